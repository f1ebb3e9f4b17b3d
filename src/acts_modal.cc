// Modals and what stands for them: "will", "is to", a headline's "to", "must", "let us".
#include "acts_finder.hpp"

namespace readout {

// --- modals ----------------------------------------------------------------------------------------------------------

// "could close the port | if the talks fail"
static bool conditional_after(const Syntax& s, uint32_t verb) {
  for (uint32_t k = verb + 1; k < s.end; ++k) {
    if (s.lower(k) == ",") {
      // "could close the port, he said, if": over who says it
      const uint32_t past = s.attribution_starts(k + 1) ? s.skip_aside(k) : k + 1;
      return s.condition_starts(past);
    }
    if (s.condition_starts(k)) return true;
  }
  return false;
}

// A modal, or what stands for one, on its way to an act.
struct ActFinder::ModalCue {
  const Rule& rule;
  uint32_t at, after;     // the cue, and the token behind it
  std::string_view word;  // the cue's form
  uint32_t verb;          // what is done
  uint32_t cue_end;
  uint32_t governed = kNone;  // the verb that the cue governs: "What Peru will not | do | is sign a deal"
  uint32_t subject = kNone;
  int who = 0;  // party() of the subject
  bool negated = false, passive = false;
  bool event = false;       // "the talks will take place"
  bool closes = false;      // "Under the accord the base will close": of those who made it
  bool deliberate = false;  // "an internal inquiry would submit its findings": a deed that only somebody can do
  bool forced = false;      // "may have to"
  bool bound = false;       // "Under the accord, Oslo must pay"
  uint32_t by = kNone;      // whom a passive names as its doer
  Complement c = {};
  Speech said = {};
  Draft d = {};
};

// Where a subject begins that negates its clause: "| no family should be", "| not a single dollar would be"; kNone.
static uint32_t nobody_begin(const Syntax& s, uint32_t subject) {
  const uint32_t first = s.noun_phrase(subject).begin;
  if (s.denies(first) || among(s.lower(first), "neither|not")) return first;
  return first > s.begin && s.lower(first - 1) == "not" ? first - 1 : kNone;
}

// The verb that a modal governs, over asides: "will | on Thursday | consider".
static uint32_t governed_verb(const Syntax& s, uint32_t at, uint32_t after) {
  uint32_t verb = s.next_verb(after);
  // "will later this week launch"
  const uint32_t when = s.skip_time(after) > after ? after : verb;
  if (const uint32_t past = s.next_verb(s.skip_time(when));
      past > when && s.is_verb(past) && s.lower(past) == s.lemma(past))
    verb = past;
  // "could not in good conscience go", "would in return step up"
  if (const uint32_t past = s.pos(verb) == Pos::ADP ? s.noun_phrase_end(verb + 1, nullptr, false) : verb;
      past > verb + 1 && past < verb + 6 && s.is_bare(s.next_verb(past)))
    verb = s.next_verb(past);
  // "would, if necessary, block", "will not, however, reopen"
  if (const uint32_t past = s.lower(verb) == "," ? s.next_verb(s.skip_aside(verb)) : verb;
      past < verb + 16 && s.penn(past) == s.t.vb)
    verb = past;
  // "we can, and we must, do more"
  if (s.lower(after) == "," && s.penn(after + 1) == s.t.vb)
    for (uint32_t k = at; k > s.begin && k + 3 > at; --k)
      if (s.pos(k - 1) == Pos::CCONJ && s.lower(k - 2) == ",") verb = after + 1;
  // 'would "as always" support'
  if (s.lower(after) == "\"" && s.penn(verb) != s.t.vb)
    for (uint32_t k = after + 1; k < after + 6 && s.inside(k); ++k)
      if (s.lower(k) == "\"" && s.penn(s.next_verb(k + 1)) == s.t.vb) verb = s.next_verb(k + 1);
  return verb;
}

// "Oslo will sign", "is to sign", "must sign", a headline's "Oslo to sign".
bool ActFinder::modal_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
  if (among(rule.id, "let-us|let-them")) return let_us(s, at, after, rule);
  if (rule.id == "imperative") return imperative(s, at, after, rule);
  if (s.lower(after) == "rather") return fails("a preference");  // "they'd rather punish"
  const std::string_view word = s.lower(at);                     // "we'd return": would
  ModalCue m = {rule, at, after, word == "'d" ? "would" : word, governed_verb(s, at, after), after};
  if (rule.frames & Rule::kOther && s.penn(at) != s.t.md) {
    for (uint32_t k = s.group_begin(at); k < at; ++k)
      if (s.is_negation(k)) return fails("no need");
  }
  for (uint32_t k = at; k < m.verb; ++k) m.negated = m.negated || s.negates(k);
  const uint32_t listed = s.lower(after) == "(" && s.lower(after + 2) == ")" ? after : kNone;  // "will (i) modify"
  if (listed != kNone) m.verb = s.skip_adverbs(after + 3);
  const bool governs = rule.id == "headline" ? headline_to(s, m)
                       : rule.id == "is-to"  ? is_to(s, m)
                                             : modal_verb(s, m, listed);
  if (!governs) return false;
  // "What Peru will not do is | sign a deal"
  m.governed = m.verb;
  if (const uint32_t is = s.lemma(m.verb) == "do" ? s.cleft(at, m.verb) : kNone;
      is != kNone && s.is_verb(is) && s.lower(is) == s.lemma(is))
    m.c.begin = m.verb = is;
  m.passive = s.penn(m.verb) == s.t.vbn && m.verb > m.c.begin;
  if (!modal_subject(s, m)) return false;
  // "There will be no delay", "there should be an inquiry"
  const bool asks = among(rule.id, "should|must");
  if (const uint32_t thing = s.lower(m.verb) == "be" ? s.noun_head(m.verb + 1) : kNone;
      thing != kNone && s.lower(at - 1) == "there" && (asks || (rule.id == "will" && s.lower(m.verb + 1) == "no")))
    return there_be(s, m, thing);
  if (!modal_clause(s, m)) return false;
  m.c.verb = m.verb;
  m.c.negative = m.negated;
  if (rule.id == "can-not") {
    if (!m.negated ||
        !among(
            s.lemma(m.verb),
            "accept|agree|tolerate|support|recognize|recognise|negotiate|compromise|consent|endorse|back|approve|meet|"
            "join"))
      return fails("an ability");
  }
  if (rule.frames & Rule::kOther) return duty_cue(s, m);
  return modal_act(s, m);
}

// "Oslo to sign pact": a headline's future.
bool ActFinder::headline_to(const Syntax& s, ModalCue& m) {
  // of a list, a line that opens with a name: "- UK to build two ports"
  const bool listed = s.doc.sentences[sentence_].kind == SentenceKind::list_item;
  const uint32_t first = s.pos(s.begin) == Pos::PUNCT ? s.begin + 1 : s.begin;
  if (m.word != "to" || (listed && (lead_.rule != nullptr || !s.inside(first) || name_of_[first] == kNone)))
    return fails("");
  if (!infinitive(s, m.at, &m.c)) return fails("");
  const bool heading = in_heading() || !among(s.lower(s.end - 1), ".|!|?|:|;|\"|,");
  // "the gathering, | to be chaired by Oslo"
  const bool reduced = s.lower(m.at - 1) == "," && s.is_nominal(m.at - 2) && s.lower(m.at + 1) == "be" &&
                       s.penn(m.c.verb) == s.t.vbn &&
                       (among(s.lower(m.c.verb + 1), "by|in|on|at|into|before") || s.in_time(m.c.verb + 1));
  if (!heading && !reduced) return fails("");
  for (uint32_t k = m.at; k > s.begin && s.lower(k - 1) != ";" && !reduced; --k)
    if ((s.pos(k - 1) == Pos::VERB || s.pos(k - 1) == Pos::AUX) &&
        !among(s.lower(k - 1), "says|say"))  // "Kremlin says Putin to visit Lima"
      return fails("the headline has a verb of its own");
  m.verb = m.c.verb;
  m.c.begin = m.at;
  m.cue_end = m.at + 1;
  return true;
}

