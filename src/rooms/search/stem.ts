/**
 * Light Dutch stemming: plurals and the inflected -e of adjectives, nothing that changes the meaning.
 * `gemeenten` and `gemeente`, `regionale` and `regionaal`, `archieven` and `archief` become the same.
 * The result is a key, not a word.
 */
export function stem(form: string): string {
  if (form.length < 5 || /\d/.test(form)) return shorten(form);
  if (form.endsWith("heden")) return `${form.slice(0, -5)}heid`;
  if (PLURAL_S.test(form) && form.length > 5) return shorten(form.slice(0, -1));
  if (PLURAL_EN.test(form)) return shorten(single(form.slice(0, -2)));
  if (INFLECTED_E.test(form)) return shorten(single(form.slice(0, -1)));
  return shorten(form);
}

const PLURAL_S = /(?:[aeo]r|[eo]n|el|em|ie|io|o)s$/;
const PLURAL_EN = /(?:[^aeiou]|ie|ei|ui|eu|ou|oe)en$/;
const INFLECTED_E = /[^aeiou]e$/;

/** What an ending did to the consonant before it: `schapp-en`, `archiev-en`, `huiz-en`. */
function single(root: string): string {
  const last = root.at(-1) ?? "";
  if (last === root.at(-2)) return root.slice(0, -1);
  if (last === "v") return `${root.slice(0, -1)}f`;
  if (last === "z") return `${root.slice(0, -1)}s`;
  return root;
}

/** A long vowel is written once in an open syllable (`za-ken`), so it is kept once everywhere (`zaak`). */
const shorten = (root: string): string =>
  root.replace(/(aa|oo|uu|ee)(?=[^aeiou]$)/, (pair) => pair.charAt(0));
