// What one place of the document tells of another: tables, abbreviations, headlines, the same string again.
#include <algorithm>
#include <array>

#include "name_layer.hpp"
#include "segment.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace readout {

// "Porto 3 (Jardel 12) Braga 1", "ATLANTA 86 53 .619 -", "Leeds v Derby": in tables of sport, clubs and countries. A
// club that bears its city's name is meant in the rest of the text too, save where the city is a place.
void NameLayer::tables() {
  std::vector<TokenSpan> runs;
  size_t countries = 0;
  const auto kinds = [&](TokenSpan run) {
    return listed_kinds(run) | (run.size() == 1 ? reader_.kinds(run.begin) : 0);
  };
  for (const Sentence& sentence : doc_.sentences)
    for (const TokenSpan& run : sides(sentence.tokens)) {
      countries += (kinds(run) & bit(kGpe)) != 0;
      runs.push_back(run);
    }
  const bool of_countries = 2 * countries >= runs.size();
  std::unordered_set<uint32_t> clubs;  // hashes of the strings
  for (const TokenSpan& run : runs) {
    // "Singapore" among countries, "New York" among cities
    const bool town = (kinds(run) & (bit(kCity) | bit(kRegion))) != 0 && !of_countries;
    const bool country = (kinds(run) & bit(kGpe)) != 0 && !town;
    put(run, country ? EntityType::GPE : EntityType::ORG, "table");
    if (!country) clubs.insert(hash(run));
  }
  bear_names(clubs, "table");
}

// Towns that play, and the same names in the rest of the text.
void NameLayer::teams() {
  std::unordered_set<uint32_t> clubs;
  for (uint32_t i = 0; i < at_.size(); ++i) {
    if (!starts(i)) continue;
    Name& n = names_[at_[i]];
    if (n.type != EntityType::GPE || n.rule == "dateline" || is_country(n.tokens) || !plays(n.tokens)) continue;
    set(n, EntityType::ORG, "team");
    clubs.insert(hash(n.tokens));
  }
  bear_names(clubs, "team");
}

// What is called like one of the clubs is the club, save where the town is a place.
void NameLayer::bear_names(const std::unordered_set<uint32_t>& clubs, std::string_view rule) {
  for (uint32_t i = 0; i < at_.size(); ++i) {
    if (!starts(i) || (i > 0 && among(doc_.lower(i - 1), "in|at|from|near|of"))) continue;
    Name& n = names_[at_[i]];
    if (n.type != EntityType::ORG && !among(n.rule, "table|team|dateline|seat") && clubs.count(hash(n.tokens)) != 0)
      set(n, EntityType::ORG, rule);
  }
}

constexpr WordList kPlay =
    "beat|defeat|thrash|trounce|rout|edge|stun|crush|draw|dismiss|score|thump|hammer|down|blank|overcome|sweep|trail|"
    "sign|win|lose|bowl|upset|qualify|clinch|concede|relegate|play|face|crash";
constexpr WordList kPlayAgainst =
    "beat|defeat|thrash|face|trounce|rout|edge|stun|crush|down|blank|overcome|eliminate|upset|dismiss|bowl";

// "Motherwell have signed", "beat Pontypridd", "18 points for Charlotte", "drew 1-1 at Burnley": a town that does or
// undergoes what only its team does.
bool NameLayer::plays(TokenSpan town) const {
  const TokenSpan sentence = doc_.sentences[sentence_of(doc_, town.begin)].tokens;
  uint32_t next = town.end;
  while (next < sentence.end &&
         (among(doc_.lower(next), "have|has|had|were|are|will|would") || doc_.tags[next].pos == Pos::ADV))
    ++next;
  if (next < sentence.end) {
    // in a headline's capitals all are taken for names
    const bool shouts = doc_.view(next).size() > 2 && shape_of(doc_.view(next)) == Shape::upper;
    if (shouts ? among(doc_.lower(next), kPlay) : doc_.tags[next].pos == Pos::VERB && among(doc_.lemma(next), kPlay))
      return true;
    if (next + 1 < sentence.end && doc_.lemma(next) == "come" && doc_.lower(next + 1) == "from") return true;
  }
  if (town.begin == sentence.begin) return false;
  uint32_t before = town.begin - 1;
  if (before > sentence.begin &&
      among(doc_.lower(before), "champions|leaders|holders|rivals|visitors|hosts|side|strugglers"))
    --before;
  if (doc_.tags[before].pos == Pos::VERB && among(doc_.lemma(before), kPlayAgainst)) return true;
  if (among(doc_.lower(before), "against|v|vs|versus")) return true;
  // "Houston at Florida": where the one plays the other
  if (doc_.lower(before) == "at" && before > sentence.begin)
    return is_digit(doc_.lower(before - 1)[0]) || is_name(before - 1, EntityType::GPE) ||
           is_name(before - 1, EntityType::ORG);
  if (next == town.end && next + 1 < sentence.end && doc_.lower(next) == "at" && starts(next + 1)) return true;
  if (!among(doc_.lower(before), "for|with|by|to|over")) return false;
  for (uint32_t k = before; k > sentence.begin && k + 5 > before; --k)
    if (among(doc_.lemma(k - 1),
              "point|goal|rebound|run|assist|homer|save|try|wicket|hit|draw|win|defeat|loss|victory"))
      return true;
  return false;
}