// "is to visit Lima", "is going to pay".
bool ActFinder::is_to(const Syntax& s, ModalCue& m) {
  if (s.pos(m.at) != Pos::AUX && s.pos(m.at) != Pos::VERB) return fails("");
  // "said it was not going to pay"
  const bool going = s.penn(m.at) == s.t.vbd && m.after > m.at + 2 && s.lower(m.after - 2) == "going";
  const bool past = going || (s.penn(m.at) == s.t.vbd && terms_);  // "a deal under which guards were to leave"
  if (!past && s.penn(m.at) != s.t.vbz && s.penn(m.at) != s.t.vbp && s.lower(m.at) != "'re" && s.lower(m.at) != "'s")
    return fails("");
  if (past && !going) m.d.act.status = ActStatus::existing;
  if (s.lower(m.after - 1) != "to" || s.penn(m.verb) != s.t.vb || s.lower(m.verb) == "blame") return fails("");
  if (s.lower(m.after - 2) == "yet") return fails("what has not happened");  // "are yet to be worked out"
  if (among(s.lower(m.at + 1), "too|so")) return fails("a judgement");       // "is too soon to say"
  if (s.lower(m.verb) == "be" && s.penn(s.skip_adverbs(m.verb + 1)) == s.t.vbn) {
    m.verb = s.skip_adverbs(m.verb + 1);
  }
  // "the only condition is to lay down arms"
  for (uint32_t k = m.at; k > s.begin && k + 14 > m.at && !s.is_finite(k - 1); --k)
    if (among(s.lemma(k - 1), "condition|aim|goal|task|objective|purpose|priority|challenge|requirement|way|answer") &&
        !s.is_nominal(k))
      return fails("what a thing is");
  // "what the minister is to do is"
  if (s.lemma(m.verb) == "do" && (s.is_finite(m.verb + 1) || s.pos(m.verb + 1) == Pos::PUNCT))
    return fails("a question's order");
  m.c.begin = m.after - 1;
  m.cue_end = m.at + 1;
  if (s.lower(m.at + 1) == "not") m.cue_end = m.at + 2;
  return true;
}

// "will be the first envoy to | visit", "the first to be | freed", "among those | freed": what one of several does, or
// is done to it; kNone.
static uint32_t one_of_many(const Syntax& s, uint32_t i) {
  if (s.lower(i) == "among" && s.lower(i + 1) == "those") return s.penn(i + 2) == s.t.vbn ? i + 2 : kNone;
  if (s.lower(i) != "the" || !among(s.lower(i + 1), "first|second|next|last|latest")) return kNone;
  const uint32_t e = std::max(s.noun_phrase_end(i, nullptr, true), i + 2);
  if (s.lower(e) != "to" || !s.is_verb(e + 1)) return kNone;
  if (s.lower(e + 1) != "be") return e + 1;
  return e == i + 2 && s.penn(e + 2) == s.t.vbn ? e + 2 : kNone;
}

// What brings the modal at `at` before its subject: -1 "nor", "under no circumstances"; 1 "only if"; 0 nothing.
static int inverts(const Syntax& s, uint32_t at) {
  if (among(s.lower(at - 1), "nor|neither")) return -1;
  const uint32_t first = s.lower(s.begin) == "\"" ? s.begin + 1 : s.begin;
  if (s.lower(first) == "only" && among(s.lower(first + 1), "if|when|after|once|then")) return 1;
  if (s.lower(first) == "not" && s.lower(first + 1) == "until") return -1;
  return among(s.lower(first), "under|in|at|on") && s.lower(first + 1) == "no" &&
                 among(s.lower(first + 2), "circumstances|circumstance|case|time|account|event|way|conditions")
             ? -1
             : 0;
}

// "will sign", "would be reopened"; `listed` where a numbered list stands between.
bool ActFinder::modal_verb(const Syntax& s, ModalCue& m, uint32_t listed) {
  if (s.penn(m.at) != s.t.md && s.pos(m.at) != Pos::AUX && s.pos(m.at) != Pos::VERB) return fails("");
  if (s.penn(m.verb) != s.t.vb && !(s.is_verb(m.verb) && s.lower(m.verb) == s.lemma(m.verb)) && inverts(s, m.at) == 0 &&
      !(s.lower(m.verb - 1) == "\"" && s.pos(m.verb) == Pos::NOUN && s.lower(m.verb) == s.lemma(m.verb)))
    return fails(s.is_nominal(m.verb) ? "a question's order" : "no verb after it");
  m.c.begin = listed != kNone ? listed : m.verb;
  m.c.finite = !s.is_verb(m.verb);  // 'would not "hand over', taken for a noun
  if (listed == kNone && m.verb > m.after &&
      among(s.lower(m.verb - 1), "soon|immediately|shortly|promptly|quickly|swiftly"))
    m.c.begin = m.verb - 1;
  for (uint32_t k = m.after; k < m.verb; ++k)
    if (s.is_negation(k)) m.cue_end = k + 1;
  if (s.lower(m.verb) == "have" && s.penn(s.skip_adverbs(m.verb + 1)) == s.t.vbn) return fails("what would have been");
  if (s.lower(m.verb) == "be") {
    const uint32_t next = s.skip_adverbs(m.verb + 1);
    if (s.lower(s.skip_adverbs(next + 1)) == "to" &&
        among(s.lower(next), "prepared|determined|committed|disposed|inclined|resolved"))
      return fails("the adjective is the cue");
    if (s.is_verb(next) && (s.penn(next) == s.t.vbn || s.penn(next) == s.t.vbg)) m.verb = next;
    if (const uint32_t deed = one_of_many(s, next); deed != kNone) m.verb = deed;
  }
  return true;
}

// Who will do it: "Neither will", "nor will we", "Oslo to sign".
bool ActFinder::modal_subject(const Syntax& s, ModalCue& m) {
  m.subject = s.subject(m.governed);
  if (m.rule.id == "headline") {
    // "Oslo to sign pact": the phrase before "to".
    m.subject = kNone;
    for (uint32_t k = s.lower(m.at - 1) == "," ? m.at - 1 : m.at; k > s.begin && m.subject == kNone;) {
      --k;
      if (s.is_nominal(k)) m.subject = k;
      if (s.pos(k) == Pos::PUNCT) break;
    }
    if (among(s.lemma(m.at - 1),
              "mission|effort|way|chance|right|need|call|bid|push|move|time|order|fight|battle|race"))
      return fails("what a thing is for");
  } else if (s.lower(m.at - 1) == "neither" && s.penn(s.next_verb(m.after)) == s.t.vb) {
    m.subject = m.at - 1;  // "Neither will send troops"
  } else if (const int way = s.penn(m.at) == s.t.md ? inverts(s, m.at) : 0; way != 0) {
    // "nor | will | we negotiate", "Only if it pays | will | we negotiate"
    const uint32_t e = s.noun_phrase_end(m.after, &m.subject, true);
    if (e == m.after || s.penn(s.next_verb(e)) != s.t.vb) return fails("no verb after it");
    m.c.begin = m.verb = s.next_verb(e);
    m.negated = way < 0;
  } else {
    if (m.subject == kNone || m.subject > m.at) m.subject = s.subject(m.at);
    // "we can and | will"
    if ((m.subject == kNone || m.subject > m.at) && s.pos(m.at - 1) == Pos::CCONJ && s.penn(m.at - 2) == s.t.md &&
        s.is_nominal(m.at - 3))
      m.subject = m.at - 3;
    // "Oslo | will, he said, | send"
    if ((m.subject == kNone || m.subject > m.at) && s.lower(m.after) == "," && s.is_nominal(m.at - 1))
      m.subject = m.at - 1;
    m.subject = !s.is_verb(m.verb) && m.at > s.begin && party(s, m.at - 1) == 2 ? m.at - 1 : doer(s, m.at, m.subject);
  }
  return true;
}

