/** `/verder`: what somebody sent when his visit had ended, to send it after all. */
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { GO_ON, keptForm } from "#kit/http/kept-form.ts";
import { keptCookie } from "#kit/http/reader-of.ts";
import { Button } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { personIn } from "./my-work.tsx";
import { MY_WORK } from "./paths.ts";

export function keptFormPages(building: Building): Hono {
  return new Hono().get(
    GO_ON,
    guardedPage(building, GO_ON, {
      may: { action: "eigen.lezen", of: () => null, object: () => "bewaard-formulier" },
      load: () => Promise.resolve(null),
      answer: async ({ c, view }) => {
        const secret = getCookie(c, keptCookie(building));
        const kept =
          secret === undefined
            ? null
            : await keptForm(building.primary, secret, personIn(view).id, building.clock());
        if (!kept) throw notFound("Er staat niets klaar om te versturen.");
        const { action, once, seen, fields } = kept;
        return {
          title: "U was uitgelogd",
          lead: "Uw bezoek was afgelopen toen u dit verstuurde. Wat u typte, staat er nog; er is nog niets gedaan.",
          timeless: true,
          body: (
            <>
              <dl class="facts">
                {fields.map(({ label, shown }) => (
                  <div>
                    <dt>{label}</dt>
                    <dd>{shown === "" ? "–" : shown}</dd>
                  </div>
                ))}
              </dl>
              <PostForm view={view} action={action} named="inline" once={once} seen={seen}>
                {fields.map(({ name, value }) => (
                  <input type="hidden" name={name} value={value} />
                ))}
                <Button>Verstuur alsnog</Button>
              </PostForm>
              <p>
                <a href={MY_WORK}>Niet versturen, naar Mijn werk</a>
              </p>
            </>
          ),
        };
      },
    }),
  );
}
