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
  std::vector<uint32_t> words[kGazetteerKinds], phrases[kGazetteerKinds];
  for (uint32_t kind = 0; kind < kGazetteerKinds; ++kind) {
    words[kind] = read_sorted(bytes);
    phrases[kind] = read_sorted(bytes);
  }
  words_.fill(words);
  phrases_.fill(phrases);
}

void Gazetteer::Table::fill(const std::vector<uint32_t> (&lists)[kGazetteerKinds]) {
  size_t total = 0;
  for (const auto& list : lists) total += list.size();
  if (total == 0) return;
  size_t size = 1024;
  while (size < 2 * total) size *= 2;
  slots.resize(size);
  const auto mask = static_cast<uint32_t>(size) - 1;
  for (uint32_t kind = 0; kind < kGazetteerKinds; ++kind) {
    for (const uint32_t key : lists[kind]) {
      uint32_t i = key & mask;
      while (slots[i].kinds != 0 && slots[i].key != key) i = (i + 1) & mask;
      slots[i].key = key;
      slots[i].kinds |= uint32_t{1} << kind;
    }
  }
}

}  // namespace readout
