// The arithmetic of the networks, on integers, so that SSE2, wasm SIMD and plain C++ give the same numbers.
#ifndef READOUT_SRC_SIMD_HPP_
#define READOUT_SRC_SIMD_HPP_

#include <algorithm>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace readout {

inline int16_t saturate16(int32_t x) { return static_cast<int16_t>(std::clamp<int32_t>(x, INT16_MIN, INT16_MAX)); }

// Eight int16.
#if defined(__SSE2__)
using Lanes = __m128i;
using Sums = __m128i;
inline Lanes load8(const int16_t* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
inline void store8(int16_t* p, Lanes x) { _mm_storeu_si128(reinterpret_cast<__m128i*>(p), x); }
inline Lanes splat8(int16_t x) { return _mm_set1_epi16(x); }
inline Lanes add_sat8(Lanes a, Lanes b) { return _mm_adds_epi16(a, b); }
inline Lanes add8(Lanes a, Lanes b) { return _mm_add_epi16(a, b); }
inline Lanes sub8(Lanes a, Lanes b) { return _mm_sub_epi16(a, b); }
inline Lanes clamp8(Lanes x, Lanes low, Lanes high) { return _mm_min_epi16(_mm_max_epi16(x, low), high); }
inline Lanes shifted8(Lanes x, int bits) { return _mm_slli_epi16(x, bits); }
// (a b + 2^14) >> 15; a and b must not both be -2^15.
inline Lanes scale8(Lanes a, Lanes b) {
  const __m128i low = _mm_mullo_epi16(a, b), high = _mm_mulhi_epi16(a, b), half = _mm_set1_epi32(1 << 14);
  const __m128i p = _mm_srai_epi32(_mm_add_epi32(_mm_unpacklo_epi16(low, high), half), 15);
  const __m128i q = _mm_srai_epi32(_mm_add_epi32(_mm_unpackhi_epi16(low, high), half), 15);
  return _mm_packs_epi32(p, q);
}
inline Sums no_sums() { return _mm_setzero_si128(); }
inline void add_products(Sums& sum, Lanes a, Lanes b) { sum = _mm_add_epi32(sum, _mm_madd_epi16(a, b)); }
inline Sums totals(Sums a, Sums b, Sums c, Sums d) {
  const auto fold = [](Sums p, Sums q) { return _mm_add_epi32(_mm_unpacklo_epi32(p, q), _mm_unpackhi_epi32(p, q)); };
  const Sums low = fold(a, b), high = fold(c, d);
  return _mm_add_epi32(_mm_unpacklo_epi64(low, high), _mm_unpackhi_epi64(low, high));
}
inline Sums load4(const int32_t* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
inline void store4(int32_t* p, Sums x) { _mm_storeu_si128(reinterpret_cast<__m128i*>(p), x); }
inline Sums add4(Sums a, Sums b) { return _mm_add_epi32(a, b); }
inline Sums max4(Sums a, Sums b) {
  const __m128i greater = _mm_cmpgt_epi32(a, b);
  return _mm_or_si128(_mm_and_si128(greater, a), _mm_andnot_si128(greater, b));
}
inline Lanes narrow(Sums low, Sums high, int bits) {
  return _mm_packs_epi32(_mm_srai_epi32(low, bits), _mm_srai_epi32(high, bits));
}
inline Lanes widen8(const int8_t* p) {
  const __m128i x = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(p));
  return _mm_srai_epi16(_mm_unpacklo_epi8(x, x), 8);
}
inline Sums widen_low(Lanes x) { return _mm_srai_epi32(_mm_unpacklo_epi16(x, x), 16); }
inline Sums widen_high(Lanes x) { return _mm_srai_epi32(_mm_unpackhi_epi16(x, x), 16); }
inline void store_halves(int16_t* low, int16_t* high, Lanes x) {
  _mm_storel_epi64(reinterpret_cast<__m128i*>(low), x);
  _mm_storel_epi64(reinterpret_cast<__m128i*>(high), _mm_unpackhi_epi64(x, x));
}
#elif defined(__wasm_simd128__)
using Lanes = v128_t;
using Sums = v128_t;
inline Lanes load8(const int16_t* p) { return wasm_v128_load(p); }
inline void store8(int16_t* p, Lanes x) { wasm_v128_store(p, x); }
inline Lanes splat8(int16_t x) { return wasm_i16x8_splat(x); }
inline Lanes add_sat8(Lanes a, Lanes b) { return wasm_i16x8_add_sat(a, b); }
inline Lanes add8(Lanes a, Lanes b) { return wasm_i16x8_add(a, b); }
inline Lanes sub8(Lanes a, Lanes b) { return wasm_i16x8_sub(a, b); }
inline Lanes clamp8(Lanes x, Lanes low, Lanes high) { return wasm_i16x8_min(wasm_i16x8_max(x, low), high); }
inline Lanes shifted8(Lanes x, int bits) { return wasm_i16x8_shl(x, static_cast<uint32_t>(bits)); }
inline Lanes scale8(Lanes a, Lanes b) { return wasm_i16x8_q15mulr_sat(a, b); }
inline Sums no_sums() { return wasm_i32x4_splat(0); }
inline void add_products(Sums& sum, Lanes a, Lanes b) { sum = wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(a, b)); }
inline Sums totals(Sums a, Sums b, Sums c, Sums d) {
  const auto fold = [](Sums p, Sums q) {
    return wasm_i32x4_add(wasm_i32x4_shuffle(p, q, 0, 4, 1, 5), wasm_i32x4_shuffle(p, q, 2, 6, 3, 7));
  };
  const Sums low = fold(a, b), high = fold(c, d);
  return wasm_i32x4_add(wasm_i64x2_shuffle(low, high, 0, 2), wasm_i64x2_shuffle(low, high, 1, 3));
}
inline Sums load4(const int32_t* p) { return wasm_v128_load(p); }
inline void store4(int32_t* p, Sums x) { wasm_v128_store(p, x); }
inline Sums add4(Sums a, Sums b) { return wasm_i32x4_add(a, b); }
inline Sums max4(Sums a, Sums b) { return wasm_i32x4_max(a, b); }
inline Lanes narrow(Sums low, Sums high, int bits) {
  const auto by = static_cast<uint32_t>(bits);
  return wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low, by), wasm_i32x4_shr(high, by));
}
inline Lanes widen8(const int8_t* p) { return wasm_i16x8_load8x8(p); }
inline Sums widen_low(Lanes x) { return wasm_i32x4_extend_low_i16x8(x); }
inline Sums widen_high(Lanes x) { return wasm_i32x4_extend_high_i16x8(x); }
inline void store_halves(int16_t* low, int16_t* high, Lanes x) {
  wasm_v128_store64_lane(low, x, 0);
  wasm_v128_store64_lane(high, x, 1);
}
#else
struct Lanes {
  int16_t x[8];
};
struct Sums {
  int32_t x[4];
};
template <class F>
Lanes each8(F f) {
  Lanes out;
  for (int i = 0; i < 8; ++i) out.x[i] = static_cast<int16_t>(f(i));
  return out;
}
inline Lanes load8(const int16_t* p) {
  return each8([p](int i) { return p[i]; });
}
inline void store8(int16_t* p, Lanes x) { std::copy_n(x.x, 8, p); }
inline Lanes splat8(int16_t x) {
  return each8([x](int) { return x; });
}
inline Lanes add_sat8(Lanes a, Lanes b) {
  return each8([&](int i) { return saturate16(a.x[i] + b.x[i]); });
}
inline Lanes add8(Lanes a, Lanes b) {
  return each8([&](int i) { return a.x[i] + b.x[i]; });
}
inline Lanes sub8(Lanes a, Lanes b) {
  return each8([&](int i) { return a.x[i] - b.x[i]; });
}
inline Lanes clamp8(Lanes x, Lanes low, Lanes high) {
  return each8([&](int i) { return std::clamp(x.x[i], low.x[i], high.x[i]); });
}
inline Lanes shifted8(Lanes x, int bits) {
  return each8([&](int i) { return x.x[i] * (1 << bits); });
}
inline Lanes scale8(Lanes a, Lanes b) {
  return each8([&](int i) { return (a.x[i] * b.x[i] + (1 << 14)) >> 15; });
}
inline Sums no_sums() { return {}; }
inline void add_products(Sums& sum, Lanes a, Lanes b) {
  for (int i = 0; i < 8; ++i) sum.x[i / 2] += a.x[i] * b.x[i];
}
inline Sums totals(Sums a, Sums b, Sums c, Sums d) {
  const auto total = [](const Sums& s) { return s.x[0] + s.x[1] + s.x[2] + s.x[3]; };
  return {{total(a), total(b), total(c), total(d)}};
}
inline Sums load4(const int32_t* p) { return {{p[0], p[1], p[2], p[3]}}; }
inline void store4(int32_t* p, Sums x) { std::copy_n(x.x, 4, p); }
inline Sums add4(Sums a, Sums b) { return {{a.x[0] + b.x[0], a.x[1] + b.x[1], a.x[2] + b.x[2], a.x[3] + b.x[3]}}; }
inline Sums max4(Sums a, Sums b) {
  for (int i = 0; i < 4; ++i) a.x[i] = std::max(a.x[i], b.x[i]);
  return a;
}
inline Lanes narrow(Sums low, Sums high, int bits) {
  return each8([&](int i) { return saturate16((i < 4 ? low.x[i] : high.x[i - 4]) >> bits); });
}
inline Lanes widen8(const int8_t* p) {
  return each8([p](int i) { return p[i]; });
}
inline Sums widen_low(Lanes x) { return {{x.x[0], x.x[1], x.x[2], x.x[3]}}; }
inline Sums widen_high(Lanes x) { return {{x.x[4], x.x[5], x.x[6], x.x[7]}}; }
inline void store_halves(int16_t* low, int16_t* high, Lanes x) {
  std::copy_n(x.x, 4, low), std::copy_n(x.x + 4, 4, high);
}
#endif

