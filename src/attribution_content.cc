// What is said: the quotes beside a cue, the clause that it governs, follows or interrupts, what the layout tells.
#include <algorithm>
#include <unordered_map>

#include "attribution_reporter.hpp"
#include "segment.hpp"
#include "word_list.hpp"

namespace readout {

// The report with its content, and with all that its source is of: "people | familiar with the matter".
Report Reporter::report(Report r, TokenSpan content, std::string_view rule, bool direct) const {
  Attribution& a = r.attribution;
  if (!a.speaker.tokens.empty()) a.speaker.tokens.end = source_end(r);
  a.content = content;
  a.direct = direct;
  a.rule = rule;
  a.tokens =
      a.cue.empty() ? content : TokenSpan{std::min(content.begin, a.cue.begin), std::max(content.end, a.cue.end)};
  if (!a.speaker.tokens.empty() && a.speaker.tokens.end + kReach > a.tokens.begin &&
      a.speaker.tokens.begin < a.tokens.end + kReach) {
    a.tokens.begin = std::min(a.tokens.begin, a.speaker.tokens.begin);
    a.tokens.end = std::max(a.tokens.end, a.speaker.tokens.end);
  }
  return r;
}

// Keeps the report; its speaker may be the last one, to whom quotes without a cue belong.
void Reporter::add(const Report& said, TokenSpan content, bool direct, std::string_view rule) {
  Report r = report(said, content, rule, direct);
  // not one who is quoted as saying, nor one of whom the writer tells what he did
  const bool told = among(rule, "blame|deed|clause of a noun|clause around the cue");
  if (direct || (!told && !r.attribution.speaker.tokens.empty() && quote_of_[r.attribution.cue.begin] == kNone))
    last_ = r, last_sentence_ = sentence_;
  out_.push_back(std::move(r));
}

// The quote is what was said.
void Reporter::take(uint32_t q, const Report& r, std::string_view rule) {
  add(r, quotes_[q].inside, true, rule);
  used_[q] = true;
  // The quote goes on over paragraphs.
  while (quotes_[q].continued && q + 1 < quotes_.size()) {
    ++q;
    if (used_[q]) break;
    add(r, quotes_[q].inside, true, "quote over paragraphs");
    used_[q] = true;
  }
}

// --- quotes ----------------------------------------------------------------------------------------------------------

// The quote is speech and no single quoted word: it ends in a mark, or holds a verb.
bool Reporter::closes_clause(uint32_t q) const {
  const TokenSpan in = quotes_[q].inside;
  const std::string_view last = doc_.lower(in.end - 1);
  return last == "," || last == "." || last == "?" || last == "!" || in.size() > 4;
}

// The quotes that end right before the cue or begin right after it, with its speaker and addressee.
bool Reporter::quoted(const Report& r, const VerbCue& c) {
  const bool found = quote_before(r, c);
  return quote_after(r, c, found) || found;
}

// '"Why?" | he asked'
bool Reporter::quote_before(const Report& r, const VerbCue& c) {
  uint32_t k = c.left;
  while (k > 0 && k + 3 > c.left && (doc_.lower(k - 1) == "," || doc_.lower(k - 1) == "--")) --k;
  const uint32_t q = k > 0 ? quote_of_[k - 1] : kNone;
  if (q == kNone || q == quote_of_[c.v] || quotes_[q].tokens.end != k || !whole(q) || used_[q]) return false;
  // A quote that fills the sentence before has its cue here only when this sentence goes on from it: "Why?" he asked.
  const bool goes_on = k > span_.begin || (starts_lower(c.left) && doc_.lower(quotes_[q].inside.end - 1) != ".");
  if (!goes_on || !(closes_clause(q) || (k < c.left && quotes_[q].tokens.begin == span_.begin))) return false;
  take(q, r, "quote before the cue");
  return true;
}

// 'He said: | "..."', '"...," he said. | "And ..."': `resumed` after a quote before the cue.
bool Reporter::quote_after(const Report& r, const VerbCue& c, bool resumed) {
  uint32_t k = c.right;
  while (k < span_.end && k < c.right + 3 && among(doc_.lower(k), ",|:|.|that|--")) ++k;
  const bool comma = k > c.right;
  // A full stop between: "..., he said. "And ..." is the next sentence.
  if (k >= doc_.tokens.size() || k > span_.end) return false;
  const uint32_t q = quote_of_[k];
  if (q == kNone || q == quote_of_[c.v] || quotes_[q].tokens.begin != k || !whole(q) || used_[q]) return false;
  const bool same_paragraph =
      k < span_.end || (sentence_ + 1 < doc_.sentences.size() &&
                        doc_.sentences[sentence_ + 1].paragraph == doc_.sentences[sentence_].paragraph);
  if (!(same_paragraph && (resumed || k < span_.end)) && !(k == span_.end && doc_.lower(k - 1) == ":")) return false;
  if (!comma && !resumed && (!opens_clause(q) || among(doc_.lemma(c.v), "consider|find|see|judge|expect")))
    return false;
  take(q, r, resumed ? "quote resumed after the cue" : "quote after the cue");
  return true;
}

// --- what the layout tells -------------------------------------------------------------------------------------------

// "The minister said:" and a statement without marks: the next paragraph, and those after it that go on with "we" or
// "I".
bool Reporter::statement(const Report& r, uint32_t right) {
  if (right + 1 != span_.end || doc_.lower(right) != ":" || r.attribution.speaker.tokens.empty()) return false;
  uint32_t n = sentence_ + 1;
  bool any = false;
  while (n < doc_.sentences.size() && doc_.sentences[n].kind == SentenceKind::sentence &&
         doc_.sentences[n].paragraph != doc_.sentences[n - 1].paragraph) {
    const uint32_t first = n;
    bool own = false;
    for (; n < doc_.sentences.size() && (n == first || doc_.sentences[n].paragraph == doc_.sentences[first].paragraph);
         ++n)
      for (uint32_t t = doc_.sentences[n].tokens.begin; t < doc_.sentences[n].tokens.end; ++t) {
        if (quote_of_[t] != kNone) return any;
        own = own || among(doc_.lower(t), "we|i|our|my|us");
      }
    const TokenSpan content = {doc_.sentences[first].tokens.begin, doc_.sentences[n - 1].tokens.end};
    if (doc_.lower(content.end - 1) == ":" || (any && !own)) break;
    Report part = r;
    uint32_t t = r.attribution.cue.begin;  // "The minister, Tom Dole, said:"
    while (t > span_.begin && !is_person(t - 1)) --t;
    if (t > span_.begin) {
      part.attribution.speaker.tokens = name_at(t - 1)->tokens, part.speaker_head = t - 1;
      uint32_t& begin = part.attribution.speaker.tokens.begin;  // with the title
      if (const Name* title = begin > span_.begin ? name_at(begin - 1) : nullptr;
          title != nullptr && title->type == EntityType::TITLE)
        begin = title->tokens.begin;
    }
    if (any) part.attribution.cue = {};
    add(part, content, true, "statement after a colon");
    any = true;
  }
  return any;
}

// Where a paragraph opens with who speaks, "Xu Wenbo: We ...", in a text with three such paragraphs: the end of that.
// "THE PRESIDENT: We ..." speaks more than once; "OUR PLAN: ..." is a heading.
void Reporter::find_turns() {
  turns_.assign(doc_.sentences.size(), kNone);
  std::unordered_map<std::string_view, uint32_t> times;
  for (const bool counting : {true, false})
    for (size_t k = 0; k < doc_.sentences.size(); ++k) {
      const TokenSpan span = doc_.sentences[k].tokens;
      if (k > 0 && doc_.sentences[k].paragraph == doc_.sentences[k - 1].paragraph) continue;
      if (const uint32_t end = role_end(span); end != kNone) {
        uint32_t& n = times[doc_.view(TokenSpan{span.begin, end})];
        if (counting) ++n;
        turns_[k] = n > 1 || doc_.view(span.begin) == "Q" ? end : name_end(span);
      } else {
        turns_[k] = name_end(span);
      }
    }
  const auto none = std::count(turns_.begin(), turns_.end(), kNone);
  if (static_cast<size_t>(none) + 3 > turns_.size()) turns_.assign(doc_.sentences.size(), kNone);
}

uint32_t Reporter::name_end(TokenSpan span) const {
  const Name* name = name_at(span.begin);
  if (name != nullptr && name->type == EntityType::TITLE) name = name_at(name->tokens.end);
  const bool speaks = name != nullptr && name->tokens.end + 1 < span.end && doc_.lower(name->tokens.end) == ":" &&
                      !is_mark(name->tokens.end + 1) &&
                      (name->type == EntityType::PERSON || name->type == EntityType::ORG);
  return speaks ? name->tokens.end : kNone;
}

// "THE PRESIDENT: ...", "Q  Thank you."
uint32_t Reporter::role_end(TokenSpan span) const {
  uint32_t t = span.begin;
  while (t < span.end && t < span.begin + 5 && in_capitals(t)) ++t;
  if (t == span.begin || t + 1 >= span.end) return kNone;
  return doc_.lower(t) == ":" || (t == span.begin + 1 && doc_.view(span.begin) == "Q") ? t : kNone;
}

bool Reporter::in_capitals(uint32_t t) const {
  const std::string_view form = doc_.view(t);
  return std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::any_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Who speaks says all up to the next who does, a paragraph at a time.
void Reporter::turn() {
  const uint32_t end = turns_[sentence_];
  if (end == kNone) return;
  Report r;
  if (!(end == span_.begin + 1 && among(doc_.lower(span_.begin), "a|q|answer|question"))) {  // names nobody
    r.attribution.speaker.tokens = {span_.begin, end};
    r.speaker_head = end - 1;
  }
  for (uint32_t n = sentence_; n < doc_.sentences.size() && (n == sentence_ || turns_[n] == kNone);) {
    const uint32_t first = n;
    while (n < doc_.sentences.size() && doc_.sentences[n].paragraph == doc_.sentences[first].paragraph) ++n;
    const uint32_t begin = first != sentence_       ? doc_.sentences[first].tokens.begin
                           : doc_.lower(end) == ":" ? end + 1
                                                    : end;
    add(r, {begin, doc_.sentences[n - 1].tokens.end}, true, "transcript");
  }
}

// "Deal is near: minister", "Minister: deal is near".
void Reporter::headline() {
  if (doc_.sentences[sentence_].kind != SentenceKind::heading) return;
  uint32_t colon = span_.begin;
  while (colon < span_.end && doc_.lower(colon) != ":") ++colon;
  if (colon == span_.begin || colon + 1 >= span_.end || turns_[sentence_] != kNone) return;
  const TokenSpan sides[] = {{colon + 1, span_.end}, {span_.begin, colon}};
  for (const TokenSpan& side : sides) {
    const TokenSpan other = side.begin == span_.begin ? sides[0] : sides[1];
    bool verb = false;
    for (uint32_t t = other.begin; t < other.end && t < other.begin + kReach; ++t)
      verb = verb || is_verb(t) || pos(t) == Pos::AUX;
    if (!verb || side.size() > 5 || !is_source(side)) continue;
    Report r;
    r.attribution.speaker.tokens = side;
    r.speaker_head = side.end - 1;
    const uint32_t q = quote_of_[other.begin];
    if (q != kNone && quotes_[q].tokens.end >= other.end) return take(q, r, "headline");
    return add(r, other, false, "headline");
  }
}

// '"..." and, in a line of its own, "- Ana Silva, minister of trade" or "Ana Silva, minister of trade": who is quoted.
void Reporter::signature() {
  if (span_.begin == 0 || span_.begin + 1 >= span_.end) return;
  const uint32_t q = quote_of_[span_.begin - 1];
  if (q == kNone || quotes_[q].tokens.end != span_.begin) return;
  const bool dash = among(doc_.lower(span_.begin), "-|--|–|—");
  const uint32_t who = dash ? span_.begin + 1 : span_.begin;
  if (!is_person(who)) return;
  Report r;
  r.attribution.speaker.tokens = name_at(who)->tokens;
  r.speaker_head = r.attribution.speaker.tokens.end - 1;
  if (!dash) {  // without one the line tells nothing but who, and behind a comma what he is
    if (const uint32_t e = r.attribution.speaker.tokens.end; e < span_.end && doc_.lower(e) != ",") return;
    for (uint32_t t = span_.begin; t < span_.end; ++t)
      if (is_verb(t) || pos(t) == Pos::AUX || doc_.lower(t) == ".") return;
    r.attribution.speaker.tokens.end = span_.end;
  }
  // carried over from another
  if (!out_.empty() && out_.back().attribution.content == quotes_[q].inside) out_.pop_back();
  used_[q] = true;
  add(r, quotes_[q].inside, true, "signature");
}

// "Quotes attributable to Minister Rao:", and a quote in each paragraph below.
void Reporter::quotes_of() {
  if (span_.size() < 5 || doc_.lemma(span_.begin) != "quote" || doc_.lower(span_.end - 1) != ":") return;
  const uint32_t by = doc_.lower(span_.begin + 1) == "from" ? span_.begin + 1 : span_.begin + 2;
  if (!among(doc_.lower(by), "to|from") || by + 2 >= span_.end) return;
  Report r;
  r.attribution.speaker.tokens = {by + 1, span_.end - 1};
  r.speaker_head = span_.end - 2;
  for (uint32_t next = span_.end; next < doc_.tokens.size();) {
    const uint32_t q = quote_of_[next];
    if (q == kNone || used_[q] || quotes_[q].tokens.begin != next) return;
    take(q, r, "quotes of a heading");
    next = quotes_[q].tokens.end;
  }
}

// --- clauses ---------------------------------------------------------------------------------------------------------

// "Talks will resume, the embassy said." and "These moves, he noted, would help."
bool Reporter::trailing(const Report& r, const VerbCue& c) {
  const uint32_t v = c.v, left = c.left, right = c.right;
  const bool inverted = c.inverted;
  const bool quoted_as = v > span_.begin && doc_.lower(v - 1) == "as";  // "S, Rojas was quoted as saying"
  if (!inverted && !quoted_as && !finite(group_begin(v))) return false;
  // "As the envoy noted, S"
  if (left == span_.begin && v > left + 1 && among(doc_.lower(left), "as|so") && right < span_.end &&
      doc_.lower(right) == ",") {
    const uint32_t end = end_of_content(right + 1);
    return end > right + 1 && (add(r, {right + 1, end}, false, "clause after the cue"), true);
  }
  if (left <= span_.begin + 1 || (doc_.lower(left - 1) != "," && doc_.lower(left - 1) != "--")) return false;
  // "a group, which will report to both"
  if (left + 1 == group_begin(v) && among(doc_.lower(left), "which|that|who")) return false;
  const std::string_view next = right < span_.end ? doc_.lower(right) : std::string_view(".");
  const bool ends = right >= span_.end || next == "." || next == "\"" || next == ";" || next == "?" || next == "!";
  uint32_t from = std::clamp(dateline_end(doc_, sentence_), span_.begin, left - 1);
  if (!ends && next != ",") return inverted ? (add(r, {from, left - 1}, false, "clause before the cue"), true) : false;
  bool verb_before = false;
  for (uint32_t t = left; t > span_.begin && t + kReach > left; --t)
    verb_before = verb_before || finite(t - 1) || (pos(t - 1) == Pos::VERB || pos(t - 1) == Pos::AUX);
  if (left - from > kLongest) from = left - kLongest;
  if (ends && !verb_before && doc_.sentences[sentence_].kind != SentenceKind::heading) return false;
  // "Peru will act, Rojas said, after Chile ..." and "These moves, he noted, would help"
  const bool whole = verb_before && next == "," && doc_.lower(left - 2) != "," && right + 1 < span_.end &&
                     (among(doc_.lower(right + 1), "after|hours|days|weeks|in|on|at|during|citing") ||
                      penn(right + 1) == symbols().vbg);
  if (ends || whole) {
    add(r, {from, left - 1}, false, "clause before the cue");
  } else {
    add(r, {from, end_of_content(right + 1)}, false, "cue inside the clause");
  }
  return true;
}

uint32_t Reporter::end_of_content(uint32_t from) const { return trim(from, std::min(span_.end, from + kLongest)); }

// Without the marks at its end, save a bracket and the mark that closes a quote begun inside.
uint32_t Reporter::trim(uint32_t from, uint32_t e) const {
  while (e > from && pos(e - 1) == Pos::PUNCT && doc_.lower(e - 1) != ")" &&
         !(quote_of_[e - 1] != kNone && quotes_[quote_of_[e - 1]].tokens.begin >= from &&
           quotes_[quote_of_[e - 1]].tokens.begin + 1 < e))
    --e;
  return e;
}

// The token behind the "that" which the cue governs; kNone.
uint32_t Reporter::behind_that(uint32_t cue, uint32_t t) const {
  const bool held = classes_[doc_.tags[cue].lemma] == SpeechLexicon::kThink;
  bool inner = false;  // within a phrase with a preposition: "in a statement that"
  // "said that", "said on Monday that", "said in a statement released later that"
  for (uint32_t k = t; k < span_.end && k < t + 14; ++k) {
    if (doc_.lower(k) == "that" && pos(k) != Pos::DET &&
        (k == t || (pos(k - 1) != Pos::VERB && k + 1 < span_.end && !is_verb(k + 1) && pos(k + 1) != Pos::AUX)))
      return k + 1;
    // "considered | the proposal | that": claim() reads it
    inner = inner || pos(k) == Pos::ADP;
    if (held && !inner && pos(k) == Pos::NOUN && (classes_[doc_.tags[k].lemma] & SpeechLexicon::kClaim)) return kNone;
    // "in a letter | seen | by the paper that", "at a | closed | meeting that"
    const bool participle = penn(k) == symbols().vbn && (nominal(k - 1) || pos(k - 1) == Pos::DET);
    if ((pos(k) == Pos::CCONJ && k + 1 < span_.end && doc_.lower(k + 1) == "that") || doc_.lower(k) == "about" ||
        (pos(k) == Pos::VERB && !participle) || pos(k) == Pos::AUX || is_mark(k) || doc_.lower(k) == ",")
      return kNone;
  }
  return kNone;
}

// "said (that) S", and with acts of speech "promised that S": from the clause's start to its end.
void Reporter::clause(const Report& r, uint32_t t, bool plain) {
  if (t >= span_.end) return;
  const uint32_t behind = behind_that(r.attribution.cue.begin, t);
  const bool that = behind != kNone;
  uint32_t from = that ? behind : t;
  // "promised | he would act"
  if (!plain && !that && !(t + 1 < span_.end && pos(t) == Pos::PRON && penn(t + 1) == symbols().md)) return;
  if (!that && t < span_.end && (doc_.lower(t) == "," || doc_.lower(t) == ":")) {
    if (doc_.lower(t) == ":")
      from = t + 1;
    else
      return;
  }
  if (!that) {
    if (r.attribution.speaker.tokens.empty()) return;  // "is expected to"
    // "announced a deal", "described X as": no clause is said.
    if (!among(doc_.lower(t), kQuestion) && !has_clause(r.attribution.cue.begin, from)) return;
  }
  say(r, from, that ? "that-clause" : "clause after the cue");
}

// The report stops where a coordinated verb of saying with the same subject goes on: "said A and promised B".
uint32_t Reporter::before_coordinated(uint32_t v, uint32_t from, uint32_t end) const {
  if (!parsed(v)) return end;
  for (uint32_t k = from + 1; k < end; ++k)
    if (doc_.arcs[k].head == v && doc_.arcs[k].deprel == symbols().conj && quote_of_[k] == quote_of_[v] &&
        // "added that it was considering more, but had taken no decision": that is said too
        !(penn(v) == symbols().vbd && ((penn(k) == symbols().vbn && doc_.lower(group_begin(k)) == "had") ||
                                       // "said that they were ready, but would not accept cuts"
                                       (penn(group_begin(k)) == symbols().md && group_begin(k) > from)))) {
      uint32_t cut = k;
      while (cut > from && !among(doc_.lower(cut), "and|but|,") && cut + 6 > k) --cut;
      return cut > from ? cut : end;
    }
  return end;
}

// ... and where another statement begins: "Kuwait said it would pay, | while Japan agreed to". With `aside`, where the
// clause goes on that the report is an aside of.
uint32_t Reporter::next_statement(uint32_t v, uint32_t from, uint32_t end, bool aside) const {
  for (uint32_t k = from; k + 2 < end; ++k) {
    if (quote_of_[k] != quote_of_[v]) continue;
    const std::string_view w = doc_.lower(k), next = doc_.lower(k + 1);
    const uint16_t reports = classes_[doc_.tags[k + 1].lemma] & SpeechLexicon::kVerbs;
    // ", adding that"; ", according to"; "and alleged that"
    if ((w == "," && ((next == "while" && (nominal(k + 2) || pos(k + 2) == Pos::DET)) || next == "according" ||
                      (penn(k + 1) == symbols().vbg && (reports & SpeechLexicon::kSay)))) ||
        (pos(k) == Pos::CCONJ && is_verb(k + 1) && reports != 0 && penn(k + 1) == penn(v) &&
         doc_.lower(k + 2) == "that") ||
        // "accusing Peru of theft, | dismissed it"
        (aside && w == "," && (finite(k + 1) || pos(k + 1) == Pos::AUX)) || (w == ";" && clause_verb(k + 1) != kNone))
      end = k;
  }
  return end;
}

// What is said from there to the end of the sentence, or to where another statement begins.
void Reporter::say(const Report& r, uint32_t from, std::string_view rule, bool aside) {
  const uint32_t v = r.attribution.cue.begin;
  uint32_t end = next_statement(v, from, before_coordinated(v, from, std::min(span_.end, from + kLongest)), aside);
  // "We expect the same terms," he said: what is expected ends with the quote
  if (quote_of_[v] != kNone && (classes_[doc_.tags[v].lemma] & SpeechLexicon::kTell) == 0)
    end = std::min(end, quotes_[quote_of_[v]].inside.end);
  end = trim(from, end);
  if (end <= from) return;
  add(r, {from, end}, false, rule);
}

// The finite verb of the clause that begins at t with a noun phrase; kNone.
uint32_t Reporter::clause_verb(uint32_t t) const {
  uint32_t k = after(t).tokens.end;
  if (k == 0) return kNone;
  while (k < span_.end && pos(k) == Pos::ADV) ++k;
  return k < span_.end && finite(k) ? k : kNone;
}

// The verb governs a clause; without a parse: a subject and a finite verb follow.
bool Reporter::has_clause(uint32_t v, uint32_t t) const {
  if (parsed(v)) {
    for (uint32_t k = t; k < span_.end && k < t + kReach; ++k)
      if (doc_.arcs[k].head == v &&
          (doc_.arcs[k].deprel == symbols().ccomp || doc_.arcs[k].deprel == symbols().parataxis) &&
          !(k > t && (classes_[doc_.tags[k].lemma] & SpeechLexicon::kSay) && inverts(k)))
        return true;
    // "adding Peru would ask", "denied her office had acted", whatever the parse says
    const uint32_t k = clause_verb(t);
    return k != kNone && doc_.lower(v) != "denying" && (pos(k) == Pos::AUX || penn(k) != symbols().vbd);
  }
  bool noun = false;
  for (uint32_t k = t; k < span_.end && k < t + 32; ++k) {
    if (nominal(k)) noun = true;
    if (finite(k) && noun) return true;
    if (pos(k) == Pos::AUX && noun) return true;
    if (!noun && (pos(k) == Pos::ADP || (pos(k) == Pos::VERB && penn(k) != symbols().vbg && penn(k) != symbols().vbn)))
      return false;
    if (doc_.lower(k) == "that" && noun) return false;  // "announced a plan that"
    if (doc_.lower(k) == "who" || doc_.lower(k) == "which") return false;
    if (noun && (doc_.lower(k) == "to" || doc_.lower(k) == ";")) return false;
  }
  return false;
}

// --- sentences without a cue -----------------------------------------------------------------------------------------

// Quotes without a cue belong to the last speaker; so do sentences that go on in the same paragraph with "would".
void Reporter::carry() {
  if (out_.empty() || last_.attribution.speaker.tokens.empty()) return;
  const uint32_t paragraph = doc_.sentences[sentence_].paragraph, said = doc_.sentences[last_sentence_].paragraph;
  if (paragraph > said + 1) return;
  if (carry_quote()) return;
  if (last_sentence_ + 1 != sentence_ || paragraph != said || last_.attribution.direct ||
      doc_.sentences[sentence_].kind != SentenceKind::sentence)
    return;
  free_indirect();
}

// The quote that opens the sentence, without a cue of its own.
bool Reporter::carry_quote() {
  const uint32_t q = span_.empty() ? kNone : quote_of_[span_.begin];
  if (q == kNone || used_[q] || quotes_[q].tokens.begin != span_.begin || last_sentence_ >= sentence_ ||
      quotes_[q].inside.size() <= 4)
    return false;
  // The rest of the sentence, if any, has no cue.
  Report r = last_;
  r.attribution.addressee = {};
  r.addressee_head = kNone;
  r.attribution.cue = {};
  Attribution& a = r.attribution;
  a.content = quotes_[q].inside;
  a.tokens = quotes_[q].tokens;
  a.direct = true;
  a.rule = "speaker carried over";
  used_[q] = true;
  last_sentence_ = sentence_;
  out_.push_back(r);
  return true;
}

// "The fee would rise in May.", after a sentence that reports what the speaker said.
void Reporter::free_indirect() {
  for (uint32_t t = span_.begin; t < span_.end && t < span_.begin + kReach; ++t) {
    if (is_verb(t) && (classes_[doc_.tags[t].lemma] & SpeechLexicon::kVerbs)) return;
    if (among(doc_.lower(t), "that|which|who") && t + 1 < span_.end && penn(t + 1) == symbols().md)
      return;  // "introduced a bill that would"
    if (penn(t) != symbols().md || doc_.lower(t) != "would") continue;
    // "would not be drawn on it", "would not elaborate"
    if (t + 3 < span_.end && doc_.lower(t + 1) == "not" &&
        among(doc_.lower(doc_.lower(t + 2) == "be" ? t + 3 : t + 2), "drawn|elaborate|comment|disclose|speculate"))
      return;
    Report r = last_;
    r.attribution.cue = {};
    r.attribution.content = {span_.begin, end_of_content(span_.begin)};
    r.attribution.tokens = r.attribution.content;
    r.attribution.rule = "free indirect speech";
    if (r.attribution.content.empty()) return;
    last_sentence_ = sentence_;
    out_.push_back(r);
    return;
  }
}

}  // namespace readout
