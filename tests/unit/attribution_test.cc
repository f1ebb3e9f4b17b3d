// Who says what. Docs by hand, without a parse: the tags alone must do.
#include "attribution.hpp"

#include <doctest/doctest.h>

#include <string>

#include "cases.hpp"
#include "model.hpp"
#include "readout/readout.hpp"
#include "stages.hpp"
#include "tagged_doc.hpp"

using namespace readout;
using test::name;
using test::tagged;

namespace {

Doc attributed(Doc doc) {
  resolve(Model::get(), doc);
  attribute(Model::get(), doc);
  CHECK(check(doc) == "");
  return doc;
}

struct Line {
  std::string speaker, cue, addressee, content;
  bool direct;
  bool operator==(const Line&) const = default;
};
std::vector<Line> lines(const Doc& doc) {
  std::vector<Line> out;
  for (const Attribution& a : doc.attributions)
    out.push_back({std::string(doc.view(a.speaker.tokens)), std::string(doc.view(a.cue)),
                   std::string(doc.view(a.addressee.tokens)), std::string(doc.view(a.content)), a.direct});
  return out;
}

// "speaker; speaker" or "speaker: content; speaker: content" of each attribution of the text, in order.
std::string told(std::string_view text, bool content) {
  Analysis analysis{std::string(text), {}};
  analysis.run();
  const Doc& doc = analysis.doc();
  std::string out;
  for (const Attribution& a : doc.attributions)
    out += (out.empty() ? "" : "; ") + std::string(doc.view(a.speaker.tokens)) +
           (content ? ": " + std::string(doc.view(a.content)) : "");
  return out;
}

void check_told(bool content, const std::vector<test::Case>& cases) {
  test::check_cases([content](const char* text) { return told(text, content); }, cases);
}

constexpr std::string_view kQuote =
    "\"/PUNCT/`` We/PRON/PRP will/AUX/MD sign/VERB/VB soon/ADV/RB ,/PUNCT/, \"/PUNCT/'' ";
std::string with_quote(std::string_view before, std::string_view after) {
  return std::string(before) + std::string(kQuote) + std::string(after);
}

}  // namespace

TEST_CASE("a quote and its cue, in any order") {
  struct {
    std::string words, speaker;
  } const cases[] = {
      {with_quote("", "the/DET/DT envoy/NOUN/NN said/VERB/VBD ./PUNCT/."), "the envoy"},
      {with_quote("", "said/VERB/VBD the/DET/DT envoy/NOUN/NN ./PUNCT/."), "the envoy"},
      {with_quote("The/DET/DT envoy/NOUN/NN said/VERB/VBD ,/PUNCT/, ", "./PUNCT/."), "The envoy"},
      {with_quote("", "the/DET/DT head/NOUN/NN of/ADP/IN the/DET/DT mission/NOUN/NN said/VERB/VBD ./PUNCT/."),
       "the head of the mission"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.words);
    const Doc doc = attributed(tagged({c.words}));
    CHECK(lines(doc) == std::vector<Line>{{c.speaker, "said", "", "We will sign soon ,", true}});
  }
}

TEST_CASE("curly marks, and a quote that has no end") {
  const Doc curly =
      attributed(tagged({"“/PUNCT/`` We/PRON/PRP will/AUX/MD sign/VERB/VB soon/ADV/RB ,/PUNCT/, ”/PUNCT/'' the/DET/DT "
                         "envoy/NOUN/NN said/VERB/VBD ./PUNCT/."}));
  CHECK(lines(curly) == std::vector<Line>{{"the envoy", "said", "", "We will sign soon ,", true}});
  const Doc open =
      attributed(tagged({"The/DET/DT envoy/NOUN/NN said/VERB/VBD ,/PUNCT/, “/PUNCT/`` We/PRON/PRP will/AUX/MD "
                         "sign/VERB/VB soon/ADV/RB ./PUNCT/.",
                         "Rain/NOUN/NN fell/VERB/VBD ./PUNCT/."}));
  CHECK(lines(open) == std::vector<Line>{{"The envoy", "said", "", "We will sign soon .", true}});
}

