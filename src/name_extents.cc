// Where a name begins and ends: names in pieces, two names taken for one, and persons' names.
#include "name_layer.hpp"
#include "segment.hpp"
#include "word_list.hpp"

namespace readout {

// No name goes over a dash between spaces, nor from one article to the next: "Security Council - | United States,
// Britain", "JCPOA, the | USMCA".
void NameLayer::dashes() {
  for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
    if (!inside(i)) continue;
    const bool dash = among(doc_.lower(i), "-|--|\xE2\x80\x93|\xE2\x80\x94") && doc_.space_before(i) &&
                      doc_.space_before(i + 1),
               article = doc_.lower(i) == "," && doc_.lower(i + 1) == "the";
    const Name whole = names_[at_[i]];
    // "Australia-United Kingdom-United States"
    uint32_t last = whole.tokens.end;
    while (last > i + 1 && !is_hyphen(last - 1)) --last;
    const bool countries = is_hyphen(i) && is_country({whole.tokens.begin, i}) &&
                           (whole.type == EntityType::GPE || is_country({last, whole.tokens.end}));
    const EntityType type = countries ? EntityType::GPE : whole.type;
    const uint32_t after = i + (article ? 2 : 1);
    if (!(dash || article || countries) || after >= whole.tokens.end) continue;
    put({whole.tokens.begin, i}, type, whole.rule);
    put({after, whole.tokens.end}, type, whole.rule);
  }
}

// "Thatcher Room, | Portcullis House", "United Arab Emirates, | Oman and | Qatar": several; but "Department of Health,
// Education and Welfare".
void NameLayer::commas() {
  for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
    if (!inside(i) || doc_.lower(i) != ",") continue;
    const Name whole = names_[at_[i]];
    const TokenSpan span = whole.tokens;
    const bool countries = is_listed(span.end - 1, bit(kGpe)) && doc_.lower(span.end - 2) == "and";
    // "GM, Ford and Chrysler"
    const bool firms = i == span.begin + 1 && is_listed(span.begin, bit(kOrg) | bit(kFirmName)) &&
                       !is_listed(span.end - 1, bit(kOrgHead));
    bool several = whole.type == EntityType::ORG || whole.type == EntityType::FAC || whole.type == EntityType::GPE;
    for (uint32_t k = span.begin; k < span.end; ++k)
      several =
          several && (reader_.capital(k) || among(doc_.lower(k), ",|-|al|el|as|van|von|de|der|den|bin|ben|da|di") ||
                      ((countries || firms) && doc_.lower(k) == "and"));
    if (!several || firm_tail(i + 1) || listed_kinds(span) != 0) continue;
    uint32_t from = span.begin;
    for (uint32_t k = from; k <= span.end; ++k) {
      if (k < span.end && doc_.lower(k) != "," && doc_.lower(k) != "and") continue;
      // "European Commission, | Pieter van Aalst |, said"
      const bool person = from > span.begin && k > from + 1 && is_listed(from, bit(kFirst)) && !headed({from, k});
      if (k > from) put({from, k}, countries ? EntityType::GPE : person ? EntityType::PERSON : whole.type, whole.rule);
      from = k + 1;
    }
  }
}

// No name goes over a verb: a headline's "Official Warns | Security Council", "Mississippi met | Pacific Islanders".
void NameLayer::verbs() {
  const uint8_t vbz = penn_index("VBZ"), vbp = penn_index("VBP"), vbd = penn_index("VBD");
  for (const Sentence& sentence : doc_.sentences)
    for (uint32_t i = sentence.tokens.begin + 1; i < sentence.tokens.end; ++i) {
      const Tag tag = doc_.tags[i];
      if (at_[i] == kNone || (tag.penn != vbz && tag.penn != vbp && tag.penn != vbd)) continue;
      const bool plain = tag.pos == Pos::VERB && shape_of(doc_.view(i)) == Shape::lower && !starts(i);
      if (sentence.kind != SentenceKind::heading && !plain) continue;
      const Name whole = names_[at_[i]];
      remove(at_[i]);
      for (const TokenSpan part : {TokenSpan{whole.tokens.begin, i}, TokenSpan{i + 1, whole.tokens.end}})
        if (!part.empty())
          put(part, part.size() == 1 && is_listed(part.begin, kPlaceKinds) ? EntityType::GPE : whole.type, whole.rule);
    }
}

