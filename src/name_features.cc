#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "linear.hpp"
#include "names.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

constexpr uint32_t kLongestPhrase = 9;  // tokens of a gazetteer's phrase, hyphens counted

// Words whose neighbour is likely a place, by the preposition; a person, by the verb.
constexpr uint32_t kIn = hash_bytes("in"), kComma = hash_bytes(","), kOpen = hash_bytes("(");

constexpr WordList kStake =
    "shares|share|stake|stakes|stock|unit|subsidiary|division|arm|shareholders|takeover|merger|acquisition|purchase|"
    "sale|control|part";
constexpr WordList kFirmTail =
    "shares|stock|bonds|chairman|shareholders|plc|hf|as|sa|ag|nv|ab|oyj|ltd|inc|corp|holding|holdings|newspaper|group|"
    "subsidiary|unit|workers|factory|plant|plants|executives|customers";
bool starts_word(std::string_view form) {
  const auto c = static_cast<uint8_t>(form[0]);
  // Letters; of what is not ASCII all but General Punctuation (quotes and dashes), which the lower form folds.
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC3 && c != 0xE2) || (c >= '0' && c <= '9');
}

}  // namespace

TitleWords::TitleWords(std::string_view tsv) {
  while (!tsv.empty()) {
    const size_t end = std::min(tsv.find('\n'), tsv.size());
    const std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    const size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    const std::string_view kind = line.substr(0, tab);
    words_.push_back({hash_bytes(line.substr(tab + 1)), kind == "address" ? kAddress
                                                        : kind == "head"  ? kHead
                                                                          : kModifier});
  }
  std::sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) { return a.hash < b.hash; });
  size_t kept = 0;
  for (size_t i = 0; i < words_.size(); ++i) {
    if (kept > 0 && words_[kept - 1].hash == words_[i].hash) {
      words_[kept - 1].kinds |= words_[i].kinds;
    } else {
      words_[kept++] = words_[i];
    }
  }
  words_.resize(kept);
}

uint8_t TitleWords::find(uint32_t hash) const {
  const auto it =
      std::lower_bound(words_.begin(), words_.end(), hash, [](const Word& w, uint32_t h) { return w.hash < h; });
  return it != words_.end() && it->hash == hash ? it->kinds : 0;
}

