// Key facts: who met whom, what was agreed, what is open, what comes next. Built from the layers; only what the text
// says.
//
//   "Chile and New Zealand held talks on tuna stocks in Auckland on Friday."
//   meeting   parties Chile, New Zealand   topic tuna stocks   place Auckland   time on Friday
//
// Meetings and open questions are found by cues (the table below), agreements and next steps among the acts.
#include <algorithm>
#include <array>

#include "clause.hpp"
#include "stages.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

constexpr size_t kMost = 5;        // facts of a kind: the ones in the sentences that matter most
constexpr uint32_t kLongest = 60;  // tokens of a clause that is shown

// A lemma that tells of a fact, where a context lemma stands `from` to `to` tokens after it (negative: before it). A
// cue without context stands by itself. Alternatives are parted by bars.
struct Cue {
  FactKind kind;
  Pos pos;  // of the cue; X: any
  WordList cue, context;
  int from, to;
  std::string_view rule;
};
constexpr Cue kCues[] = {
    {FactKind::meeting, Pos::VERB, "meet|host|visit|confer", "", 0, 0, "meet"},
    {FactKind::meeting, Pos::VERB, "hold|conduct|conclude|open|begin|have|attend|chair|convene",
     "talk|meeting|summit|consultation|negotiation|discussion|conversation|call|dialogue", 1, 5, "hold talks"},
    {FactKind::meeting, Pos::VERB, "speak|talk", "with", 1, 6, "speak with"},
    {FactKind::meeting, Pos::VERB, "pay|make|complete", "visit", 1, 4, "visit"},
    {FactKind::meeting, Pos::NOUN, "talk|meeting|summit|consultation|negotiation|discussion|conversation|call|visit",
     "with|between", 1, 3, "talks with"},
    {FactKind::open, Pos::NOUN, "difference|dispute|disagreement|row", "over|between|on|about|remain|persist", 1, 2,
     "difference over"},
    {FactKind::open, Pos::NOUN, "gap", "side|party|delegation|position|negotiator", 1, 5, "difference over"},
    {FactKind::open, Pos::VERB, "settle|resolve|agree|decide|bridge|overcome|finalise|finalize|reach",
     "not|n't|never|fail|unable|yet", -4, -1, "not agreed"},
    {FactKind::open, Pos::NOUN, "agreement|decision|consensus|deal|breakthrough|conclusion", "no|without", -3, -1,
     "no agreement"},
    {FactKind::open, Pos::X, "unresolved|undecided|unsettled|deadlock|deadlocked|impasse|stalemate|standoff", "", 0, 0,
     "deadlock"},
    {FactKind::open, Pos::X, "sticking", "point", 1, 1, "sticking point"},
    {FactKind::open, Pos::NOUN, "question|issue|matter", "remain|open|outstanding", 1, 3, "open question"},
};
// What the next steps of diplomacy are: meetings, visits, signatures, votes.
constexpr WordList kNextSteps =
    "meet|visit|travel|hold|host|sign|resume|return|convene|start|begin|open|launch|submit|present|publish|ratify|vote|"
    "attend|send";

constexpr WordList kLeadsToStep =
    "plan|continue|agree|intend|decide|expect|schedule|prepare|commit|undertake|promise|pledge";
// What is held, where holding is a step: not "hold pirates accountable".
constexpr WordList kHeld =
    "talk|meeting|summit|consultation|negotiation|discussion|conference|round|session|election|vote|referendum|hearing|"
    "exercise|workshop|forum|ceremony|dialogue|briefing|event";
// A clause that begins so is a fragment.
constexpr WordList kFragment = "if|whether|for|that|which|who|whom|whose|because";

class FactFinder {
 public:
  explicit FactFinder(Doc& doc) : doc_(doc) {}

  void run() {
    rank_.assign(doc_.sentences.size(), kNone);
    for (uint32_t i = 0; i < doc_.ranking.size(); ++i) rank_[doc_.ranking[i].sentence] = i;
    cues_by_lemma();
    for (uint32_t s = 0; s < doc_.sentences.size(); ++s)
      if (doc_.sentences[s].kind != SentenceKind::heading) by_cues(s);
    by_acts();
    keep_the_best();
  }

