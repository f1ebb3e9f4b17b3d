// Titles of persons: the grammar of data/titles.tsv, and whose a title is. find_titles of names.hpp.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "names.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

// Titles (data/titles.tsv): modifiers and heads, then perhaps an of-phrase.
//
//   "Deputy Foreign Minister"   "Under Secretary of State for Economic Growth, Energy, and the Environment"
class TitleGrammar {
 public:
  TitleGrammar(const NameReader& reader, const Doc& doc, const std::vector<Name>& names) : reader_(reader), doc_(doc) {
    name_at_.assign(doc.tokens.size(), kNone);
    for (uint32_t n = 0; n < names.size(); ++n) {
      for (uint32_t i = names[n].tokens.begin; i < names[n].tokens.end; ++i) name_at_[i] = n;
    }
    names_ = &names;
  }

  // The title that ends right before `end`, in a sentence that begins at `begin`; empty when there is none.
  TokenSpan before(uint32_t begin, uint32_t end) const {
    begin = std::max(begin, end - std::min(end, kLongest));
    TokenSpan best;
    for (uint32_t head = end; head-- > begin;) {
      if (is_person(head)) break;
      if (!(is_head(head) || (reader_.title(head) & TitleWords::kAddress) != 0) || in_body(head)) continue;
      const uint32_t to = tail(head, end);
      if (to != end) continue;
      best = {extend(begin, head, end), end};
    }
    return best;
  }

  // The title that begins at `begin` (a modifier or a head), up to `end` at most.
  TokenSpan after(uint32_t begin, uint32_t end) const {
    uint32_t head = begin;
    const auto modifies = [&](uint32_t i) {
      return (reader_.title(i) & TitleWords::kModifier) != 0 || (i < begin + 2 && lower_noun(i));
    };
    while (head < end && modifies(head) && !is_head(head)) ++head;
    if (head >= end || !is_head(head)) return {};
    // "chief executive", "Secretary-General": the last head counts.
    for (;;) {
      uint32_t next = head + 1;
      while (next < end && (is(next, "-") || (reader_.title(next) & TitleWords::kModifier) != 0)) ++next;
      if (next >= end || !is_head(next)) break;
      head = next;
    }
    return {begin, std::max(head + 1, tail(head, end))};
  }

 private:
  static constexpr uint32_t kLongest = 24;

  bool is(uint32_t i, std::string_view word) const { return i < doc_.tokens.size() && doc_.lower(i) == word; }
  bool is_person(uint32_t i) const { return name_at_[i] != kNone && (*names_)[name_at_[i]].type == EntityType::PERSON; }
  // "minister"; "Assistant to the President"; "President-elect"
  bool is_head(uint32_t i) const {
    return (reader_.title(i) & TitleWords::kHead) != 0 || (is(i, "assistant") && is(i + 1, "to") && is(i + 2, "the")) ||
           (i > 1 && among(doc_.lower(i), "elect|designate") && is(i - 1, "-") && reader_.title(i - 2) != 0);
  }
  // Inside a body's name of several words ("Governor's Office", "House Judiciary Committee") a title's word is no
  // title, unless it stands last there ("U.S. Trade Representative").
  bool in_body(uint32_t i) const {
    if (name_at_[i] == kNone) return false;
    const Name& name = (*names_)[name_at_[i]];
    const bool service =
        name.tokens.size() > 1 && among(doc_.lower(i), "army|navy|force|guard|corps");  // "U.S. Army Gen."
    return (name.tokens.end != i + 1 || service) && name.type == EntityType::ORG &&
           (i == name.tokens.begin || reader_.capital(i)) && !is(i + 1, "of") && !is(i + 1, "for");
  }