// "Petrobras and | Saudi Aramco" are two; but "Food and Drug Administration", "Department of Health and Human
// Services".
void NameLayer::pairs() {
  for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
    if (!inside(i) || doc_.lower(i) != "and") continue;
    const Name whole = names_[at_[i]];
    bool two = whole.type == EntityType::ORG && whole.tokens.size() <= 6;
    for (uint32_t k = whole.tokens.begin; k < whole.tokens.end; ++k)
      two = two && (k == i || doc_.lower(k) == "-" || (reader_.capital(k) && !is_listed(k, kThingHeads)));
    if (!two || listed_kinds(whole.tokens) != 0) continue;
    put({whole.tokens.begin, i}, whole.type, whole.rule);
    put({i + 1, whole.tokens.end}, whole.type, whole.rule);
  }
}

// "Yemen's | Houthi", "Rosatom | CEO | Alexey Morozov": what is another's, or holds the office of a person, is no
// part of a body's name.
void NameLayer::parts() {
  for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
    if (!inside(i)) continue;
    const TokenSpan whole = names_[at_[i]].tokens;
    const bool body = names_[at_[i]].type == EntityType::ORG;
    if (!body && names_[at_[i]].type != EntityType::PERSON) continue;
    if (body && doc_.lower(i) == "as" && i > whole.begin && i + 1 < whole.end) {
      put({whole.begin, i}, is_listed(i - 1, bit(kGpe)) ? EntityType::GPE : EntityType::ORG, "model");
      put({i + 1, whole.end}, EntityType::ORG, "model");  // "Senegal as | African Union"
    } else if (body && doc_.lower(i) == "'s" && whole.begin + 1 == i && is_listed(i - 1, bit(kGpe))) {
      put({whole.begin, i}, EntityType::GPE, "gazetteer");
      put({i + 1, whole.end}, is_listed(i + 1, bit(kNorp)) ? EntityType::NORP : EntityType::ORG, "model");
    } else if (body && doc_.lower(i) == "'s" && owner_body({whole.begin, i}) && reader_.capital(i + 1) &&
               doc_.lower(whole.end - 1) != "service") {
      put({whole.begin, i}, EntityType::ORG, "owner");  // "the Knesset's | Foreign Affairs Committee"
      const bool person =
          whole.end == i + 3 && !is_listed(whole.end - 1, bit(kOrg) | bit(kOrgHead)) && is_listed(i + 1, bit(kFirst));
      put({i + 1, whole.end}, person ? EntityType::PERSON : EntityType::ORG, "model");
    } else if (body && doc_.lower(i) == "of" && whole.end == i + 3 && i > whole.begin + 1 &&
               is_listed(i + 1, bit(kFirst)) && !is_listed(i + 1, kPlaceOrPeople | kThingHeads) &&
               !is_listed(i + 2, kPlaceOrPeople | kThingHeads)) {
      put({whole.begin, i}, EntityType::ORG, "model");  // "Donbas Battalion of | Semen Semenchenko"
      put({i + 1, whole.end}, EntityType::PERSON, "first name");
    } else if (is_office(i) && whole.end - i <= 4 &&
               (is_listed(i + 1, bit(kFirst)) ||
                (!body && among(doc_.lower(i), "ceo|mk|mla|mp|minister|representative|speaker"))) &&
               !is_listed(i + 1, bit(kOrgHead))) {
      const bool governs = among(doc_.lower(i), "minister|governor|premier|mayor");  // "Tamil Nadu Chief | Minister"
      put({whole.begin, i}, governs ? EntityType::GPE : EntityType::ORG, "office");
      put({i + 1, whole.end}, EntityType::PERSON, "office");
    }
  }
}

// "Roe v. Wade"
void NameLayer::cases() {
  for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
    const uint32_t other = doc_.lower(i + 1) == "." ? i + 2 : i + 1;
    if (!among(doc_.lower(i), "v.|vs.|v|vs") || other >= at_.size() || !reader_.capital(i - 1) ||
        !reader_.capital(other))
      continue;
    const uint32_t begin = at_[i - 1] == kNone ? i - 1 : names_[at_[i - 1]].tokens.begin,
                   end = at_[other] == kNone ? other + 1 : names_[at_[other]].tokens.end;
    put({begin, end}, EntityType::LAW, "case");
  }
}

