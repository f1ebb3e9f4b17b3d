#include "gazetteer.hpp"

#include "sorted.hpp"

namespace readout {

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
      slots[i].kinds |= uint32_t{1} << kind | (kind == kWomensName || kind == kMensName ? bit(kFirst) : 0u);
    }
  }
}

}  // namespace readout
