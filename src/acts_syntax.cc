#include "acts_syntax.hpp"

#include <algorithm>

#include "word_list.hpp"

namespace readout {
namespace {

const TagSet& tag_set() {
  static const TagSet set;
  return set;
}

}  // namespace

Syntax::Syntax(const Doc& d, const Rules& rules, const std::vector<const Rules::Entry*>& entries, TokenSpan sentence)
    : doc(d), t(tag_set()), begin(sentence.begin), end(sentence.end), rules_(rules), entries_(entries) {
  const auto starts_before = [](const Value& v, uint32_t token) { return v.tokens.begin < token; };
  first_value = static_cast<uint32_t>(std::lower_bound(doc.values.begin(), doc.values.end(), begin, starts_before) -
                                      doc.values.begin());
  last_value = first_value;
  while (last_value < doc.values.size() && doc.values[last_value].tokens.begin < end) ++last_value;
  if (doc.arcs.size() != doc.tokens.size()) return;
  for (uint32_t i = begin; i < end; ++i) parsed_ = parsed_ || doc.arcs[i].deprel != 0;
  if (!parsed_) return;
  left_.resize(end - begin);
  right_.resize(end - begin);
  for (uint32_t i = begin; i < end; ++i) left_[i - begin] = right_[i - begin] = i;
  for (uint32_t i = begin; i < end; ++i) {
    uint32_t h = doc.arcs[i].head;
    for (uint32_t steps = end - begin; h != kNone && inside(h) && steps > 0; --steps) {
      // Above an ancestor that already covers i, all cover it.
      if (left_[h - begin] <= i && i <= right_[h - begin]) break;
      left_[h - begin] = std::min(left_[h - begin], i);
      right_[h - begin] = std::max(right_[h - begin], i);
      h = doc.arcs[h].head;
    }
  }
}

const Rules::Entry* Syntax::entry(uint32_t i) const {
  if (!inside(i)) return nullptr;
  const Rules::Entry* e = entries_[doc.tags[i].lemma];
  return e != nullptr ? e : entries_[doc.tokens[i].lower];
}

template <bool is_lemma>
Word<is_lemma>::operator std::string_view() const {
  if (!syntax_.inside(token_)) return {};
  return is_lemma ? syntax_.doc.lemma(token_) : syntax_.doc.lower(token_);
}
template <bool is_lemma>
bool Word<is_lemma>::is(const char* text, size_t size) const {
  return std::string_view(*this) == std::string_view(text, size);
}
template <bool is_lemma>
bool Word<is_lemma>::is_among(const char* words, size_t size, uint64_t filter) const {
  const std::string_view word = *this;
  return readout::is_among(word.data(), word.size(), words, size, filter);
}
template class Word<false>;
template class Word<true>;

bool Syntax::is(uint32_t i, uint32_t classes) const {
  const Rules::Entry* e = entry(i);
  return e != nullptr && (e->classes & classes) != 0;
}

bool Syntax::is_negation(uint32_t i) const {
  const std::string_view w = lower(i);
  return w == "not" || w == "n't" || w == "never" || w == "nt";
}

bool Syntax::negates(uint32_t i) const { return is_negation(i) || among(lower(i), "longer|neither"); }

uint32_t Syntax::child(uint32_t i, uint8_t relation) const {
  if (!parsed_ || !inside(i)) return kNone;
  for (uint32_t k = left(i); k < right(i); ++k)
    if (doc.arcs[k].head == i && doc.arcs[k].deprel == relation) return k;
  return kNone;
}

bool Syntax::under(uint32_t i, uint32_t ancestor) const {
  for (uint32_t steps = end - begin + 1; i != kNone && inside(i) && steps > 0; --steps) {
    if (i == ancestor) return true;
    i = head(i);
  }
  return false;
}

uint32_t Syntax::skip_adverbs(uint32_t i) const {
  if (lower(i) == "more" && lower(i + 1) == "than" && is_verb(i + 2)) i += 2;  // "will more than double"
  if (lower(i) == "further" && is_verb(i + 1)) ++i;
  // but "leaned on | both | to act"
  while (inside(i) && (pos(i) == Pos::ADV || is_negation(i) ||
                       (pos(i) == Pos::CCONJ && pos(i - 1) == Pos::ADV && pos(i + 1) == Pos::ADV && is_verb(i + 2)) ||
                       (among(lower(i), "both|either|each") && lower(i + 1) != "to" &&
                        !(pos(i) == Pos::DET && penn(i + 1) == t.nns)) ||
                       (among(lower(i), "all|neither") && is_verb(i + 1))))
    ++i;
  return i;
}

uint32_t Syntax::next_verb(uint32_t i) const {
  i = skip_adverbs(i);
  return lower(i) == "\"" || lower(i) == "'" ? skip_adverbs(i + 1) : i;
}

uint32_t Syntax::opening_comma(uint32_t close) const {
  for (uint32_t k = close; k > begin + 1 && k + 9 > close;)
    if (lower(--k) == ",") return k;
  return kNone;
}

// The "has" before a short phrase with a preposition, or a day, that ends at `last`; kNone.
uint32_t Syntax::before_phrase(uint32_t last) const {
  for (uint32_t k = last;
       k > begin && k + 4 > last &&
       (is_nominal(k) || pos(k) == Pos::DET || pos(k) == Pos::ADJ || pos(k) == Pos::ADP || penn(k) == t.prps);
       --k)
    if (((pos(k) == Pos::ADP && k < last) || in_time(k)) && lemma(k - 1) == "have" && is_finite(k - 1)) return k - 1;
  return kNone;
}

uint32_t Syntax::group_begin(uint32_t verb) const {
  uint32_t first = verb;
  for (uint32_t i = verb; i > begin;) {
    --i;
    if (pos(i) == Pos::AUX || penn(i) == t.md || is_negation(i) ||
        (lemma(i) == "have" && penn(verb) == t.vbn && is_verb(i))) {
      first = i;
    } else if (lower(i) == "," && i >= begin + 3 && pos(i - 1) == Pos::ADV && lower(i - 2) == "," &&
               pos(i - 3) == Pos::AUX) {
      i -= 2;  // "has, however, ruled out"
    } else if (const uint32_t have =
                   (penn(verb) == t.vbn || penn(verb) == t.vbd) && i + 1 == verb ? before_phrase(i) : kNone;
               have != kNone) {
      first = i = have;  // "has | in the meantime | proposed"
    } else if (const TokenSpan aside = lower(i) == "," ? speech_aside(i + 1) : TokenSpan();
               !aside.empty() && lemma(aside.begin - 2) == "have") {
      i = aside.begin - 1;  // "had, he said, promised"
    } else if (const uint32_t open =
                   lower(i) == "," && (penn(verb) == t.vb || penn(verb) == t.vbn) ? opening_comma(i) : kNone;
               open != kNone && (penn(open - 1) == t.md || lemma(open - 1) == "do" ||
                                 (lemma(open - 1) == "have" && is_finite(open - 1)))) {
      first = i = open - 1;  // "will, as always, support"
    } else if (pos(i) != Pos::ADV &&
               !(among(lower(i), "itself|himself|herself|themselves") && i > begin && is_verb(i - 1)) &&
               !(lower(i) == "\"" && i > begin && pos(i - 1) == Pos::AUX)) {
      break;
    }
  }
  return first;
}

bool Syntax::passive(uint32_t verb) const {
  if (penn(verb) != t.vbn && penn(verb) != t.vbd) return false;
  if (child(verb, t.nsubj) != kNone || (penn(verb) == t.vbn && is_finite(verb))) return false;
  bool any = false;
  const uint32_t group = group_begin(verb);
  for (uint32_t i = verb; i > begin;) {
    --i;
    if (pos(i) == Pos::ADV || is_negation(i)) continue;
    const std::string_view w = lemma(i);
    if (w == "have" && is_verb(i)) return false;
    if (pos(i) != Pos::AUX && penn(i) != t.md) {
      if (i > group) continue;  // "had, he said, promised"
      // "had, during his visit to Oslo in May, | promised"
      if (i + 1 == verb && lower(i) == ",") {
        uint32_t open = i - 1;
        while (open > begin + 1 && open + 16 > i && lower(open) != ",") --open;
        if (lower(open) == "," && lemma(open - 1) == "have" && pos(open + 1) == Pos::ADP) return false;
      }
      break;
    }
    any = true;
    if (w == "be" || w == "get") return true;
  }
  // "has apologised and | undertaken | to"
  if (const uint32_t sister = head(verb);
      !any && rel(verb) == t.conj && sister < verb && penn(sister) == t.vbn && child(sister, t.aux) != kNone)
    any = !passive(sister);
  // A participle after a noun ("a plan proposed by Oslo", a headline's "Oslo urged to sign").
  return !any && penn(verb) == t.vbn && (!parsed_ || rel(verb) != t.root);
}

TokenSpan Syntax::speech_aside(uint32_t i) const {
  if (!inside(i) || i <= begin + 4 || lower(i - 1) != ",") return {};
  uint32_t v = among(lower(i - 2), "out|on") ? i - 3 : i - 2;
  // "Oslo, | a diplomat told the newspaper |, is"
  for (uint32_t k = v; !is_verb(k) && k > begin && k + 9 > i && lower(k) != ","; --k)
    if (lemma(k - 1) == "tell" && is_finite(group_begin(k - 1))) v = k - 1;
  if (!is(v, Rules::kSpeech) || !is_verb(v)) return {};
  uint32_t comma = v;
  while (comma > begin && lower(comma) != ",") --comma;
  return comma > begin ? TokenSpan{comma + 1, v + 1} : TokenSpan();
}

uint32_t Syntax::cleft(uint32_t cue, uint32_t after) const {
  bool opened = false;
  for (uint32_t k = cue; !opened && k > begin && k + 12 > cue && pos(k - 1) != Pos::PUNCT;)
    opened = (among(lower(--k), "what|all") && (k == begin || !(is_verb(k - 1) || pos(k - 1) == Pos::ADP))) ||
             (lower(k) == "thing" && clause_starts(k + 1));
  if (!opened) return kNone;
  uint32_t k = after;
  while (among(lower(k), "for|to|do|about|on")) ++k;
  if (lower(k) == "," || lower(k) == "\"") {  // 'not prepared to do," she said, "is'
    for (uint32_t m = k; m < end && m < k + 9; ++m)
      if (const TokenSpan aside = speech_aside(m); !aside.empty() && aside.begin > k) k = lower(m) == "\"" ? m + 1 : m;
  }
  return lemma(k) == "be" && is_finite(k) ? k + 1 : kNone;
}

TokenSpan Syntax::noun_phrase(uint32_t head_token) const {
  if (!inside(head_token)) return {};
  if (!parsed_) {
    uint32_t first = head_token;
    while (first > begin) {
      const Pos p = pos(first - 1);
      if (p == Pos::DET || p == Pos::ADJ || p == Pos::NOUN || p == Pos::PROPN || p == Pos::NUM ||
          lower(first - 1) == "'s" || penn(first - 1) == t.prps || (p == Pos::PUNCT && lower(first - 1) == "-")) {
        --first;
      } else {
        break;
      }
    }
    uint32_t last = head_token + 1;
    while (inside(last) && pos(last) == Pos::PROPN) ++last;
    return {first, last};
  }
  const auto modifies = [&](uint8_t r) {
    return r != t.relcl && r != t.acl && r != t.advcl && r != t.parataxis && r != t.appos && r != t.punct &&
           r != t.cc && r != t.mark && r != t.case_ && r != t.cop && r != t.aux && r != t.nsubj && r != t.obl &&
           r != t.obj && r != t.advmod && r != t.ccomp;
  };
  uint32_t first = head_token, last = head_token + 1;
  for (uint32_t k = left(head_token); k < head_token; ++k) {
    if (head(k) == head_token && modifies(rel(k)) && rel(k) != t.conj) {
      first = std::min(first, left(k));
      break;
    }
  }
  for (uint32_t k = head_token + 1; k < right(head_token); ++k) {
    if (head(k) != head_token) continue;
    if (rel(k) == t.conj && is_nominal(k)) {
      // The conjunction, with its own right side cut in the same way.
      last = std::max(last, noun_phrase(k).end);
    } else if (rel(k) == t.appos && pos(k) == Pos::PROPN && k == last) {
      last = std::max(last, noun_phrase(k).end);  // "Minister Dien"
    } else if (rel(k) == t.flat || rel(k) == t.nmod || rel(k) == t.compound || (modifies(rel(k)) && rel(k) != t.conj)) {
      if (pos(last) == Pos::PUNCT && lower(last) == "," && rel(k) != t.flat) break;
      last = std::max(last, rel(k) == t.nmod ? noun_phrase(k).end : right(k));
    }
  }
  while (last > head_token + 1 && pos(last - 1) == Pos::PUNCT && lower(last - 1) != ")") --last;
  while (first < head_token && penn(first) == t.to) ++first;  // "appealing | to | finance ministers"
  return {first, last};
}

namespace {

// A noun phrase read by tags, from its first token on.
struct PhraseReader {
  const Syntax& s;
  const TagSet& t;
  const uint32_t start;
  const bool with_complements;
  uint32_t i;  // the next token
  uint32_t noun_head = kNone, last_nominal = kNone;
  bool in_complement = false;  // past the head: of-phrases, further members of a list
  bool quoted = false;         // within marks that opened before the head: 'a "long-term" truce'