// "THE HERALD" on a line of its own in a digest of the press: the paper that the lines below it are from.
void NameLayer::papers() {
  const uint32_t last = std::min<uint32_t>(static_cast<uint32_t>(at_.size()), 40);
  bool press = false, stories = false;
  for (uint32_t i = 0; i < last; ++i) {
    press = press || among(doc_.lower(i), "press|newspapers|papers");
    stories = stories || among(doc_.lower(i), "stories|digest|headlines");
  }
  if (!press || !stories) return;
  for (const Sentence& sentence : doc_.sentences) {
    TokenSpan line = sentence.tokens;
    while (line.begin < line.end && (doc_.tags[line.begin].pos == Pos::PUNCT || doc_.lower(line.begin) == "the"))
      ++line.begin;
    bool paper = line.size() > 0 && line.size() < 5 && &sentence != &doc_.sentences[0];
    for (uint32_t i = line.begin; i < line.end && paper; ++i) {
      if (doc_.lower(i) == "(" && i > line.begin)
        line.end = i;  // "LANKADEEPA | (Sinhala)"
      else
        paper = shape_of(doc_.view(i)) == Shape::upper || (is_digit(doc_.lower(i)[0]) && i == line.begin) ||
                (i + 1 < line.end && is_hyphen(i));
    }
    if (paper && !all_digits(doc_.lower(line.end - 1))) put(line, EntityType::ORG, "paper");
  }
}

// "the Tasmanian International", "Coca-Cola Cup", "Champions' League", "Tour of Poland": what is played for.
void NameLayer::tournaments() {
  for (const Sentence& sentence : doc_.sentences) {
    const bool capitals = in_capitals(sentence);
    for (uint32_t i = sentence.tokens.begin + 1; i < sentence.tokens.end; ++i) {
      if (!reader_.capital(i)) continue;
      const std::string_view w = doc_.lower(i), before = doc_.lower(i - 1);
      const bool tour =
          w == "tour" && i + 2 < sentence.tokens.end && among(doc_.lower(i + 1), "of|de|du") && reader_.capital(i + 2);
      const bool league =
          w == "league" && (among(before, "champions") || (before == "'" && i > sentence.tokens.begin + 1 &&
                                                           among(doc_.lower(i - 2), "champions|winners")));
      if (tour) {
        put({i, past_name(i + 2)}, EntityType::EVENT, "tournament");
        continue;
      }
      if (!league &&
          !among(w,
                 "open|cup|masters|championship|championships|trophy|classic|marathon|invitational|international|prix"))
        continue;
      uint32_t first = i;
      while (first > sentence.tokens.begin && first + 6 > i) {
        const uint32_t k = first - 1;
        if (k > sentence.tokens.begin && (is_hyphen(k) || doc_.lower(k) == "'") && reader_.capital(k - 1))
          first = k - 1;
        else if (reader_.capital(k) && !reader_.value(k) &&
                 (capitals ? at_[k] != kNone || among(doc_.lower(k), "champions|grand|world|european|masters")
                           : k > sentence.tokens.begin || at_[k] != kNone) &&
                 !is_name(k, EntityType::PERSON))
          first = k;
        else
          break;
      }
      const bool whole = i + 1 == sentence.tokens.end || !reader_.capital(i + 1) || capitals;
      if (first == i || !whole || (w == "international" && (capitals || !is_listed(i - 1, bit(kNorp))))) continue;
      uint32_t end = i + 1;
      // "Grand Prix | du Morbihan"
      if (end + 1 < sentence.tokens.end && w == "prix" && among(doc_.lower(end), "du|de|of") &&
          reader_.capital(end + 1))
        end = past_name(end + 1);
      put({first, end}, EntityType::EVENT, "tournament");
    }
  }
}

