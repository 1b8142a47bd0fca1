/**
 * Every place that shows a count, a day or a name of the same fact shows the same one: page, section, sheet, spreadsheet,
 * API, map and what advice reads. Over the whole shipped register; a sample of it here, all of it in `bin/drill`.
 */
import { describe, expect, it } from "vitest";
import { formatDay } from "#kit/day.ts";
import { readFabric } from "#rooms/day";
import { compareNames } from "#rooms/organisations";
import { Agreement } from "./agreement.ts";
import { registerApp, wordsOf } from "../src/testing.ts";

/** Around mergers, in the past, on the register's own day. */
const DAYS = ["2019-03-01", "2020-12-31", "2023-01-01", "2026-05-16"];
const EVERY = process.env.EVERY_SUBJECT === "yes" ? 1 : 23;

const site = registerApp();

interface Reference {
  code: string;
  naam: string;
}
interface Participant extends Reference {
  deelnemerSinds: string;
}
interface Membership {
  id: string;
  naam: string;
  deelnemerSinds: string;
  tekstVanKracht: boolean;
}
interface Listed {
  id: string;
  titel: string;
  aantalDeelnemers: number;
  bestaatSinds: string;
}
interface List<Item> {
  totaal: number;
  resultaten: Item[];
}

const read = async (path: string) => wordsOf(await site.page(path));

/** All of a list of the API. */
async function all<Item>(path: string): Promise<Item[]> {
  const found: Item[] = [];
  for (let page = 1; ; page++) {
    const list = await site.json<List<Item>>(`${path}&paginaGrootte=100&pagina=${page}`);
    found.push(...list.resultaten);
    if (found.length >= list.totaal) return found;
  }
}

/** Rows of a spreadsheet by the names of its columns; without quoted line ends. */
async function sheet(path: string): Promise<Record<string, string>[]> {
  const [head, ...lines] = (await site.page(path)).replace("\uFEFF", "").trim().split("\r\n");
  const cells = (line: string) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g)].map(([, cell = ""]) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    );
  const names = cells(head ?? "");
  return lines.map((line) =>
    Object.fromEntries(cells(line).map((cell, at): [string, string] => [names[at] ?? "", cell])),
  );
}

/** A part of a page: its contents may name both before. */
const between = (page: string, from: string, until: string): string => {
  const start = page.indexOf(from);
  return page.slice(start, page.indexOf(until, start));
};

/** The number that stands before these words, as key figures have it. */
const figure = (page: string, words: RegExp): string | null =>
  new RegExp(`(?:${words.source}) ([\\d.]+)`).exec(page)?.[1]?.replace(".", "") ?? null;

/** The day in the cell that follows a name in a table. */
const after = (page: string, name: string): string | null => {
  for (let at = page.indexOf(` ${name} `); at >= 0; at = page.indexOf(` ${name} `, at + 1)) {
    const day = /^ (\d{1,2} [a-z]+ \d{4})/.exec(page.slice(at + name.length + 1))?.[1];
    // The name also stands in the remarks of others.
    if (day !== undefined) return day;
  }
  return null;
};

const sampled = <Item>(items: Item[], offset: number): Item[] =>
  items.filter((_, at) => at % EVERY === offset % EVERY);

