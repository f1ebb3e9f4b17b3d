// Is this text that Readout can read?
#ifndef READOUT_SRC_LANGUAGE_HPP_
#define READOUT_SRC_LANGUAGE_HPP_

#include <string_view>

namespace readout {

enum class TextStatus { ok, empty, bad_utf8, not_text, not_english };

// Checks any bytes, in linear time. `english`, 0 to 1, says how sure it is that the language is English.
TextStatus check_text(std::string_view bytes, double* english);

}  // namespace readout

#endif  // READOUT_SRC_LANGUAGE_HPP_