  // Takes what goes on at `i`; false when the phrase has ended there.
  bool take() {
    if (quotation_mark() || abbreviation() || hyphenated()) return true;
    if (i > start && s.skip_time(i) > i && last_nominal != kNone && s.lower(i - 1) != "of") return false;
    if (s.pos(i) == Pos::PRON && s.penn(i) == t.prp && s.doc.view(i) != "US") {  // "US pressure", taken for "us"
      if (last_nominal == kNone)
        note(i++);
      else if (in_complement && s.pos(i - 1) == Pos::ADP)  // "those with influence over | them"
        last_nominal = i++;
      // else "told Oslo | it would": a new phrase
      return false;
    }
    if (noun()) {
      if (!in_complement) noun_head = i;
      last_nominal = i;
    } else if (modifier()) {
      const bool determiner = s.pos(i) == Pos::DET || s.penn(i) == t.prps;
      if (last_nominal != kNone && after_nominal() && i > start && determiner) return false;
    } else if (!link()) {
      if (!more_of_it()) return false;
      in_complement = true;
    }
    ++i;
    return true;
  }

  // Its end, once nothing more is taken.
  uint32_t end() {
    if (last_nominal == kNone) {
      // "the faithful", "the poor"
      if (!(i > start + 1 && s.pos(i - 1) == Pos::ADJ && s.pos(start) == Pos::DET)) return start;
      note(i - 1);
      return i;
    }
    // "those | responsible"
    if (s.pos(last_nominal) == Pos::PRON && i == last_nominal + 2 && s.pos(i - 1) == Pos::ADJ) return i;
    return std::max(last_nominal + 1, start);
  }

