#include "render.hpp"

#include <algorithm>
#include <array>

#include "json.hpp"
#include "utf8.hpp"

namespace readout {
namespace {

constexpr std::array<std::string_view, 7> kFormats = {"json", "markdown",      "html",  "text",
                                                      "csv",  "webannotation", "conllu"};

// "a", "a and b", "a, b and c"
std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return out;
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  for (size_t i = 0; i < kFormats.size(); ++i)
    if (kFormats[i] == name) return static_cast<Format>(i);
  return std::nullopt;
}

std::string plain(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  bool space = false;
  for (size_t i = 0; i < s.size();) {
    const CodePoint c = decode(s, i);
    if (is_space(c.value)) {
      space = !out.empty();
    } else {
      if (space) out += ' ';
      space = false;
      if (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0)) {
        append_utf8(out, 0xFFFD);
      } else {
        out.append(s.substr(i, c.size));
      }
    }
    i += c.size;
  }
  return out;
}

std::string entity_name(const Doc& doc, uint32_t entity) {
  if (entity == kNone) return "";
  const Entity& e = doc.entities[entity];
  std::vector<std::string> members;
  for (uint32_t m : e.members) members.push_back(plain(doc.entities[m].name));
  return members.empty() ? plain(e.name) : joined(members);
}

std::string party(const Doc& doc, const Ref& ref) {
  if (ref.empty()) return "";
  const std::string name = entity_name(doc, ref.entity);
  return name.empty() ? plain(doc, ref.antecedent.empty() ? ref.tokens : ref.antecedent) : name;
}

std::string value_text(const Value& value) {
  if (value.type == EntityType::DATE || value.type == EntityType::TIME) return value.timex;
  if (!value.has_number) return "";
  std::string number = dump(Json(value.number));
  if (number.ends_with(".0")) number.resize(number.size() - 2);
  return value.unit.empty() ? number : number + " " + plain(value.unit);
}

std::string deadline(const Doc& doc, const Act& act) {
  std::string out = plain(doc, act.deadline);
  const std::string value = act.deadline_value == kNone ? "" : value_text(doc.values[act.deadline_value]);
  return out.empty() || value.empty() || value == out ? out : out + " (" + value + ")";
}

std::string manner(const Act& act) {
  std::string out(name_of(act.strength));
  out += ' ';
  out += name_of(act.kind);
  if (act.polarity == Polarity::negative) out += ", negative";
  if (act.status != ActStatus::new_) (out += ", ") += name_of(act.status);
  return out;
}

std::vector<std::string> act_ids(const Doc& doc) {
  std::vector<std::string> ids;
  size_t count[2] = {0, 0};
  for (const Act& act : doc.acts)
    ids.push_back((act.label == ActLabel::commitment ? "C" : "P") +
                  std::to_string(++count[static_cast<size_t>(act.label)]));
  return ids;
}

std::string_view heading_of(FactKind kind) {
  constexpr std::string_view kHeadings[] = {"Meetings", "Agreed", "Open", "Next"};
  return kHeadings[static_cast<size_t>(kind)];
}

std::string details(const Doc& doc, const Fact& fact) {
  std::string out;
  const auto add = [&out](const char* label, const std::string& text) {
    if (text.empty()) return;
    if (!out.empty()) out += "; ";
    (out += label) += text;
  };
  std::vector<std::string> who;
  for (uint32_t entity : fact.parties) {
    who.push_back(entity_name(doc, entity));
    const std::string title = plain(doc.entities[entity].title);
    if (!title.empty()) who.back() += " (" + title + ")";
  }
  add("who: ", joined(who));
  add("where: ", plain(doc, fact.place));
  add("when: ", plain(doc, fact.time));
  add("about: ", plain(doc, fact.topic));
  return out;
}

std::vector<uint32_t> entities_by_count(const Doc& doc) {
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < doc.entities.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return doc.entities[a].mentions.size() > doc.entities[b].mentions.size();
  });
  return order;
}

std::string render(const Analysis& analysis, Format format, std::string_view name) {
  const Doc& doc = analysis.doc();
  switch (format) {
    case Format::json:
      return to_json(analysis) + "\n";
    case Format::markdown:
      return render_markdown(doc, name);
    case Format::html:
      return render_html(doc, name);
    case Format::text:
      return render_text(doc, name);
    case Format::csv:
      return render_csv(doc, name);
    case Format::webannotation:
      return render_webannotation(doc, name);
    case Format::conllu:
      return render_conllu(doc, name);
  }
  return "";
}

}  // namespace readout
