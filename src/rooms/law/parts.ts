/**
 * What a draft has to hold, by form. Review it as a table: `moet` is asked by an act, `kan` is a choice that the act
 * gives to the arrangement, `gebruik` is what parties usually agree on where no act prescribes anything.
 */
import type { FormCode } from "./forms.ts";
import { BW_2, AANBESTEDINGSWET, type Rule, rulesOf, WGR } from "./rule.ts";

/** Forms outside the Wgr that a draft may be made in. */
export const OTHER_FORMS = {
  convenant: "Convenant",
  dvo: "Dienstverleningsovereenkomst",
  stichting: "Stichting",
} as const;
export type OtherForm = keyof typeof OTHER_FORMS;
/** A form that one can choose for a draft. */
export type DraftForm = Exclude<FormCode, "CC"> | OtherForm;

export interface DraftPart {
  name: string;
  need: "moet" | "kan" | "gebruik";
  in: readonly DraftForm[];
}

const ALL: readonly DraftForm[] = ["OL", "BVO", "GO", "RZM"];
const WITH_BOARD: readonly DraftForm[] = ["OL", "BVO", "GO"];
const LEGAL_PERSONS: readonly DraftForm[] = ["OL", "BVO"];
const AGREEMENTS: readonly DraftForm[] = ["convenant", "dvo"];

const wgr = rulesOf("onderdeel", WGR);
type Row = [id: string, name: string, at: string, says: string, forms: readonly DraftForm[]];
const asked = (need: DraftPart["need"], rows: readonly Row[]): Rule<"onderdeel">[] =>
  rows.map(([id, name, at, says, forms]) => wgr(id, `Wgr, artikel ${at}`, says, { name, need, in: forms }));

const MUST = asked("moet", [
  ["belang", "Belang", "10, eerste lid", "Voor welk belang of welke belangen zij is getroffen.", ALL],
  [
    "bevoegdheden",
    "Bevoegdheden",
    "10, tweede lid",
    "Welke bevoegdheden de deelnemers overdragen. Het bestuur mag die zelf niet uitbreiden.",
    WITH_BOARD,
  ],
  [
    "verhouding",
    "Verhouding van bevoegdheden",
    "30, tweede lid",
    "Hoe de overgedragen bevoegdheden zich verhouden tot die van de deelnemers.",
    WITH_BOARD,
  ],
  ["bestuur", "Bestuur", "10, derde lid", "Hoe het bestuur is ingericht en samengesteld.", ["OL", "GO"]],
  ["vestiging", "Plaats van vestiging", "10, derde lid", "Waar zij is gevestigd.", WITH_BOARD],
  [
    "aantal-leden",
    "Aantal leden",
    "13, derde lid, 14a en 15",
    "Hoeveel leden elke deelnemer voor het bestuur aanwijst.",
    WITH_BOARD,
  ],
  [
    "zienswijze-besluiten",
    "Zienswijze op besluiten",
    "10, vijfde lid",
    "Over welke besluiten van het bestuur de raden vooraf een zienswijze kunnen geven, en hoe.",
    WITH_BOARD,
  ],
  [
    "participatie",
    "Inwoners en belanghebbenden",
    "10, zevende lid",
    "Hoe inwoners en belanghebbenden meedoen bij voorbereiding, uitvoering en evaluatie.",
    WITH_BOARD,
  ],
  [
    "verantwoording",
    "Verantwoording door leden",
    "16, eerste en tweede lid, 18 en 19",
    "Hoe een lid van het bestuur verantwoording aflegt en inlichtingen geeft aan wie het aanwees en aan de raad.",
    WITH_BOARD,
  ],
  [
    "ontslag",
    "Ontslag van leden",
    "16, vierde lid, en 18",
    "Dat wie een lid aanwees, het ook kan ontslaan als het vertrouwen weg is.",
    WITH_BOARD,
  ],
  [
    "inlichtingen",
    "Inlichtingen aan de raden",
    "17, eerste en derde lid",
    "Hoe het bestuur de raden inlichtingen geeft, gevraagd en uit zichzelf.",
    WITH_BOARD,
  ],
  ["wijziging", "Wijziging", "9, eerste lid", "Hoe zij wordt gewijzigd, en wie daarover besluit.", ALL],
  ["toetreding", "Toetreding", "9, eerste lid", "Hoe een nieuwe deelnemer toetreedt.", ALL],
  ["uittreding", "Uittreding", "9, eerste lid", "Onder welke voorwaarden een deelnemer kan uittreden.", ALL],
  [
    "gevolgen-uittreding",
    "Gevolgen van uittreding",
    "9, eerste lid",
    "Wat de gevolgen van een uittreding zijn, bij een rechtspersoon ook voor het vermogen.",
    ALL,
  ],
  ["opheffing", "Opheffing", "9, eerste lid", "Hoe zij wordt opgeheven.", ALL],
  [
    "vereffening",
    "Vereffening",
    "9, tweede lid",
    "Hoe het vermogen wordt verdeeld als zij wordt ontbonden.",
    LEGAL_PERSONS,
  ],
  ["evaluatie", "Evaluatie", "11a", "Hoe en wanneer zij wordt geëvalueerd.", ALL],
  [
    "bekendmaker",
    "Wie bekendmaakt",
    "26, eerste lid",
    "Welk bestuur haar bekendmaakt. Zonder plaats van vestiging moet de regeling dat aanwijzen.",
    ["RZM"],
  ],
  ["ingang", "Dag van ingang", "26, derde lid", "Vanaf welke dag zij werkt.", ALL],
]);

