#include "names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "linear.hpp"
#include "model.hpp"
#include "stages.hpp"

namespace readout {
namespace {

constexpr EntityType kTypes[kNameTypes] = {
    EntityType::PERSON, EntityType::NORP, EntityType::FAC, EntityType::ORG, EntityType::GPE, EntityType::LOC,
    EntityType::PRODUCT, EntityType::EVENT, EntityType::WORK_OF_ART, EntityType::LAW, EntityType::LANGUAGE};

int32_t read_i16(const char* p) {
  const uint32_t value = static_cast<uint8_t>(p[0]) | uint32_t{static_cast<uint8_t>(p[1])} << 8;
  return static_cast<int32_t>(value) - (value >= 0x8000 ? 0x10000 : 0);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

// Bytes: i16 transitions; the features' sorted keys (read_sorted); their numbers of weights, a byte each; the outputs; the
// weights.
NameModel::NameModel(std::string_view weights, std::string_view gazetteer, std::string_view titles_tsv)
    : gazetteer_(gazetteer), titles_(titles_tsv) {
  constexpr size_t kTransitions = (kNameTypes + 1) * (kNameTypes + 1) + 4 * kNameTypes;
  if (weights.size() < 2 * kTransitions) return;
  const char* p = weights.data();
  for (auto& row : transitions_.outside) {
    for (int32_t& value : row) value = read_i16(p), p += 2;
  }
  for (auto& row : transitions_.inside) {
    for (int32_t& value : row) value = read_i16(p), p += 2;
  }
  weights.remove_prefix(2 * kTransitions);
  const std::vector<uint32_t> keys = read_sorted(weights);
  if (keys.empty() || weights.size() < keys.size()) return;
  uint64_t total = 0;
  for (size_t i = 0; i < keys.size(); ++i) total += static_cast<uint8_t>(weights[i]);
  if (weights.size() < keys.size() + 2 * total) return;
  outputs_ = reinterpret_cast<const uint8_t*>(weights.data()) + keys.size();
  weights_ = reinterpret_cast<const int8_t*>(outputs_) + total;
  uint32_t slots = 1024;
  while (slots < 2 * keys.size()) slots *= 2;
  table_.resize(slots);
  mask_ = slots - 1;
  uint32_t begin = 0;
  for (size_t k = 0; k < keys.size(); ++k) {
    const uint32_t count = static_cast<uint8_t>(weights[k]);
    uint32_t i = keys[k] & mask_;
    while (table_[i].count != 0) i = (i + 1) & mask_;
    table_[i] = {keys[k], begin, count};
    begin += count;
  }
}

void NameModel::score(const NameSequence& sequence, size_t i, int32_t* labels) const {
  std::array<int32_t, kNameOutputs> sums{};
  for (uint32_t f = sequence.begins[i]; f < sequence.begins[i + 1]; ++f) {
    const uint32_t key = name_key(sequence.features[f]);
    for (uint32_t slot = key & mask_; table_[slot].count != 0; slot = (slot + 1) & mask_) {
      if (table_[slot].key != key) continue;
      for (uint32_t w = table_[slot].begin; w < table_[slot].begin + table_[slot].count; ++w) sums[outputs_[w]] += weights_[w];
      break;
    }
  }
  labels[0] = sums[0];
  for (uint32_t type = 0; type < kNameTypes; ++type) {
    for (uint32_t p = 0; p < 4; ++p) labels[name_label(type, p)] = sums[name_output(type, 0)] + sums[name_output(type, 1 + p)];
  }
}

std::vector<uint8_t> best_labels(const std::vector<int32_t>& scores, const NameTransitions& transitions) {
  constexpr uint32_t kOutside = kNameTypes + 1;
  const size_t n = scores.size() / kNameLabels;
  // best[i][label]: of the best labelling of 0..i that ends so; from[i][label]: the label before.
  std::vector<int32_t> best(scores.size());
  std::vector<uint8_t> from(scores.size());
  for (size_t i = 0; i < n; ++i) {
    const int32_t* here = &scores[i * kNameLabels];
    // What stands before a label that opens a name, or before O: O (0), or a name of a type that ended.
    int32_t before[kOutside] = {};
    uint8_t label[kOutside] = {};
    if (i > 0) {
      const int32_t* last = &best[(i - 1) * kNameLabels];
      before[0] = last[0];
      label[0] = 0;
      for (uint32_t type = 0; type < kNameTypes; ++type) {
        const uint32_t e = name_label(type, kE), s = name_label(type, kS);
        label[1 + type] = static_cast<uint8_t>(last[e] >= last[s] ? e : s);
        before[1 + type] = std::max(last[e], last[s]);
      }
    }
    for (uint32_t to = 0; to < kOutside; ++to) {
      int32_t value = transitions.outside[0][to];
      uint8_t source = 0;
      if (i > 0) {
        value = before[0] + transitions.outside[0][to];
        for (uint32_t k = 1; k < kOutside; ++k) {
          const int32_t other = before[k] + transitions.outside[k][to];
          if (other > value) value = other, source = label[k];
        }
      }
      const auto set = [&](uint32_t l) {
        best[i * kNameLabels + l] = value + here[l];
        from[i * kNameLabels + l] = source;
      };
      if (to == 0) {
        set(0);
      } else {
        set(name_label(to - 1, kB));
        set(name_label(to - 1, kS));
      }
    }
    for (uint32_t type = 0; type < kNameTypes; ++type) {
      const uint32_t b = name_label(type, kB), in = name_label(type, kI), e = name_label(type, kE);
      constexpr int32_t kNever = INT32_MIN / 2;
      for (uint32_t p = 0; p < 2; ++p) {  // to I, to E
        const uint32_t to = p == 0 ? in : e;
        int32_t value = kNever;
        uint8_t source = static_cast<uint8_t>(b);
        if (i > 0) {
          const int32_t* last = &best[(i - 1) * kNameLabels];
          const int32_t from_b = last[b] + transitions.inside[type][p], from_i = last[in] + transitions.inside[type][2 + p];
          value = std::max(from_b, from_i);
          if (from_i > from_b) source = static_cast<uint8_t>(in);
          value = std::max(value + here[to], kNever);
        }
        best[i * kNameLabels + to] = value;
        from[i * kNameLabels + to] = source;
      }
    }
  }
  std::vector<uint8_t> out(n);
  if (n == 0) return out;
  const int32_t* last = &best[(n - 1) * kNameLabels];
  uint32_t label = 0;
  int32_t value = last[0] + transitions.outside[0][0];
  for (uint32_t type = 0; type < kNameTypes; ++type) {
    for (const uint32_t l : {name_label(type, kE), name_label(type, kS)}) {
      const int32_t other = last[l] + transitions.outside[1 + type][0];
      if (other > value) value = other, label = l;
    }
  }
  for (size_t i = n; i-- > 0;) {
    out[i] = static_cast<uint8_t>(label);
    label = from[i * kNameLabels + label];
  }
  return out;
}

void NameModel::decode(const NameReader& reader, const Doc& doc, std::vector<Name>* out) const {
  NameSequence sequence;
  std::vector<int32_t> scores;
  for (const Sentence& sentence : doc.sentences) {
    reader.read(sentence, &sequence);
    // A run of neighbouring candidates is labelled as one; what is between runs is O.
    for (size_t i = 0; i < sequence.tokens.size();) {
      size_t j = i + 1;
      while (j < sequence.tokens.size() && sequence.tokens[j] == sequence.tokens[j - 1] + 1) ++j;
      scores.resize((j - i) * kNameLabels);
      for (size_t k = i; k < j; ++k) score(sequence, k, &scores[(k - i) * kNameLabels]);
      const std::vector<uint8_t> labels = best_labels(scores, transitions_);
      for (size_t k = 0; k < labels.size(); ++k) {
        if (labels[k] == 0) continue;
        const uint32_t type = (labels[k] - 1u) / 4, position = (labels[k] - 1u) % 4, token = sequence.tokens[i + k];
        if (position == kB || position == kS) {
          out->push_back({{token, token + 1}, kTypes[type], kNone, kNone, "model"});
        } else {
          out->back().tokens.end = token + 1;
        }
      }
      i = j;
    }
  }
}

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
      if ((reader_.title(head) & (TitleWords::kHead | TitleWords::kAddress)) == 0 || in_body(head)) continue;
      const uint32_t to = tail(head, end);
      if (to != end) continue;
      best = {extend(begin, head), end};
    }
    return best;
  }

