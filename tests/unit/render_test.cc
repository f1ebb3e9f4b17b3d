#include "render.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "build_doc.hpp"
#include "json.hpp"
#include "stages.hpp"

using namespace readout;
using namespace readout::test;

namespace {

Doc article() {
  Doc doc = build({"# Talks open", "\nKenya urged Indonesia to scrap a 12 ~% levy by June ~."});
  const uint32_t kenya = add_entity(doc, "Kenya", EntityType::GPE),
                 indonesia = add_entity(doc, "Indonesia", EntityType::GPE);
  add_mention(doc, "Kenya", kenya);
  add_mention(doc, "Indonesia", indonesia);
  doc.values.push_back({find(doc, "June"), EntityType::DATE, "2025-06", 0, false, "", "month"});
  doc.mentions.push_back({find(doc, "June"), EntityType::DATE, MentionForm::name, kNone, 0, "month"});
  Act& act = add_act(doc, ActLabel::proposal, ActKind::request, "urged Indonesia to scrap a 12% levy by June", "urged");
  act.actor = {find(doc, "Kenya"), kenya};
  act.addressee = {find(doc, "Indonesia"), indonesia};
  act.content = find(doc, "to scrap a 12% levy by June");
  act.deadline = find(doc, "by June");
  act.deadline_value = 0;
  doc.summary = doc.ranking = {{1, 1.0}};
  doc.timeline = {{find(doc, "June"), "2025-06", 1, "scrap a 12% levy"}};
  doc.facts = {{FactKind::open, act.tokens, 1, {kenya, indonesia}, {}, find(doc, "June"), {}, "test"}};
  REQUIRE(check(doc) == "");
  return doc;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// The first fault of HTML's nesting, or "".
std::string nesting(const std::string& html) {
  std::vector<std::string> open;
  for (size_t i = html.find('<'); i != std::string::npos; i = html.find('<', i + 1)) {
    const size_t end = html.find('>', i);
    if (end == std::string::npos) return "a tag without an end";
    const bool closes = html[i + 1] == '/';
    const std::string name = html.substr(i + 1 + closes, html.find_first_of(" >", i + 1) - i - 1 - closes);
    if (name == "!doctype" || name == "meta" || name == "br") continue;
    if (!closes) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return "</" + name + "> closes " + (open.empty() ? "nothing" : open.back());
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : open.back() + " stays open";
}

}  // namespace

TEST_CASE("plain: one line, no control or direction characters") {
  struct {
    const char *text, *want;
  } const table[] = {
      {"  two\r\n\tlines ", "two lines"},
      {"bell\x07 escape\x1b[31m", "bell\xEF\xBF\xBD escape\xEF\xBF\xBD[31m"},
      {"a\xE2\x80\xAE"
       "b",
       "a b"},  // right-to-left override
      {"\xC2\x9B"
       "31m",
       "\xEF\xBF\xBD"
       "31m"},  // C1 control sequence introducer
      {"caf\xC3\xA9 \xF0\x9F\x98\x80", "caf\xC3\xA9 \xF0\x9F\x98\x80"},
  };
  for (const auto& [text, want] : table) CHECK(plain(text) == want);
  CHECK(plain(std::string_view("nul\0!", 5)) == "nul\xEF\xBF\xBD!");
}

TEST_CASE("text: marks stand under what they mark") {
  const std::string text = render_text(article(), "kenya.txt");
  CHECK(has(text,
            "s1   Kenya urged Indonesia to scrap a 12% levy by June.\n"
            "     GPE=0       GPE=1~~~~                        DATE\n"
            "P1         =====--------------------------------------\n"));
  CHECK(has(text, "Readout: kenya.txt\n"));
  CHECK(has(text, "P1   urged Indonesia to scrap a 12% levy by June  (s1)\n     manner      firm request\n"));
  CHECK(has(text, "     addressee   Indonesia [1 Indonesia]\n"));
  CHECK(has(text, "     deadline    by June (2025-06)\n"));
}

TEST_CASE("text: long sentences wrap at words, endless words anywhere, and marks go along") {
  std::string words = "Kenya";
  for (int i = 0; i < 40; ++i) words += " talks";
  Doc doc = build({words + " Kenya " + std::string(250, 'x') + " \xE6\x97\xA5\xE6\x9C\xAC Kenya"});
  const uint32_t kenya = add_entity(doc, "Kenya", EntityType::GPE);
  for (uint32_t i = 0; i < doc.tokens.size(); ++i)
    if (doc.view(i) == "Kenya") {
      doc.entities[kenya].mentions.push_back(static_cast<uint32_t>(doc.mentions.size()));
      doc.mentions.push_back({{i, i + 1}, EntityType::GPE, MentionForm::name, kenya, kNone, "test"});
    }
  const std::string text = render_text(doc, "");
  size_t marked = 0;
  std::string above;
  for (size_t i = 0; i < text.size();) {
    const size_t end = text.find('\n', i);
    const std::string line = text.substr(i, end - i);
    for (size_t at = line.find("GPE=0"); at != std::string::npos; at = line.find("GPE=0", at + 1), ++marked) {
      // Two Japanese characters are six bytes but four columns.
      const size_t wide = has(above, "\xE6\x97\xA5") ? 2 : 0;
      CHECK(above.substr(at + wide, 5) == "Kenya");
    }
    CHECK(line.size() <= 105 + 2);
    above = line;
    i = end + 1;
  }
  CHECK(marked == 3);
}

TEST_CASE("markdown: tables of acts, and nothing of the text is mark-up") {
  CHECK(has(render_markdown(article(), ""),
            "| P1 | Kenya | Indonesia | urged Indonesia to scrap a 12% levy by June | by June (2025-06) | | "
            "firm request | new | | test |\n"));
  Doc doc = build({"# 1. a", "\nA | B <b> *c* `d` [e](http://f) &amp; $5 will sign"});
  add_act(doc, ActLabel::commitment, ActKind::plan, "B <b> *c* `d` [e](http://f) &amp; $5 will sign", "will");
  doc.summary = {{0, 1}, {1, 1}};
  const std::string markdown = render_markdown(doc, "x|y");
  CHECK(has(markdown, "# Readout: x\\|y\n"));
  CHECK(has(markdown, "- 1\\. a\n"));
  CHECK(has(markdown, "| B \\<b\\> \\*c\\* \\`d\\` \\[e\\](http://f) \\&amp; \\$5 will sign |"));
}

TEST_CASE("html: marks that overlap and cross stay nested, every act is linked both ways") {
  Doc doc = build({"one two three four five six ~."});
  const auto act = [&](uint32_t b, uint32_t e) {
    Act a;
    a.tokens = {b, e};
    a.cue = {b, b + 1};
    a.rule = "test";
    doc.acts.push_back(a);
  };
  act(0, 4);
  act(1, 6);  // crosses the first
  act(1, 3);  // inside both
  act(3, 4);
  doc.mentions.push_back({{2, 5}, EntityType::ORG, MentionForm::name, kNone, kNone, "test"});
  REQUIRE(check(doc) == "");
  const std::string html = render_html(doc, "a<b>");
  CHECK(nesting(html) == "");
  for (const char* id : {"C1", "C2", "C3", "C4"}) {
    for (const char* part : {"act-", "row-"}) {
      const std::string name = std::string(part) + id;
      CHECK(has(html, "id=\"" + name + "\""));
      CHECK(has(html, "href=\"#" + name + "\""));
      CHECK(html.find("id=\"" + name + "\"") == html.rfind("id=\"" + name + "\""));
    }
  }
  CHECK(has(html, "<title>Readout: a&lt;b&gt;</title>"));
}

TEST_CASE("html: a very deep heap of marks costs linear space and keeps every place") {
  std::string words;
  for (int i = 0; i < 600; ++i) words += "will ";
  Doc doc = build({words + "sign"});
  for (uint32_t i = 0; i < 300; ++i) {
    Act a;
    a.tokens = {i, i + 300};
    a.cue = {i, i + 1};
    a.rule = "test";
    doc.acts.push_back(a);
  }
  const std::string html = render_html(doc, "");
  CHECK(nesting(html) == "");
  CHECK(has(html, "id=\"act-C300\""));
  const size_t article = html.find("<article>"), end = html.find("</article>");
  CHECK(end - article < 300 * 1000);
}

TEST_CASE("html: hostile text stays text") {
  Doc doc = build({"<script>alert(1)</script> \"'><img/src=x> </style><b> &lt; \x01 will sign"});
  add_mention(doc, "<script>alert(1)</script>", add_entity(doc, "\"><script>x</script>", EntityType::PERSON, "<i>"));
  Act& act =
      add_act(doc, ActLabel::commitment, ActKind::plan, "\"'><img/src=x> </style><b> &lt; \x01 will sign", "will");
  act.actor = {find(doc, "<script>alert(1)</script>"), 0};
  const std::string html = render_html(doc, "<script>");
  CHECK_FALSE(has(html, "<script"));
  CHECK_FALSE(has(html, "<img"));
  CHECK_FALSE(has(html, "\x01"));
  CHECK(nesting(html) == "");
  CHECK(html.find("</style>") == html.rfind("</style>"));
}

TEST_CASE("csv: quotes, commas and formulas") {
  Doc doc = build({"=SUM(A1) will \"sign,\" it"});
  Act& act = add_act(doc, ActLabel::commitment, ActKind::plan, "will \"sign,\" it", "will");
  act.actor = {find(doc, "=SUM(A1)"), kNone};
  const std::string csv = render_csv(doc, "@file");
  CHECK(has(csv,
            "\r\n\"'@file\",C1,commitment,plan,positive,firm,new,\"will \"\"sign,\"\" "
            "it\",will,\"'=SUM(A1)\",\"'=SUM(A1)\",,,,"));
  CHECK(csv.starts_with("document,id,label,kind,"));
  CHECK(csv.ends_with(",0,9,24,test,\r\n"));
}

TEST_CASE("web annotation: code points and quotes") {
  Doc doc = build({"\xF0\x9F\x98\x80 \xC3\x89lan will sign ~."});
  add_mention(doc, "\xC3\x89lan", add_entity(doc, "\xC3\x89lan", EntityType::ORG));
  add_act(doc, ActLabel::commitment, ActKind::plan, "will sign", "will");
  const Json json = Json::parse(render_webannotation(doc, "a b.txt"), nullptr, false);
  REQUIRE(json.is_object());
  const Json& items = json["first"]["items"];
  REQUIRE(items.size() == 2);
  CHECK(json["total"] == 2);
  const Json& target = items[0]["target"];
  CHECK(target["source"] == "a%20b.txt");
  CHECK(target["selector"][0] == Json({{"type", "TextPositionSelector"}, {"start", 2}, {"end", 6}}));
  CHECK(target["selector"][1] == Json({{"type", "TextQuoteSelector"},
                                       {"exact", "\xC3\x89lan"},
                                       {"prefix", "\xF0\x9F\x98\x80 "},
                                       {"suffix", " will sign."}}));
  CHECK(items[1]["id"].get<std::string>().ends_with("#act-C1"));
}

TEST_CASE("conllu: parsed and unparsed sentences, spaces, entities") {
  Doc doc = build({"Kenya signed ~.", "\nOK"});
  for (size_t i = 0; i < doc.tokens.size(); ++i) doc.tags.push_back({Pos::X, penn_index("NN"), doc.tokens[i].lower});
  doc.names.push_back({find(doc, "Kenya"), EntityType::GPE, kNone, kNone, "test"});
  doc.arcs = {{1, deprel_index("nsubj")}, {kNone, deprel_index("root")}, {1, deprel_index("punct")}, {kNone, 0}};
  REQUIRE(check(doc) == "");
  CHECK(render_conllu(doc, "") ==
        "# newdoc\n# newpar\n# sent_id = s0\n# text = Kenya signed.\n"
        "1\tKenya\tkenya\tX\tNN\t_\t2\tnsubj\t_\tEntity=B-GPE\n"
        "2\tsigned\tsigned\tX\tNN\t_\t0\troot\t_\tSpaceAfter=No\n"
        "3\t.\t.\tX\tNN\t_\t2\tpunct\t_\t_\n\n"
        "# newpar\n# sent_id = s1\n# text = OK\n"
        "1\tOK\tok\tX\tNN\t_\t_\t_\t_\t_\n\n");
}
