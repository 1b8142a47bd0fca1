/** An organisation takes along all that is its own, and nothing of another. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { noteErased } from "#kit/erasures.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { takes } from "#kit/takeout/belonging.ts";
import { rooms } from "./rooms.ts";
import { arrive, membershipOf, requested, usedInvitation } from "./rooms/people/testing-access.ts";
import { putAttendance, putItem, putSeats } from "./rooms/dossiers/agenda/testing-agenda.ts";
import { putAgreement, putProject } from "./rooms/dossiers/chain/testing-chain.ts";
import { putDraftDone, putSteps } from "./rooms/dossiers/decisions/testing-decisions.ts";
import { putMeeting } from "./rooms/dossiers/meetings/testing-meetings.ts";
import { putDependence, putDuty, putFigures } from "./rooms/dossiers/costs/testing-costs.ts";
import { putOrder, putOrderAnswer, putOwnOrder } from "./rooms/dossiers/ordering/testing-orders.ts";
import { putDossier, putRequest, putWords } from "./rooms/dossiers/testing-dossiers.ts";
import { putWhole } from "./rooms/dossiers/testing-whole.ts";
import { putActivity } from "./rooms/readiness/activities/testing-activities.ts";
import { putLine } from "./rooms/readiness/logbook/testing-logbook.ts";
import { putGate } from "./rooms/readiness/gate/testing-gate.ts";
import { putSet } from "./rooms/readiness/published/testing-published.ts";
import { linkOf, putChain } from "./rooms/readiness/chains/testing-chains.ts";
import { putAddition } from "./rooms/additions/testing-additions.ts";
import { putMeetingDays } from "./rooms/oversight/testing-meetings.ts";
import { putService } from "./rooms/readiness/services/testing-services.ts";
import { putTie } from "./rooms/ties/testing-ties.ts";
import { takeAlongVerbs } from "./take-along.ts";
import { freshDatabase, putOrganisation, TEST_NOW, type TestConnection } from "./testing.ts";

/** What the organisation takes along. */
const COUNTS = {
  ...{ person: 3, login: 1, membership: 2, invitation: 1 },
  ...{ file: 1, file_part: 1, join_request: 1, rights_review: 1 },
  // What an answer adds: itself, its evidence, and for whom it counts.
  ...{ entry: 10, entry_participant: 10, entry_version: 39 },
  ...{ tie: 1, tie_outsider: 1, tie_answer: 1, tie_word: 0, addition: 1, meeting_days: 1 },
  ...{ data_chain: 1, processing_activity: 1, processing_log: 1, question_set: 1 },
  ...{ dossier: 1, dossier_voice: 1, dossier_answer: 2, dossier_request: 1 },
  ...{ dossier_agreement: 1, dossier_project: 1 },
  ...{ dossier_meeting: 1, dossier_item: 1, dossier_seating: 1, dossier_attendance: 1 },
  dossier_outside_seat: 1,
  ...{ dossier_cost: 1, dossier_duty: 1, dossier_dependence: 1 },
  ...{ dossier_order: 1, dossier_order_line: 1, dossier_order_word: 1, dossier_order_answer: 1 },
  ...{ dossier_procedure: 1, dossier_decision: 1, dossier_part: 1, dossier_archive: 1, dossier_in_force: 1 },
  ...{ dossier_draft_text: 1, dossier_draft_edition: 1, dossier_draft_remark: 1, dossier_draft_reply: 1 },
  dossier_guest_word: 1,
  ...{ readiness_answer: 1, readiness_evidence: 1, readiness_service: 1, readiness_use: 1 },
  ...{ readiness_word: 1, readiness_advice: 1, readiness_override: 1, readiness_override_reason: 1 },
  entry_view: 1,
  ...{ pledge: 0, introduction: 0, introduction_answer: 0, council_answer: 0 },
};
const EVIDENCE = Buffer.from([0, 255, 37, 80, 68, 70]);
const belongings = rooms.flatMap((room) => room.belongings ?? []);
const verbs = takeAlongVerbs(rooms);
let from: TestConnection;
let to: TestConnection;
let dir: string;
let file: string;

async function run(
  { db }: TestConnection,
  name: string,
  ...words: string[]
): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const out = (line: string) => lines.push(line);
  const tools = {
    db,
    out,
    err: out,
    terminal: null,
    clock: () => TEST_NOW,
    sources: { rooUrl: "", hosts: [] },
  };
  return {
    code: (await verbs.find((it) => it.name === `${name} organisation`)?.run(words, tools)) ?? -1,
    lines,
  };
}

const tablesOf = belongings.filter(takes).map((it) => it.table);
const countsIn = async ({ db }: TestConnection) => {
  const counts: Record<string, number> = {};
  for (const table of tablesOf) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
      db,
    );
    counts[table] = rows[0]?.count ?? -1;
  }
  return counts;
};

