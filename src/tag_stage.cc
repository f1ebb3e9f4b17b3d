// The stage: the tagger's tags, and where they cannot be right as they stand beside each other, others.
//
//   agreed to lower/ADJ the target      -> VERB: what "to" opens and a determiner follows
//   all member states/VERB              -> NOUN: "all" wants a plural, and "member" is none
//   asked that Japan ease/NOUN visas    -> VERB: a clause has a verb
//   said his country plans/NOUN to buy  -> VERB: the same
//
// The treebanks are web texts; the present tense of news and statements is rare in them. That a word may be a verb is
// told by its past tense, which every text has: "lower" by "lowered".
#include <algorithm>
#include <string>

#include "model.hpp"
#include "stages.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

struct Penn {
  uint8_t vb = penn_index("VB"), vbd = penn_index("VBD"), vbz = penn_index("VBZ"), vbp = penn_index("VBP"),
          vbg = penn_index("VBG"), vbn = penn_index("VBN"), md = penn_index("MD"), nn = penn_index("NN"),
          nns = penn_index("NNS"), jj = penn_index("JJ"), to = penn_index("TO"), nnps = penn_index("NNPS"),
          wdt = penn_index("WDT"), prp = penn_index("PRP"), prps = penn_index("PRP$"), pos = penn_index("POS"),
          rb = penn_index("RB"), rbr = penn_index("RBR"), hyph = penn_index("HYPH");
};

// Verbs without "-ed", of those that may be nouns.
constexpr WordList kStrongVerbs =
    "leave|build|cut|set|put|bid|hit|fall|rise|run|hold|fight|lead|spend|sell|buy|meet|drive|shut|split|spread|show|"
    "break|win|feed|cast|deal|draw|freeze|lend|pay|read|seek|shoot|speak|stand|strike|sweep|swing|throw|withdraw|"
    "write|give|take";

// Past tenses of verbs that the treebanks lack, and their base; in order.
constexpr struct {
  std::string_view form, base;
} kPast[] = {
    {"dug", "dig"},           {"fed", "feed"},          {"fled", "flee"},
    {"forbade", "forbid"},    {"forwent", "forgo"},     {"fought", "fight"},
    {"froze", "freeze"},      {"lent", "lend"},         {"overrode", "override"},
    {"overtook", "overtake"}, {"pled", "plead"},        {"rethought", "rethink"},
    {"retook", "retake"},     {"rewrote", "rewrite"},   {"shook", "shake"},
    {"shrank", "shrink"},     {"slid", "slide"},        {"strove", "strive"},
    {"swore", "swear"},       {"sworn", "swear"},       {"underwrote", "underwrite"},
    {"upheld", "uphold"},     {"withheld", "withhold"}, {"withstood", "withstand"},
};
static_assert(std::is_sorted(std::begin(kPast), std::end(kPast),
                             [](const auto& a, const auto& b) { return a.form < b.form; }));

class Mender {
 public:
  Mender(const Model& model, Doc& doc)
      : vocabulary_(model.clusters), rules_(model.rules), speech_(model.speech), doc_(doc) {}

  void sentence(const Sentence& s) {
    begin_ = s.tokens.begin, end_ = s.tokens.end;
    // "Meeting in Oslo, the ministers agreed"
    if (low(begin_) == "meeting" && penn(begin_) != p_.vbg && pos(begin_ + 1) == Pos::ADP) {
      uint32_t k = begin_ + 2;
      while (k < end_ && k < begin_ + 12 && low(k) != "," && !has_tense(k)) ++k;
      if (low(k) == ",") make_verb(begin_, p_.vbg, "meet");
    }
    for (uint32_t t = begin_ + 1; t < end_; ++t) {
      chosen_head(t);
      if (penn(t) == p_.vbn && pos(t - 1) == Pos::CCONJ) beside_past(t);
      strong_past(t);
      if (s.kind == SentenceKind::heading) in_heading(t);
      not_a_noun(t);
      not_a_verb(t);
      after_to(t);
      after_modal(t);
      plans_to(t);
      reports_that(t);
      second_clause(t);
      if (low(t) == "longer" && low(t - 1) == "no") doc_.tags[t] = {Pos::ADV, p_.rbr, doc_.tokens[t].lower};
      if (low(t) == "since" && penn(t + 1) == p_.vbn && among(low(t - 1), "has|have|had"))
        doc_.tags[t] = {Pos::ADV, p_.rb, doc_.tokens[t].lower};
      // "we | task/NOUN | our ministers": the subject's form says that a verb follows.
      const std::string_view before = low(t - 1);
      if ((before == "we" || before == "they" || before == "i") && penn(t) == p_.nn && pos(t + 1) != Pos::PUNCT &&
          may_be_verb(low(t)))
        make_verb(t, p_.vbp, low(t));
      // "I | hereby/VERB | order/VB | the agency to"
      if (low(t) == "hereby") {
        doc_.tags[t] = {Pos::ADV, p_.rb, doc_.tokens[t].lower};
        if (penn(t - 1) == p_.prp && (penn(t + 1) == p_.vb || penn(t + 1) == p_.nn))
          make_verb(t + 1, p_.vbp, low(t + 1));
      }
      // "I once again | call/VB | on"
      if (penn(t) == p_.vb && pos(t - 1) == Pos::ADV) {
        uint32_t k = t - 1;
        while (k > begin_ && pos(k) == Pos::ADV) --k;
        if (among(low(k), "i|we") && (k == begin_ || low(k - 1) == "," || low(k - 1) == "and" || low(k - 1) == "\""))
          doc_.tags[t].penn = p_.vbp;
      }
      // "expressing | her/PRP | wish that"
      if (low(t - 1) == "her" && penn(t - 1) == p_.prp && is_noun(t) && t > begin_ + 1 &&
          among(doc_.lemma(t - 2), "express|voice|reiterate|repeat|renew|reaffirm|restate|convey|stress|underline"))
        doc_.tags[t - 1].penn = p_.prps;
      if (low(t - 1) == "that") that_clause(t);
      // "demanded that the bank | put/VBD | the text before them"
      if (penn(t) == p_.vbd && among(low(t), "put|set|cut|let|shut|spread|read|split|quit")) {
        uint32_t k = phrase_begin(t);
        if (k < t && low(k - 1) == "that")
          for (--k; k > begin_ && k + 9 > t && (is_noun(k - 1) || pos(k - 1) == Pos::ADP || pos(k - 1) == Pos::NUM);)
            --k;
        if (k < t && k > begin_ && among(doc_.lemma(k - 1), "demand|ask|request|propose|recommend|require"))
          doc_.tags[t].penn = p_.vb;
      }
      // "a demand that it | open/ADJ | its laboratories"
      if (t > begin_ + 1 && low(t - 2) == "that" && penn(t - 1) == p_.prp && pos(t) == Pos::ADJ && t + 1 < end_ &&
          (is_noun(t + 1) || pos(t + 1) == Pos::DET || penn(t + 1) == p_.prps) && may_be_verb(low(t)))
        make_verb(t, p_.vb, low(t));
      if (pos(t - 1) == Pos::VERB && has_frame(t - 1, Rule::kSubj)) bare_clause(t);
    }
    tenses();
  }

