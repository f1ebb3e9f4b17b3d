// Names: a linear-chain CRF over hashed features, gazetteers and word clusters, and what the document as a whole says.
//
//   U.S.   Under Secretary of State   Jacob   Helberg   met   Dien   in   Malaysia
//   S-GPE  O     O         O  O       B-PER   E-PER     O     S-PER  O    S-GPE       BIES labels, found by Viterbi
//          [------- TITLE ---------]                                                   by the grammar of
//          data/titles.tsv
//
// Only tokens with a capital, their neighbours and the words listed as peoples can be part of a name; the others are O
// and cost nothing. A feature's weights are few: pairs of an output and a byte. An output is O, a type, or a position
// in a type, so that what holds of all positions is said once. The sums are integers: every platform finds the same
// names. Immutable after construction; the bytes given to the constructor must outlive it.
#ifndef READOUT_SRC_NAMES_HPP_
#define READOUT_SRC_NAMES_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer.hpp"
#include "readout/doc.hpp"
#include "word_features.hpp"
#include "word_list.hpp"

namespace readout {

// Types the sequence model knows, PERSON ... LANGUAGE of EntityType.
inline constexpr uint32_t kNameTypes = 11;
constexpr EntityType name_type(uint32_t type) { return static_cast<EntityType>(type); }
// Outputs: 0 is O; then for each type the type itself and its positions B, I, E, S.
inline constexpr uint32_t kNameOutputs = 1 + 5 * kNameTypes;
constexpr uint32_t name_output(uint32_t type, uint32_t position) { return 1 + 5 * type + position; }  // position 0: any
// Labels: 0 is O; then B, I, E, S of each type.
inline constexpr uint32_t kNameLabels = 1 + 4 * kNameTypes;
enum NamePosition : uint32_t { kB, kI, kE, kS };
constexpr uint32_t name_label(uint32_t type, uint32_t position) { return 1 + 4 * type + position; }

// Scores of neighbouring labels: between the end of one name (or O) and the start of the next (or O), and inside one.
struct NameTransitions {
  int32_t outside[kNameTypes + 1][kNameTypes + 1] = {};  // [0]: O; [1 + type]: a name of that type ends, starts
  int32_t inside[kNameTypes][4] = {};                    // B-I, B-E, I-I, I-E
};

// The candidates of one sentence with their features.
struct NameSequence {
  std::vector<uint32_t> tokens;    // indices into Doc::tokens, ascending
  std::vector<uint32_t> begins;    // features of tokens[i]: begins[i] .. begins[i + 1]
  std::vector<uint32_t> features;  // hashes
  std::vector<uint8_t> groups;     // NameGroup of each feature
};
enum NameGroup : uint8_t { kContextGroup, kWordGroup, kGazetteerGroup, kDocumentGroup };  // what training may drop

// The words of data/titles.tsv.
class TitleWords {
 public:
  enum Kind : uint8_t { kAddress = 1, kHead = 2, kModifier = 4 };
  TitleWords() = default;
  explicit TitleWords(std::string_view tsv);
  uint8_t find(uint32_t hash) const;  // bits of Kind

 private:
  struct Word {
    uint32_t hash;
    uint8_t kinds;
  };
  std::vector<Word> words_;  // sorted by hash
};

// Nouns whose name follows them: "drugmaker Roche"; of these some also of a person: "rival Joe Shaw".
inline constexpr WordList kFirmNoun =
    "maker|drugmaker|carmaker|automaker|chipmaker|planemaker|steelmaker|giant|company|firm|airline|carrier|retailer|"
    "insurer|lender|"
    "brewer|broker|brokers|brokerage|bank|miner|operator|utility|conglomerate|exporter|publisher|broadcaster|newspaper|"
    "magazine|daily|"
    "weekly|agency|startup|start-up|refiner|brand|subsidiary|shipbuilder|supplier|importer|manufacturer|contractor|"
    "consultancy|grocer|meatpacker|homebuilder|distiller|chain|supermarket|developer|producer|bookmaker|studio|tabloid|"
    "website|wholesaler|fintech|telecom|winemaker|watchmaker|jeweller|jeweler|bottler|smelter|multinational";
inline constexpr WordList kFirmParty = "group|rival|unit|supplier|buyer|club|side|party|union|owner|owners|parent";
// Whose name follows them: "goalkeeper Aceval".
inline constexpr WordList kRole =
    "goalkeeper|midfielder|striker|defender|forward|winger|captain|coach|batsman|bowler|opener|umpire|referee|pitcher|"
    "shortstop|"
    "outfielder|seed|champion|golfer|sprinter|swimmer|cyclist|rider|driver|skipper|teammate|analyst|economist|dealer|"
    "trader|strategist|"
    "lawyer|attorney|judge|prosecutor|actor|actress|singer|director|author|novelist|writer|historian|scientist|"
    "professor|researcher|"
    "survivor|farmer|fisherman|teacher|student|resident|activist|dissident|rebel|guerrilla|editor|reporter|journalist|"
    "correspondent|"
    "pensioner|businessman|businesswoman|banker|engineer|pilot|doctor|nurse|bishop|priest|pope|son|daughter|wife|"
    "husband|brother|"
    "sister|father|mother|promoter|qualifier|wicketkeeper|seamer|spinner|quarterback|wrestler|boxer|jockey|skier|"
    "skater|jumper|runner|thrower|rower|gymnast|flanker|playwright|poet|composer|conductor|pianist|violinist|soprano|"
    "tenor|sculptor|painter|filmmaker|rapper|guitarist|choreographer|architect|physicist|biologist|chemist|astronomer|"
    "epidemiologist|geologist|archaeologist|sociologist|philosopher|theologian|columnist|commentator|pollster|"
    "campaigner|witness|detective|inspector|tycoon|magnate|billionaire|entrepreneur|financier|fugitive|suspect|"
    "defendant|hostage|pastor|imam|rabbi|monk|nun|cleric|grandson|granddaughter|nephew|niece|uncle|aunt|cousin|widow";

// Letters behind a person's name, in capitals: seats, honours, services. Not part of it.
inline constexpr WordList kPostNominal =
    "mp|msp|obe|mbe|cbe|kbe|dbe|cb|kcb|dcb|cmg|kcmg|dcmg|gcmg|cvo|kcvo|dso|dsc|dfc|csc|csm|psm|oam|am|ao|ac|qc|kc|jp|"
    "ran|raaf|raf|rn|frs|mep|vc|mg|dfc";

// What the features read: once a document.
class NameReader {
 public:
  NameReader(const Gazetteer& gazetteer, const TitleWords& titles, const Clusters& clusters, const Doc& doc);
  void read(const Sentence& sentence, NameSequence* out) const;
  // Kinds of the token's word alone.
  uint32_t kinds(uint32_t token) const { return words_[doc_.tokens[token].lower].kinds; }
  bool value(uint32_t token) const { return tokens_[token].value; }
  // Phrases of several words that the gazetteer lists, by their first token.
  struct Phrase {
    TokenSpan tokens;
    uint32_t kinds;
  };
  const std::vector<Phrase>& phrases() const { return phrases_; }
  uint8_t title(uint32_t token) const { return words_[doc_.tokens[token].lower].title; }
  bool capital(uint32_t token) const { return tokens_[token].capital; }
  // A word of the vocabulary of word classes.
  bool known(uint32_t token) const { return words_[doc_.tokens[token].lower].features.cluster.fine != 0; }
  // The word is also written without a capital in this document.
  bool common(uint32_t token) const { return (words_[doc_.tokens[token].lower].seen & kSeenLower) != 0; }
  // Tagged as a proper noun, no title, never without a capital here, and on a list or in no word class.
  bool is_proper(uint32_t token) const;

