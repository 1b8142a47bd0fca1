import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/zoeken", "/zoeken?zoek=afval", "/zoeken?zoek=qqqqxxx"],
  measured: [
    "/zoeken?zoek=belastingsamenwerking+rivierenland",
    "/zoeken?zoek=noordenvelt",
    "/api/v1/zoek?zoek=afval",
    "/api/v1/aanvullen?zoek=gron",
  ],
};
