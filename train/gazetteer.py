#!/usr/bin/python3
"""Compiles the gazetteers into models/gazetteer.bin.  usage: gazetteer.py DATA_DIR OUT

A kind's single words become the sorted set of their hashes (FNV-1a of the lower-cased word, cut to 25 bits), Rice-coded, and
so do its phrases (28 bits: many more spans are looked up than words). What is not listed but shares a hash is a false hit,
about one word in 1,000. src/gazetteer.cc reads it.
"""
import collections
import csv
import glob
import gzip
import os
import re
import sys
import unicodedata

WORD_BITS, PHRASE_BITS = 25, 28  # kWordBits, kPhraseBits in src/gazetteer.hpp
KINDS = ("gpe norp region city place first last org org_head law law_head event event_head fac_head loc_head "
         "gpe_head language product firm leader womens_name mens_name").split()  # GazetteerKind in src/gazetteer.hpp


def rows(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        yield from csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)


def cells(value):
    return [v.strip() for v in (value or "").split("|") if v.strip()]


def plain(s):
    """Latin letters without accents and strokes, as fold_accents in src/utf8.cc has them."""
    s = s.translate(str.maketrans("đłøæœðþıĐŁØÆŒÐÞ", "dloaodtiDLOAODT"))
    return "".join(c for c in unicodedata.normalize("NFKD", s) if not unicodedata.combining(c))


def fnv(s):
    h = 2166136261
    for b in s.encode("utf-8"):
        h = ((h ^ b) * 16777619) & 0xFFFFFFFF
    return h


class Bits:
    def __init__(self):
        self.out, self.bit = bytearray(), 0

    def put(self, value, n):
        for i in range(n):
            if self.bit % 8 == 0:
                self.out.append(0)
            self.out[-1] |= (value >> i & 1) << (self.bit % 8)
            self.bit += 1


