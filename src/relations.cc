#include "relations.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace readout {
namespace {

// The names of "Kenya, Peru and Chile"; none when the words are more than names in a row.
std::vector<std::string> conjoined(const Doc& doc, TokenSpan tokens) {
  std::vector<std::string> out;
  uint32_t t = tokens.begin;
  auto m = std::lower_bound(doc.mentions.begin(), doc.mentions.end(), t,
                            [](const Mention& a, uint32_t token) { return a.tokens.begin < token; });
  for (; m != doc.mentions.end() && m->tokens.begin < tokens.end; ++m) {
    if (m->tokens.begin < t || m->tokens.end > tokens.end || m->entity == kNone) continue;
    for (; t < m->tokens.begin; ++t)
      if (const std::string_view word = doc.lower(t);
          word != "," && word != "and" && word != "or" && word != "&" && word != "the")
        return {};
    out.push_back(doc.entities[m->entity].name);
    t = m->tokens.end;
  }
  return t == tokens.end && out.size() > 1 ? out : std::vector<std::string>();
}

std::vector<std::string> names_of(const Doc& doc, const Ref& ref) {
  if (ref.empty()) return {};
  if (ref.entity == kNone) {
    const std::vector<std::string> names = conjoined(doc, ref.tokens);
    return names.empty() ? std::vector<std::string>{std::string(doc.view(ref.tokens))} : names;
  }
  const Entity& entity = doc.entities[ref.entity];
  std::vector<std::string> names;
  for (uint32_t member : entity.members) names.push_back(doc.entities[member].name);
  return names.empty() ? std::vector<std::string>{entity.name} : names;
}

}  // namespace

std::vector<Relation> relations(const Doc& doc) {
  std::vector<Relation> out;
  std::map<std::tuple<std::string, std::string, ActLabel>, size_t> seen;
  for (uint32_t i = 0; i < doc.acts.size(); ++i) {
    const Act& act = doc.acts[i];
    const std::vector<std::string> receivers = names_of(doc, act.addressee);
    if (receivers.empty()) continue;
    for (const std::string& from : names_of(doc, act.actor))
      for (const std::string& to : receivers) {
        if (from == to) continue;
        const auto [it, fresh] = seen.emplace(std::tuple(from, to, act.label), out.size());
        if (fresh) out.push_back({from, to, act.label, {}});
        out[it->second].acts.push_back(i);
      }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Relation& a, const Relation& b) { return a.acts.size() > b.acts.size(); });
  return out;
}

}  // namespace readout
