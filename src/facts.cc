#include "stages.hpp"

namespace readout {

void find_facts(const Model&, Doc&) {}

}  // namespace readout
