import type { Child } from "hono/jsx";
import { Missing, separated } from "#kit/look/parts.tsx";
import { organisationPath, OutsideLink } from "#rooms/organisations";
import { type OnSheet, Part } from "./part.tsx";

/** More of these does not fit one page. */
const MOST_CONTACTS = 5;

/** Who carries it out and how to reach them, as running text; never a person. */
export const Executor = ({ sheet, view }: OnSheet) => {
  const { version } = sheet.moment;
  const first = sheet.addresses.find((it) => /bezoek/i.test(it.kind)) ?? sheet.addresses[0];
  const reach: Child[] = [
    ...(first
      ? [[first.line, [first.postcode, first.town].filter(Boolean).join(" ")].filter(Boolean).join(", ")]
      : []),
    ...sheet.contacts
      .filter((it) => it.kind !== "formulier")
      .slice(0, MOST_CONTACTS)
      .map((it) =>
        it.kind === "website" ? (
          <OutsideLink url={it.value} />
        ) : it.kind === "email" ? (
          <a href={`mailto:${it.value}`}>{it.value}</a>
        ) : (
          it.value
        ),
      ),
  ];
  return (
    <Part title="Wie voert uit">
      <p>
        {version.executor_key === null ? (
          <Missing why="niet-ingevuld" />
        ) : (
          <a href={view.link(organisationPath(version.executor_key))}>
            {version.executor_name ?? version.executor_key}
          </a>
        )}
        {reach.length > 0 && (
          <>
            {": "}
            {separated(reach, " · ")}
          </>
        )}
      </p>
    </Part>
  );
};
