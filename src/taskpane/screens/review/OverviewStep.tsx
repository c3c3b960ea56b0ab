/** “Toàn tỉnh”: choose or drop the clusters' workbooks, see them side by side, write the table as a sheet. */
import { useEffect, useMemo, useState } from "react";
import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import type { Overview } from "../../../review/steps/overview/plan";
import type { CollectedFile } from "../../../review/unit-files";
import { periodWords } from "../../../text/period-words";
import { fillIn } from "../../../text/fill";
import { OVERVIEW_TEXT, sayOverview } from "../../../review/steps/overview/words";
import { DropZone } from "../../parts/DropZone";
import { useLanguage, useText } from "../../parts/language";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import { addFiles, overviewInSlices, periodsIn, writeOverview, type GivenFile } from "../../use-cases/review/overview";
import { OverviewTables } from "./OverviewTables";
import type { StepProps } from "./step";

export function OverviewStep({ reading, kit, busy, onBack }: StepProps) {
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  const [files, setFiles] = useState<readonly CollectedFile[]>([]);
  const [withThis, setWithThis] = useState(true);
  const [asked, setAsked] = useState<string | null>(null);
  const [done, setDone] = useState<{ readonly about: unknown; readonly period: string; readonly overview: Overview } | null>(null);
  const { progress } = kit;
  const all = useMemo((): readonly CollectedFile[] => {
    const own = { name: reading.fileName, content: { tables: reading.sources, marks: null } };
    return withThis ? [own, ...files.map((file) => (file.name === own.name ? { ...file, name: `${file.name} (2)` } : file))] : files;
  }, [files, withThis, reading]);
  const periods = useMemo(() => [...new Set([reading.review.period, ...periodsIn(all)])].filter((id) => id !== "").sort(), [all, reading]);
  const period = asked ?? reading.review.period;
  useEffect(() => {
    let wanted = true;
    const watch = { wanted: () => wanted, progress: progress.set };
    void overviewInSlices(all, period, watch).then((overview) => {
      if (overview !== null && wanted) {
        progress.set(null);
        setDone({ about: all, period, overview });
      }
    });
    return () => {
      wanted = false;
      progress.set(null);
    };
  }, [all, period, progress]);
  const overview = done?.about === all && done.period === period ? done.overview : null;
  const said = overview && {
    files: `${all.length}`,
    clusters: `${overview.clusters.length}`,
    problems: `${overview.problems.length}`,
  };
  function add(given: readonly GivenFile[]): void {
    if (given.length > 0) {
      void addFiles(kit, files, given).then(setFiles);
    }
  }
  return (
    <TaskScreen title={OVERVIEW_TEXT.title[language]} back={t.back} onBack={onBack} about="overview">
      <DropZone words={OVERVIEW_TEXT.drop[language]} button={OVERVIEW_TEXT.files[language]} accept=".xlsx" busy={busy} onFiles={add} />
      <Checkbox
        checked={withThis}
        onChange={(_event, { checked }) => setWithThis(checked === true)}
        label={OVERVIEW_TEXT.thisWorkbook[language]}
      />
      <Field label={OVERVIEW_TEXT.period[language]}>
        <Select value={period} onChange={(_event, { value }) => setAsked(value)}>
          {periods.map((id) => (
            <option key={id} value={id}>
              {periodWords(id, language)}
            </option>
          ))}
        </Select>
      </Field>
      <p role="status" className={shared.text}>
        {said === null ? OVERVIEW_TEXT.working[language] : fillIn(OVERVIEW_TEXT.read, language, said)}
      </p>
      <div className={shared.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || overview === null || overview.clusters.length === 0}
          onClick={() => void (overview && writeOverview(kit, overview, language))}
        >
          {OVERVIEW_TEXT.write[language]}
        </Button>
        <Button disabledFocusable={busy || files.length === 0} onClick={() => setFiles([])}>
          {OVERVIEW_TEXT.clear[language]}
        </Button>
      </div>
      {overview === null ? null : (
        <section className={shared.list} aria-label={sayOverview("heading", language, { period: periodWords(period, language) })}>
          <OverviewTables overview={overview} />
        </section>
      )}
    </TaskScreen>
  );
}
