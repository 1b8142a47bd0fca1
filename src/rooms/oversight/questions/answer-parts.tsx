import { PhoneChapter } from "#kit/look/folded.tsx";
import { Badge, bullets } from "#kit/look/parts.tsx";
import type { Stop } from "#kit/look/rail.tsx";
import type { View } from "#kit/room.ts";
import { OutsideLink } from "#rooms/organisations";
import { participationPath } from "../paths.ts";
import { type Basis, type Gap, type QuestionId, QUESTIONS, type State, type Statement } from "./questions.ts";
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

/** The anchor of what is not known. */
export const UNKNOWN = { id: "onbekend", label: "Wat niet bekend is" };

/**
 * What is not known, of all questions together and after their answers, by who can fill it in. Nothing when all is known.
 */
export const Unknown = ({ answers }: { answers: readonly { question: QuestionId; gaps: Gap[] }[] }) => {
  const gaps = answers.flatMap(({ question, gaps }) => gaps.map((it) => ({ ...it, question })));
  if (gaps.length === 0) return null;
  return (
    <PhoneChapter
      id={UNKNOWN.id}
      title={UNKNOWN.label}
      opens={`Wat, en wie het kan invullen (${gaps.length})`}
    >
      {[...Map.groupBy(gaps, (it) => it.who)].map(([who, theirs]) => (
        <div class="gaps">
          {bullets(
            theirs.map(({ question, what, meanwhile }) => (
              <>
                <a href={`#${question}`}>{shortOf(question)}</a>: {what} {meanwhile}
              </>
            )),
          )}
          <p class="who">{who}</p>
        </div>
      ))}
    </PhoneChapter>
  );
};

const shortOf = (question: QuestionId) => QUESTIONS.find((it) => it.id === question)?.short;

/** The six questions in the contents of a page that answers them, with what follows the answers. */
export const questionStops = (answers: readonly { question: QuestionId; gaps: Gap[] }[]): Stop[] => [
  ...answers.map(({ question }, index) => ({
    id: question,
    label: `${index + 1}. ${shortOf(question) ?? ""}`,
  })),
  ...(answers.some((it) => it.gaps.length > 0) ? [UNKNOWN] : []),
];

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