TEST_CASE("a quote over paragraphs stays with its speaker") {
  const Doc doc = attributed(tagged(
      {"The/DET/DT envoy/NOUN/NN said/VERB/VBD :/PUNCT/: “/PUNCT/`` We/PRON/PRP will/AUX/MD sign/VERB/VB ./PUNCT/.",
       "\n“/PUNCT/`` We/PRON/PRP will/AUX/MD stay/VERB/VB ./PUNCT/. ”/PUNCT/''"}));
  CHECK(lines(doc) == std::vector<Line>{{"The envoy", "said", "", "We will sign .", true},
                                        {"The envoy", "said", "", "We will stay .", true}});
  CHECK(doc.attributions[1].rule == "quote over paragraphs");
}

TEST_CASE("a quote under the line that names its speaker, whose closing mark comes a paragraph later") {
  const Doc doc = attributed(tagged({"The/DET/DT envoy/NOUN/NN said/VERB/VBD :/PUNCT/:",
                                     "\n“/PUNCT/`` We/PRON/PRP will/AUX/MD sign/VERB/VB ./PUNCT/.",
                                     "\nWe/PRON/PRP will/AUX/MD stay/VERB/VB ./PUNCT/. ”/PUNCT/''"}));
  REQUIRE(doc.attributions.size() == 1);
  CHECK(doc.view(doc.attributions[0].speaker.tokens) == "The envoy");
  CHECK(doc.attributions[0].content == TokenSpan{5, 13});  // both sentences
}

TEST_CASE("a statement without marks under the line that names its speaker goes on while it says we") {
  Doc doc =
      tagged({"The/DET/DT minister/NOUN/NN ,/PUNCT/, Ann/PROPN/NNP Lee/PROPN/NNP ,/PUNCT/, said/VERB/VBD :/PUNCT/:",
              "\nThe/DET/DT pact/NOUN/NN helps/VERB/VBZ ./PUNCT/.", "\nWe/PRON/PRP will/AUX/MD stay/VERB/VB ./PUNCT/.",
              "\nThe/DET/DT ship/NOUN/NN sailed/VERB/VBD ./PUNCT/."});
  name(doc, "Ann Lee", EntityType::PERSON);
  CHECK(lines(attributed(doc)) == std::vector<Line>{{"Ann Lee", "said", "", "The pact helps .", true},
                                                    {"Ann Lee", "", "", "We will stay .", true}});
}

TEST_CASE("who signs a quote speaks it") {
  Doc doc = tagged({"“/PUNCT/`` We/PRON/PRP will/AUX/MD sign/VERB/VB ./PUNCT/. ”/PUNCT/''",
                    "\n-/PUNCT/: Ann/PROPN/NNP Lee/PROPN/NNP ,/PUNCT/, minister/NOUN/NN"});
  name(doc, "Ann Lee", EntityType::PERSON);
  CHECK(lines(attributed(doc)) == std::vector<Line>{{"Ann Lee", "", "", "We will sign .", true}});
}

TEST_CASE("the layout of a press release: who issued the statement, whose quotes they are, who signs without a dash") {
  check_told(/*content=*/true,
             {{"Ms. Ana Rao issued the following statement:\n\"The talks went well. We will meet again in May.\n"
               "\"Growth has slowed.\"",
               "Ms. Ana Rao: The talks went well. We will meet again in May.; Ms. Ana Rao: Growth has slowed."},
              {"Ms. Ana Rao issued a statement of guidelines: one for each port.", ""},
              {"The port opened.\nQuotes attributable to Minister for Ports, Ana Rao:\n\"We will build two more "
               "ports.\"\n\"Trade is good for us.\"\nThe port cost $3 million.",
               "Minister for Ports, Ana Rao: We will build two more ports.; "
               "Minister for Ports, Ana Rao: Trade is good for us."},
              {"The port opened.\nQuote from Ana Rao:\n\"We will build two more ports.\"",
               "Ana Rao: We will build two more ports."},
              {"Quotas from Peru:\n\"Anchovy\", sardine and tuna.", ""},
              {"The port opened.\n\"We will build two more ports.\"\nAna Rao, Minister for Ports",
               "Ana Rao, Minister for Ports: We will build two more ports."},
              {"The port opened.\n\"We will build two more ports.\"\nAna Rao opened the port.", ""},
              {"The port opened.\n\"We will build two more ports.\"\nAna Rao for mayor", ""}});
}

