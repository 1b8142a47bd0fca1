/**
 * What the law says of leaving an arrangement and of the form a task needs. Read in public explanations and in a
 * stored text of the act, not in the act as it is in force now: every rule here is provisional.
 */
import { FORMS, type FormCode, type Power, POWERS } from "#rooms/collaborations";
import type { Rule } from "#rooms/oversight";

export const LEAVING_RULES = {
  terms: {
    article: "artikel 9 Wgr",
    says: "De regeling zegt zelf hoe een deelnemer kan uittreden, onder welke voorwaarden, en wat de gevolgen zijn, ook voor het vermogen.",
    provisional: true,
  },
  council: {
    article: "artikel 1 Wgr",
    says: "Uittreden volgt dezelfde weg als een regeling aangaan of wijzigen: het ontwerp gaat naar de raden, die 8 weken hebben voor een zienswijze (wat de raad van het plan vindt). Daarna is hun toestemming nodig. Neemt de raad zelf deel, dan besluit de raad mee.",
    provisional: true,
  },
  agreed: {
    article: "Stb. 2022, 18",
    says: "Sinds 1 juli 2024 moeten in elke regeling afspraken over uittreding staan.",
    provisional: true,
  },
} satisfies Record<string, Rule>;

/** Moving a task changes arrangements: the same way by the councils. */
export const MOVING_RULE: Rule = {
  article: "artikel 1 Wgr",
  says: "Een taak verplaatsen is een wijziging van regelingen, en voor wie erbij komt of weggaat een toetreding of uittreding. Het ontwerp gaat naar de raden, die 8 weken hebben voor een zienswijze (wat de raad van het plan vindt). Daarna is hun toestemming nodig.",
  provisional: true,
};

/** Whether a form can hold the powers of a task. */
export type Capacity = "kan" | "beperkt" | "kan-niet";

export const CAPACITY_WORDS: Record<Capacity, string> = {
  kan: "kan",
  beperkt: "kan met beperkingen",
  "kan-niet": "kan niet",
};

/** Forms that can be chosen now, from the heaviest; the centrumconstructie is a name of the past. */
export const OPEN_FORMS = ["OL", "BVO", "GO", "RZM"] as const satisfies FormCode[];

export interface FormFit {
  form: FormCode;
  capacity: Capacity;
  why: string;
}

/**
 * Whether a form can hold these powers (article 8 Wgr and title 10.1 Awb, as far as read; provisional).
 * A light arrangement sets up nobody to hand a power to, so it never has delegation.
 */
export function fitOf(form: FormCode, powers: readonly Power[]): FormFit {
  const delegates = powers.includes("delegatie");
  const fit = (capacity: Capacity, why: string): FormFit => ({ form, capacity, why });
  switch (form) {
    case "OL":
      return fit(
        "kan",
        "Een eigen organisatie met een eigen bestuur: die kan zelf beslissen (delegatie) en namens de deelnemers (mandaat).",
      );
    case "BVO":
      return fit(
        "beperkt",
        "Alleen voor ondersteunend en uitvoerend werk, en alleen dagelijkse besturen (zoals het college) doen mee.",
      );
    case "GO":
      return delegates
        ? fit(
            "beperkt",
            "Er is een gezamenlijk bestuur, maar bevoegdheden overdragen (delegatie) kan beperkt.",
          )
        : fit("kan", "Een gezamenlijk bestuur kan namens de deelnemers beslissen (mandaat).");
    case "RZM":
      return delegates
        ? fit(
            "kan-niet",
            "Er is geen eigen bestuur om een bevoegdheid aan over te dragen: deze vorm heeft nooit delegatie.",
          )
        : fit("kan", "Vaak doet één deelnemer het werk namens de andere (mandaat).");
    case "CC":
      return fit("beperkt", "Een oude benaming in het register: kijk in de regeling welke vorm dit nu is.");
  }
}

/** Powers in the words of the register, lower case. */
export const powerNames = (powers: readonly Power[]): string[] =>
  powers.map((it) => POWERS[it].toLowerCase());
export const formName = (form: FormCode): string => FORMS[form].toLowerCase();
