#!/usr/bin/env python3
"""embed.py [--bare] OUT.cc ROOT FILE...: writes a C++ table of the files' bytes, for src/embedded.hpp; bare: tables (.tsv) without
their comments and examples, which only tests read."""
import hashlib, os, sys

bare = sys.argv[1] == "--bare"
out, root, *files = sys.argv[1 + bare:]
files.sort(key=lambda path: (not path.endswith(".bin"), path))  # weights first: a kilobyte less when packed
escape = [c if 32 <= b < 127 and c not in '"\\?' else f"\\{b:03o}" for b, c in ((b, chr(b)) for b in range(256))]
with open(out, "w", encoding="ascii") as f:
    f.write('#include "embedded.hpp"\n\n#include <cstddef>\n\nnamespace readout {\nnamespace {\n')
    for i, path in enumerate(files):
        data = open(path, "rb").read()
        if bare and path.endswith(".tsv"):
            data = b"".join(line for line in data.splitlines(True) if not line.startswith((b"#", b"+\t", b"-\t")))
        # String literals of 16 KB, joined by the compiler: far faster to compile than lists of numbers.
        f.write(f"alignas(16) constexpr char kFile{i}[] =\n")
        for k in range(0, max(len(data), 1), 16384):
            f.write('"' + "".join(escape[b] for b in data[k:k + 16384]) + '"\n')
        f.write(";\n")
    f.write("struct File { std::string_view path, bytes; };\nconstexpr File kFiles[] = {\n")
    for i, path in enumerate(files):
        f.write(f'{{"{os.path.relpath(path, root)}", {{kFile{i}, sizeof kFile{i} - 1}}}},\n')
    digest = hashlib.sha256(b"".join(open(p, "rb").read() for p in files)).hexdigest()[:12]
    f.write("{\"\", {}}};\n}  // namespace\n\nstd::string_view embedded_file(std::string_view path) {\n"
            "  for (const File& file : kFiles)\n    if (file.path == path) return file.bytes;\n  return {};\n}\n"
            f"std::string_view embedded_digest() {{ return \"{digest}\"; }}\n"
            "}  // namespace readout\n")
