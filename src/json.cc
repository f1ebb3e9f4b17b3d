#include "json.hpp"

#include <array>

#include "embedded.hpp"
#include "relations.hpp"

namespace readout {

OffsetMap::OffsetMap(std::string_view text, Unit unit) : text_(text), four_bytes_(unit == Unit::utf16 ? 2 : 1) {
  uint32_t units = 0;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (i % kBlock == 0) blocks_.push_back(units);
    const auto c = static_cast<uint8_t>(text[i]);
    units += (c & 0xC0) == 0x80 ? 0 : c >= 0xF0 ? four_bytes_ : 1;
  }
  blocks_.push_back(units);
}

uint32_t OffsetMap::operator()(uint32_t byte) const {
  if (byte == text_.size()) return blocks_.back();
  uint32_t units = blocks_[byte / kBlock];
  for (uint32_t i = byte / kBlock * kBlock; i < byte; ++i) {
    const auto c = static_cast<uint8_t>(text_[i]);
    units += (c & 0xC0) == 0x80 ? 0 : c >= 0xF0 ? four_bytes_ : 1;
  }
  return units;
}

Json value_json(const Value& v) {
  switch (v.type) {
    case EntityType::DATE:
    case EntityType::TIME: return v.timex.empty() ? Json() : Json(v.timex);
    case EntityType::MONEY:
      return v.has_number ? Json{{"amount", v.number}, {"currency", v.unit.empty() ? Json() : Json(v.unit)}} : Json();
    case EntityType::QUANTITY: return v.has_number ? Json{{"amount", v.number}, {"unit", v.unit}} : Json();
    default: return v.has_number ? Json(v.number) : Json();
  }
}

namespace {

constexpr std::array<const char*, 3> kSentenceKinds = {"sentence", "heading", "listItem"};
constexpr std::array<const char*, 3> kForms = {"name", "nominal", "pronoun"};

struct Writer {
  const Doc& doc;
  OffsetMap map;

  Json span(TokenSpan s) const {
    if (s.empty()) return nullptr;
    const ByteSpan b = doc.bytes(s);
    return {{"start", map(b.begin)}, {"end", map(b.end)}};
  }
  // `span` with further keys after it.
  void place(Json& j, TokenSpan s) const {
    const ByteSpan b = doc.bytes(s);
    j["start"] = map(b.begin);
    j["end"] = map(b.end);
  }
  static Json id(uint32_t index) { return index == kNone ? Json() : Json(index); }
  static Json text(std::string_view s) { return s.empty() ? Json() : Json(s); }
  Json ref(const Ref& r) const {
    if (r.empty()) return nullptr;
    Json j = span(r.tokens);
    j["entity"] = id(r.entity);
    return j;
  }

