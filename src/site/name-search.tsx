import { Button } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";

/** One field that leads to the page of the search room. */
export const NameSearch = ({ view }: { view?: View }) => (
  <form class="search-form" action="/zoeken" method="get" role="search">
    {view?.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
    <label class="utrecht-form-label" for="zoek">
      Naam van een organisatie of samenwerking
    </label>
    <input
      class="utrecht-textbox utrecht-textbox--html-input"
      type="search"
      id="zoek"
      name="zoek"
      maxlength={200}
      autocomplete="off"
    />
    <Button>Zoeken</Button>
  </form>
);
