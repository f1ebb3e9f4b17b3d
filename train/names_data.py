#!/usr/bin/python3
"""Turns the name corpora into one scheme.  usage: names_data.py DATA_DIR OUT_DIR [CORPUS]

Writes OUT_DIR/{gmb,gmb-dev,wikigold,re3d,gum,btc,wnut}.jsonl: {"id", "text", "spans": [[begin, end, type], ...]}, offsets in
bytes of UTF-8, a sentence a line; with "-" for OUT_DIR,
the one corpus named to standard output. A type such as "GPE|LOC|FAC" says that the corpus leaves it open which one it is: the
trainer sums over them. The corpora differ in scheme and quality (see models/names.md); the rules here decide, in order:
what the gazetteers know for sure, what the head noun says, what most of the corpus says, what the document says.
"""
import collections
import gzip
import json
import os
import re
import sys

from gazetteer import cells, collect, rows
from names_made import make, wire

PLACE = "GPE|LOC|FAC"
MISC = "PRODUCT|WORK_OF_ART|EVENT|LAW"
DATA = sys.argv[1] if len(sys.argv) > 1 else "."
HERE = os.path.dirname(os.path.abspath(__file__))


# --- lists -----------------------------------------------------------------------------------------------------------
def lower_set(s):
    return {v.lower() for v in s}


LISTS = collect(DATA)
GPE, NORP, REGION, CITY = (lower_set(LISTS[k]) for k in ("gpe", "norp", "region", "city"))
LOC, ORG, LAW, EVENT, LANGUAGE = (lower_set(LISTS[k]) for k in ("place", "org", "law", "event", "language"))
HEADS = {k: lower_set(LISTS[k + "_head"]) for k in ("org", "law", "event", "fac", "loc", "gpe")}
FIRST = lower_set(LISTS["first"])
COUNTRY = set()
CAPITAL = set()
for row in rows(os.path.join(DATA, "gazetteers", "countries.tsv")):
    COUNTRY |= lower_set([row["name"], *cells(row["aliases"])])
    CAPITAL |= lower_set(cells(row["capitals"]))
TITLES = collections.defaultdict(set)
for line in open(os.path.join(HERE, "..", "data", "titles.tsv"), encoding="utf-8"):
    if line.strip() and not line.startswith("#"):
        kind, word = line.rstrip("\n").split("\t")
        TITLES[kind].add(word)
ADDRESS, TITLE_HEAD, TITLE_MODIFIER = TITLES["address"], TITLES["head"], TITLES["modifier"]
HOLIDAYS = set("christmas easter ramadan thanksgiving hajj passover hanukkah diwali eve mass ashura".split())
STORMS = set("katrina rita wilma gustav ike irene sandy".split())
OFFICES = set("ministry court parliament army navy police senate cabinet assembly council office department agency treasury "
              "congress government".split()) - {"government"}
OF_HEADS = set("organization organisation university bank church ministry department institute academy council association federation union "
               "league conference house court board bureau office directorate movement party society college school centre center agency "
               "commission committee congress parliament community forum front forces army group".split())
PARTICLES = set("al el bin ibn abu de la le del di da dos van von der den ten ben ul ur e y du".split())


def is_title(word):
    w = word.lower()
    return w.rstrip(".") in ADDRESS or w in TITLE_HEAD or w in TITLE_MODIFIER


def is_head(word):
    return word.lower() in TITLE_HEAD or word.lower().rstrip(".") in ADDRESS


def phrase(words):
    return " ".join(words).replace(" - ", "-").replace(" 's", "'s").lower()


def has_capital(words):
    return any(c.isupper() for w in words for c in w)


