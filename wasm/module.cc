// The wasm module is the C ABI and nothing else; wasm/exports.txt lists what stays reachable.
#include "readout/readout.h"
