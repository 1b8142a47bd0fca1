import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import { lineageOf } from "#rooms/day";
import { type Lineage, organisationsOf, readHexagons, readShapes } from "#rooms/organisations";
import { type Ground, type GroundKind, quiltGround, trueGround } from "./ground.ts";

/** Everything about the ground that is the same on every day, read once per edition. */
interface Territory {
  quilt: Ground;
  lineage: Lineage;
  /** The true map; null where nobody imported boundaries. */
  borders: Ground | null;
}

/** The quilt and the successions of the edition in force. */
export const territoryOf = keptPerEdition(readTerritory);

/** The quilt, or the true borders; null where those were not imported. */
export async function groundOf(building: Building, kind: "zeshoeken"): Promise<Ground>;
export async function groundOf(building: Building, kind: GroundKind): Promise<Ground | null>;
export async function groundOf(building: Building, kind: GroundKind): Promise<Ground | null> {
  const territory = await territoryOf(building);
  return kind === "zeshoeken" ? territory.quilt : territory.borders;
}

async function readTerritory(building: Building): Promise<Territory> {
  const { db } = building;
  const [cells, lineage] = await Promise.all([readHexagons(db), lineageOf(building)]);
  const codes = cells.map((it) => it.organisation);
  const owners = await organisationsOf(db, codes, ["name", "sort_name", "province_key"]);
  const shapes = await readShapes(db);
  return {
    quilt: quiltGround(cells, owners),
    lineage,
    borders: shapes.length === 0 ? null : trueGround(shapes, owners),
  };
}
