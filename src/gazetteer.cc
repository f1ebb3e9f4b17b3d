#include "gazetteer.hpp"

#include "linear.hpp"

namespace readout {

std::vector<uint32_t> read_sorted(std::string_view& bytes) {
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

Gazetteer::Gazetteer(std::string_view bytes) {
  std::vector<uint32_t> lists[kGazetteerKinds];
  size_t total = 0;
  for (auto& list : lists) total += (list = read_sorted(bytes)).size();
  if (total == 0) return;
  uint32_t slots = 1024;
  while (slots < 2 * total) slots *= 2;
  table_.resize(slots);
  mask_ = slots - 1;
  for (uint32_t kind = 0; kind < kGazetteerKinds; ++kind) {
    for (const uint32_t key : lists[kind]) {
      uint32_t i = key & mask_;
      while (table_[i].kinds != 0 && table_[i].key != key) i = (i + 1) & mask_;
      table_[i].key = key;
      table_[i].kinds |= uint32_t{1} << kind;
    }
  }
}

}  // namespace readout
