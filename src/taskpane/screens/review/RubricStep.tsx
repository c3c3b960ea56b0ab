/** “Đọc quy chế thành thang điểm”: its screen is a chunk of its own, since the grammar is needed by nobody else. */
import { lazy, Suspense } from "react";
import { isRubricSealed } from "../../../review/steps/rubric/sealed";
import { RUBRIC_STEP } from "../../../review/steps/rubric/words";
import { useText, useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import type { StepProps } from "./step";

const ReadRegulation = lazy(async () => ({
  default: (await import(/* webpackChunkName: "rubric" */ "../rubric/ReadRegulation")).ReadRegulation,
}));

export function RubricStep(props: StepProps) {
  const { reading, onBack } = props;
  const t = useText();
  const words = useWords();
  const shared = useShared();
  const isSealed = isRubricSealed(reading);
  const isElsewhere = reading.own !== undefined || reading.sources.part !== undefined;
  return (
    <TaskScreen title={words(RUBRIC_STEP.title)} back={t.back} onBack={onBack} about="rubric">
      {isElsewhere || isSealed ? (
        <p className={shared.text}>{words(isElsewhere ? RUBRIC_STEP.own : RUBRIC_STEP.sealed)}</p>
      ) : (
        <Suspense fallback={null}>
          <ReadRegulation {...props} />
        </Suspense>
      )}
    </TaskScreen>
  );
}
