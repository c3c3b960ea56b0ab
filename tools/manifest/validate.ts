/** `npm run validate`: the manifest against Microsoft's schemas (where they are at hand) and against our own checks. */
import { checkManifest } from "./checks";
import { assetSize, assetText, manifestText, validateAgainstSchemas } from "./files";
import { checkShortcuts } from "./shortcut-checks";

const xml = manifestText();
const bySchema = await validateAgainstSchemas(xml);
console.info(
  bySchema === null ? "schemas: skipped: no schemas (../shared/manifest-xsd)" : `schemas: ${bySchema.length} errors`,
);
const byOurs = [...checkManifest(xml, assetSize), ...checkShortcuts(xml, assetText)];
console.info(`own checks: ${byOurs.length} errors`);
const errors = [...(bySchema ?? []), ...byOurs];
for (const error of errors) {
  console.error(`  ${error}`);
}
process.exitCode = errors.length > 0 ? 1 : 0;
