/** `emu`: the same review on .xlsx files, without Excel. */
import { text } from "node:stream/consumers";
import v8 from "node:v8";
import { FILES_TEXT, OUTPUT_PROBLEMS } from "../text/files";
import { fillIn } from "../text/fill";
import { HELP } from "./command";
import { notWritten, reason, systemCode } from "./files/system";
import { run } from "./program";

// V8 lets memory grow to four times what is in use before it looks for what is not: of a workbook of 300,000 rows, by a gigabyte.
v8.setFlagsFromString("--heap-growing-percent=50");

// `emu review file.xlsx | head` closes the pipe early: that is the reader's choice and no failure of ours.
// A full disk behind `> list.txt` is ours to say. Where stderr is what cannot be written, the exit code alone says it.
let isCut = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (systemCode(error) === "EPIPE") {
      return;
    }
    if (stream === process.stdout) {
      process.stderr.write(`${fillIn(FILES_TEXT.cannotPrint, HELP, { why: reason(OUTPUT_PROBLEMS, notWritten(error, ""), HELP) })}\n`);
    }
    isCut = true;
    process.exitCode = 2;
  });
}

/** One line, written over and over: to its beginning, the words as far as they fit, the rest erased (ECMA-48, 8.3.41). */
function progress(words: string): void {
  process.stderr.write(`\r${words.slice(0, Math.max(0, process.stderr.columns - 1))}\u001b[K`);
}

const code = await run(process.argv.slice(2), {
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
  input: () => text(process.stdin),
  progress: process.stderr.isTTY ? progress : undefined,
});
process.exitCode = isCut ? 2 : code;
