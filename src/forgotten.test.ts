/** Somebody who used all there is removes his account: his name is nowhere any more, in tables, files, exports, lists or search. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, expect, it } from "vitest";
import { peopleSite } from "./people-testing.ts";
import type { Visitor } from "./rooms/people/testing-visitor.ts";
import { FIELDS } from "./rooms/ties/testing-ties.ts";
import { rooms } from "./rooms.ts";
import { takeAlongVerbs } from "./take-along.ts";
import { TEST_NOW } from "./testing.ts";

const HERE = "gm0106";
const ELSEWHERE = "gm0014";
const NAME = "Kanarie Zeldzaam";
const ADDRESS = "kanarie@assen.example";
const MANAGE = `/organisaties/${HERE}/beheer`;
const JOIN = "/mijn-werk/plek-vragen";
const ERASE = "/mijn-gegevens/verwijderen";

const people = peopleSite({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" }, async (db) => {
  const details = { addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] };
  await db
    .updateTable("organisation")
    .set({ details: JSON.stringify(details) })
    .execute();
});
const folder = mkdtempSync(join(tmpdir(), "vliegwiel-vergeten-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Where his name or address stands: tables, and what is handed out of them. */
async function traces(admin: Visitor): Promise<string[]> {
  const found: string[] = [];
  const named = (text: string) => text.includes("Zeldzaam") || text.includes(ADDRESS.split("@")[0] ?? "");
  for (const { name } of (await people.db.introspection.getTables()).filter((it) => !it.isView)) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} as t`.execute(
      people.db,
    );
    if (rows.some((it) => named(it.text))) found.push(name);
  }
  // A file of PostgreSQL holds its bytes in hex.
  const { rows: parts } = await sql<{ text: string }>`
    select convert_from(content, 'LATIN1') as text from file_part`.execute(people.db);
  if (parts.some((it) => named(it.text))) found.push("a file");
  for (const path of [
    MANAGE,
    `${MANAGE}/leden.csv`,
    `/organisaties/${HERE}/activiteit`,
    `/organisaties/${HERE}/overige-samenwerkingen.csv`,
    "/zoeken?zoek=zeldzaam",
    "/api/v1/aanvullen?zoek=zeldzaam",
  ])
    // What was looked for stands in the field.
    if (named((await admin.open(path)).html.replaceAll(/zeldzaam/g, ""))) found.push(path);
  for (const tie of await people.db.selectFrom("tie").select("entry").execute())
    if (named((await admin.open(`/samenwerkingen/overige/${tie.entry}`)).html)) found.push("a tie");
  const file = join(folder, `${crypto.randomUUID()}.zip`);
  const exports = takeAlongVerbs(rooms).find((it) => it.name === "export organisation");
  const code = await exports?.run([HERE, file], {
    db: people.db,
    out: () => undefined,
    err: () => undefined,
    terminal: null,
    clock: () => TEST_NOW,
    sources: { rooUrl: "", hosts: [] },
  });
  expect(code).toBe(0);
  for (const bytes of Object.values(unzipSync(readFileSync(file))))
    if (named(strFromU8(bytes))) found.push("the export");
  return [...new Set(found)].toSorted();
}

/** Fills in the form of a page that it is sent to itself. @returns where that leads */
async function fillIn(visitor: Visitor, page: string, fields: Record<string, string>): Promise<string> {
  const { html } = await visitor.open(page);
  const hidden = [...html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)];
  const sent = await visitor.post(page, {
    ...Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value])),
    ...fields,
  });
  expect([page, sent.status]).toEqual([page, 200]);
  expect(sent.path).not.toBe(page);
  return sent.path;
}

it("leaves no trace of a name or an address", async () => {
  const first = await people.firstAdmin(HERE, "staff");
  const admin = await people.logIn("wie-blijft");
  await admin.send(first, first);
  const elsewhere = await people.firstAdmin(ELSEWHERE, "council");
  await (await people.logIn("griffier")).send(elsewhere, elsewhere);
  expect(await traces(admin)).toEqual([]);

  // Invited by mail, which is his address twice.
  const invitation = { rol: "editor", orgaan: "staff", email: ADDRESS, waaruit: "aangesteld als adviseur" };
  const { html } = await admin.send(MANAGE, `${MANAGE}/uitnodigingen`, invitation);
  const link = /<code[^>]*>[^<]*(\/uitnodiging\?sleutel=[\w-]+)/.exec(html)?.[1] ?? "";
  const canary = await people.logIn("kanarie", { name: NAME, email: ADDRESS, email_verified: true });
  await canary.send(link, link);
  // Writes something down, offers it and adds to it.
  const add = `/organisaties/${HERE}/overige-samenwerkingen/nieuw`;
  const tie = await fillIn(canary, add, FIELDS);
  await canary.send(tie, `${tie}/voorleggen`);
  const figures = `/organisaties/${HERE}/aanvullingen/${tie.split("/").at(-1) ?? ""}/jaarcijfers`;
  await fillIn(canary, figures, { jaar: "2026", bijdrage: "1", zichtbaar: "side", _verder: "akkoord" });
  // Asks for a place elsewhere, with a letter and a reason that name him.
  const asked = await canary.send(JOIN, JOIN, {
    ...{ organisatie: "Groningen", orgaan: "council", waarom: `Ik ben ${NAME}` },
    bewijs: new File([`%PDF-1.7\n${NAME}`], `brief van ${NAME}.pdf`, { type: "application/pdf" }),
  });
  expect(asked.path).toBe("/mijn-werk");

  const before = await traces(admin);
  expect(before).toEqual(
    expect.arrayContaining([
      "a file",
      "a tie",
      "file",
      "invitation",
      "join_request",
      "mail",
      "person",
      "the export",
      `${MANAGE}/leden.csv`,
    ]),
  );
  expect((await canary.send(ERASE, ERASE)).path).toBe("/");
  expect(await traces(admin)).toEqual([]);
  // What he did stays, of nobody.
  expect((await admin.open(tie)).html).toContain("oud-medewerker");
});
