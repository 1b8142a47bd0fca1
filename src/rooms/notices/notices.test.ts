import { randomUUID } from "node:crypto";
import { SaxesParser } from "saxes";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tell } from "#kit/events/outbox.ts";
import type { Carrier, Message } from "#kit/mail/carrier.ts";
import { postAll } from "#kit/mail/posting.ts";
import type { Building } from "#kit/room.ts";
import { Visitor } from "../people/testing-visitor.ts";
import { TEST_NOW } from "../../testing.ts";
import { peopleSite } from "../../people-testing.ts";
import { writeDigests } from "./digest.ts";
import { tellAll } from "./telling.ts";

const ASSEN = "gm0106";
const MANAGE = `/organisaties/${ASSEN}/beheer`;
const CHOICES = "/mijn-werk/berichten";

const people = peopleSite({ [ASSEN]: "Gemeente Assen" });
/** What left, letter by letter. */
let post: Message[] = [];
let now = TEST_NOW;
const carrier: Carrier = (message) => {
  post.push(message);
  return Promise.resolve();
};
const hoursOn = (hours: number) => new Date(TEST_NOW.getTime() + hours * 3_600_000);
/** The next morning, after the letter of the day. */
const TOMORROW = hoursOn(24);

const building = (): Building => ({
  ...people.site.building,
  primary: people.site.building.primary,
  db: people.site.building.db,
  clock: () => now,
});
const deliverPost = () => postAll(people.db, { carrier, base: "https://samen.example", keeps: false }, now);
/** All that a web process does beside answering. */
async function round(): Promise<void> {
  await tellAll(building());
  await writeDigests(building());
  await deliverPost();
}

const logIn = (subject: string) =>
  people.logIn(subject, { email: `${subject}@assen.example`, email_verified: true });
async function member(
  subject: string,
  organ: "staff" | "council",
  role: "reader" | "admin",
): Promise<Visitor> {
  const visitor = await logIn(subject);
  await people.givePlace(subject, { organisation: ASSEN, organ, role }, "2026-05-01T09:00:00Z");
  return visitor;
}

let admin: Visitor;
let other: Visitor;
let clerk: Visitor;
beforeAll(async () => {
  admin = await member("beheerder", "staff", "admin");
  other = await member("tweede", "staff", "admin");
  clerk = await member("griffier", "council", "admin");
});
beforeEach(async () => {
  now = TEST_NOW;
  for (const table of [
    "notice",
    "notice_choice",
    "notice_stop",
    "mail",
    "mail_refused",
    "event",
    "invitation",
  ] as const)
    await people.db.deleteFrom(table).execute();
  post = [];
});

const invites = (email = "", organ = "staff") =>
  admin.send(MANAGE, `${MANAGE}/uitnodigingen`, { rol: "member", orgaan: organ, email, waaruit: "collega" });
/** Has something happen on the side of the executive, done by nobody in particular. */
const tellOf = (kind: string) =>
  tell(
    people.db,
    {
      kind,
      about: [`organisation:${ASSEN}`],
      circle: { visibility: "side", organisation: ASSEN, side: "executive" },
    },
    null,
    now,
  );
/** Of places as told, of all else nothing: rooms above have topics of their own. */
const choose = (visitor: Visitor, plekken: string) =>
  visitor.send(CHOICES, CHOICES, {
    ...Object.fromEntries([...building().topics.keys()].map((topic) => [topic, "off"])),
    plekken,
  });
const to = (subject: string) => post.filter((it) => it.to === `${subject}@assen.example`);

