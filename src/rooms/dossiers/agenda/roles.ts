/**
 * Which roles belong at the table for what an agenda item touches, each with why and with where that is written. Systems,
 * processes and information too often come after the signature: then what was signed cannot be done. A proposal, and no
 * more than that: each organisation says itself whom it sends.
 */

/** What an item touches. */
export const TOUCHES = {
  systems: "systemen",
  processes: "werkprocessen",
  information: "gegevens (ook van personen)",
  people: "medewerkers",
  money: "geld",
  law: "recht",
  residents: "inwoners",
} as const;
export type Touch = keyof typeof TOUCHES;

/** Who can sit at the table for an organisation. */
export const ROLES = {
  administrator: "bestuurder",
  ict: "ICT",
  security: "informatiebeveiliging",
  privacy: "privacy",
  archive: "archief en openbaarheid",
  practice: "uitvoering",
  staff: "personeel en medezeggenschap",
  finance: "financiën",
  legal: "juridische zaken",
  service: "dienstverlening",
  resident: "inwoners of cliënten",
} as const;
export type Role = keyof typeof ROLES;

export interface Proposal {
  touch: Touch;
  role: Role;
  /** Why this role, as a sentence. */
  why: string;
  /** Where that is written; it says so where we did not read the text itself. */
  source: string;
}

const OURS = "geen voorschrift: onze ervaring met wat na de handtekening misgaat";
const NOT_READ = "de tekst zelf is hier niet gelezen";

const of = (touch: Touch, ...rows: [role: Role, why: string, source: string][]): Proposal[] =>
  rows.map(([role, why, source]) => ({ touch, role, why, source }));

export const PROPOSALS: readonly Proposal[] = [
  ...of(
    "systems",
    [
      "ict",
      "Of het kan, met welke koppeling en wanneer, moet bekend zijn voor de handtekening.",
      "FSC core 2.0.0: gegevens tussen organisaties gaan over koppelingen met contracten",
    ],
    [
      "security",
      "Wie er later bij komt, wordt een rem; wie meedenkt, bouwt de beveiliging in.",
      "BIO2 1.3, maatregelen 5.14.04 (overzicht van systemen en API’s) en 8.27.01 (veilig ontwerp)",
    ],
  ),
  ...of(
    "processes",
    ["practice", "Wie het werk doet, weet wat er in de praktijk verandert.", OURS],
    ["ict", "Een ander werkproces vraagt vaak een ander systeem.", OURS],
  ),
  ...of(
    "information",
    [
      "privacy",
      "Op welke grond gegevens worden gedeeld, moet vaststaan voordat u het afspreekt.",
      `AVG, artikelen 6, 35 en 38, eerste lid (${NOT_READ})`,
    ],
    ["ict", "Gegevens staan in systemen, en komen daar niet vanzelf uit.", OURS],
    [
      "security",
      "Wie gegevens deelt, deelt ook het risico.",
      "BIO2 1.3, maatregelen 8.15.01 en 8.15.02 (vastleggen wie wat deed)",
    ],
    [
      "archive",
      "Wie bewaart het, hoelang, en wat wordt openbaar?",
      `Archiefwet en Wet open overheid, artikel 3.1 (${NOT_READ})`,
    ],
  ),
  ...of(
    "people",
    [
      "staff",
      "Ander werk of een andere werkgever vraagt advies van de ondernemingsraad.",
      `Wet op de ondernemingsraden, artikel 25 (${NOT_READ})`,
    ],
    ["practice", "Wie het werk doet, weet wat er in de praktijk verandert.", OURS],
  ),
  ...of(
    "money",
    [
      "finance",
      "Wat het kost, wie risico draagt en wat er in de begroting moet.",
      "Besluit begroting en verantwoording, artikelen 9 en 15 (paragraaf verbonden partijen)",
    ],
    ["administrator", "Over geld beslist een bestuur.", OURS],
  ),
  ...of(
    "law",
    [
      "legal",
      "Wie bevoegd is, en welke stappen de wet vraagt.",
      "Wet gemeenschappelijke regelingen, artikelen 1 en 9",
    ],
    ["administrator", "Een bevoegdheid overdragen is een besluit van bestuurders.", OURS],
  ),
  ...of(
    "residents",
    [
      "resident",
      "Inwoners en cliënten zeggen zelf wat een afspraak voor hen betekent.",
      "Wet gemeenschappelijke regelingen, artikel 10, zevende lid: hoe inwoners meedoen",
    ],
    [
      "service",
      "Wie inwoners helpt, weet waar zij vastlopen; een loket moet voor iedereen te gebruiken zijn.",
      `EN 301 549 (toegankelijkheid van websites en apps; ${NOT_READ})`,
    ],
  ),
];

/** Without which role an item that touches this is not well prepared: it says so itself, and the dossier does. */
export const NEEDED: Partial<Record<Touch, Role>> = { systems: "ict", information: "privacy" };

/** Of what an item touches, or of who came: as the table has them. */
export const inTableOrder = <Word extends string>(
  table: Readonly<Record<Word, string>>,
  some: readonly Word[],
): Word[] => (Object.keys(table) as Word[]).filter((it) => some.includes(it));

/** A role that is proposed, with all reasons for it. */
export interface Proposed {
  role: Role;
  reasons: readonly Proposal[];
}

/** The roles that are proposed for what is touched, in the order of the table of roles. */
export function proposedFor(touches: readonly Touch[]): Proposed[] {
  const reasons = PROPOSALS.filter((it) => touches.includes(it.touch));
  return (Object.keys(ROLES) as Role[]).flatMap((role) => {
    const own = reasons.filter((it) => it.role === role);
    return own.length === 0 ? [] : [{ role, reasons: own }];
  });
}
