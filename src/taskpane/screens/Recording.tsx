/** The part of the health screen with which a developer records traces of an Excel (docs/record-traces.md). */
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { HEALTH_TEXT } from "../../text/pane/health";
import { download } from "../parts/download";
import { useLanguage } from "../parts/language";
import { useShared } from "../parts/styles";
import type { Recorder } from "../recorder";

export type RecordingProps = {
  readonly recorder: Recorder;
  /** The workbook is empty: a recording may begin. */
  readonly empty: boolean;
};

/** Traces are named by what they are of: `trace-PC-16.0.20228.20014.json`. */
function save(recorder: Recorder): number {
  const trace = recorder.stop();
  const { platform, version } = trace.origin;
  if (trace.exchanges.length > 0) {
    const bytes = new TextEncoder().encode(`${JSON.stringify(trace, null, 1)}\n`);
    download(`trace-${platform}-${version}.json`, bytes, "application/json");
  }
  return trace.exchanges.length;
}

export function Recording({ recorder, empty }: RecordingProps) {
  const t = HEALTH_TEXT[useLanguage()];
  const shared = useShared();
  const [running, setRunning] = useState(recorder.recording());
  const [saved, setSaved] = useState<number | null>(null);
  const said = saved === null ? "" : saved > 0 ? t.recorded(saved) : t.recordedNothing;
  return (
    <>
      <h2 className={shared.heading}>{t.developers}</h2>
      <p className={shared.text}>{t.recordText}</p>
      <div className={shared.actions}>
        <Button
          disabled={!running && !empty}
          data-record={running ? "stop" : "start"}
          onClick={() => {
            if (running) {
              setSaved(save(recorder));
            } else {
              recorder.start();
              setSaved(null);
            }
            setRunning(recorder.recording());
          }}
        >
          {running ? t.recordStop : t.record}
        </Button>
      </div>
      <p className={shared.text} aria-live="polite">
        {running ? t.recording : empty ? said : [said, t.recordOnlyEmpty].filter((words) => words !== "").join(" ")}
      </p>
    </>
  );
}
