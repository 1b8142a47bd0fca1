/**
 * Who to talk to (met wie praten): the organisations that carry out, or keep the entry of, the nearest arrangements
 * for the same task. Organisations only; each leads to its arrangement.
 */
export { type Conversation, type Office, readConversations } from "./offices.ts";
export { nearestPrecedents, type NearPrecedent } from "./precedents.ts";
