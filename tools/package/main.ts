/**
 * `npm run package -- --url https://host/path [--share //host/EMU] [--out folder]`: everything an intranet needs, as plain files.
 * Nothing is written unless all of it is good.
 */
import { packageCommand } from "./command";

const refused = await packageCommand(process.argv.slice(2), (line) => console.info(line));
if (refused !== null) {
  console.error(refused);
  process.exitCode = 1;
}
