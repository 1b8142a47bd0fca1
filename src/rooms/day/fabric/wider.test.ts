/** What organisations do together outside the register shows on a day where a reader asks for it, and nowhere else. */
import { beforeAll, describe, expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { applyVersions } from "#rooms/collaborations";
import { siteWith } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking, FIELDS, putTie, tieNow } from "../../ties/testing-ties.ts";
import { fabricOf } from "./current.ts";

const GONE = "roo-27352";
const DAY = "2026-05-16";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen", [GONE]: "Gemeente Haren" },
  {
    prepare: async (db) => {
      await db
        .updateTable("organisation")
        .set({ valid_until: "2019-01-01" })
        .where("key", "=", GONE)
        .execute();
      await db
        .insertInto("succession")
        .values({ old_key: GONE, new_key: ELSEWHERE, day: "2019-01-01", kind: "licht", source: "proef" })
        .execute();
    },
  },
);

/** Titles of what is there on a day, each with the codes of its members. */
async function there(day = DAY, reading: "wider" | "resolved" = "wider") {
  const { arrangements, bodies } = await fabricOf(opened.site.building, day, reading);
  return Object.fromEntries(
    arrangements.map((it) => [it.title, it.members.map((body) => bodies[body]?.code).toSorted()]),
  );
}

const BOTH = [HERE, ELSEWHERE].toSorted();

describe("a tie that all confirmed, for everyone to see", () => {
  let id = "";
  beforeAll(async () => {
    const facts = {
      name: "Openbaar",
      begins: "2024-01-01",
      ends: "2030-01-01",
      theme: "c_d96f9cd3",
    } as const;
    id = (await putTie(opened.world(), { state: "confirmed", facts })).id;
    await putTie(opened.world(), { state: "offered", facts: { name: "Voorgelegd" } });
    await putTie(opened.world(), { facts: { name: "Concept" } });
    for (const wanted of ["government", "participants", "organisation", "side"] as const)
      await putTie(opened.world(), { state: "confirmed", wanted, facts: { name: `Voor ${wanted}` } });
  });

  it("is there on its days for who asks for more than the register; what is for fewer readers never is", async () => {
    expect(await there()).toEqual({ Openbaar: BOTH });
    expect(await there("2023-12-31")).toEqual({});
    expect(await there("2029-12-31")).toEqual({ Openbaar: BOTH });
    expect(await there("2030-01-01")).toEqual({});
  });

  it("is not counted by who asks for the register", async () => {
    expect(await there(DAY, "resolved")).toEqual({});
    const path = "/kaart/cijfers?geldigOp=2026-05-16";
    const visitor = asking(opened.site.app, null);
    expect((await visitor.open(path)).html).toContain("gemiddeld in 0,0");
    const wide = await visitor.open(`${path}&lezing=ruim`);
    expect([wide.status, wide.html.includes("gemiddeld in 1,0")]).toEqual([200, true]);
  });

  it("is told apart where it is named, and leads to its own page", async () => {
    const path = `/kaart/wat-als/uittreding?organisatie=${HERE}&samenwerking=vw-${id}&geldigOp=${DAY}`;
    const { html } = await asking(opened.site.app, null).open(`${path}&lezing=ruim`);
    expect(html).toContain(`/samenwerkingen/overige/${id}`);
    expect(html).toContain("eigen opgave");
    expect(html).toContain("staat in wat u met elkaar afsprak");
  });

  it("stays through an import, which knows nothing of it", async () => {
    await opened.db
      .transaction()
      .execute((trx) => applyVersions(trx, { changed: [], gone: ["1"], day: DAY }));
    expect(await there()).toEqual({ Openbaar: BOTH });
  });

  it("goes out of sight as soon as it is changed, until all confirmed that as well", async () => {
    expect(await there()).toEqual({ Openbaar: BOTH });
    const editor = asking(opened.site.app, await arrive(opened.world(), "editor"));
    const fields = { ...FIELDS, naam: "Nu anders", _versie: String((await tieNow(opened.db, id)).version) };
    expect((await editor.send(`/samenwerkingen/overige/${id}/wijzigen`, fields)).status).toBe(303);
    expect(await there()).toEqual({});
    const other = asking(opened.site.app, await arrive(opened.world(), "admin elsewhere"));
    const { version } = await tieNow(opened.db, id);
    const confirmed = await other.send(`/samenwerkingen/overige/${id}/deelnemers/${ELSEWHERE}/bevestigen`, {
      _versie: String(version),
    });
    expect(confirmed.status).toBe(303);
    expect(await there()).toEqual({ "Nu anders": BOTH });
  });
});

it("a participant that merged is there under its own name until then, and its successor from then on", async () => {
  const facts = { name: "Met Haren", begins: "2015-01-01", participants: [HERE, GONE].toSorted() } as const;
  await putTie(opened.world(), { organisation: HERE, facts });
  await opened.db
    .updateTable("entry")
    .set({ state: "confirmed", visibility: "public" })
    .where("id", "in", (eb) => eb.selectFrom("tie").select("entry").where("name", "=", "Met Haren"))
    .execute();
  expect((await there("2018-12-31"))["Met Haren"]).toEqual([HERE, GONE].toSorted());
  expect((await there("2019-01-01"))["Met Haren"]).toEqual(BOTH);
});
