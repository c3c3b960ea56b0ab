/** The cross-check: who checks whom, drawn by lot and written as one action, and the scores side by side. */
import { useText, useLanguage } from "../../parts/language";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import { CROSSCHECK_TEXT, sayStep } from "../../../review/steps/crosscheck/words";
import { periodWords } from "../../../text/period-words";
import { isClosed, planRefusal } from "../../../review/steps/crosscheck/sheet";
import { CheckPlanSection } from "./CheckPlanSection";
import { DifferencesSection } from "./DifferencesSection";
import type { StepProps } from "./step";

export function CrossCheck(props: StepProps) {
  const { reading, onBack } = props;
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  const { period } = reading.review;
  const closed = isClosed(reading);
  const refused = planRefusal(reading, period);
  const whyNot = reading.own === undefined ? (period === "" ? CROSSCHECK_TEXT.noPeriod : null) : CROSSCHECK_TEXT.notOurs;
  return (
    <TaskScreen title={CROSSCHECK_TEXT.title[language]} back={t.back} onBack={onBack} about="cross-check">
      {whyNot === null ? (
        <>
          {refused === null ? null : (
            <Note severity="notice">
              <p className={shared.text}>{sayStep(refused, language, { period: periodWords(period, language) })}</p>
            </Note>
          )}
          <CheckPlanSection {...props} key={period} closed={refused !== null} />
          <DifferencesSection {...props} closed={closed} />
        </>
      ) : (
        <p className={shared.text}>{whyNot[language]}</p>
      )}
    </TaskScreen>
  );
}
