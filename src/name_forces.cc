// Armed forces, as ministries of defence write of them: units with their number, ships, bases and operations.
#include "name_layer.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

// What a unit with a number is: "2nd Battalion", "No. 10 Squadron"; others only with an ordinal: "8th Army".
constexpr WordList kUnit =
    "battalion|brigade|division|regiment|squadron|corps|commando|commandos|flotilla|wing|fleet|battery|rifles|kandak";
constexpr WordList kOrdinalUnit = "army|group|infantry|cavalry|artillery|marines|force|command|platoon|company|legion";
constexpr WordList kTaskForce = "ctf|tf|jtf|cjtf|ctg";
constexpr WordList kShip = "hms|hmas|hmnzs|hmcs|uss|usns|usav|rfa|brp|ins|kri|pns|roks|mv";
// What the air force's own name stands before, and is no base: "RAF Typhoons", "RAF Police".
constexpr WordList kNoBase =
    "typhoon|typhoons|tornado|tornados|chinook|chinooks|hercules|reaper|reapers|voyager|voyagers|sentinel|atlas|"
    "poseidon|lightning|lightnings|puma|pumas|hawk|hawks|jaguar|harrier|harriers|regiment|police|force|reserve|"
    "reserves|museum|club|association|benevolent|college|officer|personnel|red";

// What Arabic, Persian and Urdu names of armed groups and movements begin with.
constexpr WordList kGroup =
    "jabhat|jaysh|jaish|liwa|harakat|hurras|ahrar|ansar|saraya|faylaq|hashd|kataib|kata'ib|asaib|asa'ib|hayat|hay'at|"
    "jund|lashkar|tehrik|jamaat|jama'at|jamaah|jemaah|hizb|hezb|katibat|firqat|suqour|tahrir|tanzim";
// Weapons and aircraft without a code, in the plural or before what they are: "Typhoons", "a Hellfire missile".
constexpr WordList kArms =
    "hellfire|brimstone|paveway|kornet|javelin|typhoon|tornado|reaper|predator|tomahawk|patriot|stinger|himars|scud|"
    "katyusha|grad|iskander|kalibr|shahed|bayraktar|leopard|abrams|bradley|challenger|chinook|voyager|sentinel|rafale|"
    "mirage|apache|viking|starstreak|kinzhal|storm";
constexpr WordList kArmsAre =
    "missile|missiles|bomb|bombs|drone|drones|rocket|rockets|tank|tanks|aircraft|jet|jets|helicopter|helicopters|"
    "launcher|launchers|system|systems|battery|batteries|vehicle|vehicles|guided|tanker|fighter|fighters|iv|shadow";
// What codes of aircraft and missiles begin with: "A-10", "KC-30A", "MQ-9", "S-400".
constexpr WordList kDesign =
    "a|b|c|e|f|p|kc|ec|rc|mq|rq|mc|ac|ch|uh|ah|mh|hh|mv|cv|s|ss|sm|su|mig|t|il|an|tu|ka|mi|bm|md|ea|cn";

// "5th", "101st"; not "fifth", which counts anything.
bool is_ordinal(std::string_view w) {
  const std::string_view end = w.size() > 2 ? w.substr(w.size() - 2) : std::string_view();
  return among(end, "st|nd|rd|th") && all_digits(w.substr(0, w.size() - 2));
}

}  // namespace

// Where the run of capitals from `i` on ends, `most` words at most: no value, no title.
uint32_t NameLayer::capitals_end(TokenSpan sentence, uint32_t i, uint32_t most) const {
  const uint32_t limit = std::min(sentence.end, i + most);
  while (i < limit && reader_.capital(i) && !reader_.value(i)) ++i;
  return i;
}

// A name goes on over `end`: "75th Ranger Regiment | Association".
bool NameLayer::runs_past(uint32_t end) const {
  return end < at_.size() && at_[end] != kNone && at_[end - 1] == at_[end] && reader_.capital(end);
}

void NameLayer::forces() {
  for (const Sentence& sentence : doc_.sentences) {
    if (in_capitals(sentence)) continue;
    const TokenSpan span = sentence.tokens;
    for (uint32_t i = span.begin; i + 1 < span.end; ++i)
      if ((reader_.capital(i) || is_digit(doc_.lower(i)[0])) &&  // all of them begin so
          !unit(span, i) && !task_force(span, i) && !numbered_unit(span, i) && !ship(span, i) && !base(span, i) &&
          !operation(sentence, i) && !armed_group(span, i) && !equipment(span, i) && !arms(span, i) && !battle(span, i))
        staff(span, i);
  }
}

