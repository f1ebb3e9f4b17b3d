// Who is who. The Docs are written by hand ("form/POS/PENN"), so that no earlier stage decides what is tested here.
#include "coref.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "model.hpp"
#include "readout/readout.hpp"
#include "stages.hpp"
#include "tagged_doc.hpp"

using namespace readout;
using test::name;
using test::tagged;

namespace {

Doc resolved(Doc doc) {
  resolve(Model::get(), doc);
  CHECK(check(doc) == "");
  return doc;
}

// A person with the title before the name.
void titled(Doc& doc, std::string_view title, std::string_view person) {
  name(doc, title, EntityType::TITLE);
  name(doc, person, EntityType::PERSON);
  doc.names[doc.names.size() - 2].title_of = static_cast<uint32_t>(doc.names.size() - 1);
}

// The name of the entity of the n-th mention that reads `words`; "-" when there is none.
std::string entity(const Doc& doc, std::string_view words, int n = 0) {
  for (const Mention& m : doc.mentions)
    if (doc.view(m.tokens) == words && n-- == 0) return m.entity == kNone ? "-" : doc.entities[m.entity].name;
  return "-";
}

}  // namespace

TEST_CASE("names of one thing share an entity") {
  struct {
    EntityType type;
    const char *first, *second;
    bool same;
  } const cases[] = {
      {EntityType::GPE, "U.S.", "America", true},
      {EntityType::GPE, "Turkey", "Türkiye", true},
      {EntityType::GPE, "Kenya", "Ghana", false},
      {EntityType::PERSON, "Ada Lund", "Lund", true},
      {EntityType::PERSON, "Lund", "Ada Lund", true},
      {EntityType::PERSON, "Ada Lund", "Erik Lund", false},
      {EntityType::PERSON, "Ada Lund", "Ada", true},
      {EntityType::ORG, "Kestrel Mining Inc.", "Kestrel Mining", true},
      {EntityType::ORG, "Kestrel", "Kestrel Inc.", true},
      {EntityType::ORG, "North Sea Fisheries Council", "Fisheries Council", true},
      {EntityType::ORG, "North Sea Fisheries Council", "NSFC", true},
      {EntityType::ORG, "Labor Department", "Department of Labor", true},
      {EntityType::ORG, "Labor Department", "Trade Department", false},
      {EntityType::ORG, "Mission in the Coral Islands", "Mission in Coral Islands", true},
      {EntityType::PERSON, "Omar Delgado Reyes", "Delgado", true},
      {EntityType::PERSON, "Omar Delgado Reyes", "Ana Delgado", false},
      {EntityType::NORP, "Israeli", "Israelis", true},
      {EntityType::LAW, "Lima Accord on Fisheries", "Accord on Fisheries", true},
      {EntityType::LAW, "Executive Order 901", "Executive Order 902", false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.first);
    CAPTURE(c.second);
    Doc doc;
    const auto add = [&](const char* words) {
      const auto begin = static_cast<uint32_t>(doc.tokens.size());
      test::append_words(doc, words, "PROPN", "NNP");
      doc.names.push_back({{begin, static_cast<uint32_t>(doc.tokens.size())}, c.type, kNone, kNone, "test"});
    };
    add(c.first);
    test::append_words(doc, "met", "VERB", "VBD");
    add(c.second);
    test::close_sentence(doc);
    doc = resolved(std::move(doc));
    REQUIRE(doc.mentions.size() == 2);
    CHECK((doc.mentions[0].entity == doc.mentions[1].entity) == c.same);
  }
}

TEST_CASE("a people is not its country, and a country knows its code") {
  Doc doc = tagged({"The/DET/DT Kenyan/ADJ/JJ envoy/NOUN/NN left/VERB/VBD Kenya/PROPN/NNP ./PUNCT/."});
  name(doc, "Kenyan", EntityType::NORP);
  name(doc, "Kenya", EntityType::GPE);
  doc = resolved(std::move(doc));
  CHECK(doc.mentions[0].entity != doc.mentions[1].entity);
  CHECK(doc.entities[doc.mentions[1].entity].country == "KE");
}

