#include "utf8.hpp"

namespace readout {

CodePoint decode_long(std::string_view s, size_t i) {
  const auto at = [&](size_t k) { return k < s.size() ? static_cast<uint8_t>(s[k]) & 0x3Fu : 0u; };
  const uint32_t a = static_cast<uint8_t>(s[i]);
  const auto left = static_cast<uint32_t>(s.size() - i < 4 ? s.size() - i : 4);
  const auto size = [left](uint32_t n) { return n < left ? n : left; };
  if (a < 0xE0) return {(a & 0x1F) << 6 | at(i + 1), size(2)};
  if (a < 0xF0) return {(a & 0x0F) << 12 | at(i + 1) << 6 | at(i + 2), size(3)};
  return {(a & 0x07) << 18 | at(i + 1) << 12 | at(i + 2) << 6 | at(i + 3), size(4)};
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

bool is_utf8(std::string_view s) {
  for (size_t i = 0; i < s.size();) {
    const auto a = static_cast<uint8_t>(s[i]);
    if (a < 0x80) {
      ++i;
      continue;
    }
    const size_t n = a < 0xC2 ? 0 : a < 0xE0 ? 2 : a < 0xF0 ? 3 : a < 0xF5 ? 4 : 0;
    if (n == 0 || s.size() - i < n) return false;
    for (size_t k = 1; k < n; ++k)
      if ((static_cast<uint8_t>(s[i + k]) & 0xC0) != 0x80) return false;
    const auto b = static_cast<uint8_t>(s[i + 1]);
    if ((a == 0xE0 && b < 0xA0) || (a == 0xED && b > 0x9F) || (a == 0xF0 && b < 0x90) || (a == 0xF4 && b > 0x8F))
      return false;
    i += n;
  }
  return true;
}

bool is_space_beyond_ascii(char32_t c) {
  if (c < 0x1680) return c == 0x85 || c == 0xA0;
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202F) ||
         c == 0x205F || (c >= 0x2066 && c <= 0x2069) || c == 0x3000 || c == 0xFEFF;
}

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c < 0x100) return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : c;
  // Latin Extended-A: pairs, upper case first on even places up to U+0137 and from U+014A, on odd ones between
  if (c < 0x180) {
    if (c == 0x130) return 'i';
    if (c == 0x178) return 0xFF;
    if (c == 0x138 || c == 0x149 || c == 0x17F) return c;
    const bool odd_first = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    return (c % 2 == 1) == odd_first ? c + 1 : c;
  }
  if (c < 0x370) {
    if (c == 0x1A0 || c == 0x1A2 || c == 0x1A4 || c == 0x1AF) return c + 1;  // O and U with horn (Vietnamese)
    if (c >= 0x1CD && c <= 0x1DC) return c % 2 == 1 ? c + 1 : c;
    if ((c >= 0x1DE && c <= 0x1EF) || (c >= 0x1F8 && c <= 0x21F) || (c >= 0x222 && c <= 0x233))
      return c % 2 == 0 ? c + 1 : c;
    return c;
  }
  if (c < 0x400) {
    if (c >= 0x391 && c <= 0x3AB && c != 0x3A2) return c + 32;
    switch (c) {
      case 0x386:
        return 0x3AC;
      case 0x388:
      case 0x389:
      case 0x38A:
        return c + 37;
      case 0x38C:
        return 0x3CC;
      case 0x38E:
      case 0x38F:
        return c + 63;
      default:
        return c;
    }
  }
  if (c < 0x410) return c + 80;
  if (c < 0x430) return c + 32;
  if (c >= 0x460 && c < 0x530 && !(c >= 0x482 && c <= 0x489)) {
    if (c >= 0x4C0 && c <= 0x4CE) return c == 0x4C0 ? 0x4CF : c % 2 == 1 ? c + 1 : c;
    return c % 2 == 0 ? c + 1 : c;
  }
  if (c >= 0x531 && c <= 0x556) return c + 48;                                                     // Armenian
  if (c >= 0x1E00 && c <= 0x1EFF && !(c >= 0x1E96 && c <= 0x1E9F)) return c % 2 == 0 ? c + 1 : c;  // Vietnamese vowels
  if (c >= 0xFF21 && c <= 0xFF3A) return c + 32;
  return c;
}

void fold_lower(std::string_view word, std::string& out) {
  for (size_t i = 0; i < word.size();) {
    const auto a = static_cast<uint8_t>(word[i]);
    if (a < 0x80) {
      out += static_cast<char>(a >= 'A' && a <= 'Z' ? a + 32 : a);
      ++i;
      continue;
    }
    const CodePoint c = decode(word, i);
    i += c.size;
    if (c.value >= 0x2010 && c.value <= 0x2013) {
      out += '-';
    } else if (c.value == 0x2014 || c.value == 0x2015) {
      out += "--";
    } else if ((c.value >= 0x2018 && c.value <= 0x201B) || c.value == 0x2BC) {
      out += '\'';
    } else if (c.value >= 0x201C && c.value <= 0x201F) {
      out += '"';
    } else if (c.value != 0xAD && c.value != 0x2060) {
      append_utf8(out, lower(c.value));
    }
  }
}

bool fold_accents(std::string_view lower, std::string& out) {
  // The letters without their marks, from U+00DF and from U+1EA0 (Vietnamese); a full stop stands for none.
  static constexpr std::string_view kLatin =
      "saaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiii"
      "iiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  static constexpr std::string_view kVietnamese =
      "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
  bool any = false;
  for (size_t i = 0; i < lower.size();) {
    const CodePoint c = decode(lower, i);
    const char32_t v = c.value;
    const char base = v >= 0xDF && v - 0xDF < kLatin.size()            ? kLatin[v - 0xDF]
                      : v >= 0x1EA0 && v - 0x1EA0 < kVietnamese.size() ? kVietnamese[v - 0x1EA0]
                                                                       : '.';
    if (base == '.')
      out.append(lower.substr(i, c.size));
    else
      out += base, any = true;
    i += c.size;
  }
  return any;
}

}  // namespace readout