def rice(values, space):
    """Sorted distinct numbers as src/sorted.hpp has them."""
    mean = max(1, space // max(1, len(values)))
    k = max(0, mean.bit_length() - 1)
    bits, last = Bits(), 0
    for v in values:
        gap, last = v - last, v
        for _ in range(gap >> k):
            bits.put(1, 1)
        bits.put(0, 1)
        bits.put(gap & ((1 << k) - 1), k)
    return len(values).to_bytes(4, "little") + bytes([k]) + len(bits.out).to_bytes(4, "little") + bytes(bits.out)


def hand_kept():
    """(kind, phrases) of name_words.tsv."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "name_words.tsv"), encoding="utf-8") as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                kind, phrases = line.rstrip("\n").split("\t")
                yield kind, phrases.split("|")


def raw_lines(data):
    for path in sorted(glob.glob(os.path.join(data, "raw", "*.jsonl.gz"))):
        with gzip.open(path, "rt", encoding="utf-8") as f:
            yield from f


def phrases_said(lines, phrases):
    """Those of the phrases that the lines hold."""
    by_start = collections.defaultdict(list)
    for phrase in phrases:
        words = phrase.split()
        by_start[words[0]].append((words, phrase))
    said = set()
    for line in lines:
        words = [w.strip(",.;:()\"'") for w in line.split()]
        for i, start in enumerate(words):
            said.update(phrase for whole, phrase in by_start.get(start, ()) if words[i:i + len(whole)] == whole)
    return said


def collect(data):
    g = os.path.join(data, "gazetteers")
    sets = {k: set() for k in KINDS}

    def add(kind, phrase):
        phrase = plain(re.sub(r"^[Tt]he ", "", phrase.replace("’", "'").strip()))
        if len(phrase) > 1:
            sets[kind].add(phrase)

    for r in rows(os.path.join(g, "countries.tsv")):
        for v in [r["name"], r["official"], *cells(r["aliases"])]:
            if v and v not in ("Emirates", "Palestinian Authority"):
                add("gpe", v)
        for v in cells(r["demonym_nouns"]) + cells(r["demonym_adjectives"]):
            if v != r["name"]:
                add("norp", v)
        for v in cells(r["capitals"]):
            add("city", v)
    for r in rows(os.path.join(g, "regions.tsv")):
        add("region", r["name"])
    for r in rows(os.path.join(g, "cities.tsv.gz")):
        if int(r["population"]) >= (18000 if r["iso2"] in ("US", "GB", "AU", "CA", "IE", "NZ") else 65000):
            add("city", r["name"])
            if r["ascii"]:
                add("city", r["ascii"])
    # Of the given names that the census ranks late or not at all, those which the news has.
    raw = list(raw_lines(data))
    said = collections.Counter(w for line in raw for w in re.findall(r"\b([A-Z][a-z]+) (?=[A-Z])", line))
    given = list(rows(os.path.join(g, "first-names.tsv")))
    for r in given:
        if int(r["census1990_rank_m"] or 9999) <= 900 or int(r["census1990_rank_f"] or 9999) <= 2200 or said[r["name"]] >= 2:
            add("first", r["name"])
    first, last = collections.Counter(), collections.Counter()
    for r in rows(os.path.join(g, "leaders.tsv.gz")):
        words = r["name"].split()
        if 2 <= len(words) <= 4:
            first[words[0]] += 1
            last[words[-1]] += 1
    for w, n in first.items():
        if n >= 3:
            add("first", w)
    for w, n in last.items():
        if n >= 2:
            add("last", w)
    for r in rows(os.path.join(g, "surnames-us.tsv.gz")):
        if int(r["census1990_rank"]) <= 5000:
            add("last", r["name"])
    organisations = [r for r in rows(os.path.join(g, "organisations.tsv"))
                     if not r["name"].startswith(("Assistant to", "State Small")) and not r["name"].endswith(("’s", "'s"))]
    # Of the 5,000 firms and societies that an event coder's list alone has, those which the news has.
    rare = {r["name"] for r in organisations if r["source"] == "petrarch2"}
    rare -= phrases_said(raw, rare)
    for r in organisations:
        for v in [r["name"], *cells(r["aliases"])]:
            if v not in rare and v not in ("the bloc", "USMCA") and (v[0].isupper() or v[0].isdigit()):
                add("org", v)
    for r in rows(os.path.join(g, "treaties.tsv")):
        for v in [r["name"], *cells(r["aliases"])]:
            if len(v) > 2:
                add("law", v)
    for kind, phrases in hand_kept():
        for v in phrases:
            add(kind, v)
    # A given name of both sexes counts for the one where its rank in the census is four times better.
    for r in given:
        male, female = (int(r[f"census1990_rank_{sex}"] or 99999) for sex in "mf")
        sex = r["gender"] if r["gender"] != "F/M" else "M" if male * 4 < female else "F" if female * 4 < male else None
        if sex and plain(r["name"]) in sets["first"]:
            add("mens_name" if sex == "M" else "womens_name", r["name"])
    return sets


def main():
    sets = collect(sys.argv[1])
    sets["first"] -= sets["womens_name"] | sets["mens_name"]  # which src/gazetteer.cc adds again
    out = bytearray()
    for kind in KINDS:
        # "al-Jazeera" is several tokens; marks may or may not part tokens.
        words = [p for p in sets[kind] if not re.search(r"[ -]", p)]
        phrases = [p for p in sets[kind] if re.search(r"[^\w.]", p)]
        for items, bits in ((words, WORD_BITS), (phrases, PHRASE_BITS)):
            out += rice(sorted({fnv(p.lower()) >> (32 - bits) for p in items}), 1 << bits)
        print(f"{kind:12} {len(sets[kind]):6} phrases", file=sys.stderr)
    with open(sys.argv[2], "wb") as f:
        f.write(out)


if __name__ == "__main__":
    main()
