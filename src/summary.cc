#include "summary.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <queue>
#include <string_view>

#include "stages.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

// floor(sqrt(x)), by bits: no floating point.
uint32_t isqrt(uint64_t x) {
  uint64_t root = 0;
  for (uint64_t bit = uint64_t{1} << 31; bit != 0; bit >>= 1)
    if ((root | bit) * (root | bit) <= x) root |= bit;
  return static_cast<uint32_t>(root);
}

// Verbs so common in news that they say nothing of what an article is about.
constexpr WordList kLight = "say|tell|add|be|have|do|make|take|go|get|come|also";
// Of what might be, of what differs, of what something is like.
constexpr WordList kGeneral = "or|if|while|where|example";

// What a text calls itself, after "this" or "our", and what it does, after "we" (cf. Teufel and Moens 2002,
// "Summarizing scientific articles: experiments with relevance and rhetorical status").
constexpr WordList kSelf =
    "paper|study|article|report|essay|work|thesis|survey|interview|speech|statement|address|review|research";
constexpr WordList kPresent =
    "present|propose|show|argue|report|find|introduce|describe|examine|explore|demonstrate|discuss|analyse|investigate|"
    "suggest|study";

// What opens the line that names a picture's maker; where somebody stands in it.
constexpr WordList kPicture = "image|photo|picture|credit|photograph";
constexpr WordList kWhere = "left|right|center|centre|pictured";

// From so many statements of somebody on, to a hundred sentences, a text reports what people say.
constexpr size_t kReports = 15;

size_t place_class(uint32_t place) { return place < 3 ? place : place < 5 ? 3 : 4; }

struct Candidate {
  uint32_t sentence = 0;
  uint32_t words = 0;
  bool title = false, deck = false;
  uint32_t begin = 0, end = 0;  // its words in Ranker::words_, each once
  int64_t sum = 0;              // the weights of its words that are not covered yet
  int64_t fixed = 0;            // what does not depend on the other sentences
};

class Ranker {
 public:
  Ranker(const Doc& doc, const SummaryWeights& weights) : doc_(doc), w_(weights) {}

  std::vector<SummarySentence> rank() {
    collect();
    weigh();
    judge();
    return choose();
  }

 private:
  bool is_content(uint32_t t) const {
    const Pos pos = doc_.tags[t].pos;
    if (pos != Pos::NOUN && pos != Pos::PROPN && pos != Pos::VERB && pos != Pos::ADJ && pos != Pos::NUM) return false;
    const std::string_view lemma = doc_.lemma(t);
    return lemma.size() >= 2 && !among(lemma, kLight);
  }
  // Lemmas in lower case, so that "Talks" and "talks" count as one.
  uint32_t word(uint32_t t) const { return doc_.tags[t].pos == Pos::PROPN ? doc_.tokens[t].lower : doc_.tags[t].lemma; }

  // Candidates, their words, and in how many sentences each word occurs.
  void collect() {
    const bool only_headings = std::all_of(doc_.sentences.begin(), doc_.sentences.end(),
                                           [](const Sentence& s) { return s.kind == SentenceKind::heading; });
    bool body = false;  // the text has begun
    frequency_.assign(doc_.pool.size(), 0);
    in_heading_.assign(doc_.pool.size(), false);
    for (uint32_t i = 0; i < doc_.sentences.size(); ++i) {
      const Sentence& s = doc_.sentences[i];
      Candidate c;
      c.sentence = i;
      c.begin = static_cast<uint32_t>(words_.size());
      for (uint32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
        c.words += doc_.tags[t].pos != Pos::PUNCT;
        if (is_content(t)) words_.push_back(word(t));
      }
      std::sort(words_.begin() + c.begin, words_.end());
      words_.erase(std::unique(words_.begin() + c.begin, words_.end()), words_.end());
      c.end = static_cast<uint32_t>(words_.size());
      const bool heading = s.kind == SentenceKind::heading && !only_headings;
      c.title = heading && i == 0;
      body |= s.kind != SentenceKind::heading && c.words > 4;
      c.deck = heading && i > 0 && !body && is_deck(s.tokens, c.words);
      for (uint32_t k = c.begin; k < c.end; ++k) {
        ++frequency_[words_[k]];
        if (heading) in_heading_[words_[k]] = true;
      }
      if (heading && !c.title && !c.deck) {
        words_.resize(c.begin);
      } else {
        candidates_.push_back(c);
      }
    }
  }

  // "Indian Prime Minister Jawaharlal Nehru's Inaugural Address", but no date, place, name or address.
  bool is_deck(TokenSpan s, uint32_t words) const {
    if (words < 5 || doc_.lower(s.begin) == "by") return false;
    for (uint32_t t = s.begin; t < s.end; ++t)
      if (doc_.view(t).find('@') != std::string_view::npos) return false;
    const auto v = std::lower_bound(doc_.values.begin(), doc_.values.end(), s.begin,
                                    [](const Value& value, uint32_t t) { return value.tokens.begin < t; });
    return v == doc_.values.end() || v->tokens.begin >= s.end ||
           (v->type != EntityType::DATE && v->type != EntityType::TIME);
  }

