/** The perspective as people read it: the common text, what each party says in its own words, and who shares it. */
import type { Child } from "hono/jsx";
import { bullets, DayText, Facts, H3 } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { organisationLink, OutsideLink } from "#rooms/organisations";
import { SCALES, taskLink } from "#rooms/tasks";
import { type Names, nameIn } from "./called.ts";
import { isOwn } from "./evidence.ts";
import {
  ALL_FORMS,
  type Answer,
  type DossierFacts,
  type Evidence,
  KINDS,
  MOTIONS,
  VIEWPOINTS,
  type Voice,
} from "./facts.ts";
import type { Dossier } from "./queries.ts";
import { answerOf, voiceless } from "./standing.ts";

export const none = <span class="missing">niet ingevuld</span>;

/** Text of several lines as it was typed. */
export const Lines = ({ text }: { text: string }) => (
  <>
    {text.split(/\r?\n/).map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
);

const EvidenceItem = ({ it, view }: { it: Evidence; view: View }) => {
  if (it.url === null)
    return (
      <>
        {it.text} <span class="missing">zonder bron</span>
      </>
    );
  return isOwn(it.url) ? (
    <a href={view.link(it.url)}>{it.text}</a>
  ) : (
    <OutsideLink url={it.url} label={it.text} />
  );
};

/** "5 jaar verder" */
const pictureTerm = (years: number | null): string =>
  years === null ? "Zo is het straks" : `Zo is het over ${years} jaar`;

/** What is common to all parties: of now, of before, and before it is kept. */
export const PerspectiveShown = ({
  facts,
  called,
  view,
}: {
  facts: DossierFacts;
  called: Names;
  view: View;
}) => {
  const { whyNow, picture, years, differences, parked, evidence, kind } = facts;
  const prose = (text: string | null): Child => (text === null ? none : <Lines text={text} />);
  const shown: [string, Child][] = [
    ["De vraag", facts.question],
    ["Waarom nu", prose(whyNow)],
    ...(kind === "exploration"
      ? ([
          ["Wat er aankomt", prose(facts.trends)],
          ["Hoe het kan gaan", prose(facts.scenarios)],
          ["Dilemma’s die we delen", prose(facts.dilemmas)],
        ] as [string, Child][])
      : []),
    [
      "Feiten waar we van uitgaan",
      evidence.length === 0 ? none : bullets(evidence.map((it) => <EvidenceItem it={it} view={view} />)),
    ],
    [pictureTerm(years), prose(picture)],
    ["Waar wij verschillen", prose(differences)],
    ["Wat wij parkeren", prose(parked)],
    [
      "Partijen",
      bullets([
        ...facts.participants.map((key) => <Party party={key} called={called} view={view} />),
        ...facts.outsiders.map(({ name, kvk }) => (
          <>
            {name}
            {kvk !== null && ` (KvK ${kvk})`}, buiten de overheid
          </>
        )),
      ]),
    ],
    ["Taak", facts.task === null ? none : taskLink(facts.task, view)],
    ["Voor welk gebied", facts.scale === null ? none : SCALES[facts.scale]],
    ["Vorm waaraan gedacht wordt", facts.form === null ? none : ALL_FORMS[facts.form]],
    [
      "Wat dit is",
      kind === "exploration" ? KINDS.exploration : `${KINDS.question}: ${MOTIONS[facts.motion]}`,
    ],
    ["Wie dit mag zien", VISIBILITIES[facts.wanted]],
  ];
  return <Facts facts={shown.map(([term, value]) => ({ term, value }))} />;
};

const Party = ({ party, called, view }: { party: string; called: Names; view: View }) => {
  const { name, gone } = called.get(party) ?? { name: party, gone: null };
  return (
    <>
      {organisationLink({ key: party, name }, view)}
      {gone !== null && `, ${gone}`}
    </>
  );
};

/** What each party wants and fears, and from which role it says so; who said nothing is named. */
export const VoicesShown = ({ dossier, called, view }: { dossier: Dossier; called: Names; view: View }) => {
  const { participants, voices, askedOn } = dossier;
  const spoken = participants.flatMap((key) => voices.filter((it) => it.organisation === key));
  const quiet = voiceless(dossier);
  return (
    <>
      <Table
        caption="In eigen woorden, per partij en per rol"
        empty="Nog geen partij schreef iets op."
        rows={spoken}
        view={view}
        columns={[
          { label: "Partij", cell: (it) => nameIn(called, it.organisation) },
          { label: "Vanuit welke rol?", cell: (it) => VIEWPOINTS[it.viewpoint] },
          { label: "Wat zij wil", cell: (it) => (it.wants === null ? "–" : <Lines text={it.wants} />) },
          { label: "Wat zij vreest", cell: (it) => (it.fears === null ? "–" : <Lines text={it.fears} />) },
          {
            label: "Gezegd door",
            cell: (it) => (
              <>
                {it.office}, <DayText day={it.day} />
              </>
            ),
          },
        ]}
      />
      {quiet.length > 0 && (
        <>
          <H3>Heeft nog niets gezegd</H3>
          {bullets(
            quiet.map((key) => (
              <>
                {nameIn(called, key)}
                {askedOn !== null && (
                  <>
                    , gevraagd op <DayText day={askedOn} />
                  </>
                )}
              </>
            )),
          )}
        </>
      )}
    </>
  );
};

const VERDICTS = {
  question: { yes: "deelt het perspectief", no: "heeft bezwaar", left: "is uitgestapt" },
  exploration: { yes: "doet mee", no: "heeft bezwaar", left: "doet niet mee" },
} as const;

/** Each party with its answer, by function and day; who never answered is named as such. */
export const AnswersShown = ({ dossier, called, view }: { dossier: Dossier; called: Names; view: View }) => {
  const { kind } = dossier.facts;
  return (
    <Table
      caption={kind === "question" ? "Wie deelt dit perspectief" : "Wie doet mee"}
      empty="Er zijn geen partijen."
      rows={dossier.participants.map((key) => ({ key, answer: answerOf(dossier, key) }))}
      view={view}
      columns={[
        { label: "Partij", cell: (it) => nameIn(called, it.key) },
        {
          label: "Antwoord",
          cell: ({ answer }) =>
            answer === null ? (
              <span class="missing">heeft nog niet geantwoord</span>
            ) : (
              <>
                {VERDICTS[kind][answer.verdict]}
                {answer.reason !== null && `: ${answer.reason}`}
              </>
            ),
        },
        { label: "Functie", cell: ({ answer }) => answer?.office ?? "–" },
        {
          label: "Dag",
          cell: ({ answer }) =>
            answer !== null ? (
              <DayText day={answer.day} />
            ) : dossier.askedOn !== null ? (
              <>
                gevraagd op <DayText day={dossier.askedOn} />
              </>
            ) : (
              "nog niet gevraagd"
            ),
        },
      ]}
    />
  );
};

/** What was said in one version, beside the text that stood there. */
export const SaidThen = ({
  said,
  answered,
  outcome,
  called,
}: {
  said: Pick<Voice, "organisation" | "viewpoint" | "wants" | "fears" | "office"> | undefined;
  answered: Answer | undefined;
  outcome: string | undefined;
  called: Names;
}) => {
  const shown: [string, Child][] = [];
  if (said) {
    const { organisation, viewpoint, wants, fears, office } = said;
    shown.push(
      ["Gezegd door", `${nameIn(called, organisation)}, ${office}, vanuit ${VIEWPOINTS[viewpoint]}`],
      ["Wat zij wil", wants === null ? none : <Lines text={wants} />],
      ["Wat zij vreest", fears === null ? none : <Lines text={fears} />],
    );
  }
  if (answered) {
    const { organisation, verdict, reason, office } = answered;
    const why = reason === null ? "" : `: ${reason}`;
    shown.push([
      "Antwoord",
      `${nameIn(called, organisation)} (${office}) ${VERDICTS.question[verdict]}${why}`,
    ]);
  }
  if (outcome !== undefined) shown.push(["Erbij gezegd", <Lines text={outcome} />]);
  return shown.length === 0 ? null : <Facts facts={shown.map(([term, value]) => ({ term, value }))} />;
};
