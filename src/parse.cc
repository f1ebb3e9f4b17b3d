#include "parse.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

#include "linear.hpp"
#include "model.hpp"
#include "segment.hpp"
#include "simd.hpp"
#include "sorted.hpp"
#include "stages.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

// Index 0 is "_". The order is part of models/parser.bin.
constexpr std::array<std::string_view, 52> kDeprelNames = {
    "_",          "acl",        "acl:relcl", "advcl",       "advcl:relcl",   "advmod",   "amod",        "appos",
    "aux",        "aux:pass",   "case",      "cc",          "cc:preconj",    "ccomp",    "compound",    "compound:prt",
    "conj",       "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",         "det:predet",
    "discourse",  "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",        "list",
    "mark",       "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",
    "nummod",     "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",   "punct",
    "reparandum", "root",       "vocative",  "xcomp"};
static_assert(kDeprelNames.size() <= Parser::kDeprels);

// Fixed point: an activation is a multiple of 2^-9, a weight of 2^-6, an embedding of 2^-3.
constexpr int kWeightBits = 6, kEmbeddingShift = 6;
constexpr int16_t kMax = INT16_MAX, kScoreMax = 4095, kCellMax = 2048, kGateMax = 1024;

int32_t clamp(int32_t x, int32_t low, int32_t high) { return x < low ? low : x > high ? high : x; }

// Rows of activations, an even number of them; not set to zero, as what makes them writes them all (6 % of the time).
using Rows = std::unique_ptr<int16_t[]>;
Rows rows(uint32_t n, uint32_t width) { return Rows(new int16_t[size_t{n + n % 2} * width]); }

// x W + b for n rows, clamped to [low, high].
template <class Linear>  // Parser::Linear is private
Rows apply(const Linear& l, const int16_t* x, uint32_t n, int16_t low, int16_t high) {
  Rows y = rows(n, l.out);
  for (uint32_t t = 0; t < n; t += 2) {
    const int16_t* row = x + size_t{t} * l.in;
    int16_t* to = y.get() + size_t{t} * l.out;
    layer2(l.weights.data(), l.bias.data(), l.out, l.in, row, row + l.in, kWeightBits, low, high, to, to + l.out);
  }
  return y;
}

}  // namespace

std::string_view deprel_name(uint8_t deprel) { return kDeprelNames[deprel < kDeprelNames.size() ? deprel : 0]; }

uint8_t deprel_index(std::string_view name) {
  const auto it = std::find(kDeprelNames.begin(), kDeprelNames.end(), name);
  return it == kDeprelNames.end() ? uint8_t{0} : static_cast<uint8_t>(it - kDeprelNames.begin());
}

namespace {

// The head each word likes best by itself, when that is a projective tree with one root: then no better one exists.
bool greedy_tree(std::span<const int32_t> score, uint32_t n, std::vector<uint32_t>& head) {
  uint32_t roots = 0;
  for (uint32_t d = 0; d < n; ++d) {
    uint32_t best = 0;
    for (uint32_t h = 1; h < n; ++h)
      if (score[size_t{d} * n + h] > score[size_t{d} * n + best]) best = h;
    head[d] = best == d ? kNone : best;
    roots += best == d;
  }
  if (roots != 1) return false;
  // Each subtree must be a span without gaps.
  std::vector<uint32_t> first(n), last(n), size(n, 0);
  for (uint32_t d = 0; d < n; ++d) first[d] = last[d] = d;
  for (uint32_t d = 0; d < n; ++d) {
    uint32_t steps = 0;
    for (uint32_t a = d; a != kNone; a = head[a]) {
      if (++steps > n) return false;  // a cycle
      first[a] = std::min(first[a], d), last[a] = std::max(last[a], d), ++size[a];
    }
  }
  for (uint32_t d = 0; d < n; ++d)
    if (last[d] - first[d] + 1 != size[d]) return false;
  return true;
}

}  // namespace

