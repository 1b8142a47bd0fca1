/** What stands around every page: its day, its place in the section, what it tells other sites, and how to pass it on. */
import { describe, expect, it } from "vitest";
import { registerApp } from "./testing.ts";

const app = registerApp();

/** Of every page with a day one: a list, a thing, a map, a form, an answer. */
const DAYED = [
  "/",
  "/organisaties",
  "/organisaties/gm0882",
  "/samenwerkingen/24963490",
  "/taken/afval",
  "/kaart",
  "/kaart/cijfers/jaren",
  "/kaart/netwerk",
  "/kaart/wat-als",
  "/verkennen",
  "/voor-de-raad/gm0882/agenda",
  "/zoeken?zoek=afval",
];

describe("the Peildatum", () => {
  it("stands once on every page that is about a day, folded, and keeps the rest of the question", async () => {
    for (const path of DAYED) {
      const body = await app.page(path);
      expect(body.match(/<details class="peildatum"><summary>Peildatum: <time/g), path).toHaveLength(1);
      expect(
        body.match(/name="geldigOp"[^>]*type="date"|type="date"[^>]*name="geldigOp"/g),
        path,
      ).toHaveLength(1);
    }
    expect(await app.page("/zoeken?zoek=afval")).toMatch(
      /<form class="day-form"[^>]*><input type="hidden" name="zoek" value="afval"/,
    );
  });

  it("shows when another day was chosen, with the way back to the register's own", async () => {
    const body = await app.page("/taken?sorteer=naam&geldigOp=2019-01-01");
    expect(body).toContain('<details class="peildatum peildatum-chosen">');
    expect(body).toContain('<a href="/taken?sorteer=naam">Terug naar de stand van het register');
  });

  it("is not on pages that say nothing about a day", async () => {
    expect(await app.page("/over/privacy")).not.toContain("peildatum");
  });
});

const placesOn = async (path: string) => {
  const nav = /<nav class="places"[^>]*>(.*?)<\/nav>/s.exec(await app.page(path))?.[1] ?? "";
  return [...nav.matchAll(/<a href="([^"]+)"(?: aria-current="(\w+)")?>([^<]+)</g)].map(
    ([, href = "", current = "", label = ""]) => ({ href: href.replaceAll("&amp;", "&"), current, label }),
  );
};

describe("the places of a section", () => {
  it("are reached from each other, and say which one the reader is at", async () => {
    for (const [path, labels, at] of [
      ["/taken/afval", ["Lijst", "Taken", "Thema’s"], "Taken"],
      ["/samenwerkingen", ["Lijst", "Taken", "Thema’s"], "Lijst"],
      ["/kaart", ["Lappendeken", "Netwerk", "Cijfers", "Overlap", "Wat als"], "Lappendeken"],
      ["/kaart/cijfers/jaren", ["Lappendeken", "Netwerk", "Cijfers", "Overlap", "Wat als"], "Cijfers"],
      ["/voor-de-raad", ["Kies een raad", "Herindeling"], "Kies een raad"],
      [
        "/voor-de-raad/gm0882/agenda",
        ["Kies een raad", "Zes vragen", "Veranderd", "Agenda", "Boekje", "Herindeling"],
        "Agenda",
      ],
      ["/verkennen?taak=afval", ["Nieuwe vraag", "Antwoord", "Alle partners", "Hoe het werkt"], "Antwoord"],
    ] as const) {
      const places = await placesOn(path);
      expect(
        places.map((it) => it.label),
        path,
      ).toEqual(labels);
      expect(
        places.filter((it) => it.current !== "").map((it) => it.label),
        path,
      ).toEqual([at]);
    }
  });

  it("keep the day and lead to pages that are there", async () => {
    for (const path of ["/voor-de-raad/gm0882?geldigOp=2024-01-01", "/kaart/wat-als?geldigOp=2024-01-01"])
      for (const { href } of await placesOn(path)) {
        if (!href.includes("agenda")) expect(href).toContain("geldigOp=2024-01-01");
        expect((await app.app.request(href)).status, href).toBe(200);
      }
  });

  it("mark the section in the menu, as the page itself or as what it is part of", async () => {
    expect(await app.page("/kaart")).toContain('<a href="/kaart" aria-current="page">Kaart</a>');
    expect(await app.page("/kaart/netwerk")).toContain('<a href="/kaart" aria-current="true">Kaart</a>');
    expect(await app.page("/taken")).toContain('<a href="/samenwerkingen" aria-current="true">');
  });

  it("are not those of a council that does not exist", async () => {
    expect(await app.page("/voor-de-raad/gm9999", 404)).not.toContain('class="places"');
  });
});