describe("what happened", () => {
  it("is told the next morning, in one letter, to those whom it concerns and not to who did it", async () => {
    await invites();
    await invites();
    await round();
    expect(post).toEqual([]);
    now = TOMORROW;
    await round();
    await round();
    expect(post.map((it) => it.to)).toEqual(["tweede@assen.example"]);
    expect(post[0]?.subject).toBe("Wat er gebeurde: 2 berichten");
    expect(post[0]?.text).toContain("Er is iemand uitgenodigd bij Gemeente Assen (ambtelijke organisatie).");
    expect(post[0]?.text).toContain(`https://samen.example${MANAGE}#uitgenodigd`);
  });

  it("is told at once to who chose that", async () => {
    await choose(other, "direct");
    await invites();
    await round();
    expect(to("tweede")).toHaveLength(1);
    expect(post[0]?.stop).toMatch(/^https:\/\/samen\.example\/berichten\/stop\?sleutel=/);
  });

  it("is told to nobody who chose not to hear of it: off is no message at all", async () => {
    await choose(other, "off");
    await invites();
    await round();
    now = TOMORROW;
    await round();
    expect(post).toEqual([]);
    expect(await people.db.selectFrom("notice").selectAll().execute()).toEqual([]);
  });

  it("is not told any more when it is chosen off while the letter waits", async () => {
    await invites();
    await tellAll(building());
    now = TOMORROW;
    await writeDigests(building());
    await choose(other, "off");
    await round();
    now = hoursOn(48);
    await round();
    expect(post).toEqual([]);
  });

  it("is told to nobody when it is a small change, and is there to see", async () => {
    await choose(other, "direct");
    await people.db.transaction().execute((trx) =>
      tell(
        trx,
        {
          kind: "rechten-nagekeken",
          about: [`organisation:${ASSEN}`],
          circle: { visibility: "side", organisation: ASSEN, side: "executive" },
          small: true,
        },
        null,
        now,
      ),
    );
    await round();
    expect(post).toEqual([]);
    expect((await other.open(`/organisaties/${ASSEN}/activiteit`)).html).toContain("Er is nagekeken");
  });

  it("is never told when it was not done", async () => {
    await choose(other, "direct");
    await expect(
      people.db.transaction().execute(async (trx) => {
        await tell(
          trx,
          { kind: "rechten-nagekeken", about: [`organisation:${ASSEN}`], circle: "everyone" },
          null,
          now,
        );
        throw new Error("toch niet");
      }),
    ).rejects.toThrow();
    await round();
    expect(post).toEqual([]);
  });

  it("is not lost when a process falls before it told it, nor told twice by five at once", async () => {
    await choose(other, "direct");
    await invites();
    const falls = {
      ...building(),
      news: new Map([
        [
          "uitnodiging-gemaakt",
          {
            ...people.site.building.news.get("uitnodiging-gemaakt")!,
            concerns: () => Promise.reject(new Error("de stekker eruit")),
          },
        ],
      ]),
    };
    await expect(tellAll(falls)).rejects.toThrow("de stekker eruit");
    expect(post).toEqual([]);
    await Promise.all([1, 2, 3, 4, 5].map(() => tellAll(building())));
    await Promise.all([1, 2, 3, 4, 5].map(() => deliverPost()));
    expect(to("tweede")).toHaveLength(1);
  });

  it("is told also when another event cannot be: that one waits", async () => {
    await choose(other, "direct");
    await invites();
    await tellOf("rechten-nagekeken");
    const news = new Map(people.site.building.news);
    news.set("rechten-nagekeken", {
      ...news.get("rechten-nagekeken")!,
      concerns: () => Promise.reject(new Error("dit gaat niet")),
    });
    await expect(tellAll({ ...building(), news })).rejects.toThrow("dit gaat niet");
    await deliverPost();
    expect(to("tweede").map((it) => it.subject)).toEqual([
      "Er is iemand uitgenodigd bij Gemeente Assen (ambtelijke organisatie).",
    ]);
    await tellAll(building());
    await deliverPost();
    expect(to("tweede")).toHaveLength(2);
  });

  it("fits in one letter, a thousand times over", async () => {
    await people.db.transaction().execute(async (trx) => {
      for (let nth = 0; nth < 1_000; nth++)
        await tell(
          trx,
          {
            kind: "rechten-nagekeken",
            about: [`organisation:${ASSEN}`],
            circle: { visibility: "side", organisation: ASSEN, side: "executive" },
          },
          null,
          now,
        );
    });
    await round();
    now = TOMORROW;
    await Promise.all([writeDigests(building()), writeDigests(building())]);
    await deliverPost();
    expect(post.map((it) => it.to).toSorted()).toEqual(["beheerder@assen.example", "tweede@assen.example"]);
    expect(post[0]?.subject).toBe("Wat er gebeurde: 1.000 berichten");
    expect(post[0]?.text.match(/Er is nagekeken/g)).toHaveLength(50);
    expect(post[0]?.text).toContain("En nog 950.");
  });
});

describe("one click in a letter", () => {
  it("ends such letters without a visit, also when a mail program clicks; opening the link alone ends nothing", async () => {
    await choose(other, "direct");
    await invites();
    await round();
    const { pathname, search } = new URL(to("tweede")[0]?.stop ?? "");
    const asked = await people.site.app.request(pathname + search);
    expect([asked.status, (await asked.text()).includes("Wie er meedoet")]).toEqual([200, true]);
    await invites();
    await round();
    expect(to("tweede")).toHaveLength(2);

    const clicked = await people.site.app.request(pathname + search, {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    });
    expect(clicked.status).toBe(200);
    await invites();
    now = TOMORROW;
    await round();
    expect(to("tweede")).toHaveLength(2);
    expect((await other.open(CHOICES)).html).toMatch(/<option value="off" selected[^>]*>/);
  });

  it("of a daily letter ends all of them", async () => {
    await invites();
    await round();
    now = TOMORROW;
    await round();
    const { pathname, search } = new URL(to("tweede")[0]?.stop ?? "");
    await people.site.app.request(pathname + search, { method: "POST" });
    await invites();
    now = hoursOn(48);
    await round();
    expect(to("tweede")).toHaveLength(1);
  });

  it("with a made-up link ends nothing", async () => {
    const answer = await people.site.app.request("/berichten/stop?sleutel=geraden", { method: "POST" });
    expect(answer.status).toBe(404);
  });
});

