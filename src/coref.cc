#include "coref.hpp"

#include <algorithm>
#include <array>

#include "model.hpp"
#include "stages.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

constexpr uint32_t kWindow = 40;  // phrases looked back at
constexpr uint32_t kRecent = 24;  // chains kept as recent
constexpr uint32_t kSentencesBack = 4;

using Case = PartyLexicon::Case;
using Person = PartyLexicon::Person;

// Tags and relations by index, looked up once.
struct Symbols {
  uint8_t nns = penn_index("NNS"), nnps = penn_index("NNPS"), prps = penn_index("PRP$"), vbg = penn_index("VBG"),
          vbn = penn_index("VBN"), vbd = penn_index("VBD"), vbz = penn_index("VBZ"), vbp = penn_index("VBP"),
          md = penn_index("MD"), pos = penn_index("POS"), wrb = penn_index("WRB");
  uint8_t expl = deprel_index("expl"), nsubj = deprel_index("nsubj"), nsubj_pass = deprel_index("nsubj:pass"),
          obj = deprel_index("obj"), iobj = deprel_index("iobj"), obl = deprel_index("obl"),
          nmod = deprel_index("nmod"), poss = deprel_index("nmod:poss"), compound = deprel_index("compound"),
          amod = deprel_index("amod"), conj = deprel_index("conj"), appos = deprel_index("appos"),
          flat = deprel_index("flat"), agent = deprel_index("obl:agent");
};
const Symbols& symbols() {
  static const Symbols s;
  return s;
}

// Someone else than the one at hand: "the next chancellor".
constexpr WordList kAnother = "next|new|future|former|other|first|last|old|previous|another|late|relevant";
constexpr WordList kAccuse = "accuse|inform|assure|remind|convict|warn|notify|suspect|deprive";

class Resolver {
 public:
  Resolver(const PartyLexicon& lexicon, const PronounModel& model, const SpeechLexicon& speech, Doc& doc,
           const PronounWatch& watch)
      : lexicon_(lexicon), model_(model), speech_(speech), doc_(doc), watch_(watch) {}

  Coreference run() {
    NameChains names = chain_names(lexicon_, doc_);
    out_.chains = std::move(names.chains);
    of_name_ = std::move(names.of_name);
    country_chains_ = chains_of_countries();
    home_ = home();
    const auto n = static_cast<uint32_t>(doc_.tokens.size());
    verbs_.assign(n + 1, 0);
    clauses_.assign(n + 1, 0);
    for (uint32_t t = 0; t < n; ++t) {
      verbs_[t + 1] = verbs_[t] + (pos(t) == Pos::VERB);
      const std::string_view w = doc_.lower(t);
      clauses_[t + 1] = clauses_[t] + (pos(t) == Pos::SCONJ || among(w, "that|who|which|whom|but|;"));
    }
    for (uint32_t s = 0; s < doc_.sentences.size(); ++s) {
      const auto first = static_cast<uint32_t>(out_.phrases.size());
      sentence_ = s;
      chunk(doc_.sentences[s].tokens);
      for (uint32_t p = first; p < out_.phrases.size(); ++p) {
        Phrase& phrase = out_.phrases[p];
        phrase.first = p == first;
        phrase.role = role_of(phrase);
        phrase.coordinated = is_coordinated(phrase);
      }
      for (uint32_t p = first; p < out_.phrases.size(); ++p) resolve(p);
    }
    first_persons();
    write();
    return std::move(out_);
  }

 private:
  Pos pos(uint32_t t) const { return doc_.tags[t].pos; }
  uint8_t penn(uint32_t t) const { return doc_.tags[t].penn; }
  uint32_t hash(uint32_t t) const { return doc_.pool.hash(doc_.tokens[t].lower); }
  uint32_t lemma_hash(uint32_t t) const { return doc_.pool.hash(doc_.tags[t].lemma); }
  const PartyLexicon::Pronoun* pronoun(uint32_t t) const {
    return pos(t) == Pos::PRON || pos(t) == Pos::DET ? lexicon_.pronoun(hash(t)) : nullptr;
  }

  // --- base noun phrases ---
  void chunk(TokenSpan sentence) {
    uint32_t i = sentence.begin;
    while (i < sentence.end) {
      while (next_name_ < doc_.names.size() && doc_.names[next_name_].tokens.end <= i) ++next_name_;
      while (next_value_ < doc_.values.size() && doc_.values[next_value_].tokens.end <= i) ++next_value_;
      if (!name_here(i) && pronoun(i) != nullptr) {
        Phrase p;
        p.tokens = {i, i + 1};
        p.head = i;
        p.form = MentionForm::pronoun;
        push(p);
        ++i;
        continue;
      }
      i = std::max(chunk_at(i, sentence.end), i + 1);
    }
  }
  bool name_here(uint32_t i) const {
    return next_name_ < doc_.names.size() && doc_.names[next_name_].tokens.begin == i;
  }
  // Once in the module: inlined, each call would hold the growth of the vector.
  [[gnu::noinline]] void push(Phrase p) {
    p.sentence = sentence_;
    if (p.name != kNone) p.chain = of_name_[p.name];
    out_.phrases.push_back(p);
  }
  // The word at `j`, no noun, goes on with the noun phrase from `i`, whose head is to come (`open`) or has come.
  bool goes_on(uint32_t i, uint32_t j, uint32_t stop, bool open) const {
    switch (pos(j)) {
      case Pos::ADJ:
      case Pos::NUM:
        return true;
      case Pos::DET:
        return j == i || (open && pos(j - 1) == Pos::DET);
      case Pos::VERB:
        return j > i && (open || doc_.lower(j - 1) == "-") && (penn(j) == symbols().vbg || penn(j) == symbols().vbn);
      case Pos::ADP:  // "the under secretary"
        return open && j > i && doc_.lower(j) == "under" && j + 1 < stop &&
               (pos(j + 1) == Pos::NOUN || pos(j + 1) == Pos::PROPN);
      case Pos::ADV:
        return open && j > i && j + 1 < stop && pos(j + 1) == Pos::ADJ;
      case Pos::PUNCT:
        return j > i && j + 1 < stop && doc_.lower(j) == "-" && !doc_.space_before(j) && !doc_.space_before(j + 1);
      default:
        return false;
    }
  }

  // Reads one base noun phrase that starts at i, enters it and the names in it; returns where to go on.
  uint32_t chunk_at(uint32_t i, uint32_t end) {
    uint32_t head = kNone, j = i, name = next_name_, head_name = kNone, value = next_value_;
    const auto stop = std::min(end, i + 40);
    while (j < stop) {
      if (name < doc_.names.size() && doc_.names[name].tokens.begin == j) {
        j = std::min(doc_.names[name].tokens.end, end);
        head = j - 1;
        head_name = name++;
        continue;
      }
      while (value < doc_.values.size() && doc_.values[value].tokens.end <= j) ++value;
      const bool in_value = value < doc_.values.size() && doc_.values[value].tokens.contains(j);
      if (in_value && doc_.values[value].type <= EntityType::TIME) break;  // "the statement Tuesday"
      if (pos(j) == Pos::NOUN || pos(j) == Pos::PROPN || pos(j) == Pos::SYM) {
        head = j++;
        head_name = kNone;
        continue;
      }
      const bool number_behind = pos(j) == Pos::NUM && head != kNone && head_name == kNone;
      if (number_behind || !goes_on(i, j, stop, head == kNone)) break;
      ++j;
    }
    if (head == kNone) return std::max(i + 1, j);
    // Names before the head are modifiers; a title beside its person's name is part of it.
    for (uint32_t k = next_name_; k < name; ++k) {
      const Name& inner = doc_.names[k];
      if (inner.type == EntityType::TITLE || k == head_name) continue;
      Phrase p;
      p.tokens = inner.tokens;
      p.head = inner.tokens.end - 1;
      p.name = k;
      p.form = MentionForm::name;
      p.role = GrammaticalRole::modifier;
      push(p);
    }
    Phrase p;
    p.head = head;
    if (head_name != kNone) {
      if (doc_.names[head_name].type == EntityType::TITLE) return std::max(head + 1, i + 1);
      p.tokens = doc_.names[head_name].tokens;
      p.name = head_name;
      p.form = MentionForm::name;
    } else {
      p.tokens = {i, head + 1};
      p.plural = penn(head) == symbols().nns || penn(head) == symbols().nnps ||
                 (pos(head) == Pos::PROPN && lexicon_.role(hash(head)) == nullptr && role_of_several(head) != nullptr);
      const std::string_view w = doc_.lower(i);
      p.definite = pos(i) == Pos::DET && !among(w, "a|an|some|any|no|each|every|another");
    }
    push(p);
    return head + 1;
  }

