/** What somebody knows about, by the lists that everybody shares: task families, themes of the register, products. */
import { familyByCode, productByName, productByUri, taskName, themeByCode, THEMES } from "#rooms/tasks";

export interface Topics {
  tasks: readonly string[];
  themes: readonly string[];
  /** Addresses of the list of products. */
  products: readonly string[];
}

const TASK = "taak/";
const THEME = "thema/";

/** As they are kept: one on each line. */
export const topicsText = ({ tasks, themes, products }: Topics): string =>
  [...tasks.map((it) => TASK + it), ...themes.map((it) => THEME + it), ...products].join("\n");

export function topicsIn(text: string): Topics {
  const lines = text.split("\n");
  const after = (prefix: string) =>
    lines.flatMap((it) => (it.startsWith(prefix) ? [it.slice(prefix.length)] : []));
  return {
    tasks: after(TASK).filter((it) => familyByCode(it) !== undefined),
    themes: after(THEME).filter((it) => themeByCode(it) !== undefined),
    products: lines.filter((it) => productByUri(it) !== undefined),
  };
}

/** "Afval en reiniging; paspoort": as people read them, and as they are searched. */
export function topicNames(text: string): string {
  const { tasks, themes, products } = topicsIn(text);
  return [
    ...tasks.map(taskName),
    ...themes.map((it) => themeByCode(it)?.label ?? it),
    ...products.map((it) => productByUri(it)?.name ?? it),
  ].join("; ");
}

/** The families among them, as a word that stands for the work leads to one. */
export const taskTerms = (text: string): string[] => topicsIn(text).tasks.map((it) => TASK + it);

const themeNamed = new Map(THEMES.map((it) => [it.label.toLowerCase(), it.code]));

/** Codes of what was typed, with a comma between each; or the sentence that says what is not known. */
const listed =
  (what: string, where: string, codeOf: (name: string) => string | undefined) =>
  (typed: string): string[] | string => {
    const names = typed.split(",").map((it) => it.trim());
    const codes = names.filter(Boolean).map((name) => ({ name, code: codeOf(name) }));
    const unknown = codes.filter((it) => it.code === undefined).map((it) => `“${it.name.slice(0, 60)}”`);
    return unknown.length > 0
      ? `${unknown.join(", ")}: ${what} met die naam staat er niet. ${where}`
      : [...new Set(codes.flatMap((it) => it.code ?? []))];
  };

export const themesTyped = listed("een beleidsterrein", "De lijst staat bij Thema’s (/themas).", (name) =>
  themeNamed.get(name.toLowerCase()),
);
export const productsTyped = listed(
  "een product",
  "Gebruik de naam uit de Uniforme Productnamenlijst, bijvoorbeeld paspoort.",
  (name) => productByName(name)?.uri,
);
