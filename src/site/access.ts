import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: [
    "GET /healthz",
    "GET /readyz",
    "GET /",
    "GET /over",
    "GET /over/privacy",
    "GET /over/verwerkingen",
    "GET /over/afspraken",
    "GET /over/dpia",
    "GET /over/toegankelijkheid",
    "GET /over/contact",
    "GET /over/woordenlijst",
    "GET /api",
    "GET /.well-known/security.txt",
    "GET /robots.txt",
    "GET /over/vastlegging",
    "GET /over/vastlegging/ankers.jsonl",
    "GET /api/v1/openapi.json",
  ],
};
