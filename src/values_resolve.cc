// What dates come to: the tense of the clause around them, the article's own date, the days they fall on.
#include "segment.hpp"
#include "utf8.hpp"
#include "values_finder.hpp"
#include "word_list.hpp"

namespace readout {

static bool is_day(std::string_view timex) {
  return timex.size() == 10 && timex[4] == '-' && timex[7] == '-' && is_digit(timex[0]) && is_digit(timex[5]) &&
         is_digit(timex[8]);
}

static Day day_in(std::string_view timex, Day otherwise) {
  return is_day(timex) ? Day{to_int(timex), to_int(timex.substr(5)), to_int(timex.substr(8))} : otherwise;
}

// What the clause around says: the nearest verb before the date, else the first one after ("On Tuesday the envoys
// will ..."). An infinitive looks ahead of its verb ("agreed to meet in October"), unless that verb implies that it
// came about ("managed to meet"; Karttunen 1971, "Implicative verbs"). Looks at a few tokens only.
Tense ValueFinder::tense_at(uint32_t i, uint32_t after) const {
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
    const bool came_about = among(doc_.lemma(k), "manage|fail|use|begin|start|continue|help|go|come");
    if (penn(k) == "VBN" && infinitive && came_about) infinitive = false;  // "had begun to shrink in July"
    if (penn(k) == "VBD") {
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
Tense ValueFinder::tense_of(uint32_t k) const {
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
  return in_heading() ? Tense::unknown : Tense::present;
}

// "says", "data show": a present that tells of the past.
bool ValueFinder::is_reporting(uint32_t k) const {
  return (penn(k) == "VBZ" || penn(k) == "VBP") &&
         among(doc_.lemma(k), "say|show|report|tell|indicate|suggest|claim|note|describe|add|allege");
}

// The article's own date: a full date in a line of its own or in the dateline, among the first lines.
std::string ValueFinder::own_date() const {
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

bool ValueFinder::no_verb(TokenSpan s) const {
  for (uint32_t t = s.begin; t < s.end; ++t)
    if (t < doc_.tags.size() &&
        (doc_.tags[t].pos == Pos::AUX ||
         (doc_.tags[t].pos == Pos::VERB && !any_form(t, "published|updated|posted|released|issued|dated"))))
      return false;
  return true;
}

// "HANOI, November 14, 2025 (Wire) - The ...": capitals and commas before the date, a dash or a colon soon after it.
bool ValueFinder::is_dateline(TokenSpan sentence, TokenSpan date) const {
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

void ValueFinder::resolve_all() {
  const Day reference = day_in(doc_.date, {});
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

// "9 a.m. on Monday", "Friday at 3pm", "on Tuesday morning before sitting down in the afternoon": a time of day is
// one of the day beside it, or named in its sentence; a time by the clock without one is of the article's day.
void ValueFinder::add_day(uint32_t v) {
  Value& value = doc_.values[v];
  if (value.type != EntityType::TIME || !value.timex.starts_with('T') || value.rule == "frequency") return;
  const TokenSpan sentence = doc_.sentences[sentence_of(doc_, value.tokens.begin)].tokens;
  std::string_view day;
  if (v + 1 < doc_.values.size() && doc_.values[v + 1].tokens.begin <= value.tokens.end + 2 &&
      is_day(doc_.values[v + 1].timex))
    day = doc_.values[v + 1].timex;
  for (uint32_t k = v; day.empty() && k-- > 0 && doc_.values[k].tokens.begin >= sentence.begin;)
    if (is_day(doc_.values[k].timex.substr(0, 10))) day = std::string_view(doc_.values[k].timex).substr(0, 10);
  if (day.empty() && value.rule == "time of day" && value.timex.size() > 3 && is_digit(value.timex[1])) day = doc_.date;
  if (!is_day(day)) return;
  std::string timed;
  for (const char c : value.timex) timed += c == 'T' ? std::string(day) + 'T' : std::string(1, c);
  value.timex = timed;
}

}  // namespace readout
