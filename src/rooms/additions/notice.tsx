/** Notice that cannot be given: an arrangement that an act makes compulsory has no last day for it. Told, and not refused. */
import { amsterdamDay } from "#kit/day.ts";
import { Note } from "#kit/look/parts.tsx";
import type { Building } from "#kit/room.ts";
import { boundTo, membershipsOf } from "#rooms/collaborations";
import { whyNotLeave } from "#rooms/law";
import { findOrganisation } from "#rooms/organisations";
import type { FactsOf, Kind, Standing } from "./facts.ts";

/** What people write as a term where there is none. */
const SAYS_NEVER =
  /\b(?:(?:uittreden|opzeggen) (?:kan|mag) niet|(?:kan|mag) niet (?:uittreden|opzeggen|worden opgezegd)|niet opzegbaar)\b/i;

/** Why an organisation cannot leave, by the key of each arrangement of the register that it cannot leave. */
export async function reasonsToStay(
  { db, edition, clock }: Pick<Building, "db" | "edition" | "clock">,
  organisation: string,
): Promise<ReadonlyMap<string, string>> {
  const [memberships, who] = await Promise.all([
    membershipsOf(db, organisation, edition().day),
    findOrganisation(db, organisation),
  ]);
  // Whoever gives notice does so under the law of today, however old the register is.
  const today = amsterdamDay(clock());
  return new Map(
    memberships.flatMap((it): [string, string][] => {
      const [rule] = who ? boundTo(it, memberships, today, who.type) : [];
      return rule ? [[it.key, whyNotLeave(rule)]] : [];
    }),
  );
}

/**
 * What does not go together in what is said of notice.
 * @param why it cannot be left, where that is so
 */
export function noticeDoubts(kind: Kind, facts: FactsOf[Kind], why: string | undefined): string[] {
  const { noticeBefore, noticeTerm } = kind === "standing" ? (facts as Standing) : {};
  if (noticeBefore === undefined) return [];
  if (why !== undefined)
    return [`U vult een uiterste dag om op te zeggen in, maar uittreden kan hier niet. ${why}`];
  return noticeTerm !== undefined && SAYS_NEVER.test(noticeTerm)
    ? [
        "U vult een uiterste dag om op te zeggen in, maar bij de opzegtermijn staat dat uittreden of opzeggen niet kan.",
      ]
    : [];
}

/** The same on the page that is agreed with. */
export const NoticeDoubts = ({ doubts }: { doubts: readonly string[] }) =>
  doubts.length === 0 ? null : (
    <Note tone="warning">
      {doubts.map((it) => (
        <p>{it}</p>
      ))}
    </Note>
  );

/** Above the fields, before somebody types a day. */
export const CannotLeave = ({ why }: { why: string | undefined }) =>
  why === undefined ? null : (
    <Note>
      <p>Uittreden kan hier niet. {why} Laat de uiterste dag om op te zeggen dan leeg.</p>
    </Note>
  );
