#include "acts.hpp"

#include <algorithm>
#include <utility>

#include "acts_syntax.hpp"
#include "model.hpp"
#include "segment.hpp"
#include "stages.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

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

// Who says the clause that holds a token.
struct Speech {
  uint32_t verb = kNone;  // the verb of saying, when it stands in the sentence
  Ref speaker;
  bool belief = false;  // not said but thought, denied, asked: nobody is bound
  bool direct = false;
  bool any() const { return verb != kNone || !speaker.empty(); }
};

class Finder {
 public:
  Finder(const Rules& rules, Doc& doc, std::string* trace) : rules_(rules), doc_(doc), trace_(trace) {}
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

  struct NounBefore {
    uint32_t first = kNone, owner = kNone;
    bool nothing = false;
  };
  struct VerbCue {
    uint32_t begin, after, subject;  // the verb group's first token, the token behind the cue, the subject's head
    bool passive, negated, reported;
  };

  void sentence(uint32_t index);
  void read_terms(const Syntax& s);
  void lead_in(const Syntax& s);
  void item(const Syntax& s);
  bool try_phrase(const Syntax& s, uint32_t at, const Rules::Phrase& phrase);
  bool verb_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule);
  bool let_us(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule);
  bool there_or_it(const Syntax& s, uint32_t at, const Rule& rule);
  bool to_see(const Syntax& s, const Complement& c, Act& act) const;
  bool is_timetable(const Syntax& s, uint32_t at, uint32_t begin) const;
  uint32_t participle_subject(const Syntax& s, uint32_t at, bool alone, uint32_t subject) const;
  bool commits(const Syntax& s, Draft& d, const Complement& c, const VerbCue& cue);
  bool asks(const Syntax& s, const Draft& d, const Complement& c, const VerbCue& cue);
  uint32_t noun_before(const Syntax& s, uint32_t at) const;
  bool plural_for_verb(const Syntax& s, uint32_t at) const;
  bool adjective_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule);
  bool noun_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule);
  void noun_complement(const Syntax& s, const Rule& rule, uint32_t at, uint32_t* after, uint32_t* source,
                       Complement* c);
  bool noun_before_cue(const Syntax& s, const Rule& rule, uint32_t at, NounBefore* out);
  uint32_t governor_of(const Syntax& s, uint32_t at, uint32_t first) const;
  bool modal_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule);
  bool duty_cue(const Syntax& s, uint32_t at, uint32_t verb, uint32_t subject, bool negative, const Rule& rule);

  bool complement(const Syntax& s, const Rule& rule, uint32_t cue, uint32_t after, bool passive, Complement* out);
  bool infinitive(const Syntax& s, uint32_t i, Complement* out);
  bool clause(const Syntax& s, uint32_t i, uint32_t cue, bool directive, Complement* out);
  bool is_money(const Syntax& s, uint32_t i) const;
  bool gapped(const Syntax& s, const Rule& rule, uint32_t cue, uint32_t after, uint32_t* subject,
              Complement* out) const;
  bool parsed_clause(const Syntax& s, uint32_t from, uint32_t cue, bool directive, Complement* out);

  // 2: a person or body that can act; 1: a document or something unknown; 0: a thing or an event.
  int party(const Syntax& s, uint32_t head) const;
  bool plural(const Syntax& s, uint32_t head) const;
  Ref ref(const Syntax& s, uint32_t head) const;
  // both are there
  Ref named(uint32_t token) const {
    return {doc_.names[name_of_[token]].tokens, doc_.mentions[mention_of_[token]].entity};
  }
  Ref holders(const Syntax& s, uint32_t event) const;
  bool same(const Ref& a, const Ref& b) const;
  bool in_heading() const { return doc_.sentences[sentence_].kind == SentenceKind::heading; }
  Speech speech(const Syntax& s, uint32_t verb) const;
  bool hypothetical(const Syntax& s, uint32_t verb) const;
  bool background(const Syntax& s, uint32_t verb) const;
  uint32_t agent(const Syntax& s, uint32_t verb) const;
  uint32_t doer(const Syntax& s, uint32_t verb, uint32_t subject) const;
  bool one_person(const Syntax& s, const Ref& r) const;
  void settle_actor(const Syntax& s, const Speech& said, Act& act) const;

  // Fills what every act has, and keeps it.
  void keep(const Syntax& s, Draft draft, const Complement& c, uint32_t span_begin, uint32_t cue_end);
  bool threatens(const Syntax& s, const Draft& d, const Complement& c) const;
  void find_addressee(const Syntax& s, Draft& d, const Complement& c) const;
  void find_hearer(const Syntax& s, Act& act, uint32_t token) const;
  void find_deadline(const Syntax& s, Act& act, bool modal) const;
  bool dated(const Syntax& s, Act& act, uint32_t opening) const;
  bool timed_by_event(const Syntax& s, Act& act, uint32_t opening) const;
  bool timed_by_words(const Syntax& s, Act& act) const;
  void find_condition(const Syntax& s, Act& act) const;
  void find_partner(const Syntax& s, Act& act, uint32_t verb) const;
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
  Draft lead_;                                // what the items of the list at hand are; no rule when they are nothing
  uint32_t sentence_ = 0;
  bool voice_ = false;        // the document speaks in the first person, or for whom its heading names
  Ref voice_of_;              // "Statement from President Rojas on ..."; else empty
  std::vector<bool> quoted_;  // by token
  bool question_ = false, joint_ = false, terms_ = false, terms_old_ = false, terms_listed_ = false;
  uint32_t terms_paragraph_ = kNone;
  bool key_terms_ = false;  // behind "Key terms of the agreement include:"
};

std::vector<const Rules::Entry*> entries_of(const Rules& rules, const Doc& doc) {
  std::vector<const Rules::Entry*> entries(doc.pool.size());
  for (uint32_t id = 0; id < doc.pool.size(); ++id) entries[id] = rules.find(doc.pool.view(id));
  return entries;
}

// What is counted by them says what they are: "dozens of ministers".
constexpr WordList kQuantity =
    "score|dozen|number|majority|hundred|thousand|couple|handful|half|rest|million|variety|list|series|chorus|string|"
    "range";

// --- parties ---------------------------------------------------------------------------------------------------------

int Finder::party(const Syntax& s, uint32_t h) const {
  if (!s.inside(h)) return 0;
  const std::string_view w = s.lower(h);
  // "most of the supply"
  if (among(w, "all|some|many|most|none|much") && s.lower(h + 1) == "of") {
    const uint32_t of = s.noun_head(h + 2);
    return of == kNone || of == h ? 0 : party(s, of);
  }
  if (among(w,
            "he|she|they|we|i|you|who|him|her|them|us|me|his|their|our|your|my|both|all|some|many|several|others|"
            "neither|none|everyone|nobody|each|most|those"))
    return 2;
  const uint32_t m = mention_of_[h];
  if (m != kNone) {
    EntityType type = doc_.mentions[m].type;
    if (doc_.mentions[m].form == MentionForm::pronoun && doc_.mentions[m].entity != kNone)
      type = doc_.entities[doc_.mentions[m].entity].type;
    switch (type) {
      case EntityType::PERSON:
      case EntityType::ORG:
      case EntityType::GPE:
      case EntityType::NORP:
      case EntityType::TITLE:
        return 2;
      case EntityType::LAW:
        return 1;
      case EntityType::LOC:
      case EntityType::FAC:
        return s.pos(h) == Pos::PROPN ? 2 : 0;
      case EntityType::CARDINAL:
        break;
      default:
        return s.is(h, Rules::kParty) ? 2 : 0;
    }
  }
  if (w == "it" || w == "that" || w == "which") return 1;
  if ((among(s.lemma(h), kQuantity) || s.pos(h) == Pos::NUM) && s.lower(h + 1) == "of") {  // "one of his deputies"
    const uint32_t of = s.noun_head(h + 2);
    return of == kNone || of == h ? 0 : party(s, of);
  }
  if (s.is(h, Rules::kParty) || s.lemma(h).ends_with("maker")) return 2;
  // "bishops", where the tagger took the plural for a singular.
  if (const Rules::Entry* stem = w.ends_with('s') ? rules_.find(w.substr(0, w.size() - 1)) : nullptr;
      stem != nullptr && (stem->classes & Rules::kParty))
    return 2;
  if (s.is(h, Rules::kDocument)) return 1;
  if (name_of_[h] != kNone) {
    const EntityType type = doc_.names[name_of_[h]].type;
    return type == EntityType::PERSON || type == EntityType::ORG || type == EntityType::GPE ||
                   type == EntityType::NORP || type == EntityType::TITLE
               ? 2
               : 0;
  }
  if (s.pos(h) == Pos::PROPN) return s.pos(s.noun_phrase(h).begin) == Pos::DET ? 1 : 2;
  // "Paint and textile makers"
  if (const uint32_t c = s.pos(h) == Pos::NOUN && s.lower(h + 1) == "and" ? s.child(h, s.t.conj) : kNone;
      c != kNone && c > h + 2 && s.is(c, Rules::kParty))
    return 2;
  if (s.pos(h) == Pos::NUM) return 1;
  const std::string_view lemma = s.lemma(h);
  if (s.pos(h) == Pos::NOUN &&
      (lemma.ends_with("ist") || lemma.ends_with("man") || lemma.ends_with("woman") ||
       (s.penn(h) == s.t.nns && lemma.size() > 5 && (lemma.ends_with("er") || lemma.ends_with("or")))))
    return 2;
  return 0;
}

static bool is_deverbal(std::string_view noun) {
  constexpr WordList kNot =
      "million|billion|trillion|region|opinion|nation|union|question|situation|position|station|religion|version|"
      "fashion|condition|tradition|generation|population|occasion|document|instrument|environment|residence|audience|"
      "science|evidence|difference|influence|experience|consequence|intelligence|violence|silence|conscience|instance|"
      "circumstance|appearance|material|capital|hospital|journal|metal|animal|terminal|mineral|official|professional|"
      "general|festival|criminal|rival|goal|deal|canal|medal|manual|individual|potential|principal|government|"
      "parliament|department|regiment|tribunal";
  return (noun.ends_with("ion") || noun.ends_with("ment") || noun.ends_with("al") || noun.ends_with("ance") ||
          noun.ends_with("ence")) &&
         !among(noun, kNot);
}

bool Finder::plural(const Syntax& s, uint32_t h) const {
  // "Northern Railways"
  if (s.inside(h) && name_of_[h] != kNone && doc_.names[name_of_[h]].type == EntityType::ORG &&
      s.child(h, s.t.conj) == kNone)
    return false;
  return s.penn(h) == s.t.nns || s.penn(h) == s.t.nnps || s.child(h, s.t.conj) != kNone ||
         among(s.lower(h), "they|we|both");
}

// "Both sides", "they", "the two ministers", "Kenya and Peru".
static bool speak_together(const Syntax& s, uint32_t h) {
  if (s.child(h, s.t.conj) != kNone || among(s.lower(h), "they|we")) return true;
  const uint32_t first = s.noun_phrase(h).begin;
  return s.penn(h) == s.t.nns && (s.lower(first) == "both" || s.lower(first) == "two" || s.lower(first + 1) == "two" ||
                                  among(s.lemma(h), "side|leader|minister|party"));
}

// What an event does by its schedule.
static bool is_scheduled(const Syntax& s, uint32_t verb) {
  return s.is(verb, Rules::kSchedule) || (s.lower(verb) == "take" && s.lower(verb + 1) == "place") ||
         (s.lower(verb) == "go" && among(s.lower(verb + 1), "ahead|live"));
}

// What happens to its subject, or is said of it; but "to stand by one's allies" is a deed.
static bool is_effect(const Syntax& s, uint32_t verb) {
  if ((s.lemma(verb) == "run" && among(s.lower(verb + 1), "out|short|into")) ||
      (s.lemma(verb) == "end" && s.lower(verb + 1) == "up"))
    return true;
  // "will add to a tariff", "would shut out small firms"
  if (s.lemma(verb) == "add" && s.lower(verb + 1) == "to" && s.penn(verb + 2) != s.t.prps) return true;
  if (among(s.lemma(verb), "wipe|shut") && s.lower(verb + 1) == "out") return true;
  if (s.lemma(verb) == "see" && among(s.lower(verb + 1), "through|to")) return false;
  if (s.lemma(verb) == "have")  // "will have an in-depth discussion"
    if (const uint32_t what = s.noun_head(verb + 1);
        what != kNone && among(s.lemma(what), "discussion|talk|consultation|meeting|conversation|exchange"))
      return false;
  // 'would look carefully" at it'
  if (s.lemma(verb) == "look" && (among(s.lower(s.skip_adverbs(verb + 1)), "at|into") ||
                                  (s.pos(verb + 1) == Pos::ADV && s.lower(verb + 2) == "\"")))
    return false;
  if (s.lemma(verb) == "stay" && s.lower(verb + 1) == "the" && s.lower(verb + 2) == "course") return false;
  if (s.lemma(verb) == "think" && s.lower(verb + 1) == "twice") return false;
  // "will get these bridges built"
  if (s.lemma(verb) == "get" && s.noun_phrase_end(verb + 1, nullptr, false) > verb + 1 &&
      s.penn(s.noun_phrase_end(verb + 1, nullptr, false)) == s.t.vbn)
    return false;
  if (s.lemma(verb) == "do" && among(s.lower(verb + 1), "little|much")) return true;
  if (s.lemma(verb) == "arrive" && among(s.lower(verb + 1), "in|at|on")) return false;
  if (s.lemma(verb) == "serve" && s.lower(verb + 1) == "as") return false;
  if (s.lemma(verb) == "appear" && among(s.lower(verb + 1), "at|before")) return false;  // "before the court"
  // 'will remain "for as long as needed"'
  if (among(s.lemma(verb), "stay|remain") &&
      among(s.lower(s.lower(verb + 1) == "\"" ? verb + 2 : verb + 1), "for|until"))
    return false;
  // "will stay in Kampala to help", "will remain at the hospital"
  if (among(s.lemma(verb), "stay|remain") && among(s.lower(verb + 1), "in|at") &&
      (s.pos(verb + 2) == Pos::PROPN || among(s.lower(s.noun_head(verb + 2)), "touch|contact") ||
       s.lower(verb + 2) == "the" || s.penn(verb + 2) == s.t.prps))
    return false;
  if (s.lemma(verb) == "have" && s.penn(verb + 1) == s.t.prps && s.lower(verb + 2) == "back") return false;
  if (s.lemma(verb) == "find" && among(s.lemma(s.noun_head(verb + 1)), "way|solution|compromise")) return false;
  // "will have lunch with the king"
  if (s.lemma(verb) == "have" && among(s.lemma(s.noun_head(verb + 1)), "lunch|dinner|breakfast|talk|meeting|audience"))
    return false;
  if ((s.lemma(verb) == "sit" && among(s.lower(verb + 1), "down|with")) ||
      (s.lemma(verb) == "sound" && among(s.lower(verb + 1), "out|off")))
    return false;
  // "will pay a higher price"
  if (s.lemma(verb) == "pay" && among(s.lemma(s.noun_head(verb + 1)), "price|toll|penalty")) return true;
  if (s.lemma(verb) == "lead" &&
      among(s.lemma(s.noun_head(verb + 1)),
            "mission|delegation|team|effort|coalition|review|visit|inquiry|investigation|talk"))
    return false;
  // "will recognise Peruvian standards"
  if (among(s.lemma(verb), "recognize|recognise") &&
      (s.penn(s.noun_head(verb + 1)) == s.t.nns || s.pos(verb + 1) == Pos::DET) && s.lower(verb + 1) != "that")
    return false;
  // "will drop a rule", but "will drop by 3 %"
  if (s.lemma(verb) == "drop" && (s.pos(verb + 1) == Pos::DET || s.penn(verb + 1) == s.t.prps)) return false;
  if (among(s.lemma(verb), "bear|require")) {  // "bear half the cost", "require importers to certify"
    for (uint32_t k = verb + 1; k < s.end && k < verb + 20 && !s.is_finite(k); ++k)
      if (s.lemma(verb) == "bear" ? among(s.lower(k), "cost|costs|expense|expenses")
                                  : s.lower(k) == "to" && s.penn(k + 1) == s.t.vb)
        return false;
  }
  if ((s.lemma(verb) == "stay" && s.lower(verb + 1) == "on") ||
      (s.lemma(verb) == "live" && s.lower(verb + 1) == "with"))
    return false;
  return s.is(verb, Rules::kEffect) &&
         !(s.lemma(verb) == "stand" && among(s.lower(verb + 1), "with|by|up|beside|behind|together|shoulder|side"));
}

Ref Finder::ref(const Syntax& s, uint32_t h) const {
  Ref r;
  if (!s.inside(h)) return r;
  r.tokens = s.noun_phrase(h);
  // "the pope last week", "the pope on Monday"
  while (r.tokens.size() > 1 && r.tokens.end - 1 > h &&
         (s.in_time(r.tokens.end - 1) || s.pos(r.tokens.end - 1) == Pos::ADP))
    --r.tokens.end;
  while (r.tokens.size() > 1 && r.tokens.begin < h &&
         (s.in_time(r.tokens.begin) || (s.pos(r.tokens.begin) == Pos::ADP && name_of_[r.tokens.begin] == kNone &&
                                        !among(s.lower(r.tokens.begin + 1), "least|most"))))
    ++r.tokens.begin;
  while (r.tokens.size() > 1 && r.tokens.begin < h && s.lower(r.tokens.begin) == ",") ++r.tokens.begin;
  // "phone maker | Sony Ericsson": the name is who it is.
  if (const uint32_t e = r.tokens.end; e < s.end && name_of_[e] != kNone && name_of_[h] == kNone &&
                                       s.pos(h) == Pos::NOUN && s.is(h, Rules::kParty) && e == h + 1 &&
                                       among(name_of(doc_.names[name_of_[e]].type), "ORG|PERSON|GPE") &&
                                       s.head(e) != kNone && (s.head(e) == h || s.head(e) == s.head(h))) {
    Ref whole = ref(s, e);
    whole.tokens.begin = r.tokens.begin;
    return whole;
  }
  // "Minister | Dien": a title and the name it stands before are one phrase.
  while (r.tokens.end < s.end && name_of_[r.tokens.end] != kNone &&
         doc_.names[name_of_[r.tokens.end]].type == EntityType::PERSON && name_of_[r.tokens.end - 1] != kNone &&
         (doc_.names[name_of_[r.tokens.end - 1]].type == EntityType::TITLE ||
          name_of_[r.tokens.end - 1] == name_of_[r.tokens.end]))
    ++r.tokens.end;
  while (r.tokens.end < s.end && name_of_[r.tokens.end] != kNone &&
         name_of_[r.tokens.end] == name_of_[r.tokens.end - 1])
    ++r.tokens.end;
  // All of a name, whatever the parse says, and the title before a person's.
  if (const uint32_t n = name_of_[h]; n != kNone && s.inside(doc_.names[n].tokens.begin)) {
    r.tokens.begin = std::min(r.tokens.begin, doc_.names[n].tokens.begin);
    if (doc_.names[n].type == EntityType::PERSON && n > 0 && doc_.names[n - 1].title_of == n &&
        doc_.names[n - 1].tokens.end == r.tokens.begin)
      r.tokens.begin = doc_.names[n - 1].tokens.begin;
  }
  // A list that the parse broke: "the United States, Canada | , and Finland will".
  if (r.tokens.end < s.end && (s.lower(r.tokens.end) == "," || s.pos(r.tokens.end) == Pos::CCONJ)) {
    uint32_t k = r.tokens.end;
    bool conjunction = false;
    while (s.inside(k) && k < r.tokens.end + 8 &&
           (s.lower(k) == "," || s.pos(k) == Pos::CCONJ || s.pos(k) == Pos::PROPN || s.pos(k) == Pos::DET))
      conjunction = conjunction || s.lower(k) == "and", ++k;
    if (conjunction && s.is_verb(k) && s.is_nominal(k - 1) &&
        (s.pos(h) == Pos::PROPN || s.pos(r.tokens.end - 1) == Pos::PROPN))
      r.tokens.end = k;
  }
  // "South Korea, | Japan and Thailand plan to"; a headline's list has no conjunction: "Vietnam, | Norvania agree to".
  // "Brunei, the Philippines, | and Thailand have agreed"
  bool list = in_heading();
  for (uint32_t k = r.tokens.begin; k < r.tokens.end; ++k) list = list || s.pos(k) == Pos::CCONJ;
  uint32_t first = r.tokens.begin;
  if (!list && s.lower(first - 1) == "and" && s.lower(first - 2) == "," && s.pos(h) == Pos::PROPN &&
      s.inside(first - 3) && name_of_[first - 3] != kNone)
    list = true, --first;
  while (list && first >= s.begin + 2 && s.lower(first - 1) == "," && s.pos(h) == Pos::PROPN &&
         name_of_[first - 2] != kNone) {
    first = std::max(s.begin, doc_.names[name_of_[first - 2]].tokens.begin);
    if (first > s.begin && s.lower(first - 1) == "the") --first;
  }
  const bool listed =
      first < r.tokens.begin && (first == s.begin || s.pos(first - 1) == Pos::PUNCT || s.pos(first - 1) == Pos::CCONJ ||
                                 s.is(first - 1, Rules::kSpeech) || s.lower(first - 1) == "that");
  if (listed) r.tokens.begin = first;
  for (uint32_t m = mention_of_[h]; m != kNone && m < doc_.mentions.size(); ++m) {
    if (doc_.mentions[m].tokens.begin > h) break;
    if (doc_.mentions[m].tokens == r.tokens) r.entity = doc_.mentions[m].entity;
  }
  const bool several = listed || s.child(h, s.t.conj) != kNone;
  if (r.entity == kNone && mention_of_[h] != kNone && !several) r.entity = doc_.mentions[mention_of_[h]].entity;
  if (r.entity == kNone) {
    // A mention that is the whole phrase but for its determiner, or begins it: "both sides".
    for (uint32_t k = r.tokens.begin; k <= h && r.entity == kNone; ++k)
      if (const uint32_t m = mention_of_[k]; m != kNone && doc_.mentions[m].tokens.contains(h) && !several)
        r.entity = doc_.mentions[m].entity;
  }
  // "U.S. Secretary of State Colin Powell": the name that ends the phrase.
  if (const uint32_t last = r.tokens.end - 1; r.entity == kNone && !several && s.pos(h) == Pos::PROPN &&
                                              name_of_[last] != kNone && mention_of_[last] != kNone &&
                                              doc_.names[name_of_[last]].type == EntityType::PERSON &&
                                              doc_.names[name_of_[last]].tokens.end == r.tokens.end)
    r.entity = doc_.mentions[mention_of_[last]].entity;
  // "Hungary's foreign minister, Peter Sziklai, said"
  const uint32_t apposed = r.tokens.end + 1;
  if (r.entity == kNone && s.lower(apposed - 1) == "," && s.inside(apposed) && s.pos(h) == Pos::NOUN &&
      s.is(h, Rules::kParty) && name_of_[apposed] != kNone && mention_of_[apposed] != kNone &&
      doc_.names[name_of_[apposed]].type == EntityType::PERSON &&
      s.lower(doc_.names[name_of_[apposed]].tokens.end) == ",")
    r.entity = doc_.mentions[mention_of_[apposed]].entity;
  return r;
}

