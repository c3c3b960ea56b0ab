/**
 * The first screen of a workbook that is not EMU's: what EMU is, and how to begin. Nothing is written before the
 * preview.
 */
import { useEffect, useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button, Checkbox, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { TableName } from "../../core/model/finding";
import { useFocusOnArrival } from "../parts/focus";
import { useText } from "../parts/language";
import { UnmarkedNote } from "../parts/Shape";
import { useShared } from "../parts/styles";
import type { DocumentPreview } from "../views/preview";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
  },
  field: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  title: { paddingInlineEnd: "20px" },
  back: { alignSelf: "flex-start" },
});

/** `sample`: whether there are made-up figures to show it with. */
export type PresetChoice = { readonly id: string; readonly words: string; readonly sample: boolean };
export type Wish = { readonly preset: string; readonly sample: boolean };

export type StartProps = {
  readonly empty: boolean;
  /** Tables of ours that stand here although the workbook is not marked as ours. */
  readonly ours: readonly TableName[];
  readonly presets: readonly PresetChoice[];
  readonly busy: boolean;
  readonly previewOf: (wish: Wish) => DocumentPreview;
  readonly onCreate: (wish: Wish) => void;
  /** For a workbook with something in it: the other way to begin. */
  readonly ownCard: ReactNode;
  readonly onMark: () => void;
};

function Preview(props: {
  readonly preview: DocumentPreview;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onCreate: () => void;
}) {
  const { preview } = props;
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const screen = useRef<HTMLDivElement>(null);
  const title = useId();
  useFocusOnArrival(screen);
  return (
    <div ref={screen} className={shared.screen}>
      <Button
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        className={styles.back}
        aria-describedby={title}
        disabled={props.busy}
        onClick={props.onBack}
      >
        {t.back}
      </Button>
      <h1 id={title} className={shared.title}>
        {t.start.previewTitle}
      </h1>
      <p className={shared.text}>{t.start.previewText(preview.sheets.length, preview.tables, preview.cells)}</p>
      <table className={shared.table}>
        <thead>
          <tr>
            <th scope="col">{t.start.sheet}</th>
            <th scope="col">{t.start.tables}</th>
            <th scope="col" style={{ textAlign: "end" }}>
              {t.start.cells}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.sheets.map((sheet) => (
            <tr key={sheet.name}>
              <th scope="row">{sheet.hidden ? `${sheet.name} (${t.start.hidden})` : sheet.name}</th>
              <td className={shared.small}>{sheet.tables.join(", ")}</td>
              <td className={shared.number}>{sheet.cells}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.busy ? <p className={shared.text}>{t.start.working}</p> : null}
      <div className={shared.actions}>
        <Button appearance="primary" disabledFocusable={props.busy} onClick={props.onCreate}>
          {t.start.confirm}
        </Button>
      </div>
    </div>
  );
}

export function Start({ empty, ours, presets, busy, previewOf, onCreate, onMark, ownCard }: StartProps) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const actions = useRef<HTMLDivElement>(null);
  const cameBack = useRef(false);
  const [preset, setPreset] = useState(presets[0]?.id ?? "");
  const [wanted, setSample] = useState(true);
  const offered = presets.find((choice) => choice.id === preset)?.sample === true;
  const sample = wanted && offered;
  const [preview, setPreview] = useState<DocumentPreview | null>(null);
  useEffect(() => {
    if (preview === null && cameBack.current) {
      actions.current?.querySelector("button")?.focus();
    }
  }, [preview]);
  if (preview) {
    return (
      <Preview
        preview={preview}
        busy={busy}
        onBack={() => {
          cameBack.current = true;
          setPreview(null);
        }}
        onCreate={() => onCreate({ preset, sample })}
      />
    );
  }
  return (
    <div className={shared.screen}>
      <h1 className={mergeClasses(shared.title, styles.title)}>{t.start.title}</h1>
      {ours.length > 0 ? <UnmarkedNote ours={ours} busy={busy} onMark={onMark} /> : null}
      <p className={shared.text}>{t.what}</p>
      <p className={shared.text}>{empty ? t.start.empty : t.start.notEmpty}</p>
      <section className={styles.card} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`} className={shared.heading}>
          {t.start.create}
        </h2>
        <div className={styles.field}>
          <label htmlFor={id} className={shared.text}>
            {t.start.preset}
          </label>
          <Select id={id} value={preset} onChange={(_event, { value }) => setPreset(value)}>
            {presets.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.words}
              </option>
            ))}
          </Select>
        </div>
        {offered ? (
          <Checkbox label={t.start.sample} checked={sample} onChange={(_event, { checked }) => setSample(checked === true)} />
        ) : null}
        <div ref={actions} className={shared.actions}>
          <Button appearance="primary" onClick={() => setPreview(previewOf({ preset, sample }))}>
            {t.start.preview}
          </Button>
        </div>
      </section>
      {ownCard}
    </div>
  );
}
