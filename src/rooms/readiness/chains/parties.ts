/** Who gives and gets: what was typed as a party of a chain, and what parties are called today. */
import { type Day, formatDay } from "#kit/day.ts";
import { type FieldError, inWords } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import {
  codesTyped,
  goneBefore,
  lastDay,
  organisationByCode,
  organisationsOf,
  shortName,
  successorsOf,
} from "#rooms/organisations";
import type { Db } from "./db.ts";
import { type ChainLink, codesIn, type Party } from "./facts.ts";

/** What stands in the two fields of one end of a link. */
interface Typed {
  /** Name of the field for an organisation of the register, and of the one for a name outside it. */
  field: string;
  outsideField: string;
  organisation: string | undefined;
  outside: string | undefined;
  /** What stood there: a party that is no more may stay where it was. */
  before: Party | null;
}

/**
 * The party that is meant.
 * @returns the party, or what is wrong with what was typed: nobody, two at once, a code that nobody has, or somebody who
 * merged or ended, with who followed
 */
export async function partyTyped(
  building: Building,
  { field, outsideField, organisation, outside, before }: Typed,
  today: Day,
): Promise<Party | FieldError[]> {
  if (organisation !== undefined && outside !== undefined)
    return [
      {
        field: outsideField,
        message: "Kies één van de twee: een organisatie uit het register, of een naam.",
      },
    ];
  if (outside !== undefined) return { name: outside };
  if (organisation === undefined)
    return [
      { field, message: "Vul in wie dit is: een organisatie, of daaronder een naam buiten het register." },
    ];
  const { codes, errors } = await codesTyped(building, field, [organisation], today);
  const db: Db = building.db;
  const found = codes[0] === undefined ? null : await organisationByCode(db, codes[0]);
  if (!found) return errors.map((it) => ({ ...it, message: inWords(it) }));
  if (before && "code" in before && before.code === found.key) return { code: found.key };
  const gone = await goneBefore(db, found, today, {
    cannot: "kan geen gegevens geven of krijgen",
    instead: "Noem",
  });
  return gone === null ? { code: found.key } : [{ field, message: gone }];
}

export interface PartyCalled {
  name: string;
  /** Of one that is no more: until when it was and who followed it; null for who is there. */
  gone: string | null;
}
/** By code. */
export type PartyNames = ReadonlyMap<string, PartyCalled>;

export async function partyNames(
  { primary }: Pick<Building, "primary">,
  codes: Iterable<string>,
  today: Day,
): Promise<PartyNames> {
  const db: Db = primary;
  const found = await organisationsOf(db, [...new Set(codes)], ["name", "valid_until"]);
  return new Map(
    await Promise.all(
      [...found].map(async ([code, { name, valid_until: until }]): Promise<[string, PartyCalled]> => {
        if (until === null || until > today) return [code, { name, gone: null }];
        const heirs = [...new Set((await successorsOf(db, code)).map((it) => shortName(it.name)))].join(", ");
        const followed = heirs === "" ? "het register noemt geen opvolger" : `opgevolgd door ${heirs}`;
        return [code, { name, gone: `bestond tot en met ${formatDay(lastDay(until))}; ${followed}` }];
      }),
    ),
  );
}

/** "Assen", "werkgevers" */
export const partyName = (names: PartyNames, it: Party): string =>
  "name" in it ? it.name : shortName(names.get(it.code)?.name ?? it.code);

/** Parties of links that are no more, each once. */
export const goneIn = (names: PartyNames, links: readonly ChainLink[]): { name: string; gone: string }[] => {
  return codesIn(links).flatMap((code) => {
    const { name = code, gone = null } = names.get(code) ?? {};
    return gone === null ? [] : [{ name: shortName(name), gone }];
  });
};