TEST_CASE("a seat of government speaks for its country; as a place it does not") {
  const std::string_view country = "Peru/PROPN/NNP signed/VERB/VBD ./PUNCT/.";
  Doc acting = tagged({country, "Lima/PROPN/NNP said/VERB/VBD no/INTJ/UH ./PUNCT/."});
  Doc place = tagged({country, "Talks/NOUN/NNS began/VERB/VBD in/ADP/IN Lima/PROPN/NNP ./PUNCT/."});
  for (Doc* doc : {&acting, &place}) {
    name(*doc, "Peru", EntityType::GPE);
    name(*doc, "Lima", EntityType::GPE);
    *doc = resolved(std::move(*doc));
  }
  CHECK(entity(acting, "Lima") == "Peru");
  CHECK(entity(place, "Lima") == "Lima");
  Analysis dated("Lima, 4 March 2026\n\nPeru shall open its archive, and Chile shall pay.", {});
  dated.run();
  CHECK(entity(dated.doc(), "Lima") == "Lima");
}

TEST_CASE("a definite role noun finds the bearer of the title") {
  Doc doc =
      tagged({"Minister/NOUN/NN Ada/PROPN/NNP Lund/PROPN/NNP met/VERB/VBD Senator/NOUN/NN Ivo/PROPN/NNP "
              "Reyes/PROPN/NNP ./PUNCT/.",
              "The/DET/DT minister/NOUN/NN thanked/VERB/VBD the/DET/DT senator/NOUN/NN ./PUNCT/.",
              "A/DET/DT minister/NOUN/NN resigned/VERB/VBD ./PUNCT/.",
              "The/DET/DT finance/NOUN/NN minister/NOUN/NN left/VERB/VBD ./PUNCT/."});
  titled(doc, "Minister", "Ada Lund");
  titled(doc, "Senator", "Ivo Reyes");
  doc = resolved(std::move(doc));
  CHECK(entity(doc, "The minister") == "Ada Lund");
  CHECK(entity(doc, "the senator") == "Ivo Reyes");
  CHECK(entity(doc, "A minister") == "-");
  CHECK(entity(doc, "The finance minister") == "-");  // another office
  CHECK(doc.entities[doc.mentions[0].entity].title == "Minister");
}

TEST_CASE("who is the person before the office that stands between, no other") {
  Doc doc = tagged(
      {"Tom/PROPN/NNP Berg/PROPN/NNP met/VERB/VBD Ana/PROPN/NNP Silva/PROPN/NNP ,/PUNCT/, Minister/PROPN/NNP of/ADP/IN "
       "Trade/PROPN/NNP of/ADP/IN Chile/PROPN/NNP ,/PUNCT/, who/PRON/WP won/VERB/VBD ./PUNCT/."});
  name(doc, "Tom Berg", EntityType::PERSON);
  name(doc, "Ana Silva", EntityType::PERSON);
  name(doc, "Minister of Trade of Chile", EntityType::TITLE);
  SUBCASE("hers") {
    doc.names.back().title_of = 1;
    CHECK(entity(resolved(std::move(doc)), "who") == "Ana Silva");
  }
  SUBCASE("of somebody else") {
    doc.names.back().title_of = 0;
    CHECK(entity(resolved(std::move(doc)), "who") == "-");
  }
}

TEST_CASE("both sides are the two parties") {
  Doc doc = tagged({"Peru/PROPN/NNP met/VERB/VBD Chile/PROPN/NNP ./PUNCT/.",
                    "Both/DET/DT countries/NOUN/NNS agreed/VERB/VBD ./PUNCT/."});
  name(doc, "Peru", EntityType::GPE);
  name(doc, "Chile", EntityType::GPE);
  doc = resolved(std::move(doc));
  REQUIRE(doc.mentions.size() == 3);
  const Entity& both = doc.entities[doc.mentions[2].entity];
  CHECK(both.name == "Peru and Chile");
  CHECK(both.members == std::vector<uint32_t>{doc.mentions[0].entity, doc.mentions[1].entity});
}

TEST_CASE("all parties are no two") {
  Doc doc = tagged({"Peru/PROPN/NNP met/VERB/VBD Chile/PROPN/NNP ./PUNCT/.",
                    "All/DET/DT parties/NOUN/NNS agreed/VERB/VBD ./PUNCT/."});
  name(doc, "Peru", EntityType::GPE);
  name(doc, "Chile", EntityType::GPE);
  CHECK(entity(resolved(std::move(doc)), "All parties") == "-");
}