  // --- grammatical roles ---
  // Of the word that others in the phrase hang on: "Tom" of "Tom Berg", "Bank" of "Bank of Peru".
  Arc arc_of(const Phrase& p) const {
    for (uint32_t t = p.tokens.begin; t < p.tokens.end && p.form == MentionForm::name; ++t)
      if (!p.tokens.contains(doc_.arcs[t].head)) return doc_.arcs[t];
    return doc_.arcs[p.head];
  }
  GrammaticalRole role_of(const Phrase& p) const {
    if (p.role == GrammaticalRole::modifier) return p.role;
    const Symbols& s = symbols();
    if (p.form == MentionForm::pronoun) {
      const auto grammatical = pronoun(p.head)->grammatical;
      if (grammatical == Case::possessive || penn(p.head) == s.prps) return GrammaticalRole::possessive;
      if (grammatical == Case::reflexive) return GrammaticalRole::object;
    }
    if (!doc_.arcs.empty() && doc_.arcs[p.head].deprel != 0) {
      Arc arc = doc_.arcs[p.head];
      for (int hops = 0;
           hops < 3 && (arc.deprel == s.conj || arc.deprel == s.appos || arc.deprel == s.flat) && arc.head != kNone;
           ++hops)
        arc = doc_.arcs[arc.head];
      if (arc.deprel == s.nsubj || arc.deprel == s.nsubj_pass || arc.deprel == s.expl) return GrammaticalRole::subject;
      if (arc.deprel == s.obj || arc.deprel == s.iobj) return GrammaticalRole::object;
      if (arc.deprel == s.poss) return GrammaticalRole::possessive;
      if (arc.deprel == s.obl || arc.deprel == s.nmod || arc.deprel == s.agent) return GrammaticalRole::oblique;
      if (arc.deprel == s.compound || arc.deprel == s.amod) return GrammaticalRole::modifier;
      return GrammaticalRole::other;
    }
    const TokenSpan sentence = doc_.sentences[p.sentence].tokens;
    const uint32_t begin = start_of(p, sentence.begin);
    uint32_t next = p.tokens.end;
    if (next < sentence.end && penn(next) == s.pos) return GrammaticalRole::possessive;
    const bool after_preposition = begin > sentence.begin && pos(begin - 1) == Pos::ADP;
    const bool after_verb = begin > sentence.begin && pos(begin - 1) == Pos::VERB;
    if (p.form == MentionForm::pronoun) {
      const auto grammatical = pronoun(p.head)->grammatical;
      const std::string_view w = doc_.lower(p.head);
      if (grammatical == Case::subject && w != "it") return GrammaticalRole::subject;
      if (grammatical == Case::object && w != "it")
        return after_preposition ? GrammaticalRole::oblique : GrammaticalRole::object;
    }
    if (after_preposition) return GrammaticalRole::oblique;
    // "X , the envoy to Y , said": an apposition stands between the subject and its verb.
    if (next < sentence.end && doc_.lower(next) == ",") {
      for (uint32_t t = next + 1; t < sentence.end && t < next + 16; ++t) {
        if (doc_.lower(t) == "," && t + 1 < sentence.end && finite(t + 1)) return GrammaticalRole::subject;
      }
    }
    while (next < sentence.end && next < p.tokens.end + 4 && (pos(next) == Pos::ADV || in_time(next))) ++next;
    if (next < sentence.end && finite(next)) return GrammaticalRole::subject;
    if (after_verb) return GrammaticalRole::object;
    return GrammaticalRole::other;
  }
  bool is_coordinated(const Phrase& p) const {
    const TokenSpan sentence = doc_.sentences[p.sentence].tokens;
    const uint32_t begin = start_of(p, sentence.begin), end = p.tokens.end;
    return (begin > sentence.begin && doc_.lower(begin - 1) == "and") ||
           (end < sentence.end && doc_.lower(end) == "and" && end + 1 < sentence.end && !finite(end + 1));
  }
  // 1 + which preposition stands before the phrase.
  uint32_t preposition(const Phrase& p) const {
    constexpr std::string_view kPrepositions[] = {"of", "with",    "by", "for",   "to",      "from", "in",
                                                  "as", "against", "on", "after", "between", "than"};
    const uint32_t begin = start_of(p, doc_.sentences[p.sentence].tokens.begin);
    if (begin == doc_.sentences[p.sentence].tokens.begin ||
        (pos(begin - 1) != Pos::ADP && pos(begin - 1) != Pos::SCONJ))
      return 0;
    const auto it = std::find(std::begin(kPrepositions), std::end(kPrepositions), doc_.lower(begin - 1));
    return static_cast<uint32_t>(it - std::begin(kPrepositions)) + 1;
  }
  bool finite(uint32_t t) const {
    const Symbols& s = symbols();
    const uint8_t x = penn(t);
    return x == s.vbd || x == s.vbz || x == s.vbp || x == s.md;
  }
  bool in_time(uint32_t t) const {
    const auto it = std::lower_bound(doc_.values.begin(), doc_.values.end(), t,
                                     [](const Value& v, uint32_t at) { return v.tokens.end <= at; });
    return it != doc_.values.end() && it->tokens.contains(t) && it->type <= EntityType::TIME;
  }
  // Where the noun phrase around a name starts: before its titles and adjectives.
  uint32_t start_of(const Phrase& p, uint32_t floor) const {
    uint32_t t = p.tokens.begin;
    if (p.form != MentionForm::name) return t;
    for (int steps = 0; t > floor && steps < 12; ++steps, --t) {
      const Pos q = pos(t - 1);
      if (q != Pos::ADJ && q != Pos::NOUN && q != Pos::PROPN && q != Pos::DET && q != Pos::NUM) break;
    }
    return t;
  }

  // --- chains ---
  Chain& chain(uint32_t c) { return out_.chains[c]; }
  const Chain& chain(uint32_t c) const { return out_.chains[c]; }
  void touch(uint32_t p, uint32_t c) {
    out_.phrases[p].chain = c;
    Chain& to = chain(c);
    ++to.mentions;
    to.last_phrase = p;
    const auto it = std::find(recent_.begin(), recent_.end(), c);
    if (it != recent_.end()) recent_.erase(it);
    recent_.insert(recent_.begin(), c);
    if (recent_.size() > kRecent) recent_.pop_back();
  }

  void resolve(uint32_t p) {
    const Phrase phrase = out_.phrases[p];
    if (phrase.form == MentionForm::name) {
      coordinate(p, phrase.chain);
      return touch(p, phrase.chain);
    }
    if (phrase.form == MentionForm::pronoun) return resolve_pronoun(p);
    resolve_nominal(p);
  }

  // "Brazilian" in "Brazilian Foreign Minister Paulo Silva": the phrase names the person.
  bool describes_person(uint32_t p) const {
    const Phrase& phrase = out_.phrases[p];
    for (uint32_t q = p + 1; q < out_.phrases.size() && q < p + 4 && out_.phrases[q].sentence == phrase.sentence; ++q) {
      const Phrase& next = out_.phrases[q];
      if (next.form == MentionForm::name && next.chain != kNone && out_.chains[next.chain].type == EntityType::PERSON)
        return start_of(next, doc_.sentences[phrase.sentence].tokens.begin) <= phrase.tokens.begin;
    }
    return false;
  }

  // Keeps the names that are coordinated: "Vietnam , Peru and Chile".
  void coordinate(uint32_t p, uint32_t c) {
    const Phrase& phrase = out_.phrases[p];
    if (chain(c).type != EntityType::PERSON && describes_person(p)) return;
    bool joined = false;
    if (!group_.empty() && group_phrase_ < p && out_.phrases[group_phrase_].sentence == phrase.sentence &&
        is_party(chain(c).type)) {
      const uint32_t from = out_.phrases[group_phrase_].tokens.end;
      joined = from < phrase.tokens.begin && phrase.tokens.begin - from <= 24;
      bool link = false;
      for (uint32_t t = from; joined && t < phrase.tokens.begin; ++t) {
        const std::string_view w = doc_.lower(t);
        if (w == "and" || w == "," || w == "&" || w == "–" || w == "-" || w == "--")
          link = true;
        else if (pos(t) != Pos::DET && pos(t) != Pos::ADJ && pos(t) != Pos::PROPN && pos(t) != Pos::NOUN && w != "of" &&
                 w != "for")
          joined = false;
      }
      joined =
          joined && link && (chain(group_.front()).type == EntityType::PERSON) == (chain(c).type == EntityType::PERSON);
    }
    if (!joined) group_.clear();
    if (is_party(chain(c).type)) {
      if (std::find(group_.begin(), group_.end(), c) == group_.end() && group_.size() < 40) group_.push_back(c);
      group_phrase_ = p;
    }
  }
  static bool is_party(EntityType t) {
    return t == EntityType::PERSON || t == EntityType::GPE || t == EntityType::ORG || t == EntityType::NORP;
  }

  // A plural entity for these members.
  uint32_t several(std::vector<uint32_t> members) {
    std::sort(members.begin(), members.end());
    for (const uint32_t c : plurals_)
      if (chain(c).members == members) return c;
    const auto c = static_cast<uint32_t>(out_.chains.size());
    out_.chains.push_back({});
    Chain& made = out_.chains.back();
    made.type = chain(members[0]).type;
    made.plural = true;
    made.named = true;
    made.members = std::move(members);
    if (plurals_.size() < 16)
      plurals_.push_back(c);
    else
      plurals_[c % 16] = c;
    return c;
  }

