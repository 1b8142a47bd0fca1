/** The question itself: two fields to begin with, and every refinement below the answer's summary. */
import { ErrorSummary, QuestionField } from "#kit/look/form.tsx";
import { bullets, Button, H2, Select } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import { shortName } from "#rooms/organisations";
import { THEMES } from "#rooms/tasks";
import { NEEDS } from "../level/index.ts";
import { type AdviceQuestion, type Choice, MOST_PARTNERS } from "../question/index.ts";
import { addressOf, askAgain, EXPLORE_PATH } from "./paths.ts";

const NAMES = { what: "organisaties" } as const;
const TASKS = { what: "taken" } as const;

const wrong = (errors: FieldError[], field: string) => errors.filter((it) => it.field === field);

const DayKept = ({ view }: { view: View }) =>
  view.dayChosen ? <input type="hidden" name="geldigOp" value={view.day} /> : null;

/** Who and what, on one screen: enough for a first answer. */
export const AskForm = ({
  question,
  view,
  own = null,
}: {
  question: AdviceQuestion;
  view: View;
  /** Who asks unless another is typed. */
  own?: { name: string } | null;
}) => {
  const { typed, errors } = question;
  const { organisatie: _who, taak: _what, deelnemers: _with, ...rest } = typed;
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} view={view} />}
      <form class="filters question" action={EXPLORE_PATH} method="get">
        <DayKept view={view} />
        {Object.entries(rest).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <QuestionField
          name="organisatie"
          label="Voor welke organisatie?"
          hint="De naam of de code, bijvoorbeeld Assen of gm0106."
          value={question.asker?.named.name ?? typed.organisatie ?? own?.name}
          errors={wrong(errors, "organisatie")}
          completes={NAMES}
        />
        <QuestionField
          name="taak"
          label="Wat wilt u regelen?"
          hint="In uw eigen woorden, bijvoorbeeld: jeugdhulp inkopen."
          value={typed.taak}
          errors={wrong(errors, "taak")}
          completes={TASKS}
        />
        {typed.deelnemers !== undefined && (
          <QuestionField
            name="deelnemers"
            label="Met wie al?"
            hint={`Hoogstens ${MOST_PARTNERS} namen of codes, met een komma ertussen.`}
            // Hundreds of names do not fit a field; the first ones show what happened.
            value={typed.deelnemers
              .slice(0, MOST_PARTNERS)
              .map((it) => partnerName(question, it))
              .join(", ")}
            errors={wrong(errors, "deelnemers")}
            completes={{ ...NAMES, several: true }}
          />
        )}
        <Button>Verken</Button>
      </form>
    </>
  );
};

/** The name behind a code, unless it has a comma itself, as between the names. */
function partnerName({ partners }: AdviceQuestion, typed: string): string {
  const name = partners.find(({ named }) => named.code === typed.toLowerCase())?.named.name;
  return name === undefined || name.includes(",") ? typed : name;
}

/** Asks back where a name fits several organisations, or the first letters only one. */
export const ChoiceLists = ({ question, view }: { question: AdviceQuestion; view: View }) => (
  <>
    {question.choices.map((choice, index) => (
      <section aria-labelledby={`kies-${index}`}>
        <H2 id={`kies-${index}`}>
          {choice.options.length === 1
            ? `Bedoelt u ${shortName(choice.options[0]?.name ?? "")} met “${choice.typed}”?`
            : `Welke organisatie bedoelt u met “${choice.typed}”?`}
        </H2>
        {bullets(choice.options.map((it) => <a href={chosen(view, question, choice, it.code)}>{it.name}</a>))}
        {choice.more > 0 && (
          <p>Er passen er nog {choice.more} bij; vul meer van de naam in om die te zien.</p>
        )}
      </section>
    ))}
  </>
);

/** The same question with the choice in place of what was typed. */
function chosen(view: View, question: AdviceQuestion, { field, typed }: Choice, code: string): string {
  if (field === "organisatie") return askAgain(view, question, { organisatie: code });
  const partners = question.typed.deelnemers?.map((it) => (it === typed ? code : it)) ?? [];
  return askAgain(view, question, { deelnemers: partners.join(",") });
}

const NEED_LABELS = Object.entries(NEEDS).map(([value, { where }]) => ({ value, label: where }));
/** The broad themes, and the narrower one that was asked for, or sending the form would lose it. */
const themeChoices = (asked: string | undefined) =>
  THEMES.filter((it) => it.parent === null || it.code === asked).map((it) => ({
    value: it.code,
    label: it.label,
  }));

/** Everything that can make the answer sharper; all of it may stay empty. */
export const RefineForm = ({ question, view }: { question: AdviceQuestion; view: View }) => {
  const { typed, partners } = question;
  const { organisatie, deelnemers } = addressOf(question);
  return (
    <details class="verfijn no-print">
      <summary>Verfijn of wijzig uw vraag</summary>
      <form class="filters question" action={EXPLORE_PATH} method="get">
        <DayKept view={view} />
        {deelnemers !== undefined && deelnemers !== "" && (
          <input type="hidden" name="deelnemers" value={deelnemers} />
        )}
        <QuestionField
          name="organisatie"
          label="Voor welke organisatie?"
          value={question.asker?.name ?? organisatie}
          errors={[]}
          completes={NAMES}
        />
        <QuestionField
          name="taak"
          label="Wat wilt u regelen?"
          hint="In uw eigen woorden, of kies een soort taak."
          value={question.task?.text ?? question.task?.family?.name ?? typed.taak}
          errors={[]}
          completes={TASKS}
        />
        {partners.length < MOST_PARTNERS && (
          <QuestionField
            name="deelnemers"
            label={partners.length === 0 ? "Met wie al?" : "Met wie nog meer?"}
            hint="Namen of codes, met een komma ertussen."
            value={undefined}
            errors={[]}
            completes={{ ...NAMES, several: true }}
          />
        )}
        <Select
          name="bevoegdheid"
          label="Moet het kunnen beslissen?"
          choices={[
            { value: "geen", label: "Nee, alleen voorbereiden of uitvoeren" },
            { value: "mandaat", label: "Ja, namens de deelnemers (mandaat)" },
            { value: "delegatie", label: "Ja, zelf; de bevoegdheid gaat over (delegatie)" },
          ]}
          selected={typed.bevoegdheid}
          none="Weet ik nog niet"
        />
        <fieldset>
          <legend>Wat heeft het nodig?</legend>
          <Tick name="eigen" label="Eigen personeel, gebouwen of geld" on={typed.eigen === "ja"} />
          <Tick name="ict" label="Contracten voor ICT" on={typed.ict === "ja"} />
        </fieldset>
        <Select
          name="behoefte"
          label="Waar speelt de vraag?"
          choices={NEED_LABELS}
          selected={typed.behoefte}
          none="Weet ik nog niet"
        />
        <Select
          name="thema"
          label="Hoort het bij een thema van het register?"
          choices={themeChoices(typed.thema)}
          selected={typed.thema}
          none="Geen thema"
        />
        <Button>Vraag opnieuw</Button>
      </form>
    </details>
  );
};

const Tick = ({ name, label, on }: { name: string; label: string; on: boolean }) => (
  <p class="vinkje">
    <input type="checkbox" id={name} name={name} value="ja" checked={on} /> <label for={name}>{label}</label>
  </p>
);
