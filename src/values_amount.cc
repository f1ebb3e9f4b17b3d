// Numbers, and what they count: money, percentages, quantities, things, places in a row.
#include <algorithm>

#include "values_finder.hpp"
#include "word_list.hpp"

namespace readout {

constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                              1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

double Number::value() const {
  const int e = std::clamp(exponent, -18, 18);
  return e >= 0 ? static_cast<double>(mantissa) * kPowers[e] : static_cast<double>(mantissa) / kPowers[-e];
}

// --- numbers ---------------------------------------------------------------------------------------------------------

// "1,234.5" as mantissa and exponent.
bool ValueFinder::parse_figure(std::string_view s, Number& n) {
  if (s.empty() || !is_digit(s[0]) || s.size() > 18) return false;
  bool point = false;
  for (size_t k = 0; k < s.size(); ++k) {
    if (is_digit(s[k])) {
      n.mantissa = n.mantissa * 10 + (s[k] - '0');
      if (point) --n.exponent;
    } else if (s[k] == ',' && !point && k + 3 < s.size()) {
      // thousands: three digits follow
      if (!is_digit(s[k + 1]) || !is_digit(s[k + 2]) || !is_digit(s[k + 3]) || (k + 4 < s.size() && is_digit(s[k + 4])))
        return false;
    } else if (s[k] == '.' && !point && k + 1 < s.size()) {
      point = true;
    } else {
      return false;
    }
  }
  n.digits = true;
  return true;
}

// Without its fraction and its scale: "3.5", "twenty-five", "a | dozen", "half a | million", "several | million".
Number ValueFinder::plain_number(uint32_t i) const {
  Number n;
  if (i >= end_) return n;
  const std::string_view w = low(i);
  if (figure_at(i)) {
    if (!parse_figure(w, n)) return {};
    n.end = i + 1;
  } else if (is(i, Kind::number)) {
    n.mantissa = entry(i).value;
    n.end = i + 1;
    const bool ten = n.mantissa >= 20;
    uint32_t k = i + 1;
    if (ten && dash(k) && is(k + 1, Kind::number) && entry(k + 1).value < 10) ++k;
    if (ten && is(k, Kind::number) && entry(k).value < 10 && entry(k).value > 0) {
      n.mantissa += entry(k).value;
      n.end = k + 1;
    }
  } else if (any(i, "a|an") && (is(i + 1, Kind::scale) || is(i + 1, Kind::dozen))) {
    n.mantissa = 1;
    n.end = i + 1;
  } else if (w == "half" && low(i + 1) == "a" && (is(i + 2, Kind::scale) || is(i + 2, Kind::dozen))) {
    n.mantissa = 5;
    n.exponent = -1;
    n.end = i + 2;
  } else if (any(i, "several|few|many") && is(i + 1, Kind::scale)) {
    n.known = false;
    n.end = i + 1;
  } else {
    return {};
  }
  return n;
}

// Fractions: "two-thirds", "one third", "three quarters", "3 / 4". False where n goes on otherwise.
bool ValueFinder::add_fraction(uint32_t i, Number& n) const {
  const uint32_t k = dash(n.end) ? n.end + 1 : n.end;
  const bool plural = entry(k).fraction != 0 && low(k).back() == 's';
  if (n.exponent == 0 && n.mantissa > 0 && n.mantissa < 20 && entry(k).fraction > n.mantissa &&
      (plural == (n.mantissa > 1)) && (plural || n.mantissa == 1) && (!n.digits) &&
      !(low(k) == "quarters" && low(i) == "a") && !(entry(k).fraction == 2 && n.mantissa != 1)) {
    n.mantissa = (n.mantissa * 1000000 + entry(k).fraction / 2) / entry(k).fraction;
    n.exponent = -6;
    n.end = k + 1;
    return true;
  }
  // "1 1/2", "3 / 4"
  if (n.digits && n.exponent == 0 && low(n.end) == "/" && n.end + 1 < end_ && figure_at(n.end + 1)) {
    Number d;
    if (parse_figure(low(n.end + 1), d) && d.exponent == 0 && d.mantissa > n.mantissa && d.mantissa <= 100) {
      n.mantissa = (n.mantissa * 1000000 + d.mantissa / 2) / d.mantissa;
      n.exponent = -6;
      n.end += 2;
      return true;
    }
  }
  return false;
}

// Scales: "2 million", "one hundred and twenty", "3-million", "two dozen".
void ValueFinder::add_scale(Number& n) const {
  while (n.end < end_) {
    uint32_t k = n.end;
    if (dash(k) && glued(k) && is(k + 1, Kind::scale)) ++k;
    if (is(k, Kind::scale)) {
      n.exponent += entry(k).value;
      n.scaled = n.scaled || entry(k).value >= 3;
      n.end = k + 1;
      const uint32_t rest = low(n.end) == "and" ? n.end + 1 : n.end;
      if (entry(k).value == 2 && n.exponent == 2 && is(rest, Kind::number)) {  // "one hundred and twenty"
        const Number more = number_at(rest);
        if (more.exponent == 0 && more.mantissa < 100) {
          n.mantissa = n.mantissa * 100 + more.mantissa;
          n.exponent = 0;
          n.end = more.end;
        }
      }
      continue;
    }
    if (is(k, Kind::dozen) && n.exponent <= 0) {
      n.mantissa *= 12;
      n.end = k + 1;
    }
    break;
  }
}

// A number at i, in figures or words, with its scale: "3.5 million", "twenty-five", "a dozen", "two-thirds", "one and
// a half".
Number ValueFinder::number_at(uint32_t i) const {
  Number n = plain_number(i);
  if (n.end == 0 || add_fraction(i, n)) return n;
  // "and a half"
  if (low(n.end) == "and" && low(n.end + 1) == "a" && low(n.end + 2) == "half" && n.exponent == 0) {
    n.mantissa = n.mantissa * 10 + 5;
    n.exponent = -1;
    n.end += 3;
  }
  add_scale(n);
  return n;
}

// "hundreds", "tens of thousands": so many.
Number ValueFinder::crowd_at(uint32_t i) const {
  Number n;
  n.known = false;
  n.end = i + 1;
  while (low(n.end) == "of" && (is(n.end + 1, Kind::crowd))) n.end += 2;
  return n;
}

// "first", "24th", "ninety-first": the number and the end of its words; the number is 0 where there is none.
std::pair<int, uint32_t> ValueFinder::ordinal_number(uint32_t i) const {
  if (is(i, Kind::number) && entry(i).value >= 20 && dash(i + 1) && glued(i + 1) && glued(i + 2) &&
      is(i + 2, Kind::ordinal) && entry(i + 2).value < 10)
    return {entry(i).value + entry(i + 2).value, i + 3};
  return {is(i, Kind::ordinal) ? entry(i).value : ordinal_figure(low(i)), i + 1};
}

// "24th", "1,000th"; 0.
int ValueFinder::ordinal_figure(std::string_view w) {
  if (w.size() < 3 || !is_digit(w[0]) || !ends_ordinal(w)) return 0;
  int n = 0;
  for (char c : w.substr(0, w.size() - 2)) {
    if (c == ',') continue;
    if (!is_digit(c) || n > 10000000) return 0;
    n = n * 10 + (c - '0');
  }
  return n;
}

// --- names with a number ---------------------------------------------------------------------------------------------

// "Section 232", "Boeing 787-9", "F-16", "COVID-19", "Group of 20", "Three Gorges": figures that are part of a name.
// Returns the token after the name, or 0.
uint32_t ValueFinder::name_with_number(uint32_t i) const {
  const bool figure = figure_at(i);
  if (!figure && !is(i, Kind::number) && !is(i, Kind::ordinal)) return 0;
  const auto skip = [&](uint32_t k) {  // with what hangs on by a hyphen
    while (k + 1 < end_ && glued(k) && glued(k + 1) && (dash(k) || low(k) == "/") &&
           (figure_at(k + 1) || low(k + 1).size() == 1))
      k += 2;
    return k;
  };
  if (i > begin_) {
    const uint32_t p = i - 1;
    if (is(p, Kind::numbered) &&
        (capital(p) || low(p) == "no." || low(p) == "nos." || low(p) == "section" || low(p) == "article") &&
        !is(i, Kind::ordinal))
      return skip(i + 1);
    if (figure && (low(i + 1) == "u.s.c." || low(i + 1) == "c.f.r.")) return i + 1;
    // "FTSE 100", "Apollo 11": figures right after a name that count nothing.
    if (figure && capital(p) && (pos(p) == Pos::PROPN || is_acronym(p)) && p > begin_ && low(i).size() <= 4 &&
        low(i).find_first_not_of("0123456789") == std::string_view::npos && year_at(i) == 0 && !in_heading() &&
        !is(p, Kind::month) && !is(p, Kind::short_month) && !is(p, Kind::weekday) && !is(p, Kind::code) &&
        !is(p, Kind::symbol) && !is(i + 1, Kind::percent) && !is(i + 1, Kind::measure) && !is(i + 1, Kind::scale) &&
        !is(i + 1, Kind::time_unit) && !is(i + 1, Kind::month) && !is(i + 1, Kind::currency) && low(i + 1) != "per" &&
        !dash(i + 1) && !is_clock(i) && pos(i + 1) != Pos::NOUN && pos(i + 1) != Pos::ADJ && pos(i + 1) != Pos::PROPN &&
        pos(i + 1) != Pos::NUM)
      return skip(i + 1);
    // "24th Infantry Regiment", "118th Congress"
    if (figure && ordinal_figure(low(i)) != 0 && capital(i + 1) && !in_heading() && !is(i + 1, Kind::month))
      return i + 1;
    if (figure && low(p) == "#") return skip(i + 1);
    if (p > begin_ && low(p) == "of" && is(p - 1, Kind::numbered_of) && capital(p - 1) && !is(i + 1, Kind::month))
      return i + 1;
    // F-16, COVID-19, Su-35
    if (figure && p > begin_ && dash(p) && glued(i) && glued(p) && capital(p - 1) && !is(p - 1, Kind::month) &&
        !is(p - 1, Kind::short_month))
      return skip(i + 1);
    if (figure && low(p) == "(" && low(i + 1) == ")" && low(i).size() <= 3) return i + 1;
  }
  // "Trade Act of 1962", "Order No. 4 of 2025"
  if (year_at(i) != 0 && i > begin_ + 1 && low(i - 1) == "of" &&
      ((is(i - 2, Kind::numbered) && capital(i - 2)) ||
       (i > begin_ + 2 && figure_at(i - 2) && is(i - 3, Kind::numbered) && capital(i - 3))))
    return i + 1;
  if (figure && glued(i + 1) && dash(i + 1) && glued(i + 2) && !figure_at(i + 2) && capital(i + 2) &&
      low(i + 2).size() <= 2 && low(i).size() <= 3)
    return skip(i + 3);
  if (i == begin_ && sentence_->kind == SentenceKind::list_item && doc_.view(i).back() == '.') return i + 1;
  if (!figure && i > begin_ && capital(i) && capital(i + 1) && !in_heading() && !capital(i - 1) &&
      !is(i + 1, Kind::time_unit) && !is(i + 1, Kind::scale) && pos(i + 1) == Pos::PROPN)
    return i + 1;  // "the Three Gorges Dam", "Second World War"
  // "Vatican Two"
  if (!figure && i > begin_ && capital(i) && capital(i - 1) && !in_heading() && pos(i - 1) == Pos::PROPN) return i + 1;
  return 0;
}

// --- money -----------------------------------------------------------------------------------------------------------

// The other sum of a range.
bool ValueFinder::second_sum(Found& f) const {
  bool found = false;
  // "$5-10 billion", "$1 billion to $2 billion"
  const bool joint = dash(f.end) || low(f.end) == "to";
  const uint32_t second = is(f.end + 1, Kind::symbol) ? f.end + 2 : f.end + 1;
  // "from $55 billion to $110 billion": two sums
  const bool rises = low(f.end) == "to" && f.begin > begin_ && low(f.begin - 1) == "from";
  if (joint && !rises && (glued(f.end) || second == f.end + 2)) {
    if (const Number m = number_at(second); m.end != 0 && figure_at(second)) {
      f.end = m.end;
      if (is(f.end, Kind::letter_scale) && glued(f.end)) ++f.end;
      found = true;
    }
  }
  // "between $12 million and $20 million"
  if (f.begin > begin_ && low(f.begin - 1) == "between" && low(f.end) == "and" && is(f.end + 1, Kind::symbol)) {
    if (const Number m = number_at(f.end + 2); m.end != 0) {
      --f.begin;
      f.end = m.end;
      found = true;
    }
  }
  return found;
}

// "$1.4 billion", "US$5", "EUR 3 million"
Found ValueFinder::money_after_symbol(uint32_t i) const {
  uint32_t k = i + 1;
  Number n = number_at(k);
  if (n.end == 0) return none();
  Found f = made(i, n.end, EntityType::MONEY, "money");
  f.unit = std::string(entry(i).text);
  if (i > begin_ && glued(i) && any(i - 1, "us|u.s.|a|c|hk|nt|s|au|nz") && low(i) == "$") {
    f.begin = i - 1;
    const Entry& full = words_.find(std::string(low(i - 1)) + "$");
    if (!full.text.empty())
      f.unit = std::string(full.text);
    else if (is(i - 1, Kind::nation))
      f.unit = std::string(entry(i - 1).text);
  }
  if (is(f.end, Kind::letter_scale) && glued(f.end)) {
    n.exponent += entry(f.end).value;
    ++f.end;
  }
  if (second_sum(f)) n.known = false;
  if (is(f.end, Kind::currency) && f.end < end_ && low(f.end) != "won") ++f.end;
  f.number = n;
  return f;
}

// "CHF12 million"; "N4.7 billion", "R3.5-billion", "N38,000": a currency of one letter, sure before a scale or with
// thousands only
Found ValueFinder::money_in_word(uint32_t i) const {
  const std::string_view w = low(i);
  if (!capital(i) || is_digit(w[0])) return none();
  const size_t figure = w.find_first_of("0123456789");
  const uint32_t scale = dash(i + 1) ? i + 2 : i + 1;
  Number n;
  if (figure != std::string_view::npos && parse_figure(w.substr(figure), n)) {
    const std::string_view prefix = w.substr(0, figure);
    const Entry& currency = words_.find(std::string(prefix));
    const bool sure = is(scale, Kind::scale) || w.find(',') != std::string_view::npos;
    std::string_view code = currency.is(Kind::code) && figure == 3 ? currency.text : "";
    for (const auto& [letter, letter_code] :
         {std::pair<std::string_view, std::string_view>{"n", "NGN"}, {"r", "ZAR"}, {"p", "PHP"}, {"w", "KRW"}})
      if (sure && prefix == letter) code = letter_code;
    if (!code.empty()) {
      Found f = made(i, i + 1, EntityType::MONEY, "money");
      if (is(scale, Kind::scale)) n.exponent += entry(scale).value, f.end = scale + 1;
      f.unit = code;
      f.number = n;
      return f;
    }
  }
  return none();
}

// "3 billion euros", "500 U.S. dollars", "millions of dollars", "2 trillion VND"
Found ValueFinder::money_before_currency(uint32_t i) const {
  Number n = is(i, Kind::crowd) ? crowd_at(i) : number_at(i);
  if (n.end == 0) return none();
  uint32_t k = n.end;
  if (is(k, Kind::letter_scale) && glued(k)) n.exponent += entry(k++).value;
  if (dash(k) && glued(k)) ++k;
  if (low(k) == "of" && is(i, Kind::crowd)) ++k;
  uint32_t nation = 0;
  if (is(k, Kind::nation) && is(k + 1, Kind::currency)) nation = k++;
  if (is(k, Kind::currency) && (low(k) != "won" || n.scaled)) {
    // "212,000 pounds of formula": weight, but "pounds of debt"
    if (any(k, "pound|pounds") && nation == 0 && low(k + 1) == "of" &&
        (pos(k + 2) == Pos::NOUN || pos(k + 2) == Pos::PROPN) &&
        !any(k + 2,
             "aid|debt|investment|funding|money|cash|spending|savings|assets|trade|goods|exports|imports|damage|"
             "support|credit|revenue|tax|taxpayers|public|state|government|foreign")) {
      Found f = made(i, k + 1, EntityType::QUANTITY, "quantity");
      f.unit = "lb";
      f.number = n;
      return f;
    }
    Found f = made(i, k + 1, EntityType::MONEY, "money");
    const bool national = nation != 0 && any(k, "dollar|dollars|pound|pounds|franc|francs|peso|pesos|rupee|rupees");
    f.unit = std::string(national ? entry(nation).text : entry(k).text);
    if (any(k, "cent|cents")) n.exponent -= 2;
    f.number = n;
    return f;
  }
  if (is_code(k)) {
    Found f = made(i, k + 1, EntityType::MONEY, "money");
    f.unit = std::string(entry(k).text);
    f.number = n;
    return f;
  }
  return none();
}

Found ValueFinder::money_at(uint32_t i) const {
  const bool letters = low(i)[0] >= 'a' && low(i)[0] <= 'z' && low(i).back() != '$';  // "Rs", but no "rs"
  if ((is(i, Kind::symbol) && (!letters || capital(i))) || is_code(i)) return money_after_symbol(i);
  if (Found f = money_in_word(i); f.end != 0) return f;
  return money_before_currency(i);
}

// --- percentages, quantities, counts, ordinals -----------------------------------------------------------------------

// An amount on its way: its number, of a range the first, and the tokens that it takes.
struct ValueFinder::Amount {
  Number n;
  uint32_t begin, end;
  bool crowd;  // "thousands of"
  bool range = false;
};

// Without a number: "half", "a few kilometers", "a quarter of".
Found ValueFinder::vague_amount(uint32_t i) const {
  const bool half =
      low(i) == "half" && i > begin_ && (any(i - 1, "than|about|nearly|almost|roughly|by|in") || any(i + 1, "of|the"));
  if (half) {
    Found f = made(i, i + 1, EntityType::CARDINAL, "number");
    f.number.end = i + 1;
    f.number.mantissa = 5;
    f.number.exponent = -1;
    return f;
  }
  // "a few kilometers", "a quarter of"
  uint32_t k = i;
  if (any(k, "a") && any(k + 1, "few|couple"))
    k += 2;
  else if (any(k, "several|few"))
    k += 1;
  if (k > i && low(k) == "of") ++k;
  if (k > i && measure_end(k) != 0) {
    Found f = made(i, measure_end(k), EntityType::QUANTITY, "quantity");
    f.unit = unit(k, measure_end(k));
    f.number.known = false;
    return f;
  }
  const bool share =
      any(i + 2, "of|.") || (i > begin_ && any(i - 1, "by|nearly|almost|about|barely|roughly|over|than|least"));
  if (any(i, "a") && (entry(i + 1).fraction != 0 || low(i + 1) == "quarter") && share && low(i + 1) != "half" &&
      !any(i + 1, "second")) {
    Found f = made(i, i + 2, EntityType::CARDINAL, "number");
    f.number.mantissa = 1000000 / (low(i + 1) == "quarter" ? 4 : entry(i + 1).fraction);
    f.number.exponent = -6;
    return f;
  }
  return none();
}

// "One in four", "nine in ten workers"; but "two in three days".
bool ValueFinder::is_share(const Amount& a, const Number& m) const {
  return low(a.end) == "in" && m.mantissa > a.n.mantissa && !is(m.end, Kind::time_unit) && measure_end(m.end) == 0;
}

// Ranges: "10-15", "5 to 10 percent", "between 5 and 10 percent"
void ValueFinder::read_range(uint32_t i, Amount& a) const {
  const bool between = i > begin_ && low(i - 1) == "between" && low(a.end) == "and";
  if (!a.crowd && ((dash(a.end) && figure_at(a.end + 1)) || any(a.end, "to|or|in") || between)) {
    if (const Number m = number_at(a.end + 1); m.end != 0) {
      const bool tail = is(m.end, Kind::percent) || measure_end(m.end) != 0;
      const bool rises = a.n.digits && m.digits && a.n.end == i + 1 && m.end == a.end + 2 &&
                         m.exponent == a.n.exponent && m.mantissa > a.n.mantissa;
      // "between 210 and 250", "250 to 290"
      const bool whole = (rises && (between || (low(a.end) == "to" && !(i > begin_ && low(i - 1) == "from")))) ||
                         // "six or seven", "one in four"
                         (!a.n.digits && !m.digits && a.n.exponent == 0 && m.exponent == 0 &&
                          (low(a.end) == "or" ? m.mantissa == a.n.mantissa + 1 : is_share(a, m)));
      if (tail || whole || (dash(a.end) && glued(a.end))) {
        a.end = m.end;
        a.range = true;
      }
    }
  }
  if (!a.range && low(a.end) == "or" && any(a.end + 1, "more|fewer")) a.end += 2, a.range = true;  // "two or more"
  if (a.range && between) a.begin = i - 1;
}

// "10%", "5 percentage points", "between 10% and 100%": the sign or its word stands at the end of the number.
Found ValueFinder::percentage(uint32_t i, Amount a) const {
  uint32_t k = a.end;
  const bool points = low(k) == "percentage";
  if (points && !any(k + 1, "point|points")) return none();
  k += points || low(k) == "per" ? 2 : any(k + 1, "point|points") ? 2 : 1;
  Found f = made(a.begin, k, EntityType::PERCENT, "percent");
  f.number = a.n;
  // "between 10% and 100%", "7%-9%"
  const bool limits = i > begin_ && low(i - 1) == "between" && low(k) == "and";
  if (limits || (dash(k) && glued(k) && glued(k + 1)))
    if (const Number m = number_at(k + 1); m.end != 0 && is(m.end, Kind::percent))
      f.begin = limits ? i - 1 : a.begin, f.end = m.end + 1, a.range = true;
  f.number.known = a.n.known && !a.range;
  return f;
}

// "500 square kilometers", "2 million barrels a day": a unit of measure follows.
Found ValueFinder::quantity(const Amount& a) const {
  uint32_t k = a.end;
  if (low(k) == "of" && a.crowd) ++k;
  if (dash(k) && glued(k) && measure_end(k + 1) != 0) ++k;
  if (const uint32_t m = measure_end(k); m != 0 && !(low(k) == "m" && !glued(k))) {
    // "2 million barrels a day" is the trade's own unit.
    const bool flows = (any(m - 1, "barrel|barrels") && any(m, "a|per") && low(m + 1) == "day") ||
                       (low(m) == "per" && any(m + 1, "second|minute|hour"));  // "500 cubic metres per second"
    const uint32_t flow = flows ? m + 2 : m;
    Found f = made(a.begin, flow, EntityType::QUANTITY, "quantity");
    f.unit = unit(k, m);
    if (flows) f.unit += any(m + 1, "day") ? "/d" : any(m + 1, "hour") ? "/h" : any(m + 1, "minute") ? "/min" : "/s";
    f.number = a.n;
    f.number.known = a.n.known && !a.range;
    return f;
  }
  return none();
}

// "40,000ha", "10GW"
Found ValueFinder::quantity_in_word(uint32_t i) const {
  const std::string_view w = low(i);
  const size_t letters = w.find_first_not_of("0123456789.,");
  Number n;
  if (letters == 0 || letters == std::string_view::npos || !parse_figure(w.substr(0, letters), n)) return none();
  const Entry& measure = words_.find(std::string(w.substr(letters)));
  if (!measure.is(Kind::measure)) return none();
  Found f = made(i, i + 1, EntityType::QUANTITY, "quantity");
  f.unit = std::string(measure.text);
  f.number = n;
  return f;
}

// How many there are, if it is a number of things.
Found ValueFinder::cardinal(uint32_t i, const Amount& a) const {
  if (low(i) == "one" && a.n.end == i + 1 && !one_counts(i)) return none();
  // "the two leaders", "their two countries" name parties again and count nothing new.
  if ((any(i, "two|three") || (i > begin_ && low(i - 1) == "these") || any(a.end, "sides|parties")) && !a.n.digits &&
      i > begin_ && (any(i - 1, "the|these|those") || penn(i - 1) == "PRP$") &&
      (is(a.end, Kind::party) ||
       (low(i) == "two" && (pos(a.end) == Pos::VERB || pos(a.end) == Pos::AUX || any(a.end, "also|then|will")))))
    return none();
  if (dash(a.n.end) && glued(a.n.end) && low(a.n.end + 1) == "way") return none();  // "two-way trade"
  if (low(i) == "a" || low(i) == "an") {
    if (!is(i + 1, Kind::dozen) && !a.n.scaled && low(i + 1) != "hundred") return none();  // "a dozen", "a million"
  }
  if (a.crowd && low(i) == "tens" && a.n.end == i + 1) return none();
  if (a.crowd && capital_inside(i)) return none();
  Found f = made(a.begin, a.end, EntityType::CARDINAL, "number");
  f.number = a.n;
  f.number.known = a.n.known && !a.range;
  return f;
}

Found ValueFinder::amount_at(uint32_t i) const {
  const bool crowd = is(i, Kind::crowd);
  const Number n = crowd ? crowd_at(i) : number_at(i);
  if (n.end == 0) {
    const Found f = quantity_in_word(i);
    return f.end != 0 ? f : vague_amount(i);
  }
  Amount a = {n, i, n.end, crowd};
  // "4m people", "3m barrels"; but "a 3m wall", "3m deep", "deeper than 3m", "section 502B"
  if (n.digits && n.exponent == 0 && is(n.end, Kind::letter_scale) && glued(n.end)) {
    const bool million = low(n.end) == "m", small = doc_.view(n.end) == low(n.end);
    if (million && small &&
        (penn(n.end + 1) == "NN" || any(n.end + 1, "deep|wide|high|long|tall|thick|above|below") ||
         (i > begin_ + 1 && low(i - 1) == "than" && any(i - 2, "deeper|wider|higher|longer|taller")))) {
      Found f = made(i, n.end + 1, EntityType::QUANTITY, "quantity");
      f.unit = "m";
      f.number = n;
      return f;
    }
    if (small || (low(n.end) != "b" && !capital(n.end + 1))) {
      a.n.exponent += entry(n.end).value;
      a.n.end = a.end = n.end + 1;
    }
  }
  read_range(i, a);
  if (is(a.end, Kind::percent) || (low(a.end) == "per" && low(a.end + 1) == "cent")) return percentage(i, a);
  const bool per_cent = dash(a.end) && low(a.end + 1) == "per" && dash(a.end + 2) && low(a.end + 3) == "cent";
  if (per_cent || (dash(a.end) && glued(a.end) && is(a.end + 1, Kind::percent))) {  // "10-percent", "10-per-cent"
    Found f = made(a.begin, a.end + (per_cent ? 4 : 2), EntityType::PERCENT, "percent");
    f.number = a.n;
    return f;
  }
  if (Found f = quantity(a); f.end != 0) return f;
  // "Barra, 51, will": an age after a name.
  if (a.n.digits && a.n.exponent == 0 && !a.range && a.n.end == i + 1 && a.n.mantissa > 15 && a.n.mantissa < 110 &&
      i > begin_ + 1 && low(i - 1) == "," && low(a.end) == "," && capital(i - 2) && pos(i - 2) == Pos::PROPN &&
      pos(a.end + 1) != Pos::NUM) {
    Found f = made(i, a.end, EntityType::DATE, "duration");
    f.set_fixed("P" + std::to_string(a.n.mantissa) + "Y");
    return f;
  }
  return cardinal(i, a);
}

// After a unit of measure at k ("square kilometers", "barrels"), or 0.
uint32_t ValueFinder::measure_end(uint32_t k) const {
  if (is(k, Kind::measure_word) && is(k + 1, Kind::measure)) return k + 2;
  if (any(k, "degree|degrees|°") && any(k + 1, "celsius|fahrenheit|c|f")) return k + 2;
  // "acre-feet"
  if (is(k, Kind::measure) && dash(k + 1) && glued(k + 1) && any(k + 2, "feet|foot|hour|hours|mile|miles|inch|inches"))
    return k + 3;
  return is(k, Kind::measure) ? k + 1 : 0;
}

// The symbol of the unit of measure [k, end): "km", "km²", "acre-ft", "t" for metric tons.
std::string ValueFinder::unit(uint32_t k, uint32_t end) const {
  std::string symbol(entry(end - 1).text);
  if (end == k + 3) return std::string(entry(k).text) + "-" + symbol;
  if (end == k + 1) return symbol;
  if (entry(k).text == "°") return any(end - 1, "celsius|c") ? "°C" : "°F";
  // The word before it: "*" in its form stands for the symbol.
  std::string form(entry(k).text);
  const size_t star = form.find('*');
  return star == std::string::npos ? form : form.replace(star, 1, symbol);
}

// "one country", "one of", but not "no one", "this one", "one another", "one can see", "one-sided".
bool ValueFinder::one_counts(uint32_t i) const {
  if (i > begin_ && any(i - 1, "no|this|that|which|any|every|each|another|some|only|new|good|the|day|one")) {
    if (!(low(i - 1) == "only" && pos(i + 1) == Pos::NOUN) && !(low(i - 1) == "the" && pos(i + 1) == Pos::NOUN))
      return false;
  }
  if (any(i + 1, "another|day|-|'s|who|that|which|can|could|should|would|might|must|may")) return false;
  // "said one diplomat", "with one voice": no number of them
  for (uint32_t k = i + 1; k < i + 4 && k < end_; ++k)
    if (any(k, "official|diplomat|analyst|source|trader|aide|expert|economist|voice")) return false;
  const Pos next = pos(i + 1);
  return low(i + 1) == "of" || next == Pos::NOUN || next == Pos::ADJ || next == Pos::PROPN || next == Pos::NUM ||
         is(i + 1, Kind::scale) || any(i + 1, "in|more|or|to|for");
}

Found ValueFinder::ordinal_at(uint32_t i) const {
  const auto [n, end] = ordinal_number(i);
  if (n == 0) return none();
  if (is(i, Kind::ordinal)) {
    // "at first", "First,": adverbs, not places in a row; but "first announced in May".
    const Pos next = pos(i + 1);
    if (low(i) == "third" &&
        (any(i + 1, "country|party|parties") || (dash(i + 1) && any(i + 2, "country|party|generation"))))
      return none();
    if (low(i) == "second" && (pos(i) == Pos::VERB || any(i + 1, "chance|chances|to|half") ||
                               (dash(i + 1) && any(i + 2, "hand|guess|guesses"))))
      return none();
    if (low(i) == "first" &&
        (any(i + 1, "responder|responders|hand|lady") || (dash(i + 1) && any(i + 2, "of|hand|come"))))
      return none();
    const bool told = low(i) == "first" && penn(i + 1) == "VBN" && i > begin_ && !any(i - 1, "at|-");
    if (!told && any(i, "first|second|third")) {
      if (i > begin_ && low(i - 1) == "at") return none();
      if (pos(i) == Pos::ADV && !(i > begin_ && (low(i - 1) == "the" || low(i - 1) == "in"))) return none();
      if (next == Pos::VERB && pos(i) != Pos::ADJ) return none();
      if (i == begin_ && low(i + 1) == ",") return none();
      // "third countries" are others, not the third of a row
      if (low(i) == "third" && penn(i + 1) == "NNS") return none();
    }
    if (low(i) == "second" && pos(i) == Pos::NOUN && i > begin_ && any(i - 1, "a|per|each|every") &&
        next != Pos::NOUN && next != Pos::ADJ)
      return none();
  }
  Found f = made(i, end, EntityType::ORDINAL, "ordinal");
  f.number.mantissa = n;
  return f;
}

}  // namespace readout
