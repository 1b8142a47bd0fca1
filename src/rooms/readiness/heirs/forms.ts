/** Reading what predecessors answered, and taking one of their answers over. */
import { Hono } from "hono";
import { textField } from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { notFound, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { doing } from "#rooms/ties";
import { type Asked, askedFor, keepsAnswer, organisationFor, readsAnswer } from "../answers/asked.ts";
import { takeOver } from "./choosing.ts";
import { inheritedPage, seenOf } from "./page.tsx";
import { INHERITED, inheritedPath, TAKE } from "../answers/paths.ts";
import { type Inherited, inheritedBy } from "../answers/inherited.ts";

export const heirPages = (building: Building): Hono =>
  new Hono().get(
    INHERITED,
    guardedPage(building, INHERITED, {
      may: readsAnswer,
      load: async ({ code = "" }) => ({ organisation: await organisationFor(building, code) }),
      answer: ({ thing: { organisation }, view }) => inheritedPage(building, organisation, view),
    }),
  );

interface Taking extends Asked {
  inherited: readonly Inherited[];
}

/** @throws Problem 404 for an item that no predecessor answered, as far as this reader may know */
async function takingFor(building: Building, words: Record<string, string>, view: View): Promise<Taking> {
  const asked = await askedFor(building, words, view);
  const { organisation, item } = asked;
  const { primary } = building;
  const inherited = await inheritedBy(primary, view.reader, organisation.key, view.today, item.code);
  if (inherited.length === 0) throw notFound("Geen voorganger beantwoordde deze vraag.");
  return { ...asked, inherited };
}

export const takeForm = form({
  path: TAKE,
  elsewhere: true,
  may: keepsAnswer,
  load: takingFor,
  edits: { entry: ({ answer }: Taking) => ({ id: answer?.id ?? "", version: answer?.version ?? null }) },
  fields: { van: textField("Welk antwoord", { most: 60 }) },
  page: ({ building, thing, view, errors }) => inheritedPage(building, thing.organisation, view, errors),
  changes: () => [],
  understand: async ({ building, thing: { inherited }, input: { van } }) => {
    const chosen = inherited.find((it) => seenOf(it) === van);
    if (!chosen)
      throw new Problem(409, "Dit antwoord is er zo niet meer. Kijk opnieuw; er is nog niets bewaard.");
    const names = await nameMap(building.primary, [chosen.organisation]);
    return { facts: chosen.facts, name: shortName(names.get(chosen.organisation) ?? chosen.organisation) };
  },
  submit: ({ thing: { organisation, item, answer }, meant, view, trx, at }) =>
    takeOver(
      trx as never,
      { organisation: organisation.key, item: item.code, answer },
      meant,
      doing(view.reader, organisation.key, at),
    ),
  afterwards: ({ thing }) => inheritedPath(thing.organisation.key),
  next: ({ thing }) => `${inheritedPath(thing.organisation.key)}#${thing.item.code}`,
});
