/** `emu`: the same review on .xlsx files, without Excel. */
import { text } from "node:stream/consumers";
import { run } from "./program";

process.exitCode = await run(process.argv.slice(2), {
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
  input: () => text(process.stdin),
});