 private:
  // What has a tense, where the words before in its clause tell; a sentence without any is given one.
  void tenses() {
    bool finite = false, third = false, past = false;
    aside_ = kNone;
    for (uint32_t t = begin_; t < end_; ++t) {
      // "Peru, which holds the seat, | plans to": the clause between commas is not the sentence's.
      if (aside_ == kNone && low(t) == "," &&
          (among(low(t + 1), "which|who|whose|where") || (low(t + 2) == "of" && among(low(t + 3), "whom|which")))) {
        uint32_t close = t + 1;
        while (close < end_ && low(close) != ",") ++close;
        if (close < end_) aside_ = t, t = aside_end_ = close;
        // "Mr Soto, who leads the group, | promised/VBN | to"
        if (const uint32_t v = close + 1; v + 2 < end_ && penn(v) == p_.vbn && pos(v) == Pos::VERB &&
                                          low(v).ends_with("ed") && low(v + 1) == "to" && penn(v + 2) == p_.vb &&
                                          has_frame(v, Rule::kTo))
          doc_.tags[v].penn = p_.vbd;
      }
      finite = finite || has_tense(t);
      // "protests the patrols and | demands | an apology"
      const bool plans = low(t + 1) == "to" && penn(t + 2) == p_.vb && has_frame(t, Rule::kTo);
      if (finite && plans && penn(t) == p_.nns && joined_alone(t))
        if (const std::string_view base = base_of_third_person(t); !base.empty()) make_verb(t, p_.vbz, base);
      if (third && t > begin_ && pos(t - 1) == Pos::CCONJ && penn(t) == p_.nns &&
          (pos(t + 1) == Pos::DET || penn(t + 1) == p_.prps || low(t + 1) == "\"" || plans || asks_to(t)))
        if (const std::string_view base = base_of_third_person(t); !base.empty()) make_verb(t, p_.vbz, base);
      // "explained that the rule is aimed at nobody and | promised/VBN | to"
      if (penn(t) == p_.vbn && t > begin_ && pos(t - 1) == Pos::CCONJ && low(t + 1) == "to" && penn(t + 2) == p_.vb &&
          past && among(low(t), "promised|pledged|vowed|agreed|refused|declined|threatened|offered|decided"))
        doc_.tags[t].penn = p_.vbd;
      // "and several | announced/VBN | new aid"
      if (penn(t) == p_.vbn && t > begin_ + 1 && pos(t - 2) == Pos::CCONJ && opens_phrase(t + 1) &&
          among(low(t - 1), "several|others|some|many|most|both"))
        doc_.tags[t].penn = p_.vbd;
      // "assured the meeting that it would, and | invited/VBN | officials to"
      if (penn(t) == p_.vbn && t > begin_ + 2 && pos(t - 1) == Pos::CCONJ && low(t - 2) == "," && past &&
          has_frame(t, Rule::kObjTo) && opens_phrase(t + 1))
        for (uint32_t k = t + 1; k < end_ && k < t + 9 && pos(k) != Pos::PUNCT && !has_tense(k); ++k)
          if (low(k) == "to" && penn(k + 1) == p_.vb) doc_.tags[t].penn = p_.vbd;
      // "pressed Peru to ratify it and | raised/VBN | concerns"
      if (penn(t) == p_.vbn && pos(t) == Pos::VERB && t > begin_ + 1 && pos(t - 1) == Pos::CCONJ && past &&
          ((is_noun(t + 1) && is_noun(t - 2)) || (low(t) == "called" && among(low(t + 1), "for|on|upon")))) {
        uint32_t k = t - 1;
        while (k > begin_ && penn(k) != p_.vbd && !(penn(k) == p_.vbn && !is_noun(k + 1)) &&
               !among(low(k), "be|been|being"))
          --k;
        if (penn(k) == p_.vbd) doc_.tags[t].penn = p_.vbd;
      }
      // "officials from the ministry | proposed/VBN | that"
      if (penn(t) == p_.vbn && !finite && low(t + 1) == "that" && is_noun(t - 1) &&
          has_frame(t, Rule::kThat | Rule::kSubj)) {
        doc_.tags[t].penn = p_.vbd;
        finite = true;
      }
      // "The envoy | called/VBN | on Peru to wait and | proposed/VBN | that experts meet": no tense before the clause
      if (penn(t) == p_.vbn && (past || !finite) && low(t + 1) == "that" && t > begin_ && pos(t - 1) == Pos::CCONJ &&
          has_frame(t, Rule::kThat | Rule::kSubj)) {
        doc_.tags[t].penn = p_.vbd;
        if (!finite) give_tense();
        finite = true;
      }
      if (penn(t) == p_.vbd) past = true;
      if (among(low(t), "has|have|had")) past = false;
      third = third || (penn(t) == p_.vbz && pos(t) == Pos::VERB);
    }
    if (!finite) give_tense();
  }

  std::string_view low(uint32_t t) const { return begin_ <= t && t < end_ ? doc_.lower(t) : std::string_view(); }
  Pos pos(uint32_t t) const { return begin_ <= t && t < end_ ? doc_.tags[t].pos : Pos::PUNCT; }
  uint8_t penn(uint32_t t) const { return begin_ <= t && t < end_ ? doc_.tags[t].penn : uint8_t{0xFF}; }
  bool has_tense(uint32_t t) const {
    return penn(t) == p_.vbd || penn(t) == p_.vbz || penn(t) == p_.vbp || penn(t) == p_.md;
  }
  bool tensed_before(uint32_t t) const {
    for (uint32_t k = begin_; k < t; ++k)
      if (has_tense(k)) return true;
    return false;
  }
  bool is_noun(uint32_t t) const { return pos(t) == Pos::NOUN || pos(t) == Pos::PROPN; }
  bool is_plural(uint32_t t) const { return penn(t) == p_.nns || penn(t) == p_.nnps; }
  // A noun phrase may begin here.
  bool opens_phrase(uint32_t t) const {
    return pos(t) == Pos::DET || pos(t) == Pos::ADJ || pos(t) == Pos::NUM || is_noun(t) || penn(t) == p_.prps ||
           penn(t) == p_.prp;
  }
  // The first token of what may be a noun phrase up to `end`; `end`, if none stands there.
  uint32_t phrase_begin(uint32_t end) const {
    while (end > begin_ && opens_phrase(end - 1)) --end;
    return end;
  }
  uint32_t phrase_end(uint32_t begin) const {
    while (begin < end_ && opens_phrase(begin)) ++begin;
    return begin;
  }
  bool known(std::string_view word) const { return vocabulary_.find(hash_bytes(word)).fine != 0; }

