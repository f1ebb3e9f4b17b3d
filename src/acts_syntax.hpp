// Questions about the grammar of one sentence, answered from the parse where there is one and from tags where there is
// none or where it contradicts itself. Everything is a token index of the Doc; kNone means "not found".
//
//   Vietnam and Peru , aiming to sell more rice , will sign a pact by Friday
//   subject(aiming) = subject(sign) = Vietnam      noun_phrase(Vietnam) = [Vietnam and Peru]
//   noun_phrase_end(a) = by                        right_edge(sell, aiming) = the second comma
//
// src/acts_syntax_subject.cc answers who does what a verb says, src/acts_syntax_edge.cc where a complement ends.
// Borrows the Doc and the Rules; cheap to make, one for each sentence that holds a cue.
#ifndef READOUT_SRC_ACTS_SYNTAX_HPP_
#define READOUT_SRC_ACTS_SYNTAX_HPP_

#include <cstdint>
#include <string_view>
#include <vector>

#include "readout/doc.hpp"
#include "rules.hpp"
#include "word_list.hpp"

namespace readout {

// After "if": two words inside what is done, no condition of it ("will sign if possible in May").
inline constexpr WordList kIfSo = "necessary|possible|needed|required|warranted|appropriate|requested";

// What a sentence before is called: "..., an idea that Oslo rejects".
inline constexpr WordList kVerdict =
    "idea|move|step|proposal|demand|plan|measure|request|suggestion|call|threat|charge|claim";

// Penn tags and relations that the tests name, looked up once.
struct TagSet {
  uint8_t vb = penn_index("VB"), vbd = penn_index("VBD"), vbz = penn_index("VBZ"), vbp = penn_index("VBP"),
          vbg = penn_index("VBG"), vbn = penn_index("VBN"), md = penn_index("MD"), to = penn_index("TO"),
          in = penn_index("IN"), pos = penn_index("POS"), prp = penn_index("PRP"), prps = penn_index("PRP$"),
          wdt = penn_index("WDT"), wp = penn_index("WP"), wps = penn_index("WP$"), wrb = penn_index("WRB"),
          ex = penn_index("EX"), jjr = penn_index("JJR"), nns = penn_index("NNS"), nnps = penn_index("NNPS");
  uint8_t nsubj = deprel_index("nsubj"), nsubj_pass = deprel_index("nsubj:pass"),
          nsubj_outer = deprel_index("nsubj:outer"), csubj = deprel_index("csubj"), obj = deprel_index("obj"),
          iobj = deprel_index("iobj"), obl = deprel_index("obl"), obl_agent = deprel_index("obl:agent"),
          conj = deprel_index("conj"), amod = deprel_index("amod"), cc = deprel_index("cc"),
          xcomp = deprel_index("xcomp"), ccomp = deprel_index("ccomp"), vocative = deprel_index("vocative"),
          advcl = deprel_index("advcl"), acl = deprel_index("acl"), relcl = deprel_index("acl:relcl"),
          aux = deprel_index("aux"), aux_pass = deprel_index("aux:pass"), cop = deprel_index("cop"),
          mark = deprel_index("mark"), parataxis = deprel_index("parataxis"), appos = deprel_index("appos"),
          nmod = deprel_index("nmod"), nmod_poss = deprel_index("nmod:poss"), root = deprel_index("root"),
          punct = deprel_index("punct"), case_ = deprel_index("case"), advmod = deprel_index("advmod"),
          flat = deprel_index("flat"), compound = deprel_index("compound");
};

class Syntax;

// A token's lower-cased form or its lemma, "" outside the sentence. It is compared out of line, its parts scalars: a
// thousand questions about words stay small in code.
template <bool is_lemma>
class Word {
 public:
  Word(const Syntax& syntax, uint32_t token) : syntax_(syntax), token_(token) {}
  operator std::string_view() const;
  size_t size() const { return std::string_view(*this).size(); }
  bool ends_with(std::string_view end) const { return std::string_view(*this).ends_with(end); }
  friend bool operator==(Word word, std::string_view text) { return word.is(text.data(), text.size()); }
  template <size_t n>
  friend bool operator==(Word word, const char (&literal)[n]) {
    return word.is(literal, n - 1);
  }
  friend bool among(Word word, const WordList& list) {
    return word.is_among(list.words.data(), list.words.size(), list.filter);
  }

