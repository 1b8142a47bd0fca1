/** Reading: one dossier, its perspective on one page for paper, and what stood in an earlier version. */
import { Hono } from "hono";
import { formatDay, formatMoment } from "#kit/day.ts";
import type { Version } from "#kit/entries/past.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { Chapter, Note } from "#kit/look/parts.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { namesOf } from "#rooms/people";
import { dossierFor } from "./acting.ts";
import { calledBy, nameIn } from "./called.ts";
import { dossierPage, stateOf } from "./dossier-page.tsx";
import { trailTo } from "./trail.ts";
import { factsOf, type Answer, type Voice } from "./facts.ts";
import { doneBy, verbWord } from "./history.tsx";
import { type DossierState, life } from "./life.ts";
import { DOSSIERS_PATH, dossierPath } from "./paths.ts";
import { AnswersShown, PerspectiveShown, SaidThen, VoicesShown } from "./perspective.tsx";
import { type Dossier, dossierVersions, isOfParty } from "./queries.ts";

const reads = {
  action: "dossier.lezen",
  of: (it: Dossier) => it,
  object: (it: Dossier) => `dossier:${it.id}`,
} as const;

const readsVersion = {
  action: "dossier.lezen",
  of: ({ dossier }: { dossier: Dossier }) => dossier,
  object: ({ dossier }: { dossier: Dossier }) => `dossier:${dossier.id}`,
} as const;

const PAGE = `${DOSSIERS_PATH}/:id`;
const SHEET = `${PAGE}/perspectief`;
const VERSION = `${PAGE}/versies/:version`;

/** What a version holds beside the text: what was said or answered in it. */
interface Then {
  said?: Voice;
  answered?: Answer;
  outcome?: string;
}

export function dossierPages(building: Building): Hono {
  const { primary } = building;
  const load = ({ id = "" }: Record<string, string>, view: View) => dossierFor(building, id, view);
  return new Hono()
    .get(
      PAGE,
      guardedPage(building, PAGE, {
        may: reads,
        load,
        answer: ({ thing, view }) => dossierPage(building, thing, view),
      }),
    )
    .get(
      SHEET,
      guardedPage(building, SHEET, {
        may: reads,
        load,
        answer: async ({ thing: dossier, view }) => {
          const { facts, id, organisation, participants } = dossier;
          const called = await calledBy(building, [organisation, ...participants], view.today);
          return {
            title: facts.title,
            named: `Perspectief: ${facts.title}`,
            lead: facts.question,
            trail: [...trailTo(view), { label: facts.title, href: dossierPath(id) }],
            timeless: true,
            body: (
              <>
                <p class="no-print limits">Druk deze pagina af: menu en knoppen komen niet op papier.</p>
                <p>
                  {stateOf(dossier).means} Stand van {formatDay(view.today)}.
                </p>
                <PerspectiveShown facts={facts} called={called} view={view} />
                <Chapter id="partijen" title="Wat partijen willen en vrezen">
                  <VoicesShown dossier={dossier} called={called} view={view} />
                </Chapter>
                <Chapter id="antwoorden" title={facts.kind === "question" ? "Wie deelt het" : "Wie doet mee"}>
                  <AnswersShown dossier={dossier} called={called} view={view} />
                </Chapter>
                <p class="source">
                  Bron: opgave van {nameIn(called, organisation)} en de partijen, versie {dossier.version}
                </p>
              </>
            ),
          };
        },
      }),
    )
    .get(
      VERSION,
      guardedPage(building, VERSION, {
        may: readsVersion,
        load: async ({ id = "", version = "" }, view): Promise<{ dossier: Dossier; then: Version }> => {
          const dossier = await dossierFor(building, id, view);
          const versions = await dossierVersions(primary, view.reader, dossier);
          const then = versions.find((it) => String(it.version) === version);
          if (!then) throw notFound("Deze versie is er niet.");
          return { dossier, then };
        },
        answer: async ({ thing: { dossier, then }, view }) => {
          const all = factsOf(then.content);
          const named = isOfParty(view.reader, dossier) ? all.participants : dossier.participants;
          const facts = { ...all, participants: all.participants.filter((it) => named.includes(it)) };
          const { said, answered, outcome } = then.content as Then;
          const keys = [...facts.participants, then.organisation];
          const [called, people] = await Promise.all([
            calledBy(building, keys, view.today),
            namesOf(primary, [then.actor]),
          ]);
          const who = doneBy(then, { called, people, view });
          return {
            title: `${facts.title}, versie ${then.version}`,
            lead: `${verbWord(then.verb)} door ${who} op ${formatMoment(then.at)}; daarna ${life.states[then.state as DossierState].word}.`,
            trail: [...trailTo(view), { label: dossier.facts.title, href: dossierPath(dossier.id) }],
            timeless: true,
            body: (
              <>
                {then.version < dossier.version && (
                  <Note>
                    <p>
                      Dit is een oude versie. <a href={dossierPath(dossier.id)}>Lees hoe het nu is</a>.
                    </p>
                  </Note>
                )}
                <SaidThen said={said} answered={answered} outcome={outcome} called={called} />
                <PerspectiveShown facts={facts} called={called} view={view} />
              </>
            ),
          };
        },
      }),
    );
}
