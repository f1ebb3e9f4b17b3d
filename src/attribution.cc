#include "stages.hpp"

namespace readout {

void attribute(const Model&, Doc&) {}

}  // namespace readout
