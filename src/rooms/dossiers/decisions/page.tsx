/** `/dossiers/{id}/besluiten`: the steps of a dossier, what was decided and its draft, with what each reader can do in it. */
import { Hono } from "hono";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, Chapter, DayText, Note } from "#kit/look/parts.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { calledBy, type Names } from "../called.ts";
import { goingOn } from "../standing.ts";
import { type Sent, NOTHING_SENT } from "#kit/look/folded-form.tsx";
import { trailTo } from "../trail.ts";
import { dossierPath } from "../paths.ts";
import { draftStanding } from "../procedure/draft.ts";
import { procedureName } from "../procedure/files.ts";
import { waitedFor, worksFrom } from "../procedure/standing.ts";
import { actorText } from "../procedure/words.ts";
import { formOf, type Tracked, tracked, trackedFor } from "./acting.ts";
import { DraftShown } from "./draft-shown.tsx";
import { DECISIONS, draftPath, inForcePath, procedurePath } from "./paths.ts";
import { StepsShown } from "./steps-shown.tsx";

/** What every part of the page is given. */
export interface Shown {
  tracked: Tracked;
  sent: Sent;
  /** The names of parties. */
  called: Names;
  view: View;
  /** Whether who reads keeps the dossier and it is at a step in which that can be written. */
  keeps: boolean;
}

export const decisionPages = (building: Building): Hono =>
  new Hono().get(
    DECISIONS,
    guardedPage(building, DECISIONS, {
      may: {
        action: "dossier.lezen",
        of: ({ dossier }: Tracked) => dossier,
        object: ({ dossier }: Tracked) => `dossier:${dossier.id}`,
      },
      load: ({ id = "" }, view) => trackedFor(building, id, view),
      answer: ({ thing, view }) => decisionsPage(building, thing, view),
    }),
  );

export async function decisionsPage(
  building: Building,
  { dossier }: Pick<Tracked, "dossier">,
  view: View,
  sent: Sent = NOTHING_SENT,
): Promise<PageParts> {
  // As it is now: what was sent may have been refused because of what another recorded.
  const now = await tracked(building, dossier, view);
  const { facts, id, organisation, side, state } = dossier;
  const recorded = now.kept.decisions.map((it) => it.organisation);
  const called = await calledBy(building, [...new Set(recorded)], view.today);
  const isShared = state === "shared";
  const keeps = isShared && seatIn(view.reader, organisation, "editor", side) !== undefined;
  const shown: Shown = { tracked: now, sent, called, view, keeps };
  return {
    title: `Besluiten: ${facts.title}`,
    lead: facts.question,
    trail: [...trailTo(view), { label: facts.title, href: dossierPath(id) }],
    timeless: true,
    body: (
      <>
        {sent.errors.length > 0 && <ErrorSummary errors={sent.errors} />}
        {!isShared && (
          <Note>
            <p>Eerst het perspectief: zodra de partijen dat delen, legt u hier stappen en besluiten vast.</p>
          </Note>
        )}
        <WithRail stops={now.plan.length > 0 ? [...STOPS, LAST_STOP] : STOPS}>
          <Chapter id="wachten" title="Wie wacht op wie">
            <Waiting {...shown} />
          </Chapter>
          <Chapter id="stappen" title="Stappen en besluiten">
            <Procedure {...shown} />
            <StepsShown {...shown} />
          </Chapter>
          <DraftChapter {...shown} />
          {now.plan.length > 0 && (
            <Chapter id="in-werking" title="In werking">
              <p>
                <a href={inForcePath(id)}>Wat ervan in werking is, en wat het is geworden</a>
              </p>
            </Chapter>
          )}
        </WithRail>
      </>
    ),
  };
}

const STOPS = [
  { id: "wachten", label: "Wie wacht op wie" },
  { id: "stappen", label: "Stappen en besluiten" },
  { id: "ontwerp", label: "Het ontwerp" },
];
const LAST_STOP = { id: "in-werking", label: "In werking" };

/** Which procedure it follows, or why it cannot any more. */
const Procedure = ({ tracked: { dossier, question, plan, problems, kept }, keeps }: Shown) => {
  const day = worksFrom(plan);
  return (
    <>
      {question && (
        <p>
          {procedureName(question)}
          {day !== null && (
            <>
              ; op zijn vroegst per <DayText day={day} />
            </>
          )}
          .
        </p>
      )}
      {kept.asked === null && (
        <p class="empty">Nog niemand zei welke vorm het wordt en welke stappen daarbij horen.</p>
      )}
      {problems.length > 0 && (
        <Note tone="warning">
          <p>Deze stappen kunnen niet (meer): {problems.join(" ")} Wat is vastgelegd, blijft bewaard.</p>
        </Note>
      )}
      {keeps && (
        <p class="no-print">
          <a href={procedurePath(dossier.id)}>
            {kept.asked === null ? "Kies de vorm en de stappen" : "Wijzig de vorm of de stappen"}
          </a>
        </p>
      )}
    </>
  );
};

/** Who can act now, and how many steps stand still until he did. */
const Waiting = ({ tracked: { plan, dossier }, view }: Shown) => {
  if (plan.length === 0) return <p class="empty">Zonder stappen wacht niemand.</p>;
  const waits = waitedFor(plan, view.today);
  if (waits.length === 0)
    return plan.every((it) => it.done !== null || it.until !== null) ? (
      <p>Alle stappen zijn gedaan.</p>
    ) : (
      <p>Niemand kan nu iets doen: een termijn loopt nog.</p>
    );
  return bullets(
    waits.map(({ step, holdsUp }) => {
      const others = [
        ...new Set(holdsUp.flatMap((it) => it.party ?? []).filter((it) => it.key !== step.party?.key)),
      ];
      return (
        <>
          <strong>{actorText(step)}</strong>: {step.name.toLowerCase()}
          {step.from > view.today && (
            <>
              , vanaf <DayText day={step.from} />
            </>
          )}
          {step.until !== null && (
            <>
              , tot en met <DayText day={step.until} />
            </>
          )}
          .{" "}
          {others.length === 0
            ? ""
            : others.length >= goingOn(dossier).length - 1
              ? "Daar wacht iedereen op."
              : `Daar wachten op: ${enumerate(others.map((it) => it.name))}.`}
        </>
      );
    }),
  );
};

const DraftChapter = (shown: Shown) => {
  const form = formOf(shown.tracked);
  return (
    <Chapter id="ontwerp" title="Het ontwerp">
      {form === null ? (
        <p class="empty">Wat erin moet staan, hangt af van de vorm.</p>
      ) : (
        <>
          <p>
            <a href={draftPath(shown.tracked.dossier.id)}>
              De tekst van het ontwerp, met versies en opmerkingen
            </a>
          </p>
          <DraftShown {...shown} standing={draftStanding(form, shown.tracked.kept.parts)} />
        </>
      )}
    </Chapter>
  );
};