// "There will be no delay": what nobody in particular will not do; "there should be an inquiry": what all should.
bool ActFinder::there_be(const Syntax& s, ModalCue& m, uint32_t denied) {
  const Speech said = speech(s, m.verb);
  const bool no = s.lower(m.verb + 1) == "no";
  const bool deed = among(s.lower(m.verb + 2), "more|such") || s.is(denied, Rules::kActionNoun | Rules::kEventNoun) ||
                    (is_deverbal(s.lemma(denied)) && !s.is(denied, Rules::kEffect) &&
                     !among(s.lemma(denied), "improvement|solution|resolution|justification|alternative")) ||
                    (s.pos(denied) == Pos::NOUN && s.lower(denied).ends_with("ing"));
  if (!deed || !said.any() || said.belief || hypothetical(s, m.verb)) return fails("what will not be");
  Draft d;
  d.rule = &m.rule;
  d.at = m.at;
  d.act.kind = ActKind::refusal;
  d.act.polarity = no ? Polarity::negative : Polarity::positive;
  d.act.reported_by = said.speaker;
  if (m.rule.label == ActLabel::proposal) {
    if (said.speaker.empty()) return fails("a duty that nobody named speaks of");
    d.act.label = ActLabel::proposal, d.act.kind = m.rule.kind;
    d.act.actor = said.speaker, d.act.reported_by = {};
  }
  m.c.verb = m.verb;
  m.c.negative = no;
  keep(s, d, m.c, m.at - 1, m.cue_end);
  return true;
}

// Whether the clause tells what its subject does: no question, no deed as subject, no manner of speaking.
bool ActFinder::modal_clause(const Syntax& s, ModalCue& m) {
  if (m.at > s.begin && s.is(m.at - 1, Rules::kSpeech) && s.is_finite(m.at - 1))
    return fails("what the speaker says of something else");
  // "unresolved is who will pay"
  if (s.lower(m.subject) == "who" && s.lower(m.subject - 1) != "," && !s.is_nominal(m.subject - 1))
    return fails("under if, whether or a question");
  // "Ana Silva, sent to Oslo on Monday, is to"
  if (const uint32_t k = noun_before(s, m.at); m.subject == kNone && s.lower(m.at - 1) == "," && s.inside(k) &&
                                               k + 2 < m.at && s.is_nominal(k) && party(s, k) == 2)
    m.subject = k;
  // "warned that firms | caught cheating | will be fined"
  for (uint32_t k = m.at; m.subject == kNone && (s.penn(m.at - 1) == s.t.vbg || s.penn(m.at - 1) == s.t.vbn) &&
                          k > s.begin && k + 8 > m.at && s.pos(k - 1) != Pos::PUNCT;
       --k)
    if (s.lower(k - 1) == "that") m.subject = s.noun_head(k);
  if (m.subject == kNone || (m.subject > m.at && m.rule.id != "headline" && m.subject > m.verb))
    return fails("no subject");
  // "say (that) moving it would allow", "who believes moving it will help": what is done, not who.
  uint32_t says = m.at - 1;
  while (says > m.subject && !s.is_finite(says)) --says;
  if (says > m.subject && s.penn(s.lower(says + 1) == "that" ? says + 2 : says + 1) == s.t.vbg &&
      s.is(says, Rules::kSpeech | Rules::kBelief))
    return fails("the subject is no party");
  // "fear | closing the reactors | will create": what is done, not who
  if (const uint32_t b = s.noun_phrase(m.subject).begin, v = s.lower(b - 2) == "that" ? b - 3 : b - 2;
      b > s.begin + 2 && s.penn(b - 1) == s.t.vbg && s.pos(b - 1) == Pos::VERB && s.is_verb(v) &&
      s.is(v, Rules::kSpeech | Rules::kBelief))
    return fails("the subject is no party");
  // "they know what | they | have to bring"; but "what they will not do is pay"
  const bool within = s.lower(s.noun_phrase(m.subject).begin - 1) == "what" && s.cleft(m.at, m.governed) == kNone;
  if (within || hypothetical(s, m.governed)) return fails("under if, whether or a question");
  // "may have to suspend it if": of one's own; "we will have to go to court": not
  if (s.lemma(m.verb) == "have" && s.lower(m.verb + 1) == "to" && s.penn(s.next_verb(m.verb + 2)) == s.t.vb &&
      m.rule.strength != Strength::aspirational) {
    if (!conditional_after(s, m.verb) || party(s, m.subject) < 2) return fails("a duty, which is the cue itself");
    m.verb = s.next_verb(m.verb + 2);
    m.forced = true;
  }
  if (m.negated && among(s.lemma(m.verb), "rule|exclude|preclude") &&
      (s.lemma(m.verb) != "rule" || s.lower(m.verb + 1) == "out"))
    return fails("what is left open");
  // "I would add that", "I will only say", "I will say plainly that"
  if ((m.word == "would" && among(s.lower(m.subject), "i|we") && among(s.lower(m.verb), "say|add|note|argue|refer")) ||
      (among(s.lower(m.verb), "say|repeat") &&
       (among(s.lower(s.skip_adverbs(m.verb + 1)), "it|this|that") || s.lower(m.verb - 1) == "only")))
    return fails("a way of speaking");
  // "Peru is to spend more, the minister | will say on Monday"
  if (const uint32_t a = reported_by_[m.verb];
      a != kNone && among(s.lemma(m.verb), "announce|say|tell|declare|argue|warn") &&
      doc_.attributions[a].content.begin >= s.begin && doc_.attributions[a].content.end < m.at)
    return fails("a way of speaking");
  if (m.negated && s.is(m.verb, Rules::kSpeechAct) && !m.passive && m.rule.label == ActLabel::commitment &&
      among(s.lower(m.verb), "say|comment|speculate|elaborate|disclose|specify|reveal|confirm|discuss|identify"))
    return fails("what is not told");
  return true;
}

constexpr WordList kChange =
    "increase|expand|decrease|improve|begin|start|help|allow|permit|enable|ensure|create|boost|damage|harm|strengthen|"
    "weaken|affect";

constexpr WordList kOblige = "require|oblige|force|compel|request|ask|ban|bar|prohibit|forbid";

// "The draft would oblige foreign firms to share", "the proposal would halve quotas": what a text proposes.
static bool draft_obliges(const Syntax& s, std::string_view modal, uint32_t verb, uint32_t subject) {
  if (modal == "would" && among(s.lemma(subject), "proposal|draft") && s.penn(verb) == s.t.vb && !is_effect(s, verb) &&
      !among(s.lemma(verb), kChange))
    return true;
  return modal == "would" && among(s.lemma(verb), kOblige) &&
         (among(s.lemma(subject), "draft|bill|proposal|resolution|motion|amendment") ||
          (s.is(subject, Rules::kDocument) &&
           !among(s.lemma(subject), "treaty|agreement|accord|pact|deal|protocol|convention") &&
           among(s.lower(s.noun_phrase(subject).begin + 1), "draft|proposed")));
}

