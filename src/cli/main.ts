/** `emu`: the same review on .xlsx files, without Excel. */
import { text } from "node:stream/consumers";
import { run } from "./program";

// `emu review file.xlsx | head` closes the pipe early: that is the reader's choice and no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") {
      throw error;
    }
  });
}

process.exitCode = await run(process.argv.slice(2), {
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
  input: () => text(process.stdin),
});
