/** Results to values, or formulas back: which cells, sheet by sheet, and the button that does it. */
import { Button } from "@fluentui/react-components";
import { useText } from "../parts/language";
import { useTaskText } from "../parts/task-text";
import { Note } from "../parts/Note";
import { useShared } from "../parts/styles";
import { TaskScreen } from "../parts/TaskScreen";
import type { SwapView } from "../views/swap";

type Ready = Extract<SwapView, { kind: "ready" }>;

function Sheets({ view }: { readonly view: Ready }) {
  const shared = useShared();
  const { swap } = useTaskText();
  return (
    <table className={shared.table}>
      <thead>
        <tr>
          <th scope="col">{swap.sheet}</th>
          <th scope="col">{swap.cells}</th>
          <th scope="col" style={{ textAlign: "end", whiteSpace: "normal" }}>
            {swap.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.sheets.map(({ sheet, cells }) => (
          <tr key={sheet}>
            <th scope="row">{sheet}</th>
            <td style={{ overflowWrap: "anywhere" }}>{cells.join(", ")}</td>
            <td className={shared.number}>{cells.length}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{swap.total}</th>
          <td />
          <td className={shared.number}>{view.count}</td>
        </tr>
      </tbody>
    </table>
  );
}

export type SwapScreenProps = {
  readonly kind: "freeze" | "restore";
  readonly view: SwapView;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
};

function WhyNot({ kind, view }: { readonly kind: SwapScreenProps["kind"]; readonly view: Exclude<SwapView, Ready> }) {
  const shared = useShared();
  const tools = useTaskText();
  switch (view.kind) {
    case "unknown":
      return <p className={shared.text}>{tools.swap.unknown}</p>;
    case "not-ready":
      return (
        <Note severity="warning">
          <p className={shared.text}>{tools.freeze.notReady(view.cells.join(", "))}</p>
        </Note>
      );
    case "nothing":
      return <p className={shared.text}>{view.since === null ? tools[kind].nothing : tools.freeze.already(view.since)}</p>;
  }
}

export function SwapScreen({ kind, view, busy, onConfirm, onBack }: SwapScreenProps) {
  const t = useText();
  const shared = useShared();
  const tools = useTaskText();
  return (
    <TaskScreen title={tools[kind].title} back={t.back} onBack={onBack} about={kind}>
      {view.kind === "ready" ? (
        <>
          <p className={shared.text}>{tools[kind].intro}</p>
          <Sheets view={view} />
          <p className={shared.small}>{tools.swap.note}</p>
          <div className={shared.actions}>
            <Button appearance="primary" disabledFocusable={busy} onClick={onConfirm}>
              {tools[kind].confirm(view.count)}
            </Button>
            <Button onClick={onBack}>{tools.swap.cancel}</Button>
          </div>
        </>
      ) : (
        <WhyNot kind={kind} view={view} />
      )}
    </TaskScreen>
  );
}
