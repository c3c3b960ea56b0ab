/** What tells Windows that Excel may take add-ins from the shared folder: files for the registry, for one user each. */
import { createHash } from "node:crypto";

const KEY = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs";

/**
 * A name-based UUID (RFC 9562, version 5) of the shared folder under the add-in's id: the same folder is the same entry on every computer and
 * after every new package, so nothing piles up.
 */
export function catalogId(addInId: string, share: string): string {
  const namespace = Buffer.from(addInId.replaceAll("-", ""), "hex");
  const hash = createHash("sha1").update(namespace).update(share.toLowerCase(), "utf8").digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** A text of the registry's file format. */
function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** UTF-16, little end first, with its mark, and lines as Windows ends them: the form regedit itself writes, safe for any name. */
export function registryFile(lines: readonly string[]): Buffer {
  const text = ["\ufeffWindows Registry Editor Version 5.00", "", ...lines, ""].join("\r\n");
  return Buffer.from(text, "utf16le");
}

/** Flags 1: its add-ins are shown in Excel's list. */
export function trustCatalog(id: string, share: string): Buffer {
  return registryFile([`[${KEY}\\{${id}}]`, `"Id"=${quoted(`{${id}}`)}`, `"Url"=${quoted(share)}`, '"Flags"=dword:00000001']);
}

export function forgetCatalog(id: string): Buffer {
  return registryFile([`[-${KEY}\\{${id}}]`]);
}
