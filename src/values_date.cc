// Dates, periods, durations, frequencies and times of day.
#include <algorithm>

#include "values_finder.hpp"
#include "word_list.hpp"

namespace readout {

// "fy2026", "fy26"
static int fiscal_year(std::string_view w) {
  if (!w.starts_with("fy") || (w.size() != 4 && w.size() != 6) || !std::all_of(w.begin() + 2, w.end(), is_digit))
    return 0;
  const int y = to_int(w.substr(2));
  return w.size() == 4 ? 2000 + y : y >= 1900 && y <= 2199 ? y : 0;
}

// "1990s", "the '90s", "mid-1980s", "1990's".
static std::string decade_of(std::string_view w) {
  if (w.starts_with("mid-")) w.remove_prefix(4);
  if (!w.ends_with('s')) return "";
  w.remove_suffix(1);
  if (w.ends_with('\'')) w.remove_suffix(1);
  const bool quote = w.starts_with('\'');
  if (quote) w.remove_prefix(1);
  if (!std::all_of(w.begin(), w.end(), is_digit) || !w.ends_with('0')) return "";
  if (w.size() == 4 && (w[0] == '1' || w[0] == '2'))
    return std::string(w.ends_with("00") ? w.substr(0, 2) : w.substr(0, 3));
  if (w.size() == 2 && quote) return (w[0] >= '3' ? "19" : "20") + std::string(w.substr(0, 1));
  return "";
}

// --- calendar dates --------------------------------------------------------------------------------------------------

// A year in figures: "1984", "2025".
int ValueFinder::year_at(uint32_t i) const {
  const std::string_view w = low(i);
  if (w.size() != 4 || !std::all_of(w.begin(), w.end(), is_digit)) return 0;
  const int y = to_int(w);
  return y >= 1000 && y <= 2199 ? y : 0;
}

// A day of the month: "14", "14th", "first" is none.
int ValueFinder::day_at(uint32_t i) const {
  std::string_view w = low(i);
  if (w.size() >= 3 && ends_ordinal(w)) w.remove_suffix(2);
  if (w.empty() || w.size() > 2 || !std::all_of(w.begin(), w.end(), is_digit)) return 0;
  const int d = to_int(w);
  return d >= 1 && d <= 31 ? d : 0;
}

// A month name at i, with its capital; sets `next` to the token after it and its stop.
int ValueFinder::month_at(uint32_t i, uint32_t& next) const {
  if (!is(i, Kind::month) && !is(i, Kind::short_month)) return 0;
  const bool name = capital(i) || doc_.view(i) == low(i);
  if (!capital(i) && (low(i) == "may" || low(i) == "march" || low(i) == "august" || is(i, Kind::short_month))) return 0;
  next = i + 1;
  return name ? entry(i).value : 0;
}

// "14 | , 2025", "14 | 2025": the year at k, and k behind it; 0.
int ValueFinder::year_behind(uint32_t& k) const {
  const uint32_t at = low(k) == "," ? k + 1 : k;
  const int year = year_at(at);
  if (year != 0) k = at + 1;
  return year;
}

// "November 14, 2025", "Nov. 2025", "May": the month is read, k stands behind it.
bool ValueFinder::month_first(uint32_t i, uint32_t& k, Day& d) const {
  if (const int day = day_at(k); day != 0 && !is_clock(k)) {
    d.day = day;
    ++k;
    d.year = year_behind(k);
  } else if (year_at(k) != 0) {
    d.year = year_at(k++);
  } else if ((low(k) == "," || low(k) == "of") && year_at(k + 1) != 0) {
    d.year = year_at(k + 1);
    k += 2;
  } else if (is(i, Kind::short_month) || (low(i) == "may" && !may_is_month(i)) || (low(i) == "march" && i == begin_) ||
             is_given_name(i)) {
    return false;
  }
  return true;
}

// "14 November 2025", "14th of November", "by the 29th": the date that begins with the day, and k behind it.
bool ValueFinder::day_first(uint32_t i, int day, uint32_t& k, Day& d) const {
  k = i + 1;
  if (low(k) == "of") ++k;
  uint32_t next = k;
  const int month_after = month_at(k, next);
  if (month_after != 0) {
    d = {0, month_after, day};
    k = next;
    d.year = year_behind(k);
  } else if (numeric_date(i, d)) {
    k = i + 1;
  } else if (!is_digit(low(i).back()) && any(i - 1, "the") && any(i - 2, "on|by|until|before") &&
             (pos(i + 1) == Pos::PUNCT || pos(i + 1) == Pos::ADP || pos(i + 1) == Pos::CCONJ) && low(i + 1) != "of") {
    d.day = day;  // "by the 29th,"
    k = i + 1;
  } else {
    return false;
  }
  return true;
}

// An absolute calendar date at i: "November 14, 2025", "14 November", "Nov. 2025", "2025-11-14", "11/14/2025".
Found ValueFinder::calendar_at(uint32_t i) const {
  uint32_t k = i;
  Day d;
  if (d.month = month_at(i, k); d.month != 0) {
    if (!month_first(i, k, d)) return none();
  } else if (const int day = day_at(i); day != 0) {
    if (!day_first(i, day, k, d)) return none();
  } else if (numeric_date(i, d)) {
    k = i + 1;
  } else if (year_at(i) != 0 && dash(i + 1) && glued(i + 1) && day_at(i + 2) != 0 && low(i + 2).size() == 2 &&
             dash(i + 3) && glued(i + 3) && low(i + 4).size() == 2 && day_at(i + 4) != 0) {
    d = {year_at(i), day_at(i + 2), day_at(i + 4)};
    k = i + 5;
    if (d.month > 12) return none();
  } else {
    return none();
  }
  Found f = made(i, k, EntityType::DATE, "date");
  f.set_day(d);
  return f;
}

bool ValueFinder::may_is_month(uint32_t i) const {
  return i > begin_ &&
         (pos(i - 1) == Pos::ADP || is(i - 1, Kind::relative) || is(i - 1, Kind::edge) ||
          any(i - 1, "in|by|since|until|of|from|to|and|or|'s|end")) &&
         pos(i) != Pos::AUX;
}

// "April Smith", "said June": a month name between capitals that are no part of a date.
bool ValueFinder::is_given_name(uint32_t i) const {
  return any(i, "april|june|august|may|march") && capital(i + 1) && pos(i + 1) == Pos::PROPN &&
         !(i > begin_ && pos(i - 1) == Pos::ADP) && !in_heading();
}

// "11/14/2025", "2025/11/14", "16.11.2026"
bool ValueFinder::numeric_date(uint32_t i, Day& d) const {
  const std::string_view w = low(i);
  const size_t a = w.find_first_of("/."), b = a == std::string_view::npos ? a : w.find(w[a], a + 1);
  if (b == std::string_view::npos || w.size() > 10 || w.size() - b < 3) return false;
  // "16.11.2026": the day first
  const bool dots = w[a] == '.';
  if (dots && (a > 2 || w.size() - b != 5)) return false;
  if (a == 4) {
    d = {to_int(w), to_int(w.substr(5)), to_int(w.substr(b + 1))};
  } else {
    d = {to_int(w.substr(b + 1)), to_int(w), to_int(w.substr(a + 1))};
    if (dots) std::swap(d.month, d.day);
    if (d.month > 12) std::swap(d.month, d.day);
    if (d.year < 100) d.year += d.year < 50 ? 2000 : 1900;
  }
  return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= 31;
}

// "2005-06", "2006 - 7", "2025/26", "1998 to 2005", "January 1974 and August 1977" after "between", "November 12 to
// 14", "1 and 2, 2004".
void ValueFinder::extend_range(Found& f) {
  const uint32_t k = f.end;
  const bool between = f.begin > begin_ && low(f.begin - 1) == "between";
  const bool season = low(k) == "/" && glued(k) && glued(k + 1) && f.when.day.month == 0;
  const bool joint = dash(k) || season || any(k, "to|through|until") || (low(k) == "and" && between);
  Day& d = f.when.day;
  Day to;
  uint32_t end = 0;
  if (joint) {
    if (const Found other = calendar_at(k + 1); other.end != 0) {
      to = other.when.day;
      end = other.end;
    } else if (d.day != 0 && day_at(k + 1) != 0) {
      to = {d.year, d.month, day_at(k + 1)};
      end = k + 2;
      if (const int year = year_behind(end); year != 0) to.year = year;
      uint32_t next = end;
      // "12 to 14 November"
      if (d.month == 0 && month_at(end, next) != 0) end = next;
    } else if (d.month == 0 && year_at(k + 1) != 0) {
      to = {year_at(k + 1), 0, 0};
      if (season && to.year != d.year + 1) return;
      end = k + 2;
    } else if (d.month == 0 && d.year != 0 && (dash(k) || season) && low(k + 1).size() <= 2 &&
               (day_at(k + 1) != 0 ||
                (to_int(low(k + 1)) > 31 && glued(k) && glued(k + 1)))) {  // "2009 - 10", "1950-53"
      const int tail = to_int(low(k + 1)), base = low(k + 1).size() == 1 ? 10 : 100;
      to = {d.year / base * base + tail, 0, 0};
      if (to.year <= d.year || (season && to.year != d.year + 1)) return;
      end = k + 2;
    }
  } else if (d.day != 0 && d.year == 0 && (low(k) == "and" || low(k) == "," || low(k) == "or") && day_at(k + 1) != 0 &&
             d.month != 0) {  // "December 1 and 2, 2004"
    uint32_t e = k + 2;
    to = {0, d.month, day_at(k + 1)};
    if (low(e) == "," && year_at(e + 1) != 0) {
      to.year = year_at(e + 1);
      e += 2;
    } else if (low(k) == ",") {
      return;
    }
    end = e;
  } else if (between && low(k) == "and" && d.month == 0) {
    return;
  }
  if (end == 0) return;
  if (d.year == 0) d.year = to.year;
  if (to.year == 0) to.year = d.year;
  f.end = end;
  f.when.to = to;
  f.when.range = true;
  if (between) --f.begin;
}

// --- durations -------------------------------------------------------------------------------------------------------

// How many units stand at i: a number, "a", "several", "a few", "a couple of", "half a".
Count ValueFinder::count_at(uint32_t i) const {
  Count c;
  if (const Number n = number_at(i); n.end != 0) {
    c.end = n.end;
    c.known = n.known;
    c.number = n;
    // "15 to 20 years", "two or three weeks", "10-15 days"
    if ((any(n.end, "to|or") || (dash(n.end) && glued(n.end))) && n.end + 1 < end_) {
      if (const Number m = number_at(n.end + 1);
          m.end != 0 && (is(m.end, Kind::time_unit) || (dash(m.end) && is(m.end + 1, Kind::time_unit)))) {
        c.end = m.end;
        c.known = false;
      }
    }
    return c;
  }
  if (low(i) == "half" && any(i + 1, "a|an")) {
    c.end = i + 2;
    c.known = true;
    c.number.mantissa = 5;
    c.number.exponent = -1;
    return c;
  }
  if (any(i, "a|an")) {
    if (any(i + 1, "few|couple|number|further|full|whole|half|single")) {
      const bool one = any(i + 1, "further|full|whole|single");
      c.end = i + 2;
      if (low(c.end) == "of") ++c.end;
      if (low(c.end) == "more") ++c.end;
      c.known = one;
      c.number.mantissa = one ? 1 : 0;
      c.article = one;
      return c;
    }
    c.end = i + 1;
    c.known = true;
    c.number.mantissa = 1;
    c.article = true;
    return c;
  }
  if (any(i,
          "several|few|many|couple|some|dozens|hundreds|thousands|millions|billions|tens|scores|multiple|consecutive|"
          "countless")) {
    c.end = low(i + 1) == "of" ? i + 2 : i + 1;
    return c;
  }
  return c;
}

std::string ValueFinder::duration(const Count& c, std::string_view unit) {
  const bool time = unit == "H" || unit == "MI" || unit == "S";
  std::string_view letter = unit == "MI"                   ? "M"
                            : unit == "DE" || unit == "CE" ? "Y"
                            : unit == "WE"                 ? "D"
                            : unit == "FN"                 ? "W"
                            : unit == "Q"                  ? "M"
                                                           : unit;
  const int factor = unit == "DE" ? 10 : unit == "CE" ? 100 : unit == "WE" || unit == "FN" ? 2 : unit == "Q" ? 3 : 1;
  std::string n = "X";
  if (c.known) {
    const double value = c.number.value() * factor;
    // One decimal: "three and a half years" is P3.5Y.
    const auto tenths = static_cast<int64_t>(value * 10 + 0.5);
    n = std::to_string(tenths / 10);
    if (tenths % 10 != 0) n += "." + std::to_string(tenths % 10);
  }
  return (time ? "PT" : "P") + n + std::string(letter);
}

// "two weeks | ago", "a year | from now", "five years | ahead": not how long but when.
bool ValueFinder::shift(const Count& c, uint32_t k, Found& f) const {
  const bool shifted = is(k, Kind::shift) && !any(k, "before|after|ahead|away|previously") && low(k + 1) != "than";
  if (!shifted && !(low(k) == "from" && low(k + 1) == "now") && !(low(k) == "ahead" && low(k + 1) != "of"))
    return false;
  const bool ago = low(k) == "ago", now = low(k) == "from";
  f.end = k + (now ? 2 : 1);
  if (ago || now) {
    f.when.kind = When::Kind::shift;
    f.when.number = c.known && c.number.whole() ? c.number.as_int() : 0;
    f.when.direction = ago ? -1 : 1;
    if (!c.known) f.when.number = 0;
  }
  return true;
}

// "a year" is a rate after an amount or a count ("twice a year", "$5 a barrel"): a duration only after a word
// that asks for one.
bool ValueFinder::article_counts(uint32_t i, uint32_t k, std::string_view unit) const {
  const bool asked = i > begin_ && any(i - 1,
                                       "for|in|within|after|almost|nearly|about|than|over|once|least|under|around|"
                                       "roughly|of|lasted|took|takes|take|spent|just|only|by");
  // "3 million tonnes a year", "twice a week"
  const bool rate = i > begin_ && (pos(i - 1) == Pos::NOUN || pos(i - 1) == Pos::NUM || any(i - 1, "once|twice")) &&
                    pos(k) != Pos::NOUN && pos(k) != Pos::ADJ && pos(k) != Pos::VERB &&
                    !any(k, "after|before|later|earlier|when|off|of|in|long|ahead|away|on");
  const bool from = any(k, "after|before") && unit != "Q";  // "came a day after the vote"
  if (!asked && !rate && !from) return false;
  return low(i - 1) != "of" && !(low(i - 1) == "in" && any(k, "when|where|of"));
}

// "five years", "two-year", "52-year-old", "a decade ago", "half a century", "the years ahead".
Found ValueFinder::duration_at(uint32_t i) const {
  const Count c = count_at(i);
  if (c.end == 0) return none();
  uint32_t k = c.end;
  // "the 2026 fiscal year"
  if (k == i + 1 && year_at(i) != 0 && any(k, "fiscal|financial|calendar") && low(k + 1) == "year") {
    Found f = made(i, k + 2, EntityType::DATE, "year");
    f.set_day({year_at(i)});
    return f;
  }
  if (any(k,
          "more|additional|full|consecutive|straight|successive|calendar|business|working|long|further|whole|fiscal|"
          "good"))
    ++k;
  const bool hyphen = dash(k) && glued(k);
  if (hyphen) ++k;
  if (!is(k, Kind::time_unit)) return none();
  const std::string_view unit = entry(k).text;
  // "fewer than a quarter"
  if (unit == "Q" && c.article &&
      (low(k + 1) == "of" || (i > begin_ && any(i - 1, "than|least|nearly|almost|roughly"))))
    return none();
  // "a decade and a half"
  if (c.article && c.end == i + 1 && low(k + 1) == "and" && low(k + 2) == "a" && low(k + 3) == "half") {
    Found f = made(i, k + 4, type_of(unit), "duration");
    Count half = c;
    half.number.mantissa = 15;
    half.number.exponent = -1;
    f.set_fixed(duration(half, unit));
    return f;
  }
  if (unit == "Q" && !c.number.digits && !is(i, Kind::vague) && low(k) == "quarter" && c.number.mantissa != 0)
    return none();
  ++k;
  Found f = made(i, k, type_of(unit), "duration");
  f.set_fixed(duration(c, unit));
  f.when.unit = unit;
  if (dash(k) && glued(k) && low(k + 1) == "old") {  // "52-year-old", also "52-year-olds"
    f.end = k + 2;
    if (c.article) f.begin = c.end;  // "a | decades-old row"
    return f;
  }
  if (age_follows(k)) {
    f.end = k + 1;
    return f;
  }
  if (dash(k) && low(k + 1) == "ago") ++k;
  if (shift(c, k, f)) return f;
  if (c.article && !hyphen && c.end == i + 1 && !article_counts(i, k, unit)) return none();
  return f;
}

// --- relative dates and periods --------------------------------------------------------------------------------------

// "last | November", "this | Friday", "next | spring", "last | night": a time with a name of its own.
bool ValueFinder::relative_name(uint32_t i, uint32_t k, Found& f) const {
  const std::string_view word = low(i);
  uint32_t next = k;
  if (const int month = month_at(k, next); month != 0 && word != "same" && word != "current") {
    f.end = next;
    f.set_day({0, month, 0});
    if (year_at(next) != 0) f.when.day.year = year_at(f.end++);
    return true;
  }
  if (is(k, Kind::weekday)) {
    f.end = k + 1;
    f.when.kind = When::Kind::weekday;
    f.when.weekday = entry(k).value;
    return true;
  }
  if (is(k, Kind::season) && !falls_in(k) && (low(k) != "fall" || any(i, "this|last|next|each|every"))) {
    f.end = k + 1;
    f.set_point(entry(k).text);
    return true;
  }
  if (is(k, Kind::day_part) &&
      (word == "this" || word == "last" || word == "that" || word == "same" || word == "next")) {
    f.end = k + 1;
    f.type = EntityType::TIME;
    f.when.kind = word == "this" || word == "last" ? When::Kind::deictic : When::Kind::none;
    f.when.direction = word == "last" ? -1 : 0;
    f.when.suffix = "T" + std::string(entry(k).text);
    return true;
  }
  if (is(k, Kind::holiday)) {
    f.end = k + 1;
    return true;
  }
  return false;
}

// "next | 50 years", "past | two decades", "last | week".
Found ValueFinder::relative_units(uint32_t i, uint32_t k, Found f) const {
  const int direction = entry(i).value;
  const bool anaphoric = any(i, "following|same|that|previous|preceding|subsequent|ensuing|prior");
  // "next 50 years", "past two decades", "last few weeks"
  Count c = count_at(k);
  if (c.article) c = {};
  if (c.end != 0) k = c.end;
  if (any(k, "fiscal|calendar|consecutive|more|business|working")) ++k;
  if (dash(k) && c.end != 0 && is(k + 1, Kind::time_unit)) ++k;
  if (!is(k, Kind::time_unit)) return none();
  const std::string_view unit = entry(k).text;
  f.end = k + 1;
  if (is_short(unit)) f.type = EntityType::TIME;
  if (any(i, "that|this") && c.end != 0) return none();
  const bool plural = low(k).back() == 's';
  if (c.end != 0 || (direction != 0 && (unit == "DE" || unit == "CE")) || any(i, "past|coming")) {
    if (plural && c.end == 0) {
      f.set_fixed(direction < 0 ? "PAST_REF" : "FUTURE_REF");
      return f;
    }
    if (c.end == 0) {
      c.known = true;
      c.number.mantissa = 1;
    }
    f.set_fixed(duration(c, unit));
    return f;
  }
  if (plural && unit != "WE") {
    f.set_fixed(direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "");
    if (any(i, "same|that")) return none();
    return f;
  }
  f.when.kind = anaphoric ? When::Kind::none : When::Kind::point;
  // "the following day", "the same day": from the day told of last
  if ((unit == "D" || unit == "W" || unit == "M") && i > begin_ && low(i - 1) == "the" &&
      !any(i, "last|past|recent|coming"))
    f.when.kind = When::Kind::anchored;
  f.when.unit = unit;
  return f;
}

// "last week", "next 50 years", "past couple years", "this November", "following year", "coming days", "last Friday
// night".
Found ValueFinder::relative_at(uint32_t i) const {
  if (!is(i, Kind::relative)) return none();
  uint32_t k = i + 1;
  if (any(k, "past|coming|same|current") && any(i, "this|that|these|those")) ++k;
  if (any(k, "fiscal|calendar|academic|school|financial|entire|whole")) ++k;
  Found f = made(i, 0, EntityType::DATE, "relative");
  f.when.direction = entry(i).value;
  f.when.explicit_direction = true;
  if (relative_name(i, k, f)) return f;
  return relative_units(i, k, std::move(f));
}

// "third quarter", "last half", "21st century", "Q3".
ValueFinder::Period ValueFinder::ordinal_period(uint32_t i) const {
  auto [n, k] = ordinal_number(i);
  std::string_view unit;
  if (n != 0 || any(i, "last|final")) {
    if (dash(k)) ++k;
    if (low(k) == "half" || is(k, Kind::time_unit)) {
      unit = low(k) == "half" ? "HALF" : entry(k).text;
      ++k;
    } else {
      return {};
    }
    if (n == 0 && unit != "Q" && unit != "HALF") return {};
    if (n == 0) n = unit == "Q" ? 4 : 2;
    // "second half of the match", "third day of talks": an ordinal of something, a date only when a time follows or
    // for quarters and centuries.
  } else if (low(i).size() == 2 && low(i)[0] == 'q' && low(i)[1] >= '1' && low(i)[1] <= '4') {
    n = low(i)[1] - '0';
    unit = "Q";
  } else {
    return {};
  }
  return {n, unit, k};
}

// "third quarter of 2010", "fourth quarter", "first half of next year", "21st century", "30th year", "Q3 2025".
Found ValueFinder::period_at(uint32_t i) const {
  const auto [n, unit, k] = ordinal_period(i);
  if (k == 0) return none();
  Found f = made(i, k, EntityType::DATE, "period");
  const std::string suffix = unit == "Q" ? "-Q" + std::to_string(n) : unit == "HALF" ? "-H" + std::to_string(n) : "";
  if (unit == "CE") {
    f.set_fixed(padded(n - 1, 2));
    return f;
  }
  uint32_t j = k;
  if (any(j, "of|in|,")) ++j;
  if (low(j) == "the") ++j;
  if (any(j, "fiscal|calendar")) ++j;
  if (year_at(j) != 0) {
    f.end = j + 1;
    f.set_day({year_at(j)});
    f.when.suffix = suffix;
    return f;
  }
  if (const Found more = relative_at(j);
      more.end != 0 && more.when.kind == When::Kind::point && more.when.unit == "Y") {
    f.end = more.end;
    f.when = more.when;
    f.when.suffix = suffix;
    return f;
  }
  if (low(j) == "year" && j > k && (unit == "Q" || unit == "HALF")) f.end = j + 1;
  if (uint32_t next = j;
      j > k && (unit == "W" || unit == "D" || unit == "WE" || unit == "HALF") && month_at(j, next) != 0) {
    f.end = next;
    if (unit == "D") {
      f.set_day({year_at(next), month_at(j, next), n});
    }
    if (year_at(next) != 0) ++f.end;
    return f;
  }
  if (unit == "Q" && n <= 4) {
    f.set_point("QN");
    f.when.number = n;
    return f;
  }
  if (unit == "HALF") {
    if (f.end == k) return none();
    f.set_point("HN");  // "the first half of the year"
    f.when.number = n;
    return f;
  }
  if (is_short(unit)) return none();
  return f;
}

// --- dates of one word -----------------------------------------------------------------------------------------------

// A year that stands alone.
bool ValueFinder::year_alone(uint32_t i) const {
  const int year = year_at(i);
  if (year < 1500 || year > 2100) return false;
  if (i > begin_ && glued(i) && any(i - 1, "$|-|/|.") && !dash(i - 1)) return false;
  const bool prepositional = i > begin_ && (any(i - 1,
                                                "in|since|by|of|from|until|till|during|after|before|to|through|for|"
                                                "and|late|early|mid|fiscal|between|around|than|over") ||
                                            is(i - 1, Kind::edge));
  if (is(i + 1, Kind::scale) || is(i + 1, Kind::percent) || is(i + 1, Kind::currency) || is(i + 1, Kind::measure) ||
      is(i + 1, Kind::time_unit) || (dash(i + 1) && glued(i + 1) && glued(i + 2) && is(i + 2, Kind::measure)))
    return false;
  // "2000 troops": a plural noun that is counted, unless a determiner makes the year an attribute ("the 2024
  // elections").
  const bool plural = penn(i + 1) == "NNS";
  const bool determined = i > begin_ && (pos(i - 1) == Pos::DET || pos(i - 1) == Pos::PRON || low(i - 1) == "'s" ||
                                         pos(i - 1) == Pos::PROPN || pos(i - 1) == Pos::ADJ);
  if (plural && !determined && !(year >= 1900 && prepositional && low(i - 1) == "in")) return false;
  return prepositional || year >= 1900;
}

// "1990s", "mid-1980s".
Found ValueFinder::decade_at(uint32_t i) const {
  std::string decade = decade_of(low(i));
  if (decade.empty()) return none();
  Found f = made(i, i + 1, EntityType::DATE, "decade");
  f.set_fixed(std::move(decade));
  return f;
}

// "12-14 November", "12 to 14 November 2025"
Found ValueFinder::day_range_at(uint32_t i) const {
  const bool both = low(i + 1) == "and" && !(i > begin_ && low(i - 1) == "between");
  if (day_at(i) != 0 && (dash(i + 1) || any(i + 1, "to|and")) && day_at(i + 2) != 0) {
    uint32_t next = i + 3;
    if (const int month = month_at(i + 3, next); month != 0) {
      Found f = made(i, next, EntityType::DATE, "date");
      const int year = year_at(next) != 0 ? year_at(f.end++) : 0;
      f.set_day({year, month, day_at(i)});
      f.when.range = true;
      f.when.to = {year, month, day_at(i + 2)};
      if (both && day_at(i + 2) != day_at(i) + 1) f.when.kind = When::Kind::none;
      return f;
    }
  }
  return none();
}

// "mid-1990s", "mid-November 2025", "mid-2026", "mid-week".
Found ValueFinder::mid_at(uint32_t i) const {
  const std::string_view w = low(i);
  if (Found f = decade_at(i); f.end != 0) return f;
  const std::string_view rest = w.substr(4);
  const Entry& inner = words_.find(rest);
  Found f = made(i, i + 1, EntityType::DATE, "date");
  f.when.kind = When::Kind::date;
  if (inner.is(Kind::month)) {
    f.when.day.month = inner.value;
    if (year_at(i + 1) != 0) f.when.day.year = year_at(f.end++);
    return f;
  }
  if (rest.size() == 4 && std::all_of(rest.begin(), rest.end(), is_digit)) {
    f.when.day.year = to_int(rest);
    return f;
  }
  if (inner.is(Kind::weekday) || inner.is(Kind::time_unit) || inner.is(Kind::season)) {
    f.when.kind = When::Kind::none;
    return f;
  }
  return none();
}

// "today", "yesterday".
Found ValueFinder::deictic_at(uint32_t i) const {
  // "Today" as the name of a newspaper stays with the names.
  if (i > begin_ && capital(i) && capital(i - 1) && !in_heading()) return none();
  if (capital(i) && i > begin_ && pos(i + 1) == Pos::NOUN && !glued(i + 1) && low(i - 1) != ":" && !in_heading())
    return none();
  Found f = made(i, i + 1, EntityType::DATE, "deictic");
  f.when.kind = When::Kind::deictic;
  f.when.direction = entry(i).value;
  return f;
}

// "summer", "spring of 2026".
Found ValueFinder::season_at(uint32_t i) const {
  const Entry& e = entry(i);
  Found f = made(i, i + 1, EntityType::DATE, "season");
  uint32_t k = i + 1;
  if (low(k) == "of") ++k;
  f.set_point(e.text);
  if (year_at(k) != 0) {
    f.end = k + 1;
    f.set_day({year_at(k)});
    f.when.suffix = "-" + std::string(e.text);
  } else if (const Found year = k > i + 1 ? relative_at(k) : none(); year.end != 0 && year.when.unit == "Y") {
    f.end = year.end;  // "the spring of last year"
    f.when.direction = year.when.direction;
    f.when.explicit_direction = true;
  }
  return f;
}

// "Christmas Eve", "Yom Kippur".
Found ValueFinder::holiday_at(uint32_t i) const {
  const Entry& e = entry(i);
  const bool half = any(i, "rosh|yom");  // "Rosh Hashanah", "Yom Kippur"
  if (half && !any(i + 1, "hashanah|hashana|kippur|hashoah")) return none();
  Found f = made(i, i + 1, EntityType::DATE, "holiday");
  // "Christmas Eve", "Easter Sunday"
  if (any(i + 1, "day|eve") || (is(i + 1, Kind::weekday) && capital(i + 1))) ++f.end;
  if (half) f.end = i + 2;
  // "Eid al-Adha"
  if (low(i + 1) == "al" && dash(i + 2) && capital(i + 3)) f.end = i + 4;
  if (!e.text.empty()) {
    f.set_day({0, to_int(e.text), to_int(e.text.substr(3))});
  }
  return f;
}

// "weekly", "daily".
Found ValueFinder::frequency_at(uint32_t i) const {
  const Entry& e = entry(i);
  const std::string_view w = low(i);
  // "Annual Report", "Weekly"
  if (capital_inside(i)) return none();
  // "a daily briefing", "the communist daily"
  if (w == "daily" && i > begin_ && (low(i - 1) == "a" || capital(i + 1))) return none();
  Found f = made(i, i + 1, EntityType::DATE, "frequency");
  f.set_fixed(std::string(e.text));
  if (e.text == "PT1H") f.type = EntityType::TIME;
  return f;
}

// Expressions around "day" and "year".
Found ValueFinder::day_or_year_at(uint32_t i) const {
  const std::string_view w = low(i);
  if (w == "day" && any(i + 1, "after|before") && is(i + 2, Kind::deictic) &&
      entry(i + 2).value == (low(i + 1) == "after" ? 1 : -1)) {
    Found f = made(i, i + 3, EntityType::DATE, "deictic");
    f.when.kind = When::Kind::deictic;
    f.when.direction = 2 * entry(i + 2).value;
    return f;
  }
  if (w == "year" && i > begin_ && low(i - 1) == "new" && (capital(i) || (i > begin_ + 1 && low(i - 2) == "the"))) {
    Found f = made(i - 1, i + 1, EntityType::DATE, "date");
    if (low(i + 1) == "'s") f.end = any(i + 2, "day|eve") ? i + 3 : i + 2;  // "New Year's Eve"
    if (low(f.end - 1) == "eve") f.set_day({0, 12, 31});
    if (low(f.end - 1) == "day") f.set_day({0, 1, 1});
    return f;
  }
  // "later in the day"
  if (w == "day" && i > begin_ + 2 && low(i - 1) == "the" && low(i - 2) == "in" &&
      any(i - 3, "earlier|later|early|late"))
    return made(i - 3, i + 1, EntityType::TIME, "part of the day");
  if (w == "day" && low(i + 1) == "one" && i > begin_ && any(i - 1, "from|on|since"))
    return made(i, i + 2, EntityType::DATE, "date");
  // "the year to March 2025"
  if (w == "year" && low(i + 1) == "to" && is(i + 2, Kind::month))
    return made(i, i + (year_at(i + 3) != 0 ? 4 : 3), EntityType::DATE, "period");
  return none();
}

// Where "Labor Day", "National Black History Month" begin, whose last word is `i`; else `i`.
uint32_t ValueFinder::named_day(uint32_t i) const {
  if (!capital(i) || capital(i + 1) || !any(i, "day|month")) return i;
  uint32_t k = i;
  while (k > begin_ && k > previous_ && k + 6 > i && (capital(k - 1) || (dash(k - 1) && glued(k - 1)))) --k;
  while (k < i && (entry(k).kinds != 0 || pos(k) == Pos::DET || pos(k) == Pos::ADP || dash(k))) ++k;
  // "Administrator Ramsey Coats Day": a person
  for (uint32_t n = k; n < i; ++n)
    if (any(n, "administrator|secretary|minister|director|chairman|governor|senator|ambassador|commissioner|judge"))
      return i;
  const bool heading = in_heading();
  return heading && k == begin_ ? i : k;
}

// "the fall in prices": no season.
bool ValueFinder::falls_in(uint32_t i) const { return low(i) == "fall" && any(i + 1, "in|of|to|from|was|is"); }

bool ValueFinder::season_is_date(uint32_t i) const {
  if (low(i) == "fall")
    return year_at(i + 1) != 0 || (low(i + 1) == "of" && year_at(i + 2) != 0) ||
           (i > begin_ + 1 && low(i - 1) == "the" && any(i - 2, "in|by|until|since|before") && !falls_in(i));
  if (low(i) == "spring")
    return i > begin_ && (pos(i - 1) == Pos::ADP || pos(i - 1) == Pos::DET || is(i - 1, Kind::edge)) &&
           pos(i) != Pos::VERB;
  if (pos(i + 1) == Pos::NOUN && !any(i + 1, "season|term|semester|month|months")) return false;  // "summer recess"
  return pos(i) == Pos::NOUN || pos(i) == Pos::PROPN || pos(i) == Pos::ADJ;
}

// "every week", "every eighteen months", "each Friday", "every morning"
Found ValueFinder::set_at(uint32_t i) const {
  const Count c = count_at(i + 1);
  uint32_t k = c.end != 0 ? c.end : i + 1;
  if (c.end == 0 && low(k) == "other") ++k;
  const std::string_view unit = entry(k).text;
  Found f = made(i, k + 1, EntityType::DATE, "frequency");
  f.when.kind = When::Kind::fixed;
  if (is(k, Kind::day_part) && c.end == 0) {
    f.type = EntityType::TIME;
    f.when.fixed = "T" + std::string(unit);
  } else if (is(k, Kind::weekday) && c.end == 0) {
    f.when.fixed = "XXXX-WXX-" + std::to_string(entry(k).value);
  } else if (is(k, Kind::month) && c.end == 0) {
    f.when.fixed = "XXXX-" + padded(entry(k).value, 2);
  } else if (is(k, Kind::time_unit)) {
    Count one;
    one.known = true;
    one.number.mantissa = low(k - 1) == "other" ? 2 : 1;
    if (is_short(unit)) f.type = EntityType::TIME;
    f.when.fixed = duration(c.end != 0 ? c : one, unit);
  } else {
    return none();
  }
  return f;
}

// "for decades", "weeks of delay", "the years ahead", "during the week", "hours earlier".
Found ValueFinder::bare_unit_at(uint32_t i) const {
  const std::string_view unit = entry(i).text;
  const bool plural = low(i).back() == 's';
  if (capital_inside(i)) return none();
  Found f = made(i, i + 1, type_of(unit), "bare unit");
  if (plural) {
    if (any(i + 1, "ago|earlier|later|ahead") && low(i + 2) != "of") {
      f.end = i + 2;
      f.set_fixed(low(i + 1) == "ahead" ? "FUTURE_REF" : low(i + 1) == "ago" ? "PAST_REF" : duration({}, unit));
      return f;
    }
    if (low(i + 1) == "to" && low(i + 2) == "come") {
      f.end = i + 3;
      f.set_fixed("FUTURE_REF");
      return f;
    }
    if (unit == "Q" || unit == "S" || unit == "MI" || unit == "WE") return none();
    const bool after =
        i > begin_ && any(i - 1, "for|after|in|within|over|spanning|by|of|and|take|took|lasting|last|spent|despite");
    // "came hours after the vote"
    const bool opens = i == begin_ || any(i + 1, "of|after|before|ahead");
    const bool just = i > begin_ && low(i - 1) == "just";
    if (!after && !opens && !just) return none();
    if (just) --f.begin;  // "just days before"
    if (i > begin_ && low(i - 1) == "of" && (pos(i - 2) == Pos::NOUN)) return none();
    f.set_fixed(duration({}, unit));
    return f;
  }
  // "by end of year"
  if (i > begin_ + 1 && low(i - 1) == "of" && low(i - 2) == "end" && unit != "D") {
    f.set_point(unit);
    return f;
  }
  // "the week", "the year" after a preposition of time
  if (i < begin_ + 2 || low(i - 1) != "the" || low(i + 1) == "of" || dash(i + 1) || unit == "Q" || unit == "H" ||
      is_short(unit))
    return none();
  if (!any(i - 2, unit == "WE" ? WordList("during|of|over|throughout|for|by|at|until|into|spent|spend")
                               : WordList("during|in|of|over|throughout|for|by")))
    return none();
  if (pos(i + 1) == Pos::NOUN || pos(i + 1) == Pos::PROPN) return none();
  if (low(i - 2) == "of" && !(i >= begin_ + 3 && is(i - 3, Kind::part))) return none();
  if (any(i - 2, "in|for|over|by") && (unit == "D" || unit == "M")) return none();
  if (low(i - 2) == "of" || unit == "WE") {  // "by the end of the year", "over the weekend"
    f.set_point(unit);
  }
  return f;
}

// --- dates of any kind -----------------------------------------------------------------------------------------------

// A date of any kind that begins at i, or whose main word stands there; without what may be joined to it.
Found ValueFinder::date_core(uint32_t i) const {
  const Entry& e = entry(i);
  const std::string_view w = low(i);
  if (Found f = calendar_at(i); f.end != 0) return f;
  if (figure_at(i) || w.starts_with("'")) {
    if (Found f = decade_at(i); f.end != 0) return f;
    if (Found f = day_range_at(i); f.end != 0) return f;
  }
  if (w.starts_with("mid-")) return mid_at(i);
  if (e.is(Kind::weekday)) {
    if (i > begin_ && capital(i - 1) && any(i - 1, "good|ash|palm|maundy|holy|black"))
      return made(i - 1, i + 1, EntityType::DATE, "holiday");
    Found f = made(i, i + 1, EntityType::DATE, "weekday");
    f.when.kind = When::Kind::weekday;
    f.when.weekday = e.value;
    return f;
  }
  if (e.is(Kind::deictic)) return deictic_at(i);
  if (Found f = period_at(i); f.end != 0 && (f.end > i + 2 || !e.is(Kind::relative))) return f;
  if (e.is(Kind::relative))
    if (Found f = relative_at(i); f.end != 0) return f;
  if (low(i) == "first")  // "the first three years"
    if (Found f = duration_at(i + 1); f.end > i + 2 && f.when.kind == When::Kind::fixed) {
      f.begin = i;
      return f;
    }
  if (Found f = duration_at(i); f.end != 0) {
    // "five days a week": how often, no time to come
    if (low(f.end) == "a" && is(f.end + 1, Kind::time_unit) && low(f.end - 1).back() == 's') f.end += 2, f.when = {};
    return f;
  }
  if (const int year = year_alone(i) ? year_at(i) : fiscal_year(w); year != 0) {
    Found f = made(i, i + 1, EntityType::DATE, "year");
    f.set_day({year});
    return f;
  }
  if (e.is(Kind::season) && season_is_date(i)) return season_at(i);
  if (e.is(Kind::holiday) && capital(i)) return holiday_at(i);
  if (w == "year" && dash(i + 1) && glued(i + 1) && low(i + 2) == "end")
    return made(i, i + 3, EntityType::DATE, "date");
  if (w == "year" && low(i + 1) == "end" && any(i - 1, "by|until|before|at"))
    return made(i, i + 2, EntityType::DATE, "date");
  if (e.is(Kind::frequency) && e.text.empty()) return set_at(i);
  if (e.is(Kind::frequency)) return frequency_at(i);
  if (Found f = day_or_year_at(i); f.end != 0) return f;
  if (e.is(Kind::time_unit)) {
    const uint32_t first = named_day(i);
    return first < i ? made(first, i + 1, EntityType::DATE, "holiday") : bare_unit_at(i);
  }
  return none();
}

// "Friday, | November 14", "the same month | last year", "March | next year", "Tuesday | night".
void ValueFinder::join_next(Found& f) {
  if (f.when.kind == When::Kind::weekday) {
    const uint32_t k = low(f.end) == "," ? f.end + 1 : f.end;
    const bool bracket = low(k) == "(";
    if (const Found date = calendar_at(bracket ? k + 1 : k); date.end != 0 && date.when.day.day != 0 && !bracket) {
      f.end = date.end;
      f.when = date.when;
      return;
    }
    if (is(f.end, Kind::day_part) || low(f.end) == "noon") {
      f.type = EntityType::TIME;
      f.when.suffix = "T" + std::string(is(f.end, Kind::day_part) ? entry(f.end).text : std::string_view("12:00"));
      ++f.end;
    } else if (low(f.end) == "before" && is(f.end + 1, Kind::holiday)) {
      f.end += 2;
      f.when.kind = When::Kind::none;
    }
  }
  if (f.when.kind == When::Kind::date && f.when.day.month != 0 && f.when.day.year == 0 && !f.when.range &&
      !f.when.explicit_direction) {
    const uint32_t k = low(f.end) == "of" ? f.end + 1 : f.end;
    if (any(k, "next|last|this") && low(k + 1) == "year") {
      f.end = k + 2;
      f.when.of_year = true;
      f.when.direction = entry(k).value;
    }
  }
  if (f.when.kind == When::Kind::deictic && is(f.end, Kind::day_part)) {
    f.type = EntityType::TIME;
    f.when.suffix = "T" + std::string(entry(f.end).text);
    ++f.end;
  }
  if (f.rule == "relative" && low(f.begin) == "same" && is(f.end, Kind::relative)) {
    if (Found more = date_core(f.end); more.end != 0 && more.when.kind == When::Kind::point) {
      f.end = more.end;
      f.when.kind = When::Kind::none;
    }
  }
}

Found ValueFinder::date_at(uint32_t i) {
  Found f = date_core(i);
  if (f.end == 0) return f;
  if (f.when.kind == When::Kind::date && f.type == EntityType::DATE && !f.when.range) extend_range(f);
  // "Friday, November 14", "same month last year", "March next year"
  join_next(f);
  return f;
}

// --- times of day ----------------------------------------------------------------------------------------------------

// "9:30 p.m.", "0900 GMT", "5 o'clock", "10:00 a.m. to 4:30 p.m."
Found ValueFinder::clock_at(uint32_t i) const {
  const std::string_view w = low(i);
  const size_t colon = w.find(':');
  uint32_t k = i + 1;
  int hour = -1, minute = 0;
  if (colon != std::string_view::npos && colon <= 2 && w.size() >= colon + 3 && w.size() <= colon + 6) {
    hour = to_int(w);
    minute = to_int(w.substr(colon + 1));
  } else if (w.size() <= 2 && is_clock(i)) {
    hour = to_int(w);
  } else if (w.size() <= 5 && w.size() >= 4 && w.find('.') != std::string_view::npos && is_clock(i)) {
    hour = to_int(w);
    minute = to_int(w.substr(w.find('.') + 1));
  } else if (w.size() == 4 && any(k, "gmt|utc|hours") && w.find(',') == std::string_view::npos) {
    hour = to_int(w.substr(0, 2));
    minute = to_int(w.substr(2));
  } else if (w.size() <= 2 && low(k) == "o'clock") {
    hour = to_int(w);
    ++k;
  } else {
    return none();
  }
  if (hour > 24 || minute > 59) return none();
  if (any(k, "a.m.|am|p.m.|pm|a.m|p.m")) {
    if (low(k)[0] == 'p' && hour < 12) hour += 12;
    if (low(k)[0] == 'a' && hour == 12) hour = 0;
    ++k;
  }
  if (any(k, "gmt|utc|est|edt|et|cet|pst|hours")) ++k;
  if (low(k) == "local" && low(k + 1) == "time") k += 2;
  Found f = made(i, k, EntityType::TIME, "time of day");
  f.set_fixed("T" + padded(hour, 2) + ":" + padded(minute, 2));
  if (low(k) == "to" && k + 1 < end_ && is_digit(low(k + 1)[0]))  // "10:00 a.m. to 4:30 p.m."
    if (const Found until = time_at(k + 1); until.end != 0 && until.rule == f.rule)
      f.end = until.end, f.when.fixed += "/" + until.when.fixed;
  return f;
}

// "in the morning", "the evening of November 14".
Found ValueFinder::day_part_at(uint32_t i) const {
  const Entry& e = entry(i);
  if (capital_inside(i)) return none();
  const bool prepositional = i > begin_ && (any(i - 1, "the|in|at|by|every|each|all|early|late|later|mid"));
  if (!prepositional || pos(i + 1) == Pos::NOUN) return none();
  Found f = made(i, i + 1, EntityType::TIME, "part of the day");
  f.set_fixed("T" + std::string(e.text));
  if (low(i + 1) == "of") {
    if (Found date = calendar_at(low(i + 2) == "the" ? i + 3 : i + 2); date.end != 0) {
      f.end = date.end;
      f.when = date.when;
      f.when.suffix = "T" + std::string(e.text);
    } else if (is(i + 2, Kind::weekday)) {
      f.end = i + 3;
      f.when.kind = When::Kind::weekday;
      f.when.weekday = entry(i + 2).value;
      f.when.suffix = "T" + std::string(e.text);
    }
  }
  return f;
}

Found ValueFinder::time_at(uint32_t i) const {
  const Entry& e = entry(i);
  if (figure_at(i)) return clock_at(i);
  if (e.is(Kind::clock)) {
    Found f = made(i, i + 1, EntityType::TIME, "time of day");
    if (low(i) == "tonight") {
      f.when.kind = When::Kind::deictic;
      f.when.suffix = "TNI";
    } else {
      f.set_fixed(std::string(e.text));
    }
    return f;
  }
  if (e.is(Kind::day_part)) return day_part_at(i);
  return none();
}

}  // namespace readout
