/** What fields offer while one types, as their script asks for it. */
import { describe, expect, it } from "vitest";
import { registerApp } from "../../testing.ts";

const site = registerApp();

interface Offered {
  resultaten: {
    naam: string;
    invullen: string;
    toelichting: string;
    adres: string;
    code?: string;
    id?: string;
  }[];
}
const offered = async (question: Record<string, string>) =>
  (await site.json<Offered>(`/api/v1/aanvullen?${new URLSearchParams(question).toString()}`)).resultaten;
const first = async (zoek: string, more: Record<string, string> = {}) =>
  (await offered({ zoek, soort: "organisaties", ...more }))[0]?.code;

describe("a field that takes an organisation", () => {
  it("offers it by its first letters, a code, another name, and a name that is nearly right", async () => {
    expect(await first("gron")).toBe("gm0014");
    expect(await first("Asse")).toBe("gm0106");
    expect(await first("1950")).toBe("gm1950");
    expect(await first("'s-Graven")).toBe("gm0518");
    expect(await first("westerwolt")).toBe("gm1950");
    expect(await first("min van ond")).toBe("mnre1109");
    expect(await first("Drente")).toBe("pv22");
  });

  it("offers the types alone that it takes", async () => {
    const types = await offered({ zoek: "gron", soort: "organisaties", type: "gemeente,provincie" });
    expect(new Set(types.map((it) => it.toelichting))).toEqual(new Set(["Gemeente", "Provincie"]));
  });

  it("offers who existed on the day, and keeps that day in the address of the page", async () => {
    const [then] = await offered({ zoek: "apping", soort: "organisaties", geldigOp: "2020-12-31" });
    expect(then).toMatchObject({ code: "gm0003", adres: "/organisaties/gm0003?geldigOp=2020-12-31" });
    const now = await offered({ zoek: "eemsd", soort: "organisaties", geldigOp: "2020-12-31" });
    expect(now.map((it) => it.toelichting)).not.toContain("Gemeente");
  });

  it("writes what means that one and no other: the field understands what it offered", async () => {
    for (const zoek of ["Groningen", "Bergen", "Utrecht", "Hunze en Aas"]) {
      for (const { code, invullen } of (await offered({ zoek, soort: "organisaties" })).slice(0, 3)) {
        const [again] = await offered({ zoek: invullen, soort: "organisaties" });
        expect([invullen, again?.code]).toEqual([invullen, code]);
      }
    }
  });
});

describe("other fields", () => {
  it("offer collaborations by words, with the number that tells namesakes apart", async () => {
    const found = await offered({ zoek: "recreatieschap drenthe", soort: "samenwerkingen" });
    expect(found[0]).toMatchObject({ id: "24967506", adres: "/samenwerkingen/24967506" });
    expect(found[0]?.invullen).toMatch(/\(24967506\)$/);
    const page = await site.page(
      `/kaart/wat-als/uittreding?${new URLSearchParams({ samenwerking: found[0]?.invullen ?? "" }).toString()}`,
    );
    expect(page).toContain("Wie zou uit");
  });

  it("offer kinds of task by their names and by the plain words for them", async () => {
    expect((await offered({ zoek: "afv", soort: "taken" })).map((it) => it.code)).toContain("afval");
    expect((await offered({ zoek: "vuilnis", soort: "taken" }))[0]?.code).toBe("afval");
  });

  it("offer both on the front page, at most eight", async () => {
    const found = await offered({ zoek: "gron" });
    expect(found.length).toBeLessThanOrEqual(8);
    expect(found.some((it) => it.code !== undefined)).toBe(true);
    expect(found.some((it) => it.id !== undefined)).toBe(true);
  });

  it("refuse an empty question and a kind that is not there", async () => {
    await site.json("/api/v1/aanvullen", 400);
    await site.json("/api/v1/aanvullen?zoek=", 400);
    await site.json("/api/v1/aanvullen?zoek=a&soort=mensen", 400);
  });
});