  bool bears(const Chain& c, uint32_t word) const { return std::binary_search(c.words.begin(), c.words.end(), word); }
  uint32_t age(const Chain& c) const {
    return c.last_phrase == kNone ? 1000 : sentence_ - out_.phrases[c.last_phrase].sentence;
  }

  static bool fits(uint16_t kinds, EntityType type) {
    if (kinds & (PartyLexicon::kPerson | PartyLexicon::kMan | PartyLexicon::kWoman)) return type == EntityType::PERSON;
    if (kinds & PartyLexicon::kBody) return type == EntityType::ORG;
    if (kinds & PartyLexicon::kPeople) return type == EntityType::NORP || type == EntityType::ORG;
    if (kinds & PartyLexicon::kPlace) return type == EntityType::GPE || type == EntityType::LOC;
    return type == EntityType::LAW;
  }

  void resolve_nominal(uint32_t p) {
    const Phrase phrase = out_.phrases[p];
    const uint32_t head = phrase.head;
    const auto* role = phrase.plural ? role_of_several(head) : lexicon_.role(hash(head));
    const bool voice = role != nullptr && role->kinds & PartyLexicon::kVoice;
    if (const uint32_t c = of_whom(p, voice); c != kNone) return touch(p, c);
    if (const uint32_t c = beside(p); c != kNone) return touch(p, c);
    if (role == nullptr) return;
    if (voice) {
      // "the U.S. side", "Thailand's government" speak for the country; the name in them stays the mention.
      uint32_t c = voice_of(p);
      if (c == kNone && is_home_government(phrase) && (c = home_of(p)) != kNone) out_.phrases[p].rule = "role noun";
      if (c != kNone) return touch(p, c);
    }
    if (role->kinds & (PartyLexicon::kBody | PartyLexicon::kPeople) && p > 0 && out_.phrases[p - 1].name != kNone &&
        out_.phrases[p - 1].tokens.end == head) {
      // "the ruling Frelimo party": the name in it is the mention, and "the party" will be that body.
      const uint32_t c = out_.phrases[p - 1].chain;
      if (chain(c).type == EntityType::ORG || chain(c).type == EntityType::NORP) {
        std::vector<uint32_t>& words = chain(c).words;
        const auto at = std::lower_bound(words.begin(), words.end(), hash(head));
        if (at == words.end() || *at != hash(head)) words.insert(at, hash(head));
        return touch(p, c);
      }
    }
    if (!phrase.definite) return;
    if (p + 1 < out_.phrases.size() && out_.phrases[p + 1].name != kNone && !phrase.plural) {
      // "the minister, Ana Silva, said", "the capital Lima": the name is the mention
      const Phrase& named = out_.phrases[p + 1];
      const bool comma = doc_.lower(head + 1) == ",";
      if (named.tokens.begin == head + 1 + comma && fits(role->kinds, chain(named.chain).type) &&
          (!comma || (named.tokens.end < doc_.tokens.size() && doc_.lower(named.tokens.end) == ",")))
        return touch(p, named.chain);
    }
    for (uint32_t t = phrase.tokens.begin; t < head; ++t)
      if (in_name(t) || among(doc_.lower(t), kAnother)) return;  // "the U.S. side": its name is the mention
    const TokenSpan sentence = doc_.sentences[phrase.sentence].tokens;
    const std::string_view next = head + 1 < sentence.end ? doc_.lower(head + 1) : std::string_view();
    if (phrase.plural) {
      if (role->kinds & PartyLexicon::kSeveral && next != "of")
        resolve_several(p);
      else if (role->kinds & PartyLexicon::kPeople)
        resolve_role(p, *role);
      return;
    }
    // "the president of France" names someone of its own; "accused the president of fraud" does not.
    const bool accused = phrase.tokens.begin > sentence.begin && among(doc_.lemma(phrase.tokens.begin - 1), kAccuse);
    if (next == "of" && !accused) return;
    resolve_role(p, *role);
  }
  bool in_name(uint32_t t) const {
    const auto it = std::lower_bound(doc_.names.begin(), doc_.names.end(), t,
                                     [](const Name& a, uint32_t at) { return a.tokens.end <= at; });
    return it != doc_.names.end() && it->tokens.contains(t);
  }

  // Of a plural; "the two Ministers" may be tagged as a name that is its own lemma.
  const PartyLexicon::Role* role_of_several(uint32_t head) const {
    const std::string_view w = doc_.lower(head);
    const auto* role = lexicon_.role(lemma_hash(head));
    return role == nullptr && w.ends_with('s') ? lexicon_.role(hash_bytes(w.substr(0, w.size() - 1))) : role;
  }
  // "the Government of Peru", "the members of the Security Council": whom the "of" names is meant by what follows.
  uint32_t of_whom(uint32_t p, bool voice) const {
    const uint32_t of = out_.phrases[p].head + 1;
    if (p + 1 >= out_.phrases.size() || of + 1 >= doc_.tokens.size() || doc_.lower(of) != "of") return kNone;
    const Phrase& next = out_.phrases[p + 1];
    if (next.name == kNone || next.chain == kNone || next.tokens.begin > of + (pos(of + 1) == Pos::DET ? 2 : 1))
      return kNone;
    const bool members = doc_.lower(of - 1) == "members" && out_.chains[next.chain].type == EntityType::ORG;
    return members || (voice && chain_is_country(next.chain)) ? next.chain : kNone;
  }
  // "Kestrel, a Canadian miner, said it": the name that an apposition describes, no person's; kNone.
  uint32_t beside(uint32_t p) const {
    const Phrase& phrase = out_.phrases[p];
    if (doc_.arcs.empty() || phrase.plural || doc_.arcs[phrase.head].deprel != symbols().appos) return kNone;
    for (uint32_t q = p; q-- > 0 && q + 4 > p;) {
      const Phrase& c = out_.phrases[q];
      if (c.tokens.contains(doc_.arcs[phrase.head].head))
        return c.name != kNone && doc_.lower(c.tokens.end) == "," && chain(c.chain).type != EntityType::PERSON ? c.chain
                                                                                                               : kNone;
    }
    return kNone;
  }
  uint32_t voice_of(uint32_t p) const {
    const Phrase& phrase = out_.phrases[p];
    for (uint32_t q = p; q-- > 0 && q + 4 > p;) {
      const Phrase& c = out_.phrases[q];
      const bool inside = phrase.tokens.contains(c.tokens);
      const bool owner = c.role == GrammaticalRole::possessive && c.tokens.end + 1 == phrase.tokens.begin;
      if ((!inside && !owner) || c.chain == kNone) continue;
      if (chain_is_country(c.chain)) return c.chain;
      if (out_.chains[c.chain].type != EntityType::NORP || out_.chains[c.chain].country == UINT16_MAX) continue;
      for (const uint32_t r : recent_)
        if (chain_is_country(r) && out_.chains[r].country == out_.chains[c.chain].country) return r;
    }
    return kNone;
  }
  bool chain_is_country(uint32_t c) const { return out_.chains[c].is_country; }

  // The chain of each country itself; kNone.
  std::vector<uint32_t> chains_of_countries() const {
    std::vector<uint32_t> chains(lexicon_.countries(), kNone);
    for (uint32_t c = 0; c < out_.chains.size(); ++c)
      if (out_.chains[c].is_country)
        if (uint32_t& best = chains[out_.chains[c].country];
            best == kNone || out_.chains[c].names > out_.chains[best].names)
          best = c;
    return chains;
  }
  // Whose officials need no country before their titles: of the two countries that the text names most, the first that
  // is not somebody's named one ("Thai minister Ana Silva").
  uint32_t home() const {
    std::vector<uint32_t> names(lexicon_.countries());
    std::vector<bool> taken(names.size());
    for (const Chain& c : out_.chains) {
      if (c.country == UINT16_MAX || lexicon_.country(c.country).code == "EU") continue;
      if (c.type == EntityType::PERSON)
        taken[c.country] = taken[c.country] || c.title != kNone;
      else if (c.type == EntityType::GPE || c.type == EntityType::NORP)
        names[c.country] += c.names;
    }
    uint32_t most = 0, second = 0;
    for (uint32_t n : names) {
      if (n > most)
        second = most, most = n;
      else
        second = std::max(second, n);
    }
    for (const Chain& c : out_.chains) {
      if (c.type != EntityType::GPE || c.country == UINT16_MAX || names[c.country] < std::max(second, 1u)) continue;
      if (country_chains_[c.country] != kNone && !taken[c.country]) return country_chains_[c.country];
    }
    return kNone;
  }
  bool is_official(const Chain& c) const {
    if (c.title == kNone) return false;
    const TokenSpan title = doc_.names[c.title].tokens;
    bool office = false, speaks = false, public_ = false;
    for (uint32_t t = title.begin; t < title.end; ++t) {
      const std::string_view w = doc_.lower(t);
      if (w == "general") return false;  // "Secretary-General"
      office = office || (w == "president" && title.size() == 1 && doc_.view(t)[0] == 'P') ||
               among(w, "minister|secretary|ambassador|envoy|premier|chancellor|negotiator|undersecretary");
      speaks = speaks || among(w, "spokesman|spokeswoman|spokesperson");
      public_ = public_ || among(w, "ministry|government|foreign|cabinet|presidential");
    }
    return office || (speaks && (public_ || c.ministry));
  }
  // The country a person speaks for; kNone.
  uint32_t country_of_person(const Chain& c) const {
    return c.country != UINT16_MAX ? country_chains_[c.country] : is_official(c) ? home_ : kNone;
  }
  // The country that the sentence names before a phrase ("Kenyan farmers urged the government"), or home.
  uint32_t home_of(uint32_t p) const {
    const Phrase& phrase = out_.phrases[p];
    for (uint32_t t = phrase.tokens.begin;
         t-- > doc_.sentences[phrase.sentence].tokens.begin && t + 50 > phrase.tokens.begin;) {
      const auto* hit = lexicon_.country(name_letters(doc_.lower(t)));
      const uint32_t c = hit == nullptr ? kNone : country_chains_[hit->country];
      if (c != kNone) return c;
    }
    return home_;
  }
  // "the government", "the federal government", "the authorities": the home country's.
  bool is_home_government(const Phrase& phrase) const {
    const uint32_t next = phrase.head + 1;  // "the authorities granted" are powers
    if (phrase.plural && next < doc_.tokens.size() && (penn(next) == symbols().vbn || pos(next) == Pos::CCONJ))
      return false;
    if (!among(doc_.lower(phrase.head), "government|authorities") || doc_.lower(phrase.tokens.begin) != "the" ||
        (next < doc_.tokens.size() && doc_.lower(next) == "of"))
      return false;
    for (uint32_t t = phrase.tokens.begin + 1; t < phrase.head; ++t)
      if (!among(doc_.lower(t), "federal|central|national")) return false;
    return true;
  }

