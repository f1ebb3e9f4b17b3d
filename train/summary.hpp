// Articles with reference summaries, ROUGE, and the baselines that the summary is measured against.
#ifndef READOUT_TRAIN_SUMMARY_HPP_
#define READOUT_TRAIN_SUMMARY_HPP_

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "../src/json.hpp"
#include "../src/summary.hpp"
#include "corpus.hpp"
#include "readout/readout.hpp"

namespace readout::train {

// Lower-case runs of letters and digits, as ROUGE takes them (without stemming), as numbers: the same word, the same
// number.
using Words = std::vector<uint32_t>;
inline Words rouge_words(std::string_view text) {
  static std::map<std::string, uint32_t> ids;
  Words words;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) words.push_back(ids.emplace(word, static_cast<uint32_t>(ids.size())).first->second);
    word.clear();
  };
  for (char c : text) {
    const auto byte = static_cast<uint8_t>(c);
    const bool letter = (byte | 32) >= 'a' && (byte | 32) <= 'z';
    if (letter || (byte >= '0' && byte <= '9') || byte >= 0x80) {
      word += letter ? static_cast<char>(byte | 32) : c;
    } else {
      flush();
    }
  }
  flush();
  return words;
}

struct Rouge {
  double one = 0, two = 0, longest = 0;  // F1
  double mean() const { return (one + two + longest) / 3; }
};

inline double f1(size_t hits, size_t a, size_t b) {
  return hits == 0 ? 0 : 2 * static_cast<double>(hits) / static_cast<double>(a + b);
}

inline double ngram_f1(size_t n, const Words& got, const Words& want) {
  const auto grams = [n](const Words& words) {
    std::vector<uint64_t> out;
    for (size_t i = 0; i + n <= words.size(); ++i)
      out.push_back(n == 1 ? words[i] : uint64_t{words[i]} << 32 | words[i + 1]);
    std::sort(out.begin(), out.end());
    return out;
  };
  const auto a = grams(got), b = grams(want);
  std::vector<uint64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return f1(both.size(), a.size(), b.size());
}

inline Rouge rouge(const Words& got, const Words& want) {
  std::vector<size_t> row(want.size() + 1, 0);
  for (uint32_t word : got) {
    size_t diagonal = 0;
    for (size_t k = 1; k <= want.size(); ++k) {
      const size_t above = row[k];
      row[k] = word == want[k - 1] ? diagonal + 1 : std::max(row[k], row[k - 1]);
      diagonal = above;
    }
  }
  return {ngram_f1(1, got, want), ngram_f1(2, got, want), f1(row.back(), got.size(), want.size())};
}

struct Article {
  std::unique_ptr<Analysis> analysis;
  std::vector<Words> sentences;  // words of each sentence
  Words reference;
  Words lead, sentences_lead, textrank;  // at equal words: as many as the first three sentences have
};
struct Set {
  std::string name;
  std::vector<Article> articles;
};

// The sentences in the order of choice until `limit` words are there, put into text order, the last one cut.
inline Words take(const Article& a, const std::vector<uint32_t>& order, size_t limit) {
  std::vector<uint32_t> chosen;
  size_t words = 0;
  for (uint32_t s : order) {
    if (words >= limit) break;
    chosen.push_back(s);
    words += a.sentences[s].size();
  }
  const size_t over = words > limit ? words - limit : 0;
  const uint32_t last = chosen.empty() ? 0 : chosen.back();
  std::sort(chosen.begin(), chosen.end());
  Words out;
  for (uint32_t s : chosen) {
    const auto& from = a.sentences[s];
    out.insert(out.end(), from.begin(), from.end() - static_cast<std::ptrdiff_t>(s == last ? over : 0));
  }
  return out;
}

inline std::vector<uint32_t> ours(const Article& a, const SummaryWeights& weights) {
  std::vector<uint32_t> order;
  for (const SummarySentence& s : rank_sentences(a.analysis->doc(), weights)) order.push_back(s.sentence);
  return order;
}

