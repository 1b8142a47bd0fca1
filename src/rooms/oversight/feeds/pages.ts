import { type Context, Hono } from "hono";
import { z } from "zod";
import { parseQuery } from "#kit/http/query.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { collaborationNumbered, collaborationPath } from "#rooms/collaborations";
import { narrowerOf, themeByCode, themePath } from "#rooms/tasks";
import { readOrganisation } from "../council.ts";
import { changesPath, collaborationFeed, organisationFeed, themeFeed } from "../paths.ts";
import { feedAnswer } from "./feed.ts";

/** Atom feeds per organisation, arrangement and theme: what imports after the first one found changed. */
export const feedPages = (building: Building): Hono =>
  new Hono()
    .get("/voor-de-raad/samenwerkingen/:id/feed.atom", async (c) => {
      refuseParameters(c);
      const id = c.req.param("id");
      const text = await collaborationNumbered(building.db, id);
      if (!text) throw notFound(`Geen samenwerking met het nummer “${id.slice(0, 40)}”.`);
      if (text.key !== id) return c.redirect(collaborationFeed(text.key), 301);
      return feedAnswer(c, building, {
        title: `Veranderingen in het register: ${text.title}`,
        subject: { collaboration: text.key },
        self: collaborationFeed(text.key),
        page: collaborationPath(text.key),
      });
    })
    .get("/voor-de-raad/themas/:code/feed.atom", (c) => {
      refuseParameters(c);
      const theme = themeByCode(c.req.param("code"));
      if (!theme) throw notFound("Dit thema bestaat niet. Bekijk de lijst met thema’s.");
      return feedAnswer(c, building, {
        title: `Veranderingen in het register: regelingen over ${theme.label}`,
        subject: { themes: narrowerOf(theme.code) },
        self: themeFeed(theme.code),
        page: themePath(theme.code),
      });
    })
    .get("/voor-de-raad/:code/feed.atom", async (c) => {
      refuseParameters(c);
      const code = c.req.param("code");
      const { organisation } = await readOrganisation(building.db, code);
      if (organisation.key !== code) return c.redirect(organisationFeed(organisation.key), 301);
      return feedAnswer(c, building, {
        title: `Veranderingen in het register: ${organisation.name}`,
        subject: { organisation: organisation.key },
        self: organisationFeed(organisation.key),
        page: changesPath(organisation.key),
      });
    });

/** A feed is about what is new, not about a day: it takes no parameters at all. */
const refuseParameters = (c: Context): void => {
  parseQuery(z.object({}), c.req.queries());
};
