/**
 * What happens to a computer in the middle of a command: it is switched off at the n-th change of the disk (everything after it fails
 * too), the disk is full from there on, or another program saves a file in between. A write that fails leaves half of its bytes.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

export type Fault =
  | { readonly kind: "crash" | "disk full"; readonly at: number }
  | { readonly kind: "other writer"; readonly at: number; readonly file: string; readonly bytes: Uint8Array };

export type Ran<Answer> = { readonly answer: Answer; readonly changes: number; readonly struck: boolean };

class SwitchedOff extends Error {}

const PROMISED = [
  "writeFile",
  "appendFile",
  "rename",
  "link",
  "unlink",
  "rm",
  "copyFile",
  "truncate",
  "mkdir",
  "symlink",
  "chmod",
] as const;
const OF_HANDLES = ["writeFile", "write", "writev", "truncate", "appendFile"] as const;
const AT_ONCE = ["writeFileSync", "renameSync", "linkSync", "unlinkSync", "rmSync", "copyFileSync", "mkdirSync", "writeSync"] as const;
/** Commands take away what they began; nothing of that can fail for want of room. */
const TAKES_ROOM = new Set(["writeFile", "appendFile", "write", "writev", "copyFile", "writeFileSync", "copyFileSync", "writeSync"]);

type AnyFunction = (...args: unknown[]) => unknown;
type Functions = Record<string, AnyFunction>;

function half(data: unknown): unknown {
  return data instanceof Uint8Array
    ? data.subarray(0, data.length >> 1)
    : typeof data === "string"
      ? data.slice(0, data.length >> 1)
      : data;
}

/** A number that no running process has: whoever looks for the writer of a draft finds it dead. */
export const DEAD_PROCESS = 2 ** 22 + 7;

/** Node's own code takes hold of some of these functions when it first removes a folder: that must be the real ones. */
function warmUp(): void {
  fs.rmSync(fs.mkdtempSync(path.join(tmpdir(), "emu-season-")), { recursive: true });
}

warmUp();

/** Runs work while the disk behaves like that; afterwards it is well again. */
export async function under<Answer>(fault: Fault | null, work: () => Promise<Answer>): Promise<Ran<Answer>> {
  let changes = 0;
  let struck = false;
  const original = { writeFileSync: fs.writeFileSync.bind(fs) };

  /** Null: the change is made as usual. */
  function misfortune(name: string): Error | null {
    changes += 1;
    if (fault === null || changes < fault.at) {
      return null;
    }
    if (fault.kind === "other writer") {
      if (!struck) {
        struck = true;
        original.writeFileSync(fault.file, fault.bytes);
      }
      return null;
    }
    if (fault.kind === "disk full") {
      if (!TAKES_ROOM.has(name)) {
        return null;
      }
      struck = true;
      return Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", errno: -28, syscall: "write" });
    }
    struck = true;
    return new SwitchedOff("switched off");
  }

  const undo: (() => void)[] = [];
  function replace(owner: Functions, name: string, isPromised: boolean, dataAt: number): void {
    const before = owner[name];
    if (before === undefined) {
      return;
    }
    undo.push(() => {
      owner[name] = before;
    });
    owner[name] = function (this: unknown, ...args: unknown[]): unknown {
      const first = !struck;
      const error = misfortune(name);
      if (error === null) {
        return before.apply(this, args);
      }
      if (!isPromised) {
        throw error;
      }
      const torn = first && name.startsWith("writeFile") && fault !== null;
      const done = torn
        ? before.apply(
            this,
            args.map((one, index) => (index === dataAt ? half(one) : one)),
          )
        : null;
      return Promise.resolve(done).then(
        () => Promise.reject(error),
        () => Promise.reject(error),
      );
    };
  }

  const promises = fs.promises as unknown as Functions;
  const handle = await fs.promises.open("/dev/null", "r");
  const ofHandles = Object.getPrototypeOf(handle) as Functions;
  await handle.close();
  const pid = Object.getOwnPropertyDescriptor(process, "pid")!;
  // Writing a file by its name is not counted a second time as writing to a handle: Node does that without its public methods.
  PROMISED.forEach((name) => replace(promises, name, true, 1));
  OF_HANDLES.forEach((name) => replace(ofHandles, name, true, 0));
  AT_ONCE.forEach((name) => replace(fs as unknown as Functions, name, false, 1));
  syncBuiltinESMExports();
  if (fault?.kind === "crash") {
    Object.defineProperty(process, "pid", { ...pid, value: DEAD_PROCESS });
  }
  try {
    return { answer: await work(), changes, struck };
  } finally {
    Object.defineProperty(process, "pid", pid);
    undo.forEach((one) => one());
    syncBuiltinESMExports();
  }
}
