/** Copies of a sealed workbook that somebody altered, each in one way; `emu verify` names what was altered. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { PERIOD_STATUS_WORDS } from "../../src/schema/words";
import { emu } from "../cases/surfaces";
import { tableIn, typed } from "./clerk";
import { broken, entriesIn, note, type Cluster } from "./cluster";

type Forgery = {
  readonly what: string;
  readonly bytes: Uint8Array;
  /** Words of which the answer has one at least. */
  readonly named: readonly string[];
};

/** A score, or a count, is another one. */
function entryChanged(cluster: Cluster, period: string, bytes: Uint8Array): Forgery {
  const { sheet, columns, rows } = entriesIn(bytes);
  const { row, cells } = cluster.random.pick(rows.filter((one) => one.cells["period"] === period));
  const column = cells["self"] === null ? "actual" : "self";
  const value = (typeof cells[column] === "number" ? cells[column] : 0) + (column === "self" ? 0.25 : 1);
  return {
    what: `${String(cells["unit"])} · ${String(cells["criterion"])} changed`,
    bytes: typed(bytes, [{ sheet, row, column: columns[column]!, value }]),
    named: [String(cells["unit"])],
  };
}

/** A criterion is worth more than it was when the period was sealed. */
function rubricChanged(cluster: Cluster, _period: string, bytes: Uint8Array): Forgery {
  const { sheet, columns, rows } = tableIn(bytes, "EmuRubric", ["code", "maximum"]);
  const { row, cells } = cluster.random.pick(rows.filter((one) => cluster.criteria.some(({ code }) => code === one.cells["code"])));
  const value = (cells["maximum"] as number) + 1;
  return {
    what: `maximum of ${String(cells["code"])} changed`,
    bytes: typed(bytes, [{ sheet, row, column: columns["maximum"]!, value }]),
    named: [String(cells["code"])],
  };
}

/** The period is called closed again, as if it had never been sealed. */
function reopened(_cluster: Cluster, period: string, bytes: Uint8Array): Forgery {
  const { sheet, columns, rows } = tableIn(bytes, "EmuPeriods", ["id", "status"]);
  const { row } = rows.find(({ cells }) => cells["id"] === period)!;
  const forged = typed(bytes, [{ sheet, row, column: columns["status"]!, value: PERIOD_STATUS_WORDS.closed.vi }]);
  return { what: "called closed again", bytes: forged, named: [period] };
}

/** The seal itself is taken out of the file. */
function sealTakenOut(_cluster: Cluster, period: string, bytes: Uint8Array): Forgery {
  const parts = unzipSync(bytes);
  const found = Object.entries(parts).filter(([name, part]) => name.startsWith("customXml/item") && strFromU8(part).includes(period));
  for (const [name, part] of found) {
    parts[name] = strToU8(strFromU8(part).replaceAll(period, "1999-Q9"));
  }
  return { what: `seal renamed in ${found.length} parts`, bytes: zipSync(parts, { level: 1 }), named: [period, "1999-Q9"] };
}

const FORGERIES = [entryChanged, entryChanged, rubricChanged, reopened, sealTakenOut] as const;

/** Forges a copy beside the workbook; the workbook itself stays as it is. */
export async function forge(cluster: Cluster, period: string): Promise<void> {
  const { what, bytes, named } = cluster.random.pick(FORGERIES)(cluster, period, readFileSync(cluster.file));
  const forged = path.join(cluster.folder, "sửa.xlsx");
  writeFileSync(forged, bytes);
  const { code, out, err } = await emu(["verify", forged]);
  note(cluster, "forged", `${period}: ${what}`);
  if (code !== 1 || !named.some((word) => out.includes(word))) {
    broken(cluster, `${what}, and verify does not say so (exit ${code}): ${out.slice(0, 700)}${err}`);
  }
  rmSync(forged);
}
