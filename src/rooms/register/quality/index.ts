/** How good the register's data are: one finding per question, with in words what was counted. */
import { type Day, formatDay } from "#kit/day.ts";
import { formName } from "#rooms/law";
import { organisationPath, ORGANISATION_TYPES } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { readEdition } from "../edition.ts";
import * as ask from "./collaborations.ts";
import { mentionedOnly, organisationsByType, perMunicipality } from "./organisations.ts";
import { inForceByYear, statedPeriods, type YearCount } from "./periods.ts";

export interface Finding {
  label: string;
  /** As people read it; null when it was not loaded. */
  value: string | null;
  /** What was counted, in words. */
  definition: string;
  /** The rows it counts. */
  href?: string;
}

export interface Quality {
  day: Day;
  groups: { title: string; findings: Finding[] }[];
  abolished: ask.AbolishedParticipant[];
  mentioned: { key: string; name: string; role: string }[];
  years: YearCount[];
}

const NORTH = ["pv20", "pv21", "pv22"];
const FIRST_YEAR = 2013;
const whole = new Intl.NumberFormat("nl-NL");
const fraction = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });
const mean = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** All findings, on the register's own date. */
export async function readQuality(db: Db): Promise<Quality> {
  const { day } = await readEdition(db);
  const abolished = await ask.namingAbolished(db, day);
  const mentioned = await mentionedOnly(db, day);
  return {
    day,
    groups: [
      { title: "Organisaties", findings: await organisations(db, day) },
      { title: "Samenwerkingen", findings: await collaborations(db, day) },
      { title: "Deelnames per gemeente", findings: await municipalities(db, day) },
      {
        title: "Wat het register niet of niet goed zegt",
        findings: await gaps(db, day, abolished, mentioned.length),
      },
    ],
    abolished,
    mentioned,
    years: await inForceByYear(db, FIRST_YEAR, day),
  };
}

async function organisations(db: Db, day: Day): Promise<Finding[]> {
  return (await organisationsByType(db, day)).map(({ type, count }) => ({
    label: ORGANISATION_TYPES[type],
    value: whole.format(count),
    definition: `Bestonden op ${formatDay(day)}, ook als ze alleen bij een samenwerking worden genoemd.`,
    href: `/organisaties?type=${type}`,
  }));
}

async function collaborations(db: Db, day: Day): Promise<Finding[]> {
  const { versions, collaborations } = await ask.versionsAndChains(db);
  const lines = await ask.participations(db, day);
  return [
    {
      label: "Versies van regelingen",
      value: whole.format(versions),
      definition:
        "Alle regelingen in het register, ook beëindigde; elke gewijzigde tekst telt als een versie.",
    },
    {
      label: "Samenwerkingen door de tijd",
      value: whole.format(collaborations),
      definition: "Versies die elkaar opvolgen tellen samen als één samenwerking.",
    },
    {
      label: "Samenwerkingen die gelden",
      value: whole.format(await ask.inForce(db, day)),
      definition: `Samenwerkingen met een versie die op ${formatDay(day)} gold.`,
      href: "/samenwerkingen",
    },
    ...(await ask.inForceByForm(db, day)).map(({ form, count }) => ({
      label: `Waarvan ${formName(form)}`,
      value: whole.format(count),
      definition: "Naar de vorm die de bronhouder heeft ingevuld (artikel 8 Wgr).",
      href: `/samenwerkingen?vorm=${form}`,
    })),
    {
      label: "Deelnames in alle versies",
      value: whole.format(lines.all),
      definition: "Regels met een deelnemer in alle versies samen.",
    },
    {
      label: "Deelnames die gelden",
      value: whole.format(lines.inForce),
      definition: `Regels met een deelnemer in versies die op ${formatDay(day)} golden, ook als die deelnemer is opgeheven.`,
      href: "/samenwerkingen",
    },
  ];
}

async function municipalities(db: Db, day: Day): Promise<Finding[]> {
  const all = await perMunicipality(db, day);
  const north = await perMunicipality(db, day, NORTH);
  const [most] = all.most.keys;
  return [
    {
      label: "Gemiddeld",
      value: mean.format(all.mean),
      definition: `Samenwerkingen per gemeente, gemiddeld over ${whole.format(all.municipalities)} gemeenten. Elke samenwerking telt één keer, als het register de gemeente zelf als deelnemer noemt.`,
    },
    {
      label: "Minste",
      value: whole.format(all.least.count),
      definition: `Het kleinste aantal bij één gemeente: ${all.least.names.join(", ")}.`,
    },
    {
      label: "Mediaan",
      value: fraction.format(all.median),
      definition: "De helft van de gemeenten zit hier niet boven.",
    },
    {
      label: "Meeste",
      value: whole.format(all.most.count),
      definition: `Het grootste aantal bij één gemeente: ${all.most.names.join(", ")}.`,
      ...(most === undefined ? {} : { href: organisationPath(most) }),
    },
    {
      label: "Groningen, Fryslân en Drenthe",
      value: `${whole.format(north.collaborations)} bij ${whole.format(north.municipalities)} gemeenten`,
      definition: `Samenwerkingen waaraan minstens één gemeente uit deze provincies deelneemt; gemiddeld ${mean.format(north.mean)} per gemeente, de meeste bij ${north.most.names.join(", ")} (${whole.format(north.most.count)}).`,
    },
  ];
}

