#include "segment.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "model.hpp"
#include "stages.hpp"
#include "utf8.hpp"

namespace readout {
namespace {

Doc segmented(std::string text) {
  Doc doc;
  doc.text = std::move(text);
  segment(Model::get(), doc);
  CHECK(check(doc) == "");
  return doc;
}

// The tokens of a text, parted by "|".
std::string tokens(std::string text) {
  const Doc doc = segmented(std::move(text));
  std::string out;
  for (const Token& token : doc.tokens) out += (out.empty() ? "" : "|") + std::string(doc.view(token.span));
  return out;
}

// The sentences, parted by " / ".
std::string sentences(std::string text) {
  const Doc doc = segmented(std::move(text));
  std::string out;
  for (const Sentence& s : doc.sentences) out += (out.empty() ? "" : " / ") + std::string(doc.view(s.tokens));
  return out;
}

struct Case {
  const char *text, *want;
};

TEST_CASE("Tokens are the treebanks' words") {
  const Case cases[] = {
      {"They don't and cannot sign.", "They|do|n't|and|can|not|sign|."},
      {"We won’t; it’s Peru’s.", "We|wo|n’t|;|it|’s|Peru|’s|."},
      {"The U.S.-led high-tech deal", "The|U.S.|-|led|high|-|tech|deal"},
      {"non-binding co-operation, mid-2020", "non-binding|co-operation|,|mid-2020"},
      {"anti-U.S. and pro-E.U. slogans", "anti-U.S.|and|pro-E.U.|slogans"},
      {"It rose 10% to $5, US$1,000 or €3.5m.", "It|rose|10|%|to|$|5|,|US$|1,000|or|€|3.5|m|."},
      {"It owes Rs198bn, Sh3.4 billion and 2pc.", "It|owes|Rs|198|bn|,|Sh|3.4|billion|and|2|pc|."},
      {"It owes N4.7 billion and R3.5 million.", "It|owes|N4.7|billion|and|R3.5|million|."},
      {"It owes N38,000 and R1,250,000, not U2,40 or b1,000.",
       "It|owes|N38,000|and|R1,250,000|,|not|U2|,|40|or|b1|,|000|."},
      {"At 10:30 a.m. Mr. J. Ode left.", "At|10:30|a.m.|Mr.|J.|Ode|left|."},
      {"D1, D3 and F-16", "D1|,|D3|and|F|-|16"},
      {"Vietnam–U.S. ties — “good”…", "Vietnam|–|U.S.|ties|—|“|good|”|…"},
      {"See https://example.org/a_(b), or mail press.desk@example.org.",
       "See|https://example.org/a_(b)|,|or|mail|press.desk@example.org|."},
      {"“www.example.org”", "“|www.example.org|”"},
      {"the 1990s, '90s and 20th", "the|1990s|,|'90s|and|20th"},
      {"AT&T and O'Brien and Sana'a", "AT&T|and|O'Brien|and|Sana'a"},
      {"wait... what?!", "wait|...|what|?!"},
      {"5km at 7pm on 11/14/2025", "5|km|at|7|pm|on|11/14/2025"},
      {"steel, wood, etc. remain", "steel|,|wood|,|etc.|remain"},
      {"steel, wood, etc.", "steel|,|wood|,|etc|."},
      {"No. 4 said: No.", "No.|4|said|:|No|."},
      {"Đàm phán 👩‍👩‍👧 ok", "Đàm|phán|👩‍👩‍👧|ok"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.text));
    CHECK(tokens(c.text) == c.want);
  }
}

TEST_CASE("Sentences") {
  const Case cases[] = {
      {"Talks ended. They failed.", "Talks ended. / They failed."},
      {"Sen. Okoro met Gov. Lind in the U.S. Senate. He left.",
       "Sen. Okoro met Gov. Lind in the U.S. Senate. / He left."},
      {"He met with U.S. Under Secretary Ana Ruiz.", "He met with U.S. Under Secretary Ana Ruiz."},
      {"They left the U.S. Under the deal, talks go on.", "They left the U.S. / Under the deal, talks go on."},
      {"They left the U.S. The talks go on.", "They left the U.S. / The talks go on."},
      {"It opens at 10 a.m. Monday.", "It opens at 10 a.m. Monday."},
      {"Acme Inc. said so. Acme Co. In May, it closed.", "Acme Inc. said so. / Acme Co. / In May, it closed."},
      {"“We agree.” The minister smiled.", "“We agree.” / The minister smiled."},
      {"“Will they sign?” Mr. Lind asked.", "“Will they sign?” Mr. Lind asked."},
      {"\"No!\" he said. \"Never.\"", "\"No!\" he said. / \"Never.\""},
      {"OSLO, Nov. 14 (Wire) - Talks ended. More follows.", "OSLO, Nov. 14 (Wire) - Talks ended. / More follows."},
      {"The tariff will apply.The ministry agreed.", "The tariff will apply. / The ministry agreed."},
      {"It grew 3.5 percent (see p. 4). Fine.", "It grew 3.5 percent (see p. 4). / Fine."},
      {"J. P. Lind and Ana B. Cruz met.", "J. P. Lind and Ana B. Cruz met."},
      {"Yes... But no.", "Yes... / But no."},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.text));
    CHECK(sentences(c.text) == c.want);
  }
}

