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

bool Syntax::negates(uint32_t i) const { return is_negation(i) || lower(i) == "longer"; }

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
  while (inside(i) &&
         (pos(i) == Pos::ADV || is_negation(i) ||
          (pos(i) == Pos::CCONJ && pos(i - 1) == Pos::ADV && pos(i + 1) == Pos::ADV && is_verb(i + 2)) ||
          (among(lower(i), "both|either|each") && lower(i + 1) != "to") || (lower(i) == "all" && is_verb(i + 1))))
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

// The "has" before a short phrase with a preposition that ends at `last`; kNone.
uint32_t Syntax::before_phrase(uint32_t last) const {
  for (uint32_t k = last;
       k > begin && k + 4 > last &&
       (is_nominal(k) || pos(k) == Pos::DET || pos(k) == Pos::ADJ || pos(k) == Pos::ADP || penn(k) == t.prps);
       --k)
    if (pos(k) == Pos::ADP && k < last && lemma(k - 1) == "have" && is_finite(k - 1)) return k - 1;
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
    } else if (pos(i) != Pos::ADV && !(lower(i) == "\"" && i > begin && pos(i - 1) == Pos::AUX)) {
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
  // A participle after a noun ("a plan proposed by Oslo", a headline's "Oslo urged to sign").
  return !any && penn(verb) == t.vbn && (!parsed_ || rel(verb) != t.root);
}

uint32_t Syntax::joined_to(uint32_t verb) const {
  if (rel(verb) != t.conj) return kNone;
  uint32_t h = head(verb);
  // "said the bank might have to pay and | appealed"
  if (rel(h) == t.xcomp && penn(h) == t.vb && is_verb(head(h)) && penn(group_begin(head(h))) == t.md) h = head(h);
  const uint32_t above = head(h), g = group_begin(h);
  const bool past = penn(verb) == t.vbd && group_begin(verb) == verb;
  if (past && is_verb(h) && above != kNone && above < h && is_verb(above) &&
      (penn(g) == t.md ||
       (is(above, Rules::kSpeech) && penn(above) == t.vbd && (penn(g) == t.vbz || penn(g) == t.vbp)) ||
       (penn(h) == t.vb && penn(above) == t.vbd) ||
       (penn(g) == t.vbd && lower(g) == "had" && g != h && penn(above) == t.vbd)))
    return above;
  return h;
}