  void note(uint32_t k) { noun_head = last_nominal = k; }
  bool after_nominal() const { return last_nominal != kNone && last_nominal + 1 == i; }
  // A noun can begin at `k`.
  bool opens_noun(uint32_t k) const { return s.is_nominal(k) || s.pos(k) == Pos::DET || s.pos(k) == Pos::ADJ; }

  bool quotation_mark() {
    if (s.lower(i) != "\"" || i <= start || !s.inside(i + 1)) return false;
    const bool opens = !quoted && last_nominal == kNone && s.doc.space_before(i) && !s.doc.space_before(i + 1);
    if (!opens && !(quoted && s.doc.space_before(i + 1) && s.is_nominal(i + 1))) return false;
    quoted = opens;
    ++i;
    return true;
  }

  // "the Trade Office | (TRO) | and the bank"
  bool abbreviation() {
    if (!after_nominal() || s.lower(i) != "(" || s.lower(i + 2) != ")" || s.pos(i + 3) != Pos::CCONJ) return false;
    last_nominal = i + 2;
    i += 3;
    return true;
  }

  // "innovation-driven", "follow-up": one modifier, or the head when nothing follows.
  bool hyphenated() {
    if (s.lower(i + 1) != "-" || !s.inside(i + 2) || s.doc.space_before(i + 1) || s.doc.space_before(i + 2))
      return false;
    i += 2;
    if (!s.is_nominal(i)) note(i++);
    return true;
  }

