/** "Mijn gemeente": remembered on the reader's own device when he says so, shown to him, and forgotten when he says so. */
import { type Context, Hono } from "hono";
import { isSecure } from "#kit/http/cookies.ts";
import { bodyOf } from "#kit/http/sent-body.ts";
import { isText } from "#kit/http/text-border.ts";
import { ownPagesOnly } from "#kit/http/own-pages.ts";
import { canBeRemembered, forgetCode, rememberCode, rememberedCode } from "#kit/http/own-municipality.ts";
import { ErrorSummary, QuestionField } from "#kit/look/form.tsx";
import { Button, Chapter } from "#kit/look/parts.tsx";
import { namedPage } from "#kit/named-choices.tsx";
import { type FieldError, Problem } from "#kit/problem.ts";
import type { Building, Section, View } from "#kit/room.ts";
import { wasSent } from "#kit/sent.ts";
import { organisationByCode } from "./bearers.ts";
import { municipalityCode } from "./codes.ts";
import type { Db } from "./db.ts";
import { organisationLink } from "./link.tsx";
import { namedMunicipality } from "./named-municipality.ts";
import { shortName } from "./names.ts";
import { findOrganisation, type Organisation } from "./queries.ts";

const OWN_PATH = "/mijn-gemeente";
const FORGET_PATH = `${OWN_PATH}/vergeten`;
const TITLE = "Mijn gemeente";
const asked = { gemeente: municipalityCode("gm0106").optional() };

/** The municipality that the reader's device remembers; the page that asks is this reader's alone. */
export async function ownMunicipality(db: Db, c: Context): Promise<{ key: string; name: string } | null> {
  const code = rememberedCode(c);
  const own = code === null ? undefined : await findOrganisation(db, code);
  return own?.type === "gemeente" ? { key: own.key, name: shortName(own.name) } : null;
}

/** Where a page offers the reader's own municipality first: what it knows of it, and the way to change that. */
export const OwnFirst = ({ name, ways }: { name: string; ways: { label: string; href: string }[] }) => (
  <nav class="own no-print" aria-label="Mijn gemeente">
    <span>
      Mijn gemeente: <strong>{name}</strong>
    </span>
    <ul>
      {[...ways, { label: "Wijzig of vergeet", href: OWN_PATH }].map((it) => (
        <li>
          <a href={it.href}>{it.label}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** One that is there now: nobody lives in another. */
const canBeOwn = ({ key, type }: Pick<Organisation, "key" | "type">): boolean =>
  type === "gemeente" && canBeRemembered(key);

/** Has the device remember a municipality. The same for everyone, whatever is remembered: a kept page may hold it. */
export const RememberForm = ({
  organisation,
}: {
  organisation: Pick<Organisation, "key" | "name" | "type">;
}) =>
  !canBeOwn(organisation) ? null : (
    <form class="remember no-print" action={OWN_PATH} method="post">
      <input type="hidden" name="gemeente" value={organisation.key} />
      <Button kind="secondary">Onthoud {shortName(organisation.name)} als mijn gemeente</Button>
      <p>
        Alleen op dit apparaat, met een cookie. <a href="/over/privacy">Wat dat is</a>.
      </p>
    </form>
  );

/** On the page of a municipality. */
export const ownSections: Section<"organisation">[] = [
  {
    id: "onthouden",
    order: 95,
    render: (organisation) => Promise.resolve(<RememberForm organisation={organisation} />),
  },
];

/** What is remembered, to be seen and to be forgotten; and the two forms that change it. */
export const ownPages = (building: Building): Hono => {
  const secure = isSecure(building);
  return new Hono()
    .get(
      OWN_PATH,
      namedPage(
        building,
        asked,
        {
          title: TITLE,
          named: { gemeente: namedMunicipality },
          form: ({ view, errors }) => <Choose typed={view.query.gemeente} errors={errors} />,
        },
        async ({ c, query, view }) => {
          const own = await ownMunicipality(building.db, c);
          const { gemeente } = query;
          const errors: FieldError[] =
            gemeente === undefined && wasSent(c, "gemeente")
              ? [{ field: "gemeente", message: "Vul de naam of de code van uw gemeente in." }]
              : [];
          const chosen = gemeente === undefined ? undefined : await organisationByCode(building.db, gemeente);
          return {
            title: TITLE,
            lead: own
              ? `Dit apparaat onthoudt ${own.name}. Op de voorpagina, bij de raad en bij verkennen staat die gemeente vooraan.`
              : "Dit apparaat onthoudt geen gemeente.",
            timeless: true,
            ...(errors.length > 0 ? { status: 400 as const } : {}),
            body: (
              <>
                {errors.length > 0 && <ErrorSummary errors={errors} view={view} />}
                {chosen && chosen.key !== own?.key && <RememberForm organisation={chosen} />}
                {own && <Remembered own={own} view={view} />}
                <Choose typed={chosen && shortName(chosen.name)} errors={errors} another={own !== null} />
              </>
            ),
          };
        },
      ),
    )
    .post(OWN_PATH, ownPagesOnly(building, OWN_PATH), async (c) => {
      const { gemeente } = await bodyOf(c);
      const asked =
        typeof gemeente === "string" && isText(gemeente)
          ? await organisationByCode(building.db, gemeente)
          : undefined;
      if (!asked || !canBeOwn(asked))
        throw new Problem(400, "Dit is geen gemeente die er nu is. Kies uw gemeente op haar eigen pagina.");
      rememberCode(c, asked.key, secure);
      return c.redirect(OWN_PATH, 303);
    })
    .post(FORGET_PATH, ownPagesOnly(building, FORGET_PATH), (c) => {
      forgetCode(c, secure);
      return c.redirect(OWN_PATH, 303);
    });
};

const Remembered = ({ own, view }: { own: { key: string; name: string }; view: View }) => (
  <>
    <p>{organisationLink(own, view)}</p>
    <form action={FORGET_PATH} method="post">
      <Button kind="secondary">Vergeet mijn gemeente</Button>
    </form>
  </>
);

/** @param another whether one is remembered already */
const Choose = ({
  typed,
  errors,
  another = false,
}: {
  typed: string | undefined;
  errors: FieldError[];
  another?: boolean;
}) => (
  <Chapter id="onthouden" title={another ? "Een andere gemeente" : "Een gemeente laten onthouden"}>
    <form class="filters" action={OWN_PATH} method="get">
      <QuestionField
        name="gemeente"
        label="Naam of code van uw gemeente"
        value={typed}
        errors={errors}
        completes={{ what: "organisaties", types: ["gemeente"] }}
      />
      <Button kind="secondary">Kies</Button>
    </form>
    <p>
      U bevestigt daarna dat dit apparaat haar onthoudt, met een cookie.{" "}
      <a href="/over/privacy">Wat dat is</a>.
    </p>
  </Chapter>
);
