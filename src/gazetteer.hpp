// What kinds of name a phrase may be, from lists: countries, cities, first names, organisations, ...
//
//   gazetteer.find(hash_bytes("south korea")) -> bit(kGpe)        find(hash_bytes("jordan")) -> bit(kGpe) | bit(kFirst) | bit(kLast)
//
// Phrases are lower-cased, their words one space apart, without a leading "the". Only hashes are kept, so that one
// phrase in some hundreds that is on no list is found all the same: a hint to a model, not a fact. train/gazetteer.py
// writes the bytes, which are read at construction and not needed afterwards.
#ifndef READOUT_SRC_GAZETTEER_HPP_
#define READOUT_SRC_GAZETTEER_HPP_

#include <cstdint>
#include <string_view>
#include <vector>

namespace readout {

// In the order of the lists in the file (KINDS in train/gazetteer.py).
enum GazetteerKind : uint32_t {
  kGpe, kNorp, kRegion, kCity, kPlace, kFirst, kLast, kOrg, kOrgHead, kLaw, kLawHead, kEventName, kEventHead, kFacHead,
  kLocHead, kGpeHead, kLanguage, kProduct, kGazetteerKinds
};
constexpr uint32_t bit(GazetteerKind kind) { return uint32_t{1} << kind; }

// Sorted numbers below 2^32, Rice-coded by train/gazetteer.py: u32 count, u8 k, u32 bytes, then each gap to the last
// number as a unary quotient and k bits of remainder. Moves `bytes` past them; empty when the bytes are cut short.
std::vector<uint32_t> read_sorted(std::string_view& bytes);

class Gazetteer {
 public:
  Gazetteer() = default;  // knows nothing
  explicit Gazetteer(std::string_view bytes);
  // Bits of the kinds that list the phrase of this hash.
  uint32_t find(uint32_t phrase_hash) const {
    if (table_.empty()) return 0;
    const uint32_t key = phrase_hash >> (32 - kHashBits);
    for (uint32_t i = key & mask_;; i = (i + 1) & mask_) {
      if (table_[i].kinds == 0 || table_[i].key == key) return table_[i].kinds;
    }
  }

 private:
  static constexpr uint32_t kHashBits = 25;
  struct Slot { uint32_t key = 0, kinds = 0; };
  std::vector<Slot> table_;  // open addressing, power of two; kinds 0 = free
  uint32_t mask_ = 0;
};

}  // namespace readout

#endif  // READOUT_SRC_GAZETTEER_HPP_