const MAY = asked("kan", [
  [
    "mandaat",
    "Mandaat",
    "8, vierde lid",
    "Wie bij een van de deelnemers namens de anderen besluit (mandaat).",
    ["RZM"],
  ],
  [
    "vrijstelling",
    "Tijdelijke vrijstelling",
    "11",
    "Hoe lang een deelnemer nog niet aan alles hoeft mee te doen.",
    ALL,
  ],
  [
    "ombudsman",
    "Ombudsman",
    "10, vierde lid",
    "Dat de ombudsman van een deelnemer klachten behandelt.",
    WITH_BOARD,
  ],
  [
    "stemmen",
    "Stemmen en meerderheden",
    "13, vierde lid, 14a en 15",
    "Dat leden meer stemmen hebben, aantallen verschillen of een besluit een grotere meerderheid vraagt.",
    WITH_BOARD,
  ],
  [
    "bestuurscommissies",
    "Commissies met bevoegdheden",
    "25, eerste lid",
    "Dat het algemeen bestuur commissies voor bepaalde belangen kan instellen.",
    ["OL"],
  ],
  [
    "stichtingen",
    "Deelnemen in een stichting of vennootschap",
    "31a, eerste lid",
    "Dat zij een stichting of vennootschap mag oprichten of daarin mag deelnemen. Zonder die bepaling mag het niet.",
    LEGAL_PERSONS,
  ],
  [
    "beperkingen",
    "Beperkingen als rechtspersoon",
    "31",
    "Wat zij als rechtspersoon niet mag, zoals lenen of personeel aannemen.",
    LEGAL_PERSONS,
  ],
  [
    "begrotingswijzigingen",
    "Kleine begrotingswijzigingen",
    "35, zesde lid",
    "Bij welke begrotingswijzigingen de raden geen zienswijze hoeven te krijgen.",
    WITH_BOARD,
  ],
]);

