// Finds commitments and proposals (Doc::acts) in one document: each cue of the force lexicon, in each sentence, is
// tried by the tests of its part of speech; what passes them all is an act.
//
//   Oslo has promised to send medics to Lima by May if the truce holds
//     cue "promised" of the rule "promise", actor Oslo, content [to send medics to Lima by May], addressee Lima,
//     deadline [by May], condition [if the truce holds]
//
//   acts.cc             the document, its sentences and lists; which test a cue is put to
//   acts_party.cc       who can act, what phrase names them, who says it
//   acts_complement.cc  what a cue governs, by the frames of its rule
//   acts_verb.cc        verbs and adjectives as cues
//   acts_noun.cc        nouns as cues
//   acts_modal.cc       modals, headlines' "to", duties
//   acts_fields.cc      addressee, partner, deadline and condition of an act found
//
// A test that fails says why to `fails`, for `readout explain`.
#ifndef READOUT_SRC_ACTS_FINDER_HPP_
#define READOUT_SRC_ACTS_FINDER_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "acts_syntax.hpp"
#include "readout/doc.hpp"
#include "rules.hpp"
#include "word_list.hpp"

namespace readout {

// Classes of words and phrases that several cues ask for.

// What is counted by them says what they are: "dozens of ministers".
inline constexpr WordList kQuantity =
    "element|total|score|ten|dozen|number|majority|hundred|thousand|couple|handful|half|rest|million|variety|list|"
    "series|chorus|string|range";

// What is told without being so, and who says that it is not.
inline constexpr WordList
    kHearsay = "report|claim|rumor|rumour|suggestion|allegation|accusation|speculation|assertion|idea|version|story",
    kDenial = "deny|reject|dismiss|refute|dispute|rebut|scotch|laugh";

inline constexpr WordList kGiving =
    "send|give|provide|deliver|hand|transfer|supply|grant|submit|pay|donate|lend|sell|report|return|offer|pledge|"
    "contribute|present|extend|release|export|surrender";
inline constexpr WordList kLikely = "likely|probably|possibly|presumably";
// Passives that are no deed of anybody's: "will be surprised", "should be seen"
inline constexpr WordList kUndergone =
    "stick|affect|base|draw|overwhelm|diagnose|force|damage|injure|wound|locate|exempt|able|tempt|require|need|"
    "surprise|disappoint|please|finish|oppose|concern|overshadow|dominate|mark|call|name|judge|limit|bind|entitle|"
    "achieve|accomplish|lecture|intimidate|eligible|oblige|measure|outweigh|defeat|kill|consider|regard|treat|view|"
    "interpret|see|respect|construe|saddle|empower|impact|accompany|follow|supercharge|magnify|amplify";

// "expansion", "deployment"; but "million".
bool is_deverbal(std::string_view noun);
// What is done or held: "a withdrawal", "talks".
bool names_deed(const Syntax& s, uint32_t h);
// "Both sides", "they", "the two ministers", "Kenya and Peru".
bool speak_together(const Syntax& s, uint32_t h);
// A meeting that speaks for those who met: "the conference agreed".
bool convenes(const Syntax& s, uint32_t h);
// What an event does by its schedule.
bool is_scheduled(const Syntax& s, uint32_t verb);
// "will continue to", "kept asking"; but "continue on to Lima".
bool continues(const Syntax& s, uint32_t verb);
// What happens to its subject, or is said of it; but "to stand by one's allies" is a deed.
bool is_effect(const Syntax& s, uint32_t verb);

// The complement of a cue, as one of the frames of the data file found it.
struct Complement {
  uint32_t begin = kNone;     // first token of the content
  bool finite = false;        // a clause with its own verb
  uint32_t verb = kNone;      // the verb of the action, or the head noun of a nominal complement
  uint32_t doer = kNone;      // head of the complement's own subject: the addressee of a proposal
  uint32_t receiver = kNone;  // head of who gets what is given: "promised voters a referendum"
  bool negative = false;      // "not to ..."
  bool deontic = false;       // "that S should ..."
  uint32_t limit = kNone;     // where the content must end
  uint32_t open = kNone;      // from where it is open to the right, when not from its beginning
  uint32_t agent = kNone;     // of a passive whose subject is the content: "the truce was accepted by Oslo"
};

// "he be | released"
inline bool is_done_to(const Syntax& s, const Complement& c) {
  return c.verb != kNone && s.penn(c.verb) == s.t.vbn && s.lemma(c.verb - 1) == "be";
}

inline Polarity opposite(Polarity p) { return p == Polarity::negative ? Polarity::positive : Polarity::negative; }

// Who says the clause that holds a token.
struct Speech {
  uint32_t verb = kNone;  // the verb of saying, when it stands in the sentence
  Ref speaker;
  bool belief = false;  // not said but thought, denied, asked: nobody is bound
  bool direct = false;
  bool any() const { return verb != kNone || !speaker.empty(); }
};

class ActFinder {
 public:
  ActFinder(const Rules& rules, Doc& doc, std::string* trace) : rules_(rules), doc_(doc), trace_(trace) {}
  void run();

