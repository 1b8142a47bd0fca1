/** `/dossiers/{id}/klaar-voor-besluit`: what must be answered before a decision, by whom, and what was answered. For the parties. */
import { Hono } from "hono";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import { FoldedForm, NOTHING_SENT, type Sent } from "#kit/look/folded-form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, bullets, Chapter, H3, Note, separated } from "#kit/look/parts.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { calledBy, type Dossier, dossierPath, nameIn, type Names, trailToDossiers } from "#rooms/dossiers";
import { READINESS_PATH } from "../paths.ts";
import { questionsOn } from "../sets/of-dossier.ts";
import { ANSWERERS, type ItemSubject, PHASES, SUBJECTS, VERDICTS } from "../sets/question-set.ts";
import { gateFor, reads } from "./acting.ts";
import { adviceFields, measureOf, overrideFields, restField, wordFields, wordTyped } from "./fields.ts";
import { type GateItem, OPINIONS, type Override, type GateStanding } from "./facts.ts";
import { advicePath, GATE, overridePath, wordPath } from "./paths.ts";
import { type Kept, keptOf } from "./queries.ts";
import { restingOf, type Resting, toLookAt } from "./resting.ts";
import { holdingUp, standingOf } from "./standing.ts";

export const gatePages = (building: Building): Hono =>
  new Hono().get(
    GATE,
    guardedPage(building, GATE, {
      may: reads,
      load: (words, view) => gateFor(building, words, view),
      answer: ({ thing, view }) => gatePage(building, thing, view),
    }),
  );

/** What the page shows and its forms need. */
interface Shown {
  dossier: Dossier;
  kept: Kept;
  standing: GateStanding;
  /** What a decision waits for. */
  holding: readonly GateItem[];
  /** What words lean on, by the number of the word. */
  resting: ReadonlyMap<string, readonly Resting[]>;
  called: Names;
  view: View;
  sent: Sent;
  writes: boolean;
}

export async function gatePage(
  building: Building,
  dossier: Dossier,
  view: View,
  sent: Sent = NOTHING_SENT,
): Promise<PageParts> {
  const kept = await keptOf(building.primary, view.reader, dossier);
  const standing = standingOf(questionsOn(view.today), kept.words);
  const holding = holdingUp(standing, kept.overrides);
  const resting = await restingOf(building.primary, view.reader, kept.words, view.today);
  const called = await calledBy(
    building,
    [
      ...[dossier.organisation, ...dossier.participants],
      ...kept.words.flatMap((it) => [it.owner, it.organisation]),
      ...[...kept.advices, ...kept.overrides].map((it) => it.organisation),
    ],
    view.today,
  );
  const goesOn = dossier.state !== "closed" && dossier.state !== "stopped";
  const may = (action: "gereedheid.antwoorden" | "gereedheid.adviseren" | "gereedheid.doorgaan") =>
    goesOn && building.policy.may(view.reader, action, dossier) === true;
  const shown: Shown = {
    ...{ dossier, kept, standing, holding, resting, called, view, sent },
    writes: may("gereedheid.antwoorden"),
  };
  const subjects = [...new Set(standing.asked.map((it) => it.item.subject))];
  return {
    title: "Klaar voor besluit",
    named: `Klaar voor besluit: ${dossier.facts.title}`,
    lead: "Wat beantwoord moet zijn voordat dit naar een besluit gaat, en wie dat doet.",
    trail: [...trailToDossiers(view), { label: dossier.facts.title, href: dossierPath(dossier.id) }],
    timeless: true,
    body: (
      <>
        {sent.errors.length > 0 && <ErrorSummary errors={sent.errors} />}
        <Holding {...shown} />
        <Changed {...shown} />
        <WithRail
          stops={[
            ...subjects.map((it) => ({ id: `over-${it}`, label: SUBJECTS[it] })),
            { id: "advies", label: "Advies over privacy" },
            { id: "doorgaan", label: "Toch doorgaan" },
          ]}
        >
          {subjects.map((subject) => (
            <Questions {...shown} subject={subject} />
          ))}
          <Later {...shown} />
          <AdviceChapter {...shown} may={may("gereedheid.adviseren")} />
          <OverrideChapter {...shown} may={may("gereedheid.doorgaan")} />
        </WithRail>
        <p class="source">
          Bron: antwoorden van de partijen. De vragen: <a href={READINESS_PATH}>Klaar voor besluit</a>
        </p>
      </>
    ),
  };
}

