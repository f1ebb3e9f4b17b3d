#include "values.hpp"

#include <algorithm>
#include <charconv>

#include "model.hpp"
#include "segment.hpp"
#include "stages.hpp"
#include "timex.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

int32_t to_int(std::string_view s) {
  int32_t n = 0;
  std::from_chars(s.data(), s.data() + s.size(), n);
  return n;
}

}  // namespace

ValueWords::ValueWords(std::string_view tsv) : table_(2048) {
  static constexpr std::string_view kNames[kKinds] = {
      "number",       "scale",       "letter_scale",   "dozen",    "crowd",       "ordinal", "fraction",
      "month",        "short_month", "weekday",        "season",   "day_part",    "clock",   "time_unit",
      "deictic",      "holiday",     "frequency",      "relative", "edge",        "part",    "vague",
      "shift",        "symbol",      "code",           "currency", "nation",      "percent", "measure",
      "measure_word", "approx",      "approx_percent", "numbered", "numbered_of", "party",   "ahead"};
  const auto next = [](std::string_view& text, char separator) {
    const size_t end = std::min(text.find(separator), text.size());
    const std::string_view head = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return head;
  };
  const uint32_t mask = static_cast<uint32_t>(table_.size()) - 1;
  while (!tsv.empty()) {
    std::string_view line = next(tsv, '\n');
    if (line.empty() || line[0] == '#') continue;
    const std::string_view kind_name = next(line, '\t');
    std::string_view words = next(line, '\t');
    const std::string_view value = line;
    const auto kind = static_cast<uint32_t>(std::find(kNames, kNames + kKinds, kind_name) - kNames);
    if (kind == kKinds) continue;
    const bool numeric = !value.empty() && (value[0] == '-' || (value[0] >= '0' && value[0] <= '9')) && kind != holiday;
    while (!words.empty()) {
      const std::string_view word = next(words, '|');
      uint32_t i = hash_bytes(word) & mask;
      while (!table_[i].word.empty() && table_[i].word != word) i = (i + 1) & mask;
      Entry& entry = table_[i].entry;
      table_[i].word = word;
      entry.kinds |= uint64_t{1} << kind;
      if (kind == fraction) {
        entry.fraction = to_int(value);
      } else if (numeric) {
        entry.value = to_int(value);
      } else if (!value.empty()) {
        entry.text = value;
      }
    }
  }
}

const ValueWords::Entry& ValueWords::find(std::string_view lower) const {
  static const Entry none;
  const uint32_t mask = static_cast<uint32_t>(table_.size()) - 1;
  for (uint32_t i = hash_bytes(lower) & mask; !table_[i].word.empty(); i = (i + 1) & mask)
    if (table_[i].word == lower) return table_[i].entry;
  return none;
}

namespace {

using Kind = ValueWords::Kind;
using Entry = ValueWords::Entry;

constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                              1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

// A number as integer mantissa and power of ten: one correctly rounded operation gives the same double everywhere.
struct Number {
  uint32_t end = 0;  // token after it; 0: none
  int64_t mantissa = 0;
  int exponent = 0;
  bool digits = false;  // begins with a figure
  bool scaled = false;  // has "million"
  bool known = true;    // "hundreds": no value
  double value() const {
    const int e = std::clamp(exponent, -18, 18);
    return e >= 0 ? static_cast<double>(mantissa) * kPowers[e] : static_cast<double>(mantissa) / kPowers[-e];
  }
  bool whole() const { return exponent >= 0 && mantissa < 100000000 && exponent < 9; }
  int as_int() const { return whole() && value() < 1e9 ? static_cast<int>(value()) : 0; }
};

class Finder {
 public:
  Finder(const ValueWords& words, Doc& doc) : words_(words), doc_(doc) {}

  void run() {
    classify();
    for (const Sentence& sentence : doc_.sentences) {
      sentence_ = &sentence;
      begin_ = sentence.tokens.begin;
      end_ = sentence.tokens.end;
      previous_ = begin_;
      for (uint32_t i = begin_; i < end_;) i = find_at(i);
    }
    if (doc_.date.empty()) doc_.date = own_date();
    resolve_all();
  }

 private:
  // --- words
  // ----------------------------------------------------------------------------------------------------------- Every
  // distinct form is looked up once.
  void classify() {
    entries_.resize(doc_.pool.size());
    trigger_.resize(doc_.pool.size());
    std::vector<uint8_t> seen(doc_.pool.size());
    constexpr uint64_t kContext =
        1ull << Kind::relative | 1ull << Kind::edge | 1ull << Kind::part | 1ull << Kind::vague | 1ull << Kind::shift |
        1ull << Kind::nation | 1ull << Kind::numbered | 1ull << Kind::numbered_of | 1ull << Kind::approx |
        1ull << Kind::percent | 1ull << Kind::measure | 1ull << Kind::measure_word | 1ull << Kind::currency |
        1ull << Kind::letter_scale | 1ull << Kind::fraction | 1ull << Kind::short_month | 1ull << Kind::approx_percent |
        1ull << Kind::party | 1ull << Kind::ahead;
    for (const Token& token : doc_.tokens) {
      const uint32_t id = token.lower;
      if (seen[id] != 0) continue;
      seen[id] = 1;
      const std::string_view word = doc_.pool.view(id);
      if (word.empty()) continue;
      entries_[id] = &words_.find(word);
      bool digit = false;
      for (size_t k = 0; k < word.size() && k < 8; ++k) digit = digit || is_digit(word[k]);
      const bool sure = digit || (entries_[id]->kinds & ~kContext) != 0 || entries_[id]->is(Kind::relative) ||
                        entries_[id]->is(Kind::short_month) || word.starts_with("mid-");
      trigger_[id] = sure ? 1 : entries_[id]->is(Kind::vague) ? 2 : 0;
    }
  }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
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
  bool capital(uint32_t i) const {
    if (i >= end_ || i < begin_) return false;
    const char32_t c = decode(doc_.view(i), 0).value;
    return lower(c) != c;
  }
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

