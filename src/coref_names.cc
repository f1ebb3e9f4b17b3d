// Names that mean the same: equal words, full and short names, acronyms, countries by any of their names, and seats of
// government where they speak for the country.
#include <algorithm>

#include "coref.hpp"
#include "segment.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

// Calls f(line's cells) for each line that is not a comment.
template <class F>
void each_line(std::string_view tsv, F f) {
  std::vector<std::string_view> cells;
  while (!tsv.empty()) {
    const size_t end = std::min(tsv.find('\n'), tsv.size());
    std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    if (line.empty() || line[0] == '#') continue;
    cells.clear();
    for (;;) {
      const size_t tab = line.find('\t');
      cells.push_back(line.substr(0, tab));
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
    cells.resize(std::max<size_t>(cells.size(), 5));
    f(cells);
  }
}

template <class F>
void each_word(std::string_view list, char separator, F f) {
  while (!list.empty()) {
    const size_t end = std::min(list.find(separator), list.size());
    if (end > 0) f(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<uint8_t>(c) >= 0x80;
}

}  // namespace

std::string name_letters(std::string_view lower) {
  std::string out;
  for (const char c : lower)
    if (is_letter_or_digit(c)) out += c;
  return out;
}

PartyLexicon::PartyLexicon(std::string_view countries, std::string_view roles, std::string_view pronouns,
                           const Gazetteer& given_names)
    : given_names_(&given_names) {
  std::string folded;
  each_line(countries, [&](const std::vector<std::string_view>& cells) {
    const auto index = static_cast<uint16_t>(countries_.size());
    bool first = true;
    for (const auto& [cell, what] : {std::pair(cells[1], CountryWord::name), std::pair(cells[3], CountryWord::people),
                                     std::pair(cells[2], CountryWord::seat)}) {
      each_word(cell, '|', [&, kind = what](std::string_view word) {
        if (first) countries_.push_back({cells[0], word});
        first = false;
        folded.clear();
        fold_lower(word, folded);
        // A name beats a people, a people a seat; between two countries the earlier line has the word.
        country_words_.try_emplace(name_letters(folded), CountryHit{index, kind});
      });
    }
  });
  constexpr std::pair<std::string_view, Kind> kKinds[] = {
      {"person", kPerson}, {"man", kMan},   {"woman", kWoman},     {"body", kBody},  {"people", kPeople},
      {"place", kPlace},   {"text", kText}, {"several", kSeveral}, {"voice", kVoice}};
  each_line(roles, [&](const std::vector<std::string_view>& cells) {
    for (const auto& [name, kind] : kKinds) {
      if (name != cells[0]) continue;
      each_word(cells[1], ' ', [&, bit = kind](std::string_view noun) {
        Role& role = roles_[hash_bytes(noun)];
        role.kinds = static_cast<uint16_t>(role.kinds | bit);
        if (bit == kSeveral) return;
        role.evidence.push_back(hash_bytes(noun));
        each_word(cells[2], ' ', [&](std::string_view word) {
          if (word == "*") role.any = true;
          role.evidence.push_back(hash_bytes(word));
        });
      });
    }
  });
  constexpr std::pair<std::string_view, Person> kPersons[] = {
      {"he", Person::he}, {"she", Person::she}, {"it", Person::it},  {"they", Person::they},
      {"i", Person::i},   {"we", Person::we},   {"who", Person::who}};
  each_line(pronouns, [&](const std::vector<std::string_view>& cells) {
    if (cells[0] == "empty") {
      each_word(cells[1], ' ', [&](std::string_view word) { empty_.push_back(hash_bytes(word)); });
      return;
    }
    for (const auto& [name, person] : kPersons) {
      if (name != cells[0]) continue;
      for (size_t column = 1; column <= 4; ++column) {
        each_word(cells[column], ' ', [&, who = person](std::string_view word) {
          pronouns_.try_emplace(hash_bytes(word), Pronoun{who, static_cast<Case>(column - 1)});
        });
      }
    }
  });
  std::sort(empty_.begin(), empty_.end());
}

const PartyLexicon::CountryHit* PartyLexicon::country(const std::string& letters) const {
  const auto it = country_words_.find(letters);
  return it == country_words_.end() ? nullptr : &it->second;
}
const PartyLexicon::Role* PartyLexicon::role(uint32_t word_hash) const {
  const auto it = roles_.find(word_hash);
  return it == roles_.end() ? nullptr : &it->second;
}
const PartyLexicon::Pronoun* PartyLexicon::pronoun(uint32_t word_hash) const {
  const auto it = pronouns_.find(word_hash);
  return it == pronouns_.end() ? nullptr : &it->second;
}
bool PartyLexicon::makes_it_empty(uint32_t lemma_hash) const {
  return std::binary_search(empty_.begin(), empty_.end(), lemma_hash);
}
Gender PartyLexicon::first_name(std::string_view lower) const {
  if (given_names_ == nullptr) return Gender::unknown;
  std::string plain;
  const uint32_t kinds = given_names_->word(hash_bytes(fold_accents(lower, plain) ? plain : lower));
  return kinds & bit(kMensName) ? Gender::male : kinds & bit(kWomensName) ? Gender::female : Gender::unknown;
}

namespace {

constexpr WordList kCorporate =
    "inc|inc.|corp|corp.|ltd|ltd.|llc|plc|co|co.|company|corporation|limited|group|ag|sa|s.a.";
constexpr WordList kPlaceHeads = "strip|city|state|province|region|islands|island|peninsula|republic";
// The last word of a body's name that may stand for it alone, with a capital: "the Commission".
constexpr WordList kBodyHeads =
    "council|commission|committee|parliament|congress|senate|assembly|court|ministry|department|administration|agency|"
    "tribunal|union|authority|board|bank|fund|house|organization|organisation|party|alliance|quad|association|"
    "federation|chamber|forum|institute|league|navy|army|service";
constexpr WordList kSmall = "of|the|and|for|on|in|to|&|de|du|la";
// A seat of government after one of these lemmas is a place.
constexpr WordList kPlaceBefore =
    "in|at|near|outside|around|into|through|to|from|via|leave|visit|reach|city|capital|across|over|downtown|central|"
    "nearby|enter";

class Chainer {
 public:
  Chainer(const PartyLexicon& lexicon, const Doc& doc) : lexicon_(lexicon), doc_(doc) {}

  NameChains run() {
    const size_t n = doc_.names.size();
    out_.of_name.assign(n, kNone);
    std::vector<uint32_t> decided(n, kNone);  // an acronym's chain, kept for its definition
    // Acronyms before their definition are decided when they come; the definition then follows them.
    for (uint32_t i = 0; i < n; ++i) {
      const Name& name = doc_.names[i];
      if (name.type == EntityType::TITLE) continue;
      words_of(name.tokens);
      if (words_.empty()) words_.push_back(doc_.lower(name.tokens.begin));
      uint32_t chain = decided[i];
      if (chain == kNone && name.expands_to != kNone && name.expands_to < i) chain = out_.of_name[name.expands_to];
      if (chain == kNone) chain = find(name);
      if (chain == kNone) chain = make(name);
      if (name.expands_to != kNone && name.expands_to > i) decided[name.expands_to] = chain;
      join(i, chain);
    }
    for (uint32_t i = 0; i < n; ++i) {
      const Name& name = doc_.names[i];
      if (name.type != EntityType::TITLE || name.title_of == kNone) continue;
      const uint32_t c = out_.of_name[i] = out_.of_name[name.title_of];
      if (c == kNone) continue;
      Chain& chain = out_.chains[c];
      for (uint32_t t = name.tokens.begin; t < name.tokens.end; ++t) add_word(chain, t);
      if (chain.title == kNone || name.tokens.end - name.tokens.begin > length(chain.title)) chain.title = i;
    }
    for (Chain& chain : out_.chains) {
      std::sort(chain.words.begin(), chain.words.end());
      chain.words.erase(std::unique(chain.words.begin(), chain.words.end()), chain.words.end());
    }
    genders();
    homes();
    return std::move(out_);
  }

 private:
  enum Class : uint8_t { kPersons, kPeoples, kThings };
  static Class class_of(EntityType type) {
    return type == EntityType::PERSON ? kPersons : type == EntityType::NORP ? kPeoples : kThings;
  }
  uint32_t length(uint32_t name) const { return doc_.names[name].tokens.end - doc_.names[name].tokens.begin; }

  // The words of a name that tell it apart: lower case, no "the", no marks.
  void words_of(TokenSpan tokens) {
    words_.clear();
    for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
      const std::string_view word = doc_.lower(t);
      if (std::none_of(word.begin(), word.end(), is_letter_or_digit)) continue;
      if (word == "the") continue;
      words_.push_back(word);
    }
    letters_.clear();
    for (const std::string_view w : words_) letters_ += name_letters(w);
  }

  std::string key(Class c, std::string_view letters) const {
    std::string out(1, static_cast<char>('0' + c));
    return out += letters;
  }
  uint32_t look(const std::string& k) const {
    const auto it = known_.find(k);
    return it == known_.end() ? kNone : it->second;
  }
  std::string letters_of(size_t begin, size_t end) const {
    std::string out;
    for (size_t i = begin; i < end; ++i) out += name_letters(words_[i]);
    return out;
  }

  // A seat of government that acts, rather than a place where something happens.
  bool acts(const Name& name) const {
    const uint32_t begin = name.tokens.begin, end = name.tokens.end;
    const auto size = static_cast<uint32_t>(doc_.tokens.size());
    if (begin > 0 && among(doc_.lemma(begin - 1), kPlaceBefore)) return false;
    // "its capital, Hanoi", and "Hanoi, Vietnam" and "Hanoi-based" below.
    if (begin > 1 && doc_.lower(begin - 1) == "," && among(doc_.lower(begin - 2), kPlaceBefore)) return false;
    const TokenSpan sentence = doc_.sentences[sentence_of(doc_, begin)].tokens;
    if (begin == sentence.begin && end == sentence.end) return false;  // a dateline of its own
    if (end < size && doc_.lower(end) == "-") return false;
    if (end < size && doc_.tags[end].pos == Pos::NOUN && among(doc_.lemma(end), "visit|trip|talk|summit|meeting"))
      return false;
    if (beside_place(name)) return false;
    if (end < size && doc_.lower(end) == "," && starts_at(doc_.names, end + 1, EntityType::GPE)) return false;
    if (end <= dateline_end(doc_, sentence_of(doc_, begin))) return false;
    // "Ulaanbaatar, 4 March 2026"
    if (end < size && doc_.lower(end) == "," && starts_at(doc_.values, end + 1, EntityType::DATE)) return false;
    // Other datelines: "HANOI (AP)", or nothing but the name.
    if (end < size && (doc_.lower(end) == "--" || doc_.lower(end) == "(")) return false;
    return true;
  }
  // "In Riyadh, Doha and Muscat": the seat before it in a list is a place.
  bool beside_place(const Name& name) const {
    const auto i = static_cast<uint32_t>(&name - doc_.names.data());
    if (i == 0 || doc_.names[i - 1].tokens.end + 1 != name.tokens.begin || name.tokens.end == doc_.tokens.size())
      return false;
    const uint32_t before = out_.of_name[i - 1];
    return before != kNone && out_.chains[before].type == EntityType::GPE && !out_.chains[before].is_country &&
           (doc_.lower(name.tokens.begin - 1) == "and" ||
            (doc_.lower(name.tokens.begin - 1) == "," && among(doc_.lower(name.tokens.end), ",|and")));
  }
  // A name or a value of that type begins at `token`; they stand in the text's order.
  template <typename Spans>
  static bool starts_at(const Spans& spans, uint32_t token, EntityType type) {
    const auto it = std::lower_bound(spans.begin(), spans.end(), token,
                                     [](const auto& a, uint32_t t) { return a.tokens.begin < t; });
    return it != spans.end() && it->tokens.begin == token && it->type == type;
  }

  uint32_t country_chain(const Name& name) {
    const auto* hit = lexicon_.country(letters_);
    if (hit == nullptr) return kNone;
    const bool people = hit->what == PartyLexicon::CountryWord::people;
    if (people != (name.type == EntityType::NORP) &&
        !(hit->what == PartyLexicon::CountryWord::name && name.type == EntityType::NORP))
      return kNone;
    if (name.type == EntityType::NORP) return slot("9p" + std::to_string(hit->country), name, hit->country);
    if (hit->what == PartyLexicon::CountryWord::seat && !acts(name)) {
      const uint32_t seat = slot("9s" + letters_.substr(0, letters_.find("dc")), name, hit->country);
      if (out_.chains[seat].words.empty()) out_.chains[seat].words.push_back(hash_bytes("capital"));  // "the capital"
      return seat;
    }
    const uint32_t chain = slot("9c" + std::to_string(hit->country), name, hit->country);
    out_.chains[chain].is_country = true;
    return chain;
  }
  // The chain with this key, made now if there is none.
  uint32_t slot(const std::string& k, const Name& name, uint16_t country) {
    const auto [it, fresh] = known_.try_emplace(k, static_cast<uint32_t>(out_.chains.size()));
    if (fresh) {
      out_.chains.push_back({});
      out_.chains.back().type = name.type;
      out_.chains.back().country = country;
    }
    return it->second;
  }

  bool same_class_and_type(uint32_t chain, const Name& name) const {
    return chain != kNone && (out_.chains[chain].type == name.type);
  }

  uint32_t find(const Name& name) {
    const Class c = class_of(name.type);
    if (c == kPersons) return find_person(name);
    if (name.type == EntityType::GPE || name.type == EntityType::NORP || name.type == EntityType::ORG ||
        name.type == EntityType::LOC)
      if (const uint32_t chain = country_chain(name); chain != kNone) return chain;
    if (c == kPeoples) {
      const bool several = letters_.size() > 3 && letters_.back() == 's';
      if (const uint32_t chain = look(key(c, letters_)); chain != kNone) return chain;
      return look(key(c, several ? letters_.substr(0, letters_.size() - 1) : letters_ + "s"));
    }
    if (const uint32_t chain = look(key(c, letters_)); chain != kNone) return chain;
    const bool body = name.type == EntityType::ORG || name.type == EntityType::LAW;
    const std::string_view last = words_.back();
    uint32_t chain = kNone;
    // An acronym of a name seen before, or a name whose acronym was.
    if (words_.size() == 1 && is_acronym(name.tokens)) {
      chain = look("8" + letters_);
      if (chain != kNone && body) return chain;
    } else if (words_.size() > 1 && body) {
      for (const uint32_t way : {0, 1, 2, 3}) {
        const std::string acronym = initials(way & 2 ? second() : 0, way & 1);
        if (acronym.size() < 2) continue;
        chain = look("7" + acronym);  // of a chain without a longer name: DOT is no Department of the Treasury
        if (chain != kNone && length(out_.chains[chain].best_name) == 1 &&
            (acronym.size() > 2 || same_class_and_type(chain, name)))
          return chain;
      }
    }
    // "Commerce Department" is "Department of Commerce".
    for (size_t i = 1; i + 1 < words_.size(); ++i) {
      if (words_[i] != "of") continue;
      chain = look(key(c, letters_of(i + 1, words_.size()) + letters_of(0, i)));
      if (same_class_and_type(chain, name)) return chain;
    }
    // The longer name first, the shorter one later: it is the end or the beginning of the longer one.
    if (words_.size() > 1 || among(last, kBodyHeads)) {
      chain = look("6" + letters_);
      if (same_class_and_type(chain, name)) return chain;
    }
    chain = look("5" + letters_);
    if (same_class_and_type(chain, name) &&
        (words_.size() > 1 || name.type == EntityType::GPE || name.type == EntityType::ORG))
      return chain;
    // The shorter name first.
    for (size_t cut = 1; cut < words_.size(); ++cut) {
      if (words_.size() - cut > 1 && body) {
        chain = look(key(c, letters_of(cut, words_.size())));
        if (same_class_and_type(chain, name)) return chain;
      }
      const std::string_view next = words_[cut];
      const bool tail = among(next, kCorporate) || (name.type == EntityType::GPE && among(next, kPlaceHeads));
      if (tail || (cut > 1 && name.type == EntityType::LAW)) {
        chain = look(key(c, letters_of(0, cut)));
        if (same_class_and_type(chain, name)) return chain;
      }
    }
    return kNone;
  }

  bool is_acronym(TokenSpan tokens) const {
    const std::string_view form = doc_.view(tokens.end - 1);
    size_t capitals = 0;
    for (const char ch : form) {
      if (ch >= 'a' && ch <= 'z') return false;
      capitals += ch >= 'A' && ch <= 'Z';
    }
    return capitals >= 2;
  }
  // Where the second word of a long name begins, an acronym may: "(HHS)" of a department of ...
  size_t second() const { return words_.size() <= 3 ? 0 : words_[1] == "of" ? 2 : 1; }
  std::string initials(size_t begin, bool small_too) const {
    std::string out;
    for (size_t i = begin; i < words_.size(); ++i)
      if (small_too || !among(words_[i], kSmall)) out += words_[i][0];
    return out;
  }

  uint32_t find_person(const Name& name) {
    drop_marks_of_persons();
    const std::string_view last = words_.back(), first = words_.front();
    // Persons that bear the surname, newest first; then those with it as a first name ("Isaias", "Kishida Fumio") or
    // in the middle ("Maduro" of Nicolas Maduro Moros).
    for (const char place : {'l', 'f', 'm'}) {
      if (place == 'm' && words_.size() > 1) break;
      const auto it = bearers_.find(place + std::string(last));
      if (it == bearers_.end()) continue;
      const std::vector<uint32_t>& list = it->second;
      for (const bool titled : {true, false})
        for (size_t back = 0; back < list.size() && back < 6; ++back) {
          const uint32_t chain = list[list.size() - 1 - back];
          if (agrees(chain, first, name) && (!titled || has_title(chain, name))) return chain;
        }
    }
    if (words_.size() > 1) {
      // A full name after a bare first or only name: "Putin" ... "Vladimir Putin" is found above; "Kishida" ...
      // "Kishida Fumio" here.
      const auto it = bearers_.find("l" + std::string(first));
      if (it != bearers_.end())
        for (size_t k = 0; k < it->second.size() && k < 6; ++k)
          if (persons_[it->second[k]].size() == 1) return it->second[k];
    }
    return kNone;
  }
  // "President Biden" is who was President before, not the First Lady Jill Biden named since.
  bool has_title(uint32_t chain, const Name& name) const {
    const auto i = static_cast<uint32_t>(&name - doc_.names.data());
    const auto is_title = [&](uint32_t j, uint32_t of) {
      return doc_.names[j].type == EntityType::TITLE && doc_.names[j].title_of == of;
    };
    if (i == 0 || !is_title(i - 1, i)) return false;
    for (uint32_t j = i - 1; j-- > 0 && j + 200 > i;)
      if (out_.of_name[j + 1] == chain && is_title(j, j + 1) &&
          doc_.view(doc_.names[j].tokens) == doc_.view(doc_.names[i - 1].tokens))
        return true;
    return false;
  }
  // The new name's words do not contradict those of the chain, and its form of address does not either.
  bool agrees(uint32_t chain, std::string_view first, const Name& name) const {
    const std::vector<std::string>& known = persons_.at(chain);
    const Gender address = address_of(name);
    if (address != Gender::unknown && out_.chains[chain].gender != Gender::unknown &&
        address != out_.chains[chain].gender)
      return false;
    if (words_.size() == 1 || known.size() == 1) return true;
    if (known.front() == first) return true;
    // "J. Biden", "Joe Biden" and "Joseph Biden": one begins the other, or an initial.
    const std::string_view a = known.front(), b = first;
    const size_t common = std::min(a.size(), b.size());
    if (a.size() <= 2 && (a.size() < 2 || a[1] == '.')) return a[0] == b[0];
    if (b.size() <= 2 && (b.size() < 2 || b[1] == '.')) return a[0] == b[0];
    if (common >= 3 && a.substr(0, 3) == b.substr(0, 3)) return true;
    return std::find(known.begin(), known.end(), first) != known.end() || is_among(known.front());
  }
  bool is_among(std::string_view word) const { return std::find(words_.begin(), words_.end(), word) != words_.end(); }
  void drop_marks_of_persons() {
    while (words_.size() > 1 && among(words_.back(), "jr|jr.|sr|sr.|ii|iii")) words_.pop_back();
  }
  // The gender of the form of address before the name: "Mrs. Clinton".
  Gender address_of(const Name& name) const {
    if (name.tokens.begin == 0) return Gender::unknown;
    return gender_of_word(name.tokens.begin - 1);
  }
  Gender gender_of_word(uint32_t token) const {
    std::string_view word = doc_.lower(token);
    if (word.size() > 1 && word.back() == '.') word.remove_suffix(1);
    const auto* role = lexicon_.role(hash_bytes(word));
    if (role == nullptr) return Gender::unknown;
    if (role->kinds & PartyLexicon::kWoman) return Gender::female;
    return role->kinds & PartyLexicon::kMan ? Gender::male : Gender::unknown;
  }

  uint32_t make(const Name& name) {
    const auto chain = static_cast<uint32_t>(out_.chains.size());
    out_.chains.push_back({});
    out_.chains.back().type = name.type;
    return chain;
  }

  void add_word(Chain& chain, uint32_t token) {
    std::string_view word = doc_.lower(token);
    if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);  // "Inc."
    chain.words.push_back(hash_bytes(word));
  }

  // Enters name i into the chain and makes the chain known by its words.
  void join(uint32_t i, uint32_t c) {
    const Name& name = doc_.names[i];
    out_.of_name[i] = c;
    Chain& chain = out_.chains[c];
    chain.named = true;
    ++chain.names;
    if (chain.words.size() < 256)
      for (uint32_t t = name.tokens.begin; t < name.tokens.end; ++t) add_word(chain, t);
    const Class k = class_of(name.type);
    if (k == kPersons) {
      drop_marks_of_persons();
      std::vector<std::string>& known = persons_[c];
      const bool longer = words_.size() > known.size();
      if (longer) known.assign(words_.begin(), words_.end());
      if (chain.gender == Gender::unknown) chain.gender = address_of(name);
      if (longer) {
        bear("l" + std::string(words_.back()), c);
        if (words_.size() > 1) bear("f" + std::string(words_.front()), c);
        for (size_t w = 1; w + 1 < words_.size(); ++w)
          if (words_[w].size() > 3) bear("m" + std::string(words_[w]), c);
      }
      if (chain.best_name == kNone || length(i) > length(chain.best_name)) chain.best_name = i;
      return;
    }
    if (chain.best_name == kNone || better_name(i, chain.best_name)) chain.best_name = i;
    if (!known_.try_emplace(key(k, letters_), c).second || k == kPeoples) return;
    if (words_.size() == 1) {
      if (is_acronym(name.tokens)) known_.try_emplace("7" + letters_, c);
      return;
    }
    for (const uint32_t way : {0, 2, 1, 3}) known_.try_emplace("8" + initials(way & 2 ? second() : 0, way & 1), c);
    for (size_t b = 1; b < words_.size() && b < 12; ++b) known_["6" + letters_of(b, words_.size())] = c;
    for (size_t e = 1; e < words_.size() && e < 12; ++e) {
      // "Gaza" of the Gaza Strip and "the North" of North Korea, but not "New" of New Zealand.
      if (name.type == EntityType::GPE && e == 1 && !among(words_[1], kPlaceHeads) && words_[0] != "north" &&
          words_[0] != "south")
        continue;
      if (name.type == EntityType::ORG && e == 1 && lexicon_.country(letters_of(0, 1)) != nullptr) continue;
      known_["5" + letters_of(0, e)] = c;
    }
  }

  void bear(const std::string& k, uint32_t chain) {
    std::vector<uint32_t>& list = bearers_[k];
    if (list.empty() || list.back() != chain) list.push_back(chain);
  }
  // Longer is better, save that a seat of government is no name for its country.
  bool better_name(uint32_t a, uint32_t b) const {
    const bool seat_a = is_seat(a), seat_b = is_seat(b);
    if (seat_a != seat_b) return seat_b;
    return doc_.bytes(doc_.names[a].tokens).size() > doc_.bytes(doc_.names[b].tokens).size();
  }
  bool is_seat(uint32_t i) const {
    std::string letters;
    for (uint32_t t = doc_.names[i].tokens.begin; t < doc_.names[i].tokens.end; ++t)
      letters += name_letters(doc_.lower(t));
    const auto* hit = lexicon_.country(letters);
    return hit != nullptr && hit->what == PartyLexicon::CountryWord::seat;
  }

  // Gender from titles and first names.
  void genders() {
    for (uint32_t i = 0; i < doc_.names.size(); ++i) {
      const Name& name = doc_.names[i];
      if (out_.of_name[i] == kNone) continue;
      Chain& chain = out_.chains[out_.of_name[i]];
      if (chain.type != EntityType::PERSON || chain.gender != Gender::unknown) continue;
      if (name.type == EntityType::TITLE)
        for (uint32_t t = name.tokens.begin; t < name.tokens.end && chain.gender == Gender::unknown; ++t)
          chain.gender = gender_of_word(t);
    }
    for (Chain& chain : out_.chains) {
      if (chain.best_name == kNone) continue;
      const TokenSpan tokens = doc_.names[chain.best_name].tokens;
      // A name of one word may be a surname.
      const int8_t sure = tokens.end - tokens.begin > 1 ? 4 : 2;
      const Gender first = lexicon_.first_name(doc_.lower(tokens.begin));
      const Gender gender = chain.gender == Gender::unknown ? first : chain.gender;
      chain.leaning = gender == Gender::unknown ? int8_t{0}
                      : gender == Gender::male  ? sure
                                                : static_cast<int8_t>(-sure);
    }
  }

  // A person's country: the country or people named right before the title or name ("Russian President V. Putin",
  // "Russia's ..."), or after "of" ("Prime Minister Albanese of Australia").
  void homes() {
    for (uint32_t i = 0; i < doc_.names.size(); ++i) {
      if (doc_.names[i].type != EntityType::PERSON) continue;
      Chain& chain = out_.chains[out_.of_name[i]];
      uint32_t first = i;
      while (first > 0 && doc_.names[first - 1].type == EntityType::TITLE && doc_.names[first - 1].title_of == i)
        --first;
      const bool beside = first > 0 && close(doc_.names[first - 1].tokens, doc_.names[first].tokens.begin);
      if (beside && first < i) body_of(chain, first - 1);
      // "Ana Silva, Peru's deputy minister", "Ana Silva, director of the WTO", "Ana Silva of OCHA"
      uint32_t after = i + 1;
      if (after < doc_.names.size() && doc_.names[after].type != EntityType::TITLE && after + 1 < doc_.names.size() &&
          doc_.names[after + 1].type == EntityType::TITLE && doc_.names[after + 1].title_of == i) {
        if (chain.country == UINT16_MAX) chain.country = country_of(after);
        body_of(chain, after);
      }
      while (after < doc_.names.size() && doc_.names[after].type == EntityType::TITLE &&
             doc_.names[after].title_of == i)
        ++after;
      if (after < doc_.names.size() && doc_.names[after].tokens.begin > 0) {
        uint32_t t = doc_.names[after].tokens.begin - 1;
        if (doc_.lower(t) == "the" && t > 0) --t;
        // "Remarks by Director Berg at the forum": where, save after an office ("Tom Berg, an analyst at ING")
        const bool office = doc_.names[after - 1].type == EntityType::TITLE;
        if ((among(doc_.lower(t), "of|for|with") || (office && doc_.lower(t) == "at")) &&
            t == doc_.names[after - 1].tokens.end)
          body_of(chain, after);
      }
      if (chain.country != UINT16_MAX) continue;
      if (beside) chain.country = country_of(first - 1);
      if (chain.country == UINT16_MAX && i + 1 < doc_.names.size() &&
          doc_.names[i + 1].tokens.begin == doc_.names[i].tokens.end + 1 &&
          doc_.lower(doc_.names[i].tokens.end) == "of")
        chain.country = country_of(i + 1);
    }
  }
  // Whom a person speaks for: the body named with the title, but a ministry speaks for its country.
  void body_of(Chain& chain, uint32_t name) const {
    if (chain.body != kNone || doc_.names[name].type != EntityType::ORG) return;
    const TokenSpan tokens = doc_.names[name].tokens;
    for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
      if (!among(doc_.lower(t), "ministry|department|office|government|parliament|congress|senate|house")) continue;
      chain.ministry = chain.ministry || doc_.lower(t) == "ministry";
      if (name > 0 && chain.country == UINT16_MAX && close(doc_.names[name - 1].tokens, tokens.begin))
        chain.country = country_of(name - 1);  // "Peru's foreign ministry spokesman"
      return;
    }
    chain.body = out_.of_name[name];
  }
  bool close(TokenSpan before, uint32_t begin) const {
    if (begin > before.end + 2 || sentence_of(doc_, before.begin) != sentence_of(doc_, begin)) return false;
    for (uint32_t t = before.end; t < begin; ++t) {
      const std::string_view w = doc_.lower(t);
      if (w != "'s" && w != "'" && doc_.tags[t].pos != Pos::ADJ && doc_.tags[t].pos != Pos::VERB &&
          doc_.tags[t].pos != Pos::NOUN)
        return false;
    }
    return true;
  }
  uint16_t country_of(uint32_t name) const {
    const EntityType type = doc_.names[name].type;
    return type == EntityType::GPE || type == EntityType::NORP ? out_.chains[out_.of_name[name]].country : UINT16_MAX;
  }

  const PartyLexicon& lexicon_;
  const Doc& doc_;
  NameChains out_;
  std::vector<std::string_view> words_;  // of the name at hand
  std::string letters_;
  // Only looked up, never walked. First character of a key: class of exact letters (0-2), 5 beginning, 6 end, 7
  // acronym, 8 initials, 9 country.
  std::unordered_map<std::string, uint32_t> known_;
  std::unordered_map<std::string, std::vector<uint32_t>> bearers_;
  std::unordered_map<uint32_t, std::vector<std::string>> persons_;
};

}  // namespace

NameChains chain_names(const PartyLexicon& lexicon, const Doc& doc) { return Chainer(lexicon, doc).run(); }

}  // namespace readout
