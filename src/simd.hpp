// Integer kernels of the networks. Integers, so that SSE2, wasm SIMD and plain C++ give the same sums.
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

// The sum of a[i] * b[i]. `n` is a multiple of 8; the sum must fit 32 bits.
inline int32_t dot(const int16_t* a, const int16_t* b, uint32_t n) {
#if defined(__SSE2__)
  __m128i sum = _mm_setzero_si128();
  for (uint32_t i = 0; i < n; i += 8)
    sum = _mm_add_epi32(sum, _mm_madd_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(a + i)),
                                            _mm_loadu_si128(reinterpret_cast<const __m128i*>(b + i))));
  sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, _MM_SHUFFLE(1, 0, 3, 2)));
  sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, _MM_SHUFFLE(2, 3, 0, 1)));
  return _mm_cvtsi128_si32(sum);
#elif defined(__wasm_simd128__)
  v128_t sum = wasm_i32x4_splat(0);
  for (uint32_t i = 0; i < n; i += 8) sum = wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(wasm_v128_load(a + i), wasm_v128_load(b + i)));
  return wasm_i32x4_extract_lane(sum, 0) + wasm_i32x4_extract_lane(sum, 1) + wasm_i32x4_extract_lane(sum, 2) +
         wasm_i32x4_extract_lane(sum, 3);
#else
  int32_t sum = 0;
  for (uint32_t i = 0; i < n; ++i) sum += a[i] * b[i];
  return sum;
#endif
}

}  // namespace readout

#endif  // READOUT_SRC_SIMD_HPP_