// "M. Butcher lbw b Martin 74", "Stuttgart 3 (Elber 8th, Bobic 31st)": who is out by whom, and who scored.
void NameLayer::players() {
  for (const Sentence& sentence : doc_.sentences) {
    const bool table = !sides(sentence.tokens).empty();
    uint32_t depth = 0;
    for (uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
      const std::string_view w = doc_.lower(i);
      if (w == "(") ++depth;
      if (w == ")" && depth > 0) --depth;
      const bool out = among(w, "c|b|st|lbw") && !reader_.capital(i);
      const bool scored = table && depth > 0 && among(w, "(|,");
      const bool batted = out || (among(w, "run|not") && doc_.lower(i + 1) == "out");
      uint32_t begin = i;  // "| Waqar Younis | not out 13"
      while (batted && begin > sentence.tokens.begin && begin + 5 > i &&
             (reader_.capital(begin - 1) || is_hyphen(begin - 1)) && !reader_.value(begin - 1))
        --begin;
      if (begin < i) put({begin, i}, EntityType::PERSON, "player");
      if ((!out && !scored) || !reader_.capital(i + 1) || reader_.value(i + 1)) continue;
      uint32_t end = i + 2;
      while (end < sentence.tokens.end && end < i + 4 && !reader_.value(end) &&
             (reader_.capital(end) || (scored && among(doc_.lower(end), "van|der|den|de|da"))))
        ++end;
      if (scored && (end == sentence.tokens.end || !is_digit(doc_.lower(end)[0]))) continue;
      put({i + 1, end}, EntityType::PERSON, "player");
    }
  }
}

// Two of its words, or a headline that names the sport: "SOCCER - MOTHERWELL SIGN FINN".
bool NameLayer::tells_of_sport() const {
  constexpr WordList kSport =
      "soccer|baseball|basketball|cricket|rugby|hockey|tennis|golf|cycling|skiing|boxing|athletics";
  for (uint32_t i = 0; i < 3 && !doc_.sentences.empty() && i + 1 < doc_.sentences[0].tokens.end; ++i)
    if (among(doc_.lower(i), kSport) && shape_of(doc_.view(i)) == Shape::upper) return true;
  uint32_t sport = 0, hints = 0;
  for (uint32_t id = 0; id < doc_.pool.size() && sport < 2; ++id) {
    sport += among(doc_.pool.view(id),
                   "league|standings|innings|championship|tournament|soccer|baseball|basketball|cricket|rugby|hockey|"
                   "tennis|goalkeeper|striker|midfielder|scorers|playoff|semifinal|quarterfinal|wicket|rebounds|homer|"
                   "halftime|touchdown|quarterback|goalkeepers|midfielders|playoffs|scorer");
    hints += among(
        doc_.pool.view(id),
        "cup|coach|squad|beat|scoring|scored|goals|captain|fixture|matches|defender|forward|points|season|tie|drew");
  }
  if (sport > 1) return true;
  // "won 2-1"
  for (uint32_t i = 1; i + 1 < at_.size() && hints > 1; ++i)
    if (is_hyphen(i) && all_digits(doc_.lower(i - 1)) && all_digits(doc_.lower(i + 1)) && doc_.lower(i - 1).size() < 4)
      return sport + hints > 2;
  return false;
}

// The runs of capitals of a line that is nothing but those, figures, and what is in brackets.
std::vector<TokenSpan> NameLayer::sides(TokenSpan line) const {
  std::vector<TokenSpan> runs;
  uint32_t figures = 0, depth = 0;
  bool versus = false;
  for (uint32_t i = line.begin; i < line.end; ++i) {
    const std::string_view w = doc_.lower(i);
    if (w == "(" || w == "[") ++depth;
    if ((w == ")" || w == "]") && depth > 0) --depth;
    if (depth > 0) continue;
    if (is_digit(w[0]) || (w[0] == '.' && w.size() > 1)) {
      ++figures;
    } else if (w == "v") {
      versus = true;
    } else if (w == ":" || (w.size() == 1 && w[0] >= 'a' && w[0] <= 'z' && !reader_.capital(i))) {
      return {};  // "Bowling: Martin 22-4-71-1", "c Hegg b Keedy 29"
    } else if (reader_.capital(i) && !reader_.value(i)) {
      if (at_[i] != kNone && names_[at_[i]].rule == "dateline") return {};
      if (among(w, "division|conference|standings|results|group|round|postponed|halftime|scorers|extras")) continue;
      if (!runs.empty() && runs.back().end == i)
        runs.back().end = i + 1;
      else
        runs.push_back({i, i + 1});
    } else if (doc_.tags[i].pos != Pos::PUNCT && doc_.tags[i].pos != Pos::SYM && w != "postponed") {
      return {};
    }
  }
  const bool table = !runs.empty() && runs[0].begin == line.begin && runs[0].size() < 5 &&
                     (figures > 2 || (runs.size() > 1 && (figures > 1 || versus)));
  if (!table) runs.clear();
  return runs;
}

