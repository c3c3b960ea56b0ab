/** The explanation of the selected cell: of a score, a unit, a verdict, an award or a row of the rubric; or why there is none. */
import { useId, useState } from "react";
import { Button, Link } from "@fluentui/react-components";
import type { Place } from "../../core/model/finding";
import { useText } from "../parts/language";
import { useTaskText } from "../parts/task-text";
import { MoreButton, useSteps } from "../parts/More";
import { PolicyNote } from "../parts/PolicyNote";
import { useShared } from "../parts/styles";
import { TaskScreen } from "../parts/TaskScreen";
import type { FunctionName } from "../../text/functions/function-help";
import type { ExplainedView, UnitPoints, UnitWithReasons } from "../views/explained";
import { AboutScore } from "./AboutScore";
import { Award, VerdictCard } from "./Flags";
import { UnitBody } from "./UnitDetail";

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const shared = useShared();
  return (
    <div>
      {lines.map((line, index) => (
        <p key={index} className={shared.text}>
          {line}
        </p>
      ))}
    </div>
  );
}

type Jump = { readonly onJump: (place: Place) => void };

function WholeUnit({ unit, onJump }: { readonly unit: UnitWithReasons | null } & Jump) {
  const id = useId();
  return unit === null ? null : <UnitBody {...unit} onJump={onJump} id={id} />;
}

function Score({ shown, onJump }: { readonly shown: Extract<ExplainedView["shown"], { kind: "score" }> } & Jump) {
  const tasks = useTaskText();
  const shared = useShared();
  const [whole, setWhole] = useState(false);
  return (
    <>
      <h2 className={shared.heading}>{shown.heading}</h2>
      <Lines lines={shown.lines} />
      <AboutScore found={shown.found} onJump={onJump} />
      <div className={shared.actions}>
        <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {tasks.explain.whole(shown.unitName)}
        </Button>
      </div>
      {whole ? <WholeUnit unit={shown.unit()} onJump={onJump} /> : null}
    </>
  );
}

type CriterionShown = Extract<ExplainedView["shown"], { kind: "criterion" }>;

function Points({ row, explain }: { readonly row: UnitPoints; readonly explain: () => readonly string[] }) {
  const t = useText();
  const tasks = useTaskText();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <td>
          <Link
            as="button"
            inline
            style={{ textAlign: "start", minHeight: "24px" }}
            aria-expanded={open}
            aria-label={tasks.explain.criterion.scoreOf(row.name)}
            onClick={() => setOpen(!open)}
          >
            {row.name}
          </Link>
        </td>
        <td className={shared.number}>
          <div>{row.points}</div>
          <div className={shared.small}>{t.results.of(row.maximum)}</div>
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={2}>
            <Lines lines={explain()} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Criterion({ shown }: { readonly shown: CriterionShown }) {
  const t = useText();
  const tasks = useTaskText();
  const shared = useShared();
  const { limit, showMore } = useSteps(shown.heading);
  return (
    <>
      <h2 className={shared.heading}>{shown.heading}</h2>
      <Lines lines={shown.lines} />
      <table className={shared.table}>
        <caption className={shared.hidden}>{tasks.explain.criterion.scores}</caption>
        <thead>
          <tr>
            <th scope="col">{t.results.unit}</th>
            <th scope="col" style={{ textAlign: "end" }}>
              {t.results.points}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.scores.slice(0, limit).map((row) => (
            <Points key={row.unit} row={row} explain={() => shown.explain(row.unit)} />
          ))}
        </tbody>
      </table>
      <MoreButton rest={shown.scores.length - limit} words={t.results.more} onMore={showMore} />
    </>
  );
}

function Verdict({ shown }: { readonly shown: Extract<ExplainedView["shown"], { kind: "verdict" }> }) {
  const t = useText();
  const tasks = useTaskText();
  const shared = useShared();
  const { verdict } = shown;
  return (
    <>
      <h2 className={shared.heading}>{shown.heading}</h2>
      {verdict === null ? (
        <p className={shared.text}>{tasks.explain.noVerdict}</p>
      ) : (
        <>
          <h3 className={shared.subheading}>{t.flags.headings[verdict.id]}</h3>
          <ul className={shared.list}>
            <VerdictCard unit={verdict.unit} verdict={verdict.id} />
          </ul>
          <p className={shared.small}>{t.flags.note}</p>
        </>
      )}
    </>
  );
}

type NothingProps = {
  readonly shown: Extract<ExplainedView["shown"], { kind: "none" }>;
  readonly onFunction: (name: FunctionName) => void;
};

function Nothing({ shown, onFunction }: NothingProps) {
  const tasks = useTaskText();
  const shared = useShared();
  const { name } = shown;
  return (
    <>
      <p className={shared.text}>{shown.why}</p>
      {name === null ? null : (
        <div className={shared.actions}>
          <Button size="small" onClick={() => onFunction(name)}>
            {`EMU.${name}`}
          </Button>
        </div>
      )}
      <div>
        <p className={shared.text}>{tasks.explain.can}</p>
        <ul className={shared.text}>
          {tasks.explain.canList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </>
  );
}

type ShownProps = { readonly shown: ExplainedView["shown"]; readonly onFunction: NothingProps["onFunction"] } & Jump;

function Shown({ shown, onFunction, onJump }: ShownProps) {
  switch (shown.kind) {
    case "score":
      return <Score shown={shown} onJump={onJump} />;
    case "unit":
      return (
        <>
          <WholeUnit unit={shown.unit} onJump={onJump} />
          <PolicyNote lines={shown.policy} />
        </>
      );
    case "verdict":
      return <Verdict shown={shown} />;
    case "award":
      return shown.awards.map((award) => <Award key={award.key} award={award} />);
    case "criterion":
      return <Criterion shown={shown} />;
    case "none":
      return <Nothing shown={shown} onFunction={onFunction} />;
  }
}

export type ExplainedProps = Jump & {
  readonly view: ExplainedView;
  /** Another one with every cell that is asked for. */
  readonly about: unknown;
  readonly onBack: () => void;
  readonly onExplain: () => void;
  readonly onFunction: (name: FunctionName) => void;
};

export function Explained({ view, about, onBack, onExplain, onFunction, onJump }: ExplainedProps) {
  const t = useText();
  const tasks = useTaskText();
  const shared = useShared();
  return (
    <TaskScreen title={tasks.explain.title(view.cell)} back={t.back} onBack={onBack} about={about}>
      {view.notes.length > 0 ? <p className={shared.small}>{view.notes.join(" ")}</p> : null}
      <Shown key={view.cell} shown={view.shown} onFunction={onFunction} onJump={onJump} />
      <div>
        <Button onClick={onExplain}>{tasks.explain.again}</Button>
        <p className={shared.small}>{tasks.explain.againHint}</p>
      </div>
    </TaskScreen>
  );
}
