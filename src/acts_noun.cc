// Nouns as cues: "reaffirmed its commitment to", "rejected a call to".
#include <algorithm>

#include "acts_finder.hpp"

namespace readout {

// "we remain | steadfast | in our commitment to"
constexpr WordList kSteadfast =
    "steadfast|resolute|united|unwavering|firm|unflinching|unyielding|unshakeable|unified|undeterred|"
    "relentless|unequivocal|strong";

// A noun on its way to an act: "reaffirmed | Oslo's firm | commitment | to".
struct ActFinder::NounCue {
  const Rule& rule;
  uint32_t at, after;         // the cue, and the token behind it
  uint32_t first;             // the noun phrase's first token
  uint32_t owner = kNone;     // whose it is: "its", "Oslo's", "a Swiss"
  bool own = false;           // a pronoun's: "its"
  bool nothing = false;       // "no plan to"
  uint32_t source = kNone;    // who makes it, behind it: "a promise by Oslo to"
  uint32_t governor = kNone;  // the verb that governs it
  uint32_t subject = kNone;   // the governor's
  uint32_t begin = kNone;     // the act's first token
  bool with = false;          // "ended the summit with a promise"
  bool with_governor = true;  // the act is the governor's: none that is but named
  // What the governor does with it.
  bool steadfast = false;  // "are steadfast in our commitment to"
  bool restates = false, performs = false, rejects = false, reacts = false, fulfils = false, withdraws = false;
  bool commitment = rule.label == ActLabel::commitment;
  Ref subject_ref = {};
  Complement c = {};
  Draft d = {};

  bool governed(const Syntax& s, uint32_t classes) const { return governor != kNone && s.is(governor, classes); }
};

// "reaffirmed its commitment to V", "a call by bishops for restraint", "its goal is to V".
bool ActFinder::noun_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
  if (rule.id == "time-to") return time_to(s, at, rule);
  if (at > s.begin && among(s.lower(at - 1), "it|they|he|she|we")) return fails("a verb, taken for a noun");
  if (rule.id == "hope-noun" && among(s.lower(at - 1), "best|good|warm|warmest")) return fails("a greeting");
  // "the accord reached on August 9 | calls for"
  if (at > s.begin && s.penn(at) == s.t.nns && s.in_time(at - 1) && s.pos(at - 1) == Pos::NUM)
    return fails("a verb, taken for a noun");
  NounCue n = {rule, at, after, at};
  n.d.rule = &rule;
  n.d.at = at;
  n.d.act.kind = rule.kind;
  noun_complement(s, n);
  // "Under the accord, reached in Oslo, | the rebels will keep": another clause
  if (n.c.finite && s.lower(n.c.begin) == "," && s.lower(s.skip_aside(n.c.begin)) != "that") n.c = {};
  if (!noun_before_cue(s, n)) return false;
  n.own = n.owner != kNone && s.penn(n.owner) == s.t.prps;
  find_governor(s, n);
  const uint32_t aimed = aim_before(s, n);
  // "its goal is to V"
  if (aimed != kNone ||
      (n.c.begin == kNone && s.lemma(n.after) == "be" && (rule.kind == ActKind::goal || rule.kind == ActKind::plan) &&
       !among(s.lemma(at), "decision|program|programme|scheme")))
    return aimed == kNone && hypothetical(s, n.after) ? fails("under if, whether or a question") : aim_is(s, n, aimed);
  if (n.c.begin == kNone && rule.id == "commitment" && n.owner != kNone && n.owner + 1 < at && n.governor != kNone &&
      s.is(n.governor, Rules::kReaffirm)) {
    n.c.begin =
        s.penn(n.owner + 1) == s.t.pos ? n.owner + 2 : n.owner + 1;  // "the U.S. extended deterrence commitment"
    n.c.verb = at;
    if (n.c.begin >= at) n.c.begin = kNone;
  }
  // "there are plans for an attack"
  if (n.c.begin != kNone && rule.kind == ActKind::plan && n.first >= s.begin + 2 && s.lemma(n.first - 1) == "be" &&
      s.lower(n.first - 2) == "there") {
    return there_are(s, n);
  }
  governor_of_with(s, n);
  if (!noun_content(s, n) || !read_governor(s, n)) return false;
  Act& act = n.d.act;
  if (rule.id == "wish" && s.lemma(n.c.verb) == "see" && !to_see(s, n.c, act))
    return fails("a hope for one's own gain");
  // "signed an investment decision": done by it
  if (s.lower(at) == "decision" && s.lemma(n.governor) == "sign") return fails("a completed act");
  // "The president signed an order to", "a memorandum to", which for two is one of understanding
  if ((rule.kind == ActKind::order ||
       (s.lower(at) == "memorandum" && s.lower(at + 1) != "of" && one_person(s, ref(s, n.subject)))) &&
      n.governor != kNone && s.lemma(n.governor) == "sign")
    return fails("an order that its signing completes");
  if (rule.id == "deal" && s.lower(n.c.begin) == "for" && s.penn(n.c.verb) != s.t.vbg && s.penn(n.c.verb) != s.t.vb &&
      ((!names_deed(s, n.c.verb) && !s.lemma(n.c.verb).ends_with("ing")) || is_money(s, n.c.verb)))
    return fails("an agreement without an undertaking");
  if (!noun_status(s, n)) return false;
  n.begin = n.governor == kNone || beside_another(s, at) ? n.first : s.group_begin(n.governor);
  if (rule.id == "support" || rule.id == "policy") act.status = ActStatus::reaffirmed;
  if (n.governor != kNone && n.with_governor && (!n.commitment || n.source != kNone) &&
      ((n.owner != kNone && !n.own) || n.source != kNone) && !n.restates &&
      (s.lower(s.group_begin(n.governor) - 1) == "to" || s.penn(s.group_begin(n.governor)) == s.t.md)) {
    n.with_governor = false;  // "it is possible to agree on Oslo's proposal to ..."
    act.status = ActStatus::existing;
  }
  // "if Peru drops its threat to close the port", "unless Chile keeps its promise to"
  if (n.governor != kNone && n.with_governor && n.owner != kNone && (n.withdraws || n.fulfils) &&
      hypothetical(s, n.governor)) {
    n.with_governor = false;
    act.status = ActStatus::existing;
  }
  if (n.governor != kNone && n.with_governor && !noun_performed(s, n)) return false;
  if (n.nothing) {
    if (!(n.commitment && n.governor != kNone && s.lemma(n.governor) == "have" && rule.kind == ActKind::plan))
      return fails("negated: there is none");
    act.kind = ActKind::refusal;
    act.polarity = Polarity::negative;
  }
  if (!noun_actor(s, n) || !noun_reporter(s, n)) return false;
  if (n.c.doer != kNone && !n.commitment && party(s, n.c.doer) == 2 && s.penn(n.c.verb) != s.t.vbn)
    act.addressee = ref(s, n.c.doer);
  if (n.rejects && !n.commitment && act.addressee.empty()) act.addressee = n.subject_ref;
  if (n.c.negative) act.polarity = opposite(act.polarity);
  if (rule.polarity == Polarity::negative) act.polarity = Polarity::negative;
  keep(s, n.d, n.c, n.with_governor ? n.begin : at, at + 1);
  return true;
}

