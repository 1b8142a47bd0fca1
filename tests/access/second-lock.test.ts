/**
 * With the first lock open, the policy saying yes to everything, the database still gives nobody a row of another
 * organisation, side or person, and takes none from him.
 */
import { type Kysely, type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { actingOn, asReader, seeingAll } from "../../src/kit/database/acting.ts";
import { type Organ, seatIn, sideOf } from "../../src/kit/reader.ts";
import { maySee, placesIn, type Shown, VISIBILITIES, type Visibility } from "../../src/kit/visibility.ts";
import {
  ALL_SUBJECTS,
  ELSEWHERE,
  HERE,
  kindOf,
  readerFor,
  type Subject,
} from "../../src/kit/route-access.ts";
import {
  arrive,
  emergencyOf,
  invited,
  keyElsewhere,
  letIn,
  membershipOf,
  nameOf,
  requested,
  type Visiting,
} from "../../src/rooms/people/testing-access.ts";
import { putAddition } from "../../src/rooms/additions/testing-additions.ts";
import { putAttendance, putItem, putSeats } from "../../src/rooms/dossiers/agenda/testing-agenda.ts";
import { putAgreement, putProject } from "../../src/rooms/dossiers/chain/testing-chain.ts";
import { putDraftDone, putSteps } from "../../src/rooms/dossiers/decisions/testing-decisions.ts";
import { putMeeting } from "../../src/rooms/dossiers/meetings/testing-meetings.ts";
import { putDependence, putDuty, putFigures } from "../../src/rooms/dossiers/costs/testing-costs.ts";
import { putOrder, putOrderAnswer, putOwnOrder } from "../../src/rooms/dossiers/ordering/testing-orders.ts";
import { ORDER_CIRCLES, type OrderCircle } from "../../src/rooms/dossiers/ordering/facts.ts";
import { putDossier, putRequest, putWords } from "../../src/rooms/dossiers/testing-dossiers.ts";
import { putAnswer } from "../../src/rooms/readiness/answers/testing-answers.ts";
import { PREDECESSOR } from "../../src/rooms/readiness/heirs/access-rows.ts";
import { putService } from "../../src/rooms/readiness/services/testing-services.ts";
import { putWhole } from "../../src/rooms/dossiers/testing-whole.ts";
import { putActivity } from "../../src/rooms/readiness/activities/testing-activities.ts";
import { putGate } from "../../src/rooms/readiness/gate/testing-gate.ts";
import { putLine } from "../../src/rooms/readiness/logbook/testing-logbook.ts";
import { putSet } from "../../src/rooms/readiness/published/testing-published.ts";
import { putChain } from "../../src/rooms/readiness/chains/testing-chains.ts";
import { putQuestion } from "../../src/rooms/professionals/testing-asking.ts";
import { putProfile } from "../../src/rooms/professionals/testing-professionals.ts";
import { guestAt, putTie } from "../../src/rooms/ties/testing-ties.ts";
import {
  freshDatabase,
  putOrganisation,
  TEST_NOW,
  testApp,
  type TestApp,
  type TestConnection,
} from "../../src/testing.ts";
import { NO_CHANGE, send, takeChanges, watch } from "./asking.ts";
import { GUARDED } from "./stated.ts";

let connection: TestConnection;
let site: TestApp;
beforeAll(openWorld);
afterAll(closeWorld);

async function openWorld(): Promise<void> {
  known = new Map();
  connection = await freshDatabase(inject("database"));
  const { db } = connection;
  const world = { db, at: TEST_NOW };
  await putOrganisation(db, HERE, "Gemeente Assen");
  await putOrganisation(db, ELSEWHERE, "Gemeente Groningen");
  await putOrganisation(db, "gm0034", "Gemeente Almere");
  for (const organisation of [HERE, ELSEWHERE])
    for (const side of ["council", "executive"] as const)
      for (const wanted of Object.keys(VISIBILITIES) as Visibility[]) {
        const { id: tie } = await putTie(world, { organisation, side, wanted, state: "confirmed" });
        await putAddition(world, { organisation, side, visibility: wanted });
        await putChain(world, { organisation, side, visibility: wanted });
        await putActivity(world, { organisation, side, visibility: wanted });
        await putLine(world, { organisation, side });
        // For everyone, about what is not.
        await putAddition(world, { organisation, side, tie });
        for (const state of ["draft", "shared"] as const) {
          const title = `Geheim ${organisation} ${side} ${wanted} ${state}`;
          const { id } = await putDossier(world, { organisation, side, wanted, state, facts: { title } });
          await putWords(world, id, organisation);
          if (state === "shared") {
            await putAgreement(world, id, organisation);
            await putProject(world, id, organisation);
            await putSteps(world, id, organisation);
            await putDraftDone(world, id, organisation);
            const item = await putItem(world, id, organisation, { day: "2026-06-01", papersBy: null });
            await putSeats(world, id, item, organisation);
            await putAttendance(world, id, item, organisation);
            await putFigures(world, id, { organisation }, { yearly: 1 });
            await putDuty(world, id, {}, organisation);
            await putDependence(world, id, organisation);
            if (wanted in ORDER_CIRCLES)
              await withOrder(world, organisation, side, wanted as OrderCircle, id);
            await putWhole(world, id, organisation);
            await putGate(world, id, organisation);
          }
          if (state === "shared") await putRequest(world, id, "gm0034");
        }
        for (const state of ["draft", "confirmed"] as const)
          await withGuest(
            await putTie(world, {
              ...{ organisation, side, wanted, state },
              facts: { name: `Geheim ${organisation} ${side} ${wanted} ${state}` },
            }),
          );
      }
  for (const organisation of [HERE, ELSEWHERE])
    for (const side of ["council", "executive"] as const)
      await putMeeting(world, { organisation, side, participants: [organisation, "gm0034"] });
  await putService(world, {
    ...{ organisation: "gm0034", item: "bio2-5.01.01" },
    ...{ serves: [HERE, ELSEWHERE], used: [ELSEWHERE] },
  });
  for (const organisation of [HERE, ELSEWHERE])
    await putSet(world, { organisation, published: false, facts: { name: `Geheim ${organisation}` } });
  for (const organisation of [HERE, ELSEWHERE, "gm0034"])
    await putAnswer(world, { organisation, evidence: `Geheim bewijs ${organisation}` });
  for (const organisation of [HERE, ELSEWHERE])
    for (const side of ["council", "executive"] as const)
      await sql`insert into entry_view (day, by, organisation, side, kind, entry)
        values ('2026-05-01', gen_random_uuid(), ${organisation}, ${side}, 'addition', 'x')`.execute(db);
  for (const organisation of [HERE, ELSEWHERE])
    for (const organ of ["council", "executive", "staff"] as const) {
      for (const all of ["public", "government", "organisation", "side"] as const)
        await putProfile(world, { organisation, organ, all });
      await putQuestion(world);
      await putQuestion(world, { state: "answered" });
      await membershipOf(world, organisation, organ, "admin");
      await invited(world, organisation, organ);
      await requested(world, organisation, organ);
      await keyElsewhere(world, organisation, organ);
      await emergencyOf(world, (await arrive(world, "platform admin")).person, organisation, sideOf(organ));
      await db
        .insertInto("rights_review")
        .values({ organisation, side: sideOf(organ), by: null, at: TEST_NOW })
        .execute();
    }
  site = await testApp(db);
  Object.assign(site.building.policy, { may: () => true as const });
}

async function closeWorld(): Promise<void> {
  site.building.close();
  await connection.close();
}

/** Puts a dossier in a list of the same circle, of which its organisation said something. */
async function withOrder(
  world: Parameters<typeof putOrder>[0],
  organisation: string,
  side: Shown["side"],
  visibility: OrderCircle,
  dossier: string,
): Promise<void> {
  const { id } = await putOrder(world, { organisation, side, visibility, dossier, set: true });
  await putOwnOrder(world, id, organisation, [dossier]);
  await putOrderAnswer(world, id, organisation, "yes");
}

/** Has a guest speak for a partner of it, who said something. */
async function withGuest({ id }: { id: string }): Promise<void> {
  const { db } = connection;
  const guest = await guestAt({ db, at: TEST_NOW }, id);
  await db
    .insertInto("tie_speaker")
    .values({ guest, tie: id, organisation: null, outsider: "Stichting Voorbeeld" })
    .execute();
  await db
    .insertInto("tie_word")
    .values({
      ...{ guest, tie: id, version: 1, at: TEST_NOW, outsider: "Stichting Voorbeeld" },
      ...{ office: "directeur", agrees: true, remark: null },
    })
    .execute();
}

/** The tables that are closed, as they were made. */
let closed: string[];
beforeAll(async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relrowsecurity order by relname`.execute(
    connection.db,
  );
  closed = rows.map((it) => it.name);
});

interface Row {
  id?: string;
  organisation?: string | null;
  organ?: Organ;
  side?: string;
  person?: string;
  actor?: string | null;
  by?: string | null;
  sent_by?: string | null;
  invited_by?: string | null;
  guest?: string;
  /** What a guest takes part in. */
  thing?: string;
  membership?: string;
  through?: string | null;
  file?: string;
  evidence?: string | null;
  visibility?: Visibility;
  /** The number of what people keep. */
  entry?: string;
  version?: number;
  verb?: string;
  tie?: string | null;
  name?: string;
  dossier?: string;
  list?: string;
  title?: string;
  kind?: string;
  state?: string;
  verdict?: string;
  provider?: string;
  uses?: boolean;
  profile?: string;
  question?: string;
  live?: boolean;
}

/** All that stands in the closed tables. */
type World = ReadonlyMap<string, readonly Row[]>;

/** As it was read last, of the database that stands there now. */
let known = new Map<string, readonly Row[]>();

/** Only what changed is read again: it is asked twice for each route, and most change a table or two. */
async function worldNow(): Promise<World> {
  const { db } = connection;
  await watch(db);
  const changed = await takeChanges(db);
  for (const table of closed)
    if (!known.has(table) || changed.has(table) || table === NO_CHANGE)
      known.set(table, await rowsOf(db, table));
  return new Map(known);
}

/** Of what people keep, which rows of these tables a subject may see. */
function keptRows(world: World, subject: Subject): Record<string, (it: Row) => boolean> {
  const reader = readerFor(subject);
  const taking = Map.groupBy(world.get("entry_participant") ?? [], (it) => it.entry);
  const entries = new Map(
    (world.get("entry") ?? []).map(({ id = "", ...row }) => {
      const participants = (taking.get(id) ?? []).map((it) => it.organisation);
      return [id, { ...row, participants } as Shown];
    }),
  );
  const sees = (id = "", then?: Visibility): boolean => {
    const entry = entries.get(id);
    return entry !== undefined && maySee(reader, { ...entry, ...(then && { visibility: then }) }) === true;
  };
  const takenAfter = ({ entry, version = 0 }: Row): boolean =>
    (world.get("entry_version") ?? []).some(
      (it) => it.entry === entry && it.verb === "takeOver" && (it.version ?? 0) > version,
    );
  const takesPart = (id = ""): boolean => {
    const { organisation = "", participants = [] } = entries.get(id) ?? {};
    return sees(id) && [organisation, ...participants].some((it) => seatIn(reader, it, "reader"));
  };
  /** On the side that keeps it, with one of the parties before whom it was put. */
  const among = (id = ""): boolean => {
    const { organisation = "", participants = [], side, visibility } = entries.get(id) ?? {};
    const parties = visibility === "organisation" || visibility === "side" ? [] : participants;
    return (
      sees(id) && [organisation, ...parties].some((it) => seatIn(reader, it, "reader", side) !== undefined)
    );
  };
  const hasPlace = ({ organisation = "", side = "" }: { organisation?: string | null; side?: string }) =>
    seatIn(reader, organisation ?? "", "reader", side as Shown["side"]) !== undefined;
  const said = [...(world.get("dossier_voice") ?? []), ...(world.get("dossier_answer") ?? [])];
  const stepsOut = (dossier: string | undefined, organisation: string): boolean =>
    (world.get("dossier_answer") ?? [])
      .filter((it) => it.dossier === dossier && it.organisation === organisation)
      .toSorted((a, b) => (a.version ?? 0) - (b.version ?? 0))
      .at(-1)?.verdict === "left";
  /** That one is in a dossier with another that keeps it or spoke in it, and that is no draft. */
  const isPartner = (one: string, other: string): boolean =>
    (world.get("entry") ?? []).some(({ id, kind, state = "", visibility = "side", organisation }) => {
      const parties = (taking.get(id) ?? []).map((it) => it.organisation);
      return (
        kind === "dossier" &&
        ["open", "shared", "closed"].includes(state) &&
        !["organisation", "side"].includes(visibility) &&
        parties.includes(one) &&
        parties.includes(other) &&
        (organisation === other || said.some((it) => it.dossier === id && it.organisation === other)) &&
        !stepsOut(id, one) &&
        !stepsOut(id, other)
      );
    });
  const at = (organisation?: string | null) => placesIn(reader).organisations.includes(organisation ?? "");
  const uses = (it: Row): boolean =>
    at(it.organisation) ||
    at(it.provider) ||
    (it.uses === true && placesIn(reader).organisations.some((own) => isPartner(own, it.organisation ?? "")));
  const serves = (it: Row): boolean =>
    at(it.organisation) ||
    at(it.provider) ||
    (world.get("readiness_use") ?? []).some(
      (use) => use.entry === it.entry && use.organisation === it.organisation && uses(use),
    );
  /** Of who went on in another, the other reads what stood there. */
  const heirOf = (it: Row): Row => (it.organisation === PREDECESSOR ? { ...it, organisation: HERE } : it);
  return {
    readiness_answer: ({ entry, organisation, state }) =>
      at(heirOf({ organisation: organisation ?? null }).organisation) ||
      placesIn(reader).organisations.some(
        (it) => it === organisation || (state === "kept" && isPartner(it, organisation ?? "")),
      ) ||
      (state === "kept" &&
        (world.get("readiness_service") ?? []).some((it) => it.entry === entry && serves(it))),
    readiness_service: serves,
    readiness_use: uses,
    readiness_evidence: (it) => hasPlace(heirOf(it)),
    tie_speaker: (it) => takesPart(it.tie ?? ""),
    tie_word: (it) => takesPart(it.tie ?? ""),
    guest: (it) => takesPart(it.thing),
    entry: (it) => sees(it.id),
    entry_participant: (it) => sees(it.entry),
    // Narrow circles are those of who kept it then.
    entry_version: (it) =>
      sees(it.entry) &&
      sees(it.entry, it.visibility) &&
      (it.visibility === "participants" ||
        it.visibility === "government" ||
        it.visibility === "public" ||
        !takenAfter(it)),
    tie: (it) => sees(it.entry),
    tie_outsider: (it) => sees(it.tie ?? ""),
    tie_answer: (it) => sees(it.tie ?? ""),
    addition: (it) => sees(it.entry) && (it.tie === null || sees(it.tie)),
    readiness_word: (it) => among(it.dossier),
    readiness_advice: (it) => among(it.dossier),
    readiness_override: (it) => sees(it.dossier),
    readiness_override_reason: (it) => among(it.dossier),
    data_chain: (it) => sees(it.entry),
    question_set: (it) => sees(it.entry),
    processing_activity: (it) => sees(it.entry),
    meeting_days: (it) => sees(it.entry),
    council_answer: (it) => sees(it.entry),
    dossier: (it) => sees(it.entry),
    dossier_pair: (it) => at(it.organisation),
    dossier_voice: (it) => sees(it.dossier),
    dossier_answer: (it) => sees(it.dossier),
    dossier_agreement: (it) => sees(it.dossier),
    dossier_project: (it) => sees(it.dossier),
    dossier_procedure: (it) => sees(it.dossier),
    dossier_decision: (it) => sees(it.dossier),
    dossier_part: (it) => sees(it.dossier),
    dossier_item: (it) => sees(it.dossier),
    dossier_seating: (it) => sees(it.dossier),
    dossier_attendance: (it) => sees(it.dossier),
    dossier_outside_seat: (it) => sees(it.dossier),
    dossier_meeting: (it) => sees(it.entry),
    dossier_cost: (it) => sees(it.dossier),
    dossier_duty: (it) => sees(it.dossier),
    dossier_dependence: (it) => sees(it.dossier),
    dossier_order: (it) => sees(it.entry),
    dossier_order_line: (it) => sees(it.list),
    dossier_order_word: (it) => sees(it.list),
    dossier_order_answer: (it) => sees(it.list),
    dossier_archive: (it) => sees(it.dossier),
    dossier_in_force: (it) => sees(it.dossier),
    dossier_draft_text: (it) => sees(it.dossier),
    dossier_draft_edition: (it) => sees(it.dossier),
    dossier_draft_remark: (it) => sees(it.dossier),
    dossier_draft_reply: (it) => sees(it.dossier),
    dossier_guest_word: (it) => sees(it.dossier),
    dossier_speaker: (it) => takesPart(it.dossier),
    profile_field: (it) =>
      it.live === true &&
      maySee(reader, { ...(it as Pick<Shown, "organisation" | "side" | "visibility">), participants: [] }) ===
        true,
    // Of who asks, and of the side that keeps what he asks about.
    dossier_request: (it) => hasPlace(it) || hasPlace(entries.get(it.dossier ?? "") ?? {}),
  };
}

/** Who may not see what, once more and without the rules of the tables: by hand, of all rows there are, table by table. */
async function othersRows(subject: Subject, self: string): Promise<Map<string, Set<string>>> {
  const world = await worldNow();
  const places = kindOf(subject).places ?? [];
  const here = (it: Row) => places.some((place) => place.organisation === it.organisation);
  const onSide = (it: Row) =>
    places.some(
      (place) =>
        place.organisation === it.organisation &&
        sideOf(place.organ) === (it.side ?? sideOf(it.organ ?? "staff")),
    );
  const own = (it: Row) => it.person === self;
  const requests = world.get("join_request") ?? [];
  const met = new Set([
    ...(world.get("membership") ?? []).filter(here).map((it) => it.person),
    ...requests.filter(onSide).map((it) => it.person),
    ...(world.get("emergency_access") ?? []).filter(here).map((it) => it.person),
  ]);
  const evidence = new Set(requests.filter((it) => own(it) || onSide(it)).map((it) => it.evidence));
  const sent = new Set(
    (world.get("file") ?? []).filter((it) => it.sent_by === self || evidence.has(it.id)).map((it) => it.id),
  );
  const onOwnSide = new Set((world.get("membership") ?? []).filter(onSide).map((it) => it.id));
  const readAlong = new Set(
    (world.get("emergency_access") ?? []).filter(onSide).map((it) => `noodtoegang:${it.id}`),
  );
  const kept = keptRows(world, subject);
  const mine: Record<string, (it: Row) => boolean> = {
    ...kept,
    // Of who asked it, and of those whom it came to; whom it came to is theirs alone.
    help_question: (it) =>
      own(it) || (world.get("help_asked") ?? []).some((to) => to.question === it.id && to.person === self),
    help_answer: (it) =>
      own(it) ||
      (world.get("help_question") ?? []).some((one) => one.id === it.question && one.person === self),
    profile_field: (it) =>
      kept.profile_field?.(it) === true ||
      (world.get("profile") ?? []).some((head) => head.id === it.profile && head.person === self),
    person: (it) => it.id === self || met.has(it.id),
    membership: (it) => own(it) || here(it),
    invitation: onSide,
    join_request: (it) => own(it) || onSide(it),
    rights_review: onSide,
    // What one side asked to have removed, everyone of that side sees and its admins stop.
    parting: onSide,
    // A line of nobody tells of nobody.
    audit_event: (it) => (it.actor ?? self) === self || readAlong.has(it.through ?? ""),
    look: (it) => own(it) || it.by === self,
    // Who looked at what one side keeps, that side sees, and whoever looked.
    entry_view: (it) => it.by === self || onSide(it),
    // What systems wrote is of the side whose key did.
    processing_log: onSide,
    // Its circle is held by a test of its own (`visibility.test.ts`).
    event: () => true,
    webhook: onSide,
    program_key: (it) => own(it) || onOwnSide.has(it.membership),
    emergency_access: (it) => own(it) || here(it),
    guest: (it) => it.id === self || it.invited_by === self || kept.guest?.(it) === true,
    guest_link: () => false,
    guest_visit: (it) => it.guest === self,
    delivery: () => true,
    file: (it) => sent.has(it.id),
    file_part: (it) => sent.has(it.file),
  };
  const others = new Map<string, Set<string>>();
  for (const [table, rows] of world)
    others.set(table, textsOf(rows.filter((it) => !(mine[table] ?? own)(it))));
  return others;
}

const rowsOf = async (db: Kysely<object>, table: string): Promise<Row[]> =>
  (await sql<Row>`select * from ${sql.table(table)}`.execute(db)).rows;
const texts = new WeakMap<Row, string>();
const textsOf = (rows: readonly Row[]) =>
  new Set(
    rows.map((it) => {
      const text = texts.get(it) ?? JSON.stringify(it);
      texts.set(it, text);
      return text;
    }),
  );

/** What a subject reads of closed tables that is not his, by asking for everything. */
async function read(subject: Subject): Promise<string[]> {
  const { db } = connection;
  const { cookie, person } = await arrive({ db, at: TEST_NOW }, subject);
  const reader = (cookie === null ? null : await site.building.identify(cookie)) ?? { kind: "visitor" };
  const self = reader.kind === "visitor" ? person : reader.id;
  const leaks: string[] = [];
  for (const [table, others] of await othersRows(subject, self)) {
    const seen = await asReader(
      () => Promise.resolve(reader),
      () => rowsOf(site.building.primary, table),
    );
    leaks.push(...[...textsOf(seen)].filter((it) => others.has(it)).map((it) => `${table} ${it}`));
  }
  return leaks;
}

/** What a subject sees on pages and changes by forms, of others. */
async function reach(subject: Subject, rows = GUARDED): Promise<string[]> {
  const { db } = connection;
  const leaks: string[] = [];
  for (const row of rows) {
    let before = new Map<string, Set<string>>();
    const ready = async ({ person }: Visiting) => {
      before = await othersRows(subject, person);
    };
    const { response, visiting } = await send(site, db, row, subject, ready);
    const after = await othersRows(subject, visiting.person);
    const where = `${row.route}, ${row.when}:`;
    // With the link of an invitation one may have what it gives.
    if (row.route !== "POST /uitnodiging")
      for (const [table, texts] of before)
        for (const text of texts)
          if (!after.get(table)?.has(text)) leaks.push(`${where} changed ${table} ${text}`);
    const html = await response.text();
    for (const text of before.get("person") ?? []) {
      const { id = "" } = JSON.parse(text) as Row;
      if (html.includes(nameOf(id))) leaks.push(`${where} names ${id}`);
    }
    for (const text of before.get("tie") ?? []) {
      const { name = "" } = JSON.parse(text) as Row;
      if (name.startsWith("Geheim") && html.includes(name)) leaks.push(`${where} shows ${name}`);
    }
    for (const text of before.get("dossier") ?? []) {
      const { title = "" } = JSON.parse(text) as Row;
      if (title.startsWith("Geheim") && html.includes(title)) leaks.push(`${where} shows ${title}`);
    }
  }
  return leaks;
}

/** With the first lock open a role makes no difference; places do. */
const PLACED: readonly Subject[] = [
  ...(["without a place", "admin", "council admin", "executive admin"] as const),
  ...(["admin elsewhere", "council admin elsewhere", "former admin", "platform admin"] as const),
];

describe("with a policy that says yes to everything", () => {
  it.each(ALL_SUBJECTS)("%s reads no row of another", async (subject) => {
    expect(await read(subject)).toEqual([]);
  });

  it.each(PLACED)(
    "%s sees nothing of others on a page, and changes nothing of theirs by a form",
    { timeout: 600_000 },
    async (subject) => {
      // All rows there are get read at each route, and each route adds to them: a subject has a world to himself.
      await closeWorld();
      await openWorld();
      expect(await reach(subject)).toEqual([]);
    },
  );

  it("is what keeps them apart: without the rules of the tables all of it shows", async () => {
    for (const table of closed)
      await sql`alter table ${sql.table(table)} disable row level security`.execute(connection.db);
    const pages = GUARDED.filter((it) => it.route.includes("/beheer"));
    const found = [...(await read("admin elsewhere")), ...(await reach("admin elsewhere", pages))];
    for (const table of closed)
      await sql`alter table ${sql.table(table)} enable row level security`.execute(connection.db);
    for (const sign of [
      /^membership /,
      /^invitation /,
      /^person /,
      /^entry /,
      /^tie /,
      /^dossier /,
      /^dossier_request /,
      /changed membership/,
      /changed invitation/,
      /names/,
    ])
      expect(
        found.filter((it) => sign.test(it)),
        String(sign),
      ).not.toEqual([]);
  });
});

describe("the views of ties", () => {
  it.each(ALL_SUBJECTS)("show a %s the same as the tables do", async (subject) => {
    const { cookie } = await arrive({ db: connection.db, at: TEST_NOW }, subject);
    const reader = (cookie === null ? null : await site.building.identify(cookie)) ?? { kind: "visitor" };
    const asked = (question: RawBuilder<{ it: string | number }>) =>
      asReader(
        () => Promise.resolve(reader),
        async () => (await question.execute(site.building.primary)).rows.map((row) => row.it),
      );
    const entries = await asked(sql`select id as it from entry where kind = 'tie' order by id`);
    expect(await asked(sql`select id as it from tie_seen order by id`)).toEqual(entries);
    expect(await asked(sql`select distinct id as it from tie_party order by id`)).toEqual(entries);
    // The function that finds them by words asks the rule itself: these words are in all names.
    const said = (whose: RawBuilder<unknown>) =>
      asked(sql`select id as it from (${whose}) of_these order by id collate "C"`);
    const words = "convenant proef";
    expect(await said(sql`select tie as id from ties_saying(${words})`)).toEqual(
      await said(sql`select id from tie_seen where lower(name) = ${words}`),
    );
    expect(await said(sql`select id from tie_public`)).toEqual(
      await said(sql`select id from tie_seen where visibility = 'public'`),
    );
    // Of each all that the tables say, and no more.
    const parties = sql<{ it: string }>`select entry || ' ' || organisation as it from entry_participant
      where entry in (select id from entry where kind = 'tie') order by 1`;
    expect(await asked(sql`select id || ' ' || participant as it from tie_party order by 1`)).toEqual(
      await asked(parties),
    );
    expect(await asked(sql`select id || ' ' || unnest(participants) as it from tie_seen order by 1`)).toEqual(
      await asked(parties),
    );
    const there = sql<{ it: number }>`select (select count(*) from tie_outsider)
      + (select count(distinct (tie, organisation)) from tie_answer) as it`;
    const told = sql<{
      it: number;
    }>`select coalesce(sum(jsonb_array_length(outsiders) + jsonb_array_length(answers)), 0)
      as it from tie_seen`;
    expect(await asked(told)).toEqual(await asked(there));
  });

  it("show a guest what he is a guest of", async () => {
    const { db } = connection;
    const tie = await putTie({ db, at: TEST_NOW }, { side: "council", wanted: "side" });
    const { cookie, person } = await arrive({ db, at: TEST_NOW }, "guest");
    await letIn({ db }, person, { kind: "tie", thing: tie.id });
    const reader = (await site.building.identify(cookie ?? "")) ?? { kind: "visitor" as const };
    const { rows } = await asReader(
      () => Promise.resolve(reader),
      () =>
        sql<{ id: string }>`select id from tie_seen where visibility = 'side'`.execute(site.building.primary),
    );
    expect(rows).toEqual([{ id: tie.id }]);
  });
});

describe("the view of dossiers", () => {
  /** How many things of each kind are seen, table by table and in the view. */
  const TOLD = {
    voices: `select count(*) from (select distinct on (dossier, organisation, viewpoint) * from dossier_voice
      order by dossier, organisation, viewpoint, version desc) said where num_nonnulls(wants, fears) > 0`,
    answers: `select count(distinct (dossier, organisation)) from dossier_answer`,
    agreements: `select count(*) from dossier_agreement`,
    projects: `select count(*) from dossier_project`,
    figures: `select count(distinct (dossier, organisation, common, alternative, moment)) from dossier_cost`,
    duties: `select count(*) from dossier_duty where holds`,
    dependences: `select count(*) from dossier_dependence where holds`,
    versions: `select count(*) from entry_version where entry in (select id from entry where kind = 'dossier')`,
  };

  it.each(ALL_SUBJECTS)("shows a %s the same as the tables do", async (subject) => {
    const { cookie } = await arrive({ db: connection.db, at: TEST_NOW }, subject);
    const reader = (cookie === null ? null : await site.building.identify(cookie)) ?? { kind: "visitor" };
    const asked = (question: string) =>
      asReader(
        () => Promise.resolve(reader),
        async () =>
          (await sql.raw<{ it: unknown }>(question).execute(site.building.primary)).rows.map((row) => row.it),
      );
    expect(await asked(`select id as it from dossier_seen order by id`)).toEqual(
      await asked(`select id as it from entry where kind = 'dossier' order by id`),
    );
    for (const [name, there] of Object.entries(TOLD))
      expect([
        name,
        await asked(`select coalesce(sum(json_array_length(${name})), 0) as it from dossier_seen`),
      ]).toEqual([name, await asked(`select (${there}) as it`)]);
    expect(
      await asked(`select id || ' ' || unnest(participants) as it from dossier_seen order by 1`),
    ).toEqual(
      await asked(`select entry || ' ' || organisation as it from entry_participant
        where entry in (select id from entry where kind = 'dossier') order by 1`),
    );
    // Of each version its own circle counts.
    expect(
      await asked(`select id || ' ' || (json_array_elements(versions) ->> 'version') as it from dossier_seen
        order by 1`),
    ).toEqual(
      await asked(`select entry || ' ' || version as it from entry_version
        where entry in (select id from entry where kind = 'dossier') order by 1`),
    );
    for (const table of ["dossier_item", "dossier_in_force", "dossier_guest_word"])
      expect(
        await asked(
          `select id as it from dossier_seen where has_${table.slice(8)}s order by id`.replace(
            "forces",
            "force",
          ),
        ),
      ).toEqual(await asked(`select distinct dossier as it from ${table} order by 1`));
  });

  it("shows a guest the one that he is a guest of, and of its past what is for everyone", async () => {
    const world = { db: connection.db, at: TEST_NOW };
    const dossier = await putDossier(world, { side: "council", wanted: "side", state: "shared" });
    const { cookie, person } = await arrive(world, "guest");
    await letIn(world, person, { kind: "dossier", thing: dossier.id });
    const reader = (await site.building.identify(cookie ?? "")) ?? { kind: "visitor" as const };
    const { rows } = await asReader(
      () => Promise.resolve(reader),
      () =>
        sql<{ id: string; versions: unknown[] }>`select id, versions from dossier_seen
          where visibility <> 'public'`.execute(site.building.primary),
    );
    expect(rows).toEqual([{ id: dossier.id, versions: [] }]);
  });
});

describe("the tables", () => {
  it("in which a person stands are closed, all of them", async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct c.relname as name from pg_class c left join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      left join pg_constraint r on r.conrelid = c.oid and r.contype = 'f' and r.confrelid = 'person'::regclass
      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
        and (a.attname in ('person', 'actor', 'by', 'sent_by') or r.oid is not null or c.relname = 'person')
      order by 1`.execute(connection.db);
    expect(closed).toEqual(expect.arrayContaining(rows.map((it) => it.name)));
  });

  it("show all rows to what says that it must see them, and nothing to who says nothing", async () => {
    const { primary } = site.building;
    for (const [table, others] of await othersRows("visitor", "")) {
      const all = (await rowsOf(connection.db, table)).length;
      expect([table, (await seeingAll(primary, () => rowsOf(primary, table))).length]).toEqual([table, all]);
      const told = [...textsOf(await rowsOf(primary, table))].filter((it) => others.has(it));
      expect([table, told]).toEqual([table, []]);
    }
    expect(actingOn(primary)).toBe(primary);
  });

  it("keep nothing of who asked on a connection", async () => {
    const { primary } = site.building;
    const told = await seeingAll(primary, () =>
      sql<{ all: boolean }>`select sees_all() as all`.execute(primary),
    );
    expect(told.rows).toEqual([{ all: true }]);
    for (let times = 0; times < 20; times++)
      expect((await sql<{ all: boolean }>`select sees_all() as all`.execute(primary)).rows).toEqual([
        { all: false },
      ]);
  });
});
