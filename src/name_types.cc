// Types by head nouns and neighbours; what is no name, and what is two.
#include <algorithm>

#include "name_layer.hpp"
#include "word_list.hpp"

namespace readout {

// "E Street NW": the quarters of a city in its addresses.
constexpr WordList kQuadrant = "nw|ne|sw|se";
// What tells of the name beside it: a medium, a people, a work.
constexpr WordList kMediaNoun =
    "television|tv|radio|newspaper|newspapers|daily|tabloid|broadsheet|magazine|website|channel";
constexpr WordList kMediaHead = "prensa|página|diario|jornal|folha|gazeta|corriere|tele|canal|novaya|ukrainska";
constexpr WordList kPeopleNoun = "people|peoples|tribe|tribes|tribesmen|community|minority|herders|elders|nomads";
constexpr WordList kWorkNoun =
    "album|novel|film|movie|memoir|opera|song|book|documentary|musical|poem|sitcom|ballet|painting|sculpture|symphony|"
    "thriller|biopic|anthology|autobiography";

// What the tests ask of a name and its neighbours.
struct NameLayer::Around {
  TokenSpan sentence;
  uint32_t i, last;                // its first and last token
  uint32_t ends;                   // kinds of the last
  bool alone;                      // a single word
  bool by_model;                   // as the sequence model saw it
  std::string_view first, head;    // its first and last word
  std::string_view before, after;  // the words beside it in its sentence
};

// Types that the words of a name decide: the office before a person, the head noun of an agreement or an embassy.
void NameLayer::retype() {
  find_called();
  for (const Sentence& sentence : doc_.sentences) {
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (behind_address(sentence.tokens, i) || !starts(i)) continue;
      if (const uint32_t size = article(i); size > 0) {
        put({i - size, names_[at_[i]].tokens.end}, names_[at_[i]].type, "article");
        continue;
      }
      Name& n = names_[at_[i]];
      // "drugmaker Roche", "broadcaster Al Jazeera"
      if (n.type == EntityType::PERSON && i > sentence.tokens.begin && among(doc_.lower(i - 1), kFirmNoun))
        set(n, EntityType::ORG, "head noun");
      const uint32_t end = n.tokens.end, last = end - 1;
      const Around around{sentence.tokens,
                          i,
                          last,
                          reader_.kinds(last),
                          n.tokens.size() == 1,
                          n.rule == "model",
                          doc_.lower(i),
                          doc_.lower(last),
                          i > sentence.tokens.begin ? doc_.lower(i - 1) : std::string_view(),
                          end < sentence.tokens.end ? doc_.lower(end) : std::string_view()};
      if (is_no_name(n, around))
        remove(at_[i]);
      else if (!in_pieces(n, around))
        settle_type(n, around);
    }
  }
}

// The words of persons' full names.
void NameLayer::find_called() {
  called_.assign(doc_.pool.size(), false);
  for (const Name& n : names_)
    for (uint32_t i = n.tokens.begin; i < n.tokens.end && n.type == EntityType::PERSON && n.tokens.size() > 1; ++i)
      called_[doc_.tokens[i].lower] = true;
}

// "Despite Mr. Zelaya": a person begins behind the form of address. Is one at `i`?
bool NameLayer::behind_address(TokenSpan sentence, uint32_t i) {
  if ((reader_.title(i) & TitleWords::kAddress) == 0 ||
      !(doc_.lower(i).back() == '.' || among(doc_.lower(i), "mr|mrs|ms|dr|sir|dame|shri|smt|alhaji")) ||
      i + 1 >= sentence.end || !reader_.capital(i) || !reader_.capital(i + 1) ||
      (listed_kinds({i, i + 2}) & bit(kGpe)) != 0)  // "DR Congo"
    return false;
  const Name* n = name(i + 1);
  if (n == nullptr || n->type != EntityType::PERSON || n->tokens.begin <= i) {
    uint32_t end = i + 2;
    if (n != nullptr && n->tokens.begin > i)
      end = n->tokens.end;
    else
      while (end < std::min(sentence.end, i + 4) && reader_.capital(end) && !reader_.value(end)) ++end;
    put({i + 1, end}, EntityType::PERSON, "address");
  }
  return true;
}