std::vector<uint32_t> best_tree(std::span<const int32_t> score, uint32_t n) {
  std::vector<uint32_t> head(n, kNone);
  if (n == 0 || greedy_tree(score, n, head)) return head;
  // Eisner (1996). complete[i * n + j]: the best subtree headed by i that reaches to j, on j's side; incomplete: the
  // same when the arc from i to j is its outermost; reached is complete with i and j exchanged, so that every sum below
  // runs along two rows. Where two parts met is found again on the way back.
  std::vector<int32_t> complete(size_t{n} * n, 0), reached(size_t{n} * n, 0), incomplete(size_t{n} * n, 0);
  const auto row = [n](std::vector<int32_t>& table, uint32_t i, uint32_t j) {
    return table.data() + size_t{i} * n + j;
  };
  for (uint32_t width = 1; width < n; ++width) {
    for (uint32_t i = 0; i + width < n; ++i) {
      const uint32_t j = i + width;
      const int32_t best = max_sum(row(complete, i, i), row(complete, j, i + 1), width);
      *row(incomplete, i, j) = best + score[size_t{j} * n + i];
      *row(incomplete, j, i) = best + score[size_t{i} * n + j];
      *row(complete, i, j) = *row(reached, j, i) = max_sum(row(incomplete, i, i + 1), row(reached, j, i + 1), width);
      *row(complete, j, i) = *row(reached, i, j) = max_sum(row(reached, i, i), row(incomplete, j, i), width);
    }
  }
  uint32_t root = 0;
  int32_t best = INT32_MIN;
  for (uint32_t r = 0; r < n; ++r) {
    const int32_t s = score[size_t{r} * n + r] + complete[size_t{r} * n] + complete[size_t{r} * n + n - 1];
    if (s > best) best = s, root = r;
  }
  const auto meet = [](const int32_t* a, const int32_t* b, int32_t sum) {
    uint32_t k = 0;
    while (a[k] + b[k] != sum) ++k;
    return k;
  };
  head[root] = kNone;
  std::vector<std::pair<uint32_t, uint32_t>> todo = {{root, 0}, {root, n - 1}};  // complete spans, head first
  while (!todo.empty()) {
    const auto [i, j] = todo.back();
    todo.pop_back();
    if (i == j) continue;
    const uint32_t k = i < j ? i + 1 + meet(row(incomplete, i, i + 1), row(reached, j, i + 1), *row(complete, i, j))
                             : j + meet(row(reached, j, j), row(incomplete, i, j), *row(complete, i, j));
    head[k] = i;
    todo.emplace_back(k, j);
    const uint32_t low = std::min(i, k), high = std::max(i, k);
    const uint32_t at = low + meet(row(complete, low, low), row(complete, high, low + 1),
                                   *row(incomplete, i, k) - score[size_t{k} * n + i]);
    todo.emplace_back(low, at);
    todo.emplace_back(high, at + 1);
  }
  return head;
}

