/** Where people meet this room beside its own pages: the hub, the page of an organisation, the demo. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith, TEST_NOW, wordsOf } from "../../testing.ts";
import { demo as people } from "../people/demo.ts";
import { arrive } from "../people/testing-access.ts";
import { asking } from "../ties/testing-ties.ts";
import { demo } from "./demo.ts";
import { putProfile } from "./testing-professionals.ts";
import { topicsText } from "./topics.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: "member" | "admin elsewhere" | "without a place" | "visitor") =>
  asking(opened.site.app, subject === "visitor" ? null : await arrive(opened.world(), subject));
const topics = topicsText({ tasks: ["afval"], themes: [], products: [] });

describe("the hub of knowledge and people", () => {
  it("says what is there and who can fill it while it is empty, and answers a question like the room does", async () => {
    const empty = wordsOf((await (await as("visitor")).open("/kennis")).html);
    for (const told of ["Kennis en mensen", "Wie een plek heeft bij een organisatie, vult dit"])
      expect(empty).toContain(told);
    const nobody = wordsOf((await (await as("visitor")).open("/kennis?q=afval")).html);
    expect(nobody).toContain("Niemand gevonden");
    await putProfile(opened.world(), { says: { functie: "Afvalcoach" } });
    expect(wordsOf((await (await as("admin elsewhere")).open("/kennis?q=afval")).html)).toContain(
      "1 mens gevonden",
    );
    expect(wordsOf((await (await as("visitor")).open("/kennis?q=afval")).html)).toBe(nobody);
  });
});

describe("the page of an organisation", () => {
  it("has the topics of its people, for whom they chose and for no visitor", async () => {
    const path = `/organisaties/${HERE}`;
    await putProfile(opened.world(), {
      says: { onderwerpen: topics },
      circles: { onderwerpen: "organisation" },
    });
    expect((await (await as("admin elsewhere")).open(path)).html).not.toContain("mensen-kop");
    expect(wordsOf((await (await as("member")).open(path)).html)).toContain(
      "Waar mensen hier van weten Afval en reiniging",
    );
    await putProfile(opened.world(), { all: "public", says: { onderwerpen: topics } });
    expect((await (await as("admin elsewhere")).open(path)).html).toContain("mensen-kop");
    for (const subject of ["visitor", "without a place"] as const)
      expect((await (await as(subject)).open(path)).html).not.toContain("mensen-kop");
  });

  it("tells nothing of them where they do not show that they work there", async () => {
    await putProfile(opened.world(), {
      ...{ organisation: ELSEWHERE, says: { onderwerpen: topics }, circles: { organisatie: "side" } },
    });
    expect((await (await as("member")).open(`/organisaties/${ELSEWHERE}`)).html).not.toContain("mensen-kop");
  });
});

describe("the demo", () => {
  it("has roles that are found, and a question that waits for two of them; once, however often it starts", async () => {
    const all = [...(people.roles ?? []), ...(demo.roles ?? [])];
    const fill = { issuer: "https://proef.example", roles: all, at: TEST_NOW };
    await opened.db.deleteFrom("profile").execute();
    for (let times = 0; times < 2; times++) {
      await people.fill(opened.db, fill);
      await demo.fill(opened.db, fill);
    }
    const found = wordsOf((await (await as("member")).open("/mensen?q=jeugdhulp")).html);
    expect(found).toContain("Inkoper jeugdhulp");
    expect(await opened.db.selectFrom("help_question").select("asked").execute()).toEqual([{ asked: 2 }]);
  });
});
