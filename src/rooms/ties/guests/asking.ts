/** Which parties can be asked by mail, and how a form names them. */
import { withoutWriters } from "#rooms/people";
import type { Db } from "../db.ts";
import { awaited, type Tie } from "../queries.ts";
import type { Party } from "./guests.ts";

/** Those that nobody here can answer for: others wait in "Mijn werk" of their own people. */
export async function partiesToAsk(db: Db, tie: Tie): Promise<Party[]> {
  const { state, side, facts } = tie;
  if (state !== "offered" && state !== "confirmed") return [];
  const waiting = state === "offered" ? await withoutWriters(db, awaited(tie), side) : [];
  return [
    ...waiting.map((organisation) => ({ organisation, outsider: null })),
    ...facts.outsiders.map(({ name }) => ({ organisation: null, outsider: name })),
  ];
}

/** A party as a field has it: the key of an organisation, or a name. */
export const partyValue = ({ organisation, outsider }: Party): string =>
  organisation ?? `partner: ${outsider}`;

/** A party as people call it. */
export const partyName = ({ organisation, outsider }: Party, called: (key: string) => string): string =>
  organisation === null ? outsider : called(organisation);
