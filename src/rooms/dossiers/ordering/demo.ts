/** The list of the demo: invented. */
import type { Doing } from "#kit/entries/entries.ts";
import type { Trx } from "../db.ts";
import { beginOrder, sayOrder, setOrder } from "./keeping.ts";

const OFFICE = "wethouder Jeugd, namens het college (voorbeeld)";

/** @param lead who keeps the list */
export async function fillOrder(
  trx: Trx,
  participants: readonly string[],
  dossiers: readonly string[],
  lead: string,
  speaking: (organisation: string) => Doing,
): Promise<void> {
  const facts = {
    ...{ title: "Dossiers van de jeugdregio (voorbeeld)", participants, visibility: "participants" as const },
    why: "Wij kunnen niet alles tegelijk.",
  };
  const id = await beginOrder(trx, { organisation: lead, side: "executive" }, facts, speaking(lead));
  await setOrder(trx, id, dossiers, speaking(lead));
  const said = { own: dossiers, notNow: null, office: OFFICE };
  await sayOrder(trx, id, { ...said, capacity: "een programmateam", hours: 3_000 }, speaking(lead));
  await sayOrder(trx, id, { ...said, capacity: "één beleidsmedewerker", hours: null }, speaking("gm0765"));
}
