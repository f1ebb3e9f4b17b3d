// Who is who: what the coreference stage knows of words, and the phrases it ties together.
//
//   Minister Dien met U.S. envoy Jacob Helberg .  He thanked the minister for his country 's offer .
//   [.. phrase 0 ] [..... phrase 2 .........]    [3]        [... 4 ....]     [5] [... 6 ....]
//   chain 0        chain 1                        1          0               ?
//
// The text is cut into base noun phrases from left to right. Names are chained first, by their words, acronyms and the
// table of countries. Then each definite nominal looks for an entity whose name or title bears its noun, and each
// pronoun for the best of the phrases near it, scored by a small linear model. Windows are bounded: time is linear.
#ifndef READOUT_SRC_COREF_HPP_
#define READOUT_SRC_COREF_HPP_

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "attribution.hpp"
#include "gazetteer.hpp"
#include "readout/doc.hpp"

namespace readout {

enum class Gender : uint8_t { unknown, male, female };

// Letters and digits of a name in lower case: "U.S." and "US" -> "us", "Washington, D.C." -> "washingtondc".
std::string name_letters(std::string_view lower);

// data/countries.tsv, roles.tsv, pronouns.tsv and the gazetteer's given names. Immutable; views the bytes and the
// gazetteer, which must outlive it.
class PartyLexicon {
 public:
  struct Country {
    std::string_view code, name;
  };
  enum class CountryWord : uint8_t { name, seat, people };
  struct CountryHit {
    uint16_t country = 0;
    CountryWord what = CountryWord::name;
  };
  enum Kind : uint16_t {
    kPerson = 1,
    kMan = 2,
    kWoman = 4,
    kBody = 8,
    kPeople = 16,
    kPlace = 32,
    kText = 64,
    kSeveral = 128,
    kVoice = 256
  };
  struct Role {
    uint16_t kinds = 0;
    std::vector<uint32_t> evidence;  // hashes of words
    bool any = false;                // any entity of the kind will do
  };
  enum class Person : uint8_t { he, she, it, they, i, we, who };
  enum class Case : uint8_t { subject, object, possessive, reflexive };
  struct Pronoun {
    Person person = Person::it;
    Case grammatical = Case::subject;
  };

  PartyLexicon() = default;  // knows nothing
  PartyLexicon(std::string_view countries, std::string_view roles, std::string_view pronouns,
               const Gazetteer& given_names);

  const CountryHit* country(const std::string& letters) const;
  const Country& country(uint16_t index) const { return countries_[index]; }
  size_t countries() const { return countries_.size(); }
  const Role* role(uint32_t word_hash) const;  // of the singular
  const Pronoun* pronoun(uint32_t word_hash) const;
  bool makes_it_empty(uint32_t lemma_hash) const;
  Gender first_name(std::string_view lower) const;

 private:
  std::vector<Country> countries_;
  std::unordered_map<std::string, CountryHit> country_words_;  // only looked up, never walked, as the others
  std::unordered_map<uint32_t, Role> roles_;
  std::unordered_map<uint32_t, Pronoun> pronouns_;
  std::vector<uint32_t> empty_;  // sorted hashes
  const Gazetteer* given_names_ = nullptr;
};

// A base noun phrase, a name inside one, or a pronoun.
enum class GrammaticalRole : uint8_t { subject, object, possessive, oblique, modifier, other };
struct Phrase {
  TokenSpan tokens;
  uint32_t head = 0;  // token
  uint32_t sentence = 0;
  uint32_t name = kNone;   // index into Doc::names, for a name
  uint32_t chain = kNone;  // index into the chains
  MentionForm form = MentionForm::nominal;
  GrammaticalRole role = GrammaticalRole::other;
  bool plural = false;
  bool definite = false;     // the, this, both, ...
  bool first = false;        // of its sentence
  bool coordinated = false;  // "and" stands beside it
  std::string_view rule;
};

// What is said of one thing; becomes an Entity when it bears a name.
struct Chain {
  EntityType type = EntityType::PERSON;
  Gender gender = Gender::unknown;  // by a title or form of address: certain
  int8_t leaning = 0;               // by first name and the pronouns so far: above 0 male, below 0 female
  bool named = false;
  bool plural = false;
  bool ministry = false;          // of a person: a ministry is named with the title
  bool is_country = false;        // a country itself, by any of its names
  uint16_t country = UINT16_MAX;  // index into the lexicon: this country, this people, or where it belongs
  uint32_t body = kNone;          // of a person: the chain of the body that is named with the title
  uint32_t best_name = kNone;     // index into Doc::names
  uint32_t title = kNone;         // index into Doc::names
  uint32_t names = 0;             // in the whole text
  uint32_t mentions = 0;          // so far
  uint32_t last_phrase = kNone;
  std::vector<uint32_t> words;    // hashes of the words of its names, titles and appositions
  std::vector<uint32_t> members;  // chains, for a plural
};

// The chains of Doc::names and which chain each name is in (a TITLE: its person's).
struct NameChains {
  std::vector<Chain> chains;
  std::vector<uint32_t> of_name;
};
NameChains chain_names(const PartyLexicon& lexicon, const Doc& doc);

// The scorer of pronouns: sums of int16 weights, one set for each group of pronouns.
class PronounModel {
 public:
  enum Group : uint32_t { kHeShe, kIt, kThey, kGroups };
  static constexpr uint32_t kFeatures = 1024;
  PronounModel() = default;
  explicit PronounModel(std::string_view bytes);  // models/coref.bin: int16, little-endian, kGroups * kFeatures
  int32_t score(Group group, std::span<const uint16_t> features) const {
    int32_t sum = 0;
    for (const uint16_t f : features) sum += weights[group * kFeatures + f];
    return sum;
  }
  std::vector<int16_t> weights = std::vector<int16_t>(kGroups * kFeatures);
};

// A pronoun with those that it may stand for, for training and for scoring from outside.
struct PronounCase {
  PronounModel::Group group;
  uint32_t phrase;
  struct Candidate {
    uint32_t phrase;
    std::vector<uint16_t> features;
  };
  std::vector<Candidate> candidates;
};
struct Coreference {
  std::vector<Phrase> phrases;
  std::vector<Chain> chains;
};
// Fills Doc::mentions and Doc::entities. `watch` sees each pronoun before it is resolved and may name the candidate
// to take (an index, or kNone to leave it to the model).
using PronounWatch = std::function<uint32_t(const Coreference&, const PronounCase&)>;
Coreference resolve(const PartyLexicon& lexicon, const PronounModel& model, const SpeechLexicon& speech, Doc& doc,
                    const PronounWatch& watch = {});

}  // namespace readout

#endif  // READOUT_SRC_COREF_HPP_
