import { addDays, type Day } from "#kit/day.ts";
import type { Identifier, OrganisationType } from "../facts.ts";
import type { MunicipalityRow } from "./table33.ts";

/** What must be known of an organisation to tell which municipality of the table it is. */
export interface KnownOrganisation {
  key: string;
  rooId: string | null;
  name: string;
  type: OrganisationType;
  validFrom: Day | null;
  /** First day on which it no longer exists. */
  validUntil: Day | null;
  identifiers: Identifier[];
}

/** Which records stand for which municipality code. */
export interface Matches {
  /** Per code the records, the one with a ROO id first: that one takes part in collaborations. */
  byCode: Map<string, KnownOrganisation[]>;
  /** Records that got their code from name and end date. */
  byName: { organisation: KnownOrganisation; code: string }[];
  /** Abolished records of type municipality for which no code was found, such as city districts. */
  unmatched: KnownOrganisation[];
}

/**
 * Finds the municipality code of every known municipality: by its TOOI or CBS code, and for abolished records
 * without one (the register has 44) by name and end date together. A name alone is not enough: names return.
 */
export function matchMunicipalities(rows: MunicipalityRow[], known: KnownOrganisation[]): Matches {
  const matches: Matches = { byCode: new Map(), byName: [], unmatched: [] };
  const ended = rows.filter((row) => row.end !== null);
  for (const organisation of known) {
    if (organisation.type !== "gemeente") continue;
    const code = codeOf(organisation) ?? codeByName(ended, organisation);
    if (code === null) {
      if (organisation.validUntil !== null) matches.unmatched.push(organisation);
      continue;
    }
    if (codeOf(organisation) === null) matches.byName.push({ organisation, code });
    const records = [...(matches.byCode.get(code) ?? []), organisation];
    matches.byCode.set(
      code,
      records.sort((a, b) => Number(a.rooId === null) - Number(b.rooId === null)),
    );
  }
  return matches;
}

/** Whether two sources mean the same end: one gives the first day after, the other may give the last day. */
export const sameEnd = (end: Day, firstDayAfter: Day): boolean =>
  end === firstDayAfter || addDays(end, 1) === firstDayAfter;

/**
 * Whether two records of abolished municipalities tell of the same one. The register has some twice: once by number, and
 * once by code only.
 */
export const isSameMunicipality = (
  a: Pick<KnownOrganisation, "name" | "type" | "validUntil">,
  b: Pick<KnownOrganisation, "name" | "type" | "validUntil">,
): boolean =>
  a.type === "gemeente" &&
  b.type === "gemeente" &&
  a.validUntil !== null &&
  b.validUntil !== null &&
  (sameEnd(a.validUntil, b.validUntil) || sameEnd(b.validUntil, a.validUntil)) &&
  (isSameName(plainName(a.name), plainName(b.name)) || isSameName(plainName(b.name), plainName(a.name)));

function codeOf({ key, identifiers }: KnownOrganisation): string | null {
  if (/^gm\d{4}$/.test(key)) return key;
  const tooi = identifiers.find(({ scheme, value }) => scheme === "tooi" && /^gm\d{4}$/i.test(value));
  if (tooi) return tooi.value.toLowerCase();
  const cbs = identifiers.find(({ scheme, value }) => scheme === "cbs" && /^\d{4}$/.test(value));
  return cbs ? `gm${cbs.value}` : null;
}

function codeByName(ended: MunicipalityRow[], organisation: KnownOrganisation): string | null {
  const { validUntil } = organisation;
  if (validUntil === null) return null;
  const name = plainName(organisation.name);
  const candidates = ended.filter((row) => row.end !== null && sameEnd(validUntil, row.end));
  const found = candidates.filter((row) => isSameName(name, plainName(row.name)));
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}

/** "c.a." (cum annexis) stands for what was joined to it: Kollumerland c.a. is Kollumerland en Nieuwkruisland. */
const isSameName = (name: string, official: string): boolean =>
  name === official || (name.endsWith(" c a") && official.startsWith(`${name.slice(0, -4)} en `));

/** "Gemeente Súdwest-Fryslân" and "Sudwest Fryslan (gemeente)" are both `sudwest fryslan`. */
export const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/\(gemeente\)/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/^gemeente /, "");
