#include "segment.hpp"

#include <algorithm>
#include <array>

#include "model.hpp"
#include "stages.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace readout {

SegmentLexicon::SegmentLexicon(std::string_view tsv) : table_(2048) {
  static constexpr std::pair<std::string_view, Kind> kKinds[] = {
      {"title", kTitle},   {"numbered", kNumbered}, {"may_end", kMayEnd},    {"contracted", kContracted},
      {"prefix", kPrefix}, {"unit", kUnit},         {"domain", kDomain},     {"opener", kOpener},
      {"speech", kSpeech}, {"clitic", kClitic},     {"currency", kCurrency}, {"gives_stop", kGivesStop},
      {"office", kOffice}};
  while (!tsv.empty()) {
    const size_t end = std::min(tsv.find('\n'), tsv.size());
    std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    const size_t tab = line.find('\t');
    if (line.empty() || line[0] == '#' || tab == std::string_view::npos) continue;
    uint16_t kind = 0;
    for (const auto& [name, value] : kKinds)
      if (name == line.substr(0, tab)) kind = value;
    line.remove_prefix(tab + 1);
    while (!line.empty()) {
      const size_t space = std::min(line.find(' '), line.size());
      add(line.substr(0, space), {kind, 0});
      line.remove_prefix(std::min(space + 1, line.size()));
    }
  }
}

void SegmentLexicon::add(std::string_view word, Entry entry) {
  // A contraction is written "can|not": found by what stands before and after the bar, joined.
  const size_t bar = word.find('|');
  const std::string_view head = word.substr(0, bar);
  const std::string_view tail = bar == std::string_view::npos ? std::string_view() : word.substr(bar + 1);
  if (bar != std::string_view::npos) entry.cut = static_cast<uint8_t>(bar);
  uint32_t i = hash_bytes(tail, hash_bytes(head)) & (static_cast<uint32_t>(table_.size()) - 1);
  while (!table_[i].word.empty() && table_[i].word != word) i = (i + 1) & (static_cast<uint32_t>(table_.size()) - 1);
  table_[i].word = word;
  table_[i].entry.kinds |= entry.kinds;
  table_[i].entry.cut = entry.cut;
}

SegmentLexicon::Entry SegmentLexicon::find(std::string_view lower) const {
  const uint32_t mask = static_cast<uint32_t>(table_.size()) - 1;
  Entry found;
  for (uint32_t i = hash_bytes(lower) & mask; !table_[i].word.empty(); i = (i + 1) & mask) {
    const auto& [word, entry] = table_[i];
    const bool same = entry.cut == 0 ? word == lower
                                     : word.size() == lower.size() + 1 &&
                                           word.substr(0, entry.cut) == lower.substr(0, entry.cut) &&
                                           word.substr(entry.cut + 1u) == lower.substr(entry.cut);
    if (!same) continue;
    found.kinds |= entry.kinds;
    if (entry.cut != 0) found.cut = entry.cut;
  }
  return found;
}

namespace {

using Lexicon = SegmentLexicon;

// No sentence of prose is longer; a cut here keeps what later stages do with one sentence bounded.
constexpr uint32_t kLongestSentence = 500;
// Headings are short: the longest headlines of news sites have some 25 words.
constexpr uint32_t kLongestHeading = 25;

enum class Class : uint8_t {
  space,
  letter,  // letters and marks of any script, and "_"
  digit,
  mark,  // punctuation and symbols, one token each
  run,   // punctuation that repeats within one token: "...", "--", "!!", "***"
  apostrophe,
  emoji,
  extend  // combining marks, joiners, variation selectors: never begin a token inside a word
};

constexpr Class compute_class(unsigned char c) {
  if (c == ' ' || (c >= 9 && c <= 13)) return Class::space;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') return Class::letter;
  if (c >= '0' && c <= '9') return Class::digit;
  if (c == '\'' || c == '`') return Class::apostrophe;
  if (c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '<' || c == '>' || c == '=' || c == '~' ||
      c == '#' || c == '+' || c < 32)
    return Class::run;
  return Class::mark;
}

constexpr auto kAsciiClass = [] {
  std::array<Class, 128> table{};
  for (unsigned char c = 0; c < 128; ++c) table[c] = compute_class(c);
  return table;
}();
inline Class class_of_ascii(unsigned char c) { return kAsciiClass[c]; }

Class class_of_long(char32_t c);
inline Class class_of(char32_t c) { return c < 0x80 ? kAsciiClass[c] : class_of_long(c); }
Class class_of_long(char32_t c) {
  if (is_space(c)) return Class::space;
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA ? Class::letter : c == 0xAD ? Class::extend : Class::mark;
  if (c < 0x300)
    return c == 0xD7 || c == 0xF7 ? Class::mark : c == 0x2BC || c == 0x2B9 ? Class::apostrophe : Class::letter;
  if (c < 0x370) return Class::extend;
  if (c < 0x2010) return Class::letter;
  if (c < 0x2070) {
    if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2032) return Class::apostrophe;
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2026) return Class::run;
    if (c == 0x2060) return Class::extend;
    return Class::mark;
  }
  if (c < 0x20A0) return Class::letter;  // superscripts: "m²" stays whole
  if (c < 0x20D0) return Class::mark;    // currencies
  if (c < 0x2100) return Class::extend;
  if (c < 0x2190) return Class::letter;  // letter-like, number forms
  if (c < 0x2300) return Class::mark;    // arrows, mathematics
  if (c >= 0x2600 && c < 0x27C0) return Class::emoji;
  if (c < 0x2C00) return Class::mark;
  if (c >= 0x2E00 && c < 0x2E80) return Class::mark;
  if (c >= 0x3001 && c <= 0x303F) return Class::mark;
  if (c >= 0xFE00 && c <= 0xFE0F) return Class::extend;
  if (c >= 0xFE20 && c <= 0xFE2F) return Class::extend;
  if (c >= 0xFE30 && c < 0xFE70) return Class::mark;
  if (c >= 0xFF01 && c <= 0xFF0F) return Class::mark;
  if (c >= 0x1F3FB && c <= 0x1F3FF) return Class::extend;  // skin tones
  if (c >= 0x1F000 && c < 0x20000) return Class::emoji;
  if (c >= 0xE0000 && c < 0xE1000) return Class::extend;
  return Class::letter;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_alpha_ascii(char c) { return (c >= 'a' && c <= 'z') || is_upper_ascii(c); }
