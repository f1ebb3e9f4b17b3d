// Who does what a verb says: Syntax::subject, Syntax::joined_to.
//
//   Peru, which hosts the talks, agreed to meet in May, but will not sign
//   subject(hosts) = subject(agreed) = subject(meet) = subject(sign) = Peru
//
// First as the parse has it, or by tags where there is none: AsParsed. Then mended where the parse is known to err:
// Mended.
#include <optional>

#include "acts_syntax.hpp"

namespace readout {
namespace {

// A noun before `k` governs it.
bool under_noun_before(const Syntax& s, uint32_t k) {
  const uint32_t h = s.head(k);
  return h != kNone && h < k && s.is_nominal(h);
}
// Inside one noun phrase with its governor: "ministers of | Peru", "Jan | Nowak".
bool within_phrase(const Syntax& s, uint32_t k) {
  return s.rel(k) == s.t.flat || s.rel(k) == s.t.nmod || s.rel(k) == s.t.compound;
}
// ", and" stands before `k`.
bool after_comma_and(const Syntax& s, uint32_t k) {
  return k >= s.begin + 2 && s.pos(k - 1) == Pos::CCONJ && s.lower(k - 2) == ",";
}

// The subject that the parse gives the verb or the verb it hangs on; by tags, the nearest noun.
struct AsParsed {
  const Syntax& s;
  const TagSet& t;

  uint32_t subject(uint32_t verb, int depth) const {
    if (!s.inside(verb) || depth > 8) return kNone;
    if (s.parsed()) {
      if (const uint32_t who = of_its_own(verb); who != kNone) return who;
      if (s.head(verb) != kNone)
        if (const std::optional<uint32_t> who = shared(verb, depth + 1)) return *who;
    }
    return nearest(verb);
  }

  // --- a subject of its own ---

  uint32_t of_its_own(uint32_t verb) const {
    for (uint8_t relation : {t.nsubj, t.nsubj_pass, t.nsubj_outer})
      if (const uint32_t who = s.child(verb, relation); who != kNone)
        return antecedent(verb, nearer(verb, who, relation));
    // "Dahl, for her part, ruled out": news addresses nobody.
    if (const uint32_t who = s.child(verb, t.vocative);
        who != kNone && who < verb && s.lower(s.begin) != "\"" && s.is_finite(s.group_begin(verb)))
      return who;
    for (uint32_t k = s.group_begin(verb); k < verb; ++k)
      // "a condition Lima | has so far | refused", where the parse parts them
      if (s.child(k, t.nsubj) != kNone && s.lemma(k) == "have") return s.child(k, t.nsubj);
    return of_participle(verb);
  }

  // "Sailors | held in Peru | will return": the parse gives the subject to the participle behind it.
  uint32_t of_participle(uint32_t verb) const {
    const uint32_t g = s.group_begin(verb);
    for (uint32_t k = s.is_finite(g) && g > s.begin ? g - 1 : s.begin; k > s.begin && s.lower(k) != ","; --k)
      if (s.head(k) == verb && s.rel(k) == t.advcl && (s.penn(k) == t.vbn || s.penn(k) == t.vbd) &&
          s.group_begin(k) == k && s.child(k, t.mark) == kNone)
        return s.child(k, t.nsubj) < k ? s.child(k, t.nsubj) : kNone;
    return kNone;
  }

  // "something Peru has asked it to keep": of two the nearer.
  // "The fund, which ..., is to open, the ministry | added"
  uint32_t nearer(uint32_t verb, uint32_t who, uint8_t relation) const {
    bool apart = s.pos(who + 1) == Pos::DET;
    for (uint32_t k = who + 1; k < verb; ++k) {
      apart = apart || s.lower(k) == ",";
      // "in Oslo, | Norway"
      const bool place = s.pos(k) == Pos::PROPN && s.pos(k - 2) == Pos::PROPN && s.pos(k - 3) == Pos::ADP;
      if (apart && !place && k > who + 1 && s.head(k) == verb && s.rel(k) == relation && !s.in_time(k) &&
          (s.pos(who + 1) == Pos::DET ||
           (s.lower(s.noun_phrase(k).begin - 1) == "," && s.lower(s.noun_phrase(k).end) != ",")))
        who = k;
    }
    return who;
  }