  // The base form of a verb: its past tense is a word of the vocabulary.
  bool may_be_verb(std::string_view base) const {
    if (base.size() < 3 || base == "last") return false;  // "to last week's"
    const Rules::Entry* entry = rules_.find(base);
    if (among(base, kStrongVerbs) || (entry != nullptr && is_cue(*entry))) return true;
    std::string past(base);
    if (past.back() == 'y' && !among(base.substr(base.size() - 2, 1), "a|e|o|u")) past.back() = 'i';
    past += past.back() == 'e' ? "d" : "ed";
    return known(past) || known(std::string(base) + base.back() + "ed");
  }
  // "plans" -> "plan", where that may be a verb; else "".
  std::string_view base_of_third_person(uint32_t t) const {
    const std::string_view form = low(t);
    if (!form.ends_with('s') || form.ends_with("ss")) return "";
    const std::string_view base = form.substr(0, form.size() - 1);
    const bool sibilant = form.ends_with("shes") || form.ends_with("ches") || form.ends_with("sses");  // "wishes"
    if (!sibilant && may_be_verb(base)) return base;
    return form.ends_with("es") && may_be_verb(form.substr(0, form.size() - 2)) ? form.substr(0, form.size() - 2) : "";
  }

  // "the president-elect has", "the commissioner-designate promised": the noun's head
  void chosen_head(uint32_t t) {
    if (!among(low(t), "elect|designate") || t < begin_ + 2 || low(t - 1) != "-" || doc_.space_before(t)) return;
    doc_.tags[t] = {Pos::NOUN, p_.nn, doc_.tokens[t].lower};
    doc_.tags[t - 1].penn = p_.hyph;
    if (penn(t + 1) == p_.vbn) doc_.tags[t + 1].penn = p_.vbd;
  }

  // "The president | swore/VBP swore | to": of a past tense
  void strong_past(uint32_t t) {
    const auto* row = std::lower_bound(std::begin(kPast), std::end(kPast), low(t),
                                       [](const auto& r, std::string_view w) { return r.form < w; });
    if (row == std::end(kPast) || row->form != low(t) || shape_of(doc_.view(t)) != Shape::lower) return;
    if (low(t - 1) == "-") return;  // "well-fed"
    uint32_t k = t - 1;
    while (k > begin_ && (pos(k) == Pos::ADV || low(k) == "not")) --k;
    const bool behind_noun = penn(t) == p_.vbn && pos(t + 1) == Pos::ADP;  // "the ruling | upheld | by the judges"
    const bool participle = behind_noun || pos(k) == Pos::AUX || doc_.lemma(k) == "have" || row->form == "sworn";
    make_verb(t, participle ? p_.vbn : p_.vbd, row->base);
  }

  void make_verb(uint32_t t, uint8_t penn, std::string_view lemma) {
    doc_.tags[t] = {Pos::VERB, penn, doc_.pool.intern(std::string(lemma))};
  }
  void make_noun(uint32_t t, uint8_t penn, std::string_view lemma) {
    doc_.tags[t] = {Pos::NOUN, penn, doc_.pool.intern(std::string(lemma))};
  }

  // "said it will reopen the pier on May 3, and | plans | to raise its fees": one comma makes no list
  bool joined_alone(uint32_t t) const {
    if (t < begin_ + 4 || low(t - 1) != "and" || low(t - 2) != "," || is_plural(t - 3)) return false;
    for (uint32_t k = begin_; k + 2 < t; ++k)
      if (low(k) == ",") return false;
    return true;
  }

  // "requests | partners to pay"
  bool asks_to(uint32_t t) const {
    if (!has_frame(t, Rule::kObjTo) || low(t - 2) != ",") return false;
    uint32_t k = t + 1;
    while (k < end_ && opens_phrase(k)) ++k;
    return k > t + 1 && low(k) == "to" && penn(k + 1) == p_.vb;
  }

  void not_a_noun(uint32_t t) {
    // "..., | warning | that": what follows a comma without a determiner, and takes a clause
    if (penn(t) == p_.nn && low(t - 1) == "," && low(t + 1) == "that" && low(t).ends_with("ing"))
      return make_verb(t, p_.vbg, low(t).substr(0, low(t).size() - 3));
    // "The bank | brushed/NN | aside the demand"
    if (penn(t) == p_.nn && low(t).ends_with("ed") && is_noun(t - 1) &&
        among(low(t + 1), "aside|off|away|down|out|up|back"))
      return make_verb(t, p_.vbd, low(t).substr(0, low(t).size() - 2));
    // "a statement | promising/JJ | to come home"
    if (penn(t) == p_.jj && low(t).ends_with("ing") && is_noun(t - 1) && low(t + 1) == "to" && penn(t + 2) == p_.vb) {
      std::string base(low(t).substr(0, low(t).size() - 3));
      if (rules_.find(base) == nullptr) base += 'e';
      if (rules_.find(base) != nullptr) return make_verb(t, p_.vbg, base);
    }
    // "no intention of | retaliating/NN"
    if (penn(t) == p_.nn && low(t).ends_with("ing") && low(t - 1) == "of" && t > begin_ + 1 &&
        low(t - 2) == "intention" && low(t + 1) != "of")
      return make_verb(t, p_.vbg, low(t).substr(0, low(t).size() - 3));
    // "its chief | executive/JJ | , Ana Silva, told"
    if (penn(t) == p_.jj && low(t) == "executive" && low(t - 1) == "chief" && !is_noun(t + 1))
      return make_noun(t, p_.nn, low(t));
    // "an | official/JJ | aware of", "a | local/JJ | said"
    if (penn(t) == p_.jj && among(low(t - 1), "a|an|one") &&
        (among(low(t + 1), "aware|familiar|close|briefed|who|said|says|told") ||
         (low(t) == "official" && pos(t + 1) == Pos::ADP)))
      return make_noun(t, p_.nn, low(t));
    // "the | premier/JJ | told/VBN | envoys": no adjective is told
    if (penn(t) == p_.jj && pos(t - 1) == Pos::DET && among(low(t + 1), "said|told|says|tells") && !is_noun(t + 1)) {
      doc_.tags[t + 1] = {Pos::VERB, low(t + 1).ends_with('s') ? p_.vbz : p_.vbd,
                          doc_.pool.intern(low(t + 1).starts_with('s') ? "say" : "tell")};
      return make_noun(t, p_.nn, low(t));
    }
    // "a senior | official/JJ | told lawmakers"
    if (penn(t) == p_.jj && low(t) == "official" && (pos(t + 1) == Pos::VERB || pos(t + 1) == Pos::ADP))
      return make_noun(t, p_.nn, low(t));
    // "an official | told/VBN | lawmakers": a participle would be told nothing
    if (low(t) == "told" && penn(t) == p_.vbn && is_noun(t - 1) && (opens_phrase(t + 1) || penn(t + 1) == p_.prp))
      doc_.tags[t].penn = p_.vbd;
    // "wish to see flights | resume/NN"
    if (penn(t) == p_.nn && is_plural(t - 1) && (pos(t + 1) == Pos::PUNCT || pos(t + 1) == Pos::ADP) &&
        may_be_verb(low(t))) {
      const uint32_t k = phrase_begin(t - 1);
      if (k > begin_ && pos(k - 1) == Pos::VERB && among(doc_.lemma(k - 1), "see|let|watch"))
        return make_verb(t, p_.vb, low(t));
    }
  }