// "2nd Battalion", "5th Special Forces Group", "3 Commando Brigade", "22 Squadron", "XVIII Airborne Corps"
bool NameLayer::unit(TokenSpan sentence, uint32_t i) {
  constexpr uint32_t kLongest = 6, kMostDigits = 3;
  const std::string_view w = doc_.lower(i);
  const bool ordinal = is_ordinal(w), number = ordinal || (all_digits(w) && w.size() <= kMostDigits) ||
                                               (is_roman(doc_.view(i)) && doc_.view(i) != "I");
  const bool no = i > sentence.begin && among(doc_.lower(i - 1), "no|no.") && reader_.capital(i - 1);
  if (!number || (i > sentence.begin && (doc_.lower(i - 1) == "$" || is_digit(doc_.lower(i - 1)[0])))) return false;
  uint32_t end = i;
  for (uint32_t k = i + 1; k < std::min(sentence.end, i + kLongest) && reader_.capital(k); ++k)
    if (among(doc_.lower(k), kUnit) || ((ordinal || no) && among(doc_.lower(k), kOrdinalUnit))) end = k + 1;
  if (end < sentence.end && end > i && doc_.lower(end - 1) == "brigade" && doc_.lower(end) == "combat")
    end = std::min(end + 2, sentence.end);  // "3rd Brigade Combat Team"
  if (end > i && doc_.lower(end - 1) == "commando")
    end = capitals_end(sentence, end, 2);  // "42 Commando Royal Marines"
  if (end == i || runs_past(end)) return false;
  const bool before = (no || (i > sentence.begin && among(doc_.lower(i - 1), "us|u.s.")));  // "U.S. 5th Fleet"
  put({before ? i - 1 : i, end}, EntityType::ORG, "unit");
  return true;
}

// "Strike Fighter Squadron 32", "Unit 26165": the number behind the head noun.
bool NameLayer::numbered_unit(TokenSpan sentence, uint32_t i) {
  if (!reader_.capital(i) || !all_digits(doc_.lower(i + 1)) || is_year(doc_.lower(i + 1)) ||
      !(among(doc_.lower(i), "squadron|wing|unit") || (doc_.lower(i) == "group" && at_[i] != kNone)))
    return false;
  const uint32_t first = at_[i] != kNone ? names_[at_[i]].tokens.begin : i;
  if (first == i && doc_.lower(i) != "unit") return false;
  put({first, i + 2}, EntityType::ORG, "unit");
  return i > sentence.begin || first == i;
}

// "Task Force 51", "Combined Joint Task Force | 101", "CTF 150", "TF-50"
bool NameLayer::task_force(TokenSpan sentence, uint32_t i) {
  const bool spelled = i > sentence.begin && doc_.lower(i - 1) == "task" && among(doc_.lower(i), "force|group");
  if (!reader_.capital(i) || (!spelled && !among(doc_.lower(i), kTaskForce))) return false;
  const uint32_t number = i + 2 < sentence.end && is_hyphen(i + 1) ? i + 2 : i + 1;
  if (number >= sentence.end || !all_digits(doc_.lower(number))) return false;
  uint32_t first = spelled ? i - 1 : i;
  while (spelled && first > sentence.begin && among(doc_.lower(first - 1), "combined|joint|maritime|mentoring") &&
         reader_.capital(first - 1))
    --first;
  put({first, number + 1}, EntityType::ORG, "unit");
  return true;
}

// "HMS Queen Elizabeth", "HMS Prince of Wales", "USS Hopper"
bool NameLayer::ship(TokenSpan sentence, uint32_t i) {
  constexpr uint32_t kLongest = 3;
  if (!among(doc_.lower(i), kShip) || shape_of(doc_.view(i)) != Shape::upper) return false;
  uint32_t end = capitals_end(sentence, i + 1, kLongest);
  if (end == i + 1) return false;
  if (end == i + 2 && end + 1 < sentence.end && doc_.lower(end) == "of" && reader_.capital(end + 1)) end += 2;
  put({i, end}, EntityType::PRODUCT, "ship");
  return true;
}

