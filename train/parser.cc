// Trains models/parser.bin, the network of src/parse.hpp, on the treebanks EWT and GUM.
//
//   train_parser DATA_DIR clusters.bin OUT.bin SEED --folds TAGGER.bin... [--tagger TAGGER.bin --teachers
//   PARSER.bin...]
//
// The parser must learn from tags as wrong as those it will get. So sentence i of a treebank is tagged by the fold's
// tagger, number (i / kBlock) % taggers, which has not seen it (train/parser.sh trains them). The gold tags are not
// thrown away: an inner layer learns to tell them, and so to repair the tagger's errors (multi-task learning; Søgaard
// and Goldberg 2016).
//
// EWT and GUM do not follow the same conventions everywhere. A vector for each (Stymne et al. 2018, "Parser training
// with heterogeneous treebanks") takes up what sets them apart; EWT's is added to the biases in the end, and so costs
// nothing.
//
// With teachers it also learns from news and government texts, and from copies of the treebanks' sentences with other
// words in them; their trees are the teachers' vote (cf. Kuncoro et al. 2016, "Distilling an ensemble of greedy
// dependency parsers"). Without, it trains a teacher, which is wider.
//
// The network sees its weights as they will be quantised; the gradient passes through the rounding as if it were not
// there. Adam, one core, fixed seed: the same bytes come out of every run.
#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <tuple>

#include "net.hpp"
#include "sorted.hpp"
#include "trees.hpp"
#include "untagged.hpp"

using namespace readout;
using namespace readout::train;

