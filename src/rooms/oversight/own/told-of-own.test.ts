/** What an organisation told itself, where the law or the register says otherwise, or nothing. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, TEST_NOW } from "../../../testing.ts";
import type { Tables } from "../../additions/db.ts";
import { addAddition } from "../../additions/keeping.ts";
import { putAddition, putArrangement } from "../../additions/testing-additions.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking, putTie } from "../../ties/testing-ties.ts";
import type { Kysely } from "kysely";
import { randomUUID } from "node:crypto";

/** An act makes it compulsory. */
const COMPULSORY = "90000007";
const CANNOT = "maar uittreden kan hier niet";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: async (db) => {
      await db
        .updateTable("organisation")
        .set({
          details: JSON.stringify({
            ...{ addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] },
          }),
        })
        .execute();
      await putArrangement({ db });
      await putArrangement({ db }, [HERE, ELSEWHERE], {
        rooId: COMPULSORY,
        title: "Veiligheidsregio Drenthe",
      });
    },
  },
);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const read = async (subject: Subject, path: string) => textOf((await (await as(subject)).open(path)).html);

const noticeOf = (collaboration: string) =>
  (opened.db as unknown as Kysely<Tables>).transaction().execute((trx) =>
    addAddition(
      trx,
      { organisation: HERE, side: "executive" },
      { kind: "standing", collaboration, tie: null },
      {
        ...{ facts: { noticeBefore: "2026-06-02" }, source: null, visibility: "public" },
        participants: [HERE, ELSEWHERE],
      },
      { actor: randomUUID(), organisation: HERE, at: TEST_NOW },
    ),
  );

describe("a last day to give notice where the law lets nobody leave", () => {
  it("has that beside it on each page that shows it, in the agenda and in its files", async () => {
    const id = await noticeOf(COMPULSORY);
    for (const path of [
      `/aanvullingen/${id}`,
      `/samenwerkingen/${COMPULSORY}`,
      `/organisaties/${HERE}/aanvullingen/${COMPULSORY}`,
      `/voor-de-raad/${HERE}/agenda?jaar=2026`,
      `/voor-de-raad/${HERE}/agenda.csv?jaar=2026`,
    ])
      expect(await read("reader", path), path).toContain(CANNOT);
    for (const path of ["waar-zitten-wij-in", "waar-zitten-wij-in.csv"])
      expect(await read("reader", `/voor-de-raad/${HERE}/${path}`), path).toContain(
        "uiterste dag om op te zeggen, maar uittreden kan niet",
      );
    const calendar = await read("reader", `/voor-de-raad/${HERE}/agenda.ics?jaar=2026`);
    expect(calendar.replaceAll(/\s/g, "")).toContain(CANNOT.replaceAll(/\s/g, ""));
    const api = await read("visitor", `/api/v1/toezicht/organisaties/${HERE}/agenda?jaar=2026`);
    expect(api).toContain(CANNOT);
  });

  it("is said of no other arrangement, nor of what stands outside the register", async () => {
    const { id: tie } = await putTie(opened.world(), { state: "confirmed" });
    const open = await putAddition(opened.world(), { facts: { noticeBefore: "2026-09-01" } });
    const outside = await putAddition(opened.world(), { tie, facts: { noticeBefore: "2026-09-02" } });
    for (const id of [open, outside])
      expect(await read("reader", `/aanvullingen/${id}`)).not.toContain(CANNOT);
    const outsideNever = await putAddition(opened.world(), {
      ...{ tie, visibility: "organisation" },
      facts: { noticeBefore: "2026-09-03", noticeTerm: "opzeggen kan niet" },
    });
    expect(await read("reader", `/aanvullingen/${outsideNever}`)).toContain(
      "maar bij de opzegtermijn staat dat uittreden of opzeggen niet kan",
    );
  });
});

describe("what it costs, on the page of an organisation", () => {
  const PAGE = `/organisaties/${HERE}`;
  const NOTHING = "Dat weet het register van geen enkele regeling.";

  it("is what the organisation tells, to who may read that; to others that the register does not know it", async () => {
    expect(await read("visitor", PAGE)).toContain(NOTHING);
    await putAddition(opened.world(), {
      ...{ kind: "year", visibility: "government" },
      facts: { year: 2026, contribution: 125_000_000 },
    });
    const told = await read("admin elsewhere", PAGE);
    expect(told).toContain("vulden wij zelf de bijdrage aan: samen € 1.250.000 in 2026");
    expect(told).not.toContain(NOTHING);
    expect(await read("visitor", PAGE)).toContain(NOTHING);
    await putAddition(opened.world(), { kind: "year", facts: { year: 2026, contribution: 100_000_000 } });
    expect(await read("visitor", PAGE)).toContain("samen € 1.000.000 in 2026");
    await putAddition(opened.world(), {
      ...{ kind: "year", collaboration: COMPULSORY },
      facts: { year: 2025, contribution: 5_000_000 },
    });
    expect(await read("visitor", PAGE)).toContain(
      "Van 2 gemeenschappelijke regelingen vulden wij zelf de bijdrage aan: € 1.000.000 in 2026 (van 1) en € 50.000 in 2025 (van 1).",
    );
    // Of another day the organisation says nothing.
    expect(await read("admin elsewhere", `${PAGE}?geldigOp=2020-01-01`)).toContain(NOTHING);
  });
});
