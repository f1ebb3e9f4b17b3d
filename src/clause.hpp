// The clause around some words: what the timeline and the key facts show of a sentence.
//
//   "Suryono, who arrived on Monday, will review the levy."     of "Monday":  who arrived on Monday
//   "The two agreed to meet in May and to sign in June."        of "June":    to sign in June      subject: The two
//
// From the parse where the sentence has one, else between commas, semicolons, brackets and quotation marks.
#ifndef READOUT_SRC_CLAUSE_HPP_
#define READOUT_SRC_CLAUSE_HPP_

#include <string>

#include "readout/doc.hpp"

namespace readout {

struct Clause {
  TokenSpan tokens;   // empty: the sentence has no verb
  TokenSpan subject;  // whose verb it is, where that stands outside the clause; else empty
};
Clause clause_of(const Doc& doc, uint32_t sentence, TokenSpan words);

// At most some hundred characters, cut between words.
std::string shortened(std::string text);

}  // namespace readout

#endif  // READOUT_SRC_CLAUSE_HPP_
