// The document that flows through the stages.
//
// One `Doc` owns the text and one vector a layer. The text never changes; each layer is written by exactly one stage
// (see src/stages.cc) and read by later ones. Layers refer to each other by index, never by pointer.
//
//   text       M i n i s t e r   D i e n   a r r i v e d .
//   bytes      0                 9         14           22
//   tokens     [0 Minister 8)   [9 Dien 13) [14 arrived 21) [21 . 22)
//   names      TITLE [0,1) -> name 1      PERSON [1,2)
//
// Units: `ByteSpan` counts bytes of the UTF-8 text, `TokenSpan` counts tokens; both are half-open. Only json.cc turns
// bytes into UTF-16 units, in one place. A Doc may be moved; nothing points into it.
#ifndef READOUT_DOC_HPP_
#define READOUT_DOC_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "readout/string_pool.hpp"

namespace readout {

// "No such index": an absent entity, head, title, ...
inline constexpr uint32_t kNone = UINT32_MAX;

// Half-open range of byte offsets into Doc::text.
struct ByteSpan {
  uint32_t begin = 0, end = 0;
  constexpr bool empty() const { return begin >= end; }
  constexpr uint32_t size() const { return end - begin; }
  constexpr bool operator==(const ByteSpan&) const = default;
};

// Half-open range of indices into Doc::tokens. Empty means "absent" wherever a field may be absent.
struct TokenSpan {
  uint32_t begin = 0, end = 0;
  constexpr bool empty() const { return begin >= end; }
  constexpr uint32_t size() const { return end - begin; }
  constexpr bool contains(uint32_t token) const { return begin <= token && token < end; }
  constexpr bool contains(TokenSpan s) const { return begin <= s.begin && s.end <= end; }
  constexpr bool overlaps(TokenSpan s) const { return begin < s.end && s.begin < end; }
  constexpr bool operator==(const TokenSpan&) const = default;
};

// Universal POS tags (universaldependencies.org/u/pos).
enum class Pos : uint8_t {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X
};
std::string_view name_of(Pos pos);

// OntoNotes 5 entity types plus TITLE, a role or rank attached to a person's name.
enum class EntityType : uint8_t {
  PERSON,
  NORP,
  FAC,
  ORG,
  GPE,
  LOC,
  PRODUCT,
  EVENT,
  WORK_OF_ART,
  LAW,
  LANGUAGE,
  DATE,
  TIME,
  PERCENT,
  MONEY,
  QUANTITY,
  ORDINAL,
  CARDINAL,
  TITLE
};
std::string_view name_of(EntityType type);
// DATE ... CARDINAL: found by the values stage, and never part of a chain.
constexpr bool is_numeric(EntityType t) { return t >= EntityType::DATE && t <= EntityType::CARDINAL; }

// --- segment ---------------------------------------------------------------------------------------------------------
struct Paragraph {
  ByteSpan span;  // without the line break
};
enum class SentenceKind : uint8_t { sentence, heading, list_item };
struct Sentence {
  TokenSpan tokens;        // never empty
  uint32_t paragraph = 0;  // index into Doc::paragraphs
  SentenceKind kind = SentenceKind::sentence;
};
// Words as Universal Dependencies cuts them: "do|n't", "Vietnam|'s", "U.S.|-|led", "10|%", "$|5".
struct Token {
  ByteSpan span;
  uint32_t lower = 0;  // id in Doc::pool of the lower-cased form; curly quotes and dashes are folded to ASCII,
                       // single quotation marks to double ones
};

// --- tag -------------------------------------------------------------------------------------------------------------
struct Tag {
  Pos pos = Pos::X;
  uint8_t penn = 0;    // index for penn_name()
  uint32_t lemma = 0;  // id in Doc::pool
};
std::string_view penn_name(uint8_t penn);   // "NNP", "VBD", ...
uint8_t penn_index(std::string_view name);  // 0xFF when unknown

// --- values ----------------------------------------------------------------------------------------------------------
// A numeric mention: DATE, TIME, PERCENT, MONEY, QUANTITY, ORDINAL or CARDINAL.
struct Value {
  TokenSpan tokens;
  EntityType type = EntityType::CARDINAL;
  // DATE, TIME: TIMEX3 / ISO 8601 value ("2025-11-14", "P3D", "2025-W46", "FUTURE_REF"), "" if unresolved
  std::string timex;
  double number = 0;  // PERCENT, MONEY (amount), QUANTITY, ORDINAL, CARDINAL
  bool has_number = false;
  std::string unit;       // MONEY: ISO 4217 code; QUANTITY: unit as written; else ""
  std::string_view rule;  // static
};

// --- names -----------------------------------------------------------------------------------------------------------
struct Name {
  TokenSpan tokens;
  EntityType type = EntityType::ORG;
  uint32_t title_of = kNone;    // TITLE: index into Doc::names of the person
  uint32_t expands_to = kNone;  // acronym "USTR": index into Doc::names of its definition
  std::string_view rule;        // static: "model", "gazetteer", "same string", ...
};

// --- cues: which sentences later stages want parsed
// -------------------------------------------------------------------
// --- parse -----------------------------------------------------------------------------------------------------------
struct Arc {
  uint32_t head = kNone;  // index into Doc::tokens; kNone: the root, or a sentence not parsed
  uint8_t deprel = 0;     // index for deprel_name(); 0 is "_" (not parsed)
};
std::string_view deprel_name(uint8_t deprel);  // "nsubj", "nsubj:pass", "root", ...
uint8_t deprel_index(std::string_view name);   // 0 when unknown

// --- coreference -----------------------------------------------------------------------------------------------------
enum class MentionForm : uint8_t { name, nominal, pronoun };
struct Mention {
  TokenSpan tokens;
  EntityType type = EntityType::PERSON;
  MentionForm form = MentionForm::name;
  uint32_t entity = kNone;  // index into Doc::entities
  uint32_t value = kNone;   // numeric types: index into Doc::values
  std::string_view rule;    // static: what made it or tied it to its entity
};
struct Entity {
  std::string name;  // canonical, the longest good name
  EntityType type = EntityType::PERSON;
  std::vector<std::string> aliases;  // other strings it is named by, in text order
  std::string title;                 // "Minister of Industry and Trade", or ""
  std::string country;               // ISO 3166-1 alpha-2, or ""
  std::vector<uint32_t> mentions;    // indices into Doc::mentions, in text order
  std::vector<uint32_t> members;     // a plural ("both sides"): the entities it stands for
};

// --- attribution -----------------------------------------------------------------------------------------------------
// A party as it stands in the text, and who that is.
struct Ref {
  TokenSpan tokens;         // empty: absent
  uint32_t entity = kNone;  // index into Doc::entities
  // of a pronoun that is no entity's: the phrase it stands for ("the bank said it would"); else empty
  TokenSpan antecedent = {};
  constexpr bool empty() const { return tokens.empty(); }
};
struct Attribution {
  TokenSpan tokens;  // cue and content (and speaker), contiguous
  bool direct = false;
  TokenSpan cue;
  Ref speaker, addressee;
  TokenSpan content;
  std::string_view rule;  // static
};

// --- acts ------------------------------------------------------------------------------------------------------------
enum class ActLabel : uint8_t { commitment, proposal };
enum class ActKind : uint8_t {
  promise,
  agreement,
  plan,
  acceptance,
  willingness,
  goal,
  refusal,
  threat,  // commitments
  request,
  demand,
  call,
  suggestion,
  offer,
  invitation,
  order,
  hope  // proposals
};
enum class Polarity : uint8_t { positive, negative };
enum class Strength : uint8_t { firm, hedged, aspirational };
enum class ActStatus : uint8_t { new_, reaffirmed, existing, fulfilled, withdrawn };
struct Act {
  ActLabel label = ActLabel::commitment;
  TokenSpan tokens;
  ActKind kind = ActKind::promise;
  Polarity polarity = Polarity::positive;
  Strength strength = Strength::firm;
  ActStatus status = ActStatus::new_;
  TokenSpan cue;
  Ref actor, addressee;
  TokenSpan content;
  TokenSpan deadline;               // empty: none
  uint32_t deadline_value = kNone;  // index into Doc::values
  TokenSpan condition;
  Ref reported_by;
  uint32_t sentence = 0;
  std::string_view rule;    // static: id of the cue or rule that fired
  std::string_view plover;  // static: PLOVER root code ("AGREE", "REQUEST", ...), "" if none
};
std::string_view name_of(ActLabel v);
std::string_view name_of(ActKind v);
std::string_view name_of(Polarity v);
std::string_view name_of(Strength v);
std::string_view name_of(ActStatus v);

// --- summary, timeline, key facts
// -------------------------------------------------------------------------------------
struct SummarySentence {
  uint32_t sentence = 0;
  double score = 0;
};
struct TimelineItem {
  TokenSpan tokens;   // the date expression
  std::string value;  // TIMEX3
  uint32_t sentence = 0;
  std::string label;  // what happens then
};
// Who met whom, what was agreed, what is open, what comes next.
enum class FactKind : uint8_t { meeting, agreed, open, next };
struct Fact {
  FactKind kind = FactKind::meeting;
  TokenSpan tokens;  // never empty, inside the sentence
  uint32_t sentence = 0;
  std::vector<uint32_t> parties;  // indices into Doc::entities
  TokenSpan place, time, topic;   // empty: not said
  std::string_view rule;          // static
};
std::string_view name_of(FactKind v);

struct Doc {
  std::string text;  // valid UTF-8
  std::string date;  // the article's own date, ISO 8601, if given or found; else ""
  StringPool pool;   // word forms and lemmas of this document