 private:
  // Cues are looked up once in the document's words.
  void cues_by_lemma() {
    is_cue_.assign(doc_.pool.size(), false);
    for (const Cue& c : kCues)
      for (std::string_view rest = c.cue.words; !rest.empty();)
        if (const uint32_t id = doc_.pool.find(take_word(rest)); id != kNone) is_cue_[id] = true;
  }

  bool fits(const Cue& c, uint32_t t, TokenSpan sentence) const {
    if (!among(doc_.lemma(t), c.cue) || (c.pos != Pos::X && c.pos != doc_.tags[t].pos)) return false;
    if (c.context.words.empty()) return true;
    for (int d = c.from; d <= c.to; ++d) {
      const int64_t k = int64_t{t} + d;
      if (k < sentence.begin || k >= sentence.end) continue;
      if (among(doc_.lemma(static_cast<uint32_t>(k)), c.context)) return true;
      if (d > 0 && begins_clause(static_cast<uint32_t>(k))) return false;
    }
    return false;
  }

  // A verb that is not a participle: what stands after it is its own, not of the verb before.
  bool begins_clause(uint32_t t) const {
    return (doc_.tags[t].pos == Pos::VERB || doc_.tags[t].pos == Pos::AUX) && penn_name(doc_.tags[t].penn) != "VBN";
  }
  bool clause_between(uint32_t a, uint32_t b) const {
    for (uint32_t t = std::min(a, b) + 1; t < std::max(a, b); ++t)
      if (begins_clause(t)) return true;
    return false;
  }

  // Told as having happened: not "will meet", "to meet", "planned to meet".
  bool happened(uint32_t t, TokenSpan sentence) const {
    if (doc_.tags[t].pos != Pos::VERB) return doc_.tags[t].pos == Pos::NOUN;
    const std::string_view penn = penn_name(doc_.tags[t].penn);
    if (penn != "VBD" && penn != "VBN" && penn != "VBZ" && penn != "VBP") return false;
    for (uint32_t k = t; penn == "VBN" && k > sentence.begin && k + 3 > t; --k)
      // needs that are met
      if (doc_.lemma(k - 1) == "be" && !(t + 1 < sentence.end && doc_.lower(t + 1) == "by")) return false;
    for (uint32_t k = t; k > sentence.begin && k + 4 > t; --k)
      if (penn_name(doc_.tags[k - 1].penn) == "MD" || doc_.lower(k - 1) == "to" || doc_.lower(k - 1) == "not" ||
          doc_.lower(k - 1) == "n't")
        return false;
    return true;
  }

  bool in_act(uint32_t t) const {
    const auto after = std::upper_bound(doc_.acts.begin(), doc_.acts.end(), t,
                                        [](uint32_t token, const Act& a) { return token < a.tokens.begin; });
    return after != doc_.acts.begin() && std::prev(after)->tokens.contains(t);
  }

