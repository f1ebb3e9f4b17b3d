#include "stages.hpp"

namespace readout {
namespace {

// Collects the first broken invariant.
struct Checker {
  const Doc& doc;
  std::string fault;

  void want(bool ok, const char* what, size_t index) {
    if (!ok && fault.empty()) fault = std::string(what) + " at " + std::to_string(index);
  }
  bool inside(TokenSpan s) const { return s.begin <= s.end && s.end <= doc.tokens.size(); }
  bool entity(uint32_t e) const { return e == kNone || e < doc.entities.size(); }
  void ref(const Ref& r, const char* what, size_t i) { want(inside(r.tokens) && entity(r.entity), what, i); }

  // In text order, not empty, without overlap.
  template <class T>
  void ordered(const std::vector<T>& layer, const char* what) {
    uint32_t end = 0;
    for (size_t i = 0; i < layer.size(); ++i) {
      const TokenSpan s = layer[i].tokens;
      want(!s.empty() && inside(s) && s.begin >= end, what, i);
      end = s.end;
    }
  }

  void segments() {
    uint32_t end = 0;
    for (size_t i = 0; i < doc.tokens.size(); ++i) {
      const Token& t = doc.tokens[i];
      want(t.span.begin >= end && !t.span.empty() && t.span.end <= doc.text.size(), "token order", i);
      want(t.lower < doc.pool.size(), "token form", i);
      const auto lead = [&](uint32_t b) {
        return b == doc.text.size() || (static_cast<uint8_t>(doc.text[b]) & 0xC0) != 0x80;
      };
      want(lead(t.span.begin) && lead(t.span.end), "token cuts a character", i);
      end = t.span.end;
    }
    uint32_t next = 0, paragraph = 0;
    for (size_t i = 0; i < doc.sentences.size(); ++i) {
      const Sentence& s = doc.sentences[i];
      want(s.tokens.begin == next && !s.tokens.empty(), "sentences leave no token out", i);
      want(s.paragraph >= paragraph && s.paragraph < doc.paragraphs.size(), "sentence paragraph", i);
      next = s.tokens.end;
      paragraph = s.paragraph;
    }
    want(next == doc.tokens.size(), "sentences cover the tokens", next);
  }

  void meaning() {
    uint32_t begin = 0;
    for (size_t i = 0; i < doc.mentions.size(); ++i) {
      const Mention& m = doc.mentions[i];
      want(!m.tokens.empty() && inside(m.tokens) && m.tokens.begin >= begin, "mention order", i);
      want(entity(m.entity) && (m.value == kNone || m.value < doc.values.size()), "mention reference", i);
      begin = m.tokens.begin;
    }
    for (size_t i = 0; i < doc.entities.size(); ++i) {
      for (uint32_t m : doc.entities[i].mentions)
        want(m < doc.mentions.size() && doc.mentions[m].entity == i, "entity mention", i);
      for (uint32_t e : doc.entities[i].members) want(e < doc.entities.size() && e != i, "entity member", i);
    }
    for (size_t i = 0; i < doc.attributions.size(); ++i) {
      const Attribution& a = doc.attributions[i];
      want(!a.tokens.empty() && inside(a.tokens) && inside(a.cue) && inside(a.content), "attribution span", i);
      ref(a.speaker, "attribution speaker", i);
      ref(a.addressee, "attribution addressee", i);
    }
    begin = 0;
    for (size_t i = 0; i < doc.acts.size(); ++i) {
      const Act& a = doc.acts[i];
      want(!a.tokens.empty() && inside(a.tokens) && a.tokens.begin >= begin, "act order", i);
      want(a.sentence < doc.sentences.size() && doc.sentences[a.sentence].tokens.contains(a.tokens.begin),
           "act sentence", i);
      want(inside(a.cue) && !a.cue.empty() && inside(a.deadline) && inside(a.condition), "act field", i);
      want(a.content.empty() || (inside(a.content) && a.tokens.contains(a.content)), "act content", i);
      want(a.deadline_value == kNone || a.deadline_value < doc.values.size(), "act deadline", i);
      want(!a.rule.empty(), "act rule", i);
      ref(a.actor, "act actor", i);
      ref(a.addressee, "act addressee", i);
      ref(a.reported_by, "act source", i);
      begin = a.tokens.begin;
    }
    for (size_t i = 0; i < doc.summary.size(); ++i) want(doc.summary[i].sentence < doc.sentences.size(), "summary", i);
    for (size_t i = 0; i < doc.ranking.size(); ++i) want(doc.ranking[i].sentence < doc.sentences.size(), "ranking", i);
    for (size_t i = 0; i < doc.facts.size(); ++i) {
      const Fact& f = doc.facts[i];
      want(f.sentence < doc.sentences.size() && !f.tokens.empty() && inside(f.tokens) &&
               doc.sentences[f.sentence].tokens.contains(f.tokens),
           "fact span", i);
      want(inside(f.place) && inside(f.time) && inside(f.topic) && !f.rule.empty(), "fact field", i);
      for (uint32_t e : f.parties) want(e < doc.entities.size(), "fact party", i);
    }
    for (size_t i = 0; i < doc.timeline.size(); ++i)
      want(inside(doc.timeline[i].tokens) && doc.timeline[i].sentence < doc.sentences.size(), "timeline", i);
  }
};

}  // namespace

std::string check(const Doc& doc) {
  Checker c{doc, ""};
  c.segments();
  const size_t n = doc.tokens.size();
  c.want(doc.tags.empty() || doc.tags.size() == n, "a tag for each token", doc.tags.size());
  for (size_t i = 0; i < doc.tags.size(); ++i) c.want(doc.tags[i].lemma < doc.pool.size(), "lemma", i);
  c.ordered(doc.values, "value order");
  c.ordered(doc.names, "name order");
  for (size_t i = 0; i < doc.names.size(); ++i) {
    const Name& name = doc.names[i];
    c.want(name.title_of == kNone || name.title_of < doc.names.size(), "title's person", i);
    c.want(name.expands_to == kNone || name.expands_to < doc.names.size(), "acronym's definition", i);
  }
  c.want(doc.wants_parse.empty() || doc.wants_parse.size() == doc.sentences.size(), "a wish for each sentence", 0);
  c.want(doc.arcs.empty() || doc.arcs.size() == n, "an arc for each token", doc.arcs.size());
  for (size_t i = 0; i < doc.arcs.size(); ++i) c.want(doc.arcs[i].head == kNone || doc.arcs[i].head < n, "head", i);
  c.meaning();
  return c.fault;
}

}  // namespace readout
