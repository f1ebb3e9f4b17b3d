// Trains models/tagger.bin: the network and the lemma table of src/tag.hpp, from EWT and GUM.
//
//   train_tagger DATA_DIR clusters.bin OUT.bin
//
// Plain back-propagation with Adam, one core, fixed seed. Every loop adds scaled rows, so that wider vectors do not change
// the order of any sum, and the same bytes come out of every run.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <unordered_map>

#include "corpus.hpp"
#include "linear.hpp"
#include "tag.hpp"

using namespace readout;
using namespace readout::train;

#if defined(__x86_64__)
#define READOUT_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define READOUT_WIDE
#endif

namespace {

constexpr size_t D = Tagger::kEmbedding, H1 = Tagger::kHidden1, H2 = Tagger::kHidden2, I = Tagger::kInputs;
constexpr size_t W1 = Tagger::kWindow1, W2 = Tagger::kWindow2;
constexpr int R1 = Tagger::kReach1, R2 = Tagger::kReach2;
constexpr size_t kMaxLabels = 96;
// Offsets into the one vector of parameters.
constexpr size_t kE = 0, kA = kE + Tagger::kRows * D, kA0 = kA + W1 * I * H1, kB = kA0 + H1, kB0 = kB + W2 * H1 * H2, kC = kB0 + H2,
                 kC0 = kC + H2 * kMaxLabels, kSize = kC0 + kMaxLabels;

int env(const char* name, int otherwise) { return std::getenv(name) ? std::atoi(std::getenv(name)) : otherwise; }
const int kEpochs = env("EPOCHS", 24);
constexpr int kBatch = 300;  // tokens
const float kRate = 0.001f * static_cast<float>(env("RATE", 4));
const float kDrop = 0.01f * static_cast<float>(env("DROP", 12));

struct Item {
  uint32_t type;
  uint8_t shape, label;
};
using Items = std::vector<Item>;

struct Type {
  std::vector<uint32_t> rows;
  int count = 0;
};

template <size_t N>
inline void add_scaled(float scale, const float* x, float* y) {
  for (size_t i = 0; i < N; ++i) y[i] += scale * x[i];
}

// The network with its gradients; one sentence at a time.
class Network {
 public:
  Network(const std::vector<Type>& types, size_t labels) : p_(kSize), types_(types), labels_(labels), g_(kSize) {
    Random random(7);
    const auto init = [&](size_t from, size_t to, double scale) {
      for (size_t i = from; i < to; ++i) p_[i] = static_cast<float>((random.uniform() * 2 - 1) * scale);
    };
    init(kE, kA, 0.1);
    init(kA, kA0, std::sqrt(6.0 / static_cast<double>(W1 * D / 2 + H1)));
    init(kB, kB0, std::sqrt(6.0 / static_cast<double>(W2 * H1 / 2 + H2)));
    init(kC, kC0, std::sqrt(6.0 / static_cast<double>(H2 + labels)));
    refresh();
  }

  std::vector<float>& gradients() { return g_; }
  std::vector<float> p_;

  // Transposed copies for the way back; call after a change of p_.
  void refresh() {
    at_.resize(W1 * H1 * D);
    for (size_t o = 0; o < W1; ++o)
      for (size_t i = 0; i < D; ++i)
        for (size_t j = 0; j < H1; ++j) at_[(o * H1 + j) * D + i] = p_[kA + (o * I + i) * H1 + j];
    bt_.resize(W2 * H2 * H1);
    for (size_t o = 0; o < W2; ++o)
      for (size_t i = 0; i < H1; ++i)
        for (size_t j = 0; j < H2; ++j) bt_[(o * H2 + j) * H1 + i] = p_[kB + (o * H1 + i) * H2 + j];
    ct_.resize(kMaxLabels * H2);
    for (size_t i = 0; i < H2; ++i)
      for (size_t l = 0; l < kMaxLabels; ++l) ct_[l * H2 + i] = p_[kC + i * kMaxLabels + l];
  }

