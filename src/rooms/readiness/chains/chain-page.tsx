/** `/klaar-voor-besluit/ketens/{id}`: one chain, its past, and what its keeper can do with it. */
import { formatMoment } from "#kit/day.ts";
import { versionsOf } from "#kit/entries/past.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, Button, Chapter, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import type { FieldError } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { dossierPath, findDossier } from "#rooms/dossiers";
import { organisationLink, organisationsOf, shortName } from "#rooms/organisations";
import { FORMER, namesOf, SIDES } from "#rooms/people";
import { whoDid } from "#rooms/ties";
import { codesIn, type KeptChain, MOST_LINKS } from "./facts.ts";
import { type ChainVerb, life } from "./life.ts";
import { partyNames, partyName } from "./parties.ts";
import { changeChainPath, chainPath, newLinkPath } from "./paths.ts";
import { DataChainPicture } from "./picture.tsx";
import type { DataChain } from "./queries.ts";
import { GoneNote, LinkTable, SourceOfChain } from "./shown.tsx";
import { trailToChains } from "./trail.ts";

const verbWord = (verb: string): string =>
  verb === "begin" ? "opschrijven" : life.verbs[verb as ChainVerb].word;

export async function chainPage(
  building: Building,
  chain: DataChain,
  view: View,
  errors: FieldError[] = [],
): Promise<PageParts> {
  const db = building.primary;
  const { id, facts, organisation, side, state } = chain;
  const versions = await versionsOf(db, view.reader, id, chain);
  const [organisations, people, dossier] = await Promise.all([
    organisationsOf(db, [organisation, ...versions.map((it) => it.organisation)], ["name"]),
    namesOf(db, [...new Set(versions.map((it) => it.actor))]),
    facts.dossier === null ? null : findDossier(building.primary, view.reader, facts.dossier),
  ]);
  const names = await partyNames(
    building,
    [
      ...codesIn([facts, ...versions.map((it) => (it.content as KeptChain).facts)].flatMap((it) => it.links)),
      ...(dossier?.participants ?? []),
    ],
    view.today,
  );
  const name = shortName(organisations.get(organisation)?.name ?? organisation);
  const keeps = state === "kept" && seatIn(view.reader, organisation, "editor", side) !== undefined;
  const late = (dossier?.participants ?? []).filter((it) => !chain.participants.includes(it));
  const step = (path: string, button: string) => (
    <PostForm view={view} action={`${chainPath(id)}/${path}`} named="inline" seen={chain.version}>
      <Button kind="secondary">{button}</Button>
    </PostForm>
  );
  return {
    title: facts.name,
    lead: facts.purpose,
    trail: trailToChains(view),
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        {facts.example && (
          <Note>
            <p>
              <strong>Voorbeeld.</strong> In het algemeen beschreven, om te laten zien hoe een keten wordt
              opgeschreven. Niet van de partijen zelf, en niet volledig.
            </p>
          </Note>
        )}
        {state === "ended" && (
          <p>
            <Badge tone="ended">{life.states.ended.word}</Badge> {life.states.ended.means}
          </p>
        )}
        <GoneNote links={facts.links} names={names} />
        <p>
          Bijgehouden door {organisationLink({ key: organisation, name }, view)}.
          {dossier && (
            <>
              {" "}
              Hoort bij het dossier <a href={dossierPath(dossier.id)}>{dossier.facts.title}</a>.
            </>
          )}
        </p>
        {keeps && late.length > 0 && (
          <Note tone="warning">
            <p>
              Deze partijen kwamen later bij het dossier en lezen de keten nog niet als deelnemer:{" "}
              {late.map((it) => partyName(names, { code: it })).join(", ")}. Zeg dat de keten nog klopt, dan
              lezen zij hem ook.
            </p>
          </Note>
        )}
        <DataChainPicture id={id} name={facts.name} links={facts.links} names={names} />
        <LinkTable chain={chain} names={names} keeps={keeps} view={view} />
        {facts.links.length > 0 && (
          <p class="no-print">
            <a href={`${chainPath(id)}/schakels.csv`}>Deze schakels als spreadsheet (CSV)</a>
          </p>
        )}
        <SourceOfChain chain={chain} who={`${name} (${SIDES[side]})`} />
        {keeps && (
          <>
            <p class="no-print">
              {facts.links.length < MOST_LINKS && (
                <>
                  <a href={newLinkPath(id)}>Voeg een schakel toe</a> ·{" "}
                </>
              )}
              <a href={changeChainPath(id)}>Wijzig naam, doel en wie dit ziet</a>
            </p>
            {step("nagekeken", "Dit klopt nog")}
            {step("beeindigen", "Beëindig de keten")}
          </>
        )}
        <Chapter id="geschiedenis" title="Wat eraan veranderde">
          {versions.map((version) => {
            const then = version.content as KeptChain;
            return (
              <details>
                <summary>
                  Versie {version.version}: {verbWord(version.verb)}, {formatMoment(version.at)}, door{" "}
                  {whoDid(version, { organisations, people, former: FORMER, offices: new Map(), view })}
                </summary>
                <p>
                  {then.facts.name}: {then.facts.purpose}
                </p>
                <LinkList chain={then} names={names} />
              </details>
            );
          })}
        </Chapter>
      </>
    ),
  };
}

/** The links of an old version, in a line each. */
const LinkList = ({
  chain: { facts },
  names,
}: {
  chain: KeptChain;
  names: Awaited<ReturnType<typeof partyNames>>;
}) =>
  facts.links.length === 0 ? (
    <p class="empty">Er stond geen schakel in.</p>
  ) : (
    <ol>
      {facts.links.map((it) => (
        <li>
          {partyName(names, it.from)} aan {partyName(names, it.to)}: {it.data}
        </li>
      ))}
    </ol>
  );
