import { provinceName } from "#rooms/organisations";
import { type BodyIndex, type Fabric, onceFor, regionsOf } from "#rooms/day";
import { type Region as ImportedRegion, regionKind } from "../regions/index.ts";
import { bodyAt, municipal } from "./places.ts";

/** A piece of the country that governments already work with. */
export interface Area {
  /** Key of the arrangement, of the province, or of the imported region. */
  key: string;
  /** `veiligheidsregio`, `ggd`, `omgevingsdienst`, `provincie`, or the kind of an import. */
  kind: string;
  /** "veiligheidsregio" */
  kindName: string;
  name: string;
  /** Municipalities in force, ascending. */
  members: BodyIndex[];
  /** Whether the register tells it, or someone's import does. */
  from: "register" | "ingelezen";
}

const KIND_NAMES = {
  veiligheidsregio: "veiligheidsregio",
  ggd: "GGD-regio",
  omgevingsdienst: "werkgebied van een omgevingsdienst",
} as const;

/** Made for statistics: nobody works together by it. */
const ONLY_COUNTED = "corop-gebied";
/** Kinds of imported regions that the register has as arrangements, by the kind they have there. */
const IN_REGISTER: Partial<Record<string, keyof typeof KIND_NAMES>> = {
  veiligheidsregio: "veiligheidsregio",
  "ggd-regio": "ggd",
};

/**
 * All areas of a day: safety, health and environment regions and provinces from the register, then what was imported,
 * without the regions that already stand there as an arrangement.
 */
export const areasOf = (fabric: Fabric, imported: readonly ImportedRegion[]): readonly Area[] =>
  areasOn(fabric)(imported);

/** Both are kept as long as anyone asks for their day, and so is what follows from them. */
const areasOn = onceFor((fabric: Fabric) =>
  onceFor((imported: readonly ImportedRegion[]) => joined(fabric, imported)),
);

function joined(fabric: Fabric, imported: readonly ImportedRegion[]): readonly Area[] {
  const registered = registeredAreas(fabric);
  const kinds = new Set(registered.map((it) => it.kind));
  const added = imported.filter((it) => it.kind !== ONLY_COUNTED && !kinds.has(IN_REGISTER[it.kind] ?? ""));
  return added.length === 0
    ? registered
    : [...registered, ...added.flatMap((region) => importedArea(fabric, region))];
}

function importedArea(fabric: Fabric, region: ImportedRegion): Area[] {
  const members = municipal(
    fabric,
    region.members.flatMap((it) => fabric.indexOf.get(it.key) ?? []),
  ).sort((a, b) => a - b);
  const { code, name: kindName } = regionKind(region.kind);
  const named = region.name.toLowerCase().startsWith(kindName.toLowerCase());
  // "Noord-Drenthe" alone does not say which of several divisions is meant.
  const name = named ? region.name : `${kindName} ${region.name}`;
  return members.length === 0
    ? []
    : [{ key: region.key, kind: code, kindName, name, members, from: "ingelezen" }];
}

/** The areas that hold any of these municipalities, in the order of all areas. */
export function areasAround(areas: readonly Area[], circle: readonly BodyIndex[]): Area[] {
  const places = new Set(circle.flatMap((body) => byMember(areas).get(body) ?? []));
  return [...places].sort((a, b) => a - b).flatMap((place) => areas[place] ?? []);
}

/** Places of the areas that each municipality lies in; the areas of a day are looked through once. */
const byMember = onceFor((areas: readonly Area[]) => {
  const found = new Map<BodyIndex, number[]>();
  for (const [place, { members }] of areas.entries())
    for (const member of members) {
      const known = found.get(member);
      if (known) known.push(place);
      else found.set(member, [place]);
    }
  return found;
});

const registeredAreas = onceFor((fabric: Fabric): readonly Area[] => [
  ...Object.entries(KIND_NAMES).flatMap(([kind, kindName]) =>
    regionsOf(fabric, kind as keyof typeof KIND_NAMES).map((it): Area => ({
      key: it.key,
      kind,
      kindName,
      name: it.title,
      members: it.members,
      from: "register",
    })),
  ),
  ...[...Map.groupBy(fabric.municipalities, (it) => bodyAt(fabric, it).province)]
    .flatMap(([key, members]): Area[] =>
      key === null
        ? []
        : [
            {
              key,
              kind: "provincie",
              kindName: "provincie",
              name: `de provincie ${provinceName(key)}`,
              members,
              from: "register",
            },
          ],
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1)),
]);
