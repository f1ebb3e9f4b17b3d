// Who can act, by what phrase they are named, and who says a clause.
#include <algorithm>

#include "acts_finder.hpp"

namespace readout {

// --- parties ---------------------------------------------------------------------------------------------------------

int ActFinder::party(const Syntax& s, uint32_t h) const {
  if (!s.inside(h)) return 0;
  const std::string_view w = s.lower(h);
  // "most of the supply"
  if (among(w, "all|some|many|most|none|much") && s.lower(h + 1) == "of") {
    const uint32_t of = s.noun_head(h + 2);
    return of == kNone || of == h ? 0 : party(s, of);
  }
  if (among(w, "elect|designate") && h > s.begin + 1 && s.lower(h - 1) == "-") return party(s, h - 2);
  if (w == "many" && s.lower(h + 1) == "as") return party(s, s.noun_head(h + 2));  // "as many as 20 boats"
  if (among(w,
            "he|she|they|we|i|you|who|him|her|them|us|me|his|their|our|your|my|both|all|some|many|several|others|"
            "neither|none|everyone|nobody|each|most|those"))
    return 2;
  if (among(w, "north|south|koreas|front") && s.pos(h) == Pos::PROPN) return 2;  // "the two Koreas"
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
  if (s.pos(h) == Pos::PROPN) return s.pos(s.noun_phrase(h).begin) == Pos::DET ? 1 : 2;
  // "Paint and textile makers"
  if (const uint32_t c = s.pos(h) == Pos::NOUN && s.lower(h + 1) == "and" ? s.child(h, s.t.conj) : kNone;
      c != kNone && c > h + 2 && s.is(c, Rules::kParty))
    return 2;
  if (s.pos(h) == Pos::NUM) return 1;
  // "its trade lead, former mayor Jan Nowak, wants"
  if (s.pos(h) == Pos::NOUN && s.lower(h + 1) == ",")
    for (uint32_t k = h + 2; k < h + 6 && (s.is_nominal(k) || s.pos(k) == Pos::ADJ); ++k)
      if (is_name(k, EntityType::PERSON)) return s.lower(doc_.names[name_of_[k]].tokens.end) == "," ? 2 : 0;
  const std::string_view lemma = s.lemma(h);
  if (s.pos(h) == Pos::NOUN &&
      (lemma.ends_with("ist") || lemma.ends_with("man") || lemma.ends_with("woman") ||
       (s.penn(h) == s.t.nns && lemma.size() > 5 && (lemma.ends_with("er") || lemma.ends_with("or")))))
    return 2;
  return 0;
}

bool ActFinder::plural(const Syntax& s, uint32_t h) const {
  // "Northern Railways"
  if (s.inside(h) && is_name(h, EntityType::ORG) && s.child(h, s.t.conj) == kNone) return false;
  return s.penn(h) == s.t.nns || s.penn(h) == s.t.nnps || s.child(h, s.t.conj) != kNone ||
         among(s.lower(h), "they|we|both|staff|police");
}

// Who holds an event: "talks between Peru and Chad".
Ref ActFinder::holders(const Syntax& s, uint32_t event) const {
  for (uint32_t k = event + 1; k < s.end && k < event + 4; ++k)
    if (s.lower(k) == "between" && s.noun_head(k + 1) != kNone && party(s, s.noun_head(k + 1)) == 2)
      return ref(s, s.noun_head(k + 1));
  return {};
}

// Whether two phrases are one party: by place, by entity, or as all the members of a plural.
bool ActFinder::same(const Ref& a, const Ref& b) const {
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

// One person, by name, pronoun or office.
bool ActFinder::one_person(const Syntax& s, const Ref& r) const {
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

// Whom a passive names as its doer: "urged by the bloc to act".
uint32_t ActFinder::agent(const Syntax& s, uint32_t verb) const {
  if (const uint32_t a = s.child(verb, s.t.obl_agent); a != kNone) return party(s, a) == 2 ? a : kNone;
  if (s.lower(verb + 1) == "by") {
    uint32_t h;
    s.noun_phrase_end(verb + 2, &h, false);
    if (h != kNone && party(s, h) == 2) return h;
  }
  return kNone;
}

// The subject, or the party right before a finite verb where the parse took nobody who could act for it: "passes
// through these waters and | we | will not look away".
uint32_t ActFinder::doer(const Syntax& s, uint32_t verb, uint32_t subject) const {
  const uint32_t group = s.group_begin(verb);
  // "the head of its forces (Army Command) | decided": none in brackets
  uint32_t bracket = group;
  while (s.lower(group - 1) == ")" && bracket > s.begin + 1 && s.lower(bracket) != "(") --bracket;
  if (bracket < group && s.is_nominal(bracket - 1) && (subject == kNone || (subject > bracket && subject < group))) {
    uint32_t h = bracket - 1;
    while (s.rel(h) == s.t.nmod && s.head(h) < h && s.is_nominal(s.head(h))) h = s.head(h);
    return h;
  }
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
  // "Kallas | said the door was open and | invited them": no door invites; who said so does
  if (s.penn(group) == s.t.vbd && s.rel(verb) == s.t.conj && subject != kNone && party(s, subject) < 2) {
    uint32_t v = s.head(verb);
    while (s.inside(v) && s.rel(v) == s.t.conj) v = s.head(v);
    const uint32_t said = s.inside(v) && s.rel(v) == s.t.ccomp ? s.head(v) : kNone;
    if (s.inside(said) && s.penn(said) == s.t.vbd && s.is(said, Rules::kSpeech) && s.lower(said + 1) != "that")
      if (const uint32_t who = s.subject(said); who != kNone && who < said && party(s, who) == 2) return who;
  }
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

// --- their phrases ---------------------------------------------------------------------------------------------------

// The phrase with head `h`, and who it is.
Ref ActFinder::ref(const Syntax& s, uint32_t h) const {
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
  while (r.tokens.size() > 1 && r.tokens.begin < h && among(s.lower(r.tokens.begin), ",|-")) ++r.tokens.begin;
  // "the attorney | general"
  if (s.lower(r.tokens.end) == "general" && among(s.lower(r.tokens.end - 1), "attorney|secretary|solicitor|inspector"))
    ++r.tokens.end;
  // "phone maker | Sony Ericsson", "carmaker | General Motors": the name is who it is.
  const auto beside = [&](uint32_t of, uint32_t first, uint32_t last) {
    for (uint32_t k : {first, last})
      if (s.inside(k) && s.head(k) != kNone && (s.head(k) == of || s.head(k) == s.head(of))) return true;
    return false;
  };
  if (const uint32_t e = r.tokens.end; e < s.end && name_of_[e] != kNone && name_of_[h] == kNone &&
                                       s.pos(h) == Pos::NOUN && s.is(h, Rules::kParty) && e == h + 1 &&
                                       among(name_of(doc_.names[name_of_[e]].type), "ORG|PERSON|GPE") &&
                                       beside(h, e, doc_.names[name_of_[e]].tokens.end - 1)) {
    Ref whole = ref(s, e);
    whole.tokens.begin = r.tokens.begin;
    return whole;
  }
  // "the Secretary | - General"
  while (s.lower(r.tokens.end) == "-" && !s.doc.space_before(r.tokens.end) && s.is_nominal(r.tokens.end + 1) &&
         !s.doc.space_before(r.tokens.end + 1))
    r.tokens.end += 2;
  whole_name(s, h, r.tokens);
  const bool listed = whole_list(s, h, r.tokens);
  r.entity = entity_of(s, h, r.tokens, listed || s.child(h, s.t.conj) != kNone);
  if (const uint32_t n = apposed_person(s, h, r.tokens.end); n != kNone && !listed) {
    const TokenSpan name = doc_.names[n].tokens;
    r.tokens.end = name.end;
    if (r.entity == kNone && mention_of_[name.begin] != kNone) r.entity = doc_.mentions[mention_of_[name.begin]].entity;
  }
  return r;
}

// The name that tells who the phrase with head `h` that ends at `end` is: "Hungary's minister, | Peter Sziklai, |
// said", "its negotiator, General | Issa Maiga |, undertook"; kNone when none does.
uint32_t ActFinder::apposed_person(const Syntax& s, uint32_t h, uint32_t end) const {
  if (s.lower(end) != "," || s.pos(h) != Pos::NOUN || !s.is(h, Rules::kParty) || s.penn(h) == s.t.nns) return kNone;
  constexpr uint32_t kFar = 5;
  for (uint32_t k = end + 1; k < std::min(s.end, end + kFar); ++k) {
    const uint32_t n = name_of_[k];
    if (n == kNone || doc_.names[n].type != EntityType::PERSON) {
      if (!s.is_nominal(k) && s.pos(k) != Pos::ADJ) return kNone;
      continue;
    }
    const uint32_t e = doc_.names[n].tokens.end;
    const bool closed = (s.lower(e) == "," && s.pos(e + 1) != Pos::CCONJ) || s.lower(e) == "(";
    return closed ? n : kNone;
  }
  return kNone;
}

// A phrase with head `h`, with all of its name, whatever the parse says, and the title before it: "Minister | Dien".
void ActFinder::whole_name(const Syntax& s, uint32_t h, TokenSpan& span) const {
  // "Minister | Dien": a title and the name it stands before are one phrase.
  while (span.end < s.end && is_name(span.end, EntityType::PERSON) && name_of_[span.end - 1] != kNone &&
         (doc_.names[name_of_[span.end - 1]].type == EntityType::TITLE || name_of_[span.end - 1] == name_of_[span.end]))
    ++span.end;
  while (span.end < s.end && name_of_[span.end] != kNone && name_of_[span.end] == name_of_[span.end - 1]) ++span.end;
  // All of a name, whatever the parse says, and the title before a person's.
  if (const uint32_t n = name_of_[h]; n != kNone && s.inside(doc_.names[n].tokens.begin)) {
    span.begin = std::min(span.begin, doc_.names[n].tokens.begin);
    if (doc_.names[n].type == EntityType::PERSON && n > 0 && doc_.names[n - 1].title_of == n &&
        doc_.names[n - 1].tokens.end == span.begin)
      span.begin = doc_.names[n - 1].tokens.begin;
    // "U.S. | Ambassador Jan Nowak", which the parse parts
    if (n > 0 && doc_.names[n].type == EntityType::PERSON && doc_.names[n - 1].title_of == n &&
        span.begin == doc_.names[n - 1].tokens.begin && span.begin > s.begin &&
        !among(s.lower(span.begin), "mr.|mrs.|ms.|dr.|mr|mrs|ms|dr"))
      if (const uint32_t place = name_of_[span.begin - 1];
          place != kNone && (doc_.names[place].type == EntityType::GPE || doc_.names[place].type == EntityType::NORP) &&
          s.inside(doc_.names[place].tokens.begin))
        span.begin = doc_.names[place].tokens.begin;
  }
}

// The same with all of a list that the parse broke; whether it added what stands before.
bool ActFinder::whole_list(const Syntax& s, uint32_t h, TokenSpan& span) const {
  // A list that the parse broke: "the United States, Canada | , and Finland will".
  if (span.end < s.end && (s.lower(span.end) == "," || s.pos(span.end) == Pos::CCONJ)) {
    uint32_t k = span.end;
    bool conjunction = false;
    while (s.inside(k) && k < span.end + 8 &&
           (s.lower(k) == "," || s.pos(k) == Pos::CCONJ || s.pos(k) == Pos::PROPN || s.pos(k) == Pos::DET))
      conjunction = conjunction || s.lower(k) == "and", ++k;
    if (conjunction && s.is_verb(k) && s.is_nominal(k - 1) &&
        (s.pos(h) == Pos::PROPN || s.pos(span.end - 1) == Pos::PROPN))
      span.end = k;
  }
  // "South Korea, | Japan and Thailand plan to"; a headline's list has no conjunction: "Vietnam, | Norvania agree to".
  // "Brunei, the Philippines, | and Thailand have agreed"
  bool list = in_heading();
  for (uint32_t k = span.begin; k < span.end; ++k) list = list || s.pos(k) == Pos::CCONJ;
  uint32_t first = span.begin;
  if (!list && s.lower(first - 1) == "and" && s.lower(first - 2) == "," && s.pos(h) == Pos::PROPN &&
      s.inside(first - 3) && name_of_[first - 3] != kNone)
    list = true, --first;
  while (list && first >= s.begin + 2 && s.lower(first - 1) == "," && s.pos(h) == Pos::PROPN &&
         name_of_[first - 2] != kNone) {
    first = std::max(s.begin, doc_.names[name_of_[first - 2]].tokens.begin);
    if (first > s.begin && s.lower(first - 1) == "the") --first;
  }
  const bool listed =
      first < span.begin && (first == s.begin || s.pos(first - 1) == Pos::PUNCT || s.pos(first - 1) == Pos::CCONJ ||
                             s.is(first - 1, Rules::kSpeech) || s.lower(first - 1) == "that");
  if (listed) span.begin = first;
  return listed;
}

// Who a phrase with head `h` is; `several` for one with conjoined heads.
uint32_t ActFinder::entity_of(const Syntax& s, uint32_t h, TokenSpan span, bool several) const {
  uint32_t entity = kNone;
  for (uint32_t m = mention_of_[h]; m != kNone && m < doc_.mentions.size(); ++m) {
    if (doc_.mentions[m].tokens.begin > h) break;
    if (doc_.mentions[m].tokens == span) entity = doc_.mentions[m].entity;
  }
  if (entity == kNone && mention_of_[h] != kNone && !several) entity = doc_.mentions[mention_of_[h]].entity;
  if (entity == kNone) {
    // A mention that is the whole phrase but for its determiner, or begins it: "both sides".
    for (uint32_t k = span.begin; k <= h && entity == kNone; ++k)
      if (const uint32_t m = mention_of_[k]; m != kNone && doc_.mentions[m].tokens.contains(h) && !several)
        entity = doc_.mentions[m].entity;
  }
  // "U.S. Secretary of State Colin Powell": the name that ends the phrase.
  if (const uint32_t last = span.end - 1;
      entity == kNone && !several && s.pos(h) == Pos::PROPN && name_of_[last] != kNone && mention_of_[last] != kNone &&
      doc_.names[name_of_[last]].type == EntityType::PERSON && doc_.names[name_of_[last]].tokens.end == span.end)
    entity = doc_.mentions[mention_of_[last]].entity;
  return entity;
}

// --- words -----------------------------------------------------------------------------------------------------------

bool is_deverbal(std::string_view noun) {
  constexpr WordList kNot =
      "vision|million|billion|trillion|region|opinion|nation|union|question|situation|position|station|religion|"
      "version|"
      "fashion|condition|tradition|generation|population|occasion|document|instrument|environment|residence|audience|"
      "science|evidence|difference|influence|experience|consequence|intelligence|violence|silence|conscience|instance|"
      "circumstance|appearance|material|capital|hospital|journal|metal|animal|terminal|mineral|official|professional|"
      "general|festival|criminal|rival|goal|deal|canal|medal|manual|individual|potential|principal|government|"
      "parliament|department|regiment|tribunal";
  return (noun.ends_with("ion") || noun.ends_with("ment") || noun.ends_with("al") || noun.ends_with("ance") ||
          noun.ends_with("ence")) &&
         !among(noun, kNot);
}

bool names_deed(const Syntax& s, uint32_t h) {
  return s.is(h, Rules::kActionNoun | Rules::kEventNoun) || is_deverbal(s.lemma(h));
}

bool speak_together(const Syntax& s, uint32_t h) {
  if (s.child(h, s.t.conj) != kNone || among(s.lower(h), "they|we")) return true;
  const uint32_t first = s.noun_phrase(h).begin;
  return s.penn(h) == s.t.nns && (s.lower(first) == "both" || s.lower(first) == "two" || s.lower(first + 1) == "two" ||
                                  among(s.lemma(h), "side|leader|minister|party"));
}

bool is_scheduled(const Syntax& s, uint32_t verb) {
  return s.is(verb, Rules::kSchedule) || (s.lower(verb) == "take" && among(s.lower(verb + 1), "place|off")) ||
         (s.lower(verb) == "go" && among(s.lower(verb + 1), "ahead|live")) ||
         (s.lower(verb) == "build" && s.lower(verb + 1) == "on") ||
         (among(s.lower(verb), "place|put") && among(s.lemma(s.noun_head(verb + 1)), "emphasis|focus")) ||
         // "will close on May 3"
         (s.lower(verb) == "close" && among(s.lower(verb + 1), "on|at|in") && s.skip_time(verb + 2) > verb + 2);
}

bool continues(const Syntax& s, uint32_t verb) {
  return (s.lemma(verb) == "continue" && s.lower(verb + 1) != "on") ||
         (s.lemma(verb) == "keep" && s.penn(verb + 1) == s.t.vbg);
}

bool convenes(const Syntax& s, uint32_t h) { return among(s.lower(h), "conference|summit|meeting|gathering|congress"); }

namespace {

// What the word behind a verb, or the head of what stands behind it, makes of the verb.
struct Reading {
  WordList verbs, words;
  bool effect;
};
constexpr Reading kByNextWord[] = {
    {"sit", "on|down|with|out", false},  // "will sit on the board"
    {"hit|strike|fire", "back", false},
    {"play", "in|at|host|against", false},
    {"run", "out|short|into", true},
    {"end", "up", true},
    {"wipe|shut", "out", true},  // "would shut out small firms"
    {"do", "little|much", true},
    {"see", "through|to", false},
    {"think", "twice", false},
    {"arrive", "in|at|on", false},
    {"come", "back|forward|clean", false},
    {"wait", "until", false},
    {"serve", "as", false},
    {"appear", "at|before|together", false},
    {"sound", "out|off", false},
    {"stay", "on|away|out|put|loyal|neutral|home", false},
    {"live", "with|up", false},
    {"stand", "with|by|up|beside|behind|together|shoulder|side|firm|strong|united|against|guard|down|aside", false},
    {"get", "back|tough|down", false},
};
constexpr Reading kByObject[] = {
    {"have",
     "discussion|talk|consultation|meeting|conversation|exchange|contact|dealing|lunch|dinner|breakfast|audience|"
     "part",  // "will have no part in"
     false},
    {"find", "way|solution|compromise", false},
    {"hear", "appeal|case|evidence|testimony|petition|argument|complaint|witness", false},
    {"pay", "price|toll|penalty", true},
    {"bring", "benefit|relief|prosperity|stability|growth", true},
    {"lead", "mission|delegation|team|effort|coalition|review|visit|inquiry|investigation|talk", false},
};

}  // namespace

bool is_effect(const Syntax& s, uint32_t verb) {
  const std::string_view lemma = s.lemma(verb), next = s.lower(verb + 1), second = s.lower(verb + 2);
  const std::string_view behind_adverbs = s.lower(s.skip_adverbs(verb + 1));
  const uint32_t object = s.noun_head(verb + 1);
  for (const Reading& r : kByNextWord)
    if (among(lemma, r.verbs) && (among(next, r.words) || among(behind_adverbs, r.words)))
      return r.effect;  // "will stand (firmly) with"
  for (const Reading& r : kByObject)
    if (object != kNone && among(lemma, r.verbs) && among(s.lemma(object), r.words)) return r.effect;
  // "will expand 2.5 percent": what an economy does
  if (among(lemma, "expand|contract|widen|narrow|climb") && s.pos(verb + 1) == Pos::NUM &&
      among(second, "percent|%|per"))
    return true;
  // "will add to a tariff"
  if (lemma == "add" && next == "to" && s.penn(verb + 2) != s.t.prps) return true;
  // 'would look carefully" at it'
  if (lemma == "look" && (among(behind_adverbs, "at|into") || (s.pos(verb + 1) == Pos::ADV && second == "\"")))
    return false;
  // "will receive the envoys"
  if (lemma == "receive" && s.is(object, Rules::kParty) &&
      !among(s.lemma(object), "ship|vessel|boat|tanker|aircraft|warship|frigate|fleet"))
    return false;
  if (lemma == "stay" && next == "the" && second == "course") return false;
  // "will hit the bloc | with duties", "will get these bridges | built", "would have the deal | signed"
  if (among(lemma, "hit|slap|get|have")) {
    const uint32_t behind = s.noun_phrase_end(verb + 1, nullptr, false);
    if (among(lemma, "get|have") ? behind > verb + 1 && s.penn(behind) == s.t.vbn
                                 : object != kNone && s.lower(behind) == "with")
      return false;
  }
  if (lemma == "hit" && (s.penn(verb + 1) == s.t.prps || next == "theirs")) return false;  // "we will hit theirs"
  if (lemma == "appear" && second == "court") return false;
  // "must come to the table"
  if (lemma == "come" && next == "to" &&
      among(s.lemma(s.noun_head(verb + 2)), "table|aid|rescue|defence|defense|assistance|help"))
    return false;
  // 'will remain "for as long as needed"'
  if (among(lemma, "stay|remain") &&
      among(next == "\"" ? second : next,
            "for|until|committed|engaged|vigilant|active|closed|shut|suspended|frozen|immobilized"))
    return false;
  if (lemma == "remain" && next == "in" && among(second, "place|force|effect")) return false;
  // "will stay in Kampala to help", "will remain at the hospital"
  if (among(lemma, "stay|remain") && among(next, "in|at") &&
      (s.pos(verb + 2) == Pos::PROPN || among(s.lower(s.noun_head(verb + 2)), "touch|contact") ||
       among(second, "the|this|that|these|those") || s.penn(verb + 2) == s.t.prps))
    return false;
  if (lemma == "reflect") return !among(next, "on|upon");
  if (lemma == "have" && s.penn(verb + 1) == s.t.prps && second == "back") return false;
  // "will recognise Peruvian standards"
  if (among(lemma, "recognize|recognise") && (s.penn(object) == s.t.nns || s.pos(verb + 1) == Pos::DET) &&
      next != "that")
    return false;
  // "will drop a rule", but "will drop by 3 %"
  if (lemma == "drop" && (s.pos(verb + 1) == Pos::DET || s.penn(verb + 1) == s.t.prps)) return false;
  if (among(lemma, "bear|require")) {  // "bear half the cost", "require importers to certify"
    for (uint32_t k = verb + 1; k < s.end && k < verb + 20 && !s.is_finite(k); ++k)
      if (lemma == "bear" ? among(s.lower(k), "cost|costs|expense|expenses")
                          : s.lower(k) == "to" && s.penn(k + 1) == s.t.vb)
        return false;
  }
  return s.is(verb, Rules::kEffect);
}

// --- who says it -----------------------------------------------------------------------------------------------------

constexpr WordList kExpectation =
    "hope|belief|confidence|optimism|expectation|fear|possibility|uncertainty|risk|danger|chance|sign|likelihood|"
    "prospect|concern|speculation|"
    "prediction|view|doubt|rumor|rumour|assumption|notion|perception|indication|evidence|guarantee|accusation|"
    "allegation|charge";

// What is judged so is not undertaken: "it is logical that Peru would".
constexpr WordList kUnlikely =
    "inconceivable|unthinkable|impossible|unlikely|likely|possible|logical|natural|understandable|inevitable";

// Who says the clause of a verb.
Speech ActFinder::speech(const Syntax& s, uint32_t verb) const {
  Speech out;
  // ", urging Peru to act": of the whole
  const bool aside = s.penn(verb) == s.t.vbg && s.group_begin(verb) == verb && s.lower(verb - 1) == ",";
  const uint32_t subject = s.subject(verb);
  // "said it would pay, while Japan promised to": what the other did is not said, save by who stands at the end.
  const bool apart = subject != kNone && subject < verb && !aside &&
                     among(s.lower(s.noun_phrase(subject).begin - 1), "while|as|after") &&
                     s.penn(s.group_begin(verb)) != s.t.md;
  if (subject != kNone && subject < verb && !aside && !apart && said_before(s, out, subject)) return out;
  if (out.verb == kNone && s.parsed() && !apart) said_above(s, out, verb, aside);
  if (const TokenSpan said = out.verb == kNone ? s.speech_aside(s.group_begin(verb)) : TokenSpan(); !said.empty()) {
    const uint32_t v = said.end - 1;
    said_by(s, out, v);
    if (const uint32_t h = s.noun_head(said.begin); h != kNone && h < v && party(s, h) > 0) out.speaker = ref(s, h);
  }
  if (out.verb == kNone) said_after(s, out, verb);
  if (const uint32_t a = apart ? kNone : said_in_[verb]; a != kNone) said_within(s, out, doc_.attributions[a]);
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

// "denied reports", "would not confirm reports", "neither confirmed nor denied": hearsay that nobody stands for.
static bool denied(const Syntax& s, uint32_t noun) {
  if (!among(s.lemma(noun), kHearsay)) return false;
  const uint32_t verb = s.head(noun);
  for (uint32_t k = s.group_begin(verb); s.lemma(verb) == "confirm" && k <= verb; ++k)
    if (s.is_negation(k) || s.lower(k - 1) == "neither") return true;
  // "She, however, denied | reports that", where the parse sees "denied reports"
  if (s.penn(noun - 1) == s.t.vbn && among(s.lemma(noun - 1), kDenial) &&
      (s.pos(noun - 2) == Pos::ADV || s.pos(noun - 2) == Pos::PUNCT || s.pos(noun - 2) == Pos::PRON))
    return true;
  // "reports that Peru had agreed were nonsense"
  for (uint32_t k = noun + 1; k < s.end && s.lower(noun + 1) == "that"; ++k)
    if (among(s.lower(k), "false|untrue|nonsense|baseless|unfounded|groundless|wrong|fabricated|fake") &&
        s.child(k, s.t.cop) != kNone)
      return true;
  return among(s.lemma(verb), kDenial);
}

// Said by the verb at `v`: whether it is meant, and who says it.
void ActFinder::said_by(const Syntax& s, Speech& out, uint32_t v) const {
  out.verb = v;
  // "it is understood that": told without a name
  out.belief = s.is(v, Rules::kBelief) && !s.is(v, Rules::kSpeech) && !(s.lemma(v) == "understand" && s.passive(v));
  for (uint32_t k = s.group_begin(v); k < v; ++k)
    if (s.is_negation(k)) out.belief = true;
  if (s.lower(v - 1) == "to" && s.lower(v - 2) == "yet") out.belief = true;    // "has yet to say whether"
  if (s.lower(v - 1) == "of" && s.lower(v - 2) == "short") out.belief = true;  // "stopped short of saying that"
  for (uint32_t k = v; s.lemma(v) == "know" && k > s.begin && k + 5 > v;)
    if (s.lemma(--k) == "let") out.belief = false;  // "let Oslo know that"
  // "rejected reports | saying that"
  if (s.penn(v) == s.t.vbg && denied(s, v - 1)) out.belief = true;
  if (s.lemma(v) == "understand") return;
  if (s.rel(v) == s.t.xcomp && s.is(s.head(v), Rules::kBelief)) out.belief = true;  // "is expected to report that"
  // ", said the minister": who stands after it
  if (const uint32_t a = reported_by_[v];
      a != kNone && (doc_.attributions[a].speaker.tokens.begin > v || s.penn(v) == s.t.vbg || s.lower(v - 1) == ")") &&
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
}

// What stands right before a clause with that subject: "confirmed that | he | would". True for a noun of saying, which
// settles it.
bool ActFinder::said_before(const Syntax& s, Speech& out, uint32_t subject) const {
  uint32_t k = s.noun_phrase(subject).begin;
  // "confirmed that he would"
  const bool that = k > s.begin && s.lower(k - 1) == "that";
  if (that) --k;
  if (that && k > s.begin + 3 && s.lower(k - 1) == "," && s.pos(k - 2) == Pos::ADV && s.lower(k - 3) == ",")
    k -= 3;  // "conceded | , however, | that"
  // "informed members | that he would"
  if (that && k > s.begin + 1 && s.is_nominal(k - 1))
    if (const uint32_t told = s.noun_phrase(k - 1).begin;
        told > s.begin && told <= k - 1 && s.is_verb(told - 1) &&
        among(s.lemma(told - 1), "tell|inform|assure|notify|warn|remind"))
      said_by(s, out, told - 1);
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
      said_by(s, out, end - 1);
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
    return true;
  }
  // "amid expectations he will resign"
  if (k > s.begin && among(s.lemma(k - 1), kExpectation) && s.is_nominal(k - 1)) out.belief = true;
  // "it is inconceivable that"
  const uint32_t held = s.lower(k - 1) == "\"" ? k - 2 : k - 1;
  if (s.lower(k) == "that" && among(s.lower(held), kUnlikely)) out.belief = true;
  // "announced | last month | the country would"
  uint32_t v = k;
  while (v > s.begin && s.in_time(v - 1)) --v;
  if (!s.is_verb(v - 1) || v == s.begin) v = k;
  if (v > s.begin && s.is_verb(v - 1) && !s.passive(v - 1) &&
      (s.is(v - 1, Rules::kSpeech | Rules::kBelief) || (that && s.lemma(v - 1) == "convey")))
    said_by(s, out, v - 1);
  else if (k > s.begin && s.lemma(k - 1) == "expect" && s.passive(k - 1))
    out.belief = true;  // "it is expected that"
  return false;
}

// The verb of saying, or the noun of hearsay, that the clause hangs on.
void ActFinder::said_above(const Syntax& s, Speech& out, uint32_t verb, bool aside) const {
  uint32_t v = verb;
  for (int steps = 0; steps < 6 && v != kNone; ++steps) {
    const uint8_t r = s.rel(v);
    const uint32_t h = r == s.t.conj ? s.joined_to(v) : s.head(v);
    if (h == kNone || !s.inside(h)) break;
    // "we expect it to act; otherwise we will"
    if (r == s.t.parataxis && !s.is(h, Rules::kSpeech | Rules::kRestate)) break;
    // "promised to open its ports, and Chile will", "..., while Chile will": what it says is the infinitive
    const uint32_t infinitive = s.child(h, s.t.xcomp);
    if ((infinitive < v && (r == s.t.ccomp || r == s.t.conj) && s.is(h, Rules::kSpeech | Rules::kRestate) &&
         s.lower(s.group_begin(infinitive) - 1) == "to") ||
        (r == s.t.advcl && s.rel(h) == s.t.xcomp && s.lower(s.child(v, s.t.mark)) == "while"))
      break;
    if ((r == s.t.ccomp || r == s.t.parataxis || (r == s.t.xcomp && steps > 0)) &&
        s.is(h, Rules::kSpeech | Rules::kBelief | Rules::kRestate) && s.is_verb(h) && !hypothetical(s, h)) {
      said_by(s, out, h);
      break;
    }
    // "said it was ready and would start": joined to the saying, but said.
    if (r == s.t.conj && steps == 0 && s.is(h, Rules::kSpeech) && s.lower(s.child(v, s.t.cc)) != "but" &&
        (s.lower(s.group_begin(verb)) == "would"
             ? s.penn(h) == s.t.vbd
             : s.penn(s.group_begin(verb)) == s.t.md && s.child(h, s.t.ccomp) != kNone &&
                   s.subject(verb) != s.subject(h))) {
      said_by(s, out, h);
      break;
    }
    if ((r == s.t.ccomp && s.is(h, Rules::kBelief) && (!s.is_verb(h) || s.lower(h) == "convinced")) ||  // "afraid that"
        (r == s.t.csubj && among(s.lower(h), kUnlikely))) {
      out.belief = true;
      break;
    }
    // "reiterated his view | that Peru must act"
    if (r == s.t.acl && among(s.lower(s.group_begin(v)), "must|should|shall|ought") && s.rel(h) == s.t.obj &&
        among(s.lemma(h), "view|position|stance|imperative") &&
        (s.is(s.head(h), Rules::kSpeech | Rules::kRestate) || s.lemma(s.head(h)) == "express") &&
        s.is_verb(s.head(h))) {
      said_by(s, out, s.head(h));
      break;
    }
    // "denied reports that it had agreed"
    if ((r == s.t.acl || r == s.t.ccomp || r == s.t.relcl) && s.is_nominal(h) && denied(s, h)) {
      out.belief = true;
      break;
    }
    if (r == s.t.advcl && v == verb && aside) break;
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
      if (s.rel(k) == s.t.parataxis && k != verb && s.is(k, Rules::kSpeech) && s.is_verb(k) &&
          s.under(verb, s.head(k))) {
        said_by(s, out, k);
        break;
      }
    }
  }
}

// ", the embassy said": the end of the sentence.
void ActFinder::said_after(const Syntax& s, Speech& out, uint32_t verb) const {
  for (uint32_t k = verb; k < s.end && !among(s.lower(k), "but|;") && !(s.lower(k) == "while" && s.lower(k - 1) == ",");
       ++k) {
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

// What the layer of attributions says of it, where that is better.
void ActFinder::said_within(const Syntax& s, Speech& out, const Attribution& said) const {
  out.direct = said.direct;
  const bool its_cue = said.cue.contains(out.verb),
             pronoun = out.speaker.tokens.size() == 1 && among(s.lower(out.speaker.tokens.begin), "we|i|they");
  // "Briefing reporters, | Minister Rao | said"
  const bool nearer = its_cue && said.speaker.tokens.size() > 1 && said.speaker.tokens.end == s.group_begin(out.verb);
  // "Her secretary, Joyce Wambui, announced": the layer has the name alone
  const bool named =
      said.speaker.tokens.end == out.speaker.tokens.end && said.speaker.tokens.begin > out.speaker.tokens.begin;
  const bool better = out.speaker.empty() || out.verb == kNone ||
                      (said.speaker.tokens.overlaps(out.speaker.tokens) && !named) || nearer ||
                      (said.direct && (its_cue || pronoun));
  if (!said.speaker.empty() && !s.in_time(said.speaker.tokens.end - 1) && better) out.speaker = said.speaker;
  if (out.verb == kNone && !said.cue.empty()) {
    out.verb = said.cue.begin;
    // "more ships will follow, traders predict"
    out.belief = out.belief || among(s.lemma(out.verb), "predict|forecast|estimate|calculate|project");
  }
}

// Under "if", "whether", in a question: what may or may not be.
bool ActFinder::hypothetical(const Syntax& s, uint32_t verb) const {
  if (verb >= question_) return true;
  if (s.parsed()) {
    uint32_t v = verb;
    for (int steps = 0; steps < 5 && v != kNone && s.inside(v); ++steps) {
      for (uint32_t k = s.left(v); k < v; ++k)
        if (s.head(k) == v && (s.rel(k) == s.t.mark || s.rel(k) == s.t.advmod) &&
            (among(s.lower(k), "if|whether|unless|lest") || (s.lower(k) == "once" && s.rel(k) == s.t.mark)))
          return true;
      const uint8_t r = s.rel(v);
      if (r != s.t.conj && r != s.t.xcomp && r != s.t.aux && r != s.t.cop && r != s.t.ccomp) break;
      // "declined to say whether it would reply | but said | officials would": beside the question
      if (r == s.t.conj && s.penn(v) == s.t.vbd && s.is(v, Rules::kSpeech)) break;
      v = s.head(v);
    }
  }
  if (s.cleft(verb, verb + 1) != kNone) return false;
  // "to what extent they will", "how it would": a question within.
  // (A participle behind a comma has its subject from afar: "what Lima might think, he said, | renewing".)
  const bool afar = s.penn(verb) == s.t.vbg && s.group_begin(verb) == verb && s.lower(verb - 1) == ",";
  if (const uint32_t subject = s.subject(verb); subject != kNone && subject < verb && !afar) {
    const uint32_t b = s.noun_phrase(subject).begin;
    const bool reason = s.lower(b - 1) == "why" && s.lemma(b - 2) == "be";  // "that is why I urged"
    if ((b > s.begin && among(s.lower(b - 1), "how|what|why|extent") && !reason) || s.lower(b) == "how" ||
        (b > s.begin + 1 && s.lower(b - 2) == "how"))  // "how long | Peru | may"
      return true;
    // "speculate on when the port would reopen"
    if (b > s.begin + 1 && among(s.lower(b - 1), "when|where") &&
        among(s.lower(b - 2), "on|about|of|clear|unclear|known|unknown|say"))
      return true;
    // "which countries will"
    if (b > s.begin && s.lower(b - 1) == "which" &&
        (b == s.begin + 1 || (s.is_verb(b - 2) && s.lower(b - 2) != "failing")))
      return true;
  }
  for (uint32_t k = s.group_begin(verb); k > s.begin;) {
    --k;
    if (among(s.lower(k), "if|whether|unless") || (s.lower(k) == "long" && s.lower(k + 1) == "as") ||
        (s.lower(k) == "should" && s.condition_starts(k)))
      return true;
    if (s.pos(k) == Pos::PUNCT || (s.is_verb(k) && (s.penn(k) != s.t.vbn || s.pos(k - 1) == Pos::AUX))) break;
  }
  return false;
}

// Told as a background of the past: "last year he promised", "had promised earlier".
bool ActFinder::background(const Syntax& s, uint32_t verb) const {
  const uint8_t tense = s.penn(s.group_begin(verb));
  // "has offered amnesty to many in recent weeks", "has pressed for it since May"
  for (uint32_t k = verb + 1; k + 1 < s.end && s.lemma(s.group_begin(verb)) == "have" && s.lower(k) != ","; ++k)
    if (s.lower(k) == "since" || (s.lower(k) == "recent" && among(s.lower(k + 1), "days|weeks|months|years")))
      return true;
  if (tense == s.t.vbz || tense == s.t.vbp) return false;
  // "In 2023 it pledged", "agreed in September to", "asked the bank for a delay in May"
  for (uint32_t v = s.first_value; v < s.last_value; ++v) {
    const Value& value = doc_.values[v];
    const uint32_t b = value.tokens.begin;
    if (s.months_ago(value, verb) &&
        (b == s.begin + 1 || b == verb + 2 || value.tokens.end == s.group_begin(verb) || s.dates(value, verb) ||
         (s.subject(verb) != kNone && value.tokens.end < s.subject(verb) && s.lower(value.tokens.end) == ",")))
      return true;
  }
  for (uint32_t k = s.begin; k < s.end; ++k) {
    const std::string_view w = s.lower(k);
    const bool near = k + 9 > s.group_begin(verb) || k < s.begin + 5;
    if (!near || k > verb + 6) continue;
    if ((w == "last" &&
         among(s.lower(k + 1),
               "week|year|month|summer|winter|spring|autumn|fall|decade|january|february|march|april|may|june|july|"
               "august|september|october|november|december") &&
         s.lower(k + 2) != "'s") ||
        (w == "earlier" && s.lower(k + 1) == "this" && !among(s.lower(k + 2), "day|week")) || w == "previously" ||
        w == "originally" || w == "ago" ||
        (w == "earlier" && among(s.lower(k + 1), "promised|agreed|said|pledged|rejected|refused|demanded|asked")))
      return true;
  }
  return false;
}

// "The bank said it would ...": the pronoun is the speaker, and where coreference has nothing better, the speaker
// stands for it.
void ActFinder::settle_actor(const Syntax& s, const Speech& said, Act& act) const {
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
    bool several = false;  // "officials said it would", "people who know the firm said it would"
    for (uint32_t k = said.speaker.tokens.begin; k < said.speaker.tokens.end && s.pos(k) != Pos::ADP; ++k)
      several = s.penn(k) == s.t.nns || (several && !s.is_nominal(k));
    // "Her lawyer said she would": for whom one speaks
    const uint32_t speaks = s.noun_head(said.speaker.tokens.begin);
    const bool for_another = among(w, "he|she") && s.inside(speaks) &&
                             among(s.lemma(speaks), "lawyer|attorney|spokesman|spokeswoman|spokesperson|counsel|aide");
    const bool fits = !for_another && (w == "it" ? !person && !one && !several
                                                 : (nobody && !(w == "they" ? person : several)) || at_once);
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

}  // namespace readout
