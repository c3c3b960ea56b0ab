/**
 * `npm run validate`: the manifest against Microsoft's schemas (where they are at hand) and against our own checks. What could not be
 * looked at is named. `npm run validate -- --online` asks Microsoft's own validator too: it sends the manifest to Microsoft, so nothing
 * else ever does it.
 */
import { spawnSync } from "node:child_process";
import { checkManifest } from "./checks";
import { assetSize, assetText, manifestText, schemas, validateAgainstSchemas } from "./files";
import { checkShortcuts } from "./shortcut-checks";

const xml = manifestText();
const bySchema = await validateAgainstSchemas(xml);
console.info(
  bySchema === null
    ? `schemas: NOT CHECKED: order, names and types of all elements (no schemas in ${schemas})`
    : `schemas: ${bySchema.length} errors`,
);
const byOurs = [...checkManifest(xml, assetSize), ...checkShortcuts(xml, assetText)];
console.info(`own checks: ${byOurs.length} errors`);
const errors = [...(bySchema ?? []), ...byOurs];
for (const error of errors) {
  console.error(`  ${error}`);
}

/** Not a package of this project: it brings hundreds of others along for one request. */
function byMicrosoft(): boolean {
  const { status } = spawnSync("npx", ["--yes", "office-addin-manifest", "validate", "manifest.xml"], { stdio: "inherit" });
  return status === 0;
}

const isOnline = process.argv.includes("--online");
console.info(isOnline ? "Microsoft's validator:" : "Microsoft's validator: not asked (npm run validate -- --online)");
process.exitCode = errors.length > 0 || (isOnline && !byMicrosoft()) ? 1 : 0;
