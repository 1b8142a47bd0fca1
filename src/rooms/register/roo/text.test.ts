import { describe, expect, it } from "vitest";
import { looksLikePerson } from "./person.ts";
import { provinceCode } from "./provinces.ts";
import {
  dayOfTimestamp,
  dutchNumber,
  line,
  prose,
  readDay,
  slug,
  tooiCode,
  topCode,
  webAddress,
} from "./text.ts";

describe("the register's texts", () => {
  it("lose the wrappers and the white space of old exports", () => {
    expect(line("\n  <![CDATA[Gemeente   Aa en Hunze]]>\u00a0 ")).toBe("Gemeente Aa en Hunze");
    expect(line(" \n ")).toBeNull();
    expect(line(undefined)).toBeNull();
  });

  it("keep their paragraphs when they are prose", () => {
    expect(prose(" Eerste  regel \r\n\r\n\r\n\r\n tweede <![CDATA[deel]]> \n")).toBe(
      "Eerste regel\n\ntweede deel",
    );
    expect(prose("  ")).toBeNull();
  });

  it("give days, with 1900-01-01 for unknown", () => {
    expect(readDay("2021-01-01")).toBe("2021-01-01");
    expect(readDay("2021-01-01T00:00:00")).toBe("2021-01-01");
    expect(readDay("2021-01-01+01:00")).toBe("2021-01-01");
    expect(readDay("1900-01-01")).toBeNull();
    expect(readDay(null)).toBeNull();
    for (const wrong of ["2021-02-30", "1 januari 2021", "2021-01-015", "01-01-2021"])
      expect(readDay(wrong)).toBeUndefined();
  });

  it("give the Amsterdam day of a moment", () => {
    expect(dayOfTimestamp("2026-05-16T00:00:00")).toBe("2026-05-16");
    expect(dayOfTimestamp("2026-05-15T23:30:00Z")).toBe("2026-05-16");
    expect(dayOfTimestamp("2026-05-16T00:30:00+02:00")).toBe("2026-05-16");
    expect(dayOfTimestamp("gisteren")).toBeNull();
    expect(dayOfTimestamp("geisterTZ")).toBeNull();
  });

  it("give numbers as the Dutch write them", () => {
    expect(dutchNumber("28,95")).toBe(28.95);
    expect(dutchNumber("28.95 %")).toBe(28.95);
    expect(dutchNumber("36.844")).toBe(36844);
    expect(dutchNumber("1.234,5")).toBe(1234.5);
    expect(dutchNumber("0")).toBe(0);
    expect(dutchNumber(null)).toBeNull();
    for (const wrong of ["circa 10", "-3", "1,2,3", "Infinity", "1e9", "0x10"])
      expect(dutchNumber(wrong)).toBeUndefined();
  });

  it("give addresses a browser may follow, and no others", () => {
    expect(webAddress("www.landgraaf.nl")).toBe("https://www.landgraaf.nl");
    expect(webAddress("HTTP://wetten.overheid.nl/jci1.3:c:BWBR0003740")).toBe(
      "HTTP://wetten.overheid.nl/jci1.3:c:BWBR0003740",
    );
    for (const wrong of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//example.org",
      "http://",
      "geen",
      "mailto:a@b.nl",
    ])
      expect(webAddress(wrong)).toBeNull();
  });

  it("give codes from addresses of TOOI and the TOP list", () => {
    expect(tooiCode("https://identifier.overheid.nl/tooi/id/gemeente/GM0882")).toBe("gm0882");
    expect(tooiCode("https://identifier.overheid.nl/tooi/id/gemeente/../x")).toBeNull();
    expect(topCode("https://identifier.overheid.nl/tooi/def/thes/top/c_d96f9cd3")).toBe("c_d96f9cd3");
    expect(topCode("https://identifier.overheid.nl/tooi/def/thes/top/afval")).toBeNull();
  });

  it("give a province by address, name or abbreviation", () => {
    expect(provinceCode("https://identifier.overheid.nl/tooi/id/provincie/pv21")).toBe("pv21");
    expect(["Fryslân", "Friesland", "FR"].map(provinceCode)).toEqual(["pv21", "pv21", "pv21"]);
    expect(["Luik", "constructor", null].map(provinceCode)).toEqual([null, null, null]);
  });

  it("give keys for bodies that only have a name", () => {
    expect(slug("Kreis Düren / Straße (D)")).toBe("kreis-duren-strasse-d");
    expect(slug("★")).toBe("");
  });
});

describe("an e-mail address in the register", () => {
  it("is left out when it looks like that of a person", () => {
    for (const address of [
      "j.jansen@voorbeeld.nl",
      "a.b.pietersen@voorbeeld.nl",
      "anna.devries@voorbeeld.nl",
      "Anna_Pietersen@voorbeeld.nl",
      "k.voornaam1@voorbeeld.nl",
      "j-pietersen@voorbeeld.nl",
      "pvandijk@voorbeeld.nl",
      "jdevries@voorbeeld.nl",
      "mjansen@voorbeeld.nl",
      "bakker@voorbeeld.nl",
      "j.jansen+griffie@voorbeeld.nl",
    ])
      expect(looksLikePerson(address), address).toBe(true);
  });

  it("is kept when an office reads it", () => {
    for (const address of [
      "info@voorbeeld.nl",
      "gemeente@voorbeeld.nl",
      "woo@voorbeeld.nl",
      "griffie@voorbeeld.nl",
      "info.hof@voorbeeld.nl",
      "raad.griffie@voorbeeld.nl",
      "postbus20@voorbeeld.nl",
      "ict-servicedesk@voorbeeld.nl",
      "bouwen&wonen@voorbeeld.nl",
      "vth@voorbeeld.nl",
      "src_of@voorbeeld.nl",
      "zuidholland@voorbeeld.nl",
      "rotterdam-rijnmond@voorbeeld.nl",
      "visser@visser.nl",
    ])
      expect(looksLikePerson(address), address).toBe(false);
  });
});