/** Whom to ask: who was named for it, else whoever has that function with who keeps the dossier. */
const whomToAsk = ({ item, word }: GateItem, dossier: Dossier, called: Names): string =>
  word === null
    ? `${ANSWERERS[item.answerer]} van ${nameIn(called, dossier.organisation)}`
    : `${word.office} van ${nameIn(called, word.owner)}`;

/** What a decision waits for, each with whom to ask. */
const Holding = ({ dossier, holding, standing, called }: Shown) => {
  const done = standing.asked.filter((it) => it.answered).length;
  const tally = `${done} van ${counted(standing.asked.length, "vraag", "vragen")} beantwoord.`;
  if (holding.length === 0)
    return (
      <Note>
        <p>
          {tally}{" "}
          {standing.open.length === 0
            ? "Alles wat voor het besluit nodig is, is beantwoord."
            : "Er is besloten om door te gaan met wat nog open staat."}
        </p>
      </Note>
    );
  return (
    <Note tone="warning">
      <p>{tally} Dit moet nog beantwoord zijn voordat een besluit wordt vastgelegd:</p>
      {bullets(
        [...Map.groupBy(holding, (it) => whomToAsk(it, dossier, called))].map(([who, items]) => (
          <>
            Vraag het aan {who}:{" "}
            {separated(
              items.map(({ item }) => <a href={`#${item.code}`}>{item.question}</a>),
              " ",
            )}
          </>
        )),
      )}
    </Note>
  );
};

/** Answers that lean on something that changed since. */
const Changed = ({ resting, standing }: Shown) => {
  const ids = toLookAt(resting);
  const items = standing.asked.filter((it) => it.word !== null && ids.includes(it.word.id));
  return items.length === 0 ? null : (
    <Note tone="warning">
      <p>Opnieuw bekijken: waar dit antwoord op steunt, is veranderd.</p>
      {bullets(items.map(({ item }) => <a href={`#${item.code}`}>{item.question}</a>))}
    </Note>
  );
};

const Questions = ({ subject, ...shown }: Shown & { subject: ItemSubject }) => {
  const { standing, dossier, called, view, writes, sent } = shown;
  return (
    <Chapter id={`over-${subject}`} title={SUBJECTS[subject]}>
      {standing.asked
        .filter((it) => it.item.subject === subject)
        .map(({ item, word, needed, answered }) => (
          <section id={item.code} class="question">
            <H3>{item.question}</H3>
            <p>
              <Badge {...(!answered && needed && { tone: "warning" })}>
                {answered ? VERDICTS[word?.verdict ?? "yes"] : "nog geen antwoord"}
              </Badge>{" "}
              {word?.statement}
            </p>
            <p class="limits">
              {item.why} {item.must ? "Nodig" : "Gewenst"} {PHASES[item.phase]}. Bron: {item.source}.
            </p>
            <p>
              Wie antwoordt: {whomToAsk({ item, word, needed, answered }, dossier, called)}
              {word !== null && (
                <>
                  {" "}
                  ({nameIn(called, word.organisation)} schreef dit op {formatDay(amsterdamDay(word.at))})
                </>
              )}
            </p>
            <Rests resting={shown.resting.get(word?.id ?? "") ?? []} />
            {writes && (
              <FoldedForm
                view={view}
                sent={sent}
                name={item.code}
                title={answered ? "Wijzig het antwoord" : "Beantwoord, of zeg wie antwoordt"}
                action={wordPath(dossier.id, item.code)}
                fields={{ ...wordFields, steunt: restField }}
                filled={
                  word === null
                    ? { partij: nameIn(called, dossier.organisation) }
                    : wordTyped(word, (key) => called.get(key)?.name ?? key)
                }
                hidden={{ gezien: word?.id ?? "" }}
                button="Bewaar"
              />
            )}
          </section>
        ))}
    </Chapter>
  );
};

