// Short lists of words, written as one string: among("may", "may|might|could"). Smaller in code than an array of views.
#ifndef READOUT_SRC_WORD_LIST_HPP_
#define READOUT_SRC_WORD_LIST_HPP_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace readout {

// The first word of the list; it is taken off.
constexpr std::string_view take_word(std::string_view& list) {
  const std::string_view first = list.substr(0, list.find('|'));
  list.remove_prefix(std::min(first.size() + 1, list.size()));
  return first;
}

// A bit for the length and ends of a word, which must not be empty.
constexpr uint64_t filter_bit(std::string_view word) {
  return uint64_t{1} << ((static_cast<uint8_t>(word.front()) * 5u + static_cast<uint8_t>(word.back()) * 3u +
                          word.size() * 11u) %
                         64);
}

// A list known when compiled, with the bits of its words: most words asked for are none of the list's, and have other
// bits.
struct WordList {
  std::string_view words;
  uint64_t filter = 0;

  template <size_t n>
  consteval WordList(const char (&literal)[n]) : words(literal, n - 1) {
    for (std::string_view rest = words; !rest.empty();) filter |= filter_bit(take_word(rest));
  }
};

// Is `word` one of the list's words? A word with the separator in it is none. The work is out of line, its arguments
// scalars: hundreds of calls stay small.
bool is_among(const char* word, size_t word_size, const char* words, size_t words_size, uint64_t filter);
inline bool among(std::string_view word, WordList list) {
  return is_among(word.data(), word.size(), list.words.data(), list.words.size(), list.filter);
}

}  // namespace readout

#endif  // READOUT_SRC_WORD_LIST_HPP_
