// What a cue governs: infinitives, clauses, nouns and prepositions, by the frames of its rule.
#include <algorithm>

#include "acts_finder.hpp"
#include "word_features.hpp"

namespace readout {

// --- infinitives and clauses -----------------------------------------------------------------------------------------

// "to V", "not to V", "to at least double", from `i`.
bool ActFinder::infinitive(const Syntax& s, uint32_t i, Complement* out) {
  uint32_t k = s.next_verb(i);
  if (s.lower(k) != "to") return false;
  // "to at least double", "to more than double"
  const bool measured =
      (s.lower(k + 1) == "at" && s.lower(k + 2) == "least") || (s.lower(k + 1) == "more" && s.lower(k + 2) == "than");
  uint32_t v = s.next_verb(k + (measured ? 3 : 1));
  // "to fast-track", taken for an adjective and a noun
  if (s.lower(k + 2) == "-" && among(s.lower(k + 1), "fast|kick|jump|fine|ring|green|stress|double") &&
      among(s.lower(k + 3), "track|start|tune|fence|light|test|check")) {
    out->begin = k, out->verb = k + 3;
    return true;
  }
  // "to lower prices", taken for a comparative
  if (s.lower(k + 1) == "lower" && s.pos(k + 1) == Pos::ADJ && s.is_nominal(k + 2)) {
    out->begin = k, out->verb = k + 1;
    return true;
  }
  // 'to, in his words, "put it off"'
  if (const uint32_t aside = s.lower(k + 1) == "," ? s.skip_aside(k + 1) : 0; aside > k + 2 && aside < k + 10) {
    const bool quoted = s.lower(aside) == "\"";
    const uint32_t verb = quoted ? aside + 1 : aside;
    if (s.lower(verb) == s.lemma(verb) && (s.is_verb(verb) || (quoted && s.pos(verb) == Pos::NOUN))) {
      out->begin = k, out->verb = verb;
      return true;
    }
  }
  // "to better monitor the markets"
  if (v == k + 1 && among(s.lower(v), "better|further") && s.penn(v + 1) == s.t.vb) v = k + 2;
  // 'not to "trade away'
  const bool particle = (s.pos(k) == Pos::PART && s.penn(k) == s.t.to) ||
                        (s.lower(k + 1) == "\"" && s.pos(v) == Pos::NOUN && s.lower(v) == s.lemma(v));
  // "urged to delay a law": as the parse has it, whatever the tags
  const bool marked = v == k + 1 && s.rel(k) == s.t.mark && s.head(k) == v && s.rel(v) == s.t.xcomp &&
                      s.pos(v) == Pos::NOUN && s.lower(v) == s.lemma(v) && s.is_nominal(v + 1);
  if (!marked && !(particle && (s.pos(v) == Pos::NOUN || s.is_verb(v)) && s.inside(v)) &&
      (!s.is_verb(v) || (s.penn(v) != s.t.vb && s.penn(v) != s.t.vbp && s.lemma(v) != s.lower(v))))
    return false;
  if (s.penn(v) == s.t.vbn && s.lower(v) != s.lemma(v)) return false;  // "looks forward to continued talks"
  if (s.lower(v) == "be" && s.is_verb(s.skip_adverbs(v + 1)) && s.penn(s.skip_adverbs(v + 1)) == s.t.vbn)
    v = s.skip_adverbs(v + 1);
  if (s.lower(v) == "be" && s.lower(v + 1) == "able" && s.lower(v + 2) == "to" && s.is_verb(v + 3)) v += 3;
  for (uint32_t n = i; n < v; ++n) out->negative = out->negative || s.is_negation(n);
  uint32_t first = i;
  while (first < k && !s.is_negation(first)) ++first;
  out->begin = first;
  out->verb = v;
  return true;
}

// Where the subject of a clause starts, over what stands before it: "that | by June | the city would"; kNone.
static uint32_t subject_start(const Syntax& s, uint32_t i) {
  uint32_t k = s.lower(i) == "that" ? i + 1 : i;
  if (s.lower(k) == ",") {  // "that, under its formula, ..."
    uint32_t m = k + 1;
    bool quoted = false;
    while (s.inside(m) && (quoted || s.lower(m) != ",") && m < k + 20) {
      if (s.lower(m) == "\"") quoted = !quoted;
      ++m;
    }
    k = m + 1;
  } else if (s.pos(k) == Pos::ADP || s.pos(k) == Pos::SCONJ) {  // "that by June the city would"
    uint32_t m = s.noun_phrase_end(k + 1, nullptr, true);
    if (m == k + 1) return kNone;
    k = s.lower(m) == "," ? m + 1 : m;
  }
  return k;
}

// Past the aside, relative clause or participle that may part a subject, which ends at `e`, from its verb.
static uint32_t subject_end(const Syntax& s, uint32_t e, bool directive) {
  // "that the crossing, closed for years, would be": an aside; "that a study begun in 2021 would": a participle
  // "that the survey, completed in May, be published"
  if (const uint32_t past = s.lower(e) == "," ? s.skip_aside(e) : e;
      past > e && (s.is_finite(s.skip_adverbs(past)) || (directive && s.lower(past) == "be")))
    e = past;
  // "that the group, which has not met, would"
  if (s.lower(e) == "," && among(s.lower(e + 1), "which|who|whose|where")) {
    uint32_t close = e + 2;
    while (s.inside(close) && s.lower(close) != ",") ++close;
    if (s.is_finite(s.skip_adverbs(close + 1))) e = close + 1;
  }
  const uint32_t part = s.is_negation(e) ? e + 1 : e;  // "members not engaged in it"
  if ((s.penn(part) == s.t.vbn || (directive && s.penn(e) == s.t.vbd && s.pos(e + 1) == Pos::ADP)) &&
      s.pos(e - 1) != Pos::AUX)
    for (uint32_t m = part + 1; m < s.end && m < e + 12 && s.pos(m) != Pos::PUNCT; ++m)
      if (s.is_finite(m) || (directive && s.lower(m) == "be" && (m == part + 1 || s.is_nominal(m - 1)))) {
        if (s.penn(m) == s.t.md || s.lower(m) == "be") e = m;
        break;
      }
  return e;
}

// A verb with tense behind `i` before the next mark.
static bool finite_after(const Syntax& s, uint32_t i) {
  for (++i; s.inside(i) && s.pos(i) != Pos::PUNCT && s.pos(i) != Pos::CCONJ; ++i)
    if (s.is_finite(i)) return true;
  return false;
}

// Bare verbs that are oftener nouns or adjectives.
constexpr WordList kBareVerb =
    "open|hand|free|order|correct|share|return|release|limit|cut|halt|ban|block|lift|fund|probe|answer|change|"
    "face|help|halve|pay|drop|table|back|present|complete|double|lower|clear|exit|guarantee|pull|step|stop|"
    "review|delay|report|process|register|refund|end|increase|control|raise";

// "(that) NP will V"; with `directive`, "(that) NP V" and "(that) NP should V".
bool ActFinder::clause(const Syntax& s, uint32_t i, uint32_t cue, bool directive, Complement* out) {
  const uint32_t k = subject_start(s, i);
  if (k == kNone) return false;
  uint32_t h = kNone;
  uint32_t e = s.noun_phrase_end(k, &h, true);
  if (s.lower(k) == "there") e = k + 1, h = k;
  if (e == k || h == kNone) return false;
  e = subject_end(s, e, directive);
  uint32_t v = s.next_verb(e);  // 'hoped the two sides | "make a deal"'
  if (s.penn(v) == s.t.pos && s.is_verb(v + 1)) ++v;
  // "that Ana Rojas | apologize | for the remark": what the parse has the cue govern
  if (const uint32_t n = s.noun_phrase_end(k, nullptr, false);
      directive && n > k + 1 && s.head(n - 1) == cue && s.pos(n - 1) == Pos::NOUN &&
      (s.rel(n - 1) == s.t.xcomp || s.child(n - 1, s.t.nsubj) != kNone))
    e = v = n;
  if (directive && (!s.is_verb(v) || s.penn(v) == s.t.vbg) && v == e && v > k + 1 && s.pos(v - 1) == Pos::NOUN &&
      s.lower(v - 1) == s.lemma(v - 1) && (s.is_nominal(v - 2) || s.penn(v - 2) == s.t.pos) &&
      (s.pos(v) == Pos::DET || s.pos(v) == Pos::PROPN || s.penn(v) == s.t.prps || s.penn(v) == s.t.vbg ||
       s.rel(v - 1) == s.t.ccomp || s.child(v - 1, s.t.nsubj) != kNone ||
       (s.rel(v - 1) == s.t.xcomp && s.head(v - 1) == cue))) {
    // "that Spain delay the vote": a bare verb that the tagger took for a noun.
    out->begin = i, out->finite = true, out->verb = v - 1, out->doer = s.penn(v - 2) == s.t.pos ? v - 3 : v - 2;
    return true;
  }
  // "that the military | hand power back": a bare verb that is oftener a noun, and the clause has no other
  for (uint32_t n = k + 1; directive && s.lower(i) == "that" && n < k + 5 && n + 1 < s.end && !s.is_finite(n) &&
                           (s.pos(n) != Pos::PUNCT || s.lower(n) == "\"") && s.pos(n) != Pos::ADP;
       ++n) {
    if (among(s.lower(n), kBareVerb) && s.lower(n) == s.lemma(n) && !s.is_verb(n) && (s.pos(n - 1) != Pos::DET) &&
        (s.is_nominal(n + 1) || s.pos(n + 1) == Pos::DET || s.penn(n + 1) == s.t.prps) && !finite_after(s, n)) {
      out->begin = i, out->finite = true, out->verb = n,
      out->doer = s.pos(n - 1) == Pos::PUNCT || s.pos(n - 1) == Pos::ADV ? h : n - 1;
      return true;
    }
  }
  if (!s.is_verb(v) && s.parsed() && s.rel(h) == s.t.nsubj && s.head(h) != kNone && s.head(h) > h)
    v = s.group_begin(s.head(h));
  if (!s.inside(v) || !s.is_verb(v) || s.condition_starts(v)) return false;
  const std::string_view w = s.lower(v);
  const bool future = among(w, "will|would|shall|'ll|wo|can|could");
  const bool duty = among(w, "should|must|ought|shall");
  uint32_t main = s.skip_adverbs(s.penn(v) == s.t.md ? v + 1 : v);
  out->negative = out->negative || s.denies(k);  // "that no fees would be charged"
  for (uint32_t n = e; n < main; ++n) out->negative = out->negative || s.negates(n);
  if (s.lemma(main) == "be" && s.is_verb(s.skip_adverbs(main + 1)) && s.penn(s.skip_adverbs(main + 1)) == s.t.vbn)
    main = s.skip_adverbs(main + 1);
  if (!s.inside(main) || s.lower(main) == "have") return false;  // a text that breaks off: "hoped they would"
  if (directive) {
    const bool bare = s.penn(v) == s.t.vb || (s.lower(v) == s.lemma(v) && s.penn(v) != s.t.md &&
                                              (s.lower(v) == "be" || s.pos(v) == Pos::VERB));
    // "be not", or a plural subject's bare verb, is told from the indicative by a singular subject only.
    const bool singular = !plural(s, h) && !among(s.lower(h), "you|i");
    // "suggested the two sides review progress": what was suggested, were it so, would have been reviewed.
    const bool proposes = !s.is(cue, Rules::kSpeech) || s.lemma(cue) == "propose" ||
                          (s.lemma(cue) == "suggest" && s.penn(cue) == s.t.vbd && s.lower(i) != "that");
    if (!(duty || (bare && (singular || s.lower(v) == "be" || proposes)))) return false;
  } else if (!future && !duty &&
             // "hopes both sides sign soon"
             !(s.lemma(cue) == "hope" && v == main && s.pos(v) == Pos::VERB && s.penn(v) != s.t.vbd &&
               s.penn(v) != s.t.vbn && s.penn(v) != s.t.vbg && !is_effect(s, v) && s.lower(h) != "you")) {
    return false;
  }
  out->begin = i;
  out->finite = true;
  out->verb = main;
  out->doer = h;
  out->deontic = duty;
  return true;
}

// The same, where the parse sees a clause that the tags do not.
bool ActFinder::parsed_clause(const Syntax& s, uint32_t from, uint32_t cue, bool directive, Complement* out) {
  const uint32_t v = s.child(cue, s.t.ccomp);
  if (v == kNone || v < from) return false;
  uint32_t h = s.child(v, s.t.nsubj);
  if (h == kNone) h = s.child(v, s.t.nsubj_pass);
  if (h == kNone || h > v) return false;
  const uint32_t g = s.group_begin(v);
  const std::string_view w = s.lower(g);
  const bool duty = among(w, "should|must|ought|shall");
  const bool future = among(w, "will|would|shall|'ll|can|could");
  if (directive ? !(duty || w == "be" || (g == v && s.lower(v) == s.lemma(v) && s.pos(v) == Pos::VERB))
                : !(duty || future))
    return false;
  out->negative = out->negative || s.denies(s.noun_phrase(h).begin);
  for (uint32_t n = g; n < v; ++n) out->negative = out->negative || s.is_negation(n);
  out->begin = from;
  out->finite = true;
  out->verb = v;
  out->doer = h;
  out->deontic = duty;
  return true;
}

// --- complements by frame --------------------------------------------------------------------------------------------

constexpr uint32_t kObject =
    Rule::kObjTo | Rule::kObjIng | Rule::kObjAgainst | Rule::kObjFor | Rule::kObjThat | Rule::kObjDone;
constexpr uint32_t kPreposition =
    Rule::kToNp | Rule::kFor | Rule::kOn | Rule::kOf | Rule::kAt | Rule::kWith | Rule::kAgainst;

// "in principle", "in writing": how it is done.
constexpr WordList kManner = "principle|full|part|turn|return|public|private|writing";

// The cue as governor of its complement: where the frames of its rule look for one.
struct ActFinder::Governor {
  const Rule& rule;
  uint32_t cue;
  bool passive;
  uint32_t after;       // the token behind the cue
  uint32_t next;        // over adverbs and "in principle"
  uint32_t far;         // over a day, "with NP", "in NP" besides
  bool untold = false;  // "rejected suggestions that the talks had failed": no act is suggested