// Where a matrix keeps a weight: four rows together, eight columns of each in turn, as the products below read them.
constexpr size_t packed(size_t row, size_t column, size_t width) {
  return (row / 4 * (width / 8) + column / 8) * 32 + row % 4 * 8 + column % 8;
}

// out[i] = the sum of weights[i][k] * x[k], weights packed. `width` is a multiple of 8, `rows` of 4; sums must fit 32
// bits.
inline void multiply(const int16_t* weights, uint32_t rows, uint32_t width, const int16_t* x, int32_t* out) {
  for (uint32_t i = 0; i < rows; i += 4) {
    Sums a = no_sums(), b = a, c = a, d = a;  // GCC's -O2 keeps an array of them in memory
    for (uint32_t k = 0; k < width; k += 8, weights += 32) {
      const Lanes factor = load8(x + k);
      add_products(a, factor, load8(weights));
      add_products(b, factor, load8(weights + 8));
      add_products(c, factor, load8(weights + 16));
      add_products(d, factor, load8(weights + 24));
    }
    store4(out + i, totals(a, b, c, d));
  }
}

// A layer for two x at once, so that each weight is loaded once: out = clamp((sums + bias) >> bits, low, high). Weights
// packed.
inline void layer2(const int16_t* weights, const int32_t* bias, uint32_t rows, uint32_t width, const int16_t* x,
                   const int16_t* y, int bits, int16_t low, int16_t high, int16_t* out_x, int16_t* out_y) {
  const Lanes least = splat8(low), most = splat8(high);
  for (uint32_t i = 0; i < rows; i += 4) {
    Sums a = no_sums(), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
    for (uint32_t k = 0; k < width; k += 8, weights += 32) {
      const Lanes p = load8(x + k), q = load8(y + k);
      Lanes w = load8(weights);
      add_products(a, p, w), add_products(e, q, w);
      w = load8(weights + 8);
      add_products(b, p, w), add_products(f, q, w);
      w = load8(weights + 16);
      add_products(c, p, w), add_products(g, q, w);
      w = load8(weights + 24);
      add_products(d, p, w), add_products(h, q, w);
    }
    const Sums added = load4(bias + i);
    store_halves(out_x + i, out_y + i,
                 clamp8(narrow(add4(totals(a, b, c, d), added), add4(totals(e, f, g, h), added), bits), least, most));
  }
}

