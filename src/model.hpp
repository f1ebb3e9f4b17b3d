// Everything a stage may read besides the Doc: weights, compiled patterns, lexicons. Immutable; built once from the
// embedded files; shared by all analyses.
#ifndef READOUT_SRC_MODEL_HPP_
#define READOUT_SRC_MODEL_HPP_

#include "embedded.hpp"
#include "segment.hpp"

namespace readout {

struct Model {
  const SegmentLexicon segment_lexicon{embedded_file("data/segment.tsv")};

  static const Model& get();  // built at first use
};

}  // namespace readout

#endif  // READOUT_SRC_MODEL_HPP_