// "stressed their commitment to calm and the | need | to": the verb's span is another's.
bool ActFinder::beside_another(const Syntax& s, uint32_t noun) const {
  if (s.rel(noun) != s.t.conj || s.head(noun) >= noun || !among(s.lower(s.head(noun) + 1), "to|for|of|on|with|that"))
    return false;
  const Rules::Entry* e = s.entry(s.head(noun));
  return e != nullptr && std::any_of(e->phrases.begin(), e->phrases.end(), [&](const Rules::Phrase& p) {
           return rules_.rules()[p.rule].part == Rule::kNoun;
         });
}

// The complement of a noun that is a cue, and whose act it is: "commitments from Jordan to buy". n.after moves behind
// what stands between.
void ActFinder::noun_complement(const Syntax& s, NounCue& n) {
  if (s.lower(n.after) == "of" && s.lower(n.after + 1) == "understanding") n.after += 2;  // a memorandum
  // "the offer of President Ruto of Kenya to host"
  uint32_t whose = kNone;
  const uint32_t past = s.lower(n.after) == "of" && s.penn(n.after + 1) != s.t.vbg
                            ? s.noun_phrase_end(n.after + 1, &whose, true)
                            : n.after;
  if (whose != kNone && party(s, whose) == 2 && (n.rule.frames & Rule::kTo) && infinitive(s, past, &n.c)) {
    n.source = whose;
    return;
  }
  n.c = {};
  // "commitments from Jordan to buy", "the call by bishops for restraint", "the promise of the firm to pay"
  if (!complement(s, n.rule, n.at, n.after, false, &n.c)) {
    if (s.penn(n.after) == s.t.vbn && s.lower(n.after + 1) == "by") ++n.after;  // "the assurance given by Chad that"
    // "a promise made before the last election to consult"
    if (among(s.lower(n.after), "made|given|offered|issued") && s.penn(n.after) == s.t.vbn)
      for (uint32_t m = n.after + 1; m < n.after + 9 && s.inside(m) && !s.is_finite(m) && s.pos(m) != Pos::PUNCT; ++m)
        if (s.lower(m) == "to" && s.penn(m + 1) == s.t.vb && complement(s, n.rule, n.at, m, false, &n.c)) return;
    // "its promise of last May to act"
    if (s.lower(n.after) == "of" && s.skip_time(n.after + 1) > n.after + 1) n.after = s.skip_time(n.after + 1);
    if (complement(s, n.rule, n.at, n.after, false, &n.c)) return;
    // "a pledge last May by Chad to act"
    if (among(s.lower(s.skip_time(n.after)), "from|by")) n.after = s.skip_time(n.after);
    if (among(s.lower(n.after), "from|by|of|on|to")) {
      uint32_t h;
      for (const bool wide : {false, true}) {
        uint32_t e = s.noun_phrase_end(n.after + 1, &h, wide);
        if (s.lower(e) == "(" || (s.lower(e) == "," && s.lower(s.skip_aside(e)) == "to")) e = s.skip_aside(e);
        if (e > n.after + 1 && h != kNone && party(s, h) > 0 && complement(s, n.rule, n.at, e, false, &n.c)) {
          if (among(s.lower(n.after), "on|to"))
            n.c.doer = h;
          else
            n.source = h;
          break;
        }
      }
    }
  }
  // "a proposal that bars ...", "a proposal aimed at curbing ..."
  if (n.c.begin == kNone && (n.rule.kind == ActKind::suggestion || n.rule.id == "plan-noun" || n.rule.id == "deal")) {
    if (n.rule.id == "deal" && among(s.lower(n.after), "that|which") && among(s.lower(n.after + 1), "will|would") &&
        s.penn(s.skip_adverbs(n.after + 2)) == s.t.vb) {
      // "announced a deal that will free the men"
      n.c.begin = n.after, n.c.finite = true, n.c.verb = s.skip_adverbs(n.after + 2);
    } else if (n.rule.kind == ActKind::suggestion && among(s.lower(n.after), "that|which") &&
               s.is_finite(s.skip_adverbs(n.after + 1)) && s.lower(s.skip_adverbs(n.after + 1)) != "was" &&
               s.lower(s.skip_adverbs(n.after + 1)) != "were") {
      n.c.begin = n.after, n.c.finite = true, n.c.verb = s.skip_adverbs(n.after + 1);
    } else if (const uint32_t under = s.lower(n.after) == "," ? s.skip_aside(n.after) : n.after;
               n.rule.id != "deal" && s.lower(under) == "under" && s.lower(under + 1) == "which") {
      // "a proposal, delivered late, under which firms would pay"
      n.c.begin = under, n.c.finite = true, n.c.verb = under + 1;
    } else if (n.rule.id == "plan-noun" && among(s.lower(n.after), "that|which") &&
               among(s.lemma(n.after + 1), "include|call|envisage|foresee|involve") &&
               s.penn(s.lemma(n.after + 1) == "call" ? n.after + 3 : n.after + 2) == s.t.vbg) {
      n.c.begin = n.after, n.c.finite = true,
      n.c.verb = n.after + 1;  // "unveiled a plan that includes closing two ports"
    } else if (n.rule.kind == ActKind::suggestion && among(s.lower(n.after), "aimed|designed") &&
               among(s.lower(n.after + 1), "at|to")) {
      n.c.begin = n.after, n.c.verb = n.after;
    }
  }
}