  // --- numbers
  // --------------------------------------------------------------------------------------------------------- "1,234.5"
  // as mantissa and exponent.
  static bool parse_figure(std::string_view s, Number& n) {
    if (s.empty() || !is_digit(s[0]) || s.size() > 18) return false;
    bool point = false;
    for (size_t k = 0; k < s.size(); ++k) {
      if (is_digit(s[k])) {
        n.mantissa = n.mantissa * 10 + (s[k] - '0');
        if (point) --n.exponent;
      } else if (s[k] == ',' && !point && k + 3 < s.size()) {
        // thousands: three digits follow
        if (!is_digit(s[k + 1]) || !is_digit(s[k + 2]) || !is_digit(s[k + 3]) ||
            (k + 4 < s.size() && is_digit(s[k + 4])))
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

  // A number at i, in figures or words, with its scale: "3.5 million", "twenty-five", "a dozen", "two-thirds", "one and
  // a half".
  Number number_at(uint32_t i) const {
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
    // Fractions: "two-thirds", "one third", "three quarters".
    {
      const uint32_t k = dash(n.end) ? n.end + 1 : n.end;
      const bool plural = entry(k).fraction != 0 && low(k).back() == 's';
      if (n.exponent == 0 && n.mantissa > 0 && n.mantissa < 20 && entry(k).fraction > n.mantissa &&
          (plural == (n.mantissa > 1)) && (plural || n.mantissa == 1) && (!n.digits) &&
          !(low(k) == "quarters" && low(i) == "a") && !(entry(k).fraction == 2 && n.mantissa != 1)) {
        n.mantissa = (n.mantissa * 1000000 + entry(k).fraction / 2) / entry(k).fraction;
        n.exponent = -6;
        n.end = k + 1;
        return n;
      }
    }
    // "1 1/2", "3 / 4"
    if (n.digits && n.exponent == 0 && low(n.end) == "/" && n.end + 1 < end_ && figure_at(n.end + 1)) {
      Number d;
      if (parse_figure(low(n.end + 1), d) && d.exponent == 0 && d.mantissa > n.mantissa && d.mantissa <= 100) {
        n.mantissa = (n.mantissa * 1000000 + d.mantissa / 2) / d.mantissa;
        n.exponent = -6;
        n.end += 2;
        return n;
      }
    }
    // "and a half"
    if (low(n.end) == "and" && low(n.end + 1) == "a" && low(n.end + 2) == "half" && n.exponent == 0) {
      n.mantissa = n.mantissa * 10 + 5;
      n.exponent = -1;
      n.end += 3;
    }
    // Scales: "2 million", "one hundred and twenty", "3-million", "two dozen".
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
    return n;
  }

  // A year in figures: "1984", "2025".
  int year_at(uint32_t i) const {
    const std::string_view w = low(i);
    if (w.size() != 4 || !std::all_of(w.begin(), w.end(), is_digit)) return 0;
    const int y = to_int(w);
    return y >= 1000 && y <= 2199 ? y : 0;
  }
  // "fy2026", "fy26"
  static int fiscal_year(std::string_view w) {
    if (!w.starts_with("fy") || (w.size() != 4 && w.size() != 6) || !std::all_of(w.begin() + 2, w.end(), is_digit))
      return 0;
    const int y = to_int(w.substr(2));
    return w.size() == 4 ? 2000 + y : y >= 1900 && y <= 2199 ? y : 0;
  }
  // A day of the month: "14", "14th", "first" is none.
  int day_at(uint32_t i) const {
    std::string_view w = low(i);
    if (w.size() >= 3 && (w.ends_with("st") || w.ends_with("nd") || w.ends_with("rd") || w.ends_with("th")))
      w.remove_suffix(2);
    if (w.empty() || w.size() > 2 || !std::all_of(w.begin(), w.end(), is_digit)) return 0;
    const int d = to_int(w);
    return d >= 1 && d <= 31 ? d : 0;
  }
  // A month name at i, with its capital; sets `next` to the token after it and its stop.
  int month_at(uint32_t i, uint32_t& next) const {
    if (!is(i, Kind::month) && !is(i, Kind::short_month)) return 0;
    const bool name = capital(i) || doc_.view(i) == low(i);
    if (!capital(i) && (low(i) == "may" || low(i) == "march" || low(i) == "august" || is(i, Kind::short_month)))
      return 0;
    next = i + 1;
    return name ? entry(i).value : 0;
  }

  // --- what stands where
  // -----------------------------------------------------------------------------------------------
  struct Found {
    uint32_t begin = 0, end = 0;  // end 0: nothing
    EntityType type = EntityType::CARDINAL;
    When when;
    Number number;
    std::string unit;
    std::string_view rule;
  };

  uint32_t find_at(uint32_t i) {
    const uint8_t trigger = trigger_[doc_.tokens[i].lower];
    if (trigger == 0 || (trigger == 2 && !countable_near(i))) return i + 1;
    if (const uint32_t after = name_with_number(i); after != 0) return after;
    Found found = date_at(i);
    if (found.end == 0) found = time_at(i);
    if (found.end == 0) found = money_at(i);
    if (found.end == 0) found = amount_at(i);
    if (found.end == 0) found = ordinal_at(i);
    if (found.end == 0) return i + 1;
    extend_left(found);
    extend_right(found);
    add(found);
    previous_ = found.end;
    return found.end;
  }

  // After "a", "several", "few": something that such words count stands near.
  bool countable_near(uint32_t i) const {
    constexpr uint64_t kCounted = 1ull << Kind::time_unit | 1ull << Kind::scale | 1ull << Kind::dozen |
                                  1ull << Kind::measure | 1ull << Kind::fraction | 1ull << Kind::crowd;
    if (low(i) == "half" && ((i > begin_ && any(i - 1, "than|by|in")) || any(i + 1, "of|the"))) return true;
    for (uint32_t k = i + 1; k < i + 5; ++k)
      if ((entry(k).kinds & kCounted) != 0) return true;
    return false;
  }

  // "Section 232", "Boeing 787-9", "F-16", "COVID-19", "Group of 20", "Three Gorges": figures that are part of a name.
  // Returns the token after the name, or 0.
  uint32_t name_with_number(uint32_t i) const {
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
          low(i).find_first_not_of("0123456789") == std::string_view::npos && year_at(i) == 0 &&
          sentence_->kind != SentenceKind::heading && !is(p, Kind::month) && !is(p, Kind::short_month) &&
          !is(p, Kind::weekday) && !is(p, Kind::code) && !is(p, Kind::symbol) && !is(i + 1, Kind::percent) &&
          !is(i + 1, Kind::measure) && !is(i + 1, Kind::scale) && !is(i + 1, Kind::time_unit) &&
          !is(i + 1, Kind::month) && !is(i + 1, Kind::currency) && low(i + 1) != "per" && !dash(i + 1) &&
          !is_clock(i) && pos(i + 1) != Pos::NOUN && pos(i + 1) != Pos::ADJ && pos(i + 1) != Pos::PROPN &&
          pos(i + 1) != Pos::NUM)
        return skip(i + 1);
      // "24th Infantry Regiment", "118th Congress"
      if (figure && ordinal_figure(low(i)) != 0 && capital(i + 1) && sentence_->kind != SentenceKind::heading &&
          !is(i + 1, Kind::month))
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
    if (!figure && i > begin_ && capital(i) && capital(i + 1) && sentence_->kind != SentenceKind::heading &&
        !capital(i - 1) && !is(i + 1, Kind::time_unit) && !is(i + 1, Kind::scale) && pos(i + 1) == Pos::PROPN)
      return i + 1;  // "the Three Gorges Dam", "Second World War"
    // "Vatican Two"
    if (!figure && i > begin_ && capital(i) && capital(i - 1) && sentence_->kind != SentenceKind::heading &&
        pos(i - 1) == Pos::PROPN)
      return i + 1;
    return 0;
  }

  // --- dates
  // -----------------------------------------------------------------------------------------------------------
  static Found none() { return {}; }
  Found made(uint32_t begin, uint32_t end, EntityType type, std::string_view rule) const {
    Found f;
    f.begin = begin;
    f.end = end;
    f.type = type;
    f.rule = rule;
    return f;
  }

  // An absolute calendar date at i: "November 14, 2025", "14 November", "Nov. 2025", "2025-11-14", "11/14/2025".
  Found calendar_at(uint32_t i) const {
    uint32_t k = i;
    Day d;
    if (const int month = month_at(i, k); month != 0) {
      d.month = month;
      if (const int day = day_at(k); day != 0 && !is_clock(k)) {
        d.day = day;
        ++k;
        if (low(k) == "," && year_at(k + 1) != 0) {
          d.year = year_at(k + 1);
          k += 2;
        } else if (year_at(k) != 0) {
          d.year = year_at(k++);
        }
      } else if (year_at(k) != 0) {
        d.year = year_at(k++);
      } else if ((low(k) == "," || low(k) == "of") && year_at(k + 1) != 0) {
        d.year = year_at(k + 1);
        k += 2;
      } else if (is(i, Kind::short_month) || (low(i) == "may" && !may_is_month(i)) ||
                 (low(i) == "march" && i == begin_) || is_given_name(i)) {
        return none();
      }
    } else if (const int day = day_at(i); day != 0) {
      k = i + 1;
      if (low(k) == "of") ++k;
      uint32_t next = k;
      const int month_after = month_at(k, next);
      if (month_after != 0) {
        d = {0, month_after, day};
        k = next;
        if (low(k) == "," && year_at(k + 1) != 0) ++k;
        if (year_at(k) != 0) d.year = year_at(k++);
      } else if (numeric_date(i, d)) {
        k = i + 1;
      } else if (!is_digit(low(i).back()) && any(i - 1, "the") && any(i - 2, "on|by|until|before") &&
                 (pos(i + 1) == Pos::PUNCT || pos(i + 1) == Pos::ADP || pos(i + 1) == Pos::CCONJ) &&
                 low(i + 1) != "of") {
        d.day = day;  // "by the 29th,"
        k = i + 1;
      } else {
        return none();
      }
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
    f.when.kind = When::Kind::date;
    f.when.day = d;
    return f;
  }
  bool is_clock(uint32_t i) const {
    return low(i + 1) == "a.m." || low(i + 1) == "p.m." || low(i + 1) == "am" || low(i + 1) == "pm";
  }
  bool may_is_month(uint32_t i) const {
    return i > begin_ &&
           (pos(i - 1) == Pos::ADP || is(i - 1, Kind::relative) || is(i - 1, Kind::edge) ||
            any(i - 1, "in|by|since|until|of|from|to|and|or|'s")) &&
           pos(i) != Pos::AUX;
  }
  // "April Smith", "said June": a month name between capitals that are no part of a date.
  bool is_given_name(uint32_t i) const {
    return any(i, "april|june|august|may|march") && capital(i + 1) && pos(i + 1) == Pos::PROPN &&
           !(i > begin_ && pos(i - 1) == Pos::ADP) && sentence_->kind != SentenceKind::heading;
  }
  bool numeric_date(uint32_t i, Day& d) const {
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
  void extend_range(Found& f) {
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
        if (low(end) == "," && year_at(end + 1) != 0) {
          to.year = year_at(end + 1);
          end += 2;
        } else if (year_at(end) != 0) {
          to.year = year_at(end++);
        }
        uint32_t next = end;
        // "12 to 14 November"
        if (d.month == 0 && month_at(end, next) != 0) end = next;
      } else if (d.month == 0 && year_at(k + 1) != 0) {
        to = {year_at(k + 1), 0, 0};
        if (season && to.year != d.year + 1) return;
        end = k + 2;
      } else if (d.month == 0 && d.year != 0 && (dash(k) || season) && day_at(k + 1) != 0 &&
                 low(k + 1).size() <= 2) {  // "2009 - 10"
        const int tail = to_int(low(k + 1)), base = low(k + 1).size() == 1 ? 10 : 100;
        to = {d.year / base * base + tail, 0, 0};
        if (to.year <= d.year || (season && to.year != d.year + 1)) return;
        end = k + 2;
      }
    } else if (d.day != 0 && d.year == 0 && (low(k) == "and" || low(k) == "," || low(k) == "or") &&
               day_at(k + 1) != 0 && d.month != 0) {  // "December 1 and 2, 2004"
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

  Found date_at(uint32_t i) {
    Found f = date_core(i);
    if (f.end == 0) return f;
    if (f.when.kind == When::Kind::date && f.type == EntityType::DATE && !f.when.range) extend_range(f);
    // "Friday, November 14", "same month last year", "March next year"
    join_next(f);
    return f;
  }

  void join_next(Found& f) {
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

  // How many units stand at i: a number, "a", "several", "a few", "a couple of", "half a"; -1: unknown many.
  struct Count {
    uint32_t end = 0;
    bool known = false;
    Number number;
    bool article = false;
  };
  Count count_at(uint32_t i) const {
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
    if (any(i, "several|few|many|couple|some|dozens|hundreds|thousands|multiple|consecutive|countless")) {
      c.end = low(i + 1) == "of" ? i + 2 : i + 1;
      return c;
    }
    return c;
  }

  static std::string duration(const Count& c, std::string_view unit) {
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
  static bool is_short(std::string_view unit) { return unit == "H" || unit == "MI" || unit == "S"; }

  bool age_follows(uint32_t k) const { return low(k) == "old" || (dash(k) && low(k + 1) == "old"); }

  // "five years", "two-year", "52-year-old", "a decade ago", "half a century", "the years ahead".
  Found duration_at(uint32_t i) const {
    const Count c = count_at(i);
    if (c.end == 0) return none();
    uint32_t k = c.end;
    // "the 2026 fiscal year"
    if (k == i + 1 && year_at(i) != 0 && any(k, "fiscal|financial|calendar") && low(k + 1) == "year") {
      Found f = made(i, k + 2, EntityType::DATE, "year");
      f.when.kind = When::Kind::date;
      f.when.day.year = year_at(i);
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
      Found f = made(i, k + 4, is_short(unit) ? EntityType::TIME : EntityType::DATE, "duration");
      Count half = c;
      half.number.mantissa = 15;
      half.number.exponent = -1;
      f.when.kind = When::Kind::fixed;
      f.when.fixed = duration(half, unit);
      return f;
    }
    if (unit == "Q" && !c.number.digits && !is(i, Kind::vague) && low(k) == "quarter" && c.number.mantissa != 0)
      return none();
    ++k;
    Found f = made(i, k, is_short(unit) ? EntityType::TIME : EntityType::DATE, "duration");
    f.when.kind = When::Kind::fixed;
    f.when.fixed = duration(c, unit);
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
    const bool shifted = is(k, Kind::shift) && !any(k, "before|after|ahead|away|previously") && low(k + 1) != "than";
    if (shifted || (low(k) == "from" && low(k + 1) == "now") || (low(k) == "ahead" && low(k + 1) != "of")) {
      const bool ago = low(k) == "ago", now = low(k) == "from";
      f.end = k + (now ? 2 : 1);
      if (ago || now) {
        f.when.kind = When::Kind::shift;
        f.when.number = c.known && c.number.whole() ? c.number.as_int() : 0;
        f.when.direction = ago ? -1 : 1;
        if (!c.known) f.when.number = 0;
      }
      return f;
    }
    if (c.article && !hyphen && c.end == i + 1) {
      // "a year" is a rate after an amount or a count ("twice a year", "$5 a barrel"): a duration only after a word
      // that asks for one.
      const bool asked = i > begin_ && any(i - 1,
                                           "for|in|within|after|almost|nearly|about|than|over|once|least|under|around|"
                                           "roughly|of|lasted|took|takes|take|spent|just|only|by");
      // "3 million tonnes a year", "twice a week"
      const bool rate = i > begin_ && (pos(i - 1) == Pos::NOUN || pos(i - 1) == Pos::NUM || any(i - 1, "once|twice")) &&
                        pos(k) != Pos::NOUN && pos(k) != Pos::ADJ && pos(k) != Pos::VERB &&
                        !any(k, "after|before|later|earlier|when|off|of|in|long|ahead|away|on");
      const bool from = any(k, "after|before") && unit != "Q";  // "came a day after the vote"
      if (!asked && !rate && !from) return none();
      if (low(i - 1) == "of" || (low(i - 1) == "in" && any(k, "when|where|of"))) return none();
    }
    return f;
  }

  // "last week", "next 50 years", "past couple years", "this November", "following year", "coming days", "last Friday
  // night".
  Found relative_at(uint32_t i) const {
    uint32_t k = i;
    const bool first_is_relative = is(k, Kind::relative);
    if (!first_is_relative) return none();
    const std::string_view word = low(k);
    const int direction = entry(k).value;
    ++k;
    if (any(k, "past|coming|same|current") && any(i, "this|that|these|those")) ++k;
    if (any(k, "fiscal|calendar|academic|school|financial|entire|whole")) ++k;
    Found f = made(i, 0, EntityType::DATE, "relative");
    f.when.direction = direction;
    f.when.explicit_direction = true;
    uint32_t next = k;
    if (const int month = month_at(k, next); month != 0 && word != "same" && word != "current") {
      f.end = next;
      f.when.kind = When::Kind::date;
      f.when.day = {0, month, 0};
      if (year_at(next) != 0) f.when.day.year = year_at(f.end++);
      return f;
    }
    if (is(k, Kind::weekday)) {
      f.end = k + 1;
      f.when.kind = When::Kind::weekday;
      f.when.weekday = entry(k).value;
      return f;
    }
    if (is(k, Kind::season) && !falls_in(k) && (low(k) != "fall" || any(i, "this|last|next|each|every"))) {
      f.end = k + 1;
      f.when.kind = When::Kind::point;
      f.when.unit = entry(k).text;
      return f;
    }
    if (is(k, Kind::day_part) &&
        (word == "this" || word == "last" || word == "that" || word == "same" || word == "next")) {
      f.end = k + 1;
      f.type = EntityType::TIME;
      f.when.kind = word == "this" || word == "last" ? When::Kind::deictic : When::Kind::none;
      f.when.direction = word == "last" ? -1 : 0;
      f.when.suffix = "T" + std::string(entry(k).text);
      return f;
    }
    if (is(k, Kind::holiday)) {
      f.end = k + 1;
      return f;
    }
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
    if (word == "that" && c.end != 0) return none();
    if (word == "this" && c.end != 0) return none();
    const bool plural = low(k).back() == 's';
    if (c.end != 0 || (direction != 0 && (unit == "DE" || unit == "CE")) || any(i, "past|coming")) {
      if (plural && c.end == 0) {
        f.when.kind = When::Kind::fixed;
        f.when.fixed = direction < 0 ? "PAST_REF" : "FUTURE_REF";
        return f;
      }
      if (c.end == 0) {
        c.known = true;
        c.number.mantissa = 1;
      }
      f.when.kind = When::Kind::fixed;
      f.when.fixed = duration(c, unit);
      return f;
    }
    if (plural && unit != "WE") {
      f.when.kind = When::Kind::fixed;
      f.when.fixed = direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "";
      if (any(i, "same|that")) return none();
      return f;
    }
    f.when.kind = anaphoric ? When::Kind::none : When::Kind::point;
    // "the following day", "the same day": from the day told of last
    if ((unit == "D" || unit == "W") && i > begin_ && low(i - 1) == "the" && !any(i, "last|past|recent|coming"))
      f.when.kind = When::Kind::anchored;
    f.when.unit = unit;
    return f;
  }

  // "third quarter of 2010", "fourth quarter", "first half of next year", "21st century", "30th year", "Q3 2025".
  Found period_at(uint32_t i) const {
    int n = entry(i).is(Kind::ordinal) ? entry(i).value : ordinal_figure(low(i));
    uint32_t k = i + 1;
    std::string_view unit;
    if (n != 0 || any(i, "last|final")) {
      if (dash(k)) ++k;
      if (low(k) == "half" || is(k, Kind::time_unit)) {
        unit = low(k) == "half" ? "HALF" : entry(k).text;
        ++k;
      } else {
        return none();
      }
      if (n == 0 && unit != "Q" && unit != "HALF") return none();
      // "second half of the match", "third day of talks": an ordinal of something, a date only when a time follows or
      // for quarters and centuries.
    } else if (low(i).size() == 2 && low(i)[0] == 'q' && low(i)[1] >= '1' && low(i)[1] <= '4') {
      n = low(i)[1] - '0';
      unit = "Q";
    } else {
      return none();
    }
    Found f = made(i, k, EntityType::DATE, "period");
    const std::string suffix = unit == "Q" ? "-Q" + std::to_string(n) : unit == "HALF" ? "-H" + std::to_string(n) : "";
    if (unit == "CE") {
      f.when.kind = When::Kind::fixed;
      f.when.fixed = padded(n - 1, 2);
      return f;
    }
    uint32_t j = k;
    if (any(j, "of|in|,")) ++j;
    if (low(j) == "the") ++j;
    if (any(j, "fiscal|calendar")) ++j;
    if (year_at(j) != 0) {
      f.end = j + 1;
      f.when.kind = When::Kind::date;
      f.when.day.year = year_at(j);
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
        f.when.kind = When::Kind::date;
        f.when.day = {year_at(next), month_at(j, next), n};
      }
      if (year_at(next) != 0) ++f.end;
      return f;
    }
    if (unit == "Q" && n <= 4) {
      f.when.kind = When::Kind::point;
      f.when.unit = "QN";
      f.when.number = n;
      return f;
    }
    if (unit == "HALF") {
      if (f.end == k) return none();
      f.when.kind = When::Kind::point;  // "the first half of the year"
      f.when.unit = "HN";
      f.when.number = n;
      return f;
    }
    if (is_short(unit)) return none();
    return f;
  }
  static int ordinal_figure(std::string_view w) {
    if (w.size() < 3 || !is_digit(w[0]) ||
        !(w.ends_with("st") || w.ends_with("nd") || w.ends_with("rd") || w.ends_with("th")))
      return 0;
    int n = 0;
    for (char c : w.substr(0, w.size() - 2)) {
      if (c == ',') continue;
      if (!is_digit(c) || n > 10000000) return 0;
      n = n * 10 + (c - '0');
    }
    return n;
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

  // A year that stands alone.
  bool year_alone(uint32_t i) const {
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

  Found date_core(uint32_t i) const {
    const Entry& e = entry(i);
    const std::string_view w = low(i);
    if (Found f = calendar_at(i); f.end != 0) return f;
    if (is_digit(w[0]) || w.starts_with("'")) {
      if (std::string decade = decade_of(w); !decade.empty()) {
        Found f = made(i, i + 1, EntityType::DATE, "decade");
        f.when.kind = When::Kind::fixed;
        f.when.fixed = decade;
        return f;
      }
      // "12-14 November", "12 to 14 November 2025"
      if (day_at(i) != 0 && (dash(i + 1) || any(i + 1, "to|and")) && day_at(i + 2) != 0) {
        uint32_t next = i + 3;
        if (const int month = month_at(i + 3, next); month != 0) {
          Found f = made(i, next, EntityType::DATE, "date");
          const int year = year_at(next) != 0 ? year_at(f.end++) : 0;
          f.when.kind = When::Kind::date;
          f.when.day = {year, month, day_at(i)};
          f.when.range = true;
          f.when.to = {year, month, day_at(i + 2)};
          return f;
        }
      }
    }
    if (w.starts_with("mid-")) {
      if (std::string decade = decade_of(w); !decade.empty()) {
        Found f = made(i, i + 1, EntityType::DATE, "decade");
        f.when.kind = When::Kind::fixed;
        f.when.fixed = decade;
        return f;
      }
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
    if (e.is(Kind::weekday)) {
      Found f = made(i, i + 1, EntityType::DATE, "weekday");
      f.when.kind = When::Kind::weekday;
      f.when.weekday = e.value;
      return f;
    }
    if (e.is(Kind::deictic)) {
      // "Today" as the name of a newspaper stays with the names.
      if (i > begin_ && capital(i) && capital(i - 1) && sentence_->kind != SentenceKind::heading) return none();
      if (capital(i) && i > begin_ && pos(i + 1) == Pos::NOUN && !glued(i + 1) && low(i - 1) != ":" &&
          sentence_->kind != SentenceKind::heading)
        return none();
      Found f = made(i, i + 1, EntityType::DATE, "deictic");
      f.when.kind = When::Kind::deictic;
      f.when.direction = e.value;
      return f;
    }
    if (e.is(Kind::relative))
      if (Found f = relative_at(i); f.end != 0) return f;
    if (Found f = period_at(i); f.end != 0) return f;
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
      f.when.kind = When::Kind::date;
      f.when.day.year = year;
      return f;
    }
    if (e.is(Kind::season) && season_is_date(i)) {
      Found f = made(i, i + 1, EntityType::DATE, "season");
      uint32_t k = i + 1;
      if (low(k) == "of") ++k;
      f.when.kind = When::Kind::point;
      f.when.unit = e.text;
      if (year_at(k) != 0) {
        f.end = k + 1;
        f.when.kind = When::Kind::date;
        f.when.day.year = year_at(k);
        f.when.suffix = "-" + std::string(e.text);
      }
      return f;
    }
    if (e.is(Kind::holiday) && capital(i)) {
      const bool half = any(i, "rosh|yom");  // "Rosh Hashanah", "Yom Kippur"
      if (half && !any(i + 1, "hashanah|hashana|kippur|hashoah")) return none();
      Found f = made(i, i + 1, EntityType::DATE, "holiday");
      if (low(i + 1) == "day" || low(i + 1) == "eve") ++f.end;
      if (half) f.end = i + 2;
      // "Eid al-Adha"
      if (low(i + 1) == "al" && dash(i + 2) && capital(i + 3)) f.end = i + 4;
      if (!e.text.empty()) {
        f.when.kind = When::Kind::date;
        f.when.day = {0, to_int(e.text), to_int(e.text.substr(3))};
      }
      return f;
    }
    if (w == "year" && dash(i + 1) && glued(i + 1) && low(i + 2) == "end")
      return made(i, i + 3, EntityType::DATE, "date");
    if (e.is(Kind::frequency) && e.text.empty()) return set_at(i);
    if (e.is(Kind::frequency)) {
      // "Annual Report", "Weekly"
      if (capital(i) && sentence_->kind != SentenceKind::heading && i > begin_) return none();
      // "a daily briefing", "the communist daily"
      if (w == "daily" && i > begin_ && (low(i - 1) == "a" || capital(i + 1))) return none();
      Found f = made(i, i + 1, EntityType::DATE, "frequency");
      f.when.kind = When::Kind::fixed;
      f.when.fixed = std::string(e.text);
      if (e.text == "PT1H") f.type = EntityType::TIME;
      return f;
    }
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
    if (e.is(Kind::time_unit)) {
      const uint32_t first = named_day(i);
      return first < i ? made(first, i + 1, EntityType::DATE, "holiday") : bare_unit_at(i);
    }
    return none();
  }
  // Where "Labor Day", "National Black History Month" begin, whose last word is `i`; else `i`.
  uint32_t named_day(uint32_t i) const {
    if (!capital(i) || capital(i + 1) || !any(i, "day|month")) return i;
    uint32_t k = i;
    while (k > begin_ && k > previous_ && k + 6 > i && (capital(k - 1) || (dash(k - 1) && glued(k - 1)))) --k;
    while (k < i && (entry(k).kinds != 0 || pos(k) == Pos::DET || pos(k) == Pos::ADP || dash(k))) ++k;
    const bool heading = sentence_->kind == SentenceKind::heading;
    return heading && k == begin_ ? i : k;
  }
  // "the fall in prices": no season.
  bool falls_in(uint32_t i) const { return low(i) == "fall" && any(i + 1, "in|of|to|from|was|is"); }
  bool season_is_date(uint32_t i) const {
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
  Found set_at(uint32_t i) const {
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
  Found bare_unit_at(uint32_t i) const {
    const std::string_view unit = entry(i).text;
    const bool plural = low(i).back() == 's';
    if (capital(i) && i > begin_ && sentence_->kind != SentenceKind::heading) return none();
    Found f = made(i, i + 1, is_short(unit) ? EntityType::TIME : EntityType::DATE, "bare unit");
    if (plural) {
      if (any(i + 1, "ago|earlier|later|ahead") && low(i + 2) != "of") {
        f.end = i + 2;
        f.when.kind = When::Kind::fixed;
        f.when.fixed = low(i + 1) == "ahead" ? "FUTURE_REF" : low(i + 1) == "ago" ? "PAST_REF" : duration({}, unit);
        return f;
      }
      if (low(i + 1) == "to" && low(i + 2) == "come") {
        f.end = i + 3;
        f.when.kind = When::Kind::fixed;
        f.when.fixed = "FUTURE_REF";
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
      f.when.kind = When::Kind::fixed;
      f.when.fixed = duration({}, unit);
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
      f.when.kind = When::Kind::point;
      f.when.unit = unit;
    }
    return f;
  }

  // --- times of day
  // ----------------------------------------------------------------------------------------------------
  Found time_at(uint32_t i) const {
    const Entry& e = entry(i);
    std::string_view w = low(i);
    if (is_digit(w[0])) {
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
      f.when.kind = When::Kind::fixed;
      f.when.fixed = "T" + padded(hour, 2) + ":" + padded(minute, 2);
      if (low(k) == "to" && k + 1 < end_ && is_digit(low(k + 1)[0]))  // "10:00 a.m. to 4:30 p.m."
        if (const Found until = time_at(k + 1); until.end != 0 && until.rule == f.rule)
          f.end = until.end, f.when.fixed += "/" + until.when.fixed;
      return f;
    }
    if (e.is(Kind::clock)) {
      Found f = made(i, i + 1, EntityType::TIME, "time of day");
      if (low(i) == "tonight") {
        f.when.kind = When::Kind::deictic;
        f.when.suffix = "TNI";
      } else {
        f.when.kind = When::Kind::fixed;
        f.when.fixed = std::string(e.text);
      }
      return f;
    }
    if (e.is(Kind::day_part)) {
      if (capital(i) && i > begin_ && sentence_->kind != SentenceKind::heading) return none();
      const bool prepositional = i > begin_ && (any(i - 1, "the|in|at|by|every|each|all|early|late|later|mid"));
      if (!prepositional || pos(i + 1) == Pos::NOUN) return none();
      Found f = made(i, i + 1, EntityType::TIME, "part of the day");
      f.when.kind = When::Kind::fixed;
      f.when.fixed = "T" + std::string(e.text);
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
    return none();
  }

  // --- money, percentages, quantities, counts
  // --------------------------------------------------------------------------
  Found money_at(uint32_t i) const {
    // "$1.4 billion", "US$5", "EUR 3 million"
    const bool letters = low(i)[0] >= 'a' && low(i)[0] <= 'z' && low(i).back() != '$';  // "Rs", but no "rs"
    if ((is(i, Kind::symbol) && (!letters || capital(i))) ||
        (is(i, Kind::code) && doc_.view(i).size() == 3 && capital(i))) {
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
      // "$5-10 billion", "$1 billion to $2 billion"
      const bool joint = dash(f.end) || low(f.end) == "to";
      const uint32_t second = is(f.end + 1, Kind::symbol) ? f.end + 2 : f.end + 1;
      // "from $55 billion to $110 billion": two sums
      const bool rises = low(f.end) == "to" && f.begin > begin_ && low(f.begin - 1) == "from";
      if (joint && !rises && (glued(f.end) || second == f.end + 2)) {
        if (const Number m = number_at(second); m.end != 0 && figure_at(second)) {
          f.end = m.end;
          if (is(f.end, Kind::letter_scale) && glued(f.end)) ++f.end;
          n.known = false;
        }
      }
      // "between $12 million and $20 million"
      if (f.begin > begin_ && low(f.begin - 1) == "between" && low(f.end) == "and" && is(f.end + 1, Kind::symbol)) {
        if (const Number m = number_at(f.end + 2); m.end != 0) {
          --f.begin;
          f.end = m.end;
          n.known = false;
        }
      }
      if (is(f.end, Kind::currency) && f.end < end_ && low(f.end) != "won") ++f.end;
      f.number = n;
      return f;
    }
    // "CHF12 million"; "N4.7 billion", "R3.5-billion": a currency of one letter, sure before a scale only
    if (const std::string_view w = low(i); capital(i) && !is_digit(w[0])) {
      const size_t figure = w.find_first_of("0123456789");
      const uint32_t scale = dash(i + 1) ? i + 2 : i + 1;
      Number n;
      if (figure != std::string_view::npos && parse_figure(w.substr(figure), n)) {
        const std::string_view prefix = w.substr(0, figure);
        const Entry& currency = words_.find(std::string(prefix));
        const std::string_view code = currency.is(Kind::code) && figure == 3 ? currency.text
                                      : !is(scale, Kind::scale)              ? ""
                                      : prefix == "n"                        ? "NGN"
                                      : prefix == "r"                        ? "ZAR"
                                      : prefix == "p"                        ? "PHP"
                                      : prefix == "w"                        ? "KRW"
                                                                             : "";
        if (!code.empty()) {
          Found f = made(i, i + 1, EntityType::MONEY, "money");
          if (is(scale, Kind::scale)) n.exponent += entry(scale).value, f.end = scale + 1;
          f.unit = code;
          f.number = n;
          return f;
        }
      }
    }
    // "3 billion euros", "500 U.S. dollars", "millions of dollars", "2 trillion VND"
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
    if (is(k, Kind::code) && doc_.view(k).size() == 3 && capital(k)) {
      Found f = made(i, k + 1, EntityType::MONEY, "money");
      f.unit = std::string(entry(k).text);
      f.number = n;
      return f;
    }
    return none();
  }

  Number crowd_at(uint32_t i) const {
    Number n;
    n.known = false;
    n.end = i + 1;
    while (low(n.end) == "of" && (is(n.end + 1, Kind::crowd))) n.end += 2;
    return n;
  }

  Found amount_at(uint32_t i) const {
    const bool crowd = is(i, Kind::crowd);
    Number n = crowd ? crowd_at(i) : number_at(i);
    if (n.end == 0) {
      const bool half = low(i) == "half" && i > begin_ &&
                        (any(i - 1, "than|about|nearly|almost|roughly|by|in") || any(i + 1, "of|the"));
      if (half) {
        n.mantissa = 5;
        n.exponent = -1;
        n.end = i + 1;
        Found f = made(i, i + 1, EntityType::CARDINAL, "number");
        f.number = n;
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
          low(i + 2) == "of" || (i > begin_ && any(i - 1, "by|nearly|almost|about|roughly|over|than|least"));
      if (any(i, "a") && (entry(i + 1).fraction != 0 || low(i + 1) == "quarter") && share && low(i + 1) != "half" &&
          !any(i + 1, "second")) {
        Found f = made(i, i + 2, EntityType::CARDINAL, "number");
        f.number.mantissa = 1000000 / (low(i + 1) == "quarter" ? 4 : entry(i + 1).fraction);
        f.number.exponent = -6;
        return f;
      }
      return none();
    }
    // Ranges: "10-15", "5 to 10 percent", "between 5 and 10 percent"
    uint32_t end = n.end;
    bool range = false;
    const bool between = i > begin_ && low(i - 1) == "between" && low(end) == "and";
    if (!crowd && ((dash(end) && figure_at(end + 1)) || low(end) == "to" || low(end) == "or" || between)) {
      if (const Number m = number_at(end + 1); m.end != 0) {
        const bool tail = is(m.end, Kind::percent) || measure_end(m.end) != 0;
        const bool rises = n.digits && m.digits && n.end == i + 1 && m.end == end + 2 && m.exponent == n.exponent &&
                           m.mantissa > n.mantissa;
        // "between 210 and 250", "250 to 290"
        const bool whole = rises && (between || (low(end) == "to" && !(i > begin_ && low(i - 1) == "from")));
        if (tail || whole || (dash(end) && glued(end))) {
          end = m.end;
          range = true;
        }
      }
    }
    uint32_t begin = range && between ? i - 1 : i;
    if (is(end, Kind::percent) || (low(end) == "per" && low(end + 1) == "cent")) {
      uint32_t k = end;
      const bool points = low(k) == "percentage";
      if (points && !any(k + 1, "point|points")) return none();
      k += points || low(k) == "per" ? 2 : any(k + 1, "point|points") ? 2 : 1;
      Found f = made(begin, k, EntityType::PERCENT, "percent");
      f.number = n;
      // "between 10% and 100%", "7%-9%"
      const bool limits = i > begin_ && low(i - 1) == "between" && low(k) == "and";
      if (limits || (dash(k) && glued(k) && glued(k + 1)))
        if (const Number m = number_at(k + 1); m.end != 0 && is(m.end, Kind::percent))
          f.begin = limits ? i - 1 : begin, f.end = m.end + 1, range = true;
      f.number.known = n.known && !range;
      return f;
    }
    if (dash(end) && glued(end) && is(end + 1, Kind::percent)) {  // "10-percent"
      Found f = made(begin, end + 2, EntityType::PERCENT, "percent");
      f.number = n;
      return f;
    }
    uint32_t k = end;
    if (low(k) == "of" && crowd) ++k;
    if (dash(k) && glued(k) && measure_end(k + 1) != 0) ++k;
    if (const uint32_t m = measure_end(k); m != 0 && !(low(k) == "m" && !glued(k))) {
      // "2 million barrels a day" is the trade's own unit.
      const bool flows = (any(m - 1, "barrel|barrels") && any(m, "a|per") && low(m + 1) == "day") ||
                         (low(m) == "per" && any(m + 1, "second|minute|hour"));  // "500 cubic metres per second"
      const uint32_t flow = flows ? m + 2 : m;
      Found f = made(begin, flow, EntityType::QUANTITY, "quantity");
      f.unit = unit(k, m);
      if (flows) f.unit += any(m + 1, "day") ? "/d" : any(m + 1, "hour") ? "/h" : any(m + 1, "minute") ? "/min" : "/s";
      f.number = n;
      f.number.known = n.known && !range;
      return f;
    }
    // "Barra, 51, will": an age after a name.
    if (n.digits && n.exponent == 0 && !range && n.end == i + 1 && n.mantissa > 15 && n.mantissa < 110 &&
        i > begin_ + 1 && low(i - 1) == "," && low(end) == "," && capital(i - 2) && pos(i - 2) == Pos::PROPN &&
        pos(end + 1) != Pos::NUM) {
      Found f = made(i, end, EntityType::DATE, "duration");
      f.when.kind = When::Kind::fixed;
      f.when.fixed = "P" + std::to_string(n.mantissa) + "Y";
      return f;
    }
    // Counts.
    if (low(i) == "one" && n.end == i + 1 && !one_counts(i)) return none();
    // "the two leaders", "their two countries" name parties again and count nothing new.
    if ((any(i, "two|three") || (i > begin_ && low(i - 1) == "these") || any(end, "sides|parties")) && !n.digits &&
        i > begin_ && (any(i - 1, "the|these|those") || penn(i - 1) == "PRP$") &&
        (is(end, Kind::party) ||
         (low(i) == "two" && (pos(end) == Pos::VERB || pos(end) == Pos::AUX || any(end, "also|then|will")))))
      return none();
    if (dash(n.end) && glued(n.end) && low(n.end + 1) == "way") return none();  // "two-way trade"
    if (low(i) == "a" || low(i) == "an") {
      if (!is(i + 1, Kind::dozen) && !n.scaled && low(i + 1) != "hundred") return none();  // "a dozen", "a million"
    }
    if (crowd && low(i) == "tens" && n.end == i + 1) return none();
    if (crowd && capital(i) && i > begin_ && sentence_->kind != SentenceKind::heading) return none();
    Found f = made(begin, end, EntityType::CARDINAL, "number");
    f.number = n;
    f.number.known = n.known && !range;
    return f;
  }

  // After a unit of measure at k ("square kilometers", "barrels"), or 0.
  uint32_t measure_end(uint32_t k) const {
    if (is(k, Kind::measure_word) && is(k + 1, Kind::measure)) return k + 2;
    if (any(k, "degree|degrees|°") && any(k + 1, "celsius|fahrenheit|c|f")) return k + 2;
    // "acre-feet"
    if (is(k, Kind::measure) && dash(k + 1) && glued(k + 1) &&
        any(k + 2, "feet|foot|hour|hours|mile|miles|inch|inches"))
      return k + 3;
    return is(k, Kind::measure) ? k + 1 : 0;
  }

  // The symbol of the unit of measure [k, end): "km", "km²", "acre-ft", "t" for metric tons.
  std::string unit(uint32_t k, uint32_t end) const {
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
  bool one_counts(uint32_t i) const {
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

  Found ordinal_at(uint32_t i) const {
    int n = is(i, Kind::ordinal) ? entry(i).value : ordinal_figure(low(i));
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
    Found f = made(i, i + 1, EntityType::ORDINAL, "ordinal");
    f.number.mantissa = n;
    return f;
  }

  // --- extension
  // ------------------------------------------------------------------------------------------------------- Takes in
  // the words before that belong to the expression: "more than", "a little over", "early", "later this".
  void extend_left(Found& f) {
    const bool amount = f.type != EntityType::DATE && f.type != EntityType::TIME && f.type != EntityType::ORDINAL;
    const bool time = f.type == EntityType::DATE || f.type == EntityType::TIME;
    if (time) {
      extend_time(f);
      if (f.when.kind != When::Kind::fixed && f.when.kind != When::Kind::shift) return;
      if (f.rule == "decade" || f.rule == "frequency" || f.rule == "bare unit" || f.rule == "time of day" ||
          f.rule == "part of the day" || f.rule == "relative")
        return;
    } else if (!amount) {
      return;
    }
    // "-3.1%", "minus 5 degrees"; no sign in "7-9%" and "10 minus 5"
    const uint32_t sign = f.begin - 1;
    const bool stroke = f.begin > previous_ && (dash(sign) || low(sign) == "−") && glued(f.begin) &&
                        (!glued(sign) || low(sign - 1) == "(");
    if (f.begin > previous_ && (f.type == EntityType::PERCENT || entry(f.end - 1).text.starts_with("°")) &&
        (stroke || (low(sign) == "minus" && !figure_at(sign - 1)))) {
      f.begin = sign;
      f.number.mantissa = -f.number.mantissa;
    }
    for (int round = 0; round < 2; ++round) {
      const uint32_t before = f.begin;
      if (f.type == EntityType::PERCENT && f.begin == before) take(f, Kind::approx_percent);
      if (f.begin == before) take(f, Kind::approx);
      if (f.begin == before) break;
    }
  }
  // "Fifty-one years ago | today", "first nine months | of this year", "first | of February", "October | third",
  // "coming weeks | and months".
  void extend_right(Found& f) {
    const uint32_t e = f.end;
    const bool date = f.type == EntityType::DATE;
    const bool day_of_month = f.rule == "date" && f.when.kind == When::Kind::date && f.when.day.month != 0 &&
                              f.when.day.day == 0 && f.when.day.year == 0 && e == f.begin + 1;
    if (date && low(e - 1) == "ago" && any(e, "today|tomorrow|yesterday")) {
      ++f.end;
    } else if (date && f.rule == "duration" && any(f.begin, "first|last") && low(e) == "of") {
      if (const Found whole = date_at(e + 1); whole.end != 0) f.end = whole.end, f.when = {};
    } else if (f.rule == "ordinal" && low(e) == "of" && is(e + 1, Kind::month) && low(f.begin - 1) == "the") {
      f = made(f.begin, e + 2, EntityType::DATE, "date");
      f.when.kind = When::Kind::date;
      f.when.day = {0, entry(e + 1).value, static_cast<int>(entry(e - 1).value)};
    } else if (date && day_of_month && is(e, Kind::ordinal) && entry(e).value < 32 && pos(e + 1) != Pos::NOUN &&
               low(f.begin - 1) != "the") {
      f.when.day.day = entry(e).value;
      ++f.end;
    } else if (date && f.rule == "relative" && low(e) == "and" && is(e + 1, Kind::time_unit) &&
               low(e + 1).back() == 's' && is(e - 1, Kind::time_unit)) {
      f.end = e + 2;
    }
    if (f.rule == "date" && f.begin > previous_ + 1 && low(f.begin - 1) == "of" && low(f.begin - 2) == "month")
      f.begin -= 2;
  }
  void take(Found& f, Kind kind) {
    std::string phrase;
    for (uint32_t n = 4; n >= 1; --n) {
      if (f.begin < previous_ + n) continue;
      phrase.clear();
      for (uint32_t k = f.begin - n; k < f.begin; ++k) {
        if (!phrase.empty()) phrase += ' ';
        phrase += low(k);
      }
      if (!words_.find(phrase).is(kind)) continue;
      const uint32_t at = f.begin - n;
      const std::string_view first = low(at);
      const bool duration = f.type == EntityType::DATE || f.type == EntityType::TIME;
      // "over two years" is an approximation after a preposition, else a preposition itself ("talks over three days").
      if (duration && n == 1 && any(at, "over|under|around|about") &&
          !(at > begin_ && (pos(at - 1) == Pos::ADP || pos(at - 1) == Pos::AUX)))
        return;
      // "hand over $5 million", "phased in over two years"
      if (n == 1 && first == "over" && at > begin_ &&
          (any(at - 1, "hand|hands|handed|handing|take|took|taken|turn|turned|phased") ||
           (duration && any(at - 1, "in|out|up|off") && (low(at - 1) != "in" || pos(at - 2) == Pos::VERB))))
        return;
      if (n == 1 && first == "only" && (duration || !f.number.digits)) return;
      if (n == 1 && first == "some" && !f.number.digits && !f.number.scaled) return;
      if (n == 1 && (first == "over" || first == "under") && f.type == EntityType::CARDINAL && f.number.value() < 10)
        return;
      if (n == 1 && any(at + 1, "more|less|fewer")) return;  // "over | more than $140 million"
      if (n == 1 && first == "around" && at > begin_ && pos(at - 1) == Pos::VERB && f.type == EntityType::CARDINAL &&
          f.number.value() < 10)
        return;
      f.begin = at;
      return;
    }
  }
  void extend_time(Found& f) const {
    // "early 2026", "late Tuesday", "later this week", "earlier in the 19th century", "end of the year"
    uint32_t b = f.begin;
    const auto free = [&](uint32_t k) { return k >= previous_ && k >= begin_ && k < end_; };
    if (f.rule == "duration" && free(b - 1) && low(b - 1) == "another") f.begin = b - 1;  // "another 12 months"
    if (f.rule == "frequency" || f.rule == "duration" || f.rule == "time of day") return;
    if (f.rule == "year") {  // "fiscal 2027", "financial year 2027"
      const uint32_t k = low(b - 1) == "year" ? b - 2 : b - 1;
      if (free(k) && any(k, "fiscal|financial|fy")) b = k;
    }
    if (free(b - 1) && is(b - 1, Kind::edge)) {
      const bool comparative = any(b - 1, "earlier|later");
      if (!(comparative && (f.when.kind == When::Kind::date && f.when.day.day != 0))) b = b - 1;
    } else if (free(b - 1) && dash(b - 1) && free(b - 2) && (is(b - 2, Kind::edge) || low(b - 2) == "end")) {
      b = b - 2;
    } else {
      uint32_t k = b - 1;
      if (free(k) && low(k) == "the") --k;
      if (free(k) && low(k) == "in" && free(k - 1) && (any(k - 1, "later|earlier|late|early"))) {
        b = k - 1;
      } else if (free(k) && low(k) == "of" && low(k - 1) == "week" && f.when.kind == When::Kind::date &&
                 f.when.day.day != 0) {
        b = k - 1, f.when.unit = "W";  // "the | week of March 9"
      } else if (free(k) && low(k) == "of" && free(k - 1) && is(k - 1, Kind::part) && f.type == EntityType::DATE &&
                 !any(k - 1, "course|rest|close")) {
        b = k - 1;
      } else if (free(k) && low(k) == "of" && free(k - 1) && any(k - 1, "rest|remainder") &&
                 f.type == EntityType::DATE) {
        b = k - 1;
      }
    }
    f.begin = b;
  }

  void add(Found& f) {
    if (f.begin < previous_) f.begin = previous_;
    Value value;
    value.tokens = {f.begin, f.end};
    value.type = f.type;
    value.rule = f.rule;
    if (f.type == EntityType::DATE || f.type == EntityType::TIME) {
      Pending p;
      p.value = static_cast<uint32_t>(doc_.values.size());
      p.when = std::move(f.when);
      p.when.tense = tense_at(f.begin, f.end);
      // "the month" of the story, not of today
      if (f.rule == "bare unit" && p.when.kind == When::Kind::point && p.when.tense == Tense::past &&
          p.when.unit != "WE")
        p.when.kind = When::Kind::none;
      pending_.push_back(std::move(p));
    } else {
      value.has_number = f.number.known;
      if (value.has_number) value.number = f.number.value();
      value.unit = std::move(f.unit);
    }
    doc_.values.push_back(std::move(value));
  }

  // What the clause around says: the nearest verb before the date, else the first one after ("On Tuesday the envoys
  // will ..."). An infinitive looks ahead of its verb ("agreed to meet in October"), unless that verb implies that it
  // came about ("managed to meet"; Karttunen 1971, "Implicative verbs"). Looks at a few tokens only.
  Tense tense_at(uint32_t i, uint32_t after) const {
    if (low(i - 1) == "since") return Tense::past;
    const bool by = any(i - 1, "by|until|till") || any(i - 2, "by|until|till");
    const uint32_t from = i > begin_ + 12 ? i - 12 : begin_;
    bool infinitive = false, participle = false, apart = false;
    for (uint32_t k = i; k-- > from;) {
      if (is(k, Kind::ahead) && !any(k - 1, "than|as")) return Tense::future;
      infinitive |= penn(k) == "VB" && (low(k - 1) == "to" || low(k - 2) == "to");
      apart |= pos(k) == Pos::PUNCT;
      // "the truce | agreed | in Muscat on Tuesday night"
      if (penn(k) == "VBN" && !apart && !infinitive && k + 6 > i && (pos(k - 1) == Pos::NOUN || low(k - 1) == ","))
        return Tense::past;
      participle |= penn(k) == "VBN";
      if (penn(k) == "VBD") {
        const bool came_about = among(doc_.lemma(k), "manage|fail|use|begin|start|continue|help|go|come");
        const bool asks = among(doc_.lemma(k), "invite|call|urge|request|propose|demand|postpone|schedule");
        if ((infinitive && !came_about) || (asks && i - k > 4)) return Tense::future;
        return by && !among(doc_.lemma(k), "have|be") ? Tense::future : Tense::past;
      }
      if (const Tense tense = tense_of(k); tense != Tense::unknown)
        return infinitive || (by && tense == Tense::present) ? Tense::future : tense;
      if (is_reporting(k)) break;
    }
    if (infinitive) return Tense::future;
    for (uint32_t k = after; k < end_ && k < after + 12; ++k) {
      if (is_reporting(k)) return Tense::unknown;
      if (const Tense tense = tense_of(k); tense != Tense::unknown) return tense;
    }
    return by || any(i - 1, "until|till")               ? Tense::future
           : any(i - 1, "starting|beginning|effective") ? Tense::present
           : participle                                 ? Tense::past
                                                        : Tense::unknown;
  }
  // Of a finite verb. "has met" is past, "would meet" future, "would have met" past.
  Tense tense_of(uint32_t k) const {
    const std::string_view tag = penn(k);
    if (tag == "VBD") return Tense::past;
    if (tag == "MD") {
      if (any(k + 1, "have") || any(k + 2, "have")) return Tense::past;
      return any(k, "can|ca") ? Tense::present : any(k, "could") ? Tense::unknown : Tense::future;
    }
    if ((tag != "VBZ" && tag != "VBP") || is_reporting(k)) return Tense::unknown;
    if (doc_.lemma(k) == "have")
      for (uint32_t n = k + 1; n < k + 4; ++n)
        if (penn(n) == "VBN") return Tense::past;
    return sentence_->kind == SentenceKind::heading ? Tense::unknown : Tense::present;
  }
  // "says", "data show": a present that tells of the past.
  bool is_reporting(uint32_t k) const {
    return (penn(k) == "VBZ" || penn(k) == "VBP") &&
           among(doc_.lemma(k), "say|show|report|tell|indicate|suggest|claim|note|describe|add|allege");
  }

  // --- resolution
  // ------------------------------------------------------------------------------------------------------
  struct Pending {
    uint32_t value = 0;  // index into Doc::values
    When when;
  };

  // The article's own date: a full date in a line of its own or in the dateline, among the first lines.
  std::string own_date() const {
    for (const Pending& p : pending_) {
      const TokenSpan span = doc_.values[p.value].tokens;
      if (p.when.kind != When::Kind::date || !p.when.day.known() || p.when.range || !p.when.suffix.empty()) continue;
      const Sentence& sentence = doc_.sentences[sentence_of(doc_, span.begin)];
      if (sentence.paragraph >= 8) break;
      const ByteSpan paragraph = doc_.paragraphs[sentence.paragraph].span;
      const bool opens = doc_.tokens[sentence.tokens.begin].span.begin == paragraph.begin;
      const bool alone = opens && doc_.tokens[sentence.tokens.end - 1].span.end == paragraph.end &&
                         sentence.tokens.size() <= 14 && span.begin - sentence.tokens.begin <= 6 &&
                         no_verb(sentence.tokens);
      const bool dateline = opens && span.begin - sentence.tokens.begin <= 8 && is_dateline(sentence.tokens, span);
      if (alone || dateline) return iso(p.when.day);
    }
    return "";
  }
  bool no_verb(TokenSpan s) const {
    for (uint32_t t = s.begin; t < s.end; ++t)
      if (t < doc_.tags.size() &&
          (doc_.tags[t].pos == Pos::AUX ||
           (doc_.tags[t].pos == Pos::VERB && !any_form(t, "published|updated|posted|released|issued|dated"))))
        return false;
    return true;
  }
  bool any_form(uint32_t t, WordList list) const { return among(doc_.lower(t), list); }
  // "HANOI, November 14, 2025 (Wire) - The ...": capitals and commas before the date, a dash or a colon soon after it.
  bool is_dateline(TokenSpan sentence, TokenSpan date) const {
    for (uint32_t t = sentence.begin; t < date.begin; ++t) {
      const char32_t c = decode(doc_.view(t), 0).value;
      if (lower(c) == c && doc_.lower(t) != "|" && !any_form(t, ",|(|-|--|.|/")) return false;
    }
    for (uint32_t t = date.end; t < sentence.end && t < date.end + 7; ++t) {
      if (any_form(t, "-|--|:")) return true;
      const char32_t c = decode(doc_.view(t), 0).value;
      if (lower(c) == c && !any_form(t, ",|(|)|/")) return false;
    }
    return false;
  }

  void resolve_all() {
    Day reference;
    if (doc_.date.size() == 10)
      reference = {to_int(doc_.date), to_int(std::string_view(doc_.date).substr(5)),
                   to_int(std::string_view(doc_.date).substr(8))};
    Day told;  // the last day told of
    for (const Pending& p : pending_) {
      Value& value = doc_.values[p.value];
      if (p.when.kind == When::Kind::anchored)
        value.timex = told.known() ? moved(told, p.when.unit, p.when.direction) : "";
      else
        value.timex = resolve(p.when, reference);
      if (value.type == EntityType::DATE) told = day_in(value.timex, told);
    }
    for (const Pending& p : pending_) add_day(p.value);
  }
  static bool is_day(std::string_view timex) {
    return timex.size() == 10 && timex[4] == '-' && timex[7] == '-' && is_digit(timex[0]) && is_digit(timex[5]) &&
           is_digit(timex[8]);
  }
  static Day day_in(std::string_view timex, Day otherwise) {
    return is_day(timex) ? Day{to_int(timex), to_int(timex.substr(5)), to_int(timex.substr(8))} : otherwise;
  }
  // "9 a.m. on Monday", "Friday at 3pm", "on Tuesday morning before sitting down in the afternoon": a time of day is
  // one of the day beside it, or named in its sentence; a time by the clock without one is of the article's day.
  void add_day(uint32_t v) {
    Value& value = doc_.values[v];
    if (value.type != EntityType::TIME || !value.timex.starts_with('T') || value.rule == "frequency") return;
    const TokenSpan sentence = doc_.sentences[sentence_of(doc_, value.tokens.begin)].tokens;
    std::string_view day;
    if (v + 1 < doc_.values.size() && doc_.values[v + 1].tokens.begin <= value.tokens.end + 2 &&
        is_day(doc_.values[v + 1].timex))
      day = doc_.values[v + 1].timex;
    for (uint32_t k = v; day.empty() && k-- > 0 && doc_.values[k].tokens.begin >= sentence.begin;)
      if (is_day(doc_.values[k].timex.substr(0, 10))) day = std::string_view(doc_.values[k].timex).substr(0, 10);
    if (day.empty() && value.rule == "time of day" && value.timex.size() > 3 && is_digit(value.timex[1]))
      day = doc_.date;
    if (!is_day(day)) return;
    std::string timed;
    for (const char c : value.timex) timed += c == 'T' ? std::string(day) + 'T' : std::string(1, c);
    value.timex = timed;
  }

  const ValueWords& words_;
  Doc& doc_;
  const Sentence* sentence_ = nullptr;
  uint32_t begin_ = 0, end_ = 0;       // of the sentence
  uint32_t previous_ = 0;              // end of the last value in it
  std::vector<const Entry*> entries_;  // by id in the pool
  std::vector<uint8_t> trigger_;       // by id: the word may begin a value
  std::vector<Pending> pending_;
};

}  // namespace

void find_values(const Model& model, Doc& doc) { Finder(model.value_words, doc).run(); }

}  // namespace readout
