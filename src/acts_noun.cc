// Nouns as cues: "reaffirmed its commitment to", "rejected a call to".
#include <algorithm>

#include "acts_finder.hpp"

namespace readout {

// The complement of a noun that is a cue, and whose act it is: "commitments from Jordan to buy". `after` moves behind
// what stands between.
void ActFinder::noun_complement(const Syntax& s, const Rule& rule, uint32_t at, uint32_t* after, uint32_t* source,
                                Complement* c) {
  if (s.lower(*after) == "of" && s.lower(*after + 1) == "understanding") *after += 2;  // a memorandum
  // "commitments from Jordan to buy", "the call by bishops for restraint", "the promise of the firm to pay"
  if (!complement(s, rule, at, *after, false, c)) {
    if (s.penn(*after) == s.t.vbn && s.lower(*after + 1) == "by") ++*after;  // "the assurance given by Chad that"
    // "a promise made before the last election to consult"
    if (among(s.lower(*after), "made|given|offered|issued") && s.penn(*after) == s.t.vbn)
      for (uint32_t m = *after + 1; m < *after + 9 && s.inside(m) && !s.is_finite(m) && s.pos(m) != Pos::PUNCT; ++m)
        if (s.lower(m) == "to" && s.penn(m + 1) == s.t.vb && complement(s, rule, at, m, false, c)) return;
    // "a pledge last May by Chad to act"
    if (among(s.lower(s.skip_time(*after)), "from|by")) *after = s.skip_time(*after);
    if (among(s.lower(*after), "from|by|of|on|to")) {
      uint32_t h;
      for (const bool wide : {false, true}) {
        uint32_t e = s.noun_phrase_end(*after + 1, &h, wide);
        if (s.lower(e) == "(" || (s.lower(e) == "," && s.lower(s.skip_aside(e)) == "to")) e = s.skip_aside(e);
        if (e > *after + 1 && h != kNone && party(s, h) > 0 && complement(s, rule, at, e, false, c)) {
          if (among(s.lower(*after), "on|to"))
            c->doer = h;
          else
            *source = h;
          break;
        }
      }
    }
  }
  // "a proposal that bars ...", "a proposal aimed at curbing ..."
  if (c->begin == kNone && (rule.kind == ActKind::suggestion || rule.id == "plan-noun" || rule.id == "deal")) {
    if (rule.id == "deal" && among(s.lower(*after), "that|which") && among(s.lower(*after + 1), "will|would") &&
        s.penn(s.skip_adverbs(*after + 2)) == s.t.vb) {
      // "announced a deal that will free the men"
      c->begin = *after, c->finite = true, c->verb = s.skip_adverbs(*after + 2);
    } else if (rule.kind == ActKind::suggestion && among(s.lower(*after), "that|which") &&
               s.is_finite(s.skip_adverbs(*after + 1)) && s.lower(s.skip_adverbs(*after + 1)) != "was" &&
               s.lower(s.skip_adverbs(*after + 1)) != "were") {
      c->begin = *after, c->finite = true, c->verb = s.skip_adverbs(*after + 1);
    } else if (const uint32_t under = s.lower(*after) == "," ? s.skip_aside(*after) : *after;
               rule.id != "deal" && s.lower(under) == "under" && s.lower(under + 1) == "which") {
      // "a proposal, delivered late, under which firms would pay"
      c->begin = under, c->finite = true, c->verb = under + 1;
    } else if (rule.id == "plan-noun" && among(s.lower(*after), "that|which") &&
               among(s.lemma(*after + 1), "include|call|envisage|foresee|involve") &&
               s.penn(s.lemma(*after + 1) == "call" ? *after + 3 : *after + 2) == s.t.vbg) {
      c->begin = *after, c->finite = true, c->verb = *after + 1;  // "unveiled a plan that includes closing two ports"
    } else if (rule.kind == ActKind::suggestion && among(s.lower(*after), "aimed|designed") &&
               among(s.lower(*after + 1), "at|to")) {
      c->begin = *after, c->verb = *after;
    }
  }
}

// The phrase before the noun: its beginning, its owner, and whether it says that there is none.
bool ActFinder::noun_before_cue(const Syntax& s, const Rule& rule, uint32_t at, NounBefore* out) {
  auto& [first, owner, nothing] = *out;
  first = at;
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
      if (p == Pos::NOUN && owner == kNone && rule.label == ActLabel::proposal && k + 1 == at && s.is(k, Rules::kParty))
        owner = k;
      // "a Swiss offer"
      if (p == Pos::ADJ && owner == kNone && name_of_[k] != kNone && doc_.names[name_of_[k]].type == EntityType::NORP)
        owner = k;
      --first;
    } else if (p == Pos::CCONJ && k > s.begin && s.pos(k - 1) == Pos::ADJ &&
               (s.pos(k + 1) == Pos::ADJ || s.penn(k + 1) == s.t.vbn)) {
      --first;  // "enduring | and | shared commitment"
    } else if (p == Pos::DET) {
      nothing = among(s.lower(k), "no|any");
      --first;
      break;
    } else {
      break;
    }
  }
  // "my Made in America plan"
  if (first > s.begin + 1 && first < at && s.lower(first - 1) == "in" && s.penn(first - 2) == s.t.vbn &&
      s.pos(first) == Pos::PROPN)
    return fails("a programme by its name");
  return true;
}

