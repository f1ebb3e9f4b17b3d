#include "acts.hpp"

#include <algorithm>
#include <utility>

#include "acts_finder.hpp"
#include "model.hpp"
#include "stages.hpp"

namespace readout {

// The cue of a rule at `at`, over days and asides within it, and the test of its part of speech.
bool ActFinder::try_phrase(const Syntax& s, uint32_t at, const Rules::Phrase& phrase) {
  uint32_t after = at + 1;
  for (std::string_view word : phrase.rest) {
    // "ruled | it | out", "turned | the offer | down"
    if (phrase.rest.size() == 1 && among(word, "out|down|off|aside|away|back") && s.lower(after) != word)
      if (const uint32_t e = s.noun_phrase_end(after, nullptr, false); e > after && e < after + 5 && s.lower(e) == word)
        continue;
    if (s.lower(after) != word) after = s.next_verb(after);  // 'was "not | going to'
    // "appealed on Monday to"
    const uint32_t day = among(s.lower(after), "on|in") ? after + 1 : after;
    if (s.lower(after) != word && s.skip_time(day) > day) after = s.skip_time(day);
    // "called Sunday in an interview for"
    if (const uint32_t where = s.lower(after) != word && s.lower(after) == "in" ? s.noun_head(after + 1) : kNone;
        where != kNone && (s.is(where, Rules::kDocument) || among(s.lemma(where), "interview|speech|address|message")))
      after = s.skip_time(s.noun_phrase_end(after + 1, nullptr, false));
    if (s.lower(after) != word) return fails("");
    ++after;
  }
  const Rule& rule = rules_.rules()[phrase.rule];
  switch (rule.part) {
    case Rule::kVerb:
      return s.pos(at) == Pos::VERB || s.pos(at) == Pos::AUX || plural_for_verb(s, at) ? verb_cue(s, at, after, rule)
                                                                                       : fails("");
    case Rule::kAdj:
      return s.pos(at) == Pos::ADJ || s.pos(at) == Pos::VERB || among(rule.id, "up-to|no-position")
                 ? adjective_cue(s, at, after, rule)
                 : fails("");
    case Rule::kNoun:
      return s.pos(at) == Pos::NOUN || s.pos(at) == Pos::PROPN ? noun_cue(s, at, after, rule) : fails("");
    case Rule::kModal:
      return modal_cue(s, at, after, rule);
  }
  return false;
}

// --- lists -----------------------------------------------------------------------------------------------------------

// "The two sides agreed to:", and items that begin with a verb (guideline 8.6).
void ActFinder::lead_in(const Syntax& s) {
  lead_ = Draft();
  lead_ing_ = false;
  if (s.end < s.begin + 4) return;
  uint32_t last = s.end - 2, verb = kNone, asked = kNone, on = kNone;
  // "agreed to the following steps:", "agreed on the following:"
  for (uint32_t k = last; k > s.begin + 1 && k + 4 > last; --k)
    if (s.lower(k) == "following" && s.lower(k - 1) == "the") last = k - 2;
  const bool to = s.lower(last) == "to";
  lead_to_ = to && last + 2 == s.end;
  // "an initiative to advance our commitments to:"
  if (const Rules::Entry* noun = to && s.pos(last - 1) == Pos::NOUN ? s.entry(last - 1) : nullptr; noun != nullptr)
    for (const Rules::Phrase& phrase : noun->phrases) {
      const Rule& rule = rules_.rules()[phrase.rule];
      if (rule.part != Rule::kNoun || !among(rule.id, "commitment|plan-noun|resolve|goal-noun") || !phrase.rest.empty())
        continue;
      lead_.rule = &rule;
      lead_.act.kind = rule.kind;
      return;
    }
  if (s.penn(last) == s.t.md) {
    verb = last;
  } else if ((to || s.lower(last) == "on") && s.is_verb(last - 1)) {
    verb = last - 1;
  } else if (s.is_verb(last) && s.is_finite(s.group_begin(last))) {
    verb = last;  // "The ministers agreed:"
  } else if (lead_to_) {
    // "urged Peru to:"
    for (uint32_t k = last; k > s.begin + 1 && k + 9 > last && verb == kNone;)
      if (s.is_verb(--k)) verb = k;
    // "calls on Peru to:"
    on = verb != kNone && among(s.lower(verb + 1), "on|upon") ? verb + 1 : kNone;
    if (verb != kNone && s.noun_phrase_end(on == kNone ? verb + 1 : on + 1, &asked, true) != last) verb = kNone;
  }
  if (verb == kNone || s.entry(verb) == nullptr || hypothetical(s, verb)) return;
  for (uint32_t k = s.group_begin(verb); k < verb; ++k)
    if (s.is_negation(k)) return;
  for (const Rules::Phrase& phrase : s.entry(verb)->phrases) {
    const Rule& rule = rules_.rules()[phrase.rule];
    const bool fits = (on == kNone ? phrase.rest.empty() : phrase.rest.size() == 1 && phrase.rest[0] == s.lower(on)) &&
                      (s.penn(verb) == s.t.md ? rule.id == "will"
                                              : rule.part == Rule::kVerb &&
                                                    (rule.frames & (asked == kNone ? Rule::kTo : Rule::kObjTo)) != 0);
    if (!fits || s.passive(verb)) continue;
    const uint32_t subject = s.subject(verb);
    // "The Executive Order will:", "The order directs Peru to:"
    const bool text = s.is(subject, Rules::kDocument) && s.lower(verb) != "would";
    if (subject == kNone || (party(s, subject) < 2 && !text)) return;
    const Speech said = speech(s, verb);
    if (said.belief) return;
    lead_.rule = &rule;
    lead_.act.kind = rule.kind;
    if (party(s, subject) == 2) lead_.act.actor = ref(s, subject);
    if (asked != kNone && rule.label == ActLabel::proposal) lead_.act.addressee = ref(s, asked);
    settle_actor(s, said, lead_.act);
    return;
  }
}

// "lays out six priorities:", "Our commitments include:", "announced the following steps:"
void ActFinder::lead_by_noun(const Syntax& s) {
  for (uint32_t k = s.begin; k < s.end; ++k) {
    if (s.penn(k) != s.t.nns || s.entry(k) == nullptr) continue;
    const uint32_t verb = s.head(k), group = s.group_begin(verb);
    if (!s.inside(verb) || !s.is_finite(group) || s.lemma(group) == "have")
      continue;  // "has taken steps to advance our goals, including"
    const bool told = s.rel(k) == s.t.nsubj ? among(s.lemma(s.end - 2), "include|be") && verb + 2 >= s.end
                                            : s.rel(k) == s.t.obj && s.is(verb, Rules::kPerform | Rules::kRestate);
    const bool lays = s.rel(k) == s.t.obj && among(s.lemma(verb), "lay|identify|focus|pursue");
    bool following = false;
    for (uint32_t m = s.noun_phrase(k).begin; m < k; ++m) following = following || s.lower(m) == "following";
    for (const Rules::Phrase& phrase : s.entry(k)->phrases) {
      const Rule& rule = rules_.rules()[phrase.rule];
      const bool fits = rule.id == "effort" ? following && among(s.lemma(verb), "announce|unveil")
                                            : (told || lays) && among(rule.id, "commitment|goal-noun");
      if (!fits || !phrase.rest.empty() || hypothetical(s, verb) || s.passive(verb)) continue;
      lead_.rule = &rule;
      lead_.act.kind = rule.kind;
      lead_ing_ = true;
      if (const uint32_t who = s.rel(k) == s.t.obj ? s.subject(verb) : kNone; who != kNone && party(s, who) == 2)
        lead_.act.actor = ref(s, who);
      return;
    }
  }
}

// "will focus on new steps, including:": what the sentence's last act, kept as doc_.acts[first] or later, says of each.
void ActFinder::lead_by_act(const Syntax& s, size_t first) {
  if (doc_.acts.size() == first) return lead_by_noun(s);
  const Act& act = doc_.acts.back();
  const uint32_t last = s.end - 2;
  bool listed = among(s.lower(last), "including|by|include|to|through") ||
                (s.lower(last) == "on" && s.lemma(last - 1) == "focus");
  // "acts that harm firms by:": what is listed is theirs, save behind ", including by"
  for (uint32_t k = act.tokens.begin; k < last && s.lower(last - 1) != "including"; ++k)
    listed = listed && s.penn(k) != s.t.wdt && s.penn(k) != s.t.wp;
  if (!listed || act.tokens.end + 4 < s.end || act.polarity == Polarity::negative || act.status == ActStatus::fulfilled)
    return lead_by_noun(s);
  for (const Rule& rule : rules_.rules())
    if (rule.id == act.rule) lead_.rule = &rule;
  lead_.act.label = act.label, lead_.act.kind = act.kind, lead_.act.actor = act.actor;
  lead_.act.addressee = act.addressee;
  lead_to_ = s.lower(s.end - 2) == "to";
  lead_ing_ = !lead_to_;
}

// An item of the list at hand: what its lead-in says of each.
void ActFinder::item(const Syntax& s) {
  uint32_t verb = s.begin;
  while (verb < s.end && (s.pos(verb) == Pos::PUNCT || s.pos(verb) == Pos::NUM ||
                          (s.pos(verb) == Pos::ADV && s.penn(verb) != s.t.wrb) || s.lower(verb) == "to"))
    ++verb;
  // "hold a round", where the tagger may see a noun that opens the line.
  const bool taken = lead_to_ && (s.pos(verb) == Pos::NOUN || s.pos(verb) == Pos::ADJ) &&
                     s.lower(verb) == s.lemma(verb) &&
                     (s.is_nominal(verb + 1) || s.pos(verb + 1) == Pos::DET || s.pos(verb + 1) == Pos::ADJ ||
                      s.penn(verb + 1) == s.t.prps);
  if (!s.inside(verb + 1) ||
      !(taken || (s.is_verb(verb) && (s.penn(verb) == s.t.vb || s.penn(verb) == s.t.vbp || s.penn(verb) == s.t.vbg))))
    return;
  // "The bill will:", "Help firms grow"; "Using its reserve, the bank will ..."
  if ((lead_.rule->part == Rule::kModal && lead_.act.actor.empty() && !lead_ing_ && is_effect(s, verb)) ||
      (s.rel(verb) == s.t.advcl && s.head(verb) > verb))
    return;
  Draft d = lead_;
  d.at = verb;
  Complement c;
  c.begin = c.verb = verb;
  // "Securing networks: | The ministry will ..."
  for (uint32_t k = verb; k + 1 < s.end && c.limit == kNone; ++k)
    if (s.lower(k) == ":") c.limit = k;
  keep(s, d, c, verb, verb + 1);
}

// --- the sentence, the document --------------------------------------------------------------------------------------

static std::vector<const Rules::Entry*> entries_of(const Rules& rules, const Doc& doc) {
  std::vector<const Rules::Entry*> entries(doc.pool.size());
  for (uint32_t id = 0; id < doc.pool.size(); ++id) entries[id] = rules.find(doc.pool.view(id));
  return entries;
}

// "Under the deal, ...": what follows is its terms; old ones when it was signed before: "Under an accord signed in
// 2014".
void ActFinder::read_terms(const Syntax& s) {
  terms_ = terms_old_ = false;
  const auto signed_within = [&](uint32_t from, uint32_t to) {
    for (uint32_t m = from; m < to; ++m)
      if (among(s.lower(m),
                "signed|struck|reached|agreed|announced|concluded|adopted|negotiated|ratified|initialled|initialed|"
                "sealed|clinched|brokered"))
        return true;
    return false;
  };
  for (uint32_t k = s.begin; k + 2 < s.end; ++k) {
    const bool opening = k == s.begin && s.lower(k) == "in";  // "In the 2022 memorandum, the two sides undertook"
    if (s.lower(k) != "under" && !opening) continue;
    if (s.lower(k + 1) == "which") {  // "months after they signed a memorandum on seeds, under which"
      for (uint32_t h = k; h > s.begin && h + 12 > k; --h)
        terms_ = terms_ || s.is(h - 1, Rules::kDocument) || among(s.lemma(h - 1), "minute|contract|project");
      for (uint32_t h = k; h > s.begin && h + 40 > k && terms_; --h)
        terms_old_ = terms_old_ || (among(s.lower(h - 1), "after|since") && signed_within(h, k));
      continue;
    }
    uint32_t h;
    s.noun_phrase_end(k + 1, &h, false);
    const bool law = h != kNone && is_name(h, EntityType::LAW);
    if (h == kNone || !(s.is(h, Rules::kDocument) || among(s.lemma(h), "term|minute|contract|compromise") || law) ||
        among(s.lemma(h), "law|constitution|bill|order"))  // what binds is no deal
      continue;
    bool of_year = false;
    for (uint32_t m = k + 1; m < h; ++m)
      of_year = of_year || (s.in_time(m) && s.lower(m).size() == 4 && s.pos(m) == Pos::NUM);
    if (opening && !(of_year && (law || among(s.lemma(h), "agreement|accord|pact|treaty|deal|memorandum|protocol"))))
      continue;
    terms_old_ = terms_old_ || of_year;
    terms_ = true;
    uint32_t close = h + 1;
    while (close < s.end && close < h + 14 && (s.lower(close) != "," || s.penn(close + 1) == s.t.vbn)) ++close;
    bool dated = false;
    for (uint32_t m = h + 1; m < close; ++m) dated = dated || s.in_time(m);
    terms_old_ = terms_old_ || (dated && signed_within(h + 1, close));
  }
}

// A line of a list: marked, or behind a colon and ending in a semicolon, or opening with a verb behind a lead-in.
bool ActFinder::is_item(uint32_t index) const {
  const Sentence& sent = doc_.sentences[index];
  // Lines behind a colon that end in semicolons are a list, marked or not.
  const auto ends_in = [&](uint32_t k, WordList marks) {
    uint32_t last = doc_.sentences[k].tokens.end - 1;
    while (last > doc_.sentences[k].tokens.begin && among(doc_.lower(last), "and|,")) --last;
    return among(doc_.lower(last), marks);
  };
  const bool line = index > 0 && sent.paragraph != doc_.sentences[index - 1].paragraph;
  // "The ministry will:", and lines that open with a verb
  uint32_t opening = sent.tokens.begin;
  while (opening < sent.tokens.end && (doc_.tags[opening].pos == Pos::PUNCT || doc_.tags[opening].pos == Pos::ADV))
    ++opening;
  const bool verb_line =
      line && lead_.rule != nullptr && opening < sent.tokens.end && doc_.tags[opening].pos == Pos::VERB &&
      (doc_.lower(opening) == doc_.lemma(opening) || (lead_ing_ && doc_.lower(opening).ends_with("ing")));
  return sent.kind == SentenceKind::list_item || verb_line ||
         (line && (ends_in(index - 1, ";") || (ends_in(index - 1, ":") && ends_in(index, ";"))));
}

// "The agreement includes:", and its items; "Key terms of the agreement include:", and what follows.
void ActFinder::read_listed_terms(const Syntax& s, const Sentence& sent, bool item, bool leads) {
  if (s.lower(s.begin) == "key" && s.lower(s.begin + 1) == "terms")
    terms_paragraph_ = sent.paragraph, key_terms_ = leads;
  if (sent.kind == SentenceKind::heading) key_terms_ = false;
  bool told = false;
  for (uint32_t k = s.begin; k < s.end; ++k) told = told || said_in_[k] != kNone;
  terms_ = terms_ || (terms_listed_ && item) || (key_terms_ && !leads && !told);
}

// A web page's own words to its reader, copied with the article: "We will never share your email address."
bool ActFinder::is_notice(TokenSpan sentence) const {
  bool reader = false, page = false;
  for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
    reader = reader || among(doc_.lower(i), "you|your");
    page = page || among(doc_.lemma(i), "cookie|newsletter|inbox|email|e-mail|browser|subscription|password");
  }
  return reader && page;
}

