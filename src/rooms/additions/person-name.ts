/** Whether a line names somebody where a function is asked: "Jan de Vries, wethouder". */

/** What functions begin with; "Wethouder Financiën" is nobody's name. */
const OFFICES = [
  ..."wethouder burgemeester griffier gemeentesecretaris secretaris directeur raadslid statenlid collegelid lid voorzitter".split(
    " ",
  ),
  ..."vicevoorzitter penningmeester bestuurder commissaris gedeputeerde dijkgraaf heemraad portefeuillehouder".split(
    " ",
  ),
  ..."ambtenaar medewerker manager teammanager teamleider hoofd adviseur strateeg coördinator controller officer jurist".split(
    " ",
  ),
  ..."vertegenwoordiger aandeelhouder toezichthouder plaatsvervanger plaatsvervangend waarnemend algemeen dagelijks".split(
    " ",
  ),
];
const TITLES = /^(?:dhr|mevr|mw|de heer|mevrouw|drs|dr|ir|ing|mr|prof)[. ]/i;
/** "Jan de Vries", "J.P. van der Berg". */
const NAME =
  /^(?:\p{Lu}\p{Ll}+|(?:\p{Lu}\.\s?)+)\s+(?:(?:van|de|den|der|ten|ter|te|het|'t|in|op)\s+)*\p{Lu}[\p{L}'’-]+(?=\s*(?:$|[,;(:–-]))/u;

/** What somebody wrote behind a name that may stand there. */
const AGREED = /\(\s*(?:akkoord|met toestemming)\s*\)\s*$/i;

/**
 * The first line that looks like a name of a person who is not said to agree; null when there is none. It is a guess: a function that
 * looks like a name goes through with the same words behind it.
 */
export const personIn = (lines: readonly string[]): string | null =>
  lines.find((line) => {
    const [first = ""] = line.toLowerCase().split(/[\s,]+/);
    if (AGREED.test(line) || OFFICES.includes(first)) return false;
    return TITLES.test(line) || NAME.test(line);
  }) ?? null;
