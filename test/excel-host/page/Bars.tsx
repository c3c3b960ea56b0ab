/** The bars around the grid: tools, formula, sheets, status. */
import { useEffect, useRef, useState } from "react";
import type { Language } from "../../../src/schema/language";
import { rectName } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import type { Counters } from "../protocol/counters";
import { TRIAL_LABEL, say } from "./words";

type ToolbarProps = {
  readonly language: Language;
  readonly dark: boolean;
  readonly counters: Counters;
  readonly fileName: string;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onEmpty: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onDark: (dark: boolean) => void;
  readonly onReset: () => void;
};

export function Toolbar(props: ToolbarProps): React.JSX.Element {
  const { language, dark, counters } = props;
  const file = useRef<HTMLInputElement>(null);
  return (
    <header className="toolbar">
      <h1>{TRIAL_LABEL}</h1>
      <span className="file">{props.fileName}</span>
      <button type="button" onClick={() => file.current?.click()}>
        {say("open", language)}
      </button>
      <input
        ref={file}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={say("open", language)}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) {
            props.onOpen(chosen);
          }
          target.value = "";
        }}
      />
      <button type="button" onClick={props.onSave}>
        {say("save", language)}
      </button>
      <button type="button" onClick={props.onEmpty}>
        {say("empty", language)}
      </button>
      <label>
        {say("language", language)}{" "}
        <select value={language} onChange={({ target }) => props.onLanguage(target.value === "en" ? "en" : "vi")}>
          <option value="vi">Tiếng Việt</option>
          <option value="en">English</option>
        </select>
      </label>
      <button type="button" title={say("themeHint", language)} onClick={() => props.onDark(!dark)}>
        {say(dark ? "light" : "dark", language)}
      </button>
      <span className="counter">
        {say("requests", language)}: <output>{counters.syncs}</output>
      </span>
      <button type="button" onClick={props.onReset}>
        {say("reset", language)}
      </button>
    </header>
  );
}

type FormulaBarProps = {
  readonly language: Language;
  readonly selection: Rect;
  readonly text: string;
  readonly onGo: (name: string) => void;
  readonly onEnter: (text: string) => void;
};

/** Shows what is selected and lets it be changed; both fields take Enter and give up with Escape. */
export function FormulaBar({ language, selection, text, onGo, onEnter }: FormulaBarProps): React.JSX.Element {
  const name = rectName(selection);
  return (
    <div className="formula-bar">
      <Field label={say("nameBox", language)} value={name} className="name-box" onEnter={onGo} />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <Field label={say("formula", language)} value={text} className="formula" onEnter={onEnter} />
    </div>
  );
}

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly className: string;
  readonly onEnter: (text: string) => void;
};

function Field({ label, value, className, onEnter }: FieldProps): React.JSX.Element {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <input
      className={className}
      aria-label={label}
      value={text}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target }) => setText(target.value)}
      onBlur={() => setText(value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) {
          onEnter(text);
        } else if (event.key === "Escape") {
          setText(value);
        }
      }}
    />
  );
}

type TabsProps = {
  readonly language: Language;
  readonly sheets: readonly Sheet[];
  readonly activeId: string;
  readonly onSheet: (sheet: Sheet) => void;
};

export function SheetTabs({ language, sheets, activeId, onSheet }: TabsProps): React.JSX.Element {
  return (
    <nav className="tabs" aria-label={say("sheets", language)}>
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          aria-current={sheet.id === activeId ? "page" : undefined}
          style={sheet.tabColor === "" ? {} : { borderBottomColor: sheet.tabColor }}
          onClick={() => onSheet(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </nav>
  );
}
