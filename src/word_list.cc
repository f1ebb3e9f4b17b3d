#include "word_list.hpp"

namespace readout {

bool is_among(const char* word_data, size_t word_size, const char* words_data, size_t words_size, uint64_t filter) {
  const std::string_view word(word_data, word_size), words(words_data, words_size);
  if (word.empty() || (filter & filter_bit(word)) == 0) return false;
  for (size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == '|') && (end == words.size() || words[end] == '|'))
      return word.find('|') == std::string_view::npos;
  }
  return false;
}

}  // namespace readout
