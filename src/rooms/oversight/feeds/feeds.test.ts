import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApp } from "../../../app.ts";
import { type OpenBuilding, openBuilding } from "../../../building.ts";
import { rooms } from "../../../rooms.ts";
import { freshDatabase, type TestConnection } from "../../../testing.ts";
import { createLog } from "#kit/log.ts";
import { importRegister } from "#rooms/register";
import { organisation, participant, registerOf, version } from "../../register/small-register.ts";
import { atomXml } from "#kit/atom.ts";

const WASTE = "c_d96f9cd3";
const bodies = [
  organisation("gm0001", "Gemeente Adorp"),
  organisation("gm0002", "Gemeente Baflo"),
  organisation("gm0003", "Gemeente Castricum"),
];
const regional = version("101", "Regeling afval & milieu", ["gm0001", "gm0002"], { themes: [WASTE] });
const harbour = version("102", "Havenschap", ["gm0003"]);

let connection: TestConnection;
let building: OpenBuilding;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  await importRegister(
    connection.db,
    registerOf("2026-05-16", bodies, [regional, harbour]),
    new Date("2026-05-17T08:00:00Z"),
  );
  building = await openBuilding(connection.db, rooms, {
    contactEmail: null,
    hostedBy: "Proefgemeente",
    publicUrl: "https://samen.example/",
  });
  app = createApp(building, rooms, createLog("silent"));
});
afterAll(async () => {
  building.close();
  await connection.close();
});

const ATOM = "http://www.w3.org/2005/Atom";

interface Parsed {
  feed: Map<string, string>;
  entries: Map<string, string>[];
}

/** Reads a feed with a strict parser: elements by name, links by relation. */
function parse(xml: string): Parsed {
  const parser = new SaxesParser({ xmlns: true });
  const parsed: Parsed = { feed: new Map(), entries: [] };
  let text = "";
  let entry: Map<string, string> | null = null;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    expect(tag.uri).toBe(ATOM);
    text = "";
    if (tag.local === "entry") {
      entry = new Map();
      parsed.entries.push(entry);
    }
    if (tag.local === "link")
      (entry ?? parsed.feed).set(`link ${tag.attributes.rel?.value ?? ""}`, tag.attributes.href?.value ?? "");
  });
  parser.on("text", (it) => (text += it));
  parser.on("closetag", (tag) => {
    if (tag.local === "entry") entry = null;
    else (entry ?? parsed.feed).set(tag.local, text);
  });
  parser.write(xml).close();
  return parsed;
}

