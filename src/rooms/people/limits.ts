/** How often one may try to come in. An office of many people has one address; an account is of one. */
import type { Limit } from "#kit/http/tries.ts";

/** Going to a provider, from one address. */
export const LOG_INS_BY_ADDRESS: Limit = { name: "log-in from", most: 300, minutes: 15 };
/** Coming back from a provider, as one account. */
export const LOG_INS_BY_ACCOUNT: Limit = { name: "log-in of", most: 30, minutes: 15 };
/** Asking for the link of a guest or going in by one, from one address. */
export const GUEST_LINKS_BY_ADDRESS: Limit = { name: "guest from", most: 100, minutes: 15 };
/** Links to one mailbox, whether it is known or not. */
export const GUEST_LINKS_TO: Limit = { name: "guest link to", most: 3, minutes: 15 };
/** Opening or taking an invitation, from one address. */
export const INVITATIONS_BY_ADDRESS: Limit = { name: "invitation from", most: 300, minutes: 15 };
/** Taking an invitation, as one account. */
export const INVITATIONS_BY_ACCOUNT: Limit = { name: "invitation of", most: 30, minutes: 15 };
