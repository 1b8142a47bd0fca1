/** Who wants out of an arrangement that an act makes compulsory reads that before any step, with the article. */
import { expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { importRegister } from "../../register/import.ts";
import { organisation, registerOf, version } from "../../register/small-register.ts";
import { asking } from "../../ties/testing-ties.ts";
import { dossierIn, putDossier } from "../testing-dossiers.ts";
import { procedurePath } from "./paths.ts";
import { PROCEDURE } from "./testing-decisions.ts";

const REGISTER = registerOf(
  "2026-05-16",
  [organisation(HERE, "Gemeente Assen"), organisation(ELSEWHERE, "Gemeente Groningen")],
  [
    version("1", "Gemeenschappelijke regeling Veiligheidsregio Proef", [HERE, ELSEWHERE]),
    version("2", "Gemeenschappelijke regeling Afvalbeheer Proef", [HERE, ELSEWHERE]),
  ],
);
const opened = siteWith(
  {},
  { prepare: (db) => importRegister(db, REGISTER, new Date("2026-05-20T10:00:00Z")) },
);

const keyOf = async (title: string) =>
  (
    await opened.db
      .selectFrom("version")
      .select("collaboration_key")
      .where("title", "like", `%${title}%`)
      .executeTakeFirstOrThrow()
  ).collaboration_key;

/** Sends the form that says which steps: of whom, out of what. */
async function sends(
  about: string,
  verandering: string,
  wie = "",
): Promise<{ status: number; text: string }> {
  const { id } = await putDossier(opened.world(), {
    state: "shared",
    facts: { collaboration: await keyOf(about), motion: "leave" },
  });
  const { version: seen } = await dossierIn(opened, id);
  const editor = asking(opened.site.app, await arrive(opened.world(), "editor"));
  const { status, html } = await editor.send(procedurePath(id), {
    ...PROCEDURE,
    ...{ vorm: "OL", verandering, wie, _versie: String(seen) },
  });
  return { status, text: wordsOf(html) };
}

it.each([
  ["uittreden", HERE, "Uittreden kan niet. De wet verplicht deze samenwerking."],
  ["opheffen", "", "Opheffen kan niet. De wet verplicht deze samenwerking."],
])(
  "%s is refused where an act makes the arrangement compulsory, and nowhere else",
  async (change, who, told) => {
    const { status, text } = await sends("Veiligheidsregio", change, who);
    expect([status, text.includes(told), /Wet veiligheidsregio’s, artikel/.test(text)]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await sends("Afvalbeheer", change, who)).status).toBe(303);
  },
);

it("is asked for a change of it, which may be", async () => {
  expect((await sends("Veiligheidsregio", "wijzigen")).status).toBe(303);
});
