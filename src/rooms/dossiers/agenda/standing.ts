/** Where an agenda item stands: who sits at the table, who is proposed and not there yet, and what that means. Pure. */
import type { Day } from "#kit/day.ts";
import type { Dossier } from "../queries.ts";
import { left } from "../standing.ts";
import type { AgendaItem, Attendance, Seats } from "./facts.ts";
import type { Agenda } from "./queries.ts";
import { NEEDED, type Proposed, proposedFor, type Role, ROLES, type Touch, TOUCHES } from "./roles.ts";

/** One organisation at the table. */
export interface TableSide {
  organisation: string;
  /** It stepped out of the dossier: what it said stays, and counts no more. */
  isOut: boolean;
  seats: Seats;
  /** The version in which it said so; 0 when it said nothing. */
  version: number;
  /** Proposed roles for which it has nobody yet. */
  lacks: readonly Role[];
  attendance: Attendance | null;
}

export interface ItemStanding {
  item: AgendaItem;
  proposed: readonly Proposed[];
  sides: readonly TableSide[];
  /** Roles without which it is not well prepared, with what asks for them. */
  missing: readonly { role: Role; touch: Touch }[];
  isOver: boolean;
}

/** Nothing more is to come: it was done with, or its day has been. */
const isOver = ({ day, result }: AgendaItem, today: Day): boolean => result !== null || day < today;

export function standingOf(
  item: AgendaItem,
  { seatings, attendances }: Pick<Agenda, "seatings" | "attendances">,
  dossier: Dossier,
  today: Day,
): ItemStanding {
  const proposed = proposedFor(item.touches);
  const gone = left(dossier);
  const sides = dossier.participants.map((organisation): TableSide => {
    const said = seatings.find((it) => it.item === item.id && it.organisation === organisation);
    const seats = said?.seats ?? {};
    return {
      ...{ organisation, seats, isOut: gone.includes(organisation), version: said?.version ?? 0 },
      lacks: proposed.map((it) => it.role).filter((role) => seats[role] === undefined),
      attendance: attendances.find((it) => it.item === item.id && it.party === organisation) ?? null,
    };
  });
  const sitting = sides.filter((it) => !it.isOut);
  const over = isOver(item, today);
  const missing = over
    ? []
    : item.touches.flatMap((touch) => {
        const role = NEEDED[touch];
        return role !== undefined && sitting.every((it) => it.seats[role] === undefined)
          ? [{ role, touch }]
          : [];
      });
  return { item, proposed, sides, missing, isOver: over };
}

/** "Dit raakt systemen, en er zit nog niemand van ICT aan tafel." */
export const missingText = ({ role, touch }: ItemStanding["missing"][number]): string =>
  `Dit raakt ${TOUCHES[touch]}, en er zit nog niemand van ${ROLES[role]} aan tafel.`;

/** Who may change an item: who put it on the agenda; of a party that stepped out, who keeps the dossier. */
export const keeperOf = (dossier: Dossier, { organisation }: Pick<AgendaItem, "organisation">): string =>
  left(dossier).includes(organisation) ? dossier.organisation : organisation;
