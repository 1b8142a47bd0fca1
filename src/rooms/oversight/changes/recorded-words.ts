import { formatDay, isDay } from "#kit/day.ts";
import { enumerate } from "#kit/words.ts";
import { FORMS, type FormCode } from "#rooms/collaborations";
import type { ChangeEvent } from "./event.ts";
import type { RecordedChange } from "./recorded.ts";

/** Fields of a record as people call them. What is not here is named by the register's own word. */
const FIELDS: Record<string, string> = {
  title: "titel",
  citationTitle: "citeertitel",
  abbreviation: "afkorting",
  form: "vorm",
  powers: "bevoegdheden",
  from: "begin",
  until: "einde",
  previousRooId: "vorige tekst",
  nextRooId: "volgende tekst",
  executorKey: "uitvoerder",
  stewardKey: "bronhouder",
  archiveKey: "archiefzorgdrager",
  crossBorder: "grensoverschrijdend",
  themes: "beleidsterreinen",
  legalBases: "wettelijke grondslagen",
  decisions: "besluiten",
  addresses: "adressen",
  contacts: "contactgegevens",
  participations: "deelnemers",
  purpose: "doel",
  powerArticles: "artikelen over bevoegdheden",
  name: "naam",
  alternateName: "andere naam",
  rooId: "nummer in het register",
  type: "soort",
  typeLabel: "soort in het register",
  subtype: "nadere soort",
  legalForm: "rechtsvorm",
  parentKey: "hoort bij",
  ministryKey: "ministerie",
  executesRooId: "voert een regeling uit",
  province: "provincie",
  validFrom: "begin",
  validUntil: "einde",
  population: "inwoners",
  identifiers: "codes",
  classifications: "indelingen",
  source: "herkomst van het record",
  description: "beschrijving",
};

/** Fields short enough to say what they were and became. */
const TOLD = new Set([
  "title",
  "citationTitle",
  "abbreviation",
  "form",
  "from",
  "until",
  "name",
  "alternateName",
  "subtype",
  "legalForm",
  "validFrom",
  "validUntil",
  "population",
]);

/** One sentence that says what an import found. */
export function recordedSentence(change: RecordedChange): string {
  const what = change.kind === "version" ? `De tekst “${change.name}”` : change.name;
  if (change.what === "nieuw") return `${what} staat nieuw in het register.`;
  if (change.what === "vervallen") return `${what} staat niet meer in het register.`;
  const fields = change.fields
    .filter((it) => it.field !== "lastVerified" && it.field !== "lastModified")
    .map(fieldText);
  return `${what} is gewijzigd in het register: ${fields.join("; ")}.`;
}

function fieldText({ field, before, after }: RecordedChange["fields"][number]): string {
  const label = FIELDS[field] ?? field;
  if (field === "participations") return participationText(before, after);
  if (!TOLD.has(field)) return label;
  return `${label} van ${valueText(field, before)} naar ${valueText(field, after)}`;
}

function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "niet ingevuld";
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "iets anders";
  if (isDay(value)) return formatDay(value);
  return field === "form" && value in FORMS ? FORMS[value as FormCode].toLowerCase() : `“${value}”`;
}

/** Who was added to and taken off a text that keeps its number. */
function participationText(before: unknown, after: unknown): string {
  const [old, now] = [namedIn(before), namedIn(after)];
  const added = [...now].filter(([key]) => !old.has(key)).map(([, name]) => name);
  const removed = [...old].filter(([key]) => !now.has(key)).map(([, name]) => name);
  const parts = [
    added.length > 0 ? `erbij ${enumerate(added)}` : "",
    removed.length > 0 ? `eraf ${enumerate(removed)}` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "gegevens van deelnemers" : `deelnemers ${parts.join(", ")}`;
}

function namedIn(list: unknown): Map<string, string> {
  const names = new Map<string, string>();
  if (!Array.isArray(list)) return names;
  for (const it of list as { organisationKey?: unknown; name?: unknown }[])
    if (typeof it.organisationKey === "string")
      names.set(it.organisationKey, typeof it.name === "string" ? it.name : it.organisationKey);
  return names;
}

/** A recorded change told as an event, for lists of both. */
export const recordedEvent = (it: RecordedChange): ChangeEvent => ({
  day: it.day,
  kind: "gewijzigd-in-register",
  sentence: recordedSentence(it),
  arrangements:
    it.kind === "version"
      ? [{ key: it.collaboration ?? it.record, title: it.name, version: it.record, before: null }]
      : [],
  organisations: it.kind === "organisation" ? [{ key: it.record, name: it.name }] : [],
  basis: "inlezing van het register",
  reconstructed: false,
  known: it.recordedAt,
});
