#include "model.hpp"

#include "embedded.hpp"

namespace readout {

const Model& Model::get() {
  // Never destroyed: an analysis may outlive static destructors, and the operating system frees it anyway.
  static const Model* model = new Model{};
  return *model;
}

}  // namespace readout
