/** Whoever is shown data of other people leaves a line: who, from which place, for what, and of whom. */
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Looker, noteLook } from "#kit/looks.ts";
import { HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, TEST_NOW } from "../../testing.ts";
import { A_LETTER, arrive, emergencyOf, invited, keyOf, membershipOf, requested } from "./testing-access.ts";
import { Visitor } from "./testing-visitor.ts";

const opened = siteWith({ gm0106: "Gemeente Assen", gm0014: "Gemeente Groningen" });
const MANAGE = `/organisaties/${HERE}/beheer`;
const MEMBERS = `/api/v1/organisaties/${HERE}/leden`;
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const PARENT = "00f067aa0ba902b7";

interface Row {
  trace: string;
  span: string;
  parent_span: string | null;
  processing: string;
  name: string;
  purpose: string | null;
  role: string | null;
  organ: string | null;
  organisation: string;
  person: string;
}

/** The lines of one who looked. */
const linesBy = async (by: string): Promise<Row[]> =>
  (await sql<Row>`select * from look where by = ${by} order by at, span`.execute(opened.db)).rows;

async function somebody(subject: Subject) {
  const arrived = await arrive(opened.world(), subject);
  const visitor = new Visitor(opened.site.app);
  visitor.setCookie("vliegwiel", arrived.cookie ?? "");
  return { ...arrived, visitor };
}

const ask = async (address: string, head: Record<string, string> = {}) => {
  const arrived = await somebody("admin");
  const key = await keyOf(opened.world(), arrived, ["organisatie.leden.lezen"]);
  const headers = { Authorization: `Bearer ${key}`, ...head };
  const response = await opened.site.app.request(address, { headers });
  return { ...arrived, response };
};

describe("a program that asks who takes part", () => {
  it.each(["", "?doel=", "?doel=%20%20"])(
    "is refused without a purpose (%s), and sees nobody",
    async (asked) => {
      const { response, person } = await ask(MEMBERS + asked);
      expect(response.status).toBe(400);
      const problem = (await response.json()) as { errors: unknown };
      expect(problem.errors).toEqual([
        { veld: "doel", melding: "Zeg met welk doel u de gegevens van deze mensen bekijkt." },
      ]);
      expect(await linesBy(person)).toEqual([]);
    },
  );

  it("has its purpose, its place and the trace that it passed on in a line for each member", async () => {
    await membershipOf(opened.world(), HERE, "staff");
    const { response, person } = await ask(`${MEMBERS}?doel=nagaan+wie+schrijft`, {
      traceparent: `00-${TRACE}-${PARENT}-01`,
    });
    expect(response.status).toBe(200);
    const { totaal } = (await response.json()) as { totaal: number };
    const lines = await linesBy(person);
    // Of oneself no line is worth keeping.
    expect(lines).toHaveLength(totaal - 1);
    expect(new Set(lines.map((it) => it.span)).size).toBe(lines.length);
    for (const it of lines)
      expect(it).toMatchObject({
        ...{ purpose: "nagaan wie schrijft", processing: "leden", name: "organisatie.leden.lezen" },
        ...{ role: "admin", organ: "staff", organisation: HERE, parent_span: PARENT },
        trace: "4bf92f35-77b3-4da6-a3ce-929d0e0e4736",
      });
  });

  it("tells the member in Mijn gegevens, on the page and in the file, what the program said it was for", async () => {
    const colleague = await arrive(opened.world(), "reader");
    await ask(`${MEMBERS}?doel=nagaan+wie+kan+schrijven`);
    const own = async (address: string) =>
      (
        await opened.site.app.request(`http://localhost${address}`, {
          headers: { Cookie: `vliegwiel=${colleague.cookie ?? ""}` },
        })
      ).text();
    expect(await own("/mijn-gegevens")).toContain("nagaan wie kan schrijven");
    const { bekekenDoor } = JSON.parse(await own("/mijn-gegevens.json")) as {
      bekekenDoor: { doel: string | null; keer: number }[];
    };
    expect(bekekenDoor).toContainEqual(
      expect.objectContaining({ doel: "nagaan wie kan schrijven", keer: 1 }),
    );
  });

  it("begins a trace of its own where it passed on none that can be read", async () => {
    const { person } = await ask(`${MEMBERS}?doel=nagaan`, { traceparent: "00-xyz" });
    const [line] = await linesBy(person);
    expect([line?.parent_span, line?.trace]).toEqual([null, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  it("leaves a line each time it asks in one trace", async () => {
    const arrived = await somebody("admin");
    const key = await keyOf(opened.world(), arrived, ["organisatie.leden.lezen"]);
    const headers = { Authorization: `Bearer ${key}`, traceparent: `00-${TRACE}-${PARENT}-01` };
    const asked = () => opened.site.app.request(`${MEMBERS}?doel=nagaan`, { headers });
    expect([(await asked()).status, (await asked()).status]).toEqual([200, 200]);
    const persons = Map.groupBy(await linesBy(arrived.person), (it) => it.person);
    expect(new Set([...persons.values()].map((it) => it.length))).toEqual(new Set([2]));
  });
});

describe("a page about people", () => {
  it("needs no purpose of whoever opens it: it is that of what the page is for", async () => {
    const { visitor, person } = await somebody("council admin");
    await visitor.open(MANAGE);
    const lines = await linesBy(person);
    expect(lines.length).toBeGreaterThan(0);
    for (const it of lines)
      expect(it).toMatchObject({ purpose: null, role: "admin", organ: "council", processing: "leden" });
  });

  it("counts who was invited at an address, by the number of the invitation, for who sees it", async () => {
    const { id } = await invited(opened.world(), HERE, "staff");
    await sql`update invitation set email = 'iemand@assen.example' where id = ${id}`.execute(opened.db);
    const [admin, reader] = [await somebody("admin"), await somebody("reader")];
    await admin.visitor.open(MANAGE);
    await reader.visitor.open(MANAGE);
    expect((await linesBy(admin.person)).map((it) => it.person)).toContain(id);
    expect((await linesBy(reader.person)).map((it) => it.person)).not.toContain(id);
  });

  it("is also the file that came with a request, and who read along in an emergency", async () => {
    const { visitor, person } = await somebody("admin");
    const request = await requested(opened.world(), HERE, "staff", A_LETTER);
    await visitor.open(`${MANAGE}/aanvragen/${request}/bewijs`);
    const { person: keeper } = await arrive(opened.world(), "platform admin");
    const leave = await emergencyOf(opened.world(), keeper, HERE, "executive");
    await visitor.open(`/noodtoegang/${leave}`);
    const lines = (await linesBy(person)).map((it) => `${it.processing} ${it.name}`);
    // Both at one moment, by the clock of the test.
    expect(lines.toSorted()).toEqual(["leden organisatie.rechten.geven", "noodtoegang noodtoegang.zien"]);
  });
});

describe("a line", () => {
  const reader: Looker = { id: "00000000-0000-4000-8000-0000000000aa", seats: [], acting: null };
  const look = { processing: "leden", action: "organisatie.leden.lezen", reader, organisation: HERE };
  const someone = ["00000000-0000-4000-8000-0000000000bb"];

  it("is not written for a purpose that says nothing, whatever let it through", async () => {
    const told = noteLook(opened.db, { ...look, purpose: " " }, someone, TEST_NOW);
    await expect(told).rejects.toMatchObject({ status: 400 });
    expect(await linesBy(reader.id)).toEqual([]);
  });
});
