// Files of data/ and models/ compiled into the binary (cmake/embed.py writes the table).
#ifndef READOUT_SRC_EMBEDDED_HPP_
#define READOUT_SRC_EMBEDDED_HPP_

#include <string_view>

namespace readout {

// The bytes of "data/cues.tsv" or "models/tagger.bin"; static. Empty for a path that CMakeLists.txt does not list.
std::string_view embedded_file(std::string_view path);

// Twelve hexadecimal digits that change with any byte of the embedded files.
std::string_view embedded_digest();

}  // namespace readout

#endif  // READOUT_SRC_EMBEDDED_HPP_
