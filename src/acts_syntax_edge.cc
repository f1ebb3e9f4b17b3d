// Where a complement ends: Syntax::right_edge.
//
//   Oslo agreed to | open its ports, including Bergen, to all ships |, a spokesman said
//   Lima vowed to | raise the tax and cut the fee | and Quito wants to follow
//
// From its first token on, each token is asked in turn: a mark, a new main clause, what follows a comma, what follows
// "and", what is said of the act and not of what it is to bring. The order of the tests matters.
#include <algorithm>

#include "acts_syntax.hpp"
#include "segment.hpp"
#include "word_features.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

// After a comma: why or how the act was made (", following a call"), what it leads to (", leaving 300 out of work").
constexpr WordList kCircumstance =
    "hours|days|weeks|choosing|opting|preferring|sending|lifting|pushing|driving|triggering|failing|having|pending|"
    "following|heightening|raising|fuelling|fueling|prompting|sparking|marking|"
    "leaving|drawing|deepening|recognizing|recognising|noting|underlining|underscoring|signalling|"
    "signaling|reflecting|demonstrating|illustrating|highlighting|showing|showcasing";
// A participle that goes on with what stands before it: "talks, | beginning in May".
constexpr WordList kPartOfIt =
    "begin|start|include|exclude|pend|depend|follow|concern|regard|range|cover|total|accord|bear|us";
// ", in a bid to rescue the talks"
constexpr WordList kMove =
    "bid|move|effort|attempt|sign|interview|speech|blow|"
    "dispute|row|shift|reversal|project|concession|gesture|push|drive|nod|step";
// "without | elaborating": of the act of saying
constexpr WordList kUnsaid =
    "being|giving|saying|elaborating|specifying|providing|naming|going|disclosing|offering|explaining";
// What "over" stands behind inside a complement: "a row | over fish", "control | over the port".
constexpr WordList kHeldOver =
    "control|sovereignty|authority|power|jurisdiction|influence|oversight|row|dispute|standoff|action";
constexpr WordList kDuration = "days|weeks|months|years|decades|hours";

// "to see | the port is open"
constexpr WordList kWithClause = "see|make|let|ensure|help|have|watch|way|day|time|moment|everything|anything";

// What a test makes of the token at `i`.
enum Step : uint8_t {
  kUndecided,  // nothing: the next test is asked
  kInside,     // the complement goes on after `i`, which the test may have moved over an aside
  kEnds        // the complement ends before `i`
};

// One search, from left to right.
struct RightEdge {
  const Syntax& s;
  const TagSet& t;
  const uint32_t from, cue;
  const bool finite;    // the complement is a clause with its own verb
  const bool nominal;   // it is a noun phrase: "pledged | $46 million"
  const bool thing;     // that, or "to" and one: "agreed | to a truce"
  const bool relative;  // its cue stands in a relative clause: "dealers that | are to be closed"
  uint32_t i;           // the token asked about
  std::string_view word;
  int depth = 0;  // of brackets
  bool quoted = false;

  RightEdge(const Syntax& syntax, uint32_t first, uint32_t governor, bool is_finite_clause)
      : s(syntax),
        t(syntax.t),
        from(first),
        cue(governor),
        finite(is_finite_clause),
        nominal(!finite && !s.is_verb(from) && s.lower(from) != "to" &&
                !(s.is_verb(from + 1) && s.pos(from) == Pos::ADP)),
        thing(nominal || (s.lower(from) == "to" && !s.is_verb(from + 1))),
        relative(among(s.lower(s.group_begin(cue) - 1), "that|which|who")),
        i(first) {}

  uint32_t find() {
    for (; i < s.end; ++i) {
      word = s.lower(i);
      if (step() == kEnds) break;
    }
    return without_marks();
  }

  Step step() {
    if (const Step decided = at_mark()) return decided;
    if (i == from) return kInside;
    if (s.condition_starts(i) || (word == "even" && s.lower(i + 1) == "if") || word == "amid") return kEnds;
    if (at_main_verb()) return kEnds;
    // "rejected the offer Monday | saying": who rejected it says so
    if (nominal && word == "saying" && s.in_time(i - 1)) return kEnds;
    // "will travel to Lima, | where he will hold talks": of what follows
    if (word == "where" && i > from + 1)
      if (const uint32_t v = s.noun_phrase_end(i + 1, nullptr, true); v > i + 1 && s.penn(s.skip_adverbs(v)) == t.md)
        return kEnds;
    if (word == "but" && s.lower(i - 1) == "all") return kInside;  // "to close all | but two crossings"
    const bool comma = word == ",";
    if (comma)
      if (const Step decided = after_comma()) return decided;
    if (const uint32_t c = comma ? i + 1 : i; s.pos(c) == Pos::CCONJ)
      if (const Step decided = after_conjunction(c, s.skip_adverbs(c + 1))) return decided;
    if (const Step decided = at_reason()) return decided;
    return at_circumstance() || at_adverbial_clause() ? kEnds : kUndecided;
  }

  // --- words ---

  bool bare(uint32_t k) const { return s.pos(k) == Pos::VERB && s.is_bare(k); }
  // One of the complement's tokens so far is such.
  template <class Test>
  bool holds(Test test) const {
    for (uint32_t n = from; n < i; ++n)
      if (test(n)) return true;
    return false;
  }
  // "that, | under its formula, ...": the clause has not come to its verb.
  bool before_its_verb() const {
    return finite && !holds([&](uint32_t n) { return s.is_finite(n); });
  }
  // The highest token after `i` that `k` hangs on; `k` itself when it hangs on one before.
  uint32_t top_after(uint32_t k) const {
    while (s.inside(k) && s.head(k) != kNone && s.head(k) > i && s.head(k) < s.end) k = s.head(k);
    return k;
  }
  bool in_heading() const { return s.doc.sentences[sentence_of(s.doc, s.begin)].kind == SentenceKind::heading; }
  // "the two sides | agree to", "are seeking"
  bool cue_in_present() const { return s.penn(s.group_begin(cue)) == t.vbp; }

  // --- marks ---

