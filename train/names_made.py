"""Sentences and articles made for training: what the corpora hold too little of.

Headlines in capitals, other names in known sentences, and templates of our own: results of matches, lists of officials,
company news, cited laws. Only lists and corpora of the training data go in; the random numbers have a fixed seed.
"""
import os
import random
import re

from gazetteer import cells, hand_kept, rows

WIRES, BARES = 1360, 250  # documents
SMALL = set("a an the of in on at to for and or by with from as but nor".split())

# {P} person {S} surname {G} country {N} people {C} city {T} club {O} company {D} department {B} body {L} law {R} title {n} number
TEMPLATES = """
{T} {n} {T} {n}
{T} {n} , {T} {n}
{T} {n} ( {S} {n} , {S} {n} ) {T} {n}
{G} {n} {G} {n}
{G} beat {G} {n} - {n} in {C} on Sunday .
{T} beat {T} {n} - {n} with two goals from {P} .
{P} ( {G} ) beat {P} ( {G} ) 6 - 4 6 - 3
{n} . {P} ( {G} ) {n} points
{n} - {P} ( {G} ) beat {n} - {P} ( {G} ) 7 - 5 6 - 2
{T} defender {P} will miss the game against {T} .
{T} coach {P} said {S} was fit to play .
{T} signed {P} from {T} for an undisclosed fee .
{C} {n} - 8 - 7 ; {C} {n} - 9 - 4
{T} v {T}
{T} at {T}
{T} {n} , {T} {n} ( {n} innings )
{T} lost to {T} for the first time since May .
{S} moved from {T} to {T} .
{P} , Democrat of {U} , and {P} , Republican of {U} , disagreed .
{n} . {T} {n} {n} {n} {n}
{S} , {S} and {S} scored for {T} .
{C} , Aug 24 - {G} 's {B} said on Tuesday it would meet {N} officials .
{C} ( {A} ) - {P} , the {R} of {G} , arrived in {C} .
{C} : {N} police arrested {P} , {n} , near {C} .
{O} said it would buy {O} for $ {n} million .
Shares of {O} fell {n} percent in {C} after {O} cut its forecast .
{O} and {O} agreed to merge , {S} , an analyst at {O} , said .
{P} , chief executive of {O} , said sales in {G} rose .
{O} , based in {C} , {U} , makes parts for {O} and {O} .
{O} Chief Executive {P} told {A} that {O} was not for sale .
Secretary of {F} {P} , Secretary of {F} {P} , and {Q} {P} met with {N} {R} {P} .
{Q} {P} spoke today with {R} {P} of {G} .
{R} {P} and {R} {P} of {G} discussed the {L} .
Today , {Q} {P} met with {P} , {R} of {G} , in {C} , {G} .
Participants included {P} , {Q} ; {P} , {R} ; and {P} of the {D} .
The {D} and the {D} announced the {L} .
Under Section {n} of the {L} , the {D} will publish its rule .
Executive Order {n} directs the {D} to act .
The President signed the {L} , which {G} and {G} joined .
{G} will implement the {L} and the {L} .
{N} {R} {P} met {N} {R} {P} in {C} .
{N} and {N} negotiators met in {C} , {G} .
{G} - {G} relations and the {G} - {G} {E} .
The {D} of {G} said {P} would visit {C} .
{N} Foreign Minister {P} and his {N} counterpart {P} signed the {L} .
{G} , {G} , {G} and {G} joined the {B} .
The University of {C} and {C} University work with the {D} .
{P} of the University of {C} wrote to {P} .
Senators {P} ( {U} ) and {P} ( {U} ) wrote to the {D} .
Senator {P} of {U} and Representative {P} support the bill .
{P} , Member for {C} , asked the Minister for {F} .
The Minister for {F} , {P} , said {G} would help .
The Hon {P} MP , Minister for {F}
Lord {S} of {C} and Baroness {S} spoke .
Ambassador {P} presented her credentials to {R} {P} in {C} .
The statement was signed by {P} for {G} and {P} for {G} .
By {P} in {C}
By {P} , {A} Staff Writer
{P} reported from {C} and {P} from {C} .
{S} said {S} had not spoken to {S} .
{P} lives in {C} , {U} , with his wife , {W} .
{W} and {W} met in {C} .
Ms. {S} , who worked for {O} , moved to {C} .
In {C} , {S} 's supporters burned flags .
The Parties shall meet once a year .
The Parties reaffirm the Agreement and its Annex .
The Agreement will help {N} farmers .
The President thanked the Prime Minister for his visit .
The Alliance with {G} is strong .
Fact Sheet : President {P} Announces Deal with {G}
Joint Statement on {G} - {G} Trade Talks
Joint Statement of {G} and {G}
The Government of {G} and the Government of {G} signed the {G} - {G} Free Trade Agreement .
Under the Agreement , {G} will open its market .
The Minister said the Government would act .
The {N} Minister told Parliament that {O} had agreed .
{O} and {O} , as well as the {D} , supported it .
The {R} 's office in {C} said talks on the {L} would go on .
chief negotiator {P} said {G} was ready .
said {R} {P} , who met {N} envoy {P} .
The opposition {X} party won .
Despite Mr. {S} 's words , {G} agreed .
Under Secretary of {F} {P} met {N} officials .
Despite the deal , {S} and {S} left .
""".strip().split("\n")
# Parties that nobody introduces: a surname alone, a capital for its government. {Y} either, or a country; {I} a plain noun; {H} how the
# sentence opens; {J} an aside; {V} what is told of them.
BARE = ("{Y} {V} .|{Y} {V} .|{Y} {V} .|{H} {Y} {V} .|{H} {Y} {V} .|{H} {Y} {V} .|{Y} , {J} , {V} .|{Y} to visit {C} next week|{Y} {V}|{Y} vows to hit back at {Y}|"
        "{Y} offers {Y} a deal|{Y} to lift ban on {N} beef|Tariffs : {Y} {V}|The claim was denied by {Y} .|A letter to {Y} went unanswered .|Talks with {Y} began in May .|"
        "After talks with {Y} , {Y} {V} .|Support for {Y} is fading .|The row with {Y} is over .|Pressure on {Y} is growing .|He praised {Y} .|They blame {Y} for the delay .|"
        "He accused {Y} of stalling .|It was a blow to {Y} .|A deal between {Y} and {Y} is near .|The visit of {Y} was cut short .|{Y} 's visit was cut short .|"
        "{H} {Y} 's answer was short .|Officials close to {Y} disagree .|Allies of {S} were silent .|\" No , \" said {S} .|\" Not now , \" {S} added .|\" It works , \" {S} said .|"
        "\" It is over , \" {S} told {A} .|\" {Y} {V} , \" {S} said .|Under {S} , exports doubled .|Unlike {S} , {S} {V} .|The {S} government fell .|The {S} administration {V} .|"
        "President {S} and Prime Minister {S} {V} .|{S} and {S} {V} .|{G} and {Y} agreed .|Neither {Y} nor {Y} replied .|Not even {Y} knew .|It is up to {Y} .|"
        "Aides to {S} said {Y} {V} .|{I} {V} .|{I} {V} .|{I} {V}|{I} , {J} , {V} .|{H} {Y} {V} and {Y} {V} .|{S} said {Y} {V} .|The plan , which {Y} backs , is costly .|{R} {S} {V} .").split("|")
