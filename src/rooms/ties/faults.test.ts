/** Faults of different kinds in one form: what a field is, and what is meant by it. */
import { expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { asking, FIELDS, putTie, tieNow } from "./testing-ties.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const NEW = `/organisaties/${HERE}/overige-samenwerkingen/nieuw`;
const editor = async () => asking(opened.site.app, await arrive(opened.world(), "editor"));

const WRONG = {
  naam: "",
  zichtbaar: "",
  deelnemers: "Nergenshuizen",
  uitvoerder: "Gemeente Nergensland",
  taak: "xyzzy",
  begin: "30 februari",
};
const SENTENCES = [
  "Vul in: naam.",
  "Vul in: wie mag dit zien?",
  "“Nergenshuizen” kennen we niet als organisatie",
  "“xyzzy” kennen we niet als taak",
  "Geef een bestaande dag",
];

it("tells of a new collaboration all that is wrong in one round, from top to bottom", async () => {
  const { status, html } = await (await editor()).send(NEW, { ...FIELDS, ...WRONG });
  expect([status, SENTENCES.filter((it) => !html.includes(it))]).toEqual([422, []]);
  const leads = [...html.matchAll(/href="#(\w+)"/g)].map(([, name = ""]) => name);
  const named = Object.keys(WRONG).filter((it) => it !== "uitvoerder");
  expect(leads.filter((it) => named.includes(it))).toEqual([
    "naam",
    "deelnemers",
    "taak",
    "begin",
    "zichtbaar",
  ]);
});

it("tells which number of a partner cannot be one, and takes years for a part of its name", async () => {
  const partners =
    "Eerste BV, 1234567\nTweede BV (KvK 123456789)\nDerde BV (KvK 1234 5678) (opdrachtnemer)\nVierde BV KvK\nGoed BV, 12345678\nVereniging 1850";
  const { status, html } = await (await editor()).send(NEW, { ...FIELDS, partners });
  const told = [...html.matchAll(/“([^”]+)”: een KvK-nummer heeft 8 cijfers/g)].map(([, line]) => line);
  expect([status, [...new Set(told)]]).toEqual([
    422,
    ["Eerste BV, 1234567", "Tweede BV (KvK 123456789)", "Derde BV (KvK 1234 5678)", "Vierde BV KvK"],
  ]);
});

it("tells of a change the same, and keeps what was", async () => {
  const { id } = await putTie(opened.world());
  const before = await tieNow(opened.db, id);
  const { status, html } = await (
    await editor()
  ).send(`/samenwerkingen/overige/${id}/wijzigen`, { ...FIELDS, ...WRONG, _versie: "1" });
  expect([status, SENTENCES.filter((it) => !html.includes(it))]).toEqual([422, []]);
  expect(await tieNow(opened.db, id)).toEqual(before);
});
