import { describe, expect, it } from "vitest";
import { personIn } from "./person-name.ts";

describe("where a function is asked", () => {
  it.each([
    "Jan de Vries, wethouder",
    "J.P. van der Berg",
    "mevrouw Jansen",
    "Dhr. Pietersen (lid)",
    "Anne Smit-de Boer",
  ])("a name of a person is seen: %s", (line) => {
    expect(personIn(["lid algemeen bestuur", line])).toBe(line);
  });

  it.each([
    "Wethouder Financiën",
    "wethouder Jeugd, lid dagelijks bestuur",
    "lid algemeen bestuur",
    "Burgemeester Assen",
    "griffier",
    "Plaatsvervangend lid Algemeen Bestuur",
    "Jan de Vries, wethouder (met toestemming)",
    "raadslid namens Lokaal Belang",
    "de portefeuillehouder Financiën",
  ])("a function is not: %s", (line) => {
    expect(personIn([line])).toBeNull();
  });
});