// A common word, or a name of what is neither body, place nor people.
bool NameLayer::is_no_name(const Name& n, const Around& around) const {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  // "Civil | society groups": a common word with a sentence's capital
  if (alone && i == sentence.begin && (ends & ~(bit(kFirst) | bit(kLast))) == 0 && reader_.common(i) &&
      n.type != EntityType::NORP && i + 1 < sentence.end && !reader_.capital(i + 1) &&
      doc_.tags[i + 1].pos == Pos::NOUN) {
    return true;
  }
  // "signed an Executive Order", "Most Favored Nation pricing": a kind, no name
  if (by_model && ((n.tokens.size() == 2 && first == "executive" && among(head, "order|orders")) ||
                   (first == "most" && head == "nation")))
    return true;
  // "Nobody moved"
  if (alone && by_model && (ends & ~(bit(kFirst) | bit(kLast))) == 0 &&
      (doc_.tags[i].pos == Pos::PRON || doc_.tags[i].pos == Pos::DET)) {
    return true;
  }
  // "Reading is a pleasure": a town's name that is a common noun here
  if (alone && by_model && i == sentence.begin &&
      (ends & ~(bit(kFirst) | bit(kLast) | bit(kCity) | bit(kRegion))) == 0 && doc_.tags[i].pos == Pos::NOUN &&
      first.ends_with("ing")) {
    return true;
  }
  // "Finance Ministers and | Central Bank Governors"
  if (by_model && n.type == EntityType::ORG &&
      ((among(head, "governors|ministers|ambassadors|envoys") && first != "board" && first != "conference" &&
        first != "council" && first != "committee") ||
       (first == "central" && after == "governors") || (first == "joint" && among(head, "statement|communique"))))
    return true;
  // An operation's, a slogan's, a religion's or a disease's name is no body's, place's or people's.
  if (by_model && ((first == "operation" && n.type != EntityType::PERSON && !alone) ||
                   (first == "america" && (alone ? after == "first" && reader_.capital(last + 1) : head == "first")) ||
                   (alone && among(first, "ebola|zika|ai|aids|islam|nation|fm|tv|dvd|gps|sms|atm")))) {
    return true;
  }
  // "Federal agencies", "told MPs", "Northern states"
  if (alone && by_model && i + 1 < sentence.end &&
      (among(first, "federal|mps|meps") ||
       (i == sentence.begin && among(first, "northern|southern|eastern|central") && !reader_.capital(i + 1)))) {
    return true;
  }
  // a disease; "EU | Member States"
  if (first == "covid" || (first == "member" && among(head, kState)) || (before == "member" && first == "states"))
    return true;
  // "the Court", "the Task Force": the text has said which
  if ((n.type == EntityType::ORG || n.type == EntityType::EVENT) && before == "the" &&
      ((alone && among(first, "court|committee|summit|dialogue|conference|kingdom")) ||
       (n.tokens.size() == 2 && first == "task" && head == "force" &&
        (last + 1 == sentence.end || doc_.lower(last + 1) != "on")))) {
    return true;
  }
  // "Association chairman Do Xuan Lap"
  if (alone && n.type == EntityType::ORG && i == sentence.begin && i + 1 < sentence.end &&
      among(first, "association|federation|union|committee|commission|council|agency|ministry|company|group") &&
      !reader_.capital(i + 1))
    return true;
  // "the First Lady"
  if (n.tokens.size() == 2 && by_model && reader_.title(i) == TitleWords::kModifier &&
      (reader_.title(last) & (TitleWords::kAddress | TitleWords::kHead)) != 0)
    return true;
  // "the one-China principle"
  if (alone && before == "-" && i > sentence.begin + 1 && doc_.lower(i - 2) == "one") return true;
  return false;
}

// Two names taken for one are put apart.
bool NameLayer::in_pieces(const Name& n, const Around& around) {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  // "An | International Monetary Fund team"
  if (n.tokens.size() > 2 && among(first, "a|an") && by_model) {
    put({i + 1, last + 1}, n.type, n.rule);
    return true;
  }
  // "UN | High Commissioner"
  if (n.type == EntityType::PERSON && n.tokens.size() > 2 && by_model && is_office(last) &&
      (ends & (bit(kFirst) | bit(kLast))) == 0 && reader_.title(last - 1) != 0) {
    put({i, last - 1}, EntityType::ORG, "office");
    return true;
  }
  // "ASEAN | Member States"
  if (n.tokens.size() == 3 && doc_.lower(i + 1) == "member" && among(head, kState)) {
    put({i, i + 1}, n.type, n.rule);
    return true;
  }
  // "Canada and | Ghana | Launch a Partnership"
  if (n.type == EntityType::GPE && n.tokens.size() == 2 && by_model && is_country({i, last}) && ends == 0 &&
      reader_.known(last)) {
    put({i, last}, n.type, n.rule);
    return true;
  }
  return body_and_other(n, around) || body_and_holder(n, around) || members(n, around) || person_within(n, around) ||
         place_within(n, around);
}

// A body, and another name in whose run of words the model saw it.
bool NameLayer::body_and_other(const Name& n, const Around& around) {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  if (!by_model || n.type != EntityType::ORG) return false;
  // "the Government of | the United States of America"
  const uint32_t country = i + 2 + (i + 2 <= last && doc_.lower(i + 2) == "the");
  if (first == "government" && country <= last && doc_.lower(i + 1) == "of" && is_country({country, last + 1})) {
    put({country, last + 1}, EntityType::GPE, "gazetteer");
    return true;
  }
  // "VTB, Sberbank | and | Gazprom Bank"
  for (uint32_t k = i + 1; before == "," && k < last; ++k)
    if (doc_.lower(k) == "and" && listed_body({i, k})) {
      put({i, k}, EntityType::ORG, "gazetteer");
      put({k + 1, last + 1}, EntityType::ORG, "list");
      return true;
    }
  // "the Commission | to | Google"
  for (uint32_t k = i + 1; k < last; ++k)
    if (doc_.lower(k) == "to" && doc_.tags[k + 1].pos == Pos::PROPN && is_listed(k - 1, bit(kOrgHead))) {
      put({i, k}, EntityType::ORG, "head noun");
      put({k + 1, last + 1}, (ends & kPlaceKinds) != 0 ? EntityType::GPE : EntityType::ORG, "gazetteer");
      return true;
    }
  return false;
}