OPENERS = ("On Monday|On Tuesday|In March|Last week|Last year ,|But|And|Yet|So|Now|Later|Meanwhile ,|Still ,|In {C} ,|For now|Since then|In private|By then|When|If|After that|"
           "Officials say|The minister said|The paper reported that|He said|Diplomats believe|By Friday|While|Because|As").split("|")
DONE = ("said the deal was dead|says talks will go on|denied the report|plans to cut tariffs|wants more time|will not attend|has yet to answer|had promised a vote|hit back|"
        "was told of the plan|offered help|pressed for a truce|ruled out new talks|signed the order|spoke by phone with {Y}|met {Y} in {C}|welcomed the move|warned of a trade war|"
        "pledged more aid|backs the plan|faces a revolt|is under pressure|blamed {Y} for the delay|told {A} it was over|argued for a pause|took office in May|won the vote|"
        "lost patience|resigned|returned to {C}|flew to {C}|agreed to a pause|rejected the terms|sent troops to the border|summoned the envoy|imposed a levy on {N} steel|"
        "lifted the ban|vowed to respond|hopes for a deal by June|expects a ruling soon|seeks a seat at the table|fears a flood of imports|must decide by Friday|may walk away|"
        "could yet change course|would rather wait|never wavered|also asked for proof|still holds the key|on Tuesday rejected the claim|has accused {Y} of breaking the deal|"
        "wants {Y} to lift the ban|plans to ban imports from {G}|gave no reason|knows the risks|remains silent").split("|")