  // Where the title with its last head at `head` ends: behind the head or behind its of-phrase.
  uint32_t tail(uint32_t head, uint32_t limit) const {
    uint32_t i = head + 1;
    // Further heads and hyphens belong to the head: "Secretary-General".
    while (i < limit &&
           (is_head(i) || (reader_.title(i) & TitleWords::kAddress) != 0 || (is(i, "-") && i + 1 < limit))) {
      if (is_head(i) && !among(doc_.lower(i), "elect|designate")) head = i;
      ++i;
    }
    // "President and | CEO", "Founder and | Chairman of the Board"
    if (i + 1 < limit && is(i, "and") &&
        among(doc_.lower(i + 1), "ceo|coo|cfo|founder|co-founder|chairman|chairwoman|president") &&
        (is(i + 1, "president") ? among(doc_.lower(head), "founder|ceo|chairman") : !is(head, "minister")))
      i += 2;
    uint32_t end = i;
    // "ambassador to the U.N.", "Senior Advisor to the President for Public Engagement"
    if (is(i, "to") && among(doc_.lower(head), "ambassador|adviser|advisor|assistant|counselor|envoy|representative")) {
      const uint32_t past = whose(i, limit);
      if (past == i) return end;
      end = i = past;
    }
    // "Chief of Staff to the First Lady"
    if (is(head, "chief") && is(i, "of") && is(i + 1, "staff") && is(i + 2, "to") && i + 2 < limit)
      return whose(i + 2, limit);
    return i < limit && (is(i, "of") || is(i, "for")) ? of_phrase(head, i, end, limit) : end;
  }

  // Behind "of" or "for" at `i` and what the office with that head is for; `end` when that is nothing.
  //   "Secretary | of Commerce", "minister | for foreign affairs", "head | of the African Union mission in Sudan"
  uint32_t of_phrase(uint32_t head, uint32_t i, uint32_t end, uint32_t limit) const {
    const bool office =
        !reader_.capital(head) &&
        (is(head, "minister") || is(head, "secretary") || is(head, "representative") || is(head, "commissioner") ||
         is(head, "envoy") || among(doc_.lower(head), "spokesman|spokeswoman|spokesperson|head|president|leader"));
    // of / for, then capitals joined by the, and, of, for, &, commas; lower-case words only before the first capital.
    uint32_t lower = 0;
    bool started = false;
    for (++i; i < limit && !reader_.value(i); ++i) {
      if (started && reader_.capital(i) && reader_.capital(i - 1) &&
          (name_at_[i] == kNone || name_at_[i] != name_at_[i - 1]) && i + 1 < doc_.tokens.size() &&
          reader_.capital(i + 1) && (reader_.kinds(i) & bit(kFirst)) != 0 &&
          (reader_.kinds(i) & (bit(kGpe) | bit(kOrgHead))) == 0) {
        break;  // "Secretary of Commerce | Gina Raimondo"
      }
      if (reader_.capital(i) && !is_person(i)) {
        end = i + 1;
        started = true;
      } else if (among(doc_.lower(i), "the|and|of|for|&|-|'s|'")) {
        if (is(i, "and") && !started && !office) break;
      } else if (is(i, ",")) {
        // A comma goes on only in a list that ends in "and": "Economic Growth, Energy, and the Environment".
        if (!started || !listed(i, limit)) break;
      } else if (!started && lower < (office ? 5u : 2u) &&
                 (reader_.title(i) &
                  (office ? TitleWords::kHead : TitleWords::kHead | TitleWords::kModifier | TitleWords::kAddress)) ==
                     0 &&
                 is_letter(doc_.lower(i)[0])) {
        ++lower;
      } else {
        break;
      }
    }
    // "A spokesman for Afghan | President | Hamid Karzai": the office is of whom he speaks for
    if (started && end < doc_.tokens.size() && is_person(end) &&
        among(doc_.lower(head),
              "spokesman|spokeswoman|spokesperson|lawyer|attorney|aide|adviser|advisor|envoy|representative|"
              "secretary|bodyguard") &&
        !reader_.capital(head) && is_head(end - 1) && reader_.capital(end - 1)) {
      uint32_t k = end - 1;
      while (k > head + 1 && (reader_.capital(k - 1) || is(k - 1, "-"))) --k;
      if (!among(doc_.lower(k - 1), "and|,|&")) return head + 1;
    }
    // "spokesman for the U.S. | beef industry", "head of the African Union | mission in Sudan"
    if (started && office) {
      uint32_t k = i;
      while (k < limit && k < i + 6 && !is(k, ",") && !is(k, "and") &&
             (doc_.tags[k].pos == Pos::NOUN || doc_.tags[k].pos == Pos::ADJ || doc_.tags[k].pos == Pos::PROPN ||
              is(k, "in") || is(k, "'s") || is(k, "the")))
        ++k;
      if (k > i && (k == limit || is(k, ",")) && doc_.tags[k - 1].pos != Pos::ADJ) return k;
    }
    // "minister for foreign affairs", "special representative for the region"
    if (!started && office && lower > 0 && (i == limit || is(i, ",")) && !among(doc_.lower(i - 1), "of|for|the"))
      return i;
    return started ? end : std::max(end, head + 1);
  }

