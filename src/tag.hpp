// The tagger: a small feed-forward network that gives each token a Universal and a Penn tag together, and a table of
// endings that gives its lemma.
//
//   word      hashed rows for the word, its affixes, its cluster, its kind --sum, relu-->  e        once per distinct
//   word token     window of 5: e and shape of each neighbour                   --relu------->  h1
//             window of 3: h1                                              --relu------->  h2  -->  one score a tag
//             pair
//
// All weights are int8, all sums int32, those of the first layer's rows int16 that saturate, so that every platform
// gives the same tags. The rows are kept for each distinct word, from text to text: a token costs ten additions of rows
// and one small product. The model views its bytes, which must outlive it.
#ifndef READOUT_SRC_TAG_HPP_
#define READOUT_SRC_TAG_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/doc.hpp"
#include "word_features.hpp"

namespace readout {

class Lemmatizer {
 public:
  Lemmatizer() = default;
  // Lines "ending and Penn tag, bytes to cut, what to add"; an ending that starts with '^' is a whole word.
  explicit Lemmatizer(std::string_view lines);
  // The lemma of a lower-cased form, by the longest ending known for its Penn tag.
  std::string lemma(std::string_view lower, uint8_t penn) const;

 private:
  struct Edit {
    uint8_t cut;
    std::string_view add;
  };
  static constexpr size_t kLongestEnding = 6;
  std::unordered_map<std::string_view, Edit> edits_;  // by "ending NNS"; only looked up, never walked
};

class Tagger {
 public:
  // The shape of the network; the trainer shares it.
  static constexpr uint32_t kEmbedding = 48, kHidden1 = 96, kHidden2 = 64;
  static constexpr uint32_t kWordRows = 3072, kAffixRows = 3072, kClusterRows = 256, kKindRows = 64;
  static constexpr uint32_t kRows = kWordRows + kAffixRows + kClusterRows + kKindRows;
  static constexpr int kReach1 = 2, kReach2 = 1;
  static constexpr uint32_t kWindow1 = 2 * kReach1 + 1, kWindow2 = 2 * kReach2 + 1;
  // A token's shape, told apart at a sentence's start and in a headline, where capitals say less; and the edge.
  static constexpr uint32_t kEdge = 3 * kShapes, kShapeRows = kEdge + 1;
  static constexpr uint32_t kInputs = kEmbedding + kShapeRows;
  static constexpr uint32_t kMaxRowsOfWord = 2 + 2 * WordFeatures::kAffixes + 2;

  struct TagPair {
    uint8_t pos, penn;
  };

  Tagger() = default;
  explicit Tagger(std::string_view bytes);
  bool ok() const { return labels_ > 0; }  // false: the bytes are not a tagger's; then every tag is X

  // The embedding rows that a word sums; returns how many. The first two are the word's own.
  static uint32_t rows_of(const WordFeatures& word, uint32_t rows[kMaxRowsOfWord]);
  // The shape row of each token of a sentence.
  static std::vector<uint8_t> shape_rows(const std::vector<std::string_view>& forms);

  // What the words met so far add at each offset: words repeat, in a text and in the next. Of one tagger and one
  // thread; emptied when it holds kMostWords, so that it stays under 4 MB.
  struct Memo {
    StringPool words;
    std::vector<int16_t> rows;  // by the word's id in the pool, each kWindow1 x kHidden1
  };
  static constexpr uint32_t kMostWords = 4096;

  void tag(const Clusters& clusters, Doc& doc, Memo& memo) const;
  void tag(const Clusters& clusters, Doc& doc) const {
    Memo memo;
    tag(clusters, doc, memo);
  }

 private:
  struct Run;  // over one document
  // The word's embedding, kEmbedding wide.
  void embed(const WordFeatures& word, int16_t* e) const;
  // What two words add at each offset, each kWindow1 x kHidden1, from their embeddings.
  void first_layer(const int16_t* e, int16_t* out) const;

  uint32_t labels_ = 0;
  int shift1_ = 0, shift2_ = 0;
  const TagPair* pairs_ = nullptr;
  std::vector<int8_t> embeddings_;  // kRows x kEmbedding
  std::vector<int16_t> layer1_;     // (kWindow1 x kHidden1) x kEmbedding, packed as layers 2 and 3 (simd.hpp)
  std::vector<int16_t> shapes_;     // kWindow1 x kShapeRows x kHidden1
  std::vector<int32_t> bias1_, bias2_, bias3_;
  std::vector<int16_t> layer2_;  // kHidden2 x (kWindow2 x kHidden1)
  std::vector<int16_t> layer3_;  // labels (a multiple of 4) x kHidden2
  Lemmatizer lemmatizer_;
};

}  // namespace readout

#endif  // READOUT_SRC_TAG_HPP_