  bool takes(uint32_t frames) const { return (rule.frames & frames) != 0; }
};

// Past what is set between a verb and its object: "ruled out, however, | the sale", 'accepted "in principle" | a
// ruling'.
static uint32_t over_insertion(const Syntax& s, uint32_t i) {
  const std::string_view mark = s.lower(i);
  if (!(mark == "," && (s.pos(i + 1) == Pos::ADV || s.pos(i + 1) == Pos::ADP || s.lower(i + 1) == "as")) &&
      !(mark == "\"" && (s.pos(i + 1) == Pos::ADV || s.lower(i + 1) == "in")))
    return i;
  if (s.lower(i + 1) == "rather") return i;  // "mandating, rather than banning, haste"
  uint32_t close = i + 2;
  while (close < i + 8 && s.inside(close) && s.lower(close) != mark) ++close;
  if (s.lower(close) != mark) return i;
  const uint32_t past = s.skip_adverbs(close + 1);
  return s.pos(past) == Pos::DET || s.penn(past) == s.t.prps || s.noun_phrase_end(past, nullptr, false) > past ? past
                                                                                                               : i;
}

// What the cue governs behind `after`, by the first frame of its rule that finds something.
bool ActFinder::complement(const Syntax& s, const Rule& rule, uint32_t cue, uint32_t after, bool passive,
                           Complement* out) {
  uint32_t next = s.skip_adverbs(after);
  // "refused point-blank | to"
  if (s.lower(next) == "point" && s.lower(next + 1) == "-" && s.lower(next + 2) == "blank") next += 3, after = next;
  next = over_insertion(s, next);
  // 'is "absolutely committed" | to paying'
  if (s.lower(next) == "\"" && quoted_[cue] && among(s.lower(next + 1), "to|that|for|on")) after = ++next;
  // "has been demanding for decades the right to", "ruled out on Tuesday any cut"
  if (among(s.lower(next), "for|on|in|since") && s.skip_time(next + 1) > next + 1 &&
      (s.pos(s.skip_time(next + 1)) == Pos::DET || s.penn(s.skip_time(next + 1)) == s.t.prps))
    next = s.skip_time(next + 1);
  // "accepted in principle a proposal", "rejected in full the plan"
  if (s.lower(next) == "in" && among(s.lower(next + 1), kManner) &&
      (s.pos(next + 2) == Pos::DET || s.pos(next + 2) == Pos::ADJ))
    next = s.skip_adverbs(next + 2);
  Governor g = {rule, cue, passive, after, next, next};
  if (const uint32_t is = s.cleft(cue, after); is != kNone) {
    if (complement(s, rule, cue, is, passive, out)) return true;
    if (Complement c; cleft_complement(s, g, is, c)) return *out = c, true;
  }
  g.far = over_gap(s, g);
  // The frames, in the order in which they are tried.
  using Look = bool (ActFinder::*)(const Syntax&, Governor&, Complement&);
  static constexpr struct {
    uint32_t frames;
    Look look;
  } kLooks[] = {{~0u, &ActFinder::to_complement},
                {Rule::kUntilTo, &ActFinder::until_complement},
                {kObject, &ActFinder::object_complement},
                {Rule::kThat | Rule::kSubj, &ActFinder::that_complement},
                {Rule::kForTo, &ActFinder::for_complement},
                {Rule::kIng, &ActFinder::gerund_complement},
                {Rule::kNp | Rule::kAction, &ActFinder::noun_phrase_complement},
                {Rule::kActNp, &ActFinder::act_complement},
                {Rule::kEvent, &ActFinder::event_complement},
                {Rule::kDated, &ActFinder::dated_complement},
                {Rule::kMoney, &ActFinder::money_complement},
                {kPreposition, &ActFinder::preposition_complement}};
  for (const auto& [frames, look] : kLooks) {
    Complement c;
    if (g.takes(frames) && (this->*look)(s, g, c)) return *out = c, true;
    if (g.untold) return false;
  }
  return false;
}

// Behind the "is" of a cleft: "What Peru is asking for is | a review".
bool ActFinder::cleft_complement(const Syntax& s, const Governor& g, uint32_t is, Complement& c) {
  uint32_t h;
  // "is | for every capital to name"
  if (const uint32_t e = s.lower(is) == "for" ? s.noun_phrase_end(is + 1, &h, false) : is;
      e > is && infinitive(s, e, &c)) {
    c.begin = is, c.doer = h;
    return true;
  }
  c = {};
  // "What we are asking for is | a review": as what the preposition governs
  if (g.takes(Rule::kFor | Rule::kOn | Rule::kToNp) && s.lower(g.after) != "is" && s.noun_head(is) != kNone) {
    c.begin = is, c.verb = s.noun_head(is);
    return true;
  }
  return false;
}

// Past what may stand between cue and complement: a day, "with NP", "in NP".
uint32_t ActFinder::over_gap(const Syntax& s, const Governor& g) const {
  uint32_t gap = g.next;
  if (s.lower(g.next) == "\"" && s.lower(g.next + 1) == "in" && s.lower(g.next + 2) == "principle" &&
      s.lower(g.next + 3) == "\"")
    gap = g.next + 4;
  if (g.rule.part == Rule::kNoun) {
    // "plans, | announced in March, | to", "a promise | made two years ago | to"
    if (const uint32_t past = s.skip_aside(g.next);
        s.lower(g.next) == "," && s.penn(g.next + 1) == s.t.vbn && past > g.next)
      gap = past;
    // "a promise | he made in a speech | to", "the commitment | that Peru has made | to"
    bool made = false;
    for (uint32_t m = g.next; m < s.end && m < g.next + 12 && s.pos(m) != Pos::PUNCT && gap == g.next; ++m) {
      made = made || (s.rel(m) == s.t.relcl && among(s.lemma(m), "make|give|issue"));
      if (made && s.lower(m) == "to" && s.penn(m + 1) == s.t.vb) gap = m;
    }
    if (gap == g.next && (s.penn(g.next) == s.t.vbn || among(s.lower(g.next), "made|given"))) gap = g.next + 1;
  }
  for (int part = 0; part < 3; ++part) {
    // "agreed in principle | on"
    if (part > 0 && ((s.lower(gap) == "on" && g.takes(Rule::kOn) && s.skip_time(gap + 1) == gap + 1) ||
                     (s.lower(gap) == "with" && g.takes(Rule::kWith)) || (s.lower(gap) == "at" && g.takes(Rule::kAt))))
      break;
    uint32_t e = s.skip_time(gap);
    if (part == 0 && e == gap) e = std::max(gap, s.skip_time(g.after));  // "agreed | earlier this year | to"
    // "agreed among themselves", "committed itself in writing"
    if (e == gap && ((among(s.lower(gap), "among|between|amongst") && s.lower(gap + 1) == "themselves") ||
                     (s.lower(gap) == "in" && among(s.lower(gap + 1), kManner))))
      e = gap + 2;
    if (e == gap && among(s.lower(gap), "with|on|at|during|in|late|early|after|before|following|since|under")) {
      e = s.skip_time(gap + 1);
      // "in his address to the council"
      if (e == gap + 1) e = s.noun_phrase_end(gap + 1, nullptr, s.penn(gap + 1) == s.t.prps);
      // "with a group of mayors", "in a letter to the firm"
      if (s.lower(e) == "of") e = s.noun_phrase_end(gap + 1, nullptr, true);
      if (s.lower(e) == "to" && s.penn(e + 1) != s.t.vb && s.lower(e + 1) != "lower" && !g.takes(Rule::kToNp))
        e = std::max(e, s.noun_phrase_end(e + 1, nullptr, false));
      if (e == gap + 1) e = gap;
      // "on Truth Social": all of a name
      if (e > gap && s.inside(e) && name_of_[e] != kNone && name_of_[e] == name_of_[e - 1])
        e = doc_.names[name_of_[e]].tokens.end;
    } else if (e == gap && s.lower(gap) == "as" && s.lower(gap + 1) == "part") {
      e = s.noun_phrase_end(gap + 1, nullptr, true);  // "as part of the truce"
    }
    if (e == gap) break;
    gap = e;
  }
  // "agreed, when they met in Lima, that": a clause between
  if (s.lower(gap) == ",") {
    if (const uint32_t past = s.skip_aside(gap); s.lower(past) == "that") gap = past;
  }
  return gap;
}

// "agreed to meet", "is committed to paying".
bool ActFinder::to_complement(const Syntax& s, Governor& g, Complement& c) {
  if (g.takes(Rule::kTo)) {
    // "It was agreed to continue"
    if (!g.passive || g.rule.part != Rule::kVerb || s.lower(s.group_begin(g.cue) - 1) == "it") {
      if (infinitive(s, g.after, &c)) return true;
      c = {};
      // "promised at nearly every rally | not to"
      if (const uint32_t past =
              among(s.lower(g.next), g.rule.part == Rule::kAdj ? WordList("at|in|during|by") : WordList("at|in|during"))
                  ? s.noun_phrase_end(g.next + 1, nullptr, true)
                  : g.next;
          past > g.next + 1 && infinitive(s, past, &c))
        return true;
      c = {};
      // "agreed, under pressure from Oslo, | to consult", "plans, together with Chad, | to send"
      if (const uint32_t past = s.lower(g.next) == "," ? s.skip_aside(g.next) : g.next;
          past > g.next && infinitive(s, past, &c))
        return true;
      c = {};
      if (g.far != g.next && infinitive(s, g.far, &c)) {
        // "our call on Peru to act"
        if (g.rule.part == Rule::kNoun && s.lower(g.next) == "on" && party(s, s.noun_head(g.next + 1)) == 2)
          c.doer = s.noun_head(g.next + 1);
        return true;
      }
      c = {};
    }
  }
  // "offered to exchange texts", "is set to march", taken for a noun
  const bool bare = !g.passive && s.lower(g.after) == "to" && s.pos(g.after + 1) == Pos::NOUN &&
                    s.lower(g.after + 1) == s.lemma(g.after + 1);
  const bool does = among(s.lemma(g.cue), "vow|threaten|refuse|decline|plan|decide|want|hope|intend") ||
                    (among(s.lemma(g.cue), "undertake|offer|pledge|promise") &&
                     (s.is_nominal(g.after + 2) || s.pos(g.after + 2) == Pos::DET || s.penn(g.after + 2) == s.t.prps));
  const bool stands = g.rule.part == Rule::kAdj && !g.takes(Rule::kToNp) && s.lower(g.cue) != "due";
  if (g.takes(Rule::kTo) && bare && (does || stands)) {
    c.begin = g.after, c.verb = g.after + 1;
    return true;
  }
  // "asked to be considered"
  if (s.lemma(g.cue) == "ask" && !g.passive && g.rule.id == "request" && infinitive(s, g.after, &c) &&
      s.penn(c.verb) == s.t.vbn && !c.negative)
    return true;
  c = {};
  if (g.takes(Rule::kToIng)) {
    const uint32_t v = s.skip_adverbs(g.next + 1);
    if (s.lower(g.next) == "to" && s.penn(v) == s.t.vbg) {
      c.begin = g.next, c.verb = v;
      return true;
    }
  }
  return false;
}

// "gave them until May to act".
bool ActFinder::until_complement(const Syntax& s, Governor& g, Complement& c) {
  uint32_t h;
  const uint32_t e = s.noun_phrase_end(g.next, &h, false);
  // "gave the agencies 60 days to act"
  if (const uint32_t days = s.skip_time(s.lower(e) == "(" ? s.skip_aside(e) : e);
      e > g.next && h != kNone && days > e && (party(s, h) == 2 || s.penn(h) == s.t.prp) && infinitive(s, days, &c)) {
    c.begin = days, c.doer = h;
    return true;
  }
  c = {};
  if (e > g.next && among(s.lower(e), "until|till")) {
    for (uint32_t k = e + 1; k < std::min(e + 8, s.end); ++k) {
      if (infinitive(s, k, &c)) {
        c.begin = k, c.doer = h;
        return true;
      }
      c = {};
    }
  }
  return false;
}

// --- an object, and what it is to do ---------------------------------------------------------------------------------

// An object, and what it is to do: "urged Oslo to act", "called on Oslo for help"; of a passive, the latter only.
bool ActFinder::object_complement(const Syntax& s, Governor& g, Complement& c) {
  if (g.passive) {
    uint32_t k = g.next;
    if (s.lower(k) == "by") {  // "told by the envoy, Jan Nowak, to", "urged by Peru last night to"
      k = s.noun_phrase_end(k + 1, nullptr, true);
      k = s.skip_time(s.lower(k) == "," ? s.skip_aside(k) : k);
    }
    if (g.takes(Rule::kObjTo) && infinitive(s, k, &c)) return true;
    c = {};
    // "was instructed in a law last year | to report"
    if (g.takes(Rule::kObjTo) && g.far != g.next && infinitive(s, g.far, &c)) return true;
    c = {};
    if (s.lemma(g.cue) == "task" && s.lower(k) == "with" && s.penn(k + 1) == s.t.vbg) {  // no "charged with stealing"
      c.begin = k, c.verb = k + 1;
      return true;
    }
    if (g.takes(Rule::kObjAgainst) && s.lower(k) == "against" && (s.penn(k + 1) == s.t.vbg || s.is_nominal(k + 1))) {
      c.begin = k, c.verb = k + 1;
      return true;
    }
    return false;
  }
  uint32_t h = kNone;
  // "would like to see our friends do the same"
  if (g.takes(Rule::kObjDone) && s.lower(g.next) == "to" && s.lemma(g.next + 1) == "see") {
    const uint32_t v = s.noun_phrase_end(g.next + 2, &h, true);
    if (v > g.next + 2 && h != kNone && s.is_verb(v) && (s.penn(v) == s.t.vbn || s.lower(v) == s.lemma(v))) {
      c.begin = g.next, c.verb = v, c.doer = party(s, h) == 2 ? h : kNone;
      return true;
    }
  }
  const uint32_t start = s.lower(g.next) == "\"" ? g.next + 1 : g.next;  // 'called on "all parties" to'
  for (const bool wide : {false, true}) {
    const uint32_t e = object_end(s, g, start, wide, &h);
    if (e == start || h == kNone) break;
    if (object_to_complement(s, g, h, e, wide, c)) return true;
    c = {};
    // "urged parties | to the conflict | to halt"
    if (!wide && s.lower(e) == "to" && g.rule.kind != ActKind::agreement &&
        among(s.lemma(h), "party|side|signatory|member|participant"))
      continue;
    if (g.takes(Rule::kObjDone) && (s.penn(e) == s.t.vbn || s.penn(e) == s.t.vbd) && s.lower(e - 1) != "those" &&
        // "wants the men held there | freed": what the parse has the cue govern
        (party(s, h) < 2 || s.head(e) == g.cue || among(s.lower(h), "them|it|this|that"))) {
      c.begin = g.next, c.verb = e;
      return true;
    }
    if (g.takes(Rule::kObjIng) && s.lower(g.next) == "to") break;
    if (object_matter(s, g, h, e, c)) return true;
    c = {};
  }
  if (g.takes(Rule::kObjTo) && long_object_complement(s, g, c)) return true;
  if (g.takes(Rule::kObjIng) && s.lower(g.next) == "to") {
    uint32_t e = s.noun_phrase_end(g.next + 1, &h, true);
    if (e > g.next + 1 && h != kNone && (s.lower(e) == "'s")) ++e;
    if (e > g.next + 1 && h != kNone && s.penn(e) == s.t.vbg) {
      c.begin = g.next, c.doer = h, c.verb = e;
      return true;
    }
  }
  return false;
}

// Where the object that starts at `start` ends, and its head: `wide` with its complements.
uint32_t ActFinder::object_end(const Syntax& s, const Governor& g, uint32_t start, bool wide, uint32_t* head) {
  uint32_t e = s.noun_phrase_end(start, head, wide);
  // "the Trade Negotiating | Committee": all of a name, whatever the tags
  if (const uint32_t n = s.pos(start) == Pos::DET ? start + 1 : start;
      s.inside(n) && name_of_[n] != kNone && doc_.names[name_of_[n]].tokens.begin == n &&
      doc_.names[name_of_[n]].tokens.end > e && doc_.names[name_of_[n]].type == EntityType::ORG) {
    e = doc_.names[name_of_[n]].tokens.end;
    *head = e - 1;
  }
  if (e == start || *head == kNone) return start;
  // "invited the leaders of the five states | to a summit"
  for (uint32_t m = start + 1; wide && g.rule.kind == ActKind::invitation && m < e; ++m)
    if (s.lower(m) == "to") e = m;
  if (start > g.next && s.lower(e) == "\"") ++e;
  // "encourage farmers, teachers | , and students | to apply"
  if (g.takes(Rule::kObjTo))
    for (uint32_t m = e; s.lower(m) == "," || s.pos(m) == Pos::CCONJ;) {
      const bool last = s.pos(m) == Pos::CCONJ || s.pos(m + 1) == Pos::CCONJ;
      m += s.lower(m) == "," && last ? 2 : 1;
      const uint32_t item = s.noun_phrase_end(m, nullptr, wide);
      if (item == m) break;
      m = item;
      Complement listed;
      if (last && infinitive(s, m, &listed)) e = m;
    }
  // "urge Oslo Monday to", "pressed Oslo since March to", "urge Oslo, which ..., to"
  e = s.skip_time(among(s.lower(e), "on|since|in|for") && s.skip_time(e + 1) > e + 1 ? e + 1 : e);
  if (const uint32_t m = s.skip_aside(e); m > e) {
    if (Complement c; infinitive(s, m, &c) && (party(s, *head) == 2 || s.penn(c.verb) == s.t.vbn)) e = m;
    if (g.rule.kind == ActKind::invitation && s.lower(m) == "to") e = m;  // "invited Rojas, its head, | to talks"
  }
  return e;
}

// What an object with head `h` that ends at `e` is to do: "urged all parties | concerned | to act".
bool ActFinder::object_to_complement(const Syntax& s, const Governor& g, uint32_t h, uint32_t e, bool wide,
                                     Complement& c) {
  if (!g.takes(Rule::kObjTo)) return false;
  // "called for action by the bloc to end the war": an action, not somebody who is to act.
  bool deed = false;
  for (uint32_t k = h; wide && g.takes(Rule::kNp) && k < e; ++k) deed = deed || s.lower(k) == "by";
  // "ordered tighter checks on papers to stop fraud": the same
  deed = deed || (s.lemma(g.cue) == "order" && party(s, h) == 0 && s.is(h, Rules::kActionNoun));
  if (!deed && infinitive(s, e, &c)) {
    // "called for a levy to plug the gap": what it is for; "called for the truce to be kept": all of it is asked
    // for.
    const bool done_to = s.penn(c.verb) == s.t.vbn;
    if (!g.takes(Rule::kNp) || party(s, h) == 2 || done_to) {
      if (g.takes(Rule::kNp) && done_to) c.open = c.begin, c.begin = g.next;
      c.doer = h;
      return true;
    }
  }
  c = {};
  if (g.takes(Rule::kNp)) return false;
  // "encouraged delegations | that have not answered | to do so", "those | which ..."
  if (among(s.lower(e), "that|who|which") && s.penn(e) != s.t.in && !s.reports(e) &&
      (party(s, h) == 2 || s.lower(h) == "those")) {
    uint32_t m = e + 1;
    while (s.inside(m) && m < e + 16 && (s.pos(m) != Pos::PUNCT || s.lower(m) == "-") &&
           !(s.lower(m) == "to" && s.penn(m + 1) == s.t.vb && (s.is_nominal(m - 1) || s.lower(m - 1) == "so")))
      ++m;
    if (infinitive(s, m, &c)) {
      c.doer = h;
      return true;
    }
    c = {};
  }
  // "all parties | concerned | to act"
  if (s.pos(e) == Pos::ADJ && party(s, h) == 2 && infinitive(s, e + 1, &c)) {
    c.doer = h;
    return true;
  }
  c = {};
  // "call on the nations | gathering next week | to act", "asked for the parties | involved in the deal (Peru and
  // Chad) | to respond"
  if ((s.penn(e) == s.t.vbg || s.penn(e) == s.t.vbn || (s.penn(e) == s.t.vbd && s.pos(e + 1) == Pos::ADP)) &&
      party(s, h) == 2) {
    uint32_t m = e + 1;
    // "a ship | carrying aid to the islands | to turn back"
    while (s.inside(m) && m < e + 14 && !(s.lower(m) == "to" && s.penn(s.next_verb(m + 1)) == s.t.vb) &&
           s.pos(m) != Pos::PUNCT && !s.is_finite(m))
      ++m;
    m = s.skip_aside(m);
    if (infinitive(s, m, &c)) {
      c.doer = h;
      return true;
    }
    c = {};
  }
  return false;
}

// What an object is asked for, warned against or told: "asked Oslo for aid", "warned it against leaving".
bool ActFinder::object_matter(const Syntax& s, const Governor& g, uint32_t h, uint32_t e, Complement& c) {
  if (g.takes(Rule::kObjAgainst) && s.lower(e) == "against" && s.inside(e + 1)) {
    c.begin = e, c.doer = h, c.verb = s.skip_adverbs(e + 1);
    return true;
  }
  // "asks donors | gathered in Oslo | for aid"
  for (uint32_t m = e; g.takes(Rule::kObjFor) && party(s, h) == 2 && m < std::min(e + 10, s.end) && !s.is_finite(m);
       ++m)
    if (s.lower(m) == "for" && s.rel(m) == s.t.case_ && s.head(m) != kNone &&
        (s.head(s.head(m)) == g.cue || s.head(s.head(m)) == h))
      e = m;
  if (g.takes(Rule::kObjFor) && party(s, h) > 0 &&
      (s.lower(e) == "for" || (s.lower(e) == "to" && (!s.is_verb(e + 1) || s.penn(e + 1) == s.t.vbg)) ||
       (s.lower(e) == "with" && s.penn(e + 1) == s.t.vbg)) &&
      s.inside(e + 1)) {
    uint32_t action = kNone;
    s.noun_phrase_end(e + 1, &action, false);
    if (action == kNone && s.rel(e) == s.t.case_) action = s.head(e);  // "for more than $2 billion"
    if (s.penn(e + 1) == s.t.vbg) action = e + 1;
    if (action != kNone) {
      c.begin = e, c.doer = h, c.verb = action;
      return true;
    }
  }
  // "assured envoys that it will", "that those | responsible for the raid on the coast | will be tried"
  if (g.takes(Rule::kObjThat) &&
      (clause(s, e, g.cue, false, &c) || (c = {}, s.lower(e) == "that" && parsed_clause(s, e, g.cue, false, &c)))) {
    c.receiver = h;
    return true;
  }
  return false;
}

// A long object: the parse finds its infinitive.
bool ActFinder::long_object_complement(const Syntax& s, const Governor& g, Complement& c) {
  if (!s.parsed()) return false;
  const uint32_t object = s.child(g.cue, s.t.obj) != kNone ? s.child(g.cue, s.t.obj) : s.child(g.cue, s.t.obl);
  if (object != kNone && object >= g.next && object < g.next + 12 &&
      (s.rel(object) == s.t.obj || g.rule.id == "call")) {
    for (uint32_t k = object + 1; k < std::min(object + 25, s.end); ++k) {
      if (s.lower(k) != "to" || s.lower(k - 1) == "order" || s.rel(k) != s.t.mark || s.head(k) == kNone ||
          s.head(s.head(k)) != g.cue)
        continue;
      // "urged friends and family of the elderly | to help": nothing but the object stands between
      bool whole = s.rel(s.head(k)) == s.t.advcl && party(s, object) == 2 && g.rule.plover == "REQUEST" &&
                   g.rule.kind != ActKind::hope && !g.takes(Rule::kNp);
      for (uint32_t m = object + 1; m + 1 < k && whole; ++m) whole = s.under(m, object);
      if (!whole && s.rel(s.head(k)) != s.t.xcomp && s.rel(s.head(k)) != s.t.ccomp) continue;
      bool clause_between = false;  // "told officials that it is time to"
      for (uint32_t m = object + 1; m < k; ++m)
        clause_between = clause_between || s.is_finite(m) || s.penn(m) == s.t.md;
      if (!clause_between && infinitive(s, k, &c)) {
        c.doer = object;
        return true;
      }
    }
  }
  return false;
}

// --- other frames ----------------------------------------------------------------------------------------------------

// "pledged that it would", "proposed that Oslo (should) pay".
bool ActFinder::that_complement(const Syntax& s, Governor& g, Complement& c) {
  const bool directive = g.takes(Rule::kSubj);
  // "proposed to our partners that"
  uint32_t partner = kNone;
  if (const uint32_t e = s.lower(g.next) == "to" ? s.noun_phrase_end(g.next + 1, &partner, false) : g.next;
      e > g.next && s.lower(e) == "that")
    g.far = e;
  else
    partner = kNone;
  // "those who threaten | journalists will be jailed": the verb above takes the clause
  const uint32_t whom = s.child(g.cue, s.t.obj);
  if (!directive && s.rel(g.cue) == s.t.relcl && whom != kNone && whom > g.cue && s.lower(g.next) != "that")
    return false;
  if (s.lower(g.next) == "that" || !directive ||
      among(s.lemma(g.cue), "suggest|propose|recommend|demand|ask|insist|request") || s.lower(g.far) == "that") {
    if (clause(s, g.next, g.cue, directive, &c) ||
        (c = {}, g.far != g.next && s.lower(g.far) == "that" && clause(s, g.far, g.cue, directive, &c))) {
      if (partner != kNone && party(s, partner) == 2) c.receiver = partner;
      return true;
    }
    c = {};
    if (s.lower(g.next) == "that" && parsed_clause(s, g.next, g.cue, directive, &c)) return true;
    c = {};
  }
  return false;
}

// "called for the two to meet".
bool ActFinder::for_complement(const Syntax& s, Governor& g, Complement& c) {
  if (s.lower(g.next) != "for") return false;
  uint32_t h;
  for (const bool wide : {false, true}) {
    const uint32_t e = s.noun_phrase_end(g.next + 1, &h, wide);
    if (e > g.next + 1 && h != kNone && infinitive(s, e, &c)) {
      c.begin = g.next, c.doer = h;
      return true;
    }
    c = {};
  }
  return false;
}

// "ruled out selling", "regrets not paying".
bool ActFinder::gerund_complement(const Syntax& s, Governor& g, Complement& c) {
  uint32_t v = g.next;
  if (s.penn(v) == s.t.vbg && s.is_verb(v)) {
    c.begin = g.after, c.verb = v;
    for (uint32_t n = g.after; n < v; ++n) c.negative = c.negative || s.is_negation(n);
    if (!c.negative) c.begin = g.next;
    return true;
  }
  return false;
}

// An action, or any thing: "offered talks", "offered Uganda | joint patrols".
bool ActFinder::noun_phrase_complement(const Syntax& s, Governor& g, Complement& c) {
  if (g.takes(Rule::kNp) && !g.takes(Rule::kAction) && any_noun(s, g, c)) return true;
  constexpr uint32_t kDeed = Rules::kActionNoun | Rules::kEventNoun;
  // "offered Uganda | joint patrols": a country's name describes no deed, save in capitals ("offered U.S. aid").
  if (g.takes(Rule::kAction | Rule::kNp) && (g.rule.kind == ActKind::offer || g.rule.kind == ActKind::promise) &&
      s.inside(g.next) && name_of_[g.next] != kNone) {
    const Name& name = doc_.names[name_of_[g.next]];
    const bool gives =
        name.type == EntityType::GPE && shape_of(doc_.view(g.next)) == Shape::initial && name.tokens.begin == g.next;
    const Pos next = s.pos(name.tokens.end);
    if (gives && (next == Pos::ADJ || next == Pos::NOUN || next == Pos::NUM || s.penn(name.tokens.end) == s.t.vbn) &&
        nominal(s, g, name.tokens.end, name.tokens.end, g.takes(Rule::kNp) || g.rule.id == "offer" ? 0 : kDeed, c)) {
      c.receiver = g.next;
      return true;
    }
  }
  // "we were promised a road", "wants tighter rules": any thing
  const bool any =
      (g.passive && g.rule.kind == ActKind::promise) || (g.rule.id == "want-thing" && s.penn(g.next) == s.t.jjr);
  if (g.takes(Rule::kAction) && nominal(s, g, g.next, g.next, any ? 0 : kDeed, c)) return true;
  if (g.takes(Rule::kAction)) {
    if (s.penn(g.next) == s.t.vbg && s.lower(g.next + 1) == "of") {  // "sought easing of the rules"
      c.begin = c.verb = g.next;
      return true;
    }
    // "offered Iran a package": the receiver first.
    uint32_t h;
    const uint32_t e = s.noun_phrase_end(g.next, &h, false);
    if (e > g.next && h != kNone && party(s, h) == 2 &&
        (s.pos(e) == Pos::DET || s.pos(e) == Pos::ADJ || s.pos(e) == Pos::NOUN || s.pos(e) == Pos::NUM ||
         s.penn(e) == s.t.vbn || s.penn(e) == s.t.prps) &&
        nominal(s, g, e, e, g.rule.kind == ActKind::promise || g.rule.id == "offer" || g.takes(Rule::kNp) ? 0 : kDeed,
                c)) {
      c.receiver = h;
      return true;
    }
  }
  return g.takes(Rule::kNp) && g.takes(Rule::kAction) && any_noun(s, g, c);
}

// Another's act: "rejected the proposal".
bool ActFinder::act_complement(const Syntax& s, Governor& g, Complement& c) {
  if (nominal(s, g, g.next, g.next, Rules::kActNoun, c) && s.lower(c.verb) != "talk") {
    // "rejected suggestions that the talks had failed": no act is suggested
    uint32_t that = c.verb + 1;
    if (among(s.lower(that), "by|from")) that = s.noun_phrase_end(that + 1, nullptr, true);
    Complement said;
    if (among(s.lemma(c.verb), "suggestion|idea|notion|possibility") && s.lower(that) == "that" &&
        !clause(s, that, c.verb, true, &said) &&
        (!clause(s, that, c.verb, false, &said) || s.lower(s.group_begin(said.verb)) == "could"))
      return g.untold = true, false;
    return true;
  }
  if (s.lower(g.next) == "as") {  // 'rejected as "absurd" a suggestion'
    uint32_t k = g.next + 1;
    while (k < s.end && k < g.next + 7 && s.pos(k) != Pos::DET && name_of_[k] == kNone) ++k;
    if ((s.pos(k) == Pos::DET || s.inside(k)) && nominal(s, g, k, k, Rules::kActNoun, c)) return true;
  }
  return false;
}

// "planned talks".
bool ActFinder::event_complement(const Syntax& s, Governor& g, Complement& c) {
  return nominal(s, g, g.next, g.next, Rules::kEventNoun, c);
}

// "set the vote for August 20", "set August 20 for the vote".
bool ActFinder::dated_complement(const Syntax& s, Governor& g, Complement& c) {
  const auto until = [&](uint32_t k) {
    return among(s.lower(k), g.rule.id == "put-off" ? WordList("until|till|to") : WordList("for|of|on")) &&
           s.skip_time(k + 1) > k + 1;
  };
  // "has been put off until May"
  if (g.passive && g.rule.id == "put-off" && until(g.after)) return c.begin = c.verb = g.after, true;
  if (g.passive) return false;
  const uint32_t day = s.skip_time(g.next);
  const bool first = day > g.next && among(s.lower(day), "for|as");
  uint32_t h = kNone, e = s.noun_phrase_end(first ? day + 1 : g.next, &h, false);
  if (h == kNone || !(s.is(h, Rules::kEventNoun) || s.lemma(h) == "date")) return false;
  // "the first round | of voting | for August 20"
  while (!first && e < h + 6 && s.inside(e) && !s.is_verb(e) && s.pos(e) != Pos::PUNCT && !until(e)) ++e;
  if (first ? g.rule.id == "put-off" : !until(e)) return false;
  c.begin = g.next, c.verb = h;
  return true;
}

// "pledged a combined $46 million", "asked for 200 tonnes of rice".
bool ActFinder::money_complement(const Syntax& s, Governor& g, Complement& c) {
  for (uint32_t n = s.first_value; n < s.last_value; ++n) {
    const Value& value = doc_.values[n];
    if (value.tokens.end <= g.next || value.tokens.begin > g.next + 4 ||
        !(value.type == EntityType::MONEY || (value.type == EntityType::QUANTITY && g.rule.id != "announce")))
      continue;
    if (value.tokens.begin < g.next) {  // "about | $77 million"
      c.begin = value.tokens.begin, c.verb = value.tokens.end - 1;
      return true;
    }
    uint32_t h;
    // "promised Moldova | $5 million", "promised universities | $400 million"
    const uint32_t first = value.tokens.begin, name = name_of_[first - 1];
    if (first > g.next && party(s, first - 1) == 2 &&
        (s.penn(first - 1) == s.t.nns || (name != kNone && doc_.names[name].tokens == TokenSpan{g.next, first}))) {
      c.begin = first, c.verb = value.tokens.end - 1, c.receiver = first - 1;
      return true;
    }
    // "pledged a combined $46 million"
    bool near = value.tokens.begin > g.next;
    for (uint32_t k = g.next; k < value.tokens.begin; ++k)
      near = near && (s.pos(k) == Pos::DET || s.pos(k) == Pos::ADJ || s.penn(k) == s.t.vbn);
    if (near) {
      c.begin = g.next, c.verb = value.tokens.end - 1;
      return true;
    }
    const uint32_t e = s.noun_phrase_end(g.next, &h, false);
    if (e >= value.tokens.end || value.tokens.begin == g.next ||
        (e > g.next && s.lower(e) == "of" && value.tokens.begin < e + 4 &&
         !s.is(h, Rules::kActNoun))) {  // "a credit line of $5 million"
      c.begin = g.next, c.verb = value.tokens.end - 1;
      return true;
    }
  }
  // "trillions of dollars in new investment"
  uint32_t h;
  const uint32_t e = s.noun_phrase_end(g.next, &h, true);
  for (uint32_t k = g.next; k < e; ++k) {
    if (among(s.lemma(k), "dollar|euro|pound|yen|yuan")) {
      c.begin = g.next, c.verb = k;
      return true;
    }
  }
  return false;
}

// "agreed on a date", "committed to peace".
bool ActFinder::preposition_complement(const Syntax& s, Governor& g, Complement& c) {
  struct Preposition {
    uint32_t frame;
    std::string_view word;
  };
  static constexpr Preposition kPrepositions[] = {{Rule::kToNp, "to"},   {Rule::kFor, "for"},        {Rule::kOn, "on"},
                                                  {Rule::kOn, "upon"},   {Rule::kOf, "of"},          {Rule::kAt, "at"},
                                                  {Rule::kWith, "with"}, {Rule::kAgainst, "against"}};
  // "threatened | the group | with sanctions"
  uint32_t h = kNone, object = g.next;
  if (g.takes(Rule::kWith)) object = s.skip_aside(s.noun_phrase_end(g.next, &h, false));
  for (const Preposition& p : kPrepositions) {
    if (!g.takes(p.frame)) continue;
    // "the intention of leaving", no "plan of action"
    const bool only_ing = p.frame == Rule::kOf && g.takes(Rule::kIng) != 0;
    for (const uint32_t at : {g.next, g.far, object}) {
      if (s.lower(at) != p.word || (at != g.next && at == object && party(s, h) < 2)) continue;
      // "announced its pledge Tuesday at the beginning | of a conference": the other noun's
      if (p.frame == Rule::kOf && at != g.next && s.is_nominal(at - 1) && !s.in_time(at - 1)) continue;
      const uint32_t v = s.lower(at + 1) == "\"" ? at + 2 : s.skip_adverbs(at + 1);
      // "steps they agreed to at a summit"
      if ((s.pos(v) == Pos::ADP && s.lower(v + 1) != "least") || s.pos(v) == Pos::PUNCT) continue;
      // 'of "gambling with', taken for a noun
      if (s.penn(v) == s.t.vbg || (only_ing && v == at + 2 && s.lower(v).ends_with("ing"))) {
        c.begin = at, c.verb = v;
        return true;
      }
      if (!only_ing && nominal(s, g, s.lower(at + 1) == "\"" ? at + 2 : at + 1, at, 0, c)) {
        if (at != g.next && at == object) c.receiver = h;
        return true;
      }
      // "an appeal for more than $20 million"
      if (p.frame == Rule::kFor && s.rel(at) == s.t.case_ && s.inside(s.head(at)) && is_money(s, s.head(at))) {
        c.begin = at, c.verb = s.head(at);
        return true;
      }
    }
  }
  return false;
}

// A noun phrase from `first` as the complement from `begin`, when its head is of `classes`; 0 for any that is no party.
bool ActFinder::nominal(const Syntax& s, const Governor& g, uint32_t first, uint32_t begin, uint32_t classes,
                        Complement& c) const {
  if (s.lower(first) == "at" && among(s.lower(first + 1), "least|most")) first += 2;  // "at least a pause"
  uint32_t h = s.pos(first) == Pos::ADP ? kNone : s.noun_head(first);
  // "withdrawal", taken for an adjective
  if (h == kNone && classes != 0 && s.is(first, classes) && !s.is_verb(first)) h = first;
  if (h == kNone || (s.pos(h) == Pos::PRON && s.penn(h) == s.t.prp)) return false;
  // "planned a number of conferences"
  if (among(s.lemma(h), kQuantity) && s.lower(h + 1) == "of" && s.noun_head(h + 2) != kNone) h = s.noun_head(h + 2);
  const std::string_view lemma = s.lemma(h);
  const bool deed = is_deverbal(lemma);
  const bool gerund = s.pos(h) == Pos::NOUN && lemma.ends_with("ing") && s.lower(h + 1) == "of";  // "the closing of"
  if (classes != 0 && !s.is(h, classes) && !((classes & Rules::kActionNoun) && ((deed && lemma.size() > 5) || gerund)))
    return false;
  // A bare "for NP" or "on NP" is no action when the noun names a person or a thing of the world.
  // people as help
  const bool lent =
      among(g.rule.id, "offer|pledge-thing") &&
      among(lemma,
            "team|troop|troops|soldier|expert|doctor|medic|worker|peacekeeper|observer|crew|force|adviser|trainer|"
            "engineer|rescuer|inspector|monitor|ship|vessel|boat|aircraft|helicopter");
  const bool sent =
      g.rule.id == "call-for" &&
      ((among(s.lower(g.next), "a|an") && among(lemma, "envoy|mediator|observer|monitor")) ||
       // "called for 20,000 more troops"
       (among(lemma, "troop|troops|soldier|peacekeeper|observer|monitor|inspector|police|officer") &&
        (among(s.lower(h - 1), "more|additional|extra") || among(s.lower(g.next), "more|additional|extra"))));
  if (classes == 0 && !sent && g.rule.part != Rule::kNoun && g.rule.id != "committed" && g.rule.id != "under-way" &&
      !lent && party(s, h) == 2 && s.penn(h) != s.t.vbg && !(mention_of_[h] == kNone && s.is(h, Rules::kActionNoun)))
    return false;
  if (classes == 0 && (s.in_time(h) || (s.pos(h) == Pos::NUM && !is_money(s, h)))) return false;
  c.begin = begin, c.verb = h;
  return true;
}

// Any noun phrase, in quotation marks or not.
bool ActFinder::any_noun(const Syntax& s, const Governor& g, Complement& c) const {
  return nominal(s, g, g.next, g.next, 0, c) || (s.lower(g.next) == "\"" && nominal(s, g, g.next + 1, g.next, 0, c));
}

bool ActFinder::is_money(const Syntax& s, uint32_t i) const {
  const auto sum = [&](const Value& value) { return value.type == EntityType::MONEY && value.tokens.contains(i); };
  return std::any_of(doc_.values.begin() + s.first_value, doc_.values.begin() + s.last_value, sum);
}

// --- what a rule excludes, and what stands elsewhere ----------------------------------------------------------

namespace {

// What the complement of a rule must not be, and why.
struct Exclusion {
  std::string_view rule;
  WordList lemmas;
  std::string_view why;
};
constexpr Exclusion kExclusions[] = {
    {"threaten", "overshadow|derail|eclipse|undermine|upend|unravel|engulf", "an effect, not an action"},
    {"decide-that", "be", "agreed that something is so"},  // "decided it would be better"
    {"ask-for", "bankruptcy|protection|divorce|unemployment", "asked of no party"},
    {"ask-for", "comment|interview|direction", "a reporter's question"},
    {"reject-act", "view|claim|allegation|accusation|charge|assessment|criticism|report|something",
     "what is said, not asked"},
    {"request-thing", "anonymity|comment", "asked of a reporter, or by one"},
    {"request-noun", "comment|interview|clarification", "a reporter's question"},
    {"insist-on", "anonymity", "asked of nobody"},
    {"seek-thing", "nomination|election|re-election|reelection|term|office", "sought for oneself"},
    {"want", "know|feel|understand|remember", "no action asked for"},
};

}  // namespace

// Whether the rule takes a complement with that head.
bool ActFinder::takes(const Rule& rule, std::string_view lemma) {
  for (const Exclusion& e : kExclusions)
    if (e.rule == rule.id && among(lemma, e.lemmas)) return fails(e.why);
  return true;
}

// "the inquiry that Peru promised", "a union, which Chile rejects": the content is what the relative clause is about.
bool ActFinder::gapped(const Syntax& s, const Rule& rule, uint32_t cue, uint32_t after, uint32_t* subject,
                       Complement* out) const {
  constexpr uint32_t kThing = Rule::kNp | Rule::kAction | Rule::kActNp | Rule::kFor;
  const uint32_t begin = s.group_begin(cue);
  if (!(rule.frames & kThing) || s.is_nominal(after) || s.pos(after) == Pos::DET || s.pos(after) == Pos::ADJ ||
      s.penn(after) == s.t.vb || (s.lower(after) == "to" && s.is_verb(after + 1)))
    return false;
  uint32_t thing = kNone;
  if (s.rel(cue) == s.t.relcl && *subject != kNone && s.head(cue) < *subject && *subject < begin) {
    const TokenSpan phrase = s.noun_phrase(s.head(cue));
    uint32_t clause = s.lower(phrase.end) == "," ? phrase.end + 1 : phrase.end;
    if (among(s.lower(clause), "that|which")) ++clause;
    if (clause == s.noun_phrase(*subject).begin)
      thing = s.head(cue), out->begin = phrase.begin, out->limit = std::min(phrase.end, begin);
  } else if (begin > s.begin + 3 && s.is_nominal(begin - 1)) {
    // ", a step | Chilean officials have ruled out", where the parse saw no relative clause
    uint32_t comma = begin - 1;
    while (comma > s.begin && comma + 9 > begin && s.pos(comma) != Pos::PUNCT) --comma;
    if (s.pos(comma) == Pos::PUNCT && among(s.lower(comma + 1), "a|an") && s.pos(comma + 2) == Pos::NOUN &&
        comma + 3 < begin && (s.pos(comma + 3) != Pos::NOUN || s.penn(comma + 3) == s.t.nns))
      thing = comma + 2, out->begin = comma + 1, out->limit = comma + 3, *subject = begin - 1;
  }
  if (thing == kNone || party(s, *subject) < 2 || s.penn(after) == s.t.md ||  // "talks | both hope | will help"
      among(s.lemma(thing), "allegation|claim|charge|accusation|assertion|criticism|report|promise|pledge|warning"))
    return false;
  if ((s.pos(thing) != Pos::NOUN && s.lower(thing) != "something") ||
      among(s.lower(thing), "anything|nothing|everything") ||
      (s.lower(thing) == "something" && rule.kind != ActKind::refusal) || name_of_[thing] != kNone || s.in_time(thing))
    return false;
  out->verb = thing;
  return true;
}

}  // namespace readout