// The act of a modal that governs a verb: of whom, of what kind and strength.
bool ActFinder::modal_act(const Syntax& s, ModalCue& m) {
  m.d.rule = &m.rule;
  m.d.at = m.at;
  Act& act = m.d.act;
  act.kind = m.rule.kind;
  act.strength = m.rule.strength;
  if (!m.negated && draft_obliges(s, m.word, m.verb, m.subject)) {
    act.label = ActLabel::proposal, act.kind = ActKind::suggestion;
    if (among(s.lemma(m.verb), kOblige))
      act.actor = ref(s, m.subject);
    else
      act.status = ActStatus::existing;
    uint32_t asked = kNone;
    s.noun_phrase_end(m.verb + 1, &asked, false);
    if (asked != kNone && party(s, asked) == 2) act.addressee = ref(s, asked);
    keep(s, m.d, m.c, m.at, m.cue_end);
    return true;
  }
  // "the two are to sign"
  m.who = s.pos(m.subject) == Pos::NUM && s.lower(m.subject - 1) == "the" ? 2 : party(s, m.subject);
  if (!modal_mood(s, m)) return false;
  m.event = (s.is(m.subject, Rules::kEventNoun) && s.lemma(m.subject) != "delegation") ||
            (s.lower(m.verb) == "take" && s.lower(m.verb + 1) == "place") ||
            (m.said.any() && s.lower(m.verb) == "go" && among(s.lower(m.verb + 1), "ahead|live"));
  // "the return likely will be delayed"
  if ((m.passive || m.event || !m.said.any() || !among(s.lower(m.subject), "it|they|we|he|she|i")) &&
      (among(s.lower(m.at - 1), kLikely) || among(s.lower(m.at + 1), kLikely) ||
       (s.lower(m.at + 1) == "almost" && s.lower(m.at + 2) == "certainly")))
    return fails("a forecast");
  if (m.passive) {
    if (!modal_passive(s, m)) return false;
  } else if (m.event) {
    if (!modal_event(s, m)) return false;
  } else if (!modal_doer(s, m)) {
    return false;
  }
  if (!modal_polarity(s, m)) return false;
  settle_actor(s, m.said, act);
  const bool self = !m.said.speaker.empty() && !act.actor.empty() && act.reported_by.empty();
  // "the bank announced that the fee would be dropped": whose it is to drop
  if (m.passive && act.actor.empty() && s.lemma(m.said.verb) == "announce" && !m.said.speaker.empty() &&
      !one_person(s, m.said.speaker)) {
    act.actor = m.said.speaker;
  } else if (act.actor.empty()) {
    act.reported_by = m.said.speaker;
  }
  if (m.rule.strength == Strength::firm && !m.passive && !m.event) {
    if (s.is(m.verb, Rules::kConsider) && !m.negated) act.strength = Strength::hedged;
  }
  modal_kind(s, m, self);
  modal_status(s, m);
  m.d.warned = among(s.lemma(m.said.verb), "warn|warning|caution"), m.d.own = self, m.d.said = m.said.any();
  const uint32_t nobody = m.passive ? nobody_begin(s, m.subject) : kNone;
  if (s.lemma(m.verb) == "consider" && !m.negated) act.strength = Strength::hedged;
  // "would welcome talks"; but a guest is received
  if (s.lower(m.verb) == "welcome" && !m.negated &&
      !(s.noun_head(m.verb + 1) != kNone && one_person(s, ref(s, s.noun_head(m.verb + 1)))))
    act.kind = ActKind::willingness, act.strength = Strength::hedged;
  keep(s, m.d, m.c, std::min(nobody, m.at), m.cue_end);
  return true;
}

// Who speaks: "would" looks ahead only in the mouth of a speaker, "could" and "may" of oneself.
bool ActFinder::modal_mood(const Syntax& s, ModalCue& m) {
  Act& act = m.d.act;
  m.said = speech(s, s.is_verb(m.governed) ? m.governed : m.at);
  if (m.said.belief) return fails("thought, denied or asked, not said");
  // "Analysts say Peru will"
  for (uint32_t k = m.said.speaker.tokens.begin; !m.said.speaker.empty() && k < m.said.speaker.tokens.end; ++k)
    if (among(s.lemma(k), "analyst|observer|economist|expert|trader")) return fails("a forecast");
  // "argued that many would go out of business", "warned that dozens of states would pay": what others are feared to do
  if (m.word == "would" && s.pos(m.subject) != Pos::PRON &&
      (s.lemma(m.said.verb) == "argue" || (s.lemma(m.said.verb) == "warn" && among(s.lemma(m.subject), kQuantity))) &&
      !same(ref(s, m.subject), m.said.speaker))
    return fails("a forecast");
  // "because it would leave them without work"
  if (m.word == "would" && s.pos(m.subject) == Pos::PRON && s.lower(m.subject - 1) == "because")
    return fails("a reason");
  if (m.rule.id == "is-to" && s.penn(m.at) == s.t.vbd && !terms_ && !m.said.any())
    return fails("would, and nobody says it");
  // "I would ask you to"
  if (m.word == "would" && among(s.lower(m.subject), "i|we") &&
      ((among(s.lower(m.verb), "ask|urge|invite|encourage|request|advise") &&
        s.noun_phrase_end(m.verb + 1, nullptr, false) > m.verb + 1) ||
       among(s.lower(m.verb), "suggest|propose|recommend")))
    return fails("the verb is the cue");
  if (m.word == "would" && s.lemma(m.verb) == "prefer") return fails("the verb is the cue");
  if (m.word == "would" && s.lower(m.verb) == "do" && s.lower(m.verb + 1) == "well") return fails("a way of speaking");
  // "would" looks ahead only in the mouth of a speaker.
  // "Should Peru agree, the agency would", a letter's "we would welcome"
  const bool stated = s.lower(s.begin) == "should" ||
                      (s.lower(m.subject) == "we" && own_voice(m.at) && among(s.lower(m.verb), "welcome|appreciate"));
  if (m.word == "would" && !m.said.any() && !terms_ && !stated) return fails("would, and nobody says it");
  if (m.word == "would" && !m.said.any() && !stated)
    act.status = ActStatus::existing;  // "a deal under which Peru would"
  return !among(m.word, "may|might|could") || m.rule.id == "can-not" || joint_ || modal_possible(s, m);
}

// "may", "might", "could": "said it could close the port if the talks fail".
bool ActFinder::modal_possible(const Syntax& s, ModalCue& m) {
  Act& act = m.d.act;
  // "warned that it could close the port if the talks fail", "If the talks fail, he said, Peru may close the port"
  const bool conditional = conditional_after(s, m.verb) || (m.who == 2 && s.condition_starts(s.begin));
  // "warned that the Diet might seek changes": what another may do is feared
  const bool warned = among(s.lemma(m.said.verb), "warn|caution");
  if (m.word != "could" && warned && m.who == 2 && !same(ref(s, m.subject), m.said.speaker) &&
      s.pos(m.subject) != Pos::PRON && !conditional)
    return fails("a forecast");
  // "warned the firm that it could be fined if it does not change its app"
  if (m.passive && conditional && warned && !m.negated) return true;
  const bool bears =
      s.lemma(m.verb) == "live" && s.lower(m.verb + 1) == "with" && m.who > 0;  // "could live with a review"
  if (bears) act.kind = ActKind::willingness;
  // "said his country could"
  const bool theirs =
      s.penn(s.noun_phrase(m.subject).begin) == s.t.prps &&
      among(s.lemma(m.subject),
            "government|country|ministry|team|party|group|company|side|administration|office|member|union");
  const bool own_could = (among(s.lower(m.subject), "it|he|she|they|we|i") || theirs) && s.lower(m.verb) != "be";
  if ((m.word == "could" && !bears && !own_could && !(conditional && m.who == 2)) || !m.said.any() || m.passive ||
      (m.word == "could" && m.negated))
    return fails("a possibility");
  // "officials say Peru may send a ship", but "those who may not speak it", "may be focusing on"
  if (m.word != "could" && m.who == 2 && !m.negated && s.penn(m.verb) == s.t.vb && s.lower(m.subject) != "who")
    return true;
  Act own;
  own.actor = ref(s, m.subject);
  settle_actor(s, m.said, own);
  if (!own.reported_by.empty() && !among(s.lower(m.subject), "we|i")) {
    const bool follows = own.actor.tokens.size() == 1 && own.actor.entity == kNone && m.said.verb != kNone &&
                         m.said.verb + 3 > own.actor.tokens.begin && among(s.lower(m.subject), "they|he|she|it");
    // "indicated it may return to it, the sources said"
    const bool itself = s.inside(m.said.verb) && m.said.verb < m.at && same(ref(s, s.subject(m.said.verb)), own.actor);
    if (!follows && !conditional && !theirs && !itself) return fails("a possibility");
  }
  return true;
}

