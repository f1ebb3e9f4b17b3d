// Trains models/names.bin, and scores a model on name corpora.
//
//   train_names train CONVERTED_DIR OUT GAZETTEER [--leave CORPUS] [--epochs N] [...]
//   train_names score CONVERTED_DIR MODEL GAZETTEER CORPUS...
//
// CONVERTED_DIR is written by train/names_data.py. A conditional random field over the features of
// src/name_features.cc, optimised by FTRL-proximal with L1, so that most weights are zero; labels that a corpus leaves
// open are summed over (Tsuboi et al. 2008). Words and gazetteers are dropped at random, so that the context learns to
// do without them. The whole is deterministic: one core, fixed seed.
#include "names.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "embedded.hpp"
#include "linear.hpp"
#include "model.hpp"
#include "sorted.hpp"
#include "stages.hpp"

namespace readout {
namespace {

// --- corpora ---------------------------------------------------------------------------------------------------------
struct Gold {
  uint32_t begin, end;  // bytes
  std::string type;     // "ORG", or several with "|"
};
struct Article {
  std::string id, text;
  std::vector<Gold> spans;
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::cerr << path << ": cannot be read\n";
    std::exit(1);
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Article> read_corpus(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    std::cerr << path << ": cannot be read\n";
    std::exit(1);
  }
  std::vector<Article> out;
  for (std::string line; std::getline(in, line);) {
    const auto j = nlohmann::json::parse(line);
    Article a{j["id"].get<std::string>(), j["text"].get<std::string>(), {}};
    for (const auto& s : j["spans"])
      a.spans.push_back({s[0].get<uint32_t>(), s[1].get<uint32_t>(), s[2].get<std::string>()});
    out.push_back(std::move(a));
  }
  return out;
}

constexpr const char* kTypeNames[kNameTypes] = {"PERSON",  "NORP",  "FAC",         "ORG", "GPE",     "LOC",
                                                "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"};

// Bits of the types in "GPE|LOC|FAC".
uint32_t types_of(const std::string& type) {
  uint32_t bits = 0;
  for (uint32_t t = 0; t < kNameTypes; ++t) {
    const std::string name = kTypeNames[t];
    for (size_t at = type.find(name); at != std::string::npos; at = type.find(name, at + 1)) {
      const size_t end = at + name.size();
      if ((at == 0 || type[at - 1] == '|') && (end == type.size() || type[end] == '|')) bits |= 1u << t;
    }
  }
  return bits;
}

void prepare(const Article& article, Doc* doc) {
  const Model& model = Model::get();
  doc->text = article.text;
  segment(model, *doc);
  tag(model, *doc);
  find_values(model, *doc);
}

// Spans in tokens. A corpus' span that cuts a token takes the whole of it.
std::vector<std::pair<TokenSpan, uint32_t>> project(const Doc& doc, const Article& article) {
  std::vector<std::pair<TokenSpan, uint32_t>> out;
  uint32_t token = 0;
  for (const Gold& g : article.spans) {
    while (token < doc.tokens.size() && doc.tokens[token].span.end <= g.begin) ++token;
    uint32_t end = token;
    while (end < doc.tokens.size() && doc.tokens[end].span.begin < g.end) ++end;
    if (token < end && types_of(g.type) != 0) out.push_back({{token, end}, types_of(g.type)});
  }
  return out;
}

// --- training set ----------------------------------------------------------------------------------------------------
// A run of neighbouring candidates: features by dense index, allowed labels.
struct Instance {
  std::vector<uint32_t> begins, features;
  std::vector<uint8_t> groups;
  std::vector<uint64_t> allowed;  // bits of name_label()
  float weight = 1;
};

struct Options {
  std::string leave;
  int epochs = 5;
  uint32_t seed = 4;  // of 4 tried with these lists (2 to 5); they differ by 0.1 points on gmb-dev (models/names.md)
  double alpha = 0.1, l1 = 1.4, l2 = 0.02;
  uint32_t min_count = 3;
  size_t keep = 6600;
  double drop_word = 0.10, drop_gazetteer = 0.10, drop_document = 0.10;
  std::map<std::string, float> corpora = {{"gmb", 1.0f},  {"wikigold", 2.0f}, {"re3d", 2.0f}, {"gum", 1.5f},
                                          {"made", 0.5f}, {"wire", 0.3f},     {"btc", 0.4f},  {"wnut", 0.3f}};
};

constexpr uint64_t kAllOutside = 1;
constexpr size_t kLooks = 8;  // of an epoch

class Trainer {
 public:
  Trainer(const Gazetteer& gazetteer, const TitleWords& titles, const Options& options)
      : gazetteer_(gazetteer), titles_(titles), options_(options) {}