  Json sentences() const {
    Json list = Json::array();
    for (const Sentence& s : doc.sentences) {
      Json j;
      place(j, s.tokens);
      j["paragraph"] = s.paragraph;
      j["kind"] = kSentenceKinds[static_cast<size_t>(s.kind)];
      list.push_back(std::move(j));
    }
    return list;
  }
  Json mentions() const {
    Json list = Json::array();
    for (size_t i = 0; i < doc.mentions.size(); ++i) {
      const Mention& m = doc.mentions[i];
      Json j;
      j["id"] = i;
      place(j, m.tokens);
      j["type"] = name_of(m.type);
      j["form"] = kForms[static_cast<size_t>(m.form)];
      j["entity"] = id(m.entity);
      j["value"] = m.value == kNone ? Json() : value_json(doc.values[m.value]);
      j["rule"] = text(m.rule);
      list.push_back(std::move(j));
    }
    return list;
  }
  Json entities() const {
    Json list = Json::array();
    for (size_t i = 0; i < doc.entities.size(); ++i) {
      const Entity& e = doc.entities[i];
      list.push_back({{"id", i},
                      {"name", e.name},
                      {"type", name_of(e.type)},
                      {"aliases", e.aliases},
                      {"title", text(e.title)},
                      {"country", text(e.country)},
                      {"mentions", e.mentions},
                      {"members", e.members}});
    }
    return list;
  }
  Json attributions() const {
    Json list = Json::array();
    for (size_t i = 0; i < doc.attributions.size(); ++i) {
      const Attribution& a = doc.attributions[i];
      Json j;
      j["id"] = i;
      place(j, a.tokens);
      j["direct"] = a.direct;
      j["cue"] = span(a.cue);
      j["speaker"] = ref(a.speaker);
      j["addressee"] = ref(a.addressee);
      j["content"] = span(a.content);
      j["rule"] = text(a.rule);
      list.push_back(std::move(j));
    }
    return list;
  }
  Json acts() const {
    Json list = Json::array();
    for (size_t i = 0; i < doc.acts.size(); ++i) {
      const Act& a = doc.acts[i];
      Json j;
      j["id"] = i;
      j["label"] = name_of(a.label);
      place(j, a.tokens);
      j["kind"] = name_of(a.kind);
      j["polarity"] = name_of(a.polarity);
      j["strength"] = name_of(a.strength);
      j["status"] = name_of(a.status);
      j["cue"] = span(a.cue);
      j["actor"] = ref(a.actor);
      j["addressee"] = ref(a.addressee);
      j["content"] = span(a.content);
      j["deadline"] = span(a.deadline);
      if (!a.deadline.empty())
        j["deadline"]["value"] = a.deadline_value == kNone ? Json() : value_json(doc.values[a.deadline_value]);
      j["condition"] = span(a.condition);
      j["reportedBy"] = ref(a.reported_by);
      j["sentence"] = a.sentence;
      j["rule"] = a.rule;
      j["plover"] = text(a.plover);
      list.push_back(std::move(j));
    }
    return list;
  }
  Json summary() const {
    const auto list = [](const std::vector<SummarySentence>& sentences) {
      Json json = Json::array();
      for (const SummarySentence& s : sentences) json.push_back({{"sentence", s.sentence}, {"score", s.score}});
      return json;
    };
    return {{"sentences", list(doc.summary)}, {"ranking", list(doc.ranking)}};
  }
  Json timeline() const {
    Json list = Json::array();
    for (const TimelineItem& t : doc.timeline) {
      Json j;
      place(j, t.tokens);
      j["value"] = text(t.value);
      j["sentence"] = t.sentence;
      j["label"] = t.label;
      list.push_back(std::move(j));
    }
    return list;
  }
  Json facts() const {
    Json list = Json::array();
    for (const Fact& f : doc.facts) {
      Json j;
      j["kind"] = name_of(f.kind);
      place(j, f.tokens);
      j["sentence"] = f.sentence;
      j["parties"] = f.parties;
      j["place"] = span(f.place);
      j["time"] = span(f.time);
      j["topic"] = span(f.topic);
      j["rule"] = f.rule;
      list.push_back(std::move(j));
    }
    return list;
  }
  Json relation_map() const {
    Json list = Json::array();
    for (const Relation& r : relations(doc)) list.push_back({{"from", r.from}, {"to", r.to}, {"label", name_of(r.label)}, {"acts", r.acts}});
    return list;
  }
};

}  // namespace

Json to_json(const Analysis& analysis) {
  const Doc& doc = analysis.doc();
  const Writer w{doc, OffsetMap(doc.text, OffsetMap::Unit::utf16)};
  Json j;
  j["schema"] = kSchema;
  j["offsets"] = "utf-16";
  j["engine"] = {{"name", "readout"}, {"version", version()}, {"model", embedded_digest()}};
  j["language"] = {{"code", "en"}, {"confidence", analysis.english()}};
  j["date"] = Writer::text(doc.date);
  j["warnings"] = Json::array();
  j["sentences"] = w.sentences();
  j["mentions"] = w.mentions();
  j["entities"] = w.entities();
  j["attributions"] = w.attributions();
  j["acts"] = w.acts();
  j["summary"] = w.summary();
  j["timeline"] = w.timeline();
  j["facts"] = w.facts();
  j["map"] = w.relation_map();
  return j;
}

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace);
}

}  // namespace readout
