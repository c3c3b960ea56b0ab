/** The units' files into the cluster's workbook: drop them, see every change, decide the conflicts, write as one action. */
import { useMemo, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Choices } from "../../../review/steps/collect/conflicts";
import { planCollect } from "../../../review/steps/collect/plan";
import type { CollectedFile } from "../../../review/unit-files";
import { periodWords } from "../../../text/period-words";
import { fill } from "../../../text/fill";
import { COLLECT_TEXT } from "../../../review/steps/collect/words";
import { DropZone } from "../../parts/DropZone";
import { useLanguage, useText } from "../../parts/language";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import { readFiles, writeCollected } from "../../use-cases/review/collect";
import { kindViews } from "../../views/collect";
import { NO_REPORT, sealedPeriods } from "../../../tables/seal/report";
import { CollectConflicts } from "./CollectConflicts";
import { CollectUnits } from "./CollectUnits";
import type { StepProps } from "./step";

type PreviewProps = Pick<StepProps, "reading" | "kit" | "busy"> & { readonly files: readonly CollectedFile[] };

function Preview({ reading, kit, busy, files }: PreviewProps) {
  const language = useLanguage();
  const shared = useShared();
  const { sources } = reading;
  const { period } = reading.review;
  const [choices, setChoices] = useState<Choices>(new Map());
  const sealed = useMemo(() => sealedPeriods(reading.seals?.report ?? NO_REPORT), [reading]);
  const plan = useMemo(() => planCollect(sources, files, { period, choices, sealed }), [sources, files, period, choices, sealed]);
  const views = useMemo(() => kindViews(plan, language), [plan, language]);
  const counts = { cells: `${plan.edits.length}`, rows: `${plan.rows.length}`, count: `${plan.undecided}` };
  const said = new Map(Object.entries(counts));
  const isNothing = plan.edits.length + plan.rows.length === 0;
  return (
    <>
      <CollectConflicts views={views} choices={choices} onChoices={setChoices} />
      <CollectUnits units={plan.units} />
      <p className={shared.text} aria-live="polite">
        {plan.undecided > 0 ? fill(COLLECT_TEXT.undecided[language], said) : isNothing ? COLLECT_TEXT.nothing[language] : ""}
      </p>
      <div className={shared.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || plan.undecided > 0 || isNothing}
          onClick={() => void writeCollected(kit, plan, sources, period)}
        >
          {fill(COLLECT_TEXT.write[language], said)}
        </Button>
      </div>
    </>
  );
}

export function Collect({ reading, kit, busy, onBack }: StepProps) {
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  const [files, setFiles] = useState<readonly CollectedFile[]>([]);
  const [stopped, setStopped] = useState(false);
  const { period } = reading.review;
  const isOurs = reading.own === undefined && (reading.sources.EmuEntries ?? null) !== null;

  async function add(handed: readonly File[]): Promise<void> {
    setStopped(false);
    const read = await readFiles(kit, files, handed);
    setStopped(read === null);
    setFiles(read ?? files);
  }

  return (
    <TaskScreen title={COLLECT_TEXT.title[language]} back={t.back} onBack={onBack} about="collect">
      {!isOurs || period === "" ? (
        <p className={shared.text}>{COLLECT_TEXT[isOurs ? "noPeriod" : "notOurs"][language]}</p>
      ) : (
        <>
          <p className={shared.text}>{fill(COLLECT_TEXT.intro[language], new Map([["period", periodWords(period, language)]]))}</p>
          <DropZone
            words={COLLECT_TEXT.drop[language]}
            button={COLLECT_TEXT.choose[language]}
            accept=".xlsx"
            busy={busy}
            onFiles={(handed) => void add(handed)}
          />
          <p className={shared.text} aria-live="polite">
            {stopped ? COLLECT_TEXT.stopped[language] : ""}
            {files.length > 0 ? ` ${fill(COLLECT_TEXT.files[language], new Map([["count", `${files.length}`]]))}` : ""}
          </p>
          {files.length > 0 ? (
            <>
              <div className={shared.actions}>
                <Button size="small" disabledFocusable={busy} onClick={() => setFiles([])}>
                  {COLLECT_TEXT.clear[language]}
                </Button>
              </div>
              <Preview reading={reading} kit={kit} busy={busy} files={files} />
            </>
          ) : null}
        </>
      )}
    </TaskScreen>
  );
}
