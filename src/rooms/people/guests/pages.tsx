/** `/gast`: asking for a link, going in by it, and what a guest can do with himself. */
import { Hono } from "hono";
import { z } from "zod";
import { record } from "#kit/audit/record.ts";
import { seeingAll } from "#kit/database/acting.ts";
import { formatDay } from "#kit/day.ts";
import { noteErased } from "#kit/erasures.ts";
import { emailField, Fields } from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import { page, publicPage } from "#kit/http/page.tsx";
import { countTry } from "#kit/http/tries.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Button, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { type FieldError, Problem } from "#kit/problem.ts";
import type { Guest } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { GUEST_LINKS_BY_ADDRESS, GUEST_LINKS_TO } from "../limits.ts";
import { forgetVisit, keepVisit } from "../log-in-pages.tsx";
import { GUEST, GUEST_LINK, guestLinkPath } from "../paths.ts";
import { endGuest, eraseGuest, LINK_MINUTES, openLink, sendLinksTo, useLink } from "./guests.ts";
import { beginGuestVisit, endGuestVisit } from "./visits.ts";

const fields = { email: emailField("Op welk e-mailadres bent u uitgenodigd?") };
const secretField = { sleutel: z.string().min(1, "Deze link is niet heel.").max(100) };
const asked = { gevraagd: z.literal("ja").optional() };
const own = { action: "gast.zelf", of: () => null, object: () => "gast" } as const;

export function guestPages(building: Building): Hono {
  return new Hono()
    .get(
      GUEST,
      publicPage(building, asked, ({ view, query }) =>
        view.reader.kind === "guest"
          ? guestPage(building, view.reader, view)
          : askPage(view, { asked: query.gevraagd !== undefined, typed: {}, errors: [] }),
      ),
    )
    .get(
      GUEST_LINK,
      page(building, secretField, ({ query: { sleutel }, view }) => linkPage(building, sleutel, view)),
    );
}

function askPage(
  view: View,
  sent: { asked?: boolean; typed: Record<string, string>; errors: readonly FieldError[] },
): PageParts {
  return {
    title: "Verder als gast",
    lead: "Bent u uitgenodigd en hebt u hier geen account? U gaat verder met een link die u per mail krijgt.",
    timeless: true,
    body: (
      <>
        {sent.errors.length > 0 && <ErrorSummary errors={[...sent.errors]} />}
        {sent.asked && (
          <Note tone="info">
            Bent u op dat adres als gast uitgenodigd, dan krijgt u zo een mail met een link. Hij werkt{" "}
            {LINK_MINUTES} minuten.
          </Note>
        )}
        <PostForm view={view} action={GUEST}>
          <Fields fields={fields} typed={sent.typed} errors={sent.errors} />
          <Button>Stuur mij een link</Button>
        </PostForm>
      </>
    ),
  };
}

/** The same answer for every address: whether somebody is a guest is told in his mailbox alone. */
export const askLinkForm = form({
  path: GUEST,
  elsewhere: true,
  may: "anyone",
  limits: { address: GUEST_LINKS_BY_ADDRESS },
  fields,
  page: ({ view, typed, errors }) => askPage(view, { typed, errors }),
  changes: () => [],
  understand: ({ building, input }) =>
    countTry(building.primary, GUEST_LINKS_TO, input.email.toLowerCase(), building.clock()),
  submit: ({ input, trx, at }) => sendLinksTo(trx, input.email, at),
  next: () => `${GUEST}?gevraagd=ja`,
});

async function linkPage(building: Building, secret: string, view: View, why?: string): Promise<PageParts> {
  const { kind, thing } = await openLink(building.primary, secret, building.clock());
  const what = await building.guestThing(kind, thing);
  return {
    title: "Verder als gast",
    lead: why ?? `U bent uitgenodigd voor ${what?.name ?? "iets dat er niet meer is"}.`,
    timeless: true,
    ...(why !== undefined && { status: 409 as const }),
    body: (
      <PostForm view={view} action={guestLinkPath(secret)} named="inline">
        <Button>Ga verder als gast</Button>
      </PostForm>
    ),
  };
}