  // The title that begins at `begin` (a modifier or a head), up to `end` at most.
  TokenSpan after(uint32_t begin, uint32_t end) const {
    uint32_t head = begin;
    while (head < end && (reader_.title(head) & TitleWords::kModifier) != 0 && (reader_.title(head) & TitleWords::kHead) == 0) ++head;
    if (head >= end || (reader_.title(head) & TitleWords::kHead) == 0) return {};
    // "chief executive", "Secretary-General": the last head counts.
    for (;;) {
      uint32_t next = head + 1;
      while (next < end && (is(next, "-") || (reader_.title(next) & TitleWords::kModifier) != 0)) ++next;
      if (next >= end || (reader_.title(next) & TitleWords::kHead) == 0) break;
      head = next;
    }
    return {begin, std::max(head + 1, tail(head, end))};
  }

 private:
  static constexpr uint32_t kLongest = 24;

  bool is(uint32_t i, std::string_view word) const { return doc_.lower(i) == word; }
  bool is_person(uint32_t i) const {
    return name_at_[i] != kNone && (*names_)[name_at_[i]].type == EntityType::PERSON;
  }
  // Inside a body's name of several words ("Governor's Office", "House Judiciary Committee") a title's word is no title,
  // unless it stands last there ("U.S. Trade Representative").
  bool in_body(uint32_t i) const {
    if (name_at_[i] == kNone) return false;
    const Name& name = (*names_)[name_at_[i]];
    return name.tokens.end != i + 1 && name.type == EntityType::ORG && (i == name.tokens.begin || reader_.capital(i)) &&
           !is(i + 1, "of") && !is(i + 1, "for");
  }

