/** What is asked of who says that a dossier is in force. */
import { dayInput, optional, textField } from "#kit/form-fields.tsx";
import { webField } from "#kit/web-field.ts";
import { office } from "../party-fields.ts";

export const inForceFields = {
  naam: textField("Hoe heet de samenwerking?"),
  dag: dayInput("Vanaf welke dag werkt het?"),
  document: optional(
    webField("Waar staat de ondertekende tekst?", { hint: "Het adres, bijvoorbeeld https://…", most: 200 }),
  ),
  functie: office,
};