 private:
  // What the whole document shows of a word, for every one of its occurrences.
  enum Seen : uint16_t {
    kSeenLower = 1,
    kSeenMiddle = 2,
    kAfterAddress = 4,
    kAfterFirst = 8,
    kBeforeOrgHead = 16,
    kAfterIn = 32,
    kBeforeComma = 64,
    kBeforeLast = 128,
    kInBrackets = 256,
    kRepeated = 512,
    kBesideFirm = 1024,  // "shares in X", "X shares", "brokers X"
    kAfterRole = 2048    // "goalkeeper X", "analyst X"
  };
  struct Word {
    WordFeatures features;
    uint32_t kinds = 0;       // of the word alone
    uint32_t folded = kNone;  // its form without accents, in folded_
    uint16_t seen = 0;
    uint8_t title = 0;
    bool ready = false;
  };
  struct TokenFacts {
    uint32_t first = 0, middle = 0, last = 0, whole = 0;  // gazetteer kinds by position in the matching phrase
    Shape shape = Shape::none;
    bool capital = false, candidate = false, value = false;
  };
  struct Window;  // of a candidate and its neighbours
  bool joins(TokenSpan sentence, uint32_t i) const;
  uint32_t style(TokenSpan sentence) const;
  void match(uint32_t begin, uint32_t end, const Gazetteer& gazetteer);

  const Doc& doc_;
  std::vector<Word> words_;  // by pool id
  std::vector<TokenFacts> tokens_;
  std::vector<Phrase> phrases_;
  std::vector<std::string> folded_;
};

class NameModel {
 public:
  NameModel() = default;  // finds nothing
  NameModel(std::string_view weights, std::string_view gazetteer, std::string_view titles_tsv);
  // Fills doc.names; reads tokens, sentences and values.
  void find(const Clusters& clusters, Doc& doc) const;

  const Gazetteer& gazetteer() const { return gazetteer_; }
  const TitleWords& titles() const { return titles_; }

 private:
  void score(const NameSequence& sequence, size_t i, int32_t* labels) const;
  void decode(const NameReader& reader, const Doc& doc, std::vector<Name>* out) const;

  Gazetteer gazetteer_;
  TitleWords titles_;
  NameTransitions transitions_;
  struct Slot {
    uint32_t key = 0, begin = 0, count = 0;
  };
  std::vector<Slot> table_;        // open addressing on the feature's hash; count 0 = free
  const uint8_t* gaps_ = nullptr;  // from the output of the weight before to that of each
  const int8_t* weights_ = nullptr;
  uint32_t mask_ = 0;
};

// The best labels (name_label) for tokens in a row, O before and after them, given kNameLabels scores a token.
std::vector<uint8_t> best_labels(const std::vector<int32_t>& scores, const NameTransitions& transitions);

// The titles beside the persons among `names`, in the order of the text; title_of says whose (an index into `names`).
std::vector<Name> find_titles(const NameReader& reader, const Doc& doc, const std::vector<Name>& names);

// Bits of a feature's hash that the weights file keeps.
inline constexpr uint32_t kNameKeyBits = 25;
constexpr uint32_t name_key(uint32_t feature) { return feature >> (32 - kNameKeyBits); }
// A weight's unit in units of the transitions.
inline constexpr int32_t kNameWeightStep = 2;

}  // namespace readout

#endif  // READOUT_SRC_NAMES_HPP_