async function feed(path: string): Promise<Parsed> {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  const parsed = parse(await answer.text());
  for (const part of [parsed.feed, ...parsed.entries]) {
    expect(part.get("id")).toMatch(/^tag:samen\.example,\d{4}-\d{2}-\d{2}:/);
    expect(part.get("title")).not.toBe("");
    expect(new Date(part.get("updated") ?? "").getTime()).not.toBeNaN();
    expect(part.get("link alternate")).toMatch(/^https:\/\/samen\.example\//);
  }
  expect(parsed.feed.get("name")).toBe("Proefgemeente");
  expect(parsed.feed.get("link self")).toBe(`https://samen.example${path}`);
  return parsed;
}

describe("before anything changed", () => {
  it("a feed is valid and says that nothing changed since the first reading", async () => {
    for (const path of ["gm0001", "samenwerkingen/101", `themas/${WASTE}`]) {
      const { feed: head, entries } = await feed(`/voor-de-raad/${path}/feed.atom`);
      expect(entries).toEqual([]);
      expect(head.get("subtitle")).toBe(
        "Er is sinds de eerste inlezing op 17 mei 2026 niets veranderd in het register.",
      );
      expect(head.get("updated")).toBe("2026-05-17T08:00:00.000Z");
    }
  });
});

describe("after a second reading", () => {
  beforeAll(async () => {
    await importRegister(
      connection.db,
      registerOf(
        "2026-06-16",
        [organisation("gm0001", "Gemeente Nieuw-Adorp"), ...bodies.slice(1)],
        [
          {
            ...regional,
            title: "Regeling <afval>",
            participations: [
              participant("gm0001", { name: "Gemeente Nieuw-Adorp" }),
              participant("gm0003", { name: "Gemeente Castricum" }),
            ],
          },
          { ...harbour, lastVerified: "2026-06-01", lastModified: "2026-06-01" },
        ],
      ),
      new Date("2026-06-20T10:00:00Z"),
    );
    await building.refresh();
  });

  it("the feed of a municipality tells its new name and the change in its arrangement, with both days", async () => {
    const { feed: head, entries } = await feed("/voor-de-raad/gm0001/feed.atom");
    expect(head.get("updated")).toBe("2026-06-20T10:00:00.000Z");
    expect(entries.map((it) => it.get("id"))).toEqual([
      "tag:samen.example,2026-06-20:wijziging/2/organisation/gm0001",
      "tag:samen.example,2026-06-20:wijziging/2/version/101",
    ]);
    expect(entries[0]?.get("content")).toBe(
      "Gemeente Nieuw-Adorp is gewijzigd in het register: naam van “Gemeente Adorp” naar “Gemeente Nieuw-Adorp”. " +
        "Stand van het register: 16 juni 2026. Bij Vliegwiel bekend sinds 20 juni 2026.",
    );
    expect(entries[1]?.get("title")).toContain("titel van “Regeling afval & milieu” naar “Regeling <afval>”");
    expect(entries[1]?.get("link alternate")).toBe("https://samen.example/samenwerkingen/101?versie=101");
  });

  it("a municipality that was taken off a text hears of it too", async () => {
    const { entries } = await feed("/voor-de-raad/gm0002/feed.atom");
    expect(entries).toHaveLength(1);
    expect(entries[0]?.get("title")).toContain("deelnemers erbij Gemeente Castricum, eraf gm0002");
  });

  it("arrangements and themes have their own", async () => {
    expect((await feed("/voor-de-raad/samenwerkingen/101/feed.atom")).entries).toHaveLength(1);
    expect((await feed(`/voor-de-raad/themas/${WASTE}/feed.atom`)).entries).toHaveLength(1);
  });

  it("a new checking date alone is no news", async () => {
    expect((await feed("/voor-de-raad/samenwerkingen/102/feed.atom")).entries).toEqual([]);
  });

  it("the page shows it with the register's day and the day we learned it", async () => {
    const page = await (
      await app.request("/voor-de-raad/gm0002/veranderd?van=2026-05-16&tot=2026-06-16")
    ).text();
    expect(page).toContain("eraf gm0002");
    expect(page).toContain("16 juni 2026");
    expect(page).toContain("20 juni 2026");
    const earlier = await (
      await app.request("/voor-de-raad/gm0002/veranderd?van=2026-05-16&tot=2026-06-15")
    ).text();
    expect(earlier).not.toContain("eraf gm0002");
    const csv = await (
      await app.request("/voor-de-raad/gm0002/veranderd.csv?van=2026-05-16&tot=2026-06-16")
    ).text();
    expect(csv).toContain("2026-06-20");
    const json = (await (
      await app.request("/api/v1/toezicht/organisaties/gm0002/veranderingen?van=2026-05-16&tot=2026-06-16")
    ).json()) as { resultaten: { soort: string; bekendSinds: string | null }[] };
    expect(json.resultaten).toContainEqual(
      expect.objectContaining({
        soort: "gewijzigd-in-register",
        bekendSinds: "2026-06-20T10:00:00.000Z",
      }),
    );
  });

  it("a text that leaves the register ends, and the page and the feed say so", async () => {
    await importRegister(
      connection.db,
      registerOf(
        "2026-07-16",
        [organisation("gm0001", "Gemeente Nieuw-Adorp"), ...bodies.slice(1)],
        [regional],
      ),
      new Date("2026-07-20T10:00:00Z"),
    );
    await building.refresh();
    const { entries } = await feed("/voor-de-raad/samenwerkingen/102/feed.atom");
    expect(entries[0]?.get("title")).toBe("De tekst “Havenschap” staat niet meer in het register.");
    const page = await (
      await app.request("/voor-de-raad/gm0003/veranderd?van=2026-06-16&tot=2026-07-16")
    ).text();
    expect(page).toContain("“Havenschap”</a> is beëindigd; Castricum deed daarin mee.");
    expect(page).toContain("niet meer in het register");
  });
});

describe("a feed", () => {
  it("refuses codes nobody has, and a day: it is about what is new", async () => {
    for (const path of ["gm9999", "samenwerkingen/999", "themas/c_onbekend"])
      expect((await app.request(`/voor-de-raad/${path}/feed.atom`)).status).toBe(404);
    expect((await app.request("/voor-de-raad/gm0001/feed.atom?geldigOp=2020-01-01")).status).toBe(400);
  });

  it("leads from another code to the right one", async () => {
    const moved = await app.request("/voor-de-raad/GM0001/feed.atom");
    expect([moved.status, moved.headers.get("Location")]).toEqual([301, "/voor-de-raad/gm0001/feed.atom"]);
  });

  it("holds any text, also signs that XML cannot", () => {
    const nasty = "a<b>&\"'\u0000\u0008\uFFFE]]>é😀";
    const when = new Date("2026-01-01T00:00:00Z");
    const entry = { id: "tag:x,2026:1", title: nasty, updated: when, href: nasty, content: nasty };
    const { entries } = parse(
      atomXml({ ...entry, subtitle: nasty, author: nasty, self: "/", page: "/", entries: [entry] }),
    );
    expect(entries[0]?.get("title")).toBe("a<b>&\"']]>é😀");
  });
});
