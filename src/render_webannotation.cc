// W3C Web Annotation (JSON-LD): an annotation for each name, value and act, which other tools can lay over the same
// text. Positions count code points, as the standard says (www.w3.org/TR/annotation-model/#text-position-selector); the
// quote selector finds the place again when the text has shifted.
#include "json.hpp"
#include "render.hpp"
#include "utf8.hpp"

namespace readout {
namespace {

constexpr int kContext = 32;  // code points of prefix and suffix

// The text's own identifier, where no file name is given: a version 8 UUID (RFC 9562) from four hashes of its bytes.
std::string uuid_of(std::string_view text) {
  std::string hex;
  for (uint32_t seed : {2166136261u, 84696351u, 3735928559u, 305419896u}) {
    uint32_t h = hash_bytes(text, seed);
    for (int i = 0; i < 8; ++i, h >>= 4) hex += "0123456789abcdef"[h & 15];
  }
  hex[12] = '8';
  hex[16] = "89ab"[hex[16] & 3];
  for (size_t dash : {20u, 16u, 12u, 8u}) hex.insert(dash, "-");
  return "urn:uuid:" + hex;
}

// A file name as a relative IRI (RFC 3986): everything but unreserved characters and "/" is percent-encoded.
std::string iri_of(std::string_view name) {
  std::string out;
  for (char c : name) {
    const auto byte = static_cast<uint8_t>(c);
    const bool letter = (byte | 32) >= 'a' && (byte | 32) <= 'z';
    if (letter || (byte >= '0' && byte <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos) {
      out += c;
    } else {
      ((out += '%') += "0123456789ABCDEF"[byte >> 4]) += "0123456789ABCDEF"[byte & 15];
    }
  }
  return out;
}

class AnnotationWriter {
 public:
  AnnotationWriter(const Doc& doc, std::string_view name)
      : doc_(doc),
        map_(doc.text, OffsetMap::Unit::code_point),
        id_(uuid_of(doc.text)),
        source_(name.empty() ? id_ : iri_of(name)) {}

  Json write() {
    for (size_t i = 0; i < doc_.mentions.size(); ++i) mention(i);
    const std::vector<std::string> ids = act_ids(doc_);
    for (size_t i = 0; i < doc_.acts.size(); ++i) act(doc_.acts[i], ids[i]);
    const size_t total = items_.size();
    Json page = {{"id", id_ + "#page"},
                 {"type", "AnnotationPage"},
                 {"partOf", id_ + "#readout"},
                 {"startIndex", 0},
                 {"items", std::move(items_)}};
    return {{"@context", "http://www.w3.org/ns/anno.jsonld"},
            {"id", id_ + "#readout"},
            {"type", "AnnotationCollection"},
            {"label", "Readout"},
            {"total", total},
            {"first", std::move(page)}};
  }

 private:
  static Json body(const char* purpose, std::string_view value) {
    return {{"type", "TextualBody"}, {"purpose", purpose}, {"value", value}};
  }

  void add(const std::string& id, const char* motivation, Json bodies, TokenSpan tokens) {
    const ByteSpan span = doc_.bytes(tokens);
    const std::string_view text = doc_.text;
    uint32_t before = span.begin, after = span.end;
    for (int i = 0; i < kContext && before > 0; ++i)
      while (--before > 0 && (static_cast<uint8_t>(text[before]) & 0xC0) == 0x80) {
      }
    for (int i = 0; i < kContext && after < text.size(); ++i) after += decode(text, after).size;
    items_.push_back({{"id", id_ + "#" + id},
                      {"type", "Annotation"},
                      {"motivation", motivation},
                      {"body", std::move(bodies)},
                      {"target",
                       {{"source", source_},
                        {"selector",
                         {{{"type", "TextPositionSelector"}, {"start", map_(span.begin)}, {"end", map_(span.end)}},
                          {{"type", "TextQuoteSelector"},
                           {"exact", text.substr(span.begin, span.size())},
                           {"prefix", text.substr(before, span.begin - before)},
                           {"suffix", text.substr(span.end, after - span.end)}}}}}}});
  }

  void mention(size_t i) {
    const Mention& m = doc_.mentions[i];
    // braces alone copy the one object with clang, and wrap it with g++
    Json bodies = Json::array({body("tagging", name_of(m.type))});
    if (m.entity != kNone) bodies.push_back(body("identifying", entity_name(doc_, m.entity)));
    if (m.value != kNone && !value_text(doc_.values[m.value]).empty())
      bodies.push_back(body("describing", value_text(doc_.values[m.value])));
    add("mention-" + std::to_string(i), "identifying", std::move(bodies), m.tokens);
  }

  void act(const Act& a, const std::string& id) {
    Json bodies = {body("classifying", name_of(a.label)), body("tagging", name_of(a.kind))};
    const auto say = [&bodies](const std::string& label, const std::string& text) {
      if (!text.empty()) bodies.push_back(body("describing", label + ": " + text));
    };
    say("manner", manner(a));
    say("actor", party(doc_, a.actor));
    say("addressee", party(doc_, a.addressee));
    say("deadline", deadline(doc_, a));
    say("condition", plain(doc_, a.condition));
    say("reported by", party(doc_, a.reported_by));
    add("act-" + id, "classifying", std::move(bodies), a.tokens);
  }

  const Doc& doc_;
  const OffsetMap map_;
  const std::string id_, source_;
  Json items_ = Json::array();
};

}  // namespace

std::string render_webannotation(const Doc& doc, std::string_view name) {
  return dump(AnnotationWriter(doc, name).write()) + "\n";
}

}  // namespace readout