// Bytes: the words' keys (sorted.hpp), the widths as u32 (lexical, tag, channels, layers, arc, label), tables,
// matrices.
Parser::Parser(std::string_view bytes) {
  std::vector<uint32_t> vocabulary = read_sorted(bytes);
  const size_t words = vocabulary.size();
  constexpr size_t kHeader = 6 * 4;
  if (bytes.size() < kHeader) return;
  uint32_t header[6];
  for (uint32_t i = 0; i < 6; ++i) header[i] = read_u32(bytes.data() + 4 * i);
  const auto [lexical, tag, channels, layers, arc, label] = header;
  for (uint32_t i = 0; i < 6; ++i) {
    if (header[i] == 0 || header[i] > 512 || (i != 3 && header[i] % 16 != 0)) return;
  }
  if (kWindow * (lexical + tag) > 512 || arc > 120) return;  // sums must fit 32 bits
  lexical_ = lexical, tag_ = tag, channels_ = channels;
  size_t at = kHeader;
  const auto take = [&](size_t size) {
    const size_t begin = at;
    at += size;
    return at <= bytes.size() ? reinterpret_cast<const int8_t*>(bytes.data() + begin) : nullptr;
  };
  const auto take_linear = [&](uint32_t in, uint32_t out) {
    Linear l{in, out, std::vector<int16_t>(size_t{in} * out), {}};
    const int8_t* weights = take(size_t{in} * out);
    const int8_t* bias = take(2 * size_t{out});
    if (bias == nullptr) return l;
    for (uint32_t o = 0; o < out; ++o) {
      for (uint32_t i = 0; i < in; ++i) l.weights[packed(o, i, in)] = weights[size_t{o} * in + i];
      const auto low = static_cast<uint8_t>(bias[2 * o]);
      l.bias.push_back((bias[2 * o + 1] * 256 + low) * (1 << kWeightBits) + (1 << (kWeightBits - 1)));  // rounds
    }
    return l;
  };
  words_ = take((words + 1) * lexical);
  affixes_ = take(kAffixRows * size_t{lexical});
  shapes_ = take(kShapes * size_t{lexical});
  kinds_ = take(kKinds * size_t{lexical});
  clusters_ = take(kClusters * size_t{lexical});
  pos_ = take(kPos * size_t{tag});
  penn_ = take(kPenn * size_t{tag});
  distances_ = take(kPos * size_t{kDistances});
  root_ = take(size_t{arc});
  const Linear window = take_linear(kWindow * (lexical + tag), channels);
  for (uint32_t i = 0; i < layers; ++i) layers_.push_back(take_linear(channels, kGates * channels));
  dependent_ = take_linear(channels, arc);
  head_ = take_linear(channels, arc);
  label_dependent_ = take_linear(channels, label);
  label_head_ = take_linear(channels, label);
  labels_ = take_linear(label, kDeprels);
  if (at != bytes.size()) return;
  const uint32_t in = lexical + tag;
  convolution_ = {in, kWindow * channels, std::vector<int16_t>(window.weights.size()), window.bias};
  for (uint32_t c = 0; c < channels; ++c)
    for (uint32_t i = 0; i < window.in; ++i)
      convolution_.weights[packed(i / in * channels + c, i % in, in)] = window.weights[packed(c, i, window.in)];
  vocabulary_ = std::move(vocabulary);
  empty_ = false;
}

ParserWord Parser::word(const WordFeatures& features, Shape shape, Tag tag) const {
  ParserWord out;
  const auto word = std::lower_bound(vocabulary_.begin(), vocabulary_.end(), key(features));
  if (word != vocabulary_.end() && *word == key(features))
    out.word = static_cast<uint32_t>(word - vocabulary_.begin()) + 1;
  const uint32_t affixes[3] = {features.suffix[1], features.suffix[2], features.prefix[2]};
  for (uint32_t i = 0; i < 3; ++i) out.affixes[i] = feature_hash(i, affixes[i]) % kAffixRows;
  out.shape = static_cast<uint32_t>(shape);
  out.kind = features.kind % kKinds;
  out.cluster = features.cluster.fine;
  out.pos = static_cast<uint32_t>(tag.pos);
  out.penn = tag.penn % kPenn;
  return out;
}

std::vector<int32_t> Parser::products(const ParserWord& w) const {
  std::vector<int16_t> x(convolution_.in, 0);
  add_row(x.data(), words_ + size_t{w.word} * lexical_, lexical_);
  for (uint32_t affix : w.affixes) add_row(x.data(), affixes_ + size_t{affix} * lexical_, lexical_);
  add_row(x.data(), shapes_ + size_t{w.shape} * lexical_, lexical_);
  add_row(x.data(), kinds_ + size_t{w.kind} * lexical_, lexical_);
  add_row(x.data(), clusters_ + size_t{w.cluster} * lexical_, lexical_);
  add_row(x.data() + lexical_, pos_ + size_t{w.pos} * tag_, tag_);
  add_row(x.data() + lexical_, penn_ + size_t{w.penn} * tag_, tag_);
  for (uint32_t i = 0; i < convolution_.in; i += 8)
    store8(x.data() + i, shifted8(load8(x.data() + i), kEmbeddingShift));
  std::vector<int32_t> out(convolution_.out);
  multiply(convolution_.weights.data(), convolution_.out, convolution_.in, x.data(), out.data());
  return out;
}

