import { createPrivateKey, KeyObject } from "node:crypto";

/**
 * A private key of the installation, to prove who it is to a provider.
 * @param pem PKCS #8
 * @throws Error with a sentence when it is none, or of a kind that no provider takes
 */
export async function importPKCS8(pem: string): Promise<CryptoKey> {
  const key: KeyObject = createPrivateKey(pem);
  const algorithm =
    key.asymmetricKeyType === "rsa"
      ? { name: "RSA-PSS", hash: "SHA-256" }
      : key.asymmetricKeyType === "ec"
        ? { name: "ECDSA", namedCurve: "P-256" }
        : null;
  if (!algorithm) throw new Error("Een sleutel voor private_key_jwt is RSA of EC (P-256).");
  return crypto.subtle.importKey("pkcs8", key.export({ type: "pkcs8", format: "der" }), algorithm, false, [
    "sign",
  ]);
}