// A body or place, an office, and who holds it.
bool NameLayer::body_and_holder(const Name& n, const Around& around) {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  // "Sarvik | Mayor | Andriy Sato", "European Commission | President | Ursula von der Leyen"
  for (uint32_t k = i + 1; by_model && n.type == EntityType::ORG && k + 1 < last + 1 && k < i + 3; ++k)
    if (among(doc_.lower(k), "mayor|governor|president|minister|ambassador|secretary|chairman|premier|ceo|cfo") &&
        last - k <= 5 && !headed({k + 1, k + 2}) && !headed({last, last + 1}) && !listed_body(n.tokens)) {
      const EntityType whose = doc_.lower(k) == "mayor" || doc_.lower(k) == "governor" ? EntityType::GPE : n.type;
      put({i, k}, whose, "office");
      put({k + 1, last + 1}, EntityType::PERSON, "office");
      return true;
    }
  // "Minister for Climate, | Energy and Utilities | Mette Berg"
  if (n.type == EntityType::ORG && by_model && n.tokens.size() > 3 && i > sentence.begin + 2 &&
      (is_listed(last - 1, bit(kFirst)) || !reader_.known(last - 1)) && !headed({last - 1, last + 1}) &&
      (doc_.lower(last - 3) == "and" || doc_.lower(i - 1) == "and"))
    for (uint32_t k = i; k > sentence.begin + 1 && k + 8 > i; --k)
      if (among(doc_.lower(k - 1), kOfFor) && is_office(k - 2)) {
        put({last - 1, last + 1}, EntityType::PERSON, "office");
        return true;
      }
  return false;
}

// Members of a party are a people, and what they are of is another name.
bool NameLayer::members(const Name& n, const Around& around) {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  // "an Ohio | Democrat"
  if (n.type == EntityType::ORG && n.tokens.size() == 2 && among(head, "democrat|republican")) {
    if (is_listed(i, kPlaceKinds)) put({i, last}, EntityType::GPE, "gazetteer");
    put({last, last + 1}, EntityType::NORP, "gazetteer");
    return true;
  }
  // "Congressional | Republicans"
  if (n.type == EntityType::ORG && !alone && among(head, "democrats|republicans") && !listed_body(n.tokens) &&
      !among(first, "liberal|free|social|christian|sweden")) {
    put({last, last + 1}, EntityType::NORP, "gazetteer");
    return true;
  }
  return false;
}

// A person whose name goes on, or begins, elsewhere.
bool NameLayer::person_within(const Name& n, const Around& around) {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  // "Seo Min-jae", but "Donald Trump-era", "Seo Min-led"
  if (n.type == EntityType::PERSON && n.tokens.size() == 2 && after == "-" && last + 2 < sentence.end &&
      (!is_listed(i, bit(kFirst)) || head.size() < 5) && !doc_.space_before(last + 1) && !doc_.space_before(last + 2) &&
      !reader_.capital(last + 2)) {
    const std::string_view syllable = doc_.lower(last + 2);
    if (syllable.size() > 1 && syllable.size() < 6 && !syllable.ends_with("ed") &&
        !among(syllable, "era|style|like|type|born|run|owned|esque|age|free|only")) {
      put({i, last + 3}, EntityType::PERSON, "given name");
      return true;
    }
  }
  // "H.E. | Ingrid Solheim"
  if (n.type != EntityType::PERSON && !alone && first == "h.e.") {
    put({i + 1, last + 1}, EntityType::PERSON, "address");
    return true;
  }
  // "Opener | Saeed Anwar", "Rival | Aitken Spence": a common noun with the sentence's capital
  if (!alone && i == sentence.begin && listed_kinds(n.tokens) == 0 &&
      (among(first, kRole) || among(first, "rival|broker|brokers|owner|owners|neighbouring|neighboring"))) {
    const EntityType type = among(first, kRole) ? EntityType::PERSON : n.type;
    put({i + 1, last + 1}, is_listed(i + 1, bit(kGpe)) && i + 1 == last ? EntityType::GPE : type, "role");
    return true;
  }
  return false;
}

// A place within one of a larger name.
bool NameLayer::place_within(const Name& n, const Around& around) {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  // "southern | Afghanistan", "U.S. | Gulf Coast"
  if (n.type == EntityType::LOC && n.tokens.size() == 2 && by_model &&
      among(first, "southern|northern|eastern|western|central") && !reader_.capital(i) && (ends & kPlaceKinds) != 0 &&
      (ends & bit(kPlaceName)) == 0) {
    put({last, last + 1}, EntityType::GPE, "gazetteer");
    return true;
  }
  if (n.type == EntityType::LOC && n.tokens.size() > 2 && among(first, "u.s.|us")) {
    put({i, i + 1}, EntityType::GPE, "gazetteer");
    put({i + 1, last + 1}, EntityType::LOC, "gazetteer");
    return true;
  }
  return false;
}

constexpr uint32_t of_type(EntityType type) { return 1u << static_cast<uint32_t>(type); }

// What a name of several words ending so is, where it was taken for one of the types.
struct HeadType {
  uint32_t types;
  EntityType type;
  WordList heads;
};
constexpr uint32_t kPartyOrPlace =
    of_type(EntityType::ORG) | of_type(EntityType::GPE) | of_type(EntityType::LOC) | of_type(EntityType::PERSON);
