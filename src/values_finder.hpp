// Finds the values (dates, times, amounts, counts, ordinals) of one document and says what they are worth.
//
//   On Tuesday Peru agreed to pay more than $3.5 billion over five years
//     [Tuesday] DATE 2025-11-18   [more than $3.5 billion] MONEY 3500000000 USD   [five years] DATE P5Y
//
//   values.cc          the words of values; the order of the questions; what a value takes in on its sides
//   values_amount.cc   numbers; sums of money, percentages, quantities, counts, ordinals
//   values_date.cc     dates, periods, durations, frequencies, times of day
//   values_resolve.cc  the tense of a date, the article's own date, and what each date comes to
#ifndef READOUT_SRC_VALUES_FINDER_HPP_
#define READOUT_SRC_VALUES_FINDER_HPP_

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/doc.hpp"
#include "timex.hpp"
#include "values.hpp"
#include "word_list.hpp"

namespace readout {

inline int32_t to_int(std::string_view s) {
  int32_t n = 0;
  std::from_chars(s.data(), s.data() + s.size(), n);
  return n;
}
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
// "21st"
inline bool ends_ordinal(std::string_view w) {
  return w.ends_with("st") || w.ends_with("nd") || w.ends_with("rd") || w.ends_with("th");
}

// A number as integer mantissa and power of ten: one correctly rounded operation gives the same double everywhere.
struct Number {
  uint32_t end = 0;  // token after it; 0: none
  int64_t mantissa = 0;
  int exponent = 0;
  bool digits = false;  // begins with a figure
  bool scaled = false;  // has "million"
  bool known = true;    // "hundreds": no value
  double value() const;
  bool whole() const { return exponent >= 0 && mantissa < 100000000 && exponent < 9; }
  int as_int() const { return whole() && value() < 1e9 ? static_cast<int>(value()) : 0; }
};

// A value found, before it is kept.
struct Found {
  uint32_t begin = 0, end = 0;  // end 0: nothing
  EntityType type = EntityType::CARDINAL;
  When when;
  Number number;
  std::string unit;
  std::string_view rule;

  // What a time is worth: so much, whatever the date; a day, with what is known of it; the unit around the date.
  void set_fixed(std::string timex) {
    when.kind = When::Kind::fixed;
    when.fixed = std::move(timex);
  }
  void set_day(Day day) {
    when.kind = When::Kind::date;
    when.day = day;
  }
  void set_point(std::string_view time_unit) {
    when.kind = When::Kind::point;
    when.unit = time_unit;
  }
};

// How many units: "five", "a", "several".
struct Count {
  uint32_t end = 0;    // token after it; 0: none
  bool known = false;  // not "several"
  Number number;
  bool article = false;  // "a", "a further"
};

class ValueFinder {
 public:
  ValueFinder(const ValueWords& words, Doc& doc) : words_(words), doc_(doc) {}
  void run();

 private:
  using Kind = ValueWords::Kind;
  using Entry = ValueWords::Entry;

  // "third quarter": n 3, unit Q.
  struct Period {
    int n = 0;              // 0: the last
    std::string_view unit;  // TIMEX3 code, or HALF
    uint32_t end = 0;       // token after it; 0: none
  };
  struct Pending {
    uint32_t value = 0;  // index into Doc::values
    When when;
  };