  // Adds the sentence's gradients; returns its loss. `weight` scales both.
  double learn(const Items& s, Random& random, float weight) {
    const size_t n = s.size();
    e_.assign(n * D, 0);
    h1_.resize(n * H1);
    h2_.resize(n * H2);
    o_.resize(n * kMaxLabels);
    used_.resize(n);
    for (size_t t = 0; t < n; ++t) {
      const Type& type = types_[s[t].type];
      // A word seen once is as good as unknown: learn to do without it.
      const double drop_word = 0.1 + (type.count <= 1 ? 0.4 : type.count <= 3 ? 0.15 : 0);
      const size_t first = random.uniform() < drop_word ? 2 : 0;
      used_[t].assign(type.rows.begin() + static_cast<std::ptrdiff_t>(first), type.rows.end());
    }
    embed(s);
    dropout(e_, kDrop / 2, random);
    first(s);
    dropout(h1_, kDrop, random);
    second(n);
    dropout(h2_, kDrop, random);
    third(n);
    double loss = 0;
    for (size_t t = 0; t < n; ++t) {
      float* o = &o_[t * kMaxLabels];
      const float most = *std::max_element(o, o + labels_);
      float sum = 0;
      for (size_t l = 0; l < labels_; ++l) sum += o[l] = std::exp(o[l] - most);
      loss -= std::log(std::max(o[s[t].label] / sum, 1e-9f));
      for (size_t l = 0; l < labels_; ++l) o[l] *= weight / sum;
      for (size_t l = labels_; l < kMaxLabels; ++l) o[l] = 0;
      o[s[t].label] -= weight;
    }
    back(s);
    return loss * static_cast<double>(weight);
  }

 private:
  static void dropout(std::vector<float>& x, float rate, Random& random) {
    const float keep = 1 / (1 - rate);
    const auto limit = static_cast<uint32_t>(static_cast<double>(rate) * 4294967296.0);
    for (float& v : x)
      if (v > 0) v = random.next() < limit ? 0 : v * keep;
  }