  void not_a_verb(uint32_t t) {
    if (pos(t) != Pos::VERB) return;
    // "has so far | refused/VBD": a participle
    if (penn(t) == p_.vbd) {
      uint32_t k = t - 1;
      while (k > begin_ && pos(k) == Pos::ADV) --k;
      if (among(low(k), "has|have|had|'ve") && k + 5 > t) doc_.tags[t].penn = p_.vbn, doc_.tags[k].pos = Pos::AUX;
    }
    // "remains open to | dialogue/VB | with Oslo"
    if (const Rules::Entry* entry = penn(t) == p_.vb && low(t - 1) == "to" && t >= begin_ + 2 &&
                                            among(low(t - 2), "open|amenable|committed|opposed") && !opens_phrase(t + 1)
                                        ? rules_.find(low(t))
                                        : nullptr;
        entry != nullptr && (entry->classes & Rules::kActionNoun) && !may_be_verb(low(t)))
      return make_noun(t, p_.nn, low(t));
    // "came to | power/VB | promising"
    if (penn(t) == p_.vb && low(t) == "power" && low(t - 1) == "to" && !opens_phrase(t + 1))
      return make_noun(t, p_.nn, low(t));
    // "appealed to | finance | ministers to treat"
    if (penn(t) == p_.vb && low(t - 1) == "to" && t >= begin_ + 2 && doc_.lemma(t - 2) == "appeal" && is_noun(t + 1))
      return make_noun(t, p_.nn, low(t));
    // "said that the association | intended/VBN | to petition": what is said has a tense
    if (penn(t) == p_.vbn && low(t).ends_with("ed") && low(t + 1) == "to" && penn(t + 2) == p_.vb && is_noun(t - 1) &&
        has_frame(t, Rule::kTo)) {
      const uint32_t k = phrase_begin(t - 1);
      if (k > begin_ && among(low(k - 1), "said|says|that|added|confirmed")) doc_.tags[t].penn = p_.vbd;
    }
    // "begs AES | states | to return"
    if (low(t) == "states" && (low(t - 1) == "member" || (pos(t - 1) == Pos::PROPN && low(t + 1) == "to" &&
                                                          t > begin_ + 2 && pos(t - 2) == Pos::VERB)))
      return make_noun(t, p_.nns, "state");
    // "that | customs/VBZ | fees will": no such verb
    if (low(t) == "customs") return make_noun(t, p_.nns, "customs");
    // "has/VERB | today | proposed"
    if (penn(t) == p_.vbn && t > begin_ + 1 && among(low(t - 1), "today|yesterday|now") &&
        among(low(t - 2), "has|have|had"))
      doc_.tags[t - 2].pos = Pos::AUX;
    // "people | close | to the talks said"
    if (low(t) == "close" && low(t + 1) == "to" && is_plural(t - 1))
      doc_.tags[t] = {Pos::ADJ, p_.jj, doc_.tokens[t].lower};
    // "expressed | hope": a plural's present tense hardly ever follows a full verb with tense (13 in 9,000 of the
    // treebanks).
    const bool after_verb = pos(t - 1) == Pos::VERB && doc_.lemma(t - 1) != "say" &&
                            (penn(t - 1) == p_.vbd || penn(t - 1) == p_.vbz || penn(t - 1) == p_.vbp);
    // "the | ruling | in principle", but "the | growing | demand".
    const bool heads_phrase =
        pos(t - 1) == Pos::DET && low(t - 1) != "those" && low(t) != "following" &&
        (pos(t + 1) == Pos::PUNCT || pos(t + 1) == Pos::ADP || pos(t + 1) == Pos::AUX || pos(t + 1) == Pos::VERB);
    // "its | undertaking | to"
    const bool owned = penn(t) == p_.vbg &&
                       (penn(t - 1) == p_.prps || penn(t - 1) == p_.pos || pos(t - 1) == Pos::DET) &&
                       (low(t + 1) == "last" || low(t + 1) == "to" || (low(t) == "undertaking" && low(t + 1) == ","));
    if (owned || (penn(t) == p_.vbp && after_verb) || (penn(t) == p_.vbg && heads_phrase))
      return make_noun(t, p_.nn, low(t));
    if (penn(t) != p_.vbz || t < begin_ + 2) return;
    // "gave Chad's rival | factions | two weeks"
    uint32_t whose = t - 2;
    while (whose > begin_ && (penn(whose) == p_.pos || pos(whose) == Pos::PROPN)) --whose;
    if ((penn(t - 1) == p_.nn && wants_plural(t - 2)) ||
        (penn(t - 1) == p_.nn && penn(t - 2) == p_.pos && pos(whose) == Pos::VERB) ||
        // "has brushed aside | calls | for a levy"
        (among(low(t - 1), "aside|off|down") && pos(t - 2) == Pos::VERB))
      make_noun(t, p_.nns, doc_.lemma(t));
  }
  bool wants_plural(uint32_t t) const { return among(low(t), "all|both|these|those|several|many|few|two|three"); }

