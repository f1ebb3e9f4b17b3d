// What kinds of name a phrase may be, from lists: countries, cities, first names, organisations, ...
//
//   word(hash_bytes("jordan")) -> bit(kGpe) | bit(kFirst) | bit(kLast)      phrase(hash_bytes("south korea")) ->
//   bit(kGpe)
//
// Phrases are lower-cased, their words one space apart, without a leading "the". Only hashes are kept, so that one
// word in a thousand that is on no list is found all the same: a hint to a model, not a fact. train/gazetteer.py
// writes the bytes, which are read at construction and not needed afterwards.
#ifndef READOUT_SRC_GAZETTEER_HPP_
#define READOUT_SRC_GAZETTEER_HPP_

#include <cstdint>
#include <string_view>
#include <vector>

namespace readout {

// In the order of the lists in the file (KINDS in train/gazetteer.py).
enum GazetteerKind : uint32_t {
  kGpe,
  kNorp,
  kRegion,
  kCity,
  kPlaceName,
  kFirst,
  kLast,
  kOrg,
  kOrgHead,
  kLaw,
  kLawHead,
  kEventName,
  kEventHead,
  kFacHead,
  kLocHead,
  kGpeHead,
  kLanguage,
  kProduct,
  kFirmName,    // and agencies, lobbies, newspapers: no feature of the model, which was trained without this list
  kLeader,      // surnames: no feature either
  kWomensName,  // given names, all of them kFirst too; nor these
  kMensName,
  kGazetteerKinds
};
constexpr uint32_t bit(GazetteerKind kind) { return uint32_t{1} << kind; }
constexpr uint32_t kFeatureKinds = bit(kFirmName) - 1;
constexpr uint32_t kNameKinds = bit(kWomensName) - 1;  // all but the sexes

class Gazetteer {
 public:
  Gazetteer() = default;  // knows nothing
  explicit Gazetteer(std::string_view bytes);
  // Bits of the kinds that list the word, the phrase of several tokens, of this hash.
  uint32_t word(uint32_t hash) const { return words_.find(hash >> (32 - kWordBits)); }
  uint32_t phrase(uint32_t hash) const { return phrases_.find(hash >> (32 - kPhraseBits)); }

 private:
  static constexpr uint32_t kWordBits = 25, kPhraseBits = 28;
  struct Table {  // open addressing, power of two; kinds 0 = free
    struct Slot {
      uint32_t key = 0, kinds = 0;
    };
    std::vector<Slot> slots;
    void fill(const std::vector<uint32_t> (&lists)[kGazetteerKinds]);
    uint32_t find(uint32_t key) const {
      if (slots.empty()) return 0;
      const auto mask = static_cast<uint32_t>(slots.size()) - 1;
      for (uint32_t i = key & mask;; i = (i + 1) & mask) {
        if (slots[i].kinds == 0 || slots[i].key == key) return slots[i].kinds;
      }
    }
  };
  Table words_, phrases_;
};

}  // namespace readout

#endif  // READOUT_SRC_GAZETTEER_HPP_