TEST_CASE("who is told never speaks") {
  const Doc doc =
      attributed(tagged({with_quote("",
                                    "the/DET/DT head/NOUN/NN of/ADP/IN it/PRON/PRP ,/PUNCT/, Ann/PROPN/NNP "
                                    "Lee/PROPN/NNP ,/PUNCT/, told/VERB/VBD reporters/NOUN/NNS ./PUNCT/.")}));
  CHECK(doc.attributions.at(0).speaker.tokens != TokenSpan{});
  CHECK(doc.view(doc.attributions.at(0).speaker.tokens) != "reporters");
}

TEST_CASE("behind a quotation, an office and its holder between commas speak") {
  check_told(/*content=*/true,
             {{"\"We would welcome talks with Peru on this,\" Chile's trade minister, Ana Soto, told Reuters.",
               "Chile's trade minister, Ana Soto: We would welcome talks with Peru on this,"}});
}

TEST_CASE("indirect speech: before, after and around the cue, and nested") {
  struct {
    std::string_view words;
    std::vector<Line> want;
  } const cases[] = {
      {"The/DET/DT envoy/NOUN/NN said/VERB/VBD on/ADP/IN Monday/PROPN/NNP that/SCONJ/IN talks/NOUN/NNS failed/VERB/VBD "
       "./PUNCT/.",
       {{"The envoy", "said", "", "talks failed", false}}},
      {"The/DET/DT envoy/NOUN/NN said/VERB/VBD talks/NOUN/NNS failed/VERB/VBD ./PUNCT/.",
       {{"The envoy", "said", "", "talks failed", false}}},
      {"The/DET/DT envoy/NOUN/NN told/VERB/VBD reporters/NOUN/NNS that/SCONJ/IN talks/NOUN/NNS failed/VERB/VBD "
       "./PUNCT/.",
       {{"The envoy", "told", "reporters", "talks failed", false}}},
      {"Talks/NOUN/NNS failed/VERB/VBD ,/PUNCT/, the/DET/DT envoy/NOUN/NN said/VERB/VBD ./PUNCT/.",
       {{"the envoy", "said", "", "Talks failed", false}}},
      {"Talks/NOUN/NNS ,/PUNCT/, he/PRON/PRP said/VERB/VBD ,/PUNCT/, failed/VERB/VBD ./PUNCT/.",
       {{"he", "said", "", "Talks , he said , failed", false}}},
      {"Talks/NOUN/NNS failed/VERB/VBD ,/PUNCT/, according/VERB/VBG to/ADP/IN the/DET/DT envoy/NOUN/NN ./PUNCT/.",
       {{"the envoy", "according to", "", "Talks failed", false}}},
      {"According/VERB/VBG to/ADP/IN the/DET/DT envoy/NOUN/NN ,/PUNCT/, talks/NOUN/NNS failed/VERB/VBD ./PUNCT/.",
       {{"the envoy", "According to", "", "talks failed", false}}},
      {"The/DET/DT aide/NOUN/NN said/VERB/VBD the/DET/DT envoy/NOUN/NN warned/VERB/VBD that/SCONJ/IN talks/NOUN/NNS "
       "failed/VERB/VBD ./PUNCT/.",
       {{"The aide", "said", "", "the envoy warned that talks failed", false},
        {"the envoy", "warned", "", "talks failed", false}}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.words);
    const Doc doc = attributed(tagged({c.words}));
    CHECK(lines(doc) == c.want);
  }
}