  void load(const std::string& dir) {
    for (const auto& [name, weight] : options_.corpora) {
      if (name == options_.leave || weight == 0) continue;
      for (const Article& article : read_corpus(dir + "/" + name + ".jsonl")) add(article, weight);
    }
    std::cerr << instances_.size() << " runs, " << count_.size() << " features\n";
    prune();
  }

  void train() {
    uint32_t random = options_.seed;
    std::vector<uint32_t> order(instances_.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int epoch = 0; epoch < options_.epochs; ++epoch) {
      for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[next(&random) % i]);
      double loss = 0;
      for (size_t i = 0; i < order.size(); ++i) {
        loss += step(instances_[order[i]], &random);
        if (epoch > 0 && i % (order.size() / kLooks) == 0) look();
      }
      std::cerr << "epoch " << epoch + 1 << " loss " << loss / static_cast<double>(instances_.size()) << "\n";
    }
  }

  // Adds the weights as they are to their mean: what the last articles pull is not kept.
  void look() {
    mean_.resize(cells_.size());
    transition_mean_.resize(kTransitions);
    for (size_t c = 0; c < cells_.size(); ++c) mean_[c] += weight(cells_[c]);
    for (uint32_t i = 0; i < kTransitions; ++i) transition_mean_[i] += transition(i);
    ++looks_;
  }

  void write(const std::string& path) {
    const auto weight = [this](uint32_t cell) { return mean_[cell] / looks_; };
    // Each weight, then the features that weigh most.
    const size_t n = cell_begin_.size() - 1;
    std::vector<double> mass(n);
    double largest = 0;
    for (size_t f = 0; f < n; ++f) {
      for (uint32_t c = cell_begin_[f]; c < cell_begin_[f + 1]; ++c) {
        const double w = std::abs(weight(c));
        mass[f] += w;
        largest = std::max(largest, w);
      }
      mass[f] *= std::min(1.0, std::log(1.0 + total_[f]) / 3);
    }
    std::vector<uint32_t> order(n);
    for (uint32_t i = 0; i < n; ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return mass[a] > mass[b]; });
    // The sums of many weights lose little by coarse ones: steps of a third the size took 29 kB more and scored the
    // same.
    const double scale = 100.0 / std::min(largest, 4.0);
    const auto quantise = [&](double w) {
      return static_cast<int>(std::lround(std::clamp(w * scale / kNameWeightStep, -127.0, 127.0)));
    };
    std::vector<std::pair<uint32_t, uint32_t>> kept;  // key, feature
    size_t nonzero = 0, cells = 0;
    for (const uint32_t f : order) {
      bool any = false;
      for (uint32_t c = cell_begin_[f]; c < cell_begin_[f + 1]; ++c) any = any || quantise(weight(c)) != 0;
      nonzero += any;
      if (any && kept.size() < options_.keep) kept.push_back({key_[f], f});
    }
    std::sort(kept.begin(), kept.end());
    std::string counts, gaps, weights;
    std::vector<uint32_t> keys;
    for (const auto& [key, f] : kept) {
      uint32_t count = 0;
      uint8_t last = 0;
      for (uint32_t c = cell_begin_[f]; c < cell_begin_[f + 1]; ++c) {
        const int q = quantise(weight(c));
        if (q == 0) continue;
        ++count;
        gaps += static_cast<char>(output_[c] - last);
        last = output_[c];
        weights += static_cast<char>(static_cast<int8_t>(q));
      }
      keys.push_back(key);
      counts += static_cast<char>(count);
      cells += count;
    }
    std::string out;
    const auto put16 = [&](double v) {
      const auto q = static_cast<int>(std::lround(v * scale));
      out += static_cast<char>(q & 255);
      out += static_cast<char>((q >> 8) & 255);
    };
    for (uint32_t i = 0; i < kTransitions; ++i) put16(transition_mean_[i] / looks_);
    out += sorted_bytes(keys, kNameKeyBits) + counts + gaps + weights;
    std::ofstream(path, std::ios::binary) << out;
    std::cerr << nonzero << " features with weights, kept " << kept.size() << " with " << cells << " weights, "
              << out.size() << " bytes\n";
  }

