// What the learned stages know of a word without its context, computed once per distinct word of a document.
//
//   "ministers" -> word #, cluster 87/20/5, prefixes "mi" "min", suffixes "s" "rs" "ers" "ters"
//
// The word is the lower-cased form (Token::lower); its digits count as '0', so that all years are one word. How a token
// is capitalised belongs to the token, not to the word: shape_of().
#ifndef READOUT_SRC_WORD_FEATURES_HPP_
#define READOUT_SRC_WORD_FEATURES_HPP_

#include <cstdint>
#include <string_view>
#include <vector>

#include "readout/string_pool.hpp"

namespace readout {

// Word classes at three grains, learned by the exchange algorithm from news and government texts (models/tagger.md).
// 0 stands for a word that has none. Classes nest: one fine class lies in one middle class, that in one coarse class.
struct Cluster {
  uint8_t fine = 0, middle = 0, coarse = 0;
};
class Clusters {
 public:
  Clusters() = default;
  explicit Clusters(std::string_view bytes);  // models/clusters.bin; must outlive this
  // Of a word, its digits as '0', by its hash_bytes(). One unknown word in a thousand shares its key with a known one.
  Cluster find(uint32_t hash) const;
  static constexpr uint32_t kKeyBits = 24;
  static constexpr uint32_t key(uint32_t hash) { return hash >> (32 - kKeyBits); }

 private:
  const uint8_t* grains_ = nullptr;  // middle and coarse class of each fine class
  struct Slot {
    uint32_t key;
    uint8_t fine;
  };                         // fine 0 = free
  std::vector<Slot> table_;  // open addressing
};

struct WordFeatures {
  static constexpr int kAffixes = 4;
  uint32_t word = 0;               // hash of the word, digits as '0'
  uint32_t suffix[kAffixes] = {};  // hashes of the last 1, 2, 3, 4 code points; 0 when the word is not longer than that
  uint32_t prefix[kAffixes] = {};  // the same of the first ones
  Cluster cluster;
  // bits: 1 has a digit, 2 a hyphen, 4 a full stop, 8 a letter, 16 another mark, 32 not ASCII
  uint8_t kind = 0;
};
WordFeatures word_features(const Clusters& clusters, std::string_view lower);
// The features of every word of the pool, by its id.
std::vector<WordFeatures> word_features(const Clusters& clusters, const StringPool& pool);

// How a token is written.
enum class Shape : uint8_t { lower, initial, upper, single_upper, mixed, none };  // none: no ASCII letter decides
inline constexpr uint32_t kShapes = 6;
Shape shape_of(std::string_view form);

}  // namespace readout

#endif  // READOUT_SRC_WORD_FEATURES_HPP_