 private:
  bool is(const char* text, size_t size) const;
  bool is_among(const char* words, size_t size, uint64_t filter) const;

  const Syntax& syntax_;
  uint32_t token_;
};

template <bool a, bool b>
bool operator==(Word<a> x, Word<b> y) {
  return std::string_view(x) == std::string_view(y);
}

class Syntax {
 public:
  Syntax(const Doc& doc, const Rules& rules, const std::vector<const Rules::Entry*>& entries, TokenSpan sentence);

  const Doc& doc;
  const TagSet& t;
  const uint32_t begin, end;                 // the sentence's tokens
  uint32_t first_value = 0, last_value = 0;  // the sentence's part of Doc::values

  Word<false> lower(uint32_t i) const { return {*this, i}; }
  Word<true> lemma(uint32_t i) const { return {*this, i}; }
  uint8_t penn(uint32_t i) const { return inside(i) ? doc.tags[i].penn : uint8_t{0}; }
  Pos pos(uint32_t i) const { return inside(i) ? doc.tags[i].pos : Pos::PUNCT; }
  bool inside(uint32_t i) const { return begin <= i && i < end; }
  // Of a class of words, by lemma.
  bool is(uint32_t i, uint32_t classes) const;
  const Rules::Entry* entry(uint32_t i) const;
  // A form without tense, or a plural's present, which looks the same: "send", "they send".
  bool is_bare(uint32_t i) const { return (penn(i) == t.vb || penn(i) == t.vbp) && lower(i) == lemma(i); }
  // "no | fewer than ten": "no" denies nothing.
  bool counts(uint32_t i) const {
    return lower(i + 2) == "than" && among(lower(i + 1), "less|fewer|more|later|earlier|sooner|longer");
  }
  // Opens "no fee", "neither side"; but "no fewer than ten".
  bool denies_noun(uint32_t i) const { return among(lower(i), "no|neither") && !counts(i); }
  // Begins a phrase that negates its clause.
  bool denies(uint32_t i) const { return among(lower(i), "no|nobody|nothing|none") && !counts(i); }
  bool is_verb(uint32_t i) const { return pos(i) == Pos::VERB || pos(i) == Pos::AUX; }
  // Has tense; also a past tense beside another that the tagger took for a participle ("agreed to meet and planned
  // to").
  bool is_finite(uint32_t i) const {
    const uint8_t p = penn(i);
    if (p == t.vbd || p == t.vbz || p == t.vbp || p == t.md) return true;
    return p == t.vbn && parsed_ && rel(i) == t.conj && head(i) < i && penn(head(i)) == t.vbd &&
           (i == begin || pos(i - 1) != Pos::AUX);
  }
  bool is_nominal(uint32_t i) const {
    const Pos p = pos(i);
    return p == Pos::NOUN || p == Pos::PROPN || p == Pos::PRON || p == Pos::NUM;
  }
  bool is_negation(uint32_t i) const;
  bool negates(uint32_t i) const;  // "no longer"

  bool parsed() const { return parsed_; }
  uint32_t head(uint32_t i) const { return parsed_ && inside(i) ? doc.arcs[i].head : kNone; }
  uint8_t rel(uint32_t i) const { return parsed_ && inside(i) ? doc.arcs[i].deprel : uint8_t{0}; }
  // "told the agency | that | Peru": "that" opens what is reported, no clause about the noun before it.
  bool reports(uint32_t i) const;
  // "May I | urge", with the verb at `i`.
  bool asks_leave(uint32_t i) const;
  // The first child of `i` with that relation; kNone.
  uint32_t child(uint32_t i, uint8_t relation) const;
  bool under(uint32_t i, uint32_t ancestor) const;
  // The token outside a phrase that its highest token hangs on; kNone.
  uint32_t governor(TokenSpan phrase) const {
    uint32_t top = phrase.begin;
    while (phrase.contains(head(top))) top = head(top);
    return head(top);
  }
  uint32_t left(uint32_t i) const { return parsed_ && inside(i) ? left_[i - begin] : i; }
  uint32_t right(uint32_t i) const { return parsed_ && inside(i) ? right_[i - begin] + 1 : i + 1; }

