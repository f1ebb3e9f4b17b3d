#include "language.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "readout/string_pool.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace readout {
namespace {

// Frequent short words of English and of the languages that news in Latin letters is written in. A word that is
// frequent in English and elsewhere ("in", "die", "an") is in neither list; a name never is. Function words make up
// some 40 % of running text.
constexpr std::string_view kEnglish =
    "the of and to is that for with was on by it be are this have from his has not but they were which their at been "
    "would will its said had more who after when one about than we you he she her out up into there other over could "
    "can "
    "what new two some these may should also between first him my our your if how just most while during before "
    "against "
    "under all because through where only such both being any each since";
constexpr std::string_view kOther =
    // Spanish, Portuguese, Italian, French
    "el los las del que por con una para como pero su sus esta este entre sobre fue ser han sido desde hasta y se lo "
    "da dos das em uma com por mais foi ao pela pelo seu sua os nos na pelos entre ele ela "
    "il della di che non sono nel alla dei delle gli anche ha questo dal le e un una si "
    "les des du et est dans pour qui sur une pas au par avec sont ce cette ses aux ont il elle la de en un "
    // German, Dutch, Scandinavian
    "der und das den von zu mit sich dem nicht ein eine auf ist im des auch als wird werden nach einer sind haben oder "
    "bei aus "
    "de het een en dat op te zijn voor niet aan maar ook werd wordt naar uit deze heeft om bij "
    "og det att som den av til er ikke har med ett och inte om sig "
    // Indonesian, Malay, Vietnamese without its accents, Tagalog, Turkish, Polish, Romanian
    "yang dan dengan untuk dari pada adalah akan tidak ini itu oleh dalam juga telah ke "
    "cua va cac cho khong nhung duoc trong mot voi da nguoi nay khi den tai ve viet nhieu chinh hai kinh thuong "
    "ang mga sa ng na ay bir ve bu icin olarak w nie na ze jest oraz przez si din pentru cu este "
    // Swahili, Finnish, Czech, Hungarian, Catalan
    "ya wa kwa katika ja ei joka on se ve je az egy hogy i els amb";

// Small words within names.
constexpr WordList kParticles = "von|der|den|van|de|del|della|di|da|dos|das|du|la|las|los|el|le|af|e|y";

// Bytes that the statistic looks at: far more than it needs.
constexpr size_t kSample = 1 << 17;

struct Word {
  std::string_view text;
  int8_t english = 0;  // 1 English, -1 another language
};

class Words {
 public:
  Words() {
    add(kEnglish, 1);
    add(kOther, -1);
  }
  int8_t find(std::string_view word) const {
    for (uint32_t i = hash_bytes(word) % kSlots; !table_[i].text.empty(); i = (i + 1) % kSlots)
      if (table_[i].text == word) return table_[i].english;
    return 0;
  }

 private:
  static constexpr uint32_t kSlots = 1024;
  void add(std::string_view list, int8_t english) {
    while (!list.empty()) {
      const size_t end = std::min(list.find(' '), list.size());
      const std::string_view word = list.substr(0, end);
      list.remove_prefix(std::min(end + 1, list.size()));
      uint32_t i = hash_bytes(word) % kSlots;
      while (!table_[i].text.empty() && table_[i].text != word) i = (i + 1) % kSlots;
      if (table_[i].text.empty()) table_[i] = {word, english};  // English first: "on", "her" count for it
    }
  }
  std::array<Word, kSlots> table_{};
};

bool is_binary(std::string_view bytes) {
  static constexpr std::string_view kMagic[] = {"\x89PNG",
                                                "GIF8",
                                                "\xFF\xD8\xFF",
                                                "PK\x03\x04",
                                                "%PDF-",
                                                "\x7F"
                                                "ELF",
                                                "\x1F\x8B",
                                                "RIFF",
                                                "\xD0\xCF\x11\xE0",
                                                "BZh",
                                                "\xFD"
                                                "7zXZ",
                                                std::string_view("\0asm", 4),
                                                "MZ\x90"};
  for (std::string_view magic : kMagic)
    if (bytes.starts_with(magic)) return true;
  // A text has a stray control character or two, not one in fifty.
  size_t controls = 0;
  for (char c : bytes)
    controls +=
        static_cast<uint8_t>(c) < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 27;
  return controls > 4 && controls * 50 > bytes.size();
}

}  // namespace

