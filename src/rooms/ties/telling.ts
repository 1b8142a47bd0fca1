/** Tells what happens to a collaboration, in the transaction that does it, to the circle that may read it then. */
import { tellAll } from "#kit/events/outbox.ts";
import { narrowest } from "#kit/visibility.ts";
import type { Trx } from "./db.ts";
import type { TieVerb } from "./life.ts";
import type { Tie } from "./queries.ts";

/** What a step is called where it is told; of looking through nobody hears. */
export const TOLD = {
  change: "overige-gewijzigd",
  offer: "overige-voorgelegd",
  confirm: "overige-bevestigd",
  refuse: "overige-geweigerd",
  complete: "overige-rond",
  takeOver: "overige-overgenomen",
  withdraw: "overige-ingetrokken",
  end: "overige-beeindigd",
} as const satisfies Partial<Record<TieVerb, string>>;

export const ADDED = "overige-toegevoegd";
export const GUEST_INVITED = "overige-gast-uitgenodigd";
export const GUEST_ENDED = "overige-gast-beeindigd";
export const GUEST_AGREES = "overige-gast-klopt";
export const GUEST_DISAGREES = "overige-gast-klopt-niet";

/** What of a collaboration says whom it concerns. */
export type About = Pick<Tie, "id" | "organisation" | "side" | "visibility" | "participants">;

export interface Telling {
  kind: string;
  /** The organisation that did it; null for one that has no key. */
  by: string | null;
  /** Whether somebody did it by a link, without an account. */
  byLink?: boolean;
  small?: boolean;
}

/** What a collaboration is called where events are about it. */
export const tieSubject = (id: string): string => `tie:${id}`;

export const tellOfTie = (
  trx: Trx,
  tie: About,
  told: Telling,
  by: { actor: string; at: Date },
): Promise<void> => tellOfTies(trx, [tie], told, by);

/** The same of many at once. */
export const tellOfTies = (
  trx: Trx,
  ties: readonly About[],
  { kind, by, byLink = false, small = false }: Telling,
  { actor, at }: { actor: string; at: Date },
): Promise<void> =>
  tellAll(
    trx,
    ties.map(({ id, organisation, side, visibility, participants }) => ({
      kind,
      about: [
        tieSubject(id),
        ...[...new Set([organisation, ...participants])].map((it) => `organisation:${it}`),
      ],
      circle: { visibility, organisation, side },
      detail: { samenwerking: id, door: by, per: byLink ? "link" : null },
      small,
    })),
    actor,
    at,
  );

/** Guests are for who takes part to know, however many may read the collaboration itself. */
export const amongParticipants = (tie: About): About => ({
  ...tie,
  visibility: narrowest(tie.visibility, "participants"),
});