  // Where the title with its last head at `head` ends: behind the head or behind its of-phrase.
  uint32_t tail(uint32_t head, uint32_t limit) const {
    uint32_t i = head + 1;
    // Further heads and hyphens belong to the head: "Secretary-General".
    while (i < limit && ((reader_.title(i) & (TitleWords::kHead | TitleWords::kAddress)) != 0 || (is(i, "-") && i + 1 < limit))) ++i;
    uint32_t end = i;
    if (i >= limit || !(is(i, "of") || is(i, "for"))) return end;
    // of / for, then capitals joined by the, and, of, for, &, commas; lower-case words only before the first capital.
    uint32_t lower = 0;
    bool started = false;
    for (++i; i < limit; ++i) {
      if (reader_.capital(i) && !is_person(i)) {
        end = i + 1;
        started = true;
      } else if (is(i, "the") || is(i, "and") || is(i, "of") || is(i, "for") || is(i, "&") || is(i, "-") || is(i, "'s")) {
        if (is(i, "and") && !started) break;
      } else if (is(i, ",")) {
        // A comma goes on only in a list that ends in "and": "Economic Growth, Energy, and the Environment".
        if (!started || !listed(i, limit)) break;
      } else if (!started && lower < 2 && reader_.title(i) == 0 && is_letter(doc_.lower(i)[0])) {
        ++lower;
      } else {
        break;
      }
    }
    return started ? end : head + 1;
  }

  // Between this comma and an "and" there are only capitals and commas, and a capital follows the "and".
  bool listed(uint32_t comma, uint32_t limit) const {
    bool capital = false;
    for (uint32_t i = comma + 1; i < limit && i < comma + 10; ++i) {
      if (is(i, "and") && capital) {
        uint32_t next = i + 1;
        if (next < limit && is(next, "the")) ++next;
        return next < limit && reader_.capital(next) && !is_person(next) && reader_.title(next) != TitleWords::kHead;
      }
      if (is(i, "and")) return comma + 1 == i && i + 1 < limit && (reader_.capital(i + 1) || is(i + 1, "the")) && !is_person(i + 1);
      if (is_person(i)) return false;
      if (reader_.capital(i)) capital = true;
      else if (!is(i, ",")) return false;
    }
    return false;
  }

  // Leftwards over modifiers, heads and hyphens.
  uint32_t extend(uint32_t begin, uint32_t head) const {
    uint32_t first = head;
    while (first > begin) {
      const uint32_t i = first - 1;
      if (is(i, "-") && i > begin && reader_.title(i - 1) != 0) {
        first = i - 1;
      } else if (reader_.title(i) != 0 && !is_person(i) && (reader_.capital(head) || !reader_.capital(i)) && !in_body(i)) {
        first = i;
      } else {
        break;
      }
    }
    return first;
  }

  const NameReader& reader_;
  const Doc& doc_;
  const std::vector<Name>* names_;
  std::vector<uint32_t> name_at_;
};

