/** Builds dist/ when it is missing or older than what it is made of. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/**
 * Everything that goes into dist/. The folders stand for all they hold; a removed file shows in its folder's own time.
 */
const inputs = ["src", "assets", "test/excel-host", "manifest.xml", "LICENSE", "package-lock.json", "tsconfig.json", "webpack.config.js"];
const notPartOfIt = new Set(["src/cli", "tools/launch", "test/excel-host/traces"]);

function newest(relative: string): number {
  const full = path.join(root, relative);
  if (notPartOfIt.has(relative) || !existsSync(full)) {
    return 0;
  }
  const facts = statSync(full);
  if (!facts.isDirectory()) {
    return facts.mtimeMs;
  }
  return readdirSync(full).reduce((time, name) => Math.max(time, newest(`${relative}/${name}`)), facts.mtimeMs);
}

/** The time the last production build began, as webpack.config.js leaves it; 0 where there is none. */
function builtAt(): number {
  const times = ["built-addin", "built-trial"].map((name) => {
    const stamp = path.join(root, ".cache", name);
    const good = existsSync(stamp) && readFileSync(stamp, "utf8").trim() === "production";
    return good ? statSync(stamp).mtimeMs : 0;
  });
  const made = ["dist/taskpane.html", "dist/trial.html", "dist/functions.json", ".cache/shipped.json"];
  const pages = made.every((file) => existsSync(path.join(root, file)));
  return pages ? Math.min(...times) : 0;
}

export function isBuilt(): boolean {
  const built = builtAt();
  return built > 0 && inputs.every((input) => newest(input) < built);
}

/** Runs the production build where needed. Returns false when it failed; webpack has then said why. */
export function ensureBuilt(say: (line: string) => void): boolean {
  if (isBuilt()) {
    return true;
  }
  say("Building dist/ …");
  const webpack = path.join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production"], { cwd: root, stdio: "inherit" });
  return status === 0;
}
