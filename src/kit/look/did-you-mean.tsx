import type { FieldError } from "../problem.ts";
import type { View } from "../room.ts";
import { bullets } from "./parts.tsx";

/** Under the title while names in the question are not clear: what stands there otherwise answers another question. */
export const NOT_CLEAR = "Van wat u vroeg is nog niet alles duidelijk.";

/** So many names read as a sentence; more of them are a list. */
const MOST_IN_A_SENTENCE = 3;

/** Asks back with the names that may be meant, each leading to the answer for it. */
export const DidYouMean = ({ names }: { names: { name: string; href: string }[] }) => {
  const links = names.map((it) => <a href={it.href}>{it.name}</a>);
  if (links.length === 0) return null;
  if (links.length > MOST_IN_A_SENTENCE)
    return (
      <>
        <p>Bedoelt u:</p>
        {bullets(links)}
      </>
    );
  return (
    <p>
      Bedoelt u{" "}
      {links.map((link, index) => (
        <>
          {index > 0 && (index === links.length - 1 ? " of " : ", ")}
          {link}
        </>
      ))}
      ?
    </p>
  );
};

/** The same for all that is wrong with a question in an address: each name in its field, the rest as it was typed. */
export const MeantInstead = ({ errors, view }: { errors: FieldError[]; view: View }) =>
  errors.map(({ field, meant = [] }) => (
    <DidYouMean
      names={meant.map(({ name, value }) => ({
        name,
        href: view.link(view.path, { ...view.query, [field]: value, pagina: null }),
      }))}
    />
  ));