  // Behind "to" at `i` and whom an office serves: "the Vice President", "the Domestic Policy Advisor", "Iraq"; else
  // `i`.
  uint32_t whose(uint32_t i, uint32_t limit) const {
    uint32_t k = i + 1;
    if (is(k, "the")) ++k;
    uint32_t whom = k;
    while (k > i + 1 && whom < limit && whom < k + 4 && reader_.capital(whom) &&
           (reader_.title(whom) & (TitleWords::kHead | TitleWords::kAddress)) == 0)
      ++whom;
    if (k > i + 1 && whom < limit && reader_.capital(whom) &&
        (reader_.title(whom) & (TitleWords::kHead | TitleWords::kAddress)) != 0)
      return whom + 1;
    if (k < limit && name_at_[k] != kNone && (*names_)[name_at_[k]].tokens.begin == k && !is_person(k) &&
        (*names_)[name_at_[k]].tokens.end <= limit)
      return (*names_)[name_at_[k]].tokens.end;
    return i;
  }

  // Between this comma and an "and" there are only capitals and commas, and a capital follows the "and".
  bool listed(uint32_t comma, uint32_t limit) const {
    bool capital = false;
    for (uint32_t i = comma + 1; i < limit && i < comma + 10; ++i) {
      if (is(i, "and") && capital) {
        uint32_t next = i + 1;
        if (next < limit && is(next, "the")) ++next;
        return next < limit && continues(next, limit);
      }
      if (is(i, "and")) return comma + 1 == i && continues(is(i + 1, "the") ? i + 2 : i + 1, limit);
      if (is_person(i)) return false;
      if (reader_.capital(i))
        capital = true;
      else if (!is(i, ","))
        return false;
    }
    return false;
  }

  // The capitals here can be the last item of such a list: no title, no name of a person.
  bool continues(uint32_t i, uint32_t limit) const {
    if (i >= limit || !reader_.capital(i) || is_person(i) ||
        (reader_.title(i) != 0 && (reader_.title(i) & TitleWords::kModifier) == 0))
      return false;
    uint32_t end = i + 1;
    while (end < limit && reader_.capital(end)) ++end;
    const bool full_name = end - i >= 2 && end - i <= 4 &&
                           ((reader_.kinds(i) & bit(kFirst)) != 0 || (reader_.kinds(end - 1) & bit(kLast)) != 0);
    return !full_name;
  }

