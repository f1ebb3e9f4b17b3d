// Plain text: the article with aligned marks under it, then every layer as lists. Also the form of the golden
// snapshots, so each finding has a line of its own and a change of one shows as one changed line.
//
//   s0   Kenya urged Indonesia to scrap a 12% levy by the end of June.
//        GPE=0       GPE=1~~~~              PCT   DATE~~~~~~~~~~~
//   P1         =====--------------------------------------------
#include <algorithm>

#include "render.hpp"
#include "utf8.hpp"

namespace readout {
namespace {

constexpr uint32_t kWidth = 100;  // columns of text in a row
constexpr size_t kGutter = 5;
constexpr size_t kMarkLines = 6;  // overlapping names under one row; the lists hold them all

// Columns a terminal gives a character: 0 for combining marks and joiners, 2 for East Asian wide characters and emoji
// (the blocks of UAX #11 and of emoji presentation, roughly: it only aligns marks).
uint32_t columns(char32_t c) {
  if (c < 0x300) return 1;
  if (c <= 0x36F || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF))
    return 0;
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                    (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
  return wide ? 2 : 1;
}

std::string_view short_name(EntityType type) {
  constexpr std::string_view kShort[] = {"PER", "NRP", "FAC", "ORG", "GPE", "LOC", "PRD", "EVT", "ART", "LAW",
                                         "LNG", "DAT", "TIM", "PCT", "MNY", "QTY", "ORD", "NUM", "TTL"};
  return kShort[static_cast<size_t>(type)];
}

class TextWriter {
 public:
  TextWriter(const Doc& doc, std::string_view name) : doc_(doc), ids_(act_ids(doc)) {
    out_ = "Readout" + (name.empty() ? std::string() : ": " + plain(name)) + "\n";
    if (!doc.date.empty()) out_ += "Date: " + doc.date + "\n";
  }

  std::string write() {
    article();
    summary();
    facts();
    acts(ActLabel::commitment, "Commitments");
    acts(ActLabel::proposal, "Proposals");
    names();
    values();
    attributions();
    timeline();
    return std::move(out_);
  }

 private:
  // A piece of one sentence that fits a row: for each of its bytes, the column where its character begins.
  struct Row {
    uint32_t begin = 0, end = 0;
    std::string text;
    std::vector<uint32_t> column;  // end - begin + 1
  };

  void article() {
    uint32_t paragraph = kNone;
    for (uint32_t i = 0; i < doc_.sentences.size(); ++i) {
      const Sentence& s = doc_.sentences[i];
      if (s.paragraph != paragraph) out_ += '\n';
      paragraph = s.paragraph;
      constexpr char kLetter[] = {'s', 'h', 'i'};
      sentence(doc_.bytes(s.tokens), kLetter[static_cast<size_t>(s.kind)] + std::to_string(i));
    }
  }

  void sentence(ByteSpan span, std::string gutter) {
    Row row;
    uint32_t at = 0, last_space = kNone;  // of the row, so that it can be cut there
    row.begin = span.begin;
    const auto flush = [&](uint32_t end) {
      row.end = end;
      row.column.push_back(at);
      line(gutter, row.text);
      marks(row);
      gutter.clear();
      row = Row{end, end, "", {}};
      at = 0;
      last_space = kNone;
    };
    for (uint32_t i = span.begin; i < span.end;) {
      const CodePoint c = decode(doc_.text, i);
      const bool space = is_space(c.value);
      const uint32_t width = space ? (at > 0 && row.text.back() != ' ' ? 1 : 0) : columns(c.value);
      if (at + width > kWidth || row.text.size() > 8 * kWidth) {
        if (last_space == kNone) {
          flush(i);
        } else {  // back to the last space
          row.text.resize(row.text.rfind(' '));
          at = row.column[last_space - row.begin];
          row.column.resize(last_space - row.begin);
          i = last_space;
          flush(i);
        }
        while (i < span.end && is_space(decode(doc_.text, i).value)) i += decode(doc_.text, i).size;
        row.begin = i;
        continue;
      }
      if (space && width == 1) last_space = i;
      for (uint32_t k = 0; k < c.size; ++k) row.column.push_back(at);
      if (space) {
        row.text.append(width, ' ');
      } else if (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0)) {
        append_utf8(row.text, 0xFFFD);
      } else {
        row.text.append(doc_.text, i, c.size);
      }
      at += width;
      i += c.size;
    }
    flush(span.end);
  }