bool is_upper(char32_t c) { return lower(c) != c; }

class Segmenter {
 public:
  Segmenter(const Lexicon& lexicon, Doc& doc)
      : lexicon_(lexicon), doc_(doc), text_(doc.text), size_(static_cast<uint32_t>(doc.text.size())) {}

  void run() {
    read_lines();
    std::vector<size_t> ends;  // of the blocks
    for (size_t i = 1; i <= lines_.size(); ++i)
      if (i == lines_.size() || !lines_[i].follows) ends.push_back(i);
    size_t begin = 0;
    for (const size_t end : ends) filled_ |= end - begin > 2 && is_filled(begin, end), begin = end;
    begin = 0;
    for (const size_t end : ends) add_block(begin, end), begin = end;
    for (size_t i = 0; i < spans_.size(); ++i) add_paragraph(spans_[i], i + 1 < spans_.size());
  }

 private:
  struct Line {
    ByteSpan span;         // trimmed, not empty
    uint32_t width = 0;    // code points
    bool follows = false;  // no empty line before it
  };

  // --- paragraphs ----------------------------------------------------------------------------------------------------
  void read_lines() {
    bool follows = false;
    for (uint32_t i = 0; i < size_;) {
      uint32_t begin = i, end = i, width = 0, gap = 0;
      bool any = false;
      while (i < size_) {
        const CodePoint c = decode(text_, i);
        if (c.value == '\n' || c.value == '\r' || c.value == 0x0B || c.value == 0x0C || c.value == 0x85 ||
            c.value == 0x2028 || c.value == 0x2029)
          break;
        if (is_space(c.value)) {
          ++gap;
        } else {
          if (!any) begin = i;
          width += any ? gap + 1 : 1;
          gap = 0;
          any = true;
          end = i + c.size;
        }
        i += c.size;
      }
      if (any) lines_.push_back({{begin, end}, width, follows});
      follows = any;
      if (i >= size_) break;
      const CodePoint brk = decode(text_, i);
      i += brk.size;
      if (brk.value == '\r' && i < size_ && text_[i] == '\n') ++i;
      if (brk.value == 0x2029) follows = false;
    }
  }

  uint32_t first_word_width(const Line& line) const {
    uint32_t n = 0;
    for (uint32_t i = line.span.begin; i < line.span.end && text_[i] != ' '; ++i)
      n += (static_cast<uint8_t>(text_[i]) & 0xC0) != 0x80;
    return n;
  }

  // Lines of one block are paragraphs of their own, unless they were broken to fit a width: as in e-mail and plain-text
  // files, where each line ends where its next word would no longer have fitted, or as copied from a page in print.
  void add_block(size_t begin, size_t end) {
    const uint32_t width = widest(begin, end);
    const bool filled = is_filled(begin, end), printed = !filled && is_printed(begin, end, width);
    for (size_t i = begin; i < end; ++i) {
      const bool goes_on = i > begin && (filled || (printed && runs_on(i - 1, width, i - 1 == begin)));
      if (goes_on && label_end(lines_[i].span) == lines_[i].span.begin) {
        spans_.back().end = lines_[i].span.end;
      } else {
        spans_.push_back(lines_[i].span);
      }
    }
  }

  uint32_t widest(size_t begin, size_t end) const {
    uint32_t width = 0;
    for (size_t i = begin; i < end; ++i) width = std::max(width, lines_[i].width);
    return width;
  }

  // Each line is as long as it could be. Of two lines that alone says little.
  bool is_filled(size_t begin, size_t end) const {
    const uint32_t width = widest(begin, end);
    bool filled = end - begin >= 2 && width >= 50 && width <= 120;
    for (size_t i = begin; filled && i + 1 < end; ++i) filled = room_needed(i) > width;
    return filled &&
           (end - begin > 2 || starts_lower(lines_[end - 1]) ||
            (filled_ && std::string_view(".!?:\"").find(text_[lines_[begin].span.end - 1]) == std::string_view::npos));
  }

  // The width that line i would have with the first word of the next.
  uint32_t room_needed(size_t i) const { return lines_[i].width + 1 + first_word_width(lines_[i + 1]); }

  // Lines as a page in print has them: of much the same width, and one in five goes on in the middle of a sentence.
  bool is_printed(size_t begin, size_t end, uint32_t width) const {
    if (end - begin < 3 || width < 30 || width > 160) return false;
    size_t open = 0;
    for (size_t i = begin; i + 1 < end; ++i) {
      const auto last = static_cast<uint8_t>(text_[lines_[i].span.end - 1]);
      open +=
          lines_[i].width * 10 >= width * 7 && starts_lower(lines_[i + 1]) &&
          (last >= 0x80 || last == ',' || is_alpha_ascii(static_cast<char>(last)) || is_digit(static_cast<char>(last)));
    }
    return open * 5 >= end - begin - 1;
  }

