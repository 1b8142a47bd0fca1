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

  it("takes a day as people type it where a browser has no field for days, and leads to the address that has it", async () => {
    const typed = await app.app.request("/taken?sorteer=naam&geldigOp=1-1-2019&thema=");
    expect(typed.status).toBe(302);
    expect(typed.headers.get("Location")).toBe("/taken?sorteer=naam&geldigOp=2019-01-01");
    const law = await app.app.request("/over/wet?ontvangen=30-10-2026");
    expect(law.headers.get("Location")).toBe("/over/wet?ontvangen=2026-10-30");
    // What is looked for is text, whatever it looks like; and programs write days in one way.
    expect((await app.app.request("/zoeken?zoek=1-1-2019")).status).toBe(200);
    expect((await app.app.request("/taken?geldigOp=31-02-2019")).status).toBe(400);
    expect((await app.app.request("/api/v1/taken?geldigOp=1-1-2019")).status).toBe(400);
  });

  it("shows when another day was chosen, with the way back to the register's own", async () => {
    const body = await app.page("/taken?sorteer=naam&geldigOp=2019-01-01");
    expect(body).toContain('<details class="peildatum peildatum-chosen">');
    expect(body).toContain('<a href="/taken?sorteer=naam">Terug naar de stand van het register');
  });

  it("is not on pages that say nothing about a day", async () => {
    expect(await app.page("/over/privacy")).not.toContain('<details class="peildatum');
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
        [
          ...[
            "Kies een raad",
            "Zes vragen",
            "Waar zitten wij in?",
            "Veranderd",
            "Agenda",
            "Lange termijn",
            "Antwoorden",
          ],
          ...["Boekje", "Verbonden partijen", "Register", "Herindeling"],
        ],
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

/** Asks while the installation knows its own address. */
async function known<Value>(ask: () => Promise<Value>): Promise<Value> {
  app.building.host.publicUrl = "https://samen.example.nl/";
  return ask().finally(() => {
    app.building.host.publicUrl = null;
  });
}

const toldOn = async (path: string): Promise<Record<string, string | undefined>> => {
  const body = await app.page(path);
  const told: Record<string, string | undefined> = Object.fromEntries(
    [...body.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(([, name = "", value]) => [
      name,
      value,
    ]),
  );
  return { ...told, title: /<title>(.*?)<\/title>/.exec(body)?.[1] };
};

describe("what a page tells search engines and sites where it is shared", () => {
  it("is a title that says what and where, with the day and the part that were chosen", async () => {
    for (const [path, title] of [
      ["/", "Vliegwiel: met wie werkt uw gemeente samen?"],
      ["/organisaties/gm0106", "Gemeente Assen: samenwerkingen | Organisaties | Vliegwiel"],
      ["/kaart/cijfers/gemeenten?geldigOp=2020-01-01", /op 1 januari 2020/],
      ["/organisaties?pagina=2", /, deel 2 /],
      ["/taken", "Taken | Samenwerkingen | Vliegwiel"],
    ] as const)
      expect((await toldOn(path)).title, path).toMatch(title);
  });

  it("is the sentence that answers, as text", async () => {
    expect(await toldOn("/organisaties/gm0106")).toMatchObject({
      description: "Gemeente Assen is een gemeente in Drenthe met 70.769 inwoners.",
      "og:description": "Gemeente Assen is een gemeente in Drenthe met 70.769 inwoners.",
      "og:locale": "nl_NL",
    });
    expect((await toldOn("/kaart/cijfers/kringen")).description).not.toMatch(/[<>]|&lt;|&amp;lt;/);
  });

  it("is its own picture, or that of the whole, by whole addresses that answer", async () => {
    for (const [path, picture] of [
      ["/organisaties/gm0106", "/kaart/plaats/gm0106.png"],
      ["/samenwerkingen/23862467", "/kaart/deelnemers/23862467.png"],
      ["/kaart?beeld=groepen", "/kaart/beeld.png?beeld=groepen"],
      ["/over/privacy", "/kaart/omslag.png"],
    ] as const) {
      const told = await known(() => toldOn(path));
      expect(told["og:url"]).toBe(`https://samen.example.nl${path}`);
      expect(told["og:image"]).toContain(`https://samen.example.nl${picture}`);
      expect(told["og:image:alt"]).not.toBe("");
      const at = told["og:image"]?.replace("https://samen.example.nl", "").replaceAll("&amp;", "&") ?? "";
      expect((await app.app.request(at)).headers.get("Content-Type"), at).toBe("image/png");
    }
  });

  it("never is an address made of the host that a request names: pages are kept for everyone", async () => {
    const answer = await app.app.request("https://kwaad.example/organisaties/gm0106", {
      headers: { Host: "kwaad.example", "X-Forwarded-Host": "kwaad.example" },
    });
    const body = await answer.text();
    expect(body).not.toContain("kwaad.example");
    expect(body).not.toMatch(/og:url|og:image/);
  });
});

describe("passing a page on", () => {
  it("is one row at the end of every page, not on paper, with nothing that needs a script in sight", async () => {
    for (const path of [...DAYED, "/over/privacy"]) {
      const body = await app.page(path);
      expect(body.match(/<section class="share no-print"/g), path).toHaveLength(1);
      const row = /<section class="share.*?<\/section>/s.exec(body)?.[0] ?? "";
      for (const [button] of row.matchAll(/<button[^>]*>/g)) expect(button).toContain("hidden");
    }
  });

  it("shows the address to select, whole, as soon as the installation knows its own", async () => {
    expect(await app.page("/taken?sorteer=naam")).not.toContain("Link naar deze pagina");
    expect(await known(() => app.page("/taken?sorteer=naam"))).toMatch(
      /<textarea[^>]*>\s*https:\/\/samen\.example\.nl\/taken\?sorteer=naam\s*<\/textarea>/,
    );
  });

  it("is not offered for what was refused", async () => {
    expect(await app.page("/bestaat-niet", 404)).not.toContain('class="share');
  });
});