const logInOf = (db: TestConnection["db"], person: string, subject: string) =>
  db
    .insertInto("login")
    .values({ provider: "proef", issuer: "https://login.example", subject, person, began_at: TEST_NOW })
    .execute();

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "vliegwiel-meenemen-"));
  file = join(dir, "assen.zip");
  from = await freshDatabase(inject("database"));
  to = await freshDatabase(inject("database"));
  for (const { db } of [from, to]) {
    await putOrganisation(db, HERE, "Gemeente Assen");
    await putOrganisation(db, ELSEWHERE, "Gemeente Groningen");
  }
  const world = { db: from.db, at: TEST_NOW };
  const { person } = await arrive(world, "council admin");
  await logInOf(from.db, person, "griffier");
  await membershipOf(world, HERE, "staff");
  await membershipOf(world, ELSEWHERE, "staff");
  await requested(world, HERE, "staff");
  await requested(world, ELSEWHERE, "staff");
  const evidence = "00000000-0000-4000-8000-00000000f11e";
  await sql`insert into file (id, name, type, bytes, sha256, scanned, sent_at)
    values (${evidence}, 'besluit.pdf', 'application/pdf', 6, ''::bytea, false, ${TEST_NOW})`.execute(
    from.db,
  );
  await sql`insert into file_part (file, place, content) values (${evidence}, 0, ${EVIDENCE})`.execute(
    from.db,
  );
  await from.db.updateTable("join_request").set({ evidence }).where("organisation", "=", HERE).execute();
  await usedInvitation(world, HERE);
  await from.db
    .insertInto("rights_review")
    .values({ organisation: HERE, side: "council", by: person, at: TEST_NOW })
    .execute();
  await putTie(world, { state: "confirmed", facts: { name: "Convenant van hier" } });
  await putTie(world, {
    organisation: ELSEWHERE,
    state: "confirmed",
    facts: { name: "Convenant van elders" },
  });
  for (const [organisation, other] of [
    [HERE, ELSEWHERE],
    [ELSEWHERE, HERE],
  ] as const)
    await putService(world, { organisation, serves: [other], used: [other], evidence: "archief 12" });
  for (const organisation of [HERE, ELSEWHERE]) {
    await putAddition(world, { organisation, participants: [] });
    const links = [linkOf({ from: { code: organisation }, to: { name: "huisartsen" } })];
    await putChain(world, { organisation, facts: { links } });
    await putActivity(world, { organisation });
    await putSet(world, { organisation });
    await putLine(world, { organisation, side: "council" });
    await putMeetingDays(world, ["2026-06-04"], organisation);
    await sql`insert into entry_view (day, by, organisation, side, kind, entry)
      values ('2026-05-01', gen_random_uuid(), ${organisation}, 'council', 'tie', 'x')`.execute(from.db);
    const { id } = await putDossier(world, { organisation, state: "shared" });
    await putWords(world, id, organisation);
    await putRequest(world, id, "gm0034");
    await putAgreement(world, id, organisation);
    await putProject(world, id, organisation);
    await putSteps(world, id, organisation);
    await putDraftDone(world, id, organisation);
    const meeting = await putMeeting(world, { organisation });
    const item = await putItem(world, id, organisation, { meeting, day: "2026-06-01", papersBy: null });
    await putSeats(world, id, item, organisation);
    await putAttendance(world, id, item, organisation);
    await putFigures(world, id, { organisation }, { yearly: 1 });
    await putDuty(world, id, {}, organisation);
    await putDependence(world, id, organisation);
    const { id: list } = await putOrder(world, { organisation, dossier: id, set: true });
    await putOwnOrder(world, list, organisation, [id]);
    await putOrderAnswer(world, list, organisation, "yes");
    await putWhole(world, id, organisation);
    await putGate(world, id, organisation);
  }
});
afterAll(async () => {
  rmSync(dir, { recursive: true });
  await from.close();
  await to.close();
});