// A body that can own another: listed, or ending in such a word ("National Assembly"); but "Fishermen's Association".
bool NameLayer::owner_body(TokenSpan span) const {
  const uint32_t ends = reader_.kinds(span.end - 1);
  if (span.size() == 1)
    return (ends & bit(kOrg)) != 0 && (ends & (bit(kFirst) | bit(kNorp))) == 0 && doc_.lower(span.begin) != "rfe/rl";
  return (ends & bit(kOrgHead)) != 0 || listed_body(span);
}

// "Ramon dela | Cruz": names that the model parts.
void NameLayer::particles() {
  for (uint32_t i = 1; i + 1 < at_.size(); ++i)
    if (at_[i] == kNone && is_name(i + 1, EntityType::PERSON) && reader_.capital(i - 1) &&
        (is_name(i - 1, EntityType::PERSON)
             ? among(doc_.lower(i), "dela|delos|de|del|dos|van|von|bin|ibn|bint")
             : at_[i - 1] == kNone && among(doc_.lower(i), "bin|ibn|bint")))  // "Badr | bin | Hamad"
      put({at_[i - 1] == kNone ? i - 1 : names_[at_[i - 1]].tokens.begin, names_[at_[i + 1]].tokens.end},
          EntityType::PERSON, "particle");
}

// "Tobias Ellwood | MP", "Linda Reynolds | CSC"
void NameLayer::post_nominals() {
  for (uint32_t i = 1; i < at_.size(); ++i) {
    if (!is_name(i, EntityType::PERSON) || !among(doc_.lower(i), kPostNominal) ||
        shape_of(doc_.view(i)) != Shape::upper || shape_of(doc_.view(i - 1)) != Shape::initial)
      continue;
    const TokenSpan whole = names_[at_[i]].tokens;
    if (i > whole.begin) put({whole.begin, i}, EntityType::PERSON, "model");
  }
}

// "Numan Abd | al-Zawba'i", "Khalaf Jasim | 'Abd al-Karim": what an Arabic name goes on with.
void NameLayer::arabic() {
  constexpr WordList kArticle = "al|el|as|ad|az|ar|an|ash|ul|ud|ur";
  constexpr WordList kAin = "abd|ali|umar|uthman|isa|issa|imad|adil|aziz|abdallah|abdullah|abbas|izz|ammar|omar";
  for (uint32_t i = 0; i < at_.size(); ++i) {
    if (!starts(i) || names_[at_[i]].type != EntityType::PERSON) continue;
    const TokenSpan whole = names_[at_[i]].tokens;
    uint32_t end = whole.end;
    for (uint32_t next = 0; next != end && end + 2 < at_.size();) {
      next = end;
      const bool part = among(doc_.lower(end), kArticle) && is_hyphen(end + 1) && reader_.capital(end + 2),
                 ain =
                     among(doc_.lower(end), "'|‘|’") && !doc_.space_before(end + 1) && among(doc_.lower(end + 1), kAin);
      if (!part && !ain) break;
      const uint32_t last = end + (part ? 2 : 1);
      if (at_[last] != kNone && !is_name(last, EntityType::PERSON)) break;
      end = past_name(last);
    }
    if (end > whole.end) put({whole.begin, end}, EntityType::PERSON, "article");
  }
}

// "John | “J.D.” Dorrian": a nickname between given name and surname.
void NameLayer::nicknames() {
  constexpr uint32_t kLongest = 3;
  const auto mark = [&](uint32_t i) { return among(doc_.lower(i), "\"|'|“|”|‘|’|``|''"); };
  for (uint32_t i = 1; i + 3 < at_.size(); ++i) {
    if (!reader_.capital(i - 1) || !reader_.capital(i + 1) || !mark(i) || shape_of(doc_.view(i - 1)) != Shape::initial)
      continue;
    uint32_t close = i + 1;
    while (close < i + 1 + kLongest && reader_.capital(close)) ++close;
    if (close + 1 >= at_.size() || !mark(close) || !reader_.capital(close + 1) || reader_.value(close + 1)) continue;
    const Name *given = name(i - 1), *surname = name(close + 1);
    const bool person =
        given != nullptr ? given->type == EntityType::PERSON && given->tokens.end == i : is_listed(i - 1, bit(kFirst));
    if (!person || doc_.space_before(close) || (surname != nullptr && surname->tokens.begin != close + 1)) continue;
    put({given != nullptr ? given->tokens.begin : i - 1,
         surname != nullptr && surname->type == EntityType::PERSON ? surname->tokens.end : close + 2},
        EntityType::PERSON, "nickname");
  }
}

