/** Systems of an organisation write whose data they looked at for what: all lines or none, each once, and never without a purpose. */
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, TEST_NOW } from "../../../testing.ts";
import { arrive, keyOf } from "../../people/testing-access.ts";
import { putActivity } from "../activities/testing-activities.ts";
import { forgetLines } from "./keeping.ts";
import { putLine, sentLine } from "./testing-logbook.ts";

const opened = siteWith({ gm0106: "Gemeente Assen", gm0014: "Gemeente Groningen" });
const LOG = `/api/v1/organisaties/${HERE}/logboek`;
const ALL = ["logboek.schrijven", "logboek.teruglezen", "logboek.rapport"];
const ACTIVITY = "dpl.core.processing_activity_id";

interface Answer {
  status: number;
  nieuw?: number;
  bekend?: number;
  totaal?: number;
  detail?: string;
  resultaten?: Record<string, unknown>[];
  errors?: { veld: string; melding: string }[];
}

/** A program of somebody, that writes and reads back. */
async function program(subject: Subject = "editor", actions = ALL) {
  const arrived = await arrive(opened.world(), subject);
  const Authorization = `Bearer ${await keyOf(opened.world(), arrived, actions)}`;
  const answer = async (address: string, init: RequestInit): Promise<Answer> => {
    const response = await opened.site.app.request(address, init);
    return { ...((await response.json()) as object), status: response.status };
  };
  const headers = { Authorization, "Content-Type": "application/json" };
  return {
    person: arrived.person,
    writes: (regels: unknown, address = LOG) =>
      answer(address, { method: "POST", headers, body: JSON.stringify({ regels }) }),
    reads: (address = LOG) => answer(address, { headers: { Authorization } }),
  };
}
const stored = async () =>
  (await sql<{ count: number }>`select count(*) as count from processing_log`.execute(opened.db)).rows[0]
    ?.count;
const fieldsOf = ({ errors = [] }: Answer) => errors.map((it) => it.veld);
const withActivity = (activity: string) => {
  const { attributes } = sentLine();
  return sentLine({ attributes: { ...attributes, [ACTIVITY]: activity } });
};

beforeEach(() => sql`delete from processing_log`.execute(opened.db));

describe("lines that are right", () => {
  it("are read back as they were sent, the last first", async () => {
    const { writes, reads } = await program();
    const older = sentLine({ start_time: "2026-04-30T21:59:59.000Z", medewerker: null, status: "Error" });
    const newer = sentLine();
    expect(await writes([older, newer])).toMatchObject({ status: 201, nieuw: 2, bekend: 0 });
    expect((await reads()).resultaten).toEqual([newer, older]);
    // Two hours before the month ends in Amsterdam it is the month before.
    expect((await reads(`${LOG}?maand=2026-04`)).resultaten).toEqual([older]);
  });

  it("are written once, however often they are sent, also beside new ones", async () => {
    const { writes } = await program();
    const line = sentLine();
    expect(await writes([line, line])).toMatchObject({ status: 201, nieuw: 1, bekend: 1 });
    expect(await writes([line])).toMatchObject({ status: 200, nieuw: 0, bekend: 1 });
    expect(await writes([line, sentLine()])).toMatchObject({ status: 201, nieuw: 1, bekend: 1 });
    expect(await stored()).toBe(2);
  });

  it("may name a processing in the register of the organisation here, by its number or its address", async () => {
    const { writes, reads } = await program();
    const id = await putActivity(opened.world());
    const sent = [withActivity(id), withActivity(`/verwerkingen/${id}`)];
    expect(await writes(sent)).toMatchObject({ status: 201, nieuw: 2 });
    const named = ((await reads()).resultaten ?? []).map(
      (it) => (it.attributes as Record<string, string>)[ACTIVITY],
    );
    expect(new Set(named).size).toBe(1);
    expect(named[0]).toMatch(new RegExp(`/verwerkingen/${id}$`));
  });

  it("leave one line in the record for each time that something was written", async () => {
    const { writes, person } = await program();
    const line = sentLine();
    await writes([line, sentLine()]);
    await writes([line]);
    const { rows } = await sql`select action, object, result, origin from audit_event
      where actor = ${person} and action = 'logboek.schrijven'`.execute(opened.db);
    expect(rows).toEqual([
      { action: "logboek.schrijven", object: `organisation:${HERE}`, result: "done", origin: "api" },
    ]);
  });

  it("are read back on the side that wrote them, and not on the other", async () => {
    const [council, executive] = [await program("council editor"), await program()];
    await council.writes([sentLine()]);
    expect([(await council.reads()).totaal, (await executive.reads()).totaal]).toEqual([1, 0]);
  });
});

