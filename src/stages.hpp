// The stages, in the order an article flows. Each is a plain function that reads earlier layers of the Doc and writes
// its own.
#ifndef READOUT_SRC_STAGES_HPP_
#define READOUT_SRC_STAGES_HPP_

#include <cstdint>
#include <span>
#include <string>

#include "readout/doc.hpp"

namespace readout {

struct Model;  // model.hpp: weights, patterns and lexicons, immutable

void segment(const Model&, Doc&);        // paragraphs, sentences, tokens
void tag(const Model&, Doc&);            // Universal and Penn tags, lemmas
void find_values(const Model&, Doc&);    // dates, times, money, percent, quantities, ordinals, cardinals
void find_names(const Model&, Doc&);     // names, titles, acronym definitions
void find_cues(const Model&, Doc&);      // which sentences need a parse
void parse(const Model&, Doc&);          // dependencies of those
void resolve(const Model&, Doc&);        // coreference: mentions and entities
void attribute(const Model&, Doc&);      // who says what
void find_acts(const Model&, Doc&);      // commitments and proposals
void summarise(const Model&, Doc&);      // the sentences that carry the news
void find_timeline(const Model&, Doc&);  // events, acts and deadlines in time
void find_facts(const Model&, Doc&);     // who met whom, what was agreed, is open, comes next

// Layers of a Doc, as bits: what a stage needs and gives.
enum Layer : uint32_t {
  kText = 1,
  kSegments = 2,
  kTags = 4,
  kValues = 8,
  kNames = 16,
  kCues = 32,
  kArcs = 64,
  kEntities = 128,
  kAttributions = 256,
  kActs = 512,
  kSummary = 1024,
  kTimeline = 2048,
  kFacts = 4096
};

struct Stage {
  const char* name;
  uint32_t needs, gives;
  double share;  // of the time of a whole analysis, measured by scripts/bench; for progress
  void (*run)(const Model&, Doc&);
};
std::span<const Stage> stages();

// What is wrong with the Doc after some stage (order, bounds, references), or "" when all invariants hold.
std::string check(const Doc& doc);

}  // namespace readout

#endif  // READOUT_SRC_STAGES_HPP_
