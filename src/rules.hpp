// The force lexicon (data/acts.tsv): which words carry a commitment or a proposal, with what complement, and the
// classes of words that the tests of src/acts_*.cc ask for.
//
//   verb  promise  commitment promise firm AGREE  to that  pledge, promise, ...
//         -> find("pledge")->phrases: [{rule: promise, rest: ""}]        rules()[promise].frames: to | that
//   list  effect  benefit, suffer, ...
//         -> find("suffer")->classes: kEffect
//
// Immutable; views the text it was made from, which must outlive it.
#ifndef READOUT_SRC_RULES_HPP_
#define READOUT_SRC_RULES_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/doc.hpp"

namespace readout {

struct Rule {
  enum Part : uint8_t { kVerb, kNoun, kAdj, kModal };
  // Shapes of complement; data/acts.tsv shows each.
  enum Frame : uint32_t {
    kTo = 1,
    kObjTo = 2,
    kThat = 4,
    kSubj = 8,
    kIng = 16,
    kNp = 32,
    kToNp = 64,
    kFor = 128,
    kForTo = 256,
    kOn = 512,
    kOf = 1024,
    kAt = 2048,
    kWith = 4096,
    kAgainst = 8192,
    kObjAgainst = 16384,
    kObjThat = 32768,
    kObjIng = 65536,
    kObjFor = 131072,
    kUntilTo = 262144,
    kAction = 524288,
    kMoney = 1048576,
    kActNp = 2097152,
    kEvent = 4194304,
    kDeontic = 8388608,
    kOwn = 16777216,
    kOther = 33554432,
    kToIng = 67108864,
    kObjDone = 134217728,
    kDay = 268435456,
    kDated = 536870912
  };
  std::string_view id;
  Part part = kVerb;
  ActLabel label = ActLabel::commitment;
  ActKind kind = ActKind::promise;
  Strength strength = Strength::firm;
  Polarity polarity = Polarity::positive;
  std::string_view plover;
  uint32_t frames = 0;
};

// A sentence of the data file that a rule must mark ("[", "]" around the span), or in which nothing may be marked.
struct RuleExample {
  uint32_t rule = 0;
  bool hit = false;
  std::string_view text;
};

class Rules {
 public:
  // Classes of words: the lists of the data file, as bits.
  enum Class : uint32_t {
    kPerform = 1,
    kRestate = 2,
    kReaffirm = 4,
    kReact = 8,
    kReject = 16,
    kFulfil = 32,
    kWithdraw = 64,
    kActNoun = 128,
    kActionNoun = 256,
    kEventNoun = 512,
    kEffect = 1024,
    kSchedule = 2048,
    kSpeechAct = 4096,
    kConsider = 8192,
    kHarm = 16384,
    kGain = 32768,
    kParty = 65536,
    kSpeech = 131072,
    kBelief = 262144,
    kDocument = 524288,
    kItinerary = 1048576,
    kSustain = 2097152
  };
  struct Phrase {
    uint32_t rule = 0;
    std::vector<std::string_view> rest;  // words after the first, lower case
  };
  struct Entry {
    uint32_t classes = 0;
    std::vector<Phrase> phrases;  // longest first, then in the order of the file
  };

  explicit Rules(std::string_view tsv);
  // What is known of a lemma, or null.
  const Entry* find(std::string_view lemma) const;
  const std::vector<Rule>& rules() const { return rules_; }
  const std::vector<RuleExample>& examples() const { return examples_; }
  // Lines that could not be read; "" when the file is sound.
  const std::string& faults() const { return faults_; }

 private:
  void add_rule(const std::vector<std::string_view>& fields);
  std::vector<Rule> rules_;
  std::vector<RuleExample> examples_;
  void add_forms();
  std::unordered_map<std::string_view, Entry> entries_;  // their order never reaches a result
  std::unordered_map<std::string, const Entry*> forms_;  // "reaffirming": for lemmas the tagger does not know
  std::string faults_;
};

}  // namespace readout

#endif  // READOUT_SRC_RULES_HPP_
