// Docs with tags and names by hand, for tests of the parser, coreference and attribution.
#ifndef READOUT_TESTS_TAGGED_DOC_HPP_
#define READOUT_TESTS_TAGGED_DOC_HPP_

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

#include "readout/doc.hpp"
#include "utf8.hpp"

namespace readout::test {

inline Pos pos_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Pos::X); ++i)
    if (name_of(static_cast<Pos>(i)) == name) return static_cast<Pos>(i);
  return Pos::X;
}

inline void append_token(Doc& doc, std::string_view form, std::string_view pos, std::string_view penn) {
  const auto begin = static_cast<uint32_t>(doc.text.size());
  doc.text += form;
  doc.text += ' ';
  std::string lower;
  fold_lower(form, lower);
  doc.tokens.push_back({{begin, begin + static_cast<uint32_t>(form.size())}, doc.pool.intern(lower)});
  // Lemmas of the few words that the tests use.
  constexpr std::pair<std::string_view, std::string_view> kLemmas[] = {
      {"said", "say"},          {"told", "tell"},  {"is", "be"},          {"was", "be"},      {"added", "add"},
      {"countries", "country"}, {"sides", "side"}, {"leaders", "leader"}, {"warned", "warn"}, {"promised", "promise"}};
  std::string_view lemma = lower;
  for (const auto& [word, base] : kLemmas)
    if (word == lower) lemma = base;
  doc.tags.push_back({pos_named(pos), penn_index(penn), doc.pool.intern(lemma)});
  REQUIRE(name_of(doc.tags.back().pos) == pos);
  REQUIRE(penn_name(doc.tags.back().penn) == penn);
}

// Words that part at spaces, all with one tag.
inline void append_words(Doc& doc, std::string_view words, std::string_view pos, std::string_view penn) {
  while (!words.empty()) {
    const size_t end = std::min(words.find(' '), words.size());
    append_token(doc, words.substr(0, end), pos, penn);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

// Ends a sentence at the last token; every sentence is a paragraph when `paragraph` is set.
inline void close_sentence(Doc& doc, bool paragraph = true) {
  const uint32_t begin = doc.sentences.empty() ? 0 : doc.sentences.back().tokens.end;
  const auto end = static_cast<uint32_t>(doc.tokens.size());
  if (paragraph || doc.paragraphs.empty()) doc.paragraphs.push_back({{doc.tokens[begin].span.begin, 0}});
  doc.paragraphs.back().span.end = doc.tokens[end - 1].span.end;
  doc.sentences.push_back({{begin, end}, static_cast<uint32_t>(doc.paragraphs.size() - 1)});
}

// One sentence a string, of "form/POS/PENN" words; a string that begins with "\n" opens a paragraph.
inline Doc tagged(const std::vector<std::string_view>& sentences) {
  Doc doc;
  for (std::string_view s : sentences) {
    const bool paragraph = s.starts_with('\n');
    if (paragraph) s.remove_prefix(1);
    while (!s.empty()) {
      const size_t end = std::min(s.find(' '), s.size());
      const std::string_view word = s.substr(0, end);
      const size_t penn = word.rfind('/'), pos = word.rfind('/', penn - 1);
      append_token(doc, word.substr(0, pos), word.substr(pos + 1, penn - pos - 1), word.substr(penn + 1));
      s.remove_prefix(std::min(end + 1, s.size()));
    }
    close_sentence(doc, paragraph);
  }
  return doc;
}

// A name where the text next reads `words`, after the names so far.
inline void name(Doc& doc, std::string_view words, EntityType type) {
  for (uint32_t b = doc.names.empty() ? 0 : doc.names.back().tokens.end; b < doc.tokens.size(); ++b)
    for (uint32_t e = b + 1; e <= doc.tokens.size() && doc.bytes({b, e}).size() <= words.size(); ++e)
      if (doc.view(TokenSpan{b, e}) == words) return doc.names.push_back({{b, e}, type, kNone, kNone, "test"});
  FAIL("no such name");
}

}  // namespace readout::test

#endif  // READOUT_TESTS_TAGGED_DOC_HPP_
