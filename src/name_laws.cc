// Laws, firms, meetings and things with a number: names the text spells out by their form.
#include <algorithm>

#include "name_layer.hpp"
#include "segment.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace readout {

// "FTSE 100": an index, with its number; "Airbus | A380", "Boeing | 787 Dreamliner": whose aircraft.
void NameLayer::numbered() {
  const auto code = [&](uint32_t i) {
    const std::string_view w = i < at_.size() ? doc_.lower(i) : std::string_view();
    const bool letter = !w.empty() && w[0] >= 'a' && w[0] <= 'z' && reader_.capital(i);
    const size_t digits = w.find_first_not_of("0123456789", letter) == std::string_view::npos
                              ? w.size() - letter
                              : w.find_first_not_of("0123456789", letter) - letter;
    return digits == 3 && w.size() <= 5;
  };
  bool boeing = false;
  for (uint32_t i = 0; i < at_.size(); ++i) boeing = boeing || doc_.lower(i) == "boeing";
  // "787-9", "777-200LR", "787 Dreamliner": where the aircraft whose number is `i` ends.
  const auto aircraft = [&](uint32_t i) {
    uint32_t end = i + 1;
    if (end + 1 < at_.size() && doc_.lower(end) == "-" && !doc_.space_before(end) && !doc_.space_before(end + 1))
      end += 2;
    if (end < at_.size() && among(doc_.lower(end), "dreamliner|dreamliners")) ++end;
    return end;
  };
  for (uint32_t i = 0; i + 1 < at_.size(); ++i) {
    if (boeing && i > 0 && at_[i] == kNone &&
        among(doc_.lower(i), "737|747|757|767|777|787|737s|747s|767s|777s|787s") && !among(doc_.lower(i - 1), "$|of"))
      put({i, aircraft(i)}, EntityType::PRODUCT, "aircraft");
    if (!reader_.capital(i)) continue;
    if (among(doc_.lower(i), "a300|a310|a318|a319|a320|a321|a330|a340|a350|a380") &&
        (at_[i] == kNone || names_[at_[i]].tokens.size() == 1))
      put({i, i + 1}, EntityType::PRODUCT, "aircraft");
    if (among(doc_.lower(i), "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|5th|9th") &&
        doc_.lower(i + 1) == "circuit" && reader_.capital(i + 1) &&
        (i + 2 == at_.size() || doc_.lower(i + 2) != "court"))
      put({i, i + 2}, EntityType::ORG, "court");
    if (among(doc_.lower(i), "ftse|nikkei|cac|dax|s&p")) {
      const bool number = among(doc_.lower(i + 1), "30|40|100|225|250|350|500|600|1000|2000");
      if (number || at_[i] == kNone) put({i, i + 1 + number}, EntityType::ORG, "index");
    } else if (among(doc_.lower(i), "airbus|boeing") && code(i + 1)) {
      put({i, i + 1}, EntityType::ORG, "gazetteer");
      put({i + 1, aircraft(i + 1)}, EntityType::PRODUCT, "aircraft");
    }
  }
}

// "D1 and D3 control lists": its end, where letters with a number name regulatory lists from `i` on; else kNone.
uint32_t NameLayer::control_lists(uint32_t i, uint32_t end) const {
  const auto code = [&](uint32_t k) {
    const std::string_view w = doc_.lower(k);
    return k < end && w.size() >= 2 && w.size() <= 3 && reader_.capital(k) && w[0] >= 'a' && w[0] <= 'z' &&
           w.find_first_not_of("0123456789", 1) == std::string_view::npos && !is_listed(k, bit(kOrg));
  };
  if (!code(i)) return kNone;
  uint32_t k = i + 1;
  while (k + 1 < end && among(doc_.lower(k), "and|or|,|/") && code(k + 1)) k += 2;
  if (k < end && among(doc_.lower(k), "control|export|import|sanctions")) ++k;
  return k < end && among(doc_.lower(k), "list|lists") ? k + 1 : kNone;
}

// "the Torkham | border crossing", "Bagram | air base": the facility whose head noun is `i`, behind a place's name. A
// base, plant or post is one only with its kind ("air base", "power plant").
bool NameLayer::facility(TokenSpan bounds, uint32_t i) {
  uint32_t k = i;
  while (k > bounds.begin &&
         among(doc_.lower(k - 1), "border|air|naval|military|nuclear|power|hydropower|thermal|international"))
    --k;
  if (k == bounds.begin || (k == i && among(doc_.lower(i), "base|plant|post"))) return false;
  const Name* place = name(k - 1);
  if (is_listed(k - 1, bit(kGpe))) return false;  // "the Iran pipeline", "a U.S. naval base"
  if (place == nullptr || place->tokens.end != k || reader_.title(k - 1) != 0 ||
      (place->type != EntityType::GPE && place->type != EntityType::LOC && place->type != EntityType::PERSON))
    return false;
  uint32_t first = place->tokens.begin;
  if (first > bounds.begin + 1 && doc_.lower(first - 1) == "-" && name(first - 2) != nullptr)
    first = name(first - 2)->tokens.begin;  // "Kirkuk-Ceyhan pipeline"
  put({first, i + 1}, EntityType::FAC, "head noun");
  return true;
}

