// CSV (RFC 4180): a header, then a row an act. Offsets count UTF-16 units, as in the JSON.
#include "json.hpp"
#include "render.hpp"

namespace readout {
namespace {

// A cell that begins like a formula would be run by a spreadsheet; a leading apostrophe keeps it text (OWASP, "CSV
// Injection", which also names the full-width forms).
bool is_formula(std::string_view s) {
  for (std::string_view lead : {"=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"})
    if (s.starts_with(lead)) return true;
  return false;
}

std::string cell(std::string_view text) {
  std::string s = plain(text);
  if (is_formula(s)) s.insert(s.begin(), '\'');
  if (s.find_first_of(",\"") == std::string::npos && !s.starts_with(' ') && !s.starts_with('\'')) return s;
  std::string out = "\"";
  for (char c : s) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

}  // namespace

std::string render_csv(const Doc& doc, std::string_view name) {
  std::string out =
      "document,id,label,kind,polarity,strength,status,text,cue,actor,actor_name,addressee,addressee_name,content,"
      "deadline,"
      "deadline_value,condition,reported_by,reported_by_name,sentence,start,end,rule,plover\r\n";
  const OffsetMap map(doc.text, OffsetMap::Unit::utf16);
  const std::vector<std::string> ids = act_ids(doc);
  const auto words = [&](TokenSpan span) { return std::string(doc.view(span)); };
  for (size_t i = 0; i < doc.acts.size(); ++i) {
    const Act& a = doc.acts[i];
    const ByteSpan place = doc.bytes(a.tokens);
    const std::string value = a.deadline_value == kNone ? "" : value_text(doc.values[a.deadline_value]);
    const std::string cells[] = {std::string(name),
                                 ids[i],
                                 std::string(name_of(a.label)),
                                 std::string(name_of(a.kind)),
                                 std::string(name_of(a.polarity)),
                                 std::string(name_of(a.strength)),
                                 std::string(name_of(a.status)),
                                 words(a.tokens),
                                 words(a.cue),
                                 words(a.actor.tokens),
                                 party(doc, a.actor),
                                 words(a.addressee.tokens),
                                 party(doc, a.addressee),
                                 words(a.content),
                                 words(a.deadline),
                                 value,
                                 words(a.condition),
                                 words(a.reported_by.tokens),
                                 party(doc, a.reported_by),
                                 std::to_string(a.sentence),
                                 std::to_string(map(place.begin)),
                                 std::to_string(map(place.end)),
                                 std::string(a.rule),
                                 std::string(a.plover)};
    std::string row;
    for (const std::string& text : cells) row += (&text == cells ? "" : ",") + cell(text);
    out += row + "\r\n";
  }
  return out;
}

}  // namespace readout
