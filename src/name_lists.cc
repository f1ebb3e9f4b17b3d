// What the lists know: places, datelines, peoples, and what an office is of.
#include <algorithm>
#include <iterator>

#include "name_layer.hpp"
#include "segment.hpp"
#include "word_list.hpp"

namespace readout {

// Abbreviated American states: "TAMPA, | Fla."
static constexpr WordList kStates =
    "ala.|ariz.|ark.|calif.|colo.|conn.|del.|fla.|ga.|ill.|ind.|kan.|ky.|la.|md.|mass.|mich.|minn.|miss.|mo.|mont.|"
    "neb.|nev.|n.h.|n.j.|n.m.|n.y.|n.c.|n.d.|okla.|ore.|pa.|r.i.|s.c.|s.d.|tenn.|va.|vt.|wash.|w.va.|wis.|wyo.";

namespace {

// The type of a listed phrase: the first kind it has.
struct KindType {
  GazetteerKind kind;
  EntityType type;
};
constexpr KindType kKindTypes[] = {{kGpe, EntityType::GPE},      {kPlaceName, EntityType::LOC},
                                   {kNorp, EntityType::NORP},    {kOrg, EntityType::ORG},
                                   {kLaw, EntityType::LAW},      {kEventName, EntityType::EVENT},
                                   {kFirmName, EntityType::ORG}, {kLeader, EntityType::PERSON}};

// "EstLine", "MediaTek", but "McKay".
bool has_inner_capital(std::string_view form) {
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto turn =
      std::adjacent_find(form.begin(), form.end(), [&](char a, char b) { return a >= 'a' && a <= 'z' && upper(b); });
  return form.size() > 4 && upper(form[0]) && turn != form.end() && turn - form.begin() > 1 && !form.starts_with("Mac");
}

}  // namespace

// Puts what the lists know for sure in place of the model's pieces: "People's Republic of China", "Indo-Pacific".
void NameLayer::listed() {
  for (const NameReader::Phrase& phrase : reader_.phrases()) {
    const TokenSpan span = phrase.tokens;
    const bool calendar = has_value(span) && ((phrase.kinds & (bit(kLaw) | bit(kEventName) | bit(kFirmName))) == 0 ||
                                              reader_.value(span.end - 1));
    const uint32_t last = doc_.lower(span.end - 1) == "'s" ? span.end - 2 : span.end - 1;  // "Moody's"
    if (!reader_.capital(last) || calendar) continue;  // but "Good Friday Agreement", "Daily Mail"
    const auto* known = std::find_if(std::begin(kKindTypes), std::end(kKindTypes),
                                     [&](const KindType& k) { return (phrase.kinds & bit(k.kind)) != 0; });
    if (known == std::end(kKindTypes)) {
      if ((phrase.kinds & bit(kRegion)) != 0 && !names_of_their_own(span))
        put(span, EntityType::GPE, "gazetteer");  // "Tamil Nadu", in pieces or left out
      continue;
    }
    const EntityType type = known->type;
    if (span.size() > 2 && doc_.lower(span.begin + 1) == "'s" && is_listed(span.begin, bit(kGpe)))
      continue;  // "China's | Ministry of Commerce"
    // A longer name keeps it ("Bank of South Korea"), and a name of the same extent its type, but for places and
    // peoples.
    const Name* outer = name(span.begin);
    // "Northrop Grumman"
    const bool body =
        type == EntityType::ORG && span.size() > 1 && outer != nullptr && outer->tokens == span &&
        (outer->type == EntityType::PERSON || outer->type == EntityType::GPE || (phrase.kinds & bit(kFirmName)) != 0);
    if (!body && outer != nullptr && outer->tokens.contains(span) &&
        (outer->tokens != span || type == EntityType::ORG || type == EntityType::LAW)) {
      listed_and_another(span, type, *outer);
      continue;
    }
    // "New York Yankees": the phrase may be the start of a longer run that the model left out.
    const bool run_on = span.end < doc_.tokens.size() && outer == nullptr && reader_.capital(span.end) &&
                        at_[span.end] == kNone && span.size() == 2 &&
                        !is_office(span.end);  // "Foreign Office | Minister"
    if (run_on && type != EntityType::GPE && type != EntityType::NORP) continue;
    put(span, type, "gazetteer");
  }
  // "Toyota", which the model left out, or took for the town
  for (const Sentence& sentence : doc_.sentences)
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const bool free = at_[i] == kNone ? !reader_.common(i) && !beside_capital(i)
                                        : names_[at_[i]].tokens.size() == 1 && names_[at_[i]].rule == "model";
      const bool place = i > sentence.tokens.begin && among(doc_.lower(i - 1), "in|at|near");
      if (free && !place && reader_.capital(i) && is_listed(i, bit(kFirmName)))
        put({i, i + 1}, EntityType::ORG, "gazetteer");
      if (at_[i] == kNone && has_inner_capital(doc_.view(i)) && !beside_capital(i))
        put({i, i + 1}, EntityType::ORG, "capitals");
      if (at_[i] == kNone && reader_.capital(i) && among(doc_.lower(i), "baltic|balkan") && !beside_capital(i))
        put({i, i + 1}, EntityType::LOC, "gazetteer");  // "three Baltic states"
    }
}

