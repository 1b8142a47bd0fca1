import { describe, expect, it } from "vitest";
import { invite, LASTS_DAYS } from "./invitations.ts";
import { invitationPath } from "./paths.ts";
import { peopleSite } from "../../people-testing.ts";

const ASSEN = "gm0106";
const MANAGE = `/organisaties/${ASSEN}/beheer`;

const people = peopleSite({ [ASSEN]: "Gemeente Assen" });

/** The link of a new invitation. */
async function invited(
  email: string | null,
  role: "member" | "admin" = "member",
  at: Date = people.site.building.clock(),
): Promise<string> {
  const { secret } = await people.db
    .transaction()
    .execute((trx) =>
      invite(
        trx as never,
        { gift: { organisation: ASSEN, organ: "staff", role }, email, evidence: "collega", by: null },
        at,
      ),
    );
  return invitationPath(secret);
}

const tokenIn = (html: string): string => /name="_formulier" value="([^"]*)"/.exec(html)?.[1] ?? "";

const places = async () =>
  (await people.db.selectFrom("membership").select("id").where("until", "is", null).execute()).length;

describe("an invitation that went to an address", () => {
  it("gives a place to who logs in with that verified address, however it is written", async () => {
    const link = await invited("Jurist@Assen.example");
    const visitor = await people.logIn("jurist", { email: "jurist@assen.EXAMPLE", email_verified: true });
    expect((await visitor.send(link, link)).path).toBe(MANAGE);
  });

  it.each([
    ["another address", { email: "ander@assen.example", email_verified: true }, "een ander e-mailadres dan"],
    ["the address, not verified", { email: "jurist2@assen.example" }, "bevestigt uw e-mailadres niet"],
    ["no address", {}, "bevestigt uw e-mailadres niet"],
  ])("gives nothing to who has %s, and stays for whom it was meant", async (who, claims, why) => {
    const link = await invited("jurist2@assen.example");
    const before = await places();
    const visitor = await people.logIn(`niet-bedoeld ${who}`, claims);
    const refused = await visitor.send(link, link);
    expect([refused.status, refused.html.includes(why)]).toEqual([409, true]);
    expect(await places()).toBe(before);
    const meant = await people.logIn(`wel-bedoeld ${who}`, {
      email: "jurist2@assen.example",
      email_verified: true,
    });
    expect((await meant.send(link, link)).path).toBe(MANAGE);
  });
});

describe("an invitation that is over", () => {
  it("says so after its last day, in a sentence that says what to do", async () => {
    const day = 24 * 60 * 60_000;
    const now = people.site.building.clock().getTime();
    const visitor = await people.logIn("te-laat");
    const over = await visitor.open(await invited(null, "member", new Date(now - LASTS_DAYS * day)));
    expect([over.status, over.html.includes("is verlopen. Vraag een nieuwe")]).toEqual([409, true]);
    const last = await visitor.open(await invited(null, "member", new Date(now - LASTS_DAYS * day + 60_000)));
    expect(last.status).toBe(200);
  });

  it("is taken back by an admin, also while somebody has it open", async () => {
    const admin = await people.logIn("beheerder");
    const own = await invited(null, "admin");
    await admin.send(own, own);
    const link = await invited(null);
    const guest = await people.logIn("net-te-laat");
    expect((await guest.open(link)).status).toBe(200);
    const page = await admin.open(MANAGE);
    for (const [, withdraw = ""] of page.html.matchAll(/action="([^"]*\/intrekken)"/g))
      await admin.send(MANAGE, withdraw);
    const refused = await guest.open(link);
    expect([refused.status, refused.html.includes("Deze uitnodiging is ingetrokken.")]).toEqual([409, true]);
  });

  it("is for one, when two use it at the same moment", async () => {
    const link = await invited(null);
    const before = await places();
    const two = [await people.logIn("een"), await people.logIn("twee")];
    // Both have the page open before either sends it.
    const tokens = await Promise.all(two.map(async (it) => tokenIn((await it.open(link)).html)));
    const answers = await Promise.all(two.map((it, at) => it.post(link, { _formulier: tokens[at] ?? "" })));
    expect(answers.map((it) => it.status).toSorted()).toEqual([200, 409]);
    expect(await places()).toBe(before + 1);
  });
});

describe("an admin whose place ends while he fills in a form", () => {
  it("invites nobody any more, and is told why", async () => {
    const link = await invited(null, "admin");
    const leaving = await people.logIn("vertrekt");
    await leaving.send(link, link);
    const { html } = await leaving.open(MANAGE);
    const token = tokenIn(html);
    const { person } = await people.db
      .selectFrom("login")
      .select("person")
      .where("subject", "=", "vertrekt")
      .executeTakeFirstOrThrow();
    await people.db
      .updateTable("membership")
      .set({ until: people.site.building.clock() })
      .where("person", "=", person)
      .execute();
    const refused = await leaving.post(`${MANAGE}/uitnodigingen`, {
      rol: "admin",
      orgaan: "staff",
      email: "",
      waaruit: "mag niet meer",
      _formulier: token,
    });
    expect([refused.status, refused.html.includes("Dat kan alleen wie")]).toEqual([403, true]);
    const made = await people.db
      .selectFrom("invitation")
      .select("id")
      .where("evidence", "=", "mag niet meer")
      .execute();
    expect(made).toEqual([]);
  });
});
