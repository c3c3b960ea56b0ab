/** What a command reads and what it is to write, asked before it computes and once more before it writes: may it? */
import { constants, type Stats } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { FILES_TEXT, OUTPUT_PROBLEMS, type OutputProblem } from "../../text/files";
import { fillIn } from "../../text/fill";
import type { Context } from "../console";
import { clearDrafts } from "./drafts";
import { folderPlace, identity, ownOutputs, placeOf, type FolderPlace, type Place } from "./place";
import { clearBackups, cutOff } from "./pour";
import { notWritten, reason, type Refusal } from "./system";

export type Output = {
  readonly file: string;
  /** The input that it is a changed copy of, and may take the place of; null: it is something else, and goes onto no input. */
  readonly changes: string | null;
};

export type Plan = {
  readonly inputs: readonly string[];
  readonly outputs: readonly Output[];
  /** Files that are there already may be replaced. */
  readonly force: boolean;
  /** The folder of all outputs, made with them if it is missing; null: each has its own, which must be there. */
  readonly folder: string | null;
};

/** The plan of a command that writes a changed copy of its first input, something new beside it, or both. */
export function planned(
  inputs: readonly string[],
  files: { readonly changed?: string | null; readonly made?: string | null },
  force: boolean,
): Plan {
  const { changed = null, made = null } = files;
  const outputs = [
    ...(made === null ? [] : [{ file: made, changes: null }]),
    ...(changed === null ? [] : [{ file: changed, changes: inputs[0] ?? null }]),
  ];
  return { inputs, outputs, force, folder: null };
}

/** `onto`: what it takes the place of. */
export type Target = Output & Place & { readonly onto: "nothing" | "itself" | "another" };

type Refused = Refusal<OutputProblem>;
export type Targets =
  | { readonly ok: true; readonly targets: readonly Target[]; readonly folder: FolderPlace }
  | { readonly ok: false; readonly refused: Refused };

/** A plan that may be carried out, as things were when it was asked. */
export type Claim = { readonly plan: Plan; readonly targets: readonly Target[]; readonly folder: FolderPlace };

function no(file: string, code: OutputProblem, other = ""): Refused {
  return { file, code, other, system: "" };
}

/** Root may write everywhere; what nobody may write, it does not write either. */
async function permission({ path: file }: Place, stats: Stats | null): Promise<OutputProblem | null> {
  if (stats !== null && (stats.mode & 0o222) === 0) {
    return "readOnly";
  }
  await access(path.dirname(file), constants.W_OK);
  if (stats !== null) {
    await access(file, constants.W_OK);
  }
  return null;
}

async function targetOf(output: Output, place: Place, { inputs, force }: Plan): Promise<Target | Refused> {
  const { file, changes } = output;
  const { now } = place;
  if (now === null) {
    const isFolderName = file === "" || /[\\/]$/.test(file);
    const problem = isFolderName ? "isDirectory" : await permission(place, null);
    return problem === null ? { ...output, ...place, onto: "nothing" } : no(file, problem);
  }
  if (!now.stats.isFile()) {
    return no(file, now.stats.isDirectory() ? "isDirectory" : "notAFile");
  }
  if (ownOutputs().includes(now.id)) {
    return no(file, "isOwnOutput");
  }
  const isItself = changes !== null && (await identity(changes)) === now.id;
  for (const input of inputs) {
    if ((input !== changes || !isItself) && (await identity(input)) === now.id) {
      return no(file, "isAnInput");
    }
  }
  if (!isItself && !force) {
    return no(file, "existsWithoutForce");
  }
  const problem = await permission(place, now.stats);
  const backup = now.stats.nlink > 1 ? await cutOff(place.path) : null;
  return problem !== null
    ? no(file, problem)
    : backup !== null
      ? no(file, "interrupted", backup)
      : { ...output, ...place, onto: isItself ? "itself" : "another" };
}

async function placeIn(folder: FolderPlace, file: string): Promise<Place> {
  return folder.kind === "missing" ? { path: path.join(folder.first, ...folder.within, path.basename(file)), now: null } : placeOf(file);
}

/** What tells that two outputs are one file. Windows and macOS take both spellings for one name: what is written here is sent there. */
function keysOf({ path: file, now }: Place): readonly string[] {
  const spelt = path.join(path.dirname(file), path.basename(file).normalize("NFC").toLowerCase());
  return now === null ? [spelt] : [spelt, now.id];
}

/** Where each output goes, or the first reason why one does not. */
export async function targetsOf(plan: Plan): Promise<Targets> {
  let at = plan.folder ?? "";
  try {
    const folder: FolderPlace = plan.folder === null ? { kind: "there" } : await folderPlace(plan.folder);
    if (folder.kind === "blocked") {
      return { ok: false, refused: no(at, "notAFolder", folder.by) };
    }
    const taken = new Map<string, string>();
    const targets: Target[] = [];
    for (const output of plan.outputs) {
      at = output.file;
      const place = await placeIn(folder, at);
      const keys = keysOf(place);
      const twice = keys.map((key) => taken.get(key)).find((other) => other !== undefined);
      if (twice !== undefined) {
        return { ok: false, refused: no(at, "sameOutputTwice", twice) };
      }
      const target = folder.kind === "missing" ? { ...output, ...place, onto: "nothing" as const } : await targetOf(output, place, plan);
      if ("code" in target) {
        return { ok: false, refused: target };
      }
      keys.forEach((key) => taken.set(key, output.file));
      targets.push(target);
    }
    return { ok: true, targets, folder };
  } catch (error) {
    return { ok: false, refused: notWritten(error, at) };
  }
}

export function sayRefused(refused: Refused, { console, language }: Context): void {
  const { file, code } = refused;
  const text = code === "notTakenBack" ? FILES_TEXT.half : FILES_TEXT.refused;
  console.err(`${fillIn(text, language, { file, why: reason(OUTPUT_PROBLEMS, refused, language) })}\n`);
}

/** Before anything is computed; null: the command may not write all of it, and it has been said. */
export async function claim(plan: Plan, context: Context): Promise<Claim | null> {
  const found = await targetsOf(plan);
  const paths = [
    ...plan.outputs.map(({ file }) => path.resolve(file)),
    ...(found.ok ? found.targets.map((target) => target.path) : []),
    ...(found.ok && found.folder.kind === "missing" ? [found.folder.first] : []),
  ];
  for (const around of new Set(paths.map((one) => path.dirname(one)))) {
    await clearDrafts(around);
    await clearBackups(around);
  }
  if (!found.ok) {
    sayRefused(found.refused, context);
    return null;
  }
  return { plan, targets: found.targets, folder: found.folder };
}