describe("an invitation", () => {
  it("goes to the address it is for, with a link that works, and its page says so", async () => {
    const { html } = await invites("nieuw@assen.example");
    expect(html).toContain("gaat zo weg");
    await deliverPost();
    const [letter] = to("nieuw");
    expect(letter?.subject).toBe("Uitnodiging: doe mee namens Gemeente Assen");
    expect(letter?.stop).toBeUndefined();
    const [link = ""] = /https:\/\/samen\.example\S+/.exec(letter?.text ?? "") ?? [];
    expect((await people.site.app.request(link.replace("https://samen.example", ""))).status).toBe(200);
    expect((await admin.open(MANAGE)).html).toContain("verstuurd op 1 juni 2026");
  });

  it("that is withdrawn before it went does not go", async () => {
    const { html } = await invites("nieuw@assen.example");
    const [, path = ""] = /action="([^"]*\/intrekken)"/.exec(html) ?? [];
    await admin.send(MANAGE, path);
    await deliverPost();
    expect(to("nieuw")).toEqual([]);
  });
});

describe("activity", () => {
  it("shows each what he may see: the clerk not what the staff does, a visitor nothing", async () => {
    await invites();
    const path = `/organisaties/${ASSEN}/activiteit`;
    expect((await other.open(path)).html).toContain("Er is iemand uitgenodigd");
    expect((await clerk.open(path)).html).not.toContain("Er is iemand uitgenodigd");
    expect((await new Visitor(people.site.app).open(path)).html).not.toContain("Er is iemand uitgenodigd");
    expect(await (await people.site.app.request(`${path}.atom`)).text()).not.toContain("uitgenodigd");
  });

  it("can be followed by a program with a key of one's own, that is shown once and can be ended", async () => {
    await invites();
    const made = await other.send(CHOICES, `${CHOICES}/feed`);
    const [link = ""] = /http:\/\/localhost\/berichten\/feed\.atom\?sleutel=[\w-]{43}/.exec(made.html) ?? [];
    expect(link).not.toBe("");
    expect((await other.open(CHOICES)).html).not.toContain(link);
    const feed = await people.site.app.request(link);
    expect([feed.status, feed.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    const xml = await feed.text();
    new SaxesParser({ xmlns: true }).write(xml).close();
    expect(xml).toContain("Er is iemand uitgenodigd bij Gemeente Assen");
    const [, id = ""] = /name="feed" value="([^"]*)"/.exec(made.html) ?? [];
    await clerk.send(CHOICES, `${CHOICES}/feed`);
    await clerk.send(CHOICES, `${CHOICES}/feed/einde`, { feed: id });
    expect((await people.site.app.request(link)).status).toBe(200);
    await other.send(CHOICES, `${CHOICES}/feed/einde`, { feed: id });
    expect((await people.site.app.request(link)).status).toBe(404);
  });

  it("says “oud-medewerker” of somebody who removed his account", async () => {
    const gone = await member("vertrekt", "staff", "reader");
    const path = `/organisaties/${ASSEN}/activiteit`;
    expect((await other.open(path)).html).toContain("Rol vertrekt is nu lezer");
    await gone.send("/mijn-gegevens/verwijderen", "/mijn-gegevens/verwijderen");
    const { html } = await other.open(path);
    expect(html).not.toContain("Rol vertrekt");
    expect(html).toContain("oud-medewerker is geen lezer");
  });
});

describe("an address that does not exist", () => {
  it("is shown to its owner, who can have it tried again", async () => {
    await people.db
      .insertInto("mail_refused")
      .values({ address: "tweede@assen.example", at: now, why: "De mailserver kent dit adres niet (550)." })
      .execute();
    expect((await other.open(CHOICES)).html).toContain("komt niet aan sinds");
    const { html } = await other.send(CHOICES, `${CHOICES}/adres`);
    expect(html).toContain("Mail gaat naar tweede@assen.example.");
  });
});

describe("what is kept about a person here", () => {
  it("is among his own data, and goes with his account", async () => {
    const gone = await member("kanarie", "staff", "admin");
    await choose(gone, "direct");
    await gone.send(CHOICES, `${CHOICES}/feed`);
    await invites();
    await round();
    const data = (await (await gone.ask("/mijn-gegevens.json")).json()) as Record<string, object[]>;
    expect(data.keuzesVoorBerichten).toContainEqual({ onderwerp: "Wie er meedoet", hoe: "meteen" });
    expect(data.feeds).toMatchObject([{ laatstGelezen: null }]);
    expect(data.mail?.[0]).toMatchObject({ aan: "kanarie@assen.example" });
    await gone.send("/mijn-gegevens/verwijderen", "/mijn-gegevens/verwijderen");
    const left = await people.db
      .selectFrom("mail")
      .select("recipient")
      .where("recipient", "like", "kanarie%")
      .union(people.db.selectFrom("person").select("name as recipient").where("name", "like", "%kanarie%"))
      .execute();
    expect(left).toEqual([]);
  });
});

it("an event that no room knows (any more) is left out, and stops nothing", async () => {
  await people.db
    .transaction()
    .execute((trx) =>
      tell(
        trx,
        { kind: `weg-${randomUUID()}`, about: [`organisation:${ASSEN}`], circle: "everyone" },
        null,
        now,
      ),
    );
  await round();
  expect((await people.site.app.request(`/organisaties/${ASSEN}/activiteit.atom`)).status).toBe(200);
});