  // "the group, which pledged": the antecedent acts.
  uint32_t antecedent(uint32_t verb, uint32_t who) const {
    if (!(s.penn(who) == t.wdt || s.penn(who) == t.wp || s.lower(who) == "that") ||
        !(s.rel(verb) == t.relcl || s.rel(verb) == t.acl) || s.head(verb) >= who)
      return who;
    uint32_t a = s.head(verb);
    // "officials of the bank, who"
    while (s.rel(a) == t.nmod && s.head(a) < a && s.is(s.head(a), Rules::kParty) &&
           (s.lower(who) == "who" || (s.lower(who) == "which" && !s.is(a, Rules::kParty) && s.pos(a) == Pos::NOUN)))
      a = s.head(a);
    return a;
  }

  // --- a subject shared with what governs the verb ---

  // Nothing where the relation tells nothing.
  std::optional<uint32_t> shared(uint32_t verb, int depth) const {
    const uint32_t h = s.head(verb);
    const uint8_t r = s.rel(verb);
    // "are | due | to hold"
    if (r == t.aux || r == t.aux_pass || r == t.cop ||
        (r == t.mark && s.child(h, t.nsubj_outer) != kNone && s.penn(s.child(h, t.nsubj_outer)) != t.wdt))
      return subject(h, depth);
    if (r == t.conj) return conjoined(verb, depth);
    if (r == t.relcl) return of_relative(verb);
    if (r == t.ccomp || r == t.advcl) {
      const uint32_t g = s.group_begin(verb);
      // "said any attempt to seek them | will": no object of "said"
      if (const uint32_t object =
              r == t.ccomp && s.penn(g) == t.md && s.is(h, Rules::kSpeech) ? s.child(h, t.obj) : kNone;
          object != kNone && h < object && object < g)
        return object;
      // "The fund is to open, the ministry added", where the parse gives both subjects to the saying
      if (h > verb && s.is(h, Rules::kSpeech))
        if (const uint32_t who = s.child(h, t.nsubj); who != kNone && who < g) return who;
    }
    if (r == t.xcomp)
      if (const uint32_t object = s.child(h, t.obj); object != kNone && object < verb) return object;
    if (r == t.xcomp || r == t.advcl || (r == t.ccomp && s.penn(verb) != t.vbd && s.penn(verb) != t.vbz))
      return subject(h, depth);
    if (r == t.acl && s.penn(verb) == t.vbg && s.is_nominal(h)) {
      // "gave it two days to free the envoy, | threatening": behind a comma who did the rest threatens too; and "sent a
      // letter to the minister | asking for"
      bool of_clause = s.lower(verb - 1) == ",";
      for (uint32_t k = h; k > s.begin && k + 9 > h && !of_clause && !s.is_finite(k); --k)
        of_clause = s.lower(k) == "to" && among(s.lemma(k - 1), "letter|note|message|petition|email|e-mail");
      uint32_t w = h;
      while (of_clause && s.inside(w) && !s.is_verb(w)) w = s.head(w);
      return s.inside(w) && s.is_verb(w) && w < verb ? subject(w, depth) : h;
    }
    if (r == t.parataxis && !s.is_finite(s.group_begin(verb)) && s.is_verb(h)) return subject(h, depth);
    return std::nullopt;
  }