// "The maps will be posted (by the army)".
bool ActFinder::modal_passive(const Syntax& s, ModalCue& m) {
  Act& act = m.d.act;
  // "led by the ministry", "the match will be played"
  const bool done = (s.lemma(m.verb) == "lead" && agent(s, m.verb) != kNone) || among(s.lemma(m.verb), "play|hear");
  if ((s.is(m.verb, Rules::kEffect | Rules::kBelief) && !done) || among(s.lemma(m.verb), kUndergone))
    return fails("an effect, not an action");
  const uint32_t by = agent(s, m.verb);
  // "This order shall be implemented consistent with the law"
  if (m.word == "shall" && among(s.lemma(m.verb), "implement|publish") && s.is(m.subject, Rules::kDocument) &&
      by == kNone)
    return fails("a rule in force");
  if (by != kNone) act.actor = ref(s, by);
  // "covered by insurance"
  if (by == kNone && s.lower(m.verb + 1) == "by" && !s.in_time(m.verb + 2) && !s.in_time(m.verb + 3) &&
      s.pos(m.verb + 2) != Pos::NUM && s.pos(m.verb + 2) != Pos::SYM &&  // "cut by three cents"
      !among(s.lower(m.verb + 2), "about|nearly|more|up|at|half|a") &&
      s.noun_phrase_end(m.verb + 2, nullptr, false) > m.verb + 2)
    return fails("done by no party");
  return true;
}

// "The talks will resume": of who holds them.
bool ActFinder::modal_event(const Syntax& s, ModalCue& m) {
  Act& act = m.d.act;
  act.actor = holders(s, m.subject);
  // "the visit will take the president to Halifax"
  uint32_t taken = kNone;
  const uint32_t past = s.lower(m.verb) == "take" ? s.noun_phrase_end(m.verb + 1, &taken, false) : m.verb;
  const bool takes = past > m.verb + 1 && s.lower(past) == "to" && party(s, taken) == 2;
  if (takes) act.actor = ref(s, taken);
  // "the trip will include stops in Oman", "the summit will bring together mayors"
  const uint32_t part = s.noun_head(m.verb + 1);
  const bool planned =
      among(s.lower(m.verb), "feature|gather|host") ||
      (s.lower(m.verb) == "include" && (!among(s.lemma(m.subject), "visit|trip|tour|flight|shipment|delivery") ||
                                        part == kNone || s.is(part, Rules::kEventNoun) || s.lemma(part) == "stop")) ||
      (s.lower(m.verb) == "bring" && s.lower(m.verb + 1) == "together");
  if (!takes && !planned && !is_scheduled(s, m.verb)) return fails("an event's effect");
  return true;
}

// Whether the subject is somebody who can do it.
bool ActFinder::modal_doer(const Syntax& s, ModalCue& m) {
  // "The sanctions will remain in place": of those who keep them there
  m.closes = m.who < 2 && (among(s.lower(m.verb), "remain|stay")
                               ? (m.said.any() || own_voice(m.at)) && m.word != "shall" && !is_effect(s, m.verb) &&
                                     s.lower(m.verb + 1) != "at"
                               : m.who == 0 && terms_ && among(s.lower(m.verb), "close|reopen|open|shut"));
  m.deliberate =
      among(s.lower(m.verb),
            "negotiate|submit|prosecute|consider|dispatch|license|monitor|aim|study|deploy|convene|appoint|"
            "refrain|investigate|examine|publish|inform|notify|complete|prioritize|prioritise|coordinate|oversee|"
            "recruit|collaborate|redouble") &&
      !s.is(m.subject, Rules::kDocument) && s.lower(m.subject) != "you";
  // "The number of guards will increase"
  if (const uint32_t b = s.noun_phrase(m.subject).begin, n = s.pos(b) == Pos::DET ? b + 1 : b;
      among(s.lemma(n), "number|share|proportion|total") && s.lower(n + 1) == "of" &&
      among(s.lemma(m.verb), "increase|double|triple|decrease|change"))
    return fails("an effect, not an action");
  // "The initiative will work to end the shortage"
  m.deliberate = m.deliberate || (s.lower(m.verb) == "work" && s.pos(m.subject) == Pos::NOUN &&
                                  s.lower(m.verb + 1) == "to" && s.penn(m.verb + 2) == s.t.vb);
  // "will meet Mr Soto, which will ...": nobody is a which
  const bool which = s.lower(m.at - 1) == "which" && is_name(m.subject, EntityType::PERSON);
  if ((m.who == 0 && !m.closes && !m.deliberate) || which || s.lower(m.subject) == "you")
    return fails("the subject is no party");
  const uint32_t mention = mention_of_[m.subject];
  const bool body = mention != kNone && doc_.mentions[mention].entity != kNone &&
                    (doc_.entities[doc_.mentions[mention].entity].type == EntityType::ORG ||
                     doc_.entities[doc_.mentions[mention].entity].type == EntityType::GPE);
  if (m.who == 1 && !m.deliberate && !m.closes &&
      !(s.lower(m.subject) == "it" && (m.said.any() || (body && s.lower(m.subject - 1) == "which") ||
                                       (s.lower(m.subject - 1) == "which" && s.lower(m.subject - 2) == "failing"))))
    return fails("the subject is no party");
  // "Nobody in the cabinet is going to"
  const bool all_of_them = among(s.lower(m.subject), "nobody|none") && among(s.lower(m.subject + 1), "in|of|on|from");
  if (all_of_them) m.negated = m.c.negative = true;
  if ((among(s.lower(m.subject), "nobody|none") && !all_of_them) ||
      (s.lower(s.noun_phrase(m.subject).begin) == "no" && mention_of_[m.subject] == kNone))
    return fails("nobody in particular is bound");
  // "Christians will commemorate the day"
  if (among(s.lemma(m.verb), "celebrate|commemorate|observe") && plural(s, m.subject) &&
      s.pos(m.subject) != Pos::PRON &&
      (mention == kNone || doc_.mentions[mention].type == EntityType::NORP || s.lemma(m.subject) == "community"))
    return fails("nobody in particular is bound");
  if (!modal_deed(s, m)) return false;
  // "Peru stands ready, provided the rules are met, | and will dispatch a team": who did what stands before
  uint32_t doing = m.subject;
  if (m.deliberate && m.who < 2 && s.pos(m.at - 1) == Pos::CCONJ)
    for (uint32_t v = s.begin; v < m.at; ++v)
      if (s.is_verb(v) && s.is_finite(v))
        if (const uint32_t other = s.subject(v); other != kNone && other < v && party(s, other) == 2) doing = other;
  if (!m.closes) m.d.act.actor = ref(s, doing);
  return true;
}