// "the | U.S.-ASEAN Special Summit", "the Summit | for Democracy": the meeting whose head noun is `i`.
void NameLayer::event(TokenSpan bounds, uint32_t i) {
  uint32_t first = i, end = i + 1;
  while (first > bounds.begin && i - first < kLongestName) {
    const uint32_t k = first - 1;
    if (reader_.value(k) || among(doc_.lower(k), "the|this|that|our|a|an") || (is_name(k, EntityType::PERSON))) break;
    if (among(doc_.lower(k), "-|and") && k > bounds.begin && reader_.capital(k - 1))
      first = k - 1;
    else if (reader_.capital(k) && (k > bounds.begin || at_[k] != kNone))
      first = k;
    else
      break;
  }
  const bool alone = first == i;
  // "2008 Beijing Games", "14th Ministerial Conference"
  if (const std::string_view w = first > bounds.begin ? doc_.lower(first - 1) : std::string_view();
      first > bounds.begin && reader_.value(first - 1) &&
      ((is_year(w) && (first < bounds.begin + 2 || !reader_.value(first - 2))) || w.ends_with("th") ||
       (reader_.capital(first - 1) && among(w, "first|second|third"))))
    --first;
  if (end + 1 < bounds.end && among(doc_.lower(end), "for|on") && reader_.capital(end + 1) && !reader_.value(end + 1)) {
    end += 2;
    while (end < bounds.end && reader_.capital(end)) ++end;
  } else if (end < bounds.end && reader_.capital(end)) {
    return;  // "the CA+JAD Summit Meeting"
  }
  // "Organization of the Islamic Conference"
  if (at_[i] != kNone && (names_[at_[i]].tokens.begin < first || names_[at_[i]].tokens.end > end)) return;
  const bool body = first < i && among(doc_.lower(i - 1), "episcopal|bishops|consultative");
  if ((!alone || end > i + 1) && !body) put({first, end}, EntityType::EVENT, "head noun");
}

