// Small Docs by hand, for tests of later stages.
#ifndef READOUT_TESTS_BUILD_DOC_HPP_
#define READOUT_TESTS_BUILD_DOC_HPP_

#include <string>
#include <string_view>
#include <vector>

#include "readout/doc.hpp"

namespace readout::test {

// Words part at spaces; "~" before a word joins it to the last one without a space. Each string is a sentence and, if
// it begins with "\n", begins a paragraph ("# " makes it a heading, "* " a list item; neither is part of the text).
//   build({"Kenya ~'s minister met Suryono ~.", "\n# Next steps"})
inline Doc build(const std::vector<std::string>& sentences) {
  Doc doc;
  for (std::string_view s : sentences) {
    Sentence sentence;
    const bool first = doc.paragraphs.empty() || s.starts_with("\n");
    if (s.starts_with("\n")) s.remove_prefix(1);
    if (s.starts_with("# ")) sentence.kind = SentenceKind::heading;
    if (s.starts_with("* ")) sentence.kind = SentenceKind::list_item;
    if (sentence.kind != SentenceKind::sentence) s.remove_prefix(2);
    if (!doc.text.empty()) doc.text += first ? "\n" : " ";
    if (first) doc.paragraphs.push_back({{static_cast<uint32_t>(doc.text.size()), 0}});
    sentence.paragraph = static_cast<uint32_t>(doc.paragraphs.size() - 1);
    sentence.tokens.begin = static_cast<uint32_t>(doc.tokens.size());
    while (!s.empty()) {
      const size_t size = std::min(s.find(' '), s.size());
      std::string_view word = s.substr(0, size);
      s.remove_prefix(std::min(size + 1, s.size()));
      const bool join = word.starts_with("~") && word.size() > 1;
      if (join) word.remove_prefix(1);
      if (!join && doc.tokens.size() > sentence.tokens.begin) doc.text += ' ';
      const auto begin = static_cast<uint32_t>(doc.text.size());
      doc.text += word;
      std::string lower(word);
      for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      doc.tokens.push_back({{begin, static_cast<uint32_t>(doc.text.size())}, doc.pool.intern(lower)});
    }
    sentence.tokens.end = static_cast<uint32_t>(doc.tokens.size());
    doc.sentences.push_back(sentence);
    doc.paragraphs.back().span.end = static_cast<uint32_t>(doc.text.size());
  }
  return doc;
}

// The tokens of the first place, from token `from` on, where the text reads `words`. Empty when there is none.
inline TokenSpan find(const Doc& doc, std::string_view words, uint32_t from = 0) {
  for (uint32_t b = from; b < doc.tokens.size(); ++b)
    for (uint32_t e = b + 1; e <= doc.tokens.size() && doc.bytes({b, e}).size() <= words.size(); ++e)
      if (doc.view(TokenSpan{b, e}) == words) return {b, e};
  return {};
}

// A mention of `entity` (a new one when kNone and `name` is given) at the first place that reads `words`, in text
// order.
inline uint32_t add_entity(Doc& doc, std::string_view name, EntityType type, std::string_view title = "") {
  doc.entities.push_back({std::string(name), type, {}, std::string(title), "", {}, {}});
  return static_cast<uint32_t>(doc.entities.size() - 1);
}
inline void add_mention(Doc& doc, std::string_view words, uint32_t entity, MentionForm form = MentionForm::name) {
  doc.entities[entity].mentions.push_back(static_cast<uint32_t>(doc.mentions.size()));
  doc.mentions.push_back({find(doc, words, doc.mentions.empty() ? 0 : doc.mentions.back().tokens.begin),
                          doc.entities[entity].type, form, entity, kNone, "test"});
}
// The act that reads `words`, with its cue; further fields are for the caller to set.
inline Act& add_act(Doc& doc, ActLabel label, ActKind kind, std::string_view words, std::string_view cue) {
  Act act;
  act.label = label;
  act.kind = kind;
  act.tokens = find(doc, words);
  act.cue = find(doc, cue, act.tokens.begin);
  act.rule = "test";
  for (uint32_t i = 0; i < doc.sentences.size(); ++i)
    if (doc.sentences[i].tokens.contains(act.tokens.begin)) act.sentence = i;
  doc.acts.push_back(act);
  return doc.acts.back();
}

}  // namespace readout::test

#endif  // READOUT_TESTS_BUILD_DOC_HPP_
