/** Whose log it is about. */
import type { Action } from "#kit/policy.ts";
import type { Organisation } from "#rooms/organisations";

type LogAction = Extract<Action, `logboek.${string}`>;

const about = <Name extends LogAction>(action: Name) => ({
  action,
  of: ({ key }: Organisation) => ({ organisation: key }),
  object: ({ key }: Organisation) => `organisation:${key}`,
});

export const readsReport = about("logboek.rapport");
export const readsLines = about("logboek.lezen");
export const writesLines = about("logboek.schrijven");
export const readsBack = about("logboek.teruglezen");