// "at RAF Marham", "Camp Lemonnier", "Joint Base Andrews"; but "RAF Typhoons", and Fort Worth is a city.
bool NameLayer::base(TokenSpan sentence, uint32_t i) {
  constexpr uint32_t kLongest = 3;
  if (!reader_.capital(i) || !reader_.capital(i + 1)) return false;
  const bool air = among(doc_.lower(i), "raf|rnas|hmnb|raaf"), camp = among(doc_.lower(i), "camp|fort"),
             joint = (doc_.lower(i + 1) == "base" && among(doc_.lower(i), "joint|raaf|patrol|fire")) ||
                     (doc_.lower(i) == "combat" && doc_.lower(i + 1) == "outpost");
  if (!air && !camp && !joint) return false;
  const uint32_t from = joint ? i + 2 : i + 1;
  if (from >= sentence.end || !reader_.capital(from) || reader_.value(from) || reader_.title(from) != 0) return false;
  if (air && !joint && (i == sentence.begin || !among(doc_.lower(i - 1), "at|from|in|to|near|of|and|visited|outside")))
    return false;
  const Name* whole = name(from);  // "Fort Valley State University"
  if (whole != nullptr && whole->tokens.size() > 2 && is_listed(whole->tokens.end - 1, bit(kOrgHead))) return false;
  uint32_t end = from + 1;
  // "Camp As Sayliah", "Fort Leonard Wood"
  while (end < sentence.end && reader_.capital(end) &&
         (doc_.lower(end - 1).size() == 2 || (at_[end] != kNone && at_[end] == at_[from] && end < from + kLongest)))
    ++end;
  if (among(doc_.lower(from), kNoBase) || is_listed(from, bit(kOrgHead)) || listed_kinds({i, end}) != 0 ||
      runs_past(end))
    return false;
  put({i, end}, EntityType::FAC, "base");
  return true;
}

// "Operation Inherent Resolve", "Exercise Eager Lion"; a headline's capitals tell nothing of where it ends.
bool NameLayer::operation(const Sentence& sentence, uint32_t i) {
  constexpr uint32_t kLongest = 3;
  if (!among(doc_.lower(i), "operation|exercise") || !reader_.capital(i) || sentence.kind == SentenceKind::heading)
    return false;
  uint32_t end = capitals_end(sentence.tokens, i + 1, kLongest);
  if (end == i + 1 || is_listed(end - 1, kThingHeads)) return false;
  if (end + 1 < sentence.tokens.end && doc_.lower(end) == "'s" && reader_.capital(end + 1))
    end += 2;  // "Operation Freedom's Sentinel"
  else if (end + 2 < sentence.tokens.end && end == i + 2 && doc_.lower(end) == "of" && doc_.lower(end + 1) == "the" &&
           reader_.capital(end + 2))
    end += 3;  // "Operation Arrows of the East"
  // "Combined Joint Task Force - | Operation Inherent Resolve"
  const uint32_t staff =
      i > sentence.tokens.begin + 2 && doc_.lower(i - 1) == "-" && doc_.lower(i - 2) == "force" ? at_[i - 2] : kNone;
  if (staff != kNone)
    put({names_[staff].tokens.begin, end}, EntityType::ORG, "operation");
  else
    put({i, end}, EntityType::EVENT, "operation");
  return true;
}

// "Jabhat al-Nusra", "Hayat Tahrir al-Sham", "Ansar Beit al-Maqdis"; but "Tahrir Square".
bool NameLayer::armed_group(TokenSpan sentence, uint32_t i) {
  constexpr uint32_t kLongest = 8;
  if (!among(doc_.lower(i), kGroup) || !reader_.capital(i)) return false;
  const uint32_t limit = std::min(sentence.end, i + kLongest);
  uint32_t end = i;
  for (uint32_t k = i + 1; k < limit; ++k) {
    const bool article =
        k + 2 < limit && among(doc_.lower(k), "al|el|as|ul|e|i|wal|wa") && is_hyphen(k + 1) && reader_.capital(k + 2);
    if (article)
      end = (k += 2) + 1;
    else if (doc_.lower(k) == "-" && k + 2 < limit && among(doc_.lower(k + 1), "e|i|ul|al"))
      end = (k += doc_.lower(k + 2) == "-" ? 3 : 2) + 1;  // "Lashkar-e-Taiba"
    else if (!reader_.capital(k) || reader_.value(k))
      break;
  }
  if (end == i || end > limit || !reader_.capital(end - 1)) return false;
  const bool within = at_[i] != kNone && names_[at_[i]].tokens.begin < i;  // "Army of Ansar al-Sunna"
  put({within ? names_[at_[i]].tokens.begin : i, end}, EntityType::ORG, "armed group");
  return true;
}

