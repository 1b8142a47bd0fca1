/** The questions before a decision with what was answered, what that leans on, and those that are not asked yet or any more. */
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { Badge, bullets, Chapter, H3 } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { nameIn, type Names } from "#rooms/dossiers";
import { type ItemSubject, PHASES, SUBJECTS, VERDICTS } from "../sets/question-set.ts";
import { measureOf } from "./fields.ts";
import type { Resting } from "./resting.ts";
import { type Shown, whomToAsk } from "./shown.ts";
import { WordForm } from "./word-form.tsx";

export const Questions = ({ subject, ...shown }: Shown & { subject: ItemSubject }) => {
  const { standing, dossier, called, writes } = shown;
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
              Wie antwoordt: {whomToAsk({ item, word }, dossier.organisation, (key) => nameIn(called, key))}
              {word !== null && (
                <>
                  {" "}
                  ({nameIn(called, word.organisation)} schreef dit op {formatDay(amsterdamDay(word.at))})
                </>
              )}
            </p>
            <Rests resting={shown.resting.get(word?.id ?? "") ?? []} called={called} />
            {writes && (
              <WordForm
                {...shown}
                item={item}
                word={word}
                title={answered ? "Wijzig het antwoord" : "Beantwoord, of zeg wie antwoordt"}
              />
            )}
          </section>
        ))}
    </Chapter>
  );
};

/** The answers that a word leans on, as they are now. */
const Rests = ({ resting, called }: { resting: readonly Resting[]; called: Names }) =>
  resting.length === 0 ? null : (
    <>
      <p>Steunt op:</p>
      {bullets(
        resting.map(({ item, now, heir, changed }) => (
          <>
            {measureOf(item)}
            {now === null
              ? ": dat antwoord is er niet meer"
              : `: ${VERDICTS[now.verdict]}. ${now.statement}`}{" "}
            {heir !== null && `(${nameIn(called, heir)} is de opvolger en antwoordde opnieuw) `}
            {changed && <Badge tone="warning">opnieuw bekijken</Badge>}
          </>
        )),
      )}
    </>
  );

export const Later = ({ standing, kept, view }: Shown) =>
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
        <p>
          Deze vragen staan niet meer in de vragenlijsten van nu, of de partij die ze stelde doet niet meer
          mee. Wat is geantwoord, blijft hier bewaard. Het besluit wacht er niet op.
        </p>
      )}
      {standing.gone.length > 0 && (
        <Table
          caption="Beantwoord, en in de vragenlijst van nu niet meer gevraagd"
          empty=""
          rows={standing.gone}
          view={view}
          columns={[
            { label: "Vraag", cell: (it) => kept.former.get(it.item) ?? it.item },
            { label: "Antwoord", cell: (it) => (it.verdict === null ? "–" : VERDICTS[it.verdict]) },
            { label: "Toelichting", cell: (it) => it.statement ?? "–" },
          ]}
        />
      )}
    </Chapter>
  );
