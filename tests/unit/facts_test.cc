#include <doctest/doctest.h>

#include <map>

#include "build_doc.hpp"
#include "cases.hpp"
#include "model.hpp"
#include "readout/readout.hpp"
#include "stages.hpp"

using namespace readout;
using namespace readout::test;

namespace {

// Penn tags of the words that matter; names are NNP, other words NN.
Doc tagged(const std::vector<std::string>& sentences, const std::map<std::string, std::pair<Pos, const char*>>& words) {
  Doc doc = build(sentences);
  const std::map<std::string, std::string> lemmas = {
      {"met", "meet"}, {"held", "hold"}, {"talks", "talk"}, {"settled", "settle"}, {"could", "can"}};
  for (uint32_t t = 0; t < doc.tokens.size(); ++t) {
    const std::string word(doc.view(t)), lower(doc.lower(t));
    const auto lemma = lemmas.find(lower);
    const auto tag = words.find(word);
    const bool mark = word.find_first_not_of(".,") == std::string::npos;
    Tag out{mark                               ? Pos::PUNCT
            : word[0] >= 'A' && word[0] <= 'Z' ? Pos::PROPN
                                               : Pos::NOUN,
            penn_index("NN"), doc.pool.intern(lemma == lemmas.end() ? lower : lemma->second)};
    if (tag != words.end()) out = {tag->second.first, penn_index(tag->second.second), out.lemma};
    doc.tags.push_back(out);
  }
  for (uint32_t i = 0; i < doc.sentences.size(); ++i) doc.ranking.push_back({i, 1.0});
  return doc;
}

const std::map<std::string, std::pair<Pos, const char*>> kWords = {
    {"met", {Pos::VERB, "VBD"}}, {"meet", {Pos::VERB, "VB"}},     {"held", {Pos::VERB, "VBD"}},
    {"will", {Pos::AUX, "MD"}},  {"in", {Pos::ADP, "IN"}},        {"on", {Pos::ADP, "IN"}},
    {"with", {Pos::ADP, "IN"}},  {"settled", {Pos::VERB, "VBN"}}, {"not", {Pos::PART, "RB"}},
    {"has", {Pos::AUX, "VBZ"}},  {"been", {Pos::AUX, "VBN"}},     {"a", {Pos::DET, "DT"}}};

}  // namespace

TEST_CASE("a meeting: who, where, when, about what") {
  Doc doc = tagged({"Chile held talks with Peru on tuna stocks in Auckland on Friday ~."}, kWords);
  const uint32_t chile = add_entity(doc, "Chile", EntityType::GPE), peru = add_entity(doc, "Peru", EntityType::GPE),
                 auckland = add_entity(doc, "Auckland", EntityType::GPE);
  add_mention(doc, "Chile", chile);
  add_mention(doc, "Peru", peru);
  add_mention(doc, "Auckland", auckland);
  doc.values.push_back({find(doc, "Friday"), EntityType::DATE, "", 0, false, "", "test"});
  doc.mentions.push_back({find(doc, "Friday"), EntityType::DATE, MentionForm::name, kNone, 0, "test"});
  find_facts(Model::get(), doc);
  REQUIRE(check(doc) == "");
  REQUIRE(doc.facts.size() == 1);
  const Fact& fact = doc.facts[0];
  CHECK(fact.kind == FactKind::meeting);
  CHECK(fact.parties == std::vector<uint32_t>{chile, peru});
  CHECK(doc.view(fact.place) == "Auckland");
  CHECK(doc.view(fact.time) == "Friday");
  CHECK(doc.view(fact.topic) == "tuna stocks");
}

TEST_CASE("a meeting that is only planned, or has one party, is none") {
  for (const char* text : {"Chile will meet Peru in Auckland ~.", "Chile met in Auckland ~."}) {
    CAPTURE(text);
    Doc doc = tagged({text}, kWords);
    add_mention(doc, "Chile", add_entity(doc, "Chile", EntityType::GPE));
    if (!find(doc, "Peru").empty()) add_mention(doc, "Peru", add_entity(doc, "Peru", EntityType::GPE));
    find_facts(Model::get(), doc);
    CHECK(doc.facts.empty());
  }
}

TEST_CASE("people are the parties where they met; a plural stands for its members") {
  Doc doc = tagged({"Both ministers met Ada Quist in Oslo ~."}, kWords);
  const uint32_t quist = add_entity(doc, "Ada Quist", EntityType::PERSON),
                 a = add_entity(doc, "Li", EntityType::PERSON), b = add_entity(doc, "Mori", EntityType::PERSON),
                 both = add_entity(doc, "Both ministers", EntityType::PERSON);
  doc.entities[both].members = {a, b};
  add_mention(doc, "Both ministers", both, MentionForm::nominal);
  add_mention(doc, "Ada Quist", quist);
  find_facts(Model::get(), doc);
  REQUIRE(doc.facts.size() == 1);
  CHECK(doc.facts[0].parties == std::vector<uint32_t>{a, b, quist});
}

