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

inline bool among(std::string_view word, std::string_view list) {
  while (!list.empty())
    if (take_word(list) == word) return true;
  return false;
}

}  // namespace readout

#endif  // READOUT_SRC_WORD_LIST_HPP_
