// What the whole document and the lists make of the sequence model's names: NameLayer, step by step in NameModel::find.
#include "names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "model.hpp"
#include "segment.hpp"
#include "stages.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

// The names of a document by token, so that one can give way to another in constant time a token.
class NameLayer {
 public:
  NameLayer(const NameReader& reader, const Doc& doc, const std::vector<Name>& names)
      : reader_(reader), doc_(doc), at_(doc.tokens.size(), kNone) {
    for (const Name& name : names)
      if (name.tokens.size() <= kLongestName) put(name.tokens, name.type, name.rule);
  }

  // Makes the span a name; what overlaps it is no longer one.
  uint32_t put(TokenSpan span, EntityType type, std::string_view rule) {
    for (uint32_t i = span.begin; i < span.end; ++i) {
      if (at_[i] != kNone) remove(at_[i]);
    }
    const auto index = static_cast<uint32_t>(names_.size());
    names_.push_back({span, type, kNone, kNone, rule});
    for (uint32_t i = span.begin; i < span.end; ++i) at_[i] = index;
    return index;
  }
  void remove(uint32_t index) {
    for (uint32_t i = names_[index].tokens.begin; i < names_[index].tokens.end; ++i) at_[i] = kNone;
  }

  // Puts what the lists know for sure in place of the model's pieces: "People's Republic of China", "Indo-Pacific".
  void listed() {
    for (const NameReader::Phrase& phrase : reader_.phrases()) {
      const TokenSpan span = phrase.tokens;
      const uint32_t kinds = phrase.kinds;
      EntityType type;
      if ((kinds & bit(kGpe)) != 0)
        type = EntityType::GPE;
      else if ((kinds & bit(kPlaceName)) != 0)
        type = EntityType::LOC;
      else if ((kinds & bit(kNorp)) != 0)
        type = EntityType::NORP;
      else if ((kinds & bit(kOrg)) != 0)
        type = EntityType::ORG;
      else if ((kinds & bit(kLaw)) != 0)
        type = EntityType::LAW;
      else if ((kinds & bit(kEventName)) != 0)
        type = EntityType::EVENT;
      else
        continue;
      if (!reader_.capital(span.end - 1) || has_value(span)) continue;
      if (span.size() > 2 && doc_.lower(span.begin + 1) == "'s" && (reader_.kinds(span.begin) & bit(kGpe)) != 0)
        continue;  // "China's | Ministry of Commerce"
      // A longer name keeps it ("Bank of South Korea"), and a name of the same extent its type, but for places and
      // peoples.
      const Name* outer = name(span.begin);
      // "Northrop Grumman"
      const bool body = type == EntityType::ORG && span.size() > 1 && outer != nullptr && outer->tokens == span &&
                        (outer->type == EntityType::PERSON || outer->type == EntityType::GPE);
      if (!body && outer != nullptr && outer->tokens.contains(span) &&
          (outer->tokens != span || type == EntityType::ORG || type == EntityType::LAW)) {
        // "Armed Forces and Carabineros" are two, unless the second is more of the first ("Department of Health and
        // ...").
        const TokenSpan whole = outer->tokens;
        const EntityType whole_type = outer->type;
        bool phrase_of = false;
        for (uint32_t i = span.begin; i < span.end; ++i)
          phrase_of = phrase_of || doc_.lower(i) == "of" || doc_.lower(i) == "for";
        if (whole.begin == span.begin && span.end + 1 < whole.end && whole.size() <= kLongestName &&
            doc_.lower(span.end) == "and" && !phrase_of) {
          put(span, type, "gazetteer");
          put({span.end + 1, whole.end}, whole_type, "model");
        }
        continue;
      }
      // "New York Yankees": the phrase may be the start of a longer run that the model left out.
      const bool run_on = span.end < doc_.tokens.size() && outer == nullptr && reader_.capital(span.end) &&
                          at_[span.end] == kNone && span.size() == 2;
      if (run_on && type != EntityType::GPE && type != EntityType::NORP) continue;
      put(span, type, "gazetteer");
    }
  }

  // What the model left out or took for one: "in | Brussels | Tuesday", "her | G7 | counterparts", "the |
  // Quetta-Zahedan | train", "the | Pakistan-Iran Joint Commission".
  void places() {
    constexpr uint32_t kPlace = bit(kGpe) | bit(kCity) | bit(kRegion);
    for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
      if (at_[i] == kNone && doc_.lower(i) != "-") {
        const uint32_t kinds = reader_.kinds(i);
        if (!reader_.capital(i) || reader_.value(i)) continue;
        const bool before_day = (kinds & (bit(kGpe) | bit(kCity))) != 0 &&
                                among(doc_.lower(i - 1), "in|from|to|at|outside|near") && reader_.value(i + 1);
        const std::string_view form = doc_.view(i);
        const bool code =
            kinds == bit(kOrg) && form.size() > 1 && form.size() < 6 &&
            std::none_of(form.begin(), form.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
        if (before_day)
          put({i, i + 1}, EntityType::GPE, "gazetteer");
        else if (code && reader_.capital(i + 1) && (reader_.kinds(i + 1) & bit(kEventHead)) != 0)
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
        else if (form == "X" && doc_.lower(i - 1) == "on" && !reader_.capital(i + 1))
          put({i, i + 1}, EntityType::ORG, "on X");
        else if ((kinds & bit(kFirst)) != 0 && doc_.lower(i + 1) == "and" && i + 2 < at_.size() &&
                 doc_.lower(i + 2) == "i")
          put({i, i + 1}, EntityType::PERSON, "first name");  // "Jill and I are praying"
        continue;
      }
      if (doc_.lower(i) != "-" || doc_.space_before(i) || doc_.space_before(i + 1) || at_[i - 1] == kNone ||
          !reader_.capital(i + 1))
        continue;
      const Name left = names_[at_[i - 1]];
      if (left.type != EntityType::GPE || (at_[i] != kNone && at_[i] != at_[i - 1])) continue;
      if (at_[i] != kNone) {
        if (listed(left.tokens) != 0 || (reader_.kinds(i - 1) & kPlace) == 0 || left.tokens.begin + 1 != i) continue;
        put({left.tokens.begin, i}, EntityType::GPE, "pair");
        put({i + 1, left.tokens.end}, EntityType::GPE, "pair");
        continue;
      }
      const Name* right = name(i + 1);
      if (right == nullptr && (reader_.kinds(left.tokens.begin) & kPlace) != 0 && !reader_.common(i + 1) &&
          !reader_.value(i + 1) && i + 2 < at_.size() && doc_.tags[i + 2].pos == Pos::NOUN && !reader_.capital(i + 2))
        put({i + 1, i + 2}, EntityType::GPE, "pair");
      if (right == nullptr || right->tokens.begin != i + 1) continue;
      if (right->type == EntityType::ORG && right->tokens.size() > 2 && among(doc_.lower(i + 1), "eu|au|asean|nato") &&
          has_kind(right->tokens, kOrgHead))  // "U.S.- | EU Task Force"
        put({left.tokens.begin, right->tokens.end}, EntityType::ORG, "pair");
      if (right->type != EntityType::GPE) continue;
      uint32_t end = right->tokens.end;
      while (end + 1 < at_.size() && end < i + 9 && !reader_.value(end) &&
             (reader_.capital(end) || (doc_.lower(end) == "and" && reader_.capital(end + 1))))
        ++end;
      if (end >= right->tokens.end + 2 && (reader_.kinds(end - 1) & bit(kOrgHead)) != 0)
        put({left.tokens.begin, end}, EntityType::ORG, "pair");
    }
  }

