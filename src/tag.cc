#include "tag.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "linear.hpp"
#include "simd.hpp"

namespace readout {
namespace {

constexpr std::string_view kPosNames[] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                          "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::string_view kPennNames[] = {"",    "$",    "''",  ",",   "-LRB-", "-RRB-", ".",    ":",   "ADD", "AFX",
                                           "CC",  "CD",   "DT",  "EX",  "FW",    "GW",    "HYPH", "IN",  "JJ",  "JJR",
                                           "JJS", "LS",   "MD",  "NFP", "NN",    "NNP",   "NNPS", "NNS", "PDT", "POS",
                                           "PRP", "PRP$", "RB",  "RBR", "RBS",   "RP",    "SYM",  "TO",  "UH",  "VB",
                                           "VBD", "VBG",  "VBN", "VBP", "VBZ",   "WDT",   "WP",   "WP$", "WRB", "``"};

// An ending cannot tell "provok|ed" from "talk|ed", nor "smell|ed" from "control|led": a base that is no word of the
// vocabulary gets back its "e" or its double letter, if that makes one.
void restore_ending(const Clusters& vocabulary, std::string& base) {
  if (base.empty() || vocabulary.find(hash_bytes(base)).fine != 0) return;
  for (char ending : {'e', base.back()})
    if (vocabulary.find(hash_bytes(base + ending)).fine != 0) {
      base += ending;
      return;
    }
}

}  // namespace

std::string_view name_of(Pos pos) { return kPosNames[static_cast<size_t>(pos)]; }

std::string_view penn_name(uint8_t penn) { return penn < std::size(kPennNames) ? kPennNames[penn] : ""; }

uint8_t penn_index(std::string_view name) {
  const auto* at = std::find(std::begin(kPennNames), std::end(kPennNames), name);
  return at == std::end(kPennNames) ? uint8_t{0xFF} : static_cast<uint8_t>(at - kPennNames);
}

Lemmatizer::Lemmatizer(std::string_view lines) {
  while (!lines.empty()) {
    const size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    const size_t a = line.find('\t'), b = line.find('\t', a + 1);
    if (a == std::string_view::npos || b == std::string_view::npos) continue;
    uint8_t cut = 0;
    std::from_chars(line.data() + a + 1, line.data() + b, cut);
    edits_.emplace(line.substr(0, a), Edit{cut, line.substr(b + 1)});
  }
}

std::string Lemmatizer::lemma(std::string_view lower, uint8_t penn) const {
  constexpr size_t kLongestWord = 40;
  std::string key = '^' + std::string(lower) + ' ';
  key += penn_name(penn);
  const std::string_view whole = key;
  auto edit = lower.size() <= kLongestWord ? edits_.find(whole) : edits_.end();
  for (size_t n = std::min(lower.size(), kLongestEnding); edit == edits_.end(); --n) {
    edit = edits_.find(whole.substr(1 + lower.size() - n));
    if (n == 0) break;
  }
  std::string out(lower);
  if (edit != edits_.end() && edit->second.cut <= out.size()) {
    out.resize(out.size() - edit->second.cut);
    out += edit->second.add;
  }
  return out;
}

