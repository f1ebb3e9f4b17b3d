// A linear model over hashed features, quantised to bytes: score[label] = sum over the active features of
// row(feature)[label].
//
//   hash("w=minister") -> row 5123: [ 0  0 31 -7 .. ]      A feature has no key of its own: features that share a row
//   were hash("s3=ter")     -> row  904: [12  0  4 -3 .. ]      trained to share it. Sums are integers, the same on
//   every platform.
//
// Bytes: u32 rows (a power of two), u32 labels, then rows x labels int8, little-endian. The model views them; they must
// outlive it (the embedded files are static).
#ifndef READOUT_SRC_LINEAR_HPP_
#define READOUT_SRC_LINEAR_HPP_

#include <cstdint>
#include <string_view>

namespace readout {

inline uint32_t read_u32(const char* p) {
  const auto byte = [p](int i) { return uint32_t{static_cast<uint8_t>(p[i])} << (8 * i); };
  return byte(0) | byte(1) | byte(2) | byte(3);
}

// A feature's hash from its template's number and the hashes of its parts (murmur3's finaliser, so that low bits are
// good).
constexpr uint32_t feature_hash(uint32_t template_id, uint32_t a, uint32_t b = 0) {
  uint32_t h = (a + 0x9e3779b9u * (template_id + 1)) ^ (b * 0x85ebca6bu + (b >> 15));
  h = (h ^ (h >> 16)) * 0x85ebca6bu;
  h = (h ^ (h >> 13)) * 0xc2b2ae35u;
  return h ^ (h >> 16);
}

class LinearModel {
 public:
  LinearModel() = default;  // no labels
  explicit LinearModel(std::string_view bytes) {
    if (bytes.size() < 8) return;
    const uint32_t rows = read_u32(bytes.data()), labels = read_u32(bytes.data() + 4);
    if (rows == 0 || (rows & (rows - 1)) != 0 || bytes.size() < 8 + uint64_t{rows} * labels) return;
    weights_ = reinterpret_cast<const int8_t*>(bytes.data() + 8);
    mask_ = rows - 1;
    labels_ = labels;
  }
  uint32_t labels() const { return labels_; }
  // How many of the bytes given belong to the model.
  uint32_t byte_size() const { return labels_ == 0 ? 0 : 8 + (mask_ + 1) * labels_; }
  const int8_t* row(uint32_t hash) const { return weights_ + uint64_t{hash & mask_} * labels_; }
  template <class Sum>
  void add(uint32_t hash, Sum* scores) const {
    const int8_t* weights = row(hash);
    for (uint32_t i = 0; i < labels_; ++i) scores[i] = static_cast<Sum>(scores[i] + weights[i]);
  }

 private:
  const int8_t* weights_ = nullptr;
  uint32_t mask_ = 0, labels_ = 0;
};

}  // namespace readout

#endif  // READOUT_SRC_LINEAR_HPP_
