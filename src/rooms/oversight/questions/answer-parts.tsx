import { Badge, bullets } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { OutsideLink } from "#rooms/organisations";
import { participationPath } from "../paths.ts";
import { type Basis, type Gap, type State, type Statement, whoTells } from "./questions.ts";
import type { Group } from "./organisation-answers.ts";

const SOURCES: Record<Basis, string> = {
  register: "register",
  wet: "wet",
  vliegwiel: "door Vliegwiel ingedeeld",
  organisatie: "van de organisatie zelf",
};

/** Where a statement comes from. */
const Source = ({ of: basis }: { of: Basis }) =>
  basis === "register" || basis === "organisatie" ? (
    <Badge>{SOURCES[basis]}</Badge>
  ) : (
    <Badge tone="derived">{SOURCES[basis]}</Badge>
  );

/** What is known, each with where it comes from. */
export const Statements = ({ list, view }: { list: Statement[]; view: View }) =>
  list.length === 0 ? (
    <></>
  ) : (
    bullets(
      list.map((it) => (
        <>
          <StatementText of={it} view={view} /> <Source of={it.basis} />
        </>
      )),
      "answers",
    )
  );

const StatementText = ({ of: it, view }: { of: Statement; view: View }) => {
  if (it.href === undefined) return <>{it.text}</>;
  if (!it.href.startsWith("/") && !it.href.startsWith("#"))
    return (
      <>
        {it.text} <OutsideLink url={it.href} />
      </>
    );
  return <a href={linkKeepingAnchor(it.href, view)}>{it.text}</a>;
};

/** An address of ours that keeps the reader's day before its anchor. */
function linkKeepingAnchor(href: string, view: View): string {
  const [path, anchor] = href.split("#");
  return `${path ? view.link(path) : ""}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** What is not known, in sight, with who can fill it. */
export const Gaps = ({ list }: { list: Gap[] }) =>
  list.length === 0 ? (
    <></>
  ) : (
    bullets(
      list.map((it) => (
        <>
          <strong>Niet bekend.</strong> {it.what} <span class="who">{whoTells(it)}</span>
        </>
      )),
      "gaps",
    )
  );

/** Counts that open to the arrangements they count. */
export const Groups = ({ list, council, view }: { list: Group[]; council: string; view: View }) => (
  <>
    {list.map((group) => (
      <details class="group-of">
        <summary>
          {group.label} ({group.members.length})
        </summary>
        {bullets(
          group.members.map((it) => <a href={view.link(participationPath(council, it.key))}>{it.title}</a>),
        )}
        {group.list && (
          <p class="no-print">
            <a href={view.link(group.list.path, group.list.query)}>Deze {group.members.length} in de lijst</a>
          </p>
        )}
      </details>
    ))}
  </>
);

const STATES: Record<State, string> = { ja: "ja", deels: "deels", nee: "nee" };

/** Whether the register answers a question: a word, and only then a shade. */
export const StateText = ({ of: state }: { of: State }) => (
  <span class={`state state-${state}`}>{STATES[state]}</span>
);
