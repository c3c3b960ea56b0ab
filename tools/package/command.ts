/** The command behind `npm run package`: reads what was typed, makes the package, checks it, writes it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { inBoth, type Message } from "../launch/messages";
import { ensureBuilt } from "../build";
import { validateAgainstSchemas } from "../manifest/files";
import { parseShare, parseSiteAddress } from "./address";
import { makePackage } from "./make-package";
import { checkPackagedManifest } from "./manifest";
import { ADDRESS_MESSAGES, MESSAGES } from "./messages";
import { npmBom, shippedBom, thirdPartyNotices, type Shipped } from "./sbom";
import { builtFiles } from "./site";

const root = path.resolve(import.meta.dirname, "../..");

/** Why nothing was written, in words for whoever typed the command. */
class Refusal extends Error {}

function stop(message: Message, ...more: readonly string[]): never {
  throw new Refusal([inBoth(message), ...more.map((line) => `  ${line}`)].join("\n"));
}

type Options = { readonly url: string | undefined; readonly share: string | undefined; readonly out: string };

function options(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { url: { type: "string" }, share: { type: "string" }, out: { type: "string", default: "dist-package" } },
    });
    return { url: values.url, share: values.share, out: values.out };
  } catch (error) {
    stop(MESSAGES.usage, String(error));
  }
}

/** A folder of somebody else's is not emptied. */
function isOurs(folder: string): boolean {
  const facts = statSync(folder, { throwIfNoEntry: false });
  if (!facts?.isDirectory()) {
    return facts === undefined;
  }
  return readdirSync(folder).length === 0 || existsSync(path.join(folder, "PACKAGE.txt"));
}

function read(name: string): string {
  return readFileSync(path.join(root, name), "utf8");
}

async function run(args: readonly string[], say: (line: string) => void): Promise<void> {
  const given = options(args);
  if (given.url === undefined) {
    stop(MESSAGES.usage);
  }
  const address = parseSiteAddress(given.url);
  if (!address.ok) {
    stop(ADDRESS_MESSAGES[address.code], given.url);
  }
  const assumed = `\\\\${address.value.host}\\EMU`;
  const share = parseShare(given.share ?? assumed);
  if (!share.ok) {
    stop(ADDRESS_MESSAGES[share.code], given.share ?? assumed);
  }
  const out = path.resolve(given.out);
  if (!isOurs(out)) {
    stop(MESSAGES.foreignFolder, out);
  }
  if (!ensureBuilt(say)) {
    stop(MESSAGES.buildFailed);
  }
  const { version } = JSON.parse(read("package.json")) as { version: string };
  const shipped = JSON.parse(read(".cache/shipped.json")) as readonly Shipped[];
  const all = npmBom(root);
  const made = makePackage({
    address: address.value,
    share: share.value,
    version,
    manifest: read("manifest.xml"),
    built: builtFiles(path.join(root, "dist")),
    deployGuide: read("docs/deploy.md"),
    notices: thirdPartyNotices(path.join(root, "node_modules"), all, shipped),
    bomOf: (published) => `${JSON.stringify(shippedBom(all, shipped, published), null, 2)}\n`,
  });
  const bySchema = await validateAgainstSchemas(made.manifest);
  const errors = [
    ...(bySchema ?? []),
    ...checkPackagedManifest(made.manifest, address.value.base, (at) => made.files.get(`site${at.slice(address.value.base.length)}`)),
  ];
  if (errors.length > 0) {
    stop(MESSAGES.badManifest, ...errors);
  }
  rmSync(out, { recursive: true, force: true });
  for (const [name, bytes] of made.files) {
    const file = path.join(out, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  if (bySchema === null) {
    say(inBoth(MESSAGES.noSchemas));
  }
  if (given.share === undefined) {
    say(`${inBoth(MESSAGES.shareAssumed)}\n  ${share.value}`);
  }
  say(`${inBoth(MESSAGES.done)}\n  ${out}`);
}

/**
 * @param args as typed after `npm run package --`
 * @returns null when the package stands, else why nothing was written
 */
export async function packageCommand(args: readonly string[], say: (line: string) => void): Promise<string | null> {
  try {
    await run(args, say);
    return null;
  } catch (error) {
    if (error instanceof Refusal) {
      return error.message;
    }
    throw error;
  }
}