// TextRank (Mihalcea and Tarau 2004): PageRank over sentences linked by the words they share.
inline std::vector<uint32_t> textrank(const Article& a) {
  const size_t n = a.sentences.size();
  std::vector<std::set<uint32_t>> bags;
  for (const auto& s : a.sentences) {
    bags.emplace_back();
    bags.back().insert(s.begin(), s.end());
  }
  std::vector<std::vector<double>> link(n, std::vector<double>(n, 0));
  std::vector<double> total(n, 0), score(n, 1);
  for (size_t i = 0; i < n; ++i)
    for (size_t k = 0; k < n; ++k) {
      if (i == k || bags[i].size() < 2 || bags[k].size() < 2) continue;
      const auto shared =
          std::count_if(bags[i].begin(), bags[i].end(), [&](uint32_t w) { return bags[k].count(w) > 0; });
      link[i][k] = static_cast<double>(shared) /
                   (std::log(static_cast<double>(bags[i].size())) + std::log(static_cast<double>(bags[k].size())));
      total[i] += link[i][k];
    }
  for (int round = 0; round < 30; ++round) {
    std::vector<double> next(n, 0.15);
    for (size_t i = 0; i < n; ++i)
      for (size_t k = 0; total[i] > 0 && k < n; ++k) next[k] += 0.85 * score[i] * link[i][k] / total[i];
    score = next;
  }
  std::vector<uint32_t> order(n);
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t x, uint32_t y) { return score[x] > score[y]; });
  return order;
}

inline void add(Set& set, const std::string& text, const std::string& reference) {
  Article a;
  a.analysis = std::make_unique<Analysis>(text, Options{});
  a.analysis->run();
  if (a.analysis->status() != Status::ok) return;
  const Doc& doc = a.analysis->doc();
  for (const readout::Sentence& s : doc.sentences) a.sentences.push_back(rouge_words(doc.view(s.tokens)));
  a.reference = rouge_words(reference);
  if (a.sentences.size() < 6 || a.reference.size() < 4) return;
  std::vector<uint32_t> order(a.sentences.size());
  std::iota(order.begin(), order.end(), 0u);
  a.lead = take(a, {order.begin(), order.begin() + 3}, SIZE_MAX);
  std::stable_partition(order.begin(), order.end(),
                        [&](uint32_t s) { return doc.sentences[s].kind != SentenceKind::heading; });
  a.sentences_lead = take(a, order, a.lead.size());
  a.textrank = take(a, textrank(a), a.lead.size());
  set.articles.push_back(std::move(a));
}

// gum:       a human sentence that sums up the document; by genre.
// titles:    a news or White House text without its title, which is the reference.
// lead:      a news text without its first sentence, which is the reference: what the rest of the article is about
//            (the lead as a reference: Zhu et al. 2021, "Leveraging Lead Bias for Zero-shot Abstractive News
//            Summarization").
inline std::vector<Set> read_sets(const std::string& data_dir) {
  std::map<std::string, Set> sets;
  const auto rows = [&](const std::string& name, auto use) {
    const std::string all = read_gz(data_dir + name);
    for (std::string_view line : split(all, '\n'))
      if (!line.empty()) use(Json::parse(line, nullptr, false));
  };
  const auto text_of = [](const Json& row, const char* key) { return row.value(key, std::string()); };
  const auto set = [&](const std::string& name) -> Set& {
    sets[name].name = name;
    return sets[name];
  };
  rows("/summaries/gum-train.jsonl.gz", [&](const Json& row) {
    add(set("gum " + text_of(row, "genre")), text_of(row, "text"), text_of(row, "summary"));
  });
  const auto untitled = [&](const Json& row) {
    const std::string text = text_of(row, "text"), title = text_of(row, "title");
    return text.starts_with(title.substr(0, 20)) ? text.substr(std::min(text.find('\n') + 1, text.size())) : text;
  };
  rows("/raw/wikinews.jsonl.gz", [&](const Json& row) {
    if (!text_of(row, "id").starts_with("GUM")) add(set("titles wikinews"), untitled(row), text_of(row, "title"));
  });
  std::map<std::string, int> seen;
  rows("/raw/whitehouse.jsonl.gz", [&](const Json& row) {
    const std::string kind = text_of(row, "kind");
    if (kind != "joint_statement" && kind != "fact_sheet" && kind != "article") return;
    if (seen[kind]++ % (kind == "fact_sheet" ? 20
                        : kind == "article"  ? 8
                                             : 3) !=
            0 ||
        text_of(row, "text").size() > 20000)
      return;
    add(set("titles " + kind), untitled(row), text_of(row, "title"));
  });
  rows("/raw/voa.jsonl.gz", [&](const Json& row) {
    const std::string text = text_of(row, "text");
    const size_t end = text.find('\n');
    if (end != std::string::npos && std::count(text.begin(), text.end(), '\n') > 6 && seen["voa"]++ % 6 == 0)
      add(set("lead voa"), text.substr(end + 1), text.substr(0, end));
  });
  std::vector<Set> out;
  for (auto& [name, s] : sets) out.push_back(std::move(s));
  return out;
}

}  // namespace readout::train

#endif  // READOUT_TRAIN_SUMMARY_HPP_
