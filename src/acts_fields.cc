// What an act found says besides: its span, addressee, partner, deadline and condition.
#include <algorithm>
#include <utility>

#include "acts_finder.hpp"
#include "segment.hpp"

namespace readout {

// --- the act ---------------------------------------------------------------------------------------------------------

// Fills what every act has, and keeps it: its span from `span_begin`, its cue up to `cue_end`.
void ActFinder::keep(const Syntax& s, Draft d, const Complement& c, uint32_t span_begin, uint32_t cue_end) {
  const Rule& rule = *d.rule;
  Act& act = d.act;
  const uint32_t end =
      std::max(std::min(s.right_edge(c.open == kNone ? c.begin : c.open, d.at, c.finite), c.limit), c.begin + 1);
  act.content = {c.begin, end};
  if (leads_in(s, d, c)) return;
  set_span(s, d, c, span_begin, cue_end);
  settle_kind(s, d, c);
  const bool commitment = act.label == ActLabel::commitment;
  find_condition(s, act);
  if (commitment && !act.condition.empty() && act.polarity == Polarity::positive &&
      (rule.id == "will" || rule.id == "plan")) {
    act.strength = Strength::hedged;
  }
  if (commitment && threatens(s, d, c)) {
    act.kind = ActKind::threat, act.plover = "THREATEN";
    if (rule.id == "will") act.strength = Strength::firm;
  }
  find_deadline(s, act, rule.part == Rule::kModal || (act.kind == ActKind::plan && rule.part != Rule::kNoun));
  find_addressee(s, d, c);
  if (act.addressee.tokens.end > end && act.addressee.tokens.begin < end && act.addressee.tokens.begin >= c.begin)
    act.addressee.tokens.end = end;
  // "said Oslo would send the dossier to Lima"
  if (act.kind == ActKind::plan && rule.id == "will" && d.said && s.penn(c.verb) == s.t.vb && !act.addressee.empty() &&
      among(s.lemma(c.verb), kGiving))
    act.kind = ActKind::promise;
  find_hearer(s, act, c.verb == kNone ? d.at : c.verb);
  if (act.addressee.tokens.begin > act.cue.begin)
    narrow(s, act.addressee.tokens, act.addressee.tokens.end <= c.begin ? c.begin : act.content.end);
  if (act.actor.tokens.end <= act.cue.begin) narrow(s, act.actor.tokens, s.group_begin(act.cue.begin));
  with_role(s, act.actor.tokens);
  with_role(s, act.reported_by.tokens);
  if (!commitment && keep_demand_and_threat(s, d)) return;
  const uint32_t also = parted_by_time(s, act, c);
  if (also == kNone) {
    drafts_.push_back(std::move(d));
    return;
  }
  Draft other = d;
  Complement rest = c;
  rest.begin = also + 1;
  other.at = rest.verb = s.lower(also + 1) == "to" ? also + 2 : also + 1;
  rest.open = kNone;
  act.tokens.end = act.content.end = s.lower(also - 1) == "," ? also - 1 : also;
  Act& timeless = (act.deadline.begin < also ? other : d).act;
  timeless.deadline = {};
  timeless.deadline_value = kNone;
  drafts_.push_back(std::move(d));
  keep(s, other, rest, rest.begin, other.at + 1);
}

// "would restore the peat by 2020 | and stop buying wood", "agreed to reopen it | and to meet in May": of conjoined
// actions one has a time of its own, and so they are two acts (guideline, section 2). The conjunction; kNone.
uint32_t ActFinder::parted_by_time(const Syntax& s, const Act& act, const Complement& c) const {
  if (act.deadline.empty() || c.verb == kNone || s.penn(c.verb) != s.t.vb || act.deadline.begin < c.verb) return kNone;
  uint32_t k = act.deadline.end;
  if (among(s.lower(k - 1), "now|today|once|delay|immediately")) return kNone;
  if (s.lower(k) == ",") ++k;
  if (s.pos(k) == Pos::CCONJ && s.lower(k) != "or" && k + 2 < act.content.end) {
    const uint32_t verb = s.lower(k + 1) == "to" ? k + 2 : k + 1;
    return s.is_verb(verb) && s.lower(verb) == s.lemma(verb) ? k : kNone;
  }
  if (act.deadline.end != act.content.end || s.lower(act.content.begin) != "to") return kNone;
  for (k = act.deadline.begin; k > c.verb + 1;)
    if (s.pos(--k) == Pos::CCONJ && s.lower(k + 1) == "to" && s.penn(k + 2) == s.t.vb) return k;
  return kNone;
}

// "urged the states to act by the following steps:" leads in a list; true for "agreed to the following:", which has no
// content of its own.
bool ActFinder::leads_in(const Syntax& s, const Draft& d, const Complement& c) {
  for (uint32_t k = c.begin; k < d.act.content.end; ++k) {
    if (s.lower(k) != "following" || s.lower(k - 1) != "the" || s.lower(s.end - 1) != ":") continue;
    if (lead_.rule == nullptr) {
      lead_.rule = d.rule;
      lead_.act = d.act;
    }
    if (k < c.begin + 5) return true;
  }
  return false;
}

// The act's tokens and cue; what they share with the addressee.
void ActFinder::set_span(const Syntax& s, Draft& d, const Complement& c, uint32_t span_begin, uint32_t cue_end) const {
  Act& act = d.act;
  act.tokens = {std::min(span_begin, c.begin),
                c.agent == kNone ? act.content.end : std::max(act.content.end, act.actor.tokens.end)};
  // "The invitation | was accepted with thanks"
  if (c.limit <= span_begin && c.agent == kNone)
    act.tokens.end = s.pos(d.at + 1) == Pos::ADP ? s.right_edge(d.at + 1, d.at, false) : d.at + 1;
  if (act.tokens.end > act.content.begin + 2 && s.lower(act.tokens.end - 1) == "\"" &&
      s.lower(act.tokens.end - 2) == "," && act.content.end == act.tokens.end)
    act.tokens.end -= 2, act.content.end -= 2;  // 'to "get things signed | ,"'
  act.cue = {d.at, std::max(cue_end, d.at + 1)};
  // "and | invited | Minister Rossi": the cue is no part of the one asked, whatever the parse says.
  if (act.addressee.tokens.contains(d.at) && d.at + 1 < act.addressee.tokens.end) act.addressee.tokens.begin = d.at + 1;
  if (d.rule->part == Rule::kVerb) {
    // Prepositions that open the content are not the cue's.
    while (act.cue.end > d.at + 1 && act.cue.end > act.content.begin) --act.cue.end;
  }
  if (act.addressee.tokens.end > act.content.begin && act.addressee.tokens.begin < act.content.begin)
    act.addressee.tokens.end = act.content.begin;
}

// Label, kind, strength, polarity and status, where the rule, the verb or the terms of a deal settle them.
void ActFinder::settle_kind(const Syntax& s, Draft& d, const Complement& c) const {
  const Rule& rule = *d.rule;
  Act& act = d.act;
  if (act.kind == rule.kind) act.label = rule.label;
  if (act.strength == Strength::firm) act.strength = rule.strength;
  if (terms_old_ && rule.label == ActLabel::commitment && act.label == ActLabel::commitment &&
      (act.kind == ActKind::plan || act.kind == ActKind::promise || act.kind == ActKind::agreement))
    // "Under an accord signed in 2014, Peru undertook to ..."
    act.kind = ActKind::agreement, act.status = ActStatus::existing;
  if (terms_ && rule.part == Rule::kVerb && s.lemma(d.at) == "undertake" && s.penn(d.at) != s.t.vbz)
    act.kind = ActKind::agreement, act.status = ActStatus::existing;
  act.rule = rule.id;
  act.plover = rule.plover;
  if (rule.id == "demand" && s.lower(c.begin) == "no" && !s.counts(c.begin)) act.polarity = Polarity::negative;
  if (among(s.lemma(c.verb), "refrain|abstain|desist")) act.polarity = Polarity::negative;
  if (act.kind == ActKind::refusal) act.plover = "REJECT";
  if (act.kind == ActKind::threat) act.plover = "THREATEN";
  act.sentence = sentence_;
  const bool commitment = act.label == ActLabel::commitment;
  if (commitment != (rule.label == ActLabel::commitment) && act.plover == rule.plover) act.plover = "AGREE";
  if (commitment && continues(s, c.verb) && act.status != ActStatus::fulfilled) act.status = ActStatus::reaffirmed;
  if (commitment && act.polarity == Polarity::positive && s.is(c.verb, Rules::kConsider) && s.penn(c.verb) == s.t.vb &&
      (rule.part == Rule::kModal || rule.kind == ActKind::agreement || rule.kind == ActKind::promise) &&
      among(s.lemma(c.verb), "consider|study|review|examine|explore|weigh|look"))
    act.strength = Strength::hedged;
  for (uint32_t k = act.tokens.begin; k + 1 < act.tokens.end; ++k)
    if (s.lower(k) == "in" && s.lower(k + 1) == "principle") act.strength = Strength::hedged;
}

// "must open their markets | or face tariffs": a demand, and a threat by who demands.
bool ActFinder::keep_demand_and_threat(const Syntax& s, Draft& d) {
  Act& act = d.act;
  for (uint32_t k = act.content.begin + 1; k + 2 < act.content.end; ++k) {
    if (s.lower(k) != "or" || !among(s.lower(k + 1), "face|risk|lose|watch")) continue;
    Draft other = d;
    Act& threat = other.act;
    threat.label = ActLabel::commitment, threat.kind = ActKind::threat, threat.plover = "THREATEN";
    threat.polarity = Polarity::positive;
    threat.tokens = threat.content = {k + 1, act.content.end};
    threat.cue = {k + 1, k + 2};
    threat.condition = {};
    threat.deadline = {};
    act.tokens.end = act.content.end = s.pos(k - 1) == Pos::PUNCT ? k - 1 : k;
    if (act.deadline.end > k) act.deadline = {};
    const bool made = among(s.lower(k + 1), "face|watch") && s.penn(k + 2) != s.t.vbg &&
                      d.rule->strength == Strength::firm && !act.actor.empty();
    drafts_.push_back(d);
    if (made) drafts_.push_back(std::move(other));
    return true;
  }
  return false;
}

constexpr WordList kElse = "failing|otherwise";
constexpr WordList kPressing =
    "impose|strike|attack|sue|blockade|boycott|expel|sanction|invade|bomb|kill|block|bar|freeze|respond|withhold|halt|"
    "slap|march|seize|quit|reimpose|revoke|storm|shoot|arrest|deport|detain|execute|shut";

// Harm announced: "warned that it would strike", "will retaliate", "will impose duties if ...".
bool ActFinder::threatens(const Syntax& s, const Draft& d, const Complement& c) const {
  const Act& act = d.act;
  const std::string_view rule = d.rule->id, verb = s.lemma(c.verb);
  if (act.polarity == Polarity::positive && rule == "promise-thing" && s.is(c.verb, Rules::kHarm))
    return true;  // "vowed retaliation"
  if (act.polarity != Polarity::positive || !among(rule, "will|may|promise") || s.lower(d.at) == "shall") return false;
  // "warned that firms caught cheating will be stripped of their licences"
  if (d.warned && verb == "meet" && s.penn(c.verb) == s.t.vbn && s.lower(c.verb + 1) == "with") return true;
  if ((rule == "will" || d.warned) && s.penn(c.verb) == s.t.vbn &&
      among(verb, "strip|fine|punish|prosecute|arrest|jail|blacklist"))
    return true;
  if (s.penn(c.verb) != s.t.vb) return false;
  const bool harms = s.is(c.verb, Rules::kHarm);
  if (among(verb, "retaliate|punish|veto") || (d.warned && (harms || d.own)) || (harms && s.lemma(d.at) == "vow"))
    return true;
  if (verb == "hesitate" && s.lower(act.cue.end - 1) != "will") return true;  // "will not hesitate to"
  const uint32_t object = s.child(c.verb, s.t.obj);
  const std::string_view what = object == kNone ? std::string_view() : s.lemma(object);
  if (verb == "use" && among(what, "force|weapon")) return true;
  const bool takes = verb == "take" && object != kNone;
  const uint32_t court = act.content.end - 1;  // "will take the union to court if"
  if (verb == "challenge" || verb == "sue" || (takes && !act.condition.empty()))
    for (uint32_t k = c.verb + 1; k <= court; ++k)
      if (among(s.lemma(k), "court|arbitration|tribunal|wto") ||
          (s.lower(k) == "trade" && s.lower(k + 1) == "organization"))
        return true;
  if (takes && what == "countermeasure") return true;
  // "will respond in kind", "would respond to any attack"
  if (verb == "respond")
    for (uint32_t k = c.verb + 1; k + 1 < act.content.end; ++k)
      if ((s.lower(k) == "in" && s.lower(k + 1) == "kind") || (s.lower(k) == "to" && s.lower(k + 1) == "any"))
        return true;
  // "all necessary measures to safeguard its interests"
  if (takes && what == "measure" && among(s.lower(object - 1), "necessary|resolute|firm|strong|forceful"))
    for (uint32_t k = act.content.begin; k < act.content.end; ++k)
      if (among(s.lemma(k), "defend|safeguard|counter|retaliate|respond")) return true;
  if (act.condition.empty()) return false;
  if (d.warned) return true;  // "If the talks fail, the minister warned, Peru will act alone"
  const std::string_view opens = s.lower(act.condition.begin);
  // "will file a complaint unless the duty is lifted", but "the truce will last until May unless ..."
  const bool else_done = opens == "unless" && rule != "may" &&
                         !among(verb, "last|remain|continue|stay|expire|end|run|be|begin|start|take|meet");
  return among(opens, kElse) || else_done || among(verb, kPressing) || (harms && rule == "may") ||
         (takes && among(what, "measure|step|action|countermeasure"));
}

// Adds to a party's phrase the clause that tells which ones: "members | that have not signed the pact |", "firms |
// operating in Lima |", up to `limit` at most.
void ActFinder::narrow(const Syntax& s, TokenSpan& party, uint32_t limit) {
  const uint32_t e = party.end;
  if (party.empty() || e >= limit || s.pos(e) == Pos::PUNCT || s.lower(e) == "to") return;
  for (uint32_t k = e; k < limit; ++k) {
    const uint32_t noun = s.head(k);
    if ((s.rel(k) != s.t.relcl && s.rel(k) != s.t.acl) || s.left(k) != e || !party.contains(noun)) continue;
    if ((s.pos(noun) != Pos::NOUN && !among(s.lower(noun), "those|others|all")) || s.reports(e)) return;
    if (s.right(k) <= limit || s.lower(limit) == "to") party.end = std::min(s.right(k), limit);
    if (s.lower(party.end - 1) == ",") --party.end;
    return;
  }
}

// Adds to a person's name the role set behind it: "Ana Silva, | the trade minister |, will".
void ActFinder::with_role(const Syntax& s, TokenSpan& party) const {
  const uint32_t comma = party.end, role = comma + 1;
  if (party.empty() || !s.inside(party.begin) || s.lower(comma) != "," || name_of_[comma - 1] == kNone ||
      s.is_verb(role))
    return;
  const Name& person = doc_.names[name_of_[comma - 1]];
  const uint32_t e = s.noun_phrase_end(role, nullptr, true), h = s.noun_head(role);
  if (person.type != EntityType::PERSON || person.tokens.end != comma || e == role || !s.inside(h) ||
      s.pos(h) == Pos::PRON || !s.is(h, Rules::kParty) || (e < s.end && s.pos(e) != Pos::PUNCT) ||
      s.pos(e + 1) == Pos::CCONJ)
    return;
  for (uint32_t k = role; k < e; ++k)
    if (is_name(k, EntityType::PERSON)) return;
  party.end = e;
}

// --- the addressee ---------------------------------------------------------------------------------------------------

// To whom the act is addressed where its cue's own phrases do not tell.
void ActFinder::find_addressee(const Syntax& s, Draft& d, const Complement& c) const {
  const Rule& rule = *d.rule;
  Act& act = d.act;
  const bool commitment = act.label == ActLabel::commitment;
  if (!commitment && act.addressee.empty()) addressee_in_content(s, d, c);
  if (act.addressee.empty() && rule.part != Rule::kNoun) addressee_before(s, d);
  if (act.addressee.empty() && c.verb != kNone) addressee_by_noun(s, d, c);
  if (commitment && act.addressee.empty()) find_partner(s, act, c.verb);
}

// Of whom something is asked: "a withdrawal from Peru", "offered amnesty to the rebels".
void ActFinder::addressee_in_content(const Syntax& s, Draft& d, const Complement& c) const {
  const Rule& rule = *d.rule;
  Act& act = d.act;
  for (uint32_t k = act.content.begin; k + 1 < act.content.end; ++k) {
    if (s.lower(k) == "without") break;
    // "duties on acid | shipped | from Peru", "help for refugees | from Peru"
    if (s.lower(k) == "from" &&
        (s.penn(k - 1) == s.t.vbn || s.penn(k - 1) == s.t.vbg || (s.pos(k - 1) == Pos::NOUN && party(s, k - 1) == 2)))
      continue;
    if (s.lower(k) != "from" && !(s.lower(k) == "by" && rule.kind == ActKind::call && !s.is_verb(c.verb))) continue;
    const uint32_t h = s.noun_head(k + 1);
    bool bare = h == k + 1 && s.pos(h) == Pos::NOUN && s.penn(h) != s.t.nns;  // "remove him from power"
    // "a withdrawal from Peru"
    for (uint32_t m = act.content.begin; m < k; ++m)
      bare =
          bare || among(s.lemma(m), "withdraw|withdrawal|pullout|pull|removal|remove|return|evacuation|departure|exit");
    if (h != kNone && h < act.content.end && party(s, h) == 2 && !bare) act.addressee = ref(s, h);
    break;
  }
  if (act.kind == ActKind::offer && act.addressee.empty() && !s.is_verb(c.verb)) {
    for (uint32_t k = c.verb + 1; k + 1 < act.content.end; ++k)  // "offered amnesty to the rebels"
      if (const uint32_t h = s.lower(k) == "to" && !s.is_verb(k + 1) ? s.noun_head(k + 1) : kNone;
          h != kNone && h < act.content.end && party(s, h) == 2) {
        act.addressee = ref(s, h);
        break;
      }
  }
  if (act.kind == ActKind::offer && act.addressee.empty() && s.is_verb(c.verb) &&
      (among(s.lemma(c.verb), kGiving) || s.lemma(c.verb) == "share"))
    find_partner(s, act, c.verb);  // "offered to give India fuel"
  // "demanded to talk to the king"
  if (act.addressee.empty() && c.doer == kNone && among(s.lemma(c.verb), "talk|speak|meet") &&
      s.lower(act.content.begin) == "to")
    find_partner(s, act, c.verb);
  // "called for a meeting with the king"
  if (const uint32_t with = act.addressee.empty() && s.lower(c.verb + 1) == "with" &&
                                    among(s.lemma(c.verb), "meeting|talk|dialogue|negotiation|consultation|summit")
                                ? s.noun_head(c.verb + 2)
                                : kNone;
      with != kNone && with < act.content.end && party(s, with) == 2)
    act.addressee = ref(s, with);
  // "wants assurances that Peru will pay"
  if (const uint32_t who = act.addressee.empty() && s.lower(c.verb + 1) == "that" &&
                                   among(s.lemma(c.verb), "assurance|guarantee|pledge|promise|commitment")
                               ? s.noun_head(c.verb + 2)
                               : kNone;
      who != kNone && who < act.content.end && party(s, who) == 2 && !same(ref(s, who), act.actor))
    act.addressee = ref(s, who);
  // "asked that repayment be guaranteed by the fund"
  if (const uint32_t by =
          act.addressee.empty() && c.verb != kNone && s.penn(c.verb) == s.t.vbn ? agent(s, c.verb) : kNone;
      by != kNone && by < act.content.end && party(s, by) == 2)
    act.addressee = ref(s, by);
}

// With whom one speaks: "in a letter to the fund, offered".
void ActFinder::addressee_before(const Syntax& s, Draft& d) const {
  Act& act = d.act;
  // "has written to Rojas demanding", "sent letters to the banks asking for", "in a letter to the fund, offered"
  for (uint32_t k = s.begin + 1; act.addressee.empty() && k + 1 < d.at; ++k) {
    const bool written = s.lower(k) == "to" && (s.lemma(k - 1) == "write" || among(s.lemma(k - 1), "letter|note") ||
                                                (s.lower(k - 1) == "sent" && among(s.lemma(k - 2), "letter|note")));
    const uint32_t to = written ? s.noun_head(k + 1) : kNone;
    if (to != kNone && to < d.at && party(s, to) == 2 && !same(ref(s, to), act.actor)) act.addressee = ref(s, to);
  }
  // "In a call with Rojas, the minister promised", "In a letter to Rojas, ..."
  if (act.addressee.empty() && (s.rel(d.at) == s.t.root || s.rel(d.at) == s.t.conj) &&
      among(s.lower(s.begin), "in|during|at|over")) {
    uint32_t comma = s.begin;
    while (comma < s.end && comma < s.begin + 24 && s.lower(comma) != ",") ++comma;
    for (uint32_t k = s.begin + 2; k + 1 < comma && d.at > comma && act.addressee.empty(); ++k) {
      const uint32_t with = s.noun_head(k + 1);
      if (among(s.lower(k), "with|to") && among(s.lemma(k - 1), "talk|call|meeting|conversation|message|discussion") &&
          with != kNone && with < comma && party(s, with) == 2)
        act.addressee = ref(s, with);
    }
    if (same(act.addressee, act.actor)) act.addressee = {};
  }
}

// "called for his resignation": asked of him. "rejected a call from Ethiopia", "Peru's proposal": of whom the answer
// is.
void ActFinder::addressee_by_noun(const Syntax& s, Draft& d, const Complement& c) const {
  const Rule& rule = *d.rule;
  Act& act = d.act;
  const bool commitment = act.label == ActLabel::commitment;
  const bool answer = act.kind == ActKind::refusal || act.kind == ActKind::acceptance;
  // "its support for Peru's bid"
  const bool backing = rule.part == Rule::kNoun && among(rule.id, "support|commitment") && s.is_nominal(c.verb);
  const bool own_deed = !commitment && among(s.lemma(c.verb),
                                             "attention|resignation|withdrawal|departure|apology|cooperation|"
                                             "participation|disarmament|surrender|pullout|help|support|assistance");
  if ((answer && s.is(c.verb, Rules::kActNoun)) || own_deed || backing) {
    uint32_t whose = s.child(c.verb, s.t.nmod_poss);
    // "requested the cooperation of Peru"
    if (answer ? among(s.lower(c.verb + 1), "from|by")
               : own_deed && s.lower(c.verb + 1) == "of" &&
                     among(s.lemma(c.verb), "cooperation|participation|support|help|assistance|resignation"))
      whose = s.noun_head(c.verb + 2);
    // "a U.S. appeal", "an African Union recommendation"
    if (const uint32_t n = c.verb > c.begin ? name_of_[c.verb - 1] : kNone;
        answer && whose == kNone && n != kNone && doc_.names[n].tokens.end == c.verb &&
        doc_.names[n].type != EntityType::NORP && mention_of_[c.verb - 1] != kNone) {
      act.addressee = named(c.verb - 1);
    }
    if (whose != kNone && party(s, whose) == 2 && act.tokens.contains(whose)) act.addressee = ref(s, whose);
    if (same(act.addressee, act.actor)) act.addressee = {};
    if (act.addressee.tokens.end > act.tokens.begin && s.lower(act.addressee.tokens.end - 1) == "'s")
      --act.addressee.tokens.end;
  }
}

// Who is told: "told delegates that"; then the addressee's phrase from its first word.
void ActFinder::find_hearer(const Syntax& s, Act& act, uint32_t token) const {
  // "told delegates that": to them, unless they only pass it on.
  if (const uint32_t a = said_in_[token]; act.label == ActLabel::commitment && act.addressee.empty() && a != kNone &&
                                          !doc_.attributions[a].direct && doc_.attributions[a].cue.begin >= s.begin) {
    const Ref& to = doc_.attributions[a].addressee;
    const bool body = to.entity != kNone && doc_.entities[to.entity].type == EntityType::ORG &&
                      !among(s.lemma(doc_.attributions[a].cue.begin), "inform|notify|assure|warn|remind");
    if (!to.empty() && !body && party(s, to.tokens.end - 1) == 2 &&
        !among(s.lemma(to.tokens.end - 1),
               "reporter|journalist|correspondent|newspaper|magazine|broadcaster|radio|television|network|agency|"
               "supporter|parliament|crowd|people") &&
        !same(to, act.actor))
      act.addressee = to;
  }
  // "ordered | state marketer | Somo", "to | neighbouring | Mali": the phrase from its first word.
  for (uint32_t& b = act.addressee.tokens.begin;
       !act.addressee.empty() && b > act.cue.end && !s.is_nominal(act.addressee.tokens.end) && s.pos(b) != Pos::DET &&
       s.pos(b) != Pos::PRON && !s.in_time(b - 1);
       --b)
    if (s.pos(b - 1) != Pos::NOUN && s.pos(b - 1) != Pos::PROPN && s.pos(b - 1) != Pos::ADJ &&
        s.pos(b - 1) != Pos::DET && s.penn(b - 1) != s.t.pos && !among(s.lower(b - 1), "neighboring|neighbouring"))
      break;
}

// To whom a commitment is made, or with whom: "cooperation with the U.S.", "promised Denmark to".
void ActFinder::find_partner(const Syntax& s, Act& act, uint32_t verb) const {
  // "will keep supplying", "will continue to send"
  if (among(s.lemma(verb), "keep|start|begin|stop|halt|resume") && s.penn(verb + 1) == s.t.vbg) ++verb;
  if (s.lemma(verb) == "continue" && s.lower(verb + 1) == "to" && s.is_verb(verb + 2)) verb += 2;
  if (partner_of_verb(s, act, verb)) return;
  if (among(s.lemma(verb), kGiving) && !(s.lemma(verb) == "report" && s.passive(verb)) &&
      !(s.lemma(verb) == "return" && !s.passive(verb) && s.lower(s.skip_time(verb + 1)) == "to")) {
    find_receiver(s, act, verb);
    if (!act.addressee.empty()) return;
  }
  if (!partner_of_object(s, act, verb)) find_companion(s, act, verb);
}

// To `h`, unless it is they who act.
void ActFinder::address(const Syntax& s, Act& act, uint32_t h) const {
  Ref r = ref(s, h);
  if (same(r, act.actor)) return;
  // "with Vietnam in security and energy", "to Lactalis for $3 billion": what comes behind a name is no part of it,
  // save its equals: "with Brazil, Chad and other partners".
  if (s.pos(h) == Pos::PROPN && !is_name(h, EntityType::TITLE) && !is_name(h, EntityType::NORP)) {
    uint32_t close = std::max(h + 1, s.noun_phrase_end(r.tokens.begin, nullptr, false));
    if (s.lower(close) == "of") return void(act.addressee = r);  // "the Council of Oman"
    for (uint32_t c = h + 1; c < act.content.end; ++c)
      if (s.head(c) == h && s.rel(c) == s.t.conj) close = std::max(close, c + 1);
    r.tokens.end = std::min(r.tokens.end, close);
  }
  act.addressee = r;
}

// Whom the verb itself takes: "will host Prime Minister Silva". True when there is none but them, if any.
bool ActFinder::partner_of_verb(const Syntax& s, Act& act, uint32_t verb) const {
  // "farmers will be given permits"
  if (const uint32_t subject =
          s.passive(verb) &&
                  among(s.lemma(verb), "give|grant|offer|award|pay|compensate|notify|inform|reimburse|brief|consult")
              ? s.subject(verb)
              : kNone;
      subject != kNone && subject < verb && party(s, subject) == 2) {
    address(s, act, subject);
    return true;
  }
  if (act.rule == "under-way" && s.lower(act.content.begin) == "to") return true;  // "is heading to Oslo"
  // "remains committed to the Ugandan people"
  if (s.is_nominal(verb) && !among(s.lemma(act.cue.begin), "announce|agree") && s.lower(act.content.begin) == "to" &&
      party(s, verb) == 2) {
    address(s, act, verb);
    return true;
  }
  // "will host Prime Minister Silva"
  if (const uint32_t guest = among(s.lemma(verb), "host|welcome|receive") ? s.noun_head(verb + 1) : kNone;
      guest != kNone && guest < act.content.end &&
      ((mention_of_[guest] != kNone && doc_.mentions[mention_of_[guest]].type == EntityType::PERSON) ||
       (s.penn(guest) != s.t.nns && one_person(s, ref(s, guest))))) {
    address(s, act, guest);
    return true;
  }
  // "will call on Prime Minister Silva", "will stand by Peru", "demanded to talk to the king"
  if ((s.lemma(verb) == "call" && s.lower(verb + 1) == "on") ||
      (among(s.lemma(verb), "talk|speak") && s.lower(verb + 1) == "to") ||
      (s.lemma(verb) == "stand" && s.lower(verb + 1) == "by")) {
    const uint32_t h = s.noun_head(verb + 2);
    if (h != kNone && party(s, h) == 2) address(s, act, h);
    return true;
  }
  // "will import more rice from Peru"
  if (among(s.lemma(verb), "import|buy|purchase")) {
    for (uint32_t k = verb + 1; k + 1 < act.content.end; ++k)
      if (s.lower(k) == "from" && name_of_[k + 1] != kNone && mention_of_[k + 1] != kNone &&
          doc_.names[name_of_[k + 1]].type == EntityType::GPE) {
        if (const Ref r = named(k + 1); !same(r, act.actor)) act.addressee = r;
        return true;
      }
  }
  return false;
}

// "send the dossier to Washington", "give 3 million to the fund"; but "send troops to Mali": that is where they go.
void ActFinder::find_receiver(const Syntax& s, Act& act, uint32_t verb) const {
  const uint32_t object = s.passive(verb) ? s.subject(verb) : s.child(verb, s.t.obj);
  // "give Iran more time"
  uint32_t receiver = verb + 1;
  uint32_t e = s.noun_phrase_end(verb + 1, &receiver, false);
  // no "send Peruvian | troops"
  if (s.inside(verb + 1) && name_of_[verb + 1] != kNone && !is_name(verb + 1, EntityType::NORP) &&
      s.lower(doc_.names[name_of_[verb + 1]].tokens.end) != "'s")
    e = doc_.names[name_of_[verb + 1]].tokens.end, receiver = e - 1;
  if (e > verb + 1 && e < act.content.end && party(s, receiver) == 2 && s.skip_time(e) == e &&
      (s.noun_phrase_end(e, nullptr, false) > e || s.pos(e) == Pos::SYM || s.lower(e) == "with")) {
    if (const Ref r = ref(s, receiver); r.tokens.end <= e && !same(r, act.actor)) act.addressee = r;
  }
  for (uint32_t k = verb + 1; k + 1 < act.content.end; ++k) {
    // "to | neighboring | Mali"
    const uint32_t to = s.penn(k + 1) == s.t.vbg && s.inside(k + 2) && name_of_[k + 2] != kNone ? k + 2 : k + 1;
    if (s.lower(k) != "to" || s.is_verb(to)) continue;
    const uint32_t h = s.noun_head(to);
    const bool moves =
        object != kNone && among(s.lemma(verb), "send|return|extend|pay|present|report") &&
        (party(s, object) == 2 ||
         among(s.lemma(object),
               "mission|aircraft|ship|vessel|jet|tank|convoy|plane|warship|helicopter|visit|attention|tribute"));
    if (h != kNone && h < act.content.end && party(s, h) == 2 && !moves &&
        (mention_of_[h] != kNone || s.is(h, Rules::kParty))) {
      address(s, act, h);
    }
    break;
  }
}

// Whom its object is for: "threatened to halt power exports to Chad", "brief them on the outcome".
bool ActFinder::partner_of_object(const Syntax& s, Act& act, uint32_t verb) const {
  // "threatened to halt power exports to Chad"
  for (uint32_t k = verb + 1; k + 2 < act.content.end; ++k) {
    if (!among(s.lemma(k), "export|supply|supplies|shipment|delivery|sale|aid|assistance|resignation") || s.is_verb(k))
      continue;
    // "exports of rice to Chad"
    const uint32_t to = s.lower(k + 1) == "of" ? s.noun_phrase_end(k + 2, nullptr, false) : k + 1;
    if (s.lower(to) != "to") continue;
    const uint32_t h = s.noun_head(to + 1);
    if (h != kNone && h < act.content.end && party(s, h) == 2 && mention_of_[h] != kNone)
      if (const Ref r = ref(s, h); !same(r, act.actor)) {
        act.addressee = r;
        return true;
      }
  }
  // "announced $3 million in aid for Chad", "pledged food for the islands"
  if (s.inside(act.cue.begin) && (among(s.lemma(act.cue.begin), "announce|pledge|promise|earmark|mobilise|mobilize") ||
                                  act.rule == "promise-thing")) {
    for (uint32_t k = act.content.begin; k + 1 < act.content.end; ++k) {
      const uint32_t h =
          (s.lower(k) == "for" || (s.lower(k) == "to" && !s.is_verb(k + 1))) ? s.noun_head(k + 1) : kNone;
      if (h == kNone || h >= act.content.end || party(s, h) < 2) continue;
      address(s, act, h);
      return true;
    }
  }
  // "brief them on the outcome", "meet his counterpart"
  if (among(s.lemma(verb), "brief|inform|notify|update|meet|assist|support|compensate|repay|reimburse|sue|impeach")) {
    const uint32_t object = s.child(verb, s.t.obj);
    if (object != kNone && object > verb && object < act.content.end && party(s, object) == 2) {
      address(s, act, object);
      return true;
    }
  }
  return false;
}

// With whom: "cooperation with the U.S."
void ActFinder::find_companion(const Syntax& s, Act& act, uint32_t verb) const {
  for (uint32_t k = std::min(act.cue.end, act.content.begin); k + 1 < act.content.end; ++k) {
    // "pathways for firms to"
    if (among(s.lower(k), "after|before|when|whether") ||
        (s.lower(k) == "for" && s.lower(s.noun_phrase_end(k + 1, nullptr, false)) == "to"))
      break;
    // "will travel to Lima to meet with donors", "... for talks with donors"
    if (among(s.lemma(verb), "travel|fly|go|head|visit|return") &&
        (s.lower(k - 1) == "meet" || s.lower(k - 2) == "for"))
      break;
    if (s.lower(k) != "with" ||
        among(s.lemma(k - 1), "tension|dispute|conflict|war|row|border|problem|deficit|rivalry"))
      continue;
    uint32_t h;
    s.noun_phrase_end(k + 1, &h, false);
    if (h == kNone || h >= act.content.end || party(s, h) < 2) continue;
    // "veto a law overturning the deal | with Peru": of what is not done itself; but "share a method of work with Peru"
    if (const uint32_t of = s.rel(h) == s.t.nmod && s.lemma(verb) != "share" ? s.head(h) : kNone;
        s.inside(of) && of >= act.content.begin && of != verb && s.is_nominal(of) && s.head(of) != verb &&
        s.rel(of) != s.t.conj)
      continue;
    // "with the leadership of the agency"
    const bool definite = (s.pos(k + 1) == Pos::DET || s.penn(k + 1) == s.t.prps) && !among(s.lower(k + 1), "our|my");
    const bool meets =
        (k == verb + 1 && among(s.lemma(verb), "meet|consult|negotiate|talk|speak")) || s.lemma(verb) == "share";
    const bool theirs = h > k + 1 && name_of_[h - 1] != kNone && s.is(h, Rules::kParty);  // "with ASEAN countries"
    if (mention_of_[h] == kNone && s.penn(h) != s.t.prp && !meets && !theirs && !(definite && s.is(h, Rules::kParty)))
      continue;
    address(s, act, h);
    if (!act.addressee.empty()) return;
  }
}

// --- the condition ---------------------------------------------------------------------------------------------------

// Where a condition starts behind the act; kNone.
static uint32_t condition_behind(const Syntax& s, const Act& act) {
  uint32_t at = kNone;
  const auto starts = [&](uint32_t k) {
    if (at == kNone && s.condition_starts(k)) at = k;
  };
  const uint32_t after = act.tokens.end, next = s.lower(after) == "," ? after + 1 : after;
  starts(after);
  if (among(s.lower(after), "\"|'")) starts(after + 1);  // "will act 'if others do'"
  starts(s.lower(next) == "\"" ? next + 1 : next);
  if (among(s.lower(next), "but|and") && s.lower(next + 1) == "only") starts(next + 2);  // ", but only if"
  // ", she said, if", ", its minister told reporters, provided that"
  if (next > after && !among(s.lower(next), "but|and|while")) {
    uint32_t close = next;
    while (close < s.end && close < next + 24 && s.lower(close) != ",") ++close;
    bool said = false;
    for (uint32_t k = next; k < close; ++k)
      said = said || (s.is_verb(k) && s.is(k, Rules::kSpeech) && s.is_finite(s.group_begin(k)));
    if (said && s.lower(close) == ",") starts(close + (s.lower(close + 2) == "only" ? 3 : 1));  // ", but only if"
  }
  return at;
}

// The end of a condition that starts at `at`: where the sentence goes on.
static uint32_t condition_end(const Syntax& s, const Act& act, uint32_t at) {
  const uint32_t clause_from = s.lower(at + 1) == "long" && s.lower(at + 2) == "as" ? at + 3 : at + 1;
  uint32_t end = std::max(s.right_edge(clause_from, act.cue.begin, true), at + 1);
  // its own verb has come; within "which ...": "if arrears, which he put at $2 million, are not cleared"
  bool verb = false, relative = false;
  const auto tense = [&](uint32_t k) { return s.is_finite(k) && s.lower(k) != "should"; };
  uint32_t aside = end;  // "if the plan, | called the last chance, | is dropped"
  for (uint32_t k = at; k < end; ++k) {
    if (s.lower(k) == "," && !verb) aside = std::min(aside, k);
    verb = verb || tense(k);
  }
  if (aside < end && s.lower(end) == "," && s.is_finite(end + 1)) end = s.right_edge(end + 1, act.cue.begin, true);
  // "once an audit, expected in May, has ended"
  if (s.lower(end) == "," && !verb && s.skip_aside(end) > end)
    end = std::max(end, s.right_edge(s.skip_aside(end), act.cue.begin, true));
  verb = false;
  for (uint32_t k = at; k < end; ++k) {
    verb = verb || tense(k);
    if (s.lower(k) != ",") continue;
    if (s.lower(at) == "in") {  // "in exchange for relief, the minister said"
      end = k;
      break;
    }
    // "subject to funds, and will lead"
    if (k > at && s.pos(k + 1) == Pos::CCONJ && s.is_finite(s.skip_adverbs(k + 2))) {
      end = k;
      break;
    }
    const bool closes = relative || !verb;
    // "if the plan, called the last chance, is dropped"
    relative = among(s.lower(k + 1), "which|who") || (!verb && s.penn(k + 1) != s.t.vbg && s.is_verb(k + 1));
    // ", deepening a row", ", and repeated a pledge": of the whole
    if (!closes && !relative &&
        (s.is_finite(k + 1) || s.pos(k + 1) == Pos::VERB || (s.lower(k + 1) == "to" && s.penn(k + 2) == s.t.vb) ||
         (s.pos(k + 1) == Pos::CCONJ && !s.is_nominal(k + 2))))
      end = k;
  }
  return end;
}

// A preposed one: "If the ships leave, Manila will ...", "but if the search fails then Manila will ..."; true when one
// starts, the act's or not.
static bool preposed_condition(const Syntax& s, Act& act) {
  for (uint32_t from = s.begin; from < act.tokens.begin; ++from) {
    if (from == s.begin + 1 && from + 60 < act.tokens.begin) from = act.tokens.begin - 60;
    if (!s.condition_starts(from) || (from > s.begin && s.pos(from - 1) != Pos::CCONJ &&
                                      !s.is(from - 1, Rules::kSpeech) && !among(s.lower(from - 1), ",|that|\"")))
      continue;
    uint32_t k = from;
    bool verb = false;  // "If Peru, Chile and Chad agree, | Oman will"
    for (; k < act.tokens.begin && s.lower(k) != "then"; ++k) {
      verb = verb || s.is_verb(k);
      if (s.lower(k) == "," && (verb || s.pos(k - 1) != Pos::PROPN || s.pos(k + 1) != Pos::PROPN)) break;
    }
    const bool near = from == s.begin || (from == s.begin + 1 && s.lower(s.begin) == "\"") ||
                      (act.actor.tokens.begin > k && act.actor.tokens.begin <= k + 3);
    // "said that if they left, | talks would | continue": nothing but a subject between
    bool bare = k + 8 > act.tokens.begin && s.pos(k + 1) != Pos::CCONJ;
    for (uint32_t m = k + 1; m < act.tokens.begin; ++m) bare = bare && !s.is_verb(m) && s.lower(m) != ",";
    bool apart = false;  // '"If they go, so will we," he said, insisting that ...'
    for (uint32_t m = k; m < act.tokens.begin; ++m)
      apart = apart || s.lower(m) == "\"" || s.lower(m) == "but" || m > k + 30;
    if (k < act.tokens.begin && (near || bare) && !apart) act.condition = {from, k};
    return true;
  }
  return false;
}

// "if the ships leave", behind the act or before it; "failing which", "until".
void ActFinder::find_condition(const Syntax& s, Act& act) const {
  const uint32_t at = condition_behind(s, act);
  // "will act if necessary", "If elected, he will"
  for (uint32_t k = s.begin; k + 1 < act.content.end && at == kNone; ++k)
    if (s.lower(k) == "if" &&
        (k == s.begin ? s.lower(k + 2) == "," && (s.pos(k + 1) == Pos::ADJ || s.penn(k + 1) == s.t.vbn)
                      : (k >= act.tokens.begin || s.lower(k + 2) == ",") && among(s.lower(k + 1), kIfSo))) {
      act.condition = {k, s.lower(k + 2) == "by" ? std::max(act.content.end, k + 2) : k + 2};
      return;
    }
  if (at != kNone) {
    act.condition = {at, condition_end(s, act, at)};
    return;
  }
  if (preposed_condition(s, act)) return;
  // "..., failing which it will close the port", "Otherwise, it will", "could otherwise close it"
  for (uint32_t k = s.begin; k < act.content.begin; ++k) {
    if (!among(s.lower(k), kElse)) continue;
    const bool that = among(s.lower(k + 1), "which|that");
    if (that != (s.lower(k) == "failing")) continue;
    act.condition = {k, k + 1 + that};
    return;
  }
  // "will not sign until the ships leave"
  for (uint32_t k = act.content.begin + 1;
       k < act.content.end && act.polarity == Polarity::negative && act.label == ActLabel::commitment; ++k)
    if (s.lower(k) == "until" && s.clause_starts(k + 1)) {
      act.condition = {k, act.content.end};
      if (act.tokens.end == act.content.end) act.tokens.end = act.content.end = k;
      return;
    }
}

// --- the deadline ----------------------------------------------------------------------------------------------------

static bool set_deadline(Act& act, uint32_t begin, uint32_t end, uint32_t value) {
  act.deadline = {begin, end};
  act.deadline_value = value;
  return true;
}

void ActFinder::find_deadline(const Syntax& s, Act& act, bool modal) const {
  // Where a plan's time may open the sentence; else kNone.
  const uint32_t opening = modal ? std::max(s.begin, dateline_end(doc_, sentence_)) : kNone;
  if (dated(s, act, opening) || timed_by_event(s, act, opening) || timed_by_words(s, act)) return;
  // "in August, when | we will sign"
  const uint32_t first = act.actor.tokens.begin;
  for (uint32_t v = s.first_value; v < s.last_value && !act.actor.empty() && s.lower(first - 1) == "when"; ++v)
    if (doc_.values[v].tokens.end + 2 == first && is_time(s, act, doc_.values[v]))
      set_deadline(act, doc_.values[v].tokens.begin - (s.pos(doc_.values[v].tokens.begin - 1) == Pos::ADP), first - 2,
                   v);
}

// Whether a value is a time, and none that names something else.
bool ActFinder::is_time(const Syntax& s, const Act& act, const Value& value) const {
  if ((value.type != EntityType::DATE && value.type != EntityType::TIME)) return false;
  if (const uint32_t n = name_of_[value.tokens.begin]; n != kNone && doc_.names[n].tokens.size() > value.tokens.size())
    return false;
  // "the earliest days of the crisis"
  if (s.penn(value.tokens.end - 1) == s.t.nns && s.lower(value.tokens.end) == "of" && value.tokens.size() == 1)
    return false;
  // "the Good Friday Agreement"
  if (s.is(value.tokens.end, Rules::kDocument) || act.condition.contains(value.tokens.begin)) return false;
  // "without 60 days' notice", "this year's survey", but "in two weeks' time", "at next month's summit"
  if (s.penn(value.tokens.end) == s.t.pos && s.lower(value.tokens.end + 1) != "time" &&
      !(value.tokens.begin > s.begin && s.lower(value.tokens.begin - 1) == "at"))
    return false;
  // "rejected the plan in October", "asked for a delay in May", "turned down the plan on May 12": when it was said
  if (const uint32_t verb = s.governor(value.tokens);
      act.cue.contains(verb) && (s.dates(value, verb) || (act.kind == ActKind::refusal && s.penn(verb) == s.t.vbd))) {
    uint32_t k = act.cue.end;
    while (k < value.tokens.begin && s.penn(k) != s.t.vb) ++k;
    if (k == value.tokens.begin) return false;
  }
  // "Expo 2027"
  if (value.timex.size() == 4 && value.tokens.size() == 1 && value.tokens.begin > s.begin &&
      s.pos(value.tokens.begin - 1) == Pos::PROPN)
    return false;
  return true;
}

// A day inside a clause in the past tense dates that clause: "the pact they signed in May 2023".
static bool in_past_clause(const Syntax& s, uint32_t from, uint32_t to) {
  for (uint32_t k = to; k > from;) {
    --k;
    if (s.lower(k) == "resulting") return true;  // "conditions resulting from the storm in May"
    // "would have the deal | signed": to be done
    uint32_t object = k;
    while (s.penn(k) == s.t.vbn && object > from && !s.is_verb(object - 1)) --object;
    if (object > from && object < k && among(s.lower(object - 1), "have|get")) return false;
    // "the data they have kept for years"
    if (s.penn(k) == s.t.vbn && k > from && s.lemma(k - 1) == "have" && s.is_finite(k - 1)) return true;
    if (s.penn(k) == s.t.vbd || (s.rel(k) == s.t.acl && s.penn(k) == s.t.vbn && s.under(to, k))) return true;
    if (s.penn(k) == s.t.vbn && s.lemma(k) != "be" && k > from && s.lemma(k - 1) != "be" && s.lemma(k - 1) != "have" &&
        s.rel(k) != s.t.amod && to - k < 6)
      return true;
    if (s.penn(k) == s.t.vb || (s.penn(k) == s.t.vbg && s.lower(k) != "beginning")) return false;
  }
  return false;
};

// The time of a plan may open the sentence: "On Friday, the minister will ..."
static bool opens_plan(const Syntax& s, const Act& act, const Value& value, uint32_t opening) {
  bool leads = opening != kNone && value.tokens.begin >= opening && value.tokens.begin <= opening + 2 &&
               value.tokens.end <= act.tokens.begin;
  // "Three years after it was due, ...": of that clause
  leads = leads && !among(s.lower(value.tokens.end), "after|before|since");
  // "Friday, Peru said it will", "Peru said today it will": the day of the saying
  for (uint32_t k = opening; leads && k < act.tokens.begin; ++k)
    leads = !(s.is(k, Rules::kSpeech) && s.is_verb(k)) && s.lower(k) != "which";
  return leads;
}

namespace {

// A time and the words before it that belong to it; the higher its rank, the likelier it is when the act is due.
struct TimePhrase {
  uint32_t begin;
  int rank;
};

}  // namespace

// "by May" is likelier when it is due than "in May", and that than a bare "Monday".
static TimePhrase time_phrase(const Syntax& s, const Act& act, const Value& value) {
  uint32_t b = value.tokens.begin;
  int rank = 1;
  const std::string_view w = s.lower(b > s.begin ? b - 1 : b), first = s.lower(value.tokens.begin);
  if (b >= s.begin + 3 && w == "than" && s.lower(b - 2) == "later" && among(s.lower(b - 3), "no|not")) {
    b -= 3, rank = 4;
  } else if (b > s.begin + 1 && (w == "to" || (w == "the" && s.lower(b - 2) == "to")) &&
             among(s.lemma(act.content.begin + (s.lower(act.content.begin) == "to")),
                   "postpone|delay|extend|defer|push|put|move|bring")) {
    b -= w == "to" ? 1 : 2, rank = 3;  // "put back the start to July", "to the end of July"
  } else if (b >= s.begin + 3 && among(w, "least|most") && s.lower(b - 2) == "at" &&
             among(s.lower(b - 3), "by|before|until|within|till|for")) {
    b -= 3, rank = 4;  // "until at least 2030"
  } else if (b >= s.begin + 3 && w == "further" && s.lower(b - 2) == "a" && s.lower(b - 3) == "for") {
    b -= 3, rank = 3;  // "for a further three years"
  } else if (b > s.begin && among(w, "once|twice")) {
    --b, rank = 2;
  } else if (b > s.begin && among(w, "by|before|until|within|till|beyond")) {
    if (w == "by" && value.timex.starts_with('P') && !value.timex.ends_with("_REF"))
      return {b, 0};  // "extend it by 30 days"
    --b, rank = 4;
  } else if (b >= s.begin + 3 && w == "of" && s.lower(b - 2) == "period" && s.lower(b - 3) == "a") {
    b -= s.pos(b - 4) == Pos::ADP ? 4 : 3, rank = 3;  // "over a period of 25 years"
  } else if (b >= s.begin + 2 && w == "of" && s.lower(b - 2) == "as") {
    b -= 2, rank = 4;  // "as of July 1"
  } else if (b >= s.begin + 4 && w == "of" && s.lower(b - 2) == "week" && s.lower(b - 3) == "the") {
    b -= 4, rank = 3;  // "in the week of 9 March"
  } else if (b > s.begin && w == "for" && value.type == EntityType::TIME) {
    --b, rank = 2;  // "for an hour on Friday"
  } else if (b > s.begin && w == "for" && value.timex.size() == 4 && s.is_nominal(b - 2)) {
    --b, rank = 1;  // "the budget for 2005"
  } else if (b > s.begin && among(w, "in|over|for|through|from|on|during|at|after|throughout|the")) {
    // "since the spring"
    const bool elsewhere = w == "the" && b >= s.begin + 2 && among(s.lower(b - 2), "since|of|to|than|between");
    if (w == "the" && b >= s.begin + 2 && among(s.lower(b - 2), "in|over|for|by|within|during|until|before")) --b;
    --b, rank = elsewhere ? 0 : 3;
    if (among(s.lower(b), "by|before|until|within")) rank = 4;
    // "the 2018 peace accord"
    // "threatened a fine for Easter displays"
    if (w == "for" && s.is_nominal(value.tokens.end) && value.timex.find('T') == std::string::npos) rank = 0;
    if (w == "over" && s.penn(value.tokens.end) == s.t.pos) rank = 0;  // "a protest over Tuesday's incident"
    if (w == "the" && value.tokens.end < s.end &&
        (s.is_nominal(value.tokens.end) || s.pos(value.tokens.end) == Pos::ADJ) &&
        s.lower(value.tokens.end) != "deadline")
      rank = 0;
  } else if (b > s.begin && among(w, "of|since|'s|to|than|between")) {
    rank = 0;
  } else if (b == act.content.begin && s.lower(value.tokens.end) == "for") {
    rank = 3;  // "set | May 3 | for the vote"
  } else if (among(first,
                   "next|this|every|each|today|tomorrow|later|the|monday|tuesday|wednesday|thursday|friday|saturday|"
                   "sunday|annually")) {
    rank = 2;
  } else {
    // "a 1984 riot"
    rank = value.tokens.end < s.end && (s.is_nominal(value.tokens.end) || (b > s.begin && s.pos(b - 1) == Pos::DET &&
                                                                           s.pos(value.tokens.end) == Pos::ADJ))
               ? 0
               : 1;
  }
  if (b > s.begin && s.lower(b - 1) == "early") --b;
  // "beginning in June"
  if (b > s.begin && rank > 0 && among(s.lower(b - 1), "starting|beginning") && s.pos(b - 2) != Pos::DET) --b, rank = 3;
  if (b >= s.begin + 3 && s.lower(b - 1) == "as" && s.lower(b - 3) == "as") b -= 3;  // "as early as Friday"
  return {b, rank};
}

// The rank of a time within its content, or of one that `leads` the sentence: 0 when it dates something else.
static int rank_in_content(const Syntax& s, const Act& act, const Value& value, TimePhrase phrase, bool leads) {
  auto [b, rank] = phrase;
  const bool inside = !leads, set_of_times = among(s.lower(value.tokens.begin), "every|each");
  for (uint32_t k = value.tokens.begin; k < value.tokens.end; ++k)
    if (among(s.lower(k), "last|ago|yesterday|past|previous|earlier")) rank = 0;
  if (inside && !set_of_times && in_past_clause(s, act.content.begin, value.tokens.begin)) rank = 0;
  for (uint32_t k = act.content.begin; inside && k < b && rank > 0; ++k)
    if (s.lower(k) == "because") rank = 0;  // "because the calendar says December"
  // What a relative clause dates: "a bill that would force a vote within 60 days".
  for (uint32_t k = act.content.begin + 1; k < value.tokens.begin && rank > 0; ++k)
    if ((among(s.lower(k), "which|who") || (s.lower(k) == "that" && s.pos(k) == Pos::PRON && s.is_nominal(k - 1))) &&
        s.rel(s.head(k)) == s.t.relcl && s.under(value.tokens.begin, s.head(k)) &&
        s.child(k, s.t.case_) == kNone)  // but "a draft under which firms would have 14 days"
      rank = 0;
  // "agreed to a deal Monday": a bare day after a noun is the speech's.
  bool deed = set_of_times || among(act.rule, "under-way|target|give-until");  // the cue is what is done
  for (uint32_t k = act.content.begin; k < b; ++k) deed = deed || (s.is_verb(k) && s.penn(k) != s.t.vbn);
  if (inside && b == value.tokens.begin && rank <= 2 && !deed) rank = 0;
  if (leads && rank > 0) rank = 1;
  return rank;
}

// The deadline with what it dates: "during this month's session", "before the leaders meet in May".
static bool set_dated(const Syntax& s, Act& act, uint32_t begin, uint32_t best) {
  // "during this month's session", "within a week of his return"
  uint32_t e = s.doc.values[best].tokens.end;
  const bool of = s.lower(e) == "of" && s.lower(begin) == "within";
  // "from Sunday to Wednesday", "for four years starting in 2026"
  for (uint32_t v = s.first_value; v < s.last_value; ++v) {
    const Value& end = s.doc.values[v];
    if (end.tokens.begin == e + (among(s.lower(e + 1), "in|on") ? 2 : 1) && end.type == EntityType::DATE &&
        end.tokens.end <= act.content.end && among(s.lower(e), "to|through|until|till|from|starting|beginning") &&
        (s.lower(begin) == "from") != among(s.lower(e), "from|starting|beginning"))
      e = end.tokens.end;
  }
  if ((of || s.penn(e) == s.t.pos) && begin < s.doc.values[best].tokens.begin)
    e = std::max(e, std::min(s.noun_phrase_end(e + 1, nullptr, false), act.content.end));
  // "before the leaders meet in May", "when the board gathers on June 9": the clause, and its day
  for (uint32_t k = begin; k > act.content.begin + 1 && act.content.contains(begin) && s.lower(k - 1) != ",";)
    if (--k; among(s.lower(k), "before|when|until|ahead")) {
      // "before the talks about the port end in May"
      const uint32_t v = s.skip_adverbs(s.noun_phrase_end(k + 1, nullptr, true));
      bool tensed = s.clause_starts(k + 1) || (s.is_verb(v) && s.lower(v) == s.lemma(v));
      for (uint32_t m = k + 2; m < begin && !tensed; ++m) tensed = s.is_finite(m) && s.penn(m) != s.t.md;
      if (tensed) return set_deadline(act, k, e, best);
      // "before a meeting in Oslo in May", "before issuing a decree in May", "until after the elections in May"
      const uint32_t first = k + 1 + (among(s.lower(k + 1), "of|after"));
      const uint32_t h = s.noun_head(first);
      bool other = first >= begin;
      for (uint32_t m = first + 1; m < begin; ++m) other = other || s.is_verb(m) || s.lower(m) == ",";
      if (!other && (s.penn(first) == s.t.vbg || (h != kNone && h < begin && (names_deed(s, h)))))
        return set_deadline(act, k, e, best);
    }
  return set_deadline(act, std::max(begin, s.begin), e, best);
}

// A date or time within the content, or one that opens a plan's sentence.
bool ActFinder::dated(const Syntax& s, Act& act, uint32_t opening) const {
  uint32_t best = kNone;
  TimePhrase time = {0, 0};
  for (uint32_t v = s.first_value; v < s.last_value; ++v) {
    const Value& value = doc_.values[v];
    if (!is_time(s, act, value)) continue;
    const bool inside = (among(act.rule, "give-until|under-way") ? act.tokens : act.content).contains(value.tokens);
    const bool leads = opens_plan(s, act, value, opening);
    if (!inside && !leads) continue;
    TimePhrase phrase = time_phrase(s, act, value);
    phrase.rank = rank_in_content(s, act, value, phrase, leads);
    if (phrase.rank > time.rank) time = phrase, best = v;
  }
  if (best == kNone) return false;
  if (time.rank < 4) {
    for (uint32_t k = act.content.begin; k < std::min(act.content.end, time.begin); ++k)
      if (among(s.lower(k), "soon|immediately|shortly|promptly")) return set_deadline(act, k, k + 1, kNone);
  }
  return set_dated(s, act, time.begin, best);
}

// The time of an event: "before the onset of the monsoon".
bool ActFinder::timed_by_event(const Syntax& s, Act& act, uint32_t opening) const {
  // "During the visit, the ministers will sign", "After taking these steps, ..."
  if (opening != kNone && (among(s.lower(opening), "during|throughout|upon") ||
                           (s.lower(opening) == "over" && s.lower(opening + 1) == "time") ||
                           (s.lower(opening) == "after" && s.penn(opening + 1) == s.t.vbg))) {
    uint32_t comma = opening + 1;
    while (comma < act.tokens.begin && s.lower(comma) != ",") ++comma;
    // "..., and | the two sides will talk"
    if (comma < act.tokens.begin && act.actor.tokens.begin > comma &&
        (act.actor.tokens.begin <= comma + 3 || s.lower(act.actor.tokens.begin - 1) == "and"))
      return set_deadline(act, opening, comma, kNone);
  }
  // "before the onset of the monsoon", "ahead of the fifth round", "after consulting the king", "during the talks"
  for (uint32_t k = act.content.begin + 1; k + 1 < act.content.end; ++k) {
    const bool ahead =
        (s.lower(k) == "ahead" && s.lower(k + 1) == "of") || (s.lower(k) == "prior" && s.lower(k + 1) == "to");
    const bool until = s.lower(k) == "until" && act.polarity == Polarity::positive;
    // "by the next election"
    const bool by = s.lower(k) == "by" && s.noun_head(k + 1) != kNone && s.is(s.noun_head(k + 1), Rules::kEventNoun) &&
                    !s.is_verb(k - 1);
    // "before the rains begin", "when the talks resume"
    if (among(s.lower(k), "before|while") || (s.lower(k) == "when" && act.polarity == Polarity::positive)) {
      const uint32_t subject_end = s.noun_phrase_end(k + 1, nullptr, true), tensed = s.skip_adverbs(subject_end);
      const bool clause =
          subject_end > k + 1 && (s.is_finite(tensed) || (s.is_verb(tensed) && s.lower(tensed) == s.lemma(tensed)));
      uint32_t close = k + 1;
      while (close < act.content.end && s.lower(close) != ",") ++close;
      const bool present = s.penn(tensed) == s.t.vbz || s.penn(tensed) == s.t.vbp;
      if (s.lower(close - 1) == "\"") --close;
      if (clause && (s.lower(k) == "before" || present == (s.lower(k) == "when")))
        return set_deadline(act, k, close, kNone);
    }
    if (!ahead && !until && !by && !among(s.lower(k), "before|after|during|pending")) continue;
    // "damages suffered during the war", "borders that existed before it"
    if (s.lower(k + 1) == "being" || s.penn(k - 1) == s.t.vbd ||
        (among(s.lower(k), "during|after") && in_past_clause(s, act.content.begin, k)))
      continue;
    if (s.lower(k - 1) == "look" || (!ahead && s.pos(k) == Pos::ADV)) continue;
    const uint32_t h = s.noun_head(k + (ahead ? 2 : 1));
    const bool deed =
        s.penn(k + 1) == s.t.vbg ||
        (h != kNone && (names_deed(s, h) || among(s.lemma(h),
                                                  "stay|term|period|holiday|monsoon|onset|deadline|dawn|rain|harvest|"
                                                  "season|pause|study|assessment|outcome|result")));
    if (among(s.lower(k), "after|pending") && !deed) continue;  // "named after his father"
    // "before the court", but "ahead of MC14"
    if (h != kNone && !until && !by && s.lower(k) != "during" &&
        ((party(s, h) == 2 && !(ahead && name_of_[h] == kNone)) || s.lower(h) == "that"))
      continue;
    uint32_t e = act.content.end;
    for (uint32_t m = k + 1; m < e; ++m)
      if (s.lower(m) == "," || (among(s.lower(m), "how|whether|regardless") && m > k + 1) ||
          // "give a reminder after the deadline | and consider", "during Ramadan | and to open roads": a sister of what
          // is done
          (s.pos(m) == Pos::CCONJ && ((s.is_verb(m + 1) && s.rel(m + 1) == s.t.conj && s.head(m + 1) < k) ||
                                      (s.lower(m + 1) == "to" && s.penn(m + 2) == s.t.vb))))
        e = m;
    return set_deadline(act, k, e, kNone);
  }
  return false;
}

constexpr WordList kSoon =
    "soon|immediately|immediate|annually|shortly|tomorrow|promptly|forthwith|swiftly|swift|rapidly|expeditiously|"
    "quickly|monthly|weekly|yearly|daily";
constexpr std::string_view kIdioms[] = {
    "in due course",
    "in a timely manner",
    "without undue delay",
    "at a convenient time",
    "at an early date",
    "at the earliest opportunity",
    "at the earliest",
    "without further delay",
    "without delay",
    "for now",
    "at any time",
    "in the meantime",
    "for the time being",
    "sooner rather than later",
    "at a mutually convenient time",
    "at a mutually convenient date",
    "as long as it takes",
    "on that occasion",
    "on day one",
    "over the medium term",
    "in the medium term",
    "at once",
    "from the outset",
    "from the start",
    "at short notice",
    "in advance",
    "as swiftly as possible",
    "as quickly as possible",
    "in the shortest possible time",
    "in the new year",
    "over time",
    "until further notice",
    "at a later date",
    "at a later stage",
    "at a time of our choosing",
    "from day one",
    "in the second half",
    "in the first half",
    "upon entry into force",
    "by spring",
    "by summer",
    "by autumn",
    "by winter",
    "by year 's end",
    "by the year 's end",
    "by year-end",
    "before year-end",
};

// "in due course", "soon", "at their next meeting".
bool ActFinder::timed_by_words(const Syntax& s, Act& act) const {
  // "for as long as they are needed"
  for (uint32_t k = act.content.begin; k + 4 < act.content.end; ++k)
    if (s.lower(k) == "for" && s.lower(k + 1) == "as" && s.lower(k + 2) == "long" && s.lower(k + 3) == "as")
      return set_deadline(act, k, act.content.end - (s.lower(act.content.end - 1) == "\"" ? 1 : 0), kNone);
  for (uint32_t k = act.content.begin; k < act.content.end; ++k)
    for (std::string_view idiom : kIdioms) {
      uint32_t e = k;
      for (std::string_view rest = idiom; e < act.content.end && !rest.empty() && rest.starts_with(s.lower(e)) &&
                                          (rest.size() == s.lower(e).size() || rest[s.lower(e).size()] == ' ');)
        rest.remove_prefix(std::min(rest.size(), s.lower(e++).size() + 1)), idiom = rest;
      if (idiom.empty()) return set_deadline(act, k, e, kNone);
    }
  for (uint32_t k = act.tokens.begin; k < act.content.end; ++k) {
    const std::string_view w = s.lower(k);
    // "at their next meeting", "at that summit", "in the winter session", "upon his return"
    const bool its = s.penn(k + 1) == s.t.prps, the = s.lower(k + 1) == "the",
               coming = among(s.lower(k + 2), "next|upcoming|forthcoming|coming");
    const uint32_t h = w == "at" || w == "in" ? s.noun_head(k + 1) : kNone;
    const bool meeting = h != kNone && among(s.lemma(h), "meeting|summit|session|conference|talk|round");
    // "at its June meeting"
    const bool dated = (its || the) && meeting && h > k + 2 && s.skip_time(k + 2) == h;
    if ((w == "at" && ((its && coming) || dated || (meeting && ((the && coming) || s.lower(k + 1) == "that")))) ||
        (w == "in" && the && meeting && s.lemma(h) == "session") ||
        (w == "upon" && its && party(s, s.noun_head(k + 1)) < 2)) {
      // "at its next | sitting"
      const uint32_t e =
          std::min(std::max(s.noun_phrase_end(k + 1, nullptr, false), its && coming ? k + 4 : 0), act.content.end);
      if (e > k + 1) return set_deadline(act, k, e, kNone);
    }
    // but "rapidly worsening", "the days immediately after"
    const bool of_next = w.ends_with("ly") && (s.pos(k + 1) == Pos::ADJ || s.penn(k + 1) == s.t.vbg ||
                                               among(s.lower(k + 1), "after|before|following"));
    if (among(w, kSoon) && s.lower(k - 1) != "more" && !of_next) return set_deadline(act, k, k + 1, kNone);
    if (w == "now" && ((k < act.content.begin && !among(s.lower(k - 1), "will|would|'ll|shall")) ||
                       ((k + 1 == act.content.end || s.pos(k + 1) == Pos::PUNCT) && k > act.content.begin)))
      return set_deadline(act, k, k + 1, kNone);
    if (w == "as" && s.lower(k + 1) == "soon" && s.lower(k + 2) == "as" && k + 4 <= act.content.end &&
        !s.clause_starts(k + 3))
      return set_deadline(act, k, k + 4, kNone);
    if (among(w, "in|over|within") && s.lower(k + 1) == "the" && among(s.lower(k + 2), "coming|next|near") &&
        k + 4 <= act.content.end &&
        among(s.lemma(k + 3),
              "future|period|term|phase|stage|era|time|round|session|season|parliament|few|couple|several"))
      return set_deadline(act, k, k + 4, kNone);
    if (w == "by" && s.lower(k + 1) == "the" && s.lower(k + 2) == "end" && k + 5 <= act.content.end) {
      uint32_t e = s.noun_phrase_end(k + 1, nullptr, true);
      return set_deadline(act, k, std::min(std::max(e, k + 3), act.content.end), kNone);
    }
  }
  return false;
}

}  // namespace readout
