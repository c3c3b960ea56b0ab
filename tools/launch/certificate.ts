/**
 * The certificate of https://localhost: made once, kept in the user's cache, renewed before it runs out. It is no
 * authority (it can vouch for localhost only), and nothing trusts it unless the user says so.
 */
import { createHash, X509Certificate } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generate } from "selfsigned";
import { cacheFolder } from "./folders";

export type Certificate = {
  readonly key: string;
  readonly cert: string;
  /** File holding `cert`, for the system's own tools. */
  readonly file: string;
  /** Base64 SHA-256 of the public key: what Chromium's --ignore-certificate-errors-spki-list wants. */
  readonly publicKeyHash: string;
  /** SHA-1 as the system's certificate stores name it, without colons. */
  readonly thumbprint: string;
};

const day = 24 * 60 * 60 * 1000;
/** Apple's limit for a certificate that a user trusts himself is 825 days. */
const lifetime = 800 * day;
const renewBefore = 30 * day;

function describe(folder: string): Certificate {
  const file = path.join(folder, "localhost.pem");
  const cert = readFileSync(file, "utf8");
  const parsed = new X509Certificate(cert);
  return {
    key: readFileSync(path.join(folder, "localhost.key"), "utf8"),
    cert,
    file,
    publicKeyHash: createHash("sha256")
      .update(parsed.publicKey.export({ type: "spki", format: "der" }))
      .digest("base64"),
    thumbprint: parsed.fingerprint.replaceAll(":", ""),
  };
}

function isGood(folder: string, now: Date): boolean {
  const file = path.join(folder, "localhost.pem");
  if (!existsSync(file) || !existsSync(path.join(folder, "localhost.key"))) {
    return false;
  }
  try {
    return new Date(new X509Certificate(readFileSync(file)).validTo).getTime() - now.getTime() > renewBefore;
  } catch {
    return false;
  }
}

/** The certificate of this user; made when there is none, or when the one there is runs out within a month. */
export async function localhostCertificate(folder: string = cacheFolder("certificate"), now: Date = new Date()): Promise<Certificate> {
  if (!isGood(folder, now)) {
    const pair = await generate([{ name: "commonName", value: "localhost" }], {
      keyType: "ec",
      curve: "P-256",
      algorithm: "sha256",
      notBeforeDate: new Date(now.getTime() - day),
      notAfterDate: new Date(now.getTime() + lifetime),
      extensions: [
        { name: "basicConstraints", cA: false, critical: true },
        { name: "keyUsage", digitalSignature: true, critical: true },
        { name: "extKeyUsage", serverAuth: true },
        {
          name: "subjectAltName",
          altNames: [
            { type: 2, value: "localhost" },
            { type: 7, ip: "127.0.0.1" },
            { type: 7, ip: "::1" },
          ],
        },
      ],
    });
    writeFileSync(path.join(folder, "localhost.key"), pair.private, { mode: 0o600 });
    writeFileSync(path.join(folder, "localhost.pem"), pair.cert);
  }
  return describe(folder);
}
