/** `/dossiers/{id}/besluiten/in-werking`: what a dossier became, or what it takes to say so; with a message for the register where that keeps it. */
import { Hono } from "hono";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { DayText, Facts } from "#kit/look/parts.tsx";
import { ReadyMessage } from "#kit/look/ready-message.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { collaborationPath } from "#rooms/collaborations";
import { OutsideLink } from "#rooms/organisations";
import { findTie, tiePath } from "#rooms/ties";
import { calledBy, nameIn } from "../called.ts";
import { type Tracked, tracked, trackedFor } from "../decisions/acting.ts";
import { FoldedForm, NOTHING_SENT, type Sent } from "#kit/look/folded-form.tsx";
import { decisionsPath, inForcePath } from "../decisions/paths.ts";
import { trailTo } from "../trail.ts";
import { dossierPath } from "../paths.ts";
import { none } from "../perspective.tsx";
import { goingOn } from "../standing.ts";
import { allDone, becomes, type InForce, worksSince } from "./facts.ts";
import { inForceFields } from "./fields.ts";
import { IN_FORCE } from "./paths.ts";
import { proposalFor, type Steward, stewardOf } from "./proposal.ts";
import { inForceOf } from "./queries.ts";

interface Shown {
  tracked: Tracked;
  sent: Sent;
  view: View;
  /** Whether whoever reads keeps it, and it is at a step in which that can be said. */
  keeps: boolean;
}

interface InForceShown {
  inForce: InForce | null;
  /** What the tie is called; null where there is none, or the reader may not see it. */
  tie: { id: string; name: string } | null;
  steward: Steward | null;
  names: readonly string[];
  by: string;
}

async function inForceShown(
  building: Building,
  { tracked: { dossier }, view }: Shown,
): Promise<InForceShown> {
  const { primary } = building;
  const { facts, organisation } = dossier;
  const parties = goingOn(dossier);
  const [inForce, steward, called] = await Promise.all([
    inForceOf(primary, dossier.id),
    facts.collaboration === null ? null : stewardOf(building, facts.collaboration),
    calledBy(building, [organisation, ...parties], view.today),
  ]);
  const number = inForce?.tie ?? null;
  const tie = number === null ? null : await findTie(primary, view.reader, number);
  return {
    ...{ inForce, steward, tie: tie && { id: tie.id, name: tie.facts.name } },
    // Only organs that the act names take part in an arrangement of the Wgr: others stand beside it.
    names: parties.map((it) => nameIn(called, it)),
    by: nameIn(called, organisation),
  };
}

export const inForcePages = (building: Building): Hono =>
  new Hono().get(
    IN_FORCE,
    guardedPage(building, IN_FORCE, {
      may: {
        action: "dossier.lezen",
        of: ({ dossier }: Tracked) => dossier,
        object: ({ dossier }: Tracked) => `dossier:${dossier.id}`,
      },
      load: ({ id = "" }, view) => trackedFor(building, id, view),
      answer: ({ thing, view }) => inForcePage(building, thing, view),
    }),
  );

export async function inForcePage(
  building: Building,
  { dossier }: Pick<Tracked, "dossier">,
  view: View,
  sent: Sent = NOTHING_SENT,
): Promise<PageParts> {
  const now = await tracked(building, dossier, view);
  const { id, facts, organisation, side, state } = dossier;
  const keeps = state === "shared" && seatIn(view.reader, organisation, "editor", side) !== undefined;
  const shown: Shown = { tracked: now, sent, view, keeps };
  const it = await inForceShown(building, shown);
  const { question, plan } = now;
  const done = allDone(plan, view.today);
  return {
    title: "In werking",
    named: `In werking: ${facts.title}`,
    lead: "Vanaf welke dag werkt wat is besloten, en als welke samenwerking staat het vast?",
    trail: [
      ...trailTo(view),
      { label: facts.title, href: dossierPath(id) },
      { label: "Besluiten", href: decisionsPath(id) },
    ],
    timeless: true,
    body: (
      <>
        {sent.errors.length > 0 && <ErrorSummary errors={sent.errors} />}
        {it.inForce !== null ? (
          <Became {...{ shown, it, inForce: it.inForce }} />
        ) : question === null ? (
          <p class="empty">
            Dit dossier volgt (nog) geen stappen. Kies eerst{" "}
            <a href={decisionsPath(id)}>de vorm en de stappen</a>.
          </p>
        ) : (
          <Ahead {...{ shown, done }} />
        )}
        {keeps && done && question !== null && becomes(dossier, question) === "register" && (
          <Message {...{ shown, it }} />
        )}
      </>
    ),
  };
}