// Bytes: u32 labels, shift1, shift2, shape step, size of the lemma lines; labels x (pos, penn); int32 biases of the
// three layers; then int8 embeddings (dimension x row: 4 % smaller when packed than row x dimension), layer 1 (offset x
// input x hidden), layer 2 (offset x hidden 1 x hidden 2), layer 3 (hidden x label); the lemma lines.
Tagger::Tagger(std::string_view bytes) {
  if (bytes.size() < 20) return;
  const uint32_t labels = read_u32(bytes.data());
  const auto shape_step = static_cast<int16_t>(read_u32(bytes.data() + 12));
  const size_t lemma_size = read_u32(bytes.data() + 16);
  const size_t weights =
      kRows * kEmbedding + kWindow1 * kInputs * kHidden1 + kWindow2 * kHidden1 * kHidden2 + kHidden2 * labels;
  if (labels > 255 || bytes.size() != 20 + labels * 2 + 4 * (kHidden1 + kHidden2 + labels) + weights + lemma_size)
    return;
  shift1_ = static_cast<int>(read_u32(bytes.data() + 4));
  shift2_ = static_cast<int>(read_u32(bytes.data() + 8));
  const char* at = bytes.data() + 20;
  pairs_ = reinterpret_cast<const TagPair*>(at);
  at += labels * 2;
  const auto biases = [&at](uint32_t n) {
    std::vector<int32_t> out(n);
    for (int32_t& bias : out) {
      bias = static_cast<int32_t>(read_u32(at));
      at += 4;
    }
    return out;
  };
  bias1_ = biases(kHidden1);
  bias2_ = biases(kHidden2);
  bias3_ = biases(labels);
  const auto* w = reinterpret_cast<const int8_t*>(at);
  embeddings_.resize(kRows * kEmbedding);
  for (uint32_t i = 0; i < kEmbedding; ++i)
    for (uint32_t row = 0; row < kRows; ++row, ++w) embeddings_[row * kEmbedding + i] = *w;
  layer1_.resize(kWindow1 * kHidden1 * kEmbedding);
  shapes_.resize(kWindow1 * kShapeRows * kHidden1);
  for (uint32_t o = 0; o < kWindow1; ++o)
    for (uint32_t i = 0; i < kInputs; ++i)
      for (uint32_t h = 0; h < kHidden1; ++h, ++w) {
        if (i < kEmbedding)
          layer1_[packed(o * kHidden1 + h, i, kEmbedding)] = *w;
        else
          shapes_[(o * kShapeRows + i - kEmbedding) * kHidden1 + h] = static_cast<int16_t>(*w * shape_step);
      }
  layer2_.resize(kHidden2 * kWindow2 * kHidden1);
  for (uint32_t i = 0; i < kWindow2 * kHidden1; ++i)
    for (uint32_t h = 0; h < kHidden2; ++h, ++w) layer2_[packed(h, i, kWindow2 * kHidden1)] = *w;
  layer3_.resize((labels + 3) / 4 * 4 * kHidden2);
  for (uint32_t i = 0; i < kHidden2; ++i)
    for (uint32_t label = 0; label < labels; ++label, ++w) layer3_[packed(label, i, kHidden2)] = *w;
  lemmatizer_ = Lemmatizer(std::string_view(reinterpret_cast<const char*>(w), lemma_size));
  labels_ = labels;
}

uint32_t Tagger::rows_of(const WordFeatures& word, uint32_t rows[kMaxRowsOfWord]) {
  uint32_t n = 0;
  // Two rows a word: words that share one rarely share both.
  rows[n++] = feature_hash(0, word.word) % kWordRows;
  rows[n++] = feature_hash(1, word.word) % kWordRows;
  for (uint32_t i = 0; i < WordFeatures::kAffixes; ++i) {
    if (word.suffix[i] != 0) rows[n++] = kWordRows + feature_hash(2 + i, word.suffix[i]) % kAffixRows;
    if (word.prefix[i] != 0 && i < 3) rows[n++] = kWordRows + feature_hash(6 + i, word.prefix[i]) % kAffixRows;
  }
  rows[n++] = kWordRows + kAffixRows + word.cluster.fine;
  rows[n++] = kWordRows + kAffixRows + kClusterRows + word.kind;
  return n;
}

std::vector<uint8_t> Tagger::shape_rows(const std::vector<std::string_view>& forms) {
  std::vector<uint8_t> out;
  uint32_t capital = 0, small = 0;
  for (std::string_view form : forms) {
    const Shape shape = shape_of(form);
    small += shape == Shape::lower;
    capital += shape != Shape::lower && shape != Shape::none;
    out.push_back(static_cast<uint8_t>(shape));
  }
  const bool headline = capital >= 2 && capital > 2 * small;
  bool first = true;
  for (uint8_t& shape : out) {
    const bool has_letters = shape != static_cast<uint8_t>(Shape::none);
    shape = static_cast<uint8_t>(shape + (headline ? 2 * kShapes : first ? kShapes : 0));
    first = first && !has_letters;
  }
  return out;
}

