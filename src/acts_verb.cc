// Verbs and adjectives as cues: "Oslo pledged to", "is committed to".
#include <algorithm>

#include "acts_finder.hpp"
#include "word_features.hpp"

namespace readout {

// --- verbs -----------------------------------------------------------------------------------------------------------

// "with | Peru and India | threatening to"
static bool with_subject(const Syntax& s, uint32_t at) {
  uint32_t k = at;
  while (k > s.begin && k + 12 > at &&
         (s.is_nominal(k - 1) || s.pos(k - 1) == Pos::ADV || s.pos(k - 1) == Pos::CCONJ || s.lower(k - 1) == "of" ||
          s.pos(k - 1) == Pos::DET || s.pos(k - 1) == Pos::ADJ))
    --k;
  return k < at && s.lower(k - 1) == "with";
}

// A verb on its way to an act.
struct ActFinder::VerbCue {
  const Rule& rule;
  uint32_t at, after;  // the cue, and the token behind it
  uint8_t form;        // its tag
  uint32_t begin;      // the verb group's first token
  uint32_t doing;      // the verb whose subject is the cue's: "| continued | to call for"
  uint32_t subject = kNone;
  int who = -1;  // party() of the subject
  bool negated = false, passive = false;
  bool as_noun = false;  // "Vietnam hopes for", taken for a plural
  bool related = false;  // "the inquiry that Peru promised"
  bool treaty = false;   // "The accord calls for ...": its terms bind whoever made it
  bool commitment = rule.label == ActLabel::commitment;
  bool strong = rule.kind == ActKind::call || rule.kind == ActKind::request || rule.kind == ActKind::demand;
  Complement c = {};
  Speech said = {};
  Draft d = {};
};

// "As (it had) promised in March, Oslo lifted the ban", "Oslo lifted the ban, as promised".
bool ActFinder::fulfilled(const Syntax& s, const VerbCue& v) {
  if (v.rule.id != "promise" || !among(s.lemma(v.at), "promise|pledge|vow") || v.at == s.begin ||
      s.lower(v.after) == "to" || s.lower(v.after) == "that")
    return false;
  const uint32_t own = s.subject(v.at);
  const uint32_t first = own < v.begin && s.noun_phrase(own).end == v.begin ? s.noun_phrase(own).begin : v.begin;
  if (first == s.begin || s.lower(first - 1) != "as") return false;
  uint32_t main = s.head(v.at);
  while (s.inside(main) && s.rel(main) != s.t.root && s.rel(main) != s.t.ccomp) main = s.head(main);
  if (!s.inside(main) || !s.is_verb(main)) return false;
  const uint32_t group = s.group_begin(main);
  if (s.penn(group) != s.t.vbd && s.penn(group) != s.t.vb && s.lemma(group) != "have") return false;
  // "As it had promised, Oslo lifted": the pronoun stands before its name
  const uint32_t doer_of = first < v.begin && party(s, own) == 2 ? own : s.subject(main);
  if (doer_of == kNone || party(s, doer_of) < 2) return false;
  Draft d = v.d;
  d.act.kind = ActKind::promise;
  d.act.status = ActStatus::fulfilled;
  d.act.actor = ref(s, doer_of);
  Complement c;
  c.begin = c.verb = v.at;
  c.limit = v.at + 1;
  keep(s, d, c, v.begin, v.at + 1);
  return true;
}

// "Oslo pledged to V", "urged Lima to V", "was asked to V", "continued to call for".
bool ActFinder::verb_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
  VerbCue v = {rule, at, after, s.penn(at), s.group_begin(at), at};
  v.d.rule = &rule;
  v.d.at = at;
  if (fulfilled(s, v)) return true;
  if (!verb_group(s, v)) return false;
  // "continue to strongly | urge"
  for (uint32_t k = at; v.form == s.t.vb && v.begin == at && s.pos(k - 1) == Pos::ADV; --k)
    if (s.lower(k - 2) == "to") v.begin = k - 1;
  if (s.lower(v.begin - 1) == "to" && v.form == s.t.vb) {
    if (!infinitive_cue(s, v)) return false;
  } else if ((v.form == s.t.vb ||
              (v.form == s.t.vbp && s.lower(at - 1) == "," && s.rel(at) == s.t.conj && s.penn(s.head(at)) == s.t.vb)) &&
             v.begin == at && at != s.begin && !bare_cue(s, v)) {
    return false;
  }
  v.passive = verb_passive(s, v);
  if (v.form == s.t.vbg && v.begin == at && !participle_cue(s, v)) return false;
  if (hypothetical(s, at)) return fails("under if, whether or a question");
  if (s.lower(at - 1) == "but" && s.lower(at - 2) == "all") return fails("all but done");
  if (s.lower(v.begin) == "having" && among(s.lemma(v.begin - 1), kDenial)) return fails("negated: it did not happen");
  if (!verb_complement(s, v) || !verb_subject(s, v)) return false;
  if (rule.id == "under-way" &&
      !(v.form == s.t.vbg && v.begin + 3 > at && s.lemma(v.begin) == "be" &&
        (speech(s, at).any() ? v.who == 2 || s.lower(v.subject) == "it" : v.who == 2 && s.penn(v.begin) != s.t.vbd) &&
        !among(s.lemma(v.c.verb), "message|signal|letter|word") &&
        // "is heading to Oslo", no "to defeat"
        (!among(s.lemma(at), "head|travel|fly") || is_name(v.c.verb, EntityType::GPE) ||
         is_name(v.c.verb, EntityType::LOC))))
    return fails("no plan that is under way");
  // "The accord calls for ...": its terms bind whoever made it.
  const bool terms = rule.id == "terms";
  // "gave themselves until May to sign": a plan of their own
  if (rule.id == "give-until" && among(s.lower(v.c.doer), "themselves|itself|himself|herself|ourselves")) {
    v.d.act.label = ActLabel::commitment, v.d.act.kind = ActKind::plan, v.commitment = true;
    v.c.doer = kNone;
  }
  // "signed a pact | committing | Norway to supply gas"
  const bool binding = v.form == s.t.vbg && v.begin == v.at && among(s.lemma(v.at), "commit|oblige|obligate|bind") &&
                       s.is(v.at - 1, Rules::kDocument) && (v.rule.frames & Rule::kObjTo) != 0;
  v.treaty = (terms && s.is(v.subject, Rules::kDocument)) || binding ||
             (((!v.commitment && v.strong) || terms) && !v.passive &&
              among(s.lemma(v.subject), "agreement|deal|accord|pact|treaty|protocol|compact"));
  if (terms && !v.treaty) return fails("the terms of no treaty");
  if (!verb_actor(s, v)) return false;
  // "will meet with rebels who refused to"
  // "concessions that | his government | plans to auction"
  const bool theirs = rule.kind == ActKind::plan && (v.form == s.t.vbz || v.form == s.t.vbp) && v.subject != kNone &&
                      s.penn(s.noun_phrase(v.subject).begin) == s.t.prps;
  v.d.relative = v.commitment && s.rel(at) == s.t.relcl && (v.form == s.t.vbd || theirs) && v.who == 2;
  v.said = speech(s, at);
  if (v.related && !v.said.direct)
    v.said = Speech();  // "urged a truce, a step Peru rejects": told by nobody but the text
  if (v.said.belief) return fails("thought, denied or asked, not said");
  Act& act = v.d.act;
  if (v.negated) {
    if (!among(rule.id, "plan|goal|want")) return fails("negated: it did not happen");
    act.polarity = Polarity::negative;
    if (v.commitment) act.kind = ActKind::refusal;
  }
  if (!takes(rule, s.lemma(v.c.verb)) || !(v.commitment ? commits(s, v) : asks(s, v))) return false;
  // "told the banks to close accounts"
  if (rule.id == "demand-to" && s.lemma(at) == "tell" &&
      among(s.lemma(v.c.doer),
            "bank|firm|company|unit|airline|agency|ministry|mill|operator|lender|exporter|importer|carmaker|carrier|"
            "insurer|trader|refiner|producer|supplier|broker|port"))
    act.kind = ActKind::order, act.label = ActLabel::proposal;
  if (v.treaty) {
    act.label = ActLabel::commitment;
    act.kind = ActKind::agreement;
    act.status = ActStatus::existing;
    act.actor = v.c.doer != kNone && party(s, v.c.doer) == 2 ? ref(s, v.c.doer) : Ref();
    // "commits | the two members | to a truce"
    if (v.c.begin > act.actor.tokens.begin) act.actor.tokens.end = std::min(act.actor.tokens.end, v.c.begin);
    v.c.doer = kNone;
  }
  if (v.c.negative) act.polarity = opposite(act.polarity);
  if (rule.polarity == Polarity::negative) act.polarity = Polarity::negative;
  verb_addressee(s, v);
  verb_reporter(s, v);
  verb_status(s, v);
  keep_verb(s, v);
  return true;
}

// The auxiliaries: whether they negate; a modal is the cue itself, save in "I would ask you to".
bool ActFinder::verb_group(const Syntax& s, VerbCue& v) {
  for (uint32_t k = v.begin; k < v.at; ++k) {
    v.negated = v.negated || s.negates(k);
    if (s.lower(k) == "can" && s.cleft(v.at, v.after) != kNone) continue;  // "All we can promise is"
    if (s.penn(k) == s.t.md && !among(s.lower(v.begin), "would|'d"))
      return fails("under a modal, which is the cue itself");
    // "I would ask you to"
    const bool asks = among(s.lower(v.begin), "would|'d") && v.rule.label == ActLabel::proposal &&
                      (v.rule.frames & (Rule::kObjTo | Rule::kSubj)) && among(s.lower(k - 1), "i|we") &&
                      v.form == s.t.vb;
    if (s.penn(k) == s.t.md && v.at != v.begin && !asks && !among(s.lemma(v.at), "like|prefer|welcome") &&
        !(s.lemma(v.at) == "want" && s.lower(k) == "would" && v.rule.label == ActLabel::proposal))
      return fails("under a modal, which is the cue itself");
  }
  if (s.lower(v.begin - 1) == "longer" || s.lower(v.begin - 1) == "never") v.negated = true;
  return true;
}

