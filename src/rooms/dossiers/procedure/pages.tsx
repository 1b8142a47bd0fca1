/** The steps of any procedure, to ask without an account: a form and its answer on one address, and the same as files. */
import { Hono } from "hono";
import { z } from "zod";
import { formatDay } from "#kit/day.ts";
import { page, publicPage } from "#kit/http/page.tsx";
import { sharedText } from "#kit/http/shared-file.ts";
import type { PageParts } from "#kit/look/layout.tsx";
import { listingCsv } from "#kit/look/table.tsx";
import { type FieldError, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { namesFor } from "#rooms/organisations";
import { askedBy, type Typed } from "./asked.ts";
import { linesOf, procedureName, stepColumns, stepsCalendar } from "./files.ts";
import { ProcedureForm } from "./form.tsx";
import { STEPS_PATH } from "./paths.ts";
import { planOf } from "./plan.ts";
import type { ProcedureQuestion } from "./question.ts";
import { ProcedureShown } from "./shown.tsx";
import { worksFrom } from "./standing.ts";

const typed = z.string().trim().max(2000, "Gebruik hoogstens 2000 tekens.").optional();
/** Loose on purpose: what is wrong is told on the form, beside what was typed. */
const shape = {
  vorm: typed,
  verandering: typed,
  soort: typed,
  deelnemers: typed,
  wie: typed,
  buiten: typed,
  organen: typed,
  gemachtigd: typed,
  ontwerp: typed,
  beoogd: typed,
  stukken: typed,
  ingrijpend: typed,
  besluit: typed,
  nodig: typed,
  artikel: typed,
};

const TITLE = "Stappen naar een besluit";

export const procedurePages = (building: Building): Hono =>
  new Hono()
    .get(
      STEPS_PATH,
      publicPage(building, shape, async ({ query, view }) => {
        const { geldigOp: _, ...given } = query;
        if (Object.values(given).every((it) => it === undefined)) return formPage({}, [], view);
        const { question, errors } = await askedBy(building, given, view.day);
        const shown = await withNames(building, given);
        return question === null ? formPage(shown, errors, view) : answerPage(question, shown, view);
      }),
    )
    .get(
      `${STEPS_PATH}.csv`,
      page(building, shape, async ({ query, view }) => {
        const { geldigOp: _, ...given } = query;
        const question = await askedOrRefused(building, given, view);
        return listingCsv(`stappen-${question.form.toLowerCase()}-${question.change}-${question.start}`, {
          columns: stepColumns,
          rows: linesOf(planOf(question)),
        });
      }),
    )
    .get(
      `${STEPS_PATH}.ics`,
      page(building, shape, async ({ c, query, view }) => {
        const { geldigOp: _, ...given } = query;
        const question = await askedOrRefused(building, given, view);
        const address = view.link(STEPS_PATH, view.query);
        const base = building.host.publicUrl?.replace(/\/$/, "") ?? null;
        const body = stepsCalendar(question, planOf(question), {
          address,
          url: base === null ? null : `${base}${address}`,
          stamp: view.edition.day,
          revision: view.edition.version,
        });
        return sharedText(c, body, {
          type: "text/calendar; charset=utf-8",
          fileName: `stappen-${question.change}-${question.start}.ics`,
        });
      }),
    );

/** @throws Problem 400 with all that is wrong with the question */
async function askedOrRefused(building: Building, given: Typed, view: View): Promise<ProcedureQuestion> {
  const { question, errors } = await askedBy(building, given, view.day);
  if (question === null) throw new Problem(400, "Deze stappen kunnen niet worden gemaakt.", errors);
  return question;
}

/** What the form shows: names, for codes that came in the address. */
async function withNames(building: Building, given: Typed): Promise<Typed> {
  const codes = given.deelnemers?.split(",").map((it) => it.trim());
  return codes === undefined ? given : { ...given, deelnemers: await namesFor(building.db, codes) };
}

const formPage = (given: Typed, errors: FieldError[], view: View): PageParts => ({
  title: TITLE,
  lead: "Zie welke stappen de wet vraagt om een samenwerking te beginnen, te wijzigen of te beëindigen: wie, in welke volgorde, en vanaf welke dag.",
  timeless: true,
  ...(errors.length > 0 ? { status: 400 as const } : {}),
  body: (
    <>
      <ProcedureForm typed={given} errors={errors} view={view} />
      <p class="limits">
        De regeling zelf kan meer vragen dan de wet. Samenwerken over de grens volgt een verdrag; daarvoor is
        dit overzicht niet.
      </p>
    </>
  ),
});

function answerPage(question: ProcedureQuestion, given: Typed, view: View): PageParts {
  const plan = planOf(question);
  const day = worksFrom(plan);
  return {
    title: `Stappen: ${procedureName(question)}`,
    lead: `Is het ontwerp klaar op ${formatDay(question.start)}, dan kan het op zijn vroegst werken op ${day === null ? "een dag die wij niet kennen" : formatDay(day)}.`,
    trail: [{ label: TITLE, href: view.link(STEPS_PATH) }],
    timeless: true,
    alternates: [
      {
        type: "text/csv",
        href: view.link(`${STEPS_PATH}.csv`, view.query),
        title: "Deze stappen als spreadsheet",
      },
      {
        type: "text/calendar",
        href: view.link(`${STEPS_PATH}.ics`, view.query),
        title: "Deze stappen voor uw agendaprogramma",
      },
    ],
    body: (
      <>
        <ProcedureShown question={question} plan={plan} view={view} />
        <details class="no-print">
          <summary>Iets anders vragen</summary>
          <ProcedureForm typed={given} errors={[]} view={view} />
        </details>
      </>
    ),
  };
}
