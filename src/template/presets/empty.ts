/**
 * A workbook with the schema and nothing of any cluster in it: two units and one criterion stand as examples of a row.
 */
import type { Language } from "../../schema/language";
import type { WorkbookContent } from "../content";
import { yearPeriods } from "./periods";
import { translator } from "./translate";

const YEAR = 2026;

export function emptyCluster(language: Language): WorkbookContent {
  const t = translator(language);
  const units = [t("Đơn vị 1", "Unit 1"), t("Đơn vị 2", "Unit 2")];
  return {
    title: t("Cụm thi đua", "Emulation cluster"),
    cluster: [
      { name: "title", value: null },
      { name: "authority", value: null },
      { name: "number", value: null },
      { name: "year", value: YEAR },
      { name: "preset", value: "empty" },
    ],
    units: units.map((unit, index) => ({ unit, role: "member", order: index + 1 })),
    periods: yearPeriods(YEAR),
    policy: [],
    awards: [
      {
        award: "ministry-flag",
        text: t("Cờ thi đua của Bộ Công an", "Ministry of Public Security Emulation Flag"),
        slots: 1,
        conditions: "targets-met",
        assumedColumns: ["slots", "conditions"],
      },
    ],
    status: [],
    votes: [],
    rubric: [
      { code: "I", text: t("Nội dung 1", "Content 1"), assumedColumns: ["text"] },
      {
        code: "I.1",
        text: t("Tiêu chí 1", "Criterion 1"),
        measure: "judgement",
        rule: "direct",
        maximum: 10,
        assumedColumns: ["text", "measure", "rule", "maximum"],
      },
    ],
    entries: units.map((unit) => ({ period: `${YEAR}`, unit, criterion: "I.1" })),
    period: `${YEAR}`,
    remarks: [
      t(
        "Các dòng có sẵn chỉ để làm mẫu: thay bằng đơn vị, tiêu chí và danh hiệu của cụm.",
        "The rows that stand here are examples: replace them by the cluster's own units, criteria and awards.",
      ),
    ],
    sample: false,
  };
}
