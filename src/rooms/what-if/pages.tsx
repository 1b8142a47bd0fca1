import { Hono } from "hono";
import { textField } from "#kit/http/query.ts";
import { page, publicPage, type PageAnswer } from "#kit/http/page.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { listingCsv } from "#kit/look/table.tsx";
import { Problem, refusedWith } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { wasSent } from "#kit/sent.ts";
import { fabricFilter } from "#rooms/day";
import { MergerForm, withMergerNames } from "#rooms/oversight";
import {
  answerLeaving,
  answerMerging,
  answerMoving,
  type LeavingAnswer,
  type MovingAnswer,
} from "./answers.ts";
import { barredPage } from "./barred-page.tsx";
import { leavingPage } from "./leaving-page.tsx";
import { mergingPage } from "./merging-page.tsx";
import { Destinations, movingPage } from "./moving-page.tsx";
import { ChoiceList, Limits, trailOf } from "./parts.tsx";
import { LEAVING_PATH, MERGING_PATH, MOVING_PATH, WHAT_IF_PATH } from "./paths.ts";
import {
  askedOf,
  type TypedLeaving,
  type TypedMoving,
  UNANSWERED,
  WHERE_FROM,
  WHERE_TO,
} from "./question.ts";
import { LeavingForm, MovingForm } from "./question-forms.tsx";
import { leavingRows, mergingRows, movingRows, resultColumns } from "./rows.ts";
import { startPage } from "./start-page.tsx";
import { withNames } from "./typed-names.ts";

const { lezing } = fabricFilter;
const text = textField.optional();
const many = textField.max(2000, "Gebruik hoogstens 2000 tekens.").optional();

/** Loose on purpose: what is wrong is told on the form, beside what was typed. */
const LEAVING = { organisatie: text, samenwerking: text, lezing };
const MOVING = { organisatie: text, taak: text, van: text, naar: text, wijze: text, lezing };
const MERGING = { gemeenten: many, dag: text, soort: text, blijft: text };

/** The kinds of merger that can still be imagined. */
const KINDS = ["nieuw", "licht"] as const;

/** What if: three questions, each with its whole question in the address. Nothing is stored. */
export const whatIfPages = (building: Building): Hono =>
  new Hono()
    .get(
      WHAT_IF_PATH,
      publicPage(building, {}, ({ view }) => startPage(view)),
    )
    .get(
      LEAVING_PATH,
      publicPage(building, LEAVING, async ({ c, query: { geldigOp: _, ...typed }, view }) => {
        const answer = await answerLeaving(building, view.day, typed);
        if (answer.understood.kind === "empty" && wasSent(c, "organisatie"))
          answer.understood = NOTHING_LEAVES;
        return leavingAnswerPage(answer, await withNames(building.db, answer.fabric, typed), view);
      }),
    )
    .get(
      `${LEAVING_PATH}.csv`,
      page(building, LEAVING, async ({ query: { geldigOp: _, ...typed }, view }) => {
        const { fabric, understood } = await answerLeaving(building, view.day, typed);
        const { leaving } = askedOf(understood, "Vul een organisatie en een regeling in.");
        return listingCsv(`uittreding-${leaving.body.code}-${leaving.arrangement.key}-${fabric.day}`, {
          columns: resultColumns,
          rows: leavingRows(leaving, fabric),
        });
      }),
    )
    .get(
      MOVING_PATH,
      publicPage(building, MOVING, async ({ c, query: { geldigOp: _, ...typed }, view }) => {
        const answer = await answerMoving(building, view.day, typed);
        if (answer.understood.kind === "empty" && wasSent(c, "van")) answer.understood = NOTHING_MOVES;
        return movingAnswerPage(answer, await withNames(building.db, answer.fabric, typed), view);
      }),
    )
    .get(
      `${MOVING_PATH}.csv`,
      page(building, MOVING, async ({ query: { geldigOp: _, ...typed }, view }) => {
        const { fabric, understood } = await answerMoving(building, view.day, typed);
        const { moved } = askedOf(understood, WHERE_FROM);
        if (moved === null) throw new Problem(400, UNANSWERED, [{ field: "naar", message: WHERE_TO }]);
        const { moving, papers } = moved;
        return listingCsv(`verplaatsen-${moving.from.key}-${moving.to.key}-${fabric.day}`, {
          columns: resultColumns,
          rows: movingRows(moving, fabric, papers),
        });
      }),
    )
    .get(
      MERGING_PATH,
      publicPage(building, MERGING, async ({ query: { geldigOp: _, ...typed }, view }) => {
        const shown = await withMergerNames(building.db, typed);
        const form = (errors: Parameters<typeof MergerForm>[0]["errors"]) => (
          <MergerForm
            typed={shown}
            errors={errors}
            view={view}
            action={MERGING_PATH}
            kinds={KINDS}
            button="Bekijk wat dat betekent"
          />
        );
        if (Object.values(typed).every((it) => it === undefined)) return mergingForm(form([]), false, view);
        const answer = await answerMerging(building, typed);
        return "errors" in answer
          ? mergingForm(form(answer.errors), true, view)
          : mergingPage(answer.merging, typed, view, <AskAgain>{form([])}</AskAgain>);
      }),
    )
    .get(
      `${MERGING_PATH}.csv`,
      page(building, MERGING, async ({ query: { geldigOp: _, ...typed } }) => {
        const answer = await answerMerging(building, typed);
        if ("errors" in answer) throw new Problem(400, UNANSWERED, answer.errors);
        return listingCsv(`wat-als-herindeling-${answer.merging.plan.question.day}`, {
          columns: resultColumns,
          rows: mergingRows(answer.merging),
        });
      }),
    );