// The finite verb whose purpose the infinitive `verb` is: "marched | to demand", "met the leaders | to urge them";
// kNone.
static uint32_t purpose_of(const Syntax& s, uint32_t verb) {
  const uint32_t there = s.head(verb), is = s.child(there, s.t.cop);
  if (there == kNone) return kNone;
  uint32_t deed = s.rel(verb) == s.t.advcl ? there : kNone;
  // "rallied | to demand", where the parse takes it for what was tried
  if (s.rel(verb) == s.t.xcomp && among(s.lemma(there), "march|rally|gather|assemble|demonstrate|protest|meet|strike"))
    deed = there;
  // "used his visit | to call for"
  if (s.rel(verb) == s.t.acl && s.rel(there) == s.t.obj && s.lemma(s.head(there)) == "use") deed = s.head(there);
  // "began attacking wells | to demand"
  if (deed < verb && s.penn(deed) == s.t.vbg && s.group_begin(deed) == deed && s.rel(deed) == s.t.xcomp)
    deed = s.head(deed);
  // "is in Oslo | to urge": what one is there for
  if (is < there && there < verb && shape_of(s.doc.view(there)) != Shape::lower && s.child(there, s.t.case_) != kNone)
    deed = is;
  // "rallied at the mill set to make steel, | to demand": behind a comma, of the main verb
  if (deed != kNone && s.lower(s.group_begin(verb) - 2) == ",")
    while (s.rel(deed) != s.t.root && s.head(deed) < deed && s.group_begin(deed) > s.begin) deed = s.head(deed);
  return deed < verb && s.is_verb(deed) && s.is_finite(s.group_begin(deed)) && s.penn(s.group_begin(deed)) != s.t.md &&
                 !s.is(deed, Rules::kBelief) &&
                 !among(s.lemma(deed), "have|lack|give|lose|gain|warn")  // "has no authority to demand"
             ? deed
             : kNone;
}
// What is asked for by the way of a deed.
static bool asks_by_deed(const Rule& rule) {
  return rule.label == ActLabel::proposal && rule.plover == "REQUEST" && rule.kind != ActKind::hope;
}

// Of infinitives only those of going on, "continued to call for", and of purpose, "marched to demand".
bool ActFinder::infinitive_cue(const Syntax& s, VerbCue& v) {
  const uint32_t governor = v.begin >= s.begin + 2 ? v.begin - 2 : kNone, there = s.head(v.at);
  // "the move led Oslo | to threaten a levy"
  if (s.is_verb(there) && among(s.lemma(there), "lead|prompt|drive|spur|provoke|push") && there < v.at &&
      s.child(there, s.t.obj) != kNone && s.group_begin(there) == there && s.lower(there - 1) != "to") {
    v.begin = v.at;
    return true;
  }
  const uint32_t deed = purpose_of(s, v.at);
  // the purpose of what was done is done with it
  if (s.rel(v.at) == s.t.acl && s.is_nominal(there) && deed == kNone &&
      !among(s.lemma(there), "letter|statement|petition"))
    return fails("an infinitive: what happens is its governor's matter");  // "no authority to demand"
  if (asks_by_deed(v.rule) && deed != kNone) {
    v.doing = deed;
  } else if (!among(s.lemma(governor), "continue|begin|start") || !s.is_verb(governor) ||
             s.lower(s.group_begin(governor)) == "will")
    return fails("an infinitive: what happens is its governor's matter");
  if (v.doing == v.at) {
    if (s.lemma(governor) == "continue") v.d.act.status = ActStatus::reaffirmed;
    v.begin = s.group_begin(governor);
    v.doing = governor;
    if (s.penn(v.begin) == s.t.md) return fails("under a modal, which is the cue itself");
  }
  return true;
}

// A plural's present tense that the tagger took for an infinitive: "we reiterate ... and warn".
bool ActFinder::bare_cue(const Syntax& s, VerbCue& v) {
  // "marched to protest the war and | demand": a second purpose
  if (const uint32_t first = s.rel(v.at) == s.t.conj && s.pos(v.at - 1) == Pos::CCONJ ? s.head(v.at) : kNone;
      first < v.at && s.lower(first - 1) == "to" && asks_by_deed(v.rule))
    if (const uint32_t deed = purpose_of(s, first); deed != kNone) {
      v.doing = deed;
      return true;
    }
  uint32_t verb = v.at;
  while (s.rel(verb) == s.t.conj && s.head(verb) != kNone &&
         (s.is_verb(s.head(verb)) || s.child(s.head(verb), s.t.cop) != kNone))
    verb = s.head(verb);
  if (!s.is_verb(verb)) verb = s.child(verb, s.t.cop);  // "are concerned and urge"
  // "instructed officials to draft it, and | look | forward to", "we intend to act, and | encourage | banks to": no
  // infinitive
  if ((s.lower(v.at) == "look" && s.lower(v.at + 1) == "forward" && s.pos(v.at - 1) == Pos::CCONJ) ||
      s.calls_anew(v.at))
    while (s.lower(s.group_begin(verb) - 1) == "to" && s.inside(s.head(verb)) && s.is_verb(s.head(verb)))
      v.doing = verb = s.head(verb);
  const uint32_t g = s.group_begin(verb);
  // "Peru and Chile ask Oslo to act, | offer audit": a headline's list of verbs
  if (s.lower(v.at - 1) == "," && in_heading())
    for (uint32_t k = s.begin; k < v.at && verb == v.at; ++k)
      if (s.is_verb(k) && s.penn(k) == s.t.vbp && s.subject(k) != kNone) verb = v.doing = k;
  // "Peru and Chad, where ..., want"
  const bool root = s.rel(v.at) == s.t.root && s.subject(v.at) != kNone && plural(s, s.subject(v.at));
  // "We are grateful to Peru, which has paid, and | appeal": of those who speak
  const bool ours = s.rel(verb) == s.t.relcl && among(s.lower(s.subject(v.at)), "we|i");
  if (!ours && !s.asks_leave(v.at) &&
      ((verb == v.at && !root) || s.penn(g) == s.t.md || s.lower(g - 1) == "to" || (g < verb && s.penn(g) != s.t.vbp)))
    return fails("a bare form that nobody is said to do");
  return true;
}

// Without an auxiliary, a participle with an object of its own is a past tense that the tagger took for one.
bool ActFinder::verb_passive(const Syntax& s, const VerbCue& v) {
  Complement bare;
  const bool asked_to = v.begin == v.at && (v.form == s.t.vbn || v.form == s.t.vbd) && (v.rule.frames & Rule::kObjTo) &&
                        !(v.rule.frames & Rule::kTo) && infinitive(s, v.after, &bare) &&
                        // "Ghana asked to be considered"
                        !(s.lemma(v.at) == "ask" && v.form == s.t.vbd && s.penn(bare.verb) == s.t.vbn);
  // "after the companies promised to": a past tense, whatever the tagger says of it
  const bool bound_to =
      v.begin == v.at && v.form == s.t.vbn && (v.rule.frames & Rule::kTo) && v.at > s.begin && s.is_nominal(v.at - 1) &&
      party(s, v.at - 1) == 2 &&
      among(s.lemma(v.at), "promise|pledge|vow|refuse|decline|undertake|agree|threaten|plan|decide|offer|vote") &&
      infinitive(s, v.after, &bare);
  // "Zesco, the state utility, proposed in June that": no participle takes a clause
  const uint32_t past_day = s.pos(v.after) == Pos::ADP ? s.skip_time(v.after + 1) : v.after;
  const bool told = v.begin == v.at && v.form == s.t.vbn && (v.rule.frames & (Rule::kThat | Rule::kSubj)) &&
                    s.lower(v.at - 1) == "," && s.lower(past_day) == "that";
  return !bound_to && !told &&
         (asked_to || (s.passive(v.at) && !(v.begin == v.at && s.noun_phrase_end(v.after, nullptr, false) > v.after &&
                                            s.skip_time(v.after) == v.after)));
}

// A participle that is neither governed nor a mere consequence: "demanded an answer, | threatening | to leave".
bool ActFinder::participle_cue(const Syntax& s, const VerbCue& v) {
  const Pos before = v.at > s.begin ? s.pos(v.at - 1) : Pos::PUNCT;
  // "answered by urging Peru to", "by proposing a tax", "joined Chad in calling for"
  const bool joins = s.lower(v.at - 1) == "in" && s.lemma(s.head(v.at)) == "join" && v.rule.plover == "REQUEST";
  const bool asks =
      (s.lower(v.at - 1) == "by" || joins) &&
      (joins || (v.rule.frames & Rule::kObjTo) || v.rule.kind == ActKind::offer || v.rule.id == "suggest") &&
      v.rule.label == ActLabel::proposal && v.rule.kind != ActKind::hope;
  const bool threatens = s.lower(v.at - 1) == "by" && v.rule.kind == ActKind::threat;  // "responded by threatening to"
  if (!asks && !threatens && (v.at == s.begin || name_of_[v.at - 1] == kNone) &&
      (before == Pos::ADP ||
       (before == Pos::SCONJ && among(s.lower(v.at - 1), "of|for|in|by|from|with|about|against|on|without|at|into")) ||
       (before == Pos::DET && !among(s.lower(v.at - 1), "some|many|both|most|all")) || before == Pos::ADJ ||
       s.penn(v.at - 1) == s.t.pos || s.penn(v.at - 1) == s.t.prps))
    return fails("a gerund under a preposition or determiner");
  // "demanded an answer, threatening to leave": of who speaks
  bool speaks = threatens;
  for (uint32_t k = s.begin; k < v.at && s.lower(v.at - 1) == ","; ++k)
    speaks = speaks || (s.rel(k) == s.t.root && s.is_verb(k) && (s.is(k, Rules::kSpeech) || s.opens_act(k)));
  if (v.rule.kind == ActKind::threat && !with_subject(s, v.at) && !speaks && !s.is(v.at - 1, Rules::kDocument))
    return fails("a participle of consequence");  // but "a statement threatening steps"
  // "kept urging", "has started asking"; but "can begin applying"
  const uint8_t tense = s.penn(s.group_begin(v.at - 1));
  const bool starts =
      among(s.lemma(v.at - 1), "start|begin") && (tense == s.t.vbd || tense == s.t.vbz || tense == s.t.vbp);
  if (before == Pos::VERB && !starts && !among(s.lemma(v.at - 1), "continue|keep"))
    return fails("a gerund that another verb governs");
  return true;
}