PLAIN = ("Shoppers|Farmers|Traders|Exporters|Diplomats|Negotiators|Lawyers|Analysts|Critics|Protesters|Voters|Miners|Workers|Talks|Tariffs|Exports|Everyone|Nobody|"
         "Few|Others|Both|Police|Troops|Banks|Investors|Lawmakers|Ministers|Neighbours|Allies|Rivals|Refiners|Unions|Prices|Sanctions|Hardliners|Insiders|Bankers").split("|")
ASIDES = "who met {S}|for its part|on the other hand|too|speaking through an aide|after a pause|he said|which holds the chair|in turn".split("|")
CLUB = "{C}|{C}|{C}|Ajax {C}|Racing {C}|{S} {C}|{C} United|{C} City|Real {C}|{C} FC|FC {C}|{C} Rovers|Dynamo {C}|{C} Town|Sporting {C}|{C} Wanderers|{C} Tigers|{C} Rangers|{C} Eagles|{C} Giants|{C} Hawks|Atletico {C}|Olympique {C}|{C} Athletic".split("|")
FIRM = ("{S} Corp|{S} Inc.|{S} & Co.|{S} & {S}|{S} Group|{S} Holdings|{C} Airlines|{C} Bank|{S} Pharmaceuticals|{C} Energy|{S} Industries|{S} Ltd|"
        "Banco {C}|{S} Telecom|Banco de {C}|Banque {S}|Grupo {S}|Compagnie {S}|Deutsche {S}|Telefonica {G}|Royal {S}|{G} Telecom|First {C} Bank|Air {G}|{S} Capital|{S} plc|Bank of {C}|{S} Motors|{S} Technologies|{S} Systems|{C} Steel|{S} Securities|{S} Foods|{S} AG|{S} Partners|{X}|{X}").split("|")
FIELDS = ("State|Defense|Commerce|Labor|Energy|Education|Agriculture|Transportation|the Treasury|Foreign Affairs|Trade|Industry and Trade|Finance|"
          "Health and Human Services|Homeland Security|Veterans Affairs|Housing and Urban Development|the Interior|Economic Affairs|Justice|"
          "Trade and Tourism|Climate Change|Digital Economy|Foreign Affairs and Trade|Immigration|Defence|Education and Science").split("|")
DEPARTMENTS = ("Department of {F}|Ministry of {F}|{G} Ministry of {F}|Department for {F}|Office of {F}|{C} City Council|{N} Foreign Ministry|Bureau of {F}|"
               "{N} Defense Ministry|{N} Parliament|{N} Central Bank|House Committee on {F}|National Council for {F}|{F} Department|Embassy of {G}").split("|")
BODIES = ("Organization of {N} States|{N} Union|Association of {N} Nations|Council of {C}|{C} Group|{N} Development Bank|League of {N} States|"
          "{N} People 's Party|National Front of {G}|{N} Liberation Front|{N} Chamber of Commerce|{N} Red Cross|Bank of {G}|Church of {G}").split("|")
