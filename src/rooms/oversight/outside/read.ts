/** A collaboration outside the register as the council of one of its participants asks about it. */
import type { Day } from "#kit/day.ts";
import { noteViews } from "#kit/entries/views.ts";
import { notFound } from "#kit/problem.ts";
import type { Reader } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { organisationsOf, type OrganisationType, shortName } from "#rooms/organisations";
import { findTie, TIE, type Tie } from "#rooms/ties";
import { type Council, readCouncil } from "../council.ts";
import { type OwnFacts, ownFactsAbout } from "../own/own-facts.ts";

export interface Outside {
  tie: Tie;
  council: Council;
  /** What the organisation of this council adds, as far as the reader may see. */
  own: OwnFacts;
  /** The governments that take part, with what they are called; this organisation among them. */
  parties: ReadonlyMap<string, { name: string; type: OrganisationType }>;
  /** What has begun or ended is told of this day. */
  today: Day;
}

/**
 * One of them with the council that asks.
 * @throws Problem 404 when there is no such council, no such tie that this reader may see, or it takes no part in it: in the
 * same words, for that a tie is there is not for who may not read it
 */
export async function findOutside(
  { db, primary }: Building,
  reader: Reader,
  code: string,
  id: string,
): Promise<{ tie: Tie; council: Council }> {
  const council = await readCouncil(db, code);
  const tie = await findTie(primary, reader, id);
  if (!tie?.participants.includes(council.organisation.key))
    throw notFound(`${council.organisation.name} doet niet mee aan een samenwerking met dit nummer.`);
  return { tie, council };
}

/** All that its answers are made of. */
export async function readOutside(
  building: Building,
  { tie, council }: { tie: Tie; council: Council },
  view: Pick<View, "reader" | "dayChosen" | "today">,
): Promise<Outside> {
  const keys = [...tie.participants, tie.organisation, tie.facts.executorKey];
  const [own, parties] = await Promise.all([
    ownFactsAbout(building, council.organisation.key, tie.id, view),
    organisationsOf(building.db, keys, ["name", "type"]),
  ]);
  noteViews(building, view.reader, TIE, [tie]);
  return { tie, council, own, parties, today: view.today };
}

/** What an organisation is called in a sentence. */
export const calledIn = ({ parties }: Pick<Outside, "parties">, key: string): string =>
  shortName(parties.get(key)?.name ?? key);
