// Tunes the weights of src/summary.hpp by random search, and by cross-validation says what carries over to other articles.
// summary DATA_DIR
#include <functional>

#include "summary.hpp"

namespace readout::train {
namespace {

struct Knob {
  std::string name;
  std::function<int32_t&(SummaryWeights&)> value;
  std::vector<int32_t> steps;
};

// Few, and few steps each: with all weights free, what was won on some articles was lost on others. The first step is neutral.
std::vector<Knob> knobs() {
  std::vector<Knob> all;
  const auto add = [&](const char* name, int32_t SummaryWeights::*value, std::vector<int32_t> steps) {
    all.push_back({name, [value](SummaryWeights& w) -> int32_t& { return w.*value; }, std::move(steps)});
  };
  all.push_back({"beyond", [](SummaryWeights& w) -> int32_t& { return w.place[4]; }, {150, 300, 450}});
  add("coverage", &SummaryWeights::coverage, {1000, 1300, 1600, 1900});
  add("act", &SummaryWeights::act, {0, 50, 100, 150});
  add("about", &SummaryWeights::about, {0, 300, 600});
  add("caption", &SummaryWeights::caption, {0, -600});
  add("deck", &SummaryWeights::deck, {-9000, 800, 2500});
  add("pronoun", &SummaryWeights::pronoun, {0, -1000, -1600, -2200, -2800});
  add("general", &SummaryWeights::general, {0, -100, -200, -300});
  add("title", &SummaryWeights::title, {900, 2500});
  add("heading", &SummaryWeights::heading, {0, 100, 200, 300});
  add("lead", &SummaryWeights::lead, {0, 100, 200, 300});
  return all;
}

constexpr int kTrials = 80;
constexpr uint32_t kFolds = 5, kBags = 7;

// Which articles count: by fold of an article's place in its set, and by lot.
struct Part {
  uint32_t fold = kNone;      // without the articles of this fold; kNone: with all
  bool held_out = false;      // only them
  uint32_t bag = 0;           // two thirds of the rest, by lot; 0: all
  bool has(uint32_t set, uint32_t i) const {
    if (fold != kNone && (i % kFolds == fold) != held_out) return false;
    return bag == 0 || Random(bag * 1000003 + set * 10007 + i).below(3) > 0;
  }
};

// Sums of ROUGE over a set's articles.
struct Sum {
  double lead = 0, ours = 0, n = 0;
};
std::vector<Sum> sums(const std::vector<Set>& sets, const SummaryWeights& weights, const Part& part) {
  std::vector<Sum> out(sets.size());
  for (uint32_t k = 0; k < sets.size(); ++k)
    for (uint32_t i = 0; i < sets[k].articles.size(); ++i) {
      if (!part.has(k, i)) continue;
      const Article& a = sets[k].articles[i];
      out[k].lead += rouge(a.lead, a.reference).mean();
      out[k].ours += rouge(take(a, ours(a, weights), a.lead.size()), a.reference).mean();
      ++out[k].n;
    }
  return out;
}

// How much better than the first three sentences, at equal words: 0.05 is five per cent of the sum of ROUGE-1, -2 and -L. The mean
// over the sets (by the root of their size), and gum as a whole.
std::pair<double, double> gain_over_lead(const std::vector<Set>& sets, const std::vector<Sum>& sum) {
  double total = 0, mass = 0;
  Sum gum;
  for (size_t k = 0; k < sets.size(); ++k) {
    if (sum[k].n == 0) continue;
    total += std::sqrt(sum[k].n) * sum[k].ours / sum[k].lead;
    mass += std::sqrt(sum[k].n);
    if (!sets[k].name.starts_with("gum")) continue;
    gum.lead += sum[k].lead;
    gum.ours += sum[k].ours;
  }
  return {total / mass - 1, gum.ours / gum.lead - 1};
}
double objective(const std::vector<Set>& sets, const SummaryWeights& weights, const Part& part) {
  const auto [all, gum] = gain_over_lead(sets, sums(sets, weights, part));
  return (all + gum) / 2;
}

// Random changes of one to three knobs; those that help are kept.
SummaryWeights searched(const std::vector<Set>& sets, const Part& part) {
  const auto all = knobs();
  const auto pick = [](Random& random, size_t n) { return random.below(static_cast<uint32_t>(n)); };
  Random random(part.bag);
  SummaryWeights best;
  for (const Knob& knob : all) knob.value(best) = knob.steps[0];
  double top = objective(sets, best, part);
  for (int i = 0; i < kTrials; ++i) {
    SummaryWeights trial = best;
    for (uint32_t k = 1 + random.below(3); k > 0; --k) {
      const Knob& knob = all[pick(random, all.size())];
      knob.value(trial) = knob.steps[pick(random, knob.steps.size())];
    }
    const double score = objective(sets, trial, part);
    if (score > top) {
      top = score;
      best = trial;
    }
  }
  return best;
}

// The median of each knob over searches on parts of the articles: what does not depend on a few of them.
SummaryWeights tuned(const std::vector<Set>& sets, uint32_t fold) {
  std::vector<SummaryWeights> found;
  for (uint32_t bag = 1; bag <= kBags; ++bag) found.push_back(searched(sets, {fold, false, bag}));
  SummaryWeights out;
  for (const Knob& knob : knobs()) {
    std::sort(found.begin(), found.end(), [&](SummaryWeights& a, SummaryWeights& b) { return knob.value(a) < knob.value(b); });
    knob.value(out) = knob.value(found[kBags / 2]);
  }
  return out;
}

void print(const char* what, const std::vector<Set>& sets, const std::vector<Sum>& sum) {
  const auto [all, gum] = gain_over_lead(sets, sum);
  std::printf("%s: all sets %+.3f  gum %+.3f ", what, all, gum);
  for (size_t k = 0; k < sets.size(); ++k) std::printf("  %s %+.3f", sets[k].name.c_str(), sum[k].ours / sum[k].lead - 1);
  std::printf("\n");
  std::fflush(stdout);
}

}  // namespace
}  // namespace readout::train

int main(int argc, char** argv) {
  using namespace readout;
  using namespace readout::train;
  if (argc != 2) return std::fputs("usage: summary DATA_DIR\n", stderr), 2;
  const auto sets = read_sets(argv[1]);
  print("as compiled", sets, sums(sets, {}, {}));
  std::vector<Sum> held_out(sets.size());
  for (uint32_t fold = 0; fold < kFolds; ++fold) {
    const auto part = sums(sets, tuned(sets, fold), {fold, true, 0});
    for (size_t k = 0; k < sets.size(); ++k) {
      held_out[k].lead += part[k].lead;
      held_out[k].ours += part[k].ours;
      held_out[k].n += part[k].n;
    }
  }
  print("held out", sets, held_out);
  SummaryWeights weights = tuned(sets, kNone);
  print("tuned on all", sets, sums(sets, weights, {}));
  for (const Knob& knob : knobs()) std::printf("  %s = %d\n", knob.name.c_str(), knob.value(weights));
}