// Whether a name of the model holds a token of `span` and is as long, or goes beyond it.
bool NameLayer::names_of_their_own(TokenSpan span) const {
  for (uint32_t i = span.begin; i < span.end; ++i)
    if (at_[i] != kNone && (names_[at_[i]].tokens == span || !span.contains(names_[at_[i]].tokens))) return true;
  return beside_capital(span.begin) ||
         (span.end < at_.size() && reader_.capital(span.end) && at_[span.end] == kNone && !is_office(span.end));
}

// "UN | general assembly", "U.N. | security council": British papers write its bodies small.
void NameLayer::small_bodies() {
  for (uint32_t i = 0; i + 2 < at_.size(); ++i)
    if (is_name(i, EntityType::ORG) && names_[at_[i]].tokens == TokenSpan{i, i + 1} &&
        among(doc_.lower(i), "un|u.n.") && at_[i + 1] == kNone && at_[i + 2] == kNone &&
        ((among(doc_.lower(i + 1), "security|rights") && doc_.lower(i + 2) == "council") ||
         (doc_.lower(i + 1) == "general" && doc_.lower(i + 2) == "assembly") ||
         (doc_.lower(i + 1) == "refugee" && doc_.lower(i + 2) == "agency")))
      put({i, i + 3}, EntityType::ORG, "gazetteer");
}

// "Armed Forces and Carabineros" are two, unless the second is more of the first ("Department of Health and ...").
void NameLayer::listed_and_another(TokenSpan span, EntityType type, Name whole) {
  bool phrase_of = false;
  for (uint32_t i = span.begin; i < span.end; ++i) phrase_of = phrase_of || among(doc_.lower(i), kOfFor);
  if (whole.tokens.begin != span.begin || span.end + 1 >= whole.tokens.end || whole.tokens.size() > kLongestName ||
      doc_.lower(span.end) != "and" || phrase_of)
    return;
  put(span, type, "gazetteer");
  put({span.end + 1, whole.tokens.end}, whole.type, "model");
}

// What the model left out or took for one.
void NameLayer::places() {
  for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
    if (at_[i] == kNone && doc_.lower(i) != "-")
      word_left_out(i);
    else if (is_hyphen(i))
      two_places(i);
  }
}