describe("what an organisation takes along", () => {
  it("is a zip of what is its own, with its counts, and nothing of another", async () => {
    expect((await run(from, "export", HERE, file)).code).toBe(0);
    const parts = unzipSync(readFileSync(file));
    const manifest = JSON.parse(strFromU8(parts["inhoud.json"]!)) as { aantallen: Record<string, number> };
    expect(manifest).toMatchObject({
      formaat: "vliegwiel-organisatie",
      versie: 1,
      organisatie: { code: HERE },
    });
    expect(manifest.aantallen).toEqual(COUNTS);
    const textOf = (names: string[]) => names.map((it) => strFromU8(parts[it]!)).join();
    const text = textOf(Object.keys(parts));
    // Who takes part in a tie of one's own stands in it, and by whose answer one goes; a tie that another keeps does not come along.
    const ofTies = Object.keys(parts).filter((it) =>
      /^(?:entry|tie|dossier|readiness_(?:service|use|word))/.test(it),
    );
    expect(textOf(Object.keys(parts).filter((it) => !ofTies.includes(it)))).not.toContain(ELSEWHERE);
    expect(textOf(ofTies)).toContain("Convenant van hier");
    expect(text).not.toContain("Convenant van elders");
    // No secret, also not as its hash.
    expect(text).not.toMatch(/"(?:hash|form_token)"/);
  });

  it("comes into another installation with equal counts, and once", async () => {
    const first = await run(to, "import", file);
    expect(first.code).toBe(0);
    const counts = await countsIn(to);
    expect(counts).toEqual(COUNTS);
    const { content } = (await to.db
      .selectFrom("file_part" as never)
      .select("content" as never)
      .executeTakeFirstOrThrow()) as { content: Buffer };
    expect(content).toEqual(EVIDENCE);
    const again = await run(to, "import", file);
    expect(again.lines).toContain("  plekken: 2 in het bestand, 0 nieuw, 2 was er al");
    expect(await countsIn(to)).toEqual(counts);
  });

  it("gives what came to the account that a person has there already", async () => {
    const third = await freshDatabase(inject("database"));
    await putOrganisation(third.db, HERE, "Gemeente Assen");
    const { person } = await arrive({ db: third.db, at: TEST_NOW }, "without a place");
    await logInOf(third.db, person, "griffier");
    await run(third, "import", file);
    const places = await third.db
      .selectFrom("membership")
      .select(["organ", "role"])
      .where("person", "=", person)
      .execute();
    expect(places).toEqual([{ organ: "council", role: "admin" }]);
    expect((await countsIn(third)).person).toBe(3);
    await third.close();
  });

  it("does not bring back who removed his account here", async () => {
    const other = await freshDatabase(inject("database"));
    await putOrganisation(other.db, HERE, "Gemeente Assen");
    const { person } = await from.db.selectFrom("login").select("person").executeTakeFirstOrThrow();
    await noteErased(other.db, person, TEST_NOW);
    await run(other, "import", file);
    const left = await other.db.selectFrom("person").select("id").execute();
    expect([left.length, left.some((it) => it.id === person)]).toEqual([2, false]);
    await other.close();
  });

  it("is recorded on both sides", async () => {
    const deeds = async ({ db }: TestConnection) =>
      (
        await db
          .selectFrom("audit_event")
          .select("action")
          .where("object", "=", `organisation:${HERE}`)
          .execute()
      ).map((it) => it.action);
    expect(await deeds(from)).toEqual(["organisatie.meenemen"]);
    expect(await deeds(to)).toEqual(["organisatie.overnemen", "organisatie.overnemen"]);
  });

  it("is refused when it is no such file, not whole, or of a newer version; nothing is written then", async () => {
    const parts = unzipSync(readFileSync(file));
    const changed = (name: string, change: (text: string) => string) => {
      const path = join(dir, `${crypto.randomUUID()}.zip`);
      writeFileSync(path, zipSync({ ...parts, [name]: Buffer.from(change(strFromU8(parts[name]!))) }));
      return path;
    };
    const before = await countsIn(to);
    const text = join(dir, "tekst.zip");
    writeFileSync(text, "geen zip");
    for (const [path, why] of [
      [text, "geen zip"],
      [changed("inhoud.json", (it) => it.replace('"versie": 1', '"versie": 2')), "nieuwere versie"],
      [changed("membership.json", () => "[]"), "niet heel"],
      [changed("membership.json", (it) => it.replaceAll('"ground"', '"nieuw"')), "niet kent: nieuw"],
      [changed("inhoud.json", (it) => it.replace(HERE, "gm9999")), "staat niet in het register"],
      [changed("inhoud.json", (it) => it.replace("false", "true")), "komt uit de proef"],
    ] as const)
      await expect(run(to, "import", path)).rejects.toThrow(why);
    expect(await countsIn(to)).toEqual(before);
    expect((await run(to, "import", join(dir, "weg.zip"))).lines).toEqual([
      `${join(dir, "weg.zip")} bestaat niet.`,
    ]);
  });

  it("does not write over a file, and refuses a code that nobody has", async () => {
    await expect(run(from, "export", HERE, file)).rejects.toThrow("bestaat al");
    expect((await run(from, "export", "gm9999", join(dir, "x.zip"))).code).toBe(2);
  });
});

describe("every table that names an organisation", () => {
  it("goes along, or is said to stay", async () => {
    const { rows } = await sql<{ table: string }>`
      select distinct table_name as table from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
      where table_schema = current_schema() and table_type = 'BASE TABLE'
        and column_name ~ '(^|_)(organisation|organisation_key|municipality_key|owner|owner_key|holder)$'
      union select distinct c.relname from pg_constraint r
        join pg_class c on c.oid = r.conrelid join pg_class o on o.oid = r.confrelid
      where r.contype = 'f' and o.relname = 'organisation'
        and c.relnamespace = (select oid from pg_namespace where nspname = current_schema())`.execute(
      from.db,
    );
    expect(rows.length).toBeGreaterThan(10);
    const said = belongings.map((it) => it.table);
    expect(rows.map((it) => it.table).filter((it) => !said.includes(it))).toEqual([]);
    expect(said.toSorted()).toEqual([...new Set(said)].toSorted());
  });
});