std::unique_ptr<int16_t[]> Parser::encode(std::span<const int32_t* const> products) const {
  const auto n = static_cast<uint32_t>(products.size());
  Rows y = rows(n, channels_);
  if (n % 2 != 0) std::fill_n(y.get() + size_t{n} * channels_, channels_, int16_t{0});
  for (uint32_t t = 0; t < n; ++t) {
    for (uint32_t c = 0; c < channels_; c += 8) {
      Sums low = load4(convolution_.bias.data() + c), high = load4(convolution_.bias.data() + c + 4);
      for (uint32_t place = t == 0; place < kWindow && t + place <= n; ++place) {
        const int32_t* given = products[t + place - 1] + place * channels_ + c;
        low = add4(low, load4(given)), high = add4(high, load4(given + 4));
      }
      store8(y.get() + size_t{t} * channels_ + c, clamp8(narrow(low, high, kWeightBits), splat8(0), splat8(kMax)));
    }
  }
  const uint32_t half = channels_ / 2;
  const Lanes most = splat8(kMax), least = splat8(-kMax), cell_most = splat8(kCellMax), cell_least = splat8(-kCellMax),
              gate_most = splat8(kGateMax), gate_least = splat8(-kGateMax), middle = splat8(16384);
  std::vector<int16_t> cell(half);
  for (const Linear& layer : layers_) {
    const Rows gates = apply(layer, y.get(), n, -kMax, kMax);
    for (uint32_t backward = 0; backward < 2; ++backward) {
      std::fill(cell.begin(), cell.end(), int16_t{0});
      for (uint32_t step = 0; step < n; ++step) {
        const uint32_t t = backward ? n - 1 - step : step;
        const int16_t* z = gates.get() + size_t{t} * layer.out + backward * kGates * half;
        int16_t* out = y.get() + size_t{t} * channels_ + backward * half;
        for (uint32_t i = 0; i < half; i += 8) {
          // The cell moves towards z by the gate, a hard sigmoid clamp(1/2 + f/4, 0, 1) in 15 bits.
          const Lanes gate = add_sat8(shifted8(clamp8(load8(z + half + i), gate_least, gate_most), 4), middle);
          const Lanes value = clamp8(load8(z + i), cell_least, cell_most), before = load8(cell.data() + i);
          const Lanes now = add_sat8(before, scale8(sub8(value, before), gate));
          store8(cell.data() + i, now);
          store8(out + i, clamp8(add_sat8(load8(out + i), now), least, most));
        }
      }
    }
  }
  return y;
}

void Parser::parse_piece(std::span<const ParserWord> words, std::span<const int32_t* const> products,
                         std::span<Arc> arcs) const {
  const auto n = static_cast<uint32_t>(words.size());
  const Rows y = encode(products);
  const Rows dependent = apply(dependent_, y.get(), n, -kScoreMax, kScoreMax),
             head = apply(head_, y.get(), n, 0, kScoreMax);
  const uint32_t width = dependent_.out;
  std::vector<int16_t> heads_packed(size_t{n + 3} / 4 * 4 * width);
  for (uint32_t h = 0; h < n; ++h)
    for (uint32_t i = 0; i < width; i += 8)
      store8(heads_packed.data() + packed(h, i, width), load8(head.get() + size_t{h} * width + i));
  // Products are multiples of 2^-18, the prior by distance of 2^-4; both are brought to 2^-14 and clamped, so that the
  // decoder's sums fit.
  std::vector<int32_t> score(size_t{n} * n);
  std::vector<int32_t> sums(size_t{n + 3} / 4 * 4);
  for (uint32_t d = 0; d < n; ++d) {
    const int16_t* row = dependent.get() + size_t{d} * width;
    multiply(heads_packed.data(), static_cast<uint32_t>(sums.size()), width, row, sums.data());
    int32_t* scores = score.data() + size_t{d} * n;
    const int8_t* prior = distances_ + words[d].pos * kDistances;
    for (uint32_t h = 0; h < n; ++h)
      if (h != d) scores[h] = clamp((sums[h] >> 4) + prior[distance_bucket(d, h)] * (1 << 10), -(1 << 23), 1 << 23);
    int32_t root_score = 0;
    for (uint32_t i = 0; i < width; ++i) root_score += root_[i] * row[i];
    scores[d] = clamp(root_score, -(1 << 23), 1 << 23);
  }
  const std::vector<uint32_t> heads = best_tree(score, n);
  // Of the words that have dependents alone a label's head is asked.
  std::vector<uint32_t> governor(n, kNone);
  std::vector<int16_t> governors;
  uint32_t count = 0;
  for (const uint32_t h : heads) {
    if (h == kNone || governor[h] != kNone) continue;
    governor[h] = count++;
    const int16_t* row = y.get() + size_t{h} * channels_;
    governors.insert(governors.end(), row, row + channels_);
  }
  governors.resize(size_t{count + count % 2} * channels_);
  const Rows label_dependent = apply(label_dependent_, y.get(), n, -kScoreMax, kScoreMax),
             label_head = apply(label_head_, governors.data(), count, -kScoreMax, kScoreMax);
  const uint8_t root = deprel_index("root");
  std::vector<int16_t> hidden(size_t{n + n % 2} * labels_.in);
  for (uint32_t d = 0; d < n; ++d) {
    if (heads[d] == kNone) continue;  // its label is known
    const int16_t* from = label_dependent.get() + size_t{d} * labels_.in;
    const int16_t* to = label_head.get() + size_t{governor[heads[d]]} * labels_.in;
    for (uint32_t i = 0; i < labels_.in; ++i)
      hidden[size_t{d} * labels_.in + i] = static_cast<int16_t>(std::max(0, from[i] + to[i]));
  }
  const Rows label = apply(labels_, hidden.data(), n, -kMax, kMax);
  for (uint32_t d = 0; d < n; ++d) {
    const int16_t* row = label.get() + size_t{d} * kDeprels;
    uint32_t best = 1;
    for (uint32_t i = 2; i < kDeprelNames.size(); ++i) {
      if (i != root && row[i] > row[best]) best = i;
    }
    arcs[d] = {heads[d], heads[d] == kNone ? root : static_cast<uint8_t>(best)};
  }
}