  Step at_mark() {
    if (word == ";" && depth == 0) return at_semicolon();
    if (word == "(" || word == "[") {
      ++depth;
    } else if (word == ")" || word == "]") {
      if (depth == 0) return kEnds;
      --depth;
    }
    if (depth > 0 || word == ")") return kInside;
    if (word == ":" && i != from && !(s.lower(i + 1) == "(" && s.lower(i + 3) == ")")) return kEnds;
    if (among(word, "\"|''|``")) return at_quotation_mark();
    if (among(word, "--|\xE2\x80\x94") || (among(word, "-|\xE2\x80\x93") && s.doc.space_before(i)) ||
        (s.doc.view(i) == "\xE2\x80\x93" && s.inside(i + 1) && s.doc.space_before(i + 1)))  // "into law– a step"
      return at_dash();
    if (among(word, ".|?|!") && (i + 1 >= s.end || s.pos(i) == Pos::PUNCT)) return kEnds;
    return kUndecided;
  }

  Step at_semicolon() const {
    // "to link both; | lay cables; | and build ports": one list
    if (const uint32_t next = s.pos(i + 1) == Pos::CCONJ ? i + 2 : i + 1;
        !finite && s.penn(next) == t.vb && (s.lower(from) == "to" || s.penn(from) == t.vb))
      return kInside;
    // "by opening ports; | lowering fees", "to act; | to pay": likewise
    if (const uint32_t next = s.pos(i + 1) == Pos::CCONJ ? i + 2 : i + 1;
        !finite &&
        (s.penn(next) == t.vbg ? holds([&](uint32_t n) { return s.penn(n) == t.vbg; })
                               : s.lower(next) == "to" && s.pos(next + 1) != Pos::DET && s.lower(from) == "to"))
      return kInside;
    // "(i) ...; and (ii) ...": one list
    if (s.lower(i + 1) == "(" || (s.lower(i + 1) == "and" && s.lower(i + 2) == "(")) return kInside;
    // "to Accra, Ghana; Lusaka, Zambia; and"
    if (i > from && s.pos(i - 1) == Pos::PROPN &&
        (s.pos(i + 1) == Pos::PROPN || (s.pos(i + 1) == Pos::CCONJ && s.pos(i + 2) == Pos::PROPN)))
      return kInside;
    return kEnds;
  }

  Step at_quotation_mark() {
    // 'will study it, | "said Jan Nowak': a mark on the wrong side of its space
    if (s.lower(i - 1) == "," && s.attribution_starts(i + 1)) return kEnds;
    if (quoted) {
      quoted = false;
      if (s.lower(i - 1) == "," && s.lower(i + 1) != "including" &&
          (among(s.lower(i + 1), "yet|but|while|though|although|whereas|which|who") || s.penn(i + 1) == t.vbg))
        return kEnds;
    } else if (s.inside(i + 1) && s.doc.space_before(i) && !(s.pos(i + 1) == Pos::PUNCT)) {
      quoted = true;
    } else {
      // Closes a quotation that opened before: a few words of the sentence ('Oslo "cannot accept" further cuts'), or
      // all of it.
      uint32_t open = from;
      while (open > s.begin && s.lower(open) != word) --open;
      // '"put it all on the table," including milk'
      if (open == s.begin || (s.lower(i - 1) == "," && s.lower(i + 1) != "including") ||
          s.pos(open - 1) == Pos::PUNCT || s.is(open - 1, Rules::kSpeech) || s.pos(i + 1) == Pos::PUNCT ||
          s.pos(i + 1) == Pos::CCONJ)
        return kEnds;
    }
    return kInside;
  }

  // What a pair of dashes holds is passed over; a single one ends the clause.
  Step at_dash() {
    // "the joint Nordic Union - Baltic League | force": joined names
    if (s.pos(i - 1) == Pos::PROPN && s.rel(i - 1) == t.compound && s.head(i - 1) != kNone && s.head(i - 1) > i &&
        shape_of(s.doc.view(i + 1)) != Shape::lower)
      return kInside;
    uint32_t close = i + 1;
    while (close < s.end && close < i + 12 && s.lower(close) != word && s.lower(close) != ";") ++close;
    const uint32_t past = close + 1;
    if (s.lower(close) == word && i != from &&
        (s.penn(past) == t.to || s.penn(past) == t.vb || s.pos(past) == Pos::ADP || s.pos(past) == Pos::NOUN ||
         s.pos(past) == Pos::ADJ || s.penn(past) == t.md)) {
      i = close;
      return kInside;
    }
    // "to do its part -- including passing the bill", "to pay -- or face a ban"
    return s.lower(i + 1) == "including" || (s.lower(i + 1) == "or" && s.is_verb(i + 2)) ? kInside : kEnds;
  }

  // --- a verb above the complement ---

  bool at_main_verb() const {
    // "dealers that are to be closed | represent a fifth"
    if (relative && s.is_verb(i) && s.penn(i - 1) == t.vbn && s.penn(i) == t.vb) return true;
    if (!s.is_finite(i)) return false;
    // "a demand that they be kept out | is no part of the deal": what is demanded has no tense
    if (finite && s.pos(cue) == Pos::NOUN && s.pos(i - 1) != Pos::PRON && s.pos(i - 1) != Pos::ADV &&
        holds([&](uint32_t n) { return s.is_verb(n) && s.penn(n) == t.vb && s.penn(n - 1) != t.to; }) &&
        !holds([&](uint32_t n) {
          return s.is_finite(n) || s.pos(n) == Pos::PUNCT || s.pos(n) == Pos::CCONJ || s.penn(n) == t.wdt ||
                 s.penn(n) == t.wp || (n > from && s.pos(n) == Pos::SCONJ);
        }))
      return true;
    if (finite) return false;
    if ((relative || s.pos(cue) == Pos::NOUN) && second_tense()) return true;
    // "his pledge to scrap tariffs | was welcomed": the verb whose subject holds the complement.
    const uint32_t v = s.rel(i) == t.aux || s.rel(i) == t.aux_pass || s.rel(i) == t.cop ? s.head(i) : i;
    const uint32_t subject = s.child(v, t.nsubj) != kNone ? s.child(v, t.nsubj) : s.child(v, t.nsubj_pass);
    if (subject != kNone) return subject < from && subject <= cue;
    return (s.rel(i) == t.cop || ((s.rel(i) == t.xcomp || s.rel(i) == t.ccomp) && s.penn(i) == t.vbd)) &&
           s.pos(cue) == Pos::NOUN && s.is_nominal(i - 1);
  }