// "in | Brussels | Tuesday", "her | G7 | counterparts"
void NameLayer::word_left_out(uint32_t i) {
  const uint32_t kinds = reader_.kinds(i);
  // "a socialist state": a political camp is one without a capital too
  if ((kinds & bit(kNorp)) != 0 && among(doc_.lower(i), "communist|communists|socialist|socialists") &&
      !is_hyphen(i - 1))
    return void(put({i, i + 1}, EntityType::NORP, "gazetteer"));
  if (!reader_.capital(i) || reader_.value(i)) return;
  const bool before_day = (kinds & (bit(kGpe) | bit(kCity))) != 0 &&
                          among(doc_.lower(i - 1), "in|from|to|at|outside|near") && reader_.value(i + 1);
  const std::string_view form = doc_.view(i);
  const bool code = kinds == bit(kOrg) && form.size() > 1 && form.size() < 6 &&
                    std::none_of(form.begin(), form.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
  // "the two | Koreas | agreed"
  const bool country = kinds == bit(kGpe) && !reader_.capital(i + 1) && !reader_.capital(i - 1) &&
                       shape_of(form) == Shape::initial && !reader_.common(i) &&
                       (doc_.tags[i].pos == Pos::PROPN || doc_.tags[i].pos == Pos::NOUN);
  if (before_day || country || (among(doc_.lower(i), kStates) && doc_.lower(i - 1) == "," && reader_.capital(i - 2)))
    put({i, i + 1}, EntityType::GPE, "gazetteer");
  else if (code && reader_.capital(i + 1) && is_listed(i + 1, bit(kEventHead)))
    put({i, i + 2}, EntityType::EVENT, "head noun");  // "G7 Summit"
  else if (code)
    put({i, i + 1}, EntityType::ORG, "gazetteer");
  else if (kinds == bit(kLaw) && doc_.tags[i].pos == Pos::PROPN)
    put({i, i + 1}, EntityType::LAW, "gazetteer");
  else if (((kinds & bit(kNorp)) != 0 && (kinds & ~(bit(kNorp) | bit(kOrg))) == 0) || doc_.lower(i) == "western")
    put({i, i + 1}, EntityType::NORP, "gazetteer");
  else if (kinds == bit(kGpe) && doc_.tags[i].pos == Pos::PROPN &&
           !(reader_.capital(i - 1) && (doc_.tags[i - 1].pos == Pos::PROPN || doc_.lower(i - 1) == "new")))
    put({i, i + 1}, EntityType::GPE, "gazetteer");
  else if ((kinds & bit(kCity)) != 0 && (kinds & ~kPlaceKinds) == 0 && shape_of(form) == Shape::initial &&
           (doc_.tags[i].pos == Pos::PROPN || doc_.tags[i].pos == Pos::NOUN) && !reader_.common(i) &&
           !reader_.capital(i - 1) && !reader_.capital(i + 1) && !among(doc_.lower(i - 1), "the|of") &&
           doc_.sentences[sentence_of(doc_, i)].kind != SentenceKind::heading &&
           doc_.sentences[sentence_of(doc_, i)].tokens.begin != i)
    put({i, i + 1}, EntityType::GPE, "gazetteer");  // "accused | Nuuk | of"
  else if (form == "X" && doc_.lower(i - 1) == "on" && !reader_.capital(i + 1))
    put({i, i + 1}, EntityType::ORG, "on X");
  else if ((kinds & bit(kFirst)) != 0 && doc_.lower(i + 1) == "and" && i + 2 < at_.size() && doc_.lower(i + 2) == "i")
    put({i, i + 1}, EntityType::PERSON, "first name");  // "Jill and I are praying"
}

// "| Minsk | said", "| Kigali | on Tuesday rejected": a city for its government (metonymy), first in the sentence.
void NameLayer::metonyms() {
  const uint8_t vbz = penn_index("VBZ"), vbd = penn_index("VBD"), md = penn_index("MD");
  for (const Sentence& sentence : doc_.sentences) {
    const uint32_t last = sentence.tokens.end;
    uint32_t i = sentence.tokens.begin;
    if (i + 2 < last && among(doc_.lower(i), "\"|'")) ++i;
    if (i + 2 >= last || at_[i] != kNone || !reader_.capital(i) || reader_.common(i) || reader_.value(i) ||
        !is_listed(i, bit(kGpe) | bit(kCity)) || beside_capital(i))
      continue;
    if (doc_.tags[i].pos != Pos::NOUN && doc_.tags[i].pos != Pos::PROPN) continue;
    uint32_t v = i + 1;
    while (v + 1 < last && (doc_.tags[v].pos == Pos::ADV || reader_.value(v) ||
                            (among(doc_.lower(v), "on|in") && reader_.value(v + 1))))
      ++v;
    const uint8_t tag = doc_.tags[v].penn;
    if ((tag == vbz || tag == vbd || tag == md) && doc_.lemma(v) != "be")  // but "Spring is"
      put({i, i + 1}, EntityType::GPE, "metonym");
  }
}

// "| Tulsi | Gabbard": what stands before a surname is the given name, not a title, a place, or any word that opens a
// sentence.
bool NameLayer::is_given_before(uint32_t surname) const {
  const uint32_t i = surname - 1;
  if (!reader_.capital(i) || reader_.title(i) != 0 || reader_.value(i) || (i > 0 && is_hyphen(i - 1))) return false;
  if (at_[i] != kNone) return names_[at_[i]].type == EntityType::PERSON && names_[at_[i]].tokens == TokenSpan{i, i + 1};
  if (is_listed(i, bit(kFirst))) return true;
  return doc_.sentences[sentence_of(doc_, i)].tokens.begin != i && doc_.tags[i].pos == Pos::PROPN &&
         !is_listed(i, kPlaceOrPeople | bit(kOrg) | bit(kOrgHead)) && !reader_.known(i);
}

// "On Monday | Macron | rejected", "| Keir Starmer | said": those whom the news need not introduce.
void NameLayer::leaders() {
  for (uint32_t i = 0; i < at_.size(); ++i) {
    if (!is_listed(i, bit(kLeader)) || !reader_.capital(i) || beside_capital(i)) continue;
    // "António Guterres", taken for a body
    if (at_[i] != kNone && names_[at_[i]].tokens.size() > 1) {
      const Name n = names_[at_[i]];
      if (n.rule == "model" && n.type != EntityType::PERSON && n.tokens.end == i + 1 && n.tokens.size() < 4 &&
          !has_kind(n.tokens, kOrgHead))
        put(n.tokens, EntityType::PERSON, "gazetteer");
      continue;
    }
    // "the XI", "JOSEPH R. | BIDEN"
    const bool shouted = shape_of(doc_.view(i)) == Shape::upper;
    if (shouted && (doc_.view(i).size() < 4 || (i > 0 && reader_.capital(i - 1) && reader_.title(i - 1) == 0)))
      continue;
    uint32_t first = i;
    while (first > 0 && among(doc_.lower(first - 1), "von|der|van|den|al|el")) --first;
    if (first > 0 && is_given_before(first)) --first;
    put({first, i + 1}, EntityType::PERSON, "gazetteer");
  }
}

// "in Mukalla, | Seiyun and Tarim", "to Tobruk and | Sebha": what stands in one list with a place is one.
void NameLayer::place_lists() {
  const uint8_t vbz = penn_index("VBZ"), vbp = penn_index("VBP"), vbd = penn_index("VBD"), md = penn_index("MD");
  for (const Sentence& sentence : doc_.sentences) {
    const uint32_t last = sentence.tokens.end;
    for (uint32_t i = sentence.tokens.begin + 2; i + 2 < last; ++i) {
      const Name* first = name(i);
      if (first == nullptr || first->tokens.begin != i) continue;
      // "the villages of | Baghanis and Voskepar"
      const bool told =
          doc_.lower(i - 1) == "of" && among(doc_.lower(i - 2), "village|villages|town|towns|city|cities");
      if (told && first->rule == "model" && first->tokens.size() < 3 && first->type != EntityType::LOC)
        put(first->tokens, EntityType::GPE, "list"), first = name(i);
      if (first->type != EntityType::GPE ||
          !(told || among(doc_.lower(i - 1), "in|near|to|from|at|around|between|outside|visited|through|via")))
        continue;
      std::vector<TokenSpan> members;
      uint32_t end = first->tokens.end;
      bool closed = false;
      while (!closed && end + 1 < last && among(doc_.lower(end), ",|and|or")) {
        const uint32_t comma = doc_.lower(end) == "," ? end + 1 : end;
        closed = among(doc_.lower(comma), "and|or");
        const uint32_t next = closed ? comma + 1 : comma;
        const Name* member = next < last ? name(next) : nullptr;
        if (member == nullptr || member->tokens.begin != next) break;
        members.push_back(member->tokens);
        end = member->tokens.end;
        if (closed && end < last) {
          const uint8_t tag = doc_.tags[end].penn;
          closed = (tag != vbz && tag != vbp && tag != vbd && tag != md) ||
                   (end == next + 1 && !is_listed(next, bit(kFirst) | bit(kLast)));  // no "and Keller said"
          if (!closed) break;
        }
      }
      for (const TokenSpan member : members) {
        const EntityType type = names_[at_[member.begin]].type;
        if (closed && (type == EntityType::PERSON || type == EntityType::ORG) && member.size() < 3 &&
            names_[at_[member.begin]].rule == "model" && listed_kinds(member) == 0 &&
            !is_listed(member.begin, bit(kFirst) | bit(kOrg) | bit(kOrgHead)) &&
            !is_listed(member.end - 1, bit(kOrg) | bit(kOrgHead)))
          put(member, EntityType::GPE, "list");
      }
    }
  }
}

// "the | Quetta-Zahedan | train", "the | Pakistan-Iran Joint Commission": two places with the hyphen `i` between them.
void NameLayer::two_places(uint32_t i) {
  if (at_[i - 1] == kNone || !reader_.capital(i + 1)) return;
  const Name left = names_[at_[i - 1]];
  if (left.type != EntityType::GPE || (at_[i] != kNone && at_[i] != at_[i - 1])) return;
  if (at_[i] != kNone) {
    if (listed_kinds(left.tokens) != 0 || !is_listed(i - 1, kPlaceKinds) || left.tokens.begin + 1 != i) return;
    put({left.tokens.begin, i}, EntityType::GPE, "pair");
    put({i + 1, left.tokens.end}, EntityType::GPE, "pair");
    return;
  }
  const Name* other = name(i + 1);
  if (other == nullptr && is_listed(left.tokens.begin, kPlaceKinds) && !reader_.common(i + 1) &&
      !reader_.value(i + 1) && i + 2 < at_.size() && doc_.tags[i + 2].pos == Pos::NOUN && !reader_.capital(i + 2))
    put({i + 1, i + 2}, EntityType::GPE, "pair");
  if (other == nullptr || other->tokens.begin != i + 1) return;
  const Name right = *other;
  if (right.type == EntityType::ORG && right.tokens.size() > 2 && among(doc_.lower(i + 1), "eu|au|asean|nato") &&
      has_kind(right.tokens, kOrgHead))  // "U.S.- | EU Task Force"
    put({left.tokens.begin, right.tokens.end}, EntityType::ORG, "pair");
  if (right.type != EntityType::GPE) return;
  uint32_t end = right.tokens.end;
  while (end + 1 < at_.size() && end < i + 9 && !reader_.value(end) &&
         (reader_.capital(end) || (doc_.lower(end) == "and" && reader_.capital(end + 1))))
    ++end;
  if (end >= right.tokens.end + 2 && is_listed(end - 1, bit(kOrgHead)))
    put({left.tokens.begin, end}, EntityType::ORG, "pair");
}

// "MOMBASA, March 4 -", "HANOI (Andes Wire) -": before the bracket of a dateline stand places.
void NameLayer::datelines() {
  for (uint32_t s = 0; s < doc_.sentences.size(); ++s) {
    const uint32_t begin = doc_.sentences[s].tokens.begin;
    const uint32_t end = dateline_end(doc_, s);
    if (end > 0 && doc_.lower(end - 1) == ":") continue;  // "MANILA: ", but "NATO: "
    for (uint32_t i = begin; i < end && doc_.lower(i) != "("; ++i)
      if (at_[i] != kNone && names_[at_[i]].type != EntityType::GPE && names_[at_[i]].type != EntityType::LOC)
        put(names_[at_[i]].tokens, EntityType::GPE, "dateline");
    // "VITERBO, Italy, 4 June -", "SUVA (Lagoon Wire) -": a town that nobody knows
    uint32_t town = begin;
    while (town < end && at_[town] == kNone && reader_.capital(town) && !reader_.value(town)) ++town;
    if (town > begin && town < end && among(doc_.lower(town), ",|(") && doc_.view(begin).size() > 2 &&
        shape_of(doc_.view(begin)) == Shape::upper && !is_listed(begin, bit(kOrg)))
      put({begin, town}, EntityType::GPE, "dateline");
    // "PORT-AU-PRINCE": one
    uint32_t whole_end = begin;
    while (whole_end + 2 < end && is_hyphen(whole_end + 1) && reader_.capital(whole_end + 2)) whole_end += 2;
    if (whole_end > begin) put({begin, whole_end + 1}, EntityType::GPE, "dateline");
    // "ANKARA/BRUSSELS": two places
    for (uint32_t i = begin + 1; i + 1 < end; ++i)
      if (doc_.lower(i) == "/" && at_[i] != kNone && at_[i - 1] == at_[i]) {
        const TokenSpan both = names_[at_[i]].tokens;
        put({both.begin, i}, EntityType::GPE, "dateline");
        if (i + 1 < both.end) put({i + 1, both.end}, EntityType::GPE, "dateline");
      } else if (doc_.lower(i) == "/" && at_[i + 1] == kNone && reader_.capital(i + 1)) {
        put({i + 1, i + 2}, EntityType::GPE, "dateline");
      }
    for (uint32_t i = begin; i + 1 < end; ++i)  // and in it the agency
      if (doc_.lower(i) == "(") {
        uint32_t close = i + 1;
        while (close < end && reader_.capital(close)) ++close;
        const bool whole = close > i + 1 && close < end && doc_.lower(close) == ")";
        if (at_[i + 1] != kNone || whole)
          put(whole ? TokenSpan{i + 1, close} : names_[at_[i + 1]].tokens, EntityType::ORG, "dateline");
      }
  }
}

// "LIMA 1996-08-30", "PLANICA, Slovenia 1997-03-22", in a line of its own: places.
void NameLayer::dated_lines() {
  for (const Sentence& sentence : doc_.sentences) {
    const uint32_t begin = sentence.tokens.begin;
    uint32_t date = begin;
    while (date < sentence.tokens.end && date < begin + 7 && !reader_.value(date) &&
           (reader_.capital(date) || doc_.lower(date) == ","))
      ++date;
    if (date == begin || date == sentence.tokens.end || !reader_.value(date) || sentence.tokens.end > date + 8 ||
        shape_of(doc_.view(begin)) != Shape::upper || doc_.view(begin).size() < 3)
      continue;
    bool only = doc_.lower(date).size() == 4 && is_year(doc_.lower(date));
    for (uint32_t k = date; k < sentence.tokens.end; ++k) only = only && reader_.value(k);
    for (uint32_t k = begin, from = begin; only && k <= date; ++k)
      if (k == date || doc_.lower(k) == ",") {
        if (k > from) put({from, k}, EntityType::GPE, "dateline");
        from = k + 1;
      }
  }
}

// "Hefei-based": a place. "(D-N.J.)", ", R-Iowa,": a legislator's party and state.
void NameLayer::seats() {
  for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
    if (!is_hyphen(i) || !reader_.capital(i - 1)) continue;
    if (doc_.lower(i + 1) == "based") {
      const Name* n = name(i - 1);
      uint32_t first = i - 1;  // "New | York-based"
      while (first > 0 && at_[first - 1] == kNone && reader_.capital(first - 1) &&
             (doc_.tags[first - 1].pos == Pos::PROPN || doc_.lower(first - 1) == "new") && !reader_.value(first - 1))
        --first;
      if (n == nullptr && !reader_.common(i - 1) && !reader_.value(i - 1))
        put({first, i}, EntityType::GPE, "seat");
      else if (n != nullptr && n->tokens.end == i && n->type == EntityType::PERSON)
        put(n->tokens, EntityType::GPE, "seat");
    } else if (i > 1 && among(doc_.lower(i - 1), "d|r|i") && among(doc_.lower(i - 2), "(|,") &&
               reader_.capital(i + 1)) {
      uint32_t end = i + 2;
      while (end < at_.size() && end < i + 4 && (reader_.capital(end) || doc_.lower(end) == ".")) ++end;
      if (end >= at_.size() || !among(doc_.lower(end), ")|,")) continue;
      put({i - 1, i}, EntityType::NORP, "seat");
      put({i + 1, end}, EntityType::GPE, "seat");
    }
  }
}

