/** Before a collaboration is written down: what was understood, and what is there already that looks like it. */
import { bullets, H2, Note } from "#kit/look/parts.tsx";
import type { Building, View } from "#kit/room.ts";
import { collaborationLink, membershipsOf } from "#rooms/collaborations";
import { type Organisation, plainName } from "#rooms/organisations";
import { whoTheyAre } from "./called.ts";
import type { TieFacts, TieForm } from "./facts.ts";
import { TieFactsShown } from "./facts-shown.tsx";
import { life } from "./life.ts";
import { tiePath } from "./paths.ts";
import { tiesOf } from "./queries.ts";

/** Finds what is there already and looks like something: of what this reader may see, read once for all he asks about. */
export async function alikeIn({ primary, db }: Building, key: string, view: View) {
  const [ties, registered] = await Promise.all([
    tiesOf(primary, view.reader, key),
    membershipsOf(db, key, view.day),
  ]);
  return (facts: TieFacts) => ({
    ties: ties.filter(({ facts: it, state }) => state !== "withdrawn" && looksLike(it, facts)),
    registered: registered.filter(({ title }) => namedAlike(title, facts.name)),
  });
}

export async function reviewOf(building: Building, { key }: Organisation, facts: TieFacts, view: View) {
  const [names, find] = await Promise.all([
    whoTheyAre(building.db, [...facts.participants, facts.executorKey], view.today),
    alikeIn(building, key, view),
  ]);
  const found = find(facts);
  const alike = [
    ...found.ties.map(({ id, facts: it, state }) => (
      <>
        <a href={tiePath(id)}>{it.name}</a> ({life.states[state].word})
      </>
    )),
    ...found.registered.map((it) => <>{collaborationLink(it, view)} (register)</>),
  ];
  return (
    <>
      {alike.length > 0 && (
        <Note tone="warning">
          <p>Dit lijkt op wat er al staat. Is het hetzelfde, bewaar het dan niet nog eens.</p>
          {bullets(alike)}
        </Note>
      )}
      <H2>{facts.name}</H2>
      <TieFactsShown facts={facts} names={names} view={view} />
    </>
  );
}

/** Words that say what kind of thing it is, or from which year, and not which. */
const KIND_WORDS =
  /\b(?:convenant|overeenkomst|samenwerking|samenwerkingsovereenkomst|dienstverleningsovereenkomst|dvo|regeling|gemeenschappelijke|gr|bv|nv|stichting|de|het|en|van|voor|in|(?:19|20)\d\d)\b/g;
/** A name of one short word says too little to be a part of another. */
const TELLING_LETTERS = 5;

const wordsOf = (name: string): Set<string> =>
  new Set(plainName(name).replaceAll(KIND_WORDS, " ").split(" ").filter(Boolean));

/** Whether two names have most of their words together, or one is the other cut short, whatever kind of thing they call it. */
export function namedAlike(one: string, other: string): boolean {
  const [these, those] = [wordsOf(one), wordsOf(other)];
  const shared = these.intersection(those);
  if (
    shared.size === Math.min(these.size, those.size) &&
    shared.values().some((it) => it.length >= TELLING_LETTERS)
  )
    return true;
  return shared.size > 0 && shared.size * 3 >= these.union(those).size * 2;
}

/** Of which the same organisations seldom have two: a contract they make for each subject. */
const BODIES: readonly TieForm[] = ["company", "cooperative", "foundation", "association"];

/** The same name; or the same form with the same others, for the same task, or maybe for the same where it is a body. */
const looksLike = (one: TieFacts, other: TieFacts): boolean =>
  namedAlike(one.name, other.name) ||
  (one.form === other.form &&
    one.participants.toSorted().join() === other.participants.toSorted().join() &&
    (one.task === null || other.task === null ? BODIES.includes(one.form) : one.task === other.task));
