/** Every form that asks something, sent as it was: the page says what to fill in, first and at the field. */
import { describe, expect, it } from "vitest";
import { registerApp } from "./testing.ts";

const site = registerApp();

const EMPTY = [
  "/zoeken?zoek=",
  "/voor-de-raad?zoek=",
  "/voor-de-raad/herindeling?soort=nieuw&gemeenten=&gemeenten=&gemeenten=&dag=&blijft=",
  "/verkennen?organisatie=&taak=",
  "/kaart?beeld=met-wie&gemeente=",
  "/kaart?beeld=deelnemers&samenwerking=",
  "/kaart?beeld=taak&taak=",
  "/kaart/netwerk?zoek=",
  "/kaart/netwerk?van=&naar=",
  "/voor-de-raad/gm1699/agenda?jaar=2027&dagen=",
  "/voor-de-raad/gm1699/agenda?jaar=2027&week=&weekdag=",
  "/voor-de-raad/gm1699/agenda?jaar=2027&week=&weekdag=do",
  "/kaart/wat-als/uittreding?organisatie=&samenwerking=",
  "/kaart/wat-als/verplaatsen?van=&organisatie=&taak=&naar=&wijze=erbij",
  "/kaart/wat-als/herindeling?soort=nieuw&gemeenten=&gemeenten=&gemeenten=&dag=&blijft=",
];

describe("a form that is sent empty", () => {
  it.each(EMPTY)("%s says so in its title, above the form and at the field", async (path) => {
    const answer = await site.app.request(path);
    const page = await answer.text();
    expect([400, 422]).toContain(answer.status);
    expect(page).toMatch(/<title>Fout: /);
    const summary = /role="alert">(.*?)<\/ul>/s.exec(page)?.[1] ?? "";
    const fields = [...summary.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    expect(fields.length).toBeGreaterThan(0);
    for (const id of fields)
      expect(page).toMatch(new RegExp(`<(input|select|textarea)[^>]* id="${id ?? ""}"`));
  });

  it("does not scold who only opens the page", async () => {
    for (const path of new Set(EMPTY.map((it) => it.split("?")[0] ?? "")))
      expect(await site.page(path)).not.toContain('role="alert"');
  });
});
