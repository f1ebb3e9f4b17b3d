// Commitments and proposals: every example of data/acts.tsv, then what no single rule decides.
#include "acts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "embedded.hpp"
#include "model.hpp"
#include "readout/readout.hpp"
#include "stages.hpp"

namespace readout {
namespace {

Doc analysed(std::string_view text) {
  Analysis analysis{std::string(text), {}};
  analysis.run();
  return analysis.doc();
}

std::string text_of(const Doc& doc, TokenSpan span) { return std::string(doc.view(span)); }

// One line an act: "label kind strength polarity status [span] actor=.. (what a pronoun stands for) to=.. by=.. if=..
// said=.."
std::string told(const Doc& doc, const Act& act) {
  std::string out =
      std::string(name_of(act.label)) + " " + std::string(name_of(act.kind)) + " " + std::string(name_of(act.strength));
  if (act.polarity == Polarity::negative) out += " negative";
  if (act.status != ActStatus::new_) out += " " + std::string(name_of(act.status));
  out += " [" + text_of(doc, act.tokens) + "]";
  const auto field = [&](const char* name, TokenSpan span) {
    if (!span.empty()) out += std::string(" ") + name + "=" + text_of(doc, span);
  };
  field("actor", act.actor.tokens);
  if (!act.actor.antecedent.empty()) out += " (" + text_of(doc, act.actor.antecedent) + ")";
  field("to", act.addressee.tokens);
  field("by", act.deadline);
  field("if", act.condition);
  field("said", act.reported_by.tokens);
  return out;
}

std::string all_told(std::string_view text) {
  const Doc doc = analysed(text);
  std::string out;
  for (const Act& act : doc.acts) out += told(doc, act) + "\n";
  return out;
}

TEST_CASE("the rule file is sound") {
  const Rules& rules = Model::get().rules;
  CHECK(rules.faults() == "");
  CHECK(rules.rules().size() > 40);
  std::vector<int> hits(rules.rules().size());
  for (const RuleExample& example : rules.examples()) hits[example.rule] += example.hit;
  for (size_t i = 0; i < hits.size(); ++i) {
    INFO(rules.rules()[i].id);
    CHECK(hits[i] > 0);
  }
}

TEST_CASE("a line that is no rule is a fault") {
  CHECK(Rules("verb\tx\tcommitment promise\tto\tpledge\n").faults() == "");
  CHECK(Rules("verb\tx\tcommitment vow\tto\tpledge\n").faults() != "");
  CHECK(Rules("verb\tx\tcommitment promise\tsideways\tpledge\n").faults() != "");
  CHECK(Rules("list\tnonsense\ta, b\n").faults() != "");
}

TEST_CASE("every hit and miss of the rule file") {
  const Rules& rules = Model::get().rules;
  for (const RuleExample& example : rules.examples()) {
    const Rule& rule = rules.rules()[example.rule];
    std::string text(example.text), want;
    if (example.hit) {
      const size_t open = text.find('['), close = text.find(']');
      REQUIRE(open != std::string::npos);
      REQUIRE(close != std::string::npos);
      want = text.substr(open + 1, close - open - 1);
      text.erase(close, 1).erase(open, 1);
    }
    const Doc doc = analysed(text);
    INFO(rule.id, ": ", text);
    if (!example.hit) {
      CHECK_MESSAGE(doc.acts.empty(), (doc.acts.empty() ? "" : told(doc, doc.acts[0])));
      continue;
    }
    bool found = false;
    std::string got;
    for (const Act& act : doc.acts) {
      found = found || (act.rule == rule.id && text_of(doc, act.tokens) == want);
      got += std::string(act.rule) + " " + told(doc, act) + "\n";
    }
    CHECK_MESSAGE(found, got);
  }
}

struct Case {
  std::string_view text, want;  // want: one line an act, "" for none
};
void check_each(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(all_told(c.text) == c.want);
  }
}

TEST_CASE("fields of an act") {
  check_each({
      {"The minister said Norland would send the dossier to Peru by Friday.",
       "commitment promise firm [would send the dossier to Peru by Friday] actor=Norland to=Peru by=by Friday said=The "
       "minister\n"},
      {"Peru's trade minister on Monday urged Chile to open its market.",
       "proposal request firm [urged Chile to open its market] actor=Peru's trade minister to=Chile\n"},
      {"LIMA, June 4 (Andes Wire) - Energy ministers from five states agreed on Friday to share the cost.",
       "commitment agreement firm [agreed on Friday to share the cost] actor=Energy ministers from five states\n"},
      {"LIMA, May 12 (Andes Wire) - Peru will impose 15% duties on imported steel from July 1.",
       "commitment plan firm [will impose 15% duties on imported steel from July 1] actor=Peru by=from July 1\n"},
      {"Peru said it was studying similar rules and would announce a decision next week.",
       "commitment promise firm [would announce a decision next week] actor=it by=next week\n"},
      {"She added that Lima would not rule out tariffs on cars.", ""},
      {"The ministers stopped short of announcing joint patrols but instructed officials to draw up a plan within 90 "
       "days.",
       "proposal order firm [instructed officials to draw up a plan within 90 days] actor=The ministers to=officials "
       "by=within 90 days\n"},
      {"\"We will continue to stand with our partners,\" Ruiz said.",
       "commitment promise firm reaffirmed [will continue to stand with our partners] actor=We said=Ruiz\n"},
      {"Manila is ready to resume talks once the ships withdraw.",
       "commitment willingness hedged [is ready to resume talks] actor=Manila if=once the ships withdraw\n"},
      {"The premier pledged not to devalue the currency.",
       "commitment promise firm negative [pledged not to devalue the currency] actor=The premier\n"},
      {"The ministry rejected a proposal to share the river.",
       "commitment refusal firm negative [rejected a proposal to share the river] actor=The ministry\n"
       "proposal suggestion firm existing [proposal to share the river] to=The ministry\n"},
      {"Germany was urged by Spain to open its market.",
       "proposal request firm [was urged by Spain to open its market] actor=Spain to=Germany\n"},
      {"The council urged Chad and Niger to share their water.",
       "proposal request firm [urged Chad and Niger to share their water] actor=The council to=Chad and Niger\n"},
      {"The leaders agreed to meet in Geneva and planned to sign a treaty next year.",
       "commitment agreement firm [agreed to meet in Geneva] actor=The leaders\n"
       "commitment plan firm [planned to sign a treaty next year] actor=The leaders by=next year\n"},
      {"The council called on Chad to respect the 2018 peace accord.",
       "proposal call firm [called on Chad to respect the 2018 peace accord] actor=The council to=Chad\n"},
      {"The council asked Secretary-General António Guterres to report back within six months.",
       "proposal request firm [asked Secretary-General António Guterres to report back within six months] actor=The "
       "council to=Secretary-General António Guterres by=within six months\n"},
      {"Beijing will not hesitate to take countermeasures.",
       "commitment threat firm [will not hesitate to take countermeasures] actor=Beijing\n"},
      {"The minister's pledge to scrap duties on wine was welcomed by growers.",
       "commitment promise firm existing [pledge to scrap duties on wine] actor=The minister\n"},
      {"Castell promised voters a referendum should the pact exceed its budget.",
       "commitment promise firm [promised voters a referendum] actor=Castell to=voters if=should the pact exceed its "
       "budget\n"},
      {"Should Mexico refuse, Ottawa will impose duties on steel.",
       "commitment threat firm [will impose duties on steel] actor=Ottawa if=Should Mexico refuse\n"},
      {"The minister said Norway \"will not tolerate\" further patrols in its waters.",
       "commitment refusal firm negative [will not tolerate\" further patrols in its waters] actor=Norway said=The "
       "minister\n"},
      {"The minister said his country would \"never accept\" a ban on exports.",
       "commitment refusal firm negative [would \"never accept\" a ban on exports] actor=his country said=The "
       "minister\n"},
      {"Kyiv agreed to \"fully withdraw\" its troops by May.",
       "commitment agreement firm [agreed to \"fully withdraw\" its troops by May] actor=Kyiv by=by May\n"},
      {"Canadian and Mexican officials said they would sign the accord.",
       "commitment plan firm [would sign the accord] actor=they (Canadian and Mexican officials)\n"},
      {"Analysts expect the firm to sell its stake.", ""},
      {"Oslo will phase out coal by the end of fiscal year 2027.",
       "commitment plan firm [will phase out coal by the end of fiscal year 2027] actor=Oslo by=by the end of fiscal "
       "year 2027\n"},
      {"We have promised our friends that we will stay.",
       "commitment promise firm [have promised our friends that we will stay] actor=We to=our friends\n"},
      {"Israel has so far refused to let the team enter the port.",
       "commitment refusal firm negative [has so far refused to let the team enter the port] actor=Israel\n"},
      {"A spokesperson for the Peruvian army said the navy was \"reviewing\" the request and would respond on Friday.",
       "commitment plan firm [would respond on Friday] actor=the navy by=on Friday said=A spokesperson for the "
       "Peruvian army\n"},
      {"She added that any step would be neutral and that Lima was willing to discuss the matter.",
       "commitment willingness hedged [was willing to discuss the matter] actor=Lima said=She\n"},
      {"The two firms agreed in September to set up a hotline.",
       "commitment agreement firm existing [agreed in September to set up a hotline] actor=The two firms\n"},
      {"In 2023 Chad pledged to keep the border open.",
       "commitment promise firm existing [pledged to keep the border open] actor=Chad\n"},
      {"China threatened to retaliate if Japan restricts exports, deepening a row over steel.",
       "commitment threat firm [threatened to retaliate] actor=China if=if Japan restricts exports\n"},
      {"Key terms of the agreement include:\n\n- Norland will end its duties on beef.\n",
       "commitment agreement firm [will end its duties on beef] actor=Norland\n"},
      {"Her secretary, Joyce Wambui, announced that two boats would be moved by Sunday and offered Uganda joint "
       "patrols.",
       "commitment plan firm [would be moved by Sunday] by=by Sunday said=Her secretary, Joyce Wambui\n"
       "proposal offer firm [offered Uganda joint patrols] actor=Her secretary, Joyce Wambui to=Uganda\n"},
      {"A spokesman for the bloc called on both governments \"to refrain from threats\".",
       "proposal call firm negative [called on both governments \"to refrain from threats] actor=A spokesman for the "
       "bloc to=both governments\n"},
      {"The panel recommended that the two states set up a fund, an idea that Uganda has rejected before.",
       "proposal suggestion hedged [recommended that the two states set up a fund] actor=The panel to=the two "
       "states\ncommitment refusal firm negative [an idea that Uganda has rejected] actor=Uganda\n"},
      {"We are concerned by the recent curbs and urge those responsible to lift them.",
       "proposal request firm [urge those responsible to lift them] actor=We to=those responsible\n"},
      {"We task our ministers with drafting a plan and ask the bank to report on progress.",
       "proposal order firm [task our ministers with drafting a plan] actor=We to=our ministers\n"
       "proposal request firm [ask the bank to report on progress] actor=We to=the bank\n"},
      {"He proposed the two sides soon complete negotiations on a pact, and suggested Norland support Peru in training "
       "nurses.",
       "proposal suggestion firm [proposed the two sides soon complete negotiations on a pact] actor=He to=the two "
       "sides by=soon\n"
       "proposal suggestion hedged [suggested Norland support Peru in training nurses] actor=He to=Norland\n"},
      {"Both sides stressed the need to settle disputes by peaceful means.",
       "commitment agreement hedged [stressed the need to settle disputes by peaceful means] actor=Both sides\n"},
      {"They signed a memorandum under which Norland will help Peru build a port.",
       "commitment agreement firm [will help Peru build a port] actor=Norland\n"},
      {"The minister hoped that New Zealand would open its market.",
       "proposal hope aspirational [hoped that New Zealand would open its market] actor=The minister to=New Zealand\n"},
      {"The truce has been accepted by the rebels, the group said on Thursday.",
       "commitment acceptance firm [The truce has been accepted by the rebels] actor=the rebels said=the group\n"},
      {"South Korea, Japan and Norland plan to send negotiators this week.",
       "commitment plan firm [plan to send negotiators this week] actor=South Korea, Japan and Norland by=this week\n"},
      {"Britain, which holds the chair, plans to table a motion.",
       "commitment plan firm [plans to table a motion] actor=Britain\n"},
      {"Rich countries should triple aid by 2030, developing nations told the summit on Thursday.",
       "proposal suggestion hedged [should triple aid by 2030] actor=developing nations to=Rich countries by=by "
       "2030\n"},
      {"The draft text, seen by reporters, calls on developed countries to raise $3 billion and invites others to "
       "contribute.",
       "proposal call firm [calls on developed countries to raise $3 billion] actor=The draft text to=developed "
       "countries\n"
       "proposal invitation firm [invites others to contribute] actor=The draft text to=others\n"},
      {"China said that it was willing to make contributions and that it should not be treated as rich.",
       "commitment willingness hedged [was willing to make contributions] actor=it\n"},
      {"They called the deal a betrayal and demanded it be scrapped.",
       "proposal demand firm [demanded it be scrapped] actor=They\n"},
      {"The minister offered a \"long-term\" truce if the troops leave.",
       "proposal offer firm [offered a \"long-term\" truce] actor=The minister if=if the troops leave\n"},
      {"Losses stemmed from Burma's insistence that donors convert aid dollars into certificates.",
       "proposal demand firm existing [insistence that donors convert aid dollars into certificates] actor=Burma "
       "to=donors\n"},
      {"The premier says he will more than double the size of the army.",
       "commitment promise firm [will more than double the size of the army] actor=he (The premier)\n"},
      {"Which countries will supply troops has not been decided.", ""},
      {"The carmaker told the French Treasury that it intends to use its option.",
       "commitment plan firm [intends to use its option] actor=it (The carmaker)\n"},
      {"Mobile phone maker Sony Ericsson has signed a deal to sponsor the tour.",
       "commitment agreement firm [has signed a deal to sponsor the tour] actor=Mobile phone maker Sony Ericsson\n"},
      {"To win, you must be willing to go down with the ship.", ""},
      {"Khatami said Iran is ready to talk, but will not suspend its programme.",
       "commitment willingness hedged [is ready to talk] actor=Iran said=Khatami\n"
       "commitment refusal firm negative [will not suspend its programme] actor=Iran said=Khatami\n"},
      {"The king received officials of the bank, who pressed concerns and urged the council to act.",
       "proposal request firm [urged the council to act] actor=officials of the bank to=the council\n"},
      {"Diplomats say moving the plant to Peru would allow oversight of the process.", ""},
      {"He stopped short of promising to remove the levy.", ""},
      {"An official with the group called on the rebels to release her.",
       "proposal call firm [called on the rebels to release her] actor=An official with the group to=the rebels\n"},
      {"The leader called for joint action by the bloc to end the war.",
       "proposal call firm [called for joint action by the bloc to end the war] actor=The leader to=the bloc\n"},
      {"I call on the nations gathering next week in Lima to waive their fees.",
       "proposal call firm [call on the nations gathering next week in Lima to waive their fees] actor=I to=the "
       "nations gathering next week in Lima\n"},
      {"We reiterate our call on Peru to release the crew.",
       "proposal call firm reaffirmed [reiterate our call on Peru to release the crew] actor=We to=Peru\n"},
      {"The president reaffirmed his commitment to further strengthening relations with Peru.",
       "commitment promise firm reaffirmed [reaffirmed his commitment to further strengthening relations with Peru] "
       "actor=The president to=Peru\n"},
      {"We call for the release of all sailors held by the rebels in the port for over 200 days.",
       "proposal call firm [call for the release of all sailors held by the rebels in the port for over 200 days] "
       "actor=We to=the rebels\n"},
      {"The leaders pledged to protect the gains of the Good Friday Agreement.",
       "commitment promise firm [pledged to protect the gains of the Good Friday Agreement] actor=The leaders\n"},
      {"The minister ordered an investigation into the leak.",
       "proposal order firm [ordered an investigation into the leak] actor=The minister\n"},
      {"Friday, Peru said it will send 110 troops to the islands.",
       "commitment promise firm [will send 110 troops to the islands] actor=it\n"},
      {"He backs a United Nations plan for resolving the dispute.",
       "commitment plan firm existing [plan for resolving the dispute] actor=United Nations\n"},
      {"The government says it will push ahead with the election even if the rebels do not come.",
       "commitment plan firm [will push ahead with the election] actor=it (The government)\n"},
      {"The groups, including the militia, agreed to stop the attacks after meeting late Thursday with the king.",
       "commitment agreement firm [agreed to stop the attacks] actor=The groups\n"},
      {"A decision on how many troops will be sent will be made shortly.",
       "commitment plan firm [will be made shortly] by=shortly\n"},
      {"India announced plans to pay an additional $160 million to victims of a 1984 religious riot.",
       "commitment plan firm [announced plans to pay an additional $160 million to victims of a 1984 religious riot] "
       "actor=India to=victims of a 1984 religious riot\n"},
      {"Last November, Tehran agreed to suspend enrichment.",
       "commitment agreement firm existing [agreed to suspend enrichment] actor=Tehran\n"},
      {"Indonesian officials say they have signed an agreement with Russia to build a launch centre.",
       "commitment agreement firm [have signed an agreement with Russia to build a launch centre] actor=they "
       "(Indonesian officials) to=Russia\n"},
      {"Western observers are not expected to be invited to watch the poll.", ""},
      {"The firm will begin sales in 2028 and the price should fall in 2029.",
       "commitment plan firm [will begin sales in 2028] actor=The firm by=in 2028\n"},
      {"Three years after it was first due, Boeing rolled out the aircraft that is to be delivered to a customer.",
       "commitment plan firm [is to be delivered to a customer] to=a customer\n"},
      {"The yard said it would receive the ships, then it would close its dock.",
       "commitment plan firm [would close its dock] actor=it (The yard)\n"},
      {"The agency will run out of money by June.", ""},
      {"The officials say Brunei, Malaysia, the Philippines, and Thailand have agreed to join the mission.",
       "commitment agreement firm [have agreed to join the mission] actor=Brunei, Malaysia, the Philippines, and "
       "Thailand\n"},
      {"India and Peru say they will sign the accord.",
       "commitment plan firm [will sign the accord] actor=they (India and Peru)\n"},
      {"India and Peru say talks with the rebels should resume soon.",
       "proposal suggestion hedged [should resume soon] actor=India and Peru by=soon\n"},
      {"The accord between the rebels and the government is scheduled to be signed on August 15.",
       "commitment plan firm [is scheduled to be signed on August 15] by=on August 15\n"},
      {"Sudan is asking donors for more than $2 billion in aid.",
       "proposal request firm [is asking donors for more than $2 billion in aid] actor=Sudan to=donors\n"},
      {"Conference host Norway pledged $250 million, while Japan announced an offer of $100 million in aid.",
       "commitment promise firm [pledged $250 million] actor=Conference host Norway\n"
       "proposal offer firm [announced an offer of $100 million in aid] actor=Japan\n"},
      {"What the minister is going to do is an investigation.", ""},
      {"Petrov proposed a buffer zone, but the United States would not consider that.",
       "proposal suggestion firm [proposed a buffer zone] actor=Petrov\n"},
      {"When Peru proposed the missile shield in Europe, it was a provocation to its neighbours.",
       "proposal suggestion firm [proposed the missile shield in Europe] actor=Peru\n"},
      {"A spokesman says he hopes the pullback will allow the rebels to resume talks.", ""},
      {"The minister said his country plans to buy ships.",
       "commitment plan firm [plans to buy ships] actor=his country said=The minister\n"},
      {"He said it will take at least a decade to develop the port.", ""},
      {"The department said the storm caused damage that will not be covered by insurance.", ""},
      {"The envoy said teams from the two sides would hold talks on Monday.",
       "commitment plan firm [would hold talks on Monday] actor=teams from the two sides by=on Monday said=The "
       "envoy\n"},
      {"The group had increased their proposed new investments by $150 million.", ""},
      {"We recommit ourselves to opening the port.",
       "commitment promise firm [recommit ourselves to opening the port] actor=We\n"},
      {"Mr. Osei announced his intention to run for president earlier this month.",
       "commitment plan firm [announced his intention to run for president earlier this month] actor=Mr. Osei\n"},
      {"Russia has been pushing for the plan as a way to ease concerns.",
       "proposal call firm existing [has been pushing for the plan as a way to ease concerns] actor=Russia\n"},
      {"The leader called for direct contact without any intervention by mediators.",
       "proposal call firm [called for direct contact without any intervention by mediators] actor=The leader\n"},
      {"Norland will send 110 more troops to the Solomon Islands.",
       "commitment plan firm [will send 110 more troops to the Solomon Islands] actor=Norland\n"},
      {"Chad has rejected a call from Peru's government to begin talks.",
       "commitment refusal firm negative [has rejected a call from Peru's government to begin talks] actor=Chad "
       "to=Peru's government\n"
       "proposal call firm existing [call from Peru's government to begin talks] actor=Peru's government to=Chad\n"},
      {"Protesters called for his resignation.",
       "proposal call firm [called for his resignation] actor=Protesters to=his\n"},
      {"Dahl, for her part, ruled out any change to the text.",
       "commitment refusal firm negative [ruled out any change to the text] actor=Dahl\n"},
      {"The envoy, Kenji Mori, was cautious. \"We will ratify the pact,\" he said, while warning that the Diet might "
       "seek changes.",
       "commitment promise firm [will ratify the pact] actor=We said=he\n"},
      {"The minister praised Kenya, which hosts the talks, and called on donors to honour their pledges.",
       "proposal call firm [called on donors to honour their pledges] actor=The minister to=donors\n"},
      {"Denmark pledged that its navy would not patrol the strait and that its ports would reopen.",
       "commitment promise firm negative [pledged that its navy would not patrol the strait] actor=Denmark\n"
       "commitment promise firm [that its ports would reopen] actor=Denmark\n"},
      {"Peru and Chad are pleased to announce that they have reached a framework.", ""},
      {"The search cut Norway's demand for natural gas.", ""},
      {"Reports differ on whether or not jailed leader Jan Nowak will run.", ""},
      {"No small firm will pay a penny more in fees.", ""},
      {"The agency has requested financial assistance for the search from Peru.",
       "proposal request firm [has requested financial assistance for the search from Peru] actor=The agency "
       "to=Peru\n"},
      {"The officials have called for updated quarantine rules, including better access to lists, to protect "
       "travellers.",
       "proposal call firm [have called for updated quarantine rules, including better access to lists, to protect "
       "travellers] actor=The officials\n"},
      {"The bishops called on the warring parties - Peru and Chad - to let the convoys through.",
       "proposal call firm [called on the warring parties - Peru and Chad - to let the convoys through] actor=The "
       "bishops to=the warring parties\n"},
      {"Under the pact, Norway will give up its quota, but if the talks fail then Peru will seek damages.",
       "commitment agreement firm [will give up its quota] actor=Norway\n"
       "commitment agreement hedged [will seek damages] actor=Peru if=if the talks fail\n"},
      {"Peru will file a complaint unless Chile lifts the duty.",
       "commitment threat firm [will file a complaint] actor=Peru if=unless Chile lifts the duty\n"},
      {"Peru will begin work in May unless the bank objects.",
       "commitment plan hedged [will begin work in May] actor=Peru by=in May if=unless the bank objects\n"},
      {"Ottawa will impose duties on steel if the talks fail.",
       "commitment threat firm [will impose duties on steel] actor=Ottawa if=if the talks fail\n"},
      {"Oslo indicated that it will reject the plan.",
       "commitment refusal firm negative [will reject the plan] actor=it\n"},
      {"Chad agreed to send offers ahead of the fifth round, which will be held in Lima on May 3, and asked Peru to "
       "wait.",
       "commitment agreement firm [agreed to send offers ahead of the fifth round] actor=Chad by=ahead of the fifth "
       "round\n"
       "commitment plan firm [will be held in Lima on May 3] by=on May 3\n"
       "proposal request firm [asked Peru to wait] actor=Chad to=Peru\n"},
      {"Thule will supply engines, Peru's Cobalt will build pumps and Oslo's Vega Group will provide crews.",
       "commitment plan firm [will supply engines] actor=Thule\n"
       "commitment plan firm [will build pumps] actor=Peru's Cobalt\n"
       "commitment plan firm [will provide crews] actor=Oslo's Vega Group\n"},
      {"Norway is set to tighten its export rules as Peru presses its neighbours.",
       "commitment plan firm [is set to tighten its export rules] actor=Norway\n"},
      {"The envoy said talks between Peru and Chad are set for February.",
       "commitment plan firm [are set for February] actor=Peru and Chad by=for February said=The envoy\n"},
      {"Peru urged Chad to speed up its elections, now scheduled for May.",
       "proposal request firm [urged Chad to speed up its elections] actor=Peru to=Chad\n"
       "commitment plan firm [scheduled for May] by=for May\n"},
      {"Peru is willing to give Chad more time to study the text.",
       "commitment willingness hedged [is willing to give Chad more time to study the text] actor=Peru to=Chad\n"},
      {"Peru plans to add two seeds to its list, four people familiar with the matter said.",
       "commitment plan firm [plans to add two seeds to its list] actor=Peru said=four people familiar with the "
       "matter\n"},
      {"Tokyo has, however, ruled out curbing the sale of machines.",
       "commitment refusal firm negative [has, however, ruled out curbing the sale of machines] actor=Tokyo\n"},
      {"The Vega Company has won a contract to supply the navy with tankers.",
       "commitment agreement firm [has won a contract to supply the navy with tankers] actor=The Vega Company to=the "
       "navy\n"},
      {"The minister is set to open a hearing as early as Friday.",
       "commitment plan firm [is set to open a hearing as early as Friday] actor=The minister by=as early as Friday\n"},
      {"A member told the Kestrel Press his team plans to attend the talks.",
       "commitment plan firm [plans to attend the talks] actor=his team said=A member\n"},
      {"The bank will invest $5 million in Peru amid its row with Chad.",
       "commitment plan firm [will invest $5 million in Peru] actor=The bank\n"},
      {"Two groups, Oslo said, have entered into an agreement with Peru for joint patrols.",
       "commitment agreement firm [have entered into an agreement with Peru for joint patrols] actor=Two groups "
       "to=Peru said=Oslo\n"},
      {"Vega has planned a number of conferences in May.",
       "commitment plan firm [has planned a number of conferences in May] actor=Vega by=in May\n"},
      {"The two sides signed a roadmap, under which Peru will close its mine.",
       "commitment agreement firm [will close its mine] actor=Peru\n"},
      {"Chad reiterated the need for Peru to lift its fees.",
       "proposal call hedged reaffirmed [reiterated the need for Peru to lift its fees] actor=Chad to=Peru\n"},
      {"Peru demanded a withdrawal of all troops from Chad.",
       "proposal demand firm [demanded a withdrawal of all troops from Chad] actor=Peru\n"},
      {"The agency, Ruiz pointed out, should open its books.",
       "proposal suggestion hedged [should open its books] actor=Ruiz to=The agency\n"},
      {"Should Chad agree to cut its fees, Peru would be prepared to share its data, a source said.",
       "commitment willingness hedged [would be prepared to share its data] actor=Peru if=Should Chad agree to cut its "
       "fees said=a source\n"},
      {"Nobody should mistake patience for weakness, Ruiz said.", ""},
      {"Chile wants the duty scrapped.", "proposal hope aspirational [wants the duty scrapped] actor=Chile\n"},
      {"The leaders ended the summit with a promise to open talks by May.",
       "commitment promise firm [promise to open talks by May] actor=The leaders by=by May\n"},
      {"The communique commits the two governments to setting up a fund.",
       "commitment agreement firm existing [commits the two governments to setting up a fund] actor=the two "
       "governments\n"},
      {"The protesters unfurled a banner urging the leaders to stop the mine.",
       "proposal request firm [urging the leaders to stop the mine] actor=The protesters to=the leaders\n"},
      {"Under an accord signed in 2014, Peru agreed to share its data.",
       "commitment agreement firm existing [agreed to share its data] actor=Peru\n"},
      {"Norway said it would send aid, while Chad signalled its readiness to open the port.",
       "commitment promise firm [would send aid] actor=it\n"
       "commitment willingness hedged [signalled its readiness to open the port] actor=Chad\n"},
      {"The envoy told delegates that his country would reopen the port.",
       "commitment plan firm [would reopen the port] actor=his country to=delegates said=The envoy\n"},
      {"A spokesman for the bank said it would study the request.",
       "commitment promise hedged [would study the request] actor=it said=A spokesman for the bank\n"},
      {"The ministers called for the revenues - worth $9 billion - to be handed back.",
       "proposal call firm [called for the revenues - worth $9 billion - to be handed back] actor=The ministers\n"},
      {"China called on Chad to \"immediately correct its course\" and scrap the duty.",
       "proposal call firm [called on Chad to \"immediately correct its course\" and scrap the duty] actor=China "
       "to=Chad by=immediately\n"},
      {"The minister rejected as \"absurd\" a suggestion by Peru that the two countries share the river.",
       "commitment refusal firm negative [rejected as \"absurd\" a suggestion by Peru that the two countries share the "
       "river] actor=The minister to=Peru\n"
       "proposal suggestion firm existing [suggestion by Peru that the two countries share the river] actor=Peru "
       "to=the two countries\n"},
      {"Reporters asked about Ottawa's decision last week to widen the levy.",
       "commitment plan firm existing [decision last week to widen the levy] actor=Ottawa\n"},
      {"Ruiz said Lima would keep the rule, provided that the text is short, and promised an additional $20 million "
       "for schools.",
       "commitment promise hedged [would keep the rule] actor=Lima if=provided that the text is short said=Ruiz\n"
       "commitment promise firm [promised an additional $20 million for schools] actor=Ruiz to=schools\n"},
      {"It was agreed to continue the talks in Lima.",
       "commitment agreement firm reaffirmed [was agreed to continue the talks in Lima]\n"},
      {"The minister asked the exporters to refrain from dumping.",
       "proposal request firm negative [asked the exporters to refrain from dumping] actor=The minister to=the "
       "exporters\n"},
      {"The union asked the proponents to clarify the text.",
       "proposal request firm [asked the proponents to clarify the text] actor=The union to=the proponents\n"},
      {"Peru told the agency that Chile was urging people to vote.",
       "proposal request firm [was urging people to vote] actor=Chile to=people said=Peru\n"},
      {"The envoy encouraged delegations that have not updated their lists to do so.",
       "proposal call firm [encouraged delegations that have not updated their lists to do so] actor=The envoy "
       "to=delegations that have not updated their lists\n"},
      {"A deal under which Peru would pay $95 for the gas is out.",
       "commitment agreement firm existing [would pay $95 for the gas] actor=Peru\n"},
      {"Peru has repeatedly asked Chad to open the port.",
       "proposal request firm existing [has repeatedly asked Chad to open the port] actor=Peru to=Chad\n"},
      {"Airlines hope the round would open a new horizon.", ""},
      {"The measures would be considered an act of war, Ruiz said.", ""},
      {"The minister will meet his Peruvian counterpart on Monday.",
       "commitment plan firm [will meet his Peruvian counterpart on Monday] actor=The minister to=his Peruvian "
       "counterpart by=on Monday\n"},
      {"Peru promised Chad $5 million in aid.",
       "commitment promise firm [promised Chad $5 million in aid] actor=Peru to=Chad\n"},
      {"The ministry asked Chad to extend the deadline by 30 days.",
       "proposal request firm [asked Chad to extend the deadline by 30 days] actor=The ministry to=Chad\n"},
      {"The union called for a vote before the onset of the rains.",
       "proposal call firm [called for a vote before the onset of the rains] actor=The union by=before the onset of "
       "the rains\n"},
      {"Officials want Peru to sign a roadmap by May 3, a move Chad says is too late.",
       "proposal hope aspirational [want Peru to sign a roadmap by May 3] actor=Officials to=Peru by=by May 3\n"},
      {"Mexico to raise tariffs as Chad vows to stay the course",
       "commitment plan firm [to raise tariffs] actor=Mexico\n"
       "commitment promise firm [vows to stay the course] actor=Chad\n"},
      {"Ruiz will look at the quotas.", "commitment plan hedged [will look at the quotas] actor=Ruiz\n"},
      {"The king wants his envoy to stay for as long as it takes.",
       "proposal hope aspirational [wants his envoy to stay for as long as it takes] actor=The king to=his envoy "
       "by=for as long as it takes\n"},
      {"They discussed both countries' willingness to extend the pact.", ""},
      {"Ruiz said he wishes to speak with the king.",
       "commitment goal aspirational [wishes to speak with the king] actor=he to=the king\n"},
      {"The talks are due on Monday.", "commitment plan firm [are due on Monday] by=on Monday\n"},
      {"The duty will be cut, saving firms $5 million.", "commitment plan firm [will be cut]\n"},
      {"The ban will be lifted after consultations with the council.",
       "commitment plan firm [will be lifted after consultations with the council] by=after consultations with the "
       "council\n"},
      {"Paris asked Chad to delay the vote until rules for sugar are written.",
       "proposal request firm [asked Chad to delay the vote until rules for sugar are written] actor=Paris to=Chad "
       "by=until rules for sugar are written\n"},
      {"The pope will wash the feet of twelve men during the ceremony.",
       "commitment plan firm [will wash the feet of twelve men during the ceremony] actor=The pope by=during the "
       "ceremony\n"},
      {"Ruiz repeated a call for calm in Lima, underlined that Peru will send aid, and voiced hope that Chad would "
       "open the port.",
       "proposal call firm reaffirmed [repeated a call for calm in Lima] actor=Ruiz\n"
       "commitment plan firm [will send aid] actor=Peru said=Ruiz\n"
       "proposal hope aspirational [voiced hope that Chad would open the port] actor=Ruiz to=Chad\n"},
      {"The two sides agreed to:\n- exchange tariff schedules before April;\n- hold talks in May.",
       "commitment agreement firm [exchange tariff schedules before April] actor=The two sides by=before April\n"
       "commitment agreement firm [hold talks in May] actor=The two sides by=in May\n"},
      {"The envoy urged Peru to:\n- open its port;\n- share its data every week.",
       "proposal request firm [open its port] actor=The envoy to=Peru\n"
       "proposal request firm [share its data every week] actor=The envoy to=Peru by=every week\n"},
      {"The ministers discussed:\n- open ports;\n- shared data.", ""},
  });
}

TEST_CASE("a condition may be inverted, stand first, follow until, or be told by other words") {
  check_each({
      {"The minister said Lima would pause the levy should Chile freeze its duties.",
       "commitment promise hedged [would pause the levy] actor=Lima if=should Chile freeze its duties said=The "
       "minister\n"},
      {"Were the tariff to be found illegal, he said, the bank would \"not hesitate\" to go to court.",
       "commitment threat firm [would \"not hesitate\" to go to court] actor=the bank if=Were the tariff to be found "
       "illegal said=he\n"},
      {"Chile will open the port only once the pilots have been trained.",
       "commitment plan hedged [will open the port] actor=Chile if=only once the pilots have been trained\n"},
      {"Chile refused to sign the pact until Peru agreed to pay.",
       "commitment refusal firm negative [refused to sign the pact] actor=Chile if=until Peru agreed to pay\n"},
      {"The minister said Peru would resume exports \"as soon as the engineers tell us the lines are safe.\"",
       "commitment plan hedged [would resume exports] actor=Peru if=as soon as the engineers tell us the lines are "
       "safe said=The minister\n"},
      {"Kenya would suspend the duties the moment the levy was dropped, the minister said.",
       "commitment promise hedged [would suspend the duties] actor=Kenya if=the moment the levy was dropped said=the "
       "minister\n"},
      {"The ministry has promised a grant to each school in the event that Peru is frozen out.",
       "commitment promise firm [has promised a grant to each school] actor=The ministry to=each school if=in the "
       "event that Peru is frozen out\n"},
      {"The miners, who have threatened to block the bridge if the toll stays, put their losses at $2 million.",
       "commitment threat firm existing [have threatened to block the bridge] actor=The miners if=if the toll stays\n"},
      {"\"If any country harms us, we will take all necessary measures,\" Parra said.",
       "commitment threat firm [will take all necessary measures] actor=we if=If any country harms us said=Parra\n"},
      {"Peru should use the levy, if there is one, to build a dam, Parra said.",
       "proposal suggestion hedged [should use the levy, if there is one, to build a dam] actor=Parra to=Peru\n"},
  });
}

TEST_CASE("could and may bind under a condition, and when one speaks of one's own") {
  check_each({
      {"Parra warned that Chile could suspend fuel transit if Peru keeps stalling.",
       "commitment threat hedged [could suspend fuel transit] actor=Chile if=if Peru keeps stalling said=Parra\n"},
      {"The bloc may have to suspend its aid if arrears are not cleared, Parra said.",
       "commitment threat hedged [may have to suspend its aid] actor=The bloc if=if arrears are not cleared "
       "said=Parra\n"},
      {"Parra said her government might phase in the higher rates.",
       "commitment plan hedged [might phase in the higher rates] actor=her government said=Parra\n"},
      {"Parra signalled that she could live with a review of 60 days.",
       "commitment willingness hedged [could live with a review of 60 days] actor=she\n"},
      {"Parra said Chile could win the cup.", ""},
  });
}

TEST_CASE("an aside parts a verb from what it governs") {
  check_each({
      {"Chile said it would, if necessary, block the agenda.",
       "commitment threat firm [would, if necessary, block the agenda] actor=it if=if necessary\n"},
      {"She told a briefing that Peru would not, however, reopen the ceiling.",
       "commitment refusal firm negative [would not, however, reopen the ceiling] actor=She\n"},
      {"He said Peru values the pact and will, as always, support the island.",
       "commitment promise firm [will, as always, support the island] actor=Peru to=the island said=He\n"},
      {"The ministers, drawn from 11 countries, will on Thursday consider the budget.",
       "commitment plan hedged [will on Thursday consider the budget] actor=The ministers\n"},
      {"The administration had agreed, under pressure from Lima, to consult its allies.",
       "commitment agreement firm existing [had agreed, under pressure from Lima, to consult its allies] actor=The "
       "administration\n"},
      {"Chile has plans, together with Peru, to send a team.",
       "commitment plan firm [has plans, together with Peru, to send a team] actor=Chile to=Peru\n"},
      {"Santiago was, he said, prepared to raise its share by a third.",
       "commitment willingness hedged [was, he said, prepared to raise its share by a third] actor=Santiago said=he\n"},
      {"One official claimed that Chile had agreed \"in principle\" to take the matter up.",
       "commitment agreement hedged [had agreed \"in principle\" to take the matter up] actor=Chile said=One "
       "official\n"},
      {"Lima did, however, consent to share its data.", ""},
  });
}

TEST_CASE("what is denied, or thought, binds nobody") {
  check_each({
      {"Parra denied media reports that Chile had agreed to cap exports.", ""},
      {"The official dismissed a news report that Peru had offered to open its market.", ""},
      {"Peru denied having offered to hand over the ships.", ""},
      {"The minister rejected suggestions that the process had collapsed.", ""},
      {"Both governments expressed confidence that the worker will be released.", ""},
      {"\"Nobody is asking for the bloc to be dismantled,\" Parra said.", ""},
      {"Mr Soto declined to be drawn on whether the levy would be reviewed.", ""},
      {"Still unresolved is who will pay the bill.", ""},
      {"Peru is committing gross violations of the truce.", ""},
  });
}

TEST_CASE("but what was only understood is told") {
  check_each({
      {"It is understood Oslo has asked for the next round to be moved to Bergen.",
       "proposal request firm [has asked for the next round to be moved to Bergen] actor=Oslo\n"},
  });
}

TEST_CASE("a verb and its sister have one tense: what is joined to the saying is not said") {
  check_each({
      {"Parra denied that Peru had asked Chile to leave but urged both sides to return to the talks.",
       "proposal request firm [urged both sides to return to the talks] actor=Parra to=both sides\n"},
      {"The envoy urged both governments not to let the talks fade and floated the idea of a donors' meeting.",
       "proposal request firm negative [urged both governments not to let the talks fade] actor=The envoy to=both "
       "governments\n"
       "proposal suggestion hedged [floated the idea of a donors' meeting] actor=The envoy\n"},
      {"The senators pressed Lima to say how it plans to pay, and threatened to hold up four nominees.",
       "proposal request firm [pressed Lima to say how it plans to pay] actor=The senators to=Lima\n"
       "commitment threat firm [threatened to hold up four nominees] actor=The senators\n"},
      {"The lender has asked the provinces to publish their rates before its board meets, and wants the ministry to "
       "submit a plan.",
       "proposal request firm [has asked the provinces to publish their rates before its board meets] actor=The lender "
       "to=the provinces by=before its board meets\n"
       "proposal hope aspirational [wants the ministry to submit a plan] actor=The lender to=the ministry\n"},
  });
}

TEST_CASE("the subject may stand far before its verb") {
  check_each({
      {"The news came hours after Peru and Chile, which have long tried to mediate, issued a joint appeal for a truce.",
       "proposal call firm [issued a joint appeal for a truce] actor=Peru and Chile\n"},
      {"According to the text, a copy of which was obtained by the Post, both countries resolved to resume patrols.",
       "commitment agreement firm [resolved to resume patrols] actor=both countries said=the text\n"},
      {"The fund, which Peru and Chile share, is to be managed by the Andean Bank, the ministry added.",
       "commitment plan firm [is to be managed by the Andean Bank] actor=the Andean Bank said=the ministry\n"},
      {"\"The treaty must be kept,\" said Ana Rojas, whose country holds the chair and plans to dispatch an envoy in "
       "May.",
       "proposal demand firm [must be kept] actor=Ana Rojas\n"
       "commitment plan firm [plans to dispatch an envoy in May] actor=whose country by=in May said=Ana Rojas\n"},
      {"What Chile wants is for every capital to name a contact.",
       "proposal hope aspirational [wants is for every capital to name a contact] actor=Chile to=every capital\n"},
      {"Vega said Peru stands ready to import more nuts, provided that the rules are met.",
       "commitment willingness hedged [stands ready to import more nuts] actor=Peru if=provided that the rules are met "
       "said=Vega\n"},
      {"Ireland, which holds the presidency, is due to circulate a text by May, having met the envoys.",
       "commitment plan firm [is due to circulate a text by May] actor=Ireland by=by May\n"},
      {"Parra said one of his deputies would travel to Quito.",
       "commitment plan firm [would travel to Quito] actor=one of his deputies said=Parra\n"},
      {"Nepal on Tuesday (July 8, 2025) pressed India to open its grid.",
       "proposal request firm [pressed India to open its grid] actor=Nepal to=India\n"},
      {"Peru, a diplomat told the Post, is holding out for a written guarantee.",
       "proposal call firm [is holding out for a written guarantee] actor=Peru said=a diplomat\n"},
      {"With Peru and Chile threatening to boycott the round, the chair delayed it.",
       "commitment threat firm [threatening to boycott the round] actor=Peru and Chile\n"},
  });
}

TEST_CASE("a noun and its complement may be parted") {
  check_each({
      {"Rich countries were accused of reneging on a promise made two years ago to treble funding for dams.",
       "commitment promise firm withdrawn [reneging on a promise made two years ago to treble funding for dams] "
       "actor=Rich countries\n"},
      {"Chile welcomed Peru's pledge, made in August, to waive fees.",
       "commitment promise firm existing [pledge, made in August, to waive fees] actor=Peru\n"},
      {"He reminded Lima of its undertaking last year to ease visa rules.",
       "commitment promise firm existing [undertaking last year to ease visa rules] actor=its said=He\n"},
      {"Chile welcomed a pledge last December by Juan Soto, the prime minister, to phase out coal.",
       "commitment promise firm existing [pledge last December by Juan Soto, the prime minister, to phase out coal] "
       "actor=Juan Soto, the prime minister\n"},
      {"She renewed the UN's appeal to donor countries to fund the programme.",
       "proposal call firm reaffirmed [renewed the UN's appeal to donor countries to fund the programme] actor=the UN "
       "to=donor countries said=She\n"},
      {"The sides took note of a Swiss offer to provide pictures.",
       "proposal offer firm existing [offer to provide pictures] actor=Swiss\n"},
      {"A demand that subsidies be ended was turned down by the ministry.",
       "commitment refusal firm negative [A demand that subsidies be ended was turned down by the ministry] actor=the "
       "ministry\n"
       "proposal demand firm existing [demand that subsidies be ended]\n"},
      {"Chile tabled a draft under which firms would have 14 days to reply.",
       "proposal suggestion firm [tabled a draft under which firms would have 14 days to reply] actor=Chile by=14 "
       "days\n"},
      {"Norway dangled the prospect of ending its inquiry.",
       "proposal offer hedged [dangled the prospect of ending its inquiry] actor=Norway\n"},
      {"Denmark floated a compromise under which half the cut would be paid back.",
       "proposal suggestion hedged [floated a compromise under which half the cut would be paid back] actor=Denmark\n"},
  });
}

TEST_CASE("where the content ends") {
  check_each({
      {"The association asked that the issue be raised at the summit, warning that exports could shrink.",
       "proposal request firm [asked that the issue be raised at the summit] actor=The association\n"},
      {"Envoys have been asked to set out their objections by 9 May, ahead of a meeting in Lima.",
       "proposal request firm [have been asked to set out their objections by 9 May] to=Envoys by=by 9 May\n"},
      {"The fee is to be introduced from 1 October, the Department for Ports (Dep) confirmed.",
       "commitment plan firm [is to be introduced from 1 October] by=from 1 October said=the Department for Ports "
       "(Dep)\n"},
      {"Peru will open the port after months of talks.", "commitment plan firm [will open the port] actor=Peru\n"},
      {"The letter will be answered \"in due course,\" Parra said, without elaborating.",
       "commitment plan firm [will be answered \"in due course] by=in due course said=Parra\n"},
      {"Peru will train 240 officers, as part of a package unveiled in Manila.",
       "commitment plan firm [will train 240 officers] actor=Peru\n"},
      {"Chile has urged countries to reject caps, in a memo sent last month.",
       "proposal request firm [has urged countries to reject caps] actor=Chile to=countries\n"},
      {"Parra is seeking damages for the loss and wants the minister to resign.",
       "proposal request firm [is seeking damages for the loss] actor=Parra\n"
       "proposal hope aspirational [wants the minister to resign] actor=Parra to=the minister\n"},
      {"The officials are seeking damages and want the minister to resign.",
       "proposal request firm [are seeking damages] actor=The officials\n"
       "proposal hope aspirational [want the minister to resign] actor=The officials to=the minister\n"},
      {"He said the chamber \"will never ratify the map,\" adding that the request was being studied.",
       "commitment refusal firm negative [will never ratify the map] actor=the chamber said=He\n"},
      {"The minister plans to lend $5 million to the port, a package likely to be unveiled in May.",
       "commitment plan firm [plans to lend $5 million to the port] actor=The minister\n"},
      {"Lima hit back, with Juan Vega calling on Chile to stop the drills and vowing that Peru will act.",
       "proposal call firm [calling on Chile to stop the drills] actor=Juan Vega to=Chile\n"
       "commitment promise firm [vowing that Peru will act] actor=Peru said=Juan Vega\n"},
  });
}

TEST_CASE("called for: who is to act, what is to be done, or what for") {
  check_each({
      {"The ministers called for the truce to be fully kept.",
       "proposal call firm [called for the truce to be fully kept] actor=The ministers\n"},
      {"The union called for a levy on jets to plug the gap.",
       "proposal call firm [called for a levy on jets to plug the gap] actor=The union\n"},
      {"The bishops called for the rebels to leave.",
       "proposal call firm [called for the rebels to leave] actor=The bishops to=the rebels\n"},
      {"European officials asked for more time.",
       "proposal request firm [asked for more time] actor=European officials\n"},
  });
}

TEST_CASE("who is bound by a promise that another makes for it") {
  check_each({
      {"Prime Minister Juan Soto promised that Chile would resume selling gas.",
       "commitment promise firm [promised that Chile would resume selling gas] actor=Chile said=Prime Minister Juan "
       "Soto\n"},
      {"Denmark pledged that its navy would not patrol the strait.",
       "commitment promise firm negative [pledged that its navy would not patrol the strait] actor=Denmark\n"},
      {"The senator said he had been assured by the speaker that the bill would get a vote.",
       "commitment promise firm [had been assured by the speaker that the bill would get a vote] actor=the speaker "
       "to=he said=The senator\n"},
      {"The bank announced that the fee will be scrapped.", "commitment plan firm [will be scrapped] actor=The bank\n"},
  });
}

TEST_CASE("promise, plan or threat") {
  check_each({
      {"Parra said Peru would table a text in May.",
       "commitment promise firm [would table a text in May] actor=Peru by=in May said=Parra\n"},
      {"Parra said Peru would keep funding the committee.",
       "commitment promise firm reaffirmed [would keep funding the committee] actor=Peru said=Parra\n"},
      {"Beijing will not hesitate to take countermeasures.",
       "commitment threat firm [will not hesitate to take countermeasures] actor=Beijing\n"},
      {"The minister vowed to veto the bill.", "commitment threat firm [vowed to veto the bill] actor=The minister\n"},
      {"We will not rest until the hostages are free.",
       "commitment promise firm reaffirmed [will not rest until the hostages are free] actor=We by=until the hostages "
       "are free\n"},
      {"The two ministers concurred on the need to keep the strait open.",
       "commitment agreement hedged [concurred on the need to keep the strait open] actor=The two ministers\n"},
  });
}

TEST_CASE("is to, in the past, under the terms of an accord") {
  check_each({
      {"The leaders kept a deal under which guards were to leave the pass.",
       "commitment agreement firm existing [were to leave the pass] actor=guards\n"},
      {"Under the 2019 treaty, Peru is obliged to grant its carriers a discount.",
       "commitment agreement firm existing [is obliged to grant its carriers a discount] actor=Peru to=its carriers\n"},
  });
}

TEST_CASE("nothing is bound by what did not happen, is only believed, or is an effect") {
  for (std::string_view text :
       {"The minister did not promise to resign.", "The court asked whether the firm would pay the fine.",
        "Analysts believe Peru will raise its tariffs.", "The storm will damage the harvest.",
        "Exports will grow by 5 percent.", "Will Canada sign the treaty?", "Spain denied that it would leave the bloc.",
        "The two ministers are expected to sign the pact.", "Chad failed to agree on a date.",
        "Norway is considering closing its border."}) {
    INFO(text);
    CHECK(all_told(text) == "");
  }
}

TEST_CASE("a cleft tells its act behind the copula") {
  check_each({
      {"What we are asking for is that Chile open the archives, the minister said.",
       "proposal request firm [are asking for is that Chile open the archives] actor=we to=Chile said=the minister\n"},
      {"What Peru will not do is sign a deal without guarantees, the envoy said.",
       "commitment refusal firm negative [will not do is sign a deal without guarantees] actor=Peru said=the envoy\n"},
      {"What we are not prepared to do is write a blank cheque, Rojas said.",
       "commitment refusal hedged negative [are not prepared to do is write a blank cheque] actor=we said=Rojas\n"},
      {"What Bolivia is proposing is a joint patrol on the lake.",
       "proposal suggestion firm [is proposing is a joint patrol on the lake] actor=Bolivia\n"},
      {"The first thing the government will do is repeal the levy, Soto said.",
       "commitment plan firm [will do is repeal the levy] actor=the government said=Soto\n"},
      {"The mission was on what aides insisted was a routine visit.", ""},
  });
}

TEST_CASE("what official texts taught: who says and asks, meetings that ask, two doers, what texts propose") {
  check_each({
      {"The prime minister said the region's patience was not endless and appealed to Peru to send more ships.",
       "proposal request firm [appealed to Peru to send more ships] actor=The prime minister to=Peru\n"},
      {"The governor pointed out that as many as 40 cranes were rusting in the harbour and requested the ministry to "
       "secure their return.",
       "proposal request firm [requested the ministry to secure their return] actor=The governor to=the ministry\n"},
      {"The council reiterated that the accord remains the best basis, and urged all parties to extend the truce.",
       "proposal request firm [urged all parties to extend the truce] actor=The council to=all parties\n"},
      {"The meeting called on Peru to open its market.",
       "proposal call firm [called on Peru to open its market] actor=The meeting to=Peru\n"},
      {"The summit agreed to set up a fund by May.",
       "commitment agreement firm [agreed to set up a fund by May] actor=The summit by=by May\n"},
      {"The meeting prompted Peru to open its market.", ""},
      {"The fund encourages the East Coast Bank (ECB) and the Inland Bank (INB) to lend more.",
       "proposal call firm [encourages the East Coast Bank (ECB) and the Inland Bank (INB) to lend more] actor=The "
       "fund to=the East Coast Bank (ECB) and the Inland Bank\n"},
      {"Peru urged the four members that have yet to ratify the East-West Accord to do so soon.",
       "proposal request firm [urged the four members that have yet to ratify the East-West Accord to do so soon] "
       "actor=Peru to=the four members that have yet to ratify the East-West Accord by=soon\n"},
      {"Its trade lead, former mayor Ana Silva, wants the levy scrapped before May and has brushed off calls for a "
       "delay.",
       "proposal hope aspirational [wants the levy scrapped before May] actor=Its trade lead by=before May\ncommitment "
       "refusal firm negative [has brushed off calls for a delay] actor=Its trade lead\nproposal call firm existing "
       "[calls for a delay] to=Its trade lead\n"},
      {"The minister impressed upon the visiting side the need to refrain from force.",
       "proposal call hedged negative [impressed upon the visiting side the need to refrain from force] actor=The "
       "minister to=the visiting side\n"},
      {"Peru welcomed Chile's offer to open its ports and Ghana's pledge to buy its rice.",
       "proposal offer firm existing [offer to open its ports] actor=Chile\ncommitment promise firm existing [pledge "
       "to buy its rice] actor=Ghana\n"},
      {"Peru welcomed Chile's offer to open its ports and Ghana's markets.",
       "proposal offer firm existing [offer to open its ports and Ghana's markets] actor=Chile\n"},
      {"The leaders called for Chile to open its ports, and for Ghana to lift its levy.",
       "proposal call firm [called for Chile to open its ports] actor=The leaders to=Chile\nproposal call firm [for "
       "Ghana to lift its levy] actor=The leaders to=Ghana\n"},
      {"The leaders called for Chile to open its ports and for an end to the fighting.",
       "proposal call firm [called for Chile to open its ports and for an end to the fighting] actor=The leaders "
       "to=Chile\n"},
      {"She hoped the two sides \"make a deal, and soon.\"",
       "proposal hope aspirational [hoped the two sides \"make a deal, and soon] actor=She to=the two sides by=soon\n"},
      {"The minister hopes both sides sign the accord soon.",
       "proposal hope aspirational [hopes both sides sign the accord soon] actor=The minister to=both sides by=soon\n"},
      {"The minister hopes Peru understands its worries.", ""},
      {"The proposal, which replaces an older scheme, would slash quotas by half.",
       "proposal suggestion firm existing [would slash quotas by half]\n"},
      {"The proposal would help farmers.", ""},
      {"The draft, seen by the paper, envisages a pause in the fighting.",
       "proposal suggestion firm existing [envisages a pause in the fighting]\n"},
      {"The minister foresees a fall in prices.", ""},
      {"We keep our promise of last winter to stand by Peru.",
       "commitment promise firm fulfilled [keep our promise of last winter to stand by Peru] actor=We to=Peru\n"},
      {"You have our word that we will not close the port.",
       "commitment promise firm negative [have our word that we will not close the port] actor=our to=You\n"},
      {"The envoys spent most of the meeting begging Peru to act.",
       "proposal request firm [begging Peru to act] actor=The envoys to=Peru\n"},
      {"The envoys spent the day in Lima.", ""},
      {"Peru has told Chile to pay by May 1 -- or watch its tariffs rise.",
       "proposal demand firm [has told Chile to pay by May 1] actor=Peru to=Chile by=by May 1\ncommitment threat firm "
       "[watch its tariffs rise] actor=Peru to=Chile\n"},
      {"Chile is ready to \"put everything on the table,\" including its fish.",
       "commitment willingness hedged [is ready to \"put everything on the table,\" including its fish] actor=Chile\n"},
      {"The Commission has today proposed a new package of aid.",
       "proposal suggestion firm [has today proposed a new package of aid] actor=The Commission\n"},
      {"Both ministers signed the Action Plan for the Development of Ports.", ""},
      {"The minister announced the aid today.", ""},
      {"She wished a full recovery to those injured.", ""},
      {"They stressed the need for the mission to have enough ships.", ""},
      {"Oslo ought to play its part, the minister said.",
       "proposal suggestion hedged [ought to play its part] actor=the minister to=Oslo\n"},
      {"Ministers hear calls for restraint in Oslo.", "proposal call firm existing [calls for restraint in Oslo]\n"},
      {"She expressed her expectation for more investment by Peru.",
       "proposal hope aspirational [expressed her expectation for more investment by Peru] actor=She\n"},
      {"They outlined their expectations for owners of ports.", ""},
      {"Notes:\n- Peru to build two ports in Lima\n- A new plan to build ports",
       "commitment plan firm [to build two ports in Lima] actor=Peru\n"},
      {"Council conclusions on the drought\nThe Council is gravely concerned.\nAll parties must allow aid to pass.",
       "proposal demand firm [must allow aid to pass] to=All parties\n"},
  });
}

TEST_CASE("what official texts taught: reporters, hosts and helpers, times that clauses share") {
  check_each({
      {"People briefed on the bank's thinking said it was open to selling the mine.",
       "commitment willingness hedged [was open to selling the mine] actor=it said=People briefed on the bank's "
       "thinking\n"},
      {"Officials said it would close the plant.",
       "commitment plan firm [would close the plant] actor=it said=Officials\n"},
      {"The firm said it would close the plant.", "commitment plan firm [would close the plant] actor=it (The firm)\n"},
      {"\"There will be no vote this month,\" an aide to Silva said flatly.",
       "commitment refusal firm negative [There will be no vote this month] by=this month said=an aide to Silva\n"},
      {"The envoy called on the government to publish its mandate before MPs break for the summer.",
       "proposal call firm [called on the government to publish its mandate before MPs break for the summer] actor=The "
       "envoy to=the government by=before MPs break for the summer\n"},
      {"The minister requested the continued cooperation of the Polish side in improving the climate.",
       "proposal request firm [requested the continued cooperation of the Polish side in improving the climate] "
       "actor=The minister to=the Polish side\n"},
      {"The crowd demanded the resignation of the governor.",
       "proposal demand firm [demanded the resignation of the governor] actor=The crowd to=the governor\n"},
      {"Brazil offered to share its experience in ethanol with Indian oil companies.",
       "proposal offer firm [offered to share its experience in ethanol with Indian oil companies] actor=Brazil "
       "to=Indian oil companies\n"},
      {"I look forward to hosting Chile's deputy prime minister in Lima in August, when we will open talks on a "
       "treaty.",
       "commitment plan aspirational [look forward to hosting Chile's deputy prime minister in Lima in August] actor=I "
       "to=Chile's deputy prime minister in Lima by=in August\ncommitment plan firm [will open talks on a treaty] "
       "actor=we by=in August\n"},
      {"We met in August, when the port was closed.", ""},
      {"The minister urges parties to the conflict in Chad to allow aid to cross.",
       "proposal request firm [urges parties to the conflict in Chad to allow aid to cross] actor=The minister "
       "to=parties to the conflict in Chad\n"},
      {"The minister urged his party to talk.",
       "proposal request firm [urged his party to talk] actor=The minister to=his party\n"},
      {"During the visit, Foreign Minister Silva will meet the king and the two sides will exchange views on trade.",
       "commitment plan firm [will meet the king] actor=Foreign Minister Silva to=the king by=During the "
       "visit\ncommitment plan firm [will exchange views on trade] actor=the two sides by=During the visit\n"},
      {"Silva raised the dispute with Rojas, telling him that Peru ought to help, according to the ministry.",
       "proposal suggestion hedged [ought to help] actor=Silva to=Peru said=the ministry\n"},
      {"Minister Silva will continue on to Lima this week.",
       "commitment plan firm [will continue on to Lima this week] actor=Minister Silva by=this week\n"},
      {"Chad should stop at once, the spokesman said.",
       "proposal suggestion hedged [should stop at once] actor=the spokesman to=Chad by=at once\n"},
      {"Rojas said the protests would continue.", "commitment plan firm reaffirmed [would continue] said=Rojas\n"},
      {"Rojas said Chad's army would continue to support the mission.",
       "commitment promise firm reaffirmed [would continue to support the mission] actor=Chad's army to=the mission "
       "said=Rojas\n"},
      {"CCTV: What of the visit?\nSilva: China and Chad are friends.\nReuters: Peru said it plans to resume its "
       "flights next week. Any comment?\nSilva: We note it.\nReuters: Thank you.",
       "commitment plan firm [plans to resume its flights next week] actor=it by=next week said=Reuters\n"},
  });
}

TEST_CASE("what official texts taught: gaps that hold names, finite verbs beside participles, views shared") {
  check_each({
      {"The president threatened on Truth Social to slap a levy on Chinese goods.",
       "commitment threat firm [threatened on Truth Social to slap a levy on Chinese goods] actor=The president\n"},
      {"India has resisted US pressure to open its dairy market.",
       "commitment refusal firm negative [has resisted US pressure to open its dairy market] actor=India to=US\n"},
      {"The minister is expected to reiterate the UK's commitment to the fund.", ""},
      {"The minister wants to reiterate the UK's commitment to the fund.",
       "commitment promise firm reaffirmed [reiterate the UK's commitment to the fund] actor=the UK to=the fund "
       "said=The minister\n"},
      {"The two ministers shared the view that they would cooperate closely on trade.",
       "commitment agreement firm [shared the view that they would cooperate closely on trade] actor=The two "
       "ministers\n"},
      {"The two ministers shared the view that trade had grown.", ""},
      {"The envoy conveyed India's readiness to support farmers in Peru.",
       "commitment willingness hedged [conveyed India's readiness to support farmers in Peru] actor=India to=farmers "
       "said=The envoy\n"},
      {"The Secretary-General appeals to all parties to exercise restraint.",
       "proposal request firm [appeals to all parties to exercise restraint] actor=The Secretary-General to=all "
       "parties\n"},
      {"The junta has pledged an election by December, a promise critics dismiss.",
       "commitment promise firm [has pledged an election by December] actor=The junta by=by December\n"},
      {"They underlined the importance of respecting the law and called for restraint by all sides.",
       "proposal call firm [called for restraint by all sides] actor=They to=all sides\n"},
      {"Peru has a plan aimed at saving water and has asked Chile to join.",
       "proposal request firm [has asked Chile to join] actor=Peru to=Chile\n"},
      {"Firms based in Oslo and owned by Peru plan to merge.", ""},
  });
}

TEST_CASE("what news taught: headlines whose second verb the tagger took for a plural, or that want a copula") {
  check_each({
      {"Peru ends talks, vows to retaliate\nThe ministers met in Lima on Monday. They spoke for two hours.",
       "commitment threat firm [vows to retaliate] actor=Peru\n"},
      {"Peru urges Chile to drop order, dangles fish exemptions\nThe ministers met in Lima on Monday. They spoke for "
       "two hours.",
       "proposal request firm [urges Chile to drop order] actor=Peru to=Chile\nproposal offer hedged [dangles fish "
       "exemptions] actor=Peru\n"},
      {"Peru exports rice, demands for fish grow\nThe ministers met in Lima on Monday. They spoke for two hours.", ""},
      {"Peru buys rice, beans, offers\nThe ministers met in Lima on Monday. They spoke for two hours.", ""},
      {"Peru, Chile press rebels to open road\nThe ministers met in Lima on Monday. They spoke for two hours.",
       "proposal request firm [press rebels to open road] actor=Peru, Chile to=rebels\n"},
      {"Chile open to talks on copper levy\nThe ministers met in Lima on Monday. They spoke for two hours.",
       "commitment willingness hedged [open to talks on copper levy] actor=Chile\n"},
      {"Growers happy to see rain, minister says\nThe ministers met in Lima on Monday. They spoke for two hours.", ""},
  });
}

TEST_CASE("what news taught: envoys received, partners one proposes to, help offered, work that will begin") {
  check_each({
      {"The king will receive the envoys of Chad and Mali on Friday.",
       "commitment plan firm [will receive the envoys of Chad and Mali on Friday] actor=The king by=on Friday\n"},
      {"The king will receive a report on Friday.", ""},
      {"The union demanded a pay rise of 5% from the railway.",
       "proposal demand firm [demanded a pay rise of 5% from the railway] actor=The union to=the railway\n"},
      {"The envoy proposed to the Chadian side that the two set up a hotline.",
       "proposal suggestion firm [proposed to the Chadian side that the two set up a hotline] actor=The envoy to=the "
       "Chadian side\n"},
      {"The minister recommended to the board that it delay the sale.",
       "proposal suggestion hedged [recommended to the board that it delay the sale] actor=The minister to=the "
       "board\n"},
      {"The envoy proposed to fishermen a way out.", ""},
      {"Turkey offered Finland its help with the fires.",
       "proposal offer firm [offered Finland its help with the fires] actor=Turkey to=Finland\n"},
      {"The firm agreed to sell the mine provided the price was right.",
       "commitment agreement firm [agreed to sell the mine] actor=The firm if=provided the price was right\n"},
      {"The firm agreed to use the data provided by the ministry.",
       "commitment agreement firm [agreed to use the data provided by the ministry] actor=The firm\n"},
      {"Work will begin within weeks, the firm said.",
       "commitment plan firm [will begin within weeks] by=within weeks said=the firm\n"},
      {"The work will help farmers, the firm said.", ""},
  });
}

TEST_CASE("what news taught: what is to come dates the act, retaliation vowed, how a plan will be told") {
  check_each({
      {"The PM has ruled out an early election.",
       "commitment refusal firm negative [has ruled out an early election] actor=The PM\n"},
      {"Farmers want the levy scrapped before any deal is signed.",
       "proposal hope aspirational [want the levy scrapped before any deal is signed] actor=Farmers by=before any deal "
       "is signed\n"},
      {"Before the court ruled, the firm agreed to pay.", "commitment agreement firm [agreed to pay] actor=the firm\n"},
      {"Peru is to spend more on its borders, the home secretary will say on Monday.",
       "commitment plan firm [is to spend more on its borders] actor=Peru said=the home secretary\n"},
      {"The home secretary will announce a new fund on Monday.",
       "commitment plan firm [will announce a new fund on Monday] actor=The home secretary by=on Monday\n"},
      {"Chad's army chief vowed retaliation for the raid.",
       "commitment threat firm [vowed retaliation for the raid] actor=Chad's army chief\n"},
      {"Chad's army chief vowed support for the mission.",
       "commitment promise firm [vowed support for the mission] actor=Chad's army chief to=the mission\n"},
      {"Silva told MEPs that Peru would lift its levy in May.",
       "commitment promise firm [would lift its levy in May] actor=Peru to=MEPs by=in May said=Silva\n"},
      {"The chair urged members to act ahead of MC14.",
       "proposal request firm [urged members to act ahead of MC14] actor=The chair to=members by=ahead of MC14\n"},
  });
}

TEST_CASE("the content may be what a relative clause is about") {
  check_each({
      {"Peru dropped the customs union, which Chile has repeatedly ruled out.",
       "commitment refusal firm negative existing [the customs union, which Chile has repeatedly ruled out] "
       "actor=Chile\n"},
      {"The pact includes a compensation scheme that unions had demanded.",
       "proposal demand firm existing [a compensation scheme that unions had demanded] actor=unions\n"},
      {"The report is a step Chile has ruled out for as long as the dispute lasts.",
       "commitment refusal firm negative [a step Chile has ruled out for as long as the dispute lasts] actor=Chile\n"},
      {"A diplomat, who asked not to be named, said the talks had failed.", ""},
  });
}

TEST_CASE("deadlines by events, idioms, and none from a relative clause") {
  check_each({
      {"Peru will answer before the audit is over in May.",
       "commitment plan firm [will answer before the audit is over in May] actor=Peru by=before the audit is over in "
       "May\n"},
      {"During the visit, Peru will sign a fishing accord with Chile.",
       "commitment plan firm [will sign a fishing accord with Chile] actor=Peru to=Chile by=During the visit\n"},
      {"The ministry will answer in due course.",
       "commitment plan firm [will answer in due course] actor=The ministry by=in due course\n"},
      {"Chile will hold its ships in port for now.",
       "commitment plan firm [will hold its ships in port for now] actor=Chile by=for now\n"},
      {"Peru will reopen the mine that was closed in May.",
       "commitment plan firm [will reopen the mine that was closed in May] actor=Peru\n"},
      {"The envoy will go back as soon as possible.",
       "commitment plan firm [will go back as soon as possible] actor=The envoy by=as soon as possible\n"},
      {"The two countries agreed to meet every eighteen months.",
       "commitment agreement firm [agreed to meet every eighteen months] actor=The two countries by=every eighteen "
       "months\n"},
      {"Peru will hold a vote by the next election.",
       "commitment plan firm [will hold a vote by the next election] actor=Peru by=by the next election\n"},
  });
}

TEST_CASE("addressees: who gets it, who pays it, who is met or written to") {
  check_each({
      {"Peru will keep supplying electricity to neighboring Chile through the end of May.",
       "commitment plan firm reaffirmed [will keep supplying electricity to neighboring Chile through the end of May] "
       "actor=Peru to=neighboring Chile by=the end of May\n"},
      {"India will import more rice from Peru.",
       "commitment plan firm [will import more rice from Peru] actor=India to=Peru\n"},
      {"Peru offered amnesty to the rebels.",
       "proposal offer firm [offered amnesty to the rebels] actor=Peru to=the rebels\n"},
      {"Rojas refused a U.S. appeal for talks.",
       "commitment refusal firm negative [refused a U.S. appeal for talks] actor=Rojas to=U.S.\n"
       "proposal call firm existing [appeal for talks] actor=U.S. to=Rojas\n"},
      {"In a phone call with Foreign Minister Tom Dole, Secretary Ana Rojas asked that fertilizer be left out.",
       "proposal request firm [asked that fertilizer be left out] actor=Secretary Ana Rojas to=Foreign Minister Tom "
       "Dole\n"},
      {"Officials insisted that repayment be guaranteed by Peru's wealth fund.",
       "proposal demand firm [insisted that repayment be guaranteed by Peru's wealth fund] actor=Officials to=Peru's "
       "wealth fund\n"},
      {"Officials have promised universities $400 million in bridge funding.",
       "commitment promise firm [have promised universities $400 million in bridge funding] actor=Officials "
       "to=universities\n"},
  });
}

TEST_CASE("who acts stands right before the verb") {
  check_each({
      {"Days after floods on the river knocked out two stations, Nepal on Tuesday (July 8, 2025) pressed India to sell "
       "surplus power.",
       "proposal request firm [pressed India to sell surplus power] actor=Nepal to=India\n"},
      {"A third of the trade passes through these waters and we will not look the other way when crews are harassed.",
       "commitment refusal firm negative [will not look the other way when crews are harassed] actor=we\n"},
      {"Fourth, Peru and Chile commit to continue the joint patrols that both presidents announced in May.",
       "commitment promise firm reaffirmed [commit to continue the joint patrols that both presidents announced in "
       "May] actor=Peru and Chile\n"},
      {"It was decided that the Working Group on Energy, which has not met since 2021, would be convened in Lima in "
       "May.",
       "commitment plan firm [was decided that the Working Group on Energy, which has not met since 2021, would be "
       "convened in Lima in May] by=in May\n"},
      {"The lender has asked the provinces to report before its board meets in May, and wants the ministry to cut the "
       "levy.",
       "proposal request firm [has asked the provinces to report before its board meets in May] actor=The lender "
       "to=the provinces by=before its board meets in May\n"
       "proposal hope aspirational [wants the ministry to cut the levy] actor=The lender to=the ministry\n"},
      {"The envoy had, he said, promised to share data.",
       "commitment promise firm [had, he said, promised to share data] actor=The envoy said=he\n"},
  });
}

TEST_CASE("votes, bills, undertakings, and agreement reached on something") {
  check_each({
      {"The assembly voted to scrap the levy.", "commitment plan firm [voted to scrap the levy] actor=The assembly\n"},
      {"The parliament has rejected a bill on seeds.",
       "commitment refusal firm negative [has rejected a bill on seeds] actor=The parliament\n"},
      {"The company gave written undertakings to stop lifting cargoes by May.",
       "commitment promise firm [gave written undertakings to stop lifting cargoes by May] actor=The company by=by "
       "May\n"},
      {"The two countries have reached agreement in principle on a new tariff schedule.",
       "commitment agreement hedged [have reached agreement in principle on a new tariff schedule] actor=The two "
       "countries\n"},
      {"They met for talks on an agreement on trade.", ""},
      {"Peru was due to meet Chile's envoy on Friday, but the talks were put off.",
       "commitment plan firm existing [was due to meet Chile's envoy on Friday] actor=Peru to=Chile's envoy by=on "
       "Friday\n"},
      {"Chile is racing to finish the fence before May.",
       "commitment goal aspirational [is racing to finish the fence before May] actor=Chile by=before May\n"},
      {"Chile has dangled $12 million over three years.",
       "proposal offer hedged [has dangled $12 million over three years] actor=Chile by=over three years\n"},
      {"President Rojas told officials in Lima that it is time for them to respect the truce.",
       "proposal call firm [time for them to respect the truce] actor=President Rojas to=them\n"},
      {"The union vowed to bar ships that break the rule.",
       "commitment threat firm [vowed to bar ships that break the rule] actor=The union\n"},
  });
}

TEST_CASE("promises heard of others, refusals, and what one could do oneself") {
  check_each({
      {"Peru has so far refused to pay, appealing to finance ministers to wait.",
       "commitment refusal firm negative [has so far refused to pay] actor=Peru\n"
       "proposal request firm [appealing to finance ministers to wait] actor=Peru to=finance ministers\n"},
      {"Rojas had been assured by the speaker that a bill would get a vote.",
       "commitment promise firm existing [had been assured by the speaker that a bill would get a vote] actor=the "
       "speaker to=Rojas\n"},
      {"The minister announced job cuts of 900 at the yard.",
       "commitment plan firm [announced job cuts of 900 at the yard] actor=The minister\n"},
      {"Peru said it could cut the levy by half.", "commitment plan hedged [could cut the levy by half] actor=it\n"},
      {"Peru was unwilling to hand over the list.",
       "commitment refusal firm negative [was unwilling to hand over the list] actor=Peru\n"},
      {"The union demanded an answer, threatening to walk out.",
       "proposal demand firm [demanded an answer] actor=The union\n"
       "commitment threat firm [threatening to walk out] actor=The union\n"},
      {"Peru is committed to the people of the coast.",
       "commitment promise firm [is committed to the people of the coast] actor=Peru to=the people of the coast\n"},
      {"It is expected that Peru will sign the accord.", ""},
      {"Peru's court ruled that the ban be lifted.", ""},
  });
}

TEST_CASE("who says something else, or is named in the quote, reports no act") {
  check_each({
      {"Peru has floated a meeting in Lima, an idea Chile says it is studying.",
       "proposal suggestion hedged [has floated a meeting in Lima] actor=Peru\n"},
      {"The growers' union has been urging Lima to set a floor price, without which, it says, power will be lost.",
       "proposal request firm existing [has been urging Lima to set a floor price] actor=The growers' union to=Lima\n"},
      {"The Almond Alliance, which estimates that the deal could add $40 million, pressed the ministry to seek similar "
       "terms.",
       "proposal request firm [pressed the ministry to seek similar terms] actor=The Almond Alliance to=the "
       "ministry\n"},
      {"\"President Ana Rojas will hold calls with both leaders in May,\" he said.",
       "commitment plan firm [will hold calls with both leaders in May] actor=President Ana Rojas to=both leaders "
       "by=in May said=he\n"},
      {"Four officials said they would oppose the bill.",
       "commitment plan firm [would oppose the bill] actor=they (Four officials)\n"},
  });
}

TEST_CASE("verbs, their objects and what stands between them") {
  check_each({
      {"Rojas left Lima on Friday vowing to \"get things signed\" by May.",
       "commitment promise firm [vowing to \"get things signed\" by May] actor=Rojas by=by May\n"},
      {"Meeting in Lima, the two delegations undertook to exchange draft texts on access to the sea by the end of "
       "April.",
       "commitment agreement firm [undertook to exchange draft texts on access to the sea by the end of April] "
       "actor=the two delegations by=by the end of April\n"},
      {"The Americans promised an answer \"within days.\"",
       "commitment promise firm [promised an answer \"within days] actor=The Americans by=within days\n"},
      {"His group asked that the exemption granted to Mexico be revoked.",
       "proposal request firm [asked that the exemption granted to Mexico be revoked] actor=His group\n"},
      {"The government would not \"hand over control of policy\" to anyone, Rojas said.",
       "commitment refusal firm negative [would not \"hand over control of policy\" to anyone] actor=The government "
       "said=Rojas\n"},
      {"Peru has in the meantime proposed that the two countries set up a task force.",
       "proposal suggestion firm [has in the meantime proposed that the two countries set up a task force] actor=Peru "
       "to=the two countries\n"},
      {"Chile said it will not recognise any deal that is made without it.",
       "commitment refusal firm negative [will not recognise any deal that is made without it] actor=it\n"},
      {"Peru said it would bear half the cost.", "commitment promise firm [would bear half the cost] actor=it\n"},
      {"Peru will require importers of maize from Chile to certify their crops from May.",
       "commitment plan firm [will require importers of maize from Chile to certify their crops from May] actor=Peru "
       "by=from May\n"},
      {"A subcommittee chaired by Rojas is scheduled to finalise the form on Nov 27.",
       "commitment plan firm [is scheduled to finalise the form on Nov 27] actor=A subcommittee chaired by Rojas by=on "
       "Nov 27\n"},
      {"Peruvian customs will station two liaison officers in Lima.",
       "commitment plan firm [will station two liaison officers in Lima] actor=Peruvian customs\n"},
      {"The list is due to be published in February.",
       "commitment plan firm [is due to be published in February] actor=The list by=in February\n"},
      {"Peru and Chile have given their border agencies 60 days to clear a backlog.",
       "proposal demand firm [have given their border agencies 60 days to clear a backlog] actor=Peru and Chile "
       "to=their border agencies by=60 days\n"},
      {"Peru plans to let Chilean companies keep majority stakes in new plants.",
       "commitment plan firm [plans to let Chilean companies keep majority stakes in new plants] actor=Peru\n"},
      {"Rojas agreed with the deputy's proposals.",
       "commitment acceptance firm [agreed with the deputy's proposals] actor=Rojas to=the deputy\n"},
      {"The minister announced a contribution of $4 million to the fund.",
       "commitment plan firm [announced a contribution of $4 million to the fund] actor=The minister to=the fund\n"},
      {"The senators rejected enacting modest reforms.",
       "commitment refusal firm negative [rejected enacting modest reforms] actor=The senators\n"},
      {"Chilean firms could take on the works, should the Peruvian side deem it fit, the envoy said.",
       "commitment plan hedged [could take on the works] actor=Chilean firms if=should the Peruvian side deem it fit "
       "said=the envoy\n"},
      {"A top official is planning to visit Syria, heightening suspicions of a deal.",
       "commitment plan firm [is planning to visit Syria] actor=A top official\n"},
      {"India agreed to allow traders the use of two more ports, even as it sought more time.",
       "commitment agreement firm [agreed to allow traders the use of two more ports] actor=India\n"
       "proposal request firm [sought more time] actor=it\n"},
      {"Chile is to drop a rule requiring drivers to obtain a visa.",
       "commitment plan firm [is to drop a rule requiring drivers to obtain a visa] actor=Chile\n"},
      {"Unions want quotas, a step Chilean officials have repeatedly ruled out.",
       "proposal hope aspirational [want quotas] actor=Unions\n"
       "commitment refusal firm negative existing [a step Chilean officials have repeatedly ruled out] actor=Chilean "
       "officials\n"},
      {"The group asked for a recount, a request the Speaker turned down.",
       "commitment refusal firm negative [a request the Speaker turned down] actor=the Speaker\n"},
      {"That is why I strongly supported the bill and have long urged the Senate to join in.",
       "proposal request firm existing [have long urged the Senate to join in] actor=I to=the Senate\n"},
      {"Mr. Rojas, who took office in March vowing to \"get things signed,\" is in Lima.",
       "commitment promise firm [vowing to \"get things signed] actor=Mr. Rojas\n"},
      {"The truce commits the parties to silence their weapons.",
       "commitment agreement firm existing [commits the parties to silence their weapons] actor=the parties\n"},
      {"The envoy said Lima was \"not going to write blank checks.\"",
       "commitment refusal firm negative [was \"not going to write blank checks] actor=Lima said=The envoy\n"},
      {"The aid office said deliveries would restart once the roads are safe.",
       "commitment plan hedged [would restart] if=once the roads are safe said=The aid office\n"},
      {"Peru will bear the brunt of the storm.", ""},
      {"The measure will require importers to certify their crops.", ""},
      {"The minister said Peru would drop by six places.", ""},
  });
}

TEST_CASE("deadlines told by other words, and days that are none") {
  check_each({
      {"Peru will issue permits to four firms no later than June, while Chile is to guarantee offtake.",
       "commitment plan firm [will issue permits to four firms no later than June] actor=Peru by=no later than June\n"
       "commitment plan firm [is to guarantee offtake] actor=Chile\n"},
      {"Lawmakers demanded that Rojas appear before the National Assembly next week.",
       "proposal demand firm [demanded that Rojas appear before the National Assembly next week] actor=Lawmakers "
       "to=Rojas by=next week\n"},
      {"He pledged to have the accounts audited every six months by the bank.",
       "commitment promise firm [pledged to have the accounts audited every six months by the bank] actor=He by=every "
       "six months\n"},
      {"Rojas asked that work be halted in the meantime.",
       "proposal request firm [asked that work be halted in the meantime] actor=Rojas by=in the meantime\n"},
      {"The group asked both governments to refrain from arrests during the harvest.",
       "proposal request firm negative [asked both governments to refrain from arrests during the harvest] actor=The "
       "group to=both governments by=during the harvest\n"},
      {"Peru agreed to freeze the charge pending an independent study of costs.",
       "commitment agreement firm [agreed to freeze the charge pending an independent study of costs] actor=Peru "
       "by=pending an independent study of costs\n"},
      {"Members decided to take up at their next meeting a draft text on seeds.",
       "commitment plan firm [decided to take up at their next meeting a draft text on seeds] actor=Members by=at "
       "their next meeting\n"},
      {"The union has asked the ministry to put back the start to July.",
       "proposal request firm [has asked the ministry to put back the start to July] actor=The union to=the ministry "
       "by=to July\n"},
      {"Rojas has been calling for Lima to drop its tariff since the spring.",
       "proposal call firm existing [has been calling for Lima to drop its tariff since the spring] actor=Rojas "
       "to=Lima\n"},
      {"We are not going to leave anybody sitting in a truck for three weeks again.",
       "commitment refusal firm negative [are not going to leave anybody sitting in a truck for three weeks again] "
       "actor=We by=for three weeks\n"},
      {"Rojas should publish the data that Lima has kept secret for years, the union said.",
       "proposal suggestion hedged [should publish the data that Lima has kept secret for years] actor=the union "
       "to=Rojas\n"},
  });
}

TEST_CASE("cues that the tagger or a quote hides") {
  check_each({
      {"The boycott ended after the companies promised to set up a working group.",
       "commitment promise firm [promised to set up a working group] actor=the companies\n"},
      {"The arrangement commits Peru to covering the cost of housing.",
       "commitment agreement firm existing [commits Peru to covering the cost of housing] actor=Peru\n"},
      {"The minister appealed to President Tom Dole on Monday not to \"abandon Peru,\" his office said.",
       "proposal request firm negative [appealed to President Tom Dole on Monday not to \"abandon Peru] actor=The "
       "minister to=President Tom Dole said=his office\n"},
      {"The union urged ministers not to \"trade away the shop window before the customer has walked in\".",
       "proposal request firm negative [urged ministers not to \"trade away the shop window before the customer has "
       "walked in\"] actor=The union "
       "to=ministers by=before the customer has walked in\n"},
      {"Peru has floated a temporary quota of 150,000 tonnes a month.",
       "proposal suggestion hedged [has floated a temporary quota of 150,000 tonnes a month] actor=Peru\n"},
      {"Lima has floated a formula in which five states would share the costs.",
       "proposal suggestion hedged [has floated a formula in which five states would share the costs] actor=Lima\n"},
      {"Ms. Rojas also sought a waiver for plants with Chinese parts.",
       "proposal request firm [sought a waiver for plants with Chinese parts] actor=Ms. Rojas\n"},
      {"A draft treaty initialed last year commits each side to dropping its lawsuits.",
       "commitment agreement firm existing [commits each side to dropping its lawsuits] actor=each side\n"},
      {"The list of aid promised to Peru was long.", ""},
  });
}

TEST_CASE("what is accepted stays a proposal of who made it; what is put in quotes hides no verb") {
  check_each({
      {"Rojas accepted an invitation to visit China in May.",
       "commitment acceptance firm [accepted an invitation to visit China in May] actor=Rojas by=in May\n"
       "proposal invitation firm existing [invitation to visit China in May] to=Rojas by=in May\n"},
      {"Rojas accepted Chile's offer to train the crews.",
       "commitment acceptance firm [accepted Chile's offer to train the crews] actor=Rojas to=Chile\n"
       "proposal offer firm existing [offer to train the crews] actor=Chile to=Rojas\n"},
      {"A spokesman ruled out any move, insisting the government would not \"hand over control of policy\", but gave "
       "no reason.",
       "commitment refusal firm negative [ruled out any move] actor=A spokesman\n"
       "commitment refusal firm negative [would not \"hand over control of policy] actor=the government said=A "
       "spokesman\n"},
      {"Minister Rojas will lead a trade mission to Lima in March.",
       "commitment plan firm [will lead a trade mission to Lima in March] actor=Minister Rojas by=in March\n"},
      {"Cooperation between Peru and Chile will continue next year.",
       "commitment plan firm reaffirmed [will continue next year] actor=Peru and Chile by=next year\n"},
      {"The storm will lead to floods.", ""},
  });
}

TEST_CASE("a condition behind an aside, after 'only', of two words, with a noun for its verb") {
  check_each({
      {"Peru said it would stay on until 2027 should Lima request it in writing.",
       "commitment promise hedged [would stay on until 2027] actor=it by=until 2027 if=should Lima request it in "
       "writing\n"},
      {"Peru is ready to sign the pact, but only if Chile pays.",
       "commitment willingness hedged [is ready to sign the pact] actor=Peru if=if Chile pays\n"},
      {"Peru would close the port, she said, if the talks fail.",
       "commitment promise hedged [would close the port] actor=Peru if=if the talks fail said=she\n"},
      {"Peru would, if necessary, block the deal, the envoy said.",
       "commitment threat firm [would, if necessary, block the deal] actor=Peru if=if necessary said=the envoy\n"},
      {"Peru undertook to lift the ban once an audit, expected in May, has confirmed the result.",
       "commitment promise firm [undertook to lift the ban] actor=Peru if=once an audit, expected in May, has "
       "confirmed the result\n"},
      {"Rojas warned that the bank may have to suspend four projects if arrears, which he put at $2 million, are not "
       "cleared.",
       "commitment threat hedged [may have to suspend four projects] actor=the bank if=if arrears, which he put at $2 "
       "million, are not cleared said=Rojas\n"},
      {"\"As long as the toll exists, so will the case,\" she said, insisting that Peru scrap the fee.",
       "proposal demand firm [insisting that Peru scrap the fee] actor=she to=Peru\n"},
      {"Rojas, once a minister, said he will go to Lima.", "commitment plan firm [will go to Lima] actor=he\n"},
      {"Peru will sign if possible in May.",
       "commitment plan hedged [will sign if possible in May] actor=Peru by=in May if=if possible\n"},
      {"Peru will meet the bank once a week.",
       "commitment plan firm [will meet the bank once a week] actor=Peru to=the bank by=once a week\n"},
      {"The minister should sign the pact.", ""},
  });
}

TEST_CASE("addressees: who is helped, supplied, informed") {
  check_each({
      {"Peru will continue to support Chile as it defends itself.",
       "commitment plan firm reaffirmed [will continue to support Chile as it defends itself] actor=Peru to=Chile\n"},
      {"The Chilean side reiterated its readiness to assist Peru in building a seed system.",
       "commitment willingness hedged reaffirmed [reiterated its readiness to assist Peru in building a seed system] "
       "actor=The Chilean side to=Peru\n"},
      {"The group said it will not surrender weapons to the Palestinian Authority.",
       "commitment refusal firm negative [will not surrender weapons to the Palestinian Authority] actor=it (The "
       "group) to=the Palestinian Authority\n"},
      {"The government has informed the mission that it intends to reopen the river.",
       "commitment plan firm [intends to reopen the river] actor=it (The government) to=the mission\n"},
      {"Peru threatened to halt power exports to Chile.",
       "commitment threat firm [threatened to halt power exports to Chile] actor=Peru to=Chile\n"},
      {"Peru will support a truce.", "commitment plan firm [will support a truce] actor=Peru\n"},
  });
}

TEST_CASE("offers of things, hopes for others, a statement's own voice, and clauses inside clauses") {
  check_each({
      {"More than 30 countries have offered tents, blankets and helicopters.",
       "proposal offer firm [have offered tents, blankets and helicopters] actor=More than 30 countries\n"},
      {"Mexico offers more river water to Chad\n\nThe two states share a river. They have met twice since June.",
       "proposal offer firm [offers more river water to Chad] actor=Mexico to=Chad\n"},
      {"The agency offered medical teams and tents.",
       "proposal offer firm [offered medical teams and tents] actor=The agency\n"},
      {"The hotel offered guests fine views, and the study new details.", ""},
      {"The minister offered condolences.", ""},
      {"The ministry welcomes submissions from all regions, and encourages farmers, teachers, and students to apply.",
       "proposal call firm [encourages farmers, teachers, and students to apply] actor=The ministry to=farmers, "
       "teachers, and students\n"},
      {"Lima has pressed Oslo since March to restore the quota and to scrap an 8% duty.",
       "proposal request firm existing [has pressed Oslo since March to restore the quota and to scrap an 8% duty] "
       "actor=Lima "
       "to=Oslo\n"},
      {"They encouraged those which have not yet done so to complete their procedures.",
       "proposal call firm [encouraged those which have not yet done so to complete their procedures] actor=They "
       "to=those which have not yet done so\n"},
      {"The firm demanded \"full reciprocity\" on pesticides.",
       "proposal demand firm [demanded \"full reciprocity\" on pesticides] actor=The firm\n"},
      {"Consumers demanded cheaper bread.", ""},
      {"\"I would ask you to work with each other,\" the chair told members.",
       "proposal request firm [would ask you to work with each other] actor=I to=you said=the chair\n"},
      {"Lima would prefer the matter to be addressed at the summit in December.",
       "proposal hope aspirational [would prefer the matter to be addressed at the summit in December] actor=Lima\n"},
      {"\"I'd like to see our partners do the same,\" he said.",
       "proposal hope aspirational ['d like to see our partners do the same] actor=I to=our partners said=he\n"},
      {"The prime minister hoped that the decisions would be carried out in full.",
       "proposal hope aspirational [hoped that the decisions would be carried out in full] actor=The prime minister\n"},
      {"I sent a broad tax reform plan to Congress to protect farmers.",
       "proposal suggestion firm [sent a broad tax reform plan to Congress to protect farmers] actor=I to=Congress\n"},
      {"The president campaigned on a pledge to cut the tax rate to 23%.",
       "commitment promise firm existing [pledge to cut the tax rate to 23%] actor=The president\n"},
      {"The draft law would oblige any foreign group to form a venture with a local partner.",
       "proposal suggestion firm [would oblige any foreign group to form a venture with a local partner] actor=The "
       "draft law to=any foreign group\n"},
      {"The draft treaty would oblige any party to give notice.", ""},
      {"China tightened its rules in May, requiring foreign firms to obtain permits.", ""},
      {"Peru requested that the union take up the case, and announced that it would fast.",
       "proposal request firm [requested that the union take up the case] actor=Peru to=the union\n"},
      {"Envoys informed members that they would circulate a draft by Friday.",
       "commitment promise firm [would circulate a draft by Friday] actor=they (Envoys) to=members by=by Friday\n"},
      {"The minister said the duty would be introduced from April, as agreed in Oslo last year.",
       "commitment plan firm [would be introduced from April] by=from April said=The minister\n"},
      {"Ana Velasco, sent to Lima on Monday, is to meet Tom Landau on Friday.",
       "commitment plan firm [is to meet Tom Landau on Friday] actor=Ana Velasco to=Tom Landau by=on Friday\n"},
      {"Chile and Peru ask Oslo to suspend toll, offer joint audit\n\nThe two states share a river. They have met "
       "twice since June.",
       "proposal request firm [ask Oslo to suspend toll] actor=Chile and Peru to=Oslo\n"
       "proposal offer firm [offer joint audit] actor=Chile and Peru\n"},
      {"Members have demanded that the pact be scrapped, a call that Dan has rejected.",
       "proposal demand firm [have demanded that the pact be scrapped] actor=Members\n"
       "commitment refusal firm negative [a call that Dan has rejected] actor=Dan\n"},
      {"He will meet with rebels who refused to endorse a truce.",
       "commitment plan firm [will meet with rebels who refused to endorse a truce] actor=He to=rebels who refused to "
       "endorse a truce\ncommitment refusal firm negative [refused to endorse a truce] actor=rebels\n"},
      {"The plants that are to be closed represent 18% of the network.", "commitment plan firm [are to be closed]\n"},
      {"Mexico will not open reservoirs that supply northern cities, he said.",
       "commitment refusal firm negative [will not open reservoirs that supply northern cities] actor=Mexico "
       "said=he\n"},
      {"Norway is sending two ships to the strait.",
       "commitment plan firm [is sending two ships to the strait] actor=Norway\n"},
      {"Peru said it was joining the pact.", "commitment plan firm [was joining the pact] actor=it\n"},
      {"Kenya will stand up for free trade.", "commitment plan firm [will stand up for free trade] actor=Kenya\n"},
      {"Under the accord, Peru will recognize Chilean standards for cars.",
       "commitment agreement firm [will recognize Chilean standards for cars] actor=Peru\n"},
      {"Europe will pay a higher price, the president said.", ""},
      {"The ten-month pilot will involve 30 firms.", ""},
      {"Nobody is going to pour concrete until they know who owns the land.", ""},
      {"Nobody in my party is going to vote for a cut.",
       "commitment refusal firm negative [is going to vote for a cut] actor=Nobody in my party\n"},
      {"Mr Abe arrived in Oslo amid expectations the unpopular minister will resign.", ""},
      {"The minister has yet to indicate he will quit.", ""},
      {"As a nation committed to the rule of law, Kenya joined the court.", ""},
      {"We want fair trade, and we must adopt the levy. Parliament must act.",
       "commitment promise firm [must adopt the levy] actor=we\n"
       "proposal demand firm [must act] to=Parliament\n"},
      {"Parliament must act.", ""},
      {"We thank our partners, and I must remind all visitors of the warning.", ""},
  });
}

TEST_CASE("deadlines of clauses and occasions, and whom a promise is made to") {
  check_each({
      {"He will step down when the talks are over.",
       "commitment plan firm [will step down when the talks are over] actor=He by=when the talks are over\n"},
      {"The firm plans to open a second site before the rains begin.",
       "commitment plan firm [plans to open a second site before the rains begin] actor=The firm by=before the rains "
       "begin\n"},
      {"The minister said they would put off the vote until after the elections in March.",
       "commitment promise firm [would put off the vote until after the elections in March] actor=they (The minister) "
       "by=until after the elections in March\n"},
      {"The ministry said it would consult the miners before issuing a decree in December.",
       "commitment promise firm [would consult the miners before issuing a decree in December] actor=it (The ministry) "
       "by=before issuing a decree in December\n"},
      {"The two sides will try to settle a text before a trade meeting in Lima later that month.",
       "commitment plan firm [will try to settle a text before a trade meeting in Lima later that month] actor=The two "
       "sides by=before a trade meeting in Lima later that month\n"},
      {"Peru has undertaken to free its imports over a period of 25 years.",
       "commitment promise firm [has undertaken to free its imports over a period of 25 years] actor=Peru by=over a "
       "period of 25 years\n"},
      {"The board will meet again in the week of 9 March.",
       "commitment plan firm [will meet again in the week of 9 March] actor=The board by=in the week of 9 March\n"},
      {"The two ministries will exchange data as of July 1.",
       "commitment plan firm [will exchange data as of July 1] actor=The two ministries by=as of July 1\n"},
      {"The carmaker announced today that it will offer buyouts to its workers.",
       "commitment promise firm [will offer buyouts to its workers] actor=it (The carmaker) to=its workers\n"},
      {"The minister will visit Lima for two hours on Thursday.",
       "commitment plan firm [will visit Lima for two hours on Thursday] actor=The minister by=on Thursday\n"},
      {"The envoy said Peru must immediately halt the expulsions.",
       "proposal demand firm [must immediately halt the expulsions] actor=The envoy to=Peru by=immediately\n"},
      {"The envoy said Peru should now do its part.",
       "proposal suggestion hedged [should now do its part] actor=The envoy to=Peru by=now\n"},
      {"He was prepared to travel to London at short notice.",
       "commitment willingness hedged [was prepared to travel to London at short notice] actor=He by=at short "
       "notice\n"},
      {"They agreed to halt the work while a review was under way.",
       "commitment agreement firm [agreed to halt the work while a review was under way] actor=They by=while a review "
       "was under way\n"},
      {"The group will not accept a worse deal because the calendar says December.",
       "commitment refusal firm negative [will not accept a worse deal because the calendar says December] actor=The "
       "group\n"},
      {"The council will report after each round and, once the talks have ended, will submit the text.",
       "commitment plan firm [will report after each round] actor=The council by=after each round\n"
       "commitment plan hedged [will submit the text] actor=The council if=once the talks have ended\n"},
      {"The session would be held in Lima should members agree, the envoy said.",
       "commitment plan hedged [would be held in Lima] if=should members agree said=the envoy\n"},
      {"Canada welcomed Chile's pledge to join the alliance.",
       "commitment promise firm existing [pledge to join the alliance] actor=Chile\n"},
      {"Canada demanded that Chile withdraw its ships; Oslo would not back another delay, she said.",
       "proposal demand firm [demanded that Chile withdraw its ships] actor=Canada to=Chile said=she\n"
       "commitment refusal firm negative [would not back another delay] actor=Oslo said=she\n"},
      {"Farmers will be given permits under the new rules, the ministry said.",
       "commitment plan firm [will be given permits under the new rules] to=Farmers said=the ministry\n"},
      {"Norway remains committed to the Malian people.",
       "commitment promise firm reaffirmed [remains committed to the Malian people] actor=Norway to=the Malian "
       "people\n"},
      {"The envoy will call on Prime Minister Silva on Friday.",
       "commitment plan firm [will call on Prime Minister Silva on Friday] actor=The envoy to=Prime Minister Silva "
       "by=on Friday\n"},
      {"Norway pledged $60 million for growers around Bergen.",
       "commitment promise firm [pledged $60 million for growers around Bergen] actor=Norway to=growers around "
       "Bergen\n"},
      {"The president will meet with Malian leaders on Friday.",
       "commitment plan firm [will meet with Malian leaders on Friday] actor=The president to=Malian leaders by=on "
       "Friday\n"},
  });
}

TEST_CASE("what ends a request, what a report's asides hide, and what is no act") {
  check_each({
      {"Sen. Ana Silva has vowed to block any bill that repeals the tax, and on Friday a coalition of groups called on "
       "the government to publish the letter.",
       "commitment promise firm [has vowed to block any bill that repeals the tax] actor=Sen. Ana Silva\n"
       "proposal call firm [called on the government to publish the letter] actor=a coalition of groups to=the "
       "government\n"},
      {"Chad demanded that work be halted and said it would close the port.",
       "proposal demand firm [demanded that work be halted] actor=Chad\n"
       "commitment promise firm [would close the port] actor=it\n"},
      {"Lawmakers pressed the minister to name the firms, with Juan Soto of the Green Alliance suggesting that the "
       "state pay.",
       "proposal request firm [pressed the minister to name the firms] actor=Lawmakers to=the minister\n"
       "proposal suggestion hedged [suggesting that the state pay] actor=Juan Soto of the Green Alliance to=state\n"},
      {"Ana Silva, the trade minister, will visit Chad.",
       "commitment plan firm [will visit Chad] actor=Ana Silva, the trade minister\n"},
      {"Ana Silva, trade minister Juan Soto and Eva Berg will visit Chad.",
       "commitment plan firm [will visit Chad] actor=Ana Silva, trade minister Juan Soto and Eva Berg\n"},
      {"Ana Silva, who chairs the panel, will visit Chad.", "commitment plan firm [will visit Chad] actor=Ana Silva\n"},
      {"Its negotiator, General Ana Silva, nevertheless undertook to reopen the port.",
       "commitment promise firm [undertook to reopen the port] actor=Its negotiator, General Ana Silva\n"},
      {"The chair, Ms Ana Silva (Peru), urged members to reply.",
       "proposal request firm [urged members to reply] actor=The chair, Ms Ana Silva to=members\n"},
      {"The minister, Ana Silva, and Juan Soto urged members to reply.",
       "proposal request firm [urged members to reply] actor=The minister, Ana Silva, and Juan Soto to=members\n"},
      {"Its head, Ana Silva, in a statement, called on the bank to open its books.",
       "proposal call firm [called on the bank to open its books] actor=Its head, Ana Silva to=the bank\n"},
      {"President Soto promised in his State of the Union address in May to find new markets.",
       "commitment promise firm existing [promised in his State of the Union address in May to find new markets] "
       "actor=President Soto\n"},
      {"LIMA, June 3, 2026 - Chad asked the bank for a delay in May.",
       "proposal request firm existing [asked the bank for a delay in May] actor=Chad to=the bank\n"},
      {"LIMA, June 3, 2026 - Chad asked the bank to write off the loan in September.",
       "proposal request firm [asked the bank to write off the loan in September] actor=Chad to=the bank by=in "
       "September\n"},
      {"LIMA, June 3, 2026 - Peru rejected the offer in October.",
       "commitment refusal firm negative existing [rejected the offer in October] actor=Peru\n"},
      {"LIMA, June 3, 2026 - Chad invited the bank to the opening of the bridge in September.",
       "proposal invitation firm [invited the bank to the opening of the bridge in September] actor=Chad to=the bank "
       "by=in September\n"},
      {"The envoy said the two countries \"should lead efforts\" to free trade.",
       "proposal suggestion hedged [should lead efforts\" to free trade] actor=The envoy to=the two countries\n"},
      {"\"Peru will stay the course,\" he said.", "commitment plan firm [will stay the course] actor=Peru said=he\n"},
      {"The minister said Peru \"would look carefully\" at any plea.",
       "commitment promise hedged [would look carefully\" at any plea] actor=Peru said=The minister\n"},
      {"The ministers instructed the Trade Negotiating Committee (TNC) to intensify its work.",
       "proposal order firm [instructed the Trade Negotiating Committee (TNC) to intensify its work] actor=The "
       "ministers to=the Trade Negotiating Committee\n"},
      {"The spokesman said Peru would \"as always\" support the port.",
       "commitment promise firm [would \"as always\" support the port] actor=The spokesman\n"},
      {"Firms wishing to take part in the fair are many.", ""},
      {"We thank our partners for the technology the army needs to fight.", ""},
      {"The ministry did not reply to a request for comment.", ""},
      {"The gymnast decided it would be better for the team to rest.", ""},
      {"\"We are no longer asking for help,\" he said.", ""},
      {"Peru would not yield to Chile's demand that the office be renamed.",
       "proposal demand firm existing [demand that the office be renamed] actor=Chile\n"},
      {"The agency plans to open an office in Lima, subject to funds, and will close one in Oslo.",
       "commitment plan hedged [plans to open an office in Lima] actor=The agency if=subject to funds\n"
       "commitment plan firm [will close one in Oslo] actor=The agency\n"},
      {"They said they would stick to their pledge to halt the raids.",
       "commitment promise firm [would stick to their pledge to halt the raids] actor=they (They)\n"},
      {"He said the firms will be stuck at the border.", ""},
      {"The summit, which Paris had planned for November, will now take place on March 5, the palace said.",
       "commitment plan firm [will now take place on March 5] by=on March 5 said=the palace\n"},
  });
}

TEST_CASE("so long as, whose, on condition of anonymity") {
  check_each({
      {"The group will never lay down its arms so long as troops hold the town.",
       "commitment refusal firm negative [will never lay down its arms] actor=The group if=so long as troops hold the "
       "town\n"},
      {"The aide said on condition of anonymity that Peru would sign the pact.",
       "commitment promise firm [would sign the pact] actor=Peru said=The aide\n"},
      {"Prime Minister Ion Soto, whose party lost seats in May, again ruled out talks with the firm.",
       "commitment refusal firm negative reaffirmed [ruled out talks with the firm] actor=Prime Minister Ion Soto "
       "to=the firm\n"},
      {"Peru aims to sign the final accord by year's end.",
       "commitment goal aspirational [aims to sign the final accord by year's end] actor=Peru by=by year's end\n"},
      {"The ministry said it would give them due consideration before a final determination in May.",
       "commitment promise firm [would give them due consideration before a final determination in May] actor=it (The "
       "ministry) to=them by=before a final determination in May\n"},
  });
}

TEST_CASE("schedules, assurances, pleas and plans that include") {
  check_each({
      {"The schedule is due to be published in February.",
       "commitment plan firm [is due to be published in February] by=in February\n"},
      {"The Peruvian side assured that land would be made available by May.",
       "commitment promise firm [assured that land would be made available by May] actor=The Peruvian side by=by "
       "May\n"},
      {"Lima rejected a demand that it open its laboratories to auditors.",
       "commitment refusal firm negative [rejected a demand that it open its laboratories to auditors] actor=Lima\n"
       "proposal demand firm existing [demand that it open its laboratories to auditors] to=it\n"},
      {"Lima unveiled a five-year plan that includes closing two ports.",
       "commitment plan firm [unveiled a five-year plan that includes closing two ports] actor=Lima\n"},
      {"Members backed a plea by the Truck Owners Association (TOA) that the fee be waived.",
       "proposal call firm existing [plea by the Truck Owners Association (TOA) that the fee be waived] actor=the "
       "Truck Owners Association\n"},
  });
}

TEST_CASE("what stands between a verb and its complement, coordinated verbs of another tense, and times of occasions") {
  check_each({
      {"The council has been tasked with conducting the review by June 12.",
       "proposal order firm [has been tasked with conducting the review by June 12] to=The council by=by June 12\n"},
      {"Two officials have been charged with stealing the funds.", ""},
      {"Chile has accepted in principle a draft that would allow more fishing.",
       "commitment acceptance hedged [has accepted in principle a draft that would allow more fishing] actor=Chile\n"},
      {"The two presidents agreed in October 2022, when they met in Lima, that all barriers should be removed within "
       "six months.",
       "commitment agreement hedged existing [agreed in October 2022, when they met in Lima, that all barriers should "
       "be removed within six months] actor=The two presidents by=within six months\n"},
      {"Lima has offered to swap rice for copper.",
       "proposal offer firm [has offered to swap rice for copper] actor=Lima\n"},
      {"The two ministers concurred that the treaty should be revised.",
       "commitment agreement hedged [concurred that the treaty should be revised] actor=The two ministers\n"},
      {"The president trusted that Chile would reconsider and recalled that Peru had promised to wait.",
       "proposal hope aspirational [trusted that Chile would reconsider] actor=The president to=Chile\n"
       "commitment promise firm [had promised to wait] actor=Peru said=The president\n"},
      {"Chile reiterated its support for Peru's right to defend its waters and called for talks.",
       "commitment promise firm reaffirmed [reiterated its support for Peru's right to defend its waters] actor=Chile "
       "to=Peru\n"
       "proposal call firm [called for talks] actor=Chile\n"},
      {"Norway will send a delegation to the fair in August next year.",
       "commitment plan firm [will send a delegation to the fair in August next year] actor=Norway by=in August next "
       "year\n"},
      {"Peru gave Chile 30 days to lift the ban.",
       "proposal demand firm [gave Chile 30 days to lift the ban] actor=Peru to=Chile by=30 days\n"},
      {"Peru will allow ports to import rice directly beginning on September 1.",
       "commitment plan firm [will allow ports to import rice directly beginning on September 1] actor=Peru "
       "by=beginning on September 1\n"},
      {"Peru vowed to file a protest over Tuesday's incident.",
       "commitment promise firm [vowed to file a protest over Tuesday's incident] actor=Peru\n"},
      {"The council said it would take up the dispute at its next session.",
       "commitment plan firm [would take up the dispute at its next session] actor=it (The council) by=at its next "
       "session\n"},
      {"Chile was asked to report on progress at that meeting.",
       "proposal request firm [was asked to report on progress at that meeting] to=Chile by=at that meeting\n"},
      {"The party said it would raise the issue in the winter session.",
       "commitment plan firm [would raise the issue in the winter session] actor=it (The party) by=in the winter "
       "session\n"},
      {"The wiretaps will now be handled by the police.",
       "commitment plan firm [will now be handled by the police] actor=the police\n"},
  });
}

TEST_CASE("what is made clear is said, and what is said goes on after an aside") {
  check_each({
      {"Senator Ada Lund made clear that Peru will act firmly.",
       "commitment plan firm [will act firmly] actor=Peru said=Senator Ada Lund\n"},
      {"The minister made it clear to Chile that Peru would not sign.",
       "commitment refusal firm negative [would not sign] actor=Peru to=Chile said=The minister\n"},
      {"She made clear she would walk away.", "commitment promise firm [would walk away] actor=she (She)\n"},
      {"Peru will cover the cost, he added, but will tie it to open tenders.",
       "commitment plan firm [will cover the cost] actor=Peru said=he\n"
       "commitment plan firm [will tie it to open tenders] actor=Peru said=he\n"},
      {"Lima, he added, stood ready to buy rice, and had asked that Chile grant clearance.",
       "commitment willingness hedged [stood ready to buy rice] actor=Lima said=he\n"
       "proposal request firm [had asked that Chile grant clearance] actor=Lima to=Chile said=he\n"},
      {"The government intends to cover the cost, the minister said, but has ruled out compensating traders.",
       "commitment plan firm [intends to cover the cost] actor=The government said=the minister\n"
       "commitment refusal firm negative [has ruled out compensating traders] actor=The government said=the "
       "minister\n"},
      {"Peru will pull its troops back, while Chile is to drop the rule, according to a copy of the text.",
       "commitment plan firm [will pull its troops back] actor=Peru said=a copy of the text\n"
       "commitment plan firm [is to drop the rule] actor=Chile said=a copy of the text\n"},
  });
}

TEST_CASE("who is the source: people known by what they know, and those who spoke before") {
  check_each({
      {"She, however, warned transporters against using the road to smuggle petrol, adding that customs officers have "
       "been directed to impound any tanker.",
       "proposal demand firm negative [warned transporters against using the road to smuggle petrol] actor=She "
       "to=transporters\n"
       "proposal order firm [have been directed to impound any tanker] to=customs officers said=She\n"},
      {"\"We will take a view once the technical people tell us what the lines can carry,\" Mr. Soto told The Herald, "
       "adding that the line would be charged by December.",
       "commitment promise hedged [will take a view] actor=We if=once the technical people tell us what the lines can "
       "carry said=Mr. Soto\n"
       "commitment plan firm [would be charged by December] by=by December said=Mr. Soto\n"},
      {"Peru has offered to bring forward the review to November, sources in the finance ministry told the paper on "
       "Wednesday.",
       "proposal offer firm [has offered to bring forward the review to November] actor=Peru by=to November "
       "said=sources in the finance ministry\n"},
      {"An official aware of the matter said Peru will close the port.",
       "commitment plan firm [will close the port] actor=Peru said=An official aware of the matter\n"},
      {"Peru will close the port, an official aware of the development said.",
       "commitment plan firm [will close the port] actor=Peru said=an official aware of the development\n"},
      {"Peru will close the port, two people briefed on the decision said.",
       "commitment plan firm [will close the port] actor=Peru said=two people briefed on the decision\n"},
      {"Peru will close the port, according to two people briefed on the decision.",
       "commitment plan firm [will close the port] actor=Peru said=two people briefed on the decision\n"},
  });
}

TEST_CASE("to whom money is committed, with whom something is shared, and by whom one stands") {
  check_each({
      {"Norway committed $37 million to local women's organizations.",
       "commitment promise firm [committed $37 million to local women's organizations] actor=Norway to=local women's "
       "organizations\n"},
      {"Peru agreed to share its laser technology with two Chilean firms.",
       "commitment agreement firm [agreed to share its laser technology with two Chilean firms] actor=Peru to=two "
       "Chilean firms\n"},
      {"Norway will stand by Chile for as long as it takes, the minister said.",
       "commitment promise firm [will stand by Chile for as long as it takes] actor=Norway to=Chile by=for as long as "
       "it takes said=the minister\n"},
      {"Peru is ready to lift its ban on the export of rice to Chile, the minister said.",
       "commitment willingness hedged [is ready to lift its ban on the export of rice to Chile] actor=Peru to=Chile "
       "said=the minister\n"},
  });
}

TEST_CASE("headlines of two parts, and verbs with a hyphen") {
  check_each({
      {"Peru set to pause steel duty\n\nThe two sides met on Monday in Lima.",
       "commitment plan firm [set to pause steel duty] actor=Peru\n"},
      {"Peru, Chile agree to fast-track labor and food security pacts\n\nThe two sides met on Monday in Lima.",
       "commitment agreement firm [agree to fast-track labor and food security pacts] actor=Peru, Chile\n"},
      {"Peru, Chile to fast-track rail project; Lima seeks easing of visa rules\n\nThe two sides met on Monday in "
       "Lima.",
       "commitment plan firm [to fast-track rail project] actor=Peru, Chile\n"
       "proposal request firm [seeks easing of visa rules] actor=Lima\n"},
      {"Peru, Chile to begin talks on copper; ministers to meet again in March\n\nThe two sides met on Monday in Lima.",
       "commitment plan firm [to begin talks on copper] actor=Peru, Chile\n"
       "commitment plan firm [to meet again in March] actor=ministers by=in March\n"},
      {"Peru says it will not accept tomato quota, proposes joint inspections\n\nThe two sides met on Monday in Lima.",
       "commitment refusal firm negative [will not accept tomato quota] actor=it\n"
       "proposal suggestion firm [proposes joint inspections] actor=Peru\n"},
      {"Peru rejects cap on service visas\n\nThe two sides met on Monday in Lima.",
       "commitment refusal firm negative [rejects cap on service visas] actor=Peru\n"},
  });
}

TEST_CASE("duties of whom a passive names, what 'the two' will do, and verbs whose auxiliary stands far") {
  check_each({
      {"Ethiopia is short of dollars and the IMF, which is due to complete a review of its programme in November, has "
       "pressed it to stop the talks.",
       "commitment plan firm [is due to complete a review of its programme in November] actor=the IMF by=in November\n"
       "proposal request firm [has pressed it to stop the talks] actor=the IMF to=it\n"},
      {"The minister met Paul Reardon on Monday, and the two are to sign a memorandum on training.",
       "commitment plan firm [are to sign a memorandum on training] actor=the two\n"},
      {"The two are to sign a memorandum on training.",
       "commitment plan firm [are to sign a memorandum on training] actor=The two\n"},
      {"Lima has for its part pledged to lease land to Chile.",
       "commitment promise firm [has for its part pledged to lease land to Chile] actor=Lima to=Chile\n"},
      {"Lima has in turn pledged to lease land to Chile.",
       "commitment promise firm [has in turn pledged to lease land to Chile] actor=Lima to=Chile\n"},
      {"The minister said applications must be submitted by the states by August 10.",
       "proposal demand firm [must be submitted by the states by August 10] actor=The minister to=the states by=by "
       "August 10\n"},
      {"The roads must be repaired by the army, the minister said.",
       "proposal demand firm [must be repaired by the army] actor=the minister to=the army\n"},
      {"The federation has sought a two-year transition window for testing rules.",
       "proposal request firm [has sought a two-year transition window for testing rules] actor=The federation\n"},
      {"The minister asked for Chile's understanding.",
       "proposal request firm [asked for Chile's understanding] actor=The minister\n"},
      {"Several senators suggested autonomy for the east.",
       "proposal suggestion hedged [suggested autonomy for the east] actor=Several senators\n"},
      {"Peru's minister said the program still has to be approved by the cabinet.", ""},
  });
}

TEST_CASE("what no one is to do is negative") {
  check_each({
      {"The minister assured farmers that no cheap imports would be let in during the harvest.",
       "commitment promise firm negative [assured farmers that no cheap imports would be let in during the harvest] "
       "actor=The minister to=farmers by=during the harvest\n"},
      {"Peru promised that no one would be charged.",
       "commitment promise firm negative [promised that no one would be charged] actor=Peru\n"},
      {"Peru assured Chile that trucks would no longer be stopped at the border.",
       "commitment promise firm negative [assured Chile that trucks would no longer be stopped at the border] "
       "actor=Peru to=Chile\n"},
      {"The council demanded that Peru not yield a single ton.",
       "proposal demand firm negative [demanded that Peru not yield a single ton] actor=The council to=Peru\n"},
      {"The council demanded that Peru yield to no threats.",
       "proposal demand firm [demanded that Peru yield to no threats] actor=The council to=Peru\n"},
      {"Peru vowed that no case will be dropped.",
       "commitment promise firm negative [vowed that no case will be dropped] actor=Peru\n"},
  });
}

TEST_CASE("failing which, otherwise: the condition is what was asked before, and what follows is a threat") {
  check_each({
      {"Peru must lift the rules by May, the minister said, failing which Chile will impose a levy on juice.",
       "proposal demand firm [must lift the rules by May] actor=the minister to=Peru by=by May\n"
       "commitment threat firm [will impose a levy on juice] actor=Chile if=failing which said=the minister\n"},
      {"Failing that, Peru would move to freeze the budget, the minister said.",
       "commitment threat firm [would move to freeze the budget] actor=Peru if=Failing that said=the minister\n"},
      {"We expect Chile to lift the ban; otherwise Peru will close the port.",
       "proposal request hedged [expect Chile to lift the ban] actor=We to=Chile\n"
       "commitment threat firm [will close the port] actor=Peru if=otherwise said=We\n"},
      {"Peru said it would otherwise withhold its support.",
       "commitment threat firm [would otherwise withhold its support] actor=it if=otherwise\n"},
  });
}

TEST_CASE("what is said again, had to be done, was promised; threats; second clauses") {
  check_each({
      {"Sorensen, who is in Tokyo, reiterated that Norway will not supply weapons to the group.",
       "commitment refusal firm negative reaffirmed [will not supply weapons to the group] actor=Norway to=the group "
       "said=Sorensen\n"},
      {"The bank will meet its pledge to lend $5 billion by March, she said.",
       "commitment promise firm reaffirmed [will meet its pledge to lend $5 billion by March] actor=The bank by=by "
       "March said=she\n"},
      {"\"We were promised a road,\" said Ama Boateng, Ghana's envoy.",
       "commitment promise firm existing [were promised a road] to=We said=Ama Boateng, Ghana's envoy\n"},
      {"Zuma said London had to publish a schedule of its payments.",
       "proposal demand firm [had to publish a schedule of its payments] actor=Zuma to=London\n"},
      {"Germany pledged to recognize Peruvian diplomas more quickly.",
       "commitment promise firm [pledged to recognize Peruvian diplomas more quickly] actor=Germany\n"},
      {"Brazil will take \"all necessary measures\" to defend its waters.",
       "commitment threat firm [will take \"all necessary measures\" to defend its waters] actor=Brazil\n"},
      {"Last year, governments agreed to at least triple climate finance by 2035, although the text left open who "
       "would pay.",
       "commitment agreement firm existing [agreed to at least triple climate finance by 2035] actor=governments by=by "
       "2035\n"},
      {"Beijing agreed as part of the truce to suspend curbs on exports.",
       "commitment agreement firm [agreed as part of the truce to suspend curbs on exports] actor=Beijing\n"},
      {"Under that deal, the government was to free hundreds of prisoners and the rebels were to reopen the road.",
       "commitment agreement firm existing [was to free hundreds of prisoners] actor=the government\n"
       "commitment agreement firm existing [were to reopen the road] actor=the rebels\n"},
      {"Farmers and millers have lobbied against the move.",
       "proposal call firm negative [have lobbied against the move] actor=Farmers and millers\n"},
      {"Malta pitches delay to break the deadlock.",
       "proposal suggestion firm [pitches delay to break the deadlock] actor=Malta\n"},
      {"The prince expressed his wish to join the regiment.",
       "commitment goal aspirational [expressed his wish to join the regiment] actor=The prince\n"},
      {"Rojas reiterated his wish to see flights resume.",
       "proposal hope aspirational reaffirmed [reiterated his wish to see flights resume] actor=Rojas\n"},
      {"He warned that Serbia would close two further crossings if a driver was arrested.",
       "commitment threat firm [would close two further crossings] actor=Serbia if=if a driver was arrested said=He\n"},
      {"Chile on Thursday signed an agreement with Peru under which Lima will take back migrants.",
       "commitment agreement firm [will take back migrants] actor=Lima\n"},
      {"Its lead negotiator, the Swedish Liberal Karin Holm, said she intends to reopen the file.",
       "commitment plan firm [intends to reopen the file] actor=she (Its lead negotiator)\n"},
  });
}

TEST_CASE("sources: papers and people by their whole phrase") {
  check_each({
      {"The firm will finance a branch of the line, people close to the company said.",
       "commitment plan firm [will finance a branch of the line] actor=The firm said=people close to the company\n"},
      {"The ministers will meet on Feb. 9, according to a statement from the office of President Rui Costa.",
       "commitment plan firm [will meet on Feb. 9] actor=The ministers by=on Feb. 9 said=a statement from the office "
       "of President Rui Costa\n"},
      {"Peru will drop the levy, according to a copy of the text seen by the Lima Post.",
       "commitment plan firm [will drop the levy] actor=Peru said=a copy of the text seen by the Lima Post\n"},
      {"\"We will not leave the valley,\" Jonas Mbeki, a spokesman for the rebels, told The Daily Post by phone.",
       "commitment refusal firm negative [will not leave the valley] actor=We said=Jonas Mbeki, a spokesman for the "
       "rebels\n"},
      {"The group will convene in Colombo on November 5, an official at the Norwegian High Commission told the paper "
       "on condition of anonymity.",
       "commitment plan firm [will convene in Colombo on November 5] actor=The group by=on November 5 said=an official "
       "at the Norwegian High Commission\n"},
      {"The UK will halve its aid, leaked documents show.",
       "commitment plan firm [will halve its aid] actor=The UK said=leaked documents\n"},
      {"The Paint Union said in a letter seen by the Lima Post that Delhi should phase in any levy.",
       "proposal suggestion hedged [should phase in any levy] actor=The Paint Union to=Delhi\n"},
      {"Briefing reporters, Foreign Secretary Arvind Rao said India would build a bridge.",
       "commitment promise firm [would build a bridge] actor=India said=Foreign Secretary Arvind Rao\n"},
      {"\"We have told the minister that we will share the data,\" said Ana Silva, a director at the bank.",
       "commitment promise firm [will share the data] actor=we said=Ana Silva, a director at the bank\n"},
      {"Peru will press on, the palace said Friday, as Chile renewed its appeal for help.",
       "commitment plan firm [will press on] actor=Peru said=the palace\n"
       "proposal call firm reaffirmed [renewed its appeal for help] actor=Chile\n"},
  });
}

TEST_CASE("to whom, on what condition: letters, lists, what stands") {
  check_each({
      {"Peru stands ready to work with Brazil, Chile and other partners to advance it.",
       "commitment willingness hedged [stands ready to work with Brazil, Chile and other partners to advance it] "
       "actor=Peru to=Brazil, Chile and other partners\n"},
      {"The White House has vowed to veto any law overturning the deal with Chile.",
       "commitment threat firm [has vowed to veto any law overturning the deal with Chile] actor=The White House\n"},
      {"The council has written to Minister Rojas demanding the return of the island.",
       "proposal demand firm [demanding the return of the island] actor=The council to=Minister Rojas\n"},
      {"In a letter sent to the fund, Chad offered to phase in the levy.",
       "proposal offer firm [offered to phase in the levy] actor=Chad to=the fund\n"},
      {"Iraq has ordered state marketer Karmat to stop the sales.",
       "proposal order firm [has ordered state marketer Karmat to stop the sales] actor=Iraq to=state marketer "
       "Karmat\n"},
      {"The panel recommended duties on acid shipped from China.",
       "proposal suggestion hedged [recommended duties on acid shipped from China] actor=The panel\n"},
      {"Chile reiterated its support for Peru's bid.",
       "commitment promise firm reaffirmed [reiterated its support for Peru's bid] actor=Chile to=Peru\n"},
      {"Its offer to host the talks remains open.",
       "proposal offer firm reaffirmed [offer to host the talks] actor=Its\n"},
      {"Both sides demanded the return of the fuel, to keep it from being sold.",
       "proposal demand firm [demanded the return of the fuel] actor=Both sides\n"},
      {"Norway stands ready to finance a second line, its minister said, but only if Peru accepts a discount.",
       "commitment willingness hedged [stands ready to finance a second line] actor=Norway if=if Peru accepts a "
       "discount said=its minister\n"},
      {"The vote will take place in the capital on Monday.",
       "commitment plan firm [will take place in the capital on Monday] by=on Monday\n"},
      {"Paint and textile makers have asked for a delay.",
       "proposal request firm [have asked for a delay] actor=Paint and textile makers\n"},
      {"The envoy said Lima would post the maps by Friday.",
       "commitment promise firm [would post the maps by Friday] actor=Lima by=by Friday said=The envoy\n"},
  });
}

TEST_CASE("deadlines: holding off, at the next sitting, beyond a year") {
  check_each({
      {"The bank asked Peru to hold off on the duties until the audit is complete.",
       "proposal request firm [asked Peru to hold off on the duties until the audit is complete] actor=The bank "
       "to=Peru by=until the audit is complete\n"},
      {"Germany will continue its help beyond 2026.",
       "commitment plan firm reaffirmed [will continue its help beyond 2026] actor=Germany by=beyond 2026\n"},
      {"The council would take up the dispute at its next sitting.", ""},
      {"Silva suggested that the pact be expanded at a later stage.",
       "proposal suggestion hedged [suggested that the pact be expanded at a later stage] actor=Silva by=at a later "
       "stage\n"},
      {"The army will increase the supply beginning this week.",
       "commitment plan firm [will increase the supply beginning this week] actor=The army by=beginning this week\n"},
      {"They vowed to bar the fleets that fall behind on their fees.",
       "commitment threat firm [vowed to bar the fleets that fall behind on their fees] actor=They\n"},
      {"Peru is not going to leave money on the table while the ports go dark.",
       "commitment refusal firm negative [is not going to leave money on the table while the ports go dark] "
       "actor=Peru\n"},
  });
}

TEST_CASE("asides, appositions, coordinated sayers; bids and pushes that ask nobody") {
  check_each({
      {"Ms. Silva (R-Ohio), the bill's lead sponsor, plans to force a vote before the recess.",
       "commitment plan firm [plans to force a vote before the recess] actor=Ms. Silva by=before the recess\n"},
      {"Northern Air and Cebu Pacific plan to buy nearly 40 planes.",
       "commitment plan firm [plan to buy nearly 40 planes] actor=Northern Air and Cebu Pacific\n"},
      {"He conceded that the bank might have to wait and appealed to the provinces to contribute their share.",
       "proposal request firm [appealed to the provinces to contribute their share] actor=He to=the provinces\n"},
      {"The bank agreed on Monday to harmonise the rules, in what officials called a breakthrough.",
       "commitment agreement firm [agreed on Monday to harmonise the rules] actor=The bank\n"},
      {"The union gave the Port Authority (PA) seven days to publish the report.",
       "proposal demand firm [gave the Port Authority (PA) seven days to publish the report] actor=The union to=the "
       "Port Authority by=seven days\n"},
      {"In a bid to calm the anger, Peru announced that it would suspend the imports.",
       "commitment plan firm [would suspend the imports] actor=it\n"},
      {"Chad slows its push to regain its market share.", ""},
      {"Germany took note of Canada's intention to complete the permits within two years.",
       "commitment plan firm existing [intention to complete the permits within two years] actor=Canada by=within two "
       "years\n"},
      {"\"We will get these bridges built,\" the minister said.",
       "commitment promise firm [will get these bridges built] actor=We said=the minister\n"},
      {"It would do little for exporters, she said.", ""},
      {"Peru is willing to work with ASEAN countries to conclude the code.",
       "commitment willingness hedged [is willing to work with ASEAN countries to conclude the code] actor=Peru "
       "to=ASEAN countries\n"},
      {"We proposed to our partners that satellite data be included.",
       "proposal suggestion firm [proposed to our partners that satellite data be included] actor=We to=our "
       "partners\n"},
      {"Rojas dismissed the claims as alarmist, saying the port would lay off no one and that the terms would be "
       "tabled in parliament in May.",
       "commitment plan firm [would be tabled in parliament in May] by=in May said=Rojas\n"},
      {"The firm applied in April for a permit to mine the zone.",
       "proposal request firm existing [applied in April for a permit to mine the zone] actor=The firm\n"},
      {"Karmat Holdings, a Dubai-based operator, will invest $8 billion in cranes.",
       "commitment plan firm [will invest $8 billion in cranes] actor=Karmat Holdings\n"},
      {"The governor said the county would move to court in May.",
       "commitment plan firm [would move to court in May] actor=the county by=in May said=The governor\n"},
      {"Chad said it was willing to receive the envoys, \"as long as they come to listen\".",
       "commitment willingness hedged [was willing to receive the envoys] actor=it if=as long as they come to "
       "listen\n"},
      {"The mission, while noting the gains, asked the authorities to take further steps.",
       "proposal request firm [asked the authorities to take further steps] actor=The mission to=the authorities\n"},
      {"Oil output, which the group in 2023 promised to cut, rose.",
       "commitment promise firm existing [promised to cut] actor=the group\n"},
  });
}

TEST_CASE("what is under way, what a thing is, deals that will do something") {
  check_each({
      {"Prime Minister Odell is heading to Oslo on Monday for talks.",
       "commitment plan firm [is heading to Oslo on Monday for talks] actor=Prime Minister Odell by=on Monday\n"},
      {"The team is heading to victory.", ""},
      {"Voters backed the plan, and members voted last year in favour of a merger.", ""},
      {"He said the only conditions for the talks are to lay down weapons.", ""},
      {"Three staffers will stay in Kampala to monitor the project.",
       "commitment plan firm [will stay in Kampala to monitor the project] actor=Three staffers\n"},
      {"The negotiators announced a deal that will free the two sailors.",
       "commitment agreement firm [announced a deal that will free the two sailors] actor=The negotiators\n"},
      {"International donors meeting in Oslo, Norway have pledged about $4 billion in aid to rebuild the south.",
       "commitment promise firm [have pledged about $4 billion in aid to rebuild the south] actor=International "
       "donors\n"},
      {"The senator said the president's proposal to send troops to Iraq is, in his words, a mistake.",
       "proposal suggestion firm existing [proposal to send troops to Iraq] actor=the president\n"},
      {"The minister announced measures to speed up the harvest.",
       "commitment plan firm [announced measures to speed up the harvest] actor=The minister\n"},
      {"The ministers took steps to speed up the harvest.", ""},
      {"The bank will keep pushing for new rules, so that families can save.",
       "commitment plan firm reaffirmed [will keep pushing for new rules, so that families can save] actor=The bank\n"},
  });
}

TEST_CASE("quoted verbs, asides after the cue, who only leads") {
  check_each({
      {"Rojas called on the military to \"obey the constitution\" and left.",
       "proposal call firm [called on the military to \"obey the constitution\"] actor=Rojas to=the military\n"},
      {"The government, he said, would \"not countenance\" any weakening of the pact.",
       "commitment refusal firm negative [would \"not countenance\" any weakening of the pact] actor=The government "
       "said=he\n"},
      {"Spain and Greece have so far refused to part with any of them.",
       "commitment refusal firm negative [have so far refused to part with any of them] actor=Spain and Greece\n"},
      {"India had, in turn, agreed to recognise the degrees.",
       "commitment agreement firm [agreed to recognise the degrees] actor=India\n"},
      {"He ruled out, however, the delivery of missiles.",
       "commitment refusal firm negative [ruled out, however, the delivery of missiles] actor=He\n"},
      {"The bank appealed to Chad to stay, just as it announced a sale.",
       "proposal request firm [appealed to Chad to stay] actor=The bank to=Chad\n"},
      {"Ana Silva directs the Venezuela program at the institute.", ""},
      {"The minister promised his neighbours that no foreign troops would operate from its soil.",
       "commitment promise firm negative [promised his neighbours that no foreign troops would operate from its soil] "
       "actor=The minister to=his neighbours\n"},
      {"Peru has ruled out any resumption of aid, but says it would be willing to finance a corridor, on condition "
       "that the UN oversees it.",
       "commitment refusal firm negative [has ruled out any resumption of aid] actor=Peru\n"
       "commitment willingness hedged [would be willing to finance a corridor] actor=it if=on condition that the UN "
       "oversees it\n"},
      {"It will start taking applications by July, according to its director.",
       "commitment plan firm [will start taking applications by July] actor=It by=by July said=its director\n"},
  });
}

TEST_CASE("who tells what another said, arrivals, dated terms, and weather that permits") {
  check_each({
      {"Tokyo has signaled it is prepared to widen its list, according to a Japanese official who was not authorized "
       "to discuss it.",
       "commitment willingness hedged [is prepared to widen its list] actor=it said=a Japanese official\n"},
      {"The two blocs have closed five chapters, Rao said, adding that they will meet in May.",
       "commitment plan firm [will meet in May] actor=they by=in May said=Rao\n"},
      {"Under Secretary Ana Silva, who oversees the Bureau of Trade, told lawmakers Tuesday that the department would "
       "exempt small firms.",
       "commitment plan firm [would exempt small firms] actor=the department said=Under Secretary Ana Silva\n"},
      {"The envoy is due to arrive in Lima on Monday.",
       "commitment plan firm [is due to arrive in Lima on Monday] actor=The envoy by=on Monday\n"},
      {"The navy will sail on 3 February, weather permitting.",
       "commitment plan hedged [will sail on 3 February] actor=The navy by=on 3 February if=weather permitting\n"},
      {"The Indian side conveyed its readiness to share its expertise in ports.",
       "commitment willingness hedged [conveyed its readiness to share its expertise in ports] actor=The Indian "
       "side\n"},
      {"Both sides resolved to address the remaining barriers.",
       "commitment agreement firm [resolved to address the remaining barriers] actor=Both sides\n"},
      {"In the 2022 memorandum on raw materials, the two sides undertook to exchange data.",
       "commitment agreement firm existing [undertook to exchange data] actor=the two sides\n"},
      {"In a 2021 report, Oslo promised to pay.", "commitment promise firm [promised to pay] actor=Oslo\n"},
      {"Peru will fund the mission for as long as it is needed.",
       "commitment plan firm [will fund the mission for as long as it is needed] actor=Peru by=for as long as it is "
       "needed\n"},
  });
}

TEST_CASE("what speakers are going to do, and what two resolve") {
  check_each({
      {"\"We gave our word and we are going to keep it,\" Minister Rao said.",
       "commitment promise firm [are going to keep it] actor=we said=Minister Rao\n"},
      {"Peru and Chad resolved to conclude the talks within 90 days.",
       "commitment agreement firm [resolved to conclude the talks within 90 days] actor=Peru and Chad by=within 90 "
       "days\n"},
  });
}

TEST_CASE("what raw news taught: denials, passives, nouns by their party") {
  check_each({
      {"\"There will be no delay,\" Environment Minister Ana Rojas said on Monday.",
       "commitment refusal firm negative [There will be no delay] said=Environment Minister Ana Rojas\n"},
      {"The spokesman said there would be no easing of the blockade until the rebels left the port.",
       "commitment refusal firm negative [there would be no easing of the blockade] if=until the rebels left the port "
       "said=The spokesman\n"},
      {"Rojas said there would be no improvement in relations.", ""},
      {"Talks will go on, but Chile rules out easing the ban until Oslo accounts for its uranium.",
       "commitment refusal firm negative [rules out easing the ban] actor=Chile if=until Oslo accounts for its "
       "uranium\n"},
      {"The package includes a commitment by the Peruvian government to reform its courts.",
       "commitment promise firm existing [commitment by the Peruvian government to reform its courts] actor=the "
       "Peruvian government\n"},
      {"Oslo relied on a pledge last May by Chad to open the crossing.",
       "commitment promise firm existing [pledge last May by Chad to open the crossing] actor=Chad\n"},
      {"The plan seeks a pledge by Chad to end its tests.",
       "proposal request firm [seeks a pledge by Chad to end its tests] actor=The plan\n"},
      {"The Kenyan president flies to Lima on Friday for talks with his Peruvian counterpart.",
       "commitment plan firm [flies to Lima on Friday for talks with his Peruvian counterpart] actor=The Kenyan "
       "president by=on Friday\n"},
      {"After the premier arrives in Oslo on Thursday, shops will close.", ""},
      {"Peru protested ahead of elections scheduled for May.", ""},
      {"Rojas expressed Chad's desire that all parties join the talks.",
       "proposal hope aspirational [expressed Chad's desire that all parties join the talks] actor=Chad to=all parties "
       "said=Rojas\n"},
      {"Last month, Peru and Chile signed a memorandum of understanding for the construction of a dam.",
       "commitment agreement firm existing [signed a memorandum of understanding for the construction of a dam] "
       "actor=Peru and Chile\n"},
      {"The ministry requested an investigation by the auditors, citing a leak.",
       "proposal request firm [requested an investigation by the auditors] actor=The ministry\n"},
      {"Rojas is following through on her promise to open a school.",
       "commitment promise firm fulfilled [is following through on her promise to open a school] actor=Rojas\n"},
      {"Peru welcomed a plan to wipe out the debt of the islands.",
       "commitment plan firm existing [plan to wipe out the debt of the islands]\n"},
      {"A session will be held on Tuesday to discuss Chad's threat to close the port.",
       "commitment plan firm [will be held on Tuesday to discuss Chad's threat to close the port] by=on Tuesday\n"
       "commitment threat firm existing [threat to close the port] actor=Chad\n"},
      {"Officials say the return of the ships likely will be delayed.", ""},
      {"The ministry said it likely will resume payments by October.",
       "commitment plan firm [will resume payments by October] actor=it (The ministry) by=by October\n"},
      {"The supreme court's decision to close the mine drew protests.", ""},
      {"Rojas said rich countries should be stopped from selling arms.",
       "proposal suggestion hedged [should be stopped from selling arms] actor=Rojas\n"},
      {"Rojas said no child should be sent back to the camps.",
       "proposal suggestion hedged negative [no child should be sent back to the camps] actor=Rojas\n"},
      {"\"We shall not be hurried,\" Rojas said.",
       "commitment refusal firm negative [shall not be hurried] said=Rojas\n"},
      {"Some residents will also be allowed to return to their homes on Monday, the mayor said.",
       "commitment plan firm [will also be allowed to return to their homes on Monday] by=on Monday said=the mayor\n"},
      {"Rojas said any attempt to seek sanctions will create chaos.", ""},
      {"I once again call on Congress to pass the bill.",
       "proposal call firm reaffirmed [call on Congress to pass the bill] actor=I to=Congress\n"},
      {"Rojas said that if no deal is reached before the visit, negotiations will continue in May.",
       "commitment plan hedged reaffirmed [will continue in May] by=in May if=if no deal is reached before the "
       "visit said=Rojas\n"},
      {"He said if Chad wants to see the photos, Peru will provide them.",
       "commitment promise hedged [will provide them] actor=Peru if=if Chad wants to see the photos said=He\n"},
      {"Democrats want the administration to give dates, as long as certain conditions are met.",
       "proposal hope aspirational [want the administration to give dates] actor=Democrats to=the administration if=as "
       "long as certain conditions are met\n"},
      {"Peru has offered to provide Chad with fuel.",
       "proposal offer firm [has offered to provide Chad with fuel] actor=Peru to=Chad\n"},
      {"Peru wants assurances that Chad will not sell the fuel.",
       "proposal hope aspirational [wants assurances that Chad will not sell the fuel] actor=Peru to=Chad\n"},
      {"The mother of a sailor called for a meeting with the president.",
       "proposal call firm [called for a meeting with the president] actor=The mother of a sailor to=the president\n"},
      {"Rojas will travel to Lima to meet with President Ana Silva.",
       "commitment plan firm [will travel to Lima to meet with President Ana Silva] actor=Rojas\n"},
      {"Rojas wants to see the two forces merged under one command.",
       "proposal hope aspirational [wants to see the two forces merged under one command] actor=Rojas\n"},
      {"The United Nations has launched an appeal for more than $20 million.",
       "proposal call firm [has launched an appeal for more than $20 million] actor=The United Nations\n"},
      {"The government ordered the closing of the embassy.",
       "proposal order firm [ordered the closing of the embassy] actor=The government\n"},
      {"Peru and Chad, the authors of an earlier proposal to cut production by 40%, kept silent.",
       "proposal suggestion firm existing [proposal to cut production by 40%]\n"},
      {"The plans to restructure the shipyard drew protests in Oslo.",
       "commitment plan firm existing [plans to restructure the shipyard]\n"},
      {"Representatives of the two industries agreed earlier this year to fight piracy.",
       "commitment agreement firm existing [agreed earlier this year to fight piracy] actor=Representatives of the two "
       "industries\n"},
      {"The city governments will all contribute to the fund.",
       "commitment plan firm [will all contribute to the fund] actor=The city governments to=the fund\n"},
      {"Rojas said it is essential that Chad publish its data.",
       "proposal call hedged [is essential that Chad publish its data] actor=Rojas to=Chad\n"},
      {"Chad heard Peru's announcement that it would sell the mine.",
       "commitment promise firm [would sell the mine] actor=it\n"},
      {"This follows the request of the Trade Office (Tro) to close the port.",
       "proposal request firm existing [request of the Trade Office (Tro) to close the port] actor=the Trade Office\n"},
      {"Officials have ordered about 80 patients and staff to leave a home in Oslo.",
       "proposal order firm [have ordered about 80 patients and staff to leave a home in Oslo] actor=Officials "
       "to=about 80 patients and staff\n"},
  });
}

TEST_CASE("what statements and short news taught: voices, lists, being somewhere, what is no deed") {
  check_each({
      {"Statement from President Ana Rojas on the Storm. Congress must pass the relief bill without delay.",
       "proposal demand firm [must pass the relief bill without delay] actor=President Ana Rojas to=Congress "
       "by=without delay\n"},
      {"Let us strengthen the health law, the minister said.",
       "proposal call firm [Let us strengthen the health law] actor=the minister\n"},
      {"The police let us go.", ""},
      {"We will never forget the fallen.",
       "commitment promise firm negative [will never forget the fallen] actor=We\n"},
      {"Oslo is ready for talks with the rebels.",
       "commitment willingness hedged [is ready for talks with the rebels] actor=Oslo to=the rebels\n"},
      {"Chile has agreed to a tax holiday for miners.",
       "commitment agreement firm [has agreed to a tax holiday for miners] actor=Chile\n"},
      {"The health minister announced his retirement.",
       "commitment plan firm [announced his retirement] actor=The health minister\n"},
      {"Haiti asked for more than $150 million in aid.",
       "proposal request firm [asked for more than $150 million in aid] actor=Haiti\n"},
      {"Rojas came to Oslo demanding to see the king.",
       "proposal demand firm [demanding to see the king] actor=Rojas\n"},
      {"The firm has filed for bankruptcy protection.", ""},
      {"Chile wants to be able to counter the missiles.",
       "commitment goal aspirational [wants to be able to counter the missiles] actor=Chile\n"},
      {"Rojas will be in Lima from May 3 to 5 for the summit.",
       "commitment plan firm [will be in Lima from May 3 to 5 for the summit] actor=Rojas by=from May 3 to 5\n"},
      {"The ministry will act, as needed, in self-defence.",
       "commitment plan firm [will act, as needed, in self-defence] actor=The ministry\n"},
      {"I will work with anyone - left or right - on ways to cut waste.",
       "commitment promise firm [will work with anyone - left or right - on ways to cut waste] actor=I\n"},
      {"Peru will donate a batch of vaccine, an older one, to treat 200 people.",
       "commitment plan firm [will donate a batch of vaccine, an older one, to treat 200 people] actor=Peru\n"},
      {"The envoy said most of the supply will go to rich countries.", ""},
      {"The rebels said they fear closing the port will create shortages.", ""},
      {"Rojas said the study should be concluded by June.", ""},
      {"My Administration will always have your back.",
       "commitment promise firm [will always have your back] actor=My Administration\n"},
      {"I am glad to see the two sides talk.", ""},
      {"Peru wants to make some changes to the accord.",
       "commitment goal aspirational [wants to make some changes to the accord] actor=Peru\n"},
      {"Peru and Chad agreed that the rule of law and the vote must be upheld.",
       "commitment agreement hedged [agreed that the rule of law and the vote must be upheld] actor=Peru and Chad\n"},
      {"Rojas requested the judges issue a ruling against Chad.",
       "proposal request firm [requested the judges issue a ruling against Chad] actor=Rojas to=the judges\n"},
      {"Mr. Soto is convinced the men will be released.", ""},
      {"Rojas rejected reports saying Chad plans to send troops.", ""},
      {"The high court ordered the ministry to restore access.", ""},
      {"The airline has ordered $6 billion in new aircraft.", ""},
      {"Peru has filed suit. It cannot meet the demands of the kidnappers.",
       "commitment refusal firm negative [cannot meet the demands of the kidnappers] actor=It\n"},
      {"I hereby order the ministry to return to the old rules.",
       "proposal order firm [order the ministry to return to the old rules] actor=I to=the ministry\n"},
      {"We rededicate ourselves to helping those who are ill.",
       "commitment promise firm [rededicate ourselves to helping those who are ill] actor=We\n"},
      {"The funds needed to repair the dam are late.", ""},
      {"They accuse Chad of harbouring groups that want to destroy the state.", ""},
      {"The pope will remain at the hospital for a week.",
       "commitment plan firm [will remain at the hospital for a week] actor=The pope by=for a week\n"},
      {"Officials announced last month the country would rejoin the cartel.",
       "commitment plan firm existing [would rejoin the cartel] actor=the country said=Officials\n"},
      {"On Monday, the Prince will have lunch with the king.",
       "commitment plan firm [will have lunch with the king] actor=the Prince to=the king by=On Monday\n"},
      {"He said his country could take part in a commission.",
       "commitment plan hedged [could take part in a commission] actor=his country said=He\n"},
      {"Egypt and Chad said they are interested in hosting the talks.",
       "commitment willingness hedged [are interested in hosting the talks] actor=they (Egypt and Chad)\n"},
      {"The hearings will examine the charges.", "commitment plan hedged [will examine the charges]\n"},
      {"The union wants this cost to be shouldered by the seven nations.",
       "proposal hope aspirational [wants this cost to be shouldered by the seven nations] actor=The union to=the "
       "seven nations\n"},
      {"Israel has agreed to free 170 prisoners.",
       "commitment agreement firm [has agreed to free 170 prisoners] actor=Israel\n"},
      {"Peru took part in a meeting to discuss its commitment to reform.", ""},
      {"Rojas affirmed her support for the government's efforts to hold the vote.",
       "commitment promise firm reaffirmed [affirmed her support for the government's efforts to hold the vote] "
       "actor=Rojas to=the government\n"},
  });
}

TEST_CASE("what raw news taught: priorities, attendance, what is not told") {
  check_each({
      {"President Rojas has made it a top priority to clean the rivers.",
       "commitment goal aspirational [has made it a top priority to clean the rivers] actor=President Rojas\n"},
      {"Pakistan and Spain each plan to deploy some 500 troops.",
       "commitment plan firm [plan to deploy some 500 troops] actor=Pakistan and Spain\n"},
      {"The remaining deputies will serve as advisors, the speaker said.",
       "commitment plan firm [will serve as advisors] actor=The remaining deputies said=the speaker\n"},
      {"The kingdom will also be in attendance, its envoy said.",
       "commitment plan firm [will also be in attendance] actor=The kingdom said=its envoy\n"},
      {"She will visit the forest to meet with local, indigenous, and other leaders.",
       "commitment plan firm [will visit the forest to meet with local, indigenous, and other leaders] actor=She\n"},
      {"Norway said it will reopen the port to tourists, after closing it during protests in March.",
       "commitment plan firm [will reopen the port to tourists] actor=it\n"},
      {"Peru is committed to securing its energy supply, recognizing that coal is scarce.",
       "commitment promise firm [is committed to securing its energy supply] actor=Peru\n"},
      {"Officials spoke of accusations that Oslo is seeking to build a dam.", ""},
      {"The envoy gave no indication that Chad will accept the offer.", ""},
      {"The ministry will not say how many ships have left.", ""},
      {"The minister said nobody on strike will be punished.",
       "commitment promise firm negative [nobody on strike will be punished] said=The minister\n"},
      {"None of the ministers will sign the treaty, the envoy said.",
       "commitment refusal firm negative [will sign the treaty] actor=None of the ministers said=the envoy\n"},
      {"The officials said the talks would go ahead on Monday.",
       "commitment plan firm [would go ahead on Monday] by=on Monday said=The officials\n"},
      {"We cannot allow these floods to become normal.", ""},
  });
}

TEST_CASE("what raw news taught: what was sought, shown and kept as a feast binds nobody") {
  check_each({
      {"Her approach has demonstrated a true commitment to cleaning the rivers.", ""},
      {"The authorities sought to protect the local banks.", ""},
      {"Fishing communities around the world will celebrate the feast.", ""},
      {"The queen will celebrate the anniversary in Lima.",
       "commitment plan firm [will celebrate the anniversary in Lima] actor=The queen\n"},
  });
}

TEST_CASE("a participle behind a hyphen does not govern the noun") {
  check_each({
      {"He underscored the long-standing Peruvian commitment to universal human rights.",
       "commitment promise firm reaffirmed [underscored the long-standing Peruvian commitment to universal human "
       "rights] actor=Peruvian said=He\n"},
      {"Chad renewed its wide-ranging pledge to protect the lake.",
       "commitment promise firm reaffirmed [renewed its wide-ranging pledge to protect the lake] actor=Chad\n"},
  });
}

TEST_CASE("what raw news taught: pledges behind despite, goals told as such, duties agreed on, penalties") {
  check_each({
      {"The rebels have been shelling the town, despite earlier pledges to stop such attacks.",
       "commitment promise firm existing [pledges to stop such attacks] actor=The rebels\n"},
      {"The minister said the governments are not helping to stem the flow of arms, despite promises to do so.",
       "commitment promise firm existing [promises to do so] actor=the governments said=The minister\n"},
      {"Director Silva and Secretary Costa reiterated President Moreno and Vice President Diaz’ unyielding commitment "
       "to expanding access to schools.",
       "commitment promise firm reaffirmed [reiterated President Moreno and Vice President Diaz’ unyielding commitment "
       "to expanding access to schools] actor=President Moreno and Vice President Diaz said=Director Silva and "
       "Secretary Costa\n"},
      {"This meeting highlights Peru’s and Chile’s enduring and shared commitment to fighting piracy.",
       "commitment promise firm [highlights Peru’s and Chile’s enduring and shared commitment to fighting piracy] "
       "actor=Peru’s and Chile\n"},
      {"The talks were constructive, underscoring the shared commitment to reaching a just peace.",
       "commitment promise firm reaffirmed [underscoring the shared commitment to reaching a just peace]\n"},
      {"The minister highlighted the government’s commitment to supporting farmers and the administration’s commitment "
       "to including small firms in the talks.",
       "commitment promise firm [highlighted the government’s commitment to supporting farmers] actor=the government "
       "to=farmers said=The minister\n"
       "commitment promise firm existing [commitment to including small firms in the talks] actor=the "
       "administration\n"},
      {"Both leaders agreed that nothing is more essential than trust, and that the victory of Mr. Perez should be "
       "honored through a peaceful transfer.",
       "commitment agreement hedged [should be honored through a peaceful transfer] actor=Both leaders\n"},
      {"The union refused to let the managers, including two directors, leave the site.",
       "commitment refusal firm negative [refused to let the managers, including two directors, leave the site] "
       "actor=The union\n"},
      {"Under an agreement with Georgia, the base will close by the end of 2007.",
       "commitment agreement firm [will close by the end of 2007] by=by the end of 2007\n"},
      {"He said that while his government is committed to fighting piracy, it is also responsible for the safety of "
       "its people.",
       "commitment promise firm [is committed to fighting piracy] actor=his government\n"},
      {"We can, and we must, do more to protect our coasts.",
       "commitment promise firm [must, do more to protect our coasts] actor=We\n"},
      {"He said it also will take the hard work of everyone.", ""},
      {"Mr. Silva said that bringing prices down is his top economic priority.",
       "commitment goal aspirational [bringing prices down is his top economic priority] actor=his\n"},
      {"Mr. Silva reiterated that it remains a top priority to resolve the cases of detained citizens.",
       "commitment goal aspirational [it remains a top priority to resolve the cases of detained citizens] actor=Mr. "
       "Silva\n"},
      {"He said the aim was to create jobs for workers in the north.",
       "commitment goal aspirational [the aim was to create jobs for workers in the north] actor=He\n"},
      {"I’m calling on Congress to do its part—including passing the proposals of my government.",
       "proposal call firm [’m calling on Congress to do its part—including passing the proposals of my government] "
       "actor=I to=Congress\n"},
      {"Officials say the benzene in the river should be so diluted that no interruption of service will be necessary.",
       ""},
      {"The president says the leaders have agreed to form a government - but that the details are yet to be worked "
       "out.",
       "commitment agreement firm [have agreed to form a government] actor=the leaders said=The president\n"},
      {"The group also said that the safety of civilians must be ensured during the operations.",
       "proposal demand firm [must be ensured during the operations] actor=The group by=during the operations\n"},
      {"Serbia agreed to support closer ties with Russia, in a push to counter anger over the vote.",
       "commitment agreement firm [agreed to support closer ties with Russia] actor=Serbia to=Russia\n"},
      {"\"There will be no such signature,\" the prime minister said.",
       "commitment refusal firm negative [There will be no such signature] said=the prime minister\n"},
      {"A dispute over visas between Peru and Chile threatened to overshadow their annual gathering with the union.",
       ""},
      {"No trader should have to beg for a stamp, he said.", ""},
      {"Mr. Silva dismissed suggestions that he would sign anything that treats the enclave as a state.", ""},
      {"\"We will not break off the talks, but neither will we sit idly by while our fishermen suffer,\" he said.",
       "commitment refusal firm negative [will not break off the talks] actor=We said=he\n"
       "commitment refusal firm negative [will we sit idly by while our fishermen suffer] actor=we said=he\n"},
      {"Pyongyang issued a statement threatening \"overwhelming and merciless\" steps against any move to expand "
       "drills.",
       "commitment threat firm [threatening \"overwhelming and merciless\" steps against any move to expand drills] "
       "actor=Pyongyang\n"},
      {"Peru will not consider any new levy, Ana Rojas said.",
       "commitment refusal firm negative [will not consider any new levy] actor=Peru said=Ana Rojas\n"},
      {"Peru will consider a new levy, Ana Rojas said.",
       "commitment promise hedged [will consider a new levy] actor=Peru said=Ana Rojas\n"},
      {"Ana Silva proposed that the investigators extend the deadline by 30 days, and committed that Hanoi would "
       "supply "
       "all records.",
       "proposal suggestion firm [proposed that the investigators extend the deadline by 30 days] actor=Ana Silva "
       "to=the "
       "investigators\n"
       "commitment promise firm [committed that Hanoi would supply all records] actor=Hanoi said=Ana Silva\n"},
      {"The ministry has ordered tighter checks on certificates of origin to stop goods from being relabeled.",
       "proposal order firm [has ordered tighter checks on certificates of origin to stop goods from being relabeled] "
       "actor=The ministry\n"},
      {"The ministry warned that companies caught cheating will be stripped of their export licenses.",
       "commitment threat firm [will be stripped of their export licenses] said=The ministry\n"},
      {"Member states also agreed to share satellite data with partner authorities, and several others announced "
       "additional "
       "contributions.",
       "commitment agreement firm [agreed to share satellite data with partner authorities] actor=Member states "
       "to=partner authorities\n"
       "commitment plan firm [announced additional contributions] actor=several others\n"},
      {"Onodera explained that the rule is not aimed at any country and promised to convey Seoul's concerns to the "
       "agencies.",
       "commitment promise firm [promised to convey Seoul's concerns to the agencies] actor=Onodera to=the agencies\n"},
      {"He promised a credit line of 1.8 billion reais for affected smelters.",
       "commitment promise firm [promised a credit line of 1.8 billion reais for affected smelters] actor=He "
       "to=affected smelters\n"},
      {"The statement demands that all parties halt attacks and pledges \"full support\" to a mediation bid.",
       "proposal demand firm [demands that all parties halt attacks] actor=The statement to=all parties\n"
       "commitment promise firm [pledges \"full support\" to a mediation bid] actor=The statement\n"},
      {"The declaration pledges to cut emissions by half.",
       "commitment promise firm [pledges to cut emissions by half] actor=The declaration\n"},
  });
}

TEST_CASE("what raw news taught: responses, closing quotes, what follows 'with', what was or is not yet") {
  check_each({
      {"The company said in an emailed response that it would challenge in court any change made without consultation.",
       "commitment threat firm [would challenge in court any change made without consultation] actor=it (The "
       "company)\n"},
      {"Regional leaders on Friday gave South Sudan's rival factions two weeks to hand over lists of the troops.",
       "proposal demand firm [gave South Sudan's rival factions two weeks to hand over lists of the troops] "
       "actor=Regional leaders to=South Sudan's rival factions by=two weeks\n"},
      {"The minister said the soldiers would remain \"for as long as Juba wishes\".",
       "commitment plan firm [would remain \"for as long as Juba wishes\"] actor=the soldiers by=for as long as "
       "Juba wishes said=The minister\n"},
      {"The utility will put $150 million into the fund, with the remainder to come from private investors.",
       "commitment plan firm [will put $150 million into the fund] actor=The utility\n"},
      {"The state-owned power authority has been instructed to finish land purchases by December.",
       "proposal order firm [has been instructed to finish land purchases by December] to=The state-owned power "
       "authority by=by December\n"},
      {"The minister insisted that the government remained “absolutely committed” to spending the full amount by "
       "April.",
       "commitment promise firm reaffirmed [remained “absolutely committed” to spending the full amount by April] "
       "actor=the government by=by April said=The minister\n"},
      {"The Treasury has brushed aside calls for a levy on private jets.",
       "commitment refusal firm negative [has brushed aside calls for a levy on private jets] actor=The Treasury\n"
       "proposal call firm existing [calls for a levy on private jets] to=The Treasury\n"},
      {"\"They know what they have to bring,\" said Tonga's prime minister.", ""},
      {"Human rights groups criticized the clause, with Amnesty International calling on Berlin to suspend "
       "deportations.",
       "proposal call firm [calling on Berlin to suspend deportations] actor=Amnesty International to=Berlin\n"},
      {"Both underlined that any settlement must be accompanied by robust guarantees.", ""},
      {"Prime Minister Lindqvist asked for British help in going after the gangs behind the trade.",
       "proposal request firm [asked for British help in going after the gangs behind the trade] actor=Prime Minister "
       "Lindqvist\n"},
      {"The Netherlands stands ready to help, she noted, while expressing her wish that Peru would simplify "
       "procedures.",
       "commitment willingness hedged [stands ready to help] actor=The Netherlands said=she\n"
       "proposal hope aspirational [expressing her wish that Peru would simplify procedures] actor=she to=Peru\n"},
      {"Mr. Silva declined to give a timetable.", ""},
      {"They agreed that the situation would have benefited from open consultations.", ""},
      {"They also reaffirmed the continued need for global action to address the food crisis.", ""},
      {"The leaders will have an in-depth discussion on energy security.",
       "commitment plan firm [will have an in-depth discussion on energy security] actor=The leaders\n"},
      {"The office will encourage companies to invest by: (1) reducing burdens; (2) speeding up permits.",
       "commitment plan firm [will encourage companies to invest by: (1) reducing burdens; (2) speeding up permits] "
       "actor=The office\n"},
      {"They’d rather punish their own voters than see the policy succeed.", ""},
      {"They will also remain in close contact with their European partners.",
       "commitment plan firm [will also remain in close contact with their European partners] actor=They to=their "
       "European partners\n"},
      {"The delegation reaffirmed its gratitude for the steadfast commitment of the United States to peace.", ""},
      {"They discussed the arms that Russia is deploying, targeting its civilian infrastructure.", ""},
      {"Senator Silva called Sunday in a broadcast interview for a phased withdrawal of the troops.",
       "proposal call firm [called Sunday in a broadcast interview for a phased withdrawal of the troops] "
       "actor=Senator Silva\n"},
      {"A spokesman said the group is not yet ready to present its report to the president.", ""},
      {"The presidents agreed on the urgency of bringing the process to closure as soon as possible.",
       "commitment agreement hedged [agreed on the urgency of bringing the process to closure as soon as possible] "
       "actor=The presidents by=as soon as possible\n"},
      {"The vice minister offered an apology for the incident.", ""},
      {"Their clearances will be immediately suspended, the ministry said, pending a review of their access.",
       "commitment plan firm [will be immediately suspended] by=immediately said=the ministry\n"},
      {"Seoul has protested the plan, saying it would shut out small exporters.", ""},
      {"Govt to delay nickel levy after smelters balk",
       "commitment plan firm [to delay nickel levy after smelters balk] actor=Govt\n"},
  });
}

TEST_CASE("what news of many outlets taught: ultimatums, asides, reasons, what is held or provided for") {
  check_each({
      {"The president said that partners must open their markets or face higher tariffs.",
       "proposal demand firm [must open their markets] actor=The president to=partners\n"
       "commitment threat firm [face higher tariffs] actor=The president to=partners\n"},
      {"The bloc urged Peru to drop the tariffs or lose its aid.",
       "proposal request firm [urged Peru to drop the tariffs] actor=The bloc to=Peru\n"},
      {"Kazakhstan commits not to impose taxes on data, and to support a moratorium on duties.",
       "commitment promise firm negative [commits not to impose taxes on data] actor=Kazakhstan\n"
       "commitment promise firm [to support a moratorium on duties] actor=Kazakhstan\n"},
      {"She balked at Quito’s insistence that the officers involved be tried in Ecuador.",
       "commitment refusal firm negative [balked at Quito’s insistence that the officers involved be tried in Ecuador] "
       "actor=She\n"},
      {"Neither will station troops near the river while the commission does its work.",
       "commitment refusal firm negative [will station troops near the river while the commission does its work] "
       "actor=Neither\n"},
      {"He affirmed that Vietnam consistently pursues the goal of net-zero emissions by 2050.",
       "commitment goal aspirational [pursues the goal of net-zero emissions by 2050] actor=Vietnam by=by 2050 "
       "said=He\n"},
      {"The chief executive accused ministers of ignoring a promise made before the last election to consult the "
       "sector.",
       "commitment promise firm existing [promise made before the last election to consult the sector] said=The chief "
       "executive\n"},
      {"“Iraq will not stay silent while its marshes turn to salt,” he said.",
       "commitment refusal firm negative [will not stay silent while its marshes turn to salt] actor=Iraq said=he\n"},
      {"A board spokesperson said it would not confirm the plan.", ""},
      {"Peru is preparing to more than double import duties.",
       "commitment plan firm [is preparing to more than double import duties] actor=Peru\n"},
      {"Three governments pledged a combined $46 million at a meeting in Geneva.",
       "commitment promise firm [pledged a combined $46 million] actor=Three governments\n"},
      {"Sierra Leone had called for a humanitarian envoy.",
       "proposal call firm existing [had called for a humanitarian envoy] actor=Sierra Leone\n"},
      {"She said she had received assurances from the authorities that customs fees will be waived until May.",
       "commitment promise firm existing [assurances from the authorities that customs fees will be waived until May] "
       "actor=the authorities by=until May said=She\n"},
      {"The analyst advised the ministry to auction grid capacity.",
       "proposal suggestion hedged [advised the ministry to auction grid capacity] actor=The analyst to=the "
       "ministry\n"},
      {"The Commission has today proposed to mobilise funds to support farmers.",
       "proposal suggestion firm [has today proposed to mobilise funds to support farmers] actor=The Commission\n"},
      {"The gathering, to be co-chaired by Norway, aims to raise at least $1.2 billion.",
       "commitment plan firm [to be co-chaired by Norway] actor=Norway\n"
       "commitment goal aspirational [aims to raise at least $1.2 billion]\n"},
      {"The government is supposed to submit a plan by May.",
       "commitment plan firm [is supposed to submit a plan by May] actor=The government by=by May\n"},
      {"Kwon's predecessor had vowed to conclude them within a year.",
       "commitment promise firm existing [had vowed to conclude them within a year] actor=Kwon's predecessor by=within "
       "a year\n"},
      {"Bae questioned the rush, demanding that the assessment, completed in May, be disclosed to the Assembly.",
       "proposal demand firm [demanding that the assessment, completed in May, be disclosed to the Assembly] "
       "actor=Bae\n"},
      {"He said the single window would go live in the first quarter.",
       "commitment plan firm [would go live in the first quarter] by=in the first quarter said=He\n"},
      {"Akinrele advised the government to publish the list of approved products, and called for the suspension of "
       "levies.",
       "proposal suggestion hedged [advised the government to publish the list of approved products] actor=Akinrele "
       "to=the government\n"
       "proposal call firm [called for the suspension of levies] actor=Akinrele\n"},
      {"In line with the budget, they plan to save more and, should revenues fall, stand ready to postpone spending.",
       "commitment plan firm [plan to save more] actor=they\n"
       "commitment willingness hedged [stand ready to postpone spending] actor=they if=should revenues fall\n"},
      {"The authorities intend to submit to parliament, by May, a law on the airline.",
       "commitment plan firm [intend to submit to parliament, by May, a law on the airline] actor=The authorities "
       "to=parliament by=by May\n"},
      {"He insisted that his country's doors remain open for dialogue.", ""},
      {"The official said the deal would be brought before the cabinet once Amman commits to stationing more "
       "inspectors.",
       "commitment plan hedged [would be brought before the cabinet] if=once Amman commits to stationing more "
       "inspectors said=The official\n"},
      {"A bill obliging foreign vessels to declare their routes is being drafted.", ""},
      {"Peru should think twice before acting, Zhou said.",
       "proposal suggestion hedged [should think twice before acting] actor=Zhou to=Peru by=before acting\n"},
      {"Kampala will withdraw a complaint it lodged last year, and has undertaken to admit cement.",
       "commitment plan firm [will withdraw a complaint it lodged last year] actor=Kampala\n"
       "commitment promise firm [has undertaken to admit cement] actor=Kampala\n"},
      {"The United States pressed Ecuador to ratify the treaty and raised concerns about delays.",
       "proposal request firm [pressed Ecuador to ratify the treaty] actor=The United States to=Ecuador\n"},
      {"The countries want the executive to table a proposal before the summer break.",
       "proposal hope aspirational [want the executive to table a proposal before the summer break] actor=The "
       "countries to=the executive by=before the summer break\n"},
      {"The Parties shall establish a working group, which is to hold its first session in Quito in May.",
       "commitment plan firm [shall establish a working group] actor=The Parties\n"
       "commitment plan firm [is to hold its first session in Quito in May] actor=a working group by=in May\n"},
      {"He invited firms to bid for concessions that his government plans to auction in the spring.",
       "proposal invitation firm [invited firms to bid for concessions that his government plans to auction in the "
       "spring] actor=He to=firms by=in the spring\n"
       "commitment plan firm [plans to auction in the spring] actor=his government by=in the spring\n"},
      {"The crossing must not be used as a lever, the ministry said.",
       "proposal demand firm negative [must not be used as a lever] actor=the ministry\n"},
      {"\"I'll say it again here,\" she told reporters.", ""},
      {"Garnier told reporters so, calling on “all of the country’s political forces to put the general interest "
       "first”.",
       "proposal call firm [calling on “all of the country’s political forces to put the general interest first] "
       "actor=Garnier to=the country’s political forces\n"},
      {"She conceded, however, that the money would be released in stages.",
       "commitment plan firm [would be released in stages] said=She\n"},
      {"Canada has no intention of giving cheesemakers more access in exchange for relief on beef, its minister said.",
       "commitment refusal firm negative [has no intention of giving cheesemakers more access] actor=Canada if=in "
       "exchange for relief on beef said=its minister\n"},
      {"Mr. Khatami has issued a new warning that Tehran will respond to any hostile action.",
       "commitment threat firm [will respond to any hostile action] actor=Tehran said=Mr. Khatami\n"},
      {"Brazil will take the union to court if the quotas are not scrapped.",
       "commitment threat firm [will take the union to court] actor=Brazil if=if the quotas are not scrapped\n"},
      {"He has since backed away from a pledge to nationalize the industry.",
       "commitment promise firm withdrawn [has since backed away from a pledge to nationalize the industry] "
       "actor=He\n"},
      {"The vice president will host Prime Minister Golob in May.",
       "commitment plan firm [will host Prime Minister Golob in May] actor=The vice president to=Prime Minister Golob "
       "by=in May\n"},
  });
}

TEST_CASE("what raw news taught: a date that owns a thing dates no act") {
  check_each({
      {"Peru will not raise fees without 60 days' notice.",
       "commitment refusal firm negative [will not raise fees without 60 days' notice] actor=Peru\n"},
      {"Peru will take part in this year's joint survey with Chile.",
       "commitment plan firm [will take part in this year's joint survey with Chile] actor=Peru to=Chile\n"},
      {"Peru will publish the list in two weeks' time.",
       "commitment plan firm [will publish the list in two weeks' time] actor=Peru by=in two weeks' time\n"},
      {"Peru plans to raise the levy at next month's summit.",
       "commitment plan firm [plans to raise the levy at next month's summit] actor=Peru by=at next month's summit\n"},
  });
}

TEST_CASE("what raw news taught: mills pledge too") {
  check_each({
      {"The mill, which exports most of its output, pledged in August to install scanners.",
       "commitment promise firm existing [pledged in August to install scanners] actor=The mill\n"},
  });
}

TEST_CASE("what short news taught: long objects, hopes, targets, stays, what is offered, included, threatened with") {
  check_each({
      // a verb that the tagger took for a noun
      {"The judge threatened to jail Mr. Soto and revoke his bail.",
       "commitment threat firm [threatened to jail Mr. Soto and revoke his bail] actor=The judge\n"},
      {"Chad refused to jail the two officers.",
       "commitment refusal firm negative [refused to jail the two officers] actor=Chad\n"},
      {"Tens of thousands of teachers are set to march on Friday.",
       "commitment plan firm [are set to march on Friday] actor=Tens of thousands of teachers by=on Friday\n"},
      {"The rebels agreed to peace talks.", "commitment acceptance firm [agreed to peace talks] actor=The rebels\n"},
      {"The delay is due to repair work.", ""},
      // a long object, an apposition, a verb behind a name
      {"The premier urged recipients of Medina, the state fund, to apply by June.",
       "proposal request firm [urged recipients of Medina, the state fund, to apply by June] actor=The premier "
       "to=recipients of Medina by=by June\n"},
      {"The bishop urged friends and family of the elderly to check on them.",
       "proposal request firm [urged friends and family of the elderly to check on them] actor=The bishop to=friends "
       "and family of the elderly\n"},
      {"The king invited Ana Rojas, head of the Peru Forum, to talks in Oslo.",
       "proposal invitation firm [invited Ana Rojas, head of the Peru Forum, to talks in Oslo] actor=The king to=Ana "
       "Rojas\n"},
      {"The king invited Ana Rojas, head of the Peru Forum.", ""},
      {"The students are demanding Prime Minister Ana Rojas apologize for the remark.",
       "proposal demand firm [are demanding Prime Minister Ana Rojas apologize for the remark] actor=The students "
       "to=Prime Minister Ana Rojas\n"},
      {"Workers gathered outside the mill set to make steel, to demand the firm reopen the mine.",
       "proposal demand firm [demand the firm reopen the mine] actor=Workers to=the firm\n"},
      {"The firm built a plant to demand more of its staff.", ""},
      {"Crowds gathered outside, with some demanding Rojas be declared the winner.",
       "proposal demand firm [demanding Rojas be declared the winner] actor=some\n"},
      // hopes, targets, threats
      {"The envoy said she was hopeful the two sides could reach a truce.",
       "proposal hope aspirational [was hopeful the two sides could reach a truce] actor=she (The envoy) to=the two "
       "sides\n"},
      {"The minister is hopeful of a deal.", ""},
      {"Peru wants its copper exports to reach 3 million tons by 2030.",
       "commitment goal aspirational [wants its copper exports to reach 3 million tons by 2030] actor=Peru by=by "
       "2030\n"},
      {"The ministry wants the number of visitors to double by 2030.",
       "commitment goal aspirational [wants the number of visitors to double by 2030] actor=The ministry by=by 2030\n"},
      {"Peru wants prices to fall.", ""},
      {"Peru wants Chile to double its quota.",
       "proposal hope aspirational [wants Chile to double its quota] actor=Peru to=Chile\n"},
      {"The paper said the ministry threatened them with legal action if they publish the file.",
       "commitment threat firm [threatened them with legal action] actor=the ministry to=them if=if they publish the "
       "file said=The paper\n"},
      {"The storm threatened the town with floods.", ""},
      // those who met, what is closed, what a trip includes
      {"The conference unveiled a plan that includes closing two camps by June.",
       "commitment plan firm [unveiled a plan that includes closing two camps by June] actor=The conference by=by "
       "June\n"},
      {"The summit agreed to set up a fund.", "commitment agreement firm [agreed to set up a fund] actor=The summit\n"},
      {"The conference ended without a plan to close the camps.", ""},
      {"Officials say the suspension will last two weeks.",
       "commitment plan firm [will last two weeks] said=Officials\n"},
      {"The visit will include stops in Oman and Chad.",
       "commitment plan firm [will include stops in Oman and Chad]\n"},
      {"The visit will include a large entourage.", ""},
      // staying, going, being offered
      {"The peacekeepers will remain in place until June.",
       "commitment plan firm [will remain in place until June] actor=The peacekeepers by=until June\n"},
      {"Sanctions will remain in place.", ""},
      {"The premier said his forces will stay in those countries for as long as they are needed.",
       "commitment plan firm [will stay in those countries for as long as they are needed] actor=his forces by=for "
       "as long as they are needed said=The premier\n"},
      {"Vice President Soto is heading Sunday to the Middle East for talks.",
       "commitment plan firm [is heading Sunday to the Middle East for talks] actor=Vice President Soto by=Sunday\n"},
      {"The envoy returns Monday to Oslo.",
       "commitment plan firm [returns Monday to Oslo] actor=The envoy by=Monday\n"},
      {"The senator said she will return to Peru in May.",
       "commitment plan firm [will return to Peru in May] actor=she (The senator) by=in May\n"},
      {"Anyone who is offered a job must take it.", ""},
      {"The house was offered for sale.", ""},
      {"Spain offered Chad two patrol boats.",
       "proposal offer firm [offered Chad two patrol boats] actor=Spain to=Chad\n"},
      // no pledge without its content, no plan of which nobody speaks
      {"Japan announced its pledge Tuesday at the beginning of a conference in Lima.", ""},
      {"The minister would not speculate on when the consulate would reopen.", ""},
      // whose, to whom
      {"Chad agreed to the joint Nordic Union - Baltic League force of 3,000 troops.",
       "commitment agreement firm [agreed to the joint Nordic Union - Baltic League force of 3,000 troops] "
       "actor=Chad\n"},
      {"Chad will buy missiles from Peru - prompting protests.",
       "commitment plan firm [will buy missiles from Peru] actor=Chad to=Peru\n"},
      {"The rebels demanded to talk to the president.",
       "proposal demand firm [demanded to talk to the president] actor=The rebels to=the president\n"},
      {"The navy ordered the ship to turn around.",
       "proposal order firm [ordered the ship to turn around] actor=The navy to=the ship\n"},
  });
}

TEST_CASE("what short news taught: where one is to ask, it itself, events hoped for and planned, strikes called") {
  check_each({
      // one is somewhere to ask, joins in asking
      {"Secretary Rojas is in the Gulf to urge that both sides work together.",
       "proposal request firm [urge that both sides work together] actor=Secretary Rojas to=both sides\n"},
      {"Mr. Soto was in Lima to press the government to reopen the port.",
       "proposal request firm [press the government to reopen the port] actor=Mr. Soto to=the government\n"},
      {"Peru joined Chile in demanding the release of the crew.",
       "proposal demand firm [demanding the release of the crew] actor=Peru\n"},
      {"The panel has no authority to demand an answer.", ""},
      {"The envoy spent a year in demanding posts.", ""},
      // long objects, money, agreements of others
      {"They called on ethnic Aru people in Chad and overseas to stand united.",
       "proposal call firm [called on ethnic Aru people in Chad and overseas to stand united] actor=They to=ethnic Aru "
       "people in Chad\n"},
      {"The United Nations is appealing for more than $180 million next year to help refugees from Chad.",
       "proposal request firm [is appealing for more than $180 million next year to help refugees from Chad] actor=The "
       "United Nations\n"},
      {"Rojas has repeatedly threatened western states, including Peru, with violent attacks.",
       "commitment threat firm existing [has repeatedly threatened western states, including Peru, with violent "
       "attacks] actor=Rojas to=western states\n"},
      {"Peru and Chad have signed a landmark agreement for Lima to supply Chad with fuel.",
       "commitment agreement firm [have signed a landmark agreement for Lima to supply Chad with fuel] actor=Peru and "
       "Chad to=Chad\n"},
      {"The firms signed an agreement for a plant.", ""},
      {"A rebel leader has suggested the possibility of talks with Chad.",
       "proposal suggestion hedged [has suggested the possibility of talks with Chad] actor=A rebel leader to=Chad\n"},
      {"Both sides have promised a safe passage for the convoy.",
       "commitment promise firm [have promised a safe passage for the convoy] actor=Both sides to=the convoy\n"},
      // it, itself
      {"The ministry says it will allow 200 trucks to cross.",
       "commitment promise firm [will allow 200 trucks to cross] actor=it (The ministry)\n"},
      {"The minister said it will increase exports.", ""},
      {"The secretary said she will not serve a second term.",
       "commitment refusal firm negative [will not serve a second term] actor=she (The secretary)\n"},
      {"The former champion will not play in Lima.",
       "commitment refusal firm negative [will not play in Lima] actor=The former champion\n"},
      {"She will serve a second term.", ""},
      // events hoped for, planned, duties of events; strikes called
      {"Peru says it hopes the talks will resume soon.",
       "proposal hope aspirational [hopes the talks will resume soon] actor=it by=soon\n"},
      {"The envoy expressed hope that the talks will resume.",
       "proposal hope aspirational [expressed hope that the talks will resume] actor=The envoy\n"},
      {"Airlines hope the round would open a new horizon.", ""},
      {"Further talks are planned next week.", "commitment plan firm [are planned next week]\n"},
      {"The meeting was scheduled two weeks ago.", ""},
      {"Applications are due April 30.", ""},
      {"The party said the election should go ahead as planned.",
       "proposal suggestion hedged [should go ahead as planned] actor=The party\n"},
      {"The rebels declared a unilateral truce.",
       "commitment plan firm [declared a unilateral truce] actor=The rebels\n"},
      {"The union called a strike for Monday.",
       "commitment plan firm [called a strike for Monday] actor=The union by=for Monday\n"},
      {"The union called the strike illegal.", ""},
      {"The government denied it plans to withdraw troops.", ""},
  });
}

TEST_CASE("what short news taught: a question that is only quoted, what is ordered, called, included") {
  check_each({
      // a question that is only quoted
      {"Rojas called for an inquiry into the network, saying it showed a sign that read, \"Who did it?\"",
       "proposal call firm [called for an inquiry into the network] actor=Rojas\n"},
      {"\"Who will pay the fee?\"", ""},
      {"Rojas asked, \"Will Peru sign the treaty?\"", ""},
      // asked behind a participle and a bracket, invited behind one
      {"The chief had asked for the parties involved with the plan (Peru, Chad and Oman) to respond by May 3.",
       "proposal request firm existing [had asked for the parties involved with the plan (Peru, Chad and Oman) to "
       "respond by May 3] actor=The chief to=the parties by=by May 3\n"},
      {"Rojas called on his attorney general to probe the incident.",
       "proposal call firm [called on his attorney general to probe the incident] actor=Rojas to=his attorney "
       "general\n"},
      // ordered, called, included, on a stage
      {"The ministry has ordered the slaughter of 8,000 chickens.",
       "proposal order firm [has ordered the slaughter of 8,000 chickens] actor=The ministry\n"},
      {"The agencies have called an emergency meeting on Tuesday.",
       "commitment plan firm [have called an emergency meeting on Tuesday] actor=The agencies by=on Tuesday\n"},
      {"The chief called the meeting a success.", ""},
      {"The maneuvers will include training to detect attacks.",
       "commitment plan firm [will include training to detect attacks]\n"},
      {"The two men will appear together at a rally in Lima.",
       "commitment plan firm [will appear together at a rally in Lima] actor=The two men\n"},
      {"It will appear that the firm lost.", ""},
      {"A telephone caller threatened to blow up the mill.",
       "commitment threat firm [threatened to blow up the mill] actor=A telephone caller\n"},
  });
}

TEST_CASE("what short news taught: conditions with asides, whether, what is considered or quoted of another") {
  check_each({
      // conditions with an aside or a list, and what ends them; whether is none
      {"The senator has threatened to retaliate if the plan, called the last chance, is enacted.",
       "commitment threat firm [has threatened to retaliate] actor=The senator if=if the plan, called the last chance, "
       "is enacted\n"},
      {"If Peru, Chile and Chad agree, Oman will sign the pact.",
       "commitment plan hedged [will sign the pact] actor=Oman if=If Peru, Chile and Chad agree\n"},
      {"Rojas had threatened to cancel the vote if Chad barred it in the city, to protest the choice of candidates.",
       "commitment threat firm existing [had threatened to cancel the vote] actor=Rojas if=if Chad barred it in the "
       "city\n"},
      {"The ministry will ask sellers to inspect all shipments to see if they contain steel.",
       "commitment plan firm [will ask sellers to inspect all shipments to see if they contain steel] actor=The "
       "ministry\n"},
      {"Rojas wants to test the bridge to see if it holds.",
       "commitment goal aspirational [wants to test the bridge to see if it holds] actor=Rojas\n"},
      // what is only considered, unthinkable, an effect of a deed, not said
      {"The cabinet is considering a plan to hold some detainees.", ""},
      {"The cabinet is considering Peru's plan to hold talks.",
       "commitment plan firm existing [plan to hold talks] actor=Peru\n"},
      {"Rojas says it is inconceivable that troops will be sent to Peru.", ""},
      {"President Ana Rojas says ending the row with Peru will put a stop to the raids.", ""},
      {"The lawyer said he would only say the amount was high.", ""},
      {"The accord reached on August 9 calls for a unity government.", ""},
      // whose, to whom, when
      {"Peru will have no contacts with the group as long as it refuses to recognize Chile.",
       "commitment refusal firm negative [will have no contacts with the group] actor=Peru to=the group if=as long as "
       "it refuses to recognize Chile\n"},
      {"The agency quotes Peru's defense minister as demanding an apology from Chile.",
       "proposal demand firm [demanding an apology from Chile] actor=Peru's defense minister to=Chile\n"},
      {"The minister was quoted as demanding an apology.",
       "proposal demand firm [demanding an apology] actor=The minister\n"},
      {"Chad will meet the group after being denied a licence.",
       "commitment plan firm [will meet the group after being denied a licence] actor=Chad to=the group\n"},
      {"Chad will meet the group after consulting its allies.",
       "commitment plan firm [will meet the group after consulting its allies] actor=Chad to=the group by=after "
       "consulting its allies\n"},
      {"Rojas told a radio broadcaster that leaders are set to meet on Tuesday.",
       "commitment plan firm [are set to meet on Tuesday] actor=leaders by=on Tuesday said=Rojas\n"},
  });
}

TEST_CASE(
    "what short news taught: nouns by their party, what is sought for oneself, needs of the past, deeds as subjects") {
  check_each({
      // nouns by their party, without content, sought for oneself, and attributes
      {"Fires go on in the mines every year, despite repeated government promises to improve safety.",
       "commitment promise firm [promises to improve safety] actor=government\n"},
      {"The senator announced his plan for Peru.", ""},
      {"The envoys discussed a plan for Peru to hand over two towns.",
       "commitment plan firm existing [plan for Peru to hand over two towns]\n"},
      {"Rojas is seeking his party's nomination.", ""},
      {"Rojas criticised the firm for its role in a U.S.-proposed trade zone.", ""},
      // what needed to be done, when it is unclear, what an act reflects or brings
      {"The officials said a dispute arose over papers that needed to be signed.", ""},
      {"The envoy said it is not clear when the talks will resume.", ""},
      {"The minister said Lima will continue to reflect the make-up of Peru.", ""},
      {"The general warns that releasing the pictures would inflame the crowd.", ""},
      // to whom, when
      {"The premier said she will consult with Minister of Interior Paul Soto on the plan.",
       "commitment promise firm [will consult with Minister of Interior Paul Soto on the plan] actor=she (The premier) "
       "to=Minister "
       "of Interior Paul Soto\n"},
      {"Peru threatened sanctions for Christmas decorations in the port.",
       "commitment threat firm [threatened sanctions for Christmas decorations in the port] actor=Peru\n"},
  });
}

TEST_CASE("what short news taught: two who plan, who is due, brackets before the verb") {
  check_each({
      {"Ana Rojas and Pedro Soto plan to hold talks with rebels who run the port.",
       "commitment plan firm [plan to hold talks with rebels who run the port] actor=Ana Rojas and Pedro Soto\n"},
      {"They were charged with bookmaking and are due to appear in court on July 4.",
       "commitment plan firm [are due to appear in court on July 4] actor=They by=on July 4\n"},
      {"The raids come as southern Peru's ruling party (Peru Peoples' Movement, PPM) seeks to reclaim the mine.",
       "commitment goal aspirational [seeks to reclaim the mine] actor=southern Peru's ruling party\n"},
      {"Both rivals have vowed to break with tradition.",
       "commitment promise firm [have vowed to break with tradition] actor=Both rivals\n"},
      {"Peru hopes the meeting will happen in May.",
       "proposal hope aspirational [hopes the meeting will happen in May] actor=Peru by=in May\n"},
      {"It will appear in print in May.", ""},
      {"The head of Peru's forces (Army Command) decided not to bring charges against the men.",
       "commitment plan firm negative [decided not to bring charges against the men] actor=The head of Peru's "
       "forces\n"},
  });
}

TEST_CASE(
    "what raw news taught: who starts asking, answers by proposing; participles with a 'to'; ministers of what plan") {
  check_each({
      {"Several ministers have started asking schools to pay the tax.",
       "proposal request firm [asking schools to pay the tax] actor=Several ministers to=schools\n"},
      {"The bank began urging its clients to sell.",
       "proposal request firm [urging its clients to sell] actor=The bank to=its clients\n"},
      {"Lima has begun demanding the return of the statues.",
       "proposal demand firm [demanding the return of the statues] actor=Lima\n"},
      {"Residents can begin applying for aid in the lobby.", ""},
      {"The game started offering players a choice.", ""},
      {"The mayor answered by proposing a tax on sugar.",
       "proposal suggestion firm [proposing a tax on sugar] actor=The mayor\n"},
      {"Oslo responded by proposing that the two sides meet in May.",
       "proposal suggestion firm [proposing that the two sides meet in May] actor=Oslo to=the two sides by=in May\n"},
      {"Peru tackled the fees by proposing to cap them.",
       "proposal suggestion firm [proposing to cap them] actor=Peru\n"},
      {"The firm grew by offering lower prices.", ""},
      {"She was tired of proposing reforms.", ""},
      {"The navy ordered a Peruvian ship carrying aid to the islands to turn back.",
       "proposal order firm [ordered a Peruvian ship carrying aid to the islands to turn back] actor=The navy to=a "
       "Peruvian ship carrying aid to the islands\n"},
      {"The mayor urged families returning to the valley to boil their water.",
       "proposal request firm [urged families returning to the valley to boil their water] actor=The mayor to=families "
       "returning to the valley\n"},
      {"Peru asked workers sent to the mine to stop.",
       "proposal request firm [asked workers sent to the mine to stop] actor=Peru to=workers\n"},
      {"The army ordered trucks taking food to the port.", ""},
      {"The minister told firms selling grain to Chad that prices were low.", ""},
      {"Ministers of finance plan to meet in May.",
       "commitment plan firm [plan to meet in May] actor=Ministers of finance by=in May\n"},
      {"Some heads of state plan to push for a single currency.",
       "commitment plan firm [plan to push for a single currency] actor=Some heads of state\n"},
      {"Members of parliament plan to vote on the bill.",
       "commitment plan firm [plan to vote on the bill] actor=Members of parliament\n"},
      {"Critics of government plan to raise taxes marched through Lima.", ""},
      {"The cost of state plan to widen the road was low.", ""},
  });
}

TEST_CASE("conjoined actions: one with a time of its own is an act of its own (guideline, section 2)") {
  check_each({
      {"The firm said it would drain the marsh by 2030 and stop buying peat abroad.",
       "commitment plan firm [would drain the marsh by 2030] actor=it (The firm) by=by 2030\n"
       "commitment plan firm [stop buying peat abroad] actor=it (The firm)\n"},
      {"Peru and Chile agreed to free all crews by the end of May and to reopen the port.",
       "commitment agreement firm [agreed to free all crews by the end of May] actor=Peru and Chile "
       "by=by the end of May\n"
       "commitment agreement firm [to reopen the port] actor=Peru and Chile\n"},
      {"Peru and Chile agreed to reopen the port at Arica and to meet in May.",
       "commitment agreement firm [agreed to reopen the port at Arica] actor=Peru and Chile\n"
       "commitment agreement firm [to meet in May] actor=Peru and Chile by=in May\n"},
      {"The firm said it would drain the marsh and stop buying peat by 2030.",
       "commitment plan firm [would drain the marsh and stop buying peat by 2030] actor=it (The firm) by=by 2030\n"},
  });
}

TEST_CASE("a stance is kept or taken: 'stand firm', 'stay away'; 'come to an end' happens") {
  check_each({
      {"\"We will continue to stand strong for a free press,\" the minister said.",
       "commitment promise firm reaffirmed [will continue to stand strong for a free press] actor=We said=the "
       "minister\n"},
      {"The rebels have said they will stay away from the talks in Lima.",
       "commitment promise firm [will stay away from the talks in Lima] actor=they (The rebels)\n"},
      {"The visit will come to an end.", ""},
      {"The party's manifesto vows to make foreign firms pay.",
       "commitment promise firm [vows to make foreign firms pay] actor=The party's manifesto\n"},
  });
}

TEST_CASE("what unread news taught: where a complement ends, duties of somebody, what a country will not become") {
  check_each({
      // the complement ends with its clause
      {"Although Oslo vowed to list any ship caught using false papers, fewer than half of them have been named.",
       "commitment promise firm [vowed to list any ship caught using false papers] actor=Oslo\n"},
      {"Peru vowed never to trade with the firm, and relatives of miners killed in May gathered outside the port.",
       "commitment promise firm negative [vowed never to trade with the firm] actor=Peru to=the firm\n"},
      {"Zemco, the state firm, proposed in June that users cut demand by half, and Peru's existing mill has run at a "
       "loss.",
       "proposal suggestion firm existing [proposed in June that users cut demand by half] actor=Zemco to=users\n"},
      {"\"They were asking us to build a mill before they had told us the price,\" the minister said.",
       "proposal request firm [were asking us to build a mill] actor=They to=us said=the minister\n"},
      {"We welcome the offer of Kenya to host the talks and hope both sides will attend.",
       "proposal offer firm existing [offer of Kenya to host the talks] actor=Kenya\n"
       "proposal hope aspirational [hope both sides will attend] actor=We to=both sides\n"},
      // two verbs of one subject
      {"Gulf Air plans to cut flights but intends to keep its crews.",
       "commitment plan firm [plans to cut flights] actor=Gulf Air\n"
       "commitment plan firm [intends to keep its crews] actor=Gulf Air\n"},
      {"She assured the council that no fees would be charged, and invited officials from Peru to visit the site.",
       "commitment promise firm negative [assured the council that no fees would be charged] actor=She to=the council\n"
       "proposal invitation firm [invited officials from Peru to visit the site] actor=She to=officials from Peru\n"},
      {"Oslo has since apologised and undertaken to share the report.",
       "commitment promise firm [undertaken to share the report] actor=Oslo\n"},
      {"The two sides committed themselves at last week's talks in Oslo to release all crews.",
       "commitment promise firm [committed themselves at last week's talks in Oslo to release all crews] actor=The two "
       "sides\n"},
      {"Peru has been demanding for years the right to sell power abroad.",
       "proposal demand firm existing [has been demanding for years the right to sell power abroad] actor=Peru\n"},
      // whose duty it is
      {"\"It is up to Peru to act,\" the envoy said.",
       "proposal call hedged [is up to Peru to act] actor=the envoy to=Peru\n"},
      {"The envoy said it was necessary for Peru to publish the map.",
       "proposal call hedged [was necessary for Peru to publish the map] actor=The envoy to=Peru\n"},
      {"The price is up to buyers to settle.", ""},
      {"\"The North must come to the table,\" the envoy said.",
       "proposal demand firm [must come to the table] actor=the envoy to=The North\n"},
      // what will not be
      {"The president said his country would never become a camp for others.",
       "commitment refusal firm negative [would never become a camp for others] actor=his country said=The "
       "president\n"},
      {"The president said Peru would have no part in the pact.",
       "commitment refusal firm negative [would have no part in the pact] actor=Peru said=The president\n"},
      {"The families will never be the same, the mayor said.", ""},
  });
}

TEST_CASE("what a ministry tells firms to do is an order") {
  check_each({
      {"The ministry told banks to close the accounts.",
       "proposal order firm [told banks to close the accounts] actor=The ministry to=banks\n"},
      {"Peru told Chile to close the port.",
       "proposal demand firm [told Chile to close the port] actor=Peru to=Chile\n"},
  });
}

TEST_CASE("what raw texts taught: adverbs and insertions before what a cue governs, stands one is to take") {
  check_each({
      {"We continue to strongly urge Peru to free the crews.",
       "proposal request firm reaffirmed [continue to strongly urge Peru to free the crews] actor=We to=Peru\n"},
      {"Chile promised, as expected, a resumption of loans to Peru.",
       "commitment promise firm [promised, as expected, a resumption of loans to Peru] actor=Chile to=Peru\n"},
      {"The mayor accepted \"in full\" the plan for a second bridge.",
       "commitment acceptance firm [accepted \"in full\" the plan for a second bridge] actor=The mayor\n"},
      {"Parra said the rebels must recognize the border.",
       "proposal demand firm [must recognize the border] actor=Parra to=the rebels\n"},
      {"Parra said all parties must come together to end the siege.",
       "proposal demand firm [must come together to end the siege] actor=Parra to=all parties\n"},
      {"Parra said the rebels must know the border.", ""},
      {"\"We must recognize that it is late,\" Parra said.", ""},
      {"The order shall remain in effect.", ""},
      {"The army dropped a leaflet warning residents to leave the valley.",
       "proposal demand firm [warning residents to leave the valley] actor=The army to=residents\n"},
      {"Parra has called for restraint following the vote in Lima.",
       "proposal call firm [has called for restraint] actor=Parra\n"},
      {"The president will sign the bill into law– a step that took years.",
       "commitment plan firm [will sign the bill into law] actor=The president\n"},
  });
}

TEST_CASE("what raw texts taught: days that are set, deadlines, what is planned or being prepared") {
  check_each({
      {"The parliament set the first round of voting for August 20.",
       "commitment plan firm [set the first round of voting for August 20] actor=The parliament by=for August 20\n"},
      {"The court set the table for ten guests.", ""},
      {"The president set a May 1 deadline for the rebels to lay down their arms.",
       "proposal demand firm [set a May 1 deadline for the rebels to lay down their arms] actor=The president "
       "to=the rebels\n"},
      {"Voting ended before a deadline set by Parra for the rebels to leave the valley.",
       "proposal demand firm existing [deadline set by Parra for the rebels to leave the valley] actor=Parra "
       "to=the rebels\n"},
      {"Officials say another round of talks is planned.", "commitment plan firm [is planned] said=Officials\n"},
      {"Three flights to Lima are planned.", "commitment plan firm [are planned]\n"},
      {"Reports say more attacks are being planned.", ""},
      {"The firm is planning its biggest price cuts in years.",
       "commitment plan firm [is planning its biggest price cuts in years] actor=The firm by=in years\n"},
      {"Police say the men were planning an attack.", ""},
      {"We are preparing new measures against the smugglers.",
       "commitment plan firm [are preparing new measures against the smugglers] actor=We\n"},
      {"The board prepared a response.", ""},
      {"Four governments have made dozens of pledges to reform their laws.",
       "commitment promise firm [have made dozens of pledges to reform their laws] actor=Four governments\n"},
  });
}

TEST_CASE("what raw texts taught: schedules of summits, inquiries and efforts; who sits on a board") {
  check_each({
      {"The summit will build on last year's accord.", "commitment plan firm [will build on last year's accord]\n"},
      {"The investigation will assess the risks of cheap timber.",
       "commitment plan firm [will assess the risks of cheap timber]\n"},
      {"The application period will close on Friday.", "commitment plan firm [will close on Friday] by=on Friday\n"},
      {"The talks will close the gap.", ""},
      {"The search will continue until Friday, officials said.",
       "commitment plan firm reaffirmed [will continue until Friday] by=until Friday said=officials\n"},
      {"The ministry will also sit on the new board.",
       "commitment plan firm [will also sit on the new board] actor=The ministry\n"},
      {"The ministry will sit by the river.", ""},
  });
}

TEST_CASE("what raw texts taught: days and long asides between 'will' and its verb, what is due by the end of May") {
  check_each({
      {"The agency will later this week launch a fund for ports.",
       "commitment plan firm [will later this week launch a fund for ports] actor=The agency\n"},
      {"The king will next month host the two leaders.",
       "commitment plan firm [will next month host the two leaders] actor=The king\n"},
      {"The flat will, in accordance with the usual police routines, be secured.",
       "commitment plan firm [will, in accordance with the usual police routines, be secured]\n"},
      {"The first matches will be played on May 3.", "commitment plan firm [will be played on May 3] by=on May 3\n"},
      {"The decision is due by the end of May.",
       "commitment plan firm [is due by the end of May] by=by the end of May\n"},
      {"We will not stand for such attacks.",
       "commitment refusal firm negative [will not stand for such attacks] actor=We\n"},
      {"The rebels will not stand in the way.", ""},
      {"The initiative will work to end the shortage.",
       "commitment plan firm [will work to end the shortage] actor=The initiative\n"},
      {"The summit will place an emphasis on new links.",
       "commitment plan firm [will place an emphasis on new links]\n"},
      {"The board released the Plan to Cut Waste.", ""},
      {"The board released a plan to cut waste by half.",
       "commitment plan firm [released a plan to cut waste by half] actor=The board\n"},
      {"They re-affirmed the ministry's commitment to working with farmers.",
       "commitment promise firm reaffirmed [re-affirmed the ministry's commitment to working with farmers] "
       "actor=the ministry said=They\n"},
  });
}

TEST_CASE("what raw texts taught: what is put off until a day, recalled, or to be included; a view that one must act") {
  check_each({
      {"The vote scheduled for Tuesday has been postponed until May 17.",
       "commitment plan firm [has been postponed until May 17] by=until May 17\n"},
      {"The ministry postponed the vote until May.",
       "commitment plan firm [postponed the vote until May] actor=The ministry by=until May\n"},
      {"The vote was put off again.", ""},
      {"The charity announced it is evacuating its staff from Lima.",
       "commitment plan firm [is evacuating its staff from Lima] actor=it (The charity)\n"},
      {"Chile is recalling its envoys.", "commitment plan firm [is recalling its envoys] actor=Chile\n"},
      {"Parra said the new government should include all groups.",
       "proposal suggestion hedged [should include all groups] actor=Parra to=the new government\n"},
      {"The list should include all groups.", ""},
      {"The team will play in Lima next month.",
       "commitment plan firm [will play in Lima next month] actor=The team by=next month\n"},
      {"The team will play a great role.", ""},
      {"The minister reiterated his view that Peru must respond.",
       "proposal demand firm [must respond] actor=The minister to=Peru\n"},
      {"The minister rejects the view that Peru must respond.", ""},
      {"The minister reiterated her view that Peru will shape the century.", ""},
      {"She urged all to vaccinate the islands, save lives now, and build a port.",
       "proposal request firm [urged all to vaccinate the islands, save lives now, and build a port] actor=She "
       "to=all by=now\n"},
  });
}

TEST_CASE("what raw texts taught: a pronoun inside a verb of two words, lines that tell an order, 'during'") {
  check_each({
      {"Peru turned the offer down.", "commitment refusal firm negative [turned the offer down] actor=Peru\n"},
      {"Two firms said they are halting exports to Chad.",
       "commitment plan firm [are halting exports to Chad] actor=they (Two firms) to=Chad\n"},
      {"Parra ruled it out.", "commitment refusal firm negative [ruled it out] actor=Parra\n"},
      {"The two ministers turned it down.",
       "commitment refusal firm negative [turned it down] actor=The two ministers\n"},
      {"The storm ruled it out.", ""},
      {"Parra figured it out.", ""},
      {"The president has been busy:\n- Directed the agencies to reopen the file.\n- Built a road.\n",
       "proposal order firm [Directed the agencies to reopen the file] to=the agencies\n"},
      {"Chile agreed to sampling during a meeting in October.",
       "commitment agreement firm existing [agreed to sampling] actor=Chile\n"},
      {"The ministry has no intention of \"gambling with lives\".",
       "commitment refusal firm negative [has no intention of \"gambling with lives\"] actor=The ministry\n"},
      {"The firm will bring benefits to the valley.", ""},
      {"Parra told the officials they need to take a strong stand.",
       "proposal suggestion hedged [need to take a strong stand] actor=Parra to=the officials\n"},
      {"The ministry has urged calm.", "proposal request firm [has urged calm] actor=The ministry\n"},
      {"The president is seeking a second term.", ""},
      {"The minister hopes the process will be finished soon.",
       "proposal hope aspirational [hopes the process will be finished soon] actor=The minister by=soon\n"},
      {"This order shall be implemented in line with the law.", ""},
      {"We thank you. We will use the tools we have to end the drought.",
       "commitment promise firm [will use the tools we have to end the drought] actor=We\n"},
      {"Their case will be heard on May 8.", "commitment plan firm [will be heard on May 8] by=on May 8\n"},
  });
}

TEST_CASE("what raw texts taught: lists that an order, a noun or an act with 'including' leads in") {
  check_each({
      {"The Executive Order will:\nExpand the port of Lima;\nEnsure that crews are paid.\n",
       "commitment plan firm [Expand the port of Lima]\n"
       "commitment plan firm [Ensure that crews are paid]\n"},
      {"The plan would:\nExpand the port of Lima.\n", ""},
      {"The strategy lays out two priorities:\nExpand the port of Lima;\nBuy better ships.\n",
       "commitment goal aspirational [Expand the port of Lima]\n"
       "commitment goal aspirational [Buy better ships]\n"},
      {"The council will study acts that harm firms by:\nHiding the price.\n",
       "commitment plan hedged [will study acts that harm firms] actor=The council\n"},
      {"The government has taken steps to advance its goals, including:\nExpanding the port of Lima.\n", ""},
      {"The ministers will place an emphasis on new links, including:\nOpening a second bridge;\nSending ships.\n",
       "commitment plan firm [will place an emphasis on new links] actor=The ministers\n"
       "commitment plan firm [Opening a second bridge] actor=The ministers\n"
       "commitment plan firm [Sending ships] actor=The ministers\n"},
  });
}

TEST_CASE("what official texts taught: calls beside a plan, would in the first person, orders by proclamation") {
  check_each({
      {"We intend to step up the fight, and encourage banks to share their data.",
       "commitment plan firm [intend to step up the fight] actor=We\n"
       "proposal call firm [encourage banks to share their data] actor=We to=banks\n"},
      {"The chair praised Chad, which has committed $3 million, and thanked Peru.",
       "commitment promise firm existing [has committed $3 million] actor=Chad\n"},
      {"The envoy also commends Chad for keeping its border open, and requests partners to increase their aid.",
       "proposal request firm [requests partners to increase their aid] actor=The envoy to=partners\n"},
      {"Should Peru suspend the fee, the agency would hold its action in abeyance.",
       "commitment plan hedged [would hold its action in abeyance] actor=the agency if=Should Peru suspend the fee\n"},
      {"\"I'd encourage any firm to pick up the phone,\" the minister said.",
       "proposal call firm ['d encourage any firm to pick up the phone] actor=I to=any firm said=the minister\n"},
      {"\"I would suggest that we meet in May,\" the minister said.",
       "proposal suggestion hedged [would suggest that we meet in May] actor=I to=we by=in May said=the minister\n"},
      {"The proclamation directs the ministry to open a fund.",
       "proposal order firm [directs the ministry to open a fund] actor=The proclamation to=the ministry\n"},
      {"The minister said Peru was not in a position to reopen the talks.",
       "commitment refusal hedged negative [was not in a position to reopen the talks] actor=Peru said=The minister\n"},
      {"Chile has put forward the removal of its fee on beef.",
       "proposal suggestion firm [has put forward the removal of its fee on beef] actor=Chile\n"},
      {"The ministers I have put forward will meet.",
       "commitment plan firm [will meet] actor=The ministers I have put forward\n"},
      {"The government is investing $12 million over four years in ports.",
       "commitment plan firm [is investing $12 million over four years in ports] actor=The government by=over four "
       "years\n"},
      {"Who's buying the paper?", ""},
  });
}

TEST_CASE(
    "words that the tagger took for nouns: 'brushed aside', 'intention of retaliating'; asides that open a clause") {
  check_each({
      {"His rival brushed aside a demand that Peru pay.",
       "commitment refusal firm negative [brushed aside a demand that Peru pay] actor=His rival\n"
       "proposal demand firm existing [demand that Peru pay] to=Peru\n"},
      {"The minister said Peru had no intention of retaliating.",
       "commitment refusal firm negative [had no intention of retaliating] actor=Peru said=The minister\n"},
      {"Peru requested that, pending the outcome, the quota be raised.",
       "proposal request firm [requested that, pending the outcome, the quota be raised] actor=Peru by=pending the "
       "outcome\n"},
      {"The chair would like a vote in May.",
       "proposal hope aspirational [would like a vote in May] actor=The chair by=in May\n"},
  });
}

TEST_CASE("words that tags mistake: 'open to dialogue', 'has itself threatened'") {
  check_each({
      {"Oslo said Peru remains open to dialogue with Chad.",
       "commitment willingness hedged reaffirmed [remains open to dialogue with Chad] actor=Peru to=Chad said=Oslo\n"},
      {"The party has itself threatened to leave the bloc.",
       "commitment threat firm [has itself threatened to leave the bloc] actor=The party\n"},
  });
}

TEST_CASE("what statements taught: steadfast in a commitment, whose sisters stand beside it") {
  check_each({
      {"We remain steadfast in our commitment to clearing the canal.",
       "commitment promise firm reaffirmed [remain steadfast in our commitment to clearing the canal] actor=We\n"},
      {"He was steadfast in his commitment to the poor of the island.", ""},
      {"Ana Soto reaffirmed the kingdom's immediate, broad, and lasting support for the truce.",
       "commitment promise firm reaffirmed [reaffirmed the kingdom's immediate, broad, and lasting support for the "
       "truce] "
       "actor=the kingdom by=immediate said=Ana Soto\n"},
      {"Ana Soto reaffirmed her support for the league and the importance of calm.",
       "commitment promise firm reaffirmed [reaffirmed her support for the league] actor=Ana Soto\n"},
      {"They stressed their commitment to the stability of Peru, and the need to guard its borders.",
       "commitment promise firm reaffirmed [stressed their commitment to the stability of Peru] actor=They\n"
       "commitment agreement hedged [the need to guard its borders] actor=They\n"},
      {"Ana Soto noted her commitment to ensuring that Peru can ship grain and briefed the king on the talks.",
       "commitment promise firm existing [commitment to ensuring that Peru can ship grain] actor=her\n"},
      {"The king offered his full support for the envoy's efforts.", ""},
      {"The king offered support to the flooded towns.",
       "proposal offer firm [offered support to the flooded towns] actor=The king to=the flooded towns\n"},
      {"I want to commend the mayor for her work.", ""},
      {"We will stand firmly with Peru.", "commitment promise firm [will stand firmly with Peru] actor=We to=Peru\n"},
      {"The cost of the siege will be magnified.", ""},
      {"The premier will meet Jan Nowak, which will offer a chance to talk.",
       "commitment plan firm [will meet Jan Nowak] actor=The premier to=Jan Nowak\n"},
  });
}

TEST_CASE("what statements taught: nouns in a list are no new clause") {
  check_each({
      {"Peru will hire clerks and customs officers who will inspect cargo.",
       "commitment plan firm [will hire clerks and customs officers who will inspect cargo] actor=Peru\n"},
      {"Peru will list firms that have been tied to, paid by, or otherwise backed the raiders.",
       "commitment plan firm [will list firms that have been tied to, paid by, or otherwise backed the raiders] "
       "actor=Peru\n"},
      {"The ministry will help small mills, unions, and farm towns navigate the change.",
       "commitment plan firm [will help small mills, unions, and farm towns navigate the change] actor=The ministry\n"},
      {"We recommit to helping them live well, and we thank them for their work.",
       "commitment promise firm [recommit to helping them live well] actor=We\n"},
      {"The bank will widen the fund, further demonstrating its resolve to grow.",
       "commitment plan firm [will widen the fund] actor=The bank\n"},
      {"Two Chilean sailors held in the Republic of Peru will return to their families.",
       "commitment plan firm [will return to their families] actor=Two Chilean sailors\n"},
      {"In Oslo, the leaders of Norway, Chile, and the Republic of Peru committed to share their maps.",
       "commitment promise firm [committed to share their maps] actor=the leaders of Norway, Chile, and the Republic "
       "of Peru\n"},
      {"We stand with the sailors who support the canal, and continue to call on Peru to open it.",
       "proposal call firm reaffirmed [continue to call on Peru to open it] actor=We to=Peru\n"},
      {"We should build chains that resist monopolies and offer wider choices.", ""},
      {"The bank encouraged investment in ports.", ""},
  });
}

TEST_CASE("what statements taught: gerunds in a list, parts after a semicolon, allies joined to a subject") {
  check_each({
      {"Peru pledged to help by opening its ports, cutting fees, and hiring clerks.",
       "commitment promise firm [pledged to help by opening its ports, cutting fees, and hiring clerks] actor=Peru\n"},
      {"Peru pledged to open its ports, ending a long dispute.",
       "commitment promise firm [pledged to open its ports] actor=Peru\n"},
      {"They committed to work with Peru to define its needs; to widen its ports; and to deliver aid.",
       "commitment promise firm [committed to work with Peru to define its needs; to widen its ports; and to deliver "
       "aid] actor=They to=Peru\n"},
      {"We intend to open the ports; to that end, we thank the crews.",
       "commitment plan firm [intend to open the ports] actor=We\n"},
      {"Peru agreed to open its ports; the strike ended on Monday.",
       "commitment agreement firm [agreed to open its ports] actor=Peru\n"},
      {"The leaders reaffirmed their support for Peru for as long as it takes.",
       "commitment promise firm reaffirmed [reaffirmed their support for Peru for as long as it takes] actor=The "
       "leaders by=for as long as it takes\n"},
      {"Peru will restore its reefs, including but not limited to those in the bay.",
       "commitment plan firm [will restore its reefs, including but not limited to those in the bay] actor=Peru\n"},
      {"Peru will draft a lasting and strengthened rule for its ports.",
       "commitment plan firm [will draft a lasting and strengthened rule for its ports] actor=Peru\n"},
      {"Peru will speed its realistic but ambitious transition to wind.",
       "commitment plan firm [will speed its realistic but ambitious transition to wind] actor=Peru\n"},
      {"The co-chairs intend to meet again in May.",
       "commitment plan firm [intend to meet again in May] actor=The co-chairs by=in May\n"},
      {"The two firms signed an MOU to build a mill in Lima.",
       "commitment agreement firm [signed an MOU to build a mill in Lima] actor=The two firms\n"},
      {"We are grateful to Peru, which has paid its share, and appeal to other donors to follow suit.",
       "proposal request firm [appeal to other donors to follow suit] actor=We to=other donors\n"},
      {"The two envoys have ties that promote dialogue and encourage cooperation.", ""},
  });
}

TEST_CASE("what short news taught: where a relative clause ends, asides in it, marks on the wrong side of a space") {
  check_each({
      {"Drivers who refuse to pay the fee will be fined, the minister said.",
       "commitment refusal firm negative [refuse to pay the fee] actor=Drivers said=the minister\n"
       "commitment threat firm [will be fined] said=the minister\n"},
      {"The envoy said the states that have refused to host him are Chad and Peru.",
       "commitment refusal firm negative [have refused to host him] actor=the states said=The envoy\n"},
      {"The senator said his party will reject any judge who, in his view, opposes the treaty.",
       "commitment refusal firm negative [will reject any judge who, in his view, opposes the treaty] actor=his party "
       "said=The senator\n"},
      {"\"We will study the fee with care, \"said Jan Nowak, the minister.",
       "commitment promise hedged [will study the fee with care] actor=We said=Jan Nowak, the minister\n"},
      {"The envoy met the rebels who want the pipeline stopped.",
       "proposal hope aspirational [want the pipeline stopped] actor=the rebels\n"},
      {"The law says that those who threaten judges will pay.",
       "commitment plan firm [will pay] actor=those who threaten judges said=The law\n"},
  });
}

TEST_CASE("what short news taught: acts by the way of a deed, 'to better guard', more soldiers") {
  check_each({
      {"The two leaders used their summit to call for calm in Chad.",
       "proposal call firm [call for calm in Chad] actor=The two leaders\n"},
      {"Rebels began attacking wells to demand that more money be spent in Lima.",
       "proposal demand firm [demand that more money be spent in Lima] actor=Rebels\n"},
      {"Workers marched through Lima to protest the levy and demand the withdrawal of the bill.",
       "proposal demand firm [demand the withdrawal of the bill] actor=Workers\n"},
      {"The council failed to meet and demand an answer.", ""},
      {"The minister has no authority to demand a vote.", ""},
      {"The envoy urged Peru to better guard its ports.",
       "proposal request firm [urged Peru to better guard its ports] actor=The envoy to=Peru\n"},
      {"The senator called for 20,000 more troops in Chad.",
       "proposal call firm [called for 20,000 more troops in Chad] actor=The senator\n"},
      {"The senator called for two troops.", ""},
      {"Thousands marched in Lima on Friday, demanding the release of two priests.",
       "proposal demand firm [demanding the release of two priests] actor=Thousands\n"},
      {"The organiser said he expects thousands to take part.", ""},
  });
}

TEST_CASE("what short news taught: 'and plans to' behind one comma, who each plan; whole phrases for actors") {
  check_each({
      {"The harbour board said it will reopen the pier on May 3, and plans to raise its fees.",
       "commitment plan firm [will reopen the pier on May 3] actor=it (The harbour board) by=on May 3\n"
       "commitment plan firm [plans to raise its fees] actor=it (The harbour board)\n"},
      {"The minister cited costs, delays, and plans to change the route.",
       "commitment plan firm existing [plans to change the route] said=The minister\n"},
      {"The guests were Ana Rojas and Luis Soto, who each plan to give $3 million.",
       "commitment plan firm [plan to give $3 million] actor=Ana Rojas and Luis Soto\n"},
      {"In the weeks after last month's flood, local firms and charities pledged $3 million for repairs.",
       "commitment promise firm [pledged $3 million for repairs] actor=local firms and charities\n"},
  });
}

TEST_CASE("what short news taught: asides behind 'to' and with 'such as', privacy") {
  check_each({
      {"The bishop called for all sides to, in his words, \"put down their arms and talk.\"",
       "proposal call firm [called for all sides to, in his words, \"put down their arms and talk] actor=The bishop "
       "to=all "
       "sides\n"},
      {"The premier said he decided to, in his words, \"close the book\" on the port.",
       "commitment plan firm [decided to, in his words, \"close the book\" on the port] actor=he (The premier)\n"},
      {"The Peruvian plan calls for cleaner sources, such as wind, to replace coal.",
       "proposal call firm [calls for cleaner sources, such as wind, to replace coal] actor=The Peruvian plan\n"},
      {"The family asked for privacy, the envoy said.",
       "proposal request firm [asked for privacy] actor=The family said=the envoy\n"},
      {"The road leads to, among others, two mines.", ""},
  });
}

TEST_CASE("what short news taught: a past tense behind 'says X is' is the sayer's") {
  check_each({
      {"The minister says Peru is building ships and urged Chile to join the pact.",
       "proposal request firm [urged Chile to join the pact] actor=The minister to=Chile\n"},
      {"The premier says the army is ready and vowed to hold the port.",
       "commitment promise firm [vowed to hold the port] actor=The premier\n"},
      {"The premier says the rebels are weak and have promised to disarm.",
       "commitment promise firm [have promised to disarm] actor=the rebels said=The premier\n"},
  });
}

TEST_CASE("clauses joined by 'and': who stands before the modal acts, and an infinitive promised is all that is said") {
  check_each({
      {"Peru opened its ports and Chile will build a road.", "commitment plan firm [will build a road] actor=Chile\n"},
      {"The bank will lend to Kenya and Uganda will repay it.",
       "commitment plan firm [will lend to Kenya] actor=The bank to=Kenya\n"
       "commitment plan firm [will repay it] actor=Uganda\n"},
      {"Peru and Chile will build a road.", "commitment plan firm [will build a road] actor=Peru and Chile\n"},
      {"Peru promised to open its ports, and Chile will build a road.",
       "commitment promise firm [promised to open its ports] actor=Peru\n"
       "commitment plan firm [will build a road] actor=Chile\n"},
      {"Peru agreed to cut its levy on cars, while Chile will build a road.",
       "commitment agreement firm [agreed to cut its levy on cars] actor=Peru\n"
       "commitment plan firm [will build a road] actor=Chile\n"},
      {"Peru announced the deal in May, and Chile will build a road.",
       "commitment plan firm [will build a road] actor=Chile\n"},
      {"Peru said the port was ready, and Chile will build a road.",
       "commitment plan firm [will build a road] actor=Chile said=Peru\n"},
  });
}

TEST_CASE("what is neither confirmed nor denied, or an aim under 'if', binds nobody") {
  check_each({
      {"The minister neither confirmed nor denied reports that Peru had promised the bank a review.", ""},
      {"The minister would not confirm claims that Peru would sell the port.", ""},
      {"The minister confirmed reports that Peru would sell the port.",
       "commitment promise firm [would sell the port] actor=Peru said=The minister\n"},
      {"If the aim is to protect jobs, Peru must act, said Ana Soto.",
       "proposal demand firm [must act] actor=Ana Soto to=Peru if=If the aim is to protect jobs\n"},
      {"The plan is to sell the port, said Ana Soto.",
       "commitment plan firm [The plan is to sell the port] said=Ana Soto\n"},
  });
}

TEST_CASE("a pledge for which one is grateful, or that one regrets, exists") {
  check_each({
      {"Parra expressed appreciation for Chile's pledge to build a port.",
       "commitment promise firm existing [pledge to build a port] actor=Chile\n"},
      {"Parra voiced disappointment at Chile's decision to leave the pact.",
       "commitment plan firm existing [decision to leave the pact] actor=Chile\n"},
      {"Parra expressed satisfaction with Peru's promise to open its ports.",
       "commitment promise firm existing [promise to open its ports] actor=Peru\n"},
      {"Parra expressed gratitude for the plan.", ""},
      {"Parra expressed appreciation for her efforts to open the port.", ""},
  });
}

TEST_CASE("calls that stand behind 'despite', deals negotiated, what is uncertain") {
  check_each({
      {"The works go on despite requests to cease construction.",
       "proposal request firm existing [requests to cease construction]\n"},
      {"The ships sailed despite Peru's calls to stay in port.",
       "proposal call firm existing [calls to stay in port] actor=Peru\n"},
      {"The ships sailed despite the calls.", ""},
      {"Peru and Chile negotiated a deal to share power.",
       "commitment agreement firm [negotiated a deal to share power] actor=Peru and Chile\n"},
      {"Peru and Chile are negotiating a deal to share power.", ""},
      {"An accord signed Friday provides for the disarmament of the rebels.",
       "commitment agreement firm [provides for the disarmament of the rebels]\n"},
      {"There is still uncertainty the rebels will sign the deal.", ""},
  });
}

TEST_CASE("soldiers pledged, and a place and a day between a deal and what it is to do") {
  check_each({
      {"Peru has pledged 3,300 soldiers to the mission.",
       "commitment promise firm [has pledged 3,300 soldiers to the mission] actor=Peru to=the mission\n"},
      {"Peru pledged its neighbours.", ""},
      {"Peru asked for an additional 1,000 tonnes of sugar.",
       "proposal request firm [asked for an additional 1,000 tonnes of sugar] actor=Peru\n"},
      {"Peru promised 30,000 barrels of oil.", "commitment promise firm [promised 30,000 barrels of oil] actor=Peru\n"},
      {"The mill announced 400 tonnes of output.", ""},
      {"Peru signed a deal with Chile in Lima on Monday to share water.",
       "commitment agreement firm [signed a deal with Chile in Lima on Monday to share water] actor=Peru to=Chile\n"},
      {"Peru signed a pact with a group of mayors in Chile to ship oil.",
       "commitment agreement firm [signed a pact with a group of mayors in Chile to ship oil] actor=Peru "
       "to=a group of mayors in Chile\n"},
      {"Peru and Chile will meet to discuss a deal that would let ships pass.",
       "commitment plan firm [will meet to discuss a deal that would let ships pass] actor=Peru and Chile\n"},
      {"They were to discuss a deal that would let ships pass.", ""},
  });
}

TEST_CASE("'in a letter to the firm' and 'after the talks' before what is asked; verbs that tags hide") {
  check_each({
      {"The council asked in a letter to the bank that its accounts be published.",
       "proposal request firm [asked in a letter to the bank that its accounts be published] actor=The council\n"},
      {"Spain demanded after the talks that the minister resign.",
       "proposal demand firm [demanded after the talks that the minister resign] actor=Spain to=the minister\n"},
      {"The leaders committed on Monday to deepening their ties.",
       "commitment promise firm [committed on Monday to deepening their ties] actor=The leaders\n"},
      {"Officials from the ministry of trade proposed that the firms open a hotline.",
       "proposal suggestion firm [proposed that the firms open a hotline] actor=Officials from the ministry of trade "
       "to=the firms\n"},
      {"Officials from the ministry set February 25 for the election.",
       "commitment plan firm [set February 25 for the election] actor=Officials from the ministry by=February 25\n"},
      {"Peru encouraged additional steps to restore calm.",
       "proposal call firm [encouraged additional steps to restore calm] actor=Peru\n"},
      {"The ministers of the Group of Seven plan joint naval exercises in August.",
       "commitment plan firm [plan joint naval exercises in August] actor=The ministers of the Group of Seven "
       "by=in August\n"},
      {"The group plan for the port.", ""},
  });
}

TEST_CASE("whose statement it is: of who released it, not of who noted it") {
  check_each({
      {"The leaders noted the Joint Statement reaffirming their commitment to open ports.",
       "commitment promise firm reaffirmed [reaffirming their commitment to open ports] actor=their said=the Joint "
       "Statement\n"},
      {"The ministry released a statement expressing hope that Peru will act.",
       "proposal hope aspirational [hope that Peru will act] actor=The ministry to=Peru\n"},
  });
}

TEST_CASE("who said nothing is quoted by nobody of that name") {
  check_each({
      {"The premier, who promised to quit, said nothing.",
       "commitment promise firm existing [promised to quit] actor=The premier\n"},
      {"Peru will pay, said the premier.", "commitment plan firm [will pay] actor=Peru said=the premier\n"},
  });
}

TEST_CASE("a web page's words to its reader are no acts") {
  check_each({
      {"By continuing you agree to our use of cookies.", ""},
      {"We will never share your email address.", ""},
      {"You agree to share your maps with us.",
       "commitment agreement firm [agree to share your maps with us] actor=You to=us\n"},
      {"The firm agreed to halt its use of cookies.",
       "commitment agreement firm [agreed to halt its use of cookies] actor=The firm\n"},
  });
}

TEST_CASE("words that tags mistake: 'would no longer entertain'; a consensus one cannot join") {
  check_each({
      {"Soto said the bank would no longer entertain bids.",
       "commitment refusal firm negative [would no longer entertain bids] actor=the bank said=Soto\n"},
      {"Peru said it could not join a consensus.",
       "commitment refusal firm negative [could not join a consensus] actor=it\n"},
      {"The pipes could not join.", ""},
  });
}

TEST_CASE("'at least' before what is asked for") {
  check_each({
      {"Chile asked for at least a two-year delay.",
       "proposal request firm [asked for at least a two-year delay] actor=Chile\n"},
      {"The union called for at least a pause.", "proposal call firm [called for at least a pause] actor=The union\n"},
      {"Peru wants at least one meeting.", "proposal hope aspirational [wants at least one meeting] actor=Peru\n"},
      {"The guard asked for at least a ticket.", ""},
  });
}

TEST_CASE("what the last unread texts taught: 'where' opens another act; what a thing is meant for") {
  check_each({
      {"The minister will travel to Lima where he will meet the mayor.",
       "commitment plan firm [will travel to Lima] actor=The minister\n"
       "commitment plan firm [will meet the mayor] actor=he to=the mayor\n"},
      {"They wrote two cheques for the fund meant to help them.", ""},
      {"Peru has floated a surcharge for large hotels.",
       "proposal suggestion hedged [has floated a surcharge for large hotels] actor=Peru\n"},
  });
}

TEST_CASE("what unread articles of November taught: truces agreed, what binds, what a vote does") {
  check_each({
      {"The two armies agreed a ten-day truce.",
       "commitment agreement firm [agreed a ten-day truce] actor=The two armies\n"},
      {"Chile and Peru agreed the sale of the mill.",
       "commitment agreement firm [agreed the sale of the mill] actor=Chile and Peru\n"},
      {"The ministers agreed a deal on fish on Monday.",
       "commitment agreement firm [agreed a deal on fish on Monday] actor=The ministers by=on Monday\n"},
      {"Chad and Mali agreed new patrols.", "commitment agreement firm [agreed new patrols] actor=Chad and Mali\n"},
      {"The ministers agreed that close cooperation was critical.", ""},
      {"The governor told both sides to return and agree a truce.",
       "proposal demand firm [told both sides to return and agree a truce] actor=The governor to=both sides\n"},
      {"The experts agreed the causes of the crash.", ""},
      {"Another round has been pencilled in for May.",
       "commitment plan firm [has been pencilled in for May] by=for May\n"},
      {"The declaration commits the four founding members to a common regime.",
       "commitment agreement firm existing [commits the four founding members to a common regime] actor=the four "
       "founding members to=a common regime\n"},
      {"The pact commits the two warring sides to a truce.",
       "commitment agreement firm existing [commits the two warring sides to a truce] actor=the two warring sides\n"},
      {"Under the accord, Peru must remove the markers by June.",
       "commitment agreement firm existing [must remove the markers by June] actor=Peru by=by June\n"},
      {"Under the terms of the deal, the firm has to pay a fee.",
       "commitment agreement firm existing [has to pay a fee] actor=the firm\n"},
      {"Under the pact, the firm must not sell its shares.",
       "commitment agreement firm negative existing [must not sell its shares] actor=the firm\n"},
      {"Under the treaty it must leave the town.", ""},
      {"Under the law, firms must register with the ministry.", ""},
      {"Under the constitution, parliament must meet in May.", ""},
      {"Under the order, the bank has to close.", ""},
      {"The government expressed its interest in importing gas.",
       "commitment willingness hedged [expressed its interest in importing gas] actor=The government\n"},
      {"Chad reaffirmed its interest in joining the bank.",
       "commitment willingness hedged reaffirmed [reaffirmed its interest in joining the bank] actor=Chad\n"},
      {"Norway has shown an interest in opening talks.",
       "commitment willingness hedged [has shown an interest in opening talks] actor=Norway\n"},
      {"Chile welcomed Peru's interest in joining the fund.",
       "commitment willingness hedged existing [interest in joining the fund] actor=Peru\n"},
      {"The two sides discussed their interest in opening talks.", ""},
      {"The two have an interest in working together.", ""},
      {"The girls showed an interest in painting.", ""},
      {"Lawmakers voted to approve the budget.", ""},
      {"Parliament voted to dismiss the minister.", ""},
      {"The assembly has not voted yet to ratify the pact.", ""},
      {"The senate voted to impeach him.", ""},
      {"The council voted to close two schools.",
       "commitment plan firm [voted to close two schools] actor=The council\n"},
  });
}

TEST_CASE(
    "what unread articles of November taught: promises stood by, run on, made to somebody; others asked by agreement") {
  check_each({
      {"The bloc stood by its promise to fill the fund.",
       "commitment promise firm reaffirmed [stood by its promise to fill the fund] actor=The bloc\n"},
      {"Norway stands by its commitment to cut emissions.",
       "commitment promise firm reaffirmed [stands by its commitment to cut emissions] actor=Norway\n"},
      {"The president has made good on his promise to cut the tax.",
       "commitment promise firm fulfilled [has made good on his promise to cut the tax] actor=The president\n"},
      {"The mayor stands by the bridge.", ""},
      {"Norway is standing firm by the decision to close the port.", ""},
      {"The premier was elected on a promise to end the war.",
       "commitment promise firm existing [promise to end the war] actor=The premier\n"},
      {"Her party won power on a pledge to ease the burden.",
       "commitment promise firm existing [pledge to ease the burden] actor=Her party\n"},
      {"The mayor ran on a promise to build a school.",
       "commitment promise firm existing [promise to build a school] actor=The mayor\n"},
      {"Work on a pledge to cut the tax began in May.", ""},
      {"The mayor promised voters to cut the tax.",
       "commitment promise firm [promised voters to cut the tax] actor=The mayor\n"},
      {"The president has promised farmers to lower the fee.",
       "commitment promise firm [has promised farmers to lower the fee] actor=The president\n"},
      {"Committed doctors want rest.", ""},
      {"Compensation was promised by both governments.",
       "commitment promise firm [Compensation was promised by both governments] actor=both governments\n"},
      {"Help was pledged by Norway.", "commitment promise firm [Help was pledged by Norway] actor=Norway\n"},
      {"A truce was demanded by the rebels.",
       "proposal demand firm [A truce was demanded by the rebels] actor=the rebels\n"},
      {"Help was promised.", ""},
      {"The two leaders agreed that Chad should release the men.",
       "proposal call hedged [agreed that Chad should release the men] actor=The two leaders to=Chad\n"},
      {"The ministers agreed that Chile must withdraw.",
       "proposal call hedged [agreed that Chile must withdraw] actor=The ministers to=Chile\n"},
      {"The ministers agreed that the hotline should be restored.",
       "commitment agreement hedged [agreed that the hotline should be restored] actor=The ministers\n"},
      {"The two ministers agreed that Chile and Peru should meet in May.",
       "commitment agreement hedged [agreed that Chile and Peru should meet in May] actor=The two ministers by=in "
       "May\n"},
      {"Chad, which has promised to open the port, was praised.",
       "commitment promise firm existing [has promised to open the port] actor=Chad\n"},
      {"Peru named a task which the bank vowed to complete.",
       "commitment promise firm existing [vowed to complete] actor=the bank\n"},
      {"Chad, which has refused to open the port, was criticised.",
       "commitment refusal firm negative [has refused to open the port] actor=Chad\n"},
      {"Poland has pressed for the ban since the spring.",
       "proposal request firm existing [has pressed for the ban since the spring] actor=Poland\n"},
      {"The two ministers settled on a target of ending talks by May.",
       "commitment goal aspirational [settled on a target of ending talks by May] actor=The two ministers by=by May\n"},
  });
}

TEST_CASE("what unread articles of November taught: what stays, ways of speaking") {
  check_each({
      {"The army ordered its fleet of bombers grounded.",
       "proposal order firm [ordered its fleet of bombers grounded] actor=The army\n"},
      {"Chad wants the scanners on the border replaced.",
       "proposal hope aspirational [wants the scanners on the border replaced] actor=Chad\n"},
      {"The union wants its leaders freed.", "proposal hope aspirational [wants its leaders freed] actor=The union\n"},
      {"The union wants people trained in Lima.", ""},
      {"The minister argues that the cost ought to be shared.",
       "proposal suggestion hedged [ought to be shared] actor=The minister\n"},
      {"The sanctions will remain in force until May, the minister said.",
       "commitment plan firm [will remain in force until May] by=until May said=the minister\n"},
      {"The bank said the assets would remain immobilized until Peru pays.",
       "commitment plan firm [would remain immobilized until Peru pays] by=until Peru pays said=The bank\n"},
      {"The sanctions will remain in force.", ""},
      {"The envoy said that the measures would remain in place.",
       "commitment plan firm [would remain in place] said=The envoy\n"},
      {"The border will stay closed, the army said.", "commitment plan firm [will stay closed] said=the army\n"},
      {"The exemptions shall remain in effect.", ""},
      {"Prices will remain high.", ""},
      {"The hospitals announced they are ending the service.",
       "commitment plan firm [are ending the service] actor=they (The hospitals)\n"},
      {"Peru is letting the prisoners go.", "commitment plan firm [is letting the prisoners go] actor=Peru\n"},
      {"The road is ending here.", ""},
      {"Prime Minister Ana Rojas, who travels to Tunis next week, was silent.",
       "commitment plan firm [travels to Tunis next week] actor=Prime Minister Ana Rojas by=next week\n"},
      {"The source said Peru indicated it may return to the issue.",
       "commitment plan hedged [may return to the issue] actor=it said=The source\n"},
      {"\"I would add that a hotline exists,\" the envoy said.", ""},
      {"\"We would note that Peru has signed,\" the envoy said.", ""},
      {"\"I would refer you to the ministry,\" the envoy said.", ""},
      {"\"We would repair the bridge,\" the envoy said.",
       "commitment promise firm [would repair the bridge] actor=We said=the envoy\n"},
      {"The minister told his counterparts that Peru could not afford to wait for Chile to act.", ""},
      {"Beijing voiced concern, urging Peru to withdraw the text.",
       "proposal request firm [urging Peru to withdraw the text] actor=Beijing to=Peru\n"},
      {"The council expressed doubts, asking the bank to wait.",
       "proposal request firm [asking the bank to wait] actor=The council to=the bank\n"},
      {"The council expressed doubts that the bank would wait.", ""},
      {"The envoy reminded all states that refugees must be granted access.",
       "proposal demand firm [must be granted access] actor=The envoy\n"},
      {"The envoy reminds us that we must act.", ""},
      {"The steps meant to help farmers have failed.", ""},
      {"The minister had meant to sign the pact.",
       "commitment plan firm existing [had meant to sign the pact] actor=The minister\n"},
      {"The premier promised to restore calm to Chad, wracked by war.",
       "commitment promise firm [promised to restore calm to Chad] actor=The premier to=Chad\n"},
      {"Peru will send the ship, built by Chile in 1990, to the strait.",
       "commitment plan firm [will send the ship, built by Chile in 1990, to the strait] actor=Peru\n"},
      {"The envoy urged Peru to correct its errors at once and return the ship.",
       "proposal request firm [urged Peru to correct its errors at once and return the ship] actor=The envoy to=Peru "
       "by=at once\n"},
  });
}

TEST_CASE("any text: a cue may be its first word") {
  for (std::string_view cue :
       {"Called for", "Called on Oslo for", "Asked for", "Committed to", "Proposed", "Demanded", "Ordered", "Planned",
        "Offered", "Required", "Wanted", "Calling for", "Pledged", "Urged"})
    for (std::string_view rest : {" calm.", " talks with Peru by May.", " the removal of trade barriers.", "", "-"})
      CHECK(check(analysed(std::string(cue) + std::string(rest))) == "");
}

TEST_CASE("any text: no act leaves its sentence, none without a cue or a rule") {
  for (std::string_view text :
       {"To to to will will will would to be to.", "pledged", "will", "to", "The call for for for.",
        "\"He said that that that would, if if, \" to to (will (i) (ii) to", "agreed that , , , , ,", "urged , to"}) {
    const Doc doc = analysed(std::string(text) + " The minister said that the talks were long.");
    CHECK(check(doc) == "");
  }
}

TEST_CASE("what unread short news taught: events that bring together, time to act, promises told of, what is no act") {
  check_each({
      {"The Harbour Summit will bring together mayors from nine islands.",
       "commitment plan firm [will bring together mayors from nine islands]\n"},
      {"The talks will also include the dispute over the strait.",
       "commitment plan firm [will also include the dispute over the strait]\n"},
      {"The conference will feature a speech by President Sena.",
       "commitment plan firm [will feature a speech by President Sena]\n"},
      {"The meeting will gather ministers from ten states in Quito.",
       "commitment plan firm [will gather ministers from ten states in Quito]\n"},
      {"The visit will include a large entourage.", ""},
      {"The visit will bring joy to the islanders.", ""},
      {"The flight will include 40 tonnes of flour.", ""},
      {"\"It is time to open the border,\" the minister said.",
       "proposal call firm [time to open the border] actor=the minister\n"},
      {"The time has come to end the siege, the president said.",
       "proposal call firm [The time has come to end the siege] actor=the president\n"},
      {"The time has come for Chad to pay its debt, the envoy said.",
       "proposal call firm [The time has come for Chad to pay its debt] actor=the envoy to=Chad\n"},
      {"\"It is high time to free the crew,\" she said.",
       "proposal call firm [high time to free the crew] actor=she\n"},
      {"It is time to open the border.", ""},
      {"\"It is time to know the truth,\" the minister said.", ""},
      {"The minister said the time had been short.", ""},
      {"\"It is time to say so,\" the minister said.", ""},
      {"The miners were assured that the pit would stay open.",
       "commitment promise firm existing [were assured that the pit would stay open] to=The miners\n"},
      {"The envoy said he had been promised that the road would be paved by May.",
       "commitment promise firm existing [had been promised that the road would be paved by May] to=he by=by May "
       "said=The envoy\n"},
      {"The villagers had been assured by the mayor that the school would stay open.",
       "commitment promise firm existing [had been assured by the mayor that the school would stay open] actor=the "
       "mayor to=The villagers\n"},
      {"Victory was assured when Peru scored.", ""},
      {"The miners were assured of their jobs.", ""},
      {"Police charged the clerk with hiding the papers.", ""},
      {"The law charges the agency with drafting a plan.",
       "proposal order firm [charges the agency with drafting a plan] actor=The law to=the agency\n"},
      {"Chad charged the army with backing the rebels.", ""},
      {"The governor took the oath of office in May.", ""},
      {"Forty people took an oath of citizenship.", ""},
      {"The guards swore an oath of loyalty to the king.", ""},
      {"President Sena signed a memorandum to protect local mills.", ""},
      {"Peru and Chile signed a memorandum of understanding to share their water.",
       "commitment agreement firm [signed a memorandum of understanding to share their water] actor=Peru and Chile\n"},
      {"The minister unveiled the Fair Trade Plan to restore balance.", ""},
      {"The minister unveiled a plan to close two mines.",
       "commitment plan firm [unveiled a plan to close two mines] actor=The minister\n"},
      {"This notice shall be published in the gazette.", ""},
      {"The two sides shall publish the maps by May.",
       "commitment plan firm [shall publish the maps by May] actor=The two sides by=by May\n"},
      {"We'd return to the coast every summer.", ""},
      {"The minister said he'd sign the pact.", "commitment promise firm ['d sign the pact] actor=he (The minister)\n"},
      {"\"We must all join this cause,\" the president said.",
       "proposal call firm [must all join this cause] actor=the president\n"},
      {"The king launched a National Initiative for Human Development.", ""},
      {"The ministry is targeting officials close to the king.", ""},
      {"NATO is targeting rebels in the valley.", ""},
      {"Ghana is targeting growth of 5 percent.",
       "commitment goal aspirational [is targeting growth of 5 percent] actor=Ghana\n"},
      {"The minister said Peru would neither sign the pact nor pay.",
       "commitment refusal firm negative [would neither sign the pact nor pay] actor=Peru said=The minister\n"},
      {"She said she could neither confirm nor deny the report.", ""},
      {"Analysts say Peru will raise its levy next month.", ""},
      {"Observers say the bank will close two plants.", ""},
      {"The minister says Peru will raise its levy next month.",
       "commitment plan firm [will raise its levy next month] actor=Peru by=next month said=The minister\n"},
      {"It is too soon to say if Peru will sign.", ""},
      {"He said it is logical that Peru would be excluded.", ""},
      {"He argued that sending the ships would entangle Peru in the war.", ""},
      {"The proposals would not meet the needs of the islands.", ""},
      {"It will take until May to mend the dam.", ""},
      {"We will work with any firm that is willing to share its data.",
       "commitment promise firm [will work with any firm that is willing to share its data] actor=We to=any firm that "
       "is willing to share its data\n"},
      {"The senator praised lawyers who are committed to the rule of law.", ""},
      {"The minister, who is willing to meet the rebels, said so on Monday.",
       "commitment willingness hedged [is willing to meet the rebels] actor=The minister to=the rebels\n"},
      {"President Sena will welcome Prime Minister Odell in Lima on Friday.",
       "commitment plan firm [will welcome Prime Minister Odell in Lima on Friday] actor=President Sena to=Prime "
       "Minister Odell by=on Friday\n"},
      {"Peru would welcome talks with Chad, the minister said.",
       "commitment willingness hedged [would welcome talks with Chad] actor=Peru to=Chad said=the minister\n"},
      {"The minister said there are no plans to close the mine.",
       "commitment refusal firm negative [there are no plans to close the mine] said=The minister\n"},
      {"There are no plans to close the mine.", ""},
      {"The army is deploying 100 observers in the strait.",
       "commitment plan firm [is deploying 100 observers in the strait] actor=The army\n"},
      {"The firm announced it was resuming work at the mine.",
       "commitment plan firm [was resuming work at the mine] actor=it (The firm)\n"},
      {"They discussed the arms that Russia is deploying.", ""},
      {"This order is issued in order to protect the coast.", ""},
      {"The court issued an order to halt the sale.", ""},
      {"The prime minister issued an order to halt the sale.",
       "proposal order firm [issued an order to halt the sale] actor=The prime minister\n"},
  });
}

TEST_CASE("what unread short news taught: lists of verbs, conditions, the time of what was, demands given up") {
  check_each({
      {"We remain steadfast in our commitment to providing the aid that Chad needs to hold its border.",
       "commitment promise firm reaffirmed [remain steadfast in our commitment to providing the aid that Chad needs to "
       "hold its border] actor=We\n"},
      {"Oman will sign the pact, providing the ships leave.",
       "commitment plan hedged [will sign the pact] actor=Oman if=providing the ships leave\n"},
      {"Oman will sign the pact, provided the ships leave.",
       "commitment plan hedged [will sign the pact] actor=Oman if=provided the ships leave\n"},
      {"Chad is committed to providing jobs.", "commitment promise firm [is committed to providing jobs] actor=Chad\n"},
      {"The ministers said they would open the port, ask Chad for help and pledge new aid.",
       "commitment plan firm [would open the port, ask Chad for help and pledge new aid] actor=they (The ministers)\n"},
      {"The envoy said all states should agree to cut output, agree to a review and publish their data.",
       "proposal suggestion hedged [should agree to cut output, agree to a review and publish their data] actor=The "
       "envoy to=all states\n"},
      {"Peru's plan to close two mines could harm trade.",
       "commitment plan firm existing [plan to close two mines] actor=Peru\n"},
      {"Peru continues to reject calls for restraint and withhold its data.",
       "commitment refusal firm negative reaffirmed [continues to reject calls for restraint and withhold its data] "
       "actor=Peru\n"
       "proposal call firm existing [calls for restraint] to=Peru\n"},
      {"Peru rejected the offer Monday saying the terms were unfair.",
       "commitment refusal firm negative [rejected the offer Monday] actor=Peru\n"},
      {"The family issued a new appeal for her release, days before a deadline set by the rebels.",
       "proposal call firm [issued a new appeal for her release] actor=The family\n"},
      {"Chad will hold the vote on May 5, two weeks after the first round.",
       "commitment plan firm [will hold the vote on May 5, two weeks after the first round] actor=Chad by=on May 5\n"},
      {"The minister first offered to step down in June after returning from Lima.",
       "proposal offer firm [offered to step down] actor=The minister\n"},
      {"The chancellor says she will form a cabinet by Sunday or call for elections.",
       "commitment promise firm [will form a cabinet by Sunday or call for elections] actor=she (The chancellor) by=by "
       "Sunday\n"},
      {"Chad will sign the pact by May and close the camp.",
       "commitment plan firm [will sign the pact by May] actor=Chad by=by May\n"
       "commitment plan firm [close the camp] actor=Chad\n"},
      {"If elected, Ms. Silva will cut the levy.",
       "commitment plan hedged [will cut the levy] actor=Ms. Silva if=If elected\n"},
      {"As mediators, if necessary, we are prepared to present a proposal.",
       "commitment willingness hedged [are prepared to present a proposal] actor=we if=if necessary\n"},
      {"The navy is ready to help, if requested by Peru.",
       "commitment willingness hedged [is ready to help, if requested by Peru] actor=The navy if=if requested by "
       "Peru\n"},
      {"If Peru, Chile and Chad agree, Oman will sign the pact.",
       "commitment plan hedged [will sign the pact] actor=Oman if=If Peru, Chile and Chad agree\n"},
      {"The president ordered aid to the state due to conditions resulting from the storm beginning on August 5, 2024.",
       "proposal order firm [ordered aid to the state due to conditions resulting from the storm beginning on August "
       "5, 2024] actor=The president\n"},
      {"The king ordered an inquiry to begin on May 5.",
       "proposal order firm [ordered an inquiry to begin on May 5] actor=The king by=on May 5\n"},
      {"Chad is demanding damages for losses suffered during the war.",
       "proposal demand firm [is demanding damages for losses suffered during the war] actor=Chad\n"},
      {"The envoy said Peru should keep the rules adopted after the vote in March 2003.",
       "proposal suggestion hedged [should keep the rules adopted after the vote in March 2003] actor=The envoy "
       "to=Peru\n"},
      {"Peru should sign the pact after the vote, the envoy said.",
       "proposal suggestion hedged [should sign the pact after the vote] actor=the envoy to=Peru by=after the vote\n"},
      {"Chad called for talks on borders that existed before the war.",
       "proposal call firm [called for talks on borders that existed before the war] actor=Chad\n"},
      {"Peru will share data from the earliest days of the crisis.",
       "commitment plan firm [will share data from the earliest days of the crisis] actor=Peru\n"},
      {"Peru will end decades of misrule, the minister said.",
       "commitment plan firm [will end decades of misrule] actor=Peru said=the minister\n"},
      {"Parliament will vote on the budget for 2005 today.",
       "commitment plan firm [will vote on the budget for 2005 today] actor=Parliament by=today\n"},
      {"The airline will hire 300 pilots within two years of the merger.",
       "commitment plan firm [will hire 300 pilots within two years of the merger] actor=The airline by=within two "
       "years of the merger\n"},
      {"Iran is determined to enrich fuel whether talks with the bloc succeed or fail.",
       "commitment promise firm [is determined to enrich fuel whether talks with the bloc succeed or fail] "
       "actor=Iran\n"},
      {"The world should not be intimidated by Iran, the minister said.", ""},
      {"The dam should be mended by Chad, the minister said.",
       "proposal suggestion hedged [should be mended by Chad] actor=the minister to=Chad\n"},
      {"Police say the men had planned to attack the palace.",
       "commitment plan firm existing [had planned to attack the palace] actor=the men said=Police\n"},
      {"Police said the men had planned to attack the palace.",
       "commitment plan firm [had planned to attack the palace] actor=the men said=Police\n"},
      {"The rebels have given up their demand for independence.",
       "proposal demand firm withdrawn [have given up their demand for independence] actor=The rebels\n"},
      {"Peru gave up its plan to buy the mine.",
       "commitment plan firm withdrawn [gave up its plan to buy the mine] actor=Peru\n"},
      {"We welcome the commitment that Chad has made to support the truce.",
       "commitment promise firm existing [commitment that Chad has made to support the truce] actor=Chad\n"},
      {"Peru kept the promise it made in May to open its ports.",
       "commitment promise firm fulfilled [kept the promise it made in May to open its ports] actor=Peru\n"},
      {"The embassy released a statement expressing hope for an agreement.",
       "proposal hope aspirational [expressing hope for an agreement] actor=The embassy\n"},
      {"The agency quoted spokesman Ali Reza Sunday as saying Chad would sign the pact.",
       "commitment promise firm [would sign the pact] actor=Chad said=spokesman Ali Reza\n"},
      {"The agency quoted spokesman Ali Reza as saying Chad would sign the pact.",
       "commitment promise firm [would sign the pact] actor=Chad said=spokesman Ali Reza\n"},
      {"Peru and Chad reached an agreement on a draft statement.", ""},
      {"Peru and Chad reached an agreement on a truce.",
       "commitment agreement firm [reached an agreement on a truce] actor=Peru and Chad\n"},
      {"The industry is largely focused on construction.", ""},
      {"The ministry is focused on the release of the crew.",
       "commitment goal aspirational [is focused on the release of the crew] actor=The ministry\n"},
      {"The bill advances key priorities for our country.", ""},
      {"The visit will deepen trust and underscore Peru's commitment to peace.", ""},
      {"The president has rejected any timeline.",
       "commitment refusal firm negative [has rejected any timeline] actor=The president\n"},
      {"Peru rejected any delay.", "commitment refusal firm negative [rejected any delay] actor=Peru\n"},
      {"Crowds rallied to protest proposals that would close the mine.",
       "proposal suggestion firm existing [proposals that would close the mine]\n"},
      {"Peru had requested extending the deadline until Sunday.",
       "proposal request firm existing [had requested extending the deadline until Sunday] actor=Peru by=until "
       "Sunday\n"},
      {"Chad has reached agreements with two firms to lower prices.",
       "commitment agreement firm [has reached agreements with two firms to lower prices] actor=Chad\n"},
      {"Peru agreed to lower tariffs on rice.",
       "commitment agreement firm [agreed to lower tariffs on rice] actor=Peru\n"},
      {"The council called on Peru to act or face losing the seat.",
       "proposal call firm [called on Peru to act] actor=The council to=Peru\n"},
      {"The council called on Peru to act or face sanctions.",
       "proposal call firm [called on Peru to act] actor=The council to=Peru\n"
       "commitment threat firm [face sanctions] actor=The council to=Peru\n"},
      {"I'm looking forward to continued progress.", ""},
      {"I'm looking forward to signing the pact.",
       "commitment plan aspirational ['m looking forward to signing the pact] actor=I\n"},
      {"The region needs a firmer base in order to grow, the minister said.", ""},
      {"Miners in the region plan to strike on Monday.",
       "commitment plan firm [plan to strike on Monday] actor=Miners in the region by=on Monday\n"},
      {"Elements of the army will join the drill, officials say.",
       "commitment plan firm [will join the drill] actor=Elements of the army said=officials\n"},
      {"A nationwide Indian initiative that includes closing schools began in May.", ""},
  });
}

TEST_CASE("asides between cue and action, a question that asks, threats under if, commitments that stand") {
  check_each({
      {"Algiers refused for the third time in a month to take back its nationals.",
       "commitment refusal firm negative [refused for the third time in a month to take back its nationals] "
       "actor=Algiers\n"},
      {"Lima urged Chad once again to reopen the port.",
       "proposal request firm [urged Chad once again to reopen the port] actor=Lima to=Chad\n"},
      {"\"I will say plainly that we expect Peru to lift the ban,\" the minister said.",
       "proposal request hedged [expect Peru to lift the ban] actor=we to=Peru said=I\n"},
      {"He has stopped short of promising that the levy will be removed.", ""},
      {"If Chad refuses to pay, he said, Peru may turn to the court.",
       "commitment plan hedged [may turn to the court] actor=Peru if=If Chad refuses to pay said=he\n"},
      {"In a letter to Minister Ana Silva, Chairman Juan Soto (Lima) and member Carla Berg (Tacna) also asked the "
       "agency to publish a list.",
       "proposal request firm [asked the agency to publish a list] actor=Carla Berg to=the agency\n"},
      {"Chad will return if Peru drops its threat to close the port.",
       "commitment plan hedged [will return] actor=Chad if=if Peru drops its threat to close the port\ncommitment "
       "threat firm existing [threat to close the port] actor=its\n"},
      {"\"Our commitment to Chad is ironclad,\" the spokesman said.",
       "commitment promise firm reaffirmed [commitment to Chad] actor=Our to=Chad\n"},
      {"The envoy said Peru would not accept \"better terms for one partner,\" though she added that talks would go "
       "on.",
       "commitment refusal firm negative [would not accept \"better terms for one partner] actor=Peru said=The "
       "envoy\n"},
      {"May I urge the minister to meet the union before May?",
       "proposal request firm [urge the minister to meet the union before May] actor=I to=the minister by=before "
       "May\n"},
      {"Can I ask the minister whether she will publish the report?", ""},
      {"We call on Peru to set a date without delay and to release the crew who were detained over the weekend.",
       "proposal call firm [call on Peru to set a date without delay and to release the crew who were detained over "
       "the weekend] actor=We to=Peru by=without delay\n"},
      {"The council will revert to this matter at its June meeting.",
       "commitment plan firm [will revert to this matter at its June meeting] actor=The council by=at its June "
       "meeting\n"},
      {"The minister ruled out on Tuesday any further opening of the market.",
       "commitment refusal firm negative [ruled out on Tuesday any further opening of the market] actor=The "
       "minister\n"},
      {"Chad has for years dismissed appeals to join the talks.",
       "commitment refusal firm negative [has for years dismissed appeals to join the talks] actor=Chad\nproposal call "
       "firm existing [appeals to join the talks] to=Chad\n"},
      {"The council advised in September that catches should not exceed 174,000 tonnes.",
       "proposal suggestion hedged negative existing [advised in September that catches should not exceed 174,000 "
       "tonnes] actor=The council to=catches\n"},
      {"Claims that Peru had agreed to close the port were false, the minister said.", ""},
      {"The ministry left open how long Peru may take to comply.", ""},
      {"Chad rejected that demand, with a spokeswoman, Ana Silva, saying the offer stands.",
       "commitment refusal firm negative [rejected that demand] actor=Chad\n"},
  });
}

TEST_CASE("what unread articles of many houses taught") {
  check_each({
      {"Officials in Chad, which has promised since 2021 to pay growers a premium, met in Lima.",
       "commitment promise firm existing [has promised since 2021 to pay growers a premium] actor=Officials in Chad "
       "to=growers\n"},
      {"The panel was instructed in a law last year to report on compliance.",
       "proposal order firm existing [was instructed in a law last year to report on compliance] to=The panel\n"},
      {"Peru has said that it will neither sign nor fund the pact.",
       "commitment refusal firm negative [will neither sign nor fund the pact] actor=it\n"},
      {"The cabinet had all but resolved to turn Chad down.", ""},
      {"Neither firm has agreed to shift its plants.", ""},
      {"Peru is considering a pledge to buy gas from Chad.", ""},
      {"Chad's lawyers were minded to approve the text.",
       "commitment willingness hedged [were minded to approve the text] actor=Chad's lawyers\n"},
      {"Chad refused to discuss any cut above seven percent.",
       "commitment refusal firm negative [refused to discuss any cut above seven percent] actor=Chad\n"},
      {"She, however, denied reports that Chad had sought the removal of the envoy.", ""},
      {"I would like to reiterate that Chad must reopen the port.",
       "proposal demand firm [must reopen the port] actor=I to=Chad\n"},
      {"The Meeting looked forward to convening the next round in Lima.",
       "commitment plan aspirational [looked forward to convening the next round in Lima] actor=The Meeting\n"},
      {"The council called on Chad to cease fire immediately and ensure the delivery of aid.",
       "proposal call firm [called on Chad to cease fire immediately and ensure the delivery of aid] actor=The council "
       "to=Chad by=immediately\n"},
      {"The ministry will build a depot, a senior official told lawmakers.",
       "commitment plan firm [will build a depot] actor=The ministry to=lawmakers said=a senior official\n"},
      {"The member suggested that the House delay ratification until the vote was held.",
       "proposal suggestion hedged [suggested that the House delay ratification until the vote was held] actor=The "
       "member to=the House by=until the vote was held\n"},
      {"The bank turned down the offer on May 12.",
       "commitment refusal firm negative [turned down the offer on May 12] actor=The bank\n"},
      {"The growers advocate lifting the levy.",
       "proposal suggestion firm [advocate lifting the levy] actor=The growers\n"},
      {"Staff encourage the authorities to end the talks by May.",
       "proposal call firm [encourage the authorities to end the talks by May] actor=Staff to=the authorities by=by "
       "May\n"},
      {"She has accepted that summons, her office said.",
       "commitment acceptance firm [has accepted that summons] actor=She said=her office\n"},
      {"Officials said the ministry was leaning towards lifting the ban.",
       "commitment willingness hedged [was leaning towards lifting the ban] actor=the ministry said=Officials\n"},
      {"Peru and Chad signed a pact committing Norway to supply gas until 2030.",
       "commitment agreement firm existing [committing Norway to supply gas until 2030] actor=Norway by=until 2030\n"},
      {"The president swore to defend the port.",
       "commitment promise firm [swore to defend the port] actor=The president\n"},
      {"Peru and Chad have pledged, in successive statements going back to 2010, to triple mutual trade.",
       "commitment promise firm [have pledged, in successive statements going back to 2010, to triple mutual trade] "
       "actor=Peru and Chad\n"},
      {"He reminded Peru of its undertaking, given at the Lima summit in July, to settle the dispute.",
       "commitment promise firm existing [undertaking, given at the Lima summit in July, to settle the dispute] "
       "actor=its said=He\n"},
      {"The growers demanded that the state open public purchases regardless.",
       "proposal demand firm [demanded that the state open public purchases regardless] actor=The growers to=the "
       "state\n"},
      {"Peru and Chad have given themselves until May to sign the pact.",
       "commitment plan firm [have given themselves until May to sign the pact] actor=Peru and Chad by=until May\n"},
      {"The group gave it seven days to publish the text.",
       "proposal demand firm [gave it seven days to publish the text] actor=The group to=it by=seven days\n"},
      {"Chad had no objection to hosting the talks.",
       "commitment willingness hedged [had no objection to hosting the talks] actor=Chad\n"},
      {"Chad offered to lift the quota, on the proviso that Peru cut its levy.",
       "proposal offer firm [offered to lift the quota] actor=Chad if=on the proviso that Peru cut its levy\n"},
      {"Chad threatened last week to close the port.",
       "commitment threat firm existing [threatened last week to close the port] actor=Chad\n"},
  });
}

TEST_CASE("told as of the past: the time of who reports it, of the verb before, of a clause with since, of a treaty") {
  check_each({
      {"Norland warned in a joint letter last month that it would close the port.",
       "commitment threat firm existing [would close the port] actor=it\n"},
      {"Earlier this month, Chad announced it will send aid to Peru.",
       "commitment promise firm existing [will send aid to Peru] actor=it to=Peru\n"},
      {"The embargo has held since Peru and Chad agreed to end the fighting.",
       "commitment agreement firm existing [agreed to end the fighting] actor=Peru and Chad\n"},
      {"At a rally last week the minister vowed to stay and promised to finish the fence.",
       "commitment promise firm existing [vowed to stay] actor=the minister\ncommitment promise firm existing "
       "[promised to finish the fence] actor=the minister\n"},
      {"Under that accord, Chad promised to open its market.",
       "commitment promise firm existing [promised to open its market] actor=Chad\n"},
      {"\"They promised us water,\" the farmer said.",
       "commitment promise firm existing [promised us water] actor=They to=us said=the farmer\n"},
  });
}

TEST_CASE("those elected and designated, hits with duties and back, poised, pulling out") {
  check_each({
      {"The president-elect has pledged to reopen the embassy.",
       "commitment promise firm [has pledged to reopen the embassy] actor=The president-elect\n"},
      {"The commissioner-designate promised to review the rules.",
       "commitment promise hedged [promised to review the rules] actor=The commissioner-designate\n"},
      {"Norland will hit the bloc with duties of 30%.",
       "commitment plan firm [will hit the bloc with duties of 30%] actor=Norland\n"},
      {"Peru said it would hit back at any attack.",
       "commitment promise firm [would hit back at any attack] actor=it\n"},
      {"Brussels is poised to delay its methane rules.",
       "commitment plan firm [is poised to delay its methane rules] actor=Brussels\n"},
      {"Chad is pulling out of the pact.", "commitment plan firm [is pulling out of the pact] actor=Chad\n"},
  });
}

TEST_CASE("who said so goes on, beside a question; answers by threats; the need for somebody to") {
  check_each({
      {"Oslo said the measures were unlawful and vowed a response.",
       "commitment promise firm [vowed a response] actor=Oslo\n"},
      {"The spokesman declined to say whether the letter would get a reply but said officials would study the request.",
       "commitment promise hedged [would study the request] actor=officials said=The spokesman\n"},
      {"The premier responded by threatening to cut supplies to Peru.",
       "commitment threat firm [threatening to cut supplies to Peru] actor=The premier to=Peru\n"},
      {"Staff stressed the need for the government to clear arrears.",
       "proposal call hedged [stressed the need for the government to clear arrears] actor=Staff to=the government\n"},
      {"Oslo said the door was open and invited Peruvian officials to a meeting in May.",
       "proposal invitation firm [invited Peruvian officials to a meeting in May] actor=Oslo to=Peruvian officials "
       "by=in May\n"},
      {"The envoy was arrested and charged with spying on Peru.", ""},
  });
}

TEST_CASE("acts behind a clause in the present, whole phrases of those asked, one of several, what a vote completes") {
  check_each({
      {"The envoy called on Peru to suspend the decree while talks are under way and proposed that experts from both "
       "sides meet in Lima.",
       "proposal call firm [called on Peru to suspend the decree while talks are under way] actor=The envoy to=Peru\n"
       "proposal suggestion firm [proposed that experts from both sides meet in Lima] actor=The envoy to=experts from "
       "both sides\n"},
      {"He urges those with influence over them to stop the flow of arms.",
       "proposal request firm [urges those with influence over them to stop the flow of arms] actor=He to=those with "
       "influence over them\n"},
      {"The minister asked that UNICEF report regularly on the use of the funds.",
       "proposal request firm [asked that UNICEF report regularly on the use of the funds] actor=The minister "
       "to=UNICEF\n"},
      {"Officials said the government would have the deal signed within 100 days.",
       "commitment plan firm [would have the deal signed within 100 days] actor=the government by=within 100 days "
       "said=Officials\n"},
      {"The bank said it would lower the rate to 5%.",
       "commitment plan firm [would lower the rate to 5%] actor=it (The bank)\n"},
      {"Oslo said it would no longer entertain appeals for waivers.",
       "commitment refusal firm negative [would no longer entertain appeals for waivers] actor=it\n"},
      {"The court said it would hear the appeal on Monday.",
       "commitment plan firm [would hear the appeal on Monday] actor=it (The court) by=on Monday\n"},
      {"The minister said Peru will be the first to send troops.",
       "commitment plan firm [will be the first to send troops] actor=Peru said=The minister\n"},
      {"Two Peruvian prisoners will be among those freed, the spokesman said.",
       "commitment plan firm [will be among those freed] said=the spokesman\n"},
      {"Parliament voted to extend the state of emergency.", ""},
      {"The union voted to strike next week.",
       "commitment plan firm [voted to strike next week] actor=The union by=next week\n"},
      {"The president offered his best wishes for the occasion.", ""},
      {"The firm originally announced plans to build a plant.",
       "commitment plan firm existing [announced plans to build a plant] actor=The firm\n"},
      {"The charity flight will take off from Lima on May 3.",
       "commitment plan firm [will take off from Lima on May 3] by=on May 3\n"},
  });
}

TEST_CASE("imperatives, promises kept, modals before their subject or over an aside, and who is told to whom") {
  check_each({
      {"\"Stop the shelling of the plant,\" the envoy told both armies.",
       "proposal demand firm [Stop the shelling of the plant] actor=the envoy to=both armies\n"},
      {"\"Don't touch the fund,\" the union warned ministers.",
       "proposal demand firm negative [Don't touch the fund] actor=the union\n"},
      {"\"Please release the prisoners,\" the minister said.",
       "proposal request firm [release the prisoners] actor=the minister\n"},
      {"\"Look at the facts,\" the minister said.", ""},
      {"He said the plan would \"deal a blow\" to growth.", ""},
      {"As it had promised during the campaign, Peru lifted the ban.",
       "commitment promise firm fulfilled [had promised] actor=Peru\n"},
      {"Canberra lifted the ban as promised.", "commitment promise firm fulfilled [promised] actor=Canberra\n"},
      {"As promised, the talks will resume in May.", "commitment plan firm [will resume in May] by=in May\n"},
      {"Only if the sanctions are lifted will Iran allow inspectors back, the council said.",
       "commitment plan firm [will Iran allow inspectors back] actor=Iran said=the council\n"},
      {"Under no circumstances will Peru sign the treaty, the minister said.",
       "commitment refusal firm negative [will Peru sign the treaty] actor=Peru said=the minister\n"},
      {"Not until every hostage is home will Peru leave the port, the minister said.",
       "commitment refusal firm negative [will Peru leave the port] actor=Peru said=the minister\n"},
      {"China will, on the basis of reciprocity, grant entry to Kuwaiti nationals, the spokesperson said.",
       "commitment plan firm [will, on the basis of reciprocity, grant entry to Kuwaiti nationals] actor=China "
       "said=the spokesperson\n"},
      {"Oslo will, he said, send a ship.", "commitment plan firm [will, he said, send a ship] actor=Oslo said=he\n"},
      {"\"We can and will defend every inch of Allied territory,\" the leaders said.",
       "commitment promise firm [will defend every inch of Allied territory] actor=We said=the leaders\n"},
      {"Peru would quit the treaty, the minister was quoted as saying.",
       "commitment promise firm [would quit the treaty] actor=Peru said=the minister\n"},
      {"Peru could send tanks if Chile sends its own, officials in Lima have let it be known.",
       "commitment plan hedged [could send tanks] actor=Peru if=if Chile sends its own said=officials in Lima\n"},
      {"Officials say Peru may send a ship.", "commitment plan hedged [may send a ship] actor=Peru said=Officials\n"},
      {"Officials said those who may not speak it would get help.", ""},
      {"No new settlements will be built, the premier told envoys.",
       "commitment refusal firm negative [No new settlements will be built] to=envoys said=the premier\n"},
      {"The minister said not a single dollar of the aid would be diverted.",
       "commitment refusal firm negative [not a single dollar of the aid would be diverted] said=The minister\n"},
      {"The minister denied having promised Chile access to the market.", ""},
      {"Peru is to close all but two of its crossings from March 1.",
       "commitment plan firm [is to close all but two of its crossings from March 1] actor=Peru by=from March 1\n"},
      {"The premier was urged by backbenchers last night to tear up the tax.",
       "proposal request firm [was urged by backbenchers last night to tear up the tax] actor=backbenchers to=The "
       "premier\n"},
      {"Peru and Chile are bound by last year's accord to replace two furnaces.",
       "commitment agreement firm existing [are bound by last year's accord to replace two furnaces] actor=Peru and "
       "Chile\n"},
      {"The ministers tasked the army with drawing up, by the end of August, a plan for the port.",
       "proposal order firm [tasked the army with drawing up, by the end of August, a plan for the port] actor=The "
       "ministers to=the army by=by the end of August\n"},
      {"The prince ordered that the port be reopened.",
       "proposal order firm [ordered that the port be reopened] actor=The prince\n"},
      {"The fact sheet commits Korea to $350 billion in investments.",
       "commitment agreement firm existing [commits Korea to $350 billion in investments] actor=Korea\n"},
      {"Kremlin says Putin to visit China in May",
       "commitment plan firm [to visit China in May] actor=Putin by=in May said=Kremlin\n"},
      {"More ships will follow, traders predict.", ""},
      {"Creditors agreed to meet in Lima in May.",
       "commitment agreement firm [agreed to meet in Lima in May] actor=Creditors by=in May\n"},
      {"The plaintiffs, a group of pension funds, are pressing the board to commission a review.",
       "proposal request firm [are pressing the board to commission a review] actor=The plaintiffs to=the board\n"},
      {"The minister issued a statement promising to come home soon.",
       "commitment promise firm [promising to come home soon] actor=The minister by=soon\n"},
      {"\"We'd be more than happy to host the next round in Doha,\" the minister said.",
       "commitment willingness hedged ['d be more than happy to host the next round in Doha] actor=We said=the "
       "minister\n"},
  });
}

TEST_CASE("ordinary news: who is told, what is done by an amount, and what is only expected") {
  check_each({
      {"Washington has told Damascus that it must stop foreign fighters.",
       "proposal demand firm [must stop foreign fighters] actor=Washington to=Damascus\n"},
      {"The two sides have agreed under American mediation to cooperate on refining.",
       "commitment agreement firm [have agreed under American mediation to cooperate on refining] actor=The two "
       "sides\n"},
      {"The firm plans to cut output by a third, sending prices up.",
       "commitment plan firm [plans to cut output by a third] actor=The firm\n"},
      {"The minister said Athens would honour its debts after meeting the fund's head.",
       "commitment promise firm [would honour its debts] actor=Athens said=The minister\n"},
      {"The levy will be cut by three cents a litre, the minister said.",
       "commitment plan firm [will be cut by three cents a litre] said=the minister\n"},
      {"The two airlines are to be merged by the end of next year.",
       "commitment plan firm [are to be merged by the end of next year] by=by the end of next year\n"},
      {"Peru will not raise prices this month, its chief executive, Ana Silva, told reporters.",
       "commitment refusal firm negative [will not raise prices this month] actor=Peru by=this month said=its chief "
       "executive, Ana Silva\n"},
      {"Officials have not decided how to respond to the launch.", ""},
      {"Most Cubans expect the president to act.", ""},
      {"The troops were supposed to stay only a few months.", ""},
      {"Miners may idle more pits if prices stay low, analysts at the bank wrote.", ""},
      {"American households will pay more, the foundation estimates.", ""},
      {"If they hit our ports, we will hit theirs, the general said.",
       "commitment promise hedged [will hit theirs] actor=we if=If they hit our ports said=the general\n"},
      {"The president-elect will not travel to Lima, choosing instead to send his minister.",
       "commitment refusal firm negative [will not travel to Lima] actor=The president-elect\n"},
      {"The kingdom turned down a bailout from the fund.",
       "commitment refusal firm negative [turned down a bailout from the fund] actor=The kingdom to=the fund\n"},
      {"The firm backtracked on a promise to pay its suppliers.",
       "commitment promise firm withdrawn [backtracked on a promise to pay its suppliers] actor=The firm\n"},
      {"The cap would be reviewed every two months, under a compromise backed by Poland.",
       "commitment agreement firm existing [would be reviewed every two months] by=every two months\n"},
  });
}

TEST_CASE("who speaks between commas; there should be; to whom it is handed over") {
  check_each({
      {"Kenya, said its foreign minister, will host the talks in May.",
       "commitment plan firm [will host the talks in May] actor=Kenya by=in May said=its foreign minister\n"},
      {"Kenya, Ana Silva said, would file a case with the court.",
       "commitment promise firm [would file a case with the court] actor=Kenya to=the court said=Ana Silva\n"},
      {"Lawyers for the former president said he will plead not guilty.",
       "commitment plan firm [will plead not guilty] actor=he said=Lawyers for the former president\n"},
      {"There should be an independent inquiry into the raid, Ms Silva said.",
       "proposal suggestion hedged [There should be an independent inquiry into the raid] actor=Ms Silva\n"},
      {"There should be something better, Ms Silva said.", ""},
      {"Norway has decided to hand over eight tanks to Peru by March.",
       "commitment plan firm [has decided to hand over eight tanks to Peru by March] actor=Norway to=Peru by=by "
       "March\n"},
      {"Norway agreed to supply Peru's Gasur with two cargoes a year.",
       "commitment agreement firm [agreed to supply Peru's Gasur with two cargoes a year] actor=Norway to=Peru's Gasur "
       "by=a year\n"},
      {"Arla agreed to sell its dairy arm to Peru for $3 billion.",
       "commitment agreement firm [agreed to sell its dairy arm to Peru for $3 billion] actor=Arla to=Peru\n"},
      {"The premier said he would tender his resignation to the National Assembly.",
       "commitment promise firm [would tender his resignation to the National Assembly] actor=he (The premier) to=the "
       "National Assembly\n"},
      {"Under the accord, signed in Oslo, the rebels will keep their army.",
       "commitment agreement firm [will keep their army] actor=the rebels\n"},
      {"The minister praised the talks, which both sides hope will create jobs.", ""},
      {"Ms Silva said that the party was open to changes in the bill, but would not accept cuts in aid.",
       "commitment willingness hedged [was open to changes in the bill] actor=the party said=Ms Silva\ncommitment "
       "refusal firm negative [would not accept cuts in aid] actor=the party said=Ms Silva\n"},
      {"The two states urge Chad to refrain from further strikes and express concern over its plans.",
       "proposal request firm negative [urge Chad to refrain from further strikes] actor=The two states to=Chad\n"},
      {"Mr Silva suggested a truce during the three-day holiday.",
       "proposal suggestion hedged [suggested a truce during the three-day holiday] actor=Mr Silva by=during the "
       "three-day holiday\n"},
      {"Mr Silva suggested a truce during a visit to Oslo.",
       "proposal suggestion hedged [suggested a truce] actor=Mr Silva\n"},
      {"Peru president promises to free remaining political prisoners by May",
       "commitment promise firm [promises to free remaining political prisoners by May] actor=Peru president by=by "
       "May\n"},
      {"The spokesman confirmed that Ana Silva and Mr. Soto plan to speak by telephone again.",
       "commitment plan firm [plan to speak by telephone again] actor=Ana Silva and Mr. Soto said=The spokesman\n"},
      {"The firm said it would no longer obey.",
       "commitment refusal firm negative [would no longer obey] actor=it (The firm)\n"},
      {"The spokesman dismissed as \"absurd\" Peru's demand that Chad notify it.",
       "commitment refusal firm negative [dismissed as \"absurd\" Peru's demand that Chad notify it] actor=The "
       "spokesman to=Peru\nproposal demand firm existing [demand that Chad notify it] actor=Peru to=Chad\n"},
  });
}

TEST_CASE("times without an article; who threatens behind a comma") {
  check_each({
      {"Peru to withdraw troops from Chad by end of summer",
       "commitment plan firm [to withdraw troops from Chad by end of summer] actor=Peru by=by end of summer\n"},
      {"Chad and Peru said they would extend their cuts to the end of December.",
       "commitment promise firm [would extend their cuts to the end of December] actor=they (Chad and Peru) by=to the "
       "end of December\n"},
      {"Chad's election board plans to hold repeat voting in towns where candidates failed to win.",
       "commitment plan firm [plans to hold repeat voting in towns where candidates failed to win] actor=Chad's "
       "election board\n"},
      {"The bloc gave the junta two days to free the ousted president, threatening sanctions.",
       "proposal demand firm [gave the junta two days to free the ousted president] actor=The bloc to=the junta by=two "
       "days\ncommitment threat firm [threatening sanctions] actor=The bloc\n"},
  });
}

TEST_CASE("who meets somewhere is who acts") {
  check_each({
      {"EU leaders meeting in Thessaloniki agreed to send 40 officers to Chad.",
       "commitment agreement firm [agreed to send 40 officers to Chad] actor=EU leaders meeting in Thessaloniki\n"},
      {"Asian foreign ministers meeting in Laos have called on the junta to free its prisoners.",
       "proposal call firm [have called on the junta to free its prisoners] actor=Asian foreign ministers meeting in "
       "Laos to=the junta\n"},
      {"Donors meeting in Oslo will discuss the plan and will pledge $3 million.",
       "commitment plan firm [will discuss the plan] actor=Donors meeting in Oslo\ncommitment plan firm [will pledge "
       "$3 million] actor=Donors meeting in Oslo\n"},
      {"Russian troops leaving the port now is a sign that Moscow will withdraw.", ""},
      {"Lawyers for the detained journalists, two of whom work for Al Jazeera, plan to appeal.",
       "commitment plan firm [plan to appeal] actor=Lawyers for the detained journalists\n"},
  });
}

TEST_CASE("what raw news taught: numbers that rise, letters that ask, clauses that end") {
  check_each({
      {"The IMF says emerging countries will expand 2.5 percent this year.", ""},
      {"Mr Silva says the number of guards will increase from 60 to 300 officers.", ""},
      {"Officials say Chad's demand that they be kept out is not part of the agreement.",
       "proposal demand firm existing [demand that they be kept out] actor=Chad\n"},
      {"But the government will provide a reminder after the deadline and consider extensions.",
       "commitment plan firm [will provide a reminder after the deadline] actor=the government by=after the "
       "deadline\ncommitment plan hedged [consider extensions] actor=the government\n"},
      {"Nigeria is offering the rights to over 70 parcels of land.",
       "proposal offer firm [is offering the rights to over 70 parcels of land] actor=Nigeria\n"},
      {"Norway has proposed binding targets for emissions, becoming the first country to do so.",
       "proposal suggestion firm [has proposed binding targets for emissions] actor=Norway\n"},
      {"Members of the party have sent a letter to the country's military leaders asking for permission to meet her.",
       "proposal request firm [asking for permission to meet her] actor=Members of the party to=the country's military "
       "leaders\n"},
      {"Poland commands a 6,500-strong force south of Lima.", ""},
  });
}

TEST_CASE("what raw news taught: no time in a chapter, and no reason begun") {
  check_each({
      {"Companies should use this to enlist workers in the next chapter of the industry, Mr Silva said.",
       "proposal suggestion hedged [should use this to enlist workers in the next chapter of the industry] actor=Mr "
       "Silva to=Companies\n"},
      {"Peru refused to attend a fourth round of talks because, experts believe, it was awaiting a vote.",
       "commitment refusal firm negative [refused to attend a fourth round of talks] actor=Peru said=experts\n"},
  });
}

TEST_CASE("where people are sent is no addressee") {
  check_each({
      {"Mr Silva confirmed that no Peruvian officers will be sent to Chad.",
       "commitment refusal firm negative [no Peruvian officers will be sent to Chad] said=Mr Silva\n"},
      {"The dossier will be sent to Washington by Friday.",
       "commitment plan firm [will be sent to Washington by Friday] to=Washington by=by Friday\n"},
  });
}

TEST_CASE("verbs the tagger takes for nouns, what comes of an act, and asides within it") {
  check_each({
      {"On Friday the union suspended Peru and demanded that the military hand power back to civilians.",
       "proposal demand firm [demanded that the military hand power back to civilians] actor=the union to=military\n"},
      {"The council recommended on Tuesday that member states open talks with Chad.",
       "proposal suggestion hedged [recommended on Tuesday that member states open talks with Chad] actor=The council "
       "to=member states\n"},
      {"The court ruled that the cut stand.", ""},
      {"Oslo urged to delay timber law by another year",
       "proposal request firm [urged to delay timber law by another year] to=Oslo\n"},
      {"Lima imposed duties, prompting Quito to demand that the tribunal step in.",
       "proposal demand firm [demand that the tribunal step in] actor=Quito to=the tribunal\n"},
      {"Lima demanded that Quito pull back, something Quito has refused to do.",
       "proposal demand firm [demanded that Quito pull back] actor=Lima to=Quito\ncommitment refusal firm negative "
       "[has refused to do] actor=Quito said=Lima\n"},
      {"Quito holds the talks were fair, a view that Lima has dismissed as absurd.", ""},
      {"The ministry said it was pausing the levy for a year.",
       "commitment plan firm [was pausing the levy for a year] actor=it (The ministry) by=for a year\n"},
      {"Rome will cut port fees, sparing small firms the cost.",
       "commitment plan firm [will cut port fees] actor=Rome\n"},
      {"The firm said it would review prices every month, starting in May.",
       "commitment promise hedged [would review prices every month, starting in May] actor=it (The firm) by=starting "
       "in May\n"},
      {"Oslo will reduce its duty on canola seed, a major export, from 84% to 15% by March 1.",
       "commitment plan firm [will reduce its duty on canola seed, a major export, from 84% to 15% by March 1] "
       "actor=Oslo by=by March 1\n"},
      {"Oslo will grant visas to citizens of Mali, Chad and Niger until negotiations are concluded.",
       "commitment plan firm [will grant visas to citizens of Mali, Chad and Niger until negotiations are concluded] "
       "actor=Oslo to=citizens of Mali, Chad and Niger by=until negotiations are concluded\n"},
      {"The president has assured envoys that those responsible for the raid on the coast will be brought to trial.",
       "commitment promise firm [has assured envoys that those responsible for the raid on the coast will be brought "
       "to trial] actor=The president to=envoys\n"},
      {"Lima warned the bank that it could be fined if it does not change its terms.",
       "commitment threat hedged [could be fined] if=if it does not change its terms said=Lima\n"},
      {"Chad has been asked by Mali to provide aircraft.",
       "proposal request firm [has been asked by Mali to provide aircraft] actor=Mali to=Chad\n"},
      {"Reporters asked for comment.", ""},
      {"The move led Beijing to threaten to cut supplies.",
       "commitment threat firm [threaten to cut supplies] actor=Beijing\n"},
      {"Prague thanks Norway and asks it to pay for more drones.",
       "proposal request firm [asks it to pay for more drones] actor=Prague to=it\n"},
  });
}

TEST_CASE("tighter rules are wanted, quoted demands, facilities act") {
  check_each({
      {"The EU wants tighter limits on imports.",
       "proposal hope aspirational [wants tighter limits on imports] actor=The EU\n"},
      {"The player wants other shoes.", ""},
      {"Beijing demanded that it \"immediately correct its errors\".",
       "proposal demand firm [demanded that it \"immediately correct its errors\"] actor=Beijing to=it "
       "by=immediately\n"},
      {"The facility aims to raise $125bn from governments.",
       "commitment goal aspirational [aims to raise $125bn from governments] actor=The facility\n"},
  });
}

TEST_CASE("a content goes on behind an aside that tells what comes of it") {
  check_each({
      {"Lima will send Kyiv trucks, sparing its own stocks, and train its drivers.",
       "commitment plan firm [will send Kyiv trucks, sparing its own stocks, and train its drivers] actor=Lima "
       "to=Kyiv\n"},
      {"The firm will close two plants, cutting 300 jobs, by June.",
       "commitment plan firm [will close two plants, cutting 300 jobs, by June] actor=The firm by=by June\n"},
      {"Oslo agreed to host talks, beginning in May, and to pay for them.",
       "commitment agreement firm [agreed to host talks, beginning in May] actor=Oslo by=beginning in May\ncommitment "
       "agreement firm [to pay for them] actor=Oslo\n"},
  });
}

TEST_CASE("what parts a cue from its content, and what others are feared to do") {
  check_each({
      {"The ministry refused point-blank to allow the towns to form an association.",
       "commitment refusal firm negative [refused point-blank to allow the towns to form an association] actor=The "
       "ministry\n"},
      {"Both parties agreed among themselves not to take up their seats.",
       "commitment agreement firm negative [agreed among themselves not to take up their seats] actor=Both parties\n"},
      {"Chad has bound itself to hold elections within a year.",
       "commitment promise firm [has bound itself to hold elections within a year] actor=Chad by=within a year\n"},
      {"Chad has committed itself in writing to repaying its arrears.",
       "commitment promise firm [has committed itself in writing to repaying its arrears] actor=Chad\n"},
      {"Mr Yun has promised that the vote will take place in May and that he will hold no office.",
       "commitment promise firm [has promised that the vote will take place in May] actor=Mr Yun by=in May\ncommitment "
       "refusal firm negative [will hold no office] actor=he\n"},
      {"The fund will not invest in firms that sell arms and is to review its holdings by May.",
       "commitment refusal firm negative [will not invest in firms that sell arms] actor=The fund\ncommitment plan "
       "hedged [is to review its holdings by May] actor=The fund by=by May\n"},
      {"The envoy proposed that members build railways, jointly combat fraud, and use local currencies.",
       "proposal suggestion firm [proposed that members build railways, jointly combat fraud, and use local "
       "currencies] actor=The envoy to=members\n"},
      {"Donors have pledged $90 million in response to an appeal.",
       "commitment promise firm [have pledged $90 million] actor=Donors\n"},
      {"Partners should be guided by what Lima might think, the minister said, renewing her call for the EU to act.",
       "proposal suggestion hedged [should be guided by what Lima might think] actor=the minister\nproposal call firm "
       "reaffirmed [renewing her call for the EU to act] actor=the minister to=the EU\n"},
      {"The president reiterated his government's commitment to the targets agreed with the IMF.",
       "commitment promise firm reaffirmed [reiterated his government's commitment to the targets agreed with the IMF] "
       "actor=his government to=the IMF said=The president\n"},
      {"The chamber petitioned the ministry to exempt importers, arguing that many firms would go out of business.",
       "proposal request firm [petitioned the ministry to exempt importers] actor=The chamber to=the ministry\n"},
      {"Oxfam warned that dozens of governments would spend more on interest than on schools.", ""},
      {"Congress should reject the bill, the court's president said, because it would leave victims without help.",
       "proposal suggestion hedged [should reject the bill] actor=the court's president to=Congress\n"},
      {"The minister pleaded with doctors to call off a strike, saying it would put lives at risk.",
       "proposal request firm [pleaded with doctors to call off a strike] actor=The minister to=doctors\n"},
  });
}

TEST_CASE("ranges of days, and who goes on behind what another offers") {
  check_each({
      {"Lima has said it will match any aid that Peru offers, and encouraged Tokyo to join.",
       "commitment plan firm [will match any aid that Peru offers] actor=it\nproposal call firm [encouraged Tokyo to "
       "join] actor=Lima to=Tokyo\n"},
      {"The minister will travel to Chad from Sunday to Wednesday.",
       "commitment plan firm [will travel to Chad from Sunday to Wednesday] actor=The minister by=from Sunday to "
       "Wednesday\n"},
      {"Under the memorandum, Oman will supply Chad with gas for four years starting in 2026.",
       "commitment agreement firm [will supply Chad with gas for four years starting in 2026] actor=Oman to=Chad "
       "by=for four years starting in 2026\n"},
      {"The council urged both armies to lay down arms during Ramadan and to open roads.",
       "proposal request firm [urged both armies to lay down arms during Ramadan] actor=The council to=both armies "
       "by=during Ramadan\nproposal request firm [to open roads] actor=The council to=both armies\n"},
  });
}

TEST_CASE("explain names the test that failed") {
  Analysis analysis("The visit will deepen mutual trust. Oslo pledged to sign the treaty.", {});
  analysis.run();
  const std::string why = explain(analysis);
  CHECK(why.find("no act  \"will\" (will)") != std::string::npos);
  CHECK(why.find("ACT     [pledged to sign the treaty]") != std::string::npos);
}

}  // namespace
}  // namespace readout
