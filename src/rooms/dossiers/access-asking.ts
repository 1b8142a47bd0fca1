/** How rows of this room ask: of a dossier that is put there, with the version and the text that stand there. */
import { IN_EMERGENCY, KNOWN, type Subject } from "#kit/route-access.ts";
import type { Side } from "#kit/reader.ts";
import type { Visibility } from "#kit/visibility.ts";
import { AT_ELSEWHERE, MEMBERS, READS } from "./access-rules.ts";
import { putDossier, type Wanted } from "./testing-dossiers.ts";

export type World = Parameters<typeof putDossier>[0] & object;

export const without = (some: readonly Subject[]): Subject[] => KNOWN.filter((it) => !some.includes(it));

/** Who is shown one: also who reads along on the executive's side because of an incident. */
export const shownTo = (side: Side, wanted: Visibility): Subject[] => {
  const readers = READS[wanted](side);
  return readers.includes("reader") ? [...new Set([...readers, IN_EMERGENCY])] : [...readers];
};

/** What is asked of one that is put there, with the version and the text that stand there. */
export const askOf =
  (wanted: Wanted, step: string, fields?: Record<string, string>) => async (world: World) => {
    const { id, version, textVersion } = await putDossier(world, wanted);
    const address = `/dossiers/${id}${step}`;
    if (!fields) return { address };
    // Only an answer says which text it answers to.
    const tekst = "tekst" in fields ? { tekst: String(textVersion) } : {};
    return { address, fields: { ...fields, ...tekst, _versie: String(version) } };
  };

/** Who reads what is for the parties, of whom there is one elsewhere. */
export const READERS: readonly Subject[] = [...MEMBERS, ...AT_ELSEWHERE];