// "FinnPa | of Helsinki": a club and where it plays.
void NameLayer::of_clubs() {
  for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
    if (!inside(i) || doc_.lower(i) != "of" || names_[at_[i]].type != EntityType::ORG) continue;
    const Name whole = names_[at_[i]];
    const TokenSpan place{i + 1, whole.tokens.end};
    if (headed({whole.tokens.begin, i}) || listed_kinds(whole.tokens) != 0 ||
        ((listed_kinds(place) | reader_.kinds(place.end - 1)) & kPlaceKinds) == 0)
      continue;
    put({whole.tokens.begin, i}, whole.type, whole.rule);
    put(place, EntityType::GPE, "gazetteer");
  }
}

// "Baroness Anelay | of | St Johns": what a peer is of goes with the name.
void NameLayer::of_places() {
  for (uint32_t i = 1; i + 2 < at_.size(); ++i) {
    if (!starts(i) || names_[at_[i]].type != EntityType::PERSON ||
        !among(doc_.lower(i - 1), "lord|lady|baroness|baron|viscount|viscountess"))
      continue;
    const TokenSpan peer = names_[at_[i]].tokens;
    const uint32_t of = peer.end;
    if (of + 1 >= at_.size() || doc_.lower(of) != "of" || at_[of] != kNone || !reader_.capital(of + 1)) continue;
    const Name* place = name(of + 1);
    put({peer.begin, place != nullptr && place->tokens.begin == of + 1 ? place->tokens.end : of + 2},
        EntityType::PERSON, "peer");
  }
}

// "Lars- | Erik Sundqvist", "Kurgan | - | Tyube": a name in two parts, of which the model saw one or took them for
// two.
void NameLayer::hyphens() {
  for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
    if (!is_hyphen(i) || !reader_.capital(i - 1) || !reader_.capital(i + 1) || reader_.value(i - 1) ||
        reader_.value(i + 1) || at_[i] != kNone)
      continue;
    const Name *left = name(i - 1), *right = name(i + 1);
    const bool mixed = shape_of(doc_.view(i - 1)) == Shape::initial;  // no "SOCCER-LEEDS"
    if (right != nullptr && right->type == EntityType::PERSON && right->tokens.begin == i + 1 && mixed &&
        (left == nullptr || left->type == EntityType::PERSON) && right->tokens.size() > 1 &&
        !is_listed(i - 1, bit(kGpe) | bit(kNorp) | bit(kOrg)))
      put({left == nullptr ? i - 1 : left->tokens.begin, right->tokens.end}, EntityType::PERSON, "hyphen");
    else if (left != nullptr && right != nullptr && mixed && left->tokens.size() == 1 && right->tokens.size() == 1 &&
             left->type != EntityType::NORP && right->type != EntityType::NORP && left->rule == "model" &&
             right->rule == "model" && reader_.kinds(i + 1) == 0 && !is_listed(i - 1, bit(kGpe)))
      put({i - 1, i + 2}, left->type, "hyphen");
  }
}

// "(K. Otieno 49; S. Vestergaard 3-31)": an initial and what follows it.
void NameLayer::initials() {
  for (const Sentence& sentence : doc_.sentences)
    for (uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
      const std::string_view form = doc_.view(i);
      const bool given = among(form, "Md.|Mohd.|Ma.");  // "Md. Golam Sarwar", "Ma. Teresita Lazaro"
      if (!(given || (form.size() == 2 && form[1] == '.' && form[0] >= 'A' && form[0] <= 'Z')) ||
          !reader_.capital(i + 1) || reader_.value(i + 1) || doc_.lower(i + 1).size() < 3 ||
          reader_.title(i + 1) != 0 || (!given && i > sentence.tokens.begin && reader_.capital(i - 1)) ||
          doc_.view(i + 1).back() == '.')
        continue;
      const Name* n = name(i + 1);
      if (n != nullptr && n->type == EntityType::PERSON && n->tokens.begin == i) continue;
      if (n != nullptr && n->type != EntityType::PERSON && n->tokens.size() > 2) continue;
      put({i, n != nullptr && n->type == EntityType::PERSON ? n->tokens.end : i + 2}, EntityType::PERSON, "initial");
    }
}

