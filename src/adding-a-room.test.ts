/** A room is a folder and its name in the floor plan: everything people and programs see of it comes and goes with it. */
import { expect, it } from "vitest";
import { rooms } from "./rooms.ts";
import { registerApp } from "./testing.ts";
import { list } from "#kit/list.tsx";
import type { Room } from "#kit/room.ts";

const BELLS = ["Grote Klok", "Bengel"];
// The room that docs/architecture.md adds.
const bells: Room = {
  name: "bells",
  words: "| klok | `Bell` | `klokken` | – | Een klok in een toren van de gemeente. |",
  faces: [
    list({
      path: "/klokken",
      title: "Klokken",
      noun: ["klok", "klokken"],
      sorts: ["naam"],
      fields: [{ label: "Naam", csv: (it) => it, json: "naam" }],
      rows: () => ({ rows: BELLS.toSorted() }),
      api: { operationId: "lijstKlokken", tag: "Klokken", summary: "Alle klokken", name: "Klokkenlijst" },
    }),
  ],
  menu: [{ label: "Klokken", path: "/klokken", order: 15 }],
};

const without = registerApp();
const withBells = registerApp([...rooms, bells]);

interface Description {
  paths: Record<string, { get: { operationId: string } }>;
  components: { schemas: Record<string, unknown> };
  tags: { name: string }[];
}
const describedBy = ({ json }: typeof without) => json<Description>("/api/v1/openapi.json");
const menuOf = (page: string) =>
  [...(/<ul class="menu">.*?<\/ul>/s.exec(page)?.[0] ?? "").matchAll(/href="([^"]+)"/g)].map((it) => it[1]);

it("has its page, its file and its data", async () => {
  const page = await withBells.page("/klokken");
  expect(page).toContain("2 klokken op ");
  expect(page.indexOf("Bengel")).toBeLessThan(page.indexOf("Grote Klok"));
  expect(page).toContain('href="/klokken.csv"');
  expect((await withBells.page("/klokken.csv")).split("\r\n").slice(0, 3)).toEqual([
    "Naam",
    "Bengel",
    "Grote Klok",
  ]);
  expect(await withBells.json("/api/v1/klokken?paginaGrootte=1")).toMatchObject({
    totaal: 2,
    resultaten: [{ naam: "Bengel" }],
  });
});

it("stands in the description of the API, in the menu and in the woordenlijst", async () => {
  const { paths, components, tags } = await describedBy(withBells);
  expect(paths["/klokken"]?.get.operationId).toBe("lijstKlokken");
  expect(components.schemas).toHaveProperty("Klokkenlijst");
  expect(tags.at(-1)).toEqual({ name: "Klokken" });
  expect(menuOf(await withBells.page("/")).slice(0, 3)).toEqual([
    "/organisaties",
    "/klokken",
    "/samenwerkingen",
  ]);
  expect(await withBells.page("/over/woordenlijst")).toContain("Een klok in een toren van de gemeente.");
});

it("leaves nothing behind when it is taken away", async () => {
  for (const path of ["/klokken", "/klokken.csv", "/api/v1/klokken"])
    expect((await without.app.request(path)).status, path).toBe(404);
  expect(JSON.stringify(await describedBy(without))).not.toMatch(/klok/i);
  for (const path of ["/", "/over/woordenlijst"]) expect(await without.page(path), path).not.toMatch(/klok/i);
});

it("changes nothing of the other rooms", async () => {
  const [before, after] = [await describedBy(without), await describedBy(withBells)];
  delete after.paths["/klokken"];
  delete after.components.schemas.Klokkenlijst;
  expect({ ...after, tags: after.tags.slice(0, -1) }).toEqual(before);
});