TEST_CASE("they are the two who are named together, whatever describes them") {
  Doc doc =
      tagged({"European/PROPN/NNP Commission/PROPN/NNP President/PROPN/NNP Ursula/PROPN/NNP Lind/PROPN/NNP "
              "and/CCONJ/CC Brazilian/ADJ/JJ "
              "minister/NOUN/NN Paulo/PROPN/NNP Silva/PROPN/NNP said/VERB/VBD they/PRON/PRP would/AUX/MD sign/VERB/VB "
              "./PUNCT/."});
  name(doc, "European Commission", EntityType::ORG);
  name(doc, "Ursula Lind", EntityType::PERSON);
  name(doc, "Brazilian", EntityType::NORP);
  name(doc, "Paulo Silva", EntityType::PERSON);
  doc = resolved(std::move(doc));
  CHECK(entity(doc, "they") == "Ursula Lind and Paulo Silva");
}

TEST_CASE("pronouns agree in gender, number and kind") {
  Doc doc =
      tagged({"Mrs./PROPN/NNP Lund/PROPN/NNP told/VERB/VBD Mr./PROPN/NNP Reyes/PROPN/NNP that/SCONJ/IN Peru/PROPN/NNP "
              "had/AUX/VBD signed/VERB/VBN ./PUNCT/.",
              "She/PRON/PRP thanked/VERB/VBD him/PRON/PRP for/ADP/IN its/PRON/PRP$ help/NOUN/NN ./PUNCT/."});
  titled(doc, "Mrs.", "Lund");
  titled(doc, "Mr.", "Reyes");
  name(doc, "Peru", EntityType::GPE);
  doc = resolved(std::move(doc));
  CHECK(entity(doc, "She") == "Lund");
  CHECK(entity(doc, "him") == "Reyes");
}

TEST_CASE("an empty it stands for nobody") {
  Doc doc = tagged({"Peru/PROPN/NNP waited/VERB/VBD ./PUNCT/.",
                    "It/PRON/PRP is/AUX/VBZ clear/ADJ/JJ that/SCONJ/IN talks/NOUN/NNS failed/VERB/VBD ./PUNCT/."});
  name(doc, "Peru", EntityType::GPE);
  doc = resolved(std::move(doc));
  CHECK(entity(doc, "It") == "-");
}

TEST_CASE("I in a quote is its speaker, we in a joint statement its issuers") {
  Doc doc =
      tagged({"\"/PUNCT/`` I/PRON/PRP will/AUX/MD sign/VERB/VB ,/PUNCT/, \"/PUNCT/'' said/VERB/VBD Ada/PROPN/NNP "
              "Lund/PROPN/NNP ./PUNCT/."});
  name(doc, "Ada Lund", EntityType::PERSON);
  doc = resolved(std::move(doc));
  CHECK(entity(doc, "I") == "Ada Lund");

  Doc joint = tagged({"Joint/ADJ/JJ Statement/NOUN/NN of/ADP/IN Peru/PROPN/NNP and/CCONJ/CC Chile/PROPN/NNP",
                      "We/PRON/PRP reaffirm/VERB/VBP peace/NOUN/NN ./PUNCT/."});
  name(joint, "Peru", EntityType::GPE);
  name(joint, "Chile", EntityType::GPE);
  joint = resolved(std::move(joint));
  CHECK(entity(joint, "We") == "Peru and Chile");
}

TEST_CASE("we in a quote is whom the speaker speaks for: the body of the title, the country of the office") {
  constexpr std::string_view kQuote =
      "\"/PUNCT/`` We/PRON/PRP will/AUX/MD sign/VERB/VB ,/PUNCT/, \"/PUNCT/'' said/VERB/VBD";
  const std::string quote(kQuote);
  const std::string official = quote + " Minister/NOUN/NN Ada/PROPN/NNP Lund/PROPN/NNP ./PUNCT/.";
  Doc home =
      tagged({"Peru/PROPN/NNP met/VERB/VBD Chilean/ADJ/JJ envoy/NOUN/NN Ivo/PROPN/NNP Reyes/PROPN/NNP of/ADP/IN "
              "Chile/PROPN/NNP ./PUNCT/.",
              official});
  name(home, "Peru", EntityType::GPE);
  name(home, "Chilean", EntityType::NORP);
  titled(home, "envoy", "Ivo Reyes");
  name(home, "Chile", EntityType::GPE);
  titled(home, "Minister", "Ada Lund");
  home = resolved(std::move(home));
  CHECK(entity(home, "We") == "Peru");  // Chile is the envoy's

  const std::string spokesman = quote + " Kestrel/PROPN/NNP spokesman/NOUN/NN Ada/PROPN/NNP Lund/PROPN/NNP ./PUNCT/.";
  Doc body = tagged({"Peru/PROPN/NNP waited/VERB/VBD ./PUNCT/.", spokesman});
  name(body, "Peru", EntityType::GPE);
  name(body, "Kestrel", EntityType::ORG);
  titled(body, "spokesman", "Ada Lund");
  body = resolved(std::move(body));
  CHECK(entity(body, "We") == "Kestrel");

  // Nobody by name: whose people the word before says.
  Doc diplomat = tagged({"Peru/PROPN/NNP and/CCONJ/CC Chile/PROPN/NNP waited/VERB/VBD ./PUNCT/.",
                         quote + " one/NUM/CD Chilean/ADJ/JJ diplomat/NOUN/NN ./PUNCT/."});
  name(diplomat, "Peru", EntityType::GPE);
  name(diplomat, "Chile", EntityType::GPE);
  name(diplomat, "Chilean", EntityType::NORP);
  diplomat = resolved(std::move(diplomat));
  CHECK(entity(diplomat, "We") == "Chile");
}

