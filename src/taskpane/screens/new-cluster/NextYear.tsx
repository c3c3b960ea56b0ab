/** Next year's workbook of the open one: the two steps of a new cluster, filled in; at the end a file, for the open workbook stays. */
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { NEW_LAST } from "../../../review/steps/new-cluster/last-words";
import type { WorkbookContent } from "../../../template/content";
import { shown } from "../../../text/shown";
import { download, XLSX_TYPE } from "../../parts/download";
import { useWords } from "../../parts/language";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import { filledFrom, firstDraft, type LastWorkbook } from "../../use-cases/new-draft";
import { NewCluster } from "./NewCluster";

export type NextYearProps = {
  readonly last: LastWorkbook;
  readonly year: number;
  readonly busy: boolean;
  /** The bytes of the new workbook; null: what went wrong is said already. */
  readonly onMake: (content: WorkbookContent) => Promise<Uint8Array | null>;
  readonly onBack: () => void;
};

type Made = { readonly name: string; readonly bytes: Uint8Array };

/** A file's name on any system. */
function safeName(name: string): string {
  return shown(name).replace(/[\\/:*?"<>|]/g, "-");
}

function MadeNote({ made }: { readonly made: Made }) {
  const words = useWords();
  const shared = useShared();
  return (
    <div className={shared.screen}>
      <Note severity="notice">
        <p className={shared.text}>{words(NEW_LAST.made, { file: made.name })}</p>
        <div className={shared.actions}>
          <Button size="small" onClick={() => download(made.name, made.bytes, XLSX_TYPE)}>
            {words(NEW_LAST.saveAgain)}
          </Button>
        </div>
      </Note>
    </div>
  );
}

export function NextYear({ last, year, busy, onMake, onBack }: NextYearProps) {
  const words = useWords();
  const [draft, setDraft] = useState(() => filledFrom(firstDraft(year, ""), last));
  const [made, setMade] = useState<Made | null>(null);

  async function make(content: WorkbookContent): Promise<void> {
    const bytes = await onMake(content);
    if (bytes !== null) {
      const name = safeName(words(NEW_LAST.fileName, { name: draft.name, year: draft.year }));
      setMade({ name, bytes });
      download(name, bytes, XLSX_TYPE);
    }
  }

  return (
    <>
      <NewCluster draft={draft} busy={busy} into="file" onDraft={setDraft} onBack={onBack} onCreate={(content) => void make(content)} />
      <div aria-live="polite">{made === null ? null : <MadeNote made={made} />}</div>
    </>
  );
}