  // "drivers who refuse to pay the fee | will be jailed", "those that vowed to help him | are few": a second verb
  // with tense, and nothing before it that takes one.
  bool second_tense() const {
    // but "wants the line | stopped", "the funds they | need"
    // "commitment to the targets | agreed with Lima, as the minister reiterated": what the verb hangs on stands before
    if (((nominal || (thing && s.head(i) < cue)) && s.penn(i) == t.vbd) ||
        among(s.lower(i - 1), "they|he|she|we|i|it|you"))
      return false;
    return s.pos(i - 1) != Pos::ADV && !holds([&](uint32_t n) {
             return s.is_finite(n) || s.pos(n) == Pos::PUNCT || s.pos(n) == Pos::CCONJ || s.pos(n) == Pos::SCONJ ||
                    s.penn(n) == t.wdt || s.penn(n) == t.wp ||
                    among(s.lower(n),
                          "that|when|where|while|as|if|how|why|whether|whenever|wherever|until|before|after") ||
                    s.is(n, Rules::kSpeech | Rules::kBelief) || among(s.lemma(n), kWithClause);
           });
  }

  // --- what follows a comma ---

  Step after_comma() {
    // "a judge who, | in his view, | opposes it"
    if (among(s.lower(i - 1), "who|which"))
      for (uint32_t close = i + 2; close < s.end && close < i + 14; ++close)
        if (s.lower(close) == ",") {
          i = close;
          return kInside;
        }
    if (over_aside()) return kInside;
    const uint32_t next = i + 1;
    if (ends_preposed_clause(next)) return kEnds;
    if (s.condition_starts(next) || s.attribution_starts(next)) return kEnds;
    if (in_gerund_list(next)) return kInside;
    // "visas for citizens of Mali, | Burkina Faso and Niger"
    if (const uint32_t h = s.head(next); s.pos(next) == Pos::PROPN && s.rel(next) == t.conj && h != kNone &&
                                         h >= from && h < i && s.pos(h) == Pos::PROPN && s.pos(i - 1) == Pos::PROPN)
      return kInside;
    if (s.lower(next) == "which" && s.lower(next + 1) == "is" && s.lower(next + 2) == "why") return kEnds;
    if (const uint32_t after = s.relative_end(next); after != kNone) return relative_clause(after);
    if (!finite && s.clause_of_its_own(next)) return kEnds;
    if (circumstance_at(next)) return kEnds;
    const std::string_view n = s.lower(next);
    if (n == "so" && s.lower(next + 1) == "that") return kInside;
    if (n == "just" && s.lower(next + 1) == "as") return kEnds;
    if (among(n, "but|although|though|whereas|yet|however|so|because|when|as|since|despite|\"|''|a|an|nor"))
      return contrast_reason_or_apposition(next, n);
    if (outcome_at(next)) {
      // "will shut a mill, cutting jobs, | by June", "will send aid, sparing its stocks, | and train its pilots"
      const uint32_t aside = s.skip_aside(i);
      const bool goes_on = (s.pos(aside) == Pos::CCONJ && s.penn(s.skip_adverbs(aside + 1)) == t.vb) ||
                           (s.pos(aside) == Pos::ADP && s.skip_time(aside + 1) > aside + 1);
      if (aside == i || !goes_on) return kEnds;
      i = aside - 1;
      return kInside;
    }
    if (clause_with(next) || clause_while(next) || another_act_or_source(next)) return kEnds;
    // "to build, equip and man", "that they cut fees, jointly fight fraud and"
    if (bare(s.skip_adverbs(next)) && (s.lower(cue) != s.lemma(cue) || s.pos(cue) == Pos::NOUN || s.penn(cue) == t.md))
      return kInside;
    return hangs_before(next) ? kEnds : kUndecided;
  }

  // "by opening ports, | lowering fees, and hiring clerks"
  bool in_gerund_list(uint32_t next) const {
    if (s.penn(next) != t.vbg || !holds([&](uint32_t n) { return s.penn(n) == t.vbg && s.penn(n - 1) == t.in; }))
      return false;
    for (uint32_t k = next + 1; k < s.end && s.lower(k) != ";"; ++k)
      if (s.pos(k) == Pos::CCONJ && s.penn(s.skip_adverbs(k + 1)) == t.vbg) return true;
    return false;
  }

  // "Although Oslo vowed to list any ship caught at it, | fewer than half have been": the main clause begins.
  bool ends_preposed_clause(uint32_t next) const {
    const uint32_t first = s.lower(s.begin) == "\"" ? s.begin + 1 : s.begin;
    if (!among(s.lower(first), "although|though|while|whereas|because|since|after|when") || first + 1 >= cue ||
        !(s.is_nominal(next) || s.pos(next) == Pos::DET || s.pos(next) == Pos::ADJ || s.penn(next) == t.prps))
      return false;
    for (uint32_t k = first; k < cue; ++k)
      if (s.lower(k) == "," || s.penn(k) == t.vbg) return false;
    for (uint32_t k = next + 1; k < s.end && s.lower(k) != "," && s.pos(k) != Pos::SCONJ && s.penn(k) != t.wdt; ++k)
      if (s.is_finite(k)) return true;
    return false;
  }

