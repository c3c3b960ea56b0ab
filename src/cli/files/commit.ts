/** Writes the outputs of a command: all of them or none, each whole, over nothing that changed meanwhile. */
import { copyFile, constants, link, mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { OutputProblem } from "../../text/files";
import { say } from "../../text/cli";
import type { Context, ExitCode } from "../console";
import { sayRefused, targetsOf, type Claim, type Plan, type Target } from "./claim";
import { alone, draftName, syncFolder, writeDraft } from "./drafts";
import { identity, type MissingFolder } from "./place";
import { hashOf, hashOfFile, pour, takenBack, type Step } from "./pour";
import { NO_LINKS, notWritten, NotTakenBack, once, unless, type Refusal } from "./system";

/** Output by output, as it was typed: its bytes. They are made one after the other, and none is kept. */
export type Contents = ReadonlyMap<string, () => Uint8Array | Promise<Uint8Array>>;

type Refused = Refusal<OutputProblem>;
type Drafted = { readonly target: Target; readonly draft: string };

async function bytesOf(contents: Contents, file: string): Promise<Uint8Array> {
  const make = contents.get(file);
  if (make === undefined) {
    throw new Error(`no content was made for ${file}`);
  }
  return make();
}

async function nothing(): Promise<void> {
  // What was new leaves nothing behind.
}

/** link(2) takes no name that is taken, as rename(2) does. Disks without hard links (FAT) get a look and a rename. */
async function placeNew(draft: string, file: string): Promise<Step | "existsWithoutForce"> {
  const linked = await unless(["EEXIST"], unless(NO_LINKS, once(link(draft, file)), false), null);
  if (linked === null || (!linked && (await identity(file)) !== null)) {
    return "existsWithoutForce";
  }
  if (!linked) {
    await rename(draft, file);
  }
  return { undo: () => takenBack(() => rm(file, { force: true }), file), done: nothing };
}

/** What is to be replaced, under a second name; on disks without hard links as a copy. */
async function keep(file: string, old: string): Promise<void> {
  const hasLink = await unless(NO_LINKS, once(link(file, old)), false);
  if (!hasLink) {
    await copyFile(file, old, constants.COPYFILE_EXCL);
  }
}

/** What could not be put back is no draft any more: nothing clears it away. */
async function putBack(old: string, file: string): Promise<void> {
  try {
    await rename(old, file);
  } catch (error) {
    const kept = path.join(path.dirname(old), draftName("backup"));
    throw new NotTakenBack(
      await unless(
        "any",
        rename(old, kept).then(() => kept),
        old,
      ),
      error,
    );
  }
}

/** @param isAlone nothing else is written, so that nothing will have to be taken back */
async function replace(draft: string, file: string, isAlone: boolean): Promise<Step> {
  const old = path.join(path.dirname(file), draftName());
  if (!isAlone) {
    await keep(file, old);
  }
  try {
    await rename(draft, file);
  } catch (error) {
    await rm(old, { force: true });
    throw error;
  }
  return { undo: () => putBack(old, file), done: () => rm(old, { force: true }) };
}

async function place({ target, draft }: Drafted, isAlone: boolean): Promise<Step | "existsWithoutForce"> {
  if (target.now === null) {
    return placeNew(draft, target.path);
  }
  return target.now.stats.nlink > 1 ? pour(target.path, await readFile(draft)) : replace(draft, target.path, isAlone);
}

/** Every draft takes its name, or none does. */
async function placeAll(drafts: readonly Drafted[]): Promise<Refused | null> {
  const steps: Step[] = [];
  async function takeBack(): Promise<void> {
    for (const { undo } of steps.reverse()) {
      await undo();
    }
  }
  for (const one of drafts) {
    const { file } = one.target;
    try {
      const step = await place(one, drafts.length === 1);
      if (typeof step === "string") {
        await takeBack();
        return { file, code: step, other: "", system: "" };
      }
      steps.push(step);
    } catch (error) {
      await takeBack();
      return notWritten(error, file);
    }
  }
  for (const { done } of steps) {
    await done();
  }
  for (const folder of new Set(drafts.map(({ target }) => path.dirname(target.path)))) {
    await syncFolder(folder);
  }
  return null;
}

/** Once more, right before: is each place what it was, and does the file still hold what was read? */
async function placeChecked(plan: Plan, drafts: readonly Drafted[], read: string | null): Promise<Refused | null> {
  const found = await targetsOf(plan);
  if (!found.ok) {
    return found.refused;
  }
  const now = found.targets.map((target, index) => ({ before: drafts[index], target }));
  for (const { before, target } of now) {
    const { file, path: real, onto } = target;
    const isMoved = before?.target.path !== real || (before.target.onto === "itself") !== (onto === "itself");
    if (isMoved || (onto === "itself" && (await hashOfFile(real)) !== read)) {
      return { file, code: "changedSinceRead", other: "", system: "" };
    }
  }
  return placeAll(now.flatMap(({ before, target }) => (before === undefined ? [] : [{ target, draft: before.draft }])));
}

async function writeDrafted({ plan, targets }: Claim, contents: Contents, read: string | null): Promise<Refused | null> {
  const drafts: Drafted[] = [];
  try {
    for (const target of targets) {
      try {
        const bytes = await bytesOf(contents, target.file);
        const draft = path.join(path.dirname(target.path), draftName());
        await writeDraft(draft, bytes, target.now?.stats ?? null);
        drafts.push({ target, draft });
      } catch (error) {
        return notWritten(error, target.file);
      }
    }
    const changed = targets.find(({ onto }) => onto === "itself");
    if (changed === undefined) {
      return await placeChecked(plan, drafts, read);
    }
    const done = await alone(changed.path, async () => ({ refused: await placeChecked(plan, drafts, read) }));
    return done === null ? { file: changed.file, code: "beingWritten", other: "", system: "" } : done.refused;
  } catch (error) {
    return notWritten(error, targets[0]?.file ?? "");
  } finally {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
  }
}

/** A folder that is new comes with all that is in it, by one rename. */
async function writeFolder(
  folder: string,
  { first, within }: MissingFolder,
  targets: readonly Target[],
  contents: Contents,
): Promise<Refused | null> {
  const draft = path.join(path.dirname(first), draftName());
  const inside = path.join(draft, ...within);
  let file = folder;
  try {
    await mkdir(inside, { recursive: true });
    for (const target of targets) {
      file = target.file;
      await writeDraft(path.join(inside, path.basename(target.path)), await bytesOf(contents, file), null);
    }
    file = folder;
    await syncFolder(inside);
    await rename(draft, first);
    await syncFolder(path.dirname(first));
    return null;
  } catch (error) {
    return notWritten(error, file);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Writes all outputs of a command and says so, or says why none was written.
 * @param read what the input was when it was read, where a changed copy of it is written
 */
export async function commit(claim: Claim, contents: Contents, read: Uint8Array | null, context: Context): Promise<ExitCode> {
  const { plan, targets, folder } = claim;
  const refused =
    plan.folder !== null && folder.kind === "missing"
      ? await writeFolder(plan.folder, folder, targets, contents)
      : await writeDrafted(claim, contents, read && hashOf(read));
  if (refused !== null) {
    sayRefused(refused, context);
    return 2;
  }
  plan.outputs.forEach(({ file }) => {
    context.console.err(`${say("written", context.language, { file })}\n`);
  });
  return 0;
}
