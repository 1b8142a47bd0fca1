import { provinceName } from "#rooms/organisations";
import { type BodyIndex, type Fabric, onceFor, regionsOf } from "#rooms/patchwork";
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

/** All areas of a day: safety, health and environment regions and provinces from the register, then what was imported. */
export const areasOf = (fabric: Fabric, imported: readonly ImportedRegion[]): Area[] => [
  ...registeredAreas(fabric),
  ...imported.flatMap((region): Area[] => {
    const members = municipal(
      fabric,
      region.members.flatMap((it) => fabric.indexOf.get(it.key) ?? []),
    ).sort((a, b) => a - b);
    const { code, name } = regionKind(region.kind);
    return members.length === 0
      ? []
      : [{ key: region.key, kind: code, kindName: name, name: region.name, members, from: "ingelezen" }];
  }),
];

const registeredAreas = onceFor((fabric: Fabric): Area[] => [
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