NameReader::NameReader(const Gazetteer& gazetteer, const TitleWords& titles, const Clusters& clusters, const Doc& doc)
    : doc_(doc), words_(doc.pool.size()), tokens_(doc.tokens.size()) {
  for (const Value& value : doc.values) {
    for (uint32_t i = value.tokens.begin; i < value.tokens.end; ++i) tokens_[i].value = true;
  }
  for (uint32_t i = 0; i < doc.tokens.size(); ++i) {
    const std::string_view form = doc.view(i), lower = doc.lower(i);
    Word& word = words_[doc.tokens[i].lower];
    TokenFacts& token = tokens_[i];
    if (!word.ready) {
      word.ready = true;
      word.features = word_features(clusters, lower);
      std::string plain;
      const bool accents = fold_accents(lower, plain);
      word.kinds = gazetteer.word(accents ? hash_bytes(plain) : doc.pool.hash(doc.tokens[i].lower));
      if (accents) {
        word.folded = static_cast<uint32_t>(folded_.size());
        folded_.push_back(std::move(plain));
      }
      // "Mr." and "Sen." with or without their full stop.
      const std::string_view bare = lower.size() > 1 && lower.back() == '.' ? lower.substr(0, lower.size() - 1) : lower;
      word.title = titles.find(hash_bytes(bare));
    }
    token.shape = shape_of(form);
    token.capital = starts_word(form) && form != lower;
    if (!token.capital && token.shape == Shape::lower) word.seen |= kSeenLower;
  }
  for (const Sentence& sentence : doc.sentences) {
    match(sentence.tokens.begin, sentence.tokens.end, gazetteer);
    uint32_t upper = 0, lower = 0;
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      upper += tokens_[i].capital;
      lower += tokens_[i].shape == Shape::lower;
    }
    const bool running = sentence.kind != SentenceKind::heading && lower > upper;
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      TokenFacts& token = tokens_[i];
      const bool has_last = i > sentence.tokens.begin, has_next = i + 1 < sentence.tokens.end;
      Word& word = words_[doc.tokens[i].lower];
      token.candidate = !token.value && (token.capital || (word.kinds & bit(kNorp)) != 0 || joins(sentence.tokens, i));
      if (!token.capital) continue;
      if (has_last && running) {
        if ((word.seen & kSeenMiddle) != 0) word.seen |= kRepeated;
        word.seen |= kSeenMiddle;
      }
      if (has_last) {
        const Word& last = words_[doc.tokens[i - 1].lower];
        const uint32_t h = doc.pool.hash(doc.tokens[i - 1].lower);
        if (last.title != 0 && tokens_[i - 1].capital && (last.title & TitleWords::kModifier) == 0)
          word.seen |= kAfterAddress;
        if ((last.kinds & bit(kFirst)) != 0 && tokens_[i - 1].capital) word.seen |= kAfterFirst;
        if (h == kIn) word.seen |= kAfterIn;
        if (h == kOpen) word.seen |= kInBrackets;
        const std::string_view before = doc.lower(i - 1);
        if (!tokens_[i - 1].capital || i - 1 == sentence.tokens.begin) {
          if (among(before, kFirmNoun) || among(before, kFirmParty)) word.seen |= kBesideFirm;
          if (among(before, kRole)) word.seen |= kAfterRole;
        }
        if (i > sentence.tokens.begin + 1 && among(before, "in|of|by|for|with") && among(doc.lower(i - 2), kStake))
          word.seen |= kBesideFirm;
      }
      if (has_next) {
        const Word& next = words_[doc.tokens[i + 1].lower];
        if (tokens_[i + 1].capital) {
          if ((next.kinds & bit(kOrgHead)) != 0) word.seen |= kBeforeOrgHead;
          if ((next.kinds & bit(kLast)) != 0) word.seen |= kBeforeLast;
        }
        if (among(doc.lower(i + 1), kFirmTail)) word.seen |= kBesideFirm;
        if (!tokens_[i + 1].capital && doc.pool.hash(doc.tokens[i + 1].lower) == kComma) {
          word.seen |= kBeforeComma;
        }
      }
    }
  }
}

// What may stand inside a name without a capital: short words, marks and numbers between capitals ("Bank of the Lakes",
// "al-Bashir", "Johnson & Co"), a number or a hyphen behind one ("Section 232", "Boeing 787-9").
bool NameReader::joins(TokenSpan sentence, uint32_t i) const {
  const std::string_view form = doc_.lower(i);
  const bool letters = form[0] >= 'a' && form[0] <= 'z';
  const bool number = form[0] >= '0' && form[0] <= '9';
  if (form.size() > 3 && !number) return false;
  if (!letters && !number && std::string_view("-&'/.,+").find(form[0]) == std::string_view::npos) return false;
  const auto capital = [&](uint32_t d, bool left) {
    return left ? i >= sentence.begin + d && tokens_[i - d].capital : i + d < sentence.end && tokens_[i + d].capital;
  };
  const bool left = capital(1, true) || capital(2, true) || capital(3, true);
  const bool right = capital(1, false) || capital(2, false) || capital(3, false);
  if (left && right) return true;
  if (number || form == "-") return capital(1, true) || capital(2, true) || (form == "-" && capital(1, false));
  return letters && capital(2, false) && doc_.lower(i + 1) == "-";  // "al-Qaida" first in the sentence
}

