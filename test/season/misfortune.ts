/** A command that writes, and what may happen to it: whatever it is, the workbook is as it was before the command, or as it is after it. */
import { readFileSync } from "node:fs";
import { emu, type CliAnswer } from "../cases/surfaces";
import { typed } from "./clerk";
import { broken, entriesIn, note, statusesIn, strangers, type Cluster } from "./cluster";
import { under, type Fault } from "./faults";
import { differences, keyIn, type Ledger } from "./ledger";

/** What the workbook says once the command was carried out. */
export type Outcome = { readonly ledger?: Ledger; readonly statuses?: Readonly<Record<string, string>> };

const UNEXPECTED = /ngoài dự kiến|unexpected/i;

function apply(cluster: Cluster, { ledger, statuses = {} }: Outcome, cutOff = false): void {
  cluster.cutOff = cutOff;
  cluster.ledger = ledger ?? cluster.ledger;
  Object.entries(statuses).forEach(([period, status]) => cluster.statuses.set(period, status));
}

function isAs(cluster: Cluster, bytes: Uint8Array, { ledger = cluster.ledger, statuses = {} }: Outcome): boolean {
  const found = statusesIn(bytes);
  const wanted = new Map([...cluster.statuses, ...Object.entries(statuses)]);
  return differences(entriesIn(bytes), ledger).length === 0 && [...wanted].every(([period, status]) => found.get(period) === status);
}

/** Somebody else opens the same file at the same time, writes a remark and saves. */
function otherWriter(cluster: Cluster, before: Uint8Array): { readonly fault: Fault; readonly remember: () => void } {
  const { sheet, columns, rows } = entriesIn(before);
  const open = rows.filter(({ cells }) => cells["reason"] === null && cluster.statuses.get(String(cells["period"])) !== "sealed");
  const { row, cells } = cluster.random.pick(open.length > 0 ? open : rows);
  const value = `ghi cùng lúc ${cluster.random.below(1000)}`;
  const bytes = typed(before, [{ sheet, row, column: columns["reason"]!, value }]);
  const key = keyIn(cells);
  return {
    fault: { kind: "other writer", at: 1, file: cluster.file, bytes },
    remember: () => {
      cluster.ledger.get(key)!.reason = value;
    },
  };
}

/** Whatever went wrong has a sentence of its own. */
export function sentence(cluster: Cluster, { code, out, err }: CliAnswer): void {
  if (UNEXPECTED.test(out + err)) {
    broken(cluster, `no sentence for this: exit ${code} ${err}`);
  }
}

/**
 * Carries a command out that writes the cluster's workbook, and must succeed unless something happens to it; then it is given once more,
 * as people do.
 * @param outcome what it makes of the workbook, from what is typed there when it begins
 */
export async function carryOut(cluster: Cluster, args: readonly string[], outcome: () => Outcome): Promise<CliAnswer> {
  const { random } = cluster;
  const before = readFileSync(cluster.file);
  const chance = random.next();
  const name = args[0]!;
  const other = chance > 0.92 ? otherWriter(cluster, before) : null;
  const fault: Fault | null =
    chance < 0.1
      ? { kind: "crash", at: 1 + random.below(8) }
      : chance < 0.18
        ? { kind: "disk full", at: 1 + random.below(4) }
        : (other?.fault ?? null);
  const { answer, struck } = await under(fault, () => emu(args));
  const after = readFileSync(cluster.file);
  if (fault === null || !struck) {
    note(cluster, name, args.slice(1).join(" ").replaceAll(cluster.folder, ""));
    sentence(cluster, answer);
    if (answer.code !== 0) {
      broken(cluster, `${args.join(" ")}: exit ${answer.code} ${answer.out.slice(-800)}${answer.err.slice(-800)}`);
    }
    apply(cluster, outcome());
    return answer;
  }
  note(cluster, `${name} with ${fault.kind}`, `${fault.at}`);
  if (fault.kind === "crash") {
    if (!isAs(cluster, after, {})) {
      if (!isAs(cluster, after, outcome())) {
        broken(cluster, "a command that was cut off left neither the old nor the new workbook");
      }
      apply(cluster, outcome(), true);
      return answer;
    }
    return again(cluster, args, outcome);
  }
  sentence(cluster, answer);
  if (answer.code === 0 && other !== null) {
    // The other one was first: the command read what they saved, and both are in the file.
    other.remember();
    apply(cluster, outcome());
    return answer;
  }
  if (answer.code === 0) {
    broken(cluster, `${name} says that it was done, with ${fault.kind}`);
  }
  if (Buffer.compare(after, fault.kind === "other writer" ? fault.bytes : before) !== 0) {
    broken(cluster, `${name} with ${fault.kind} changed the workbook all the same`);
  }
  if (!cluster.cutOff && strangers(cluster.folder).length > 0) {
    broken(cluster, `${name} with ${fault.kind} left ${strangers(cluster.folder).join(", ")}`);
  }
  other?.remember();
  return again(cluster, args, outcome);
}

async function again(cluster: Cluster, args: readonly string[], outcome: () => Outcome): Promise<CliAnswer> {
  const answer = await emu(args);
  note(cluster, `${args[0]!} again`);
  sentence(cluster, answer);
  if (answer.code !== 0) {
    broken(cluster, `${args.join(" ")}, given again: exit ${answer.code} ${answer.out.slice(-800)}${answer.err.slice(-800)}`);
  }
  apply(cluster, outcome());
  return answer;
}

/** A command after which not a byte of the workbook is different, whatever it says. */
export async function unchanged(cluster: Cluster, args: readonly string[], why: string): Promise<CliAnswer> {
  const before = readFileSync(cluster.file);
  const answer = await emu(args);
  note(cluster, `refused: ${why}`);
  sentence(cluster, answer);
  if (Buffer.compare(before, readFileSync(cluster.file)) !== 0) {
    broken(cluster, `${args.join(" ")} was refused and changed the workbook: ${why}`);
  }
  return answer;
}

/** A command that must be refused: a sentence, no success, and not a byte is different. */
export async function refused(cluster: Cluster, args: readonly string[], why: string): Promise<CliAnswer> {
  const answer = await unchanged(cluster, args, why);
  if (answer.code === 0) {
    broken(cluster, `${args.join(" ")} was carried out: ${why}`);
  }
  return answer;
}