  // "I" and "we": in a quote its speaker, and a minister's "we" his country; outside of quotes the voice of the
  // document.
  void first_persons() {
    std::vector<uint32_t> open;
    for (uint32_t p = 0; p < out_.phrases.size(); ++p) {
      if (out_.phrases[p].form != MentionForm::pronoun) continue;
      const Person person = pronoun(out_.phrases[p].head)->person;
      if (person == Person::i || person == Person::we) open.push_back(p);
    }
    if (open.empty()) return;
    const std::vector<Quote> quotes = find_quotes(doc_);
    std::vector<uint32_t> speaker(doc_.tokens.size(), kNone);  // head token of the speaker of what is quoted
    for (const Quote& quote : quotes)
      for (uint32_t t = quote.tokens.begin; t < quote.tokens.end; ++t) speaker[t] = kNone - 1;  // quoted, nobody known
    std::vector<uint32_t> chain_at(doc_.tokens.size(), kNone);
    for (const Phrase& phrase : out_.phrases) chain_at[phrase.head] = phrase.chain;
    for (const Report& report : find_reports(speech_, doc_, quotes)) {
      uint32_t head = report.speaker_head;
      if (!report.attribution.direct || head == kNone) continue;
      // "Ana Silva MP", "Ana Silva, president and CEO"
      for (uint32_t t = report.attribution.speaker.tokens.begin; chain_at[head] == kNone && t < head; ++t)
        if (chain_at[t] != kNone && chain(chain_at[t]).type == EntityType::PERSON && penn(t + 1) != symbols().pos)
          head = t;
      for (uint32_t t = report.attribution.content.begin; t < report.attribution.content.end; ++t) speaker[t] = head;
    }
    const Voice voice = issuers();
    for (const uint32_t p : open) {
      const uint32_t said_by = speaker[out_.phrases[p].head];
      uint32_t c = kNone;
      if (said_by < doc_.tokens.size()) c = chain_at[said_by];
      const bool we = pronoun(out_.phrases[p].head)->person == Person::we;
      const uint32_t owner = we && said_by < doc_.tokens.size() ? owner_of(said_by, chain_at) : kNone;
      if (owner != kNone) c = owner;
      if (c == kNone && said_by < doc_.tokens.size()) c = speaks_for(said_by, chain_at);
      if (said_by == kNone) c = we ? voice.party : voice.person;
      if (we && c != kNone && chain(c).type == EntityType::PERSON && !chain(c).plural) {
        const Chain& person = chain(c);
        c = person.body != kNone ? person.body : person.title == kNone ? kNone : country_of_person(person);
      }
      if (c == kNone || (!we && chain(c).type != EntityType::PERSON)) continue;
      out_.phrases[p].chain = c;
      out_.phrases[p].rule = said_by == kNone ? "voice of the document" : "speaker of the quote";
    }
  }
  // "Its president, Tom Berg, said": whom the pronoun before the office of the speaker stands for; kNone.
  uint32_t owner_of(uint32_t head, const std::vector<uint32_t>& chain_at) const {
    for (uint32_t t = head; t > 0 && t + 6 > head && pos(t) != Pos::VERB; --t)
      if (among(doc_.lower(t - 1), "its|their")) return chain_at[t - 1];
    return kNone;
  }
  // "one EU diplomat", "a Kenyan official": whose people the speaker without a name is of; kNone.
  uint32_t speaks_for(uint32_t head, const std::vector<uint32_t>& chain_at) const {
    if (!among(doc_.lemma(head),
               "diplomat|official|minister|spokesman|spokeswoman|spokesperson|ambassador|envoy|negotiator|source"))
      return kNone;
    for (uint32_t t = head;
         t > 0 && t + 4 > head && (pos(t - 1) == Pos::NOUN || pos(t - 1) == Pos::PROPN || pos(t - 1) == Pos::ADJ);) {
      const auto* hit = lexicon_.country(name_letters(doc_.lower(--t)));
      if (hit != nullptr) return country_chains_[hit->country];
      if (chain_at[t] != kNone && out_.chains[chain_at[t]].type == EntityType::ORG) return chain_at[t];
    }
    // "an official in Warsaw"
    if (head + 2 < doc_.tokens.size() && doc_.lower(head + 1) == "in" && chain_at[head + 2] != kNone)
      if (const uint16_t country = out_.chains[chain_at[head + 2]].country; country != UINT16_MAX)
        return country_chains_[country];
    return kNone;
  }
  // Who speaks outside of quotes. In a statement or speech: the person and the parties that its headings name before
  // the topic ("Statement by President Ana Silva on Chile"), those of a joint one with the first sentence, and whoever
  // says "We, the leaders of". Else the country that the text names far more than others.
  struct Voice {
    uint32_t person = kNone, party = kNone;
  };
  Voice issuers() {
    Voice voice;
    std::vector<uint32_t> parties;
    bool statement = false, joint = false;
    for (uint32_t s = 0, q = 0; s < doc_.sentences.size() && s < 4; ++s) {
      const TokenSpan heading = doc_.sentences[s].tokens;
      const bool we = heading.size() > 1 && doc_.lower(heading.begin) == "we" && doc_.lower(heading.begin + 1) == ",";
      if (!we && (statement && joint ? parties.size() > 1 : doc_.lower(heading.end - 1) == ".")) break;
      statement = statement || we;
      uint32_t topic = heading.begin;
      for (; topic < heading.end; ++topic) {
        const std::string_view w = doc_.lower(topic);
        joint = joint || w == "joint";
        statement = statement || among(w, "statement|declaration|communique|communiqué|remarks|speech");
        if (we ? pos(topic) == Pos::VERB : !joint && pos(topic) == Pos::ADP && !among(w, "by|of|from|between|for"))
          break;
      }
      for (; q < out_.phrases.size() && out_.phrases[q].sentence == s; ++q) {
        const Phrase& p = out_.phrases[q];
        if (p.name == kNone || p.tokens.begin >= topic) continue;
        const Chain& c = chain(p.chain);
        if (voice.person == kNone && c.type == EntityType::PERSON) voice.person = p.chain;
        if ((s == 0 || joint || we) && (c.is_country || c.type == EntityType::ORG) && parties.size() < 64 &&
            std::find(parties.begin(), parties.end(), p.chain) == parties.end())
          parties.push_back(p.chain);
      }
    }
    if (!statement || joint) voice.person = kNone;
    if (voice.person != kNone) {
      const Chain& c = chain(voice.person);
      voice.party = c.body != kNone || c.country == UINT16_MAX ? c.body : country_chains_[c.country];
    } else if (statement && parties.size() > 1) {
      voice.party = several(std::move(parties));
    } else if (statement && !joint && parties.size() == 1 && !bears(chain(parties[0]), hash_bytes("ministry"))) {
      voice.party = parties[0];
    }
    if (voice.party == kNone) voice.party = most_named();
    return voice;
  }
  // The country that the text names far more than others; kNone.
  uint32_t most_named() const {
    uint32_t best = kNone, most = 2, second = 0;
    for (uint32_t c = 0; c < out_.chains.size(); ++c) {
      if (!out_.chains[c].is_country) continue;
      if (out_.chains[c].names > most)
        second = most, most = out_.chains[c].names, best = c;
      else
        second = std::max(second, out_.chains[c].names);
    }
    return best != kNone && 2 * most >= 3 * second ? best : kNone;
  }

