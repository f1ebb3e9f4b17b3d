// When things happen: each date that tells of an event or of a deadline, with what the text says happens then.
//
//   "Wanjala will travel to Jakarta on 20 March."     2025-03-20   Grace Wanjala will travel to Jakarta on 20 March
//
// Durations ("for ten years"), datelines and "now" are no points in time. A date whose value the text does not settle
// ("on Friday" without the article's date) keeps the value "" and comes last: listed, not guessed.
#include <algorithm>

#include "clause.hpp"
#include "render.hpp"
#include "segment.hpp"
#include "stages.hpp"

namespace readout {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A point in time: "2025-11-14", "2025-W47", "XXXX-03-20", "2025-11-12/2025-11-14".
bool is_point(std::string_view timex) {
  return !timex.empty() && (is_digit(timex[0]) || timex[0] == 'X') &&
         timex.find_first_of("0123456789") != std::string_view::npos;
}

// The first day of a value, so that values of different grain sort: weeks by their Monday's place in the year, roughly
// (a week number times seven days), quarters and seasons by their first month.
std::string sort_key(std::string_view timex) {
  const std::string_view year = timex.substr(0, 4), rest = timex.size() > 5 ? timex.substr(5) : "";
  const auto number = [](std::string_view s) {
    return s.size() >= 2 && is_digit(s[0]) && is_digit(s[1]) ? (s[0] - '0') * 10 + s[1] - '0' : 0;
  };
  const auto month_key = [&](int month, int day) {
    return std::string(year) + "-" + std::to_string(100 + month).substr(1) + "-" + std::to_string(100 + day).substr(1);
  };
  if (rest.starts_with("W") && rest.size() > 1 && is_digit(rest[1])) {
    const int day = (number(rest.substr(1)) - 1) * 7;
    return month_key(1 + std::min(day * 12 / 365, 11), 1 + day * 12 % 365 / 12);
  }
  constexpr std::pair<std::string_view, int> kParts[] = {{"Q1", 1}, {"Q2", 4}, {"Q3", 7}, {"Q4", 10}, {"H1", 1},
                                                         {"H2", 7}, {"SP", 3}, {"SU", 6}, {"FA", 9},  {"WI", 12}};
  for (const auto& [part, month] : kParts)
    if (rest.starts_with(part)) return month_key(month, 0);
  return std::string(timex.substr(0, timex.find('/')));
}

class TimelineFinder {
 public:
  explicit TimelineFinder(Doc& doc) : doc_(doc) {}

  void run() {
    assign_acts();
    uint32_t sentence = 0;
    for (uint32_t v = 0; v < doc_.values.size(); ++v) {
      while (doc_.sentences[sentence].tokens.end <= doc_.values[v].tokens.begin) ++sentence;
      consider(v, sentence);
    }
    std::vector<std::pair<std::string, uint32_t>> order;
    for (uint32_t i = 0; i < found_.size(); ++i) order.emplace_back(sort_key(found_[i].value), i);
    std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
      return a.first.empty() != b.first.empty() ? b.first.empty() : a.first < b.first;
    });
    for (const auto& [key, i] : order) doc_.timeline.push_back(std::move(found_[i]));
  }

 private:
  // The innermost act around each value; where the value is an act's deadline, that act.
  void assign_acts() {
    act_of_.assign(doc_.values.size(), kNone);
    for (uint32_t a = 0; a < doc_.acts.size(); ++a) {
      const TokenSpan act = doc_.acts[a].tokens;
      auto v = std::lower_bound(doc_.values.begin(), doc_.values.end(), act.begin,
                                [](const Value& value, uint32_t token) { return value.tokens.begin < token; });
      for (; v != doc_.values.end() && v->tokens.end <= act.end; ++v)
        act_of_[static_cast<size_t>(v - doc_.values.begin())] = a;
    }
    for (uint32_t a = 0; a < doc_.acts.size(); ++a)
      if (doc_.acts[a].deadline_value != kNone) act_of_[doc_.acts[a].deadline_value] = a;
  }

  // "the Treaty on Transit (2019)": the year of a thing.
  bool in_brackets(TokenSpan date) const {
    return date.begin > 0 && date.end < doc_.tokens.size() && doc_.lower(date.begin - 1) == "(" &&
           doc_.lower(date.end) == ")";
  }

  void consider(uint32_t v, uint32_t sentence) {
    const Value& value = doc_.values[v];
    if (value.type != EntityType::DATE && value.type != EntityType::TIME) return;
    const uint32_t act = act_of_[v];
    const bool deadline = act != kNone && doc_.acts[act].deadline_value == v;
    // "within 60 days" sets a date that the text does not name; "for ten years" and "every week" do not.
    const bool within = deadline && value.tokens.begin > 0 && value.timex.starts_with("P") &&
                        (doc_.lower(value.tokens.begin - 1) == "within" || doc_.lower(value.tokens.begin - 1) == "in");
    const bool vague = value.timex.ends_with("_REF") && deadline;
    if (!is_point(value.timex) && !within && !vague && !(deadline && value.timex.empty())) return;
    if (value.tokens.end <= dateline_end(doc_, sentence) || in_brackets(value.tokens)) return;
    TimelineItem item;
    item.tokens = value.tokens;
    item.sentence = sentence;
    if (is_digit(value.timex.empty() ? 'X' : value.timex[0])) item.value = value.timex;
    if (act != kNone) {
      const Act& a = doc_.acts[act];
      // "the request of the Federation" names it
      const std::string who = a.tokens.contains(a.actor.tokens) ? "" : party(doc_, a.actor);
      item.label = shortened((who.empty() ? "" : who + " ") + plain(doc_, a.tokens));
    } else {
      const Clause clause = clause_of(doc_, sentence, value.tokens);
      if (clause.tokens.empty()) return;  // a dateline, a title: nothing happens
      item.label =
          shortened((clause.subject.empty() ? "" : plain(doc_, clause.subject) + ": ") + plain(doc_, clause.tokens));
    }
    for (size_t i = found_.size(); i > 0 && found_[i - 1].sentence == sentence; --i) {
      TimelineItem& told = found_[i - 1];
      if (told.label != item.label) continue;
      if (told.value == item.value) return;
      // "9 a.m. on Monday": the time, which has the day
      if (std::min(told.value.size(), item.value.size()) < kDay ||
          told.value.substr(0, kDay) != item.value.substr(0, kDay))
        continue;
      const TokenSpan both = {std::min(told.tokens.begin, item.tokens.begin),
                              std::max(told.tokens.end, item.tokens.end)};
      if (item.value.size() > told.value.size()) told = std::move(item);
      told.tokens = both;
      return;
    }
    found_.push_back(std::move(item));
  }

  static constexpr size_t kDay = 10;  // characters of "2025-11-24"
  Doc& doc_;
  std::vector<uint32_t> act_of_;
  std::vector<TimelineItem> found_;
};

}  // namespace

void find_timeline(const Model&, Doc& doc) {
  if (doc.tags.size() == doc.tokens.size() && !doc.sentences.empty()) TimelineFinder(doc).run();
}

}  // namespace readout