 private:
  static constexpr uint32_t kOutside = kNameTypes + 1;
  static constexpr uint32_t kTransitions = kOutside * kOutside + 4 * kNameTypes;

  static uint32_t next(uint32_t* state) {  // xorshift32
    *state ^= *state << 13;
    *state ^= *state >> 17;
    return *state ^= *state << 5;
  }
  static bool chance(uint32_t* state, double p) { return next(state) < p * 4294967295.0; }

  void add(const Article& article, float corpus_weight) {
    Doc doc;
    prepare(article, &doc);
    const auto spans = project(doc, article);
    std::vector<uint64_t> allowed(doc.tokens.size(), kAllOutside);
    for (const auto& [span, types] : spans) {
      for (uint32_t i = span.begin; i < span.end; ++i) {
        const uint32_t position = span.size() == 1 ? kS : i == span.begin ? kB : i + 1 == span.end ? kE : kI;
        allowed[i] = 0;
        for (uint32_t t = 0; t < kNameTypes; ++t) {
          if ((types >> t & 1u) != 0) allowed[i] |= uint64_t{1} << name_label(t, position);
        }
      }
    }
    const NameReader reader(gazetteer_, titles_, Model::get().clusters, doc);
    NameSequence sequence;
    for (const Sentence& sentence : doc.sentences) {
      reader.read(sentence, &sequence);
      for (size_t i = 0; i < sequence.tokens.size();) {
        size_t j = i + 1;
        while (j < sequence.tokens.size() && sequence.tokens[j] == sequence.tokens[j - 1] + 1) ++j;
        Instance instance;
        instance.weight = corpus_weight;
        for (size_t k = i; k < j; ++k) {
          instance.begins.push_back(static_cast<uint32_t>(instance.features.size()));
          for (uint32_t f = sequence.begins[k]; f < sequence.begins[k + 1]; ++f) {
            instance.features.push_back(index_of(name_key(sequence.features[f])));
            instance.groups.push_back(sequence.groups[f]);
          }
          instance.allowed.push_back(allowed[sequence.tokens[k]]);
        }
        instance.begins.push_back(static_cast<uint32_t>(instance.features.size()));
        // A name that lies partly outside the candidates cannot be learned: leave the run out.
        if (possible(instance.allowed)) instances_.push_back(std::move(instance));
        i = j;
      }
    }
  }

  static bool possible(const std::vector<uint64_t>& allowed) {
    uint64_t starts = 0, inner = 0, ends = 0;
    for (uint32_t t = 0; t < kNameTypes; ++t) {
      starts |= uint64_t{1} << name_label(t, kB);
      inner |= uint64_t{1} << name_label(t, kI);
      ends |= uint64_t{1} << name_label(t, kE);
    }
    bool open = false;
    for (const uint64_t a : allowed) {
      const bool needs_open = (a & (inner | ends)) != 0;
      if (needs_open != open) return false;
      open = (a & (starts | inner)) != 0;
    }
    return !open;
  }

  uint32_t index_of(uint32_t key) {
    const auto [it, fresh] = index_.try_emplace(key, static_cast<uint32_t>(count_.size()));
    if (fresh) {
      count_.push_back(0);
      key_.push_back(key);
    }
    ++count_[it->second];
    return it->second;
  }