TEST_CASE(
    "the government is that of the country named before it in the sentence, or of the country that the text is about") {
  Doc doc = tagged({"Peru/PROPN/NNP waited/VERB/VBD ./PUNCT/.", "Peru/PROPN/NNP met/VERB/VBD Chile/PROPN/NNP ./PUNCT/.",
                    "Farmers/NOUN/NNS urged/VERB/VBD the/DET/DT government/NOUN/NN to/PART/TO act/VERB/VB ./PUNCT/.",
                    "Chilean/ADJ/JJ farmers/NOUN/NNS urged/VERB/VBD the/DET/DT federal/ADJ/JJ government/NOUN/NN "
                    "to/PART/TO act/VERB/VB ./PUNCT/."});
  for (const char* words : {"Peru", "Peru", "Chile"}) name(doc, words, EntityType::GPE);
  name(doc, "Chilean", EntityType::NORP);
  doc = resolved(std::move(doc));
  CHECK(entity(doc, "the government") == "Peru");
  CHECK(entity(doc, "the federal government") == "Chile");
}

// In texts that all stages read: the entity of the first mention of `words`.
TEST_CASE("who is meant, in whole texts") {
  const struct {
    const char *text, *words, *want;
  } cases[] = {
      // who says so, if no person
      {"Chile signed the pact with Peru. Peru says it will open its ports.", "it", "Peru"},
      {"Kenya told the council on Monday that it intended to sign the pact.", "it", "Kenya"},
      {"Chile met Ghana. Ghana said again that it is willing to pay.", "it", "Ghana"},
      {"Peru met Mr. Tom Berg. Tom Berg said it would pay.", "it", "Peru"},
      {"Ghana said it is important to sign the pact.", "it", "-"},
      // whom an "of" names
      {"The members of the Security Council met in Lima. They expressed their support.", "They", "Security Council"},
      {"Members said no. The members of the band left Lima. They were tired.", "They", "-"},
      // the authorities
      {"Ghana met lenders in May. Ghana will pay them. The authorities have reaffirmed the plan.", "The authorities",
       "Ghana"},
      {"Ghana met lenders in May. The authorities granted by the act will lapse.", "The authorities", "-"},
      // blocs, countries and islands
      {"The EU raised duties on steel. Turkey sells more to the bloc than to Chile.", "the bloc", "EU"},
      {"Chile raised duties on steel. Turkey sells more to the bloc than before.", "the bloc", "-"},
      {"Chad borrowed money in June. Lenders will visit the war-torn country.", "the war-torn country", "Chad"},
      {"Chad borrowed money in June. Lenders will visit the relevant country.", "the relevant country", "-"},
      {"Sri Lanka borrowed money in June. Lenders will visit the island nation.", "the island nation", "Sri Lanka"},
      {"Chad borrowed money in June. Lenders will visit the island.", "the island", "-"},
      {"Kenyan officials say the country will sign the pact. Kenya had refused.", "the country", "Kenya"},
      // who is met is another, and so is the subject of an object's own verb
      {"Prime Minister Ivo Reyes spoke on Monday. At a meeting in Lima with Senator Tom Berg, he said Peru would pay.",
       "he", "Ivo Reyes"},
      {"Prime Minister Ivo Reyes spoke on Monday. After talks with Senator Tom Berg, he left Lima.", "he", "Ivo Reyes"},
      {"Reyes met Berg. Berg will thank him on Friday.", "him", "Reyes"},
      // titles
      {"Prime Minister Ivo Reyes spoke on Monday. Later the PM left.", "the PM", "Ivo Reyes"},
      {"Minister Ivo Reyes met Minister Tom Berg. Peru will send help by this summer. The two Ministers confirmed it.",
       "The two Ministers", "Ivo Reyes and Tom Berg"},
      // whom the speaker speaks for
      {"The Kestrel Union welcomed the offer. Its president, Tom Berg, said: \"We will sign the pact.\"", "We",
       "Kestrel Union"},
      {"Peru and Chile agree a plan during visit to Santiago\n\nMinister for Mines Ada Lund has left.\n\nPeru will "
       "pay. "
       "Minister for Mines Ada Lund said:\n\n\"Our bond with Chile is strong.\"",
       "Our", "Peru"},
      // texts that end early
      {"It", "It", "-"},
      {"Peru says it", "it", "-"},
      {"members of", "members", "-"},
      // a law is no he
      {"Congress passed the Clean Ports Act. He said it would help.", "He", "-"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    Analysis analysis(c.text, {});
    analysis.run();
    CHECK(entity(analysis.doc(), c.words) == c.want);
  }
}

// What the analysis of a text says of the n-th mention of `words`.
namespace {
struct TextCase {
  const char *text, *words, *want;
  int nth = 0;
};
template <size_t N>
void check_texts(const TextCase (&cases)[N]) {
  for (const TextCase& c : cases) {
    CAPTURE(c.text);
    Analysis analysis(c.text, {});
    analysis.run();
    CHECK(entity(analysis.doc(), c.words, c.nth) == c.want);
  }
}
}  // namespace

TEST_CASE("it at a sentence's start is what the sentence before launched by name") {
  const TextCase cases[] = {
      {"In Lima the ministers launched the Volta Power Partnership. It is meant to bring light to the north.", "It",
       "Volta Power Partnership"},
      {"The ministers praised the Volta Power Partnership, and Peru signed the Kestrel Agreement. It enters into force "
       "in "
       "May.",
       "It", "Kestrel Agreement"},
  };
  check_texts(cases);
}

TEST_CASE("I and we outside of quotes are who the heading of a statement names before its topic") {
  const TextCase cases[] = {
      {"Statement by President Ana Silva on Chile\n\nI welcome the vote in Chile.", "I", "Ana Silva"},
      {"Remarks by Senator Tom Berg at the harbour of Lima\n\nGood morning. My thanks go to Peru.", "My", "Tom Berg"},
      {"Remarks by NATO Secretary General Tom Berg\n\nGood morning. We have met twice.", "We", "NATO"},
      {"Press Statement\nTom Berg, Principal Deputy Spokesperson\n\nI have no news on Chile.", "I", "Tom Berg"},
      {"Statement by the Kestrel Chamber of Commerce on the new tax\n\nOur members will pay it.", "Our",
       "Kestrel Chamber of Commerce"},
      {"Joint Statement by President Tom Berg and President Ana Silva\n\nPeru and Chile share a border, and we will "
       "open it.",
       "we", "Peru and Chile"},
      {"We, the leaders of the Pacific Union, met in Lima. In time we will lower duties.", "we", "Pacific Union"},
      // of others, or of the topic
      {"Chile rejects the statement by Tom Berg.\n\nI was there.", "I", "-"},
      {"Statement on the arrest of Tom Berg in Peru\n\nI ask for his release.", "I", "-"},
      {"Tom Berg wins vote in Peru\n\nI was there.", "I", "-"},
      {"Statement by the Ministry of Trade on Chile\n\nWe will pay.", "We", "-"},
  };
  check_texts(cases);
}

TEST_CASE("I and we in a quote, where more than a name says who speaks") {
  const TextCase cases[] = {
      {"Trade Secretary Tom Berg MP said: \"I will sign the pact.\"", "I", "Tom Berg"},
      {"\"I will sign the pact,\" said Ana Silva, president and owner of the shipyard.", "I", "Ana Silva"},
      {"Peru waited. \"We will not sign,\" an official in Lima said.", "We", "Peru"},
      {"Kenya waited. \"We will not sign,\" a diplomat in Nairobi said.", "We", "Kenya"},
      {"Peru waited. An aide to President Ana Silva said: \"I will not sign.\"", "I", "-"},
      {"Peru waited. President Ana Silva's aide said: \"I will not sign.\"", "I", "-"},
      {"Peru waited. \"We will not sign,\" a farmer in Lima said.", "We", "-"},
  };
  check_texts(cases);
}

TEST_CASE("whose it is by the words right before") {
  const TextCase cases[] = {
      {"The EU sent aid to Ukraine and its neighbours.", "its", "Ukraine"},
      {"Senator Ada Lund briefed Minister Tom Berg and his team.", "his", "Tom Berg"},
      {"Senator Ivo Reyes thanked Minister Tom Berg for his help.", "his", "Tom Berg"},
      {"The EU condemned Chile for its test.", "its", "Chile"},
      {"Senator Ivo Reyes congratulated Minister Tom Berg on his election.", "his", "Tom Berg"},
      {"Britain and Germany want Iran to close its plant.", "its", "Iran"},
      {"The EU urged Chile to open its ports.", "its", "Chile"},
      // not theirs
      {"Peru bought ships from Chile for its navy.", "its", "Peru"},
      {"Peru promised Chile to open its ports.", "its", "Peru"},
      {"Peru works with Congress to keep its ports open.", "its", "Peru"},
  };
  check_texts(cases);
}

TEST_CASE("definite nouns for rebels, firms, capitals and chairs; appositions; no person is a place") {
  const TextCase cases[] = {
      {"The Northern Liberation Front freed ten men. The rebels will hold talks.", "The rebels",
       "Northern Liberation Front"},
      {"The army fought Hamas on Monday. The militants will hold talks.", "The militants", "Hamas"},
      {"Kestrel Inc. lost money. The firm will close a plant.", "The firm", "Kestrel Inc."},
      {"Talks began in Lima on Monday. Peru closed roads in the capital.", "the capital", "Lima"},
      {"Chairperson Ada Lund spoke on Monday. The Chairperson thanked Peru.", "The Chairperson", "Ada Lund"},
      {"Kestrel Inc., a Canadian miner, said on Monday that it would close a plant.", "it", "Kestrel Inc."},
      {"Senator Tom Berg will attend the forum in Cornwall, where he will speak.", "he", "Tom Berg"},
      {"Minister Ada Lund and Senator Tom Berg met in Geneva. He left.", "He", "Tom Berg"},
      // others
      {"Peru waited. The rebels will hold talks.", "The rebels", "-"},
      {"Talks began in Lima on Monday. Kenya closed roads in the capital, Nairobi, on Tuesday.", "the capital", "-"},
      {"Talks began in Lima on Monday. Kestrel will raise capital.", "capital", "-"},
      {"Peru lost money. The law firm will close.", "The law firm", "-"},
  };
  check_texts(cases);
}

TEST_CASE("seats of government as places, titles and acronyms tell names apart") {
  const TextCase cases[] = {
      {"Peru's envoy visits Hanoi in April. Vietnam will sign.", "Hanoi", "Hanoi"},
      {"Minister Ada Lund went to Riyadh, Doha and Muscat. Oman and Qatar will sign.", "Muscat", "Muscat"},
      {"Minister Ada Lund went to Riyadh, Doha and Muscat. Oman and Qatar will sign.", "Doha", "Doha"},
      {"Farmers meet\n\nNEW DELHI\n\nIndia will sign.", "NEW DELHI", "NEW DELHI"},
      {"Bankers end their Nairobi visit. Kenya will sign.", "Nairobi", "Nairobi"},
      {"Chile met Kenya. Santiago and Nairobi will sign.", "Nairobi", "Kenya"},
      {"Nairobi visits are rare, and Nairobi said no. Kenya will sign.", "Nairobi", "Kenya", 1},
      {"President Tom Berg spoke. First Lady Ada Berg thanked him. President Berg left.", "Berg", "Tom Berg"},
      {"President Tom Berg spoke. First Lady Ada Berg thanked him. Later Mrs. Berg left.", "Berg", "Ada Berg"},
      {"President Tom Berg spoke. Premier Ivo Berg thanked him. Premier Berg left.", "Berg", "Ivo Berg"},
      {"USTR sets duties\n\nThe Office of the United States Trade Representative will hold a hearing.", "USTR",
       "Office of the United States Trade Representative"},
  };
  check_texts(cases);
}