// "Portuguese Socialist | Marta Quintela": peoples and parties before a person's name are none of it.
void NameLayer::peoples() {
  for (uint32_t i = 0; i < at_.size(); ++i) {
    if (!starts(i) || names_[at_[i]].tokens.size() < 3) continue;
    const TokenSpan whole = names_[at_[i]].tokens;
    uint32_t k = i;
    while (k + 2 < whole.end && is_listed(k, bit(kNorp)) && !is_listed(k, bit(kFirst))) ++k;
    if (k == i || k + 2 < whole.end || !is_listed(k, bit(kFirst)) ||
        is_listed(whole.end - 1, bit(kOrgHead) | bit(kNorp) | bit(kEventHead) | bit(kLawHead) | bit(kFacHead)))
      continue;
    for (uint32_t n = i; n < k; ++n) put({n, n + 1}, EntityType::NORP, "gazetteer");
    put({k, whole.end}, EntityType::PERSON, "gazetteer");
  }
}

// "Russian | Railways Board", "Thai | Feed Mill Association", "U.S. | Olympic Committee": the people's or the place's
// name before a body's is part of it.
void NameLayer::national_bodies() {
  for (uint32_t i = 0; i + 2 < at_.size(); ++i) {
    if (at_[i] == kNone || names_[at_[i]].tokens.end != i + 1 || !reader_.capital(i) || !doc_.space_before(i + 1) ||
        sentence_of(doc_, i) != sentence_of(doc_, i + 1))  // "in northern Iraq", and the next line: "Royal Air Force"
      continue;
    const Name whose = names_[at_[i]];
    const bool members = (whose.type == EntityType::NORP && whose.tokens.size() < 3) ||
                         (whose.type == EntityType::ORG && among(doc_.lower(i), "un|u.n.|eu|au|nato|osce|ecowas"));
    if (!members &&
        (whose.type != EntityType::GPE || (whose.tokens.begin > 0 && doc_.lower(whose.tokens.begin - 1) == "-")))
      continue;
    uint32_t end = i + 1;
    if (const Name* body = name(end); body != nullptr) {
      if (body->type != EntityType::ORG || body->tokens.begin != end) continue;
      end = body->tokens.end;
    } else if (members) {
      while (end < at_.size() && end < i + 7 && at_[end] == kNone && reader_.capital(end) && !reader_.value(end) &&
             !is_office(end))
        ++end;
    }
    const bool chamber = end == i + 2 && !members && among(doc_.lower(i + 1), "senate|congress");
    if ((end >= i + 3 || chamber) && (is_listed(end - 1, bit(kOrgHead)) || doc_.lower(end - 1) == "mission") &&
        (end == at_.size() || reader_.title(end) == 0))
      put({whose.tokens.begin, end}, EntityType::ORG, "people and body");
  }
}

