/** What one installation shows to everyone is read by another: this one, by its own API. */
import type { Kysely } from "kysely";
import { describe, expect, it } from "vitest";
import type { ReadsOutside } from "#kit/http/fetch-outside.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { putTie } from "../ties/testing-ties.ts";
import { takeOver } from "./keeping.ts";
import { installationAt, readInstallation } from "./reading.ts";
import type { ElsewhereTables } from "./tables.ts";
import { elsewhereVerbs } from "./verbs.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const ADDRESS = "https://samen.example";
const AT = new Date("2026-06-01T10:00:00Z");
const LATER = new Date("2026-06-08T10:00:00Z");

/** Reads this very site, as if it stood elsewhere. */
const read: ReadsOutside = async (address) => {
  const answer = await opened.site.app.request(address.replace(ADDRESS, "http://localhost"));
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
};
const says =
  (body: unknown, version = "1.4.0", status = 200): ReadsOutside =>
  () =>
    Promise.resolve({ status, headers: { "api-version": version }, text: JSON.stringify(body) });
const tables = () => opened.db as unknown as Kysely<ElsewhereTables>;
const rows = () => tables().selectFrom("read_tie").selectAll().orderBy("id").execute();
const page = async () => (await opened.site.app.request(`http://localhost/organisaties/${ELSEWHERE}`)).text();

describe("what another installation shows to everyone", () => {
  it("is what all confirmed there for everyone, and nothing else", async () => {
    const { id } = await putTie(opened.world(), { state: "confirmed", facts: { name: "Convenant Noord" } });
    await putTie(opened.world(), { state: "offered", facts: { name: "Nog niet" } });
    for (const wanted of ["government", "participants", "organisation", "side"] as const)
      await putTie(opened.world(), { state: "confirmed", wanted, facts: { name: `Voor ${wanted}` } });
    const all = await readInstallation(ADDRESS, read);
    expect(all.map((it) => [it.id, it.naam, it.deelnemers.map((one) => one.code)])).toEqual([
      [id, "Convenant Noord", [ELSEWHERE, HERE].toSorted()],
    ]);
  });

  it("stands with its source and day at who takes part in it", async () => {
    const all = await readInstallation(ADDRESS, read);
    expect(await takeOver(tables(), ADDRESS, all, AT)).toEqual({ added: 1, changed: 0, gone: 0, total: 1 });
    await opened.site.building.refresh();
    const html = await page();
    expect(html).toContain("van samen.example, gelezen");
    expect(html).toContain(`href="${ADDRESS}/samenwerkingen/overige/${all[0]?.id ?? ""}"`);
  });

  it("read once more changes nothing but the day on which it was read", async () => {
    const before = await rows();
    const all = await readInstallation(ADDRESS, read);
    expect(await takeOver(tables(), ADDRESS, all, LATER)).toMatchObject({ added: 0, changed: 0, gone: 0 });
    expect(await rows()).toEqual(before);
    const installations = await tables().selectFrom("installation").selectAll().execute();
    expect(installations).toEqual([{ address: ADDRESS, read_on: "2026-06-08" }]);
  });

  it("changes here when it changed there, ends when it is gone there, and comes back", async () => {
    const [one] = await readInstallation(ADDRESS, read);
    if (!one) throw new Error("nothing was read");
    const other = { ...one, naam: "Convenant Noord-Nederland" };
    expect(await takeOver(tables(), ADDRESS, [other], LATER)).toMatchObject({ changed: 1, gone: 0 });
    expect(await takeOver(tables(), ADDRESS, [], LATER)).toMatchObject({ gone: 1 });
    expect(await takeOver(tables(), ADDRESS, [], LATER)).toMatchObject({ gone: 0 });
    expect(await rows()).toMatchObject([{ gone_on: "2026-06-08", content: { naam: other.naam } }]);
    expect(await takeOver(tables(), ADDRESS, [one], LATER)).toMatchObject({ changed: 1 });
    expect(await rows()).toMatchObject([{ gone_on: null, first_read_on: "2026-06-01" }]);
  });
});

describe("an address that is given to read", () => {
  it.each([
    ["of another kind of API", says({}, "2.0.0"), "spreekt versie 2.0.0"],
    ["of no Vliegwiel", says({}, ""), "is geen Vliegwiel"],
    ["that is not there", says({}, "1.0.0", 404), "antwoord 404"],
    ["that says something else", says({ totaal: 1, resultaten: [{ id: "x" }] }), "niet begrijpen"],
    ["that changes meanwhile", says({ totaal: 3, resultaten: [] }), "veranderde terwijl we lazen"],
  ])("%s is refused with a sentence", async (_, answers, sentence) => {
    await expect(readInstallation(ADDRESS, answers)).rejects.toThrow(sentence);
  });

  it.each(["https://127.0.0.1/", "https://169.254.169.254/", "http://samen.example/", "https://intern/"])(
    "inside one's own network or without https is not asked: %s",
    async (address) => {
      await expect(readInstallation(installationAt(address))).rejects.toThrow(/eigen netwerk|https:/);
    },
  );

  it("that is none is refused, and so is nothing", async () => {
    expect(() => installationAt("samen")).toThrow("geen adres");
    const heard: string[] = [];
    const tools = { db: opened.db, out: () => undefined, err: (line: string) => heard.push(line) };
    expect(await elsewhereVerbs[0]?.run([], tools as never)).toBe(2);
    expect(heard).toEqual(["Geef het adres van een installatie op."]);
  });
});
