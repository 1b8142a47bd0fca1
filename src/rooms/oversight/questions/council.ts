import { notFound } from "#kit/problem.ts";
import {
  findOrganisation,
  keyByIdentifier,
  ORGANISATION_TYPES,
  type OrganisationType,
} from "#rooms/organisations";
import type { Db } from "../db.ts";

/** How the elected council of a kind of organisation is called, and who helps it. */
export interface CouncilWords {
  /** "de gemeenteraad" */
  council: string;
  /** "de griffie" */
  clerk: string;
  /** "het college van burgemeester en wethouders" */
  board: string;
}

const WORDS: Partial<Record<OrganisationType, CouncilWords>> = {
  gemeente: { council: "de gemeenteraad", clerk: "de griffie", board: "het college" },
  provincie: { council: "Provinciale Staten", clerk: "de statengriffie", board: "Gedeputeerde Staten" },
  waterschap: {
    council: "het algemeen bestuur",
    clerk: "de bestuurssecretaris",
    board: "het dagelijks bestuur",
  },
};

/** Kinds of organisation with an elected council, in the order in which they are listed. */
export const COUNCIL_TYPES = Object.keys(WORDS) as OrganisationType[];

/** The words for a council; null for a kind of organisation that has none. */
export const councilWords = (type: OrganisationType): CouncilWords | null => WORDS[type] ?? null;

/** For an information sheet that is nobody's in particular. */
export const ANY_COUNCIL: CouncilWords = { council: "de raad", clerk: "de griffie", board: "het college" };

export interface Council {
  organisation: NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;
  words: CouncilWords;
}

/**
 * The organisation whose council asks, by any code it ever had.
 * @throws Problem 404 when there is no such organisation, or when it has no elected council
 */
export async function readCouncil(db: Db, code: string): Promise<Council> {
  const given = code.toLowerCase();
  const organisation =
    (await findOrganisation(db, given)) ??
    (await findOrganisation(db, (await keyByIdentifier(db, given)) ?? ""));
  if (!organisation) throw notFound(`Geen organisatie met de code “${code.slice(0, 60)}”.`);
  const words = councilWords(organisation.type);
  if (!words)
    throw notFound(
      `${organisation.name} (${ORGANISATION_TYPES[organisation.type].toLowerCase()}) heeft geen gekozen raad. ` +
        "“Voor de raad” is er voor gemeenten, provincies en waterschappen.",
    );
  return { organisation, words };
}
