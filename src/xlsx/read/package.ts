/** The Open Packaging Conventions over a zip archive: parts, and the relationships that say which part is what. */
import type { KnownParts } from "./known-parts";
import { openArchive } from "./zip";
import { Allowance } from "./limits";
import type { Limits } from "./limits";
import { decode, parseXml } from "./xml";

export type Relationship = {
  readonly id: string;
  /** Last step of the type's address, the same in the transitional and the strict form: `worksheet`, `table`… */
  readonly type: string;
  /** The part meant, from the root, without a leading slash. */
  readonly target: string;
};

export type Package = {
  /** Of all parts, as stored. */
  readonly names: readonly string[];
  readonly has: (part: string) => boolean;
  /** What a part holds, as stored. */
  readonly bytes: (part: string) => Uint8Array;
  /** The text of a part; ends the reading where it is missing or not text. */
  readonly text: (part: string) => string;
  /** What `make` makes of the text of a part, which depends on that text and `kind` alone. */
  readonly made: <T>(part: string, kind: string, make: (text: string) => T) => T;
  /** Relationships of a part to other parts of the file; `""` for those of the package itself. None: empty. */
  readonly relationships: (part: string) => readonly Relationship[];
};

/** @param known parts of files that were read before this one, within the same limits */
export function openPackage(bytes: Uint8Array, limits: Limits, known: KnownParts | null = null): Package {
  const archive = openArchive(bytes, limits, known);
  const allowance = new Allowance(limits.items, "relationships");
  // Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3).
  const stored = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
  const has = (part: string): boolean => stored.has(part.toLowerCase());
  const unpacked = (part: string): Uint8Array => archive.unpack(stored.get(part.toLowerCase()) ?? part);
  const text = (part: string): string => decode(unpacked(part), part);
  const made = <T>(part: string, kind: string, make: (text: string) => T): T => {
    const found = unpacked(part);
    const own = (): T => make(decode(found, part));
    return known === null ? own() : known.made(found, kind, own);
  };
  const relationships = (part: string): readonly Relationship[] => {
    const source = relationshipsOf(part);
    if (!has(source)) return [];
    const found = made(source, "relationships", (xml) => readRelationships(xml, source, folderOf(part), limits));
    allowance.spend(found.length);
    return found;
  };
  return { names: archive.names, has, bytes: unpacked, text, made, relationships };
}

/** With the slash at its end; "" for the root. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** The part that holds the relationships of a part. */
export function relationshipsOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function readRelationships(xml: string, source: string, folder: string, limits: Limits): readonly Relationship[] {
  const allowance = new Allowance(limits.items, "relationships");
  const found: Relationship[] = [];
  parseXml(xml, source, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      allowance.spend(1);
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target: resolveTarget(folder, Target) });
    },
  });
  return found;
}

/** `/xl/a.xml` counts from the root, `a.xml` and `../a.xml` from the folder of the part that says so. */
function resolveTarget(folder: string, target: string): string {
  const plain = percentDecoded(target.replaceAll("\\", "/"));
  const steps: string[] = [];
  for (const step of (plain.startsWith("/") ? plain : folder + plain).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function percentDecoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