describe("what the product says of one fact", () => {
  const agreement = new Agreement();

  it.each(DAYS)("is the same of every arrangement on %s, wherever it stands", async (day) => {
    const on = `geldigOp=${day}`;
    const fabric = await readFabric(site.db, day);
    const listed = await all<Listed>(`/api/v1/samenwerkingen?${on}`);
    const rows = new Map((await sheet(`/samenwerkingen.csv?${on}`)).map((it) => [it["ROO-nummer"], it]));
    expect(rows.size).toBe(listed.length);
    const woven = new Map(fabric.arrangements.map((it) => [it.key, it]));
    for (const it of sampled(listed, DAYS.indexOf(day))) {
      const say = (fact: string, place: string, value: string | number | null) => {
        agreement.say(it.id, day, fact, place, value);
      };
      const page = await read(`/samenwerkingen/${it.id}?${on}`);
      const taking = between(page, "Deelnemers op ", "Door de tijd");
      const detail = await site.json<Listed>(`/api/v1/samenwerkingen/${it.id}?${on}`);
      const participants = await all<Participant>(`/api/v1/samenwerkingen/${it.id}/deelnemers?${on}`);
      const map = await site.json<{ features: { properties: Partial<Participant> }[] }>(
        `/kaart/deelnemers/${it.id}.geojson?${on}`,
      );

      say("deelnemers", "lijst in de API", it.aantalDeelnemers);
      say("deelnemers", "samenwerking in de API", detail.aantalDeelnemers);
      say("deelnemers", "deelnemers in de API", participants.length);
      say("deelnemers", "lijst als CSV", rows.get(it.id)?.Deelnemers ?? null);
      say("deelnemers", "pagina", figure(page, /deelnemers?/));
      say("deelnemers", "lappendeken", woven.get(it.id)?.members.length ?? null);
      say("bestaat sinds", "lijst in de API", formatDay(it.bestaatSinds));
      say("bestaat sinds", "samenwerking in de API", formatDay(detail.bestaatSinds));
      say("bestaat sinds", "lijst als CSV", formatDay(rows.get(it.id)?.["Bestaat sinds"] ?? "0001-01-01"));
      say("bestaat sinds", "pagina", /bestaat sinds (\d+ [a-z]+ \d{4})/.exec(page)?.[1] ?? null);
      say("bestaat sinds", "lappendeken", formatDay(woven.get(it.id)?.since ?? "0001-01-01"));
      const first = participants.map((one) => one.deelnemerSinds).sort()[0];
      if (first !== undefined) expect(first >= it.bestaatSinds, `${it.id} op ${day}`).toBe(true);
      for (const one of participants) {
        const since = (place: string, value: string | null) => {
          say(`${one.code} sinds`, place, value);
        };
        since("deelnemers in de API", formatDay(one.deelnemerSinds));
        since("pagina van de samenwerking", after(taking, one.naam));
        const drawn = map.features.find((feature) => feature.properties.code === one.code)?.properties;
        if (drawn?.deelnemerSinds) since("kaart als GeoJSON", formatDay(drawn.deelnemerSinds));
        const seat = woven.get(it.id)?.seats.find((place) => fabric.bodies[place.body]?.code === one.code);
        since("lappendeken", seat?.since ? formatDay(seat.since) : null);
      }
    }
  });

  it.each(DAYS)("is the same of every organisation on %s, wherever it stands", async (day) => {
    const on = `geldigOp=${day}`;
    const fabric = await readFabric(site.db, day);
    const onMap = new Map((await sheet(`/kaart/gemeenten.csv?${on}`)).map((it) => [it.Code, it]));
    const taking = fabric.bodies.filter((it) => (fabric.arrangementsOf[it.index] ?? []).length > 0);
    for (const body of sampled(taking, DAYS.indexOf(day))) {
      const say = (fact: string, place: string, value: string | number | null) => {
        agreement.say(body.code, day, fact, place, value);
      };
      const own = fabric.arrangementsOf[body.index] ?? [];
      const partners = new Set(own.flatMap((it) => fabric.arrangements[it]?.members ?? []));
      partners.delete(body.index);
      const memberships = await all<Membership>(`/api/v1/organisaties/${body.code}/deelnames?${on}`);
      const html = await site.page(`/organisaties/${body.code}?${on}`);
      const page = wordsOf(html);
      const council = ["gemeente", "provincie", "waterschap"].includes(body.type);

      say("regelingen", "lappendeken", own.length);
      say("regelingen", "deelnames in de API", memberships.filter((it) => it.tekstVanKracht).length);
      say("regelingen", "pagina", figure(page, /gemeenschappelijke regeling(?:en)?/));
      say(
        "regelingen",
        "lijst in de API",
        (await site.json<List<Listed>>(`/api/v1/samenwerkingen?deelnemer=${body.code}&${on}`)).totaal,
      );
      if (onMap.get(body.code)?.["Organisaties van de dag"] === body.code)
        say("regelingen", "kaart als CSV", onMap.get(body.code)?.Regelingen ?? null);
      say("partners", "lappendeken", partners.size);
      say("partners", "pagina", figure(page, /partners? in het register/));
      say("naam", "lappendeken", body.name);
      say(
        "naam",
        "organisatie in de API",
        (await site.json<Reference>(`/api/v1/organisaties/${body.code}?${on}`)).naam,
      );
      if (council) {
        const questions = await site.json<{ aantalPartners: number; organisatie: Reference }>(
          `/api/v1/toezicht/organisaties/${body.code}/vragen?${on}`,
        );
        say("partners", "zes vragen in de API", questions.aantalPartners);
        say("naam", "zes vragen in de API", questions.organisatie.naam);
        say(
          "regelingen",
          "raad als CSV",
          (await sheet(`/voor-de-raad/${body.code}/samenwerkingen.csv?${on}`)).length,
        );
      }
      for (const [at, it] of memberships.entries()) {
        const since = (place: string, value: string | null) => {
          say(`${it.id} sinds`, place, value);
        };
        const told = formatDay(it.deelnemerSinds);
        since("deelnames in de API", told);
        const came = new RegExp(
          `href="/samenwerkingen/${it.id}[^"]*">[^<]*</a>, per <time datetime="${it.deelnemerSinds}"`,
        );
        since("wie kwam en ging", came.test(html) ? told : "staat er niet");
        const arrangement = fabric.arrangements.find((one) => one.key === it.id);
        const seat = arrangement?.seats.find((place) => place.body === body.index);
        if (it.tekstVanKracht) since("lappendeken", seat?.since ? formatDay(seat.since) : null);
        if (council && at % 3 === 0) {
          const answered = await site.json<{ deelname: { deelnemerSinds: string } | null }>(
            `/api/v1/toezicht/informatiebladen/${it.id}?deelnemer=${body.code}&${on}`,
          );
          since("informatieblad in de API", answered.deelname && formatDay(answered.deelname.deelnemerSinds));
        }
      }
    }
  });

  it("names participants in the order of every list, whoever of them a text names", async () => {
    const names = (list: Reference[]) => list.map((it) => it.naam);
    const shown = await all<Participant>("/api/v1/samenwerkingen/24963508/deelnemers?geldigOp=2019-03-01");
    expect(names(shown).slice(-4)).toEqual([
      "Gemeente Stadskanaal",
      "Gemeente Veendam",
      "Gemeente Westerkwartier",
      "Gemeente Westerwolde",
    ]);
    for (const day of DAYS) {
      const groups = await all<{ gemeenten: Reference[] }>(`/api/v1/lappendeken/groepen?geldigOp=${day}`);
      const kinds = groups.map((it) => it.gemeenten.map(({ naam: name, code: key }) => ({ name, key })));
      expect(kinds).toEqual(kinds.map((it) => it.toSorted(compareNames)));
    }
  });

  it("says of no arrangement both that it existed and that it was not in force", async () => {
    const early = await read("/samenwerkingen/24963508?geldigOp=2011-06-01");
    expect(early).toContain("bestaat sinds 1 juli 1997");
    expect(early).toContain("Van 1 juni 2011 heeft het register geen tekst van deze regeling.");
    expect(await read("/voor-de-raad/informatiebladen/24963508?geldigOp=2011-06-01")).not.toContain(
      "niet van kracht",
    );
    expect(await read("/samenwerkingen/24963508?geldigOp=1990-06-01")).toContain(
      "Op 1 juni 1990 bestond deze regeling nog niet.",
    );
  });

  it("has every participant in the table beside a picture that has no room for them", async () => {
    const page = await read("/samenwerkingen/24962301?geldigOp=2021-01-01");
    const table = between(page, "Dezelfde tijdlijn als tabel", "Teksten van de");
    expect(table).toContain("Gemeente Heusden");
  });

  it("is one answer to who can leave: of the council, of its sheet and of what if", async () => {
    const asked = [
      // Known by who carries it out.
      { of: "gm0014", key: "24963508", day: "2022-01-01", can: false },
      // In two environment services, of which one takes over.
      { of: "gm0312", key: "27030716", day: "2026-05-16", can: true },
    ];
    for (const { of, key, day, can } of asked) {
      const status = can ? 200 : 409;
      const on = `geldigOp=${day}`;
      await site.page(
        `/api/v1/lappendeken/wat-als?vraag=uittreding&organisatie=${of}&samenwerking=${key}&${on}`,
        status,
      );
      const sheetOf = await read(`/voor-de-raad/${of}/samenwerkingen/${key}?${on}`);
      expect(sheetOf.includes("Uittreden kan niet")).toBe(!can);
      expect(sheetOf.includes("De opzegtermijn en de kosten van uittreden")).toBe(can);
      const html = await site.page(`/voor-de-raad/${of}?${on}`);
      const bound = /Verplicht door de wet: uittreden kan niet.*?<\/ul>/s.exec(html)?.[0] ?? "";
      expect(bound.includes(`samenwerkingen/${key}`)).toBe(!can);
      expect(wordsOf(html)).toMatch(/Uit \d van de \d+ kan dat niet: de wet verplicht ze\./);
    }
  });

  it("asks nothing for a council that is no more, on pages and as data", async () => {
    const haren = "/voor-de-raad/roo-28059";
    const own = await read(`${haren}/samenwerkingen/24963508`);
    expect(own).toContain("Gemeente Haren bestond op 16 mei 2026 niet");
    expect(own).not.toContain("Weet het register het?");
    expect(await read(`${haren}/samenwerkingen/24963508?geldigOp=2018-12-31`)).toContain("Zes vragen van de");
    expect(await read(`${haren}/boekje`)).not.toContain("deelneemt");
    expect(await read("/organisaties/roo-28059")).toContain("nam deze organisatie op 16 mei 2026 aan geen");
    for (const path of ["organisaties/roo-28059/vragen?", "informatiebladen/24963508?deelnemer=roo-28059&"]) {
      const answers = async (day: string) =>
        (await site.json<{ antwoorden: unknown[] }>(`/api/v1/toezicht/${path}geldigOp=${day}`)).antwoorden;
      expect(await answers("2026-05-16")).toEqual([]);
      expect(await answers("2018-12-31")).toHaveLength(6);
    }
  });

  it("was told by at least two places each time, and by none of them otherwise", () => {
    console.log(agreement.summary());
    expect(agreement.disagreements().slice(0, 40)).toEqual([]);
    expect(agreement.alone()).toBe(0);
  });
});
