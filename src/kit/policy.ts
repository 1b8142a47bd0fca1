/**
 * Who may do what: one table of actions and rules, to which each room adds its own rows. What has no rule is refused.
 */
import type { Reader } from "./reader.ts";

/** Every action, with what it is done to. A room adds its own (`declare module "#kit/policy.ts"`). */
export interface Actions {
  /** Reading one's own: what an account is for. */
  "eigen.lezen": null;
}
export type Action = keyof Actions;

/** True, or the sentence that refuses: it says what would be needed. */
export type May<Thing> = (reader: Reader, thing: Thing) => true | string;

/** Rules for these actions, all of them: one that is forgotten does not compile. */
export type Policies<Own> = { [Name in keyof Own]: May<Own[Name]> };

/** The rows of one room: its rules, and beside them what people call what they do. */
export interface Ruled {
  rules: object;
  words: Readonly<Record<string, string>>;
}

/** Joins rules with their words, in Dutch and as whoever did it would say it: an action without does not compile. */
export const ruled = <Own>(rules: Policies<Own>, words: { [Name in keyof Own]: string }): Ruled => ({
  rules,
  words,
});

/** What a program can be let do with a key, in words for whoever makes that key; what is not named here, no key can do. */
export type Scopes = { [Name in Action]?: Scope };
export interface Scope {
  /** "Zien wie er meedoet bij uw organisatie" */
  does: string;
  writes: boolean;
}

/** The rules that need no room. */
const OWN = ruled<Pick<Actions, "eigen.lezen">>(
  { "eigen.lezen": (reader) => reader.kind === "person" || "Log in om dit te zien." },
  { "eigen.lezen": "eigen pagina bekijken" },
);

/** The rules of all rooms together. */
export class Policy {
  readonly #rules: ReadonlyMap<string, May<never>>;
  readonly #words: ReadonlyMap<string, string>;
  readonly scopes: ReadonlyMap<string, Scope>;

  /** @throws Error when two rooms have a rule for one action, or a key could do what has none */
  constructor(tables: readonly Ruled[], scopes: readonly Scopes[] = []) {
    const rules = new Map<string, May<never>>();
    for (const table of [OWN, ...tables])
      for (const [action, rule] of Object.entries(table.rules)) {
        if (rules.has(action)) throw new Error(`Er zijn twee regels voor ${action}.`);
        rules.set(action, rule as May<never>);
      }
    this.#rules = rules;
    this.#words = new Map([OWN, ...tables].flatMap((it) => Object.entries(it.words)));
    this.scopes = new Map(scopes.flatMap((it) => Object.entries(it)));
    for (const action of this.scopes.keys())
      if (!rules.has(action)) throw new Error(`Voor ${action} is geen regel, en een sleutel kan het wel.`);
  }

  get actions(): readonly string[] {
    return [...this.#rules.keys()];
  }

  /** What people call an action; one that has no rule keeps its own name. */
  called(action: string): string {
    return this.#words.get(action) ?? action;
  }

  has(action: string): boolean {
    return this.#rules.has(action);
  }

  /** True, or the sentence that refuses; what has no rule is refused, and a key is asked before the rule of its owner. */
  may<Name extends Action>(reader: Reader, action: Name, thing: Actions[Name]): true | string {
    const key = reader.kind === "person" ? reader.key : undefined;
    if (key && !(this.scopes.has(action) && key.actions.includes(action)))
      return "Deze sleutel mag dat niet. Maak in Mijn werk een sleutel die het wel mag.";
    const rule = this.#rules.get(action) as May<Actions[Name]> | undefined;
    return rule ? rule(reader, thing) : "Daarvoor is geen regel.";
  }
}
