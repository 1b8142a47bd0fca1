import { counted, enumerate } from "#kit/words.ts";
import type { Scale } from "#rooms/tasks";
import { type BodyIndex, circleName, type Fabric } from "#rooms/day";
import type { Area } from "./areas.ts";
import { codesOf, furthest, municipal, nameOf, namesOf, populationOf } from "./places.ts";
import { roundPeople, SIZE_CLASSES, type SizeClass, sizeClassOf, type Sizes } from "./sizes.ts";
import type { Statement } from "./statement.ts";

/** Where the need is felt, and the step of the ladder that goes with it. */
export const NEEDS = {
  buurt: { where: "in de buurt of wijk", step: 0 },
  gemeente: { where: "in de hele gemeente", step: 0 },
  streek: { where: "in een streek van enkele gemeenten", step: 2 },
  regio: { where: "in de regio", step: 3 },
  provincie: { where: "in de provincie", step: 4 },
  land: { where: "in het hele land", step: 5 },
} as const satisfies Record<Scale, { where: string; step: number }>;
export type Need = keyof typeof NEEDS;

/** What can be said for and against another size. Never which one it should be. */
export interface Argument {
  direction: "kleiner" | "groter";
  /** One step down or up; null at the end of the ladder. */
  to: SizeClass | null;
  for: Statement[];
  against: Statement[];
}

interface Question {
  fabric: Fabric;
  /** Municipalities only. */
  circle: readonly BodyIndex[];
  sizes: Sizes;
  areas: readonly Area[];
  need: Need | null;
}

/** The argument for one level smaller and for one larger, in sentences that rest on the figures. */
export function argumentsFor(question: Question): { smaller: Argument; larger: Argument } {
  const step = sizeClassOf(question.circle.length);
  return { smaller: smaller(question, step), larger: larger(question, step) };
}

function smaller(question: Question, step: number): Argument {
  const { fabric, circle, sizes } = question;
  const to = SIZE_CLASSES[step - 1] ?? null;
  const pro: Statement[] = [];
  const contra: Statement[] = [];
  if (to === null) {
    contra.push({
      kind: "einde",
      text: "Kleiner dan één gemeente kan binnen de gemeente zelf, bijvoorbeeld per wijk. Daar is geen samenwerking voor nodig.",
      records: codesOf(fabric, circle),
    });
  } else {
    pro.push(...practice(sizes, to), councils(fabric, circle, to, "kleiner"));
    const core = coreOf(fabric, circle);
    if (core) {
      pro.push({
        kind: "kern",
        text: `${enumerate(namesOf(fabric, core.members))} zitten samen al in ${counted(core.keys.length, "regeling", "regelingen")} zonder de andere.`,
        records: [...core.keys, ...codesOf(fabric, core.members)],
      });
      contra.push(...peopleLeft(fabric, core.members, sizes));
    }
    pro.push(...spread(fabric, circle));
  }
  addNeed(question, step, "kleiner", pro, contra);
  return { direction: "kleiner", to, for: pro, against: contra };
}

function larger(question: Question, step: number): Argument {
  const { fabric, circle, sizes, areas } = question;
  const to = step < 0 ? null : (SIZE_CLASSES[step + 1] ?? null);
  const pro: Statement[] = [];
  const contra: Statement[] = [];
  if (to !== null) {
    pro.push(...practice(sizes, to));
    contra.push(councils(fabric, circle, to, "groter"));
  }
  const around = aroundOf(circle, areas);
  if (around) {
    const extra = around.members.filter((it) => !circle.includes(it));
    const people = populationOf(fabric, around.members);
    pro.push({
      kind: "gebied",
      text: `Met ${counted(extra.length, "gemeente", "gemeenten")} erbij is het gebied gelijk aan ${around.name}${people === null ? "" : `, met ${roundPeople(people)} inwoners`}. Wie een bestaand gebied volgt, treft vaker dezelfde partners.`,
      records: [around.key, ...codesOf(fabric, around.members)],
    });
  }
  if (!around && to !== null && circle.length > 1) {
    const touched = areas.filter((area) => area.members.some((it) => circle.includes(it)));
    contra.push({
      kind: "gebied",
      text: "Geen bestaand gebied dat Vliegwiel kent, omvat al deze gemeenten. Groter worden betekent hier: een nieuwe groep maken.",
      records: touched.map((area) => area.key),
    });
  }
  contra.push(...spread(fabric, circle));
  addNeed(question, step, "groter", pro, contra);
  return { direction: "groter", to, for: pro, against: contra };
}

/** Who does this task at that size today. */
function practice(sizes: Sizes, to: SizeClass): Statement[] {
  if (to.most === 1)
    return [
      {
        kind: "voorbeelden",
        text: "Kleiner is hier: alleen doen. Wie een taak alleen doet, staat niet in het register.",
        records: [],
      },
    ];
  const there = sizes.classes.find((it) => it.code === to.code)?.members ?? [];
  const total = sizes.arrangements.length;
  if (total === 0) return [];
  const have = there.length === 1 ? "heeft" : "hebben";
  return [
    {
      kind: "voorbeelden",
      text:
        there.length === 0
          ? `Geen van de ${total} regelingen voor ${sizes.subject} heeft ${to.name}.`
          : `${there.length} van de ${total} regelingen voor ${sizes.subject} ${have} ${to.name}.`,
      records: (there.length === 0 ? sizes.arrangements : there).map((it) => it.key),
    },
  ];
}

