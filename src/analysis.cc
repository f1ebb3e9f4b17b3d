#include <cassert>
#include <utility>

#include "language.hpp"
#include "model.hpp"
#include "readout/readout.hpp"
#include "stages.hpp"

namespace readout {
namespace {

constexpr Stage kStages[] = {
    {"segment", kText, kSegments, 0.08, segment},
    {"tag", kSegments, kTags, 0.20, tag},
    {"values", kSegments | kTags, kValues, 0.06, find_values},
    {"names", kSegments | kTags | kValues, kNames, 0.25, find_names},
    {"cues", kSegments | kTags, kCues, 0.02, find_cues},
    {"parse", kSegments | kTags | kCues, kArcs, 0.20, parse},
    {"coreference", kSegments | kTags | kValues | kNames | kArcs, kEntities, 0.07, resolve},
    {"attribution", kSegments | kTags | kArcs | kEntities, kAttributions, 0.03, attribute},
    {"acts", kSegments | kTags | kArcs | kEntities | kAttributions, kActs, 0.04, find_acts},
    {"summary", kSegments | kTags | kNames | kAttributions | kActs, kSummary, 0.03, summarise},
    {"timeline", kSegments | kTags | kValues | kArcs | kEntities | kActs, kTimeline, 0.01, find_timeline},
    {"facts", kSegments | kTags | kValues | kArcs | kEntities | kActs | kSummary, kFacts, 0.01, find_facts},
};

std::string message_of(Status status, size_t size, size_t limit) {
  switch (status) {
    case Status::ok:
      return "";
    case Status::empty:
      return "There is no text: the input is empty or only white space.";
    case Status::too_long:
      return "The text is too long: " + std::to_string(size) + " bytes, the limit is " + std::to_string(limit) + ".";
    case Status::bad_utf8:
      return "The text is not valid UTF-8: save the file as UTF-8 and try again.";
    case Status::not_text:
      return "This is not text but binary data, such as an image or an archive.";
    case Status::not_english:
      return "The text does not look like English, the only language Readout reads.";
  }
  return "";
}

}  // namespace

std::span<const Stage> stages() { return kStages; }

std::string_view version() { return READOUT_VERSION; }

bool is_date(std::string_view s) {
  if (s.size() != 10 || s[4] != '-' || s[7] != '-') return false;
  int part[3] = {0, 0, 0};
  for (size_t i = 0, k = 0; i < 10; ++i) {
    if (i == 4 || i == 7) {
      ++k;
    } else if (s[i] >= '0' && s[i] <= '9') {
      part[k] = part[k] * 10 + (s[i] - '0');
    } else {
      return false;
    }
  }
  const auto [year, month, day] = part;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

Analysis::Analysis(std::string text, Options options) {
  const size_t size = text.size();
  if (size > options.max_bytes || size >= kNone / 2) {
    status_ = Status::too_long;
  } else {
    switch (check_text(text, &english_)) {
      case TextStatus::ok:
        break;
      case TextStatus::empty:
        status_ = Status::empty;
        break;
      case TextStatus::bad_utf8:
        status_ = Status::bad_utf8;
        break;
      case TextStatus::not_text:
        status_ = Status::not_text;
        break;
      case TextStatus::not_english:
        status_ = Status::not_english;
        break;
    }
  }
  message_ = message_of(status_, size, options.max_bytes);
  if (status_ != Status::ok) return;
  doc_.text = std::move(text);
  doc_.date = std::move(options.date);
}

double Analysis::step() {
  if (status_ != Status::ok || next_ >= std::size(kStages)) return 1;
  kStages[next_].run(Model::get(), doc_);
  assert(check(doc_) == "");
  ++next_;
  double done = 0;
  for (size_t i = 0; i < next_; ++i) done += kStages[i].share;
  return next_ == std::size(kStages) ? 1 : done;
}

void Analysis::run() {
  while (status_ == Status::ok && next_ < std::size(kStages)) step();
}

}  // namespace readout