// Who holds an event: "talks between Peru and Chad".
Ref Finder::holders(const Syntax& s, uint32_t event) const {
  for (uint32_t k = event + 1; k < s.end && k < event + 4; ++k)
    if (s.lower(k) == "between" && s.noun_head(k + 1) != kNone && party(s, s.noun_head(k + 1)) == 2)
      return ref(s, s.noun_head(k + 1));
  return {};
}

bool Finder::same(const Ref& a, const Ref& b) const {
  if (a.empty() || b.empty()) return false;
  if (a.tokens.overlaps(b.tokens) || a.antecedent.overlaps(b.tokens) || b.antecedent.overlaps(a.tokens)) return true;
  if (a.entity != kNone && a.entity == b.entity) return true;
  // "they" and "India and Peru"
  const auto all_of = [&](const Ref& plural, const Ref& phrase) {
    if (plural.entity == kNone || doc_.entities[plural.entity].members.empty()) return false;
    const std::vector<uint32_t>& members = doc_.entities[plural.entity].members;
    return std::all_of(members.begin(), members.end(), [&](uint32_t member) {
      for (uint32_t k = phrase.tokens.begin; k < phrase.tokens.end; ++k)
        if (mention_of_[k] != kNone && doc_.mentions[mention_of_[k]].entity == member) return true;
      return false;
    });
  };
  return all_of(a, b) || all_of(b, a);
}

// --- who says it -----------------------------------------------------------------------------------------------------

// What is told without being so, and who says that it is not.
constexpr WordList
    kHearsay = "report|claim|rumor|rumour|suggestion|allegation|accusation|speculation|assertion|idea|version|story",
    kDenial = "deny|reject|dismiss|refute|dispute|rebut|scotch";
constexpr WordList kExpectation =
    "hope|belief|confidence|optimism|expectation|fear|possibility|chance|sign|likelihood|prospect|concern|speculation|"
    "prediction|view|doubt|rumor|rumour|assumption|notion|perception|indication|evidence|guarantee|accusation|"
    "allegation|charge";

Speech Finder::speech(const Syntax& s, uint32_t verb) const {
  Speech out;
  const auto from_verb = [&](uint32_t v) {
    out.verb = v;
    // "it is understood that": told without a name
    out.belief = s.is(v, Rules::kBelief) && !s.is(v, Rules::kSpeech) && !(s.lemma(v) == "understand" && s.passive(v));
    for (uint32_t k = s.group_begin(v); k < v; ++k)
      if (s.is_negation(k)) out.belief = true;
    if (s.lower(v - 1) == "to" && s.lower(v - 2) == "yet") out.belief = true;  // "has yet to say whether"
    for (uint32_t k = v; s.lemma(v) == "know" && k > s.begin && k + 5 > v;)
      if (s.lemma(--k) == "let") out.belief = false;  // "let Oslo know that"
    // "rejected reports | saying that"
    if (s.penn(v) == s.t.vbg && among(s.lemma(v - 1), kHearsay) && among(s.lemma(s.head(v - 1)), kDenial))
      out.belief = true;
    if (s.lemma(v) == "understand") return;
    if (s.rel(v) == s.t.xcomp && s.is(s.head(v), Rules::kBelief)) out.belief = true;  // "is expected to report that"
    // ", said the minister": who stands after it
    if (const uint32_t a = reported_by_[v];
        a != kNone &&
        (doc_.attributions[a].speaker.tokens.begin > v || s.penn(v) == s.t.vbg || s.lower(v - 1) == ")") &&
        !doc_.attributions[a].speaker.tokens.empty()) {
      out.speaker = doc_.attributions[a].speaker;
      return;
    }
    // ", adding Lima may": who said what stands before
    if (s.penn(v) == s.t.vbg && s.lower(v - 1) == ",")
      for (uint32_t k = s.begin; k < v; ++k)
        if (const uint32_t a = reported_by_[k]; a != kNone && !doc_.attributions[a].speaker.empty()) {
          out.speaker = doc_.attributions[a].speaker;
          return;
        }
    if (const uint32_t subject = s.subject(v);
        subject != kNone && !(subject > v && s.lemma(v) == "tell") && party(s, subject) > 0 && !s.in_time(subject))
      out.speaker = ref(s, subject);
  };
  // ", urging Peru to act": of the whole
  const bool aside = s.penn(verb) == s.t.vbg && s.group_begin(verb) == verb && s.lower(verb - 1) == ",";
  const uint32_t subject = s.subject(verb);
  // "said it would pay, while Japan promised to": what the other did is not said, save by who stands at the end.
  const bool apart = subject != kNone && subject < verb && !aside &&
                     among(s.lower(s.noun_phrase(subject).begin - 1), "while|as|after") &&
                     s.penn(s.group_begin(verb)) != s.t.md;
  if (subject != kNone && subject < verb && !aside && !apart) {
    uint32_t k = s.noun_phrase(subject).begin;
    // "confirmed that he would": what stands right before the clause.
    const bool that = k > s.begin && s.lower(k - 1) == "that";
    if (that) --k;
    if (that && k > s.begin + 3 && s.lower(k - 1) == "," && s.pos(k - 2) == Pos::ADV && s.lower(k - 3) == ",")
      k -= 3;  // "conceded | , however, | that"
    // "informed members | that he would"
    if (that && k > s.begin + 1 && s.is_nominal(k - 1))
      if (const uint32_t told = s.noun_phrase(k - 1).begin;
          told > s.begin && told <= k - 1 && s.is_verb(told - 1) &&
          among(s.lemma(told - 1), "tell|inform|assure|notify|warn|remind"))
        from_verb(told - 1);
    // "added that ... and that Tokyo was willing"
    if (that && k > s.begin && s.pos(k - 1) == Pos::CCONJ)
      while (k > s.begin + 1 && !(s.is_verb(k - 1) && s.is(k - 1, Rules::kSpeech | Rules::kBelief) &&
                                  s.is_finite(s.group_begin(k - 1)) && s.lower(k) != "to"))
        --k;
    // "said | in an e-mailed response | that it would"
    for (uint32_t end = k, n = 0; that && n < 3 && s.inside(end - 1) && s.is_nominal(end - 1); ++n) {
      end = s.noun_phrase(end - 1).begin;
      if (end < s.begin + 2 || s.pos(end - 1) != Pos::ADP || !among(s.lower(end - 1), "in|at|on|during|through|via"))
        break;
      if (--end; s.is_verb(end - 1) && s.is(end - 1, Rules::kSpeech) && !s.passive(end - 1)) {
        from_verb(end - 1);
        break;
      }
    }
    // "Peru's announcement that it would sell the mine"
    if (that && s.is_nominal(k - 1) && among(s.lemma(k - 1), "announcement|declaration|warning|statement")) {
      out.verb = k - 1;
      // "has issued a new | warning that Lima will"
      if (const uint32_t v = s.head(k - 1);
          s.rel(k - 1) == s.t.obj && s.is_verb(v) && among(s.lemma(v), "issue|give|make|repeat"))
        if (const uint32_t who = s.subject(v); who != kNone && party(s, who) == 2) out.speaker = ref(s, who);
      if (const uint32_t whose = s.child(k - 1, s.t.nmod_poss); whose != kNone) out.speaker = ref(s, whose);
      return out;
    }
    // "amid expectations he will resign"
    if (k > s.begin && among(s.lemma(k - 1), kExpectation) && s.is_nominal(k - 1)) out.belief = true;
    // "announced | last month | the country would"
    uint32_t v = k;
    while (v > s.begin && s.in_time(v - 1)) --v;
    if (!s.is_verb(v - 1) || v == s.begin) v = k;
    if (v > s.begin && s.is_verb(v - 1) && !s.passive(v - 1) &&
        (s.is(v - 1, Rules::kSpeech | Rules::kBelief) || (that && s.lemma(v - 1) == "convey")))
      from_verb(v - 1);
    else if (k > s.begin && s.lemma(k - 1) == "expect" && s.passive(k - 1))
      out.belief = true;  // "it is expected that"
  }
  if (out.verb == kNone && s.parsed() && !apart) {
    uint32_t v = verb;
    for (int steps = 0; steps < 6 && v != kNone; ++steps) {
      const uint8_t r = s.rel(v);
      const uint32_t h = r == s.t.conj ? s.joined_to(v) : s.head(v);
      if (h == kNone || !s.inside(h)) break;
      // "we expect it to act; otherwise we will"
      if (r == s.t.parataxis && !s.is(h, Rules::kSpeech | Rules::kRestate)) break;
      if ((r == s.t.ccomp || r == s.t.parataxis || (r == s.t.xcomp && steps > 0)) &&
          s.is(h, Rules::kSpeech | Rules::kBelief | Rules::kRestate) && s.is_verb(h) && !hypothetical(s, h)) {
        from_verb(h);
        break;
      }
      // "said it was ready and would start": joined to the saying, but said.
      if (r == s.t.conj && steps == 0 && s.is(h, Rules::kSpeech) && s.lower(s.child(v, s.t.cc)) != "but" &&
          (s.lower(s.group_begin(verb)) == "would"
               ? s.penn(h) == s.t.vbd
               : s.penn(s.group_begin(verb)) == s.t.md && s.subject(verb) != s.subject(h))) {
        from_verb(h);
        break;
      }
      if (r == s.t.ccomp && s.is(h, Rules::kBelief) && (!s.is_verb(h) || s.lower(h) == "convinced")) {  // "afraid that"
        out.belief = true;
        break;
      }
      // "denied reports that it had agreed"
      if ((r == s.t.acl || r == s.t.ccomp || r == s.t.relcl) && s.is_nominal(h) && among(s.lemma(h), kHearsay) &&
          among(s.lemma(s.head(h)), kDenial)) {
        out.belief = true;
        break;
      }
      // "expressed confidence that"
      uint32_t object = r == s.t.ccomp || r == s.t.advcl ? s.child(h, s.t.obj) : kNone;
      for (uint32_t k = object; k < v && object != kNone; ++k)
        // "dismissed the claims, | saying | the port would"
        if (s.penn(k) == s.t.vbg && s.is(k, Rules::kSpeech)) object = kNone;
      if (object != kNone && object < v &&
          (among(s.lemma(object), "confidence|optimism|belief|fear|concern|doubt|speculation|possibility") ||
           (among(s.lemma(object), kHearsay) && among(s.lemma(h), kDenial)))) {
        out.belief = true;
        break;
      }
      if (r == s.t.advcl && v == verb && aside) break;
      if (r == s.t.relcl || r == s.t.acl || r == s.t.ccomp) {
        // "hope that", "my hope is that"
        const uint32_t noun = s.is_nominal(h) ? h : s.subject(h);
        if (among(s.lemma(noun), kExpectation)) out.belief = true;
        if (r != s.t.ccomp) break;
      }
      v = h;
    }
    if (out.verb == kNone) {
      for (uint32_t k = s.begin; k < s.end; ++k) {
        if (s.rel(k) == s.t.parataxis && s.is(k, Rules::kSpeech) && s.is_verb(k) && s.under(verb, s.head(k))) {
          from_verb(k);
          break;
        }
      }
    }
  }
  if (const TokenSpan said = out.verb == kNone ? s.speech_aside(s.group_begin(verb)) : TokenSpan(); !said.empty()) {
    const uint32_t v = said.end - 1;
    from_verb(v);
    if (const uint32_t h = s.noun_head(said.begin); h != kNone && h < v && party(s, h) > 0) out.speaker = ref(s, h);
  }
  if (out.verb == kNone) {
    // ", the embassy said": the end of the sentence.
    for (uint32_t k = verb;
         k < s.end && !among(s.lower(k), "but|;") && !(s.lower(k) == "while" && s.lower(k - 1) == ","); ++k) {
      // 'promised to "look into it," a source said'
      const uint32_t from = s.lower(k + 1) == "\"" && said_in_[verb] == kNone ? k + 2 : k + 1;
      if (s.lower(k) != "," || !s.attribution_starts(from)) continue;
      uint32_t v = from;
      while (v < s.end && !(s.is(v, Rules::kSpeech) && s.is_verb(v)) && s.lower(v) != "according") ++v;
      if (s.lower(v) == "according") {
        uint32_t h;
        s.noun_phrase_end(v + 2, &h, false);
        if (h != kNone) out.speaker = ref(s, h), out.verb = v;
      } else if (v < s.end && s.penn(v) != s.t.vbg) {
        uint32_t h;
        s.noun_phrase_end(s.penn(from) == s.t.vbg ? from + 1 : from, &h, false);
        if (h == kNone || h > v) s.noun_phrase_end(v + 1, &h, false);
        out.verb = v;
        if (h != kNone) out.speaker = ref(s, h);
      }
      break;
    }
  }
  if (const uint32_t a = apart ? kNone : said_in_[verb]; a != kNone) {
    const Attribution& said = doc_.attributions[a];
    out.direct = said.direct;
    const bool its_cue = said.cue.contains(out.verb),
               pronoun = out.speaker.tokens.size() == 1 && among(s.lower(out.speaker.tokens.begin), "we|i|they");
    // "Briefing reporters, | Minister Rao | said"
    const bool nearer = its_cue && said.speaker.tokens.size() > 1 && said.speaker.tokens.end == s.group_begin(out.verb);
    const bool better = out.speaker.empty() || out.verb == kNone || said.speaker.tokens.overlaps(out.speaker.tokens) ||
                        nearer || (said.direct && (its_cue || pronoun));
    if (!said.speaker.empty() && !s.in_time(said.speaker.tokens.end - 1) && better) out.speaker = said.speaker;
    if (out.verb == kNone && !said.cue.empty()) out.verb = said.cue.begin;
  }
  // "floated a visit, an idea Oslo says | it is studying", "a floor price, without which, it says, ...": said of
  // something else.
  if (const uint32_t v = out.verb; s.inside(v) && v > verb && !out.direct && s.is_verb(v)) {
    const bool other = s.is_finite(v + 1) || s.clause_starts(v + 1) ||
                       (!out.speaker.empty() && s.lower(out.speaker.tokens.begin - 1) == "," &&
                        s.lower(out.speaker.tokens.begin - 2) == "which");
    if (other) return Speech();
  }
  if (out.speaker.tokens.size() == 1 && among(s.lower(out.speaker.tokens.begin), "which|who|that")) return Speech();
  return out;
}

// Under "if", "whether", in a question: what may or may not be.
bool Finder::hypothetical(const Syntax& s, uint32_t verb) const {
  if (question_) return true;
  if (s.cleft(verb, verb + 1) != kNone) return false;
  if (s.parsed()) {
    uint32_t v = verb;
    for (int steps = 0; steps < 5 && v != kNone && s.inside(v); ++steps) {
      for (uint32_t k = s.left(v); k < v; ++k)
        if (s.head(k) == v && (s.rel(k) == s.t.mark || s.rel(k) == s.t.advmod) &&
            (among(s.lower(k), "if|whether|unless|lest") || (s.lower(k) == "once" && s.rel(k) == s.t.mark)))
          return true;
      const uint8_t r = s.rel(v);
      if (r != s.t.conj && r != s.t.xcomp && r != s.t.aux && r != s.t.cop && r != s.t.ccomp) break;
      v = s.head(v);
    }
  }
  // "to what extent they will", "how it would": a question within.
  if (const uint32_t subject = s.subject(verb); subject != kNone && subject < verb) {
    const uint32_t b = s.noun_phrase(subject).begin;
    const bool reason = s.lower(b - 1) == "why" && s.lemma(b - 2) == "be";  // "that is why I urged"
    if ((b > s.begin && among(s.lower(b - 1), "how|what|why|extent") && !reason) || s.lower(b) == "how") return true;
    // "which countries will"
    if (b > s.begin && s.lower(b - 1) == "which" &&
        (b == s.begin + 1 || (s.is_verb(b - 2) && s.lower(b - 2) != "failing")))
      return true;
  }
  for (uint32_t k = s.group_begin(verb); k > s.begin;) {
    --k;
    if (among(s.lower(k), "if|whether|unless") || (s.lower(k) == "should" && s.condition_starts(k))) return true;
    if (s.pos(k) == Pos::PUNCT || (s.is_verb(k) && (s.penn(k) != s.t.vbn || s.pos(k - 1) == Pos::AUX))) break;
  }
  return false;
}

// Told as a background of the past: "last year he promised", "had promised earlier".
bool Finder::background(const Syntax& s, uint32_t verb) const {
  const uint8_t tense = s.penn(s.group_begin(verb));
  // "has offered amnesty to many in recent weeks"
  for (uint32_t k = verb + 1; k + 1 < s.end && s.lemma(s.group_begin(verb)) == "have" && s.lower(k) != ","; ++k)
    if (s.lower(k) == "recent" && among(s.lower(k + 1), "days|weeks|months|years")) return true;
  if (tense == s.t.vbz || tense == s.t.vbp) return false;
  // "In 2023 it pledged", "agreed in September to": news tells its own day, not a month or a year.
  for (uint32_t v = s.first_value;
       v < s.last_value && (s.penn(verb) == s.t.vbd || (s.penn(verb) == s.t.vbn && s.group_begin(verb) == verb)); ++v) {
    const Value& value = doc_.values[v];
    const uint32_t b = value.tokens.begin;
    const bool wide = value.type == EntityType::DATE && (value.timex.size() == 4 || value.timex.size() == 7) &&
                      value.timex.find('W') == std::string::npos;
    if (wide && b > s.begin && s.lower(b - 1) == "in" &&
        (b == s.begin + 1 || b == verb + 2 || value.tokens.end == s.group_begin(verb) ||
         (s.subject(verb) != kNone && value.tokens.end < s.subject(verb) && s.lower(value.tokens.end) == ",")))
      return true;
  }
  for (uint32_t k = s.begin; k < s.end; ++k) {
    const std::string_view w = s.lower(k);
    const bool near = k + 9 > s.group_begin(verb) || k < s.begin + 5;
    if (!near || k > verb + 4) continue;
    if ((w == "last" &&
         among(s.lower(k + 1),
               "year|month|summer|winter|spring|autumn|fall|decade|january|february|march|april|may|june|july|august|"
               "september|october|november|december") &&
         s.lower(k + 2) != "'s") ||
        (w == "last" && s.lower(k + 1) == "week" && k == s.begin) ||
        (w == "earlier" && s.lower(k + 1) == "this" && !among(s.lower(k + 2), "day|week")) || w == "previously" ||
        w == "ago" ||
        (w == "earlier" && among(s.lower(k + 1), "promised|agreed|said|pledged|rejected|refused|demanded|asked")))
      return true;
  }
  return false;
}

// One person, by name, pronoun or office.
bool Finder::one_person(const Syntax& s, const Ref& r) const {
  if (r.empty()) return false;
  if (r.entity != kNone && doc_.entities[r.entity].type == EntityType::PERSON) return true;
  if (among(s.lower(r.tokens.begin), "he|she")) return true;
  for (uint32_t k = r.tokens.begin; k < r.tokens.end && s.pos(k) != Pos::ADP; ++k)
    if (among(s.lemma(k),
              "spokesman|spokesperson|spokeswoman|official|minister|ambassador|diplomat|source|adviser|advisor|envoy|"
              "secretary|director|lawmaker|negotiator|commissioner|chairman|chairwoman|chief|governor"))
      return true;
  return false;
}

// "The bank said it would ...": the pronoun is the speaker, and where coreference has nothing better, the speaker
// stands for it.
void Finder::settle_actor(const Syntax& s, const Speech& said, Act& act) const {
  // "reiterated that Oslo would"
  bool repeated =
      s.is(said.verb, Rules::kReaffirm) && said.verb < act.actor.tokens.begin && act.status == ActStatus::new_;
  for (uint32_t k = said.verb; repeated && k < act.actor.tokens.begin; ++k)
    repeated = s.lower(k) != "," && s.pos(k) != Pos::CCONJ;
  if (repeated) act.status = ActStatus::reaffirmed;
  if (said.speaker.empty() || act.actor.empty()) return;
  const uint32_t first = act.actor.tokens.begin;
  const std::string_view w = s.lower(first);
  const bool person = said.speaker.entity != kNone && doc_.entities[said.speaker.entity].type == EntityType::PERSON,
             one = one_person(s, said.speaker);
  const bool governs = said.verb != kNone && !said.direct && said.verb < first && said.speaker.tokens.end <= said.verb;
  // "told the US Treasury that it", "said it will sell, and that it will close"
  const bool near = first - said.verb <= 4 || (s.lower(first - 1) == "that" && first - said.verb <= 10) ||
                    s.lower(said.verb + 1) == w || (s.lower(said.verb + 1) == "that" && s.lower(said.verb + 2) == w);
  if (act.actor.tokens.size() == 1 && governs && near && among(w, "it|they|he|she")) {
    const bool nobody =
        act.actor.entity == kNone || (among(w, "he|she") && doc_.entities[act.actor.entity].type != EntityType::PERSON);
    // "A spokesman for the bank said it would": the bank.
    const bool at_once = first - said.verb <= 2 && (w == "they" ? !person : person || one);  // "officials said they"
    const bool fits = w == "it" ? !person && !one : (nobody && !(w == "they" && person)) || at_once;
    if (fits) act.actor.entity = said.speaker.entity;
    if (fits && said.speaker.entity == kNone) act.actor.antecedent = said.speaker.tokens;
  }
  // "Poland, Chad and Peru say they": the parse may have cut the list.
  if (w == "they" && governs && act.actor.entity != kNone && said.speaker.entity != kNone) {
    const std::vector<uint32_t>& members = doc_.entities[act.actor.entity].members;
    if (std::find(members.begin(), members.end(), said.speaker.entity) != members.end()) return;
  }
  // '"President Silva will call them," he said': who is named in a quote is not who says it.
  if (said.direct && said.speaker.tokens.size() == 1 && among(s.doc.lower(said.speaker.tokens.begin), "he|she") &&
      act.actor.tokens.size() > 1 && same(said.speaker, act.actor)) {
    act.reported_by = said.speaker;
    act.reported_by.entity = kNone;
    return;
  }
  const bool ours = one && among(w, "we|our");  // one person is not "we"
  if (ours || !same(said.speaker, act.actor)) {
    act.reported_by = said.speaker;
  } else if (!said.direct && said.verb < first) {
    // "Tokyo has signalled it is ready, a diplomat said": who tells what the other said
    const Speech outer = speech(s, said.verb);
    if (outer.verb != said.verb && !outer.speaker.empty() && !same(outer.speaker, act.actor))
      act.reported_by = outer.speaker;
  }
}

