/** What the demo has of costs: invented, in the dossier of the youth region. */
import type { Doing } from "#kit/entries/entries.ts";
import type { Trx } from "../db.ts";
import { NO_AMOUNTS, type Alternative } from "./facts.ts";
import { addDependence, addDuty, type NewFigures, sayFigures } from "./keeping.ts";

const said = (more: Partial<NewFigures>): NewFigures => ({
  ...NO_AMOUNTS,
  ...{ source: "eigen raming (voorbeeld)", asOf: "2026-10-01", office: "concerncontroller (voorbeeld)" },
  ...more,
});

const FIGURES: readonly [string, Alternative, Partial<NewFigures>][] = [
  ["gm0014", "together", { investment: 400_000, yearly: 250_000, hours: 1_800, exit: 300_000 }],
  ["gm0014", "alone", { yearly: 410_000, hours: 400 }],
  ["gm0047", "together", { investment: 60_000, yearly: 45_000, hours: 350, writeOff: 20_000 }],
  ["gm0047", "lighter", { yearly: 52_000, hours: 500 }],
  ["gm1895", "together", { investment: 80_000, yearly: 70_000, hours: 420 }],
  ["gm1895", "bought", { yearly: 95_000, hours: 120 }],
];

/**
 * @param lead who keeps the dossier
 * @param speaking who does it for an organisation
 */
export async function fillCosts(
  trx: Trx,
  id: string,
  lead: string,
  speaking: (organisation: string) => Doing,
): Promise<void> {
  for (const [organisation, alternative, amounts] of FIGURES) {
    const place = { common: false, alternative, moment: "before" as const };
    await sayFigures(trx, id, place, said(amounts), 0, speaking(organisation));
  }
  const common = { common: true, alternative: "together" as const, moment: "before" as const };
  await sayFigures(trx, id, common, said({ investment: 150_000 }), 0, speaking(lead));
  const office = "gemeentesecretaris (voorbeeld)";
  const nobody = { client: null, supplier: null, owner: null, supervisor: null, office };
  await addDuty(
    trx,
    id,
    { ...nobody, what: "de contracten met aanbieders", responsible: lead, client: lead, supplier: lead },
    speaking(lead),
  );
  await addDuty(
    trx,
    id,
    { ...nobody, what: "de kwaliteit van de hulp", responsible: "gm1895", owner: lead, supervisor: "gm1952" },
    speaking(lead),
  );
  await addDependence(
    trx,
    id,
    {
      ...{ kind: "supplier", alternative: "together", on: "de leverancier van het berichtenverkeer" },
      ...{ consequence: "Dan krijgt geen aanbieder zijn geld.", remedy: null, office },
    },
    speaking("gm0047"),
  );
  await addDependence(
    trx,
    id,
    {
      ...{ kind: "variety", alternative: "together", on: "kleine aanbieders dicht bij huis" },
      ...{ consequence: "Een jongere in een klein dorp moet verder reizen." },
      ...{ remedy: "Een deel van het geld blijft voor hulp in de buurt.", office },
    },
    speaking("gm0765"),
  );
}
