// Trains the scorer of pronouns (models/coref.bin) on GAP (he, she) and OntoGUM (all), and scores it.
//
//   coref DATA_DIR OUT.bin     trains on everything and writes the weights
//   coref DATA_DIR cv          GAP's measure by five-fold cross-validation
//   coref DATA_DIR score       GAP's measure and OntoGUM's pronouns with the weights built in
//
// GAP's measure: a pronoun's chain is right about a candidate name when it holds (overlaps) that name exactly when the
// annotators say so; precision, recall and F1 of these decisions. Names are our own ("snippet context"); with
// GOLD_NAMES=1 the two candidate names are given ("gold two-mention"), in place of ours where they overlap.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <random>
#include <sstream>

#include "corpus.hpp"
#include "model.hpp"
#include "stages.hpp"

using namespace readout;
using namespace readout::train;

namespace {

struct Span {
  uint32_t begin, end;
  bool overlaps(ByteSpan s) const { return begin < s.end && s.begin < end; }
};

Doc analyse(const std::string& text) {
  const Model& model = Model::get();
  Doc doc;
  doc.text = text;
  for (const Stage& stage : stages()) {
    if (std::string_view(stage.name) == "coreference") break;
    stage.run(model, doc);
    if (std::getenv("PARSE_ALL") != nullptr && std::string_view(stage.name) == "cues")
      doc.wants_parse.assign(doc.sentences.size(), true);
  }
  return doc;
}

// The tokens' index of the phrase heads is all we need of gold mentions.
struct Example {
  PronounModel::Group group;
  std::vector<std::vector<uint16_t>> candidates;
  std::vector<bool> right;
};

struct GapRow {
  Doc doc;
  Span pronoun, a, b;
  bool a_right, b_right, female;
};

std::vector<GapRow> read_gap(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  std::vector<GapRow> rows;
  const bool gold = std::getenv("GOLD_NAMES") != nullptr;
  while (std::getline(file, line)) {
    const auto cells = split(line, '\t');
    const std::string text(cells[1]);
    const auto span = [&](std::string_view form, std::string_view offset) {
      const uint32_t begin = byte_of(text, static_cast<uint32_t>(std::stoul(std::string(offset))));
      return Span{begin, begin + static_cast<uint32_t>(form.size())};
    };
    GapRow row{
        analyse(text),
        span(cells[2], cells[3]),
        span(cells[4], cells[5]),
        span(cells[7], cells[8]),
        cells[6] == "TRUE",
        cells[9] == "TRUE",
        cells[2][0] == 's' || cells[2][0] == 'S' || cells[2] == "her" || cells[2] == "Her" || cells[2] == "hers"};
    if (gold) {
      for (const Span s : {row.a, row.b}) {
        TokenSpan tokens{kNone, 0};
        for (uint32_t t = 0; t < row.doc.tokens.size(); ++t) {
          if (!s.overlaps(row.doc.tokens[t].span)) continue;
          tokens.begin = std::min(tokens.begin, t);
          tokens.end = t + 1;
        }
        auto& names = row.doc.names;
        bool have = false;
        for (const Name& name : names) have = have || (name.type == EntityType::PERSON && name.tokens.overlaps(tokens));
        if (have) continue;
        std::vector<Name> kept;
        for (const Name& name : names)
          if (!name.tokens.overlaps(tokens)) kept.push_back({name.tokens, name.type, kNone, kNone, name.rule});
        kept.push_back({tokens, EntityType::PERSON, kNone, kNone, "gold"});
        std::sort(kept.begin(), kept.end(),
                  [](const Name& x, const Name& y) { return x.tokens.begin < y.tokens.begin; });
        names = std::move(kept);
        std::vector<Value> values;
        for (const Value& v : row.doc.values)
          if (!v.tokens.overlaps(tokens)) values.push_back(v);
        row.doc.values = std::move(values);
      }
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

struct GumDoc {
  Doc doc;
  std::vector<uint32_t> cluster;  // of the smallest mention that holds each token as its likely head; kNone
  std::vector<uint32_t> pronoun;  // of a mention that is exactly this token
};

std::vector<GumDoc> read_gum(const std::string& path) {
  std::vector<GumDoc> docs;
  std::istringstream lines(read_gz(path));
  for (std::string line; std::getline(lines, line);) {
    const auto j = nlohmann::json::parse(line, nullptr, false);
    GumDoc d;
    const std::string text = j["text"].get<std::string>();
    d.doc = analyse(text);
    const size_t n = d.doc.tokens.size();
    d.cluster.assign(n, kNone);
    d.pronoun.assign(n, kNone);
    std::vector<uint32_t> size(n, UINT32_MAX);
    std::vector<uint32_t> at;  // code point to byte
    for (uint32_t b = 0; b <= text.size(); ++b)
      if (b == text.size() || (static_cast<uint8_t>(text[b]) & 0xC0) != 0x80) at.push_back(b);
    uint32_t c = 0;
    for (const auto& cluster : j["clusters"]) {
      for (const auto& m : cluster) {
        const Span s{at[m[0].get<size_t>()], at[m[1].get<size_t>()]};
        for (uint32_t t = 0; t < n; ++t) {
          const ByteSpan token = d.doc.tokens[t].span;
          if (token.begin < s.begin || token.end > s.end) continue;
          if (s.end - s.begin < size[t]) {
            size[t] = s.end - s.begin;
            d.cluster[t] = c;
          }
          if (token.begin == s.begin && token.end == s.end) d.pronoun[t] = c;
        }
      }
      ++c;
    }
    docs.push_back(std::move(d));
  }
  return docs;
}

struct Counts {
  int tp = 0, fp = 0, fn = 0;
  void add(bool gold, bool guess) {
    tp += gold && guess;
    fp += !gold && guess;
    fn += gold && !guess;
  }
  void print(const char* name) const {
    const double p = tp / std::max(1.0, double(tp + fp)), r = tp / std::max(1.0, double(tp + fn));
    std::printf("%-28s P %.3f  R %.3f  F1 %.3f\n", name, p, r, 2 * p * r / std::max(1e-9, p + r));
  }
};

// Decisions on one row; `examples` gets the training example, when asked for.
void run_gap(GapRow& row, const PronounModel& model, Counts* counts, std::vector<Example>* examples) {
  const PronounWatch watch = [&](const Coreference& c, const PronounCase& choice) -> uint32_t {
    if (examples == nullptr || !row.pronoun.overlaps(row.doc.tokens[c.phrases[choice.phrase].head].span)) return kNone;
    uint32_t chain_a = kNone, chain_b = kNone;
    for (const Phrase& p : c.phrases) {
      if (p.form != MentionForm::name) continue;
      if (row.a.overlaps(row.doc.bytes(p.tokens))) chain_a = p.chain;
      if (row.b.overlaps(row.doc.bytes(p.tokens))) chain_b = p.chain;
    }
    Example e{choice.group, {}, {}};
    bool any = false;
    for (const auto& candidate : choice.candidates) {
      const uint32_t chain = c.phrases[candidate.phrase].chain;
      const bool is_a = chain != kNone && chain == chain_a, is_b = chain != kNone && chain == chain_b;
      const bool right = row.a_right || row.b_right ? (is_a && row.a_right) || (is_b && row.b_right) : !is_a && !is_b;
      any = any || right;
      e.candidates.push_back(candidate.features);
      e.right.push_back(right);
    }
    if (any) examples->push_back(std::move(e));
    return kNone;
  };
  resolve(Model::get().parties, model, Model::get().speech, row.doc, watch);
  if (counts == nullptr) return;
  bool guess_a = false, guess_b = false;
  for (const Mention& m : row.doc.mentions) {
    if (m.entity == kNone || m.form != MentionForm::pronoun || !row.pronoun.overlaps(row.doc.bytes(m.tokens))) continue;
    for (const uint32_t other : row.doc.entities[m.entity].mentions) {
      const Mention& o = row.doc.mentions[other];
      if (o.form != MentionForm::name) continue;
      guess_a = guess_a || row.a.overlaps(row.doc.bytes(o.tokens));
      guess_b = guess_b || row.b.overlaps(row.doc.bytes(o.tokens));
    }
  }
  counts->add(row.a_right, guess_a);
  counts->add(row.b_right, guess_b);
  if (std::getenv("SHOW") != nullptr && (row.a_right != guess_a || row.b_right != guess_b)) {
    std::string t = row.doc.text;
    std::printf("GAP %s | %s %d/%d | %s %d/%d | @%.*s\n",
                t.substr(row.pronoun.begin, row.pronoun.end - row.pronoun.begin).c_str(),
                t.substr(row.a.begin, row.a.end - row.a.begin).c_str(), row.a_right, guess_a,
                t.substr(row.b.begin, row.b.end - row.b.begin).c_str(), row.b_right, guess_b, 0, "");
    std::printf("   %s [[%s]] %s\n", t.substr(0, row.pronoun.begin).c_str(),
                t.substr(row.pronoun.begin, row.pronoun.end - row.pronoun.begin).c_str(),
                t.substr(row.pronoun.end).c_str());
  }
}

void run_gum(GumDoc& d, const PronounModel& model, std::vector<Example>* examples, int (*right)[2]) {
  const PronounWatch watch = [&](const Coreference& c, const PronounCase& choice) -> uint32_t {
    const uint32_t gold = d.pronoun[c.phrases[choice.phrase].head];
    Example e{choice.group, {}, {}};
    bool any = false;
    uint32_t best = kNone;
    int32_t best_score = INT32_MIN;
    for (uint32_t k = 0; k < choice.candidates.size(); ++k) {
      const auto& candidate = choice.candidates[k];
      const bool ok = candidate.phrase == kNone ? gold == kNone
                                                : gold != kNone && d.cluster[c.phrases[candidate.phrase].head] == gold;
      any = any || ok;
      e.candidates.push_back(candidate.features);
      e.right.push_back(ok);
      const int32_t score = model.score(choice.group, candidate.features);
      if (score > best_score) best_score = score, best = k;
    }
    if (right != nullptr && best != kNone) {
      right[choice.group][0] += e.right[best];
      right[choice.group][1] += 1;
    }
    if (any && examples != nullptr) examples->push_back(std::move(e));
    return kNone;
  };
  resolve(Model::get().parties, model, Model::get().speech, d.doc, watch);
}

// Softmax over candidates, the right ones together; averaged stochastic gradient.
PronounModel fit(std::vector<Example> examples, double rate, double decay, int epochs) {
  constexpr size_t kAll = PronounModel::kGroups * PronounModel::kFeatures;
  std::vector<double> w(kAll), sum(kAll), g2(kAll, 1e-6);
  std::mt19937 random(1);
  double steps = 0;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    std::shuffle(examples.begin(), examples.end(), random);
    for (const Example& e : examples) {
      const size_t base = e.group * PronounModel::kFeatures;
      std::vector<double> s(e.candidates.size());
      double top = -1e9;
      for (size_t k = 0; k < s.size(); ++k) {
        for (const uint16_t f : e.candidates[k]) s[k] += w[base + f];
        top = std::max(top, s[k]);
      }
      double all = 0, good = 0;
      for (size_t k = 0; k < s.size(); ++k) {
        s[k] = std::exp(s[k] - top);
        all += s[k];
        if (e.right[k]) good += s[k];
      }
      if (good <= 0) continue;
      std::vector<std::pair<size_t, double>> gradient;
      for (size_t k = 0; k < s.size(); ++k) {
        const double d = (e.right[k] ? s[k] / good : 0) - s[k] / all;
        for (const uint16_t f : e.candidates[k]) gradient.push_back({base + f, d});
      }
      std::sort(gradient.begin(), gradient.end());
      for (size_t i = 0; i < gradient.size();) {
        const size_t f = gradient[i].first;
        double d = 0;
        for (; i < gradient.size() && gradient[i].first == f; ++i) d += gradient[i].second;
        d -= decay * w[f];
        g2[f] += d * d;
        w[f] += rate * d / std::sqrt(g2[f]);
      }
      if (epoch * 2 >= epochs) {
        steps += 1;
        if (static_cast<long>(steps) % 50 == 0)
          for (size_t f = 0; f < kAll; ++f) sum[f] += w[f];
      }
    }
  }
  PronounModel out;
  const double n = std::max(1.0, std::floor(steps / 50));
  for (size_t f = 0; f < kAll; ++f)
    out.weights[f] = static_cast<int16_t>(std::lround(std::clamp(200 * sum[f] / n, -8000.0, 8000.0)));
  return out;
}

PronounModel learn(std::vector<GapRow>& gap, const std::vector<size_t>& rows, std::vector<GumDoc>& gum) {
  const auto number = [](const char* name, double standard) {
    const char* s = std::getenv(name);
    return s == nullptr ? standard : std::stod(s);
  };
  PronounModel model;
  for (int round = 0; round < 3; ++round) {  // the features hold what the model itself decided before
    std::vector<Example> examples;
    for (const size_t i : rows) run_gap(gap[i], model, nullptr, &examples);
    for (GumDoc& d : gum) run_gum(d, model, &examples, nullptr);
    model =
        fit(std::move(examples), number("RATE", 0.03), number("DECAY", 0.002), static_cast<int>(number("EPOCHS", 12)));
  }
  return model;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: coref DATA_DIR OUT.bin | cv | score\n";
    return 1;
  }
  const std::string data = argv[1], mode = argv[2];
  auto gap = read_gap(data + "/coref/gap-development.tsv");
  auto gum = read_gum(data + "/coref/ontogum-train.jsonl.gz");
  Counts all, male, female;
  int right[PronounModel::kGroups][2] = {};
  const auto score = [&](size_t i, const PronounModel& model) {
    Counts c;
    run_gap(gap[i], model, &c, nullptr);
    for (Counts* to : {&all, gap[i].female ? &female : &male}) to->tp += c.tp, to->fp += c.fp, to->fn += c.fn;
  };
  if (mode == "cv") {
    constexpr size_t kFolds = 5;
    for (size_t fold = 0; fold < kFolds; ++fold) {
      std::vector<size_t> rows;
      std::vector<GumDoc> part, held;
      for (size_t i = 0; i < gap.size(); ++i)
        if (i % kFolds != fold) rows.push_back(i);
      for (size_t i = 0; i < gum.size(); ++i) (i % kFolds == fold ? held : part).push_back(gum[i]);
      const PronounModel model = learn(gap, rows, part);
      for (size_t i = fold; i < gap.size(); i += kFolds) score(i, model);
      for (GumDoc& d : held) run_gum(d, model, nullptr, right);
    }
  } else if (mode == "score") {
    for (size_t i = 0; i < gap.size(); ++i) score(i, Model::get().pronouns);
    for (GumDoc& d : gum) run_gum(d, Model::get().pronouns, nullptr, right);
  } else {
    std::vector<size_t> rows;
    for (size_t i = 0; i < gap.size(); ++i) rows.push_back(i);
    const PronounModel model = learn(gap, rows, gum);
    std::ofstream out(mode, std::ios::binary);
    for (const int16_t w : model.weights) out.put(static_cast<char>(w & 0xFF)).put(static_cast<char>((w >> 8) & 0xFF));
    return 0;
  }
  all.print("GAP he, she");
  male.print("  he");
  female.print("  she");

  const char* names[] = {"he/she", "it", "they"};
  for (int g = 0; g < 3; ++g) std::printf("OntoGUM %-7s %4d of %4d right\n", names[g], right[g][0], right[g][1]);
  return 0;
}