  // The columns of `span` in `row`.
  static ByteSpan place(const Row& row, ByteSpan span) {
    const auto at = [&](uint32_t b) { return row.column[std::clamp(b, row.begin, row.end) - row.begin]; };
    return {at(span.begin), at(span.end)};
  }

  static void fill(std::string& s, ByteSpan columns, char c) {
    if (s.size() < columns.end) s.resize(columns.end, ' ');
    std::fill(s.begin() + columns.begin, s.begin() + columns.end, c);
  }

  void marks(const Row& row) {
    std::vector<std::string> lines;
    keep(open_mentions_, next_mention_, doc_.mentions, row);
    for (uint32_t m : open_mentions_) {
      const Mention& mention = doc_.mentions[m];
      const ByteSpan columns = place(row, doc_.bytes(mention.tokens));
      if (columns.empty()) continue;
      size_t k = 0;
      while (k < lines.size() && lines[k].size() > columns.begin) ++k;
      if (k == kMarkLines) continue;
      if (k == lines.size()) lines.emplace_back();
      fill(lines[k], columns, '~');
      const std::string label = label_of(mention, columns.size());
      lines[k].replace(columns.begin, label.size(), label);
    }
    for (const std::string& s : lines) line("", s);
    keep(open_acts_, next_act_, doc_.acts, row);
    for (uint32_t a : open_acts_) {
      std::string s;
      fill(s, place(row, doc_.bytes(doc_.acts[a].tokens)), '-');
      fill(s, place(row, doc_.bytes(doc_.acts[a].cue)), '=');
      line(ids_[a], s);
    }
  }

  // Moves `open` on to the items of the layer that reach into the row. Rows come in text order.
  template <class T>
  void keep(std::vector<uint32_t>& open, uint32_t& next, const std::vector<T>& layer, const Row& row) {
    std::erase_if(open, [&](uint32_t i) { return doc_.bytes(layer[i].tokens).end <= row.begin; });
    for (; next < layer.size() && doc_.bytes(layer[next].tokens).begin < row.end; ++next)
      if (doc_.bytes(layer[next].tokens).end > row.begin) open.push_back(next);
  }

  // The longest label that fits: "PERSON=4", "PER=4", "=4", "PER".
  static std::string label_of(const Mention& m, uint32_t room) {
    const std::string chain = m.entity == kNone ? "" : "=" + std::to_string(m.entity);
    for (const std::string& label : {std::string(m.form == MentionForm::name ? name_of(m.type) : "") + chain,
                                     std::string(m.form == MentionForm::name ? short_name(m.type) : "") + chain, chain})
      if (!label.empty() && label.size() <= room) return label;
    return std::string(short_name(m.type).substr(0, m.form == MentionForm::name ? room : 0));
  }

  void line(std::string gutter, std::string_view text) {
    gutter.resize(std::max(kGutter, gutter.size() + 1), ' ');
    gutter += text;
    while (!gutter.empty() && gutter.back() == ' ') gutter.pop_back();
    out_ += gutter + "\n";
  }

  void heading(const std::string& text) { out_ += "\n" + text + "\n" + std::string(text.size(), '-') + "\n"; }

  void field(const char* label, const std::string& text) {
    if (text.empty()) return;
    std::string padded = label;
    padded.resize(std::max(padded.size(), size_t{12}), ' ');
    line("", padded + text);
  }

