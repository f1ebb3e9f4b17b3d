// Tunes the weights of src/summary.hpp: coordinate ascent on the gain over the first three sentences, summed over the sets
// (each set counts by the root of its size). summary DATA_DIR
#include <functional>

#include "summary.hpp"

namespace readout::train {
namespace {

struct Knob {
  std::string name;
  std::function<int32_t&(SummaryWeights&)> value;
  std::vector<int32_t> steps;
};

std::vector<Knob> knobs() {
  std::vector<Knob> all;
  for (size_t i = 0; i < SummaryWeights{}.place.size(); ++i)
    all.push_back({"place " + std::to_string(i), [i](SummaryWeights& w) -> int32_t& { return w.place[i]; },
                   {-200, -100, -50, 0, 50, 100, 150, 200, 250, 300, 400, 500, 650, 800, 1100}});
  const auto add = [&](const char* name, int32_t SummaryWeights::*value, std::vector<int32_t> steps) {
    all.push_back({name, [value](SummaryWeights& w) -> int32_t& { return w.*value; }, std::move(steps)});
  };
  add("paragraph", &SummaryWeights::paragraph, {-50, 0, 25, 50, 80, 120, 180});
  add("act", &SummaryWeights::act, {0, 30, 60, 100, 150, 200});
  add("quote", &SummaryWeights::quote, {-300, -200, -150, -100, -50, 0});
  add("question", &SummaryWeights::question, {-600, -300, -150, -50, 0});
  add("dangling", &SummaryWeights::dangling, {-400, -250, -150, -100, -50, 0});
  add("no_verb", &SummaryWeights::no_verb, {-900, -600, -300, -150, -50, 0});
  add("person", &SummaryWeights::person, {-500, -350, -200, -100, -50, 0});
  add("list_item", &SummaryWeights::list_item, {-300, -200, -100, -50, 0, 50});
  add("title", &SummaryWeights::title, {-9000, 0, 500, 900});
  add("length", &SummaryWeights::length, {0, 2, 4, 6, 8, 12, 18, 26, 40, 70});
  add("once", &SummaryWeights::once, {0, 10, 20, 30, 45, 60, 80, 100});
  add("heading", &SummaryWeights::heading, {0, 25, 50, 100, 150, 220, 300, 450});
  add("name", &SummaryWeights::name, {-50, -25, 0, 25, 50, 100, 150, 220});
  add("lead", &SummaryWeights::lead, {0, 25, 50, 100, 150, 220, 300, 450, 600, 800});
  return all;
}

constexpr int kStarts = 4;

double objective(const std::vector<Set>& sets, const SummaryWeights& weights) {
  double total = 0, mass = 0;
  for (const Set& set : sets) {
    double lead = 0, mine = 0;
    for (const Article& a : set.articles) {
      const auto gain = [&](const Words& words) {
        const Rouge r = rouge(words, a.reference);
        return r.one + r.two + r.longest;
      };
      lead += gain(a.lead);
      mine += gain(take(a, ours(a, weights), a.lead.size()));
    }
    const double weight = std::sqrt(static_cast<double>(set.articles.size()));
    total += weight * mine / lead;
    mass += weight;
  }
  return total / mass;
}

}  // namespace
}  // namespace readout::train

int main(int argc, char** argv) {
  using namespace readout;
  using namespace readout::train;
  if (argc != 2) return std::fputs("usage: summary DATA_DIR\n", stderr), 2;
  const auto all = knobs();
  const auto sets = read_sets(argv[1]);
  Random random(7);
  SummaryWeights winner;
  double highest = 0;
  for (int start = 0; start < kStarts; ++start) {
    SummaryWeights best;
    if (start > 0)
      for (const Knob& knob : all) knob.value(best) = knob.steps[random.below(static_cast<uint32_t>(knob.steps.size()))];
    double top = objective(sets, best);
    for (int round = 0; round < 3; ++round) {
      const double before = top;
      for (const Knob& knob : all) {
        SummaryWeights trial = best;
        for (int32_t value : knob.steps) {
          if (value == knob.value(best)) continue;
          knob.value(trial) = value;
          const double score = objective(sets, trial);
          if (score > top + 1e-5) {
            top = score;
            best = trial;
          }
        }
      }
      if (top < before + 1e-4) break;
    }
    std::printf("start %d  %.4f ", start, top);
    for (const Knob& knob : all) std::printf(" %s=%d", knob.name.c_str(), knob.value(best));
    std::printf("\n");
    std::fflush(stdout);
    if (top > highest) {
      highest = top;
      winner = best;
    }
  }
  std::printf("\n%.4f of the first three sentences:\n", highest);
  for (const Knob& knob : all) std::printf("  int32_t %s = %d;\n", knob.name.c_str(), knob.value(winner));
}