  // Does the paragraph of line i of a printed block go on in the next line? A line that leaves room ends it, as does a
  // title at the block's head.
  bool runs_on(size_t i, uint32_t width, bool head) const {
    if (starts_lower(lines_[i + 1])) return true;
    if (head && (lines_[i].width * 10 < width * 8 || is_title(lines_[i].span))) return false;
    return room_needed(i) * 10 >= width * 8;
  }

  // No final stop, and of the words three in five begin with a capital.
  bool is_title(ByteSpan s) const {
    uint32_t words = 0, capitals = 0;
    for (uint32_t i = s.begin; i < s.end; ++i) {
      if (i > s.begin && text_[i - 1] != ' ') continue;
      words += is_alpha_ascii(text_[i]);
      capitals += is_upper_ascii(text_[i]);
    }
    return std::string_view(".,;:").find(text_[s.end - 1]) == std::string_view::npos && capitals * 5 >= words * 3;
  }

  bool starts_lower(const Line& line) const {
    const char c = text_[line.span.begin];
    return c >= 'a' && c <= 'z';
  }

  // Where the bullet or number that opens a list item ends; the span's begin when there is none.
  uint32_t label_end(ByteSpan s) const {
    const CodePoint c = decode(text_, s.begin);
    uint32_t i = s.begin + c.size;
    const auto spaced = [&](uint32_t k) { return k < s.end && is_space(decode(text_, k).value); };
    switch (c.value) {
      case 0x2022:
      case 0x25CF:
      case 0x25AA:
      case 0x25A0:
      case 0x25E6:
      case 0x2023:
      case 0x2043:
      case 0xB7:
      case 0x2219:
      case 0x27A2:
        return i;
      case '-':
      case '*':
      case '+':
      case 0x2013:
      case 0x2014:
      case 0x2212:
        return spaced(i) ? i : s.begin;
      default:
        break;
    }
    i = s.begin + (text_[s.begin] == '(' ? 1 : 0);
    uint32_t k = i;
    while (k < s.end && k < i + 3 && is_digit(text_[k])) ++k;
    if (k == i && k < s.end && is_alpha_ascii(text_[k])) ++k;
    const bool letter = k > i && is_alpha_ascii(text_[i]);
    if (k == i || k >= s.end || !(text_[k] == ')' || (text_[k] == '.' && !letter && i == s.begin)) || !spaced(k + 1))
      return s.begin;
    return k + 1;
  }

  // --- tokens --------------------------------------------------------------------------------------------------------
  void add_paragraph(ByteSpan span, bool more) {
    const auto first = static_cast<uint32_t>(doc_.tokens.size());
    const auto paragraph = static_cast<uint32_t>(doc_.paragraphs.size());
    doc_.paragraphs.push_back({span});
    uint32_t begin = span.begin;
    const uint32_t label = label_end(span);
    for (uint32_t i = begin; i < span.end;) {
      const CodePoint c = decode(text_, i);
      if (is_space(c.value)) {
        i += c.size;
        continue;
      }
      uint32_t end = i + c.size;
      while (end < span.end) {
        const auto a = static_cast<uint8_t>(text_[end]);
        if (a < 0x80) {
          if (class_of_ascii(a) == Class::space) break;
          ++end;
        } else {
          const CodePoint next = decode(text_, end);
          if (is_space(next.value)) break;
          end += next.size;
        }
      }
      // "1." that numbers a list item is one token, as is "(a)".
      if (i == span.begin && label == end && is_digit(text_[i])) {
        push(i, end);
      } else {
        add_chunk(i, end);
      }
      i = end;
    }
    add_sentences(first, paragraph, label > span.begin, more);
  }

  // Text between white space.
  void add_chunk(uint32_t i, uint32_t end) {
    chunk_ = i;
    while (i < end) {
      const ByteSpan link = find_link(i, end);
      if (link.empty()) {
        add_words(i, end);
        return;
      }
      add_words(i, link.begin);
      push(link.begin, link.end);
      i = link.end;
    }
  }

  // The first address in the chunk: "https://...", "www...", "name@host", "@handle".
  ByteSpan find_link(uint32_t i, uint32_t end) const {
    const std::string_view chunk(text_.data() + i, end - i);
    for (size_t k = 0; k < chunk.size(); ++k) {
      const char c = chunk[k];
      if (c != '@' && c != ':' && c != 'w' && c != 'W') continue;
      if (c == ':' && chunk.substr(k, 3) == "://") {
        size_t b = k;
        while (b > 0 && is_alpha_ascii(chunk[b - 1])) --b;
        return trim_link(i + static_cast<uint32_t>(b), end);
      }
      if ((c == 'w' || c == 'W') && (chunk.substr(k, 4) == "www." || chunk.substr(k, 4) == "WWW.") &&
          (k == 0 || static_cast<uint8_t>(chunk[k - 1]) >= 0x80 ||
           class_of_ascii(static_cast<uint8_t>(chunk[k - 1])) != Class::letter))
        return trim_link(i + static_cast<uint32_t>(k), end);
      if (c == '@') {
        const auto in_name = [](char x) {
          return is_alpha_ascii(x) || is_digit(x) || x == '.' || x == '_' || x == '-' || x == '+' || x == '%';
        };
        size_t b = k, e = k + 1;
        while (b > 0 && in_name(chunk[b - 1])) --b;
        while (e < chunk.size() && in_name(chunk[e])) ++e;
        while (e > k + 1 && !is_alpha_ascii(chunk[e - 1]) && !is_digit(chunk[e - 1])) --e;
        if (e > k + 1 && (b < k || is_alpha_ascii(chunk[k + 1])))
          return {i + static_cast<uint32_t>(b), i + static_cast<uint32_t>(e)};
        k = std::max(k, e - 1);
      }
    }
    return {};
  }

