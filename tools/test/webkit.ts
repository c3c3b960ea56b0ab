/** Finds what drives WebKit, the engine of Excel for Mac: Debian's webkit2gtk-driver with its browser, and a screen for the window. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

export type WebKit = {
  /** WebKitWebDriver. */
  readonly driver: string;
  /** MiniBrowser. */
  readonly browser: string;
  /** Xvfb. */
  readonly screen: string;
};

export const WEBKIT_MISSING =
  "WebKitWebDriver or Xvfb not found: the core job in WebKit is skipped (Debian: apt-get install webkit2gtk-driver xvfb)";

function inPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return [...folders, "/usr/bin"].map((folder) => path.join(folder, program)).find((file) => existsSync(file));
}

/** `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser` and its like; the newest first. */
function miniBrowser(): string | undefined {
  const roots = ["/usr/lib", "/usr/libexec", ...folders("/usr/lib", /-linux-gnu$/)];
  return roots
    .flatMap((root) => folders(root, /^webkit(2)?gtk-/))
    .sort()
    .reverse()
    .map((folder) => path.join(folder, "MiniBrowser"))
    .find((file) => existsSync(file));
}

function folders(root: string, name: RegExp): readonly string[] {
  return existsSync(root)
    ? readdirSync(root)
        .filter((entry) => name.test(entry))
        .map((entry) => path.join(root, entry))
    : [];
}

/** null where a part of it is missing, as on every system but Linux. */
export function findWebKit(): WebKit | null {
  const [driver, browser, screen] = [inPath("WebKitWebDriver"), miniBrowser(), inPath("Xvfb")];
  return driver !== undefined && browser !== undefined && screen !== undefined ? { driver, browser, screen } : null;
}
