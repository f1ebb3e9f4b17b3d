// Tunes the weights of src/summary.hpp by random search, and by cross-validation says what carries over to other
// articles. summary DATA_DIR
#include "summary.hpp"

#include <array>
#include <functional>

namespace readout::train {
namespace {

struct Knob {
  std::string name;
  std::function<int32_t&(SummaryWeights&)> value;
  std::vector<int32_t> steps;
};

// Few, and few steps each: with all weights free, what was won on some articles was lost on others. The first step is
// neutral. Title, subtitle, captions, quotations and questions are set by hand: too few articles have them.
std::vector<Knob> knobs() {
  std::vector<Knob> all;
  const auto add = [&](const char* name, int32_t SummaryWeights::*value, std::vector<int32_t> steps) {
    all.push_back({name, [value](SummaryWeights& w) -> int32_t& { return w.*value; }, std::move(steps)});
  };
  all.push_back({"beyond", [](SummaryWeights& w) -> int32_t& { return w.place[4]; }, {150, 300, 450}});
  add("coverage", &SummaryWeights::coverage, {1000, 1300, 1600, 1900});
  add("act", &SummaryWeights::act, {0, 50, 100, 150});
  add("about", &SummaryWeights::about, {0, 300, 600});
  add("pronoun", &SummaryWeights::pronoun, {0, -1000, -1600, -2200, -2800});
  add("general", &SummaryWeights::general, {0, -100, -200, -300});
  add("heading", &SummaryWeights::heading, {0, 100, 200, 300});
  add("lead", &SummaryWeights::lead, {0, 100, 200, 300});
  return all;
}

constexpr int kTrials = 80;
constexpr uint32_t kFolds = 5, kBags = 7;

// Which articles count: by fold of an article's place in its set, and by lot.
struct Part {
  uint32_t fold = kNone;  // without the articles of this fold; kNone: with all
  bool held_out = false;  // only them
  uint32_t bag = 0;       // two thirds of the rest, by lot; 0: all
  bool has(uint32_t set, uint32_t i) const {
    if (fold != kNone && (i % kFolds == fold) != held_out) return false;
    return bag == 0 || Random(bag * 1000003 + set * 10007 + i).below(3) > 0;
  }
};

// Sums of ROUGE over a set's articles, at as many words as the first three sentences have. A search looks at shorter
// and longer summaries too: which sentence the limit cuts is chance, and what it wins by that does not carry over.
struct Sum {
  double lead = 0, ours = 0, n = 0;
  std::array<double, 3> lead_of = {}, ours_of = {};  // ROUGE-1, -2, -L
};
struct Length {
  double of_lead, weight;
};
const std::vector<Length> kOne = {{1, 1}}, kThree = {{1, 1}, {0.6, 0.5}, {1.5, 0.5}};
std::vector<Sum> sums(const std::vector<Set>& sets, const SummaryWeights& weights, const Part& part,
                      const std::vector<Length>& lengths = kOne) {
  std::vector<Sum> out(sets.size());
  for (uint32_t k = 0; k < sets.size(); ++k)
    for (uint32_t i = 0; i < sets[k].articles.size(); ++i) {
      if (!part.has(k, i)) continue;
      const Article& a = sets[k].articles[i];
      std::vector<uint32_t> in_order(a.sentences.size());
      std::iota(in_order.begin(), in_order.end(), 0u);
      const auto chosen = ours(a, weights);
      for (const Length& length : lengths) {
        const auto limit = static_cast<size_t>(static_cast<double>(a.lead.size()) * length.of_lead);
        const Rouge lead = rouge(take(a, in_order, limit), a.reference),
                    got = rouge(take(a, chosen, limit), a.reference);
        out[k].lead += length.weight * lead.mean();
        out[k].ours += length.weight * got.mean();
        const std::array<double, 3> lead_each = {lead.one, lead.two, lead.longest},
                                    got_each = {got.one, got.two, got.longest};
        for (size_t m = 0; m < 3; ++m) {
          out[k].lead_of[m] += length.weight * lead_each[m];
          out[k].ours_of[m] += length.weight * got_each[m];
        }
      }
      ++out[k].n;
    }
  return out;
}

// How much better than the first three sentences, at equal words: 0.05 is five per cent of the sum of ROUGE-1, -2 and
// -L. The mean over the sets (by the root of their size), and gum as a whole.
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
  const auto [all, gum] = gain_over_lead(sets, sums(sets, weights, part, kThree));
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

// The mean of each knob over searches on parts of the articles: what does not depend on a few of them.
SummaryWeights tuned(const std::vector<Set>& sets, uint32_t fold) {
  std::vector<SummaryWeights> found;
  for (uint32_t bag = 1; bag <= kBags; ++bag) found.push_back(searched(sets, {fold, false, bag}));
  SummaryWeights out;
  for (const Knob& knob : knobs()) {
    int32_t sum = 0;
    for (SummaryWeights& w : found) sum += knob.value(w);
    knob.value(out) = sum / static_cast<int32_t>(kBags);
  }
  return out;
}

void print(const char* what, const std::vector<Set>& sets, const std::vector<Sum>& sum) {
  const auto [all, gum] = gain_over_lead(sets, sum);
  std::printf("%s: all sets %+.3f  gum %+.3f (", what, all, gum);
  for (size_t m = 0; m < 3; ++m) {
    double lead = 0, ours = 0;
    for (size_t k = 0; k < sets.size(); ++k) {
      if (!sets[k].name.starts_with("gum")) continue;
      lead += sum[k].lead_of[m];
      ours += sum[k].ours_of[m];
    }
    std::printf("%s%+.3f", m > 0 ? " " : "", ours / lead - 1);
  }
  std::printf(") ");
  for (size_t k = 0; k < sets.size(); ++k)
    std::printf("  %s %+.3f", sets[k].name.c_str(), sum[k].ours / sum[k].lead - 1);
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
      for (size_t m = 0; m < 3; ++m) {
        held_out[k].lead_of[m] += part[k].lead_of[m];
        held_out[k].ours_of[m] += part[k].ours_of[m];
      }
    }
  }
  print("held out", sets, held_out);
  SummaryWeights weights = tuned(sets, kNone);
  print("tuned on all", sets, sums(sets, weights, {}));
  for (const Knob& knob : knobs()) std::printf("  %s = %d\n", knob.name.c_str(), knob.value(weights));
}