LAWS = ("{C} Agreement|Treaty of {C}|{C} Convention|{C} Protocol|{F} Act|{F} Act of 1974|Agreement on {F}|Convention on {F}|{G} - {G} Free Trade Agreement|"
        "{C} Accords|Framework Agreement on {F}|{F} Security Act|{C} Declaration|{S} - {S} Act|Memorandum of Understanding on {F}|Charter of {C}").split("|")
TITLES = ("President|Prime Minister|Foreign Minister|Vice President|Chancellor|King|Ambassador|Minister of {F}|Deputy Prime Minister|Defense Minister|"
          "Trade Minister|Minister for {F}|Finance Minister|Crown Prince|Premier|Secretary-General|President|Prime Minister").split("|")
OFFICES = ("National Security Advisor|Senior Advisor|Deputy Secretary of {F}|Under Secretary of {F}|Assistant Secretary of {F}|Press Secretary|"
           "Vice President|Chief of Staff|Special Envoy for {F}|Secretary of {F}|Director of {F}|President|President|Attorney General|Governor|Administrator").split("|")
STATES = ("Texas|Ohio|Iowa|New York|California|Oregon|Maine|Georgia|Virginia|Colorado|Utah|Nevada|Ontario|Queensland|Victoria|Kent|Bavaria|D-CT|R-TX").split("|")
AGENCIES = "Reuters|AP|AFP|Xinhua|BBC|TASS|Kyodo|Bloomberg|CNN".split("|")
EVENTS = "Alliance|partnership|border|agreement|talks|trade deal|dispute|summit".split("|")


# Clubs with the name by which a report goes on, firms as well; * stands for the part that is the short name.
CLUBS = ("*{C}*|*{C}*|*{C}*|*{C}* United|*{C}* City|{C} *United*|{C} *Rovers*|FC *{C}*|*{C}* FC|Real *{C}*|*{S}*|*{X}*|*Sporting {C}*|*Dynamo {C}*|*Racing*|"
         "*Olympia*|*National*|*Rapid*|*Progress*|*Spartak {C}*|{C} *Tigers*|{C} *Red Wings*|{C} *Mariners*|{C} *Giants*|{C} *Cubs*|*{K}*|*{K}* {C}|*{K}*").split("|")
FIRMS = ("*{K}*|*{K}* AS|*{K}* hf|*{K}* AB|*{K}* SA|*{K}* NV|*{K}* AG|*{K}* Ltd|*{K}* Holding|*{K}* Corp|*{K}* plc|*{S}*|*{S}* Inc|*{S} & {S}*|*{S}* & Co|*{S}* Plc|"
         "*{C}* Plantations|*{C}* Steel|*{S} {S}*|*{K} {K}*|{C} *Airlines*|*{S}* Securities|*Banca {C}*|*Banque {S}*|*Credit {C}*|*{S} Brothers*|*{A3}*|*{A3}*|*{A3}* Bank|"
         "*{X}*|*{X}*|*{C}* Tobacco|*{N}* Airways|*Bank of {C}*|*{K}* Foods|*{S} {S}* Securities").split("|")
VENUES = "{C} Stadium|{S} Park|{S} Road|{C} Arena|Estadio {S}|Old {C}|{S} Hall|{K}|the {S} ground|Villa {S}|{C} Sports Club".split("|")
PAPERS = ("Daily {Z}|The {Z}|{C} {Z}|El {K}|La {K}|{K}|{N} {Z}|{Z}|Le {K}|Il {K}|Diario {K}|Prensa {K}|Al {K}|Radio {K}|{K} TV|{K} {K}|{C} {Z}|Die {K}|"
          "Gazeta {K}|O {K}").split("|")
NATURE = ("{K} River|Lake {K}|Mount {K}|Mount {K} {K}|{K} Island|{C} Island|{K} Islands|{K} Valley|{K} Mountains|Gulf of {C}|{K} Hills|{K} Peninsula|{C} Bay|Cape {K}|"
          "{K} Sea|{K} Desert|{K} Forest|{K} Basin|Strait of {K}|{K} Delta").split("|")
