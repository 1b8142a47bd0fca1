import { raw } from "hono/html";
import type { Child, PropsWithChildren } from "hono/jsx";
import { type Day, formatDay, monthsBetween } from "../day.ts";
import type { View } from "../room.ts";
import { escaped } from "./html-of.ts";

export const H2 = ({ id, children }: PropsWithChildren<{ id?: string }>) => (
  <h2 class="nl-heading nl-heading--level-2" id={id}>
    {children}
  </h2>
);

/** A part of a page that its heading names and opens. */
export const Chapter = ({
  id,
  title,
  class: kind,
  children,
}: PropsWithChildren<{ id: string; title: Child; class?: string }>) => (
  <section aria-labelledby={id} class={kind}>
    <H2 id={id}>{title}</H2>
    {children}
  </section>
);

/** What follows on each other on one line, with a sign between each two. */
export const separated = (items: readonly Child[], sign = ", "): Child =>
  items.flatMap((it, index) => (index === 0 ? [it] : [sign, it]));

export const H3 = ({ id, children }: PropsWithChildren<{ id?: string }>) => (
  <h3 class="nl-heading nl-heading--level-3" id={id}>
    {children}
  </h3>
);

/** Things below each other. */
export const bullets = (items: readonly Child[], kind?: string) => (
  <ul class={kind}>
    {items.map((it) => (
      <li>{it}</li>
    ))}
  </ul>
);

/** Days repeat: of twenty parties most spoke on the same few. */
const MOST_DAYS = 4_000;
const dayTexts = new Map<Day, ReturnType<typeof raw>>();

/** A day people can read and machines can take. */
export const DayText = ({ day }: { day: Day }) => {
  const known = dayTexts.get(day);
  if (known) return known;
  const made = raw(`<time datetime="${escaped(day)}">${escaped(formatDay(day))}</time>`);
  if (dayTexts.size >= MOST_DAYS) dayTexts.clear();
  dayTexts.set(day, made);
  return made;
};

/**
 * Two kinds of nothing, never mixed: the register has no value, or nobody knows. What this installation did not load is told
 * to who runs it, and is on no page of a reader.
 */
export const Missing = ({ why }: { why: "niet-ingevuld" | "onbekend" }) => (
  <span class="missing">{why === "onbekend" ? "onbekend" : "niet ingevuld in het register"}</span>
);

/** Two to four numbers that lead to what they count. */
export const KeyFigures = ({ figures }: { figures: { value: Child; label: string; href?: string }[] }) => (
  <dl class="figures">
    {figures.map((it) => (
      <div>
        <dt>{it.label}</dt>
        <dd>{it.href ? <a href={it.href}>{it.value}</a> : it.value}</dd>
      </div>
    ))}
  </dl>
);

/** Facts as terms and values; a term without a value says which kind of nothing it is. */
export const Facts = ({ facts }: { facts: { term: Child; value: Child }[] }) => (
  <dl class="facts">
    {facts.map((it) => (
      <div>
        <dt>{it.term}</dt>
        <dd>{it.value}</dd>
      </div>
    ))}
  </dl>
);

export const Badge = ({ tone, children }: PropsWithChildren<{ tone?: "derived" | "warning" | "ended" }>) => (
  <span class={`nl-data-badge${tone ? ` badge-${tone}` : ""}`}>{children}</span>
);

/** Whole words: the build leaves out the components whose classes no source names. */
const NOTE_CLASSES = {
  info: "utrecht-alert utrecht-alert--info",
  warning: "utrecht-alert utrecht-alert--warning",
  error: "utrecht-alert utrecht-alert--error",
};

/** A remark beside the content, not an interruption. */
export const Note = ({
  tone = "info",
  children,
}: PropsWithChildren<{ tone?: keyof typeof NOTE_CLASSES }>) => (
  <div class={NOTE_CLASSES[tone]} role="note">
    <div class="utrecht-alert__message">{children}</div>
  </div>
);

/** Where the register takes reports of faults. */
const REPORT = "https://organisaties.overheid.nl/contact";

/** Facts older than this are shown as stale. */
const STALE_AFTER_MONTHS = 24;

/**
 * Where a fact comes from, how old it is, and where to report a fault.
 * @param report the steward's own contact page in the register; without it the register's general one
 */
export const SourceLine = ({
  view,
  verified,
  report,
  sourceUrl,
}: {
  view: View;
  verified: Day | null;
  report: string | null;
  sourceUrl?: string | null;
}) => {
  const stale = verified !== null && monthsBetween(view.edition.day, verified) >= STALE_AFTER_MONTHS;
  return (
    <p class={stale ? "source source-stale" : "source"}>
      Bron: {sourceUrl ? <a href={sourceUrl}>{view.edition.source}</a> : view.edition.source},{" "}
      <DayText day={view.edition.day} />;{" "}
      {verified === null ? (
        "controledatum niet ingevuld in het register"
      ) : stale ? (
        <strong>laatst gecontroleerd in {verified.slice(0, 4)}</strong>
      ) : (
        <>
          gecontroleerd <DayText day={verified} />
        </>
      )}{" "}
      · <a href={report ?? REPORT}>Fout melden</a>
    </p>
  );
};

/** The same of a page that is made of many facts, each checked on a day of its own: what else was done to them. */
export const SourceOfMany = ({ view, children }: PropsWithChildren<{ view: View }>) => (
  <p class="source">
    Bron: {view.edition.source}, <DayText day={view.edition.day} />
    {children} · <a href={REPORT}>Fout melden</a>
  </p>
);

const BUTTON_CLASSES = {
  primary: "nl-button nl-button--primary",
  secondary: "nl-button nl-button--secondary",
};

export const Button = ({
  kind = "primary",
  children,
}: PropsWithChildren<{ kind?: keyof typeof BUTTON_CLASSES }>) => (
  <button class={BUTTON_CLASSES[kind]} type="submit">
    {children}
  </button>
);

export interface Choice {
  value: string;
  label: string;
}

/** A labelled choice of a filter form; the first choice is no filter. */
export const Select = ({
  name,
  label,
  choices,
  selected,
  none,
}: {
  name: string;
  label: string;
  choices: Choice[];
  selected: string | undefined;
  none: string;
}) => (
  <div class="field">
    <label class="utrecht-form-label" for={name}>
      {label}
    </label>
    <select class="utrecht-select utrecht-select--html-select" id={name} name={name}>
      <option value="">{none}</option>
      {choices.map((it) => (
        <option value={it.value} selected={it.value === selected}>
          {it.label}
        </option>
      ))}
    </select>
  </div>
);

export const TextField = ({
  name,
  label,
  value,
  type = "search",
}: {
  name: string;
  label: string;
  value: string | undefined;
  type?: "search" | "text" | "date";
}) => (
  <div class="field">
    <label class="utrecht-form-label" for={name}>
      {label}
    </label>
    <input
      class="utrecht-textbox utrecht-textbox--html-input"
      type={type}
      id={name}
      name={name}
      value={value ?? ""}
      maxlength={200}
      autocomplete="off"
    />
  </div>
);
