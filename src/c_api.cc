#include <nlohmann/json.hpp>
#include <string>

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
bool read_options(std::string_view json, readout::Options* options, readout::Format* format) {
  const auto o = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!o.is_object()) return false;
  for (const auto& [key, value] : o.items()) {
    if (key == "maxBytes") {
      if (!value.is_number_unsigned()) return false;
      options->max_bytes = value.get<size_t>();
    } else if (key == "date") {
      if (!value.is_string()) return false;
      options->date = value.get<std::string>();
      if (!options->date.empty() && !readout::is_date(options->date)) return false;
    } else if (key == "format") {
      const auto named = value.is_string() ? readout::format_named(value.get<std::string>()) : std::nullopt;
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
  a->message = good ? a->analysis.message() : "The options are not a JSON object as readout.h describes it.";
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
