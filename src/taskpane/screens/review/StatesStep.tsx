/** Where the period is in its review, what comes next, what is in the way. */
import { useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import { PERIOD_STATUSES, type PeriodStatus } from "../../../core/model/ids";
import { isBlocked, statusOf } from "../../../core/periods/obstacles";
import { ACTIVITIES, formerStatus, nextStatus, permissionFor, type Permission } from "../../../core/periods/states";
import { periodWords } from "../../../text/period-words";
import { formatCell, formatList } from "../../../text/format";
import type { Bilingual } from "../../../schema/language";
import { ACTIVITY_WORDS, STATES_TEXT } from "../../../review/steps/states/words";
import { PERIOD_STATUS_WORDS } from "../../../schema/words";
import { obstaclesOf, statusEdit, sealable, type Sealable } from "../../../review/steps/seal/plan";
import { useLanguage, useText, useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import { goTo, movePeriod } from "../../use-cases/review/period";
import { Obstacles } from "./Obstacles";
import type { StepProps } from "./step";

function Allowed({ status }: { readonly status: PeriodStatus }) {
  const language = useLanguage();
  const words = useWords();
  const shared = useShared();
  const lines = (
    [
      ["yes", STATES_TEXT.allowed],
      ["untimely", STATES_TEXT.untimely],
      ["no", STATES_TEXT.forbidden],
    ] as const satisfies readonly (readonly [Permission, Bilingual])[]
  ).flatMap(([permission, text]) => {
    const names = ACTIVITIES.filter((activity) => permissionFor(activity, status) === permission);
    const activities = formatList(
      names.map((activity) => ACTIVITY_WORDS[activity][language]),
      language,
    );
    return names.length === 0 ? [] : [words(text, { activities })];
  });
  return (
    <ul className={shared.list}>
      {lines.map((line) => (
        <li key={line} className={shared.text}>
          {line}
        </li>
      ))}
    </ul>
  );
}

type MoveProps = Pick<StepProps, "kit" | "busy"> & { readonly at: Sealable; readonly to: PeriodStatus };

function Preview({ at, to }: Pick<MoveProps, "at" | "to">) {
  const language = useLanguage();
  const words = useWords();
  const shared = useShared();
  const edit = statusEdit(at, to);
  if (edit === null) {
    return null;
  }
  const { address, before, after } = edit;
  const plain = (cell: typeof before): string => (typeof cell === "string" ? cell : formatCell(cell, language));
  const values = { cell: `${address.sheet}!${address.cell}`, before: plain(before), after: plain(after) };
  return <p className={shared.small}>{words(STATES_TEXT.preview, values)}</p>;
}

function Forward({ at, to, kit, busy }: MoveProps) {
  const language = useLanguage();
  const words = useWords();
  const shared = useShared();
  const status = PERIOD_STATUS_WORDS[to][language];
  const obstacles = obstaclesOf(at, { to, reason: "" });
  return (
    <section className={shared.list} aria-label={words(STATES_TEXT.next, { status })}>
      <h2 className={shared.heading}>{words(STATES_TEXT.next, { status })}</h2>
      {to === "sealed" ? (
        <p className={shared.text}>{words(STATES_TEXT.bySeal)}</p>
      ) : (
        <>
          <Obstacles obstacles={obstacles} sources={at.sources} busy={busy} onGo={(address) => void goTo(kit, address)} />
          <Preview at={at} to={to} />
          <div className={shared.actions}>
            <Button appearance="primary" disabledFocusable={busy || isBlocked(obstacles)} onClick={() => void movePeriod(kit, at, to, "")}>
              {words(STATES_TEXT.move, { status })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Back({ at, to, kit, busy }: MoveProps) {
  const words = useWords();
  const shared = useShared();
  const [reason, setReason] = useState("");
  const blocked = isBlocked(obstaclesOf(at, { to, reason }));
  return (
    <section className={shared.list} aria-label={words(STATES_TEXT.back)}>
      <h2 className={shared.heading}>{words(STATES_TEXT.back)}</h2>
      <Field label={words(STATES_TEXT.reason)} required>
        <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Preview at={at} to={to} />
      <div className={shared.actions}>
        <Button disabledFocusable={busy || blocked} onClick={() => void movePeriod(kit, at, to, reason)}>
          {words(STATES_TEXT.back)}
        </Button>
      </div>
    </section>
  );
}

export function StatesStep({ reading, kit, busy, onBack }: StepProps) {
  const t = useText();
  const language = useLanguage();
  const words = useWords();
  const shared = useShared();
  const at = sealable(reading);
  const { period } = reading.review;
  const status = statusOf(reading.book, period);
  if (at === null || status === null) {
    return (
      <TaskScreen title={words(STATES_TEXT.title)} back={t.back} onBack={onBack} about="states">
        <p className={shared.text}>{words(STATES_TEXT.unknown)}</p>
      </TaskScreen>
    );
  }
  const [next, former] = [nextStatus(status), formerStatus(status)];
  return (
    <TaskScreen title={words(STATES_TEXT.title)} back={t.back} onBack={onBack} about="states">
      <p className={shared.text}>
        {words(STATES_TEXT.now, { period: periodWords(period, language), status: PERIOD_STATUS_WORDS[status][language] })}
      </p>
      <ol className={shared.text}>
        {PERIOD_STATUSES.map((id) => (
          <li key={id} aria-current={id === status ? "step" : undefined} className={id === status ? shared.strong : undefined}>
            {PERIOD_STATUS_WORDS[id][language] + (id === status ? ` (${STATES_TEXT.current[language]})` : "")}
          </li>
        ))}
      </ol>
      <Allowed status={status} />
      {next === null ? <p className={shared.text}>{words(STATES_TEXT.sealed)}</p> : <Forward at={at} to={next} kit={kit} busy={busy} />}
      {former === null ? null : <Back at={at} to={former} kit={kit} busy={busy} />}
    </TaskScreen>
  );
}
