/** The sheet of the minutes into the workbook: under the first name that is free. */
import type { WorkbookPort } from "../../../document/port";
import type { PortResult } from "../../../document/answer";
import { MINUTES_ACTION } from "./words";
import { minutesSheetName, minutesWorkbook } from "./sheet";
import type { MinutesDocument } from "../../../document/paper";

/** Nobody makes more minutes of one period; whoever does takes some away first. */
const COPIES = 20;

/** One action of the port, all or nothing: a refusal of a name has written nothing. */
export async function createMinutes(
  port: Pick<WorkbookPort, "create">,
  minutes: MinutesDocument,
): Promise<PortResult<{ readonly sheets: readonly string[] }>> {
  for (let copy = 1; copy < COPIES; copy += 1) {
    const result = await port.create(minutesWorkbook(minutes, minutesSheetName(minutes, copy)), MINUTES_ACTION.log);
    if (result.ok || result.code !== "name-taken") {
      return result;
    }
  }
  return port.create(minutesWorkbook(minutes, minutesSheetName(minutes, COPIES)), MINUTES_ACTION.log);
}
