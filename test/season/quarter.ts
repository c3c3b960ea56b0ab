/** One period of a cluster, from the units' empty workbooks to the seal. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { emu } from "../cases/surfaces";
import { tableIn, typed, type Keystroke, type Typed } from "./clerk";
import { checkOverview, planChecks } from "./beside";
import { forge } from "./forge";
import { broken, check, checkTotals, entriesIn, note, typeInto, type Cluster } from "./cluster";
import { changedAndTakenBack } from "./pane";
import { type Criterion, keyIn, keyOf, type Ledger, NAMES, pointsOf, TYPED, type TypedColumn } from "./ledger";
import { under } from "./faults";
import { carryOut, refused, sentence, unchanged } from "./misfortune";

const OF_UNITS: readonly TypedColumn[] = ["actual", "self", "reason", "evidence", "note"];
const LAYERS = ["self", "cross-check", "appraised"] as const;
const REMARKS = ["đã đối chiếu", "theo báo cáo số 12/BC-PV05", "“nguyên văn” & <dấu>", "Tháng 3: 2 vụ; tháng 4: 1 vụ"];

type Sent = { readonly unit: string; readonly file: string; readonly rows: ReadonlyMap<string, Readonly<Record<TypedColumn, Typed>>> };

function score(cluster: Cluster, { maximum }: Criterion): number {
  return cluster.random.below(maximum + 1) / 4;
}

/** What a unit types for a criterion: what it should, something wrong, or nothing. */
function unitTypes(cluster: Cluster, criterion: Criterion): Partial<Record<TypedColumn, Typed>> {
  const { random } = cluster;
  const chance = random.next();
  const column = criterion.rule === "count" ? "actual" : "self";
  const value = criterion.rule === "count" ? random.below(12) : score(cluster, criterion);
  const remark = random.chance(0.2) ? { [random.pick(["note", "evidence"] as const)]: random.pick(REMARKS) } : {};
  if (chance < 0.06) {
    return remark;
  }
  const mistyped = chance < 0.09 ? `${value} điểm` : chance < 0.12 ? criterion.maximum / 4 + 1.25 : chance < 0.14 ? -1 : value;
  return { ...remark, [column]: mistyped };
}

/** Rows of the table in another order, as after sorting by somebody who wanted to see the best first. */
function sortedRows(
  random: Cluster["random"],
  strokes: readonly Keystroke[],
  all: ReadonlyMap<number, readonly Keystroke[]>,
): readonly Keystroke[] {
  const rows = [...all.keys()];
  const shuffledRows = random.shuffled(rows);
  const moved = rows.flatMap((row, index) => all.get(shuffledRows[index]!)!.map((one) => ({ ...one, row })));
  return [...moved, ...strokes.map((one) => ({ ...one, row: rows[shuffledRows.indexOf(one.row)]! }))];
}

/** Fills a unit's workbook in and sends it. */
function fillIn(cluster: Cluster, unit: string, source: string, file: string): Sent {
  const bytes = readFileSync(source);
  const { sheet, columns, rows } = entriesIn(bytes);
  const sent = new Map<string, Record<TypedColumn, Typed>>();
  const strokes: Keystroke[] = [];
  const all = new Map<number, readonly Keystroke[]>();
  for (const { row, cells } of rows) {
    const criterion = cluster.criteria.find(({ code }) => code === cells["criterion"])!;
    const made = unitTypes(cluster, criterion);
    const known = Object.fromEntries(TYPED.map((column) => [column, cells[column] ?? null])) as Record<TypedColumn, Typed>;
    sent.set(keyIn(cells), { ...known, ...made });
    strokes.push(...Object.entries(made).map(([column, value]) => ({ sheet, row, column: columns[column]!, value: value ?? null })));
    all.set(
      row,
      [...NAMES, ...TYPED].map((column) => ({ sheet, row, column: columns[column]!, value: cells[column] ?? null })),
    );
  }
  writeFileSync(file, typed(bytes, cluster.random.chance(0.25) ? sortedRows(cluster.random, strokes, all) : strokes));
  return { unit, file, rows: sent };
}