  ByteSpan trim_link(uint32_t begin, uint32_t end) const {
    // A closing bracket belongs to the address when it was opened in it; other punctuation at the end never does.
    int open = 0;
    for (uint32_t i = begin; i < end; ++i) {
      const char c = text_[i];
      if (c == '(') ++open;
      if (c == ')' && --open < 0) end = i;
      if (c == '<' || c == '>' || c == '"') end = i;
      if (static_cast<uint8_t>(c) >= 0x80 && class_of(decode(text_, i).value) != Class::letter &&
          (static_cast<uint8_t>(c) & 0xC0) == 0xC0)
        end = i;
    }
    while (end > begin + 1 && std::string_view(".,;:!?'*]}").find(text_[end - 1]) != std::string_view::npos) --end;
    return {begin, end};
  }

  void add_words(uint32_t i, uint32_t end) {
    while (i < end) {
      const CodePoint c = decode(text_, i);
      switch (class_of(c.value)) {
        case Class::letter:
        case Class::extend:
          i = add_word(i, end);
          break;
        case Class::digit:
          i = add_number(i, i, end);
          break;
        case Class::apostrophe:
          i = add_apostrophe(i, end);
          break;
        case Class::run:
          i = add_run(i, end);
          break;
        case Class::emoji:
          i = add_emoji(i, end);
          break;
        case Class::mark: {
          uint32_t e = i + c.size;
          if (i == chunk_ && is_emoticon(std::string_view(text_).substr(i, end - i))) e = end;
          while (e < end && class_at(e) == Class::extend) e += decode(text_, e).size;
          push(i, e);
          i = e;
          break;
        }
        case Class::space:
          i += c.size;
          break;
      }
    }
  }

  // ":)", ";-(": all of the text between white space.
  static bool is_emoticon(std::string_view s) {
    const std::string_view eyes = ":;=", mouths = ")(DPp|/\\]*";
    return (s.size() == 2 || (s.size() == 3 && s[1] == '-')) && eyes.find(s[0]) != std::string_view::npos &&
           mouths.find(s.back()) != std::string_view::npos;
  }

  Class class_at(uint32_t i) const { return class_of(decode(text_, i).value); }
  bool is_class(uint32_t i, uint32_t end, Class k) const { return i < end && class_at(i) == k; }
  uint32_t size_at(uint32_t i) const { return decode(text_, i).size; }
  bool is_alnum_at(uint32_t i, uint32_t end) const {
    if (i >= end) return false;
    const Class k = class_at(i);
    return k == Class::letter || k == Class::digit;
  }

  // Past letters, digits and marks from i.
  uint32_t skip_alnum(uint32_t i, uint32_t end) const {
    while (i < end) {
      const auto a = static_cast<uint8_t>(text_[i]);
      if (a < 0x80) {
        const Class k = class_of_ascii(a);
        if (k != Class::letter && k != Class::digit) break;
        ++i;
      } else {
        const CodePoint c = decode(text_, i);
        const Class k = class_of(c.value);
        if (k != Class::letter && k != Class::extend) break;
        i += c.size;
      }
    }
    return i;
  }

  std::string_view low(uint32_t begin, uint32_t end) {
    buffer_.clear();
    fold_lower(std::string_view(text_).substr(begin, end - begin), buffer_);
    return buffer_;
  }

  void push(uint32_t begin, uint32_t end) {
    if (begin >= end) return;
    doc_.tokens.push_back({{begin, end}, doc_.pool.intern(low(begin, end))});
  }

  // A word from i; returns its end. Covers "O'Brien", "U.S.", "e.g.", "AT&T", "US$", "non-binding", "example.com".
  uint32_t add_word(uint32_t begin, uint32_t end) {
    // "Rs198bn", "Sh3.4 billion"
    uint32_t letters = begin;
    while (letters < end && letters < begin + 4 && is_alpha_ascii(text_[letters])) ++letters;
    if (letters > begin + 1 && letters < end && is_digit(text_[letters]) && is_upper_ascii(text_[begin]) &&
        lexicon_.is(low(begin, letters), Lexicon::kCurrency)) {
      push(begin, letters);
      return letters;
    }
    Word w{begin, end, begin, skip_alnum(begin, end)};
    if (w.e == begin) w.e = begin + size_at(begin);  // a lone combining mark
    while (w.e < end && (text_[w.e] == '.' ? past_stop(w) : past_mark(w))) {
    }
    cut_word(begin, w.e, end);
    return w.e;
  }

  // A word as far as it was read.
  struct Word {
    uint32_t begin, end;  // where it begins, and where its chunk ends
    uint32_t part;        // begin of the last part between stops
    uint32_t e;           // where it ends so far
    bool dotted = false;  // the last part is a letter of "U.S."
  };

  // The begin of a sum in a currency of one letter: "N4" of "N4.7 billion", "R3" of "R3,500".
  bool is_letter_sum(const Word& w) const {
    return w.part == w.begin && is_upper_ascii(text_[w.begin]) && w.begin + 1 < w.e && text_[w.begin + 1] != '0' &&
           std::all_of(text_.begin() + w.begin + 1, text_.begin() + w.e,
                       [](char c) { return is_digit(c) || c == ','; });
  }