// "Ban Ki-moon", "Roh Moo-hyun": a given name of two syllables, the second small; but "Kenya-based".
bool NameLayer::is_given_name(uint32_t i) const {
  if (i == 0 || i + 2 >= at_.size() || !is_hyphen(i + 1) || !reader_.capital(i) || !reader_.capital(i - 1))
    return false;
  const std::string_view first = doc_.lower(i), second = doc_.lower(i + 2);
  return !reader_.capital(i + 2) && first.size() <= 6 && second.size() >= 2 && second.size() <= 6 &&
         !second.ends_with("ed") && !second.ends_with("ing") && !is_listed(i, bit(kGpe) | bit(kNorp) | bit(kCity)) &&
         !among(second,
                "led|born|made|held|run|wide|style|free|bound|era|like|only|built|level|class|old|year|time|term|"
                "general|elect");
}

void NameLayer::given_names() {
  for (uint32_t i = 1; i + 2 < at_.size(); ++i) {
    if (!is_given_name(i) || reader_.value(i) || sentence_of(doc_, i - 1) != sentence_of(doc_, i)) continue;
    const bool known = is_name(i - 1, EntityType::PERSON);
    const bool presented = i >= 2 && is_office(i - 2);
    if (known)
      put({names_[at_[i - 1]].tokens.begin, i + 3}, EntityType::PERSON, "given name");
    else if (reader_.title(i - 1) == 0 && (at_[i - 1] == kNone || names_[at_[i - 1]].tokens.begin == i - 1) &&
             (presented || is_listed(i - 1, bit(kLast))))
      put({i - 1, i + 3}, EntityType::PERSON, "given name");
  }
}

// Where the body begins whose head noun is at `i`: as the model has it, or "the | Committee", "a | Working Group",
// which it did not see; kNone.
uint32_t NameLayer::body_begin(uint32_t i) const {
  if (is_name(i, EntityType::ORG)) return names_[at_[i]].tokens.begin;
  if (at_[i] != kNone || !reader_.capital(i)) return kNone;
  if (among(doc_.lower(i), "committee|subcommittee")) return i;
  return i > 0 && doc_.lower(i) == "group" && doc_.lower(i - 1) == "working" && reader_.capital(i - 1) ? i - 1 : kNone;
}

// "Joint Working Group on | Maritime Connectivity": one body; but "Security Council on | Iran".
void NameLayer::remits() {
  for (uint32_t i = 1; i + 2 < at_.size(); ++i) {
    const uint32_t begin = body_begin(i - 1);
    if (at_[i] != kNone || begin == kNone ||
        !(doc_.lower(i) == "on"
              ? among(doc_.lower(i - 1), "group|committee|subcommittee|commission|force|forum|panel|conference|council")
              : doc_.lower(i) == "for" &&
                    among(doc_.lower(i - 1), "center|centre|institute|council|endowment|foundation")))
      continue;
    const uint32_t what = past_article(i + 1);
    if (at_[what] == kNone) {  // "Task Force on | Energy Security", "Centre for the | Arts"
      const Sentence& sentence = doc_.sentences[sentence_of(doc_, i)];
      const auto capital = [&](uint32_t k) { return k < sentence.tokens.end && reader_.capital(k); };
      uint32_t end = what;
      while (end < sentence.tokens.end && !reader_.value(end) &&
             (capital(end) || (among(doc_.lower(end), "and|to|of") && end > what && capital(end + 1))))
        ++end;
      const bool sure = among(doc_.lower(i - 1), "committee|subcommittee|group"),
                 listed = capital(end + 1) && doc_.lower(end) == ",";  // "on Illegal, Unreported and ..."
      if (end > what && !listed && (sure || (end > i + 2 && begin + 1 < i)) && sentence.kind != SentenceKind::heading)
        put({begin, end}, EntityType::ORG, "head noun");
      continue;
    }
    const Name& of = names_[at_[what]];
    if (of.rule == "model" && of.tokens.begin == what && of.tokens.size() > 1 &&
        (of.type == EntityType::ORG || of.type == EntityType::LAW) && !is_listed(what, bit(kGpe)))
      put({begin, of.tokens.end}, EntityType::ORG, "head noun");
  }
}

