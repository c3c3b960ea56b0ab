/** The cluster's own rubric: pasted, or from a sheet of the open workbook. A column that is not known is asked about. */
import { useEffect, useState } from "react";
import { Field, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { RUBRIC_TABLE_ROLES, type RubricRole, type RubricTable } from "../../../review/steps/new-cluster/rubric-table";
import { RUBRIC_TABLE } from "../../../review/steps/new-cluster/rubric-words";
import { toNumber } from "../../../core/numbers/exact";
import { numberIn } from "../../../tables/cells/cells";
import type { OwnSheet } from "../../../tables/own/sheet";
import { isScored } from "../../../template/rubric-rows";
import { formatCell } from "../../../text/format";
import { columnWord } from "../../../text/naming";
import { shown } from "../../../text/shown";
import { AnswerIcon } from "../../parts/Icons";
import { useLanguage, useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";
import type { Draft } from "../../use-cases/new-draft";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%" },
  paste: { width: "100%", "& textarea": { minHeight: "110px", whiteSpace: "pre", overflowX: "auto" } },
});

type OwnRubricProps = {
  readonly draft: Draft;
  readonly table: RubricTable;
  readonly busy: boolean;
  /** The sheets of the open workbook; null: it is empty. */
  readonly onSheets: (() => Promise<readonly OwnSheet[]>) | null;
  readonly onDraft: (draft: Draft) => void;
};

function Sheets({
  draft,
  busy,
  onSheets,
  onDraft,
}: Omit<OwnRubricProps, "table" | "onSheets"> & { readonly onSheets: () => Promise<readonly OwnSheet[]> }) {
  const words = useWords();
  const styles = useStyles();
  const [sheets, setSheets] = useState<readonly OwnSheet[]>([]);
  useEffect(() => {
    let wanted = true;
    void onSheets().then((read) => (wanted ? setSheets(read) : undefined));
    return () => {
      wanted = false;
    };
  }, [onSheets]);
  return sheets.length === 0 ? null : (
    <Field label={words(RUBRIC_TABLE.sheet)}>
      <Select
        className={styles.input}
        value={draft.sheet?.name ?? ""}
        disabled={busy}
        onChange={(_event, { value }) => onDraft({ ...draft, columns: {}, sheet: sheets.find(({ name }) => name === value) ?? null })}
      >
        <option value="">{words(RUBRIC_TABLE.noSheet)}</option>
        {sheets.map(({ name }) => (
          <option key={name} value={name}>
            {shown(name)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What the table comes to, so that a total that is not 100 is seen at once. */
function useRead({ rows }: RubricTable): string {
  const words = useWords();
  const language = useLanguage();
  const scored = rows.filter(isScored);
  const maximum = scored.reduce((sum, row) => {
    const one = numberIn(row.maximum ?? null);
    return one === null ? sum : sum + toNumber(one);
  }, 0);
  return words(RUBRIC_TABLE.read, { criteria: `${scored.length}`, maximum: formatCell(Math.round(maximum * 100) / 100, language) });
}

export function OwnRubric({ draft, table, busy, onSheets, onDraft }: OwnRubricProps) {
  const language = useLanguage();
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  const read = useRead(table);
  const roleWords = (role: RubricRole): string =>
    role === "ignore" || role === "group" ? words(RUBRIC_TABLE[role]) : columnWord("EmuRubric", role, language);
  const take = (pasted: string): void => onDraft({ ...draft, pasted, sheet: null, columns: {} });

  const asked = table.problems.filter(({ code }) => code === "rubric-column");
  return (
    <>
      {onSheets === null ? null : <Sheets draft={draft} busy={busy} onSheets={onSheets} onDraft={onDraft} />}
      {draft.sheet === null ? (
        <Field label={words(RUBRIC_TABLE.paste)} hint={words(RUBRIC_TABLE.pasteHint)}>
          <Textarea
            className={styles.paste}
            data-field="rubric"
            resize="vertical"
            disabled={busy}
            value={draft.pasted}
            onChange={(_event, { value }) => take(value)}
          />
        </Field>
      ) : null}
      {[...table.questions, ...answered(draft, table)].map(({ header, place }) => (
        <Field key={header} label={words(RUBRIC_TABLE.column, { header: shown(header), place: shown(place) })}>
          <Select
            className={styles.input}
            data-column={header}
            value={draft.columns[header] ?? ""}
            disabled={busy}
            onChange={(_event, { value }) => onDraft({ ...draft, columns: withAnswer(draft, header, value) })}
          >
            <option value="">{words(RUBRIC_TABLE.ask)}</option>
            {(["ignore", ...RUBRIC_TABLE_ROLES.filter((role) => role !== "ignore")] as const).map((role) => (
              <option key={role} value={role}>
                {roleWords(role)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {table.rows.length > 0 && asked.length === 0 ? (
        <p role="status" className={shared.text}>
          <AnswerIcon answer="yes" /> {read}
        </p>
      ) : null}
    </>
  );
}

/** Columns that were asked about stay, with what was answered. */
function answered({ columns }: Draft, { questions }: RubricTable): RubricTable["questions"] {
  const open = new Set(questions.map(({ header }) => header));
  return Object.keys(columns)
    .filter((header) => !open.has(header))
    .map((header) => ({ column: -1, header, place: header }));
}

function withAnswer({ columns }: Draft, header: string, value: string): Draft["columns"] {
  const { [header]: _former, ...others } = columns;
  const role = RUBRIC_TABLE_ROLES.find((one) => one === value);
  return role === undefined ? others : { ...others, [header]: role };
}
