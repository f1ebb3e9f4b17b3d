// The words that dates, times, amounts and numbers are made of (data/values.tsv).
//
//   "november"  month 11        "billion"  scale 9 (a power of ten)      "last"  relative -1
//   "second"    ordinal 2       "euros"    currency "EUR"                "more than"  approx
//
// A word may be of several kinds; each has its own value. Immutable; views into the embedded file.
#ifndef READOUT_SRC_VALUES_HPP_
#define READOUT_SRC_VALUES_HPP_

#include <cstdint>
#include <string_view>
#include <vector>

namespace readout {

class ValueWords {
 public:
  enum Kind : uint8_t {
    number,
    scale,
    letter_scale,
    dozen,
    crowd,
    ordinal,
    fraction,
    month,
    short_month,
    weekday,
    season,
    day_part,
    clock,
    time_unit,
    deictic,
    holiday,
    frequency,
    relative,
    edge,
    part,
    vague,
    shift,
    symbol,
    code,
    currency,
    nation,
    percent,
    measure,
    measure_word,
    approx,
    approx_percent,
    numbered,
    numbered_of,
    party,
    ahead,
    kKinds
  };
  struct Entry {
    uint64_t kinds = 0;  // bit 1 << kind
    // of the kinds whose value is a number; they do not meet in one word with different values
    int32_t value = 0;
    int32_t fraction = 0;
    std::string_view text;  // of the kinds whose value is a code: TIMEX3 unit, ISO currency, symbol of measure
    bool is(Kind kind) const { return (kinds >> kind & 1) != 0; }
  };
  explicit ValueWords(std::string_view tsv);
  const Entry& find(std::string_view lower) const;

 private:
  struct Slot {
    std::string_view word;
    Entry entry;
  };
  std::vector<Slot> table_;  // open addressing, power of two, empty word = free
};

}  // namespace readout

#endif  // READOUT_SRC_VALUES_HPP_
