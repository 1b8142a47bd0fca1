import type { Day } from "#kit/day.ts";
import { type CollaborationTables, type FormCode, FORMS, type Power } from "#rooms/collaborations";
import type { OrganisationType } from "#rooms/organisations";
import type { TieForm } from "#rooms/ties";

/**
 * How the register is read. `resolved`: who existed and took part, in place of a body that no longer existed its
 * successor; the default everywhere. `registered`: whoever the register names, abolished or not. `reconstructed`: as resolved, and also
 * arrangements that had no registered text yet, as far as joining dates show that they existed. `wider`: as resolved, and also
 * what organisations said themselves that they do together outside the register, confirmed and for all to see.
 */
export type Reading = "resolved" | "registered" | "reconstructed" | "wider";

/** An organisation as a point: a place in `Fabric.bodies`. */
export type BodyIndex = number;

export interface Body {
  index: BodyIndex;
  /** Key of the organisation: `gm0882`. */
  code: string;
  name: string;
  /** Orders names as Dutch readers expect. */
  sortName: string;
  type: OrganisationType;
  /** Key of the province it lies in; null when unknown. */
  province: string | null;
  /** Inhabitants by the register; null when it gives none. */
  population: number | null;
  /** Centre in degrees (WGS84); null for whoever is no municipality on the boundary file. */
  place: { latitude: number; longitude: number } | null;
}

/** One body's place in an arrangement. */
export interface Seat {
  body: BodyIndex;
  basis: CollaborationTables["seat"]["basis"];
  /** First day on which it took part itself; null for one that is only named. */
  since: Day | null;
  /** Keys the register names in its place; only its own when it is registered. */
  namedKeys: string[];
}

/** One collaboration as it stood on the day. */
export interface Arrangement {
  /** Place in `Fabric.arrangements`. */
  index: number;
  key: string;
  /** ROO id of the version in force; of what is not in the register its key. */
  version: string;
  title: string;
  form: FormCode | TieForm;
  powers: Power[];
  /** TOP codes as registered. */
  themes: string[];
  /** Task family, and whether people or Vliegwiel put it there. */
  task: string;
  taskBasis: string;
  executor: { key: string; name: string } | null;
  /** First day of the collaboration, through all its versions. */
  since: Day;
  /** First day of its text. */
  validFrom: Day;
  /** The register had no text of it yet on the fabric's day: only joining dates show that it existed. */
  reconstructed: boolean;
  lastVerified: Day | null;
  /** In order of body. */
  seats: Seat[];
  /** The bodies of `seats`, ascending: the circle. */
  members: BodyIndex[];
}

/**
 * The form by the law, of what is in the register.
 * @throws Error for what is not: the law of joint arrangements says nothing of a covenant
 */
export function lawForm({ key, form }: Pick<Arrangement, "key" | "form">): FormCode {
  if (form in FORMS) return form as FormCode;
  throw new Error(`${key} is not in the register, and has no form by the law`);
}

/** Everyone and everything that collaborates on one day, in memory: what all pictures and numbers are made of. */
export interface Fabric {
  day: Day;
  reading: Reading;
  /** Participants of any arrangement and all municipalities in force, in order of code. */
  bodies: Body[];
  indexOf: ReadonlyMap<string, BodyIndex>;
  /** In order of title. */
  arrangements: Arrangement[];
  /** Per body the places of its arrangements in `arrangements`. */
  arrangementsOf: readonly (readonly number[])[];
  /** Municipalities in force on the day, those without arrangements among them. */
  municipalities: BodyIndex[];
  /** Pairs of those that border by the boundary file, lower index first. Bodies the file does not know have none. */
  neighbours: [BodyIndex, BodyIndex][];
}

/** Who meets whom, without what it is about: all that figures, pairs and groups are made of. */
export type Weave = Pick<Fabric, "day" | "bodies" | "arrangementsOf" | "municipalities" | "neighbours"> & {
  arrangements: readonly Pick<Arrangement, "index" | "members">[];
};

/** Joins bodies and arrangements; `members` and `arrangementsOf` follow from the seats. */
export function fabricFrom(
  parts: Pick<Fabric, "day" | "reading" | "bodies" | "municipalities" | "neighbours">,
  arrangements: Omit<Arrangement, "index" | "members" | "reconstructed">[],
): Fabric {
  const arrangementsOf: number[][] = parts.bodies.map(() => []);
  const woven = arrangements.map((it, index): Arrangement => {
    const members = it.seats.map((seat) => seat.body);
    for (const body of members) arrangementsOf[body]?.push(index);
    return { ...it, index, members, reconstructed: it.validFrom > parts.day };
  });
  return {
    ...parts,
    indexOf: new Map(parts.bodies.map((it) => [it.code, it.index])),
    arrangements: woven,
    arrangementsOf,
  };
}

/** The same bodies with only the arrangements that pass: what a filter leaves of the picture. */
export const narrowed = (fabric: Fabric, keep: (arrangement: Arrangement) => boolean): Fabric =>
  fabricFrom(fabric, fabric.arrangements.filter(keep));