// "United Nations Assistance Mission | in | Afghanistan": a mission of an organisation is named with where it is.
void NameLayer::missions() {
  for (uint32_t i = 1; i + 2 < at_.size(); ++i) {
    if (at_[i] != kNone || !is_name(i - 1, EntityType::ORG) || !among(doc_.lower(i), "in|for|to") ||
        !among(doc_.lower(i - 1), "mission|force|operation|fund|delegation"))
      continue;
    const Name& body = names_[at_[i - 1]];
    const uint32_t where = past_article(i + 1);
    const Name* place = name(where);
    const bool fund = doc_.lower(i - 1) == "fund" && doc_.lower(i) == "for" && body.tokens.size() > 1;
    if ((!fund && body.tokens.size() < (doc_.lower(i - 1) == "delegation" ? 2 : 3)) ||
        (!fund && !among(doc_.lower(body.tokens.begin), "united|un|u.n.|african|european|eu|osce|nato")) ||
        place == nullptr || place->tokens.begin != where ||
        (place->type != EntityType::GPE && place->type != EntityType::LOC))
      continue;
    put({body.tokens.begin, place->tokens.end}, EntityType::ORG, "head noun");
  }
}

// "the Global Coalition | to Defeat | ISIS": what it was made for; "the Syrian Arab | Red Crescent".
void NameLayer::coalitions() {
  for (uint32_t i = 1; i + 1 < at_.size(); ++i)
    if (const Name* people = name(i - 1); people != nullptr && people->tokens.end == i && doc_.lower(i) == "red" &&
                                          among(doc_.lower(i + 1), "cross|crescent") && reader_.capital(i) &&
                                          (people->type == EntityType::NORP || people->type == EntityType::GPE))
      put({people->tokens.begin, i + 2}, EntityType::ORG, "head noun");
  for (const Sentence& sentence : doc_.sentences)
    for (uint32_t i = sentence.tokens.begin + 2; i + 2 < sentence.tokens.end; ++i)
      if (doc_.view(i) == "to" && sentence.kind != SentenceKind::heading) purpose(sentence.tokens, i);
}

// "Global Fund | to Fight AIDS, Tuberculosis and Malaria", "Second Protocol | to Amend the ASEAN Charter": the "to" is
// `i`. A headline's capitals tell nothing.
void NameLayer::purpose(TokenSpan sentence, uint32_t i) {
  const auto capital = [&](uint32_t k) { return k < sentence.end && reader_.capital(k); };
  uint32_t first = i, end = past_article(i + 2);
  // "Committee on Technical Barriers | to Trade"
  if (const Name* n = name(i - 1); n != nullptr && n->type == EntityType::ORG && n->tokens.end == i &&
                                   n->tokens.size() > 2 && at_[i] == kNone && at_[i + 1] == kNone && capital(i + 1) &&
                                   !capital(end) && among(doc_.lower(n->tokens.begin + 1), kPurpose))
    return void(put({n->tokens.begin, i + 2}, EntityType::ORG, "purpose"));
  if (at_[i] != kNone || doc_.tags[i + 1].pos != Pos::VERB || !capital(i + 1) || !capital(end) ||
      !is_listed(i - 1, bit(kOrgHead) | bit(kLawHead)) ||
      among(doc_.lower(i - 1), "authority|administration|department|ministry|act|law|bill"))
    return;
  while (first > sentence.begin && reader_.capital(first - 1) && at_[first - 1] == at_[i - 1] &&
         !among(doc_.lower(first - 1), "the|a|an"))
    --first;
  if (first == i) return;
  if (at_[first] != kNone) first = names_[at_[first]].tokens.begin;
  for (uint32_t k = end; k + 1 < sentence.end; ++k) {
    const bool list = doc_.lower(k) == "," && k + 2 < sentence.end &&
                      (among(doc_.lower(k + 2), ",|and") || doc_.lower(k + 1) == "and");
    if (reader_.capital(k))
      end = k + 1;
    else if (!list && !(among(doc_.lower(k), "and|of|in|for|-") && capital(k + 1) && !is_listed(k + 1, kPlaceOrPeople)))
      break;
  }
  put({first, end}, is_listed(i - 1, bit(kOrgHead)) ? EntityType::ORG : EntityType::LAW, "purpose");
}

