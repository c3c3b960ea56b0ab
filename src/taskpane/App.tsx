/**
 * The pane: theme and language around one session. Knows what to show for each kind of workbook, and nothing of Office.
 */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../text/language";
import { PANE_TEXT } from "../text/pane";
import { SCHEMA_VERSION } from "../workbook/document-names";
import { Announcer } from "./parts/Announcer";
import { focusFirstControl, useCatchFocus } from "./parts/focus";
import { LanguageProvider, useText } from "./parts/language";
import { Messages } from "./parts/Messages";
import { StatusLine } from "./parts/StatusLine";
import { themeOf, useThemeName } from "./parts/theme";
import type { OfficeBackground } from "./parts/theme";
import { Board } from "./screens/Board";
import { Newer } from "./screens/Plain";
import { Start } from "./screens/Start";
import type { Wish } from "./screens/Start";
import type { Presets } from "./use-cases/presets";
import type { Session } from "./use-cases/session";
import type { PaneState } from "./use-cases/state";
import { announcement } from "./views/announcement";
import { previewDocument } from "./views/preview";
import { timeOfDay } from "./views/time";

/** On a screen as low as a magnified one, the page scrolls as a whole. */
const LOW = "@media (max-height: 400px)";

const useStyles = makeStyles({
  pane: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    [LOW]: { height: "auto", minHeight: "100vh" },
  },
  // The content scrolls above the status line, so nothing that is focused can be under it.
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", scrollPaddingTop: "56px", [LOW]: { overflowY: "visible" } },
});

export type AppProps = {
  readonly session: Session;
  readonly presets: Presets;
  readonly language: Language;
  readonly officeBackground: () => OfficeBackground;
  /** Called once what was read stands on the screen, for measuring. */
  readonly onShown?: () => void;
};

function Content({ state, session, presets, language }: AppProps & { readonly state: PaneState }) {
  const t = useText();
  const { workbook } = state;
  switch (workbook.kind) {
    case "unknown":
      return null;
    case "newer":
      return <Newer found={workbook.found} known={SCHEMA_VERSION} />;
    case "unbound":
      return (
        <Start
          empty={workbook.empty}
          presets={presets.choices(language)}
          busy={state.busy === "create"}
          previewOf={(wish: Wish) => previewDocument(presets.build(wish, language))}
          onCreate={(wish: Wish) => void session.create(presets.build(wish, language))}
        />
      );
    case "bound":
      return (
        <Board
          key={workbook.reading.fileName}
          reading={workbook.reading}
          place={state.place}
          arrived={state.done?.kind === "created"}
          title={workbook.reading.fileName || t.untitled}
          onPlace={session.show}
          onPeriod={(period) => void session.choosePeriod(period)}
          onJump={(place) => void session.jump(place)}
          onFix={(proposals) => void session.fix(proposals)}
          busy={state.busy !== null}
          fixed={state.done?.kind === "fixed" ? state.done : null}
        />
      );
  }
}

export function App(props: AppProps) {
  const { session, onShown } = props;
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [language, setLanguage] = useState(props.language);
  const theme = useThemeName(props.officeBackground);
  const otherLanguage = useCallback(() => setLanguage((now) => (now === "vi" ? "en" : "vi")), []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = PANE_TEXT[language].name;
  }, [language]);
  useEffect(() => onShown?.(), [state.workbook, onShown]);
  const main = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useCatchFocus(main, state.done);
  const readAt = state.readAt === null ? null : timeOfDay(state.readAt, language);
  return (
    <FluentProvider theme={themeOf(theme)}>
      <LanguageProvider language={language}>
        <div className={styles.pane} data-theme={theme} lang={language}>
          <main ref={main} className={styles.main}>
            <Messages
              state={state}
              readAt={readAt}
              lost={state.workbook.kind === "bound" ? state.workbook.reading.lost : []}
              onRetry={() => {
                void session.retry();
                focusFirstControl(content.current);
              }}
              onDismiss={() => {
                session.dismiss();
                focusFirstControl(content.current);
              }}
              onUndo={() => void session.undo()}
            />
            <div ref={content}>
              <Content {...props} language={language} state={state} />
            </div>
          </main>
          <StatusLine
            busy={state.busy}
            readAt={readAt}
            canUndo={state.canUndo}
            onRefresh={() => void session.refresh()}
            onStop={session.stopReading}
            onUndo={() => void session.undo()}
            onLanguage={otherLanguage}
          />
          <Announcer words={announcement(state, language)} />
        </div>
      </LanguageProvider>
    </FluentProvider>
  );
}
