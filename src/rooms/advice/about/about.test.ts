import { describe, expect, it } from "vitest";
import { rooms } from "../../../rooms.ts";
import { registerApp } from "../../../testing.ts";
import { LEARNED } from "../engine/terms.ts";
import { aboutPages } from "./index.ts";
import { MEASURED_PARTNERS } from "./measured.ts";

const others = rooms.filter((it) => it.name !== "advice");
const register = registerApp([...others, { name: "advice", pages: aboutPages }]);

describe("the page about the algorithm", () => {
  const read = async () => {
    const answer = await register.app.request("/verkennen/algoritme");
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
