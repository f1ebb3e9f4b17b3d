// Readout: who committed to what, and who asked what of whom, in an English news article.
//
//   readout::Analysis analysis(text, {});
//   analysis.run();
//   if (analysis.status() == readout::Status::ok) std::cout << readout::render(analysis.doc(), readout::Format::json);
//
// The text is valid UTF-8 of at most `max_bytes`; anything else gives a status and a message, never an exception. The
// same text, date and version give the same bytes on every platform. Time and memory are linear in the length of the
// text. Not a goal: other languages, judging whether a commitment is kept, or guessing what the text does not say.
#ifndef READOUT_READOUT_HPP_
#define READOUT_READOUT_HPP_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "readout/doc.hpp"

namespace readout {

inline constexpr int kSchema = 1;  // of the JSON document
std::string_view version();        // "0.1.0"

enum class Status { ok, empty, too_long, bad_utf8, not_text, not_english };

// Whether `s` is a day of the calendar written YYYY-MM-DD.
bool is_date(std::string_view s);

// What to print. `conllu` gives tokens, lemmas, tags, heads, and BIO entity tags in MISC
// (universaldependencies.org/format).
enum class Format { json, markdown, html, text, csv, webannotation, conllu };
std::optional<Format> format_named(std::string_view name);

struct Options {
  size_t max_bytes = 5'000'000;  // input limit, bytes of UTF-8
  std::string date;              // the article's own date, "YYYY-MM-DD", or "" to look for it in the text
};

// One analysis, resumable stage by stage so that a caller can show progress or give up.
class Analysis {
 public:
  Analysis(std::string text, Options options);
  // Runs the next stage. Returns the share of the work done, 0 to 1; 1 when finished or not ok.
  double step();
  void run();
  Status status() const { return status_; }
  const std::string& message() const { return message_; }  // one line for people; "" when ok
  const Doc& doc() const { return doc_; }
  double english() const { return english_; }  // 0 to 1, how sure the language check is

 private:
  Doc doc_;
  Status status_ = Status::ok;
  std::string message_;
  double english_ = 0;
  size_t next_ = 0;
};

// The finished analysis as a document. `name` titles it (a file's name), where the format has a place for it.
std::string render(const Analysis& analysis, Format format, std::string_view name = {});

}  // namespace readout

#endif  // READOUT_READOUT_HPP_