constexpr HeadType kHeadTypes[] = {
    // "John F. Kennedy Center"
    {of_type(EntityType::PERSON), EntityType::ORG,
     "marines|center|centre|institute|foundation|company|university|college|association"},
    {~0u, EntityType::NORP, "islander|islanders"},  // "Pacific Islander"
    {~0u, EntityType::FAC, "embassy|consulate|airbase|airfield|airport|refinery|garrison|npp"},
    {~0u, EntityType::ORG, "average|index|administration|newsroom"},  // "Dow Jones Industrial Average"
    {of_type(EntityType::ORG), EntityType::EVENT,                     // "28th APT Summit"
     "summit|championship|tournament|olympics|paralympics|cup|festival"},
    {of_type(EntityType::ORG), EntityType::FAC, "penitentiary|cemetery|cathedral|mosque|monastery|checkpoint"},
    // "Denmark Open", "Tokyo Dome"
    {kPartyOrPlace, EntityType::EVENT,
     "open|prix|marathon|masters|trophy|derby|stakes|biennale|playoffs|regatta|championships"},
    {kPartyOrPlace, EntityType::FAC, "dome|speedway|racecourse|raceway|velodrome|ballpark|stadium|arena"},
    // "Nineveh Province"
    {of_type(EntityType::ORG) | of_type(EntityType::PERSON), EntityType::GPE,
     "province|governorate|oblast|prefecture|voivodeship|raion"},
    // "Nobel Peace Prize"
    {of_type(EntityType::ORG) | of_type(EntityType::EVENT), EntityType::WORK_OF_ART, "prize|medal"},
    {of_type(EntityType::GPE) | of_type(EntityType::LOC) | of_type(EntityType::ORG), EntityType::PERSON,
     "lama|ayatollah|rinpoche"},
};

// The first test that holds gives the type.
void NameLayer::settle_type(Name& n, const Around& around) {
  for (const HeadType& row : kHeadTypes)
    if (!around.alone && (row.types & of_type(n.type)) != 0 && among(around.head, row.heads))
      return set(n, row.type, "head noun");
  if (by_neighbour(n, around) || building_or_body(n, around) || place_or_law(n, around) || person_or_prize(n, around))
    return;
  listed_word(n, around);
}

namespace {

// The noun behind a name that no list has, and what the name then is: "the Rudna copper mine", "Barkaram island".
struct NounBehind {
  uint32_t types;  // of the name so far
  EntityType type;
  WordList nouns;
};
constexpr NounBehind kNounsBehind[] = {
    {kPartyOrPlace, EntityType::LOC,
     "island|islands|hills|river|volcano|valley|mountains|forest|lagoon|atoll|glacier|plateau|peninsula|strait"},
    {of_type(EntityType::GPE) | of_type(EntityType::PERSON) | of_type(EntityType::LOC), EntityType::FAC,
     "mine|motorway|expressway|checkpoint|rink|shaft|winery|quarry|mall|shopping|apartment"},
    {of_type(EntityType::GPE) | of_type(EntityType::PERSON), EntityType::PRODUCT,
     "drone|drones|rocket|rockets|missile|missiles|satellite|satellites|rifle|rifles|helicopter|helicopters"},
};
constexpr WordList kMetal = "copper|gold|coal|iron|silver|nickel|lithium|uranium|diamond|zinc";
// What opens the name of a building or square, of a body, mostly in other languages.
constexpr WordList kForeignSite =
    "estadio|estádio|stadio|stadion|teatro|théâtre|cine|palais|palazzo|piazza|plaza|via|avenida|boulevard|rue|calle|"
    "paseo|puente|aeropuerto|mercado|catedral|basilica";
constexpr WordList kForeignBody =
    "universidad|universidade|université|universität|instituto|institut|banco|banca|banque|bank|club|deportivo|radio|"
    "deportes|atlético|atletico|sporting|dinamo|dynamo|lokomotiv|spartak|maccabi|hapoel|olympique|partido|partai|"
    "movimiento|frente|"
    "fuerza|federación|consejo|ministerio|télé|studio|ilves|deutsche|koninklijke|grupo|groupe|gruppo";

// By its ending a surname of eastern Europe, the Caucasus or Turkey.
bool ends_as_surname(std::string_view word) {
  constexpr std::string_view kEndings[] = {"ovic",  "evic",  "adic",   "odic",  "ojic",  "ajic", "ovich", "evich",
                                           "enko",  "chuk",  "shvili", "adze",  "idze",  "oglu", "zadeh", "escu",
                                           "ovski", "evski", "ovsky",  "evsky", "nikov", "anov", "inov",  "enov"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view end) { return word.size() > end.size() + 1 && word.ends_with(end); });
}

}  // namespace

// "two sons, | Otto and | Leonhard", "his wife, | Ama"
bool NameLayer::behind_kin(TokenSpan sentence, uint32_t i) const {
  uint32_t k = i;
  while (k > sentence.begin + 1 && k + 8 > i && (among(doc_.lower(k - 1), "and|,") || at_[k - 1] != kNone)) --k;
  return k < i && k > sentence.begin && doc_.lower(k) == "," &&
         among(doc_.lower(k - 1), "sons|daughters|children|wife|husband|son|daughter|brothers|sisters|brother|sister");
}

