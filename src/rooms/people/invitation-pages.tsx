/** The page behind the link of an invitation. */
import { Hono } from "hono";
import { z } from "zod";
import { form } from "#kit/form.tsx";
import { page } from "#kit/http/page.tsx";
import { limited } from "#kit/http/tries.ts";
import type { PageParts } from "#kit/look/layout.tsx";
import { Button } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { ORGANS, ROLES } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap } from "#rooms/organisations";
import { accept, type Gift, type Invitation, openInvitation } from "./invitations.ts";
import { INVITATIONS_BY_ACCOUNT, INVITATIONS_BY_ADDRESS } from "./limits.ts";
import { personIn } from "./my-work.tsx";
import { emailOf } from "./persons.ts";
import { INVITATION, invitationPath, logInTo, managePath, MY_WORK } from "./paths.ts";

const secretField = { sleutel: z.string().min(1, "Deze link is niet heel.").max(100) };

export function invitationPages(building: Building): Hono {
  return new Hono().get(
    INVITATION,
    limited(building, { address: INVITATIONS_BY_ADDRESS }),
    page(building, secretField, async ({ query: { sleutel }, view }) =>
      invitationPage(
        building,
        await openInvitation(building.primary, sleutel, building.clock()),
        sleutel,
        view,
      ),
    ),
  );
}

async function giftText(building: Building, gift: Gift): Promise<string> {
  if (gift === "platform") return "U wordt beheerder van deze installatie van Vliegwiel.";
  const names = await nameMap(building.primary, [gift.organisation]);
  return `U wordt ${ROLES[gift.role]} van ${names.get(gift.organisation) ?? gift.organisation} (${ORGANS[gift.organ]}).`;
}

async function invitationPage(
  building: Building,
  { gift, evidence }: Invitation,
  secret: string,
  view: View,
  why?: string,
): Promise<PageParts> {
  const { reader } = view;
  return {
    title: "Uitnodiging",
    lead: why ?? (await giftText(building, gift)),
    timeless: true,
    ...(why !== undefined && { status: 409 as const }),
    body: (
      <>
        <p>Waarom u dit krijgt: {evidence}</p>
        {reader.kind !== "person" ? (
          <p>
            <a class="nl-button nl-button--primary" href={logInTo(invitationPath(secret))}>
              Log in om de uitnodiging aan te nemen
            </a>
          </p>
        ) : (
          <>
            <p>U bent ingelogd als {reader.name}.</p>
            <PostForm view={view} action={invitationPath(secret)} named="inline">
              <Button>Neem de uitnodiging aan</Button>
            </PostForm>
          </>
        )}
      </>
    ),
  };
}

export const acceptForm = form({
  path: INVITATION,
  elsewhere: true,
  limits: { address: INVITATIONS_BY_ADDRESS, account: INVITATIONS_BY_ACCOUNT },
  query: secretField,
  may: { action: "uitnodiging.aannemen", of: () => null, object: () => "invitation" },
  fields: {},
  page: async ({ building, query: { sleutel }, view, errors }) => {
    const found = await openInvitation(building.primary, sleutel, building.clock());
    return invitationPage(building, found, sleutel, view, errors[0]?.message);
  },
  changes: () => [],
  submit: async ({ query: { sleutel }, view, trx, at }) => {
    const { id } = personIn(view);
    return accept(trx, sleutel, { id, email: await emailOf(trx, id) }, at);
  },
  afterwards: () => MY_WORK,
  next: ({ done }) => (done === "platform" ? MY_WORK : managePath(done.organisation)),
});
