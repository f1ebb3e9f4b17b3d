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
    case EntityType::TIME:
      return v.timex.empty() ? Json() : Json(v.timex);
    case EntityType::MONEY:
      return v.has_number ? Json{{"amount", v.number}, {"currency", v.unit.empty() ? Json() : Json(v.unit)}} : Json();
    case EntityType::QUANTITY:
      return v.has_number ? Json{{"amount", v.number}, {"unit", v.unit}} : Json();
    default:
      return v.has_number ? Json(v.number) : Json();
  }
}

namespace {

constexpr std::array<const char*, 3> kSentenceKinds = {"sentence", "heading", "listItem"};
constexpr std::array<const char*, 3> kForms = {"name", "nominal", "pronoun"};

// An object whose keys come one after another, each once: nothing is searched for.
class Object {
 public:
  Object() { members_.reserve(8); }
  Json& operator[](const char* key) { return members_.emplace_back(key, nullptr).second; }
  operator Json() { return std::move(members_); }

 private:
  Json::object_t members_;
};

class Writer {
 public:
  explicit Writer(const Analysis& analysis)
      : analysis_(analysis),
        doc_(analysis.doc()),
        map_(doc_.text, OffsetMap::Unit::utf16),
        relations_(relations(doc_)) {}

  std::string write() {
    Json head;
    head["schema"] = kSchema;
    head["offsets"] = "utf-16";
    head["engine"] = {{"name", "readout"}, {"version", version()}, {"model", embedded_digest()}};
    head["language"] = {{"code", "en"}, {"confidence", analysis_.english()}};
    head["date"] = text(doc_.date);
    head["warnings"] = Json::array();
    out_ = dump(head);
    out_.pop_back();
    list("sentences", doc_.sentences.size(), &Writer::sentence);
    list("mentions", doc_.mentions.size(), &Writer::mention);
    list("entities", doc_.entities.size(), &Writer::entity);
    list("attributions", doc_.attributions.size(), &Writer::attribution);
    list("acts", doc_.acts.size(), &Writer::act);
    out_ += ",\"summary\":{";
    list("sentences", doc_.summary.size(), &Writer::chosen);
    list("ranking", doc_.ranking.size(), &Writer::ranked);
    out_ += '}';
    list("timeline", doc_.timeline.size(), &Writer::event);
    list("facts", doc_.facts.size(), &Writer::fact);
    list("map", relations_.size(), &Writer::relation);
    out_ += '}';
    return std::move(out_);
  }

 private:
  // An array as a member, some elements at a time: the document as one tree would take ten times the memory of its
  // text.
  void list(const char* key, size_t size, Json (Writer::*element)(size_t) const) {
    constexpr size_t kAtOnce = 64;
    if (out_.back() != '{') out_ += ',';
    ((out_ += '"') += key) += "\":[";
    Json some = Json::array();
    for (size_t i = 0; i < size; ++i) {
      some.push_back((this->*element)(i));
      if (some.size() < kAtOnce && i + 1 < size) continue;
      const std::string array = dump(some);
      out_.append(array, 1, array.size() - 2);
      if (i + 1 < size) out_ += ',';
      some.clear();
    }
    out_ += ']';
  }

  void place(Object& j, TokenSpan s) const {
    const ByteSpan b = doc_.bytes(s);
    j["start"] = map_(b.begin);
    j["end"] = map_(b.end);
  }
  Json span(TokenSpan s) const {
    if (s.empty()) return {};
    Object j;
    place(j, s);
    return j;
  }
  static Json id(uint32_t index) { return index == kNone ? Json() : Json(index); }
  static Json text(std::string_view s) { return s.empty() ? Json() : Json(s); }
  Json value(uint32_t index) const { return index == kNone ? Json() : value_json(doc_.values[index]); }
  Json ref(const Ref& r) const {
    if (r.empty()) return {};
    Object j;
    place(j, r.tokens);
    j["entity"] = id(r.entity);
    if (!r.antecedent.empty()) j["antecedent"] = span(r.antecedent);
    return j;
  }

  Json sentence(size_t i) const {
    const Sentence& s = doc_.sentences[i];
    Object j;
    place(j, s.tokens);
    j["paragraph"] = s.paragraph;
    j["kind"] = kSentenceKinds[static_cast<size_t>(s.kind)];
    return j;
  }
  Json mention(size_t i) const {
    const Mention& m = doc_.mentions[i];
    Object j;
    j["id"] = i;
    place(j, m.tokens);
    j["type"] = name_of(m.type);
    j["form"] = kForms[static_cast<size_t>(m.form)];
    j["entity"] = id(m.entity);
    j["value"] = value(m.value);
    j["rule"] = text(m.rule);
    return j;
  }
  Json entity(size_t i) const {
    const Entity& e = doc_.entities[i];
    Object j;
    j["id"] = i;
    j["name"] = e.name;
    j["type"] = name_of(e.type);
    j["aliases"] = e.aliases;
    j["title"] = text(e.title);
    j["country"] = text(e.country);
    j["mentions"] = e.mentions;
    j["members"] = e.members;
    return j;
  }
  Json attribution(size_t i) const {
    const Attribution& a = doc_.attributions[i];
    Object j;
    j["id"] = i;
    place(j, a.tokens);
    j["direct"] = a.direct;
    j["cue"] = span(a.cue);
    j["speaker"] = ref(a.speaker);
    j["addressee"] = ref(a.addressee);
    j["content"] = span(a.content);
    j["rule"] = text(a.rule);
    return j;
  }
  Json act(size_t i) const {
    const Act& a = doc_.acts[i];
    Object j;
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
    Json& deadline = j["deadline"] = span(a.deadline);
    if (!a.deadline.empty()) deadline["value"] = value(a.deadline_value);
    j["condition"] = span(a.condition);
    j["reportedBy"] = ref(a.reported_by);
    j["sentence"] = a.sentence;
    j["rule"] = a.rule;
    j["plover"] = text(a.plover);
    return j;
  }
  static Json scored(const SummarySentence& s) {
    Object j;
    j["sentence"] = s.sentence;
    j["score"] = s.score;
    return j;
  }
  Json chosen(size_t i) const { return scored(doc_.summary[i]); }
  Json ranked(size_t i) const { return scored(doc_.ranking[i]); }
  Json event(size_t i) const {
    const TimelineItem& t = doc_.timeline[i];
    Object j;
    place(j, t.tokens);
    j["value"] = text(t.value);
    j["sentence"] = t.sentence;
    j["label"] = t.label;
    return j;
  }
  Json fact(size_t i) const {
    const Fact& f = doc_.facts[i];
    Object j;
    j["kind"] = name_of(f.kind);
    place(j, f.tokens);
    j["sentence"] = f.sentence;
    j["parties"] = f.parties;
    j["place"] = span(f.place);
    j["time"] = span(f.time);
    j["topic"] = span(f.topic);
    j["rule"] = f.rule;
    return j;
  }
  Json relation(size_t i) const {
    const Relation& r = relations_[i];
    Object j;
    j["from"] = r.from;
    j["to"] = r.to;
    j["label"] = name_of(r.label);
    j["acts"] = r.acts;
    return j;
  }

  const Analysis& analysis_;
  const Doc& doc_;
  const OffsetMap map_;
  const std::vector<Relation> relations_;
  std::string out_;
};

}  // namespace

std::string to_json(const Analysis& analysis) { return Writer(analysis).write(); }

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace);
}

}  // namespace readout