// "Irish | Americans", "Mexican-Americans", "Sunni Arab", "west | African", "sub-Saharan | African": one people.
void NameLayer::compounds() {
  for (uint32_t i = 1; i < at_.size(); ++i) {
    if (!is_listed(i, bit(kNorp)) || !reader_.capital(i) || (at_[i] != kNone && names_[at_[i]].tokens.end != i + 1))
      continue;
    const bool dash = doc_.lower(i - 1) == "-" && !doc_.space_before(i) && i > 1;
    const uint32_t k = dash ? i - 2 : i - 1;
    if (at_[k] != kNone && names_[at_[k]].tokens.begin != k && at_[k] != at_[i]) continue;
    if (at_[i] != kNone && names_[at_[i]].tokens.begin < k) continue;
    const bool twofold =
        is_listed(k, bit(kNorp)) && reader_.capital(k) && among(doc_.lower(i), "american|americans|arab|arabs");
    const bool part =
        among(doc_.lower(i), "african|asian|american|european") &&
        (reader_.capital(k) || among(doc_.lower(i), "african|asian")) &&
        among(doc_.lower(k),
              "north|south|east|west|central|northern|southern|western|southeast|northeast|saharan|latin");
    if (!twofold && !part) continue;
    const bool two = k > 1 && doc_.lower(k - 1) == "-" && among(doc_.lower(k - 2), "sub|south|north");
    const TokenSpan whole{two ? k - 2 : k, i + 1};
    if (!has_value(whole)) put(whole, EntityType::NORP, "compound");
  }
}