TEST_CASE("what is open: not settled, and asked without an answer") {
  Doc doc = tagged({"The dispute has not been settled ~.", "Kenya urged Peru to lift its ban ~.",
                    "Chile asked Mali to sign ~.", "Mali agreed ~."},
                   kWords);
  const uint32_t mali = add_entity(doc, "Mali", EntityType::GPE);
  add_mention(doc, "Mali", mali);
  add_act(doc, ActLabel::proposal, ActKind::request, "urged Peru to lift its ban", "urged");
  add_act(doc, ActLabel::proposal, ActKind::request, "asked Mali to sign", "asked").addressee = {find(doc, "Mali"),
                                                                                                 mali};
  Act& act = add_act(doc, ActLabel::commitment, ActKind::acceptance, "agreed", "agreed");
  act.actor = {find(doc, "Mali"), mali};
  find_facts(Model::get(), doc);
  REQUIRE(doc.facts.size() == 3);
  CHECK(doc.facts[0].kind == FactKind::agreed);
  CHECK(doc.view(doc.facts[1].tokens) == "The dispute has not been settled");
  CHECK(doc.view(doc.facts[2].tokens) == "urged Peru to lift its ban");
  CHECK(doc.facts[2].kind == FactKind::open);
}

TEST_CASE("what comes next: firm new commitments to meet, sign, send; not old or hedged ones") {
  struct {
    Strength strength;
    ActStatus status;
    size_t want;
  } const table[] = {{Strength::firm, ActStatus::new_, 1},
                     {Strength::hedged, ActStatus::new_, 0},
                     {Strength::firm, ActStatus::existing, 0}};
  for (const auto& [strength, status, want] : table) {
    Doc doc = tagged({"Kenya will meet Peru ~."}, kWords);
    Act& act = add_act(doc, ActLabel::commitment, ActKind::plan, "will meet Peru", "will");
    act.content = find(doc, "meet Peru");
    act.strength = strength;
    act.status = status;
    find_facts(Model::get(), doc);
    CHECK(doc.facts.size() == want);
    if (want) CHECK(doc.facts[0].kind == FactKind::next);
  }
}

TEST_CASE("at most five of a kind, those of the sentences that rank highest") {
  std::vector<std::string> sentences(8, "Kenya urged Peru to lift its ban ~.");
  Doc doc = tagged(sentences, kWords);
  for (uint32_t s = 0; s < 8; ++s) {
    Act& act = add_act(doc, ActLabel::proposal, ActKind::request, "urged Peru to lift its ban", "urged");
    act.tokens = {doc.sentences[s].tokens.begin + 1, doc.sentences[s].tokens.begin + 7};
    act.cue = {act.tokens.begin, act.tokens.begin + 1};
    act.sentence = s;
  }
  std::reverse(doc.ranking.begin(), doc.ranking.end());
  find_facts(Model::get(), doc);
  REQUIRE(doc.facts.size() == 5);
  CHECK(doc.facts[0].sentence == 3);
  CHECK(doc.facts[4].sentence == 7);
}

namespace {

// "kind: words | place | topic" of each fact of a whole text.
std::string facts(std::string text) {
  Analysis analysis(std::move(text), Options{});
  analysis.run();
  const Doc& doc = analysis.doc();
  std::string out;
  for (const Fact& f : doc.facts) {
    out += (out.empty() ? "" : "; ") + std::string(name_of(f.kind)) + ": " + std::string(doc.view(f.tokens));
    if (f.kind == FactKind::meeting)
      out += " | " + std::string(doc.view(f.place)) + " | " + std::string(doc.view(f.topic));
  }
  return out;
}

}  // namespace

TEST_CASE("facts of whole texts: no cut names, no far places, no fragments, the actor said") {
  check_cases(
      facts,
      {
          {"President Peter A. Marsh, Jr. met with Prime Minister Ole Lund of Norway in Bergen.",
           "meeting: President Peter A. Marsh, Jr. met with Prime Minister Ole Lund of Norway in Bergen | Bergen | "},
          {"Chancellor Maria Weber met Prime Minister Jean Laval of Belgium on Monday to offer help to farmers "
           "suffering in Alberta.",
           "meeting: Chancellor Maria Weber met Prime Minister Jean Laval of Belgium on Monday to offer help to "
           "farmers suffering in Alberta |  | "},
          {"National Security Advisor Ann Sutton spoke over the phone today with Foreign Minister Luis Prado of Chile.",
           "meeting: National Security Advisor Ann Sutton spoke over the phone today with Foreign Minister Luis Prado "
           "of Chile |  | "},
          {"Shortages in Kenya are met through aid from Norway.", ""},
          {"The opposition said it will not take sides.", ""},
          {"The report says the gap between imports and exports was $12 billion.", ""},
          {"Kenya called on Indonesia to scrap the levy.", "open: Kenya called on Indonesia to scrap the levy"},
          {"Kenya and Chile are determined to hold pirates accountable for their attacks.", ""},
          {"The line is safe. \"Kenya built it, and we will keep it open,\" the minister said.", ""},
          {"# Kenya asks Indonesia to drop levy\n\nKenya on Monday urged Indonesia to scrap a levy on coffee.",
           "open: Kenya on Monday urged Indonesia to scrap a levy on coffee"},
          {"Kenya and Chile will hold a special meeting in Oslo next week.",
           "next: Kenya and Chile will hold a special meeting in Oslo next week"},
      });
}