function withSent(ledger: Ledger, sent: readonly Sent[]): Ledger {
  const after: Ledger = new Map([...ledger].map(([key, row]) => [key, { ...row }]));
  for (const { rows } of sent) {
    for (const [key, row] of rows) {
      const there = after.get(key)!;
      OF_UNITS.forEach((column) => {
        there[column] = row[column] ?? there[column];
      });
    }
  }
  return after;
}

function collecting(cluster: Cluster, period: string, files: readonly string[], ...more: readonly string[]): readonly string[] {
  return ["collect", cluster.file, ...files, "--period", period, ...more, "--write", cluster.file];
}

function filesOf(sent: readonly Sent[]): readonly string[] {
  return sent.map(({ file }) => file);
}

async function collect(cluster: Cluster, period: string, sent: readonly Sent[], ...more: readonly string[]): Promise<void> {
  const args = collecting(cluster, period, filesOf(sent), ...more);
  await carryOut(cluster, args, () => ({ ledger: withSent(cluster.ledger, sent) }));
  await check(cluster);
}

/** Two secretaries collect at the same moment into the same workbook: what one of them was told is done is in it. */
async function twoAtOnce(cluster: Cluster, period: string, sent: readonly Sent[]): Promise<void> {
  const middle = Math.ceil(sent.length / 2);
  const halves = [sent.slice(0, middle), sent.slice(middle)];
  const args = (files: readonly Sent[]) => collecting(cluster, period, filesOf(files));
  const answers = await Promise.all(halves.map((half) => emu(args(half))));
  note(cluster, "two at once", answers.map(({ code }) => code).join(" and "));
  for (const [index, { code, err }] of answers.entries()) {
    if (code === 0) {
      cluster.ledger = withSent(cluster.ledger, halves[index]!);
    } else if (code !== 2) {
      broken(cluster, `of two at once one ended with ${code}: ${err}`);
    }
  }
  await check(cluster);
  for (const [index, { code }] of answers.entries()) {
    if (code !== 0) {
      await collect(cluster, period, halves[index]!);
    }
  }
}

/** A file cut short among the others: nothing is collected until it is left out by name. */
async function withTruncated(cluster: Cluster, period: string, sent: readonly Sent[]): Promise<void> {
  const short = path.join(path.dirname(sent[0]!.file), "cụt.xlsx");
  writeFileSync(short, readFileSync(sent[0]!.file).subarray(0, 9000));
  const args = collecting(cluster, period, [...filesOf(sent), short]);
  const { err } = await refused(cluster, args, "a file cut short");
  if (!err.includes("cụt.xlsx")) {
    broken(cluster, `the file cut short is not named: ${err}`);
  }
  await carryOut(cluster, [...args, "--without", short], () => ({ ledger: withSent(cluster.ledger, sent) }));
  rmSync(short);
  await check(cluster);
}

/** The units' workbooks, all of them or none, whatever happens to the computer; then they are made once more. */
async function split(cluster: Cluster, period: string, out: string): Promise<readonly string[]> {
  const { random } = cluster;
  const args = ["split", cluster.file, "--period", period, "-o", out];
  const chance = random.next();
  const kind = chance < 0.12 ? "crash" : chance < 0.24 ? "disk full" : null;
  const { answer, struck } = await under(kind === null ? null : { kind, at: 1 + random.below(3 * cluster.units.length) }, () => emu(args));
  note(cluster, struck ? `split with ${kind!}` : "split", period);
  if (struck && kind === "disk full") {
    sentence(cluster, answer);
    if (answer.code !== 2 || existsSync(out)) {
      broken(
        cluster,
        `split onto a full disk ended with ${answer.code} and left ${existsSync(out) ? readdirSync(out).join(", ") : "nothing"}`,
      );
    }
  }
  const { code, err } = struck ? await emu([...args, "--force"]) : answer;
  const files = code === 0 ? readdirSync(out) : [];
  if (files.length !== cluster.units.length) {
    broken(cluster, `split of ${period}: exit ${code}, ${files.join(", ")}: ${err}`);
  }
  return files;
}

