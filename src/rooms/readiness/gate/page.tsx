/** `/dossiers/{id}/klaar-voor-besluit`: what must be answered before a decision, by whom, and what was answered. For the parties. */
import { Hono } from "hono";
import { amsterdamDay } from "#kit/day.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import { NOTHING_SENT, type Sent } from "#kit/look/folded-form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, Note, separated } from "#kit/look/parts.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import { listingCsv } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { calledBy, type Dossier, dossierPath, nameIn, trailToDossiers } from "#rooms/dossiers";
import { READINESS_PATH } from "../paths.ts";
import { statementsFrom } from "../statements/paths.ts";
import { readableOf } from "../statements/queries.ts";
import { type Item, SUBJECTS } from "../sets/question-set.ts";
import { gateFor, reads } from "./acting.ts";
import { partiesOf } from "./asked.ts";
import { AdviceChapter, OverrideChapter } from "./chapters.tsx";
import { filedColumns, filedQuestions } from "./file.ts";
import { GATE, GATE_FILE, gateFilePath } from "./paths.ts";
import { keptOf } from "./queries.ts";
import { Later, Questions } from "./questions-shown.tsx";
import { restingOf, toLookAt } from "./resting.ts";
import { type Shown, whomToAsk } from "./shown.ts";
import { gateOn } from "./standing.ts";
import { SentForGone } from "./word-form.tsx";

export const gatePages = (building: Building): Hono => {
  const load = (words: Record<string, string>, view: View) => gateFor(building, words, view);
  return new Hono()
    .get(
      GATE,
      guardedPage(building, GATE, {
        ...{ may: reads, load },
        answer: ({ thing, view }) => gatePage(building, thing, view),
      }),
    )
    .get(
      GATE_FILE,
      guardedPage(building, GATE_FILE, {
        ...{ may: reads, load },
        answer: async ({ thing, view }) => {
          const { kept, standing, resting, called } = await readGate(building, thing, view);
          return listingCsv(`klaar-voor-besluit-${thing.id}-${amsterdamDay(building.clock())}`, {
            columns: filedColumns(thing.organisation, called),
            rows: filedQuestions(standing, kept.former, toLookAt(resting)),
          });
        },
      }),
    );
};

/** What page and file of a dossier show. */
async function readGate(building: Building, dossier: Dossier, view: View) {
  const { primary } = building;
  const parties = partiesOf(dossier);
  const [kept, readable] = await Promise.all([
    keptOf(primary, view.reader, dossier, view.today),
    readableOf(primary, view.reader, parties),
  ]);
  const { holding, ...standing } = gateOn(kept);
  const named = [
    ...[dossier.organisation, ...dossier.participants],
    ...kept.words.flatMap((it) => [it.owner, it.organisation]),
    ...[...kept.advices, ...kept.overrides].map((it) => it.organisation),
  ];
  const [resting, known] = await Promise.all([
    restingOf(primary, view.reader, kept.words, view.today),
    calledBy(building, named, view.today),
  ]);
  const heirs = [...resting.values()].flat().flatMap(({ heir }) => (heir === null ? [] : [heir]));
  const called = heirs.length === 0 ? known : await calledBy(building, [...named, ...heirs], view.today);
  return { kept, holding, standing, resting, called, readable };
}

/** @param sentFor the question of which the form was sent, where that was the form of one */
export async function gatePage(
  building: Building,
  dossier: Dossier,
  view: View,
  sent: Sent = NOTHING_SENT,
  sentFor: Item | null = null,
): Promise<PageParts> {
  const read = await readGate(building, dossier, view);
  const { standing } = read;
  const goesOn = dossier.state !== "closed" && dossier.state !== "stopped";
  const may = (action: "gereedheid.antwoorden" | "gereedheid.adviseren" | "gereedheid.doorgaan") =>
    goesOn && building.policy.may(view.reader, action, dossier) === true;
  const shown: Shown = {
    ...{ ...read, dossier, view, sent },
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
        <SentForGone {...shown} sentFor={sentFor} />
        <Holding {...shown} />
        <Changed {...shown} />
        {read.readable.length > 0 && (
          <p class="no-print">
            Wat partijen al voor al hun dossiers antwoordden:{" "}
            {separated(
              read.readable.map((it) => (
                <a href={statementsFrom(it, dossier.id)}>{nameIn(read.called, it)}</a>
              )),
              " · ",
            )}
          </p>
        )}
        <WithRail
          stops={[
            ...subjects.map((it) => ({ id: `over-${it}`, label: SUBJECTS[it] })),
            { id: "privacyadvies", label: "Advies over privacy" },
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
        <p class="no-print">
          <a href={gateFilePath(dossier.id)}>Neem deze vragen mee als blad (CSV)</a>
        </p>
        <p class="source">
          Bron: antwoorden van de partijen. De vragen: <a href={READINESS_PATH}>Klaar voor besluit</a>
        </p>
      </>
    ),
  };
}

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
        [
          ...Map.groupBy(holding, (it) => whomToAsk(it, dossier.organisation, (key) => nameIn(called, key))),
        ].map(([who, items]) => (
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
