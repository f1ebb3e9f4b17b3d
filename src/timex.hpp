// What an expression of time says, and its value against the article's own date (TIMEX3, ISO 8601).
//
//   "next week"      point, unit W, direction +1    on 2025-11-14    2025-W47
//   "November 12"    date XXXX-11-12, past tense    on 2025-11-14    2025-11-12      without a date  XXXX-11-12
//   "five years"     fixed                                           P5Y
//
// Pure calendar arithmetic on the proleptic Gregorian calendar; no clock, no time zone.
#ifndef READOUT_SRC_TIMEX_HPP_
#define READOUT_SRC_TIMEX_HPP_

#include <cstdint>
#include <string>
#include <string_view>

namespace readout {

struct Day {
  int year = 0, month = 0, day = 0;  // 0: unknown
  bool known() const { return year != 0 && month != 0 && day != 0; }
};

// "2025-11-14", "2025-11", "XXXX-11-14".
std::string iso(Day day);
// Decimal, with zeros in front up to `width` figures.
std::string padded(int n, int width);

enum class Tense : int8_t { past = -1, unknown = 0, future = 1, present = 2 };

struct When {
  enum class Kind : uint8_t {
    none,      // no value: "that year"
    date,      // `day`, to `to` if `range`
    weekday,   // `weekday`, with the `direction` of "last Friday"
    deictic,   // `direction` days from today
    anchored,  // `direction` units from the day told of last: "the following day"
    point,     // the `unit` that lies `direction` units away: "last month"
    shift,     // `number` units away: "two weeks ago"
    fixed      // `fixed`, whatever the date: durations, sets, decades
  } kind = Kind::none;
  Day day, to;
  bool range = false;
  int weekday = 0;                  // ISO: Monday is 1
  int direction = 0;                // -1 past, 0 this, +1 next
  bool explicit_direction = false;  // said by a word ("last"), not by the tense
  bool of_year = false;             // of the year that lies `direction` years away: "March next year"
  int number = 0;
  // TIMEX3 code: D W M Q Y DE CE WE FN; SP SU FA WI for seasons; QN and HN quarter and half `number` of no stated year;
  // with a date, W its week
  std::string_view unit;
  std::string suffix;  // added to the value: "-Q3", "TMO"
  std::string fixed;
  Tense tense = Tense::unknown;  // of the clause
};

// The day, week, month, quarter, year ... (`unit` as in When) that lies n units from the known reference.
std::string moved(Day reference, std::string_view unit, int n);

// The TIMEX3 value, or "" when the text does not say. `reference` is the article's own date; unknown if not known().
std::string resolve(const When& when, Day reference);

}  // namespace readout

#endif  // READOUT_SRC_TIMEX_HPP_
