#!/usr/bin/env python3
"""gender.py SHARED_DATA OUT: first names used for women, then those used for men, as two Rice-coded lists of hashes
(read_sorted in src/gazetteer.hpp). A name of both counts for the sex where its rank in the census is four times better."""
import os, sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import gazetteer

BITS = 21


def main():
    data, out = sys.argv[1:]
    lists = {"F": set(), "M": set()}
    for r in gazetteer.rows(os.path.join(data, "gazetteers/first-names.tsv")):
        male, female = r["census1990_rank_m"], r["census1990_rank_f"]
        sex = r["gender"]
        if sex == "F/M":
            if male and female:
                sex = "M" if int(male) * 4 < int(female) else "F" if int(female) * 4 < int(male) else None
            else:
                sex = "M" if male else "F" if female else None
        if sex:
            lists[sex].add(gazetteer.fnv(r["name"].lower()) >> (32 - BITS))
    with open(out, "wb") as f:
        for sex in "FM":
            other = lists["M" if sex == "F" else "F"]
            f.write(gazetteer.rice(sorted(lists[sex] - other), 1 << BITS))


main()
