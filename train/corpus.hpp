// Reading the training data (../shared/data): treebanks and raw articles.
#ifndef READOUT_TRAIN_CORPUS_HPP_
#define READOUT_TRAIN_CORPUS_HPP_

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "utf8.hpp"

namespace readout::train {

// A gzip file unpacked; ends the program when it cannot be read.
inline std::string read_gz(const std::string& path) {
  std::string out;
  FILE* pipe = popen(("gzip -dc '" + path + "'").c_str(), "r");
  char buffer[1 << 16];
  if (pipe != nullptr)
    for (size_t n; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, n);
  if (pipe == nullptr || pclose(pipe) != 0 || out.empty()) {
    std::cerr << "cannot read " << path << "\n";
    std::exit(1);
  }
  return out;
}

inline std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  while (true) {
    const size_t end = text.find(separator);
    out.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

// The byte at which a text's n-th code point begins.
inline uint32_t byte_of(std::string_view text, size_t n) {
  uint32_t byte = 0;
  for (; byte < text.size() && n > 0; --n) byte += decode(text, byte).size;
  return byte;
}

// The form as Token::lower has it.
inline std::string fold_lower(std::string_view form) {
  std::string out;
  readout::fold_lower(form, out);
  return out;
}

struct Word {
  std::string form, lower, lemma, upos, xpos;
};
using Sentence = std::vector<Word>;

inline std::vector<Sentence> read_conllu(const std::string& path) {
  const std::string text = read_gz(path);
  std::vector<Sentence> out(1);
  for (std::string_view line : split(text, '\n')) {
    if (line.empty()) {
      if (!out.back().empty()) out.emplace_back();
      continue;
    }
    if (line[0] == '#') continue;
    const auto cell = split(line, '\t');
    if (cell.size() != 10 || cell[0].find_first_of("-.") != std::string_view::npos) continue;
    out.back().push_back(
        {std::string(cell[1]), fold_lower(cell[1]), std::string(cell[2]), std::string(cell[3]), std::string(cell[4])});
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

// Words of a line of raw text, cut roughly as the treebank cuts them.
inline std::vector<std::string> rough_words(std::string_view line) {
  std::string text(line);  // typographic marks to ASCII first, case kept
  for (auto [from, to] : {std::pair{"\u2019", "'"},
                          {"\u2018", "'"},
                          {"\u201c", "\""},
                          {"\u201d", "\""},
                          {"\u2014", " -- "},
                          {"\u2013", "-"},
                          {"\u2011", "-"},
                          {"\u2060", ""},
                          {"\u00a0", " "},
                          {"\u200b", ""},
                          {"\u2022", " \u2022 "}})
    for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += std::string_view(to).size())
      text.replace(at, std::string_view(from).size(), to);
  std::vector<std::string> out;
  const auto add = [&out](std::string_view w) {
    if (!w.empty()) out.emplace_back(w);
  };
  const auto is_mark = [](char c) {
    return std::string_view(",.;:!?\"'()[]{}-/%$#*&").find(c) != std::string_view::npos;
  };
  for (std::string_view w : split(text, ' ')) {
    while (!w.empty() && is_mark(w[0]) && !(w.size() > 1 && w.starts_with("--"))) {
      add(w.substr(0, 1));
      w.remove_prefix(1);
    }
    std::vector<std::string_view> tail;
    while (!w.empty() && is_mark(w.back())) {
      // "U.S." keeps its last stop.
      if (w.back() == '.' && w.size() >= 3 &&
          (w[w.size() - 3] == '.' || w == "Mr." || w == "Dr." || w == "Ms." || w == "Gen." || w == "Sen." ||
           w == "Rep."))
        break;
      tail.push_back(w.substr(w.size() - 1));
      w.remove_suffix(1);
    }
    for (size_t at; (at = w.find('-', 1)) != std::string_view::npos && at > 0;) {
      add(w.substr(0, at));
      add("-");
      w.remove_prefix(at + 1);
    }
    const size_t n = w.size();
    if (n > 2 && (w.ends_with("'s") || w.ends_with("'S") || w.ends_with("'d") || w.ends_with("'m"))) {
      add(w.substr(0, n - 2));
      add(w.substr(n - 2));
    } else if (n > 3 && (w.ends_with("n't") || w.ends_with("'re") || w.ends_with("'ve") || w.ends_with("'ll"))) {
      add(w.substr(0, n - 3));
      add(w.substr(n - 3));
    } else {
      add(w);
    }
    for (size_t i = tail.size(); i-- > 0;) add(tail[i]);
  }
  return out;
}

// Calls use(line) for each line of each text of raw/*.jsonl.gz.
template <class Use>
void read_raw(const std::string& data_dir, Use use) {
  for (const char* name : {"voa", "whitehouse", "wikinews"}) {
    const std::string all = read_gz(data_dir + "/raw/" + name + ".jsonl.gz");
    for (std::string_view row : split(all, '\n')) {
      if (row.empty()) continue;
      const auto json = nlohmann::json::parse(row, nullptr, false);
      if (!json.is_object()) continue;
      const std::string text = json.value("text", std::string());
      for (std::string_view line : split(text, '\n')) use(line);
    }
  }
}

inline void put_u32(std::string& out, uint32_t value) {
  for (int i = 0; i < 4; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

inline void write_file(const std::string& path, const std::string& bytes) {
  FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr || std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size() || std::fclose(file) != 0) {
    std::cerr << "cannot write " << path << "\n";
    std::exit(1);
  }
}

// xorshift: the same numbers on every machine.
class Random {
 public:
  explicit Random(uint32_t seed) : state_(seed * 2654435769u + 1) {}
  uint32_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_;
  }
  uint32_t below(uint32_t n) { return static_cast<uint32_t>((uint64_t{next()} * n) >> 32); }
  double uniform() { return next() / 4294967296.0; }
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(static_cast<uint32_t>(i))]);
  }

 private:
  uint32_t state_;
};

}  // namespace readout::train

#endif  // READOUT_TRAIN_CORPUS_HPP_