OCCASIONS = ("{C} Open|{N} Open|{C} Grand Prix|{N} Grand Prix|Copa {K}|{C} Marathon|{C} Masters|{S} Cup|{N} Cup|World Cup|Typhoon {K}|Hurricane {W}|Cyclone {W}|"
             "{C} Film Festival|{C} Festival|{N} Championships|European Championship|Tour of {G}|{C} Games|Battle of {C}|{N} Civil War|{C} Biennale|{S} Series").split("|")
WORKS = ("The {j} {i}|{j} {i}|The {i} of {C}|{i} and {i}|A {j} {i}|The {i}|{i} in {C}|{j} {i}s|The {j} {i}s|{W} and the {i}|Letters from {C}|{W}|{S} 's {i}").split("|")
QUALITIES = "Quiet|Silent|Last|Golden|Broken|Long|Dark|Hidden|Lost|Winter|Red|White|Distant|Burning|Little|Empty|Second|Blue".split("|")
THINGS = "Room|River|House|Garden|Night|Road|Daughter|Bridge|Mirror|Song|Harvest|Winter|Window|Letter|Stranger|Island|Summer|Tide|Orchard|Crossing".split("|")
PRODUCTS = "{K}|{S} {K}|{K} {n}|{A3} {n}|{K} X|{S} {n}|{K} Pro|Boeing 7{n}|Airbus A3{n}".split("|")
SHEETS = "Times|Post|Herald|Star|News|Observer|Standard|Telegraph|Gazette|Courier|Mirror|Journal".split("|")
ENDS = "a|o|i|an|el|ek|os|ex|um|is|en|ar|yl|ert|mann|ski|oil|tel|bank|co|net|gas|lux|fin|med|par|bras|kom|nor|tech".split("|")