/** Said to who sends a form as it was. */
const NOTHING_LEAVES = {
  kind: "wrong" as const,
  errors: [{ field: "organisatie", message: "Vul in welke organisatie eruit stapt, of uit welke regeling." }],
};
const NOTHING_MOVES = {
  kind: "wrong" as const,
  errors: [{ field: "van", message: "Vul in welke regeling u wilt verplaatsen, of van welke organisatie." }],
};

const AskAgain = ({ children }: { children?: PageParts["body"] }) => (
  <details class="no-print">
    <summary>Iets anders vragen</summary>
    {children}
  </details>
);

function leavingAnswerPage(
  { fabric, understood }: LeavingAnswer,
  typed: TypedLeaving,
  view: View,
): PageAnswer {
  if (understood.kind === "asked")
    return leavingPage(
      understood.asked.leaving,
      fabric,
      understood.asked.papers,
      view,
      <AskAgain>
        <LeavingForm typed={typed} errors={[]} view={view} />
      </AskAgain>,
    );
  if (understood.kind === "barred")
    return barredPage(
      understood.barred,
      fabric,
      view,
      <AskAgain>
        <LeavingForm typed={typed} errors={[]} view={view} />
      </AskAgain>,
    );
  const errors = understood.kind === "wrong" ? understood.errors : [];
  return {
    title: "Wat als een organisatie uittreedt?",
    lead: "Zie wie overblijft, welke taak geen regeling meer heeft en hoe vaak de partners elkaar nog treffen.",
    trail: trailOf(view),
    status: refusedWith(errors, 400),
    body: (
      <>
        {understood.kind === "choice" && <ChoiceList choice={understood.choice} view={view} />}
        <LeavingForm typed={typed} errors={errors} view={view} />
        <Limits reading={fabric.reading} view={view} wider />
      </>
    ),
  };
}

function movingAnswerPage({ fabric, understood }: MovingAnswer, typed: TypedMoving, view: View): PageAnswer {
  const moved = understood.kind === "asked" ? understood.asked.moved : null;
  if (moved !== null)
    return movingPage({
      ...moved,
      fabric,
      view,
      again: (
        <AskAgain>
          <MovingForm typed={typed} errors={[]} view={view} />
        </AskAgain>
      ),
    });
  if (understood.kind === "barred")
    return barredPage(
      understood.barred,
      fabric,
      view,
      <AskAgain>
        <MovingForm typed={typed} errors={[]} view={view} />
      </AskAgain>,
    );
  const errors = understood.kind === "wrong" ? understood.errors : [];
  return {
    title: "Wat als een taak naar een andere groep gaat?",
    lead: "Zie wie erbij komt, wie afvalt, welke vorm en bevoegdheden dat vraagt en hoe vaak partners elkaar dan treffen.",
    trail: trailOf(view),
    status: refusedWith(errors, 400),
    body: (
      <>
        {understood.kind === "choice" && <ChoiceList choice={understood.choice} view={view} />}
        {understood.kind === "asked" && (
          <Destinations from={understood.asked.question.from} fabric={fabric} view={view} />
        )}
        <MovingForm typed={typed} errors={errors} view={view} />
        <Limits reading={fabric.reading} view={view} />
      </>
    ),
  };
}

const mergingForm = (form: PageParts["body"], wrong: boolean, view: View): PageParts => ({
  title: "Wat als gemeenten samengaan?",
  lead: "Zie welke regelingen vervallen, welke moeten worden aangepast, welke partners overblijven en welke groepen gelijk worden.",
  trail: trailOf(view),
  timeless: true,
  ...(wrong ? { status: 400 as const } : {}),
  body: (
    <>
      {form}
      <p class="limits">
        Dit antwoord is voor gemeenten die in hun geheel samengaan. Wordt een gemeente verdeeld over meer
        gemeenten, of verschuift alleen een grens, dan kan het dat niet uitzoeken.
      </p>
      <Limits />
    </>
  ),
});