namespace {

constexpr uint32_t kTag = 32, kLayers = 3, kArc = 64, kLabelHidden = 64;
constexpr uint32_t kBlock = 200, kBanks = 2;
struct Size {
  uint32_t lexical, channels, vocabulary;
  int epochs;
  float rate, drop;
};
constexpr Size kTeacher = {96, 144, 12000, 20, 0.0015f, 0.1f}, kStudent = {48, 96, 6000, 18, 0.0015f, 0.05f};
constexpr float kSilverWeight = 0.5f;
constexpr double kReplaced = 0.2;    // share of the words in copies of the treebanks' sentences
constexpr double kAgreement = 0.85;  // a sentence is kept when so many of all arcs agree with its tree
constexpr uint32_t kBatch = 500;     // words
constexpr float kWordDrop = 0.25f, kTagDrop = 0.05f, kAuxiliary = 0.5f;

struct Item {  // a sentence ready for training
  std::vector<ParserWord> words;
  std::vector<uint32_t> heads;  // own index: root
  std::vector<uint8_t> deprels;
  std::vector<float> keep;  // probability that the word's own row is used
  std::vector<Tag> gold;    // empty: not known
  uint32_t bank = 0;        // whose conventions: 0 EWT's, 1 GUM's
  float weight = 1;
};

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Network {
 public:
  Network(const Size& size, std::vector<uint32_t> vocabulary, uint32_t seed)
      : size_(size), keys_(std::move(vocabulary)), random_(seed) {
    const size_t h = size.channels, lexical = size.lexical;
    table(word_, keys_.size() + 1, lexical);
    table(affix_, Parser::kAffixRows, lexical);
    table(shape_, kShapes, lexical);
    table(kind_, Parser::kKinds, lexical);
    table(cluster_, Parser::kClusters, lexical);
    table(pos_, Parser::kPos, kTag);
    table(penn_, Parser::kPenn, kTag);
    make(distance_, Parser::kPos, Parser::kDistances, 0.0625f, 127, 0);
    make(root_, 1, kArc, 0.03125f, 127, 0.1f);
    make(bank_, kBanks, h, kBiasStep, kBiasMost, 0);
    bank_.seen.assign(kBanks, 0);
    matrix(0, 3 * (lexical + kTag), h);
    for (uint32_t i = 0; i < kLayers; ++i) matrix(1 + i, h, Parser::kGates * h);
    matrix(kArcDependent, h, kArc);
    matrix(kArcHead, h, kArc);
    matrix(kLabelDependent, h, kLabelHidden);
    matrix(kLabelHead, h, kLabelHidden);
    matrix(kLabel, kLabelHidden, Parser::kDeprels);
    matrix(kTags, h, Parser::kPenn + 24);
    for (auto* p : params_) p->quantise(is_matrix(p));
  }

  // Runs a minibatch; returns the loss.
  double train(const std::vector<const Item*>& items) {
    graph_.clear();
    std::vector<uint32_t> starts = {0};
    std::vector<ParserWord> words;
    for (const Item* item : items) {
      for (size_t i = 0; i < item->words.size(); ++i) {
        ParserWord w = item->words[i];
        if (random_.uniform() >= item->keep[i]) w.word = 0;
        words.push_back(w);
      }
      starts.push_back(static_cast<uint32_t>(words.size()));
    }
    const size_t n = words.size();
    Node x = graph_.make(n, size_.lexical + kTag);
    const auto rows = [&](auto get) {
      std::vector<uint32_t> out(n);
      for (size_t i = 0; i < n; ++i) out[i] = get(words[i]);
      return out;
    };
    embed(graph_, x, 0, word_, rows([](const ParserWord& w) { return w.word; }));
    for (size_t a = 0; a < 3; ++a) embed(graph_, x, 0, affix_, rows([a](const ParserWord& w) { return w.affixes[a]; }));
    embed(graph_, x, 0, shape_, rows([](const ParserWord& w) { return w.shape; }));
    embed(graph_, x, 0, kind_, rows([](const ParserWord& w) { return w.kind; }));
    embed(graph_, x, 0, cluster_, rows([](const ParserWord& w) { return w.cluster; }));
    embed(graph_, x, size_.lexical, pos_, rows([](const ParserWord& w) { return w.pos; }));
    embed(graph_, x, size_.lexical, penn_, rows([](const ParserWord& w) { return w.penn; }));
    blank_tags(x);
    x = dropout(x, starts);
    Node sums = linear(graph_, window(x, starts), *matrices_[0], *biases_[0]);
    embed(graph_, sums, 0, bank_, banks(items));
    Node y = relu(graph_, sums);
    double loss = 0;
    for (uint32_t i = 0; i < kLayers; ++i) {
      if (i == 1) loss += tag_loss(items, y);
      Node in = dropout(y, starts);
      y = recur(linear(graph_, in, *matrices_[1 + i], *biases_[1 + i]), y, starts);
    }
    y = dropout(y, starts);
    Node dependent = apply(y, kArcDependent), head = relu(graph_, apply(y, kArcHead));
    dependent = dropout(dependent, starts);
    head = dropout(head, starts);
    loss += arc_loss(items, words, starts, dependent, head);
    Node label_dependent = apply(y, kLabelDependent), label_head = apply(y, kLabelHead);
    loss += label_loss(items, starts, label_dependent, label_head);
    graph_.backward();
    update(n);
    return loss;
  }

  void set_rate(float rate) { rate_ = rate; }

  // The weights as src/parse.cc reads them: the mean of the last updates, quantised.
  std::string bytes() const {
    std::string out = sorted_bytes(keys_, Parser::kWordBits);
    for (uint32_t v : {size_.lexical, kTag, size_.channels, kLayers, kArc, kLabelHidden}) put_u32(out, v);
    for (const Param* p : {&word_, &affix_, &shape_, &kind_, &cluster_, &pos_, &penn_, &distance_, &root_}) {
      for (size_t i = 0; i < p->mean.size(); ++i) {
        const float keep = p->table ? std::pow(0.999f, static_cast<float>(steps_ - (p->seen[i / p->m] >> 1))) : 1;
        out += static_cast<char>(rounded(p->w[i] + keep * (p->mean[i] - p->w[i]), *p));
      }
    }
    const auto put = [&](size_t i) {
      const Param& w = *matrices_[i];
      Param b = *biases_[i];
      for (size_t o = 0; i == 0 && o < b.m; ++o) b.mean[o] += bank_.mean[o];
      for (size_t o = 0; o < w.m; ++o)
        for (size_t k = 0; k < w.n; ++k) out += static_cast<char>(rounded(w.mean[k * w.m + o], w));
      for (float x : b.mean) {
        const int v = rounded(x, b);
        out += static_cast<char>(v & 0xFF);
        out += static_cast<char>(v >> 8 & 0xFF);
      }
    };
    for (uint32_t i = 0; i <= kLayers; ++i) put(i);
    for (size_t i : {kArcDependent, kArcHead, kLabelDependent, kLabelHead, kLabel}) put(i);
    return out;
  }

 private:
  static constexpr size_t kArcDependent = 10, kArcHead = 11, kLabelDependent = 12, kLabelHead = 13, kLabel = 14,
                          kTags = 15;

  static constexpr float kBiasStep = 1 / 512.f, kBiasMost = 32767;

  static std::vector<uint32_t> banks(const std::vector<const Item*>& items) {
    std::vector<uint32_t> out;
    for (const Item* item : items) out.insert(out.end(), item->words.size(), item->bank);
    return out;
  }

  static int rounded(float x, const Param& p) {
    const float v = std::nearbyint(x / p.step);
    return static_cast<int>(v < -p.most ? -p.most : v > p.most ? p.most : v);
  }

  void make(Param& p, size_t n, size_t m, float step, float most, float spread) {
    p.n = n, p.m = m, p.step = step, p.most = most;
    p.w.resize(n * m);
    for (float& w : p.w) w = static_cast<float>(random_.uniform() * 2 - 1) * spread;
    p.q = p.qt = p.g = p.first = p.second = std::vector<float>(n * m, 0.f);
    p.mean = p.w;
    params_.push_back(&p);
  }
  void table(Param& p, size_t n, size_t m) {
    make(p, n, m, 0.125f, 63, 0.15f);
    p.table = true;
    p.seen.assign(n, 0);
  }
  void matrix(size_t i, size_t n, size_t m) {
    matrices_[i] = std::make_unique<Param>();
    biases_[i] = std::make_unique<Param>();
    make(*matrices_[i], n, m, 1 / 64.f, 127,
         static_cast<float>(std::sqrt(6.0 / static_cast<double>(n + std::min<size_t>(m, size_.channels)))));
    make(*biases_[i], 1, m, kBiasStep, kBiasMost, 0);
  }
  bool is_matrix(const Param* p) const {
    for (const auto& m : matrices_)
      if (m.get() == p) return true;
    return false;
  }
  Node apply(Node x, size_t i) { return linear(graph_, x, *matrices_[i], *biases_[i]); }

  void blank_tags(Node x) {
    for (size_t i = 0; i < x.n; ++i) {
      if (random_.uniform() >= kTagDrop) continue;
      float* v = x.v + i * x.d + size_.lexical;
      std::fill(v, v + kTag, 0.f);  // the gradient still flows; harmless
    }
  }

  // The same channels are dropped in the whole sentence (Gal and Ghahramani 2016).
  Node dropout(Node x, const std::vector<uint32_t>& starts) {
    Node y = graph_.make(x.n, x.d);
    const size_t sentences = starts.size() - 1;
    float* mask = graph_.take(sentences * x.d);
    const float scale = 1 / (1 - size_.drop);
    const auto limit = static_cast<uint32_t>(size_.drop * 4294967295.f);
    for (size_t i = 0; i < sentences * x.d; ++i) mask[i] = random_.next() < limit ? 0 : scale;
    const auto each = [x, starts, mask](auto use) {
      for (size_t s = 0; s + 1 < starts.size(); ++s)
        for (size_t i = starts[s]; i < starts[s + 1]; ++i)
          for (size_t j = 0; j < x.d; ++j) use(i * x.d + j, mask[s * x.d + j]);
    };
    each([&](size_t i, float m) { y.v[i] = x.v[i] * m; });
    graph_.later([x, y, each] { each([&](size_t i, float m) { x.g[i] += y.g[i] * m; }); });
    return y;
  }

  Node window(Node x, const std::vector<uint32_t>& starts) {
    Node y = graph_.make(x.n, 3 * x.d);
    const size_t d = x.d;
    const auto each = [d, starts](auto use) {
      for (size_t s = 0; s + 1 < starts.size(); ++s)
        for (size_t i = starts[s]; i < starts[s + 1]; ++i) {
          if (i > starts[s]) use(i * 3 * d, (i - 1) * d);
          use(i * 3 * d + d, i * d);
          if (i + 1 < starts[s + 1]) use(i * 3 * d + 2 * d, (i + 1) * d);
        }
    };
    each([&](size_t to, size_t from) { std::copy_n(x.v + from, d, y.v + to); });
    graph_.later([x, y, d, each] {
      each([&](size_t to, size_t from) {
        for (size_t j = 0; j < d; ++j) x.g[from + j] += y.g[to + j];
      });
    });
    return y;
  }

  // Bounded cells keep the training stable.
  static constexpr float kCellMax = 4;
  static float bounded(float z) { return z < -kCellMax ? -kCellMax : z > kCellMax ? kCellMax : z; }
  static float gate(float a) { return a <= -2 ? 0 : a >= 2 ? 1 : 0.5f + 0.25f * a; }
  // A little slope outside, so that a closed gate can open again.
  static float slope(float a) { return a <= -2 || a >= 2 ? 0.01f : 0.25f; }

  // Gated recurrence in both directions over g = [z f (o) | z f (o)], added to y.
  Node recur(Node g, Node y, const std::vector<uint32_t>& starts) {
    constexpr size_t kGates = Parser::kGates;
    Node out = graph_.make(y.n, y.d);
    const size_t half = y.d / 2, width = g.d;
    float* cell = graph_.take(y.n * y.d);
    std::copy_n(y.v, y.n * y.d, out.v);
    for (size_t s = 0; s + 1 < starts.size(); ++s) {
      const size_t begin = starts[s], end = starts[s + 1];
      for (size_t b = 0; b < 2; ++b) {
        const float* previous = nullptr;
        for (size_t step = 0; step < end - begin; ++step) {
          const size_t t = b ? end - 1 - step : begin + step;
          const float *z = g.v + t * width + b * kGates * half, *f = z + half, *o = f + half;
          float *c = cell + t * y.d + b * half, *to = out.v + t * y.d + b * half;
          for (size_t i = 0; i < half; ++i) {
            const float p = previous ? previous[i] : 0;
            c[i] = p + gate(f[i]) * (bounded(z[i]) - p);
            to[i] += kGates == 3 ? c[i] * gate(o[i]) : c[i];
          }
          previous = c;
        }
      }
    }
    graph_.later([this, g, y, out, cell, starts, half, width] {
      for (size_t i = 0; i < y.n * y.d; ++i) y.g[i] += out.g[i];
      std::vector<float> carry(half);
      for (size_t s = 0; s + 1 < starts.size(); ++s) {
        const size_t begin = starts[s], end = starts[s + 1];
        for (size_t b = 0; b < 2; ++b) {
          std::fill(carry.begin(), carry.end(), 0.f);
          for (size_t step = end - begin; step-- > 0;) {
            const size_t t = b ? end - 1 - step : begin + step;
            const size_t base = t * width + b * kGates * half, at = t * y.d + b * half;
            const float *z = g.v + base, *f = z + half, *o = f + half, *c = cell + at;
            const float* previous = step == 0 ? nullptr : b ? c + y.d : c - y.d;
            float *dz = g.g + base, *df = dz + half, *dout = df + half;
            for (size_t i = 0; i < half; ++i) {
              const float given = out.g[at + i];
              float d = carry[i];
              if (kGates == 3) {
                dout[i] += given * c[i] * slope(o[i]);
                d += given * gate(o[i]);
              } else {
                d += given;
              }
              const float p = previous ? previous[i] : 0, k = gate(f[i]);
              df[i] += d * (bounded(z[i]) - p) * slope(f[i]);
              dz[i] += z[i] < -kCellMax || z[i] > kCellMax ? 0 : d * k;
              carry[i] = d * (1 - k);
            }
          }
        }
      }
    });
    return out;
  }

  double arc_loss(const std::vector<const Item*>& items, const std::vector<ParserWord>& words,
                  const std::vector<uint32_t>& starts, Node dependent, Node head) {
    double loss = 0;
    std::vector<float> score, t, transposed;
    const size_t a = kArc;
    for (size_t s = 0; s < items.size(); ++s) {
      const Item& item = *items[s];
      const size_t n = item.words.size(), begin = starts[s];
      const float *d = dependent.v + begin * a, *h = head.v + begin * a;
      score.assign(n * n, 0.f);
      t.resize(n * a);
      transpose(h, t.data(), n, a);
      multiply(d, t.data(), score.data(), n, a, n);
      for (size_t i = 0; i < n; ++i) {
        float* row = score.data() + i * n;
        const uint32_t pos = words[begin + i].pos;
        for (size_t j = 0; j < n; ++j)
          if (j != i)
            row[j] += distance_.q[pos * Parser::kDistances +
                                  Parser::distance_bucket(static_cast<uint32_t>(i), static_cast<uint32_t>(j))];
        row[i] = 0;
        for (size_t k = 0; k < a; ++k) row[i] += d[i * a + k] * root_.q[k];
        const float most = *std::max_element(row, row + n);
        float sum = 0;
        for (size_t j = 0; j < n; ++j) sum += row[j] = std::exp(row[j] - most);
        for (size_t j = 0; j < n; ++j) row[j] /= sum;
        loss -= std::log(std::max(1e-9f, row[item.heads[i]])) * item.weight;
        row[item.heads[i]] -= 1;
        for (size_t j = 0; j < n; ++j) row[j] *= item.weight;
        for (size_t j = 0; j < n; ++j)
          if (j != i)
            distance_.g[pos * Parser::kDistances +
                        Parser::distance_bucket(static_cast<uint32_t>(i), static_cast<uint32_t>(j))] += row[j];
        for (size_t k = 0; k < a; ++k) {
          dependent.g[(begin + i) * a + k] += row[i] * root_.q[k];
          root_.g[k] += row[i] * d[i * a + k];
        }
        row[i] = 0;
      }
      multiply(score.data(), h, dependent.g + begin * a, n, n, a);
      transposed.resize(n * n);
      transpose(score.data(), transposed.data(), n, n);
      multiply(transposed.data(), d, head.g + begin * a, n, n, a);
    }
    return loss;
  }

  // Cross entropy of one choice; writes the gradient.
  static double softmax_loss(const float* row, float* g, size_t size, size_t right, float weight) {
    const float most = *std::max_element(row, row + size);
    float sum = 0;
    for (size_t i = 0; i < size; ++i) sum += g[i] = std::exp(row[i] - most);
    for (size_t i = 0; i < size; ++i) g[i] *= weight / sum;
    const double loss = -std::log(std::max(1e-9f, g[right] / weight)) * weight;
    g[right] -= weight;
    return loss;
  }

  // The gold tags, to be told from an inner layer: it learns to repair the tagger's errors.
  double tag_loss(const std::vector<const Item*>& items, Node y) {
    Node out = apply(y, kTags);
    double loss = 0;
    size_t begin = 0;
    for (const Item* item : items) {
      size_t i = begin;
      begin += item->words.size();
      for (const Tag& gold : item->gold) {
        loss +=
            softmax_loss(out.v + i * out.d, out.g + i * out.d, Parser::kPenn, gold.penn % Parser::kPenn, kAuxiliary);
        loss += softmax_loss(out.v + i * out.d + Parser::kPenn, out.g + i * out.d + Parser::kPenn, Parser::kPos,
                             static_cast<size_t>(gold.pos), kAuxiliary);
        ++i;
      }
    }
    return loss;
  }

  double label_loss(const std::vector<const Item*>& items, const std::vector<uint32_t>& starts, Node dependent,
                    Node head) {
    std::vector<uint32_t> at, to;
    std::vector<uint8_t> gold;
    std::vector<float> weights;
    for (size_t s = 0; s < items.size(); ++s)
      for (size_t i = 0; i < items[s]->heads.size(); ++i)
        if (items[s]->heads[i] != i) {
          at.push_back(starts[s] + static_cast<uint32_t>(i));
          to.push_back(starts[s] + items[s]->heads[i]);
          gold.push_back(items[s]->deprels[i]);
          weights.push_back(items[s]->weight);
        }
    const size_t r = kLabelHidden;
    Node sum = graph_.make(at.size(), r);
    for (size_t i = 0; i < at.size(); ++i)
      for (size_t j = 0; j < r; ++j) sum.v[i * r + j] = dependent.v[at[i] * r + j] + head.v[to[i] * r + j];
    graph_.later([sum, dependent, head, at, to, r] {
      for (size_t i = 0; i < at.size(); ++i)
        for (size_t j = 0; j < r; ++j) {
          dependent.g[at[i] * r + j] += sum.g[i * r + j];
          head.g[to[i] * r + j] += sum.g[i * r + j];
        }
    });
    Node hidden = relu(graph_, sum);
    Node out = apply(hidden, kLabel);
    double loss = 0;
    for (size_t i = 0; i < out.n; ++i)
      loss += softmax_loss(out.v + i * out.d, out.g + i * out.d, out.d, gold[i], weights[i]);
    return loss;
  }

  void update(size_t n) {
    ++steps_;
    const float beta1 = 0.9f, beta2 = 0.98f;
    const auto c1 = static_cast<float>(1 - std::pow(0.9, static_cast<double>(steps_)));
    const auto c2 = static_cast<float>(1 - std::pow(0.98, static_cast<double>(steps_)));
    const float decay = std::min(0.999f, static_cast<float>(steps_ + 1) / static_cast<float>(steps_ + 10));
    // A gradient far longer than usual is cut, else a rare batch can ruin the recurrent layers.
    double squares = 0;
    const auto add = [&squares](const float* g, size_t size) {
      float sum = 0;
      for (size_t i = 0; i < size; ++i) sum += g[i] * g[i];
      squares += static_cast<double>(sum);
    };
    for (const Param* p : params_) {
      if (!p->table) {
        add(p->g.data(), p->g.size());
        continue;
      }
      for (uint32_t row : p->touched) add(p->g.data() + row * p->m, p->m);
    }
    const double norm = std::sqrt(squares) / static_cast<double>(n);
    usual_ = steps_ == 1 ? norm : usual_ + 0.01 * (std::min(norm, 2 * usual_) - usual_);
    const float scale = 20 / static_cast<float>(n) * static_cast<float>(std::min(1.0, 1.5 * usual_ / norm));
    for (Param* p : params_) {
      const float limit = p->most * p->step;
      const float a = rate_ / c1, b = 1 / c2;
      const auto adapt = [&](size_t from, size_t size, float keep) {
        float *w = p->w.data() + from, *g = p->g.data() + from, *f = p->first.data() + from,
              *s = p->second.data() + from, *mean = p->mean.data() + from;
        for (size_t i = 0; i < size; ++i) {
          const float x = g[i] * scale;
          g[i] = 0;
          mean[i] = w[i] + keep * (mean[i] - w[i]);
          f[i] += (1 - beta1) * (x - f[i]);
          s[i] += (1 - beta2) * (x * x - s[i]);
          w[i] -= a * f[i] / (std::sqrt(s[i] * b) + 1e-4f);
          w[i] = w[i] > limit ? limit : w[i] < -limit ? -limit : w[i];
        }
      };
      if (!p->table) {
        const float fade = 1 - rate_ * 0.01f;
        for (float& w : p->w) w *= fade;
        adapt(0, p->w.size(), decay);
        p->quantise(is_matrix(p));
        continue;
      }
      // The mean of a row that stood still since: many steps in one.
      for (uint32_t row : p->touched) {
        adapt(row * p->m, p->m, std::pow(decay, static_cast<float>(steps_ - (p->seen[row] >> 1))));
        p->seen[row] = static_cast<uint32_t>(steps_) << 1;
        for (size_t i = row * p->m; i < (row + 1) * p->m; ++i) p->q[i] = p->rounded(p->w[i]);
      }
      p->touched.clear();
    }
  }

  const Size size_;
  std::vector<uint32_t> keys_;
  Random random_;
  Graph graph_;
  float rate_ = 0.002f;
  uint64_t steps_ = 0;
  double usual_ = 0;  // the gradient's usual length
  Param word_, affix_, shape_, kind_, cluster_, pos_, penn_, distance_, root_, bank_;
  std::unique_ptr<Param> matrices_[16], biases_[16];
  std::vector<Param*> params_;
};

// The sentences that fold `k` of `folds` holds out, by blocks.
std::vector<const Tree*> fold_of(const std::vector<Tree>& trees, size_t k, size_t folds) {
  std::vector<const Tree*> fold;
  for (size_t i = 0; i < trees.size(); ++i)
    if (i / kBlock % folds == k) fold.push_back(&trees[i]);
  return fold;
}

// Copies of the sentences, some of their words replaced by others of the same tags.
std::vector<Tree> with_other_words(const std::vector<Tree>& trees) {
  const auto kind = [](const Tree& tree, size_t i) {
    return std::tuple(tree.gold[i].pos, tree.gold[i].penn, shape_of(tree.forms[i]));
  };
  std::map<std::tuple<Pos, uint8_t, Shape>, std::vector<std::string>> like;
  for (const Tree& tree : trees)
    for (size_t i = 0; i < tree.forms.size(); ++i) like[kind(tree, i)].push_back(tree.forms[i]);
  std::vector<Tree> out = trees;
  Random random(77);
  for (Tree& tree : out)
    for (size_t i = 0; i < tree.forms.size(); ++i) {
      if (random.uniform() >= kReplaced) continue;
      const auto& from = like[kind(tree, i)];
      tree.forms[i] = from[random.below(static_cast<uint32_t>(from.size()))];
    }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  // The files named after a flag.
  const auto files = [&](std::string_view flag) {
    std::vector<std::string> out;
    int i = 1;
    while (i < argc && argv[i] != flag) ++i;
    while (++i < argc && argv[i][0] != '-') out.push_back(read_file(argv[i]));
    return out;
  };
  const std::vector<std::string> folds = files("--folds"), tagger_bytes = files("--tagger"),
                                 teacher_bytes = files("--teachers");
  if (argc < 7 || folds.empty() || teacher_bytes.empty() != tagger_bytes.empty()) {
    std::cerr << "usage: train_parser DATA_DIR clusters.bin OUT.bin SEED --folds TAGGER.bin... [--tagger TAGGER.bin "
                 "--teachers PARSER.bin...]\n";
    return 1;
  }
  const Size& size = teacher_bytes.empty() ? kTeacher : kStudent;
  const auto seed = static_cast<uint32_t>(std::stoul(argv[4]));
#if defined(__SSE2__)
  _mm_setcsr(_mm_getcsr() | 0x8040);  // numbers too small to matter count as zero: they are slow
#endif
  const std::string data = argv[1], cluster_bytes = read_file(argv[2]);
  const Clusters clusters(cluster_bytes);
  std::vector<Tagger> taggers;
  for (const std::string& bytes : folds) taggers.emplace_back(bytes);

  std::vector<std::vector<Tree>> banks;
  for (const char* name : {"ewt-train", "gum-train"})
    banks.push_back(read_trees(data + "/treebank/" + name + ".conllu.gz"));
  // The most frequent words.
  std::map<uint32_t, uint32_t> counts;
  for (const auto& bank : banks)
    for (const Tree& tree : bank)
      for (const std::string& form : tree.forms) ++counts[Parser::key(word_features(clusters, fold_lower(form)))];
  std::vector<std::pair<uint32_t, uint32_t>> ranked;
  for (auto [hash, count] : counts) ranked.emplace_back(count, hash);
  std::sort(ranked.begin(), ranked.end(),
            [](auto a, auto b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::vector<uint32_t> vocabulary;
  for (size_t i = 0; i < ranked.size() && i < size.vocabulary; ++i) vocabulary.push_back(ranked[i].second);
  std::sort(vocabulary.begin(), vocabulary.end());
  Network network(size, vocabulary, seed);
  const std::string first = network.bytes();
  const Parser parser{first};

  std::vector<Item> items;
  for (uint32_t bank_number = 0; bank_number < banks.size(); ++bank_number) {
    const auto& bank = banks[bank_number];
    const size_t begin = items.size();
    items.resize(begin + bank.size());
    for (size_t k = 0; k < taggers.size(); ++k) {
      const std::vector<const Tree*> fold = fold_of(bank, k, taggers.size());
      Doc doc = as_doc(fold);
      taggers[k].tag(clusters, doc);
      auto words = parser_words(parser, clusters, doc);
      for (size_t i = 0; i < fold.size(); ++i) {
        const Tree& tree = *fold[i];
        Item& item = items[begin + static_cast<size_t>(fold[i] - bank.data())];
        item = {std::move(words[i]), tree.heads, tree.deprels, {}, tree.gold, bank_number};
        for (const std::string& form : tree.forms) {
          const auto count = static_cast<float>(counts[Parser::key(word_features(clusters, fold_lower(form)))]);
          item.keep.push_back(count / (count + kWordDrop));
        }
      }
    }
  }
  // Other texts, tagged by the product's tagger, their trees by the vote of teachers.
  if (!teacher_bytes.empty()) {
    const Tagger tagger(tagger_bytes[0]);
    const std::vector<Parser> teachers(teacher_bytes.begin(), teacher_bytes.end());
    size_t silver = 0, all = 0;
    const auto add = [&](Doc doc, const Tagger& by) {
      by.tag(clusters, doc);
      auto words = parser_words(parser, clusters, doc);
      std::vector<std::vector<std::vector<ParserWord>>> seen;
      for (const Parser& teacher : teachers) seen.push_back(parser_words(teacher, clusters, doc));
      for (size_t s = 0; s < words.size(); ++s) {
        const size_t n = words[s].size();
        if (n < 3 || n > Parser::kMaxWords) continue;
        std::vector<std::vector<Arc>> parses;
        for (size_t k = 0; k < teachers.size(); ++k) parses.push_back(teachers[k].parse(seen[k][s]));
        size_t agree = 0;
        const std::vector<Arc> best = vote(parses, &agree);
        all += n;
        if (static_cast<double>(agree) < kAgreement * static_cast<double>(n * teachers.size())) continue;
        Item item;
        item.words = words[s];
        item.weight = kSilverWeight;
        for (uint32_t i = 0; i < n; ++i) {
          item.heads.push_back(best[i].head == kNone ? i : best[i].head);
          item.deprels.push_back(best[i].deprel);
          const auto count = static_cast<float>(
              counts[Parser::key(word_features(clusters, doc.lower(doc.sentences[s].tokens.begin + i)))]);
          item.keep.push_back((count + 1) / (count + 1 + kWordDrop));
        }
        items.push_back(std::move(item));
        silver += n;
      }
    };
    read_untagged(data, Weights::parser, [&](Doc doc) { add(std::move(doc), tagger); });
    // The treebanks' own sentences with other words: the texts above are mostly of other kinds.
    for (const auto& bank : banks) {
      const std::vector<Tree> copies = with_other_words(bank);
      for (size_t k = 0; k < taggers.size(); ++k) add(as_doc(fold_of(copies, k, taggers.size())), taggers[k]);
    }
    std::cerr << all << " untagged words, kept " << silver << "\n";
  }
  std::erase_if(items, [](const Item& item) { return item.words.size() > Parser::kMaxWords; });
  std::vector<const Item*> order;
  size_t total = 0;
  for (const Item& item : items) order.push_back(&item), total += item.words.size();
  std::cerr << items.size() << " trees, " << total << " words\n";

  Random random(100 + seed);
  double done = 0;
  for (int epoch = 0; epoch < size.epochs; ++epoch) {
    random.shuffle(order);
    double loss = 0;
    for (size_t at = 0; at < order.size();) {
      std::vector<const Item*> batch;
      size_t batched = 0;
      while (at < order.size() && batched < kBatch) batched += order[at]->words.size(), batch.push_back(order[at++]);
      const double progress = done / (static_cast<double>(total) * size.epochs), warm = std::min(1.0, done / 20000);
      network.set_rate(static_cast<float>(static_cast<double>(size.rate) * warm * (1 - progress)));
      loss += network.train(batch);
      done += static_cast<double>(batched);
    }
    std::cerr << "epoch " << epoch + 1 << ": loss " << loss / static_cast<double>(total) << "\n";
  }
  write_file(argv[3], network.bytes());
  return 0;
}
