/** A card on the hub: the way to the steps of any procedure. */
import type { Section } from "#kit/room.ts";
import { STEPS_PATH } from "./paths.ts";

export const togetherSections = (): Section<"together">[] => [
  {
    id: "stappen",
    order: 10,
    render: (_, view) =>
      Promise.resolve(
        <ul class="cards">
          <li>
            <a href={view.link(STEPS_PATH)}>Stappen naar een besluit</a>
            <p>Wie besluit in welke volgorde, en wanneer op zijn vroegst? Per vorm, met de artikelen.</p>
          </li>
        </ul>,
      ),
  },
];
