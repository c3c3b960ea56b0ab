/** Last year's workbook: chosen as a file, read, and what it holds said at once. */
import { useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { NEW_LAST } from "../../../review/steps/new-cluster/last-words";
import { isScored } from "../../../template/rubric-rows";
import { shown } from "../../../text/shown";
import { AnswerIcon } from "../../parts/Icons";
import { useText, useWords } from "../../parts/language";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import type { LastRead } from "../../use-cases/last-year";
import type { LastWorkbook } from "../../use-cases/new-draft";

const useStyles = makeStyles({
  last: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  read: { display: "flex", columnGap: tokens.spacingHorizontalXS },
});

/** Reading files is fetched when the first one is chosen. */
async function readFile(file: File): Promise<LastRead> {
  const { readLastYear } = await import(/* webpackChunkName: "last-year" */ "../../use-cases/last-year");
  return readLastYear(file);
}

type LastYearProps = {
  readonly last: LastWorkbook | null;
  /** What the button says while none is chosen. */
  readonly button: string;
  readonly busy: boolean;
  readonly onRead: (last: LastWorkbook) => void;
};

export function LastYear({ last, button, busy, onRead }: LastYearProps) {
  const t = useText();
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ readonly isProblem: boolean; readonly words: () => string } | null>(null);

  async function read(file: File): Promise<void> {
    setSaid({ isProblem: false, words: () => words(NEW_LAST.reading, { file: shown(file.name) }) });
    const answer = await readFile(file).catch(() => null);
    if (answer !== null && "last" in answer) {
      setSaid(null);
      onRead(answer.last);
    } else {
      const values = answer === null ? null : { file: shown(file.name), problem: words(answer.problem).replace(/[.]$/, "") };
      setSaid({ isProblem: true, words: () => (values === null ? t.tools.notLoadedText : words(NEW_LAST.problem, values)) });
    }
  }

  const about = last && {
    file: shown(last.name),
    units: `${last.base.units.length}`,
    criteria: `${last.base.rubric.filter(isScored).length}`,
    awards: `${last.base.awards.length}`,
  };
  return (
    <div className={styles.last}>
      <div role="status">
        {said === null ? null : said.isProblem ? (
          <Note severity="error">
            <p className={shared.text}>{said.words()}</p>
          </Note>
        ) : (
          <p className={shared.text}>{said.words()}</p>
        )}
        {about === null || said !== null ? null : (
          <p className={`${shared.text} ${styles.read}`}>
            <AnswerIcon answer="yes" />
            <span>{words(NEW_LAST.read, about)}</span>
          </p>
        )}
      </div>
      <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
        {last === null ? button : words(NEW_LAST.other)}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={button}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) {
            void read(file);
          }
          // The same file may be chosen again once it was corrected.
          event.target.value = "";
        }}
      />
    </div>
  );
}