  std::optional<uint32_t> conjoined(uint32_t verb, int depth) const {
    const uint32_t h = s.head(verb), g = s.group_begin(verb);
    if (const uint32_t sister = sister_over_clause(verb); sister != kNone) return subject(sister, depth);
    // "said Iran is ready to talk, but | will not": what is said goes on.
    if (s.penn(g) == t.md && s.is(h, Rules::kSpeech)) {
      const uint32_t said = s.child(h, t.ccomp);
      if (said != kNone && said < g && h < said) {
        const uint32_t who = subject(said, depth);
        if (who != kNone && who > h) return who;
      }
    }
    // "Oslo will pay, he said, but | will wait": what is said goes on after the saying.
    if (s.is(h, Rules::kSpeech) && (g != verb || s.penn(verb) == t.vbz || s.penn(verb) == t.vbp) &&
        s.lower(h + 1) == ",") {
      const uint32_t said = s.rel(h) == t.parataxis ? s.head(h) : s.child(h, t.ccomp);
      if (said != kNone && said < h && s.is_verb(said)) return subject(said, depth);
    }
    if (const uint32_t sister = s.joined_to(verb); sister != h) return subject(sister, depth);
    if (s.is_verb(h) || s.child(h, t.cop) != kNone) return subject(h, depth);
    // "Prague thanks Oslo and | asks it": a verb taken for a plural, with its subject
    if (s.penn(verb) == t.vbz && s.child(h, t.nsubj) != kNone) return s.child(h, t.nsubj);
    return std::nullopt;
  }

  // The sister of a conjoined verb that the parse joins to a clause between the two; kNone.
  uint32_t sister_over_clause(uint32_t verb) const {
    const uint32_t h = s.head(verb), g = s.group_begin(verb);
    // "praised Kenya, which hosts the talks, and called on ...": a second comma closes the relative clause.
    if (s.rel(h) == t.relcl && (s.is_finite(g) || (g == verb && s.penn(verb) == t.vbn)) && after_comma_and(s, g) &&
        s.left(h) > s.begin && (s.lower(s.left(h)) == "," || s.lower(s.left(h) - 1) == ",")) {
      uint32_t a = s.head(h);
      while (a != kNone && !s.is_verb(a)) a = s.head(a);
      if (a != kNone && a < h) return a;
    }
    // "We stand with all who fish, and | call on Peru": of those who speak
    if (s.rel(h) == t.relcl && s.is_verb(h) && (s.penn(g) == t.vbp || s.penn(g) == t.vb) && g > s.begin &&
        s.pos(g - 1) == Pos::CCONJ && (after_comma_and(s, g) || s.opens_act(s.lower(g) == "continue" ? g + 2 : g))) {
      uint32_t a = s.head(h);
      while (a != kNone && !s.is_verb(a) && s.child(a, t.cop) == kNone) a = s.head(a);
      if (a != kNone && a < h && s.penn(s.is_verb(a) ? s.group_begin(a) : s.child(a, t.cop)) == t.vbp &&
          among(s.lower(s.child(h, t.nsubj)), "who|which") && among(s.lower(s.child(a, t.nsubj)), "we|i"))
        return a;
    }
    // "received officials, who pressed concerns and | urged": a relative clause that no comma has closed.
    if (g > s.begin && s.pos(g - 1) == Pos::CCONJ && h < g) {
      uint32_t k = g - 1;
      while (k > h + 1 && s.lower(k) != ",") --k;
      const uint32_t w = k + 1 < g && s.lower(k) == "," && (s.lower(k + 1) == "who" || s.lower(k + 1) == "which")
                             ? s.head(k + 1)
                             : kNone;
      if (w != kNone && w > k && w < g && s.is_finite(s.group_begin(w)) &&
          (s.rel(k + 1) == t.nsubj || s.rel(k + 1) == t.nsubj_pass))
        return w;
    }
    return kNone;
  }

  // A relative clause's verb: what it hangs on, unless "which" has a preposition and another noun stands before the
  // verb ("the fund, to which Peru and Chile would contribute").
  uint32_t of_relative(uint32_t verb) const {
    const uint32_t h = s.head(verb), g = s.group_begin(verb);
    bool oblique = false;
    for (uint32_t k = h + 1; k + 1 < verb; ++k)
      oblique = oblique || (s.pos(k) == Pos::ADP && among(s.lower(k + 1), "which|whom"));
    if (!oblique || g <= h + 3 || !s.is_nominal(g - 1)) return h;
    uint32_t k = g - 1;
    while (under_noun_before(s, k) && s.head(k) > h && s.penn(s.head(k)) != t.wdt &&
           (within_phrase(s, k) || s.rel(k) == t.conj))
      k = s.head(k);
    return k;
  }