// "Trade Representative (USTR)": an abbreviation in brackets whose letters begin the words before it. It has the type
// of what it stands for, in the whole document; it is no name when that is none ("sanitary measures (SPS)").
void NameLayer::acronyms() {
  std::unordered_map<uint32_t, uint32_t> meaning;  // lower-cased abbreviation -> index of its name, or kNone: no name
  for (uint32_t s = 0; s < doc_.sentences.size(); ++s) {
    const TokenSpan sentence = doc_.sentences[s].tokens;
    // In a dateline the agency stands in brackets: "Ha Noi (VNS) -".
    for (uint32_t i = std::max(sentence.begin + 2, dateline_end(doc_, s)); i + 1 < sentence.end; ++i) {
      const std::string_view open = doc_.lower(i - 1), close = doc_.lower(i + 1);
      if (!((open == "(" && close == ")") || (open == "[" && close == "]")) || !is_acronym(doc_.view(i)) ||
          at_[i - 1] != kNone)  // "Regulation (EU) 2023/956"
        continue;
      uint32_t index = kNone;
      if (stands_for(sentence, i, &index)) meaning.try_emplace(doc_.tokens[i].lower, index);
    }
  }
  if (meaning.empty()) return;
  for (uint32_t i = 0; i < doc_.tokens.size(); ++i) {
    const auto it = meaning.find(doc_.tokens[i].lower);
    if (it == meaning.end() || !is_acronym(doc_.view(i))) continue;
    const uint32_t here = at_[i];
    if (here != kNone && names_[here].tokens.size() > 1) continue;  // "EU Commission"
    if (it->second == kNone) {
      if (here != kNone) remove(here);
    } else if (!reader_.value(i)) {
      const uint32_t index = put({i, i + 1}, names_[it->second].type, "acronym");
      names_[index].expands_to = it->second;
    }
  }
}

// Does the text before the brackets around `i` say what the abbreviation stands for? `index` is that name's, kNone
// where it is none.
bool NameLayer::stands_for(TokenSpan sentence, uint32_t i, uint32_t* index) {
  const uint32_t first = spelled_by(sentence.begin, i - 1, doc_.lower(i));
  const Name* last = name(i - 2);
  *index = kNone;
  if (first == kNone) {
    if (last == nullptr || last->type == EntityType::PERSON || last->type == EntityType::NORP ||
        last->tokens.size() == 1)
      return false;
    *index = at_[i - 2];
    return true;
  }
  const TokenSpan words{first, i - 1};
  if (last != nullptr && last->type != EntityType::PERSON && last->tokens.contains(words)) {
    *index = at_[i - 2];
    // "Deferred Action for Childhood Arrivals (DACA)": no product is called so
    Name& whole = names_[*index];
    if (whole.type == EntityType::PRODUCT && whole.tokens.size() > 2) whole.type = EntityType::LAW;
    return true;
  }
  const uint32_t ends = reader_.kinds(words.end - 1);
  const bool holds_last = last != nullptr && words.contains(last->tokens);
  // "Australia-United Kingdom-United States (AUKUS)": names of their own
  if (holds_last && last->type == EntityType::GPE && words.size() > last->tokens.size() &&
      is_hyphen(last->tokens.begin - 1))
    return false;
  // "Chinese People's Political Consultative Conference (CPPCC)"
  const bool national = words.size() > 3 && doc_.lower(words.end - 1) != "'s" &&
                        (last == nullptr || last->type != EntityType::GPE) &&
                        is_listed(words.begin, bit(kNorp) | bit(kGpe));
  if (!in_title_case(words) ||
      !(national || is_listed(words.begin, bit(kOrgHead) | bit(kLawHead)) ||
        (ends & (bit(kOrgHead) | bit(kLawHead))) != 0 || is_office(words.end - 1) || holds_last))
    return true;
  const bool law = (ends & bit(kLawHead)) != 0 && (ends & bit(kOrgHead)) == 0;
  const bool known = holds_last && last->tokens.end == words.end;
  *index = put(words, known ? last->type : law ? EntityType::LAW : EntityType::ORG, "acronym");
  return true;
}

// "Organization of the Islamic Conference": the first word and every long one with a capital, and no value.
bool NameLayer::in_title_case(TokenSpan words) const {
  bool capitals = reader_.capital(words.begin) && !has_value(words);
  for (uint32_t k = words.begin; k < words.end; ++k)
    capitals = capitals && (reader_.capital(k) || doc_.lower(k).size() <= 3);
  return capitals;
}