  // Moves `i` to the end of an aside after which the complement goes on.
  bool over_aside() {
    const uint32_t next = i + 1, aside = s.skip_aside(i);
    // "to identify, by May, | ways to"
    // "to draft, by May, | a law", "to draw up, by May, | a law", "to submit to parliament, by May, | a law"
    bool objectless = s.is_verb(i - 1) || (s.is_verb(i - 2) && among(s.lower(i - 1), "up|out|down|off|over|back"));
    for (uint32_t n = from; n < i && i < from + 6; ++n)
      objectless = objectless || (s.is_verb(n) && s.pos(n + 1) == Pos::ADP && s.lower(n + 1) == "to");
    const bool time = i > from && objectless && s.pos(next) == Pos::ADP && aside > i + 2 && aside < i + 12 &&
                      aside < s.end && !s.attribution_starts(next) && !s.condition_starts(next) &&
                      (s.pos(aside) == Pos::DET || s.pos(aside) == Pos::ADJ || s.is_nominal(aside));
    // "should use the pause, if there is one, | to lobby"
    const bool condition = !time && s.condition_starts(next) && aside > next && aside < next + 9 &&
                           (s.lower(aside) == "to" || s.penn(aside) == t.vb);
    // "to let the managers, including two directors, | leave"
    const bool including =
        s.lower(next) == "including" && aside > next && aside < next + 10 && aside < s.end && bare(aside);
    // "for cleaner sources, such as wind, | to replace coal"
    const bool such_as = s.lower(next) == "such" && s.lower(next + 1) == "as" && aside > next && aside < next + 14 &&
                         s.lower(aside) == "to" && s.penn(aside + 1) == t.vb;
    // "that, pending the outcome, | the quota be raised": what opens the clause
    bool opening = i == from + 1 && among(s.lower(from), "that|to") && aside > next && aside < next + 19;
    for (uint32_t n = next; n < aside; ++n) opening = opening && s.lower(n) != "\"";
    if (time || condition || including || such_as || opening) i = aside - 1;
    return time || condition || including || such_as || opening;
  }

  // ", which ...": the sentence goes on at `after`.
  Step relative_clause(uint32_t after) {
    if (after < s.end) {  // "the list, which restricts exports, | and recognize"
      i = after - 1;
      return kInside;
    }
    // "that the group, which has not met, | would be convened"
    uint32_t close = i + 1;
    while (close < s.end && s.lower(close) != ",") ++close;
    if (!before_its_verb() || !s.is_finite(s.skip_adverbs(close + 1))) return kEnds;
    i = close;
    return kInside;
  }

  // Of the act, not of what it is to bring: ", following a call from Lima", ", in a bid to rescue the talks".
  bool circumstance_at(uint32_t next) const {
    const std::string_view n = s.lower(next);
    // ", further | demonstrating its resolve"
    const uint32_t how = among(n, "further|thus|thereby|again") && s.penn(next + 1) == t.vbg ? next + 1 : next;
    if (among(s.lower(how), kCircumstance) || (n == "even" && among(s.lower(next + 1), "as|though")) ||
        (n == "under" && s.lower(next + 1) != "which" && i > from + 2) || (n == "as" && s.lower(next + 1) == "part") ||
        (n == "no" && s.lower(next + 1) == "matter") || (n == "ahead" && s.lower(next + 1) == "of") ||
        (n == "after" && s.penn(next + 1) == t.vbg))
      return true;
    // "demanded its return, to keep it from being sold"
    if (n == "to" && nominal && s.penn(next + 1) == t.vb) return true;
    // "restore calm to Chad, | wracked by war": what the thing is
    if (s.penn(next) == t.vbn && s.lower(next + 1) == "by" && s.is_nominal(i - 1) && s.skip_aside(i) == i) return true;
    if (n == "in" && s.lower(next + 1) == "what") return true;  // ", in what officials called a breakthrough"
    if (n == "in" && among(s.lower(next + 1), "a|an")) {
      // ", in a memo circulated last month", ", in a bid to rescue the talks"
      const uint32_t h = s.noun_head(next + 1);
      if (h != kNone && (s.is(h, Rules::kDocument) || among(s.lemma(h), kMove))) return true;
    }
    if (n == "without" && among(s.lower(next + 1), kUnsaid)) return true;
    return n == "something" && (among(s.lower(next + 1), "that|which") || s.clause_starts(next + 1));
  }

  // ", a move Oslo rejects", ", a historic step that": of the whole
  bool verdict_at(uint32_t article) const {
    const uint32_t h = s.noun_head(article + 1);
    return among(s.lemma(article + 1), kVerdict) ||
           (h != kNone && s.lower(h + 1) == "that" && among(s.lemma(h), "action|step|move|measure|milestone"));
  }

  // A preposition whose phrase hangs on a verb of the content.
  bool governed(uint32_t preposition) const {
    const uint32_t noun = s.head(preposition), verb = s.rel(preposition) == t.case_ ? s.head(noun) : kNone;
    return verb != kNone && verb >= from && verb < i && s.is_verb(verb);
  }

  // ", but ...", ", as ...", ", a ...", ', "': mostly something else, sometimes inside.
  Step contrast_reason_or_apposition(uint32_t next, std::string_view n) {
    if (n == "as" && s.lower(next + 1) == "well") return kInside;
    // ", as a mission wound up its visit", ", since most farmers lease their ponds"
    if (among(n, "as|since|because") && s.pos(next + 1) != Pos::PRON) {
      uint32_t v = next + 1;
      while (v < s.end && v < next + 14 && !s.is_finite(v) && s.pos(v) != Pos::PUNCT) ++v;
      if (v > next + 1 && v < s.end && s.is_finite(v) && s.penn(v) != t.md && s.is_nominal(v - 1)) return kEnds;
    }
    // "will act, as needed, in self-defence"
    if (n == "as" && among(s.lower(next + 1), kIfSo) && s.lower(next + 2) == ",") {
      i = next + 2;
      return kInside;
    }
    // ", as agreed last year"
    if (n == "as" && s.is_verb(next + 1) && (s.penn(next + 1) == t.vbn || s.penn(next + 1) == t.vbd)) return kEnds;
    // "another batch of Tamiflu, an anti-viral medication, | to treat"
    const bool article = n == "a" || n == "an";
    if (const uint32_t aside = article ? s.skip_aside(i) : 0;
        aside > i + 1 && aside < i + 9 &&
        ((s.lower(aside) == "to" && s.penn(aside + 1) == t.vb) ||
         // "its tariff on seed, a major export, | from 84% to 15%"
         (s.pos(aside) == Pos::ADP && !s.condition_starts(aside) && !s.attribution_starts(aside) && governed(aside)))) {
      i = aside - 1;
      return kInside;
    }
    // Inside when the parse puts it there; but "..., an idea that Oslo rejects" speaks of the whole.
    if ((article || among(n, "as|since|because")) && s.parsed() && !(article && verdict_at(next))) {
      const uint32_t k = top_after(next);
      if (s.head(k) != kNone && s.head(k) >= from && s.head(k) < i &&
          !(article && s.rel(k) == t.appos && !s.is(k, Rules::kParty)))
        return kInside;
    }
    // 'will act "as soon as it can," Jan Nowak said'
    if (n == "\"" || n == "''") return quoted && s.attribution_starts(next + 1) ? kEnds : kInside;
    return kEnds;
  }

