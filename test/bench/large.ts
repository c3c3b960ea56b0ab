/**
 * `npm run bench -- --large`: what the commands take of large workbooks, each in a process of its own as people start it: processor time,
 * and the most memory that it had at once beside what is promised (2 GB; of 1,500 units 1 GB). Minutes for each line.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx } from "../../src/xlsx";
import { largeWorkbook } from "./pane/workbook";

type Made = { readonly units: number; readonly years: number; readonly filled?: boolean; readonly status?: string };

const TWELVE: Made = { units: 700, years: 12 };
const FIVE: Made = { units: 5000, years: 1 };
const MID: Made = { units: 1500, years: 1 };

type Line = {
  readonly of: Made;
  readonly args: readonly string[];
  /** Where the command comes before what it reads: what is needed first, with its own workbook. */
  readonly first?: { readonly of: Made; readonly args: readonly string[] };
};

/** In the arguments: the workbook, what is written, and the files in the folder of units. */
const [FILE, OUT, UNITS] = ["cluster.xlsx", "out.xlsx", "units"];
const WRITE = ["--write", OUT, "--force"];
const SPLIT = ["split", FILE, "-o", UNITS, "--force"];
const VALUES = ["review", FILE, "--values", OUT, "--force"];
const DOCX = ["minutes", FILE, "--docx", "minutes.docx", "--force"];

const LINES: readonly Line[] = [
  { of: TWELVE, args: ["minutes", FILE, ...WRITE] },
  { of: TWELVE, args: VALUES },
  { of: TWELVE, args: DOCX },
  { of: TWELVE, args: ["advance", FILE, "--to", "cross-check", ...WRITE] },
  { of: { ...TWELVE, status: "cross-check" }, args: ["crosscheck", FILE, "--seed", "1", ...WRITE] },
  { of: { ...TWELVE, status: "closed" }, args: ["seal", FILE, ...WRITE] },
  { of: TWELVE, args: ["open-period", FILE, "2018", ...WRITE] },
  { of: TWELVE, args: ["overview", FILE, ...WRITE] },
  { of: TWELVE, args: ["compare", FILE] },
  { of: FIVE, args: ["minutes", FILE, ...WRITE] },
  { of: FIVE, args: VALUES },
  { of: { ...FIVE, status: "closed" }, args: ["seal", FILE, ...WRITE] },
  { of: FIVE, args: ["open-period", FILE, "2018", ...WRITE] },
  { of: FIVE, args: SPLIT },
  { of: { ...FIVE, filled: false }, args: ["collect", FILE, UNITS, ...WRITE], first: { of: FIVE, args: SPLIT } },
  { of: MID, args: DOCX },
  { of: MID, args: VALUES },
];

/** Megabytes that are promised: the more so where there is less. */
function promised({ units, years }: Made): number {
  return units * years > 2000 ? 2048 : 1024;
}

/** Of the process that ends: processor seconds and megabytes, in a file of their own. */
const AT_EXIT =
  'import { writeFileSync } from "node:fs"; process.on("exit", (code) => { const { user, system } = process.cpuUsage();' +
  " writeFileSync(process.env.EMU_COST, JSON.stringify({ code, seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 })); });";

type Cost = { readonly code: number; readonly seconds: number; readonly megabytes: number };

function costOf({ units, years, filled = true, status }: Made, args: readonly string[], leaves: number, folder: string): Cost {
  writeFileSync(path.join(folder, FILE), writeXlsx(largeWorkbook(units, leaves, filled, years, status)));
  const given = args.flatMap((arg, index) => (arg === UNITS && args[index - 1] !== "-o" ? unitFiles(folder) : [arg]));
  const loader = ["--import", `data:text/javascript,${encodeURIComponent(AT_EXIT)}`, "--import", import.meta.resolve("tsx")];
  const cost = path.join(folder, "cost.json");
  try {
    const env = { ...process.env, EMU_COST: cost };
    execFileSync(process.execPath, [...loader, path.resolve("src/cli/main.ts"), ...given], { stdio: "ignore", env, cwd: folder });
  } catch {
    // A finding ends a command with 1: the code stands in what it leaves behind.
  }
  return JSON.parse(readFileSync(cost, "utf8")) as Cost;
}

function unitFiles(folder: string): readonly string[] {
  return readdirSync(path.join(folder, UNITS)).map((name) => path.join(UNITS, name));
}

/** @param only the lines whose words hold it; "": all of them */
export function largeTable(leaves: number, only: string, print: (line: string) => void): void {
  print("each command in a process of its own: processor seconds, most megabytes at once (of those promised), exit code\n");
  for (const { of, args, first } of LINES) {
    const label = `${of.units} × ${leaves}${of.years > 1 ? `, ${of.years} periods` : ""}: ${args.join(" ")}`;
    if (!label.includes(only)) continue;
    const folder = mkdtempSync(path.join(tmpdir(), "emu-bench-"));
    try {
      if (first !== undefined) costOf(first.of, first.args, leaves, folder);
      const { code, seconds, megabytes } = costOf(of, args, leaves, folder);
      const most = promised(of);
      const over = megabytes > most ? "  TOO MUCH" : "";
      print(`  ${label.padEnd(84)}${seconds.toFixed(0).padStart(6)}${megabytes.toFixed(0).padStart(7)} of ${most}  ${code}${over}\n`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
