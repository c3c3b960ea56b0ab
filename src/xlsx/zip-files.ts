/** Several files as one archive, for a person to save at once. */
import { zipSync } from "fflate";

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** What is packed already is not packed again. */
const STORED = 0;
/** The archive of the same files is the same, byte for byte. Zip dates are local time. */
const PACKED = new Date(2024, 0, 1);

/** @param files each with a name of its own; a slash in it would be a folder */
export function zipFiles(files: readonly NamedFile[]): Uint8Array {
  const named = files.map(({ name, bytes }) => [name.normalize("NFC"), bytes] as const);
  return zipSync(Object.fromEntries(named), { level: STORED, mtime: PACKED });
}