// What is promised or asked for: a complement, the subject of a passive, or what a relative clause is about.
bool ActFinder::verb_complement(const Syntax& s, VerbCue& v) {
  v.subject = doer(s, v.doing, s.subject(v.doing));
  const uint32_t by = agent(s, v.at);
  if (v.passive && v.rule.id == "assure" && v.subject != kNone && party(s, v.subject) == 2 &&
      clause(s, by == kNone ? v.after : s.noun_phrase_end(v.after + 1, nullptr, true), v.at, false, &v.c)) {
    v.c.agent = by, v.c.receiver = v.subject;  // "had been assured (by the speaker) that"
  } else if (v.passive && v.subject != kNone && v.subject < v.begin &&
             (((v.rule.frames & Rule::kActNp) && s.is(v.subject, Rules::kActNoun)) ||
              ((v.rule.frames & (Rule::kAction | Rule::kMoney)) && s.is_finite(v.begin) && s.rel(v.at) != s.t.relcl &&
               names_deed(s, v.subject) && party(s, v.subject) < 2)) &&
             (by != kNone || (v.rule.kind == ActKind::acceptance && s.lower(v.at + 1) != "by"))) {
    v.c.agent = by;
    v.c.begin = s.noun_phrase(v.subject).begin;
    v.c.limit = v.begin;
    v.c.verb = v.subject;
    v.subject = v.c.agent;
  } else if (s.penn(v.after) == s.t.prp && !v.passive && v.rule.kind == ActKind::refusal && s.lower(v.after) != "you" &&
             among(s.lower(v.after + 1), "out|down|aside|off")) {
    v.c.begin = v.c.verb = v.after;  // "ruled | it | out"
  } else if (v.rule.frames & Rule::kDay) {
    if (!is_timetable(s, v.at, v.begin)) return fails("no timetable");
    v.c.begin = v.c.verb = v.at;
  } else if (!complement(s, v.rule, v.at, v.after, v.passive, &v.c)) {
    v.related = !v.passive && !among(v.rule.id, "want-thing|plan-event|put-forward|under-way") &&
                gapped(s, v.rule, v.at, v.after, &v.subject, &v.c);
    if (!v.related) return fails("no complement that the rule asks for");
  }
  return true;
}

// "arrives in Oslo on Thursday": the main verb in the present tense, and a day that is none of the past.
bool ActFinder::is_timetable(const Syntax& s, uint32_t at, uint32_t begin) const {
  if (begin != at || (s.penn(at) != s.t.vbz && s.penn(at) != s.t.vbp) || in_heading()) return false;
  uint32_t main = at;
  while (s.rel(main) == s.t.conj && s.head(main) != kNone) main = s.head(main);
  // "Meloni, who travels to Tunis next week"
  const bool who = s.rel(at) == s.t.relcl && s.lower(at - 1) == "who" && s.lower(at - 2) == ",";
  if (s.rel(main) != s.t.root && s.rel(main) != s.t.ccomp && s.rel(main) != s.t.parataxis && !who) return false;
  for (uint32_t k = at + 1; s.inside(k) && s.lower(k) != "," && !s.is_finite(k) && s.pos(k) != Pos::SCONJ; ++k) {
    const uint32_t e = s.skip_time(k);
    if (e == k) continue;
    bool ahead = false;
    for (uint32_t m = k; m < e; ++m) {
      if (among(s.lower(m), "last|ago|every|each|past")) return false;
      ahead = ahead || among(s.lower(m),
                             "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next|later|tonight|"
                             "january|february|march|april|may|june|july|august|september|october|november|december");
    }
    if (ahead) return true;
    k = e - 1;
  }
  return false;
}

// Whose act it is; no attribute's: "their proposed investments", "firms wishing to take part".
bool ActFinder::verb_subject(const Syntax& s, VerbCue& v) {
  if (v.form == s.t.vbn && v.at > s.begin && s.doc.view(v.at - 1).ends_with('-') && !s.doc.space_before(v.at))
    return fails("an attribute");  // "a U.S.-proposed zone"
  // "wrote cheques for a fund | meant | to help them": it has its verb
  if (s.lower(v.at) == "meant" && v.begin == v.at) return fails("an attribute");
  // "their proposed investments", "committed doctors"
  if (v.form == s.t.vbn && s.rel(v.at) == s.t.amod && (s.penn(v.at - 1) == s.t.prps || v.rule.frames == Rule::kObjTo))
    return fails("an attribute");
  // "as a nation | committed to the rule of law"
  if (v.rule.id == "commit-to" && v.begin == v.at && s.lower(v.at) == "committed" && s.is_nominal(v.at - 1)) {
    const uint32_t first = s.noun_phrase(v.at - 1).begin;
    if (among(s.lower(first), "a|an|any|every") && first > s.begin &&
        (s.pos(first - 1) == Pos::ADP || s.pos(first - 1) == Pos::SCONJ || s.lemma(first - 1) == "be"))
      return fails("an attribute");
  }
  v.as_noun = s.pos(v.at) == Pos::NOUN || s.pos(v.at) == Pos::PROPN;
  if (const uint32_t k = headline_sister(s, v.at); k != kNone)
    v.subject = s.subject(k);
  else if (v.as_noun)
    v.subject = s.pos(v.at - 1) == Pos::ADV && v.at > s.begin + 1 ? v.at - 2 : noun_before(s, v.at);
  for (uint32_t k = v.subject; v.as_noun && k > s.begin + 1 && k + 8 > v.subject &&
                               (s.is_nominal(k) || s.pos(k) == Pos::DET || s.pos(k) == Pos::ADJ);)
    if (s.pos(--k) == Pos::ADP && s.is_nominal(k - 1)) v.subject = --k;  // "A mill in Fontana plans to"
  // "groups that want to destroy it": which ones
  if (v.rule.kind == ActKind::goal && s.rel(v.at) == s.t.relcl && s.inside(v.subject) &&
      (s.penn(v.subject) == s.t.nns || s.lower(v.subject) == "those") && v.subject < v.begin &&
      s.lower(v.begin - 2) != "," && mention_of_[v.subject] == kNone)
    return fails("an attribute");
  // "firms | wishing to take part"
  if (v.rule.kind == ActKind::goal && v.form == s.t.vbg && v.begin == v.at && v.at > s.begin &&
      s.is_nominal(v.at - 1) && !s.in_time(v.at - 1) && s.rel(v.at) != s.t.advcl && !with_subject(s, v.at))
    return fails("an attribute");
  v.d.act.kind = v.rule.kind;
  // "dropped leaflets | warning | residents to leave": who dropped them
  if (v.as_noun && s.lower(v.at) == "warning") {
    uint32_t h = v.at;
    while (s.rel(h) == s.t.compound && s.head(h) > h) h = s.head(h);
    if (s.rel(h) == s.t.obj && s.subject(s.head(h)) != kNone) v.subject = s.subject(s.head(h));
  }
  if (v.form == s.t.vbg) v.subject = participle_subject(s, v.at, v.begin == v.at, v.subject);
  // "a treaty initialed last year | commits"
  if (among(v.rule.id, "terms|provide-for") && !s.is(v.subject, Rules::kDocument))
    for (uint32_t k = v.at;
         k > s.begin && k + 6 > v.at && s.pos(k - 1) != Pos::PUNCT && !s.is(v.subject, Rules::kDocument);)
      if (s.is(--k, Rules::kDocument) && !s.is_verb(k)) v.subject = k;
  v.who = v.subject == kNone ? -1 : party(s, v.subject);
  // "said patience was running out and | urged": who says it, where the clause's own subject cannot
  if (const uint32_t h = s.head(v.at), said = s.rel(h) == s.t.ccomp || s.rel(h) == s.t.advcl ? s.head(h) : kNone;
      v.who == 0 && v.form == s.t.vbd && v.begin == v.at && s.rel(v.at) == s.t.conj && s.is(said, Rules::kSpeech) &&
      s.penn(said) == s.t.vbd && s.subject(said) != kNone && party(s, s.subject(said)) == 2)
    v.subject = s.subject(said), v.who = 2;
  // "The meeting called on": those who met
  if (v.who == 0 && (v.form == s.t.vbd || v.form == s.t.vbz) && !s.passive(v.at) &&
      (convenes(s, v.subject) || s.lemma(v.subject) == "forum") &&
      (v.rule.label == ActLabel::proposal
           ? v.strong || v.rule.kind == ActKind::order || v.rule.kind == ActKind::suggestion
           : among(s.lemma(v.at), "agree|decide|resolve|pledge|undertake|accept|endorse|approve|look")))
    v.who = 2;
  return true;
}