  // ", with a spokesman saying"; a headline's ", with sanctions in the balance"
  bool clause_with(uint32_t next) const {
    if (s.lower(next) != "with") return false;
    if (in_heading()) return true;
    // ", with its spokeswoman, Ana Silva, saying"
    for (uint32_t k = next + 2; k < std::min(next + 14, s.end); ++k)
      if (s.penn(k) == t.vbg && s.is(k, Rules::kSpeech)) return true;
    for (uint32_t k = next + 2; k < std::min(next + 14, s.end) && s.lower(k) != ","; ++k)
      if (s.is_nominal(k - 1) && (s.penn(k) == t.vbg ||
                                  // ", with the rest to come from Lima", ", with talks due in May"
                                  (s.penn(k) == t.to && s.rel(k) == t.mark) || among(s.lower(k), "due|set|likely")))
        return true;
    return false;
  }

  // ", while Peru wants less", ", while welcoming the vote"
  bool clause_while(uint32_t next) const {
    return s.lower(next) == "while" &&
           (s.is_nominal(next + 1) || s.pos(next + 1) == Pos::DET ||
            (s.penn(next + 1) == t.vbg && (s.is(next + 1, Rules::kSpeech) || s.opens_act(next + 1) ||
                                           among(s.lemma(next + 1), "continue|concede|welcome|caution|admit|stop"))) ||
            (s.pos(next + 1) == Pos::ADJ && s.penn(next + 1) != t.vbg && !s.lower(next + 1).ends_with("ing")));
  }

  // What comes of it: "will cut fees, | sparing firms the cost"; no "talks, beginning in May", no list of gerunds.
  bool outcome_at(uint32_t next) const {
    return s.penn(next) == t.vbg && s.rel(next) != t.amod && !among(s.lemma(next), kPartOfIt) &&
           !s.lower(i - 1).ends_with("ing") &&
           !holds([&](uint32_t n) { return s.penn(n) == t.vbg && s.rel(n) != t.amod; });
  }

  bool another_act_or_source(uint32_t next) const {
    // "urges Peru to act, | vows reply"
    if (!finite && (s.penn(next) == t.vbz || s.penn(next) == t.vbd) && s.is_verb(next) && s.entry(next) != nullptr)
      return true;
    if (s.penn(next) == t.vbg && s.opens_act(next)) return true;  // ", aiming for ...": an act of its own
    // the same, taken for a plural: "urges Peru to act, | vows reply"
    if (!finite && s.penn(next) == t.nns && s.opens_act(next) && in_heading() && s.penn(cue) == t.vbz) return true;
    return s.penn(next) == t.vbg && among(s.lemma(next), "cite|accuse|blame|describe");  // ", citing a report"
  }

  // What follows hangs on something before the complement, and has a verb of its own: another clause.
  bool hangs_before(uint32_t next) const {
    if (!s.parsed() || s.pos(next) == Pos::CCONJ || before_its_verb()) return false;
    const uint32_t k = top_after(next), h = s.head(k);
    if (!s.is_verb(k) && s.child(k, t.cop) == kNone) return false;
    if (h == kNone) return true;  // the root comes later: the cue stood in a preposed clause
    return h < from && (s.rel(k) == t.parataxis || s.rel(k) == t.ccomp || s.rel(k) == t.conj ||
                        (s.rel(k) == t.advcl && s.penn(next) == t.vbg && s.opens_act(next)));
  }

  // --- what follows a conjunction at `c`, which a comma may precede; `k` is the token behind it and its adverbs ---

  Step after_conjunction(uint32_t c, uint32_t k) {
    const bool comma = c != i;
    if (sister_of_cue(c, k)) return kEnds;
    // "local, indigenous, | and other leaders", "a safe | and strengthened port", "a bold | but open plan"
    if (s.pos(i - 1) == Pos::ADJ && (s.pos(k) == Pos::ADJ || s.penn(k) == t.vbn) &&
        (comma ? s.pos(k) == Pos::ADJ : s.is_nominal(k + 1) || s.pos(k + 1) == Pos::ADJ))
      return kInside;
    if (shares_verb(c)) return on(comma);
    if (!finite && s.clause_of_its_own(c + 1)) return kEnds;
    if (finite ? another_act(k) : no_sister_of_infinitive(c, k)) return kEnds;
    if (s.lower(c) == "but" && s.lower(c + 1) != "also" && s.lower(c + 2) != "limited") return kEnds;
    if (tenseless_beside_cue(k, comma)) return kEnds;
    if (s.penn(k) == t.vb || s.penn(k) == t.to || s.lower(k) == "to" || s.penn(k) == t.vbg ||
        (bare(k) && s.lower(cue) != s.lemma(cue)))
      return on(comma);
    if (s.lower(k) == "that") return and_that(k);
    // "proposed that users cut by half, | and the mill has run at a loss": what is proposed has no tense
    if (comma && finite && !holds([&](uint32_t n) { return n > from && s.is_finite(n) && s.penn(n) != t.vbp; })) {
      const uint32_t e = s.noun_phrase_end(k, nullptr, true), v = s.skip_adverbs(e);
      if (e > k && (s.penn(v) == t.vbz || s.penn(v) == t.vbd)) return kEnds;
    }
    if (comma && !finite) {
      // "has asked the firms to report before the board meets, | and wants the ministry to"
      if (s.pos(k) == Pos::VERB && (s.penn(k) == t.vbz || s.penn(k) == t.vbd) && s.opens_act(k)) return kEnds;
      // ", and has undertaken to"
      if (s.pos(k) == Pos::AUX && s.penn(k) == t.vbz && s.opens_act(s.skip_adverbs(k + 1))) return kEnds;
    }
    // "that the rule of law | and the democratic process must be upheld": the clause has not come to its verb
    if (finite && !holds([&](uint32_t n) { return s.is_finite(n) || s.penn(n) == t.vb; })) return kInside;
    if (const uint32_t conjunct = conjunct_at(c); conjunct != kNone) return joined(conjunct, c);
    if (s.is_finite(k) && !finite) return kEnds;
    if (comma) {
      const uint32_t e = s.noun_phrase_end(k, nullptr, true);
      if (e > k && s.is_finite(s.skip_adverbs(e))) return kEnds;
    }
    return kUndecided;
  }

