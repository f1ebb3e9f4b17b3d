// Sentences without tags: news and government texts, which the product reads; posts and e-mails, few but unlike them.
#ifndef READOUT_TRAIN_UNTAGGED_HPP_
#define READOUT_TRAIN_UNTAGGED_HPP_

#include <fstream>

#include "corpus.hpp"
#include "model.hpp"
#include "stages.hpp"
#include "trees.hpp"

namespace readout::train {

// Calls use(doc) for Docs with tokens and sentences.
template <class Use>
void read_untagged(const std::string& data_dir, Use use) {
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