  void by_cues(uint32_t s) {
    const TokenSpan sentence = doc_.sentences[s].tokens;
    bool met = false, open = false;  // one of a kind in a sentence
    for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (!is_cue_[doc_.tags[t].lemma]) continue;
      for (const Cue& c : kCues) {
        if ((c.kind == FactKind::meeting ? met : open) || !fits(c, t, sentence)) continue;
        if (c.kind == FactKind::meeting && (!happened(t, sentence) || in_act(t))) continue;
        Clause clause = clause_of(doc_, s, {t, t + 1});
        if (clause.tokens.empty() || clause.tokens.size() > kLongest) continue;
        if (!clause.subject.empty() && clause.subject.end <= clause.tokens.begin &&
            clause.tokens.end - clause.subject.begin <= kLongest)
          clause.tokens.begin = clause.subject.begin;
        whole_names(clause.tokens, sentence);
        if (among(doc_.lower(clause.tokens.begin), kFragment)) continue;
        Fact fact;
        fact.kind = c.kind;
        fact.tokens = clause.tokens;
        fact.sentence = s;
        fact.rule = c.rule;
        fill(fact, t);
        if (c.kind == FactKind::meeting && fact.parties.size() < 2) continue;
        (c.kind == FactKind::meeting ? met : open) = true;
        found_.push_back(std::move(fact));
      }
    }
  }

  // "Joseph R. Biden , Jr. met ...": marks within a name end no clause; nor does a name end before its title.
  void whole_names(TokenSpan& clause, TokenSpan sentence) const {
    auto n = std::lower_bound(doc_.names.begin(), doc_.names.end(), sentence.begin,
                              [](const Name& name, uint32_t t) { return name.tokens.begin < t; });
    for (; n != doc_.names.end() && n->tokens.begin < std::min(clause.end, sentence.end); ++n) {
      if (!n->tokens.overlaps(clause)) continue;
      clause.begin = std::min(clause.begin, n->tokens.begin);
      clause.end = std::min(std::max(clause.end, n->tokens.end), sentence.end);
      if (clause.begin == n->tokens.begin && n != doc_.names.begin() && std::prev(n)->tokens.end == clause.begin &&
          std::prev(n)->tokens.begin >= sentence.begin)
        clause.begin = std::prev(n)->tokens.begin;
    }
  }

  void add_party(Fact& fact, uint32_t entity) const {
    const std::vector<uint32_t>& members = doc_.entities[entity].members;
    for (uint32_t e : members.empty() ? std::vector<uint32_t>{entity} : members)
      if (std::find(fact.parties.begin(), fact.parties.end(), e) == fact.parties.end()) fact.parties.push_back(e);
  }

  // Parties, place, time and topic from the mentions in the clause.
  void fill(Fact& fact, uint32_t cue) const {
    const TokenSpan clause = fact.tokens;
    const auto preposition_before = [&](uint32_t t, WordList list) {
      uint32_t k = t;
      while (k > clause.begin && doc_.tags[k - 1].pos == Pos::DET) --k;
      return k > clause.begin && among(doc_.lower(k - 1), list) ? k - 1 : kNone;
    };
    std::vector<uint32_t> people, bodies;
    for (size_t m = first_mention(clause.begin); m < doc_.mentions.size() && doc_.mentions[m].tokens.begin < clause.end;
         ++m) {
      const Mention& mention = doc_.mentions[m];
      if (!clause.contains(mention.tokens)) continue;
      if (mention.type == EntityType::DATE || mention.type == EntityType::TIME) {
        if (fact.time.empty()) fact.time = mention.tokens;
        continue;
      }
      if (mention.entity == kNone) continue;
      const bool where =
          mention.type == EntityType::GPE || mention.type == EntityType::LOC || mention.type == EntityType::FAC;
      if (where && mention.form == MentionForm::name && preposition_before(mention.tokens.begin, "in|at") != kNone) {
        if (mention.tokens.begin > cue && clause_between(cue, mention.tokens.begin)) continue;
        // "at the Port Heritage Centre in Mombasa" is one place.
        if (fact.place.empty())
          fact.place = mention.tokens;
        else if (mention.tokens.begin <= fact.place.end + 1)
          fact.place.end = mention.tokens.end;
        continue;
      }
      if (mention.type == EntityType::PERSON) people.push_back(mention.entity);
      if ((mention.type == EntityType::GPE || mention.type == EntityType::ORG) && !is_modifier(mention.tokens))
        bodies.push_back(mention.entity);
    }
    for (uint32_t e : people) add_party(fact, e);
    if (fact.parties.size() < 2 || fact.kind != FactKind::meeting)
      for (uint32_t e : bodies) add_party(fact, e);
    // "about the levy", "on tuna stocks": up to the next preposition of place or time, or mark.
    for (uint32_t t = cue + 1; t + 1 < clause.end && fact.topic.empty(); ++t) {
      // "met to discuss the levy": what is discussed is the topic; what another verb brings is not.
      if (begins_clause(t) && fact.kind == FactKind::meeting && !among(doc_.lemma(t), "discuss|review|address")) break;
      if (!among(doc_.lower(t), fact.kind == FactKind::meeting
                                    ? WordList("on|about|over|concerning|regarding|discuss|review|address")
                                    : WordList("over|on|about|whether")) ||
          starts_time(t + 1) || among(doc_.lower(std::min(t + 2, clause.end - 1)), "phone|telephone"))
        continue;
      TokenSpan topic{t + 1, t + 1};
      while (topic.end < clause.end && doc_.tags[topic.end].pos != Pos::PUNCT && !begins_clause(topic.end) &&
             doc_.lower(topic.end) != "to" && !starts_time(topic.end) &&
             !(among(doc_.lower(topic.end), "in|at|on|with|during|before|after|by") && topic.end > t + 1))
        ++topic.end;
      if (!topic.empty()) fact.topic = topic;
    }
  }

  // "Kenya 's minister", "Kenyan President X", "U.S. Secretary of State": the name only says whose.
  bool is_modifier(TokenSpan name) const {
    if (name.end >= doc_.tokens.size()) return false;
    if (penn_name(doc_.tags[name.end].penn) == "POS") return true;
    const Pos next = doc_.tags[name.end].pos;
    return next == Pos::NOUN || next == Pos::PROPN || next == Pos::ADJ;
  }
  bool starts_time(uint32_t t) const {
    const auto v = std::lower_bound(doc_.values.begin(), doc_.values.end(), t,
                                    [](const Value& value, uint32_t token) { return value.tokens.begin < token; });
    return v != doc_.values.end() && v->tokens.begin == t &&
           (v->type == EntityType::DATE || v->type == EntityType::TIME);
  }
  size_t first_mention(uint32_t token) const {
    return static_cast<size_t>(std::lower_bound(doc_.mentions.begin(), doc_.mentions.end(), token,
                                                [](const Mention& m, uint32_t t) { return m.tokens.begin < t; }) -
                               doc_.mentions.begin());
  }

  void by_acts() {
    last_answer_.assign(doc_.entities.size(), 0);
    for (const Act& a : doc_.acts)
      if (a.actor.entity != kNone &&
          (a.kind == ActKind::acceptance || a.kind == ActKind::refusal || a.kind == ActKind::agreement))
        last_answer_[a.actor.entity] = a.tokens.begin;
    for (const Act& a : doc_.acts) {
      if (a.status == ActStatus::existing || a.status == ActStatus::withdrawn) continue;
      const bool commitment = a.label == ActLabel::commitment;
      const bool next =
          commitment && a.polarity == Polarity::positive && a.strength == Strength::firm && is_next_step(a);
      Fact fact;
      if (next) {
        fact.kind = FactKind::next;
      } else if (commitment && (a.kind == ActKind::agreement || a.kind == ActKind::acceptance)) {
        fact.kind = FactKind::agreed;
      } else if (!commitment && a.kind != ActKind::hope && !is_answered(a)) {
        fact.kind = FactKind::open;
      } else {
        continue;
      }
      const TokenSpan sentence = doc_.sentences[a.sentence].tokens;
      fact.tokens = {a.tokens.begin, std::min(a.tokens.end, sentence.end)};
      // Who it is, where that stands right before: "Kenya also called on ...".
      if (!a.actor.tokens.empty() && sentence.contains(a.actor.tokens) && a.actor.tokens.end <= a.tokens.begin &&
          a.actor.tokens.end + 4 >= a.tokens.begin && doc_.lower(a.tokens.begin - 1) != "," &&
          !clause_between(a.actor.tokens.end - 1, a.tokens.begin))
        fact.tokens.begin = a.actor.tokens.begin;
      // The number of a paragraph: "6. Both sides call on ...".
      while (fact.tokens.begin < a.tokens.begin && doc_.lower(fact.tokens.begin).ends_with('.') &&
             doc_.lower(fact.tokens.begin).find_first_not_of("0123456789.") == std::string_view::npos)
        ++fact.tokens.begin;
      fact.sentence = a.sentence;
      fact.rule = a.rule;
      if (a.actor.entity != kNone) add_party(fact, a.actor.entity);
      if (a.addressee.entity != kNone) add_party(fact, a.addressee.entity);
      fact.time = a.deadline;
      found_.push_back(std::move(fact));
    }
  }

  bool is_next_step(const Act& a) const {
    const TokenSpan where = a.content.empty() ? a.tokens : a.content;
    for (uint32_t t = where.begin; t < where.end && t < where.begin + 4; ++t)
      if (doc_.tags[t].pos == Pos::VERB && !among(doc_.lemma(t), kLeadsToStep)) {  // "will keep it open" opens nothing
        if (penn_name(doc_.tags[t].penn) == "VBN" || !among(doc_.lemma(t), kNextSteps)) return false;
        return doc_.lemma(t) != "hold" || is_event_held(t, where.end);
      }
    return false;
  }

  bool is_event_held(uint32_t hold, uint32_t end) const {
    for (uint32_t t = hold + 1; t < end && t < hold + 8; ++t)
      if (among(doc_.lemma(t), kHeld)) return true;
    return false;
  }

  // The one who was asked accepts, agrees or refuses later in the text.
  bool is_answered(const Act& asked) const {
    return asked.addressee.entity != kNone && last_answer_[asked.addressee.entity] > asked.tokens.begin;
  }

  // Of each kind the facts in the sentences that rank highest, by kind and text order; a meeting once.
  void keep_the_best() {
    std::stable_sort(found_.begin(), found_.end(), [&](const Fact& a, const Fact& b) {
      return a.kind != b.kind ? a.kind < b.kind : rank_[a.sentence] < rank_[b.sentence];
    });
    // A headline says in short what the text says in full.
    const auto is_heading = [&](const Fact& f) { return doc_.sentences[f.sentence].kind == SentenceKind::heading; };
    const auto said_below = [&](const Fact& f) {
      return is_heading(f) && std::any_of(found_.begin(), found_.end(), [&](const Fact& o) {
               return o.kind == f.kind && !is_heading(o) &&
                      std::find_first_of(o.parties.begin(), o.parties.end(), f.parties.begin(), f.parties.end()) !=
                          o.parties.end();
             });
    };
    std::vector<bool> repeats;
    for (const Fact& f : found_) repeats.push_back(said_below(f));
    std::vector<Fact> kept;
    size_t of_kind = 0;
    for (size_t i = 0; i < found_.size(); ++i) {
      Fact& fact = found_[i];
      if (repeats[i]) continue;
      if (!kept.empty() && kept.back().kind != fact.kind) of_kind = 0;
      const bool same = std::any_of(kept.begin(), kept.end(), [&](const Fact& k) {
        return k.kind == fact.kind &&
               (k.tokens.overlaps(fact.tokens) || (fact.kind == FactKind::meeting && k.parties == fact.parties));
      });
      if (same || of_kind == kMost) continue;
      ++of_kind;
      kept.push_back(std::move(fact));
    }
    std::stable_sort(kept.begin(), kept.end(), [](const Fact& a, const Fact& b) {
      return a.kind != b.kind ? a.kind < b.kind : a.tokens.begin < b.tokens.begin;
    });
    doc_.facts = std::move(kept);
  }

  Doc& doc_;
  std::vector<uint32_t> rank_;  // of each sentence in Doc::ranking
  std::vector<bool> is_cue_;
  std::vector<uint32_t> last_answer_;  // of each entity: the first token of its last acceptance, agreement or refusal
  std::vector<Fact> found_;
};

}  // namespace

void find_facts(const Model&, Doc& doc) {
  if (doc.tags.size() == doc.tokens.size() && !doc.sentences.empty()) FactFinder(doc).run();
}

}  // namespace readout