// to[i] += row[i]; n is a multiple of 8. Of int16, the sum wraps.
inline void add_row(int32_t* to, const int16_t* row, uint32_t n) {
  for (uint32_t i = 0; i < n; i += 8) {
    const Lanes x = load8(row + i);
    store4(to + i, add4(load4(to + i), widen_low(x)));
    store4(to + i + 4, add4(load4(to + i + 4), widen_high(x)));
  }
}
inline void add_row(int16_t* to, const int8_t* row, uint32_t n) {
  for (uint32_t i = 0; i < n; i += 8) store8(to + i, add8(load8(to + i), widen8(row + i)));
}

// The largest a[i] + b[i]; n > 0.
inline int32_t max_sum(const int32_t* a, const int32_t* b, uint32_t n) {
  int32_t best = a[0] + b[0];
  uint32_t i = 0;
  if (n >= 4) {
    Sums most = add4(load4(a), load4(b));
    for (i = 4; i + 4 <= n; i += 4) most = max4(most, add4(load4(a + i), load4(b + i)));
    int32_t four[4];
    store4(four, most);
    best = *std::max_element(four, four + 4);
  }
  for (; i < n; ++i) best = std::max(best, a[i] + b[i]);
  return best;
}

}  // namespace readout

#endif  // READOUT_SRC_SIMD_HPP_
