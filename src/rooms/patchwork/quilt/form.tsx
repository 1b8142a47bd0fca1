import type { Child } from "hono/jsx";
import { Button, type Choice, Select, TextField } from "#kit/look/parts.tsx";
import { FieldMessages } from "#kit/look/form.tsx";
import type { View } from "#kit/room.ts";
import { FORMS, POWERS } from "#rooms/collaborations";
import { ORGANISATION_TYPES, type OrganisationType, shortName } from "#rooms/organisations";
import { families, NO_THEME, THEMES } from "#rooms/tasks";
import { PROVINCES } from "../fabric/provinces.ts";
import { MOST_LAYERS, typedArrangements } from "./asked.ts";
import { QUILT_PATH } from "./paths.ts";
import { type QuiltQuery, VIEWS, type ViewName } from "./question.ts";
import type { QuiltPicture } from "./scene.ts";

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

const TYPES: OrganisationType[] = [
  "gemeente",
  "waterschap",
  "provincie",
  "organisatie-met-overheidsbemoeienis",
  "regionaal-samenwerkingsorgaan",
  "ministerie",
  "overig",
];

/** Which arrangements count; regions and participants are about all of them. */
const FILTERABLE: ReadonlySet<ViewName> = new Set<ViewName>([
  "aantal",
  "taak",
  "groepen",
  "vaste-partners",
  "met-wie",
  "provincies",
]);

const only = (values: string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined;

/** What this view still needs, and everything that can be chosen, in one form. */
export const QuiltForm = ({ picture, view }: { picture: QuiltPicture; view: View }) => {
  const { query, view: name } = picture.scene;
  const filters = FILTERABLE.has(name);
  const own = ownChoice(picture);
  return (
    <form class="filters no-print" action={QUILT_PATH} method="get">
      {name !== "aantal" && <input type="hidden" name="beeld" value={name} />}
      {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
      {own && (
        <>
          {own}
          <Button>Toon</Button>
        </>
      )}
      <details>
        <summary>
          {filters ? "Meer keuzes: welke regelingen, welk gebied" : "Meer keuzes: gebied en grenzen"}
        </summary>
        <div class="fields">
          {filters && <Arrangements query={query} view={name} />}
          <Select
            name="provincie"
            label="Provincie"
            none="Heel Nederland"
            selected={only(query.provincie)}
            choices={Object.entries(PROVINCES).map(([value, it]) => ({ value, label: it.name }))}
          />
          <Select
            name="ondergrond"
            label="Ondergrond"
            none="Lappendeken van zeshoeken"
            selected={query.ondergrond === "grenzen" ? "grenzen" : undefined}
            choices={[{ value: "grenzen", label: "Echte gemeentegrenzen" }]}
          />
          <Select
            name="lezing"
            label="Opgeheven organisaties"
            none="Tellen als hun opvolger"
            selected={query.lezing === "register" ? "register" : undefined}
            choices={[{ value: "register", label: "Zoals het register ze noemt" }]}
          />
          <Button>Toon</Button>
        </div>
      </details>
    </form>
  );
};

const Arrangements = ({ query, view }: { query: QuiltQuery; view: ViewName }) => (
  <>
    <Select
      name="thema"
      label="Thema in het register"
      none="Alle thema's"
      selected={query.thema}
      choices={[
        { value: NO_THEME.code, label: NO_THEME.label },
        ...THEMES.map((it) => ({ value: it.code, label: it.parent === null ? it.label : `– ${it.label}` })),
      ]}
    />
    {view !== "taak" && (
      <Select
        name="taak"
        label="Taak (door Vliegwiel ingedeeld)"
        none="Alle taken"
        selected={only(query.taak)}
        choices={tasks}
      />
    )}
    <Select name="vorm" label="Vorm" none="Alle vormen" selected={only(query.vorm)} choices={named(FORMS)} />
    <Select
      name="bevoegdheid"
      label="Bevoegdheid"
      none="Alle bevoegdheden"
      selected={only(query.bevoegdheid)}
      choices={named(POWERS)}
    />
    <Select
      name="typeDeelnemer"
      label="Met als deelnemer een"
      none="Alle soorten"
      selected={only(query.typeDeelnemer)}
      choices={TYPES.map((value) => ({ value, label: ORGANISATION_TYPES[value].toLowerCase() }))}
    />
    <TextField
      name="uitvoerder"
      label="Code van de uitvoerder, zoals so0884"
      value={query.uitvoerder}
      type="text"
    />
  </>
);

/** The choice that belongs to the view itself. */
const ownChoice = (picture: QuiltPicture): Child => {
  const { scene, errors } = picture;
  const { query } = scene;
  const wrong = (field: string) => (
    <FieldMessages field={field} errors={errors.filter((it) => it.field === field)} />
  );
  switch (scene.view) {
    case "taak":
      return (
        <Select
          name="taak"
          label="Welke taak?"
          none="Kies een taak"
          selected={only(query.taak)}
          choices={tasks}
        />
      );
    case "met-wie":
      return (
        <div class="field">
          {wrong("gemeente")}
          <label class="utrecht-form-label" for="gemeente">
            Welke gemeente? Geef de naam of de code
          </label>
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            type="text"
            id="gemeente"
            name="gemeente"
            value={query.gemeente ?? ""}
            maxlength={200}
            autocomplete="off"
            list="gemeenten"
            aria-describedby={errors.length > 0 ? "gemeente-fout" : undefined}
          />
          <datalist id="gemeenten">
            {scene.ground.patches.map((it) => (
              <option value={shortName(it.name)} />
            ))}
          </datalist>
        </div>
      );
    case "deelnemers":
      return (
        <>
          {wrong("samenwerking")}
          <TypedArrangements picture={picture} />
        </>
      );
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

/** One choice for each arrangement on the map, and one more while there is room. */
const TypedArrangements = ({ picture }: { picture: QuiltPicture }) => {
  const { query, whole } = picture.scene;
  const typed = typedArrangements(query.samenwerking);
  const choices = whole.arrangements.map((it) => ({ value: it.key, label: it.title }));
  const known = new Set(choices.map((it) => it.value));
  const strange = typed.filter((it) => !known.has(it));
  return (
    <>
      {typed.map((number) => {
        const label = choices.find((it) => it.value === number)?.label;
        return (
          <label class="quilt-chosen">
            <input type="checkbox" name="samenwerking" value={number} checked />
            {label ?? `nummer ${number}`}
          </label>
        );
      })}
      {(typed.length < MOST_LAYERS || strange.length > 0) && (
        <Select
          name="samenwerking"
          label={typed.length === 0 ? "Welke samenwerking?" : "Leg er nog een over"}
          none="Kies een samenwerking"
          selected={undefined}
          choices={choices.filter((it) => !typed.includes(it.value))}
        />
      )}
    </>
  );
};

const tasks: Choice[] = families.map((it) => ({ value: it.code, label: it.name }));
const named = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
