import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { freshDatabase, registerApp } from "../../../testing.ts";
import { type Arrangement, type Fabric, fabricFrom, readFabric } from "#rooms/day";
import { applyOrganisations, bareOrganisation } from "#rooms/organisations";
import { type ParticipantCollection, participantCollection } from "./geojson.ts";

const DAY = "2026-05-16";

describe("the participants of an arrangement, to take along", () => {
  const register = registerApp();
  let fabric: Fabric;
  beforeAll(async () => {
    fabric = await readFabric(register.db, DAY);
  });
  const get = async (path: string, headers: Record<string, string> = {}) =>
    register.app.request(path, { headers });
  const titled = (words: string) => fabric.arrangements.find((it) => it.title.includes(words))!;
  const geojson = async (path: string) => (await (await get(path)).json()) as ParticipantCollection;

  it("are GeoJSON with a point for each municipality", async () => {
    const drenthe = titled("Veiligheidsregio Drenthe");
    const answer = await get(`/kaart/deelnemers/${drenthe.key}.geojson`);
    expect(answer.headers.get("Content-Type")).toBe("application/geo+json");
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const { type, features, geldigOp } = (await answer.json()) as ParticipantCollection;
    expect([type, geldigOp]).toEqual(["FeatureCollection", DAY]);
    expect(features).toHaveLength(12);
    const assen = features.find((it) => it.id === "gm0106")!;
    expect(assen.properties).toMatchObject({ naam: "Gemeente Assen", provincie: "pv22" });
    const [longitude, latitude] = assen.geometry!.coordinates as [number, number];
    expect(longitude).toBeCloseTo(6.56, 1);
    expect(latitude).toBeCloseTo(53, 1);
  });

  it("keep whoever lies nowhere on the map, without a place", async () => {
    const { features } = await geojson(`/kaart/deelnemers/${titled("SNN").key}.geojson`);
    expect(features.map((it) => it.id)).toEqual(["pv20", "pv21", "pv22"]);
    for (const it of features) expect(it.geometry).toBeNull();
  });

  it("are those of the day", async () => {
    const path = `/kaart/deelnemers/28844710.geojson`;
    const before = await geojson(`${path}?geldigOp=2020-12-31`);
    const after = await geojson(`${path}?geldigOp=2021-01-01`);
    const has = (it: ParticipantCollection, code: string) => it.features.some((one) => one.id === code);
    expect([has(before, "gm0010"), has(before, "gm1979")]).toEqual([true, false]);
    expect([has(after, "gm0010"), has(after, "gm1979")]).toEqual([false, true]);
    expect(before.features.find((it) => it.id === "gm0010")?.properties.gereconstrueerd).toBe(true);
  });

  it("stand on a small map that is well-formed and brings no style or script along", async () => {
    const answer = await get(`/kaart/deelnemers/${titled("Westfries Archief").key}.svg`);
    expect(answer.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    const svg = await answer.text();
    const tags = new Set<string>();
    const attributes = new Set<string>();
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", (tag) => {
      tags.add(tag.name);
      for (const name of Object.keys(tag.attributes)) attributes.add(name);
    });
    parser.write(svg).close();
    expect([...tags].filter((it) => ["style", "script", "image", "foreignObject", "a"].includes(it))).toEqual(
      [],
    );
    expect([...attributes].filter((it) => it === "style" || /^on|href/.test(it))).toEqual([]);
    for (const name of ["Hoorn", "Medemblik", "Opmeer"]) expect(svg).toContain(`${name}: deelnemer`);
    expect(svg).toContain("Schagen: geen deelnemer");
    expect(svg).not.toContain("Maastricht");
  });

  it("stand on dark paper where a page of ours is dark, and only there", async () => {
    const { key } = titled("Westfries Archief");
    const [light, dark] = await Promise.all(
      ["", "?kleuren=donker"].map(async (query) =>
        (await get(`/kaart/deelnemers/${key}.svg${query}`)).text(),
      ),
    );
    const colours = (svg = "") => new Set(svg.match(/#[0-9a-f]{6}/g));
    // Not one colour of the light scheme is left.
    expect([...colours(dark)].filter((it) => colours(light).has(it))).toEqual([]);
    expect(colours(dark).size).toBeGreaterThan(2);
    expect(dark?.replaceAll(/#[0-9a-f]{6}/g, "")).toBe(light?.replaceAll(/#[0-9a-f]{6}/g, ""));
    const page = await (await get(`/samenwerkingen/${key}`)).text();
    expect(page).toContain(
      `<source media="screen and (prefers-color-scheme: dark)" srcset="/kaart/deelnemers/${key}.svg?kleuren=donker"`,
    );
    expect(page).toMatch(new RegExp(`&lt;img src=&quot;[^&]*/kaart/deelnemers/${key}.svg(?!.kleuren)`));
  });

  it("are a PNG too", async () => {
    const answer = await get(`/kaart/deelnemers/${titled("Westfries Archief").key}.png?breedte=800`);
    expect(answer.headers.get("Content-Type")).toBe("image/png");
    const png = Buffer.from(await answer.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 600]);
  });

  it("lead from the number of a text to the arrangement itself", async () => {
    const { version, key } = fabric.arrangements.find((it) => it.version !== it.key)!;
    const answer = await get(`/kaart/deelnemers/${version}.svg?geldigOp=${DAY}`);
    expect(answer.status).toBe(301);
    expect(answer.headers.get("Location")).toBe(`/kaart/deelnemers/${key}.svg?geldigOp=${DAY}`);
  });

  it.each([
    ["1.geojson", 404, /Geen samenwerking met het nummer “1”/],
    ["28844710.svg?geldigOp=1950-01-01", 404, /niet van kracht op 1 januari 1950/],
    ["28844710.png?breedte=9000", 400, /breedte van 100 tot en met 2400/],
    ["28844710.svg?kleur=rood", 400, /kennen we niet/],
  ])("are refused with a sentence: %s", async (file, status, sentence) => {
    const answer = await get(`/kaart/deelnemers/${file}`);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(sentence);
  });

  it("are shown on the page of the arrangement, except where nobody of them is a municipality", async () => {
    const { key } = titled("Westfries Archief");
    const text = await (await get(`/samenwerkingen/${key}`)).text();
    expect(text).toContain(`src="/kaart/deelnemers/${key}.svg"`);
    expect(text).toContain(`/kaart?beeld=deelnemers&amp;samenwerking=${key}`);
    const without = await (await get(`/samenwerkingen/${titled("SNN").key}`)).text();
    expect(without).not.toContain("/kaart/deelnemers/");
  });

  it("lead from a municipality to the map of its partners, and from others nowhere", async () => {
    const text = await (await get("/organisaties/gm0882")).text();
    expect(text).toContain("/kaart?beeld=met-wie&amp;gemeente=gm0882");
    expect(text).toMatch(/de meeste met Brunssum\s*\(18\)/);
    expect(await (await get("/organisaties/pv22")).text()).not.toContain("beeld=met-wie");
  });
});

describe("where boundaries were imported", () => {
  it("participants have their outline, turned as the standard asks, and others their centre", async () => {
    const connection = await freshDatabase(inject("database"));
    const names = ["gm0001", "gm0002", "gm0003"];
    const square = (least: number, most: number): [number, number][] => [
      [least, 52],
      [least, most + 47],
      [most, most + 47],
      [most, 52],
      [least, 52],
    ];
    await connection.db.transaction().execute(async (trx) => {
      const bodies = names.map((key) =>
        bareOrganisation({ key, name: key, type: "gemeente", typeLabel: "Gemeente", source: "roo" }),
      );
      // Both lines go with the clock; the second municipality has two parts.
      const shapes = [
        { organisation: "gm0001", polygons: [[square(5, 6), square(5.4, 5.6)]] },
        { organisation: "gm0002", polygons: [[square(6, 7)], [square(8, 9)]] },
      ];
      await applyOrganisations(trx, {
        changed: bodies,
        day: DAY,
        outlines: { shapes, source: "proefgrenzen.json" },
      });
    });
    const fabric = fabricFrom(
      {
        day: DAY,
        reading: "resolved",
        municipalities: [0, 1, 2],
        neighbours: [],
        bodies: names.map((code, index) => ({
          index,
          code,
          name: code,
          sortName: code,
          type: "gemeente",
          province: null,
          population: null,
          place: { longitude: 5.5, latitude: 52.5 },
        })),
      },
      [],
    );
    const seats = names.map((_, body) => ({ body, basis: "registered", joined: null, namedKeys: [] }));
    const arrangement = { key: "1", version: "1", title: "Proef", seats } as unknown as Arrangement;
    const edition = { version: 1, mark: "1", day: DAY, prose: false, source: "Proefregister" };
    const { features, bronGrenzen } = await participantCollection(
      connection.db,
      { fabric, arrangement },
      edition,
    );
    await connection.close();
    expect(bronGrenzen).toBe("proefgrenzen.json");
    expect(features.map((it) => it.geometry?.type)).toEqual(["Polygon", "MultiPolygon", "Point"]);
    const [outline, hole] = features[0]!.geometry!.coordinates as [number, number][][];
    expect([outline, hole]).toEqual([square(5, 6).reverse(), square(5.4, 5.6)]);
  });
});
