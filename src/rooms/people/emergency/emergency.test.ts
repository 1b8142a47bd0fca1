import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { tellAll } from "../../notices/telling.ts";
import { peopleSite } from "../../../people-testing.ts";
import { TEST_NOW } from "../../../testing.ts";
import { arrive, emergencyOf, membershipOf } from "../testing-access.ts";
import { Visitor } from "../testing-visitor.ts";

const PAGE = "/noodtoegang";
const MEMBERS = "/organisaties/gm0106/beheer";
const asked = {
  organisatie: "gm0106",
  kant: "executive",
  melding: "2026-118",
  reden: "leden zien niets",
  uren: "4",
};
const people = peopleSite({ gm0106: "Gemeente Assen", gm0014: "Gemeente Groningen" });
const world = () => ({ db: people.db, at: TEST_NOW });

async function comes(subject: Parameters<typeof arrive>[1]) {
  const arrived = await arrive(world(), subject);
  const visitor = new Visitor(people.site.app);
  visitor.setCookie("vliegwiel", arrived.cookie ?? "");
  return { ...arrived, visitor };
}

/** Somebody who keeps the installation and logged in at the provider. */
async function keeper(subject: string) {
  const visitor = await people.logIn(subject);
  const { person } = await people.db
    .selectFrom("login")
    .select("person")
    .where("subject", "=", subject)
    .executeTakeFirstOrThrow();
  await people.db.insertInto("platform_admin").values({ person, since: TEST_NOW, given_by: null }).execute();
  return { visitor, person };
}

describe("Noodtoegang", () => {
  it("asks to log in anew first, and the provider to ask who it is", async () => {
    const { visitor } = await keeper("storing");
    const { html } = await visitor.open(PAGE);
    const [, again = ""] = /href="(\/inloggen\/proef\?[^"]*)"/.exec(html) ?? [];
    expect(html).not.toContain(`action="${PAGE}"`);
    const away = await visitor.ask(again.replaceAll("&amp;", "&"));
    const to = new URL(away.headers.get("Location") ?? "");
    expect([to.searchParams.get("prompt"), to.searchParams.get("max_age")]).toEqual(["login", "300"]);
    expect((await visitor.force(PAGE, asked)).status).toBe(409);
  });

  it("is told at once to who gives rights on that side, and to nobody of the other", async () => {
    const email = (subject: string) => ({ email: `${subject}@groningen.example`, email_verified: true });
    for (const [subject, organ] of [
      ["ambtenaar", "staff"],
      ["griffier", "council"],
    ] as const) {
      await people.logIn(subject, email(subject));
      await people.givePlace(subject, { organisation: "gm0014", organ, role: "admin" }, "2026-05-01");
    }
    const { visitor } = await keeper("meelezer");
    await visitor.open(`/inloggen/proef?opnieuw=ja&terug=${PAGE}`);
    const { path } = await visitor.send(PAGE, PAGE, { ...asked, organisatie: "gm0014" });
    await tellAll(people.site.building);
    const { rows } = await sql<{ recipient: string; letter: { subject: string; button: { path: string } } }>`
      select recipient, letter from mail where about = 'topic:noodtoegang'`.execute(people.db);
    expect(rows.map((it) => it.recipient)).toEqual(["ambtenaar@groningen.example"]);
    expect(rows[0]?.letter).toMatchObject({
      subject:
        "De beheerder van deze installatie nam noodtoegang bij Gemeente Groningen (bestuur en ambtelijke organisatie).",
      button: { path },
    });
  });

  it("opens what is read on one side, for hours, and every page read is there for the organisation to see", async () => {
    const { visitor } = await keeper("beheerder");
    await membershipOf(world(), "gm0106", "staff", "admin");
    expect((await visitor.open(MEMBERS)).status).toBe(403);
    await visitor.open(`/inloggen/proef?opnieuw=ja&terug=${PAGE}`);
    const { status, path } = await visitor.send(PAGE, PAGE, asked);
    expect([status, path]).toEqual([200, expect.stringMatching(/^\/noodtoegang\/[0-9a-f-]{36}$/)]);
    expect((await visitor.open(MEMBERS)).status).toBe(200);
    expect((await visitor.open("/organisaties/gm0014/beheer")).status).toBe(403);

    const admin = await comes("admin");
    expect((await admin.visitor.open("/mijn-werk")).html).toContain(`href="${path}"`);
    expect((await admin.visitor.open(MEMBERS)).html).toContain("leest nu mee");
    const log = await admin.visitor.open(path);
    expect(log.html).toContain("leden zien niets");
    expect(log.html).toContain("bekijken wie er meedoet");
    expect(log.html).toContain("organisation:gm0106");
    await admin.visitor.send(path, `${path}/gezien`);
    expect((await admin.visitor.open("/mijn-werk")).html).not.toContain(`href="${path}"`);

    await admin.visitor.send(path, `${path}/einde`);
    expect((await visitor.open(MEMBERS)).status).toBe(403);
    expect((await admin.visitor.open(MEMBERS)).html).not.toContain("leest nu mee");
  });

  it("tells everyone who takes part, and shows what was read to the admins of that side alone", async () => {
    const id = await emergencyOf(world(), null, "gm0106", "executive");
    const council = await comes("council admin");
    expect((await council.visitor.open(MEMBERS)).html).toContain(
      "leest nu mee (bestuur en ambtelijke organisatie)",
    );
    expect((await council.visitor.open(MEMBERS)).html).not.toContain(id);
    expect((await council.visitor.open(`${PAGE}/${id}`)).status).toBe(403);
  });

  it("gives nothing but reading", async () => {
    const { visitor } = await comes("platform admin with Noodtoegang");
    const { html } = await visitor.open(MEMBERS);
    expect(html).not.toContain(`action="${MEMBERS}`);
    const place = await membershipOf(world(), "gm0106", "staff");
    expect((await visitor.force(`${MEMBERS}/leden/${place}/einde`)).status).toBe(403);
    const invitation = { rol: "reader", orgaan: "staff", email: "", waaruit: "een besluit" };
    expect((await visitor.force(`${MEMBERS}/uitnodigingen`, invitation)).status).toBe(403);
    expect((await visitor.open("/mijn-werk")).html).not.toContain("lezer van Gemeente Assen");
  });

  it("is over after its hours, and when whoever took it keeps the installation no more", async () => {
    const db = people.db;
    const late = await comes("platform admin with Noodtoegang");
    const before = new Date(TEST_NOW.getTime() - 5 * 3_600_000);
    await db
      .updateTable("emergency_access")
      .set({ since: before, until: new Date(before.getTime() + 4 * 3_600_000) })
      .where("person", "=", late.person)
      .execute();
    expect((await late.visitor.open(MEMBERS)).status).toBe(403);
    const left = await comes("platform admin with Noodtoegang");
    expect((await left.visitor.open(MEMBERS)).status).toBe(200);
    await db.deleteFrom("platform_admin").where("person", "=", left.person).execute();
    expect((await left.visitor.open(MEMBERS)).status).toBe(403);
  });

  it("cannot be longer than four hours, whatever the program asks", async () => {
    const id = await emergencyOf(world(), null, "gm0014", "council");
    await expect(
      people.db
        .updateTable("emergency_access")
        .set({ until: new Date(TEST_NOW.getTime() + 5 * 3_600_000) })
        .where("id", "=", id)
        .execute(),
    ).rejects.toThrow(/check constraint/);
  });
});
