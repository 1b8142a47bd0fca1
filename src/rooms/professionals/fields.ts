/** The fields in which somebody writes his profile down, and both ways between them and what is kept. */
import {
  BETWEEN,
  choiceField,
  dayInput,
  type FormField,
  type FormInput,
  manyField,
  optional,
  textField,
} from "#kit/form-fields.tsx";
import { readField } from "#kit/read-field.ts";
import { families, OTHER, productByUri, themeByCode } from "#rooms/tasks";
import {
  CIRCLES,
  FIELD_NAMES,
  FIELDS,
  MOST_LETTERS,
  MOST_PER_MONTH,
  type Circle,
  type Filled,
  type Profile,
  type ProfileField,
} from "./facts.ts";
import { productsTyped, themesTyped, topicsIn, topicsText } from "./topics.ts";

const circle = (of: string): FormField<Circle> => choiceField(`Wie ziet ${of}?`, CIRCLES);
const said = (label: string, hint: string) => optional(textField(label, { hint, most: MOST_LETTERS }));

const taskField: FormField<string[] | undefined> = {
  ...optional(manyField("Over welke taken weet u iets?", "Kies een taak, of geen.")),
  choices: families.filter((it) => it.code !== OTHER).map((it) => ({ value: it.code, label: it.name })),
};

export const profileFields = {
  functie: textField("Wat is uw functie?", { hint: "Bijvoorbeeld: inkoper jeugdhulp.", most: 100 }),
  functieZicht: circle("uw functie"),
  organisatieZicht: circle("bij welke organisatie u werkt"),
  naam: optional(
    textField("Uw naam, als u die wilt tonen", {
      hint: "Leeg mag: dan staat alleen uw functie er. Op een naam kan niemand zoeken.",
      most: 100,
    }),
  ),
  naamZicht: circle("uw naam"),
  taken: taskField,
  themas: optional(
    readField(
      textField("Beleidsterreinen", { hint: "Met een komma ertussen, bijvoorbeeld: energie, jongeren." }),
      themesTyped,
    ),
  ),
  producten: optional(
    readField(
      textField("Producten en diensten", {
        hint: "Namen uit de Uniforme Productnamenlijst, met een komma ertussen: paspoort, jeugdhulp.",
        most: 500,
      }),
      productsTyped,
    ),
  ),
  onderwerpenZicht: circle("deze onderwerpen"),
  eigenWoorden: said(
    "Waar u aan werkt, in uw eigen woorden",
    "Een zin is genoeg. Niets over bewoners of dossiers.",
  ),
  eigenWoordenZicht: circle("deze zin"),
  meedenken: said("Waarover kunt u een half uur meedenken?", "Bijvoorbeeld: een DPIA opzetten."),
  meedenkenZicht: circle("waarover u meedenkt"),
  gedaan: said("Wat hebt u zelf gedaan?", "Bijvoorbeeld: leerlingenvervoer aanbesteed met zes gemeenten."),
  gedaanZicht: circle("wat u deed"),
  les: said("Waarover geeft u les?", "Bijvoorbeeld: de Omgevingswet voor juristen."),
  lesZicht: circle("waarover u lesgeeft"),
  perMaand: readField(
    textField("Hoeveel vragen wilt u in dertig dagen hoogstens krijgen?", {
      hint: `Een getal van 0 tot en met ${MOST_PER_MONTH}. Bij 0 wordt u gevonden en nooit gevraagd. U mag elke vraag zonder reden laten lopen.`,
    }),
    (typed) =>
      /^\d{1,2}$/.test(typed) && Number(typed) <= MOST_PER_MONTH
        ? { most: Number(typed) }
        : `Geef een getal van 0 tot en met ${MOST_PER_MONTH}.`,
  ),
  afwezig: optional(
    dayInput("Afwezig tot en met", {
      hint: "Tot en met die dag vindt en vraagt niemand u. Leeg als u er bent.",
    }),
  ),
};
export type ProfileInput = FormInput<typeof profileFields>;

const TEXTS = ["functie", "naam", "eigenWoorden", "meedenken", "gedaan", "les"] as const;

/** What was filled in; a field that was left empty is not there. */
export function profileIn(input: ProfileInput, organisation: string): Profile {
  const topics = topicsText({
    ...{ tasks: input.taken ?? [], themes: input.themas ?? [], products: input.producten ?? [] },
  });
  const texts: Partial<Record<ProfileField, string>> = {
    ...Object.fromEntries(TEXTS.map((it) => [it, input[it]])),
    onderwerpen: topics,
    organisatie: organisation,
  };
  return {
    fields: FIELD_NAMES.flatMap((field): Filled[] => {
      const text = texts[field] ?? "";
      return text === "" ? [] : [{ field, text, visibility: input[`${field}Zicht`] }];
    }),
    perMonth: input.perMaand.most,
    awayUntil: input.afwezig ?? null,
  };
}

/** Narrow enough that nothing is on the internet unless somebody chooses that, and wide enough to be found by colleagues elsewhere. */
const USUAL: Circle = "government";
const USUAL_PER_MONTH = 2;

/** What stands in the fields: what is kept, or what they open with. A field that was left empty keeps no circle. */
export function typedOf(profile: Profile | null): Record<string, string> {
  const kept = new Map(profile?.fields.map((it) => [it.field, it]));
  const { tasks, themes, products } = topicsIn(kept.get("onderwerpen")?.text ?? "");
  return {
    ...Object.fromEntries(TEXTS.map((it) => [it, kept.get(it)?.text ?? ""])),
    ...Object.fromEntries(FIELD_NAMES.map((it) => [`${it}Zicht`, kept.get(it)?.visibility ?? USUAL])),
    taken: tasks.join(BETWEEN),
    themas: themes.map((it) => themeByCode(it)?.label ?? it).join(", "),
    producten: products.map((it) => productByUri(it)?.name ?? it).join(", "),
    perMaand: String(profile?.perMonth ?? USUAL_PER_MONTH),
    afwezig: profile?.awayUntil ?? "",
  };
}

/** What people read above a field on a page. */
export const labelOf = (field: ProfileField): string => FIELDS[field].label;