void ActFinder::sentence(uint32_t index) {
  const Sentence& sent = doc_.sentences[index];
  const bool line = index > 0 && sent.paragraph != doc_.sentences[index - 1].paragraph;
  const bool item_kind = is_item(index);
  // "The agreement includes:", and its items.
  if (!item_kind) terms_listed_ = false;
  const bool leads = doc_.view(sent.tokens.end - 1) == ":";
  for (uint32_t i = sent.tokens.begin; i < sent.tokens.end && leads; ++i) {
    const Rules::Entry* e = entries_[doc_.tags[i].lemma];
    terms_listed_ = terms_listed_ || (doc_.tags[i].pos == Pos::NOUN &&
                                      ((e != nullptr && (e->classes & Rules::kDocument)) || doc_.lemma(i) == "term"));
  }
  const bool listed = item_kind && lead_.rule != nullptr;
  if (!item_kind && (line || index == 0)) lead_ = Draft();
  bool any = listed || leads;
  for (uint32_t i = sent.tokens.begin; i < sent.tokens.end && !any; ++i) {
    for (uint32_t id : {doc_.tags[i].lemma, doc_.tokens[i].lower})
      any = any || (entries_[id] != nullptr && !entries_[id]->phrases.empty());
  }
  if (!any || is_notice(sent.tokens)) return;
  const Syntax s(doc_, rules_, entries_, sent.tokens);
  sentence_ = index;
  drafts_.clear();
  question_ = kNone;
  for (uint32_t k = s.end; k > s.begin && k + 3 > s.end;)
    if (s.lower(--k) == "?") question_ = s.begin;
  // 'called for an inquiry into a sign that read, "Who did it?"'
  for (uint32_t k = s.end - 1; question_ != kNone && s.lower(s.end - 1) == "\"" && k > s.begin;)
    if (s.lower(--k) == "\"" && s.lower(k - 1) == ",") question_ = k;
  // "May I urge the minister to meet them?": asks by asking
  for (uint32_t k = question_; k < s.end; ++k)
    if (s.asks_leave(k + 2) && among(s.lower(k + 2), "ask|urge|invite|press|encourage|suggest|request|appeal"))
      question_ = kNone;
  read_terms(s);
  read_listed_terms(s, sent, item_kind, leads);
  if (listed) item(s);
  if (leads) lead_in(s);
  for (uint32_t i = s.begin; i < s.end; ++i) {
    try_cue(s, i);
    bare_imperative(s, i);
  }
  const size_t first = doc_.acts.size();
  keep_outermost(s);
  if (leads && lead_.rule == nullptr) lead_by_act(s, first);
}