// "Joseph R. Biden, Jr."; "Washington, D.C."; "Section 232 of the Trade Act"; "U.S.-Jordan Free | Trade Agreement".
void NameLayer::extend() {
  for (const Sentence& sentence : doc_.sentences) {
    const uint32_t end = sentence.tokens.end;
    for (uint32_t i = sentence.tokens.begin; i < end; ++i) {
      const std::string_view word = doc_.lower(i);
      const uint32_t before = i > sentence.tokens.begin + 1 && doc_.lower(i - 1) == "," ? i - 2
                              : i > sentence.tokens.begin                               ? i - 1
                                                                                        : i;
      const Name* last = before == i ? nullptr : name(before);
      if (const uint32_t listed = control_lists(i, end); listed != kNone) {
        put({i, listed}, EntityType::LAW, "list");
        i = listed - 1;
        continue;
      }
      if (word.starts_with("cop") && word.size() == 5 &&
          word.find_first_not_of("0123456789", 3) == std::string_view::npos && reader_.capital(i)) {
        put({i, i + 1}, EntityType::EVENT, "number");  // "COP30"
      } else if (word == "+" && i > sentence.tokens.begin && before == i - 1 && last != nullptr &&
                 last->tokens.end == i && !doc_.space_before(i)) {
        put({last->tokens.begin, i + 1}, last->type, "suffix");  // "OPEC+"
      } else if (word == "university" && reader_.capital(i) && i + 2 < end && doc_.lower(i + 1) == "of" &&
                 name(i + 2) != nullptr && !name(i + 2)->tokens.contains(i)) {
        put({i, name(i + 2)->tokens.end}, EntityType::ORG, "head noun");  // "University of | Chicago"
      } else if (last != nullptr && reader_.capital(i) && last->type == EntityType::PERSON &&
                 !last->tokens.contains(i) &&
                 (word == "jr." || word == "sr." || word == "jr" || word == "sr" || word == "ii" || word == "iii")) {
        put({last->tokens.begin, i + 1}, EntityType::PERSON, "suffix");
      } else if (last != nullptr && (word == "d.c." || word == "d.c" || word == "dc") &&
                 doc_.lower(before) == "washington") {
        put({before, i + 1}, EntityType::GPE, "suffix");
      } else if (word == "section" ||
                 (reader_.capital(i) &&
                  among(word, "article|order|resolution|proclamation|directive|regulation|chapter"))) {
        law(sentence.tokens, i);
      } else if (word == "u.s.c." && before == i - 1 && i + 1 < end && is_digit(doc_.lower(i - 1)[0]) &&
                 is_digit(doc_.lower(i + 1)[0])) {
        code_section(i, end);
      } else if (((reader_.capital(i) && among(word, "llp|llc|inc|inc.|ltd|ltd.|plc|gmbh|corp|corp.")) ||
                  (!in_capitals(sentence) && firm_tail(i) && last != nullptr && last->tokens.end == i)) &&
                 i > sentence.tokens.begin && reader_.capital(i - 1) &&
                 (last == nullptr || !last->tokens.contains(i))) {
        firm(sentence.tokens, i);
      } else if (reader_.capital(i) && among(word, "bill|ban") && sentence.kind != SentenceKind::heading &&
                 i + 1 < end && !reader_.capital(i + 1) && (last == nullptr || last->type != EntityType::LAW)) {
        bill(sentence.tokens, i);
      } else if (last != nullptr && i + 1 < end && before == i - 1 && (word == "embassy" || word == "consulate") &&
                 reader_.capital(i) && (last->type == EntityType::NORP || last->type == EntityType::GPE) &&
                 last->tokens.end == i) {
        put({last->tokens.begin, i + 1}, EntityType::FAC, "head noun");
      } else if (among(word, "airport|crossing|bridge|prison|railway|dam|pipeline|base|plant|post") &&
                 at_[i] == kNone && facility(sentence.tokens, i)) {
        continue;
      } else if (word == "hague" && i > 0 && doc_.lower(i - 1) == "the" && reader_.capital(i - 1) && at_[i] != kNone &&
                 names_[at_[i]].tokens.size() == 1) {
        put({i - 1, i + 1}, EntityType::GPE, "article");
      } else if (word == "code" && reader_.capital(i) && i + 2 < end && doc_.lower(i + 2) == "conduct" &&
                 reader_.capital(i + 2)) {
        // "Code of Conduct in the South China Sea"
        const Name* where = i + 5 < end && doc_.lower(i + 3) == "in" ? name(i + 5) : nullptr;
        put({i, where == nullptr ? i + 3 : where->tokens.end}, EntityType::LAW, "head noun");
      } else if (word == "of" && last != nullptr && last->type == EntityType::LAW && last->tokens.end == i &&
                 doc_.lower(before) == "act" && i + 1 < end && is_year(doc_.lower(i + 1))) {
        put({last->tokens.begin, i + 2}, EntityType::LAW, "year");  // "Trade Act | of 1974"
      } else if (reader_.capital(i) && among(word, "summit|dialogue|conference|meeting|games") &&
                 sentence.kind != SentenceKind::heading) {
        event(sentence.tokens, i);
      } else if (at_[i] == kNone && sentence.kind != SentenceKind::heading &&
                 among(word,
                       "agreement|treaty|accord|pact|convention|protocol|charter|partnership|act|declaration|"
                       "compact|initiative|strategy") &&
                 reader_.capital(i)) {
        unseen_agreement(sentence.tokens, i);
      } else if (at_[i] != kNone && names_[at_[i]].tokens.end == i + 1 && names_[at_[i]].type == EntityType::LAW &&
                 has_kind(names_[at_[i]].tokens, kLawHead)) {
        law_from_its_beginning(sentence.tokens, i);
      }
    }
  }
}

// "50 U.S.C. 1701 et seq."
void NameLayer::code_section(uint32_t i, uint32_t end) {
  uint32_t to = paragraphs(i + 2, end);
  if (to + 1 < end && doc_.lower(to) == "-" && is_digit(doc_.lower(to + 1)[0])) to += 2;
  if (to + 1 < end && doc_.lower(to) == "et") to += to + 2 < end && doc_.lower(to + 2) == "." ? 3 : 2;
  put({i - 1, to}, EntityType::LAW, "numbered law");
}

// "Susman Godfrey LLP"
void NameLayer::firm(TokenSpan sentence, uint32_t i) {
  uint32_t first = i - 1;
  while (first > sentence.begin && i - first < kLongestName && reader_.title(first - 1) == 0 &&
         (reader_.capital(first - 1) || doc_.lower(first - 1) == "&"))
    --first;
  put({first, i + 1}, EntityType::ORG, "head noun");
}

