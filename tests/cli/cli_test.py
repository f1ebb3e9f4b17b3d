#!/usr/bin/env python3
"""The command line as its users meet it: formats, files, standard input, errors and exit statuses."""
import csv, io, json, os, struct, subprocess, tempfile, unittest, zlib

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
READOUT = os.path.join(ROOT, "build", "native", "readout")
SAMPLES = os.path.join(ROOT, "web", "samples")
ARTICLE = ("Norland's trade minister, Ada Quist, said on Monday that her country would cut its steel tariffs by June. "
           "She urged Westmark to open its ports.\n")


def run(*args, text=b""):
    if isinstance(text, str):
        text = text.encode()
    return subprocess.run([READOUT, *args], input=text, capture_output=True, timeout=120)


def png():
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(b"\0" * 200)) + chunk(b"IEND", b""))


class Analyze(unittest.TestCase):
    def test_reads_standard_input_and_prints_schema_1(self):
        r = run("analyze", text=ARTICLE)
        self.assertEqual((r.returncode, r.stderr), (0, b""))
        out = json.loads(r.stdout)
        self.assertEqual((out["schema"], out["offsets"]), (1, "utf-16"))
        for key in ("engine", "language", "warnings", "sentences", "mentions", "entities", "attributions", "acts", "summary", "timeline"):
            self.assertIn(key, out)
        names = {ARTICLE[m["start"]:m["end"]] for m in out["mentions"]}
        self.assertIn("Ada Quist", names)

    def test_finds_what_was_committed_and_what_was_asked(self):
        acts = json.loads(run("analyze", text=ARTICLE).stdout)["acts"]
        found = [(a["label"], ARTICLE[a["start"]:a["end"]]) for a in acts]
        self.assertEqual(found, [("commitment", "would cut its steel tariffs by June"),
                                 ("proposal", "urged Westmark to open its ports")])

    def test_several_files_give_one_line_of_json_each(self):
        files = sorted(os.path.join(SAMPLES, f) for f in os.listdir(SAMPLES) if f.endswith(".txt"))
        r = run("analyze", *files)
        self.assertEqual(r.returncode, 0)
        self.assertEqual([json.loads(line)["schema"] for line in r.stdout.splitlines()], [1] * len(files))

    def test_every_format_prints_something_of_its_own(self):
        starts = {"json": b"{", "markdown": b"#", "html": b"<!doctype html>", "text": b"", "csv": b"", "webannotation": b"{", "conllu": b"#"}
        for name, start in starts.items():
            with self.subTest(name):
                r = run("analyze", "--format", name, text=ARTICLE)
                self.assertEqual(r.returncode, 0)
                self.assertTrue(r.stdout.startswith(start), r.stdout[:80])
                # A row of the CSV is an act, whose actor is "her country".
                self.assertIn(b"tariffs" if name == "csv" else b"Quist", r.stdout)

    def test_csv_has_its_header_once_for_several_files(self):
        with tempfile.TemporaryDirectory() as d:
            paths = []
            for i in range(2):
                paths.append(os.path.join(d, f"{i}.txt"))
                open(paths[-1], "w").write(ARTICLE)
            rows = list(csv.reader(io.StringIO(run("analyze", "--format", "csv", *paths).stdout.decode())))
        self.assertEqual(len(rows), 1 + 2 * 2)
        self.assertEqual({len(r) for r in rows}, {len(rows[0])})

    def test_the_articles_date_resolves_weekdays(self):
        out = json.loads(run("analyze", "--date", "2025-11-14", text=ARTICLE).stdout)
        values = {ARTICLE[m["start"]:m["end"]]: m["value"] for m in out["mentions"] if m["type"] == "DATE"}
        self.assertEqual(values["Monday"], "2025-11-10")

    def test_bytes_are_the_same_every_time(self):
        self.assertEqual(run("analyze", text=ARTICLE).stdout, run("analyze", text=ARTICLE).stdout)


class BadInput(unittest.TestCase):
    """Each has a clear line of its own on standard error, and exit status 1."""

    def refused(self, text, words):
        r = run("analyze", text=text)
        self.assertEqual((r.returncode, r.stdout), (1, b""))
        message = r.stderr.decode()
        self.assertEqual(message.count("\n"), 1, message)
        self.assertIn(words, message)

    def test_empty(self):
        self.refused("", "no text")

    def test_only_spaces(self):
        self.refused(" \n\t \u00a0\u2003\n", "no text")

    def test_too_long(self):
        self.refused(ARTICLE * (6_000_000 // len(ARTICLE) + 1), "too long")

    def test_an_image(self):
        self.refused(png(), "not text")

    def test_broken_utf8(self):
        self.refused(b"The minister said \xc3\x28 that the talks would go on.", "UTF-8")
        self.refused(b"A surrogate \xed\xa0\x80 is not valid UTF-8.", "UTF-8")

    def test_another_language(self):
        self.refused("Bộ trưởng cho biết hai nước sẽ tiếp tục đàm phán về thương mại trong tháng tới tại Hà Nội.", "English")

    def test_a_missing_file_does_not_stop_the_others(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as f:
            f.write(ARTICLE)
            f.flush()
            r = run("analyze", "/nonexistent.txt", f.name)
        self.assertEqual(r.returncode, 1)
        self.assertIn("/nonexistent.txt", r.stderr.decode())
        self.assertEqual(json.loads(r.stdout)["schema"], 1)

    def test_endless_words_and_brackets_are_analysed(self):
        for text in ("The talks " + "a" * 200_000 + " will go on.", "The talks " + "(" * 100_000 + " will go on.",
                     "The talks " + '"' * 100_000 + " will go on.", "The talks " + "“" * 100_000 + " will go on."):
            r = run("analyze", text=text)
            self.assertEqual(r.returncode, 0, r.stderr)
            json.loads(r.stdout)

    def test_200000_characters_without_a_space_have_a_clear_answer(self):
        self.refused("a" * 200_000, "English")


class WrongUsage(unittest.TestCase):
    def test_exit_status_2_and_one_line(self):
        for args in ([], ["analyse"], ["analyze", "--format", "xml"], ["analyze", "--format"], ["analyze", "--no-such-option"],
                     ["analyze", "--date", "2025-02-30"], ["analyze", "--max-bytes", "lots"]):
            with self.subTest(args):
                r = run(*args, text=ARTICLE)
                self.assertEqual((r.returncode, r.stdout), (2, b""))
                self.assertEqual(r.stderr.count(b"\n"), 1)

    def test_help_and_version(self):
        self.assertIn(b"usage: readout analyze", run("--help").stdout)
        self.assertRegex(run("--version").stdout.decode(), r"^readout \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    program = unittest.main(exit=False, verbosity=1)
    failed = len(program.result.failures) + len(program.result.errors)
    print(f"{program.result.testsRun - failed} passed, {failed} failed")
    raise SystemExit(failed > 0)