  // The word stands before a stop. Takes what belongs to it; does it go on?
  bool past_stop(Word& w) {
    const uint32_t end = w.end;
    const bool inside = is_alnum_at(w.e + 1, end);
    if (!w.dotted && w.e + 1 < end && is_digit(text_[w.e + 1]) && is_letter_sum(w)) {  // "N4.7 billion"
      w.e = skip_alnum(w.e + 1, end);
      return true;
    }
    if (w.e - w.part == 1 && is_alpha_ascii(text_[w.part]) && (inside || w.dotted)) {  // U.S., a.m., e.g.
      w.dotted = true;
      ++w.e;
      if (!inside) return false;
      w.part = w.e;
      w.e = skip_alnum(w.e, end);
      // "U.S.China": a stop is missing or the letters ran together; keep what is an acronym.
      if (w.e - w.part > 1 && !is_tail_of_dotted(w.begin, w.e)) {
        w.e = w.part;
        return false;
      }
      return w.e - w.part == 1 || (w.e < end && text_[w.e] == '.');
    }
    if (inside) {
      const uint32_t next = skip_alnum(w.e + 1, end);
      if (!is_domain(w.e + 1, next, end) && (w.part != w.begin || !is_dotted_title(w.begin, next, end))) return false;
      w.part = w.e + 1;
      w.e = next;
      w.dotted = false;
      return true;
    }
    const bool run = is_class(w.e + 1, end, Class::run);
    const bool initial = w.e - w.part == 1 && is_upper_ascii(text_[w.part]) && text_[w.part] != 'I';
    if (!run && (initial || is_abbreviation(w.begin, w.e))) ++w.e;
    return false;
  }

  // The word stands before a mark or another letter that is no stop. Takes what belongs to it; does it go on?
  bool past_mark(Word& w) {
    const uint32_t end = w.end, e = w.e;
    const char c = text_[e];
    if (c == ',') {  // "N38,000"
      const uint32_t next = skip_alnum(e + 1, end);
      if (next != e + 4 || !is_letter_sum(w) || !std::all_of(text_.begin() + e + 1, text_.begin() + next, is_digit))
        return false;
      w.e = next;
      return true;
    }
    if (class_at(e) == Class::apostrophe) {
      const uint32_t q = e + size_at(e);
      if (!is_class(q, end, Class::letter) || c == '`') return false;
      const uint32_t next = skip_alnum(q, end);
      const std::string_view tail = low(q, next);
      if (lexicon_.is(tail, Lexicon::kClitic) || tail == "t") return false;
      w.e = next;
      return true;
    }
    if (c == '&' && e - w.part <= 3 && e + 1 < end && is_upper_ascii(text_[e - 1]) && is_upper_ascii(text_[e + 1])) {
      const uint32_t next = skip_alnum(e + 1, end);
      if (next - e > 4) return false;
      w.e = next;
      return true;
    }
    if (c == '$' && e - w.begin <= 3 && is_upper_ascii(text_[w.begin]) && is_upper_ascii(text_[e - 1])) {
      ++w.e;
    } else if (c == '/' && w.part != w.begin && is_alnum_at(e + 1, end)) {  // the path after a host
      w.e = trim_link(w.begin, end).end;
    } else if (class_at(e) == Class::run &&
               (c == '-' || decode(text_, e).value == 0x2010 || decode(text_, e).value == 0x2011)) {
      const uint32_t next = e + size_at(e);
      if (!is_alnum_at(next, end) || e - w.begin > 8 || !lexicon_.is(low(w.begin, e), Lexicon::kPrefix)) return false;
      w.part = next;
      w.e = skip_alnum(next, end);
      return true;
    }
    return false;
  }

  // "Ph.D", "M.Sc": a part longer than one letter within an acronym; anything else after "U.S." is another word.
  bool is_tail_of_dotted(uint32_t, uint32_t e) const {
    return e - 2 > 0 && text_[e - 1] >= 'a' && e < size_ && text_[e] == '.';
  }
  bool is_dotted_title(uint32_t begin, uint32_t next, uint32_t end) const {
    // "Ph.D." and "M.Sc.": a short capitalised part, a capital, a stop.
    return next < end && text_[next] == '.' && next - begin <= 5 && is_upper_ascii(text_[begin]) &&
           is_upper_ascii(text_[next - 1]);
  }
  bool is_domain(uint32_t begin, uint32_t next, uint32_t end) {
    if (next - begin > 5 && !(next < end && (text_[next] == '.' || text_[next] == '-'))) return false;
    if (lexicon_.is(low(begin, next), Lexicon::kDomain)) return true;
    // "news.example.com": a later part decides.
    if (next >= end || text_[next] != '.' || !is_alnum_at(next + 1, end)) return false;
    uint32_t last = next;
    for (int parts = 0; parts < 4 && last < end && text_[last] == '.' && is_alnum_at(last + 1, end); ++parts) {
      const uint32_t e = skip_alnum(last + 1, std::min(end, last + 24));
      if (lexicon_.is(low(last + 1, e), Lexicon::kDomain)) return true;
      last = e;
    }
    return false;
  }
  // Whether the letters before the stop at `stop` are an abbreviation that keeps it.
  bool is_abbreviation(uint32_t begin, uint32_t stop) {
    if (stop - begin > 6) return false;
    buffer_.clear();
    fold_lower(std::string_view(text_).substr(begin, stop + 1 - begin), buffer_);
    const Lexicon::Entry entry = lexicon_.find(buffer_);
    if ((entry.kinds & Lexicon::kNumbered) != 0) {
      uint32_t next = stop + 1;
      while (next < size_ && text_[next] == ' ') ++next;
      if (next < size_ && (is_digit(text_[next]) || text_[next] == '#')) return true;
    }
    if ((entry.kinds & Lexicon::kGivesStop) != 0) {  // "etc" "." at the end of a sentence, "etc." within one
      uint32_t next = stop + 1;
      while (next < size_ && text_[next] == ' ') ++next;
      return next < size_ && text_[next] != '\n' && text_[next] != '\r' && !is_upper(decode(text_, next).value);
    }
    return (entry.kinds & (Lexicon::kTitle | Lexicon::kMayEnd)) != 0;
  }