// "Near | Tal Afar": a sentence's first word, with its capital.
void NameLayer::first_words() {
  for (const Sentence& sentence : doc_.sentences) {
    uint32_t i = sentence.tokens.begin;
    if (i + 1 < sentence.tokens.end && among(doc_.lower(i), "*|-|--|\xE2\x80\xA2|\xE2\x80\x93|\xE2\x80\x94")) {
      // "- | Delta Corporation": a bullet is no part of a name
      if (starts(i) && names_[at_[i]].tokens.size() > 1) {
        const Name whole = names_[at_[i]];
        put({i + 1, whole.tokens.end}, whole.type, whole.rule);
      }
      ++i;
    }
    if (i >= sentence.tokens.end || !starts(i) || !among(doc_.lower(i), "near|outside|around|across|inside|beyond"))
      continue;
    const Name whole = names_[at_[i]];
    remove(at_[i]);
    if (whole.tokens.size() == 1) continue;
    const bool place = whole.type != EntityType::ORG || whole.tokens.size() < 4;
    put({i + 1, whole.tokens.end}, place ? EntityType::GPE : whole.type, "model");
  }
}

// "Delegation of the | European Union | to Yemen": a mission is named with whose it is and where.
void NameLayer::delegations() {
  for (uint32_t i = 0; i + 2 < at_.size(); ++i) {
    if (!reader_.capital(i) || !among(doc_.lower(i), "delegation|representation|mission") ||
        doc_.lower(i + 1) != "of" || in_capitals(doc_.sentences[sentence_of(doc_, i)]))
      continue;
    const uint32_t whose = past_article(i + 2);
    const Name* n = whose < at_.size() ? name(whose) : nullptr;
    if (n == nullptr || n->tokens.begin != whose || (n->type != EntityType::ORG && n->type != EntityType::GPE))
      continue;
    uint32_t end = n->tokens.end;
    const uint32_t at = past_article(end + 1);
    const Name* where = at < at_.size() && doc_.lower(end) == "to" ? name(at) : nullptr;
    if (where != nullptr && (where->type == EntityType::GPE || where->type == EntityType::ORG)) end = where->tokens.end;
    const bool permanent = i > 0 && doc_.lower(i - 1) == "permanent" && reader_.capital(i - 1);
    put({permanent ? i - 1 : i, end}, EntityType::ORG, "head noun");
  }
}

// "General Secretary | To Lam", "Trade Representative Jamieson | Greer": the capitals behind an office are its
// holder's name.
void NameLayer::holders() {
  for (const Sentence& sentence : doc_.sentences) {
    if (sentence.kind == SentenceKind::heading) continue;
    for (uint32_t i = sentence.tokens.begin; i + 2 < sentence.tokens.end; ++i) {
      if (!is_office(i) || (!reader_.capital(i) && i == sentence.tokens.begin) ||
          (at_[i] != kNone && names_[at_[i]].tokens.end != i + 1))
        continue;
      uint32_t end = i + 1;
      const Name* held = nullptr;
      while (end < sentence.tokens.end && held == nullptr && reader_.capital(end) && reader_.title(end) == 0 &&
             !reader_.value(end) && end < i + 4) {
        if (at_[end] != kNone)
          held = names_[at_[end]].type == EntityType::PERSON && names_[at_[end]].tokens.begin == end ? &names_[at_[end]]
                                                                                                     : nullptr;
        if (at_[end] != kNone && held == nullptr) break;
        ++end;
      }
      const uint32_t last = held == nullptr ? end : held->tokens.end;
      if (last < i + 3 || (held == nullptr ? end - i - 1 > 3 : held->tokens.begin == i + 1)) continue;
      if (end < sentence.tokens.end && held == nullptr && at_[end] != kNone && reader_.capital(end)) continue;
      if (!headed({i + 1, last})) put({i + 1, last}, EntityType::PERSON, "holder");
    }
  }
}

