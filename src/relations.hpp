// Who commits to whom, who asks whom: the acts that have both an actor and an addressee, put together by party.
//
//   Kenya --proposal (2)--> Suryono
//
// A plural such as "both sides" or "Peru and Chile" stands for its members.
#ifndef READOUT_SRC_RELATIONS_HPP_
#define READOUT_SRC_RELATIONS_HPP_

#include <string>
#include <vector>

#include "readout/doc.hpp"

namespace readout {

struct Relation {
  std::string from, to;
  ActLabel label = ActLabel::commitment;
  std::vector<uint32_t> acts;  // indices into Doc::acts, in text order
};

// Those with the most acts first, then in text order.
std::vector<Relation> relations(const Doc& doc);

}  // namespace readout

#endif  // READOUT_SRC_RELATIONS_HPP_
