#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "readout/readout.h"
#include "readout/readout.hpp"

struct readout_analysis {
  readout::Analysis analysis;
  readout::Format format;
  readout_status_code status;
  std::string message;
  std::string output;
};

namespace {

// False when the options are not as readout.h describes them.
bool read_options(std::string_view text, readout::Options* options, readout::Format* format) {
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(pair.size() + 1, text.size()));
    const size_t equals = std::min(pair.find('='), pair.size());
    const std::string_view key = pair.substr(0, equals), value = pair.substr(std::min(equals + 1, pair.size()));
    if (key == "maxBytes") {
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), options->max_bytes);
      if (error != std::errc() || end != value.data() + value.size()) return false;
    } else if (key == "date") {
      options->date = value;
      if (!value.empty() && !readout::is_date(value)) return false;
    } else if (key == "format") {
      const auto named = readout::format_named(value);
      if (!named) return false;
      *format = *named;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

uint32_t readout_abi_version(void) { return READOUT_ABI_VERSION; }

const char* readout_version(void) { return readout::version().data(); }

readout_analysis* readout_start(const char* text, size_t length, const char* options, size_t options_length) {
  readout::Options read;
  auto format = readout::Format::json;
  const bool good = read_options(std::string_view(options, options_length), &read, &format);
  auto* a = new readout_analysis{{good ? std::string(text, length) : std::string(), read}, format, READOUT_OK, "", ""};
  a->status = good ? static_cast<readout_status_code>(a->analysis.status()) : READOUT_BAD_OPTIONS;
  a->message = good ? a->analysis.message() : "The options are not as readout.h describes them.";
  return a;
}

double readout_step(readout_analysis* a) {
  if (a->status != READOUT_OK) return 1;
  // The document is written in the same call as the last stage, so that 1 means "ready".
  const double done = a->analysis.step();
  if (done >= 1 && a->output.empty()) a->output = render(a->analysis, a->format);
  return done;
}

readout_status_code readout_status(const readout_analysis* a) { return a->status; }
const char* readout_message(const readout_analysis* a) { return a->message.c_str(); }
const char* readout_output(const readout_analysis* a) { return a->output.data(); }
size_t readout_output_size(const readout_analysis* a) { return a->output.size(); }
void readout_free(readout_analysis* a) { delete a; }