  bool noun() const {
    const uint8_t pt = s.penn(i);
    if (s.pos(i) == Pos::PRON) return pt != t.prps && pt != t.wdt && pt != t.wp && pt != t.ex;
    // "friends of | the elderly | to"
    return s.is_nominal(i) || (in_complement && s.pos(i) == Pos::ADJ && s.lower(i - 1) == "the" && !opens_noun(i + 1) &&
                               s.lower(i + 1) != "-" && s.pos(i + 1) != Pos::CCONJ);
  }

  // "the", "new", "its"; "armed | groups", "warring | sides".
  bool modifier() const {
    const Pos p = s.pos(i);
    const uint8_t pt = s.penn(i);
    if (p == Pos::DET || p == Pos::ADJ || p == Pos::SYM || pt == t.prps) return true;
    if (pt == t.vbn || (pt == t.vbd && i == start)) return s.is_nominal(i + 1) || s.pos(i + 1) == Pos::ADJ;
    // "its | existing | mill", "Peru's existing mill", "four founding members"
    return pt == t.vbg && (last_nominal == kNone || s.penn(i - 1) == t.pos || s.pos(i - 1) == Pos::NUM) &&
           s.is_nominal(i + 1) &&
           (i > start || among(s.lower(i), "neighbouring|neighboring|warring|ruling|leading|visiting|developing"));
  }

