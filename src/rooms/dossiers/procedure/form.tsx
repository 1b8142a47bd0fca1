import { ErrorSummary, FieldFrame, FieldMessages, describedBy, QuestionField } from "#kit/look/form.tsx";
import { Button } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import { DECIDING, MOST_PAPERS_DAYS, ORGANS, type Typed } from "./asked.ts";
import { CHANGES, PARTICIPANTS, PROCEDURE_FORMS } from "./kinds.ts";
import { STEPS_PATH } from "./paths.ts";

/** Fields that most readers need not see. */
const MORE = ["wie", "buiten", "beoogd", "stukken", "nodig", "artikel", "ingrijpend", "gemachtigd"] as const;

/** Asks which procedure: keeps what was typed and says what is wrong with it. */
export const ProcedureForm = ({
  typed,
  errors,
  view,
}: {
  typed: Typed;
  errors: FieldError[];
  view: View;
}) => {
  const wrong = (field: keyof Typed) => errors.filter((it) => it.field === field);
  const chosen = new Set((typed.soort ?? "").split(","));
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} view={view} />}
      <form class="filters question" action={STEPS_PATH} method="get">
        <Choice
          name="vorm"
          label="Welke vorm?"
          choices={PROCEDURE_FORMS}
          typed={typed}
          errors={wrong("vorm")}
        />
        <Choice
          name="verandering"
          label="Wat verandert er?"
          choices={CHANGES}
          typed={typed}
          errors={wrong("verandering")}
        />
        <fieldset aria-describedby={describedBy("soort", wrong("soort"))}>
          <legend>Wat voor organisaties doen mee?</legend>
          <p id="soort-uitleg">Kies er een of meer, of vul hieronder namen in.</p>
          <FieldMessages field="soort" errors={wrong("soort")} />
          {Object.entries(PARTICIPANTS).map(([kind, { name }], index) => (
            <p>
              <input
                type="checkbox"
                id={index === 0 ? "soort" : `soort-${kind}`}
                name="soort"
                value={kind}
                checked={chosen.has(kind)}
              />{" "}
              <label for={index === 0 ? "soort" : `soort-${kind}`}>{name}</label>
            </p>
          ))}
        </fieldset>
        <QuestionField
          name="deelnemers"
          label="Of: namen of codes van de deelnemers (niet verplicht)"
          hint="Met komma’s ertussen, zoals Assen, Noordenveld. Dan rekenen wij met de vergaderdagen die hun griffies bijhouden."
          value={typed.deelnemers}
          errors={wrong("deelnemers")}
          completes={{ what: "organisaties", several: true }}
        />
        <Choice
          name="organen"
          label="Welke besturen doen zelf mee?"
          choices={Object.fromEntries(Object.entries(ORGANS).map(([it, { label }]) => [it, label]))}
          typed={typed}
          errors={wrong("organen")}
          hint="Bij een convenant, overeenkomst of stichting altijd de dagelijkse besturen."
        />
        <QuestionField
          name="ontwerp"
          label="Dag waarop het ontwerp klaar is"
          date
          value={typed.ontwerp}
          errors={wrong("ontwerp")}
        />
        <details open={MORE.some((it) => typed[it] !== undefined) || (typed.besluit ?? "allen") !== "allen"}>
          <summary>
            Meer vragen: wie toetreedt, partijen buiten de overheid, meerderheid, eerste dag, stukken
          </summary>
          <QuestionField
            name="wie"
            label="Wie treedt toe of uit? (niet verplicht)"
            hint="Alleen bij toetreden en uittreden: een naam, of een soort zoals gemeente."
            value={typed.wie}
            errors={wrong("wie")}
          />
          <QuestionField
            name="buiten"
            label="Welke partijen buiten de overheid tekenen mee? (niet verplicht)"
            hint="Met puntkomma’s ertussen. Alleen bij een convenant, overeenkomst of stichting."
            value={typed.buiten?.replaceAll(/\s*\n\s*/g, "; ")}
            errors={wrong("buiten")}
          />
          <QuestionField
            name="beoogd"
            label="Eerste dag waarop het moet werken (niet verplicht)"
            hint="Dan rekenen wij terug tot wanneer het ontwerp klaar moet zijn."
            date
            value={typed.beoogd}
            errors={wrong("beoogd")}
          />
          <QuestionField
            name="stukken"
            label="Hoeveel dagen voor een vergadering moeten stukken binnen zijn? (niet verplicht)"
            hint={`Van 0 tot en met ${MOST_PAPERS_DAYS}; vraag het de griffie.`}
            value={typed.stukken}
            errors={wrong("stukken")}
          />
          <Choice
            name="besluit"
            label="Wie besluit over een wijziging?"
            choices={DECIDING}
            typed={typed}
            errors={wrong("besluit")}
          />
          <QuestionField
            name="nodig"
            label="Bij een meerderheid: hoeveel deelnemers zijn nodig? (niet verplicht)"
            value={typed.nodig}
            errors={wrong("nodig")}
          />
          <QuestionField
            name="artikel"
            label="Artikel van de regeling waarin dat staat (niet verplicht)"
            value={typed.artikel}
            errors={wrong("artikel")}
          />
          <Tick
            name="ingrijpend"
            label="De gevolgen kunnen ingrijpend zijn (convenant, overeenkomst, uit een stichting)"
            typed={typed}
          />
          <Tick
            name="gemachtigd"
            label="Een koninklijk besluit machtigt de stichting of andere rechtspersoon"
            typed={typed}
          />
        </details>
        <Button>Toon de stappen</Button>
      </form>
    </>
  );
};

const Choice = ({
  name,
  label,
  hint,
  choices,
  typed,
  errors,
}: {
  name: keyof Typed;
  label: string;
  hint?: string;
  choices: Readonly<Record<string, string>>;
  typed: Typed;
  errors: FieldError[];
}) => (
  <FieldFrame id={name} label={label} hint={hint} errors={errors}>
    <select
      class="utrecht-select utrecht-select--html-select"
      id={name}
      name={name}
      aria-invalid={errors.length > 0 ? "true" : undefined}
      aria-describedby={describedBy(name, errors, hint !== undefined)}
    >
      {Object.entries(choices).map(([value, text]) => (
        <option value={value} selected={value === typed[name]}>
          {text}
        </option>
      ))}
    </select>
  </FieldFrame>
);

const Tick = ({ name, label, typed }: { name: "ingrijpend" | "gemachtigd"; label: string; typed: Typed }) => (
  <p>
    <input type="checkbox" id={name} name={name} value="ja" checked={typed[name] === "ja"} />{" "}
    <label for={name}>{label}</label>
  </p>
);
