// Everything a stage may read besides the Doc: weights, compiled patterns, lexicons. Immutable; built once from the
// embedded files; shared by all analyses.
#ifndef READOUT_SRC_MODEL_HPP_
#define READOUT_SRC_MODEL_HPP_

#include "attribution.hpp"
#include "coref.hpp"
#include "embedded.hpp"
#include "names.hpp"
#include "parse.hpp"
#include "rules.hpp"
#include "segment.hpp"
#include "tag.hpp"
#include "values.hpp"
#include "word_features.hpp"

namespace readout {

struct Model {
  const SegmentLexicon segment_lexicon{embedded_file("data/segment.tsv")};
  const ValueWords value_words{embedded_file("data/values.tsv")};

  const Clusters clusters{embedded_file("models/clusters.bin")};
  const Tagger tagger{embedded_file("models/tagger.bin")};
  const NameModel names{embedded_file("models/names.bin"), embedded_file("models/gazetteer.bin"),
                        embedded_file("data/titles.tsv")};
  const Parser parser{embedded_file("models/parser.bin")};
  const PartyLexicon parties{embedded_file("data/countries.tsv"), embedded_file("data/roles.tsv"),
                             embedded_file("data/pronouns.tsv"), names.gazetteer()};
  const PronounModel pronouns{embedded_file("models/coref.bin")};
  const SpeechLexicon speech{embedded_file("data/speech.tsv")};
  const Rules rules{embedded_file("data/acts.tsv")};

  static const Model& get();  // built at first use
};

}  // namespace readout

#endif  // READOUT_SRC_MODEL_HPP_