// Every rule of the word at `i`, until one makes an act.
void ActFinder::try_cue(const Syntax& s, uint32_t i) {
  std::string failed;
  bool found = false;
  const auto try_entry = [&](const Rules::Entry* e) {
    if (e == nullptr || found) return;
    for (const Rules::Phrase& phrase : e->phrases) {
      why_ = {};
      if (try_phrase(s, i, phrase)) {
        found = true;
        return;
      }
      if (trace_ != nullptr && !why_.empty())
        failed += "  no act  \"" + std::string(doc_.view(i)) + "\" (" + std::string(rules_.rules()[phrase.rule].id) +
                  "): " + std::string(why_) + "\n";
    }
  };
  try_entry(entries_[doc_.tags[i].lemma]);
  // "committed" is an adjective whatever the tagger made of it.
  if (doc_.tokens[i].lower != doc_.tags[i].lemma && entries_[doc_.tokens[i].lower] != entries_[doc_.tags[i].lemma])
    try_entry(entries_[doc_.tokens[i].lower]);
  if (trace_ != nullptr && !found) *trace_ += failed;
}

// Whether one act says no more than another that holds it (guideline 16).
bool ActFinder::is_nested(const Syntax& s, const Draft& d, const Draft& outer) const {
  // "refused to sign until Peru agreed to pay"
  const bool on_it = outer.act.condition.contains(d.at) && d.act.actor.tokens.begin == outer.act.condition.begin + 1 &&
                     s.lower(outer.act.condition.begin) == "until";
  if (!on_it && !outer.act.tokens.overlaps(d.act.tokens)) return false;
  if (d.further && outer.act.kind == ActKind::refusal) return false;
  if (d.further && outer.act.kind == ActKind::acceptance &&
      !(d.act.label == ActLabel::commitment && d.act.actor.empty()))
    return false;
  if (d.further && d.act.actor.entity != kNone && s.penn(d.act.actor.tokens.begin) != s.t.prps &&
      !same(d.act.actor, outer.act.actor))
    return false;
  return !(d.relative && !same(d.act.actor, outer.act.actor) && outer.act.content.contains(d.act.actor.tokens.begin));
}