// "USTR", "CoE"; but "Biden".
bool NameLayer::is_acronym(std::string_view form) {
  if (form.size() < 2 || form.size() > 8) return false;
  uint32_t upper = 0;
  for (char c : form) {
    if (c >= 'A' && c <= 'Z')
      ++upper;
    else if (c >= 'a' && c <= 'z' && upper == 0)
      return false;
  }
  return 2 * upper > form.size();
}

// Where the words begin whose initials spell `letters`, read backwards from `end`; kNone when they do not.
uint32_t NameLayer::spelled_by(uint32_t begin, uint32_t end, std::string_view letters) const {
  size_t left = letters.size();
  uint32_t i = end, skipped = 0;
  while (left > 0 && i > begin) {
    const std::string_view word = doc_.lower(--i);
    // "U.S." gives both its letters.
    size_t k = left;
    if (word.find('.') != std::string_view::npos) {
      size_t w = word.size();
      while (w > 0 && k > 0) {
        if (word[--w] == '.') continue;
        if (word[w] != letters[k - 1]) break;
        --k;
      }
    }
    if (k == left && word[0] == letters[left - 1]) k = left - 1;
    if (k < left) {
      left = k;
      skipped = 0;
    } else if (!is_letter(word[0]) ? word != "-" && word != "," && word != "&" && word != "'s"
                                   : ++skipped > 3 || word.size() > 3) {
      return kNone;
    }
  }
  return left == 0 ? i : kNone;
}

// Last words of firms that are called by their first.
constexpr WordList kFirmEnds =
    "laboratories|labs|holdings|pharmaceuticals|pharma|motors|motor|industries|systems|technologies|technology|"
    "instruments|airlines|airways|foods|stores|petroleum|oil|energy|steel|chemicals|electronics|telecom|"
    "communications|mining|resources|logistics|superstores|supermarkets|hotels|resorts|studios|records|pictures|"
    "software|"
    "networks|robotics|therapeutics|biosciences|shipping|aerospace|biotech|corp|corp.|inc|inc.|co|co.|ltd|ltd.|plc|"
    "sachs|"
    "brothers|company|corporation|semiconductor|entertainment|media|capital|partners|securities|insurance";

// "Abbott Laboratories".
bool NameLayer::ends_as_firm(const Name& n) const { return among(doc_.lower(n.tokens.end - 1), kFirmEnds); }

// What the names of the document are called by.
struct NameLayer::Strings {
  std::unordered_map<uint32_t, uint32_t> surnames;  // last word of a person's full name -> index
  std::unordered_map<uint32_t, uint32_t> bodies;    // first word of a body's name ("Zendrix Holdings") -> index
  std::unordered_map<uint32_t, std::vector<uint32_t>> by_first;  // first word -> names, the first of each string
  std::unordered_map<uint32_t, std::array<uint16_t, kNameTypes>> votes;  // hash of a string -> names of each type
};

// The same string is the same name: surnames of full names, and names that the model saw in one place and not in
// another.
void NameLayer::repeat() {
  firms_or_persons();
  const Strings known = strings();
  for (uint32_t i = 0; i < at_.size(); ++i) {
    if (!reader_.capital(i)) continue;
    const uint32_t lower = doc_.tokens[i].lower;
    const bool place = is_listed(i, kPlaceOrPeople);
    EntityType type = EntityType::ORG;
    const TokenSpan best = elsewhere(known, i, &type);
    const bool generic = best.size() == 2 && doc_.lower(i) == "task" && doc_.lower(i + 1) == "force";
    if (best.size() > 1 && !generic) {
      put(best, type, "same string");
      continue;
    }
    if (at_[i] != kNone) {
      Name& n = names_[at_[i]];
      if (n.tokens.begin != i) continue;
      if (n.tokens.size() == 1 && n.type != EntityType::PERSON && !place && known.surnames.count(lower) != 0) {
        set(n, EntityType::PERSON, "surname");
      } else if (n.tokens.size() == 1 && n.type != EntityType::ORG && known.surnames.count(lower) == 0 &&
                 known.bodies.count(lower) != 0 && (i == 0 || reader_.title(i - 1) == 0)) {
        set(n, EntityType::ORG, ends_as_firm(names_[known.bodies.at(lower)]) ? "firm's short name" : "short name");
      }
      continue;
    }
    if (reader_.value(i)) continue;
    if (known.surnames.count(lower) != 0 && !place && !reader_.common(i) && !beside_capital(i)) {
      put({i - article(i), i + 1}, EntityType::PERSON, "surname");
      continue;
    }
    if (known.bodies.count(lower) != 0 && !beside_capital(i)) {
      put({i, i + 1}, EntityType::ORG, "short name");
      continue;
    }
    // A single word that is also a common one, or stands in a longer run of capitals, need not be the name.
    if (best.size() != 1 || reader_.common(i) || beside_capital(i)) continue;
    if (type == EntityType::ORG && is_listed(i, bit(kOrgHead)) &&
        !among(doc_.lower(i), "congress|parliament|administration"))
      continue;  // "the Council" of some sentence
    put(best, type, "same string");
  }
  majority(known);
}

