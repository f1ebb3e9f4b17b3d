// The matrix product of the networks, on integers, so that SSE2, wasm SIMD and plain C++ give the same sums.
#ifndef READOUT_SRC_SIMD_HPP_
#define READOUT_SRC_SIMD_HPP_

#include <algorithm>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace readout {

inline int16_t saturate16(int32_t x) { return static_cast<int16_t>(std::clamp<int32_t>(x, INT16_MIN, INT16_MAX)); }
inline int16_t relu16(int32_t x) { return static_cast<int16_t>(std::clamp<int32_t>(x, 0, INT16_MAX)); }

// out[i] = the sum of rows[i][k] * x[k]. `width` is a multiple of 8, `rows` of 4; sums must fit 32 bits.
inline void multiply(const int16_t* weights, uint32_t rows, uint32_t width, const int16_t* x, int32_t* out) {
  for (uint32_t i = 0; i < rows; i += 4, weights += 4 * width) {
#if defined(__SSE2__)
    const auto load = [](const int16_t* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); };
    // Four named sums: GCC's -O2 keeps an array of them in memory.
    __m128i a = _mm_setzero_si128(), b = a, c = a, d = a;
    for (uint32_t k = 0; k < width; k += 8) {
      const __m128i factor = load(x + k);
      a = _mm_add_epi32(a, _mm_madd_epi16(factor, load(weights + k)));
      b = _mm_add_epi32(b, _mm_madd_epi16(factor, load(weights + width + k)));
      c = _mm_add_epi32(c, _mm_madd_epi16(factor, load(weights + 2 * width + k)));
      d = _mm_add_epi32(d, _mm_madd_epi16(factor, load(weights + 3 * width + k)));
    }
    // Four sums of four lanes each, by transposing halves.
    const auto fold = [](__m128i p, __m128i q) { return _mm_add_epi32(_mm_unpacklo_epi32(p, q), _mm_unpackhi_epi32(p, q)); };
    const __m128i low = fold(a, b), high = fold(c, d);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i), _mm_add_epi32(_mm_unpacklo_epi64(low, high), _mm_unpackhi_epi64(low, high)));
#elif defined(__wasm_simd128__)
    v128_t a = wasm_i32x4_splat(0), b = a, c = a, d = a;
    for (uint32_t k = 0; k < width; k += 8) {
      const v128_t factor = wasm_v128_load(x + k);
      a = wasm_i32x4_add(a, wasm_i32x4_dot_i16x8(factor, wasm_v128_load(weights + k)));
      b = wasm_i32x4_add(b, wasm_i32x4_dot_i16x8(factor, wasm_v128_load(weights + width + k)));
      c = wasm_i32x4_add(c, wasm_i32x4_dot_i16x8(factor, wasm_v128_load(weights + 2 * width + k)));
      d = wasm_i32x4_add(d, wasm_i32x4_dot_i16x8(factor, wasm_v128_load(weights + 3 * width + k)));
    }
    const auto fold = [](v128_t p, v128_t q) {
      return wasm_i32x4_add(wasm_i32x4_shuffle(p, q, 0, 4, 1, 5), wasm_i32x4_shuffle(p, q, 2, 6, 3, 7));
    };
    const v128_t low = fold(a, b), high = fold(c, d);
    wasm_v128_store(out + i, wasm_i32x4_add(wasm_i64x2_shuffle(low, high, 0, 2), wasm_i64x2_shuffle(low, high, 1, 3)));
#else
    for (uint32_t r = 0; r < 4; ++r) {
      out[i + r] = 0;
      for (uint32_t k = 0; k < width; ++k) out[i + r] += weights[r * width + k] * x[k];
    }
#endif
  }
}

}  // namespace readout

#endif  // READOUT_SRC_SIMD_HPP_