// A name that no list has, by the noun beside it: "Al Masirah television", "the novel Quiet Rooms".
bool NameLayer::by_neighbour(Name& n, const Around& around) {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  const uint32_t listed = alone ? ends : listed_kinds(n.tokens);
  if (!by_model || (listed & ~(bit(kFirst) | bit(kLast) | bit(kFirmName))) != 0 || n.type == EntityType::NORP)
    return false;
  const bool plain_after = last + 1 < sentence.end && !reader_.capital(last + 1);
  const bool given = is_listed(i, bit(kFirst));
  const bool noun_behind = plain_after && (doc_.tags[last + 1].pos == Pos::NOUN || doc_.tags[last + 1].pos == Pos::ADJ);
  const std::string_view noun = among(after, kMetal) && last + 2 < sentence.end ? doc_.lower(last + 2) : after;
  if (alone && n.type == EntityType::PERSON && listed == 0 && among(after, "spokesman|spokeswoman|spokesperson") &&
      last + 2 < sentence.end && reader_.capital(last + 2) && !called_[doc_.tokens[i].lower]) {
    set(n, EntityType::ORG, "office");  // "Spoornet spokesman Kobus Terblanche said"
  } else if (n.type != EntityType::PERSON && !headed(n.tokens) && behind_kin(sentence, i)) {
    set(n, EntityType::PERSON, "kin");  // "two sons, Otto and Leonhard"
  } else if (sport_ && !alone && n.type == EntityType::PERSON && before == "at" &&
             among(head, "road|park|parade|lane|ground|field|oval|street")) {
    set(n, EntityType::FAC, "ground");  // "at Rodney Parade"
  } else if (n.type != EntityType::PRODUCT && n.tokens.size() < 4 && !among(after, "spokesman|spokeswoman|said") &&
             among(before,
                   "tanker|freighter|trawler|carrier|ferry|vessel|yacht|steamer|bulker|frigate|destroyer|"
                   "submarine|warship|liner|tugboat|schooner") &&
             (before != "carrier" || (i > sentence.begin + 1 && among(doc_.lower(i - 2), "bulk|aircraft|ore|gas"))) &&
             !headed(n.tokens)) {
    set(n, EntityType::PRODUCT, "ship");  // "the bulk carrier San Rocco"
  } else if (n.type != EntityType::ORG &&
             ((plain_after && among(after, kMediaNoun)) || (!alone && among(first, kMediaHead)))) {
    set(n, EntityType::ORG, "medium");  // "said on Al Masirah television", "told Prensa Libre"
  } else if (alone && listed == 0 && reader_.title(i) == 0 &&
             ((plain_after && among(after, kPeopleNoun)) || before == "ethnic")) {
    set(n, EntityType::NORP, "people");  // "the Madhesi community"
  } else if (!alone && !given && n.type != EntityType::WORK_OF_ART &&
             (among(before, kWorkNoun) || is_told(sentence, last + 1, kWorkNoun))) {
    set(n, EntityType::WORK_OF_ART, "work");  // "her novel Quiet Rooms", "Quiet Rooms, a novel about"
  } else if (!alone && n.type != EntityType::FAC && among(first, kForeignSite)) {
    set(n, EntityType::FAC, "head noun");  // "Teatro Carlo Felice"
  } else if (!alone && n.type != EntityType::ORG && among(first, kForeignBody)) {
    set(n, EntityType::ORG, "head noun");  // "Deportes Tolima"
  } else if (!alone && (n.type == EntityType::ORG || n.type == EntityType::GPE) && !headed(n.tokens) &&
             among(before, kRole)) {
    set(n, EntityType::PERSON, "role");  // "the dancer Protima Bedi"
  } else if (!alone && n.type == EntityType::GPE && given && (ends & (bit(kGpeHead) | bit(kLocHead))) == 0 &&
             first.size() > 3 && !among(first, "port|west|santa|queen") && !among(before, "in|at|near|outside|the") &&
             !headed(n.tokens)) {
    set(n, EntityType::PERSON, "given name");  // "followers of Desmond Hoyte"
  } else if (n.type == EntityType::GPE && before == "the" && !noun_behind && !among(after, "and|or|,|-") &&
             !headed(n.tokens)) {
    // No town has an article: "abstained in the Inatsisartut", "at the Berlaymont", "from the Chapare".
    const std::string_view way = i > sentence.begin + 1 ? doc_.lower(i - 2) : std::string_view();
    set(n,
        among(way, "at|inside|outside")                                      ? EntityType::FAC
        : among(way, "in|on|across|over|along|through|into|from|off|around") ? EntityType::LOC
                                                                             : EntityType::ORG,
        "article");
  } else {
    for (const NounBehind& row : kNounsBehind)
      if (plain_after && (row.types & of_type(n.type)) != 0 && among(noun, row.nouns)) {
        set(n, row.type, "noun");
        return true;
      }
    return false;
  }
  return true;
}