 private:
  struct Draft {
    Act act;
    const Rule* rule = nullptr;
    uint32_t at = 0;        // the cue's main token
    bool further = false;   // stays when it stands inside another act
    bool relative = false;  // a relative clause's: it stays when its party is another
    bool warned = false;    // it is told with a warning
    bool own = false;       // who says it does it
    bool said = false;      // somebody is said to say it
  };

  // acts.cc: the document, its sentences and lists.
  bool try_phrase(const Syntax& s, uint32_t at, const Rules::Phrase& phrase);
  void lead_in(const Syntax& s);
  void lead_by_noun(const Syntax& s);
  void lead_by_act(const Syntax& s, size_t first);
  void item(const Syntax& s);
  void read_terms(const Syntax& s);
  bool is_item(uint32_t index) const;
  void read_listed_terms(const Syntax& s, const Sentence& sent, bool item, bool leads);
  bool is_notice(TokenSpan sentence) const;
  void sentence(uint32_t index);
  void try_cue(const Syntax& s, uint32_t i);
  bool is_nested(const Syntax& s, const Draft& d, const Draft& outer) const;
  void keep_outermost(const Syntax& s);
  void trace_act(const Act& a) const;
  void index_layers();
  void find_voice();

  // acts_party.cc: who can act, what phrase names them; who says a clause.
  // 2: a person or body that can act; 1: a document or something unknown; 0: a thing or an event.
  int party(const Syntax& s, uint32_t head) const;
  bool plural(const Syntax& s, uint32_t head) const;
  Ref holders(const Syntax& s, uint32_t event) const;
  bool same(const Ref& a, const Ref& b) const;
  bool one_person(const Syntax& s, const Ref& r) const;
  uint32_t agent(const Syntax& s, uint32_t verb) const;
  uint32_t doer(const Syntax& s, uint32_t verb, uint32_t subject) const;
  Ref ref(const Syntax& s, uint32_t head) const;
  void whole_name(const Syntax& s, uint32_t h, TokenSpan& span) const;
  bool whole_list(const Syntax& s, uint32_t h, TokenSpan& span) const;
  uint32_t apposed_person(const Syntax& s, uint32_t h, uint32_t end) const;
  uint32_t entity_of(const Syntax& s, uint32_t h, TokenSpan span, bool several) const;
  Speech speech(const Syntax& s, uint32_t verb) const;
  void said_by(const Syntax& s, Speech& out, uint32_t v) const;
  bool said_before(const Syntax& s, Speech& out, uint32_t subject) const;
  void said_above(const Syntax& s, Speech& out, uint32_t verb, bool aside) const;
  void said_after(const Syntax& s, Speech& out, uint32_t verb) const;
  void said_within(const Syntax& s, Speech& out, const Attribution& said) const;
  bool hypothetical(const Syntax& s, uint32_t verb) const;
  bool background(const Syntax& s, uint32_t verb) const;
  void settle_actor(const Syntax& s, const Speech& said, Act& act) const;
  // both are there
  Ref named(uint32_t token) const {
    return {doc_.names[name_of_[token]].tokens, doc_.mentions[mention_of_[token]].entity};
  }
  // There is a name of that type.
  bool is_name(uint32_t token, EntityType type) const {
    return name_of_[token] != kNone && doc_.names[name_of_[token]].type == type;
  }
  // The document's own words, of one that speaks in the first person.
  bool own_voice(uint32_t token) const { return voice_ && !quoted_[token]; }
  bool in_heading() const { return doc_.sentences[sentence_].kind == SentenceKind::heading; }

