#include "clause.hpp"

#include <algorithm>
#include <string_view>

namespace readout {
namespace {

constexpr uint32_t kWindow = 80;       // tokens on each side: clauses are shorter, hostile sentences are not
constexpr size_t kLongestLabel = 110;  // bytes

bool is_verb(const Doc& doc, uint32_t t) { return doc.tags[t].pos == Pos::VERB || doc.tags[t].pos == Pos::AUX; }
bool has_verb(const Doc& doc, TokenSpan s) {
  for (uint32_t t = s.begin; t < s.end; ++t)
    if (is_verb(doc, t)) return true;
  return false;
}
bool is_boundary(std::string_view word) {
  for (std::string_view mark : {",", ";", "(", ")", "[", "]", "--", "\"", "``", "''"})
    if (word == mark) return true;
  return false;
}

// Without punctuation, joining words and the number of a paragraph ("3.") at the ends.
TokenSpan trimmed(const Doc& doc, TokenSpan s) {
  const auto loose = [&](uint32_t t) {
    const Pos pos = doc.tags[t].pos;
    const std::string_view word = doc.lower(t);
    const bool number = (word.ends_with(".") && word.find_first_not_of("0123456789.") == std::string_view::npos) ||
                        (pos == Pos::NUM && t + 1 < s.end && doc.lower(t + 1) == ".");
    return pos == Pos::PUNCT || pos == Pos::CCONJ || number || (pos == Pos::SCONJ && word == "that");
  };
  while (!s.empty() && loose(s.begin)) ++s.begin;
  while (!s.empty() && (doc.tags[s.end - 1].pos == Pos::PUNCT || doc.tags[s.end - 1].pos == Pos::CCONJ)) --s.end;
  return s;
}

class Tree {
 public:
  Tree(const Doc& doc, TokenSpan window) : doc_(doc), window_(window) {}

  // The words' own verb, or the nearest verb (or predicate noun with its copula) above them.
  uint32_t predicate(TokenSpan words) const {
    uint32_t t = words.begin;
    while (words.contains(doc_.arcs[t].head)) t = doc_.arcs[t].head;
    if (doc_.tags[t].pos == Pos::VERB) return t;
    for (uint32_t steps = 0; steps < kWindow; ++steps) {
      t = doc_.arcs[t].head;
      if (t == kNone || !window_.contains(t)) return kNone;
      if (doc_.tags[t].pos == Pos::VERB || doc_.arcs[t].head == kNone) return t;
    }
    return kNone;
  }

  // From the first to the last word below `verb`, without what is a statement of its own.
  TokenSpan below(uint32_t verb) const {
    TokenSpan out{verb, verb + 1};
    for (uint32_t t = window_.begin; t < window_.end; ++t) {
      uint32_t at = t;
      for (uint32_t steps = 0; at != verb && at != kNone && steps < kWindow; ++steps) {
        const std::string_view rel = deprel_name(doc_.arcs[at].deprel);
        // "What is not decided: | the route" is none
        const bool own =
            (rel == "parataxis" && !(doc_.tags[at].pos == Pos::NOUN && subject(at) == kNone &&
                                     doc_.arcs[at].head < at && doc_.lower(doc_.arcs[at].head + 1) == ":")) ||
            rel == "punct" || (rel == "conj" && doc_.arcs[at].head == verb && subject(at) != kNone);
        at = own ? kNone : doc_.arcs[at].head;
      }
      if (at != verb) continue;
      out.begin = std::min(out.begin, t);
      out.end = std::max(out.end, t + 1);
    }
    return out;
  }

  // The subject's head among the words that hang on `verb`, or kNone.
  uint32_t subject(uint32_t verb) const {
    for (uint32_t t = window_.begin; t < window_.end; ++t)
      if (doc_.arcs[t].head == verb && deprel_name(doc_.arcs[t].deprel).starts_with("nsubj")) return t;
    return kNone;
  }

  // Where a verb without a subject hangs on another one's: "agreed to meet and to sign".
  TokenSpan borrowed_subject(uint32_t verb) const {
    for (uint32_t steps = 0; steps < 4 && verb != kNone && window_.contains(verb); ++steps) {
      if (const uint32_t s = subject(verb); s != kNone) return steps == 0 ? TokenSpan{} : below(s);
      const std::string_view rel = deprel_name(doc_.arcs[verb].deprel);
      if (rel != "conj" && rel != "xcomp" && rel != "ccomp") return {};
      verb = doc_.arcs[verb].head;
    }
    return {};
  }

 private:
  const Doc& doc_;
  TokenSpan window_;
};

}  // namespace

Clause clause_of(const Doc& doc, uint32_t sentence, TokenSpan words) {
  const TokenSpan all = doc.sentences[sentence].tokens;
  const TokenSpan window{std::max(all.begin, words.begin > kWindow ? words.begin - kWindow : 0),
                         std::min(all.end, words.end + kWindow)};
  if (!has_verb(doc, window)) return {};
  if (!doc.arcs.empty() && doc.arcs[words.begin].deprel != 0) {
    const Tree tree(doc, window);
    if (const uint32_t verb = tree.predicate(words); verb != kNone) {
      const TokenSpan span = trimmed(doc, tree.below(verb));
      if (span.contains(words)) {
        const TokenSpan subject = trimmed(doc, tree.borrowed_subject(verb));
        return {span, subject.overlaps(span) ? TokenSpan{} : subject};
      }
    }
  }
  TokenSpan span = words;
  const auto grow = [&] {
    while (span.begin > window.begin && !is_boundary(doc.lower(span.begin - 1))) --span.begin;
    while (span.end < window.end && !is_boundary(doc.lower(span.end))) ++span.end;
  };
  grow();
  // "On Friday, the ministers signed": over the comma, to the right first, for what opens a sentence belongs to what
  // follows.
  while (!has_verb(doc, span) && (span.end < window.end || span.begin > window.begin)) {
    if (span.end < window.end)
      ++span.end;
    else
      --span.begin;
    grow();
  }
  return {trimmed(doc, span), {}};
}

std::string shortened(std::string text) {
  if (text.size() <= kLongestLabel) return text;
  const size_t space = text.rfind(' ', kLongestLabel);
  size_t cut = space == std::string::npos || space < kLongestLabel / 2 ? kLongestLabel : space;
  while (cut > 0 && (static_cast<uint8_t>(text[cut]) & 0xC0) == 0x80) --cut;
  text.resize(cut);
  while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == ';')) text.pop_back();
  return text + "\xE2\x80\xA6";
}

}  // namespace readout
