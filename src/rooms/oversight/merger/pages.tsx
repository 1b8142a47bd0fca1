import { Hono } from "hono";
import type { PropsWithChildren } from "hono/jsx";
import { z } from "zod";
import { formatDay } from "#kit/day.ts";
import { page, publicPage } from "#kit/http/page.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { listingCsv } from "#kit/look/table.tsx";
import { Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import type { Db } from "../db.ts";
import { roomTrail } from "../paths.ts";
import type { Body, MergerPlan } from "./facts.ts";
import { MergerForm } from "./form.tsx";
import { LeftoverList, leftoverLead } from "./leftover-list.tsx";
import { type Leftover, readLeftovers } from "./leftovers.ts";
import { makePlan } from "./plan.ts";
import { namesOf } from "./notes.ts";
import { MERGER_PATH } from "./paths.ts";
import { type Asked, askedBy, type Typed } from "./question.ts";
import { withNames } from "./typed-names.ts";
import { leftoverRows, planRows, workColumns } from "./rows.ts";
import { planLead, WorkList } from "./work-list.tsx";

const typed = z.string().trim().max(2000, "Gebruik hoogstens 2000 tekens.").optional();
/** Loose on purpose: what is wrong is told on the form, beside what was typed. */
const shape = { gemeenten: typed, dag: typed, soort: typed, blijft: typed };

const TITLE = "Herindeling voorbereiden";

/** The work of a merger to come, or what was left of one that is over: a form and its answer on one address. */
export const mergerPages = (building: Building): Hono =>
  new Hono()
    .get(
      MERGER_PATH,
      publicPage(building, shape, async ({ query, view }) => {
        const { geldigOp: _, ...given } = query;
        if (Object.values(given).every((it) => it === undefined)) return formPage({}, [], view);
        const { asked, errors } = await askedBy(building, given, view.day);
        const shown = await withNames(building.db, given);
        if (!asked) return formPage(shown, errors, view);
        return asked.kind === "plan"
          ? planPage(await makePlan(building.db, asked.question), shown, view)
          : leftoverPage(await leftoversIn(building.db, asked, view), asked.municipalities, shown, view);
      }),
    )
    .get(
      `${MERGER_PATH}.csv`,
      page(building, shape, async ({ query, view }) => {
        const { geldigOp: _, ...given } = query;
        const { asked, errors } = await askedBy(building, given, view.day);
        if (!asked) throw new Problem(400, "Deze werklijst kan niet worden gemaakt.", errors);
        if (asked.kind === "plan")
          return listingCsv(`herindeling-${asked.question.day}`, {
            columns: workColumns,
            rows: planRows(await makePlan(building.db, asked.question)),
          });
        return listingCsv(`herindeling-nawerk-${view.day}`, {
          columns: workColumns,
          rows: leftoverRows(await leftoversIn(building.db, asked, view), view.day),
        });
      }),
    );

const leftoversIn = (db: Db, asked: Extract<Asked, { kind: "geweest" }>, view: View) =>
  readLeftovers(
    db,
    asked.municipalities.map((it) => it.key),
    view.day,
    asked.merged,
  );

const formPage = (
  given: Typed,
  errors: Parameters<typeof MergerForm>[0]["errors"],
  view: View,
): PageParts => ({
  title: TITLE,
  lead: "Zie welke gemeenschappelijke regelingen vervallen, welke u moet aanpassen en wie u moet informeren als gemeenten samengaan.",
  trail: roomTrail(view),
  timeless: true,
  ...(errors.length > 0 ? { status: 400 as const } : {}),
  body: (
    <>
      <MergerForm typed={given} errors={errors} view={view} />
      <p class="limits">
        Dit overzicht is voor gemeenten die in hun geheel samengaan. Wordt een gemeente verdeeld over meer
        gemeenten, of verschuift alleen een grens, dan kan het dat niet uitzoeken.
      </p>
    </>
  ),
});

/** The answer, and the form to ask something else. */
const answerPage = (
  { children, ...parts }: PropsWithChildren<Pick<PageParts, "title" | "lead" | "timeless">>,
  given: Typed,
  view: View,
): PageParts => ({
  ...parts,
  trail: [...roomTrail(view), { label: TITLE, href: view.link(MERGER_PATH) }],
  alternates: [
    {
      type: "text/csv",
      href: view.link(`${MERGER_PATH}.csv`, view.query),
      title: "Deze werklijst als spreadsheet",
    },
  ],
  body: (
    <>
      {children}
      <details class="no-print">
        <summary>Iets anders vragen</summary>
        <MergerForm typed={given} errors={[]} view={view} />
      </details>
    </>
  ),
});

const planPage = (plan: MergerPlan, given: Typed, view: View): PageParts =>
  answerPage(
    {
      title: `Herindeling van ${namesOf(plan.state.municipalities)} per ${formatDay(plan.question.day)}`,
      lead: planLead(plan),
      timeless: true,
      children: <WorkList plan={plan} view={view} />,
    },
    given,
    view,
  );

const leftoverPage = (leftovers: Leftover[], of: Body[], given: Typed, view: View): PageParts =>
  answerPage(
    {
      title: `Nawerk van de herindeling: ${namesOf(of)}`,
      lead: leftoverLead(leftovers, of, view.day),
      children: <LeftoverList leftovers={leftovers} view={view} />,
    },
    given,
    view,
  );
