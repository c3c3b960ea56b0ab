/**
 * Completes package-lock.json: `npx tsx tools/complete-lock.ts`, after every `npm install`.
 *
 * A registry mirror that holds the binaries of one system only makes npm leave the packages of all other systems out
 * of the lock file, and `npm ci` then refuses the lock on every machine. What is missing is known all the same: the
 * name and exact version stand in the package that asks for it, and the name says the system. Its checksum is asked of the registry
 * (`npm view`), which knows it also where it does not hold the file.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

type LockEntry = {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

export type Lock = { readonly packages: Readonly<Record<string, LockEntry>> };

type Missing = { readonly name: string; readonly wanted: string; readonly dev: boolean };

export const lockFile = path.resolve(import.meta.dirname, "../package-lock.json");

/** Optional packages that some package of the lock asks for and that have no entry anywhere above it. */
export function missingFrom(lock: Lock): readonly Missing[] {
  const found = new Map<string, Missing>();
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
      const folders = place.split(/(?=\/node_modules\/)/);
      const places = folders.map((_part, index) => `${folders.slice(0, index + 1).join("")}/node_modules/${name}`);
      const known = [`node_modules/${name}`, ...places].some((candidate) => candidate in lock.packages);
      if (!known) {
        found.set(name, { name, wanted, dev: entry.dev === true });
      }
    }
  }
  return [...found.values()];
}

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** The system a package was built for, from its name: `@swc/core-linux-arm64-musl` → linux, arm64, musl. */
export function platformOf(name: string): Pick<LockEntry, "os" | "cpu" | "libc"> {
  const words = name.toLowerCase().split(/[-/]/);
  const os = systems.filter((system) => words.includes(system) || (system === "darwin" && name === "fsevents"));
  const cpu = processors.filter((processor) => words.includes(processor));
  const last = words.at(-1) ?? "";
  const libc = !os.includes("linux") ? [] : last.startsWith("musl") ? ["musl"] : last.startsWith("gnu") ? ["glibc"] : [];
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    ...(os.length > 0 ? { os } : {}),
  };
}

/** The lock with an entry for everything that was missing, in npm's order. */
export function complete(lock: Lock): Lock {
  const added = missingFrom(lock).map(({ name, wanted, dev }) => {
    const version = wanted.replace(/^[\^~]/, "");
    return [`node_modules/${name}`, { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true }] as const;
  });
  const entries = [...Object.entries(lock.packages), ...added];
  entries.sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(entries) };
}

/** Entries of packages whose file npm could not hold against anything. */
export function withoutChecksum(lock: Lock): readonly string[] {
  const entries = Object.entries(lock.packages);
  return entries.flatMap(([place, { integrity, link }]) => (place === "" || link === true || integrity !== undefined ? [] : [place]));
}

/** The name stands behind the last `node_modules/` of an entry's place. */
function checksumOf(place: string, { version }: LockEntry): string | null {
  const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
  const { status, stdout } = spawnSync("npm", ["view", `${name}@${version ?? ""}`, "dist.integrity"], { encoding: "utf8" });
  if (status !== 0) {
    console.info(`${name}: this registry does not know it`);
  }
  return status === 0 ? stdout.trim() : null;
}

function withChecksums(lock: Lock): Lock {
  const missing = new Set(withoutChecksum(lock));
  const packages = Object.entries(lock.packages).map(([place, entry]) => {
    if (!missing.has(place)) {
      return [place, entry] as const;
    }
    const { version, ...others } = entry;
    const integrity = checksumOf(place, entry);
    return [place, { version, ...(integrity === null ? {} : { integrity }), ...others }] as const;
  });
  return { ...lock, packages: Object.fromEntries(packages) };
}

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(readFileSync(lockFile, "utf8")) as Lock;
  const completed = complete(lock);
  console.info(`${missingFrom(lock).length} entries and ${withoutChecksum(completed).length} checksums added`);
  writeFileSync(lockFile, `${JSON.stringify(withChecksums(completed), null, 2)}\n`);
}