  // --- by tags ---

  // No parse, or one that leaves a finite verb without a subject: the nearest noun phrase before the verb group.
  uint32_t nearest(uint32_t verb) const {
    uint32_t i = s.group_begin(verb), time = kNone;
    if (s.parsed() && !s.is_finite(i) && s.penn(verb) != t.vbn) return kNone;
    while (i > s.begin) {
      --i;
      if (s.in_time(i)) {
        time = i;
        continue;
      }
      if (s.pos(i) == Pos::ADV) continue;
      if (time != kNone && (s.pos(i) == Pos::ADP || s.lower(i) == "(")) {  // "Nepal on Tuesday (July 8) | pressed"
        time = kNone;
        continue;
      }
      if (time != kNone && !s.is_nominal(i)) return time;
      const bool relative = s.penn(i) == t.wdt || s.penn(i) == t.wp;
      if (s.is_nominal(i) && !relative) {
        // "After the flood, firms | and charities | pledged": joined by the parse to what stands before the comma
        const uint32_t first = s.rel(i) == t.conj ? s.head(i) : kNone;
        return first < i && s.pos(i - 1) == Pos::CCONJ && first + 2 == i && s.is_nominal(first) &&
                       s.child(first, t.case_) == kNone
                   ? first
                   : i;
      }
      if (i + 1 == s.group_begin(verb) && among(s.lower(i), "several|others|some|many|most|both")) return i;
      if (relative || s.pos(i) == Pos::PUNCT) continue;
      // "agreed to X and planned ...": the first noun phrase of the sentence.
      if (!s.parsed() && (s.pos(i) == Pos::CCONJ || s.is_verb(i)))
        for (uint32_t k = s.begin; k < i; ++k)
          if (s.is_nominal(k) && (s.is_verb(k + 1) || s.pos(k + 1) == Pos::ADV)) return k;
      break;
    }
    return kNone;
  }
};

// One verb's subject, mended step by step; the order of the steps matters.
struct Mended {
  const Syntax& s;
  const TagSet& t;
  const uint32_t verb, g;  // g: the first token of the verb's group
  uint32_t who;            // the subject so far; kNone

  Mended(const Syntax& syntax, uint32_t of)
      : s(syntax), t(syntax.t), verb(of), g(s.group_begin(of)), who(AsParsed{syntax, syntax.t}.subject(of, 0)) {}

  uint32_t find() {
    of_parted_have();
    if (who != kNone && who == AsParsed{s, t}.of_participle(verb)) return who;
    // "Zesco, the state utility, | proposed": taken for the utility's
    if (who != kNone && who < g && s.lower(g - 1) == "," && s.rel(who) == t.appos && s.head(who) < who &&
        s.pos(s.head(who)) == Pos::PROPN && s.rel(verb) == t.acl)
      who = s.head(who);
    if (const uint32_t antecedent = before_relative(); antecedent != kNone) return antecedent;
    if (const uint32_t met = who_meets(); met != kNone) return met;
    // "What | Peru | will not do is": no object of the verb's
    if (who != kNone && s.penn(who) == t.wp && s.is_nominal(who + 1) && who + 1 < verb &&
        s.cleft(verb, verb + 1) != kNone)
      return g - 1;
    // "Senator Hutchins of Nebraska, said": what is of something is not it.
    while (who != kNone && who < verb && s.rel(who) == t.nmod && s.child(who, t.case_) != kNone &&
           under_noun_before(s, who) && s.head(verb) != who)
      who = s.head(who);
    if (const uint32_t many = list_of(); many != kNone) who = many;
    if (const uint32_t above = of_main_verb(); above != kNone) return above;
    if (const uint32_t object = not_with_preposition(); object != kNone) return object;
    if (const uint32_t object = object_of_saying(); object != kNone) return object;
    if (const uint32_t noun = before_speech_aside(); noun != kNone) return noun;
    if (const uint32_t above = joined_to_noun(); above != kNone) return above;
    if (const uint32_t sayer = sayer_goes_on(); sayer != kNone) return sayer;
    if (const uint32_t root = first_verb_not_joined(); root != kNone) return s.child(root, t.nsubj);
    if (!s.parsed() || g == s.begin || !s.is_finite(g) || (who != kNone && who > g)) return who;
    if (const uint32_t noun = behind_fronted(); who == kNone && noun != kNone) return noun;
    if (const uint32_t noun = before_apposition(); noun != kNone) return noun;
    return nearer_noun();
  }