TextStatus check_text(std::string_view bytes, double* english) {
  static const Words words;
  *english = 0;
  if (is_binary(bytes)) return TextStatus::not_text;
  if (!is_utf8(bytes)) return TextStatus::bad_utf8;

  size_t start = 0;
  while (start < bytes.size() && is_space(decode(bytes, start).value)) start += decode(bytes, start).size;
  if (start == bytes.size()) return TextStatus::empty;
  bytes = bytes.substr(start, kSample);

  uint32_t yes = 0, no = 0;           // function words of English, of others
  uint32_t letters = 0, foreign = 0;  // letters; letters of other scripts
  uint32_t accents = 0;               // Latin letters beyond ASCII, but in names
  uint32_t total = 0;                 // words
  bool capital = false;               // the word began with a capital: perhaps a name ("Los Angeles", "El Salvador")
  bool named = false;                 // so did the one before it, but for small words between: "Ursula von der | Leyen"
  uint32_t between = 0;               // of those small words
  std::string word;
  const auto close = [&] {
    if (word.empty()) return;
    ++total;
    const int8_t kind = word.size() <= 8 ? words.find(word) : 0;
    yes += kind > 0;
    if (kind < 0 && !capital && named && among(word, kParticles)) {
      ++between;
    } else {
      no += (kind < 0 && !capital) + (capital ? 0 : between);
      named = capital, between = 0;
    }
    word.clear();
  };
  for (size_t i = 0; i < bytes.size();) {
    const CodePoint c = decode(bytes, i);
    i += c.size;
    const bool ascii = (c.value >= 'a' && c.value <= 'z') || (c.value >= 'A' && c.value <= 'Z');
    if (word.empty()) capital = lower(c.value) != c.value;
    if (ascii) {
      ++letters;
      if (word.size() < 12) word += static_cast<char>(c.value | 32);
    } else if (c.value >= 0xC0 && c.value < 0x2000 && c.value != 0xD7 && c.value != 0xF7) {
      ++letters;
      if (c.value < 0x250 || c.value >= 0x1E00) {
        accents += !capital;
        if (word.size() < 12) append_utf8(word, c.value);
      } else {
        ++foreign;
      }
    } else if (c.value >= 0x2E80 && c.value < 0xFB00) {
      // A Chinese character carries about as much as three letters.
      letters += 3;
      foreign += 3;
    } else {
      close();
    }
  }
  close();
  no += between;
  if (letters == 0) {  // figures alone belong to no language
    *english = 0.5;
    return TextStatus::ok;
  }
  // Every sign is weighed as a count of words: one English function word against one foreign one, an accented letter
  // against a fifth of one (names bring accents into English text, but seldom more than one letter in thirty).
  const double share = static_cast<double>(foreign) / static_cast<double>(letters);
  const double spare = static_cast<double>(accents) - static_cast<double>(letters) / 30.0;
  const double against = static_cast<double>(no) * 1.5 + (spare > 0 ? spare * 0.2 : 0.0) +
                         3.0 * share * static_cast<double>(total + letters / 6);
  const double in_favour = static_cast<double>(yes);
  // A headline of names may hold no function word at all: the prior lets it pass.
  *english = (in_favour + 1.0) / (in_favour + against + 1.0);
  // Running English has a function word among five words; a long text without them is something else.
  if (total >= 40 && yes * 12 < total && (no > yes || accents * 30 > letters)) *english = std::min(*english, 0.3);
  // Nor is an endless string of letters: words of more than fifty on average, and no function word.
  if (letters >= 1000 && yes == 0 && total * 50 < letters) *english = 0.1;
  return *english >= 0.5 ? TextStatus::ok : TextStatus::not_english;
}

}  // namespace readout
