#include <array>

#include "json.hpp"
#include "readout/readout.hpp"

namespace readout {
namespace {

constexpr std::array<std::string_view, 7> kFormats = {"json", "markdown", "html", "text", "csv", "webannotation", "conllu"};

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  for (size_t i = 0; i < kFormats.size(); ++i)
    if (kFormats[i] == name) return static_cast<Format>(i);
  return std::nullopt;
}

std::string render(const Analysis& analysis, Format format, std::string_view) {
  (void)format;
  return dump(to_json(analysis)) + "\n";
}

}  // namespace readout