// Whose a participle's act is: `subject` is whom the parse gives, `alone` that no auxiliary stands before it.
uint32_t ActFinder::participle_subject(const Syntax& s, uint32_t at, bool alone, uint32_t subject) const {
  // ", aiming for": the main clause's subject, when the noun before it is nobody.
  if (alone && among(s.lower(at - 1), ",|while") && subject != kNone && party(s, subject) < 2) {
    uint32_t v = s.head(subject);
    for (int steps = 0;
         steps < 8 && s.inside(v) && !(s.is_verb(v) && s.subject(v) != kNone && party(s, s.subject(v)) == 2); ++steps)
      v = s.head(v);
    if (s.inside(v)) subject = s.subject(v);
  }
  // "took office in March | vowing to"
  if (alone && s.in_time(at - 1) && (subject == kNone || party(s, subject) < 2))
    for (uint32_t k = at; k > s.begin && (subject == kNone || party(s, subject) < 2) && s.pos(k - 1) != Pos::PUNCT;)
      if (s.is_verb(--k) && s.is_finite(s.group_begin(k)) && s.subject(k) != kNone) subject = doer(s, k, s.subject(k));
  // "quotes the minister as | demanding"
  if (alone && s.lower(at - 1) == "as")
    for (uint32_t k = at - 1; k > s.begin && k + 14 > at;)
      if (among(s.lemma(--k), "quote|cite") && s.is_verb(k))
        return s.passive(k) || s.child(k, s.t.obj) == kNone ? s.subject(k) : s.child(k, s.t.obj);
  // "spent most of the meeting | begging"
  for (uint32_t k = at; alone && k > s.begin && k + 9 > at && s.pos(k - 1) != Pos::PUNCT &&
                        !among(s.lemma(k - 1), "life|career|year|decade");)
    if (s.lemma(--k) == "spend" && s.is_verb(k)) subject = doer(s, k, s.subject(k));
  uint32_t participle = at;  // "with Vega | calling | on ... and vowing"
  for (uint32_t k = at; s.pos(at - 1) == Pos::CCONJ && k > s.begin && k + 20 > at && participle == at;)
    if (s.penn(--k) == s.t.vbg && with_subject(s, k)) participle = k;
  if (alone && with_subject(s, participle))
    for (subject = participle - 1; (s.rel(subject) == s.t.conj || s.rel(subject) == s.t.nmod) &&
                                   s.head(subject) < subject && s.is_nominal(s.head(subject));)
      subject = s.head(subject);
  // "declined to talk, insisting that it is legal and | pledging | to": who insists pledges
  if (alone && s.pos(at - 1) == Pos::CCONJ && (subject == kNone || party(s, subject) < 2))
    for (uint32_t k = at - 1; k > s.begin + 1; --k) {
      if (s.penn(k) != s.t.vbg || s.lower(k - 1) != ",") continue;
      for (uint32_t v = s.begin; v < k; ++v)
        if (s.is_verb(v) && s.is_finite(s.group_begin(v)) && s.subject(v) != kNone && party(s, s.subject(v)) == 2)
          subject = s.subject(v);
      break;
    }
  // '," Ana Silva said, | instructing'
  if (const TokenSpan aside = alone ? s.speech_aside(at) : TokenSpan(); !aside.empty()) {
    const uint32_t h = s.noun_head(s.lower(aside.begin) == "\"" ? aside.begin + 1 : aside.begin);
    if (h != kNone && h < aside.end && party(s, h) == 2) subject = h;
  }
  // "surrounded offices in Gaza demanding": no place demands.
  if (alone && subject != kNone && s.lower(at - 1) != "," &&
      among(s.lower(s.child(subject, s.t.case_)), "in|at|near|on|outside|around")) {
    uint32_t a = s.head(subject);
    if (s.inside(a) && s.is_nominal(a) && party(s, a) < 2) a = s.head(a);
    if (s.inside(a) && s.is_nominal(a)) subject = a;
    if (s.inside(a) && s.is_verb(a) && s.subject(a) != kNone) subject = s.subject(a);
  }
  // "signed an agreement promising to end": who made the paper promises.
  if (subject != kNone && party(s, subject) == 1 && (s.rel(subject) == s.t.obj || s.rel(subject) == s.t.obl) &&
      s.is_verb(s.head(subject)))
    subject = s.subject(s.head(subject));
  return subject;
}

// Who promises or asks; of a passive, whom it names.
bool ActFinder::verb_actor(const Syntax& s, VerbCue& v) {
  // "the invitation was accepted"
  const bool accepted = v.passive && v.rule.kind == ActKind::acceptance && v.c.verb != kNone && v.c.limit == v.begin;
  if (v.c.agent != kNone)
    v.d.act.actor = ref(s, v.c.agent);
  else if (v.passive && v.c.receiver != kNone)
    v.d.act.status = ActStatus::existing;
  else if (!accepted)
    return v.passive ? passive_actor(s, v) : active_actor(s, v);
  return true;
}

// Who asks somebody that stands as the subject: "Oslo was urged (by the bloc) to act".
bool ActFinder::passive_actor(const Syntax& s, VerbCue& v) {
  Act& act = v.d.act;
  if (v.commitment) {
    if (v.rule.id == "promise-thing" && v.who == 2) {  // "we were promised a road"
      v.c.receiver = v.subject;
      act.status = ActStatus::existing;
    } else if (v.rule.id == "put-off") {  // "the vote was put off until May (by Oslo)"
      if (v.who == 2 || v.subject == kNone) return fails("a passive without a party");
      if (const uint32_t by = agent(s, v.at); by != kNone) act.actor = ref(s, by);
    } else if (s.lower(v.subject) != "it" || !among(s.lemma(v.at), "agree|decide")) {
      return fails("a passive without a party");
    }
    return true;
  }
  if (!(v.rule.frames & (Rule::kObjTo | Rule::kObjAgainst)) || v.rule.kind == ActKind::hope ||
      s.is(v.at, Rules::kBelief))
    return fails("a passive without a party");
  // "not expected to be invited"
  if (s.lower(v.begin - 1) == "to" && v.begin < v.at)
    return fails("an infinitive: what happens is its governor's matter");
  if (v.subject != kNone && v.who < 2) return fails("asked of no party");
  if (s.lemma(v.at) == "ask" && s.is(v.c.verb, Rules::kSpeechAct) && s.lemma(v.c.verb) != "provide")
    return fails("a reporter's question");
  if (s.lower(v.at + 1) == "by" && agent(s, v.at) == kNone) return fails("asked by no party");
  if (among(s.lemma(v.at), "require|summon") && agent(s, v.at) == kNone) return fails("asked by no party");
  v.c.doer = v.subject;
  if (const uint32_t by = agent(s, v.at); by != kNone) act.actor = ref(s, by);
  return true;
}

// The subject, when it is a party that can promise or ask.
bool ActFinder::active_actor(const Syntax& s, VerbCue& v) {
  Act& act = v.d.act;
  // "- Directed the ministry to reopen the file"
  if (v.subject == kNone && v.begin == s.begin + (s.pos(s.begin) == Pos::PUNCT) && is_item(sentence_) &&
      (v.strong || v.rule.kind == ActKind::order) && v.form != s.t.vb && v.c.doer != kNone && party(s, v.c.doer) == 2 &&
      (v.rule.frames & Rule::kObjTo) && s.lower(v.c.begin) == "to")
    return true;
  if (v.subject == kNone) return fails("no subject");
  if (const uint32_t first = s.noun_phrase(v.subject).begin;
      among(s.lower(v.subject), "nobody|none") || s.denies_noun(first))
    return fails("nobody in particular is bound");
  // "a regime requiring firms to"
  if (s.lemma(v.at) == "require" && v.form == s.t.vbg && v.begin == v.at) return fails("a rule in force");
  if (s.lemma(v.at) == "require" && v.who < 2 &&
      !among(s.lemma(v.subject), "agreement|deal|accord|pact|treaty|order|memorandum|proclamation"))
    return fails("a rule in force");
  // whatever asks, a party is asked
  const bool asked = v.strong && among(s.lemma(v.at), "call|urge|appeal|demand|ask|request") && v.c.doer != kNone &&
                     party(s, v.c.doer) == 2;
  const bool held = v.rule.kind == ActKind::goal && s.lemma(v.at) == "aim" && s.is(v.subject, Rules::kEventNoun) &&
                    s.lower(v.after) == "to" && v.form != s.t.vbn &&
                    v.form != s.t.vbg;  // "the gathering aims to raise": who holds it does
  if (!asked && !held &&
      (v.who == 0 || (v.who == 1 && !v.strong && s.lower(v.subject) != "it" && v.rule.label == ActLabel::proposal &&
                      !(s.is(v.subject, Rules::kDocument) && v.rule.kind != ActKind::hope))))
    return fails("the subject is no party");
  const bool provides = v.rule.id == "provide-for";
  if (v.who == 1 && v.commitment && !v.treaty && !provides && s.lower(v.subject) != "it" &&
      s.lower(v.subject) != "that" && s.lower(v.subject) != "which" && s.pos(v.subject) != Pos::NUM &&
      (s.lemma(v.at) == "commit" ||
       !among(s.lemma(v.subject), "statement|communique|communiqué|declaration|manifesto")))
    return fails("the subject is no party");
  if (v.who > 0 && !provides) act.actor = ref(s, v.subject);
  // The parse hung the "noun" on the subject, or the subject's words on the "noun".
  if (v.as_noun && act.actor.tokens.end > v.begin && act.actor.tokens.begin < v.begin) act.actor.tokens.end = v.begin;
  while (v.as_noun && act.actor.tokens.begin > s.begin &&
         (s.pos(act.actor.tokens.begin - 1) == Pos::DET || s.pos(act.actor.tokens.begin - 1) == Pos::ADJ ||
          s.is_nominal(act.actor.tokens.begin - 1) || s.pos(act.actor.tokens.begin - 1) == Pos::CCONJ))
    --act.actor.tokens.begin;
  return true;
}

// Whom it asks to act, or gives something.
void ActFinder::verb_addressee(const Syntax& s, VerbCue& v) const {
  Act& act = v.d.act;
  // "demanded he be released": what is done to him is not asked of him.
  const bool suffers = is_done_to(s, v.c);
  if (v.c.doer != kNone && !v.commitment && !suffers && !s.is(v.c.doer, Rules::kDocument) &&
      // who is asked to act can act
      (party(s, v.c.doer) > 0 ||
       (s.penn(v.c.verb) == s.t.vb && !s.is(v.c.doer, Rules::kActionNoun) && s.lemma(v.c.doer) != "step" &&
        among(s.lemma(v.at), "ask|urge|invite|beg|order|instruct|tell|advise|implore|encourage")))) {
    act.addressee = ref(s, v.c.doer);
    // "urged parties | to the conflict in Chad | to halt": all that stands before what they are to do
    uint32_t& end = act.addressee.tokens.end;
    bool whole = among(s.lower(end), "to|of|from|between|involved|concerned|gathered");
    for (uint32_t k = end; k < v.c.begin && whole; ++k)
      whole = s.pos(k) != Pos::PUNCT && !s.in_time(k) && !s.is_finite(k);
    if (whole && end < v.c.begin) end = v.c.begin;
  }
  if (v.c.receiver != kNone) {
    act.addressee = ref(s, v.c.receiver);
    act.addressee.tokens.end = std::min(act.addressee.tokens.end, std::max(v.c.begin, v.c.receiver + 1));
  }
}

// Who tells of it, when it is not who does it.
void ActFinder::verb_reporter(const Syntax& s, VerbCue& v) const {
  Act& act = v.d.act;
  if (v.related)
    act.actor.tokens.begin = std::max(act.actor.tokens.begin, std::min(v.c.limit, act.actor.tokens.end - 1));
  settle_actor(s, v.said, act);
  if (act.actor.empty()) act.reported_by = v.said.speaker;
  // "the minister promised that his country would": who is bound
  if (v.commitment && !v.treaty && v.c.finite && !v.c.deontic && among(v.rule.id, "promise|assure") &&
      v.c.doer != kNone && party(s, v.c.doer) == 2 && s.pos(v.c.doer) != Pos::PRON &&
      !s.denies(s.noun_phrase(v.c.doer).begin) && one_person(s, act.actor) && !same(ref(s, v.c.doer), act.actor)) {
    act.reported_by = act.actor;
    act.actor = ref(s, v.c.doer);
  }
}