# --- corpora ---------------------------------------------------------------------------------------------------------
def documents(name):
    """Yields (id, [sentence]) with sentence = [[word, tag], ...]."""
    ident, doc, sentence = None, [], []
    with gzip.open(os.path.join(DATA, "ner", name + ".conll.gz"), "rt", encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# doc ") and "\t" not in line:
                if sentence:
                    doc.append(sentence)
                if doc:
                    yield ident, doc
                ident, doc, sentence = line[6:], [], []
            elif not line:
                if sentence:
                    doc.append(sentence)
                sentence = []
            else:
                sentence.append(line.split("\t"))
    if sentence:
        doc.append(sentence)
    if doc:
        yield ident, doc


def spans_of(sentence):
    out, i = [], 0
    while i < len(sentence):
        tag = sentence[i][1]
        j = i + 1
        if tag != "O":
            while j < len(sentence) and sentence[j][1] == "I-" + tag[2:]:
                j += 1
            out.append([i, j, tag[2:]])
        i = j
    return out


def place_type(words):
    """GPE, LOC or FAC of a place's name; None when the string alone does not tell."""
    p, last = phrase(words), words[-1].lower()
    if p in GPE:
        return "GPE"
    if p in LOC:
        return "LOC"
    if p in CITY or p in REGION:
        return "GPE"
    if len(words) > 1:
        if last in HEADS["gpe"] or words[0].lower() in ("republic", "state", "kingdom"):
            return "GPE"
        if last in HEADS["loc"] or words[0].lower() in ("lake", "mount", "gulf", "cape", "sea", "strait", "bay", "river"):
            return "LOC"
        if last in HEADS["fac"]:
            return "FAC"
        if words[0].lower() in ("north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"):
            return "LOC"
    if p in ("north", "south", "east", "west"):
        return "LOC"
    return None


def trim(words, a, b):
    """Drops a leading article, what has no capital at the ends, quotes and stops."""
    def loose(w, first):
        if re.fullmatch(r"\W+", w):
            return True
        if first and w.lower() in ("the", "a", "an"):
            return True
        return w[0].islower() and not has_capital([w]) and w.lower() not in PARTICLES and w.lower() not in NORP
    while a < b and loose(words[a], True):
        a += 1
    while a < b and (loose(words[b - 1], False) or words[b - 1] in ("'s", "'")):
        b -= 1
    return a, b


def person(words, a, b):
    """Splits titles off the front of a person's span; (a, a) when nothing but a title is left."""
    k = a
    while k < b and (is_title(words[k]) or words[k].lower() in ("of", "for", "the", "and", "&", "-")):
        k += 1
    if k == b or not has_capital(words[k:b]):
        # "Pope" alone is a title; "General" too.
        following = b < len(words) and is_title(words[b])
        return (a, a) if any(is_head(w) for w in words[a:b]) or following or words[a].lower() == "prime" or \
            not has_capital(words[a:b]) else (a, b)
    # Trailing titles ("Bush Administration official") are no part of the name.
    while b - 1 > k and is_head(words[b - 1]) and words[b - 1].islower():
        b -= 1
    return k, b


def misc_type(words, default=MISC):
    p, last = phrase(words), words[-1].lower()
    if p in LANGUAGE:
        return "LANGUAGE|NORP"
    if p in NORP or p.rstrip("s") in NORP:
        return "NORP"
    if p in LAW or (len(words) > 1 and last in ("act", "law", "treaty", "agreement", "accord", "accords", "protocol", "convention",
                                                "declaration", "charter", "constitution", "amendment", "resolution")):
        return "LAW"
    if p in EVENT or (len(words) > 1 and last in HEADS["event"]):
        return "EVENT"
    if p in ORG:
        return "ORG"
    return default


def coarse(kind, words):
    """Type from a corpus' own label; None drops the span."""
    p = phrase(words)
    if kind in ("geo", "place", "LOC", "location"):
        if p in NORP and p not in GPE:
            return "NORP"
        if p in ORG and p not in GPE and p not in CITY and p not in LOC:
            return "ORG"
        return place_type(words) or PLACE
    if kind == "gpe":
        if p in GPE:
            return "GPE"
        return "NORP" if p in NORP or re.search(r"(ian|ians|ese|ish|ans?|i|is)$", p) else "NORP|GPE"
    if kind in ("org", "ORG", "organization", "group", "corporation"):
        if p in GPE or p in CAPITAL:
            return "GPE"
        if p in NORP:
            return "NORP"
        if p in LOC:
            return "LOC"
        if p == "state":
            return None
        if p in LAW:
            return "LAW"
        if p in EVENT:
            return "EVENT"
        return "ORG"
    if kind in ("per", "PER", "PERSON", "person"):
        if p in GPE:
            return "GPE"
        if p in NORP:
            return "NORP"
        if p in LOC:
            return "LOC"
        return "PERSON"
    if kind in ("art", "MISC", "abstract"):
        return misc_type(words)
    if kind in ("eve", "event"):
        if len(words) == 1 and (words[0].lower() in HOLIDAYS or re.fullmatch(r"[IVX]+|\d+", words[0])):
            return None
        return "EVENT"
    if kind == "nat":
        return "EVENT" if re.search(r"hurricane|typhoon|cyclone|storm", p) or p in STORMS else None
    if kind == "object":
        return "PRODUCT|WORK_OF_ART|FAC"
    if kind in ("product", "creative-work"):
        return "PRODUCT|WORK_OF_ART"
    return kind if kind in ("NORP", "LAW", "PRODUCT") else None


def convert(sentence):
    """[[a, b, type]] in the target scheme, one sentence at a time."""
    words = [w for w, _ in sentence]
    out = []
    for a, b, kind in spans_of(sentence):
        a, b = trim(words, a, b)
        if a >= b:
            continue
        if kind in ("per", "PER", "PERSON", "person"):
            a, b = person(words, a, b)
        if kind in ("org", "geo", "ORG", "LOC", "organization"):
            # "U.N. Secretary-General", "U.S. Defense | Secretary Donald Rumsfeld": the office is the person's title.
            cut = b
            while cut > a and words[cut - 1].lower() in TITLE_HEAD and words[cut - 1] not in ("Guard",):
                cut -= 1
            if cut < b or (b < len(words) and is_head(words[b]) and words[b][0].isupper()):
                while cut > a + 1 and words[cut - 1].lower() in TITLE_MODIFIER and words[cut - 1] not in ("House",):
                    cut -= 1
            if cut > a or cut < b:
                b = max(cut, a)
        for a, b, kind in split(words, a, b, kind):
            a, b = trim(words, a, b)
            if a >= b:
                continue
            kind = coarse(kind, words[a:b])
            if kind and (has_capital(words[a:b]) or phrase(words[a:b]) in NORP):
                out.append([a, b, kind])
    return out


def split(words, a, b, kind):
    """What one silver span runs together: "CIA Director Porter Goss", "United States and European Union"."""
    if kind not in ("org", "ORG", "organization", "geo"):
        return [(a, b, kind)]
    for k in range(a, b - 1):
        if words[k].lower() in TITLE_HEAD and words[k][0].isupper() and words[k + 1][:1].isupper() and \
                phrase(words[a:b]) not in ORG and words[k + 1].lower() not in HEADS["org"] and words[k].lower() != "chief" and \
                (k == a or k + 2 <= b) and (words[k + 1].lower() in FIRST or k + 2 == b):
            left = k
            while left > a and words[left - 1].lower() in TITLE_MODIFIER:
                left -= 1
            return [x for x in ((a, left, kind), (k + 1, b, "per")) if x[0] < x[1]]
    known = GPE | NORP | ORG | CITY
    for k in range(a + 1, b - 1):
        if words[k] in ("and", ","):
            left, right = phrase(words[a:k]), phrase(words[k + 1:b])
            right = re.sub("^the ", "", right)
            heads = HEADS["org"] | {"party"}
            if phrase(words[a:b]) not in ORG and (
                    (left in known and right in known) or
                    (words[k - 1].lower() in heads and words[b - 1].lower() in heads and k - a > 1 and b - k > 2)):
                return [(a, k, kind)] + split(words, k + 1, b, kind)
    if words[b - 1].lower() == "government" and b - a > 1:
        b -= 1
    return [(a, b, kind)]


def force(words, spans):
    """Names that the lists know for sure win over silver labels: countries and peoples of several words, wars."""
    out = list(spans)
    n = len(words)
    for size in range(6, 0, -1):
        for a in range(n - size + 1):
            part = words[a:a + size]
            if not part[0][:1].isupper() or not part[-1][:1].isupper():
                continue
            p = phrase(part)
            kind = None
            if size > 1:
                kind = "GPE" if p in GPE else "NORP" if p in NORP else "LOC" if p in LOC else "EVENT" if p in EVENT else None
                if kind is None and p in LAW and part[-1].lower() in HEADS["law"]:
                    kind = "LAW"
            elif p in COUNTRY and p not in FIRST and p not in NORP and len(p) > 3:
                kind = "GPE"
            if kind is None:
                continue
            inside = [s for s in out if s[0] <= a and a + size <= s[1]]
            if inside:
                # Part of a longer name stays; the same string takes the type.
                for s in inside:
                    if (s[0], s[1]) == (a, a + size):
                        s[2] = kind
                continue
            if size == 1 and (a > 0 and words[a - 1][:1].isupper() and is_title(words[a - 1])):
                continue
            if size == 1 and a + 1 < n and words[a + 1][:1].isupper():
                continue
            out = [s for s in out if s[1] <= a or a + size <= s[0]]
            out.append([a, a + size, kind])
    return sorted(out)


def merge(words, spans):
    """Rejoins what the silver labels cut: "Organization | of Petroleum ...", "Iranian | Foreign Ministry"."""
    out = []
    for s in spans:
        if out:
            l = out[-1]
            between = words[l[1]:s[0]]
            head = words[l[1] - 1].lower()
            if (l[2] == "ORG" and between in (["of"], ["for"], ["of", "the"]) and s[2] in ("ORG", "GPE", "LOC", PLACE)
                    and head in HEADS["org"] | {"ministry", "forces", "army", "house", "organization"}):
                l[1] = s[1]
                continue
            if (not between and l[2] in ("NORP", "GPE") and s[2] == "ORG" and words[s[1] - 1].lower() in OFFICES):
                l[1], l[2] = s[1], "ORG"
                continue
            if not between and l[2] == s[2] == "PERSON":
                l[1] = s[1]
                continue
        out.append(list(s))
    # "Church | of | England", "Organization of the | Islamic Conference": the head was left out or cut off.
    for n, s in enumerate(out):
        if s[2] not in ("ORG", "GPE", "LOC", PLACE, "NORP"):
            continue
        k = s[0] - 1
        while k >= 0 and words[k] == "the":
            k -= 1
        if k < 1 or words[k] not in ("of", "for"):
            continue
        head = words[k - 1]
        if head[0].isupper() and head.lower() in OF_HEADS and (n == 0 or out[n - 1][1] < k) and not (k >= 2 and words[k - 2] in (".",)):
            first = k - 1
            while first > 0 and words[first - 1][:1].isupper() and words[first - 1].isalpha() and words[first - 1].lower() not in ("the", "a") \
                    and (n == 0 or out[n - 1][1] < first) and not is_head(words[first - 1]):
                first -= 1
            if words[first].lower() == "the":
                first += 1
            s[0], s[2] = first, "ORG"
    for n, s in enumerate(out):
        # "the Brazilian | Embassy"
        if s[2] in ("NORP", "GPE") and s[1] < len(words) and words[s[1]] in ("Embassy", "Consulate"):
            if n + 1 == len(out) or out[n + 1][0] > s[1]:
                s[1], s[2] = s[1] + 1, "ORG"
    for s in out:
        # An embassy is a place when one is at it, a body when it acts.
        if s[2] in ("ORG", "FAC") and words[s[1] - 1].lower() in ("embassy", "consulate"):
            before = [w.lower() for w in words[max(0, s[0] - 2):s[0]]]
            s[2] = "FAC" if set(before) & set("at in near outside from to inside around of".split()) else "ORG"
    return out


def people(doc):
    """Persons through a document: "Mr. X" is one; so is the surname of a full name."""
    known = set()
    for words, spans in doc:
        for a, b, kind in spans:
            if kind == "PERSON" and b - a >= 2:
                known.add(words[b - 1])
    known = {k for k in known if k.lower() not in GPE | NORP | CITY | LOC and len(k) > 2}
    for words, spans in doc:
        taken = {i: s for s in spans for i in range(s[0], s[1])}
        for i, w in enumerate(words):
            person_here = None
            if i and words[i - 1] in ("Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms") and w[:1].isupper():
                person_here = i
            elif w in known and (i == 0 or not words[i - 1][:1].isupper() or i - 1 in taken or is_title(words[i - 1])) and \
                    (i + 1 == len(words) or not words[i + 1][:1].isupper()):
                person_here = i
            if person_here is None:
                continue
            old = taken.get(i)
            if old is not None and (old[2] == "PERSON" or old[1] - old[0] > 1):
                continue
            if old is not None:
                old[2] = "PERSON"
            else:
                s = [i, i + 1, "PERSON"]
                spans.append(s)
                taken[i] = s
        spans.sort()


def vote(docs):
    """A string that is nearly always a name of one type is that everywhere in the corpus."""
    count, seen = collections.defaultdict(collections.Counter), collections.Counter()
    def runs(words):
        i = 0
        while i < len(words):
            if words[i][:1].isupper():
                j = i
                while j < len(words) and (words[j][:1].isupper()):
                    j += 1
                yield i, j
                i = j
            else:
                i += 1
    for _, doc in docs:
        for words, spans in doc:
            for a, b, kind in spans:
                count[" ".join(words[a:b])][kind] += 1
            for a, b in runs(words):
                seen[" ".join(words[a:b])] += 1
    best = {}
    for s, c in count.items():
        kind, n = max(c.items(), key=lambda kv: (kv[1], kv[0]))
        total = sum(c.values())
        if total >= 4 and n / total >= 0.75:
            best[s] = (kind, total)
    changed = added = 0
    for _, doc in docs:
        for words, spans in doc:
            for s in spans:
                kind = best.get(" ".join(words[s[0]:s[1]]), (s[2],))[0]
                if kind != s[2] and "PERSON" not in (kind, s[2]):
                    s[2] = kind
                    changed += 1
            taken = {i for a, b, _ in spans for i in range(a, b)}
            for a, b in runs(words):
                if any(i in taken for i in range(a, b)):
                    continue
                s = " ".join(words[a:b])
                if s in best and best[s][1] >= 0.8 * seen[s] and (b - a > 1 or (a > 0 and best[s][1] >= 10)):
                    spans.append([a, b, best[s][0]])
                    added += 1
            spans.sort()
    return changed, added


# --- text ------------------------------------------------------------------------------------------------------------
NO_SPACE_BEFORE = set(", . ; : ! ? ) ] } % 's 'S ’s n't 'm 're 've 'll 'd ' ’ ” ...".split())
NO_SPACE_AFTER = set("( [ { $ £ € “ ‘".split())


def detokenise(words):
    """The sentence as one would write it, and each word's (begin, end) in it."""
    text, at, glue, quoted = "", [], True, False
    for w in words:
        close = w == '"' and quoted
        if not (glue or w in NO_SPACE_BEFORE or close):
            text += " "
        at.append((len(text), len(text) + len(w)))
        text += w
        glue = w in NO_SPACE_AFTER or (w == '"' and not quoted) or (w[-1] == "-" and w[:1].isalnum() and w.upper() == w)
        if w == '"':
            quoted = not quoted
    return text, at


def compounds(words, found):
    """"U.S.-led", "Israeli-Palestinian": names inside a token, as (word, begin, end, type) in its characters."""
    taken = {i for a, b, _ in found for i in range(a, b)}
    out = []
    for i, w in enumerate(words):
        if "-" not in w or i in taken:
            continue
        at = 0
        parts = w.split("-")
        for n, part in enumerate(parts):
            p = part.lower()
            kind = "GPE" if p in GPE and p not in ("us",) or part == "US" else "NORP" if p in NORP else "ORG" if p in ORG and len(p) > 1 else None
            if n == 0 and len(parts) > 2 and parts[0] in ("al", "Al", "pro", "anti"):
                pass
            elif kind and part[0].isupper() and (p in ORG or p in NORP or p in GPE) and (kind != "ORG" or part.isupper()):
                out.append((i, at, at + len(part), kind))
            at += len(part) + 1
        if re.match(r"[Aa]l-(Qaida|Qaeda)-", w):
            out.append((i, 0, 8, "ORG"))
    return out


def emit(docs, path):
    kinds = collections.Counter()
    with (sys.stdout if path == "-" else open(path, "w", encoding="utf-8")) as f:
        for ident, doc in docs:
            text, spans = "", []
            for words, found in doc:
                line, at = detokenise(words)
                base = len(text.encode("utf-8"))
                size = lambda k: len(line[:k].encode("utf-8"))
                line_spans = [(at[a][0], at[b - 1][1], kind) for a, b, kind in found]
                line_spans += [(at[i][0] + a, at[i][0] + b, kind) for i, a, b, kind in compounds(words, found)]
                for a, b, kind in sorted(line_spans):
                    spans.append([base + size(a), base + size(b), kind])
                    kinds[kind] += 1
                text += line + "\n"
            f.write(json.dumps({"id": ident, "text": text, "spans": spans}, ensure_ascii=False) + "\n")
    print(os.path.basename(path), len(docs), "documents", dict(kinds.most_common()), file=sys.stderr)


def norps(words, spans):
    """Peoples, creeds and camps that a corpus leaves out (GUM marks no adjectives, GMB few creeds)."""
    taken = {i for a, b, _ in spans for i in range(a, b)}
    for i, w in enumerate(words):
        p = w.lower()
        if i in taken or p not in NORP or p in NOT_NORP or p in LANGUAGE and i and words[i - 1].lower() in ("in", "into", "speak", "speaks"):
            continue
        if w[:1].isupper():
            # Not as the first or last word of a longer name that the corpus left out.
            if i + 1 < len(words) and words[i + 1][:1].isupper() and i + 1 not in taken and not is_title(words[i + 1]) and not words[i + 1].isupper():
                continue
            if i and words[i - 1][:1].isupper() and i - 1 not in taken and i > 1 and words[i - 1].lower() not in ("the", "a", "an"):
                continue
        elif p not in ("communist", "communists", "socialist", "socialists", "fascist", "fascists", "ultra-orthodox"):
            continue
        spans.append([i, i + 1, "NORP"])
    spans.sort()


NOT_NORP = set("western eastern southern northern arctic orthodox green greens liberal liberals conservative conservatives labour roman "
               "caribbean mediterranean indigenous native evangelical baltic georgia kiwi catalan-born".split())


def main():
    out, wanted = sys.argv[2], sys.argv[3:]
    if out != "-":
        os.makedirs(out, exist_ok=True)
    files = {"gmb": "gmb-train", "gmb-dev": "gmb-dev", "wikigold": "wikigold", "re3d": "re3d-train",
             "gum": "gum-train-entities", "btc": "btc", "wnut": "wnut17"}
    for name, source in files.items():
        if wanted and name not in wanted:
            continue
        docs = []
        for ident, doc in documents(source):
            if name == "btc":  # "@name" and "#tag" are no words of an article
                doc = [[[w.lstrip("#@") or w, t] for w, t in s] for s in doc if not any(w.startswith("http") for w, _ in s)]
            new = []
            for sentence in doc:
                words = [w for w, _ in sentence]
                spans = convert(sentence)
                if name.startswith("gmb") or name == "re3d":
                    spans = merge(words, force(words, spans))
                else:
                    spans = merge(words, spans)
                if name in ("gum", "gmb", "gmb-dev", "re3d"):
                    norps(words, spans)
                new.append((words, spans))
            if name.startswith("gmb"):
                people(new)
            if name in ("btc", "wnut"):  # posts have nothing to do with each other
                docs += [(f"{ident}-{n}", [post]) for n, post in enumerate(new)]
            else:
                docs.append((ident, new))
        if name == "gmb":
            print("vote: changed %d, added %d" % vote(docs), file=sys.stderr)
            emit(make(DATA, LISTS, docs), os.path.join(out, "made.jsonl"))
            emit(wire(DATA, LISTS), os.path.join(out, "wire.jsonl"))
        emit(docs, "-" if out == "-" else os.path.join(out, name + ".jsonl"))


if __name__ == "__main__":
    main()