  // "In a letter to the board, | Chairman Soto and Ms Silva also | asked", which the parse takes for part of the
  // letter's phrase; else kNone.
  uint32_t behind_fronted() const {
    uint32_t comma = s.begin;
    for (uint32_t k = g; k-- > s.begin;) {
      if (s.is_finite(k)) return kNone;
      if (s.lower(k) == ",") comma = k;
    }
    if (s.pos(s.begin) != Pos::ADP || comma == s.begin || comma + 1 == g) return kNone;
    const uint32_t noun = s.noun_head(comma + 1);
    return noun < g ? noun : kNone;
  }

  // "the leaders of Chile, Togo, and the | Republic of Peru | agreed": the last of a list; else kNone.
  uint32_t list_of() const {
    if (who == kNone || who >= g || s.rel(who) != t.conj || !under_noun_before(s, who)) return kNone;
    const uint32_t h = s.head(who);
    int commas = 0;
    for (uint32_t k = h + 1; k < g; ++k) {
      commas += s.lower(k) == ",";
      if (s.is_verb(k)) return kNone;
    }
    return s.pos(h + 1) == Pos::ADP && s.penn(h) == t.nns && commas > 1 ? h : kNone;
  }

  // The sentence's main verb, when it stands before the verb; kNone.
  uint32_t root_before() const {
    uint32_t root = s.begin;
    while (root < g && s.rel(root) != t.root) ++root;
    return root < g && s.is_verb(root) ? root : kNone;
  }

  // "has for its part | agreed", where the parse parts them
  void of_parted_have() {
    if (s.parsed() && g < verb && s.lemma(g) == "have" && (s.head(g) != verb || s.child(g, t.nsubj) != kNone))
      if (const uint32_t before = AsParsed{s, t}.subject(g, 0); before < g) who = before;
  }

  // "Donors meeting in Oslo, | Norway have | pledged": a place is no plural; who meets there is meant; else kNone.
  uint32_t who_meets() const {
    if (who == kNone || who < s.begin + 4 || who + 1 != g || s.penn(g) != t.vbp || s.pos(who) != Pos::PROPN ||
        s.lower(who - 1) != "," || s.pos(who - 2) != Pos::PROPN || s.pos(who - 3) != Pos::ADP)
      return kNone;
    for (uint32_t k = who - 3; k > s.begin; --k)
      if (s.penn(k) == t.vbg && (s.penn(k - 1) == t.nns || s.penn(k - 1) == t.nnps)) return k - 1;
    return kNone;
  }

  // "came after Peru and Chile, which have long tried to mediate, | issued": what the relative clause is about.
  uint32_t before_relative() const {
    if (!s.parsed() || g <= s.begin + 4 || s.lower(g - 1) != "," ||
        !(s.is_finite(g) || (g == verb && s.penn(g) == t.vbn && s.rel(g) == t.root)))
      return kNone;
    uint32_t open = g - 1;
    while (open > s.begin + 1 && open + 25 > g && s.lower(--open) != ",") {
    }
    // "Mr Soto, whose party lost, | ruled out", "Mr Soto, who runs the port, | ruled out"
    const bool whose = s.lower(open + 1) == "whose", within = who != kNone && who > open + 1 && who < g;
    bool lost = within && !whose && s.noun_phrase(who).begin > open + 2;
    for (uint32_t k = who; within && whose && k < g - 1 && s.noun_phrase(who).begin <= open + 2; ++k)
      lost = lost || s.is_finite(k);
    // "Kuwait, said its foreign minister, | will host"
    const bool saying = s.is_verb(open + 1) && s.penn(open + 1) != t.vbg && s.attribution_starts(open + 1);
    if (s.lower(open) != "," || !s.is_nominal(open - 1) || s.in_time(open - 1) ||
        !(saying ? within : among(s.lower(open + 1), "which|who|whose") && (who == kNone || who < open || lost)))
      return kNone;
    lost = lost || saying;
    uint32_t k = open - 1;
    while (under_noun_before(s, k) &&
           (within_phrase(s, k) || (s.rel(k) == t.conj && s.penn(g) != t.vbz) || s.rel(k) == t.appos))
      k = s.head(k);
    return who == kNone || lost || !s.under(k, who) ? k : kNone;
  }

