// Word classes from raw text: the exchange algorithm on the class bigram model (Kneser and Ney 1993; Martin, Liermann
// and Ney 1998), which maximises the same likelihood as Brown clustering; then a bottom-up merge to coarser classes.
//
//   train_clusters DATA_DIR OUT.bin
#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "corpus.hpp"
#include "sorted.hpp"
#include "word_features.hpp"

using namespace readout::train;

namespace {

constexpr uint32_t kWords = 18000;  // words that get a class
constexpr uint32_t kMinCount = 6;
constexpr uint32_t kFine = 255, kMiddle = 64, kCoarse = 16;
constexpr int kRounds = 12;

struct Bigrams {
  std::vector<std::vector<std::pair<uint32_t, uint32_t>>> right, left;  // of each word: (neighbour, count)
};

// n log n, from a table where most counts lie.
class LogTable {
 public:
  LogTable() : table_(1 << 16) {
    for (size_t n = 1; n < table_.size(); ++n) table_[n] = static_cast<double>(n) * std::log(static_cast<double>(n));
  }
  double operator()(uint32_t n) const { return n < table_.size() ? table_[n] : n * std::log(static_cast<double>(n)); }

 private:
  std::vector<double> table_;
};
const LogTable nlogn;

// Folds counts of words into counts of classes: (class, count) pairs in `touched`, values in `sum`.
void by_class(const std::vector<std::pair<uint32_t, uint32_t>>& neighbours, const std::vector<uint32_t>& class_of,
              uint32_t self, std::vector<uint32_t>& sum, std::vector<uint32_t>& touched, uint32_t& with_self) {
  touched.clear();
  with_self = 0;
  for (auto [word, count] : neighbours) {
    if (word == self) {
      with_self = count;
      continue;
    }
    const uint32_t c = class_of[word];
    if (sum[c] == 0) touched.push_back(c);
    sum[c] += count;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: train_clusters DATA_DIR OUT.bin\n";
    return 1;
  }
  // 1. Words and bigrams. Word 0 stands for a line's edge, word 1 for all rare words.
  std::vector<std::vector<uint32_t>> lines;
  std::unordered_map<std::string, uint32_t> ids;
  std::vector<std::string> names;
  std::vector<uint32_t> counts;
  const auto add_line = [&](const std::vector<std::string>& words) {
    std::vector<uint32_t> line;
    for (const std::string& form : words) {
      std::string w = fold_lower(form);
      for (char& c : w)
        if ('0' <= c && c <= '9') c = '0';
      const auto [it, fresh] = ids.emplace(w, static_cast<uint32_t>(names.size()));
      if (fresh) {
        names.push_back(w);
        counts.push_back(0);
      }
      ++counts[it->second];
      line.push_back(it->second);
    }
    if (!line.empty()) lines.push_back(std::move(line));
  };
  read_raw(argv[1], [&](std::string_view line) { add_line(rough_words(line)); });
  for (const char* name : {"ewt-train", "gum-train"})
    for (const Sentence& sentence : read_conllu(std::string(argv[1]) + "/treebank/" + name + ".conllu.gz")) {
      std::vector<std::string> words;
      for (const Word& w : sentence) words.push_back(w.form);
      add_line(words);
    }

  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < names.size(); ++i)
    if (counts[i] >= kMinCount && names[i].find('\n') == std::string::npos && names[i].size() <= 24) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : names[a] < names[b];
  });
  std::cerr << lines.size() << " lines, " << names.size() << " words, " << order.size() << " with " << kMinCount
            << " or more\n";
  if (order.size() > kWords) order.resize(kWords);
  const uint32_t words = static_cast<uint32_t>(order.size()) + 2;
  std::vector<uint32_t> index(names.size(), 1);
  for (uint32_t i = 0; i < order.size(); ++i) index[order[i]] = i + 2;

  Bigrams bigrams{std::vector<std::vector<std::pair<uint32_t, uint32_t>>>(words),
                  std::vector<std::vector<std::pair<uint32_t, uint32_t>>>(words)};
  {
    std::vector<uint64_t> pairs;
    for (const auto& line : lines) {
      uint32_t previous = 0;
      for (uint32_t id : line) {
        pairs.push_back(uint64_t{previous} << 32 | index[id]);
        previous = index[id];
      }
      pairs.push_back(uint64_t{previous} << 32);
    }
    std::sort(pairs.begin(), pairs.end());
    for (size_t i = 0, j; i < pairs.size(); i = j) {
      for (j = i; j < pairs.size() && pairs[j] == pairs[i]; ++j) {
      }
      const auto a = static_cast<uint32_t>(pairs[i] >> 32), b = static_cast<uint32_t>(pairs[i]);
      bigrams.right[a].push_back({b, static_cast<uint32_t>(j - i)});
      bigrams.left[b].push_back({a, static_cast<uint32_t>(j - i)});
    }
  }
  lines.clear();

  // 2. Exchange: move each word to the class that raises the likelihood most. Class 0: edge; 1: rare words; others
  // move.
  constexpr uint32_t kClasses = kFine + 2;
  std::vector<uint32_t> class_of(words);
  for (uint32_t w = 0; w < words; ++w) class_of[w] = w < 2 ? w : 2 + (w - 2) % kFine;
  std::vector<uint32_t> pair(kClasses * kClasses), total(kClasses), size(kClasses), weight(words);
  for (uint32_t w = 0; w < words; ++w) {
    for (auto [v, n] : bigrams.right[w]) {
      pair[class_of[w] * kClasses + class_of[v]] += n;
      weight[w] += n;
    }
    total[class_of[w]] += weight[w];
    ++size[class_of[w]];
  }
  std::vector<uint32_t> right(kClasses), left(kClasses), right_touched, left_touched;
  for (int round = 0; round < kRounds; ++round) {
    uint32_t moved = 0;
    for (uint32_t w = 2; w < words; ++w) {
      const uint32_t from = class_of[w];
      if (size[from] == 1) continue;
      uint32_t self = 0, self_again = 0;
      by_class(bigrams.right[w], class_of, w, right, right_touched, self);
      by_class(bigrams.left[w], class_of, w, left, left_touched, self_again);
      const auto move = [&](uint32_t c, bool in) {
        const auto change = [in](uint32_t& n, uint32_t by) { n = in ? n + by : n - by; };
        for (uint32_t d : right_touched) change(pair[c * kClasses + d], right[d]);
        for (uint32_t d : left_touched) change(pair[d * kClasses + c], left[d]);
        change(pair[c * kClasses + c], self);
        change(total[c], weight[w]);
      };
      move(from, false);
      double best_gain = -1e300;
      uint32_t best = from;
      for (uint32_t c = 2; c < kClasses; ++c) {
        double gain = -2 * (nlogn(total[c] + weight[w]) - nlogn(total[c]));
        const uint32_t* row = &pair[c * kClasses];
        for (uint32_t d : right_touched)
          if (d != c) gain += nlogn(row[d] + right[d]) - nlogn(row[d]);
        for (uint32_t d : left_touched)
          if (d != c) gain += nlogn(pair[d * kClasses + c] + left[d]) - nlogn(pair[d * kClasses + c]);
        gain += nlogn(row[c] + right[c] + left[c] + self) - nlogn(row[c]);
        if (gain > best_gain + 1e-9) {
          best_gain = gain;
          best = c;
        }
      }
      move(best, true);
      --size[from];
      ++size[best];
      class_of[w] = best;
      moved += best != from;
      for (uint32_t d : right_touched) right[d] = 0;
      for (uint32_t d : left_touched) left[d] = 0;
    }
    double likelihood = 0;
    for (uint32_t n : pair) likelihood += nlogn(n);
    for (uint32_t n : total) likelihood -= 2 * nlogn(n);
    std::cerr << "round " << round + 1 << ": moved " << moved << ", log likelihood " << likelihood << "\n";
    if (moved < words / 500) break;
  }

  // 3. Merge classes bottom-up, at each step the pair that costs the least likelihood.
  std::vector<uint32_t> parent(kClasses);
  for (uint32_t c = 0; c < kClasses; ++c) parent[c] = c;
  std::vector<bool> alive(kClasses, true);
  const auto cost = [&](uint32_t a, uint32_t b) {
    double out = -2 * (nlogn(total[a]) + nlogn(total[b]) - nlogn(total[a] + total[b]));
    for (uint32_t d = 0; d < kClasses; ++d) {
      if (!alive[d] || d == a || d == b) continue;
      const uint32_t ad = pair[a * kClasses + d], bd = pair[b * kClasses + d], da = pair[d * kClasses + a],
                     db = pair[d * kClasses + b];
      out += nlogn(ad) + nlogn(bd) - nlogn(ad + bd) + nlogn(da) + nlogn(db) - nlogn(da + db);
    }
    const uint32_t aa = pair[a * kClasses + a], bb = pair[b * kClasses + b], ab = pair[a * kClasses + b],
                   ba = pair[b * kClasses + a];
    return out + nlogn(aa) + nlogn(bb) + nlogn(ab) + nlogn(ba) - nlogn(aa + bb + ab + ba);
  };
  const auto resolve = [&](uint32_t c) {
    while (parent[c] != c) c = parent[c];
    return c;
  };
  std::vector<uint8_t> grains(2 * (kFine + 1));
  const auto note = [&](int which) {
    std::map<uint32_t, uint8_t> number;
    for (uint32_t c = 2; c < kClasses; ++c) number.emplace(resolve(c), static_cast<uint8_t>(number.size() + 1));
    for (uint32_t c = 2; c < kClasses; ++c) grains[2 * (c - 1) + static_cast<uint32_t>(which)] = number[resolve(c)];
  };
  for (uint32_t left_classes = kFine; left_classes > kCoarse; --left_classes) {
    if (left_classes == kMiddle) note(0);
    double least = 1e300;
    uint32_t best_a = 0, best_b = 0;
    for (uint32_t a = 2; a < kClasses; ++a)
      for (uint32_t b = a + 1; alive[a] && b < kClasses; ++b) {
        if (!alive[b]) continue;
        const double c = cost(a, b);
        if (c < least) {
          least = c;
          best_a = a;
          best_b = b;
        }
      }
    for (uint32_t d = 0; d < kClasses; ++d) {
      pair[best_a * kClasses + d] += pair[best_b * kClasses + d];
      pair[best_b * kClasses + d] = 0;
    }
    for (uint32_t d = 0; d < kClasses; ++d) {
      pair[d * kClasses + best_a] += pair[d * kClasses + best_b];
      pair[d * kClasses + best_b] = 0;
    }
    total[best_a] += total[best_b];
    total[best_b] = 0;
    alive[best_b] = false;
    parent[best_b] = best_a;
  }
  note(1);

  // 4. Write (see Clusters::Clusters).
  std::map<uint32_t, uint32_t> by_key;  // of words that share a key the commonest stays
  for (uint32_t i = 0; i < order.size(); ++i)
    by_key.emplace(readout::Clusters::key(readout::hash_bytes(names[order[i]])), class_of[i + 2] - 1);
  std::vector<uint32_t> keys;
  std::string classes, out;
  for (const auto& [key, fine] : by_key) keys.push_back(key), classes += static_cast<char>(fine);
  put_u32(out, kFine + 1);
  out.append(reinterpret_cast<const char*>(grains.data()), grains.size());
  out += readout::sorted_bytes(keys, readout::Clusters::kKeyBits) + classes;
  write_file(argv[2], out);

  if (std::getenv("SHOW") != nullptr)
    for (uint32_t c = 2; c < kClasses; ++c) {
      std::cout << c - 1 << " (" << int{grains[2 * (c - 1)]} << ", " << int{grains[2 * (c - 1) + 1]} << "):";
      int shown = 0;
      for (uint32_t w = 2; w < words && shown < 14; ++w)
        if (class_of[w] == c) {
          std::cout << ' ' << names[order[w - 2]];
          ++shown;
        }
      std::cout << '\n';
    }
  return 0;
}