// "the | One Big Beautiful Bill"
void NameLayer::bill(TokenSpan sentence, uint32_t i) {
  uint32_t first = i;
  while (first > sentence.begin && i - first < kLongestName && reader_.capital(first - 1)) --first;
  if (doc_.lower(first) == "the") ++first;
  if (first + 2 <= i && first > sentence.begin && among(doc_.lower(first - 1), "the|a|an|this|his|'s"))
    put({first, i + 1}, EntityType::LAW, "head noun");
}

// "launched the | Volta Clean Power Partnership", where the model saw no name.
void NameLayer::unseen_agreement(TokenSpan sentence, uint32_t i) {
  uint32_t first = i;
  while (first > sentence.begin + 1 && i + 1 - first < kLongestName && at_[first - 1] == kNone &&
         reader_.capital(first - 1) && !reader_.value(first - 1) && !reader_.common(first - 1))
    --first;
  // "Economic and | Technology Cooperation Agreement"
  if (first > sentence.begin + 2 && doc_.lower(first - 1) == "and" && reader_.capital(first - 2) &&
      at_[first - 2] == kNone && !reader_.capital(first - 3))
    first -= 2;
  if (first + 2 <= i && among(doc_.lower(first - 1), "the|a|an|'s|proposed|planned|draft"))
    put({first, i + 1}, EntityType::LAW, "head noun");
}

// What stands before the head noun in the same run of capitals and hyphens is part of the name.
void NameLayer::law_from_its_beginning(TokenSpan sentence, uint32_t i) {
  const TokenSpan old = names_[at_[i]].tokens;
  uint32_t first = old.begin;
  while (first > sentence.begin && old.end - first < kLongestName) {
    const uint32_t k = first - 1;
    if (reader_.value(k)) break;
    if (doc_.lower(k) == "-" && k > sentence.begin && reader_.capital(k - 1))
      first = k - 1;
    else if (doc_.lower(k) == "and" && k > sentence.begin + 1 && reader_.capital(k - 1) && at_[k - 1] == kNone &&
             among(doc_.lower(k - 2), "the|proposed|a|an|its|their"))
      first = k - 1;  // "Economic and | Technology Cooperation Agreement"
    else if (reader_.capital(k) && doc_.lower(k) != "the" && (k > sentence.begin || at_[k] != kNone) &&
             (at_[k] == kNone || names_[at_[k]].type == EntityType::GPE || names_[at_[k]].type == EntityType::NORP ||
              names_[at_[k]].type == EntityType::LAW))
      first = k;
    else
      break;
  }
  if (first < old.begin) put({first, old.end}, EntityType::LAW, "head noun");
}

// A numbered part of a law, and the law it is of.
void NameLayer::law(TokenSpan sentence, uint32_t i) {
  uint32_t begin = i, end = i + 1;
  if (doc_.lower(i) == "order" && (i == sentence.begin || doc_.lower(i - 1) != "executive")) return;
  const auto number = [&](uint32_t k) {
    return k < sentence.end && !reader_.value(k) && (is_digit(doc_.lower(k)[0]) || is_roman(doc_.view(k)));
  };
  if (end < sentence.end && (doc_.lower(end) == "no." || doc_.lower(end) == "no")) ++end;
  if (!number(end)) return;
  end = paragraphs(end + 1, sentence.end);
  while (begin > sentence.begin && i - begin < kLongestName && reader_.capital(begin - 1) &&
         doc_.lower(i) != "section" && doc_.lower(i) != "article" && doc_.lower(i) != "chapter")
    --begin;
  // "of the Trade Expansion Act": a law's name follows.
  uint32_t k = end;
  if (k + 1 < sentence.end && doc_.lower(k) == "of") {
    if (doc_.lower(++k) == "the") ++k;
    const uint32_t first = k;
    while (k < sentence.end &&
           (reader_.capital(k) || ((doc_.lower(k) == "and" || doc_.lower(k) == "of" || doc_.lower(k) == "on") &&
                                   k + 1 < sentence.end && reader_.capital(k + 1))) &&
           !reader_.value(k))
      ++k;
    if (k > first && k - first <= kLongestName && is_listed(k - 1, bit(kLawHead))) {
      end = k;
      if (k + 1 < sentence.end && doc_.lower(k) == "of" && is_digit(doc_.lower(k + 1)[0]) && !reader_.value(k + 1))
        end = k + 2;
    }
  }
  if (!reader_.capital(i) && end < k) return;  // "section 4 of the report"
  put({begin, end}, EntityType::LAW, "numbered law");
}

// Behind the paragraphs in brackets at `i`: "301 | (b)(1)".
uint32_t NameLayer::paragraphs(uint32_t i, uint32_t end) const {
  while (i + 2 < end && doc_.lower(i) == "(" && doc_.lower(i + 1).size() <= 2 && doc_.lower(i + 2) == ")") i += 3;
  return i;
}

}  // namespace readout
