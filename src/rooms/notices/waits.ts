/** What waits for people in this room: addresses of programs that took nothing for days. */
import { amsterdamDay } from "#kit/day.ts";
import { hasRole, type Person, sideOf } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { type Queue, wholeQueue } from "#kit/waiting.ts";
import type { Db } from "./db.ts";
import { webhooksPath } from "./paths.ts";

export async function waitsFor({ primary }: Building, { seats }: Person): Promise<Queue> {
  const giving = seats.filter((it) => hasRole(it.role, "admin"));
  if (giving.length === 0) return wholeQueue([]);
  const stopped = await (primary as Db)
    .selectFrom("webhook")
    .select(["id", "organisation", "side", "address", "stopped_at"])
    .where("stopped_at", "is not", null)
    .where(
      "organisation",
      "in",
      giving.map((it) => it.organisation),
    )
    .execute();
  const kept = stopped.filter(({ organisation, side }) =>
    giving.some((it) => it.organisation === organisation && sideOf(it.organ) === side),
  );
  return wholeQueue(
    kept.map(({ id, organisation, address, stopped_at }) => ({
      text: `Uw systeem op ${new URL(address).hostname} neemt geen berichten meer aan: herstel of beëindig het`,
      href: `${webhooksPath(organisation)}#webhook-${id}`,
      from: null,
      since: amsterdamDay(stopped_at ?? new Date(0)),
      until: null,
    })),
  );
}
