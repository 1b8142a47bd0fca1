import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { eventsAbout } from "#kit/events/outbox.ts";
import { VISITOR } from "#kit/reader.ts";
import { importRegister } from "#rooms/register";
import { freshDatabase, testApp, type TestApp, type TestConnection } from "../../../testing.ts";
import { organisation, participant, registerOf, version } from "../../register/small-register.ts";
import { tellChanges } from "./telling.ts";

const bodies = [
  organisation("gm0001", "Gemeente Adorp"),
  organisation("gm0002", "Gemeente Baflo"),
  organisation("gm0003", "Gemeente Castricum"),
];
const waste = version("101", "Regeling afval", ["gm0001", "gm0002"]);

let connection: TestConnection;
let site: TestApp;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  await importRegister(
    connection.db,
    registerOf("2026-05-16", bodies, [waste]),
    new Date("2026-05-17T08:00:00Z"),
  );
  site = await testApp(connection.db);
});
afterAll(async () => {
  site.building.close();
  await connection.close();
});

const about = async (...subjects: string[]) =>
  (await eventsAbout(connection.db, subjects, VISITOR, 99)).map((it) => it.detail.record);

it("the first reading of the register is no news", async () => {
  await tellChanges(site.building);
  expect(await about("organisation:gm0001", "collaboration:101")).toEqual([]);
});

it("what a later one found is told once, of everyone it is about, also who was taken off", async () => {
  const participations = [
    participant("gm0001", { name: "Gemeente Adorp" }),
    participant("gm0003", { name: "Gemeente Castricum" }),
  ];
  await importRegister(
    connection.db,
    registerOf(
      "2026-06-16",
      [organisation("gm0001", "Gemeente Nieuw-Adorp"), ...bodies.slice(1)],
      [{ ...waste, participations }],
    ),
    new Date("2026-06-20T10:00:00Z"),
  );
  await Promise.all([1, 2, 3].map(() => tellChanges(site.building)));
  await tellChanges(site.building);
  expect((await about("organisation:gm0001")).toSorted()).toEqual(["101", "gm0001"]);
  for (const subject of ["collaboration:101", "organisation:gm0002", "organisation:gm0003"])
    expect([subject, await about(subject)]).toEqual([subject, ["101"]]);
});

it("everyone reads it on the pages and in the feeds of both", async () => {
  await site.building.refresh();
  expect(await site.page("/organisaties/gm0001/activiteit")).toContain(
    "naam van “Gemeente Adorp” naar “Gemeente Nieuw-Adorp”",
  );
  expect(await site.page("/samenwerkingen/101/activiteit.atom")).toContain("eraf gm0002");
});

it("a new checking date alone is no news", async () => {
  const before = (await about("collaboration:101")).length;
  const participations = [
    participant("gm0001", { name: "Gemeente Adorp" }),
    participant("gm0003", { name: "Gemeente Castricum" }),
  ];
  await importRegister(
    connection.db,
    registerOf(
      "2026-07-16",
      [organisation("gm0001", "Gemeente Nieuw-Adorp"), ...bodies.slice(1)],
      [{ ...waste, participations, lastVerified: "2026-07-01", lastModified: "2026-07-01" }],
    ),
    new Date("2026-07-20T10:00:00Z"),
  );
  await tellChanges(site.building);
  expect(await about("collaboration:101")).toHaveLength(before);
});