  // Drops rare features, and lays out a cell for each output that a feature was seen with.
  void prune() {
    std::vector<uint32_t> renumber(count_.size(), UINT32_MAX);
    std::vector<uint32_t> keys;
    uint32_t n = 0;
    for (size_t f = 0; f < count_.size(); ++f) {
      if (count_[f] < options_.min_count) continue;
      renumber[f] = n++;
      keys.push_back(key_[f]);
      total_.push_back(count_[f]);
    }
    key_ = std::move(keys);
    std::vector<uint64_t> seen(n);
    for (Instance& instance : instances_) {
      uint32_t out = 0;
      for (size_t i = 0; i + 1 < instance.begins.size(); ++i) {
        const uint32_t begin = instance.begins[i], end = instance.begins[i + 1];
        instance.begins[i] = out;
        for (uint32_t k = begin; k < end; ++k) {
          const uint32_t f = renumber[instance.features[k]];
          if (f == UINT32_MAX) continue;
          instance.features[out] = f;
          instance.groups[out++] = instance.groups[k];
          for (uint32_t label = 0; label < kNameLabels; ++label) {
            if ((instance.allowed[i] >> label & 1u) == 0) continue;
            if (label == 0) {
              seen[f] |= 1;
            } else {
              const uint32_t type = (label - 1) / 4, position = (label - 1) % 4;
              seen[f] |= uint64_t{1} << name_output(type, 0) | uint64_t{1} << name_output(type, 1 + position);
            }
          }
        }
      }
      instance.begins.back() = out;
      instance.features.resize(out);
      instance.groups.resize(out);
      instance.features.shrink_to_fit();
      instance.groups.shrink_to_fit();
    }
    cell_begin_.assign(1, 0);
    for (const uint64_t bits : seen) {
      for (uint32_t o = 0; o < kNameOutputs; ++o) {
        if ((bits >> o & 1u) != 0) output_.push_back(static_cast<uint8_t>(o));
      }
      cell_begin_.push_back(static_cast<uint32_t>(output_.size()));
    }
    cells_.assign(output_.size(), {});
    transition_cells_.assign(kTransitions, {});
    index_ = {};
    std::cerr << n << " features kept, " << output_.size() << " cells\n";
  }

  struct Cell {
    float z = 0, n = 0;
  };
  double weight(const Cell& c) const {
    if (std::abs(c.z) <= options_.l1) return 0;
    const double sign = c.z < 0 ? -1.0 : 1.0;
    return -(c.z - sign * options_.l1) / ((1.0 + std::sqrt(static_cast<double>(c.n))) / options_.alpha + options_.l2);
  }
  double weight(uint32_t cell) const { return weight(cells_[cell]); }
  double transition(uint32_t i) const { return weight(transition_cells_[i]); }
  void update(Cell* c, double gradient) const {
    const double w = weight(*c);
    const double n = c->n + gradient * gradient;
    const double sigma = (std::sqrt(n) - std::sqrt(static_cast<double>(c->n))) / options_.alpha;
    c->z = static_cast<float>(c->z + gradient - sigma * w);
    c->n = static_cast<float>(n);
  }

  static uint32_t inside(uint32_t type, uint32_t k) { return kOutside * kOutside + 4 * type + k; }

