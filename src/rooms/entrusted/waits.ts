/** What waits for who gives rights: all is going to be removed, unless somebody stops it. */
import { amsterdamDay } from "#kit/day.ts";
import { hasRole, type Person, sideOf } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { openPartings } from "#kit/takeout/parting.ts";
import { type Queue, type Waiting, wholeQueue } from "#kit/waiting.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { SIDES } from "#rooms/people";
import { entrustedPath } from "./paths.ts";

export async function waitsFor({ primary, db }: Building, { id, seats }: Person): Promise<Queue> {
  const giving = seats
    .filter((it) => hasRole(it.role, "admin"))
    .map((it) => ({ organisation: it.organisation, side: sideOf(it.organ) }));
  if (giving.length === 0) return wholeQueue([]);
  const asked = (await openPartings(primary, giving)).filter((it) => it.actor !== id);
  const names = await nameMap(
    db,
    asked.map((it) => it.organisation),
  );
  return wholeQueue(
    asked.map((it): Waiting => ({
      text: `Klopt het dat alles weggaat van ${shortName(names.get(it.organisation) ?? it.organisation)} (${SIDES[it.side]})? Anders stopt u het`,
      href: entrustedPath(it.organisation),
      from: null,
      since: amsterdamDay(it.asked_at),
      until: amsterdamDay(it.due_at),
    })),
  );
}
