/** Who is found by what, and why: as was written down before there was anything to find with (`judged/`). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { actingOn, asReader } from "#kit/database/acting.ts";
import type { Person, Reader, Seat } from "#kit/reader.ts";
import { maySee } from "#kit/visibility.ts";
import { productByName } from "#rooms/tasks";
import { servingOf, siteWith } from "../../testing.ts";
import type { Db } from "./db.ts";
import { type Circle, CIRCLES, FIELD_NAMES, type ProfileField } from "./facts.ts";
import { findPeople, type Found, matching } from "./finding.ts";
import { putProfile } from "./testing-professionals.ts";
import { topicsText } from "./topics.ts";
import { termsIn, wishesIn } from "./words.ts";

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "judged", file), "utf8"));

type Told = Partial<Record<ProfileField, string>> & {
  organisatie: string;
  taken?: string[];
  producten?: string[];
  closed?: ProfileField[];
};
interface Asked {
  asks: string;
  expects: { who: string; field: ProfileField; word: string }[];
  not?: string[];
}
const { people } = read("people.json") as { people: Record<string, Told> };
const organisations = [...new Set(Object.values(people).map((it) => it.organisatie))];
const keyOf = (name: string) => `proef${organisations.indexOf(name)}`;

const opened = siteWith(Object.fromEntries(organisations.map((it) => [keyOf(it), it])));
const names = new Map<string, string>();
beforeAll(async () => {
  for (const [name, { organisatie, taken = [], producten = [], closed = [], ...says }] of Object.entries(
    people,
  )) {
    const topics = topicsText({
      ...{ tasks: taken, themes: [], products: producten.flatMap((it) => productByName(it)?.uri ?? []) },
    });
    const { id } = await putProfile(opened.world(), {
      organisation: keyOf(organisatie),
      says: { ...says, ...(topics !== "" && { onderwerpen: topics }) },
      circles: Object.fromEntries(closed.map((it) => [it, "organisation"])),
    });
    names.set(id, name);
  }
});

const seat = (organisation: string, organ: Seat["organ"]): Seat => ({
  id: "own",
  organisation,
  organ,
  role: "member",
});
const reader = (...seats: Seat[]): Person => ({
  ...{ kind: "person", id: "00000000-0000-4000-8000-000000000001", name: "", seats },
  ...{ acting: null, platformAdmin: false, formToken: "" },
});
const asked = <Result>(who: Reader, work: (db: Db) => Promise<Result>): Promise<Result> =>
  asReader(
    () => Promise.resolve(who),
    () => work(actingOn(servingOf(opened.db)) as unknown as Db),
  );
const find = (question: string, who: Reader = reader(seat("elders", "staff"))): Promise<Found> =>
  asked(who, (db) => findPeople(db, question, "2026-06-01"));

/** What of a question does not come out as was written down; nothing when all does. */
async function missed({ asks, expects, not = [] }: Asked): Promise<string[]> {
  const { hits } = await find(asks);
  const there = new Map(hits.map((it) => [names.get(it.profile) ?? "", it]));
  return [
    ...expects.flatMap(({ who, field, word }) => {
      const hit = there.get(who);
      if (!hit) return [`${asks}: ${who} lacks`];
      const said = hit.because.find((it) => it.field === field)?.words ?? [];
      return word.split(" ").every((it) => said.some((one) => one.includes(it)))
        ? []
        : [`${asks}: ${who} by ${JSON.stringify(hit.because)}`];
    }),
    ...not.filter((it) => there.has(it)).map((it) => `${asks}: ${it} is found`),
    ...(expects.length === 0 && hits.length > 0 ? [`${asks}: somebody is found`] : []),
  ];
}

describe("questions of colleagues", () => {
  const { questions } = read("questions.json") as { questions: Asked[] };

  it("find whom they should, and say why", async () => {
    const wrong: string[] = [];
    for (const it of questions) wrong.push(...(await missed(it)));
    expect(wrong).toEqual([]);
  });
});

