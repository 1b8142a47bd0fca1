/** What the page with steps would be asked of a dossier. */
import type { DraftForm } from "#rooms/law";
import type { Dossier } from "../queries.ts";
import type { Typed } from "./asked.ts";
import { type Change, FAMILIES } from "./kinds.ts";

/** Forms of a dossier that have steps of their own; for the others parties agree by themselves. */
const FORM_OF: Partial<Record<string, DraftForm>> = {
  OL: "OL",
  BVO: "BVO",
  GO: "GO",
  RZM: "RZM",
  "lead-municipality": "RZM",
  covenant: "convenant",
  "administrative-agreement": "convenant",
  "letter-of-intent": "convenant",
  "service-agreement": "dvo",
  foundation: "stichting",
};
const CHANGE_OF: Partial<Record<Dossier["facts"]["motion"], Change>> = {
  new: "oprichten",
  change: "wijzigen",
  join: "toetreden",
  leave: "uittreden",
};

/** Null when it has no form with steps, or changes nothing. */
export function typedOf({ facts }: Pick<Dossier, "facts">): Typed | null {
  const vorm = facts.form === null ? undefined : FORM_OF[facts.form];
  const verandering = CHANGE_OF[facts.motion];
  if (facts.kind !== "question" || vorm === undefined || verandering === undefined) return null;
  const outside = FAMILIES[vorm] === "regeling" ? [] : facts.outsiders.map((it) => it.name);
  return {
    ...{ vorm, verandering, deelnemers: facts.participants.join(",") },
    ...(outside.length > 0 && { buiten: outside.join("\n") }),
  };
}
