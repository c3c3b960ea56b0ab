/** What would be sealed, the button that does it, and every seal of the workbook verified. */
import { useMemo } from "react";
import { periodWords } from "../../../text/period-words";
import { Button } from "@fluentui/react-components";
import { isBlocked, statusOf } from "../../../core/periods/obstacles";
import { codeOf } from "../../../tables/seal/code";
import type { Severity } from "../../../core/model/ids";
import { NO_REPORT } from "../../../tables/seal/report";
import { stateOf, type SealState, type Verification } from "../../../tables/seal/verify";
import type { TableSources } from "../../../tables/source";
import type { Bilingual } from "../../../schema/language";
import { SEAL_TEXT } from "../../../review/steps/seal/words";
import { PERIOD_STATUS_WORDS } from "../../../schema/words";
import {
  changedCell,
  changedResult,
  unfitCell,
  freezingText,
  reportNotes,
  sealedAtText,
  sealNotes,
  type DifferenceWords,
} from "../../../review/steps/seal/said";
import { obstaclesOf, sealingOf, sealable, type Sealable } from "../../../review/steps/seal/plan";
import { SeverityIcon } from "../../parts/Icons";
import { useLanguage, useText, useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import { goTo, sealNow } from "../../use-cases/review/period";
import { Obstacles } from "./Obstacles";
import type { StepProps } from "./step";

const SEVERITY: Readonly<Record<SealState, Severity>> = { holds: "notice", unchecked: "warning", broken: "error" };

/** Cells told in the pane; `emu verify` and the list of findings tell more. */
const SHOWN = 30;

function Sealing({ at, kit, busy }: Pick<StepProps, "kit" | "busy"> & { readonly at: Sealable }) {
  const language = useLanguage();
  const words = useWords();
  const shared = useShared();
  const { period } = at.review;
  const status = statusOf(at.book, period);
  const sealing = useMemo(() => (status === "closed" ? sealingOf(at, kit.now()) : null), [at, kit, status]);
  if (status !== "closed" || sealing === null) {
    return <p className={shared.text}>{words(SEAL_TEXT.notClosed, { status: PERIOD_STATUS_WORDS[status ?? "open"][language] })}</p>;
  }
  const obstacles = obstaclesOf(at, { to: "sealed", reason: "" });
  const { previous } = sealing;
  const frozen = freezingText(sealing.frozen, language);
  const said = periodWords(period, language);
  const counts = { period: said, cells: `${sealing.inputs}`, results: `${sealing.results}` };
  return (
    <>
      <p className={shared.text}>{words(SEAL_TEXT.what, counts)}</p>
      {frozen === null ? null : <p className={shared.text}>{frozen}</p>}
      <p className={shared.text}>
        {previous === null ? words(SEAL_TEXT.first) : words(SEAL_TEXT.previous, { period: periodWords(previous, language) })}
      </p>
      <p className={shared.text}>{words(SEAL_TEXT.after)}</p>
      <Obstacles obstacles={obstacles} sources={at.sources} busy={busy} onGo={(address) => void goTo(kit, address)} />
      <div className={shared.actions}>
        <Button appearance="primary" disabledFocusable={busy || isBlocked(obstacles)} onClick={() => void sealNow(kit, at)}>
          {words(SEAL_TEXT.seal, { period: said })}
        </Button>
      </div>
    </>
  );
}

type ChangesProps = Pick<StepProps, "kit" | "busy"> & {
  readonly heading: string;
  readonly rows: readonly DifferenceWords[];
  /** How many there are, of which `rows` may be the first. */
  readonly total: number;
};

function Changes({ heading, rows, total, kit, busy }: ChangesProps) {
  const words = useWords();
  const shared = useShared();
  if (rows.length === 0) {
    return null;
  }
  return (
    <>
      <h3 className={shared.subheading}>{heading}</h3>
      <ul className={shared.list}>
        {rows.slice(0, SHOWN).map(({ where, address, sealed, now }) => (
          <li key={`${address?.cell ?? ""} ${where}`}>
            <p className={shared.text}>{where}</p>
            <p className={shared.small}>
              {[...(sealed === "" ? [] : [`${words(SEAL_TEXT.sealed)}: ${sealed}`]), `${words(SEAL_TEXT.now)}: ${now}`].join(" · ")}
            </p>
            {address === null ? null : (
              <Button size="small" disabledFocusable={busy} onClick={() => void goTo(kit, address)}>
                {words(SEAL_TEXT.goto, { cell: `${address.sheet}!${address.cell}` })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {total > SHOWN ? <p className={shared.small}>{words(SEAL_TEXT.more, { count: `${total - SHOWN}` })}</p> : null}
    </>
  );
}

type ChangeList = Pick<ChangesProps, "rows" | "total"> & { readonly text: Bilingual };

type SealProps = Pick<StepProps, "kit" | "busy"> & { readonly verification: Verification; readonly sources: TableSources };

function OneSeal({ verification, sources, kit, busy }: SealProps) {
  const language = useLanguage();
  const words = useWords();
  const shared = useShared();
  const { seal, inputs, inputCount, results, resultCount, formulas, masked } = verification;
  const state = stateOf(verification);
  const unfit = (text: Bilingual, code: "isFormula" | "isMasked", places: Verification["formulas"]): ChangeList => {
    return { text, total: places.length, rows: places.map((place) => unfitCell(code, place, sources, language)) };
  };
  const lists: readonly ChangeList[] = [
    { text: SEAL_TEXT.cells, total: inputCount, rows: inputs.map((difference) => changedCell(difference, sources, language)) },
    unfit(SEAL_TEXT.formulas, "isFormula", formulas),
    unfit(SEAL_TEXT.masked, "isMasked", masked),
    { text: SEAL_TEXT.results, total: resultCount, rows: results.map((difference) => changedResult(difference, language)) },
  ];
  return (
    <li data-seal={seal.period}>
      <h3 className={shared.subheading}>
        <SeverityIcon severity={SEVERITY[state]} /> {words(SEAL_TEXT.one, { period: periodWords(seal.period, language) })}:{" "}
        {words(SEAL_TEXT[state])}
      </h3>
      <p className={shared.text}>{words(SEAL_TEXT.code, { code: codeOf(seal.hash) })}</p>
      <p className={shared.small}>{sealedAtText(verification, language)}</p>
      {sealNotes(verification, language).map((note) => (
        <p key={note} className={shared.text}>
          {note}
        </p>
      ))}
      {lists.map(({ text, total, rows }) => (
        <Changes key={text.en} heading={words(text, { count: `${total}` })} total={total} rows={rows} kit={kit} busy={busy} />
      ))}
    </li>
  );
}

export function SealStep({ reading, kit, busy, onBack }: StepProps) {
  const t = useText();
  const language = useLanguage();
  const words = useWords();
  const shared = useShared();
  const at = useMemo(() => sealable(reading), [reading]);
  const report = reading.seals?.report ?? NO_REPORT;
  const { verifications } = report;
  const problems = reportNotes(report, language);
  return (
    <TaskScreen title={words(SEAL_TEXT.title)} back={t.back} onBack={onBack} about="seal">
      {at === null ? null : <Sealing at={at} kit={kit} busy={busy} />}
      <h2 className={shared.heading}>{words(SEAL_TEXT.list)}</h2>
      {verifications.length + problems.length === 0 ? <p className={shared.text}>{words(SEAL_TEXT.none)}</p> : null}
      <ul className={shared.list}>
        {verifications.map((verification) => (
          <OneSeal key={verification.seal.hash} verification={verification} sources={reading.sources} kit={kit} busy={busy} />
        ))}
        {problems.map((problem) => (
          <li key={problem} className={shared.text}>
            {problem}
          </li>
        ))}
      </ul>
    </TaskScreen>
  );
}