// "A-10 Thunderbolt IIs", "KC-30A", "MQ-9 Reaper"; but "G-20", and "a B-2 visa".
bool NameLayer::equipment(TokenSpan sentence, uint32_t i) {
  constexpr uint32_t kLongest = 2, kMostDigits = 3;
  const std::string_view whole = doc_.lower(i);
  const size_t hyphen = whole.find('-');
  // one token or three
  const bool parted = hyphen == std::string_view::npos;
  if (parted && (i + 2 >= sentence.end || !is_hyphen(i + 1))) return false;
  const std::string_view letters = parted ? whole : whole.substr(0, hyphen);
  std::string_view number = parted ? doc_.lower(i + 2) : whole.substr(hyphen + 1);
  if (number.size() > 1 && !is_digit(number.back())) number.remove_suffix(1);
  const uint32_t last = parted ? i + 2 : i;
  if (!reader_.capital(i) || !among(letters, kDesign) || !all_digits(number) || number.size() > kMostDigits ||
      (last + 1 < sentence.end && among(doc_.lower(last + 1), "visa|visas|highway|rating|class")))
    return false;
  const uint32_t end = capitals_end(sentence, last + 1, kLongest);
  const bool named = end > last + 1 && (at_[last + 1] == kNone || !is_listed(last + 1, kPlaceOrPeople | bit(kOrg)));
  const bool slash = i > sentence.begin + 1 && doc_.lower(i - 1) == "/" && doc_.lower(i - 2) == "f";  // "F/A-18E"
  put({slash ? i - 2 : i, named ? end : last + 1}, EntityType::PRODUCT, "design");
  return true;
}

// "two Typhoons", "Paveway IV guided bombs", "Storm Shadow"
bool NameLayer::arms(TokenSpan sentence, uint32_t i) {
  const std::string_view w = doc_.lower(i);
  const bool several = w.ends_with('s') && among(w.substr(0, w.size() - 1), kArms);
  if (!reader_.capital(i) || !(several || (among(w, kArms) && among(doc_.lower(i + 1), kArmsAre))) ||
      (at_[i] != kNone && names_[at_[i]].tokens.size() > 2))
    return false;
  const bool named = among(doc_.lower(i + 1), "iv|shadow") && reader_.capital(i + 1);
  if (w == "storm" && !named) return false;
  put({i, std::min(i + (named ? 2 : 1), sentence.end)}, EntityType::PRODUCT, "design");
  return true;
}

// "the Second Battle of Tikrit", "the Siege of Mariupol"
bool NameLayer::battle(TokenSpan sentence, uint32_t i) {
  constexpr uint32_t kLongest = 3;
  if (!among(doc_.lower(i), "battle|siege") || !reader_.capital(i) || doc_.lower(i + 1) != "of" ||
      i + 2 >= sentence.end || !reader_.capital(i + 2) || reader_.value(i + 2))
    return false;
  const Name* where = name(i + 2);
  const uint32_t end =
      where != nullptr && where->tokens.begin == i + 2 ? where->tokens.end : capitals_end(sentence, i + 2, kLongest);
  const bool counted =
      i > sentence.begin && among(doc_.lower(i - 1), "first|second|third|fourth") && reader_.capital(i - 1);
  put({counted ? i - 1 : i, end}, EntityType::EVENT, "battle");
  return true;
}

// "CJTF-OIR": abbreviations of a staff and what it leads.
bool NameLayer::staff(TokenSpan sentence, uint32_t i) {
  const auto letters = [&](uint32_t k) {
    const std::string_view form = doc_.view(k);
    return form.size() > 2 && shape_of(form) == Shape::upper &&
           std::all_of(form.begin(), form.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
  };
  if (i + 2 >= sentence.end || !is_hyphen(i + 1) || !letters(i) || !letters(i + 2) || at_[i + 1] != kNone ||
      (reader_.known(i) && !is_listed(i, bit(kOrg))) || reader_.known(i + 2))
    return false;
  put({i, i + 3}, EntityType::ORG, "abbreviation");
  return true;
}

}  // namespace readout
