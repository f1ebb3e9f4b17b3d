// Scores the tagger on gold tokens: Universal tags, Penn tags, lemmas (case aside; and those of verbs, auxiliaries and
// nouns), and its speed.
//
//   score_tagger DATA_DIR [clusters.bin tagger.bin]
#include <algorithm>
#include <ctime>
#include <fstream>
#include <sstream>

#include "corpus.hpp"
#include "embedded.hpp"
#include "tag.hpp"

using namespace readout;
using namespace readout::train;

namespace {

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 4) {
    std::cerr << "usage: score_tagger DATA_DIR [clusters.bin tagger.bin]\n";
    return 1;
  }
  const std::string cluster_bytes = argc == 4 ? read_file(argv[2]) : std::string(embedded_file("models/clusters.bin"));
  const std::string tagger_bytes = argc == 4 ? read_file(argv[3]) : std::string(embedded_file("models/tagger.bin"));
  const Clusters clusters(cluster_bytes);
  const Tagger tagger(tagger_bytes);
  if (!tagger.ok()) {
    std::cerr << "no model\n";
    return 1;
  }
  const auto gold = read_conllu(std::string(argv[1]) + "/treebank/ewt-dev.conllu.gz");
  Doc doc;
  for (const auto& sentence : gold) {
    const auto begin = static_cast<uint32_t>(doc.tokens.size());
    for (const Word& w : sentence) {
      const auto at = static_cast<uint32_t>(doc.text.size());
      doc.text += w.form + ' ';
      doc.tokens.push_back({{at, at + static_cast<uint32_t>(w.form.size())}, doc.pool.intern(w.lower)});
    }
    doc.sentences.push_back({{begin, static_cast<uint32_t>(doc.tokens.size())}});
  }
  // Processor time, the best of five runs: other programs share the machine.
  double seconds = 1e9;
  for (int run = 0; run < 5; ++run) {
    const std::clock_t start = std::clock();
    tagger.tag(clusters, doc);
    seconds = std::min(seconds, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }

  struct Score {
    int right = 0, all = 0;
    void add(bool ok) {
      right += ok;
      ++all;
    }
  };
  Score upos, xpos, lemma, verb, aux, noun;
  uint32_t i = 0;
  for (const auto& sentence : gold)
    for (const Word& w : sentence) {
      const Tag& tag = doc.tags[i];
      const bool same = fold_lower(doc.lemma(i)) == fold_lower(w.lemma);
      upos.add(name_of(tag.pos) == w.upos);
      xpos.add(penn_name(tag.penn) == w.xpos);
      lemma.add(same);
      if (w.upos == "VERB") verb.add(same);
      if (w.upos == "AUX") aux.add(same);
      if (w.upos == "NOUN") noun.add(same);
      if (std::getenv("ERRORS") != nullptr)
        std::cout << (name_of(tag.pos) == w.upos ? "" : "POS ") << (same ? "" : "LEMMA ") << w.form << '\t' << w.upos
                  << '/' << w.xpos << '/' << w.lemma << '\t' << name_of(tag.pos) << '/' << penn_name(tag.penn) << '/'
                  << doc.lemma(i) << '\n';
      ++i;
    }
  const auto line = [](const char* name, const Score& s) {
    std::printf("%s\t%.4f\n", name, static_cast<double>(s.right) / s.all);
  };
  line("UPOS ewt-dev", upos);
  line("XPOS ewt-dev", xpos);
  line("lemma ewt-dev", lemma);
  line("lemma ewt-dev VERB", verb);
  line("lemma ewt-dev AUX", aux);
  line("lemma ewt-dev NOUN", noun);
  std::fprintf(stderr, "%.2f us a word\n", 1e6 * seconds / i);
  return 0;
}
