/** Beginning a dossier: empty, from a collaboration or an exploration, or from the answer of an advice. */
import { z } from "@hono/zod-openapi";
import { FormParts, type Typed } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { H2 } from "#kit/look/parts.tsx";
import type { Reader } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { adviceQuery, EXPLORE_PATH } from "#rooms/advice";
import { nameMap, shortName } from "#rooms/organisations";
import { doing, sideFor } from "#rooms/ties";
import { calledBy } from "./called.ts";
import { SameElsewhere, sameElsewhere } from "./elsewhere.tsx";
import { type DossierFacts, MOTIONS, type Motion } from "./facts.ts";
import { dossierFields, type DossierInput, factsIn, HANDED_ON, type Origin } from "./fields.ts";
import { addDossier } from "./keeping.ts";
import { adviceAsked, adviceKept, beginningOf, type StartQuery, typedFromAdvice } from "./origins.ts";
import { DOSSIERS_PATH, dossierPath, FROM_ADVICE_PATH, NEW_PATH } from "./paths.ts";
import { PerspectiveShown } from "./perspective.tsx";
import { OriginShown } from "./origin-shown.tsx";
import type { Trx } from "./db.ts";

/** Who begins it: the organisation for which somebody works now. */
interface Beginner {
  organisation: string;
  name: string;
}

const begins = {
  action: "dossier.beginnen",
  of: ({ organisation }: Beginner) => ({ organisation }),
  object: ({ organisation }: Beginner) => `organisation:${organisation}`,
} as const;

async function beginnerOf({ primary }: Building, reader: Reader): Promise<Beginner> {
  const organisation = reader.kind === "person" ? (reader.acting?.organisation ?? "") : "";
  const names = await nameMap(primary, [organisation]);
  return { organisation, name: shortName(names.get(organisation) ?? organisation) };
}

/** Nothing typed and nothing refused: the form is opened. */
const isOpened = ({ typed, errors }: Pick<Typed, "typed" | "errors">): boolean =>
  errors.length === 0 && Object.keys(typed).length === 0;

const wholePage = (
  { name }: Beginner,
  asked: Typed & { view: View },
  lead: string,
  trail: { label: string; href: string }[],
) => ({
  title: "Een dossier beginnen",
  lead: `${lead} ${name} houdt het bij. U begint met een concept, dat alleen uw eigen organisatie leest.`,
  trail,
  timeless: true,
  body: <FormParts {...asked} fields={dossierFields} button="Verder" />,
});

/** What was understood, and what is there already that asks the same. */
async function reviewOf(building: Building, owner: string, facts: DossierFacts, view: View) {
  const [found, called] = await Promise.all([
    sameElsewhere(building, owner, facts, view),
    calledBy(building, facts.participants, view.today),
  ]);
  return (
    <>
      <SameElsewhere found={found} view={view} />
      <H2>{facts.title}</H2>
      <PerspectiveShown facts={facts} called={called} view={view} />
      <OriginShown facts={facts} titles={new Map()} view={view} />
    </>
  );
}

const keep = (
  trx: Trx,
  { organisation }: Beginner,
  facts: DossierFacts,
  reader: Reader,
  at: Date,
): Promise<string> =>
  addDossier(
    trx,
    { organisation, side: sideFor(reader, organisation) },
    facts,
    doing(reader, organisation, at),
  );

const understood = (building: Building, input: DossierInput, owner: string, origin: Origin, view: View) =>
  factsIn(building, input, { owner, origin, today: view.today });

const startQuery = {
  samenwerking: z.string().max(60).optional(),
  overige: z.string().max(60).optional(),
  uit: z.string().max(60).optional(),
  wat: z.enum(Object.keys(MOTIONS) as [Motion], { error: "Dit kan geen dossier zijn." }).optional(),
};

const LEADS: Partial<Record<keyof StartQuery, string>> = {
  samenwerking: "Uit een samenwerking van het register.",
  overige: "Uit een overige samenwerking.",
  uit: "Uit een verkenning.",
};

export const newForm = form({
  path: NEW_PATH,
  may: begins,
  query: startQuery,
  load: (building, _, view) => beginnerOf(building, view.reader),
  fields: dossierFields,
  page: async ({ thing, query, ...asked }) => {
    const { building, view } = asked;
    const { typed } = await beginningOf(building, query, thing.organisation, view);
    const [from] = Object.keys(LEADS).filter((it) => it in query) as (keyof StartQuery)[];
    return wholePage(
      thing,
      { ...asked, typed: isOpened(asked) ? typed : asked.typed },
      from === undefined
        ? "Een vraag die u niet alleen oplost."
        : (LEADS[from] ?? "Een vraag die u niet alleen oplost."),
      [{ label: "Dossiers", href: DOSSIERS_PATH }],
    );
  },
  changes: () => [],
  handsOn: HANDED_ON,
  understand: async ({ building, thing: { organisation }, query, input, view }) => {
    const { origin } = await beginningOf(building, query, organisation, view);
    return understood(building, input, organisation, origin, view);
  },
  review: ({ building, thing, meant, view }) => reviewOf(building, thing.organisation, meant, view),
  submit: ({ thing, meant, view, trx, at }) => keep(trx, thing, meant, view.reader, at),
  afterwards: () => DOSSIERS_PATH,
  next: ({ done }) => dossierPath(done),
});

/** The same from an advice: in the address is its question, and the answer is kept as it is now. */
export const adviceForm = form({
  path: FROM_ADVICE_PATH,
  may: begins,
  query: adviceQuery,
  load: (building, _, view) => beginnerOf(building, view.reader),
  fields: dossierFields,
  page: async ({ thing, query, ...asked }) => {
    const { building, view } = asked;
    const question = await adviceAsked(building, query, view);
    const typed = isOpened(asked)
      ? await typedFromAdvice(building, question, thing.organisation)
      : asked.typed;
    return wholePage(
      thing,
      { ...asked, typed },
      "Taak, partijen, gebied en vorm komen uit uw advies; de redenen worden bewaard zoals ze vandaag zijn.",
      [{ label: "Samenwerking verkennen", href: view.link(EXPLORE_PATH, view.query) }],
    );
  },
  changes: () => [],
  handsOn: HANDED_ON,
  understand: async ({ building, thing: { organisation }, query, input, view }) => {
    const question = await adviceAsked(building, query, view);
    const advice = await adviceKept(building, question, view);
    const origin = { collaboration: null, tie: null, outOf: null, advice };
    return understood(building, input, organisation, origin, view);
  },
  review: ({ building, thing, meant, view }) => reviewOf(building, thing.organisation, meant, view),
  submit: ({ thing, meant, view, trx, at }) => keep(trx, thing, meant, view.reader, at),
  afterwards: () => DOSSIERS_PATH,
  next: ({ done }) => dossierPath(done),
});
