import type { Child } from "hono/jsx";
import { Button, Select } from "#kit/look/parts.tsx";
import { QuestionField } from "#kit/look/form.tsx";
import type { View } from "#kit/room.ts";
import { ExecutorField } from "#rooms/collaborations";
import {
  type Fabric,
  FormField,
  Kept,
  ParticipantField,
  PowerField,
  ProvinceField,
  ReadingField,
  TaskField,
  ThemeField,
} from "#rooms/day";
import { shortName } from "#rooms/organisations";
import { MOST_LAYERS, typedArrangements } from "./asked.ts";
import { QUILT_PATH } from "./paths.ts";
import { type QuiltQuery, VIEWS, type ViewName } from "./question.ts";
import type { QuiltPicture } from "./scene.ts";
import type { Typed } from "./typed.ts";

/** The views as links; each keeps the day and the filters. */
export const Views = ({ picture, view }: { picture: QuiltPicture; view: View }) => {
  const { sorteer: _s, beeld: _b, gemeente: _g, samenwerking: _w, soort: _k, ...kept } = view.query;
  return (
    <nav class="quilt-views no-print" aria-label="Beelden van de kaart">
      <ul>
        {Object.entries(VIEWS).map(([name, label]) => (
          <li>
            <a
              href={view.link(QUILT_PATH, { ...kept, beeld: name === "aantal" ? null : name })}
              aria-current={name === picture.scene.view ? "page" : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Which arrangements count; regions and participants are about all of them. */
const FILTERABLE: ReadonlySet<ViewName> = new Set<ViewName>([
  "aantal",
  "taak",
  "groepen",
  "vaste-partners",
  "met-wie",
  "provincies",
]);

/** Every field of every view: a choice of one view is of no use to another. */
const FIELDS = [
  ...["thema", "taak", "vorm", "bevoegdheid", "typeDeelnemer", "uitvoerder", "provincie"],
  ...["gemeente", "samenwerking", "soort", "ondergrond", "lezing", "sorteer"],
];

/** What this view still needs, and everything that can be chosen, in one form. */
export const QuiltForm = ({
  picture,
  shown,
  view,
}: {
  picture: QuiltPicture;
  shown: Typed["shown"];
  view: View;
}) => {
  const { query, view: name } = picture.scene;
  const filters = FILTERABLE.has(name);
  const own = ownChoice(picture, shown);
  const wrong = errorsAt(picture, "uitvoerder");
  return (
    <form class="filters no-print" action={QUILT_PATH} method="get">
      <Kept view={view} fields={FIELDS} />
      {own && (
        <>
          {own}
          <Button>Toon</Button>
        </>
      )}
      <details open={wrong.length > 0}>
        <summary>
          {filters ? "Meer keuzes: welke regelingen, welk gebied" : "Meer keuzes: gebied en grenzen"}
        </summary>
        <div class="fields">
          {filters && (
            <>
              <Arrangements query={query} whole={picture.scene.whole} view={name} />
              <ExecutorField value={shown.uitvoerder} errors={wrong} />
            </>
          )}
          <ProvinceField query={query} label="Provincie" none="Heel Nederland" />
          <Select
            name="ondergrond"
            label="Ondergrond"
            none="Lappendeken van zeshoeken"
            selected={query.ondergrond === "grenzen" ? "grenzen" : undefined}
            choices={[{ value: "grenzen", label: "Echte gemeentegrenzen" }]}
          />
          <ReadingField query={query} />
          <Button>Toon</Button>
        </div>
      </details>
    </form>
  );
};

const Arrangements = ({ query, whole, view }: { query: QuiltQuery; whole: Fabric; view: ViewName }) => (
  <>
    <ThemeField query={query} />
    {view !== "taak" && <TaskField query={query} />}
    <FormField query={query} />
    <PowerField query={query} />
    <ParticipantField query={query} whole={whole} />
  </>
);

/** A code as the name people know; what is no code of the map stays as it was typed. */
const nameOf = (scene: QuiltPicture["scene"], typed: string): string => {
  const patch = scene.ground.patchOf.get(typed);
  return patch ? shortName(patch.name) : typed;
};

/** The choice that belongs to the view itself. */
const ownChoice = (picture: QuiltPicture, shown: Typed["shown"]): Child => {
  const { scene } = picture;
  const { query } = scene;
  switch (scene.view) {
    case "taak":
      return <TaskField query={query} label="Welke taak?" none="Kies een taak" />;
    case "met-wie":
      return (
        <QuestionField
          name="gemeente"
          label="Welke gemeente? Geef de naam of de code"
          value={nameOf(scene, query.gemeente ?? "")}
          errors={errorsAt(picture, "gemeente")}
          completes={{ what: "organisaties", types: ["gemeente"] }}
        />
      );
    case "deelnemers":
      return <TypedArrangements picture={picture} text={shown.samenwerking} />;
    case "regios":
      return (
        <Select
          name="soort"
          label="Welke regio’s?"
          none="Veiligheidsregio’s"
          selected={query.soort}
          choices={[
            { value: "ggd", label: "GGD-regio’s" },
            { value: "omgevingsdienst", label: "Omgevingsdiensten" },
          ]}
        />
      );
    default:
      return null;
  }
};

/** A check box for each arrangement on the map, and a field for one more while there is room. */
const TypedArrangements = ({ picture, text }: { picture: QuiltPicture; text: string | undefined }) => {
  const { query, whole } = picture.scene;
  const typed = typedArrangements(query.samenwerking);
  const errors = errorsAt(picture, "samenwerking");
  return (
    <>
      {typed.map((number) => (
        <label class="quilt-chosen">
          <input type="checkbox" name="samenwerking" value={number} checked />
          {whole.arrangements.find((it) => it.key === number)?.title ?? `nummer ${number}`}
        </label>
      ))}
      {(typed.length < MOST_LAYERS || errors.length > 0) && (
        <QuestionField
          name="samenwerking"
          label={
            typed.length === 0
              ? "Welke samenwerking? Geef woorden uit de titel of het nummer"
              : "Leg er nog een over (woorden uit de titel of het nummer)"
          }
          value={text}
          errors={errors}
          completes={{ what: "samenwerkingen" }}
        />
      )}
    </>
  );
};

const errorsAt = ({ errors }: QuiltPicture, field: string) => errors.filter((it) => it.field === field);
