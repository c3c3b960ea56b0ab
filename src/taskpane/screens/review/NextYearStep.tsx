/** “Tạo sổ năm sau”: the screens of a new cluster over the open workbook, and the file that they make. */
import { lazy, Suspense, useMemo } from "react";
import { NEW_LAST, NEXT_YEAR_ACTION } from "../../../review/steps/new-cluster/last-words";
import type { WorkbookContent } from "../../../template/content";
import { pause } from "../../../document/watch";
import { writeXlsx } from "../../../xlsx";
import { useFetched } from "../../parts/fetched";
import { useLanguage, useText, useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import type { StepProps } from "./step";

/** Comes with the presets that it builds on. */
const NextYear = lazy(async () => {
  const [{ NextYear: Screen }, { lastWorkbook }] = await Promise.all([
    import(/* webpackChunkName: "presets" */ "../new-cluster/NextYear"),
    import(/* webpackChunkName: "presets" */ "../../use-cases/last-workbook"),
  ]);
  type Props = Omit<Parameters<typeof Screen>[0], "last"> & Pick<StepProps, "reading">;
  function OfReading({ reading, ...props }: Props) {
    const last = useMemo(() => lastWorkbook(reading.sources, reading.fileName), [reading]);
    return <Screen last={last} {...props} />;
  }
  return { default: OfReading };
});

export function NextYearStep({ reading, kit, busy, presets: given, onBack }: StepProps) {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const shared = useShared();
  const { value: presets } = useFetched(given);
  if (reading.own !== undefined || reading.sources.part !== undefined) {
    return (
      <TaskScreen title={words(NEW_LAST.title)} back={t.back} onBack={onBack} about="next-year">
        <p className={shared.text}>{words(NEW_LAST.notHere)}</p>
      </TaskScreen>
    );
  }
  async function make(content: WorkbookContent): Promise<Uint8Array | null> {
    let bytes: Uint8Array | null = null;
    await kit.act(NEXT_YEAR_ACTION, async () => {
      await pause();
      bytes = presets === null ? null : writeXlsx(presets.make(content, language));
    });
    return bytes;
  }
  return presets === null ? null : (
    <Suspense fallback={null}>
      <div data-task>
        <NextYear reading={reading} year={kit.now().getFullYear()} busy={busy} onMake={make} onBack={onBack} />
      </div>
    </Suspense>
  );
}
