// The analysis as JSON, schema 1: docs/format.md. The one place where bytes become UTF-16 units (or code points).
#ifndef READOUT_SRC_JSON_HPP_
#define READOUT_SRC_JSON_HPP_

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "readout/readout.hpp"

namespace readout {

using Json = nlohmann::ordered_json;

// Maps byte offsets of a UTF-8 text to UTF-16 code units or to code points, in O(1) after one linear pass.
//
//   bytes   a | C3 A9 | F0 9F 98 80 | b        "aé😀b"
//   utf16   0 | 1     | 2           | 4
//   points  0 | 1     | 2           | 3
class OffsetMap {
 public:
  enum class Unit { utf16, code_point };
  OffsetMap(std::string_view text, Unit unit);
  // `byte` lies at the start of a character or at the end of the text.
  uint32_t operator()(uint32_t byte) const;

 private:
  static constexpr uint32_t kBlock = 64;
  std::string_view text_;
  uint8_t four_bytes_;            // units a four-byte character counts for
  std::vector<uint32_t> blocks_;  // units before each block of kBlock bytes
};

// One line, without the line break.
std::string to_json(const Analysis& analysis);
// `value` of a numeric mention as FORMAT.md has it.
Json value_json(const Value& value);
// One line of JSON; broken strings cannot occur, as the text was checked.
std::string dump(const Json& json, int indent = -1);

}  // namespace readout

#endif  // READOUT_SRC_JSON_HPP_