// Whether what it does is an action, none that only happens to it.
bool ActFinder::modal_deed(const Syntax& s, const ModalCue& m) {
  const bool takes_part =
      s.lower(m.verb) == "be" &&
      (s.lower(m.verb + 1) == "part" || (s.lower(m.verb + 1) == "responsible" && s.lower(m.verb + 2) == "for") ||
       s.penn(s.skip_adverbs(m.verb + 1)) == s.t.vbg);
  // "will be in Lima on Monday"
  const bool stays = s.lower(m.verb) == "be" && s.lower(m.verb + 1) == "in" && m.who == 2 && s.inside(m.verb + 2) &&
                     is_name(m.verb + 2, EntityType::GPE);
  const bool attends = s.lower(m.verb) == "be" && s.lower(m.verb + 1) == "in" && s.lower(m.verb + 2) == "attendance";
  const bool stirs = m.negated && among(s.lower(m.verb), "stay|remain|be|stand") &&
                     among(s.lower(m.verb + 1), "silent|idle|quiet|passive|neutral");  // "will not stay silent"
  // "would never be anybody's gendarme": what a country will not become
  const bool never = m.negated && m.who == 2 && s.lower(m.verb - 1) == "never" && among(s.lower(m.verb), "be|become") &&
                     s.is_nominal(s.noun_head(s.lower(m.verb + 1) == "\"" ? m.verb + 2 : m.verb + 1));
  if (is_effect(s, m.verb) && !never && !takes_part && !stays && !attends && !stirs && !m.deliberate && !m.closes &&
      !(m.negated && (among(s.lower(m.verb), "accept|wait|look|recognise|recognize|forget|sit|serve|play|compete") ||
                      (s.lower(m.verb) == "stand" && s.lower(m.verb + 1) == "for"))))
    return fails("an effect, not an action");
  // "would put lives at risk"
  if (s.lower(m.verb) == "put")
    for (uint32_t k = m.verb + 2; k + 1 < s.end && k < m.verb + 9; ++k)
      if (among(s.lower(k), "at|in") && among(s.lower(k + 1), "risk|danger|jeopardy|peril|doubt|question|harm"))
        return fails("an effect, not an action");
  // "it will take a year to", "it will take all of us", 'it will take "the hard work of everyone'
  const uint32_t taken = s.lower(m.verb + 1) == "\"" ? m.verb + 2 : m.verb + 1;
  if (s.lower(m.verb) == "take" && s.lower(m.subject) == "it" &&
      (s.in_time(s.skip_adverbs(taken)) || among(s.lower(taken), "more|everyone|until") ||
       (s.lower(taken) == "all" && s.lower(taken + 1) == "of") ||
       among(s.lemma(s.noun_head(taken)), "time|year|month|courage|work|effort|patience|cooperation|while|lot")))
    return fails("an effect, not an action");
  if (s.lower(m.verb) == "contribute" && s.lower(m.verb + 1) == "to" && s.pos(m.at - 1) == Pos::PRON)
    return fails("an effect, not an action");
  // "The ministry says it will allow": it, itself
  const bool it_says = s.lower(m.subject) == "it" && !m.said.speaker.empty() && !one_person(s, m.said.speaker);
  if (among(s.lower(m.verb), kChange) && m.who < 2 &&
      !(it_says && among(s.lower(m.verb), "increase|expand|begin|start|allow|permit")) &&
      !((s.penn(m.verb + 1) == s.t.prps || s.penn(m.verb + 1) == s.t.vbg) && m.said.any()))
    return fails("an effect, not an action");
  return true;
}

// Negation by what is not done: "will sign nothing", "will not rest until".
bool ActFinder::modal_polarity(const Syntax& s, ModalCue& m) {
  // "will continue to be able to"
  uint32_t inner = kNone;
  if (s.lemma(m.verb) == "continue") {
    Complement going_on;
    if (infinitive(s, m.verb + 1, &going_on)) inner = going_on.verb;
    if (inner != kNone && is_effect(s, inner)) return fails("an effect, not an action");
  }
  // "will spare no effort"
  const bool idiom = among(s.lemma(m.verb), "spare|lose|waste|leave") &&
                     among(s.lower(m.verb + 2), "effort|efforts|time|expense|stone");
  if (s.lower(m.verb + 1) == "no" && !s.counts(m.verb + 1) && !idiom && !m.passive &&
      s.is_nominal(s.noun_head(m.verb + 1) == kNone ? m.verb : s.noun_head(m.verb + 1)))
    m.negated = m.c.negative = !m.negated;
  if (s.lower(m.verb + 1) == "nothing" && !m.passive)
    m.negated = m.c.negative = !m.negated;  // "would sign nothing until"
  if (const uint32_t first = s.noun_phrase(m.subject).begin;
      m.passive ? nobody_begin(s, m.subject) != kNone : s.denies_noun(first))
    m.negated = m.c.negative = !m.negated;
  // "will not rest until"
  if (m.negated && among(s.lemma(m.verb), "stop|rest|cease") &&
      (s.penn(m.verb + 1) == s.t.vbg || s.lower(m.verb + 1) == "until"))
    m.negated = m.c.negative = false, m.d.act.status = ActStatus::reaffirmed;
  // "will not hesitate to act": will
  if (m.negated && among(s.lemma(m.verb), "hesitate|fail") &&
      (s.lower(m.verb + 1) == "to" || (s.lower(m.verb + 1) == "\"" && s.lower(m.verb + 2) == "to")))
    m.negated = m.c.negative = false;
  return true;
}

// A plan, a promise, an agreement or a refusal; `self` when who says it does it.
void ActFinder::modal_kind(const Syntax& s, ModalCue& m, bool self) const {
  Act& act = m.d.act;
  // "The envoy said Lima would post the maps": a country's word
  const bool pledges = m.word == "would" && !m.said.speaker.empty() && act.actor.entity != kNone &&
                       doc_.entities[act.actor.entity].type == EntityType::GPE;
  // "The firm said it would close two plants": what it does for itself is a plan, what it gives a promise
  const bool operates =
      among(s.lower(m.subject), "it|they") && !among(s.lemma(m.verb), kGiving) && !s.is(m.verb, Rules::kConsider) &&
      !among(s.lemma(m.said.verb), "inform|assure|notify|tell") &&
      !among(s.lemma(m.verb), "back|lift|allow|ask|fund|lend|mobilize|mobilise|double|table|scale|stick|consult");
  // "We will build on it", "My Administration will"
  const bool first_person =
      among(s.lower(m.subject), "we|i") || among(s.lower(s.noun_phrase(m.subject).begin), "my|our");
  // '"We are going to pay," he said'
  const bool going = m.rule.id == "is-to" && m.after > m.at + 1 && s.lower(m.after - 2) == "going";
  // "The minister said the talks would go on": to go on with what is no help binds no more than a plan
  const bool goes_on = among(s.lemma(m.verb), "continue|keep|maintain|stay|remain") &&
                       !s.is(s.lower(m.verb + 1) == "to" ? m.verb + 2 : m.verb + 1, Rules::kSustain);
  if (act.kind == ActKind::plan && (m.rule.id == "will" || going || (m.rule.id == "is-to" && terms_))) {
    if (joint_ || (terms_ && !self) || terms_paragraph_ == doc_.sentences[sentence_].paragraph) {
      act.kind = ActKind::agreement;
    } else if (!m.passive && s.penn(m.verb) != s.t.vbg && !among(s.lemma(m.said.verb), "announce|plan") &&
               (s.is(m.verb, Rules::kSustain)
                    ? first_person || (goes_on ? self || pledges : m.said.any())
                    : ((self && !operates) || pledges || first_person) && !s.is(m.verb, Rules::kItinerary))) {
      act.kind = ActKind::promise;
    }
  }
  if (m.negated || (!m.passive && among(s.lemma(m.verb), "reject|refuse|rebuff"))) {
    act.polarity = Polarity::negative;
    // "will not be punished"
    const bool spares =
        m.passive && among(s.lemma(m.verb), "punish|penalise|penalize|prosecute|harm|deport|arrest|jail|kill");
    act.kind = spares || s.lemma(m.verb) == "forget" ? ActKind::promise : ActKind::refusal;
  }
}