std::vector<Arc> Parser::parse(std::span<const ParserWord> words) const {
  if (empty()) return std::vector<Arc>(words.size());
  std::vector<std::vector<int32_t>> products_of;
  std::vector<const int32_t*> views;
  for (const ParserWord& word : words)
    products_of.push_back(products(word)), views.push_back(products_of.back().data());
  return parse(words, views);
}

std::vector<Arc> Parser::parse(std::span<const ParserWord> words, std::span<const int32_t* const> products) const {
  std::vector<Arc> arcs(words.size());
  if (empty()) return arcs;
  uint32_t first_root = kNone;
  for (size_t begin = 0; begin < words.size(); begin += kMaxWords) {
    const size_t size = std::min<size_t>(kMaxWords, words.size() - begin);
    const std::span<Arc> piece(arcs.data() + begin, size);
    parse_piece(words.subspan(begin, size), products.subspan(begin, size), piece);
    for (Arc& arc : piece) {
      if (arc.head != kNone) {
        arc.head += static_cast<uint32_t>(begin);
      } else if (first_root == kNone) {
        first_root = static_cast<uint32_t>(&arc - arcs.data());
      } else {
        arc = {first_root, deprel_index("parataxis")};
      }
    }
  }
  return arcs;
}

namespace {

// "Fourth, | Peru and Chile commit", "4. | President Obradović asked": a sentence begins behind its number.
uint32_t after_number(const Doc& doc, uint32_t begin, uint32_t end) {
  if (begin + 2 >= end) return begin;
  const std::string_view word = doc.lower(begin);
  if (word.find_first_not_of("0123456789") == word.size() - 1 && word.ends_with('.')) return begin + 1;
  return doc.lower(begin + 1) == "," &&
                 among(word,
                       "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|firstly|secondly|thirdly")
             ? begin + 2
             : begin;
}

// The parser is not told the names. A word of one person's name is no part of another's: with a conjunction between
// they are conjuncts ("President Ana Silva and Foreign Minister Tom Berg said").
void part_persons(Doc& doc, TokenSpan sentence, size_t& next) {
  const uint8_t flat = deprel_index("flat"), conj = deprel_index("conj");
  const auto begin = std::partition_point(doc.names.begin() + static_cast<ptrdiff_t>(next), doc.names.end(),
                                          [&](const Name& n) { return n.tokens.begin < sentence.begin; });
  next = static_cast<size_t>(begin - doc.names.begin());
  bool joined = false;
  const Name* before = nullptr;
  for (auto name = begin; name != doc.names.end() && name->tokens.begin < sentence.end; ++name) {
    if (name->type != EntityType::PERSON) continue;
    for (uint32_t t = before == nullptr ? name->tokens.begin : before->tokens.end; t < name->tokens.begin; ++t)
      joined |= doc.tags[t].pos == Pos::CCONJ;
    for (uint32_t t = name->tokens.begin; joined && t < name->tokens.end; ++t)
      if (doc.arcs[t].deprel == flat && before->tokens.contains(doc.arcs[t].head)) doc.arcs[t].deprel = conj;
    before = &*name;
    joined = false;
  }
}

// "ministers | meeting in Oslo | agreed": a plural before a gerund is the subject of the verb behind, not the gerund a
// clause that is one. "Ministers meeting in Oslo | is a sign" keeps its clause.
void reduce_relatives(Doc& doc, TokenSpan sentence) {
  static const uint8_t nsubj = deprel_index("nsubj"), csubj = deprel_index("csubj"), acl = deprel_index("acl");
  static const uint8_t vbg = penn_index("VBG"), vbz = penn_index("VBZ"), nns = penn_index("NNS"),
                       nnps = penn_index("NNPS");
  for (uint32_t t = sentence.begin + 1; t < sentence.end; ++t) {
    const uint32_t n = t - 1, h = doc.arcs[t].head;
    if (doc.tags[t].penn != vbg || (doc.tags[n].penn != nns && doc.tags[n].penn != nnps) || h == kNone || h < t ||
        (doc.arcs[t].deprel != nsubj && doc.arcs[t].deprel != csubj) || doc.arcs[n].head != t)
      continue;
    bool singular = doc.tags[h].penn == vbz;
    for (uint32_t k = t + 1; k < h; ++k) singular |= doc.arcs[k].head == h && doc.tags[k].penn == vbz;
    if (singular) continue;
    doc.arcs[n] = {h, nsubj};
    doc.arcs[t] = {n, acl};
  }
}

// The words met so far, each looked up and multiplied once for a shape and tags: words repeat, in a text and in the
// next. Emptied when it holds kMost, so that it stays under 6 MB.
struct Memo {
  static constexpr size_t kMost = 4096;
  struct Known {
    ParserWord word;
    std::vector<int32_t> products;
  };
  StringPool words;
  std::unordered_map<uint64_t, Known> known;
};

}  // namespace