  READOUT_WIDE void embed(const Items& s) {
    for (size_t t = 0; t < s.size(); ++t) {
      float* e = &e_[t * D];
      for (uint32_t row : used_[t]) add_scaled<D>(1, &p_[kE + row * D], e);
      for (size_t i = 0; i < D; ++i) e[i] = std::max(e[i], 0.f);
    }
  }
  READOUT_WIDE void first(const Items& s) {
    const int n = static_cast<int>(s.size());
    for (int t = 0; t < n; ++t) {
      float* h = &h1_[static_cast<size_t>(t) * H1];
      std::copy_n(&p_[kA0], H1, h);
      for (int o = -R1; o <= R1; ++o) {
        const float* a = &p_[kA + static_cast<size_t>(o + R1) * I * H1];
        const bool inside = 0 <= t + o && t + o < n;
        const auto j = static_cast<size_t>(t + o);
        add_scaled<H1>(1, a + (D + (inside ? s[j].shape : Tagger::kEdge)) * H1, h);
        if (!inside) continue;
        const float* e = &e_[j * D];
        for (size_t i = 0; i < D; ++i)
          if (e[i] != 0) add_scaled<H1>(e[i], a + i * H1, h);
      }
      for (size_t i = 0; i < H1; ++i) h[i] = std::max(h[i], 0.f);
    }
  }
  READOUT_WIDE void second(size_t n) {
    for (size_t t = 0; t < n; ++t) {
      float* h = &h2_[t * H2];
      std::copy_n(&p_[kB0], H2, h);
      for (int o = -R2; o <= R2; ++o) {
        const size_t j = t + static_cast<size_t>(o);  // wraps round below 0
        if (j >= n) continue;
        const float *x = &h1_[j * H1], *b = &p_[kB + static_cast<size_t>(o + R2) * H1 * H2];
        for (size_t i = 0; i < H1; ++i)
          if (x[i] != 0) add_scaled<H2>(x[i], b + i * H2, h);
      }
      for (size_t i = 0; i < H2; ++i) h[i] = std::max(h[i], 0.f);
    }
  }
  READOUT_WIDE void third(size_t n) {
    for (size_t t = 0; t < n; ++t) {
      float* o = &o_[t * kMaxLabels];
      std::copy_n(&p_[kC0], kMaxLabels, o);
      for (size_t i = 0; i < H2; ++i)
        if (h2_[t * H2 + i] != 0) add_scaled<kMaxLabels>(h2_[t * H2 + i], &p_[kC + i * kMaxLabels], o);
    }
  }
  READOUT_WIDE void back(const Items& s) {
    const size_t n = s.size();
    de_.assign(n * D, 0);
    dh1_.assign(n * H1, 0);
    dh2_.assign(n * H2, 0);
    // A unit was positive only if dropout kept it; the scale of those kept is the same for all.
    const float keep = 1 / (1 - kDrop), keep_e = 1 / (1 - kDrop / 2);
    for (size_t t = 0; t < n; ++t) {
      const float* o = &o_[t * kMaxLabels];
      const float* h = &h2_[t * H2];
      float* d = &dh2_[t * H2];
      add_scaled<kMaxLabels>(1, o, &g_[kC0]);
      for (size_t i = 0; i < H2; ++i)
        if (h[i] != 0) add_scaled<kMaxLabels>(h[i], o, &g_[kC + i * kMaxLabels]);
      for (size_t l = 0; l < labels_; ++l) add_scaled<H2>(o[l], &ct_[l * H2], d);
      for (size_t i = 0; i < H2; ++i) d[i] = h[i] > 0 ? d[i] * keep : 0;
      add_scaled<H2>(1, d, &g_[kB0]);
      for (int off = -R2; off <= R2; ++off) {
        const size_t j = t + static_cast<size_t>(off);
        if (j >= n) continue;
        const size_t at = static_cast<size_t>(off + R2) * H1 * H2;
        const float* x = &h1_[j * H1];
        for (size_t i = 0; i < H1; ++i)
          if (x[i] != 0) add_scaled<H2>(x[i], d, &g_[kB + at + i * H2]);
        for (size_t i = 0; i < H2; ++i)
          if (d[i] != 0) add_scaled<H1>(d[i], &bt_[at + i * H1], &dh1_[j * H1]);
      }
    }
    for (size_t t = 0; t < n; ++t) {
      const float* h = &h1_[t * H1];
      float* d = &dh1_[t * H1];
      for (size_t i = 0; i < H1; ++i) d[i] = h[i] > 0 ? d[i] * keep : 0;
      add_scaled<H1>(1, d, &g_[kA0]);
      for (int off = -R1; off <= R1; ++off) {
        const size_t j = t + static_cast<size_t>(off);
        const size_t at = static_cast<size_t>(off + R1);
        float* g = &g_[kA + at * I * H1];
        add_scaled<H1>(1, d, g + (D + (j < n ? s[j].shape : Tagger::kEdge)) * H1);
        if (j >= n) continue;
        const float* e = &e_[j * D];
        for (size_t i = 0; i < D; ++i)
          if (e[i] != 0) add_scaled<H1>(e[i], d, g + i * H1);
        for (size_t i = 0; i < H1; ++i)
          if (d[i] != 0) add_scaled<D>(d[i], &at_[(at * H1 + i) * D], &de_[j * D]);
      }
    }
    for (size_t t = 0; t < n; ++t) {
      const float* e = &e_[t * D];
      float* d = &de_[t * D];
      for (size_t i = 0; i < D; ++i) d[i] = e[i] > 0 ? d[i] * keep_e : 0;
      for (uint32_t row : used_[t]) add_scaled<D>(1, d, &g_[kE + row * D]);
    }
  }