// The phrase before the noun: its beginning, its owner, and whether it says that there is none.
bool ActFinder::noun_before_cue(const Syntax& s, NounCue& n) {
  const Rule& rule = n.rule;
  const uint32_t at = n.at;
  uint32_t &first = n.first, &owner = n.owner;
  while (first > s.begin) {
    const uint32_t k = first - 1;
    const Pos p = s.pos(k);
    if (s.penn(k) == s.t.prps) {
      owner = k;
      --first;
      break;
    }
    if (s.penn(k) == s.t.pos) {
      uint32_t whose = k - 1;  // "the Trade Office (Tro)'s | request"
      while (s.lower(k - 1) == ")" && whose > s.begin + 1 && s.lower(whose) != "(") --whose;
      if (s.lower(whose) == "(") --whose;
      first = s.noun_phrase(whose).begin;
      if (s.in_time(whose)) break;  // "today's | decision"
      owner = whose;
      // "reaffirmed | Peru and Chile's | commitment"
      if (s.lower(first) == "and") ++first;
      if (first > s.begin + 3 && s.lower(first - 1) == "and") {
        const uint32_t h = s.penn(first - 2) == s.t.pos ? first - 3 : first - 2;
        if (const uint32_t other = s.noun_phrase(h).begin;
            name_of_[h] != kNone && other > s.begin && other <= h && s.is_verb(other - 1) && party(s, h) == 2)
          first = other;
      }
      // "the Committee on Latin America's | recommendation"
      while (s.rel(owner) == s.t.nmod && s.head(owner) != kNone && s.head(owner) < owner &&
             s.rel(s.head(owner)) == s.t.nmod_poss)
        owner = s.head(owner), first = std::min(first, s.noun_phrase(owner).begin);
      break;
    }
    if (p == Pos::PROPN || s.penn(k) == s.penn(at)) {
      if (p == Pos::PROPN && among(s.lemma(at), "program|programme|scheme") && name_of_[k] != kNone &&
          doc_.names[name_of_[k]].type != EntityType::GPE)
        return fails("a programme by its name");
      if (p == Pos::PROPN && owner == kNone && party(s, k) == 2) owner = k;
      --first;
    } else if ((s.penn(k) == s.t.vbn || s.penn(k) == s.t.vbg) && k > s.begin &&
               (s.pos(k - 1) == Pos::DET || s.penn(k - 1) == s.t.prps || s.penn(k - 1) == s.t.pos ||
                s.pos(k - 1) == Pos::ADJ || (s.pos(k - 1) == Pos::CCONJ && s.pos(k - 2) == Pos::ADJ) ||
                (s.pos(k - 1) == Pos::CCONJ && s.lower(k - 2) == "," && s.pos(k - 3) == Pos::ADJ) ||
                (s.pos(k - 1) == Pos::PROPN && !s.in_time(k - 1)) ||
                (s.lower(k - 1) == "-" && !s.doc.space_before(k)) ||  // "long-standing"
                among(s.lemma(k - 1), "give|make|offer|issue"))) {
      --first;
    } else if (s.lower(k) == ")" && k > s.begin + 1) {  // "its A$75 million (US$49 million) pledge"
      uint32_t open = k;
      while (open > s.begin && open + 6 > k && s.lower(open) != "(") --open;
      if (s.lower(open) != "(") break;
      first = open;
    } else if (p == Pos::ADJ || p == Pos::NOUN || p == Pos::NUM || p == Pos::ADV || p == Pos::SYM ||
               s.lower(k) == "-") {
      // "a government offer of amnesty"
      if (p == Pos::NOUN && owner == kNone && (rule.label == ActLabel::proposal || rule.id == "commitment") &&
          k + 1 == at && s.is(k, Rules::kParty))
        owner = k;
      // "a Swiss offer"
      if (p == Pos::ADJ && owner == kNone && is_name(k, EntityType::NORP)) owner = k;
      --first;
    } else if ((p == Pos::CCONJ || s.lower(k) == ",") && k > s.begin && k + 1 < at &&
               s.pos(s.lower(k - 1) == "," ? k - 2 : k - 1) == Pos::ADJ &&
               (s.pos(k + 1) == Pos::ADJ || s.penn(k + 1) == s.t.vbn || s.penn(k + 1) == s.t.vbg ||
                s.pos(k + 1) == Pos::CCONJ)) {
      --first;  // "enduring | and | shared commitment", "swift, | firm, | and | lasting support"
    } else if (p == Pos::DET) {
      n.nothing = among(s.lower(k), "no|any");
      --first;
      break;
    } else {
      break;
    }
  }
  // "made | hundreds of | commitments"
  if (first > s.begin + 1 && owner == kNone && rule.id != "plan-noun" && s.lower(first - 1) == "of" &&
      among(s.lemma(first - 2), kQuantity))
    first = s.noun_phrase(first - 2).begin;
  return no_programme(s, n);
}