// "Afreximbank | President | George Elombi", "DTI | Secretary": the capitals before a person's office are its body; but
// "Rural Affairs Secretary".
void NameLayer::employers() {
  for (const Sentence& sentence : doc_.sentences)
    for (uint32_t i = sentence.tokens.begin + 1; i < sentence.tokens.end; ++i) {
      if (!starts(i) || names_[at_[i]].type != EntityType::PERSON || !is_office(i - 1) ||
          sentence.kind == SentenceKind::heading)
        continue;
      // The capitals before `k`, of titles or of other words.
      const auto before = [&](uint32_t k, bool titles) {
        while (k > sentence.tokens.begin && reader_.capital(k - 1) && at_[k - 1] == kNone && !reader_.value(k - 1) &&
               (reader_.title(k - 1) != 0) == titles && doc_.lower(k - 1) != "the")
          --k;
        return k;
      };
      const uint32_t office = before(i, true), first = before(office, false);
      if (first == office || office == i) continue;
      const bool alone = first + 1 == office,
                 code = alone && doc_.view(first).size() > 2 && shape_of(doc_.view(first)) == Shape::upper;
      const uint32_t begin = sentence.tokens.begin;
      const bool whole = first == begin ? !alone || code
                                        : first == begin + 1 || (!reader_.capital(first - 1) &&
                                                                 !among(doc_.lower(first - 1), "-|of|&|for"));
      if (whole && (code || (!among(doc_.lower(i - 1), "minister|secretary") && !is_listed(first, bit(kFirst)) &&
                             doc_.tags[first].pos == Pos::PROPN && !reader_.common(first))))
        put({first, office}, EntityType::ORG, "employer");
    }
}

// "PM Modi", taken for a name, or for none.
void NameLayer::ministers() {
  for (uint32_t i = 0; i + 1 < at_.size(); ++i) {
    if (!among(doc_.lower(i),
               "pm|president|minister|premier|chancellor|secretary|senator|governor|ambassador|professor"))
      continue;
    if (starts(i) && names_[at_[i]].tokens.size() > 1 &&
        (names_[at_[i]].type == EntityType::PERSON || doc_.lower(i) == "pm"))
      put({i + 1, names_[at_[i]].tokens.end}, EntityType::PERSON, "holder");
    else if (doc_.lower(i) == "pm" && at_[i] == kNone && at_[i + 1] == kNone && !headed({i, i + 2}) &&
             reader_.title(i + 1) == 0)
      put({i + 1, i + 2}, EntityType::PERSON, "holder");
  }
}

// "Datuk | Azlan Harun", "Sqn Ldr | Tom Hadley", "Commodore | Wetherell": a form of address or rank is no part of a
// person's name; but "Prince" may be a given name.
void NameLayer::addresses() {
  for (uint32_t i = 0; i + 1 < at_.size(); ++i) {
    const uint8_t title = reader_.title(i), next = reader_.title(i + 1);
    if (title == 0 || !is_name(i, EntityType::PERSON) || names_[at_[i]].tokens.begin != i) continue;
    TokenSpan& tokens = names_[at_[i]].tokens;
    const bool nobody = tokens.size() == 1  // "the First | Lady", "the First Lady"
                            ? i > 0 && reader_.title(i - 1) == TitleWords::kModifier && reader_.capital(i - 1)
                            : tokens.size() == 2 && next != 0;
    const bool behind = i > 0 && reader_.title(i - 1) == TitleWords::kAddress;  // "His Highness | Sheikh"
    const bool office = (title & TitleWords::kHead) != 0 && (behind || !is_listed(i, bit(kFirst) | bit(kLast))),
               rank = (next & TitleWords::kAddress) != 0 && tokens.size() > 2,
               letters = doc_.view(i).size() > 1 && shape_of(doc_.view(i)) == Shape::upper;  // "MLA"
    if (nobody) {
      remove(at_[i]);
    } else if (tokens.size() > 1 && (title == TitleWords::kAddress || office || rank || letters)) {
      ++tokens.begin;
      at_[i] = kNone;
    }
  }
}

}  // namespace readout
