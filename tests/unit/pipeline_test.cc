#include <doctest/doctest.h>

#include <string>

#include "readout/readout.hpp"
#include "stages.hpp"

using namespace readout;

TEST_CASE("every stage finds what it needs already written") {
  uint32_t written = kText;
  for (const Stage& stage : stages()) {
    CAPTURE(stage.name);
    CHECK((stage.needs & ~written) == 0);  // all needs were given by earlier stages
    CHECK((stage.gives & written) == 0);   // each layer is written once
    written |= stage.gives;
  }
}