// A building or a body, by its head noun; some persons taken for one.
bool NameLayer::building_or_body(Name& n, const Around& around) {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  if (alone && (n.type == EntityType::GPE || n.type == EntityType::ORG) &&
      among(after, "administration|regime|dictatorship") && is_listed(i, bit(kFirst) | bit(kLast)) &&
      !is_listed(i, bit(kGpe) | bit(kOrg))) {
    set(n, EntityType::PERSON, "surname");  // "the Bush administration"
  } else if (n.type == EntityType::ORG && by_model && !alone && n.tokens.size() < 4 && !headed(n.tokens) &&
             ends_as_surname(head) && listed_kinds(n.tokens) == 0 && shape_of(doc_.view(last)) == Shape::initial) {
    set(n, EntityType::PERSON, "surname");  // "hand over Ratko Mladic"
  } else if (n.type == EntityType::ORG && by_model && n.tokens.size() == 3 && doc_.lower(i + 1) == "ag") {
    set(n, EntityType::PERSON, "Ag");  // "Ousmane Ag Intalla"
  } else if (n.type != EntityType::ORG && by_model && !alone && firm_tail(last)) {
    set(n, EntityType::ORG, "head noun");  // "Svenska Kartong AB"
  } else if (n.type == EntityType::ORG && by_model && n.tokens.size() > 3 && doc_.lower(last - 1) == "of" &&
             firm_tail(last - 2) && is_listed(last, bit(kGpe))) {
    put({i, last - 1}, EntityType::ORG, "head noun");  // "Svenska Kartong AB | of Sweden"
    put({last, last + 1}, EntityType::GPE, "gazetteer");
  } else if ((n.type == EntityType::GPE || n.type == EntityType::LOC) && by_model && i == sentence.begin &&
             after == ":" && (n.tokens.size() == 2 || n.tokens.size() == 3) && listed_kinds(n.tokens) == 0) {
    set(n, EntityType::PERSON, "speaker");  // "Xu Wenbo: Good afternoon."
  } else if (const uint32_t way = among(after, kQuadrant) ? last : last - 1;
             !alone && way > i && among(doc_.lower(way + 1), kQuadrant) &&
             among(doc_.lower(way), "avenue|ave|street|st|road|rd|place|drive|boulevard|lane")) {
    put({i, way + 2}, EntityType::FAC, "head noun");  // "E Street NW"
  } else if (!alone && is_listed(i, bit(kGpe)) && head == "government") {
    put({i, last}, EntityType::GPE, "head noun");  // "the U.S. | Government"
  } else if (n.type == EntityType::ORG && i >= sentence.begin + 2 && first == "white" && head == "house" &&
             n.tokens.size() == 2 && doc_.lower(i - 1) == "the" &&
             among(doc_.lower(i - 2), "at|outside|inside|visit|visited|visiting|decorate")) {
    set(n, EntityType::FAC, "head noun");  // "met at the White House"
  } else if (n.type == EntityType::ORG && n.tokens.size() == 2 &&
             ((first == "oval" && head == "office") || (head == "house" && before == "at" && !listed_body(n.tokens)))) {
    set(n, EntityType::FAC, "head noun");  // "at Lancaster House"
  } else if (n.type == EntityType::GPE && by_model && !alone && reader_.kinds(last) == 0 && head.ends_with('s') &&
             !head.ends_with("ss") && (is_listed(i, kPlaceKinds) || listed_kinds({i, last}) != 0) &&
             listed_kinds(n.tokens) == 0) {
    set(n, EntityType::ORG, "head noun");  // "Milwaukee Bucks"
  } else if (n.type != EntityType::ORG && head.ends_with(".com")) {
    set(n, EntityType::ORG, "head noun");  // "Yahoo.com"
  } else if (n.type != EntityType::ORG && n.tokens.size() > 2 &&
             among(first,
                   "ministry|department|directorate|bureau|agency|centre|center|institute|council|committee|"
                   "commission|federation|association|authority") &&
             among(doc_.lower(i + 1), kPurpose)) {
    set(n, EntityType::ORG, "head noun");  // "Centre for Trade Advocacy"
  } else {
    return false;
  }
  return true;
}

// "Government of National Accord", "University of Kansas School of Law": the head stands before "of". An act is one.
bool NameLayer::body_for(TokenSpan span) const {
  if (among(doc_.lower(span.end - 1), "act|bill|treaty|protocol|resolution")) return false;
  for (uint32_t i = span.begin + 1; i < span.end; ++i)
    if (among(doc_.lower(i), "of|for"))
      return doc_.lower(i - 1) == "government" || (is_listed(i - 1, bit(kOrgHead)) && !is_listed(i - 1, bit(kLawHead)));
  return false;
}

// A place, or a programme or treaty taken for a body, by its head noun.
bool NameLayer::place_or_law(Name& n, const Around& around) {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  if (n.type == EntityType::LOC && alone && among(first, "baltic|balkan|nordic") &&
      among(after, "nation|nations|leader|leaders|country")) {
    set(n, EntityType::NORP, "people");  // "the Baltic nations"
  } else if ((n.type == EntityType::LOC || n.type == EntityType::ORG) && !alone && head == "region" &&
             !is_listed(i, bit(kPlaceName)) && (n.tokens.size() == 2 || doc_.lower(last - 1) == "autonomous")) {
    set(n, EntityType::GPE, "head noun");  // "Jizzakh Region"
  } else if (n.type != EntityType::LOC && by_model && !alone && listed_kinds(n.tokens) == 0 &&
             among(head, "strait|valley|river|mountains|peninsula|islands|desert|delta|basin|plateau|archipelago")) {
    set(n, EntityType::LOC, "head noun");  // "Mirabad Valley"
  } else if (n.type == EntityType::ORG && by_model && (ends & bit(kPlaceName)) != 0 &&
             (alone ? before == "the"
                    : n.tokens.size() == 2 && among(first, "western|eastern|northern|southern|central"))) {
    set(n, EntityType::LOC, "gazetteer");  // "the Amazon", "Western Balkans"
  } else if (n.type != EntityType::EVENT && by_model && !alone && !body_for(n.tokens) &&
             among(head, "war|olympics|revolution|crisis|uprising")) {
    set(n, EntityType::EVENT, "head noun");  // "Falklands War"
  } else if (n.type == EntityType::ORG && !alone && head == "state" && first != "islamic" &&
             among(before, "in|across|from|throughout")) {
    set(n, EntityType::GPE, "head noun");  // "in Upper Nile State"
  } else if (n.type == EntityType::LOC && alone && (ends & (bit(kGpe) | bit(kRegion))) != 0 &&
             ((ends & bit(kPlaceName)) == 0 || (first == "mississippi" && before != "the")) && after != "river") {
    set(n, EntityType::GPE, "gazetteer");  // "across Mississippi"
  } else if (n.type == EntityType::ORG && n.tokens.size() > 2 && !listed_body(n.tokens) &&
             ((among(head, "programme|program|scheme") && !among(first, "un|u.n.|united|world|white|near")) ||
              (head == "mechanism" && doc_.lower(last - 1) == "adjustment") ||
              (head == "system" && among(doc_.lower(last - 1), "permit|trading|quota")))) {
    set(n, EntityType::LAW, "head noun");  // "Energy Partnership Programme"
  } else if (n.type != EntityType::LAW && !alone && head == "facility" &&
             among(doc_.lower(last - 1), "credit|fund|financing|resilience|peace|sustainability|reform")) {
    set(n, EntityType::LAW, "head noun");  // "Extended Credit Facility"
  } else if (n.type == EntityType::EVENT && by_model && n.tokens.size() > 2 &&
             among(first, "declaration|treaty|convention|charter|memorandum|agreement|code") &&
             among(doc_.lower(i + 1), kPurpose)) {
    set(n, EntityType::LAW, "head noun");  // "Declaration of Principles"
  } else if (n.type == EntityType::LAW && by_model && body_for(n.tokens)) {
    set(n, EntityType::ORG, "head noun");
  } else if (n.type == EntityType::ORG && n.rule != "head noun" && (ends & bit(kLawHead)) != 0 &&
             (ends & bit(kOrgHead)) == 0 && !body_for(n.tokens)) {
    set(n, EntityType::LAW, "head noun");
  } else if (n.type == EntityType::ORG && !alone && (ends & bit(kOrgHead)) == 0 &&
             (ends & (bit(kFacHead) | bit(kLocHead))) != 0 && !among(head, "house|library|hospital") &&
             !listed_body(n.tokens)) {
    set(n, (ends & bit(kFacHead)) != 0 ? EntityType::FAC : EntityType::LOC, "head noun");  // "Carondelet Palace"
  } else if (n.type == EntityType::ORG && n.tokens.size() > 2 && is_listed(i, bit(kLawHead)) &&
             !is_listed(i, bit(kOrgHead)) && among(doc_.lower(i + 1), kPurpose)) {
    set(n, EntityType::LAW, "head noun");  // "Partnership for Global Infrastructure"
  } else {
    return false;
  }
  return true;
}

