// Enumerators as the words users see (FORMAT.md's and GUIDELINE.md's terms).
#include "readout/doc.hpp"

namespace readout {

std::string_view name_of(EntityType v) {
  static constexpr std::string_view kNames[] = {
      "PERSON",   "NORP", "FAC",  "ORG",     "GPE",   "LOC",      "PRODUCT", "EVENT",    "WORK_OF_ART", "LAW",
      "LANGUAGE", "DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "TITLE"};
  return kNames[static_cast<size_t>(v)];
}
std::string_view name_of(ActLabel v) { return v == ActLabel::commitment ? "commitment" : "proposal"; }
std::string_view name_of(ActKind v) {
  static constexpr std::string_view kNames[] = {
      "promise", "agreement", "plan", "acceptance", "willingness", "goal",       "refusal", "threat",
      "request", "demand",    "call", "suggestion", "offer",       "invitation", "order",   "hope"};
  return kNames[static_cast<size_t>(v)];
}
std::string_view name_of(Polarity v) { return v == Polarity::positive ? "positive" : "negative"; }
std::string_view name_of(Strength v) {
  static constexpr std::string_view kNames[] = {"firm", "hedged", "aspirational"};
  return kNames[static_cast<size_t>(v)];
}
std::string_view name_of(FactKind v) {
  static constexpr std::string_view kNames[] = {"meeting", "agreed", "open", "next"};
  return kNames[static_cast<size_t>(v)];
}
std::string_view name_of(ActStatus v) {
  static constexpr std::string_view kNames[] = {"new", "reaffirmed", "existing", "fulfilled", "withdrawn"};
  return kNames[static_cast<size_t>(v)];
}

}  // namespace readout
