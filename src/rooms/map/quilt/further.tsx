import { H2 } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { NETWORK } from "#rooms/network";
import { NUMBERS, OVERLAP_PATH } from "#rooms/numbers";
import { WHAT_IF_PATH } from "#rooms/what-if";

const ROOMS: [path: string, label: string, sentence: string][] = [
  [NETWORK, "Het netwerk", "Wie met wie verbonden is, en via welke samenwerkingen."],
  [NUMBERS, "De getallen", "Per gemeente, provincie, thema en jaar, met de berekening erbij."],
  [
    OVERLAP_PATH,
    "Zelfde deelnemers, vergelijkbare taak",
    "Waar dezelfde organisaties vaker samen iets hebben geregeld.",
  ],
  [WHAT_IF_PATH, "Wat als", "Wat een herindeling, een uittreding of een verplaatste taak zou veranderen."],
];

/** The other ways to look at the same fabric. */
export const Further = ({ view }: { view: View }) => (
  <section class="no-print" aria-labelledby="verder">
    <H2 id="verder">Verder kijken</H2>
    <ul class="cards">
      {ROOMS.map(([path, label, sentence]) => (
        <li>
          <a href={view.link(path)}>{label}</a>
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  </section>
);
