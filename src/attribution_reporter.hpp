// Finds who says what (attribution.hpp) in one document: each verb of saying, "according to" and noun of saying, in
// each sentence, with its speaker and its content.
//
//   "The talks went well," the minister told reporters, adding that Peru would sign.
//     cue "told", speaker [the minister], addressee [reporters], content the quote
//     cue "adding", speaker [the minister], content [Peru would sign]
//
//   attribution.cc          the document and its sentences; the cues: verbs, nouns, "according to"
//   attribution_speaker.cc  who speaks: noun phrases, subjects, sources
//   attribution_content.cc  what is said: quotes, clauses, what the layout tells (transcripts, headlines, signatures)
//   attribution_quotes.cc   find_quotes()
#ifndef READOUT_SRC_ATTRIBUTION_REPORTER_HPP_
#define READOUT_SRC_ATTRIBUTION_REPORTER_HPP_

#include <cstdint>
#include <string_view>
#include <vector>

#include "attribution.hpp"
#include "readout/doc.hpp"
#include "word_list.hpp"

namespace readout {

class Reporter {
 public:
  Reporter(const SpeechLexicon& lexicon, const Doc& doc, const std::vector<Quote>& quotes);
  std::vector<Report> run();

 private:
  static constexpr uint32_t kReach = 64;     // tokens looked at on either side of a cue
  static constexpr uint32_t kLongest = 400;  // tokens of indirect content
  static constexpr WordList kQuestion = "whether|if|how|when|where|why|what|who";

  // Penn tags and relations that the tests name, looked up once.
  struct Symbols {
    uint8_t vb = penn_index("VB"), vbd = penn_index("VBD"), vbz = penn_index("VBZ"), vbp = penn_index("VBP"),
            vbg = penn_index("VBG"), vbn = penn_index("VBN"), md = penn_index("MD"), pos = penn_index("POS"),
            prps = penn_index("PRP$");
    uint8_t nsubj = deprel_index("nsubj"), conj = deprel_index("conj"), ccomp = deprel_index("ccomp"),
            xcomp = deprel_index("xcomp"), advcl = deprel_index("advcl"), relcl = deprel_index("acl:relcl"),
            obj = deprel_index("obj"), acl = deprel_index("acl"), parataxis = deprel_index("parataxis");
  };
  static const Symbols& symbols() {
    static const Symbols s;
    return s;
  }

  // A noun phrase that takes part in a report, and its main word.
  struct Party {
    TokenSpan tokens;
    uint32_t head = kNone;
  };

  // A verb of saying on its way to a report.
  struct VerbCue {
    uint32_t v, begin;      // the verb, and the first token of its group
    uint32_t behind;        // of "made it clear" and "as one put it" the token behind, else kNone
    uint16_t kind = 0;      // bits of SpeechLexicon::Class
    bool inverted = false;  // "..., said the minister"
    bool passive = false;   // "was told"
    bool joint = false;     // several speak
    Party speaker = {}, addressee = {};
    uint32_t left = 0, right = 0;   // where a quote may join: before the speaker, behind time and place
    uint32_t next = 0, resume = 0;  // behind the addressee, and behind time and place too
  };

  Pos pos(uint32_t t) const { return doc_.tags[t].pos; }
  uint8_t penn(uint32_t t) const { return doc_.tags[t].penn; }
  bool is_verb(uint32_t t) const { return pos(t) == Pos::VERB; }
  bool finite(uint32_t t) const {
    const Symbols& s = symbols();
    const uint8_t x = penn(t);
    return x == s.vbd || x == s.vbz || x == s.vbp || x == s.md;
  }
  bool nominal(uint32_t t) const {
    return pos(t) == Pos::NOUN || pos(t) == Pos::PROPN || pos(t) == Pos::PRON || pos(t) == Pos::NUM ||
           pos(t) == Pos::SYM;
  }
  bool is_mark(uint32_t t) const { return doc_.lower(t) == "\"" || doc_.lower(t) == "''" || doc_.lower(t) == "``"; }
  bool time(uint32_t t) const { return block_[t] != kNone; }
  bool parsed(uint32_t t) const { return !doc_.arcs.empty() && doc_.arcs[t].deprel != 0; }
  bool is_person(uint32_t t) const { return name_at(t) != nullptr && name_at(t)->type == EntityType::PERSON; }
  bool whole(uint32_t q) const {
    const TokenSpan in = quotes_[q].inside;
    return in.size() >= 2;
  }
  bool starts_lower(uint32_t t) const {
    const char c = doc_.view(t)[0];
    return c >= 'a' && c <= 'z';
  }
  bool opens_clause(uint32_t q) const { return quotes_[q].inside.size() > 3; }

