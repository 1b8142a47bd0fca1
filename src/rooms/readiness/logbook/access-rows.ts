/** Who reaches the log of processings, stated by hand. */
import type { Kysely } from "kysely";
import { ELSEWHERE, HERE, PROGRAMS, type RouteRow, type RuleRow, type Subject } from "#kit/route-access.ts";
import { ADMINS, AT_ELSEWHERE, WRITES } from "#kit/route-access-circles.ts";
import { putLine, sentLine } from "./testing-logbook.ts";

const WRITERS: readonly Subject[] = [...WRITES.executive, ...WRITES.council];
/** Who is at least a member; on the council's side that is whoever writes. */
const AT_LEAST_MEMBER: readonly Subject[] = ["member", ...WRITERS];
const BOTH_ADMINS: readonly Subject[] = [...ADMINS.executive, ...ADMINS.council];

const CIRCLES = [
  ["logboek.rapport", [...AT_LEAST_MEMBER, ...PROGRAMS]],
  ["logboek.lezen", BOTH_ADMINS],
  ["logboek.schrijven", [...WRITERS, "API token (write)"]],
  ["logboek.teruglezen", [...WRITERS, ...PROGRAMS]],
] as const satisfies readonly (readonly [string, readonly Subject[]])[];

export const logRules: readonly RuleRow[] = CIRCLES.flatMap(([action, may]) => [
  { action, when: "here", thing: { organisation: HERE }, may },
  { action, when: "elsewhere", thing: { organisation: ELSEWHERE }, may: AT_ELSEWHERE },
]);

const LOG = `/organisaties/${HERE}/logboek`;
const withLine = (address: string) => async (world: { db: Kysely<object>; at: Date }) => {
  await putLine(world);
  return { address };
};

export const logRows: readonly RouteRow[] = [
  ...["", ".csv"].map((ending): RouteRow => ({
    route: `GET /organisaties/:code/logboek${ending}`,
    when: "of one's own organisation",
    action: "logboek.rapport",
    ask: withLine(`${LOG}${ending}`),
    may: AT_LEAST_MEMBER,
  })),
  ...["", ".csv"].map((ending): RouteRow => ({
    route: `GET /organisaties/:code/logboek/regels${ending}`,
    when: "of one's own organisation",
    action: "logboek.lezen",
    ask: withLine(`${LOG}/regels${ending}?maand=2026-05&bron=hier&verwerking=leden`),
    may: BOTH_ADMINS,
  })),
  {
    route: "POST /api/v1/organisaties/:code/logboek",
    when: "a line more",
    action: "logboek.schrijven",
    ask: () =>
      Promise.resolve({
        address: `/api/v1${LOG}`,
        fields: { regels: [sentLine()] } as unknown as Record<string, string>,
      }),
    may: [...WRITERS, "API token (write)"],
    changes: "processing_log",
  },
  {
    route: "GET /api/v1/organisaties/:code/logboek",
    when: "of one's own organisation",
    action: "logboek.teruglezen",
    ask: withLine(`/api/v1${LOG}`),
    may: [...WRITERS, ...PROGRAMS],
  },
  {
    route: "GET /api/v1/organisaties/:code/logboek/maanden",
    when: "of one's own organisation",
    action: "logboek.rapport",
    ask: withLine(`/api/v1${LOG}/maanden`),
    may: [...AT_LEAST_MEMBER, ...PROGRAMS],
  },
];
