/** Finding what a form or page of processing registers is about. */
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { type Organisation, organisationPath, shortName } from "#rooms/organisations";
import { activitiesPath } from "./paths.ts";
import { type Activity, findActivity } from "./queries.ts";

/** @throws Problem 404 for what is not there, and in the same words for what is not this reader's to see */
export async function activityFor({ primary }: Building, id: string, { reader }: View): Promise<Activity> {
  const found = await findActivity(primary, reader, id);
  if (!found) throw notFound("Deze verwerking is er niet.");
  return found;
}

const object = ({ id }: Activity): string => `processing_activity:${id}`;
export const readsActivity = { action: "verwerking.lezen", of: (it: Activity) => it, object } as const;
export const keepsActivity = { action: "verwerking.bijhouden", of: (it: Activity) => it, object } as const;

/** Pages for everyone show what is for everyone. What is not, makes no page anew: that would show. */
export const changesOf = ({
  organisation,
  visibility,
}: Pick<Activity, "organisation" | "visibility">): string[] =>
  visibility === "public" ? [`organisation:${organisation}`] : [];

export const trailTo = ({ key, name }: Pick<Organisation, "key" | "name">) => [
  { label: shortName(name), href: organisationPath(key) },
  { label: "Verwerkingen", href: activitiesPath(key) },
];