  const std::vector<Type>& types_;
  size_t labels_;
  std::vector<float> g_, at_, bt_, ct_, e_, h1_, h2_, o_, de_, dh1_, dh2_;
  std::vector<std::vector<uint32_t>> used_;
};

struct Adam {
  std::vector<float> m = std::vector<float>(kSize), v = std::vector<float>(kSize), mean;
  int step = 0;
  READOUT_WIDE void update(std::vector<float>& p, std::vector<float>& g, float rate, float scale) {
    ++step;
    if (mean.empty()) mean = p;
    const float b1 = 0.9f, b2 = 0.99f;
    const float k1 = rate / (1 - std::pow(b1, static_cast<float>(step))), k2 = 1 / (1 - std::pow(b2, static_cast<float>(step)));
    // The running mean of the weights stands for an ensemble of the last ones.
    const float mix = std::max(0.001f, 1 / (1 + 0.1f * static_cast<float>(step)));
    for (size_t i = 0; i < kSize; ++i) {
      const float grad = g[i] * scale;
      m[i] = b1 * m[i] + (1 - b1) * grad;
      v[i] = b2 * v[i] + (1 - b2) * grad * grad;
      p[i] -= k1 * m[i] / (std::sqrt(v[i] * k2) + 1e-6f);
      mean[i] += mix * (p[i] - mean[i]);
      g[i] = 0;
    }
  }
};

// Lemma lines: per Penn tag the shortest endings that tell the edit, and whole words where endings fail.
std::string learn_lemmas(const std::vector<readout::train::Sentence>& sentences) {
  using Edit = std::pair<size_t, std::string>;
  std::map<std::string, std::map<std::string, std::map<Edit, int>>> seen;  // Penn tag, word, edit
  for (const auto& sentence : sentences)
    for (const Word& w : sentence) {
      if (w.xpos == "GW" || w.xpos == "AFX" || w.lemma == "_") continue;
      const std::string lemma = fold_lower(w.lemma);
      size_t same = 0;
      while (same < lemma.size() && same < w.lower.size() && lemma[same] == w.lower[same]) ++same;
      ++seen[w.xpos][w.lower][{w.lower.size() - same, lemma.substr(same)}];
    }
  std::string out;
  for (const auto& [penn, words] : seen) {
    // Each word has one vote: endings must work for words not seen.
    std::vector<std::pair<std::string, Edit>> votes;
    for (const auto& [word, edits] : words) {
      const auto best = std::max_element(edits.begin(), edits.end(), [](auto& a, auto& b) { return a.second < b.second; });
      votes.push_back({word, best->first});
    }
    std::map<std::string, Edit> kept;
    const auto predict = [&kept](const std::string& word, size_t longest) {
      for (size_t n = std::min(longest, word.size());; --n) {
        const auto it = kept.find(word.substr(word.size() - n));
        if (it != kept.end()) return it->second;
        if (n == 0) return Edit{};
      }
    };
    for (size_t n = 0; n <= 6; ++n) {
      std::map<std::string, std::map<Edit, int>> by_ending;
      for (const auto& [word, edit] : votes)
        if (word.size() >= n) ++by_ending[word.substr(word.size() - n)][edit];
      for (const auto& [ending, edits] : by_ending) {
        const auto best = std::max_element(edits.begin(), edits.end(), [](auto& a, auto& b) { return a.second < b.second; });
        const Edit before = n == 0 ? Edit{} : predict(ending, n - 1);
        const auto rival = edits.find(before);
        const int gain = best->second - (rival == edits.end() ? 0 : rival->second);
        if (best->first != before && gain >= 2) kept[ending] = best->first;
      }
    }
    for (const auto& [word, edit] : votes)
      if (predict(word, 6) != edit) kept["^" + word] = edit;
    for (const auto& [ending, edit] : kept) out += penn + ' ' + ending + '\t' + std::to_string(edit.first) + '\t' + edit.second + '\n';
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: train_tagger DATA_DIR clusters.bin OUT.bin\n";
    return 1;
  }
  std::ifstream file(argv[2], std::ios::binary);
  std::stringstream cluster_bytes;
  cluster_bytes << file.rdbuf();
  const std::string cluster_string = cluster_bytes.str();
  const Clusters clusters(cluster_string);

  std::vector<readout::train::Sentence> sentences;
  for (const char* name : {"ewt-train", "gum-train"})
    for (auto& sentence : read_conllu(std::string(argv[1]) + "/treebank/" + name + ".conllu.gz")) sentences.push_back(std::move(sentence));
  for (auto& sentence : sentences)
    for (Word& w : sentence)
      if (w.form == "United" && w.xpos == "NNP") {  // GUM has a VERB of the lemma "Unite" here
        w.upos = "ADJ";
        w.lemma = "United";
      }

  // Pairs of tags; rare ones are taken for the commonest pair of their Universal tag.
  std::map<std::pair<std::string, std::string>, int> counts;
  for (const auto& sentence : sentences)
    for (const Word& w : sentence) ++counts[{w.upos, w.xpos}];
  std::vector<Tagger::TagPair> pairs;
  std::map<std::pair<std::string, std::string>, uint8_t> label_of;
  std::map<std::string, std::pair<int, uint8_t>> common;
  const auto pos_index = [](const std::string& name) {
    uint8_t pos = 0;
    while (pos < 16 && name_of(static_cast<Pos>(pos)) != name) ++pos;
    return pos;
  };
  for (const auto& [pair, n] : counts) {
    if (n < 6) continue;
    const auto label = static_cast<uint8_t>(pairs.size());
    label_of[pair] = label;
    common[pair.first] = std::max(common[pair.first], {n, label});
    if (penn_index(pair.second) == 0xFF) std::cerr << "unknown Penn tag " << pair.second << "\n";
    pairs.push_back({pos_index(pair.first), penn_index(pair.second)});
  }
  const size_t labels = pairs.size();
  std::cerr << labels << " tag pairs, " << kSize << " weights\n";

  std::vector<Type> types;
  std::unordered_map<std::string, uint32_t> type_ids;
  std::vector<Items> train;
  const auto add = [&](const readout::train::Sentence& sentence) {
    std::vector<std::string_view> forms;
    for (const Word& w : sentence) forms.push_back(w.form);
    const std::vector<uint8_t> shapes = Tagger::shape_rows(forms);
    Items items;
    for (size_t t = 0; t < sentence.size(); ++t) {
      const auto [it, fresh] = type_ids.emplace(sentence[t].lower, static_cast<uint32_t>(types.size()));
      if (fresh) {
        uint32_t rows[Tagger::kMaxRowsOfWord];
        const uint32_t n = Tagger::rows_of(word_features(clusters, sentence[t].lower), rows);
        types.push_back({std::vector<uint32_t>(rows, rows + n)});
      }
      ++types[it->second].count;
      const auto label = label_of.find({sentence[t].upos, sentence[t].xpos});
      items.push_back({it->second, shapes[t], label != label_of.end() ? label->second : common[sentence[t].upos].second});
    }
    train.push_back(std::move(items));
  };
  for (const auto& sentence : sentences) add(sentence);

  Network network(types, labels);
  Adam adam;
  Random random(7);
  size_t tokens = 0;
  for (const Items& s : train) tokens += s.size();
  const double all_steps = static_cast<double>(tokens) / kBatch * kEpochs;
  std::vector<uint32_t> order(train.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    random.shuffle(order);
    double loss = 0;
    size_t in_batch = 0;
    for (size_t i = 0; i < order.size(); ++i) {
      loss += network.learn(train[order[i]], random, 1);
      in_batch += train[order[i]].size();
      if (in_batch < kBatch && i + 1 < order.size()) continue;
      const double done = std::min(1.0, adam.step / all_steps);
      const double rate = done < 0.02 ? done / 0.02 : 0.5 * (1 + std::cos(3.14159265 * done));
      adam.update(network.p_, network.gradients(), kRate * static_cast<float>(rate), 1 / static_cast<float>(in_batch));
      network.refresh();
      in_batch = 0;
    }
    std::cerr << "epoch " << epoch + 1 << ": loss " << loss / static_cast<double>(tokens) << "\n";
  }

  // Quantise. A step is a fraction of the weights' root mean square: fine enough to lose nothing, coarse enough to pack well.
  const std::vector<float>& p = adam.mean;
  const auto scale_of = [&](size_t from, size_t to, double levels) {
    double sum = 0, most = 0;
    size_t n = 0;
    for (size_t i = from; i < to; ++i) {
      const auto x = static_cast<double>(p[i]);
      sum += x * x;
      n += x != 0;
      most = std::max(most, std::abs(x));
    }
    return std::min(levels / std::sqrt(sum / static_cast<double>(n)), 127 / most * 2);  // rare large ones are cut
  };
  const auto quantised = [&](size_t i, double scale) {
    return static_cast<char>(std::clamp(static_cast<int>(std::lround(static_cast<double>(p[i]) * scale)), -127, 127));
  };
  const double levels = env("LEVELS", 6);
  const double se = scale_of(kE, kA, levels), sa = scale_of(kA, kA0, 2 * levels), sb = scale_of(kB, kB0, 2 * levels),
               sc = scale_of(kC, kC0, 2 * levels);
  uint32_t shift1 = 0, shift2 = 0;
  double s1 = se * sa, s2;
  for (; s1 > 600; s1 /= 2) ++shift1;
  for (s2 = s1 * sb; s2 > 600; s2 /= 2) ++shift2;
  double most_shape = 0;
  for (size_t o = 0; o < W1; ++o)
    for (size_t i = D * H1; i < I * H1; ++i) most_shape = std::max(most_shape, std::abs(static_cast<double>(p[kA + o * I * H1 + i])));
  const auto shape_step = static_cast<uint32_t>(std::ceil(most_shape * s1 / 127));

  const std::string lemmas = learn_lemmas(sentences);
  std::string out;
  put_u32(out, static_cast<uint32_t>(labels));
  put_u32(out, shift1);
  put_u32(out, shift2);
  put_u32(out, shape_step);
  put_u32(out, static_cast<uint32_t>(lemmas.size()));
  for (const auto& pair : pairs) {
    out += static_cast<char>(pair.pos);
    out += static_cast<char>(pair.penn);
  }
  const auto put_bias = [&](size_t from, size_t n, double scale) {
    for (size_t i = from; i < from + n; ++i) put_u32(out, static_cast<uint32_t>(static_cast<int32_t>(std::lround(static_cast<double>(p[i]) * scale))));
  };
  put_bias(kA0, H1, s1);
  put_bias(kB0, H2, s1 * sb);
  put_bias(kC0, labels, s2 * sc);
  for (size_t i = kE; i < kA; ++i) out += quantised(i, se);
  for (size_t i = kA; i < kA0; ++i) out += quantised(i, (i - kA) / H1 % I < D ? sa : s1 / shape_step);
  for (size_t i = kB; i < kB0; ++i) out += quantised(i, sb);
  for (size_t i = 0; i < H2; ++i)
    for (size_t l = 0; l < labels; ++l) out += quantised(kC + i * kMaxLabels + l, sc);
  out += lemmas;
  write_file(argv[3], out);
  std::cerr << "scales " << se << ' ' << sa << ' ' << sb << ' ' << sc << " shifts " << shift1 << ' ' << shift2 << " shape step "
            << shape_step << "; lemma lines " << lemmas.size() << " bytes\n";
  return 0;
}
