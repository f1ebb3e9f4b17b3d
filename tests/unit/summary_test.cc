#include "summary.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <set>

#include "build_doc.hpp"
#include "model.hpp"
#include "stages.hpp"

using namespace readout;
using namespace readout::test;

namespace {

// "levy/N" gives the tag: N noun, P proper noun, V verb, A adjective, R pronoun; other words are X, marks PUNCT.
Doc tagged(std::vector<std::string> sentences) {
  std::vector<Pos> tags;
  for (std::string& s : sentences) {
    std::string out;
    size_t i = 0;
    while (i < s.size()) {
      const size_t end = std::min(s.find(' ', i), s.size());
      std::string word = s.substr(i, end - i);
      Pos pos = word == "~." || word == "~?" ? Pos::PUNCT : Pos::X;
      if (word.size() > 2 && word[word.size() - 2] == '/') {
        const char tag = word.back();
        pos = tag == 'N'   ? Pos::NOUN
              : tag == 'P' ? Pos::PROPN
              : tag == 'V' ? Pos::VERB
              : tag == 'A' ? Pos::ADJ
                           : Pos::PRON;
        word.resize(word.size() - 2);
      }
      if (word != "\n#" && word != "#") tags.push_back(pos);
      out += (out.empty() ? "" : " ") + word;
      i = end + 1;
    }
    s = out;
  }
  Doc doc = build(sentences);
  REQUIRE(doc.tokens.size() == tags.size());
  for (size_t t = 0; t < tags.size(); ++t) doc.tags.push_back({tags[t], 0, doc.tokens[t].lower});
  return doc;
}

std::vector<uint32_t> order_of(const Doc& doc) {
  std::vector<uint32_t> order;
  for (const SummarySentence& s : rank_sentences(doc)) order.push_back(s.sentence);
  return order;
}
size_t place(const std::vector<uint32_t>& order, uint32_t sentence) {
  return static_cast<size_t>(std::find(order.begin(), order.end(), sentence) - order.begin());
}

}  // namespace

TEST_CASE("a sentence that repeats a chosen one comes after one that adds something") {
  const auto order = order_of(tagged({
      "\nKenya/P urged/V Indonesia/P to scrap/V the levy/N ~.",
      "Kenya/P urged/V Indonesia/P to scrap/V the levy/N ~.",
      "Ministers/N signed/V a fishing/N treaty/N in Nairobi/P ~.",
      "\nThe treaty/N protects/V fishing/N in Nairobi/P ~.",
  }));
  CHECK(order[0] == 0);
  CHECK(place(order, 2) < place(order, 1));
}

TEST_CASE("by-lines, questions and section headings") {
  const auto order = order_of(tagged({
      "# Kenya/P asks/V Indonesia/P to drop/V coffee/N levy/N",
      "\nBy Esther/P Kiprono/P",
      "\nKenya/P urged/V Indonesia/P to drop/V the coffee/N levy/N ~.",
      "\nWill/X Indonesia/P drop/V the coffee/N levy/N ~?",
      "\n# Coffee/N levy/N",
      "\nIndonesia/P studies/V the levy/N ~.",
  }));
  CHECK(place(order, 2) < place(order, 1));  // the by-line says nothing
  CHECK(place(order, 2) < place(order, 3));  // nor does the question
  CHECK(place(order, 5) < place(order, 3));
  CHECK(place(order, 4) == order.size());  // a heading within the text is never chosen
  CHECK(order.size() == 5);
}

TEST_CASE(
    "a subtitle tells the news, a by-line among the headings does not; captions; what the text says it is about") {
  const auto order = order_of(tagged({
      "# A tryst/N with destiny/N",
      "# Prime/P Minister/P Jawaharlal/P Nehru/P inaugural/A address/N",
      "# By Esther/P Kiprono/P and Paul/P Otieno/P",
      "\nLong/A years/N ago people/N made/V a tryst/N with destiny/N ~.",
      "Image/N : Kenya/P grows/V coffee/N in the rain/N ~.",
      "\nMidnight/N strikes/V and the world/N sleeps/V in quiet/A rooms/N ~.",
      "This paper/N presents/V some plain/A words/N of other/A men/N ~.",
  }));
  CHECK(place(order, 1) < place(order, 3));
  CHECK(place(order, 2) == order.size());
  CHECK(place(order, 6) < place(order, 5));
  CHECK(place(order, 4) == order.size() - 1);
}