// The outermost act only, save what has a party of its own.
void ActFinder::keep_outermost(const Syntax& s) {
  std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) {
    return a.act.tokens.begin != b.act.tokens.begin ? a.act.tokens.begin < b.act.tokens.begin
                                                    : a.act.tokens.end > b.act.tokens.end;
  });
  std::vector<Draft> kept;
  for (Draft& d : drafts_) {
    const bool nested =
        std::any_of(kept.begin(), kept.end(), [&](const Draft& outer) { return is_nested(s, d, outer); });
    if (!nested) {
      kept.push_back(std::move(d));
    } else if (trace_ != nullptr) {
      *trace_ +=
          "  no act  \"" + std::string(doc_.view(d.at)) + "\" (" + std::string(d.rule->id) + "): inside another act\n";
    }
  }
  for (Draft& d : kept) {
    if (trace_ != nullptr) trace_act(d.act);
    doc_.acts.push_back(std::move(d.act));
  }
}

void ActFinder::trace_act(const Act& a) const {
  const auto text = [&](TokenSpan span) { return span.empty() ? std::string("-") : std::string(doc_.view(span)); };
  *trace_ += "  ACT     [" + text(a.tokens) + "]\n          rule " + std::string(a.rule) + ": " +
             std::string(name_of(a.label)) + ", " + std::string(name_of(a.kind)) + ", " +
             std::string(name_of(a.strength)) + ", " + std::string(name_of(a.polarity)) + ", " +
             std::string(name_of(a.status)) + "; cue \"" + text(a.cue) + "\"; actor " + text(a.actor.tokens) +
             "; addressee " + text(a.addressee.tokens) + "; deadline " + text(a.deadline) + "; condition " +
             text(a.condition) + "; reported by " + text(a.reported_by.tokens) + "\n";
}

