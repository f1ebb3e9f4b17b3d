#include "word_features.hpp"

#include <algorithm>
#include <string>

#include "linear.hpp"
#include "sorted.hpp"

namespace readout {
namespace {

bool is_lower(char c) { return 'a' <= c && c <= 'z'; }
bool is_upper(char c) { return 'A' <= c && c <= 'Z'; }
bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool continues(char c) { return (static_cast<uint8_t>(c) & 0xC0) == 0x80; }

}  // namespace

// Bytes: u32 fine classes, 2 bytes (middle, coarse) a fine class, the words' keys (sorted.hpp), a byte (fine class) a
// word.
Clusters::Clusters(std::string_view bytes) {
  if (bytes.size() < 4) return;
  const uint32_t fine = read_u32(bytes.data());
  if (fine > 256 || bytes.size() < 4 + 2 * uint64_t{fine}) return;
  const auto* grains = reinterpret_cast<const uint8_t*>(bytes.data() + 4);
  bytes.remove_prefix(4 + 2 * fine);
  const std::vector<uint32_t> keys = read_sorted(bytes);
  if (bytes.size() != keys.size()) return;
  grains_ = grains;
  uint32_t slots = 1024;
  while (slots < 2 * keys.size()) slots *= 2;
  table_.assign(slots, {});
  for (size_t word = 0; word < keys.size(); ++word) {
    uint32_t i = keys[word] & (slots - 1);
    while (table_[i].fine != 0) i = (i + 1) & (slots - 1);
    table_[i] = {keys[word], std::min(static_cast<uint8_t>(bytes[word]), static_cast<uint8_t>(fine - 1))};
  }
}

Cluster Clusters::find(uint32_t hash) const {
  if (table_.empty()) return {};
  const uint32_t mask = static_cast<uint32_t>(table_.size()) - 1;
  for (uint32_t i = key(hash) & mask; table_[i].fine != 0; i = (i + 1) & mask) {
    const uint8_t fine = table_[i].fine;
    if (table_[i].key == key(hash)) return {fine, grains_[2 * fine], grains_[2 * fine + 1]};
  }
  return {};
}

WordFeatures word_features(const Clusters& clusters, std::string_view lower) {
  // A "word" of thousands of letters tells no more than its ends do.
  constexpr size_t kLongest = 64;
  std::string word(lower.substr(0, kLongest));
  if (lower.size() > kLongest) word += lower.substr(lower.size() - kLongest / 2);
  WordFeatures out;
  for (char& c : word) {
    if (is_digit(c)) {
      c = '0';
      out.kind |= 1;
    } else if (c == '-') {
      out.kind |= 2;
    } else if (c == '.') {
      out.kind |= 4;
    } else if (is_lower(c)) {
      out.kind |= 8;
    } else if (static_cast<uint8_t>(c) >= 0x80) {
      out.kind |= 32;
    } else {
      out.kind |= 16;
    }
  }
  out.word = hash_bytes(word);
  out.cluster = clusters.find(out.word);
  const std::string_view w = word;
  size_t begin = w.size(), end = 0;
  for (int i = 0; i < WordFeatures::kAffixes; ++i) {
    do {
      if (begin > 0) --begin;
    } while (begin > 0 && continues(w[begin]));
    if (begin == 0) break;
    do ++end;
    while (end < w.size() && continues(w[end]));
    out.suffix[i] = hash_bytes(w.substr(begin));
    out.prefix[i] = hash_bytes(w.substr(0, end));
  }
  return out;
}

std::vector<WordFeatures> word_features(const Clusters& clusters, const StringPool& pool) {
  std::vector<WordFeatures> out;
  out.reserve(pool.size());
  for (uint32_t id = 0; id < pool.size(); ++id) out.push_back(word_features(clusters, pool.view(id)));
  return out;
}

Shape shape_of(std::string_view form) {
  uint32_t upper = 0, lower = 0;
  for (char c : form) {
    upper += is_upper(c);
    lower += is_lower(c);
  }
  if (upper + lower == 0) return Shape::none;
  if (upper == 0) return Shape::lower;
  if (lower == 0) return upper == 1 ? Shape::single_upper : Shape::upper;
  return upper == 1 && is_upper(form[0]) ? Shape::initial : Shape::mixed;
}

}  // namespace readout
