#include "rules.hpp"

#include <algorithm>

namespace readout {
namespace {

template <class T>
struct Named {
  std::string_view name;
  T value;
};

constexpr Named<Rule::Part> kParts[] = {
    {"verb", Rule::kVerb}, {"noun", Rule::kNoun}, {"adj", Rule::kAdj}, {"modal", Rule::kModal}};
constexpr Named<uint32_t> kFrames[] = {{"to", Rule::kTo},
                                       {"obj_to", Rule::kObjTo},
                                       {"that", Rule::kThat},
                                       {"subj", Rule::kSubj},
                                       {"ing", Rule::kIng},
                                       {"np", Rule::kNp},
                                       {"to_np", Rule::kToNp},
                                       {"for", Rule::kFor},
                                       {"for_to", Rule::kForTo},
                                       {"on", Rule::kOn},
                                       {"of", Rule::kOf},
                                       {"at", Rule::kAt},
                                       {"with", Rule::kWith},
                                       {"against", Rule::kAgainst},
                                       {"obj_against", Rule::kObjAgainst},
                                       {"obj_that", Rule::kObjThat},
                                       {"obj_ing", Rule::kObjIng},
                                       {"obj_for", Rule::kObjFor},
                                       {"until_to", Rule::kUntilTo},
                                       {"action", Rule::kAction},
                                       {"money", Rule::kMoney},
                                       {"act_np", Rule::kActNp},
                                       {"event", Rule::kEvent},
                                       {"deontic", Rule::kDeontic},
                                       {"own", Rule::kOwn},
                                       {"other", Rule::kOther},
                                       {"to_ing", Rule::kToIng},
                                       {"obj_done", Rule::kObjDone},
                                       {"day", Rule::kDay},
                                       {"dated", Rule::kDated}};
constexpr Named<uint32_t> kClasses[] = {{"perform", Rules::kPerform},
                                        {"restate", Rules::kRestate},
                                        {"reaffirm", Rules::kReaffirm},
                                        {"react", Rules::kReact},
                                        {"reject", Rules::kReject},
                                        {"fulfil", Rules::kFulfil},
                                        {"withdraw", Rules::kWithdraw},
                                        {"act_noun", Rules::kActNoun},
                                        {"action_noun", Rules::kActionNoun},
                                        {"event", Rules::kEventNoun},
                                        {"effect", Rules::kEffect},
                                        {"schedule", Rules::kSchedule},
                                        {"speech_act", Rules::kSpeechAct},
                                        {"consider", Rules::kConsider},
                                        {"harm", Rules::kHarm},
                                        {"gain", Rules::kGain},
                                        {"party", Rules::kParty},
                                        {"speech", Rules::kSpeech},
                                        {"belief", Rules::kBelief},
                                        {"document", Rules::kDocument},
                                        {"itinerary", Rules::kItinerary},
                                        {"sustain", Rules::kSustain}};
constexpr std::string_view kPlover[] = {"AGREE",   "CONSULT",  "SUPPORT",  "COOPERATE", "AID",
                                        "YIELD",   "REQUEST",  "ACCUSE",   "REJECT",    "THREATEN",
                                        "PROTEST", "SANCTION", "MOBILIZE", "COERCE",    "ASSAULT"};

template <class T, size_t N>
const T* value_of(const Named<T> (&table)[N], std::string_view name) {
  for (const auto& row : table)
    if (row.name == name) return &row.value;
  return nullptr;
}

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

std::vector<std::string_view> split(std::string_view s, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const size_t i = s.find(at);
    if (const std::string_view part = trimmed(s.substr(0, i)); !part.empty()) parts.push_back(part);
    if (i == std::string_view::npos) return parts;
    s.remove_prefix(i + 1);
  }
}

// Finds the enumerator whose published name is `name`.
template <class E>
bool named(std::string_view name, int count, E* out) {
  for (int i = 0; i < count; ++i) {
    if (name_of(static_cast<E>(i)) == name) {
      *out = static_cast<E>(i);
      return true;
    }
  }
  return false;
}

}  // namespace

