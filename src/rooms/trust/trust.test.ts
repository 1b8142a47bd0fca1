/** What two organisations did together and promised each other: seen by those two, and a verdict takes both. */
import { describe, expect, it } from "vitest";
import { sql } from "kysely";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { registerApp, siteWith, wordsOf } from "../../testing.ts";
import { sharedStays } from "../collaborations/shared-stays.ts";
import { putArrangement } from "../additions/testing-additions.ts";
import { arrive } from "../people/testing-access.ts";
import { asking, putTie } from "../ties/testing-ties.ts";
import { stepPledge } from "./keeping.ts";
import { pledgeLife, introductionLife } from "./life.ts";
import { drawingOf } from "#kit/states.ts";
import { pledgeNow, putIntroduction, putPledge } from "./testing-trust.ts";
import { waitsFor } from "./waits.ts";

const PAGE = `/organisaties/${HERE}/samen/${ELSEWHERE}`;
const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: (db) =>
      // What a page of an organisation looks for in it.
      db
        .updateTable("organisation")
        .set({
          details: JSON.stringify({
            ...{ addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] },
          }),
        })
        .execute(),
  },
);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const open = async (subject: Subject, path = PAGE) => (await (await as(subject)).open(path)).html;
const part = (html: string, id: string) => {
  const from = html.indexOf(`id="${id}"`);
  return wordsOf(
    html.slice(from, html.indexOf("<h3", from + 1) > 0 ? html.indexOf("<h3", from + 1) : undefined),
  );
};

describe("the page of two organisations", () => {
  it("tells what they were in together, in the register and beside it, from both sides", async () => {
    await putArrangement(opened);
    await putTie(opened.world(), { state: "confirmed", facts: { name: "Convenant samen" } });
    await putTie(opened.world(), {
      state: "confirmed",
      wanted: "side",
      facts: { name: "Convenant kanarie" },
    });
    for (const [subject, path] of [
      ["member", PAGE],
      ["admin elsewhere", PAGE],
      ["admin elsewhere", `/organisaties/${ELSEWHERE}/samen/${HERE}`],
    ] as const) {
      const html = await open(subject, path);
      for (const told of ["Regeling proef", "Convenant samen", "bevestigde, dezelfde dag"])
        expect(wordsOf(html), `${subject} ${told}`).toContain(told);
      expect(html).not.toContain("kanarie");
    }
  });

  it("leads there from the page of the other, for who has a place", async () => {
    expect(await open("member", `/organisaties/${ELSEWHERE}`)).toContain(PAGE);
    expect(await opened.site.page(`/organisaties/${ELSEWHERE}`)).not.toContain("/samen/");
  });
});

describe("a promise", () => {
  it("goes from put forward to kept, each step by the one whose it is, through the forms of the page", async () => {
    const [here, elsewhere] = [await as("editor"), await as("admin elsewhere")];
    const put = await here.send(`${PAGE}/toezegging`, {
      ...{ wie: "zij", wat: "Wachttijden sturen", uiterlijk: "30-06-2026" },
    });
    expect(put.status).toBe(303);
    const id = put.to?.split("#toezegging-")[1] ?? "";
    const steps = [
      [elsewhere, ELSEWHERE, "akkoord", "afgesproken"],
      [elsewhere, ELSEWHERE, "nagekomen", "volgens één van beide nagekomen"],
      [here, HERE, "klopt-nagekomen", "nagekomen, op tijd"],
    ] as const;
    for (const [version, [who, key, word, then]] of steps.entries()) {
      const sent = await who.send(`/toezeggingen/${id}/${key}/${word}`, { _versie: String(version + 1) });
      expect([word, sent.status]).toEqual([word, 303]);
      expect(part(await open("council reader"), `toezegging-${id}`)).toContain(then);
    }
  });

  it("stands as not kept when both say so, and until then as what was agreed", async () => {
    const { id } = await putPledge(opened.world(), {
      pledge: { what: "Niet gedaan" },
      steps: [
        ["agree", ELSEWHERE],
        ["sayMissed", HERE],
      ],
    });
    for (const subject of ["reader", "council admin", "council admin elsewhere"] as const) {
      const told = part(await open(subject), `toezegging-${id}`);
      expect(told).toContain("afgesproken");
      expect(told).not.toMatch(/niet is nagekomen|niet nagekomen/);
    }
    expect(part(await open("admin elsewhere"), `toezegging-${id}`)).toContain(
      "zegt dat dit niet is nagekomen",
    );
    const sent = await (
      await as("admin elsewhere")
    ).send(`/toezeggingen/${id}/${ELSEWHERE}/klopt-niet-nagekomen`, { _versie: "3" });
    expect(sent.status).toBe(303);
    expect(part(await open("reader"), `toezegging-${id}`)).toContain("niet nagekomen");
  });

  it("goes back to what was agreed when the other does not say the same", async () => {
    const { id } = await putPledge(opened.world(), {
      steps: [
        ["agree", ELSEWHERE],
        ["sayMissed", HERE],
      ],
    });
    await (await as("admin elsewhere")).send(`/toezeggingen/${id}/${ELSEWHERE}/terug`, { _versie: "3" });
    expect((await pledgeNow(opened.db as never, id)).state).toBe("agreed");
  });

  it("is ended by nobody alone, in the database as well", async () => {
    const { id } = await putPledge(opened.world(), {
      steps: [
        ["agree", ELSEWHERE],
        ["sayMissed", HERE],
      ],
    });
    const pledge = await pledgeNow(opened.db, id);
    const by = { actor: crypto.randomUUID(), organisation: HERE, at: new Date() };
    await expect(
      opened.db.transaction().execute((trx) => stepPledge(trx as never, pledge, "confirmMissed", by)),
    ).rejects.toThrow("niet aan uw organisatie");
    // As a room would that forgot to ask.
    await expect(
      opened.db
        .transaction()
        .execute((trx) => stepPledge(trx as never, { ...pledge, lastBy: ELSEWHERE }, "confirmMissed", by)),
    ).rejects.toThrow("of a promise both say how it ended");
    expect((await pledgeNow(opened.db as never, id)).state).toBe("saidMissed");
  });

  it("waits for whoever has to say something, and for both when its day went by", async () => {
    const waiting = async (subject: Subject) => {
      const { person, organisation } = await arrive(opened.world(), subject);
      const seats = [{ id: "1", organisation, organ: "staff" as const, role: "admin" as const }];
      const reader = { kind: "person", id: person, name: "", seats, acting: null } as never;
      return (await waitsFor({ ...opened.site.building, primary: opened.db }, reader, 100)).first.map(
        (it) => it.text,
      );
    };
    await putPledge(opened.world(), { pledge: { what: "Alpha" } });
    await putPledge(opened.world(), {
      pledge: { what: "Beta", due: "2026-05-01" },
      steps: [["agree", ELSEWHERE]],
    });
    await putPledge(opened.world(), {
      pledge: { what: "Gamma", due: "2026-12-01" },
      steps: [["agree", ELSEWHERE]],
    });
    expect(await waiting("admin elsewhere")).toEqual(
      expect.arrayContaining(["Zeg of “Alpha” is afgesproken", "Zeg of “Beta” is nagekomen"]),
    );
    const here = await waiting("admin");
    expect(here).toContain("Zeg of “Beta” is nagekomen");
    expect(here.join()).not.toMatch(/Alpha|Gamma/);
  });
});

