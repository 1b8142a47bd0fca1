/** Fields of a form that take organisations by code or name: the codes for what was typed, and the names for codes. */
import type { Day } from "#kit/day.ts";
import type { FieldError } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { holdsOn } from "#kit/validity.ts";
import { organisationByCode } from "./bearers.ts";
import { codeIn } from "./codes.ts";
import type { Db } from "./db.ts";
import { everyOrganisation, everyoneOfType } from "./everyone.ts";
import { ORGANISATION_TYPES, type OrganisationType } from "./facts.ts";
import { asName, whoIsMeant } from "./finder.ts";
import { fullName } from "./names.ts";

/** More names than this ask for more letters. */
const MOST_MEANT = 8;

/**
 * The codes of whom a reader means in a field. A code stays as it was typed; a name becomes the code of the only one who
 * is called so on the day, or else ever was. Some words of a name are no certain sign: then the errors ask back.
 * @param type the only kind whose names count, for a field about that kind
 */
export async function codesTyped(
  building: Building,
  field: string,
  texts: readonly string[],
  day: Day,
  type?: OrganisationType,
): Promise<{ codes: string[]; errors: FieldError[] }> {
  const db: Db = building.db;
  const nameable = await (type === undefined ? everyOrganisation(building) : everyoneOfType(building, type));
  const codes: string[] = [];
  const errors: FieldError[] = [];
  for (const [index, text] of texts.entries()) {
    if (await organisationByCode(db, text)) {
      codes.push(codeIn(text));
      continue;
    }
    const meant = await whoIsMeant(db, nameable, text);
    const found = meant.how === "unknown" ? meant.like : meant.found;
    const present = found.filter((it) => holdsOn(it, day));
    const likely = (present.length > 0 ? present : found).toSorted((a, b) => rankOf(a.code) - rankOf(b.code));
    const [only, ...others] = likely;
    if (only && others.length === 0 && (meant.how === "code" || meant.how === "name")) codes.push(only.code);
    else
      errors.push({
        field,
        message: sentence(text, meant.how === "name", likely.length, type),
        meant: likely.slice(0, MOST_MEANT).map((it) => ({
          name: fullName(it.code, it.name),
          value: texts.with(index, it.code).join(","),
        })),
      });
  }
  return { codes, errors };
}

/** What most people seek comes first: municipalities, then provinces and water authorities, then all other bodies. */
const rankOf = (code: string): number => (code.startsWith("gm") ? 0 : /^(?:pv|ws)\d/.test(code) ? 1 : 2);

function sentence(text: string, isName: boolean, count: number, type?: OrganisationType): string {
  const shown = `“${text.slice(0, 60)}”`;
  if (isName) return `Er zijn meer organisaties die ${shown} heten.`;
  const more = count > MOST_MEANT ? " Typ meer van de naam." : "";
  const kind = type === undefined ? "organisatie" : ORGANISATION_TYPES[type].toLowerCase();
  return `${shown} kennen we niet als ${kind}. Vul de naam of de code in, bijvoorbeeld Landgraaf of gm0882.${more}`;
}

/** What a field for several shows for codes: their names, with commas between them; a name that has one stays a code. */
export async function namesFor(db: Db, codes: readonly string[]): Promise<string> {
  const names = await Promise.all(codes.map((code) => asName(db, code)));
  return names.map((name, index) => (name.includes(",") ? (codes[index] ?? name) : name)).join(", ");
}
