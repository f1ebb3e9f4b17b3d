#include "parse.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>

#include "build_doc.hpp"
#include "model.hpp"
#include "stages.hpp"
#include "tagged_doc.hpp"

namespace readout {
namespace {

// A Doc of one sentence from "form/POS/PENN" words, to be parsed.
Doc tagged(std::string_view words) {
  Doc doc = test::tagged({words});
  doc.wants_parse = {true};
  return doc;
}

// "announced(root) minister(nsubj,announced) ...": the arcs asked for that are not there.
std::string missing(const Doc& doc, std::string_view want) {
  std::string out;
  while (!want.empty()) {
    const size_t end = std::min(want.find(' '), want.size());
    const std::string arc(want.substr(0, end));
    want.remove_prefix(std::min(end + 1, want.size()));
    bool found = false;
    for (uint32_t t = 0; t < doc.tokens.size(); ++t) {
      std::string here = std::string(doc.view(t)) + "(" + std::string(deprel_name(doc.arcs[t].deprel));
      if (doc.arcs[t].head != kNone) here += "," + std::string(doc.view(doc.arcs[t].head));
      found = found || here + ")" == arc;
    }
    if (!found) out += arc + " ";
  }
  return out;
}

// What is wrong with the heads of [begin, end), or "".
std::string tree_fault(const std::vector<Arc>& arcs, uint32_t begin, uint32_t end) {
  uint32_t roots = 0;
  for (uint32_t t = begin; t < end; ++t) {
    roots += arcs[t].head == kNone;
    if ((arcs[t].head == kNone) != (deprel_name(arcs[t].deprel) == "root")) return "root label without root";
    if (arcs[t].deprel == 0) return "no label";
    uint32_t steps = 0;
    for (uint32_t a = t; a != kNone; a = arcs[a].head) {
      if (a < begin || a >= end) return "head outside the sentence";
      if (++steps > end - begin) return "cycle";
    }
  }
  return roots == 1 ? "" : std::to_string(roots) + " roots";
}

// Small numbers that look random, the same everywhere.
class Numbers {
 public:
  uint32_t below(uint32_t n) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % n;
  }

