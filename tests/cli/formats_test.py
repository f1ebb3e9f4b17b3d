#!/usr/bin/env python3
"""Each format as an outside reader takes it: Python's CSV, HTML and JSON parsers, and a strict reading of CoNLL-U's rules."""
import base64, csv, hashlib, html.parser, io, json, os, re, subprocess, unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
READOUT = os.environ.get("READOUT", os.path.join(ROOT, "build", "native", "readout"))
HOSTILE = ('=cmd|\' /C calc\'!A0 and <script>alert(1)</script> said on Monday that Norland & "Westmark" would sign </style> the | pact '
           '[here](javascript:x) by June.\r\n\r\n@Anna \U0001F600 \u202etxet\u202c urged Kenya to open its ports, \x1b[31mnow\x00.\r\n'
           '\t- Éire will pay $5 to "A, B", and +1 will too.\n\nThe talks will go on.\n')
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()


def texts():
    found = {"hostile": HOSTILE}
    for folder in ("web/samples", "tests/golden"):
        for name in sorted(os.listdir(os.path.join(ROOT, folder))) if os.path.isdir(os.path.join(ROOT, folder)) else ():
            if name.endswith(".txt"):
                with open(os.path.join(ROOT, folder, name), newline="", encoding="utf-8") as file:
                    found[name] = file.read()
    return found


def render(text, form):
    r = subprocess.run([READOUT, "analyze", "--format", form], input=text.encode(), capture_output=True, timeout=120)
    assert r.returncode == 0, r.stderr
    return r.stdout.decode()


class Page(html.parser.HTMLParser):
    """Collects the faults of a page: nesting, ids, links, scripts."""
    VOID = {"meta", "br"}

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.ids, self.links, self.tags, self.text = [], [], [], [], set(), []
        self.feed(source)
        self.close()
        self.faults += [f"<{tag}> stays open" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        for key, value in attrs:
            if key == "id":
                self.ids.append(value)
            elif key == "href":
                self.links.append(value)
            elif key.startswith("on") or key == "style":
                self.faults.append(f"attribute {key}")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data):
        if "article" in self.open and "sup" not in self.open:
            self.text.append(data)