/** What no act prescribes and so is no law: what parties to an agreement usually write down. */
const usual = rulesOf("onderdeel", {
  source: "Geen wet schrijft dit voor; het is onze lijst van wat partijen meestal opschrijven.",
});
const USUAL = (
  [
    ["partijen", "Partijen", "Wie de partijen zijn, en wie namens elk besluit en tekent.", AGREEMENTS],
    ["doel", "Doel", "Wat de partijen samen willen bereiken.", AGREEMENTS],
    ["inzet", "Wat ieder doet", "Wat elke partij doet, levert of betaalt, en wanneer.", AGREEMENTS],
    [
      "overleg",
      "Overleg",
      "Hoe de partijen overleggen en wie beslist als zij het niet eens zijn.",
      AGREEMENTS,
    ],
    ["duur", "Duur en einde", "Hoe lang de afspraak geldt, en hoe een partij opzegt.", AGREEMENTS],
    [
      "aanpassen",
      "Wijzigen en toetreden",
      "Hoe de afspraak verandert en hoe een partij erbij komt.",
      AGREEMENTS,
    ],
    ["terugkijken", "Evalueren", "Wanneer de partijen terugkijken, en waarnaar.", AGREEMENTS],
    [
      "gevolgen-einde",
      "Gevolgen van het einde",
      "Wie mensen, spullen en kosten overneemt als het stopt.",
      AGREEMENTS,
    ],
    [
      "afdwingbaar",
      "Afdwingbaar of niet",
      "Of partijen elkaar bij de rechter aan de afspraak kunnen houden.",
      ["convenant"],
    ],
    ["niveau", "Dienst en niveau", "Welke diensten, hoe goed, en hoe dat wordt gemeten.", ["dvo"]],
    ["prijs", "Prijs", "Wat het kost, en hoe dat verandert.", ["dvo"]],
  ] as const
).map(([id, name, says, forms]) =>
  usual(`afspraak-${id}`, "geen wetsartikel: gebruikelijk", says, { name, need: "gebruik", in: forms }),
);

const statutes = rulesOf("onderdeel", BW_2);
const STATUTES = (
  [
    ["naam", "Naam", "286, vierde lid, onder a", "De naam, met het woord stichting erin."],
    [
      "doel",
      "Doel",
      "286, vierde lid, onder b",
      "Het doel. Uitkeringen aan oprichters of bestuurders mogen dat niet zijn.",
    ],
    [
      "bestuurders",
      "Benoeming en ontslag",
      "286, vierde lid, onder c",
      "Hoe bestuurders, en als die er zijn commissarissen, worden benoemd en ontslagen.",
    ],
    ["zetel", "Zetel", "286, vierde lid, onder d", "De gemeente waar zij haar zetel heeft."],
    [
      "overschot",
      "Overschot",
      "286, vierde lid, onder e",
      "Waar het geld heen gaat dat bij ontbinding overblijft.",
    ],
    ["belet", "Zonder bestuurders", "291, vijfde lid", "Wie bestuurt als er tijdelijk geen bestuurder is."],
  ] as const
).map(([id, name, at, says]) =>
  statutes(`statuten-${id}`, `Burgerlijk Wetboek, boek 2, artikel ${at}`, says, {
    name,
    need: "moet",
    in: ["stichting"],
  }),
);

export const PART_LAW: readonly Rule<"onderdeel">[] = [
  ...MUST,
  ...MAY,
  rulesOf("onderdeel", AANBESTEDINGSWET)(
    "afspraak-zonder-aanbesteding",
    "Aanbestedingswet 2012, artikel 2.24a, 2.24b en 2.24c",
    "Waarom de dienst zonder aanbesteding mag worden afgenomen.",
    { name: "Zonder aanbesteding", need: "moet", in: ["dvo"] },
  ),
  rulesOf("onderdeel", { source: "De AVG zelf is niet gelezen." })(
    "afspraak-verwerker",
    "AVG, artikel 28, derde lid",
    "Verwerkt de een persoonsgegevens voor de ander: de afspraken daarover.",
    { name: "Persoonsgegevens", need: "moet", in: ["dvo"] },
  ),
  ...STATUTES,
];

/** The parts of a draft in this form, first what an act asks. */
export const partsOf = (form: DraftForm): Rule<"onderdeel">[] =>
  [...PART_LAW, ...USUAL].filter((it) => it.value.in.includes(form));
