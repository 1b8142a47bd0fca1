/** On the page of two organisations: the promises between them and being introduced, with what the reader can do. */
import { formatMoment, formatDay } from "#kit/day.ts";
import { Fields, type FormFields, textField } from "#kit/form-fields.tsx";
import type { Typed } from "#kit/form-edits.tsx";
import { Badge, Button, Chapter, Facts, H3 } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { canStep } from "#kit/states.ts";
import { introductionLife, type IntroductionVerb, pledgeLife, type PledgeVerb } from "./life.ts";
import { mayStep } from "./keeping.ts";
import { askIntroductionPath, introductionStepPath, newPledgePath, pledgeStepPath } from "./paths.ts";
import type { Pair } from "./pair.ts";
import { type KeptIntroduction, type KeptPledge, type OfTwo, otherIn } from "./queries.ts";
import { INTRODUCTION_STEPS, PLEDGE_STEPS, standingOf } from "./words.ts";

/** What was sent from the page and refused: of which record, what was typed and what is wrong with it. */
export type Sent = Pick<Typed, "typed" | "errors"> & { of?: string };

export const answerFields: Record<"accept" | "decline", FormFields> = {
  accept: {
    antwoord: textField("Hoe bereikt men elkaar?", {
      hint: "Een functie of een algemeen adres, geen namen van mensen: het secretariaat, op werkdagen.",
      most: 300,
    }),
  },
  decline: {
    antwoord: textField("Waarom nu niet?", {
      hint: "Beide organisaties lezen dit, en het kan onder de Woo worden opgevraagd.",
      most: 300,
    }),
  },
};

interface Told extends Sent {
  pair: Pair;
  called: (key: string) => string;
  view: View;
}

/** The organisations of the two for which a reader writes, on the side of a record. */
const actingIn = ({ participants, side }: OfTwo, view: View): string[] =>
  participants.filter((it) => seatIn(view.reader, it, "editor", side) !== undefined);

export const Pledges = ({ pledges, ...told }: Told & { pledges: readonly KeptPledge[] }) => (
  <Chapter id="toezeggingen" title="Toezeggingen">
    <p>
      Wat de een de ander toezegde, en hoe het afliep. “Niet nagekomen” staat er alleen als beide dat zeggen.
    </p>
    {pledges.length === 0 && <p class="empty">Er is nog niets toegezegd.</p>}
    {pledges.map((it) => (
      <OnePledge pledge={it} {...told} />
    ))}
    <Begin {...told} href={newPledgePath} text="Stel een toezegging voor" />
  </Chapter>
);

/** Where a reader who writes for one of the two begins something. */
const Begin = ({
  pair: { own, other },
  view,
  href,
  text,
  called,
}: Told & { href: (own: string, other: string) => string; text: string }) => {
  const writes = [own.key, other.key].filter((it) => seatIn(view.reader, it, "editor"));
  return (
    <>
      {writes.map((it) => (
        <p class="no-print">
          <a href={href(it, it === own.key ? other.key : own.key)}>
            {text} namens {called(it)}
          </a>
        </p>
      ))}
    </>
  );
};

const OnePledge = ({ pledge, called, view }: Told & { pledge: KeptPledge }) => {
  const { id, promiser, what, due, state, version } = pledge;
  const acting = actingIn(pledge, view);
  const steps = acting.flatMap((it) =>
    (Object.keys(PLEDGE_STEPS) as PledgeVerb[])
      .filter((verb) => canStep(pledgeLife, state, verb) && mayStep(pledge, verb, it))
      .map((verb) => ({ organisation: it, verb })),
  );
  const asked = acting.length > 0 && (state === "saidKept" || state === "saidMissed");
  return (
    <>
      <H3 id={`toezegging-${id}`}>{what}</H3>
      <Facts
        facts={[
          { term: "Wie", value: `${called(promiser)}, aan ${called(otherIn(pledge, promiser))}` },
          { term: "Uiterlijk", value: due === null ? "geen dag afgesproken" : formatDay(due) },
          {
            term: "Stand",
            value: <Badge {...(state === "offered" && { tone: "warning" })}>{standingOf(pledge)}</Badge>,
          },
        ]}
      />
      {asked && (
        <p>
          {called(pledge.lastBy)} zegt dat dit {state === "saidMissed" && "niet "}is nagekomen. Pas als beide
          het zeggen, staat het er zo.
        </p>
      )}
      {steps.map(({ organisation, verb }) => (
        <PostForm
          view={view}
          action={pledgeStepPath(id, organisation, PLEDGE_STEPS[verb].word)}
          named="inline"
          seen={version}
        >
          <Button kind="secondary">
            {PLEDGE_STEPS[verb].button}
            {acting.length > 1 && ` (${called(organisation)})`}
          </Button>
        </PostForm>
      ))}
    </>
  );
};

export const Introductions = ({
  introductions,
  ...told
}: Told & { introductions: readonly KeptIntroduction[] }) => (
  <Chapter id="kennismakingen" title="Kennismaken">
    <p>Functies vragen elkaar om een gesprek. Er staan geen namen van mensen.</p>
    {introductions.length === 0 && <p class="empty">Niemand vroeg nog om kennis te maken.</p>}
    {introductions.map((it) => (
      <OneIntroduction introduction={it} {...told} />
    ))}
    <Begin {...told} href={askIntroductionPath} text="Vraag om kennis te maken" />
  </Chapter>
);

const OneIntroduction = ({
  introduction,
  called,
  view,
  typed,
  errors,
  of,
}: Told & { introduction: KeptIntroduction }) => {
  const { id, organisation, askedFor, by, about, state, answer, version, began_at } = introduction;
  const other = otherIn(introduction, organisation);
  const acting = actingIn(introduction, view);
  const steps = acting.flatMap((it) =>
    (Object.keys(INTRODUCTION_STEPS) as IntroductionVerb[])
      .filter((verb) => canStep(introductionLife, state, verb) && mayStep(introduction, verb, it))
      .map((verb) => ({ acts: it, verb })),
  );
  return (
    <>
      <H3 id={`kennismaking-${id}`}>
        {by} ({called(organisation)}) en {askedFor} ({called(other)})
      </H3>
      <Facts
        facts={[
          { term: "Gevraagd", value: formatMoment(began_at) },
          ...(about === null ? [] : [{ term: "Waarover", value: about }]),
          { term: "Stand", value: <Badge>{introductionLife.states[state].word}</Badge> },
          ...(answer === null
            ? []
            : [{ term: state === "declined" ? "Waarom nu niet" : "Hoe men elkaar bereikt", value: answer }]),
        ]}
      />
      {steps.map(({ acts, verb }) => {
        const { word, button } = INTRODUCTION_STEPS[verb];
        const fields = verb === "accept" || verb === "decline" ? answerFields[verb] : null;
        const within = `${id}-${verb}`;
        return (
          <PostForm
            view={view}
            action={introductionStepPath(id, acts, word)}
            seen={version}
            {...(fields === null && { named: "inline" })}
          >
            {fields && (
              <Fields
                fields={fields}
                typed={of === within ? typed : {}}
                errors={of === within ? errors : []}
                within={within}
              />
            )}
            <Button {...(verb !== "accept" && { kind: "secondary" as const })}>{button}</Button>
          </PostForm>
        );
      })}
    </>
  );
};
