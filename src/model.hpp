// Everything a stage may read besides the Doc: weights, compiled patterns, lexicons. Immutable; built once from the
// embedded files; shared by all analyses.
#ifndef READOUT_SRC_MODEL_HPP_
#define READOUT_SRC_MODEL_HPP_

namespace readout {

struct Model {
  static const Model& get();  // built at first use
};

}  // namespace readout

#endif  // READOUT_SRC_MODEL_HPP_
