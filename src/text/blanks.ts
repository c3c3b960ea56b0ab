/** All that a unit has not reported, in one sentence. */
import type { FindingGroup } from "../core/checks/blanks";
import { formatList } from "./format";
import type { Language } from "../schema/language";
import { shown } from "./shown";

export function describeBlanks(group: FindingGroup, language: Language): string {
  const unit = shown(String(group[0].params["unit"]));
  const criteria = formatList(
    group.map(({ params }) => shown(String(params["criterion"]))),
    language,
  );
  return language === "vi"
    ? `${unit}: ${group.length} tiêu chí chưa báo cáo (${criteria}); ô trống không được coi là 0.`
    : `${unit}: ${group.length} criteria are not reported (${criteria}); a blank is never taken for 0.`;
}
