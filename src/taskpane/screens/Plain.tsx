/** Screens that only say something: outside Excel, a workbook of a newer EMU, the workbook not read yet. */
import type { ReactNode } from "react";
import { useText } from "../parts/language";
import { useShared } from "../parts/styles";

export function Plain({
  title,
  text,
  steps,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly steps?: readonly string[];
  /** What can be done about it. */
  readonly children?: ReactNode;
}) {
  const shared = useShared();
  return (
    <div className={shared.screen}>
      <h1 className={shared.title}>{title}</h1>
      <p className={shared.text}>{text}</p>
      {steps ? (
        <ol className={shared.text}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : null}
      {children ? <div className={shared.actions}>{children}</div> : null}
    </div>
  );
}

export function Outside() {
  const t = useText();
  return <Plain title={t.outside.title} text={t.outside.text} steps={t.outside.steps} />;
}

/** `found`: null where the workbook does not say which version it has. */
export function Newer({ found, known }: { readonly found: number | null; readonly known: number }) {
  const t = useText();
  return <Plain title={t.newer.title} text={t.newer.text(found === null ? "?" : String(found), String(known))} />;
}
