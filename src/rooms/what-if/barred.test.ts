import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { fabricOf, lawForm } from "#rooms/day";
import { compulsoryBy } from "#rooms/law";
import { registerDatabase, testApp, type TestConnection, wordsOf } from "../../testing.ts";
import { barredFromLeaving, barredFromMoving } from "./barred.ts";

const DAY = "2026-05-16";
let connection: TestConnection;
let site: Awaited<ReturnType<typeof testApp>>;
let fabric: Awaited<ReturnType<typeof fabricOf>>;

beforeAll(async () => {
  connection = await registerDatabase(inject("database"));
  site = await testApp(connection.db);
  fabric = await fabricOf(site.building, DAY);
});
afterAll(async () => {
  site.building.close();
  await connection.close();
});

/** What of the register is the compulsory arrangement of one kind. */
const compulsory = (kind: string) =>
  fabric.arrangements.filter((it) =>
    compulsoryBy({ title: it.title, executor: it.executor?.name ?? null, form: lawForm(it) }, DAY).some(
      (rule) => rule.id === kind,
    ),
  );
/** How often each municipality is in one of that kind, counted. */
const timesIn = (kind: string) => {
  const times = fabric.municipalities.map(
    (body) => compulsory(kind).filter((it) => it.members.includes(body)).length,
  );
  return Object.fromEntries(
    Map.groupBy(times, (it) => it)
      .entries()
      .map(([count, those]) => [count, those.length]),
  );
};
const body = (code: string) => {
  const found = fabric.bodies[fabric.indexOf.get(code) ?? -1];
  if (!found) throw new Error(`geen ${code}`);
  return found;
};
const arrangement = (key: string) => {
  const found = fabric.arrangements.find((it) => it.key === key);
  if (!found) throw new Error(`geen ${key}`);
  return found;
};
const barred = (code: string, key: string) =>
  (barredFromLeaving(fabric, body(code), arrangement(key))?.rules ?? []).map((it) => it.id);

describe("compulsory arrangements in the whole register", () => {
  it("has every municipality in exactly one of 25 veiligheidsregio's", () => {
    expect(compulsory("veiligheidsregio")).toHaveLength(25);
    expect(timesIn("veiligheidsregio")).toEqual({ 1: 342 });
  });

  it("has every municipality in a health service; Eemnes is also in a region that is one for its neighbours", () => {
    expect(compulsory("ggd")).toHaveLength(25);
    expect(timesIn("ggd")).toEqual({ 1: 341, 2: 1 });
  });

  it("has every municipality in an environment service, in Utrecht in the old ones and the new one", () => {
    expect(compulsory("omgevingsdienst")).toHaveLength(28);
    expect(timesIn("omgevingsdienst")).toEqual({ 1: 316, 2: 26 });
  });

  it("takes no brandweer, ambulance service or care house for one", () => {
    const others = fabric.arrangements.filter((it) =>
      /brandweer|ambulance|veiligheidshuis|gezondheidszorg|kredietbank/i.test(
        `${it.title} ${it.executor?.name ?? ""}`,
      ),
    );
    expect(others.map((it) => it.key).sort()).toEqual([
      "24962301",
      "24965843",
      "24966342",
      "24967053",
      "24967602",
      "26408026",
      "27223376",
      "29445598",
    ]);
    for (const it of others) expect([it.key, barredFromMoving(fabric, it)]).toEqual([it.key, null]);
  });
});

describe("leaving what an act makes compulsory", () => {
  it("cannot: Westerwolde stays in the GGD and the veiligheidsregio of Groningen", () => {
    expect(barred("gm1950", "24963508")).toEqual(["ggd"]);
    expect(barred("gm1950", "23862467")).toEqual(["veiligheidsregio"]);
  });

  it("binds whom the act names: a province to the environment service, a water authority to none", () => {
    const seeland = arrangement("25889560");
    const types = (key: string) => seeland.members.filter((it) => fabric.bodies[it]?.type === key);
    for (const it of types("provincie"))
      expect(barred(fabric.bodies[it]?.code ?? "", seeland.key)).toEqual(["omgevingsdienst"]);
    for (const it of types("waterschap"))
      expect(barred(fabric.bodies[it]?.code ?? "", seeland.key)).toEqual([]);
    expect(types("provincie").length + types("waterschap").length).toBe(2);
  });

  it("can from an old environment service by who is in the new one, and from a region that does more", () => {
    expect(barred("gm0307", "28059612")).toEqual([]);
    // Eemnes: its health service is that of Utrecht.
    expect(barred("gm0317", "23807655")).toEqual([]);
    expect(barred("gm0317", "24963449")).toEqual(["ggd"]);
    // Hilversum: the region is its health service.
    expect(barred("gm0402", "23807655")).toEqual(["ggd"]);
  });
});

describe("what the reader is told", () => {
  const read = async (path: string) => wordsOf(await site.page(path));

  it("says that it cannot, why and by which article, on the page", async () => {
    const text = await read("/kaart/wat-als/uittreding?organisatie=gm1950&samenwerking=24963508");
    expect(text).toContain("Westerwolde kan niet uit “Gemeenschappelijke regeling GGD Groningen” stappen.");
    expect(text).toContain("(Wet publieke gezondheid, artikel 14)");
    expect(text).not.toMatch(/gaat de regeling door met/);
  });

  it("is refused with the same sentence as spreadsheet and as data", async () => {
    const query = "organisatie=gm1950&samenwerking=23862467";
    const { detail } = await site.json<{ detail: string }>(
      `/api/v1/lappendeken/wat-als?vraag=uittreding&${query}`,
      409,
    );
    expect(detail).toContain("Westerwolde kan niet uit");
    expect(detail).toContain("(Wet veiligheidsregio’s, artikel 8 en 9)");
    expect(await site.page(`/kaart/wat-als/uittreding.csv?${query}`, 409)).toContain(
      "Westerwolde kan niet uit",
    );
  });

  it("cannot move the task of one either, and says which of its own cannot be left", async () => {
    expect(await read("/kaart/wat-als/verplaatsen?van=24963508")).toContain(
      "De taak van “Gemeenschappelijke regeling GGD Groningen” kan niet naar een andere groep.",
    );
    expect(await read("/kaart/wat-als/uittreding?organisatie=gm1950")).toMatch(/GGD Groningen \(verplicht\)/);
  });

  it("stands on the sheet, with the six questions and on the page of the arrangement", async () => {
    expect(await read("/samenwerkingen/24963508")).toContain("Deelnemen aan deze regeling is verplicht.");
    expect(await read("/voor-de-raad/gm1950")).toContain("Verplicht door de wet: uittreden kan niet");
    const sheet = await read("/voor-de-raad/gm1950/samenwerkingen/24963508");
    expect(sheet).toContain("Uittreden kan niet");
    expect(sheet).not.toMatch(/voorlopig(?!e)/);
  });
});
