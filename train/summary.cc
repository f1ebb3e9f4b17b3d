// Tunes the weights of src/summary.hpp: coordinate ascent on the gain over the first three sentences, summed over the sets
// (each set counts by the root of its size). summary DATA_DIR
#include "summary.hpp"

namespace readout::train {
namespace {

struct Knob {
  const char* name;
  int32_t SummaryWeights::*value;
  std::vector<int32_t> steps;
};

const std::vector<Knob> kKnobs = {
    {"first", &SummaryWeights::first, {0, 100, 200, 300, 450, 600, 800, 1000, 1300, 1700, 2200}},
    {"slope", &SummaryWeights::slope, {1, 2, 3, 4, 6, 9, 14, 20}},
    {"paragraph", &SummaryWeights::paragraph, {-50, 0, 25, 50, 80, 120, 180}},
    {"act", &SummaryWeights::act, {0, 30, 60, 100, 150, 200}},
    {"quote", &SummaryWeights::quote, {-300, -200, -150, -100, -50, 0}},
    {"question", &SummaryWeights::question, {-600, -300, -150, -50, 0}},
    {"dangling", &SummaryWeights::dangling, {-400, -250, -150, -100, -50, 0}},
    {"no_verb", &SummaryWeights::no_verb, {-900, -600, -300, -150, -50, 0}},
    {"person", &SummaryWeights::person, {-500, -350, -200, -100, -50, 0}},
    {"list_item", &SummaryWeights::list_item, {-300, -200, -100, -50, 0, 50}},
    {"title", &SummaryWeights::title, {-9000, -500, -200, 0, 200, 500, 900}},
    {"length", &SummaryWeights::length, {0, 2, 4, 8, 12, 18, 26, 40, 70}},
    {"once", &SummaryWeights::once, {0, 10, 20, 30, 45, 60, 80, 100}},
    {"heading", &SummaryWeights::heading, {0, 50, 100, 150, 220, 300, 450}},
    {"name", &SummaryWeights::name, {0, 25, 50, 100, 150, 220}},
    {"lead", &SummaryWeights::lead, {0, 25, 50, 100, 150, 220, 300, 450}},
};

constexpr int kStarts = 8;

double objective(const std::vector<Set>& sets, const SummaryWeights& weights) {
  double total = 0, mass = 0;
  for (const Set& set : sets) {
    double lead = 0, mine = 0;
    for (const Article& a : set.articles) {
      const auto gain = [&](const std::vector<std::string>& words) {
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
  const auto sets = read_sets(argv[1]);
  Random random(7);
  SummaryWeights winner;
  double highest = 0;
  for (int start = 0; start < kStarts; ++start) {
    SummaryWeights best;
    if (start > 0)
      for (const Knob& knob : kKnobs) best.*knob.value = knob.steps[random.below(static_cast<uint32_t>(knob.steps.size()))];
    double top = objective(sets, best);
    for (int round = 0; round < 4; ++round) {
      const double before = top;
      for (const Knob& knob : kKnobs) {
        SummaryWeights trial = best;
        for (int32_t value : knob.steps) {
          if (value == best.*knob.value) continue;
          trial.*knob.value = value;
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
    for (const Knob& knob : kKnobs) std::printf(" %s=%d", knob.name, best.*knob.value);
    std::printf("\n");
    std::fflush(stdout);
    if (top > highest) {
      highest = top;
      winner = best;
    }
  }
  std::printf("\n%.4f of the first three sentences:\n", highest);
  for (const Knob& knob : kKnobs) std::printf("  int32_t %s = %d;\n", knob.name, winner.*knob.value);
}