TEST_CASE("who goes on speaking, or is quoted, or told of around the clause") {
  check_told(
      /*content=*/false,
      {
          {"\"We do not want a row,\" Parra said, adding that Lima would go to court.", "Parra; Parra"},
          {"Peru values the pact, said the minister, adding that a deed will be issued.", "the minister; the minister"},
          {"Lima denied that the timetable had slipped, insisting that ministers had kept it.", "Lima; Lima"},
          {"Mr Soto said members should wait, adding that Peru would pay.", "Mr Soto; Mr Soto"},
          {"\"We will do our utmost,\" Soto was quoted by the ministry as saying.", "Soto"},
          {"The Council asked for time, while its director, Juan Soto, said nobody should leave.", "Juan Soto"},
          {"Its delegation, according to two people in the room, refused to pay.", "two people in the room"},
          {"The fee will rise, the Department for Ports (Dep) said.", "the Department for Ports (Dep)"},
      });
}

TEST_CASE("what is said ends where the circumstances of saying it begin") {
  check_told(
      /*content=*/true,
      {
          {"LIMA (Andes Wire) - Peru will lift its ban within two weeks, Minister Ana Rojas said on Tuesday, after "
           "Quito "
           "barred its trucks.",
           "Minister Ana Rojas: Peru will lift its ban within two weeks"},
          {"The Andean Fund, which feeds a million people, asked donors for more money.", ""},
          {"Uganda has not said whether it will follow.", ""},
          {"The Steel Alliance said it would sue. Sen. Rob Kessler has introduced a bill that would end the quota.",
           "The Steel Alliance: it would sue"},
          {"\"We'd expect the same terms,\" a spokesperson said, adding Brussels would ask for consultations.",
           "We: the same terms; a spokesperson: We'd expect the same terms,; a spokesperson: Brussels would ask for "
           "consultations"},
      });
}

TEST_CASE("single quotation marks quote as double ones do, apostrophes do not") {
  check_told(
      /*content=*/true,
      {
          {"‘Our ports stay open,’ said Ana Rojas, the ministers’ envoy. ‘We will pay’, she added, ‘and they’ll see.’",
           "Ana Rojas: Our ports stay open,; she: We will pay; she: and they’ll see."},
          {"'Our ports stay open,' said Ana Rojas, the ministers' envoy in the '90s.",
           "Ana Rojas: Our ports stay open,"},
          {"‘They called it “a mess”, all of them,’ the envoy said.",
           "the envoy: They called it “a mess”, all of them,"},
          {"The minister said: ‘Our ports stay open.\n\n‘Nobody will close them.’",
           "The minister: Our ports stay open.; The minister: Nobody will close them."},
          {"The ministers' meeting and the envoys' talks failed.", ""},
      });
}

TEST_CASE("reports in nouns, and what somebody is blamed for or admits") {
  check_told(/*content=*/true,
             {
                 {"Lima rejected Quito's claim that the dam is unsafe.", "Quito: the dam is unsafe"},
                 {"Brokers doubted a warning by the ministry that the port would close.",
                  "the ministry: the port would close"},
                 {"Lima rejected reports that the dam is unsafe.", ""},
                 {"Rights groups accused the army of burning villages.", "Rights groups: the army of burning villages"},
                 {"Lima, accusing Quito of theft, dismissed the offer.", "Lima: Quito of theft"},
                 {"Traders criticised the board for raising fees.", "Traders: the board for raising fees"},
                 {"Traders praised the board for its fees.", ""},
                 {"Officials denied having met the envoy, but confirmed that a call took place.",
                  "Officials: having met the envoy; Officials: a call took place"},
             });
}

