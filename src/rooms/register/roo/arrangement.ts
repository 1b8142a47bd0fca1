import {
  FORMS,
  type FormCode,
  type ParticipationFacts,
  type Power,
  POWERS,
  type VersionFacts,
} from "#rooms/collaborations";
import { readAddresses, readContacts } from "./contact.ts";
import { attribute, child, items, value } from "./element.ts";
import {
  dayOf,
  distinct,
  type Pointer,
  readDecisions,
  readLegalBases,
  readPointer,
  readThemes,
} from "./shared.ts";
import { dutchNumber, line, prose, readDay, rooId } from "./text.ts";
import type { Warn, Warnings } from "./warnings.ts";
import type { XmlElement } from "./xml.ts";

/** A participant that is still a pointer. */
export type ParticipantDraft = Omit<ParticipationFacts, "organisationKey"> & { organisation: Pointer };

/** A version whose organisations are still pointers. */
export type VersionDraft = Omit<
  VersionFacts,
  "executorKey" | "stewardKey" | "archiveKey" | "participations"
> & {
  executor: Pointer | null;
  steward: Pointer | null;
  archive: Pointer | null;
  participants: ParticipantDraft[];
};

/** One version of an arrangement; null, with a warning, when it lacks what no arrangement can do without. */
export function readVersion(
  record: XmlElement,
  crossBorder: boolean,
  warnings: Warnings,
): VersionDraft | null {
  const id = rooId(attribute(record, "systeemId"));
  const title = value(record, "titel", "naam", "citeertitel");
  const warn = warnings.about(`regeling ${id ?? "zonder nummer"} (${title ?? "zonder titel"})`);
  const form = readForm(record);
  const from = readDay(value(record, "datumInwerkingtreding"));
  if (id === null || title === null || form === null || from === null || from === undefined) {
    const missing = [
      id === null && "ROO-nummer",
      title === null && "titel",
      form === null && "samenwerkingsvorm",
      (from === null || from === undefined) && "datum inwerkingtreding",
    ].filter(Boolean);
    warn("verplicht gegeven ontbreekt, record overgeslagen", `geen bruikbare ${missing.join(", ")}`);
    return null;
  }

  const until = dayOf(record, warn, "datumUitwerkingtreding");
  if (until !== null && until <= from) warn("einde ligt niet na begin", `${from} tot ${until}`);
  return {
    rooId: id,
    title,
    citationTitle: value(record, "citeertitel"),
    abbreviation: value(record, "afkorting"),
    form,
    powers: readPowers(record, warn),
    from,
    until,
    previousRooId: neighbour(record, "previousVersion"),
    nextRooId: neighbour(record, "nextVersion"),
    executor: readPointer(child(record, "regionaalSamenwerkingsorgaan")),
    steward: readPointer(child(record, "bronhouder")),
    archive: readPointer(child(record, "archiefzorgdrager")),
    crossBorder,
    themes: readThemes(record, warn),
    legalBases: readLegalBases(record, warn),
    decisions: readDecisions(record, warn),
    addresses: readAddresses(record),
    contacts: readContacts(record, warn),
    lastVerified: dayOf(record, warn, "datumTerVerificatie"),
    lastModified: dayOf(record, warn, "datumMutatie"),
    participants: items(record, ["deelnemendeOrganisaties"], ["deelnemendeOrganisatie"]).flatMap(
      (participant) => readParticipant(participant, warn) ?? [],
    ),
    purpose: prose(child(record, "doel")?.text),
    powerArticles: items(record, ["bevoegdheden"], ["bevoegdheid"]).flatMap(
      (article) => readArticle(article) ?? [],
    ),
  };
}

/** The form by its abbreviation, else by its name, which the register writes with quotes: 'Regeling zonder meer'. */
function readForm(record: XmlElement): FormCode | null {
  const element = child(record, "samenwerkingsvorm");
  if (element === undefined) return null;
  const codes = Object.keys(FORMS) as FormCode[];
  const abbreviation = attribute(element, "afkorting")?.toUpperCase();
  const name = (line(element.text) ?? "")
    .replace(/['‘’"]/g, "")
    .trim()
    .toLowerCase();
  return (
    codes.find((code) => code === abbreviation) ??
    codes.find((code) => FORMS[code].toLowerCase() === name) ??
    null
  );
}

/** Several ways may hold at once. */
const readPowers = (record: XmlElement, warn: Warn): Power[] =>
  distinct(
    items(record, ["bevoegdheidsverkrijgingen"], ["bevoegdheidsverkrijging"]).flatMap(({ text }) => {
      const written = line(text);
      if (written === null) return [];
      const power = (Object.keys(POWERS) as Power[]).find(
        (key) => POWERS[key].toLowerCase() === written.toLowerCase(),
      );
      if (power === undefined) warn("onbekende bevoegdheidsverkrijging", written.slice(0, 100));
      return power ?? [];
    }),
  );

function readParticipant(element: XmlElement, warn: Warn): ParticipantDraft | null {
  const organisation = readPointer(element, value(element, "naam"));
  if (organisation === null) {
    warn("deelnemer zonder naam overgeslagen", "geen naam, geen ROO-nummer en geen TOOI-code");
    return null;
  }
  const name = organisation.name ?? organisation.tooi ?? `ROO ${organisation.rooId}`;
  return {
    organisation,
    name,
    joined: dayOf(element, warn, "toetredingsDatum"),
    organs: distinct(
      items(element, ["bestuursorganen"], ["bestuursorgaan"]).flatMap(({ text }) => line(text) ?? []),
    ),
    costKey: readCostKey(value(element, "verdeelsleutel"), name, warn),
  };
}

function readCostKey(written: string | null, name: string, warn: Warn): number | null {
  const share = dutchNumber(written);
  if (share === null) return null;
  if (share !== undefined && share <= 100) return share;
  warn("onleesbare verdeelsleutel", `"${written?.slice(0, 40)}" bij ${name}`);
  return null;
}

function neighbour(record: XmlElement, name: string): string | null {
  const element = child(record, name);
  return element === undefined ? null : rooId(attribute(element, "systeemId"));
}

function readArticle(article: XmlElement) {
  const text = prose(article.children.length === 0 ? article.text : child(article, "inhoudArtikel")?.text);
  const heading = value(article, "kopArtikel");
  return text === null && heading === null ? null : { heading, text: text ?? "" };
}
