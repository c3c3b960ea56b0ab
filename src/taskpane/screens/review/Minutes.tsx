/** The step “Biên bản”: what the minutes will say, the button that makes their sheet, and the one that hands over a Word file. */
import { useMemo, useState } from "react";
import { periodTitle } from "../../../text/period-words";
import { Button } from "@fluentui/react-components";
import type { Language } from "../../../schema/language";
import { MINUTES_TEXT as T, sayMinutes } from "../../../review/steps/minutes/words";
import { download, DOCX_TYPE } from "../../parts/download";
import { useLanguage, useText } from "../../parts/language";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import { minutesOfReading } from "../../../review/steps/minutes/of-reading";
import { makeSheet, wordFile } from "../../use-cases/review/minutes";
import { MinutesPreview } from "./MinutesPreview";
import type { StepProps } from "./step";

/** How far the Word file has come; null: nobody asked for one. */
type Word =
  | { readonly kind: "working" }
  | { readonly kind: "ready"; readonly file: string }
  | { readonly kind: "failed"; readonly why: string }
  | null;

function wordsOf(word: Word, language: Language): string {
  switch (word?.kind) {
    case "working":
      return T.working[language];
    case "ready":
      return sayMinutes(T.ready, language, { file: word.file });
    case "failed":
      return sayMinutes(T.failed, language, { why: word.why });
    case undefined:
      return "";
  }
}

function WordNote({ word }: { readonly word: Word }) {
  const language = useLanguage();
  const shared = useShared();
  const words = wordsOf(word, language);
  return (
    <div role="status">
      {word?.kind === "failed" ? (
        <Note severity="error">
          <p className={shared.text}>{words}</p>
        </Note>
      ) : (
        <p className={shared.text}>{words}</p>
      )}
    </div>
  );
}

export function Minutes({ reading, kit, busy, onBack }: StepProps) {
  const language = useLanguage();
  const t = useText();
  const shared = useShared();
  const [word, setWord] = useState<Word>(null);
  const minutes = useMemo(() => minutesOfReading(reading, language), [reading, language]);

  async function save(): Promise<void> {
    if (minutes === null) {
      return;
    }
    setWord({ kind: "working" });
    try {
      const { name, bytes } = await wordFile(minutes, kit.now());
      download(name, bytes, DOCX_TYPE);
      setWord({ kind: "ready", file: name });
    } catch (error) {
      setWord({ kind: "failed", why: String(error) });
    }
  }

  return (
    <TaskScreen title={T.stepTitle[language]} back={t.back} onBack={onBack} about="minutes">
      {minutes === null ? (
        <p className={shared.text}>{T.noPeriod[language]}</p>
      ) : (
        <>
          <p className={shared.text}>{sayMinutes(T.intro, language, { period: periodTitle(minutes.period, language) })}</p>
          <div className={shared.actions}>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void makeSheet(kit, minutes)}>
              {T.make[language]}
            </Button>
            <Button disabledFocusable={word?.kind === "working"} onClick={() => void save()}>
              {T.download[language]}
            </Button>
          </div>
          <WordNote word={word} />
          <MinutesPreview minutes={minutes} />
        </>
      )}
    </TaskScreen>
  );
}
