/** Adding a link to a chain, changing one and taking one away: each is a version of the chain. */
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Button } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { Building, Faces, View } from "#kit/room.ts";
import { doing } from "#rooms/ties";
import {
  chainFor,
  type ChainWithLink,
  changesOf,
  dossierParties,
  keepsChain,
  keepsLink,
  linkFor,
} from "./acting.ts";
import { type ChainLink, codesIn, type KeptChain } from "./facts.ts";
import { LINK_HANDED_ON, linkFields, linkIn, linkTyped } from "./fields.ts";
import { changeChain, type SaidOfChain } from "./keeping.ts";
import { CHAINS_PATH, chainPath, linkAnchor, linkPath } from "./paths.ts";
import type { DataChain } from "./queries.ts";
import { trailToChains } from "./trail.ts";

/** The chain with other links, and who reads it then. */
async function withLinks(
  building: Building,
  { facts, source, visibility }: DataChain,
  links: readonly ChainLink[],
  view: View,
): Promise<SaidOfChain> {
  const parties = await dossierParties(building, facts.dossier, view);
  return { facts: { ...facts, links }, source, visibility, parties };
}

const trailTo = ({ id, facts }: DataChain, view: View) => [
  ...trailToChains(view),
  { label: facts.name, href: chainPath(id) },
];

/** Whose pages tell of it: of who was in it, and of who came into it. */
const changesWith = (chain: DataChain, { facts }: SaidOfChain): string[] =>
  changesOf(chain, { ...chain, participants: codesIn(facts.links) });

export const newLinkForm = form({
  path: `${CHAINS_PATH}/:id/schakels/nieuw`,
  may: keepsChain,
  load: (building, { id = "" }, view) => chainFor(building, id, view),
  edits: { entry: (it) => it },
  fields: linkFields,
  page: ({ thing, ...asked }) => ({
    title: "Een schakel toevoegen",
    lead: `${thing.facts.name}. Een schakel is één soort gegevens die van de een naar de ander gaat.`,
    trail: trailTo(thing, asked.view),
    timeless: true,
    body: <FormParts {...asked} fields={linkFields} button="Voeg toe" />,
  }),
  changes: changesWith,
  handsOn: LINK_HANDED_ON,
  understand: async ({ building, thing, input, view }) => {
    const { links } = thing.facts;
    const link = await linkIn(building, input, { links, view, at: building.clock() });
    return withLinks(building, thing, [...links, link], view);
  },
  submit: ({ thing, meant, view, trx, at }) =>
    changeChain(trx, thing, meant, doing(view.reader, thing.organisation, at)),
  afterwards: ({ thing }) => chainPath(thing.id),
  next: ({ thing }) => chainPath(thing.id),
});

const changePage = ({ chain, link }: ChainWithLink, asked: Parameters<typeof FormParts>[0]): PageParts => ({
  title: `Schakel ${chain.facts.links.indexOf(link) + 1} wijzigen`,
  lead: chain.facts.name,
  trail: trailTo(chain, asked.view),
  timeless: true,
  body: (
    <>
      <FormParts {...asked} />
      <PostForm
        view={asked.view}
        action={`${linkPath(chain.id, link.id)}/weghalen`}
        named="inline"
        seen={chain.version}
      >
        <Button kind="secondary">Haal deze schakel weg</Button>
      </PostForm>
    </>
  ),
});

export const changeLinkForm = form({
  path: `${CHAINS_PATH}/:id/schakels/:schakel`,
  may: keepsLink,
  load: linkFor,
  edits: {
    entry: ({ chain }) => chain,
    filled: ({ primary }, { link }) => linkTyped(primary, link),
    before: async ({ primary }, { chain, link }, version) => {
      const then = (await contentAt(primary, chain.id, version)) as KeptChain | null;
      const was = then?.facts.links.find((it) => it.id === link.id);
      return was ? linkTyped(primary, was) : null;
    },
  },
  fields: linkFields,
  page: ({ thing, ...asked }) => changePage(thing, { ...asked, fields: linkFields, button: "Bewaar" }),
  changes: ({ chain }: ChainWithLink, meant: SaidOfChain) => changesWith(chain, meant),
  handsOn: LINK_HANDED_ON,
  understand: async ({ building, thing: { chain, link }, input, view }) => {
    const { links } = chain.facts;
    const next = await linkIn(building, input, { links, before: link, view, at: building.clock() });
    return withLinks(
      building,
      chain,
      links.map((it) => (it.id === link.id ? next : it)),
      view,
    );
  },
  submit: ({ thing: { chain }, meant, view, trx, at }) =>
    changeChain(trx, chain, meant, doing(view.reader, chain.organisation, at)),
  afterwards: ({ thing }) => chainPath(thing.chain.id),
  next: ({ thing }) => `${chainPath(thing.chain.id)}#${linkAnchor(thing.link.id)}`,
});

const refusedPage = ({ chain }: ChainWithLink, view: View, errors: FieldError[]): PageParts => ({
  title: "Een schakel weghalen",
  lead: chain.facts.name,
  trail: trailTo(chain, view),
  timeless: true,
  body: <>{errors.length > 0 && <ErrorSummary errors={errors} />}</>,
});

export const removeLinkForm = form({
  path: `${CHAINS_PATH}/:id/schakels/:schakel/weghalen`,
  elsewhere: true,
  may: keepsLink,
  load: linkFor,
  edits: { entry: ({ chain }) => chain },
  fields: {},
  page: ({ thing, view, errors }) => refusedPage(thing, view, errors),
  changes: ({ chain }: ChainWithLink, meant: SaidOfChain) => changesWith(chain, meant),
  understand: ({ building, thing: { chain, link }, view }) =>
    withLinks(
      building,
      chain,
      chain.facts.links.filter((it) => it.id !== link.id),
      view,
    ),
  submit: ({ thing: { chain }, meant, view, trx, at }) =>
    changeChain(trx, chain, meant, doing(view.reader, chain.organisation, at)),
  afterwards: ({ thing }) => chainPath(thing.chain.id),
  next: ({ thing }) => chainPath(thing.chain.id),
});

export const linkForms: Faces[] = [newLinkForm, removeLinkForm, changeLinkForm];
