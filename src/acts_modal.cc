// Modals and what stands for them: "will", "is to", a headline's "to", "must", "let us".
#include <algorithm>

#include "acts_finder.hpp"

namespace readout {

static bool conditional_after(const Syntax& s, uint32_t verb) {
  for (uint32_t k = verb + 1; k < s.end; ++k) {
    if (s.lower(k) == ",") return s.condition_starts(k + 1);
    if (s.condition_starts(k)) return true;
  }
  return false;
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

bool ActFinder::modal_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
  if (among(rule.id, "let-us|let-them")) return let_us(s, at, after, rule);
  if (s.lower(after) == "rather") return fails("a preference");  // "they'd rather punish"
  const std::string_view w = s.lower(at);
  uint32_t verb = s.next_verb(after);
  // "will on Thursday consider"
  if (s.pos(verb) == Pos::ADP && s.skip_time(verb + 1) > verb + 1 &&
      s.penn(s.next_verb(s.skip_time(verb + 1))) == s.t.vb)
    verb = s.next_verb(s.skip_time(verb + 1));
  // "could not in good conscience go", "would in return step up"
  if (const uint32_t past = s.pos(verb) == Pos::ADP ? s.noun_phrase_end(verb + 1, nullptr, false) : verb;
      past > verb + 1 && past < verb + 6 && s.penn(s.next_verb(past)) == s.t.vb)
    verb = s.next_verb(past);
  // "would, if necessary, block", "will not, however, reopen"
  if (const uint32_t past = s.lower(verb) == "," ? s.next_verb(s.skip_aside(verb)) : verb;
      past < verb + 9 && s.penn(past) == s.t.vb)
    verb = past;
  // "we can, and we must, do more"
  if (s.lower(after) == "," && s.penn(after + 1) == s.t.vb)
    for (uint32_t k = at; k > s.begin && k + 3 > at; --k)
      if (s.pos(k - 1) == Pos::CCONJ && s.lower(k - 2) == ",") verb = after + 1;
  // 'would "as always" support'
  if (s.lower(after) == "\"" && s.penn(verb) != s.t.vb)
    for (uint32_t k = after + 1; k < after + 6 && s.inside(k); ++k)
      if (s.lower(k) == "\"" && s.penn(s.next_verb(k + 1)) == s.t.vb) verb = s.next_verb(k + 1);
  bool negated = false;
  ActStatus status = ActStatus::new_;
  bool forced = false;
  if (rule.frames & Rule::kOther && s.penn(at) != s.t.md) {
    for (uint32_t k = s.group_begin(at); k < at; ++k)
      if (s.is_negation(k)) return fails("no need");
  }
  for (uint32_t k = at; k < verb; ++k) negated = negated || s.negates(k);
  uint32_t begin = at, cue_end = after;
  Complement c;
  const uint32_t listed = s.lower(after) == "(" && s.lower(after + 2) == ")" ? after : kNone;  // "will (i) modify"
  if (listed != kNone) verb = s.skip_adverbs(after + 3);
  if (rule.id == "headline") {
    if (w != "to" || s.doc.sentences[sentence_].kind == SentenceKind::list_item) return fails("");
    if (!infinitive(s, at, &c)) return fails("");
    const bool heading = in_heading() || !among(s.lower(s.end - 1), ".|!|?|:|;|\"|,");
    // "the gathering, | to be chaired by Oslo"
    const bool reduced = s.lower(at - 1) == "," && s.is_nominal(at - 2) && s.lower(at + 1) == "be" &&
                         s.penn(c.verb) == s.t.vbn &&
                         (among(s.lower(c.verb + 1), "by|in|on|at|into|before") || s.in_time(c.verb + 1));
    if (!heading && !reduced) return fails("");
    for (uint32_t k = at; k > s.begin && s.lower(k - 1) != ";" && !reduced; --k)
      if (s.pos(k - 1) == Pos::VERB || s.pos(k - 1) == Pos::AUX) return fails("the headline has a verb of its own");
    verb = c.verb;
    c.begin = at;
    cue_end = at + 1;
  } else if (rule.id == "is-to") {
    if (s.pos(at) != Pos::AUX && s.pos(at) != Pos::VERB) return fails("");
    // "said it was not going to pay"
    const bool going = s.penn(at) == s.t.vbd && after > at + 2 && s.lower(after - 2) == "going";
    const bool past = going || (s.penn(at) == s.t.vbd && terms_);  // "a deal under which guards were to leave"
    if (!past && s.penn(at) != s.t.vbz && s.penn(at) != s.t.vbp && s.lower(at) != "'re" && s.lower(at) != "'s")
      return fails("");
    if (past && !going) status = ActStatus::existing;
    if (s.lower(after - 1) != "to" || s.penn(verb) != s.t.vb || s.lower(verb) == "blame") return fails("");
    if (s.lower(after - 2) == "yet") return fails("what has not happened");  // "are yet to be worked out"
    if (s.lower(verb) == "be" && s.penn(s.skip_adverbs(verb + 1)) == s.t.vbn) {
      verb = s.skip_adverbs(verb + 1);
    }
    // "the only condition is to lay down arms"
    for (uint32_t k = at; k > s.begin && k + 14 > at && !s.is_finite(k - 1); --k)
      if (among(s.lemma(k - 1),
                "condition|aim|goal|task|objective|purpose|priority|challenge|requirement|way|answer") &&
          !s.is_nominal(k))
        return fails("what a thing is");
    // "what the minister is to do is"
    if (s.lemma(verb) == "do" && s.is_finite(verb + 1)) return fails("a question's order");
    c.begin = after - 1;
    cue_end = at + 1;
    if (s.lower(at + 1) == "not") cue_end = at + 2;
  } else {
    if (s.penn(at) != s.t.md && s.pos(at) != Pos::AUX && s.pos(at) != Pos::VERB) return fails("");
    if (s.penn(verb) != s.t.vb && !(s.is_verb(verb) && s.lower(verb) == s.lemma(verb)) &&
        !among(s.lower(at - 1), "nor|neither") &&
        !(s.lower(verb - 1) == "\"" && s.pos(verb) == Pos::NOUN && s.lower(verb) == s.lemma(verb)))
      return fails(s.is_nominal(verb) ? "a question's order" : "no verb after it");
    c.begin = listed != kNone ? listed : verb;
    c.finite = !s.is_verb(verb);  // 'would not "hand over', taken for a noun
    if (listed == kNone && verb > after &&
        among(s.lower(verb - 1), "soon|immediately|shortly|promptly|quickly|swiftly"))
      c.begin = verb - 1;
    for (uint32_t k = after; k < verb; ++k)
      if (s.is_negation(k)) cue_end = k + 1;
    if (s.lower(verb) == "have" && s.penn(s.skip_adverbs(verb + 1)) == s.t.vbn) return fails("what would have been");
    if (s.lower(verb) == "be") {
      uint32_t next = s.skip_adverbs(verb + 1);
      // 'be "progressively" reopened'
      if (s.lower(next) == "\"" && s.pos(next + 1) == Pos::ADV && s.lower(next + 2) == "\"")
        next = s.skip_adverbs(next + 3);
      if (s.lower(s.skip_adverbs(next + 1)) == "to" &&
          among(s.lower(next), "prepared|determined|committed|disposed|inclined|resolved"))
        return fails("the adjective is the cue");
      if (s.is_verb(next) && (s.penn(next) == s.t.vbn || s.penn(next) == s.t.vbg)) verb = next;
    }
  }
  // "What Peru will not do is | sign a deal"
  const uint32_t done = verb;
  if (const uint32_t is = s.lemma(verb) == "do" ? s.cleft(at, verb) : kNone;
      is != kNone && s.is_verb(is) && s.lower(is) == s.lemma(is))
    c.begin = verb = is;
  const bool passive = s.penn(verb) == s.t.vbn && verb > c.begin;
  if (s.penn(begin) == s.t.md || rule.id == "is-to") begin = at;
  uint32_t subject = s.subject(done);
  if (rule.id == "headline") {
    // "Oslo to sign pact": the phrase before "to".
    subject = kNone;
    for (uint32_t k = s.lower(at - 1) == "," ? at - 1 : at; k > s.begin && subject == kNone;) {
      --k;
      if (s.is_nominal(k)) subject = k;
      if (s.pos(k) == Pos::PUNCT) break;
    }
    if (among(s.lemma(at - 1), "mission|effort|way|chance|right|need|call|bid|push|move|time|order|fight|battle|race"))
      return fails("what a thing is for");
  } else if (s.lower(at - 1) == "neither" && s.penn(s.next_verb(after)) == s.t.vb) {
    subject = at - 1;  // "Neither will send troops"
  } else if (among(s.lower(at - 1), "nor|neither") && s.penn(at) == s.t.md) {
    // "nor | will | we negotiate"
    const uint32_t e = s.noun_phrase_end(after, &subject, true);
    if (e == after || s.penn(s.next_verb(e)) != s.t.vb) return fails("no verb after it");
    c.begin = verb = s.next_verb(e);
    negated = true;
  } else {
    if (subject == kNone || subject > at) subject = s.subject(at);
    subject = !s.is_verb(verb) && at > s.begin && party(s, at - 1) == 2 ? at - 1 : doer(s, at, subject);
  }
  // "There will be no delay"
  if (const uint32_t denied = s.lower(verb) == "be" && s.lower(verb + 1) == "no" ? s.noun_head(verb + 1) : kNone;
      denied != kNone && s.lower(at - 1) == "there" && rule.id == "will") {
    const Speech said = speech(s, verb);
    const bool deed = among(s.lower(verb + 2), "more|such") || s.is(denied, Rules::kActionNoun | Rules::kEventNoun) ||
                      (is_deverbal(s.lemma(denied)) && !s.is(denied, Rules::kEffect) &&
                       !among(s.lemma(denied), "improvement|solution|resolution|justification|alternative")) ||
                      s.lower(denied).ends_with("ing");
    if (!deed || !said.any() || said.belief || hypothetical(s, verb)) return fails("what will not be");
    Draft d;
    d.rule = &rule;
    d.at = at;
    d.act.kind = ActKind::refusal;
    d.act.polarity = Polarity::negative;
    d.act.reported_by = said.speaker;
    c.verb = verb;
    c.negative = true;
    keep(s, d, c, begin, cue_end);
    return true;
  }
  if (at > s.begin && s.is(at - 1, Rules::kSpeech) && s.is_finite(at - 1))
    return fails("what the speaker says of something else");
  // "unresolved is who will pay"
  if (s.lower(subject) == "who" && s.lower(subject - 1) != "," && !s.is_nominal(subject - 1))
    return fails("under if, whether or a question");
  // "Ana Silva, sent to Oslo on Monday, is to"
  if (const uint32_t k = noun_before(s, at);
      subject == kNone && s.lower(at - 1) == "," && s.inside(k) && k + 2 < at && s.is_nominal(k) && party(s, k) == 2)
    subject = k;
  // "warned that firms | caught cheating | will be fined"
  for (uint32_t k = at; subject == kNone && (s.penn(at - 1) == s.t.vbg || s.penn(at - 1) == s.t.vbn) && k > s.begin &&
                        k + 8 > at && s.pos(k - 1) != Pos::PUNCT;
       --k)
    if (s.lower(k - 1) == "that") subject = s.noun_head(k);
  if (subject == kNone || (subject > at && rule.id != "headline" && !(negated && subject < verb)))
    return fails("no subject");
  // "say moving it would allow": what is done, not who.
  if (const uint32_t v = s.skip_adverbs(subject + 1); s.penn(v) != s.t.vbg && s.is_verb(v) &&
                                                      s.penn(v + 1) == s.t.vbg && v + 1 < at &&
                                                      s.is(v, Rules::kSpeech) && s.subject(v) == subject)
    return fails("the subject is no party");
  // "fear | closing the reactors | will create": what is done, not who
  if (const uint32_t b = s.noun_phrase(subject).begin; b > s.begin + 1 && s.penn(b - 1) == s.t.vbg &&
                                                       s.pos(b - 1) == Pos::VERB && s.is_verb(b - 2) &&
                                                       s.is(b - 2, Rules::kSpeech | Rules::kBelief))
    return fails("the subject is no party");
  // "they know what | they | have to bring"; but "what they will not do is pay"
  const bool within = s.lower(s.noun_phrase(subject).begin - 1) == "what" && s.cleft(at, done) == kNone;
  if (within || hypothetical(s, done)) return fails("under if, whether or a question");
  // "may have to suspend it if": of one's own; "we will have to go to court": not
  if (s.lemma(verb) == "have" && s.lower(verb + 1) == "to" && s.penn(s.next_verb(verb + 2)) == s.t.vb &&
      rule.strength != Strength::aspirational) {
    if (!conditional_after(s, verb) || party(s, subject) < 2) return fails("a duty, which is the cue itself");
    verb = s.next_verb(verb + 2);
    forced = true;
  }
  if (negated && among(s.lemma(verb), "rule|exclude|preclude") &&
      (s.lemma(verb) != "rule" || s.lower(verb + 1) == "out"))
    return fails("what is left open");
  if (among(s.lower(verb), "say|repeat") && among(s.lower(verb + 1), "it|this|that")) return fails("a way of speaking");
  if (negated && s.is(verb, Rules::kSpeechAct) && !passive && rule.label == ActLabel::commitment &&
      among(s.lower(verb), "say|comment|speculate|elaborate|disclose|specify|reveal|confirm|discuss|identify"))
    return fails("what is not told");
  c.verb = verb;
  c.negative = negated;
  if (rule.id == "can-not") {
    if (!negated || !among(s.lemma(verb),
                           "accept|agree|tolerate|support|recognize|recognise|negotiate|compromise|consent|endorse|"
                           "back|approve|meet"))
      return fails("an ability");
  }
  if (rule.frames & Rule::kOther) return duty_cue(s, at, verb, subject, negated, rule);

  Draft d;
  d.rule = &rule;
  d.at = at;
  Act& act = d.act;
  act.kind = rule.kind;
  act.strength = rule.strength;
  act.status = status;
  // "The draft would oblige foreign firms to share"
  if (w == "would" && among(s.lemma(verb), "require|oblige|force|compel|request|ask|ban|bar|prohibit|forbid") &&
      (among(s.lemma(subject), "draft|bill|proposal|resolution|motion|amendment") ||
       (s.is(subject, Rules::kDocument) &&
        !among(s.lemma(subject), "treaty|agreement|accord|pact|deal|protocol|convention") &&
        among(s.lower(s.noun_phrase(subject).begin + 1), "draft|proposed")))) {
    act.label = ActLabel::proposal, act.kind = ActKind::suggestion, act.actor = ref(s, subject);
    uint32_t asked = kNone;
    s.noun_phrase_end(verb + 1, &asked, false);
    if (asked != kNone && party(s, asked) == 2) act.addressee = ref(s, asked);
    keep(s, d, c, begin, cue_end);
    return true;
  }
  // "the two are to sign"
  const int who = s.pos(subject) == Pos::NUM && s.lower(subject - 1) == "the" ? 2 : party(s, subject);
  const Speech said = speech(s, s.is_verb(done) ? done : at);
  if (said.belief) return fails("thought, denied or asked, not said");
  if (rule.id == "is-to" && s.penn(at) == s.t.vbd && !terms_ && !said.any()) return fails("would, and nobody says it");
  // "I would ask you to"
  if (w == "would" && among(s.lower(subject), "i|we") &&
      among(s.lower(verb), "ask|urge|invite|encourage|request|advise") &&
      s.noun_phrase_end(verb + 1, nullptr, false) > verb + 1)
    return fails("the verb is the cue");
  if (w == "would" && s.lemma(verb) == "prefer") return fails("the verb is the cue");
  // "would" looks ahead only in the mouth of a speaker.
  if (w == "would" && !said.any() && !terms_) return fails("would, and nobody says it");
  if (w == "would" && !said.any()) act.status = ActStatus::existing;  // "a deal under which Peru would"
  if (among(w, "may|might|could") && rule.id != "can-not" && !joint_) {
    const bool conditional = conditional_after(s, verb);  // "warned that it could close the port if the talks fail"
    const bool bears = s.lemma(verb) == "live" && s.lower(verb + 1) == "with" && who > 0;  // "could live with a review"
    if (bears) act.kind = ActKind::willingness;
    // "said his country could"
    const bool theirs =
        s.penn(s.noun_phrase(subject).begin) == s.t.prps &&
        among(s.lemma(subject),
              "government|country|ministry|team|party|group|company|side|administration|office|member|union");
    const bool own_could = (among(s.lower(subject), "it|he|she|they|we|i") || theirs) && s.lower(verb) != "be";
    if ((w == "could" && !bears && !own_could && !(conditional && who == 2)) || !said.any() || passive ||
        (w == "could" && negated))
      return fails("a possibility");
    Act own;
    own.actor = ref(s, subject);
    settle_actor(s, said, own);
    if (!own.reported_by.empty() && !among(s.lower(subject), "we|i")) {
      const bool follows = own.actor.tokens.size() == 1 && own.actor.entity == kNone && said.verb != kNone &&
                           said.verb + 3 > own.actor.tokens.begin && among(s.lower(subject), "they|he|she|it");
      if (!follows && !conditional && !theirs) return fails("a possibility");
    }
  }
  const bool event = (s.is(subject, Rules::kEventNoun) && s.lemma(subject) != "delegation") ||
                     (s.lower(verb) == "take" && s.lower(verb + 1) == "place") ||
                     (said.any() && s.lower(verb) == "go" && among(s.lower(verb + 1), "ahead|live"));
  // "the return likely will be delayed"
  if ((passive || event || !said.any() || !among(s.lower(subject), "it|they|we|he|she|i")) &&
      (among(s.lower(at - 1), kLikely) || among(s.lower(at + 1), kLikely)))
    return fails("a forecast");
  if (passive) {
    if ((s.is(verb, Rules::kEffect | Rules::kBelief) && !(s.lemma(verb) == "lead" && agent(s, verb) != kNone)) ||
        among(s.lemma(verb), kUndergone))
      return fails("an effect, not an action");
    const uint32_t by = agent(s, verb);
    if (by != kNone) act.actor = ref(s, by);
    // "covered by insurance"
    if (by == kNone && s.lower(verb + 1) == "by" && !s.in_time(verb + 2) &&
        s.noun_phrase_end(verb + 2, nullptr, false) > verb + 2)
      return fails("done by no party");
  } else if (event) {
    act.actor = holders(s, subject);
    // "the visit will take the president to Halifax"
    uint32_t taken = kNone;
    const uint32_t past = s.lower(verb) == "take" ? s.noun_phrase_end(verb + 1, &taken, false) : verb;
    const bool takes = past > verb + 1 && s.lower(past) == "to" && party(s, taken) == 2;
    if (takes) act.actor = ref(s, taken);
    if (!takes && !is_scheduled(s, verb)) return fails("an event's effect");
  } else {
    // "the agreement will see Lima spend more"
    uint32_t seen = kNone;
    const uint32_t does = s.lower(verb) == "see" && s.is(subject, Rules::kDocument)
                              ? s.skip_adverbs(s.noun_phrase_end(verb + 1, &seen, true))
                              : verb;
    if (does > verb + 1 && party(s, seen) == 2 && s.is_verb(does) && s.lower(does) == s.lemma(does)) {
      act.kind = ActKind::agreement;
      act.actor = ref(s, seen);
      act.reported_by = said.speaker;
      if (among(s.lemma(subject), "draft|proposal|bill|motion"))
        act.label = ActLabel::proposal, act.kind = ActKind::suggestion, act.addressee = act.actor,
        act.actor = ref(s, subject);
      keep(s, d, c, begin, cue_end);
      return true;
    }
    // "Under the accord the base will close": of those who made it
    const bool closes = terms_ && who == 0 && among(s.lower(verb), "close|reopen|open|shut");
    // "an internal inquiry would submit its findings": a deed that only somebody can do
    const bool deliberate =
        among(s.lower(verb),
              "negotiate|submit|prosecute|consider|dispatch|license|monitor|aim|study|deploy|convene|"
              "appoint|refrain|investigate|examine|publish|inform|notify|complete") &&
        !s.is(subject, Rules::kDocument) && s.lower(subject) != "you";
    if ((who == 0 && !closes && !deliberate) || s.lower(subject) == "you") return fails("the subject is no party");
    const uint32_t m = mention_of_[subject];
    const bool body = m != kNone && doc_.mentions[m].entity != kNone &&
                      (doc_.entities[doc_.mentions[m].entity].type == EntityType::ORG ||
                       doc_.entities[doc_.mentions[m].entity].type == EntityType::GPE);
    if (who == 1 && !deliberate &&
        !(s.lower(subject) == "it" && (said.any() || (body && s.lower(subject - 1) == "which") ||
                                       (s.lower(subject - 1) == "which" && s.lower(subject - 2) == "failing"))))
      return fails("the subject is no party");
    const bool takes_part =
        s.lower(verb) == "be" &&
        (s.lower(verb + 1) == "part" || (s.lower(verb + 1) == "responsible" && s.lower(verb + 2) == "for") ||
         s.penn(s.skip_adverbs(verb + 1)) == s.t.vbg);
    // "Nobody in the cabinet is going to"
    const bool all_of_them = among(s.lower(subject), "nobody|none") && among(s.lower(subject + 1), "in|of|on|from");
    if (all_of_them) negated = c.negative = true;
    if ((among(s.lower(subject), "nobody|none") && !all_of_them) ||
        (s.lower(s.noun_phrase(subject).begin) == "no" && mention_of_[subject] == kNone))
      return fails("nobody in particular is bound");
    // "will be in Lima on Monday"
    const bool stays = s.lower(verb) == "be" && s.lower(verb + 1) == "in" && who == 2 && s.inside(verb + 2) &&
                       name_of_[verb + 2] != kNone && doc_.names[name_of_[verb + 2]].type == EntityType::GPE;
    // "Christians will commemorate the day"
    if (among(s.lemma(verb), "celebrate|commemorate|observe") && plural(s, subject) && s.pos(subject) != Pos::PRON &&
        (m == kNone || doc_.mentions[m].type == EntityType::NORP || s.lemma(subject) == "community"))
      return fails("nobody in particular is bound");
    const bool attends = s.lower(verb) == "be" && s.lower(verb + 1) == "in" && s.lower(verb + 2) == "attendance";
    const bool stirs = negated && among(s.lower(verb), "stay|remain|be|stand") &&
                       among(s.lower(verb + 1), "silent|idle|quiet|passive|neutral");  // "will not stay silent"
    if (is_effect(s, verb) && !takes_part && !stays && !attends && !stirs && !deliberate && !closes &&
        !(negated && among(s.lower(verb), "accept|wait|look|recognise|recognize|forget|sit")))
      return fails("an effect, not an action");
    // "it will take a year to", "it will take all of us", 'it will take "the hard work of everyone'
    const uint32_t taken = s.lower(verb + 1) == "\"" ? verb + 2 : verb + 1;
    if (s.lower(verb) == "take" && s.lower(subject) == "it" &&
        (s.in_time(s.skip_adverbs(taken)) || among(s.lower(taken), "more|everyone") ||
         (s.lower(taken) == "all" && s.lower(taken + 1) == "of") ||
         among(s.lemma(s.noun_head(taken)), "time|year|month|courage|work|effort|patience|cooperation|while|lot")))
      return fails("an effect, not an action");
    if (s.lower(verb) == "contribute" && s.lower(verb + 1) == "to" && s.pos(at - 1) == Pos::PRON)
      return fails("an effect, not an action");
    if (among(s.lower(verb),
              "increase|expand|decrease|improve|begin|start|help|allow|permit|enable|ensure|create|boost|damage|harm|"
              "strengthen|weaken|"
              "affect") &&
        who < 2 && !((s.penn(verb + 1) == s.t.prps || s.penn(verb + 1) == s.t.vbg) && said.any()))
      return fails("an effect, not an action");
    // "Peru stands ready, provided the rules are met, | and will dispatch a team": who did what stands before
    uint32_t doing = subject;
    if (deliberate && who < 2 && s.pos(at - 1) == Pos::CCONJ)
      for (uint32_t v = s.begin; v < at; ++v)
        if (s.is_verb(v) && s.is_finite(v))
          if (const uint32_t other = s.subject(v); other != kNone && other < v && party(s, other) == 2) doing = other;
    if (!closes) act.actor = ref(s, doing);
  }
  // "will continue to be able to"
  uint32_t inner = kNone;
  if (s.lemma(verb) == "continue") {
    Complement going_on;
    if (infinitive(s, verb + 1, &going_on)) inner = going_on.verb;
    if (inner != kNone && is_effect(s, inner)) return fails("an effect, not an action");
  }
  // "will spare no effort"
  const bool idiom =
      among(s.lemma(verb), "spare|lose|waste|leave") && among(s.lower(verb + 2), "effort|effort|time|expense|stone");
  if (s.lower(verb + 1) == "no" && !idiom && !passive &&
      s.is_nominal(s.noun_head(verb + 1) == kNone ? verb : s.noun_head(verb + 1)))
    negated = c.negative = !negated;
  if (s.lower(verb + 1) == "nothing" && !passive) negated = c.negative = !negated;  // "would sign nothing until"
  if (among(s.lower(s.noun_phrase(subject).begin),
            passive ? WordList("no|none|neither|nobody") : WordList("no|neither")))
    negated = c.negative = !negated;
  // "will not rest until"
  if (negated && among(s.lemma(verb), "stop|rest|cease") &&
      (s.penn(verb + 1) == s.t.vbg || s.lower(verb + 1) == "until"))
    negated = c.negative = false, status = ActStatus::reaffirmed, act.status = status;
  // "will not hesitate to act": will
  if (negated && among(s.lemma(verb), "hesitate|fail") &&
      (s.lower(verb + 1) == "to" || (s.lower(verb + 1) == "\"" && s.lower(verb + 2) == "to")))
    negated = c.negative = false;
  settle_actor(s, said, act);
  const bool self = !said.speaker.empty() && !act.actor.empty() && act.reported_by.empty();
  // "the bank announced that the fee would be dropped": whose it is to drop
  if (passive && act.actor.empty() && s.lemma(said.verb) == "announce" && !said.speaker.empty() &&
      !one_person(s, said.speaker)) {
    act.actor = said.speaker;
  } else if (act.actor.empty()) {
    act.reported_by = said.speaker;
  }
  if (rule.strength == Strength::firm && !passive && !event) {
    if (s.is(verb, Rules::kConsider) && !negated) act.strength = Strength::hedged;
    if (s.lower(verb) == "welcome") act.kind = ActKind::willingness, act.strength = Strength::hedged;
  }
  // "The envoy said Lima would post the maps": a country's word
  const bool pledges = w == "would" && !said.speaker.empty() && act.actor.entity != kNone &&
                       doc_.entities[act.actor.entity].type == EntityType::GPE;
  // "The firm said it would close two plants": what it does for itself is a plan, what it gives a promise
  const bool operates =
      among(s.lower(subject), "it|they") && !among(s.lemma(verb), kGiving) && !s.is(verb, Rules::kConsider) &&
      !among(s.lemma(said.verb), "inform|assure|notify|tell") &&
      !among(s.lemma(verb), "back|lift|allow|ask|fund|lend|mobilize|mobilise|double|table|scale|stick|consult");
  // "We will build on it", "My Administration will"
  const bool first_person = among(s.lower(subject), "we|i") || among(s.lower(s.noun_phrase(subject).begin), "my|our");
  // '"We are going to pay," he said'
  const bool going = rule.id == "is-to" && after > at + 1 && s.lower(after - 2) == "going";
  if (act.kind == ActKind::plan && (rule.id == "will" || going || (rule.id == "is-to" && terms_))) {
    if (joint_ || (terms_ && !self) || terms_paragraph_ == doc_.sentences[sentence_].paragraph) {
      act.kind = ActKind::agreement;
    } else if (!passive && s.penn(verb) != s.t.vbg && !among(s.lemma(said.verb), "announce|plan") &&
               (s.is(verb, Rules::kSustain)
                    ? said.any() || among(s.lower(subject), "we|i")
                    : ((self && !operates) || pledges || first_person) && !s.is(verb, Rules::kItinerary))) {
      act.kind = ActKind::promise;
    }
  }
  if (negated || (!passive && among(s.lemma(verb), "reject|refuse|rebuff"))) {
    act.polarity = Polarity::negative;
    // "will not be punished"
    const bool spares =
        passive && among(s.lemma(verb), "punish|penalise|penalize|prosecute|harm|deport|arrest|jail|kill");
    act.kind = spares || s.lemma(verb) == "forget" ? ActKind::promise : ActKind::refusal;
  }
  const bool goes_on = s.lemma(verb) == "continue" ||
                       (s.lemma(verb) == "go" && s.lower(verb + 1) == "on" && s.penn(verb + 2) == s.t.vbg) ||
                       (s.lemma(verb) == "keep" && s.penn(verb + 1) == s.t.vbg);
  const bool honours = among(s.lemma(verb), "meet|honour|honor|keep|fulfil|fulfill|uphold") &&
                       among(s.lemma(s.child(verb, s.t.obj)), "commitment|promise|pledge|obligation|undertaking");
  if (honours && act.kind == ActKind::plan) act.kind = ActKind::promise;
  if ((goes_on || honours) && act.status == ActStatus::new_) act.status = ActStatus::reaffirmed;
  if (forced) act.strength = Strength::hedged;
  // "announced last month that it would", "said in April it would", "had earlier said it would"
  if (const uint32_t v = said.verb; act.status == ActStatus::new_ && s.inside(v) && s.is_verb(v) && v < at) {
    const uint32_t when = s.lower(v + 1) == "only" ? v + 2 : v + 1;
    const bool then =
        among(s.lower(v - 1), "earlier|previously") || (s.lower(when) == "last" && s.skip_time(when) > when) ||
        (s.lower(when) == "in" && s.skip_time(when + 1) > when + 1) || s.lower(s.skip_time(when) - 1) == "ago";
    if (then) act.status = ActStatus::existing;
  }
  d.warned = among(s.lemma(said.verb), "warn|warning"), d.own = self, d.said = said.any();
  if (s.lemma(verb) == "consider" || s.lemma(verb) == "welcome") act.strength = Strength::hedged;
  keep(s, d, c, begin, cue_end);
  return true;
}

// must, should, needs to: a proposal to whoever is to do it, by whoever says so.
bool ActFinder::duty_cue(const Syntax& s, uint32_t at, uint32_t verb, uint32_t subject, bool negative,
                         const Rule& rule) {
  if (s.penn(at) == s.t.vbn) return fails("an attribute");  // "the funds needed to"
  if (rule.id == "should" && among(s.lemma(verb), "arrive|reach|conclude|complete|finish") && s.lower(at) == "should")
    return fails("a forecast");
  if (s.lower(at - 1) == "should") return fails("no need");  // "should not have to beg"
  for (uint32_t k = at + 1; k < verb; ++k)
    if (s.lower(k) == "so") return fails("a forecast");  // "should be so diluted that"
  const Speech said = speech(s, verb);
  if (said.belief) return fails("thought, denied or asked, not said");
  if (said.speaker.empty() && !(voice_ && !quoted_[at] && said.verb == kNone))
    return fails("a duty that nobody named speaks of");
  if (s.lemma(said.verb) == "remind") return fails("a way of speaking");  // "reminds us that we must"
  // "talks should resume": asked of all
  const bool event = s.is(subject, Rules::kEventNoun) && s.is(verb, Rules::kSchedule);
  if (among(s.lower(said.speaker.tokens.begin), "some|many|others|most") && said.speaker.tokens.size() == 1)
    return fails("a duty that nobody named speaks of");
  // "must be repaired by the army"
  const uint32_t by = s.penn(verb) == s.t.vbn && s.lemma(at) != "have" ? agent(s, verb) : kNone;
  // "the rules should be published, the minister said": by whom it may concern
  const bool passive = s.penn(verb) == s.t.vbn && by == kNone && !said.speaker.empty() && s.lemma(at) != "have" &&
                       !among(s.lower(subject), "we|i") &&
                       // "the safety of civilians must be ensured"
                       ((rule.strength == Strength::firm &&
                         among(s.lemma(verb), "ensure|guarantee|respect|uphold|protect|preserve|honour|honor")) ||
                        (!s.is(verb, Rules::kEffect | Rules::kBelief) && !among(s.lemma(verb), kUndergone))) &&
                       !among(s.lemma(verb), "resolve|hold|do") &&
                       (s.lemma(verb) != "use" || (negative && rule.strength == Strength::firm)) &&
                       !(negative && s.lemma(verb) == "fight");
  if (!passive && ((party(s, subject) < 2 && !event && by == kNone) ||
                   among(s.lower(subject), "people|everyone|one|you|nobody|none")))
    return fails("no doer who could be asked");
  if (!passive && ((s.penn(verb) == s.t.vbn && by == kNone) || s.lower(verb) == "be" || is_effect(s, verb)))
    return fails("no action asked for");
  // "the technology it needs to build ships"
  if (said.speaker.empty() &&
      (s.rel(verb) == s.t.relcl || s.rel(at) == s.t.relcl ||
       (s.is_nominal(s.noun_phrase(subject).begin - 1) && s.pos(s.noun_phrase(subject).begin) == Pos::DET)))
    return fails("a duty that nobody named speaks of");
  if (!s.is(at, Rules::kParty) && s.lemma(at) == "have" && s.lower(at + 1) != "to") return fails("");
  if (s.lemma(at) == "have" && among(s.lower(at - 1), "may|might|could") && !among(s.lower(subject), "we|i"))
    return fails("a possibility");
  const bool we = among(s.lower(subject), "we|i");
  if (we && (s.is(verb, Rules::kSpeechAct) ||
             among(s.lemma(verb), "remind|note|thank|express|stress|emphasize|emphasise|admit")))
    return fails("a way of speaking");
  if (said.speaker.empty() && (among(s.lemma(verb), "tolerate|endure|bear|put|accept") ||
                               (we && rule.strength != Strength::firm && s.lemma(at) != "need") ||
                               (s.lower(subject) == "force" && s.noun_phrase(subject).begin == subject)))
    return fails("no action asked for");
  Draft d;
  d.rule = &rule;
  d.at = at;
  Act& act = d.act;
  act.kind = rule.kind;
  if (!event && !passive) act.addressee = ref(s, by != kNone ? by : subject);
  act.actor = said.speaker.empty() ? voice_of_ : said.speaker;
  // "slammed the board, saying it should": another's, more often than not
  const bool other =
      rule.id == "should" && among(s.lower(subject), "it|they") && said.verb != kNone && s.penn(said.verb) == s.t.vbg;
  const bool own = !passive && ((same(act.addressee, act.actor) && !other) || we);
  // "agreed that trust is needed and that the result should be honored"
  const bool agreed = !own && s.inside(said.verb) && s.lemma(said.verb) == "agree" && !quoted_[at];
  if (agreed) {
    act.label = ActLabel::commitment, act.kind = ActKind::agreement, act.strength = Strength::hedged;
    act.addressee = Ref();
  }
  if (own) {
    d.act.label = ActLabel::commitment;
    act.kind = ActKind::promise;
    act.actor = act.addressee;
    act.addressee = Ref();
    settle_actor(s, said, act);
  }
  // "no family should be left in the dark"
  const uint32_t first = s.noun_phrase(subject).begin;
  const bool nobody = passive && among(s.lower(first), kNobody);
  if (negative != nobody) act.polarity = Polarity::negative;
  Complement c;
  c.begin = verb;
  while (c.begin > at + 1 && s.lemma(c.begin - 1) == "be") --c.begin;
  c.verb = verb;
  uint32_t cue_end = at + 1;
  for (uint32_t k = at + 1; k < verb; ++k)
    if (s.is_negation(k) || s.lower(k) == "to") cue_end = k + 1;
  const ActLabel label = d.act.label;
  Draft copy = d;
  copy.act.label = own || agreed ? label : ActLabel::proposal;
  keep(s, copy, c, nobody ? first : s.group_begin(at), cue_end);
  return true;
}

}  // namespace readout
