#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "cases.hpp"
#include "model.hpp"
#include "stages.hpp"

namespace readout {
namespace {

// The values of a text that was published on `date`, as "TYPE words = value; ...".
std::string values(std::string text, std::string date = "2025-11-14", std::string* found_date = nullptr) {
  const Doc doc = test::read_values(std::move(text), std::move(date));
  CHECK(check(doc) == "");
  std::string out;
  for (const Value& v : doc.values) {
    std::string line = std::string(name_of(v.type)) + " " + std::string(doc.view(v.tokens)) + " = ";
    if (v.type == EntityType::DATE || v.type == EntityType::TIME) {
      line += v.timex;
    } else if (!v.has_number) {
      line += "?";
    } else {
      std::string number = std::to_string(v.number);  // six decimals
      while (number.back() == '0') number.pop_back();
      if (number.back() == '.') number.pop_back();
      line += number;
    }
    if (!v.unit.empty()) line += " " + v.unit;
    out += (out.empty() ? "" : "; ") + line;
  }
  if (found_date != nullptr) *found_date = doc.date;
  return out;
}

void run(const std::vector<test::Case>& cases) {
  test::check_cases([](const char* text) { return values(text); }, cases);
}

// Friday, 14 November 2025 is the day of publication.
TEST_CASE("Calendar dates") {
  run({
      {"The treaty was signed on March 3, 2024.", "DATE March 3, 2024 = 2024-03-03"},
      {"The treaty was signed on 3 March 2024 in Oslo.", "DATE 3 March 2024 = 2024-03-03"},
      {"The port opened in February, 1999.", "DATE February, 1999 = 1999-02"},
      {"Talks opened in May 2023 and failed.", "DATE May 2023 = 2023-05"},
      {"Exports fell in 2009 and 2010.", "DATE 2009 = 2009; DATE 2010 = 2010"},
      {"Exports fell in 2025/26 and in FY2026, not in FY 2022 or FY24-25.",
       "DATE 2025/26 = 2025/2026; DATE FY2026 = 2026; DATE FY 2022 = 2022; DATE FY24-25 = 2024/2025"},
      {"It was signed on 16.11.2024 by clause 24.5.3.", "DATE 16.11.2024 = 2024-11-16"},
      {"They met on the 9th and will meet on the 29th.", "DATE 9th = 2025-11-09; DATE 29th = 2025-11-29"},
      {"They met on the 9th floor, on the 51st day of it.", "ORDINAL 9th = 9; DATE 51st day = "},
      {"The minister resigned on October 30.", "DATE October 30 = 2025-10-30"},
      {"The minister resigned on December 2.", "DATE December 2 = 2024-12-02"},
      {"The ministers will meet again on December 2.", "DATE December 2 = 2025-12-02"},
      {"On December 2 the ministers will meet again.", "DATE December 2 = 2025-12-02"},
      {"The council meets in the week of 8 December.", "DATE week of 8 December = 2025-W50"},
      {"The ship left late on Tuesday.", "DATE Tuesday = 2025-11-11"},
      {"It was the first growth in over two years.", "ORDINAL first = 1; DATE over two years = P2Y"},
      {"The deal takes effect in January.", "DATE January = 2026-01"},
      {"The ministers will meet again in January.", "DATE January = 2026-01"},
      {"The council voted in September.", "DATE September = 2025-09"},
      {"The round was held from November 12 to 14 in Oslo.", "DATE November 12 to 14 = 2025-11-12/2025-11-14"},
      {"The round took place on 12-14 November 2025.", "DATE 12-14 November 2025 = 2025-11-12/2025-11-14"},
      {"The vote was held on December 1 and 2, 2004.", "DATE December 1 and 2, 2004 = 2004-12-01/2004-12-02"},
      {"Growth slowed during 2006 - 7.", "DATE 2006 - 7 = 2006/2007"},
      {"Many fled between January 1974 and August 1977.",
       "DATE between January 1974 and August 1977 = 1974-01/1977-08"},
      {"It lasted from December 2008 - January 2009.", "DATE December 2008 - January 2009 = 2008-12/2009-01"},
      {"The note is dated 2025-10-07.", "DATE 2025-10-07 = 2025-10-07"},
      {"Prices have been falling since mid-2020.", "DATE mid-2020 = 2020"},
      {"Work began in the 1990s and ended in the mid-1980s style.", "DATE 1990s = 199; DATE mid-1980s = 198"},
      {"The border dates from the 19th century.", "DATE 19th century = 18"},
      {"Output rose in the third quarter of 2010.", "DATE third quarter of 2010 = 2010-Q3"},
      {"Output rose in the last quarter of 2010.", "DATE last quarter of 2010 = 2010-Q4"},
      {"Output rose in the final quarter of 2010.", "DATE final quarter of 2010 = 2010-Q4"},
      {"The final vote is on the final text of the accord.", ""},
      {"Output rose in the first half of this year.", "DATE first half of this year = 2025-H1"},
      {"They met in late 2023 and in early March.", "DATE late 2023 = 2023; DATE early March = 2025-03"},
      {"A 2002 ruling by the court stands.", "DATE 2002 = 2002"},
  });
}

TEST_CASE("Dates against the article's own") {
  run({
      {"The president arrived on Tuesday.", "DATE Tuesday = 2025-11-11"},
      {"The president arrived on Friday.", "DATE Friday = 2025-11-14"},
      {"The president will arrive on Tuesday.", "DATE Tuesday = 2025-11-18"},
      {"The two envoys met late Tuesday.", "DATE late Tuesday = 2025-11-11"},
      {"They met on Wednesday, November 5, 2025.", "DATE Wednesday, November 5, 2025 = 2025-11-05"},
      {"The deal was announced today.", "DATE today = 2025-11-14"},
      {"The deal was announced yesterday.", "DATE yesterday = 2025-11-13"},
      {"The envoy leaves tomorrow.", "DATE tomorrow = 2025-11-15"},
      {"The panel meets next week.", "DATE next week = 2025-W47"},
      {"The panel met last week.", "DATE last week = 2025-W45"},
      {"Exports fell last month.", "DATE last month = 2025-10"},
      {"The visit is expected later this month.", "DATE later this month = 2025-11"},
      {"The visit is expected later this November.", "DATE later this November = 2025-11"},
      {"Growth slowed last year.", "DATE last year = 2024"},
      {"The fair opens in March next year.", "DATE March next year = 2026-03"},
      {"The fair closed in April of last year.", "DATE April of last year = 2024-04"},
      {"They met last October in Quito.", "DATE last October = 2025-10"},
      {"Three teams met two weeks ago.", "CARDINAL Three = 3; DATE two weeks ago = 2025-W44"},
      {"The war began three years ago.", "DATE three years ago = 2022"},
      {"It will be ready by the end of the year.", "DATE end of the year = 2025"},
      {"Imports doubled in the past decade.", "DATE past decade = P10Y"},
      {"Imports will double in the next 50 years.", "DATE next 50 years = P50Y"},
      {"More meetings follow in the coming days.", "DATE coming days = FUTURE_REF"},
      {"Trade has grown in recent years.", "DATE recent years = PAST_REF"},
      {"Exports fell from the same month last year.", "DATE same month last year = "},
  });
}

TEST_CASE("Durations, ages, sets, times of day") {
  run({
      {"The talks lasted five years.", "DATE five years = P5Y"},
      {"The exhibit closes this fall.", "DATE this fall = 2025-FA"},
      {"Trade grew in the year to March 2025.", "DATE year to March 2025 = "},
      {"They may inspect ships from day one.", "DATE day one = "},
      {"The talks may slip into the new year.", "DATE new year = "},
      {"She signed a two-year agreement.", "DATE two-year = P2Y"},
      {"The 52-year-old envoy spoke.", "DATE 52-year-old = P52Y"},
      {"They waited for almost a year.", "DATE almost a year = P1Y"},
      {"They waited for more than two decades.", "DATE more than two decades = P20Y"},
      {"It was the worst fall in half a century.", "DATE half a century = P50Y"},
      {"The tariff applies in 120 days.", "DATE 120 days = P120D"},
      {"It has been stuck for months.", "DATE months = PXM"},
      {"The firm buys it annually.", "DATE annually = P1Y"},
      {"The ceasefire held for 48 hours.", "TIME 48 hours = PT48H"},
      {"They spoke at 10:30 a.m. on Monday.", "TIME 10:30 a.m. = 2025-11-10T10:30; DATE Monday = 2025-11-10"},
      {"It opens from 10:00 a.m. ET to 4:30 p.m. ET.",
       "TIME 10:00 a.m. ET to 4:30 p.m. ET = 2025-11-14T10:00/2025-11-14T16:30"},
      {"They spoke on Monday evening.", "TIME Monday evening = 2025-11-10TEV"},
      {"On the afternoon of November 14, they spoke.", "TIME afternoon of November 14 = 2025-11-14TAF"},
      {"The rate is charged twice a year.", "DATE a year = P1Y"},
      {"The duty was phased in over 18 months.", "DATE 18 months = P18M"},
      {"He served for over two years.", "DATE over two years = P2Y"},
      {"Exports rose in the first eight months.", "DATE first eight months = P8M"},
      {"He stays in office for another 12 months.", "DATE another 12 months = P12M"},
      {"Maria Okafor, 51, will lead the bank.", "DATE 51 = P51Y"},
      {"They meet every week, every two years and each Friday.",
       "DATE every week = P1W; DATE every two years = P2Y; DATE each Friday = XXXX-WXX-5"},
      {"They meet every other month, and every morning.", "DATE every other month = P2M; TIME every morning = TMO"},
      {"The audit is due by end-September, not at year-end.", "DATE end-September = 2026-09; DATE year-end = "},
      {"The audit is due by end May.", "DATE end May = 2026-05"},
      {"The audit is due by year end.", "DATE year end = "},
      {"The audit is due by end of year.", "DATE end of year = 2025"},
      {"It was signed on the twelfth day of May 2022.", "DATE twelfth day of May 2022 = 2022-05-12"},
  });
}

TEST_CASE("Money, percentages, quantities") {
  run({
      {"It sends 80 bcm of gas and airs on 7115 kHz.", "QUANTITY 80 bcm = 80 bcm; QUANTITY 7115 kHz = 7115 kHz"},
      {"The plant cost $1.4 billion.", "MONEY $1.4 billion = 1400000000 USD"},
      {"It will pay between $12 million and $20 million.", "MONEY between $12 million and $20 million = ? USD"},
      {"It rose from $55 billion to $110 billion.",
       "MONEY $55 billion = 55000000000 USD; MONEY $110 billion = 110000000000 USD"},
      {"Britain is to hand over £48m.", "MONEY £48m = 48000000 GBP"},
      {"It is Rs198bn short, and owes Sh3.4 billion.",
       "MONEY Rs198bn = 198000000000 INR; MONEY Sh3.4 billion = 3400000000 KES"},
      {"It owes N4.7 billion and ₹214 crore.",
       "MONEY N4.7 billion = 4700000000 NGN; MONEY ₹214 crore = 2140000000 INR"},
      {"A bag costs N38,000.", "MONEY N38,000 = 38000 NGN"},
      {"Banks close on Good Friday and Easter Monday.", "DATE Good Friday = ; DATE Easter Monday = "},
      {"A surplus of 2.1pc, said the bank.", "PERCENT 2.1pc = 2.1"},
      {"Iraq pumps 140,000 barrels a day.", "QUANTITY 140,000 barrels a day = 140000 bbl/d"},
      {"It paid 900 million soms, over more than $140 million.",
       "MONEY 900 million soms = 900000000 KGS; MONEY more than $140 million = 140000000 USD"},
      {"It cost about 1.2 billion reais.", "MONEY about 1.2 billion reais = 1200000000 BRL"},
      {"The jet seats 250 to 290 people.", "CARDINAL 250 to 290 = ?"},
      {"The vote was 29 to 11.", "CARDINAL 29 = 29; CARDINAL 11 = 11"},
      {"They cut the fee by a fifth.", "CARDINAL a fifth = 0.2"},
      {"It came hours after the vote.", "TIME hours = PTXH"},
      {"Donors pledged US$580 million.", "MONEY US$580 million = 580000000 USD"},
      {"The fee rose by CHF12 million and R4.1-billion.",
       "MONEY CHF12 million = 12000000 CHF; MONEY R4.1-billion = 4100000000 ZAR"},
      {"Donors pledged an additional €580 million.", "MONEY €580 million = 580000000 EUR"},
      {"The fund holds 3 billion euros.", "MONEY 3 billion euros = 3000000000 EUR"},
      {"The loan is worth more than 500 million Australian dollars.",
       "MONEY more than 500 million Australian dollars = 500000000 AUD"},
      {"Firms announced trillions of dollars in projects.", "MONEY trillions of dollars = ? USD"},
      {"The bond raised VND 500 billion.", "MONEY VND 500 billion = 500000000000 VND"},
      {"Oil rose to $49 a barrel.", "MONEY $49 = 49 USD"},
      {"The unit was sold for $16m.", "MONEY $16m = 16000000 USD"},
      {"Output grew by more than 10 percent.", "PERCENT more than 10 percent = 10"},
      {"Output grew by 4.6%.", "PERCENT 4.6% = 4.6"},
      {"A 10-percent tariff applies.", "PERCENT 10-percent = 10"},
      {"A 25-per-cent duty applies.", "PERCENT 25-per-cent = 25"},
      {"It aims for growth of 5 to 6 percent.", "PERCENT 5 to 6 percent = ?"},
      {"The rate falls by 24 percentage points.", "PERCENT 24 percentage points = 24"},
      {"It shipped 212,000 pounds of formula.", "QUANTITY 212,000 pounds = 212000 lb"},
      {"It owes 40 million pounds of debt.", "MONEY 40 million pounds = 40000000 GBP"},
      {"It needs 1.5 million acre-feet of water.", "QUANTITY 1.5 million acre-feet = 1500000 acre-ft"},
      {"The pipe is 500 kilometers long.", "QUANTITY 500 kilometers = 500 km"},
      {"It carries 500 cubic metres per second.", "QUANTITY 500 cubic metres per second = 500 m³/s"},
      {"It moved -3.1% (-2%), then minus 0.5 percent, at −4 degrees.",
       "PERCENT -3.1% = -3.1; PERCENT -2% = -2; PERCENT minus 0.5 percent = -0.5; QUANTITY −4 degrees = -4 °"},
      {"It grew 7%-9% or 7-9%.", "PERCENT 7%-9% = ?; PERCENT 7-9% = ?"},
      {"It warmed by 1.5°C, or 2.7 degrees Fahrenheit, and tilted 5 degrees.",
       "QUANTITY 1.5°C = 1.5 °C; QUANTITY 2.7 degrees Fahrenheit = 2.7 °F; QUANTITY 5 degrees = 5 °"},
      {"The 2000-mile border is patrolled.", "QUANTITY 2000-mile = 2000 mi"},
      {"Trains run at 160 kilometres per hour.", "QUANTITY 160 kilometres per hour = 160 km/h"},
      {"It lies 12 nautical miles off.", "QUANTITY 12 nautical miles = 12 nmi"},
      {"It holds 60,000 metric tons, or 66,000 short tons.",
       "QUANTITY 60,000 metric tons = 60000 t; QUANTITY 66,000 short tons = 66000 short ton"},
      {"The park covers 1,200 square kilometers.", "QUANTITY 1,200 square kilometers = 1200 km²"},
      {"They ship two million tonnes of wheat.", "QUANTITY two million tonnes = 2000000 t"},
      {"The town is a few kilometers away.", "QUANTITY a few kilometers = ? km"},
  });
}

TEST_CASE("Counts and places in a row") {
  run({
      {"The council voted 29 to 11.", "CARDINAL 29 = 29; CARDINAL 11 = 11"},
      {"Twenty-five ships and a dozen boats sailed.", "CARDINAL Twenty-five = 25; CARDINAL a dozen = 12"},
      {"At least 12 ministers resigned.", "CARDINAL At least 12 = 12"},
      {"A little over 27,000 people came.", "CARDINAL A little over 27,000 = 27000"},
      {"One hundred and twenty towns have about one-third of the wells and two thirds of the land.",
       "CARDINAL One hundred and twenty = 120; CARDINAL about one-third = 0.333333; CARDINAL two thirds = 0.666667"},
      {"Tens of thousands of jobs were lost.", "CARDINAL Tens of thousands = ?"},
      {"It is one of the poorest regions.", "CARDINAL one = 1"},
      {"The fifth round follows the 3rd.", "ORDINAL fifth = 5; ORDINAL 3rd = 3"},
      {"The 57-member body met.", "CARDINAL 57 = 57"},
      {"More than half of the members agreed.", "CARDINAL More than half = 0.5"},
      {"Fewer than a quarter of the ships came.", "CARDINAL Fewer than a quarter = 0.25"},
      {"The six states and its four ministers agreed.", "CARDINAL six = 6; CARDINAL four = 4"},
      {"Under one of three pacts, the two sides agreed.", "CARDINAL one = 1; CARDINAL three = 3"},
      {"One in four jobs is at risk, and nine in ten workers know.",
       "CARDINAL One in four = ?; CARDINAL nine in ten = ?"},
      {"Six or seven ports shut, two or more of them for good.", "CARDINAL Six or seven = ?; CARDINAL two or more = ?"},
      {"Exports rose by barely a third, imports make up a fifth.",
       "CARDINAL barely a third = 0.333333; CARDINAL a fifth = 0.2"},
      {"For the ninety-first time it failed.", "ORDINAL ninety-first = 91"},
      {"On the twenty-first day of March it failed.", "DATE twenty-first day of March = 2025-03-21"},
      {"Some 4m people and 12k firms were counted under section 502B.",
       "CARDINAL Some 4m = 4000000; CARDINAL 12k = 12000"},
      {"They drilled deeper than 3m behind a 5m wall.", "QUANTITY 3m = 3 m; QUANTITY 5m = 5 m"},
      {"It buys 3m barrels, 40,000ha of land and 10GW of power.",
       "QUANTITY 3m barrels = 3000000 bbl; QUANTITY 40,000ha = 40000 ha; QUANTITY 10GW = 10 GW"},
      {"The IMF lent SDR 254 million.", "MONEY SDR 254 million = 254000000 XDR"},
  });
}

TEST_CASE("What raw news taught: named days, spans of the calendar, approximations") {
  run({
      {"Shops close on Labor Day and during Polish Heritage Month.",
       "DATE Labor Day = ; DATE Polish Heritage Month = "},
      {"Eid al-Adha and Yom Kippur were kept.", "DATE Eid al-Adha = ; DATE Yom Kippur = "},
      {"The vote came a day after the talks, just hours before the summit.",
       "DATE a day = P1D; TIME just hours = PTXH"},
      {"Twenty years ago today the first nine months of this year ended.",
       "DATE Twenty years ago today = 2005; DATE first nine months of this year = "},
      {"It met in the month of March and again on October third.",
       "DATE month of March = 2025-03; DATE October third = 2025-10-03"},
      {"Prices rise in the coming weeks and months.", "DATE coming weeks and months = FUTURE_REF"},
      {"He met her earlier in the day and at 9 p.m. local time.",
       "TIME earlier in the day = ; TIME 9 p.m. local time = 2025-11-14T21:00"},
      {"They work five days a week before the summer recess.", "DATE five days a week = "},
      {"Only 129 votes and at or below 4% were counted, and exports fell by half.",
       "CARDINAL Only 129 = 129; PERCENT at or below 4% = 4; CARDINAL half = 0.5"},
      {"It sold SGD1.75-billion in bonds to third countries, first announced in May.",
       "MONEY SGD1.75-billion = 1750000000 SGD; ORDINAL first = 1; DATE May = 2025-05"},
      {"A daily briefing gave a second chance to first responders.", ""},
  });
}

TEST_CASE("Figures that belong to names, and words that count nothing") {
  run({
      {"It invoked Section 232 and Resolution 2231 on Boeing 787-9 jets.", ""},
      {"The F-16 and COVID-19 were discussed by the Group of 20.", ""},
      {"The D1 and D3 lists bind G7 states.", ""},
      {"The 24th Infantry Regiment backs the 118th Congress.", ""},
      {"Security Council Resolution 1718 and the FTSE 100 were quoted.", ""},
      {"Title 50 U.S.C. 1622 applies.", ""},
      {"The Clean Harbours Act of 1987 was amended.", ""},
      {"No one doubts that the two leaders first said so.", ""},
      {"The minister may march on, one can see.", ""},
      {"Two-way trade fell, said one diplomat.", ""},
  });
}

TEST_CASE("A text that ends in the middle of a value") {
  run({
      {"They came in the first two months of", "DATE first two months = P2M"},
      {"They came in the last three weeks of", "DATE last three weeks = P3W"},
      {"It will open between", ""},
      {"It cost $", ""},
      {"It opened on the", ""},
  });
}

TEST_CASE("The article's own date is read from its first lines") {
  struct {
    const char* text;
    const char* date;
  } cases[] = {
      {"Ministers Meet in Oslo\nNovember 3, 2025\nThe ministers met on Sunday.", "2025-11-03"},
      {"OSLO, November 3, 2025 (Wire) - The ministers met on Sunday.", "2025-11-03"},
      {"Ministers Meet in Oslo\nPublished: 3 November 2025\nThe ministers met.", "2025-11-03"},
      {"The ministers met on November 3, 2025 and agreed on a plan for the port.", ""},
      {"OSLO, Nov 3 (Wire) - The ministers met on Sunday.", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.text));
    std::string date;
    values(c.text, "", &date);
    CHECK(date == c.date);
  }
  CHECK(values("They met on Sunday.", "") == "DATE Sunday = XXXX-WXX-7");
  CHECK(values("OSLO, November 3, 2025 (Wire) - The ministers met on Sunday.", "") ==
        "DATE November 3, 2025 = 2025-11-03; DATE Sunday = 2025-11-02");
}

}  // namespace
}  // namespace readout
