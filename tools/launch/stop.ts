/**
 * `npm stop`: ends the servers, takes the add-in out of Excel; with `--forget` the certificate is distrusted as well.
 */
import { localhostCertificate } from "./certificate";
import { distrust, isTrusted, unregister } from "./excel";
import { inBoth, messages } from "./messages";
import { stopAll } from "./running";

const stopped = await stopAll();
console.info(inBoth(stopped.length > 0 ? messages.stopped : messages.nothingRuns));
if (process.platform !== "linux") {
  if (unregister()) {
    console.info(inBoth(messages.unregistered));
  }
  const certificate = await localhostCertificate();
  if (process.argv.includes("--forget") && isTrusted(certificate) && distrust(certificate)) {
    console.info(inBoth(messages.forgotten));
  }
}
