// What the dates and times of an article mean, against its own date: the list that issue 5 asks for. Invented
// sentences, as {text, values in text order}.
#include <algorithm>

#include "cases.hpp"

namespace readout::test {
namespace {

std::string dates(std::string text, std::string date) {
  const Doc doc = read_values(std::move(text), std::move(date));
  std::string out;
  for (const Value& v : doc.values)
    if (v.type == EntityType::DATE || v.type == EntityType::TIME)
      out += (out.empty() ? "" : " ") + (v.timex.empty() ? "?" : v.timex);
  return out;
}

TEST_CASE("Dates: a statement of Tuesday, 10 June 2025: months without a year follow what the clause says") {
  check_cases([](const char* text) { return dates(text, "2025-06-10"); },
              {
                  {"The ministers will hold the next round of talks in October.", "2025-10"},
                  {"We look forward to the next round of talks in October.", "2025-10"},
                  {"The two sides agreed to meet again in October.", "2025-10"},
                  {"Both leaders welcomed the plan to open a consulate in November.", "2025-11"},
                  {"The summit, to be held in Nairobi in December, is to adopt the charter.", "2025-12"},
                  {"The ban takes effect in October.", "2025-10"},
                  {"The licence expires on 30 September.", "2025-09-30"},
                  {"They called for elections to take place in November.", "2025-11"},
                  {"Kenya pledged to lift its levy by October.", "2025-10"},
                  {"Ministers would return to Oslo in October, she said.", "2025-10"},
                  {"Starting in September, trucks need one permit only.", "2025-09"},
                  {"Voters go to the polls in August.", "2025-08"},
                  {"The two sides met in October.", "2024-10"},
                  {"The deal was signed in November and ratified in March.", "2024-11 2025-03"},
                  {"Exports have fallen since October.", "2024-10"},
                  {"The commission has met twice since November.", "2024-11"},
                  {"In October, the parties agreed on a ceasefire.", "2024-10"},
                  {"He is expected to present what ministers agreed in October.", "2024-10"},
                  {"The treaty was concluded last October.", "2024-10"},
                  {"By December, prices had doubled.", "2024-12"},
                  {"The dam was finished in May.", "2025-05"},
                  {"Ministers failed to agree in November.", "2024-11"},
                  {"The ships, which left Mombasa in September, carried maize.", "2024-09"},
                  {"The talks held in October brought no result.", "2024-10"},
                  {"The council plans to vote on July 3.", "2025-07-03"},
                  {"The embassy reopens on 1 July.", "2025-07-01"},
                  {"The offer was made on 28 May.", "2025-05-28"},
                  {"They invited Peru to a conference on 5 and 6 November.", "2025-11-05/2025-11-06"},
                  {"The President intends to visit Lima in early October.", "2025-10"},
                  {"The fund must be set up before November.", "2025-11"},
                  {"The minister gave the firms until 1 August to strike a deal.", "2025-08-01"},
              });
}

TEST_CASE("Dates: a report of Wednesday, 19 November 2025: days, weeks, months, years") {
  check_cases(
      [](const char* text) { return dates(text, "2025-11-19"); },
      {
          {"The envoys met on Monday.", "2025-11-17"},
          {"The envoys will meet on Monday.", "2025-11-24"},
          {"The envoys met on Friday.", "2025-11-14"},
          {"The council meets on Friday.", "2025-11-21"},
          {"The ministers agreed to meet on Friday.", "2025-11-21"},
          {"Talks resume Thursday in Oslo.", "2025-11-20"},
          {"The report on Monday says growth slowed.", "2025-11-17"},
          {"The minister told reporters on Wednesday that talks went well.", "2025-11-19"},
          {"She arrived last Friday and leaves next Tuesday.", "2025-11-14 2025-11-25"},
          {"They spoke on Tuesday night and again this morning.", "2025-11-18TNI 2025-11-19TMO"},
          {"The vote was held yesterday; results are due tomorrow.", "2025-11-18 2025-11-20"},
          {"A decision will follow later this November.", "2025-11"},
          {"Work will begin in the coming days.", "FUTURE_REF"},
          {"Trade doubled over the past year.", "P1Y"},
          {"Trade doubled over the past two years.", "P2Y"},
          {"A delegation will visit Jakarta next week.", "2025-W48"},
          {"The port reopened earlier this week.", "2025-W47"},
          {"The levy was raised last month.", "2025-10"},
          {"A new round is planned for early next year.", "2026"},
          {"The pact was signed three years ago.", "2022"},
          {"The pact was signed two weeks ago.", "2025-W45"},
          {"They met five days ago.", "2025-11-14"},
          {"The ministers will report within 60 days.", "P60D"},
          {"The grid is to be finished by the end of 2027.", "2027"},
          {"The plant will close by the end of the year.", "2025"},
          {"They hope for a deal by the end of this month.", "2025-11"},
          {"The storm struck at the end of the month.", "?"},
          {"Elections will be held in the first half of 2026.", "2026-H1"},
          {"Output fell in the third quarter of this year.", "2025-Q3"},
          {"The court sits from 24 to 28 November.", "2025-11-24/2025-11-28"},
          {"The truce ended at 6 p.m. on Sunday.", "2025-11-16T18:00 2025-11-16"},
          {"The panel opens at 9 a.m. on Monday and closes at noon.", "2025-11-24T09:00 2025-11-24 2025-11-24T12:00"},
          {"The law was passed in the 1990s.", "199"},
          {"Output fell in the third quarter.", "2025-Q3"},
          {"A figure for the third quarter will be published soon.", "2025-Q3"},
          {"The feud goes back to the spring of last year.", "2024-SP"},
          {"They were arrested on New Year's Eve.", "2024-12-31"},
          {"Wages are adjusted every January.", "XXXX-01"},
          {"The hearings are on 12 and 14 November.", "?"},
          {"Output had begun to shrink in July.", "2025-07"},
          {"The list will be opened in the first quarter.", "2026-Q1"},
          {"Orders will rise in the first half of the year.", "2026-H1"},
          {"The envoy resigned in the summer.", "2025-SU"},
          {"The vote will be held in the spring.", "2026-SP"},
          {"Stocks had their worst run since the fall of 2008.", "2008-FA"},
          {"The ministers met over the weekend.", "2025-W46-WE"},
          {"The truce, brokered in Muscat on Monday, is meant to last.", "2025-11-17"},
          {"What we spoil now we cannot repair in May.", "2026-05"},
          {"They met on 6 November. The following day they signed.", "2025-11-06 2025-11-07"},
          {"The report goes to the Council of 7 December.", "2025-12-07"},
          {"The dividend is paid quarterly.", "P3M"},
          {"The two sides meet every six months.", "P6M"},
          {"The talks lasted a decade and a half.", "P15Y"},
          {"The programme will run for ten years.", "P10Y"},
          {"The accord enters into force in January.", "2026-01"},
          {"The accord entered into force in January.", "2025-01"},
          {"This spring, both sides will review the list.", "2025-SP"},
          {"A review is due in six months.", "P6M"},
          {"Reforms will take place over the next five years.", "P5Y"},
          {"The spokesman said late on Tuesday that no date was set.", "2025-11-18"},
          {"The council meets the day after tomorrow.", "2025-11-21"},
          {"She resigned the day before yesterday.", "2025-11-17"},
          {"They will meet this weekend.", "2025-W47-WE"},
          {"The pilot phase begins on 1 March 2026.", "2026-03-01"},
          {"The plan covers 2026 to 2030.", "2026/2030"},
      });
}

TEST_CASE("Dates: the article's own date") {
  check_cases(
      [](const char* text) { return dates(text, ""); },
      {
          {"Ministers meet in Oslo\nTuesday, 10 June 2025\nThe talks will go on in October.", "2025-06-10 2025-10"},
          {"Ministers meet in Oslo\nPublished: June 10, 2025, 14:00 GMT\nThey met on Monday.",
           "2025-06-10 2025-06-10T14:00 2025-06-09"},
          {"OSLO, 10 June 2025 (Wire) - The ministers met yesterday.", "2025-06-10 2025-06-09"},
          {"OSLO, June 10 (Wire) - The ministers met on Monday.", "XXXX-06-10 XXXX-WXX-1"},
          {"The ministers met yesterday and will meet in October.", "PAST_REF XXXX-10"},
          {"Ministers meet in Oslo\n2025-06-10\nThey will meet next month.", "2025-06-10 2025-07"},
      });
}

}  // namespace
}  // namespace readout::test
