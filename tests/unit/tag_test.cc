#include "tag.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "build_doc.hpp"
#include "linear.hpp"
#include "model.hpp"
#include "simd.hpp"
#include "sorted.hpp"
#include "stages.hpp"

namespace readout {
namespace {

// The document's words as "form/POS/PENN/lemma".
std::string tagged(const std::vector<std::string>& sentences) {
  Doc doc = test::build(sentences);
  tag(Model::get(), doc);
  std::string out;
  for (uint32_t t = 0; t < doc.tokens.size(); ++t) {
    if (t > 0) out += ' ';
    out += doc.view(t);
    out += '/' + std::string(name_of(doc.tags[t].pos)) + '/' + std::string(penn_name(doc.tags[t].penn)) + '/' +
           std::string(doc.lemma(t));
  }
  return out;
}

std::string u32(uint32_t value) {
  std::string out;
  for (int i = 0; i < 4; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}

TEST_CASE("tag names go both ways") {
  CHECK(name_of(Pos::ADJ) == "ADJ");
  CHECK(name_of(Pos::X) == "X");
  for (const char* name : {"NNP", "VBD", "PRP$", "``", "-LRB-", "HYPH", "$"}) {
    CAPTURE(name);
    REQUIRE(penn_index(name) != 0xFF);
    CHECK(penn_name(penn_index(name)) == name);
  }
  CHECK(penn_index("NOPE") == 0xFF);
  CHECK(penn_name(0xFF) == "");
}

TEST_CASE("sentences are tagged in context") {
  struct Case {
    std::vector<std::string> text;
    const char* want;
  };
  const Case cases[] = {
      {{"The two ministers agreed to reduce tariffs ~."},
       "The/DET/DT/the two/NUM/CD/two ministers/NOUN/NNS/minister agreed/VERB/VBD/agree to/PART/TO/to "
       "reduce/VERB/VB/reduce "
       "tariffs/NOUN/NNS/tariff ./PUNCT/./."},
      {{"She was chosen because they had gone home ~."},
       "She/PRON/PRP/she was/AUX/VBD/be chosen/VERB/VBN/choose because/SCONJ/IN/because they/PRON/PRP/they "
       "had/AUX/VBD/have "
       "gone/VERB/VBN/go home/ADV/RB/home ./PUNCT/./."},
      // One word, two uses.
      {{"We plan a visit ~."}, "We/PRON/PRP/we plan/VERB/VBP/plan a/DET/DT/a visit/NOUN/NN/visit ./PUNCT/./."},
      {{"The plan will fail ~."}, "The/DET/DT/the plan/NOUN/NN/plan will/AUX/MD/will fail/VERB/VB/fail ./PUNCT/./."},
      // Names keep their capitals, and lose their plural.
      {{"The United Nations praised Kenya ~."},
       "The/DET/DT/the United/ADJ/NNP/United Nations/PROPN/NNPS/Nation praised/VERB/VBD/praise Kenya/PROPN/NNP/Kenya "
       "./PUNCT/./."},
  };
  for (const Case& c : cases) CHECK(tagged(c.text) == c.want);
}

TEST_CASE("a word's tags do not depend on the sentences around") {
  const std::vector<std::string> one = {"Exports rose by 7 ~% last year ~."};
  Doc alone = test::build(one);
  tag(Model::get(), alone);
  Doc among = test::build({"The talks failed ~.", one[0], "No one knows why ~."});
  tag(Model::get(), among);
  const uint32_t begin = among.sentences[1].tokens.begin;
  for (uint32_t t = 0; t < alone.tokens.size(); ++t) {
    CHECK(alone.tags[t].pos == among.tags[begin + t].pos);
    CHECK(alone.tags[t].penn == among.tags[begin + t].penn);
    CHECK(alone.lemma(t) == among.lemma(begin + t));
  }
}

TEST_CASE("more words than any cache holds") {
  std::vector<std::string> sentences;
  std::string endless;
  for (int i = 0; i < 6000; ++i) {
    std::string word = "w";
    for (int n = i; n > 0; n /= 26) word += static_cast<char>('a' + n % 26);
    endless += word + " ";
  }
  endless.pop_back();
  sentences.push_back("He signed it ~.");
  sentences.push_back(endless);
  sentences.push_back("He signed it ~.");
  Doc doc = test::build(sentences);
  tag(Model::get(), doc);
  REQUIRE(doc.tags.size() == doc.tokens.size());
  for (uint32_t t = 0; t < 4; ++t) {
    const auto last = static_cast<uint32_t>(doc.tokens.size() - 4 + t);
    CHECK(doc.tags[t].pos == doc.tags[last].pos);
    CHECK(doc.tags[t].lemma == doc.tags[last].lemma);
  }
  CHECK(doc.tags[1].pos == Pos::VERB);
}

TEST_CASE("bytes that are no tagger give tags of X") {
  for (const std::string& bytes : {std::string(), std::string("tagger"), std::string(1000, '\1')}) {
    const Tagger tagger(bytes);
    CHECK_FALSE(tagger.ok());
    Doc doc = test::build({"It works ~."});
    tagger.tag(Clusters(), doc);
    REQUIRE(doc.tags.size() == 3);
    CHECK(doc.tags[1].pos == Pos::X);
  }
}

TEST_CASE("lemmas: whole words, then the longest ending") {
  const Lemmatizer lemmatizer(
      "ed VBD\t2\t\n"
      "ied VBD\t3\ty\n"
      "^went VBD\t4\tgo\n"
      "s NNS\t1\t\n");
  struct Case {
    const char *word, *penn, *want;
  };
  for (const Case& c : {Case{"talked", "VBD", "talk"}, Case{"tried", "VBD", "try"}, Case{"went", "VBD", "go"},
                        Case{"underwent", "VBD", "underwent"}, Case{"deals", "NNS", "deal"},
                        Case{"deals", "NN", "deals"}, Case{"", "NNS", ""}, Case{"s", "NNS", ""}}) {
    CAPTURE(c.word);
    CHECK(lemmatizer.lemma(c.word, penn_index(c.penn)) == c.want);
  }
}

TEST_CASE("a noun or a verb by what stands beside it") {
  struct {
    const char *text, *word;
    bool noun;
  } const cases[] = {
      {"The envoy expressed hope that Denmark would lift the ban ~.", "hope", true},
      {"The government had accepted the ruling in principle ~.", "ruling", true},
      {"The growing demand is met ~.", "growing", false},
      {"The envoys hope that Denmark will lift the ban ~.", "hope", false},
      {"Ministers agreed to lower the storage target ~.", "lower", false},
      {"Beijing promised to lower tariffs on soybeans ~.", "lower", false},
      {"To lower tariffs is hard ~.", "tariffs", true},
      {"\" I call on all member states to stop buying gas ~, \" he said ~.", "states", true},
      {"Seoul asked that Japan ease visa requirements ~.", "ease", false},
      {"He suggested that the House delay ratification until the vote was held ~.", "delay", false},
      {"He said that the House budget debate on taxes was postponed ~.", "budget", true},
      {"A senior official told lawmakers this week ~.", "official", true},
      {"Washington plans to impose fresh tariffs on steel ~.", "plans", false},
      {"Members back the proposal ~.", "back", false},
      {"An official with the group called on the rebels ~.", "called", false},
      {"Manila protests the patrols and demands an apology ~.", "demands", false},
      {"The minister spoke of plans to impose tariffs ~.", "plans", true},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    Doc doc = test::build({c.text});
    tag(Model::get(), doc);
    for (uint32_t t = 0; t < doc.tokens.size(); ++t)
      if (doc.view(t) == c.word) CHECK((doc.tags[t].pos == Pos::NOUN) == c.noun);
  }
}

TEST_CASE("past tenses that the treebanks lack") {
  struct {
    const char *text, *penn, *lemma;
  } const cases[] = {{"The president swore to defend it ~.", "VBD", "swear"},
                     {"The bank has long withheld the sum ~.", "VBN", "withhold"},
                     {"The court upheld the ban ~.", "VBD", "uphold"},
                     {"The assets that Peru froze are large ~.", "VBD", "freeze"},
                     {"The court published the ruling upheld by the judges in Lima ~.", "VBN", "uphold"},
                     {"The taxes withheld from workers were returned ~.", "VBN", "withhold"},
                     {"The town is well ~- ~fed ~.", "VBN", "feed"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    Doc doc = test::build({c.text});
    tag(Model::get(), doc);
    bool found = false;
    for (uint32_t t = 0; t < doc.tokens.size(); ++t)
      found = found || (doc.lemma(t) == c.lemma && penn_name(doc.tags[t].penn) == c.penn);
    CHECK(found);
  }
}

TEST_CASE("a text may end anywhere") {
  const std::string_view text = "To lower tariffs, Peru, which asks that Chile, and members, who plan to,";
  for (size_t n = 1; n <= text.size(); ++n) {
    Doc doc;
    doc.text = text.substr(0, n);
    segment(Model::get(), doc);
    tag(Model::get(), doc);
    CHECK(doc.tags.size() == doc.tokens.size());
  }
}

TEST_CASE("clusters find whole words only") {
  // Two fine classes: 1 in 4 in 2, 2 in 5 in 2.
  const std::string grains{'\0', '\0', '\4', '\2', '\5', '\2'};
  std::map<uint32_t, char> classes;
  for (auto [word, fine] : {std::pair{"deal", '\1'}, {"deals", '\2'}, {"0000", '\1'}})
    classes[Clusters::key(hash_bytes(word))] = fine;
  std::vector<uint32_t> keys;
  std::string fine;
  for (auto [key, c] : classes) keys.push_back(key), fine += c;
  const std::string bytes = u32(3) + grains + sorted_bytes(keys, Clusters::kKeyBits) + fine;
  const Clusters clusters(bytes);
  const auto cluster = [](const Clusters& c, std::string_view word) { return word_features(c, word).cluster; };
  CHECK(cluster(clusters, "deal").fine == 1);
  CHECK(cluster(clusters, "deals").fine == 2);
  CHECK(cluster(clusters, "deals").middle == 5);
  CHECK(cluster(clusters, "deals").coarse == 2);
  CHECK(cluster(clusters, "dea").fine == 0);
  CHECK(cluster(clusters, "").fine == 0);
  CHECK(cluster(clusters, "1987").fine == 1);  // digits count as 0
  CHECK(cluster(Clusters(std::string_view(bytes).substr(0, bytes.size() - 1)), "deal").fine == 0);
}

TEST_CASE("features of a word") {
  const WordFeatures zloty = word_features(Clusters(), "złoty");
  CHECK(zloty.suffix[2] == hash_bytes("oty"));
  CHECK(zloty.suffix[3] == hash_bytes("łoty"));  // affixes count code points
  CHECK(zloty.prefix[1] == hash_bytes("zł"));
  CHECK(word_features(Clusters(), "at").suffix[1] == 0);  // not longer than the ending
  CHECK(word_features(Clusters(), "2025").word == word_features(Clusters(), "1999").word);
  CHECK(word_features(Clusters(), "covid-19").kind == (1 | 2 | 8));
  CHECK(word_features(Clusters(), std::string(100000, 'a')).suffix[0] == hash_bytes("a"));
}

TEST_CASE("shapes") {
  CHECK(shape_of("talks") == Shape::lower);
  CHECK(shape_of("Talks") == Shape::initial);
  CHECK(shape_of("USTR") == Shape::upper);
  CHECK(shape_of("A") == Shape::single_upper);
  CHECK(shape_of("McCoy") == Shape::mixed);
  CHECK(shape_of("2,500") == Shape::none);
}

TEST_CASE("a linear model adds rows") {
  std::string bytes = u32(2) + u32(3);
  for (int weight : {1, -2, 3, 10, 20, -30}) bytes += static_cast<char>(weight);
  const LinearModel model(bytes);
  REQUIRE(model.labels() == 3);
  int32_t scores[3] = {};
  model.add(0, scores);
  model.add(7, scores);  // row 1
  CHECK(scores[0] == 11);
  CHECK(scores[1] == 18);
  CHECK(scores[2] == -27);
  CHECK(LinearModel(bytes.substr(0, 12)).labels() == 0);
}

TEST_CASE("the matrix product is exact") {
  constexpr uint32_t kRows = 8, kWidth = 24;
  const auto weight = [](uint32_t row, uint32_t column) {
    return static_cast<int16_t>(static_cast<int>((row * kWidth + column) * 7919 % 255) - 127);
  };
  std::vector<int16_t> weights(kRows * kWidth), x;
  for (uint32_t r = 0; r < kRows; ++r)
    for (uint32_t k = 0; k < kWidth; ++k) weights[packed(r, k, kWidth)] = weight(r, k);
  for (uint32_t i = 0; i < kWidth; ++i) x.push_back(static_cast<int16_t>(static_cast<int>(i * 104729 % 65535) - 32767));
  std::vector<int32_t> out(kRows);
  multiply(weights.data(), kRows, kWidth, x.data(), out.data());
  for (uint32_t r = 0; r < kRows; ++r) {
    int32_t want = 0;
    for (uint32_t k = 0; k < kWidth; ++k) want += weight(r, k) * x[k];
    CHECK(out[r] == want);
  }
}

}  // namespace
}  // namespace readout
