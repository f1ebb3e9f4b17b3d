#include "relations.hpp"

#include <doctest/doctest.h>

#include "build_doc.hpp"

namespace readout {
namespace {

TEST_CASE("acts are put together by who acts and to whom; a plural stands for its members") {
  Doc doc = test::build({"Kenya asked Peru and Chile to vote ~. Kenya urged Peru to pay ~. Peru promised ~."});
  const uint32_t kenya = test::add_entity(doc, "Kenya", EntityType::GPE),
                 peru = test::add_entity(doc, "Peru", EntityType::GPE),
                 chile = test::add_entity(doc, "Chile", EntityType::GPE),
                 both = test::add_entity(doc, "Peru and Chile", EntityType::GPE);
  doc.entities[both].members = {peru, chile};
  const auto act = [&](ActLabel label, Ref actor, Ref addressee) {
    Act out;
    out.label = label;
    out.actor = actor;
    out.addressee = addressee;
    doc.acts.push_back(out);
  };
  const auto ref = [](uint32_t token, uint32_t entity) { return Ref{{token, token + 1}, entity}; };
  act(ActLabel::proposal, ref(0, kenya), ref(4, both));
  act(ActLabel::proposal, ref(8, kenya), ref(10, peru));
  act(ActLabel::commitment, ref(14, peru), {});            // to nobody named
  act(ActLabel::commitment, ref(14, peru), ref(0, peru));  // to itself
  act(ActLabel::commitment, ref(14, peru), ref(12, kNone));

  std::string got;
  for (const Relation& r : relations(doc)) {
    got += r.from + " -> " + r.to + (r.label == ActLabel::proposal ? " asks" : " commits");
    for (uint32_t i : r.acts) got += ' ' + std::to_string(i);
    got += '\n';
  }
  CHECK(got ==
        "Kenya -> Peru asks 0 1\n"
        "Kenya -> Chile asks 0\n"
        "Peru -> pay commits 4\n");
}

TEST_CASE("names in a row stand for each; other words for themselves") {
  Doc doc = test::build({"Kenya asked Peru ~, Chile and Ghana to vote and Peru 's allies to wait ~."});
  std::vector<uint32_t> ids;
  for (const char* name : {"Kenya", "Peru", "Chile", "Ghana"}) {
    ids.push_back(test::add_entity(doc, name, EntityType::GPE));
    Mention mention;
    mention.tokens = test::find(doc, name);
    mention.entity = ids.back();
    doc.mentions.push_back(mention);
  }
  for (const char* words : {"Peru, Chile and Ghana", "Peru 's allies"}) {
    Act act;
    act.actor = Ref{{0, 1}, ids[0]};
    act.addressee = Ref{test::find(doc, words), kNone};
    REQUIRE_FALSE(act.addressee.empty());
    doc.acts.push_back(act);
  }
  std::string got;
  for (const Relation& r : relations(doc)) got += r.to + "\n";
  CHECK(got == "Peru\nChile\nGhana\nPeru 's allies\n");
}

}  // namespace
}  // namespace readout