  // Forward and backward in the space of probabilities, each position scaled. Adds sign * expectation to the gradients.
  double expectations(const std::vector<double>& potential, const std::vector<uint64_t>* allowed, double sign,
                      std::vector<double>* gradient, std::vector<double>* transition_gradient) {
    const size_t n = potential.size() / kNameLabels;
    std::vector<double>& a = alpha_;
    std::vector<double>& b = beta_;
    a.assign(potential.size(), 0);
    b.assign(potential.size(), 0);
    std::vector<double> scale(n);
    const auto may = [&](size_t i, uint32_t label) { return allowed == nullptr || ((*allowed)[i] >> label & 1u) != 0; };
    const auto p = [&](size_t i, uint32_t label) { return may(i, label) ? potential[i * kNameLabels + label] : 0.0; };
    double log_z = 0;
    for (size_t i = 0; i < n; ++i) {
      double* x = &a[i * kNameLabels];
      double out[kOutside];
      if (i == 0) {
        std::fill(out, out + kOutside, 0.0);
        out[0] = 1;
      } else {
        const double* y = &a[(i - 1) * kNameLabels];
        out[0] = y[0];
        for (uint32_t t = 0; t < kNameTypes; ++t) out[1 + t] = y[name_label(t, kE)] + y[name_label(t, kS)];
      }
      for (uint32_t to = 0; to < kOutside; ++to) {
        double sum = 0;
        for (uint32_t from = 0; from < kOutside; ++from) sum += out[from] * exp_transition_[from * kOutside + to];
        if (to == 0) {
          x[0] = sum * p(i, 0);
        } else {
          x[name_label(to - 1, kB)] = sum * p(i, name_label(to - 1, kB));
          x[name_label(to - 1, kS)] = sum * p(i, name_label(to - 1, kS));
        }
      }
      if (i > 0) {
        const double* y = &a[(i - 1) * kNameLabels];
        for (uint32_t t = 0; t < kNameTypes; ++t) {
          const double yb = y[name_label(t, kB)], yi = y[name_label(t, kI)];
          x[name_label(t, kI)] =
              (yb * exp_transition_[inside(t, 0)] + yi * exp_transition_[inside(t, 2)]) * p(i, name_label(t, kI));
          x[name_label(t, kE)] =
              (yb * exp_transition_[inside(t, 1)] + yi * exp_transition_[inside(t, 3)]) * p(i, name_label(t, kE));
        }
      }
      double sum = 0;
      for (uint32_t l = 0; l < kNameLabels; ++l) sum += x[l];
      scale[i] = sum > 1e-300 ? 1 / sum : 1e300;
      for (uint32_t l = 0; l < kNameLabels; ++l) x[l] *= scale[i];
      log_z -= std::log(scale[i]);
    }
    // The end: O follows.
    const double* x = &a[(n - 1) * kNameLabels];
    double finish = x[0] * exp_transition_[0];
    for (uint32_t t = 0; t < kNameTypes; ++t)
      finish += (x[name_label(t, kE)] + x[name_label(t, kS)]) * exp_transition_[(1 + t) * kOutside];
    log_z += std::log(std::max(finish, 1e-300));
    for (size_t i = n; i-- > 0;) {
      double* y = &b[i * kNameLabels];
      if (i + 1 == n) {
        y[0] = exp_transition_[0] / finish;
        for (uint32_t t = 0; t < kNameTypes; ++t)
          y[name_label(t, kE)] = y[name_label(t, kS)] = exp_transition_[(1 + t) * kOutside] / finish;
        (*transition_gradient)[0] += sign * x[0] * y[0];
        for (uint32_t t = 0; t < kNameTypes; ++t) {
          (*transition_gradient)[(1 + t) * kOutside] +=
              sign * (x[name_label(t, kE)] * y[name_label(t, kE)] + x[name_label(t, kS)] * y[name_label(t, kS)]);
        }
      } else {
        const double* next = &b[(i + 1) * kNameLabels];
        const double* here = &a[i * kNameLabels];
        double in[kOutside];  // weight of what may start at i + 1
        in[0] = next[0] * p(i + 1, 0) * scale[i + 1];
        for (uint32_t t = 0; t < kNameTypes; ++t) {
          const uint32_t lb = name_label(t, kB), ls = name_label(t, kS);
          in[1 + t] = (next[lb] * p(i + 1, lb) + next[ls] * p(i + 1, ls)) * scale[i + 1];
        }
        for (uint32_t from = 0; from < kOutside; ++from) {
          double sum = 0;
          const double f = from == 0 ? here[0] : here[name_label(from - 1, kE)] + here[name_label(from - 1, kS)];
          for (uint32_t to = 0; to < kOutside; ++to) {
            const double v = exp_transition_[from * kOutside + to] * in[to];
            sum += v;
            (*transition_gradient)[from * kOutside + to] += sign * f * v;
          }
          if (from == 0)
            y[0] = sum;
          else
            y[name_label(from - 1, kE)] = y[name_label(from - 1, kS)] = sum;
        }
        for (uint32_t t = 0; t < kNameTypes; ++t) {
          const uint32_t lb = name_label(t, kB), li = name_label(t, kI), le = name_label(t, kE);
          const double to_i = next[li] * p(i + 1, li) * scale[i + 1], to_e = next[le] * p(i + 1, le) * scale[i + 1];
          y[lb] = exp_transition_[inside(t, 0)] * to_i + exp_transition_[inside(t, 1)] * to_e;
          y[li] = exp_transition_[inside(t, 2)] * to_i + exp_transition_[inside(t, 3)] * to_e;
          (*transition_gradient)[inside(t, 0)] += sign * here[lb] * exp_transition_[inside(t, 0)] * to_i;
          (*transition_gradient)[inside(t, 1)] += sign * here[lb] * exp_transition_[inside(t, 1)] * to_e;
          (*transition_gradient)[inside(t, 2)] += sign * here[li] * exp_transition_[inside(t, 2)] * to_i;
          (*transition_gradient)[inside(t, 3)] += sign * here[li] * exp_transition_[inside(t, 3)] * to_e;
        }
      }
      for (uint32_t l = 0; l < kNameLabels; ++l)
        (*gradient)[i * kNameLabels + l] += sign * a[i * kNameLabels + l] * y[l];
    }
    // The start: O stands before.
    double start[kOutside] = {};
    start[0] = a[0] * b[0];
    for (uint32_t t = 0; t < kNameTypes; ++t) {
      const uint32_t lb = name_label(t, kB), ls = name_label(t, kS);
      start[1 + t] = a[lb] * b[lb] + a[ls] * b[ls];
    }
    for (uint32_t t = 0; t < kOutside; ++t) (*transition_gradient)[t] += sign * start[t];
    return log_z;
  }

