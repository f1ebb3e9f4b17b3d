// Interned strings: each distinct string has one small id, so that later stages compare and cache by number.
//
//   pool.intern("talks") -> 17      pool.intern("talks") -> 17      pool.view(17) == "talks"
//
// Ids count up from 0 in order of first use; id 0 is the empty string. A view is valid until the next intern().
#ifndef READOUT_STRING_POOL_HPP_
#define READOUT_STRING_POOL_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

// FNV-1a, 32 bits: the one hash of the project; the same on every platform.
constexpr uint32_t hash_bytes(std::string_view s, uint32_t h = 2166136261u) {
  for (char c : s) h = (h ^ static_cast<uint8_t>(c)) * 16777619u;
  return h;
}

class StringPool {
 public:
  StringPool();
  uint32_t intern(std::string_view s);
  // The id of `s`, or UINT32_MAX when it was never interned.
  uint32_t find(std::string_view s) const;
  std::string_view view(uint32_t id) const { return {chars_.data() + offsets_[id], offsets_[id + 1] - offsets_[id]}; }
  uint32_t hash(uint32_t id) const { return hashes_[id]; }
  uint32_t size() const { return static_cast<uint32_t>(hashes_.size()); }

 private:
  uint32_t slot(std::string_view s, uint32_t hash) const;
  std::string chars_;
  std::vector<uint32_t> offsets_;  // size() + 1
  std::vector<uint32_t> hashes_;
  std::vector<uint32_t> table_;  // open addressing, power of two, UINT32_MAX = free
};

}  // namespace readout

#endif  // READOUT_STRING_POOL_HPP_