  bool evident(const PartyLexicon::Role& role, const Chain& c) const {
    return std::any_of(role.evidence.begin(), role.evidence.end(), [&](uint32_t e) { return bears(c, e); });
  }
  // "the trade minister": the newest entity that bears the noun (or evidence for it) and does not lack its modifiers.
  void resolve_role(uint32_t p, const PartyLexicon::Role& role) {
    const Phrase phrase = out_.phrases[p];
    uint32_t best = kNone;
    int best_score = 0;
    // "The Prime Minister", with capitals: rather the first of that office, whom the document is from
    uint32_t first = kNone;
    if (role.kinds & PartyLexicon::kPerson && doc_.view(phrase.head)[0] <= 'Z')
      for (const uint32_t r : recent_)
        if (chain(r).named && chain(r).type == EntityType::PERSON && bears(chain(r), hash(phrase.head)))
          first = std::min(first, r);
    for (size_t r = 0; r < recent_.size(); ++r) {
      uint32_t id = recent_[r];
      if (const Chain& people = chain(id); role.kinds & PartyLexicon::kPlace && people.type == EntityType::NORP &&
                                           people.country != UINT16_MAX && country_chains_[people.country] != kNone &&
                                           chain(country_chains_[people.country]).last_phrase == kNone &&
                                           !describes_person(people.last_phrase))
        id = country_chains_[people.country];  // "Thai officials say the country"
      const Chain& c = chain(id);
      const bool bloc = role.kinds & PartyLexicon::kBody && c.is_country && lexicon_.country(c.country).code == "EU";
      if (!c.named || c.plural || !(bloc || fits(role.kinds, c.type)) || age(chain(recent_[r])) > 12) continue;
      if ((role.kinds & PartyLexicon::kMan) && !(role.kinds & (PartyLexicon::kPerson | PartyLexicon::kWoman)) &&
          c.gender == Gender::female)
        continue;
      if ((role.kinds & PartyLexicon::kWoman) && !(role.kinds & (PartyLexicon::kPerson | PartyLexicon::kMan)) &&
          c.gender == Gender::male)
        continue;
      const uint32_t old = age(chain(recent_[r]));
      int score = 0;
      if (bears(c, hash(phrase.head)))
        score = 60;
      else if (evident(role, c))
        score = 40;
      else if (role.any && old <= 3)
        score = 25;
      else if (role.kinds & PartyLexicon::kPlace && c.is_country && role.any)
        score = 25;
      if (score == 0) continue;
      bool lacking = false;
      for (uint32_t t = phrase.tokens.begin + 1; t < phrase.head; ++t) {
        // "war-torn"
        if (pos(t) == Pos::PUNCT || pos(t) == Pos::DET || doc_.lower(t + 1) == "-" || doc_.lower(t - 1) == "-")
          continue;
        const auto* kind = role.kinds & PartyLexicon::kPlace ? lexicon_.role(hash(t)) : nullptr;  // "island nation"
        if (bears(c, hash(t)) || (kind != nullptr && evident(*kind, c)))
          score += 20;
        else if (pos(t) == Pos::NOUN || pos(t) == Pos::PROPN)
          lacking = true;
        else
          score -= 15;
      }
      if (lacking) continue;
      score -= static_cast<int>(r) * 2 + static_cast<int>(std::min(old, 8u)) * 3;
      score += static_cast<int>(std::min(c.mentions, 5u));
      if (recent_[r] == first) score += 20;
      if (role.kinds & PartyLexicon::kPlace && role.any && !c.is_country) score -= 30;
      if (score > best_score) {
        best_score = score;
        best = id;
      }
    }
    if (best == kNone) return;
    out_.phrases[p].rule = "role noun";
    touch(p, best);
  }