void Tagger::embed(const WordFeatures& word, int16_t* e) const {
  uint32_t rows[kMaxRowsOfWord];
  const uint32_t n = rows_of(word, rows);
  std::fill_n(e, kEmbedding, int16_t{0});
  for (uint32_t i = 0; i < n; ++i) add_row(e, embeddings_.data() + rows[i] * kEmbedding, kEmbedding);
  for (uint32_t i = 0; i < kEmbedding; ++i) e[i] = std::max<int16_t>(e[i], 0);
}

void Tagger::first_layer(const int16_t* e, int16_t* out) const {
  constexpr uint32_t kRow = kWindow1 * kHidden1;
  static constexpr std::array<int32_t, kRow> kNoBias{};
  layer2(layer1_.data(), kNoBias.data(), kRow, kEmbedding, e, e + kEmbedding, shift1_, INT16_MIN, INT16_MAX, out,
         out + kRow);
}

// Tags one document: where the rows of its words are, and room for the layers of a chunk of a sentence.
// Each step has one caller and is inlined into it: the vectors' pointers stay in registers, and the code is smaller.
struct Tagger::Run {
  static constexpr uint32_t kRow = kWindow1 * kHidden1;
  static constexpr uint32_t kChunk = 1024;
  struct LastLemma {
    uint32_t lemma = 0;
    uint8_t penn = 0xFF;
  };

  const Tagger& net;
  const Clusters& clusters;
  Doc& doc;
  Memo& memo;
  std::vector<uint32_t> slot_of;      // a word's row in the memo, by the document's pool id
  std::vector<int16_t> embedded;      // the new words of the chunk
  std::vector<LastLemma> last_lemma;  // by pool id
  std::vector<std::string_view> forms;
  std::vector<int16_t> hidden1;               // of the chunk, zeros around it
  std::array<int16_t, 2 * kHidden2> hidden2;  // of two tokens
  std::vector<int32_t> scores;                // of one token

  Run(const Tagger& of, const Clusters& vocabulary, Doc& document, Memo& known)
      : net(of),
        clusters(vocabulary),
        doc(document),
        memo(known),
        slot_of(document.pool.size(), kNone),
        last_lemma(document.pool.size()),
        scores((of.labels_ + 3) / 4 * 4) {}

  [[gnu::always_inline]] void chunk(uint32_t begin, uint32_t n) {
    forms.clear();
    for (uint32_t t = 0; t < n; ++t) forms.push_back(doc.view(begin + t));
    cache_words(begin, n);
    first_hidden(begin, n, shape_rows(forms));
    for (uint32_t t = 0; t < n; ++t) {
      if (t % 2 == 0) {
        const int16_t* window = hidden1.data() + t * kHidden1;
        layer2(net.layer2_.data(), net.bias2_.data(), kHidden2, kWindow2 * kHidden1, window, window + kHidden1,
               net.shift2_, 0, INT16_MAX, hidden2.data(), hidden2.data() + kHidden2);
      }
      const TagPair pair = net.pairs_[best_label(hidden2.data() + t % 2 * kHidden2)];
      Tag& tag = doc.tags[begin + t];
      tag.pos = static_cast<Pos>(pair.pos);
      tag.penn = pair.penn;
      tag.lemma = lemma(begin + t, tag);
    }
  }

