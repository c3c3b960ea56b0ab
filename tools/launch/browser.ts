/**
 * Finds a Chromium-based browser: the one the environment names, an installed one, or (for tests only, it has no
 * window) the one inside the npm package @sparticuz/chromium. Nothing is downloaded.
 */
import { execFile } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { cacheFolder, projectFolder } from "./folders";

export type Browser = {
  readonly name: string;
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Variables to add to the environment the browser is started in. */
  readonly env: Readonly<Record<string, string>>;
};

const linux = [
  ["Chromium", "/usr/bin/chromium"],
  ["Chromium", "/usr/bin/chromium-browser"],
  ["Chromium", "/snap/bin/chromium"],
  ["Google Chrome", "/usr/bin/google-chrome-stable"],
  ["Google Chrome", "/opt/google/chrome/chrome"],
  ["Microsoft Edge", "/usr/bin/microsoft-edge-stable"],
  ["Microsoft Edge", "/opt/microsoft/msedge/msedge"],
  ["Brave", "/usr/bin/brave-browser"],
] as const;

const mac = [
  ["Google Chrome", "Google Chrome.app/Contents/MacOS/Google Chrome"],
  ["Microsoft Edge", "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
  ["Chromium", "Chromium.app/Contents/MacOS/Chromium"],
  ["Brave", "Brave Browser.app/Contents/MacOS/Brave Browser"],
] as const;

const windows = [
  ["Microsoft Edge", "Microsoft\\Edge\\Application\\msedge.exe"],
  ["Google Chrome", "Google\\Chrome\\Application\\chrome.exe"],
  ["Chromium", "Chromium\\Application\\chrome.exe"],
] as const;

function candidates(): readonly (readonly [name: string, executablePath: string])[] {
  const { env } = process;
  if (process.platform === "win32") {
    const roots = [env["ProgramFiles(x86)"], env.ProgramFiles, env.LOCALAPPDATA].filter((root) => root !== undefined);
    return windows.flatMap(([name, tail]) => roots.map((root) => [name, path.win32.join(root, tail)] as const));
  }
  if (process.platform === "darwin") {
    const roots = ["/Applications", path.join(env.HOME ?? "", "Applications")];
    return mac.flatMap(([name, tail]) => roots.map((root) => [name, path.join(root, tail)] as const));
  }
  return linux;
}

/** Chromium refuses its sandbox to the super-user, who is the only user of many build machines. */
function sandboxArgs(): readonly string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

/** The browser a person would see, or null. `EMU_BROWSER` (a path) goes before everything that is found. */
export function findInstalledBrowser(): Browser | null {
  const named = process.env.EMU_BROWSER;
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`EMU_BROWSER names ${named}, which does not exist.`);
    }
    return { name: `EMU_BROWSER ${named}`, executablePath: named, args: sandboxArgs(), env: {} };
  }
  const known = [...candidates(), ["Playwright's Chromium", chromium.executablePath()] as const];
  const found = known.find(([, executablePath]) => executablePath !== "" && existsSync(executablePath));
  return found ? { name: found[0], executablePath: found[1], args: sandboxArgs(), env: {} } : null;
}

const unpack = `
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();
`;

/**
 * Unpacks the browser of @sparticuz/chromium into the user's cache (66 MB packed, about 250 MB there) and says how to
 * start it. Its libraries come along because the package believes it is on the bare system it was made for.
 */
export async function packagedBrowser(): Promise<Browser | null> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return null;
  }
  const folder = path.join(cacheFolder("browser"), "chromium-147");
  if (!existsSync(folder)) {
    // Unpacked beside its place and then moved: a run that was interrupted leaves nothing that looks complete.
    const partial = `${folder}-${process.pid}`;
    rmSync(partial, { recursive: true, force: true });
    const { mkdir } = await import("node:fs/promises");
    await mkdir(partial, { mode: 0o700 });
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", unpack], {
      cwd: projectFolder,
      env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
    });
    if (existsSync(folder)) {
      rmSync(partial, { recursive: true });
    } else {
      renameSync(partial, folder);
    }
  }
  const libraries = [path.join(folder, "al2023", "lib"), folder, process.env.LD_LIBRARY_PATH ?? ""];
  return {
    name: "Chromium of @sparticuz/chromium",
    executablePath: path.join(folder, "chromium"),
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu"],
    env: {
      LD_LIBRARY_PATH: libraries.filter((entry) => entry !== "").join(":"),
      ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") }),
    },
  };
}

/** A browser for the tests; throws, saying what to install, when there is none. */
export async function findBrowser(): Promise<Browser> {
  const browser = findInstalledBrowser() ?? (await packagedBrowser());
  if (!browser) {
    throw new Error("No Chromium, Chrome or Edge was found. Install one, or name its program in EMU_BROWSER.");
  }
  return browser;
}