/** Going in: the link is used now, and not when a mail program looked at it. */
export const enterForm = form({
  path: GUEST_LINK,
  elsewhere: true,
  may: "anyone",
  limits: { address: GUEST_LINKS_BY_ADDRESS },
  query: secretField,
  fields: {},
  page: ({ building, query: { sleutel }, view, errors }) =>
    linkPage(building, sleutel, view, errors[0]?.message),
  changes: () => [],
  understand: async ({ building, query: { sleutel } }) => {
    const { kind, thing } = await openLink(building.primary, sleutel, building.clock());
    return (await building.guestThing(kind, thing))?.path ?? GUEST;
  },
  submit: async ({ query: { sleutel }, meant: path, view, trx, at }) => {
    const { id, kind, thing } = await useLink(trx, sleutel, at);
    // What was used is unused again: the transaction goes with it.
    if (view.reader.kind === "person")
      throw new Problem(
        409,
        `U bent ingelogd als ${view.reader.name}. Log eerst uit; de link blijft werken.`,
      );
    const object = `${kind}:${thing}`;
    // Until now he is nobody, and that could write down nothing of a guest.
    await seeingAll(trx, () => record(trx, { actor: id, action: "gast.binnen", object, origin: "web" }, at));
    return { secret: await beginGuestVisit(trx, id, at), path };
  },
  after: (c, { building, done }) => {
    keepVisit(building, c, done.secret);
  },
  next: ({ done }) => done.path,
});

async function guestPage(building: Building, { of, lastDay }: Guest, view: View): Promise<PageParts> {
  const what = await building.guestThing(of.kind, of.thing);
  return {
    title: "U bent hier gast",
    lead: `Tot en met ${formatDay(lastDay)}, voor één ding.`,
    timeless: true,
    body: (
      <>
        <p>{what ? <a href={what.path}>{what.name}</a> : "Waar u gast van was, is er niet meer."}</p>
        <p>
          Van u is bewaard: uw e-mailadres, wie u uitnodigde, en wat u als gast deed. Wie meedoet, ziet uw
          adres. Stopt u, dan gaat het adres weg; wat u deed blijft, zonder naam.
        </p>
        <PostForm view={view} action={`${GUEST}/uitloggen`} named="inline">
          <Button kind="secondary">Uitloggen</Button>
        </PostForm>
        <PostForm view={view} action={`${GUEST}/stoppen`} named="inline">
          <Button kind="secondary">Stop als gast en verwijder mijn adres</Button>
        </PostForm>
      </>
    ),
  };
}

const guestIn = ({ reader }: View): Guest => {
  if (reader.kind !== "guest") throw new Problem(404, "U bent hier geen gast.");
  return reader;
};
const leaving = {
  elsewhere: true,
  may: own,
  fields: {},
  changes: () => [] as string[],
  next: () => GUEST,
} as const;

export const guestLogOutForm = form({
  ...leaving,
  path: `${GUEST}/uitloggen`,
  page: ({ building, view }) => guestPage(building, guestIn(view), view),
  submit: async ({ trx, secret }) => {
    if (secret !== null) await endGuestVisit(trx, secret);
  },
  after: (c, { building }) => {
    forgetVisit(building, c);
  },
});

export const stopForm = form({
  ...leaving,
  path: `${GUEST}/stoppen`,
  page: ({ building, view }) => guestPage(building, guestIn(view), view),
  submit: async ({ view, trx, at }) => {
    const { id } = guestIn(view);
    await endGuest(trx, id, at);
    await seeingAll(trx, async () => {
      await eraseGuest(trx, id);
      // Also when a back-up of before is put back.
      await noteErased(trx, id, at);
    });
  },
  after: (c, { building }) => {
    forgetVisit(building, c);
  },
});
