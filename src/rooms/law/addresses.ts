import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/over/wet"],
  lookedAt: ["/over/wet?ontvangen=2026-10-30"],
  timeless: ["/over/wet"],
};