  // "MOMBASA, March 4 -", "HANOI (Andes Wire) -": before the bracket of a dateline stand places.
  void datelines() {
    for (uint32_t s = 0; s < doc_.sentences.size(); ++s) {
      const uint32_t end = dateline_end(doc_, s);
      if (end > 0 && doc_.lower(end - 1) == ":") continue;  // "MANILA: ", but "NATO: "
      for (uint32_t i = doc_.sentences[s].tokens.begin; i < end && doc_.lower(i) != "("; ++i)
        if (at_[i] != kNone && names_[at_[i]].type != EntityType::GPE && names_[at_[i]].type != EntityType::LOC)
          put(names_[at_[i]].tokens, EntityType::GPE, "dateline");
      // "ANKARA/BRUSSELS": two places
      for (uint32_t i = doc_.sentences[s].tokens.begin + 1; i + 1 < end; ++i)
        if (doc_.lower(i) == "/" && at_[i] != kNone && at_[i - 1] == at_[i]) {
          const TokenSpan both = names_[at_[i]].tokens;
          remove(at_[i]);
          put({both.begin, i}, EntityType::GPE, "dateline");
          if (i + 1 < both.end) put({i + 1, both.end}, EntityType::GPE, "dateline");
        }
      for (uint32_t i = doc_.sentences[s].tokens.begin; i + 1 < end; ++i)  // and in it the agency
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
  void dated_lines() {
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

  // "(K. Otieno 49; S. Vestergaard 3-31)": an initial and what follows it.
  void initials() {
    for (const Sentence& sentence : doc_.sentences)
      for (uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
        const std::string_view form = doc_.view(i);
        if (form.size() != 2 || form[1] != '.' || form[0] < 'A' || form[0] > 'Z' || !reader_.capital(i + 1) ||
            reader_.value(i + 1) || doc_.lower(i + 1).size() < 3 || reader_.title(i + 1) != 0 ||
            (i > sentence.tokens.begin && reader_.capital(i - 1)) || doc_.view(i + 1).back() == '.')
          continue;
        const Name* n = name(i + 1);
        if (n != nullptr && n->type == EntityType::PERSON && n->tokens.begin == i) continue;
        if (n != nullptr && n->type != EntityType::PERSON && n->tokens.size() > 2) continue;
        put({i, n != nullptr && n->type == EntityType::PERSON ? n->tokens.end : i + 2}, EntityType::PERSON, "initial");
      }
  }

  // "Lars- | Erik Sundqvist", "Kurgan | - | Tyube": a name in two parts, of which the model saw one or took them for
  // two.
  void hyphens() {
    for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
      if (doc_.lower(i) != "-" || doc_.space_before(i) || doc_.space_before(i + 1) || !reader_.capital(i - 1) ||
          !reader_.capital(i + 1) || reader_.value(i - 1) || reader_.value(i + 1) || (at_[i] != kNone))
        continue;
      const Name *left = name(i - 1), *right = name(i + 1);
      const bool mixed = shape_of(doc_.view(i - 1)) == Shape::initial;  // no "SOCCER-LEEDS"
      if (right != nullptr && right->type == EntityType::PERSON && right->tokens.begin == i + 1 && mixed &&
          (left == nullptr || left->type == EntityType::PERSON) && right->tokens.size() > 1 &&
          (reader_.kinds(i - 1) & (bit(kGpe) | bit(kNorp) | bit(kOrg))) == 0)
        put({left == nullptr ? i - 1 : left->tokens.begin, right->tokens.end}, EntityType::PERSON, "hyphen");
      else if (left != nullptr && right != nullptr && mixed && left->tokens.size() == 1 && right->tokens.size() == 1 &&
               left->type != EntityType::NORP && right->type != EntityType::NORP && left->rule == "model" &&
               right->rule == "model" && reader_.kinds(i + 1) == 0 && (reader_.kinds(i - 1) & bit(kGpe)) == 0)
        put({i - 1, i + 2}, left->type, "hyphen");
    }
  }

  // "Bangladesh v Argentina, Scotland v Israel": matches, no cases.
  void matches() {
    for (const Sentence& sentence : doc_.sentences) {
      std::vector<uint32_t> found;
      for (uint32_t i = sentence.tokens.begin + 1; i + 1 < sentence.tokens.end; ++i)
        if (doc_.lower(i) == "v" && name(i) != nullptr && name(i)->type == EntityType::LAW &&
            name(i)->tokens == TokenSpan{i - 1, i + 2} &&
            ((reader_.kinds(i - 1) | reader_.kinds(i + 1)) & bit(kGpe)) != 0)
          found.push_back(i);
      if (found.size() < 2) continue;
      for (const uint32_t i : found) {
        remove(at_[i]);
        put({i - 1, i}, EntityType::GPE, "match");
        put({i + 1, i + 2}, EntityType::GPE, "match");
      }
    }
  }

  // "Porto 3 (Jardel 12) Braga 1", "ATLANTA 86 53 .619 -", "Leeds v Derby": in tables of sport, clubs and countries. A
  // club that bears its city's name is meant in the rest of the text too, save where the city is a place.
  void tables() {
    uint32_t sport = 0;
    for (uint32_t i = 0; i < at_.size() && sport < 3; ++i)
      sport += among(
          doc_.lower(i),
          "league|standings|innings|championship|tournament|soccer|baseball|basketball|cricket|rugby|hockey|tennis|"
          "goalkeeper|striker|midfielder|scorers|playoff|semifinal|quarterfinal");
    if (sport < 3) return;
    std::vector<TokenSpan> runs;
    size_t countries = 0;
    const auto is_country = [&](TokenSpan run) {
      return ((listed(run) | (run.size() == 1 ? reader_.kinds(run.begin) : 0)) & bit(kGpe)) != 0;
    };
    for (const Sentence& sentence : doc_.sentences)
      for (const TokenSpan& run : sides(sentence.tokens)) {
        countries += is_country(run);
        runs.push_back(run);
      }
    const bool of_countries = 2 * countries >= runs.size();
    std::unordered_set<uint32_t> clubs;  // hashes of the strings
    for (const TokenSpan& run : runs) {
      const bool country = of_countries && is_country(run);
      put(run, country ? EntityType::GPE : EntityType::ORG, "table");
      if (!country) clubs.insert(hash(run));
    }
    for (uint32_t i = 1; i < at_.size(); ++i) {
      const Name* n = name(i);
      if (n != nullptr && n->tokens.begin == i && n->rule != "table" && n->type != EntityType::ORG &&
          clubs.count(hash(n->tokens)) != 0 && !among(doc_.lower(i - 1), "in|at|from|near|of"))
        names_[at_[i]].type = EntityType::ORG, names_[at_[i]].rule = "table";
    }
  }
  // The runs of capitals of a line that is nothing but those, figures, and what is in brackets.
  std::vector<TokenSpan> sides(TokenSpan line) const {
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

  // "Secretary of State | Colin Powell", "Ambassador to Afghanistan | Zalmay Khalilzad": what an office is of ends
  // where the person begins: behind a listed place or body, or before a first name. The model may have taken all of it
  // for one name.
  void offices() {
    size_t next = 0;
    const std::vector<NameReader::Phrase>& phrases = reader_.phrases();
    for (const Sentence& sentence : doc_.sentences) {
      for (uint32_t i = sentence.tokens.begin + 2; i < sentence.tokens.end; ++i) {
        const uint32_t of = doc_.lower(i - 1) == "the" && i > sentence.tokens.begin + 2 ? i - 2 : i - 1;
        // "Minister of Transport | of Chad"
        const bool portfolio_of = of >= sentence.tokens.begin + 3 && among(doc_.lower(of - 2), "of|for") &&
                                  (reader_.title(of - 3) & TitleWords::kHead) != 0;
        if (!among(doc_.lower(of), "of|for|to") ||
            ((reader_.title(of - 1) & TitleWords::kHead) == 0 && !portfolio_of) || at_[i] == kNone)
          continue;
        const Name whole = names_[at_[i]];
        if (whole.tokens.begin < i && whole.tokens.begin + 1 >= i) continue;
        const auto size = whole.tokens.end - i;
        uint32_t part = i, kinds = reader_.kinds(i) & bit(kGpe);
        if (size == 2) {
          // "Secretary of State | Hill", "Minister of Finance | Lindner"; but "Secretary of Homeland Security".
          const bool portfolio = doc_.lower(i) == "state" || (reader_.title(i) & TitleWords::kModifier) != 0;
          if (portfolio && (reader_.kinds(i + 1) & bit(kLast)) != 0 && (reader_.kinds(i + 1) & bit(kOrgHead)) == 0 &&
              reader_.title(i + 1) == 0)
            part = i + 1;
        } else if (size > 2) {
          if (kinds != 0) part = i + 1;
          while (next < phrases.size() && phrases[next].tokens.begin < i) ++next;
          for (size_t p = next; p < phrases.size() && phrases[p].tokens.begin == i; ++p)
            if (phrases[p].tokens.end > part && (phrases[p].kinds & (bit(kGpe) | bit(kOrg) | bit(kPlaceName))) != 0)
              part = phrases[p].tokens.end, kinds = phrases[p].kinds;
          for (uint32_t k = i + 1; part == i && k + 1 < whole.tokens.end; ++k)
            if ((reader_.kinds(k) & bit(kFirst)) != 0 && (reader_.kinds(k) & (bit(kGpe) | bit(kOrgHead))) == 0)
              part = k;
          if (part + 2 > whole.tokens.end) part = i;
        }
        constexpr uint32_t kHeads = bit(kOrgHead) | bit(kLawHead) | bit(kEventHead) | bit(kFacHead) | bit(kLocHead);
        bool person = part > i;
        for (uint32_t k = part; k < whole.tokens.end; ++k)
          person = person && reader_.capital(k) && (size == 2 || (reader_.kinds(k) & kHeads) == 0);
        if (!person) continue;
        remove(at_[i]);
        if (whole.tokens.begin < i && (reader_.kinds(whole.tokens.begin) & bit(kGpe)) != 0)
          put({whole.tokens.begin, whole.tokens.begin + 1}, EntityType::GPE, "office");
        if ((kinds & (bit(kGpe) | bit(kOrg))) != 0 || doc_.lower(of) == "to")
          put({i, part}, kinds != 0 && (kinds & bit(kGpe)) == 0 ? EntityType::ORG : EntityType::GPE, "office");
        put({part, whole.tokens.end}, EntityType::PERSON, "office");
      }
    }
  }

  // "Ban Ki-moon", "Roh Moo-hyun": a given name of two syllables, the second small; but "Kenya-based".
  bool is_given_name(uint32_t i) const {
    if (i == 0 || i + 2 >= at_.size() || doc_.lower(i + 1) != "-" || doc_.space_before(i + 1) ||
        doc_.space_before(i + 2) || !reader_.capital(i) || !reader_.capital(i - 1))
      return false;
    const std::string_view first = doc_.lower(i), second = doc_.lower(i + 2);
    return !reader_.capital(i + 2) && first.size() <= 6 && second.size() >= 2 && second.size() <= 6 &&
           !second.ends_with("ed") && !second.ends_with("ing") &&
           (reader_.kinds(i) & (bit(kGpe) | bit(kNorp) | bit(kCity))) == 0 &&
           !among(second,
                  "led|born|made|held|run|wide|style|free|bound|era|like|only|built|level|class|old|year|time|term|"
                  "general");
  }
  void given_names() {
    for (uint32_t i = 1; i + 2 < at_.size(); ++i) {
      if (!is_given_name(i) || reader_.value(i)) continue;
      const bool known = at_[i - 1] != kNone && names_[at_[i - 1]].type == EntityType::PERSON;
      const bool presented = i >= 2 && (reader_.title(i - 2) & TitleWords::kHead) != 0;
      if (known)
        put({names_[at_[i - 1]].tokens.begin, i + 3}, EntityType::PERSON, "given name");
      else if (reader_.title(i - 1) == 0 && (at_[i - 1] == kNone || names_[at_[i - 1]].tokens.begin == i - 1) &&
               (presented || (reader_.kinds(i - 1) & bit(kLast)) != 0))
        put({i - 1, i + 3}, EntityType::PERSON, "given name");
    }
  }

  // "Joint Working Group on | Maritime Connectivity": one body; but "Security Council on | Iran".
  void remits() {
    for (uint32_t i = 1; i + 2 < at_.size(); ++i) {
      if (doc_.lower(i) != "on" || at_[i] != kNone || at_[i - 1] == kNone ||
          names_[at_[i - 1]].type != EntityType::ORG ||
          !among(doc_.lower(i - 1), "group|committee|subcommittee|commission|force|forum|panel|conference"))
        continue;
      if (at_[i + 1] == kNone) {  // "Task Force on | Energy Security"
        uint32_t end = i + 1;
        while (end < at_.size() && at_[end] == kNone && !reader_.value(end) &&
               (reader_.capital(end) || (doc_.lower(end) == "and" && end + 1 < at_.size() && reader_.capital(end + 1) &&
                                         at_[end + 1] == kNone)))
          ++end;
        if (end > i + 2 && names_[at_[i - 1]].tokens.size() > 1 &&
            doc_.sentences[sentence_of(doc_, i)].kind != SentenceKind::heading)
          put({names_[at_[i - 1]].tokens.begin, end}, EntityType::ORG, "head noun");
        continue;
      }
      const Name& of = names_[at_[i + 1]];
      if (of.rule == "model" && of.tokens.begin == i + 1 && of.tokens.size() > 1 &&
          (of.type == EntityType::ORG || of.type == EntityType::LAW) && (reader_.kinds(i + 1) & bit(kGpe)) == 0)
        put({names_[at_[i - 1]].tokens.begin, of.tokens.end}, EntityType::ORG, "head noun");
    }
  }

  // "FTSE 100": an index, with its number; "Airbus | A380", "Boeing | 787 Dreamliner": whose aircraft.
  void numbered() {
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

  // "Ramon dela | Cruz": names that the model parts.
  void particles() {
    for (uint32_t i = 1; i + 1 < at_.size(); ++i)
      if (at_[i] == kNone && at_[i - 1] != kNone && at_[i + 1] != kNone &&
          among(doc_.lower(i), "dela|delos|de|del|dos|van|von|bin|ibn") &&
          names_[at_[i - 1]].type == EntityType::PERSON && names_[at_[i + 1]].type == EntityType::PERSON)
        put({names_[at_[i - 1]].tokens.begin, names_[at_[i + 1]].tokens.end}, EntityType::PERSON, "particle");
  }

  // No name goes over a headline's verb: "Official Warns | Security Council".
  void headline_verbs() {
    const uint8_t vbz = penn_index("VBZ"), vbp = penn_index("VBP"), vbd = penn_index("VBD");
    for (const Sentence& sentence : doc_.sentences)
      for (uint32_t i = sentence.tokens.begin + 1; i < sentence.tokens.end && sentence.kind == SentenceKind::heading;
           ++i) {
        if (at_[i] == kNone || (doc_.tags[i].penn != vbz && doc_.tags[i].penn != vbp && doc_.tags[i].penn != vbd))
          continue;
        const Name whole = names_[at_[i]];
        remove(at_[i]);
        for (const TokenSpan part : {TokenSpan{whole.tokens.begin, i}, TokenSpan{i + 1, whole.tokens.end}})
          if (!part.empty())
            put(part, part.size() == 1 && (reader_.kinds(part.begin) & bit(kGpe)) != 0 ? EntityType::GPE : whole.type,
                whole.rule);
      }
  }

  // No name goes over a dash between spaces, nor from one article to the next: "Security Council - | United States,
  // Britain", "JCPOA, the | USMCA".
  void dashes() {
    for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
      if (at_[i] == kNone || at_[i - 1] != at_[i] || at_[i + 1] != at_[i]) continue;
      const bool dash = doc_.lower(i) == "-" && doc_.space_before(i) && doc_.space_before(i + 1),
                 article = doc_.lower(i) == "," && doc_.lower(i + 1) == "the";
      const Name whole = names_[at_[i]];
      const uint32_t after = i + (article ? 2 : 1);
      if (!(dash || article) || after >= whole.tokens.end) continue;
      put({whole.tokens.begin, i}, whole.type, whole.rule);
      put({after, whole.tokens.end}, whole.type, whole.rule);
    }
  }

  // "Hefei-based": a place. "(D-N.J.)", ", R-Iowa,": a legislator's party and state.
  void seats() {
    for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
      if (doc_.lower(i) != "-" || doc_.space_before(i) || doc_.space_before(i + 1) || !reader_.capital(i - 1)) continue;
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
  void peoples() {
    for (uint32_t i = 0; i < at_.size(); ++i) {
      if (at_[i] == kNone || names_[at_[i]].tokens.begin != i || names_[at_[i]].tokens.size() < 3) continue;
      const TokenSpan whole = names_[at_[i]].tokens;
      uint32_t k = i;
      while (k + 2 < whole.end && (reader_.kinds(k) & bit(kNorp)) != 0 && (reader_.kinds(k) & bit(kFirst)) == 0) ++k;
      if (k == i || k + 2 < whole.end || (reader_.kinds(k) & bit(kFirst)) == 0 ||
          (reader_.kinds(whole.end - 1) &
           (bit(kOrgHead) | bit(kNorp) | bit(kEventHead) | bit(kLawHead) | bit(kFacHead))) != 0)
        continue;
      for (uint32_t n = i; n < k; ++n) put({n, n + 1}, EntityType::NORP, "gazetteer");
      put({k, whole.end}, EntityType::PERSON, "gazetteer");
    }
  }

  // "Russian | Railways Board", "Thai | Feed Mill Association", "U.S. | Olympic Committee": the people's or the place's
  // name before a body's is part of it.
  void national_bodies() {
    for (uint32_t i = 0; i + 2 < at_.size(); ++i) {
      if (at_[i] == kNone || names_[at_[i]].tokens.end != i + 1 || !reader_.capital(i) || !doc_.space_before(i + 1))
        continue;
      const Name whose = names_[at_[i]];
      const bool people = whose.type == EntityType::NORP && whose.tokens.size() == 1;
      if (!people &&
          (whose.type != EntityType::GPE || (whose.tokens.begin > 0 && doc_.lower(whose.tokens.begin - 1) == "-")))
        continue;
      uint32_t end = i + 1;
      if (const Name* body = name(end); body != nullptr) {
        if (body->type != EntityType::ORG || body->tokens.begin != end) continue;
        end = body->tokens.end;
      } else if (people) {
        while (end < at_.size() && end < i + 7 && at_[end] == kNone && reader_.capital(end) && !reader_.value(end) &&
               (reader_.title(end) & TitleWords::kHead) == 0)
          ++end;
      }
      const bool chamber = end == i + 2 && !people && among(doc_.lower(i + 1), "senate|congress");
      if ((end >= i + 3 || chamber) && (reader_.kinds(end - 1) & bit(kOrgHead)) != 0 &&
          (end == at_.size() || reader_.title(end) == 0))
        put({whose.tokens.begin, end}, EntityType::ORG, "people and body");
    }
  }

  // "Irish | Americans", "Mexican-Americans", "Sunni Arab", "west | African", "sub-Saharan | African": one people.
  void compounds() {
    for (uint32_t i = 1; i < at_.size(); ++i) {
      if ((reader_.kinds(i) & bit(kNorp)) == 0 || !reader_.capital(i) ||
          (at_[i] != kNone && names_[at_[i]].tokens.end != i + 1))
        continue;
      const bool dash = doc_.lower(i - 1) == "-" && !doc_.space_before(i) && i > 1;
      const uint32_t k = dash ? i - 2 : i - 1;
      if (at_[k] != kNone && names_[at_[k]].tokens.begin != k && at_[k] != at_[i]) continue;
      if (at_[i] != kNone && names_[at_[i]].tokens.begin < k) continue;
      const bool twofold = (reader_.kinds(k) & bit(kNorp)) != 0 && reader_.capital(k) &&
                           among(doc_.lower(i), "american|americans|arab|arabs");
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

  // A body that can own another: listed, or ending in such a word ("National Assembly"); but "Fishermen's Association".
  bool owner_body(TokenSpan span) const {
    const uint32_t ends = reader_.kinds(span.end - 1);
    if (span.size() == 1)
      return (ends & bit(kOrg)) != 0 && (ends & (bit(kFirst) | bit(kNorp))) == 0 && doc_.lower(span.begin) != "rfe/rl";
    return (ends & bit(kOrgHead)) != 0 || listed_body(span);
  }

  // "Yemen's | Houthi", "Rosatom | CEO | Alexey Morozov": what is another's, or holds the office of a person, is no
  // part of a body's name.
  void parts() {
    for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
      if (at_[i] == kNone || at_[i - 1] != at_[i] || at_[i + 1] != at_[i]) continue;
      const TokenSpan whole = names_[at_[i]].tokens;
      const bool body = names_[at_[i]].type == EntityType::ORG;
      if (!body && names_[at_[i]].type != EntityType::PERSON) continue;
      if (body && doc_.lower(i) == "'s" && whole.begin + 1 == i && (reader_.kinds(i - 1) & bit(kGpe)) != 0) {
        put({whole.begin, i}, EntityType::GPE, "gazetteer");
        put({i + 1, whole.end}, (reader_.kinds(i + 1) & bit(kNorp)) != 0 ? EntityType::NORP : EntityType::ORG, "model");
      } else if (body && doc_.lower(i) == "'s" && owner_body({whole.begin, i}) && reader_.capital(i + 1) &&
                 doc_.lower(whole.end - 1) != "service") {
        put({whole.begin, i}, EntityType::ORG, "owner");  // "the Knesset's | Foreign Affairs Committee"
        const bool person = whole.end == i + 3 && (reader_.kinds(whole.end - 1) & (bit(kOrg) | bit(kOrgHead))) == 0 &&
                            (reader_.kinds(i + 1) & bit(kFirst)) != 0;
        put({i + 1, whole.end}, person ? EntityType::PERSON : EntityType::ORG, "model");
      } else if (body && doc_.lower(i) == "'s" && (reader_.kinds(i - 1) & bit(kOrg)) != 0 && whole.end == i + 3 &&
                 (reader_.kinds(whole.end - 1) & (bit(kOrg) | bit(kOrgHead))) == 0 && !reader_.common(i + 1)) {
        put({whole.begin, i}, EntityType::ORG, "gazetteer");  // "CNBC's | Priya Raman"
        put({i + 1, whole.end}, EntityType::PERSON, "model");
      } else if ((reader_.title(i) & TitleWords::kHead) != 0 && whole.end - i <= 4 &&
                 ((reader_.kinds(i + 1) & bit(kFirst)) != 0 ||
                  (!body && among(doc_.lower(i), "ceo|mk|mla|mp|minister|representative|speaker"))) &&
                 (reader_.kinds(i + 1) & bit(kOrgHead)) == 0) {
        const bool governs = among(doc_.lower(i), "minister|governor|premier|mayor");  // "Tamil Nadu Chief | Minister"
        put({whole.begin, i}, governs ? EntityType::GPE : EntityType::ORG, "office");
        put({i + 1, whole.end}, EntityType::PERSON, "office");
      }
    }
    // "Roe v. Wade"
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

  // "Petrobras and | Saudi Aramco" are two; but "Food and Drug Administration", "Department of Health and Human
  // Services".
  void pairs() {
    constexpr uint32_t kHeads = bit(kOrgHead) | bit(kLawHead) | bit(kEventHead) | bit(kFacHead);
    for (uint32_t i = 1; i + 1 < at_.size(); ++i) {
      if (at_[i] == kNone || at_[i - 1] != at_[i] || at_[i + 1] != at_[i] || doc_.lower(i) != "and") continue;
      const Name whole = names_[at_[i]];
      bool two = whole.type == EntityType::ORG && whole.tokens.size() <= 6;
      for (uint32_t k = whole.tokens.begin; k < whole.tokens.end; ++k)
        two = two && (k == i || doc_.lower(k) == "-" || (reader_.capital(k) && (reader_.kinds(k) & kHeads) == 0));
      if (!two || listed(whole.tokens) != 0) continue;
      put({whole.tokens.begin, i}, whole.type, whole.rule);
      put({i + 1, whole.tokens.end}, whole.type, whole.rule);
    }
  }

  // "General Secretary | To Lam", "Trade Representative Jamieson | Greer": the capitals behind an office are its
  // holder's name.
  void holders() {
    for (const Sentence& sentence : doc_.sentences) {
      if (sentence.kind == SentenceKind::heading) continue;
      for (uint32_t i = sentence.tokens.begin; i + 2 < sentence.tokens.end; ++i) {
        if ((reader_.title(i) & TitleWords::kHead) == 0 || (!reader_.capital(i) && i == sentence.tokens.begin) ||
            (at_[i] != kNone && names_[at_[i]].tokens.end != i + 1))
          continue;
        uint32_t end = i + 1;
        const Name* held = nullptr;
        while (end < sentence.tokens.end && held == nullptr && reader_.capital(end) && reader_.title(end) == 0 &&
               !reader_.value(end) && end < i + 4) {
          if (at_[end] != kNone)
            held = names_[at_[end]].type == EntityType::PERSON && names_[at_[end]].tokens.begin == end
                       ? &names_[at_[end]]
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
    // "PM Modi", taken for a name, or for none.
    for (uint32_t i = 0; i + 1 < at_.size(); ++i) {
      if (!among(doc_.lower(i),
                 "pm|president|minister|premier|chancellor|secretary|senator|governor|ambassador|professor"))
        continue;
      if (at_[i] != kNone && names_[at_[i]].tokens.begin == i && names_[at_[i]].tokens.size() > 1 &&
          (names_[at_[i]].type == EntityType::PERSON || doc_.lower(i) == "pm"))
        put({i + 1, names_[at_[i]].tokens.end}, EntityType::PERSON, "holder");
      else if (doc_.lower(i) == "pm" && at_[i] == kNone && at_[i + 1] == kNone && !headed({i, i + 2}) &&
               reader_.title(i + 1) == 0)
        put({i + 1, i + 2}, EntityType::PERSON, "holder");
    }
  }

  // Types that the words of a name decide: the office before a person, the head noun of an agreement or an embassy.
  void retype() {
    called_.assign(doc_.pool.size(), false);
    for (const Name& n : names_)
      for (uint32_t i = n.tokens.begin; i < n.tokens.end && n.type == EntityType::PERSON && n.tokens.size() > 1; ++i)
        called_[doc_.tokens[i].lower] = true;
    for (const Sentence& sentence : doc_.sentences) {
      for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if ((reader_.title(i) & TitleWords::kAddress) != 0 && doc_.lower(i).back() == '.' &&
            i + 1 < sentence.tokens.end && reader_.capital(i) && reader_.capital(i + 1)) {
          // "Despite Mr. Zelaya": a person begins behind the form of address.
          const Name* n = name(i + 1);
          if (n == nullptr || n->type != EntityType::PERSON || n->tokens.begin <= i) {
            uint32_t end = i + 2;
            if (n != nullptr && n->tokens.begin > i)
              end = n->tokens.end;
            else
              while (end < std::min(sentence.tokens.end, i + 4) && reader_.capital(end) && !reader_.value(end)) ++end;
            put({i + 1, end}, EntityType::PERSON, "address");
          }
          continue;
        }
        if (at_[i] == kNone || names_[at_[i]].tokens.begin != i) continue;
        if (const uint32_t size = article(i); size > 0) {
          put({i - size, names_[at_[i]].tokens.end}, names_[at_[i]].type, "article");
          continue;
        }
        Name& n = names_[at_[i]];
        // "drugmaker Roche", "broadcaster Al Jazeera"
        if (n.type == EntityType::PERSON && i > sentence.tokens.begin && among(doc_.lower(i - 1), kFirmNoun)) {
          n.type = EntityType::ORG;
          n.rule = "head noun";
        }
        const uint32_t end = n.tokens.end, last = end - 1;
        const Around around{i, last, reader_.kinds(last),
                            i > sentence.tokens.begin ? doc_.lower(i - 1) : std::string_view(),
                            end < sentence.tokens.end ? doc_.lower(end) : std::string_view()};
        if (is_no_name(sentence.tokens, n, around))
          remove(at_[i]);
        else if (!in_pieces(sentence.tokens, n, around))
          settle_type(sentence.tokens, n, around);
      }
    }
  }

  // A name's first and last token, the kinds of the last, and the words before and behind it in its sentence.
  struct Around {
    uint32_t i, last, ends;
    std::string_view before, after;
  };

  bool is_no_name(TokenSpan sentence, const Name& n, const Around& around) const {
    const auto& [i, last, ends, before, after] = around;
    // "Civil | society groups": a common word with a sentence's capital
    if (n.tokens.size() == 1 && i == sentence.begin && (ends & ~(bit(kFirst) | bit(kLast))) == 0 && reader_.common(i) &&
        n.type != EntityType::NORP && i + 1 < sentence.end && !reader_.capital(i + 1) &&
        doc_.tags[i + 1].pos == Pos::NOUN) {
      return true;
    }
    // An operation's, a slogan's, a religion's or a disease's name is no body's, place's or people's.
    if (n.rule == "model" &&
        ((doc_.lower(i) == "operation" && n.type != EntityType::PERSON && n.tokens.size() > 1) ||
         (n.tokens.size() == 2 && doc_.lower(i) == "america" && doc_.lower(last) == "first") ||
         (n.tokens.size() == 1 && (among(doc_.lower(i), "ebola|zika|ai|aids|islam") ||
                                   (doc_.lower(i) == "nation" && among(before, "our|the|this|my")))))) {
      return true;
    }
    // "Federal agencies", "told MPs", "Northern states"
    if (n.tokens.size() == 1 && n.rule == "model" && i + 1 < sentence.end &&
        (among(doc_.lower(i), "federal|mps|meps") ||
         (i == sentence.begin && among(doc_.lower(i), "northern|southern|eastern|central") &&
          !reader_.capital(i + 1)))) {
      return true;
    }
    // a disease; "EU | Member States"
    if (doc_.lower(i) == "covid" || (doc_.lower(i) == "member" && among(doc_.lower(last), "state|states")) ||
        (before == "member" && doc_.lower(i) == "states"))
      return true;
    // "the Court", "the Task Force": the text has said which
    if ((n.type == EntityType::ORG || n.type == EntityType::EVENT) && before == "the" &&
        ((n.tokens.size() == 1 && among(doc_.lower(i), "court|committee|summit|dialogue|conference|kingdom")) ||
         (n.tokens.size() == 2 && doc_.lower(i) == "task" && doc_.lower(last) == "force" &&
          (last + 1 == sentence.end || doc_.lower(last + 1) != "on")))) {
      return true;
    }
    // "Association chairman Do Xuan Lap"
    if (n.tokens.size() == 1 && n.type == EntityType::ORG && i == sentence.begin && i + 1 < sentence.end &&
        among(doc_.lower(i),
              "association|federation|union|committee|commission|council|agency|ministry|company|group") &&
        !reader_.capital(i + 1))
      return true;
    // "the one-China principle"
    if (n.tokens.size() == 1 && before == "-" && i > sentence.begin + 1 && doc_.lower(i - 2) == "one") return true;
    return false;
  }

  // Two names taken for one are put apart.
  bool in_pieces(TokenSpan sentence, const Name& n, const Around& around) {
    const auto& [i, last, ends, before, after] = around;
    // "An | International Monetary Fund team"
    if (n.tokens.size() > 2 && among(doc_.lower(i), "a|an") && n.rule == "model") {
      put({i + 1, last + 1}, n.type, n.rule);
      return true;
    }
    // "ASEAN | Member States"
    if (n.tokens.size() == 3 && doc_.lower(i + 1) == "member" && among(doc_.lower(last), "state|states")) {
      put({i, i + 1}, n.type, n.rule);
      return true;
    }
    // "Sarvik | Mayor | Andriy Sato"
    for (uint32_t k = i + 1; n.rule == "model" && n.type == EntityType::ORG && k + 1 < last + 1 && k < i + 3; ++k)
      if (among(doc_.lower(k), "mayor|governor|president|minister|ambassador|secretary|chairman|premier|ceo|cfo") &&
          last - k <= 3 && !headed({k + 1, last + 1}) && !listed_body(n.tokens)) {
        const EntityType whose = doc_.lower(k) == "mayor" || doc_.lower(k) == "governor" ? EntityType::GPE : n.type;
        const TokenSpan holder = {k + 1, last + 1}, place = {i, k};
        remove(at_[i]);
        put(place, whose, "office");
        put(holder, EntityType::PERSON, "office");
        return true;
      }
    // "Minister for Climate, | Energy and Utilities | Mette Berg"
    if (n.type == EntityType::ORG && n.rule == "model" && n.tokens.size() > 3 &&
        (reader_.kinds(last - 1) & bit(kFirst)) != 0 && !headed({last - 1, last + 1}) &&
        doc_.lower(last - 3) == "and" && i > sentence.begin + 2)
      for (uint32_t k = i; k > sentence.begin + 1 && k + 8 > i; --k)
        if (among(doc_.lower(k - 1), "for|of") && (reader_.title(k - 2) & TitleWords::kHead) != 0) {
          const TokenSpan holder = {last - 1, last + 1};
          remove(at_[i]);
          put(holder, EntityType::PERSON, "office");
          return true;
        }
    // "an Ohio | Democrat"
    if (n.type == EntityType::ORG && n.tokens.size() == 2 && among(doc_.lower(last), "democrat|republican")) {
      const TokenSpan place = {i, last}, member = {last, last + 1};
      remove(at_[i]);
      if ((reader_.kinds(i) & (bit(kGpe) | bit(kRegion) | bit(kCity))) != 0) put(place, EntityType::GPE, "gazetteer");
      put(member, EntityType::NORP, "gazetteer");
      return true;
    }
    // "Congressional | Republicans"
    if (n.type == EntityType::ORG && n.tokens.size() > 1 && among(doc_.lower(last), "democrats|republicans") &&
        !listed_body(n.tokens) && !among(doc_.lower(i), "liberal|free|social|christian|sweden")) {
      put({last, last + 1}, EntityType::NORP, "gazetteer");
      return true;
    }
    // "Seo Min-jae", but "Donald Trump-era", "Seo Min-led"
    if (n.type == EntityType::PERSON && n.tokens.size() == 2 && after == "-" && last + 2 < sentence.end &&
        ((reader_.kinds(i) & bit(kFirst)) == 0 || doc_.lower(last).size() < 5) && !doc_.space_before(last + 1) &&
        !doc_.space_before(last + 2) && !reader_.capital(last + 2)) {
      const std::string_view syllable = doc_.lower(last + 2);
      if (syllable.size() > 1 && syllable.size() < 6 && !syllable.ends_with("ed") &&
          !among(syllable, "era|style|like|type|born|run|owned|esque|age|free|only")) {
        put({i, last + 3}, EntityType::PERSON, "given name");
        return true;
      }
    }
    // "H.E. | Ingrid Solheim"
    if (n.type != EntityType::PERSON && n.tokens.size() > 1 && doc_.lower(i) == "h.e.") {
      put({i + 1, last + 1}, EntityType::PERSON, "address");
      return true;
    }
    // "Opener | Saeed Anwar", "Rival | Aitken Spence": a common noun with the sentence's capital
    if (n.tokens.size() > 1 && i == sentence.begin && listed(n.tokens) == 0 &&
        (among(doc_.lower(i), kRole) ||
         among(doc_.lower(i), "rival|broker|brokers|owner|owners|neighbouring|neighboring"))) {
      const EntityType type = among(doc_.lower(i), kRole) ? EntityType::PERSON : n.type;
      const TokenSpan rest = {i + 1, last + 1};
      remove(at_[i]);
      put(rest, (reader_.kinds(i + 1) & bit(kGpe)) != 0 && rest.size() == 1 ? EntityType::GPE : type, "role");
      return true;
    }
    // "Svenska Kartong AB | of | Sweden", "United National Party | of | Ranil Wickremesinghe"
    for (uint32_t k = i + 1; n.type == EntityType::ORG && n.rule == "model" && k < last; ++k)
      if (doc_.lower(k) == "of" &&
          (firm_tail(k - 1) || (doc_.lower(k - 1) == "party" && last - k == 2 &&
                                (reader_.kinds(k + 1) & (bit(kFirst) | bit(kGpe))) == bit(kFirst)))) {
        const TokenSpan whose = {k + 1, last + 1};
        const bool person = !firm_tail(k - 1);
        remove(at_[i]);
        put({i, k}, EntityType::ORG, "head noun");
        put(whose, person ? EntityType::PERSON : EntityType::GPE, "head noun");
        return true;
      }
    // "Aravinda de Silva and | Sanath Jayasuriya"
    if (n.type == EntityType::ORG && n.rule == "model" && n.tokens.size() > 3 && !headed(n.tokens))
      for (uint32_t k = i + 2; k + 2 <= last; ++k)
        if (doc_.lower(k) == "and" && last - k <= 3 && k - i <= 3 && (reader_.kinds(k + 1) & bit(kFirst)) != 0 &&
            (reader_.kinds(i) & bit(kFirst)) != 0 && (reader_.kinds(k + 1) & bit(kGpe)) == 0) {
          const TokenSpan second = {k + 1, last + 1};
          remove(at_[i]);
          put({i, k}, EntityType::PERSON, "pair");
          put(second, EntityType::PERSON, "pair");
          return true;
        }
    // "southern | Afghanistan", "U.S. | Gulf Coast"
    if (n.type == EntityType::LOC && n.tokens.size() == 2 && n.rule == "model" &&
        among(doc_.lower(i), "southern|northern|eastern|western|central") && !reader_.capital(i) &&
        (ends & (bit(kGpe) | bit(kCity) | bit(kRegion))) != 0 && (ends & bit(kPlaceName)) == 0) {
      put({last, last + 1}, EntityType::GPE, "gazetteer");
      return true;
    }
    if (n.type == EntityType::LOC && n.tokens.size() > 2 && among(doc_.lower(i), "u.s.|us")) {
      put({i, i + 1}, EntityType::GPE, "gazetteer");
      put({i + 1, last + 1}, EntityType::LOC, "gazetteer");
      return true;
    }
    return false;
  }

  static void set(Name& n, EntityType type, std::string_view rule) { n.type = type, n.rule = rule; }

  // The first test that holds gives the type.
  void settle_type(TokenSpan sentence, Name& n, const Around& around) {
    if (building_or_body(sentence, n, around) || place_or_law(n, around) || person_or_prize(sentence, n, around))
      return;
    listed_word(sentence, n, around);
  }

  // A building or a body, by its head noun; some persons taken for one.
  bool building_or_body(TokenSpan sentence, Name& n, const Around& around) {
    const auto& [i, last, ends, before, after] = around;
    if (n.tokens.size() == 1 && n.type == EntityType::GPE && after == "administration" &&
        (reader_.kinds(i) & bit(kLast)) != 0 && (reader_.kinds(i) & bit(kGpe)) == 0) {
      set(n, EntityType::PERSON, "surname");  // "the Bush administration"
    } else if ((n.type == EntityType::PERSON && doc_.lower(last) == "marines") ||
               (n.type != EntityType::ORG && n.rule == "model" && n.tokens.size() > 1 && firm_tail(last))) {
      set(n, EntityType::ORG, "head noun");  // "Svenska Kartong AB"
    } else if ((n.type == EntityType::GPE || n.type == EntityType::LOC) && n.rule == "model" && i == sentence.begin &&
               after == ":" && (n.tokens.size() == 2 || n.tokens.size() == 3) && listed(n.tokens) == 0) {
      set(n, EntityType::PERSON, "speaker");  // "Xu Wenbo: Good afternoon."
    } else if (n.tokens.size() > 1 && among(doc_.lower(last), "islander|islanders")) {
      set(n, EntityType::NORP, "head noun");  // "Pacific Islander"
    } else if (const uint32_t way = among(after, "nw|ne|sw|se") ? last : last - 1;
               n.tokens.size() > 1 && way > i && among(doc_.lower(way + 1), "nw|ne|sw|se") &&
               among(doc_.lower(way), "avenue|ave|street|st|road|rd|place|drive|boulevard|lane")) {
      put({i, way + 2}, EntityType::FAC, "head noun");  // "E Street NW"
    } else if (n.tokens.size() > 1 && (reader_.kinds(i) & bit(kGpe)) != 0 && doc_.lower(last) == "government") {
      put({i, last}, EntityType::GPE, "head noun");  // "the U.S. | Government"
    } else if (n.type == EntityType::ORG && i >= sentence.begin + 2 && doc_.lower(i) == "white" &&
               doc_.lower(last) == "house" && n.tokens.size() == 2 && doc_.lower(i - 1) == "the" &&
               among(doc_.lower(i - 2), "at|outside|inside|visit|visited|visiting|decorate")) {
      set(n, EntityType::FAC, "head noun");  // "met at the White House"
    } else if (n.type == EntityType::ORG && n.tokens.size() == 2 &&
               ((doc_.lower(i) == "oval" && doc_.lower(last) == "office") ||
                (doc_.lower(last) == "house" && before == "at" && !listed_body(n.tokens)))) {
      set(n, EntityType::FAC, "head noun");  // "at Lancaster House"
    } else if (among(doc_.lower(last), "embassy|consulate")) {
      set(n, EntityType::FAC, "head noun");
    } else if (n.type != EntityType::ORG &&
               (doc_.lower(last).ends_with(".com") ||
                (n.tokens.size() > 1 && among(doc_.lower(last), "average|administration")))) {
      set(n, EntityType::ORG, "head noun");  // "Yahoo.com", "Dow Jones Industrial Average"
    } else if (n.type != EntityType::ORG && n.tokens.size() > 3 && among(doc_.lower(i + 2), "of|for|on") &&
               among(doc_.lower(i), "international|national|joint|european|african|asian|federal|royal") &&
               among(doc_.lower(i + 1), "council|commission|committee|institute|agency|association|federation|union")) {
      set(n, EntityType::ORG, "head noun");  // "International Council for the Exploration of the Sea"
    } else if (n.type != EntityType::ORG && n.tokens.size() > 2 &&
               among(doc_.lower(i),
                     "ministry|department|directorate|bureau|agency|centre|center|institute|council|committee|"
                     "commission|federation|association|authority") &&
               among(doc_.lower(i + 1), "of|for|on")) {
      set(n, EntityType::ORG, "head noun");  // "Centre for Trade Advocacy"
    } else {
      return false;
    }
    return true;
  }

  // A place, or a programme or treaty taken for a body, by its head noun.
  bool place_or_law(Name& n, const Around& around) {
    const auto& [i, last, ends, before, after] = around;
    if (n.type == EntityType::LOC && n.tokens.size() == 1 && among(doc_.lower(i), "baltic|balkan|nordic") &&
        among(after, "nation|nations|state|leader|leaders|country")) {
      set(n, EntityType::NORP, "people");  // "the Baltic states"
    } else if ((n.type == EntityType::LOC || n.type == EntityType::ORG) && n.tokens.size() > 1 &&
               doc_.lower(last) == "region" && (reader_.kinds(i) & bit(kPlaceName)) == 0 &&
               (n.tokens.size() == 2 || doc_.lower(last - 1) == "autonomous")) {
      set(n, EntityType::GPE, "head noun");  // "Jizzakh Region"
    } else if (n.type == EntityType::LOC && n.tokens.size() == 1 && (ends & (bit(kGpe) | bit(kRegion))) != 0 &&
               ((ends & bit(kPlaceName)) == 0 || (doc_.lower(i) == "mississippi" && before != "the")) &&
               after != "river") {
      set(n, EntityType::GPE, "gazetteer");  // "across Mississippi"
    } else if (n.type == EntityType::ORG && n.tokens.size() > 2 && !listed_body(n.tokens) &&
               ((among(doc_.lower(last), "programme|program|scheme") &&
                 !among(doc_.lower(i), "un|u.n.|united|world|white|near")) ||
                (doc_.lower(last) == "mechanism" && doc_.lower(last - 1) == "adjustment") ||
                (doc_.lower(last) == "system" && among(doc_.lower(last - 1), "permit|trading|quota")))) {
      set(n, EntityType::LAW, "head noun");  // "Energy Partnership Programme"
    } else if (n.type != EntityType::LAW && n.tokens.size() > 1 && doc_.lower(last) == "facility" &&
               among(doc_.lower(last - 1), "credit|fund|financing|resilience|peace|sustainability|reform")) {
      set(n, EntityType::LAW, "head noun");  // "Extended Credit Facility"
    } else if (n.type == EntityType::LAW && doc_.lower(last) == "government") {
      set(n, EntityType::ORG, "head noun");
    } else if (n.type == EntityType::ORG && n.tokens.size() > 1 && (ends & bit(kLawHead)) != 0 &&
               (ends & bit(kOrgHead)) == 0) {
      set(n, EntityType::LAW, "head noun");
    } else if (n.type == EntityType::ORG && n.tokens.size() > 1 && (ends & bit(kOrgHead)) == 0 &&
               (ends & (bit(kFacHead) | bit(kLocHead))) != 0 && !among(doc_.lower(last), "house|library") &&
               !listed_body(n.tokens)) {
      set(n, (ends & bit(kFacHead)) != 0 ? EntityType::FAC : EntityType::LOC, "head noun");  // "Carondelet Palace"
    } else if (n.type == EntityType::ORG && n.tokens.size() > 2 && (reader_.kinds(i) & bit(kLawHead)) != 0 &&
               (reader_.kinds(i) & bit(kOrgHead)) == 0 && among(doc_.lower(i + 1), "for|on|of")) {
      set(n, EntityType::LAW, "head noun");  // "Partnership for Global Infrastructure"
    } else {
      return false;
    }
    return true;
  }

  // A person, by the office or body beside; prizes, languages, ports.
  bool person_or_prize(TokenSpan sentence, Name& n, const Around& around) {
    const auto& [i, last, ends, before, after] = around;
    if (n.type != EntityType::PERSON && n.rule == "model" && n.tokens.size() > 1 && n.tokens.size() < 5 &&
        !headed(n.tokens) && beside_office(sentence, n.tokens)) {
      // "chief negotiator Jamieson Greer", "its director, Eoin Walsh, said", "To Lam, the party's leader"
      set(n, EntityType::PERSON, "office");
    } else if (n.tokens.size() == 1 && n.type == EntityType::PERSON && doc_.lower(i).ends_with("bank") &&
               doc_.lower(i).size() > 5 && (ends & bit(kLast)) == 0 && !called_[doc_.tokens[i].lower] &&
               reader_.title(i > sentence.begin ? i - 1 : i) == 0) {
      set(n, EntityType::ORG, "head noun");  // "Afreximbank"
    } else if (n.rule == "model" && n.type == EntityType::ORG && n.tokens.size() == 2 && i > sentence.begin + 1 &&
               doc_.lower(i - 1) == "'s" && name(i - 2) != nullptr && name(i - 2)->type == EntityType::ORG &&
               (reader_.kinds(i) & bit(kFirst)) != 0 && (ends & (bit(kOrg) | bit(kOrgHead))) == 0) {
      set(n, EntityType::PERSON, "first name");  // "the BBC's Priya Raman"
    } else if (n.tokens.size() == 1 && (ends & bit(kLanguage)) != 0 && n.type == EntityType::NORP &&
               (among(before, "in|plain|mixed|speak|speaks|spoke|fluent") || after == "language" ||
                (after == "-" && i + 2 < sentence.end && doc_.lower(i + 2) == "speaking")) &&
               (after == "-" || after == "language" || i + 1 == sentence.end ||
                (doc_.tags[i + 1].pos != Pos::NOUN && !reader_.capital(i + 1)))) {
      set(n, EntityType::LANGUAGE, "language");  // "in plain English"
    } else if (n.tokens.size() == 1 && n.type == EntityType::NORP && among(doc_.lower(i), "vatican|labour")) {
      set(n, doc_.lower(i) == "labour" ? EntityType::ORG : EntityType::GPE, "gazetteer");
    } else if ((n.type == EntityType::ORG || n.type == EntityType::EVENT) && n.tokens.size() > 1 &&
               (among(doc_.lower(last), "prize|medal") ||
                (doc_.lower(i) == "nobel" && doc_.lower(last) != "committee") || doc_.lower(i + 1) == "medal")) {
      set(n, EntityType::WORK_OF_ART, "head noun");  // "Nobel Peace Prize", "Presidential Medal of Freedom"
    } else if (n.type == EntityType::EVENT && n.rule == "model" && n.tokens.size() > 1 &&
               (reader_.kinds(last) & bit(kGpe)) != 0 && reader_.capital(last - 1)) {
      set(n, EntityType::ORG, "place");  // "Export Credit Canada"
    } else if (n.type == EntityType::EVENT && n.tokens.size() > 2 && (reader_.kinds(i) & bit(kFacHead)) != 0 &&
               doc_.lower(i + 1) == "of") {
      set(n, EntityType::FAC, "head noun");  // "Stadium of Light"
    } else if (n.type == EntityType::GPE && n.tokens.size() > 2 && doc_.lower(i) == "port" &&
               doc_.lower(i + 1) == "of" && doc_.lower(last) != "spain") {
      set(n, EntityType::FAC, "head noun");  // "Port of Odesa"
    } else if (const Name* beside = before == "and" && i > sentence.begin + 2 ? name(i - 2) : nullptr;
               beside != nullptr && beside->type == EntityType::GPE && beside->tokens.end == i - 1 &&
               beside->tokens.begin > sentence.begin &&
               among(doc_.lower(beside->tokens.begin - 1), "in|at|near|between|from") && n.type == EntityType::PERSON &&
               n.rule == "model" && n.tokens.size() == 1 && (ends & (bit(kFirst) | bit(kLast))) == 0) {
      set(n, EntityType::GPE, "place");  // "at Namanga and Holili"
    } else {
      return false;
    }
    return true;
  }

  // A single word, as the gazetteer has it.
  void listed_word(TokenSpan sentence, Name& n, const Around& around) {
    const auto& [i, last, ends, before, after] = around;
    if (n.type == EntityType::PERSON && n.tokens.size() == 1 && doc_.lower(i) == "roe") {
      set(n, EntityType::LAW, "case");
    } else if (n.tokens.size() == 1 && ends == bit(kLaw)) {
      set(n, EntityType::LAW, "gazetteer");  // "Medicare"
    } else if (n.tokens.size() == 1 && ends == bit(kOrg) &&
               (n.type == EntityType::PERSON || n.type == EntityType::GPE || n.type == EntityType::PRODUCT)) {
      set(n, EntityType::ORG, "gazetteer");  // "Aeroflot"
    } else if (n.tokens.size() == 1 && n.type == EntityType::PERSON && (ends & (bit(kGpe) | bit(kCity))) != 0 &&
               (ends & bit(kOrg)) == 0 && reader_.title(i > sentence.begin ? i - 1 : i) == 0 &&
               after != "administration" && !called_[doc_.tokens[i].lower]) {
      set(n, EntityType::GPE, "gazetteer");  // "Paris", where nobody is called so
    } else if (n.tokens.size() == 1 && ends == bit(kNorp) && reader_.capital(i) && n.type != EntityType::PERSON &&
               n.type != EntityType::LANGUAGE) {
      set(n, EntityType::NORP, "gazetteer");  // "the Houthis"
    }
  }

  // The last word of a firm's name: "Hronn hf", "Investor AB", "Koc Holding".
  bool firm_tail(uint32_t i) const {
    const std::string_view form = doc_.view(i);
    return among(form,
                 "hf|AS|AB|SA|NV|AG|ASA|Oyj|SpA|plc|Plc|PLC|Ltd|Ltd.|Inc|Inc.|Corp|Corp.|GmbH|Bhd|Holding|Holdings|"
                 "Securities|Brothers");
  }

  // The kinds of the gazetteer's phrase that is just `span`; 0 where none is. Phrases stand in the text's order.
  uint32_t listed(TokenSpan span) const {
    const auto& phrases = reader_.phrases();
    const auto at = std::lower_bound(phrases.begin(), phrases.end(), span, [](const auto& phrase, TokenSpan s) {
      return std::pair(phrase.tokens.begin, phrase.tokens.end) < std::pair(s.begin, s.end);
    });
    return at != phrases.end() && at->tokens == span ? at->kinds : 0;
  }
  bool listed_body(TokenSpan span) const { return (listed(span) & bit(kOrg)) != 0; }

  // "D1 and D3 control lists": its end, where letters with a number name regulatory lists from `i` on; else kNone.
  uint32_t control_lists(uint32_t i, uint32_t end) const {
    const auto code = [&](uint32_t k) {
      const std::string_view w = doc_.lower(k);
      return k < end && w.size() >= 2 && w.size() <= 3 && reader_.capital(k) && w[0] >= 'a' && w[0] <= 'z' &&
             w.find_first_not_of("0123456789", 1) == std::string_view::npos && (reader_.kinds(k) & bit(kOrg)) == 0;
    };
    if (!code(i)) return kNone;
    uint32_t k = i + 1;
    while (k + 1 < end && among(doc_.lower(k), "and|or|,|/") && code(k + 1)) k += 2;
    if (k < end && among(doc_.lower(k), "control|export|import|sanctions")) ++k;
    return k < end && among(doc_.lower(k), "list|lists") ? k + 1 : kNone;
  }

  static bool is_year(std::string_view w) {
    return w.size() == 4 && (w.starts_with("19") || w.starts_with("20")) &&
           w.find_first_not_of("0123456789") == std::string_view::npos;
  }

  // "the Torkham | border crossing", "Bagram | air base": the facility whose head noun is `i`, behind a place's name. A
  // base, plant or post is one only with its kind ("air base", "power plant").
  bool facility(TokenSpan bounds, uint32_t i) {
    uint32_t k = i;
    while (k > bounds.begin &&
           among(doc_.lower(k - 1), "border|air|naval|military|nuclear|power|hydropower|thermal|international"))
      --k;
    if (k == bounds.begin || (k == i && among(doc_.lower(i), "base|plant|post"))) return false;
    const Name* place = name(k - 1);
    if ((reader_.kinds(k - 1) & bit(kGpe)) != 0) return false;  // "the Iran pipeline", "a U.S. naval base"
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
  void event(TokenSpan bounds, uint32_t i) {
    uint32_t first = i, end = i + 1;
    while (first > bounds.begin && i - first < kLongestName) {
      const uint32_t k = first - 1;
      if (reader_.value(k) || among(doc_.lower(k), "the|this|that|our|a|an") ||
          (at_[k] != kNone && names_[at_[k]].type == EntityType::PERSON))
        break;
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
    if (end + 1 < bounds.end && among(doc_.lower(end), "for|on") && reader_.capital(end + 1) &&
        !reader_.value(end + 1)) {
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
  void extend() {
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
        } else if (word == "hague" && i > 0 && doc_.lower(i - 1) == "the" && reader_.capital(i - 1) &&
                   at_[i] != kNone && names_[at_[i]].tokens.size() == 1) {
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
  void code_section(uint32_t i, uint32_t end) {
    uint32_t to = paragraphs(i + 2, end);
    if (to + 1 < end && doc_.lower(to) == "-" && is_digit(doc_.lower(to + 1)[0])) to += 2;
    if (to + 1 < end && doc_.lower(to) == "et") to += to + 2 < end && doc_.lower(to + 2) == "." ? 3 : 2;
    put({i - 1, to}, EntityType::LAW, "numbered law");
  }

  // "Susman Godfrey LLP"
  void firm(TokenSpan sentence, uint32_t i) {
    uint32_t first = i - 1;
    while (first > sentence.begin && i - first < kLongestName && reader_.title(first - 1) == 0 &&
           (reader_.capital(first - 1) || doc_.lower(first - 1) == "&"))
      --first;
    put({first, i + 1}, EntityType::ORG, "head noun");
  }

  // "the | One Big Beautiful Bill"
  void bill(TokenSpan sentence, uint32_t i) {
    uint32_t first = i;
    while (first > sentence.begin && i - first < kLongestName && reader_.capital(first - 1)) --first;
    if (doc_.lower(first) == "the") ++first;
    if (first + 2 <= i && first > sentence.begin && among(doc_.lower(first - 1), "the|a|an|this|his|'s"))
      put({first, i + 1}, EntityType::LAW, "head noun");
  }

  // "launched the | Volta Clean Power Partnership", where the model saw no name.
  void unseen_agreement(TokenSpan sentence, uint32_t i) {
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
  void law_from_its_beginning(TokenSpan sentence, uint32_t i) {
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

  // "Trade Representative (USTR)": an abbreviation in brackets whose letters begin the words before it. It has the type
  // of what it stands for, in the whole document; it is no name when that is none ("sanitary measures (SPS)").
  void acronyms() {
    std::unordered_map<uint32_t, uint32_t> meaning;  // lower-cased abbreviation -> index of its name, or kNone: no name
    for (uint32_t s = 0; s < doc_.sentences.size(); ++s) {
      const Sentence& sentence = doc_.sentences[s];
      // In a dateline the agency stands in brackets: "Ha Noi (VNS) -".
      for (uint32_t i = std::max(sentence.tokens.begin + 2, dateline_end(doc_, s)); i + 1 < sentence.tokens.end; ++i) {
        const std::string_view open = doc_.lower(i - 1), close = doc_.lower(i + 1);
        if (!((open == "(" && close == ")") || (open == "[" && close == "]")) || !is_acronym(doc_.view(i))) continue;
        const uint32_t first = initials(sentence.tokens.begin, i - 1, doc_.lower(i));
        const Name* last = name(i - 2);
        if (first == kNone && last == nullptr) continue;
        uint32_t index = kNone;
        const bool named = first != kNone && last != nullptr && last->type != EntityType::PERSON &&
                           last->tokens.contains({first, i - 1});
        if (named) {
          index = at_[i - 2];
          // "Deferred Action for Childhood Arrivals (DACA)": no product is called so
          if (names_[index].type == EntityType::PRODUCT && names_[index].tokens.size() > 2)
            names_[index].type = EntityType::LAW;
        } else if (first != kNone) {
          const TokenSpan words{first, i - 1};
          const uint32_t ends = reader_.kinds(words.end - 1), begins = reader_.kinds(words.begin);
          bool capitals = !has_value(words);
          for (uint32_t k = words.begin; k < words.end; ++k)
            capitals = capitals && (reader_.capital(k) || doc_.lower(k).size() <= 3);
          const bool office = (reader_.title(words.end - 1) & TitleWords::kHead) != 0;
          // "Chinese People's Political Consultative Conference (CPPCC)"
          const bool national = words.size() > 3 && doc_.lower(words.end - 1) != "'s" &&
                                (last == nullptr || last->type != EntityType::GPE) &&
                                (begins & (bit(kNorp) | bit(kGpe))) != 0;
          if (capitals && reader_.capital(first) &&
              (national || (((ends | begins) & (bit(kOrgHead) | bit(kLawHead))) != 0) || office ||
               (last != nullptr && words.contains(last->tokens)))) {
            const bool law = (ends & bit(kLawHead)) != 0 && (ends & bit(kOrgHead)) == 0;
            const bool known = last != nullptr && words.contains(last->tokens) && last->tokens.end == words.end;
            index = put(words, known ? last->type : law ? EntityType::LAW : EntityType::ORG, "acronym");
          }
        } else if (last != nullptr && last->type != EntityType::PERSON && last->type != EntityType::NORP &&
                   (first != kNone || last->tokens.size() > 1)) {
          index = at_[i - 2];
        } else if (last != nullptr) {
          continue;
        }
        meaning.try_emplace(doc_.tokens[i].lower, index);
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

  // What the names of the document are called by.
  struct Strings {
    std::unordered_map<uint32_t, uint32_t> surnames;  // last word of a person's full name -> index
    std::unordered_map<uint32_t, uint32_t> bodies;    // first word of a body's name ("Zendrix Holdings") -> index
    std::unordered_map<uint32_t, std::vector<uint32_t>> by_first;  // first word -> names, the first of each string
    std::unordered_map<uint32_t, std::array<uint16_t, kNameTypes>> votes;  // hash of a string -> names of each type
  };

  // The same string is the same name: surnames of full names, and names that the model saw in one place and not in
  // another.
  void repeat() {
    firms_or_persons();
    const Strings known = strings();
    for (uint32_t i = 0; i < at_.size(); ++i) {
      if (!reader_.capital(i)) continue;
      const uint32_t lower = doc_.tokens[i].lower;
      const bool place =
          (reader_.kinds(i) & (bit(kGpe) | bit(kNorp) | bit(kCity) | bit(kPlaceName) | bit(kRegion))) != 0;
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
          n.type = EntityType::PERSON;
          n.rule = "surname";
        } else if (n.tokens.size() == 1 && n.type != EntityType::ORG && known.surnames.count(lower) == 0 &&
                   known.bodies.count(lower) != 0) {
          n.type = EntityType::ORG;
          n.rule = "short name";
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
      if (type == EntityType::ORG && (reader_.kinds(i) & bit(kOrgHead)) != 0 &&
          !among(doc_.lower(i), "congress|parliament|administration"))
        continue;  // "the Council" of some sentence
      put(best, type, "same string");
    }
    majority(known);
  }

  void firms_or_persons() {
    // "Chrysler", also a surname: a firm, where nobody is called so.
    std::vector<bool> called(doc_.pool.size());  // last words of full names, and words behind a title
    for (uint32_t i = 1; i < at_.size(); ++i)
      if (at_[i] != kNone && names_[at_[i]].type == EntityType::PERSON && names_[at_[i]].tokens.end == i + 1 &&
          (names_[at_[i]].tokens.size() > 1 || reader_.title(i - 1) != 0))
        called[doc_.tokens[i].lower] = true;
    for (uint32_t i = 0; i < at_.size(); ++i)
      if (at_[i] != kNone && names_[at_[i]].type == EntityType::PERSON && names_[at_[i]].tokens.size() == 1 &&
          (reader_.kinds(i) & bit(kOrg)) != 0 && !called[doc_.tokens[i].lower])
        names_[at_[i]].type = EntityType::ORG, names_[at_[i]].rule = "gazetteer";
    // "Ekici" alone is a person: then so is "Atilla Ekici".
    std::vector<bool> persons(doc_.pool.size());  // words that are, alone, a person
    for (uint32_t i = 0; i < at_.size(); ++i)
      if (at_[i] != kNone && names_[at_[i]].type == EntityType::PERSON && names_[at_[i]].tokens.size() == 1)
        persons[doc_.tokens[i].lower] = true;
    for (Name& n : names_) {
      if (n.type != EntityType::ORG || n.tokens.size() < 2 || n.tokens.size() > 3 ||
          !persons[doc_.tokens[n.tokens.end - 1].lower])
        continue;
      bool person = true;
      for (uint32_t i = n.tokens.begin; i < n.tokens.end; ++i)
        person = person && reader_.capital(i) && (reader_.kinds(i) & (bit(kOrgHead) | bit(kGpe) | bit(kNorp))) == 0;
      if (person) n.type = EntityType::PERSON, n.rule = "surname";
    }
  }

  Strings strings() const {
    Strings known;
    for (uint32_t i = 0; i < at_.size(); ++i) {
      if (at_[i] == kNone || names_[at_[i]].tokens.begin != i) continue;
      const Name& n = names_[at_[i]];
      const uint32_t last = n.tokens.end - 1;
      if (n.type == EntityType::PERSON && n.tokens.size() > 1 && doc_.lower(last).size() > 2)
        known.surnames.try_emplace(doc_.tokens[n.rule == "given name" ? i : last].lower, at_[i]);
      const uint32_t first_kinds = reader_.kinds(i);
      const bool university = n.tokens.size() == 2 && doc_.lower(last) == "university";  // "Brown University"
      if (n.type == EntityType::ORG && n.tokens.size() > 1 && (university || !reader_.common(i)) &&
          reader_.title(i) == 0 && doc_.lower(i).size() > 2 &&
          (first_kinds & (bit(kGpe) | bit(kNorp) | bit(kCity) | bit(kPlaceName) | bit(kRegion) |
                          (university ? 0u : bit(kFirst)) | bit(kOrgHead) | bit(kLaw))) == 0) {
        known.bodies.try_emplace(doc_.tokens[i].lower, at_[i]);
      }
      auto& vote = known.votes.try_emplace(hash(n.tokens)).first->second;
      uint16_t& count = vote[static_cast<size_t>(n.type)];
      if (count < UINT16_MAX) ++count;
      auto& list = known.by_first[doc_.tokens[i].lower];
      if (n.tokens.size() <= kLongestName && list.size() < 8 &&
          std::none_of(list.begin(), list.end(), [&](uint32_t k) { return hash(names_[k].tokens) == hash(n.tokens); }))
        list.push_back(at_[i]);
    }
    return known;
  }

  // A name that the document has elsewhere, here left out or in pieces: "Biden | - | Harris Administration"
  TokenSpan elsewhere(const Strings& known, uint32_t i, EntityType* type) const {
    TokenSpan best;
    if (const auto it = known.by_first.find(doc_.tokens[i].lower);
        it != known.by_first.end() &&
        (at_[i] == kNone || (names_[at_[i]].tokens.begin == i && reader_.title(i) == 0))) {
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
  void majority(const Strings& known) {
    for (uint32_t i = 0; i < at_.size(); ++i) {
      if (at_[i] == kNone || names_[at_[i]].tokens.begin != i) continue;
      Name& n = names_[at_[i]];
      const auto it = known.votes.find(hash(n.tokens));
      if (it == known.votes.end()) continue;
      uint32_t total = 0, best = 0;
      for (uint32_t t = 0; t < kNameTypes; ++t) {
        total += it->second[t];
        if (it->second[t] > it->second[best]) best = t;
      }
      if (3 * it->second[best] >= 2 * total && name_type(best) != n.type) {
        n.type = name_type(best);
        n.rule = "same string";
      }
    }
  }

  // "Datuk | Azlan Harun": a form of address is no part of a person's name.
  void addresses() {
    for (uint32_t i = 0; i < at_.size(); ++i)
      if (at_[i] != kNone && names_[at_[i]].type == EntityType::PERSON && names_[at_[i]].tokens.begin == i &&
          names_[at_[i]].tokens.size() > 1 &&
          (reader_.title(i) == TitleWords::kAddress ||
           (reader_.title(i) != 0 && doc_.view(i).size() > 1 && shape_of(doc_.view(i)) == Shape::upper))) {  // "MLA"
        ++names_[at_[i]].tokens.begin;
        at_[i] = kNone;
      }
  }

  // "Shares in Harlan fell", "brokers Rudolf Wolff", "Landsbref, a unit of Landsbanki": what is a firm in one place is
  // one in all, save a place of the lists and whoever has a first name in the text.
  void firms() {
    const auto may_be = [&](const Name& n) {
      if (n.type != EntityType::PERSON && n.type != EntityType::GPE && n.type != EntityType::LOC) return false;
      if (n.rule != "model" && n.rule != "same string") return false;
      constexpr uint32_t kPlace = bit(kGpe) | bit(kCity) | bit(kRegion) | bit(kNorp) | bit(kPlaceName);
      const uint32_t i = n.tokens.begin, kinds = n.tokens.size() == 1 ? reader_.kinds(i) : listed(n.tokens);
      return (kinds & kPlace) == 0 && !(n.tokens.size() > 1 && (reader_.kinds(i) & bit(kFirst)) != 0) &&
             !(n.tokens.size() == 1 && called_[doc_.tokens[i].lower]);
    };
    for (uint32_t i = 0; i + 1 < at_.size(); ++i)  // "Nordvik | CEO Jensen Hulme", where the model saw no name
      if (at_[i] == kNone && reader_.capital(i) && reader_.kinds(i) == 0 && !reader_.value(i) &&
          doc_.tags[i].pos == Pos::PROPN && among(doc_.lower(i + 1), "ceo|cfo"))
        put({i, i + 1}, EntityType::ORG, "firm");
    std::unordered_set<uint32_t> found;  // hashes of the strings
    for (const Sentence& sentence : doc_.sentences)
      for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Name* n = name(i);
        if (n == nullptr || n->tokens.begin != i || !may_be(*n)) continue;
        const uint32_t begin = sentence.tokens.begin, end = sentence.tokens.end, next = n->tokens.end;
        const auto low = [&](uint32_t k) { return begin <= k && k < end ? doc_.lower(k) : std::string_view(); };
        const bool of =
            i > begin + 1 && among(low(i - 1), "in|of") &&
            among(low(i - 2), "shares|stake|stakes|unit|subsidiary|shareholders|takeover|acquisition|merger");
        const bool tail =
            among(low(next), "shares|share|stock|bonds") ||
            (low(next) == "," && among(low(next + 1), "a|the") && among(low(next + 2), "unit|subsidiary"));
        if (of || tail || (i > begin && among(low(i - 1), "brokers|brokerage"))) found.insert(hash(n->tokens));
      }
    if (found.empty()) return;
    for (uint32_t i = 0; i < at_.size(); ++i)
      if (const Name* n = name(i);
          n != nullptr && n->tokens.begin == i && may_be(*n) && found.count(hash(n->tokens)) != 0)
        names_[at_[i]].type = EntityType::ORG, names_[at_[i]].rule = "firm";
  }

  // "FOWLER SINKS LEEDS": in a headline in capitals the names are those of the text.
  void headlines() {
    std::unordered_map<uint32_t, std::vector<uint32_t>>
        told;  // first word or surname -> the text's names, eight at most
    const auto tell = [&](uint32_t word, uint32_t index) {
      std::vector<uint32_t>& list = told[doc_.tokens[word].lower];
      const uint32_t string = hash(names_[index].tokens);
      if (list.size() < 8 &&
          std::none_of(list.begin(), list.end(), [&](uint32_t k) { return hash(names_[k].tokens) == string; }))
        list.push_back(index);
    };
    std::vector<const Sentence*> shouted;
    for (const Sentence& sentence : doc_.sentences) {
      if (in_capitals(sentence)) {
        shouted.push_back(&sentence);
        continue;
      }
      for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Name* n = name(i);
        if (n == nullptr || n->tokens.begin != i || n->tokens.size() > kLongestName) continue;
        tell(i, at_[i]);
        if (n->type == EntityType::PERSON && n->tokens.size() > 1) tell(n->tokens.end - 1, at_[i]);
      }
    }
    for (const Sentence* sentence : shouted)
      for (uint32_t i = sentence->tokens.begin; i < sentence->tokens.end; ++i) {
        const auto it = told.find(doc_.tokens[i].lower);
        if (it == told.end() || !reader_.capital(i) || reader_.common(i)) continue;
        TokenSpan best;
        EntityType type = EntityType::ORG;
        for (const uint32_t k : it->second) {
          const Name& n = names_[k];
          const bool surname =
              n.type == EntityType::PERSON && doc_.tokens[n.tokens.begin].lower != doc_.tokens[i].lower;
          const TokenSpan span{i, surname ? i + 1 : i + n.tokens.size()};
          if (span.size() <= best.size() || span.end > sentence->tokens.end) continue;
          if (surname || hash(span) == hash(n.tokens)) best = span, type = n.type;
        }
        if (best.empty()) continue;
        const Name* n = name(i);
        if (n == nullptr || n->tokens != best || n->type != type) put(best, type, "same string");
        i = best.end - 1;
      }
  }

  std::vector<Name> names() const {
    std::vector<Name> out;
    for (uint32_t i = 0; i < at_.size(); ++i) {
      if (at_[i] != kNone && names_[at_[i]].tokens.begin == i)
        out.push_back(names_[at_[i]]), out.back().title_of = at_[i];
    }
    // expands_to counts in the final list; title_of is free until titles are tied.
    std::vector<uint32_t> moved(names_.size(), kNone);
    for (uint32_t k = 0; k < out.size(); ++k) moved[out[k].title_of] = k;
    for (Name& n : out) {
      n.title_of = kNone;
      if (n.expands_to != kNone) n.expands_to = moved[n.expands_to];
    }
    return out;
  }

 private:
  // tokens; what is longer is no name, and would cost more than linear time
  static constexpr uint32_t kLongestName = 24;

  const Name* name(uint32_t i) const { return at_[i] == kNone ? nullptr : &names_[at_[i]]; }
  uint32_t hash(TokenSpan span) const {
    uint32_t h = 2166136261u;
    for (uint32_t i = span.begin; i < span.end; ++i) h = (h ^ doc_.pool.hash(doc_.tokens[i].lower)) * 16777619u;
    return h;
  }
  // A word of the span says that it is no person.
  // A headline that shouts: its capitals tell nothing.
  bool in_capitals(const Sentence& sentence) const {
    uint32_t upper = 0, lower = 0;
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Shape shape = shape_of(doc_.view(i));
      upper += shape == Shape::upper && doc_.view(i).size() > 1;
      lower += shape == Shape::lower || shape == Shape::initial;
    }
    return upper > 2 && upper > 3 * lower;
  }
  bool headed(TokenSpan span) const {
    constexpr uint32_t kOther =
        bit(kOrgHead) | bit(kGpe) | bit(kNorp) | bit(kLawHead) | bit(kFacHead) | bit(kEventHead) | bit(kLocHead);
    for (uint32_t i = span.begin; i < span.end; ++i)
      if ((reader_.kinds(i) & kOther) != 0 || !reader_.capital(i)) return true;
    return false;
  }
  // An office stands before the name, or commas set it off: in front of both, or behind it.
  bool beside_office(TokenSpan sentence, TokenSpan span) const {
    const auto comma = [&](uint32_t i) { return i >= sentence.begin && i < sentence.end && doc_.lower(i) == ","; };
    const auto office = [&](uint32_t i) { return (reader_.title(i) & TitleWords::kHead) != 0 && !reader_.capital(i); };
    if (span.begin > sentence.begin && (reader_.title(span.begin - 1) & TitleWords::kHead) != 0) return true;
    if (span.begin >= sentence.begin + 2 && comma(span.begin - 1) &&
        (office(span.begin - 2) || doc_.lower(span.begin - 2) == "counterpart") &&
        (comma(span.end) || span.end + 1 >= sentence.end))
      return true;
    // "the Ambassador to Nigeria, Rodrigue Houessou, said"
    for (uint32_t i = span.begin;
         i > sentence.begin + 3 && i + 4 > span.begin && comma(span.begin - 1) && comma(span.end); --i)
      if ((reader_.title(i - 3) & TitleWords::kHead) != 0 && among(doc_.lower(i - 2), "to|of|for")) return true;
    if (!comma(span.end)) return false;
    // "Maroš Šefčovič, Commissioner for Trade"
    if (span.size() == 2 && span.end + 2 < sentence.end && (reader_.title(span.end + 1) & TitleWords::kHead) != 0 &&
        among(doc_.lower(span.end + 2), "of|for|to"))
      return true;
    for (uint32_t i = span.end + 1; i + 1 < sentence.end && i < span.end + 8 && !comma(i); ++i)
      if (office(i)) return comma(i + 1) || i + 2 == sentence.end;
    return false;
  }
  // How many tokens of an Arabic article stand right before ("al-Bashir"): 2 or 0.
  uint32_t article(uint32_t i) const {
    if (i < 2 || doc_.lower(i - 1) != "-" || (doc_.lower(i - 2) != "al" && doc_.lower(i - 2) != "el")) return 0;
    return at_[i - 2] == kNone && !doc_.space_before(i) && !doc_.space_before(i - 1) ? 2 : 0;
  }
  bool has_kind(TokenSpan span, GazetteerKind kind) const {
    for (uint32_t i = span.begin; i < span.end; ++i) {
      if ((reader_.kinds(i) & bit(kind)) != 0) return true;
    }
    return false;
  }
  bool has_value(TokenSpan span) const {
    for (uint32_t i = span.begin; i < span.end; ++i) {
      if (reader_.value(i)) return true;
    }
    return false;
  }
  // In a run of capitals that is no name: one word of it alone is likely none either.
  bool beside_capital(uint32_t i) const {
    return i + 1 < at_.size() && reader_.capital(i + 1) && at_[i + 1] == kNone && !reader_.value(i + 1);
  }
  static bool is_acronym(std::string_view form) {
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
  uint32_t initials(uint32_t begin, uint32_t end, std::string_view letters) const {
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

  // A numbered part of a law, and the law it is of.
  void law(TokenSpan sentence, uint32_t i) {
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
      if (k > first && k - first <= kLongestName && (reader_.kinds(k - 1) & bit(kLawHead)) != 0) {
        end = k;
        if (k + 1 < sentence.end && doc_.lower(k) == "of" && is_digit(doc_.lower(k + 1)[0]) && !reader_.value(k + 1))
          end = k + 2;
      }
    }
    if (!reader_.capital(i) && end < k) return;  // "section 4 of the report"
    put({begin, end}, EntityType::LAW, "numbered law");
  }
  // Behind the paragraphs in brackets at `i`: "301 | (b)(1)".
  uint32_t paragraphs(uint32_t i, uint32_t end) const {
    while (i + 2 < end && doc_.lower(i) == "(" && doc_.lower(i + 1).size() <= 2 && doc_.lower(i + 2) == ")") i += 3;
    return i;
  }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_roman(std::string_view s) {
    return !s.empty() && s.find_first_not_of("IVX") == std::string_view::npos;
  }

  const NameReader& reader_;
  const Doc& doc_;
  std::vector<Name> names_;
  std::vector<uint32_t> at_;  // index into names_, by token
  std::vector<bool> called_;  // by string id: a word of a person's full name
};

}  // namespace

void NameModel::find(const Clusters& clusters, Doc& doc) const {
  const NameReader reader(gazetteer_, titles_, clusters, doc);
  std::vector<Name> names;
  decode(reader, doc, &names);
  NameLayer layer(reader, doc, names);
  layer.numbered();
  layer.particles();
  layer.headline_verbs();
  layer.dashes();
  layer.parts();
  layer.peoples();
  layer.compounds();
  layer.pairs();
  layer.listed();
  layer.datelines();
  layer.dated_lines();
  layer.initials();
  layer.matches();
  layer.tables();
  layer.places();
  layer.national_bodies();
  layer.seats();
  layer.offices();
  layer.given_names();
  layer.remits();
  layer.holders();
  layer.retype();
  layer.hyphens();
  layer.extend();
  layer.acronyms();
  layer.firms();
  layer.repeat();
  layer.headlines();
  layer.addresses();
  names = layer.names();
  const std::vector<Name> titles = find_titles(reader, doc, names);
  // What lies inside a title is part of it ("Minister of Industry"); a name that runs into one gives way up to it.
  std::vector<uint32_t> moved(names.size(), kNone);
  size_t t = 0;
  doc.names.clear();
  for (uint32_t n = 0; n < names.size(); ++n) {
    Name name = names[n];
    while (t < titles.size() && titles[t].tokens.begin <= name.tokens.begin) doc.names.push_back(titles[t++]);
    if (!doc.names.empty() && doc.names.back().tokens.overlaps(name.tokens)) continue;
    if (t < titles.size() && titles[t].tokens.begin < name.tokens.end) {
      name.tokens.end = titles[t].tokens.begin;
      // "U.S. | Undersecretary of State"
      if (name.tokens.size() == 1 && (reader.kinds(name.tokens.begin) & bit(kGpe)) != 0) name.type = EntityType::GPE;
    }
    moved[n] = static_cast<uint32_t>(doc.names.size());
    doc.names.push_back(name);
  }
  while (t < titles.size()) doc.names.push_back(titles[t++]);
  // A number that a name holds is none of its own: "Trade Act of 1974", "the 787".
  size_t n = 0;
  std::erase_if(doc.values, [&](const Value& value) {
    while (n < doc.names.size() && doc.names[n].tokens.end <= value.tokens.begin) ++n;
    return n < doc.names.size() && doc.names[n].type != EntityType::TITLE &&
           doc.names[n].tokens.begin <= value.tokens.begin && value.tokens.end <= doc.names[n].tokens.end;
  });
  for (Name& name : doc.names) {
    if (name.title_of != kNone) name.title_of = moved[name.title_of];
    if (name.expands_to != kNone) name.expands_to = moved[name.expands_to];
  }
}

void find_names(const Model& model, Doc& doc) { model.names.find(model.clusters, doc); }

}  // namespace readout