  // A verb of the force lexicon: "pitches".
  bool is_cue(const Rules::Entry& entry) const {
    return std::any_of(entry.phrases.begin(), entry.phrases.end(),
                       [&](const Rules::Phrase& p) { return rules_.rules()[p.rule].part == Rule::kVerb; });
  }
  bool takes(const Rules::Entry& entry, uint32_t frame) const {
    return std::any_of(entry.phrases.begin(), entry.phrases.end(),
                       [&](const Rules::Phrase& p) { return (rules_.rules()[p.rule].frames & frame) != 0; });
  }
  // What the force lexicon lets an infinitive follow ("agreed to"), or a clause ("proposed the two sides meet").
  bool has_frame(uint32_t t, uint32_t frame) const {
    const Rules::Entry* entry = t < begin_ || t >= end_ ? nullptr : rules_.find(doc_.lemma(t));
    return entry != nullptr && takes(*entry, frame);
  }
  // "Treasury | Vows/NNP | to Stay", "U.S. Set to | Pause/NNP | Duty": capitals that say nothing.
  void in_heading(uint32_t t) {
    if (!is_noun(t)) return;
    // "Tariffs Near, Officials | Say/NNP"
    if (t + 1 == end_ && is_noun(t - 1) && among(low(t), "say|says"))
      return make_verb(t, low(t) == "say" ? p_.vbp : p_.vbz, "say");
    const std::string_view base = base_of_third_person(t);
    const Rules::Entry* entry = base.empty() ? nullptr : rules_.find(base);
    if (entry != nullptr && is_noun(t - 1) && low(t + 1) == "to" && penn(t + 2) == p_.vb && takes(*entry, Rule::kTo))
      make_verb(t, p_.vbz, base);
    else if (entry != nullptr && is_noun(t - 1) && takes(*entry, Rule::kMoney) &&
             (among(low(t + 1), "$|over|more|nearly|about|new") || pos(t + 1) == Pos::NUM || pos(t + 1) == Pos::SYM))
      make_verb(t, p_.vbz, base);  // "Minister | Announces/NNPS | $2 Billion"
    else if (entry != nullptr && is_noun(t - 1) && takes(*entry, Rule::kObjTo) && opens_phrase(t + 1) &&
             phrase_end(t + 1) < end_ && low(phrase_end(t + 1)) == "to" && penn(phrase_end(t + 1) + 1) == p_.vb)
      make_verb(t, p_.vbz, base);  // "Court | orders/NNS | ministry to publish"
    else if (is_noun(t - 1) && (low(t) == "strikes" || !base.empty()) &&
             among(low(t + 1), "deal|pact|accord|agreement"))
      make_verb(t, p_.vbz, low(t) == "strikes" ? "strike" : base);  // "Minister | strikes/NNS | deal to"
    else if (low(t - 1) == "to" && t > begin_ + 1 && among(low(t - 2), "set|due|ready|poised|slated") &&
             may_be_verb(low(t)))
      make_verb(t, p_.vb, low(t)), doc_.tags[t - 1] = {Pos::PART, p_.to, doc_.tokens[t - 1].lower};
  }
  // "want the executive | to"
  bool asked_before(uint32_t to, WordList verbs = "") const {
    for (uint32_t k = to; k > begin_ && k + 5 > to; --k) {
      if (pos(k - 1) == Pos::VERB)
        return k < to && (verbs.words.empty() ? has_frame(k - 1, Rule::kObjTo) : among(doc_.lemma(k - 1), verbs));
      if (!opens_phrase(k - 1)) return false;
    }
    return false;
  }
  // "the door was open and | invited/VBN | officials": beside a past tense without a participle, with an object
  void beside_past(uint32_t t) {
    if (t + 1 >= end_ || !opens_phrase(t + 1)) return;
    for (uint32_t k = t - 1; k > begin_ && k + 9 > t; --k) {
      if (pos(k - 1) != Pos::VERB && pos(k - 1) != Pos::AUX) continue;
      if (penn(k - 1) == p_.vbd && doc_.lemma(k - 1) != "have") doc_.tags[t].penn = p_.vbd;
      return;
    }
  }
  // "the need for the government | to"
  bool needed_of(uint32_t to) const {
    const uint32_t b = phrase_begin(to);
    return b > begin_ + 1 && b < to && low(b - 1) == "for" &&
           among(low(b - 2), "need|call|calls|demand|demands|plea|request|appeal|time|deadline");
  }
  void after_to(uint32_t t) {
    uint32_t to = t - 1;
    // 'to "immediately | correct | its course"'
    while (to > begin_ && (pos(to) == Pos::ADV || low(to) == "\"" || low(to) == "least" ||
                           (low(to) == "at" && low(to + 1) == "least") ||
                           (t > begin_ + 2 && low(t - 1) == "than" && low(t - 2) == "more" && to + 3 > t)))
      --to;
    if (low(to) != "to" || (pos(t) != Pos::ADJ && pos(t) != Pos::NOUN) ||
        !(pos(to) == Pos::PART || has_frame(to - 1, Rule::kTo) || asked_before(to) || needed_of(to) ||
          (penn(to - 1) == p_.vbn && has_frame(to - 1, Rule::kObjTo)) ||  // "was instructed to | finish/ADJ | repairs"
          (to > begin_ + 2 && low(to - 1) == "principle" && has_frame(to - 3, Rule::kTo)) ||
          // "pressed him to | free"
          low(t - 1) == "\"" || (to > begin_ + 1 && pos(to - 1) == Pos::PRON && has_frame(to - 2, Rule::kObjTo))))
      return;
    // "agreed in principle to | hand | over 20 barrels"
    const bool particle = among(low(t + 1), "over|out|up|off|back|down") && t + 2 < end_ && opens_phrase(t + 2);
    // "offers to | airlift/NOUN | biscuits": what cannot be offered "to" is a verb
    const bool deed = to == t - 1 && penn(t) == p_.nn && (penn(t + 1) == p_.nns || pos(t + 1) == Pos::ADP) &&
                      among(doc_.lemma(to - 1),
                            "offer|plan|refuse|vow|threaten|decide|decline|promise|intend|hope|aim|propose|seek|want");
    const bool object = particle || deed || (low(t + 1) == "by" && penn(t + 2) == p_.vbg) ||
                        (low(t + 1) == "at" && low(t + 2) == "least") ||
                        (penn(t + 1) == p_.vbg && t + 2 < end_ &&
                         (is_noun(t + 2) || (pos(t + 2) == Pos::ADJ && t + 3 < end_ && is_noun(t + 3)))) ||
                        pos(t + 1) == Pos::DET || penn(t + 1) == p_.prps || penn(t + 1) == p_.prp ||
                        (pos(t) == Pos::ADJ && (is_noun(t + 1) || pos(t + 1) == Pos::NUM ||
                                                (pos(t + 1) == Pos::ADJ && t + 2 < end_ && is_noun(t + 2))));
    // No adjective stands before "its": what "to" opens there is a verb, known or not.
    const bool sure =
        (pos(t) == Pos::ADJ && pos(to) == Pos::PART && (penn(t + 1) == p_.prps || pos(t + 1) == Pos::DET)) ||
        (low(t - 1) == "\"" && pos(t + 1) == Pos::DET) ||
        // "want the council to | table/NOUN | a bill", "plans to | auction/NOUN | in spring"
        (pos(t) == Pos::NOUN && pos(t + 1) == Pos::DET && asked_before(to)) ||
        (deed && pos(to - 1) == Pos::VERB && !among(doc_.lemma(to - 1), "offer|propose")) ||
        // "advised the ministry to | auction/NOUN | grid capacity"
        (penn(t) == p_.nn && is_noun(t + 1) &&
         asked_before(to, "advise|urge|ask|order|tell|press|want|instruct|direct|expect|require")) ||
        // 'to "| obey | the law', "refused to | part | with them"
        (low(t) == "part" && low(t + 1) == "with");
    if (!sure && !(object && may_be_verb(low(t)))) return;
    make_verb(t, p_.vb, low(t));
    doc_.tags[to] = {Pos::PART, p_.to, doc_.tokens[to].lower};
  }