// Whether it is a plan, none that is but called so.
bool ActFinder::no_programme(const Syntax& s, const NounCue& n) {
  // "signed the Action Plan for", "unveiled the Fair Plan to"
  if (n.rule.id == "plan-noun" && !in_heading() && doc_.view(n.at) != doc_.lower(n.at))
    return fails("a programme by its name");
  // "my Made in America plan"
  if (n.first > s.begin + 1 && n.first < n.at && s.lower(n.first - 1) == "in" && s.penn(n.first - 2) == s.t.vbn &&
      s.pos(n.first) == Pos::PROPN)
    return fails("a programme by its name");
  return true;
}

// The verb that governs the noun's phrase.
void ActFinder::find_governor(const Syntax& s, NounCue& n) const {
  if (n.first > s.begin) {
    uint32_t k = n.first - 1;
    if (s.pos(k) == Pos::ADP || s.pos(k) == Pos::ADV || s.lower(k) == "up" || s.lower(k) == "out")
      k = k > s.begin ? k - 1 : k;
    if (s.is_verb(k)) n.governor = k;
  }
  if (n.governor == kNone && s.parsed()) {
    uint32_t k = n.at;
    for (int steps = 0; steps < 4 && s.rel(k) == s.t.conj && s.head(k) != kNone; ++steps) k = s.head(k);
    const uint8_t r = s.rel(k);
    const uint32_t h = s.head(k);
    if (h != kNone && (r == s.t.obj || r == s.t.obl || r == s.t.nsubj_pass) && s.is_verb(h)) n.governor = h;
    // "reminded Lima | of its pledge"
    if (r == s.t.nmod && s.rel(h) == s.t.obj && among(s.lemma(s.head(h)), "remind|inform|assure|warn"))
      n.governor = s.head(h);
  }
  // "reaffirmed its gratitude for the | commitment of Peru"
  if (n.first > s.begin + 1 && s.lower(n.first - 1) == "for" &&
      among(s.lemma(n.first - 2), "gratitude|appreciation|thanks"))
    n.governor = kNone;
  // "welcomed Peru's offer to open ports and | Chile's pledge to": the parse may hang it on "open"
  for (uint32_t k = n.first;
       n.owner != kNone && !n.own && n.rule.id != "plan-noun" && s.pos(n.first - 1) == Pos::CCONJ && k > s.begin;)
    if (s.is_verb(--k) && s.is_finite(k)) {
      if (s.is(k, Rules::kReact)) n.governor = k;
      break;
    }
}

// What an aim is said to be before it: "freeing the men is our priority", "it remains a priority to free the men".
uint32_t ActFinder::aim_before(const Syntax& s, const NounCue& n) {
  const uint32_t is = n.first > s.begin && n.rule.kind == ActKind::goal && among(s.lemma(n.first - 1), "be|remain") &&
                              s.lemma(n.at) != "target"
                          ? n.first - 1
                          : kNone;
  uint32_t aimed = is == kNone ? kNone : s.child(n.at, s.t.csubj) != kNone ? s.child(n.at, s.t.csubj) : s.subject(n.at);
  if (is != kNone && aimed == kNone) aimed = s.subject(is);
  const bool predicate = aimed != kNone && aimed < is &&
                         (s.lower(aimed) == "it" ? n.c.begin != kNone && n.c.begin == n.after
                                                 : s.penn(aimed) == s.t.vbg && n.c.begin == kNone);
  return predicate ? aimed : kNone;
}

// "its goal is to V", or what stands before it.
bool ActFinder::aim_is(const Syntax& s, NounCue& n, uint32_t aimed) {
  const bool predicate = aimed != kNone;
  if (predicate && n.c.begin == kNone) n.c.begin = n.c.verb = aimed, n.c.limit = n.first - 1;
  if (!predicate && !infinitive(s, n.after + 1, &n.c)) return fails("no complement that the rule asks for");
  if (n.rule.kind == ActKind::plan && s.penn(n.after) == s.t.vbd) return fails("a plan of the past");
  if (n.owner != kNone) n.d.act.actor = ref(s, n.owner);
  if (n.own) n.d.act.actor.tokens = {n.owner, n.owner + 1};
  const Speech said = speech(s, s.parsed() && s.head(n.at) != kNone ? s.head(n.at) : n.at);
  if (said.belief || n.at >= question_) return fails("thought, denied or asked, not said");
  const uint32_t span = predicate && s.lower(aimed) == "it" ? aimed : n.first;
  if (n.owner == kNone && n.rule.kind == ActKind::goal) n.d.act.actor = said.speaker.empty() ? voice_of_ : said.speaker;
  if (n.d.act.actor.empty() && n.rule.kind == ActKind::goal) return fails("an aim of nobody's");
  settle_actor(s, said, n.d.act);
  if (n.d.act.actor.empty()) n.d.act.reported_by = said.speaker;
  keep(s, n.d, n.c, span, n.at + 1);
  return true;
}

// "there are plans for an attack"
bool ActFinder::there_are(const Syntax& s, NounCue& n) {
  const Speech said = speech(s, n.first - 1);
  if (said.belief || n.at >= question_) return fails("thought, denied or asked, not said");
  n.d.act.reported_by = said.speaker;
  // "said there were no plans to"
  if (n.nothing && !said.any()) return fails("negated: there is none");
  if (n.nothing) n.d.act.kind = ActKind::refusal, n.d.act.polarity = Polarity::negative;
  keep(s, n.d, n.c, n.first - 2, n.at + 1);
  return true;
}

