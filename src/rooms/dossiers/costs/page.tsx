/** `/dossiers/{id}/kosten`: what it costs and what it makes vulnerable, beside the other ways, for parties and their councils. */
import { Hono } from "hono";
import { dayTyped } from "#kit/day.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { bullets, Chapter, Note } from "#kit/look/parts.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { canStep } from "#kit/states.ts";
import { calledBy, type Names, nameIn } from "../called.ts";
import { planFor } from "../decisions/plans-kept.ts";
import { trailTo } from "../trail.ts";
import { life } from "../life.ts";
import { dossierPath } from "../paths.ts";
import type { Dossier } from "../queries.ts";
import { dossierWithCosts } from "./acting.ts";
import { AlternativesTable } from "./alternatives.tsx";
import { costsCsv } from "./csv.ts";
import { type Alternative, ALTERNATIVES, type Moment } from "./facts.ts";
import { CameTrue, SaidFigures } from "./figures-shown.tsx";
import { COSTS, costsPath, figuresPath } from "./paths.ts";
import { type Costs, type CostsAndSteps, costsOf } from "./queries.ts";
import { doneOf, reachedBy } from "./reached.ts";
import { beforeDecision, lacking } from "./reckoning.ts";
import { DependencesChapter, DutiesChapter } from "./vulnerable.tsx";

const reads = {
  action: "dossier.lezen",
  of: (it: Dossier) => it,
  object: (it: Dossier) => `dossier:${it.id}`,
} as const;

const keysIn = ({ organisation, participants }: Dossier, { figures, dependences }: Costs): string[] => [
  organisation,
  ...participants,
  ...[...figures, ...dependences].map((it) => it.organisation),
];

export function costPages(building: Building): Hono {
  const load = ({ id = "" }: Record<string, string>, view: View) => dossierWithCosts(building, id, view);
  return new Hono()
    .get(
      COSTS,
      guardedPage(building, COSTS, {
        may: reads,
        load,
        answer: ({ thing, view }) => costsPage(building, thing, view),
      }),
    )
    .get(
      `${COSTS}.csv`,
      guardedPage(building, `${COSTS}.csv`, {
        may: reads,
        load,
        answer: async ({ thing: dossier, view }) => {
          const costs = await costsOf(building.primary, dossier);
          const called = await calledBy(building, keysIn(dossier, costs), view.today);
          return costsCsv(dossier.id, costs, called);
        },
      }),
    );
}

/** What is said of a dossier whose steps go ahead of its figures; null where there is nothing to say. */
export async function saidBeforeDecision(
  building: Building,
  dossier: Dossier,
  { figures, duties, dependences, asked, decisions }: CostsAndSteps,
  { today }: View,
): Promise<string | null> {
  // No step comes before its draft: while that is to come and nothing was done, none was reached.
  if (asked === null || (decisions.length === 0 && (dayTyped(asked.ontwerp ?? "") ?? today) > today))
    return null;
  const filled = { figures, duties: duties.length, dependences: dependences.length };
  const done = doneOf(decisions).toSorted((a, b) => ((a.done ?? "") < (b.done ?? "") ? -1 : 1));
  if (lacking(filled).length === 0) return beforeDecision(filled, done);
  return beforeDecision(
    filled,
    reachedBy(await planFor(building, dossier, { asked, decisions }, today), today),
  );
}

async function costsPage(building: Building, dossier: Dossier, view: View): Promise<PageParts> {
  const costs = await costsOf(building.primary, dossier);
  const [called, warning] = await Promise.all([
    calledBy(building, keysIn(dossier, costs), view.today),
    saidBeforeDecision(building, dossier, costs, view),
  ]);
  const { id, facts } = dossier;
  const open = canStep(life, dossier.state, "reckon");
  const told = { dossier, called, view, open };
  return {
    title: "Kosten en kwetsbaarheid",
    named: `Kosten en kwetsbaarheid: ${facts.title}`,
    lead: facts.question,
    trail: [...trailTo(view), { label: facts.title, href: dossierPath(id) }],
    timeless: true,
    alternates: [{ type: "text/csv", href: `${costsPath(id)}.csv`, title: "Deze cijfers als spreadsheet" }],
    body: (
      <>
        {warning !== null && (
          <Note tone="warning">
            <p>{warning}</p>
          </Note>
        )}
        <p class="no-print limits">
          Wie dit dossier mag lezen, leest ook dit; ook de raden van de partijen. Druk de pagina af om haar
          bij een voorstel te voegen.
        </p>
        <WithRail stops={STOPS}>
          <Chapter id="keuzes" title="De keuzes naast elkaar">
            <AlternativesTable figures={costs.figures} dependences={costs.dependences} view={view} />
            <p class="limits">
              Bedragen zijn alleen opgeteld. Wat niemand zei, is geen nul; tussen haakjes staat van hoeveel
              partijen een bedrag is.
            </p>
          </Chapter>
          <Chapter id="cijfers" title="Wie wat zei">
            <SaidFigures figures={costs.figures} called={called} view={view} />
            {open && <WaysToSay dossier={dossier} called={called} view={view} />}
          </Chapter>
          <DutiesChapter {...told} duties={costs.duties} />
          <DependencesChapter {...told} dependences={costs.dependences} />
          <CameTrue figures={costs.figures} called={called} view={view} />
        </WithRail>
        <p class="no-print">
          Alles als <a href={`${costsPath(id)}.csv`}>spreadsheet (CSV)</a>.
        </p>
        <p class="source">Bron: opgave van de partijen, elk met bron en dag</p>
      </>
    ),
  };
}

const STOPS = [
  { id: "keuzes", label: "De keuzes" },
  { id: "cijfers", label: "Wie wat zei" },
  { id: "verantwoordelijk", label: "Verantwoordelijk" },
  { id: "kwetsbaar", label: "Kwetsbaar" },
  { id: "uitgekomen", label: "Wat uitkwam" },
];

/** For the parties of who reads: where they say their figures; for who keeps it, what is not divided as well. */
const WaysToSay = ({ dossier, called, view }: { dossier: Dossier; called: Names; view: View }) => {
  const { id, organisation, participants, side, state } = dossier;
  const writes = (party: string) => seatIn(view.reader, party, "editor", side) !== undefined;
  const speakers: (string | null)[] = [
    ...participants.filter(writes),
    ...(writes(organisation) && participants.includes(organisation) ? [null] : []),
  ];
  const places: [Alternative, Moment][] = [
    ...(state === "closed"
      ? []
      : (Object.keys(ALTERNATIVES) as Alternative[]).map((it): [Alternative, Moment] => [it, "before"])),
    ["together", "after"],
  ];
  return (
    <>
      {speakers.map((party) => (
        <div class="no-print">
          <p>
            {party === null
              ? "Schrijf op wat niet over de partijen is verdeeld:"
              : `Schrijf op wat het ${nameIn(called, party)} kost:`}
          </p>
          {bullets(
            places.map(([alternative, moment]) => (
              <a href={figuresPath(id, party, alternative, moment)}>
                {moment === "after" ? "achteraf: wat het echt kostte" : ALTERNATIVES[alternative]}
              </a>
            )),
          )}
        </div>
      ))}
    </>
  );
};