// The verb that governs the noun phrase from `first` with head `at`.
uint32_t ActFinder::governor_of(const Syntax& s, uint32_t at, uint32_t first) const {
  uint32_t governor = kNone;
  if (first > s.begin) {
    uint32_t k = first - 1;
    if (s.pos(k) == Pos::ADP || s.pos(k) == Pos::ADV || s.lower(k) == "up" || s.lower(k) == "out")
      k = k > s.begin ? k - 1 : k;
    if (s.is_verb(k)) governor = k;
  }
  if (governor == kNone && s.parsed()) {
    uint32_t k = at;
    for (int steps = 0; steps < 4 && k != kNone && s.inside(k); ++steps) {
      const uint8_t r = s.rel(k);
      const uint32_t h = s.head(k);
      if (r == s.t.conj) {
        k = h;
        continue;
      }
      if (h != kNone && (r == s.t.obj || r == s.t.obl || r == s.t.nsubj_pass) && s.is_verb(h)) governor = h;
      break;
    }
  }
  return governor;
}

// "It is long past time that Peru acted", "There is no question of reopening the talks".
bool ActFinder::there_or_it(const Syntax& s, uint32_t at, const Rule& rule) {
  const bool time = rule.id == "time-to";
  uint32_t first = at;
  while (first > s.begin && among(s.lower(first - 1), time ? WordList("long|past|high|about|well") : WordList("no")))
    --first;
  if (first < s.begin + 2 || s.lemma(first - 1) != "be" || s.lower(first - 2) != (time ? "it" : "there"))
    return fails("no complement that the rule asks for");
  Complement c;
  Draft d;
  d.rule = &rule;
  d.at = at;
  d.act.kind = rule.kind;
  const Speech said = speech(s, first - 1);
  if (said.belief || hypothetical(s, first - 1)) return fails("thought, denied or asked, not said");
  if (said.speaker.empty() && !(voice_ && !quoted_[at])) return fails("a duty that nobody named speaks of");
  uint32_t h = kNone;
  if (time) {
    // "time for Peru to act", "time (that) we banned it"
    const uint32_t from = among(s.lower(at + 1), "for|that") ? at + 2 : at + 1;
    const uint32_t e = s.noun_phrase_end(from, &h, false);
    if (h == kNone || party(s, h) < 2) return fails("no doer who could be asked");
    if (s.lower(at + 1) == "for") {
      if (!infinitive(s, e, &c)) return fails("no complement that the rule asks for");
      c.begin = at + 1;
    } else {
      const uint32_t verb = s.skip_adverbs(e);
      if (s.pos(verb) != Pos::VERB || s.penn(verb) == s.t.vbg) return fails("no complement that the rule asks for");
      c.begin = at + 1, c.verb = verb, c.finite = true;
    }
    d.act.actor = said.speaker.empty() ? voice_of_ : said.speaker;
    d.act.addressee = ref(s, h);
    if (same(d.act.actor, d.act.addressee)) d.act.addressee = {};
  } else {
    // "no question of (Peru) reopening"
    if (first == at || s.lower(at + 1) != "of") return fails("no complement that the rule asks for");
    const uint32_t e = s.penn(at + 2) == s.t.vbg ? at + 2 : s.noun_phrase_end(at + 2, &h, false);
    if (s.penn(e) != s.t.vbg) return fails("no complement that the rule asks for");
    c.begin = at + 1, c.verb = e;
    if (h != kNone && party(s, h) == 2) d.act.actor = ref(s, h);
    d.act.polarity = Polarity::negative;
    d.act.reported_by = said.speaker;
  }
  keep(s, d, c, first, at + 1);
  return true;
}

