/** `/mijn-werk/plek-vragen`: asks the admins of an organisation for a place. */
import { choiceField, documentField, Fields, nameField, optional, textField } from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import { ErrorSummary } from "#kit/look/form.tsx";
import { Button } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { ORGANS } from "#kit/reader.ts";
import { askToJoin } from "./joining.ts";
import { personIn } from "./my-work.tsx";
import { JOIN, MY_WORK } from "./paths.ts";
import { organisationTyped } from "./typed-organisation.ts";

const fields = {
  organisatie: nameField("Organisatie", { what: "organisaties" }, { hint: "Typ de naam of de code." }),
  orgaan: choiceField("Waar u werkt", ORGANS),
  waarom: textField("Wat is uw functie daar?", {
    hint: "De beheerder gebruikt dit om te zien of u hier hoort. Bijvoorbeeld: beleidsmedewerker jeugd.",
  }),
  bewijs: optional(
    documentField("Bewijs", {
      hint: "Een brief of besluit waaruit het blijkt. Het wordt verwijderd zodra de aanvraag is beantwoord.",
    }),
  ),
};

export const joinForm = form({
  path: JOIN,
  may: { action: "zelf.beheren", of: () => null, object: () => "aanvraag" },
  fields,
  page: ({ view, typed, errors }) => ({
    title: "Een plek vragen",
    lead: "De beheerder van de organisatie krijgt uw aanvraag, met uw naam. U ziet het antwoord bij Mijn werk.",
    trail: [{ label: "Mijn werk", href: MY_WORK }],
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <PostForm view={view} action={JOIN}>
          <Fields fields={fields} typed={typed} errors={errors} />
          <Button>Vraag deze plek</Button>
        </PostForm>
      </>
    ),
  }),
  changes: () => [],
  understand: ({ building, view, input }) => organisationTyped(building, input.organisatie, view.today),
  submit: ({ view, input, meant: organisation, trx, at }) => {
    const { id: person } = personIn(view);
    const { orgaan: organ, waarom: reason, bewijs: evidence } = input;
    return askToJoin(trx, { person, organisation, organ, reason, evidence }, at);
  },
  afterwards: () => MY_WORK,
  next: () => MY_WORK,
});