  // "will not | open/ADJ | reservoirs"
  void after_modal(uint32_t t) {
    uint32_t modal = t - 1;
    // 'would "not | countenance'
    while (modal > begin_ && (pos(modal) == Pos::ADV || pos(modal) == Pos::PART || among(low(modal), "\"|longer")))
      --modal;
    if (t > begin_ + 2 && low(t - 2) == "in") modal = t - 3;  // "would in return | step/NN | up"
    if (low(t - 1) == ",") {                                  // "will, on that basis, | grant/NN | entry"
      for (modal = t - 2; modal > begin_ && modal + 12 > t && low(modal) != ","; --modal) {
      }
      if (low(modal) != "," || modal + 12 <= t) return;
      --modal;
    }
    if (penn(modal) == p_.md && (pos(t) == Pos::ADJ || penn(t) == p_.nn || penn(t) == p_.rbr) &&
        pos(modal) == Pos::AUX && t + 1 < end_ &&
        (is_noun(t + 1) || pos(t + 1) == Pos::DET || penn(t + 1) == p_.prps || low(t + 1) == "\"" ||
         low(t - 1) == "longer" || (modal + 2 < t && among(low(t + 1), "up|down|out|off"))) &&
        (may_be_verb(low(t)) || among(low(t - 1), "not|longer")))
      make_verb(t, p_.vb, low(t));
  }

  // "The statement | demands/NNS | that all sides", "lawyers, in a brief, | counter/NN | that", "some | fear/NN | a
  // delay": what follows is a clause, and nothing else has tense.
  void reports_that(uint32_t t) {
    if (!opens_phrase(t + 2) || t + 3 >= end_) return;
    const uint32_t who = pos(t - 1) == Pos::ADV ? t - 2 : t - 1;  // "some now | fear/NN | that"
    const bool some = among(low(who), "some|many|others|most");
    if (low(t + 1) != "that" && !(some && penn(t) == p_.nn && pos(t + 1) == Pos::DET)) return;
    uint32_t subject = some ? who : t - 1;
    if (low(subject) == ",") {  // an aside
      for (--subject; subject > begin_ && low(subject) != ","; --subject) {
      }
      if (subject > begin_) --subject;
    }
    bool tensed = subject - begin_ > 40, article = false;  // a verb is nearer
    for (uint32_t k = begin_; k <= subject && !tensed; ++k)
      tensed = tensed || has_tense(k), article = among(low(k), "a|an") || (article && pos(k) != Pos::ADP);
    // "newspaper | claims | that he lied are false": two verbs in a row
    const bool sure = article || some || subject + 1 < t;
    for (uint32_t k = t + 2, last = kNone; k < end_ && !sure; ++k) {
      if (pos(k) == Pos::PUNCT || pos(k) == Pos::CCONJ || pos(k) == Pos::SCONJ || penn(k) == p_.wdt || low(k) == "who")
        last = kNone;
      if (!has_tense(k)) continue;
      tensed = tensed || last != kNone;
      last = k;
    }
    if (tensed) return;
    const bool plural = some || is_plural(subject);
    if (penn(t) == p_.nns && !plural && (is_noun(subject) || (article && pos(subject) == Pos::ADJ))) {
      if (const std::string_view base = base_of_third_person(t); !base.empty() && reports(base))
        make_verb(t, p_.vbz, base);
    } else if (penn(t) == p_.nn && plural && reports(low(t))) {
      make_verb(t, p_.vbp, low(t));
    }
  }
  bool reports(std::string_view verb) const {
    const Rules::Entry* entry = rules_.find(verb);
    return (speech_.find(hash_bytes(verb)) & SpeechLexicon::kVerbs) != 0 ||
           (entry != nullptr && takes(*entry, Rule::kThat | Rule::kSubj));
  }

  // "said his country | plans/NNS | to buy ships": what is said has a tense.
  void plans_to(uint32_t t) {
    // "Pakistan and Spain each | plan/NN | to deploy"
    if (penn(t) == p_.nn && t > begin_ + 1 && low(t - 1) == "each" && (is_noun(t - 2) || low(t - 2) == "who") &&
        low(t + 1) == "to" && penn(t + 2) == p_.vb && has_frame(t, Rule::kTo))
      return make_verb(t, p_.vbp, low(t));
    // "said that Ms Silva and Mr Soto | plan/NN | to speak"
    if (penn(t) == p_.nn && pos(t - 1) == Pos::PROPN && low(t + 1) == "to" && penn(t + 2) == p_.vb &&
        has_frame(t, Rule::kTo)) {
      uint32_t first = t - 1;
      while (first > begin_ && pos(first - 1) == Pos::PROPN) --first;
      if (first > begin_ + 1 && low(first - 1) == "and" && pos(first - 2) == Pos::PROPN) {
        for (first -= 2; first > begin_ && opens_phrase(first - 1) && pos(first) != Pos::DET; --first) {
        }
        if (pos(first) != Pos::DET && (first == begin_ || among(low(first - 1), "that|,|said|says")))
          return make_verb(t, p_.vbp, low(t));
      }
    }
    // "Ms Silva (R-Ohio), the bill's sponsor, | plans/NNS | to force a vote"
    if (penn(t) == p_.nns && low(t - 1) == "," && low(t + 1) == "to" && penn(t + 2) == p_.vb &&
        has_frame(t, Rule::kTo)) {
      bool aside = false;
      for (uint32_t k = begin_; k + 1 < t; ++k) aside = aside || low(k) == ",";
      const std::string_view base = base_of_third_person(t);
      if (aside && !tensed_before(t) && !base.empty()) return make_verb(t, p_.vbz, base);
    }
    const bool name = pos(t - 1) == Pos::PROPN && (!is_plural(t - 1) || among(low(t - 1), "nations|states"));
    if (penn(t) != p_.nns || (penn(t - 1) != p_.nn && !name) || low(t + 1) != "to" || penn(t + 2) != p_.vb ||
        !has_frame(t, Rule::kTo))
      return;
    uint32_t first = t - 1;
    while (first > begin_ &&
           (opens_phrase(first - 1) || penn(first - 1) == p_.pos ||
            (low(first - 1) == "of" && name)) &&  // "Secretary of State Ana Rojas"
           pos(first) != Pos::DET &&
           penn(first) != p_.prps)
      --first;
    // "Gulf Air | plans/NNS | to cut flights but intends to": its sister has a tense
    bool tensed = tensed_before(t);
    for (uint32_t k = t + 2; k + 1 < end_ && !tensed; ++k) {
      if (has_tense(k)) break;
      if (const std::string_view base = base_of_third_person(t);
          pos(k) == Pos::CCONJ && penn(k + 1) == p_.vbz && pos(k + 1) == Pos::VERB && !base.empty())
        return make_verb(t, p_.vbz, base);
    }
    uint32_t said = first > begin_ ? first - 1 : first;
    // "On Monday, the United Nations | plans to", "Chad's election board | plans to hold a vote in towns where it
    // failed"
    bool opens = first == begin_ || (name && low(said) == ",");
    for (uint32_t k = begin_; k < first; ++k) opens = opens && !has_tense(k);
    if (low(said) == "today" || low(said) == "yesterday") --said;
    // "told the press his team | plans to"
    while (said > begin_ && opens_phrase(said) && penn(said) != p_.prps) --said;
    if (!opens &&
        !(said + 1 == first ? among(doc_.lemma(said), "say|add|announce|note|confirm|report|that|which|whom|where")
                            : among(doc_.lemma(said), "tell|inform|assure")))
      return;
    for (uint32_t k = t + 2; k < end_ && pos(k) != Pos::SCONJ && !among(low(k), ",|after|where|who|which"); ++k)
      if (has_tense(k)) return;
    if (const std::string_view base = base_of_third_person(t); !base.empty()) make_verb(t, p_.vbz, base);
  }