// Whether a past tense tells of an act older than the story.
bool ActFinder::looks_back(const Syntax& s, const VerbCue& v) const {
  if (v.form != s.t.vbd) return false;
  // "since the two agreed to end", "after Lima refused to", "when it pledged"
  const uint32_t mark = s.child(v.at, s.t.mark);
  if (mark != kNone && mark < v.at && among(s.lower(mark), "since|after|when")) return true;
  // "last week she vowed to stay and promised to finish": of two verbs one time
  const uint32_t first = s.rel(v.at) == s.t.conj ? s.head(v.at) : kNone;
  if (s.inside(first) && first < v.at && s.penn(first) == s.t.vbd && background(s, first)) return true;
  if (!v.commitment) return false;
  // "agreed to sampling | during a meeting in October", "refused to go when they met in May"
  for (uint32_t n = s.first_value; n < s.last_value; ++n) {
    const Value& value = s.doc.values[n];
    if (!s.months_ago(value, v.at) || value.tokens.begin < s.right_edge(v.c.begin, v.at, v.c.finite)) continue;
    uint32_t k = value.tokens.begin;
    while (s.inside(k) && k > v.at && s.rel(k) != s.t.conj && (s.penn(k) == s.t.vbd || !s.is_verb(k))) k = s.head(k);
    if (k == v.at) return true;
  }
  // "they promised us water"
  if (among(s.lower(v.at + 1), "us|me")) return true;
  // "Under that accord the bloc promised"
  return terms_;
}

// Whether it is made anew: "had agreed", "again called on".
void ActFinder::verb_status(const Syntax& s, VerbCue& v) const {
  Act& act = v.d.act;
  // "had agreed": before the story, unless a verb of saying, itself in the past, shifted the tense.
  if (s.lemma(v.begin) == "have" && v.begin != v.at && s.penn(v.begin) == s.t.vbd &&
      (v.said.verb == kNone || s.penn(v.said.verb) == s.t.vbz || s.penn(v.said.verb) == s.t.vbp))
    act.status = ActStatus::existing;
  if (s.lower(v.at - 1) == "again" && act.status == ActStatus::new_) act.status = ActStatus::reaffirmed;
  const bool going_on = s.lemma(v.begin) == "have" && v.form == s.t.vbg;  // "has been pressing ministers to"
  // "Chad, which has promised to", "a task the bank vowed to complete"
  const bool aside = v.commitment && v.rule.kind != ActKind::refusal && s.rel(v.at) == s.t.relcl &&
                     (v.form == s.t.vbd || v.form == s.t.vbn);
  if (going_on || aside || background(s, v.at) || looks_back(s, v) ||
      (s.lemma(v.begin) == "have" && among(s.lower(v.at - 1), "repeatedly|already|previously|long")))
    act.status = ActStatus::existing;
}

// Keeps the act; "that A would not ... and that B would ...", "not to tax it, and to support": conjoined actions of
// different polarity are two acts; so are those of two doers: "called for Peru to act and for Chile to pay".
void ActFinder::keep_verb(const Syntax& s, VerbCue& v) {
  for (uint32_t k = v.c.begin + 3; !v.commitment && v.after > v.at + 1 && k + 3 < s.end; ++k) {
    Complement second;
    uint32_t h;
    const uint32_t e = s.pos(k) == Pos::CCONJ && s.lower(k + 1) == s.lower(v.after - 1) && s.head(k + 1) != kNone
                           ? s.noun_phrase_end(k + 2, &h, false)
                           : k;
    if (e < k + 3 || h == kNone || party(s, h) < 2 || !infinitive(s, e, &second)) continue;
    Draft other = v.d;
    other.act.addressee = ref(s, h);
    second.begin = k + 1;
    v.c.limit = s.lower(k - 1) == "," ? k - 1 : k;
    keep(s, v.d, v.c, v.begin, v.after);
    keep(s, other, second, second.begin, v.after);
    return;
  }
  if (v.commitment && (v.c.finite || s.lower(v.c.begin) == "to" || s.is_negation(v.c.begin))) {
    const uint32_t last = std::min(s.end, s.right_edge(v.c.begin, v.at, v.c.finite) + 4);
    for (uint32_t k = v.c.begin + 3; k + 2 < last; ++k) {
      Complement second;
      if (s.pos(k) != Pos::CCONJ ||
          !(v.c.finite ? s.lower(k + 1) == "that" && clause(s, k + 1, v.at, false, &second)
                       : (s.lower(k + 1) == "to" || s.is_negation(k + 1)) && infinitive(s, k + 1, &second)) ||
          second.negative == v.c.negative)
        continue;
      Draft other = v.d;
      other.act.polarity = second.negative ? Polarity::negative : Polarity::positive;
      v.c.limit = s.lower(k - 1) == "," ? k - 1 : k;
      keep(s, v.d, v.c, v.begin, v.after);
      keep(s, other, second, second.begin, v.after);
      return;
    }
  }
  keep(s, v.d, v.c, v.begin, v.after);
}

// --- verbs that the tagger took for nouns ----------------------------------------------------------------------------

// The token before, over an aside: "The text , seen by Reuters , | calls on".
uint32_t ActFinder::noun_before(const Syntax& s, uint32_t at) const {
  uint32_t k = at - 1;
  if (s.lower(k) != ",") return k;
  while (k > s.begin && k + 15 > at && s.lower(k - 1) != ",") --k;
  return k > s.begin + 1 && s.lower(k - 1) == "," ? k - 2 : at - 1;
}

// "Peru slams levy, | vows to retaliate": the verb before a headline's second one that the tagger took for a plural.
uint32_t ActFinder::headline_sister(const Syntax& s, uint32_t at) const {
  if (!in_heading() || s.penn(at) != s.t.nns || s.lower(at - 1) != ",") return kNone;
  for (uint32_t k = s.begin + 1; k < at; ++k)
    if (s.penn(k) == s.t.vbz && s.subject(k) != kNone && s.subject(k) < k) return k;
  return kNone;
}

// "Vietnam hopes for": a present tense that the tagger took for a plural noun. No other finite verb stands in its
// clause.
bool ActFinder::plural_for_verb(const Syntax& s, uint32_t at) const {
  if (at == s.begin || !(s.pos(at) == Pos::NOUN || (s.pos(at) == Pos::PROPN && doc_.view(at) == s.lower(at))))
    return false;
  if (headline_sister(s, at) != kNone) return true;
  // "leaflets | warning | residents to leave"
  if (s.lower(at) == "warning" && s.is(at - 1, Rules::kDocument) && s.noun_head(at + 1) != kNone &&
      party(s, s.noun_head(at + 1)) == 2)
    return true;
  uint32_t before = noun_before(s, at);
  // "ministers of finance | plan to", "rebels from Aceh province | plan to"
  const uint32_t of = s.noun_phrase(before).begin;
  if (of > s.begin + 1 && of <= before && among(s.lower(of - 1), "of|from|in") && s.penn(of - 2) == s.t.nns &&
      !in_heading() && party(s, of - 2) == 2)
    before = of - 2;
  // "Ana Rojas and Pedro Soto | plan to", "Peru and Chile press Oslo", a headline's "Peru, Chile press Oslo"
  const uint32_t first = name_of_[before] == kNone ? before : doc_.names[name_of_[before]].tokens.begin;
  const bool plural = s.penn(before) == s.t.nns || s.penn(before) == s.t.nnps ||
                      (first > s.begin && (s.lower(first - 1) == "and" || (in_heading() && s.lower(first - 1) == ",")));
  if (plural ? s.penn(at) == s.t.nns : s.penn(at) != s.t.nns) return false;
  if (s.pos(before) == Pos::ADV && before > s.begin) --before;
  if (const uint32_t b = s.noun_phrase(before).begin; b > s.begin && among(s.lower(b - 1), "despite|amid"))
    return false;
  if (party(s, before) == 0 || s.penn(before) == s.t.pos) return false;
  for (uint32_t k = at; k > s.begin && s.lower(k - 1) != ",";)
    if (s.is_finite(--k)) return false;
  bool lets = false;  // "plans to let firms keep"
  for (uint32_t k = at + 1; k < s.end && s.lower(k) != "," && s.pos(k) != Pos::CCONJ; ++k) {
    if (among(s.lower(k), "that|unless|if|when|once|which|who")) break;
    lets = lets || among(s.lower(k), "let|make|help|have");
    if (lets && s.lower(k) == s.lemma(k)) continue;
    if (s.is_finite(k) && s.lower(k - 1) != "to") return false;
  }
  return true;
}

// --- what a verb commits to or asks for ------------------------------------------------------------------------------

// "wants to see the troops leave", "wishes to see an end to the war": a hope of what others do.
bool ActFinder::to_see(const Syntax& s, const Complement& c, Act& act) const {
  const uint32_t h = s.lemma(c.verb) == "see" ? s.noun_head(c.verb + 1) : kNone;
  if (h == kNone) return false;
  uint32_t e = s.noun_phrase_end(c.verb + 1, nullptr, true);
  if (s.lower(e) == "and") e = s.noun_phrase_end(e + 1, nullptr, true);  // "to see Peru | and Chile | cut fees"
  const uint32_t v = s.skip_adverbs(e);
  const bool done = s.is_verb(v) && (s.penn(v) == s.t.vbn || s.lower(v) == s.lemma(v));
  if (!(done && (party(s, h) == 2 || s.penn(v) == s.t.vbn)) && !(names_deed(s, h))) return false;
  act.label = ActLabel::proposal;
  act.kind = ActKind::hope;
  act.strength = Strength::aspirational;
  if (done && party(s, h) == 2 && s.penn(v) != s.t.vbn) act.addressee = ref(s, h);
  return true;
}

