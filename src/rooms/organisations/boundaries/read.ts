import { z } from "zod";
import { SourceRefused } from "#kit/source-refused.ts";
import { decoded } from "#kit/spreadsheet.ts";
import type { Boundary } from "./boundary.ts";
import { areaOf } from "./places.ts";
import { fromRijksdriehoek, isNearby, isRijksdriehoek, type Point } from "./rijksdriehoek.ts";

const Position = z.array(z.number()).min(2);
const Polygon = z.array(z.array(Position).min(3)).min(1);
const Text = z.string().nullish();
const Collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.object({
        properties: z.object({
          statcode: Text,
          statnaam: Text,
          identificatie: Text,
          code: Text,
          name: Text,
          naam: Text,
          province: Text,
          ligtInProvincieCode: Text,
        }),
        geometry: z.discriminatedUnion("type", [
          z.object({ type: z.literal("Polygon"), coordinates: Polygon }),
          z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(Polygon).min(1) }),
        ]),
      }),
    )
    .min(1),
});
type Feature = z.infer<typeof Collection>["features"][number];

/**
 * Reads municipal boundaries from GeoJSON as CBS and Kadaster publish them (`statcode` and `statnaam`, or
 * `identificatie` and `naam`), in degrees (WGS84) or in metres of the national grid. More features of one
 * municipality become one boundary. Throws SourceRefused when it is not such a file.
 * @param json bytes or text of the file, or what was already parsed
 */
export function readBoundaries(json: unknown): Boundary[] {
  const found = Collection.safeParse(parsed(json));
  if (!found.success)
    throw new SourceRefused(
      `Dit is geen GeoJSON met gemeentegrenzen: ${placeOf(found.error)} is niet zoals het in een FeatureCollection met vlakken hoort.`,
    );
  const boundaries = new Map<string, Boundary>();
  for (const feature of found.data.features) {
    const boundary = asBoundary(feature);
    const before = boundaries.get(boundary.code);
    if (before) before.rings.push(...boundary.rings);
    else boundaries.set(boundary.code, boundary);
  }
  for (const { code, rings } of boundaries.values())
    if (areaOf(rings) <= 0) throw new SourceRefused(`De grens van ${code} omsluit geen oppervlakte.`);
  return [...boundaries.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function parsed(json: unknown): unknown {
  if (typeof json !== "string" && !(json instanceof Uint8Array)) return json;
  try {
    return JSON.parse(typeof json === "string" ? json : decoded(json));
  } catch {
    throw new SourceRefused("Dit bestand is geen leesbare JSON, dus ook geen GeoJSON met gemeentegrenzen.");
  }
}

const placeOf = (error: z.ZodError): string => {
  const path = error.issues[0]?.path ?? [];
  return path.length === 0 ? "het begin" : `"${path.join(".")}"`;
};

function asBoundary({ properties, geometry }: Feature): Boundary {
  const told = properties.statcode ?? properties.identificatie ?? properties.code ?? "";
  const code = told.trim().toLowerCase();
  if (!/^gm\d{4}$/.test(code))
    throw new SourceRefused(
      `Dit zijn geen gemeentegrenzen: "${told}" is geen gemeentecode (GM en vier cijfers).`,
    );
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return {
    code,
    name: properties.statnaam ?? properties.naam ?? properties.name ?? code,
    province: provinceCode(properties.ligtInProvincieCode ?? properties.province ?? ""),
    rings: polygons.flatMap((rings) =>
      rings.map((ring, index) => ({
        points: closed(ring.map((position) => point(position, code))),
        hole: index > 0,
      })),
    ),
  };
}

function point(position: number[], code: string): Point {
  const [x = 0, y = 0] = position;
  if (isRijksdriehoek(x, y)) return fromRijksdriehoek(x, y);
  if (isNearby([x, y])) return [x, y];
  throw new SourceRefused(
    `De grens van ${code} ligt niet in Nederland: ${x}, ${y} is geen lengte en breedte (WGS84) en geen punt in het rijksdriehoekstelsel.`,
  );
}

function closed(points: Point[]): Point[] {
  const [first] = points;
  const last = points.at(-1);
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...points, first] : points;
}

/** `pv20`, `PV20` and `20` are the same province. */
function provinceCode(text: string): string | null {
  const digits = /^(?:pv)?(\d{2})$/i.exec(text.trim())?.[1];
  return digits ? `pv${digits}` : null;
}
