/** `/dossiers/{id}/besluiten/ontwerp`: the text of the draft, its versions, and what each party remarked on each part. */
import { Hono } from "hono";
import { z } from "zod";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, Chapter, H3, Note } from "#kit/look/parts.tsx";
import { notFound } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { calledBy } from "../called.ts";
import { decisionsPath, draftPath } from "../decisions/paths.ts";
import { trailTo } from "../trail.ts";
import { dossierPath } from "../paths.ts";
import { NOTHING_SENT, type Sent } from "#kit/look/folded-form.tsx";
import { draftFor, type OfDraft } from "./acting.ts";
import { EditionsChapter, NOW, Parts, type Shown } from "./chapters.tsx";
import { Difference } from "./difference.tsx";
import { changedParts, textsAt } from "./facts.ts";
import { otherParts } from "./parts.ts";
import { DRAFT } from "./paths.ts";
import { draftReadBy } from "./queries.ts";

const reads = {
  action: "dossier.lezen",
  of: ({ dossier }: OfDraft) => dossier,
  object: ({ dossier }: OfDraft) => `dossier:${dossier.id}`,
} as const;

const number = z.coerce
  .number()
  .int("Geef het nummer van een versie.")
  .min(1, "Geef het nummer van een versie.");
const DIFFERENCE = `${DRAFT}/verschil`;

export const draftPages = (building: Building): Hono =>
  new Hono()
    .get(
      DRAFT,
      guardedPage(building, DRAFT, {
        may: reads,
        load: (words, view) => draftFor(building, words, view),
        answer: ({ thing, view }) => draftPage(building, thing, view),
      }),
    )
    .get(
      DIFFERENCE,
      guardedPage(building, DIFFERENCE, {
        may: reads,
        query: { van: number.optional(), tot: number.optional() },
        load: (words, view) => draftFor(building, words, view),
        answer: ({ thing, query, view }) => differencePage(building, thing, query, view),
      }),
    );

export async function draftPage(
  building: Building,
  of: OfDraft,
  view: View,
  sent: Sent = NOTHING_SENT,
): Promise<PageParts> {
  const { dossier } = of;
  const { facts, organisation, side, participants, state } = dossier;
  const kept = await draftReadBy(building.primary, view.reader, dossier);
  const called = await calledBy(
    building,
    [organisation, ...participants, ...kept.remarks.map((it) => it.organisation)],
    view.today,
  );
  const writes = (key: string) =>
    state === "shared" && seatIn(view.reader, key, "editor", side) !== undefined;
  const shown: Shown = {
    ...{ of, kept, called, view, sent },
    keeps: writes(organisation),
    mine: participants.filter(writes),
  };
  const open = kept.remarks.filter((it) => it.replied === null).length;
  return {
    title: `Ontwerp: ${facts.title}`,
    lead: "De tekst per onderdeel, wat er per versie veranderde, en wat de partijen ervan zeggen.",
    trail: trailFor(of, view),
    timeless: true,
    body: (
      <>
        {sent.errors.length > 0 && <ErrorSummary errors={sent.errors} />}
        {open > 0 && (
          <Note>
            <p>{open === 1 ? "Eén opmerking is" : `${open} opmerkingen zijn`} nog niet beantwoord.</p>
          </Note>
        )}
        <EditionsChapter {...shown} />
        <Parts {...shown} />
      </>
    ),
  };
}

const trailFor = ({ dossier }: OfDraft, view: View) => [
  ...trailTo(view),
  { label: dossier.facts.title, href: dossierPath(dossier.id) },
  { label: "Besluiten", href: decisionsPath(dossier.id) },
];

/** What changed per part between two versions, or between one and the text as it is now. */
async function differencePage(
  building: Building,
  of: OfDraft,
  { van, tot }: { van?: number | undefined; tot?: number | undefined },
  view: View,
): Promise<PageParts> {
  const { dossier } = of;
  const { texts, editions } = await draftReadBy(building.primary, view.reader, dossier);
  const find = (wanted: number) => editions.find((it) => it.number === wanted);
  // Without a number it is what was kept last, beside what stands there now.
  const from = find(van ?? Math.max(...editions.map((it) => it.number)));
  const to = tot === undefined ? null : find(tot);
  if (!from || to === undefined) throw notFound("Deze versie van het ontwerp is er niet.");
  const parts = [
    ...of.parts,
    ...otherParts(
      of.parts,
      texts.map((it) => it.part),
    ),
  ];
  const before = textsAt(texts, from.version);
  const after = textsAt(texts, to?.version ?? NOW);
  const changed = changedParts(
    parts.map((it) => it.id),
    before,
    after,
  );
  const until = to === null ? "de tekst van nu" : `versie ${to.number}`;
  return {
    title: `Versie ${from.number} naast ${until}`,
    named: `Wat er veranderde: ${dossier.facts.title}`,
    lead:
      changed.length === 0
        ? `Tussen versie ${from.number} en ${until} veranderde geen onderdeel.`
        : "Wat doorgestreept is, ging weg; wat onderstreept is, kwam erbij.",
    trail: [...trailFor(of, view), { label: "Ontwerp", href: draftPath(dossier.id) }],
    timeless: true,
    body: (
      <>
        {to !== null && <p>{to.note}</p>}
        {parts
          .filter((it) => changed.includes(it.id))
          .map(({ id, name }) => (
            <Chapter id={`onderdeel-${id}`} title={name}>
              <Difference before={before.get(id) ?? ""} after={after.get(id) ?? ""} />
            </Chapter>
          ))}
        {changed.length > 0 && changed.length < parts.length && (
          <>
            <H3>Niet veranderd</H3>
            {bullets(parts.filter((it) => !changed.includes(it.id)).map((it) => it.name))}
          </>
        )}
      </>
    ),
  };
}