// A person, by the office or body beside; prizes, languages, ports.
bool NameLayer::person_or_prize(Name& n, const Around& around) {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  if (n.type == EntityType::PERSON && by_model && i > sentence.begin + 1 && is_given_before(i) &&
      (is_office(i - 2) || reader_.title(i - 2) != 0)) {
    put({i - 1, n.tokens.end}, EntityType::PERSON, "given name");  // "leader Barrister Gohar | Ali Khan"
  } else if (n.type != EntityType::PERSON && by_model && !alone && n.tokens.size() < 5 && !headed(n.tokens) &&
             beside_office(sentence, n.tokens)) {
    // "chief negotiator Jamieson Greer", "its director, Eoin Walsh, said", "To Lam, the party's leader"
    set(n, EntityType::PERSON, "office");
  } else if (n.type != EntityType::PERSON && by_model && n.tokens.size() > 2 && is_listed(i, bit(kFirst)) &&
             !headed({i, i + 1}) && (ends & kThingHeads) == 0 && listed_kinds(n.tokens) == 0 &&
             (among(doc_.lower(i + 1), "von|van|bin|ibn|bint|al|el") ||
              (n.tokens.size() > 3 && doc_.lower(i + 1) == "de"))) {
    set(n, EntityType::PERSON, "particle");  // "Ursula von der Leyen", "Sami al-Uraydi"
  } else if (n.type != EntityType::PERSON && by_model && n.tokens.size() > 2 && n.tokens.size() < 8 &&
             (reader_.title(i) & (TitleWords::kAddress | TitleWords::kHead)) != 0 && !headed({i + 1, i + 2}) &&
             among(first,
                   "sergeant|corporal|captain|colonel|lieutenant|commander|admiral|brigadier|sheikh|ayatollah") &&
             (ends & (kThingHeads | kPlaceOrPeople)) == 0) {
    put({i + 1, n.tokens.end}, EntityType::PERSON, "rank");  // "Sergeant Hossam el-Din Ragab"
  } else if (alone && (ends & bit(kLanguage)) != 0 && n.type == EntityType::NORP &&
             (among(before, "in|plain|mixed|speak|speaks|spoke|fluent") || after == "language" ||
              (after == "-" && i + 2 < sentence.end && doc_.lower(i + 2) == "speaking")) &&
             (after == "-" || after == "language" || i + 1 == sentence.end ||
              (doc_.tags[i + 1].pos != Pos::NOUN && !reader_.capital(i + 1)))) {
    set(n, EntityType::LANGUAGE, "language");  // "in plain English"
  } else if (alone && n.type == EntityType::PERSON && by_model && (ends & (bit(kFirst) | bit(kLast))) == 0 &&
             doc_.view(i).size() > 3 && shape_of(doc_.view(i)) == Shape::upper && i > sentence.begin &&
             !reader_.capital(i - 1) && last + 1 < sentence.end && !reader_.capital(last + 1)) {
    set(n, EntityType::ORG, "abbreviation");  // "joined ASSOCHAM in"
  } else if (n.type != EntityType::LOC && by_model && !alone && n.tokens.size() < 6 && among(first, "mount|lake") &&
             !is_listed(last, kThingHeads) && listed_kinds(n.tokens) == 0) {
    set(n, EntityType::LOC, "head noun");  // "Mount Kenya"
  } else if (n.type != EntityType::EVENT && n.type != EntityType::PRODUCT && by_model && !alone &&
             among(first, "hurricane|typhoon|cyclone|tropical") && (ends & bit(kOrgHead)) == 0) {
    set(n, EntityType::EVENT, "head noun");  // "Tropical Storm Debby"
  } else if (alone && n.type == EntityType::NORP && among(first, "vatican|labour")) {
    set(n, first == "labour" ? EntityType::ORG : EntityType::GPE, "gazetteer");
  } else if ((n.type == EntityType::ORG || n.type == EntityType::EVENT) && !alone &&
             ((first == "nobel" && head != "committee") || doc_.lower(i + 1) == "medal")) {
    set(n, EntityType::WORK_OF_ART, "head noun");  // "Nobel Peace Prize", "Presidential Medal of Freedom"
  } else if (n.type == EntityType::EVENT && by_model && !alone && is_listed(last, bit(kGpe)) &&
             reader_.capital(last - 1)) {
    set(n, EntityType::ORG, "place");  // "Export Credit Canada"
  } else if ((n.type == EntityType::EVENT && n.tokens.size() > 2 && is_listed(i, bit(kFacHead)) &&
              doc_.lower(i + 1) == "of") ||
             (n.type != EntityType::PERSON && !alone && among(first, "palais|palacio|palazzo|istana"))) {
    set(n, EntityType::FAC, "head noun");  // "Stadium of Light", "Palacio Santos"
  } else if (n.type == EntityType::GPE && before == "of" && i > sentence.begin + 1 && doc_.lower(i - 2) == "port" &&
             reader_.capital(i - 2) && at_[i - 2] == kNone) {
    put({i - 2, n.tokens.end}, EntityType::FAC, "head noun");  // "Port of | Odesa"
  } else if (n.type == EntityType::GPE && n.tokens.size() > 2 && first == "port" && doc_.lower(i + 1) == "of" &&
             head != "spain") {
    set(n, EntityType::FAC, "head noun");  // "Port of Odesa"
  } else {
    return false;
  }
  return true;
}

