/**
 * The first screen of a workbook that is not EMU's: what EMU is, and how to begin. Nothing is written before the
 * preview.
 */
import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button, Checkbox, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { TableName } from "../../core/model/finding";
import type { OwnSheet } from "../../tables/own/sheet";
import type { WorkbookContent } from "../../template/content";
import { useFocusOnArrival } from "../parts/focus";
import { useText } from "../parts/language";
import { UnmarkedNote } from "../parts/Shape";
import { useShared } from "../parts/styles";
import { firstDraft, type Draft } from "../use-cases/new-draft";
import type { DocumentPreview } from "../views/preview";

/** Comes with the presets that it builds on. */
const NewCluster = lazy(async () => ({
  default: (await import(/* webpackChunkName: "presets" */ "./new-cluster/NewCluster")).NewCluster,
}));

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
  /** This year: what a new cluster begins with. */
  readonly year: number;
  /** Of a cluster of one's own; null: none was begun. */
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft) => void;
  readonly onCreateNew: (content: WorkbookContent) => void;
  /** What stands on the sheets of the open workbook: a rubric may be among it. */
  readonly onSheets: () => Promise<readonly OwnSheet[]>;
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

function NewCard({ draft, onBegin }: { readonly draft: Draft | null; readonly onBegin: () => void }) {
  const t = useText();
  const id = useId();
  const styles = useStyles();
  const shared = useShared();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={shared.heading}>
        {t.start.own}
      </h2>
      <p className={shared.text}>{t.start.ownText}</p>
      <div className={shared.actions}>
        <Button appearance="primary" data-way="new" onClick={onBegin}>
          {draft === null ? t.start.ownBegin : t.start.ownGoOn}
        </Button>
      </div>
    </section>
  );
}

type PresetCardProps = {
  readonly presets: readonly PresetChoice[];
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly onPreview: (wish: Wish) => void;
};

function PresetCard({ presets, wish, onWish, onPreview }: PresetCardProps) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const offered = presets.find((choice) => choice.id === wish.preset)?.sample === true;
  const sample = wish.sample && offered;
  return (
    <section className={styles.card} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={shared.heading}>
        {t.start.create}
      </h2>
      <div className={styles.field}>
        <label htmlFor={id} className={shared.text}>
          {t.start.preset}
        </label>
        <Select id={id} value={wish.preset} onChange={(_event, { value }) => onWish({ ...wish, preset: value })}>
          {presets.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.words}
            </option>
          ))}
        </Select>
      </div>
      {offered ? (
        <Checkbox
          label={t.start.sample}
          checked={sample}
          onChange={(_event, { checked }) => onWish({ ...wish, sample: checked === true })}
        />
      ) : null}
      <div className={shared.actions}>
        <Button data-way="preset" onClick={() => onPreview({ preset: wish.preset, sample })}>
          {t.start.preview}
        </Button>
      </div>
    </section>
  );
}

type Way = "new" | "preset";

export function Start(props: StartProps) {
  const { empty, ours, presets, busy, previewOf, onMark, draft, onDraft } = props;
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const ways = useRef<HTMLDivElement>(null);
  /** The way that was gone and come back from. */
  const cameBack = useRef<Way | null>(null);
  const [wish, setWish] = useState<Wish>({ preset: presets[0]?.id ?? "", sample: true });
  const [preview, setPreview] = useState<{ readonly wish: Wish; readonly shown: DocumentPreview } | null>(null);
  const [isNew, setNew] = useState(false);
  const isHere = preview === null && !isNew;
  useEffect(() => {
    if (isHere && cameBack.current !== null) {
      ways.current?.querySelector<HTMLElement>(`[data-way="${cameBack.current}"]`)?.focus();
    }
  }, [isHere]);
  if (isNew && draft !== null) {
    return (
      <Suspense fallback={null}>
        <NewCluster
          draft={draft}
          busy={busy}
          into="workbook"
          onDraft={onDraft}
          onBack={() => {
            cameBack.current = "new";
            setNew(false);
          }}
          onCreate={props.onCreateNew}
          onSheets={props.empty ? null : props.onSheets}
        />
      </Suspense>
    );
  }
  if (preview !== null) {
    return (
      <Preview
        preview={preview.shown}
        busy={busy}
        onBack={() => {
          cameBack.current = "preset";
          setPreview(null);
        }}
        onCreate={() => props.onCreate(preview.wish)}
      />
    );
  }
  return (
    <div ref={ways} className={shared.screen}>
      <h1 className={mergeClasses(shared.title, styles.title)}>{t.start.title}</h1>
      {ours.length > 0 ? <UnmarkedNote ours={ours} busy={busy} onMark={onMark} /> : null}
      <p className={shared.text}>{t.what}</p>
      <p className={shared.text}>{empty ? t.start.empty : t.start.notEmpty}</p>
      <NewCard
        draft={draft}
        onBegin={() => {
          if (draft === null) {
            onDraft(firstDraft(props.year, presets[0]?.id ?? ""));
          }
          setNew(true);
        }}
      />
      <PresetCard {...{ presets, wish }} onWish={setWish} onPreview={(wanted) => setPreview({ wish: wanted, shown: previewOf(wanted) })} />
      {props.ownCard}
    </div>
  );
}
