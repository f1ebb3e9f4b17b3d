// The sequence model of names: its bytes, its scores, and the best labels by Viterbi.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "names.hpp"
#include "sorted.hpp"

namespace readout {
namespace {

int32_t read_i16(const char* p) {
  const uint32_t value = static_cast<uint8_t>(p[0]) | uint32_t{static_cast<uint8_t>(p[1])} << 8;
  return static_cast<int32_t>(value) - (value >= 0x8000 ? 0x10000 : 0);
}

}  // namespace

// Bytes: i16 transitions; the features' sorted keys (read_sorted); their numbers of weights, a byte each; the outputs,
// each as its gap to the feature's output before; the weights.
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
  gaps_ = reinterpret_cast<const uint8_t*>(weights.data()) + keys.size();
  weights_ = reinterpret_cast<const int8_t*>(gaps_) + total;
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
      uint32_t output = 0;
      for (uint32_t w = table_[slot].begin; w < table_[slot].begin + table_[slot].count; ++w)
        sums[output += gaps_[w]] += weights_[w];
      break;
    }
  }
  for (int32_t& sum : sums) sum *= kNameWeightStep;
  labels[0] = sums[0];
  for (uint32_t type = 0; type < kNameTypes; ++type) {
    for (uint32_t p = 0; p < 4; ++p)
      labels[name_label(type, p)] = sums[name_output(type, 0)] + sums[name_output(type, 1 + p)];
  }
}

namespace {

// Viterbi's table, a row of kNameLabels a token.
class Lattice {
 public:
  Lattice(const std::vector<int32_t>& scores, const NameTransitions& transitions)
      : scores_(scores), transitions_(transitions), best_(scores.size()), from_(scores.size()) {}

  // O, and the labels that open a name.
  void outside(size_t i) {
    // What stands before: O (0), or a name of a type that ended.
    int32_t before[kOutside] = {};
    uint8_t label[kOutside] = {};
    if (i > 0) {
      const int32_t* last = &best_[(i - 1) * kNameLabels];
      before[0] = last[0];
      label[0] = 0;
      for (uint32_t type = 0; type < kNameTypes; ++type) {
        const uint32_t e = name_label(type, kE), s = name_label(type, kS);
        label[1 + type] = static_cast<uint8_t>(last[e] >= last[s] ? e : s);
        before[1 + type] = std::max(last[e], last[s]);
      }
    }
    for (uint32_t to = 0; to < kOutside; ++to) {
      int32_t value = transitions_.outside[0][to];
      uint8_t source = 0;
      if (i > 0) {
        value = before[0] + transitions_.outside[0][to];
        for (uint32_t k = 1; k < kOutside; ++k) {
          const int32_t other = before[k] + transitions_.outside[k][to];
          if (other > value) value = other, source = label[k];
        }
      }
      if (to == 0) {
        set(i, 0, value, source);
      } else {
        set(i, name_label(to - 1, kB), value, source);
        set(i, name_label(to - 1, kS), value, source);
      }
    }
  }

  // The labels that go on inside a name, I and E.
  void inside(size_t i) {
    constexpr int32_t kNever = INT32_MIN / 2;
    for (uint32_t type = 0; type < kNameTypes; ++type) {
      const uint32_t b = name_label(type, kB), in = name_label(type, kI), e = name_label(type, kE);
      for (uint32_t p = 0; p < 2; ++p) {
        const uint32_t to = p == 0 ? in : e;
        int32_t value = kNever;
        uint8_t source = static_cast<uint8_t>(b);
        if (i > 0) {
          const int32_t* last = &best_[(i - 1) * kNameLabels];
          const int32_t from_b = last[b] + transitions_.inside[type][p],
                        from_i = last[in] + transitions_.inside[type][2 + p];
          value = std::max(from_b, from_i);
          if (from_i > from_b) source = static_cast<uint8_t>(in);
          value = std::max(value + scores_[i * kNameLabels + to], kNever);
        }
        best_[i * kNameLabels + to] = value;
        from_[i * kNameLabels + to] = source;
      }
    }
  }

  // The labels on the way to the best end; n > 0.
  std::vector<uint8_t> path(size_t n) const {
    const int32_t* last = &best_[(n - 1) * kNameLabels];
    uint32_t label = 0;
    int32_t value = last[0] + transitions_.outside[0][0];
    for (uint32_t type = 0; type < kNameTypes; ++type) {
      for (const uint32_t l : {name_label(type, kE), name_label(type, kS)}) {
        const int32_t other = last[l] + transitions_.outside[1 + type][0];
        if (other > value) value = other, label = l;
      }
    }
    std::vector<uint8_t> out(n);
    for (size_t i = n; i-- > 0;) {
      out[i] = static_cast<uint8_t>(label);
      label = from_[i * kNameLabels + label];
    }
    return out;
  }

 private:
  static constexpr uint32_t kOutside = kNameTypes + 1;

  void set(size_t i, uint32_t label, int32_t before, uint8_t source) {
    best_[i * kNameLabels + label] = before + scores_[i * kNameLabels + label];
    from_[i * kNameLabels + label] = source;
  }

  const std::vector<int32_t>& scores_;
  const NameTransitions& transitions_;
  std::vector<int32_t> best_;  // of the best labelling up to the token that ends in the label
  std::vector<uint8_t> from_;  // the label before in that labelling
};

}  // namespace

std::vector<uint8_t> best_labels(const std::vector<int32_t>& scores, const NameTransitions& transitions) {
  const size_t n = scores.size() / kNameLabels;
  if (n == 0) return {};
  Lattice lattice(scores, transitions);
  for (size_t i = 0; i < n; ++i) {
    lattice.outside(i);
    lattice.inside(i);
  }
  return lattice.path(n);
}

// What the tagger takes for a proper noun, and no word of the text or of the news gainsays it, is more likely a name.
constexpr int32_t kProperNoun = 60;

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
      for (size_t k = i; k < j; ++k)
        if (reader.is_proper(sequence.tokens[k])) scores[(k - i) * kNameLabels] -= kProperNoun;
      const std::vector<uint8_t> labels = best_labels(scores, transitions_);
      for (size_t k = 0; k < labels.size(); ++k) {
        if (labels[k] == 0) continue;
        const uint32_t type = (labels[k] - 1u) / 4, position = (labels[k] - 1u) % 4, token = sequence.tokens[i + k];
        if (position == kB || position == kS) {
          out->push_back({{token, token + 1}, name_type(type), kNone, kNone, "model"});
        } else {
          out->back().tokens.end = token + 1;
        }
      }
      i = j;
    }
  }
}

}  // namespace readout
