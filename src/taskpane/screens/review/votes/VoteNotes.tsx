/** What the step “Bỏ phiếu” has to say beside its fields. */
import type { Finding } from "../../../../core/model/finding";
import { describeFinding } from "../../../../text/findings/findings";
import { fill } from "../../../../text/fill";
import { columnWord } from "../../../../text/naming";
import { VOTE_STEP } from "../../../../review/steps/votes/words";
import { useLanguage } from "../../../parts/language";
import { Note } from "../../../parts/Note";
import { useShared } from "../../../parts/styles";
import type { VoteColumn } from "../../../../review/steps/votes/plan";

/** Columns that an older workbook does not have. */
export function MissingColumns({ columns }: { readonly columns: readonly VoteColumn[] }) {
  const language = useLanguage();
  const shared = useShared();
  const names = columns.map((column) => `“${columnWord("EmuVotes", column, language)}”`).join(", ");
  return columns.length === 0 ? null : (
    <Note severity="warning">
      <p className={shared.text}>{fill(VOTE_STEP.missing[language], new Map([["columns", names]]))}</p>
    </Note>
  );
}

/** What would contradict itself if it were written so. */
export function VoteFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const language = useLanguage();
  const shared = useShared();
  return findings.map((finding, index) => {
    const { message, action } = describeFinding(finding, language);
    return (
      <Note key={index} severity={finding.severity}>
        <p className={shared.text}>{message}</p>
        <p className={shared.small}>{action}</p>
      </Note>
    );
  });
}
