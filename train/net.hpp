// The parser's network in floating point, with its gradients: what src/parse.cc computes in integers.
//
// A Graph records the operations of one minibatch and plays them backwards. Rows are words; sentences lie one after
// another, and only the operations that need to know are told where each begins.
#ifndef READOUT_TRAIN_NET_HPP_
#define READOUT_TRAIN_NET_HPP_

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <deque>
#include <functional>
#include <vector>

namespace readout::train {

// C (n x m) += A (n x k) B (k x m), all row-major.
inline void multiply(const float* a, const float* b, float* c, size_t n, size_t k, size_t m) {
  using V = float __attribute__((vector_size(32), aligned(4)));
  constexpr size_t kRows = 6;
  const auto at = [](const float* p) { return *reinterpret_cast<const V*>(p); };
  size_t j = 0;
  for (; j + 16 <= m; j += 16) {
    size_t i = 0;
    for (; i + kRows <= n; i += kRows) {
      V sum[kRows][2];
      for (size_t r = 0; r < kRows; ++r) sum[r][0] = at(c + (i + r) * m + j), sum[r][1] = at(c + (i + r) * m + j + 8);
      for (size_t x = 0; x < k; ++x) {
        const V b0 = at(b + x * m + j), b1 = at(b + x * m + j + 8);
        for (size_t r = 0; r < kRows; ++r) {
          const float f = a[(i + r) * k + x];
          sum[r][0] += f * b0;
          sum[r][1] += f * b1;
        }
      }
      for (size_t r = 0; r < kRows; ++r) {
        *reinterpret_cast<V*>(c + (i + r) * m + j) = sum[r][0];
        *reinterpret_cast<V*>(c + (i + r) * m + j + 8) = sum[r][1];
      }
    }
    for (; i < n; ++i) {
      V s0 = at(c + i * m + j), s1 = at(c + i * m + j + 8);
      for (size_t x = 0; x < k; ++x) {
        const float f = a[i * k + x];
        s0 += f * at(b + x * m + j);
        s1 += f * at(b + x * m + j + 8);
      }
      *reinterpret_cast<V*>(c + i * m + j) = s0;
      *reinterpret_cast<V*>(c + i * m + j + 8) = s1;
    }
  }
  const auto rest = static_cast<uint32_t>(m - j);
  for (size_t i = 0; rest > 0 && i < n; ++i, a += k, c += m) {
    const float* row = b + j;
    for (size_t x = 0; x < k; ++x, row += m)
      for (uint32_t y = 0; y < rest; ++y) c[j + y] += a[x] * row[y];
  }
}

inline void transpose(const float* a, float* t, size_t n, size_t m) {  // n x m -> m x n
  for (size_t i = 0; i < n; ++i)
    for (size_t j = 0; j < m; ++j) t[j * n + i] = a[i * m + j];
}

// A matrix of weights (in x out) or an embedding table (rows x width), trained by Adam, seen by the network as
// quantised.
struct Param {
  size_t n = 0, m = 0;
  float step = 0, most = 0;  // the grid of quantised values, and the largest one
  std::vector<float> w, q, qt, g, first, second, mean;
  bool table = false;             // an embedding table: only the rows that a minibatch used are updated
  std::vector<uint32_t> touched;  // those rows
  std::vector<uint32_t> seen;     // the step of each row's last update

  void touch(uint32_t row) {
    if (seen[row] & 1) return;
    seen[row] |= 1;
    touched.push_back(row);
  }
  float rounded(float x) const {
    const float v = std::nearbyint(x / step);
    return step * (v < -most ? -most : v > most ? most : v);
  }
  void quantise(bool matrix) {
    for (size_t i = 0; i < w.size(); ++i) q[i] = rounded(w[i]);
    if (matrix) transpose(q.data(), qt.data(), n, m);
  }
};

struct Node {
  size_t n = 0, d = 0;
  float *v = nullptr, *g = nullptr;
};

class Graph {
 public:
  Node make(size_t n, size_t d) {
    Node out{n, d, take(n * d), take(n * d)};
    return out;
  }
  float* take(size_t size) {
    size = (size + 7) / 8 * 8;
    if (block_ < blocks_.size() && used_ + size > blocks_[block_].size()) ++block_, used_ = 0;
    while (block_ < blocks_.size() && used_ + size > blocks_[block_].size()) ++block_;
    if (block_ == blocks_.size()) blocks_.emplace_back(std::max<size_t>(size, 1 << 22)), used_ = 0;
    float* out = blocks_[block_].data() + used_;
    used_ += size;
    std::memset(out, 0, size * sizeof(float));
    return out;
  }
  void later(std::function<void()> f) { tape_.push_back(std::move(f)); }
  void backward() {
    for (size_t i = tape_.size(); i-- > 0;) tape_[i]();
  }
  void clear() { tape_.clear(), block_ = 0, used_ = 0; }

 private:
  std::deque<std::vector<float>> blocks_;
  size_t block_ = 0, used_ = 0;
  std::vector<std::function<void()>> tape_;
};

inline Node linear(Graph& graph, Node x, Param& w, Param& bias) {
  Node y = graph.make(x.n, w.m);
  for (size_t i = 0; i < y.n; ++i) std::copy_n(bias.q.data(), y.d, y.v + i * y.d);
  multiply(x.v, w.q.data(), y.v, x.n, w.n, w.m);
  graph.later([&graph, x, y, &w, &bias] {
    multiply(y.g, w.qt.data(), x.g, x.n, w.m, w.n);
    float* t = graph.take(x.n * x.d);
    transpose(x.v, t, x.n, x.d);
    multiply(t, y.g, w.g.data(), w.n, x.n, w.m);
    for (size_t i = 0; i < y.n; ++i)
      for (size_t j = 0; j < y.d; ++j) bias.g[j] += y.g[i * y.d + j];
  });
  return y;
}

inline Node relu(Graph& graph, Node x) {
  Node y = graph.make(x.n, x.d);
  for (size_t i = 0; i < x.n * x.d; ++i) y.v[i] = x.v[i] > 0 ? x.v[i] : 0;
  graph.later([x, y] {
    for (size_t i = 0; i < x.n * x.d; ++i) x.g[i] += x.v[i] > 0 ? y.g[i] : 0;
  });
  return y;
}

// Adds rows of the table to columns [at, at + width) of y.
inline void embed(Graph& graph, Node y, size_t at, Param& table, std::vector<uint32_t> rows) {
  const size_t m = table.m;
  for (size_t i = 0; i < y.n; ++i)
    for (size_t j = 0; j < m; ++j) y.v[i * y.d + at + j] += table.q[rows[i] * m + j];
  for (uint32_t row : rows) table.touch(row);
  graph.later([y, at, &table, rows = std::move(rows), m] {
    for (size_t i = 0; i < y.n; ++i)
      for (size_t j = 0; j < m; ++j) table.g[rows[i] * m + j] += y.g[i * y.d + at + j];
  });
}

}  // namespace readout::train

#endif  // READOUT_TRAIN_NET_HPP_
