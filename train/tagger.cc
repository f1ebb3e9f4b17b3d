// Trains models/tagger.bin: the network and the lemma table of src/tag.hpp, from EWT and GUM, and from texts without
// tags.
//
//   train_tagger DATA_DIR clusters.bin OUT.bin
//
// First the network learns from the treebanks, and so does a large linear model, whose errors are others. The two tag
// news, government texts, e-mails and posts together, better than either alone; the network goes on with treebanks and
// these. Plain back-propagation with Adam, one core, fixed seed. Every loop adds scaled rows, so that wider vectors do
// not change the order of any sum, and the same bytes come out of every run.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <unordered_map>

#include "corpus.hpp"
#include "linear.hpp"
#include "model.hpp"
#include "stages.hpp"
#include "tag.hpp"
#include "untagged.hpp"

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
constexpr size_t kAtE = 0, kAtA = kAtE + Tagger::kRows * D, kAtA0 = kAtA + W1 * I * H1, kAtB = kAtA0 + H1,
                 kAtB0 = kAtB + W2 * H1 * H2, kAtC = kAtB0 + H2, kAtC0 = kAtC + H2 * kMaxLabels,
                 kSize = kAtC0 + kMaxLabels;

constexpr int kFirstEpochs = 7, kEpochs = 12;  // without and with silver
constexpr float kSilverWeight = 0.5f, kHeadlineWeight = 0.5f;
constexpr int kBatch = 300;  // tokens
constexpr float kRate = 0.004f;
constexpr float kDrop = 0.12f;
constexpr double kEmbeddingLevels = 1;  // steps a standard deviation

struct Item {
  uint32_t type;
  uint8_t shape, label;
};
struct Items : std::vector<Item> {
  float weight = 1;
};

