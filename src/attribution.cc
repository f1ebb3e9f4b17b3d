#include "attribution.hpp"

#include <algorithm>

#include "model.hpp"
#include "stages.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

constexpr uint32_t kReach = 64;     // tokens looked at on either side of a cue
constexpr uint32_t kLongest = 400;  // tokens of indirect content
constexpr uint16_t kVerbs = 0xFFFF & ~(SpeechLexicon::kClaim | SpeechLexicon::kText | SpeechLexicon::kSource);
constexpr WordList kQuestion = "whether|if|how|when|where|why|what|who";

enum class Mark : uint8_t { none, open, close, either };

struct Symbols {
  uint8_t vbd = penn_index("VBD"), vbz = penn_index("VBZ"), vbp = penn_index("VBP"), vb = penn_index("VB"),
          vbg = penn_index("VBG"), vbn = penn_index("VBN"), md = penn_index("MD"), pos = penn_index("POS"),
          prps = penn_index("PRP$"), to = penn_index("TO");
  uint8_t nsubj = deprel_index("nsubj"), nsubj_pass = deprel_index("nsubj:pass"), conj = deprel_index("conj"),
          ccomp = deprel_index("ccomp"), xcomp = deprel_index("xcomp"), advcl = deprel_index("advcl"),
          relcl = deprel_index("acl:relcl"), obj = deprel_index("obj"), acl = deprel_index("acl"),
          parataxis = deprel_index("parataxis");
};
const Symbols& symbols() {
  static const Symbols s;
  return s;
}

class Reporter {
 public:
  Reporter(const SpeechLexicon& lexicon, const Doc& doc, const std::vector<Quote>& quotes)
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