  // acts_complement.cc: what a cue governs.
  struct Governor;
  bool infinitive(const Syntax& s, uint32_t i, Complement* out);
  bool clause(const Syntax& s, uint32_t i, uint32_t cue, bool directive, Complement* out);
  bool parsed_clause(const Syntax& s, uint32_t from, uint32_t cue, bool directive, Complement* out);
  bool complement(const Syntax& s, const Rule& rule, uint32_t cue, uint32_t after, bool passive, Complement* out);
  bool cleft_complement(const Syntax& s, const Governor& g, uint32_t is, Complement& c);
  uint32_t over_gap(const Syntax& s, const Governor& g) const;
  bool to_complement(const Syntax& s, Governor& g, Complement& c);
  bool until_complement(const Syntax& s, Governor& g, Complement& c);
  bool object_complement(const Syntax& s, Governor& g, Complement& c);
  uint32_t object_end(const Syntax& s, const Governor& g, uint32_t start, bool wide, uint32_t* head);
  bool object_to_complement(const Syntax& s, const Governor& g, uint32_t h, uint32_t e, bool wide, Complement& c);
  bool object_matter(const Syntax& s, const Governor& g, uint32_t h, uint32_t e, Complement& c);
  bool long_object_complement(const Syntax& s, const Governor& g, Complement& c);
  bool that_complement(const Syntax& s, Governor& g, Complement& c);
  bool for_complement(const Syntax& s, Governor& g, Complement& c);
  bool gerund_complement(const Syntax& s, Governor& g, Complement& c);
  bool noun_phrase_complement(const Syntax& s, Governor& g, Complement& c);
  bool act_complement(const Syntax& s, Governor& g, Complement& c);
  bool event_complement(const Syntax& s, Governor& g, Complement& c);
  bool dated_complement(const Syntax& s, Governor& g, Complement& c);
  bool money_complement(const Syntax& s, Governor& g, Complement& c);
  bool preposition_complement(const Syntax& s, Governor& g, Complement& c);
  bool nominal(const Syntax& s, const Governor& g, uint32_t first, uint32_t begin, uint32_t classes,
               Complement& c) const;
  bool any_noun(const Syntax& s, const Governor& g, Complement& c) const;
  bool is_money(const Syntax& s, uint32_t i) const;
  bool aims_at_figure(const Syntax& s, const Complement& c) const;
  bool takes(const Rule& rule, std::string_view lemma);
  bool gapped(const Syntax& s, const Rule& rule, uint32_t cue, uint32_t after, uint32_t* subject,
              Complement* out) const;

