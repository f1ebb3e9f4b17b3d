// CoNLL-U (universaldependencies.org/format): tokens, lemmas, tags, heads; names and values as BIO tags in MISC.
//
//   # newpar
//   # sent_id = article.txt-s0
//   # text = Kenya's minister arrived.
//   1  Kenya     Kenya     PROPN  NNP  _  3  nmod:poss  _  Entity=B-GPE|SpaceAfter=No
//
// A sentence that was not parsed has "_" for every HEAD and DEPREL.
#include "render.hpp"

namespace readout {
namespace {

// Words hold no white space; plain() only replaces control characters here.
std::string field(std::string_view s) {
  std::string out = plain(s);
  return out.empty() ? "_" : out;
}

// "Entity=B-GPE" for each token in a name or value, "" for the others.
std::vector<std::string> bio_tags(const Doc& doc) {
  std::vector<std::string> tags(doc.tokens.size());
  const auto mark = [&](TokenSpan s, EntityType type) {
    for (uint32_t t = s.begin; t < s.end; ++t)
      tags[t] = std::string(t == s.begin ? "Entity=B-" : "Entity=I-") + std::string(name_of(type));
  };
  for (const Value& v : doc.values) mark(v.tokens, v.type);
  for (const Name& n : doc.names) mark(n.tokens, n.type);
  return tags;
}

bool is_parsed(const Doc& doc, TokenSpan sentence) {
  if (doc.arcs.empty()) return false;
  uint32_t roots = 0;
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Arc& arc = doc.arcs[t];
    if (arc.deprel == 0 || (arc.head != kNone && !sentence.contains(arc.head))) return false;
    roots += arc.head == kNone;
  }
  return roots == 1;
}

}  // namespace

std::string render_conllu(const Doc& doc, std::string_view name) {
  const std::string title = plain(name);
  const std::vector<std::string> tags = bio_tags(doc);
  std::string out = "# newdoc" + (title.empty() ? "" : " id = " + title) + "\n";
  for (uint32_t i = 0; i < doc.sentences.size(); ++i) {
    const Sentence& s = doc.sentences[i];
    if (i == 0 || doc.sentences[i - 1].paragraph != s.paragraph) out += "# newpar\n";
    out += "# sent_id = " + (title.empty() ? "" : title + "-") + "s" + std::to_string(i) + "\n# text = ";
    const auto space_after = [&](uint32_t t) { return t + 1 == doc.tokens.size() || doc.space_before(t + 1); };
    for (uint32_t t = s.tokens.begin; t < s.tokens.end; ++t)
      out += field(doc.view(t)) + (t + 1 < s.tokens.end && space_after(t) ? " " : "");
    out += '\n';
    const bool parsed = is_parsed(doc, s.tokens);
    for (uint32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
      const bool tagged = t < doc.tags.size();
      out += std::to_string(t - s.tokens.begin + 1) + '\t' + field(doc.view(t)) + '\t' +
             (tagged ? field(doc.lemma(t)) : "_") + '\t';
      (out += tagged ? name_of(doc.tags[t].pos) : "_") += '\t';
      out += (tagged ? field(penn_name(doc.tags[t].penn)) : "_") + "\t_\t";
      if (parsed) {
        const Arc& arc = doc.arcs[t];
        (out += arc.head == kNone ? "0\troot" : std::to_string(arc.head - s.tokens.begin + 1) + '\t');
        if (arc.head != kNone) out += deprel_name(arc.deprel);
      } else {
        out += "_\t_";
      }
      std::string misc = tags[t];
      if (!space_after(t)) misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
      out += "\t_\t" + (misc.empty() ? std::string("_") : misc) + '\n';
    }
    out += '\n';
  }
  return out;
}

}  // namespace readout
