/** An invitation as it comes by mail. */
import { formatDay } from "#kit/day.ts";
import type { Letter } from "#kit/mail/letter.tsx";
import { ORGANS, ROLES } from "#kit/reader.ts";
import type { Gift } from "./invitations.ts";
import { invitationPath } from "./paths.ts";

/** @param lastDay the last day on which its link works */
export const invitationLetter = (
  { role, organ }: Exclude<Gift, "platform">,
  organisation: string,
  secret: string,
  lastDay: string,
): Letter => ({
  subject: `Uitnodiging: doe mee namens ${organisation}`,
  opening: [
    `U bent uitgenodigd om op Vliegwiel mee te doen als ${ROLES[role]} van ${organisation} (${ORGANS[organ]}).`,
    `De link werkt één keer, tot en met ${formatDay(lastDay)}, en alleen voor wie met dit e-mailadres inlogt. Verwachtte u dit niet? Doe dan niets.`,
  ],
  button: { text: "Bekijk de uitnodiging", path: invitationPath(secret) },
});
