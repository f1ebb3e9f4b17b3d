// The treebanks with their trees, and their words as the parser sees them.
#ifndef READOUT_TRAIN_TREES_HPP_
#define READOUT_TRAIN_TREES_HPP_

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "corpus.hpp"
#include "parse.hpp"
#include "readout/doc.hpp"
#include "tag.hpp"

namespace readout::train {

struct Tree {
  std::vector<std::string> forms;
  std::vector<Tag> gold;
  std::vector<uint32_t> heads;  // of the root: its own index
  std::vector<uint8_t> deprels;
};

inline Pos pos_index(std::string_view name) {
  uint8_t pos = 0;
  while (pos < static_cast<uint8_t>(Pos::X) && name_of(static_cast<Pos>(pos)) != name) ++pos;
  return static_cast<Pos>(pos);
}

inline std::vector<Tree> read_trees(const std::string& path) {
  const std::string text = read_gz(path);
  std::vector<Tree> out(1);
  for (std::string_view line : split(text, '\n')) {
    if (line.empty()) {
      if (!out.back().forms.empty()) out.emplace_back();
      continue;
    }
    if (line[0] == '#') continue;
    const auto cell = split(line, '\t');
    if (cell.size() != 10 || cell[0].find_first_of("-.") != std::string_view::npos) continue;
    Tree& tree = out.back();
    const auto head = static_cast<uint32_t>(std::stoul(std::string(cell[6])));
    tree.heads.push_back(head == 0 ? static_cast<uint32_t>(tree.forms.size()) : head - 1);
    tree.deprels.push_back(deprel_index(cell[7]));
    tree.gold.push_back({pos_index(cell[3]), penn_index(cell[4]), 0});
    tree.forms.emplace_back(cell[1]);
  }
  if (out.back().forms.empty()) out.pop_back();
  return out;
}

// The trees as a Doc of tokens, one sentence a tree.
inline Doc as_doc(const std::vector<const Tree*>& trees) {
  Doc doc;
  for (const Tree* tree : trees) {
    const auto begin = static_cast<uint32_t>(doc.tokens.size());
    for (const std::string& form : tree->forms) {
      const auto at = static_cast<uint32_t>(doc.text.size());
      doc.text += form + ' ';
      doc.tokens.push_back({{at, at + static_cast<uint32_t>(form.size())}, doc.pool.intern(fold_lower(form))});
    }
    doc.sentences.push_back({{begin, static_cast<uint32_t>(doc.tokens.size())}});
  }
  return doc;
}

// The words of each sentence of a tagged Doc.
inline std::vector<std::vector<ParserWord>> parser_words(const Parser& parser, const Clusters& clusters,
                                                         const Doc& doc) {
  std::vector<std::vector<ParserWord>> out;
  for (const readout::Sentence& sentence : doc.sentences) {
    out.emplace_back();
    for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
      out.back().push_back(parser.word(word_features(clusters, doc.lower(t)), shape_of(doc.view(t)), doc.tags[t]));
  }
  return out;
}

// The tree that most of several parsers' arcs agree with, each label by majority; `agree` gains how many arcs of all
// parsers it has.
inline std::vector<Arc> vote(const std::vector<std::vector<Arc>>& parses, size_t* agree) {
  const auto n = static_cast<uint32_t>(parses[0].size());
  std::vector<int32_t> votes(size_t{n} * n, 0);
  for (const auto& arcs : parses)
    for (uint32_t d = 0; d < n; ++d) ++votes[size_t{d} * n + (arcs[d].head == kNone ? d : arcs[d].head)];
  const std::vector<uint32_t> heads = best_tree(votes, n);
  std::vector<Arc> out;
  for (uint32_t d = 0; d < n; ++d) {
    std::map<uint8_t, int> labels;
    for (const auto& arcs : parses)
      if (arcs[d].head == heads[d]) ++labels[arcs[d].deprel], ++*agree;
    if (labels.empty()) ++labels[parses[0][d].deprel];
    out.push_back({heads[d], std::max_element(labels.begin(), labels.end(), [](auto& a, auto& b) {
                               return a.second < b.second;
                             })->first});
  }
  return out;
}

// Attachment scores in percent. As in the CoNLL 2018 shared task, punctuation counts and subtypes of labels do not.
struct Attachment {
  size_t words = 0, heads = 0, labelled = 0, exact = 0;
  void add(const Tree& tree, const std::vector<Arc>& arcs) {
    const auto universal = [](std::string_view name) { return name.substr(0, name.find(':')); };
    for (uint32_t i = 0; i < arcs.size(); ++i) {
      ++words;
      if ((arcs[i].head == kNone ? i : arcs[i].head) != tree.heads[i]) continue;
      ++heads;
      labelled += universal(deprel_name(arcs[i].deprel)) == universal(deprel_name(tree.deprels[i]));
      exact += arcs[i].deprel == tree.deprels[i];
    }
  }
  double share(size_t n) const { return 100.0 * static_cast<double>(n) / static_cast<double>(words); }
};

}  // namespace readout::train

#endif  // READOUT_TRAIN_TREES_HPP_
