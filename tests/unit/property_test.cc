// What must hold for any text whatever: every span resolves, nothing crashes, every format can be written.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "json.hpp"
#include "readout/readout.hpp"
#include "stages.hpp"

using namespace readout;

namespace {

std::vector<std::string> samples() {
  std::vector<std::string> all;
  std::vector<std::filesystem::path> paths;
  for (const char* dir : {"/web/samples", "/tests/golden"}) {
    const std::string root = std::string(READOUT_SOURCE_DIR) + dir;
    if (!std::filesystem::exists(root)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(root))
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    all.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return all;
}

// Fewer rounds where each is slow (sanitizers).
int rounds(int n) { return std::getenv("READOUT_FEWER") ? n / 10 + 1 : n; }

// Runs all stages, checking the Doc after each, and all formats.
void survive(const std::string& text) {
  CAPTURE(text.substr(0, 300));
  Analysis analysis(text, {});
  while (analysis.status() == Status::ok && analysis.step() < 1) {
    const std::string fault = check(analysis.doc());
    REQUIRE_MESSAGE(fault.empty(), fault);
  }
  if (analysis.status() != Status::ok) {
    CHECK_FALSE(analysis.message().empty());
    return;
  }
  const std::string fault = check(analysis.doc());
  REQUIRE_MESSAGE(fault.empty(), fault);
  for (Format f :
       {Format::json, Format::markdown, Format::html, Format::text, Format::csv, Format::webannotation, Format::conllu})
    CHECK_FALSE(render(analysis, f).empty());
}

bool starts_character(const std::string& s, size_t i) {
  return i >= s.size() || (static_cast<uint8_t>(s[i]) & 0xC0) != 0x80;
}

// The place nearest to `i`, not after it, where the text may be cut.
size_t boundary(const std::string& s, size_t i) {
  while (!starts_character(s, i)) --i;
  return i;
}

const std::vector<std::string> kShards = {
    "\r\n",
    "\n\n",
    std::string(1, '\0'),
    "\xF0\x9F\x98\x80",
    "e\xCC\x81",
    "\xEF\xBF\xBD",
    "\xE2\x80\x9C",
    "\xE2\x80\x9D",
    "\xE2\x80\x99s",
    "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7",
    "\xE2\x80\x8B",
    "\xC2\xA0",
    "U.S.",
    "(",
    ")",
    "\"",
    "'",
    "-",
    "\xE2\x80\x93",
    "...",
    "will",
    "said",
    "$1.4 billion",
    "10%",
    "Mr.",
    "* ",
    "1. ",
    "# ",
    "https://example.org/a?b=c",
    "\xE2\x80\xA8",
    "\t",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB",
};

}  // namespace

TEST_CASE("the samples themselves are sound") {
  const auto all = samples();
  REQUIRE(all.size() >= 3);
  for (const std::string& text : all) survive(text);
}

TEST_CASE("cut anywhere, joined anyhow, sprinkled with odd characters: still sound") {
  const auto all = samples();
  std::mt19937 random(20261124);
  const auto below = [&](size_t n) { return static_cast<size_t>(random() % n); };
  for (int i = 0; i < rounds(150); ++i) {
    const std::string &a = all[below(all.size())], &b = all[below(all.size())];
    std::string text = a.substr(0, boundary(a, below(a.size()))) + b.substr(boundary(b, below(b.size())));
    for (size_t k = below(12); k > 0; --k) {
      const size_t at = boundary(text, below(text.size() + 1));
      text.insert(at, kShards[below(kShards.size())]);
    }
    survive(text);
  }
}

TEST_CASE("begun and ended anywhere") {
  survive("Athens Prefect Yannis Sgouras told state NET TV that strong winds helped.");  // read before its first token
  const auto all = samples();
  std::mt19937 random(20261130);
  for (int i = 0; i < rounds(300); ++i) {
    const std::string& text = all[random() % all.size()];
    const size_t begin = boundary(text, random() % text.size());
    survive(text.substr(begin, boundary(text, std::min(text.size(), begin + random() % 300)) - begin));
  }
}

TEST_CASE("soup of shards") {
  std::mt19937 random(7);
  for (int i = 0; i < rounds(300); ++i) {
    std::string text = "The minister said the talks will go on and the two sides agreed to meet in May. ";
    for (int k = static_cast<int>(random() % 60); k > 0; --k) {
      text += kShards[random() % kShards.size()];
      if (random() % 2) text += ' ';
    }
    survive(text);
  }
}

TEST_CASE("an analysis does not depend on what was analysed before") {
  const auto all = samples();
  const auto json = [](const std::string& text) {
    Analysis analysis(text, {});
    analysis.run();
    CHECK(analysis.status() == Status::ok);
    return render(analysis, Format::json);
  };
  // A thread that has read nothing yet; then one whose memory of words has filled and been emptied on the way.
  std::string before;
  std::thread([&] { before = json(all[0]); }).join();
  json(all[1]);
  CHECK(json(all[0]) == before);
  std::string many;
  for (int i = 0; i < 6000; ++i) {
    many += i % 12 == 0 ? "The minister said that " : "the ";
    for (int n = i + 1; n > 0; n /= 26) many += static_cast<char>('a' + n % 26);
    many += i % 12 == 11 ? ".\n" : " and ";
  }
  json(many);
  CHECK(json(all[0]) == before);
}

TEST_CASE("offsets count UTF-16 units, or code points for the W3C") {
  //                         a  é   emoji  b
  const std::string text =
      "a\xC3\xA9\xF0\x9F\x98\x80"
      "b";
  const OffsetMap utf16(text, OffsetMap::Unit::utf16), points(text, OffsetMap::Unit::code_point);
  struct {
    uint32_t byte, utf16, points;
  } const table[] = {{0, 0, 0}, {1, 1, 1}, {3, 2, 2}, {7, 4, 3}, {8, 5, 4}};
  for (const auto& want : table) {
    CHECK(utf16(want.byte) == want.utf16);
    CHECK(points(want.byte) == want.points);
  }
  const std::string longer(1000, 'x');
  CHECK(OffsetMap(longer, OffsetMap::Unit::utf16)(1000) == 1000);
  CHECK(OffsetMap(longer, OffsetMap::Unit::utf16)(640) == 640);
}

TEST_CASE("a text at the limit is taken, one byte more is refused") {
  const std::string text = "The talks will go on.";
  CHECK(Analysis(text, {.max_bytes = text.size(), .date = ""}).status() == Status::ok);
  CHECK(Analysis(text, {.max_bytes = text.size() - 1, .date = ""}).status() == Status::too_long);
}