  // A verb of the force lexicon, whatever its day.
  bool opens_act(uint32_t i) const;
  // ", and | urge | Peru to": a bare verb that asks others, behind a comma.
  bool calls_anew(uint32_t i) const;
  // Skips adverbs and negation.
  uint32_t skip_adverbs(uint32_t i) const;
  // The verb that follows an auxiliary or "to", over adverbs and an opening mark: 'would "never accept" a ban'.
  uint32_t next_verb(uint32_t i) const;
  // First token of the verb group that ends in `verb`: "has not yet agreed" -> has.
  uint32_t group_begin(uint32_t verb) const;
  bool passive(uint32_t verb) const;
  // Head of the subject that a verb has or shares; kNone for an infinitive nobody is said to do.
  uint32_t subject(uint32_t verb) const;
  // The verb that a conjoined one is joined to. "announced that boats would be moved and | offered", "denied that it
  // had asked but | urged": a past tense is no sister of what a modal or "had" governs. kNone for a verb that is not
  // conjoined.
  uint32_t joined_to(uint32_t verb) const;
  // The noun phrase around its head: determiner to last complement, without relative clauses and appositions.
  TokenSpan noun_phrase(uint32_t head) const;
  // End of the noun phrase that starts at `i`, by tags; `i` itself when none starts there. `head` gets its head.
  uint32_t noun_phrase_end(uint32_t i, uint32_t* head, bool with_complements) const;
  // Head of the noun phrase that starts at `i`: by the parse, else by tags.
  uint32_t noun_head(uint32_t i) const;
  // An aside of saying that ends in a comma right before `i` ("These moves, | he noted |, would"), up to its verb; else
  // empty.
  TokenSpan speech_aside(uint32_t i) const;
  // A relative clause that adds to what stands before the comma ("which ends in May") starts here: where the sentence
  // goes on after its closing comma, the sentence's end when it does not; kNone when none starts.
  uint32_t relative_end(uint32_t i) const;
  // What stands after the "is" of a cleft whose free relative holds the cue before `after`: "What Peru is asking for is
  // | that ...", "All we can promise is | a review"; kNone when it stands in none.
  uint32_t cleft(uint32_t cue, uint32_t after) const;
  // "and | the bank will ..."
  bool clause_of_its_own(uint32_t i) const;
  // After an aside that starts at `i`, between commas, brackets or dashes; `i` when none does.
  uint32_t skip_aside(uint32_t i) const;
  // End of a date or time that starts at `i`; `i` when none does.
  uint32_t skip_time(uint32_t i) const;
  // Whether "in" a month or a year is no time of the news itself: beside a verb in the past, as news tells its own day.
  bool months_ago(const Value& value, uint32_t verb) const;
  // The same, beside any verb's object, whose time it is not: but "invited them to the opening in May".
  bool dates(const Value& value, uint32_t verb) const {
    return governor(value.tokens) == verb && !among(lemma(verb), "invite|agree|plan|schedule|set") &&
           months_ago(value, verb);
  }
  bool in_time(uint32_t i) const;
  // End of the complement that starts at `from`, whose governor is `cue`; `finite` for a clause with its own verb.
  uint32_t right_edge(uint32_t from, uint32_t cue, bool finite) const;
  // A condition starts here: "if ...", "in return for ..."
  bool condition_starts(uint32_t i) const;
  // A subject and its finite verb.
  bool clause_starts(uint32_t i) const;
  // An attribution that ends a sentence starts here: "the embassy said", "according to ..."
  bool attribution_starts(uint32_t i) const;

 private:
  uint32_t before_phrase(uint32_t last) const;
  // The comma before the one at `close`, a few tokens back; kNone.
  uint32_t opening_comma(uint32_t close) const;
  const Rules& rules_;
  const std::vector<const Rules::Entry*>& entries_;
  bool parsed_ = false;
  std::vector<uint32_t> left_, right_;  // first and last token of each subtree
};

}  // namespace readout

#endif  // READOUT_SRC_ACTS_SYNTAX_HPP_
