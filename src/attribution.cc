// The document, its sentences and the cues in them: verbs of saying, nouns of saying, "according to".
#include "attribution.hpp"

#include <algorithm>

#include "attribution_reporter.hpp"
#include "model.hpp"
#include "stages.hpp"
#include "word_list.hpp"

namespace readout {

SpeechLexicon::SpeechLexicon(std::string_view tsv) {
  constexpr std::pair<std::string_view, Class> kClasses[] = {
      {"say", kSay},     {"tell", kTell}, {"think", kThink},   {"ask", kAsk},     {"act", kAct},  {"claim", kClaim},
      {"quote", kQuote}, {"text", kText}, {"source", kSource}, {"blame", kBlame}, {"deed", kDeed}};
  while (!tsv.empty()) {
    const size_t end = std::min(tsv.find('\n'), tsv.size());
    std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    const size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    for (const auto& [name, bit] : kClasses) {
      if (name != line.substr(0, tab)) continue;
      std::string_view words = line.substr(tab + 1);
      while (!words.empty()) {
        const size_t size = std::min(words.find(' '), words.size());
        uint16_t& bits = words_[hash_bytes(words.substr(0, size))];
        bits = static_cast<uint16_t>(bits | bit);
        words.remove_prefix(std::min(size + 1, words.size()));
      }
    }
  }
}

uint16_t SpeechLexicon::find(uint32_t lemma_hash) const {
  const auto it = words_.find(lemma_hash);
  return it == words_.end() ? uint16_t{0} : it->second;
}

Reporter::Reporter(const SpeechLexicon& lexicon, const Doc& doc, const std::vector<Quote>& quotes)
    : doc_(doc), quotes_(quotes) {
  classes_.assign(doc.pool.size(), 0);
  for (uint32_t id = 0; id < doc.pool.size(); ++id) classes_[id] = lexicon.find(doc.pool.hash(id));
  quote_of_.assign(doc.tokens.size(), kNone);
  for (uint32_t q = 0; q < quotes.size(); ++q)
    for (uint32_t t = quotes[q].tokens.begin; t < quotes[q].tokens.end; ++t) quote_of_[t] = q;
  block_.assign(doc.tokens.size(), kNone);
  for (const Value& v : doc.values)
    if (v.type <= EntityType::TIME)
      for (uint32_t t = v.tokens.begin; t < v.tokens.end; ++t) block_[t] = v.tokens.end;
  used_.assign(quotes.size(), false);
}

std::vector<Report> Reporter::run() {
  find_turns();
  for (sentence_ = 0; sentence_ < doc_.sentences.size(); ++sentence_) {
    span_ = doc_.sentences[sentence_].tokens;
    signature();
    quotes_of();
    turn();
    headline();
    for (uint32_t t = span_.begin; t < span_.end; ++t) {
      if (doc_.lower(t) == "according" && t + 1 < span_.end && doc_.lower(t + 1) == "to")
        according(t, t + 2);
      else if (doc_.view(t) == "per" && t > span_.begin && doc_.lower(t - 1) == ",")
        according(t, t + 1);
      else if (is_verb(t) && (classes_[doc_.tags[t].lemma] & SpeechLexicon::kVerbs || phrasal(t) != kNone))
        verb(t);
      else if (pos(t) == Pos::NOUN && (classes_[doc_.tags[t].lemma] & SpeechLexicon::kClaim))
        claim(t);
    }
    carry();
  }
  std::stable_sort(out_.begin(), out_.end(), [](const Report& a, const Report& b) {
    return a.attribution.tokens.begin < b.attribution.tokens.begin;
  });
  return std::move(out_);
}

// --- verbs -----------------------------------------------------------------------------------------------------------

// "made (it) clear", "let it be known", "as one official put it", "issued the following statement:": the token after
// it; kNone.
uint32_t Reporter::phrasal(uint32_t v) const {
  for (uint32_t k = v + 1; among(doc_.lemma(v), "issue|release|make|give") && k + 1 < span_.end && k < v + 6; ++k)
    if (among(doc_.lemma(k), "statement|remark|comment") && doc_.lower(k + 1) == ":") return k + 1;
  const bool it = v + 1 < span_.end && doc_.lower(v + 1) == "it";
  if (doc_.lemma(v) == "make") {
    const uint32_t clear = it ? v + 2 : v + 1;
    return clear < span_.end && doc_.lower(clear) == "clear" ? clear + 1 : kNone;
  }
  if (doc_.lemma(v) == "let" && it && v + 3 < span_.end && doc_.lower(v + 2) == "be" && doc_.lower(v + 3) == "known")
    return v + 4;
  if (doc_.lemma(v) != "put" || !it) return kNone;
  for (uint32_t k = v; k > span_.begin && k + 12 > v; --k)
    if (doc_.lower(k - 1) == "as") return v + 2;
  return kNone;
}

// A verb of saying and what goes with it: who speaks, to whom, what.
void Reporter::verb(uint32_t v) {
  VerbCue c = {v, group_begin(v), phrasal(v)};
  c.kind = c.behind != kNone ? uint16_t{SpeechLexicon::kSay}
                             : static_cast<uint16_t>(classes_[doc_.tags[v].lemma] & SpeechLexicon::kVerbs);
  // A noun-like participle ("the reported deal") or an infinitive without a doer reports nothing.
  if (penn(v) == symbols().vbn && c.begin == v) return;
  // "has not said whether it will": nothing is said
  if ((c.kind & SpeechLexicon::kSay) && v + 1 < span_.end && among(doc_.lower(v + 1), kQuestion))
    for (uint32_t k = c.begin; k < v; ++k)
      if (among(doc_.lower(k), "not|n't|never")) return;
  if (c.begin == v && asked(v)) return;
  c.inverted = (c.kind & SpeechLexicon::kTell) == 0 && inverts(v);
  find_speaker(c);
  c.passive = penn(v) == symbols().vbn && c.begin < v && has_be(c.begin, v);
  if (c.passive) c.speaker = {};
  // "nobody would say"
  if (!c.speaker.tokens.empty() && among(doc_.lower(c.speaker.tokens.begin), "nobody|no|none|neither")) return;
  if (const Party p = shared_speaker(c.speaker, v, c.begin); !p.tokens.empty()) c.speaker = p;
  const TokenSpan subject = c.speaker.tokens;
  if (const Party who = antecedent(c.speaker, v); !who.tokens.empty()) c.speaker = who;
  find_addressee(c);
  c.resume = skip_time(c.next);
  const bool apart = subject.empty() || c.inverted || subject.begin > c.begin || c.begin - subject.end > 24;
  c.left = apart ? c.begin : subject.begin;
  // "S, | as the envoy noted", "the fighting, | so the paper reports, is"
  if (c.left > span_.begin && among(doc_.lower(c.left - 1), "as|so")) --c.left;
  c.right = std::max(c.resume, c.inverted ? c.speaker.tokens.end : v + 1);
  find_content(c);
}

// Whom it is said to: "told | reporters", "asked | Peru to", "said | to the board".
void Reporter::find_addressee(VerbCue& c) const {
  uint32_t& next = c.next;
  next = c.behind != kNone ? c.behind : c.v + 1;
  if (c.inverted && !c.speaker.tokens.empty()) next = c.speaker.tokens.end;
  if (c.kind & (SpeechLexicon::kTell | SpeechLexicon::kAsk | SpeechLexicon::kAct) && !c.inverted) {
    const Party np = after(next);
    const uint32_t end = np.tokens.end;
    if (np.tokens.empty() || (end < span_.end && finite(end))) return;
    if (c.kind & SpeechLexicon::kTell || (end < span_.end && among(doc_.lower(end), "that|to|whether"))) {
      c.addressee = np;
      next = end;
    }
  } else if (next < span_.end && doc_.lower(next) == "to" && pos(next) == Pos::ADP) {
    c.addressee = after(next + 1);
    if (!c.addressee.tokens.empty()) next = c.addressee.tokens.end;
  }
}

// What is said: the quotes beside the cue, else a deed or a clause that the verb governs, else the clause around it.
void Reporter::find_content(const VerbCue& c) {
  const uint32_t v = c.v;
  Report r;
  r.joint = c.joint;
  r.attribution.cue = {v, v + 1};
  r.attribution.speaker.tokens = c.speaker.tokens;
  r.speaker_head = c.speaker.head;
  r.attribution.addressee.tokens = c.addressee.tokens;
  r.addressee_head = c.addressee.head;
  if (quoted(r, c) || statement(r, c.right)) return;
  if (c.speaker.tokens.empty() && !c.passive) return;
  if (quote_of_[v] != kNone && quote_of_[v] != quote_of_[span_.begin]) return;  // inside a short quote
  if (c.kind == SpeechLexicon::kQuote) return;
  if ((c.kind & SpeechLexicon::kBlame) && blame(r, v)) return;
  // "denied | having met him", "admitted to | having lied"
  if (const uint32_t deed = v + 1 < span_.end && doc_.lower(v + 1) == "to" ? v + 2 : v + 1;
      (c.kind & SpeechLexicon::kDeed) && deed < span_.end && penn(deed) == symbols().vbg && !c.passive)
    return say(r, deed, "deed", /*aside=*/true);
  if (c.kind == SpeechLexicon::kAct) return clause(r, c.next, /*plain=*/false);
  // "a deal that campaigners | say | amounts to theft"
  if (v + 1 < span_.end && (finite(v + 1) || pos(v + 1) == Pos::AUX) && penn(v + 1) != symbols().vbd &&
      c.left > span_.begin && (c.kind & SpeechLexicon::kTell) == 0 && among(doc_.lower(c.left - 1), "that|which|who"))
    return say(r, v + 1, "clause around the cue", /*aside=*/true);
  if (trailing(r, c)) return;
  clause(r, c.resume, /*plain=*/true);
}

// "Asked by reporters whether it would, he said": the question, and who asked.
bool Reporter::asked(uint32_t v) {
  const bool opens = v == span_.begin || doc_.lower(v - 1) == ",";
  if (!opens || !among(doc_.lower(v), "asked|pressed|questioned")) return false;
  Report r;
  r.attribution.cue = {v, v + 1};
  uint32_t k = v + 1;
  if (k < span_.end && doc_.lower(k) == "by") {
    const Party by = after(k + 1);
    r.attribution.speaker.tokens = by.tokens, r.speaker_head = by.head;
    if (!by.tokens.empty()) k = by.tokens.end;
  }
  while (k < span_.end && (pos(k) == Pos::ADV || among(doc_.lower(k), "on|about")) && !among(doc_.lower(k), kQuestion))
    ++k;
  if (k >= span_.end || !among(doc_.lower(k), kQuestion)) return penn(v) == symbols().vbn;
  uint32_t end = k;
  while (end < span_.end && doc_.lower(end) != ",") ++end;
  if (end + 1 >= span_.end || (penn(v) != symbols().vbn && v != span_.begin && !finite(end + 1))) return false;
  out_.push_back(report(r, {k, end}, "question"));
  return true;
}

// "accused | Peru of breaking the pact", "criticised | the council for taking no stand"
bool Reporter::blame(const Report& r, uint32_t v) {
  const Party np = after(v + 1);
  const uint32_t of = np.tokens.end;
  if (np.tokens.empty() || r.attribution.speaker.tokens.empty() || of + 1 >= span_.end) return false;
  const bool named = doc_.lower(of) == "of" ? among(doc_.lemma(v), "accuse|suspect")
                                            : doc_.lower(of) == "for" && penn(of + 1) == symbols().vbg;
  if (named) say(r, v + 1, "blame", /*aside=*/true);
  return named;
}

// --- nouns -----------------------------------------------------------------------------------------------------------

// "its | claim | that S", "a | warning | by the ministry that S", "expressed | hope | that S"
void Reporter::claim(uint32_t t) {
  uint32_t k = t + 1;
  Party speaker;
  if (k < span_.end && among(doc_.lower(k), "by|from")) {
    speaker = after(k + 1);
    k = speaker.tokens.end;
  }
  if (k + 2 >= span_.end || doc_.lower(k) != "that" || pos(k) != Pos::SCONJ) return;
  if (is_verb(k + 1) || pos(k + 1) == Pos::AUX) return;
  if (is_verb(k + 2) && (classes_[doc_.tags[k + 2].lemma] & SpeechLexicon::kSay))
    return;  // "a vow that he says failed"
  if (speaker.tokens.empty()) speaker = claimant(t);
  // "expressed his | hope | that": told already
  if (speaker.tokens.empty() || (!out_.empty() && out_.back().attribution.content.begin == k + 1)) return;
  Report r;
  r.attribution.cue = {t, t + 1};
  r.attribution.speaker.tokens = speaker.tokens;
  r.speaker_head = speaker.head;
  if (const uint32_t end = trim(k + 1, claim_end(t, k)); end > k + 2) add(r, {k + 1, end}, false, "clause of a noun");
}

// Whose claim it is: "its | claim", "Peru 's | claim"; with a verb like "express" its subject's.
Reporter::Party Reporter::claimant(uint32_t t) const {
  Party speaker;
  uint32_t b = t;
  while (b > span_.begin && (pos(b - 1) == Pos::ADJ || pos(b - 1) == Pos::NOUN)) --b;
  if (b > span_.begin && penn(b - 1) == symbols().prps)
    speaker = {{b - 1, b}, b - 1};
  else if (b > span_.begin && penn(b - 1) == symbols().pos)
    speaker = noun_before(b - 1, span_.begin);
  else if (parsed(t) && doc_.arcs[t].deprel == symbols().obj &&
           among(doc_.lemma(doc_.arcs[t].head),
                 "express|voice|issue|make|give|repeat|renew|reiterate|restate|share|send|convey|have|hold|"
                 "publish") &&
           doc_.lower(t - 1) != "no")
    if (const uint32_t h = parsed_subject(doc_.arcs[t].head); h != kNone && h < t) speaker = party(h, span_.begin, t);
  if (const Party who = antecedent(speaker, parsed(t) ? doc_.arcs[t].head : t); !who.tokens.empty()) speaker = who;
  return speaker;
}

// Where the clause of the noun t ends that begins behind "that", the token k: with what hangs on its verb; without a
// parse, at the next mark.
uint32_t Reporter::claim_end(uint32_t t, uint32_t k) const {
  uint32_t end = k + 1;
  while (end < span_.end && end < k + kReach && pos(end) != Pos::PUNCT) ++end;
  for (uint32_t c = k + 1; parsed(t) && c < span_.end && c < k + kReach; ++c)
    if (doc_.arcs[c].head == t) {
      end = c + 1;
      for (uint32_t m = c + 1; m < span_.end && m < c + kReach; ++m)
        if (hangs_on(m, c)) end = m + 1;
      break;
    }
  return end;
}

// The token t is, by the parse, part of what `head` governs.
bool Reporter::hangs_on(uint32_t t, uint32_t head) const {
  for (uint32_t steps = 0; t != kNone && steps < kReach; ++steps) {
    if (t == head) return true;
    t = doc_.arcs[t].head;
  }
  return false;
}

// --- "according to" --------------------------------------------------------------------------------------------------

// "according to | the head of the agency", "| a copy of the text seen by the paper": the source that begins at t.
Reporter::Party Reporter::source_at(uint32_t t) const {
  Party source = after(t);
  if (source.tokens.empty() || among(doc_.lemma(source.head), "law|schedule|rule|procedure")) return {};
  const bool person = among(doc_.lemma(source.head), "person|people|source|official");
  while (source.tokens.end + 1 < span_.end) {
    uint32_t k = source.tokens.end;
    if (penn(k) == symbols().vbn && doc_.lower(k + 1) == "by") ++k;  // "a copy of the text | seen by the paper"
    if (!among(doc_.lower(k), "of|from|by") && !(person && doc_.lower(k) == "with")) break;
    const Party inner = after(k + 1);
    if (inner.tokens.empty()) break;
    source.tokens.end = inner.tokens.end;
  }
  return source;
}

// "According to two aides, S", "S, according to two aides", "Its team, according to two aides, refused".
void Reporter::according(uint32_t t, uint32_t cue_end) {
  const Party who = source_at(cue_end);
  if (who.tokens.empty()) return;
  Report r;
  r.attribution.cue = {t, cue_end};
  r.attribution.speaker.tokens = who.tokens;
  r.speaker_head = who.head;
  uint32_t e = who.tokens.end;
  // "two people | in the room"
  if (e < span_.end && (doc_.lower(e) == "in" || doc_.lower(e) == "at" || doc_.lower(e) == "with")) {
    const Party where = after(e + 1);
    if (!where.tokens.empty()) e = where.tokens.end;
  }
  TokenSpan content;
  if (t <= span_.begin + 1) {
    uint32_t from = e;
    while (from < span_.end && from < e + 24 && doc_.lower(from) != ",") ++from;
    if (from >= span_.end || doc_.lower(from) != ",") from = e;
    content = {from + 1, end_of_content(from + 1)};
    const uint32_t q = from + 1 < span_.end ? quote_of_[from + 1] : kNone;
    if (q != kNone && quotes_[q].tokens.begin == from + 1 && whole(q) && opens_clause(q))
      return take(q, r, "according to");
  } else {
    uint32_t end = t;
    while (end > span_.begin && (doc_.lower(end - 1) == "," || doc_.lower(end - 1) == "--")) --end;
    uint32_t from = end > span_.begin + kLongest ? end - kLongest : span_.begin;
    // "Its team, according to two aides, refused": the sentence around it.
    bool verb_before = false;
    for (uint32_t k = from; k < end; ++k) verb_before = verb_before || finite(k);
    const bool around = !verb_before && end < t && e < span_.end && doc_.lower(e) == ",";
    content = {from, around ? end_of_content(e + 1) : end};
  }
  if (content.begin < content.end) add(r, content, false, "according to");
}

std::vector<Report> find_reports(const SpeechLexicon& lexicon, const Doc& doc, const std::vector<Quote>& quotes) {
  if (doc.tags.size() != doc.tokens.size()) return {};
  return Reporter(lexicon, doc, quotes).run();
}

void attribute(const Model& model, Doc& doc) {
  doc.attributions.clear();
  std::vector<uint32_t> mention(doc.tokens.size(), kNone);  // the longest that ends in the token
  for (uint32_t m = 0; m < doc.mentions.size(); ++m)
    if (uint32_t& last = mention[doc.mentions[m].tokens.end - 1]; doc.mentions[m].entity != kNone && last == kNone)
      last = m;
  const auto entity = [&](uint32_t head) {
    return head == kNone || mention[head] == kNone ? kNone : doc.mentions[mention[head]].entity;
  };
  for (Report& r : find_reports(model.speech, doc, find_quotes(doc))) {
    Attribution& a = r.attribution;
    if (!r.joint) a.speaker.entity = entity(r.speaker_head);
    a.addressee.entity = entity(r.addressee_head);
    doc.attributions.push_back(a);
  }
}

}  // namespace readout
