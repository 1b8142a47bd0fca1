/** The steps of a dossier with their days, what was decided with where it can be read, and recording what was. */
import { bullets, DayText } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import { OutsideLink } from "#rooms/organisations";
import { nameIn } from "../called.ts";
import { life } from "../life.ts";
import { linesOf, type StepLine } from "../procedure/files.ts";
import type { Step } from "../procedure/plan.ts";
import { recorderOf } from "../procedure/question.ts";
import { type StepName, STEPS } from "../procedure/steps.ts";
import { recordableSteps, waitsOn } from "../procedure/standing.ts";
import { groupOf, stillText } from "../procedure/step-groups.tsx";
import { actorText } from "../procedure/words.ts";
import { FoldedForm } from "#kit/look/folded-form.tsx";
import { decisionFields } from "./fields.ts";
import { amendPath, stepPath } from "./paths.ts";
import type { Shown } from "./page.tsx";

export const StepsShown = (shown: Shown) => {
  const { tracked, view } = shown;
  const { plan, kept } = tracked;
  if (plan.length === 0) return <Beside {...shown} />;
  const decisionOf = (step: Step) => kept.decisions.find((it) => it.step === step.id);
  const columns: Column<StepLine>[] = [
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
            {it.reason !== null && (
              <>
                <br />
                Gewijzigd: {it.reason}
              </>
            )}
            {writes(shown, step) && (
              <>
                {" "}
                <a
                  class="no-print"
                  href={amendPath(tracked.dossier.id, step.id)}
                  aria-label={`Wijzig wat is vastgelegd bij ${step.name}, ${actorText(step)}`}
                >
                  wijzig
                </a>
              </>
            )}
          </>
        );
      },
    },
    {
      label: "Wacht op",
      cell: ({ step }) =>
        step.done === null ? stillText(waitsOn(step, plan, view.today)) || "niemand" : "–",
    },
  ];
  return (
    <>
      <Table
        caption="Stappen, in volgorde"
        columns={columns}
        rows={linesOf(plan)}
        group={groupOf}
        view={view}
        empty=""
      />
      <Beside {...shown} />
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

/** Whether who reads writes for the party whose step it is, while what was recorded can be said anew. */
const writes = ({ tracked: { dossier }, view }: Shown, step: Step): boolean =>
  "amend" in life.states[dossier.state].next &&
  seatIn(view.reader, recorderOf(step, dossier.organisation), "editor", dossier.side) !== undefined;

/** What was recorded of steps that are not asked any more: who stepped out, or another procedure. It stays what it was. */
const Beside = ({ tracked: { plan, kept, dossier }, called }: Shown) => {
  // Others than the parties do not read who stepped out, nor what that one did.
  const named = [dossier.organisation, ...dossier.participants];
  const beside = kept.decisions.filter(
    (it) => named.includes(it.organisation) && !plan.some((step) => step.id === it.step),
  );
  if (beside.length === 0) return null;
  return (
    <>
      <p>Ook vastgelegd, bij stappen die er niet meer bij horen:</p>
      {bullets(
        beside.map((it) => (
          <>
            {stepName(it.step)}: {nameIn(called, it.organisation)}, <DayText day={it.day} /> ({it.office})
            {it.link !== null && (
              <>
                , <OutsideLink url={it.link} label="besluit" />
              </>
            )}
          </>
        )),
      )}
    </>
  );
};

/** "Consent", of an id that a plan no longer has. */
const stepName = (id: string): string => {
  const [name = ""] = id.split(":");
  return name in STEPS ? STEPS[name as StepName] : name;
};

/** What who reads can record now: the steps of the parties for which he writes. */
const Recording = ({ tracked: { dossier, plan }, view, sent }: Shown) => {
  if (dossier.state !== "shared") return null;
  const mine = recordableSteps(plan, view.today).filter(
    (it) => seatIn(view.reader, recorderOf(it, dossier.organisation), "editor", dossier.side) !== undefined,
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