async function gaps(
  db: Db,
  day: Day,
  abolished: ask.AbolishedParticipant[],
  mentioned: number,
): Promise<Finding[]> {
  const purpose = await ask.withoutPurpose(db, day);
  const periods = await statedPeriods(db);
  const verified = await ask.staleVerification(db, day);
  const municipal = abolished.filter((it) => it.type === "gemeente").length;
  return [
    {
      label: "Geen beleidsterrein",
      value: whole.format(await ask.withoutTheme(db, day)),
      definition: "Samenwerkingen die gelden en waar geen enkel beleidsterrein is ingevuld.",
      href: "/samenwerkingen?thema=geen",
    },
    {
      label: "Geen doel",
      value: purpose === null ? null : whole.format(purpose),
      definition: "Samenwerkingen die gelden en waar geen doel is ingevuld.",
    },
    {
      label: "Deelnames van een opgeheven organisatie",
      value: whole.format(abolished.length),
      definition: `Deelnames die gelden en een organisatie noemen die niet meer bestaat; ${whole.format(municipal)} daarvan noemen een opgeheven gemeente.`,
      href: "#opgeheven",
    },
    {
      label: "Geen uitvoerder",
      value: whole.format(await ask.withoutExecutor(db, day)),
      definition:
        "Samenwerkingen die gelden en waar geen uitvoerende organisatie is ingevuld. Een regeling zonder meer heeft er vaak geen.",
    },
    {
      label: "Verdeelsleutel",
      value: whole.format(await ask.withCostKey(db, day)),
      definition:
        "Samenwerkingen die gelden en waar bij minstens één deelnemer een deel van de kosten is ingevuld.",
    },
    {
      label: "Lang niet gecontroleerd",
      value: whole.format(verified.stale),
      definition: `Samenwerkingen die gelden en 24 maanden of langer niet door de bronhouder zijn gecontroleerd. Bij ${whole.format(verified.never)} is geen controledatum ingevuld.`,
    },
    {
      label: "Verwijzing zonder record",
      value: whole.format(mentioned),
      definition:
        "Organisaties die bij een geldende samenwerking worden genoemd, maar zelf niet in het register staan.",
      href: "#genoemd",
    },
    {
      label: "Perioden die overlappen",
      value: whole.format(periods.overlaps),
      definition:
        "Versies die volgens de bronhouder doorlopen nadat de volgende al begon. Wij laten ze eindigen waar de volgende begint.",
    },
    {
      label: "Lege perioden",
      value: whole.format(periods.empty),
      definition: "Versies die eindigen op of voor de dag waarop ze beginnen. Die tellen nergens mee.",
    },
    {
      label: "Gaten tussen perioden",
      value: whole.format(periods.gaps),
      definition: "Keren dat een samenwerking tussen twee versies even niet gold. Wij laten die gaten staan.",
    },
  ];
}

/** The report for the command line. */
export function checkLines(quality: Quality): string[] {
  return [
    `Stand van het register: ${formatDay(quality.day)}`,
    ...quality.groups.flatMap(({ title, findings }) => [
      "",
      title,
      ...findings.map(
        (it) => `  ${it.label}: ${it.value ?? "niet ingeladen"} (${it.definition.replace(/\.$/, "")})`,
      ),
    ]),
    "",
    "Deelnames van een opgeheven organisatie",
    ...quality.abolished.map(
      (it) => `  ${it.key} ${it.name} in ${it.collaboration} ${it.title}; opgevolgd door ${heirs(it)}`,
    ),
    "",
    "Samenwerkingen op 1 juli (naar datum van versies; naar vroegste toetreding)",
    ...quality.years.map((it) => `  ${it.day.slice(0, 4)}: ${it.byVersion}; ${it.byJoining}`),
  ];
}

const heirs = (it: ask.AbolishedParticipant) => it.heirs.map((heir) => heir.key).join(", ") || "onbekend";