// Marks every phrase of the gazetteer that begins with a capital.
void NameReader::match(uint32_t begin, uint32_t end, const Gazetteer& gazetteer) {
  const auto plain = [&](uint32_t i) -> std::string_view {
    const Word& word = words_[doc_.tokens[i].lower];
    return word.folded == kNone ? doc_.lower(i) : std::string_view(folded_[word.folded]);
  };
  for (uint32_t i = begin; i < end; ++i) {
    tokens_[i].whole |= words_[doc_.tokens[i].lower].kinds;
    if (!tokens_[i].capital) continue;
    uint32_t hash = hash_bytes(plain(i));
    for (uint32_t j = i + 1; j < std::min(end, i + kLongestPhrase); ++j) {
      if (doc_.space_before(j)) hash = hash_bytes(" ", hash);
      hash = hash_bytes(plain(j), hash);
      const uint32_t kinds = gazetteer.phrase(hash);
      if (kinds == 0) continue;
      phrases_.push_back({{i, j + 1}, kinds});
      tokens_[i].first |= kinds;
      tokens_[j].last |= kinds;
      for (uint32_t k = i + 1; k < j; ++k) tokens_[k].middle |= kinds;
    }
  }
}

void NameReader::read(const Sentence& sentence, NameSequence* out) const {
  out->tokens.clear();
  out->begins.clear();
  out->features.clear();
  out->groups.clear();
  const uint32_t begin = sentence.tokens.begin, end = sentence.tokens.end;
  uint32_t upper = 0, initial = 0, lower = 0;
  for (uint32_t i = begin; i < end; ++i) {
    upper += tokens_[i].shape == Shape::upper;
    initial += tokens_[i].shape == Shape::initial;
    lower += tokens_[i].shape == Shape::lower;
  }
  // Text as a whole in capitals, or each word with one, tells little by its capitals.
  const uint32_t style = upper > 2 * (lower + initial) ? 2u : initial > 2 * lower && initial > 2 ? 1u : 0u;

  static const Word kNoWord;
  static const TokenFacts kNoToken;
  const auto word = [&](uint32_t i, int d) -> const Word& {
    const auto k = static_cast<int64_t>(i) + d;
    return k < begin || k >= end ? kNoWord : words_[doc_.tokens[static_cast<size_t>(k)].lower];
  };
  const auto token = [&](uint32_t i, int d) -> const TokenFacts& {
    const auto k = static_cast<int64_t>(i) + d;
    return k < begin || k >= end ? kNoToken : tokens_[static_cast<size_t>(k)];
  };

  for (uint32_t i = begin; i < end; ++i) {
    if (!tokens_[i].candidate) continue;
    out->tokens.push_back(i);
    out->begins.push_back(static_cast<uint32_t>(out->features.size()));
    uint32_t id = 0;
    const auto add = [&](NameGroup group, uint32_t a, uint32_t b = 0) {
      out->features.push_back(feature_hash(id, a, b));
      out->groups.push_back(group);
    };
    const TokenFacts& t = tokens_[i];
    const Word& w = word(i, 0);
    const std::array<const Word*, 5> ws = {&word(i, -2), &word(i, -1), &w, &word(i, 1), &word(i, 2)};
    const std::array<const TokenFacts*, 5> ts = {&token(i, -2), &token(i, -1), &t, &token(i, 1), &token(i, 2)};
    const auto shape = [&](size_t k) {
      const bool outside = static_cast<int64_t>(i) + static_cast<int64_t>(k) - 2 < begin || i + k - 2 >= end;
      return outside ? 7u : static_cast<uint32_t>(ts[k]->shape);
    };
    const uint32_t position = (i == begin ? 1u : 0u) + 2 * style;
    const uint32_t s0 = shape(2) * 8 + position;

    id = 0;
    add(kContextGroup, s0);  // bias by shape
    for (size_t k = 0; k < 5; ++k) {
      id = 1 + static_cast<uint32_t>(k);
      add(k == 2 ? kWordGroup : kContextGroup, ws[k]->features.word, k == 2 ? 0 : shape(2));
      if (k == 0 || k == 4) continue;
      id = 10 + static_cast<uint32_t>(k);
      add(kContextGroup, ws[k]->features.cluster.fine, shape(k));
      id = 15 + static_cast<uint32_t>(k);
      add(kContextGroup, ws[k]->features.cluster.middle, s0);
    }
    id = 30;
    add(kWordGroup, w.features.word, ws[1]->features.word);
    id = 31;
    add(kWordGroup, w.features.word, ws[3]->features.word);
    id = 32;
    add(kContextGroup, ws[1]->features.word, ws[3]->features.word);
    id = 35;
    add(kContextGroup, w.features.cluster.fine, ws[1]->features.cluster.fine);
    id = 36;
    add(kContextGroup, w.features.cluster.fine, ws[3]->features.cluster.fine);
    id = 37;
    add(kContextGroup, shape(1) * 64 + shape(2) * 8 + shape(3), position);
    id = 38;
    add(kContextGroup, (shape(0) * 8 + shape(1)) * 64 + shape(2) * 8 + shape(3), shape(4));
    for (uint32_t k = 0; k < WordFeatures::kAffixes; ++k) {
      id = 40 + k;
      if (w.features.suffix[k] != 0) add(kWordGroup, w.features.suffix[k], shape(2));
      id = 44 + k;
      if (k > 0 && w.features.prefix[k] != 0) add(kWordGroup, w.features.prefix[k], shape(2));
    }
    id = 48;
    add(kContextGroup, w.features.kind * 8u + shape(2),
        static_cast<uint32_t>(std::min<size_t>(doc_.view(i).size(), 8)));
    // Lists: which kinds, and where in the listed phrase the token stands.
    for (size_t k = 1; k < 4; ++k) {
      const std::array<uint32_t, 4> kinds = {ts[k]->whole, ts[k]->first, ts[k]->middle, ts[k]->last};
      for (uint32_t p = 0; p < 4; ++p) {
        if ((k == 1 && p != 0 && p != 3) || (k == 3 && p > 1)) continue;  // of a neighbour: what ends or begins there
        id = 50 + p + 4 * static_cast<uint32_t>(k);
        for (uint32_t rest = kinds[p]; rest != 0; rest &= rest - 1) {
          uint32_t kind = 0;
          while ((rest >> kind & 1u) == 0) ++kind;
          add(kGazetteerGroup, kind, shape(k));
        }
      }
    }
    id = 70;
    add(kGazetteerGroup, t.whole, t.first | t.middle | t.last);
    id = 71;
    add(kGazetteerGroup, t.whole | t.last, ts[3]->whole);
    id = 72;
    add(kGazetteerGroup, t.whole | t.first, ts[1]->whole);
    id = 73;
    add(kContextGroup, static_cast<uint32_t>(ws[1]->title * 8 + ws[0]->title), shape(1) * 64 + shape(2) * 8 + w.title);
    id = 74;
    add(kContextGroup, static_cast<uint32_t>(w.title * 8 + ws[3]->title), shape(2) * 8 + shape(3));
    // What the rest of the document shows.
    if (t.capital) {
      for (uint32_t k = 0; k < 12; ++k) {
        id = 80 + k;
        if ((w.seen >> k & 1u) != 0) add(kDocumentGroup, shape(2) * 2 + (i == begin ? 1u : 0u));
      }
      id = 99;
      add(kDocumentGroup, w.seen, position);
    }
    // How long the run of capitals is, and where in it the token stands.
    uint32_t before = 0, after = 0;
    while (before < 4 && i - before > begin && tokens_[i - before - 1].capital) ++before;
    while (after < 4 && i + after + 1 < end && tokens_[i + after + 1].capital) ++after;
    id = 92;
    add(kContextGroup, before * 8 + after, s0);
    if (t.capital) {
      // The words around the run of capitals: "in X Y Z said".
      const uint32_t left = i - before, right = i + after;
      id = 93;
      add(kContextGroup, left > begin ? words_[doc_.tokens[left - 1].lower].features.word : 1u, before);
      id = 94;
      add(kContextGroup, right + 1 < end ? words_[doc_.tokens[right + 1].lower].features.word : 1u, after);
      // The last word of the run is the head of most names: "Xyz Ministry", "Ostend Airport".
      id = 96;
      add(kContextGroup, words_[doc_.tokens[right].lower].features.word, after);
      id = 97;
      add(kGazetteerGroup, tokens_[right].whole, after);
      id = 98;
      add(kGazetteerGroup, tokens_[left].whole, before);
    }
  }
  out->begins.push_back(static_cast<uint32_t>(out->features.size()));
}

}  // namespace readout
