#include "timex.hpp"

#include <algorithm>

namespace readout {

std::string padded(int n, int width) {
  std::string s = std::to_string(n);
  return s.size() < static_cast<size_t>(width) ? std::string(static_cast<size_t>(width) - s.size(), '0') + s : s;
}
std::string iso(Day d) {
  std::string s = d.year != 0 ? padded(d.year, 4) : "XXXX";
  if (d.month != 0) s += "-" + padded(d.month, 2);
  if (d.day != 0) s += (d.month == 0 ? "-XX-" : "-") + padded(d.day, 2);
  return s;
}

namespace {

// Days since 1970-01-01 and back (Howard Hinnant, "chrono-compatible low-level date algorithms").
int days_of(Day d) {
  const int y = d.year - (d.month <= 2 ? 1 : 0), era = (y >= 0 ? y : y - 399) / 400, yoe = y - era * 400;
  const int doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}
Day day_of(int days) {
  const int z = days + 719468, era = (z >= 0 ? z : z - 146096) / 146097, doe = z - era * 146097;
  const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100),
            mp = (5 * doy + 2) / 153;
  const int month = mp < 10 ? mp + 3 : mp - 9;
  return {yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1};
}
int weekday_of(int days) { return ((days + 3) % 7 + 7) % 7 + 1; }  // Monday is 1

std::string iso_week(int days) {
  const int thursday = days - weekday_of(days) + 4, year = day_of(thursday).year;
  return padded(year, 4) + "-W" + padded((thursday - days_of({year, 1, 1})) / 7 + 1, 2);
}

}  // namespace

std::string moved(Day reference, std::string_view unit, int n) {
  const int today = days_of(reference);
  n = std::clamp(n, -100000, 100000);
  if (unit == "D") return iso(day_of(today + n));
  if (unit == "W") return iso_week(today + 7 * n);
  if (unit == "FN") return iso_week(today + 14 * n);
  if (unit == "WE") return iso_week(today + 7 * n) + "-WE";
  const int months = reference.year * 12 + reference.month - 1;
  if (unit == "M") return iso({(months + n) / 12, (months + n) % 12 + 1, 0});
  if (unit == "Q") {
    const int quarters = months / 3 + n;
    return padded(quarters / 4, 4) + "-Q" + std::to_string(quarters % 4 + 1);
  }
  const int years = unit == "DE" ? 10 : unit == "CE" ? 100 : 1;
  const int year = reference.year + n * years;
  if (year < 1 || year > 9999) return n < 0 ? "PAST_REF" : "FUTURE_REF";
  if (unit == "DE") return padded(year, 4).substr(0, 3);
  if (unit == "CE") return padded(year, 4).substr(0, 2);
  if (unit == "Y") return padded(year, 4);
  return n < 0 ? "PAST_REF" : "FUTURE_REF";
}

namespace {

// The year of a day or month that stands without one.
Day dated(Day d, const When& when, Day reference) {
  if (d.year != 0 || (d.month == 0 && d.day == 0) || !reference.known()) return d;
  if (d.month == 0) {  // "on the 29th"
    const bool ahead = when.tense == Tense::future || when.tense == Tense::present;
    const int shift = ahead ? (d.day < reference.day ? 1 : 0) : d.day > reference.day ? -1 : 0;
    const int months = reference.year * 12 + reference.month - 1 + shift;
    return {months / 12, months % 12 + 1, d.day};
  }
  if (when.of_year || (when.explicit_direction && when.direction == 0)) {
    d.year = reference.year + when.direction;
    return d;
  }
  // Where no verb tells, the nearer year: in January, "March" is the coming one rather than the last. A present looks
  // half a year ahead: "takes effect in October".
  const int distance = (d.month - reference.month + 12) % 12;
  const bool later_day = distance == 0 && d.day > reference.day;
  const int reach = when.tense == Tense::present ? 6 : when.tense == Tense::unknown ? 3 : -1;
  const bool near = reach > 0 && (later_day || (distance > 0 && distance <= reach));
  const bool ahead = when.explicit_direction ? when.direction > 0 : when.tense == Tense::future || near;
  const bool passed = d.month < reference.month || (d.month == reference.month && d.day != 0 && d.day < reference.day);
  const bool same = d.month == reference.month && (d.day == 0 || d.day == reference.day);
  if (ahead) {
    d.year = reference.year + (passed || (when.explicit_direction && same) ? 1 : 0);
  } else {
    d.year = reference.year - (passed || (same && !when.explicit_direction) ? 0 : 1);
  }
  return d;
}

}  // namespace