// What layers hold each token.
void ActFinder::index_layers() {
  const size_t n = doc_.tokens.size();
  mention_of_.assign(n, kNone);
  name_of_.assign(n, kNone);
  said_in_.assign(n, kNone);
  reported_by_.assign(n, kNone);
  for (uint32_t m = 0; m < doc_.mentions.size(); ++m) {
    const TokenSpan span = doc_.mentions[m].tokens;
    for (uint32_t i = span.begin; i < span.end && i < n; ++i)
      if (mention_of_[i] == kNone || doc_.mentions[mention_of_[i]].tokens.size() > span.size()) mention_of_[i] = m;
  }
  for (uint32_t k = 0; k < doc_.names.size(); ++k)
    for (uint32_t i = doc_.names[k].tokens.begin; i < doc_.names[k].tokens.end && i < n; ++i) name_of_[i] = k;
  for (uint32_t a = 0; a < doc_.attributions.size(); ++a) {
    const TokenSpan span = doc_.attributions[a].content;
    if (!doc_.attributions[a].cue.empty()) reported_by_[doc_.attributions[a].cue.begin] = a;
    for (uint32_t i = span.begin; i < span.end && i < n; ++i)
      if (said_in_[i] == kNone || doc_.attributions[said_in_[i]].content.size() > span.size()) said_in_[i] = a;
  }
}

