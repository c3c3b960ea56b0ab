/** Where LibreOffice is, or null. `EMU_SOFFICE` (a path) goes first. */
import { existsSync } from "node:fs";
import path from "node:path";

export function findSoffice(): string | null {
  const { env } = process;
  const onPath = (env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => [path.join(folder, "soffice"), path.join(folder, "soffice.exe")]);
  const usual = [
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    path.join(env.ProgramFiles ?? "", "LibreOffice", "program", "soffice.exe"),
  ];
  return [env.EMU_SOFFICE ?? "", ...onPath, ...usual].find((file) => file !== "" && existsSync(file)) ?? null;
}
