#include "language.hpp"

#include <doctest/doctest.h>

#include <string>

namespace readout {
namespace {

TextStatus status(std::string_view text, double* english = nullptr) {
  double confidence = 0;
  const TextStatus s = check_text(text, &confidence);
  CHECK(confidence >= 0);
  CHECK(confidence <= 1);
  if (english != nullptr) *english = confidence;
  return s;
}

TEST_CASE("English passes, however short or full of names") {
  for (std::string_view text :
       {"Ministers meet in Geneva", "Talks resume", "Nguyễn Thị Hà meets Lê Văn Đức",
        "El Salvador, Los Angeles sign pact", "Osei-Mensah, Müller, Ferreira win", "OK", "42", "Macron: no deal",
        "US-China trade truce extended",
        "Prime Minister Nguyen Hong Son and President Luiz da Silva discussed Vinh Long, Sao Paulo and Los Angeles on "
        "Tuesday.",
        "The minister said “Nous ne signerons pas cet accord” and left the room before the others could answer her.",
        "Ho Chi Minh City, Da Nang, Hai Phong, Can Tho: growth figures", "KYIV, Nov 3 (Wire) - Grain exports rose.",
        "MINISTERS AGREE TO CUT TARIFFS ON STEEL", "Officials met Martin Docherty-Hughes in London.",
        "Ursula von der Leyen promised Armenian leaders 270 million euros in grants over four years.",
        "Emoji 😀 in a short note for the press"}) {
    CAPTURE(std::string(text));
    CHECK(status(text) == TextStatus::ok);
  }
}

TEST_CASE("Other languages are refused") {
  for (
      std::string_view text :
      {"Bộ trưởng Công Thương đã có buổi làm việc với phía đối tác về hiệp định thương mại song phương trong tuần này.",
       "Bo truong Cong Thuong da co buoi lam viec voi doi tac ve hiep dinh thuong mai song phuong, trong do hai ben "
       "khong ky ket.",
       "Le ministre a rencontré son homologue à Hanoï pour parler de l'accord commercial que les deux pays veulent "
       "signer.",
       "El ministro se reunió con su homólogo en Hanói para hablar del acuerdo comercial que los dos países quieren "
       "firmar.",
       "Der Minister traf sich in Hanoi mit seinem Amtskollegen, um über das Handelsabkommen der beiden Länder zu "
       "sprechen.",
       "Menteri bertemu dengan mitranya di Hanoi untuk membahas perjanjian dagang yang akan ditandatangani oleh kedua "
       "negara.",
       "O ministro encontrou-se com o seu homólogo em Hanói para falar do acordo comercial que os dois países querem "
       "assinar.",
       "De minister sprak in Hanoi met zijn ambtgenoot over het handelsverdrag dat de twee landen willen ondertekenen.",
       "Il ministro ha incontrato il suo omologo ad Hanoi per parlare dell'accordo commerciale che i due paesi "
       "vogliono firmare.",
       "Ministern träffade sin kollega i Hanoi för att tala om handelsavtalet som de två länderna vill skriva under.",
       "Bakan, iki ülkenin imzalamak istediği ticaret anlaşmasını görüşmek için Hanoi'de mevkidaşı ile bir araya "
       "geldi.",
       "Minister spotkał się w Hanoi ze swoim odpowiednikiem, aby rozmawiać o umowie handlowej, którą oba kraje chcą "
       "podpisać.",
       "部长在河内会见了对方，讨论两国希望签署的贸易协定。", "大臣はハノイで会談し、貿易協定について話し合った。",
       "Министр встретился в Ханое со своим коллегой, чтобы обсудить торговое соглашение.",
       "التقى الوزير نظيره في هانوي لبحث الاتفاق التجاري بين البلدين.", "장관은 하노이에서 무역 협정을 논의했다.",
       "मंत्री ने हनोई में अपने समकक्ष से व्यापार समझौते पर बात की।"}) {
    CAPTURE(std::string(text));
    CHECK(status(text) == TextStatus::not_english);
  }
}

TEST_CASE("What is no text") {
  CHECK(status("") == TextStatus::empty);
  CHECK(status(" \t\r\n\u00A0\u200B") == TextStatus::empty);
  CHECK(status(std::string(200000, ' ') + "Talks resume") == TextStatus::ok);
  CHECK(status(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)) == TextStatus::not_text);
  CHECK(status("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj") == TextStatus::not_text);
  CHECK(status(std::string("PK\x03\x04\x14\0\0\0", 8)) == TextStatus::not_text);
  std::string noise;
  for (int i = 0; i < 4000; ++i) noise += static_cast<char>(i * 7919 >> 3);
  CHECK(status(noise) == TextStatus::not_text);
  CHECK(status("The deal\xFF was signed") == TextStatus::bad_utf8);
  CHECK(status("cut in a character \xE2\x80") == TextStatus::bad_utf8);
  CHECK(status("overlong \xC0\xAF") == TextStatus::bad_utf8);
  CHECK(status("surrogate \xED\xA0\x80") == TextStatus::bad_utf8);
  CHECK(status("too high \xF4\x90\x80\x80") == TextStatus::bad_utf8);
  // A stray NUL is no reason to refuse a text.
  CHECK(status(std::string("The deal was signed\0 in the morning.", 36)) == TextStatus::ok);
}

TEST_CASE("Confidence grows with the text") {
  double headline = 0, sentence = 0;
  status("Ministers meet", &headline);
  status(
      "The minister of trade said that they would sign the deal with the other countries before the end of the year.",
      &sentence);
  CHECK(headline >= 0.5);
  CHECK(sentence >= 0.9);
}

}  // namespace
}  // namespace readout
