/**
 * Metadata of an archive in MDTO (Metagegevens voor Duurzaam Toegankelijke Overheidsinformatie), as XML. Valid by the
 * schemas 1.0.1 and 1.0.2, which share a name: of what differs between them, that which both take. Pure.
 */
import { createHash } from "node:crypto";
import type { Day } from "#kit/day.ts";
import { xmlDocument, type XmlElement } from "#kit/xml.ts";
import { APPRAISALS, type Disclosure, DISCLOSURES, type Keeping } from "./facts.ts";
import { WOO_CATEGORIES, WOO_LIST, wooAddress } from "./woo.ts";

export const MDTO_VERSION = "1.0.2";
const NAMESPACE = "https://www.nationaalarchief.nl/mdto";

/** An organisation, by its key. */
export interface Named {
  key: string;
  name: string;
}

/** What is told of the dossier and of each document in it alike. */
export interface Told {
  /** Its number, and what it is called. */
  id: string;
  name: string;
  describes: string;
  /** Who made it, who cares for its archive, and who else takes part; outsiders have no key. */
  maker: Named;
  custodian: Named | null;
  parties: readonly { name: string; key: string | null; kvk: string | null }[];
  began: Day;
  closed: Day | null;
  keeping: Keeping | null;
  /** Where it can be read; null when this installation was not told where it stands. */
  address: string | null;
  /** Who may read it here, in words. */
  readers: string;
}

export interface ArchiveDocument {
  id: string;
  /** What it is and of which dossier. */
  title: string;
  fileName: string;
  bytes: Uint8Array;
  disclosure: Disclosure | null;
}

const reference = (name: string, identity?: { mark: string; source: string }): XmlElement[] => [
  ["verwijzingNaam", name],
  ...(identity
    ? [
        [
          "verwijzingIdentificatie",
          [
            ["identificatieKenmerk", identity.mark],
            ["identificatieBron", identity.source],
          ],
        ] as XmlElement,
      ]
    : []),
];

const term = (label: string, list: string | XmlElement[], code?: string): XmlElement[] => [
  ["begripLabel", label],
  ...(code === undefined ? [] : [["begripCode", code] as XmlElement]),
  ["begripBegrippenlijst", typeof list === "string" ? reference(list) : list],
];

/** Lists of the standard, and ours where it has none. */
const LISTS = {
  level: "Begrippenlijst Aggregatieniveaus MDTO",
  event: "Begrippenlijst EventTypeLijst MDTO",
  appraisal: "Begrippenlijst Waarderingen MDTO",
  limit: "Begrippenlijst Beperkingen MDTO",
  checksum: "Begrippenlijst ChecksumAlgoritme MDTO",
  ownEvent: "Vliegwiel: gebeurtenissen van een dossier",
  ownLimit: "Vliegwiel: openbaarheid van stukken",
  ownRole: "Vliegwiel: rollen in een dossier",
  ownTime: "Vliegwiel: dekking in tijd",
};
const SOURCE = "Vliegwiel";

const organisation = ({ key, name }: Named): XmlElement[] =>
  reference(name, {
    mark: key,
    source: key.startsWith("roo-") ? "Register van Overheidsorganisaties" : "TOOI",
  });

const event = (label: string, list: string, day: Day, who: Named): XmlElement => [
  "event",
  [
    ["eventType", term(label, list)],
    ["eventTijd", day],
    ["eventVerantwoordelijkeActor", organisation(who)],
  ],
];

const CLOSING = "Sluiting dossier";

/** Only the year changes; of 29 February there may be none, and then it is the day before. */
function yearsLater(day: Day, years: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last))).toISOString().slice(0, 10);
}

function kept({ keeping, closed }: Told): (XmlElement | null)[] {
  const appraisal = keeping?.appraisal ?? "N";
  const { years = null, list = null, category = null } = keeping ?? {};
  return [
    ["waardering", term(LABELS[appraisal], LISTS.appraisal, appraisal)],
    years === null
      ? null
      : [
          "bewaartermijn",
          [
            ["termijnTriggerStartLooptijd", term(CLOSING, LISTS.ownEvent)],
            closed === null ? null : ["termijnStartdatumLooptijd", closed],
            ["termijnLooptijd", `P${years}Y`],
            closed === null ? null : ["termijnEinddatum", yearsLater(closed, years)],
          ],
        ],
    list === null || category === null ? null : ["informatiecategorie", term(category, list, category)],
  ];
}

/** As the list of MDTO has them. */
const LABELS = {
  B: "Blijvend te bewaren",
  V: "Tijdelijk te bewaren",
  N: "Nader te bepalen",
} as const satisfies Record<keyof typeof APPRAISALS, string>;

const limited = (disclosure: Disclosure | null, readers: string): XmlElement => {
  if (disclosure?.disclosure === "public")
    return ["beperkingGebruik", [["beperkingGebruikType", term("Geen beperking", LISTS.limit)]]];
  const said =
    disclosure === null ? "nog niet aangegeven of het openbaar is" : DISCLOSURES[disclosure.disclosure];
  const ground = disclosure?.ground ? ` Grond: ${disclosure.ground}.` : "";
  return [
    "beperkingGebruik",
    [
      ["beperkingGebruikType", term(said, LISTS.ownLimit)],
      ["beperkingGebruikNadereBeschrijving", `Wie het in Vliegwiel leest: ${readers}.${ground}`],
    ],
  ];
};

