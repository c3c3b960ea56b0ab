/** Names in tables whose readers only ask what is meant: noted where they stand otherwise than in their lists. */
import type { Finding } from "../core/model/finding";
import type { AwardIndex } from "./rows/awards";
import { textOf } from "./cells/cells";
import { codeKey } from "./rows/codes";
import { at, note } from "./cells/notes";
import { cellOf, filledRows, type OpenTable } from "./table";
import { variantOf, noteVariant, type Variant } from "./cells/variants";

/** EmuRubric: the codes themselves, and the awards for which a criterion is mandatory. */
export function noteRubricNames(table: OpenTable, awards: AwardIndex | null, findings: Finding[]): void {
  for (const row of filledRows(table)) {
    const cell = cellOf(table, row, "code");
    const code = textOf(cell);
    // What names no criterion has no other spelling either.
    if (codeKey(code) !== "") {
      noteVariant(findings, at("EmuRubric", row, "code"), cell, code, { criterion: code });
    }
    if (awards !== null) {
      noteMandatoryNames(table, row, code, awards, findings);
    }
  }
}

/** Several awards stand in one cell: what is listed is the whole cell with the names as their list writes them. */
function noteMandatoryNames(table: OpenTable, row: number, criterion: string, awards: AwardIndex, findings: Finding[]): void {
  const cell = cellOf(table, row, "mandatory");
  if (typeof cell !== "string") {
    return;
  }
  let variant: Variant | null = null;
  const parts = cell.split(";").map((part) => {
    // Plain blanks beside the separator are nobody's name.
    const name = part.replace(/^ +| +$/g, "");
    const listed = awards.listed(name) ?? name;
    const differs = variantOf(name, listed);
    variant ??= differs;
    return differs === null ? part : part.replace(name, () => listed);
  });
  if (variant !== null) {
    const params = { criterion, listed: parts.join(";"), variant };
    note(findings, "NAME_VARIANT", at("EmuRubric", row, "mandatory"), cell, params);
  }
}
