// Whole articles against their snapshots in tests/golden/*.snap: the text format, so that the difference in git is the
// review.
//   UPDATE_GOLDEN=1 build/native/readout_tests --test-case='golden*'     writes them anew
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "readout/readout.hpp"

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The first line where the two differ, for the message.
std::string difference(const std::string& got, const std::string& want) {
  const auto at = static_cast<size_t>(
      std::mismatch(got.begin(), got.begin() + static_cast<std::ptrdiff_t>(std::min(got.size(), want.size())),
                    want.begin())
          .first -
      got.begin());
  const auto line = [at](const std::string& s) {
    const size_t begin = at == 0 ? 0 : s.rfind('\n', at - 1) + 1;
    return s.substr(begin, s.find('\n', begin) - begin);
  };
  return "line " + std::to_string(std::count(got.begin(), got.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1) +
         "\n  got:  " + line(got) + "\n  want: " + line(want);
}

const std::filesystem::path root = READOUT_SOURCE_DIR, golden = root / "tests" / "golden";

std::vector<std::filesystem::path> samples() {
  std::vector<std::filesystem::path> articles;
  for (const auto& folder : {golden, root / "web" / "samples"})
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ".txt") articles.push_back(entry.path());
  std::sort(articles.begin(), articles.end());
  return articles;
}

}  // namespace

TEST_CASE("golden articles read as their snapshots say") {
  const std::vector<std::filesystem::path> articles = samples();
  REQUIRE(articles.size() >= 5);
  const bool update = std::getenv("UPDATE_GOLDEN") != nullptr;
  for (const auto& path : articles) {
    CAPTURE(path.filename().string());
    readout::Analysis analysis(read(path), {});
    analysis.run();
    REQUIRE(analysis.status() == readout::Status::ok);
    const std::string got = render(analysis, readout::Format::text, path.filename().string());
    const auto snapshot = golden / path.filename().replace_extension(".snap");
    if (update) std::ofstream(snapshot, std::ios::binary) << got;
    const std::string want = read(snapshot);
    CHECK_MESSAGE(got == want, difference(got, want));
  }
}

TEST_CASE("an article that breaks off after any word is read up to there") {
  const size_t step = std::getenv("READOUT_FEWER") != nullptr ? 29 : 7;
  size_t words = 0;
  for (const auto& path : samples()) {
    const std::string text = read(path);
    for (size_t cut = text.find(' '); cut != std::string::npos; cut = text.find(' ', cut + 1)) {
      if (++words % step != 0) continue;
      readout::Analysis analysis(text.substr(0, cut), {});
      analysis.run();
      CHECK(!render(analysis, readout::Format::json, "").empty());
    }
  }
  // Offices, first names and modals last: nothing stands behind them to look at.
  for (const char* last :
       {"Cindy Huang, HHS ORR Head", "Norris Cole, Senior Advisor", "said Peru's ambassador", "a Senior Advisor to",
        "She thanked Jill and", "the 787", "met at the Fifth", "the Trade Act of", "near Torbala border",
        "the Volta Summit for", "the Vice President and", "the White", "said The", "in New",
        "They agreed that the limit should", "He hoped the two sides would not"}) {
    readout::Analysis analysis(
        "The ministers of Peru and Chile met on Monday to sign the treaty. They praised " + std::string(last), {});
    analysis.run();
    CHECK(analysis.status() == readout::Status::ok);
  }
}
