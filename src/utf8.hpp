// Code points of UTF-8 text: decoding, white space and lower case, without locale or tables of the platform.
#ifndef READOUT_SRC_UTF8_HPP_
#define READOUT_SRC_UTF8_HPP_

#include <cstdint>
#include <string>
#include <string_view>

namespace readout {

struct CodePoint {
  char32_t value = 0;
  uint32_t size = 1;  // bytes
};
CodePoint decode_long(std::string_view s, size_t i);  // of two bytes and more
// The code point at s[i]; s is valid UTF-8 and i < s.size(). Never reads past the end, whatever the bytes are.
inline CodePoint decode(std::string_view s, size_t i) {
  const auto a = static_cast<uint8_t>(s[i]);
  return a < 0x80 ? CodePoint{a, 1} : decode_long(s, i);
}
void append_utf8(std::string& out, char32_t c);

// Strict: no overlong forms, no surrogates, nothing above U+10FFFF (RFC 3629).
bool is_utf8(std::string_view s);

// Of ASCII.
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
// White space that parts tokens: Unicode's White_Space, and the invisible marks that text copied from a page brings
// along (zero-width space, byte order mark, direction marks).
bool is_space_beyond_ascii(char32_t c);
inline bool is_space(char32_t c) { return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) : is_space_beyond_ascii(c); }

// Simple lower case of Latin, Greek, Cyrillic and Armenian letters; any other character is returned as it is.
char32_t lower(char32_t c);

// A word as later stages look it up: lower case, curly quotes and dashes as ASCII ("--" for an em dash), no soft
// hyphens.
//   "Đàm" -> "đàm"    "O’Brien" -> "o'brien"
void fold_lower(std::string_view word, std::string& out);  // appends
// A lower-case word with Latin letters without their accents and strokes, appended to `out`; whether there were any.
//   "đàm" -> "dam"    "šefčovič" -> "sefcovic"
bool fold_accents(std::string_view lower, std::string& out);

}  // namespace readout

#endif  // READOUT_SRC_UTF8_HPP_
