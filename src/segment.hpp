// The words that decide where tokens and sentences end (data/segment.tsv).
//
//   "sen."   an abbreviation before a name: its stop ends no sentence
//   "inc."   an abbreviation that may end a sentence
//   "cannot" two words written as one: cut after "can"
//   "non"    a prefix that keeps its hyphen: "non-binding" is one token
//
// Immutable; views into the embedded file.
#ifndef READOUT_SRC_SEGMENT_HPP_
#define READOUT_SRC_SEGMENT_HPP_

#include <cstdint>
#include <string_view>
#include <vector>

#include "readout/doc.hpp"

namespace readout {

class SegmentLexicon {
 public:
  enum Kind : uint16_t {
    kTitle = 1,         // "sen.": stands before a name, never ends a sentence
    kNumbered = 2,      // "no.": an abbreviation only before a number
    kMayEnd = 4,        // "inc.", "a.m.": ends a sentence when the next word looks like a beginning
    kContracted = 8,    // "can|not"
    kPrefix = 16,       // "non": keeps its hyphen
    kUnit = 32,         // "km": cut from the number it is written together with
    kDomain = 64,       // "com", "pdf": the last part of a host or file name
    kOpener = 128,      // "the": a word that seldom follows an abbreviation unless it opens a sentence
    kSpeech = 256,      // "said": a verb that follows a quotation within the same sentence
    kClitic = 512,      // "s", "ll": after an apostrophe, a word of its own
    kOffice = 2048,     // "under" + "secretary": an office of two words of which the first is an opener
    kCurrency = 4096,   // "rs": with a capital, cut from the number it is written together with
    kGivesStop = 1024,  // "etc.": at the end of a sentence the stop is a token of its own
  };
  struct Entry {
    uint16_t kinds = 0;
    uint8_t cut = 0;  // kContracted: bytes before the second word
  };
  explicit SegmentLexicon(std::string_view tsv);
  Entry find(std::string_view lower) const;
  bool is(std::string_view lower, Kind kind) const { return (find(lower).kinds & kind) != 0; }

 private:
  void add(std::string_view word, Entry entry);
  struct Slot {
    std::string_view word;
    Entry entry;
  };
  std::vector<Slot> table_;  // open addressing, power of two, empty word = free
};

// The sentence that holds the token.
uint32_t sentence_of(const Doc& doc, uint32_t token);

// Where the sentence begins after its dateline, "HANOI, Nov 14 (Reuters) -"; its first token when there is none. The
// dateline is no part of the tree: each of its words depends on the root. At least one token follows it.
uint32_t dateline_end(const Doc& doc, uint32_t sentence);

}  // namespace readout

#endif  // READOUT_SRC_SEGMENT_HPP_