class Maker:
    """Fills templates; {X} is made of a slot's own choices, each with the type of name it is."""

    def __init__(self, data, lists, seed=7):
        self.random = random.Random(seed)
        self.modern = False  # a world's given names, and surnames that no list has
        g = os.path.join(data, "gazetteers")
        self.people = [r["name"] for r in rows(os.path.join(g, "leaders.tsv.gz")) if 2 <= len(r["name"].split()) <= 3]
        self.first = [r["name"] for r in rows(os.path.join(g, "first-names.tsv")) if r["census1990_rank_m"] or r["census1990_rank_f"]]
        self.last = [r["name"] for r in rows(os.path.join(g, "surnames-us.tsv.gz"))][:20000]
        self.cities = [r["name"] for r in rows(os.path.join(g, "cities.tsv.gz")) if "," not in r["name"]]
        self.firms = [r["name"] for r in rows(os.path.join(g, "organisations.tsv")) if r["type"] == "MNC" and len(r["name"].split()) <= 4]
        words = dict(hand_kept())
        self.tribes = [p for p in words["norp"] if p[0].isupper() and " " not in p]
        self.world = [n.title() for n in words["first"]]
        self.countries, self.peoples, self.capitals_of = [], [], []
        for r in rows(os.path.join(g, "countries.tsv")):
            self.countries.append(r["name"])
            self.capitals_of += cells(r["capitals"])
            self.peoples += cells(r["demonym_adjectives"])[:1]

    def pick(self, items):
        return self.random.choice(items)

    def person(self):
        r = self.random.random()
        if r < 0.45:
            return self.pick(self.people)
        if r < 0.55:
            return f"{self.pick(self.first)} {self.pick('ABCDEFGHJKLMNPRSTW')}. {self.pick(self.last)}"
        if self.modern and r < 0.8:
            return f"{self.pick(self.world)} {self.coined() if r < 0.65 else self.surname()}"
        return f"{self.pick(self.first)} {self.pick(self.last)}"

    def surname(self):
        return self.pick(self.people).split()[-1] if self.random.random() < 0.4 else self.pick(self.last)

    def coined(self):
        """A word that no list has: the beginning of a place's or a person's name with another end."""
        word = self.pick(self.cities if self.random.random() < 0.5 else self.last).split()[0]
        return word[:max(3, self.random.randint(3, 6))].rstrip("aeiou-'") + self.pick(ENDS)

    def capitals(self):
        return "".join(self.pick("ABCDEFGHIKLMNOPRSTUVW") for _ in range(self.random.randint(3, 4)))

    def article(self, lines):
        """One document of names_wire.txt: [(words, spans)], its numbered slots the same names throughout."""
        known = {}
        self.modern = lines[0].startswith("*")  # no headline in capitals, no dateline

        def named(kind, digit):
            if kind + digit in known:
                return known[kind + digit]
            if kind in "TtOo":
                text = " ".join(self.flat(self.pick(CLUBS if kind in "Tt" else FIRMS)))
                known[kind.upper() + digit] = (text.replace("*", "").split(), "ORG")
                known[kind.lower() + digit] = (text.split("*")[1].split(), "ORG")
            elif kind in "PSI":
                first, *rest = self.person().split()
                last = rest[-1] if rest else first
                known["P" + digit] = ([first, *rest], "PERSON")
                known["S" + digit] = ([last], "PERSON")
                known["I" + digit] = ([first[0] + ".", last], "PERSON")
            else:
                text, label = self.slot(kind)
                known[kind + digit] = (self.flat(text), label)
            return known[kind + digit]

        out = []
        for k, line in enumerate(lines):
            line = line.removeprefix("* ")
            if k > 1 and self.random.random() < 0.35:
                continue
            words, spans = [], []
            line = re.sub(r"\{([nd])\}", lambda m: self.slot(m.group(1))[0], line)
            for part in line.split():
                m = re.fullmatch(r"\{(\w)(\d?)\}", part)
                if not m:
                    words.append(part)
                    continue
                if m.group(2):
                    new, kind = named(m.group(1), m.group(2))
                else:
                    text, kind = self.slot(m.group(1))
                    new = self.flat(text)
                if kind == "FAC" and new[0] == "the":
                    words.append("the")
                    new = new[1:]
                if kind:
                    spans.append([len(words), len(words) + len(new), kind])
                words += new
            if not self.modern and (k == 0 or (k == 1 and self.random.random() < 0.8)):
                words = [w.upper() for w in words]
            out.append((words, spans))
        return out

    def slot(self, name):
        """(text, type or None); a text may have slots of its own, which then are no names."""
        if name == "P": return self.person(), "PERSON"
        if name == "S": return self.surname(), "PERSON"
        if name == "W": return self.pick(self.first), "PERSON"
        if name == "Y":
            r = self.random.random()
            if r < 0.65: return self.surname() if r < 0.5 else self.person(), "PERSON"
            return self.pick(self.capitals_of if r < 0.85 else self.countries), "GPE"
        if name == "G": return self.pick(self.countries), "GPE"
        if name == "N": return self.pick(self.peoples), "NORP"
        if name == "C": return self.pick(self.cities), "GPE"
        if name == "U": return self.pick(STATES), "GPE"
        if name == "T": return self.pick(CLUB), "ORG"
        if name == "O": return self.pick(FIRM), "ORG"
        if name == "X": return self.pick(self.firms), "ORG"
        if name == "D": return self.pick(DEPARTMENTS), "ORG"
        if name == "B": return self.pick(BODIES), "ORG"
        if name == "A": return self.pick(AGENCIES), "ORG"
        if name == "L": return self.pick(LAWS), "LAW"
        if name == "R": return self.pick(TITLES), None
        if name == "Q": return self.pick(OFFICES), None
        if name == "F": return self.pick(FIELDS), None
        if name == "E": return self.pick(EVENTS), None
        if name == "V": return self.pick(VENUES), "FAC"
        if name == "M": return self.pick(PAPERS), "ORG"
        if name == "a": return self.pick(NATURE), "LOC"
        if name == "e": return self.pick(OCCASIONS), "EVENT"
        if name == "w": return self.pick(WORKS), "WORK_OF_ART"
        if name == "p": return self.pick(PRODUCTS), "PRODUCT"
        if name == "h": return self.pick(self.tribes), "NORP"
        if name == "i": return self.pick(THINGS), None
        if name == "j": return self.pick(QUALITIES), None
        if name == "Z": return self.pick(SHEETS), None
        if name == "K": return self.coined(), None
        if name == "d": return str(self.random.randint(10, 28)), None
        return str(self.random.randint(0, 99)), None

    def flat(self, text):
        while True:
            text = text.replace("{A3}", self.capitals())
            m = re.search(r"\{(\w)\}", text)
            if not m:
                return text.split()
            text = text[:m.start()] + self.slot(m.group(1))[0] + text[m.end():]

    def fill(self, template):
        words, spans = [], []
        for part in template.split():
            m = re.fullmatch(r"\{(\w)\}", part)
            if not m:
                words.append(part)
                continue
            text, kind = self.slot(m.group(1))
            new = self.flat(text)
            if kind:
                spans.append([len(words), len(words) + len(new), kind])
            words += new
        return words, spans

    def bare(self):
        """A sentence of BARE; its openers, asides and what is told may hold names too."""
        text = self.pick(BARE)
        for slot, texts in (("{H}", OPENERS), ("{I}", PLAIN), ("{J}", ASIDES), ("{V}", DONE)):
            while slot in text:
                text = text.replace(slot, self.pick(texts), 1)
        return self.fill(text)

    def rename(self, words, spans):
        """Other persons, cities and clubs in the same sentence."""
        out, new, at = [], [], 0
        for a, b, kind in spans:
            out += words[at:a]
            old = words[a:b]
            if kind == "PERSON":
                old = (self.surname() if b - a == 1 else self.person()).split()
            elif kind == "GPE" and b - a == 1 and self.random.random() < 0.5:
                old = self.pick(self.cities).split()
            elif kind == "ORG" and b - a == 1 and self.random.random() < 0.3:
                old = self.flat(self.pick(FIRM))
            new.append([len(out), len(out) + len(old), kind])
            out += old
            at = b
        return out + words[at:], new

    def headline(self, words, spans):
        words = words[:-1] if words[-1] == "." and not (spans and spans[-1][1] == len(words)) else words
        if self.random.random() < 0.5:
            return [w.upper() for w in words], spans
        return [w if w in SMALL or not w[:1].isalpha() else w[:1].upper() + w[1:] for w in words], spans


