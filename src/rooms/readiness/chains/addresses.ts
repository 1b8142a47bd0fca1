import type { ExampleAddresses } from "#kit/example-addresses.ts";

/** A number that no chain has. */
const NONE = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const CHAIN = `/klaar-voor-besluit/ketens/${NONE}`;

export const chainAddresses: ExampleAddresses = {
  pages: ["/klaar-voor-besluit/ketens"],
  measured: ["/klaar-voor-besluit/ketens.csv", "/api/v1/ketens"],
  personal: [
    "/klaar-voor-besluit/ketens/nieuw",
    ...["", "/schakels.csv", "/wijzigen", "/schakels/nieuw", `/schakels/${NONE}`].map(
      (it) => `${CHAIN}${it}`,
    ),
  ],
};
