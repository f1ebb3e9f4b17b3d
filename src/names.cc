// The order of the steps over the model's names, what all of them ask, and how titles and values go with the result.
#include "names.hpp"

#include <algorithm>

#include "model.hpp"
#include "name_layer.hpp"
#include "stages.hpp"
#include "word_list.hpp"

namespace readout {

// A later step builds on what the ones before it made.
void NameLayer::run() {
  // The model's pieces are cut and joined.
  numbered();
  particles();
  post_nominals();
  nicknames();
  arabic();
  verbs();
  first_words();
  dashes();
  commas();
  parts();
  cases();
  peoples();
  compounds();
  pairs();
  // What the lists know, and what kind of line it stands in.
  listed();
  datelines();
  dated_lines();
  initials();
  matches();
  papers();
  sport_ = tells_of_sport();
  if (sport_) {
    tournaments();
    tables();
    players();
  }
  // What the model left out.
  leaders();
  places();
  metonyms();
  place_lists();
  national_bodies();
  small_bodies();
  seats();
  // Offices and who holds them.
  offices();
  given_names();
  remits();
  delegations();
  missions();
  coalitions();
  holders();
  ministers();
  employers();
  forces();
  if (sport_) of_clubs();
  of_places();
  // Types, of names that are whole; then longer ones by what stands beside them.
  retype();
  hyphens();
  extend();
  addresses();
  if (sport_) teams();
  // What one place tells of another.
  acronyms();
  firms();
  repeat();
  headlines();
}

// Makes the span a name; what overlaps it is no longer one.
uint32_t NameLayer::put(TokenSpan span, EntityType type, std::string_view rule) {
  for (uint32_t i = span.begin; i < span.end; ++i) {
    if (at_[i] != kNone) remove(at_[i]);
  }
  const auto index = static_cast<uint32_t>(names_.size());
  names_.push_back({span, type, kNone, kNone, rule});
  for (uint32_t i = span.begin; i < span.end; ++i) at_[i] = index;
  return index;
}

void NameLayer::remove(uint32_t index) {
  for (uint32_t i = names_[index].tokens.begin; i < names_[index].tokens.end; ++i) at_[i] = kNone;
}

std::vector<Name> NameLayer::names() const {
  std::vector<Name> out;
  for (uint32_t i = 0; i < at_.size(); ++i) {
    if (starts(i)) out.push_back(names_[at_[i]]), out.back().title_of = at_[i];
  }
  // expands_to counts in the final list; title_of is free until titles are tied.
  std::vector<uint32_t> moved(names_.size(), kNone);
  for (uint32_t k = 0; k < out.size(); ++k) moved[out[k].title_of] = k;
  for (Name& n : out) {
    n.title_of = kNone;
    if (n.expands_to != kNone) n.expands_to = moved[n.expands_to];
  }
  return out;
}

uint32_t NameLayer::hash(TokenSpan span) const {
  uint32_t h = 2166136261u;
  for (uint32_t i = span.begin; i < span.end; ++i) h = (h ^ doc_.pool.hash(doc_.tokens[i].lower)) * 16777619u;
  return h;
}

// A headline that shouts: its capitals tell nothing.
bool NameLayer::in_capitals(const Sentence& sentence) const {
  uint32_t upper = 0, lower = 0;
  for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Shape shape = shape_of(doc_.view(i));
    upper += shape == Shape::upper && doc_.view(i).size() > 1;
    lower += shape == Shape::lower || shape == Shape::initial;
  }
  return upper > 2 && upper > 3 * lower;
}

// The last word of a firm's name: "Hronn hf", "Investor AB", "Koc Holding".
bool NameLayer::firm_tail(uint32_t i) const {
  const std::string_view form = doc_.view(i);
  return among(form,
               "hf|AS|AB|SA|NV|AG|ASA|Oyj|SpA|plc|Plc|PLC|Ltd|Ltd.|Inc|Inc.|Corp|Corp.|GmbH|Bhd|Holding|Holdings|"
               "Securities|Brothers");
}

// The kinds of the gazetteer's phrase that is just `span`; 0 where none is. Phrases stand in the text's order.
uint32_t NameLayer::listed_kinds(TokenSpan span) const {
  const auto& phrases = reader_.phrases();
  const auto at = std::lower_bound(phrases.begin(), phrases.end(), span, [](const auto& phrase, TokenSpan s) {
    return std::pair(phrase.tokens.begin, phrase.tokens.end) < std::pair(s.begin, s.end);
  });
  return at != phrases.end() && at->tokens == span ? at->kinds : 0;
}

