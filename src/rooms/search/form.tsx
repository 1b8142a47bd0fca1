import type { PropsWithChildren } from "hono/jsx";
import { CompletingInput } from "#kit/look/completing.tsx";
import { describedBy, FieldMessages } from "#kit/look/form.tsx";
import { Button } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";

/** One field that leads to what was found; other rooms' pages may have it too. */
export const SearchForm = ({
  view,
  label = "Naam van een organisatie of samenwerking",
  value,
  errors = [],
  children,
}: PropsWithChildren<{ view?: View; label?: string; value?: string; errors?: FieldError[] }>) => (
  <form class="search-form" action="/zoeken" method="get" role="search">
    {view?.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
    <label class="utrecht-form-label" for="zoek">
      {label}
    </label>
    <FieldMessages field="zoek" errors={errors} />
    <CompletingInput
      type="search"
      id="zoek"
      name="zoek"
      value={value ?? ""}
      aria-invalid={errors.length > 0 ? "true" : undefined}
      aria-describedby={describedBy("zoek", errors, false)}
      completes={{ what: "alles", opens: true }}
    />
    <Button>Zoeken</Button>
    {children}
  </form>
);
