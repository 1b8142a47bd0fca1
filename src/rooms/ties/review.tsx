/** Before a collaboration is written down: what was understood, and what is there already that looks like it. */
import { bullets, H2, Note } from "#kit/look/parts.tsx";
import type { Building, View } from "#kit/room.ts";
import { collaborationLink } from "#rooms/collaborations";
import type { Organisation } from "#rooms/organisations";
import { alikeIn } from "./alike.ts";
import { whoTheyAre } from "./called.ts";
import type { TieFacts } from "./facts.ts";
import { TieFactsShown } from "./facts-shown.tsx";
import { life } from "./life.ts";
import { tiePath } from "./paths.ts";

export async function reviewOf(building: Building, { key }: Organisation, facts: TieFacts, view: View) {
  const [names, find] = await Promise.all([
    whoTheyAre(building.db, [...facts.participants, facts.executorKey], view.today),
    alikeIn(building, key, view),
  ]);
  const found = find.asWritten(facts);
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