void parse(const Model& model, Doc& doc) {
  size_t next_name = 0;
  doc.arcs.assign(doc.tokens.size(), Arc{});
  static thread_local Memo memo;
  std::vector<ParserWord> words;
  std::vector<const int32_t*> products;
  for (uint32_t s = 0; s < doc.sentences.size(); ++s) {
    if (s >= doc.wants_parse.size() || !doc.wants_parse[s]) continue;
    const TokenSpan sentence = doc.sentences[s].tokens;
    const uint32_t begin = after_number(doc, dateline_end(doc, s), sentence.end);
    words.clear();
    products.clear();
    if (memo.known.size() > Memo::kMost) memo = {};
    for (uint32_t t = begin; t < sentence.end; ++t) {
      const Tag tag = doc.tags[t];
      const Shape shape = shape_of(doc.view(t));
      const uint64_t key = ((uint64_t{memo.words.intern(doc.lower(t))} << 8 | static_cast<uint8_t>(shape)) << 8 |
                            static_cast<uint8_t>(tag.pos))
                               << 8 |
                           tag.penn;
      const auto [at, added] = memo.known.try_emplace(key);
      if (added) {
        at->second.word = model.parser.word(word_features(model.clusters, doc.lower(t)), shape, tag);
        at->second.products = model.parser.products(at->second.word);
      }
      words.push_back(at->second.word);
      products.push_back(at->second.products.data());
    }
    const std::vector<Arc> arcs = model.parser.parse(words, products);
    uint32_t root = begin;
    for (uint32_t i = 0; i < arcs.size(); ++i) {
      doc.arcs[begin + i] = {arcs[i].head == kNone ? kNone : begin + arcs[i].head, arcs[i].deprel};
      if (arcs[i].head == kNone) root = begin + i;
    }
    reduce_relatives(doc, {begin, sentence.end});
    part_persons(doc, {begin, sentence.end}, next_name);
    for (uint32_t t = sentence.begin; t < begin; ++t) doc.arcs[t] = {root, deprel_index("parataxis")};
  }
}

}  // namespace readout
