/** Search finds what organisations wrote down beside the register: for who may read it, and as long as he may. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Serving } from "#kit/http/serve.ts";
import { createLog } from "#kit/log.ts";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { asking, FIELDS, putTie } from "../ties/testing-ties.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const visitor = () => asking(opened.site.app, null);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const put = (name: string, wanted: Parameters<typeof putTie>[1] = {}) =>
  putTie(opened.world(), { state: "confirmed", ...wanted, facts: { name, ...wanted.facts } });
/** The part of the page about it; null where there is none. */
const besideIn = (html: string) =>
  /<section id="buiten-het-register">.*?<\/section>/s.exec(html)?.[0] ?? null;
const pageOf = async (query: string, who = visitor()) => besideIn((await who.open(`/zoeken?${query}`)).html);
interface Answer {
  totaal: number;
  overige: { id: string; naam: string; gevonden: string[] }[];
}
const api = (query: string) => opened.site.json<Answer>(`/api/v1/zoek?${query}`);

describe("what is outside the register", () => {
  it("is found by its name, what it is for and its partners, under a heading of its own", async () => {
    const { id } = await put("Textiel inzamelen", {
      facts: { purpose: "minder kleding in de bak", form: "network" },
    });
    for (const [words, place] of [
      ["textiel", "in de naam"],
      ["kleding", "in het doel"],
      ["voorbeeld", "bij de partners"],
      ["kleding+textiel", "in de naam en in het doel"],
    ] as const) {
      const found = await pageOf(`zoek=${words}`);
      for (const text of [
        "Buiten het register",
        `href="/samenwerkingen/overige/${id}"`,
        "Netwerk",
        "eigen opgave",
        `Gevonden ${place}`,
        `href="/samenwerkingen/overige?zoek=${words}"`,
      ])
        expect([words, found?.includes(text)], text).toEqual([words, true]);
    }
    expect(await pageOf("zoek=fietsen")).toBeNull();
    expect(await pageOf("zoek=textiel&soort=organisaties")).toBeNull();
    expect(await pageOf("zoek=textiel&soort=samenwerkingen")).not.toBeNull();
  });

  it("does not count in what the register has, and a page without hits of the register says so", async () => {
    const { html } = await visitor().open("/zoeken?zoek=textiel");
    expect(html).toContain("0 resultaten voor “textiel” in het register");
    expect(html).toContain("Niets gevonden in het register.");
    expect(await api("zoek=textiel")).toMatchObject({ totaal: 0, overige: [{ gevonden: ["naam"] }] });
  });

  it("holds on the day that was chosen, or is found whenever it was", async () => {
    await put("Oude afspraak", { facts: { begins: "2015-01-01", ends: "2018-01-01" } });
    expect(await pageOf("zoek=afspraak")).toContain("Oude afspraak");
    expect(await pageOf("zoek=afspraak&geldigOp=2016-01-01")).toContain("Oude afspraak");
    expect(await pageOf("zoek=afspraak&geldigOp=2020-01-01")).toBeNull();
    expect((await api("zoek=afspraak&geldigOp=2020-01-01")).overige).toEqual([]);
  });

  it("is at most five on the page and in the API; the file has all", async () => {
    for (let nth = 1; nth <= 6; nth++) await put(`Reeks ${nth}`);
    expect((await pageOf("zoek=reeks"))?.match(/<li>/g)).toHaveLength(5);
    expect((await api("zoek=reeks")).overige.map((it) => it.naam)).toEqual(
      [1, 2, 3, 4, 5].map((it) => `Reeks ${it}`),
    );
    const rows = (await visitor().open("/zoeken.csv?zoek=reeks")).html.trim().split("\r\n").slice(1);
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatch(/^Overige samenwerking;[0-9A-Z]{26};Reeks 1;in de naam$/);
  });
});

describe("who may not read it, finds nothing of it", () => {
  it.each([
    [
      "side",
      ["reader", "editor"],
      ["council reader", "admin elsewhere", "platform admin", "without a place"],
    ],
    ["participants", ["reader", "council reader", "admin elsewhere"], ["without a place", "former admin"]],
    ["government", ["reader", "admin elsewhere"], ["without a place"]],
  ] as const)("one for %s", async (wanted, sees, blind) => {
    const { id } = await put(`Geheimpje ${wanted}`, { wanted });
    const query = `zoek=geheimpje+${wanted}`;
    for (const subject of sees)
      expect([subject, await pageOf(query, await as(subject))]).toEqual([
        subject,
        expect.stringContaining(id),
      ]);
    for (const subject of blind)
      expect([subject, await pageOf(query, await as(subject))]).toEqual([subject, null]);
    expect(await pageOf(query)).toBeNull();
    // Files and programs have what is for everyone, whoever asks.
    for (const who of [visitor(), await as("reader")])
      for (const path of ["/zoeken.csv", "/api/v1/zoek", "/api/v1/aanvullen"])
        expect([path, (await who.open(`${path}?${query}`)).html.includes(`Geheimpje ${wanted}`)]).toEqual([
          path,
          false,
        ]);
  });
});

describe("on pages that are kept", () => {
  let serving: Serving;
  beforeAll(async () => {
    const { app, building } = opened.site;
    serving = await serve(app, building, { port: 0, host: "127.0.0.1" }, createLog("silent"));
  });
  afterAll(async () => {
    serving.server.closeAllConnections();
    await serving.stop();
  });
  const fetched = async (path: string) => (await fetch(`http://127.0.0.1:${serving.port}${path}`)).text();

  it("what is hidden is gone at the next question, and is found again when it is back", async () => {
    const { id, version } = await put("Kanarie");
    const PATHS = [
      "/zoeken?zoek=kanarie",
      "/zoeken.csv?zoek=kanarie",
      "/api/v1/zoek?zoek=kanarie",
      "/samenwerkingen/overige?zoek=kanarie",
    ];
    const found = async () => {
      const seen: boolean[] = [];
      for (const path of PATHS) seen.push((await fetched(path)).includes(id));
      return seen;
    };
    const all = (it: boolean) => PATHS.map(() => it);
    expect(await found()).toEqual(all(true));
    // As it was kept.
    expect(await found()).toEqual(all(true));
    const path = `/samenwerkingen/overige/${id}`;
    const change = async (zichtbaar: string, seen: number) => {
      const { status } = await (
        await as("editor")
      ).send(`${path}/wijzigen`, {
        ...{ ...FIELDS, naam: "Kanarie", zichtbaar, _versie: String(seen) },
      });
      expect(status).toBe(303);
    };
    await change("participants", version);
    expect(await found()).toEqual(all(false));
    await change("public", version + 1);
    expect(await found()).toEqual(all(false));
    const confirmed = await (
      await as("admin elsewhere")
    ).send(`${path}/deelnemers/${ELSEWHERE}/bevestigen`, {
      _versie: String(version + 2),
    });
    expect(confirmed.status).toBe(303);
    expect(await found()).toEqual(all(true));
  });
});
