// One page that needs nothing else: the article with its highlights, and the lists, linked to each other by fragments.
// No script; the content security policy allows just its own style sheet, by hash (tests/cli/formats_test.py checks the
// hash).
#include <algorithm>

#include "relations.hpp"
#include "render.hpp"
#include "utf8.hpp"

namespace readout {
namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light dark; --page: #fdfcfa; --ink: #1d1d1f; --quiet: #5b5b62; --line: #d5d2cb; --link: #1a4fa0;
  --commitment: #d3ecd9; --proposal: #fbe3bd; --name: #6b6b73; }
@media (prefers-color-scheme: dark) { :root { --page: #17181b; --ink: #ececef; --quiet: #a9a9b2; --line: #3a3b40; --link: #9cc2ff;
  --commitment: #1e4a2c; --proposal: #5a3f10; --name: #9a9aa4; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 74rem; background: var(--page); color: var(--ink);
  font: 1rem/1.6 Georgia, "Times New Roman", serif; }
h1, h2, table, .quiet, sup { font-family: system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; } h3 { font-size: 1.05rem; }
.quiet { color: var(--quiet); }
article { max-width: 44rem; }
article p, article h3 { white-space: pre-line; overflow-wrap: anywhere; }
a { color: var(--link); }
mark { color: inherit; border-radius: .15em; padding: .08em 0; }
mark.commitment { background: var(--commitment); border-bottom: 2px solid; }
mark.proposal { background: var(--proposal); border-bottom: 2px dashed; }
mark.cue { background: none; font-weight: bold; border: 0; }
.name { text-decoration: underline dotted var(--name); text-underline-offset: .2em; }
sup { font-size: .7rem; line-height: 0; }
:target { outline: 2px solid var(--link); outline-offset: 2px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.4; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { font-weight: 600; }
@media print { body { max-width: none; } mark { print-color-adjust: exact; } }
)css";
constexpr std::string_view kStyleHash = "sha256-UrHhoRwpZ1ROtjQwqOxOu06nr+wP1UTR8Qt+kO/TBds=";

// Text and attribute values. Control characters have no place in HTML: they become U+FFFD.
void escape(std::string& out, std::string_view s) {
  for (size_t i = 0; i < s.size();) {
    const CodePoint c = decode(s, i);
    switch (c.value) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\n':
      case '\t':
        out += static_cast<char>(c.value);
        break;
      case '\r':
        out += i + 1 < s.size() && s[i + 1] == '\n' ? "" : "\n";
        break;
      default:
        // Also the code points that HTML calls noncharacters.
        if (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) || (c.value & 0xFFFE) == 0xFFFE ||
            (c.value >= 0xFDD0 && c.value <= 0xFDEF)) {
          append_utf8(out, 0xFFFD);
        } else {
          out.append(s.substr(i, c.size));
        }
    }
    i += c.size;
  }
}
std::string escaped(std::string_view s) {
  std::string out;
  escape(out, s);
  return out;
}

// A stretch of the text to mark up. Marks may nest, overlap and cross; the writer keeps the elements nested.
struct Mark {
  ByteSpan span;
  std::string open;   // the element's name and attributes
  std::string id;     // of its first piece, or ""
  std::string after;  // written once the mark has ended
  std::string_view element() const { return std::string_view(open).substr(0, open.find(' ')); }
};

class HtmlWriter {
 public:
  explicit HtmlWriter(const Doc& doc) : doc_(doc), ids_(act_ids(doc)) {}