struct Type {
  WordFeatures features;
  std::vector<uint32_t> rows;
  int count = 0;  // in the treebanks
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
    init(kAtE, kAtA, 0.1);
    init(kAtA, kAtA0, std::sqrt(6.0 / static_cast<double>(W1 * D / 2 + H1)));
    init(kAtB, kAtB0, std::sqrt(6.0 / static_cast<double>(W2 * H1 / 2 + H2)));
    init(kAtC, kAtC0, std::sqrt(6.0 / static_cast<double>(H2 + labels)));
    refresh();
  }

  std::vector<float>& gradients() { return g_; }
  std::vector<float> p_;

  // From now on the network sees its embeddings rounded to multiples of `step`, and learns to live with it: the
  // gradient passes through the rounding as if it were not there.
  void quantise(float step) {
    step_ = step;
    refresh();
  }

  // Rounded and transposed copies; call after a change of p_.
  void refresh() {
    seen_.assign(p_.begin() + kAtE, p_.begin() + kAtA);
    if (step_ > 0) round_all();
    at_.resize(W1 * H1 * D);
    for (size_t o = 0; o < W1; ++o)
      for (size_t i = 0; i < D; ++i)
        for (size_t j = 0; j < H1; ++j) at_[(o * H1 + j) * D + i] = p_[kAtA + (o * I + i) * H1 + j];
    bt_.resize(W2 * H2 * H1);
    for (size_t o = 0; o < W2; ++o)
      for (size_t i = 0; i < H1; ++i)
        for (size_t j = 0; j < H2; ++j) bt_[(o * H2 + j) * H1 + i] = p_[kAtB + (o * H1 + i) * H2 + j];
    ct_.resize(kMaxLabels * H2);
    for (size_t i = 0; i < H2; ++i)
      for (size_t l = 0; l < kMaxLabels; ++l) ct_[l * H2 + i] = p_[kAtC + i * kMaxLabels + l];
  }

  // Adds the sentence's gradients; returns its loss. The sentence's weight scales both.
  double learn(const Items& s, Random& random) {
    const size_t n = s.size();
    const float weight = s.weight;
    make_room(n);
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

  // The scores of a token's labels; valid until the next call.
  const float* scores(size_t token) const { return &o_[token * kMaxLabels]; }
  void read(const Items& s) {
    make_room(s.size());
    for (size_t t = 0; t < s.size(); ++t) used_[t] = types_[s[t].type].rows;
    embed(s);
    first(s);
    second(s.size());
    third(s.size());
  }

 private:
  void make_room(size_t n) {
    e_.assign(n * D, 0);
    h1_.resize(n * H1);
    h2_.resize(n * H2);
    o_.resize(n * kMaxLabels);
    used_.resize(n);
  }
  static void dropout(std::vector<float>& x, float rate, Random& random) {
    const float keep = 1 / (1 - rate);
    const auto limit = static_cast<uint32_t>(static_cast<double>(rate) * 4294967296.0);
    for (float& v : x)
      if (v > 0) v = random.next() < limit ? 0 : v * keep;
  }

  READOUT_WIDE void round_all() {
    for (float& x : seen_) x = step_ * std::nearbyint(x / step_);
  }
  READOUT_WIDE void embed(const Items& s) {
    for (size_t t = 0; t < s.size(); ++t) {
      float* e = &e_[t * D];
      for (uint32_t row : used_[t]) add_scaled<D>(1, &seen_[row * D], e);
      for (size_t i = 0; i < D; ++i) e[i] = std::max(e[i], 0.f);
    }
  }
  READOUT_WIDE void first(const Items& s) {
    const int n = static_cast<int>(s.size());
    for (int t = 0; t < n; ++t) {
      float* h = &h1_[static_cast<size_t>(t) * H1];
      std::copy_n(&p_[kAtA0], H1, h);
      for (int o = -R1; o <= R1; ++o) {
        const float* a = &p_[kAtA + static_cast<size_t>(o + R1) * I * H1];
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
      std::copy_n(&p_[kAtB0], H2, h);
      for (int o = -R2; o <= R2; ++o) {
        const size_t j = t + static_cast<size_t>(o);  // wraps round below 0
        if (j >= n) continue;
        const float *x = &h1_[j * H1], *b = &p_[kAtB + static_cast<size_t>(o + R2) * H1 * H2];
        for (size_t i = 0; i < H1; ++i)
          if (x[i] != 0) add_scaled<H2>(x[i], b + i * H2, h);
      }
      for (size_t i = 0; i < H2; ++i) h[i] = std::max(h[i], 0.f);
    }
  }
  READOUT_WIDE void third(size_t n) {
    for (size_t t = 0; t < n; ++t) {
      float* o = &o_[t * kMaxLabels];
      std::copy_n(&p_[kAtC0], kMaxLabels, o);
      for (size_t i = 0; i < H2; ++i)
        if (h2_[t * H2 + i] != 0) add_scaled<kMaxLabels>(h2_[t * H2 + i], &p_[kAtC + i * kMaxLabels], o);
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
      add_scaled<kMaxLabels>(1, o, &g_[kAtC0]);
      for (size_t i = 0; i < H2; ++i)
        if (h[i] != 0) add_scaled<kMaxLabels>(h[i], o, &g_[kAtC + i * kMaxLabels]);
      for (size_t l = 0; l < labels_; ++l) add_scaled<H2>(o[l], &ct_[l * H2], d);
      for (size_t i = 0; i < H2; ++i) d[i] = h[i] > 0 ? d[i] * keep : 0;
      add_scaled<H2>(1, d, &g_[kAtB0]);
      for (int off = -R2; off <= R2; ++off) {
        const size_t j = t + static_cast<size_t>(off);
        if (j >= n) continue;
        const size_t at = static_cast<size_t>(off + R2) * H1 * H2;
        const float* x = &h1_[j * H1];
        for (size_t i = 0; i < H1; ++i)
          if (x[i] != 0) add_scaled<H2>(x[i], d, &g_[kAtB + at + i * H2]);
        for (size_t i = 0; i < H2; ++i)
          if (d[i] != 0) add_scaled<H1>(d[i], &bt_[at + i * H1], &dh1_[j * H1]);
      }
    }
    for (size_t t = 0; t < n; ++t) {
      const float* h = &h1_[t * H1];
      float* d = &dh1_[t * H1];
      for (size_t i = 0; i < H1; ++i) d[i] = h[i] > 0 ? d[i] * keep : 0;
      add_scaled<H1>(1, d, &g_[kAtA0]);
      for (int off = -R1; off <= R1; ++off) {
        const size_t j = t + static_cast<size_t>(off);
        const size_t at = static_cast<size_t>(off + R1);
        float* g = &g_[kAtA + at * I * H1];
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
      for (uint32_t row : used_[t]) add_scaled<D>(1, d, &g_[kAtE + row * D]);
    }
  }

  const std::vector<Type>& types_;
  size_t labels_;
  float step_ = 0;  // of the rounded embeddings; 0: not rounded
  std::vector<float> seen_, g_, at_, bt_, ct_, e_, h1_, h2_, o_, de_, dh1_, dh2_;
  std::vector<std::vector<uint32_t>> used_;
};

struct Adam {
  std::vector<float> m = std::vector<float>(kSize), v = std::vector<float>(kSize), mean;
  int step = 0;
  READOUT_WIDE void update(std::vector<float>& p, std::vector<float>& g, float rate, float scale) {
    ++step;
    if (mean.empty()) mean = p;
    const float b1 = 0.9f, b2 = 0.99f;
    const float k1 = rate / (1 - std::pow(b1, static_cast<float>(step))),
                k2 = 1 / (1 - std::pow(b2, static_cast<float>(step)));
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

// The second teacher: an averaged perceptron with pairs of words, clusters and the tags before, tagging left to right.
class Linear {
 public:
  Linear(const std::vector<Type>& types, size_t labels)
      : types_(types), labels_(labels), w_(kRows * labels), sum_(kRows * labels) {}

  void learn(const Items& s) {
    tags_.assign(s.size(), 0);
    for (size_t t = 0; t < s.size(); ++t) {
      const uint32_t gold = s[t].label, guess = predict(s, t);
      float rival_score = -1e9f;
      uint32_t rival = 0;
      for (uint32_t l = 0; l < labels_; ++l)
        if (l != gold && scores_[l] > rival_score) rival_score = scores_[rival = l];
      ++step_;
      if (scores_[gold] - rival_score < kMargin)
        for (uint32_t row : rows_)
          for (auto [label, by] : {std::pair{gold, 1.f}, {rival, -1.f}}) {
            w_[row * labels_ + label] += by;
            sum_[row * labels_ + label] += by * static_cast<float>(step_);
          }
      tags_[t] = static_cast<uint8_t>(guess);
    }
  }
  void average() {
    for (size_t i = 0; i < w_.size(); ++i) w_[i] -= sum_[i] / static_cast<float>(step_);
    sum_ = {};
  }
  // Tags a sentence by these scores and those of the network, which read it last.
  void tag(Items& s, const Network& network) {
    tags_.assign(s.size(), 0);
    for (size_t t = 0; t < s.size(); ++t) {
      predict(s, t);
      const float* other = network.scores(t);
      for (size_t l = 0; l < labels_; ++l) scores_[l] = scores_[l] / kTemperature + other[l];
      s[t].label = tags_[t] = static_cast<uint8_t>(std::max_element(scores_.begin(), scores_.end()) - scores_.begin());
    }
  }

 private:
  static constexpr size_t kRows = 1 << 19;
  static constexpr float kMargin = 20, kTemperature = 15;

  READOUT_WIDE uint32_t predict(const Items& s, size_t t) {
    find_rows(s, t);
    scores_.assign(labels_, 0);
    for (uint32_t row : rows_) {
      const float* w = &w_[row * labels_];
      for (size_t l = 0; l < labels_; ++l) scores_[l] += w[l];
    }
    return static_cast<uint32_t>(std::max_element(scores_.begin(), scores_.end()) - scores_.begin());
  }
  void find_rows(const Items& s, size_t t) {
    static const WordFeatures kNoWord{};
    const auto word = [&](int o) -> const WordFeatures& {
      const size_t j = t + static_cast<size_t>(o);
      return j < s.size() ? types_[s[j].type].features : kNoWord;
    };
    const auto shape = [&](int o) {
      const size_t j = t + static_cast<size_t>(o);
      return j < s.size() ? uint32_t{s[j].shape} : Tagger::kEdge;
    };
    rows_.clear();
    uint32_t number = 0;
    const auto add = [&](uint32_t a, uint32_t b = 0) { rows_.push_back(feature_hash(number++, a, b) % kRows); };
    const WordFeatures &w = word(0), &before = word(-1), &after = word(1);
    const uint32_t fine = w.cluster.fine, fine_before = before.cluster.fine, fine_after = after.cluster.fine;
    for (int o = -2; o <= 2; ++o) {
      add(word(o).word);
      add(word(o).cluster.fine);
      add(word(o).cluster.middle);
    }
    for (int o = -1; o <= 1; ++o) {
      add(word(o).suffix[1]);
      add(word(o).suffix[2]);
      add(shape(o));
    }
    for (int i = 0; i < WordFeatures::kAffixes; ++i) {
      add(w.suffix[i]);
      add(w.prefix[i]);
    }
    add(w.kind, shape(0));
    add(w.cluster.coarse);
    add(before.word, w.word);
    add(w.word, after.word);
    add(before.word, after.word);
    add(fine_before, fine);
    add(fine, fine_after);
    add(fine_before, fine_after);
    add(w.suffix[2], fine_after);
    add(w.suffix[2], fine_before);
    add(w.word, fine_before);
    add(w.word, fine_after);
    add(after.cluster.middle * 256u + w.cluster.middle, word(2).cluster.middle);
    add(fine, shape(0));
    add(shape(-1) * 64 + shape(0), shape(1));
    const uint32_t tag1 = t > 0 ? tags_[t - 1] + 1u : 0, tag2 = t > 1 ? tags_[t - 2] + 1u : 0;
    add(tag1);
    add(tag1, tag2 + 1);
    add(tag1, w.word);
    add(tag1, fine);
    add(tag1, fine_after);
    add(tag1, w.suffix[2]);
    add(tag1, shape(0));
    add(tag2, w.word);
    add(tag1 * 256 + tag2, w.cluster.middle);
    add(tag1 * 256 + w.cluster.middle, after.cluster.middle);
  }

  const std::vector<Type>& types_;
  size_t labels_;
  std::vector<float> w_, sum_, scores_;
  std::vector<uint32_t> rows_;
  std::vector<uint8_t> tags_;
  uint32_t step_ = 0;
};

// A copy of a sentence as a headline: every word with a capital, or all in capitals. Only the shapes change.
std::vector<std::string> as_headline(const readout::train::Sentence& sentence, bool all) {
  std::vector<std::string> out;
  for (const Word& w : sentence) {
    std::string form = w.form;
    // Short function words stay small in Title Case.
    const size_t letters = all ? form.size() : form.size() > 3 || out.empty() ? 1 : 0;
    for (size_t i = 0; i < letters; ++i)
      if ('a' <= form[i] && form[i] <= 'z') form[i] = static_cast<char>(form[i] - 32);
    out.push_back(std::move(form));
  }
  return out;
}

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
      const auto best =
          std::max_element(edits.begin(), edits.end(), [](auto& a, auto& b) { return a.second < b.second; });
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
        const auto best =
            std::max_element(edits.begin(), edits.end(), [](auto& a, auto& b) { return a.second < b.second; });
        const Edit before = n == 0 ? Edit{} : predict(ending, n - 1);
        const auto rival = edits.find(before);
        const int gain = best->second - (rival == edits.end() ? 0 : rival->second);
        if (best->first != before && gain >= 2) kept[ending] = best->first;
      }
    }
    for (const auto& [word, edit] : votes)
      if (predict(word, 6) != edit) kept["^" + word] = edit;
    for (const auto& [ending, edit] : kept)
      out += ending + ' ' + penn + '\t' + std::to_string(edit.first) + '\t' + edit.second + '\n';
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  const bool fold = argc == 5 && std::string_view(argv[4]) == "fold";  // a tagger for the parser's training
  if (argc != 4 && !fold) {
    std::cerr << "usage: train_tagger DATA_DIR clusters.bin OUT.bin [fold]\n";
    return 1;
  }
  std::ifstream file(argv[2], std::ios::binary);
  std::stringstream cluster_bytes;
  cluster_bytes << file.rdbuf();
  const std::string cluster_string = cluster_bytes.str();
  const Clusters clusters(cluster_string);

  std::vector<readout::train::Sentence> sentences;
  for (const char* name : {"ewt-train", "gum-train"})
    for (auto& sentence : read_conllu(std::string(argv[1]) + "/treebank/" + name + ".conllu.gz"))
      sentences.push_back(std::move(sentence));
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
  const auto items_of = [&](const readout::train::Sentence& sentence, const auto& forms, bool tagged) {
    const std::vector<uint8_t> shapes = Tagger::shape_rows(std::vector<std::string_view>(forms.begin(), forms.end()));
    Items items;
    for (size_t t = 0; t < sentence.size(); ++t) {
      const auto [it, fresh] = type_ids.emplace(sentence[t].lower, static_cast<uint32_t>(types.size()));
      if (fresh) {
        uint32_t rows[Tagger::kMaxRowsOfWord];
        const WordFeatures features = word_features(clusters, sentence[t].lower);
        const uint32_t n = Tagger::rows_of(features, rows);
        types.push_back({features, std::vector<uint32_t>(rows, rows + n)});
      }
      types[it->second].count += tagged;
      const auto label = label_of.find({sentence[t].upos, sentence[t].xpos});
      items.push_back(
          {it->second, shapes[t], label != label_of.end() ? label->second : common[sentence[t].upos].second});
    }
    return items;
  };
  const auto forms_of = [](const readout::train::Sentence& sentence) {
    std::vector<std::string> out;
    for (const Word& w : sentence) out.push_back(w.form);
    return out;
  };
  std::vector<Items> train, silver;
  for (size_t i = 0; i < sentences.size(); ++i) {
    train.push_back(items_of(sentences[i], forms_of(sentences[i]), true));
    if (i % 12 != 0) continue;
    train.push_back(items_of(sentences[i], as_headline(sentences[i], i % 24 == 0), false));
    train.back().weight = kHeadlineWeight;
  }
  read_untagged(argv[1], fold ? Weights::parser : Weights::tagger, [&](const Doc& doc) {
    for (const readout::Sentence& s : doc.sentences) {
      if (s.tokens.size() > 120) continue;
      readout::train::Sentence sentence;
      for (uint32_t t = s.tokens.begin; t < s.tokens.end; ++t)
        sentence.push_back({std::string(doc.view(t)), std::string(doc.lower(t)), {}, {}, {}});
      silver.push_back(items_of(sentence, forms_of(sentence), false));
      silver.back().weight = kSilverWeight;
    }
  });
  const auto count = [](const std::vector<Items>& all) {
    size_t out = 0;
    for (const Items& s : all) out += s.size();
    return out;
  };
  std::cerr << count(train) << " tagged words, " << count(silver) << " others\n";

  Random random(7);
  // Trains on all items for some epochs while the rate falls from `high` to nothing.
  const auto run = [&](Network& network, Adam& adam, const std::vector<Items>& items, int epochs, float high) {
    std::vector<uint32_t> order(items.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const size_t tokens = count(items);
    const double all_steps = static_cast<double>(tokens) / kBatch * epochs;
    int step = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
      random.shuffle(order);
      double loss = 0;
      size_t in_batch = 0;
      for (size_t i = 0; i < order.size(); ++i) {
        loss += network.learn(items[order[i]], random);
        in_batch += items[order[i]].size();
        if (in_batch < kBatch && i + 1 < order.size()) continue;
        const double done = std::min(1.0, step++ / all_steps);
        const double rate = done < 0.02 ? done / 0.02 : 0.5 * (1 + std::cos(3.14159265 * done));
        adam.update(network.p_, network.gradients(), high * static_cast<float>(rate), 1 / static_cast<float>(in_batch));
        network.refresh();
        in_batch = 0;
      }
      std::cerr << "epoch " << epoch + 1 << ": loss " << loss / static_cast<double>(tokens) << "\n";
    }
  };
  Network network(types, labels);
  {
    Adam adam;
    run(network, adam, train, kFirstEpochs, kRate);
    network.p_ = adam.mean;
    network.refresh();
  }
  {
    Linear linear(types, labels);
    std::vector<uint32_t> order(train.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int epoch = 0; epoch < 5; ++epoch) {
      random.shuffle(order);
      for (uint32_t i : order) linear.learn(train[i]);
    }
    linear.average();
    std::cerr << "linear teacher done\n";
    for (Items& s : silver) {
      network.read(s);
      linear.tag(s, network);
    }
    std::cerr << "silver done\n";
  }
  // A quantised weight's step is a fraction of the weights' root mean square: coarse enough to pack well, fine enough
  // to lose nothing. The embeddings, most of all weights, are trained with it, and so can have fewer levels.
  const auto scale_of = [](const std::vector<float>& p, size_t from, size_t to, double levels) {
    double sum = 0, most = 0;
    size_t n = 0;
    for (size_t i = from; i < to; ++i) {
      const auto x = static_cast<double>(p[i]);
      sum += x * x;
      n += x != 0;
      most = std::max(most, std::abs(x));
    }
    return std::min(levels / std::sqrt(sum / static_cast<double>(n)), 127 / most);
  };
  train.insert(train.end(), silver.begin(), silver.end());
  const double se = scale_of(network.p_, kAtE, kAtA, kEmbeddingLevels);
  network.quantise(static_cast<float>(1 / se));
  Adam adam;
  run(network, adam, train, kEpochs, kRate);

  const std::vector<float>& p = adam.mean;
  const auto quantised = [&](size_t i, double scale) {
    return static_cast<char>(std::clamp(static_cast<int>(std::lround(static_cast<double>(p[i]) * scale)), -127, 127));
  };
  const double sa = scale_of(p, kAtA, kAtA0, 8), sb = scale_of(p, kAtB, kAtB0, 8),
               sc = scale_of(p, kAtC, kAtC0, 100);  // small, and every score hangs on it
  uint32_t shift1 = 0, shift2 = 0;
  double s1 = se * sa, s2;
  for (; s1 > 600; s1 /= 2) ++shift1;
  for (s2 = s1 * sb; s2 > 600; s2 /= 2) ++shift2;
  double most_shape = 0;
  for (size_t o = 0; o < W1; ++o)
    for (size_t i = D * H1; i < I * H1; ++i)
      most_shape = std::max(most_shape, std::abs(static_cast<double>(p[kAtA + o * I * H1 + i])));
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
    for (size_t i = from; i < from + n; ++i)
      put_u32(out, static_cast<uint32_t>(static_cast<int32_t>(std::lround(static_cast<double>(p[i]) * scale))));
  };
  put_bias(kAtA0, H1, s1);
  put_bias(kAtB0, H2, s1 * sb);
  put_bias(kAtC0, labels, s2 * sc);
  for (size_t d = 0; d < D; ++d)
    for (size_t i = kAtE + d; i < kAtA; i += D) out += quantised(i, se);
  for (size_t i = kAtA; i < kAtA0; ++i) out += quantised(i, (i - kAtA) / H1 % I < D ? sa : s1 / shape_step);
  for (size_t i = kAtB; i < kAtB0; ++i) out += quantised(i, sb);
  for (size_t i = 0; i < H2; ++i)
    for (size_t l = 0; l < labels; ++l) out += quantised(kAtC + i * kMaxLabels + l, sc);
  out += lemmas;
  write_file(argv[3], out);
  std::cerr << "scales " << se << ' ' << sa << ' ' << sb << ' ' << sc << " shifts " << shift1 << ' ' << shift2
            << " shape step " << shape_step << "; lemma lines " << lemmas.size() << " bytes\n";
  return 0;
}
