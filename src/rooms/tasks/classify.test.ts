import { describe, expect, it } from "vitest";
import { classify } from "./classify.ts";

const AFVAL = "c_d96f9cd3";
const ORGANISATIE = "c_3eb6243b";
const of = (title: string, more: { purpose?: string; executorName?: string; themes?: string[] } = {}) =>
  classify({ title, citationTitle: null, themes: [], ...more });

describe("sorting an arrangement into one task", () => {
  it("sees the task inside a compound and quotes the word as the title has it", () => {
    expect(of("Gemeenschappelijke regeling Restafvalverwerking Noord")).toEqual({
      code: "afval",
      basis: "titel",
      why: "omdat de titel ‘Restafvalverwerking’ noemt",
    });
  });

  it("takes no task from a theme that stewards add to everything", () => {
    expect(of("Noaberkracht", { themes: [ORGANISATIE] }).code).toBe("overig");
    expect(of("Regeling democratische verankering Nij Begun", { themes: [ORGANISATIE] }).code).toBe(
      "regio-en-bestuur",
    );
  });

  it("tells waste water from waste", () => {
    expect(of("Samenwerking afvalwaterketen").code).toBe("water");
  });

  it("knows the abbreviations of the trade", () => {
    expect(of("Gemeenschappelijke regeling GGD Noord").code).toBe("gezondheid");
    expect(of("RUD Zuid").code).toBe("omgevingsdienst");
    expect(of("Regeling ODG").code).toBe("omgevingsdienst");
  });

  it("does not mind capitals, accents and hyphens", () => {
    expect(of("RE-INTEGRATIE REGIO ZUID").code).toBe("werk-en-inkomen");
    expect(of("reïntegratie regio zuid").code).toBe("werk-en-inkomen");
  });

  it("does not find work in cooperation, nor water in a place name", () => {
    expect(of("Samenwerking Waterland").code).toBe("overig");
  });

  it("lets the first task in a title decide", () => {
    expect(of("Gezamenlijke brandweer voor het haven- en industriegebied").code).toBe("veiligheid");
  });

  it("lets a legal form or a region say nothing when another word names the task", () => {
    expect(of("Bedrijfsvoeringsorganisatie Jeugdhulp Regio Zuid").code).toBe("jeugd-en-wmo");
  });

  it("reads the purpose when the title is only a name", () => {
    const purpose = "De Trein voert de Wet sociale werkvoorziening uit.";
    expect(of("Gemeenschappelijke regeling De Trein", { purpose })).toEqual({
      code: "werk-en-inkomen",
      basis: "doel",
      why: "omdat het doel ‘Wet sociale werkvoorziening’ noemt",
    });
  });

  it("lets a whole purpose not outweigh the task in the title", () => {
    const purpose = "Afval, afvalinzameling, afvalverwerking, afvalbeleid, afvalstoffen en afvaltarieven.";
    expect(of("Omgevingsdienst Zuid", { purpose }).code).toBe("omgevingsdienst");
  });

  it("reads the name of the executing body after the title", () => {
    const answer = of("Kampen en Dronten", { executorName: "Werkvoorzieningschap Kampen" });
    expect(answer).toMatchObject({ code: "werk-en-inkomen", basis: "uitvoerder" });
  });

  it("takes the registered theme only where words say little", () => {
    expect(of("Regio De Hoek", { themes: [AFVAL] })).toEqual({
      code: "afval",
      basis: "thema",
      why: "omdat het register het thema ‘afval’ noemt",
    });
    expect(of("GGD De Hoek", { themes: [AFVAL] }).code).toBe("gezondheid");
  });

  it("does not let the theme that fits every organisation outweigh a narrower one", () => {
    expect(of("De Hoek", { themes: [ORGANISATIE, AFVAL] }).code).toBe("afval");
  });

  it("says so when nothing is recognised", () => {
    expect(of("Gemeenschappelijke regeling De Hoek")).toEqual({
      code: "overig",
      basis: "geen",
      why: "omdat titel, doel en thema geen taak noemen die Vliegwiel herkent",
    });
  });
});