  // Has a verb with tense, or begins with one that commands: by-lines, captions and dates have none.
  bool is_finite(TokenSpan s) const {
    static const std::array<uint8_t, 4> kFinite = {penn_index("VBD"), penn_index("VBZ"), penn_index("VBP"),
                                                   penn_index("MD")};
    static const uint8_t kBase = penn_index("VB");
    for (uint32_t t = s.begin; t < s.end; ++t)
      if (std::find(kFinite.begin(), kFinite.end(), doc_.tags[t].penn) != kFinite.end() ||
          (t == s.begin && doc_.tags[t].penn == kBase))
        return true;
    return false;
  }

  bool is_about(TokenSpan s) const {
    for (uint32_t t = s.begin; t + 1 < s.end; ++t) {
      const std::string_view form = doc_.lower(t);
      if (form == "this" || form == "our" || form == "present")
        for (uint32_t k = t + 1; k < s.end && k < t + 3; ++k)
          if (doc_.tags[k].pos == Pos::NOUN && among(doc_.lemma(k), kSelf)) return true;
      if (form == "we")
        for (uint32_t k = t + 1; k < s.end && k < t + 3; ++k)
          if (doc_.tags[k].pos == Pos::VERB && among(doc_.lemma(k), kPresent)) return true;
    }
    return false;
  }

  // Beside a picture; also what stands right before the line that names its maker.
  bool is_caption(uint32_t i) const {
    const TokenSpan s = doc_.sentences[i].tokens;
    if (i + 1 < doc_.sentences.size() && !is_finite(s)) {
      const uint32_t next = doc_.sentences[i + 1].tokens.begin;
      if (next + 1 < doc_.tokens.size() && among(doc_.lower(next), kPicture) && doc_.lower(next + 1) == ":")
        return true;
    }
    for (uint32_t t = s.begin; t + 1 < s.end; ++t) {
      const std::string_view form = doc_.lower(t);
      if (among(form, kPicture) && doc_.lower(t + 1) == ":") return true;
      if (form == "(" && among(doc_.lower(t + 1), kWhere)) return true;  // "Lund (left) and Reyes (right) in Lima"
      if (form == "file" && t > s.begin && (doc_.lower(t - 1) == "from" || doc_.lower(t - 1) == "on")) return true;
    }
    return false;
  }

  void weigh() {
    weight_.assign(doc_.pool.size(), 0);
    std::vector<bool> named(doc_.pool.size(), false), lead(doc_.pool.size(), false);
    for (const Name& n : doc_.names)
      for (uint32_t t = n.tokens.begin; t < n.tokens.end; ++t) named[word(t)] = true;
    const auto first = std::find_if(candidates_.begin(), candidates_.end(),
                                    [](const Candidate& c) { return !c.title && !c.deck && c.words > 4; });
    if (first != candidates_.end())
      for (uint32_t k = first->begin; k < first->end; ++k) lead[words_[k]] = true;
    for (uint32_t id = 0; id < weight_.size(); ++id) {
      // What only one sentence says is not what the article keeps coming back to.
      if (frequency_[id] < 2) continue;
      // Grows with the root of the frequency: the tenth mention adds less than the second.
      const int64_t base = isqrt(uint64_t{frequency_[id]} * 10000);
      weight_[id] =
          base * (100 + (in_heading_[id] ? w_.heading : 0) + (named[id] ? w_.name : 0) + (lead[id] ? w_.lead : 0));
    }
  }

  int32_t per(const Candidate& c) const { return static_cast<int32_t>(c.words) + w_.length + 1; }
  int64_t coverage(const Candidate& c) const { return c.sum / per(c); }

  void judge() {
    std::vector<bool> has_act(doc_.sentences.size(), false);
    for (const Act& a : doc_.acts) has_act[a.sentence] = true;
    std::vector<uint32_t> quoted(doc_.sentences.size(), 0);
    uint32_t sentence = 0;
    for (const Attribution& a : doc_.attributions) {
      if (!a.direct) continue;
      while (sentence + 1 < doc_.sentences.size() && doc_.sentences[sentence].tokens.end <= a.content.begin) ++sentence;
      for (uint32_t i = sentence; i < doc_.sentences.size() && doc_.sentences[i].tokens.begin < a.content.end; ++i) {
        const TokenSpan s = doc_.sentences[i].tokens;
        quoted[i] += std::min(s.end, a.content.end) - std::max(s.begin, a.content.begin);
      }
    }
    const bool reports = doc_.attributions.size() * 100 >= doc_.sentences.size() * kReports;
    uint32_t paragraph = kNone;
    uint32_t place = 0;  // by-lines and dates do not count
    for (Candidate& c : candidates_) {
      for (uint32_t k = c.begin; k < c.end; ++k) c.sum += weight_[words_[k]];
      top_ = std::max(top_, coverage(c));
      const Sentence& s = doc_.sentences[c.sentence];
      bool verb = false;
      bool question = doc_.view(s.tokens.end - 1) == ":", general = false;
      int32_t pronouns = 0;
      for (uint32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
        verb |= doc_.tags[t].pos == Pos::VERB || doc_.tags[t].pos == Pos::AUX;
        question |= doc_.view(t) == "?";
        general |= among(doc_.lower(t), kGeneral);
        pronouns += doc_.tags[t].pos == Pos::PRON;
      }
      const bool about = is_about(s.tokens), caption = is_caption(c.sentence);
      const bool counts = !c.title && !c.deck && !caption && verb;
      c.fixed = (counts ? w_.place[place_class(place)] * (reports ? w_.reported : 100) / 100 : 0) +
                (s.paragraph != paragraph ? w_.paragraph : 0) + (has_act[c.sentence] ? w_.act : 0) +
                (2 * quoted[c.sentence] > s.tokens.size() ? w_.quote : 0) + (question ? w_.question : 0) +
                (general ? w_.general : 0) + (verb ? 0 : w_.no_verb) + (about ? w_.about : 0) +
                (caption ? w_.caption : 0) + pronouns * w_.pronoun / per(c);
      if (c.title) c.fixed = w_.title;
      if (c.deck) c.fixed = w_.deck;
      place += counts && c.words > 4;
      paragraph = s.paragraph;
    }
    top_ = std::max<int64_t>(top_, 1);
  }

