import {
  ELSEWHERE,
  HERE,
  KNOWN,
  PROGRAMS,
  type RoomAccess,
  type RouteRow,
  type RuleRow,
  SELF,
} from "#kit/route-access.ts";
import { AT_ELSEWHERE, MEMBERS } from "#kit/route-access-circles.ts";
import { organOf, personIn } from "../people/testing-access.ts";
import { putQuestion } from "./testing-asking.ts";
import { FIELDS, putProfile } from "./testing-professionals.ts";

const WITH_PLACE = [...MEMBERS, ...AT_ELSEWHERE];
/** Who is of the staff here: a profile is made at a place of one's own. */
const STAFF = ["reader", "member", "editor", "admin"] as const;

const rules: readonly RuleRow[] = [
  {
    action: "profiel.bewaren",
    when: "as staff here",
    thing: { organisation: HERE, organ: "staff" },
    may: [...STAFF, "API token (write)"],
  },
  {
    action: "profiel.bewaren",
    when: "as staff elsewhere",
    thing: { organisation: ELSEWHERE, organ: "staff" },
    may: ["admin elsewhere"],
  },
  { action: "profiel.verwijderen", when: "one's own", thing: { person: SELF }, may: KNOWN },
  { action: "profiel.verwijderen", when: "another's", thing: { person: "another" }, may: [] },
  { action: "mensen.zoeken", when: "from a place", thing: null, may: [...WITH_PLACE, ...PROGRAMS] },
  { action: "profiel.lezen", when: "one's own", thing: null, may: [...KNOWN, ...PROGRAMS] },
  { action: "mensen.vragen", when: "from a place", thing: null, may: WITH_PLACE },
  ...(["hulpvraag.lezen", "hulpvraag.antwoorden"] as const).flatMap((action): RuleRow[] => [
    { action, when: "asked of oneself", thing: { asker: "another", asked: true }, may: KNOWN },
    { action, when: "between others", thing: { asker: "another", asked: false }, may: [] },
  ]),
  { action: "hulpvraag.lezen", when: "one's own", thing: { asker: SELF, asked: false }, may: KNOWN },
  { action: "hulpvraag.antwoorden", when: "one's own", thing: { asker: SELF, asked: false }, may: [] },
  { action: "hulpvraag.intrekken", when: "one's own", thing: { asker: SELF }, may: KNOWN },
  { action: "hulpvraag.intrekken", when: "another's", thing: { asker: "another" }, may: [] },
];

const WITHOUT_PLACE = KNOWN.filter((it) => !WITH_PLACE.includes(it));
type Asking = Parameters<RouteRow["ask"]>[0];

/** A question that came to whoever arrived; to another where he has no place, and so no profile. */
async function toArrived(
  { arrived: { person, organisation }, ...world }: Asking,
  state?: "withdrawn",
): Promise<string> {
  const organ = await organOf(world, person);
  const asked =
    organ === null
      ? undefined
      : { ...(await putProfile(world, { person, organisation, organ, perMonth: 20 })), person };
  return (await putQuestion(world, { ...(asked && { asked }), ...(state && { state }) })).id;
}

/** A question of whoever arrived, where he has an account. */
async function ofArrived({ arrived, ...world }: Asking): Promise<string> {
  const asker = await personIn({ db: world.db, arrived });
  return (await putQuestion(world, asker === null ? {} : { asker })).id;
}

/** Steps with a question that came to somebody. */
const STEPS = [
  { word: "antwoord", fields: { antwoord: "Zo deden wij het.", bereik: "" }, changes: "help_answer" },
  { word: "laten-gaan", fields: {}, changes: "help_asked" },
] as const;

/** Whose key lets a program read here. */
const READERS = [...WITH_PLACE, ...PROGRAMS];

const apiRows: readonly RouteRow[] = [
  {
    route: "GET /api/v1/mensen",
    when: "what one may know",
    action: "mensen.zoeken",
    ask: () => Promise.resolve({ address: "/api/v1/mensen?q=jeugdhulp" }),
    may: READERS,
  },
  {
    route: "GET /api/v1/eigen-profielen",
    when: "one's own",
    action: "profiel.lezen",
    ask: () => Promise.resolve({ address: "/api/v1/eigen-profielen" }),
    may: READERS,
  },
  {
    route: "POST /api/v1/eigen-profielen/:plek",
    when: "at one's own place",
    action: "profiel.bewaren",
    ask: ({ arrived }) =>
      Promise.resolve({ address: `/api/v1/eigen-profielen/${arrived.place}`, fields: FIELDS }),
    may: [...WITH_PLACE, "API token (write)"],
    changes: "profile",
  },
  {
    route: "POST /api/v1/eigen-profielen/:plek",
    when: "at the place of another",
    action: "profiel.bewaren",
    ask: async (world) => ({
      address: `/api/v1/eigen-profielen/${(await putProfile(world)).place ?? ""}`,
      fields: FIELDS,
    }),
    may: [],
    unknown: READERS,
  },
];

