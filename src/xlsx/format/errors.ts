/** Error values in files. */
import { isErrorName, type CellError, type ErrorName } from "../../core/model/cell";

/**
 * What every version stores as such; the newer ones are stored as #VALUE! with data beside them that we don't write.
 */
const STORED: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** `#SPILL!`, `#CALC!`, `#BUSY!` and later ones are stored as `#VALUE!`: Excel repairs a file that names them plainly. */
export function storedError(error: ErrorName): string {
  return STORED.has(error) ? error : "#VALUE!";
}

/** An error we have no word for is `#VALUE!`: still an error, never a text. */
export function errorOf(text: string): CellError {
  return { error: isErrorName(text) ? text : "#VALUE!" };
}
