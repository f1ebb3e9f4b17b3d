// The sentences that carry the news: a greedy choice of the sentence that adds most, given those chosen before.
//
//   gain(s) = what s says that is not yet said (the words the article keeps coming back to, by weight, for its length)
//           + where it stands, what it holds (acts) and what speaks against it (questions, quotes, pronouns,
//           generalities)
//
// Covering words is submodular (Lin and Bilmes 2011, "A class of submodular functions for document summarization"):
// greedy choice is near the best there is. Each word is covered once, so an index from words to sentences and a heap
// make the whole ranking near-linear. All arithmetic is in integers. train/summary.cc tunes the weights.
#ifndef READOUT_SRC_SUMMARY_HPP_
#define READOUT_SRC_SUMMARY_HPP_

#include <array>
#include <cstdint>
#include <vector>

#include "readout/doc.hpp"

namespace readout {

// In thousandths of the highest coverage any sentence of the article has.
struct SummaryWeights {
  // By place among the sentences with a verb: the first, second, third, fourth and fifth, beyond.
  std::array<int32_t, 5> place = {800, 800, 650, 480, 300};
  // percent: what place counts for in a text that reports what people say: such news comes first
  int32_t reported = 300;
  int32_t paragraph = 50;   // begins a paragraph
  int32_t act = 150;        // holds a commitment or proposal
  int32_t quote = -300;     // mostly somebody's words in quotation marks
  int32_t question = -200;  // also of a sentence that ends in a colon: it only leads to what follows
  int32_t pronoun = -2200;  // of a sentence all of pronouns: "But he ..." says little by itself; by their share
  int32_t general = -200;   // says what might be or what it is like: "or", "if", "while", "where", "example"
  // says what the text itself is or does: "This paper presents ..." (Edmundson 1969, cue method)
  int32_t about = 300;
  int32_t caption = -600;   // stands beside a picture: "Image: ...", "from file"
  int32_t deck = 2500;      // a further heading before the text begins that is no by-line and no date
  int32_t no_verb = -900;   // a by-line, a caption, a date
  int32_t title = 2500;     // the heading that opens the text; other headings are never chosen
  int32_t coverage = 1600;  // the highest coverage of any sentence
  // words added to a sentence's length when coverage is divided by it: more favours long ones
  int32_t length = 4;
  // Weights of words within coverage, in percent.
  int32_t heading = 200;  // more for a word that stands in a heading too
  int32_t name = 150;     // more for a word of a name
  int32_t lead = 200;     // more for a word of the first sentence
};

// Every sentence that may be in a summary (headings only when there is nothing else), in the order of choice, with its
// gain.
std::vector<SummarySentence> rank_sentences(const Doc& doc, const SummaryWeights& weights = {});

// How many of them make the summary of a text of so many words.
uint32_t summary_length(uint32_t words);

}  // namespace readout

#endif  // READOUT_SRC_SUMMARY_HPP_
