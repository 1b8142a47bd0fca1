import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createLog } from "#kit/log.ts";
import { createApp } from "../../../app.ts";
import { openBuilding } from "../../../building.ts";
import { rooms } from "../../../rooms.ts";
import { registerDatabase, TEST_NOW, type TestConnection } from "../../../testing.ts";
import { LEARNED } from "../engine/terms.ts";
import { aboutPages } from "./index.ts";
import { MEASURED_PARTNERS } from "./measured.ts";

let connection: TestConnection;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  connection = await registerDatabase(inject("database"));
  const all = [...rooms.filter((it) => it.name !== "advice"), { name: "advice", pages: aboutPages }];
  const host = { contactEmail: "beheer@vliegwiel.example", hostedBy: "Proefgemeente", publicUrl: null };
  const building = await openBuilding(connection.db, all, host, () => TEST_NOW);
  building.close();
  app = createApp(building, all, createLog("silent"));
});
afterAll(() => connection.close());

describe("the page about the algorithm", () => {
  const read = async () => {
    const answer = await app.request("/verkennen/algoritme");
    expect(answer.status).toBe(200);
    return answer.text();
  };

  it("has the fields of the Algoritmeregister, and the contact of this installation", async () => {
    const html = await read();
    for (const field of [
      ...["Naam", "Korte omschrijving", "Organisatie", "Thema", "Status", "Begindatum", "Contactgegevens"],
      ...["Publicatiecategorie", "Doel en impact", "Afwegingen", "Menselijke tussenkomst", "Risicobeheer"],
      ...["Wettelijke basis", "Impacttoetsen", "Gegevens", "Leverancier"],
    ])
      expect(html).toContain(`<dt>${field}</dt>`);
    expect(html).toContain("Technische werking");
    expect(html).toContain("Proefgemeente");
    expect(html).toContain("mailto:beheer@vliegwiel.example");
  });

  it("shows the weights in use, each in words", async () => {
    const html = await read();
    for (const weight of Object.values(LEARNED))
      expect(html).toContain(
        weight.toLocaleString("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      );
  });

  it("shows figures that were measured with those weights", () => {
    expect(Object.values(LEARNED).join(" ")).toBe(MEASURED_PARTNERS.weights);
  });
});