Rules::Rules(std::string_view tsv) {
  while (!tsv.empty()) {
    const size_t end = tsv.find('\n');
    const std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(end == std::string_view::npos ? tsv.size() : end + 1);
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string_view> fields = split(line, '\t');
    bool sound = true;
    if (fields.size() == 2 && (fields[0] == "+" || fields[0] == "-") && !rules_.empty()) {
      examples_.push_back({static_cast<uint32_t>(rules_.size() - 1), fields[0] == "+", fields[1]});
    } else if (fields.size() == 3 && fields[0] == "list") {
      const uint32_t* bit = value_of(kClasses, fields[1]);
      sound = bit != nullptr;
      if (sound)
        for (std::string_view word : split(fields[2], ',')) entries_[word].classes |= *bit;
    } else {
      const size_t before = faults_.size();
      add_rule(fields);
      sound = faults_.size() == before;
    }
    if (!sound) faults_ += std::string(line) + "\n";
  }
  add_forms();
  for (auto& [word, entry] : entries_)
    std::stable_sort(entry.phrases.begin(), entry.phrases.end(),
                     [](const Phrase& a, const Phrase& b) { return a.rest.size() > b.rest.size(); });
}

void Rules::add_rule(const std::vector<std::string_view>& fields) {
  Rule rule;
  const Rule::Part* part = fields.size() == 5 ? value_of(kParts, fields[0]) : nullptr;
  bool sound = part != nullptr;
  if (sound) {
    rule.part = *part;
    rule.id = fields[1];
    for (std::string_view word : split(fields[2], ' ')) {
      if (word == "negative") {
        rule.polarity = Polarity::negative;
      } else if (const auto* code = std::find(std::begin(kPlover), std::end(kPlover), word);
                 code != std::end(kPlover)) {
        rule.plover = *code;
      } else {
        sound = sound && (named(word, 2, &rule.label) || named(word, 16, &rule.kind) || named(word, 3, &rule.strength));
      }
    }
    for (std::string_view word : split(fields[3], ' ')) {
      const uint32_t* frame = value_of(kFrames, word);
      sound = sound && frame != nullptr;
      if (frame != nullptr) rule.frames |= *frame;
    }
  }
  if (!sound) {
    faults_ += "not a rule: ";
    return;
  }
  for (std::string_view phrase : split(fields[4], ',')) {
    std::vector<std::string_view> words = split(phrase, ' ');
    Entry& entry = entries_[words[0]];
    words.erase(words.begin());
    entry.phrases.push_back({static_cast<uint32_t>(rules_.size()), std::move(words)});
  }
  rules_.push_back(rule);
}

// Regular forms of the verbs, for words whose lemma the tagger's table does not know ("reaffirming").
void Rules::add_forms() {
  std::vector<std::pair<std::string, std::string_view>> forms;
  for (const auto& [word, entry] : entries_) {
    const bool verb =
        (entry.classes & (kRestate | kReaffirm | kPerform | kReact | kReject | kSpeech | kHarm | kConsider)) != 0 ||
        std::any_of(entry.phrases.begin(), entry.phrases.end(),
                    [&](const Phrase& p) { return rules_[p.rule].part == Rule::kVerb; });
    if (!verb || word.size() < 4 || word.find(' ') != std::string_view::npos) continue;
    const std::string stem(word.back() == 'e' ? word.substr(0, word.size() - 1) : word);
    forms.emplace_back(stem + "ing", word);
    forms.emplace_back(stem + "ed", word);
    forms.emplace_back(std::string(word) + "s", word);
    if (word.ends_with("l")) {  // "signalled"
      forms.emplace_back(std::string(word) + "led", word);
      forms.emplace_back(std::string(word) + "ling", word);
    }
  }
  std::sort(forms.begin(), forms.end());
  for (auto& [form, word] : forms)
    if (entries_.find(form) == entries_.end()) forms_.emplace(std::move(form), &entries_.find(word)->second);
}

const Rules::Entry* Rules::find(std::string_view lemma) const {
  const auto it = entries_.find(lemma);
  if (it != entries_.end()) return &it->second;
  const auto form = forms_.find(std::string(lemma));
  return form == forms_.end() ? nullptr : form->second;
}

}  // namespace readout