// Whom a passive names as its doer: "urged by the bloc to act".
uint32_t Finder::agent(const Syntax& s, uint32_t verb) const {
  if (const uint32_t a = s.child(verb, s.t.obl_agent); a != kNone) return party(s, a) == 2 ? a : kNone;
  if (s.lower(verb + 1) == "by") {
    uint32_t h;
    s.noun_phrase_end(verb + 2, &h, false);
    if (h != kNone && party(s, h) == 2) return h;
  }
  return kNone;
}

// --- complements -----------------------------------------------------------------------------------------------------

// The subject, or the party right before a finite verb where the parse took nobody who could act for it: "passes
// through these waters and | we | will not look away".
uint32_t Finder::doer(const Syntax& s, uint32_t verb, uint32_t subject) const {
  const uint32_t group = s.group_begin(verb);
  // "Gulf Lines, | a Dubai-based operator, | will": who stands before the apposition
  if (const uint32_t b = subject != kNone && subject < group ? s.noun_phrase(subject).begin : kNone;
      b != kNone && b > s.begin + 1 && among(s.lower(b), "a|an") && s.lower(b - 1) == "," &&
      s.lower(group - 1) == "," && name_of_[b - 2] != kNone)
    return b - 2;
  // "The text | demands that all sides halt and | pledges help": no plural pledges
  if (s.penn(group) == s.t.vbz && subject != kNone && s.penn(subject) == s.t.nns && s.rel(verb) == s.t.conj)
    for (uint32_t v = s.begin; v < subject; ++v)
      if (const uint32_t other = s.penn(v) == s.t.vbz && s.pos(v) == Pos::VERB ? s.subject(v) : kNone;
          other != kNone && other < v && s.penn(other) != s.t.nns)
        return other;
  if (!s.is_finite(group) || (subject != kNone && (subject >= group || party(s, subject) == 2))) return subject;
  uint32_t after = group;
  while (after > s.begin && s.pos(after - 1) == Pos::ADV) --after;
  // "Peru | on Tuesday (8 July 2025) | pressed"
  if (s.lower(after - 1) == ")")
    while (after > s.begin && s.lower(after) != "(") --after;
  while (after > s.begin && s.in_time(after - 1)) --after;
  if (after < group && s.lower(after - 1) == "on") --after;
  if (after == s.begin) return subject;
  // "Its head, in a statement, | called on": who stands before the asides
  while (s.lower(after - 1) == ",") {
    uint32_t open = after - 1;
    while (open > s.begin + 1 && open + 10 > after && s.lower(open - 1) != ",") --open;
    if (open <= s.begin + 1 || s.lower(open - 1) != "," || s.pos(open) != Pos::ADP) break;
    after = open - 1;
    if (s.is_nominal(after - 1) && name_of_[after - 1] != kNone &&
        s.lower(doc_.names[name_of_[after - 1]].tokens.begin - 1) == ",")
      break;
  }
  const uint32_t h = after - 1;
  if (!s.is_nominal(h) || s.in_time(h) || party(s, h) < 2 || s.rel(h) == s.t.conj) return subject;
  uint32_t first = h;
  while (first > s.begin && (s.is_nominal(first - 1) || s.pos(first - 1) == Pos::DET || s.pos(first - 1) == Pos::ADJ ||
                             s.penn(first - 1) == s.t.prps || s.penn(first - 1) == s.t.pos))
    --first;
  const bool opens = first == s.begin || s.lower(first - 1) == "," || s.lower(first - 1) == "that";
  return opens || s.rel(h) == s.t.nsubj || s.rel(h) == s.t.nsubj_pass ? h : subject;
}

