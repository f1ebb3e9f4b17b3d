// Short lists of words, written as one string: among("may", "may|might|could"). Smaller in code than an array of views.
#ifndef READOUT_SRC_WORD_LIST_HPP_
#define READOUT_SRC_WORD_LIST_HPP_

#include <algorithm>
#include <string_view>

namespace readout {

// The first word of the list; it is taken off.
inline std::string_view take_word(std::string_view& list) {
  const std::string_view first = list.substr(0, list.find('|'));
  list.remove_prefix(std::min(first.size() + 1, list.size()));
  return first;
}

// Is `word` one of the list's words? A word with the separator in it is none.
inline bool among(std::string_view word, std::string_view list) {
  if (word.empty()) return false;
  for (size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == '|') && (end == list.size() || list[end] == '|')) return word.find('|') == std::string_view::npos;
  }
  return false;
}

}  // namespace readout

#endif  // READOUT_SRC_WORD_LIST_HPP_
