import { textsOf } from "#rooms/collaborations";
import { type Contact, organisationsOf } from "#rooms/organisations";
import type { Db } from "../db.ts";
import type { NearPrecedent } from "./precedents.ts";

/** An organisation to turn to; never a person. */
export interface Office {
  key: string;
  name: string;
  /** `uitvoerder`: does the work; `bronhouder`: keeps the entry in the register right. Both when it is one body. */
  roles: ("uitvoerder" | "bronhouder")[];
  /** As the register has it; null when it gives none. */
  website: string | null;
  /** A page with a contact form. */
  contactPage: string | null;
}

/** Whom to talk to about one precedent. */
export interface Conversation {
  precedent: NearPrecedent;
  /** Who does the work first; empty when the register names nobody. */
  offices: Office[];
  /** The website of the arrangement itself, where it has one of its own. */
  website: string | null;
}

/** The executing bodies and stewards of precedents, with the way to reach them that the register gives. */
export async function readConversations(
  db: Db,
  precedents: readonly NearPrecedent[],
): Promise<Conversation[]> {
  if (precedents.length === 0) return [];
  const versions = precedents.map((it) => it.arrangement.version);
  const texts = await textsOf(db, versions, ["executor_key", "steward_key", "details"]);
  const named = [...texts.values()].flatMap((it) => [it.executor_key, it.steward_key]);
  const organisations = await organisationsOf(db, named, ["key", "name", "details"]);
  return precedents.map((precedent): Conversation => {
    const version = texts.get(precedent.arrangement.version);
    const offices = new Map<string, Office>();
    for (const [role, key] of [
      ["uitvoerder", version?.executor_key],
      ["bronhouder", version?.steward_key],
    ] as const) {
      const found = organisations.get(key ?? "");
      if (!found) continue;
      const known = offices.get(found.key);
      if (known) known.roles.push(role);
      else
        offices.set(found.key, {
          key: found.key,
          name: found.name,
          roles: [role],
          website: websiteOf(found.details.contacts),
          contactPage: contactPageOf(found.details.contacts),
        });
    }
    return {
      precedent,
      offices: [...offices.values()],
      website: websiteOf(version?.details.contacts ?? []),
    };
  });
}

const followable = (contacts: readonly Contact[], kind: Contact["kind"]): Contact[] =>
  contacts.filter((it) => it.kind === kind && /^https?:\/\//i.test(it.value));

const websiteOf = (contacts: readonly Contact[]): string | null =>
  followable(contacts, "website")[0]?.value ?? null;

/** Registered forms are of all kinds, permits among them; only one that says it is for contact will do. */
const contactPageOf = (contacts: readonly Contact[]): string | null =>
  followable(contacts, "formulier").find((it) => /contact|bericht/i.test(`${it.value} ${it.label ?? ""}`))
    ?.value ?? null;
