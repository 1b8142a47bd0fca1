import { describe, expect, it } from "vitest";
import { registerApp } from "../../testing.ts";
import { withoutTrackers } from "./trackers.ts";

describe("an address that others added to", () => {
  it("is as it was, whoever added what, wherever it stands", () => {
    for (const added of [
      "fbclid=IwAR0x",
      "gclid=a&gad_source=1",
      "utm_source=nieuwsbrief&utm_medium=e-mail&UTM_CAMPAIGN=raad",
      "mc_cid=1&mc_eid=2",
      "msclkid=x",
      "mtm_campaign=x&pk_kwd=y",
      "_hsenc=x&_hsmi=2",
      "utm%5Fsource=x",
      "igshid",
      "wt.mc_id=x&xtor=y",
      "hss_channel=x&trk=y&trkCampaign=z",
      "__twitter_impression=true&sfnsn=x",
    ]) {
      expect(withoutTrackers(`/organisaties?${added}`), added).toBe("/organisaties");
      expect(withoutTrackers(`/organisaties?type=gemeente&${added}&zoek=a%26b`), added).toBe(
        "/organisaties?type=gemeente&zoek=a%26b",
      );
    }
  });

  it("keeps what is the reader's own, also when it is wrong", () => {
    for (const own of ["/", "/zoeken?zoek=fbclid", "/organisaties?kleur=utm_source", "/x?utm=1", "/x?%zz=1"])
      expect(withoutTrackers(own)).toBe(own);
  });
});

describe("what readers share", () => {
  const base = registerApp();
  const ADDED = "fbclid=x&utm_source=nieuwsbrief";

  it("opens as if nothing was added: pages, files, feeds and pictures", async () => {
    for (const path of [
      "/",
      "/api",
      "/organisaties?type=waterschap",
      "/organisaties.csv?type=waterschap",
      "/organisaties/gm0882",
      "/voor-de-raad/gm0882/agenda.ics?jaar=2027",
      "/voor-de-raad/gm0882/feed.atom",
      "/kaart/deelnemers/23862467.geojson",
    ]) {
      const [plain, shared] = await Promise.all([
        base.page(path),
        base.page(`${path}${path.includes("?") ? "&" : "?"}${ADDED}`),
      ]);
      expect(shared, path).toBe(plain);
    }
  });

  it("opens for who only asks for its head, as preview makers do", async () => {
    const answer = await base.app.request(`/organisaties?${ADDED}`, { method: "HEAD" });
    expect(answer.status).toBe(200);
  });

  it("leads elsewhere without it", async () => {
    const moved = await base.app.request(`/organisaties/GM0882?geldigOp=2020-01-01&${ADDED}`);
    expect([moved.status, moved.headers.get("Location")]).toEqual([
      301,
      "/organisaties/gm0882?geldigOp=2020-01-01",
    ]);
  });

  it("is still refused when the reader's own part is wrong", async () => {
    expect(await base.page(`/organisaties?kleur=rood&${ADDED}`, 400)).not.toContain("fbclid");
  });

  it("is refused by the API, where a program says what it means", async () => {
    const { errors } = await base.json<{ errors: { veld: string }[] }>(`/api/v1/organisaties?${ADDED}`, 400);
    expect(errors.map((it) => it.veld)).toEqual(["fbclid", "utm_source"]);
  });
});