  const Entry& entry(uint32_t i) const {
    static const Entry none;
    return i < end_ && i >= begin_ && entries_[doc_.tokens[i].lower] != nullptr ? *entries_[doc_.tokens[i].lower]
                                                                                : none;
  }
  bool is(uint32_t i, Kind kind) const { return entry(i).is(kind); }
  bool figure_at(uint32_t i) const {
    const std::string_view w = low(i);
    return !w.empty() && is_digit(w[0]);
  }
  std::string_view low(uint32_t i) const { return i < end_ && i >= begin_ ? doc_.lower(i) : std::string_view(); }
  bool glued(uint32_t i) const {
    return i > begin_ && i < end_ && doc_.tokens[i - 1].span.end == doc_.tokens[i].span.begin;
  }
  bool capital(uint32_t i) const;
  bool is_acronym(uint32_t i) const {
    const std::string_view w = doc_.view(i);
    return w.size() >= 2 && std::all_of(w.begin(), w.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }
  bool dash(uint32_t i) const { return low(i) == "-" || low(i) == "--"; }
  Pos pos(uint32_t i) const { return i < end_ && i >= begin_ && i < doc_.tags.size() ? doc_.tags[i].pos : Pos::X; }
  std::string_view penn(uint32_t i) const {
    return i < end_ && i >= begin_ && i < doc_.tags.size() ? penn_name(doc_.tags[i].penn) : std::string_view();
  }
  bool any(uint32_t i, WordList list) const { return among(low(i), list); }
  static Found none() { return {}; }
  static Found made(uint32_t begin, uint32_t end, EntityType type, std::string_view rule);
  bool is_clock(uint32_t i) const {
    return low(i + 1) == "a.m." || low(i + 1) == "p.m." || low(i + 1) == "am" || low(i + 1) == "pm";
  }
  bool in_heading() const { return sentence_->kind == SentenceKind::heading; }
  // A capital that neither begins the sentence nor stands in a heading: part of a name.
  bool capital_inside(uint32_t i) const { return capital(i) && i > begin_ && !in_heading(); }
  bool is_code(uint32_t i) const { return is(i, Kind::code) && doc_.view(i).size() == 3 && capital(i); }  // "EUR"
  static EntityType type_of(std::string_view unit) { return is_short(unit) ? EntityType::TIME : EntityType::DATE; }
  static bool is_short(std::string_view unit) { return unit == "H" || unit == "MI" || unit == "S"; }
  bool age_follows(uint32_t k) const { return low(k) == "old" || (dash(k) && low(k + 1) == "old"); }
  bool any_form(uint32_t t, WordList list) const { return among(doc_.lower(t), list); }

  // values.cc: the questions in their order; what a value takes in.
  void classify();
  uint32_t find_at(uint32_t i);
  bool countable_near(uint32_t i) const;
  void extend_left(Found& f);
  void extend_right(Found& f);
  void take(Found& f, Kind kind);
  void extend_time(Found& f) const;
  void add(Found& f);

  // values_amount.cc: numbers and what they count.
  static bool parse_figure(std::string_view s, Number& n);
  Number plain_number(uint32_t i) const;
  bool add_fraction(uint32_t i, Number& n) const;
  void add_scale(Number& n) const;
  Number number_at(uint32_t i) const;
  Number crowd_at(uint32_t i) const;
  static int ordinal_figure(std::string_view w);
  uint32_t name_with_number(uint32_t i) const;
  bool second_sum(Found& f) const;
  Found money_after_symbol(uint32_t i) const;
  Found money_in_word(uint32_t i) const;
  Found money_before_currency(uint32_t i) const;
  Found money_at(uint32_t i) const;
  struct Amount;
  Found vague_amount(uint32_t i) const;
  std::pair<int, uint32_t> ordinal_number(uint32_t i) const;
  bool is_share(const Amount& a, const Number& m) const;
  void read_range(uint32_t i, Amount& a) const;
  Found percentage(uint32_t i, Amount a) const;
  Found quantity(const Amount& a) const;
  Found quantity_in_word(uint32_t i) const;
  Found cardinal(uint32_t i, const Amount& a) const;
  Found amount_at(uint32_t i) const;
  uint32_t measure_end(uint32_t k) const;
  std::string unit(uint32_t k, uint32_t end) const;
  bool one_counts(uint32_t i) const;
  Found ordinal_at(uint32_t i) const;

  // values_date.cc: dates, periods, durations, times of day.
  int year_at(uint32_t i) const;
  int day_at(uint32_t i) const;
  int month_at(uint32_t i, uint32_t& next) const;
  int year_behind(uint32_t& k) const;
  bool month_first(uint32_t i, uint32_t& k, Day& d) const;
  bool day_first(uint32_t i, int day, uint32_t& k, Day& d) const;
  Found calendar_at(uint32_t i) const;
  bool may_is_month(uint32_t i) const;
  bool is_given_name(uint32_t i) const;
  bool numeric_date(uint32_t i, Day& d) const;
  void extend_range(Found& f);
  Found date_at(uint32_t i);
  void join_next(Found& f);
  Count count_at(uint32_t i) const;
  static std::string duration(const Count& c, std::string_view unit);
  bool shift(const Count& c, uint32_t k, Found& f) const;
  bool article_counts(uint32_t i, uint32_t k, std::string_view unit) const;
  Found duration_at(uint32_t i) const;
  bool relative_name(uint32_t i, uint32_t k, Found& f) const;
  Found relative_units(uint32_t i, uint32_t k, Found f) const;
  Found relative_at(uint32_t i) const;
  Period ordinal_period(uint32_t i) const;
  Found period_at(uint32_t i) const;
  bool year_alone(uint32_t i) const;
  Found decade_at(uint32_t i) const;
  Found day_range_at(uint32_t i) const;
  Found mid_at(uint32_t i) const;
  Found deictic_at(uint32_t i) const;
  Found season_at(uint32_t i) const;
  Found holiday_at(uint32_t i) const;
  Found frequency_at(uint32_t i) const;
  Found day_or_year_at(uint32_t i) const;
  Found date_core(uint32_t i) const;
  uint32_t named_day(uint32_t i) const;
  bool falls_in(uint32_t i) const;
  bool season_is_date(uint32_t i) const;
  Found set_at(uint32_t i) const;
  Found bare_unit_at(uint32_t i) const;
  Found clock_at(uint32_t i) const;
  Found day_part_at(uint32_t i) const;
  Found time_at(uint32_t i) const;

  // values_resolve.cc: what dates come to.
  Tense tense_at(uint32_t i, uint32_t after) const;
  Tense tense_of(uint32_t k) const;
  bool is_reporting(uint32_t k) const;
  std::string own_date() const;
  bool no_verb(TokenSpan s) const;
  bool is_dateline(TokenSpan sentence, TokenSpan date) const;
  void resolve_all();
  void add_day(uint32_t v);

  const ValueWords& words_;
  Doc& doc_;
  const Sentence* sentence_ = nullptr;
  uint32_t begin_ = 0, end_ = 0;       // of the sentence
  uint32_t previous_ = 0;              // end of the last value in it
  std::vector<const Entry*> entries_;  // by id in the pool
  std::vector<uint8_t> trigger_;       // by id: the word may begin a value
  std::vector<Pending> pending_;
};

}  // namespace readout

#endif  // READOUT_SRC_VALUES_FINDER_HPP_