// Whether an aim or a refusal is one of the story, and of more than to speak.
bool ActFinder::is_aim(const Syntax& s, const VerbCue& v) {
  const Rule& rule = v.rule;
  const Complement& c = v.c;
  const uint32_t at = v.at, begin = v.begin;
  if (rule.kind == ActKind::goal && s.lemma(begin) == "have" &&
      ((s.penn(begin) == s.t.vbd && v.said.verb == kNone) || s.lower(at - 1) == "long"))
    return fails("an aim of the past");
  if (s.lower(at) == "sought" && begin == at) return fails("an aim of the past");
  const bool gives = (among(s.lemma(c.verb), "speak|talk") && s.lower(c.verb + 1) == "with") ||
                     (among(s.lemma(c.verb), "give|provide") &&
                      !among(s.lemma(s.child(c.verb, s.t.obj)),
                             "detail|information|comment|reason|figure|name|explanation|number|interview|answer|"
                             "account|estimate|evidence|timetable|timeline|date|breakdown"));
  if (rule.kind == ActKind::goal && !gives &&
      (s.is(c.verb, Rules::kSpeechAct | Rules::kRestate) ||
       among(s.lemma(c.verb),
             "thank|commend|applaud|praise|salute|acknowledge|wish|express|congratulate|stress|emphasize|remind|note|"
             "ask|tell|hear") ||
       (s.lemma(c.verb) == "extend" &&
        among(s.lemma(s.child(c.verb, s.t.obj)), "gratitude|thanks|condolence|sympathy|appreciation|greeting|wish")) ||
       (s.lemma(c.verb) == "play" && s.lower(c.verb + 1) == "down")))
    return fails("a way of speaking");
  // but "refused to discuss any cut"
  if (rule.kind == ActKind::refusal && (rule.frames & Rule::kTo) && !gives && s.is(c.verb, Rules::kSpeechAct) &&
      s.lower(c.verb + 1) != "any")
    return fails("a refusal to speak");
  if (rule.id == "refuse" && s.lemma(at) == "decline" && s.lemma(c.verb) == "commit")
    return fails("negated: it did not happen");
  if (rule.kind == ActKind::refusal && s.lower(c.verb) == "drawn" && s.lemma(c.verb - 1) == "be")
    return fails("a refusal to speak");
  return true;
}

constexpr WordList kCalled = "truce|ceasefire|cease-fire|boycott|strike|walkout|meeting|election|summit|rally";
constexpr WordList kAnnounced =
    "moratorium|aid|assistance|support|funding|investment|grant|loan|package|relief|surge|cut|layoff|increase|"
    "departure|retirement|expansion|withdrawal|pullout|contribution|donation|overhaul";

// "declared a truce", "called a strike", "announced aid": what the words only begin.
static bool is_to_come(const Syntax& s, uint32_t at, uint32_t after, uint32_t thing) {
  const bool called = among(s.lemma(thing), kCalled);
  if (s.lemma(at) != "announce") return called && among(s.lower(after), "a|an");
  return called || among(s.lemma(thing), kAnnounced);
}

// "is planning new measures", not "planned attacks", "prepared a plan"; an attack only by who says it; any event.
bool ActFinder::is_preparing(const Syntax& s, const VerbCue& v) const {
  if (s.lemma(v.at) != "prepare" && s.is(v.c.verb, Rules::kEventNoun)) return true;
  return v.form == s.t.vbg && v.begin < v.at &&
         (!among(s.lemma(v.c.verb), "attack|strike|assault") || same(ref(s, v.subject), v.said.speaker));
}

// Whether what is agreed is an action; one asked of who did not agree is a proposal.
bool ActFinder::agrees(const Syntax& s, VerbCue& v) {
  const Complement& c = v.c;
  Act& act = v.d.act;
  // "agreed that Peru should leave"
  if (c.deontic && v.rule.id == "agree-that" && s.inside(c.doer) && name_of_[c.doer] != kNone &&
      s.child(c.doer, s.t.conj) == kNone && !same(ref(s, c.doer), act.actor))
    act.label = ActLabel::proposal, act.kind = ActKind::call, act.addressee = ref(s, c.doer);
  // "agreed on the need to act"
  if (among(v.rule.id, "agree|concur") && s.lower(c.begin) == "to" && s.lower(c.begin - 1) == "need")
    act.strength = Strength::hedged;
  if (v.rule.id != "agree-on") return true;
  // "agreed on the urgency of bringing it to a close"
  if (s.lemma(c.verb) == "urgency" && s.lower(c.verb + 1) == "of" && s.penn(c.verb + 2) == s.t.vbg) {
    act.strength = Strength::hedged;
    return true;
  }
  // "agreed that close cooperation is vital", "call on them to return and | agree | a truce"
  if (s.lower(c.begin) == "that" || (v.form == s.t.vbp && s.pos(c.begin) != Pos::ADP && !in_heading()))
    return fails("agreed on no action");
  if (c.verb != kNone && s.penn(c.verb) != s.t.vbg &&
      !(s.lower(c.begin) == "to" && (s.lemma(c.verb).ends_with("ing") || party(s, c.verb) == 0)) &&
      !s.is(c.verb, Rules::kActionNoun | Rules::kActNoun | Rules::kEventNoun | Rules::kDocument))
    return fails("agreed on no action");
  return true;
}

// Whether a verb that commits, with its complement, does so here; settles the kind and strength that depend on it.
bool ActFinder::commits(const Syntax& s, VerbCue& v) {
  const Rule& rule = v.rule;
  const Complement& c = v.c;
  Act& act = v.d.act;
  const uint32_t at = v.at, begin = v.begin, after = v.after, subject = v.subject;
  if (!is_aim(s, v)) return false;
  if (rule.kind == ActKind::goal && to_see(s, c, act)) return true;
  const bool makes = s.lemma(c.verb) == "make" && among(s.lemma(s.child(c.verb, s.t.obj)),
                                                        "change|decision|payment|visit|trip|statement|amendment|cut");
  if (rule.kind == ActKind::goal && s.is(c.verb, Rules::kGain) && s.lower(c.verb + 1) != "rid" && !makes &&
      among(s.lemma(at), "hope|wish|want|look|desire"))
    return fails("a hope for one's own gain");
  if ((rule.frames & Rule::kDeontic) && !c.deontic && c.doer != kNone &&
      !(s.lower(s.group_begin(c.verb)) == "will" || s.lower(s.group_begin(c.verb)) == "would"))
    return fails("agreed that something is so");
  if ((rule.frames & Rule::kDeontic) && c.finite && s.lower(s.group_begin(c.verb)) == "would" &&
      s.lower(s.group_begin(c.verb) + 1) == "have")
    return fails("what would have been");
  if (c.deontic) act.strength = Strength::hedged;
  if ((s.lemma(at) == "undertake" && plural(s, subject)) || (s.lemma(at) == "resolve" && speak_together(s, subject)))
    act.kind = ActKind::agreement;  // "both sides undertook to"
  if (rule.kind == ActKind::acceptance && s.lemma(at) == "agree" &&
      among(s.lemma(c.verb), "deal|agreement|truce|ceasefire|cease-fire|compromise|terms|term"))
    act.kind = ActKind::agreement;
  if (v.negated && rule.kind == ActKind::goal && (s.penn(begin) == s.t.vbd)) return fails("negated: it did not happen");
  // "voted in favour of a plan"
  // "voted to dismiss the cabinet": done by the vote
  if (s.lemma(at) == "vote" &&
      (s.lower(c.begin) != "to" || among(s.lemma(c.verb),
                                         "dismiss|impeach|oust|adopt|approve|pass|ratify|endorse|reject|accept|extend|"
                                         "renew|authorize|authorise|admit|"
                                         "confirm|elect|remove|censure|condemn")))
    return fails("a completed act");
  // "have not decided how to respond"
  if (v.negated && among(s.lower(v.after), "how|whether|when|where|what|if"))
    return fails("negated: it did not happen");
  // "dismissed suggestions that he would sign"
  if (rule.id == "reject-act" && s.lemma(at) == "dismiss" && among(s.lemma(c.verb), kHearsay) &&
      s.lower(c.verb + 1) == "that")
    return fails("thought, denied or asked, not said");
  if (rule.id == "threaten-thing" && party(s, subject) < 2) return fails("the subject is no party");
  // "is targeting officials close to the king"
  if (rule.id == "target" && party(s, c.verb) == 2) return fails("a target, not an aim");
  // "The draft envisages a pause in the fighting"
  if (rule.id == "provide-for" && among(s.lemma(subject), "draft|proposal") && s.lemma(at) != "provide") {
    act.label = ActLabel::proposal, act.kind = ActKind::suggestion, act.status = ActStatus::existing;
    return true;
  }
  if (rule.id == "provide-for" &&
      !among(s.lemma(subject),
             "agreement|memorandum|deal|accord|pact|treaty|contract|protocol|arrangement|declaration"))
    return fails("an agreement without an undertaking");
  if (rule.id == "terms" && among(s.lemma(subject), "bill|law|decree|regulation|rule|amendment|ordinance"))
    return fails("a rule in force");
  if (rule.id == "announce" &&
      among(s.lemma(s.noun_head(after)), "loss|profit|deficit|surplus|earnings|revenue|debt|income|gain"))
    return fails("a result, not an action");
  if (rule.id == "plan-event" && !is_preparing(s, v)) return fails("a completed act");
  if (rule.id == "announce-aid" && !is_to_come(s, at, after, c.verb)) return fails("a completed act");
  // "announced the support today": of which the text has told
  if (rule.id == "announce-aid" && c.begin + 1 == c.verb && s.lower(c.begin) == "the" &&
      !among(s.lower(c.verb + 1), "of|for|to|from"))
    return fails("told already");
  if (s.lemma(at) == "commit" && among(s.lemma(c.verb),
                                       "violation|crime|abuse|fraud|atrocity|murder|suicide|error|mistake|offence|"
                                       "offense|attack|act|massacre|genocide"))
    return fails("done, not promised");
  if (!agrees(s, v)) return false;
  if (rule.kind == ActKind::goal && begin == at && s.lower(after) == "at") {
    // "has sent proposals aimed at": a participle, where the clause has its verb.
    bool other = v.form == s.t.vbn;
    for (uint32_t k = at; k > s.begin && !other && s.pos(k - 1) != Pos::CCONJ && !among(s.lower(k - 1), ",|that");)
      other = s.is_finite(--k);
    if (other) return fails("what a thing is for");
  }
  if (rule.id == "target" &&
      (v.form == s.t.vbd || v.form == s.t.vbn ||
       (v.form == s.t.vbg && begin == at && !s.is(c.verb, Rules::kActionNoun | Rules::kEventNoun))))
    return fails("struck rather than aimed for");
  return true;
}

