/** Finding a meeting of administrators, and who may do something with it. */
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import type { Meeting } from "./facts.ts";
import { findMeeting } from "./queries.ts";

/** @throws Problem 404 for what is not there, and in the same words for what is not this reader's to see */
export async function meetingFor(
  { primary }: Building,
  { id = "" }: Record<string, string>,
  { reader }: View,
): Promise<Meeting> {
  const found = await findMeeting(primary, reader, id);
  if (!found) throw notFound("Dit overleg is er niet.");
  return found;
}

export const readsMeeting = {
  action: "overleg.lezen",
  of: (it: Meeting) => it,
  object: (it: Meeting) => `overleg:${it.id}`,
} as const;

export const keepsMeeting = {
  action: "overleg.bijhouden",
  of: ({ organisation, side }: Meeting) => ({ organisation, side }),
  object: (it: Meeting) => `overleg:${it.id}`,
} as const;

/** Who begins one: the organisation for which somebody works now. */
export interface Beginner {
  organisation: string;
  name: string;
}

export const beginsMeeting = {
  action: "overleg.beginnen",
  of: ({ organisation }: Beginner) => ({ organisation }),
  object: ({ organisation }: Beginner) => `organisation:${organisation}`,
} as const;

export async function beginnerFor({ primary }: Building, { reader }: View): Promise<Beginner> {
  const organisation = reader.kind === "person" ? (reader.acting?.organisation ?? "") : "";
  const names = await nameMap(primary, [organisation]);
  return { organisation, name: shortName(names.get(organisation) ?? organisation) };
}
