// Tables of {text, want}.
#ifndef READOUT_TESTS_CASES_HPP_
#define READOUT_TESTS_CASES_HPP_

#include <doctest/doctest.h>

#include <string>
#include <vector>

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

}  // namespace readout::test

#endif  // READOUT_TESTS_CASES_HPP_
