/** A workbook for each unit: which files it will be, then all of them in one archive. */
import { useMemo, useState } from "react";
import { Button } from "@fluentui/react-components";
import { periodWords } from "../../../text/period-words";
import { fill } from "../../../text/fill";
import { shown } from "../../../text/shown";
import { SPLIT_TEXT } from "../../../review/steps/split/words";
import type { UnitFile } from "../../../review/steps/split/plan";
import { download, ZIP_TYPE } from "../../parts/download";
import { useLanguage, useText } from "../../parts/language";
import { MoreButton, useSteps } from "../../parts/More";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import { filesToMake } from "../../../review/steps/split/of-reading";
import { makeArchive } from "../../use-cases/review/split";
import type { StepProps } from "./step";

function Files({ files }: { readonly files: readonly UnitFile[] }) {
  const language = useLanguage();
  const shared = useShared();
  const { limit, showMore } = useSteps("files");
  return (
    <>
      <table className={shared.table}>
        <thead>
          <tr>
            <th scope="col">{SPLIT_TEXT.unit[language]}</th>
            <th scope="col">{SPLIT_TEXT.file[language]}</th>
          </tr>
        </thead>
        <tbody>
          {files.slice(0, limit).map(({ unit, fileName }) => (
            <tr key={fileName}>
              <th scope="row" style={{ whiteSpace: "normal" }}>
                {shown(unit)}
              </th>
              <td style={{ overflowWrap: "anywhere" }}>{shown(fileName)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton
        rest={files.length - limit}
        words={(count) => fill(SPLIT_TEXT.more[language], new Map([["count", `${count}`]]))}
        onMore={showMore}
      />
    </>
  );
}

type Made = { readonly name: string; readonly zip: Uint8Array; readonly count: number };

function MadeNote({ made }: { readonly made: Made }) {
  const language = useLanguage();
  const shared = useShared();
  const said = new Map([
    ["count", `${made.count}`],
    ["file", made.name],
  ]);
  return (
    <Note severity="notice">
      <p className={shared.text}>{fill(SPLIT_TEXT.made[language], said)}</p>
      <p className={shared.small}>{SPLIT_TEXT.notSaved[language]}</p>
      <div className={shared.actions}>
        <Button size="small" onClick={() => download(made.name, made.zip, ZIP_TYPE)}>
          {SPLIT_TEXT.saveAgain[language]}
        </Button>
      </div>
    </Note>
  );
}

type MakingProps = Pick<StepProps, "kit" | "busy"> & { readonly files: readonly UnitFile[]; readonly period: string };

function Making({ files, period, kit, busy }: MakingProps) {
  const language = useLanguage();
  const shared = useShared();
  const [made, setMade] = useState<Made | "stopped" | null>(null);
  const said = new Map([
    ["period", period],
    ["count", `${files.length}`],
  ]);

  async function make(): Promise<void> {
    setMade(null);
    const archive = await makeArchive(kit, files);
    if (typeof archive === "string") {
      setMade(archive === "stopped" ? archive : null);
      return;
    }
    const name = fill(SPLIT_TEXT.zipName[language], said);
    setMade({ name, zip: archive.zip, count: files.length });
    download(name, archive.zip, ZIP_TYPE);
  }

  return (
    <>
      <p className={shared.text}>{fill(SPLIT_TEXT.intro[language], new Map([["period", periodWords(period, language)]]))}</p>
      <Files files={files} />
      <div className={shared.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void make()}>
          {fill(SPLIT_TEXT.make[language], said)}
        </Button>
      </div>
      <div aria-live="polite">
        {made === "stopped" ? <p className={shared.text}>{SPLIT_TEXT.stopped[language]}</p> : null}
        {made === null || made === "stopped" ? null : <MadeNote made={made} />}
      </div>
    </>
  );
}

export function Split({ reading, kit, busy, onBack }: StepProps) {
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  const files = useMemo(() => filesToMake(reading, "units"), [reading]);
  const whyNot = reading.own === undefined ? SPLIT_TEXT.noPeriod : SPLIT_TEXT.notOurs;
  return (
    <TaskScreen title={SPLIT_TEXT.title[language]} back={t.back} onBack={onBack} about="split">
      {files === null || files.length === 0 ? (
        <p className={shared.text}>{(files === null ? whyNot : SPLIT_TEXT.noUnits)[language]}</p>
      ) : (
        <Making files={files} period={reading.review.period} kit={kit} busy={busy} />
      )}
    </TaskScreen>
  );
}
