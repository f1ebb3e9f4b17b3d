// Dependency parser: Universal Dependencies, English.
//
//   The  minister  announced  a  plan  .
//   1    2         -          4  2     2      heads (the root has none)
//   det  nsubj     root       det obj  punct
//
// A small network reads the sentence: embeddings of each word and its tags, a convolution over three words, then layers
// of bidirectional gated recurrence (quasi-recurrent: Bradbury et al. 2017). Every pair of dependent and head gets a
// bilinear score (Dozat and Manning 2017), and Eisner's algorithm (1996) finds the best projective tree with one root.
// Weights are 8 bits, activations 16, sums 32; nothing is floating point, so native and wasm agree to the bit.
//
// Any input gives a tree: one root, no cycle, heads inside the sentence. A sentence over kMaxWords is parsed in pieces.
// A Parser views the bytes it was made from, which must outlive it.
#ifndef READOUT_SRC_PARSE_HPP_
#define READOUT_SRC_PARSE_HPP_

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "readout/doc.hpp"
#include "word_features.hpp"

namespace readout {

// What the parser sees of a token: rows of its embedding tables.
struct ParserWord {
  uint32_t word = 0;  // 0: not in the vocabulary
  uint32_t affixes[3] = {}, shape = 0, kind = 0, cluster = 0, pos = 0, penn = 0;
};

// The best projective tree with one root over n words, as heads; the root's is kNone. score[d * n + h] is for the arc
// from head h to dependent d, score[d * n + d] for d as the root; any sum of n scores must fit 32 bits, and n is at
// most 256.
std::vector<uint32_t> best_tree(std::span<const int32_t> score, uint32_t n);

class Parser {
 public:
  static constexpr uint32_t kWordBits = 24;  // of a word's hash
  static constexpr uint32_t key(const WordFeatures& features) { return features.word & ((1u << kWordBits) - 1); }
  static constexpr uint32_t kMaxWords = 128;  // the decoder's time is cubic
  static constexpr uint32_t kAffixRows = 2048, kKinds = 64, kClusters = 256, kPos = 17, kPenn = 64, kDistances = 16;
  static constexpr uint32_t kDeprels = 56;  // at least as many as deprel_name() knows, a multiple of 8
  static constexpr uint32_t kGates = 2;     // what a cell takes in, how much of it
  static constexpr uint32_t kWindow = 3;    // words that the convolution sees

  Parser() = default;  // gives no arcs
  explicit Parser(std::string_view bytes);
  bool empty() const { return empty_; }

  ParserWord word(const WordFeatures& features, Shape shape, Tag tag) const;
  // What a word gives the convolution's sums of the word after it, of itself and of the word before it: 3 x channels.
  std::vector<int32_t> products(const ParserWord& word) const;
  // One arc a word. Heads count from the first word of the span; the root's is kNone. `products` are the words', for
  // callers that keep them: words repeat.
  std::vector<Arc> parse(std::span<const ParserWord> words) const;
  std::vector<Arc> parse(std::span<const ParserWord> words, std::span<const int32_t* const> products) const;

  static constexpr uint32_t distance_bucket(uint32_t dependent, uint32_t head) {
    const uint32_t d = dependent > head ? dependent - head : head - dependent;
    const uint32_t far = d <= 4 ? d - 1 : d <= 6 ? 4 : d <= 9 ? 5 : d <= 14 ? 6 : 7;
    return dependent > head ? far : 8 + far;
  }

 private:
  struct Linear {
    uint32_t in = 0, out = 0;
    std::vector<int16_t> weights;  // out x in, packed (simd.hpp)
    std::vector<int32_t> bias;     // [out], in units of the sums
  };
  void parse_piece(std::span<const ParserWord> words, std::span<const int32_t* const> products,
                   std::span<Arc> arcs) const;
  // The words' rows, channels wide, after the last layer.
  std::unique_ptr<int16_t[]> encode(std::span<const int32_t* const> products) const;

  bool empty_ = true;
  uint32_t lexical_ = 0, tag_ = 0, channels_ = 0;
  std::vector<uint32_t> vocabulary_;  // the words' keys, sorted
  const int8_t *words_ = nullptr, *affixes_ = nullptr, *shapes_ = nullptr, *kinds_ = nullptr, *clusters_ = nullptr;
  const int8_t *pos_ = nullptr, *penn_ = nullptr, *distances_ = nullptr, *root_ = nullptr;
  Linear convolution_;  // (place in the window x channels) x in
  Linear dependent_, head_, label_dependent_, label_head_, labels_;
  std::vector<Linear> layers_;
};

}  // namespace readout

#endif  // READOUT_SRC_PARSE_HPP_
