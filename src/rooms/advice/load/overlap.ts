import { lawForm } from "#rooms/day";
import { counted, enumerate } from "#kit/words.ts";
import type { FormCode } from "#rooms/collaborations";
import type { Arrangement, BodyIndex, Fabric } from "#rooms/day";
import type { Statement } from "../level/index.ts";
import { codesOf, plainTitle } from "../level/places.ts";

/** What the same owners already have together. */
export interface Overlap {
  /** Arrangements of exactly these participants. */
  same: Arrangement[];
  /** Of two or more of them, and nobody else. */
  within: Arrangement[];
  /** Of all of them, with others. */
  around: Arrangement[];
  /** When the same owners have an organisation already; null when they have none. */
  warning: Statement | null;
  statements: Statement[];
}

/** Forms with a legal person: an organisation that has to be run, controlled and paid for. */
const BODIES: ReadonlySet<FormCode> = new Set(["OL", "BVO"]);

/** A page has room for this many titles. */
const MOST_TITLES = 5;

/** Arrangements with the same or a nested circle, and a warning when the same owners have organisations already. */
export function overlapOf(fabric: Fabric, participants: readonly BodyIndex[]): Overlap {
  const set = new Set(participants);
  const touched = [...new Set(participants.flatMap((it) => fabric.arrangementsOf[it] ?? []))]
    .sort((a, b) => a - b)
    .flatMap((index) => fabric.arrangements[index] ?? []);
  const inside = (it: Arrangement) => it.members.filter((member) => set.has(member)).length;
  const few = participants.length < 2;
  const same = few ? [] : touched.filter((it) => it.members.length === set.size && inside(it) === set.size);
  const within = touched.filter(
    (it) => it.members.length >= 2 && it.members.length < set.size && inside(it) === it.members.length,
  );
  const around = few ? [] : touched.filter((it) => it.members.length > set.size && inside(it) === set.size);
  const bodies = same.filter((it) => BODIES.has(lawForm(it)));
  const owners = codesOf(fabric, participants);
  return {
    same,
    within,
    around,
    warning:
      bodies.length === 0
        ? null
        : {
            kind: "waarschuwing",
            text: `Deze ${participants.length} deelnemers hebben samen al ${counted(bodies.length, "organisatie", "organisaties")}: ${titles(bodies)}. Kijk eerst of ${bodies.length === 1 ? "die" : "een daarvan"} dit erbij kan doen.`,
            records: [...bodies.map((it) => it.key), ...owners],
          },
    statements: [
      ...line(
        same.filter((it) => !BODIES.has(lawForm(it))),
        (some) => `Zonder eigen organisatie werken zij samen in ${some}.`,
      ),
      ...line(within, (some) => `Een deel van hen werkt samen, zonder de andere, in ${some}.`),
      ...line(around, (some) => `Zij zitten allemaal, met anderen erbij, in ${some}.`),
    ],
  };
}

const line = (some: Arrangement[], sentence: (text: string) => string): Statement[] =>
  some.length === 0
    ? []
    : [
        {
          kind: "overlap",
          text: sentence(`${counted(some.length, "regeling", "regelingen")}: ${titles(some)}`),
          records: some.map((it) => it.key),
        },
      ];

const titles = (some: Arrangement[]): string =>
  some.length <= MOST_TITLES
    ? enumerate(some.map(plainTitle))
    : `${some.slice(0, MOST_TITLES).map(plainTitle).join(", ")} en nog ${some.length - MOST_TITLES}`;
