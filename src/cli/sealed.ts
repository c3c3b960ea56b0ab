/** Results of a sealed period are shown with a warning where its seal does not hold, and the command then ends as one that found a fault. */
import type { Reading } from "../review/opened";
import { sealWarnings } from "../review/steps/seal/standing";
import type { Context, ExitCode } from "./console";

/** @returns 1 where a seal of one of these periods does not hold, else `code` */
export function withSealWarnings(code: ExitCode, { seals }: Reading, periods: readonly string[], context: Context): ExitCode {
  return withWarnings(code, sealWarnings(seals?.report, periods, context.language), context);
}

/** The same where the warnings are there already. */
export function withWarnings(code: ExitCode, warnings: readonly string[], { console }: Context): ExitCode {
  warnings.forEach((warning) => {
    console.err(`${warning}\n`);
  });
  return warnings.length > 0 && code === 0 ? 1 : code;
}
