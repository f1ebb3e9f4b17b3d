// Stands in for RE2's util/logging.h, first on the include path: the original drags in <sstream> and with it libc++'s
// iostreams and locales (116 KB of wasm). Messages are dropped; a failed CHECK still aborts.
#ifndef UTIL_LOGGING_H_
#define UTIL_LOGGING_H_

#include <assert.h>
#include <stdlib.h>

#include <ostream>

#include "util/util.h"

struct NullStream {
  template <class T>
  NullStream& operator<<(const T&) { return *this; }
};
struct FatalStream {
  ~FatalStream() { abort(); }
  template <class T>
  FatalStream& operator<<(const T&) { return *this; }
};

#define DCHECK(condition) assert(condition)
#define DCHECK_EQ(a, b) assert((a) == (b))
#define DCHECK_NE(a, b) assert((a) != (b))
#define DCHECK_LE(a, b) assert((a) <= (b))
#define DCHECK_LT(a, b) assert((a) < (b))
#define DCHECK_GE(a, b) assert((a) >= (b))
#define DCHECK_GT(a, b) assert((a) > (b))
#define CHECK(x) if (x) {} else FatalStream()
#define CHECK_LT(a, b) CHECK((a) < (b))
#define CHECK_GT(a, b) CHECK((a) > (b))
#define CHECK_LE(a, b) CHECK((a) <= (b))
#define CHECK_GE(a, b) CHECK((a) >= (b))
#define CHECK_EQ(a, b) CHECK((a) == (b))
#define CHECK_NE(a, b) CHECK((a) != (b))

#define LOG_INFO NullStream()
#define LOG_WARNING NullStream()
#define LOG_ERROR NullStream()
#define LOG_DFATAL NullStream()
#define LOG_FATAL FatalStream()
#define LOG_QFATAL FatalStream()
#define LOG(severity) LOG_##severity
#define VLOG(x) NullStream()

#endif  // UTIL_LOGGING_H_
