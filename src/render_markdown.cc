// Markdown (CommonMark with GitHub's tables): what an analyst pastes into notes.
#include <algorithm>

#include "relations.hpp"
#include "render.hpp"

namespace readout {
namespace {

// Text that shows as itself: what could be mark-up is escaped, wherever it stands.
std::string escaped(std::string_view text) {
  constexpr std::string_view kSpecial = "\\`*_[]<>|~&$!";  // $: GitHub reads "$5 to $7" as mathematics
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    // "# ", "- ", "+ ", "= ", "1. " and "1) " are block mark-up at the start of a line or item only.
    const bool first = i == 0 && (text[i] == '#' || text[i] == '-' || text[i] == '+' || text[i] == '=');
    const bool numbered = (text[i] == '.' || text[i] == ')') && i > 0 && text.find_first_not_of("0123456789") == i;
    if (first || numbered || kSpecial.find(text[i]) != std::string_view::npos) out += '\\';
    out += text[i];
  }
  return out;
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Doc& doc) : doc_(doc) {}

  std::string write(std::string_view name) {
    out_ = "# Readout" + (name.empty() ? std::string() : ": " + escaped(plain(name))) + "\n";
    if (!doc_.date.empty()) out_ += "\nDate: " + doc_.date + "\n";
    summary();
    facts();
    acts(ActLabel::commitment, "Commitments", "Who commits");
    acts(ActLabel::proposal, "Proposals", "Who asks");
    map();
    names();
    timeline();
    return std::move(out_);
  }

 private:
  std::string words(TokenSpan s) const { return escaped(plain(doc_, s)); }
  void heading(const std::string& title) { out_ += "\n## " + title + "\n\n"; }
  void row(const std::vector<std::string>& cells) {
    out_ += '|';
    for (const std::string& cell : cells) out_ += (cell.empty() ? " " : " " + cell + " ") + std::string("|");
    out_ += '\n';
  }
  void head(const std::vector<std::string>& cells) {
    row(cells);
    row(std::vector<std::string>(cells.size(), "---"));
  }

  void summary() {
    if (doc_.summary.empty()) return;
    heading("Summary");
    for (const SummarySentence& s : doc_.summary) out_ += "- " + words(doc_.sentences[s.sentence].tokens) + "\n";
  }

  void facts() {
    if (doc_.facts.empty()) return;
    heading("Key facts");
    for (const Fact& f : doc_.facts) {
      out_ += "- **" + std::string(heading_of(f.kind)) + ":** " + words(f.tokens);
      const std::string more = details(doc_, f);
      out_ += (more.empty() ? "" : " — " + escaped(more)) + "\n";
    }
  }

  void acts(ActLabel label, const std::string& title, const std::string& who) {
    const auto count =
        std::count_if(doc_.acts.begin(), doc_.acts.end(), [&](const Act& a) { return a.label == label; });
    heading(title + " (" + std::to_string(count) + ")");
    if (count == 0) {
      out_ += "None found.\n";
      return;
    }
    head({"", who, "To whom", "What", "By when", "If", "How firm", "Status", "Reported by", "Rule"});
    const std::vector<std::string> ids = act_ids(doc_);
    for (size_t i = 0; i < doc_.acts.size(); ++i) {
      const Act& a = doc_.acts[i];
      if (a.label != label) continue;
      std::string firm = std::string(name_of(a.strength)) + " " + std::string(name_of(a.kind));
      if (a.polarity == Polarity::negative) firm += ", negative";
      row({ids[i], escaped(party(doc_, a.actor)), escaped(party(doc_, a.addressee)), words(a.tokens),
           escaped(deadline(doc_, a)), words(a.condition), firm, std::string(name_of(a.status)),
           escaped(party(doc_, a.reported_by)), escaped(a.rule)});
    }
  }

  void map() {
    const std::vector<Relation> all = relations(doc_);
    if (all.empty()) return;
    heading("Who to whom");
    head({"From", "To", "Acts"});
    const std::vector<std::string> ids = act_ids(doc_);
    for (const Relation& r : all) {
      std::string acts;
      for (uint32_t i : r.acts) acts += (acts.empty() ? "" : ", ") + ids[i];
      row({escaped(plain(r.from)), escaped(plain(r.to)), acts});
    }
  }

  void names() {
    if (doc_.entities.empty()) return;
    heading("Names");
    head({"Name", "Type", "Title", "Also", "Mentions"});
    for (uint32_t i : entities_by_count(doc_)) {
      const Entity& e = doc_.entities[i];
      std::string also;
      for (const std::string& alias : e.aliases) also += (also.empty() ? "" : "; ") + plain(alias);
      row({escaped(entity_name(doc_, i)), escaped(name_of(e.type)), escaped(plain(e.title)), escaped(also),
           std::to_string(e.mentions.size())});
    }
  }

  void timeline() {
    if (doc_.timeline.empty()) return;
    heading("Timeline");
    head({"When", "In the text", "What"});
    for (const TimelineItem& t : doc_.timeline) row({escaped(t.value), words(t.tokens), escaped(plain(t.label))});
  }

  const Doc& doc_;
  std::string out_;
};

}  // namespace

std::string render_markdown(const Doc& doc, std::string_view name) { return MarkdownWriter(doc).write(name); }

}  // namespace readout