  // "Stockholm [3 Sweden]": the words, and who that is.
  std::string ref(const Ref& r) const {
    if (r.empty()) return "";
    std::string out = plain(doc_, r.tokens);
    if (r.entity != kNone) out += " [" + std::to_string(r.entity) + " " + entity_name(doc_, r.entity) + "]";
    return out;
  }

  static std::string at(uint32_t sentence) { return "s" + std::to_string(sentence); }

  void summary() {
    if (doc_.summary.empty()) return;
    heading("Summary");
    for (const SummarySentence& s : doc_.summary) line(at(s.sentence), plain(doc_, doc_.sentences[s.sentence].tokens));
  }

  void facts() {
    if (doc_.facts.empty()) return;
    heading("Key facts");
    for (const Fact& f : doc_.facts) {
      line(at(f.sentence), std::string(name_of(f.kind)) + ": " + plain(doc_, f.tokens));
      field("", details(doc_, f));
      field("rule", std::string(f.rule));
    }
  }

  void acts(ActLabel label, const char* title) {
    const auto count =
        std::count_if(doc_.acts.begin(), doc_.acts.end(), [&](const Act& a) { return a.label == label; });
    heading(std::string(title) + " (" + std::to_string(count) + ")");
    for (size_t i = 0; i < doc_.acts.size(); ++i) {
      const Act& a = doc_.acts[i];
      if (a.label != label) continue;
      line(ids_[i], plain(doc_, a.tokens) + "  (" + at(a.sentence) + ")");
      field("manner", manner(a));
      field("cue", plain(doc_, a.cue));
      field("actor", ref(a.actor));
      field("addressee", ref(a.addressee));
      field("content", plain(doc_, a.content));
      field("deadline", deadline(doc_, a));
      field("condition", plain(doc_, a.condition));
      field("reported by", ref(a.reported_by));
      field("rule", std::string(a.rule) + (a.plover.empty() ? "" : "  " + std::string(a.plover)));
    }
  }

  void names() {
    if (doc_.entities.empty()) return;
    heading("Names");
    for (uint32_t i : entities_by_count(doc_)) {
      const Entity& e = doc_.entities[i];
      std::string text =
          entity_name(doc_, i) + ", " + std::string(name_of(e.type)) + " x" + std::to_string(e.mentions.size());
      line(std::to_string(i), text);
      field("title", plain(e.title));
      field("country", e.country);
      std::string aliases;
      for (const std::string& alias : e.aliases) aliases += (aliases.empty() ? "" : "; ") + plain(alias);
      field("also", aliases);
    }
  }

  void values() {
    if (doc_.values.empty()) return;
    heading("Values");
    for (const Value& v : doc_.values) {
      std::string text = plain(doc_, v.tokens);
      (text += "  ") += name_of(v.type);
      line("", text + " " + value_text(v));
    }
  }

  void attributions() {
    if (doc_.attributions.empty()) return;
    heading("Who says what");
    for (const Attribution& a : doc_.attributions) {
      line("", ref(a.speaker) + " | " + plain(doc_, a.cue) + (a.direct ? " | \"" : " | ") + plain(doc_, a.content) +
                   (a.direct ? "\"" : ""));
      field("  to", ref(a.addressee));
    }
  }

  void timeline() {
    if (doc_.timeline.empty()) return;
    heading("Timeline");
    for (const TimelineItem& t : doc_.timeline)
      line(at(t.sentence), (t.value.empty() ? "?" : t.value) + "  " + plain(doc_, t.tokens) + "  " + plain(t.label));
  }

  const Doc& doc_;
  const std::vector<std::string> ids_;
  std::string out_;
  std::vector<uint32_t> open_mentions_, open_acts_;
  uint32_t next_mention_ = 0, next_act_ = 0;
};

}  // namespace

std::string render_text(const Doc& doc, std::string_view name) { return TextWriter(doc, name).write(); }

}  // namespace readout