  double step(const Instance& instance, uint32_t* random) {
    const size_t n = instance.allowed.size();
    bool drop[4] = {false, chance(random, options_.drop_word), chance(random, options_.drop_gazetteer),
                    chance(random, options_.drop_document)};
    potential_.assign(n * kNameLabels, 0);
    for (uint32_t i = 0; i < kTransitions; ++i) exp_transition_[i] = std::exp(transition(i));
    weights_now_.clear();
    for (size_t i = 0; i < n; ++i) {
      double sums[kNameOutputs] = {};
      for (uint32_t k = instance.begins[i]; k < instance.begins[i + 1]; ++k) {
        if (drop[instance.groups[k]]) continue;
        const uint32_t f = instance.features[k];
        for (uint32_t c = cell_begin_[f]; c < cell_begin_[f + 1]; ++c) sums[output_[c]] += weight(c);
      }
      double most = sums[0];
      for (uint32_t t = 0; t < kNameTypes; ++t) {
        for (uint32_t q = 0; q < 4; ++q) most = std::max(most, sums[name_output(t, 0)] + sums[name_output(t, 1 + q)]);
      }
      double* p = &potential_[i * kNameLabels];
      p[0] = std::exp(sums[0] - most);
      for (uint32_t t = 0; t < kNameTypes; ++t) {
        for (uint32_t q = 0; q < 4; ++q)
          p[name_label(t, q)] =
              std::exp(std::max(-600.0, sums[name_output(t, 0)] + sums[name_output(t, 1 + q)] - most));
      }
    }
    gradient_.assign(n * kNameLabels, 0);
    transition_gradient_.assign(kTransitions, 0);
    const double free = expectations(potential_, nullptr, 1, &gradient_, &transition_gradient_);
    const double held = expectations(potential_, &instance.allowed, -1, &gradient_, &transition_gradient_);
    for (size_t i = 0; i < n; ++i) {
      double by_output[kNameOutputs] = {};
      const double* g = &gradient_[i * kNameLabels];
      by_output[0] = g[0];
      double most = std::abs(g[0]);
      for (uint32_t t = 0; t < kNameTypes; ++t) {
        for (uint32_t q = 0; q < 4; ++q) {
          const double v = g[name_label(t, q)];
          by_output[name_output(t, 0)] += v;
          by_output[name_output(t, 1 + q)] = v;
          most = std::max(most, std::abs(v));
        }
      }
      if (most < 1e-3) continue;
      for (uint32_t k = instance.begins[i]; k < instance.begins[i + 1]; ++k) {
        if (drop[instance.groups[k]]) continue;
        const uint32_t f = instance.features[k];
        for (uint32_t c = cell_begin_[f]; c < cell_begin_[f + 1]; ++c) {
          const double v = by_output[output_[c]] * static_cast<double>(instance.weight);
          if (std::abs(v) > 1e-5) update(&cells_[c], v);
        }
      }
    }
    for (uint32_t i = 0; i < kTransitions; ++i) {
      if (std::abs(transition_gradient_[i]) > 1e-4)
        update(&transition_cells_[i], transition_gradient_[i] * static_cast<double>(instance.weight));
    }
    return free - held;
  }

