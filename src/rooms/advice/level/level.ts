import type { BodyIndex, Fabric } from "#rooms/day";
import type { Region } from "../regions/index.ts";
import { type Area, areasOf } from "./areas.ts";
import { type Argument, argumentsFor, type Need } from "./arguments.ts";
import { type Coincidence, coincidences } from "./coincide.ts";
import { type Placing, placingsOf } from "./placing.ts";
import { municipal } from "./places.ts";
import { nearestInSize, type SizedArrangement, type Sizes, sizesOf } from "./sizes.ts";
import type { Statement } from "./statement.ts";
import type { Subject } from "./subject.ts";

export interface LevelQuestion {
  /** Participants; only the municipalities among them count for a level. */
  participants: readonly BodyIndex[];
  subject: Subject;
  /** Where the need is felt; null when the reader did not say. */
  need: Need | null;
  /** Imported regions as they are on the day of the fabric. */
  imported: readonly Region[];
}

/** What can be said about the level at which a task could be done together. */
export interface LevelAdvice {
  /** Levels fixed by law or agreement for this task, each with how the set fits; empty is no proof there is none. */
  prescribed: Placing[];
  sizes: Sizes;
  /** Arrangements for this task nearest in size to the set. */
  examples: SizedArrangement[];
  /** All areas of the day. */
  areas: readonly Area[];
  /** Areas that share municipalities with the set, the most alike first. */
  coincidences: Coincidence[];
  smaller: Argument;
  larger: Argument;
  /** What this answer does not know. */
  unknown: Statement[];
}

/** The level: what is prescribed, what others do, which area it is, and what speaks for smaller and larger. */
export function levelFor(
  fabric: Fabric,
  { participants, subject, need, imported }: LevelQuestion,
): LevelAdvice {
  const circle = municipal(fabric, participants).sort((a, b) => a - b);
  const areas = areasOf(fabric, imported);
  const sizes = sizesOf(fabric, subject);
  return {
    prescribed: placingsOf(fabric, circle, subject, areas),
    sizes,
    // Whoever asks alone has not chosen a size yet: then the middle one is the example.
    examples: nearestInSize(
      sizes,
      circle.length > 1 ? circle.length : (sizes.municipalities?.middle ?? 1),
      3,
    ),
    areas,
    coincidences: coincidences(fabric, circle, areas),
    ...argumentsFor({ fabric, circle, sizes, areas, need }),
    unknown: UNKNOWN,
  };
}

const UNKNOWN: Statement[] = [
  {
    kind: "onbekend",
    text: "Vliegwiel kent alleen regelingen uit het register. Wat gemeenten alleen doen, inkopen of met een contract of convenant regelen, telt hier niet mee.",
    records: [],
  },
  {
    kind: "onbekend",
    text: "Of een maat goed werkt, staat niet in het register. Wij tellen hoe vaak zij voorkomt, niet wat zij kost of oplevert.",
    records: [],
  },
  {
    kind: "onbekend",
    text: "Staat hier geen voorgeschreven indeling, dan kan er toch een zijn. Controleer de wet voor uw taak.",
    records: [],
  },
];