const Became = ({ shown, it, inForce }: { shown: Shown; it: InForceShown; inForce: InForce }) => {
  const { dossier } = shown.tracked;
  const { collaboration } = dossier.facts;
  const where =
    it.tie !== null ? (
      <a href={tiePath(it.tie.id)}>{it.tie.name}</a>
    ) : inForce.keptAs === "tie" ? (
      "een samenwerking buiten het register, die u (nog) niet mag lezen"
    ) : inForce.keptAs === "nothing" ? (
      "nergens: zij is beëindigd"
    ) : collaboration === null ? (
      "in het register, zodra de bronhouder haar opneemt"
    ) : (
      <a href={shown.view.link(collaborationPath(collaboration))}>in het register</a>
    );
  return (
    <>
      <Facts
        facts={[
          { term: "Werkt vanaf", value: <DayText day={inForce.worksOn} /> },
          { term: "Staat als samenwerking", value: where },
          {
            term: "Tekst",
            value:
              inForce.document === null ? none : <OutsideLink url={inForce.document} label="lees de tekst" />,
          },
          { term: "Gezegd door", value: inForce.office },
        ]}
      />
      <p>
        Wat partijen beloofden, blijft staan bij de{" "}
        <a href={`${dossierPath(dossier.id)}#afspraken`}>afspraken</a>: elke belofte met een dag wacht bij wie
        haar deed in “Mijn werk”, en of zij is nagekomen blijft te lezen.
      </p>
    </>
  );
};

/** What follows when all is done, in words; and saying so. */
const FOLLOWS = {
  new: "Dan komt er een samenwerking bij, buiten het register: de andere partijen bevestigen haar daar.",
  known: "Dan staat bij de samenwerking waar dit dossier over gaat, dat dit is veranderd.",
  register:
    "Alleen de bronhouder schrijft in het register: wie dit dossier bijhoudt, vindt hier een bericht dat daarvoor klaarstaat.",
  nothing: "Er komt geen samenwerking bij: zij eindigt, of een partij gaat eruit.",
} as const;

const Ahead = ({ shown, done }: { shown: Shown; done: boolean }) => {
  const { tracked, view, sent, keeps } = shown;
  const { question, plan, dossier } = tracked;
  if (question === null) return null;
  const follows = FOLLOWS[becomes(dossier, question)];
  if (!done)
    return (
      <p class="empty">
        Dat kan zodra <a href={`${decisionsPath(dossier.id)}#stappen`}>alle stappen</a> zijn gedaan. {follows}
      </p>
    );
  if (!keeps)
    return (
      <p class="empty">Alle stappen zijn gedaan. Wie het dossier bijhoudt, zegt vanaf wanneer het werkt.</p>
    );
  return (
    <>
      <p>Alle stappen zijn gedaan. {follows}</p>
      <FoldedForm
        view={view}
        sent={sent}
        name="in-werking"
        title="Zeg dat het in werking is"
        action={inForcePath(dossier.id)}
        fields={inForceFields}
        filled={{ naam: dossier.facts.title, dag: worksSince(plan) ?? view.today }}
        button="Leg vast"
      />
    </>
  );
};

const Message = ({ shown, it }: { shown: Shown; it: InForceShown }) => {
  const { question, plan, kept, dossier } = shown.tracked;
  if (question === null) return null;
  const { steward, names, by } = it;
  const message = proposalFor(
    {
      ...{ title: dossier.facts.title, question, plan, decisions: kept.decisions, names, by },
      since: it.inForce?.worksOn ?? worksSince(plan),
    },
    steward,
  );
  return (
    <div class="no-print">
      <p>
        Alleen de bronhouder{steward?.name ? ` (${steward.name})` : ""} kan het register aanpassen. Dit
        bericht staat voor u klaar; lees het na en vul aan.{" "}
        {steward === null
          ? "Het register noemt nog geen bronhouder: stuur het aan wie het register voor uw regio bijhoudt."
          : steward.email === null && "Het register heeft geen e-mailadres van deze bronhouder."}
      </p>
      <ReadyMessage message={message} />
    </div>
  );
};