  // Leftwards over modifiers, heads and hyphens.
  uint32_t extend(uint32_t begin, uint32_t head, uint32_t end) const {
    uint32_t first = head;
    uint32_t nouns = 0;
    bool joined = false;
    while (first > begin) {
      const uint32_t i = first - 1;
      if (portfolio(head, i)) {
        first = i;  // "Power | Secretary", "Europe | Minister"
      } else if (is(i, "and") && i > begin && first < head &&
                 among(doc_.lower(head), "minister|secretary|commissioner") && reader_.capital(first) &&
                 reader_.capital(i - 1) &&
                 (name_at_[i - 1] == kNone ||
                  ((*names_)[name_at_[i - 1]].tokens.size() == 1 &&
                   (*names_)[name_at_[i - 1]].type == EntityType::ORG && (reader_.kinds(i - 1) & bit(kOrg)) == 0)) &&
                 doc_.tags[i - 1].pos != Pos::VERB) {
        first = i - 1;  // "Industry and | Trade Minister"
      } else if (first < head && i > begin && is(head, "minister") && (reader_.title(i - 1) & TitleWords::kHead) == 0 &&
                 name_at_[i - 1] == kNone && (is(i, "and") || (is(i, ",") && joined)) && !reader_.capital(first) &&
                 !reader_.value(i - 1) && (lower_noun(i - 1) || i == begin + 1)) {
        first = i - 1;  // "trade, industry and | competition minister"
        joined = true;
      } else if (lower_noun(head) && lower_noun(i) && name_at_[i] == kNone && reader_.title(i) == 0 && ++nouns < 3) {
        first = i;  // "sanctions | envoy"
      } else if (i == begin && is(first, "affairs") && doc_.tags[i].pos == Pos::ADJ && name_at_[i] == kNone) {
        first = i;  // "Rural | affairs secretary"
      } else if ((is(i, "amir") && is(first, "sheikh")) ||
                 (reader_.capital(first) && among(doc_.lower(i), "his|her|their|royal") &&
                  among(doc_.lower(first), "majesty|highness|excellency|holiness|eminence|royal"))) {
        first = i;  // "His Royal | Highness Prince"
      } else if (is(i, "the") && i > begin && is(i - 1, "senator") && among(doc_.lower(first), "hon|honourable")) {
        first = i - 1;  // "Senator the | Hon"
      } else if (is(i, "under") && !is(first, "secretary") && !is(first, "-")) {
        break;  // "under | President Soto"
      } else if (is(i, "-") && i > begin && reader_.title(i - 1) != 0) {
        first = i - 1;
      } else if (reader_.title(i) != 0 && !is_person(i) &&
                 (reader_.capital(head) || !reader_.capital(i) || i == begin || is(head, "minister")) &&
                 (!in_body(i) ||
                  ((*names_)[name_at_[i]].tokens.end > head && (*names_)[name_at_[i]].tokens.end <= end))) {
        first = i;
      } else {
        break;
      }
    }
    return first;
  }

  // A capital before a capitalised minister or secretary, and no country, people or body of its own.
  bool portfolio(uint32_t head, uint32_t i) const {
    if (!(is(head, "minister") || is(head, "secretary")) || !reader_.capital(head) || !reader_.capital(i) ||
        reader_.title(i) != 0 || is(i, "office"))  // "Foreign Office | Minister"
      return false;
    // "Rural Affairs Secretary"
    if (head != i + 1 && !(head == i + 2 && among(doc_.lower(i + 1),
                                                  "affairs|resources|development|services|industries|growth|transition|"
                                                  "planning|works|security|policy|trade")))
      return false;
    return name_at_[i] == kNone
               ? doc_.tags[i].pos == Pos::PROPN || doc_.tags[i].pos == Pos::ADJ || doc_.tags[i].pos == Pos::NOUN
               : (*names_)[name_at_[i]].type == EntityType::LOC;
  }
  bool lower_noun(uint32_t i) const {
    return doc_.tags[i].pos == Pos::NOUN && !reader_.capital(i) && !reader_.value(i) && is_letter(doc_.lower(i)[0]);
  }

  const NameReader& reader_;
  const Doc& doc_;
  const std::vector<Name>* names_;
  std::vector<uint32_t> name_at_;
};

// What an office stands behind that is somebody's.
constexpr WordList kOwners = "'s|its|his|her|their|our|my|whose";

// Ties titles to the persons beside them, in the order of the text.
class TitleFinder {
 public:
  TitleFinder(const NameReader& reader, const Doc& doc, const std::vector<Name>& names)
      : reader_(reader),
        doc_(doc),
        names_(names),
        grammar_(reader, doc, names),
        name_at_(doc.tokens.size() + 1, kNone) {
    for (uint32_t n = 0; n < names.size(); ++n) {
      for (uint32_t i = names[n].tokens.begin; i < names[n].tokens.end; ++i) name_at_[i] = n;
    }
  }

  std::vector<Name> find() {
    size_t sentence = 0;
    for (person_ = 0; person_ < names_.size(); ++person_) {
      if (names_[person_].type != EntityType::PERSON) continue;
      const TokenSpan person = names_[person_].tokens;
      while (doc_.sentences[sentence].tokens.end <= person.begin) ++sentence;
      bounds_ = doc_.sentences[sentence].tokens;
      take_before(person);
      take_after(person);
    }
    return std::move(titles_);
  }

