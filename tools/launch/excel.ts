/**
 * Desktop Excel on this computer: is it there, does it trust our certificate, tell it about the add-in, open it.
 * Everything is done for the current user alone, with the system's own tools; no administrator is asked.
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import type { Certificate } from "./certificate";
import { projectCache, projectFolder } from "./folders";

const developerKey = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
const macFolder = path.join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
const macExcel = "/Applications/Microsoft Excel.app";
const sideloaded = path.join(projectCache, "manifest.xml");

type Outcome = { readonly ok: boolean; readonly output: string };

function run(program: string, args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(program, [...args], { encoding: "utf8" });
  return { ok: status === 0, output: `${stdout ?? ""}${stderr ?? ""}` };
}

/** Path of desktop Excel, or null (always null on Linux). */
export function findExcel(): string | null {
  if (process.platform === "darwin") {
    return existsSync(macExcel) ? macExcel : null;
  }
  if (process.platform !== "win32") {
    return null;
  }
  const key = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
  const registered = /REG_SZ\s+(.+\.exe)/i.exec(run("reg", ["query", key, "/ve"]).output)?.[1]?.trim();
  const roots = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"]].filter((root) => root !== undefined);
  const usual = roots.map((root) => path.win32.join(root, "Microsoft Office\\root\\Office16\\EXCEL.EXE"));
  return [registered, ...usual].find((file) => file !== undefined && existsSync(file)) ?? null;
}

export function isTrusted(certificate: Certificate): boolean {
  return process.platform === "win32"
    ? run("certutil", ["-user", "-verifystore", "Root", certificate.thumbprint]).ok
    : run("security", ["verify-cert", "-c", certificate.file, "-p", "ssl", "-s", "localhost"]).ok;
}

/** Asks the system to trust the certificate for this user; the system shows its own question. True when it now does. */
export function trust(certificate: Certificate): boolean {
  if (process.platform === "win32") {
    return run("certutil", ["-user", "-addstore", "Root", certificate.file]).ok;
  }
  const keychain = path.join(homedir(), "Library/Keychains/login.keychain-db");
  return run("security", ["add-trusted-cert", "-r", "trustRoot", "-p", "ssl", "-k", keychain, certificate.file]).ok;
}

export function distrust(certificate: Certificate): boolean {
  return process.platform === "win32"
    ? run("certutil", ["-user", "-delstore", "Root", certificate.thumbprint]).ok
    : run("security", ["remove-trusted-cert", certificate.file]).ok;
}

/** The manifest as this run needs it: its addresses carry the port the server really has. */
export function manifestFor(manifest: string, origin: string): string {
  return manifest.replaceAll("https://localhost:3000", origin);
}

export function addInId(manifest: string): string {
  const id = /<Id>([0-9a-f-]{36})<\/Id>/i.exec(manifest)?.[1];
  if (id === undefined) {
    throw new Error("manifest.xml has no <Id>.");
  }
  return id;
}

/** Tells Excel about the add-in. Returns false when the system refused. */
export function register(origin: string): boolean {
  const manifest = manifestFor(readFileSync(path.join(projectFolder, "manifest.xml"), "utf8"), origin);
  mkdirSync(projectCache, { recursive: true });
  writeFileSync(sideloaded, manifest);
  const id = addInId(manifest);
  if (process.platform === "win32") {
    return run("reg", ["add", developerKey, "/v", id, "/t", "REG_SZ", "/d", sideloaded, "/f"]).ok;
  }
  mkdirSync(macFolder, { recursive: true });
  copyFileSync(sideloaded, path.join(macFolder, `${id}.manifest.xml`));
  return true;
}

/** Takes the add-in out of Excel's list again. True when it stood there. */
export function unregister(): boolean {
  const id = addInId(readFileSync(path.join(projectFolder, "manifest.xml"), "utf8"));
  if (process.platform === "win32") {
    return run("reg", ["delete", developerKey, "/v", id, "/f"]).ok;
  }
  const copy = path.join(macFolder, `${id}.manifest.xml`);
  const stood = process.platform === "darwin" && existsSync(copy);
  rmSync(copy, { force: true });
  return stood;
}

export function openInExcel(excel: string, workbook: string): void {
  const [program, args] = process.platform === "darwin" ? ["open", ["-a", excel, workbook]] : [excel, [workbook]];
  spawn(program as string, args as string[], { detached: true, stdio: "ignore" }).unref();
}
