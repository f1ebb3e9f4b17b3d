// Sentences without tags: news and government texts, which the product reads; posts and e-mails, few but unlike them.
#ifndef READOUT_TRAIN_UNTAGGED_HPP_
#define READOUT_TRAIN_UNTAGGED_HPP_

#include <fstream>

#include "corpus.hpp"
#include "model.hpp"
#include "stages.hpp"
#include "trees.hpp"

namespace readout::train {

// Whose weights are trained.
enum class Weights { tagger, parser };

// Where the segmenter was mended after weights had been trained, the raw texts are cut as it cut them then: so the
// weights come out the same. Tokens now, tokens then; "|" begins a sentence. To be emptied when all is trained anew.
struct Cut {
  std::string_view now, then;
  bool parser;  // the parser's weights are from before it too; the tagger's are for all
};
inline constexpr Cut kCuts[] = {
    {"post-9/11", "post-9 / 11", true},
    {"pro-U.S.", "pro-U . | S .", true},
    {"anti-U.S.", "anti-U . | S.", true},
    {"SGD 1.75", "SGD1 . | 75", false},
    {"RS 68", "RS68", false},
};

// The tokens of a segmented text, cut as when the weights were trained.
inline Doc as_trained(Doc doc, Weights weights) {
  std::string lines;  // a token between spaces, a sentence a line
  for (const readout::Sentence& s : doc.sentences) {
    for (uint32_t t = s.tokens.begin; t < s.tokens.end; ++t) (lines += ' ') += doc.view(t);
    lines += " |";
  }
  lines += ' ';
  bool cut = false;
  for (const Cut& c : kCuts) {
    const std::string now = ' ' + std::string(c.now) + ' ', then = ' ' + std::string(c.then) + ' ';
    for (size_t at; (weights == Weights::tagger || c.parser) && (at = lines.find(now)) != std::string::npos; cut = true)
      lines.replace(at, now.size(), then);
  }
  if (!cut) return doc;
  std::vector<Tree> trees(1);
  for (std::string_view token : split(std::string_view(lines).substr(1), ' '))
    if (token == "|")
      trees.emplace_back();
    else if (!token.empty())
      trees.back().forms.emplace_back(token);
  trees.pop_back();
  std::vector<const Tree*> all;
  for (const Tree& tree : trees) all.push_back(&tree);
  return as_doc(all);
}

// Calls use(doc) for Docs with tokens and sentences.
template <class Use>
void read_untagged(const std::string& data_dir, Weights weights, Use use) {
  for (const auto& [name, limit] :
       {std::pair{"btc", 60000u}, {"wnut17", 40000u}, {"wikigold", 40000u}, {"gmb-train", 250000u}}) {
    std::vector<Tree> trees(1);
    size_t words = 0;
    const std::string text = read_gz(data_dir + "/ner/" + name + ".conll.gz");
    for (std::string_view line : split(text, '\n')) {
      if (words >= limit) break;
      const std::string form(line.substr(0, line.find_first_of("\t ")));
      if (!form.empty() && !form.starts_with("-DOCSTART-") && line[0] != '#') {
        trees.back().forms.push_back(form);
        ++words;
      } else if (!trees.back().forms.empty()) {
        trees.emplace_back();
      }
    }
    std::vector<const Tree*> all;
    for (const Tree& tree : trees) all.push_back(&tree);
    use(as_doc(all));
  }
  const auto add_text = [&](std::string text) {
    Doc doc;
    doc.text = std::move(text);
    segment(Model::get(), doc);
    doc = as_trained(std::move(doc), weights);
    const size_t words = doc.tokens.size();
    use(std::move(doc));
    return words;
  };
  std::ifstream emails(data_dir + "/acts/parakweet.jsonl");
  for (std::string line; std::getline(emails, line);) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (json.is_object()) add_text(json.value("text", std::string()));
  }
  for (const auto& [name, limit] : {std::pair{"voa", 200000u}, {"wikinews", 100000u}, {"whitehouse", 150000u}}) {
    size_t words = 0;
    const std::string rows = read_gz(data_dir + "/raw/" + name + ".jsonl.gz");
    for (std::string_view row : split(rows, '\n')) {
      if (words >= limit) break;
      const auto json = nlohmann::json::parse(row, nullptr, false);
      if (!json.is_object()) continue;
      const std::string kind = json.value("kind", std::string("article"));
      if (kind == "readout" || kind == "joint_statement" || kind == "article")
        words += add_text(json.value("text", std::string()));
    }
  }
}

}  // namespace readout::train

#endif  // READOUT_TRAIN_UNTAGGED_HPP_
