import { notFound } from "#kit/problem.ts";
import { COUNCILS, type CouncilWords } from "#rooms/law";
import {
  findOrganisation,
  keyByIdentifier,
  ORGANISATION_TYPES,
  type OrganisationType,
} from "#rooms/organisations";
import type { Db } from "../db.ts";

/** Kinds of organisation with an elected council, in the order in which they are listed. */
export const COUNCIL_TYPES = Object.keys(COUNCILS) as OrganisationType[];

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
  const words = COUNCILS[organisation.type];
  if (!words)
    throw notFound(
      `${organisation.name} (${ORGANISATION_TYPES[organisation.type].toLowerCase()}) heeft geen gekozen raad. ` +
        "“Voor de raad” is er voor gemeenten, provincies en waterschappen.",
    );
  return { organisation, words };
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