// "Secretary of State | Colin Powell", "Ambassador to Afghanistan | Zalmay Khalilzad": what an office is of ends
// where the person begins: behind a listed place or body, or before a first name. The model may have taken all of it
// for one name.
void NameLayer::offices() {
  size_t next = 0;
  for (const Sentence& sentence : doc_.sentences) {
    for (uint32_t i = sentence.tokens.begin + 2; i < sentence.tokens.end; ++i) {
      const uint32_t of = doc_.lower(i - 1) == "the" && i > sentence.tokens.begin + 2 ? i - 2 : i - 1;
      // "Minister of Transport | of Chad"
      const bool portfolio_of =
          of >= sentence.tokens.begin + 3 && among(doc_.lower(of - 2), kOfFor) && is_office(of - 3);
      if (!among(doc_.lower(of), kOfficeOf) || (!is_office(of - 1) && !portfolio_of)) continue;
      if (at_[i] == kNone && doc_.lower(i) == "state" && i + 1 < sentence.tokens.end && at_[i + 1] == kNone &&
          reader_.capital(i + 1) && reader_.title(i + 1) == 0 && is_listed(i + 1, bit(kLast)))
        put({i + 1, i + 2}, EntityType::PERSON, "office");  // "Secretary of State Hill"
      if (at_[i] == kNone) continue;
      const Name whole = names_[at_[i]];
      if (whole.tokens.begin < i && whole.tokens.begin + 1 >= i) continue;
      uint32_t kinds = is_listed(i, bit(kGpe)) ? bit(kGpe) : 0;
      const uint32_t part = holder_begin({i, whole.tokens.end}, &next, &kinds);
      constexpr uint32_t kHeads = kThingHeads | bit(kLocHead);
      bool person = part > i;
      for (uint32_t k = part; k < whole.tokens.end; ++k)
        person = person && (reader_.capital(k) || among(doc_.lower(k), "bin|ibn|bint|al|-|de|van|von|der")) &&
                 (whole.tokens.end - i == 2 || !is_listed(k, kHeads));
      if (!person) continue;
      remove(at_[i]);
      if (whole.tokens.begin < i && is_listed(whole.tokens.begin, bit(kGpe)))
        put({whole.tokens.begin, whole.tokens.begin + 1}, EntityType::GPE, "office");
      if ((kinds & (bit(kGpe) | bit(kOrg))) != 0 || doc_.lower(of) == "to")
        put({i, part}, kinds != 0 && (kinds & bit(kGpe)) == 0 ? EntityType::ORG : EntityType::GPE, "office");
      put({part, whole.tokens.end}, EntityType::PERSON, "office");
    }
  }
}