// "Dearborn, | Michigan Ford": a place and what comes behind it, taken for one person.
bool NameLayer::begins_with_place(const Name& n) const {
  return n.tokens.size() == 2 && is_listed(n.tokens.begin, kPlaceKinds) && !is_listed(n.tokens.begin, bit(kFirst)) &&
         is_listed(n.tokens.begin + 1, bit(kOrg));
}

// A firm or a person, by what the rest of the document says of the word.
void NameLayer::firms_or_persons() {
  // "Chrysler", also a surname: a firm, where nobody is called so.
  std::vector<bool> called(doc_.pool.size());  // last words of full names, and words behind a title
  for (uint32_t i = 1; i < at_.size(); ++i)
    if (is_name(i, EntityType::PERSON) && names_[at_[i]].tokens.end == i + 1 &&
        ((names_[at_[i]].tokens.size() > 1 && !begins_with_place(names_[at_[i]])) || reader_.title(i - 1) != 0))
      called[doc_.tokens[i].lower] = true;
  for (uint32_t i = 0; i < at_.size(); ++i)
    if (is_name(i, EntityType::PERSON) && names_[at_[i]].tokens.size() == 1 && is_listed(i, bit(kOrg)) &&
        !called[doc_.tokens[i].lower])
      set(names_[at_[i]], EntityType::ORG, "gazetteer");
  // "Meyer Laboratories"
  for (Name& n : names_)
    if (n.type == EntityType::PERSON && n.tokens.size() == 2 && ends_as_firm(n)) set(n, EntityType::ORG, "head noun");
  // "Ekici" alone is a person: then so is "Atilla Ekici".
  std::vector<bool> persons(doc_.pool.size());  // words that are, alone, a person
  for (uint32_t i = 0; i < at_.size(); ++i)
    if (is_name(i, EntityType::PERSON) && names_[at_[i]].tokens.size() == 1) persons[doc_.tokens[i].lower] = true;
  for (Name& n : names_) {
    if (n.type != EntityType::ORG || n.tokens.size() < 2 || n.tokens.size() > 3 ||
        !persons[doc_.tokens[n.tokens.end - 1].lower])
      continue;
    bool person = true;
    for (uint32_t i = n.tokens.begin; i < n.tokens.end; ++i)
      person = person && reader_.capital(i) && !is_listed(i, bit(kOrgHead) | bit(kGpe) | bit(kNorp));
    if (person) set(n, EntityType::PERSON, "surname");
  }
}

// Adds the name to those of a word, eight at most, unless its string is there.
void NameLayer::add_string(uint32_t index, std::vector<uint32_t>& list) const {
  const uint32_t string = hash(names_[index].tokens);
  if (list.size() < 8 &&
      std::none_of(list.begin(), list.end(), [&](uint32_t k) { return hash(names_[k].tokens) == string; }))
    list.push_back(index);
}

NameLayer::Strings NameLayer::strings() const {
  Strings known;
  for (uint32_t i = 0; i < at_.size(); ++i) {
    if (!starts(i)) continue;
    const Name& n = names_[at_[i]];
    const uint32_t last = n.tokens.end - 1;
    const bool full = n.tokens.size() > 1 && !begins_with_place(n);
    if (n.type == EntityType::PERSON && full && doc_.lower(last).size() > 2)
      known.surnames.try_emplace(doc_.tokens[n.rule == "given name" ? i : last].lower, at_[i]);
    // "Brown University"; "Abbott Laboratories", also a first name
    const bool university = n.tokens.size() == 2 && doc_.lower(last) == "university",
               firm = n.tokens.size() == 2 && ends_as_firm(n);
    if (n.type == EntityType::ORG && n.tokens.size() > 1 && (university || !reader_.common(i)) &&
        reader_.title(i) == 0 && doc_.lower(i).size() > 2 &&
        !is_listed(i, kPlaceOrPeople | (university || firm ? 0u : bit(kFirst)) | bit(kOrgHead) | bit(kLaw))) {
      known.bodies.try_emplace(doc_.tokens[i].lower, at_[i]);
    }
    auto& vote = known.votes.try_emplace(hash(n.tokens)).first->second;
    uint16_t& count = vote[static_cast<size_t>(n.type)];
    if (count < UINT16_MAX) ++count;
    if (n.tokens.size() <= kLongestName) add_string(at_[i], known.by_first[doc_.tokens[i].lower]);
  }
  return known;
}