  std::string write(std::string_view name) {
    const std::string title = "Readout" + (name.empty() ? std::string() : ": " + escaped(plain(name)));
    out_ =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '";
    ((out_ += kStyleHash) += "'; base-uri 'none'; form-action 'none'\">\n") +=
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
        "content=\"no-referrer\">\n<title>";
    (((out_ += title) += "</title>\n<style>") += kStyle) += "</style>\n</head>\n<body>\n<main>\n";
    out_ += "<h1>" + title + "</h1>\n";
    if (!doc_.date.empty()) out_ += "<p class=\"quiet\">" + escaped(doc_.date) + "</p>\n";
    summary();
    facts();
    acts(ActLabel::commitment, "Commitments", "Who commits");
    acts(ActLabel::proposal, "Proposals", "Who asks");
    article();
    map();
    names();
    timeline();
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  std::string words(TokenSpan s) const { return escaped(plain(doc_, s)); }
  std::string sentence_link(uint32_t sentence, const std::string& html) const {
    return "<a href=\"#s" + std::to_string(sentence) + "\">" + html + "</a>";
  }
  void heading(const std::string& title) { out_ += "<h2>" + title + "</h2>\n"; }
  void row(const char* element, const std::vector<std::string>& cells, const std::string& attributes = "") {
    const std::string cell = element;
    out_ += "<tr" + attributes + ">";
    for (const std::string& html : cells)
      out_ += "<" + cell + (cell == "th" ? " scope=\"col\">" : ">") + html + "</" + cell + ">";
    out_ += "</tr>\n";
  }
  // A table that scrolls by itself where the page is narrow, also by keyboard.
  void open_table(const std::string& title, const std::vector<std::string>& head) {
    out_ += "<section class=\"wide\" tabindex=\"0\" aria-label=\"" + title + "\">\n<table>\n<thead>\n";
    row("th", head);
    out_ += "</thead>\n<tbody>\n";
  }
  void close_table() { out_ += "</tbody>\n</table>\n</section>\n"; }

  void summary() {
    if (doc_.summary.empty()) return;
    heading("Summary");
    out_ += "<ul>\n";
    for (const SummarySentence& s : doc_.summary)
      out_ += "<li>" + words(doc_.sentences[s.sentence].tokens) + " " + sentence_link(s.sentence, "in the text") +
              "</li>\n";
    out_ += "</ul>\n";
  }

  void facts() {
    if (doc_.facts.empty()) return;
    heading("Key facts");
    out_ += "<ul>\n";
    for (const Fact& f : doc_.facts) {
      (out_ += "<li><strong>") += heading_of(f.kind);
      out_ += ":</strong> " + words(f.tokens) + " " + sentence_link(f.sentence, "in the text");
      const std::string more = details(doc_, f);
      if (!more.empty()) out_ += "<br><span class=\"quiet\">" + escaped(more) + "</span>";
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void acts(ActLabel label, const std::string& title, const std::string& who) {
    const auto count =
        std::count_if(doc_.acts.begin(), doc_.acts.end(), [&](const Act& a) { return a.label == label; });
    heading(title + " (" + std::to_string(count) + ")");
    if (count == 0) {
      out_ += "<p class=\"quiet\">None found.</p>\n";
      return;
    }
    open_table(title, {"No.", who, "To whom", "What", "By when", "If", "How firm", "Status", "Reported by", "Rule"});
    for (size_t i = 0; i < doc_.acts.size(); ++i) {
      const Act& a = doc_.acts[i];
      if (a.label != label) continue;
      std::string firm = std::string(name_of(a.strength)) + " " + std::string(name_of(a.kind));
      if (a.polarity == Polarity::negative) firm += ", negative";
      row("td",
          {"<a href=\"#act-" + ids_[i] + "\">" + ids_[i] + "</a>", escaped(party(doc_, a.actor)),
           escaped(party(doc_, a.addressee)), words(a.tokens), escaped(deadline(doc_, a)), words(a.condition), firm,
           std::string(name_of(a.status)), escaped(party(doc_, a.reported_by)), escaped(a.rule)},
          " id=\"row-" + ids_[i] + "\"");
    }
    close_table();
  }

  void article() {
    heading("Article");
    std::vector<Mark> marks;
    for (uint32_t i = 0; i < doc_.sentences.size(); ++i)
      marks.push_back({doc_.bytes(doc_.sentences[i].tokens), "span", "s" + std::to_string(i), ""});
    for (size_t i = 0; i < doc_.acts.size(); ++i) {
      const Act& a = doc_.acts[i];
      marks.push_back({doc_.bytes(a.tokens), "mark class=\"" + std::string(name_of(a.label)) + "\"", "act-" + ids_[i],
                       "<sup><a href=\"#row-" + ids_[i] + "\">" + ids_[i] + "</a></sup>"});
      marks.push_back({doc_.bytes(a.cue), "mark class=\"cue\"", "", ""});
    }
    for (const Mention& m : doc_.mentions) {
      const std::string who = m.entity == kNone ? "" : entity_name(doc_, m.entity);
      std::string title(name_of(m.type));
      if (!who.empty()) title += ": " + who;
      if (m.value != kNone) title += ": " + value_text(doc_.values[m.value]);
      marks.push_back({doc_.bytes(m.tokens), "span class=\"name\" title=\"" + escaped(title) + "\"", "", ""});
    }
    // Outer marks first, so that the fewest elements are cut where marks cross.
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    out_ += "<article>\n";
    size_t next = 0;
    std::vector<const Mark*> inside;  // of this paragraph
    uint32_t sentence = 0;
    for (uint32_t p = 0; p < doc_.paragraphs.size(); ++p) {
      while (sentence < doc_.sentences.size() && doc_.sentences[sentence].paragraph < p) ++sentence;
      const bool heads = sentence < doc_.sentences.size() && doc_.sentences[sentence].paragraph == p &&
                         doc_.sentences[sentence].kind == SentenceKind::heading;
      const ByteSpan span = doc_.paragraphs[p].span;
      inside.clear();
      for (; next < marks.size() && marks[next].span.begin < span.end; ++next) inside.push_back(&marks[next]);
      out_ += heads ? "<h3 dir=\"auto\">" : "<p dir=\"auto\">";
      marked(span, inside);
      out_ += heads ? "</h3>\n" : "</p>\n";
    }
    out_ += "</article>\n";
  }

  // The text of `span` under its marks, which are sorted by begin. A mark that crosses another's end is closed and
  // opened again, so that elements nest; a mark is dropped (its id kept) where very many are open, so that the cost
  // stays linear.
  void marked(ByteSpan span, const std::vector<const Mark*>& marks) {
    constexpr size_t kDeepest = 12;
    std::vector<const Mark*> open;
    uint32_t at = span.begin;
    size_t next = 0;
    const auto text_to = [&](uint32_t end) {
      if (end > at) escape(out_, std::string_view(doc_.text).substr(at, end - at));
      at = std::max(at, end);
    };
    const auto start = [&](const Mark& m, bool first) {
      out_ += "<" + m.open + (first && !m.id.empty() ? " id=\"" + m.id + "\">" : std::string(">"));
    };
    const auto stop = [&](const Mark& m) { ((out_ += "</") += m.element()) += '>'; };
    for (;;) {
      uint32_t first_end = span.end;
      for (const Mark* m : open) first_end = std::min(first_end, m->span.end);
      if (next < marks.size() && marks[next]->span.begin < first_end) {
        const Mark& m = *marks[next++];
        text_to(m.span.begin);
        if (m.span.empty()) continue;
        if (open.size() == kDeepest) {
          if (!m.id.empty()) out_ += "<span id=\"" + m.id + "\"></span>" + m.after;
          continue;
        }
        start(m, true);
        open.push_back(&m);
        continue;
      }
      text_to(first_end);
      // Close down to the outermost mark that ends here, then open the others again.
      size_t keep = 0;
      while (keep < open.size() && open[keep]->span.end > first_end) ++keep;
      for (size_t i = open.size(); i > keep; --i) stop(*open[i - 1]);
      std::vector<const Mark*> again;
      for (size_t i = keep; i < open.size(); ++i) {
        if (open[i]->span.end > first_end && first_end < span.end) again.push_back(open[i]);
        if (open[i]->span.end <= first_end || first_end >= span.end) out_ += open[i]->after;
      }
      open.resize(keep);
      for (const Mark* m : again) {
        start(*m, false);
        open.push_back(m);
      }
      if (first_end >= span.end && open.empty() && (next >= marks.size() || marks[next]->span.begin >= span.end)) break;
    }
  }

  void names() {
    if (doc_.entities.empty()) return;
    heading("Names");
    open_table("Names", {"Name", "Type", "Title", "Also", "Mentions"});
    for (uint32_t i : entities_by_count(doc_)) {
      const Entity& e = doc_.entities[i];
      std::string also;
      for (const std::string& alias : e.aliases) also += (also.empty() ? "" : "; ") + plain(alias);
      row("td", {escaped(entity_name(doc_, i)), std::string(name_of(e.type)), escaped(plain(e.title)), escaped(also),
                 std::to_string(e.mentions.size())});
    }
    close_table();
  }

  void map() {
    const std::vector<Relation> all = relations(doc_);
    if (all.empty()) return;
    heading("Who to whom");
    open_table("Who to whom", {"From", "To", "Acts"});
    for (const Relation& r : all) {
      std::string acts;
      for (uint32_t i : r.acts)
        acts += (acts.empty() ? "<a href=\"#act-" : ", <a href=\"#act-") + ids_[i] + "\">" + ids_[i] + "</a>";
      row("td", {escaped(plain(r.from)), escaped(plain(r.to)), acts});
    }
    close_table();
  }

  void timeline() {
    if (doc_.timeline.empty()) return;
    heading("Timeline");
    open_table("Timeline", {"When", "In the text", "What"});
    for (const TimelineItem& t : doc_.timeline)
      row("td", {escaped(t.value), sentence_link(t.sentence, words(t.tokens)), escaped(plain(t.label))});
    close_table();
  }

  const Doc& doc_;
  const std::vector<std::string> ids_;
  std::string out_;
};

}  // namespace

std::string render_html(const Doc& doc, std::string_view name) { return HtmlWriter(doc).write(name); }

}  // namespace readout
