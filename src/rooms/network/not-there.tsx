import { DidYouMean } from "#kit/look/did-you-mean.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import type { View } from "#kit/room.ts";
import type { StandIn } from "./asked.ts";
import { called } from "./called.ts";
import { FindForm } from "./forms.tsx";
import { networkPath } from "./page-paths.ts";
import { centrePath } from "./parts.tsx";

/** The page for whoever is known and not in the network of the day, with who stands in its place. */
export const notThere = ({ sentence, standing }: StandIn, view: View): PageParts => ({
  title: "Niet in het netwerk van deze dag",
  lead: sentence,
  trail: [
    { label: "Kaart", href: view.link("/kaart") },
    { label: "Netwerk", href: centrePath(view, null) },
  ],
  styles: ["network.css"],
  body: (
    <>
      <DidYouMean names={standing.map((it) => ({ name: called(it), href: centrePath(view, it.code) }))} />
      <FindForm view={view} errors={[]} />
      <p>
        <a href={view.link(networkPath)}>Toon het hele netwerk</a>
      </p>
    </>
  ),
});
