// Stretches in quotation marks: find_quotes().
#include <algorithm>

#include "attribution.hpp"

namespace readout {
namespace {

enum class Mark : uint8_t { none, open, close, either };

}  // namespace

std::vector<Quote> find_quotes(const Doc& doc) {
  const auto mark = [&](uint32_t t) {
    const std::string_view w = doc.lower(t);
    if (w == "``") return Mark::open;
    if (w == "''") return Mark::close;
    if (w != "\"") return Mark::none;
    const std::string_view form = doc.view(t);
    if (form == "“" || form == "„" || form == "‘") return Mark::open;
    if (form == "”" || form == "’") return Mark::close;
    // A straight mark opens when white space stands before it only, closes when it stands after it only.
    const bool left = doc.space_before(t) || doc.view(t - 1) == "(" || doc.view(t - 1) == "[";
    const bool right = t + 1 >= doc.tokens.size() || doc.space_before(t + 1);
    return left == right ? Mark::either : left ? Mark::open : Mark::close;
  };
  const auto closes_soon = [&](uint32_t from) {
    for (uint32_t t = from; t < doc.tokens.size() && t < from + 150; ++t)
      if (const Mark m = mark(t); m != Mark::none) return m == Mark::close;
    return false;
  };
  std::vector<Quote> out;
  uint32_t open = kNone, open_sentence = 0;
  const auto close_at = [&](uint32_t end, uint32_t inside_end, bool continued) {
    if (open + 1 < inside_end) out.push_back({{open, end}, {open + 1, inside_end}, continued});
    open = kNone;
  };
  for (uint32_t s = 0; s < doc.sentences.size(); ++s) {
    const Sentence& sentence = doc.sentences[s];
    // A quote still open at the paragraph's end: go on only when the next one opens with a mark too, or its closing
    // mark comes next.
    if (open != kNone && s > 0 && sentence.paragraph != doc.sentences[s - 1].paragraph &&
        !closes_soon(sentence.tokens.begin)) {
      const bool goes_on = mark(sentence.tokens.begin) == Mark::open || mark(sentence.tokens.begin) == Mark::either;
      const uint32_t end = goes_on ? sentence.tokens.begin : doc.sentences[open_sentence].tokens.end;
      close_at(end, end, goes_on);
    }
    for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const Mark m = mark(t);
      if (m == Mark::none) continue;
      if (open == kNone) {
        if (m == Mark::close) continue;
        open = t;
        open_sentence = s;
      } else if (m == Mark::open) {
        // The mark before had no partner: its quote ends with its sentence at the latest.
        const uint32_t end = std::min(doc.sentences[open_sentence].tokens.end, t);
        close_at(end, end, false);
        open = t;
        open_sentence = s;
      } else {
        close_at(t + 1, t, false);
      }
    }
  }
  if (open != kNone) {
    const uint32_t end = doc.sentences[open_sentence].tokens.end;
    close_at(end, end, false);
  }
  return out;
}

}  // namespace readout