def make(data, lists, documents):
    """[(id, [(words, spans)])] from converted documents."""
    maker = Maker(data, lists)
    out = []
    for n in range(1500):
        doc = [maker.fill(maker.pick(TEMPLATES)) for _ in range(6)]
        if n % 8 == 0:
            doc = [maker.headline(*s) for s in doc]
        out.append((f"made-{n}", doc))
    for ident, doc in documents:
        picked = []
        for words, spans in doc:
            r = maker.random.random()
            if r < 0.06 and spans:
                picked.append(maker.rename(words, spans))
            elif r < 0.08 and len(words) > 3:
                picked.append(maker.headline(words[:14], [s for s in spans if s[1] <= 14]) if not any(s[0] < 14 < s[1] for s in spans) else (words, spans))
        if picked:
            out.append(("made-" + ident, picked))
    maker = Maker(data, lists, seed=9)
    out += [(f"bare-{n}", [maker.bare() for _ in range(6)]) for n in range(BARES)]
    return out


def wire(data, lists):
    """[(id, [(words, spans)])]: articles in the manner of a news wire."""
    maker = Maker(data, lists, seed=8)
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "names_wire.txt")
    kinds = [kind.split("\n") for kind in re.sub(r"(?m)^#.*\n", "", open(path, encoding="utf-8").read()).strip().split("\n\n")]
    return [(f"wire-{n}", maker.article(kinds[n % len(kinds)])) for n in range(WIRES)]
