/** What somebody closed shows in nothing that others ask: not as a hit, a number, a suggestion, an event or another sentence. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith, TEST_NOW, wordsOf } from "../../testing.ts";
import { arrive, keyOf } from "../people/testing-access.ts";
import { asking } from "../ties/testing-ties.ts";
import { parting } from "./parting.ts";
import { putQuestion } from "./testing-asking.ts";
import { putProfile } from "./testing-professionals.ts";
import { topicsText } from "./topics.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const PATHS = [
  ...[
    "/mensen?q=jeugdhulp",
    "/kennis?q=jeugdhulp",
    "/mensen/vraag?q=jeugdhulp",
    "/mensen/vragen",
    "/mijn-werk",
  ],
  ...[`/organisaties/${HERE}`, "/zoeken?zoek=jeugdhulp", "/api/v1/aanvullen?zoek=jeugdhulp", "/"],
];

/** What one reader gets at all of these, without what is another each time. */
async function all(who: ReturnType<typeof asking>, key: string | null): Promise<string[]> {
  const pages: string[] = [];
  for (const path of PATHS) {
    const { status, html } = await who.open(path);
    pages.push(`${path} ${status} ${wordsOf(html)}`);
  }
  if (key !== null) {
    const answer = await opened.site.app.request("http://localhost/api/v1/mensen?q=jeugdhulp", {
      headers: { Authorization: `Bearer ${key}` },
    });
    pages.push(`${answer.status} ${await answer.text()}`);
  }
  return pages;
}

describe("a closed profile, and a question between others", () => {
  it.each([
    "visitor",
    "without a place",
    "admin elsewhere",
    "council admin elsewhere",
    "platform admin",
  ] as const)("tell %s nothing at all", async (subject) => {
    const visiting = subject === "visitor" ? null : await arrive(opened.world(), subject);
    const who = asking(opened.site.app, visiting);
    const key =
      subject === "admin elsewhere" && visiting
        ? await keyOf(opened.world(), visiting, ["mensen.zoeken"])
        : null;
    const before = await all(who, key);
    const made = await putProfile(opened.world(), {
      ...{ all: "organisation", perMonth: 20 },
      says: { onderwerpen: topicsText({ tasks: ["jeugd-en-wmo"], themes: [], products: [] }) },
    });
    await putQuestion(opened.world(), { asked: made });
    expect(await all(who, key)).toEqual(before);
    // Who may see it, sees it: what is compared above could have shown it.
    const colleague = asking(opened.site.app, await arrive(opened.world(), "member"));
    expect(wordsOf((await colleague.open("/mensen?q=jeugdhulp")).html)).toContain("1 mens gevonden");
    await opened.db.deleteFrom("profile").execute();
  });
});

describe("an organisation that takes its leave", () => {
  it("takes along no profile of its people: those of that side go", async () => {
    const [staff, council] = [
      await putProfile(opened.world(), { organ: "staff" }),
      await putProfile(opened.world(), { organ: "council" }),
    ];
    const leaver = { organisation: HERE, side: "executive" } as const;
    expect((await parting.look(opened.db, leaver)).map((it) => [it.count, it.fate])).toEqual([[1, "goes"]]);
    const by = { actor: staff.person, organisation: HERE, at: TEST_NOW };
    await opened.db.transaction().execute((trx) => parting.part(trx as never, leaver, by));
    const left = await opened.db.selectFrom("profile").select("id").execute();
    expect(left).toEqual([{ id: council.id }]);
  });
});