  // "the duties that Peru and its | allies | will impose": joined to a subject before, of the same verb.
  bool shares_verb(uint32_t c) const {
    const uint32_t other = s.noun_head(c + 1);
    if (other == kNone || s.rel(other) != t.conj) return false;
    const uint32_t subject = s.head(other);
    return subject > from && subject < c && s.is_nominal(subject) && s.rel(subject) == t.nsubj &&
           s.head(subject) != kNone && s.head(subject) > other;
  }

  // On after the conjunction.
  Step on(bool comma) {
    if (comma) ++i;
    return kInside;
  }

  // What follows stands beside the cue.
  bool sister_of_cue(uint32_t c, uint32_t k) const {
    // "are seeking damages | and want"
    if (nominal && s.pos(k) == Pos::VERB && bare(k) && (cue_in_present() || s.pos(cue) == Pos::NOUN) &&
        !holds([&](uint32_t n) { return s.penn(n) == t.to || s.penn(n) == t.md; }))
      return true;
    // "appreciate the offer of Peru to host it | and hope"
    if (const uint32_t verb = s.pos(cue) == Pos::NOUN ? s.head(cue) : kNone;
        verb < cue && s.is_verb(verb) && s.penn(s.group_begin(verb)) == t.vbp && s.pos(k) == Pos::VERB && bare(k) &&
        s.opens_act(k))
      return true;
    // "Peru's commitment to open ports | and Chile's commitment to"
    if (const uint32_t other = s.pos(cue) == Pos::NOUN ? s.noun_head(c + 1) : kNone;
        other != kNone && other > c + 2 &&
        (s.lemma(other) == s.lemma(cue) ||
         // "Peru's offer to open ports | and Chile's pledge to"
         (s.penn(other - 1) == t.pos && s.lower(other + 1) == "to" &&
          among(s.lemma(other), "commitment|pledge|promise|proposal|offer|call|request|demand|plan|decision"))))
      return true;
    // "reaffirmed its support for the pact | and the importance of"
    if (s.pos(cue) == Pos::NOUN && s.lower(c + 1) == "the" && s.noun_head(c + 1) != kNone &&
        among(s.lemma(s.noun_head(c + 1)), "importance|need|necessity|urgency|value"))
      return true;
    // "plan to save and, should revenues fall, | stand ready to"
    return s.lower(k) == "," && s.condition_starts(k + 1) && cue_in_present() && s.opens_act(s.skip_aside(k));
  }

  // A finite complement has no verb of this tense: its sister is the cue.
  bool another_act(uint32_t k) const {
    // "demands that all sides halt attacks | and pledges"
    if (s.penn(k) == t.vbz && s.penn(cue) == t.vbz && s.opens_act(k))
      return !holds([&](uint32_t n) { return s.penn(n) == t.vbz; });
    // "requested that Oslo take it up | and announced that"
    return s.penn(k) == t.vbd && (s.opens_act(k) || s.is(k, Rules::kSpeech | Rules::kRestate)) &&
           !holds([&](uint32_t n) { return s.penn(n) == t.vbd; });
  }

  bool no_sister_of_infinitive(uint32_t c, uint32_t k) const {
    const bool comma = c != i;
    // An infinitive has no finite sister; one inside it has a finite verb before, of the same tense.
    // "firms that have sold to, | or otherwise supported": one tense
    if (s.lower(c) != "or" &&
        (s.penn(k) == t.vbd || s.penn(k) == t.vbz || s.penn(k) == t.md ||
         (s.is_finite(k) && (s.penn(k) == t.vbn || s.pos(k) == Pos::AUX))) &&
        !holds([&](uint32_t n) {
          // "his commitment to ensuring that Peru can ship | and briefed": no modal has a past tense for a sister
          const bool modal = s.penn(n) == t.md && !among(s.lower(s.skip_adverbs(n + 1)), "be|have");
          // "asked Peru to wait while talks are under way | and proposed that": nor has the present
          const bool present = (s.penn(n) == t.vbz || s.penn(n) == t.vbp) && s.penn(s.next_verb(n + 1)) != t.vbn &&
                               s.lemma(n) != "have" && s.opens_act(k);
          // "invest in firms that sell arms | and is to": one subject has one number
          const bool number = (s.penn(n) == t.vbp && s.penn(k) == t.vbz) || (s.penn(n) == t.vbz && s.penn(k) == t.vbp);
          return s.is_finite(n) && !number &&
                 !(s.penn(k) == t.vbd &&
                   (comma ? s.penn(n) != t.vbd
                          : (modal && s.lower(k) != s.lemma(k) && !s.is_nominal(k + 1)) || present));
        }))
      return true;
    if (comma && s.lower(c) == "and") {
      // ", and the bank will", ", and on Friday the bank called": a clause of its own
      const uint32_t day = among(s.lower(k), "on|in") && s.skip_time(k + 1) > k + 1 ? s.skip_time(k + 1) : k;
      const uint32_t e = s.noun_phrase_end(day, nullptr, true);
      if (e > day && s.is_finite(s.skip_adverbs(e)) && (day > k || s.pos(s.skip_adverbs(e)) == Pos::AUX)) return true;
      // ", and relatives of those killed in May | gathered": behind a participle
      for (uint32_t n = e + 1; e > day && (s.penn(e) == t.vbn || s.penn(e) == t.vbd) && n < s.end &&
                               s.lower(n) != "," && !among(s.lower(n), "that|which|who|as");
           ++n)
        if (s.is_finite(n) && s.penn(n) != t.vbn) return true;
      if (among(s.lower(k), "several|others|some|many|most|both|all|one|each") && s.is_finite(k + 1)) return true;
    }
    // Nor a participle, unless one stands before ("be built and tested"): a past tense that the tagger took for one.
    const auto participle = [&](uint32_t n) {
      return (s.penn(n) == t.vbn && !s.is_nominal(n + 1)) || (s.lower(n).ends_with("ed") && s.lemma(n - 1) == "be");
    };
    if (!participle(k) || holds(participle)) return false;
    const bool sister_of_bare = s.head(c) == k && s.rel(k) == t.conj && s.head(k) != kNone && s.penn(s.head(k)) == t.vb;
    return (s.is_verb(from) && s.penn(from) == t.vb) || sister_of_bare;
  }

