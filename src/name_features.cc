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
      word.kinds = gazetteer.word(accents ? hash_bytes(plain) : doc.pool.hash(doc.tokens[i].lower)) & kNameKinds;
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

bool NameReader::is_proper(uint32_t token) const {
  static const uint8_t nnp = penn_index("NNP"), nnps = penn_index("NNPS");
  const uint8_t penn = doc_.tags[token].penn;
  return capital(token) && doc_.lower(token > 0 ? token - 1 : 0) != "-" && (penn == nnp || penn == nnps) &&
         title(token) == 0 && !common(token) && (!known(token) || kinds(token) != 0);
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
    tokens_[i].whole |= words_[doc_.tokens[i].lower].kinds & kFeatureKinds;
    // "al-Qaida in the Islamic Maghreb"
    const bool article = doc_.lower(i) == "al" && i + 2 < end && doc_.lower(i + 1) == "-" && tokens_[i + 2].capital;
    if (!tokens_[i].capital && !article) continue;
    uint32_t hash = hash_bytes(plain(i));
    for (uint32_t j = i + 1; j < std::min(end, i + kLongestPhrase); ++j) {
      if (doc_.space_before(j)) hash = hash_bytes(" ", hash);
      hash = hash_bytes(plain(j), hash);
      const uint32_t kinds = gazetteer.phrase(hash);
      if (kinds == 0) continue;
      phrases_.push_back({{i, j + 1}, kinds});
      tokens_[i].first |= kinds & kFeatureKinds;
      tokens_[j].last |= kinds & kFeatureKinds;
      for (uint32_t k = i + 1; k < j; ++k) tokens_[k].middle |= kinds & kFeatureKinds;
    }
  }
}

// A candidate, [2], between its neighbours; it writes the candidate's features. Each is the number of a question and
// what the answer to it is.
struct NameReader::Window {
  const NameReader& reader;
  const uint32_t i, begin, end;  // the candidate; the sentence
  const uint32_t position;       // first in the sentence or not, and the sentence's style
  NameSequence* out;
  std::array<const Word*, 5> words;
  std::array<const TokenFacts*, 5> tokens;
  std::array<uint32_t, 5> shapes;

  Window(const NameReader& of, TokenSpan sentence, uint32_t style, uint32_t at, NameSequence* sequence)
      : reader(of),
        i(at),
        begin(sentence.begin),
        end(sentence.end),
        position((at == sentence.begin ? 1u : 0u) + 2 * style),
        out(sequence) {
    static const Word kNoWord;
    static const TokenFacts kNoToken;
    constexpr uint32_t kOutside = 7;  // for a shape
    for (uint32_t k = 0; k < 5; ++k) {
      const bool inside = i + k >= begin + 2 && i + k - 2 < end;
      words[k] = inside ? &word(i + k - 2) : &kNoWord;
      tokens[k] = inside ? &reader.tokens_[i + k - 2] : &kNoToken;
      shapes[k] = inside ? static_cast<uint32_t>(tokens[k]->shape) : kOutside;
    }
  }

  const Word& word(uint32_t token) const { return reader.words_[reader.doc_.tokens[token].lower]; }
  bool capital(uint32_t token) const { return reader.tokens_[token].capital && !reader.tokens_[token].value; }
  void add(NameGroup group, uint32_t question, uint32_t a, uint32_t b = 0) {
    out->features.push_back(feature_hash(question, a, b));
    out->groups.push_back(group);
  }

  // The words around, the classes they belong to, and pairs of them.
  void context() {
    const uint32_t shape = shapes[2] * 8 + position;
    add(kContextGroup, 0, shape);  // bias by shape
    for (uint32_t k = 0; k < 5; ++k) {
      const WordFeatures& features = words[k]->features;
      add(k == 2 ? kWordGroup : kContextGroup, 1 + k, features.word, k == 2 ? 0 : shapes[2]);
      if (k == 0 || k == 4) continue;
      add(kContextGroup, 10 + k, features.cluster.fine, shapes[k]);
      add(kContextGroup, 15 + k, features.cluster.middle, shape);
    }
    const WordFeatures &last = words[1]->features, &here = words[2]->features, &next = words[3]->features;
    add(kWordGroup, 30, here.word, last.word);
    add(kWordGroup, 31, here.word, next.word);
    add(kContextGroup, 32, last.word, next.word);
    add(kContextGroup, 35, here.cluster.fine, last.cluster.fine);
    add(kContextGroup, 36, here.cluster.fine, next.cluster.fine);
  }