bool Finder::infinitive(const Syntax& s, uint32_t i, Complement* out) {
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
  // 'not to "trade away'
  const bool particle = (s.pos(k) == Pos::PART && s.penn(k) == s.t.to) ||
                        (s.lower(k + 1) == "\"" && s.pos(v) == Pos::NOUN && s.lower(v) == s.lemma(v));
  if (!(particle && (s.pos(v) == Pos::NOUN || s.is_verb(v)) && s.inside(v)) &&
      (!s.is_verb(v) || (s.penn(v) != s.t.vb && s.penn(v) != s.t.vbp && s.lemma(v) != s.lower(v))))
    return false;
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

constexpr WordList kGiving =
    "send|give|provide|deliver|hand|transfer|supply|grant|submit|pay|donate|lend|sell|report|return|offer|pledge|"
    "contribute|present|extend|release|export|surrender";
constexpr WordList kLikely = "likely|probably|possibly|presumably";
// Passives that are no deed of anybody's: "will be surprised", "should be seen"
constexpr WordList kUndergone =
    "stick|affect|base|draw|overwhelm|diagnose|force|damage|injure|wound|locate|exempt|able|tempt|require|need|"
    "surprise|disappoint|please|finish|oppose|concern|overshadow|dominate|mark|call|name|judge|limit|bind|entitle|"
    "achieve|accomplish|lecture|intimidate|eligible|oblige|measure|outweigh|defeat|kill|consider|regard|treat|view|"
    "interpret|see|respect|construe|saddle|empower|impact|accompany|follow|supercharge";
constexpr WordList kNobody = "no|nobody|nothing|none";  // what begins a subject that negates its clause

// "(that) NP will V"; with `directive`, "(that) NP V" and "(that) NP should V".
bool Finder::clause(const Syntax& s, uint32_t i, uint32_t cue, bool directive, Complement* out) {
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
    if (m == k + 1) return false;
    k = s.lower(m) == "," ? m + 1 : m;
  }
  uint32_t h = kNone;
  uint32_t e = s.noun_phrase_end(k, &h, true);
  if (s.lower(k) == "there") e = k + 1, h = k;
  if (e == k || h == kNone) return false;
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
  // A relative clause or an aside may part the subject from its verb.
  uint32_t v = s.skip_adverbs(e);
  if (s.penn(v) == s.t.pos && s.is_verb(v + 1)) ++v;
  if (directive && (!s.is_verb(v) || s.penn(v) == s.t.vbg) && v == e && v > k + 1 && s.pos(v - 1) == Pos::NOUN &&
      s.lower(v - 1) == s.lemma(v - 1) && (s.is_nominal(v - 2) || s.penn(v - 2) == s.t.pos) &&
      (s.pos(v) == Pos::DET || s.pos(v) == Pos::PROPN || s.penn(v) == s.t.prps || s.penn(v) == s.t.vbg ||
       s.rel(v - 1) == s.t.ccomp)) {
    // "that Spain delay the vote": a bare verb that the tagger took for a noun.
    out->begin = i, out->finite = true, out->verb = v - 1, out->doer = s.penn(v - 2) == s.t.pos ? v - 3 : v - 2;
    return true;
  }
  if (!s.is_verb(v) && s.parsed() && s.rel(h) == s.t.nsubj && s.head(h) != kNone && s.head(h) > h)
    v = s.group_begin(s.head(h));
  if (!s.inside(v) || !s.is_verb(v) || s.condition_starts(v)) return false;
  const std::string_view w = s.lower(v);
  const bool future = among(w, "will|would|shall|'ll|wo|can|could");
  const bool duty = among(w, "should|must|ought|shall");
  uint32_t main = s.skip_adverbs(s.penn(v) == s.t.md ? v + 1 : v);
  out->negative = out->negative || among(s.lower(k), kNobody);  // "that no fees would be charged"
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
  } else if (!future && !duty) {
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
bool Finder::parsed_clause(const Syntax& s, uint32_t from, uint32_t cue, bool directive, Complement* out) {
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
  out->negative = out->negative || among(s.lower(s.noun_phrase(h).begin), kNobody);
  for (uint32_t n = g; n < v; ++n) out->negative = out->negative || s.is_negation(n);
  out->begin = from;
  out->finite = true;
  out->verb = v;
  out->doer = h;
  out->deontic = duty;
  return true;
}

bool Finder::complement(const Syntax& s, const Rule& rule, uint32_t cue, uint32_t after, bool passive,
                        Complement* out) {
  const uint32_t frames = rule.frames;
  uint32_t q = s.skip_adverbs(after);
  // "ruled out, however, the sale"
  if (s.lower(q) == "," && s.pos(q + 1) == Pos::ADV && s.lower(q + 2) == ",") q = s.skip_adverbs(q + 3);
  // 'is "absolutely committed" | to paying'
  if (s.lower(q) == "\"" && quoted_[cue] && among(s.lower(q + 1), "to|that|for|on")) after = ++q;
  // "accepted in principle a proposal", "rejected in full the plan"
  if (s.lower(q) == "in" && among(s.lower(q + 1), "principle|full|part|turn|return|public|private") &&
      (s.pos(q + 2) == Pos::DET || s.pos(q + 2) == Pos::ADJ))
    q = s.skip_adverbs(q + 2);
  Complement c;
  const auto done = [&] {
    *out = c;
    return true;
  };
  const auto fresh = [&] { c = Complement(); };
  if (const uint32_t is = s.cleft(cue, after); is != kNone) {
    if (complement(s, rule, cue, is, passive, out)) return true;
    uint32_t h;
    // "is | for every capital to name"
    if (const uint32_t e = s.lower(is) == "for" ? s.noun_phrase_end(is + 1, &h, false) : is;
        e > is && infinitive(s, e, &c)) {
      c.begin = is, c.doer = h;
      return done();
    }
    fresh();
    if (s.is_verb(is) && s.lower(is) == s.lemma(is)) {  // "is | write a cheque"
      c.begin = c.verb = is;
      return done();
    }
    // "What we are asking for is | a review": as what the preposition governs
    if ((frames & (Rule::kFor | Rule::kOn | Rule::kToNp)) && s.lower(after) != "is" && s.noun_head(is) != kNone) {
      c.begin = is, c.verb = s.noun_head(is);
      return done();
    }
  }
  // What may stand between cue and complement: a day, "with NP", "in NP".
  uint32_t gap = q;
  if (s.lower(q) == "\"" && s.lower(q + 1) == "in" && s.lower(q + 2) == "principle" && s.lower(q + 3) == "\"")
    gap = q + 4;
  if (rule.part == Rule::kNoun) {
    // "plans, | announced in March, | to", "a promise | made two years ago | to"
    if (const uint32_t past = s.skip_aside(q); s.lower(q) == "," && s.penn(q + 1) == s.t.vbn && past > q)
      gap = past;
    else if (s.pos(q) == Pos::PRON && among(s.lemma(q + 1), "make|give|issue") && s.is_verb(q + 1)) {
      // "a promise | he made in a speech | to"
      for (uint32_t m = q + 2; m < s.end && m < q + 10 && s.pos(m) != Pos::PUNCT && gap == q; ++m)
        if (s.lower(m) == "to" && s.penn(m + 1) == s.t.vb) gap = m;
    } else if (s.penn(q) == s.t.vbn || among(s.lower(q), "made|given"))
      gap = q + 1;
  }
  for (int part = 0; part < 3; ++part) {
    // "agreed in principle | on"
    if (part > 0 &&
        ((s.lower(gap) == "on" && (frames & Rule::kOn)) || (s.lower(gap) == "with" && (frames & Rule::kWith)) ||
         (s.lower(gap) == "at" && (frames & Rule::kAt))))
      break;
    uint32_t e = s.skip_time(gap);
    if (part == 0 && e == gap) e = std::max(gap, s.skip_time(after));  // "agreed | earlier this year | to"
    if (e == gap && among(s.lower(gap), "with|on|at|during|in|late|early")) {
      e = s.skip_time(gap + 1);
      // "in his address to the council"
      if (e == gap + 1) e = s.noun_phrase_end(gap + 1, nullptr, s.penn(gap + 1) == s.t.prps);
      if (e == gap + 1) e = gap;
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
  if (frames & Rule::kTo) {
    // "It was agreed to continue"
    if (!passive || rule.part != Rule::kVerb || s.lower(s.group_begin(cue) - 1) == "it") {
      if (infinitive(s, after, &c)) return done();
      fresh();
      // "promised at nearly every rally | not to"
      if (const uint32_t past = among(s.lower(q), "at|in|during") ? s.noun_phrase_end(q + 1, nullptr, true) : q;
          past > q + 1 && infinitive(s, past, &c))
        return done();
      fresh();
      // "agreed, under pressure from Oslo, | to consult", "plans, together with Chad, | to send"
      if (const uint32_t past = s.lower(q) == "," ? s.skip_aside(q) : q; past > q && infinitive(s, past, &c))
        return done();
      fresh();
      if (gap != q && infinitive(s, gap, &c)) {
        // "our call on Peru to act"
        if (rule.part == Rule::kNoun && s.lower(q) == "on" && party(s, s.noun_head(q + 1)) == 2)
          c.doer = s.noun_head(q + 1);
        return done();
      }
      fresh();
    }
  }
  if (frames & Rule::kTo && among(s.lemma(cue), "undertake|offer|pledge|promise|vow") && !passive &&
      s.lower(after) == "to" && s.pos(after + 1) == Pos::NOUN && s.lower(after + 1) == s.lemma(after + 1) &&
      (s.is_nominal(after + 2) || s.pos(after + 2) == Pos::DET)) {
    c.begin = after, c.verb = after + 1;  // "offered to exchange texts", taken for a noun
    return done();
  }
  // "asked to be considered"
  if (s.lemma(cue) == "ask" && !passive && rule.id == "request" && infinitive(s, after, &c) &&
      s.penn(c.verb) == s.t.vbn && !c.negative)
    return done();
  fresh();
  if (frames & Rule::kToIng) {
    const uint32_t v = s.skip_adverbs(q + 1);
    if (s.lower(q) == "to" && s.penn(v) == s.t.vbg) {
      c.begin = q, c.verb = v;
      return done();
    }
  }
  if (frames & Rule::kUntilTo) {
    uint32_t h;
    const uint32_t e = s.noun_phrase_end(q, &h, false);
    // "gave the agencies 60 days to act"
    if (const uint32_t days = s.skip_time(s.lower(e) == "(" ? s.skip_aside(e) : e);
        e > q && h != kNone && days > e && party(s, h) == 2 && infinitive(s, days, &c)) {
      c.begin = days, c.doer = h;
      return done();
    }
    fresh();
    if (e > q && among(s.lower(e), "until|till")) {
      for (uint32_t k = e + 1; k < std::min(e + 8, s.end); ++k) {
        if (infinitive(s, k, &c)) {
          c.begin = k, c.doer = h;
          return done();
        }
        fresh();
      }
    }
  }
  if (frames & (Rule::kObjTo | Rule::kObjIng | Rule::kObjAgainst | Rule::kObjFor | Rule::kObjThat | Rule::kObjDone)) {
    uint32_t h = kNone;
    if (passive) {
      uint32_t k = q;
      if (s.lower(k) == "by") k = s.noun_phrase_end(k + 1, nullptr, true);
      if (frames & Rule::kObjTo && infinitive(s, k, &c)) return done();
      fresh();
      if (s.lemma(cue) == "task" && s.lower(k) == "with" && s.penn(k + 1) == s.t.vbg) {  // no "charged with stealing"
        c.begin = k, c.verb = k + 1;
        return done();
      }
      if (frames & Rule::kObjAgainst && s.lower(k) == "against" && (s.penn(k + 1) == s.t.vbg || s.is_nominal(k + 1))) {
        c.begin = k, c.verb = k + 1;
        return done();
      }
    } else {
      // "would like to see our friends do the same"
      if (frames & Rule::kObjDone && s.lower(q) == "to" && s.lemma(q + 1) == "see") {
        const uint32_t v = s.noun_phrase_end(q + 2, &h, true);
        if (v > q + 2 && h != kNone && s.is_verb(v) && (s.penn(v) == s.t.vbn || s.lower(v) == s.lemma(v))) {
          c.begin = q, c.verb = v, c.doer = party(s, h) == 2 ? h : kNone;
          return done();
        }
      }
      const uint32_t start = s.lower(q) == "\"" ? q + 1 : q;  // 'called on "all parties" to'
      for (const bool wide : {false, true}) {
        uint32_t e = s.noun_phrase_end(start, &h, wide);
        // "the Trade Negotiating | Committee": all of a name, whatever the tags
        if (const uint32_t n = s.pos(start) == Pos::DET ? start + 1 : start;
            s.inside(n) && name_of_[n] != kNone && doc_.names[name_of_[n]].tokens.begin == n &&
            doc_.names[name_of_[n]].tokens.end > e && doc_.names[name_of_[n]].type == EntityType::ORG) {
          e = doc_.names[name_of_[n]].tokens.end;
          h = e - 1;
        }
        if (e == start || h == kNone) break;
        if (start > q && s.lower(e) == "\"") ++e;
        // "encourage farmers, teachers | , and students | to apply"
        if (frames & Rule::kObjTo)
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
          if (infinitive(s, m, &c) && (party(s, h) == 2 || s.penn(c.verb) == s.t.vbn)) e = m;
          fresh();
        }
        // "called for action by the bloc to end the war": an action, not somebody who is to act.
        bool deed = false;
        for (uint32_t k = h; wide && (frames & Rule::kNp) && k < e; ++k) deed = deed || s.lower(k) == "by";
        // "ordered tighter checks on papers to stop fraud": the same
        deed = deed || (s.lemma(cue) == "order" && party(s, h) == 0 && s.is(h, Rules::kActionNoun));
        if (frames & Rule::kObjTo && !deed && infinitive(s, e, &c)) {
          // "called for a levy to plug the gap": what it is for; "called for the truce to be kept": all of it is asked
          // for.
          const bool done_to = s.penn(c.verb) == s.t.vbn;
          if (!(frames & Rule::kNp) || party(s, h) == 2 || done_to) {
            if ((frames & Rule::kNp) && done_to) c.open = c.begin, c.begin = q;
            c.doer = h;
            return done();
          }
        }
        fresh();
        // "encouraged delegations | that have not answered | to do so", "those | which ..."
        if (frames & Rule::kObjTo && !(frames & Rule::kNp) && among(s.lower(e), "that|who|which") &&
            s.penn(e) != s.t.in && (party(s, h) == 2 || s.lower(h) == "those")) {
          uint32_t m = e + 1;
          while (s.inside(m) && m < e + 16 && s.pos(m) != Pos::PUNCT &&
                 !(s.lower(m) == "to" && s.penn(m + 1) == s.t.vb && (s.is_nominal(m - 1) || s.lower(m - 1) == "so")))
            ++m;
          if (infinitive(s, m, &c)) {
            c.doer = h;
            return done();
          }
          fresh();
        }
        // "all parties | concerned | to act"
        if (frames & Rule::kObjTo && !(frames & Rule::kNp) && s.pos(e) == Pos::ADJ && party(s, h) == 2 &&
            infinitive(s, e + 1, &c)) {
          c.doer = h;
          return done();
        }
        fresh();
        // "call on the nations | gathering next week | to act", "asked for the parties | involved in the deal (Peru and
        // Chad) | to respond"
        if (frames & Rule::kObjTo && !(frames & Rule::kNp) && (s.penn(e) == s.t.vbg || s.penn(e) == s.t.vbn) &&
            party(s, h) == 2) {
          uint32_t m = e + 1;
          while (s.inside(m) && m < e + 14 && s.lower(m) != "to" && s.pos(m) != Pos::PUNCT && !s.is_finite(m)) ++m;
          m = s.skip_aside(m);
          if (infinitive(s, m, &c)) {
            c.doer = h;
            return done();
          }
          fresh();
        }
        if (frames & Rule::kObjDone && (s.penn(e) == s.t.vbn || s.penn(e) == s.t.vbd) &&
            (party(s, h) < 2 || among(s.lower(h), "them|it|this|that"))) {
          c.begin = q, c.verb = e;
          return done();
        }
        if (frames & Rule::kObjIng && s.lower(q) == "to") break;
        if (frames & Rule::kObjAgainst && s.lower(e) == "against" && s.inside(e + 1)) {
          c.begin = e, c.doer = h, c.verb = s.skip_adverbs(e + 1);
          return done();
        }
        // "asks donors | gathered in Oslo | for aid"
        for (uint32_t m = e;
             frames & Rule::kObjFor && party(s, h) == 2 && m < std::min(e + 10, s.end) && !s.is_finite(m); ++m)
          if (s.lower(m) == "for" && s.rel(m) == s.t.case_ && s.head(m) != kNone &&
              (s.head(s.head(m)) == cue || s.head(s.head(m)) == h))
            e = m;
        if (frames & Rule::kObjFor && party(s, h) > 0 &&
            (s.lower(e) == "for" || (s.lower(e) == "to" && (!s.is_verb(e + 1) || s.penn(e + 1) == s.t.vbg)) ||
             (s.lower(e) == "with" && s.penn(e + 1) == s.t.vbg)) &&
            s.inside(e + 1)) {
          uint32_t action = kNone;
          s.noun_phrase_end(e + 1, &action, false);
          if (action == kNone && s.rel(e) == s.t.case_) action = s.head(e);  // "for more than $2 billion"
          if (s.penn(e + 1) == s.t.vbg) action = e + 1;
          if (action != kNone) {
            c.begin = e, c.doer = h, c.verb = action;
            return done();
          }
        }
        if (frames & Rule::kObjThat && clause(s, e, cue, false, &c)) {
          c.receiver = h;
          return done();
        }
        fresh();
      }
      if (frames & Rule::kObjTo && s.parsed()) {
        // A long object: the parse finds its infinitive.
        const uint32_t object = s.child(cue, s.t.obj) != kNone ? s.child(cue, s.t.obj) : s.child(cue, s.t.obl);
        if (object != kNone && object >= q && object < q + 12 && s.rel(object) == s.t.obj) {
          for (uint32_t k = object + 1; k < std::min(object + 25, s.end); ++k) {
            if (s.lower(k) != "to" || s.rel(k) != s.t.mark || s.head(k) == kNone ||
                (s.rel(s.head(k)) != s.t.xcomp && s.rel(s.head(k)) != s.t.ccomp) || s.head(s.head(k)) != cue)
              continue;
            bool clause_between = false;  // "told officials that it is time to"
            for (uint32_t m = object + 1; m < k; ++m) clause_between = clause_between || s.is_finite(m);
            if (!clause_between && infinitive(s, k, &c)) {
              c.doer = object;
              return done();
            }
          }
        }
      }
      if (frames & Rule::kObjIng && s.lower(q) == "to") {
        uint32_t e = s.noun_phrase_end(q + 1, &h, true);
        if (e > q + 1 && h != kNone && (s.lower(e) == "'s")) ++e;
        if (e > q + 1 && h != kNone && s.penn(e) == s.t.vbg) {
          c.begin = q, c.doer = h, c.verb = e;
          return done();
        }
      }
    }
    fresh();
  }
  if (frames & (Rule::kThat | Rule::kSubj)) {
    const bool directive = (frames & Rule::kSubj) != 0;
    // "proposed to our partners that"
    if (s.lower(q) == "to" && s.lower(s.noun_phrase_end(q + 1, nullptr, false)) == "that")
      gap = s.noun_phrase_end(q + 1, nullptr, false);
    if (s.lower(q) == "that" || !directive ||
        among(s.lemma(cue), "suggest|propose|recommend|demand|ask|insist|request")) {
      if (clause(s, q, cue, directive, &c) ||
          (fresh(), gap != q && s.lower(gap) == "that" && clause(s, gap, cue, directive, &c)))
        return done();
      fresh();
      if (s.lower(q) == "that" && parsed_clause(s, q, cue, directive, &c)) return done();
      fresh();
    }
  }
  if (frames & Rule::kForTo && s.lower(q) == "for") {
    uint32_t h;
    for (const bool wide : {false, true}) {
      const uint32_t e = s.noun_phrase_end(q + 1, &h, wide);
      if (e > q + 1 && h != kNone && infinitive(s, e, &c)) {
        c.begin = q, c.doer = h;
        return done();
      }
      fresh();
    }
  }
  const auto nominal = [&](uint32_t first, uint32_t begin, uint32_t classes) {
    uint32_t h = s.pos(first) == Pos::ADP ? kNone : s.noun_head(first);
    // "withdrawal", taken for an adjective
    if (h == kNone && classes != 0 && s.is(first, classes) && !s.is_verb(first)) h = first;
    if (h == kNone || (s.pos(h) == Pos::PRON && s.penn(h) == s.t.prp)) return false;
    // "planned a number of conferences"
    if (among(s.lemma(h), kQuantity) && s.lower(h + 1) == "of" && s.noun_head(h + 2) != kNone) h = s.noun_head(h + 2);
    const std::string_view lemma = s.lemma(h);
    const bool deed = is_deverbal(lemma);
    const bool gerund = s.pos(h) == Pos::NOUN && lemma.ends_with("ing") && s.lower(h + 1) == "of";  // "the closing of"
    if (classes != 0 && !s.is(h, classes) &&
        !((classes & Rules::kActionNoun) && ((deed && lemma.size() > 5) || gerund)))
      return false;
    // A bare "for NP" or "on NP" is no action when the noun names a person or a thing of the world.
    // people as help
    const bool lent = rule.id == "offer" && among(lemma,
                                                  "team|troop|soldier|expert|doctor|medic|worker|peacekeeper|observer|"
                                                  "crew|force|adviser|trainer|engineer|rescuer|inspector|monitor");
    const bool sent =
        rule.id == "call-for" && among(s.lower(q), "a|an") && among(lemma, "envoy|mediator|observer|monitor");
    if (classes == 0 && !sent && rule.part != Rule::kNoun && rule.id != "committed" && rule.id != "under-way" &&
        !lent && party(s, h) == 2 && s.penn(h) != s.t.vbg && !(mention_of_[h] == kNone && s.is(h, Rules::kActionNoun)))
      return false;
    if (classes == 0 && (s.in_time(h) || (s.pos(h) == Pos::NUM && !is_money(s, h)))) return false;
    c.begin = begin, c.verb = h;
    return true;
  };
  if (frames & Rule::kIng) {
    uint32_t v = q;
    if (s.penn(v) == s.t.vbg && s.is_verb(v)) {
      c.begin = after, c.verb = v;
      for (uint32_t n = after; n < v; ++n) c.negative = c.negative || s.is_negation(n);
      if (!c.negative) c.begin = q;
      return done();
    }
  }
  const auto any_noun = [&] { return nominal(q, q, 0) || (s.lower(q) == "\"" && nominal(q + 1, q, 0)); };
  if (frames & Rule::kNp && !(frames & Rule::kAction) && any_noun()) return done();
  constexpr uint32_t kDeed = Rules::kActionNoun | Rules::kEventNoun;
  // "offered Uganda | joint patrols": a country's name describes no deed, save in capitals ("offered U.S. aid").
  if (frames & (Rule::kAction | Rule::kNp) && (rule.kind == ActKind::offer || rule.kind == ActKind::promise) &&
      s.inside(q) && name_of_[q] != kNone) {
    const Name& name = doc_.names[name_of_[q]];
    const bool gives =
        name.type == EntityType::GPE && shape_of(doc_.view(q)) == Shape::initial && name.tokens.begin == q;
    const Pos next = s.pos(name.tokens.end);
    if (gives && (next == Pos::ADJ || next == Pos::NOUN || s.penn(name.tokens.end) == s.t.vbn) &&
        nominal(name.tokens.end, name.tokens.end, frames & Rule::kNp || rule.id == "offer" ? 0 : kDeed)) {
      c.receiver = q;
      return done();
    }
  }
  // "we were promised a road"
  if (frames & Rule::kAction && nominal(q, q, passive && rule.kind == ActKind::promise ? 0 : kDeed)) return done();
  if (frames & Rule::kAction) {
    if (s.penn(q) == s.t.vbg && s.lower(q + 1) == "of") {  // "sought easing of the rules"
      c.begin = c.verb = q;
      return done();
    }
    // "offered Iran a package": the receiver first.
    uint32_t h;
    const uint32_t e = s.noun_phrase_end(q, &h, false);
    if (e > q && h != kNone && party(s, h) == 2 &&
        (s.pos(e) == Pos::DET || s.pos(e) == Pos::ADJ || s.pos(e) == Pos::NOUN || s.penn(e) == s.t.vbn) &&
        nominal(e, e, rule.kind == ActKind::promise || rule.id == "offer" || (frames & Rule::kNp) ? 0 : kDeed)) {
      c.receiver = h;
      return done();
    }
  }
  if (frames & Rule::kNp && frames & Rule::kAction && any_noun()) return done();
  if (frames & Rule::kActNp && nominal(q, q, Rules::kActNoun) && s.lower(c.verb) != "talk") {
    // "rejected suggestions that the talks had failed": no act is suggested
    uint32_t that = c.verb + 1;
    if (among(s.lower(that), "by|from")) that = s.noun_phrase_end(that + 1, nullptr, true);
    Complement said;
    if (among(s.lemma(c.verb), "suggestion|idea|notion|possibility") && s.lower(that) == "that" &&
        !clause(s, that, c.verb, true, &said) &&
        (!clause(s, that, c.verb, false, &said) || s.lower(s.group_begin(said.verb)) == "could"))
      return false;
    return done();
  }
  if (frames & Rule::kActNp && s.lower(q) == "as") {  // 'rejected as "absurd" a suggestion'
    uint32_t k = q + 1;
    while (k < s.end && k < q + 7 && s.pos(k) != Pos::DET) ++k;
    if (s.pos(k) == Pos::DET && nominal(k, k, Rules::kActNoun)) return done();
  }
  if (frames & Rule::kEvent && nominal(q, q, Rules::kEventNoun)) return done();
  if (frames & Rule::kMoney) {
    for (uint32_t n = s.first_value; n < s.last_value; ++n) {
      const Value& value = doc_.values[n];
      if (value.tokens.end <= q || value.tokens.begin > q + 4 || value.type != EntityType::MONEY) continue;
      if (value.tokens.begin < q) {  // "about | $77 million"
        c.begin = value.tokens.begin, c.verb = value.tokens.end - 1;
        return done();
      }
      uint32_t h;
      // "promised Moldova $5 million"
      if (const uint32_t e = value.tokens.begin; e > q && s.inside(q) && name_of_[q] != kNone &&
                                                 doc_.names[name_of_[q]].tokens == TokenSpan{q, e} &&
                                                 party(s, e - 1) == 2) {
        c.begin = e, c.verb = value.tokens.end - 1, c.receiver = e - 1;
        return done();
      }
      // "pledged a combined $46 million"
      bool near = value.tokens.begin > q;
      for (uint32_t k = q; k < value.tokens.begin; ++k)
        near = near && (s.pos(k) == Pos::DET || s.pos(k) == Pos::ADJ || s.penn(k) == s.t.vbn);
      if (near) {
        c.begin = q, c.verb = value.tokens.end - 1;
        return done();
      }
      const uint32_t e = s.noun_phrase_end(q, &h, false);
      // "promised universities $400 million"
      if (e > q && (e == value.tokens.begin || e == value.tokens.end) && value.tokens.begin > q &&
          s.penn(value.tokens.begin - 1) == s.t.nns && party(s, value.tokens.begin - 1) == 2) {
        c.begin = value.tokens.begin, c.verb = value.tokens.end - 1, c.receiver = value.tokens.begin - 1;
        return done();
      }
      if (e >= value.tokens.end || value.tokens.begin == q ||
          (e > q && s.lower(e) == "of" && value.tokens.begin < e + 4 &&
           !s.is(h, Rules::kActNoun))) {  // "a credit line of $5 million"
        c.begin = q, c.verb = value.tokens.end - 1;
        return done();
      }
    }
    // "trillions of dollars in new investment"
    uint32_t h;
    const uint32_t e = s.noun_phrase_end(q, &h, true);
    for (uint32_t k = q; k < e; ++k) {
      if (among(s.lemma(k), "dollar|euro|pound|yen|yuan")) {
        c.begin = q, c.verb = k;
        return done();
      }
    }
  }
  struct Preposition {
    uint32_t frame;
    std::string_view word;
  };
  static constexpr Preposition kPrepositions[] = {{Rule::kToNp, "to"},   {Rule::kFor, "for"},        {Rule::kOn, "on"},
                                                  {Rule::kOn, "upon"},   {Rule::kOf, "of"},          {Rule::kAt, "at"},
                                                  {Rule::kWith, "with"}, {Rule::kAgainst, "against"}};
  for (const Preposition& p : kPrepositions) {
    if (!(frames & p.frame)) continue;
    // "the intention of leaving", no "plan of action"
    const bool only_ing = p.frame == Rule::kOf && (frames & Rule::kIng) != 0;
    for (const uint32_t at : {q, gap}) {
      if (s.lower(at) != p.word) continue;
      const uint32_t v = s.lower(at + 1) == "\"" ? at + 2 : s.skip_adverbs(at + 1);
      if (s.pos(v) == Pos::ADP || s.pos(v) == Pos::PUNCT) continue;  // "steps they agreed to at a summit"
      if (s.penn(v) == s.t.vbg) {
        c.begin = at, c.verb = v;
        return done();
      }
      if (!only_ing && nominal(s.lower(at + 1) == "\"" ? at + 2 : at + 1, at, 0)) return done();
      // "an appeal for more than $20 million"
      if (p.frame == Rule::kFor && s.rel(at) == s.t.case_ && s.inside(s.head(at)) && is_money(s, s.head(at))) {
        c.begin = at, c.verb = s.head(at);
        return done();
      }
    }
  }
  return false;
}

bool Finder::is_money(const Syntax& s, uint32_t i) const {
  const auto sum = [&](const Value& value) { return value.type == EntityType::MONEY && value.tokens.contains(i); };
  return std::any_of(doc_.values.begin() + s.first_value, doc_.values.begin() + s.last_value, sum);
}

// "the inquiry that Peru promised", "a union, which Chile rejects": the content is what the relative clause is about.
bool Finder::gapped(const Syntax& s, const Rule& rule, uint32_t cue, uint32_t after, uint32_t* subject,
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
  if (thing == kNone || party(s, *subject) < 2 ||
      among(s.lemma(thing), "allegation|claim|charge|accusation|assertion|criticism|report"))
    return false;
  if ((s.pos(thing) != Pos::NOUN && s.lower(thing) != "something") ||
      among(s.lower(thing), "anything|nothing|everything") ||
      (s.lower(thing) == "something" && rule.kind != ActKind::refusal) || name_of_[thing] != kNone || s.in_time(thing))
    return false;
  out->verb = thing;
  return true;
}

// --- cues ------------------------------------------------------------------------------------------------------------

bool Finder::try_phrase(const Syntax& s, uint32_t at, const Rules::Phrase& phrase) {
  uint32_t after = at + 1;
  for (std::string_view word : phrase.rest) {
    if (s.lower(after) != word) after = s.next_verb(after);  // 'was "not | going to'
    // "appealed on Monday to"
    const uint32_t day = among(s.lower(after), "on|in") ? after + 1 : after;
    if (s.lower(after) != word && s.skip_time(day) > day) after = s.skip_time(day);
    // "called Sunday in an interview for"
    if (const uint32_t where = s.lower(after) != word && s.lower(after) == "in" ? s.noun_head(after + 1) : kNone;
        where != kNone && (s.is(where, Rules::kDocument) || among(s.lemma(where), "interview|speech|address|message")))
      after = s.skip_time(s.noun_phrase_end(after + 1, nullptr, false));
    if (s.lower(after) != word) return fails("");
    ++after;
  }
  const Rule& rule = rules_.rules()[phrase.rule];
  switch (rule.part) {
    case Rule::kVerb:
      return s.pos(at) == Pos::VERB || s.pos(at) == Pos::AUX || plural_for_verb(s, at) ? verb_cue(s, at, after, rule)
                                                                                       : fails("");
    case Rule::kAdj:
      return s.pos(at) == Pos::ADJ || s.pos(at) == Pos::VERB ? adjective_cue(s, at, after, rule) : fails("");
    case Rule::kNoun:
      return s.pos(at) == Pos::NOUN || s.pos(at) == Pos::PROPN ? noun_cue(s, at, after, rule) : fails("");
    case Rule::kModal:
      return modal_cue(s, at, after, rule);
  }
  return false;
}

// The token before, over an aside: "The text , seen by Reuters , | calls on".
uint32_t Finder::noun_before(const Syntax& s, uint32_t at) const {
  uint32_t k = at - 1;
  if (s.lower(k) != ",") return k;
  while (k > s.begin && k + 15 > at && s.lower(k - 1) != ",") --k;
  return k > s.begin + 1 && s.lower(k - 1) == "," ? k - 2 : at - 1;
}

// "Vietnam hopes for": a present tense that the tagger took for a plural noun. No other finite verb stands in its
// clause.
bool Finder::plural_for_verb(const Syntax& s, uint32_t at) const {
  if (s.pos(at) != Pos::NOUN || at == s.begin) return false;
  uint32_t before = noun_before(s, at);
  const bool plural =
      s.penn(before) == s.t.nns || s.penn(before) == s.t.nnps || (before > s.begin && s.lower(before - 1) == "and");
  if (plural ? s.penn(at) == s.t.nns : s.penn(at) != s.t.nns) return false;
  if (s.pos(before) == Pos::ADV && before > s.begin) --before;
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

// "has offered tents": not "offers fine views", "offered new details"
static bool gives(const Syntax& s, uint32_t at, uint32_t object, bool heading) {
  if (among(
          s.lemma(object),
          "apology|condolence|greeting|thanks|thank|prayer|sympathy|congratulation|detail|explanation|comment|evidence|"
          "insight|view|glimpse|hint|assessment|opinion|reason|excuse|hope|praise|criticism|"
          "welcome|tribute|example|advice|clue|sign|figure|estimate|account|prospect|opportunity|chance|information|"
          "word|alternative|reassurance|resistance|respite|comfort|contrast|perspective"))
    return false;
  if (s.penn(at) == s.t.vbg && s.group_begin(at) == at) return false;  // "offering customers a choice"
  return (s.penn(at) != s.t.vbz && s.penn(at) != s.t.vbp) || heading;
}

// "with | Peru and India | threatening to"
static bool with_subject(const Syntax& s, uint32_t at) {
  uint32_t k = at;
  while (k > s.begin && k + 12 > at &&
         (s.is_nominal(k - 1) || s.pos(k - 1) == Pos::ADV || s.pos(k - 1) == Pos::CCONJ || s.lower(k - 1) == "of" ||
          s.pos(k - 1) == Pos::DET || s.pos(k - 1) == Pos::ADJ))
    --k;
  return k < at && s.lower(k - 1) == "with";
}

// "wants to see the troops leave", "wishes to see an end to the war": a hope of what others do.
bool Finder::to_see(const Syntax& s, const Complement& c, Act& act) const {
  const uint32_t h = s.lemma(c.verb) == "see" ? s.noun_head(c.verb + 1) : kNone;
  if (h == kNone) return false;
  const uint32_t v = s.skip_adverbs(s.noun_phrase_end(c.verb + 1, nullptr, true));
  const bool done = s.is_verb(v) && (s.penn(v) == s.t.vbn || s.lower(v) == s.lemma(v));
  if (!(done && (party(s, h) == 2 || s.penn(v) == s.t.vbn)) &&
      !(s.is(h, Rules::kActionNoun | Rules::kEventNoun) || is_deverbal(s.lemma(h))))
    return false;
  act.label = ActLabel::proposal;
  act.kind = ActKind::hope;
  act.strength = Strength::aspirational;
  if (done && party(s, h) == 2 && s.penn(v) != s.t.vbn) act.addressee = ref(s, h);
  return true;
}

// Whether a verb that commits, with its complement, does so here; settles the kind and strength that depend on it.
bool Finder::commits(const Syntax& s, Draft& d, const Complement& c, const VerbCue& cue) {
  const Rule& rule = *d.rule;
  Act& act = d.act;
  const uint32_t at = d.at, begin = cue.begin, after = cue.after, subject = cue.subject;
  const uint8_t form = s.penn(at);
  if (rule.kind == ActKind::goal && s.lemma(begin) == "have" &&
      ((s.penn(begin) == s.t.vbd && !cue.reported) || s.lower(at - 1) == "long"))
    return fails("an aim of the past");
  if (s.lower(at) == "sought" && begin == at) return fails("an aim of the past");
  const bool gives =
      (among(s.lemma(c.verb), "speak|talk") && s.lower(c.verb + 1) == "with") ||
      (among(s.lemma(c.verb), "give|provide") && !among(s.lemma(s.child(c.verb, s.t.obj)),
                                                        "detail|information|comment|reason|figure|name|explanation|"
                                                        "number|interview|answer|account|estimate|evidence|timetable|"
                                                        "timeline|date|breakdown"));
  if (rule.kind == ActKind::goal && !gives &&
      (s.is(c.verb, Rules::kSpeechAct) ||
       among(s.lemma(c.verb), "thank|express|congratulate|stress|emphasize|remind|note|ask|tell|hear") ||
       (s.lemma(c.verb) == "extend" &&
        among(s.lemma(s.child(c.verb, s.t.obj)), "gratitude|thanks|condolence|sympathy|appreciation|greeting|wish")) ||
       (s.lemma(c.verb) == "play" && s.lower(c.verb + 1) == "down")))
    return fails("a way of speaking");
  if (rule.kind == ActKind::refusal && (rule.frames & Rule::kTo) && !gives && s.is(c.verb, Rules::kSpeechAct))
    return fails("a refusal to speak");
  if (rule.id == "refuse" && s.lemma(at) == "decline" && s.lemma(c.verb) == "commit")
    return fails("negated: it did not happen");
  if (rule.kind == ActKind::refusal && s.lower(c.verb) == "drawn" && s.lemma(c.verb - 1) == "be")
    return fails("a refusal to speak");
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
  if (cue.negated && rule.kind == ActKind::goal && (s.penn(begin) == s.t.vbd))
    return fails("negated: it did not happen");
  // "voted in favour of a plan"
  if (s.lemma(at) == "vote" && s.lower(c.begin) != "to") return fails("a completed act");
  // "decided it would be better"
  if (rule.id == "decide-that" && s.lemma(c.verb) == "be") return fails("agreed that something is so");
  // "dismissed suggestions that he would sign"
  if (rule.id == "reject-act" && s.lemma(at) == "dismiss" && among(s.lemma(c.verb), kHearsay) &&
      s.lower(c.verb + 1) == "that")
    return fails("thought, denied or asked, not said");
  if (rule.id == "threaten" && among(s.lemma(c.verb), "overshadow|derail|eclipse|undermine|upend|unravel|engulf"))
    return fails("an effect, not an action");
  if (rule.id == "threaten-thing" && party(s, subject) < 2) return fails("the subject is no party");
  if (rule.id == "provide-for" &&
      !among(s.lemma(subject),
             "agreement|memorandum|deal|accord|pact|treaty|contract|protocol|arrangement|declaration"))
    return fails("an agreement without an undertaking");
  if (rule.id == "terms" && among(s.lemma(subject), "bill|law|decree|regulation|rule|amendment|ordinance"))
    return fails("a rule in force");
  if (rule.id == "announce" &&
      among(s.lemma(s.noun_head(after)), "loss|profit|deficit|surplus|earnings|revenue|debt|income|gain"))
    return fails("a result, not an action");
  if (rule.id == "announce-aid" && !among(s.lemma(c.verb),
                                          "aid|assistance|support|funding|investment|grant|loan|package|relief|surge|"
                                          "cut|layoff|increase|departure|retirement|"
                                          "expansion|withdrawal|pullout|contribution|donation|overhaul"))
    return fails("a completed act");
  if (s.lemma(at) == "commit" && among(s.lemma(c.verb),
                                       "violation|crime|abuse|fraud|atrocity|murder|suicide|error|mistake|offence|"
                                       "offense|attack|act|massacre|genocide"))
    return fails("done, not promised");
  // "agreed on the urgency of bringing it to a close"
  const bool urged = rule.id == "agree-on" && s.lemma(c.verb) == "urgency" && s.lower(c.verb + 1) == "of" &&
                     s.penn(c.verb + 2) == s.t.vbg;
  if (urged) act.strength = Strength::hedged;
  if (rule.id == "agree-on" && !urged && c.verb != kNone && s.penn(c.verb) != s.t.vbg &&
      !(s.lower(c.begin) == "to" && (s.lemma(c.verb).ends_with("ing") || party(s, c.verb) == 0)) &&
      !s.is(c.verb, Rules::kActionNoun | Rules::kActNoun | Rules::kEventNoun | Rules::kDocument))
    return fails("agreed on no action");
  if (rule.kind == ActKind::goal && begin == at && s.lower(after) == "at") {
    // "has sent proposals aimed at": a participle, where the clause has its verb.
    bool other = form == s.t.vbn;
    for (uint32_t k = at; k > s.begin && !other && s.pos(k - 1) != Pos::CCONJ && !among(s.lower(k - 1), ",|that");)
      other = s.is_finite(--k);
    if (other) return fails("what a thing is for");
  }
  if (rule.id == "target" &&
      (form == s.t.vbd || form == s.t.vbn ||
       (form == s.t.vbg && begin == at && !s.is(c.verb, Rules::kActionNoun | Rules::kEventNoun))))
    return fails("struck rather than aimed for");
  return true;
}

// Whether a verb that asks or proposes, with its complement, does so here.
bool Finder::asks(const Syntax& s, const Draft& d, const Complement& c, const VerbCue& cue) {
  const Rule& rule = *d.rule;
  const Act& act = d.act;
  const uint32_t at = d.at, subject = cue.subject;
  const bool passive = cue.passive;
  const int who = subject == kNone ? -1 : party(s, subject);
  // "hoped the decisions would be carried out"
  const bool done_to = c.verb != kNone && s.penn(c.verb) == s.t.vbn && s.lemma(c.verb - 1) == "be" &&
                       !is_effect(s, c.verb) &&
                       (rule.id == "want" || s.is(c.doer, Rules::kActNoun | Rules::kActionNoun | Rules::kDocument) ||
                        among(s.lemma(c.doer), "matter|issue|question|dispute|case|problem|decision"));
  if (rule.kind == ActKind::offer && s.lower(c.begin) == "no") return fails("negated: it did not happen");
  if (rule.id == "ask-for" && among(s.lemma(c.verb), "bankruptcy|protection|divorce|unemployment"))
    return fails("asked of no party");
  if (rule.id == "demand" && !c.finite &&
      among(s.lemma(subject), "consumer|buyer|shopper|customer|market|investor|trader|client|user|employer"))
    return fails("what a market wants");
  if (c.doer != kNone && party(s, c.doer) == 0 && !done_to &&
      (rule.kind == ActKind::hope || rule.kind == ActKind::order))
    return fails("asked of no party");
  if (rule.id == "expect" && (party(s, c.doer) < 2 || is_effect(s, c.verb) ||
                              among(s.lemma(subject), "analyst|economist|expert|observer|trader|investor")))
    return fails("a forecast");
  if (rule.frames & Rule::kThat && rule.kind == ActKind::hope && party(s, c.doer) < 2 &&
      !(c.doer != kNone && s.penn(c.verb) == s.t.vbn))
    return fails("a hope about the world");
  // "hope for NP": an answer somebody can give.
  if (rule.id == "hope-for" && c.doer == kNone && !s.is(c.verb, Rules::kActionNoun | Rules::kActNoun) &&
      !among(s.lemma(c.verb), "approach|answer|decision|stance|progress|flexibility"))
    return fails("a hope about the world");
  // "who floated the plan"
  if (rule.id == "suggest-thing" && s.is(c.verb, Rules::kActNoun) &&
      !among(s.lower(c.verb + 1), "to|of|for|that|under|whereby|on|which"))
    return fails("a proposal without its content");
  if (rule.id == "order" && s.lemma(at) == "direct" && c.doer == kNone && !c.finite) return fails("leads, not orders");
  if (rule.id == "request-thing" && among(s.lemma(c.verb), "anonymity|comment"))
    return fails("asked of a reporter, or by one");
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
  if (rule.kind == ActKind::order &&
      (passive ? s.lemma(c.verb) == "pay" && act.actor.empty() : among(s.lower(subject), "court|tribunal|judge")))
    return fails("a court's order");
  if (rule.id == "insist-on" && s.lemma(c.verb) == "anonymity") return fails("asked of nobody");
  if (rule.id == "need-other" && (party(s, c.doer) < 2 || who < 2 || passive)) return fails("asked of no party");
  if (rule.id == "want" && c.doer != kNone && party(s, c.doer) < 2 && s.penn(c.verb) != s.t.vbn)
    return fails("asked of no party");
  if (rule.id == "want" && among(s.lemma(c.verb), "know|feel|understand|remember")) return fails("no action asked for");
  if (rule.id == "offer" && s.lower(c.begin) != "to" && !gives(s, at, c.verb, in_heading()))
    return fails("offers a thing");
  if (rule.kind == ActKind::offer && rule.id != "offer" && rule.frames & Rule::kNp && !is_money(s, c.verb) &&
      c.verb != kNone && s.penn(c.verb) != s.t.vb && !s.is(c.verb, Rules::kActionNoun) &&
      !(rule.frames & Rule::kTo && s.lower(c.begin) == "to"))
    return fails("offers a thing");
  if (among(s.lemma(at), "tell|require") && c.doer == kNone && !passive) return fails("asked of nobody");
  return true;
}

// Whose a participle's act is: `subject` is whom the parse gives, `alone` that no auxiliary stands before it.
uint32_t Finder::participle_subject(const Syntax& s, uint32_t at, bool alone, uint32_t subject) const {
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

// "arrives in Oslo on Thursday": the main verb in the present tense, and a day that is none of the past.
bool Finder::is_timetable(const Syntax& s, uint32_t at, uint32_t begin) const {
  if (begin != at || (s.penn(at) != s.t.vbz && s.penn(at) != s.t.vbp) || in_heading()) return false;
  uint32_t main = at;
  while (s.rel(main) == s.t.conj && s.head(main) != kNone) main = s.head(main);
  if (s.rel(main) != s.t.root && s.rel(main) != s.t.ccomp && s.rel(main) != s.t.parataxis) return false;
  for (uint32_t k = at + 1; s.inside(k) && s.lower(k) != "," && !s.is_finite(k) && s.pos(k) != Pos::SCONJ; ++k) {
    const uint32_t e = s.skip_time(k);
    if (e == k) continue;
    bool ahead = false;
    for (uint32_t m = k; m < e; ++m) {
      if (among(s.lower(m), "last|ago|every|each|past")) return false;
      ahead = ahead || among(s.lower(m), "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next");
    }
    if (ahead) return true;
    k = e - 1;
  }
  return false;
}

bool Finder::verb_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
  uint32_t begin = s.group_begin(at);
  const uint8_t form = s.penn(at);
  Draft d;
  d.rule = &rule;
  d.at = at;
  bool negated = false;
  for (uint32_t k = begin; k < at; ++k) {
    negated = negated || s.negates(k);
    if (s.lower(k) == "can" && s.cleft(at, after) != kNone) continue;  // "All we can promise is"
    if (s.penn(k) == s.t.md && s.lower(begin) != "would") return fails("under a modal, which is the cue itself");
    // "I would ask you to"
    const bool asks = s.lower(begin) == "would" && rule.label == ActLabel::proposal && (rule.frames & Rule::kObjTo) &&
                      among(s.lower(k - 1), "i|we") && form == s.t.vb;
    if (s.penn(k) == s.t.md && at != begin && !asks && !among(s.lemma(at), "like|prefer|welcome") &&
        !(s.lemma(at) == "want" && s.lower(k) == "would" && rule.label == ActLabel::proposal))
      return fails("under a modal, which is the cue itself");
  }
  if (s.lower(begin - 1) == "longer" || s.lower(begin - 1) == "never") negated = true;
  uint32_t subject_of = at;
  if (s.lower(begin - 1) == "to" && form == s.t.vb) {
    // Of infinitives only those of going on: "continued to call for".
    const uint32_t governor = begin >= s.begin + 2 ? begin - 2 : kNone;
    // "marched to demand", "met the leaders to urge them": the purpose of what was done is done with it.
    if (s.rel(at) == s.t.acl && s.is_nominal(s.head(at)) && !among(s.lemma(s.head(at)), "letter|statement|petition"))
      return fails("an infinitive: what happens is its governor's matter");  // "no authority to demand"
    const uint32_t deed = s.rel(at) == s.t.advcl ? s.head(at) : kNone;
    if (rule.label == ActLabel::proposal && rule.plover == "REQUEST" && rule.kind != ActKind::hope && deed != kNone &&
        deed < at && s.is_verb(deed) && s.is_finite(s.group_begin(deed)) && s.penn(s.group_begin(deed)) != s.t.md &&
        !s.is(deed, Rules::kBelief)) {
      subject_of = deed;
    } else if (!among(s.lemma(governor), "continue|begin|start") || !s.is_verb(governor) ||
               s.lower(s.group_begin(governor)) == "will")
      return fails("an infinitive: what happens is its governor's matter");
    if (subject_of == at) {
      if (s.lemma(governor) == "continue") d.act.status = ActStatus::reaffirmed;
      begin = s.group_begin(governor);
      subject_of = governor;
      if (s.penn(begin) == s.t.md) return fails("under a modal, which is the cue itself");
    }
  } else if (form == s.t.vb && begin == at && at != s.begin) {
    // A plural's present tense that the tagger took for an infinitive: "we reiterate ... and warn".
    uint32_t v = at;
    while (s.rel(v) == s.t.conj && s.head(v) != kNone && (s.is_verb(s.head(v)) || s.child(s.head(v), s.t.cop) != kNone))
      v = s.head(v);
    if (!s.is_verb(v)) v = s.child(v, s.t.cop);  // "are concerned and urge"
    const uint32_t g = s.group_begin(v);
    // "Peru and Chile ask Oslo to act, | offer audit": a headline's list of verbs
    if (s.lower(at - 1) == "," && in_heading())
      for (uint32_t k = s.begin; k < at && v == at; ++k)
        if (s.is_verb(k) && s.penn(k) == s.t.vbp && s.subject(k) != kNone) v = subject_of = k;
    // "Peru and Chad, where ..., want"
    const bool root = s.rel(at) == s.t.root && s.subject(at) != kNone && plural(s, s.subject(at));
    if ((v == at && !root) || s.penn(g) == s.t.md || s.lower(g - 1) == "to" || (g < v && s.penn(g) != s.t.vbp))
      return fails("a bare form that nobody is said to do");
  }
  // Without an auxiliary, a participle with an object of its own is a past tense that the tagger took for one.
  Complement bare;
  const bool asked_to = begin == at && (form == s.t.vbn || form == s.t.vbd) && (rule.frames & Rule::kObjTo) &&
                        !(rule.frames & Rule::kTo) && infinitive(s, after, &bare) &&
                        // "Ghana asked to be considered"
                        !(s.lemma(at) == "ask" && form == s.t.vbd && s.penn(bare.verb) == s.t.vbn);
  // "after the companies promised to": a past tense, whatever the tagger says of it
  const bool bound_to =
      begin == at && form == s.t.vbn && (rule.frames & Rule::kTo) && at > s.begin && s.is_nominal(at - 1) &&
      party(s, at - 1) == 2 &&
      among(s.lemma(at), "promise|pledge|vow|refuse|decline|undertake|agree|threaten|plan|decide|offer|vote") &&
      infinitive(s, after, &bare);
  const bool passive =
      !bound_to && (asked_to || (s.passive(at) && !(begin == at && s.noun_phrase_end(after, nullptr, false) > after &&
                                                    s.skip_time(after) == after)));
  if (form == s.t.vbg && begin == at) {
    const Pos before = at > s.begin ? s.pos(at - 1) : Pos::PUNCT;
    // "answered by urging Peru to"
    const bool asks = s.lower(at - 1) == "by" && ((rule.frames & Rule::kObjTo) || rule.kind == ActKind::offer) &&
                      rule.label == ActLabel::proposal && rule.kind != ActKind::hope;
    if (!asks && (at == s.begin || name_of_[at - 1] == kNone) &&
        (before == Pos::ADP ||
         (before == Pos::SCONJ && among(s.lower(at - 1), "of|for|in|by|from|with|about|against|on|without|at|into")) ||
         before == Pos::DET || before == Pos::ADJ || s.penn(at - 1) == s.t.pos || s.penn(at - 1) == s.t.prps))
      return fails("a gerund under a preposition or determiner");
    // "demanded an answer, threatening to leave": of who speaks
    bool speaks = false;
    for (uint32_t k = s.begin; k < at && s.lower(at - 1) == ","; ++k)
      speaks = speaks || (s.rel(k) == s.t.root && s.is_verb(k) && (s.is(k, Rules::kSpeech) || s.opens_act(k)));
    if (rule.kind == ActKind::threat && !with_subject(s, at) && !speaks && !s.is(at - 1, Rules::kDocument))
      return fails("a participle of consequence");  // but "a statement threatening steps"
    if (before == Pos::VERB && !among(s.lemma(at - 1), "continue|keep"))
      return fails("a gerund that another verb governs");
  }
  if (hypothetical(s, at)) return fails("under if, whether or a question");
  if (s.lower(begin) == "having" && s.lemma(begin - 1) == "deny") return fails("thought, denied or asked, not said");
  Complement c;
  uint32_t subject = doer(s, subject_of, s.subject(subject_of));
  uint32_t assured_by = kNone;
  bool related = false;
  if (passive && rule.id == "assure" && agent(s, at) != kNone && subject != kNone && party(s, subject) == 2 &&
      clause(s, s.noun_phrase_end(after + 1, nullptr, true), at, false, &c)) {
    assured_by = agent(s, at);  // "had been assured by the speaker that"
  } else if (passive && (rule.frames & Rule::kActNp) && subject != kNone && subject < begin &&
             s.is(subject, Rules::kActNoun) &&
             (agent(s, at) != kNone || (rule.kind == ActKind::acceptance && s.lower(at + 1) != "by"))) {
    c.agent = agent(s, at);
    c.begin = s.noun_phrase(subject).begin;
    c.limit = begin;
    c.verb = subject;
    subject = c.agent;
  } else if (rule.frames & Rule::kDay) {
    if (!is_timetable(s, at, begin)) return fails("no timetable");
    c.begin = c.verb = at;
  } else if (!complement(s, rule, at, after, passive, &c)) {
    related = !passive && rule.id != "want-thing" && gapped(s, rule, at, after, &subject, &c);
    if (!related) return fails("no complement that the rule asks for");
  }
  // "their proposed investments"
  if (form == s.t.vbn && s.rel(at) == s.t.amod && s.penn(at - 1) == s.t.prps) return fails("an attribute");
  // "as a nation | committed to the rule of law"
  if (rule.id == "commit-to" && begin == at && s.lower(at) == "committed" && s.is_nominal(at - 1)) {
    const uint32_t first = s.noun_phrase(at - 1).begin;
    if (among(s.lower(first), "a|an|any|every") && first > s.begin &&
        (s.pos(first - 1) == Pos::ADP || s.pos(first - 1) == Pos::SCONJ || s.lemma(first - 1) == "be"))
      return fails("an attribute");
  }
  const bool as_noun = s.pos(at) == Pos::NOUN;
  if (as_noun) subject = s.pos(at - 1) == Pos::ADV && at > s.begin + 1 ? at - 2 : noun_before(s, at);
  for (uint32_t k = subject; as_noun && k > s.begin + 1 && k + 8 > subject &&
                             (s.is_nominal(k) || s.pos(k) == Pos::DET || s.pos(k) == Pos::ADJ);)
    if (s.pos(--k) == Pos::ADP && s.is_nominal(k - 1)) subject = --k;  // "A mill in Fontana plans to"
  const bool commitment = rule.label == ActLabel::commitment;
  // "groups that want to destroy it": which ones
  if (rule.kind == ActKind::goal && s.rel(at) == s.t.relcl && s.inside(subject) &&
      (s.penn(subject) == s.t.nns || s.lower(subject) == "those") && subject < begin && s.lower(begin - 2) != "," &&
      mention_of_[subject] == kNone)
    return fails("an attribute");
  // "firms | wishing to take part"
  if (rule.kind == ActKind::goal && form == s.t.vbg && begin == at && at > s.begin && s.is_nominal(at - 1) &&
      !s.in_time(at - 1) && s.rel(at) != s.t.advcl && !with_subject(s, at))
    return fails("an attribute");
  Act& act = d.act;
  act.kind = rule.kind;
  if (form == s.t.vbg) subject = participle_subject(s, at, begin == at, subject);
  // "a treaty initialed last year | commits"
  if (rule.id == "terms" && !s.is(subject, Rules::kDocument))
    for (uint32_t k = at; k > s.begin && k + 6 > at && s.pos(k - 1) != Pos::PUNCT && !s.is(subject, Rules::kDocument);)
      if (s.is(--k, Rules::kDocument) && !s.is_verb(k)) subject = k;
  const int who = subject == kNone ? -1 : party(s, subject);
  if (rule.id == "under-way" &&
      !(form == s.t.vbg && begin + 3 > at && s.lemma(begin) == "be" && who == 2 &&
        (s.penn(begin) != s.t.vbd || speech(s, at).any()) && !among(s.lemma(c.verb), "message|signal|letter|word") &&
        // "is heading to Oslo", no "to defeat"
        (!among(s.lemma(at), "head|travel|fly") ||
         (name_of_[c.verb] != kNone && doc_.names[name_of_[c.verb]].type == EntityType::GPE))))
    return fails("no plan that is under way");
  const bool strong = rule.kind == ActKind::call || rule.kind == ActKind::request || rule.kind == ActKind::demand;
  // "The accord calls for ...": its terms bind whoever made it.
  const bool terms = rule.id == "terms";
  const bool treaty = (terms && s.is(subject, Rules::kDocument)) ||
                      (((!commitment && strong) || terms) && !passive &&
                       among(s.lemma(subject), "agreement|deal|accord|pact|treaty|protocol|compact"));
  if (terms && !treaty) return fails("the terms of no treaty");
  // "the invitation was accepted"
  const bool accepted = passive && rule.kind == ActKind::acceptance && c.verb != kNone && c.limit == begin;
  if (accepted && c.agent == kNone) {
  } else if (assured_by != kNone) {
    act.actor = ref(s, assured_by);
    c.receiver = subject;
  } else if (c.agent != kNone) {
    act.actor = ref(s, c.agent);
  } else if (passive) {
    if (commitment) {
      if (rule.id == "promise-thing" && who == 2) {  // "we were promised a road"
        c.receiver = subject;
        act.status = ActStatus::existing;
      } else if (s.lower(subject) != "it" || !among(s.lemma(at), "agree|decide")) {
        return fails("a passive without a party");
      }
    } else {
      if (!(rule.frames & (Rule::kObjTo | Rule::kObjAgainst)) || rule.kind == ActKind::hope || s.is(at, Rules::kBelief))
        return fails("a passive without a party");
      // "not expected to be invited"
      if (s.lower(begin - 1) == "to" && begin < at)
        return fails("an infinitive: what happens is its governor's matter");
      if (subject != kNone && who < 2) return fails("asked of no party");
      if (s.lemma(at) == "ask" && s.is(c.verb, Rules::kSpeechAct)) return fails("a reporter's question");
      if (s.lower(at + 1) == "by" && agent(s, at) == kNone) return fails("asked by no party");
      if (among(s.lemma(at), "require|summon") && agent(s, at) == kNone) return fails("asked by no party");
      c.doer = subject;
      if (const uint32_t by = agent(s, at); by != kNone) act.actor = ref(s, by);
    }
  } else {
    if (subject == kNone) return fails("no subject");
    if (among(s.lower(subject), "nobody|none") || s.lower(s.noun_phrase(subject).begin) == "no")
      return fails("nobody in particular is bound");
    // "a regime requiring firms to"
    if (s.lemma(at) == "require" && form == s.t.vbg && begin == at) return fails("a rule in force");
    if (s.lemma(at) == "require" && who < 2 &&
        !among(s.lemma(subject), "agreement|deal|accord|pact|treaty|order|memorandum|proclamation"))
      return fails("a rule in force");
    // whatever asks, a party is asked
    const bool asked =
        strong && among(s.lemma(at), "call|urge|appeal|demand|ask|request") && c.doer != kNone && party(s, c.doer) == 2;
    const bool held = rule.kind == ActKind::goal && s.lemma(at) == "aim" && s.is(subject, Rules::kEventNoun) &&
                      s.lower(after) == "to" && form != s.t.vbn &&
                      form != s.t.vbg;  // "the gathering aims to raise": who holds it does
    if (!asked && !held &&
        (who == 0 || (who == 1 && !strong && s.lower(subject) != "it" && rule.label == ActLabel::proposal &&
                      !(s.is(subject, Rules::kDocument) && rule.kind != ActKind::hope))))
      return fails("the subject is no party");
    const bool provides = rule.id == "provide-for";
    if (who == 1 && commitment && !treaty && !provides && s.lower(subject) != "it" && s.lower(subject) != "that" &&
        s.lower(subject) != "which" && s.pos(subject) != Pos::NUM &&
        (s.lemma(at) == "commit" || !among(s.lemma(subject), "statement|communique|communiqué|declaration|manifesto")))
      return fails("the subject is no party");
    if (who > 0 && !provides) act.actor = ref(s, subject);
    // The parse hung the subject's words on the "noun".
    while (as_noun && act.actor.tokens.begin > s.begin &&
           (s.pos(act.actor.tokens.begin - 1) == Pos::DET || s.pos(act.actor.tokens.begin - 1) == Pos::ADJ ||
            s.pos(act.actor.tokens.begin - 1) == Pos::PROPN || s.pos(act.actor.tokens.begin - 1) == Pos::CCONJ))
      --act.actor.tokens.begin;
  }
  // "will meet with rebels who refused to"
  // "concessions that | his government | plans to auction"
  const bool theirs = rule.kind == ActKind::plan && (form == s.t.vbz || form == s.t.vbp) && subject != kNone &&
                      s.penn(s.noun_phrase(subject).begin) == s.t.prps;
  d.relative = commitment && s.rel(at) == s.t.relcl && (form == s.t.vbd || theirs) && who == 2;
  Speech said = speech(s, at);
  if (related && !said.direct) said = Speech();  // "urged a truce, a step Peru rejects": told by nobody but the text
  if (said.belief) return fails("thought, denied or asked, not said");
  if (negated) {
    if (!among(rule.id, "plan|goal|want")) return fails("negated: it did not happen");
    act.polarity = Polarity::negative;
    if (commitment) act.kind = ActKind::refusal;
  }
  const VerbCue cue = {begin, after, subject, passive, negated, said.verb != kNone};
  if (!(commitment ? commits(s, d, c, cue) : asks(s, d, c, cue))) return false;
  if (treaty) {
    act.label = ActLabel::commitment;
    act.kind = ActKind::agreement;
    act.status = ActStatus::existing;
    act.actor = c.doer != kNone && party(s, c.doer) == 2 ? ref(s, c.doer) : Ref();
    c.doer = kNone;
  }
  if (c.negative) act.polarity = act.polarity == Polarity::negative ? Polarity::positive : Polarity::negative;
  if (rule.polarity == Polarity::negative) act.polarity = Polarity::negative;
  // "demanded he be released": what is done to him is not asked of him.
  const bool suffers = c.verb != kNone && s.penn(c.verb) == s.t.vbn && s.lemma(c.verb - 1) == "be";
  if (c.doer != kNone && !commitment && !suffers && !s.is(c.doer, Rules::kDocument) &&
      // who is asked to act can act
      (party(s, c.doer) > 0 ||
       (s.penn(c.verb) == s.t.vb &&
        among(s.lemma(at), "ask|urge|invite|beg|order|instruct|tell|advise|implore|encourage")))) {
    act.addressee = ref(s, c.doer);
  }
  if (c.receiver != kNone) {
    act.addressee = ref(s, c.receiver);
    act.addressee.tokens.end = std::min(act.addressee.tokens.end, std::max(c.begin, c.receiver + 1));
  }
  if (related) act.actor.tokens.begin = std::max(act.actor.tokens.begin, std::min(c.limit, act.actor.tokens.end - 1));
  settle_actor(s, said, act);
  if (act.actor.empty()) act.reported_by = said.speaker;
  // "the minister promised that his country would": who is bound
  if (commitment && !treaty && c.finite && !c.deontic && among(rule.id, "promise|assure") && c.doer != kNone &&
      party(s, c.doer) == 2 && s.pos(c.doer) != Pos::PRON && !among(s.lower(s.noun_phrase(c.doer).begin), kNobody) &&
      one_person(s, act.actor) && !same(ref(s, c.doer), act.actor)) {
    act.reported_by = act.actor;
    act.actor = ref(s, c.doer);
  }
  // "had agreed": before the story, unless a verb of saying shifted the tense.
  if (s.lemma(begin) == "have" && s.penn(begin) == s.t.vbd && said.verb == kNone) act.status = ActStatus::existing;
  if (s.lower(at - 1) == "again" && act.status == ActStatus::new_) act.status = ActStatus::reaffirmed;
  const bool going_on = s.lemma(begin) == "have" && form == s.t.vbg;  // "has been pressing ministers to"
  if (background(s, at) || going_on ||
      (s.lemma(begin) == "have" && among(s.lower(at - 1), "repeatedly|already|previously|long")))
    act.status = ActStatus::existing;
  // "that A would not ... and that B would ...", "not to tax it, and to support": conjoined actions of different
  // polarity are two acts.
  if (commitment && (c.finite || s.lower(c.begin) == "to" || s.is_negation(c.begin))) {
    const uint32_t last = std::min(s.end, s.right_edge(c.begin, at, c.finite) + 4);
    for (uint32_t k = c.begin + 3; k + 2 < last; ++k) {
      Complement second;
      if (s.pos(k) != Pos::CCONJ ||
          !(c.finite ? s.lower(k + 1) == "that" && clause(s, k + 1, at, false, &second)
                     : (s.lower(k + 1) == "to" || s.is_negation(k + 1)) && infinitive(s, k + 1, &second)) ||
          second.negative == c.negative)
        continue;
      Draft other = d;
      other.act.polarity = second.negative ? Polarity::negative : Polarity::positive;
      c.limit = s.lower(k - 1) == "," ? k - 1 : k;
      keep(s, d, c, begin, after);
      keep(s, other, second, second.begin, after);
      return true;
    }
  }
  keep(s, d, c, begin, after);
  return true;
}

bool Finder::adjective_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
  uint32_t k = at;
  bool negated = false;
  while (k > s.begin && (s.pos(k - 1) == Pos::ADV || s.is_negation(k - 1) || s.lower(k - 1) == "fully" ||
                         among(s.lower(k - 1), ",|\"|'"))) {
    --k;
    negated = negated || s.negates(k);
  }
  // "Oslo was, he said, prepared to"
  if (const TokenSpan aside = s.speech_aside(at); !aside.empty()) k = aside.begin - 1;
  if (k == s.begin) return fails("no copula");
  uint32_t copula = k - 1;
  // "elections, now | scheduled for Monday"
  const bool reduced =
      rule.kind == ActKind::plan && s.pos(at) == Pos::VERB && s.is(copula, Rules::kEventNoun) && !s.is_verb(copula);
  // "Oslo set to close port": a headline
  const bool heading = in_heading() && rule.kind == ActKind::plan && party(s, copula) == 2;
  if (reduced || heading) copula = at;
  if (!reduced && !heading && !among(s.lemma(copula), "be|remain|stand|stay|'s|'re|become")) return fails("no copula");
  const uint32_t begin = reduced || heading ? at : s.group_begin(copula);
  for (uint32_t n = begin; n < at; ++n) negated = negated || s.is_negation(n);
  if (negated && s.lower(at - 1) == "yet") return fails("what has not happened");
  if (s.penn(copula) == s.t.vb && begin == copula) return fails("a bare form that nobody is said to do");
  if (among(s.lower(begin), "must|should")) return fails("a duty");
  if (s.lower(at) == "ready" && among(s.lower(begin), "may|might|could")) return fails("a possibility");
  if (s.cleft(at, after) == kNone && hypothetical(s, copula)) return fails("under if, whether or a question");
  Complement c;
  // "is due | in Quito | on Monday"
  const uint32_t place = among(s.lower(after), "in|at") && s.skip_time(after + 1) == after + 1
                             ? s.noun_phrase_end(after + 1, nullptr, false)
                             : after;
  // "is set for Monday"
  const bool dated =
      rule.kind == ActKind::plan && among(s.lower(place), "for|by|on|in") && s.skip_time(place + 1) > place + 1;
  if (dated && reduced && k == at) return fails("a date in passing");  // "ahead of elections set for March"
  if (dated) c.begin = after, c.verb = at;
  if (!dated && !complement(s, rule, at, after, false, &c)) return fails("no complement that the rule asks for");
  // "it is essential that Peru publish"
  if (rule.label == ActLabel::proposal) {
    const Speech said = speech(s, copula);
    const bool we = among(s.lower(c.doer), "we|i");
    if (said.belief || negated || (said.speaker.empty() && !(voice_ && !quoted_[at])))
      return fails("a duty that nobody named speaks of");
    if (party(s, c.doer) < 2) return fails("no doer who could be asked");
    if (is_effect(s, c.verb)) return fails("no action asked for");
    Draft d;
    d.rule = &rule;
    d.at = at;
    d.act.kind = we ? ActKind::promise : rule.kind;
    d.act.label = we ? ActLabel::commitment : rule.label;
    d.act.actor = we ? ref(s, c.doer) : said.speaker.empty() ? voice_of_ : said.speaker;
    if (!we) d.act.addressee = ref(s, c.doer);
    keep(s, d, c, begin, after);
    return true;
  }
  if (s.lower(begin - 1) == "to") return fails("an infinitive: what happens is its governor's matter");
  if (rule.id == "focused" && s.penn(c.verb) != s.t.vbg && !s.is(c.verb, Rules::kActionNoun | Rules::kEventNoun) &&
      !is_deverbal(s.lemma(c.verb)))
    return fails("no action asked for");
  // "pleased to announce", "glad to see"
  if (rule.id == "ready" && among(s.lower(at), "pleased|happy|glad") &&
      (s.is(c.verb, Rules::kSpeech) || among(s.lemma(c.verb), "see|hear|have|know|learn|find|be")))
    return fails("a way of speaking");
  // "is | due | to circulate"
  const bool apart =
      s.rel(copula) == s.t.cop && s.head(copula) != at && (s.rel(at) == s.t.mark || s.rel(at) == s.t.case_);
  uint32_t subject = s.subject(apart ? copula : at);
  if (subject == kNone || subject >= begin) subject = s.subject(copula);
  subject = doer(s, copula, subject);
  if (reduced || heading) subject = k - 1;
  const int who = subject == kNone ? 0 : party(s, subject);
  Draft d;
  d.rule = &rule;
  d.at = at;
  Act& act = d.act;
  act.kind = rule.kind;
  if (rule.id == "obliged") {
    if (!terms_) return fails("the terms of no treaty");
    act.status = ActStatus::existing;
  }
  if (rule.kind == ActKind::plan) {
    // "was due to meet"
    if (s.penn(begin) == s.t.vbd && !heading && !speech(s, at).any()) act.status = ActStatus::existing;
    const bool event =
        (s.is(subject, Rules::kEventNoun) && (dated || is_scheduled(s, c.verb))) ||
        (((s.pos(subject) == Pos::NOUN && !dated) || s.is(subject, Rules::kEventNoun | Rules::kDocument)) &&
         s.penn(c.verb) == s.t.vbn) ||
        (who == 0 && s.pos(subject) == Pos::NOUN &&
         among(s.lemma(c.verb), "begin|start|open|resume|reopen|launch|convene")) ||
        (s.is(subject, Rules::kDocument) && s.lemma(c.verb) == "come" && s.lower(c.verb + 1) == "before");
    // "is scheduled to be finalised by the ministry"
    const uint32_t by = s.penn(c.verb) == s.t.vbn ? agent(s, c.verb) : kNone;
    // "Work on the port is due to start": what is scheduled somebody holds.
    const bool fixed = among(s.lower(at), "scheduled|due|slated") && subject != kNone && !reduced &&
                       s.lower(begin) != "had" && s.lower(at - 1) != "first";
    if ((who < 2 || (dated && place == after) || reduced) && s.lower(subject) != "it" && !event && !fixed &&
        by == kNone)
      return fails("the subject is no party");
    if (is_effect(s, c.verb) && !event && !fixed) return fails("an effect, not an action");
    if (event && who == 0) act.actor = holders(s, subject);
    if (by != kNone) act.actor = ref(s, by);
  } else if (who == 0 || (who == 1 && s.lower(subject) != "it" && s.lower(subject) != "that")) {
    return fails("the subject is no party");
  }
  if (who > 0 && !s.is(subject, Rules::kDocument)) act.actor = ref(s, subject);
  Speech said = speech(s, at);
  if (!said.any()) said = speech(s, copula);
  if (said.belief) return fails("thought, denied or asked, not said");
  if (negated) {
    if (rule.kind != ActKind::willingness && rule.kind != ActKind::plan) return fails("negated: it did not happen");
    act.kind = ActKind::refusal;
    act.polarity = Polarity::negative;
  }
  if (c.negative || rule.polarity == Polarity::negative) act.polarity = Polarity::negative;
  if (among(s.lemma(copula), "remain|stay")) act.status = ActStatus::reaffirmed;
  settle_actor(s, said, act);
  if (act.actor.empty()) act.reported_by = said.speaker;
  keep(s, d, c, begin, after);
  return true;
}

// The complement of a noun that is a cue, and whose act it is: "commitments from Jordan to buy". `after` moves behind
// what stands between.
void Finder::noun_complement(const Syntax& s, const Rule& rule, uint32_t at, uint32_t* after, uint32_t* source,
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
bool Finder::noun_before_cue(const Syntax& s, const Rule& rule, uint32_t at, NounBefore* out) {
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
uint32_t Finder::governor_of(const Syntax& s, uint32_t at, uint32_t first) const {
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
bool Finder::there_or_it(const Syntax& s, uint32_t at, const Rule& rule) {
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

bool Finder::noun_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
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

static bool conditional_after(const Syntax& s, uint32_t verb) {
  for (uint32_t k = verb + 1; k < s.end; ++k) {
    if (s.lower(k) == ",") return s.condition_starts(k + 1);
    if (s.condition_starts(k)) return true;
  }
  return false;
}

// "Let us strengthen the law": of all who hear it.
bool Finder::let_us(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
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

bool Finder::modal_cue(const Syntax& s, uint32_t at, uint32_t after, const Rule& rule) {
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
bool Finder::duty_cue(const Syntax& s, uint32_t at, uint32_t verb, uint32_t subject, bool negative, const Rule& rule) {
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

constexpr WordList kElse = "failing|otherwise";
constexpr WordList kPressing =
    "impose|strike|attack|sue|blockade|boycott|expel|sanction|invade|bomb|kill|block|bar|freeze|respond";

// --- fields ----------------------------------------------------------------------------------------------------------

void Finder::keep(const Syntax& s, Draft d, const Complement& c, uint32_t span_begin, uint32_t cue_end) {
  const Rule& rule = *d.rule;
  Act& act = d.act;
  const uint32_t end =
      std::max(std::min(s.right_edge(c.open == kNone ? c.begin : c.open, d.at, c.finite), c.limit), c.begin + 1);
  act.content = {c.begin, end};
  // "urged the states to act by the following steps:" leads in a list; "agreed to the following:" has no content of its
  // own.
  for (uint32_t k = c.begin; k < end; ++k) {
    if (s.lower(k) != "following" || s.lower(k - 1) != "the" || s.lower(s.end - 1) != ":") continue;
    if (lead_.rule == nullptr) {
      lead_.rule = d.rule;
      lead_.act = act;
    }
    if (k < c.begin + 5) return;
  }
  act.tokens = {std::min(span_begin, c.begin), c.agent == kNone ? end : std::max(end, act.actor.tokens.end)};
  // "The invitation | was accepted with thanks"
  if (c.limit <= span_begin && c.agent == kNone)
    act.tokens.end = s.pos(d.at + 1) == Pos::ADP ? s.right_edge(d.at + 1, d.at, false) : d.at + 1;
  if (act.tokens.end > act.content.begin + 2 && s.lower(act.tokens.end - 1) == "\"" &&
      s.lower(act.tokens.end - 2) == "," && act.content.end == act.tokens.end)
    act.tokens.end -= 2, act.content.end -= 2;  // 'to "get things signed | ,"'
  act.cue = {d.at, std::max(cue_end, d.at + 1)};
  // "and | invited | Minister Rossi": the cue is no part of the one asked, whatever the parse says.
  if (act.addressee.tokens.contains(d.at) && d.at + 1 < act.addressee.tokens.end) act.addressee.tokens.begin = d.at + 1;
  if (rule.part == Rule::kVerb) {
    // Prepositions that open the content are not the cue's.
    while (act.cue.end > d.at + 1 && act.cue.end > act.content.begin) --act.cue.end;
  }
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
  if (rule.id == "demand" && s.lower(c.begin) == "no") act.polarity = Polarity::negative;
  if (among(s.lemma(c.verb), "refrain|abstain|desist")) act.polarity = Polarity::negative;
  if (act.kind == ActKind::refusal) act.plover = "REJECT";
  if (act.kind == ActKind::threat) act.plover = "THREATEN";
  act.sentence = sentence_;
  const bool commitment = act.label == ActLabel::commitment;
  if (commitment != (rule.label == ActLabel::commitment)) act.plover = "AGREE";
  if (commitment && (s.lemma(c.verb) == "continue" || (s.lemma(c.verb) == "keep" && s.penn(c.verb + 1) == s.t.vbg)) &&
      act.status != ActStatus::fulfilled)
    act.status = ActStatus::reaffirmed;
  if (rule.part == Rule::kVerb && act.addressee.tokens.begin < d.at && act.addressee.tokens.end > d.at)
    act.addressee.tokens.begin = cue_end;
  if (act.addressee.tokens.end > act.content.begin && act.addressee.tokens.begin < act.content.begin)
    act.addressee.tokens.end = act.content.begin;
  if (commitment && s.is(c.verb, Rules::kConsider) && s.penn(c.verb) == s.t.vb &&
      (rule.part == Rule::kModal || rule.kind == ActKind::agreement || rule.kind == ActKind::promise) &&
      among(s.lemma(c.verb), "consider|study|review|examine|explore|weigh|look"))
    act.strength = Strength::hedged;
  for (uint32_t k = act.tokens.begin; k + 1 < act.tokens.end; ++k)
    if (s.lower(k) == "in" && s.lower(k + 1) == "principle") act.strength = Strength::hedged;
  find_condition(s, act);
  if (commitment && !act.condition.empty() && act.polarity == Polarity::positive &&
      (rule.id == "will" || rule.id == "plan")) {
    act.strength = Strength::hedged;
  }
  if (commitment && threatens(s, d, c)) {
    act.kind = ActKind::threat, act.plover = "THREATEN";
    if (d.warned && rule.id == "will") act.strength = Strength::firm;
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
  // "must open their markets | or face tariffs": a demand, and a threat by who demands.
  for (uint32_t k = act.content.begin + 1; !commitment && k + 2 < act.content.end; ++k) {
    if (s.lower(k) != "or" || !among(s.lower(k + 1), "face|risk|lose")) continue;
    Draft other = d;
    Act& threat = other.act;
    threat.label = ActLabel::commitment, threat.kind = ActKind::threat, threat.plover = "THREATEN";
    threat.polarity = Polarity::positive;
    threat.tokens = threat.content = {k + 1, act.content.end};
    threat.cue = {k + 1, k + 2};
    threat.condition = {};
    threat.deadline = {};
    act.tokens.end = act.content.end = k;
    if (act.deadline.end > k) act.deadline = {};
    const bool made = s.lower(k + 1) == "face" && rule.strength == Strength::firm && !act.actor.empty();
    drafts_.push_back(d);
    if (made) drafts_.push_back(std::move(other));
    return;
  }
  drafts_.push_back(std::move(d));
}

// Harm announced: "warned that it would strike", "will retaliate", "will impose duties if ...".
bool Finder::threatens(const Syntax& s, const Draft& d, const Complement& c) const {
  const Act& act = d.act;
  const std::string_view rule = d.rule->id, verb = s.lemma(c.verb);
  if (act.polarity != Polarity::positive || !among(rule, "will|may|promise")) return false;
  // "warned that firms caught cheating will be stripped of their licences"
  if (d.warned && verb == "meet" && s.penn(c.verb) == s.t.vbn && s.lower(c.verb + 1) == "with") return true;
  if (rule == "will" && s.penn(c.verb) == s.t.vbn && among(verb, "strip|fine|punish|prosecute|arrest|jail|blacklist"))
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
  // "all necessary measures to safeguard its interests"
  if (takes && what == "measure" && s.lower(object - 1) == "necessary")
    for (uint32_t k = act.content.begin; k < act.content.end; ++k)
      if (among(s.lemma(k), "defend|safeguard|counter|retaliate|respond")) return true;
  if (act.condition.empty()) return false;
  const std::string_view opens = s.lower(act.condition.begin);
  return among(opens, kElse) || among(verb, kPressing) || (harms && (rule == "may" || opens == "unless")) ||
         (takes && among(what, "measure|step|action|countermeasure"));
}

// To whom the act is addressed where its cue's own phrases do not tell.
void Finder::find_addressee(const Syntax& s, Draft& d, const Complement& c) const {
  const Rule& rule = *d.rule;
  Act& act = d.act;
  const bool commitment = act.label == ActLabel::commitment;
  if (!commitment && act.addressee.empty()) {
    for (uint32_t k = act.content.begin; k + 1 < act.content.end; ++k) {
      if (s.lower(k) == "without") break;
      if (s.lower(k) == "from" && s.penn(k - 1) == s.t.vbn) continue;  // "duties on acid | shipped | from Peru"
      if (s.lower(k) != "from" && !(s.lower(k) == "by" && rule.kind == ActKind::call && !s.is_verb(c.verb))) continue;
      const uint32_t h = s.noun_head(k + 1);
      bool bare = h == k + 1 && s.pos(h) == Pos::NOUN && s.penn(h) != s.t.nns;  // "remove him from power"
      // "a withdrawal from Peru"
      for (uint32_t m = act.content.begin; m < k; ++m)
        bare = bare ||
               among(s.lemma(m), "withdraw|withdrawal|pullout|pull|removal|remove|return|evacuation|departure|exit");
      if (h != kNone && h < act.content.end && party(s, h) == 2 && !bare) act.addressee = ref(s, h);
      break;
    }
  }
  if (act.kind == ActKind::offer && !commitment && act.addressee.empty() && !s.is_verb(c.verb)) {
    for (uint32_t k = c.verb + 1; k + 1 < act.content.end; ++k)  // "offered amnesty to the rebels"
      if (const uint32_t h = s.lower(k) == "to" && !s.is_verb(k + 1) ? s.noun_head(k + 1) : kNone;
          h != kNone && h < act.content.end && party(s, h) == 2) {
        act.addressee = ref(s, h);
        break;
      }
  }
  if (act.kind == ActKind::offer && !commitment && act.addressee.empty() && s.is_verb(c.verb) &&
      among(s.lemma(c.verb), kGiving))
    find_partner(s, act, c.verb);  // "offered to give India fuel"
  // "called for a meeting with the king"
  if (const uint32_t with = !commitment && act.addressee.empty() && s.lower(c.verb + 1) == "with" &&
                                    among(s.lemma(c.verb), "meeting|talk|dialogue|negotiation|consultation|summit")
                                ? s.noun_head(c.verb + 2)
                                : kNone;
      with != kNone && with < act.content.end && party(s, with) == 2)
    act.addressee = ref(s, with);
  // "wants assurances that Peru will pay"
  if (const uint32_t who = !commitment && act.addressee.empty() && s.lower(c.verb + 1) == "that" &&
                                   among(s.lemma(c.verb), "assurance|guarantee|pledge|promise|commitment")
                               ? s.noun_head(c.verb + 2)
                               : kNone;
      who != kNone && who < act.content.end && party(s, who) == 2 && !same(ref(s, who), act.actor))
    act.addressee = ref(s, who);
  // "asked that repayment be guaranteed by the fund"
  if (const uint32_t by = !commitment && act.addressee.empty() && c.verb != kNone && s.penn(c.verb) == s.t.vbn
                              ? agent(s, c.verb)
                              : kNone;
      by != kNone && by < act.content.end && party(s, by) == 2)
    act.addressee = ref(s, by);
  // "has written to Rojas demanding", "sent letters to the banks asking for", "in a letter to the fund, offered"
  for (uint32_t k = s.begin + 1; act.addressee.empty() && rule.part != Rule::kNoun && k + 1 < d.at; ++k) {
    const bool written = s.lower(k) == "to" && (s.lemma(k - 1) == "write" || among(s.lemma(k - 1), "letter|note") ||
                                                (s.lower(k - 1) == "sent" && among(s.lemma(k - 2), "letter|note")));
    const uint32_t to = written ? s.noun_head(k + 1) : kNone;
    if (to != kNone && to < d.at && party(s, to) == 2 && !same(ref(s, to), act.actor)) act.addressee = ref(s, to);
  }
  // "In a call with Rojas, the minister promised", "In a letter to Rojas, ..."
  if (act.addressee.empty() && rule.part != Rule::kNoun && (s.rel(d.at) == s.t.root || s.rel(d.at) == s.t.conj) &&
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
  if (act.addressee.empty() && c.verb != kNone) {
    // "called for his resignation": asked of him. "rejected a call from Ethiopia", "Peru's proposal": of whom the
    // answer is.
    const bool answer = act.kind == ActKind::refusal || act.kind == ActKind::acceptance;
    // "its support for Peru's bid"
    const bool backing = rule.part == Rule::kNoun && among(rule.id, "support|commitment") && s.is_nominal(c.verb);
    const bool own_deed = !commitment && among(s.lemma(c.verb),
                                               "attention|resignation|withdrawal|departure|apology|cooperation|"
                                               "participation|disarmament|surrender|pullout|help|support|assistance");
    if ((answer && s.is(c.verb, Rules::kActNoun)) || own_deed || backing) {
      uint32_t whose = s.child(c.verb, s.t.nmod_poss);
      if (answer && among(s.lower(c.verb + 1), "from|by")) whose = s.noun_head(c.verb + 2);
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
  if (commitment && act.addressee.empty()) find_partner(s, act, c.verb);
}

// Who is told: "told delegates that"; then the addressee's phrase from its first word.
void Finder::find_hearer(const Syntax& s, Act& act, uint32_t token) const {
  // "told delegates that": to them, unless they only pass it on.
  if (const uint32_t a = said_in_[token]; act.label == ActLabel::commitment && act.addressee.empty() && a != kNone &&
                                          !doc_.attributions[a].direct && doc_.attributions[a].cue.begin >= s.begin) {
    const Ref& to = doc_.attributions[a].addressee;
    const bool body = to.entity != kNone && doc_.entities[to.entity].type == EntityType::ORG &&
                      !among(s.lemma(doc_.attributions[a].cue.begin), "inform|notify|assure|warn|remind");
    if (!to.empty() && !body && party(s, to.tokens.end - 1) == 2 &&
        !among(s.lemma(to.tokens.end - 1),
               "reporter|journalist|correspondent|newspaper|network|agency|supporter|parliament|crowd|people") &&
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

void Finder::find_condition(const Syntax& s, Act& act) const {
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
  for (uint32_t k = act.tokens.begin; k + 1 < act.content.end && at == kNone; ++k)
    if (s.lower(k) == "if" && among(s.lower(k + 1), kIfSo)) {
      act.condition = {k, k + 2};
      return;
    }
  if (at != kNone) {
    const uint32_t clause_from = s.lower(at + 1) == "long" && s.lower(at + 2) == "as" ? at + 3 : at + 1;
    uint32_t end = std::max(s.right_edge(clause_from, act.cue.begin, true), at + 1);
    // its own verb has come; within "which ...": "if arrears, which he put at $2 million, are not cleared"
    bool verb = false, relative = false;
    const auto tense = [&](uint32_t k) { return s.is_finite(k) && s.lower(k) != "should"; };
    for (uint32_t k = at; k < end; ++k) verb = verb || tense(k);
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
      relative = among(s.lower(k + 1), "which|who");
      // ", deepening a row", ", and repeated a pledge": of the whole
      if (!closes && !relative &&
          (s.is_finite(k + 1) || s.pos(k + 1) == Pos::VERB || (s.pos(k + 1) == Pos::CCONJ && !s.is_nominal(k + 2))))
        end = k;
    }
    act.condition = {at, end};
    return;
  }
  // A preposed one: "If the ships leave, Manila will ...", "but if the search fails then Manila will ..."
  for (uint32_t from = s.begin; from < act.tokens.begin; ++from) {
    if (from == s.begin + 1 && from + 60 < act.tokens.begin) from = act.tokens.begin - 60;
    if (!s.condition_starts(from) || (from > s.begin && s.pos(from - 1) != Pos::CCONJ &&
                                      !s.is(from - 1, Rules::kSpeech) && !among(s.lower(from - 1), ",|that|\"")))
      continue;
    uint32_t k = from;
    while (k < act.tokens.begin && s.lower(k) != "," && s.lower(k) != "then") ++k;
    const bool near = from == s.begin || (from == s.begin + 1 && s.lower(s.begin) == "\"") ||
                      (act.actor.tokens.begin > k && act.actor.tokens.begin <= k + 3);
    // "said that if they left, | talks would | continue": nothing but a subject between
    bool bare = k + 8 > act.tokens.begin && s.pos(k + 1) != Pos::CCONJ;
    for (uint32_t m = k + 1; m < act.tokens.begin; ++m) bare = bare && !s.is_verb(m) && s.lower(m) != ",";
    bool apart = false;  // '"If they go, so will we," he said, insisting that ...'
    for (uint32_t m = k; m < act.tokens.begin; ++m)
      apart = apart || s.lower(m) == "\"" || s.lower(m) == "but" || m > k + 30;
    if (k < act.tokens.begin && (near || bare) && !apart) act.condition = {from, k};
    return;
  }
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

bool set_deadline(Act& act, uint32_t begin, uint32_t end, uint32_t value) {
  act.deadline = {begin, end};
  act.deadline_value = value;
  return true;
}

// A date or time within the content, or one that opens a plan's sentence.
bool Finder::dated(const Syntax& s, Act& act, uint32_t opening) const {
  // A day inside a clause in the past tense dates that clause: "the pact they signed in May 2023".
  const auto past = [&](uint32_t from, uint32_t to) {
    for (uint32_t k = to; k > from;) {
      --k;
      // "the data they have kept for years"
      if (s.penn(k) == s.t.vbn && k > from && s.lemma(k - 1) == "have" && s.is_finite(k - 1)) return true;
      if (s.penn(k) == s.t.vbd || (s.rel(k) == s.t.acl && s.penn(k) == s.t.vbn && s.under(to, k))) return true;
      if (s.penn(k) == s.t.vbn && s.lemma(k) != "be" && k > from && s.lemma(k - 1) != "be" &&
          s.lemma(k - 1) != "have" && s.rel(k) != s.t.amod && to - k < 6)
        return true;
      if (s.penn(k) == s.t.vb || s.penn(k) == s.t.vbg) return false;
    }
    return false;
  };
  uint32_t best = kNone;
  int best_rank = 0;
  uint32_t best_begin = 0;
  for (uint32_t v = s.first_value; v < s.last_value; ++v) {
    const Value& value = doc_.values[v];
    if ((value.type != EntityType::DATE && value.type != EntityType::TIME)) continue;
    if (const uint32_t n = name_of_[value.tokens.begin];
        n != kNone && doc_.names[n].tokens.size() > value.tokens.size())
      continue;
    // "the Good Friday Agreement"
    if (s.is(value.tokens.end, Rules::kDocument) || act.condition.contains(value.tokens.begin)) continue;
    // "without 60 days' notice", "this year's survey", but "in two weeks' time", "at next month's summit"
    if (s.penn(value.tokens.end) == s.t.pos && s.lower(value.tokens.end + 1) != "time" &&
        !(value.tokens.begin > s.begin && s.lower(value.tokens.begin - 1) == "at"))
      continue;
    // "Expo 2027"
    if (value.timex.size() == 4 && value.tokens.size() == 1 && value.tokens.begin > s.begin &&
        s.pos(value.tokens.begin - 1) == Pos::PROPN)
      continue;
    const bool inside = (act.rule == "give-until" ? act.tokens : act.content).contains(value.tokens);
    // The time of a plan may open the sentence: "On Friday, the minister will ..."
    bool leads = opening != kNone && value.tokens.begin >= opening && value.tokens.begin <= opening + 2 &&
                 value.tokens.end <= act.tokens.begin;
    // "Three years after it was due, ...": of that clause
    leads = leads && !among(s.lower(value.tokens.end), "after|before|since");
    // "Friday, Peru said it will", "Peru said today it will": the day of the saying
    for (uint32_t k = opening; leads && k < act.tokens.begin; ++k)
      leads = !(s.is(k, Rules::kSpeech) && s.is_verb(k)) && s.lower(k) != "which";
    if (!inside && !leads) continue;
    uint32_t b = value.tokens.begin;
    int rank = 1;
    const std::string_view w = s.lower(b > s.begin ? b - 1 : b), first = s.lower(value.tokens.begin);
    const bool set_of_times = among(first, "every|each");
    if (b >= s.begin + 3 && w == "than" && s.lower(b - 2) == "later" && among(s.lower(b - 3), "no|not")) {
      b -= 3, rank = 4;
    } else if (b > s.begin && w == "to" &&
               among(s.lemma(act.content.begin + (s.lower(act.content.begin) == "to")),
                     "postpone|delay|extend|defer|push|put|move|bring")) {
      --b, rank = 3;  // "put back the start to July"
    } else if (b >= s.begin + 3 && among(w, "least|most") && s.lower(b - 2) == "at" &&
               among(s.lower(b - 3), "by|before|until|within|till|for")) {
      b -= 3, rank = 4;  // "until at least 2030"
    } else if (b >= s.begin + 3 && w == "further" && s.lower(b - 2) == "a" && s.lower(b - 3) == "for") {
      b -= 3, rank = 3;  // "for a further three years"
    } else if (b > s.begin && among(w, "once|twice")) {
      --b, rank = 2;
    } else if (b > s.begin && among(w, "by|before|until|within|till|beyond")) {
      if (w == "by" && value.timex.starts_with('P')) continue;  // "extend it by 30 days"
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
      if (w == "over" && s.penn(value.tokens.end) == s.t.pos) rank = 0;  // "a protest over Tuesday's incident"
      if (w == "the" && value.tokens.end < s.end &&
          (s.is_nominal(value.tokens.end) || s.pos(value.tokens.end) == Pos::ADJ) &&
          s.lower(value.tokens.end) != "deadline")
        rank = 0;
    } else if (b > s.begin && among(w, "of|since|'s|to|than|between")) {
      rank = 0;
    } else if (among(first,
                     "next|this|every|each|tomorrow|later|the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
                     "annually")) {
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
    if (b > s.begin && rank > 0 && among(s.lower(b - 1), "starting|beginning") && s.pos(b - 2) != Pos::DET)
      --b, rank = 3;
    if (b >= s.begin + 3 && s.lower(b - 1) == "as" && s.lower(b - 3) == "as") b -= 3;  // "as early as Friday"
    for (uint32_t k = value.tokens.begin; k < value.tokens.end; ++k)
      if (among(s.lower(k), "last|ago|yesterday|past|previous|earlier")) rank = 0;
    if (inside && !set_of_times && past(act.content.begin, value.tokens.begin)) rank = 0;
    for (uint32_t k = act.content.begin; inside && k < b && rank > 0; ++k)
      if (s.lower(k) == "because") rank = 0;  // "because the calendar says December"
    // What a relative clause dates: "a bill that would force a vote within 60 days".
    for (uint32_t k = act.content.begin + 1; k < value.tokens.begin && rank > 0; ++k)
      if ((among(s.lower(k), "which|who") || (s.lower(k) == "that" && s.pos(k) == Pos::PRON && s.is_nominal(k - 1))) &&
          s.rel(s.head(k)) == s.t.relcl && s.under(value.tokens.begin, s.head(k)))
        rank = 0;
    // "agreed to a deal Monday": a bare day after a noun is the speech's.
    bool deed = set_of_times || among(act.rule, "under-way|target|give-until");  // the cue is what is done
    for (uint32_t k = act.content.begin; k < b; ++k) deed = deed || (s.is_verb(k) && s.penn(k) != s.t.vbn);
    if (inside && b == value.tokens.begin && rank <= 2 && !deed) rank = 0;
    if (leads && rank > 0) rank = 1;
    if (rank > best_rank) best_rank = rank, best = v, best_begin = b;
  }
  if (best != kNone && best_rank < 4) {
    for (uint32_t k = act.content.begin; k < std::min(act.content.end, best_begin); ++k)
      if (among(s.lower(k), "soon|immediately|shortly|promptly")) return set_deadline(act, k, k + 1, kNone);
  }
  if (best != kNone) {
    // "during this month's session", "within a week of his return"
    uint32_t e = doc_.values[best].tokens.end;
    const bool of = s.lower(e) == "of" && s.lower(best_begin) == "within";
    if ((of || s.penn(e) == s.t.pos) && best_begin < doc_.values[best].tokens.begin)
      e = std::max(e, std::min(s.noun_phrase_end(e + 1, nullptr, false), act.content.end));
    // "before the leaders meet in May", "when the board gathers on June 9": the clause, and its day
    for (uint32_t k = best_begin;
         k > act.content.begin + 1 && act.content.contains(best_begin) && s.lower(k - 1) != ",";)
      if (--k; among(s.lower(k), "before|when|until|ahead")) {
        bool tensed = s.clause_starts(k + 1);  // "before the talks about the port end in May"
        for (uint32_t m = k + 2; m < best_begin && !tensed; ++m) tensed = s.is_finite(m) && s.penn(m) != s.t.md;
        if (tensed) return set_deadline(act, k, e, best);
        // "before a meeting in Oslo in May", "before issuing a decree in May", "until after the elections in May"
        const uint32_t first = k + 1 + (among(s.lower(k + 1), "of|after"));
        const uint32_t h = s.noun_head(first);
        bool other = first >= best_begin;
        for (uint32_t m = first + 1; m < best_begin; ++m) other = other || s.is_verb(m) || s.lower(m) == ",";
        if (!other && (s.penn(first) == s.t.vbg ||
                       (h != kNone && h < best_begin &&
                        (s.is(h, Rules::kEventNoun | Rules::kActionNoun) || is_deverbal(s.lemma(h))))))
          return set_deadline(act, k, e, best);
      }
    return set_deadline(act, std::max(best_begin, s.begin), e, best);
  }
  return false;
}

// The time of an event: "before the onset of the monsoon".
bool Finder::timed_by_event(const Syntax& s, Act& act, uint32_t opening) const {
  // "During the visit, the ministers will sign", "After taking these steps, ..."
  if (opening != kNone && (among(s.lower(opening), "during|throughout|upon") ||
                           (s.lower(opening) == "over" && s.lower(opening + 1) == "time") ||
                           (s.lower(opening) == "after" && s.penn(opening + 1) == s.t.vbg))) {
    uint32_t comma = opening + 1;
    while (comma < act.tokens.begin && s.lower(comma) != ",") ++comma;
    if (comma < act.tokens.begin && act.actor.tokens.begin > comma && act.actor.tokens.begin <= comma + 3)
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
      if (clause && (s.lower(k) == "before" || present == (s.lower(k) == "when")))
        return set_deadline(act, k, close, kNone);
    }
    if (!ahead && !until && !by && !among(s.lower(k), "before|after|during|pending")) continue;
    if (s.lower(k) == "before" && s.lower(k + 1) == "being") continue;
    if (s.lower(k - 1) == "look" || (!ahead && s.pos(k) == Pos::ADV)) continue;
    const uint32_t h = s.noun_head(k + (ahead ? 2 : 1));
    const bool deed = s.penn(k + 1) == s.t.vbg ||
                      (h != kNone && (s.is(h, Rules::kEventNoun | Rules::kActionNoun) || is_deverbal(s.lemma(h)) ||
                                      among(s.lemma(h),
                                            "stay|term|period|holiday|monsoon|onset|deadline|dawn|rain|harvest|season|"
                                            "pause|study|assessment|outcome|result")));
    if (among(s.lower(k), "after|pending") && !deed) continue;  // "named after his father"
    // "before the court"
    if (h != kNone && !until && !by && s.lower(k) != "during" && (party(s, h) == 2 || s.lower(h) == "that")) continue;
    uint32_t e = act.content.end;
    for (uint32_t m = k + 1; m < e; ++m)
      if (s.lower(m) == "," || (among(s.lower(m), "how|whether|regardless") && m > k + 1)) e = m;
    return set_deadline(act, k, e, kNone);
  }
  return false;
}

// "in due course", "soon", "at their next meeting".
bool Finder::timed_by_words(const Syntax& s, Act& act) const {
  static constexpr std::string_view kWords[] = {
      "soon",  "immediately", "immediate",     "annually", "shortly", "tomorrow", "promptly", "forthwith", "swiftly",
      "swift", "rapidly",     "expeditiously", "quickly",  "monthly", "weekly",   "yearly",   "daily"};
  static constexpr std::string_view kIdioms[] = {
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
    if ((w == "at" && ((its && coming) || (meeting && ((the && coming) || s.lower(k + 1) == "that")))) ||
        (w == "in" && the && meeting && s.lemma(h) == "session") ||
        (w == "upon" && its && party(s, s.noun_head(k + 1)) < 2)) {
      // "at its next | sitting"
      const uint32_t e =
          std::min(std::max(s.noun_phrase_end(k + 1, nullptr, false), its && coming ? k + 4 : 0), act.content.end);
      if (e > k + 1) return set_deadline(act, k, e, kNone);
    }
    if (std::find(std::begin(kWords), std::end(kWords), w) != std::end(kWords) && s.lower(k - 1) != "more")
      return set_deadline(act, k, k + 1, kNone);
    if (w == "now" && ((k < act.content.begin && !among(s.lower(k - 1), "will|would|'ll|shall")) ||
                       ((k + 1 == act.content.end || s.pos(k + 1) == Pos::PUNCT) && k > act.content.begin)))
      return set_deadline(act, k, k + 1, kNone);
    if (w == "as" && s.lower(k + 1) == "soon" && s.lower(k + 2) == "as" && k + 4 <= act.content.end &&
        !s.clause_starts(k + 3))
      return set_deadline(act, k, k + 4, kNone);
    if (among(w, "in|over|within") && s.lower(k + 1) == "the" && among(s.lower(k + 2), "coming|next|near") &&
        k + 4 <= act.content.end)
      return set_deadline(act, k, k + 4, kNone);
    if (w == "by" && s.lower(k + 1) == "the" && s.lower(k + 2) == "end" && k + 5 <= act.content.end) {
      uint32_t e = s.noun_phrase_end(k + 1, nullptr, true);
      return set_deadline(act, k, std::min(std::max(e, k + 3), act.content.end), kNone);
    }
  }
  return false;
}

void Finder::find_deadline(const Syntax& s, Act& act, bool modal) const {
  // Where a plan's time may open the sentence; else kNone.
  const uint32_t opening = modal ? std::max(s.begin, dateline_end(doc_, sentence_)) : kNone;
  if (!dated(s, act, opening) && !timed_by_event(s, act, opening)) timed_by_words(s, act);
}

// To whom a commitment is made, or with whom: "cooperation with the U.S.", "promised Denmark to".
void Finder::find_partner(const Syntax& s, Act& act, uint32_t verb) const {
  // "will keep supplying", "will continue to send"
  if (among(s.lemma(verb), "keep|start|begin|stop|halt|resume") && s.penn(verb + 1) == s.t.vbg) ++verb;
  if (s.lemma(verb) == "continue" && s.lower(verb + 1) == "to" && s.is_verb(verb + 2)) verb += 2;
  // "farmers will be given permits"
  if (const uint32_t subject =
          s.passive(verb) &&
                  among(s.lemma(verb), "give|grant|offer|award|pay|compensate|notify|inform|reimburse|brief|consult")
              ? s.subject(verb)
              : kNone;
      subject != kNone && subject < verb && party(s, subject) == 2) {
    if (const Ref r = ref(s, subject); !same(r, act.actor)) act.addressee = r;
    return;
  }
  if (act.rule == "under-way" && s.lower(act.content.begin) == "to") return;  // "is heading to Oslo"
  // "remains committed to the Ugandan people"
  if (s.is_nominal(verb) && s.lemma(act.cue.begin) != "announce" && s.lower(act.content.begin) == "to" &&
      party(s, verb) == 2) {
    if (const Ref r = ref(s, verb); !same(r, act.actor)) act.addressee = r;
    return;
  }
  // "will host Prime Minister Silva"
  if (const uint32_t guest = among(s.lemma(verb), "host|welcome|receive") ? s.noun_head(verb + 1) : kNone;
      guest != kNone && guest < act.content.end && mention_of_[guest] != kNone &&
      doc_.mentions[mention_of_[guest]].type == EntityType::PERSON) {
    if (const Ref r = ref(s, guest); !same(r, act.actor)) act.addressee = r;
    return;
  }
  // "will call on Prime Minister Silva", "will stand by Peru"
  if ((s.lemma(verb) == "call" && s.lower(verb + 1) == "on") ||
      (s.lemma(verb) == "stand" && s.lower(verb + 1) == "by")) {
    const uint32_t h = s.noun_head(verb + 2);
    if (h != kNone && party(s, h) == 2 && !same(ref(s, h), act.actor)) act.addressee = ref(s, h);
    return;
  }
  const auto place_after = [&](uint32_t from, std::string_view preposition) {
    for (uint32_t k = from; k + 1 < act.content.end; ++k)
      if (s.lower(k) == preposition && name_of_[k + 1] != kNone && mention_of_[k + 1] != kNone &&
          doc_.names[name_of_[k + 1]].type == EntityType::GPE)
        return named(k + 1);
    return Ref();
  };
  // "will import more rice from Peru"
  if (among(s.lemma(verb), "import|buy|purchase")) {
    if (const Ref r = place_after(verb + 1, "from"); !r.empty()) {
      if (!same(r, act.actor)) act.addressee = r;
      return;
    }
  }
  // "send the dossier to Washington", "give 3 million to the fund"; but "send troops to Mali": that is where they go.
  if (among(s.lemma(verb), kGiving) && !(s.lemma(verb) == "report" && s.passive(verb))) {
    uint32_t object = s.child(verb, s.t.obj);
    // "give Iran more time"
    uint32_t receiver = verb + 1;
    uint32_t e = s.noun_phrase_end(verb + 1, &receiver, false);
    if (s.inside(verb + 1) && name_of_[verb + 1] != kNone)
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
          object != kNone &&
          (party(s, object) == 2 ||
           among(s.lemma(object),
                 "mission|aircraft|ship|vessel|jet|tank|convoy|plane|warship|helicopter|visit|attention|tribute"));
      if (h != kNone && h < act.content.end && party(s, h) == 2 && !moves &&
          (mention_of_[h] != kNone || s.is(h, Rules::kParty))) {
        const Ref r = ref(s, h);
        if (!same(r, act.actor)) act.addressee = r;
      }
      break;
    }
    if (!act.addressee.empty()) return;
  }
  // "threatened to halt power exports to Chad"
  for (uint32_t k = verb + 1; k + 2 < act.content.end; ++k) {
    if (!among(s.lemma(k), "export|supply|shipment|delivery|sale") || s.is_verb(k)) continue;
    // "exports of rice to Chad"
    const uint32_t to = s.lower(k + 1) == "of" ? s.noun_phrase_end(k + 2, nullptr, false) : k + 1;
    if (s.lower(to) != "to") continue;
    const uint32_t h = s.noun_head(to + 1);
    if (h != kNone && h < act.content.end && party(s, h) == 2 && mention_of_[h] != kNone)
      if (const Ref r = ref(s, h); !same(r, act.actor)) {
        act.addressee = r;
        return;
      }
  }
  // "announced $3 million in aid for Chad", "pledged food for the islands"
  if (s.inside(act.cue.begin) && (among(s.lemma(act.cue.begin), "announce|pledge|promise|earmark|mobilise|mobilize") ||
                                  act.rule == "promise-thing")) {
    for (uint32_t k = act.content.begin; k + 1 < act.content.end; ++k) {
      const uint32_t h =
          (s.lower(k) == "for" || (s.lower(k) == "to" && !s.is_verb(k + 1))) ? s.noun_head(k + 1) : kNone;
      if (h == kNone || h >= act.content.end || party(s, h) < 2) continue;
      if (const Ref r = ref(s, h); !same(r, act.actor)) act.addressee = r;
      return;
    }
  }
  // "brief them on the outcome", "meet his counterpart"
  if (among(s.lemma(verb), "brief|inform|notify|update|meet|assist|support|compensate")) {
    const uint32_t object = s.child(verb, s.t.obj);
    if (object != kNone && object > verb && object < act.content.end && party(s, object) == 2) {
      const Ref r = ref(s, object);
      if (!same(r, act.actor)) act.addressee = r;
      return;
    }
  }
  for (uint32_t k = std::min(act.cue.end, act.content.begin); k + 1 < act.content.end; ++k) {
    // "pathways for firms to"
    if (among(s.lower(k), "after|before|when") ||
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
    // "veto a law overturning the deal | with Peru": of what is not done itself
    if (const uint32_t of = s.rel(h) == s.t.nmod ? s.head(h) : kNone; s.inside(of) && of >= act.content.begin &&
                                                                      of != verb && s.is_nominal(of) &&
                                                                      s.head(of) != verb && s.rel(of) != s.t.conj)
      continue;
    // "with the leadership of the agency"
    const bool definite = (s.pos(k + 1) == Pos::DET || s.penn(k + 1) == s.t.prps) && !among(s.lower(k + 1), "our|my");
    const bool meets =
        (k == verb + 1 && among(s.lemma(verb), "meet|consult|negotiate|talk|speak")) || s.lemma(verb) == "share";
    const bool theirs = h > k + 1 && name_of_[h - 1] != kNone && s.is(h, Rules::kParty);  // "with ASEAN countries"
    if (mention_of_[h] == kNone && s.penn(h) != s.t.prp && !meets && !theirs && !(definite && s.is(h, Rules::kParty)))
      continue;
    Ref r = ref(s, h);
    if (same(r, act.actor)) continue;
    // "with Vietnam in security and energy": the field of the cooperation is no part of the partner.
    if (s.pos(h) == Pos::PROPN) {
      uint32_t close = std::max(h + 1, s.noun_phrase_end(k + 1, nullptr, false));
      for (uint32_t c = h + 1; c < act.content.end; ++c)
        // "with Brazil, Chad and other partners"
        if (s.head(c) == h && s.rel(c) == s.t.conj) close = std::max(close, c + 1);
      r.tokens.end = std::min(r.tokens.end, close);
    }
    act.addressee = r;
    return;
  }
}

// --- lists: "The two sides agreed to:", and items that begin with a verb (guideline 8.6)
// ----------------------------------

void Finder::lead_in(const Syntax& s) {
  lead_ = Draft();
  if (s.end < s.begin + 4) return;
  uint32_t last = s.end - 2, verb = kNone, asked = kNone, on = kNone;
  // "agreed to the following steps:", "agreed on the following:"
  for (uint32_t k = last; k > s.begin + 1 && k + 4 > last; --k)
    if (s.lower(k) == "following" && s.lower(k - 1) == "the") last = k - 2;
  const bool to = s.lower(last) == "to";
  lead_to_ = to && last + 2 == s.end;
  // "its task will be to:"
  if (to && s.lemma(last - 1) == "be")
    for (const Rules::Phrase& phrase : s.entry(last - 1)->phrases)
      if (const Rule& rule = rules_.rules()[phrase.rule]; rule.id == "is-to") {
        lead_.rule = &rule;
        lead_.act.kind = rule.kind;
        return;
      }
  // "an initiative to advance our commitments to:"
  if (const Rules::Entry* noun = to && s.pos(last - 1) == Pos::NOUN ? s.entry(last - 1) : nullptr; noun != nullptr)
    for (const Rules::Phrase& phrase : noun->phrases) {
      const Rule& rule = rules_.rules()[phrase.rule];
      if (rule.part != Rule::kNoun || !among(rule.id, "commitment|plan-noun|resolve|goal-noun") || !phrase.rest.empty())
        continue;
      lead_.rule = &rule;
      lead_.act.kind = rule.kind;
      return;
    }
  if (s.penn(last) == s.t.md) {
    verb = last;
  } else if ((to || s.lower(last) == "on") && s.is_verb(last - 1)) {
    verb = last - 1;
  } else if (s.is_verb(last) && s.is_finite(s.group_begin(last))) {
    verb = last;  // "The ministers agreed:"
  } else if (lead_to_) {
    // "urged Peru to:"
    for (uint32_t k = last; k > s.begin + 1 && k + 9 > last && verb == kNone;)
      if (s.is_verb(--k)) verb = k;
    // "calls on Peru to:"
    on = verb != kNone && among(s.lower(verb + 1), "on|upon") ? verb + 1 : kNone;
    if (verb != kNone && s.noun_phrase_end(on == kNone ? verb + 1 : on + 1, &asked, true) != last) verb = kNone;
  }
  if (verb == kNone || s.entry(verb) == nullptr || hypothetical(s, verb)) return;
  for (uint32_t k = s.group_begin(verb); k < verb; ++k)
    if (s.is_negation(k)) return;
  for (const Rules::Phrase& phrase : s.entry(verb)->phrases) {
    const Rule& rule = rules_.rules()[phrase.rule];
    const bool fits = (on == kNone ? phrase.rest.empty() : phrase.rest.size() == 1 && phrase.rest[0] == s.lower(on)) &&
                      (s.penn(verb) == s.t.md ? rule.id == "will"
                                              : rule.part == Rule::kVerb &&
                                                    (rule.frames & (asked == kNone ? Rule::kTo : Rule::kObjTo)) != 0);
    if (!fits || s.passive(verb)) continue;
    const uint32_t subject = s.subject(verb);
    if (subject == kNone || party(s, subject) < 2) return;
    const Speech said = speech(s, verb);
    if (said.belief) return;
    lead_.rule = &rule;
    lead_.act.kind = rule.kind;
    lead_.act.actor = ref(s, subject);
    if (asked != kNone && rule.label == ActLabel::proposal) lead_.act.addressee = ref(s, asked);
    settle_actor(s, said, lead_.act);
    return;
  }
}

void Finder::item(const Syntax& s) {
  uint32_t verb = s.begin;
  while (verb < s.end &&
         (s.pos(verb) == Pos::PUNCT || s.pos(verb) == Pos::NUM || s.pos(verb) == Pos::ADV || s.lower(verb) == "to"))
    ++verb;
  // "hold a round", where the tagger may see a noun that opens the line.
  const bool taken = lead_to_ && (s.pos(verb) == Pos::NOUN || s.pos(verb) == Pos::ADJ) &&
                     s.lower(verb) == s.lemma(verb) &&
                     (s.is_nominal(verb + 1) || s.pos(verb + 1) == Pos::DET || s.pos(verb + 1) == Pos::ADJ ||
                      s.penn(verb + 1) == s.t.prps);
  if (!s.inside(verb + 1) ||
      !(taken || (s.is_verb(verb) && (s.penn(verb) == s.t.vb || s.penn(verb) == s.t.vbp || s.penn(verb) == s.t.vbg))))
    return;
  Draft d = lead_;
  d.at = verb;
  Complement c;
  c.begin = c.verb = verb;
  keep(s, d, c, verb, verb + 1);
}

// --- the sentence, the document
// ---------------------------------------------------------------------------------------

// "Under the deal, ...": what follows is its terms; old ones when it was signed before: "Under an accord signed in
// 2014".
void Finder::read_terms(const Syntax& s) {
  terms_ = terms_old_ = false;
  const auto signed_within = [&](uint32_t from, uint32_t to) {
    for (uint32_t m = from; m < to; ++m)
      if (among(s.lower(m),
                "signed|struck|reached|agreed|announced|concluded|adopted|negotiated|ratified|initialled|initialed|"
                "sealed|clinched|brokered"))
        return true;
    return false;
  };
  for (uint32_t k = s.begin; k + 2 < s.end; ++k) {
    const bool opening = k == s.begin && s.lower(k) == "in";  // "In the 2022 memorandum, the two sides undertook"
    if (s.lower(k) != "under" && !opening) continue;
    if (s.lower(k + 1) == "which") {  // "months after they signed a memorandum on seeds, under which"
      for (uint32_t h = k; h > s.begin && h + 12 > k; --h)
        terms_ = terms_ || s.is(h - 1, Rules::kDocument) || among(s.lemma(h - 1), "minute|contract|project");
      for (uint32_t h = k; h > s.begin && h + 40 > k && terms_; --h)
        terms_old_ = terms_old_ || (among(s.lower(h - 1), "after|since") && signed_within(h, k));
      continue;
    }
    uint32_t h;
    s.noun_phrase_end(k + 1, &h, false);
    const bool law = h != kNone && name_of_[h] != kNone && doc_.names[name_of_[h]].type == EntityType::LAW;
    if (h == kNone || !(s.is(h, Rules::kDocument) || among(s.lemma(h), "term|minute|contract") || law)) continue;
    bool of_year = false;
    for (uint32_t m = k + 1; m < h; ++m)
      of_year = of_year || (s.in_time(m) && s.lower(m).size() == 4 && s.pos(m) == Pos::NUM);
    if (opening && !(of_year && (law || among(s.lemma(h), "agreement|accord|pact|treaty|deal|memorandum|protocol"))))
      continue;
    terms_old_ = terms_old_ || of_year;
    terms_ = true;
    uint32_t close = h + 1;
    while (close < s.end && close < h + 14 && (s.lower(close) != "," || s.penn(close + 1) == s.t.vbn)) ++close;
    bool dated = false;
    for (uint32_t m = h + 1; m < close; ++m) dated = dated || s.in_time(m);
    terms_old_ = terms_old_ || (dated && signed_within(h + 1, close));
  }
}

void Finder::sentence(uint32_t index) {
  const Sentence& sent = doc_.sentences[index];
  // Lines behind a colon that end in semicolons are a list, marked or not.
  const auto ends_in = [&](uint32_t k, WordList marks) {
    uint32_t last = doc_.sentences[k].tokens.end - 1;
    while (last > doc_.sentences[k].tokens.begin && among(doc_.lower(last), "and|,")) --last;
    return among(doc_.lower(last), marks);
  };
  const bool line = index > 0 && sent.paragraph != doc_.sentences[index - 1].paragraph;
  // "The ministry will:", and lines that open with a verb
  uint32_t opening = sent.tokens.begin;
  while (opening < sent.tokens.end && (doc_.tags[opening].pos == Pos::PUNCT || doc_.tags[opening].pos == Pos::ADV))
    ++opening;
  const bool verb_line = line && lead_.rule != nullptr && opening < sent.tokens.end &&
                         doc_.tags[opening].pos == Pos::VERB && doc_.lower(opening) == doc_.lemma(opening);
  const bool item_kind = sent.kind == SentenceKind::list_item || verb_line ||
                         (line && (ends_in(index - 1, ";") || (ends_in(index - 1, ":") && ends_in(index, ";"))));
  // "The agreement includes:", and its items.
  if (!item_kind) terms_listed_ = false;
  const bool leads = doc_.view(sent.tokens.end - 1) == ":";
  for (uint32_t i = sent.tokens.begin; i < sent.tokens.end && leads; ++i) {
    const Rules::Entry* e = entries_[doc_.tags[i].lemma];
    terms_listed_ = terms_listed_ || (doc_.tags[i].pos == Pos::NOUN &&
                                      ((e != nullptr && (e->classes & Rules::kDocument)) || doc_.lemma(i) == "term"));
  }
  const bool listed = item_kind && lead_.rule != nullptr;
  if (!item_kind && (line || index == 0)) lead_ = Draft();
  bool any = listed || leads;
  for (uint32_t i = sent.tokens.begin; i < sent.tokens.end && !any; ++i) {
    for (uint32_t id : {doc_.tags[i].lemma, doc_.tokens[i].lower})
      any = any || (entries_[id] != nullptr && !entries_[id]->phrases.empty());
  }
  if (!any) return;
  const Syntax s(doc_, rules_, entries_, sent.tokens);
  sentence_ = index;
  drafts_.clear();
  question_ = false;
  for (uint32_t k = s.end; k > s.begin && k + 3 > s.end;) {
    --k;
    question_ = question_ || s.lower(k) == "?";
  }
  read_terms(s);
  if (s.lower(s.begin) == "key" && s.lower(s.begin + 1) == "terms")
    terms_paragraph_ = sent.paragraph, key_terms_ = leads;
  if (sent.kind == SentenceKind::heading) key_terms_ = false;
  bool told = false;
  for (uint32_t k = s.begin; k < s.end; ++k) told = told || said_in_[k] != kNone;
  terms_ = terms_ || (terms_listed_ && item_kind) || (key_terms_ && !leads && !told);
  if (listed) item(s);
  if (leads) lead_in(s);
  for (uint32_t i = s.begin; i < s.end; ++i) {
    std::string failed;
    bool found = false;
    const auto try_entry = [&](const Rules::Entry* e) {
      if (e == nullptr || found) return;
      for (const Rules::Phrase& phrase : e->phrases) {
        why_ = {};
        if (try_phrase(s, i, phrase)) {
          found = true;
          return;
        }
        if (trace_ != nullptr && !why_.empty())
          failed += "  no act  \"" + std::string(doc_.view(i)) + "\" (" + std::string(rules_.rules()[phrase.rule].id) +
                    "): " + std::string(why_) + "\n";
      }
    };
    try_entry(entries_[doc_.tags[i].lemma]);
    // "committed" is an adjective whatever the tagger made of it.
    if (doc_.tokens[i].lower != doc_.tags[i].lemma && entries_[doc_.tokens[i].lower] != entries_[doc_.tags[i].lemma])
      try_entry(entries_[doc_.tokens[i].lower]);
    if (trace_ != nullptr && !found) *trace_ += failed;
  }
  // The outermost act only (guideline 16), save what has a party of its own.
  std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) {
    return a.act.tokens.begin != b.act.tokens.begin ? a.act.tokens.begin < b.act.tokens.begin
                                                    : a.act.tokens.end > b.act.tokens.end;
  });
  std::vector<Draft> kept;
  for (Draft& d : drafts_) {
    bool nested = false;
    for (const Draft& outer : kept) {
      // "refused to sign until Peru agreed to pay"
      const bool on_it = outer.act.condition.contains(d.at) &&
                         d.act.actor.tokens.begin == outer.act.condition.begin + 1 &&
                         s.lower(outer.act.condition.begin) == "until";
      if (!on_it && !outer.act.tokens.overlaps(d.act.tokens)) continue;
      if (d.further && outer.act.kind == ActKind::refusal) continue;
      if (d.further && outer.act.kind == ActKind::acceptance &&
          !(d.act.label == ActLabel::commitment && d.act.actor.empty()))
        continue;
      if (d.further && d.act.actor.entity != kNone && s.penn(d.act.actor.tokens.begin) != s.t.prps &&
          !same(d.act.actor, outer.act.actor))
        continue;
      if (d.relative && !same(d.act.actor, outer.act.actor) && outer.act.content.contains(d.act.actor.tokens.begin))
        continue;
      nested = true;
      if (trace_ != nullptr)
        *trace_ += "  no act  \"" + std::string(doc_.view(d.at)) + "\" (" + std::string(d.rule->id) +
                   "): inside another act\n";
      break;
    }
    if (!nested) kept.push_back(std::move(d));
  }
  for (Draft& d : kept) {
    if (trace_ != nullptr) {
      const Act& a = d.act;
      const auto text = [&](TokenSpan span) { return span.empty() ? std::string("-") : std::string(doc_.view(span)); };
      *trace_ += "  ACT     [" + text(a.tokens) + "]\n          rule " + std::string(a.rule) + ": " +
                 std::string(name_of(a.label)) + ", " + std::string(name_of(a.kind)) + ", " +
                 std::string(name_of(a.strength)) + ", " + std::string(name_of(a.polarity)) + ", " +
                 std::string(name_of(a.status)) + "; cue \"" + text(a.cue) + "\"; actor " + text(a.actor.tokens) +
                 "; addressee " + text(a.addressee.tokens) + "; deadline " + text(a.deadline) + "; condition " +
                 text(a.condition) + "; reported by " + text(a.reported_by.tokens) + "\n";
    }
    doc_.acts.push_back(std::move(d.act));
  }
}

void Finder::run() {
  doc_.acts.clear();
  lead_ = Draft();
  if (doc_.tags.size() != doc_.tokens.size()) return;
  entries_ = entries_of(rules_, doc_);
  const size_t n = doc_.tokens.size();
  mention_of_.assign(n, kNone);
  name_of_.assign(n, kNone);
  said_in_.assign(n, kNone);
  reported_by_.assign(n, kNone);
  for (uint32_t m = 0; m < doc_.mentions.size(); ++m) {
    const TokenSpan span = doc_.mentions[m].tokens;
    for (uint32_t i = span.begin; i < span.end && i < n; ++i)
      if (mention_of_[i] == kNone || doc_.mentions[mention_of_[i]].tokens.size() > span.size()) mention_of_[i] = m;
  }
  for (uint32_t k = 0; k < doc_.names.size(); ++k)
    for (uint32_t i = doc_.names[k].tokens.begin; i < doc_.names[k].tokens.end && i < n; ++i) name_of_[i] = k;
  for (uint32_t a = 0; a < doc_.attributions.size(); ++a) {
    const TokenSpan span = doc_.attributions[a].content;
    if (!doc_.attributions[a].cue.empty()) reported_by_[doc_.attributions[a].cue.begin] = a;
    for (uint32_t i = span.begin; i < span.end && i < n; ++i)
      if (said_in_[i] == kNone || doc_.attributions[said_in_[i]].content.size() > span.size()) said_in_[i] = a;
  }
  // "We must", "Congress should": a statement's own words, outside quotation marks.
  quoted_.assign(n, false);
  uint32_t first_person = 0;
  bool open = false;
  for (uint32_t k = 0; k < doc_.sentences.size(); ++k) {
    if (k == 0 || doc_.sentences[k].paragraph != doc_.sentences[k - 1].paragraph) open = false;
    for (uint32_t i = doc_.sentences[k].tokens.begin; i < doc_.sentences[k].tokens.end; ++i) {
      if (doc_.lower(i) == "\"") open = !open;
      quoted_[i] = open || (said_in_[i] != kNone && doc_.attributions[said_in_[i]].direct);
      first_person += !quoted_[i] && among(doc_.lower(i), "we|our|i|my");
    }
  }
  voice_of_ = Ref();
  for (uint32_t k = 0; k < doc_.sentences.size() && k < 2 && voice_of_.empty(); ++k) {
    const TokenSpan span = doc_.sentences[k].tokens;
    if (span.size() < 3 || !among(doc_.lower(span.begin), "statement|remarks") ||
        !among(doc_.lower(span.begin + 1), "by|from|of"))
      continue;
    for (uint32_t i = span.begin + 2; i < span.end && i < span.begin + 14 && voice_of_.empty(); ++i) {
      const uint32_t name = name_of_[i];
      if (name == kNone || doc_.names[name].type != EntityType::PERSON || mention_of_[i] == kNone) continue;
      voice_of_.tokens = doc_.names[name].tokens;
      voice_of_.entity = doc_.mentions[mention_of_[i]].entity;
      if (name > 0 && doc_.names[name - 1].title_of == name) voice_of_.tokens.begin = doc_.names[name - 1].tokens.begin;
    }
  }
  voice_ = first_person > 1 || !voice_of_.empty();
  joint_ = false;
  for (uint32_t k = 0; k < doc_.sentences.size() && k < 2; ++k) {
    const TokenSpan span = doc_.sentences[k].tokens;
    for (uint32_t i = span.begin; i + 1 < span.end; ++i)
      joint_ = joint_ || (doc_.lower(i) == "joint" && among(doc_.lower(i + 1), "statement|declaration|communique") &&
                          i < span.begin + 3);
  }
  for (uint32_t k = 0; k < doc_.sentences.size(); ++k) {
    if (trace_ != nullptr) *trace_ += std::string(doc_.view(doc_.sentences[k].tokens)) + "\n";
    sentence(k);
  }
}

}  // namespace

void find_acts(const Model& model, Doc& doc) { Finder(model.rules, doc, nullptr).run(); }

std::string explain(const Analysis& analysis) {
  std::string trace;
  Doc doc = analysis.doc();
  Finder(Model::get().rules, doc, &trace).run();
  return trace;
}

}  // namespace readout