// Where in `span`, which stands behind an office and "of", what it is of ends and its holder begins; the beginning of
// `span` where none does. `next` counts the listed phrases passed, `kinds` are those of what the office is of.
uint32_t NameLayer::holder_begin(TokenSpan span, size_t* next, uint32_t* kinds) const {
  const uint32_t i = span.begin;
  if (span.size() < 2) return i;
  if (span.size() == 2) {
    // "Secretary of State | Hill", "Minister of Finance | Lindner"; but "Secretary of Homeland Security".
    const bool portfolio = doc_.lower(i) == "state" || (reader_.title(i) & TitleWords::kModifier) != 0;
    const bool surname = is_listed(i + 1, bit(kLast)) && !is_listed(i + 1, bit(kOrgHead)) && reader_.title(i + 1) == 0;
    return portfolio && surname ? i + 1 : i;
  }
  uint32_t part = *kinds != 0 ? i + 1 : i;
  const std::vector<NameReader::Phrase>& phrases = reader_.phrases();
  while (*next < phrases.size() && phrases[*next].tokens.begin < i) ++*next;
  for (size_t p = *next; p < phrases.size() && phrases[p].tokens.begin == i; ++p)
    if (phrases[p].tokens.end > part && (phrases[p].kinds & (bit(kGpe) | bit(kOrg) | bit(kPlaceName))) != 0)
      part = phrases[p].tokens.end, *kinds = phrases[p].kinds;
  for (uint32_t k = i + 1; part == i && k + 1 < span.end; ++k)
    if (is_listed(k, bit(kFirst)) && !is_listed(k, bit(kGpe) | bit(kOrgHead))) part = k;
  return part + 2 > span.end ? i : part;
}

// "Bangladesh v Argentina, Scotland v Israel": matches, no cases.
void NameLayer::matches() {
  for (const Sentence& sentence : doc_.sentences) {
    std::vector<uint32_t> found;
    for (uint32_t i = sentence.tokens.begin + 1; i + 1 < sentence.tokens.end; ++i)
      if (doc_.lower(i) == "v" && is_name(i, EntityType::LAW) && name(i)->tokens == TokenSpan{i - 1, i + 2} &&
          ((reader_.kinds(i - 1) | reader_.kinds(i + 1)) & bit(kGpe)) != 0)
        found.push_back(i);
    if (found.size() < 2) continue;
    for (const uint32_t i : found) {
      put({i - 1, i}, EntityType::GPE, "match");
      put({i + 1, i + 2}, EntityType::GPE, "match");
    }
  }
}

}  // namespace readout