  // acts_verb.cc: verbs, then adjectives.
  struct VerbCue;
  struct AdjectiveCue;
  bool verb_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule);
  bool fulfilled(const Syntax& s, const VerbCue& v);
  bool verb_group(const Syntax& s, VerbCue& v);
  bool infinitive_cue(const Syntax& s, VerbCue& v);
  bool bare_cue(const Syntax& s, VerbCue& v);
  bool verb_passive(const Syntax& s, const VerbCue& v);
  bool participle_cue(const Syntax& s, const VerbCue& v);
  bool verb_complement(const Syntax& s, VerbCue& v);
  bool is_timetable(const Syntax& s, uint32_t at, uint32_t begin) const;
  bool verb_subject(const Syntax& s, VerbCue& v);
  uint32_t participle_subject(const Syntax& s, uint32_t at, bool alone, uint32_t subject) const;
  bool verb_actor(const Syntax& s, VerbCue& v);
  bool passive_actor(const Syntax& s, VerbCue& v);
  bool active_actor(const Syntax& s, VerbCue& v);
  void verb_addressee(const Syntax& s, VerbCue& v) const;
  void verb_reporter(const Syntax& s, VerbCue& v) const;
  bool looks_back(const Syntax& s, const VerbCue& v) const;
  void verb_status(const Syntax& s, VerbCue& v) const;
  void keep_verb(const Syntax& s, VerbCue& v);
  uint32_t noun_before(const Syntax& s, uint32_t at) const;
  uint32_t headline_sister(const Syntax& s, uint32_t at) const;
  bool plural_for_verb(const Syntax& s, uint32_t at) const;
  bool to_see(const Syntax& s, const Complement& c, Act& act) const;
  bool is_aim(const Syntax& s, const VerbCue& v);
  bool is_preparing(const Syntax& s, const VerbCue& v) const;
  bool agrees(const Syntax& s, VerbCue& v);
  bool commits(const Syntax& s, VerbCue& v);
  bool asks(const Syntax& s, VerbCue& v);
  bool adjective_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule);
  bool adjective_copula(const Syntax& s, AdjectiveCue& a);
  bool adjective_complement(const Syntax& s, AdjectiveCue& a);
  bool is_essential(const Syntax& s, const AdjectiveCue& a);
  bool is_set_to(const Syntax& s, const AdjectiveCue& a, Act& act);

  // acts_noun.cc: nouns.
  struct NounCue;
  bool noun_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule);
  void noun_complement(const Syntax& s, NounCue& n);
  bool noun_before_cue(const Syntax& s, NounCue& n);
  bool no_programme(const Syntax& s, const NounCue& n);
  void find_governor(const Syntax& s, NounCue& n) const;
  uint32_t aim_before(const Syntax& s, const NounCue& n);
  bool aim_is(const Syntax& s, NounCue& n, uint32_t aimed);
  bool there_are(const Syntax& s, NounCue& n);
  bool urges(const Syntax& s, const VerbCue& v) const;
  bool beside_another(const Syntax& s, uint32_t noun) const;
  void governor_of_with(const Syntax& s, NounCue& n) const;
  bool noun_content(const Syntax& s, NounCue& n);
  bool read_governor(const Syntax& s, NounCue& n);
  bool noun_status(const Syntax& s, NounCue& n);
  bool need_status(const Syntax& s, NounCue& n);
  bool noun_named(const Syntax& s, NounCue& n);
  bool noun_performed(const Syntax& s, NounCue& n);
  bool noun_actor(const Syntax& s, NounCue& n);
  bool noun_reporter(const Syntax& s, NounCue& n);
  bool time_to(const Syntax& s, uint32_t at, const Rule& rule);

  // acts_modal.cc: modals, then duties.
  struct ModalCue;
  bool modal_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule);
  bool headline_to(const Syntax& s, ModalCue& m);
  bool is_to(const Syntax& s, ModalCue& m);
  bool modal_verb(const Syntax& s, ModalCue& m, uint32_t listed);
  bool modal_subject(const Syntax& s, ModalCue& m);
  bool there_be(const Syntax& s, ModalCue& m, uint32_t denied);
  bool modal_clause(const Syntax& s, ModalCue& m);
  bool modal_act(const Syntax& s, ModalCue& m);
  bool modal_mood(const Syntax& s, ModalCue& m);
  bool modal_possible(const Syntax& s, ModalCue& m);
  bool modal_passive(const Syntax& s, ModalCue& m);
  bool modal_event(const Syntax& s, ModalCue& m);
  bool modal_doer(const Syntax& s, ModalCue& m);
  bool modal_deed(const Syntax& s, const ModalCue& m);
  bool modal_polarity(const Syntax& s, ModalCue& m);
  void modal_kind(const Syntax& s, ModalCue& m, bool self) const;
  void modal_status(const Syntax& s, ModalCue& m) const;
  bool duty_cue(const Syntax& s, ModalCue& m);
  bool duty_doer(const Syntax& s, ModalCue& m);
  bool duty_act(const Syntax& s, ModalCue& m);
  bool let_us(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule);
  bool imperative(const Syntax& s, uint32_t at, uint32_t verb, const Rule& rule);
  void bare_imperative(const Syntax& s, uint32_t verb);

  // acts_fields.cc: fills what every act has, and keeps it.
  void keep(const Syntax& s, Draft draft, const Complement& c, uint32_t span_begin, uint32_t cue_end);
  uint32_t parted_by_time(const Syntax& s, const Act& act, const Complement& c) const;
  bool leads_in(const Syntax& s, const Draft& d, const Complement& c);
  void set_span(const Syntax& s, Draft& d, const Complement& c, uint32_t span_begin, uint32_t cue_end) const;
  void settle_kind(const Syntax& s, Draft& d, const Complement& c) const;
  bool keep_demand_and_threat(const Syntax& s, Draft& d);
  bool threatens(const Syntax& s, const Draft& d, const Complement& c) const;
  void find_addressee(const Syntax& s, Draft& d, const Complement& c) const;
  void addressee_in_content(const Syntax& s, Draft& d, const Complement& c) const;
  void addressee_before(const Syntax& s, Draft& d) const;
  void addressee_by_noun(const Syntax& s, Draft& d, const Complement& c) const;
  void with_role(const Syntax& s, TokenSpan& party) const;
  static void narrow(const Syntax& s, TokenSpan& party, uint32_t limit);
  void find_hearer(const Syntax& s, Act& act, uint32_t token) const;
  void find_partner(const Syntax& s, Act& act, uint32_t verb) const;
  void address(const Syntax& s, Act& act, uint32_t h) const;
  bool partner_of_verb(const Syntax& s, Act& act, uint32_t verb) const;
  void find_receiver(const Syntax& s, Act& act, uint32_t verb) const;
  bool partner_of_object(const Syntax& s, Act& act, uint32_t verb) const;
  void find_companion(const Syntax& s, Act& act, uint32_t verb) const;
  void find_condition(const Syntax& s, Act& act) const;
  void find_deadline(const Syntax& s, Act& act, bool modal) const;
  bool is_time(const Syntax& s, const Act& act, const Value& value) const;
  bool dated(const Syntax& s, Act& act, uint32_t opening) const;
  bool timed_by_event(const Syntax& s, Act& act, uint32_t opening) const;
  bool timed_by_words(const Syntax& s, Act& act) const;

  bool fails([[maybe_unused]] std::string_view why) {
#ifndef __EMSCRIPTEN__  // the command explains; the page does not, and need not fetch the words
    why_ = why;
#endif
    return false;
  }

  const Rules& rules_;
  Doc& doc_;
  std::string* trace_;
  std::string_view why_;
  std::vector<const Rules::Entry*> entries_;  // by string id
  std::vector<uint32_t> mention_of_;          // by token: the shortest mention that holds it
  std::vector<uint32_t> name_of_;             // by token, where there are no mentions yet
  std::vector<uint32_t> reported_by_;         // by token: the attribution whose cue begins there
  std::vector<uint32_t> said_in_;             // by token: the innermost attribution whose content holds it
  std::vector<Draft> drafts_;                 // of the sentence at hand
  bool lead_to_ = false;                      // they go on from "to": each begins with a verb
  bool lead_ing_ = false;                     // or with a participle: "including: getting shots into arms"
  Draft lead_;                                // what the items of the list at hand are; no rule when they are nothing
  uint32_t sentence_ = 0;
  bool voice_ = false;         // the document speaks in the first person, or for whom its heading names
  Ref voice_of_;               // "Statement from President Rojas on ..."; else empty
  std::vector<bool> quoted_;   // by token
  uint32_t question_ = kNone;  // where a question begins in the sentence at hand
  bool joint_ = false;         // "Joint statement of ..."
  bool terms_ = false;         // the sentence at hand tells what a deal provides: "Under the accord, ..."
  bool terms_old_ = false;     // of one signed before: "Under an accord signed in 2014, ..."
  bool terms_listed_ = false;  // behind "The agreement includes:"
  bool key_terms_ = false;     // behind "Key terms of the agreement include:"
  uint32_t terms_paragraph_ = kNone;
};

}  // namespace readout

#endif  // READOUT_SRC_ACTS_FINDER_HPP_
