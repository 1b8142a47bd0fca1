import type { ExampleAddresses } from "#kit/example-addresses.ts";

/** A number that no set has. */
const NONE = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const SET = `/klaar-voor-besluit/vragenlijsten/${NONE}`;

export const setAddresses: ExampleAddresses = {
  pages: ["/klaar-voor-besluit/vragenlijsten"],
  measured: ["/klaar-voor-besluit/vragenlijsten.csv", "/api/v1/vragenlijsten"],
  personal: [
    "/klaar-voor-besluit/vragenlijsten/nieuw",
    ...["", "/vragen.csv", "/wijzigen", "/blad", "/vragen/nieuw", "/vragen/gm0106-vervoer"].map(
      (it) => `${SET}${it}`,
    ),
  ],
};