describe("questions that were held back", () => {
  const { questions } = read("held-back.json") as { questions: Asked[] };

  // As they came out the one time they were measured: six of eight people, four of them by the word that was written down. What is
  // missed stays missed here until questions of others say the same, or these would measure nothing any more.
  it("find six of eight people, and four by the very word", async () => {
    const wrong: string[] = [];
    for (const it of questions) wrong.push(...(await missed(it)));
    const nobody = wrong.filter((it) => it.endsWith(" lacks"));
    expect([questions.length - nobody.length, questions.length - wrong.length]).toEqual([6, 4]);
  });
});

/** Numbers from one to another, the same at each run. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe("whatever circles people choose", () => {
  it("nobody is found on a field that is closed to who asks, and everybody on one that is open", async () => {
    const random = chance(20_260_601);
    const pick = <One>(from: readonly One[]): One =>
      from[Math.floor((random.next().value as number) * from.length)] as One;
    const words = [
      "jeugdhulp",
      "afvalinzameling",
      "schuldhulpverlening",
      "archief",
      "begroting",
      "riolering",
    ];
    const places = [
      ["proef0", "staff"],
      ["proef0", "council"],
      ["proef1", "staff"],
    ] as const;
    const fields = FIELD_NAMES.filter((it) => !["naam", "organisatie", "onderwerpen"].includes(it));
    const made: {
      id: string;
      organisation: string;
      organ: Seat["organ"];
      says: Record<string, string>;
      circles: Record<string, Circle>;
    }[] = [];
    for (let count = 0; count < 60; count++) {
      const [organisation, organ] = pick(places);
      const says = Object.fromEntries(fields.map((it) => [it, `${pick(words)} willekeur`]));
      const circles = Object.fromEntries(fields.map((it) => [it, pick(Object.keys(CIRCLES) as Circle[])]));
      const { id } = await putProfile(opened.world(), { organisation, organ, says, circles });
      made.push({ id, organisation, organ, says, circles });
    }
    const readers: Reader[] = [
      { kind: "visitor" },
      reader(),
      reader(seat("elders", "staff")),
      ...places.map(([organisation, organ]) => reader(seat(organisation, organ))),
      reader(seat("proef0", "council"), seat("proef1", "staff")),
    ];
    for (const who of readers)
      for (const word of words) {
        const question = `${word} willekeur`;
        const open = made.filter(({ organisation, organ, says, circles }) => {
          const seen = fields.filter(
            (it) =>
              maySee(who, {
                ...{ organisation, side: organ === "council" ? "council" : "executive", participants: [] },
                visibility: circles[it] ?? "side",
              }) === true,
          );
          return seen.some((it) => says[it]?.startsWith(word));
        });
        const found = await asked(who, (db) => matching(db, wishesIn(question), "2026-06-01", 1_000));
        const whole = found.filter((it) => it.met === wishesIn(question).length).map((it) => it.profile);
        expect(new Set(whole)).toEqual(new Set(open.map((it) => it.id)));
        for (const { says, because } of (await find(question, who)).hits)
          for (const { field } of because) expect(says.map((it) => it.field)).toContain(field);
      }
  });

  it("nobody is found while away, nor by a name, nor without a question", async () => {
    await putProfile(opened.world(), {
      says: { functie: "Bijenteler", naam: "Zomerkoning" },
      awayUntil: "2026-06-01",
    });
    expect((await find("bijenteler")).total).toBe(0);
    const tomorrow = await asked(reader(seat("elders", "staff")), (db) =>
      findPeople(db, "bijenteler", "2026-06-02"),
    );
    expect(tomorrow.total).toBe(1);
    expect((await find("zomerkoning")).total).toBe(0);
    for (const nothing of ["", "de en het", "?!"]) expect((await find(nothing)).total).toBe(0);
  });

  it("the same is found however a word is bent or put together", () => {
    expect(termsIn("afvalinzameling")).toEqual(expect.arrayContaining(["afval"]));
    for (const question of ["regelingen", "regeling"])
      expect(wishesIn(question)[0]?.readings[0]?.terms).toEqual(["=regeling"]);
  });
});