TEST_CASE("captions have no place, even where a text reports what people say and place counts most") {
  Doc doc = tagged({
      "# Envoys/N leave/V Lima/P",
      "\nEnvoys/N leaving/V the old port/N of Lima/P before the talks/N in the ministry/N ~.",
      "Image/N : Ministry/P of Ports/P ~.",
      "\nRivera/P ( left ) and Okoth/P ( right ) in Lima/P ~.",
      "\nThe envoys/N left/V Lima/P without an agreement/N on the ports/N ~.",
      "The talks/N had lasted/V ten days/N in the ministry/N ~.",
  });
  doc.attributions.resize(3);
  const auto order = order_of(doc);
  for (const uint32_t caption : {1u, 2u, 3u})
    for (const uint32_t news : {4u, 5u}) CHECK(place(order, news) < place(order, caption));
}

TEST_CASE("each candidate once, in falling gain; the summary is its beginning, in text order") {
  Doc doc = tagged({"\nKenya/P urged/V Indonesia/P ~.", "Ministers/N signed/V a treaty/N ~.",
                    "\nCoffee/N prices/N rose/V ~.", "The levy/N stays/V ~."});
  summarise(Model::get(), doc);
  REQUIRE(doc.ranking.size() == 4);
  std::set<uint32_t> seen;
  for (size_t i = 0; i < doc.ranking.size(); ++i) {
    CHECK(seen.insert(doc.ranking[i].sentence).second);
    if (i > 0) CHECK(doc.ranking[i].score <= doc.ranking[i - 1].score);
  }
  REQUIRE(doc.summary.size() == 1);
  CHECK(doc.summary[0].sentence == doc.ranking[0].sentence);
}

TEST_CASE("longer texts get longer summaries") {
  CHECK(summary_length(30) == 1);
  CHECK(summary_length(500) == 3);
  CHECK(summary_length(1'000'000) == 7);
  for (uint32_t words = 1; words < 20'000; ++words) REQUIRE(summary_length(words) <= summary_length(words + 1));
}

TEST_CASE("only headings: they are better than nothing") {
  CHECK(order_of(tagged({"# Coffee/N levy/N", "\n# Fishing/N treaty/N"})).size() == 2);
  CHECK(rank_sentences(Doc{}).empty());
}

TEST_CASE("ranking is near-linear: sentences that all share their words") {
  const auto time_of = [](int n) {
    Doc doc = build({"levy"});
    std::string text;
    std::mt19937 random(3);
    Doc big;
    std::vector<uint32_t> ids;
    for (int w = 0; w < 50; ++w) ids.push_back(big.pool.intern("w" + std::to_string(w) + "x"));
    big.text = std::string(static_cast<size_t>(n) * 20, 'x');
    big.paragraphs.push_back({{0, static_cast<uint32_t>(big.text.size())}});
    for (int s = 0; s < n; ++s) {
      const auto begin = static_cast<uint32_t>(big.tokens.size());
      for (int t = 0; t < 10; ++t) {
        const uint32_t at = static_cast<uint32_t>(big.tokens.size()) * 2, id = ids[random() % 50];
        big.tokens.push_back({{at, at + 1}, id});
        big.tags.push_back({t == 0 ? Pos::VERB : Pos::NOUN, 0, id});
      }
      big.sentences.push_back({{begin, begin + 10}, 0, SentenceKind::sentence});
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK(rank_sentences(big).size() == static_cast<size_t>(n));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  time_of(1000);
  const double small = time_of(4000), large = time_of(40000);
  CHECK(large < 60 * small + 0.05);  // ten times the text; quadratic would be a hundred times
}