// "has offered tents": not "offers fine views", "offered new details"
static bool gives(const Syntax& s, uint32_t at, uint32_t object, bool heading) {
  if (among(s.lemma(object),
            "apology|condolence|greeting|thanks|thank|prayer|sympathy|congratulation|detail|explanation|comment|"
            "evidence|insight|view|glimpse|hint|assessment|opinion|reason|excuse|hope|praise|criticism|welcome|tribute|"
            "example|advice|clue|sign|figure|estimate|account|prospect|opportunity|chance|information|word|wish|"
            "alternative|reassurance|resistance|respite|comfort|contrast|perspective"))
    return false;
  // "offered (his full) support for the plan": no thing, but praise
  if (among(s.lemma(object), "support|backing") && s.lower(object + 1) == "for" &&
      (object == at + 1 || s.penn(at + 1) == s.t.prps))
    return false;
  if (s.penn(at) == s.t.vbg && s.group_begin(at) == at) return false;  // "offering customers a choice"
  return (s.penn(at) != s.t.vbz && s.penn(at) != s.t.vbp) || heading;
}

// "wants exports to reach 5 million tons": a target of one's own.
bool ActFinder::aims_at_figure(const Syntax& s, const Complement& c) const {
  if (c.doer == kNone || (party(s, c.doer) > 0 && s.lemma(c.doer) != "number")) return false;
  bool figure = false;
  for (uint32_t k = c.verb + 1; k < c.verb + 4; ++k) figure = figure || s.pos(k) == Pos::NUM;
  return among(s.lemma(c.verb), "double|triple|quadruple") ||
         (figure && among(s.lemma(c.verb), "reach|grow|rise|increase|climb|exceed|fall|drop|shrink"));
}

// "The envoys encouraged the adoption of the treaty", no "rates encourage investment", "plans to encourage innovation".
bool ActFinder::urges(const Syntax& s, const VerbCue& v) const {
  const bool persons = plural(s, v.subject) || among(s.lower(v.subject), "i|he|she") ||
                       (v.subject != kNone && is_name(v.subject, EntityType::PERSON));
  uint32_t sister = v.at;
  while (s.rel(sister) == s.t.conj && s.head(sister) < sister) sister = s.head(sister);
  const bool main = (s.rel(sister) == s.t.root || s.rel(sister) == s.t.ccomp) &&
                    (s.penn(v.at) != s.t.vb || s.penn(sister) == s.t.vbp || sister == v.at);
  return v.who == 2 && persons && main && !v.passive && v.form != s.t.vbz && v.form != s.t.vbg &&
         s.lower(sister - 1) != "to" && !s.is(v.c.verb, Rules::kHarm);
}

// Whether a verb that asks or proposes, with its complement, does so here.
bool ActFinder::asks(const Syntax& s, VerbCue& v) {
  const Rule& rule = v.rule;
  const Complement& c = v.c;
  const Act& act = v.d.act;
  const uint32_t at = v.at, subject = v.subject;
  // "hoped the decisions would be carried out"
  const bool done_to =
      is_done_to(s, c) && !is_effect(s, c.verb) &&
      (rule.id == "want" || rule.kind == ActKind::order ||
       s.is(c.doer, Rules::kActNoun | Rules::kActionNoun | Rules::kDocument) ||
       among(s.lemma(c.doer), "matter|issue|question|dispute|case|problem|decision|effort|process|work"));
  if (rule.kind == ActKind::offer && s.lower(c.begin) == "no") return fails("negated: it did not happen");
  if (rule.id == "demand" && !c.finite &&
      among(s.lemma(subject), "consumer|buyer|shopper|customer|market|investor|trader|client|user|employer"))
    return fails("what a market wants");
  if (rule.id == "want" && aims_at_figure(s, c)) {
    v.d.act.label = ActLabel::commitment, v.d.act.kind = ActKind::goal;
    v.c.doer = kNone;
    return true;
  }
  // "hopes the talks will resume"
  const bool held = c.doer != kNone && s.is(c.doer, Rules::kEventNoun) &&
                    (is_scheduled(s, c.verb) || s.lemma(c.verb) == "happen") && s.child(c.verb, s.t.obj) == kNone;
  if (c.doer != kNone && party(s, c.doer) == 0 && !done_to && !held &&
      (rule.kind == ActKind::hope || rule.kind == ActKind::order))
    return fails("asked of no party");
  if (rule.id == "expect" &&
      (party(s, c.doer) < 2 || among(s.lemma(c.doer), "thousand|thousands|hundred|hundreds|ten|tens") ||
       is_effect(s, c.verb) || among(s.lemma(subject), "analyst|economist|expert|observer|trader|investor")))
    return fails("a forecast");
  if (rule.frames & Rule::kThat && rule.kind == ActKind::hope && party(s, c.doer) < 2 && !held &&
      !(c.doer != kNone && s.penn(c.verb) == s.t.vbn))
    return fails("a hope about the world");
  // "hope for NP": an answer somebody can give.
  if (rule.id == "hope-for" && c.doer == kNone && !s.is(c.verb, Rules::kActionNoun | Rules::kActNoun) &&
      !among(s.lemma(c.verb), "approach|answer|decision|stance|progress|flexibility"))
    return fails("a hope about the world");
  // "who floated the plan"
  if (among(rule.id, "suggest-thing|float-thing") && s.is(c.verb, Rules::kActNoun) &&
      !among(s.lower(c.verb + 1), "to|of|for|that|under|whereby|on|which"))
    return fails("a proposal without its content");
  // "Police charged them with lying"; but "The law charges the agency with drafting a plan"
  if (s.lemma(at) == "charge" && (v.who == 2 || s.lower(subject) == "it")) return fails("accused, not asked");
  if (rule.id == "order" && among(s.lemma(at), "direct|command") && c.doer == kNone && !c.finite)
    return fails("leads, not orders");
  // "insisted that any measure must be sound", "that the door remain open"
  if (rule.id == "insist-that" && party(s, c.doer) < 2 && among(s.lemma(c.verb), "be|remain|stay") &&
      (s.lower(c.verb) != "be" || s.penn(c.verb - 1) == s.t.md))
    return fails("told, not demanded");
  // "insisted that they remain committed"
  if (rule.id == "insist-that" && !c.deontic && among(s.lower(c.doer), "they|we|i|it|he|she"))
    return fails("told, not demanded");
  if (rule.id == "demand-to" && c.finite && !c.deontic) return fails("told, not demanded");
  if (rule.kind == ActKind::hope && c.doer != kNone &&
      (s.lower(c.doer) == s.lower(subject) ||
       (!among(s.lower(subject), "we|i") && same(ref(s, c.doer), ref(s, subject)))))
    return fails("a hope for one's own gain");
  if (rule.kind == ActKind::order && c.verb != kNone && is_money(s, c.verb)) return fails("bought, not commanded");
  // "held out the prospect of a better life"
  if (rule.id == "offer-prospect" && s.penn(c.verb) != s.t.vbg && !s.is(c.verb, Rules::kActionNoun))
    return fails("offers a thing");
  if (rule.kind == ActKind::order &&
      (v.passive ? s.lemma(c.verb) == "pay" && act.actor.empty() : among(s.lower(subject), "court|tribunal|judge")))
    return fails("a court's order");
  if (rule.id == "encourage-thing" && !urges(s, v)) return fails("helps rather than asks");
  // "most Cubans expect him to act"
  if (rule.id == "expect" && s.inside(subject) &&
      among(s.lower(s.noun_phrase(subject).begin), "most|many|some|few|voters|analysts|economists|investors"))
    return fails("thought, not asked");
  if (rule.id == "need-other" && (party(s, c.doer) < 2 || v.who < 2 || v.passive)) return fails("asked of no party");
  if (rule.id == "want" && c.doer != kNone && party(s, c.doer) < 2 && s.penn(c.verb) != s.t.vbn)
    return fails("asked of no party");
  if (rule.id == "offer" && s.lower(c.begin) != "to" && !gives(s, at, c.verb, in_heading()))
    return fails("offers a thing");
  if (rule.kind == ActKind::offer && rule.id != "offer" && rule.frames & Rule::kNp && !is_money(s, c.verb) &&
      c.verb != kNone && s.penn(c.verb) != s.t.vb && !s.is(c.verb, Rules::kActionNoun) &&
      !(rule.frames & Rule::kTo && s.lower(c.begin) == "to"))
    return fails("offers a thing");
  if (among(s.lemma(at), "tell|require") && c.doer == kNone && !v.passive) return fails("asked of nobody");
  return true;
}

// --- adjectives ------------------------------------------------------------------------------------------------------

// An adjective, or a participle that stands for one, on its way to an act: "Oslo is | committed | to".
struct ActFinder::AdjectiveCue {
  const Rule& rule;
  uint32_t at, after;  // the cue, and the token behind it
  uint32_t first;      // of what stands between the copula and it
  uint32_t copula = kNone;
  uint32_t begin = kNone;  // the copula's group
  uint32_t place = kNone;  // behind "in Quito": "is due | in Quito | on Monday"
  uint32_t subject = kNone;
  int who = 0;  // party() of the subject
  bool negated = false;
  bool reduced = false;  // "elections, now | scheduled for Monday"
  bool heading = false;  // "Oslo set to close port"
  bool dated = false;    // "is set for Monday"
  Complement c = {};
};

