/** Many people, or one impatient one, at the same moment: what is done is done once, and nobody is locked out. */
import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { putOrganisation, siteWith, TEST_NOW } from "../../testing.ts";
import { giveMembership } from "./memberships.ts";
import { arrive, invited, membershipOf, type Visiting } from "./testing-access.ts";

const SENT = 200;
const MANAGE = `/organisaties/${HERE}/beheer`;

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
// Somebody who stays, so that others can go.
beforeAll(() => membershipOf(opened.world(), HERE, "staff", "admin"));

async function send(visiting: Visiting, path: string, fields: Record<string, string>): Promise<number> {
  const { status } = await opened.site.app.request(`http://localhost${path}`, {
    method: "POST",
    headers: {
      Cookie: `vliegwiel=${visiting.cookie ?? ""}`,
      Origin: "http://localhost",
      "Sec-Fetch-Site": "same-origin",
    },
    body: new URLSearchParams({ ...fields, _formulier: visiting.formToken }),
  });
  return status;
}

/** How often each answer came. */
const tally = (statuses: readonly number[]) =>
  Object.fromEntries([...Map.groupBy(statuses, (it) => it)].map(([status, them]) => [status, them.length]));

/** How many lines the record has of a deed that was done. */
async function recorded(action: string, object: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit_event
    where action = ${action} and object = ${object} and result = 'done'`.execute(opened.db);
  return rows[0]?.count ?? 0;
}

const countInvitations = async (evidence: string): Promise<number> =>
  (await opened.db.selectFrom("invitation").select("id").where("evidence", "=", evidence).execute()).length;

describe(`a form that is sent ${SENT} times at once`, () => {
  it("does its work once when it is one page, and each sender gets on", async () => {
    const admin = await arrive(opened.world(), "admin");
    const before = await recorded("organisatie.rechten.geven", `organisation:${HERE}`);
    const fields = {
      rol: "reader",
      orgaan: "staff",
      email: "",
      waaruit: "in één keer",
      _keer: "een-bladzijde",
    };
    const statuses = await Promise.all(
      Array.from({ length: SENT }, () => send(admin, `${MANAGE}/uitnodigingen`, fields)),
    );
    expect(tally(statuses)).toEqual({ 303: SENT });
    expect(await countInvitations("in één keer")).toBe(1);
    expect(await recorded("organisatie.rechten.geven", `organisation:${HERE}`)).toBe(before + 1);
  });

  it("ends one place once, from as many pages, and tells the others that it is gone", async () => {
    const admin = await arrive(opened.world(), "admin");
    const place = await membershipOf(opened.world(), HERE, "staff");
    const statuses = await Promise.all(
      Array.from({ length: SENT }, (_, at) =>
        send(admin, `${MANAGE}/leden/${place}/einde`, { _keer: `einde-${at}` }),
      ),
    );
    const { 303: done, 404: gone = 0, 409: late = 0 } = tally(statuses);
    expect([done, gone + late]).toEqual([1, SENT - 1]);
    expect(await recorded("organisatie.rechten.nemen", `membership:${place}`)).toBe(1);
  });

  it("takes one invitation back once", async () => {
    const admin = await arrive(opened.world(), "admin");
    const { id } = await invited(opened.world(), HERE, "staff");
    const statuses = await Promise.all(
      Array.from({ length: SENT }, (_, at) =>
        send(admin, `${MANAGE}/uitnodigingen/${id}/intrekken`, { _keer: `terug-${at}` }),
      ),
    );
    expect(tally(statuses)).toEqual({ 303: 1, 409: SENT - 1 });
    expect(await recorded("organisatie.rechten.geven", `invitation:${id}`)).toBe(1);
  });

  it("gives what one link gives to one of those who follow it", async () => {
    const { secret } = await invited(opened.world(), HERE, "staff", "editor");
    const people = await Promise.all(
      Array.from({ length: SENT }, () => arrive(opened.world(), "without a place")),
    );
    const statuses = await Promise.all(
      people.map((it, at) => send(it, `/uitnodiging?sleutel=${secret}`, { _keer: `aan-${at}` })),
    );
    expect(tally(statuses)).toEqual({ 303: 1, 409: SENT - 1 });
    const places = await opened.db
      .selectFrom("membership")
      .select("id")
      .where(
        "person",
        "in",
        people.map((it) => it.person),
      )
      .execute();
    expect(places).toHaveLength(1);
  });
});

describe("twenty admins who remove each other at once", () => {
  const ADMINS = 20;
  const who = fc.nat(ADMINS - 1);

  it("leave at least one, whoever goes for whom", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(who, who), { minLength: 30, maxLength: 60 }), async (removals) => {
        await opened.db.deleteFrom("membership").where("organisation", "=", ELSEWHERE).execute();
        const admins = await Promise.all(
          Array.from({ length: ADMINS }, () => arrive(opened.world(), "admin elsewhere")),
        );
        const statuses = await Promise.all(
          removals.map(([one, other], at) =>
            send(admins[one]!, `/organisaties/${ELSEWHERE}/beheer/leden/${admins[other]!.place}/einde`, {
              _keer: `${admins[one]!.person} ${at}`,
            }),
          ),
        );
        const left = await opened.db
          .selectFrom("membership")
          .select("id")
          .where("organisation", "=", ELSEWHERE)
          .where("role", "=", "admin")
          .where("until", "is", null)
          .execute();
        expect(left.length).toBeGreaterThan(0);
        // Each that was told to be done took one away, and nothing else did.
        expect(left.length).toBe(ADMINS - (tally(statuses)[303] ?? 0));
        expect(statuses.filter((it) => ![303, 403, 404, 409].includes(it))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it("leave one of every two who are the last of their organisation", async () => {
    for (let round = 0; round < 5; round++) {
      const pairs = await Promise.all(
        Array.from({ length: ADMINS / 2 }, (_, at) => pairIn(`gm1${round}0${at}`)),
      );
      await Promise.all(
        pairs.flatMap(({ organisation, two: [one, other] }) => [
          send(one, `/organisaties/${organisation}/beheer/leden/${other.place}/einde`, {}),
          send(other, `/organisaties/${organisation}/beheer/leden/${one.place}/einde`, {}),
        ]),
      );
      const left = await opened.db
        .selectFrom("membership")
        .select("organisation")
        .where(
          "organisation",
          "in",
          pairs.map((it) => it.organisation),
        )
        .where("until", "is", null)
        .execute();
      expect(left.map((it) => it.organisation).toSorted()).toEqual(
        pairs.map((it) => it.organisation).toSorted(),
      );
    }
  });

  /** Two admins of an organisation that has no other. */
  async function pairIn(organisation: string) {
    await putOrganisation(opened.db, organisation, organisation);
    const admin = async () => {
      const visiting = await arrive(opened.world(), "without a place");
      const { person } = visiting;
      const gift = {
        person,
        organisation,
        organ: "staff",
        role: "admin",
        ground: "invitation",
        by: null,
      } as const;
      const place = await opened.db.transaction().execute((trx) => giveMembership(trx, gift, TEST_NOW));
      return { ...visiting, place };
    };
    return { organisation, two: [await admin(), await admin()] as const };
  }
});