  const Gazetteer& gazetteer_;
  const TitleWords& titles_;
  const Options& options_;
  std::vector<Instance> instances_;
  std::unordered_map<uint32_t, uint32_t> index_;
  std::vector<uint32_t> count_, key_, total_;
  std::vector<uint32_t> cell_begin_;
  std::vector<uint8_t> output_;
  std::vector<Cell> cells_, transition_cells_;
  std::vector<double> mean_, transition_mean_;  // sums over the looks
  int looks_ = 0;
  double exp_transition_[kTransitions] = {};
  std::vector<double> potential_, gradient_, transition_gradient_, alpha_, beta_, weights_now_;
};

// --- scores ----------------------------------------------------------------------------------------------------------
struct Tally {
  size_t hit = 0, found = 0, gold = 0;
  double f1() const {
    return found + gold == 0 ? 0 : 200.0 * static_cast<double>(hit) / static_cast<double>(found + gold);
  }
};

// PERSON, ORG, and one class of places, as the corpora tell apart; "" for the rest.
std::string coarse(const std::string& type) {
  if (type == "PERSON" || type == "ORG") return type;
  if (type == "GPE" || type == "LOC" || type == "FAC" || type == "GPE|LOC|FAC") return "LOC";
  return "";
}

void score(const NameModel& model, const std::string& path, bool errors) {
  std::map<std::string, Tally> tallies;
  size_t words = 0;
  double seconds = 0;
  bool titles = false;  // most corpora have none
  for (const Article& article : read_corpus(path)) {
    Doc doc;
    prepare(article, &doc);
    words += doc.tokens.size();
    const std::clock_t start = std::clock();
    model.find(Model::get().clusters, doc);
    seconds += static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::map<std::pair<uint32_t, uint32_t>, std::string> gold, found;
    for (const Gold& g : article.spans) gold[{g.begin, g.end}] = g.type, titles = titles || g.type == "TITLE";
    for (const Name& name : doc.names) {
      const ByteSpan b = doc.bytes(name.tokens);
      if (name.type != EntityType::TITLE || titles) found[{b.begin, b.end}] = std::string(name_of(name.type));
    }
    const auto shown = [&](std::pair<uint32_t, uint32_t> s, const char* what, const std::string& type) {
      const uint32_t from = s.first > 40 ? s.first - 40 : 0;
      std::string text = article.text.substr(from, s.first - from) + "[" +
                         article.text.substr(s.first, s.second - s.first) + "]" + article.text.substr(s.second, 30);
      std::replace(text.begin(), text.end(), '\n', '/');
      std::cout << what << '\t' << type << '\t' << text << '\n';
    };
    for (const auto& [span, type] : gold) {
      const auto it = found.find(span);
      const bool open = type.find('|') != std::string::npos;
      const std::string c = coarse(type);
      if (!c.empty()) ++tallies["~" + c].gold;
      if (!open) ++tallies[type].gold;
      if (it != found.end() && !c.empty() && coarse(it->second) == c) ++tallies["~" + c].hit;
      if (it != found.end() && !open && it->second == type) ++tallies[type].hit;
      const bool right = it != found.end() && (type == it->second || (types_of(type) & types_of(it->second)) != 0);
      if (errors && !right) shown(span, it == found.end() ? "missed" : ("as " + it->second).c_str(), type);
    }
    for (const auto& [span, type] : found) {
      const auto it = gold.find(span);
      if (!coarse(type).empty()) ++tallies["~" + coarse(type)].found;
      if (it == gold.end() || it->second.find('|') == std::string::npos) ++tallies[type].found;
      if (errors && it == gold.end()) shown(span, "extra", type);
    }
  }
  Tally coarse_sum, fine_sum;
  for (const auto& [type, t] : tallies) {
    Tally& sum = type[0] == '~' ? coarse_sum : fine_sum;
    sum.hit += t.hit, sum.found += t.found, sum.gold += t.gold;
  }
  std::printf("%-34s PER/LOC/ORG %5.2f (", path.substr(path.rfind('/') + 1).c_str(), coarse_sum.f1());
  for (const char* c : {"~PERSON", "~LOC", "~ORG"}) std::printf(" %s %.1f", c + 1, tallies[c].f1());
  std::printf(" )  typed %5.2f", fine_sum.f1());
  for (const auto& [type, t] : tallies) {
    if (type[0] != '~') std::printf(" %s %.0f/%zu", type.c_str(), t.f1(), t.gold);
  }
  std::printf("  %.2f us a token\n", 1e6 * seconds / static_cast<double>(std::max<size_t>(1, words)));
}

}  // namespace
}  // namespace readout

