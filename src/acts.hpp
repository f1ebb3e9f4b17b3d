// What find_acts tested, for people: each act with its rule and fields, and each cue that made no act with the test it
// failed.
//
//   The visit will deepen mutual trust.
//     no act  "will" (will): the subject is no party
//
// For `readout explain`.
#ifndef READOUT_SRC_ACTS_HPP_
#define READOUT_SRC_ACTS_HPP_

#include <string>

#include "readout/readout.hpp"

namespace readout {

std::string explain(const Analysis& analysis);

}  // namespace readout

#endif  // READOUT_SRC_ACTS_HPP_
