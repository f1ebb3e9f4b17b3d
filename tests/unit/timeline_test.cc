#include <doctest/doctest.h>

#include "build_doc.hpp"
#include "clause.hpp"
#include "model.hpp"
#include "readout/readout.hpp"
#include "stages.hpp"

using namespace readout;
using namespace readout::test;

namespace {

void tag_all(Doc& doc, const std::vector<std::string>& verbs) {
  for (uint32_t t = 0; t < doc.tokens.size(); ++t) {
    const std::string_view word = doc.view(t);
    const bool mark = word.find_first_not_of(".,;:()-\xE2\x80\x93") == std::string_view::npos;
    const bool name = word[0] >= 'A' && word[0] <= 'Z';
    Pos pos = mark ? Pos::PUNCT : name ? Pos::PROPN : Pos::NOUN;
    for (const std::string& verb : verbs)
      if (word == verb) pos = Pos::VERB;
    if (word == "and") pos = Pos::CCONJ;
    doc.tags.push_back({pos, penn_index(pos == Pos::VERB ? "VBD" : "NN"), doc.tokens[t].lower});
  }
}
void add_date(Doc& doc, std::string_view words, std::string_view timex) {
  doc.values.push_back({find(doc, words, doc.values.empty() ? 0 : doc.values.back().tokens.end), EntityType::DATE,
                        std::string(timex), 0, false, "", "test"});
}

}  // namespace

TEST_CASE("dates of events come in order of time, unresolved ones last") {
  Doc doc = build({"The pact was signed in June 2024 ~.", "Talks began in week 46 ~.", "Ministers met on Friday ~.",
                   "The deal lapsed in 2023 ~.", "A vote followed on 3 November 2025 ~.", "It held for ten years ~.",
                   "They cited the Treaty ( 2019 ) ~."});
  tag_all(doc, {"signed", "began", "met", "lapsed", "followed", "held", "cited"});
  add_date(doc, "June 2024", "2024-06");
  add_date(doc, "week 46", "2025-W46");
  add_date(doc, "Friday", "XXXX-WXX-5");
  add_date(doc, "2023", "2023");
  add_date(doc, "3 November 2025", "2025-11-03");
  add_date(doc, "ten years", "P10Y");
  add_date(doc, "2019", "2019");
  find_timeline(Model::get(), doc);
  REQUIRE(check(doc) == "");
  std::vector<std::pair<std::string, std::string>> got;
  for (const TimelineItem& item : doc.timeline) got.emplace_back(item.value, item.label);
  CHECK(got == std::vector<std::pair<std::string, std::string>>{{"2023", "The deal lapsed in 2023"},
                                                                {"2024-06", "The pact was signed in June 2024"},
                                                                {"2025-11-03", "A vote followed on 3 November 2025"},
                                                                {"2025-W46", "Talks began in week 46"},
                                                                {"", "Ministers met on Friday"}});
}

TEST_CASE("a time and its day are one event") {
  Analysis analysis("The panel will open its docket at 9 a.m. on Monday.", {.date = "2025-11-19"});
  analysis.run();
  REQUIRE(analysis.doc().timeline.size() == 1);
  CHECK(analysis.doc().timeline[0].value == "2025-11-24T09:00");
  CHECK(analysis.doc().view(analysis.doc().timeline[0].tokens) == "9 a.m. on Monday");
}

TEST_CASE("who asks is told once, where the act's own words name the party") {
  Analysis analysis("Ministers met at the request of the Andean Federation to raise the limit for 2026.", {});
  analysis.run();
  REQUIRE(analysis.doc().timeline.size() == 1);
  CHECK(analysis.doc().timeline[0].label == "request of the Andean Federation to raise the limit for 2026");
}

TEST_CASE("a deadline tells what its act is and whose; datelines tell nothing") {
  Doc doc = build({"MOMBASA , March 4 - Kenya promised to cut its levy by June ~."});
  tag_all(doc, {"promised", "cut"});
  add_date(doc, "March 4", "2025-03-04");
  add_date(doc, "June", "2025-06");
  const uint32_t kenya = add_entity(doc, "Republic of Kenya", EntityType::GPE);
  add_mention(doc, "Kenya", kenya);
  Act& act = add_act(doc, ActLabel::commitment, ActKind::promise, "promised to cut its levy by June", "promised");
  act.actor = {find(doc, "Kenya"), kenya};
  act.deadline = find(doc, "by June");
  act.deadline_value = 1;
  find_timeline(Model::get(), doc);
  REQUIRE(doc.timeline.size() == 1);
  CHECK(doc.timeline[0].value == "2025-06");
  CHECK(doc.timeline[0].label == "Republic of Kenya promised to cut its levy by June");
}

TEST_CASE("clauses: between marks without a parse, below the verb with one") {
  Doc doc = build({"On Friday , ministers met in Geneva , and talks resumed in May ~."});
  tag_all(doc, {"met", "resumed"});
  CHECK(doc.view(clause_of(doc, 0, find(doc, "Friday")).tokens) == "On Friday , ministers met in Geneva");
  CHECK(doc.view(clause_of(doc, 0, find(doc, "May")).tokens) == "talks resumed in May");

  // The two agreed to meet in May and to sign in June .
  Doc parsed = build({"The two agreed to meet in May and to sign in June ~."});
  tag_all(parsed, {"agreed", "meet", "sign"});
  const auto arc = [](uint32_t head, const char* rel) { return Arc{head, deprel_index(rel)}; };
  parsed.arcs = {arc(1, "det"),   arc(2, "nsubj"), arc(kNone, "root"), arc(4, "mark"), arc(2, "xcomp"),
                 arc(6, "case"),  arc(4, "obl"),   arc(9, "cc"),       arc(9, "mark"), arc(4, "conj"),
                 arc(11, "case"), arc(9, "obl"),   arc(2, "punct")};
  const Clause june = clause_of(parsed, 0, find(parsed, "June"));
  CHECK(parsed.view(june.tokens) == "to sign in June");
  CHECK(parsed.view(june.subject) == "The two");
  CHECK(clause_of(parsed, 0, find(parsed, "The")).subject.empty());
}

TEST_CASE("labels are cut between words") {
  CHECK(shortened("short") == "short");
  const std::string text = shortened(std::string(30, 'a') + " " + std::string(70, 'b') + " " + std::string(60, 'c'));
  CHECK(text == std::string(30, 'a') + " " + std::string(70, 'b') + "\xE2\x80\xA6");
  std::string accents;
  for (int i = 0; i < 100; ++i) accents += "\xC3\xA9";
  CHECK(shortened(accents).size() % 2 == 1);  // whole characters and the three bytes of the ellipsis
}