  // "He reiterated a call for peace in Gaza, | underlined": a verb without a subject of its own, after a comma.
  uint32_t of_main_verb() const {
    if (!s.parsed() || who == kNone || g != verb || s.penn(verb) != t.vbd || g <= s.begin + 1 ||
        !(s.lower(g - 1) == "," || s.pos(g - 1) == Pos::CCONJ) || who >= g || s.child(who, t.case_) == kNone ||
        s.rel(who) == t.nsubj)
      return kNone;
    const uint32_t root = root_before();
    return root != kNone && s.penn(root) == t.vbd && s.child(root, t.nsubj) < root ? s.child(root, t.nsubj) : kNone;
  }

  // "the groups, including Hamas, agreed"; else the object of a saying, kNone when there is none such.
  uint32_t not_with_preposition() {
    if (who == kNone) return kNone;
    const uint32_t b = s.noun_phrase(who).begin;
    if (b >= s.begin + 3 && s.lower(b - 1) == "including" && s.lower(b - 2) == "," && s.is_nominal(b - 3)) who = b - 3;
    // "said teams from the two sides would": what has a preposition is no subject.
    const uint32_t c = s.child(who, t.case_);
    return c != kNone && c < who && c > s.begin && s.pos(c) == Pos::ADP && s.is_nominal(c - 1) &&
                   s.rel(c - 1) == t.obj && s.is(s.head(c - 1), Rules::kSpeech)
               ? c - 1
               : kNone;
  }

  // "Mr Soto said | countries | without relations with Chile should", "said any | state | that joins should": nobody
  // says a country.
  uint32_t object_of_saying() const {
    uint32_t said = g;
    while (said > s.begin && !(s.lemma(said) == "say" && s.is_verb(said))) --said;
    const uint32_t object = s.child(said, t.iobj);
    if (said == s.begin || object == kNone || object > g || s.in_time(object) ||
        s.noun_phrase(object).begin != said + 1)
      return kNone;
    int finite = among(s.lower(object + 1), "who|that|which") ? -1 : 0;  // of its relative clause
    for (uint32_t k = object; k < g; ++k) finite += s.is_finite(k) && s.lower(k + 1) != "to";
    return finite <= 0 ? object : kNone;
  }

  // "These moves, he noted, would": the aside is not the subject.
  uint32_t before_speech_aside() const {
    TokenSpan aside = s.speech_aside(g);
    // and of a verb joined to it: "Oslo, he noted, wants talks but | will wait"
    if (aside.empty() && s.parsed() && s.rel(verb) == t.conj && s.head(verb) < verb) {
      aside = s.speech_aside(s.group_begin(s.head(verb)));
      if (who != kNone && !aside.contains(who)) aside = {};
    }
    if (aside.empty() || (who != kNone && who < aside.begin)) return kNone;
    for (uint32_t n = aside.begin - 1; n > s.begin;) {
      if (!s.is_nominal(--n)) continue;
      while (under_noun_before(s, n) && within_phrase(s, n)) n = s.head(n);
      return n;
    }
    return kNone;
  }

  // 'said the army was "reviewing" it and | would respond': joined to a noun.
  uint32_t joined_to_noun() const {
    if (who == kNone && s.parsed() && g > s.begin && s.pos(g - 1) == Pos::CCONJ && s.penn(g) == t.md)
      for (uint32_t k = g - 1; k > s.begin; --k)
        if (s.is_verb(k - 1) && s.rel(k - 1) != t.relcl && s.is_finite(s.group_begin(k - 1)) &&
            s.child(k - 1, t.nsubj) != kNone)
          return s.child(k - 1, t.nsubj);
    return kNone;
  }

