/** Promises as rows: for pages, spreadsheets and calendar programs. */
import { amsterdamDay, type Day, formatDay } from "#kit/day.ts";
import { fingerprint } from "#kit/http/shared-file.ts";
import { type CalendarEvent, calendarText } from "#kit/icalendar.ts";
import { Badge, DayText } from "#kit/look/parts.tsx";
import type { Column } from "#kit/look/table.tsx";
import { type Names, nameIn } from "../called.ts";
import { OUTCOMES } from "../chain/facts.ts";
import { shortened } from "../chain/fields.ts";
import { dossierPath } from "../paths.ts";
import type { Promised } from "./queries.ts";

/** "te laat", "nagekomen" */
export function standingOf({ outcome, dueOn }: Pick<Promised, "outcome" | "dueOn">, today: Day): string {
  if (outcome !== null) return OUTCOMES[outcome];
  return dueOn === null ? "blijft gelden" : dueOn < today ? "de dag is voorbij" : "loopt";
}

/** Who promised it, and of one that is no more who answers for it now. */
export function answering(names: Names, key: string): string {
  const gone = names.get(key)?.gone ?? null;
  if (gone === null) return nameIn(names, key);
  const unknown = names.get(key)?.heirs.length === 0 ? "; het register noemt geen opvolger" : "";
  return `${nameIn(names, key)}, ${gone}${unknown}`;
}

export const promiseColumns = (names: Names, today: Day): Column<Promised>[] => [
  {
    label: "Belofte",
    csv: (it) => it.text,
    cell: (it) => <a href={`${dossierPath(it.dossier.id)}#afspraak-${it.id}`}>{it.text}</a>,
  },
  { label: "Wie", csv: (it) => answering(names, it.organisation) },
  {
    label: "Dossier",
    csv: (it) => it.dossier.title,
    cell: (it) => <a href={dossierPath(it.dossier.id)}>{it.dossier.title}</a>,
  },
  { label: "Afgesproken op", day: true, csv: (it) => it.agreedOn },
  { label: "Uiterlijk", day: true, csv: (it) => it.dueOn },
  {
    label: "Stand",
    csv: (it) => standingOf(it, today),
    cell: (it) => {
      const word = standingOf(it, today);
      if (it.outcome === null)
        return it.dueOn !== null && it.dueOn < today ? <Badge tone="warning">{word}</Badge> : word;
      return (
        <>
          {word}: {it.account}
          {it.settledOn !== null && (
            <>
              {" "}
              (<DayText day={it.settledOn} />)
            </>
          )}
        </>
      );
    },
  },
  { label: "Toelichting", csvOnly: true, csv: (it) => it.account },
  { label: "Gezegd op", csvOnly: true, day: true, csv: (it) => it.settledOn },
];

/**
 * The days on which something that is open must have been kept.
 * @param base where this installation stands, without a slash at the end; null when it was not told
 */
export function promisesCalendar(
  name: string,
  promises: readonly Promised[],
  { names, base, day }: { names: Names; base: string | null; day: Day },
): string {
  const open = promises.flatMap(({ dueOn, outcome, ...it }): CalendarEvent[] =>
    dueOn === null || outcome !== null
      ? []
      : [
          {
            uid: `${fingerprint(`promise ${it.id}`)}@vliegwiel`,
            day: dueOn,
            summary: `Nakomen: ${shortened(it.text)}`,
            description: [
              it.text,
              `Beloofd door ${answering(names, it.organisation)} op ${formatDay(it.agreedOn)}, in “${it.dossier.title}”.`,
            ].join("\n"),
            url: base === null ? null : `${base}${dossierPath(it.dossier.id)}`,
          },
        ],
  );
  // The same facts give the same file: its day is that of the last change, and without any the day of asking.
  const changed = promises.map((it) => it.changedAt.getTime());
  const last = changed.length === 0 ? null : new Date(Math.max(...changed));
  return calendarText(name, open, {
    product: "Afspraken uit dossiers",
    stamp: last === null ? day : amsterdamDay(last),
    // In minutes: a calendar program takes over only what has a higher number.
    revision: last === null ? 0 : Math.floor(last.getTime() / 60_000),
  });
}
