// ROUGE F1 of the summary beside the first three sentences and TextRank, all cut to the words of the first three
// sentences. score_summary DATA_DIR
#include "summary.hpp"

int main(int argc, char** argv) {
  using namespace readout::train;
  if (argc != 2) return std::fputs("usage: score_summary DATA_DIR\n", stderr), 2;
  const auto sets = read_sets(argv[1]);
  const char* const systems[] = {"lead", "lead, no headings", "TextRank", "ours"};
  std::printf("%-24s %4s  %-22s %-22s %-22s %-22s  ours against lead\n", "R-1 / R-2 / R-L", "n", systems[0], systems[1],
              systems[2], systems[3]);
  Rouge all[4];
  double gum = 0;
  const auto row = [&](const std::string& name, const Rouge(&sum)[4], double n) {
    std::printf("%-24s %4.0f", name.c_str(), n);
    for (const Rouge& r : sum)
      std::printf("  %5.2f / %5.2f / %5.2f", 100 * r.one / n, 100 * r.two / n, 100 * r.longest / n);
    std::printf("  %+5.1f %% %+5.1f %% %+5.1f %%\n", 100 * (sum[3].one / sum[0].one - 1),
                100 * (sum[3].two / sum[0].two - 1), 100 * (sum[3].longest / sum[0].longest - 1));
  };
  for (const Set& set : sets) {
    Rouge sum[4];
    for (const Article& a : set.articles) {
      const Words got[] = {a.lead, a.sentences_lead, a.textrank, take(a, ours(a, {}), a.lead.size())};
      for (int k = 0; k < 4; ++k) {
        const Rouge r = rouge(got[k], a.reference);
        for (Rouge* into : {&sum[k], set.name.starts_with("gum") ? &all[k] : nullptr}) {
          if (into == nullptr) continue;
          into->one += r.one;
          into->two += r.two;
          into->longest += r.longest;
        }
      }
    }
    row(set.name, sum, static_cast<double>(set.articles.size()));
    if (set.name.starts_with("gum")) gum += static_cast<double>(set.articles.size());
  }
  row("gum, all genres", all, gum);
  std::printf("summary ROUGE-1\t%.4f\nsummary ROUGE-2\t%.4f\nsummary ROUGE-L\t%.4f\n", all[3].one / gum,
              all[3].two / gum, all[3].longest / gum);
}