const root = (content: XmlElement): string =>
  xmlDocument(["MDTO", [content]], {
    xmlns: NAMESPACE,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": `${NAMESPACE} MDTO-XML${MDTO_VERSION}.xsd`,
  });

const identity = (id: string): XmlElement => [
  "identificatie",
  [
    ["identificatieKenmerk", id],
    ["identificatieBron", SOURCE],
  ],
];

const involved = ({ custodian, parties }: Told): XmlElement[] => [
  ...(custodian
    ? [
        [
          "betrokkene",
          [
            ["betrokkeneTypeRelatie", term("Archiefzorgdrager", LISTS.ownRole)],
            ["betrokkeneActor", organisation(custodian)],
          ],
        ] as XmlElement,
      ]
    : []),
  ...parties.map(({ name, key, kvk }): XmlElement => [
    "betrokkene",
    [
      ["betrokkeneTypeRelatie", term("Partij", LISTS.ownRole)],
      [
        "betrokkeneActor",
        key !== null
          ? organisation({ key, name })
          : reference(name, kvk === null ? undefined : { mark: kvk, source: "KVK" }),
      ],
    ],
  ]),
];

/** The dossier as a whole, with what it holds. */
export const dossierMdto = (told: Told, documents: readonly ArchiveDocument[]): string =>
  root([
    "informatieobject",
    [
      identity(told.id),
      ["naam", told.name],
      ["aggregatieniveau", term("Dossier", LISTS.level)],
      ["omschrijving", told.describes],
      told.address === null ? null : ["raadpleeglocatie", [["raadpleeglocatieOnline", told.address]]],
      [
        "dekkingInTijd",
        [
          ["dekkingInTijdType", term("Looptijd van een dossier", LISTS.ownTime)],
          ["dekkingInTijdBegindatum", told.began],
          told.closed === null ? null : ["dekkingInTijdEinddatum", told.closed],
        ],
      ],
      ["taal", "nl"],
      event("Creatie", LISTS.event, told.began, told.maker),
      told.closed === null ? null : event(CLOSING, LISTS.ownEvent, told.closed, told.maker),
      ...kept(told),
      ...documents.map((it): XmlElement => [
        "bevatOnderdeel",
        reference(it.title, { mark: it.id, source: SOURCE }),
      ]),
      ["archiefvormer", organisation(told.maker)],
      ...involved(told),
      limited(strictest(documents), told.readers),
    ],
  ]);

/** What holds for all of it: as public as the least public in it. */
function strictest(documents: readonly ArchiveDocument[]): Disclosure | null {
  const said = documents.map((it) => it.disclosure);
  if (said.some((it) => it === null)) return null;
  const order = ["closed", "partly", "public"] as const;
  return (
    said.toSorted(
      (a, b) => order.indexOf(a?.disclosure ?? "closed") - order.indexOf(b?.disclosure ?? "closed"),
    )[0] ?? null
  );
}

/** One document. */
export const documentMdto = (told: Told, it: ArchiveDocument, made: Day): string => {
  const category = it.disclosure?.category ?? null;
  return root([
    "informatieobject",
    [
      identity(it.id),
      ["naam", it.title],
      ["aggregatieniveau", term("Archiefstuk", LISTS.level)],
      category === null
        ? null
        : [
            "classificatie",
            term(
              WOO_CATEGORIES[category],
              reference(WOO_LIST.name, { mark: WOO_LIST.address, source: "TOOI" }),
              wooAddress(category),
            ),
          ],
      ["taal", "nl"],
      event("Creatie", LISTS.event, made, told.maker),
      ...kept(told),
      ["isOnderdeelVan", reference(told.name, { mark: told.id, source: SOURCE })],
      ["heeftRepresentatie", reference(it.fileName, { mark: `${it.id}-bestand`, source: SOURCE })],
      ["archiefvormer", organisation(told.maker)],
      limited(it.disclosure, told.readers),
    ],
  ]);
};

/** SHA-256, in hexadecimals. */
export const checksumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The file itself. */
export const fileMdto = (it: ArchiveDocument, at: Date): string =>
  root([
    "bestand",
    [
      identity(`${it.id}-bestand`),
      ["naam", it.fileName],
      ["omvang", String(it.bytes.length)],
      // PRONOM knows HTML 5 by this number.
      ["bestandsformaat", term("Hypertext Markup Language", "PRONOM-register", "fmt/471")],
      [
        "checksum",
        [
          ["checksumAlgoritme", term("SHA-256", LISTS.checksum)],
          ["checksumWaarde", checksumOf(it.bytes)],
          ["checksumDatum", `${at.toISOString().slice(0, 19)}Z`],
        ],
      ],
      ["isRepresentatieVan", reference(it.title, { mark: it.id, source: SOURCE })],
    ],
  ]);