  // "both sides", "the two leaders": the members that fit, by weight and recency.
  void resolve_several(uint32_t p) {
    const Phrase phrase = out_.phrases[p];
    uint32_t wanted = 0;
    for (uint32_t t = phrase.tokens.begin; t < phrase.head; ++t) {
      const std::string_view w = doc_.lower(t);
      if (w == "both" || w == "two")
        wanted = 2;
      else if (w == "three")
        wanted = 3;
      else if (w == "four")
        wanted = 4;
      else if (pos(t) != Pos::DET || w == "all" || w == "any")
        return;  // "the other countries", "the southern leaders", "all parties"
    }
    const std::string_view noun = doc_.lemma(phrase.head);
    const bool persons =
        role_of_several(phrase.head)->kinds & (PartyLexicon::kPerson | PartyLexicon::kMan | PartyLexicon::kWoman);
    const bool open = noun == "side" || noun == "party" || noun == "rival" || noun == "partner";
    // The same noun, or another for the same kind, stood for several before.
    for (const uint32_t c : recent_) {
      const Chain& before = chain(c);
      if (!before.plural || before.members.empty() || (wanted != 0 && before.members.size() != wanted)) continue;
      if ((before.type == EntityType::PERSON) != persons && !open) continue;
      if (wanted == 0 && age(before) > 6) continue;
      out_.phrases[p].rule = "several again";
      return touch(p, c);
    }
    struct Weighed {
      int weight;
      uint32_t chain;
    };
    // Of the kind that the noun asks for; sides and parties may be anyone, countries first, or parties for "parties".
    const auto fits_kind = [&](const Chain& c, int choice) {
      if (persons) return c.type == EntityType::PERSON && c.title != kNone;
      const bool body = c.type == EntityType::ORG || c.type == EntityType::NORP;
      if (!open) return c.is_country || (choice == 1 && body);
      if (choice == 0) return noun == "party" ? body : c.is_country;
      return choice == 1 ? c.is_country : c.type == EntityType::PERSON && c.title != kNone;
    };
    std::vector<Weighed> found;
    for (int choice = 0; choice < (persons ? 1 : open ? 3 : 2) && found.size() < 2; ++choice) {
      found.clear();
      for (size_t r = 0; r < recent_.size(); ++r) {
        const Chain& c = chain(recent_[r]);
        if (!c.named || c.plural || !fits_kind(c, choice) || (age(c) > 10 && wanted == 0)) continue;
        found.push_back({static_cast<int>(std::min(c.mentions, 12u)) * 4 +
                             (wanted == 2 ? 2 : 0) * static_cast<int>(std::min(c.names, 6u)) - static_cast<int>(r) -
                             2 * static_cast<int>(std::min(age(c), 10u)),
                         recent_[r]});
      }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
    const uint32_t take = wanted == 0 ? 2 : wanted;
    if (found.size() < take) return;
    if (wanted == 0 && found.size() > 2 && found[2].weight > found[1].weight - 3) return;  // no clear pair
    std::vector<uint32_t> members;
    for (uint32_t k = 0; k < take; ++k) members.push_back(found[k].chain);
    out_.phrases[p].rule = "several";
    touch(p, several(std::move(members)));
  }

  // --- pronouns ---
  void resolve_pronoun(uint32_t p) {
    const auto* pro = pronoun(out_.phrases[p].head);
    PronounCase choice;
    choice.phrase = p;
    switch (pro->person) {
      case Person::he:
      case Person::she:
        choice.group = PronounModel::kHeShe;
        break;
      case Person::it:
        if (is_empty(out_.phrases[p].head)) return;
        choice.group = PronounModel::kIt;
        break;
      case Person::they:
        choice.group = PronounModel::kThey;
        break;
      case Person::who:
        return resolve_who(p);
      default:
        return;
    }
    if (pro->person == Person::they && stands_for_group(p)) {
      out_.phrases[p].rule = "coordinated names";
      return touch(p, several(group_));
    }
    uint32_t c = choice.group == PronounModel::kIt ? sayer(p) : kNone;
    if (c == kNone && choice.group == PronounModel::kIt) c = launched(p);
    if (c != kNone || (c = owner(p, *pro)) != kNone) {
      out_.phrases[p].rule = "said or owned by";
      last_[choice.group] = c;
      return touch(p, c);
    }
    collect(p, *pro, &choice);
    uint32_t pick = watch_ ? watch_(out_, choice) : kNone;
    int32_t best = INT32_MIN;
    if (pick == kNone) {
      for (uint32_t k = 0; k < choice.candidates.size(); ++k) {
        const uint32_t q = choice.candidates[k].phrase;
        int32_t score = model_.score(choice.group, choice.candidates[k].features);
        // What has an "its" in the news is rather named than not.
        if (choice.group == PronounModel::kIt && out_.phrases[p].role == GrammaticalRole::possessive && q != kNone &&
            (out_.phrases[q].chain == kNone || !chain(out_.phrases[q].chain).named))
          score -= 150;
        if (score > best) {
          best = score;
          pick = k;
        }
      }
    }
    if (pick == kNone) return;
    const uint32_t q = choice.candidates[pick].phrase;
    if (q == kNone) return;  // it stands for nobody
    if (out_.phrases[q].chain == kNone) {
      const auto made = static_cast<uint32_t>(out_.chains.size());
      out_.chains.push_back({});
      out_.chains[made].type = choice.group == PronounModel::kHeShe ? EntityType::PERSON : EntityType::ORG;
      out_.chains[made].plural = out_.phrases[q].plural;
      touch(q, made);
    }
    c = out_.phrases[q].chain;
    if (choice.group == PronounModel::kHeShe) {
      int8_t& leaning = chain(c).leaning;
      if (pro->person == Person::he && leaning < 8) leaning = static_cast<int8_t>(leaning + 1);
      if (pro->person == Person::she && leaning > -8) leaning = static_cast<int8_t>(leaning - 1);
    }
    out_.phrases[p].rule = "pronoun";
    touch(p, c);
    last_[choice.group] = c;
  }

  // "Peru and its allies", "thanked Peru for its help", "congratulated Berg on his election", "urged Peru to open its
  // ports": the words before say whose it is; kNone. (Inlined, the module grows by 500 bytes.)
  [[gnu::noinline]] uint32_t owner(uint32_t p, const PartyLexicon::Pronoun& pro) const {
    const Phrase& phrase = out_.phrases[p];
    if (phrase.role != GrammaticalRole::possessive || p == 0 || doc_.arcs.empty()) return kNone;
    const Phrase& before = out_.phrases[p - 1];
    const std::string_view w = doc_.lower(phrase.head - 1);
    if (before.sentence == sentence_ && before.tokens.end + 1 == phrase.head && before.chain != kNone &&
        (w == "and" || (w == "for" && before.role == GrammaticalRole::object) ||
         (w == "on" && doc_.lemma(std::min(arc_of(before).head, phrase.head)) == "congratulate")) &&
        can_be(before, pro))
      return before.chain;
    uint32_t verb = phrase.head;
    for (int hops = 0; hops < 5 && verb != kNone && pos(verb) != Pos::VERB; ++hops) verb = doc_.arcs[verb].head;
    if (verb == kNone || verb == 0 || pos(verb) != Pos::VERB || doc_.lower(verb - 1) != "to") return kNone;
    const uint32_t control = doc_.arcs[verb].head;  // "warned Peru not to attack its ports" is the warner's
    for (uint32_t q = p; q-- > 0 && out_.phrases[q].tokens.end + 1 >= verb;) {
      const Phrase& c = out_.phrases[q];
      if (c.tokens.end + 1 == verb && c.tokens.begin > control && arc_of(c).head == control && c.chain != kNone &&
          doc_.lemma(control) != "promise" && preposition(c) != 2 && can_be(c, pro))  // 2: "worked with Peru to"
        return c.chain;
    }
    return kNone;
  }

  // "Peru says it will", "Peru told the council on Monday that it": who says so, when it is no person; kNone.
  uint32_t sayer(uint32_t p) const {
    const uint32_t begin = doc_.sentences[sentence_].tokens.begin, it = out_.phrases[p].head;
    // "it was the ministry that", "it was up to Chile"
    if (it + 2 >= doc_.tokens.size() || doc_.lower(it) != "it") return kNone;
    const Pos said = pos(it + 2);
    if (doc_.lemma(it + 1) == "be" && said != Pos::VERB && said != Pos::ADJ && said != Pos::ADV && said != Pos::PART)
      return kNone;
    uint32_t t = it;
    const bool that = t > begin && doc_.lower(t - 1) == "that";
    while (t > begin && t + 9 > it && pos(t - 1) != Pos::VERB && pos(t - 1) != Pos::PUNCT &&
           (that || pos(t - 1) == Pos::ADV || in_time(t - 1)))
      --t;
    if (t == begin || pos(--t) != Pos::VERB ||
        !(speech_.find(lemma_hash(t)) & (SpeechLexicon::kSay | SpeechLexicon::kTell)))
      return kNone;
    for (uint32_t q = p; q-- > 0 && q + kWindow > p && out_.phrases[q].sentence == sentence_;) {
      const Phrase& c = out_.phrases[q];
      if (c.tokens.end > t || c.role != GrammaticalRole::subject) continue;
      if (verbs_[t] != verbs_[c.tokens.end] || c.coordinated || c.chain == kNone) return kNone;
      const Chain& by = out_.chains[c.chain];
      return by.plural || by.type == EntityType::PERSON || by.type == EntityType::NORP ? kNone : c.chain;
    }
    return kNone;
  }

  // "The ministers launched the Volta Partnership. | It | will": what the sentence before brought about, by name;
  // kNone.
  uint32_t launched(uint32_t p) const {
    const Phrase& it = out_.phrases[p];
    if (sentence_ == 0 || it.head != doc_.sentences[sentence_].tokens.begin || doc_.lower(it.head) != "it")
      return kNone;
    for (uint32_t q = p; q-- > 0 && out_.phrases[q].sentence + 1 >= sentence_;) {
      const Phrase& c = out_.phrases[q];
      if (c.role != GrammaticalRole::object || c.form != MentionForm::name || c.chain == kNone) continue;
      const uint32_t verb = arc_of(c).head;
      if (verb != kNone &&
          among(doc_.lemma(verb), "launch|unveil|sign|adopt|establish|create|inaugurate|initial|found"))
        return c.chain;
    }
    return kNone;
  }

  // "The Government of Peru and the Government of Chile, recalling their treaty": coordinated names, and no other
  // plural since.
  bool stands_for_group(uint32_t p) const {
    if (group_.size() < 2 || p <= group_phrase_ || out_.phrases[p].sentence - out_.phrases[group_phrase_].sentence > 1)
      return false;
    for (uint32_t q = group_phrase_ + 1; q < p; ++q) {
      const Phrase& c = out_.phrases[q];
      if (c.plural ||
          (c.chain != kNone && (out_.chains[c.chain].plural || out_.chains[c.chain].type == EntityType::NORP)))
        return false;
    }
    return true;
  }

  // "Ana Silva, Minister of Trade of Chile, | who": a title of the name ends before the comma.
  bool titled_before(uint32_t name, uint32_t who) const {
    if (name == kNone || doc_.lower(who - 1) != ",") return false;
    const auto at = std::partition_point(doc_.names.begin(), doc_.names.end(),
                                         [&](const Name& n) { return n.tokens.end < who - 1; });
    return at != doc_.names.end() && at->type == EntityType::TITLE && at->tokens.end == who - 1 && at->title_of == name;
  }

  void resolve_who(uint32_t p) {
    const uint32_t who = out_.phrases[p].head;
    const auto person = [&](uint32_t q) {
      const Phrase& phrase = out_.phrases[q];
      return phrase.form == MentionForm::name && phrase.chain != kNone &&
             chain(phrase.chain).type == EntityType::PERSON;
    };
    // The person right before, or before an apposition: "Ana Silva, head of the fund, who", "Ana Silva, the adviser
    // who".
    for (uint32_t q = p; q-- > 0 && p - q < 6 && out_.phrases[q].sentence == out_.phrases[p].sentence;) {
      const uint32_t end = out_.phrases[q].tokens.end, gap = titled_before(out_.phrases[q].name, who) ? 1 : who - end;
      if (q + 1 < p && (verbs_[who] != verbs_[end] || doc_.lower(end) != ",")) continue;
      if (q + 1 == p && (gap > 1 || (gap == 1 && doc_.lower(end) != ","))) return;
      if (!person(q)) continue;
      out_.phrases[p].rule = "relative pronoun";
      return touch(p, out_.phrases[q].chain);
    }
  }

  // "it is clear that", "it seems", "it will be difficult to".
  bool is_empty(uint32_t t) const {
    if (doc_.lower(t) != "it") return false;
    const TokenSpan sentence = doc_.sentences[sentence_].tokens;
    uint32_t k = t + 1;
    bool be = false;
    for (int steps = 0; k < sentence.end && steps < 6; ++k, ++steps) {
      if (pos(k) == Pos::AUX || pos(k) == Pos::ADV || pos(k) == Pos::PART || doc_.lower(k) == "'s") {
        be = be || doc_.lemma(k) == "be" || doc_.lower(k) == "'s";
        continue;
      }
      break;
    }
    if (k >= sentence.end) return false;
    if (lexicon_.makes_it_empty(lemma_hash(k))) return true;
    // "it is <adjective> to / that / if / for", but someone "is ready to"
    if (be && pos(k) == Pos::ADJ && k + 1 < sentence.end &&
        !among(doc_.lower(k),
               "ready|willing|unwilling|able|unable|prepared|eager|keen|determined|set|due|bound|free")) {
      const std::string_view w = doc_.lower(k + 1);
      return w == "to" || w == "that" || w == "if" || w == "whether" || w == "for";
    }
    return false;
  }

  // Names of persons, and other names that are no country or people: the type may be wrong, save where it stands as a
  // place does ("in Cornwall"). A law or council is none.
  bool may_be_person(const Phrase& p) const {
    const Chain& c = out_.chains[p.chain];
    if (c.plural || c.type == EntityType::PERSON) return !c.plural;
    if (c.country != UINT16_MAX || c.type == EntityType::NORP || c.type == EntityType::LAW ||
        p.role >= GrammaticalRole::oblique)
      return false;
    if (c.best_name == kNone) return true;
    const auto* role = lexicon_.role(hash(doc_.names[c.best_name].tokens.end - 1));
    return role == nullptr || !(role->kinds & PartyLexicon::kBody);
  }
  bool can_be(const Phrase& c, const PartyLexicon::Pronoun& pro) const {
    if (c.chain != kNone) {
      const Chain* of = &out_.chains[c.chain];
      switch (pro.person) {
        case Person::he:
          return may_be_person(c) && of->gender != Gender::female;
        case Person::she:
          return may_be_person(c) && of->gender != Gender::male;
        case Person::it:
          return of->type != EntityType::PERSON && of->type != EntityType::NORP && !of->plural;
        default:
          return of->plural || of->type == EntityType::NORP || of->type == EntityType::ORG || c.plural;
      }
    }
    // A nominal without a chain.
    if (c.form != MentionForm::nominal) return false;
    const auto* role = lexicon_.role(lemma_hash(c.head));
    const uint16_t kinds = role == nullptr ? uint16_t{0} : role->kinds;
    const bool person = kinds & (PartyLexicon::kPerson | PartyLexicon::kMan | PartyLexicon::kWoman);
    switch (pro.person) {
      case Person::he:
        return person && !c.plural && kinds != PartyLexicon::kWoman;
      case Person::she:
        return person && !c.plural && kinds != PartyLexicon::kMan;
      case Person::it:
        return !c.plural && !person;
      default:
        return c.plural;
    }
  }

  // "At a meeting in Lima with X, he said", "After talks with X, she left": who meets X is not X.
  bool meets(const Phrase& pronoun, const Phrase& c) const {
    const uint32_t begin = doc_.sentences[pronoun.sentence].tokens.begin;
    if (c.sentence != pronoun.sentence || pronoun.role != GrammaticalRole::subject ||
        (pos(begin) != Pos::ADP && penn(begin) != symbols().vbg) || verbs_[pronoun.head] != verbs_[c.tokens.begin])
      return false;
    bool meeting = false, with = false;
    for (uint32_t t = begin; t < c.tokens.begin && t < begin + 24; ++t) {
      meeting = meeting || among(doc_.lemma(t), "meeting|meet|talk|call|conversation|discussion|dialogue|summit");
      with = meeting && doc_.lower(t) != "," && (with || doc_.lower(t) == "with");
    }
    return with;
  }

  // "Xu will meet him", "X called Y, telling him": the subject of an object's own verb is another (principle B); kNone.
  uint32_t subject_beside(const Phrase& object) const {
    const Symbols& s = symbols();
    const uint32_t next = object.head + 1;  // "begin her trip" is read as an object at times
    if (doc_.arcs.empty() || object.role != GrammaticalRole::object ||
        pronoun(object.head)->grammatical == Case::reflexive ||
        (next < doc_.tokens.size() && (pos(next) == Pos::NOUN || pos(next) == Pos::ADJ || pos(next) == Pos::NUM)))
      return kNone;
    uint32_t verb = doc_.arcs[object.head].head;
    for (int hops = 0; hops < 3 && verb != kNone; ++hops) {
      const auto p = static_cast<uint32_t>(&object - out_.phrases.data());
      for (uint32_t q = p; q-- > 0 && q + kWindow > p && out_.phrases[q].sentence == object.sentence;) {
        const Arc arc = arc_of(out_.phrases[q]);
        if (arc.head == verb && (arc.deprel == s.nsubj || arc.deprel == s.nsubj_pass)) return out_.phrases[q].chain;
      }
      if (doc_.arcs[verb].deprel != s.conj && penn(verb) != s.vbg) break;
      verb = doc_.arcs[verb].head;
    }
    return kNone;
  }

  void collect(uint32_t p, const PartyLexicon::Pronoun& pro, PronounCase* out) {
    const Phrase& phrase = out_.phrases[p];
    const uint32_t from = p > kWindow ? p - kWindow : 0;
    std::array<uint32_t, 8> seen{};  // newer entities, to count how many stand between
    uint32_t newer = 0, subjects = 0;
    const uint32_t rival = subject_beside(phrase);
    for (uint32_t q = p; q-- > from;) {
      const Phrase& c = out_.phrases[q];
      if (phrase.sentence - c.sentence >= kSentencesBack) break;
      if (!can_be(c, pro) || meets(phrase, c) || (c.chain != kNone && c.chain == rival)) continue;
      const uint32_t id = c.chain == kNone ? kNone - 1 - q : c.chain;
      const auto known = std::find(seen.begin(), seen.begin() + newer, id);
      const auto rank = static_cast<uint32_t>(known - seen.begin());
      if (known == seen.begin() + newer && newer < seen.size()) seen[newer++] = id;
      const bool subject = c.role == GrammaticalRole::subject;
      out->candidates.push_back({q, features(p, q, pro, std::min(rank, 5u), subject ? subjects : 3)});
      subjects += subject;
    }
    // Names after it in the same sentence: "In his speech, Mr. Bush said", "While he spoke, Mr. Bush smiled"; but never
    // a name that the pronoun commands: "He said that Mr. Bush smiled" (principle C of Chomsky's binding theory, 1981).
    const uint32_t begin = doc_.sentences[phrase.sentence].tokens.begin;
    bool commands = phrase.role == GrammaticalRole::subject;
    for (uint32_t t = begin; commands && t < phrase.head; ++t)
      commands = pos(t) != Pos::SCONJ && penn(t) != symbols().wrb;
    const bool person = out->group == PronounModel::kHeShe;
    for (uint32_t q = p + 1, found = 0; !commands && q < out_.phrases.size() && found < 3; ++q) {
      const Phrase& c = out_.phrases[q];
      if (c.sentence != phrase.sentence) break;
      if (c.form != MentionForm::name || !can_be(c, pro) || (person && out_.chains[c.chain].type != EntityType::PERSON))
        continue;
      ++found;
      out->candidates.push_back({q, features(p, q, pro, std::min(found - 1, 5u), 3)});
    }
    // "It" and "they" often stand for nobody named, or for no one thing.
    if (out->group != PronounModel::kHeShe) {
      const uint32_t next = phrase.head + 1;
      const bool be = next < doc_.tokens.size() && doc_.lemma(next) == "be";
      out->candidates.push_back({kNone,
                                 {static_cast<uint16_t>(kNobody + (be ? 8 : 0) + static_cast<uint32_t>(phrase.role)),
                                  static_cast<uint16_t>(kNobody + 16 + (phrase.first ? 1 : 0))}});
    }
  }
  static constexpr uint32_t kNobody = PronounModel::kFeatures - 20;

  uint32_t gender_class(const Chain* chain, Person person) const;
  bool said_before(const Phrase& candidate, const Phrase& pronoun) const;
  std::vector<uint16_t> features(uint32_t p, uint32_t q, const PartyLexicon::Pronoun& pro, uint32_t rank,
                                 uint32_t newest_of_kind) const;

  // --- output ---
  void write();

  const PartyLexicon& lexicon_;
  const PronounModel& model_;
  const SpeechLexicon& speech_;
  Doc& doc_;
  const PronounWatch& watch_;
  Coreference out_;
  std::vector<uint32_t> of_name_;
  std::vector<uint32_t> verbs_, clauses_;  // verbs, and words that begin a clause, before each token
  std::vector<uint32_t> recent_;           // chains, newest first
  std::vector<uint32_t> plurals_;
  std::vector<uint32_t> group_;  // coordinated chains
  uint32_t group_phrase_ = 0;
  uint32_t last_[PronounModel::kGroups] = {kNone, kNone, kNone};  // the last antecedents
  uint32_t sentence_ = 0, next_name_ = 0, next_value_ = 0;
  std::vector<uint32_t> country_chains_;  // chains, by country
  uint32_t home_ = kNone;                 // chain
};

uint32_t bucket(uint32_t n) { return n <= 2 ? n : n <= 4 ? 3 : n <= 8 ? 4 : 5; }

// Gender: certain by title; leaning by first name or earlier pronouns; unknown first names in -a are mostly women's.
// 0: it or they; 1: certain; 2 to 7: from leaning to the pronoun to leaning away; 8 to 11: unknown.
uint32_t Resolver::gender_class(const Chain* chain, Person person) const {
  if (chain == nullptr || person > Person::she) return 0;
  const bool she = person == Person::she;
  const int leaning = she ? -chain->leaning : chain->leaning;
  if (chain->gender != Gender::unknown) return 1;
  if (leaning != 0) {
    return static_cast<uint32_t>(leaning >= 4   ? 2
                                 : leaning >= 2 ? 3
                                 : leaning > 0  ? 4
                                 : leaning > -2 ? 5
                                 : leaning > -4 ? 6
                                                : 7);
  }
  if (chain->best_name != kNone && doc_.lower(doc_.names[chain->best_name].tokens.begin).ends_with('a'))
    return she ? 8 : 9;
  return she ? 10 : 11;
}

// "X said he": the subject of the verb right before the pronoun's clause.
bool Resolver::said_before(const Phrase& candidate, const Phrase& pronoun) const {
  if (candidate.role != GrammaticalRole::subject || pronoun.tokens.begin == 0) return false;
  uint32_t t = pronoun.tokens.begin - 1;
  if (doc_.lower(t) == "that" && t > 0) --t;
  return pos(t) == Pos::VERB && verbs_[t] - verbs_[candidate.tokens.end] == 0;
}

std::vector<uint16_t> Resolver::features(uint32_t p, uint32_t q, const PartyLexicon::Pronoun& pro, uint32_t rank,
                                         uint32_t newest_of_kind) const {
  const Phrase& a = out_.phrases[p];
  const Phrase& c = out_.phrases[q];
  const bool after = q > p;
  const uint32_t distance = after ? 4 : std::min(a.sentence - c.sentence, 3u);
  const bool near = distance == 0;
  const auto crole = static_cast<uint32_t>(c.role);
  const uint32_t prole = a.role == GrammaticalRole::subject      ? 0
                         : a.role == GrammaticalRole::possessive ? 1
                         : a.role == GrammaticalRole::object     ? 2
                                                                 : 3;
  const uint32_t chain_id = c.chain;
  const Chain* chain = chain_id == kNone ? nullptr : &out_.chains[chain_id];

  std::vector<uint16_t> out;
  out.reserve(20);
  uint32_t base = 0;
  const auto add = [&](uint32_t value, uint32_t size) {
    out.push_back(static_cast<uint16_t>(base + value));
    base += size;
  };
  add(distance * 6 + crole, 30);
  add((prole * 6 + crole) * 2 + (near ? 0 : 1), 48);
  add(rank * 3 + (after ? 2 : near ? 0 : 1), 18);
  uint32_t between = 0;
  if (near) between = std::min(verbs_[a.tokens.begin] - verbs_[c.tokens.end], 3u);
  if (after) between = std::min(verbs_[c.tokens.begin] - verbs_[a.tokens.end], 3u);
  add(near || after ? (between * 4 + prole) * 4 + (c.role == GrammaticalRole::subject ? 1 : 0) + (after ? 2 : 0) : 64,
      65);
  add(static_cast<uint32_t>(c.form) * 5 + distance, 15);
  add(chain == nullptr ? 0 : 1 + bucket(chain->mentions), 7);
  add(c.first ? 1 + distance : 0, 6);
  add(gender_class(chain, pro.person), 12);
  add((chain == nullptr ? 19 : static_cast<uint32_t>(chain->type)) * 4 + prole, 80);
  add(chain_id != kNone && last_[0] == chain_id ? 1 + distance : 0, 6);
  add(chain_id != kNone && (last_[1] == chain_id || last_[2] == chain_id) ? 1 + distance : 0, 6);
  add(near && !after && prole <= 1 && said_before(c, a) ? 1 + prole : 0, 3);
  add(a.sentence < doc_.sentences.size() && doc_.sentences[a.sentence].paragraph == doc_.sentences[c.sentence].paragraph
          ? 1
          : 0,
      2);
  add(c.form != MentionForm::nominal ? 0 : c.definite ? 1 : 2, 3);
  add(chain != nullptr && chain->title != kNone ? 1 : 0, 2);
  // Right after the candidate: "X and his", "X , who said he", "X 's ... his".
  const uint32_t gap = after ? 9 : a.tokens.begin - c.tokens.end;
  add(near ? bucket(gap) * 4 + prole : 24, 25);
  add(c.plural ? 1 : 0, 2);
  add(c.name != kNone && c.tokens.end - c.tokens.begin > 1 ? 1 : 0, 2);
  add((c.coordinated ? 1 : 0) * 5 + distance, 10);
  add(preposition(c) * 2 + (near ? 1 : 0), 30);
  add(near ? std::min(clauses_[a.tokens.begin] - clauses_[c.tokens.end], 2u) * 8 + prole * 2 +
                 (c.role == GrammaticalRole::subject ? 1 : 0)
           : 24,
      25);
  add(chain == nullptr ? 0 : 1 + bucket(chain->names), 7);
  // An older mention of what was mentioned again since counts less.
  add(chain != nullptr && chain->last_phrase != kNone && chain->last_phrase > q && !after ? 1 + distance : 0, 6);
  // How the sentence of the pronoun begins, against how the candidate's does.
  const TokenSpan sentence = doc_.sentences[a.sentence].tokens;
  const uint32_t place = a.tokens.begin == sentence.begin ? 0 : a.tokens.begin < sentence.begin + 4 ? 1 : 2;
  add((place * 5 + distance) * 3 + (c.role == GrammaticalRole::subject ? (c.first ? 2 : 1) : 0), 45);
  add(std::min(newest_of_kind, 3u) * 4 + prole, 16);
  // The subject of a whole sentence, for he and she: who spoke last.
  const uint32_t verb = doc_.arcs.empty() ? kNone : doc_.arcs[c.head].head;
  const bool main = c.role == GrammaticalRole::subject && verb != kNone && doc_.arcs[verb].head == kNone;
  add(pro.person <= Person::she ? (place * 5 + distance) * 2 + (main ? 1 : 0) : 30, 31);
  return out;
}

void Resolver::write() {
  struct Item {
    Mention mention;
    uint32_t chain;
  };
  std::vector<Item> items;
  items.reserve(out_.phrases.size() + doc_.values.size() + doc_.names.size());
  for (uint32_t i = 0; i < doc_.names.size(); ++i)
    items.push_back(
        {{doc_.names[i].tokens, doc_.names[i].type, MentionForm::name, kNone, kNone, doc_.names[i].rule}, of_name_[i]});
  for (uint32_t i = 0; i < doc_.values.size(); ++i)
    items.push_back(
        {{doc_.values[i].tokens, doc_.values[i].type, MentionForm::name, kNone, i, doc_.values[i].rule}, kNone});
  for (const Phrase& p : out_.phrases) {
    if (p.form == MentionForm::name || p.chain == kNone || !out_.chains[p.chain].named || p.rule.empty()) continue;
    items.push_back({{p.tokens, out_.chains[p.chain].type, p.form, kNone, kNone, p.rule}, p.chain});
  }
  std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
    return a.mention.tokens.begin != b.mention.tokens.begin ? a.mention.tokens.begin < b.mention.tokens.begin
                                                            : a.mention.tokens.end > b.mention.tokens.end;
  });
  std::vector<uint32_t> entity_of(out_.chains.size(), kNone);
  doc_.mentions.clear();
  doc_.entities.clear();
  const auto entity = [&](uint32_t c) {
    if (entity_of[c] == kNone) {
      entity_of[c] = static_cast<uint32_t>(doc_.entities.size());
      doc_.entities.push_back({});
      doc_.entities.back().type = out_.chains[c].type;
    }
    return entity_of[c];
  };
  for (Item& item : items) {
    if (item.chain != kNone) {
      for (const uint32_t m : out_.chains[item.chain].members) entity(m);
      item.mention.entity = entity(item.chain);
      doc_.entities[item.mention.entity].mentions.push_back(static_cast<uint32_t>(doc_.mentions.size()));
    }
    doc_.mentions.push_back(item.mention);
  }
  for (uint32_t c = 0; c < out_.chains.size(); ++c) {
    if (entity_of[c] == kNone) continue;
    const Chain& chain = out_.chains[c];
    Entity& e = doc_.entities[entity_of[c]];
    if (chain.best_name != kNone) e.name = doc_.view(doc_.names[chain.best_name].tokens);
    if (chain.title != kNone) e.title = doc_.view(doc_.names[chain.title].tokens);
    if (chain.country != UINT16_MAX) e.country = lexicon_.country(chain.country).code;
    for (const uint32_t m : chain.members) e.members.push_back(entity_of[m]);
  }
  for (Entity& e : doc_.entities) {
    for (const uint32_t m : e.members) {
      if (!e.name.empty()) e.name += m == e.members.back() ? " and " : ", ";
      e.name += doc_.entities[m].name;
    }
    for (const uint32_t m : e.mentions) {
      const Mention& mention = doc_.mentions[m];
      if (mention.form != MentionForm::name || mention.type == EntityType::TITLE) continue;
      const std::string_view text = doc_.view(mention.tokens);
      if (text != e.name && e.aliases.size() < 12 &&
          std::find(e.aliases.begin(), e.aliases.end(), text) == e.aliases.end())
        e.aliases.emplace_back(text);
    }
  }
}

}  // namespace

PronounModel::PronounModel(std::string_view bytes) {
  if (bytes.size() != 2 * weights.size()) return;
  for (size_t i = 0; i < weights.size(); ++i) {
    const uint32_t v = static_cast<uint8_t>(bytes[2 * i]) | uint32_t{static_cast<uint8_t>(bytes[2 * i + 1])} << 8;
    weights[i] = static_cast<int16_t>(static_cast<uint16_t>(v));
  }
}

Coreference resolve(const PartyLexicon& lexicon, const PronounModel& model, const SpeechLexicon& speech, Doc& doc,
                    const PronounWatch& watch) {
  if (doc.tags.size() != doc.tokens.size()) return {};
  return Resolver(lexicon, model, speech, doc, watch).run();
}

void resolve(const Model& model, Doc& doc) { resolve(model.parties, model.pronouns, model.speech, doc); }

}  // namespace readout
