/** Words to look for at an address; what answers is told on the page itself, so nothing is completed while typing. */
import { Button } from "./parts.tsx";

export interface Looking {
  action: string;
  /** What the words are called in the address; the box's own name on the page too. */
  name: string;
  label: string;
  value?: string;
  /** In signs. */
  longest: number;
}

export const SearchForm = ({ action, name, label, value, longest }: Looking) => (
  <form class="search-form" action={action} method="get" role="search">
    <label class="utrecht-form-label" for={name}>
      {label}
    </label>
    <input
      class="utrecht-textbox utrecht-textbox--html-input"
      type="search"
      id={name}
      name={name}
      value={value}
      maxlength={longest}
      autocomplete="off"
    />
    <Button>Zoeken</Button>
  </form>
);
