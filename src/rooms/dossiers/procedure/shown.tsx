/** A procedure on a page: its days at a glance, each step with who and why, what the draft must hold, and the rules. */
import { formatDay } from "#kit/day.ts";
import { bullets, Chapter, DayText, KeyFigures, Note } from "#kit/look/parts.tsx";
import { RailGroup, WithRail } from "#kit/look/rail.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { LAW_PATH, partsOf } from "#rooms/law";
import { NEEDS } from "./draft.ts";
import { linesOf, procedureName, type StepLine, stepColumns } from "./files.ts";
import { STEPS_PATH } from "./paths.ts";
import { groupOf } from "./step-groups.tsx";
import type { Step } from "./plan.ts";
import { familyOf, type Party, type ProcedureQuestion } from "./question.ts";
import { latestStart, tooEarly, worksFrom } from "./standing.ts";
import { type StepName, STEPS } from "./steps.ts";
import { capital, stepSays } from "./words.ts";

interface Shown {
  question: ProcedureQuestion;
  plan: readonly Step[];
  view: View;
}

const STOPS = [
  { id: "overzicht", label: "In één oogopslag" },
  { id: "stappen", label: "Stap voor stap" },
  { id: "ontwerp", label: "Wat in het ontwerp staat" },
  { id: "regels", label: "Hoe wij hieraan komen" },
];

export const ProcedureShown = ({ question, plan, view }: Shown) => {
  const day = worksFrom(plan);
  const wanted = question.intended;
  const start = latestStart(question);
  return (
    <>
      <Note tone="warning">
        <p>
          Dit zijn de dagen die op zijn vroegst kunnen volgens de wet, geen juridisch advies. De regeling of
          afspraak zelf kan meer vragen. <a href={view.link(LAW_PATH)}>Welke wetten wij lazen</a>.
        </p>
      </Note>
      <Intended question={question} plan={plan} start={start} />
      <KeyFigures
        figures={[
          { label: "stappen", value: formatCount(plan.length), href: "#stappen" },
          ...(day === null ? [] : [{ label: "op zijn vroegst", value: formatDay(day), href: "#stappen" }]),
          ...(wanted !== null && start !== null
            ? [{ label: "ontwerp uiterlijk klaar", value: formatDay(start), href: "#overzicht" }]
            : []),
        ]}
      />
      <WithRail stops={STOPS} beside={<TakeAlong view={view} />}>
        <Glance question={question} plan={plan} view={view} />
        <Chapter id="stappen" title="Stap voor stap">
          <Table
            caption={`De stappen van ${procedureName(question)}, in volgorde`}
            columns={SHOWN}
            rows={linesOf(plan)}
            group={groupOf}
            view={view}
            empty=""
          />
        </Chapter>
        <DraftParts question={question} view={view} />
        <Rules plan={plan} />
      </WithRail>
    </>
  );
};

/** Whether the day that is meant can be, and until when the draft may take. */
const Intended = ({ question, plan, start }: Pick<Shown, "question" | "plan"> & { start: string | null }) => {
  if (question.intended === null) return null;
  const early = tooEarly(question, plan);
  const back =
    start === null
      ? "Binnen twee jaar terug is er geen dag waarop het ontwerp daarvoor klaar kan zijn."
      : `Voor ${formatDay(question.intended)} moet het ontwerp uiterlijk ${formatDay(start)} klaar zijn.`;
  return early === null ? (
    <p>{back}</p>
  ) : (
    <Note tone="error">
      <p>
        {capital(formatDay(question.intended))} kan niet: op zijn vroegst is het {formatDay(early)}. {back}
      </p>
    </Note>
  );
};

const TakeAlong = ({ view }: { view: View }) => (
  <RailGroup title="Neem deze stappen mee" class="no-print">
    {bullets([
      <a href={view.link(`${STEPS_PATH}.ics`, view.query)}>Voor uw agendaprogramma (iCalendar)</a>,
      <a href={view.link(`${STEPS_PATH}.csv`, view.query)}>Als spreadsheet (CSV)</a>,
    ])}
  </RailGroup>
);