// Who speaks where nobody is said to: "we" of a statement, whom its heading names, a joint statement's parties.
void ActFinder::find_voice() {
  quoted_.assign(doc_.tokens.size(), false);
  // "We must", "Congress should": a statement's own words, outside quotation marks.
  uint32_t first_person = 0;
  bool open = false;
  for (uint32_t k = 0; k < doc_.sentences.size(); ++k) {
    if (k == 0 || doc_.sentences[k].paragraph != doc_.sentences[k - 1].paragraph) open = false;
    for (uint32_t i = doc_.sentences[k].tokens.begin; i < doc_.sentences[k].tokens.end; ++i) {
      if (doc_.lower(i) == "\"") open = !open;
      quoted_[i] = open || (said_in_[i] != kNone && doc_.attributions[said_in_[i]].direct);
      first_person += !quoted_[i] && among(doc_.lower(i), "we|our|i|my");
    }
  }
  voice_of_ = Ref();
  for (uint32_t k = 0; k < doc_.sentences.size() && k < 2 && voice_of_.empty(); ++k) {
    const TokenSpan span = doc_.sentences[k].tokens;
    if (span.size() < 3) continue;
    // "Council conclusions on the drought"
    if (doc_.lower(span.begin) == "council" && doc_.lower(span.begin + 1) == "conclusions") first_person = 2;
    if (!among(doc_.lower(span.begin), "statement|remarks") || !among(doc_.lower(span.begin + 1), "by|from|of"))
      continue;
    for (uint32_t i = span.begin + 2; i < span.end && i < span.begin + 14 && voice_of_.empty(); ++i) {
      const uint32_t name = name_of_[i];
      if (name == kNone || doc_.names[name].type != EntityType::PERSON || mention_of_[i] == kNone) continue;
      voice_of_.tokens = doc_.names[name].tokens;
      voice_of_.entity = doc_.mentions[mention_of_[i]].entity;
      if (name > 0 && doc_.names[name - 1].title_of == name) voice_of_.tokens.begin = doc_.names[name - 1].tokens.begin;
    }
  }
  voice_ = first_person > 1 || !voice_of_.empty();
  joint_ = false;
  for (uint32_t k = 0; k < doc_.sentences.size() && k < 2; ++k) {
    const TokenSpan span = doc_.sentences[k].tokens;
    for (uint32_t i = span.begin; i + 1 < span.end; ++i)
      joint_ = joint_ || (doc_.lower(i) == "joint" && among(doc_.lower(i + 1), "statement|declaration|communique") &&
                          i < span.begin + 3);
  }
}

void ActFinder::run() {
  doc_.acts.clear();
  lead_ = Draft();
  if (doc_.tags.size() != doc_.tokens.size()) return;
  entries_ = entries_of(rules_, doc_);
  index_layers();
  find_voice();
  for (uint32_t k = 0; k < doc_.sentences.size(); ++k) {
    if (trace_ != nullptr) *trace_ += std::string(doc_.view(doc_.sentences[k].tokens)) + "\n";
    sentence(k);
  }
}

void find_acts(const Model& model, Doc& doc) { ActFinder(model.rules, doc, nullptr).run(); }

std::string explain(const Analysis& analysis) {
  std::string trace;
  Doc doc = analysis.doc();
  ActFinder(Model::get().rules, doc, &trace).run();
  return trace;
}

}  // namespace readout