  // Cuts contractions off: "do|n't", "can|not", "it|'s" (the part from the apostrophe is a token of its own already).
  void cut_word(uint32_t begin, uint32_t e, uint32_t end) {
    // n't: the apostrophe stands at e, "t" after it.
    if (e < end && e - begin >= 2 && class_at(e) == Class::apostrophe && (text_[e - 1] == 'n' || text_[e - 1] == 'N')) {
      const uint32_t q = e + size_at(e);
      if (q < end && (text_[q] == 't' || text_[q] == 'T') && !is_alnum_at(q + 1, end)) {
        push(begin, e - 1);
        pending_ = e - 1;
        return;
      }
    }
    if (e - begin >= 2 && e - begin <= 7) {
      const Lexicon::Entry entry = lexicon_.find(low(begin, e));
      if (entry.cut != 0 && e - begin > entry.cut) {
        push(begin, begin + entry.cut);
        push(begin + entry.cut, e);
      } else {
        doc_.tokens.push_back({{begin, e}, doc_.pool.intern(buffer_)});
      }
      return;
    }
    push(begin, e);
  }

  // A number from i; `begin` is where its token begins (before a sign or an apostrophe).
  uint32_t add_number(uint32_t begin, uint32_t i, uint32_t end) {
    uint32_t e = i;
    uint32_t groups = 1;
    while (e < end && is_digit(text_[e])) ++e;
    const uint32_t first = e - i;
    // Telephone numbers are one token in the treebanks: "202-456-1414", "456-1414".
    if (const uint32_t phone = telephone(i, end); phone > e) {
      push(begin, phone);
      return phone;
    }
    while (e + 1 < end && (text_[e] == ',' || text_[e] == '.' || text_[e] == ':' || text_[e] == '/') &&
           is_digit(text_[e + 1])) {
      if (text_[e] == '/' && !(first <= 2 && groups <= 2)) break;
      ++e;
      ++groups;
      while (e < end && is_digit(text_[e])) ++e;
    }
    if (e < end) {
      const uint32_t word = skip_alnum(e, end);
      if (word > e) {
        // "5km" and "7pm" are two tokens, "20th", "1990s" and "737MAX" one.
        uint32_t unit = word;
        if (unit + 1 < end && text_[unit] == '.' && (text_[e] == 'a' || text_[e] == 'p') && unit - e == 1 &&
            text_[unit + 1] == 'm')
          unit += 2;
        if (unit > word && unit < end && text_[unit] == '.') ++unit;
        if (unit - e <= 4 && lexicon_.is(low(e, unit), Lexicon::kUnit)) {
          push(begin, e);
          push(e, unit);
          return unit;
        }
        e = word;
      } else if (class_at(e) == Class::apostrophe && first >= 2 && text_[e - 1] == '0') {  // "the 1990's"
        const uint32_t q = e + size_at(e);
        if (q < end && text_[q] == 's' && !is_alnum_at(q + 1, end)) e = q + 1;
      }
    }
    push(begin, e);
    return e;
  }

  uint32_t telephone(uint32_t i, uint32_t end) const {
    const auto digits = [&](uint32_t k) {
      uint32_t n = 0;
      while (k + n < end && n <= 5 && is_digit(text_[k + n])) ++n;
      return n;
    };
    const auto dash = [&](uint32_t k) { return k < end && (text_[k] == '-' || text_[k] == '.' || text_[k] == '/'); };
    const uint32_t a = digits(i);
    if (a == 0 || a > 3 || !dash(i + a)) return 0;
    if (a < 3 && text_[i + a] != '-') return 0;
    const uint32_t j = i + a + 1, b = digits(j);
    if (a == 3 && b == 4 && text_[i + a] == '-') return j + b;
    if (b == 3 && dash(j + b)) {
      const uint32_t k = j + b + 1, c = digits(k);
      if (c == 4) return k + c;
      if (c == 3 && dash(k + c) && digits(k + c + 1) == 4) return k + c + 5;
    }
    return 0;
  }

  uint32_t add_apostrophe(uint32_t i, uint32_t end) {
    uint32_t q = i + size_at(i);
    if (pending_ != kNone) {  // the n of n't
      const uint32_t begin = pending_;
      pending_ = kNone;
      push(begin, q + 1);
      return q + 1;
    }
    if (is_class(q, end, Class::apostrophe)) {  // '', `` as a quotation mark
      q += size_at(q);
      push(i, q);
      return q;
    }
    if (i > chunk_) {
      const uint32_t next = skip_alnum(q, end);
      if (next > q && next - q <= 2 && lexicon_.is(low(q, next), Lexicon::kClitic)) {
        push(i, next);
        return next;
      }
    } else {
      // '72, '90s
      uint32_t k = q;
      while (k < end && is_digit(text_[k])) ++k;
      if (k - q == 2) {
        if (k < end && text_[k] == 's') ++k;
        if (!is_alnum_at(k, end)) {
          push(i, k);
          return k;
        }
      }
    }
    push(i, q);
    return q;
  }

  uint32_t add_run(uint32_t i, uint32_t end) {
    const CodePoint c = decode(text_, i);
    const char a = text_[i];
    uint32_t e = i + c.size;
    if (a == '!' || a == '?') {
      while (e < end && (text_[e] == '!' || text_[e] == '?')) ++e;
    } else if (a == '#' || a == '+') {
      if (a == '#' && i == chunk_ && is_class(e, end, Class::letter))
        e = skip_alnum(e, end);  // a hash tag
      else if (a == '+' && e < end && is_digit(text_[e]) && i == chunk_)
        return add_number(i, e, end);
      else
        while (e < end && text_[e] == a) ++e;
    } else {
      while (e < end && decode(text_, e).value == c.value) e += c.size;
      // ".doc": the tail of a file name cut off by a space
      if (a == '.' && i == chunk_ && e == i + 1 && is_class(e, end, Class::letter)) {
        const uint32_t next = skip_alnum(e, end);
        if (next == end && next - e <= 5 && lexicon_.is(low(e, next), Lexicon::kDomain)) e = next;
      }
      while (a == '.' && e < end && (text_[e] == '?' || text_[e] == '!')) ++e;
      if (a == '.' && e == i + 1 && e < end && is_digit(text_[e]) && i == chunk_) return add_number(i, e, end);  // ".5"
    }
    push(i, e);
    return e;
  }

