import { describe, expect, it } from "vitest";
import { rooms } from "../../../rooms.ts";
import { registerApp } from "../../../testing.ts";
import { adviceApi } from "./index.ts";

interface Reason {
  soort: string;
  tekst: string;
  records: string[];
  bijdrage: number;
  gereconstrueerd: boolean;
}
interface Reference {
  code: string;
  naam: string;
}
interface Ranked<Row> {
  totaal: number;
  aantal: number;
  geldigOp: string;
  deelnemers: Reference[];
  opgevolgd: { code: string; door: Reference[]; toelichting: string }[];
  taak: { code: string; ingedeeldDoor: string } | null;
  gereconstrueerd: boolean;
  opmerkingen: string[];
  resultaten: Row[];
}
type Partner = Reference & { score: number; redenen: Reason[] };
type Arrangement = { id: string; naam: string; soort: string; redenen: Reason[]; verschillen: Reason[] };

const others = rooms.filter((it) => it.name !== "advice");
const register = registerApp([...others, { name: "advice", api: adviceApi }]);

async function get<Body>(path: string, status = 200): Promise<Body> {
  const answer = await register.app.request(`/api/v1/advies/${path}`);
  if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Body;
}
const partners = (query: string) => get<Ranked<Partner>>(`partners?${query}`);
const complaints = async (path: string) =>
  (await get<{ errors: { veld: string; melding: string }[] }>(path, 400)).errors.map(
    (it) => `${it.veld}: ${it.melding}`,
  );

