// What the whole document and the lists make of the sequence model's names (NameModel::find), step by step.
//
//   model  Sarvik Mayor Andriy Sato ORG              "Sarvik Mayor Andriy Sato told Zendrix Holdings ..."
//   layer  Sarvik GPE | Mayor | Andriy Sato PERSON   "office": what holds the office of a person is no body's name
//   layer  Zendrix ORG                               "short name": elsewhere in the document, of Zendrix Holdings
//
//   names.cc         the order of the steps, and what the steps ask of a name
//   name_lists.cc    what the lists know: places, datelines, peoples, and what an office is of
//   name_extents.cc  where a name begins and ends, above all a person's
//   name_types.cc    types by head nouns and neighbours; what is no name
//   name_laws.cc     laws, firms, meetings and things with a number
//   name_forces.cc   units, ships, bases and operations of armed forces
//   name_repeats.cc  sport (tables, teams, cups), abbreviations, headlines, and the same string in several places
//
// Every name keeps the rule that made it (Name::rule).
#ifndef READOUT_SRC_NAME_LAYER_HPP_
#define READOUT_SRC_NAME_LAYER_HPP_

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "names.hpp"

namespace readout {

// Classes of words that several steps ask for.
inline constexpr WordList kOfFor = "of|for";        // what a minister is of: "Minister for Climate"
inline constexpr WordList kOfficeOf = "of|for|to";  // what any office is of: "Ambassador to Nigeria"
inline constexpr WordList kPurpose = "of|for|on";   // what a body is for: "Centre for Trade Advocacy"
inline constexpr WordList kMission = "embassy|consulate";
inline constexpr WordList kState = "state|states";  // "ASEAN Member States"

// Kinds of words that several steps ask for.
inline constexpr uint32_t kPlaceKinds = bit(kGpe) | bit(kCity) | bit(kRegion);
inline constexpr uint32_t kPlaceOrPeople = kPlaceKinds | bit(kNorp) | bit(kPlaceName);
inline constexpr uint32_t kThingHeads = bit(kOrgHead) | bit(kLawHead) | bit(kEventHead) | bit(kFacHead);  // no person's

// The names of a document by token, so that one can give way to another in constant time a token.
class NameLayer {
 public:
  NameLayer(const NameReader& reader, const Doc& doc, const std::vector<Name>& names)
      : reader_(reader), doc_(doc), at_(doc.tokens.size(), kNone) {
    for (const Name& name : names)
      if (name.tokens.size() <= kLongestName) put(name.tokens, name.type, name.rule);
  }
  void run();
  std::vector<Name> names() const;

 private:
  // tokens; what is longer is no name, and would cost more than linear time
  static constexpr uint32_t kLongestName = 24;

  // name_lists.cc: what the lists know, places and datelines.
  void listed();
  void listed_and_another(TokenSpan span, EntityType type, Name whole);
  void places();
  void word_left_out(uint32_t i);
  void two_places(uint32_t i);
  void metonyms();
  void leaders();
  bool is_given_before(uint32_t surname) const;
  void place_lists();
  void datelines();
  void dated_lines();
  void seats();
  void peoples();
  void national_bodies();
  void small_bodies();
  void compounds();
  void offices();
  uint32_t holder_begin(TokenSpan span, size_t* next, uint32_t* kinds) const;
  void matches();

  // name_extents.cc: where a name begins and ends.
  void dashes();
  void verbs();
  void pairs();
  void parts();
  void cases();
  bool owner_body(TokenSpan span) const;
  void particles();
  void nicknames();
  void post_nominals();
  void arabic();
  void commas();
  void of_clubs();
  void of_places();
  void hyphens();
  void initials();
  bool is_given_name(uint32_t i) const;
  void given_names();
  uint32_t body_begin(uint32_t i) const;
  void remits();
  void missions();
  void coalitions();
  void purpose(TokenSpan sentence, uint32_t i);
  void first_words();
  void delegations();
  void holders();
  void employers();
  void ministers();
  void addresses();

