// Scores the parser on ewt-dev with gold tokens, with our own tags and with the gold ones, and its speed.
//
//   score_parser DATA_DIR [clusters.bin tagger.bin parser.bin...]      several parsers vote
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>

#include "embedded.hpp"
#include "trees.hpp"

using namespace readout;
using namespace readout::train;

int main(int argc, char** argv) {
  if (argc != 2 && argc < 5) {
    std::cerr << "usage: score_parser DATA_DIR [clusters.bin tagger.bin parser.bin...]\n";
    return 1;
  }
  const auto bytes = [&](int i, const char* name) {
    if (argc == 2) return std::string(embedded_file(name));
    std::ifstream file(argv[i], std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  const std::string cluster_bytes = bytes(2, "models/clusters.bin"), tagger_bytes = bytes(3, "models/tagger.bin"),
                    parser_bytes = bytes(4, "models/parser.bin");
  const Clusters clusters(cluster_bytes);
  const Tagger tagger(tagger_bytes);
  std::vector<std::string> parser_files{parser_bytes};
  for (int i = 5; i < argc; ++i) parser_files.push_back(bytes(i, ""));
  std::vector<Parser> parsers;
  for (const std::string& file : parser_files) parsers.emplace_back(file);
  const Parser& parser = parsers[0];
  if (parser.empty()) {
    std::cerr << "no model\n";
    return 1;
  }
  const std::vector<Tree> trees = read_trees(std::string(argv[1]) + "/treebank/ewt-dev.conllu.gz");
  std::vector<const Tree*> all;
  for (const Tree& tree : trees) all.push_back(&tree);
  Doc doc = as_doc(all);
  tagger.tag(clusters, doc);
  for (const char* tags : {"own tags", "gold tags"}) {
    // Processor time, the best of three runs: other programs share the machine.
    double seconds = 1e9;
    Attachment score;
    for (int run = 0; run < 3; ++run) {
      score = {};
      const std::clock_t start = std::clock();
      std::vector<std::vector<std::vector<ParserWord>>> words;
      for (const Parser& p : parsers) words.push_back(parser_words(p, clusters, doc));
      for (size_t i = 0; i < trees.size(); ++i) {
        std::vector<std::vector<Arc>> parses;
        for (size_t k = 0; k < parsers.size(); ++k) parses.push_back(parsers[k].parse(words[k][i]));
        size_t agree = 0;
        score.add(trees[i], parsers.size() == 1 ? parses[0] : vote(parses, &agree));
      }
      seconds = std::min(seconds, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::printf("UAS ewt-dev, %s\t%.4f\n", tags, score.share(score.heads) / 100);
    std::printf("LAS ewt-dev, %s\t%.4f\n", tags, score.share(score.labelled) / 100);
    std::printf("LAS with subtypes ewt-dev, %s\t%.4f\n", tags, score.share(score.exact) / 100);
    std::fprintf(stderr, "parsing, native: %.2f us a word\n", 1e6 * seconds / static_cast<double>(score.words));
    uint32_t t = 0;
    for (const Tree& tree : trees)
      for (const Tag& gold : tree.gold) doc.tags[t++] = gold;
  }
  return 0;
}
