/** The trial: the workbook on the left, the real add-in page on the right. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Language } from "../../../src/schema/language";
import { isCellError } from "../../../src/core/model/cell";
import { referenceTarget } from "../calc/references";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import { activate, select } from "../engine/user";
import { FormulaBar, SheetTabs, Toolbar } from "./Bars";
import { editText } from "./cell-view";
import { combinationOf } from "./ribbon";
import { CellMenu, RibbonBar } from "./RibbonBar";
import type { MenuPlace } from "./RibbonBar";
import { SheetView } from "./SheetView";
import type { Edit } from "./SheetView";
import type { Trial } from "./trial";
import { say } from "./words";

export function App({ trial }: { readonly trial: Trial }): React.JSX.Element {
  const state = useSyncExternalStore(trial.subscribe, trial.state);
  const { host, language, dark, message } = state;
  const paneParent = useRef<HTMLDivElement>(null);
  const [, redraw] = useState(0);
  const sheet = host.workbook.active();

  useEffect(() => {
    if (paneParent.current) {
      trial.embedPane(paneParent.current);
    }
  }, [trial, host]);

  // The counter moves without any event of the workbook.
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 500);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [language, dark]);

  const ribbon = useMemo(() => trial.ribbon(language), [trial, language]);
  const shortcuts = useMemo(() => trial.shortcuts(), [trial]);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);

  const onEdit = useCallback((edits: readonly Edit[]) => trial.edit(edits), [trial]);
  const onSelect = useCallback((rect: Rect) => trial.select(rect), [trial]);
  const onSheet = useCallback(
    (chosen: Sheet) => {
      activate(trial.state().host.workbook, chosen);
    },
    [trial],
  );
  const go = (name: string): void => {
    const { selection } = sheet;
    const target = referenceTarget(host.workbook, name.trim(), { sheet, row: selection.row, column: selection.column });
    if (target === null || isCellError(target)) {
      trial.tell(`${say("badName", language)} ${name}`);
    } else {
      select(host.workbook, target.sheet, target.rect);
    }
  };
  const { row, column } = sheet.selection;
  const { calculating } = host.calculator;

  return (
    <>
      <Toolbar
        language={language}
        dark={dark}
        counters={host.counters()}
        fileName={host.workbook.fileName}
        onOpen={(file) => void trial.openFile(file)}
        onSave={() => trial.save()}
        onEmpty={() => void trial.openEmpty()}
        onLanguage={(chosen: Language) => trial.setLanguage(chosen)}
        onDark={(on) => trial.setDark(on)}
        onReset={() => host.resetCounters()}
      />
      {ribbon === null ? null : <RibbonBar ribbon={ribbon} language={language} onPress={(command) => trial.press(command)} />}
      <main
        className="workbook"
        onKeyDown={(event) => {
          const action = shortcuts.get(combinationOf(event.nativeEvent));
          if (action !== undefined) {
            event.preventDefault();
            host.shortcut(action);
          }
        }}
      >
        <FormulaBar
          language={language}
          selection={sheet.selection}
          text={editText(host, sheet, row, column)}
          onGo={go}
          onEnter={(text) => onEdit([{ row, column, text }])}
        />
        <SheetView
          key={`${sheet.id} ${state.opened}`}
          host={host}
          sheet={sheet}
          version={state.version}
          layout={state.layout}
          selection={sheet.selection}
          label={`${say("grid", language)}: ${sheet.name}`}
          onEdit={onEdit}
          onSelect={onSelect}
          onMenu={ribbon === null ? null : setMenu}
        />
        <SheetTabs
          language={language}
          sheets={host.workbook.sheets.filter(({ visibility }) => visibility === "Visible")}
          activeId={sheet.id}
          onSheet={onSheet}
        />
        <footer className="status" role="status">
          <span>{say(calculating ? "calculating" : "ready", language)}</span>
          <span className="message">{message}</span>
        </footer>
      </main>
      {menu === null || ribbon === null ? null : (
        <CellMenu
          commands={ribbon.cellMenu}
          place={menu}
          onPress={(command) => {
            setMenu(null);
            trial.press(command);
          }}
          onClose={closeMenu}
        />
      )}
      <div className="pane" ref={paneParent} style={{ colorScheme: dark ? "dark" : "light" }} />
    </>
  );
}