  std::vector<Report> run() {
    find_turns();
    for (sentence_ = 0; sentence_ < doc_.sentences.size(); ++sentence_) {
      span_ = doc_.sentences[sentence_].tokens;
      signature();
      turn();
      headline();
      for (uint32_t t = span_.begin; t < span_.end; ++t) {
        if (doc_.lower(t) == "according" && t + 1 < span_.end && doc_.lower(t + 1) == "to")
          according(t, t + 2);
        else if (doc_.view(t) == "per" && t > span_.begin && doc_.lower(t - 1) == ",")
          according(t, t + 1);
        else if (is_verb(t) && (classes_[doc_.tags[t].lemma] & kVerbs || phrasal(t) != kNone))
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

 private:
  Pos pos(uint32_t t) const { return doc_.tags[t].pos; }
  uint8_t penn(uint32_t t) const { return doc_.tags[t].penn; }
  bool is_verb(uint32_t t) const { return pos(t) == Pos::VERB; }
  bool finite(uint32_t t) const {
    const Symbols& s = symbols();
    const uint8_t x = penn(t);
    return x == s.vbd || x == s.vbz || x == s.vbp || x == s.md;
  }
  bool nominal(uint32_t t) const {
    return pos(t) == Pos::NOUN || pos(t) == Pos::PROPN || pos(t) == Pos::PRON || pos(t) == Pos::NUM ||
           pos(t) == Pos::SYM;
  }
  bool is_mark(uint32_t t) const { return doc_.lower(t) == "\"" || doc_.lower(t) == "''" || doc_.lower(t) == "``"; }
  bool time(uint32_t t) const { return block_[t] != kNone; }
  bool parsed(uint32_t t) const { return !doc_.arcs.empty() && doc_.arcs[t].deprel != 0; }
  const Name* name_at(uint32_t t) const {
    const auto it = std::lower_bound(doc_.names.begin(), doc_.names.end(), t,
                                     [](const Name& n, uint32_t at) { return n.tokens.end <= at; });
    return it == doc_.names.end() || !it->tokens.contains(t) ? nullptr : &*it;
  }
  bool is_person(uint32_t t) const { return name_at(t) != nullptr && name_at(t)->type == EntityType::PERSON; }
  bool is_name(uint32_t t, uint32_t* end) const {
    const Name* name = name_at(t);
    if (name != nullptr) *end = name->tokens.end;
    return name != nullptr;
  }

  // --- noun phrases ---
  // The whole noun phrase around the nominal token h, inside the sentence and on its side of `wall`.
  TokenSpan phrase(uint32_t h, uint32_t floor, uint32_t wall) const {
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
      const bool inner = joined || p == Pos::DET || p == Pos::ADJ || p == Pos::NUM || p == Pos::NOUN ||
                         p == Pos::PROPN || penn(t) == symbols().pos || penn(t) == symbols().prps;
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

  struct Party {
    TokenSpan tokens;
    uint32_t head = kNone;
  };
  Party party(uint32_t h, uint32_t floor, uint32_t wall) const {
    if (h == kNone) return {};
    const TokenSpan span = phrase(h, floor, wall);
    return {span, pos(h) == Pos::PRON ? h : span.end - 1};
  }

  // The noun phrase that ends right before token t (auxiliaries, adverbs and dates skipped), as the subject of the verb
  // at t.
  Party before(uint32_t t) const {
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
  Party noun_before(uint32_t k, uint32_t floor) const {
    if (k == floor || !nominal(k - 1) || is_mark(k - 1)) return {};
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
      if (w != "of" && w != "for" && w != "at" && w != "from" && !(w == "in" && is_name(b, &end))) break;
      const Party outer = party(b - 2, floor, b - 1);
      p = {{outer.tokens.begin, p.tokens.end}, outer.head};
    }
    return p;
  }
  // "The two will meet, | a person with knowledge of the talks | said": all that stands between the last comma and the
  // verb.
  Party since_comma(uint32_t verb) const {
    uint32_t c = verb;
    while (c > span_.begin + 1 && c + 20 > verb && doc_.lower(c - 1) != "," && !is_mark(c - 1) && !finite(c - 1)) --c;
    // no "Ministry of Trade, | Industry and Energy"
    if (c == verb || doc_.lower(c - 1) != "," || is_mark(c - 2) || name_at(c - 1) != nullptr) return {};
    bool tensed = false;
    for (uint32_t t = c - 1; t > span_.begin && t + kReach > c && !tensed;) tensed = finite(--t);
    const Party first = after(c);
    if (!tensed || first.tokens.empty() || first.tokens.end > verb || time(first.head) || pos(first.head) == Pos::PRON)
      return {};
    return {{c, verb}, first.head};
  }
  // '"...," | a diplomat who follows the talks | said': with a relative clause between mark and verb.
  Party since_quote(uint32_t verb) const {
    uint32_t c = verb;
    bool relative = false;
    for (; c > span_.begin && c + 24 > verb && !is_mark(c - 1); --c)
      relative = relative || among(doc_.lower(c - 1), "who|that|which");
    if (!relative || c == span_.begin || !is_mark(c - 1) || quote_of_[c - 1] == kNone ||
        quote_of_[c] == quote_of_[c - 1])
      return {};
    const Party p = after(c);
    if (p.tokens.empty() || p.tokens.end >= verb ||
        !among(doc_.lower(p.tokens.end), "who|that|which|familiar|close|with|of|in|from"))
      return {};
    return p;
  }
  // The noun phrase that starts at t: "said Minister Dien", "told reporters".
  Party after(uint32_t t) const {
    const uint32_t wall = std::min(span_.end, t + kReach);
    if (t >= wall || is_mark(t) || time(t)) return {};
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
      else if (!(pos(h) == Pos::DET && h == t) && pos(h) != Pos::ADJ && pos(h) != Pos::NUM &&
               penn(h) != symbols().pos && penn(h) != symbols().prps)
        break;
      ++h;
    }
    if (last == kNone) return {};
    return {{t, last + 1}, last};
  }

  // --- verbs ---
  // The subject that the parse gives the verb, its own or one shared through coordination and participles.
  uint32_t parsed_subject(uint32_t v) const {
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
      if (subject != kNone) return subject;
      const uint8_t r = doc_.arcs[at].deprel;
      if (r == s.acl && doc_.arcs[at].head != kNone && nominal(doc_.arcs[at].head)) return doc_.arcs[at].head;
      if (r != s.conj && r != s.xcomp && r != s.advcl) return kNone;
      at = doc_.arcs[at].head;
    }
    return kNone;
  }

  // "The deal, | officials | said, is dead": of two subjects, the one that is set apart with the verb, or behind a
  // verb.
  bool interposed(uint32_t first, uint32_t second, uint32_t v) const {
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
  uint32_t group_begin(uint32_t v) const {
    uint32_t k = v;
    while (k > span_.begin && (pos(k - 1) == Pos::AUX || pos(k - 1) == Pos::ADV ||
                               (pos(k - 1) == Pos::PART && penn(k - 1) != symbols().pos && doc_.lower(k - 1) != "to")))
      --k;
    return k;
  }

  uint32_t skip_time(uint32_t t) const {
    // "said on Tuesday", "said Tuesday", "said in a statement", "also said"
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
  bool circumstance(uint32_t t) const {
    const std::string_view w = doc_.lower(t);
    return w == "in" || w == "at" || w == "during" || w == "after" || w == "before" || w == "on" || w == "to" ||
           w == "by" || w == "through";
  }

  // "made (it) clear", "as one official put it": the token after it; kNone.
  uint32_t phrasal(uint32_t v) const {
    const bool it = v + 1 < span_.end && doc_.lower(v + 1) == "it";
    if (doc_.lemma(v) == "make") {
      const uint32_t clear = it ? v + 2 : v + 1;
      return clear < span_.end && doc_.lower(clear) == "clear" ? clear + 1 : kNone;
    }
    if (doc_.lemma(v) != "put" || !it) return kNone;
    for (uint32_t k = v; k > span_.begin && k + 12 > v; --k)
      if (doc_.lower(k - 1) == "as") return v + 2;
    return kNone;
  }
  void verb(uint32_t v) {
    const uint32_t behind = phrasal(v);
    const uint16_t kind =
        behind != kNone ? uint16_t{SpeechLexicon::kSay} : static_cast<uint16_t>(classes_[doc_.tags[v].lemma] & kVerbs);
    const Symbols& s = symbols();
    // A noun-like participle ("the reported deal") or an infinitive without a doer reports nothing.
    if (penn(v) == s.vbn && group_begin(v) == v) return;
    Report r;
    const uint32_t begin = group_begin(v);
    // "has not said whether it will": nothing is said
    if ((kind & SpeechLexicon::kSay) && v + 1 < span_.end && among(doc_.lower(v + 1), kQuestion))
      for (uint32_t k = begin; k < v; ++k)
        if (among(doc_.lower(k), "not|n't|never")) return;
    if (begin == v && asked(v)) return;
    const bool inverted = (kind & SpeechLexicon::kTell) == 0 && inverts(v);
    Party speaker;
    if (inverted) speaker = after(v + 1);
    if (speaker.tokens.empty()) {
      if (parsed(v)) {
        const uint32_t h = parsed_subject(v);
        if (h != kNone && (h < v || inverted) && (quote_of_[h] == kNone || quote_of_[h] == quote_of_[v])) {
          speaker = named(party(h, span_.begin, h < v ? v : span_.end), v);
          // "the Trade Office (Tro) said"
          if (speaker.tokens.begin > span_.begin && doc_.lower(speaker.tokens.begin - 1) == "(" &&
              !before(v).tokens.empty())
            speaker = before(v);
          // "Peru appealed for calm, while its envoy | said": the subject of the clause.
          for (uint32_t k = h + 1; k < v; ++k)
            if (doc_.lower(k) == "while" && doc_.lower(k - 1) == "," && !before(v).tokens.empty()) speaker = before(v);
          // "a spokesman for the army": what the subject is of.
          if (const Party whole = finite(begin) ? before(v) : Party{};
              !whole.tokens.empty() && whole.head == speaker.head)
            speaker = whole;
          // "India and Peru say": all of them speak.
          for (uint32_t k = speaker.tokens.end; k < v; ++k)
            if (doc_.arcs[k].deprel == s.conj && doc_.arcs[k].head == h && nominal(k))
              r.joint = true, speaker.tokens.end = k + 1;
        }
      }
      if (const Party p =
              (kind & (SpeechLexicon::kSay | SpeechLexicon::kTell)) && finite(begin) ? since_comma(begin) : Party{};
          !p.tokens.empty() && (speaker.tokens.empty() || speaker.tokens.begin < p.tokens.begin))
        speaker = p, r.joint = doc_.lower(after(p.tokens.begin).tokens.end) == "and";
      if (const Party p = since_quote(begin); !p.tokens.empty()) speaker = p;
      if (speaker.tokens.empty() && finite(begin))
        speaker = before(v);
      else if (speaker.tokens.empty() && !parsed(v) && penn(v) == s.vbg)
        speaker = participle_subject(v);
    }
    if (penn(v) == s.vbg && begin == v && v > span_.begin) {
      if (const Party p = main_speaker(v); !p.tokens.empty()) speaker = p;
    }
    if (!speaker.tokens.empty() && doc_.lower(speaker.head) == "it" && penn(v) == s.vbn) speaker = {};
    const bool passive = penn(v) == s.vbn && begin < v && has_be(begin, v);
    if (passive) speaker = {};
    // "nobody would say"
    if (!speaker.tokens.empty() && among(doc_.lower(speaker.tokens.begin), "nobody|no|none|neither")) return;
    if (const Party p = shared_speaker(speaker, v, begin); !p.tokens.empty()) speaker = p;
    const uint32_t speaker_begin = speaker.tokens.begin, speaker_end = speaker.tokens.end;
    if (const Party who = antecedent(speaker, v); !who.tokens.empty()) speaker = who;

    // Whom it is said to.
    uint32_t next = behind != kNone ? behind : v + 1;
    if (inverted && !speaker.tokens.empty()) next = speaker.tokens.end;
    Party addressee;
    if (kind & (SpeechLexicon::kTell | SpeechLexicon::kAsk | SpeechLexicon::kAct) && !inverted) {
      const Party np = after(next);
      if (!np.tokens.empty() &&
          (kind & SpeechLexicon::kTell ||
           (np.tokens.end < span_.end && (doc_.lower(np.tokens.end) == "that" || doc_.lower(np.tokens.end) == "to" ||
                                          doc_.lower(np.tokens.end) == "whether")))) {
        if (!(np.tokens.end < span_.end && finite(np.tokens.end))) {
          addressee = np;
          next = np.tokens.end;
        }
      }
    } else if (next < span_.end && doc_.lower(next) == "to" && pos(next) == Pos::ADP) {
      addressee = after(next + 1);
      if (!addressee.tokens.empty()) next = addressee.tokens.end;
    }
    const uint32_t resume = skip_time(next);

    r.attribution.cue = {v, v + 1};
    r.attribution.speaker.tokens = speaker.tokens;
    r.speaker_head = speaker.head;
    r.attribution.addressee.tokens = addressee.tokens;
    r.addressee_head = addressee.head;
    uint32_t left = speaker_begin == speaker_end || inverted || speaker_begin > begin || begin - speaker_end > 24
                        ? begin
                        : speaker_begin;
    // "S, | as the envoy noted", "the fighting, | so the paper reports, is"
    if (left > span_.begin && among(doc_.lower(left - 1), "as|so")) --left;
    const uint32_t right = std::max(resume, inverted ? speaker.tokens.end : v + 1);
    if (quoted(r, left, v, right) || statement(r, right)) return;
    if (speaker.tokens.empty() && !passive) return;
    if (quote_of_[v] != kNone && quote_of_[v] != quote_of_[span_.begin]) return;  // inside a short quote
    if (kind == SpeechLexicon::kQuote) return;
    if ((kind & SpeechLexicon::kBlame) && blame(r, v)) return;
    // "denied | having met him", "admitted to | having lied"
    if (const uint32_t deed = v + 1 < span_.end && doc_.lower(v + 1) == "to" ? v + 2 : v + 1;
        (kind & SpeechLexicon::kDeed) && deed < span_.end && penn(deed) == s.vbg && !passive)
      return say(r, deed, "deed", /*aside=*/true);
    if (kind == SpeechLexicon::kAct) return clause(r, next, /*plain=*/false);
    // "a deal that campaigners | say | amounts to theft"
    if (v + 1 < span_.end && (finite(v + 1) || pos(v + 1) == Pos::AUX) && penn(v + 1) != s.vbd && left > span_.begin &&
        (kind & SpeechLexicon::kTell) == 0 && among(doc_.lower(left - 1), "that|which|who"))
      return say(r, v + 1, "clause around the cue", /*aside=*/true);
    if (trailing(r, left, v, right, inverted)) return;
    clause(r, resume, /*plain=*/true);
  }
  // "Asked by reporters whether it would, he said": the question, and who asked.
  bool asked(uint32_t v) {
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
    while (k < span_.end && (pos(k) == Pos::ADV || among(doc_.lower(k), "on|about")) &&
           !among(doc_.lower(k), kQuestion))
      ++k;
    if (k >= span_.end || !among(doc_.lower(k), kQuestion)) return penn(v) == symbols().vbn;
    uint32_t end = k;
    while (end < span_.end && doc_.lower(end) != ",") ++end;
    if (end + 1 >= span_.end || (penn(v) != symbols().vbn && v != span_.begin && !finite(end + 1))) return false;
    out_.push_back(report(r, {k, end}, "question"));
    return true;
  }
  // "alleged that A and | demanded | that B": whoever alleged it; not the subject of A, unless A reports too.
  Party shared_speaker(const Party& own, uint32_t v, uint32_t begin) const {
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
          (classes_[doc_.tags[doc_.arcs[own.head].head].lemma] & kVerbs) != 0)
        return {};
      return {a.speaker.tokens, out_[k].speaker_head};
    }
    return {};
  }
  // "senior Democrats, | who | said": the noun that the clause of v belongs to.
  Party antecedent(const Party& p, uint32_t v) const {
    if (p.tokens.size() != 1 || !among(doc_.lower(p.head), "who|which|that") || p.head == span_.begin) return {};
    const uint32_t noun = parsed(v) && doc_.arcs[v].deprel == symbols().relcl ? doc_.arcs[v].head : kNone;
    if (noun != kNone && noun < p.head && nominal(noun)) return party(noun, span_.begin, p.head);
    uint32_t end = doc_.lower(p.head - 1) == "," ? p.head - 1 : p.head;
    while (end > span_.begin && time(end - 1)) --end;
    return noun_before(end, span_.begin);
  }
  bool has_be(uint32_t begin, uint32_t v) const {
    for (uint32_t t = begin; t < v; ++t)
      if (doc_.lemma(t) == "be") return true;
    return false;
  }
  // "..., said Minister Dien": a comma or a quotation mark before the verb and its subject after it.
  bool inverts(uint32_t v) const {
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
    for (uint32_t t = np.tokens.end; t < span_.end && t < v + kReach && pos(t) != Pos::PUNCT && pos(t) != Pos::SCONJ;
         ++t)
      if (finite(t)) return false;
    return true;
  }
  // The name in apposition to a nominal subject: "a member of the team, Victor Meza, said".
  Party named(Party p, uint32_t v) const {
    uint32_t end = 0;
    if (p.tokens.empty() || is_name(p.head, &end) || pos(p.head) == Pos::PRON) return p;
    for (uint32_t t = p.tokens.end; t + 2 < v && t < p.tokens.end + 24; ++t) {
      if (doc_.lower(t) != "," || !is_name(t + 1, &end) || end + 1 > v) continue;
      uint32_t last = end;
      while (last < v && is_name(last, &end) && end > last) last = end;  // title and name
      const EntityType type = name_at(last - 1)->type;
      if ((type == EntityType::PERSON || type == EntityType::ORG) &&
          (doc_.lower(last) == "," || last == group_begin(v)))
        return {{t + 1, last}, last - 1};
    }
    return p;
  }
  // ", adding that", ", while noting that": who said what stands before; "was quoted by the ministry as saying": who
  // was quoted.
  Party main_speaker(uint32_t v) const {
    const std::string_view before_it = doc_.lower(v - 1);
    if (before_it == "as") {
      for (uint32_t k = v - 1; k > span_.begin && k + 10 > v; --k)
        if (among(doc_.lemma(k), "quote|cite")) {
          const Party object = after(k + 1);
          return object.tokens.end == v - 1 ? object : before(group_begin(k));
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
  Party participle_subject(uint32_t v) const {
    for (uint32_t t = span_.begin; t < v && t < span_.begin + kReach; ++t)
      if (finite(t)) return before(t);
    return {};
  }

  // --- content ---
  Report report(Report r, TokenSpan content, std::string_view rule, bool direct = false) const {
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
  void add(const Report& said, TokenSpan content, bool direct, std::string_view rule) {
    Report r = report(said, content, rule, direct);
    // not one who is quoted as saying, nor one of whom the writer tells what he did
    const bool told = among(rule, "blame|deed|clause of a noun|clause around the cue");
    if (direct || (!told && !r.attribution.speaker.tokens.empty() && quote_of_[r.attribution.cue.begin] == kNone))
      last_ = r, last_sentence_ = sentence_;
    out_.push_back(std::move(r));
  }
  bool whole(uint32_t q) const {
    const TokenSpan in = quotes_[q].inside;
    return in.size() >= 2;
  }
  void take(uint32_t q, const Report& r, std::string_view rule) {
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
  // The quotes that end right before `left` or begin right after `right`.
  bool quoted(const Report& r, uint32_t left, uint32_t v, uint32_t right) {
    bool any = false;
    uint32_t k = left;
    while (k > 0 && k + 3 > left && (doc_.lower(k - 1) == "," || doc_.lower(k - 1) == "--")) --k;
    if (k > 0) {
      const uint32_t q = quote_of_[k - 1];
      // A quote that fills the sentence before has its cue here only when this sentence goes on from it: "Why?" he
      // asked.
      const bool goes_on =
          q != kNone && (k > span_.begin || (starts_lower(left) && doc_.lower(quotes_[q].inside.end - 1) != "."));
      if (goes_on && q != quote_of_[v] && quotes_[q].tokens.end == k && whole(q) && !used_[q] &&
          (closes_clause(q) || (k < left && quotes_[q].tokens.begin == span_.begin))) {
        take(q, r, "quote before the cue");
        any = true;
      }
    }
    k = right;
    bool comma = false;
    while (k < span_.end && k < right + 3 &&
           (doc_.lower(k) == "," || doc_.lower(k) == ":" || doc_.lower(k) == "." || doc_.lower(k) == "that" ||
            doc_.lower(k) == "--")) {
      comma = true;
      ++k;
    }
    // A full stop between: "..., he said. "And ..." is the next sentence.
    const uint32_t limit = static_cast<uint32_t>(doc_.tokens.size());
    if (k < limit && k <= span_.end) {
      const uint32_t q = quote_of_[k];
      const bool same_paragraph =
          k < span_.end || (sentence_ + 1 < doc_.sentences.size() &&
                            doc_.sentences[sentence_ + 1].paragraph == doc_.sentences[sentence_].paragraph);
      if (q != kNone && q != quote_of_[v] && quotes_[q].tokens.begin == k && whole(q) && !used_[q] &&
          ((same_paragraph && (any || k < span_.end)) || (k == span_.end && doc_.lower(k - 1) == ":")) &&
          (comma || any || (opens_clause(q) && !among(doc_.lemma(v), "consider|find|see|judge|expect")))) {
        take(q, r, any ? "quote resumed after the cue" : "quote after the cue");
        any = true;
      }
    }
    return any;
  }
  // Where the source ends that has no name: "four people | familiar with the matter", "sources | in the ministry", "an
  // aide | briefed on it".
  uint32_t source_end(const Report& r) const {
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
  // "The minister said:" and a statement without marks: the next paragraph, and those after it that go on with "we" or
  // "I".
  bool statement(const Report& r, uint32_t right) {
    if (right + 1 != span_.end || doc_.lower(right) != ":" || r.attribution.speaker.tokens.empty()) return false;
    uint32_t n = sentence_ + 1;
    bool any = false;
    while (n < doc_.sentences.size() && doc_.sentences[n].kind == SentenceKind::sentence &&
           doc_.sentences[n].paragraph != doc_.sentences[n - 1].paragraph) {
      const uint32_t first = n;
      bool own = false;
      for (;
           n < doc_.sentences.size() && (n == first || doc_.sentences[n].paragraph == doc_.sentences[first].paragraph);
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
  void find_turns() {
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
  uint32_t name_end(TokenSpan span) const {
    const Name* name = name_at(span.begin);
    if (name != nullptr && name->type == EntityType::TITLE) name = name_at(name->tokens.end);
    const bool speaks = name != nullptr && name->tokens.end + 1 < span.end && doc_.lower(name->tokens.end) == ":" &&
                        !is_mark(name->tokens.end + 1) &&
                        (name->type == EntityType::PERSON || name->type == EntityType::ORG);
    return speaks ? name->tokens.end : kNone;
  }
  // "THE PRESIDENT: ...", "Q  Thank you."
  uint32_t role_end(TokenSpan span) const {
    uint32_t t = span.begin;
    while (t < span.end && t < span.begin + 5 && in_capitals(t)) ++t;
    if (t == span.begin || t + 1 >= span.end) return kNone;
    return doc_.lower(t) == ":" || (t == span.begin + 1 && doc_.view(span.begin) == "Q") ? t : kNone;
  }
  bool in_capitals(uint32_t t) const {
    const std::string_view form = doc_.view(t);
    return std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
           std::any_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }
  // Who speaks says all up to the next who does, a paragraph at a time.
  void turn() {
    const uint32_t end = turns_[sentence_];
    if (end == kNone) return;
    Report r;
    r.attribution.speaker.tokens = {span_.begin, end};
    r.speaker_head = end - 1;
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
  void headline() {
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
  // Nothing but a person or a noun that may speak, with what stands before it.
  bool is_source(TokenSpan side) const {
    if (!is_person(side.end - 1) &&
        !(classes_[doc_.tags[side.end - 1].lemma] & (SpeechLexicon::kSource | SpeechLexicon::kText)))
      return false;
    for (uint32_t t = side.begin; t < side.end; ++t)
      if (!nominal(t) && pos(t) != Pos::ADJ && pos(t) != Pos::DET && penn(t) != symbols().pos) return false;
    return true;
  }
  // '"..." and, in a line of its own, "- Ana Silva, minister of trade": who is quoted.
  void signature() {
    if (span_.begin == 0 || span_.begin + 1 >= span_.end || !among(doc_.lower(span_.begin), "-|--|–|—")) return;
    const uint32_t q = quote_of_[span_.begin - 1];
    if (q == kNone || quotes_[q].tokens.end != span_.begin) return;
    if (!is_person(span_.begin + 1)) return;
    Report r;
    r.attribution.speaker.tokens = name_at(span_.begin + 1)->tokens;
    r.speaker_head = r.attribution.speaker.tokens.end - 1;
    // carried over from another
    if (!out_.empty() && out_.back().attribution.content == quotes_[q].inside) out_.pop_back();
    used_[q] = true;
    add(r, quotes_[q].inside, true, "signature");
  }
  bool starts_lower(uint32_t t) const {
    const char c = doc_.view(t)[0];
    return c >= 'a' && c <= 'z';
  }
  // The quote is speech and no single quoted word: it ends in a mark, or holds a verb.
  bool closes_clause(uint32_t q) const {
    const TokenSpan in = quotes_[q].inside;
    const std::string_view last = doc_.lower(in.end - 1);
    return last == "," || last == "." || last == "?" || last == "!" || in.size() > 4;
  }
  bool opens_clause(uint32_t q) const { return quotes_[q].inside.size() > 3; }

  // "Talks will resume, the embassy said." and "These moves, he noted, would help."
  bool trailing(const Report& r, uint32_t left, uint32_t v, uint32_t right, bool inverted) {
    if (!inverted && !finite(group_begin(v))) return false;
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
    if (!ends && next != ",")
      return inverted ? (add(r, {from, left - 1}, false, "clause before the cue"), true) : false;
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
  uint32_t end_of_content(uint32_t from) const { return trim(from, std::min(span_.end, from + kLongest)); }
  // Without the marks at its end, save a bracket and the mark that closes a quote begun inside.
  uint32_t trim(uint32_t from, uint32_t e) const {
    while (e > from && pos(e - 1) == Pos::PUNCT && doc_.lower(e - 1) != ")" &&
           !(quote_of_[e - 1] != kNone && quotes_[quote_of_[e - 1]].tokens.begin >= from &&
             quotes_[quote_of_[e - 1]].tokens.begin + 1 < e))
      --e;
    return e;
  }

  // "accused | Peru of breaking the pact", "criticised | the council for taking no stand"
  bool blame(const Report& r, uint32_t v) {
    const Party np = after(v + 1);
    const uint32_t of = np.tokens.end;
    if (np.tokens.empty() || r.attribution.speaker.tokens.empty() || of + 1 >= span_.end) return false;
    const bool named = doc_.lower(of) == "of" ? among(doc_.lemma(v), "accuse|suspect")
                                              : doc_.lower(of) == "for" && penn(of + 1) == symbols().vbg;
    if (named) say(r, v + 1, "blame", /*aside=*/true);
    return named;
  }
  // "its | claim | that S", "a | warning | by the ministry that S", "expressed | hope | that S"
  void claim(uint32_t t) {
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
    if (speaker.tokens.empty()) {
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
        if (const uint32_t h = parsed_subject(doc_.arcs[t].head); h != kNone && h < t)
          speaker = party(h, span_.begin, t);
      if (const Party who = antecedent(speaker, parsed(t) ? doc_.arcs[t].head : t); !who.tokens.empty()) speaker = who;
    }
    // "expressed his | hope | that": told already
    if (speaker.tokens.empty() || (!out_.empty() && out_.back().attribution.content.begin == k + 1)) return;
    Report r;
    r.attribution.cue = {t, t + 1};
    r.attribution.speaker.tokens = speaker.tokens;
    r.speaker_head = speaker.head;
    // The clause is what hangs on the noun; without a parse, all up to the next mark.
    uint32_t end = k + 1;
    while (end < span_.end && end < k + kReach && pos(end) != Pos::PUNCT) ++end;
    for (uint32_t c = k + 1; parsed(t) && c < span_.end && c < k + kReach; ++c)
      if (doc_.arcs[c].head == t) {
        end = c + 1;
        for (uint32_t m = c + 1; m < span_.end && m < c + kReach; ++m)
          if (hangs_on(m, c)) end = m + 1;
        break;
      }
    if (end = trim(k + 1, end); end > k + 2) add(r, {k + 1, end}, false, "clause of a noun");
  }
  bool hangs_on(uint32_t t, uint32_t head) const {
    for (uint32_t steps = 0; t != kNone && steps < kReach; ++steps) {
      if (t == head) return true;
      t = doc_.arcs[t].head;
    }
    return false;
  }

  // "said (that) S", and with acts of speech "promised that S": from the clause's start to its end.
  void clause(const Report& r, uint32_t t, bool plain) {
    if (t >= span_.end) return;
    uint32_t from = t;
    bool that = false;
    const bool held = classes_[doc_.tags[r.attribution.cue.begin].lemma] == SpeechLexicon::kThink;
    bool inner = false;  // within a phrase with a preposition: "in a statement that"
    // "said that", "said on Monday that", "said in a statement released later that"
    for (uint32_t k = t; k < span_.end && k < t + 14; ++k) {
      if (doc_.lower(k) == "that" && pos(k) != Pos::DET &&
          (k == t || (pos(k - 1) != Pos::VERB && k + 1 < span_.end && !is_verb(k + 1) && pos(k + 1) != Pos::AUX))) {
        from = k + 1;
        that = true;
        break;
      }
      // "considered | the proposal | that": claim() reads it
      inner = inner || pos(k) == Pos::ADP;
      if (held && !inner && pos(k) == Pos::NOUN && (classes_[doc_.tags[k].lemma] & SpeechLexicon::kClaim)) break;
      // "in a letter | seen | by the paper that", "at a | closed | meeting that"
      const bool participle = penn(k) == symbols().vbn && (nominal(k - 1) || pos(k - 1) == Pos::DET);
      if ((pos(k) == Pos::CCONJ && k + 1 < span_.end && doc_.lower(k + 1) == "that") || doc_.lower(k) == "about" ||
          (pos(k) == Pos::VERB && !participle) || pos(k) == Pos::AUX || is_mark(k) || doc_.lower(k) == ",")
        break;
    }
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
  // What is said from there to the end of the sentence, or to where another statement begins.
  void say(const Report& r, uint32_t from, std::string_view rule, bool aside = false) {
    uint32_t end = std::min(span_.end, from + kLongest);
    // The report stops where a coordinated verb of saying with the same subject goes on: "said A and promised B".
    const uint32_t v = r.attribution.cue.begin;
    if (parsed(v)) {
      for (uint32_t k = from; k < end; ++k)
        if (doc_.arcs[k].head == v && doc_.arcs[k].deprel == symbols().conj && k > from &&
            quote_of_[k] == quote_of_[v]) {
          uint32_t cut = k;
          while (cut > from && doc_.lower(cut) != "and" && doc_.lower(cut) != "but" && doc_.lower(cut) != "," &&
                 cut + 6 > k)
            --cut;
          if (cut > from) end = cut;
          break;
        }
    }
    // "Kuwait said it would pay, | while Japan agreed to"
    for (uint32_t k = from; k + 2 < end; ++k) {
      if (quote_of_[k] != quote_of_[v]) continue;
      const std::string_view w = doc_.lower(k), next = doc_.lower(k + 1);
      const uint16_t reports = classes_[doc_.tags[k + 1].lemma] & kVerbs;
      // ", adding that"; ", according to"; "and alleged that"
      if ((w == "," && ((next == "while" && (nominal(k + 2) || pos(k + 2) == Pos::DET)) || next == "according" ||
                        (penn(k + 1) == symbols().vbg && (reports & SpeechLexicon::kSay)))) ||
          (pos(k) == Pos::CCONJ && is_verb(k + 1) && reports != 0 && penn(k + 1) == penn(v) &&
           doc_.lower(k + 2) == "that") ||
          // "accusing Peru of theft, | dismissed it"
          (aside && w == "," && (finite(k + 1) || pos(k + 1) == Pos::AUX)) || (w == ";" && clause_begins(k + 1)))
        end = k;
    }
    // "We expect the same terms," he said: what is expected ends with the quote
    if (quote_of_[v] != kNone && (classes_[doc_.tags[v].lemma] & SpeechLexicon::kTell) == 0)
      end = std::min(end, quotes_[quote_of_[v]].inside.end);
    end = trim(from, end);
    if (end <= from) return;
    add(r, {from, end}, false, rule);
  }
  // A noun phrase and a finite verb.
  bool clause_begins(uint32_t t) const {
    uint32_t k = after(t).tokens.end;
    if (k == 0) return false;
    while (k < span_.end && pos(k) == Pos::ADV) ++k;
    return k < span_.end && finite(k);
  }
  // The verb governs a clause; without a parse: a subject and a finite verb follow.
  bool has_clause(uint32_t v, uint32_t t) const {
    if (parsed(v)) {
      for (uint32_t k = t; k < span_.end && k < t + kReach; ++k)
        if (doc_.arcs[k].head == v &&
            (doc_.arcs[k].deprel == symbols().ccomp || doc_.arcs[k].deprel == symbols().parataxis) &&
            !(k > t && (classes_[doc_.tags[k].lemma] & SpeechLexicon::kSay) && inverts(k)))
          return true;
      // "adding Peru would ask", "denied her office had acted", whatever the parse says
      uint32_t k = after(t).tokens.end;
      while (k > 0 && k < span_.end && pos(k) == Pos::ADV) ++k;
      return k > 0 && k < span_.end && doc_.lower(v) != "denying" && finite(k) &&
             (pos(k) == Pos::AUX || penn(k) != symbols().vbd);
    }
    bool noun = false;
    for (uint32_t k = t; k < span_.end && k < t + 32; ++k) {
      if (nominal(k)) noun = true;
      if (finite(k) && noun) return true;
      if (pos(k) == Pos::AUX && noun) return true;
      if (!noun &&
          (pos(k) == Pos::ADP || (pos(k) == Pos::VERB && penn(k) != symbols().vbg && penn(k) != symbols().vbn)))
        return false;
      if (doc_.lower(k) == "that" && noun) return false;  // "announced a plan that"
      if (doc_.lower(k) == "who" || doc_.lower(k) == "which") return false;
      if (noun && (doc_.lower(k) == "to" || doc_.lower(k) == ";")) return false;
    }
    return false;
  }

  void according(uint32_t t, uint32_t cue_end) {
    Party source = after(cue_end);
    if (source.tokens.empty() || among(doc_.lemma(source.head), "law|schedule|rule|procedure")) return;
    // "according to the head of the agency"
    const bool person = among(doc_.lemma(source.head), "person|people|source|official");
    while (source.tokens.end + 1 < span_.end) {
      uint32_t k = source.tokens.end;
      if (penn(k) == symbols().vbn && doc_.lower(k + 1) == "by") ++k;  // "a copy of the text | seen by the paper"
      if (!among(doc_.lower(k), "of|from|by") && !(person && doc_.lower(k) == "with")) break;
      const Party inner = after(k + 1);
      if (inner.tokens.empty()) break;
      source.tokens.end = inner.tokens.end;
    }
    Report r;
    r.attribution.cue = {t, cue_end};
    r.attribution.speaker.tokens = source.tokens;
    r.speaker_head = source.head;
    uint32_t e = source.tokens.end;
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

  // Quotes without a cue belong to the last speaker; so do sentences that go on in the same paragraph with "would".
  void carry() {
    if (out_.empty() || last_.attribution.speaker.tokens.empty()) return;
    const uint32_t paragraph = doc_.sentences[sentence_].paragraph, said = doc_.sentences[last_sentence_].paragraph;
    if (paragraph > said + 1) return;
    for (uint32_t t = span_.begin; t < span_.end; ++t) {
      const uint32_t q = quote_of_[t];
      if (q == kNone) continue;
      if (!used_[q] && quotes_[q].tokens.begin == t && t == span_.begin && last_sentence_ < sentence_ &&
          quotes_[q].inside.size() > 4) {
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
        return;
      }
      t = std::max(t, quotes_[q].tokens.end - 1);
    }
    if (last_sentence_ + 1 != sentence_ || paragraph != said || last_.attribution.direct ||
        doc_.sentences[sentence_].kind != SentenceKind::sentence)
      return;
    for (uint32_t t = span_.begin; t < span_.end && t < span_.begin + kReach; ++t) {
      if (is_verb(t) && (classes_[doc_.tags[t].lemma] & kVerbs)) return;
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

  const Doc& doc_;
  const std::vector<Quote>& quotes_;
  std::vector<uint16_t> classes_;   // by pool id
  std::vector<uint32_t> quote_of_;  // by token
  std::vector<uint32_t> block_;     // by token: the end of the date or time it is in
  std::vector<uint32_t> turns_;     // by sentence: the end of who speaks, where a turn begins
  std::vector<bool> used_;          // quotes that have their speaker
  std::vector<Report> out_;
  Report last_;
  uint32_t last_sentence_ = 0;
  uint32_t sentence_ = 0;
  TokenSpan span_;
};

}  // namespace

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
