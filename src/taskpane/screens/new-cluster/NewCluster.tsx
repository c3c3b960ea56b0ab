/** The workbook of a cluster of one's own, in two steps: who it is; then its rubric, and what will be written. One action at the end. */
import { useMemo, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { NEW_LAST } from "../../../review/steps/new-cluster/last-words";
import { NEW_PANE } from "../../../review/steps/new-cluster/words";
import type { OwnSheet } from "../../../tables/own/sheet";
import type { WorkbookContent } from "../../../template/content";
import { useFocusOnArrival } from "../../parts/focus";
import { useLanguage, useText } from "../../parts/language";
import { useShared } from "../../parts/styles";
import type { Draft, Into } from "../../use-cases/new-draft";
import { planDraft } from "../../views/new-cluster";
import { What } from "./What";
import { Who } from "./Who";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start" },
  // Excel draws its own button at the top right.
  title: { paddingInlineEnd: "20px" },
  bars: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalXS },
  bar: {
    height: "4px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: "border-box",
  },
  done: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

export type NewClusterProps = {
  readonly draft: Draft;
  readonly busy: boolean;
  readonly into: Into;
  readonly onDraft: (draft: Draft) => void;
  /** Out of the first step. */
  readonly onBack: () => void;
  readonly onCreate: (content: WorkbookContent) => void;
  /** The sheets of the open workbook; null: it is empty. */
  readonly onSheets?: (() => Promise<readonly OwnSheet[]>) | null;
};

function Step(props: NewClusterProps) {
  const { draft, busy, onDraft } = props;
  const t = useText();
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const screen = useRef<HTMLDivElement>(null);
  const isWho = draft.step === "who";
  useFocusOnArrival(screen, isWho ? "[data-field=name]" : undefined);
  const plan = useMemo(() => planDraft(draft, language), [draft, language]);
  return (
    <div ref={screen} className={shared.screen} data-new={draft.step}>
      <Button
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        className={styles.back}
        disabled={busy}
        onClick={() => (isWho ? props.onBack() : onDraft({ ...draft, step: "who" }))}
      >
        {t.back}
      </Button>
      <h1 className={`${shared.title} ${styles.title}`}>{(props.into === "file" ? NEW_LAST : NEW_PANE).title[language]}</h1>
      <p className={shared.text}>{NEW_PANE[draft.step][language]}</p>
      <div aria-hidden className={styles.bars}>
        <div className={`${styles.bar} ${styles.done}`} />
        <div className={isWho ? styles.bar : `${styles.bar} ${styles.done}`} />
      </div>
      {isWho ? (
        <Who draft={draft} plan={plan} into={props.into} onDraft={onDraft} />
      ) : (
        <What
          draft={draft}
          plan={plan}
          busy={busy}
          into={props.into}
          onDraft={onDraft}
          onCreate={props.onCreate}
          onSheets={props.onSheets ?? null}
        />
      )}
    </div>
  );
}

/** Each step is a screen of its own: reading begins at its top. */
export function NewCluster(props: NewClusterProps) {
  return <Step key={props.draft.step} {...props} />;
}
