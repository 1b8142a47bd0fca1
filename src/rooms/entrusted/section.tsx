/** On the page of an organisation: for who gives rights there, the way to all that it entrusts. */
import { seatIn } from "#kit/reader.ts";
import type { Section } from "#kit/room.ts";
import { entrustedPath } from "./paths.ts";

export const organisationSections: Section<"organisation">[] = [
  {
    id: "toevertrouwd",
    order: 90,
    render: ({ key }, { reader }) =>
      Promise.resolve(
        seatIn(reader, key, "admin") ? (
          <p class="no-print">
            <a href={entrustedPath(key)}>
              Wat uw organisatie hier toevertrouwt: meenemen, weghalen, wie het leest
            </a>
          </p>
        ) : null,
      ),
  },
];