  uint32_t add_emoji(uint32_t i, uint32_t end) {
    uint32_t e = i + size_at(i);
    bool joined = false;
    while (e < end) {
      const CodePoint c = decode(text_, e);
      const bool joiner = c.value == 0x200D;
      if (!joiner && class_of(c.value) != Class::extend && !joined) break;
      joined = joiner;
      e += c.size;
    }
    push(i, e);
    return e;
  }

  // --- sentences -----------------------------------------------------------------------------------------------------
  std::string_view form(uint32_t t) const { return doc_.view(t); }
  char first_char(uint32_t t) const { return text_[doc_.tokens[t].span.begin]; }
  bool opens_upper(uint32_t t) const { return is_upper(decode(text_, doc_.tokens[t].span.begin).value); }
  bool is_word(uint32_t t) const {
    const Class k = class_at(doc_.tokens[t].span.begin);
    return k == Class::letter || k == Class::digit;
  }
  bool glued(uint32_t t) const { return doc_.tokens[t - 1].span.end == doc_.tokens[t].span.begin; }

  enum class Stop : uint8_t { none, full, strong, ellipsis, abbreviation };
  Stop stop_of(uint32_t t, uint32_t begin) const {
    const std::string_view f = form(t);
    switch (f[0]) {
      case '.':
        if (f.size() > 1) return Stop::ellipsis;
        // "2. Save the file"
        return t == begin + 1 && is_digit(first_char(begin)) && form(begin).size() <= 2 ? Stop::none : Stop::full;
      case '!':
      case '?':
        return Stop::strong;
      default:
        break;
    }
    if (f == "\u2026") return Stop::ellipsis;
    if (f == "\u3002" || f == "\uFF01" || f == "\uFF1F") return Stop::strong;
    if (f.back() == '.' && f.size() > 1) return is_digit(f[0]) ? Stop::none : Stop::abbreviation;
    return Stop::none;
  }

  bool is_closer(uint32_t t) const {
    const std::string_view f = form(t);
    return f == "\"" || f == "''" || f == "'" || f == ")" || f == "]" || f == "}" || f == "\u201D" || f == "\u2019" ||
           f == "\u00BB";
  }
  bool is_opener_mark(uint32_t t) const {
    const std::string_view f = form(t);
    return f == "\"" || f == "``" || f == "'" || f == "\u2018\u2019" || f == "\u2019\u2019" || f == "(" || f == "[" ||
           f == "\u201C" || f == "\u2018" || f == "\u00AB" || f == "`";
  }

  // Whether a sentence can begin at t.
  bool can_begin(uint32_t t, uint32_t end) const {
    uint32_t i = t;
    while (i < end && i < t + 3 && (is_opener_mark(i) || form(i) == "*" || form(i) == "-" || form(i) == "\u2022")) ++i;
    if (i == end) return false;
    if (opens_upper(i)) return true;
    const char c = first_char(i);
    if (is_digit(c) || c == '$' || c == '#' || c == '@' || c == '\'') return true;
    const Class k = class_at(doc_.tokens[i].span.begin);
    // A script without case, a bullet, an emoji.
    return k == Class::emoji ||
           (k == Class::letter && static_cast<uint8_t>(c) >= 0x80 &&
            decode(text_, doc_.tokens[i].span.begin).value >= 0x590) ||
           i > t + 1;
  }

  // A lower-case word of two letters or more, or a closing mark, stands before the stop at t.
  bool is_clear_word_before(uint32_t t, uint32_t begin) const {
    if (t == begin || !glued(t)) return t > begin;
    const std::string_view f = form(t - 1);
    return is_closer(t - 1) || (f.size() >= 2 && f[0] >= 'a' && f[0] <= 'z' && f.find('.') == std::string_view::npos);
  }
  bool is_word_or_mark(uint32_t t) const {
    return is_word(t) || form(t) == "(" || form(t) == "[" ||
           (form(t).size() > 1 && class_at(doc_.tokens[t].span.begin) == Class::run);
  }