int main(int argc, char** argv) {
  using namespace readout;
  const std::vector<std::string> args(argv + 1, argv + argc);
  const std::string_view titles = embedded_file("data/titles.tsv");
  if (args.size() >= 4 && args[0] == "train") {
    Options options;
    const std::map<std::string, double*> reals = {{"--alpha", &options.alpha},
                                                  {"--l1", &options.l1},
                                                  {"--l2", &options.l2},
                                                  {"--drop-word", &options.drop_word},
                                                  {"--drop-gazetteer", &options.drop_gazetteer},
                                                  {"--drop-document", &options.drop_document}};
    for (size_t i = 4; i + 1 < args.size(); i += 2) {
      const std::string& value = args[i + 1];
      if (args[i] == "--leave")
        options.leave = value;
      else if (args[i] == "--epochs")
        options.epochs = std::stoi(value);
      else if (args[i] == "--seed")
        options.seed = static_cast<uint32_t>(std::stoul(value));
      else if (args[i] == "--min")
        options.min_count = static_cast<uint32_t>(std::stoul(value));
      else if (args[i] == "--keep")
        options.keep = std::stoul(value);
      else if (const auto real = reals.find(args[i]); real != reals.end())
        *real->second = std::stod(value);
      else if (args[i] == "--corpus")
        options.corpora[value.substr(0, value.find('='))] = std::stof(value.substr(value.find('=') + 1));
      else
        return std::cerr << "unknown option " << args[i] << "\n", 2;
    }
    const std::string gazetteer = read_file(args[3]);
    const Gazetteer lists(gazetteer);
    const TitleWords words(titles);
    Trainer trainer(lists, words, options);
    trainer.load(args[1]);
    trainer.train();
    trainer.write(args[2]);
    return 0;
  }
  if (args.size() >= 5 && args[0] == "score") {
    const std::string weights = read_file(args[2]), gazetteer = read_file(args[3]);
    const NameModel model(weights, gazetteer, titles);
    bool errors = false;
    for (size_t i = 4; i < args.size(); ++i) {
      if (args[i] == "--errors")
        errors = true;
      else
        score(model, args[1] + "/" + args[i] + ".jsonl", errors);
    }
    return 0;
  }
  std::cerr << "usage: train_names train CONVERTED_DIR OUT GAZETTEER [--option VALUE]...\n"
               "       train_names score CONVERTED_DIR MODEL GAZETTEER [--errors] CORPUS...\n";
  return 2;
}