  // "He said Oslo could live with it, provided that the text is short, and | promised": a past tense after a comma is
  // the sayer's; "Oslo has said it will match any aid that Lima offers, and | encouraged".
  uint32_t sayer_goes_on() const {
    if (!s.parsed() || g != verb || !(s.penn(verb) == t.vbd || s.penn(verb) == t.vbn) || !after_comma_and(s, g))
      return kNone;
    const uint32_t root = root_before();
    const uint32_t said = s.child(root, t.nsubj);
    uint32_t sister = s.head(verb);
    if (sister != kNone && !s.is_verb(sister)) sister = s.child(sister, t.cop);
    const bool told = s.penn(root) == t.vbd || (s.penn(root) == t.vbn && s.lemma(s.group_begin(root)) == "have");
    return root != kNone && told && s.is(root, Rules::kSpeech) && (who == kNone || who > root) &&
                   (sister == kNone || s.penn(s.group_begin(sister)) != t.vbd)
               ? said
               : kNone;
  }

  // "The ministers met in Lima and | instructed", "Oslo says no, | proposes talks": a verb right after "and" or a comma
  // that the parse did not join to the first one, which is given; kNone.
  uint32_t first_verb_not_joined() const {
    const bool after_comma = g > s.begin + 1 && s.lower(g - 1) == "," && g == verb && s.penn(verb) == t.vbz &&
                             (who == kNone || (who == g - 2 && s.rel(who) == t.obj));
    const bool after_and = who == kNone && g > s.begin && s.pos(g - 1) == Pos::CCONJ &&
                           (s.penn(verb) == t.vbd || s.penn(verb) == t.vbn || s.penn(verb) == t.vbz);
    if (!s.parsed() || !(after_comma || after_and)) return kNone;
    const uint32_t root = root_before();
    return root != kNone && s.is_finite(s.group_begin(root)) ? root : kNone;
  }

  // "says the ambassador, Jan Nowak, will head": the phrase before the apposition.
  uint32_t before_apposition() const {
    if (s.lower(g - 1) != "," || s.child(verb, t.nsubj) != kNone || (who != kNone && s.child(who, t.relcl) != kNone))
      return kNone;
    uint32_t k = g - 1;
    while (k > s.begin && k + 11 > g && s.lower(k - 1) != "," && !s.is_finite(k - 1) && s.pos(k - 1) != Pos::CCONJ) --k;
    if (k < s.begin + 2 || s.lower(k - 1) != "," || !s.is_nominal(k - 2) || (who != kNone && who >= k - 2) ||
        s.in_time(k - 2))
      return kNone;
    k -= 2;
    while (under_noun_before(s, k) && within_phrase(s, k) && (who == kNone || s.head(k) > who)) k = s.head(k);
    return who == kNone || !s.under(k, who) ? k : kNone;
  }