  // Whether the sentence that holds the stop at `t` ends with the token before `next`.
  bool ends_at(uint32_t t, uint32_t next, uint32_t begin, uint32_t end) const {
    const Stop stop = stop_of(t, begin);
    const bool closed = next > t + 1;  // by a quotation mark or a bracket
    const bool lower_case = !can_begin(next, end);
    // Careless writing begins sentences in lower case. After a name or a short word the stop may be an abbreviation's.
    if (lower_case && (closed || glued(next) || stop == Stop::none || stop == Stop::abbreviation ||
                       !is_clear_word_before(t, begin) || !is_word_or_mark(next)))
      return false;
    switch (stop) {
      case Stop::none:
        return false;
      case Stop::full:
        break;
      case Stop::ellipsis:
        return opens_upper(next) || (is_opener_mark(next) && !glued(next));
      case Stop::strong:
        break;
      case Stop::abbreviation: {
        const std::string_view word = doc_.lower(t);
        if (lexicon_.is(word, Lexicon::kTitle) || (lexicon_.is(word, Lexicon::kNumbered) && is_digit(first_char(next))))
          return false;
        if (next + 1 < end && opens_upper(next + 1) &&
            lexicon_.is(std::string(doc_.lower(next)) + std::string(doc_.lower(next + 1)), Lexicon::kOffice))
          return false;
        const bool opener =
            lexicon_.is(doc_.lower(next), Lexicon::kOpener) ||
            (is_digit(first_char(next)) && form(next).size() <= 2 && next + 1 < end && form(next + 1) == ".") ||
            (is_opener_mark(next) && form(next) != "(" && form(next) != "[");
        if (word.size() == 2 && !closed) {  // an initial: "J. Smith", but "Plan B. The ..."
          return opener && t > begin && !opens_upper(t - 1);
        }
        return opener || closed;
      }
    }
    if (closed && stop == Stop::strong) {
      // "Will it?" Mr. Tran asked: the quotation is part of the sentence that says who spoke.
      for (uint32_t i = next; i < end && i < next + 5; ++i) {
        if (lexicon_.is(doc_.lower(i), Lexicon::kSpeech)) return false;
        if (!is_word(i)) break;
      }
    }
    return true;
  }

  void add_sentences(uint32_t first, uint32_t paragraph, bool list_item, bool more) {
    const auto end = static_cast<uint32_t>(doc_.tokens.size());
    if (first == end) {
      doc_.paragraphs.pop_back();
      return;
    }
    const SentenceKind kind = list_item                                 ? SentenceKind::list_item
                              : is_heading(first, end, paragraph, more) ? SentenceKind::heading
                                                                        : SentenceKind::sentence;
    uint32_t begin = first;
    for (uint32_t t = first; t < end;) {
      uint32_t next = t + 1;
      if (next < end && next - begin < kLongestSentence) {
        if (stop_of(t, begin) == Stop::none) {
          t = next;
          continue;
        }
        while (next < end && glued(next) && is_closer(next) && next - begin < kLongestSentence) ++next;
        if (next < end && next - begin < kLongestSentence && !ends_at(t, next, begin, end)) {
          t = next;
          continue;
        }
      }
      doc_.sentences.push_back({{begin, next}, paragraph, kind});
      begin = t = next;
    }
  }

  // A short paragraph of one line without a final stop, in title case or capitals; the first line of the text in any
  // case.
  bool is_heading(uint32_t first, uint32_t end, uint32_t paragraph, bool more) const {
    if (form(first)[0] == '#' && end - first > 1 && form(first).find_first_not_of('#') == std::string_view::npos)
      return true;
    if (end - first > kLongestHeading || !more) return false;
    uint32_t last = end - 1;
    while (last > first && is_closer(last)) --last;
    const char c = form(last).back();
    if (c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == ',')
      return c != '.' && c != ',' && c != ';' && c != ':' && paragraph == 0;
    uint32_t words = 0, capitals = 0;
    for (uint32_t t = first; t < end; ++t) {
      if (!is_word(t) || form(t).size() < 4) continue;
      ++words;
      if (opens_upper(t)) ++capitals;
    }
    return paragraph == 0 || capitals * 4 >= words * 3 || end - first <= 12;
  }

  const Lexicon& lexicon_;
  Doc& doc_;
  const std::string& text_;
  const uint32_t size_;
  std::vector<Line> lines_;
  bool filled_ = false;  // some block of the text has lines as long as they could be
  std::vector<ByteSpan> spans_;
  std::string buffer_;
  uint32_t chunk_ = 0;        // where the text between white space begins
  uint32_t pending_ = kNone;  // "do|n't": where the n stands, until the apostrophe is reached
};

}  // namespace

void segment(const Model& model, Doc& doc) { Segmenter(model.segment_lexicon, doc).run(); }

uint32_t sentence_of(const Doc& doc, uint32_t token) {
  const auto after = std::upper_bound(doc.sentences.begin(), doc.sentences.end(), token,
                                      [](uint32_t t, const Sentence& s) { return t < s.tokens.begin; });
  return static_cast<uint32_t>(after - doc.sentences.begin() - 1);
}

uint32_t dateline_end(const Doc& doc, uint32_t sentence) {
  constexpr uint32_t kLongest = 20;
  const Sentence& s = doc.sentences[sentence];
  const uint32_t begin = s.tokens.begin;
  if (s.kind != SentenceKind::sentence || (sentence > 0 && doc.sentences[sentence - 1].paragraph == s.paragraph))
    return begin;
  bool sure = shape_of(doc.view(begin)) == Shape::upper;  // "HANOI -"; "Hanoi -" may be anything
  for (uint32_t t = begin; t < s.tokens.end && t < begin + kLongest; ++t) {
    const std::string_view form = doc.lower(t);
    const Shape shape = shape_of(doc.view(t));
    const bool apart = t > begin && doc.tokens[t - 1].span.end < doc.tokens[t].span.begin;
    if ((form == "-" || form == "--") && apart) {
      const Shape next = t + 1 < s.tokens.end ? shape_of(doc.view(t + 1)) : Shape::lower;
      return sure && next != Shape::lower ? t + 1 : begin;
    }
    // "MANILA: Ministers agreed"
    if (form == ":" && t > begin && shape_of(doc.view(begin)) == Shape::upper)
      return t + 1 < s.tokens.end && shape_of(doc.view(t + 1)) != Shape::lower ? t + 1 : begin;
    const bool figure = t > begin && is_digit(form[0]);  // "3", "12th"
    if (form == "," || form == "(")
      sure = true;
    else if (!among(form, ")|.|/|-") && form != "|" && !figure && (shape == Shape::lower || shape == Shape::none))
      return begin;
  }
  return begin;
}

}  // namespace readout