std::string resolve(const When& w, Day reference) {
  const bool known = reference.known();
  const int today = known ? days_of(reference) : 0;
  switch (w.kind) {
    case When::Kind::none:
    case When::Kind::anchored:  // the caller knows what was told
      return "";
    case When::Kind::fixed:
      return w.fixed;
    case When::Kind::date: {
      const Day from = dated(w.day, w, reference);
      if (w.unit == "W" && from.known()) return iso_week(days_of(from));
      std::string s = iso(from);
      if (w.range) {
        Day to = w.to;
        if (to.year == 0) to.year = from.year;
        s += "/" + iso(to);
      }
      return s + w.suffix;
    }
    case When::Kind::weekday: {
      if (!known) return "XXXX-WXX-" + std::to_string(w.weekday) + w.suffix;
      int delta = w.weekday - weekday_of(today);  // within this ISO week
      const bool ahead = w.explicit_direction ? w.direction > 0 : w.tense == Tense::future || w.tense == Tense::present;
      if (w.explicit_direction && w.direction < 0) {
        if (delta >= 0) delta -= 7;
      } else if (w.explicit_direction && w.direction > 0) {
        if (delta <= 1) delta += 7;  // said on a Thursday, "next Friday" is not tomorrow
      } else if (ahead) {
        if (delta < 0) delta += 7;
      } else if (!w.explicit_direction && delta > 0) {
        delta -= 7;
      }
      return iso(day_of(today + delta)) + w.suffix;
    }
    case When::Kind::deictic: {
      if (!known) return w.direction < 0 ? "PAST_REF" : w.direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
      return iso(day_of(today + w.direction)) + w.suffix;
    }
    case When::Kind::shift: {
      if (!known || w.number == 0) return w.direction < 0 ? "PAST_REF" : "FUTURE_REF";
      return moved(reference, w.unit, w.direction * w.number);
    }
    case When::Kind::point: {
      if (!known) return w.direction < 0 ? "PAST_REF" : w.direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
      // Of no stated year: by the tense, as a month is.
      if (const int months = w.unit == "QN" ? 3 : w.unit == "HN" ? 6 : 0; months != 0) {
        const bool now = (reference.month - 1) / months + 1 == w.number;
        const int year = now ? reference.year : dated({0, (w.number - 1) * months + 1, 0}, w, reference).year;
        return padded(year, 4) + "-" + w.unit.front() + std::to_string(w.number);
      }
      if (w.unit == "SP" || w.unit == "SU" || w.unit == "FA" || w.unit == "WI") {
        const int month = w.unit == "SP" ? 3 : w.unit == "SU" ? 6 : w.unit == "FA" ? 9 : 12;
        const int year = w.explicit_direction ? reference.year + w.direction : dated({0, month, 0}, w, reference).year;
        return padded(year, 4) + "-" + std::string(w.unit);
      }
      if (w.unit == "WE" && !w.explicit_direction)  // "over the weekend": the last one, or this week's
        return moved(reference, w.unit, w.tense == Tense::past && weekday_of(today) < 6 ? -1 : 0);
      return moved(reference, w.unit, w.direction) + w.suffix;
    }
  }
  return "";
}

}  // namespace readout