  // name_types.cc: types by head nouns and neighbours; what is no name.
  void retype();
  struct Around;
  void find_called();
  bool behind_address(TokenSpan sentence, uint32_t i);
  bool is_no_name(const Name& n, const Around& around) const;
  bool body_for(TokenSpan span) const;
  bool in_pieces(const Name& n, const Around& around);
  bool body_and_other(const Name& n, const Around& around);
  bool body_and_holder(const Name& n, const Around& around);
  bool members(const Name& n, const Around& around);
  bool person_within(const Name& n, const Around& around);
  bool place_within(const Name& n, const Around& around);
  void settle_type(Name& n, const Around& around);
  bool building_or_body(Name& n, const Around& around);
  bool place_or_law(Name& n, const Around& around);
  bool person_or_prize(Name& n, const Around& around);
  void listed_word(Name& n, const Around& around);
  bool behind_kin(TokenSpan sentence, uint32_t i) const;
  bool beside_office(TokenSpan sentence, TokenSpan span) const;

  // name_laws.cc: laws, firms, meetings and things with a number.
  void numbered();
  uint32_t control_lists(uint32_t i, uint32_t end) const;
  bool facility(TokenSpan bounds, uint32_t i);
  bool counts(uint32_t i) const;
  void event(TokenSpan bounds, uint32_t i);
  struct Word;
  void extend();
  bool storm_or_road(const Word& w);
  bool suffix(const Word& w);
  bool law_or_firm(const Word& w);
  bool dated_law(TokenSpan sentence, uint32_t i);
  bool resolution(TokenSpan sentence, uint32_t i);
  bool place_or_mission(const Word& w);
  void agreement_or_meeting(const Word& w);
  void code_section(uint32_t i, uint32_t end);
  void firm(TokenSpan sentence, uint32_t i);
  void bill(TokenSpan sentence, uint32_t i);
  uint32_t after_year(TokenSpan sentence, uint32_t first) const;
  bool names_of_their_own(TokenSpan span) const;
  bool purposed_law(const Word& w);
  void unseen_agreement(TokenSpan sentence, uint32_t i);
  void law_from_its_beginning(TokenSpan sentence, uint32_t i);
  void law(TokenSpan sentence, uint32_t i);
  uint32_t paragraphs(uint32_t i, uint32_t end) const;

  // name_forces.cc: units with their number, ships, bases and operations.
  void forces();
  bool unit(TokenSpan sentence, uint32_t i);
  bool task_force(TokenSpan sentence, uint32_t i);
  bool numbered_unit(TokenSpan sentence, uint32_t i);
  bool battle(TokenSpan sentence, uint32_t i);
  bool ship(TokenSpan sentence, uint32_t i);
  bool base(TokenSpan sentence, uint32_t i);
  bool operation(const Sentence& sentence, uint32_t i);
  bool armed_group(TokenSpan sentence, uint32_t i);
  bool equipment(TokenSpan sentence, uint32_t i);
  bool arms(TokenSpan sentence, uint32_t i);
  bool staff(TokenSpan sentence, uint32_t i);
  bool runs_past(uint32_t end) const;
  uint32_t capitals_end(TokenSpan sentence, uint32_t i, uint32_t most) const;