// A name that the document has elsewhere, here left out or in pieces: "Biden | - | Harris Administration"
TokenSpan NameLayer::elsewhere(const Strings& known, uint32_t i, EntityType* type) const {
  TokenSpan best;
  if (const auto it = known.by_first.find(doc_.tokens[i].lower);
      it != known.by_first.end() && (at_[i] == kNone || (names_[at_[i]].tokens.begin == i && reader_.title(i) == 0))) {
    for (const uint32_t k : it->second) {
      const TokenSpan span{i, i + names_[k].tokens.size()};
      if (span.size() <= best.size() || span.end > at_.size() || hash(span) != hash(names_[k].tokens)) continue;
      bool open = !has_value(span) && reader_.capital(span.end - 1);
      for (uint32_t t = span.begin; t < span.end; ++t)
        open = open && (at_[t] == kNone ||
                        (span.contains(names_[at_[t]].tokens) && names_[at_[t]].tokens.size() < span.size()));
      if (open) best = span, *type = names_[k].type;
    }
  }
  return best;
}

// A string with several types takes the one that most of its places have.
void NameLayer::majority(const Strings& known) {
  for (uint32_t i = 0; i < at_.size(); ++i) {
    if (!starts(i)) continue;
    Name& n = names_[at_[i]];
    const auto it = known.votes.find(hash(n.tokens));
    // A surname, or a firm's first word, was counted as what the model took it for alone.
    if (it == known.votes.end() || among(n.rule, "surname|firm's short name|dateline")) continue;
    uint32_t total = 0, best = 0;
    for (uint32_t t = 0; t < kNameTypes; ++t) {
      total += it->second[t];
      if (it->second[t] > it->second[best]) best = t;
    }
    if (3 * it->second[best] >= 2 * total && name_type(best) != n.type) {
      set(n, name_type(best), "same string");
    }
  }
}

// "Shares in Harlan fell", "brokers Rudolf Wolff", "Landsbref, a unit of Landsbanki": what is a firm in one place is
// one in all, save a place of the lists and whoever has a first name in the text.
void NameLayer::firms() {
  for (uint32_t i = 0; i + 1 < at_.size(); ++i)  // "Nordvik | CEO Jensen Hulme", where the model saw no name
    if (at_[i] == kNone && reader_.capital(i) && reader_.kinds(i) == 0 && !reader_.value(i) &&
        doc_.tags[i].pos == Pos::PROPN && among(doc_.lower(i + 1), "ceo|cfo"))
      put({i, i + 1}, EntityType::ORG, "firm");
  std::unordered_set<uint32_t> found;  // hashes of the strings
  for (const Sentence& sentence : doc_.sentences)
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
      if (starts(i) && may_be_firm(names_[at_[i]]) && in_business(sentence.tokens, names_[at_[i]].tokens))
        found.insert(hash(names_[at_[i]].tokens));
  if (found.empty()) return;
  for (uint32_t i = 0; i < at_.size(); ++i)
    if (starts(i) && may_be_firm(names_[at_[i]]) && found.count(hash(names_[at_[i]].tokens)) != 0)
      set(names_[at_[i]], EntityType::ORG, "firm");
}

// The model takes it for a person or a place, and nothing else says that it is one.
bool NameLayer::may_be_firm(const Name& n) const {
  if (n.type != EntityType::PERSON && n.type != EntityType::GPE && n.type != EntityType::LOC &&
      n.type != EntityType::PRODUCT)
    return false;
  if (n.rule != "model" && n.rule != "same string") return false;
  const uint32_t i = n.tokens.begin, kinds = n.tokens.size() == 1 ? reader_.kinds(i) : listed_kinds(n.tokens);
  return (kinds & kPlaceOrPeople) == 0 && !(n.tokens.size() > 1 && is_listed(i, bit(kFirst))) &&
         !(n.tokens.size() == 1 && called_[doc_.tokens[i].lower]);
}

// What follows who reports it, or what is whose: "Wistron said third-quarter | profit", "Minerva's | shares".
constexpr WordList kBusiness =
    "profit|profits|revenue|revenues|sales|earnings|shares|shareholders|turnover|dividend|stock|subsidiary|factories|"
    "takeover|ipo|first-quarter|second-quarter|third-quarter|fourth-quarter|half-year|full-year|quarterly";

