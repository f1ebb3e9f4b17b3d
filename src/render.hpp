// What the renderers share. Each format is one function in a file of its own (render_*.cc) that appends a whole
// document.
//
// The text is hostile: it may hold mark-up of any of the formats, terminal escapes, direction overrides, spreadsheet
// formulas. Every string of the document goes through plain() or, in HTML, through an escape of its own; none is
// printed as it is.
#ifndef READOUT_SRC_RENDER_HPP_
#define READOUT_SRC_RENDER_HPP_

#include <string>
#include <string_view>
#include <vector>

#include "readout/readout.hpp"

namespace readout {

std::string render_text(const Doc& doc, std::string_view name);
std::string render_markdown(const Doc& doc, std::string_view name);
std::string render_html(const Doc& doc, std::string_view name);
std::string render_csv(const Doc& doc, std::string_view name);  // the header line comes first
std::string render_webannotation(const Doc& doc, std::string_view name);
std::string render_conllu(const Doc& doc, std::string_view name);

// On one line: each run of white space (direction marks count as such) becomes one space, none at the ends; control
// characters become U+FFFD.
std::string plain(std::string_view s);
inline std::string plain(const Doc& doc, TokenSpan s) { return plain(doc.view(s)); }

// Who a party is, for people: "Kenya"; a plural's members, "Chile and New Zealand"; else the words of the text. "" when
// absent.
std::string entity_name(const Doc& doc, uint32_t entity);
std::string party(const Doc& doc, const Ref& ref);
// "15 April" and what it comes to: "15 April (2025-04-15)". "" when absent.
std::string deadline(const Doc& doc, const Act& act);
// A value as people read it: "2025-11-14", "80000000 EUR", "12". "" when unknown.
std::string value_text(const Value& value);
// "firm promise", "hedged agreement, negative, existing": kind, strength and whatever is not the usual case.
std::string manner(const Act& act);
// "C1", "P1", "C2", ... for Doc::acts: numbered in text order, each label by itself.
std::vector<std::string> act_ids(const Doc& doc);
// The headings of the kinds of fact: "Meetings", "Agreed", "Open", "Next".
std::string_view heading_of(FactKind kind);
// "Chile, New Zealand; where: Auckland; when: 9 October; about: fish stocks": only what the fact has.
std::string details(const Doc& doc, const Fact& fact);
// Indices into Doc::entities: most mentioned first, then in text order.
std::vector<uint32_t> entities_by_count(const Doc& doc);

}  // namespace readout

#endif  // READOUT_SRC_RENDER_HPP_