  // name_repeats.cc: sport, papers, abbreviations, headlines, and the same string in several places.
  void tables();
  void teams();
  void bear_names(const std::unordered_set<uint32_t>& clubs, std::string_view rule);
  bool plays(TokenSpan town) const;
  void tournaments();
  void papers();
  void players();
  bool tells_of_sport() const;
  std::vector<TokenSpan> sides(TokenSpan line) const;
  void acronyms();
  bool stands_for(TokenSpan sentence, uint32_t i, uint32_t* index);
  bool in_title_case(TokenSpan words) const;
  static bool is_acronym(std::string_view form);
  uint32_t spelled_by(uint32_t begin, uint32_t end, std::string_view letters) const;
  struct Strings;
  using Told = std::unordered_map<uint32_t, std::vector<uint32_t>>;  // first word or surname -> the text's names
  void repeat();
  void firms_or_persons();
  bool begins_with_place(const Name& n) const;
  bool ends_as_firm(const Name& n) const;
  void add_string(uint32_t index, std::vector<uint32_t>& list) const;
  Strings strings() const;
  TokenSpan elsewhere(const Strings& known, uint32_t i, EntityType* type) const;
  void majority(const Strings& known);
  void firms();
  bool may_be_firm(const Name& n) const;
  bool is_told(TokenSpan sentence, uint32_t i, WordList nouns) const;
  bool in_business(TokenSpan sentence, TokenSpan span) const;
  void headlines();
  void name_as_told(TokenSpan headline, const Told& told);

  // names.cc: what all steps ask and do.
  // Makes the span a name, whose index it returns; the names it overlaps go.
  uint32_t put(TokenSpan span, EntityType type, std::string_view rule);
  void remove(uint32_t index);
  uint32_t hash(TokenSpan span) const;
  bool in_capitals(const Sentence& sentence) const;
  bool firm_tail(uint32_t i) const;
  bool by_neighbour(Name& n, const Around& around);
  uint32_t listed_kinds(TokenSpan span) const;
  bool is_country(TokenSpan span) const;
  bool headed(TokenSpan span) const;
  uint32_t article(uint32_t i) const;
  bool has_kind(TokenSpan span, GazetteerKind kind) const;
  bool has_value(TokenSpan span) const;
  bool beside_capital(uint32_t i) const;
  const Name* name(uint32_t i) const { return at_[i] == kNone ? nullptr : &names_[at_[i]]; }
  static void set(Name& n, EntityType type, std::string_view rule) { n.type = type, n.rule = rule; }
  bool is_name(uint32_t i, EntityType type) const { return at_[i] != kNone && names_[at_[i]].type == type; }
  bool starts(uint32_t i) const { return at_[i] != kNone && names_[at_[i]].tokens.begin == i; }
  // Within a name, at neither of its ends; `i` has neighbours.
  bool inside(uint32_t i) const { return at_[i] != kNone && at_[i - 1] == at_[i] && at_[i + 1] == at_[i]; }
  bool is_listed(uint32_t i, uint32_t kinds) const { return (reader_.kinds(i) & kinds) != 0; }
  bool is_office(uint32_t i) const { return (reader_.title(i) & TitleWords::kHead) != 0; }
  // Behind the article at `i`; `i` where there is none.
  uint32_t past_article(uint32_t i) const { return i < at_.size() && doc_.lower(i) == "the" ? i + 1 : i; }
  // Behind the name at `i`; behind the token where there is none.
  uint32_t past_name(uint32_t i) const { return at_[i] == kNone ? i + 1 : names_[at_[i]].tokens.end; }
  // Between two words without spaces: "Hefei-based"; `i` has a neighbour behind it.
  bool is_hyphen(uint32_t i) const {
    return doc_.lower(i) == "-" && !doc_.space_before(i) && !doc_.space_before(i + 1);
  }
  bool listed_body(TokenSpan span) const { return (listed_kinds(span) & bit(kOrg)) != 0; }

  const NameReader& reader_;
  const Doc& doc_;
  std::vector<Name> names_;
  std::vector<uint32_t> at_;  // index into names_, by token
  bool sport_ = false;        // the text tells of it
  std::vector<bool> called_;  // by string id: a word of a person's full name
};

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool all_digits(std::string_view w) {
  return !w.empty() && w.find_first_not_of("0123456789") == std::string_view::npos;
}
inline bool is_year(std::string_view w) {
  return w.size() == 4 && (w.starts_with("19") || w.starts_with("20")) && all_digits(w);
}
inline bool is_roman(std::string_view s) { return !s.empty() && s.find_first_not_of("IVX") == std::string_view::npos; }

}  // namespace readout

#endif  // READOUT_SRC_NAME_LAYER_HPP_