describe("asking to be introduced", () => {
  it("is answered with how to reach each other, and asks for it where that is left out", async () => {
    const { id } = await putIntroduction(opened.world());
    const elsewhere = await as("admin elsewhere");
    const path = `/kennismakingen/${id}/${ELSEWHERE}/aannemen`;
    const empty = await elsewhere.send(path, { antwoord: "", _versie: "1" });
    expect([empty.status, wordsOf(empty.html).includes("Vul in: hoe bereikt men elkaar?")]).toEqual([
      422,
      true,
    ]);
    expect((await elsewhere.send(path, { antwoord: "via het secretariaat", _versie: "1" })).status).toBe(303);
    const told = part(await open("reader"), `kennismaking-${id}`);
    expect(told).toContain("via het secretariaat");
    const here = await as("editor");
    await here.send(`/kennismakingen/${id}/${HERE}/gesproken`, { _versie: "2" });
    expect(part(await open("reader"), `kennismaking-${id}`)).toContain("gesproken");
  });
});

describe("what is between two", () => {
  it("is for nobody else: on no page, in no count, and in no row that the database gives", async () => {
    await putPledge(opened.world(), { pledge: { what: "Kanarie tussen twee" } });
    for (const subject of ["without a place", "platform admin", "guest"] as const) {
      const { status, html } = await (await as(subject)).open(PAGE);
      expect([subject, status]).toEqual([subject, 403]);
      expect(html).not.toContain("Kanarie");
    }
    const { rows } = await sql<{ closed: boolean }>`select relrowsecurity as closed from pg_class
      where relname in ('pledge', 'introduction', 'introduction_answer')
        and relnamespace = (select oid from pg_namespace where nspname = current_schema())`.execute(
      opened.db,
    );
    expect(rows).toEqual(Array(3).fill({ closed: true }));
  });

  it("holds no figure of an organisation", async () => {
    const [, main = ""] = /(<main.*<\/main>)/s.exec(await open("member")) ?? [];
    expect(main).toContain("Assen");
    expect(main).not.toMatch(/class="figures"|<meter|%/);
  });
});

describe("the steps", () => {
  it("of both lives lead from a state to a state, and to an end", () => {
    for (const life of [pledgeLife, introductionLife]) {
      const drawing = drawingOf(life as never);
      for (const end of ["declined", "withdrawn"]) expect(drawing).toContain(`--> ${end}`);
    }
  });
});

describe("what two took part in together in the shipped register", () => {
  const site = registerApp();

  it("is the same whichever is asked first, and holds every arrangement that both are in now", async () => {
    const { day } = site.building.edition();
    const [one, other] = [
      await sharedStays(site.db, "gm1699", "gm0106"),
      await sharedStays(site.db, "gm0106", "gm1699"),
    ];
    expect(one).toEqual(other);
    const now = await sql<{ key: string }>`
      select distinct a.collaboration_key as key from tenure a join tenure b on b.version_roo_id = a.version_roo_id
      where a.organisation_key = 'gm1699' and b.organisation_key = 'gm0106'
        and a.valid_from <= ${day}::date and (a.valid_until is null or a.valid_until > ${day}::date)
        and b.valid_from <= ${day}::date and (b.valid_until is null or b.valid_until > ${day}::date)`.execute(
      site.db,
    );
    expect(now.rows.length).toBeGreaterThan(2);
    const held = one.filter((it) => it.until === null || it.until > day).map((it) => it.key);
    expect(held.toSorted()).toEqual(now.rows.map((it) => it.key).toSorted());
    for (const { from, until } of one) expect(until === null || from < until).toBe(true);
  });
});