  // attribution.cc: the cues.
  uint32_t phrasal(uint32_t v) const;
  void verb(uint32_t v);
  void find_addressee(VerbCue& c) const;
  void find_content(const VerbCue& c);
  bool asked(uint32_t v);
  bool blame(const Report& r, uint32_t v);
  void claim(uint32_t t);
  Party claimant(uint32_t t) const;
  uint32_t claim_end(uint32_t t, uint32_t k) const;
  bool hangs_on(uint32_t t, uint32_t head) const;
  Party source_at(uint32_t t) const;
  void according(uint32_t t, uint32_t cue_end);

  // attribution_speaker.cc: who speaks.
  const Name* name_at(uint32_t t) const;
  bool is_name(uint32_t t, uint32_t* end) const;
  TokenSpan phrase(uint32_t h, uint32_t floor, uint32_t wall) const;
  Party party(uint32_t h, uint32_t floor, uint32_t wall) const;
  Party before(uint32_t t) const;
  Party noun_before(uint32_t k, uint32_t floor) const;
  Party since_comma(uint32_t verb) const;
  Party since_quote(uint32_t verb) const;
  Party after(uint32_t t) const;
  void find_speaker(VerbCue& c) const;
  void parsed_speaker(VerbCue& c) const;
  uint32_t parsed_subject(uint32_t v) const;
  bool interposed(uint32_t first, uint32_t second, uint32_t v) const;
  uint32_t group_begin(uint32_t v) const;
  uint32_t skip_time(uint32_t t) const;
  bool circumstance(uint32_t t) const;
  Party shared_speaker(const Party& own, uint32_t v, uint32_t begin) const;
  Party antecedent(const Party& p, uint32_t v) const;
  bool has_be(uint32_t begin, uint32_t v) const;
  bool inverts(uint32_t v) const;
  Party named(Party p, uint32_t v) const;
  Party main_speaker(uint32_t v) const;
  Party participle_subject(uint32_t v) const;
  uint32_t source_end(const Report& r) const;
  bool is_source(TokenSpan side) const;

  // attribution_content.cc: what is said.
  Report report(Report r, TokenSpan content, std::string_view rule, bool direct = false) const;
  void add(const Report& said, TokenSpan content, bool direct, std::string_view rule);
  void take(uint32_t q, const Report& r, std::string_view rule);
  bool quoted(const Report& r, const VerbCue& c);
  bool quote_before(const Report& r, const VerbCue& c);
  bool quote_after(const Report& r, const VerbCue& c, bool resumed);
  bool statement(const Report& r, uint32_t right);
  void find_turns();
  uint32_t name_end(TokenSpan span) const;
  uint32_t role_end(TokenSpan span) const;
  bool in_capitals(uint32_t t) const;
  void turn();
  void headline();
  void signature();
  void quotes_of();
  bool closes_clause(uint32_t q) const;
  bool trailing(const Report& r, const VerbCue& c);
  uint32_t end_of_content(uint32_t from) const;
  uint32_t trim(uint32_t from, uint32_t e) const;
  uint32_t behind_that(uint32_t cue, uint32_t t) const;
  void clause(const Report& r, uint32_t t, bool plain);
  uint32_t before_coordinated(uint32_t v, uint32_t from, uint32_t end) const;
  uint32_t next_statement(uint32_t v, uint32_t from, uint32_t end, bool aside) const;
  void say(const Report& r, uint32_t from, std::string_view rule, bool aside = false);
  uint32_t clause_verb(uint32_t t) const;
  bool has_clause(uint32_t v, uint32_t t) const;
  void carry();
  bool carry_quote();
  void free_indirect();

  const Doc& doc_;
  const std::vector<Quote>& quotes_;
  std::vector<uint16_t> classes_;   // by pool id
  std::vector<uint32_t> quote_of_;  // by token
  std::vector<uint32_t> block_;     // by token: the end of the date or time it is in
  std::vector<uint32_t> turns_;     // by sentence: the end of who speaks, where a turn begins
  std::vector<bool> used_;          // quotes that have their speaker
  std::vector<Report> out_;
  Report last_;
  uint32_t last_sentence_ = 0;
  uint32_t sentence_ = 0;
  TokenSpan span_;
};

}  // namespace readout

#endif  // READOUT_SRC_ATTRIBUTION_REPORTER_HPP_