bool NameLayer::is_country(TokenSpan span) const {
  return ((span.size() == 1 ? reader_.kinds(span.begin) : listed_kinds(span)) & bit(kGpe)) != 0;
}

// A word of the span says that it is no person.
bool NameLayer::headed(TokenSpan span) const {
  constexpr uint32_t kOther =
      bit(kOrgHead) | bit(kGpe) | bit(kNorp) | bit(kLawHead) | bit(kFacHead) | bit(kEventHead) | bit(kLocHead);
  for (uint32_t i = span.begin; i < span.end; ++i)
    if (is_listed(i, kOther) || !reader_.capital(i)) return true;
  return false;
}

// How many tokens of an Arabic article stand right before ("al-Bashir"): 2 or 0.
uint32_t NameLayer::article(uint32_t i) const {
  if (i < 2 || doc_.lower(i - 1) != "-" || (doc_.lower(i - 2) != "al" && doc_.lower(i - 2) != "el")) return 0;
  return at_[i - 2] == kNone && !doc_.space_before(i) && !doc_.space_before(i - 1) ? 2 : 0;
}

bool NameLayer::has_kind(TokenSpan span, GazetteerKind kind) const {
  for (uint32_t i = span.begin; i < span.end; ++i) {
    if (is_listed(i, bit(kind))) return true;
  }
  return false;
}

bool NameLayer::has_value(TokenSpan span) const {
  for (uint32_t i = span.begin; i < span.end; ++i) {
    if (reader_.value(i)) return true;
  }
  return false;
}

// In a run of capitals that is no name: one word of it alone is likely none either.
bool NameLayer::beside_capital(uint32_t i) const {
  return i + 1 < at_.size() && reader_.capital(i + 1) && at_[i + 1] == kNone && !reader_.value(i + 1);
}

namespace {

// Puts names and titles into doc.names, in the order of the text. What lies inside a title is part of it ("Minister of
// Industry"); a name that runs into one gives way up to it.
void merge(const NameReader& reader, const std::vector<Name>& names, const std::vector<Name>& titles, Doc& doc) {
  std::vector<uint32_t> moved(names.size(), kNone);
  size_t t = 0;
  doc.names.clear();
  for (uint32_t n = 0; n < names.size(); ++n) {
    Name name = names[n];
    while (t < titles.size() && titles[t].tokens.begin <= name.tokens.begin) doc.names.push_back(titles[t++]);
    if (!doc.names.empty() && doc.names.back().tokens.overlaps(name.tokens)) continue;
    if (t < titles.size() && titles[t].tokens.begin < name.tokens.end) {
      name.tokens.end = titles[t].tokens.begin;
      // "U.S. | Undersecretary of State"
      if (name.tokens.size() == 1 && (reader.kinds(name.tokens.begin) & bit(kGpe)) != 0) name.type = EntityType::GPE;
    }
    moved[n] = static_cast<uint32_t>(doc.names.size());
    doc.names.push_back(name);
  }
  while (t < titles.size()) doc.names.push_back(titles[t++]);
  for (Name& name : doc.names) {
    if (name.title_of != kNone) name.title_of = moved[name.title_of];
    if (name.expands_to != kNone) name.expands_to = moved[name.expands_to];
  }
}

// A number that a name holds is none of its own: "Trade Act of 1974", "the 787".
void drop_held_values(Doc& doc) {
  size_t n = 0;
  std::erase_if(doc.values, [&](const Value& value) {
    while (n < doc.names.size() && doc.names[n].tokens.end <= value.tokens.begin) ++n;
    return n < doc.names.size() && doc.names[n].type != EntityType::TITLE &&
           doc.names[n].tokens.begin <= value.tokens.begin && value.tokens.end <= doc.names[n].tokens.end;
  });
}

}  // namespace

void NameModel::find(const Clusters& clusters, Doc& doc) const {
  const NameReader reader(gazetteer_, titles_, clusters, doc);
  std::vector<Name> names;
  decode(reader, doc, &names);
  NameLayer layer(reader, doc, names);
  layer.run();
  names = layer.names();
  merge(reader, names, find_titles(reader, doc, names), doc);
  drop_held_values(doc);
}

void find_names(const Model& model, Doc& doc) { model.names.find(model.clusters, doc); }

}  // namespace readout
