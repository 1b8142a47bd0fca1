/** Everything of a dossier that one reader may read, as documents: for paper and for the archive. */
import type { Child } from "hono/jsx";
import { formatMoment } from "#kit/day.ts";
import type { Version } from "#kit/entries/past.ts";
import { Badge, bullets, Chapter, DayText, Note } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { calledBy, nameIn, type Names } from "../called.ts";
import {
  AgreementsChapter,
  FlagsNote,
  GroundsChapter,
  ProjectsChapter,
  type Told,
} from "../chain/chapters.tsx";
import { toldOf } from "../chain/page.tsx";
import { formOf, type Tracked, tracked } from "../decisions/acting.ts";
import { DraftShown } from "../decisions/draft-shown.tsx";
import { StepsShown } from "../decisions/steps-shown.tsx";
import { stateOf } from "../dossier-page.tsx";
import { type Outside, OutsidersChapter, outsideOf } from "../guests/chapters.tsx";
import { verbWord } from "../history.tsx";
import { DraftOnPaper } from "../draft-text/chapters.tsx";
import { textParts } from "../draft-text/parts.ts";
import { type DraftKept, draftReadBy } from "../draft-text/queries.ts";
import type { InForce } from "../in-force/facts.ts";
import { inForceOf } from "../in-force/queries.ts";
import { type DossierState, life } from "../life.ts";
import { OriginShown, originTitles } from "../origin-shown.tsx";
import { AnswersShown, Lines, PerspectiveShown, VoicesShown } from "../perspective.tsx";
import { draftStanding } from "../procedure/draft.ts";
import { procedureName } from "../procedure/files.ts";
import { type Dossier, dossierVersions } from "../queries.ts";
import { NOTHING_SENT } from "#kit/look/folded-form.tsx";
import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind } from "./facts.ts";

/** What a reader may read of a dossier. */
export interface Whole {
  dossier: Dossier;
  told: Told;
  tracked: Tracked;
  versions: readonly Version[];
  titles: ReadonlyMap<string, string>;
  inForce: InForce | null;
  draft: DraftKept;
  outside: Outside;
  called: Names;
  /** Paper offers nothing to do, to nobody. */
  view: View;
}

export async function wholeOf(building: Building, dossier: Dossier, view: View): Promise<Whole> {
  const [told, steps, versions, titles, inForce, draft, outside] = await Promise.all([
    toldOf(building, dossier, view),
    tracked(building, dossier, view),
    dossierVersions(building.primary, view.reader, dossier),
    originTitles(building, dossier.facts, view),
    inForceOf(building.primary, dossier.id),
    draftReadBy(building.primary, view.reader, dossier),
    outsideOf(building, dossier, view),
  ]);
  const others = [...versions, ...draft.remarks, ...steps.kept.decisions].map((it) => it.organisation);
  const keys = [dossier.organisation, ...dossier.participants, ...others];
  const called = await calledBy(building, keys, view.today);
  const paper: View = { ...view, reader: { kind: "visitor" } };
  // On paper the parts of the perspective stand in the same document as what rests on them.
  return {
    ...{ dossier, tracked: steps, versions, titles, inForce, draft, outside, called, view: paper },
    told: { ...told, view: paper, grounds: "" },
  };
}

/** The documents that there is something in, in the order in which they are read. */
export const documentsOf = (whole: Whole): { kind: DocumentKind; title: string; body: Child }[] =>
  DOCUMENT_KINDS.flatMap((kind) => {
    const body = SHOWN[kind](whole);
    return body === null ? [] : [{ kind, title: titleOf(whole, kind), body }];
  });

/** "Verkenning" where it is one. */
const titleOf = ({ dossier: { facts } }: Whole, kind: DocumentKind): string =>
  kind === "perspectief" && facts.kind === "exploration" ? "Verkenning" : DOCUMENTS[kind];

const SHOWN: Readonly<Record<DocumentKind, (whole: Whole) => Child | null>> = {
  perspectief: ({ dossier, titles, outside, called, view }) => {
    const { facts, outcome } = dossier;
    const { word, means } = stateOf(dossier);
    return (
      <>
        <p>
          <Badge>{word}</Badge> {means}
        </p>
        {outcome !== null && (
          <Note>
            <Lines text={outcome} />
          </Note>
        )}
        <PerspectiveShown facts={facts} called={called} view={view} />
        <Chapter id="partijen" title="Wat partijen willen en vrezen">
          <VoicesShown dossier={dossier} called={called} view={view} />
        </Chapter>
        <Chapter id="antwoorden" title={facts.kind === "question" ? "Wie deelt het" : "Wie doet mee"}>
          <AnswersShown dossier={dossier} called={called} view={view} />
        </Chapter>
        <OutsidersChapter dossier={dossier} outside={outside} view={view} sent={NOTHING_SENT} />
        {(facts.advice !== null || titles.size > 0) && (
          <Chapter id="herkomst" title="Hoe dit begon">
            <OriginShown facts={facts} titles={titles} view={view} />
          </Chapter>
        )}
      </>
    );
  },
  afspraken: ({ told }) =>
    told.chain.agreements.length + told.chain.projects.length === 0 ? null : (
      <>
        <FlagsNote flags={told.flags} />
        <AgreementsChapter {...told} />
        <ProjectsChapter {...told} />
        <GroundsChapter {...told} />
      </>
    ),
  besluiten: ({ tracked: steps, inForce, called, view }) => {
    const { question, kept, problems } = steps;
    if (kept.asked === null) return null;
    return (
      <>
        {question && <p>{procedureName(question)}.</p>}
        {inForce !== null && (
          <p>
            In werking sinds <DayText day={inForce.worksOn} />, gezegd door {inForce.office}.
          </p>
        )}
        {problems.length > 0 && <Note tone="warning">{bullets(problems)}</Note>}
        <StepsShown tracked={steps} called={called} view={view} sent={NOTHING_SENT} keeps={false} />
      </>
    );
  },
  ontwerp: ({ tracked: steps, draft, called, view }) => {
    const form = formOf(steps);
    if (form === null) return null;
    const standing = draftStanding(form, steps.kept.parts);
    const of = { ...steps, form, parts: textParts(form) };
    return (
      <>
        <DraftShown {...{ tracked: steps, called, view, sent: NOTHING_SENT, standing }} keeps={false} />
        <DraftOnPaper of={of} kept={draft} called={called} view={view} />
      </>
    );
  },
  verloop: ({ versions, called, view }) => (
    <Table
      caption="Wie wat deed, het laatste eerst: functies en organisaties, geen namen"
      empty="Er is geen versie die u mag lezen."
      rows={versions}
      view={view}
      columns={[
        { label: "Wanneer", cell: (it) => formatMoment(it.at) },
        { label: "Wat", cell: (it) => verbWord(it.verb) },
        { label: "Daarna", cell: (it) => life.states[it.state as DossierState].word },
        { label: "Door", cell: (it) => nameIn(called, it.organisation) },
        { label: "Versie", cell: (it) => it.version, numeric: true },
      ]}
    />
  ),
};
