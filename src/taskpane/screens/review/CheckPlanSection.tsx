/** The plan of the cross-check: the one that stands, and the one that would be drawn. */
import { useMemo, useState } from "react";
import { periodTitle } from "../../../text/period-words";
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { LARGEST_SEED, seedOf } from "../../../core/crosscheck/chance";
import { CHECK_MODES, MOST_CHECKS, type CheckMode, type CheckPlan } from "../../../core/crosscheck/plan";
import { wholeTyped } from "../../../tables/cells/whole";
import { CHECK_MODE_WORDS, CROSSCHECK_TEXT, refusalText, sayStep } from "../../../review/steps/crosscheck/words";
import { download, ZIP_TYPE } from "../../parts/download";
import { useLanguage } from "../../parts/language";
import { MoreButton, useSteps } from "../../parts/More";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import { filesToMake } from "../../../review/steps/split/of-reading";
import { drawPlan, writePlan } from "../../use-cases/review/crosscheck";
import { makeArchive } from "../../use-cases/review/split";
import { drawnLines, mutualWords, standingLines, type PlanLine } from "../../views/crosscheck";
import type { StepProps } from "./step";

function PlanTable({ lines, label }: { readonly lines: readonly PlanLine[]; readonly label: string }) {
  const language = useLanguage();
  const shared = useShared();
  const { limit, showMore } = useSteps(label);
  const hasDone = lines.some(({ done }) => done !== null);
  return (
    <>
      <table className={shared.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{CROSSCHECK_TEXT.checker[language]}</th>
            <th scope="col">{CROSSCHECK_TEXT.checked[language]}</th>
            {hasDone ? <th scope="col">{CROSSCHECK_TEXT.done[language]}</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, limit).map(({ id, checker, checked, done }) => (
            <tr key={id}>
              <th scope="row" style={{ whiteSpace: "normal" }}>
                {checker}
              </th>
              <td>{checked}</td>
              {hasDone ? <td className={shared.number}>{done}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton rest={lines.length - limit} words={(count) => sayStep("more", language, { count: `${count}` })} onMore={showMore} />
    </>
  );
}

type NumberFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly typed: string;
  readonly bounds: readonly [least: number, most: number];
  readonly onType: (typed: string) => void;
};

function NumberField({ label, hint, typed, bounds: [least, most], onType }: NumberFieldProps) {
  const language = useLanguage();
  const isBad = wholeTyped(typed, least, most) === null;
  const message = isBad ? sayStep("wholeNumber", language, { least: `${least}`, most: `${most}` }) : undefined;
  return (
    <Field
      label={label}
      size="small"
      {...(hint === undefined ? {} : { hint })}
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      <Input size="small" inputMode="numeric" value={typed} onChange={(_event, { value }) => onType(value)} />
    </Field>
  );
}

function PlanNotes({ reading, plan }: Pick<StepProps, "reading"> & { readonly plan: CheckPlan }) {
  const language = useLanguage();
  const shared = useShared();
  const pairs = mutualWords(reading, plan);
  return (
    <>
      {pairs === "" ? null : (
        <Note severity="notice">
          <p className={shared.text}>{sayStep("mutual", language, { pairs })}</p>
        </Note>
      )}
      {plan.uneven ? <p className={shared.small}>{CROSSCHECK_TEXT.uneven[language]}</p> : null}
    </>
  );
}

function Drawing({ reading, kit, busy, stands }: Pick<StepProps, "reading" | "kit" | "busy"> & { readonly stands: boolean }) {
  const language = useLanguage();
  const shared = useShared();
  const { period } = reading.review;
  const [mode, setMode] = useState<CheckMode>("inside");
  const [count, setCount] = useState("1");
  const [seed, setSeed] = useState(`${seedOf(period)}`);
  const [times, from] = [wholeTyped(count, 1, MOST_CHECKS), wholeTyped(seed, 0, LARGEST_SEED)];
  const drawn = useMemo(
    () => (times === null || from === null ? null : { period, mode, count: times, seed: from }),
    [period, mode, times, from],
  );
  const plan = useMemo(() => drawn && drawPlan(reading, drawn), [reading, drawn]);
  return (
    <>
      <h3 className={shared.subheading}>{CROSSCHECK_TEXT.draw[language]}</h3>
      <Field label={CROSSCHECK_TEXT.mode[language]} size="small">
        <Select size="small" value={mode} onChange={(_event, { value }) => setMode(value as CheckMode)}>
          {CHECK_MODES.map((id) => (
            <option key={id} value={id}>
              {CHECK_MODE_WORDS[id][language]}
            </option>
          ))}
        </Select>
      </Field>
      <NumberField label={CROSSCHECK_TEXT.count[language]} typed={count} bounds={[1, MOST_CHECKS]} onType={setCount} />
      <NumberField
        label={CROSSCHECK_TEXT.seed[language]}
        hint={CROSSCHECK_TEXT.seedHint[language]}
        typed={seed}
        bounds={[0, LARGEST_SEED]}
        onType={setSeed}
      />
      <div className={shared.actions}>
        <Button size="small" disabledFocusable={from === null} onClick={() => setSeed(`${((from ?? 0) + 1) % (LARGEST_SEED + 1)}`)}>
          {CROSSCHECK_TEXT.other[language]}
        </Button>
      </div>
      <div aria-live="polite">
        {plan?.ok === false ? (
          <Note severity="warning">
            <p className={shared.text}>{refusalText(plan, language)}</p>
          </Note>
        ) : null}
      </div>
      {plan?.ok === true && drawn !== null ? (
        <>
          <PlanNotes reading={reading} plan={plan} />
          <PlanTable lines={drawnLines(reading, plan)} label={CROSSCHECK_TEXT.draw[language]} />
          {stands ? <p className={shared.small}>{CROSSCHECK_TEXT.replaceNote[language]}</p> : null}
          <div className={shared.actions}>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void writePlan(kit, reading, plan, drawn)}>
              {sayStep(stands ? "replace" : "write", language, { count: `${plan.pairs.length}` })}
            </Button>
          </div>
        </>
      ) : null}
    </>
  );
}

/** The workbooks for the checkers, in one archive. */
function CheckerFiles({ reading, kit, busy, checkers }: Pick<StepProps, "reading" | "kit" | "busy"> & { readonly checkers: number }) {
  const language = useLanguage();
  const shared = useShared();
  const [made, setMade] = useState("");
  const count = `${checkers}`;

  async function make(): Promise<void> {
    setMade("");
    const archive = await makeArchive(kit, filesToMake(reading, "checkers") ?? []);
    if (typeof archive !== "string") {
      const file = sayStep("zipName", language, { period: reading.review.period });
      download(file, archive.zip, ZIP_TYPE);
      setMade(sayStep("filesMade", language, { count, file }));
    }
  }

  return (
    <>
      <div className={shared.actions}>
        <Button disabledFocusable={busy} onClick={() => void make()}>
          {sayStep("files", language, { count })}
        </Button>
      </div>
      <div aria-live="polite">{made === "" ? null : <p className={shared.text}>{made}</p>}</div>
    </>
  );
}

export function CheckPlanSection({ reading, kit, busy, closed }: StepProps & { readonly closed: boolean }) {
  const language = useLanguage();
  const shared = useShared();
  const standing = useMemo(() => standingLines(reading), [reading]);
  const stands = standing.length > 0;
  const title = sayStep("plan", language, { period: periodTitle(reading.review.period, language) });
  return (
    <section className={shared.list} aria-label={title}>
      <h2 className={shared.heading}>{title}</h2>
      {stands ? (
        <>
          <p className={shared.text}>{CROSSCHECK_TEXT.standing[language]}</p>
          <PlanTable lines={standing} label={title} />
          <CheckerFiles reading={reading} kit={kit} busy={busy} checkers={new Set(standing.map(({ checker }) => checker)).size} />
        </>
      ) : null}
      {closed ? null : <Drawing reading={reading} kit={kit} busy={busy} stands={stands} />}
    </section>
  );
}