// "is committed to", "set to sign", "due on Monday".
bool ActFinder::adjective_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
  AdjectiveCue a = {rule, at, after, at};
  if (!adjective_copula(s, a) || !adjective_complement(s, a)) return false;
  if (among(rule.id, "duty|up-to")) return is_essential(s, a);
  if (s.lower(a.begin - 1) == "to") return fails("an infinitive: what happens is its governor's matter");
  if (rule.id == "focused" && s.penn(a.c.verb) != s.t.vbg && (!names_deed(s, a.c.verb) || a.c.verb == a.c.begin + 1))
    return fails("no action asked for");
  // "pleased to announce", "glad to see"
  if (rule.id == "ready" && among(s.lower(at), "pleased|happy|glad") &&
      (s.is(a.c.verb, Rules::kSpeech) || among(s.lemma(a.c.verb), "see|hear|have|know|learn|find|be")))
    return fails("a way of speaking");
  // "is | due | to circulate"
  const bool apart =
      s.rel(a.copula) == s.t.cop && s.head(a.copula) != at && (s.rel(at) == s.t.mark || s.rel(at) == s.t.case_);
  a.subject = s.subject(apart ? a.copula : at);
  if (a.subject == kNone || a.subject >= a.begin) a.subject = s.subject(a.copula);
  // "were charged and | are due | to appear"
  if (s.rel(at) == s.t.mark && (a.subject == kNone || (s.pos(a.subject) != Pos::PRON && party(s, a.subject) < 2)))
    a.subject = s.subject(s.head(at));
  a.subject = doer(s, a.copula, a.subject);
  if (a.reduced || a.heading) a.subject = a.first - 1;
  a.who = a.subject == kNone ? 0 : party(s, a.subject);
  // "with any firm that is willing to": which ones
  if (rule.kind != ActKind::plan && among(s.lower(a.begin - 1), "who|that") && a.subject + 2 >= a.begin &&
      s.lower(a.begin - 2) != "," && mention_of_[a.begin - 2] == kNone)
    return fails("an attribute");
  Draft d;
  d.rule = &rule;
  d.at = at;
  Act& act = d.act;
  act.kind = rule.kind;
  if (rule.id == "obliged") {
    // "bound by last year's accord to"
    const bool by_deal =
        s.lower(after) == "by" && s.noun_head(after + 1) != kNone && s.is(s.noun_head(after + 1), Rules::kDocument);
    if (!terms_ && !by_deal) return fails("the terms of no treaty");
    act.status = ActStatus::existing;
  }
  if (rule.kind == ActKind::plan) {
    if (!is_set_to(s, a, act)) return false;
  } else if (a.who == 0 || (a.who == 1 && s.lower(a.subject) != "it" && s.lower(a.subject) != "that")) {
    return fails("the subject is no party");
  }
  if (a.who > 0 && !s.is(a.subject, Rules::kDocument)) act.actor = ref(s, a.subject);
  if (rule.kind == ActKind::hope) {
    act.addressee = ref(s, a.c.doer);
    if (party(s, a.c.doer) < 2 || same(act.actor, act.addressee)) return fails("a hope about the world");
  }
  Speech said = speech(s, at);
  if (!said.any()) said = speech(s, a.copula);
  if (said.belief) return fails("thought, denied or asked, not said");
  if (a.negated) {
    if (rule.kind != ActKind::willingness && rule.kind != ActKind::plan) return fails("negated: it did not happen");
    act.kind = ActKind::refusal;
    act.polarity = Polarity::negative;
  }
  if (a.c.negative || rule.polarity == Polarity::negative) act.polarity = Polarity::negative;
  if (among(s.lemma(a.copula), "remain|stay")) act.status = ActStatus::reaffirmed;
  settle_actor(s, said, act);
  if (act.actor.empty()) act.reported_by = said.speaker;
  keep(s, d, a.c, a.begin, after);
  return true;
}

// The copula before it, whether negated, or none: "Oslo set to close port".
bool ActFinder::adjective_copula(const Syntax& s, AdjectiveCue& a) {
  while (a.first > s.begin && (s.pos(a.first - 1) == Pos::ADV || s.is_negation(a.first - 1) ||
                               s.lower(a.first - 1) == "fully" || among(s.lower(a.first - 1), ",|\"|'") ||
                               // "more than happy"
                               (among(s.lower(a.first - 1), "more|than") && s.lower(a.at - 1) == "than"))) {
    --a.first;
    a.negated = a.negated || s.negates(a.first);
  }
  // "Oslo was, he said, prepared to"
  if (const TokenSpan aside = s.speech_aside(a.at); !aside.empty()) a.first = aside.begin - 1;
  if (a.first == s.begin) return fails("no copula");
  a.copula = a.first - 1;
  // "elections, now | scheduled for Monday"
  a.reduced = a.rule.kind == ActKind::plan && s.pos(a.at) == Pos::VERB && s.is(a.copula, Rules::kEventNoun) &&
              !s.is_verb(a.copula);
  // "Oslo set to close port": a headline
  a.heading =
      in_heading() && (a.rule.kind == ActKind::plan || a.rule.kind == ActKind::willingness) && party(s, a.copula) == 2;
  if (a.reduced || a.heading) a.copula = a.at;
  if (!a.reduced && !a.heading && !among(s.lemma(a.copula), "be|remain|stand|stay|'s|'re|become"))
    return fails("no copula");
  a.begin = a.reduced || a.heading ? a.at : s.group_begin(a.copula);
  for (uint32_t n = a.begin; n < a.at; ++n) a.negated = a.negated || s.is_negation(n);
  if (a.negated && s.lower(a.at - 1) == "yet") return fails("what has not happened");
  if (s.penn(a.copula) == s.t.vb && a.begin == a.copula) return fails("a bare form that nobody is said to do");
  if (among(s.lower(a.begin), "must|should")) return fails("a duty");
  if (s.lower(a.at) == "ready" && among(s.lower(a.begin), "may|might|could")) return fails("a possibility");
  if (s.cleft(a.at, a.after) == kNone && hypothetical(s, a.copula)) return fails("under if, whether or a question");
  return true;
}

// What it governs, or a day: "is due in Quito on Monday".
bool ActFinder::adjective_complement(const Syntax& s, AdjectiveCue& a) {
  // "is due | in Quito | on Monday"
  a.place = among(s.lower(a.after), "in|at") && s.skip_time(a.after + 1) == a.after + 1
                ? s.noun_phrase_end(a.after + 1, nullptr, false)
                : a.after;
  // "is set for Monday", "are planned next week"
  const uint32_t time = a.place + (among(s.lower(a.place), "for|by|on|in")),
                 end = s.lower(time) == "the" ? time + 1 : time,  // "by the | end of May"
      past = s.skip_time(end) > end ? s.skip_time(end) : s.skip_time(time);
  a.dated = a.rule.kind == ActKind::plan && past > time && s.lower(past - 1) != "ago" &&
            (time > a.after || s.lower(a.at) != "due");  // "bids are due May 5"
  if (a.dated && a.reduced && (a.first == a.at || (a.first + 1 == a.at && s.lower(a.first) == ",")))
    return fails("a date in passing");  // "ahead of elections set for March"
  if (a.dated) a.c.begin = a.after, a.c.verb = a.at;
  // "flights to Chad | are planned", "concerts have been planned | in Lima"
  const bool planned = s.lower(a.at) == "planned" && a.first < a.at + 1 && !a.reduced && !a.heading && !a.negated &&
                       s.penn(a.begin) != s.t.vbd && !among(s.lower(a.after), "as|to|out|\"") &&
                       s.lower(a.at - 1) != "being";
  if (planned && !a.dated && !complement(s, a.rule, a.at, a.after, false, &a.c)) {
    a.dated = true, a.c.begin = a.c.verb = a.at;
    return true;
  }
  if (!a.dated && !complement(s, a.rule, a.at, a.after, false, &a.c))
    return fails("no complement that the rule asks for");
  return true;
}

// "it is essential that Peru publish"
bool ActFinder::is_essential(const Syntax& s, const AdjectiveCue& a) {
  const Speech said = speech(s, a.copula);
  const bool we = among(s.lower(a.c.doer), "we|i");
  if (s.lower(a.begin - 1) != "it" && s.lower(a.begin) != "'s") return fails("no duty of anybody's");
  if (said.belief || a.negated || (said.speaker.empty() && !own_voice(a.at)))
    return fails("a duty that nobody named speaks of");
  if (party(s, a.c.doer) < 2) return fails("no doer who could be asked");
  if (is_effect(s, a.c.verb)) return fails("no action asked for");
  Draft d;
  d.rule = &a.rule;
  d.at = a.at;
  d.act.kind = we ? ActKind::promise : a.rule.kind;
  d.act.label = we ? ActLabel::commitment : a.rule.label;
  d.act.actor = we ? ref(s, a.c.doer) : said.speaker.empty() ? voice_of_ : said.speaker;
  if (!we) d.act.addressee = ref(s, a.c.doer);
  keep(s, d, a.c, a.begin, a.after);
  return true;
}

// "was due to meet", "is scheduled to be finalised by the ministry": a plan, of whom or of what event.
bool ActFinder::is_set_to(const Syntax& s, const AdjectiveCue& a, Act& act) {
  if (s.lower(a.at) == "supposed" && s.penn(a.begin) == s.t.vbd) return fails("what was not done");
  // "was due to meet"
  if (s.penn(a.begin) == s.t.vbd && !a.heading && !speech(s, a.at).any()) act.status = ActStatus::existing;
  const bool event =
      (s.is(a.subject, Rules::kEventNoun) && (a.dated || is_scheduled(s, a.c.verb))) ||
      (((s.pos(a.subject) == Pos::NOUN && !a.dated) || s.is(a.subject, Rules::kEventNoun | Rules::kDocument)) &&
       s.penn(a.c.verb) == s.t.vbn) ||
      (a.who == 0 && s.pos(a.subject) == Pos::NOUN &&
       among(s.lemma(a.c.verb), "begin|start|open|resume|reopen|launch|convene")) ||
      (s.is(a.subject, Rules::kDocument) && s.lemma(a.c.verb) == "come" && s.lower(a.c.verb + 1) == "before");
  // "is scheduled to be finalised by the ministry"
  const uint32_t by = s.penn(a.c.verb) == s.t.vbn ? agent(s, a.c.verb) : kNone;
  // "Work on the port is due to start": what is scheduled somebody holds.
  const bool fixed = among(s.lower(a.at), "scheduled|due|slated") && a.subject != kNone && !a.reduced &&
                     s.lower(a.begin) != "had" && s.lower(a.at - 1) != "first" && !(a.dated && s.in_time(a.place));
  if ((a.who < 2 || (a.dated && a.place == a.after) || a.reduced) && s.lower(a.subject) != "it" && !event && !fixed &&
      by == kNone)
    return fails("the subject is no party");
  if (is_effect(s, a.c.verb) && !event && !fixed) return fails("an effect, not an action");
  if (event && a.who == 0) act.actor = holders(s, a.subject);
  if (by != kNone) act.actor = ref(s, by);
  return true;
}

}  // namespace readout
