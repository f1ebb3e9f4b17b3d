// Laws, firms, meetings and things with a number: names the text spells out by their form.
#include "name_layer.hpp"
#include "word_list.hpp"

namespace readout {

// "FTSE 100": an index, with its number; "Airbus | A380", "Boeing | 787 Dreamliner": whose aircraft.
void NameLayer::numbered() {
  // "A380", "787"
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
    if (end + 1 < at_.size() && is_hyphen(end)) end += 2;
    if (end < at_.size() && among(doc_.lower(end), "dreamliner|dreamliners")) ++end;
    return end;
  };
  for (uint32_t i = 0; i + 1 < at_.size(); ++i) {
    std::string_view form = doc_.lower(i);
    if (form.ends_with('s')) form.remove_suffix(1);  // "two 787s", "A320s"
    if (boeing && i > 0 && at_[i] == kNone && form.size() == 3 && form[0] == '7' && form[2] == '7' &&
        all_digits(form) && form != "707" && !among(doc_.lower(i - 1), "$|of"))
      put({i, aircraft(i)}, EntityType::PRODUCT, "aircraft");
    if (!reader_.capital(i)) continue;
    if (doc_.lower(i) == "g" && i + 2 < at_.size() && is_hyphen(i + 1) &&
        among(doc_.lower(i + 2), "7|8|10|15|20|24|77")) {  // "G-20", "G-8 Summit"
      const bool summit = i + 3 < at_.size() && reader_.capital(i + 3) && doc_.lower(i + 3) == "summit";
      put({i, summit ? i + 4 : i + 3}, summit ? EntityType::EVENT : EntityType::ORG, "group");
    }
    if (form.size() == 4 && form.starts_with("a3") && all_digits(form.substr(1)) &&
        (at_[i] == kNone || names_[at_[i]].tokens.size() == 1 || doc_.lower(i + 1) == "and"))
      put({i, i + 1}, EntityType::PRODUCT, "aircraft");
    if (counts(i) && doc_.lower(i + 1) == "circuit" && reader_.capital(i + 1) &&
        (i + 2 == at_.size() || doc_.lower(i + 2) != "court"))
      put({i, i + 2}, EntityType::ORG, "court");
    // "Standard & Poor's 500"
    const uint32_t poor = i + 4 < at_.size() && doc_.lower(i) == "standard" && doc_.lower(i + 2) == "poor" ? 3 : 0;
    if (poor != 0 || among(doc_.lower(i), "ftse|nikkei|cac|dax|s&p")) {
      const bool number = among(doc_.lower(i + poor + 1), "30|40|100|225|250|350|500|600|1000|2000");
      if (number || poor != 0 || at_[i] == kNone) put({i, i + poor + 1 + number}, EntityType::ORG, "index");
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
         among(doc_.lower(k - 1),
               "border|air|naval|military|nuclear|power|hydropower|thermal|international|oil|gas|refugee"))
    --k;
  if (k == bounds.begin || (k == i && among(doc_.lower(i), "base|plant|post|field|camp"))) return false;
  const Name* place = name(k - 1);
  if (is_listed(k - 1, bit(kGpe))) return false;  // "the Iran pipeline", "a U.S. naval base"
  if (place == nullptr || place->tokens.end != k || reader_.title(k - 1) != 0 ||
      (place->type != EntityType::GPE && place->type != EntityType::LOC && place->type != EntityType::PERSON &&
       !(place->type == EntityType::ORG && place->tokens.size() < 3 && among(doc_.lower(i), "field|camp|refinery"))))
    return false;
  uint32_t first = place->tokens.begin;
  if (first > bounds.begin + 1 && doc_.lower(first - 1) == "-" && name(first - 2) != nullptr)
    first = name(first - 2)->tokens.begin;  // "Kirkuk-Ceyhan pipeline"
  put({first, i + 1}, EntityType::FAC, "head noun");
  return true;
}

// "32nd", "Second", which may begin a name.
bool NameLayer::counts(uint32_t i) const {
  const std::string_view w = doc_.lower(i);
  return is_digit(w[0])
             ? w.size() > 2 && among(w.substr(w.size() - 2), "st|nd|rd|th")
             : reader_.capital(i) && among(w, "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth");
}

// "the | U.S.-ASEAN Special Summit", "the Summit | for Democracy": the meeting whose head noun is `i`.
void NameLayer::event(TokenSpan bounds, uint32_t i) {
  uint32_t first = i, end = i + 1;
  while (first > bounds.begin && i - first < kLongestName) {
    const uint32_t k = first - 1;
    if (reader_.value(k) || among(doc_.lower(k), "the|this|that|our|a|an") || is_name(k, EntityType::PERSON)) break;
    if (k > bounds.begin && reader_.capital(k - 1) &&
        (among(doc_.lower(k), "-|and") ||  // "G7 Foreign Ministers' | Meeting"
         (doc_.lower(k) == "'" && among(doc_.lower(k - 1), "leaders|ministers|chiefs|speakers|presidents"))))
      first = k - 1;
    else if (reader_.capital(k) && (k > bounds.begin || at_[k] != kNone))
      first = k;
    else
      break;
  }
  const bool alone = first == i;
  // "2008 Beijing Games", "32nd Leaders' Meeting"
  if (first > bounds.begin && (counts(first - 1) || (reader_.value(first - 1) && is_year(doc_.lower(first - 1)) &&
                                                     (first < bounds.begin + 2 || !reader_.value(first - 2)))))
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

// A word that may make a name longer or begin one, and the name before it, or before a comma in front of it.
struct NameLayer::Word {
  const Sentence& sentence;
  uint32_t i, end;  // `end`: of the sentence
  std::string_view form;
  uint32_t before;   // the token that may end a name; `i` where there is none
  const Name* last;  // the name there

  bool begins() const { return i == sentence.tokens.begin; }
  bool behind(EntityType type) const { return last != nullptr && last->type == type; }
  // "OPEC | +": the name ends right before it.
  bool touches() const { return last != nullptr && last->tokens.end == i; }
};

// Names that a word makes longer, or that begin with it; the first test that holds decides.
void NameLayer::extend() {
  for (const Sentence& sentence : doc_.sentences) {
    const uint32_t begin = sentence.tokens.begin, end = sentence.tokens.end;
    for (uint32_t i = begin; i < end; ++i) {
      if (const uint32_t listed = control_lists(i, end); listed != kNone) {
        put({i, listed}, EntityType::LAW, "list");
        i = listed - 1;
        continue;
      }
      const uint32_t before = i > begin + 1 && doc_.lower(i - 1) == "," ? i - 2 : i > begin ? i - 1 : i;
      const Word w{sentence, i, end, doc_.lower(i), before, before == i ? nullptr : name(before)};
      if (!storm_or_road(w) && !suffix(w) && !law_or_firm(w) && !place_or_mission(w)) agreement_or_meeting(w);
    }
  }
}

// "Hurricane Gustav", "Tropical Storm Claudette", but "Storm Shadow"; "Interstate 90", "U.S. | Highway 80"
bool NameLayer::storm_or_road(const Word& w) {
  const uint32_t i = w.i;
  if (!reader_.capital(i) || i + 1 == w.end) return false;
  const std::string_view before = w.begins() ? std::string_view() : doc_.lower(i - 1);
  const bool storm = among(w.form, "hurricane|typhoon|cyclone") ||
                     (among(w.form, "storm|depression") && among(before, "tropical|subtropical|winter"));
  if (storm && reader_.capital(i + 1) && !is_listed(i + 1, kThingHeads) && !reader_.value(i + 1)) {
    const bool kind = among(before, "tropical|subtropical|super|winter") && reader_.capital(i - 1);
    put({kind ? i - 1 : i, past_name(i + 1)}, EntityType::EVENT, "head noun");
    return true;
  }
  if (!among(w.form, "interstate|route|highway|autoroute|autobahn|motorway") || !is_digit(doc_.lower(i + 1)[0]))
    return false;
  put({is_name(i, EntityType::FAC) ? names_[at_[i]].tokens.begin : i, i + 2}, EntityType::FAC, "number");
  return true;
}

// "COP30", "OPEC+", "University of | Chicago", "Joseph R. Biden, Jr.", "Washington, D.C."
bool NameLayer::suffix(const Word& w) {
  const uint32_t i = w.i;
  if (w.form.starts_with("cop") && w.form.size() == 5 &&
      w.form.find_first_not_of("0123456789", 3) == std::string_view::npos && reader_.capital(i)) {
    put({i, i + 1}, EntityType::EVENT, "number");  // "COP30"
  } else if (w.form == "+" && !w.begins() && w.before == i - 1 && w.touches() && !doc_.space_before(i)) {
    put({w.last->tokens.begin, i + 1}, w.last->type, "suffix");  // "OPEC+"
  } else if (w.form == "university" && reader_.capital(i) && i + 2 < w.end && doc_.lower(i + 1) == "of" &&
             name(i + 2) != nullptr && !name(i + 2)->tokens.contains(i)) {
    put({i, name(i + 2)->tokens.end}, EntityType::ORG, "head noun");  // "University of | Chicago"
  } else if (w.form == "of" && w.behind(EntityType::ORG) && w.touches() && doc_.lower(w.before) == "court" &&
             i + 1 < w.end && at_[i + 1] == kNone &&
             among(doc_.lower(i + 1), "justice|human|arbitration|appeal|appeals|auditors") && reader_.capital(i + 1)) {
    // "East African Court | of Justice"
    put({w.last->tokens.begin, capitals_end(w.sentence.tokens, i + 1, kLongestName)}, EntityType::ORG, "suffix");
  } else if (w.behind(EntityType::PERSON) && w.touches() && w.last->tokens.size() > 1 && reader_.capital(i) &&
             at_[i] == kNone && among(w.form, "center|centre|institute|foundation")) {
    put({w.last->tokens.begin, i + 1}, EntityType::ORG, "head noun");  // "John F. Kennedy | Center"
  } else if (w.behind(EntityType::PERSON) && reader_.capital(i) && !w.last->tokens.contains(i) &&
             among(w.form, "jr.|sr.|jr|sr|ii|iii")) {
    put({w.last->tokens.begin, i + 1}, EntityType::PERSON, "suffix");
  } else if (w.last != nullptr && among(w.form, "d.c.|d.c|dc") && doc_.lower(w.before) == "washington") {
    put({w.before, i + 1}, EntityType::GPE, "suffix");
  } else {
    return false;
  }
  return true;
}

// "Section 232 of the Trade Act", "50 U.S.C. 1701", "Susman Godfrey LLP", "the | One Big Beautiful Bill"
bool NameLayer::law_or_firm(const Word& w) {
  const uint32_t i = w.i;
  if ((w.form == "resolution" && resolution(w.sentence.tokens, i)) ||
      (among(w.form, "act|regulations|order|rules") && dated_law(w.sentence.tokens, i)))
    return true;
  if (among(w.form, "section|resolution") ||
      (reader_.capital(i) && among(w.form, "article|order|proclamation|directive|regulation|chapter|title|decision"))) {
    law(w.sentence.tokens, i);
  } else if (w.form == "u.s.c." && w.before == i - 1 && i + 1 < w.end && is_digit(doc_.lower(i - 1)[0]) &&
             is_digit(doc_.lower(i + 1)[0])) {
    code_section(i, w.end);
  } else if (((reader_.capital(i) && among(w.form, "llp|llc|inc|inc.|ltd|ltd.|plc|gmbh|corp|corp.")) ||
              (w.touches() && firm_tail(i) && !in_capitals(w.sentence))) &&
             !w.begins() && reader_.capital(i - 1) && (w.last == nullptr || !w.last->tokens.contains(i))) {
    firm(w.sentence.tokens, i);
  } else if (reader_.capital(i) && among(w.form, "bill|ban") && w.sentence.kind != SentenceKind::heading &&
             i + 1 < w.end && !reader_.capital(i + 1) && !w.behind(EntityType::LAW)) {
    bill(w.sentence.tokens, i);
  } else {
    return false;
  }
  return true;
}

// "the U.S. | Embassy", "the Torkham | border crossing", "The | Hague"
bool NameLayer::place_or_mission(const Word& w) {
  const uint32_t i = w.i;
  if (w.last != nullptr && i + 1 < w.end && w.before == i - 1 && among(w.form, kMission) && reader_.capital(i) &&
      (w.behind(EntityType::NORP) || w.behind(EntityType::GPE)) && w.touches()) {
    put({w.last->tokens.begin, i + 1}, EntityType::FAC, "head noun");
    return true;
  }
  if (among(w.form, "airport|crossing|bridge|prison|railway|dam|pipeline|base|plant|post|field|camp|refinery") &&
      at_[i] == kNone && facility(w.sentence.tokens, i))
    return true;
  if (w.form == "hague" && i > 0 && doc_.lower(i - 1) == "the" && reader_.capital(i - 1) && at_[i] != kNone &&
      names_[at_[i]].tokens.size() == 1) {
    put({i - 1, i + 1}, EntityType::GPE, "article");
    return true;
  }
  return false;
}

// "Code of Conduct", "Trade Act | of 1974", "U.S.-Jordan Free | Trade Agreement", "Special | Summit"
void NameLayer::agreement_or_meeting(const Word& w) {
  const uint32_t i = w.i;
  if (w.form == "code" && reader_.capital(i) && i + 2 < w.end && doc_.lower(i + 2) == "conduct" &&
      reader_.capital(i + 2)) {
    // "Code of Conduct in the South China Sea"
    const Name* where = i + 5 < w.end && doc_.lower(i + 3) == "in" ? name(i + 5) : nullptr;
    put({i, where == nullptr ? i + 3 : where->tokens.end}, EntityType::LAW, "head noun");
  } else if (w.form == "of" && w.behind(EntityType::LAW) && w.touches() && doc_.lower(w.before) == "act" &&
             i + 1 < w.end && is_year(doc_.lower(i + 1))) {
    put({w.last->tokens.begin, i + 2}, EntityType::LAW, "year");  // "Trade Act | of 1974"
  } else if (reader_.capital(i) && among(w.form, "convention|treaty|agreement|partnership") && purposed_law(w)) {
    return;
  } else if (reader_.capital(i) && among(w.form, "summit|dialogue|conference|meeting|games|olympics") &&
             w.sentence.kind != SentenceKind::heading) {
    event(w.sentence.tokens, i);
  } else if (at_[i] == kNone && w.sentence.kind != SentenceKind::heading &&
             among(w.form,
                   "agreement|treaty|accord|pact|convention|protocol|charter|partnership|act|declaration|"
                   "compact|initiative|strategy") &&
             reader_.capital(i)) {
    unseen_agreement(w.sentence.tokens, i);
  } else if (w.form == "protocol" && is_name(i, EntityType::LAW) && names_[at_[i]].tokens.begin == i && !w.begins() &&
             counts(i - 1)) {
    put({i - 1, names_[at_[i]].tokens.end}, EntityType::LAW, "number");  // "Second | Protocol to Amend"
  } else if (w.form == "amendment" && reader_.capital(i) && !w.begins() && counts(i - 1)) {
    put({i - 1, i + 1}, EntityType::LAW, "number");  // "14th Amendment"
  } else if (among(w.form, "with|against") && w.behind(EntityType::LAW) && w.touches() && i + 1 < w.end &&
             doc_.lower(w.last->tokens.begin) == "convention" && reader_.capital(i + 1) &&
             !is_listed(i + 1, kPlaceKinds)) {
    // "Convention on the Rights of Persons | with Disabilities"
    put({w.last->tokens.begin, capitals_end(w.sentence.tokens, i + 1, kLongestName)}, EntityType::LAW, "purpose");
  } else if (is_name(i, EntityType::LAW) && names_[at_[i]].tokens.end == i + 1 &&
             has_kind(names_[at_[i]].tokens, kLawHead)) {
    law_from_its_beginning(w.sentence.tokens, i);
  }
}

// "Convention on the Rights of Seafarers with Disabilities", where the model saw another name or none; but "with Peru".
// A headline's capitals tell where it ends only at the headline's own end.
bool NameLayer::purposed_law(const Word& w) {
  uint32_t end = w.i + 2 + (w.i + 2 < w.end && doc_.lower(w.i + 2) == "the");
  if (is_name(w.i, EntityType::LAW) || end >= w.end || !among(doc_.lower(w.i + 1), "on|for|against") ||
      (at_[w.i] != kNone && names_[at_[w.i]].tokens.begin < w.i))
    return false;
  const uint32_t first = end;
  while (end < w.end && end - first < kLongestName && !reader_.value(end) &&
         (reader_.capital(end) || (end > first && end + 1 < w.end && among(doc_.lower(end), "of|and|with") &&
                                   reader_.capital(end + 1) && !is_listed(end + 1, kPlaceKinds))))
    ++end;
  if (end == first || (w.sentence.kind == SentenceKind::heading && end < w.end)) return false;
  put({w.i, end}, EntityType::LAW, "purpose");
  return true;
}

// "Autonomous Sanctions Act 2011", "Russia (Sanctions) (EU Exit) Regulations 2019": the year without "of", as the
// Commonwealth writes it.
bool NameLayer::dated_law(TokenSpan sentence, uint32_t i) {
  if (!reader_.capital(i) || i + 1 >= sentence.end || !is_year(doc_.lower(i + 1)) || i == sentence.begin) return false;
  uint32_t first = i;
  while (first > sentence.begin && i - first < kLongestName) {
    const uint32_t k = first - 1;
    const bool joins = k > sentence.begin && among(doc_.lower(k), "and|of|on|for|-|&|,|(|)") &&
                       (reader_.capital(k - 1) || doc_.lower(k - 1) == ")");
    if (doc_.lower(k) == "the" || !(reader_.capital(k) || joins)) break;
    first = k;
  }
  if (first == i) return false;
  put({first, i + 2}, EntityType::LAW, "year");
  return true;
}

// "Security Council resolution 1325", "resolution 2518 (2020)": with its number, year and body.
bool NameLayer::resolution(TokenSpan sentence, uint32_t i) {
  const std::string_view number = i + 1 < sentence.end ? doc_.lower(i + 1) : std::string_view();
  const bool body = i > sentence.begin && among(doc_.lower(i - 1), "council|assembly") && at_[i - 1] != kNone;
  if (!all_digits(number) || number.size() > 4 || number.size() < (body ? 2 : 4) || (!body && is_year(number)))
    return false;
  const bool year =
      i + 4 < sentence.end && doc_.lower(i + 2) == "(" && is_year(doc_.lower(i + 3)) && doc_.lower(i + 4) == ")";
  put({body ? names_[at_[i - 1]].tokens.begin : i, i + (year ? 5 : 2)}, EntityType::LAW, "numbered law");
  return true;
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
  const uint32_t year = after_year(sentence, first);
  if (first < i && year < first)
    put({year, i + 1}, EntityType::LAW, "head noun");
  else if (first + 2 <= i && among(doc_.lower(first - 1), "the|a|an|'s|proposed|planned|draft"))
    put({first, i + 1}, EntityType::LAW, "head noun");
}

// "the | 1948 Genocide Convention": the year before a name that begins at `first`; `first` where there is none.
uint32_t NameLayer::after_year(TokenSpan sentence, uint32_t first) const {
  const bool year = first > sentence.begin + 1 && reader_.value(first - 1) && is_year(doc_.lower(first - 1)) &&
                    !reader_.value(first - 2) && !among(doc_.lower(first - 2), "in|since|of|by|until");
  return year ? first - 1 : first;
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
  first = after_year(sentence, first);
  if (first < old.begin) put({first, old.end}, EntityType::LAW, "head noun");
}

// A numbered part of a law, and the law it is of.
void NameLayer::law(TokenSpan sentence, uint32_t i) {
  uint32_t begin = i, end = i + 1;
  if (doc_.lower(i) == "order" && (i == sentence.begin || doc_.lower(i - 1) != "executive")) return;
  const auto number = [&](uint32_t k) {
    return k < sentence.end && !reader_.value(k) && (is_digit(doc_.lower(k)[0]) || is_roman(doc_.view(k)));
  };
  if (end + 2 < sentence.end && doc_.lower(end + 2) == ")" && among(doc_.lower(end + 1), "eu|ec|eec")) end += 3;
  if (end < sentence.end && (doc_.lower(end) == "no." || doc_.lower(end) == "no")) ++end;
  // "Regulation (EU) 2023/956", "Directive 2014/24/EU", "resolution 59/14"
  const bool whole = end < sentence.end && is_digit(doc_.lower(end)[0]) &&
                     doc_.lower(end).find('/') != std::string_view::npos,
             union_law =
                 whole || (end + 2 < sentence.end && doc_.lower(end + 1) == "/" && is_digit(doc_.lower(end + 2)[0]));
  if (!union_law &&
      (!number(end) || doc_.lower(i) == "decision" || (doc_.lower(i) == "resolution" && !reader_.capital(i))))
    return;
  end = whole ? end + 1 : union_law ? end + 3 : paragraphs(end + 1, sentence.end);
  if (union_law && end + 1 < sentence.end && doc_.lower(end) == "/" && reader_.capital(end + 1)) end += 2;
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
