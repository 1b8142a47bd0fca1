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
const opened = siteWith({ [A]: "A", [B]: "B", [C]: "C", [D]: "D", [E]: "E" });

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
});
