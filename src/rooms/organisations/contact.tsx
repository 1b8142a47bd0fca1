import { Folded } from "#kit/look/folded.tsx";
import { bullets, Facts, Missing } from "#kit/look/parts.tsx";
import type { Address, Contact } from "./facts.ts";
import type { OrganisationDetails } from "./tables.ts";

/** Where to reach the organisation itself; never a person. */
export const ContactFacts = ({ details }: { details: OrganisationDetails }) => {
  const of = (kind: Contact["kind"]) => details.contacts.filter((it) => it.kind === kind);
  const groups = [
    { term: "Website", list: of("website") },
    { term: "Telefoon", list: of("telefoon") },
    { term: "E-mail", list: of("email") },
    { term: "Contactformulier", list: of("formulier") },
  ].filter((group) => group.list.length > 0);
  return (
    <Folded id="contact" title="Contact">
      {groups.length + details.addresses.length === 0 ? (
        <p>
          <Missing why="niet-ingevuld" />
        </p>
      ) : (
        <Facts
          facts={[
            ...groups.map((group) => ({
              term: group.term,
              value: <ContactList list={group.list} />,
            })),
            ...details.addresses.map((it) => ({ term: it.kind, value: <AddressText address={it} /> })),
          ]}
        />
      )}
    </Folded>
  );
};

const ContactList = ({ list }: { list: Contact[] }) => {
  const [only] = list;
  if (list.length === 1 && only) return <Labelled contact={only} />;
  return bullets(list.map((it) => <Labelled contact={it} />));
};

const Labelled = ({ contact }: { contact: Contact }) => (
  <>
    <ContactLink contact={contact} />
    {contact.label && contact.label.toLowerCase() !== "algemeen" && ` (${contact.label})`}
  </>
);

const ContactLink = ({ contact }: { contact: Contact }) => {
  if (contact.kind === "telefoon")
    return <a href={`tel:${contact.value.replaceAll(/[^\d+]/g, "")}`}>{contact.value}</a>;
  if (contact.kind === "email") return <a href={`mailto:${contact.value}`}>{contact.value}</a>;
  return <OutsideLink url={contact.value} />;
};

/** A link to an address from the register: only web addresses become links, anything else stays text. */
export const OutsideLink = ({ url, label }: { url: string; label?: string }) => {
  const text = label ?? url.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "");
  if (!/^https?:\/\//i.test(url)) return <>{label ? `${label} (${url})` : url}</>;
  return (
    <a href={url} rel="external noopener">
      {text}
    </a>
  );
};

const AddressText = ({ address }: { address: Address }) => (
  <>{[address.line, [address.postcode, address.town].filter(Boolean).join(" ")].filter(Boolean).join(", ")}</>
);
