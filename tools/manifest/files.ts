/** The manifest of this project, its pictures, and Microsoft's schemas where they stand beside the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";
import type { PictureSize } from "./checks";

const root = path.resolve(import.meta.dirname, "../..");
export const schemas = path.resolve(root, "../shared/manifest-xsd");
const mainSchema = "OfficeAppManifestV1_1.xsd";

export function manifestText(): string {
  return readFileSync(path.join(root, "manifest.xml"), "utf8");
}

/** The site's assets/ are the project's assets/. */
export const assetSize: PictureSize = (address) => {
  const name = /\/assets\/([\w.-]+\.png)$/.exec(address)?.[1];
  const file = name === undefined ? null : path.join(root, "assets", name);
  if (file === null || !existsSync(file)) {
    return null;
  }
  // A PNG file begins with 16 fixed bytes, then its width and height.
  const header = readFileSync(file).subarray(0, 24);
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
};

/** The text of a file that is published beside the pictures; null where there is none. */
export function assetText(address: string): string | null {
  const name = /\/assets\/([\w.-]+\.json)$/.exec(address)?.[1];
  const file = name === undefined ? null : path.join(root, "assets", name);
  return file === null || !existsSync(file) ? null : readFileSync(file, "utf8");
}

/** Errors of the manifest against Microsoft's schemas; null where the schemas are not at hand. */
export async function validateAgainstSchemas(xml: string): Promise<readonly string[] | null> {
  if (!existsSync(path.join(schemas, mainSchema))) {
    return null;
  }
  const read = (fileName: string) => ({ fileName, contents: readFileSync(path.join(schemas, fileName), "utf8") });
  const result = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: [read(mainSchema)],
    preload: readdirSync(schemas)
      .filter((file) => file.endsWith(".xsd") && file !== mainSchema)
      .map(read),
  });
  return result.errors.map((error) => error.rawMessage);
}