async function send(cluster: Cluster, period: string): Promise<readonly Sent[]> {
  const { random } = cluster;
  const [out, inbox] = ["phát", "nhận"].map((name) => path.join(cluster.folder, `${name} ${period}`)) as [string, string];
  mkdirSync(inbox);
  const files = await split(cluster, period, out);
  return cluster.units.map((unit) => {
    const source = path.join(
      out,
      files.find((file) => file.normalize("NFC").includes(unit))!,
    );
    if (random.chance(0.15)) {
      // An earlier version was sent, and then another one: the secretary takes the later.
      note(cluster, "sent twice", unit);
      fillIn(cluster, unit, source, path.join(inbox, `${unit} cũ.xlsx`));
    }
    return fillIn(cluster, unit, source, path.join(inbox, `${unit}.xlsx`));
  });
}

async function advance(cluster: Cluster, period: string, to: string, ...more: readonly string[]): Promise<void> {
  const args = ["advance", cluster.file, "--to", to, "--period", period, ...more, "--write", cluster.file];
  await carryOut(cluster, args, () => ({ statuses: { [period]: to } }));
  await check(cluster);
}

/** Everything that is blank or wrong is put right by the appraisers; where a count is wrong, the count itself. */
function appraise(cluster: Cluster, period: string): void {
  const typing: (readonly [string, TypedColumn, Typed])[] = [];
  for (const unit of cluster.units) {
    for (const criterion of cluster.criteria) {
      const key = keyOf(period, unit, criterion.code);
      const row = cluster.ledger.get(key)!;
      const isKnown = pointsOf(criterion, row) !== null;
      if (criterion.rule === "count") {
        if (!isKnown) {
          typing.push([key, "actual", cluster.random.below(5)]);
        }
        continue;
      }
      const wrong = LAYERS.filter((column) => row[column] !== null && pointsOf(criterion, { self: row[column] }) === null);
      wrong.forEach((column) => typing.push([key, column, score(cluster, criterion)]));
      if (!isKnown && wrong.length === 0) {
        typing.push([key, "self", score(cluster, criterion)]);
      } else if (cluster.random.chance(0.15)) {
        typing.push([key, "appraised", score(cluster, criterion)], [key, "reason", "thẩm định lại"]);
      }
    }
  }
  typeInto(cluster, typing);
  note(cluster, "appraised", `${typing.length} cells`);
}

/** Ballots on the flag, from a list: one row for each unit nominated, in the workbook as they were counted. */
async function vote(cluster: Cluster, period: string): Promise<void> {
  const list = path.join(cluster.folder, "phiếu.csv");
  const review = await emu(["review", cluster.file, "--period", period, "--json"]);
  const { awards } = JSON.parse(review.out) as { readonly awards: readonly { readonly unit: string; readonly verdict: string }[] };
  const nominated = awards.filter(({ verdict }) => verdict === "candidate").map(({ unit }) => unit);
  if (nominated.length === 0) {
    return;
  }
  const counted = nominated.map((unit) => ({ unit, votes: cluster.random.below(10) }));
  const lines = counted.map(({ unit, votes }) => [unit, "flag", 9, votes, period, 1, 9].join(";"));
  const headers = ["Đơn vị", "Danh hiệu", "Tổng số thành viên", "Số phiếu đồng ý", "Kỳ", "Lần bỏ phiếu", "Số có mặt"];
  writeFileSync(list, `${[headers.join(";"), ...lines].join("\r\n")}\r\n`);
  await carryOut(cluster, ["votes", cluster.file, "--period", period, "--record", list, "--write", cluster.file], () => ({}));
  const { rows } = tableIn(readFileSync(cluster.file), "EmuVotes", ["unit", "period", "yes"]);
  const found = rows
    .filter(({ cells }) => cells["period"] === period)
    .map(({ cells }) => `${String(cells["unit"])} ${String(cells["yes"])}`);
  const wanted = counted.map(({ unit, votes }) => `${unit} ${votes}`);
  if ([...found].sort().join() !== [...wanted].sort().join()) {
    broken(cluster, `the ballots are not those that were counted: ${found.join(", ")} instead of ${wanted.join(", ")}`);
  }
  await check(cluster);
}

