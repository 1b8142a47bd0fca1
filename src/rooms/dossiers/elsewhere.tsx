/** The same question elsewhere: shown before a dossier is kept, so that one can join instead of beginning beside it. */
import type { Child } from "hono/jsx";
import { bullets, Note } from "#kit/look/parts.tsx";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { collaborationLink, membershipsOf, momentOf, readChainsOn } from "#rooms/collaborations";
import { namedAlike, type Tie, tiePath, tiesOf } from "#rooms/ties";
import { type DossierFacts, KINDS } from "./facts.ts";
import { life } from "./life.ts";
import { dossierPath } from "./paths.ts";
import { type DossierRow, dossiersGoingOn } from "./queries.ts";

/** So many of each are worth looking at before one goes on. */
const MOST = 5;
/** With one other in common two circles have something to say to each other. */
const OVERLAP = 2;

const shared = (facts: DossierFacts, keys: readonly string[]): number =>
  keys.filter((it) => facts.participants.includes(it)).length;

/** The same task with an overlapping circle; or a name that has most of its words. */
export const asksTheSame = (
  facts: DossierFacts,
  other: Pick<DossierRow, "title" | "task" | "participants">,
) =>
  namedAlike(facts.title, other.title) ||
  (facts.task !== null && facts.task === other.task && shared(facts, other.participants) > 0);

export interface Elsewhere {
  dossiers: DossierRow[];
  ties: Tie[];
  collaborations: { key: string; title: string; shared: number }[];
}

/** What there is already, of what this reader may see; what it is about itself is not elsewhere. */
export async function sameElsewhere(
  { primary, db, edition }: Building,
  owner: string,
  facts: DossierFacts,
  { reader }: View,
): Promise<Elsewhere> {
  const { task, participants } = facts;
  const [dossiers, ties, memberships] = await Promise.all([
    dossiersGoingOn(primary, reader, { task, organisations: participants }),
    tiesOf(primary, reader, owner),
    membershipsOf(db, owner, edition().day),
  ]);
  const keys = memberships
    .filter((it) => it.key !== facts.collaboration && task !== null && it.task_code === task)
    .map((it) => it.key);
  const chains = await readChainsOn(db, keys, edition().day);
  return {
    dossiers: dossiers.filter((it) => it.id !== facts.outOf && asksTheSame(facts, it)).slice(0, MOST),
    ties: ties
      .filter((it) => it.state !== "withdrawn" && it.state !== "ended" && it.id !== facts.tie)
      .filter((it) => task !== null && it.facts.task === task && shared(facts, it.participants) >= OVERLAP)
      .slice(0, MOST),
    collaborations: chains
      .map((chain) => {
        const { version, participants: theirs } = momentOf(chain, edition().day, undefined);
        const together = shared(
          facts,
          theirs.map((it) => it.key),
        );
        return { key: chain.key, title: version.title, shared: together };
      })
      .filter((it) => it.shared >= OVERLAP)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, MOST),
  };
}

export const SameElsewhere = ({ found, view }: { found: Elsewhere; view: View }) => {
  const { dossiers, ties, collaborations } = found;
  const lines: Child[] = [
    ...dossiers.map((it) => (
      <>
        <a href={`${dossierPath(it.id)}#meedoen`}>{it.title}</a> ({KINDS[it.kind].toLowerCase()},{" "}
        {life.states[it.state].word}, {counted(it.participants.length, "partij", "partijen")}): u kunt daar
        vragen om mee te doen
      </>
    )),
    ...collaborations.map((it) => (
      <>
        {collaborationLink(it, view)} (register; {counted(it.shared, "partij", "partijen")} van u doen al mee)
      </>
    )),
    ...ties.map((it) => (
      <>
        <a href={tiePath(it.id)}>{it.facts.name}</a> (overige samenwerking)
      </>
    )),
  ];
  return lines.length === 0 ? null : (
    <Note tone="warning">
      <p>
        <strong>Dezelfde vraag elders?</strong> Dit lijkt erop. Kijk eerst of u daar kunt aansluiten; dan
        hoeft het niet twee keer.
      </p>
      {bullets(lines)}
    </Note>
  );
};
