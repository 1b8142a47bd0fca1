/** Agreements and projects as people read them: whose, by when, on what they stand, and what is missing. */
import type { Child } from "hono/jsx";
import { Badge, bullets, Chapter, DayText, Facts, H3, Note } from "#kit/look/parts.tsx";
import { seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { canStep } from "#kit/states.ts";
import { organisationLink, OutsideLink } from "#rooms/organisations";
import { SCALES } from "#rooms/tasks";
import { type Names, nameIn } from "../called.ts";
import { type DossierVerb, life } from "../life.ts";
import { dossierCalendarPath } from "../paths.ts";
import type { Dossier } from "../queries.ts";
import { type Chain, type Flag, flagsAt, fulfilling, standingOn } from "./chain.ts";
import { type Agreement, OUTCOMES, type Project, STEPS } from "./facts.ts";
import { shortened } from "./fields.ts";
import { chainPath, newAgreementPath, newProjectPath, projectPath, settlePath } from "./paths.ts";

export interface Told {
  dossier: Dossier;
  chain: Chain;
  flags: readonly Flag[];
  called: Names;
  view: View;
  /** The page on which parts of the perspective have a place of their own; empty on that page itself. */
  grounds: string;
}

const none = <span class="missing">niet ingevuld</span>;
const dayOr = (day: string | null, otherwise: Child): Child =>
  day === null ? otherwise : <DayText day={day} />;

/** What is missing at one link of the chain. */
const Flags = ({ flags, of }: { flags: readonly Flag[]; of: string | null }) => {
  const said = flagsAt(flags, of);
  return said.length === 0 ? null : (
    <p>
      {said.map((it) => (
        <>
          <Badge tone="warning">{it}</Badge>{" "}
        </>
      ))}
    </p>
  );
};

const owner = ({ called, view }: Pick<Told, "called" | "view">, key: string) =>
  organisationLink({ key, name: called.get(key)?.name ?? key }, view);

/** Who says how a promise ended: who made it, and who took over from one that is no more. */
const answersFor = ({ called }: Told, party: string): string[] => [
  party,
  ...(called.get(party)?.heirs ?? []),
];

const Promiser = ({ told, party }: { told: Told; party: string }) => {
  const { gone = null, heirs = [] } = told.called.get(party) ?? {};
  return (
    <>
      {owner(told, party)}
      {gone !== null && `, ${gone}${heirs.length === 0 ? "; het register noemt geen opvolger" : ""}`}
    </>
  );
};

/** Whose own people write here now. */
const writes = ({ dossier, view }: Told, party: string, verb: DossierVerb): boolean =>
  canStep(life, dossier.state, verb) && seatIn(view.reader, party, "editor", dossier.side) !== undefined;

export const AgreementsChapter = (told: Told) => {
  const { dossier, chain, flags } = told;
  const mine = dossier.participants.filter((it) => writes(told, it, "promise"));
  if (chain.agreements.length === 0 && mine.length === 0 && chain.sharedOn === null) return null;
  return (
    <Chapter id="afspraken" title="Afspraken">
      <Flags flags={flags} of={null} />
      {chain.agreements.length === 0 && <p class="empty">Er is nog niets afgesproken.</p>}
      {chain.agreements.some((it) => it.outcome === null && it.dueOn !== null) && (
        <p class="no-print">
          <a href={dossierCalendarPath(dossier.id)}>Zet de dagen in uw agenda</a>
        </p>
      )}
      {chain.agreements.map((it) => (
        <AgreementShown it={it} told={told} />
      ))}
      {mine.map((party) => (
        <p class="no-print">
          <a href={newAgreementPath(dossier.id, party)}>
            Schrijf op wat {nameIn(told.called, party)} belooft
          </a>
        </p>
      ))}
    </Chapter>
  );
};

const AgreementShown = ({ it, told }: { it: Agreement; told: Told }) => {
  const { dossier, chain, flags } = told;
  const { id, text, organisation, agreedOn, dueOn, decision, outcome, settledOn, account } = it;
  const grounds = chain.grounds.filter((ground) => it.grounds.includes(ground.key));
  const projects = fulfilling(chain, id);
  const shown: [string, Child][] = [
    ["Wie belooft het", <Promiser told={told} party={organisation} />],
    ["Afgesproken op", <DayText day={agreedOn} />],
    ["Uiterlijk", dayOr(dueOn, "blijft gelden")],
    ["Besluit", decision === null ? none : <OutsideLink url={decision} />],
    [
      "Rust op",
      grounds.length === 0
        ? none
        : bullets(
            grounds.map((ground) => (
              <a
                href={`${told.grounds}#deel-${ground.key}`}
              >{`${ground.label}: ${shortened(ground.text)}`}</a>
            )),
          ),
    ],
    [
      "Projecten",
      projects.length === 0
        ? none
        : bullets(projects.map((project) => <a href={`#project-${project.id}`}>{project.title}</a>)),
    ],
    ...(outcome === null
      ? []
      : ([
          [
            OUTCOMES[outcome],
            <>
              {account} ({dayOr(settledOn, "")})
            </>,
          ],
        ] as [string, Child][])),
  ];
  return (
    <article id={`afspraak-${id}`}>
      <H3>{text}</H3>
      <Flags flags={flags} of={id} />
      <Facts facts={shown.map(([term, value]) => ({ term, value }))} />
      {outcome === null && answersFor(told, organisation).some((it) => writes(told, it, "settle")) && (
        <p class="no-print">
          <a href={settlePath(dossier.id, id)}>Zeg of deze afspraak is nagekomen</a>
        </p>
      )}
    </article>
  );
};

export const ProjectsChapter = (told: Told) => {
  const { dossier, chain } = told;
  const mine = dossier.participants.filter((it) => writes(told, it, "plan"));
  if (chain.projects.length === 0 && chain.agreements.length === 0) return null;
  return (
    <Chapter id="projecten" title="Projecten">
      {chain.projects.length === 0 && <p class="empty">Er is nog geen project.</p>}
      {chain.projects.map((it) => (
        <ProjectShown it={it} told={told} />
      ))}
      {mine.map((party) => (
        <p class="no-print">
          <a href={newProjectPath(dossier.id, party)}>Begin een project van {nameIn(told.called, party)}</a>
        </p>
      ))}
      <p>
        <a href={chainPath(dossier.id)}>De hele keten in één beeld</a>
      </p>
    </Chapter>
  );
};

const ProjectShown = ({ it, told }: { it: Project; told: Told }) => {
  const { dossier, chain, flags } = told;
  const agreements = chain.agreements.filter((one) => it.agreements.includes(one.id));
  const shown: [string, Child][] = [
    ["Van wie", owner(told, it.organisation)],
    ["Hoe ver", STEPS[it.step]],
    ["Eerste dag", <DayText day={it.begunOn} />],
    ["Klaar op", dayOr(it.dueOn, none)],
    ["Wat het oplevert", it.result],
    [
      "Voert uit",
      agreements.length === 0
        ? none
        : bullets(agreements.map(({ id, text }) => <a href={`#afspraak-${id}`}>{shortened(text)}</a>)),
    ],
    ["Standaarden", it.standards ?? none],
    ["Gedeelde voorzieningen", it.facilities ?? none],
    ["Gedeelde werkprocessen", it.processes ?? none],
    ["Voor welk gebied", it.scale === null ? none : SCALES[it.scale]],
  ];
  return (
    <article id={`project-${it.id}`}>
      <H3>{it.title}</H3>
      <Flags flags={flags} of={it.id} />
      <Facts facts={shown.map(([term, value]) => ({ term, value }))} />
      {writes(told, it.organisation, "progress") && (
        <p class="no-print">
          <a href={projectPath(dossier.id, it.id)}>Werk dit project bij</a>
        </p>
      )}
    </article>
  );
};

/** From each part of the perspective to what stands on it. */
export const GroundsChapter = ({ chain }: Told) => (
  <Chapter id="delen" title="Vanuit het perspectief">
    {chain.grounds.map((ground) => {
      const agreements = standingOn(chain, ground.key);
      return (
        <article id={`deel-${ground.key}`}>
          <H3>{ground.label}</H3>
          <p>{ground.text}</p>
          {agreements.length === 0 ? (
            <p class="missing">Hierop rust nog geen afspraak.</p>
          ) : (
            bullets(agreements.map(({ id, text }) => <a href={`#afspraak-${id}`}>{text}</a>))
          )}
        </article>
      );
    })}
  </Chapter>
);

/** All that is missing in the chain, above it. */
export const FlagsNote = ({ flags }: { flags: readonly Flag[] }) => {
  const kinds = Map.groupBy(flags, (it) => it.kind);
  return kinds.size === 0 ? null : (
    <Note tone="warning">
      {bullets(
        [...kinds.values()].map((same) => `${flagsAt(same, same[0]?.of ?? null)[0] ?? ""} (${same.length})`),
      )}
    </Note>
  );
};
