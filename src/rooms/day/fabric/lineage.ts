import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import { readLineage } from "#rooms/organisations";

/** Who came after whom, whatever the day; read once per edition. */
export const lineageOf = keptPerEdition(({ db }: Building) => readLineage(db));