  // "..., but Peru | rules/NNS | out easing it", "until Peru | accounts/NNS | for": a clause behind a conjunction has a
  // tense.
  void second_clause(uint32_t t) {
    if (penn(t) != p_.nns || pos(t - 1) != Pos::PROPN || is_plural(t - 1)) return;
    if (pos(t + 1) != Pos::ADP && pos(t + 1) != Pos::DET && penn(t + 1) != p_.prps && low(t + 1) != "to") return;
    uint32_t first = t - 1;
    while (first > begin_ && pos(first - 1) == Pos::PROPN) --first;
    if (!among(low(first - 1), "until|unless|once|if|because") &&
        (first < begin_ + 2 || !among(low(first - 1), "but|and|while|as") || low(first - 2) != ","))
      return;
    for (uint32_t k = t + 1; k < end_ && pos(k) != Pos::PUNCT && pos(k) != Pos::SCONJ; ++k)
      if (has_tense(k)) return;
    if (const std::string_view base = base_of_third_person(t); !base.empty()) make_verb(t, p_.vbz, base);
  }

  // "that Japan | ease | visa requirements": no verb up to the next mark.
  void that_clause(uint32_t from) {
    if (pos(from - 1) != Pos::SCONJ) return;
    uint32_t verb = kNone;
    bool sure = false;  // "Japan | ease | the visa rules"; no more than likely in "the House | delay | ratification"
    const bool asks = from > begin_ + 1 &&
                      among(doc_.lemma(from - 2), "suggest|propose|recommend|ask|demand|request|insist|urge|require");
    for (uint32_t t = from; t < end_ && pos(t) != Pos::PUNCT && pos(t) != Pos::CCONJ && pos(t) != Pos::SCONJ &&
                            !(asks && among(low(t), "until|unless"));
         ++t) {
      if (pos(t) == Pos::VERB || pos(t) == Pos::AUX) return;
      if (pos(t) == Pos::ADP && verb != kNone && sure) break;
      if (pos(t) == Pos::ADP || low(t) == "to") {
        if (verb == kNone && t > from && is_noun(t - 1) && may_be_verb(low(t - 1)) && t > from + 1 && is_noun(t - 2))
          verb = t - 1, sure = true;
        continue;
      }
      if (verb != kNone || t == from || !is_noun(t - 1) || !may_be_verb(low(t))) continue;
      // "that Athens | legislate/JJ | pension cuts"
      const bool asked = asks && penn(t) == p_.jj && pos(t - 1) == Pos::PROPN && is_noun(t + 1);
      const bool small = asked || penn(t) == p_.nn ||
                         (pos(t) == Pos::PROPN && shape_of(doc_.view(t)) == Shape::lower) ||
                         (asks && penn(t) == p_.jj && !is_noun(t + 1));  // "the state | open | public data"
      if (small && ((opens_phrase(t + 1) && !is_noun(t + 1)) || (asks && low(t + 1).ends_with("ly"))))
        verb = t, sure = true;
      else if (small && is_noun(t + 1) && asks)
        verb = t;
    }
    if (verb != kNone) make_verb(verb, p_.vb, low(verb));
  }

  // "proposed the two sides soon | complete/ADJ | negotiations", "suggested Peru | support/NOUN | the plan"; no
  // "proposed an EU budget plan".
  void bare_clause(uint32_t from) {
    uint32_t subject = kNone;
    for (uint32_t t = from;
         t < end_ && pos(t) != Pos::PUNCT && pos(t) != Pos::CCONJ && pos(t) != Pos::SCONJ && pos(t) != Pos::ADP; ++t) {
      if (pos(t) == Pos::VERB || pos(t) == Pos::AUX || pos(t) == Pos::PART) return;
      if (pos(t) == Pos::ADV) continue;
      const bool after_subject = subject != kNone && (is_plural(subject) || pos(subject) == Pos::PROPN);
      const bool object =
          pos(t + 1) == Pos::DET || pos(t + 1) == Pos::PROPN || penn(t + 1) == p_.prps || penn(t + 1) == p_.prp;
      if (after_subject && may_be_verb(low(t)) &&
          ((penn(t) == p_.nn && (object || (is_plural(subject) && is_noun(t + 1)))) ||
           (pos(t) == Pos::ADJ && (object || is_noun(t + 1)))))
        return make_verb(t, p_.vb, low(t));
      subject = is_noun(t) ? t : kNone;
    }
  }

  // A past tense, if it is any form of a verb: "gathered", "set".
  static bool is_past(std::string_view word) {
    return word.ends_with("ed") || among(word, "set|put|cut|shut|hit|quit|cast|bid");
  }
  // "officials of the ministry": a plural with a preposition behind it begins the sentence.
  bool plural_before(uint32_t end) const {
    uint32_t t = begin_ + 1;
    while (t < end && pos(t) != Pos::ADP) ++t;
    return t < end && is_plural(t - 1);
  }

