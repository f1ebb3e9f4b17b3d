// Tables of {text, want}.
#ifndef READOUT_TESTS_CASES_HPP_
#define READOUT_TESTS_CASES_HPP_

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "model.hpp"
#include "stages.hpp"

namespace readout::test {

struct Case {
  const char *text, *want;
};

// Checks that got(text) is what each case wants.
template <class Got>
void check_cases(const Got& got, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(std::string(c.text));
    CHECK(got(c.text) == c.want);
  }
}

// A text published on `date` (ISO 8601, or unknown), read as far as its values.
inline Doc read_values(std::string text, std::string date = "") {
  Doc doc;
  doc.text = std::move(text);
  doc.date = std::move(date);
  segment(Model::get(), doc);
  tag(Model::get(), doc);
  find_values(Model::get(), doc);
  return doc;
}

}  // namespace readout::test

#endif  // READOUT_TESTS_CASES_HPP_