 private:
  bool is(uint32_t i, std::string_view word) const {
    return i >= bounds_.begin && i < bounds_.end && doc_.lower(i) == word;
  }
  bool person_at(uint32_t i) const { return name_at_[i] != kNone && names_[name_at_[i]].type == EntityType::PERSON; }
  bool article(uint32_t i) const { return among(doc_.lower(i), "the|a|an"); }
  bool owner(uint32_t i) const { return among(doc_.lower(i), kOwners); }

  // Gives the person the title; false where there is none or it overlaps the last one.
  bool take(TokenSpan title) {
    const uint32_t floor = titles_.empty() ? 0 : titles_.back().tokens.end;
    if (title.empty() || title.begin < floor) return false;
    uint32_t last = title.end - 1;
    const auto address = [&](uint32_t i) { return reader_.title(i) == TitleWords::kAddress; };
    while (last > title.begin && (compound_rank(last - 1) || (address(last) && address(last - 1)))) --last;
    if (last > title.begin && opens_another(title, last)) {
      titles_.push_back({{title.begin, last}, EntityType::TITLE, person_, kNone, "title"});
      title.begin = last;
    }
    titles_.push_back({title, EntityType::TITLE, person_, kNone, "title"});
    return true;
  }

  // The word before a rank that is a part of it: "Lieutenant | General", "Brig. | Gen."
  bool compound_rank(uint32_t i) const {
    return among(doc_.lower(i), "lieutenant|brigadier|lt.|brig.|maj.") ||
           (is(i, "major") && among(doc_.lower(i + 1), "general|gen."));
  }
  // "Ambassador | Datuk", "Chief of Staff | Gen.", "Policy Advisor | Ambassador"
  bool opens_another(TokenSpan title, uint32_t last) const {
    const bool rank =
        title.size() > 2 && (reader_.title(last - 1) & TitleWords::kHead) != 0 &&
        (reader_.title(last - 1) & TitleWords::kModifier) == 0 &&
        among(doc_.lower(last), "ambassador|representative|senator|sheikh|prince|president|colonel|captain|general");
    // "Chief of the Defence Staff | General", but "the Attorney General"
    const bool behind_office = (reader_.title(last - 1) == 0 || is(last - 1, "staff")) && reader_.capital(last - 1) &&
                               among(doc_.lower(last), "admiral|general|marshal") &&
                               std::any_of(doc_.tokens.begin() + title.begin, doc_.tokens.begin() + last - 1,
                                           [&](const Token& t) { return doc_.pool.view(t.lower) == "of"; });
    // "Minister of Commerce | Shri", but "Senator the Hon"
    const bool address = title.size() > 2 && reader_.title(last) == TitleWords::kAddress && !is(last - 1, "the") &&
                         (reader_.title(last - 1) & TitleWords::kAddress) == 0;
    // "Chief of Operations | Lieutenant General"
    const bool compound = last + 1 < title.end && (reader_.title(last - 1) & TitleWords::kModifier) == 0;
    return rank || behind_office || address || compound ||
           (reader_.title(last) == TitleWords::kAddress && reader_.title(last - 1) == TitleWords::kHead);
  }

  // "Minister of Industry Rojas", "the party's candidate, Armando G., was"
  void take_before(TokenSpan person) {
    TokenSpan title = grammar_.before(bounds_.begin, person.begin);
    if (title.empty() && is(person.begin - 1, ",") && person.begin > bounds_.begin + 1) title = before_comma(person);
    if (is(title.begin - 1, "and") && !title.empty() && title.begin > bounds_.begin + 2) {
      // "Deputy Prime Minister and | Minister of Finance Ho Duc Phoc"; but "the Prime Minister and Foreign Minister
      // Wong" are two persons.
      const TokenSpan other = grammar_.before(bounds_.begin, title.begin - 1);
      if (other.size() > 1 && reader_.capital(other.begin) && !is(other.begin - 1, "the")) take(other);
    }
    // "Its spokesman, | Information Minister Rojas", "the chair, | Ms Rojas"
    const uint32_t comma = is(title.begin - 1, "the") ? title.begin - 2 : title.begin - 1;
    if (is(comma, ",") && !title.empty() && comma > bounds_.begin + 1) {
      const TokenSpan other = before_brackets(comma);
      const bool address = (reader_.title(title.end - 1) & TitleWords::kAddress) != 0;
      if (!other.empty() && other.begin > bounds_.begin &&
          (owner(other.begin - 1) ||
           (address && (article(other.begin - 1) || (other.size() > 2 && reader_.capital(other.begin))))))
        take(other);  // "Minister for Ports, | Senator the Hon", "the Minister for Ports, the | Hon"
    }
    // "the Vice President and | Prime Minister Holness": two persons
    for (uint32_t k = title.begin + 1; k + 1 < title.end && is(title.begin - 1, "the"); ++k)
      if (is(k, "and") && among(doc_.lower(k - 1), "president|minister") && reader_.title(k + 1) != 0)
        title.begin = k + 1;
    take(title);
  }

