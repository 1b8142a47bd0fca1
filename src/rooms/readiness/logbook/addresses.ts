import type { ExampleAddresses } from "#kit/example-addresses.ts";

const LOG = "/organisaties/gm0106/logboek";

export const logAddresses: Partial<ExampleAddresses> = {
  personal: [
    LOG,
    `${LOG}.csv`,
    ...["", ".csv"].map((it) => `${LOG}/regels${it}?maand=2026-06&bron=hier&verwerking=leden`),
    `/api/v1${LOG}`,
    `/api/v1${LOG}/maanden`,
  ],
};