/** What stands above the steps of a kind is no column of theirs. */
const ABOVE = ["Stap", "Artikel"];
const SHOWN: readonly Column<StepLine>[] = stepColumns
  .filter((it) => !ABOVE.includes(it.label))
  .map((column) =>
    column.label === "Vergadering" ? { ...column, cell: ({ step }) => <Meeting step={step} /> } : column,
  );

/** The day of a meeting, or that none is known. */
const Meeting = ({ step: { meeting, noMeeting, until } }: { step: Step }) =>
  meeting !== null ? (
    <DayText day={meeting} />
  ) : noMeeting ? (
    <strong>
      {until === null
        ? "Wij kennen geen vergadering die op tijd is."
        : "Wij kennen geen vergadering in die tijd; een reces verlengt haar niet."}
    </strong>
  ) : (
    <>–</>
  );

/** Per party the days of its own steps, and below them what all wait for together. */
const Glance = ({ question, plan, view }: Shown) => {
  const parties = [...new Set(plan.flatMap((it) => it.party ?? []))];
  const names = [...new Set(plan.filter((it) => it.party).map((it) => it.step))];
  const together = plan.filter((it) => it.party === null);
  return (
    <Chapter id="overzicht" title="In één oogopslag">
      {parties.length > 0 && (
        <Table
          caption="Per deelnemer: vanaf wanneer, tot wanneer of in welke vergadering"
          columns={[
            { label: "Deelnemer", cell: (party: Party) => capital(party.name) },
            ...names.map((name): Column<Party> => ({
              label: STEPS[name],
              cell: (it) => daysOf(it, name, plan),
            })),
          ]}
          rows={parties}
          view={view}
          empty=""
        />
      )}
      <p>Samen, of door één bestuur:</p>
      {bullets(
        together.map((it) => (
          <>
            {it.name}: vanaf <DayText day={it.from} />
            {it.step === "bekendmaken" && `, door het ${it.organ}`}
          </>
        )),
      )}
      {familyOf(question) === "regeling" && (
        <p>
          Een handtekening vraagt de wet onder een gemeenschappelijke regeling niet: zij ontstaat door de
          besluiten.
        </p>
      )}
      {question.change === "uittreden" && familyOf(question) === "regeling" && (
        <p>
          Uit een verplichte samenwerking kan een deelnemer niet stappen:{" "}
          <a href={view.link(`${LAW_PATH}#verplicht`)}>welke dat zijn</a>.
        </p>
      )}
    </Chapter>
  );
};

const daysOf = (party: Party, name: StepName, plan: readonly Step[]) => {
  const steps = plan.filter((it) => it.step === name && it.party?.key === party.key);
  if (steps.length === 0) return "–";
  const last = steps.reduce((a, b) => (a.from > b.from ? a : b));
  if (last.meeting !== null)
    return (
      <>
        <DayText day={last.meeting} /> (vergadering)
      </>
    );
  return last.until === null ? (
    <DayText day={last.from} />
  ) : (
    <>
      tot en met <DayText day={last.until} />
    </>
  );
};

const DraftParts = ({ question, view }: Pick<Shown, "question" | "view">) => (
  <Chapter id="ontwerp" title="Wat in het ontwerp staat">
    <Table
      caption="Onderdelen van het ontwerp"
      columns={[
        { label: "Onderdeel", csv: (it) => it.value.name },
        { label: "Wat erin staat", csv: (it) => it.says },
        { label: "Nodig", csv: (it) => NEEDS[it.value.need] },
        { label: "Artikel", csv: (it) => it.article },
      ]}
      rows={partsOf(question.form)}
      view={view}
      empty=""
    />
  </Chapter>
);

const Rules = ({ plan }: Pick<Shown, "plan">) => {
  const rules = [...new Map(plan.map((it) => [it.rule.id, it])).values()];
  return (
    <Chapter id="regels" title="Hoe wij hieraan komen">
      {bullets(rules.map((it) => `${stepSays(it)} (${it.rule.article})`))}
    </Chapter>
  );
};