describe("advice on partners as data", () => {
  it("is ranked, with reasons that add up to the score and have their records", async () => {
    const answer = await partners("organisatie=gm0014&deelnemers=gm1730,gm0106&taak=inkoop%20jeugdhulp");
    expect(answer).toMatchObject({
      aantal: 20,
      geldigOp: "2026-05-16",
      taak: { code: "jeugd-en-wmo", ingedeeldDoor: "Vliegwiel" },
      opgevolgd: [],
      gereconstrueerd: false,
    });
    expect(answer.deelnemers.map((it) => it.code)).toEqual(["gm0014", "gm1730", "gm0106"]);
    expect(answer.resultaten).toHaveLength(20);
    expect(answer.totaal).toBeGreaterThan(20);
    const scores = answer.resultaten.map((it) => it.score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    for (const { code, score, redenen } of answer.resultaten) {
      expect(["gm0014", "gm1730", "gm0106"]).not.toContain(code);
      expect(redenen.length).toBeGreaterThan(0);
      expect(redenen.reduce((sum, it) => sum + it.bijdrage, 0)).toBeCloseTo(score, 3);
      for (const reden of redenen) expect(reden.records.length, reden.tekst).toBeGreaterThan(0);
    }
  });

  it("names records that the API itself can open", async () => {
    const { resultaten } = await partners("deelnemers=gm0106&taak=afval&aantal=3");
    const records = new Set(resultaten.flatMap((it) => it.redenen.flatMap((reden) => reden.records)));
    expect(records.size).toBeGreaterThan(3);
    // A region is no resource of the API: its key says which it is.
    for (const record of [...records].filter((it) => !it.includes("/")).slice(0, 25)) {
      const kind = /^\d+$/.test(record) ? "samenwerkingen" : "organisaties";
      const { status } = await register.app.request(`/api/v1/${kind}/${record}`);
      expect(status, record).toBe(200);
    }
  });

  it("needs nobody who asks: participants are enough, in any order", async () => {
    const one = await partners("deelnemers=gm1730,gm0106");
    const other = await partners("deelnemers=gm0106,gm1730");
    expect(other.resultaten).toEqual(one.resultaten);
    expect(one.taak).toBeNull();
  });

  it("gives at most a thousand", async () => {
    const { totaal, resultaten } = await partners("deelnemers=gm0106&taak=afval&aantal=1000");
    expect(resultaten).toHaveLength(Math.min(1000, totaal));
    expect(await complaints("partners?deelnemers=gm0106&aantal=1001")).toEqual([
      "aantal: Geef een getal van 1 tot en met 1000.",
    ]);
  });

  it("takes a theme for a task, and a family by its code as asked for", async () => {
    const themed = await partners("deelnemers=gm0106&thema=c_d96f9cd3");
    expect(themed.taak?.ingedeeldDoor).toBe("Vliegwiel");
    const chosen = await partners("deelnemers=gm0106&taak=afval");
    expect(chosen.taak).toMatchObject({ code: "afval", ingedeeldDoor: "gevraagd" });
  });

  it("reads an abolished municipality as its successor, and says so", async () => {
    const { deelnemers, opgevolgd } = await partners("deelnemers=gm0010");
    expect(deelnemers.map((it) => it.code)).toEqual(["gm1979"]);
    expect(opgevolgd).toMatchObject([{ code: "gm0010", door: [{ code: "gm1979" }] }]);
    expect(opgevolgd[0]?.toelichting).toContain("Delfzijl is opgeheven");
  });

  it("reads a municipality of today on an earlier day as its predecessors, and answers with those of today", async () => {
    const { deelnemers, resultaten, geldigOp, gereconstrueerd } = await partners(
      "deelnemers=gm1979&geldigOp=2015-06-30&aantal=1000",
    );
    expect(geldigOp).toBe("2015-06-30");
    expect(deelnemers.map((it) => it.code)).toEqual(["gm0003", "gm0010", "gm0024"]);
    const codes = resultaten.map((it) => it.code);
    for (const gone of ["gm0003", "gm0010", "gm0024", "gm1979", "gm0005"]) expect(codes).not.toContain(gone);
    expect(codes).toContain("gm0014");
    expect(gereconstrueerd).toBe(true);
  });

  it("refuses names, unknown codes and nobody at all, with all mistakes at once", async () => {
    expect(await complaints("partners?organisatie=Assen&geldigOp=2026-02-30")).toHaveLength(1);
    expect(await complaints("partners?organisatie=gm9999&deelnemers=gm0106,gm9998")).toEqual([
      "organisatie: “gm9999” is geen code van een organisatie die Vliegwiel kent.",
      "deelnemers: “gm9998” is geen code van een organisatie die Vliegwiel kent.",
    ]);
    expect((await complaints("partners"))[0]).toMatch(/^deelnemers: Geef ten minste één organisatie/);
    expect((await complaints("partners?organisatie="))[0]).toMatch(/^organisatie: /);
    const many = Array.from({ length: 11 }, (_, place) => `gm${String(place + 1).padStart(4, "0")}`);
    expect((await complaints(`partners?deelnemers=${many.join(",")}`)).join()).toMatch(/deelnemers/);
  });

  it("says what limits it: a day before everything, a day after the register, words without a task", async () => {
    const { resultaten, opmerkingen } = await partners("deelnemers=gm0106&geldigOp=1900-01-01");
    expect(opmerkingen).toEqual([
      "Het register kent geen regelingen op 1 januari 1900. Alleen waar organisaties liggen telt dan mee.",
    ]);
    const kinds = new Set(resultaten.flatMap((it) => it.redenen.map((reden) => reden.soort)));
    expect(kinds).not.toContain("samen");
    expect((await partners("deelnemers=gm0106&geldigOp=2030-01-01")).opmerkingen).toEqual([
      "Zo nieuw is het register niet: dit is de stand van 16 mei 2026.",
    ]);
    const wordless = await partners("deelnemers=gm0106&taak=xyzzy");
    expect(wordless.taak).toBeNull();
    expect(wordless.opmerkingen.join()).toContain("herkent Vliegwiel geen taak");
  });
});

describe("the other advice as data", () => {
  it("says what exists already", async () => {
    const answer = await get<Ranked<Arrangement>>(
      "bestaat-al?deelnemers=gm1699,gm1969&taak=ict-en-bedrijfsvoering",
    );
    expect(answer.totaal).toBe(answer.resultaten.length);
    for (const { soort, redenen, verschillen } of answer.resultaten) {
      expect(["zelfde", "lijkt-op"]).toContain(soort);
      expect([...redenen, ...verschillen].every((it) => it.records.length > 0)).toBe(true);
    }
  });

  it("says who could take it on, with what stands in the way", async () => {
    const { totaal, resultaten } = await get<
      Ranked<{ id: string; redenen: Reason[]; belemmeringen: Reason[]; vorm: { code: string } }>
    >("gastheren?deelnemers=gm0093&taak=afval&bevoegdheid=delegatie&aantal=5");
    expect(totaal).toBeGreaterThan(5);
    expect(resultaten).toHaveLength(5);
    for (const it of resultaten)
      if (it.vorm.code === "RZM") expect(it.belemmeringen.map((one) => one.soort)).toContain("vorm");
  });

  it("says which forms can, with the article, and which level", async () => {
    const forms = await get<{
      toegestaan: { code: string; regels: { artikel: string }[] }[];
      nietToegestaan: { code: string }[];
    }>("vormen?taak=belastingen&bevoegdheid=delegatie&eigen=ja");
    expect(forms.nietToegestaan.map((it) => it.code)).toContain("RZM");
    expect(forms.toegestaan.every((it) => it.regels.every((regel) => regel.artikel !== ""))).toBe(true);
    const level = await get<{
      voorgeschreven: { soort: string }[];
      gebieden: { overlap: number }[];
      kleiner: object;
    }>("niveau?deelnemers=gm0106,gm1680&taak=veiligheid&behoefte=regio");
    expect(level.voorgeschreven.map((it) => it.soort)).toContain("veiligheidsregio");
    expect(level.gebieden.length).toBeGreaterThan(0);
  });
});
