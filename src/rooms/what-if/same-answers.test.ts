import { describe, expect, it } from "vitest";
import { registerApp, wordsOf } from "../../testing.ts";

const site = registerApp();

const page = (path: string, status = 200) => site.page(path, status);
/** A page without its tags, as a reader sees it. */
const read = async (path: string, status = 200) => wordsOf(await page(path, status));

const LEAVING = "/kaart/wat-als/uittreding";
const MOVING = "/kaart/wat-als/verplaatsen";
const MERGING = "/kaart/wat-als/herindeling";
const API = "/api/v1/lappendeken/wat-als";
/** WEDEKA (five municipalities) and EMCO (three): both for work and income, with Borger-Odoorn in both. */
const WEDEKA = "24963139";
const EMCO = "24967489";
const EEMSDELTA = "gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01";

interface Standing {
  regelingen: number;
  verschillendePartners: number;
  vastePartners: number | null;
}
interface Effect {
  organisatie: { code: string; naam: string };
  voor: Standing;
  na: Standing;
}
interface Answer {
  blijven: Effect[];
  erbij: Effect[];
  vallenAf: Effect[];
  gevolg: Effect;
  gemiddeldVastePartners: { voor: number; na: number; over: number };
  vormen: { code: string; kan: string }[];
  regelingen: { id: string; groep: string; uiterlijk: string | null }[];
  gereconstrueerd: { id: string }[];
  partners: { organisatie: { code: string } }[];
  deelnamesDieOvergaan: unknown[];
  werklijst: string;
  na: Standing;
  errors: { veld: string; melding: string }[];
}
const ask = (query: string, status = 200) => site.json<Answer>(`${API}?${query}`, status);
const lines = async (path: string) => (await page(path)).trimEnd().split("\r\n");
const part = (rows: string[], name: string) => rows.filter((it) => it.startsWith(`${name};`));

describe("page, spreadsheet and API say the same", () => {
  it("of an organisation that leaves", async () => {
    const question = `organisatie=gm1681&samenwerking=${WEDEKA}`;
    const answer = await ask(`vraag=uittreding&${question}`);
    expect(answer.blijven).toHaveLength(4);
    expect(answer.gevolg.voor.regelingen).toBe(8);
    expect(answer.gevolg.na).toEqual({ regelingen: 7, verschillendePartners: 26, vastePartners: 0.545455 });
    expect(answer.gemiddeldVastePartners.over).toBe(4);
    const rows = await lines(`${LEAVING}.csv?${question}`);
    expect(rows[0]).toContain("Onderdeel;Naam;Code;Regelingen ervoor");
    expect(part(rows, "Blijft").map((it) => it.split(";")[2])).toEqual(
      answer.blijven.map((it) => it.organisatie.code),
    );
    expect(part(rows, "Stapt eruit")[0]).toContain(";8;7;26;26;0,5;0,545;");
  });

  it("of a task that moves", async () => {
    const question = `van=${WEDEKA}&naar=${EMCO}`;
    const answer = await ask(`vraag=verplaatsen&${question}`);
    expect([answer.blijven.length, answer.erbij.length, answer.vallenAf.length]).toEqual([1, 2, 4]);
    expect(answer.vormen.map((it) => it.kan)).toEqual(["kan", "beperkt", "beperkt", "kan-niet"]);
    const rows = await lines(`${MOVING}.csv?${question}`);
    for (const [name, list] of [
      ["Blijft", answer.blijven],
      ["Komt erbij", answer.erbij],
      ["Valt af", answer.vallenAf],
    ] as const)
      expect(part(rows, name).map((it) => it.split(";")[2])).toEqual(list.map((it) => it.organisatie.code));
  });

  it("of a merger", async () => {
    const answer = await ask(`vraag=herindeling&${EEMSDELTA}`);
    expect(answer.regelingen).toHaveLength(11);
    expect(answer.gereconstrueerd.map((it) => it.id)).toEqual(["30087427"]);
    expect(answer.deelnamesDieOvergaan).toHaveLength(25);
    expect(answer.na.verschillendePartners).toBe(answer.partners.length);
    const rows = await lines(`${MERGING}.csv?${EEMSDELTA}`);
    expect(part(rows, "Vervalt")).toHaveLength(2);
    expect(part(rows, "Aanpassen")).toHaveLength(6);
    expect(part(rows, "Blijft, want de wet stelt het gebied vast")).toHaveLength(3);
    expect(part(rows, "Partner").map((it) => it.split(";")[2])).toEqual(
      answer.partners.map((it) => it.organisatie.code),
    );
    expect((await site.app.request(answer.werklijst)).status).toBe(200);
  });

  it("refuse what is unclear, with the choices in the sentence", async () => {
    const { errors } = await ask("vraag=uittreding&organisatie=gm1681", 400);
    expect(errors[0]?.veld).toBe("samenwerking");
    expect(errors[0]?.melding).toContain(WEDEKA);
    expect(await read(`${LEAVING}.csv?organisatie=gm1681`, 400)).toContain(WEDEKA);
    expect((await ask(`vraag=verplaatsen&van=${WEDEKA}`, 400)).errors[0]?.veld).toBe("naar");
    await ask("vraag=verplaatsen", 400);
  });

  it("refuse a missing question, an unknown one, and parameters of another", async () => {
    await ask("", 400);
    await ask("vraag=opheffen", 400);
    const { errors } = await ask(
      `vraag=uittreding&organisatie=gm1681&samenwerking=${WEDEKA}&naar=1&dag=2021-01-01`,
      400,
    );
    expect(errors.map((it) => it.veld)).toEqual(["naar", "dag"]);
  });
});
