/** What a council asks of a covenant or a foundation: the same six questions and a sheet, for who may read it and nobody else. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { putAddition } from "../../additions/testing-additions.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking, putTie } from "../../ties/testing-ties.ts";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: (db) =>
      // What a page of an organisation looks for in it.
      db
        .updateTable("organisation")
        .set({
          details: JSON.stringify({
            ...{ addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] },
          }),
        })
        .execute(),
  },
);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const pathOf = (id: string, code = HERE) => `/voor-de-raad/${code}/buiten-het-register/${id}`;

const QUESTIONS = [
  ...["Wat doen we samen, met wie en waarom?", "Wat kost het?", "Waarover beslissen wij?"],
  ...["Wanneer kunnen wij sturen?", "Wie vertegenwoordigt ons?", "Hoe komen we eruit?"],
];

describe("a collaboration outside the register, asked by the council of a participant", () => {
  it("has six answers of what was written down, with who can fill the gaps, and the sheet on the same page", async () => {
    const { id } = await putTie(opened.world(), {
      state: "confirmed",
      facts: { name: "Stichting Noordelijk Archief", form: "foundation", ends: "2028-01-01" },
    });
    const { status, html } = await (await as("visitor")).open(pathOf(id));
    const text = textOf(html);
    expect(status).toBe(200);
    for (const told of [
      ...QUESTIONS,
      ...["samen inkopen", "Samen met Groningen en Stichting Voorbeeld", "Vorm: Stichting; bevestigd"],
      ...["wensen en bedenkingen", "Gemeentewet, artikel 160, tweede lid"],
      ...["tot en met 31 december 2027", "Wat wij per jaar betalen, is niet ingevuld."],
      ...["Bij welke taak het hoort, is niet ingevuld.", "Assen houdt dit bij en kan het invullen."],
      ...["De griffie kan dit hier aanvullen.", "Informatieblad samenwerking buiten het register"],
    ])
      expect(text).toContain(told);
    expect(html).toContain('<article class="sheet"');
    // From the other participant it is the other's.
    expect(textOf((await (await as("visitor")).open(pathOf(id, ELSEWHERE))).html)).toContain(
      "Samen met Assen en Stichting Voorbeeld",
    );
  });

  it("says by whom it is not confirmed, in the answers and on the sheet", async () => {
    const { id } = await putTie(opened.world(), { state: "offered", facts: { name: "Nog open" } });
    const told = textOf((await (await as("reader")).open(pathOf(id))).html);
    expect(told.split("voorgelegd, nog niet bevestigd door Groningen")).toHaveLength(3);
  });

  it("says of a day to come that it comes, and of one that was that it was", async () => {
    const past = await putTie(opened.world(), {
      state: "confirmed",
      facts: { name: "Wat was", begins: "2020-01-01", ends: "2026-01-01" },
    });
    const later = await putTie(opened.world(), {
      state: "confirmed",
      facts: { name: "Wat komt", begins: "2027-01-01", ends: "2028-01-01" },
    });
    const told = async (id: string) => textOf((await (await as("visitor")).open(pathOf(id))).html);
    const [was, comes] = [await told(past.id), await told(later.id)];
    expect(was).toContain("De samenwerking begon op 1 januari 2020.");
    expect(was).toContain("De laatste dag was 31 december 2025.");
    expect(was).not.toContain("De afspraak loopt");
    expect(comes).toContain("De samenwerking begint op 1 januari 2027.");
    expect(comes).toContain("De afspraak loopt tot en met 31 december 2027.");
    // What nobody wrote down is said to be ours.
    expect(comes).toContain("besluit voor die dag over verlengen. door Vliegwiel ingedeeld");
    const council = textOf((await (await as("visitor")).open(`/voor-de-raad/${HERE}`)).html);
    expect(council).toContain("de laatste dag was 31 december 2025");
    expect(council).toContain("begint op 1 januari 2027");
  });

  it("is filled by what the organisation adds, on page and sheet, for who may read that", async () => {
    const { id } = await putTie(opened.world(), { state: "confirmed", facts: { name: "Inkoop Drenthe" } });
    await putAddition(opened.world(), {
      ...{ tie: id, visibility: "organisation", kind: "standing" },
      facts: {
        representatives: ["wethouder Inkoop"],
        votes: { own: 1, all: 4 },
        noticeTerm: "een half jaar",
      },
    });
    const own = textOf((await (await as("reader")).open(pathOf(id))).html);
    expect(own.split("Namens ons: wethouder Inkoop")).toHaveLength(3);
    expect(own).toContain("Opzegtermijn: een half jaar");
    expect(own).not.toContain("Hoeveel stemmen wij hebben, is niet ingevuld");
    const others = textOf((await (await as("visitor")).open(pathOf(id))).html);
    expect(others).not.toContain("wethouder Inkoop");
    expect(others).toContain("Hoeveel stemmen wij hebben, is niet ingevuld");
  });

  it("is not there for who may not read the collaboration, in the words of what is not there at all", async () => {
    const { id } = await putTie(opened.world(), { wanted: "side", state: "confirmed" });
    const nothing = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    for (const subject of ["council admin", "admin elsewhere"] as const) {
      const who = await as(subject);
      const [closed, none] = [await who.open(pathOf(id)), await who.open(pathOf(nothing))];
      expect([closed.status, none.status]).toEqual([404, 404]);
      expect(textOf(closed.html).replaceAll(id, "")).toBe(textOf(none.html).replaceAll(nothing, ""));
    }
    expect((await (await as("reader")).open(pathOf(id))).status).toBe(200);
    const api = await opened.site.app.request(
      `http://localhost/api/v1/toezicht/organisaties/${HERE}/buiten-het-register/${id}`,
    );
    expect(api.status).toBe(404);
  });

  it("says the same to programs, as far as it is for everyone", async () => {
    const { id } = await putTie(opened.world(), { state: "confirmed", facts: { name: "Voor iedereen" } });
    await putAddition(opened.world(), { tie: id, facts: { programme: "Veilig wonen" } });
    await putAddition(opened.world(), { tie: id, visibility: "side", facts: { risk: "Onder ons" } });
    const address = `http://localhost/api/v1/toezicht/organisaties/${HERE}/buiten-het-register/${id}`;
    const answer = await opened.site.app.request(address);
    const json = (await answer.json()) as { antwoorden: { vraag: string; ingevuld: string }[] };
    expect(json.antwoorden.map((it) => [it.vraag, it.ingevuld])).toEqual([
      ...[
        ["wat", "deels"],
        ["kosten", "nee"],
        ["beslissen", "deels"],
      ],
      ...[
        ["sturen", "nee"],
        ["vertegenwoordiging", "nee"],
        ["uitstappen", "nee"],
      ],
    ]);
    expect(JSON.stringify(json)).toContain("Veilig wonen");
    expect(JSON.stringify(json)).not.toContain("Onder ons");
  });

  it("is reached from its own page, from the page of the council and from Waar zitten wij in?", async () => {
    const { id } = await putTie(opened.world(), { wanted: "organisation", state: "confirmed" });
    const [own, other] = [await as("council reader"), await as("admin elsewhere")];
    for (const path of [
      `/samenwerkingen/overige/${id}`,
      `/voor-de-raad/${HERE}`,
      `/voor-de-raad/${HERE}/waar-zitten-wij-in`,
    ]) {
      expect((await own.open(path)).html, path).toContain(`href="${pathOf(id)}"`);
      expect((await other.open(path)).html, path).not.toContain(id);
    }
  });
});
