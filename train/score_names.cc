// Scores the names stage on the held-out part of GMB (silver labels, put into our scheme by train/names_data.py).
//   train_score_names DATA_DIR
#include <cstdio>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

#include "corpus.hpp"
#include "model.hpp"
#include "stages.hpp"

namespace readout {
namespace {

struct Tally {
  double hit = 0, found = 0, gold = 0;
  double f1() const { return found + gold == 0 ? 0 : 2 * hit / (found + gold); }
};

// Persons, organisations and places, which all corpora tell apart; "" for other types.
std::string coarse(const std::string& type) {
  if (type == "PERSON" || type == "ORG") return type;
  return type == "GPE" || type == "LOC" || type == "FAC" || type == "GPE|LOC|FAC" ? "LOC" : "";
}

int run(const std::string& data) {
  const std::string source = __FILE__;
  const std::string command =
      "/usr/bin/python3 '" + source.substr(0, source.rfind('/')) + "/names_data.py' '" + data + "' - gmb-dev";
  FILE* pipe = popen(command.c_str(), "r");
  std::string lines;
  char buffer[1 << 16];
  for (size_t n; pipe != nullptr && (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) lines.append(buffer, n);
  if (pipe == nullptr || pclose(pipe) != 0 || lines.empty()) return std::cerr << "cannot convert " << data << "\n", 1;
  std::map<std::string, Tally> tallies;
  for (const std::string_view line : train::split(lines, '\n')) {
    if (line.empty()) continue;
    const auto article = nlohmann::json::parse(line);
    Doc doc;
    doc.text = article["text"].get<std::string>();
    const Model& model = Model::get();
    segment(model, doc);
    tag(model, doc);
    find_values(model, doc);
    find_names(model, doc);
    std::map<std::pair<uint32_t, uint32_t>, std::string> gold;
    for (const auto& s : article["spans"]) {
      const std::string type = coarse(s[2].get<std::string>());
      if (type.empty()) continue;
      gold[{s[0].get<uint32_t>(), s[1].get<uint32_t>()}] = type;
      ++tallies[type].gold;
      ++tallies["ALL"].gold;
    }
    for (const Name& name : doc.names) {
      const std::string type = coarse(std::string(name_of(name.type)));
      if (type.empty()) continue;
      const ByteSpan b = doc.bytes(name.tokens);
      const auto it = gold.find({b.begin, b.end});
      const bool hit = it != gold.end() && it->second == type;
      for (Tally* t : {&tallies[type], &tallies["ALL"]}) ++t->found, t->hit += hit;
    }
  }
  for (const auto& [type, tally] : tallies) std::printf("names gmb-dev %s\t%.4f\n", type.c_str(), tally.f1());
  return 0;
}

}  // namespace
}  // namespace readout

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "usage: train_score_names DATA_DIR\n", 2;
  return readout::run(argv[1]);
}
