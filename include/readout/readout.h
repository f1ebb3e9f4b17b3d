/* Readout's C ABI: text in, one JSON document out. What the wasm module exports; usable from any language natively.
 *
 *   readout_analysis* a = readout_start(text, length, "", 0);
 *   while (readout_step(a) < 1.0) {}             // each call runs one stage; stop between calls to cancel
 *   if (readout_status(a) == READOUT_OK)
 *     use(readout_output(a), readout_output_size(a));
 *   readout_free(a);
 *
 * Ownership: readout_start copies the text; every pointer handed out belongs to the analysis and dies with
 * readout_free. Lengths are in bytes. No call traps or throws on any input. One analysis is used by one thread at a
 * time. For each thread the engine keeps what its networks make of some 4,000 words it has met (under 10 MB), so that
 * words it meets again cost less; results do not depend on it.
 */
#ifndef READOUT_READOUT_H_
#define READOUT_READOUT_H_

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Goes up when a function or the meaning of an argument changes. The JavaScript side refuses another number. */
#define READOUT_ABI_VERSION 2
uint32_t readout_abi_version(void);

/* The engine's version, "0.1.0", NUL-terminated, static. */
const char* readout_version(void);

typedef enum readout_status_code {
  READOUT_OK = 0,
  READOUT_EMPTY = 1,       /* nothing but white space */
  READOUT_TOO_LONG = 2,    /* more bytes than maxBytes */
  READOUT_BAD_UTF8 = 3,    /* not valid UTF-8 */
  READOUT_NOT_TEXT = 4,    /* binary data: an image, an archive, ... */
  READOUT_NOT_ENGLISH = 5, /* another language */
  READOUT_BAD_OPTIONS = 6  /* options are not as described at readout_start */
} readout_status_code;

typedef struct readout_analysis readout_analysis;

/* Begins an analysis of `length` bytes of UTF-8. `options` are `options_length` bytes of key=value pairs joined by '&',
 * "format=csv&date=2026-03-05"; all keys optional:
 *   maxBytes   a number (default 5000000)          the input limit
 *   date       YYYY-MM-DD                          the article's own date, for "on Friday"
 *   format     json (default), markdown, html, text, csv, webannotation, conllu
 * Never returns NULL: a bad input is a status of the analysis. */
readout_analysis* readout_start(const char* text, size_t length, const char* options, size_t options_length);

/* Runs the next stage. Returns the share of the work done, from 0 to 1; 1 when the output is ready or the status is not
 * OK. */
double readout_step(readout_analysis*);

readout_status_code readout_status(const readout_analysis*);

/* The status in words for people, one line, UTF-8, NUL-terminated; "" when OK. */
const char* readout_message(const readout_analysis*);

/* The finished document, UTF-8, not NUL-terminated. Size 0 before the last step or when the status is not OK. */
const char* readout_output(const readout_analysis*);
size_t readout_output_size(const readout_analysis*);

void readout_free(readout_analysis*);

#ifdef __cplusplus
}
#endif
#endif /* READOUT_READOUT_H_ */