bool ActFinder::noun_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
  if (among(rule.id, "time-to|no-question")) return there_or_it(s, at, rule);
  Complement c;
  uint32_t source = kNone;
  noun_complement(s, rule, at, &after, &source, &c);
  const bool commitment = rule.label == ActLabel::commitment;
  NounBefore before;
  if (!noun_before_cue(s, rule, at, &before)) return false;
  const uint32_t first = before.first, owner = before.owner;
  uint32_t governor = governor_of(s, at, first);
  // "reaffirmed its gratitude for the | commitment of Peru"
  if (first > s.begin + 1 && s.lower(first - 1) == "for" && among(s.lemma(first - 2), "gratitude|appreciation|thanks"))
    governor = kNone;
  // "freeing the men is our priority", "it remains a priority to free the men"
  const uint32_t is =
      first > s.begin && rule.kind == ActKind::goal && among(s.lemma(first - 1), "be|remain") && s.lemma(at) != "target"
          ? first - 1
          : kNone;
  uint32_t aimed = is == kNone ? kNone : s.child(at, s.t.csubj) != kNone ? s.child(at, s.t.csubj) : s.subject(at);
  if (is != kNone && aimed == kNone) aimed = s.subject(is);
  const bool predicate =
      aimed != kNone && aimed < is &&
      (s.lower(aimed) == "it" ? c.begin != kNone && c.begin == after : s.penn(aimed) == s.t.vbg && c.begin == kNone);
  if (predicate && c.begin == kNone) c.begin = c.verb = aimed, c.limit = is;
  // "its goal is to V"
  if (predicate ||
      (c.begin == kNone && s.lemma(after) == "be" && (rule.kind == ActKind::goal || rule.kind == ActKind::plan) &&
       !among(s.lemma(at), "decision|program|programme|scheme"))) {
    if (!predicate && !infinitive(s, after + 1, &c)) return fails("no complement that the rule asks for");
    if (rule.kind == ActKind::plan && s.penn(after) == s.t.vbd) return fails("a plan of the past");
    Draft d;
    d.rule = &rule;
    d.at = at;
    d.act.kind = rule.kind;
    if (owner != kNone) d.act.actor = ref(s, owner);
    if (owner != kNone && s.penn(owner) == s.t.prps) d.act.actor.tokens = {owner, owner + 1};
    const Speech said = speech(s, s.parsed() && s.head(at) != kNone ? s.head(at) : at);
    if (said.belief || question_) return fails("thought, denied or asked, not said");
    const uint32_t span = predicate && s.lower(aimed) == "it" ? aimed : first;
    if (owner == kNone && rule.kind == ActKind::goal) d.act.actor = said.speaker.empty() ? voice_of_ : said.speaker;
    if (d.act.actor.empty() && rule.kind == ActKind::goal) return fails("an aim of nobody's");
    settle_actor(s, said, d.act);
    if (d.act.actor.empty()) d.act.reported_by = said.speaker;
    keep(s, d, c, span, at + 1);
    return true;
  }
  if (c.begin == kNone && rule.id == "commitment" && owner != kNone && owner + 1 < at && governor != kNone &&
      s.is(governor, Rules::kReaffirm)) {
    c.begin = s.penn(owner + 1) == s.t.pos ? owner + 2 : owner + 1;  // "the U.S. extended deterrence commitment"
    c.verb = at;
    if (c.begin >= at) c.begin = kNone;
  }
  // "there are plans for an attack"
  if (c.begin != kNone && rule.kind == ActKind::plan && first >= s.begin + 2 && s.lemma(first - 1) == "be" &&
      s.lower(first - 2) == "there" && !before.nothing) {
    Draft d;
    d.rule = &rule;
    d.at = at;
    d.act.kind = rule.kind;
    const Speech said = speech(s, first - 1);
    if (said.belief || question_) return fails("thought, denied or asked, not said");
    d.act.reported_by = said.speaker;
    keep(s, d, c, first - 2, at + 1);
    return true;
  }
  if (c.begin == kNone) return fails("no complement that the rule asks for");
  if (rule.id == "deal" && s.lower(c.begin) == "on" &&
      (!among(s.lemma(governor), "reach|strike|forge") ||
       among(s.lemma(c.verb), "policy|review|issue|program|programme")))
    return fails("a subject, not an action");
  // "a proposal that experts meet | is being studied"
  if (const uint32_t v = s.rel(at) == s.t.nsubj || s.rel(at) == s.t.nsubj_pass ? s.head(at) : kNone;
      v != kNone && v > c.begin + 1 && s.is_verb(v))
    c.limit = s.group_begin(v);
  // "ended the summit with a promise to meet again"
  const bool with = first > s.begin && s.lower(first - 1) == "with" && s.pos(first) == Pos::DET && owner == kNone &&
                    rule.id != "deal" && rule.kind != ActKind::plan && rule.kind != ActKind::goal;
  if (with)
    for (uint32_t k = first - 1; k > s.begin && k + 40 > first && governor == kNone;)
      if (s.is_finite(--k) && s.is_verb(k))
        governor = s.pos(k) == Pos::AUX && s.head(k) != kNone && s.is_verb(s.head(k)) ? s.head(k) : k;
  if (question_) return fails("under if, whether or a question");
  if (s.lemma(at) == "initiative" && owner == kNone && source == kNone) return fails("no proposal, a programme");
  const auto governed = [&](uint32_t classes) { return governor != kNone && s.is(governor, classes); };
  if (rule.id == "effort" && !among(s.lemma(governor), "announce|unveil"))
    return fails("its verb neither performs nor reports it");
  if (rule.kind == ActKind::hope && c.finite && c.doer != kNone && party(s, c.doer) < 2 && s.penn(c.verb) != s.t.vbn)
    return fails("a hope about the world");
  if (rule.id == "request-noun" && among(s.lemma(c.verb), "comment|interview|clarification"))
    return fails("a reporter's question");
  // "in a bid to calm them"
  if (among(s.lemma(at), "bid|push|drive") && first > s.begin && s.lower(first - 1) == "in")
    return fails("what a thing is for");
  if (s.lemma(at) == "push" && s.lower(c.begin) == "to" && source == kNone && owner != kNone)
    return fails("an effort of one's own");
  if (among(rule.id, "readiness|commitment") && s.lemma(governor) == "discuss") return fails("talked about, not made");
  // by who is to fulfil it
  const bool won = s.lemma(at) == "contract" && among(s.lemma(governor), "win|secure|land|obtain|get");
  // "conveyed its readiness to"
  const bool conveys = s.lemma(governor) == "convey" && owner != kNone && s.penn(owner) == s.t.prps;
  const bool restates = governed(Rules::kRestate),
             performs = ((governed(Rules::kPerform) ||
                          (rule.kind == ActKind::goal && among(s.lemma(governor), "pursue|set|adopt|maintain")) ||
                          (s.lemma(governor) == "campaign" && s.lower(first - 1) == "on") ||
                          (s.lemma(governor) == "put" && s.lower(governor + 1) == "forward" && s.rel(at) == s.t.obj)) &&
                         !(first > s.begin && s.lower(first - 1) == "for" && s.is_nominal(first - 2))) ||
                        won || conveys,
             rejects = governed(Rules::kReject) || (s.lemma(governor) == "turn" && s.lower(governor + 1) == "down");
  // "took note of Peru's intention to"
  const bool noted =
      first > s.begin + 2 && s.lower(first - 1) == "of" && s.lower(first - 2) == "note" && s.lemma(first - 3) == "take";
  const bool reacts = (governed(Rules::kReact) && !conveys) || noted,
             // "is following through on its pledge to"
      through = first > s.begin + 2 && s.lower(first - 1) == "on" && s.lower(first - 2) == "through" &&
                s.lemma(first - 3) == "follow",
             fulfils = (governed(Rules::kFulfil) || through) && commitment,
             withdraws = governed(Rules::kWithdraw) ||
                         (among(s.lemma(governor), "go|back") && among(s.lower(governor + 1), "back|away|off|out"));
  for (uint32_t k = governor; k != kNone && k < first; ++k)
    if (s.lower(k) == "how") return fails("a noun inside a question");  // "underscored how his plans to"
  uint32_t subject = governor == kNone ? kNone : s.subject(governor);
  if (s.lemma(at) == "decision" && among(s.lower(owner != kNone ? owner : subject), "court|tribunal|judge|jury"))
    return fails("a ruling");
  Draft d;
  d.rule = &rule;
  d.at = at;
  Act& act = d.act;
  act.kind = rule.kind;
  if (rule.id == "wish" && s.lemma(c.verb) == "see" && !to_see(s, c, act)) return fails("a hope for one's own gain");
  uint32_t begin = governor == kNone ? first : s.group_begin(governor);
  bool with_governor = true;
  if (rule.kind == ActKind::order && governor != kNone && s.lemma(governor) == "sign")
    return fails("an order that its signing completes");
  if (rule.id == "deal" && s.lower(c.begin) == "for" && s.penn(c.verb) != s.t.vbg &&
      ((!s.is(c.verb, Rules::kActionNoun | Rules::kEventNoun) && !is_deverbal(s.lemma(c.verb)) &&
        !s.lemma(c.verb).ends_with("ing")) ||
       is_money(s, c.verb)))
    return fails("an agreement without an undertaking");
  if (rule.id == "need") {
    if (!(governed(Rules::kRestate) || among(s.lemma(governor), "agree|concur")) || s.lemma(governor) == "recall" ||
        s.lemma(governor) == "confirm")
      return fails("a need that nobody urges");
    if (c.doer != kNone && party(s, c.doer) == 0) return fails("a need without a doer");
    if (c.doer == kNone) {
      // "Both sides stressed the need to V": of those who speak together, their own; else nobody's.
      if (subject == kNone || s.lower(c.begin) != "to" || !speak_together(s, subject))
        return fails("a need without a doer");
      act.label = ActLabel::commitment;
      act.kind = ActKind::agreement;
    }
    if (governed(Rules::kReaffirm)) act.status = ActStatus::reaffirmed;
  } else if (rule.id == "support" || rule.id == "policy") {
    const bool deed = s.penn(c.verb) == s.t.vbg && governed(Rules::kRestate);  // "emphasized its support for opening"
    if (!governed(Rules::kReaffirm) && s.lemma(governor) != "affirm" && !deed)
      return fails("support that nobody reaffirms");
  } else if (restates && s.lemma(governor) != "recall") {
    if (s.penn(s.group_begin(governor)) == s.t.md && subject != kNone && party(s, subject) < 2)
      return fails("an event's effect");  // "her visit will underscore his commitment"
    if (s.is(governor, Rules::kReaffirm) || !performs) act.status = ActStatus::reaffirmed;
    if (s.lemma(governor) == "confirm" || s.lemma(governor) == "highlight" || s.lemma(governor) == "repeat")
      act.status = s.lemma(governor) == "repeat" ? ActStatus::reaffirmed : ActStatus::new_;
  } else if (fulfils) {
    act.status = ActStatus::fulfilled;
  } else if (performs) {
    // "sent a plan to Congress": for it to accept
    for (uint32_t k = at + 1; rule.id == "plan-noun" && k < c.begin && act.addressee.empty() &&
                              among(s.lemma(governor), "send|submit|present|forward|deliver|hand|pitch|offer");
         ++k)
      if (const uint32_t h = s.lower(k) == "to" ? s.noun_head(k + 1) : kNone; h != kNone && party(s, h) == 2)
        act.label = ActLabel::proposal, act.kind = ActKind::suggestion, act.addressee = ref(s, h);
  } else if (governor == kNone && s.rel(at) == s.t.nsubj &&
             (s.lemma(s.child(s.head(at), s.t.cop)) == "remain" || among(s.lemma(s.head(at)), "remain|stand"))) {
    with_governor = false;  // "its offer to hold talks remains open"
    act.status = ActStatus::reaffirmed;
  } else if (with && governor != kNone && subject != kNone && party(s, subject) == 2) {
    with_governor = false;
    act.actor = ref(s, subject);
  } else if (first > s.begin && s.lower(first - 1) == "despite" && !before.nothing && c.begin != kNone &&
             rule.kind == ActKind::promise) {
    with_governor = false;  // "has been shelling the town despite earlier pledges to stop"
    act.status = ActStatus::existing;
    if (owner == kNone && source == kNone && s.parsed())
      if (const uint32_t who = s.subject(s.head(at)); who != kNone && party(s, who) == 2) act.actor = ref(s, who);
  } else if (withdraws) {
    act.status = ActStatus::withdrawn;
  } else if (reacts || rejects || governed(Rules::kFulfil)) {
    with_governor = false;
    act.status = ActStatus::existing;
    d.further = true;
    if (rule.id == "resolve" && owner == kNone && source == kNone) return fails("a commitment named without its party");
    if (rule.id == "commitment" && s.penn(c.verb) != s.t.vb && s.penn(c.verb) != s.t.vbg && party(s, c.verb) == 2)
      return fails("no complement that the rule asks for");  // "thanked Peru for its commitment to the people"
    if (among(s.lemma(governor), "secure|obtain|win")) act.status = ActStatus::new_;
  } else if (!commitment || s.lemma(at) == "decision" || rule.id == "threat"
                 ? owner != kNone || source != kNone
                 // "rests on a pledge by Oslo to", not "sought a pledge by Oslo to"
                 : source != kNone && s.lower(s.noun_phrase(source).begin - 1) != "of" &&
                       !among(s.lemma(governor), "seek|want|demand|request|ask|need|require|await|expect")) {
    if (rule.id == "demand-noun" && s.lower(c.begin) == "for" && s.penn(c.verb) != s.t.vb &&
        !s.lower(c.verb).ends_with("ing") && !s.is(c.verb, Rules::kActionNoun | Rules::kEventNoun | Rules::kActNoun))
      return fails("what a market wants");
    with_governor = false;
    act.status = ActStatus::existing;
    d.further = true;
  } else if (s.penn(c.verb) == s.t.vb && s.lower(c.begin) == "to" &&
             // "Shell admitted its plan to stop flaring"
             ((owner != kNone && rule.id == "plan-noun" && among(s.lemma(at), "plan|intention") &&
               (s.penn(owner + 1) == s.t.pos || among(s.lower(owner), "its|their"))) ||
              (among(rule.id, "proposal-noun|offer-noun") && s.lower(at) == s.lemma(at)) || s.lower(at) == "plans")) {
    // "the authors of a proposal to cut output", "plans to close the mill drew protests"
    with_governor = false;
    act.status = ActStatus::existing;
    d.further = true;
  } else {
    return fails(governor == kNone ? "a noun that no verb performs or reports"
                                   : "its verb neither performs nor reports it");
  }
  if (rule.id == "support" || rule.id == "policy") act.status = ActStatus::reaffirmed;
  if (governor != kNone && with_governor && (!commitment || source != kNone) &&
      ((owner != kNone && s.penn(owner) != s.t.prps) || source != kNone) && !restates &&
      (s.lower(s.group_begin(governor) - 1) == "to" || s.penn(s.group_begin(governor)) == s.t.md)) {
    with_governor = false;  // "it is possible to agree on Oslo's proposal to ..."
    act.status = ActStatus::existing;
  }
  if (governor != kNone && with_governor) {
    if (hypothetical(s, governor)) return fails("under if, whether or a question");
    const uint32_t g = s.group_begin(governor);
    if (s.penn(g) == s.t.md && performs) return fails("under a modal, which is the cue itself");
    for (uint32_t k = g; k < governor; ++k)
      if (s.is_negation(k)) return fails("negated: it did not happen");
    // "firms that enter into agreements"
    if (s.lemma(governor) == "enter" && s.penn(governor) != s.t.vbd && s.penn(governor) != s.t.vbn)
      return fails("whoever makes one");
    if (s.lower(g - 1) == "to" && !restates) return fails("an infinitive: what happens is its governor's matter");
    if (s.passive(governor)) {
      begin = first;
      subject = agent(s, governor);
    }
  }
  if (before.nothing) {
    if (!(commitment && governor != kNone && s.lemma(governor) == "have" && rule.kind == ActKind::plan))
      return fails("negated: there is none");
    act.kind = ActKind::refusal;
    act.polarity = Polarity::negative;
  }
  Ref subject_ref = subject != kNone && party(s, subject) > 0 ? ref(s, subject) : Ref();
  if (subject != kNone && party(s, subject) == 0 && with_governor && performs && owner == kNone && source == kNone)
    return fails("the subject is no party");
  const bool own = owner != kNone && s.penn(owner) == s.t.prps;
  if (source != kNone) {
    act.actor = ref(s, source);
    if (with_governor) begin = at;
  } else if (owner != kNone && !own) {
    act.actor = ref(s, owner);
    if (s.lower(act.actor.tokens.begin) == "and") ++act.actor.tokens.begin;
    if (first < act.actor.tokens.begin && s.lower(act.actor.tokens.begin - 1) == "and")
      act.actor.tokens.begin = first, act.actor.entity = kNone;
    if (s.penn(owner + 1) != s.t.pos) {
      act.actor.tokens = name_of_[owner] != kNone ? doc_.names[name_of_[owner]].tokens : TokenSpan{owner, owner + 1};
      if (act.actor.tokens.begin > s.begin && s.lower(act.actor.tokens.begin - 1) == "the") --act.actor.tokens.begin;
    }
  } else if (own && (subject_ref.empty() || party(s, subject) < 2 || !with_governor)) {
    act.actor.tokens = {owner, owner + 1};
    if (const uint32_t m = mention_of_[owner]; m != kNone) {
      const uint32_t e = doc_.mentions[m].entity;
      if (e == kNone || !among(s.lower(owner), "his|her") || doc_.entities[e].type == EntityType::PERSON)
        act.actor.entity = e;
    }
  } else if (with_governor) {
    act.actor = subject_ref;
  }
  if (with_governor && act.actor.empty() && commitment && !among(s.lower(at - 1), "shared|joint|mutual"))
    return fails("no party makes it");  // but "underscoring the shared commitment to"
  // "asked about Peru's decision to": it is named, and not reported
  const bool named = !with_governor && !reacts && !rejects && !fulfils;
  // not "welcomed Chile's pledge to"
  const bool tells = !reacts || among(s.lemma(governor), "remind|recall|convey|cite|mention|thank");
  if (!subject_ref.empty() && !same(subject_ref, act.actor) && !rejects && !named && tells)
    act.reported_by = subject_ref;
  if (act.reported_by.empty() && governor != kNone) {
    const Speech said = speech(s, governor);
    if (said.belief) return fails("thought, denied or asked, not said");
    if (!named || (said.verb < at && s.is(said.verb, Rules::kSpeech))) {
      settle_actor(s, said, act);
      if (act.actor.empty()) act.reported_by = said.speaker;
    }
  }
  if (c.doer != kNone && !commitment && party(s, c.doer) == 2 && s.penn(c.verb) != s.t.vbn)
    act.addressee = ref(s, c.doer);
  if (rejects && !commitment && act.addressee.empty()) act.addressee = subject_ref;
  if (c.negative) act.polarity = act.polarity == Polarity::negative ? Polarity::positive : Polarity::negative;
  if (rule.polarity == Polarity::negative) act.polarity = Polarity::negative;
  keep(s, d, c, with_governor ? begin : at, at + 1);
  return true;
}

}  // namespace readout