// "ended the summit with a promise to meet again": of who ended it; "are steadfast in our commitment to": of who is.
void ActFinder::governor_of_with(const Syntax& s, NounCue& n) const {
  n.with = n.first > s.begin && s.lower(n.first - 1) == "with" && s.pos(n.first) == Pos::DET && n.owner == kNone &&
           n.rule.id != "deal" && n.rule.kind != ActKind::plan && n.rule.kind != ActKind::goal;
  if (n.with)
    for (uint32_t k = n.first - 1; k > s.begin && k + 40 > n.first && n.governor == kNone;)
      if (s.is_finite(--k) && s.is_verb(k))
        n.governor = s.pos(k) == Pos::AUX && s.head(k) != kNone && s.is_verb(s.head(k)) ? s.head(k) : k;
  if (n.own && n.first > s.begin + 2 && s.lower(n.first - 1) == "in" && among(s.lower(n.first - 2), kSteadfast)) {
    uint32_t is = n.first - 3;
    while (is > s.begin && s.pos(is) == Pos::ADV) --is;
    const uint32_t g = s.group_begin(is);
    const bool now = s.penn(is) == s.t.vbz || s.penn(is) == s.t.vbp || s.penn(g) == s.t.md || speech(s, is).any();
    n.steadfast = among(s.lemma(is), "be|remain|stand|stay|'re") && now && !among(s.lower(g - 1), "to|who");
    if (n.steadfast) n.governor = is;
  }
}

// Whether its content is an action that somebody is to do, none of a thing or of a reporter.
bool ActFinder::noun_content(const Syntax& s, NounCue& n) {
  if (n.c.begin == kNone) return fails("no complement that the rule asks for");
  if (n.rule.id == "deal" && s.lower(n.c.begin) == "on" &&
      (!among(s.lemma(n.governor), "reach|strike|forge") ||
       among(s.lemma(n.c.verb), "policy|review|issue|program|programme|statement|draft|text|resolution")))
    return fails("a subject, not an action");
  // "a proposal that experts meet | is being studied"
  if (const uint32_t v = s.rel(n.at) == s.t.nsubj || s.rel(n.at) == s.t.nsubj_pass ? s.head(n.at) : kNone;
      v != kNone && v > n.c.begin + 1 && s.is_verb(v))
    n.c.limit = s.group_begin(v);
  if (n.at >= question_) return fails("under if, whether or a question");
  if (n.commitment && n.owner == kNone && n.source == kNone && among(s.lemma(n.governor), "consider|weigh|mull|ponder"))
    return fails("considered, not made");
  if (among(s.lower(n.at), "initiative|initiatives") && (n.owner == kNone || s.pos(n.owner) == Pos::ADJ) &&
      n.source == kNone)
    return fails("no proposal, a programme");
  if (n.rule.id == "effort" && !among(s.lemma(n.governor), "announce|unveil"))
    return fails("its verb neither performs nor reports it");
  if (n.rule.kind == ActKind::hope && n.c.finite && n.c.doer != kNone && party(s, n.c.doer) < 2 &&
      s.penn(n.c.verb) != s.t.vbn && !(s.is(n.c.doer, Rules::kEventNoun) && is_scheduled(s, n.c.verb)))
    return fails("a hope about the world");
  // "our expectations for owners of ports", "its priorities for our country"
  if ((n.rule.kind == ActKind::hope || n.rule.kind == ActKind::goal) && s.lower(n.c.begin) == "for" &&
      n.c.doer == kNone && party(s, n.c.verb) == 2)
    return fails("a hope about the world");
  if (!takes(n.rule, s.lemma(n.c.verb))) return false;
  // "his plan for Peru", none "for Peru to act"
  if (n.rule.id == "plan-noun" && s.lower(n.c.begin) == "for" && s.inside(n.c.verb) && name_of_[n.c.verb] != kNone &&
      s.lower(doc_.names[name_of_[n.c.verb]].tokens.end) != "to")
    return fails("no complement that the rule asks for");
  // "took the oath of office"
  if (s.lemma(n.at) == "oath" && s.lower(n.c.begin) == "of" && s.penn(n.c.verb) != s.t.vbg)
    return fails("no action asked for");
  // "in a bid to calm them", "in order to"
  if (among(s.lemma(n.at), "bid|push|drive|order") && n.first > s.begin && s.lower(n.first - 1) == "in")
    return fails("what a thing is for");
  if (s.lemma(n.at) == "push" && s.lower(n.c.begin) == "to" && n.source == kNone && n.owner != kNone)
    return fails("an effort of one's own");
  if (among(n.rule.id, "readiness|commitment|deal|interest") &&
      (s.lemma(n.governor) == "discuss" || (n.rule.id == "interest" && s.lemma(n.governor) == "have")))
    return fails("talked about, not made");
  return true;
}

