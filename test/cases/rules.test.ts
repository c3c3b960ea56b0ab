/** Every golden workbook gives what its rule says, and the same from functions, pane and command line. */
import { testGolden } from "./agreement";
import { goldenCases, goldenWorkbook } from "./golden";

describe.each(goldenCases())("%s", (_name, golden) => {
  testGolden(golden, goldenWorkbook(golden));
});