uint32_t Syntax::root_before(uint32_t i) const {
  uint32_t root = begin;
  while (root < i && rel(root) != t.root) ++root;
  return root < i && is_verb(root) ? root : kNone;
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

uint32_t Syntax::subject(uint32_t verb) const {
  uint32_t s = subject(verb, 0);
  const uint32_t g = inside(verb) ? group_begin(verb) : kNone;
  // "has for its part | agreed", where the parse parts them
  if (parsed_ && g != kNone && g < verb && lemma(g) == "have" && head(g) != verb)
    if (const uint32_t before = subject(g, 0); before < g) s = before;
  // "came after Peru and Chile, which have long tried to mediate, | issued": what the relative clause is about.
  if (parsed_ && g != kNone && g > begin + 4 && lower(g - 1) == "," &&
      (is_finite(g) || (g == verb && penn(g) == t.vbn && rel(g) == t.root))) {
    uint32_t open = g - 1;
    while (open > begin + 1 && open + 25 > g && lower(--open) != ",") {
    }
    // "Mr Soto, whose party lost, | ruled out", "Mr Soto, who runs the port, | ruled out"
    const bool whose = lower(open + 1) == "whose", within = s != kNone && s > open + 1 && s < g;
    bool lost = within && !whose && noun_phrase(s).begin > open + 2;
    for (uint32_t k = s; within && whose && k < g - 1 && noun_phrase(s).begin <= open + 2; ++k)
      lost = lost || is_finite(k);
    if (lower(open) == "," && among(lower(open + 1), "which|who|whose") && is_nominal(open - 1) &&
        (s == kNone || s < open || lost) && !in_time(open - 1)) {
      uint32_t k = open - 1;
      while (head(k) != kNone && head(k) < k && is_nominal(head(k)) &&
             (rel(k) == t.flat || rel(k) == t.nmod || rel(k) == t.compound || (rel(k) == t.conj && penn(g) != t.vbz) ||
              rel(k) == t.appos))
        k = head(k);
      if (s == kNone || lost || !under(k, s)) return k;
    }
  }
  // "Fourth, Peru commits": taken for the first of a list
  if (s == begin && pos(s) == Pos::ADJ && lower(s + 1) == "," && child(s, t.conj) != kNone) s = child(s, t.conj);
  // "What | Peru | will not do is": no object of the verb's
  if (s != kNone && penn(s) == t.wp && is_nominal(s + 1) && s + 1 < verb && cleft(verb, verb + 1) != kNone)
    return g - 1;
  // "Senator Hutchins of Nebraska, said": what is of something is not it.
  while (s != kNone && s < verb && rel(s) == t.nmod && child(s, t.case_) != kNone && head(s) != kNone && head(s) < s &&
         is_nominal(head(s)) && head(verb) != s)
    s = head(s);
  // "He reiterated a call for peace in Gaza, | underlined": a verb without a subject of its own, after a comma.
  if (parsed_ && s != kNone && g == verb && penn(verb) == t.vbd && g > begin + 1 &&
      (lower(g - 1) == "," || pos(g - 1) == Pos::CCONJ) && s < g && child(s, t.case_) != kNone && rel(s) != t.nsubj) {
    const uint32_t root = root_before(g);
    if (root != kNone && penn(root) == t.vbd && child(root, t.nsubj) != kNone && child(root, t.nsubj) < root)
      return child(root, t.nsubj);
  }
  // "the groups, including Hamas, agreed"
  if (s != kNone) {
    const uint32_t b = noun_phrase(s).begin;
    if (b >= begin + 3 && lower(b - 1) == "including" && lower(b - 2) == "," && is_nominal(b - 3)) s = b - 3;
    // "said teams from the two sides would": what has a preposition is no subject.
    if (const uint32_t c = child(s, t.case_); c != kNone && c < s && c > begin && pos(c) == Pos::ADP &&
                                              is_nominal(c - 1) && rel(c - 1) == t.obj &&
                                              is(head(c - 1), Rules::kSpeech))
      return c - 1;
  }
  // "These moves, he noted, would": the aside is not the subject.
  TokenSpan aside = speech_aside(g);
  // and of a verb joined to it: "Oslo, he noted, wants talks but | will wait"
  if (aside.empty() && parsed_ && rel(verb) == t.conj && head(verb) < verb && s != kNone) {
    aside = speech_aside(group_begin(head(verb)));
    if (!aside.contains(s)) aside = {};
  }
  if (!aside.empty() && (s == kNone || s >= aside.begin)) {
    for (uint32_t n = aside.begin - 1; n > begin;) {
      if (!is_nominal(--n)) continue;
      while (head(n) != kNone && head(n) < n && is_nominal(head(n)) &&
             (rel(n) == t.flat || rel(n) == t.nmod || rel(n) == t.compound))
        n = head(n);
      return n;
    }
  }
  // 'said the army was "reviewing" it and | would respond': joined to a noun.
  if (s == kNone && parsed_ && g != kNone && g > begin && pos(g - 1) == Pos::CCONJ && penn(g) == t.md)
    for (uint32_t k = g - 1; k > begin; --k)
      if (is_verb(k - 1) && rel(k - 1) != t.relcl && is_finite(group_begin(k - 1)) && child(k - 1, t.nsubj) != kNone)
        return child(k - 1, t.nsubj);
  // "He said Oslo could live with it, provided that the text is short, and | promised": a past tense after a comma is
  // the sayer's.
  if (parsed_ && g == verb && (penn(verb) == t.vbd || penn(verb) == t.vbn) && g > begin + 2 &&
      pos(g - 1) == Pos::CCONJ && lower(g - 2) == ",") {
    const uint32_t root = root_before(g);
    const uint32_t said = child(root, t.nsubj);
    uint32_t sister = head(verb);
    if (sister != kNone && !is_verb(sister)) sister = child(sister, t.cop);
    if (root != kNone && penn(root) == t.vbd && is(root, Rules::kSpeech) && said != kNone && (s == kNone || s > root) &&
        (sister == kNone || penn(group_begin(sister)) != t.vbd))
      return said;
  }
  // "The ministers met in Lima and | instructed", "Oslo says no, | proposes talks": a verb right after "and" or a comma
  // that the parse did not join to the first one.
  const bool after_comma = g != kNone && g > begin + 1 && lower(g - 1) == "," && g == verb && penn(verb) == t.vbz &&
                           (s == kNone || (s == g - 2 && rel(s) == t.obj));
  if (parsed_ && (after_comma || (s == kNone && g != kNone && g > begin && pos(g - 1) == Pos::CCONJ &&
                                  (penn(verb) == t.vbd || penn(verb) == t.vbn || penn(verb) == t.vbz)))) {
    const uint32_t root = root_before(g);
    if (root != kNone && is_finite(group_begin(root))) return child(root, t.nsubj);
  }
  if (!parsed_ || g == kNone || g == begin || !is_finite(g) || (s != kNone && s > g)) return s;
  // "says the ambassador, Jan Nowak, will head": the phrase before the apposition.
  if (lower(g - 1) == "," && child(verb, t.nsubj) == kNone && (s == kNone || child(s, t.relcl) == kNone)) {
    uint32_t k = g - 1;
    while (k > begin && k + 11 > g && lower(k - 1) != "," && !is_finite(k - 1) && pos(k - 1) != Pos::CCONJ) --k;
    if (k > begin && lower(k - 1) == "," && k >= begin + 2 && is_nominal(k - 2) && (s == kNone || s < k - 2) &&
        !in_time(k - 2)) {
      k -= 2;
      while (head(k) != kNone && head(k) < k && is_nominal(head(k)) && (s == kNone || head(k) > s) &&
             (rel(k) == t.flat || rel(k) == t.nmod || rel(k) == t.compound))
        k = head(k);
      if (s == kNone || !under(k, s)) return k;
    }
  }
  // The parse shares a subject from afar although a noun phrase stands right before the finite verb or its quotation
  // mark.
  uint32_t k = g - 1;
  while (k > begin && (pos(k) == Pos::ADV || in_time(k) || lower(k) == "\"")) --k;
  if (!is_nominal(k) || penn(k) == t.wdt || penn(k) == t.wp || in_time(k) ||
      (s != kNone && !in_time(s) && ((under(k, s) && !(rel(k) == t.obj && is(head(k), Rules::kBelief))) || k == s)))
    return s;
  if (s != kNone && child(verb, t.nsubj) == s) {
    bool colon = in_time(s);  // "a spokesman Sunday again warned": the day is no subject
    for (uint32_t n = s; n < k; ++n) colon = colon || lower(n) == ":";
    if (!colon) return s;
  }
  while (head(k) != kNone && head(k) < k && is_nominal(head(k)) && (s == kNone || head(k) > s) && left(k) > begin &&
         !is_verb(left(k) - 1) && (rel(k) == t.flat || rel(k) == t.compound || rel(k) == t.nmod || rel(k) == t.conj))
    k = head(k);
  // An object of a verb before it cannot be meant ("who met the king said"), unless that verb takes a clause.
  if ((rel(k) == t.obj && !is(head(k), Rules::kSpeech | Rules::kBelief)) || rel(k) == t.obl || rel(k) == t.nmod)
    return s;
  return k;
}

uint32_t Syntax::subject(uint32_t verb, int depth) const {
  if (!inside(verb) || depth > 8) return kNone;
  if (parsed_) {
    for (uint8_t relation : {t.nsubj, t.nsubj_pass, t.nsubj_outer}) {
      uint32_t s = child(verb, relation);
      if (s == kNone) continue;
      // "something Peru has asked it to keep": of two the nearer.
      // "The fund, which ..., is to open, the ministry | added"
      bool apart = pos(s + 1) == Pos::DET;
      for (uint32_t k = s + 1; k < verb; ++k) {
        apart = apart || lower(k) == ",";
        // "in Oslo, | Norway"
        const bool place = pos(k) == Pos::PROPN && pos(k - 2) == Pos::PROPN && pos(k - 3) == Pos::ADP;
        if (apart && !place && k > s + 1 && head(k) == verb && rel(k) == relation && !in_time(k) &&
            (pos(s + 1) == Pos::DET || (lower(noun_phrase(k).begin - 1) == "," && lower(noun_phrase(k).end) != ",")))
          s = k;
      }
      // "the group, which pledged": the antecedent acts.
      if ((penn(s) == t.wdt || penn(s) == t.wp || lower(s) == "that") && (rel(verb) == t.relcl || rel(verb) == t.acl) &&
          head(verb) < s) {
        uint32_t a = head(verb);
        // "officials of the bank, who"
        while (rel(a) == t.nmod && head(a) < a && is(head(a), Rules::kParty) &&
               (lower(s) == "who" || (lower(s) == "which" && !is(a, Rules::kParty) && pos(a) == Pos::NOUN)))
          a = head(a);
        return a;
      }
      return s;
    }
    // "Dahl, for her part, ruled out": news addresses nobody.
    if (const uint32_t s = child(verb, t.vocative);
        s != kNone && s < verb && lower(begin) != "\"" && is_finite(group_begin(verb)))
      return s;
    for (uint32_t k = group_begin(verb); k < verb; ++k)
      // "a condition Lima | has so far | refused", where the parse parts them
      if (child(k, t.nsubj) != kNone && lemma(k) == "have") return child(k, t.nsubj);
    const uint32_t h = head(verb);
    const uint8_t r = rel(verb);
    if (h != kNone) {
      // "are | due | to hold"
      if (r == t.aux || r == t.aux_pass || r == t.cop ||
          (r == t.mark && child(h, t.nsubj_outer) != kNone && penn(child(h, t.nsubj_outer)) != t.wdt))
        return subject(h, depth + 1);
      // "praised Kenya, which hosts the talks, and called on ...": a second comma closes the relative clause.
      const uint32_t g = group_begin(verb);
      if (r == t.conj && rel(h) == t.relcl && (is_finite(g) || (g == verb && penn(verb) == t.vbn)) && g >= begin + 2 &&
          pos(g - 1) == Pos::CCONJ && lower(g - 2) == "," && left(h) > begin &&
          (lower(left(h)) == "," || lower(left(h) - 1) == ",")) {
        uint32_t a = head(h);
        while (a != kNone && !is_verb(a)) a = head(a);
        if (a != kNone && a < h) return subject(a, depth + 1);
      }
      // "received officials, who pressed concerns and | urged": a relative clause that no comma has closed.
      if (r == t.conj && g > begin && pos(g - 1) == Pos::CCONJ && h < g) {
        uint32_t k = g - 1;
        while (k > h + 1 && lower(k) != ",") --k;
        const uint32_t w =
            k + 1 < g && lower(k) == "," && (lower(k + 1) == "who" || lower(k + 1) == "which") ? head(k + 1) : kNone;
        if (w != kNone && w > k && w < g && is_finite(group_begin(w)) &&
            (rel(k + 1) == t.nsubj || rel(k + 1) == t.nsubj_pass))
          return subject(w, depth + 1);
      }
      // "said it was ready to talk, provided that the ships left, and | would": the condition is over.
      if (r == t.conj && rel(h) == t.advcl && head(h) < h && is_finite(g) && g >= begin + 2 &&
          pos(g - 1) == Pos::CCONJ && lower(g - 2) == ",") {
        uint32_t k = left(h);
        while (k < h && !condition_starts(k)) ++k;
        // "before its board meets, and | wants"
        const bool over = (k < h && k > begin && lower(k - 1) == ",") ||
                          (child(h, t.mark) != kNone && child(h, t.nsubj) != kNone && penn(g) == t.vbz);
        if (over) return subject(head(h), depth + 1);
      }
      // "said any attempt to seek them | will": no object of "said"
      if (const uint32_t o = r == t.ccomp && penn(g) == t.md && is(h, Rules::kSpeech) ? child(h, t.obj) : kNone;
          o != kNone && h < o && o < g)
        return o;
      // "said Iran is ready to talk, but | will not": what is said goes on.
      if (r == t.conj && penn(g) == t.md && is(h, Rules::kSpeech)) {
        const uint32_t said = child(h, t.ccomp);
        if (said != kNone && said < g && h < said) {
          const uint32_t s = subject(said, depth + 1);
          if (s != kNone && s > h) return s;
        }
      }
      // "Oslo will pay, he said, but | will wait": what is said goes on after the saying.
      if (r == t.conj && is(h, Rules::kSpeech) && (g != verb || penn(verb) == t.vbz || penn(verb) == t.vbp) &&
          lower(h + 1) == ",") {
        const uint32_t said = rel(h) == t.parataxis ? head(h) : child(h, t.ccomp);
        if (said != kNone && said < h && is_verb(said)) return subject(said, depth + 1);
      }
      // "The fund is to open, the ministry added", where the parse gives both subjects to the saying
      if ((r == t.ccomp || r == t.advcl) && h > verb && is(h, Rules::kSpeech))
        if (const uint32_t s = child(h, t.nsubj); s != kNone && s < group_begin(verb)) return s;
      if (r == t.conj && joined_to(verb) != h) return subject(joined_to(verb), depth + 1);
      if (r == t.conj && (is_verb(h) || child(h, t.cop) != kNone)) return subject(h, depth + 1);
      if (r == t.relcl) {
        // "the fund, to which Peru and Chile would contribute": not the antecedent.
        bool oblique = false;
        for (uint32_t k = h + 1; k + 1 < verb; ++k)
          oblique = oblique || (pos(k) == Pos::ADP && among(lower(k + 1), "which|whom"));
        if (!oblique || g <= h + 3 || !is_nominal(g - 1)) return h;
        uint32_t k = g - 1;
        while (head(k) != kNone && head(k) < k && head(k) > h && is_nominal(head(k)) && penn(head(k)) != t.wdt &&
               (rel(k) == t.flat || rel(k) == t.nmod || rel(k) == t.compound || rel(k) == t.conj))
          k = head(k);
        return k;
      }
      if (r == t.xcomp || r == t.advcl || (r == t.ccomp && penn(verb) != t.vbd && penn(verb) != t.vbz)) {
        if (r == t.xcomp) {
          const uint32_t object = child(h, t.obj);
          if (object != kNone && object < verb) return object;
        }
        return subject(h, depth + 1);
      }
      if (r == t.acl && penn(verb) == t.vbg && is_nominal(h)) return h;
      if (r == t.parataxis && !is_finite(group_begin(verb)) && is_verb(h)) return subject(h, depth + 1);
    }
  }
  // No parse, or one that leaves a finite verb without a subject: the nearest noun phrase before the verb group.
  uint32_t i = group_begin(verb), time = kNone;
  if (parsed_ && !is_finite(i) && penn(verb) != t.vbn) return kNone;
  while (i > begin) {
    --i;
    if (in_time(i)) {
      time = i;
      continue;
    }
    if (pos(i) == Pos::ADV) continue;
    if (time != kNone && (pos(i) == Pos::ADP || lower(i) == "(")) {  // "Nepal on Tuesday (July 8) | pressed"
      time = kNone;
      continue;
    }
    if (time != kNone && !is_nominal(i)) return time;
    if (is_nominal(i) && penn(i) != t.wdt && penn(i) != t.wp) return i;
    if (penn(i) == t.wdt || penn(i) == t.wp || pos(i) == Pos::PUNCT) continue;
    if (pos(i) == Pos::CCONJ || is_verb(i)) {
      if (parsed_) break;
      // "agreed to X and planned ...": the first noun phrase of the sentence.
      for (uint32_t k = begin; k < i; ++k)
        if (is_nominal(k) && (is_verb(k + 1) || pos(k + 1) == Pos::ADV)) return k;
      break;
    }
    break;
  }
  return kNone;
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

uint32_t Syntax::noun_phrase_end(uint32_t i, uint32_t* head_token, bool with_complements) const {
  const uint32_t start = i;
  uint32_t last_nominal = kNone;
  if (head_token != nullptr) *head_token = kNone;
  const auto note = [&](uint32_t k) {
    last_nominal = k;
    if (head_token != nullptr) *head_token = k;
  };
  if (among(lower(i), "both|all") && lower(i + 1) == "to") {  // "leaned on | both | to act"
    note(i);
    return i + 1;
  }
  if (pos(i) == Pos::DET && among(lower(i), "all|some|many|most|each") && lower(i + 1) == "of") i += 2;
  bool in_complement = false;  // past the head: of-phrases, further members of a list
  bool quoted = false;         // within marks that opened before the head: 'a "long-term" truce'
  while (inside(i)) {
    const Pos p = pos(i);
    const uint8_t pt = penn(i);
    if (lower(i) == "\"" && i > start && inside(i + 1)) {
      const bool opens = !quoted && last_nominal == kNone && doc.space_before(i) && !doc.space_before(i + 1);
      if (opens || (quoted && doc.space_before(i + 1) && is_nominal(i + 1))) {
        quoted = opens;
        ++i;
        continue;
      }
    }
    // "innovation-driven", "follow-up": one modifier, or the head when nothing follows.
    if (lower(i + 1) == "-" && inside(i + 2) && !doc.space_before(i + 1) && !doc.space_before(i + 2)) {
      i += 2;
      if (!is_nominal(i)) {
        note(i);
        ++i;
      }
      continue;
    }
    if (i > start && skip_time(i) > i && last_nominal != kNone && lower(i - 1) != "of") break;
    if (p == Pos::PRON && pt == t.prp) {
      if (last_nominal != kNone) break;  // "told Oslo it would": a new phrase
      note(i);
      ++i;
      break;
    }
    if (p == Pos::NOUN || p == Pos::PROPN || p == Pos::NUM ||
        (p == Pos::PRON && pt != t.prps && pt != t.wdt && pt != t.wp && pt != t.ex)) {
      if (!in_complement) note(i);
      last_nominal = i;
      ++i;
    } else if (p == Pos::DET || p == Pos::ADJ || p == Pos::SYM || pt == t.prps ||
               ((pt == t.vbn || (pt == t.vbd && i == start)) && (is_nominal(i + 1) || pos(i + 1) == Pos::ADJ)) ||
               (pt == t.vbg && last_nominal == kNone && is_nominal(i + 1) &&
                (i > start ||
                 among(lower(i), "neighbouring|neighboring|warring|ruling|leading|visiting|developing")))) {
      if (last_nominal == i - 1 && last_nominal != kNone && i > start && (p == Pos::DET || pt == t.prps)) break;
      ++i;
    } else if (pt == t.pos && last_nominal == i - 1) {
      ++i;
    } else if (p == Pos::ADV && inside(i + 1) && (pos(i + 1) == Pos::ADJ || pos(i + 1) == Pos::NUM) &&
               last_nominal != i - 1) {
      ++i;
    } else if (p == Pos::PUNCT && (lower(i) == "-" || lower(i) == "\"" || lower(i) == "'") && inside(i + 1) &&
               !doc.space_before(i + 1) && last_nominal != kNone) {
      ++i;
    } else if ((p == Pos::CCONJ || lower(i) == ",") && i > start && pos(i - 1) == Pos::ADJ && pos(i + 1) == Pos::ADJ) {
      ++i;
    } else if (p == Pos::CCONJ && last_nominal == i - 1 &&
               (is_nominal(i + 1) || pos(i + 1) == Pos::DET || pos(i + 1) == Pos::ADJ) && penn(i + 1) != t.prp) {
      in_complement = true;
      ++i;
    } else if (with_complements && p == Pos::ADP && last_nominal == i - 1 &&
               (is_nominal(i + 1) || pos(i + 1) == Pos::DET || pos(i + 1) == Pos::ADJ || penn(i + 1) == t.prps)) {
      in_complement = true;
      ++i;
    } else if (with_complements && lower(i) == "," && last_nominal == i - 1 &&
               (is_nominal(i + 1) || pos(i + 1) == Pos::DET) && i - start < 30) {
      // A list: "Spain, Peru and Chile"; anything else shows its verb before its last member.
      uint32_t k = i + 1;
      while (inside(k) && k < i + 8 && (is_nominal(k) || pos(k) == Pos::DET || pos(k) == Pos::ADJ || lower(k) == ","))
        ++k;
      if (pos(k) != Pos::CCONJ) break;
      in_complement = true;
      ++i;
    } else {
      break;
    }
  }
  if (last_nominal == kNone) {
    // "the faithful", "the poor"
    if (i > start + 1 && pos(i - 1) == Pos::ADJ && pos(start) == Pos::DET) {
      note(i - 1);
      return i;
    }
    return start;
  }
  // "those | responsible"
  if (pos(last_nominal) == Pos::PRON && i == last_nominal + 2 && pos(i - 1) == Pos::ADJ) return i;
  return std::max(last_nominal + 1, start);
}

uint32_t Syntax::skip_time(uint32_t i) const {
  for (uint32_t v = first_value; v < last_value; ++v) {
    const Value& value = doc.values[v];
    if (value.tokens.begin == i && (value.type == EntityType::DATE || value.type == EntityType::TIME))
      return std::min(value.tokens.end, end);
  }
  if (among(lower(i), "earlier|early|late|later") && inside(i + 1)) {  // "agreed | earlier this year | to"
    const uint32_t e = skip_time(i + 1);
    return e == i + 1 ? i : e;
  }
  return i;
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
  if (!parsed_) return by_tags;
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
  if (w == "if" || w == "unless")  // but "if any", "if necessary,"
    return lower(i - 1) != "as" && lower(i - 1) != "even" && !(lower(i + 1) == "any" && pos(i + 2) == Pos::PUNCT) &&
           !((pos(i + 1) == Pos::ADJ || penn(i + 1) == t.vbn) && pos(i + 2) == Pos::PUNCT);
  if (w == "provided" || w == "providing" || w == "assuming") return pos(i - 1) == Pos::PUNCT || lower(i + 1) == "that";
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
           (lower(i + 1) == "the" && (lower(i + 2) == "condition" || lower(i + 2) == "basis"));
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
    return e > k + 1 && lower(k + 1) != "that" && !is_finite(skip_adverbs(e)) &&
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
  if (lemma(k) == "have" || lemma(k) == "be") k = skip_adverbs(k + 1);
  return inside(k) && is(k, Rules::kSpeech) && is_verb(k) && (is_finite(k) || penn(k) == t.vbn) &&
         lower(k + 1) != "that" &&
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
    const Pos p = pos(k);
    if (is_nominal(k))
      subject = true;
    else if (p != Pos::DET && p != Pos::ADJ && penn(k) != t.prps && penn(k) != t.pos &&
             !(lower(k) == "," && pos(k - 1) == Pos::PROPN && pos(k + 1) == Pos::PROPN))
      return false;
  }
  return false;
}

bool Syntax::opens_act(uint32_t i) const {
  const Rules::Entry* e = entry(i);
  return e != nullptr && std::any_of(e->phrases.begin(), e->phrases.end(), [&](const Rules::Phrase& p) {
           const Rule& rule = rules_.rules()[p.rule];
           return rule.part == Rule::kVerb && !(rule.frames & Rule::kDay);
         });
}

}  // namespace readout