const askingRows: readonly RouteRow[] = [
  {
    route: "GET /mensen/vragen",
    when: "one's own",
    action: "eigen.lezen",
    ask: () => Promise.resolve({ address: "/mensen/vragen" }),
    may: KNOWN,
  },
  {
    route: "GET /mensen/vraag",
    when: "the form",
    action: "mensen.vragen",
    ask: () => Promise.resolve({ address: "/mensen/vraag?q=jeugdhulp" }),
    may: WITH_PLACE,
  },
  {
    route: "POST /mensen/vraag",
    when: "to somebody who matches",
    action: "mensen.vragen",
    ask: async (world) => {
      await putProfile(world, { perMonth: 20 });
      return {
        address: "/mensen/vraag?q=jeugdhulp",
        fields: { vraag: "Hoe deed u dat?", wie: "Beleidsmedewerker" },
      };
    },
    may: WITH_PLACE,
    changes: "help_question",
  },
  {
    route: "GET /mensen/vragen/:id",
    when: "asked of oneself",
    action: "hulpvraag.lezen",
    ask: async (world) => ({ address: `/mensen/vragen/${await toArrived(world)}` }),
    may: WITH_PLACE,
    unknown: WITHOUT_PLACE,
  },
  {
    route: "GET /mensen/vragen/:id",
    when: "one's own",
    action: "hulpvraag.lezen",
    ask: async (world) => ({ address: `/mensen/vragen/${await ofArrived(world)}` }),
    may: KNOWN,
  },
  {
    route: "GET /mensen/vragen/:id",
    when: "between others",
    action: "hulpvraag.lezen",
    ask: async (world) => ({ address: `/mensen/vragen/${(await putQuestion(world)).id}` }),
    may: [],
    unknown: KNOWN,
  },
  ...STEPS.flatMap(({ word, fields, changes }): RouteRow[] => [
    {
      route: `POST /mensen/vragen/:id/${word}`,
      when: "asked of oneself",
      action: "hulpvraag.antwoorden",
      ask: async (world) => ({ address: `/mensen/vragen/${await toArrived(world)}/${word}`, fields }),
      may: WITH_PLACE,
      unknown: WITHOUT_PLACE,
      changes,
    },
    {
      route: `POST /mensen/vragen/:id/${word}`,
      when: "that was taken back",
      action: "hulpvraag.antwoorden",
      ask: async (world) => ({
        address: `/mensen/vragen/${await toArrived(world, "withdrawn")}/${word}`,
        fields,
      }),
      may: [],
      cannot: WITH_PLACE,
      unknown: WITHOUT_PLACE,
    },
    {
      route: `POST /mensen/vragen/:id/${word}`,
      when: "one's own",
      action: "hulpvraag.antwoorden",
      ask: async (world) => ({ address: `/mensen/vragen/${await ofArrived(world)}/${word}`, fields }),
      may: [],
    },
  ]),
  {
    route: "POST /mensen/vragen/:id/intrekken",
    when: "one's own",
    action: "hulpvraag.intrekken",
    ask: async (world) => ({ address: `/mensen/vragen/${await ofArrived(world)}/intrekken`, fields: {} }),
    may: KNOWN,
    changes: "help_question",
  },
  {
    route: "POST /mensen/vragen/:id/intrekken",
    when: "asked of oneself",
    action: "hulpvraag.intrekken",
    ask: async (world) => ({ address: `/mensen/vragen/${await toArrived(world)}/intrekken`, fields: {} }),
    may: [],
    unknown: WITHOUT_PLACE,
  },
];

export const access: RoomAccess = {
  public: ["GET /kennis", "GET /mensen"],
  rules,
  guarded: [
    ...apiRows,
    ...askingRows,
    {
      route: "GET /mensen/mijn-profiel",
      when: "one's own",
      action: "eigen.lezen",
      ask: () => Promise.resolve({ address: "/mensen/mijn-profiel" }),
      may: KNOWN,
    },
    ...(["GET", "POST"] as const).flatMap((method) => [
      {
        route: `${method} /mensen/mijn-profiel/:plek`,
        when: "at one's own place",
        action: "profiel.bewaren" as const,
        ask: ({ arrived }: { arrived: { place: string } }) =>
          Promise.resolve({
            address: `/mensen/mijn-profiel/${arrived.place}`,
            ...(method === "POST" && { fields: FIELDS }),
          }),
        may: WITH_PLACE,
        unknown: WITHOUT_PLACE,
        ...(method === "POST" && { changes: "profile" }),
      },
      {
        route: `${method} /mensen/mijn-profiel/:plek`,
        when: "at the place of another",
        action: "profiel.bewaren" as const,
        ask: async (world: Parameters<typeof putProfile>[0]) => ({
          address: `/mensen/mijn-profiel/${(await putProfile(world)).place ?? ""}`,
          ...(method === "POST" && { fields: FIELDS }),
        }),
        may: [],
        unknown: KNOWN,
      },
    ]),
    {
      route: "POST /mensen/profielen/:id/verwijderen",
      when: "one's own",
      action: "profiel.verwijderen",
      ask: async ({ arrived: { person, organisation }, ...world }) => {
        const organ = await organOf(world, person);
        const { id } =
          organ === null ? await putProfile(world) : await putProfile(world, { person, organisation, organ });
        return { address: `/mensen/profielen/${id}/verwijderen`, fields: {} };
      },
      may: WITH_PLACE,
      unknown: WITHOUT_PLACE,
      changes: "profile",
    },
    {
      route: "POST /mensen/profielen/:id/verwijderen",
      when: "another's",
      action: "profiel.verwijderen",
      ask: async (world) => ({
        address: `/mensen/profielen/${(await putProfile(world)).id}/verwijderen`,
        fields: {},
      }),
      may: [],
      unknown: KNOWN,
    },
  ],
};
