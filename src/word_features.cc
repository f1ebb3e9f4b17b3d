#include "word_features.hpp"

#include <string>

#include "linear.hpp"

namespace readout {
namespace {

bool is_lower(char c) { return 'a' <= c && c <= 'z'; }
bool is_upper(char c) { return 'A' <= c && c <= 'Z'; }
bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool continues(char c) { return (static_cast<uint8_t>(c) & 0xC0) == 0x80; }

uint32_t slot_hash(std::string_view word) {
  const uint32_t h = hash_bytes(word);
  return h ^ (h >> 15);
}

}  // namespace

// Bytes: u32 words, u32 fine classes, 2 bytes (middle, coarse) a fine class, a byte (fine class) a word, the words.
Clusters::Clusters(std::string_view bytes) {
  if (bytes.size() < 8) return;
  const uint32_t count = read_u32(bytes.data()), fine = read_u32(bytes.data() + 4);
  if (fine > 256 || bytes.size() < 8 + 2 * uint64_t{fine} + 2 * uint64_t{count}) return;
  grains_ = reinterpret_cast<const uint8_t*>(bytes.data() + 8);
  classes_ = grains_ + 2 * fine;
  words_ = bytes.substr(8 + 2 * fine + count);
  count_ = count;
  uint32_t slots = 1024;
  while (slots < 2 * count) slots *= 2;
  table_.assign(slots, {UINT32_MAX, 0});
  uint32_t begin = 0;
  for (uint32_t index = 0; index < count; ++index) {
    const size_t end = words_.find('\n', begin);
    if (end == std::string_view::npos) break;
    uint32_t i = slot_hash(words_.substr(begin, end - begin)) & (slots - 1);
    while (table_[i].begin != UINT32_MAX) i = (i + 1) & (slots - 1);
    table_[i] = {begin, index};
    begin = static_cast<uint32_t>(end) + 1;
  }
}

Cluster Clusters::find(std::string_view word) const {
  if (table_.empty()) return {};
  const uint32_t mask = static_cast<uint32_t>(table_.size()) - 1;
  for (uint32_t i = slot_hash(word) & mask; table_[i].begin != UINT32_MAX; i = (i + 1) & mask) {
    const std::string_view rest = words_.substr(table_[i].begin);
    if (rest.size() > word.size() && rest[word.size()] == '\n' && rest.starts_with(word)) {
      const uint8_t fine = classes_[table_[i].index];
      return {fine, grains_[2 * fine], grains_[2 * fine + 1]};
    }
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
  out.cluster = clusters.find(word);
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