// What the verb that governs it does with it.
bool ActFinder::read_governor(const Syntax& s, NounCue& n) {
  // by who is to fulfil it
  const bool won = s.lemma(n.at) == "contract" && among(s.lemma(n.governor), "win|secure|land|obtain|get");
  // "conveyed its readiness to"
  const bool conveys = s.lemma(n.governor) == "convey" && n.owner != kNone;
  // "stands by its promise to"
  n.restates = n.governed(s, Rules::kRestate) || n.steadfast ||
               (s.lemma(n.governor) == "stand" && s.lower(n.governor + 1) == "by");
  // "released the Plan to End Homelessness": a paper by its name
  const bool paper = among(s.lemma(n.governor), "release|publish") && doc_.view(n.at) != doc_.lower(n.at);
  n.performs = (((n.governed(s, Rules::kPerform) && !paper) ||
                 (n.rule.kind == ActKind::goal && among(s.lemma(n.governor), "pursue|set|adopt|maintain|settle")) ||
                 (s.lemma(n.governor) == "put" && s.lower(n.governor + 1) == "forward" && s.rel(n.at) == s.t.obj)) &&
                !(n.first > s.begin && s.lower(n.first - 1) == "for" && s.is_nominal(n.first - 2))) ||
               won || conveys;
  n.rejects = n.governed(s, Rules::kReject) || (s.lemma(n.governor) == "turn" && s.lower(n.governor + 1) == "down");
  // "took note of Peru's intention to"
  const bool noted = n.first > s.begin + 2 && s.lower(n.first - 1) == "of" && s.lower(n.first - 2) == "note" &&
                     s.lemma(n.first - 3) == "take";
  // "expressed appreciation for Peru's pledge to"
  const bool felt = n.first > s.begin + 2 && s.penn(n.c.verb) == s.t.vb && among(s.lower(n.first - 1), "for|at|with") &&
                    among(s.lemma(n.first - 2), "gratitude|appreciation|satisfaction|disappointment|dismay|regret");
  n.performs = n.performs && !felt;
  n.reacts = (n.governed(s, Rules::kReact) && !conveys) || noted || felt;
  // "is following through on its pledge to", "made good on his promise to"
  const bool through = n.first > s.begin + 2 && s.lower(n.first - 1) == "on" &&
                       among(s.lower(n.first - 2), "through|good") && among(s.lemma(n.first - 3), "follow|make");
  n.fulfils = (n.governed(s, Rules::kFulfil) || through) && n.commitment;
  n.withdraws = n.governed(s, Rules::kWithdraw) ||
                (among(s.lemma(n.governor), "go|back|give") && among(s.lower(n.governor + 1), "back|away|off|out|up"));
  if (n.withdraws) n.performs = false;  // "gave up"
  for (uint32_t k = n.governor; k != kNone && k < n.first; ++k)
    if (s.lower(k) == "how") return fails("a noun inside a question");  // "underscored how his plans to"
  n.subject = n.governor == kNone ? kNone : s.subject(n.governor);
  // "released a statement expressing hope", but not who "noted" one
  if (s.penn(n.governor) == s.t.vbg && !(s.is(n.subject, Rules::kDocument) && s.is(s.head(n.subject), Rules::kReact)))
    n.subject = participle_subject(s, n.governor, s.group_begin(n.governor) == n.governor, n.subject);
  if (among(s.lemma(n.at), "decision|order") &&
      among(s.lower(n.owner != kNone ? n.owner : n.subject), "court|tribunal|judge|jury"))
    return fails("a ruling");
  return true;
}

// Made, said again, kept, dropped or only named: by the verb that governs it.
bool ActFinder::noun_status(const Syntax& s, NounCue& n) {
  Act& act = n.d.act;
  if (n.rule.id == "need") return need_status(s, n);
  if (n.rule.id == "support" || n.rule.id == "policy") {
    const bool deed =
        s.penn(n.c.verb) == s.t.vbg && n.governed(s, Rules::kRestate);  // "emphasized its support for opening"
    if (!n.governed(s, Rules::kReaffirm) && !n.steadfast && s.lemma(n.governor) != "affirm" && !deed)
      return fails("support that nobody reaffirms");
  } else if (n.restates && s.lemma(n.governor) != "recall") {
    const uint8_t form = s.penn(s.group_begin(n.governor));
    if ((form == s.t.md || (form == s.t.vb && s.is(n.subject, Rules::kEventNoun))) && n.subject != kNone &&
        party(s, n.subject) < 2)
      return fails("an event's effect");  // "her visit will (deepen trust and) underscore his commitment"
    if (s.is(n.governor, Rules::kReaffirm) || !n.performs) act.status = ActStatus::reaffirmed;
    if (s.lemma(n.governor) == "confirm" || s.lemma(n.governor) == "highlight" || s.lemma(n.governor) == "repeat")
      act.status = s.lemma(n.governor) == "repeat" ? ActStatus::reaffirmed : ActStatus::new_;
  } else if (n.fulfils) {
    act.status = ActStatus::fulfilled;
  } else if (n.performs) {
    // "announced last week a plan to"
    if (s.penn(s.group_begin(n.governor)) == s.t.vbd && background(s, n.governor)) act.status = ActStatus::existing;
    // "sent a plan to Congress": for it to accept
    for (uint32_t k = n.at + 1; n.rule.id == "plan-noun" && k < n.c.begin && act.addressee.empty() &&
                                among(s.lemma(n.governor), "send|submit|present|forward|deliver|hand|pitch|offer");
         ++k)
      if (const uint32_t h = s.lower(k) == "to" ? s.noun_head(k + 1) : kNone; h != kNone && party(s, h) == 2)
        act.label = ActLabel::proposal, act.kind = ActKind::suggestion, act.addressee = ref(s, h);
  } else {
    return noun_named(s, n);
  }
  return true;
}

// "stressed the need for Lima to act": a call; of those who speak together, what they agree.
bool ActFinder::need_status(const Syntax& s, NounCue& n) {
  Act& act = n.d.act;
  // "impressed upon Peru the need to act"
  bool impressed = false;
  for (uint32_t k = n.first; !impressed && k > s.begin && k + 9 > n.first;)
    if (among(s.lemma(--k), "impress|impressed") && among(s.lower(k + 1), "on|upon") &&
        s.noun_phrase_end(k + 2, &n.c.doer, false) == n.first)
      impressed = true, n.governor = k, n.subject = s.subject(k);
  if (!(impressed || n.governed(s, Rules::kRestate) || among(s.lemma(n.governor), "agree|concur")) ||
      s.lemma(n.governor) == "recall" || s.lemma(n.governor) == "confirm")
    return fails("a need that nobody urges");
  if (n.c.doer != kNone && (party(s, n.c.doer) == 0 || among(s.lemma(n.c.verb), "have|be")))
    return fails("a need without a doer");
  if (n.c.doer == kNone) {
    // "Both sides stressed the need to V": of those who speak together, their own; else nobody's.
    if (n.subject == kNone || s.lower(n.c.begin) != "to" || !speak_together(s, n.subject))
      return fails("a need without a doer");
    act.label = ActLabel::commitment;
    act.kind = ActKind::agreement;
  }
  if (n.governed(s, Rules::kReaffirm)) act.status = ActStatus::reaffirmed;
  return true;
}

