#include "word_list.hpp"

#include <cstring>

namespace readout {

bool is_among(const char* word_data, size_t word_size, const char* words_data, size_t words_size, uint64_t filter) {
  const std::string_view word(word_data, word_size);
  if (word.empty() || (filter & filter_bit(word)) == 0) return false;
  const char* const end = words_data + words_size;
  for (const char* at = words_data; static_cast<size_t>(end - at) >= word_size;) {
    const char* const behind = at + word_size;
    if (*at == word.front() && (behind == end || *behind == '|') && std::memcmp(at, word_data, word_size) == 0)
      return word.find('|') == std::string_view::npos;
    while (at != end && *at++ != '|') {
    }
  }
  return false;
}

}  // namespace readout