  std::vector<SummarySentence> choose() {
    struct Entry {
      int64_t gain;
      uint32_t candidate;
      // The first sentence wins a tie.
      bool operator<(const Entry& o) const { return gain != o.gain ? gain < o.gain : candidate > o.candidate; }
    };
    const auto gain = [&](uint32_t i) { return coverage(candidates_[i]) * w_.coverage / top_ + candidates_[i].fixed; };
    const auto count = static_cast<uint32_t>(candidates_.size());
    // Which candidates have a word: those of word w are holders[start[w], start[w + 1]).
    std::vector<uint32_t> start(doc_.pool.size() + 1, 0), holders(words_.size());
    for (uint32_t w : words_) ++start[w + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<uint32_t> next(start.begin(), start.end() - 1);
    for (uint32_t i = 0; i < count; ++i)
      for (uint32_t k = candidates_[i].begin; k < candidates_[i].end; ++k) holders[next[words_[k]]++] = i;

    std::vector<Entry> entries;
    for (uint32_t i = 0; i < count; ++i) entries.push_back({gain(i), i});
    std::priority_queue<Entry> queue(std::less<Entry>(), std::move(entries));
    std::vector<bool> chosen(count, false);
    std::vector<SummarySentence> order;
    std::vector<uint32_t> changed;
    while (!queue.empty()) {
      const Entry top = queue.top();
      queue.pop();
      if (chosen[top.candidate] || top.gain != gain(top.candidate)) continue;  // a newer entry holds its gain
      chosen[top.candidate] = true;
      order.push_back({candidates_[top.candidate].sentence, static_cast<double>(top.gain) / 1000});
      changed.clear();
      for (uint32_t k = candidates_[top.candidate].begin; k < candidates_[top.candidate].end; ++k) {
        const uint32_t w = words_[k];
        for (uint32_t h = start[w]; weight_[w] != 0 && h < start[w + 1]; ++h) {
          if (chosen[holders[h]]) continue;
          candidates_[holders[h]].sum -= weight_[w];
          changed.push_back(holders[h]);
        }
        weight_[w] = 0;
      }
      std::sort(changed.begin(), changed.end());
      changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
      for (uint32_t i : changed) queue.push({gain(i), i});
    }
    return order;
  }

  const Doc& doc_;
  const SummaryWeights& w_;
  std::vector<uint32_t> words_;
  std::vector<Candidate> candidates_;
  std::vector<uint32_t> frequency_;  // by word: sentences that have it
  std::vector<bool> in_heading_;
  std::vector<int64_t> weight_;  // by word; 0 once covered
  int64_t top_ = 0;
};

}  // namespace

std::vector<SummarySentence> rank_sentences(const Doc& doc, const SummaryWeights& weights) {
  return Ranker(doc, weights).rank();
}

uint32_t summary_length(uint32_t words) {
  constexpr uint32_t kUpTo[] = {60, 200, 1200, 2500, 5000, 10000};
  return 1 + static_cast<uint32_t>(std::upper_bound(std::begin(kUpTo), std::end(kUpTo), words) - std::begin(kUpTo));
}

void summarise(const Model&, Doc& doc) {
  doc.ranking = rank_sentences(doc);
  const auto words = static_cast<uint32_t>(
      std::count_if(doc.tags.begin(), doc.tags.end(), [](const Tag& tag) { return tag.pos != Pos::PUNCT; }));
  // The title, where it is chosen, comes on top of the sentences.
  uint32_t left = summary_length(words);
  for (size_t i = 0; i < doc.ranking.size() && left > 0; ++i) {
    doc.summary.push_back(doc.ranking[i]);
    left -= doc.ranking[i].sentence != 0 || doc.sentences[0].kind != SentenceKind::heading;
  }
  std::sort(doc.summary.begin(), doc.summary.end(),
            [](const SummarySentence& a, const SummarySentence& b) { return a.sentence < b.sentence; });
}

}  // namespace readout