constexpr WordList kSteady =
    "ironclad|iron-clad|unwavering|rock-solid|solid|unshakable|unshakeable|steadfast|firm|unconditional|absolute|"
    "unchanged|unequivocal|enduring";

// The act of a noun that no verb performs: it stands, is kept or dropped, reacted to or but named.
bool ActFinder::noun_named(const Syntax& s, NounCue& n) {
  Act& act = n.d.act;
  // "its offer to hold talks remains open", "our commitment to peace is unwavering"
  const uint32_t what = s.head(n.at);
  const std::string_view copula = s.lemma(s.child(what, s.t.cop));
  if (n.governor == kNone && s.rel(n.at) == s.t.nsubj &&
      (copula == "remain" || among(s.lemma(what), "remain|stand") ||
       (copula == "be" && n.owner != kNone && among(s.lower(what), kSteady)))) {
    n.with_governor = false;
    act.status = ActStatus::reaffirmed;
  } else if (n.with && n.governor != kNone && n.subject != kNone && party(s, n.subject) == 2) {
    n.with_governor = false;
    act.actor = ref(s, n.subject);
  } else if (n.first > s.begin && !n.nothing &&
             ((s.lower(n.first - 1) == "despite" &&
               (n.rule.kind == ActKind::promise || n.rule.label == ActLabel::proposal)) ||
              (s.lower(n.first - 1) == "on" && n.rule.kind == ActKind::promise &&
               among(s.lemma(n.governor), "campaign|elect|win|run")))) {
    // "has been shelling the town despite earlier pledges to stop", "despite calls to stop", "elected on a promise to"
    n.with_governor = false;
    act.status = ActStatus::existing;
    if (n.commitment && n.owner == kNone && n.source == kNone && s.parsed())
      if (const uint32_t who = s.subject(s.head(n.at)); who != kNone && party(s, who) == 2) act.actor = ref(s, who);
  } else if (n.withdraws) {
    act.status = ActStatus::withdrawn;
  } else if (n.rule.id == "plan-noun" && n.owner == kNone && n.source == kNone && s.lemma(n.governor) == "consider") {
    return fails("considered, not made");
  } else if (n.reacts || n.rejects || n.governed(s, Rules::kFulfil)) {
    n.with_governor = false;
    act.status = ActStatus::existing;
    n.d.further = true;
    if (n.rule.id == "resolve" && n.owner == kNone && n.source == kNone)
      return fails("a commitment named without its party");
    if (n.rule.id == "commitment" && s.penn(n.c.verb) != s.t.vb && s.penn(n.c.verb) != s.t.vbg &&
        party(s, n.c.verb) == 2)
      return fails("no complement that the rule asks for");  // "thanked Peru for its commitment to the people"
    if (among(s.lemma(n.governor), "secure|obtain|win")) act.status = ActStatus::new_;
  } else if (!n.commitment || s.lemma(n.at) == "decision" || n.rule.id == "threat"
                 ? n.owner != kNone || n.source != kNone
                 // "rests on a pledge by Oslo to", not "sought a pledge by Oslo to"
                 : n.source != kNone && s.lower(s.noun_phrase(n.source).begin - 1) != "of" &&
                       !among(s.lemma(n.governor), "seek|want|demand|request|ask|need|require|await|expect")) {
    if (n.rule.id == "demand-noun" && s.lower(n.c.begin) == "for" && s.penn(n.c.verb) != s.t.vb &&
        !s.lower(n.c.verb).ends_with("ing") &&
        !s.is(n.c.verb, Rules::kActionNoun | Rules::kEventNoun | Rules::kActNoun))
      return fails("what a market wants");
    n.with_governor = false;
    act.status = ActStatus::existing;
    n.d.further = true;
  } else if (s.penn(n.c.verb) == s.t.vb && s.lower(n.c.begin) == "to" &&
             // "Shell admitted its plan to stop flaring"
             ((n.owner != kNone && n.rule.id == "plan-noun" && among(s.lemma(n.at), "plan|intention") &&
               (s.penn(n.owner + 1) == s.t.pos || among(s.lower(n.owner), "its|their"))) ||
              (among(n.rule.id, "proposal-noun|offer-noun") && s.lower(n.at) == s.lemma(n.at)) ||
              s.lower(n.at) == "plans")) {
    // "the authors of a proposal to cut output", "plans to close the mill drew protests"
    n.with_governor = false;
    act.status = ActStatus::existing;
    n.d.further = true;
  } else {
    return fails(n.governor == kNone ? "a noun that no verb performs or reports"
                                     : "its verb neither performs nor reports it");
  }
  return true;
}

// Whether the verb that performs it does so in truth.
bool ActFinder::noun_performed(const Syntax& s, NounCue& n) {
  if (hypothetical(s, n.governor)) return fails("under if, whether or a question");
  const uint32_t g = s.group_begin(n.governor);
  if (s.penn(g) == s.t.md && n.performs) return fails("under a modal, which is the cue itself");
  for (uint32_t k = g; k < n.governor; ++k)
    if (s.is_negation(k)) return fails("negated: it did not happen");
  // "firms that enter into agreements", "is negotiating a deal to"
  if (among(s.lemma(n.governor), "enter|negotiate") && s.penn(n.governor) != s.t.vbd && s.penn(n.governor) != s.t.vbn)
    return fails("whoever makes one");
  // but "wants to reiterate its support", save "is expected to reiterate"
  if (s.lower(g - 1) == "to" && (!n.restates || s.lemma(g - 2) == "expect"))
    return fails("an infinitive: what happens is its governor's matter");
  if (s.passive(n.governor)) {
    n.begin = n.first;
    n.subject = agent(s, n.governor);
  }
  return true;
}