  // Makes the rows of the words that have none.
  [[gnu::always_inline]] void cache_words(uint32_t begin, uint32_t n) {
    if (memo.words.size() + n > kMostWords) {
      memo = {};
      std::fill(slot_of.begin(), slot_of.end(), kNone);
    }
    embedded.clear();
    const size_t known = memo.words.size();
    for (uint32_t t = begin; t < begin + n; ++t) {
      uint32_t& slot = slot_of[doc.tokens[t].lower];
      if (slot != kNone) continue;
      slot = memo.words.intern(doc.lower(t));
      if (slot < known) continue;
      embedded.resize(embedded.size() + kEmbedding);
      net.embed(word_features(clusters, doc.lower(t)), embedded.data() + embedded.size() - kEmbedding);
    }
    const size_t fresh = embedded.size() / kEmbedding;
    if (fresh == 0) return;
    embedded.resize((fresh + 1) * kEmbedding);
    memo.rows.resize((known + fresh + 1) * kRow);  // two at a time
    for (size_t i = 0; i < fresh; i += 2)
      net.first_layer(embedded.data() + i * kEmbedding, memo.rows.data() + (known + i) * kRow);
  }

  [[gnu::always_inline]] void first_hidden(uint32_t begin, uint32_t n, const std::vector<uint8_t>& shapes) {
    hidden1.assign((n + n % 2 + 2 * kReach2) * kHidden1, 0);
    for (uint32_t t = 0; t < n; ++t) {
      std::array<const int16_t*, 2 * kWindow1> rows;  // what the words of the window and their shapes add
      uint32_t count = 0;
      for (uint32_t offset = 0; offset < kWindow1; ++offset) {
        const int64_t at = int64_t{t} + offset - kReach1;
        const bool inside = 0 <= at && at < n;
        if (inside) rows[count++] = memo.rows.data() + slot_of[doc.tokens[begin + at].lower] * kRow + offset * kHidden1;
        rows[count++] = net.shapes_.data() + (offset * kShapeRows + (inside ? shapes[at] : kEdge)) * kHidden1;
      }
      int16_t* out = hidden1.data() + (t + kReach2) * kHidden1;
      const int32_t* bias = net.bias1_.data();
      for (uint32_t h = 0; h < kHidden1; h += 8) {
        Lanes sum = load8(rows[0] + h);
        for (uint32_t r = 1; r < count; ++r) sum = add_sat8(sum, load8(rows[r] + h));
        const Sums low = add4(load4(bias + h), widen_low(sum)), high = add4(load4(bias + h + 4), widen_high(sum));
        store8(out + h, clamp8(narrow(low, high, 0), splat8(0), splat8(INT16_MAX)));
      }
    }
  }

  [[gnu::always_inline]] uint32_t best_label(const int16_t* hidden) {
    multiply(net.layer3_.data(), static_cast<uint32_t>(scores.size()), kHidden2, hidden, scores.data());
    const int32_t most = max_sum(scores.data(), net.bias3_.data(), net.labels_);
    uint32_t best = 0;
    while (scores[best] + net.bias3_[best] != most) ++best;
    return best;
  }

  [[gnu::always_inline]] uint32_t lemma(uint32_t index, const Tag& tag) {
    const Token token = doc.tokens[index];
    // A name's lemma keeps its capitals: "Nations" -> "Nation".
    if (penn_name(tag.penn).starts_with("NNP"))
      return doc.pool.intern(net.lemmatizer_.lemma(doc.view(token.span), tag.penn));
    LastLemma& last = last_lemma[token.lower];
    if (last.penn != tag.penn) {
      std::string base = net.lemmatizer_.lemma(doc.lower(index), tag.penn);
      if (tag.pos == Pos::VERB) restore_ending(clusters, base);
      last = {doc.pool.intern(base), tag.penn};
    }
    return last.lemma;
  }
};

void Tagger::tag(const Clusters& clusters, Doc& doc, Memo& memo) const {
  doc.tags.assign(doc.tokens.size(), {});
  if (!ok()) return;
  Run run(*this, clusters, doc, memo);
  for (const Sentence& sentence : doc.sentences)
    for (uint32_t begin = sentence.tokens.begin; begin < sentence.tokens.end; begin += Run::kChunk)
      run.chunk(begin, std::min(Run::kChunk, sentence.tokens.end - begin));
}

}  // namespace readout