  // What ties the words of one phrase together: "Peru | 's", "a | very large", "- |", "local | , | indigenous".
  bool link() const {
    const Pos p = s.pos(i);
    if (s.penn(i) == t.pos && after_nominal()) return true;
    if (p == Pos::ADV && s.inside(i + 1) && (s.pos(i + 1) == Pos::ADJ || s.pos(i + 1) == Pos::NUM) && !after_nominal())
      return true;
    if (p == Pos::PUNCT && among(s.lower(i), "-|\"|'") && s.inside(i + 1) && !s.doc.space_before(i + 1) &&
        last_nominal != kNone)
      return true;
    return (p == Pos::CCONJ || s.lower(i) == ",") && i > start && s.pos(i - 1) == Pos::ADJ && s.pos(i + 1) == Pos::ADJ;
  }

  // A further member, or a complement: "Peru | and Chile", "talks | on trade", "Spain | , Peru and Chile".
  bool more_of_it() const {
    if (!after_nominal()) return false;
    if (s.pos(i) == Pos::CCONJ && opens_noun(i + 1) && s.penn(i + 1) != t.prp) return true;
    if (!with_complements) return false;
    if (s.pos(i) == Pos::ADP && (opens_noun(i + 1) || s.penn(i + 1) == t.prps)) return true;
    if (s.lower(i) != "," || !(s.is_nominal(i + 1) || s.pos(i + 1) == Pos::DET) || i - start >= 30) return false;
    // A list: "Spain, Peru and Chile"; anything else shows its verb before its last member.
    uint32_t k = i + 1;
    while (s.inside(k) && k < i + 8 && (opens_noun(k) || s.lower(k) == ",")) ++k;
    return s.pos(k) == Pos::CCONJ;
  }
};

}  // namespace

uint32_t Syntax::noun_phrase_end(uint32_t i, uint32_t* head_token, bool with_complements) const {
  PhraseReader phrase{*this, t, i, with_complements, i};
  uint32_t after = i + 1;
  if (among(lower(i), "both|all") && lower(i + 1) == "to") {  // "leaned on | both | to act"
    phrase.note(i);
  } else {
    if (pos(i) == Pos::DET && among(lower(i), "all|some|many|most|each") && lower(i + 1) == "of") phrase.i += 2;
    while (inside(phrase.i) && phrase.take()) {
    }
    after = phrase.end();
  }
  if (head_token != nullptr) *head_token = phrase.noun_head;
  return after;
}

uint32_t Syntax::skip_time(uint32_t i) const {
  for (uint32_t v = first_value; v < last_value; ++v) {
    const Value& value = doc.values[v];
    if (value.tokens.begin == i && (value.type == EntityType::DATE || value.type == EntityType::TIME))
      return std::min(value.tokens.end, end);
  }
  if (lower(i) == "once" && among(lower(i + 1), "more|again")) return i + 2;
  // "refused | for the third time in a month | to"
  if (lower(i) == "for" && pos(i + 1) == Pos::DET && lower(i + 3) == "time") {
    const uint32_t e = among(lower(i + 4), "in|since") ? noun_phrase_end(i + 5, nullptr, false) : i + 4;
    return e > i + 4 ? std::max(e, skip_time(i + 5)) : i + 4;
  }
  if (among(lower(i), "earlier|early|late|later") && inside(i + 1)) {  // "agreed | earlier this year | to"
    const uint32_t e = skip_time(i + 1);
    return e == i + 1 ? i : e;
  }
  return i;
}

bool Syntax::reports(uint32_t i) const { return lower(i) == "that" && !is_verb(skip_adverbs(i + 1)); }

bool Syntax::asks_leave(uint32_t i) const {
  return among(lower(i - 1), "i|we") && among(lower(i - 2), "may|can|could");
}

bool Syntax::months_ago(const Value& value, uint32_t verb) const {
  return value.type == EntityType::DATE && (value.timex.size() == 4 || value.timex.size() == 7) &&
         value.timex.find('W') == std::string::npos && lower(value.tokens.begin - 1) == "in" &&
         (doc.date.empty() || value.timex < doc.date.substr(0, value.timex.size())) &&
         (penn(verb) == t.vbd || (penn(verb) == t.vbn && group_begin(verb) == verb));
}

bool Syntax::in_time(uint32_t i) const {
  for (uint32_t v = first_value; v < last_value; ++v) {
    const Value& value = doc.values[v];
    if (value.tokens.contains(i)) return value.type == EntityType::DATE || value.type == EntityType::TIME;
  }
  return false;
}

uint32_t Syntax::noun_head(uint32_t i) const {
  uint32_t by_tags;
  noun_phrase_end(i, &by_tags, false);
  if (!parsed_ || (penn(i) == t.prp && doc.view(i) == "US")) return by_tags;
  uint32_t k = i;
  while (inside(k) && head(k) != kNone && head(k) > k && inside(head(k)) && rel(k) != t.nsubj &&
         rel(k) != t.nsubj_pass && rel(k) != t.obj && rel(k) != t.obl)
    k = head(k);
  return inside(k) && is_nominal(k) ? k : by_tags;
}

uint32_t Syntax::skip_aside(uint32_t i) const {
  const std::string_view open = lower(i);
  const std::string_view close = open == "(" ? ")" : open;
  if (!among(open, ",|(|-|--|\xE2\x80\x94|\xE2\x80\x93")) return i;
  for (uint32_t k = i + 1; k < end && k < i + 20; ++k)
    if (lower(k) == close && (open != "-" || doc.space_before(k))) return k + 1;
  return i;
}

bool Syntax::condition_starts(uint32_t i) const {
  const std::string_view w = lower(i);
  // two words inside what is done: "will sign if possible in May"
  if (w == "if" && among(lower(i + 1), kIfSo)) return false;
  if (w == "if" && among(lemma(i - 1), "see|know|check|determine|decide|ask|wonder|learn|tell"))
    return false;                  // whether
  if (w == "if" || w == "unless")  // but "if any", "if necessary,"
    return lower(i - 1) != "as" && lower(i - 1) != "even" && !(lower(i + 1) == "any" && pos(i + 2) == Pos::PUNCT) &&
           !((pos(i + 1) == Pos::ADJ || penn(i + 1) == t.vbn) && pos(i + 2) == Pos::PUNCT);
  if (w == "provided" || w == "providing" || w == "assuming")  // no "commitment to providing"
    return !among(lower(i - 1), "to|by|in|of|for") &&
           (pos(i - 1) == Pos::PUNCT || lower(i + 1) == "that" || clause_starts(i + 1));
  if (w == "once") {
    if (pos(i) == Pos::SCONJ || clause_starts(i + 1)) return true;
    // "once the review wraps up", "once an audit, due in May, has ended", whatever the tags make of the verb; but "once
    // a week", "once a minister"
    if (!among(lower(i + 1), "a|an|the") || skip_time(i + 1) > i + 1 || skip_time(i + 2) > i + 2 ||
        among(lower(i + 2), "day|week|month|year|quarter"))
      return false;
    const uint32_t e = noun_phrase_end(i + 1, nullptr, false);
    return lower(e) == "," ? is_finite(skip_adverbs(skip_aside(e))) : e < end && pos(e) != Pos::PUNCT;
  }
  // "Were it to be found in breach, ..."
  if (w == "whenever") return clause_starts(i + 1);
  if (w == "were")
    return i == begin && noun_phrase_end(i + 1, nullptr, true) > i + 1 &&
           lower(noun_phrase_end(i + 1, nullptr, true)) == "to";
  if (w == "in") {
    const std::string_view n = lower(i + 1);
    return ((n == "return" || n == "exchange") && lower(i + 2) == "for") ||
           (n == "the" && lower(i + 2) == "event" && among(lower(i + 3), "that|of"));
  }
  if (w == "the") return among(lower(i + 1), "moment|minute|day") && clause_starts(i + 2);
  if (w == "subject") return lower(i + 1) == "to" && !(penn(i + 2) == t.prps && is_nominal(i - 1));
  if (lower(i + 1) == "permitting") return is_nominal(i) && lower(i - 1) == ",";  // ", weather permitting"
  if (w == "as" && lower(i + 1) == "soon") return lower(i + 2) == "as" && clause_starts(i + 3);
  // not "as long as needed"
  if (w == "as")
    return lower(i - 1) != "for" && lower(i + 1) == "long" && lower(i + 2) == "as" &&
           ((pos(i + 3) != Pos::ADJ && penn(i + 3) != t.vbn) || clause_starts(i + 3));
  if (w == "so") return lower(i + 1) == "long" && lower(i + 2) == "as";
  if (w == "on")
    return (lower(i + 1) == "condition" && lower(i + 3) != "anonymity") ||
           (lower(i + 1) == "the" && among(lower(i + 2), "condition|basis|proviso|understanding"));
  if (w == "only") return lower(i + 1) == "if" || (lower(i + 1) == "once" && condition_starts(i + 1));
  if (w == "upon") return lower(i + 1) == "agreement" || lower(i + 1) == "request" || lower(i + 1) == "approval";
  // "Should Mexico refuse, ...", "a vote should the pact exceed its budget"
  if (w == "should" && penn(i) == t.md) {
    // whatever the tags make of the verb
    if ((pos(i + 1) == Pos::DET || penn(i + 1) == t.prp || pos(i + 1) == Pos::PROPN || penn(i + 1) == t.nns ||
         (pos(i + 1) == Pos::ADJ && penn(i + 2) == t.nns)) &&
        i > begin && pos(i - 1) != Pos::PRON && i + 2 < end)
      return true;
    uint32_t e = lower(i + 1) == "there" ? i + 2 : noun_phrase_end(i + 1, nullptr, true);
    if (e > i + 1 && lower(e) == ",") e = skip_aside(e);  // "should the report, due in May, favour it"
    return e > i + 1 && is_verb(skip_adverbs(e)) && penn(skip_adverbs(e)) != t.vbg && penn(skip_adverbs(e)) != t.md;
  }
  return false;
}

bool Syntax::clause_starts(uint32_t i) const {
  const uint32_t e = noun_phrase_end(i, nullptr, true);
  return e > i && is_finite(skip_adverbs(e));
}

bool Syntax::attribution_starts(uint32_t i) const {
  if (among(lower(i), "a|an") && among(lemma(i + 1), kVerdict)) return false;  // ", a move Oslo said would"
  if (lower(i) == "according" && lower(i + 1) == "to") return true;
  if (penn(i) == t.vbg && is(i, Rules::kSpeech)) return true;  // ", adding that"
  uint32_t k = i;
  // "said the minister"
  if ((penn(k) == t.vbd || penn(k) == t.vbz) && is(k, Rules::kSpeech)) {
    uint32_t h;
    const uint32_t e = noun_phrase_end(k + 1, &h, false);
    return e > k + 1 && !among(lower(k + 1), "that|nothing|little|much|something") && !is_finite(skip_adverbs(e)) &&
           (pos(h) != Pos::NOUN || is(h, Rules::kParty | Rules::kDocument));
  }
  uint32_t h;
  k = noun_phrase_end(penn(i) == t.vbg ? i + 1 : i, &h, true);  // "developing nations said"
  if (k <= i + (penn(i) == t.vbg)) return false;
  if (lower(k) == "(") k = skip_aside(k);  // "the Trade Office (Tro) said"
  if (lower(k) == ",") {                   // "Jan Nowak, the group's head, said"
    uint32_t m = k + 1;
    while (inside(m) && m < k + 14 && lower(m) != "," && !is_finite(m)) ++m;
    if (lower(m) == ",") k = m + 1;
  }
  // "people familiar with the matter said"
  if (pos(k) == Pos::ADJ || penn(k) == t.vbn || (pos(k) == Pos::ADP && pos(k - 1) == Pos::ADJ)) {
    uint32_t m = k + 1;
    while (inside(m) && m < k + 9 && lower(m) != "," && !is_finite(m)) ++m;
    if (is(m, Rules::kSpeech) && is_finite(m)) k = m;
  }
  k = skip_adverbs(k);
  const bool is_done = lemma(k) == "be";  // "until talks are concluded", but "the court was told"
  if (lemma(k) == "have" || is_done) k = skip_adverbs(k + 1);
  const bool quoted = lemma(k) == "quote" && penn(k) == t.vbn;  // "Jan Nowak was quoted as saying"
  return inside(k) && ((is(k, Rules::kSpeech) && (!is_done || lemma(k) == "tell")) || quoted) && is_verb(k) &&
         (is_finite(k) || penn(k) == t.vbn) && lower(k + 1) != "that" &&
         !(lower(k + 1) == "to" && penn(k + 2) == t.vb);  // "if Peru, Chad and Mali agree to follow"
}

uint32_t Syntax::relative_end(uint32_t i) const {
  uint32_t k = i;
  if (among(lower(i), "some|all|none|most|many|both|only|one|several|each") && lower(i + 1) != ",")
    while (k < i + 3 && lower(k) != "which" && lower(k) != "whom") ++k;
  if (pos(i) == Pos::ADP && among(lower(i + 1), "which|whom")) k = i + 1;                 // ", after which"
  if (pos(i) == Pos::NOUN && lower(i + 1) == "of" && lower(i + 2) == "which") k = i + 2;  // ", exports of which"
  if (!among(lower(k), "which|where|who|whose|whom") || !(k <= i + 1 || lower(k - 1) == "of")) return kNone;
  while (k < end && lower(k) != ",") ++k;
  if (k == end) return end;
  // What goes on after it.
  uint32_t n = k + 1;
  if (pos(n) == Pos::CCONJ) n = skip_adverbs(n + 1);
  return n < end && (lower(n) == "to" || penn(n) == t.vb || (n > k + 1 && !is_finite(n) && !clause_of_its_own(n)))
             ? k + 1
             : end;
}

bool Syntax::clause_of_its_own(uint32_t i) const {
  bool subject = false;
  uint32_t k = i;
  for (; k < end && k < i + 10; ++k) {
    if (subject && penn(skip_adverbs(k)) == t.md && among(lower(skip_adverbs(k)), "will|would|shall|'ll|should|must"))
      return true;
    if (subject && (penn(k) == t.wdt || penn(k) == t.wp)) return false;  // "engineers | who will build it"
    const Pos p = pos(k);
    if (is_nominal(k))
      subject = true;
    else if (p != Pos::DET && p != Pos::ADJ && penn(k) != t.prps && penn(k) != t.pos &&
             !(lower(k) == "," && pos(k - 1) == Pos::PROPN && pos(k + 1) == Pos::PROPN))
      return false;
  }
  return false;
}

bool Syntax::calls_anew(uint32_t i) const {
  return i >= begin + 2 && pos(i - 1) == Pos::CCONJ && lower(i - 2) == "," && lower(i) == lemma(i) && is_verb(i) &&
         among(lemma(i), "urge|encourage|call|ask|invite|appeal|request|demand|implore");
}

bool Syntax::opens_act(uint32_t i) const {
  const Rules::Entry* e = entry(i);
  return e != nullptr && std::any_of(e->phrases.begin(), e->phrases.end(), [&](const Rules::Phrase& p) {
           const Rule& rule = rules_.rules()[p.rule];
           return rule.part == Rule::kVerb && !(rule.frames & Rule::kDay) && rule.id != "under-way";
         });
}

}  // namespace readout