// A single word, as the gazetteer has it.
void NameLayer::listed_word(Name& n, const Around& around) {
  const auto& [sentence, i, last, ends, alone, by_model, first, head, before, after] = around;
  if (alone && (ends == bit(kLaw) || (first == "roe" && n.type == EntityType::PERSON))) {
    set(n, EntityType::LAW, "gazetteer");  // "Medicare"
  } else if (alone && ends == bit(kOrg) &&
             (n.type == EntityType::PERSON || n.type == EntityType::GPE || n.type == EntityType::PRODUCT)) {
    set(n, EntityType::ORG, "gazetteer");  // "Aeroflot"
  } else if (alone && n.type == EntityType::PERSON && (ends & (bit(kGpe) | bit(kCity))) != 0 &&
             (ends & (bit(kOrg) | bit(kLeader))) == 0 && reader_.title(i > sentence.begin ? i - 1 : i) == 0 &&
             after != "administration" && !called_[doc_.tokens[i].lower]) {
    set(n, EntityType::GPE, "gazetteer");  // "Paris", where nobody is called so
  } else if (!alone && n.type == EntityType::PERSON && by_model && is_listed(i, bit(kFirmName)) &&
             !is_listed(i, bit(kFirst))) {
    set(n, EntityType::ORG, "gazetteer");  // "Toyota Motor"
  } else if (alone && n.type == EntityType::NORP && by_model && ends == 0 && last + 1 < sentence.end &&
             is_office(last + 1) && !first.ends_with("n") && !first.ends_with("sh") && !first.ends_with("se") &&
             !first.ends_with("i") && !first.ends_with("ic")) {
    set(n, EntityType::ORG, "office");  // "Levantex President Karim Diallo": no people is called so
  } else if (alone && reader_.capital(i) &&
             (ends == bit(kNorp) || (ends == (bit(kNorp) | bit(kOrg)) && first.ends_with('s'))) &&
             n.type != EntityType::PERSON && n.type != EntityType::LANGUAGE) {
    set(n, EntityType::NORP, "gazetteer");  // "the Houthis"
  } else if (const uint32_t listed = alone ? ends : listed_kinds(n.tokens);
             by_model && n.type == EntityType::ORG && (listed & kPlaceKinds) != 0 && (listed & ~kPlaceKinds) == 0 &&
             shape_of(doc_.view(i)) == Shape::initial && !among(before, "the|of|against|beat") && !sport_) {
    set(n, EntityType::GPE, "gazetteer");  // "Abu Dhabi said"; in sport a town is its team
  }
}

// An office stands before the name, or commas set it off: in front of both, or behind it.
bool NameLayer::beside_office(TokenSpan sentence, TokenSpan span) const {
  const auto comma = [&](uint32_t i) { return i >= sentence.begin && i < sentence.end && doc_.lower(i) == ","; };
  const auto office = [&](uint32_t i) { return is_office(i) && !reader_.capital(i); };
  if (span.begin > sentence.begin && is_office(span.begin - 1)) return true;
  if (span.begin >= sentence.begin + 2 && comma(span.begin - 1) &&
      (office(span.begin - 2) || doc_.lower(span.begin - 2) == "counterpart") &&
      (comma(span.end) || span.end + 1 >= sentence.end))
    return true;
  // "the Ambassador to Nigeria, Rodrigue Houessou, said"
  for (uint32_t i = span.begin;
       i > sentence.begin + 3 && i + 4 > span.begin && comma(span.begin - 1) && comma(span.end); --i)
    if (is_office(i - 3) && among(doc_.lower(i - 2), kOfficeOf)) return true;
  if (!comma(span.end)) return false;
  // "Maroš Šefčovič, Commissioner for Trade"
  if (span.size() == 2 && span.end + 2 < sentence.end && is_office(span.end + 1) &&
      among(doc_.lower(span.end + 2), kOfficeOf))
    return true;
  for (uint32_t i = span.end + 1; i + 1 < sentence.end && i < span.end + 8 && !comma(i); ++i)
    if (office(i)) return comma(i + 1) || i + 2 == sentence.end;
  return false;
}

}  // namespace readout