  // The parse shares a subject from afar although a noun phrase stands right before the finite verb or its quotation
  // mark.
  uint32_t nearer_noun() const {
    uint32_t k = g - 1;
    while (k > s.begin && (s.pos(k) == Pos::ADV || s.in_time(k) || s.lower(k) == "\"")) --k;
    if (!s.is_nominal(k) || s.penn(k) == t.wdt || s.penn(k) == t.wp || s.in_time(k) ||
        (who != kNone && !s.in_time(who) &&
         ((s.under(k, who) && !(s.rel(k) == t.obj && s.is(s.head(k), Rules::kBelief))) || k == who)))
      return who;
    if (who != kNone && s.child(verb, t.nsubj) == who) {
      bool colon = s.in_time(who);  // "a spokesman Sunday again warned": the day is no subject
      for (uint32_t n = who; n < k; ++n) colon = colon || s.lower(n) == ":";
      if (!colon) return who;
    }
    // "opened its ports and | Chile | will build": taken for a second object
    uint32_t first = k;
    while (s.rel(first) == t.conj && s.is_nominal(s.head(first))) first = s.head(first);
    if (first != k && (s.rel(first) == t.obj || s.rel(first) == t.obl) && s.head(first) != verb &&
        s.pos(s.noun_phrase(k).begin - 1) == Pos::CCONJ && s.child(verb, t.nsubj) == kNone)
      return k;
    while (under_noun_before(s, k) && (within_phrase(s, k) || s.rel(k) == t.conj) &&
           (who == kNone || s.head(k) > who) && s.left(k) > s.begin && !s.is_verb(s.left(k) - 1))
      k = s.head(k);
    // "but if the talks fail then | Peru | will": what the verb's own clause holds right before it
    if (s.child(verb, t.nsubj) == kNone && s.child(verb, t.nsubj_pass) == kNone && s.under(k, verb)) return k;
    // An object of a verb before it cannot be meant ("who met the king said"), unless that verb takes a clause.
    if ((s.rel(k) == t.obj && !s.is(s.head(k), Rules::kSpeech | Rules::kBelief)) || s.rel(k) == t.obl ||
        s.rel(k) == t.nmod)
      return who;
    return k;
  }
};

}  // namespace

uint32_t Syntax::subject(uint32_t verb) const {
  if (!inside(verb)) return kNone;
  const uint32_t who = Mended(*this, verb).find();
  // "Ana Silva (Lima) | asked": what stands in brackets beside it is not it
  for (uint32_t k = who; inside(k) && who < verb && k + 1 < verb; ++k)
    if (lower(k) == "(") {
      return who;
    } else if (lower(k) == ")") {
      uint32_t open = who;
      while (open > begin && lower(open) != "(") --open;
      return open > begin && is_nominal(open - 1) ? open - 1 : who;
    }
  return who;
}

uint32_t Syntax::joined_to(uint32_t verb) const {
  if (rel(verb) != t.conj) return kNone;
  uint32_t h = head(verb);
  // "said the bank might have to pay and | appealed"
  if (rel(h) == t.xcomp && penn(h) == t.vb && is_verb(head(h)) && penn(group_begin(head(h))) == t.md) h = head(h);
  // "wants the file | wrapped up and | has rejected", "stressed the need of | talking and | called for"
  if (is_finite(group_begin(verb)) && (penn(h) == t.vbn || penn(h) == t.vbg) && group_begin(h) == h &&
      (rel(h) == t.acl || rel(h) == t.advcl)) {
    uint32_t a = head(h);
    while (inside(a) && is_nominal(a)) a = head(a);
    if (inside(a) && a < h && is_verb(a) && is_finite(group_begin(a))) return a;
  }
  const uint32_t above = head(h), is_so = is_verb(h) ? h : child(h, t.cop), g = group_begin(is_so);
  const bool past = penn(verb) == t.vbd && group_begin(verb) == verb;
  if (past && is_so != kNone && above != kNone && above < h && is_verb(above) &&
      (penn(g) == t.md || (is(above, Rules::kSpeech) && penn(above) == t.vbd && after_comma_and(*this, verb)) ||
       // "says the army is ready and | vowed": a past tense beside no present
       (is(above, Rules::kSpeech) && (penn(above) == t.vbd || penn(above) == t.vbz || penn(above) == t.vbp) &&
        (penn(g) == t.vbz || penn(g) == t.vbp)) ||
       (penn(h) == t.vb && penn(above) == t.vbd) ||
       (penn(g) == t.vbd && lower(g) == "had" && g != h && penn(above) == t.vbd)))
    return above;
  // "asked Peru to wait while talks are under way and | proposed": the same, over what governs the present
  if (past && is_so != kNone && (penn(g) == t.vbz || penn(g) == t.vbp) && opens_act(verb)) {
    uint32_t a = above;
    while (inside(a) && a < h && penn(a) != t.vbd) a = head(a);
    if (inside(a) && a < h && is_verb(a)) return a;
  }
  return h;
}

}  // namespace readout
