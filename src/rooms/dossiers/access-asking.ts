/** How rows of this room ask: of a dossier that is put there, with the version and the text that stand there. */
import type { Subject } from "#kit/route-access.ts";
import { AT_ELSEWHERE, MEMBERS } from "#kit/route-access-circles.ts";
import { putDossier, type Wanted } from "./testing-dossiers.ts";

export type World = Parameters<typeof putDossier>[0] & object;

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