TEST_CASE("Paragraphs, headings and list items") {
  const Doc doc = segmented(
      "Ministers Meet in Oslo\r\n\r\nThe ministers met on Monday.\nThey agreed:\n• to cut tariffs;\n2. to meet "
      "again.\u2029# Next steps\nNothing is signed.");
  REQUIRE(doc.sentences.size() == 7);
  CHECK(doc.paragraphs.size() == 7);
  const SentenceKind want[] = {SentenceKind::heading,   SentenceKind::sentence,  SentenceKind::sentence,
                               SentenceKind::list_item, SentenceKind::list_item, SentenceKind::heading,
                               SentenceKind::sentence};
  for (size_t i = 0; i < 7; ++i) {
    CAPTURE(i);
    CHECK(doc.sentences[i].kind == want[i]);
  }
}

TEST_CASE("Lines broken to a width are one paragraph") {
  const Doc doc = segmented(
      "The ministers of the two countries met on Monday in the capital to\n"
      "speak about the tariffs on steel, and agreed to meet again before\n"
      "the end of the year.\n"
      "\n"
      "A second paragraph follows here.");
  CHECK(doc.paragraphs.size() == 2);
  CHECK(doc.sentences.size() == 2);
}

TEST_CASE("Lines copied from a page in print are paragraphs that end where a line leaves room, and titles") {
  const Doc doc = segmented(
      "Two Neighbours Agree to Cut Duties on Steel and Grain\n"
      "LIMA, May 3 - The ministers of the two countries met on Monday in\n"
      "the capital to speak about the tariffs on steel, and agreed to meet\n"
      "again before the end of the year.\n"
      "Peru said that it would open its ports by June. Officials of the\n"
      "Ministry of Trade will publish a list of the goods that are free of\n"
      "duties.");
  REQUIRE(doc.paragraphs.size() == 3);
  CHECK(doc.sentences.size() == 4);
  CHECK(doc.sentences[0].kind == SentenceKind::heading);
  CHECK(doc.view(doc.sentences[3].tokens).starts_with("Officials of the\nMinistry"));
}

TEST_CASE("Lines that are short, or stop where sentences stop, are paragraphs of their own") {
  for (const char* text : {"rice and maize\nbeans and peas\nmilk and butter\neggs",
                           "The ministers of the two countries met on Monday in the capital of Peru.\n"
                           "They agreed to meet again before the end of the year in the capital of Chile.\n"
                           "Nothing was signed at the meeting on Monday, the ministry of trade said.\n"
                           "The next round of talks will be held in the capital of Chile in November."}) {
    CAPTURE(text);
    CHECK(segmented(text).paragraphs.size() == 4);
  }
}

TEST_CASE("Lower-cased forms fold curly marks") {
  const Doc doc = segmented("DON’T “ĐÀM” ÉTÉ—Ω Я");
  std::string forms;
  for (uint32_t t = 0; t < doc.tokens.size(); ++t) forms += std::string(doc.lower(t)) + " ";
  CHECK(forms == "do n't \" đàm \" été -- ω я ");
}

TEST_CASE("Every character that is not white space lies in one token, in any text") {
  std::vector<std::string> texts = {std::string(200000, 'a'),
                                    std::string(100000, '('),
                                    std::string(100000, '"'),
                                    std::string("a\0b\0 c", 6),
                                    "\u05D0\u05D1 \u0627\u0644 \u202Eabc\u202C",
                                    "e\u0301\u0301 \u0301x \uFE0F \u200D"};
  texts.push_back("x.\u201D" + std::string(5000, '.') + "'t'n't n't @@@ ://:// www.www. 1-1-1-1 ,,,");
  for (const std::string& text : texts) {
    const Doc doc = segmented(text);
    size_t token = 0;
    for (size_t i = 0; i < text.size();) {
      const CodePoint c = decode(text, i);
      while (token < doc.tokens.size() && doc.tokens[token].span.end <= i) ++token;
      const bool inside = token < doc.tokens.size() && doc.tokens[token].span.begin <= i;
      if (inside == is_space(c.value)) {
        FAIL_CHECK("at byte " << i << " of " << text.substr(0, 40));
        break;
      }
      i += c.size;
    }
  }
}

}  // namespace
}  // namespace readout
