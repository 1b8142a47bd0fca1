/** `/organisaties/{code}/beheer`: who has which place in an organisation, and who is invited. */
import { type Context, Hono } from "hono";
import { choiceField, emailField, optional, textField } from "#kit/form-fields.tsx";
import { authorize } from "#kit/http/authorize.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { amsterdamDay } from "#kit/day.ts";
import { inFull, takeShown } from "#kit/http/shown-once.ts";
import type { PageParts } from "#kit/look/layout.tsx";
import { ErrorSummary } from "#kit/look/form.tsx";
import { fieldId, Fields } from "#kit/form-fields.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Button, Chapter, Note } from "#kit/look/parts.tsx";
import { listingCsv } from "#kit/look/table.tsx";
import { mailAbout } from "#kit/mail/outbox.ts";
import { notFound } from "#kit/problem.ts";
import { filesById } from "#kit/upload/store.ts";
import { type Organ, ORGANS, type Reader, ROLES, sideOf } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { type Organisation, organisationByCode, organisationPath } from "#rooms/organisations";
import type { Db } from "./db.ts";
import { invitationSubject, LASTS_DAYS, openInvitations } from "./invitations.ts";
import { openRequests } from "./joining.ts";
import { of, Requests, Reviews, type Sent } from "./manage-chapters.tsx";
import { emergenciesOf } from "./emergency/emergencies.ts";
import { ReadsAlong } from "./emergency/pages.tsx";
import { Keys } from "./keys/page.tsx";
import { keysIn } from "./keys/keys.ts";
import { Invited, mayGive, Members } from "./members-chapters.tsx";
import { lookedAt } from "./looked-at.ts";
import { membersOf } from "./memberships.ts";
import { invitationPath, managePath } from "./paths.ts";
import { FORMER, namesOf } from "./persons.ts";
import { reviewsOf } from "./reviews.ts";

export const PATH = "/organisaties/:code/beheer";

export const organisationIn = async (db: Db, code: string): Promise<Organisation> => {
  const found = await organisationByCode(db, code);
  if (!found) throw notFound("Deze organisatie kennen we niet.");
  return found;
};

/** Whoever has a place in an organisation sees who else has. */
export const readsMembers = {
  action: "organisatie.leden.lezen",
  of: (it: Organisation) => ({ organisation: it.key }),
  object: (it: Organisation) => `organisation:${it.key}`,
} as const;

/** Asked before it is looked up what is there: whoever has no place here must not learn whether it is. */
export async function organisationForMembers(
  building: Building,
  code: string,
  view: View,
): Promise<Organisation> {
  const organisation = await organisationIn(building.primary, code);
  await authorize(building, view.reader, readsMembers, organisation);
  return organisation;
}

export function managePages(building: Building): Hono {
  const guarded = {
    may: readsMembers,
    load: ({ code = "" }: Record<string, string>) => organisationIn(building.primary, code),
  };
  const csvPath = `${PATH}/leden.csv`;
  return new Hono()
    .get(
      PATH,
      guardedPage(building, PATH, {
        ...guarded,
        answer: ({ c, thing, view }) => managePage(building, thing, view, takeLink(building, c)),
      }),
    )
    .get(
      csvPath,
      guardedPage(building, csvPath, {
        ...guarded,
        answer: ({ thing, view }) => membersCsv(building, thing.key, view),
      }),
    );
}

/** What the link that was just made is shown as. */
export const LINK = "uitnodiging";

/** Who may what, to look through elsewhere. */
async function membersCsv(building: Building, organisation: string, view: View): Promise<Response> {
  const began = building.clock();
  const rows = await membersOf(building.primary, organisation);
  const persons = rows.map((it) => it.person);
  const names = await namesOf(building.primary, persons);
  await lookedAt(building, view.reader, organisation, persons, { began });
  return listingCsv(`leden-${organisation}-${view.today}`, {
    rows,
    columns: [
      { label: "Naam", csv: (it) => names.get(it.person) ?? FORMER },
      { label: "Rol", csv: (it) => ROLES[it.role] },
      { label: "Orgaan", csv: (it) => ORGANS[it.organ] },
      { label: "Sinds", csv: (it) => amsterdamDay(it.since) },
    ],
  });
}

function takeLink(building: Building, c: Context): Shown {
  const secret = takeShown(building, c, LINK);
  return secret === null ? {} : { link: inFull(building, c, invitationPath(secret)) };
}

const NOTHING_SENT: Sent = { typed: {}, errors: [] };

interface Shown {
  sent?: Sent;
  /** The link that was just made: shown once. */
  link?: string;
}

