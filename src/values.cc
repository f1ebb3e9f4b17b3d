// The words that values are made of, the order in which values are asked for, and what they take in on their sides.
#include "values.hpp"

#include <algorithm>

#include "model.hpp"
#include "stages.hpp"
#include "utf8.hpp"
#include "values_finder.hpp"
#include "word_list.hpp"

namespace readout {

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

// --- the finder ------------------------------------------------------------------------------------------------------

bool ValueFinder::capital(uint32_t i) const {
  if (i >= end_ || i < begin_) return false;
  const char32_t c = decode(doc_.view(i), 0).value;
  return lower(c) != c;
}

Found ValueFinder::made(uint32_t begin, uint32_t end, EntityType type, std::string_view rule) {
  Found f;
  f.begin = begin;
  f.end = end;
  f.type = type;
  f.rule = rule;
  return f;
}

void ValueFinder::run() {
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

// Every distinct form is looked up once.
void ValueFinder::classify() {
  entries_.resize(doc_.pool.size());
  trigger_.resize(doc_.pool.size());
  std::vector<uint8_t> seen(doc_.pool.size());
  constexpr uint64_t kContext = 1ull << Kind::relative | 1ull << Kind::edge | 1ull << Kind::part | 1ull << Kind::vague |
                                1ull << Kind::shift | 1ull << Kind::nation | 1ull << Kind::numbered |
                                1ull << Kind::numbered_of | 1ull << Kind::approx | 1ull << Kind::percent |
                                1ull << Kind::measure | 1ull << Kind::measure_word | 1ull << Kind::currency |
                                1ull << Kind::letter_scale | 1ull << Kind::fraction | 1ull << Kind::short_month |
                                1ull << Kind::approx_percent | 1ull << Kind::party | 1ull << Kind::ahead;
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
                      entries_[id]->is(Kind::short_month) || word.starts_with("mid-") || word == "final";
    trigger_[id] = sure ? 1 : entries_[id]->is(Kind::vague) ? 2 : 0;
  }
}

// Keeps the value that begins at i, if any does. Returns the token to go on from.
uint32_t ValueFinder::find_at(uint32_t i) {
  const uint8_t trigger = trigger_[doc_.tokens[i].lower];
  if (trigger == 0 || (trigger == 2 && !countable_near(i))) return i + 1;
  if (const uint32_t after = name_with_number(i); after != 0) return after;
  Found found = date_at(i);
  if (found.end == 0) found = time_at(i);
  if (found.end == 0) found = money_at(i);
  if (found.end == 0) found = ordinal_at(i);  // "ninety-first"
  if (found.end == 0) found = amount_at(i);
  if (found.end == 0) return i + 1;
  extend_left(found);
  extend_right(found);
  add(found);
  previous_ = found.end;
  return found.end;
}

// After "a", "several", "few": something that such words count stands near.
bool ValueFinder::countable_near(uint32_t i) const {
  constexpr uint64_t kCounted = 1ull << Kind::time_unit | 1ull << Kind::scale | 1ull << Kind::dozen |
                                1ull << Kind::measure | 1ull << Kind::fraction | 1ull << Kind::crowd;
  if (low(i) == "half" && ((i > begin_ && any(i - 1, "than|by|in")) || any(i + 1, "of|the"))) return true;
  for (uint32_t k = i + 1; k < i + 5; ++k)
    if ((entry(k).kinds & kCounted) != 0) return true;
  return false;
}

// --- extension -------------------------------------------------------------------------------------------------------

// Takes in the words before that belong to the expression: "more than", "a little over", "early", "later this".
void ValueFinder::extend_left(Found& f) {
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
void ValueFinder::extend_right(Found& f) {
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
    f.set_day({0, entry(e + 1).value, static_cast<int>(entry(e - 1).value)});
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

// "more than | $5 million", "nearly | 10%": the phrase of that kind before the value, where it is one.
void ValueFinder::take(Found& f, Kind kind) {
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

// "early 2026", "late Tuesday", "later this week", "earlier in the 19th century", "end of the year"
void ValueFinder::extend_time(Found& f) const {
  uint32_t b = f.begin;
  const auto free = [&](uint32_t k) { return k >= previous_ && k >= begin_ && k < end_; };
  if (f.rule == "duration" && free(b - 1) && low(b - 1) == "another") f.begin = b - 1;  // "another 12 months"
  if (f.rule == "frequency" || f.rule == "duration" || f.rule == "time of day") return;
  if (f.rule == "year") {  // "fiscal 2027", "financial year 2027"
    const uint32_t k = low(b - 1) == "year" ? b - 2 : b - 1;
    if (free(k) && any(k, "fiscal|financial|fy")) b = k;
  }
  if (free(b - 1) && (is(b - 1, Kind::edge) || (low(b - 1) == "end" && any(b - 2, "by|until|before|at")))) {
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
    } else if (free(k) && low(k) == "of" && free(k - 1) && any(k - 1, "rest|remainder") && f.type == EntityType::DATE) {
      b = k - 1;
    }
  }
  f.begin = b;
}

void ValueFinder::add(Found& f) {
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
    // "a figure for the first quarter will be published"
    if (p.when.unit == "QN" && low(f.begin - 1) == "the" && low(f.begin - 2) == "for") p.when.tense = Tense::past;
    // "the month" of the story, not of today
    if (f.rule == "bare unit" && p.when.kind == When::Kind::point && p.when.tense == Tense::past && p.when.unit != "WE")
      p.when.kind = When::Kind::none;
    pending_.push_back(std::move(p));
  } else {
    value.has_number = f.number.known;
    if (value.has_number) value.number = f.number.value();
    value.unit = std::move(f.unit);
  }
  doc_.values.push_back(std::move(value));
}

void find_values(const Model& model, Doc& doc) { ValueFinder(model.value_words, doc).run(); }

}  // namespace readout