// Whether it is said anew: "will continue to", "announced last month that it would".
void ActFinder::modal_status(const Syntax& s, ModalCue& m) const {
  Act& act = m.d.act;
  const bool goes_on =
      continues(s, m.verb) || (s.lemma(m.verb) == "go" && s.lower(m.verb + 1) == "on" && s.penn(m.verb + 2) == s.t.vbg);
  const bool honours = among(s.lemma(m.verb), "meet|honour|honor|keep|fulfil|fulfill|uphold") &&
                       among(s.lemma(s.child(m.verb, s.t.obj)), "commitment|promise|pledge|obligation|undertaking");
  if (honours && act.kind == ActKind::plan) act.kind = ActKind::promise;
  if ((goes_on || honours) && act.status == ActStatus::new_) act.status = ActStatus::reaffirmed;
  if (m.forced) act.strength = Strength::hedged;
  // "announced last month that it would", "said in April it would", "had earlier said it would"
  if (const uint32_t v = m.said.verb; act.status == ActStatus::new_ && s.inside(v) && s.is_verb(v)) {
    const uint32_t when = s.lower(v + 1) == "only" ? v + 2 : v + 1;
    const bool then =
        among(s.lower(v - 1), "earlier|previously") || (s.lower(when) == "last" && s.skip_time(when) > when) ||
        (s.lower(when) == "in" && s.skip_time(when + 1) > when + 1) || s.lower(s.skip_time(when) - 1) == "ago";
    if (then || (v < m.at && background(s, v))) act.status = ActStatus::existing;
  }
}

// --- duties ----------------------------------------------------------------------------------------------------------

// must, should, needs to: a proposal to whoever is to do it, by whoever says so.
bool ActFinder::duty_cue(const Syntax& s, ModalCue& m) {
  // "the funds needed to"; but "ought to", taken for one
  if (s.penn(m.at) == s.t.vbn && s.lower(m.at) != "ought") return fails("an attribute");
  if (m.rule.id == "should" && among(s.lemma(m.verb), "arrive|reach|conclude|complete|finish") &&
      s.lower(m.at) == "should")
    return fails("a forecast");
  if (s.lower(m.at - 1) == "should") return fails("no need");  // "should not have to beg"
  for (uint32_t k = m.at + 1; k < m.verb; ++k)
    if (s.lower(k) == "so") return fails("a forecast");  // "should be so diluted that"
  m.said = speech(s, m.verb);
  if (m.said.belief) return fails("thought, denied or asked, not said");
  // "Under the accord, Oslo must pay": its terms bind
  m.bound = terms_ && m.word != "shall" && m.rule.strength == Strength::firm && m.said.speaker.empty() &&
            party(s, m.subject) == 2;
  if (m.said.speaker.empty() && !m.bound && !(own_voice(m.at) && m.said.verb == kNone))
    return fails("a duty that nobody named speaks of");
  // "reminds us that we must"
  if (s.lemma(m.said.verb) == "remind" && s.lower(m.said.verb + 1) == "us") return fails("a way of speaking");
  // "talks should resume": asked of all
  m.event = s.is(m.subject, Rules::kEventNoun) && is_scheduled(s, m.verb);
  if (among(s.lower(m.said.speaker.tokens.begin), "some|many|others|most") && m.said.speaker.tokens.size() == 1)
    return fails("a duty that nobody named speaks of");
  if (!duty_doer(s, m)) return false;
  // "documents that needed to be signed"
  if (m.passive && s.lemma(m.at) == "need" && s.penn(m.at) == s.t.vbd &&
      (s.rel(m.verb) == s.t.relcl || s.rel(m.at) == s.t.relcl))
    return fails("no need");
  // "the tools | we | have to end it"
  if (const uint32_t b = s.noun_phrase(m.subject).begin; among(s.lemma(m.at), "have|need") && b > s.begin &&
                                                         s.pos(b) == Pos::PRON && s.pos(b - 1) == Pos::NOUN &&
                                                         !s.in_time(b - 1) && party(s, b - 1) < 2)
    return fails("a duty that nobody named speaks of");
  // "the technology it needs to build ships"
  if (m.said.speaker.empty() &&
      (s.rel(m.verb) == s.t.relcl || s.rel(m.at) == s.t.relcl ||
       (s.is_nominal(s.noun_phrase(m.subject).begin - 1) && s.pos(s.noun_phrase(m.subject).begin) == Pos::DET)))
    return fails("a duty that nobody named speaks of");
  if (!s.is(m.at, Rules::kParty) && s.lemma(m.at) == "have" && s.lower(m.at + 1) != "to") return fails("");
  if (s.lemma(m.at) == "have" && among(s.lower(m.at - 1), "may|might|could") && !among(s.lower(m.subject), "we|i"))
    return fails("a possibility");
  const bool we = among(s.lower(m.subject), "we|i");
  if (we && (s.is(m.verb, Rules::kSpeechAct) ||
             among(s.lemma(m.verb), "remind|note|thank|express|stress|emphasize|emphasise|admit")))
    return fails("a way of speaking");
  if (m.said.speaker.empty() && (among(s.lemma(m.verb), "tolerate|endure|bear|put|accept") ||
                                 (we && m.rule.strength != Strength::firm && s.lemma(m.at) != "need") ||
                                 (s.lower(m.subject) == "force" && s.noun_phrase(m.subject).begin == m.subject)))
    return fails("no action asked for");
  return duty_act(s, m);
}

// Stands that one can be asked to take: "Peru must recognize that", "must stay out of it".
static bool takes_stand(const Syntax& s, uint32_t verb, bool own) {
  if (s.lemma(verb) == "include" && !own) return true;  // "should include all groups"
  return among(s.lemma(verb), own ? WordList("stand")
                                  : WordList("recognize|recognise|understand|realize|realise|learn|"
                                             "accept|stay|remain|stand")) ||
         (s.lemma(verb) == "come" && s.lower(verb + 1) == "together");
}

// Whether somebody is to do it, or, of a passive, whom it may concern.
bool ActFinder::duty_doer(const Syntax& s, ModalCue& m) {
  // "must be repaired by the army"
  m.by = s.penn(m.verb) == s.t.vbn && s.lemma(m.at) != "have" && !among(s.lemma(m.verb), kUndergone) ? agent(s, m.verb)
                                                                                                     : kNone;
  // "the rules should be published, the minister said": by whom it may concern
  m.passive = s.penn(m.verb) == s.t.vbn && m.by == kNone && !m.said.speaker.empty() && s.lemma(m.at) != "have" &&
              !among(s.lower(m.subject), "we|i") &&
              // "the safety of civilians must be ensured"
              ((m.rule.strength == Strength::firm &&
                among(s.lemma(m.verb), "ensure|guarantee|respect|uphold|protect|preserve|honour|honor")) ||
               (!s.is(m.verb, Rules::kEffect | Rules::kBelief) && !among(s.lemma(m.verb), kUndergone))) &&
              !among(s.lemma(m.verb), "resolve|hold|do") &&
              (s.lemma(m.verb) != "use" || (m.negated && m.rule.strength == Strength::firm)) &&
              !(m.negated && s.lemma(m.verb) == "fight");
  if (!m.passive && ((party(s, m.subject) < 2 && !m.event && m.by == kNone) ||
                     among(s.lower(m.subject), "people|everyone|one|you|nobody|none")))
    return fails("no doer who could be asked");
  const bool own = among(s.lower(m.subject), "we|i") || m.said.speaker.empty();
  if (!m.passive &&
      ((s.penn(m.verb) == s.t.vbn && m.by == kNone) || s.lower(m.verb) == "be" ||
       (is_effect(s, m.verb) &&
        !((m.rule.strength == Strength::firm || s.lemma(m.verb) == "include") && takes_stand(s, m.verb, own)) &&
        !(s.lower(m.verb) == "play" &&  // "should play its part"
          among(s.lemma(s.noun_head(m.verb + 1)), "part|role")))))
    return fails("no action asked for");
  return true;
}