export const invitationFields = {
  rol: choiceField("Wat deze persoon mag", ROLES, {
    hint: "Een lezer leest mee, een lid doet mee, een redacteur schrijft namens de organisatie, een beheerder geeft rechten.",
  }),
  orgaan: choiceField("Waar deze persoon werkt", ORGANS, {
    hint: "Wat de raad en de griffie bewaren, leest het dagelijks bestuur niet, en andersom.",
  }),
  email: optional(
    emailField("E-mailadres", {
      hint: "Dan gaat de link ook per mail, en kan alleen wie met dit adres inlogt hem gebruiken. Leeg mag ook: geef de link dan alleen aan wie het aangaat.",
    }),
  ),
  waaruit: textField("Waaruit blijkt dat deze persoon hier hoort?", {
    hint: "Bijvoorbeeld: benoemd als griffier bij raadsbesluit van 12 mei 2026. Dit blijft bewaard.",
    most: 500,
  }),
};

/** Only what the reader may give is there to choose. */
const offeredTo = (reader: Reader, organisation: string) => ({
  ...invitationFields,
  orgaan: {
    ...invitationFields.orgaan,
    choices: (Object.keys(ORGANS) as Organ[])
      .filter((organ) => mayGive(reader, organisation, organ))
      .map((organ) => ({ value: organ, label: ORGANS[organ] })),
  },
});

export async function managePage(
  building: Building,
  organisation: Organisation,
  view: View,
  { sent = NOTHING_SENT, link }: Shown,
): Promise<PageParts> {
  const { key, name } = organisation;
  const { primary } = building;
  const began = building.clock();
  const sides = (["council", "executive"] as const).filter((side) => mayGive(view.reader, key, side));
  const giving = sides.length > 0;
  const emergencies = await emergenciesOf(primary, { organisations: [key] }, building.clock());
  const [members, invited, asked, allKeys, reviews] = await Promise.all([
    membersOf(primary, key),
    openInvitations(primary, key),
    openRequests(primary, giving ? [key] : []),
    giving ? keysIn(primary, key, building.clock()) : [],
    reviewsOf(primary, giving ? [key] : []),
  ]);
  const requests = asked.filter((it) => sides.includes(sideOf(it.organ)));
  const mails = await mailAbout(
    primary,
    invited.map((it) => invitationSubject(it.id)),
  );
  const keys = allKeys.filter((it) => sides.includes(sideOf(it.organ)));
  const shown = [...members, ...requests, ...keys].map((it) => it.person);
  const names = await namesOf(primary, shown);
  const files = await filesById(
    primary,
    requests.flatMap((it) => it.evidence ?? []),
  );
  // Who was invited has no number of his own yet: his address goes by that of the invitation.
  const addressed = giving ? invited.filter((it) => it.email !== null).map((it) => it.id) : [];
  await lookedAt(building, view.reader, key, [...shown, ...addressed], { began });
  const today = view.today;
  return {
    title: `Wie er meedoet: ${name}`,
    lead: "Wie hier namens deze organisatie werkt, en wat ieder mag.",
    trail: [{ label: name, href: organisationPath(key) }],
    timeless: true,
    ...(sent.errors.length > 0 && { status: 422 as const }),
    body: (
      <>
        {sent.errors.length > 0 && (
          <ErrorSummary
            errors={sent.errors.map((it) => ({ ...it, field: fieldId(it.field, sent.request) }))}
          />
        )}
        {link !== undefined && (
          <Note tone="info">
            <p>
              De uitnodiging is gemaakt. Geef deze link aan wie u uitnodigt; hij werkt één keer en{" "}
              {LASTS_DAYS} dagen lang. U ziet hem alleen nu.
            </p>
            <p>
              <code>{link}</code>
            </p>
          </Note>
        )}
        <ReadsAlong taken={emergencies} view={view} at={building.clock()} names={new Map([[key, name]])} />
        <Members members={members} names={names} view={view} organisation={key} />
        {giving && <Requests {...{ requests, names, files, view, sent }} />}
        {giving && <Invited invited={invited} mails={mails} view={view} today={today} />}
        {giving && (
          <Chapter id="uitnodigen" title="Iemand uitnodigen">
            <PostForm view={view} action={`${managePath(key)}/uitnodigingen`}>
              <Fields fields={offeredTo(view.reader, key)} {...of(sent)} />
              <Button>Maak de uitnodiging</Button>
            </PostForm>
          </Chapter>
        )}
        {giving && (
          <Chapter id="sleutels" title="Sleutels voor programma’s">
            <Keys
              {...{ keys, building, view }}
              names={new Map([[key, name]])}
              owners={names}
              empty="Geen programma vraagt hier gegevens op met een sleutel."
            />
          </Chapter>
        )}
        {giving && (
          <Reviews organisation={key} view={view} reviews={reviews.filter((it) => sides.includes(it.side))} />
        )}
      </>
    ),
  };
}
