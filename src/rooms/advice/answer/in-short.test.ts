import { describe, expect, it } from "vitest";
import type { Reason, ReasonKind } from "../engine/reasons.ts";
import { firstPartnerSaid, inShort } from "./in-short.ts";

const reason = (kind: ReasonKind, text: string, weight: number, records = ["a"]): Reason => ({
  ...{ kind, text, weight, records },
  reconstructed: false,
});

const NEAR = [
  reason("provincie", "zelfde provincie", 2),
  reason("samen", "samen in 7 van uw 10 regelingen", 1.5),
  reason("regio", "zelfde GGD-regio, jeugdregio en RES-regio", 1.3, ["a", "b", "c"]),
  reason("doet-dit-nog-niet", "doet dit nog niet met anderen dan u", 1.2),
  reason("afstand", "11 km", 0.5),
  reason("buren", "grenst aan u", 0.4),
  reason("samen-voor-taak", "doet dit al met u in de Regeling Jeugd", 0.2),
  reason("omvang", "35.116 inwoners", 0.1),
];

describe("reasons in short", () => {
  it("say once what is nearly the same, with the heaviest in front", () => {
    expect(inShort(NEAR)).toEqual([
      "zelfde provincie en 3 dezelfde regio’s",
      "samen in 7 van uw 10 regelingen",
      "doet dit al, alleen met u",
      "grenst aan u, 11 km",
    ]);
  });

  it("name a single region, and say what was reconstructed", () => {
    const only = [
      reason("regio", "zelfde jeugdregio", 1),
      { ...reason("samen", "samen in 1 van uw 2 regelingen", 0.5), reconstructed: true },
    ];
    expect(inShort(only)).toEqual(["zelfde jeugdregio", "samen in 1 van uw 2 regelingen (gereconstrueerd)"]);
  });

  it("make one sentence of who comes first", () => {
    const proposal = (name: string) => ({ code: name, name, score: 1, reasons: NEAR, change: null });
    expect(firstPartnerSaid([])).toBeNull();
    expect(firstPartnerSaid(["Gemeente Tynaarlo", "Gemeente Aa en Hunze"].map(proposal))).toBe(
      "De meeste redenen in het register wijzen naar Tynaarlo: zelfde provincie en 3 dezelfde regio’s; samen in 7 van uw 10 regelingen; doet dit al, alleen met u. Daarna komt Aa en Hunze.",
    );
  });
});