async function seal(cluster: Cluster, period: string): Promise<void> {
  const args = ["seal", cluster.file, "--period", period, "--write", cluster.file];
  await carryOut(cluster, args, () => ({ statuses: { [period]: "sealed" } }));
  const { out } = await emu(["verify", cluster.file, "--json"]);
  const { seals } = JSON.parse(out) as { readonly seals: readonly { readonly period: string; readonly code: string }[] };
  const code = seals.find((one) => one.period === period)?.code ?? broken(cluster, `no seal of ${period}`);
  cluster.seals.set(period, code);
  await check(cluster);
}

export async function quarter(cluster: Cluster, period: string): Promise<void> {
  const { random } = cluster;
  const all = await send(cluster, period);
  const isLate = all.map(() => random.chance(0.15));
  const [inTime, late] = [all.filter((_one, index) => !isLate[index]), all.filter((_one, index) => isLate[index])];
  if (inTime.length > 0) {
    const chance = random.next();
    await (chance < 0.15 ? withTruncated : chance < 0.3 && inTime.length > 1 ? twoAtOnce : collect)(cluster, period, inTime);
  }
  await checkTotals(cluster, period);
  if (random.chance(0.5)) {
    await changedAndTakenBack(cluster, period);
  }
  await advance(cluster, period, "cross-check");
  await planChecks(cluster, period);
  if (late.length > 0) {
    const args = collecting(cluster, period, filesOf(late));
    await refused(cluster, args, "sent late, and nobody said that it is to be taken");
    await collect(cluster, period, late, "--choose", "untimely=take");
  }
  const checked = [...cluster.ledger.keys()].filter((key) => key.startsWith(period) && random.chance(0.2));
  const direct = checked.flatMap((key) => {
    const criterion = cluster.criteria.find(({ code }) => key.endsWith(` ${code}`))!;
    return criterion.rule === "direct" ? [[key, "cross-check", score(cluster, criterion)] as const] : [];
  });
  typeInto(cluster, direct);
  note(cluster, "cross-checked", `${direct.length} cells`);
  await advance(cluster, period, "appraisal");
  const isOpen = [...cluster.units].some((unit) =>
    cluster.criteria.some((one) => pointsOf(one, cluster.ledger.get(keyOf(period, unit, one.code))!) === null),
  );
  if (isOpen) {
    await refused(cluster, ["advance", cluster.file, "--to", "closed", "--period", period, "--write", cluster.file], "something is open");
  }
  appraise(cluster, period);
  await advance(cluster, period, "closed");
  if (random.chance(0.2)) {
    await advance(cluster, period, "appraisal", "--reason", "sót minh chứng");
    appraise(cluster, period);
    await advance(cluster, period, "closed");
  }
  await checkTotals(cluster, period);
  await vote(cluster, period);
  await carryOut(cluster, ["minutes", cluster.file, "--period", period, "--write", cluster.file], () => ({}));
  await check(cluster);
  await seal(cluster, period);
  await checkOverview(cluster, period);
  await forge(cluster, period);
  await refused(
    cluster,
    ["advance", cluster.file, "--to", "appraisal", "--period", period, "--reason", "x", "--write", cluster.file],
    "sealed",
  );
  const again = path.join(cluster.folder, `gửi lại ${random.pick(cluster.units)}.xlsx`);
  const { file, unit } = random.pick(all);
  fillIn(cluster, unit, file, again);
  await unchanged(cluster, collecting(cluster, period, [again], "--choose", "untimely=take", "filled=take"), "sent after the seal");
  await check(cluster);
}