  // "Peru | demands | that", "members | back/ADV | the proposal", "protesters ... | gathered/VBN | outside".
  void give_tense() {
    if (pos(begin_) == Pos::VERB) return;  // "Take the kittens back to ..."
    const bool whole = low(end_ - 1) == "." || (low(end_ - 1) == "\"" && low(end_ - 2) == ".");
    bool opening = true, joined = false;  // nothing but one noun phrase before; a conjunction before
    for (uint32_t t = begin_ + 1; t + 1 < end_; ++t) {
      joined = joined || pos(t - 1) == Pos::CCONJ;
      if (t == aside_ && aside_ + 1 < end_) t = aside_end_ + 1;
      const uint32_t before = aside_ != kNone && t == aside_end_ + 1 ? aside_ - 1 : t - 1;
      opening = opening && (opens_phrase(before) || pos(before) == Pos::CCONJ || low(before) == "," ||
                            low(before) == "-" || (before > begin_ && low(before - 1) == "-"));
      // "Its head, Ana Silva, in a statement, | called/VBN | on"
      if (whole && t > begin_ + 3 && low(before) == "," && penn(t) == p_.vbn && pos(t) == Pos::VERB &&
          low(t).ends_with("ed") && has_frame(t, Rule::kObjTo | Rule::kTo | Rule::kThat) && low(t + 1) != "by") {
        doc_.tags[t].penn = p_.vbd;
        return;
      }
      if (t + 1 >= end_ || before < begin_ || !is_noun(before)) continue;
      // "an official with the group | called/VBN | on": no participle of the phrase before, as nothing else has tense.
      // But in a caption: "pictures donated to the museum by the maker".
      if (whole && (penn(t) == p_.vbn || penn(t) == p_.vb) && pos(t) == Pos::VERB && is_past(low(t))) {
        bool agent = false;
        for (uint32_t k = t + 1; k < end_; ++k) agent = agent || low(k) == "by";
        if (!agent) doc_.tags[t].penn = p_.vbd;
        return;
      }
      const bool object = pos(t + 1) == Pos::DET || penn(t + 1) == p_.prps || low(t + 1) == "that";
      // "Northern Air and Cebu Pacific | plan/NN | to buy", "officials of the ministry | plan/NN | joint exercises"
      const bool several = is_plural(before) || joined || plural_before(before);
      if (penn(t) == p_.nns && !several) {
        const bool complement =
            low(t + 1) == "to" ||
            (whole && (opens_phrase(t + 1) || (pos(t + 1) == Pos::ADP && pos(before) == Pos::PROPN)));
        if (!object && !(opening && complement)) continue;
        if (const std::string_view base = base_of_third_person(t); !base.empty()) return make_verb(t, p_.vbz, base);
      } else if ((object || (opening && low(t + 1) == "to") || (whole && opens_phrase(t + 1) && has_frame(t, ~0u))) &&
                 several && (penn(t) == p_.nn || pos(t) == Pos::ADV) && may_be_verb(low(t))) {
        return make_verb(t, p_.vbp, low(t));
      }
    }
  }

  const Clusters& vocabulary_;
  const Rules& rules_;
  const SpeechLexicon& speech_;
  Doc& doc_;
  const Penn p_;
  uint32_t begin_ = 0, end_ = 0;
  uint32_t aside_ = kNone, aside_end_ = 0;  // the commas around a relative clause of the sentence
};

// 'We will sign,' he said: single marks in pairs become, in lower case, the double ones that all later stages look for,
// and double ones between them single. The tags tell them from apostrophes ("the ministers' meeting").
class QuotationMarks {
 public:
  explicit QuotationMarks(Doc& doc) : doc_(doc), single_(doc.pool.intern("'")), double_(doc.pool.intern("\"")) {}

  // All tokens of a paragraph. A quote without its end goes on where the next paragraph opens with a mark too.
  void paragraph(TokenSpan tokens) {
    for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
      if (doc_.tokens[t].lower == double_) {  // what it quotes is none of ours
        const uint32_t close = next(t + 1, tokens.end, [&](uint32_t k) { return doc_.tokens[k].lower == double_; });
        if (close < tokens.end) t = close;
        continue;
      }
      if (!is_single(t) || !opens(t)) continue;
      const uint32_t close = next(t + 2, tokens.end, [&](uint32_t k) { return is_single(k) && closes(k); });
      const bool goes_on = close == tokens.end && close < doc_.tokens.size() && is_single(close) && opens(close);
      if (close == tokens.end && !goes_on) continue;
      for (uint32_t k = t; k < close; ++k)
        if (doc_.tokens[k].lower == double_) doc_.tokens[k].lower = single_;
      doc_.tokens[t].lower = double_;
      if (close < tokens.end) doc_.tokens[close].lower = double_;
      t = close;
    }
  }

 private:
  static constexpr uint32_t kLongest = 200;  // tokens of a quote within one paragraph
  uint32_t next(uint32_t from, uint32_t end, auto&& is) const {
    for (uint32_t k = from; k < end && k < from + kLongest; ++k)
      if (is(k)) return k;
    return end;
  }
  bool is_single(uint32_t t) const { return doc_.tokens[t].lower == single_ && doc_.tags[t].pos == Pos::PUNCT; }
  bool spaced_after(uint32_t t) const { return t + 1 >= doc_.tokens.size() || doc_.space_before(t + 1); }
  bool opens(uint32_t t) const {
    return !spaced_after(t) && (t == 0 || doc_.space_before(t) || doc_.tags[t - 1].pos == Pos::PUNCT);
  }
  bool closes(uint32_t t) const {
    return !doc_.space_before(t) && (spaced_after(t) || doc_.tags[t + 1].pos == Pos::PUNCT);
  }

  Doc& doc_;
  const uint32_t single_, double_;
};

}  // namespace

void tag(const Model& model, Doc& doc) {
  static thread_local Tagger::Memo memo;
  model.tagger.tag(model.clusters, doc, memo);
  if (!model.tagger.ok()) return;
  QuotationMarks marks(doc);
  for (size_t k = 0, first = 0; k < doc.sentences.size(); ++k)
    if (k + 1 == doc.sentences.size() || doc.sentences[k + 1].paragraph != doc.sentences[k].paragraph) {
      marks.paragraph({doc.sentences[first].tokens.begin, doc.sentences[k].tokens.end});
      first = k + 1;
    }
  Mender mender(model, doc);
  for (const Sentence& s : doc.sentences) mender.sentence(s);
}

}  // namespace readout