// "shares in X", "X bonds", "X, a unit of", "brokers X", "chip maker X", "Shenzhen-listed X"
bool NameLayer::in_business(TokenSpan sentence, TokenSpan span) const {
  const uint32_t i = span.begin, next = span.end;
  const auto low = [&](uint32_t k) { return sentence.contains(k) ? doc_.lower(k) : std::string_view(); };
  const bool of = i > sentence.begin + 1 && among(low(i - 1), "in|of") &&
                  among(low(i - 2), "shares|stake|stakes|unit|subsidiary|shareholders|takeover|acquisition|merger");
  const bool tail = among(low(next), "shares|share|stock|bonds") ||
                    (low(next) == "," && among(low(next + 1), "a|the") && among(low(next + 2), "unit|subsidiary"));
  const bool beside = i > sentence.begin && doc_.tags[i - 1].pos == Pos::NOUN && among(low(i - 1), kFirmNoun);
  const bool listed = i > sentence.begin + 1 && low(i - 1) == "listed" && low(i - 2) == "-";
  // "Minerva's finance chief", "Wistron said third-quarter profit"
  const bool owns = low(next) == "'s";
  bool reports = false;
  if (owns || among(low(next), "said|reported|posted"))
    for (uint32_t k = next + 1; k < std::min(sentence.end, next + 4) && !reader_.capital(k); ++k)
      reports = reports || among(low(k), kBusiness) ||
                (owns && among(low(k), "chief|finance") && among(low(k + 1), "executive|chief|director"));
  return of || tail || beside || listed || reports || is_told(sentence, next, kFirmNoun);
}

// "Norvik, | the Oslo-based drugmaker behind the bid": what stands behind the comma at `i` ends in one of the nouns.
bool NameLayer::is_told(TokenSpan sentence, uint32_t i, WordList nouns) const {
  const auto low = [&](uint32_t k) { return sentence.contains(k) ? doc_.lower(k) : std::string_view(); };
  if (low(i) != "," || !among(low(i + 1), "a|an|the|its|his|her|their|one")) return false;
  constexpr uint32_t kFar = 9;
  for (uint32_t k = i + 2; k < std::min(sentence.end, i + kFar); ++k) {
    const Pos next = k + 1 < sentence.end ? doc_.tags[k + 1].pos : Pos::PUNCT;
    if (among(low(k), nouns) && (next == Pos::PUNCT || next == Pos::ADP || next == Pos::PRON || next == Pos::SCONJ))
      return low(k + 1) != "-";
    if ((doc_.tags[k].pos == Pos::VERB && low(k - 1) != "-") || doc_.tags[k].pos == Pos::ADP || low(k) == "," ||
        low(k) == "'s")
      return false;
  }
  return false;
}

// "FOWLER SINKS LEEDS": in a headline in capitals the names are those of the text.
void NameLayer::headlines() {
  Told told;
  std::vector<const Sentence*> shouted;
  for (const Sentence& sentence : doc_.sentences) {
    if (in_capitals(sentence)) {
      shouted.push_back(&sentence);
      continue;
    }
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!starts(i)) continue;
      const Name& n = names_[at_[i]];
      if (n.tokens.size() > kLongestName) continue;
      add_string(at_[i], told[doc_.tokens[i].lower]);
      if (n.type == EntityType::PERSON && n.tokens.size() > 1)
        add_string(at_[i], told[doc_.tokens[n.tokens.end - 1].lower]);
    }
  }
  for (const Sentence* sentence : shouted) name_as_told(sentence->tokens, told);
}

// Names in a headline what the text names; the longest name of those that a word begins.
void NameLayer::name_as_told(TokenSpan headline, const Told& told) {
  for (uint32_t i = headline.begin; i < headline.end; ++i) {
    const auto it = told.find(doc_.tokens[i].lower);
    if (it == told.end() || !reader_.capital(i) || reader_.common(i)) continue;
    TokenSpan best;
    EntityType type = EntityType::ORG;
    for (const uint32_t k : it->second) {
      const Name& n = names_[k];
      const bool surname = n.type == EntityType::PERSON && doc_.tokens[n.tokens.begin].lower != doc_.tokens[i].lower;
      const TokenSpan span{i, surname ? i + 1 : i + n.tokens.size()};
      if (span.size() <= best.size() || span.end > headline.end) continue;
      if (surname || hash(span) == hash(n.tokens)) best = span, type = n.type;
    }
    const Name* n = name(i);
    if (best.empty() ||
        (n != nullptr && (n->rule == "dateline" || (n->rule == "tournament" && n->tokens.size() > best.size()))))
      continue;
    if (n == nullptr || n->tokens != best || n->type != type) put(best, type, "same string");
    i = best.end - 1;
  }
}

}  // namespace readout
