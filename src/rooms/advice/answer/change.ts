import { counted } from "#kit/words.ts";
import { shortName } from "#rooms/organisations";
import type { BodyIndex, Fabric } from "#rooms/day";
import type { History } from "../engine/history.ts";
import { type Area, coincidences, type Statement } from "../level/index.ts";
import { bodyAt, codesOf, municipal, populationOf } from "../level/places.ts";
import { roundPeople } from "../level/sizes.ts";
import { standInsOn } from "../question/index.ts";

/** What the set becomes with one partner more. */
export type PartnerChange = Statement[];

/** For one set, what each partner would change; null for whoever cannot be placed on the day. */
export function changesFor(
  fabric: Fabric,
  history: History,
  places: readonly BodyIndex[],
  areas: readonly Area[],
): (code: string) => PartnerChange | null {
  return (code) => {
    const body = history.bodies.get(code);
    if (!body) return null;
    const added = standInsOn(history, body, fabric.day).flatMap((it) => fabric.indexOf.get(it.code) ?? []);
    if (added.length === 0) return null;
    const set = [...new Set([...places, ...added])].sort((a, b) => a - b);
    return [
      ...people(fabric, places, set, shortName(body.name)),
      ...likeArea(fabric, set, areas),
      ...together(fabric, set),
    ];
  };
}

function people(fabric: Fabric, before: readonly BodyIndex[], after: BodyIndex[], name: string): Statement[] {
  const [was, is] = [municipal(fabric, before).length, municipal(fabric, after).length];
  const population = populationOf(fabric, after);
  if (is === was || population === null)
    return is === was
      ? [
          {
            kind: "inwoners",
            text: `${name} is geen gemeente: het aantal inwoners verandert niet.`,
            records: [],
          },
        ]
      : [];
  const provinces = new Set(municipal(fabric, after).flatMap((it) => bodyAt(fabric, it).province ?? []));
  return [
    {
      kind: "inwoners",
      text: `Samen ${roundPeople(population)} inwoners, ${counted(is, "gemeente", "gemeenten")}, ${counted(provinces.size, "provincie", "provincies")}.`,
      records: [...codesOf(fabric, after), ...[...provinces].sort()],
    },
  ];
}

function likeArea(fabric: Fabric, set: BodyIndex[], areas: readonly Area[]): Statement[] {
  const [best] = coincidences(fabric, municipal(fabric, set), areas);
  if (!best) return [];
  const { area, inside, missing, outside } = best;
  const same = missing.length === 0 && outside.length === 0;
  return [
    {
      kind: "gebied",
      text: same
        ? `Dat is precies ${area.name}.`
        : `Dat zijn ${inside.length} van de ${area.members.length} gemeenten van ${area.name}${outside.length === 0 ? "" : `, en ${outside.length} van daarbuiten`}.`,
      records: [area.key, ...codesOf(fabric, [...inside, ...missing, ...outside])],
    },
  ];
}

function together(fabric: Fabric, set: BodyIndex[]): Statement[] {
  const [first, ...others] = set;
  if (first === undefined || others.length === 0) return [];
  const all = (fabric.arrangementsOf[first] ?? [])
    .flatMap((it) => fabric.arrangements[it] ?? [])
    .filter((it) => others.every((other) => it.members.includes(other)));
  const only = all.filter((it) => it.members.length === set.length).length;
  const who = set.length === 2 ? "Deze twee" : `Deze ${set.length}`;
  return [
    {
      kind: "kring",
      text:
        all.length === 0
          ? `${who} zitten nu in geen enkele regeling samen: dit is een nieuwe groep.`
          : `${who} zitten nu samen in ${counted(all.length, "regeling", "regelingen")}, ${only === 0 ? "steeds met anderen erbij" : `waarvan ${only} met niemand anders`}.`,
      records: all.map((it) => it.key),
    },
  ];
}
