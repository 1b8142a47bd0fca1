/** Writing a chain down and changing what is said of it; its links have forms of their own. */
import { z } from "@hono/zod-openapi";
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import type { Building, View } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { doing, sideFor } from "#rooms/ties";
import { chainFor, changesOf, dossierParties, keepsChain } from "./acting.ts";
import type { KeptChain } from "./facts.ts";
import { CHAIN_HANDED_ON, chainFields, type ChainInput, chainTyped, dossierIn } from "./fields.ts";
import { addChain, changeChain, type SaidOfChain } from "./keeping.ts";
import { CHAINS_PATH, chainPath, NEW_CHAIN_PATH } from "./paths.ts";
import type { DataChain } from "./queries.ts";
import { trailToChains } from "./trail.ts";

/** For which organisation somebody works now. */
interface Beginner {
  organisation: string;
  name: string;
}

async function beginnerOf({ primary }: Building, { reader }: View): Promise<Beginner> {
  const organisation = reader.kind === "person" ? (reader.acting?.organisation ?? "") : "";
  const names = await nameMap(primary, [organisation]);
  return { organisation, name: shortName(names.get(organisation) ?? organisation) };
}

/** What was filled in, with what no field of this form asks. */
async function saidIn(
  building: Building,
  input: ChainInput,
  { links, example, dossier: before }: Pick<DataChain["facts"], "links" | "example" | "dossier">,
  view: View,
): Promise<SaidOfChain> {
  const dossier = await dossierIn(building, input.dossier, view, before);
  return {
    facts: { name: input.naam, purpose: input.doel, dossier, example, links },
    source: input.bron ?? null,
    visibility: input.zichtbaar,
    parties: await dossierParties(building, dossier, view),
  };
}

export const newChainForm = form({
  path: NEW_CHAIN_PATH,
  may: {
    action: "keten.maken",
    of: ({ organisation }: Beginner) => ({ organisation }),
    object: ({ organisation }: Beginner) => `organisation:${organisation}`,
  },
  query: { dossier: z.string().max(60).optional() },
  load: (building, _, view) => beginnerOf(building, view),
  fields: chainFields,
  page: ({ thing: { name }, query, ...asked }) => {
    const opened = asked.errors.length === 0 && Object.keys(asked.typed).length === 0;
    const typed = opened ? { dossier: query.dossier ?? "" } : asked.typed;
    return {
      title: "Een keten opschrijven",
      lead: `Wie welke gegevens aan wie geeft. ${name} houdt de keten bij. Hierna voegt u de schakels toe.`,
      trail: trailToChains(asked.view),
      timeless: true,
      body: <FormParts {...asked} typed={typed} fields={chainFields} button="Bewaar" />,
    };
  },
  changes: ({ organisation }, { visibility }: SaidOfChain) =>
    changesOf({ organisation, visibility, participants: [] }),
  handsOn: CHAIN_HANDED_ON,
  understand: ({ building, input, view }) =>
    saidIn(building, input, { links: [], example: false, dossier: null }, view),
  submit: ({ thing: { organisation }, meant, view, trx, at }) =>
    addChain(
      trx,
      { organisation, side: sideFor(view.reader, organisation) },
      meant,
      doing(view.reader, organisation, at),
    ),
  afterwards: () => CHAINS_PATH,
  next: ({ done }) => chainPath(done),
});

export const keptOf = ({ facts, source, visibility }: DataChain): KeptChain => ({
  ...{ facts, source },
  wanted: visibility,
});

export const changeChainForm = form({
  path: `${CHAINS_PATH}/:id/wijzigen`,
  may: keepsChain,
  load: (building, { id = "" }, view) => chainFor(building, id, view),
  edits: {
    entry: (it) => it,
    filled: (_, it) => Promise.resolve(chainTyped(keptOf(it))),
    before: async ({ primary }, { id }, version) => {
      const then = (await contentAt(primary, id, version)) as KeptChain | null;
      return then && chainTyped(then);
    },
  },
  fields: chainFields,
  page: ({ thing: { id, facts }, ...asked }) => ({
    title: `${facts.name} wijzigen`,
    trail: [...trailToChains(asked.view), { label: facts.name, href: chainPath(id) }],
    timeless: true,
    body: <FormParts {...asked} fields={chainFields} button="Bewaar" />,
  }),
  // What was for everyone and is no more, must leave the pages for everyone as well.
  changes: (before: DataChain, { visibility }: SaidOfChain) => changesOf(before, { ...before, visibility }),
  handsOn: CHAIN_HANDED_ON,
  understand: ({ building, thing, input, view }) => saidIn(building, input, thing.facts, view),
  submit: ({ thing, meant, view, trx, at }) =>
    changeChain(trx, thing, meant, doing(view.reader, thing.organisation, at)),
  afterwards: ({ thing }) => chainPath(thing.id),
  next: ({ thing }) => chainPath(thing.id),
});