  // "the Director of the Export Council | (NEC), Mrs Ayeni": before `end` and an abbreviation in brackets.
  TokenSpan before_brackets(uint32_t end) const {
    const bool brackets = end > bounds_.begin + 3 && is(end - 1, ")") && is(end - 3, "(");
    return grammar_.before(bounds_.begin, brackets ? end - 3 : end);
  }

  // "The party's candidate, Armando G., was": the name is set off by commas on both sides.
  TokenSpan before_comma(TokenSpan person) const {
    const bool closed = person.end == bounds_.end || !is_letter(doc_.lower(person.end)[0]);
    const TokenSpan title = before_brackets(person.begin - 1);
    const bool after_person =
        !title.empty() && title.begin >= bounds_.begin + 2 && is(title.begin - 1, ",") && person_at(title.begin - 2);
    if (!closed || after_person) return {};
    if (title.empty() || reader_.capital(title.begin)) return title;
    // A bare "minister, X" needs its determiner, possessive or body before it.
    uint32_t i = title.begin;
    // "Iran's new | president"
    if (i > bounds_.begin + 1 && !doc_.tags.empty() && doc_.tags[i - 1].pos == Pos::ADJ) --i;
    return i > bounds_.begin && (owner(i - 1) || article(i - 1) || name_at_[i - 1] != kNone) ? title : TokenSpan();
  }

  // "He Lifeng, Vice Premier of the State Council"; "Minister Dien as Head of the delegation".
  void take_after(TokenSpan person) {
    uint32_t i = person.end;
    while (i < bounds_.end && among(doc_.lower(i), kPostNominal) && reader_.capital(i))
      ++i;  // "Reynolds CSC, Minister"
    if (!(is(i, ",") || is(i, "("))) {
      if (!(is(i, "as") && i + 1 < bounds_.end && reader_.capital(i + 1))) return;
    }
    ++i;
    while (i < bounds_.end && (article(i) || owner(i))) ++i;
    // A country, people or body before the office is a name of its own.
    uint32_t skipped = 0;
    while (
        i < bounds_.end && !person_at(i) && skipped < 8 &&
        (name_at_[i] == kNone ? is(i + 1, "'s") : reader_.title(i) == 0 || is(names_[name_at_[i]].tokens.end, "'s"))) {
      ++i;
      if (is(i, "'s")) ++i;
      ++skipped;
    }
    if (i >= bounds_.end) return;
    TokenSpan title = grammar_.after(i, bounds_.end);
    // "..., Secretary of Commerce Gina Raimondo": that title is the next person's.
    if (title.empty() || (title.end < bounds_.end && person_at(title.end))) return;
    take(title);
    while (is(title.end, "and") && title.end + 1 < bounds_.end) {
      i = title.end + 1;
      while (is(i, "the") || is(i, "a") || is(i, "an")) ++i;
      title = grammar_.after(i, bounds_.end);
      if (title.empty() || (title.end < bounds_.end && person_at(title.end)) || !take(title)) break;
    }
  }

  const NameReader& reader_;
  const Doc& doc_;
  const std::vector<Name>& names_;
  const TitleGrammar grammar_;
  std::vector<uint32_t> name_at_;
  std::vector<Name> titles_;
  TokenSpan bounds_;     // the person's sentence
  uint32_t person_ = 0;  // index into names_
};

}  // namespace

std::vector<Name> find_titles(const NameReader& reader, const Doc& doc, const std::vector<Name>& names) {
  return TitleFinder(reader, doc, names).find();
}

}  // namespace readout
