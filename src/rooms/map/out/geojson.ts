/** Participants as GeoJSON (RFC 7946), for maps of others. */
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import type { Edition } from "#kit/room.ts";
import type { Body, Seat } from "#rooms/day";
import { ORGANISATION_TYPES } from "#rooms/organisations";
import type { Db } from "../db.ts";
import type { Asked } from "./asked.ts";

/** Longitude first. */
type Position = readonly [longitude: number, latitude: number];
type Line = readonly Position[];

type Geometry =
  | { type: "Point"; coordinates: Position }
  | { type: "Polygon"; coordinates: Line[] }
  | { type: "MultiPolygon"; coordinates: Line[][] };

export interface ParticipantFeature {
  type: "Feature";
  id: string;
  /** Null for whoever lies nowhere on the file of boundaries: "unlocated" in the words of the standard. */
  geometry: Geometry | null;
  properties: {
    code: string;
    naam: string;
    type: string;
    provincie: string | null;
    deelnemerSinds: Day | null;
    /** Who the register names in its place. */
    genoemdAls: string[];
    gereconstrueerd: boolean;
  };
}

export interface ParticipantCollection {
  type: "FeatureCollection";
  features: ParticipantFeature[];
  /** Further members, which the standard allows. */
  samenwerking: { id: string; naam: string; versie: string };
  geldigOp: Day;
  bron: string;
  /** Where the outlines come from; null when there are points only. */
  bronGrenzen: string | null;
}

/** The participants of a collaboration: their outline where it was imported, else their centre. */
export async function participantCollection(
  db: Db,
  { fabric, arrangement }: Asked,
  edition: Edition,
): Promise<ParticipantCollection> {
  const seats = arrangement.seats.flatMap((seat) => {
    const body = fabric.bodies[seat.body];
    return body ? [{ seat, body }] : [];
  });
  const codes = seats.map((it) => it.body.code);
  const outlines = await db.selectFrom("shape").selectAll().where(among("organisation_key", codes)).execute();
  const outlineOf = new Map(outlines.map((it) => [it.organisation_key, it.polygons]));
  return {
    type: "FeatureCollection",
    features: seats.map(({ seat, body }) => featureOf(seat, body, outlineOf.get(body.code))),
    samenwerking: { id: arrangement.key, naam: arrangement.title, versie: arrangement.version },
    geldigOp: fabric.day,
    bron: `${edition.source}, ${edition.day}`,
    bronGrenzen: outlines[0]?.source ?? null,
  };
}

const featureOf = (seat: Seat, body: Body, outline: Line[][] | undefined): ParticipantFeature => ({
  type: "Feature",
  id: body.code,
  geometry: geometryOf(body, outline),
  properties: {
    code: body.code,
    naam: body.name,
    type: ORGANISATION_TYPES[body.type],
    provincie: body.province,
    deelnemerSinds: seat.since,
    genoemdAls: seat.namedKeys.filter((it) => it !== body.code),
    gereconstrueerd: seat.basis === "predecessor" || seat.basis === "earlier",
  },
});

function geometryOf({ place }: Body, outline: Line[][] | undefined): Geometry | null {
  const [first, ...others] = (outline ?? []).map((polygon) =>
    polygon.map((line, index) => turned(line, index === 0)),
  );
  if (first)
    return others.length === 0
      ? { type: "Polygon", coordinates: first }
      : { type: "MultiPolygon", coordinates: [first, ...others] };
  return place && { type: "Point", coordinates: [place.longitude, place.latitude] };
}

/** Outer lines go against the clock and holes with it (RFC 7946, 3.1.6); files of boundaries do as they like. */
function turned(line: Line, outer: boolean): Line {
  let twice = 0;
  for (let i = 1; i < line.length; i++) {
    const [x1, y1] = line[i - 1] ?? [0, 0];
    const [x2, y2] = line[i] ?? [0, 0];
    twice += (x2 - x1) * (y2 + y1);
  }
  const againstTheClock = twice < 0;
  return againstTheClock === outer ? line : line.toReversed();
}
