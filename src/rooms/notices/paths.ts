import { collaborationPath } from "#rooms/collaborations";
import { organisationPath } from "#rooms/organisations";
import { tiePath } from "#rooms/ties";

export { CHOOSE as MY_NOTICES, STOP, stopPath } from "#kit/mail/letter.tsx";

/** The feed of one person; his secret stands in the question: of an address only the path is logged. */
export const OWN_FEED = "/berichten/feed.atom";
export const ownFeedPath = (secret: string): string =>
  `${OWN_FEED}?${new URLSearchParams({ sleutel: secret }).toString()}`;

/** What happened at an organisation, and in a collaboration. */
export const organisationActivity = (key: string): string => `${organisationPath(key)}/activiteit`;
export const collaborationActivity = (key: string): string => `${collaborationPath(key)}/activiteit`;

export const tieActivity = (id: string): string => `${tiePath(id)}/activiteit`;

/** The addresses of programs that an organisation tells events to. */
export const webhooksPath = (organisation: string): string => `${organisationPath(organisation)}/webhooks`;
export const webhookPath = (organisation: string, id: string): string =>
  `${webhooksPath(organisation)}/${id}`;

/** Where the mail of the demo is read. */
export const MAILBOX = "/demo/postvak";
