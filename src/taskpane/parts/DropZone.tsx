/** Where files are dropped, with the button that does the same for the keyboard. */
import { useRef, useState } from "react";
import type { DragEvent } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useShared } from "./styles";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    textAlign: "center",
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}` },
});

export type DropZoneProps = {
  readonly words: string;
  readonly button: string;
  /** File kinds that the button's dialog offers: `.xlsx`. */
  readonly accept: string;
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

export function DropZone({ words, button, accept, busy, onFiles }: DropZoneProps) {
  const styles = useStyles();
  const shared = useShared();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function hand(list: FileList | null | undefined): void {
    const files = [...(list ?? [])];
    if (files.length > 0 && !busy) {
      onFiles(files);
    }
  }

  /** Without this the browser opens the file in place of the pane. */
  function mark(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    setOver(isOver);
  }

  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      data-drop
      onDragEnter={(event) => mark(event, true)}
      onDragOver={(event) => mark(event, true)}
      onDragLeave={(event) => mark(event, false)}
      onDrop={(event) => {
        mark(event, false);
        hand(event.dataTransfer.files);
      }}
    >
      <p className={shared.text}>{words}</p>
      <Button disabledFocusable={busy} onClick={() => input.current?.click()}>
        {button}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={button}
        onChange={(event) => {
          hand(event.target.files);
          // The same file may be chosen again once it was corrected.
          event.target.value = "";
        }}
      />
    </div>
  );
}
