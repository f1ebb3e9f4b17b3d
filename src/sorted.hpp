// Sets of numbers, small in a file: sorted, each gap to the number before Rice-coded.
//
//   u32 count, u8 k, u32 size, then `size` bytes of bits, low bit first: per gap a unary quotient gap >> k (ones, then
//   a zero) and the k low bits of gap
//
// About 1.5 bits a number above what any code needs. train/gazetteer.py writes the same.
#ifndef READOUT_SRC_SORTED_HPP_
#define READOUT_SRC_SORTED_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linear.hpp"

namespace readout {

// Moves `bytes` past the set; empty when they are cut short.
inline std::vector<uint32_t> read_sorted(std::string_view& bytes) {
  constexpr size_t kHeader = 9;
  if (bytes.size() < kHeader) return {};
  const uint32_t count = read_u32(bytes.data()), k = static_cast<uint8_t>(bytes[4]), size = read_u32(bytes.data() + 5);
  if (k > 31 || bytes.size() - kHeader < size || count > uint64_t{8} * size) return {};
  const std::string_view coded = bytes.substr(kHeader, size);
  bytes.remove_prefix(kHeader + size);
  std::vector<uint32_t> out;
  out.reserve(count);
  const uint64_t end = uint64_t{8} * size;
  uint64_t at = 0;
  const auto next = [&]() -> uint32_t {
    if (at >= end) return 0;
    const uint32_t value = (static_cast<uint8_t>(coded[at / 8]) >> (at % 8)) & 1u;
    ++at;
    return value;
  };
  uint32_t last = 0;
  for (uint32_t i = 0; i < count && at < end; ++i) {
    uint32_t gap = 0;
    while (next() == 1) gap += uint32_t{1} << k;
    for (uint32_t b = 0; b < k; ++b) gap += next() << b;
    out.push_back(last += gap);
  }
  return out;
}

// The bytes of sorted numbers below 2^bits.
inline std::string sorted_bytes(const std::vector<uint32_t>& values, uint32_t bits) {
  const uint64_t mean = (uint64_t{1} << bits) / (values.empty() ? 1 : values.size());
  uint32_t k = 0;
  while ((uint64_t{2} << k) <= mean) ++k;
  std::string coded;
  uint32_t used = 0, last = 0;
  const auto put = [&](uint32_t bit) {
    if (used % 8 == 0) coded += '\0';
    coded.back() = static_cast<char>(static_cast<uint8_t>(coded.back()) | bit << (used % 8));
    ++used;
  };
  for (const uint32_t value : values) {
    const uint32_t gap = value - last;
    last = value;
    for (uint32_t i = 0; i < gap >> k; ++i) put(1);
    put(0);
    for (uint32_t i = 0; i < k; ++i) put(gap >> i & 1u);
  }
  std::string out;
  const auto put32 = [&](size_t v) {
    for (int i = 0; i < 4; ++i) out += static_cast<char>(v >> (8 * i) & 255);
  };
  put32(values.size());
  out += static_cast<char>(k);
  put32(coded.size());
  return out + coded;
}

}  // namespace readout

#endif  // READOUT_SRC_SORTED_HPP_