/** The answers that a word leans on, as they are now. */
const Rests = ({ resting }: { resting: readonly Resting[] }) =>
  resting.length === 0 ? null : (
    <>
      <p>Steunt op:</p>
      {bullets(
        resting.map(({ item, now, changed }) => (
          <>
            {measureOf(item)}
            {now === null
              ? ": dat antwoord is er niet meer"
              : `: ${VERDICTS[now.verdict]}. ${now.statement}`}{" "}
            {changed && <Badge tone="warning">opnieuw bekijken</Badge>}
          </>
        )),
      )}
    </>
  );

const Later = ({ standing, view }: Shown) =>
  standing.later.length + standing.gone.length === 0 ? null : (
    <Chapter id="later" title="Nog niet, of niet meer gevraagd">
      {standing.later.length > 0 && (
        <Table
          caption="Deze vragen hangen af van een antwoord dat er nog niet is"
          empty=""
          rows={standing.later}
          view={view}
          columns={[
            { label: "Vraag", cell: (it) => it.question },
            { label: "Over", cell: (it) => SUBJECTS[it.subject] },
          ]}
        />
      )}
      {standing.gone.length > 0 && (
        <Table
          caption="Beantwoord, en in de vragenlijst van nu niet meer gevraagd"
          empty=""
          rows={standing.gone}
          view={view}
          columns={[
            { label: "Vraag", cell: (it) => it.item },
            { label: "Antwoord", cell: (it) => (it.verdict === null ? "–" : VERDICTS[it.verdict]) },
            { label: "Toelichting", cell: (it) => it.statement ?? "–" },
          ]}
        />
      )}
    </Chapter>
  );

const AdviceChapter = ({ kept, called, view, sent, may, dossier }: Shown & { may: boolean }) => (
  <Chapter id="advies" title="Advies over privacy">
    <p>
      De functionaris of adviseur gegevensbescherming adviseert; wie het dossier bijhoudt, besluit (AVG
      artikel 35 en 39).
    </p>
    <Table
      caption="Het laatste advies van elke partij"
      empty="Er is nog geen advies."
      rows={kept.advices}
      view={view}
      columns={[
        { label: "Partij", cell: (it) => nameIn(called, it.organisation) },
        { label: "Advies", cell: (it) => `${OPINIONS[it.opinion]}: ${it.advice}` },
        { label: "Wie", cell: (it) => it.office },
        { label: "Op", cell: (it) => formatDay(amsterdamDay(it.at)) },
      ]}
    />
    {may && (
      <FoldedForm
        view={view}
        sent={sent}
        name="advies"
        title="Geef advies"
        action={advicePath(dossier.id)}
        fields={adviceFields}
        button="Bewaar"
      />
    )}
  </Chapter>
);

const OverrideChapter = ({ kept, called, view, sent, dossier, holding, may }: Shown & { may: boolean }) => (
  <Chapter id="doorgaan" title="Toch doorgaan">
    <p>
      Wie het dossier bijhoudt, kan doorgaan terwijl er iets open staat. Dat blijft zichtbaar: in dit dossier
      met de reden, voor anderen alleen dat het zo is en wie het besloot.
    </p>
    <OverridesTable overrides={kept.overrides} called={called} view={view} />
    {may && holding.length > 0 && (
      <FoldedForm
        view={view}
        sent={sent}
        name="doorgaan"
        title={`Ga door met ${counted(holding.length, "open vraag", "open vragen")}`}
        action={overridePath(dossier.id)}
        fields={overrideFields}
        button="Ga door"
      />
    )}
  </Chapter>
);

const questionOf = (code: string, view: View): string =>
  questionsOn(view.today).find((it) => it.code === code)?.question ?? code;

const OverridesTable = ({
  overrides,
  called,
  view,
}: {
  overrides: readonly Override[];
  called: Names;
  view: View;
}) => (
  <Table
    caption="Wie doorging, en waarom"
    empty="Niemand besloot om door te gaan met open vragen."
    rows={overrides}
    view={view}
    columns={[
      { label: "Wie", cell: (it) => `${it.office}, ${nameIn(called, it.organisation)}` },
      { label: "Op", cell: (it) => formatDay(amsterdamDay(it.at)) },
      { label: "Waarom", cell: (it) => it.reason ?? "–" },
      {
        label: "Wat open stond",
        cell: (it) => bullets((it.items ?? []).map((code) => questionOf(code, view))),
      },
    ]}
  />
);