class Formats(unittest.TestCase):
    def each(self, form):
        for name, text in texts().items():
            with self.subTest(name):
                yield text, json.loads(render(text, "json")), render(text, form)

    def test_html(self):
        for text, analysis, out in self.each("html"):
            page = Page(out)
            self.assertEqual(page.faults, [])
            self.assertFalse(page.tags & {"script", "img", "iframe", "object", "link", "form"})
            self.assertEqual(len(page.ids), len(set(page.ids)))
            self.assertLessEqual({link.lstrip("#") for link in page.links}, set(page.ids))
            self.assertTrue(all(link.startswith("#") for link in page.links))
            self.assertEqual(sum(i.startswith("act-") for i in page.ids), len(analysis["acts"]))
            shown = re.sub(r"\s+", "", "".join(page.text))
            controls = re.sub(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]", "\ufffd", text)
            self.assertEqual(shown, re.sub(r"\s+", "", controls))  # the article, the whole article and nothing else

    def test_the_policy_names_the_hash_of_the_style(self):
        out = render("The talks will go on.", "html")
        style = re.search(r"<style>(.*?)</style>", out, re.S)[1]
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        self.assertIn(f"default-src 'none'; style-src 'sha256-{digest}'", out)

    def test_csv(self):
        for text, analysis, out in self.each("csv"):
            self.assertEqual(out.count("\r\n"), out.count("\n"))
            rows = list(csv.DictReader(io.StringIO(out, newline=""), strict=True))
            self.assertEqual(len(rows), len(analysis["acts"]))
            units = text.encode("utf-16-le")
            for row, act in zip(rows, analysis["acts"]):
                self.assertNotIn(None, row)
                self.assertFalse([v for v in row.values() if v is None or v[:1] in tuple("=+-@\t\r") and v])
                self.assertEqual((row["label"], row["kind"], int(row["start"])), (act["label"], act["kind"], act["start"]))
                place = units[2 * int(row["start"]):2 * int(row["end"])].decode("utf-16-le")
                self.assertEqual(re.sub(r"\W", "", row["text"]), re.sub(r"\W", "", place))

    def test_webannotation(self):
        for text, analysis, out in self.each("webannotation"):
            collection = json.loads(out)
            self.assertEqual((collection["@context"], collection["type"]), ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection"))
            items = collection["first"]["items"]
            self.assertEqual(collection["total"], len(items))
            self.assertEqual(len(items), len(analysis["mentions"]) + len(analysis["acts"]))
            self.assertEqual(len({item["id"] for item in items}), len(items))
            for item in items:
                self.assertTrue(item["id"].startswith("urn:uuid:") and item["type"] == "Annotation" and item["body"])
                position, quote = item["target"]["selector"]
                start, end = position["start"], position["end"]  # Python counts code points too
                self.assertEqual(text[start:end], quote["exact"])
                self.assertEqual(text[max(0, start - 32):start], quote["prefix"])
                self.assertEqual(text[end:end + 32], quote["suffix"])

    def test_conllu(self):
        for text, analysis, out in self.each("conllu"):
            self.assertTrue(out.endswith("\n\n") and "\n\n\n" not in out)
            blocks = out[:-2].split("\n\n")
            self.assertEqual(len(blocks), len(analysis["sentences"]))
            ids = set()
            for block in blocks:
                lines = block.split("\n")
                comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
                ids.add(comments["sent_id"])
                rows = [line.split("\t") for line in lines if not line.startswith("# ")]
                self.check_sentence(rows, comments["text"])
            self.assertEqual(len(ids), len(blocks))

    def check_sentence(self, rows, text):
        self.assertTrue(all(len(row) == 10 and all(cell and cell == cell.strip() for cell in row) for row in rows), rows)
        self.assertEqual([row[0] for row in rows], [str(i + 1) for i in range(len(rows))])
        misc = [dict(pair.split("=", 1) for pair in row[9].split("|")) if row[9] != "_" else {} for row in rows]
        joined = "".join(row[1] + ("" if m.get("SpaceAfter") == "No" else " ") for row, m in zip(rows, misc))
        self.assertEqual(joined.rstrip(" "), text)
        self.assertTrue(all(row[3] in UPOS for row in rows))
        self.assertTrue(all(row[5] == row[8] == "_" for row in rows))
        for row, m, before in zip(rows, misc, [{}] + misc):
            self.assertEqual(list(m), sorted(m))
            if m.get("Entity", "").startswith("I-"):
                self.assertIn(before.get("Entity", "")[2:], m["Entity"][2:])
        heads = [row[6] for row in rows]
        if "_" in heads:
            self.assertEqual({(row[6], row[7]) for row in rows}, {("_", "_")})
            return
        self.assertEqual([(row[6] == "0") == (row[7] == "root") for row in rows], [True] * len(rows))
        self.assertEqual(heads.count("0"), 1)
        for row in rows:  # every token reaches the root
            at, steps = row, 0
            while at[6] != "0":
                at, steps = rows[int(at[6]) - 1], steps + 1
                self.assertLessEqual(steps, len(rows))

    def test_markdown_rows_have_all_their_cells(self):
        for text, analysis, out in self.each("markdown"):
            rows = [line for line in out.split("\n") if line.startswith("|")]
            acts = [row for row in rows if re.match(r"\| [CP]\d+ ", row)]
            self.assertEqual(len(acts), len(analysis["acts"]))
            for row in acts:
                self.assertEqual(len(re.findall(r"(?<!\\)\|", row)), 11)
            self.assertNotRegex(out, r"(?<!\\)[<>`]")

    def test_text_has_no_control_characters(self):
        for text, analysis, out in self.each("text"):
            self.assertNotRegex(out, r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
            self.assertEqual(len(re.findall(r"^[CP]\d+ .*\(s\d+\)$", out, re.M)), len(analysis["acts"]))


if __name__ == "__main__":
    program = unittest.main(exit=False, verbosity=1)
    failed = len(program.result.failures) + len(program.result.errors)
    print(f"{program.result.testsRun - failed} passed, {failed} failed")
    raise SystemExit(failed > 0)
