/** What councils answered on the same documents, and that they are reminded in time: for whom it is, and once. */
import { beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { inWords } from "#kit/events/event.ts";
import { eventsAbout } from "#kit/events/outbox.ts";
import type { Reader } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { siteWith } from "../../../testing.ts";
import { putAddition } from "../../additions/testing-additions.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { remind } from "../reminders/reminding.ts";
import { putAnswer, putArrangement } from "../testing-answers.ts";
import { putMeetingDays } from "../testing-meetings.ts";

const PAGE = `/voor-de-raad/${HERE}/antwoorden`;
const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const open = async (subject: Subject) => (await (await as(subject)).open(PAGE)).html;

describe("what councils answered", () => {
  it("stands beside each other for the same document, as far as each shares it", async () => {
    await putAnswer(opened.world(), { visibility: "participants", answer: { summary: "Grip hier" } });
    await putAnswer(opened.world(), {
      organisation: ELSEWHERE,
      answer: { summary: "Elders eens", outcome: "agreed" },
    });
    const clerk = await open("council editor");
    for (const told of ["Grip hier", "Elders eens", "eens, zonder opmerkingen", "Gemeente Groningen"])
      expect(clerk).toContain(told);
    const visitor = await opened.site.page(PAGE);
    expect(visitor).toContain("Elders eens");
    expect(visitor).not.toContain("Grip hier");
    expect(await open("council admin elsewhere")).toContain("Grip hier");
    expect(await open("without a place")).not.toContain("Grip hier");
  });

  it("is written down by a clerk, once for each document, and changed by him", async () => {
    await sql`delete from council_answer`.execute(opened.db);
    const clerk = await as("council editor");
    const fields = {
      ...{ regeling: "Regeling proef", termijn: "zienswijze-ontwerpbegroting", jaar: "2027" },
      ...{ antwoord: "remarks", kern: "Minder geld", besloten: "03-06-2026", stuk: "", zichtbaar: "public" },
    };
    expect((await clerk.send(`${PAGE}/nieuw`, fields)).status).toBe(303);
    const twice = await clerk.send(`${PAGE}/nieuw`, fields);
    expect([twice.status, twice.html.includes("staat er al")]).toEqual([422, true]);
    const strange = await clerk.send(`${PAGE}/nieuw`, {
      ...fields,
      regeling: "Bestaat niet",
      stuk: "ftp://x",
    });
    expect(strange.status).toBe(422);
    for (const why of ["neemt uw organisatie niet deel", "begint met https://"])
      expect(strange.html).toContain(why);
    expect(await open("council reader")).toContain("Minder geld");
    const { rows } = await sql<{ entry: string; decided_on: string }>`
      select entry, decided_on::text from council_answer`.execute(opened.db);
    expect(rows[0]?.decided_on).toBe("2026-06-03");
    const changed = await clerk.send(`/raadsantwoorden/${rows[0]?.entry}/wijzigen`, {
      ...{ ...fields, kern: "Toch meer geld", _versie: "1" },
    });
    expect(changed.status).toBe(303);
    expect(await open("council reader")).toContain("Toch meer geld");
  });
});

describe("a council is reminded", () => {
  const on = (day: string): Building => {
    const { building } = opened.site;
    const registerDay = { ...building.edition(), day: "2026-05-16" };
    return {
      ...building,
      ...{ primary: building.primary, db: building.db, edition: () => registerDay },
      clock: () => new Date(`${day}T10:00:00Z`),
    };
  };
  const told = async () => {
    const reader: Reader = {
      ...{ kind: "person", id: "00000000-0000-4000-8000-000000000001", name: "", acting: null },
      ...{ platformAdmin: false, formToken: "" },
      seats: [{ id: "1", organisation: HERE, organ: "council", role: "reader" }],
    };
    const events = await eventsAbout(opened.db, [`organisation:${HERE}`], reader, 100);
    const near = events.filter((it) => it.kind === "termijn-nadert");
    return (await inWords(opened.site.building, near, { kind: "visitor" })).map((it) => it.told);
  };
  beforeAll(async () => {
    await putArrangement(opened);
    await arrive(opened.world(), "council reader");
  });

  it("four weeks before the last day, and not before", async () => {
    await remind(on("2026-08-01"));
    expect(await told()).toEqual([]);
    await remind(on("2026-08-20"));
    const all = await told();
    expect(all.map((it) => it.sentence)).toContainEqual(
      expect.stringMatching(
        /^Assen kan nog tot en met \d+ september 2026: zienswijze op de ontwerpbegroting \(1 regeling\)\.$/,
      ),
    );
    expect(all[0]?.path).toMatch(new RegExp(`^/voor-de-raad/${HERE}/agenda\\?jaar=2026#dag-2026-09-`));
  });

  it("once, also by the processes of later days, and on no other side", async () => {
    const before = (await told()).length;
    await remind(on("2026-08-20"));
    await remind(on("2026-08-21"));
    expect((await told()).length).toBe(before);
    const { rows } = await sql<{ organisation: string; side: string }>`
      select distinct organisation, side from event where kind = 'termijn-nadert' order by organisation`.execute(
      opened.db,
    );
    // Both have somebody on that side here.
    expect(rows).toEqual([
      { organisation: ELSEWHERE, side: "council" },
      { organisation: HERE, side: "council" },
    ]);
  });

  it("counts back to the last meeting that is in time, where its clerk keeps them", async () => {
    await sql`delete from reminded`.execute(opened.db);
    await sql`delete from event_waiting`.execute(opened.db);
    await sql`delete from event where kind = 'termijn-nadert'`.execute(opened.db);
    await putMeetingDays(opened.world(), ["2026-07-08", "2026-09-30"]);
    await remind(on("2026-08-22"));
    // The last meeting in time went by: the day itself is still a chance.
    expect((await told()).map((it) => it.sentence).join()).toContain("tot en met");
    await sql`delete from reminded`.execute(opened.db);
    await sql`delete from event where kind = 'termijn-nadert'`.execute(opened.db);
    await sql`delete from reminded_on`.execute(opened.db);
    await remind(on("2026-06-15"));
    expect((await told()).map((it) => it.sentence).join()).toContain(
      "De laatste vergadering die op tijd is: 8 juli 2026.",
    );
  });

  it("of a day that its organisation told itself, as far as everyone may read it", async () => {
    for (const table of ["reminded", "reminded_on"])
      await sql`delete from ${sql.table(table)}`.execute(opened.db);
    await putAddition(opened.world(), { kind: "standing", facts: { evaluation: "2026-12-01" } });
    await putAddition(opened.world(), {
      ...{ kind: "standing", visibility: "side" },
      facts: { noticeBefore: "2026-12-02" },
    });
    await remind(on("2026-11-20"));
    const own = (await told()).filter((it) => it.path.endsWith("#eigen"));
    expect(own).toEqual([
      {
        sentence: "Assen: evaluatie op 1 december 2026 (1 samenwerking).",
        path: `/voor-de-raad/${HERE}/agenda?jaar=2026#eigen`,
      },
    ]);
  });
});
