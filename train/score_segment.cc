// Scores tokens and sentences cut from raw text, as the CoNLL 2018 shared task does: F1 of spans counted in the
// characters that are not white space. score_segment DATA_DIR [--errors]
#include <algorithm>
#include <map>
#include <set>

#include "../src/model.hpp"
#include "../src/stages.hpp"
#include "../src/utf8.hpp"
#include "corpus.hpp"

namespace readout::train {
namespace {

using Spans = std::set<std::pair<size_t, size_t>>;

struct Treebank {
  struct Article {
    std::string text;
    Spans tokens, sentences;              // in characters that are not white space
    std::map<size_t, std::string> forms;  // by begin, for the list of errors
  };
  std::vector<Article> articles;
};

size_t solid(std::string_view s) {
  size_t n = 0;
  for (size_t i = 0; i < s.size();) {
    const CodePoint c = decode(s, i);
    n += !is_space(c.value);
    i += c.size;
  }
  return n;
}

// Documents as raw text: words by SpaceAfter, sentences of a paragraph side by side, paragraphs parted by an empty
// line.
Treebank read(const std::string& path) {
  const std::string all = read_gz(path);
  Treebank out;
  size_t at = 0, sentence = 0, range_end = 0;
  bool range_glued = false;
  std::string gap;
  const auto close = [&] {
    if (!out.articles.empty() && at > sentence) out.articles.back().sentences.insert({sentence, at});
    sentence = at;
    range_end = 0;
  };
  for (std::string_view line : split(all, '\n')) {
    if (line.empty()) {
      close();
    } else if (line.starts_with("# newdoc")) {
      out.articles.emplace_back();
      at = sentence = 0;
      gap.clear();
    } else if (line.starts_with("# newpar")) {
      if (!gap.empty() || at > 0) gap = "\n\n";
    } else if (line[0] != '#') {
      const auto cell = split(line, '\t');
      const bool glued = cell[9].find("SpaceAfter=No") != std::string_view::npos;
      if (const size_t dash = cell[0].find('-'); dash != std::string_view::npos) {
        range_end = std::stoul(std::string(cell[0].substr(dash + 1)));
        range_glued = glued;
        continue;
      }
      if (cell[0].find('.') != std::string_view::npos) continue;
      const size_t id = std::stoul(std::string(cell[0]));
      auto& article = out.articles.back();
      article.text += gap;
      article.text += cell[1];
      const size_t n = solid(cell[1]);
      article.tokens.insert({at, at + n});
      article.forms[at] = std::string(cell[1]);
      at += n;
      gap = id < range_end || (id == range_end ? range_glued : glued) ? "" : " ";
    }
  }
  close();
  return out;
}

struct Score {
  size_t right = 0, ours = 0, theirs = 0;
  void add(const Spans& gold, const Spans& found) {
    theirs += gold.size();
    ours += found.size();
    for (const auto& s : found) right += gold.count(s);
  }
  double f1() const { return 2.0 * static_cast<double>(right) / static_cast<double>(ours + theirs); }
};

void score(const std::string& name, const std::string& path, bool errors) {
  Score tokens, sentences;
  for (const auto& article : read(path).articles) {
    Doc doc;
    doc.text = article.text;
    segment(Model::get(), doc);
    std::vector<size_t> before(doc.text.size() + 1, 0);  // characters before each byte
    for (size_t i = 0; i < doc.text.size(); ++i)
      before[i + 1] =
          before[i] + ((static_cast<uint8_t>(doc.text[i]) & 0xC0) != 0x80 && !is_space(decode(doc.text, i).value));
    const auto span = [&](ByteSpan s) { return std::pair{before[s.begin], before[s.end]}; };
    Spans t, s;
    for (const Token& token : doc.tokens) t.insert(span(token.span));
    for (const readout::Sentence& sentence : doc.sentences) s.insert(span(doc.bytes(sentence.tokens)));
    tokens.add(article.tokens, t);
    sentences.add(article.sentences, s);
    if (!errors) continue;
    for (const auto& [begin, end] : article.tokens) {
      if (t.count({begin, end}) != 0) continue;
      std::cout << name << " token\t" << article.forms.at(begin) << "\t";
      for (const Token& token : doc.tokens)
        if (const auto [b, e] = span(token.span); b < end && e > begin) std::cout << "|" << doc.view(token.span);
      std::cout << "\n";
    }
    // Boundaries missed and boundaries too many, each with what stands around it.
    const auto boundaries = [&](const Spans& from, const Spans& other, const char* what) {
      std::set<size_t> ends;
      for (const auto& [b, e] : other) ends.insert(e);
      for (const auto& [b, e] : from) {
        if (ends.count(e) != 0) continue;
        const size_t at = static_cast<size_t>(std::lower_bound(before.begin(), before.end(), e) - before.begin());
        const auto around = nlohmann::json(doc.text.substr(at < 40 ? 0 : at - 40, std::min<size_t>(at, 40)) + " || " +
                                           doc.text.substr(at, 40));
        std::cout << name << " " << what << "\t"
                  << around.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
      }
    };
    boundaries(article.sentences, s, "missed");
    boundaries(s, article.sentences, "false");
  }
  std::printf("tokens %s\t%.4f\nsentences %s\t%.4f\n", name.c_str(), tokens.f1(), name.c_str(), sentences.f1());
}

}  // namespace
}  // namespace readout::train

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: score_segment DATA_DIR [--errors]\n";
    return 2;
  }
  const std::string dir = std::string(argv[1]) + "/treebank/";
  const bool errors = argc > 2;
  for (const char* name : {"ewt-train", "ewt-dev", "gum-train"})
    readout::train::score(name, dir + name + ".conllu.gz", errors && std::string_view(name) == "ewt-train");
}
