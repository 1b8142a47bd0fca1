/** The page of one dossier: the perspective, what each party says, where it came from, and what can be done with it. */
import { hungSections, stopsOf } from "#kit/detail.tsx";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, Chapter, DayText, Note } from "#kit/look/parts.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import type { Building, View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { namesOf } from "#rooms/people";
import { archivePath, wholePath } from "./archive/paths.ts";
import { besideOf } from "./beside.ts";
import { calledBy, nameIn, type Names } from "./called.ts";
import { AgreementsChapter, ProjectsChapter } from "./chain/chapters.tsx";
import { toldOf } from "./chain/page.tsx";
import { KINDS } from "./facts.ts";
import { GuestChapter, OutsidersChapter, outsideOf } from "./guests/chapters.tsx";
import { History } from "./history.tsx";
import { requestsFor } from "./joining.ts";
import { EXPLORATION_WORDS, life } from "./life.ts";
import { DossierTable } from "./dossier-table.tsx";
import { OriginShown, originTitles } from "./origin-shown.tsx";
import { sheetPath } from "./paths.ts";
import { AnswersShown, PerspectiveShown, VoicesShown } from "./perspective.tsx";
import { type Dossier, dossiersOutOf, pastFor } from "./queries.ts";
import { objecting, silent } from "./standing.ts";
import { trailTo } from "./trail.ts";
import { NOTHING_SENT, type Sent } from "#kit/look/folded-form.tsx";
import { JoinChapter, KeeperChapter, PartyChapters } from "./step-chapters.tsx";

/** What its state is called: an exploration has words of its own. */
export const stateOf = ({
  state,
  facts,
}: Pick<Dossier, "state" | "facts">): { word: string; means: string } =>
  (facts.kind === "exploration" ? EXPLORATION_WORDS[state] : undefined) ?? life.states[state];

export async function dossierPage(
  building: Building,
  dossier: Dossier,
  view: View,
  sent: Sent = NOTHING_SENT,
): Promise<PageParts> {
  const { primary } = building;
  const { id, facts, organisation, participants } = dossier;
  const { reader } = view;
  const [beside, requests, titles, came, sections, outside] = await Promise.all([
    besideOf(primary, dossier, view),
    // Only who logged in can have asked, or be asked.
    reader.kind === "visitor" ? [] : requestsFor(primary, id),
    originTitles(building, facts, view),
    facts.kind === "exploration" ? dossiersOutOf(primary, reader, id) : [],
    hungSections(building, "dossier", dossier, view),
    outsideOf(building, dossier, view),
  ]);
  const versions = pastFor(reader, dossier, beside.versions);
  const acting = reader.kind === "person" ? (reader.acting?.organisation ?? null) : null;
  const [called, people] = await Promise.all([
    calledBy(
      building,
      [
        ...participants,
        ...[...versions, ...requests, ...dossier.voices].map((it) => it.organisation),
        ...[organisation, acting],
      ],
      view.today,
    ),
    namesOf(primary, [...new Set(versions.map((it) => it.actor))]),
  ]);
  const told = await toldOf(building, dossier, view, { called, beside });
  const { word, means } = stateOf(dossier);
  const offered = { dossier, sent, view };
  const fromElsewhere = facts.advice !== null || titles.size > 0;
  return {
    title: facts.title,
    named: `${KINDS[facts.kind]}: ${facts.title}`,
    lead: facts.question,
    trail: trailTo(view),
    timeless: true,
    body: (
      <>
        {sent.errors.length > 0 && <ErrorSummary errors={sent.errors} />}
        <p>
          <Badge {...(dossier.state !== "shared" && { tone: "warning" })}>{word}</Badge> {means}
        </p>
        {dossier.outcome !== null && (
          <Note>
            <p>
              {OUTCOMES[dossier.state]} {dossier.outcome}
            </p>
          </Note>
        )}
        <Waiting dossier={dossier} called={called} />
        <p class="no-print">
          <a href={sheetPath(id)}>Het perspectief op één pagina, om af te drukken</a> ·{" "}
          <a href={wholePath(id)}>Alles om af te drukken</a> ·{" "}
          <a href={archivePath(id)}>Archief en meenemen</a>
        </p>
        <WithRail
          stops={[
            ...STOPS,
            ...(told.chain.agreements.length > 0 ? FOLLOWED : []),
            ...(fromElsewhere ? [CAME_FROM] : []),
            ...stopsOf(building, "dossier", sections),
          ]}
        >
          <PartyChapters {...offered} called={called} />
          <GuestChapter {...offered} outside={outside} />
          <Chapter id="perspectief" title={facts.kind === "question" ? "Het perspectief" : "De verkenning"}>
            <PerspectiveShown facts={facts} called={called} view={view} />
          </Chapter>
          <Chapter id="partijen" title="Wat partijen willen en vrezen">
            <VoicesShown dossier={dossier} called={called} view={view} />
          </Chapter>
          <Chapter id="antwoorden" title={facts.kind === "question" ? "Wie deelt het" : "Wie doet mee"}>
            <AnswersShown dossier={dossier} called={called} view={view} />
          </Chapter>
          <OutsidersChapter {...offered} outside={outside} />
          <AgreementsChapter {...told} />
          <ProjectsChapter {...told} />
          {fromElsewhere && (
            <Chapter id={CAME_FROM.id} title={CAME_FROM.label}>
              <OriginShown facts={facts} titles={titles} view={view} />
            </Chapter>
          )}
          {came.length > 0 && (
            <Chapter id="dossiers" title="Wat eruit voortkwam">
              <DossierTable caption="Dossiers uit deze verkenning" rows={came} view={view} />
            </Chapter>
          )}
          {sections}
          <JoinChapter {...offered} requests={requests} called={called} />
          <KeeperChapter {...offered} requests={requests} called={called} />
          <History {...{ versions, called, people, view }} dossier={id} />
        </WithRail>
        <p class="source">
          Bron: opgave van {nameIn(called, organisation)} en de partijen; nagekeken{" "}
          <DayText day={dossier.verified_on} />
        </p>
      </>
    ),
  };
}

const STOPS = [
  { id: "perspectief", label: "Perspectief" },
  { id: "partijen", label: "Wat partijen willen" },
  { id: "antwoorden", label: "Wie deelt het" },
];
const FOLLOWED = [
  { id: "afspraken", label: "Afspraken" },
  { id: "projecten", label: "Projecten" },
];
const CAME_FROM = { id: "herkomst", label: "Hoe dit begon" };

/** What stands before what whoever took the step wrote. */
const OUTCOMES: Record<Dossier["state"], string> = {
  draft: "",
  open: "",
  shared: "Verder zonder antwoord van wie zweeg:",
  closed: "Dit leverde het op:",
  stopped: "Waarom het stopte:",
};

/** Who is waited for, and who objects. */
const Waiting = ({ dossier, called }: { dossier: Dossier; called: Names }) => {
  if (dossier.state !== "open" && dossier.state !== "shared") return null;
  const named = (keys: string[]) => enumerate(keys.map((key) => nameIn(called, key)));
  const [waits, objects] = [silent(dossier), objecting(dossier)];
  if (waits.length + objects.length === 0) return null;
  return (
    <Note>
      {waits.length > 0 && <p>Nog geen antwoord van {named(waits)}.</p>}
      {objects.length > 0 && <p>Bezwaar van {named(objects)}; de reden staat bij de antwoorden.</p>}
    </Note>
  );
};
