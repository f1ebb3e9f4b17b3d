// Who speaks: noun phrases, the subjects of verbs, the sources of what is said.
#include <algorithm>

#include "attribution_reporter.hpp"
#include "word_list.hpp"

namespace readout {

const Name* Reporter::name_at(uint32_t t) const {
  const auto it = std::lower_bound(doc_.names.begin(), doc_.names.end(), t,
                                   [](const Name& n, uint32_t at) { return n.tokens.end <= at; });
  return it == doc_.names.end() || !it->tokens.contains(t) ? nullptr : &*it;
}

bool Reporter::is_name(uint32_t t, uint32_t* end) const {
  const Name* name = name_at(t);
  if (name != nullptr) *end = name->tokens.end;
  return name != nullptr;
}

// --- noun phrases ----------------------------------------------------------------------------------------------------

// The whole noun phrase around the nominal token h, inside the sentence and on its side of `wall`.
TokenSpan Reporter::phrase(uint32_t h, uint32_t floor, uint32_t wall) const {
  uint32_t b = h, e = h + 1;
  for (uint32_t steps = 0; b > floor && steps < 24 && pos(h) != Pos::PRON; ++steps) {
    const uint32_t t = b - 1;
    const Pos p = pos(t);
    if (time(t) || is_mark(t)) break;
    const bool glue =
        p == Pos::PUNCT && doc_.lower(t) == "-" && t > floor && !doc_.space_before(t) && !doc_.space_before(b);
    const bool participle = p == Pos::VERB && (penn(t) == symbols().vbg || penn(t) == symbols().vbn) && t > floor &&
                            (pos(t - 1) == Pos::DET || pos(t - 1) == Pos::ADJ || doc_.lower(t - 1) == "-");
    // "Canadian and Mexican officials", "U.S. and Mexican officials"
    const bool joined = t > floor && pos(b) == Pos::ADJ &&
                        (p == Pos::CCONJ ? pos(t - 1) == Pos::ADJ || pos(t - 1) == Pos::PROPN
                                         : doc_.lower(t) == "," && pos(t - 1) == Pos::ADJ);
    const bool inner = joined || p == Pos::DET || p == Pos::ADJ || p == Pos::NUM || p == Pos::NOUN || p == Pos::PROPN ||
                       penn(t) == symbols().pos || penn(t) == symbols().prps;
    uint32_t name_end = 0;
    if (!inner && !glue && !participle && !(is_name(t, &name_end) && name_end >= b)) break;
    if (p == Pos::DET && b < h + 1 && pos(b) == Pos::DET) break;
    --b;
    if (p == Pos::DET && !(b > floor && penn(b - 1) == symbols().pos)) {
      if (!(b > floor && pos(b - 1) == Pos::DET)) break;
    }
  }
  while (e < wall) {
    uint32_t name_end = 0;
    if (is_name(e - 1, &name_end) && name_end > e) {
      e = std::min(name_end, wall);
      continue;
    }
    if (pos(h) == Pos::PRON || time(e) || (pos(e) != Pos::NOUN && pos(e) != Pos::PROPN)) break;
    ++e;
  }
  return {b, e};
}

Reporter::Party Reporter::party(uint32_t h, uint32_t floor, uint32_t wall) const {
  if (h == kNone) return {};
  const TokenSpan span = phrase(h, floor, wall);
  return {span, pos(h) == Pos::PRON ? h : span.end - 1};
}

// The noun phrase that ends right before token t (auxiliaries, adverbs and dates skipped), as the subject of the verb
// at t.
Reporter::Party Reporter::before(uint32_t t) const {
  const uint32_t floor = std::max(span_.begin, t > kReach ? t - kReach : 0);
  uint32_t k = t;
  while (k > floor && (pos(k - 1) == Pos::AUX || pos(k - 1) == Pos::ADV || pos(k - 1) == Pos::PART || time(k - 1)) &&
         penn(k - 1) != symbols().pos)
    --k;
  if (k == floor) return {};
  if (doc_.lower(k - 1) == ")")  // "the Trade Office (Tro) said"
    while (k > floor + 1 && doc_.lower(--k) != "(") {
    }
  // An apposition or a relative clause between commas: "Mr. Leon , the envoy , said".
  if (doc_.lower(k - 1) == ",") {
    uint32_t open = k - 1;
    while (open > floor && doc_.lower(open - 1) != "," && !is_mark(open - 1) && doc_.lower(open - 1) != ";") --open;
    if (open > floor + 1 && doc_.lower(open - 1) == "," && nominal(open - 2)) {
      // The part between is a name: that is who speaks.
      uint32_t end = 0;
      if (is_person(k - 2) && open + 8 > k && is_name(open, &end)) return party(k - 2, open, k - 1);
      if (!is_verb(k - 2) || penn(open) == symbols().vbn || penn(open) == symbols().vbg ||
          among(doc_.lower(open), "who|which|asked|pressed|questioned"))
        return noun_before(open - 1, floor);
    }
    return {};
  }
  return noun_before(k, floor);
}

// The noun phrase that ends before k, with what its complements hang on: "the head of the CIA".
Reporter::Party Reporter::noun_before(uint32_t k, uint32_t floor) const {
  // "people briefed on the firm's | thinking", taken for a verb
  const bool gerund =
      k > floor + 1 && penn(k - 1) == symbols().vbg && (penn(k - 2) == symbols().pos || penn(k - 2) == symbols().prps);
  if (k == floor || !(nominal(k - 1) || gerund) || is_mark(k - 1)) return {};
  Party p = party(k - 1, floor, k);
  for (int steps = 0; steps < 3; ++steps) {
    const uint32_t b = p.tokens.begin;
    const std::string_view w = b > floor ? doc_.lower(b - 1) : std::string_view();
    // "people briefed on the talks"
    if (b >= floor + 3 && (pos(b - 2) == Pos::ADJ || penn(b - 2) == symbols().vbn) && pos(b - 3) == Pos::NOUN &&
        among(w, "of|on|with|to|by")) {
      const Party outer = party(b - 3, floor, b - 2);
      p = {{outer.tokens.begin, p.tokens.end}, outer.head};
      continue;
    }
    if (b < floor + 2 || !nominal(b - 2) || time(b - 2)) break;
    uint32_t end = 0;
    if (w != "of" && w != "for" && w != "at" && w != "from" && !(w == "in" && is_name(b, &end)) &&
        !(w == "to" && among(doc_.lemma(b - 2), "aide|adviser|advisor|envoy|ambassador")))
      break;
    const Party outer = party(b - 2, floor, b - 1);
    p = {{outer.tokens.begin, p.tokens.end}, outer.head};
  }
  return p;
}

// "The two will meet, | a person with knowledge of the talks | said": all that stands between the last comma and the
// verb.
Reporter::Party Reporter::since_comma(uint32_t verb) const {
  uint32_t c = verb;
  // "S, | its chief executive, Ana Silva, | told": over the name between commas
  const Name* name = verb > span_.begin + 3 && doc_.lower(verb - 1) == "," ? name_at(verb - 2) : nullptr;
  const bool apposed = name != nullptr && name->type == EntityType::PERSON && name->tokens.end == verb - 1 &&
                       name->tokens.begin > span_.begin + 2 && doc_.lower(name->tokens.begin - 1) == ",";
  if (apposed) c = name->tokens.begin - 1;
  while (c > span_.begin + 1 && c + 20 > verb && doc_.lower(c - 1) != "," && !is_mark(c - 1) && !finite(c - 1)) --c;
  // no "Ministry of Trade, | Industry and Energy"
  // '"..., " | Peru's trade minister, Ana Silva, | told'
  const bool quoted = apposed && c > span_.begin + 2 && is_mark(c - 1) && doc_.lower(c - 2) == ",";
  if (c == verb || (!quoted && (doc_.lower(c - 1) != "," || is_mark(c - 2))) || name_at(c - 1) != nullptr) return {};
  bool tensed = false;
  for (uint32_t t = c - 1; t > span_.begin && t + kReach > c && !tensed;) tensed = finite(--t);
  const Party first = after(c);
  if (!tensed || first.tokens.empty() || first.tokens.end > verb || time(first.head) || pos(first.head) == Pos::PRON)
    return {};
  if (apposed) return {{c, verb - 1}, first.head};
  return {{c, verb}, first.head};
}

// '"...," | a diplomat who follows the talks | said': with a relative clause between mark and verb.
Reporter::Party Reporter::since_quote(uint32_t verb) const {
  uint32_t c = verb;
  bool relative = false;
  for (; c > span_.begin && c + 24 > verb && !is_mark(c - 1); --c)
    relative = relative || among(doc_.lower(c - 1), "who|that|which");
  if (!relative || c == span_.begin || !is_mark(c - 1) || quote_of_[c - 1] == kNone || quote_of_[c] == quote_of_[c - 1])
    return {};
  const Party p = after(c);
  if (p.tokens.empty() || p.tokens.end >= verb ||
      !among(doc_.lower(p.tokens.end), "who|that|which|familiar|close|with|of|in|from"))
    return {};
  return p;
}

// The noun phrase that starts at t: "said Minister Dien", "told reporters".
Reporter::Party Reporter::after(uint32_t t) const {
  const uint32_t wall = std::min(span_.end, t + kReach);
  if (t >= wall || is_mark(t) || time(t) || among(doc_.lower(t), "nothing|little|much|something|anything")) return {};
  uint32_t h = t;
  uint32_t end = 0;
  uint32_t last = kNone;
  while (h < wall) {
    if (is_name(h, &end)) {
      h = std::min(end, wall);
      last = h - 1;
      continue;
    }
    if (time(h)) break;
    if (pos(h) == Pos::PRON && penn(h) != symbols().prps) {
      if (last == kNone && h == t) last = h++;
      break;
    }
    if (pos(h) == Pos::NOUN || pos(h) == Pos::PROPN)
      last = h;
    else if (!(pos(h) == Pos::DET && h == t) && pos(h) != Pos::ADJ && pos(h) != Pos::NUM && penn(h) != symbols().pos &&
             penn(h) != symbols().prps)
      break;
    ++h;
  }
  if (last == kNone) return {};
  return {{t, last + 1}, last};
}

// --- verbs -----------------------------------------------------------------------------------------------------------

// Who speaks: of an inverted verb what stands behind it, else its subject by the parse, by commas and quotation marks,
// or by what stands before it.
void Reporter::find_speaker(VerbCue& c) const {
  const uint32_t v = c.v;
  Party& speaker = c.speaker;
  if (c.inverted) speaker = after(v + 1);
  if (speaker.tokens.empty()) {
    if (parsed(v)) parsed_speaker(c);
    const bool says = c.kind & (SpeechLexicon::kSay | SpeechLexicon::kTell);
    if (const Party p = says && finite(c.begin) ? since_comma(c.begin) : Party{};
        !p.tokens.empty() &&
        (speaker.tokens.empty() || speaker.tokens.begin < p.tokens.begin || p.tokens.contains(speaker.tokens)))
      speaker = p, c.joint = doc_.lower(after(p.tokens.begin).tokens.end) == "and";
    if (const Party p = since_quote(c.begin); !p.tokens.empty()) speaker = p;
    if (speaker.tokens.empty() && finite(c.begin))
      speaker = before(v);
    else if (speaker.tokens.empty() && !parsed(v) && penn(v) == symbols().vbg)
      speaker = participle_subject(v);
  }
  if (penn(v) == symbols().vbg && c.begin == v && v > span_.begin) {
    if (const Party p = main_speaker(v); !p.tokens.empty()) speaker = p;
  }
  if (!speaker.tokens.empty() && doc_.lower(speaker.head) == "it" && penn(v) == symbols().vbn) speaker = {};
}

// The subject of the parse, with what the parse does not see of it.
void Reporter::parsed_speaker(VerbCue& c) const {
  const uint32_t v = c.v, h = parsed_subject(v);
  if (h == kNone || (h >= v && !c.inverted) || (quote_of_[h] != kNone && quote_of_[h] != quote_of_[v])) return;
  Party& speaker = c.speaker;
  speaker = named(party(h, span_.begin, h < v ? v : span_.end), v);
  // "the Trade Office (Tro) said"
  if (speaker.tokens.begin > span_.begin && doc_.lower(speaker.tokens.begin - 1) == "(" && !before(v).tokens.empty())
    speaker = before(v);
  // "Peru appealed for calm, while its envoy | said": the subject of the clause.
  for (uint32_t k = h + 1; k < v; ++k)
    if (doc_.lower(k) == "while" && doc_.lower(k - 1) == "," && !before(v).tokens.empty()) speaker = before(v);
  // "a spokesman for the army": what the subject is of.
  if (const Party whole = finite(c.begin) ? before(v) : Party{}; !whole.tokens.empty() && whole.head == speaker.head)
    speaker = whole;
  // "India and Peru say": all of them speak.
  for (uint32_t k = speaker.tokens.end; k < v; ++k)
    if (doc_.arcs[k].deprel == symbols().conj && doc_.arcs[k].head == h && nominal(k))
      c.joint = true, speaker.tokens.end = k + 1;
}

// The subject that the parse gives the verb, its own or one shared through coordination and participles.
uint32_t Reporter::parsed_subject(uint32_t v) const {
  const Symbols& s = symbols();
  uint32_t at = v;
  for (int hops = 0; hops < 4 && at != kNone; ++hops) {
    const uint32_t floor = std::max(span_.begin, at > kReach ? at - kReach : 0),
                   wall = std::min(span_.end, at + kReach);
    uint32_t subject = kNone;
    for (uint32_t k = floor; k < wall && (k < at || subject == kNone); ++k)
      if (doc_.arcs[k].head == at && doc_.arcs[k].deprel == s.nsubj &&
          (subject == kNone || is_person(k) || interposed(subject, k, at)))
        subject = k;
    // "Cambodia, | Hun Manet | said, will": an apposition has a comma behind it
    for (uint32_t k = subject; subject != kNone && k + 1 < at; ++k)
      if (doc_.arcs[k].head == subject && is_person(k) && !is_person(subject) && doc_.lower(k - 1) == "," &&
          party(k, span_.begin, at).tokens.end == group_begin(at))
        return k;
    if (subject != kNone) return subject;
    const uint8_t r = doc_.arcs[at].deprel;
    if (r == s.acl && doc_.arcs[at].head != kNone && nominal(doc_.arcs[at].head)) return doc_.arcs[at].head;
    if (r != s.conj && r != s.xcomp && r != s.advcl) return kNone;
    // "urged firms | to report": they would, not who urged
    if (r == s.advcl && at > floor && penn(at) == s.vb && doc_.lower(at - 1) == "to")
      for (uint32_t k = doc_.arcs[at].head; k < at; ++k)
        if (doc_.arcs[k].head == doc_.arcs[at].head && doc_.arcs[k].deprel == s.obj) return kNone;
    at = doc_.arcs[at].head;
  }
  return kNone;
}

// "The deal, | officials | said, is dead": of two subjects, the one that is set apart with the verb, or behind a
// verb.
bool Reporter::interposed(uint32_t first, uint32_t second, uint32_t v) const {
  if (time(second) || second + 1 != group_begin(v) || v + 1 >= span_.end) return false;
  uint32_t comma = second;
  while (comma > first && doc_.lower(comma) != ",") --comma;
  if (comma == first) return false;
  if (among(doc_.lower(v + 1), ",|.|\"")) return true;
  for (uint32_t k = first; k < comma; ++k)
    if (finite(k)) return true;
  return false;
}

// Where the verb group of v begins: before its auxiliaries and adverbs.
uint32_t Reporter::group_begin(uint32_t v) const {
  uint32_t k = v;
  while (k > span_.begin && (pos(k - 1) == Pos::AUX || pos(k - 1) == Pos::ADV ||
                             (pos(k - 1) == Pos::PART && penn(k - 1) != symbols().pos && doc_.lower(k - 1) != "to")))
    --k;
  return k;
}

// Behind what tells when and where it was said: "said | on Tuesday", "said | Tuesday", "said | in a statement", "also
// said".
uint32_t Reporter::skip_time(uint32_t t) const {
  for (int steps = 0; steps < 6 && t < span_.end; ++steps) {
    if (time(t)) {
      t = std::min(block_[t], span_.end);
    } else if (pos(t) == Pos::ADV && !is_mark(t)) {
      ++t;
    } else if (pos(t) == Pos::ADP && t + 1 < span_.end && (time(t + 1) || circumstance(t))) {
      Party np = after(t + 1);
      // "on condition of anonymity"
      if (!np.tokens.empty() && np.tokens.end + 1 < span_.end && doc_.lower(np.tokens.end) == "of" &&
          !after(np.tokens.end + 1).tokens.empty())
        np = after(np.tokens.end + 1);
      t = time(t + 1) ? std::min(block_[t + 1], span_.end) : np.tokens.empty() ? t + 1 : np.tokens.end;
    } else {
      break;
    }
  }
  return t;
}

// "in a statement", "at a news conference", "during the meeting", "to reporters".
bool Reporter::circumstance(uint32_t t) const {
  const std::string_view w = doc_.lower(t);
  return w == "in" || w == "at" || w == "during" || w == "after" || w == "before" || w == "on" || w == "to" ||
         w == "by" || w == "through";
}

// "alleged that A and | demanded | that B": whoever alleged it; not the subject of A, unless A reports too.
Reporter::Party Reporter::shared_speaker(const Party& own, uint32_t v, uint32_t begin) const {
  if (begin == span_.begin || pos(begin - 1) != Pos::CCONJ || !finite(begin) || out_.empty()) return {};
  for (size_t k = out_.size(); k-- > 0;) {
    const Attribution& a = out_[k].attribution;
    if (a.cue.empty() || a.cue.begin < span_.begin || a.cue.begin >= v) break;
    if (quote_of_[a.cue.begin] != quote_of_[v] || a.speaker.tokens.empty() || penn(a.cue.begin) != penn(v) ||
        !is_verb(a.cue.begin))
      continue;
    const bool inner = own.head != kNone && own.head > a.cue.begin;
    if (!own.tokens.empty() && !inner) return {};
    if (inner && doc_.arcs[own.head].head != kNone &&
        (classes_[doc_.tags[doc_.arcs[own.head].head].lemma] & SpeechLexicon::kVerbs) != 0)
      return {};
    return {a.speaker.tokens, out_[k].speaker_head};
  }
  return {};
}

// "senior Democrats, | who | said": the noun that the clause of v belongs to.
Reporter::Party Reporter::antecedent(const Party& p, uint32_t v) const {
  if (p.tokens.size() != 1 || !among(doc_.lower(p.head), "who|which|that") || p.head == span_.begin) return {};
  const uint32_t noun = parsed(v) && doc_.arcs[v].deprel == symbols().relcl ? doc_.arcs[v].head : kNone;
  if (noun != kNone && noun < p.head && nominal(noun)) return party(noun, span_.begin, p.head);
  uint32_t end = doc_.lower(p.head - 1) == "," ? p.head - 1 : p.head;
  while (end > span_.begin && time(end - 1)) --end;
  return noun_before(end, span_.begin);
}

// "was | told"
bool Reporter::has_be(uint32_t begin, uint32_t v) const {
  for (uint32_t t = begin; t < v; ++t)
    if (doc_.lemma(t) == "be") return true;
  return false;
}

// "..., said Minister Dien": a comma or a quotation mark before the verb and its subject after it.
bool Reporter::inverts(uint32_t v) const {
  if (v == span_.begin || v + 1 >= span_.end) return false;
  // ", | say/VB | experts": the tagger reads a request
  if (!finite(v) && !(doc_.lower(v) == "say" && group_begin(v) == v && pos(v + 1) != Pos::PUNCT)) return false;
  const std::string_view w = doc_.lower(v - 1);
  if (w != "," && !is_mark(v - 1) && w != "--" && w != "-") return false;
  // "She, however, warned"
  if (w == "," && v > span_.begin + 3 && pos(v - 2) == Pos::ADV && doc_.lower(v - 3) == "," && nominal(v - 4))
    return false;
  // "The fund, which feeds a million, asked donors"
  if (const uint32_t h = w == "," && parsed(v) ? parsed_subject(v) : kNone; h != kNone && h < v)
    for (uint32_t k = h + 2; k < v; ++k)
      if (doc_.lower(k - 1) == "," && among(doc_.lower(k), "which|who|whose|where")) return false;
  const Party np = after(v + 1);
  if (np.tokens.empty()) return false;
  // A finite verb after it: the noun phrase is the subject of what is said.
  for (uint32_t t = np.tokens.end; t < span_.end && t < v + kReach && pos(t) != Pos::PUNCT && pos(t) != Pos::SCONJ; ++t)
    if (finite(t)) return false;
  return true;
}

// The name in apposition to a nominal subject: "a member of the team, Victor Meza, said".
Reporter::Party Reporter::named(Party p, uint32_t v) const {
  uint32_t end = 0;
  if (p.tokens.empty() || (is_name(p.head, &end) && name_at(p.head)->type != EntityType::TITLE) ||
      pos(p.head) == Pos::PRON)
    return p;
  for (uint32_t t = p.tokens.end; t + 2 < v && t < p.tokens.end + 24; ++t) {
    if (doc_.lower(t) != "," || !is_name(t + 1, &end) || end + 1 > v) continue;
    uint32_t last = end;
    while (last < v && is_name(last, &end) && end > last) last = end;  // title and name
    const EntityType type = name_at(last - 1)->type;
    if ((type == EntityType::PERSON || type == EntityType::ORG) && (doc_.lower(last) == "," || last == group_begin(v)))
      return {{t + 1, last}, last - 1};
  }
  return p;
}

// ", adding that", ", while noting that": who said what stands before; "was quoted by the ministry as saying": who
// was quoted.
Reporter::Party Reporter::main_speaker(uint32_t v) const {
  const std::string_view before_it = doc_.lower(v - 1);
  if (before_it == "as") {
    for (uint32_t k = v - 1; k > span_.begin && k + 10 > v; --k)
      if (among(doc_.lemma(k), "quote|cite")) {
        const Party object = after(k + 1);
        return skip_time(object.tokens.end) == v - 1 ? object : before(group_begin(k));
      }
    return {};
  }
  // "reports | claiming | that"
  if (nominal(v - 1) && (classes_[doc_.tags[v - 1].lemma] & SpeechLexicon::kText)) return noun_before(v, span_.begin);
  if (before_it != "," && before_it != "while") return {};
  for (const Report& r : out_) {
    const Attribution& a = r.attribution;
    if (a.cue.begin < span_.begin || a.cue.begin >= v || a.cue.empty() || a.speaker.tokens.empty() ||
        quote_of_[a.cue.begin] != quote_of_[v])
      continue;
    if (finite(group_begin(a.cue.begin))) return {a.speaker.tokens, r.speaker_head};
  }
  for (uint32_t k = span_.begin; k < v && k < span_.begin + kReach; ++k)
    if (parsed(k) && doc_.arcs[k].head == kNone && is_verb(k)) {
      const uint32_t h = parsed_subject(k);
      return h != kNone && h < k ? party(h, span_.begin, k) : Party{};
    }
  return {};
}

// ", saying that": whoever does what the clause before says.
Reporter::Party Reporter::participle_subject(uint32_t v) const {
  for (uint32_t t = span_.begin; t < v && t < span_.begin + kReach; ++t)
    if (finite(t)) return before(t);
  return {};
}

// Where the source ends that has no name: "four people | familiar with the matter", "sources | in the ministry", "an
// aide | briefed on it".
uint32_t Reporter::source_end(const Report& r) const {
  const Attribution& a = r.attribution;
  const uint32_t e = a.speaker.tokens.end;
  if (r.speaker_head == kNone || (pos(r.speaker_head) != Pos::NOUN && pos(r.speaker_head) != Pos::ADJ) ||
      a.speaker.tokens.begin < span_.begin || e + 2 >= span_.end)
    return e;
  uint32_t k = e;
  const bool modified = pos(e) == Pos::ADJ || penn(e) == symbols().vbn, aware = pos(e - 1) == Pos::ADJ;
  if (modified) ++k;
  if (modified || aware ? !among(doc_.lower(k), "with|to|of|on|by|in") : !among(doc_.lower(k), "in|at|with|within"))
    return e;
  uint32_t end = k + 1;
  while (end < span_.end && end < e + 12 && end != a.cue.begin && !time(end) &&
         (nominal(end) || pos(end) == Pos::DET || pos(end) == Pos::ADJ || pos(end) == Pos::NUM ||
          penn(end) == symbols().pos || penn(end) == symbols().prps || (doc_.lower(end) == "of" && end > k + 1)))
    ++end;
  if (end == k + 1) return e;
  // All of what stands between the noun and the verb, or the rest of the clause.
  const bool before_cue = a.cue.begin > e;
  return before_cue ? (end == group_begin(a.cue.begin) ? end : e)
                    : (end >= span_.end || pos(end) == Pos::PUNCT || pos(end) == Pos::SCONJ ? end : e);
}

// Nothing but a person or a noun that may speak, with what stands before it.
bool Reporter::is_source(TokenSpan side) const {
  if (!is_person(side.end - 1) &&
      !(classes_[doc_.tags[side.end - 1].lemma] & (SpeechLexicon::kSource | SpeechLexicon::kText)))
    return false;
  for (uint32_t t = side.begin; t < side.end; ++t)
    if (!nominal(t) && pos(t) != Pos::ADJ && pos(t) != Pos::DET && penn(t) != symbols().pos) return false;
  return true;
}

}  // namespace readout
