// The command: readout analyze [--format F] [FILE...]
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "acts.hpp"
#include "readout/readout.hpp"

namespace {

constexpr int kBadInput = 1, kBadUsage = 2;

constexpr std::string_view kHelp =
    R"(usage: readout analyze [--format FORMAT] [--date YYYY-MM-DD] [--max-bytes N] [FILE...]
       readout explain [--date YYYY-MM-DD] [--max-bytes N] [FILE...]
       readout --help | --version

Finds who is named in an English news article, what each party committed to or proposed, by when and how firmly, and
the sentences that matter. Reads UTF-8 from the files, or from standard input when there is none or it is "-".
`explain` prints each sentence with the rule behind each act, and for each cue without an act the test that failed.

  --format FORMAT   json (default), text, markdown, html, csv, webannotation, conllu
  --date DATE       the article's own date, against which "on Friday" is read; else looked for in the text
  --max-bytes N     refuse longer texts (default 5000000)

Several files: their documents follow each other; json gives one line each (JSON Lines).
Exit status: 0 when all is well, 1 for bad input (one line on standard error says which and why), 2 for wrong usage.
)";

int usage(const std::string& what) {
  std::cerr << "readout: " << what << " (see readout --help)\n";
  return kBadUsage;
}

// False when the file cannot be read.
bool read_all(const std::string& path, std::string* out) {
  if (path == "-") {
    out->assign(std::istreambuf_iterator<char>(std::cin), {});
    return !std::cin.bad();
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  out->assign(std::istreambuf_iterator<char>(file), {});
  return !file.bad();
}

// Without a format: the explanations.
int analyze(const std::vector<std::string>& files, std::optional<readout::Format> format,
            const readout::Options& options) {
  int result = 0;
  bool printed = false;
  for (const std::string& path : files) {
    std::string text;
    const std::string shown = path == "-" ? "standard input" : path;
    if (!read_all(path, &text)) {
      std::cerr << "readout: " << shown << ": cannot be read\n";
      result = kBadInput;
      continue;
    }
    readout::Analysis analysis(std::move(text), options);
    analysis.run();
    if (analysis.status() != readout::Status::ok) {
      std::cerr << "readout: " << shown << ": " << analysis.message() << "\n";
      result = kBadInput;
      continue;
    }
    if (!format) {
      std::cout << readout::explain(analysis);
      continue;
    }
    std::string document = render(analysis, *format, path == "-" ? "" : path);
    if (format == readout::Format::csv && printed) document.erase(0, document.find('\n') + 1);  // one header for all
    printed = true;
    std::cout << document;
  }
  std::cout.flush();
  return std::cout ? result : kBadInput;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.empty()) return usage("no command given");
  if (args[0] == "--help" || args[0] == "-h" || args[0] == "help") return std::cout << kHelp, 0;
  if (args[0] == "--version") return std::cout << "readout " << readout::version() << "\n", 0;
  const bool why = args[0] == "explain";
  if (args[0] != "analyze" && !why) return usage("unknown command '" + args[0] + "'");
  auto format = readout::Format::json;
  readout::Options options;
  std::vector<std::string> files;
  bool only_files = false;
  for (size_t i = 1; i < args.size(); ++i) {
    std::string key = args[i];
    if (only_files || key == "-" || !key.starts_with("-")) {
      files.push_back(key);
      continue;
    }
    if (key == "--") {
      only_files = true;
      continue;
    }
    if (key == "--help" || key == "-h") return std::cout << kHelp, 0;
    std::string value;
    if (const size_t equals = key.find('='); equals != std::string::npos) {
      value = key.substr(equals + 1);
      key.resize(equals);
    } else if (key == "--format" || key == "--date" || key == "--max-bytes") {
      if (++i == args.size()) return usage(key + " needs a value");
      value = args[i];
    }
    if (key == "--format" && !why) {
      const auto named = readout::format_named(value);
      if (!named) return usage("unknown format '" + value + "'");
      format = *named;
    } else if (key == "--date") {
      if (!readout::is_date(value)) return usage("'" + value + "' is not a date YYYY-MM-DD");
      options.date = value;
    } else if (key == "--max-bytes") {
      if (value.empty() || value.size() > 10 || value.find_first_not_of("0123456789") != std::string::npos)
        return usage("'" + value + "' is not a number of bytes");
      options.max_bytes = std::stoul(value);
    } else {
      return usage("unknown option '" + key + "'");
    }
  }
  if (files.empty()) files.push_back("-");
  return analyze(files, why ? std::nullopt : std::optional(format), options);
}