  bool declares(uint32_t k) const {
    return among(s.lemma(k), "express|reaffirm|reiterate|condemn|deplore|commend|underline|underscore");
  }
  // A verb without tense, yet beside the cue.
  bool tenseless_beside_cue(uint32_t k, bool comma) const {
    // "we intend to act, | and encourage | banks to": of another
    if (!finite && comma && cue_in_present() && s.calls_anew(k)) return true;
    // "Japan, which has paid, | and appeal | to others"
    if (nominal && comma && relative && bare(k) && s.penn(s.group_begin(cue)) == t.vbz && s.opens_act(k)) return true;
    // "agreed to stay in touch | and look forward to", "urge Peru to act, | and continue to call on"
    if (!finite && s.lower(k) == "look" && s.lower(k + 1) == "forward") return true;
    if (!finite && comma && s.lower(k) == "continue" && s.lower(k + 1) == "to" && s.opens_act(k + 2) &&
        cue_in_present())
      return true;
    // "urge Peru to refrain from such steps | and express concern at": declared, not asked
    if (!finite && cue_in_present() && bare(k) && declares(k) && !holds([&](uint32_t n) { return declares(n); }))
      return true;
    // "calling on ... and vowing"; "said it would take steps and demanding an answer": no gerund stands before
    if (s.penn(k) == t.vbg && s.opens_act(k) &&
        ((s.penn(cue) == t.vbg && s.group_begin(cue) == cue) ||
         (!finite && s.penn(cue) == t.md && !holds([&](uint32_t n) { return s.lower(n).ends_with("ing"); }))))
      return true;
    // "reiterated their commitment to calm | and call on Peru": no noun has one
    if (bare(k) && s.opens_act(k) && s.pos(cue) == Pos::NOUN && s.lower(from) == "to" && !s.is_verb(from + 1) &&
        !holds([&](uint32_t n) { return s.penn(n) == t.to || s.is_finite(n); }))
      return true;
    // A gerund has no bare sister, unless an infinitive stands before: "with drafting a plan | and ask".
    return bare(k) && (s.penn(from) == t.vbg || (s.penn(from + 1) == t.vbg && s.penn(from) != t.vb)) &&
           !holds([&](uint32_t n) { return s.penn(n) == t.to; });
  }

  // "promised that the vote will be held | and that he will hold no office": a clause with a modal of its own, which
  // is a cue.
  bool another_undertaking(uint32_t that) const {
    const uint32_t e = s.noun_phrase_end(that + 1, nullptr, true);
    return e > that + 1 && s.penn(s.skip_adverbs(e)) == t.md && holds([&](uint32_t n) { return s.penn(n) == t.md; });
  }

  // "was willing to pay | and that it should not": an infinitive has no such sister, unless it holds a clause.
  Step and_that(uint32_t k) const {
    if (finite) return another_undertaking(k) ? kEnds : kInside;
    if ((s.is_verb(from) || s.lower(from) == "to") && !holds([&](uint32_t n) { return s.lower(n) == "that"; }))
      return kEnds;
    if (s.parsed() && s.head(k) != kNone && s.head(k) < s.end) {
      uint32_t h = s.head(k);
      while (s.rel(h) == t.conj && s.head(h) != kNone) h = s.head(h);
      if (h >= from) return kInside;
    }
    return kEnds;
  }

  // What the parse joins by the conjunction at `c`; kNone.
  uint32_t conjunct_at(uint32_t c) const {
    const uint32_t h = s.head(c);
    if (h == kNone || h <= c) return kNone;
    if (s.rel(h) == t.conj) return h;
    // "and the rebels | were to": hung on the subject
    return s.rel(s.head(h)) == t.conj ? s.head(h) : kNone;
  }

  // Whose sister is the conjunct?
  Step joined(uint32_t conjunct, uint32_t c) {
    const bool comma = c != i;
    const uint32_t sister = s.head(conjunct);
    const auto subject_after = [&](uint32_t v, uint32_t at) {
      const uint32_t subject = s.child(v, t.nsubj) != kNone ? s.child(v, t.nsubj) : s.child(v, t.nsubj_outer);
      return subject != kNone && subject > at;
    };
    // "will begin sales | and the price should fall": what has a subject is no sister of an infinitive, which has
    // none.
    // No clause: "roads in Peru, | and one linking Lima to the sea", "to help mills, | and small shops grow"
    const bool tenseless = s.penn(conjunct) == t.vbg && s.group_begin(conjunct) == conjunct;
    const bool helped = comma && bare(conjunct) && s.penn(c + 1) != t.prp &&
                        holds([&](uint32_t n) { return among(s.lemma(n), "help|let"); });
    if (helped) return on(comma);
    if (!finite && subject_after(conjunct, c) && !subject_after(sister, from) && !tenseless) return kEnds;
    if (sister != kNone && sister < from && !(sister > cue && sister < from)) {
      // A finite verb beside the cue, or a whole new clause.
      if (s.is_verb(conjunct) || s.child(conjunct, t.cop) != kNone || s.child(conjunct, t.nsubj) != kNone) {
        if (s.penn(conjunct) != t.vb) return kEnds;
      } else if (s.is_verb(sister) && comma) {
        return kEnds;
      }
    }
    return on(comma);
  }