 private:
  uint32_t state_ = 7;
};

TEST_CASE("deprel names have one index each; unknown ones have 0") {
  for (uint32_t i = 0; i < Parser::kDeprels; ++i) {
    const std::string_view name = deprel_name(static_cast<uint8_t>(i));
    if (name != "_") CHECK(deprel_index(name) == i);
  }
  CHECK(deprel_name(0) == "_");
  CHECK(deprel_name(255) == "_");
  CHECK(deprel_index("nsubj:pass") != 0);
  CHECK(deprel_index("subject") == 0);
}

TEST_CASE("best_tree finds the best of all projective trees with one root") {
  Numbers numbers;
  for (int round = 0; round < 200; ++round) {
    const uint32_t n = 1 + numbers.below(5);
    std::vector<int32_t> score(size_t{n} * n);
    for (int32_t& s : score) s = static_cast<int32_t>(numbers.below(100)) - 50;
    const auto value = [&](const std::vector<uint32_t>& head) {
      int32_t sum = 0;
      for (uint32_t d = 0; d < n; ++d) sum += score[d * n + (head[d] == kNone ? d : head[d])];
      return sum;
    };
    // Every assignment of heads, kept if it is a projective tree.
    std::optional<int32_t> best;
    uint32_t all = 1;
    for (uint32_t i = 0; i < n; ++i) all *= n;
    for (uint32_t code = 0; code < all; ++code) {
      std::vector<uint32_t> head(n);
      std::vector<Arc> arcs(n);
      uint32_t rest = code;
      for (uint32_t d = 0; d < n; ++d, rest /= n) {
        head[d] = rest % n == d ? kNone : rest % n;
        arcs[d] = {head[d], deprel_index(head[d] == kNone ? "root" : "obj")};
      }
      bool good = tree_fault(arcs, 0, n).empty();
      for (uint32_t d = 0; good && d < n; ++d) {
        if (head[d] == kNone) continue;
        for (uint32_t t = std::min(d, head[d]) + 1; t < std::max(d, head[d]); ++t) {
          uint32_t a = t;
          while (a != kNone && a != head[d]) a = head[a];
          good = good && a != kNone;
        }
      }
      if (good && (!best || value(head) > *best)) best = value(head);
    }
    CHECK(value(best_tree(score, n)) == best);
  }
}

TEST_CASE("sentences are parsed as Universal Dependencies has it") {
  const struct {
    const char *text, *want;
  } cases[] = {
      {"The/DET/DT minister/NOUN/NN announced/VERB/VBD a/DET/DT new/ADJ/JJ plan/NOUN/NN ./PUNCT/.",
       "announced(root) The(det,minister) minister(nsubj,announced) a(det,plan) new(amod,plan) plan(obj,announced) "
       ".(punct,announced)"},
      {"The/DET/DT treaty/NOUN/NN was/AUX/VBD signed/VERB/VBN by/ADP/IN both/DET/DT governments/NOUN/NNS ./PUNCT/.",
       "signed(root) treaty(nsubj:pass,signed) was(aux:pass,signed) governments(obl:agent,signed) "
       "by(case,governments)"},
      {"Japan/PROPN/NNP 's/PART/POS envoy/NOUN/NN promised/VERB/VBD to/PART/TO cut/VERB/VB tariffs/NOUN/NNS "
       "next/ADJ/JJ year/NOUN/NN ./PUNCT/.",
       "promised(root) envoy(nsubj,promised) Japan(nmod:poss,envoy) 's(case,Japan) cut(xcomp,promised) to(mark,cut) "
       "tariffs(obj,cut)"},
      {"She/PRON/PRP said/VERB/VBD that/SCONJ/IN Kenya/PROPN/NNP will/AUX/MD not/PART/RB send/VERB/VB troops/NOUN/NNS "
       "./PUNCT/.",
       "said(root) She(nsubj,said) send(ccomp,said) that(mark,send) Kenya(nsubj,send) will(aux,send) not(advmod,send) "
       "troops(obj,send)"},
      {"Officials/NOUN/NNS who/PRON/WP met/VERB/VBD on/ADP/IN Monday/PROPN/NNP urged/VERB/VBD restraint/NOUN/NN "
       "and/CCONJ/CC dialogue/NOUN/NN ./PUNCT/.",
       "urged(root) Officials(nsubj,urged) met(acl:relcl,Officials) who(nsubj,met) Monday(obl,met) "
       "restraint(obj,urged) dialogue(conj,restraint) and(cc,dialogue)"},
  };
  for (const auto& example : cases) {  // clang 14 captures no structured bindings
    Doc doc = tagged(example.text);
    parse(Model::get(), doc);
    CAPTURE(example.text);
    CHECK(missing(doc, example.want) == "");
  }
}

TEST_CASE("only the sentences that are wanted are parsed") {
  Doc doc = tagged("Go/VERB/VB ./PUNCT/. Stop/VERB/VB ./PUNCT/.");
  doc.sentences = {{{0, 2}}, {{2, 4}}};
  doc.wants_parse = {false, true};
  parse(Model::get(), doc);
  REQUIRE(doc.arcs.size() == 4);
  CHECK(doc.arcs[0].deprel == 0);
  CHECK(doc.arcs[1].head == kNone);
  CHECK(doc.arcs[3].head == 2);
  CHECK(tree_fault(doc.arcs, 2, 4) == "");
}

TEST_CASE("a dateline ends before the sentence's first word, and is no part of its tree") {
  const struct {
    const char* text;
    uint32_t want;  // tokens
  } cases[] = {
      {"LIMA - Peru signed ~.", 2},
      {"LIMA ~, June 4 ( ~Andes Wire ~) - Peru signed ~.", 9},
      {"Lima ~, 4 June 2026 -- Peru signed ~.", 6},
      {"LIMA ~/ QUITO - Peru signed ~.", 4},
      {"Peru - the largest buyer - signed ~.", 0},
      {"Peru - Chile talks failed ~.", 0},
      {"PERU ~- ~Chile talks failed ~.", 0},
      {"Peru signed - Then it left ~.", 0},
  };
  for (const auto& example : cases) {
    CAPTURE(example.text);
    Doc doc = test::build({example.text});
    CHECK(dateline_end(doc, 0) == example.want);
  }
  Doc doc = test::build({"LIMA ~, June 4 - Peru 's minister urged Chile to act ~."});
  tag(Model::get(), doc);
  doc.wants_parse = {true};
  parse(Model::get(), doc);
  CHECK(missing(doc, "urged(root) minister(nsubj,urged) Peru(nmod:poss,minister) LIMA(parataxis,urged)") == "");
  CHECK(tree_fault(doc.arcs, 0, static_cast<uint32_t>(doc.tokens.size())) == "");
}

TEST_CASE("a word of one person's name is no part of another's") {
  Doc doc =
      test::build({"European Commission President Ursula Lindqvist and Brazilian Foreign Minister Paulo Teixeira said "
                   "on Thursday that they would sign ~."});
  tag(Model::get(), doc);
  doc.wants_parse = {true};
  for (const TokenSpan tokens : {TokenSpan{3, 5}, TokenSpan{9, 11}}) {
    doc.names.push_back({});
    doc.names.back().tokens = tokens;
    doc.names.back().type = EntityType::PERSON;
  }
  parse(Model::get(), doc);
  CHECK(missing(doc, "Paulo(conj,Ursula)") == "");
}

TEST_CASE("any words give a tree, whatever their number") {
  Numbers numbers;
  const Parser& parser = Model::get().parser;
  for (const uint32_t n : {1u, 2u, 3u, 7u, 40u, Parser::kMaxWords, Parser::kMaxWords + 1, 3 * Parser::kMaxWords + 5}) {
    std::vector<ParserWord> words(n);
    for (ParserWord& w : words) {
      WordFeatures features;
      features.word = numbers.below(UINT32_MAX);
      for (uint32_t& suffix : features.suffix) suffix = numbers.below(UINT32_MAX);
      features.kind = static_cast<uint8_t>(numbers.below(64));
      features.cluster.fine = static_cast<uint8_t>(numbers.below(256));
      w = parser.word(features, static_cast<Shape>(numbers.below(kShapes)),
                      {static_cast<Pos>(numbers.below(17)), static_cast<uint8_t>(numbers.below(256)), 0});
    }
    const std::vector<Arc> arcs = parser.parse(words);
    REQUIRE(arcs.size() == n);
    CHECK_MESSAGE(tree_fault(arcs, 0, n) == "", n, " words");
  }
  CHECK(parser.parse({}).empty());
}

TEST_CASE("a parser of damaged bytes is empty and gives no arcs") {
  const std::string damaged[] = {"", "readout", std::string(27, '\0'), std::string(1000, '\xff')};
  for (const std::string& bytes : damaged) {
    const Parser parser{bytes};
    CHECK(parser.empty());
    const ParserWord words[2] = {};
    for (const Arc& arc : parser.parse(words)) CHECK(arc.deprel == 0);
  }
}

}  // namespace
}  // namespace readout
