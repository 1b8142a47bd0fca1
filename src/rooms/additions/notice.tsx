/** Notice that cannot be given: an arrangement that an act makes compulsory has no last day for it. Told, and not refused. */
import { amsterdamDay } from "#kit/day.ts";
import { oncePer } from "#kit/once-per.ts";
import { Note } from "#kit/look/parts.tsx";
import type { Building } from "#kit/room.ts";
import { boundTo, membershipsOf } from "#rooms/collaborations";
import { whyNotLeave } from "#rooms/law";
import { findOrganisation } from "#rooms/organisations";
import type { FactsOf, Kind, Standing } from "./facts.ts";
import type { Addition } from "./queries.ts";

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

/** What is said of notice. */
export type OfNotice = Pick<Standing, "noticeBefore" | "noticeTerm">;

/**
 * What does not go together in what is said of notice; null where it does.
 * @param why it cannot be left, where that is so
 * @param says that there is a day, to whom it is told
 */
export function noticeAside(
  { noticeBefore, noticeTerm }: OfNotice,
  why: string | undefined,
  says = "Hier staat een uiterste dag om op te zeggen",
): string | null {
  if (noticeBefore === undefined) return null;
  if (why !== undefined) return `${says}, maar uittreden kan hier niet. ${why}`;
  return noticeTerm !== undefined && SAYS_NEVER.test(noticeTerm)
    ? `${says}, maar bij de opzegtermijn staat dat uittreden of opzeggen niet kan.`
    : null;
}

/** The same to who fills it in. */
export function noticeDoubts(kind: Kind, facts: FactsOf[Kind], why: string | undefined): string[] {
  if (kind !== "standing") return [];
  const aside = noticeAside(facts as Standing, why, "U vult een uiterste dag om op te zeggen in");
  return aside === null ? [] : [aside];
}

/**
 * What to say beside additions that are shown, by their number: of those with a day for notice that cannot be given. The law is
 * asked where there is such a day, and not on other pages.
 */
export async function noticeAsides(
  building: Pick<Building, "db" | "edition" | "clock">,
  additions: readonly Pick<Addition, "id" | "kind" | "facts" | "organisation" | "collaboration">[],
): Promise<ReadonlyMap<string, string>> {
  const asides = new Map<string, string>();
  const bound = oncePer((organisation: string) => reasonsToStay(building, organisation));
  for (const { id, kind, facts, organisation, collaboration } of additions) {
    const told: OfNotice = kind === "standing" ? (facts as Standing) : {};
    if (told.noticeBefore === undefined) continue;
    const aside = noticeAside(told, (await bound(organisation)).get(collaboration ?? ""));
    if (aside !== null) asides.set(id, aside);
  }
  return asides;
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
