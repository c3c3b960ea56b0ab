/** Native formulas in LibreOffice, timed inside the office process over UNO; null where LibreOffice or its Python bridge is missing. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), "libreoffice_calculate.py");

export type NativeTimes = { readonly engine: string; readonly milliseconds: readonly number[]; readonly ranks: readonly number[] };

function findOffice(): string | null {
  const names = process.platform === "darwin" ? ["/Applications/LibreOffice.app/Contents/MacOS/soffice"] : ["soffice", "libreoffice"];
  return names.find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0) ?? null;
}

function findPython(): string | null {
  const names = ["/usr/bin/python3", "python3", "python"];
  return names.find((name) => spawnSync(name, ["-c", "import uno"], { stdio: "ignore" }).status === 0) ?? null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

export async function calculateWithLibreOffice(xlsx: Uint8Array, units: number, runs: number): Promise<NativeTimes | null> {
  const office = findOffice();
  const python = findPython();
  if (office === null || python === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "emu-bench-"));
  const port = await freePort();
  const file = join(folder, "native.xlsx");
  writeFileSync(file, xlsx);
  const accept = `--accept=socket,host=127.0.0.1,port=${port};urp;`;
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const server = spawn(office, [profile, "--headless", "--norestore", "--nologo", accept], { stdio: "ignore" });
  try {
    // LibreOffice may crash when it is let go, after the answer has been printed: the answer counts.
    const asked = [SCRIPT, file, `${units}`, `${runs}`, `${port}`];
    const { stdout: answer } = spawnSync(python, asked, { encoding: "utf8", timeout: 600_000, maxBuffer: 2 ** 26 });
    const { milliseconds, ranks } = JSON.parse(answer) as Omit<NativeTimes, "engine">;
    const version = execFileSync(office, ["--version"], { encoding: "utf8" }).trim().split(" ").slice(0, 2).join(" ");
    return { engine: version, milliseconds, ranks };
  } finally {
    server.kill();
    await new Promise((resolve) => setTimeout(resolve, 500));
    rmSync(folder, { recursive: true, force: true });
  }
}