  // Capitals and endings.
  void spelling() {
    const WordFeatures& features = words[2]->features;
    add(kContextGroup, 37, shapes[1] * 64 + shapes[2] * 8 + shapes[3], position);
    add(kContextGroup, 38, (shapes[0] * 8 + shapes[1]) * 64 + shapes[2] * 8 + shapes[3], shapes[4]);
    for (uint32_t k = 0; k < WordFeatures::kAffixes; ++k) {
      if (features.suffix[k] != 0) add(kWordGroup, 40 + k, features.suffix[k], shapes[2]);
      if (k > 0 && features.prefix[k] != 0) add(kWordGroup, 44 + k, features.prefix[k], shapes[2]);
    }
    add(kContextGroup, 48, features.kind * 8u + shapes[2],
        static_cast<uint32_t>(std::min<size_t>(reader.doc_.view(i).size(), 8)));
  }

  // Lists: which kinds, and where in the listed phrase the token stands.
  void lists() {
    for (uint32_t k = 1; k < 4; ++k) {
      const std::array<uint32_t, 4> kinds = {tokens[k]->whole, tokens[k]->first, tokens[k]->middle, tokens[k]->last};
      for (uint32_t p = 0; p < 4; ++p) {
        if ((k == 1 && p != 0 && p != 3) || (k == 3 && p > 1)) continue;  // of a neighbour: what ends or begins there
        for (uint32_t rest = kinds[p]; rest != 0; rest &= rest - 1) {
          uint32_t kind = 0;
          while ((rest >> kind & 1u) == 0) ++kind;
          add(kGazetteerGroup, 50 + p + 4 * k, kind, shapes[k]);
        }
      }
    }
    const TokenFacts& t = *tokens[2];
    add(kGazetteerGroup, 70, t.whole, t.first | t.middle | t.last);
    add(kGazetteerGroup, 71, t.whole | t.last, tokens[3]->whole);
    add(kGazetteerGroup, 72, t.whole | t.first, tokens[1]->whole);
    const uint32_t title = words[2]->title;
    add(kContextGroup, 73, words[1]->title * 8u + words[0]->title, shapes[1] * 64 + shapes[2] * 8 + title);
    add(kContextGroup, 74, title * 8 + words[3]->title, shapes[2] * 8 + shapes[3]);
  }

  // What the rest of the document shows of a word with a capital.
  void document() {
    if (!tokens[2]->capital) return;
    const uint32_t seen = words[2]->seen;
    for (uint32_t k = 0; k < 12; ++k)
      if ((seen >> k & 1u) != 0) add(kDocumentGroup, 80 + k, shapes[2] * 2 + (i == begin ? 1u : 0u));
    add(kDocumentGroup, 99, seen, position);
  }

  // How long the run of capitals is, where in it the token stands, and what is around.
  void run_of_capitals() {
    uint32_t before = 0, after = 0;
    while (before < 4 && i - before > begin && capital(i - before - 1)) ++before;
    while (after < 4 && i + after + 1 < end && capital(i + after + 1)) ++after;
    add(kContextGroup, 92, before * 8 + after, shapes[2] * 8 + position);
    if (!tokens[2]->capital) return;
    // The words around the run of capitals: "in X Y Z said".
    const uint32_t left = i - before, right = i + after;
    add(kContextGroup, 93, left > begin ? word(left - 1).features.word : 1u, before);
    add(kContextGroup, 94, right + 1 < end ? word(right + 1).features.word : 1u, after);
    // The last word of the run is the head of most names: "Xyz Ministry", "Ostend Airport".
    add(kContextGroup, 96, word(right).features.word, after);
    // Its parts of speech, and those beside it.
    const std::vector<Tag>& tags = reader.doc_.tags;
    constexpr uint32_t kNoTag = 99;
    add(kContextGroup, 100, tags[i].penn, shapes[2]);
    add(kContextGroup, 101, left > begin ? tags[left - 1].penn : kNoTag,
        right + 1 < end ? tags[right + 1].penn : kNoTag);
    add(kGazetteerGroup, 97, reader.tokens_[right].whole, after);
    add(kGazetteerGroup, 98, reader.tokens_[left].whole, before);
  }
};

// Text as a whole in capitals (2), or each word with one (1), tells little by its capitals.
uint32_t NameReader::style(TokenSpan sentence) const {
  uint32_t upper = 0, initial = 0, lower = 0;
  for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
    upper += tokens_[i].shape == Shape::upper;
    initial += tokens_[i].shape == Shape::initial;
    lower += tokens_[i].shape == Shape::lower;
  }
  return upper > 2 * (lower + initial) ? 2u : initial > 2 * lower && initial > 2 ? 1u : 0u;
}

void NameReader::read(const Sentence& sentence, NameSequence* out) const {
  out->tokens.clear();
  out->begins.clear();
  out->features.clear();
  out->groups.clear();
  const uint32_t style_of_sentence = style(sentence.tokens);
  for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (!tokens_[i].candidate) continue;
    out->tokens.push_back(i);
    out->begins.push_back(static_cast<uint32_t>(out->features.size()));
    Window window(*this, sentence.tokens, style_of_sentence, i, out);
    window.context();
    window.spelling();
    window.lists();
    window.document();
    window.run_of_capitals();
  }
  out->begins.push_back(static_cast<uint32_t>(out->features.size()));
}

}  // namespace readout