  std::vector<Paragraph> paragraphs;      // segment
  std::vector<Sentence> sentences;        // segment
  std::vector<Token> tokens;              // segment
  std::vector<Tag> tags;                  // tag: one a token
  std::vector<Value> values;              // values: in text order, no overlap
  std::vector<Name> names;                // names: in text order, no overlap, none with values
  std::vector<bool> wants_parse;          // cues: one a sentence
  std::vector<Arc> arcs;                  // parse: one a token
  std::vector<Mention> mentions;          // coreference: names, values, nominals and pronouns in text order
  std::vector<Entity> entities;           // coreference
  std::vector<Attribution> attributions;  // attribution
  std::vector<Act> acts;                  // acts, in text order
  std::vector<SummarySentence> summary;   // summary, in text order
  // summary: every candidate, in the order of choice; its first ones are the summary
  std::vector<SummarySentence> ranking;
  std::vector<TimelineItem> timeline;  // timeline, by value then text order
  std::vector<Fact> facts;             // facts, by kind then text order

  ByteSpan bytes(TokenSpan s) const {
    return s.empty() ? ByteSpan{} : ByteSpan{tokens[s.begin].span.begin, tokens[s.end - 1].span.end};
  }
  std::string_view view(ByteSpan s) const { return {text.data() + s.begin, s.size()}; }
  std::string_view view(TokenSpan s) const { return view(bytes(s)); }
  std::string_view view(uint32_t token) const { return view(tokens[token].span); }
  std::string_view lower(uint32_t token) const { return pool.view(tokens[token].lower); }
  std::string_view lemma(uint32_t token) const { return pool.view(tags[token].lemma); }
  // True when white space (or the start of the text) stands before the token.
  bool space_before(uint32_t token) const {
    return token == 0 || tokens[token - 1].span.end < tokens[token].span.begin;
  }
};

}  // namespace readout

#endif  // READOUT_DOC_HPP_