  // --- what is said of the act ---

  // What was over when the act was made is no part of what is to be done: "pledged to resume talks after the ships
  // left", "agreed to stop after meeting the minister".
  Step at_reason() {
    if (!among(word, "after|because|since")) return kUndecided;
    if (word == "after" && among(s.lower(i - 1), "going|go|looking|look")) return kInside;
    bool past = word == "after" && ((s.penn(i + 1) == t.vbg && (s.penn(cue) == t.vbd || s.lower(cue) == "would")) ||
                                    (among(s.lower(i + 1), kDuration) && s.lower(i + 2) == "of") ||
                                    (among(s.lower(i + 2), kDuration) && s.lower(i + 3) == "of"));
    for (uint32_t n = i + 1; n < std::min(i + 11, s.end) && s.lower(n) != "," && !past; ++n)
      // a headline's "urged to scrap the cap | after poverty hits record"
      past = s.penn(n) == t.vbd || (s.penn(n) == t.vbz && word == "after" && in_heading()) ||
             (s.penn(n) == t.vbn && s.is_nominal(n - 1) &&
              (s.pos(n + 1) == Pos::ADJ || s.pos(n + 1) == Pos::DET || s.is_nominal(n + 1)));
    if (!past) return kUndecided;
    // "from 1 October, | more than two years after", "in steel | in the one year since"
    const uint32_t at = i;
    while (i > from + 1 && s.in_time(i - 1)) --i;
    while (i < at && i > from + 1 && s.head(i - 1) >= i && (s.pos(i - 1) == Pos::DET || s.pos(i - 1) == Pos::ADP)) --i;
    return kEnds;
  }

  bool at_circumstance() const {
    // not "such as ours", "for as long as it takes"
    if (word == "as" && nominal && s.penn(i + 1) == t.prp && !among(s.lower(i - 1), "such|long|same")) return true;
    // "pledged $90 million | in response to an appeal"
    if (word == "in" && nominal && s.lower(i + 1) == "response" && s.lower(i + 2) == "to") return true;
    // "pledged $46 million | at a meeting in February"
    if (word == "at" && nominal && s.penn(cue) == t.vbd && s.noun_head(i + 1) != kNone &&
        among(s.lemma(s.noun_head(i + 1)), "meeting|conference|summit|ceremony"))
      return true;
    // "agreed to a truce | during a call on Monday", "agreed to sampling | during talks"
    // but "suggested a truce | during the holiday", "during which"
    if (word == "during" && thing && s.penn(cue) == t.vbd) {
      const uint32_t h = s.noun_head(i + 1);
      return s.lower(i + 1) != "which" &&
             (h == kNone || !among(s.lemma(h), "holiday|ramadan|festival|period|phase|winter|season|election|games"));
    }
    // "has called for restraint | following the vote"
    if (word == "following" && nominal && (s.penn(cue) == t.vbd || s.penn(cue) == t.vbn) && s.is_nominal(i - 1) &&
        (s.pos(i + 1) == Pos::DET || s.is_nominal(i + 1)))
      return true;
    if (word == "ahead" && s.lower(i + 1) == "of" && in_heading()) return true;
    return word == "over" && s.pos(i) == Pos::ADP && nominal && !among(s.lemma(i - 1), kHeldOver) &&
           !s.is_verb(i - 1) && !s.in_time(i + 1) && !s.in_time(i + 2) && !s.in_time(i + 3);
  }

  bool at_adverbial_clause() const {
    if (word == "as") {
      if (in_heading() && s.is_nominal(i + 1) && !among(s.lower(i + 1), "part|soon|well")) return true;
      if (i > from + 1 && s.pos(i + 1) != Pos::PRON && !among(s.lower(i - 1), "such|same|so") &&
          s.lower(i - 2) != "as" && s.clause_starts(i + 1) && !finite)
        return true;
      // "to halt imports | as the river runs low"
      if (s.rel(i) == t.mark && s.head(i) != kNone && s.head(i) > i + 1 && s.is_finite(s.group_begin(s.head(i))) &&
          s.is_nominal(s.group_begin(s.head(i)) - 1) && s.pos(i + 1) != Pos::PRON && s.lower(i - 2) != "as")
        return true;
    }
    if (!s.parsed() || s.head(i) == kNone || (s.rel(i) != t.mark && s.rel(i) != t.advmod && s.rel(i) != t.case_) ||
        !(among(word, "after|before|when|because|since|despite") || (nominal && among(word, "as|while"))))
      return false;
    const uint32_t h = s.head(i);  // the clause's verb, or the noun
    // "were asking us to build it before they had told us": of the asking
    if (word == "before" && s.lower(s.group_begin(h)) == "had" && s.penn(h) == t.vbn) return true;
    // "want it scrapped before the talks end": what is to come dates the act
    if (word == "before" && (s.penn(s.group_begin(h)) == t.vbz || s.penn(s.group_begin(h)) == t.vbp)) return false;
    if (h > i && s.head(h) != kNone && s.head(h) <= cue &&
        (s.rel(h) == t.advcl || (s.rel(h) == t.obl && (word == "despite" || word == "after"))))
      return true;
    return word == "after" && s.rel(i) == t.case_ && nominal;
  }

  // The edge without the marks and the conjunction that stand before it.
  uint32_t without_marks() const {
    uint32_t last = i;
    // "will focus on health, including by: ..."
    while (s.lower(i) == ":" && last > from + 1 && among(s.lower(last - 1), "including|by")) --last;
    while (last > from && s.pos(last - 1) == Pos::PUNCT && s.lower(last - 1) != ")" &&
           !(!quoted && (s.lower(last - 1) == "\"" || s.lower(last - 1) == "''")))
      --last;
    while (last > from && (s.lower(last - 1) == "," || s.lower(last - 1) == "-" || s.pos(last - 1) == Pos::CCONJ ||
                           among(s.lower(last - 1), "because|although")))
      --last;
    return last;
  }
};

}  // namespace

uint32_t Syntax::right_edge(uint32_t from, uint32_t cue, bool finite) const {
  return RightEdge(*this, from, cue, finite).find();
}

}  // namespace readout
