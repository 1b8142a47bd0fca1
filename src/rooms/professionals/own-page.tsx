/** `/mensen/mijn-profiel`: what one says of oneself at each of one's places, and the way to change or remove it. */
import { z } from "@hono/zod-openapi";
import { Hono } from "hono";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { bullets, Button, Chapter, Facts, H2, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { notFound } from "#kit/problem.ts";
import { ORGANS, type Seat } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap, organisationPath } from "#rooms/organisations";
import { MY_WORK, personIn } from "#rooms/people";
import type { Trx } from "./db.ts";
import { TAG } from "./api.ts";
import { CIRCLES, FIELDS, type Place } from "./facts.ts";
import { profileFields, profileIn, typedOf } from "./fields.ts";
import { keepProfile, removeProfile, shownText } from "./keeping.ts";
import { OWN_PATH, PEOPLE_PATH, profilePath, removeProfilePath } from "./paths.ts";
import { type OwnProfile, ownProfile, profilesOf } from "./queries.ts";
import { ENDED_LASTS, FORGOTTEN, STALE } from "./terms.ts";
import { inWords } from "#kit/processing.ts";

export const ownPages = (building: Building): Hono =>
  new Hono().get(
    OWN_PATH,
    guardedPage(building, OWN_PATH, {
      may: { action: "eigen.lezen", of: () => null, object: () => "eigen-profiel" },
      load: () => Promise.resolve(null),
      answer: async ({ view }) => {
        const person = personIn(view);
        const profiles = await profilesOf(building.primary, person.id);
        const names = await nameMap(
          building.db,
          [...person.seats, ...profiles].map((it) => it.organisation),
        );
        const at = (place: Place) =>
          `${names.get(place.organisation) ?? place.organisation} (${ORGANS[place.organ]})`;
        const without = person.seats.filter(
          (seat) => !profiles.some((it) => isAt(it, seat) && it.ended === null),
        );
        return {
          title: "Mijn profiel",
          lead: "Waarmee collega’s bij andere organisaties u vinden. Het staat er alleen als u dat wilt, en per onderdeel kiest u voor wie.",
          trail: [
            { label: "Mensen", href: PEOPLE_PATH },
            { label: "Mijn werk", href: MY_WORK },
          ],
          timeless: true,
          body: (
            <>
              {profiles.map((it) => (
                <Chapter id={`profiel-${it.id}`} title={at(it)}>
                  <Told profile={it} name={names.get(it.organisation) ?? it.organisation} />
                  <Ways profile={it} seat={person.seats.find((seat) => isAt(it, seat))} view={view} />
                </Chapter>
              ))}
              {without.length > 0 && (
                <Chapter
                  id="nieuw"
                  title={profiles.length === 0 ? "U hebt nog geen profiel" : "Nog een profiel"}
                >
                  <p>Zeg bij een plek wat u weet en waarmee u kunt helpen. Het kost vijf minuten.</p>
                  {bullets(
                    without.map((it) => <a href={profilePath(it.id)}>Maak een profiel bij {at(it)}</a>),
                  )}
                </Chapter>
              )}
              {person.seats.length === 0 && (
                <p>
                  Een profiel hoort bij een plek bij een organisatie. U hebt er nog geen: vraag die in{" "}
                  <a href={MY_WORK}>Mijn werk</a>.
                </p>
              )}
            </>
          ),
        };
      },
    }),
  );

const isAt = (it: Place, seat: Place): boolean =>
  it.organisation === seat.organisation && it.organ === seat.organ;

const Told = ({ profile, name }: { profile: OwnProfile; name: string }) => (
  <>
    {profile.ended !== null && (
      <Note tone="warning">
        <p>
          U hebt deze plek niet meer. Sinds {formatDay(amsterdamDay(profile.ended))} vindt niemand dit. Het
          verdwijnt vanzelf na {inWords(ENDED_LASTS)}.
        </p>
      </Note>
    )}
    {profile.awayUntil !== null && (
      <p>Afwezig tot en met {formatDay(profile.awayUntil)}: zolang wordt u niet gevonden of gevraagd.</p>
    )}
    <Facts
      facts={[
        ...profile.fields.map(({ field, text, visibility }) => ({
          term: FIELDS[field].label,
          value: (
            <>
              {shownText(field, text, name)} <span class="limits">(voor {CIRCLES[visibility]})</span>
            </>
          ),
        })),
        {
          term: "Vragen per dertig dagen",
          value: profile.perMonth === 0 ? "geen" : `hoogstens ${profile.perMonth}`,
        },
        { term: "Nagekeken", value: formatDay(amsterdamDay(profile.changed)) },
      ]}
    />
  </>
);

const Ways = ({ profile, seat, view }: { profile: OwnProfile; seat: Seat | undefined; view: View }) => (
  <div class="no-print">
    {seat && (
      <p>
        <a href={profilePath(seat.id)}>Wijzig dit, of zeg dat het nog klopt</a>
      </p>
    )}
    <PostForm view={view} action={removeProfilePath(profile.id)}>
      <Button kind="secondary">Verwijder dit profiel</Button>
    </PostForm>
  </div>
);

