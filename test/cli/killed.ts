/**
 * Run as a process by outputs.test.ts: writes a file and is killed where it may hurt most. `draft`: the draft is whole and has no name yet;
 * `half`: half of a file that is written in place is.
 */
import fsp from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { claim, planned } from "../../src/cli/files/claim";
import { commit } from "../../src/cli/files/commit";
import type { Context } from "../../src/cli/console";

const [point, file = ""] = process.argv.slice(2);
const { open, readFile, rename } = fsp;
const NEW = new TextEncoder().encode("new ".repeat(1000));
let isBackedUp = false;

async function die(): Promise<never> {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => undefined);
}

if (point === "draft") {
  fsp.link = die;
}
fsp.rename = (from, to) => {
  isBackedUp ||= to.toString().includes(".emu-backup-");
  return rename(from, to);
};
fsp.open = async (name, flags, mode) => {
  const handle = await open(name, flags, mode);
  if (isBackedUp && flags === "r+") {
    handle.writeFile = async () => {
      await handle.write(NEW.subarray(0, 1000));
      return die();
    };
  }
  return handle;
};
syncBuiltinESMExports();

const context: Context = {
  language: "vi",
  console: { out: () => undefined, err: (text) => process.stderr.write(text), input: () => Promise.resolve("") },
};
const isInPlace = point === "half";
const out = await claim(planned([file], isInPlace ? { changed: file } : { made: file }, false), context);
if (out !== null) {
  await commit(out, new Map([[file, () => NEW]]), isInPlace ? await readFile(file) : null, context);
}
