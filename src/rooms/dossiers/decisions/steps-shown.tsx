/** The steps of a dossier with their days, what was decided with where it can be read, and recording what was. */
import { bullets, DayText } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import { OutsideLink } from "#rooms/organisations";
import { linesOf, type StepLine } from "../procedure/files.ts";
import type { Step } from "../procedure/plan.ts";
import { readySteps, waitsOn } from "../procedure/standing.ts";
import { actorText, stepSays } from "../procedure/words.ts";
import { FoldedForm } from "./folded-form.tsx";
import { decisionFields } from "./fields.ts";
import { stepPath } from "./paths.ts";
import type { Shown } from "./page.tsx";

export const StepsShown = (shown: Shown) => {
  const { tracked, view } = shown;
  const { plan, kept } = tracked;
  if (plan.length === 0) return null;
  const decisionOf = (step: Step) => kept.decisions.find((it) => it.step === step.id);
  const columns: Column<StepLine>[] = [
    {
      label: "Stap",
      cell: ({ step }) => (
        <>
          <strong>{step.name}</strong>
          <br />
          {stepSays(step)} ({step.rule.article})
        </>
      ),
    },
    { label: "Wie", cell: ({ step }) => actorText(step) },
    { label: "Wanneer", cell: ({ step }) => <When step={step} /> },
    {
      label: "Vastgelegd",
      cell: ({ step }) => {
        const it = decisionOf(step);
        return it === undefined ? (
          "–"
        ) : (
          <>
            <DayText day={it.day} /> ({it.office})
            {it.link !== null && (
              <>
                , <OutsideLink url={it.link} label="besluit" />
              </>
            )}
          </>
        );
      },
    },
    {
      label: "Wacht op",
      cell: ({ step }) =>
        step.done === null
          ? [...new Set(waitsOn(step, plan, view.today).map((it) => `${it.name} (${actorText(it)})`))].join(
              "; ",
            ) || "niemand"
          : "–",
    },
  ];
  return (
    <>
      <Table caption="Stappen, in volgorde" columns={columns} rows={linesOf(plan)} view={view} empty="" />
      <Recording {...shown} />
    </>
  );
};

const When = ({ step }: { step: Step }) => (
  <>
    vanaf <DayText day={step.from} />
    {step.until !== null && (
      <>
        , tot en met <DayText day={step.until} />
      </>
    )}
    {step.meeting !== null && (
      <>
        ; vergadering <DayText day={step.meeting} />
      </>
    )}
    {step.papersBy !== null && step.papersBy !== step.meeting && (
      <>
        , stukken uiterlijk <DayText day={step.papersBy} />
      </>
    )}
    {step.noMeeting && "; geen vergadering bekend die op tijd is"}
  </>
);

/** What who reads can record now: the steps of the parties for which he writes. */
const Recording = ({ tracked: { dossier, plan }, view, sent }: Shown) => {
  if (dossier.state !== "shared") return null;
  const mine = readySteps(plan, view.today).filter(
    (it) => seatIn(view.reader, it.party?.key ?? dossier.organisation, "editor", dossier.side) !== undefined,
  );
  // What was refused keeps its form, with what was typed.
  const refused = plan.filter((it) => it.id === sent.form && !mine.includes(it));
  const offered = [...mine, ...refused];
  if (offered.length === 0) return null;
  return (
    <div class="no-print">
      <p>U kunt nu vastleggen:</p>
      {bullets(
        offered.map((step) => (
          <FoldedForm
            view={view}
            sent={sent}
            name={step.id}
            title={`${step.name}: ${actorText(step)}`}
            action={stepPath(dossier.id, step.id)}
            fields={decisionFields}
            button="Leg vast"
          />
        )),
      )}
    </div>
  );
};
