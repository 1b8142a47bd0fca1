import type { ExampleAddresses } from "#kit/example-addresses.ts";
import { activityAddresses } from "./activities/addresses.ts";
import { chainAddresses } from "./chains/addresses.ts";
import { gateAddresses } from "./gate/addresses.ts";
import { setAddresses } from "./published/addresses.ts";
import { logAddresses } from "./logbook/addresses.ts";

const parts: readonly Partial<ExampleAddresses>[] = [
  chainAddresses,
  activityAddresses,
  gateAddresses,
  logAddresses,
  setAddresses,
];

const ANSWERS = "/organisaties/gm0106/klaar-voor-besluit";

export const addresses: ExampleAddresses = {
  pages: [
    "/klaar-voor-besluit",
    "/klaar-voor-besluit/vragen/basis",
    "/klaar-voor-besluit/vragen/bio2",
    "/klaar-voor-besluit/van-bio",
    ...parts.flatMap((it) => it.pages ?? []),
  ],
  measured: ["/klaar-voor-besluit/van-bio.csv", ...parts.flatMap((it) => it.measured ?? [])],
  personal: [
    ANSWERS,
    `${ANSWERS}/verantwoording.csv`,
    `${ANSWERS}/verantwoording.json`,
    `${ANSWERS}/van-bio`,
    `${ANSWERS}/verklaringen`,
    `${ANSWERS}/van-voorgangers`,
    `${ANSWERS}/bio2-8.13.04`,
    `${ANSWERS}/diensten/gm0014`,
    ...["antwoord", "bewijs", "bewijs-intrekken", "voor"].map((it) => `${ANSWERS}/bio2-8.13.04/${it}`),
    ...parts.flatMap((it) => it.personal ?? []),
  ],
};