// A proposal to whoever is to do it; a promise of one's own, or what was agreed.
bool ActFinder::duty_act(const Syntax& s, ModalCue& m) {
  const bool we = among(s.lower(m.subject), "we|i");
  m.d.rule = &m.rule;
  m.d.at = m.at;
  Act& act = m.d.act;
  act.kind = m.rule.kind;
  if (!m.event && !m.passive) act.addressee = ref(s, m.by != kNone ? m.by : m.subject);
  act.actor = m.said.speaker.empty() ? voice_of_ : m.said.speaker;
  // "slammed the board, saying it should": another's, more often than not
  // "has told Damascus that it must": who is told
  const uint32_t hearer = s.inside(m.said.verb) && m.said.verb < m.subject && s.lemma(m.said.verb) == "tell" &&
                                  among(s.lower(m.subject), "it|they|he|she") && s.lower(m.said.verb + 1) != "that" &&
                                  !s.is(m.said.verb, Rules::kRestate)
                              ? s.noun_head(m.said.verb + 1)
                              : kNone;
  const bool told = hearer != kNone && party(s, hearer) == 2;
  const bool other = told || (m.rule.id == "should" && among(s.lower(m.subject), "it|they") && m.said.verb != kNone &&
                              s.penn(m.said.verb) == s.t.vbg);
  const bool all = we && s.lower(m.at + 1) == "all";  // "We must all act": a call to who hears it
  const bool own = !m.passive && !all && ((same(act.addressee, act.actor) && !other) || we || m.bound);
  if (told && !own) act.addressee = ref(s, hearer);
  // "agreed that trust is needed and that the result should be honored"
  const bool agreed = !own && s.inside(m.said.verb) && s.lemma(m.said.verb) == "agree" && !quoted_[m.at];
  if (agreed) {
    act.label = ActLabel::commitment, act.kind = ActKind::agreement, act.strength = Strength::hedged;
    act.addressee = Ref();
  }
  if (own) {
    m.d.act.label = ActLabel::commitment;
    act.kind = m.bound ? ActKind::agreement : ActKind::promise;
    if (m.bound) act.status = ActStatus::existing;
    act.actor = act.addressee;
    act.addressee = Ref();
    settle_actor(s, m.said, act);
  }
  if (all) act.kind = ActKind::call, act.addressee = Ref();
  // "telling him that Peru should act, according to the ministry"
  if (!own && s.inside(m.said.verb))
    if (const Speech outer = speech(s, m.said.verb);
        outer.verb != m.said.verb && !same(outer.speaker, act.actor) && !same(outer.speaker, act.addressee))
      act.reported_by = outer.speaker;
  // "no family should be left in the dark"
  const uint32_t nobody = m.passive ? nobody_begin(s, m.subject) : kNone;
  if (m.negated != (nobody != kNone)) act.polarity = Polarity::negative;
  m.c = {};
  m.c.begin = m.verb;
  while (m.c.begin > m.at + 1 && s.lemma(m.c.begin - 1) == "be") --m.c.begin;
  m.c.verb = m.verb;
  uint32_t cue_end = m.at + 1;
  for (uint32_t k = m.at + 1; k < m.verb; ++k)
    if (s.is_negation(k) || s.lower(k) == "to") cue_end = k + 1;
  if (!own && !agreed) act.label = ActLabel::proposal;
  keep(s, m.d, m.c, std::min(nobody, s.group_begin(m.at)), cue_end);
  return true;
}

// "Let us strengthen the law": of all who hear it.
bool ActFinder::let_us(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
  // "Let the two ministers publish the list": of them
  uint32_t asked = kNone;
  const bool them = rule.id == "let-them";
  const uint32_t verb = s.next_verb(them ? s.noun_phrase_end(at + 1, &asked, false) : after);
  if (them && (asked == kNone || party(s, asked) < 2)) return fails("no doer who could be asked");
  if ((s.penn(verb) != s.t.vb && !(them && s.penn(verb) == s.t.vbp)) || s.is(verb, Rules::kSpeechAct | Rules::kGain) ||
      among(s.lemma(verb), "remember|face|look|pray|hope|start|begin|pause|note"))
    return fails("a way of speaking");
  if (at > s.begin && s.pos(at - 1) != Pos::PUNCT && s.pos(at - 1) != Pos::CCONJ) return fails("allowed, not asked");
  const Speech said = speech(s, verb);
  if (said.belief || hypothetical(s, verb)) return fails("thought, denied or asked, not said");
  Draft d;
  d.rule = &rule;
  d.at = at;
  d.act.kind = rule.kind;
  d.act.actor = said.speaker.empty() && !quoted_[at] ? voice_of_ : said.speaker;
  if (them && said.speaker.empty()) return fails("a duty that nobody named speaks of");
  if (them) d.act.addressee = ref(s, asked);
  Complement c;
  c.begin = c.verb = verb;
  keep(s, d, c, at, after);
  return true;
}

// '"Please release them," she said', '"Do not touch the fund," he told Peru': a request with `at` its first word.
bool ActFinder::imperative(const Syntax& s, uint32_t at, uint32_t verb, const Rule& rule) {
  if (at > s.begin && s.pos(at - 1) != Pos::PUNCT && s.lower(at - 1) != "please") return fails("no clause begins here");
  const bool polite = s.lower(at) == "please";
  if (polite && s.lower(verb) == ",") ++verb;
  if (polite && s.lower(verb) == "do" && s.is_negation(verb + 1)) return fails("the negation is the cue");
  if (!s.is_bare(verb)) return fails("no verb after it");
  // what is done with the mind, or a way of speaking: "look at", "imagine that", "make no mistake", "let me say"
  if ((s.is(verb, Rules::kSpeechAct | Rules::kSpeech | Rules::kBelief | Rules::kEffect | Rules::kConsider) &&
       !among(s.lemma(verb), "give|provide|stop")) ||
      among(s.lemma(verb),
            "look|listen|watch|hear|remember|forget|note|mark|mind|bear|excuse|pardon|let|thank|trust|think|read|wait|"
            "congratulate|welcome|take|mistake|judge|compare|ask|try|dream|rest|stay|enjoy|call|want|put|go|love") ||
      (s.lemma(verb) == "make" && s.lower(verb + 1) == "no"))
    return fails("a way of speaking");
  const uint32_t next = s.skip_adverbs(verb + 1);
  if (!(s.is_nominal(next) || s.pos(next) == Pos::DET || s.pos(next) == Pos::ADJ || s.penn(next) == s.t.prps ||
        s.pos(next) == Pos::ADP || s.pos(next) == Pos::NUM) ||
      among(s.lower(next), "i|we|he|she|they"))
    return fails("nothing that is to be done");
  Draft d;
  const Speech said = speech(s, verb);
  if (said.belief || said.speaker.empty() || !s.inside(said.verb) || hypothetical(s, verb))
    return fails("asked by nobody");
  d.rule = &rule;
  d.at = verb;
  d.act.actor = said.speaker;
  d.act.label = ActLabel::proposal;
  d.act.kind = polite || among(s.lemma(said.verb), "beg|plead|appeal|implore|ask") ? ActKind::request : rule.kind;
  for (uint32_t k = at; k < verb; ++k)
    if (s.is_negation(k)) d.act.polarity = Polarity::negative;
  if (const uint32_t a = said_in_[verb]; a != kNone) d.act.addressee = doc_.attributions[a].addressee;
  Complement c;
  c.begin = c.verb = verb;
  keep(s, d, c, polite ? verb : at, verb + 1);
  return true;
}

// '"Stop the shelling," he told both armies': a verb that opens what is said.
void ActFinder::bare_imperative(const Syntax& s, uint32_t verb) {
  if (s.penn(verb) != s.t.vb && s.penn(verb) != s.t.vbp) return;
  // no part of a sentence: 'would "deal a blow"'
  const uint32_t mark = s.lower(verb - 1) == "\"" && quoted_[verb] ? verb - 1 : verb;
  if (mark > s.begin && s.lower(mark - 1) != ":" && (mark == verb || s.lower(mark - 1) != ",")) return;
  for (const Rule& rule : rules_.rules())
    if (rule.id == "imperative") return void(imperative(s, verb, verb, rule));
}

}  // namespace readout