/** One's own place, and what one says there now. */
interface AtPlace {
  seat: Seat;
  profile: OwnProfile | null;
  /** What it opens with: what stands here, or at a place that ended. */
  opens: OwnProfile | null;
  name: string;
}

async function atPlace(building: Building, place: string, view: View): Promise<AtPlace> {
  const seat = view.reader.kind === "person" ? view.reader.seats.find((it) => it.id === place) : undefined;
  if (!seat || view.reader.kind !== "person") throw notFound("Deze plek is er niet, of is niet van u.");
  const profiles = await profilesOf(building.primary, view.reader.id);
  const profile = profiles.find((it) => isAt(it, seat)) ?? null;
  const names = await nameMap(building.db, [seat.organisation]);
  return {
    ...{ seat, profile, opens: profile ?? profiles.findLast((it) => it.ended !== null) ?? null },
    name: names.get(seat.organisation) ?? seat.organisation,
  };
}

export const profileForm = form({
  path: `${OWN_PATH}/:plek`,
  may: {
    action: "profiel.bewaren",
    of: ({ seat }: AtPlace) => seat,
    object: ({ seat }) => `membership:${seat.id}`,
  },
  load: (building, { plek = "" }, view) => atPlace(building, plek, view),
  fields: profileFields,
  page: ({ thing, typed, ...asked }) => ({
    title: `Mijn profiel bij ${thing.name}`,
    lead: "Door te bewaren vindt u goed dat anderen u hiermee vinden. U kunt het elke dag wijzigen of verwijderen, en dat werkt meteen.",
    trail: [
      { label: "Mensen", href: PEOPLE_PATH },
      { label: "Mijn profiel", href: OWN_PATH },
    ],
    timeless: true,
    body: (
      <>
        <FormParts
          {...asked}
          typed={Object.keys(typed).length > 0 ? typed : typedOf(thing.opens)}
          fields={profileFields}
          button="Bewaar mijn profiel"
        />
        <H2 id="regels">Wat hiermee gebeurt</H2>
        {bullets([
          "Er is geen lijst van mensen. U verschijnt alleen als antwoord op een vraag, hoogstens tien tegelijk.",
          "Bij elk antwoord staat op welk onderdeel en welk woord u gevonden bent. Er is geen cijfer en geen volgorde van goed naar slecht.",
          "Wie u wil spreken, ziet uw adres niet. U ziet de vraag in Mijn werk en antwoordt, of niet.",
          `Na ${inWords(STALE)} vragen we of het nog klopt. Wie niet antwoordt, is na ${inWords(FORGOTTEN)} niet meer te vinden.`,
          <>
            Verlaat u <a href={organisationPath(thing.seat.organisation)}>{thing.name}</a>, dan vindt niemand
            dit meer.
          </>,
        ])}
      </>
    ),
  }),
  changes: () => [],
  submit: ({ thing: { seat }, input, view, trx, at }) =>
    keepProfile(
      trx as unknown as Trx,
      { person: personIn(view).id, organisation: seat.organisation, organ: seat.organ },
      profileIn(input, seat.organisation),
      at,
    ),
  afterwards: () => OWN_PATH,
  next: ({ done }) => `${OWN_PATH}#profiel-${done}`,
  api: {
    path: "/eigen-profielen/:plek",
    params: {
      plek: z.uuid().openapi({
        ...{
          description: "De plek, zoals bij de eigen profielen.",
          example: "00000000-0000-4000-8000-000000000000",
        },
      }),
    },
    operationId: "bewaarEigenProfiel",
    tag: TAG,
    summary: "Een eigen profiel bewaren, in plaats van wat er stond",
    description: "Door te bewaren vindt de eigenaar van de sleutel goed dat anderen hem hiermee vinden.",
    answer: "Het bewaarde profiel",
    schema: z.object({ profiel: z.string() }).openapi("BewaardProfiel"),
    json: ({ done }) => ({ profiel: done }),
  },
});

export const removeProfileForm = form({
  path: `${PEOPLE_PATH}/profielen/:id/verwijderen`,
  elsewhere: true,
  may: {
    action: "profiel.verwijderen",
    of: ({ person }: OwnProfile) => ({ person }),
    object: ({ id }) => `profile:${id}`,
  },
  load: async (building, { id = "" }, view) => {
    const found =
      view.reader.kind === "person" ? await ownProfile(building.primary, view.reader.id, id) : null;
    if (!found) throw notFound("Dit profiel is er niet.");
    return found;
  },
  fields: {},
  page: { title: "Mijn profiel verwijderen", button: "Verwijder dit profiel" },
  changes: () => [],
  submit: ({ thing, trx }) => removeProfile(trx as unknown as Trx, thing.id),
  afterwards: () => OWN_PATH,
  next: () => OWN_PATH,
});