describe("lines that are refused", () => {
  it("have no purpose: the sentence says so for each, and nothing is written, also not what is right", async () => {
    const { writes } = await program();
    const { doel: _, ...without } = sentLine();
    const answer = await writes([sentLine(), without, sentLine({ doel: "  " })]);
    expect(answer.status).toBe(400);
    expect(answer.errors).toEqual([
      { veld: "regels.1.doel", melding: "Zeg met welk doel de gegevens werden bekeken." },
      { veld: "regels.2.doel", melding: "Zeg met welk doel de gegevens werden bekeken." },
    ]);
    expect(await stored()).toBe(0);
  });

  it("say all that is wrong at once", async () => {
    const { writes } = await program();
    const turned = sentLine({ end_time: "2026-05-20T09:00:00.000Z", doel: "", categorie: "" });
    const fields = fieldsOf(await writes([turned, withActivity("jeugdhulp")]));
    expect(fields).toEqual([
      "regels.0.doel",
      "regels.0.categorie",
      "regels.0.end_time",
      `regels.1.attributes.${ACTIVITY}`,
    ]);
    expect(await stored()).toBe(0);
  });

  it.each([
    ["an end before the start", { end_time: "2026-05-20T09:00:00.000Z" }, "end_time"],
    [
      "a start that has yet to come",
      { start_time: "2026-07-01T09:00:00Z", end_time: "2026-07-01T09:00:00Z" },
      "start_time",
    ],
    ["a start longer ago than it is kept", { start_time: "2025-05-01T09:00:00Z" }, "start_time"],
    ["a moment without its zone", { start_time: "2026-05-20T10:00:00" }, "start_time"],
    ["a trace of zeros alone", { trace_id: "0".repeat(32) }, "trace_id"],
    ["a status that is none", { status: "ok" }, "status"],
    ["an address where a number of who looked must stand", { medewerker: "jan@assen.example" }, "medewerker"],
  ])("have %s", async (_, more, field) => {
    const { writes } = await program();
    const answer = await writes([sentLine(more)]);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [`regels.0.${field}`]]);
  });

  it("name a person by his number as a citizen", async () => {
    const { writes } = await program();
    const { attributes } = sentLine();
    const answer = await writes([
      sentLine({ attributes: { ...attributes, "dpl.core.data_subject_id": "123456782" } }),
    ]);
    expect(fieldsOf(answer)).toEqual(["regels.0.attributes.dpl.core.data_subject_id"]);
  });

  it("name a processing that is not in the register of the organisation: of nobody, of another, or of the other side alone", async () => {
    const { writes } = await program();
    const elsewhere = await putActivity(opened.world(), { organisation: "gm0014" });
    const council = await putActivity(opened.world(), { side: "council", visibility: "side" });
    const unknown = [
      "01ARZ3NDEKTSV4RRFFQ69G5FAV",
      elsewhere,
      council,
      "jeugdhulp",
      "/over/verwerkingen#leden",
    ];
    const answer = await writes(unknown.map(withActivity));
    expect(answer.errors?.map((it) => it.veld)).toEqual(
      unknown.map((_, index) => `regels.${index}.attributes.${ACTIVITY}`),
    );
    expect(answer.errors?.[0]?.melding).toContain("staat niet in het register van uw organisatie");
    expect(await stored()).toBe(0);
  });

  it("are too many, or none, or no list", async () => {
    const { writes } = await program();
    const many = await writes(Array.from({ length: 201 }, () => ({})));
    expect(many.errors).toEqual([
      { veld: "regels", melding: "Dit zijn er 201. Stuur hoogstens 200 regels tegelijk." },
    ]);
    for (const sent of [[], {}, "regel", null, undefined])
      expect(fieldsOf(await writes(sent))).toEqual(["regels"]);
    expect(fieldsOf(await writes([null, 7]))).toEqual(["regels.0", "regels.1"]);
  });

  it("stand there with something else under the same numbers: nothing of the whole is written", async () => {
    const { writes, reads } = await program();
    const line = sentLine();
    await writes([line]);
    const answer = await writes([sentLine(), { ...line, doel: "iets anders" }]);
    expect([answer.status, fieldsOf(answer)]).toEqual([409, ["regels.1.span_id"]]);
    const twice = sentLine();
    expect((await writes([twice, { ...twice, name: "iets anders" }])).status).toBe(409);
    expect((await reads()).resultaten).toEqual([line]);
  });

  it("are of another organisation, or come with a key that may not write", async () => {
    const { writes } = await program();
    const other = await writes([sentLine()], "/api/v1/organisaties/gm0014/logboek");
    expect([other.status, other.detail]).toEqual([
      403,
      "In dit logboek schrijft alleen wie redacteur is van deze organisatie. Van een andere organisatie schrijft u geen regels.",
    ]);
    expect((await (await program("editor", ["logboek.teruglezen"])).writes([sentLine()])).status).toBe(403);
    expect((await (await program("member")).writes([sentLine()])).status).toBe(403);
    expect((await (await program("member")).reads()).status).toBe(403);
    expect(await stored()).toBe(0);
  });
});

describe("what is written", () => {
  it("is changed by nobody, and goes after its term", async () => {
    await putLine(opened.world());
    await expect(sql`update processing_log set purpose = 'anders'`.execute(opened.db)).rejects.toThrow();
    await forgetLines(opened.db, new Date("2027-05-20T09:00:00Z"));
    expect(await stored()).toBe(1);
    await forgetLines(opened.db, new Date("2027-05-20T11:00:00Z"));
    expect(await stored()).toBe(0);
    expect(TEST_NOW.getTime()).toBeLessThan(new Date("2027-05-20").getTime());
  });
});