function councils(
  fabric: Fabric,
  circle: readonly BodyIndex[],
  to: SizeClass,
  direction: Argument["direction"],
): Statement {
  const now = circle.length === 1 ? "Nu praat 1 raad erover" : `Nu praten ${circle.length} raden erover`;
  const then =
    direction === "groter"
      ? `zijn dat er minstens ${to.least}. Meer raden betekent: langer overleggen en minder invloed per raad.`
      : `${to.most === 1 ? "is dat er 1" : `zijn dat er hoogstens ${to.most}`}. Minder raden betekent: sneller besluiten en meer invloed per raad.`;
  return { kind: "raden", text: `${now}; bij ${to.name} ${then}`, records: codesOf(fabric, circle) };
}

/** How far apart the set lies: work on the spot and meetings cost travel. */
function spread(fabric: Fabric, circle: readonly BodyIndex[]): Statement[] {
  const found = furthest(fabric, circle);
  if (!found) return [];
  const pair = `${nameOf(fabric, found.a)} en ${nameOf(fabric, found.b)} liggen`;
  const far = `${Math.round(found.kilometres)} km`;
  return [
    {
      kind: "afstand",
      text:
        circle.length === 2
          ? `${pair} ${far} uit elkaar, gemeten tussen de middelpunten.`
          : `${pair} het verst uit elkaar: ${far}, gemeten tussen de middelpunten.`,
      records: codesOf(fabric, [found.a, found.b]),
    },
  ];
}

/** A smaller set serves fewer people than most who do this task. */
function peopleLeft(fabric: Fabric, members: readonly BodyIndex[], sizes: Sizes): Statement[] {
  const people = populationOf(fabric, members);
  if (people === null || sizes.populations === null) return [];
  const { middle } = sizes.populations;
  return [
    {
      kind: "inwoners",
      text: `${enumerate(namesOf(fabric, members))} hebben samen ${roundPeople(people)} inwoners; de middelste regeling voor ${sizes.subject} werkt voor ${roundPeople(middle)}.`,
      records: [...codesOf(fabric, members), ...sizes.arrangements.map((it) => it.key)],
    },
  ];
}

/** The part of the set that already shares most arrangements without the rest; null when there is none. */
export function coreOf(
  fabric: Fabric,
  circle: readonly BodyIndex[],
): { members: BodyIndex[]; keys: string[] } | null {
  const set = new Set(circle);
  const cores = new Map<string, { members: BodyIndex[]; keys: string[] }>();
  for (const index of new Set(circle.flatMap((it) => fabric.arrangementsOf[it] ?? []))) {
    const arrangement = fabric.arrangements[index];
    const members = municipal(fabric, arrangement?.members ?? []);
    if (!arrangement || members.length < 2 || members.length >= circle.length) continue;
    if (!members.every((it) => set.has(it))) continue;
    const name = circleName(members);
    const core = cores.get(name) ?? { members, keys: [] };
    core.keys.push(arrangement.key);
    cores.set(name, core);
  }
  const [best] = [...cores.values()].sort(
    (a, b) =>
      b.keys.length - a.keys.length ||
      b.members.length - a.members.length ||
      (circleName(a.members) < circleName(b.members) ? -1 : 1),
  );
  return best ?? null;
}

/** The smallest area that holds the whole set and more; null when there is none. */
const aroundOf = (circle: readonly BodyIndex[], areas: readonly Area[]): Area | null =>
  circle.length === 0
    ? null
    : (areas
        .filter(
          (area) => area.members.length > circle.length && circle.every((it) => area.members.includes(it)),
        )
        .sort((a, b) => a.members.length - b.members.length || (a.key < b.key ? -1 : 1))[0] ?? null);

/** What the reader says about the need weighs for the direction it points to, and against the other. */
function addNeed(
  { need }: Question,
  step: number,
  direction: Argument["direction"],
  pro: Statement[],
  contra: Statement[],
): void {
  if (need === null || step < 0) return;
  const { where, step: felt } = NEEDS[need];
  const points = felt < step ? "kleiner" : felt > step ? "groter" : null;
  const text = `U zegt dat de vraag ${where} speelt.`;
  if (points === null)
    contra.push({
      kind: "behoefte",
      text: `${text} Dat past bij de omvang die u nu heeft.`,
      records: [],
    });
  else if (points === direction)
    pro.push({
      kind: "behoefte",
      text:
        direction === "kleiner"
          ? `${text} Dat pleit voor kleiner, of voor werk dicht bij inwoners met een gezamenlijk bureau erachter.`
          : `${text} Dat pleit voor groter: een kleinere groep kan de vraag niet alleen oplossen.`,
      records: [],
    });
  else
    contra.push({
      kind: "behoefte",
      text: `${text} Dat pleit juist voor ${points}.`,
      records: [],
    });
}