// Whose it is: "a promise by Oslo", "Oslo's promise", or the governor's subject.
bool ActFinder::noun_actor(const Syntax& s, NounCue& n) {
  Act& act = n.d.act;
  if (n.subject != kNone && (party(s, n.subject) > 0 || (n.performs && n.owner == kNone && convenes(s, n.subject))))
    n.subject_ref = ref(s, n.subject);
  if (n.subject != kNone && party(s, n.subject) == 0 && !convenes(s, n.subject) && n.with_governor && n.performs &&
      n.owner == kNone && n.source == kNone)
    return fails("the subject is no party");
  // "You have our word that we will act"
  const bool ours = n.own && among(s.lower(n.owner), "my|our") && s.lower(n.subject) == "you";
  if (n.source != kNone) {
    act.actor = ref(s, n.source);
    if (n.with_governor) n.begin = n.at;
  } else if (n.owner != kNone && !n.own) {
    act.actor = ref(s, n.owner);
    if (s.lower(act.actor.tokens.begin) == "and") ++act.actor.tokens.begin;
    if (n.first < act.actor.tokens.begin && s.lower(act.actor.tokens.begin - 1) == "and")
      act.actor.tokens.begin = n.first, act.actor.entity = kNone;
    if (s.penn(n.owner + 1) != s.t.pos) {
      act.actor.tokens =
          name_of_[n.owner] != kNone ? doc_.names[name_of_[n.owner]].tokens : TokenSpan{n.owner, n.owner + 1};
      if (act.actor.tokens.begin > s.begin && s.lower(act.actor.tokens.begin - 1) == "the") --act.actor.tokens.begin;
    }
  } else if (n.own && (ours || n.subject_ref.empty() || party(s, n.subject) < 2 || !n.with_governor)) {
    act.actor.tokens = {n.owner, n.owner + 1};
    if (const uint32_t m = mention_of_[n.owner]; m != kNone) {
      const uint32_t e = doc_.mentions[m].entity;
      if (e == kNone || !among(s.lower(n.owner), "his|her") || doc_.entities[e].type == EntityType::PERSON)
        act.actor.entity = e;
    }
  } else if (n.with_governor) {
    act.actor = n.subject_ref;
  }
  // "the commitment that Israel has made to"
  if (const uint32_t made = s.child(n.at, s.t.relcl); act.actor.empty() && made < n.c.begin && s.subject(made) != kNone)
    act.actor = ref(s, s.subject(made));
  if (ours) act.addressee = n.subject_ref;
  if (n.with_governor && act.actor.empty() && n.commitment && !among(s.lower(n.at - 1), "shared|joint|mutual"))
    return fails("no party makes it");  // but "underscoring the shared commitment to"
  return true;
}

// Who tells of it.
bool ActFinder::noun_reporter(const Syntax& s, NounCue& n) {
  Act& act = n.d.act;
  // "asked about Peru's decision to": it is named, and not reported
  const bool named = !n.with_governor && !n.reacts && !n.rejects && !n.fulfils;
  // not "welcomed Chile's pledge to"
  const bool tells = !n.reacts || among(s.lemma(n.governor), "remind|recall|convey|cite|mention|thank");
  if (!n.subject_ref.empty() && !same(n.subject_ref, act.actor) && !n.rejects && !named && tells &&
      s.lower(n.subject) != "you")
    act.reported_by = n.subject_ref;
  if (act.reported_by.empty() && n.governor != kNone) {
    const Speech said = speech(s, n.governor);
    if (said.belief) return fails("thought, denied or asked, not said");
    if (!named || (said.verb < n.at && s.is(said.verb, Rules::kSpeech))) {
      settle_actor(s, said, act);
      if (act.actor.empty()) act.reported_by = said.speaker;
    }
  }
  return true;
}

// "It is (long past) time for Peru to act", "The time has come to act".
bool ActFinder::time_to(const Syntax& s, uint32_t at, const Rule& rule) {
  const bool come = s.lower(at + 2) == "come";
  const uint32_t past = come ? at + 3 : at + 1;
  uint32_t first = at, h = kNone;
  while (first > s.begin && among(s.lower(first - 1), "long|past|high|about|well|the")) --first;
  if (!come && (first < s.begin + 2 || s.lemma(first - 1) != "be" || s.lower(first - 2) != "it"))
    return fails("no complement that the rule asks for");
  const uint32_t verb = come ? at + 2 : first - 1;
  const Speech said = speech(s, verb);
  if (said.belief || hypothetical(s, verb)) return fails("thought, denied or asked, not said");
  if (said.speaker.empty() && !own_voice(at)) return fails("a duty that nobody named speaks of");
  // "time for Peru to act", "time (that) we banned it"
  const uint32_t from = among(s.lower(past), "for|that") ? past + 1 : past;
  const uint32_t e = s.noun_phrase_end(from, &h, false);
  Complement c;
  // "time to free them"
  if (h == kNone && infinitive(s, from, &c)) {
    if (is_effect(s, c.verb) || s.is(c.verb, Rules::kSpeechAct)) return fails("no action asked for");
  } else if (h == kNone || party(s, h) < 2) {
    return fails("no doer who could be asked");
  } else if (s.lower(past) == "for") {
    if (!infinitive(s, e, &c)) return fails("no complement that the rule asks for");
  } else {
    c.verb = s.skip_adverbs(e), c.finite = true;
    if (s.pos(c.verb) != Pos::VERB || s.penn(c.verb) == s.t.vbg) return fails("no complement that the rule asks for");
  }
  c.begin = past;
  Draft d;
  d.rule = &rule;
  d.at = at;
  d.act.kind = rule.kind;
  d.act.actor = said.speaker.empty() ? voice_of_ : said.speaker;
  d.act.addressee = ref(s, h);
  if (same(d.act.actor, d.act.addressee)) d.act.addressee = {};
  keep(s, d, c, first, at + 1);
  return true;
}

}  // namespace readout