TEST_CASE("the cue set apart, inverted, or in a clause of its own") {
  check_told(/*content=*/true,
             {
                 {"The new pact, officials said, is dead.", "officials: The new pact, officials said, is dead"},
                 {"The device has never worked, say experts.", "experts: The device has never worked"},
                 {"As the minister noted, the pact is dead.", "the minister: the pact is dead"},
                 {"The pact is dead, as the minister noted.", "the minister: The pact is dead"},
                 {"\"The rain spares nobody on this coast,\" as one weary official put it.",
                  "one weary official: The rain spares nobody on this coast,"},
                 {"The levy has cost farmers $4 million, per the ministry.",
                  "the ministry: The levy has cost farmers $4 million"},
                 {"They met senior lawmakers who said the pact is dead.", "senior lawmakers: the pact is dead"},
                 {"\"They closed the halls to all cameras,\" a diplomat who follows the agency said yesterday.",
                  "a diplomat: They closed the halls to all cameras,"},
                 {"\"The door stays open to them,\" Ana Rojas, chief executive officer of Andes Ore, said on a call.",
                  "Ana Rojas: The door stays open to them,"},
                 {"The group argues that the permits are void and alleges that two reports were rewritten.",
                  "The group: the permits are void; The group: two reports were rewritten"},
                 {"Asked whether Peru would pay, Ms Rojas said the text was not ready.",
                  ": whether Peru would pay; Ms Rojas: the text was not ready"},
                 {"The agency quoted Ms Rojas as saying the text was not ready.", "Ms Rojas: the text was not ready"},
                 {"The envoy spoke of reports claiming that Peru would pay.", "reports: Peru would pay"},
                 {"A Belgian newspaper claims that the dam is unsafe.", "A Belgian newspaper: the dam is unsafe"},
                 {"Nobody in the ministry said whether Peru would pay.", ""},
             });
}

TEST_CASE("a headline that names its source") {
  CHECK(told("Port deal is near: minister\n\nThe two sides met in Lima on Monday to discuss the port.", true) ==
        "minister: Port deal is near");
  CHECK(told("Ukraine war: Russia strikes port\n\nThe two sides met in Lima on Monday to discuss the port.", true) ==
        "");
}

TEST_CASE("a transcript in capitals; a heading in capitals is none") {
  CHECK(told("THE PRESIDENT: Thank you all.\n\nQ Will you sign the bill?\n\nTHE PRESIDENT: We will sign it soon.",
             true) == "THE PRESIDENT: Thank you all.; : Will you sign the bill?; THE PRESIDENT: We will sign it soon.");
  CHECK(
      told("OUR PLAN: The order opens an office.\n\nWHY IT MATTERS: Rules are slow.\n\nNEXT STEPS: Firms apply in May.",
           true) == "");
}

TEST_CASE("what reports nothing") {
  for (const std::string_view words :
       {"The/DET/DT envoy/NOUN/NN announced/VERB/VBD a/DET/DT deal/NOUN/NN ./PUNCT/.",
        "The/DET/DT so-called/ADJ/JJ \"/PUNCT/`` bridge/NOUN/NN \"/PUNCT/'' fell/VERB/VBD ./PUNCT/.",
        "The/DET/DT reported/VERB/VBN deal/NOUN/NN failed/VERB/VBD ./PUNCT/."}) {
    CAPTURE(words);
    CHECK(lines(attributed(tagged({words}))).empty());
  }
}

TEST_CASE("a speaker told by the office is the person named beside it") {
  Analysis analysis("Hungary's foreign minister, Peter Sziklai, said Budapest would veto any embargo.", {});
  analysis.run();
  const Doc& doc = analysis.doc();
  REQUIRE(doc.attributions.size() == 1);
  REQUIRE(doc.attributions[0].speaker.entity != kNone);
  CHECK(doc.entities[doc.attributions[0].speaker.entity].name == "Peter Sziklai");
}

TEST_CASE("the speaker is an entity and stays the speaker of the next quote") {
  Doc doc = tagged({with_quote("", "said/VERB/VBD Ada/PROPN/NNP Lund/PROPN/NNP ./PUNCT/."),
                    "\n\"/PUNCT/`` The/DET/DT text/NOUN/NN is/AUX/VBZ ready/ADJ/JJ now/ADV/RB ./PUNCT/. \"/PUNCT/''"});
  name(doc, "Ada Lund", EntityType::PERSON);
  doc = attributed(std::move(doc));
  REQUIRE(doc.attributions.size() == 2);
  for (const Attribution& a : doc.attributions) {
    REQUIRE(a.speaker.entity != kNone);
    CHECK(doc.entities[a.speaker.entity].name == "Ada Lund");
  }
  CHECK(doc.attributions[1].rule == "speaker carried over");
}
