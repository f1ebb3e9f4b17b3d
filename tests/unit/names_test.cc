#include "names.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "cases.hpp"
#include "model.hpp"
#include "stages.hpp"
#include "utf8.hpp"

namespace readout {
namespace {

Doc read(std::string text) {
  Doc doc = test::read_values(std::move(text));
  find_names(Model::get(), doc);
  CHECK(check(doc) == "");
  return doc;
}

// "TYPE words; ..."; a title names its person, an abbreviation what it stands for.
std::string names(std::string text) {
  const Doc doc = read(std::move(text));
  std::string out;
  for (const Name& name : doc.names) {
    if (!out.empty()) out += "; ";
    out += std::string(name_of(name.type)) + " " + std::string(doc.view(name.tokens));
    if (name.title_of != kNone) out += " (" + std::string(doc.view(doc.names[name.title_of].tokens)) + ")";
    if (name.expands_to != kNone) out += " = " + std::string(doc.view(doc.names[name.expands_to].tokens));
  }
  return out;
}

void run(const std::vector<test::Case>& cases) {
  test::check_cases([](const char* text) { return names(text); }, cases);
}

TEST_CASE("names of persons, places and bodies") {
  run({
      {"Officials in Norway said on Monday that talks with Peru would go on.", "GPE Norway; GPE Peru"},
      {"The World Bank and the European Union will pay for the bridge.", "ORG World Bank; ORG European Union"},
      {"The Kenyan delegation flew from Nairobi to the Middle East.", "NORP Kenyan; GPE Nairobi; LOC Middle East"},
      {"The People's Republic of China signed the treaty.", "GPE People's Republic of China"},
      {"Ships sailed through the South China Sea.", "LOC South China Sea"},
      {"It was a hot day and nothing happened at all.", ""},
      {"U.S.-backed troops left Iraq.", "GPE U.S.; GPE Iraq"},
  });
}

TEST_CASE("the places of a dateline are places") {
  const Doc doc = read("MOMBASA, March 4 (Andes Wire) - Kenya urged Peru to sign.");
  REQUIRE(!doc.names.empty());
  CHECK(doc.view(doc.names[0].tokens) == "MOMBASA");
  CHECK(doc.names[0].type == EntityType::GPE);
  // The agency in its brackets is no abbreviation of the place.
  run({{"Ha Noi (VNS) - President Maria Santos held talks in Ha Noi.",
        "GPE Ha Noi; ORG VNS; TITLE President (Maria Santos); PERSON Maria Santos; GPE Ha Noi"}});
  run({{"ABU DHABI, 12th November, 2026 (WAM) -- The ministers met.", "GPE ABU DHABI; ORG WAM"},
       {"PORT-AU-PRINCE, May 3 (AP) - The army left.", "GPE PORT-AU-PRINCE; ORG AP"},
       {"ANKARA/BRUSSELS, Feb 19 (Reuters) - Turkey agreed.", "GPE ANKARA; GPE BRUSSELS; ORG Reuters; GPE Turkey"},
       {"MANILA: Ministers met in Lima.", "GPE MANILA; GPE Lima"}});
}

TEST_CASE("armed forces: units with their number, ships, bases, operations") {
  run({
      {"Soldiers of the 3rd Battalion and the 9th Special Forces Group trained with 18 Squadron.",
       "ORG 3rd Battalion; ORG 9th Special Forces Group; ORG 18 Squadron"},
      {"The 5th round ended after 12 wagons and 3 battalions had left.", ""},
      {"CTF 151 and Joint Task Force 640 left, as did Unit 20728 and No. 7 Squadron.",
       "ORG CTF 151; ORG Joint Task Force 640; ORG Unit 20728; ORG No. 7 Squadron"},
      {"The task force 3 ministers set up met.", ""},
      {"The U.S. 7th Fleet sent USS Marwick to meet HMS Duke of Albany.",
       "ORG U.S. 7th Fleet; PRODUCT USS Marwick; PRODUCT HMS Duke of Albany"},
      {"They flew from RAF Lossiemouth and Camp Bastion.", "FAC RAF Lossiemouth; FAC Camp Bastion"},
      {"She studied at Fort Hays State University.", "ORG Fort Hays State University"},
      {"The frigate joined Operation Steady Sentinel and Operation Falcons of the North.",
       "EVENT Operation Steady Sentinel; EVENT Operation Falcons of the North"},
      {"The surgeon said the operation was a success; the Operation Centre agreed.", ""},
      {"The Second Battle of Tikrit followed the Siege of Kobane.",
       "EVENT Second Battle of Tikrit; EVENT Siege of Kobane"},
      {"Two A-10 Thunderbolts and an MQ-9 were sold, the G-20 was told before the G-8 Summit.",
       "PRODUCT A-10 Thunderbolts; PRODUCT MQ-9; ORG G-20; EVENT G-8 Summit"},
      {"A spokesman for CJTF-OIR denied it.", "ORG CJTF-OIR"},
      {"It was a KIND-HEARTED act.", ""},
  });
}

TEST_CASE("a text that ends in the middle of such a name") {
  for (const char* text : {"They met CTF-", "They met the Task Force", "They flew to Joint Base", "They met the G-",
                           "They flew an A-", "They met CJTF-", "They saw HMS", "The Battle of", "He met John \"",
                           "He met Numan Abd al-", "The Delegation of the", "The Coalition to", "The 3rd", "Operation"})
    CHECK(check(read(text)) == "");
}

TEST_CASE("a rank of two words may open the text") {
  run({{"Brig. Gen. Daniel Ortiz of the 15th Infantry Division left.",
        "TITLE Brig. Gen. (Daniel Ortiz); PERSON Daniel Ortiz; ORG 15th Infantry Division"},
       {"Lieutenant General Paul Hart spoke.", "TITLE Lieutenant General (Paul Hart); PERSON Paul Hart"}});
}

TEST_CASE("armed groups and Arabic names") {
  run({
      {"Jabhat al-Nusra fought Liwa al-Tawhid and Ansar Beit al-Maqdis.",
       "ORG Jabhat al-Nusra; ORG Liwa al-Tawhid; ORG Ansar Beit al-Maqdis"},
      {"Crowds filled Tahrir Square.", "FAC Tahrir Square"},
      {"He joined al-Qaida in the Islamic Maghreb.", "ORG al-Qaida in the Islamic Maghreb"},
      {"Fighters of the Islamic State of Iraq and the Levant fled.", "ORG Islamic State of Iraq and the Levant"},
      {"They freed Karim Abd al-Rahman on Monday.", "PERSON Karim Abd al-Rahman"},
  });
}

TEST_CASE("what stands within, before and behind a person's name") {
  run({
      {"Joseph \"Skip\" Marlowe told Glenn “Pop” Harker.", "PERSON Joseph \"Skip\" Marlowe; PERSON Glenn “Pop” Harker"},
      {"The Rt Hon Edward Marsh MP met Senator the Hon Anna Keller CSC, Minister for Defence.",
       "TITLE Rt Hon (Edward Marsh); PERSON Edward Marsh; TITLE Senator the Hon (Anna Keller); PERSON Anna "
       "Keller; TITLE Minister for Defence (Anna Keller)"},
      {"Baroness Hale of Richmond spoke.", "TITLE Baroness (Hale of Richmond); PERSON Hale of Richmond"},
      {"Spc. Daniel Ortiz and Sqn Ldr Tom Hadley were there.",
       "TITLE Spc. (Daniel Ortiz); PERSON Daniel Ortiz; TITLE Sqn Ldr (Tom Hadley); PERSON Tom Hadley"},
      {"Chief of Joint Operations Lieutenant General Paul Hart spoke.",
       "TITLE Chief of Joint Operations (Paul Hart); TITLE Lieutenant General (Paul Hart); PERSON Paul Hart"},
      {"U.S. Army Gen. Mark Lowe left.", "ORG U.S. Army; TITLE Gen. (Mark Lowe); PERSON Mark Lowe"},
      {"Foreign Office Minister Helen Marsh spoke.",
       "ORG Foreign Office; TITLE Minister (Helen Marsh); PERSON Helen Marsh"},
      {"The President and the First Lady will greet them.", ""},
  });
}

TEST_CASE("missions with their place, lists of bodies, laws with a bare year, resolutions") {
  run({
      {"The Delegation of the European Union to Yemen met the EU Delegation to Iraq.",
       "ORG Delegation of the European Union to Yemen; ORG EU Delegation to Iraq"},
      {"The United Nations Assistance Mission in Somalia (UNSOM) left.",
       "ORG United Nations Assistance Mission in Somalia; "
       "ORG UNSOM = United Nations Assistance Mission in Somalia"},
      {"The trade mission in Somalia left.", "GPE Somalia"},
      {"She flew to the United Arab Emirates, Oman and Qatar.", "GPE United Arab Emirates; GPE Oman; GPE Qatar"},
      {"The Autonomous Sanctions Act 2011 and the Cyber (Sanctions) (EU Exit) Regulations 2020 apply.",
       "LAW Autonomous Sanctions Act 2011; LAW Cyber (Sanctions) (EU Exit) Regulations 2020"},
      {"They recalled Security Council resolution 1325 and resolution 2518 (2020).",
       "LAW Security Council resolution 1325; LAW resolution 2518 (2020)"},
      {"The resolution 15 states backed failed.", ""},
      {"Shells hit Nineveh Province and the Mirabad Valley.", "GPE Nineveh Province; LOC Mirabad Valley"},
      {"The UN general assembly met.", "ORG UN general assembly"},
      {"The Global Coalition to Defeat ISIS met; the coalition to defeat them did not.",
       "ORG Global Coalition to Defeat ISIS"},
      {"Near Tal Afar, three strikes were made.", "GPE Tal Afar"},
      {"He vowed to make it a socialist state.", "NORP socialist"},
  });
}

TEST_CASE("titles stand beside a person, before the name or behind it") {
  run({
      {"Prime Minister Anna Keller met Mr. Okafor in Berlin.",
       "TITLE Prime Minister (Anna Keller); PERSON Anna Keller; TITLE Mr. (Okafor); PERSON Okafor; GPE Berlin"},
      {"Minister of Industry and Trade Maria Santos spoke first.",
       "TITLE Minister of Industry and Trade (Maria Santos); PERSON Maria Santos"},
      {"Peter Novak, the Secretary of Commerce, agreed.",
       "PERSON Peter Novak; TITLE Secretary of Commerce (Peter Novak)"},
      {"The minister said the secretary of state would come.", ""},
      {"EU High Representative for Foreign Affairs Maria Santos spoke.",
       "ORG EU; TITLE High Representative for Foreign Affairs (Maria Santos); PERSON Maria Santos"},
      {"Deputy Prime Minister and Minister of Finance Maria Santos spoke.",
       "TITLE Deputy Prime Minister (Maria Santos); TITLE Minister of Finance (Maria Santos); PERSON Maria Santos"},
      {"The sanctions envoy Maria Santos and presidential aide Peter Novak spoke.",
       "TITLE sanctions envoy (Maria Santos); PERSON Maria Santos; TITLE presidential aide (Peter Novak); PERSON Peter "
       "Novak"},
      {"Ethiopia's state minister for foreign affairs, Maria Santos, agreed.",
       "GPE Ethiopia; TITLE state minister for foreign affairs (Maria Santos); PERSON Maria Santos"},
      {"Power Secretary Maria Santos spoke.", "TITLE Power Secretary (Maria Santos); PERSON Maria Santos"},
      {"Minister of Transport of Kazakhstan Daniyar Ospanov spoke.",
       "TITLE Minister of Transport of Kazakhstan (Daniyar Ospanov); PERSON Daniyar Ospanov"},
  });
}

TEST_CASE("storms by their first word, surnames by their ending") {
  run({
      {"Mayor Ray Nagin ordered an evacuation as Hurricane Gustav approached.",
       "TITLE Mayor (Ray Nagin); PERSON Ray Nagin; EVENT Hurricane Gustav"},
      {"Lake Victoria and Mount Kenya draw tourists.", "LOC Lake Victoria; LOC Mount Kenya"},
      {"Serbia must hand over Ratko Mladic, she said.", "GPE Serbia; PERSON Ratko Mladic"},
  });
}

TEST_CASE("the office behind who speaks for somebody is that person's") {
  run({
      {"A spokesman for Afghan President Hamid Karzai said so.",
       "NORP Afghan; TITLE President (Hamid Karzai); PERSON Hamid Karzai"},
      {"A lawyer for former President Charles Taylor said so.",
       "TITLE President (Charles Taylor); PERSON Charles Taylor"},
      {"The spokesman for the Foreign Ministry, Jan Nowak, said so.",
       "TITLE spokesman for the Foreign Ministry (Jan Nowak); PERSON Jan Nowak"},
  });
}

TEST_CASE("a title may open a sentence, stand behind an adjective, or before another title") {
  run({
      {"Agriculture minister Tom Dole spoke.", "TITLE Agriculture minister (Tom Dole); PERSON Tom Dole"},
      {"Iran's new president, Tom Dole, spoke.", "GPE Iran; TITLE president (Tom Dole); PERSON Tom Dole"},
      {"Its spokesman, Information Minister Ana Rojas, left.",
       "TITLE spokesman (Ana Rojas); TITLE Information Minister (Ana Rojas); PERSON Ana Rojas"},
  });
}

TEST_CASE("given names of two syllables, the second small") {
  run({
      {"UN Secretary-General Ban Ki-moon urged calm, and Mr. Ban left.",
       "ORG UN; TITLE Secretary-General (Ban Ki-moon); PERSON Ban Ki-moon; TITLE Mr. (Ban); PERSON Ban"},
      {"Taiwan President Chen Shui-bian met the envoys.",
       "GPE Taiwan; TITLE President (Chen Shui-bian); PERSON Chen Shui-bian"},
      {"A firm based in Norway met a Norway-based bank.", "GPE Norway; GPE Norway"},
  });
}

TEST_CASE("the capitals behind an office are its holder's name") {
  run({
      {"Party General Secretary To Lam met U.S. Trade Representative Jamieson Greer.",
       "TITLE Party General Secretary (To Lam); PERSON To Lam; GPE U.S.; TITLE Trade Representative (Jamieson Greer); "
       "PERSON Jamieson Greer"},
      {"The envoy called PM Modi.", "TITLE PM (Modi); PERSON Modi"},
  });
}

TEST_CASE("what is another's, or the office of a person, is no part of a body's name") {
  run({
      {"They met Yemen's Houthi rebels.", "GPE Yemen; NORP Houthi"},
      {"The Rosatom CEO Alexey Morozov said so.", "ORG Rosatom; TITLE CEO (Alexey Morozov); PERSON Alexey Morozov"},
      {"The court struck down Roe v. Wade in June.", "LAW Roe v. Wade"},
  });
}

TEST_CASE("joint groups with their remit, banks by their last syllable, and who holds an office behind a comma") {
  run({
      {"The Joint Working Group on Maritime Connectivity will meet in Oslo.",
       "ORG Joint Working Group on Maritime Connectivity; GPE Oslo"},
      {"Peru told the Committee on Technical Barriers to Trade that it was late.",
       "GPE Peru; ORG Committee on Technical Barriers to Trade"},
      {"The committee on trade met. They spoke to the Committee on Monday.", ""},
      {"Afreximbank said on Monday that it would lend.", "ORG Afreximbank"},
      {"Shell CEO Dave Ricks left.", "ORG Shell; TITLE CEO (Dave Ricks); PERSON Dave Ricks"},
      {"I count on Member States to help.", ""},
      {"Maroš Šefčovič, Commissioner for Trade and Economic Security, left.",
       "PERSON Maroš Šefčovič; TITLE Commissioner for Trade and Economic Security (Maroš Šefčovič)"},
      {"MLA Gavin Sharpe-Biggs left.", "TITLE MLA (Gavin Sharpe-Biggs); PERSON Gavin Sharpe-Biggs"},
  });
}

TEST_CASE("the lists are looked up without accents") {
  run({{"The firm sells rice to Việt Nam and Perú.", "GPE Việt Nam; GPE Perú"}});
  std::string plain;
  CHECK(fold_accents("šefčovič", plain));
  CHECK(plain == "sefcovic");
  CHECK_FALSE(fold_accents("rice", plain));
}

TEST_CASE("what its noun says a name is") {
  run({{"Swiss drugmaker Roche and broadcaster Al Jazeera said so.", "NORP Swiss; ORG Roche; ORG Al Jazeera"}});
}

TEST_CASE("two bodies joined by and are two, unless their head noun is one") {
  run({
      {"The bank lent money to Petrobras and Saudi Aramco.", "ORG Petrobras; ORG Saudi Aramco"},
      {"The Food and Drug Administration agreed.", "ORG Food and Drug Administration"},
      {"The Department of Health and Human Services agreed.", "ORG Department of Health and Human Services"},
  });
}

TEST_CASE("no name goes over a dash between spaces") {
  run({{"The five members of the Security Council - United States, Britain and Peru - agreed.",
        "ORG Security Council; GPE United States; GPE Britain; GPE Peru"}});
}

TEST_CASE("what raw news taught: the head noun and the name beside it tell the type") {
  run({
      {"Leaders met at the Volta Basin Special Summit and the Summit for Clean Rivers.",
       "EVENT Volta Basin Special Summit; EVENT Summit for Clean Rivers"},
      {"The Clear Harbour Strategy builds on the Partnership for Safer Roads.",
       "LAW Clear Harbour Strategy; LAW Partnership for Safer Roads"},
      {"Trucks waited at the Torbala crossing, near Sarvik prison and the Belovar nuclear power plant.",
       "FAC Torbala crossing; FAC Sarvik prison; FAC Belovar nuclear power plant"},
      {"He was received at the Carrasco Palace and toured the Port of Odesa.",
       "FAC Carrasco Palace; FAC Port of Odesa"},
      {"The Homeland Tariff Act of 1974 was amended.", "LAW Homeland Tariff Act of 1974"},
      {"She won the Nobel Peace Prize and the Presidential Medal of Freedom.",
       "WORK_OF_ART Nobel Peace Prize; WORK_OF_ART Presidential Medal of Freedom"},
      {"The Fifth Circuit ruled on Monday.", "ORG Fifth Circuit"},
      {"Boeing sold ten 787 Dreamliners and two 777s.", "ORG Boeing; PRODUCT 787 Dreamliners; PRODUCT 777s"},
      {"The Thai Feed Mill Association and the Swiss Cheese Board wrote to him.",
       "ORG Thai Feed Mill Association; ORG Swiss Cheese Board"},
      {"Irish Americans and west African traders met Sunni Arab leaders.",
       "NORP Irish Americans; NORP west African; NORP Sunni Arab"},
      {"Rebels left southern Lebanon for The Hague.", "GPE Lebanon; GPE The Hague"},
      {"She wrote on X in plain English that Western arms had reached the Houthis.",
       "ORG X; LANGUAGE English; NORP Western; NORP Houthis"},
      {"Critics told MPs and Federal agencies so.", ""},
      {"Congressional Republicans met Labour on Capitol Hill.", "NORP Republicans; ORG Labour; LOC Capitol Hill"},
  });
}

TEST_CASE("what raw news taught: streets, sections, bodies of two powers, firms by their form") {
  run({
      {"H.E. Seo Min-jae, met Envoy Tan Wei-ling over Donald Trump-era rules.",
       "TITLE H.E. (Seo Min-jae); PERSON Seo Min-jae; TITLE Envoy (Tan Wei-ling); PERSON Tan Wei-ling; "
       "PERSON Donald Trump"},
      {"Inspections at Namanga and Holili will start.", "GPE Namanga; GPE Holili"},
      {"The shop is near Gorse Avenue NW, Elm Street SE and Nevada.",
       "FAC Gorse Avenue NW; FAC Elm Street SE; GPE Nevada"},
      {"Farmers of Mississippi met Pacific Islanders.", "GPE Mississippi; NORP Pacific Islanders"},
      {"The U.S.-EU Task Force on Energy Security met the Peru-Chile Trade and Growth Council.",
       "ORG U.S.-EU Task Force on Energy Security; ORG Peru-Chile Trade and Growth Council"},
      {"It cites section 202(d) of the National Ports Act (50 U.S.C. 1622(d)), and section 4 of the report.",
       "LAW section 202(d) of the National Ports Act; LAW 50 U.S.C. 1622(d)"},
      {"The House passed the Clean Ports Bill and this Assault Boats Ban on Monday.",
       "ORG House; LAW Clean Ports Bill; LAW Assault Boats Ban"},
      {"The law firm Sarrow Quint LLP sued.", "ORG Sarrow Quint LLP"},
      {"Talks on the proposed Economic and Technology Cooperation Agreement began.",
       "LAW Economic and Technology Cooperation Agreement"},
      {"The utility Perdana Jaya and the Free Democrats (FDP) agreed.",
       "ORG Perdana Jaya; ORG Free Democrats; ORG FDP = Free Democrats"},
  });
}

TEST_CASE("a body or law with what it was made for, in capitals") {
  run({
      {"The Coastal Fund to Fight Hunger, Cholera and Measles lent money to Peru.",
       "ORG Coastal Fund to Fight Hunger, Cholera and Measles; GPE Peru"},
      {"They signed the Second Protocol to Amend the Andean Trade Agreement.",
       "LAW Second Protocol to Amend the Andean Trade Agreement"},
      {"It is bound by the Convention to Combat Desertification and the treaty.",
       "LAW Convention to Combat Desertification"},
      {"A Commission to Strengthen Coastal Defences was set up.", "ORG Commission to Strengthen Coastal Defences"},
      {"She leads the Centre to Prevent Gun Violence in Lima.", "ORG Centre to Prevent Gun Violence; GPE Lima"},
      // no purpose: who is addressed, what is done, small letters
      {"The letter of the Commission to Google was short.", "ORG Commission; ORG Google"},
      {"The Commission to be set up will report.", "ORG Commission"},
      {"The committee to strengthen ports met in Oslo.", "GPE Oslo"},
  });
}

TEST_CASE("forms of address before a name, and offices before them") {
  run({
      {"Union Minister of Ports Shri Arun Varma met Dame Olivia Crane.",
       "TITLE Union Minister of Ports (Arun Varma); TITLE Shri (Arun Varma); PERSON Arun Varma; "
       "TITLE Dame (Olivia Crane); PERSON Olivia Crane"},
      {"His Royal Highness Prince Karim bin Talal received Her Excellency Hala Darwish.",
       "TITLE His Royal Highness Prince (Karim bin Talal); PERSON Karim bin Talal; "
       "TITLE Her Excellency (Hala Darwish); PERSON Hala Darwish"},
      {"Alhaji Sule Danjuma and Maulana Tariq Anwar spoke.",
       "TITLE Alhaji (Sule Danjuma); PERSON Sule Danjuma; TITLE Maulana (Tariq Anwar); PERSON Tariq Anwar"},
      {"Party leader Barrister Gohar Ali Khan spoke.",
       "TITLE Party leader (Gohar Ali Khan); TITLE Barrister (Gohar Ali Khan); PERSON Gohar Ali Khan"},
      {"Secretary General Md. Golam Sarwar met Ma. Teresita Lazaro.",
       "TITLE Secretary General (Md. Golam Sarwar); PERSON Md. Golam Sarwar; PERSON Ma. Teresita Lazaro"},
      {"The Director of the Andean Export Council (AEC), Ms Ana Rojas, spoke.",
       "TITLE Director of the Andean Export Council (Ana Rojas); ORG AEC; "
       "TITLE Ms (Ana Rojas); PERSON Ana Rojas"},
      {"The First Lady and his highness praised his excellency in school.", ""},
      {"It was an act of great majesty; her holiness is not in doubt.", ""},
  });
}

TEST_CASE("the body before the office of a person") {
  run({
      {"They met Levantex President Karim Diallo.",
       "ORG Levantex; TITLE President (Karim Diallo); PERSON Karim Diallo"},
      {"The DTI Secretary Ana Rojas spoke.", "ORG DTI; TITLE Secretary (Ana Rojas); PERSON Ana Rojas"},
      {"Ecuador's Assembly Speaker Peter Novak spoke.",
       "GPE Ecuador; ORG Assembly; TITLE Speaker (Peter Novak); PERSON Peter Novak"},
      {"Then Rural Affairs Secretary Ana Rojas spoke.", "TITLE Rural Affairs Secretary (Ana Rojas); PERSON Ana Rojas"},
      {"Late President Karim Diallo was a farmer.", "TITLE President (Karim Diallo); PERSON Karim Diallo"},
      {"Former Prime Minister Karim Diallo spoke.", "TITLE Prime Minister (Karim Diallo); PERSON Karim Diallo"},
  });
}

TEST_CASE("laws of the Union, amendments and titles by their number; meetings of ministers, with theirs") {
  run({
      {"Council Regulation (EU) 2023/956 replaced Directive 2014/24/EU and Decision 2010/413.",
       "LAW Council Regulation (EU) 2023/956; LAW Directive 2014/24/EU; LAW Decision 2010/413"},
      {"The First Amendment, the 14th Amendment and Title IX apply.",
       "LAW First Amendment; LAW 14th Amendment; LAW Title IX"},
      {"The 32nd Andean Leaders' Meeting followed the G7 Foreign Ministers' Meeting.",
       "EVENT 32nd Andean Leaders' Meeting; EVENT G7 Foreign Ministers' Meeting"},
      {"It was hit by Tropical Storm Wanda, then by Cyclone Mira.", "EVENT Tropical Storm Wanda; EVENT Cyclone Mira"},
      {"The directive was 14 pages long, and the decision came on 3/4.", ""},
      {"The first amendment to the draft failed, and the title is long.", ""},
      {"The ministers' meeting was the third.", ""},
      {"Hurricanes are rare there.", ""},
  });
}

TEST_CASE("conventions, resolutions with a slash, palaces, ranks behind an office") {
  run({
      {"The Convention on the Rights of Seafarers with Disabilities was cited.",
       "LAW Convention on the Rights of Seafarers with Disabilities"},
      {"Ministers cited the Convention on Fisheries with Peru.", "LAW Convention on Fisheries; GPE Peru"},
      {"They adopted resolution 59/14; the resolution 15 states backed failed.", "LAW resolution 59/14"},
      {"Talks were held at the Palacio Santos.", "FAC Palacio Santos"},
      {"Saudi Energy Minister Prince Karim bin Salman met Amir Sheikh Talal Al Thani.",
       "NORP Saudi; TITLE Energy Minister (Karim bin Salman); TITLE Prince (Karim bin Salman); PERSON Karim bin "
       "Salman; TITLE Amir Sheikh (Talal Al Thani); PERSON Talal Al Thani"},
      {"The Minister for Ports, the Hon Peter Marsh, spoke.",
       "TITLE Minister for Ports (Peter Marsh); TITLE Hon (Peter Marsh); PERSON Peter Marsh"},
  });
}

TEST_CASE("names of the markets, and bodies taken for persons or places") {
  run({
      {"The Standard & Poor's 500 and the Nikkei 225 fell.", "ORG Standard & Poor's 500; ORG Nikkei 225"},
      {"Airbus sold two A320s and Boeing six 717s.", "ORG Airbus; PRODUCT A320s; ORG Boeing; PRODUCT 717s"},
      {"The standard is poor.", ""},
      {"He toured the John F. Marlowe Center and Sarvik International Airport.",
       "ORG John F. Marlowe Center; FAC Sarvik International Airport"},
      {"He belongs to the National Council on the Arts.", "ORG National Council on the Arts"},
      {"He left the Supreme Council for the Islamic Revolution in Iraq.",
       "ORG Supreme Council for the Islamic Revolution; GPE Iraq"},
      {"The ship BRP Santa Clara joined INS Marwar.", "PRODUCT BRP Santa Clara; PRODUCT INS Marwar"},
  });
}

TEST_CASE("who is elect, who serves whom, and holders behind a small office") {
  run({
      {"He met President-elect Ana Silva and Prime Minister-designate Jan Nowak.",
       "TITLE President-elect (Ana Silva); PERSON Ana Silva; TITLE Prime Minister-designate (Jan Nowak); PERSON Jan "
       "Nowak"},
      {"Voters elect Ana Silva.", "PERSON Ana Silva"},
      {"Ana Silva, Deputy Assistant to the President for Immigration, spoke.",
       "PERSON Ana Silva; TITLE Deputy Assistant to the President for Immigration (Ana Silva)"},
      {"Jan Nowak, Chief of Staff to the First Lady, spoke.",
       "PERSON Jan Nowak; TITLE Chief of Staff to the First Lady (Jan Nowak)"},
      {"Association chairman Do Xuan Lap told reporters so.", "TITLE chairman (Do Xuan Lap); PERSON Do Xuan Lap"},
      {"Rural affairs secretary Mhairi Laing spoke.",
       "TITLE Rural affairs secretary (Mhairi Laing); PERSON Mhairi Laing"},
      {"Kenya welcomed H.E. Ingrid Aas, Minister of Foreign Affairs of the Kingdom of Norway.",
       "GPE Kenya; TITLE H.E. (Ingrid Aas); PERSON Ingrid Aas; TITLE Minister of Foreign Affairs of the Kingdom of "
       "Norway (Ingrid Aas)"},
  });
}

TEST_CASE("offices to somebody, of two remits, and of two persons") {
  run({
      {"National Security Advisor to the Vice President Philip Ortega arrived.",
       "TITLE National Security Advisor to the Vice President (Philip Ortega); PERSON Philip Ortega"},
      {"Trade, industry and competition minister Mandla Dube arrived.",
       "TITLE Trade, industry and competition minister (Mandla Dube); PERSON Mandla Dube"},
      {"The Vice President and Prime Minister Holt welcomed it.", "TITLE Prime Minister (Holt); PERSON Holt"},
      {"Chief of the Defence Staff General Mark Ortega arrived.",
       "TITLE Chief of the Defence Staff (Mark Ortega); TITLE General (Mark Ortega); PERSON Mark Ortega"},
      {"Chairman of the Joint Chiefs of Staff Gen. Mark Ortega arrived.",
       "TITLE Chairman of the Joint Chiefs of Staff (Mark Ortega); TITLE Gen. (Mark Ortega); PERSON Mark Ortega"},
      {"President and CEO Ann Carter resigned.", "TITLE President and CEO (Ann Carter); PERSON Ann Carter"},
      {"A spokesman for the U.S. beef industry, Patrick Boyle, said so.",
       "TITLE spokesman for the U.S. beef industry (Patrick Boyle); PERSON Patrick Boyle"},
      {"The head of the agency, Maria Soto, said so.", "TITLE head of the agency (Maria Soto); PERSON Maria Soto"},
      {"Nordvik CEO Jensen Hulme and MK Tamar Lavi met.",
       "ORG Nordvik; TITLE CEO (Jensen Hulme); PERSON Jensen Hulme; TITLE MK (Tamar Lavi); PERSON Tamar Lavi"},
      {"Second Gentleman Douglas Hart spoke.", "TITLE Second Gentleman (Douglas Hart); PERSON Douglas Hart"},
  });
}

TEST_CASE("what an office is of ends before the person") {
  run({
      {"U.S. Secretary of State Colin Powell will travel to Peru.",
       "GPE U.S.; TITLE Secretary of State (Colin Powell); PERSON Colin Powell; GPE Peru"},
      {"U.S. Ambassador to Afghanistan Zalmay Khalilzad urged calm.",
       "GPE U.S.; TITLE Ambassador to Afghanistan (Zalmay Khalilzad); PERSON Zalmay Khalilzad"},
      {"British Ambassador to the United Nations Emyr Jones Parry said so.",
       "NORP British; TITLE Ambassador to the United Nations (Emyr Jones Parry); PERSON Emyr Jones Parry"},
      {"The head of the U.S. Central Intelligence Agency resigned.", "ORG U.S. Central Intelligence Agency"},
      {"U.S. Undersecretary of State Nicholas Burns said so.",
       "GPE U.S.; TITLE Undersecretary of State (Nicholas Burns); PERSON Nicholas Burns"},
      {"He met Assistant Secretary of State Hill in Peru.",
       "TITLE Assistant Secretary of State (Hill); PERSON Hill; GPE Peru"},
  });
}

TEST_CASE("the place or body before an office is a name of its own") {
  run({
      {"French President Luc Moreau arrived.", "NORP French; TITLE President (Luc Moreau); PERSON Luc Moreau"},
      {"U.N. envoy Maria Santos said so.", "ORG U.N.; TITLE envoy (Maria Santos); PERSON Maria Santos"},
  });
}

TEST_CASE("an abbreviation in brackets has the type of what it stands for, wherever it stands") {
  run({
      {"The International Labour Organization (ILO) met. Later the ILO voted.",
       "ORG International Labour Organization; ORG ILO = International Labour Organization; ORG ILO = International "
       "Labour Organization"},
      {"They spoke of technical barriers to trade (TBT). The TBT notes were long.", ""},
  });
}

TEST_CASE("laws") {
  run({
      {"Oslo asked to be struck from the B2 and B4 control lists.", "GPE Oslo; LAW B2 and B4 control lists"},
      {"Duties rose under Section 301 of the Trade Act.", "LAW Section 301 of the Trade Act"},
      {"Executive Order 14999 ends the rule.", "LAW Executive Order 14999"},
      {"The U.S.-Peru Free Trade Agreement entered into force.", "LAW U.S.-Peru Free Trade Agreement"},
  });
}

TEST_CASE("a surname alone is the person of the full name") {
  run({
      {"Marta Lindqvist won. Voters like Lindqvist.", "PERSON Marta Lindqvist; PERSON Lindqvist"},
      // taken for a place by the model
      {"They met adviser Tzachi Hanegbi. Soto updated Hanegbi on the talks.",
       "TITLE adviser (Tzachi Hanegbi); PERSON Tzachi Hanegbi; PERSON Soto; PERSON Hanegbi"},
      {"Envoys met the Dalai Lama in May.", "PERSON Dalai Lama"},
      {"The talks are on FM in Oslo.", "GPE Oslo"},
  });
}

TEST_CASE("the first word of a body's name alone is the body") {
  run({{"Zendrix Holdings sold its mill. The buyer told Zendrix to wait.", "ORG Zendrix Holdings; ORG Zendrix"}});
}

TEST_CASE("listed firms that are also surnames or places") {
  run({
      {"Chrysler said on Monday it would close two plants.", "ORG Chrysler"},
      {"OPEC+ will meet in May.", "ORG OPEC+"},
      {"President Lincoln Chrysler spoke. Chrysler left.",
       "TITLE President (Lincoln Chrysler); PERSON Lincoln Chrysler; PERSON Chrysler"},
  });
}

TEST_CASE("a firm's seat, a legislator's party and state, a speaker's people and party") {
  run({
      {"The Almaty-based firm grew.", "GPE Almaty"},
      {"Senator Ana Rojas (D-N.J.) spoke.", "TITLE Senator (Ana Rojas); PERSON Ana Rojas; NORP D; GPE N.J."},
      {"Rep. Tom Dole, R-Iowa, spoke.", "TITLE Rep. (Tom Dole); PERSON Tom Dole; NORP R; GPE Iowa"},
      {"It was led by Portuguese Socialist Maria Silva.", "NORP Portuguese; NORP Socialist; PERSON Maria Silva"},
      {"It grew under President Ana Rojas.", "TITLE President (Ana Rojas); PERSON Ana Rojas"},
  });
}

TEST_CASE("places and bodies that the model leaves out or takes for one") {
  run({
      {"Talks resumed in Brussels Tuesday.", "GPE Brussels"},
      {"Paris said it would wait.", "GPE Paris"},
      {"Ana Paris met Juan Soto. Paris said she would wait.", "PERSON Ana Paris; PERSON Juan Soto; PERSON Paris"},
      {"She met her G7 counterparts.", "ORG G7"},
      {"The Quetta-Zahedan train left.", "GPE Quetta; GPE Zahedan"},
      {"The Pakistan-Iran Joint Economic Commission met.", "ORG Pakistan-Iran Joint Economic Commission"},
      {"The Chinese People's Political Consultative Conference (CPPCC) met. The CPPCC closed.",
       "ORG Chinese People's Political Consultative Conference; ORG CPPCC = Chinese People's Political Consultative "
       "Conference; ORG CPPCC = Chinese People's Political Consultative Conference"},
  });
}
TEST_CASE("offices of two portfolios, and honorifics") {
  run({
      {"The fund is led by Industry and Trade Minister Ana Silva.",
       "TITLE Industry and Trade Minister (Ana Silva); PERSON Ana Silva"},
      {"Rural Affairs Secretary Tom Berg spoke.", "TITLE Rural Affairs Secretary (Tom Berg); PERSON Tom Berg"},
      {"The Honourable Ana Silva signed it.", "TITLE Honourable (Ana Silva); PERSON Ana Silva"},
      {"Business and Trade Secretary Helen Ashworth left.",
       "TITLE Business and Trade Secretary (Helen Ashworth); PERSON Helen Ashworth"},
      {"Malaysian Ambassador Datuk Azlan Harun left.",
       "NORP Malaysian; TITLE Ambassador (Azlan Harun); TITLE Datuk (Azlan Harun); PERSON Azlan Harun"},
      {"The Chair, Ms Annelise Vorster, left.",
       "TITLE Chair (Annelise Vorster); TITLE Ms (Annelise Vorster); PERSON Annelise Vorster"},
      {"Under President Orlov's leadership the tariff fell.", "TITLE President (Orlov); PERSON Orlov"},
      {"Margaret Ellison, the under secretary for terrorism and financial intelligence, left.",
       "PERSON Margaret Ellison; TITLE under secretary for terrorism and financial intelligence (Margaret Ellison)"},
      {"Anwarul Kabir, president of the Textile Exporters' Forum, left.",
       "PERSON Anwarul Kabir; TITLE president of the Textile Exporters' Forum (Anwarul Kabir)"},
      {"Dale Pruitt, the group's president, left.", "PERSON Dale Pruitt; TITLE president (Dale Pruitt)"},
      {"Elena Adler, the European Commission's sanctions envoy, left.",
       "PERSON Elena Adler; ORG European Commission; TITLE sanctions envoy (Elena Adler)"},
  });
}
TEST_CASE(
    "a government is its country, a particle joins a name, a conference has a number, a headline's verb is no name") {
  run({
      {"The U.S. Government and Peru agreed.", "GPE U.S.; GPE Peru"},
      {"Defense Minister Ramon dela Cruz left.", "TITLE Defense Minister (Ramon dela Cruz); PERSON Ramon dela Cruz"},
      {"They met at the White House in the Caribbean.", "FAC White House; LOC Caribbean"},
      {"A study of the University of Lima says so.", "ORG University of Lima"},
      {"Talks open before Cop31 in Antalya.", "EVENT Cop31; GPE Antalya"},
      {"Kenya Vows to Cut Debt as Lenders Meet\n\nIt is near.", "GPE Kenya"},
  });
}
TEST_CASE("names keep clear of values, and survive odd input") {
  for (const char* text : {"(((((", "A", "\xF0\x9F\x98\x80 Mr.", "Mr. Mr. Mr.", "President", "(ABC)", "X (ABC)",
                           "of of of", "Section 1 of the", "-al-Al-", "AAAA BBBB CCCC\r\n\r\nDDDD, Jr.",
                           "Secretary of State, Secretary of State, and Secretary of State"}) {
    CAPTURE(std::string(text));
    read(text);
  }
  const Doc doc = read("On Friday 14 November 2025 Ms. Rossi paid $5 million to 20 firms in Italy.");
  for (const Name& name : doc.names) {
    for (const Value& value : doc.values) CHECK_FALSE(name.tokens.overlaps(value.tokens));
  }
}

TEST_CASE("a law's name takes in no more words than a name can have") {
  std::string text = "They signed the";
  for (int i = 0; i < 40; ++i) text += " Clean";
  for (const Name& name : read(text + " Agreement in May.").names) CHECK(name.tokens.size() <= 24);
}

TEST_CASE("a news wire: datelines with their date, initials, names in two parts, nouns with the sentence's capital") {
  run({
      {"LIMA -- Harcot Energy will build a plant, the firm said.", "GPE LIMA; ORG Harcot Energy"},
      {"LIMA 1996-08-30\nThe port of Callao was shut on Friday.", "GPE LIMA; GPE Callao"},
      {"PLANICA, Slovenia 1997-03-22\nThe race was held on Saturday.", "GPE PLANICA; GPE Slovenia"},
      {"The side made 218 in 50 overs (K. Otieno 49; S. Vestergaard 31).", "PERSON K. Otieno; PERSON S. Vestergaard"},
      {"The board said Lars-Erik Sundqvist will leave in May.", "PERSON Lars-Erik Sundqvist"},
      {"Opener Saeed Anwar made 132 on Friday.", "PERSON Saeed Anwar"},
      {"It agreed to buy Svenska Kartong AB of Sweden for $1 billion.", "ORG Svenska Kartong AB; GPE Sweden"},
  });
}

TEST_CASE("what is a firm in one place of the text is one in all") {
  run({
      {"Harcot advised the board. Shares in Harcot fell on Monday. Harcot declined to comment.",
       "ORG Harcot; ORG Harcot; ORG Harcot"},
      {"Ana Harcot advised the board. Shares fell on Monday. Harcot declined to comment.",
       "PERSON Ana Harcot; PERSON Harcot"},
  });
}

TEST_CASE("a capital that acts first in its sentence stands for a government") {
  run({
      {"Minsk said the measures were illegal.", "GPE Minsk"},
      {"Kigali on Tuesday rejected the claim.", "GPE Kigali"},
      {"\"Copenhagen must act now,\" she told the chamber.", "GPE Copenhagen"},
      {"He accused Nuuk of stalling.", "GPE Nuuk"},
      {"But Tallinn rejected the offer.", "GPE Tallinn"},
      {"Abu Dhabi said the measures were illegal.", "GPE Abu Dhabi"},
      {"Spring is a symbol of hope.", ""},
      {"Reading is a pleasure in any weather.", ""},
  });
}

TEST_CASE("leaders whom nobody introduces, surname alone or with the given name") {
  run({
      {"On Monday Macron rejected the claim.", "PERSON Macron"},
      {"Starmer plans to propose a ban.", "PERSON Starmer"},
      {"Keir Starmer said the measures were illegal.", "PERSON Keir Starmer"},
      {"Talks between President Xi and President von der Leyen failed.",
       "TITLE President (Xi); PERSON Xi; TITLE President (von der Leyen); PERSON von der Leyen"},
      {"Xi Jinping flew home.", "PERSON Xi Jinping"},
      {"António Guterres called for calm.", "PERSON António Guterres"},
      {"Aides to Carney declined to comment.", "PERSON Carney"},
      {"Squadron XI flew home.", "ORG Squadron XI"},
      {"The plan of the Trump Organization failed.", "ORG Trump Organization"},
  });
}

TEST_CASE("surnames that no list has, where nobody is introduced") {
  run({
      {"On Tuesday Kowalczyk rejected the claim.", "PERSON Kowalczyk"},
      {"After talks with Lehtinen she flew home.", "PERSON Lehtinen"},
      {"Shoppers were quick to respond.", ""},
  });
}

TEST_CASE("listed laws and events that hold a day or an ordinal; wars; listed firms; regions with their article") {
  run({
      {"The Good Friday Agreement is back on the agenda.", "LAW Good Friday Agreement"},
      {"They met on Good Friday in Lima.", "GPE Lima"},
      {"The USMCA is up for review.", "LAW USMCA"},
      {"He wrote of the Falklands War.", "EVENT Falklands War"},
      {"The Department of War signed the deal.", "ORG Department of War"},
      {"Toyota Motor is set to invest 55 billion yen.", "ORG Toyota Motor"},
      {"Fires in the Amazon went on.", "LOC Amazon"},
      {"Tension in the Western Balkans has grown.", "LOC Western Balkans"},
  });
}

TEST_CASE(
    "listed firms, banks, papers and clubs: two words that may be a person's, a day or a possessive in the name") {
  run({
      {"The contract went to Bear Stearns after a long dispute.", "ORG Bear Stearns"},
      {"According to a report, Banorte plans to close the office.", "ORG Banorte"},
      {"Moody's said that profits would fall.", "ORG Moody's"},
      {"Officials from the Daily Mail met the minister.", "ORG Daily Mail"},
      {"The contract went to the Shining Path.", "ORG Shining Path"},
      {"The Milwaukee Bucks lost in Denver.", "ORG Milwaukee Bucks; GPE Denver"},
      {"Hong Kong's Hang Seng Index plunged in early trade.", "GPE Hong Kong; ORG Hang Seng Index"},
  });
}

TEST_CASE("what stands before 'of' or 'for' is the head of a body's name, but not of an act's") {
  run({
      {"She studied at the University of Kansas School of Law.", "ORG University of Kansas School of Law"},
      {"The Government of National Accord signed the truce.", "ORG Government of National Accord"},
      {"The State Administration for Market Regulation wants assurances.",
       "ORG State Administration for Market Regulation"},
      {"Congress passed the Medical Services for Children Reauthorization Act.",
       "ORG Congress; LAW Medical Services for Children Reauthorization Act"},
  });
}

TEST_CASE("a headline in capitals has the names of the text") {
  run(
      {{"FOWLER SINKS LEEDS IN LATE WIN\n\nRobbie Fowler scored twice against Leeds on Saturday, and Fowler limped "
        "off.",
        "PERSON FOWLER; ORG LEEDS; PERSON Robbie Fowler; ORG Leeds; PERSON Fowler"}});
}

TEST_CASE("societies of the Red Cross, 'as' between two names, governors in general, addresses of India and the WTO") {
  run({
      {"The Kenyan Red Cross and the Syrian Arab Red Crescent sent help.",
       "ORG Kenyan Red Cross; ORG Syrian Arab Red Crescent"},
      {"We thank Germany as G7 President and Senegal as African Union Chair.",
       "GPE Germany; ORG G7; GPE Senegal; ORG African Union"},
      {"Finance Ministers and Central Bank Governors of the G7 met in Lima.", "ORG G7; GPE Lima"},
      {"DG Okonjo-Iweala met Shri Ajay Rao.",
       "TITLE DG (Okonjo-Iweala); PERSON Okonjo-Iweala; TITLE Shri (Ajay Rao); PERSON Ajay Rao"},
  });
}

TEST_CASE(
    "releases of ministries of defence: places in a list with one, bullets, staffs with their operation, weapons") {
  run({
      {"He will travel to Benghazi, Tarbeyn and Tobruk in May.", "GPE Benghazi; GPE Tarbeyn; GPE Tobruk"},
      {"The talks in Paris, Kowalski and Brandt said, failed.", "GPE Paris; PERSON Kowalski; PERSON Brandt"},
      {"Strikes in Iraq\n* Near Mosul, one strike hit a depot.", "GPE Iraq; GPE Mosul"},
      {"Air strikes in northern Iraq\n\nRoyal Air Force jets flew again.", "GPE Iraq; ORG Royal Air Force"},
      {"They shelled the villages of Baghanis and Voskepar.", "GPE Baghanis; GPE Voskepar"},
      {"TAMPA, Fla. - Two ships left the port on Friday.", "GPE TAMPA; GPE Fla."},
      {"Officials of Combined Joint Task Force - Operation Inherent Resolve met on Friday.",
       "ORG Combined Joint Task Force - Operation Inherent Resolve"},
      {"Two Typhoons dropped a Paveway IV guided bomb.", "PRODUCT Typhoons; PRODUCT Paveway IV"},
      {"Leaders of Jama'at Nusrat al-Islam wal-Muslimin met.", "ORG Jama'at Nusrat al-Islam wal-Muslimin"},
  });
}

TEST_CASE("firms by what is said of them, here or elsewhere in the text") {
  run({
      {"Rovanta, the Basel-based drugmaker, fell. Later Rovanta rose.", "ORG Rovanta; GPE Basel; ORG Rovanta"},
      {"Zarento, a German insurer, fell.", "ORG Zarento; NORP German"},
      {"According to consultancy Orebridge, demand rose.", "ORG Orebridge"},
      // nobody's own firm
      {"Soto, the company's director, spoke.", "PERSON Soto; TITLE director (Soto)"},
      {"Ana Silva, a lender, spoke.", "PERSON Ana Silva"},
  });
}

TEST_CASE("lists of firms and of countries are as many names") {
  run({
      {"The top automakers, GM, Ford and Toyota, met.", "ORG GM; ORG Ford; ORG Toyota"},
      {"The Australia-United Kingdom-United States (AUKUS) pact stands.",
       "GPE Australia; GPE United Kingdom; GPE United States; ORG AUKUS"},
      {"A spokesman for the European Commission, Pieter van Aalst, spoke.",
       "TITLE spokesman for the European Commission (Pieter van Aalst); PERSON Pieter van Aalst"},
      {"Work on the EstLine cable began, Ms McKay wrote.", "ORG EstLine; TITLE Ms (McKay); PERSON McKay"},
      {"Rebels in DR Congo met Dr Ana Silva.", "GPE DR Congo; TITLE Dr (Ana Silva); PERSON Ana Silva"},
      {"The East African Tea Trade Association wrote.", "ORG East African Tea Trade Association"},
  });
}

TEST_CASE("the year before a treaty's name is part of it") {
  run({
      {"Both cited the 1951 Refugee Convention and the 2006 Softwood Lumber Agreement.",
       "LAW 1951 Refugee Convention; LAW 2006 Softwood Lumber Agreement"},
      {"It was signed in 1951. Refugee Convention members met.", "LAW Refugee Convention"},
      {"In 1951 the Refugee Convention was signed.", "LAW Refugee Convention"},
  });
}

TEST_CASE("tables of sport: clubs, and countries where most are countries") {
  const std::string clubs =
      "Results of the league\n\nPorto 3 Braga 1\n\nLeeds 2 Derby 2\n\nStandings in the championship :\n\nPorto 4 3 1 0 "
      "10";
  run({{clubs.c_str(), "ORG Porto; ORG Braga; ORG Leeds; ORG Derby; ORG Porto"},
       {"Results of the cricket tournament\n\nDenmark 3 Norway 1\n\nStandings in the league\n\nDenmark 4 3 1 0 10",
        "GPE Denmark; GPE Norway; GPE Denmark"},
       // of trade: the cities stay cities
       {"Exports by city\n\nPorto 3 Braga 1\n\nPorto 4 3 1 0 10", "GPE Porto; GPE Braga; GPE Porto"}});
}

TEST_CASE("a firm is called by its first word, even where that is a person's name") {
  run({{"Talks between Brazil and Meyer Laboratories ended. Meyer agreed to cut its price.",
        "GPE Brazil; ORG Meyer Laboratories; ORG Meyer"},
       {"Minister Hans Meyer left. Meyer Laboratories said nothing. Meyer agreed to go.",
        "TITLE Minister (Hans Meyer); PERSON Hans Meyer; ORG Meyer Laboratories; PERSON Meyer"}});
}

TEST_CASE("the same scores give the best labelling") {
  // Two tokens: B-PERSON E-PERSON beats S-GPE O by one.
  std::vector<int32_t> scores(2 * kNameLabels, 0);
  scores[name_label(0, kB)] = 5;
  scores[kNameLabels + name_label(0, kE)] = 5;
  scores[name_label(4, kS)] = 9;
  CHECK(best_labels(scores, {}) ==
        std::vector<uint8_t>{static_cast<uint8_t>(name_label(0, kB)), static_cast<uint8_t>(name_label(0, kE))});
  scores[name_label(4, kS)] = 11;
  CHECK(best_labels(scores, {}) == std::vector<uint8_t>{static_cast<uint8_t>(name_label(4, kS)), 0});
  CHECK(best_labels({}, {}).empty());
}

TEST_CASE("gazetteer: bytes cut short are no list") {
  CHECK(Gazetteer("").word(hash_bytes("peru")) == 0);
  CHECK(Gazetteer(std::string_view("\1\0\0\0", 4)).word(hash_bytes("peru")) == 0);
  CHECK((Model::get().names.gazetteer().word(hash_bytes("peru")) & bit(kGpe)) != 0);
  CHECK((Model::get().names.gazetteer().word(hash_bytes("peruvian")) & bit(kNorp)) != 0);
  CHECK((Model::get().names.gazetteer().phrase(hash_bytes("south korea")) & bit(kGpe)) != 0);
  CHECK(NameModel("", "", "").gazetteer().word(hash_bytes("peru")) == 0);
}

TEST_CASE("a noun beside a name that no list has tells what it is") {
  run({
      {"Two officers spoke on Al Varenna television.", "ORG Al Varenna"},
      {"Leaders of the Orvani community met in Oslo.", "NORP Orvani; GPE Oslo"},
      {"Critics praised Hotel Varenna, a novel about Oslo.", "WORK_OF_ART Hotel Varenna; GPE Oslo"},
      {"Typhoon Bualoi had passed over Lima.", "EVENT Typhoon Bualoi; GPE Lima"},
      {"The two Koreas agreed to talk.", "GPE Koreas"},
      {"Workers at the Rudna copper mine went home.", "FAC Rudna"},
      {"Rebels overran a post on Barkaram island.", "LOC Barkaram"},
      {"He sang at the Teatro Carlo Felice.", "FAC Teatro Carlo Felice"},
      {"Canada and Ghana Launch a Partnership on Clean Power", "GPE Canada; GPE Ghana; LAW Partnership on Clean Power"},
      {"The Government of Peru will sign.", "GPE Peru"},
      {"The Convention on the Rights of Divers was signed.", "LAW Convention on the Rights of Divers"},
  });
}

TEST_CASE("a town in capitals before a day or an agency is the dateline's") {
  run({
      {"VITERBO, Italy, 4 June 2026 - Ten delegations ended their talks.", "GPE VITERBO; GPE Italy"},
      {"AITAPE (Lagoon Wire) - The sea rose.", "GPE AITAPE; ORG Lagoon Wire"},
      {"BRUSSELS, Nov. 3 — Ministers met.", "GPE BRUSSELS"},
      {"NATO, Oslo - Ministers met.", "ORG NATO; GPE Oslo"},
      // what the model took for one body
      {"Bloc chief to fly to Chile for signing\n\nOslo, Norway, May 2, 2026 (NTB) - European Commission "
       "President "
       "Ursula von der Leyen plans to travel to Chile on December 20 to sign a long-delayed pact with the Andes bloc, "
       "her "
       "office said Tuesday, despite French doubts.",
       "GPE Chile; GPE Oslo; GPE Norway; ORG NTB; ORG European Commission; TITLE President (Ursula von der "
       "Leyen); PERSON Ursula von der Leyen; GPE Chile; LOC Andes; NORP French"},
  });
}

TEST_CASE("a town has no article, a person has a given name, a pronoun is no name") {
  run({
      {"Nothing moved at the Berlaymont.", "FAC Berlaymont"},
      {"The Greenland party abstained in the Inatsisartut.", "GPE Greenland; LOC Inatsisartut"},
      {"Followers of Desmond Hoyte defied the ban.", "PERSON Desmond Hoyte"},
      {"Nobody moved.", ""},
      {"In Freetown a spokesman said the raiders were beaten.", "GPE Freetown"},
  });
}

TEST_CASE("teams that bear a town's name, what is played for, papers, kin and ships") {
  run({
      {"SOCCER - SCOTS SIGN KEEPER.\nBURNLEY, England 1997-10-04\nBurnley have signed Aki Lahti from FinnPa of "
       "Helsinki, the club said. They face Dunfermline at Fir Park on Sunday.",
       "NORP SCOTS; ORG KEEPER; GPE BURNLEY; GPE England; ORG Burnley; PERSON Aki Lahti; ORG FinnPa; GPE Helsinki; ORG "
       "Dunfermline; FAC Fir Park"},
      {"Lincoln drew 1-1 at Burnley in the cup, Carl Voss scoring in the second half of the tie.",
       "ORG Lincoln; ORG Burnley; PERSON Carl Voss"},
      {"Burnley council met in Lincoln on Monday.", "GPE Burnley; GPE Lincoln"},
      {"Voss had 18 rebounds for Charlotte and scored twice in the playoff.", "PERSON Voss; ORG Charlotte"},
      {"Kim won the Bohemian Open in her first championship as a tennis player and will play in the Coca-Cola Cup.",
       "PERSON Kim; EVENT Bohemian Open; EVENT Coca-Cola Cup"},
      {"CYCLING - RIDER WINS STAGE OF TOUR OF POLAND.\nVoss won the Grand Prix du Morbihan.",
       "PERSON RIDER; EVENT TOUR OF POLAND; PERSON Voss; EVENT Grand Prix du Morbihan"},
      {"These are the leading stories in the Harare press.\nTHE HERALD\n- Delta Foods to cut jobs.\nFINANCIAL "
       "GAZETTE\n- Tariffs will rise.",
       "GPE Harare; ORG HERALD; ORG FINANCIAL GAZETTE"},
      {"Zelpex spokesman Kobus Brand said signals had been stolen.",
       "ORG Zelpex; TITLE spokesman (Kobus Brand); PERSON Kobus Brand"},
      {"She leaves two sons, Emil and Vitus.", "PERSON Emil; PERSON Vitus"},
      {"Tropical Storm Claudette drifted away from Cuba.", "EVENT Tropical Storm Claudette; GPE Cuba"},
      {"The bulk carrier Santa Brigida ran aground off Chile.", "PRODUCT Santa Brigida; GPE Chile"},
      {"The speed limit on Interstate 90 was restored.", "FAC Interstate 90"},
  });
}

TEST_CASE("a league, a carrier or a hyphen with nothing before or behind it") {
  run({
      {"' League of tennis and soccer", ""},
      {"Carrier Zelpex ran aground", "ORG Carrier Zelpex"},
      {"SOCCER - A", ""},
      {"' LEAGUE soccer tennis 'Cup", ""},
      {"These are stories in the press.\nTHE HERALD-", ""},
  });
}

}  // namespace
}  // namespace readout
