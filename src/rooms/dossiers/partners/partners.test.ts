/** With whom an organisation is in a dossier, for who asks and for who sees all, beside the same said by hand. */
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { asReader } from "#kit/database/acting.ts";
import type { Person, Reader } from "#kit/reader.ts";
import { readerFor } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import type { DossierFacts } from "../facts.ts";
import { putAnswer, putDossier, putWords, type Wanted } from "../testing-dossiers.ts";
import { PARTNERS } from "./view.ts";

const [A, B, C, D, E] = ["gm0034", "gm0037", "gm0047", "gm0106", "gm0014"] as const;
/** In no other dossier. */
const [F, G, H] = ["gm0109", "gm1895", "gm1950"] as const;
const opened = siteWith({ [A]: "A", [B]: "B", [C]: "C", [D]: "D", [E]: "E", [F]: "F", [G]: "G", [H]: "H" });

/** The first keeps it; of the others those in `spoke` said what they want, and those in `left` stepped out. */
const WORLD: (Wanted & { of: string[]; spoke?: string[]; left?: string[] })[] = [
  { of: [A, B, C], state: "open", spoke: [B] },
  { of: [B, D], state: "draft", spoke: [D] },
  { of: [C, D, E], state: "open", spoke: [D, E], left: [E] },
  { of: [D, E], state: "open", spoke: [E], wanted: "participants" },
  { of: [E, B], state: "open", spoke: [B], left: [B] },
  { of: [A, D], state: "shared", wanted: "government" },
];

/** Who keeps it or spoke, is a partner of each that is in it; who stepped out, of nobody. A draft counts for nobody. */
const expected = (): string[] => {
  const pairs = WORLD.filter((it) => it.state !== "draft").flatMap(
    ({ of: [keeper = "", ...others], spoke = [], left = [], state }) => {
      const there = [keeper, ...others].filter((it) => !left.includes(it));
      const speaks = (it: string) => it === keeper || state === "shared" || spoke.includes(it);
      return there.flatMap((mine) =>
        there.filter((it) => it !== mine && speaks(it)).map((it) => `${mine} ${it}`),
      );
    },
  );
  return [...new Set(pairs)].toSorted();
};

const personAt = (...organisations: string[]): Reader => ({
  ...(readerFor("reader") as Person),
  seats: organisations.map((organisation) => ({
    id: organisation,
    organisation,
    organ: "staff",
    role: "reader",
  })),
});

beforeAll(async () => {
  const world = opened.world();
  for (const { of, spoke = [], left = [], state, wanted } of WORLD) {
    const [organisation = ""] = of;
    const facts: Partial<DossierFacts> = { participants: of };
    const { id } = await putDossier(world, {
      ...{ organisation, facts },
      ...(state && { state }),
      ...(wanted && { wanted }),
    });
    for (const it of spoke) await putWords(world, id, it);
    for (const it of left) await putAnswer(world, id, it, "left");
  }
});

const ask = sql<{
  pair: string;
}>`select organisation || ' ' || partner as pair from ${sql.table(PARTNERS)} order by 1`;

describe("the partners of an organisation", () => {
  it("are those it is in a dossier with that keep it or spoke, and did not step out", async () => {
    const { rows } = await ask.execute(opened.db);
    expect(rows.map((it) => it.pair)).toEqual(expected());
    expect(expected()).toContain(`${C} ${A}`);
    expect(expected()).not.toContain(`${A} ${C}`);
  });

  it.each([[[A]], [[C, E]], [[B, D]], [[]]])(
    "are shown to who has a place in %o, of those places alone",
    async (places) => {
      const { rows } = await asReader(
        () => Promise.resolve(personAt(...places)),
        () => ask.execute(opened.site.building.primary),
      );
      const own = expected().filter((it) => places.some((place) => it.startsWith(`${place} `)));
      expect(rows.map((it) => it.pair)).toEqual(own);
    },
  );

  it("change with each step: a word, somebody who steps out, another state, other parties", async () => {
    const { db } = opened;
    const world = opened.world();
    const { id } = await putDossier(world, {
      organisation: F,
      facts: { participants: [F, G, H] },
      state: "open",
    });
    const pairs = async (): Promise<string[]> => {
      const { rows } = await sql<{ pair: string }>`select organisation || ' ' || partner as pair
        from ${sql.table(PARTNERS)} where organisation in (${F}, ${G}, ${H}) order by 1`.execute(db);
      return rows.map((it) => it.pair);
    };
    const ofKeeper = [`${G} ${F}`, `${H} ${F}`];
    expect(await pairs()).toEqual(ofKeeper);
    await putWords(world, id, G);
    expect(await pairs()).toEqual([`${F} ${G}`, `${G} ${F}`, `${H} ${F}`, `${H} ${G}`]);
    await putAnswer(world, id, G, "left");
    expect(await pairs()).toEqual([`${H} ${F}`]);
    await sql`update entry set state = 'stopped' where id = ${id}`.execute(db);
    expect(await pairs()).toEqual([]);
    await sql`update entry set state = 'closed' where id = ${id}`.execute(db);
    expect(await pairs()).toEqual([`${H} ${F}`]);
    await sql`update entry set visibility = 'side' where id = ${id}`.execute(db);
    expect(await pairs()).toEqual([]);
    await sql`update entry set visibility = 'public' where id = ${id}`.execute(db);
    await sql`delete from entry_participant where entry = ${id} and organisation = ${H}`.execute(db);
    expect(await pairs()).toEqual([]);
    await sql`insert into entry_participant values (${id}, ${H})`.execute(db);
    expect(await pairs()).toEqual([`${H} ${F}`]);
  });

  it("is written by nobody who serves: the rows follow from the dossiers alone", async () => {
    const adding = asReader(
      () => Promise.resolve(personAt(A)),
      () => sql`insert into dossier_pair values (${A}, ${C}, 'mine')`.execute(opened.site.building.primary),
    );
    await expect(adding).rejects.toThrow(/row-level security/);
  });
});
