// Who says what: reports of speech and thought, quoted or in indirect speech.
//
//   "The talks went well," the minister told reporters, adding that Peru would sign.
//   [------ content ------] [speaker ] cue  addressee   cue    [----- content ----]
//
// A report is found from its cue: a verb of data/speech.tsv with its subject before it or after it, a noun of it with
// its clause ("its claim that"), or "according to". Its content is the quote beside the cue, else the clause that the
// verb governs, else the clause that the cue follows or interrupts. A quote without a cue of its own belongs to the
// last speaker. All windows are bounded: time is linear.
#ifndef READOUT_SRC_ATTRIBUTION_HPP_
#define READOUT_SRC_ATTRIBUTION_HPP_

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/doc.hpp"

namespace readout {

// data/speech.tsv. Immutable.
class SpeechLexicon {
 public:
  enum Class : uint16_t {
    kSay = 1,
    kTell = 2,
    kThink = 4,
    kAsk = 8,
    kAct = 16,
    kQuote = 32,
    kBlame = 64,
    kDeed = 128,
    kClaim = 256,
    kText = 512,
    kSource = 1024
  };
  static constexpr uint16_t kVerbs = 0xFFFF & ~(kClaim | kText | kSource);  // the classes of verbs
  SpeechLexicon() = default;
  explicit SpeechLexicon(std::string_view tsv);
  uint16_t find(uint32_t lemma_hash) const;  // bits of Class

 private:
  std::unordered_map<uint32_t, uint16_t> words_;  // only looked up
};

// A stretch in quotation marks. `tokens` holds the marks, `inside` does not.
struct Quote {
  TokenSpan tokens, inside;
  bool continued = false;  // goes on in the next paragraph, which opens with a mark of its own
};
// In text order, without overlap. A mark without its partner quotes to the end of its sentence, or of its paragraph
// when the next one opens with a mark.
std::vector<Quote> find_quotes(const Doc& doc);

// An attribution whose parties are not yet tied to entities; the heads are the tokens that say who they are.
struct Report {
  Attribution attribution;
  uint32_t speaker_head = kNone, addressee_head = kNone;  // of several speakers the first's
  bool joint = false;                                     // several speak: "India and Peru say"
};
// Reads tokens, tags, arcs, values and names. In text order.
std::vector<Report> find_reports(const SpeechLexicon& lexicon, const Doc& doc, const std::vector<Quote>& quotes);

}  // namespace readout

#endif  // READOUT_SRC_ATTRIBUTION_HPP_