// Ties titles to the persons beside them.
std::vector<Name> find_titles(const NameReader& reader, const Doc& doc, const std::vector<Name>& names) {
  const TitleGrammar grammar(reader, doc, names);
  std::vector<uint32_t> name_at(doc.tokens.size() + 1, kNone);
  for (uint32_t n = 0; n < names.size(); ++n) {
    for (uint32_t i = names[n].tokens.begin; i < names[n].tokens.end; ++i) name_at[i] = n;
  }
  const auto person_at = [&](uint32_t i) { return name_at[i] != kNone && names[name_at[i]].type == EntityType::PERSON; };
  std::vector<Name> titles;
  size_t sentence = 0;
  for (uint32_t n = 0; n < names.size(); ++n) {
    if (names[n].type != EntityType::PERSON) continue;
    const TokenSpan person = names[n].tokens;
    while (doc.sentences[sentence].tokens.end <= person.begin) ++sentence;
    const TokenSpan bounds = doc.sentences[sentence].tokens;
    const auto is = [&](uint32_t i, std::string_view word) { return i >= bounds.begin && i < bounds.end && doc.lower(i) == word; };
    const auto take = [&](TokenSpan title) {
      const uint32_t floor = titles.empty() ? 0 : titles.back().tokens.end;
      if (title.empty() || title.begin < floor) return false;
      titles.push_back({title, EntityType::TITLE, n, kNone, "title"});
      return true;
    };
    TokenSpan title = grammar.before(bounds.begin, person.begin);
    if (title.empty() && is(person.begin - 1, ",") && person.begin > bounds.begin + 1) {
      // "The party's candidate, Armando G., was": the name is set off by commas on both sides.
      const bool closed = person.end == bounds.end || !is_letter(doc.lower(person.end)[0]);
      title = grammar.before(bounds.begin, person.begin - 1);
      const bool after_person = !title.empty() && title.begin >= bounds.begin + 2 && is(title.begin - 1, ",") && person_at(title.begin - 2);
      if (!closed || after_person) title = {};
      if (!title.empty() && !reader.capital(title.begin)) {
        // A bare "minister, X" needs its determiner, possessive or body before it.
        const uint32_t i = title.begin;
        if (i == bounds.begin || !(is(i - 1, "the") || is(i - 1, "'s") || is(i - 1, "a") || is(i - 1, "an") || is(i - 1, "his") ||
                                   is(i - 1, "her") || is(i - 1, "its") || is(i - 1, "their") || name_at[i - 1] != kNone)) title = {};
      }
    }
    take(title);
    // "He Lifeng, Vice Premier of the State Council"; "Minister Dien as Head of the delegation".
    uint32_t i = person.end;
    if (!(is(i, ",") || is(i, "("))) {
      if (!(is(i, "as") && i + 1 < bounds.end && reader.capital(i + 1))) continue;
    }
    ++i;
    while (is(i, "the") || is(i, "a") || is(i, "an")) ++i;
    // A country, people or body before the office is a name of its own.
    uint32_t skipped = 0;
    while (i < bounds.end && name_at[i] != kNone && !person_at(i) && reader.title(i) == 0 && skipped < 8) {
      ++i;
      if (is(i, "'s")) ++i;
      ++skipped;
    }
    if (i >= bounds.end) continue;
    title = grammar.after(i, bounds.end);
    // "..., Secretary of Commerce Gina Raimondo": that title is the next person's.
    if (title.empty() || (title.end < bounds.end && person_at(title.end))) continue;
    take(title);
    while (is(title.end, "and") && title.end + 1 < bounds.end) {
      i = title.end + 1;
      while (is(i, "the") || is(i, "a") || is(i, "an")) ++i;
      title = grammar.after(i, bounds.end);
      if (title.empty() || (title.end < bounds.end && person_at(title.end)) || !take(title)) break;
    }
  }
  return titles;
}

}  // namespace

void NameModel::find(const Clusters& clusters, Doc& doc) const {
  const NameReader reader(gazetteer_, titles_, clusters, doc);
  std::vector<Name> names;
  decode(reader, doc, &names);
  const std::vector<Name> titles = find_titles(reader, doc, names);
  // What lies inside a title is part of it ("Minister of Industry"); a name that runs into one gives way, too, up to it.
  std::vector<uint32_t> moved(names.size(), kNone);
  size_t t = 0;
  doc.names.clear();
  for (uint32_t n = 0; n < names.size(); ++n) {
    Name name = names[n];
    while (t < titles.size() && titles[t].tokens.begin <= name.tokens.begin) doc.names.push_back(titles[t++]);
    if (!doc.names.empty() && doc.names.back().tokens.overlaps(name.tokens)) continue;
    if (t < titles.size() && titles[t].tokens.begin < name.tokens.end) name.tokens.end = titles[t].tokens.begin;
    moved[n] = static_cast<uint32_t>(doc.names.size());
    doc.names.push_back(name);
  }
  while (t < titles.size()) doc.names.push_back(titles[t++]);
  for (Name& name : doc.names) {
    if (name.title_of != kNone) name.title_of = moved[name.title_of];
  }
}

void find_names(const Model& model, Doc& doc) { model.names.find(model.clusters, doc); }

}  // namespace readout
