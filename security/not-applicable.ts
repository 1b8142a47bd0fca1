/** What does not come up, and why; to be opened again when that choice changes. */
export const NOT_APPLICABLE: readonly { because: string; items: string }[] = [
  { because: "no WebRTC", items: "V17.1.1 V17.2.1 V17.2.2 V17.2.3 V17.2.4 V17.3.1 V17.3.2" },
  { because: "no GraphQL", items: "V4.3.1 V4.3.2" },
  { because: "no WebSockets", items: "V4.4.1 V4.4.2 V4.4.3 V4.4.4" },
  { because: "no LDAP", items: "V1.2.6" },
  { because: "no XPath over what people send", items: "V1.2.7" },
  { because: "no LaTeX", items: "V1.2.8" },
  { because: "no JNDI", items: "V1.3.8" },
  { because: "no memcache", items: "V1.3.9" },
  {
    because: "no passwords: logging in is OpenID Connect alone",
    items:
      "V6.1.2 V6.2.1 V6.2.2 V6.2.3 V6.2.4 V6.2.5 V6.2.6 V6.2.7 V6.2.8 V6.2.9 V6.2.10 V6.2.11 V6.2.12 V11.4.2 V11.4.4",
  },
  { because: "accounts are made and recovered at the provider", items: "V6.4.1 V6.4.2 V6.4.3 V6.4.4" },
  { because: "no one-time codes of our own", items: "V6.5.1 V6.5.2 V6.5.3 V6.5.4 V6.5.5" },
  { because: "no second channel of our own", items: "V6.6.1 V6.6.2 V6.6.3" },
  { because: "no SAML", items: "V6.8.3" },
  {
    because: "we log in at others, and are no provider",
    items:
      "V10.4.1 V10.4.2 V10.4.3 V10.4.4 V10.4.5 V10.4.6 V10.4.7 V10.4.8 V10.4.9 V10.4.10 V10.4.11 V10.6.1 V10.6.2 V10.7.1 V10.7.2 V10.7.3",
  },
  { because: "no clients with certificates", items: "V12.1.3" },
  { because: "no postMessage", items: "V3.5.5" },
  {
    because: "nothing is encrypted by the program itself: TLS and the disk do that",
    items: "V11.3.1 V11.3.2 V11.3.3",
  },
];
