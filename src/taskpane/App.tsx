/**
 * The pane: theme and language around one session. Knows what to show for each kind of workbook, and nothing of Office.
 */
import { lazy, Suspense, useCallback, useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../schema/language";
import { shown } from "../text/shown";
import { SCHEMA_VERSION } from "../document/names";
import { Announcer } from "./parts/Announcer";
import { useFetched } from "./parts/fetched";
import { focusFirstControl, useCatchFocus } from "./parts/focus";
import { LanguageProvider, usePaneLanguage, useText } from "./parts/language";
import { Messages } from "./parts/Messages";
import { StatusLine } from "./parts/StatusLine";
import { themeOf, useThemeName } from "./parts/theme";
import type { OfficeBackground } from "./parts/theme";
import type { Recorder } from "./recorder";
import { Board } from "./screens/Board";
import { Health } from "./screens/Health";
import { OwnBar, OwnCard, OwnLost } from "./screens/Own";
import { StepsPlace, TaskPlace } from "./screens/Late";
import type { Steps, Tasks } from "./screens/Late";
import { Newer, Plain } from "./screens/Plain";
import { Start } from "./screens/Start";
import type { StartProps, Wish } from "./screens/Start";
import type { Draft } from "./use-cases/new-draft";
import type { Presets } from "./use-cases/presets";
import type { Session } from "./use-cases/session";
import { readingOf } from "./use-cases/state";
import type { PaneState } from "./use-cases/state";
import { announcement } from "./views/announcement";
import { healthView } from "./views/health";
import type { HostFacts } from "./views/health";
import { previewDocument } from "./views/preview";
import { timeOfDay } from "./views/time";

/** Fetched when somebody looks at sheets of their own. */
const Bind = lazy(async () => ({ default: (await import(/* webpackChunkName: "own" */ "./screens/Bind")).Bind }));

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
  /** The workbooks that can be made, or how they are fetched where somebody may want one. */
  readonly presets: Presets | (() => Promise<Presets>);
  /** The screens of the ribbon's tasks, or how they are fetched. */
  readonly tasks: Tasks | (() => Promise<Tasks>);
  /** The steps of a review, or how they are fetched. */
  readonly steps: Steps | (() => Promise<Steps>);
  readonly language: Language;
  readonly officeBackground: () => OfficeBackground;
  /** Asked when the health screen is opened; without it there is none. */
  readonly hostFacts?: () => HostFacts;
  /** Offered on the health screen, where a trace may be recorded. */
  readonly recorder?: Recorder | null;
  /** Called once what was read stands on the screen, for measuring. */
  readonly onShown?: () => void;
};

type StartPlaceProps = AppProps & Pick<StartProps, "empty" | "ours" | "busy" | "ownCard" | "draft" | "onDraft">;

function StartPlace({ empty, ours, busy, ownCard, session, presets: given, language, draft, onDraft }: StartPlaceProps) {
  const t = useText();
  const { value: presets, failed, again } = useFetched(given);
  const { port } = session.kit;
  const readSheets = useCallback(async () => {
    const read = await port.readOwn();
    return read.ok ? read.value.sheets : [];
  }, [port]);
  if (presets === null) {
    return failed ? (
      <Plain title={t.start.notLoaded} text={t.start.notLoadedText}>
        <Button appearance="primary" onClick={again}>
          {t.retry}
        </Button>
      </Plain>
    ) : null;
  }
  return (
    <Start
      empty={empty}
      ours={ours}
      onMark={() => void session.repair([{ kind: "mark" }])}
      presets={presets.choices(language)}
      busy={busy}
      previewOf={(wish: Wish) => previewDocument(presets.build(wish, language))}
      onCreate={(wish: Wish) => void session.create(presets.build(wish, language))}
      year={session.kit.now().getFullYear()}
      draft={draft}
      onDraft={onDraft}
      onSheets={readSheets}
      onCreateNew={(content) => void session.create(() => presets.make(content, language))}
      ownCard={ownCard}
    />
  );
}

function Content(props: AppProps & Pick<StartProps, "draft" | "onDraft"> & { readonly state: PaneState }) {
  const { state, session } = props;
  const t = useText();
  const { workbook, binding } = state;
  const own = {
    busy: state.busy !== null,
    onLook: () => void session.lookAtOwn(),
    onForget: () => void session.forgetOwn(),
  };
  if (binding !== null) {
    const { leaveOwn, rememberOwn } = session;
    return (
      <Suspense fallback={null}>
        <Bind binding={binding} busy={own.busy} onBack={leaveOwn} onRemember={(mapping) => void rememberOwn(mapping)} />
      </Suspense>
    );
  }
  switch (workbook.kind) {
    case "unknown":
      return null;
    case "newer":
      return <Newer found={workbook.found} known={SCHEMA_VERSION} />;
    case "own-lost":
      return <OwnLost workbook={workbook} {...own} />;
    case "unbound":
      return (
        <StartPlace
          {...props}
          empty={workbook.empty}
          ours={workbook.ours}
          busy={state.busy === "create" || state.busy === "repair"}
          ownCard={workbook.empty ? null : <OwnCard {...own} />}
        />
      );
    case "bound":
      return (
        <>
          {workbook.reading.own ? <OwnBar own={workbook.reading.own} {...own} /> : null}
          <Board
            key={workbook.reading.fileName}
            reading={workbook.reading}
            place={state.place}
            arrived={state.done?.kind === "created" || state.done?.kind === "remembered"}
            title={shown(workbook.reading.fileName) || t.untitled}
            onPlace={session.show}
            onPeriod={(period) => void session.choosePeriod(period)}
            onJump={(place) => void session.jump(place)}
            onFix={(proposals) => void session.fix(proposals)}
            onRestore={() => void session.showSwap("restore")}
            busy={state.busy !== null}
            review={
              <StepsPlace
                steps={props.steps}
                presets={props.presets}
                reading={workbook.reading}
                session={session}
                busy={state.busy !== null}
                place={state.place}
                opened={state.step}
                unit={state.unit}
              />
            }
            fixed={state.done?.kind === "fixed" || state.done?.kind === "taken-in" ? state.done : null}
          />
        </>
      );
  }
}

type Facts = readonly [facts: HostFacts | null, setFacts: (facts: HostFacts | null) => void];

/** What the host is like, while that is shown; whoever leaves it is back at the first control. */
function useFacts(content: RefObject<HTMLDivElement | null>): Facts {
  const [facts, setFacts] = useState<HostFacts | null>(null);
  const leftHealth = useRef(false);
  useEffect(() => {
    if (facts === null && leftHealth.current) {
      focusFirstControl(content.current);
    }
    leftHealth.current = facts !== null;
  }, [facts, content]);
  return [facts, setFacts];
}

type PaneMessagesProps = Pick<AppProps, "session"> & {
  readonly state: PaneState;
  readonly readAt: string | null;
  readonly content: RefObject<HTMLDivElement | null>;
};

function PaneMessages({ session, state, readAt, content }: PaneMessagesProps) {
  return (
    <Messages
      state={state}
      readAt={readAt}
      reading={readingOf(state)}
      onSearch={() => void session.search()}
      onRepair={(repairs) => void session.repair(repairs)}
      onUpgrade={(moves) => void session.upgrade(moves)}
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
  );
}

export function App(props: AppProps) {
  const { session, onShown, hostFacts: askFacts, recorder } = props;
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [language, otherLanguage] = usePaneLanguage(props.language);
  const [draft, setDraft] = useState<Draft | null>(null);
  const theme = useThemeName(props.officeBackground);
  useEffect(() => onShown?.(), [state.workbook, onShown]);
  const main = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [returned, setReturned] = useState<unknown>(null);
  const [words, setWords] = useState("");
  useCatchFocus(main, state.done);
  const [facts, setFacts] = useFacts(content);
  useCatchFocus(content, returned);
  const health = (): void => {
    session.show(state.place);
    setFacts(askFacts?.() ?? null);
  };
  const isEmpty = state.workbook.kind === "unbound" && state.workbook.empty;
  const readAt = state.readAt === null ? null : timeOfDay(state.readAt, language);
  return (
    <FluentProvider theme={themeOf(theme)}>
      <LanguageProvider language={language}>
        <div className={styles.pane} data-theme={theme} lang={language}>
          <main ref={main} className={styles.main}>
            <PaneMessages session={session} state={state} readAt={readAt} content={content} />
            {state.task === null ? null : (
              <TaskPlace
                tasks={props.tasks}
                task={state.task}
                state={state}
                session={session}
                onWords={setWords}
                onHealth={askFacts && health}
                onLanguage={otherLanguage}
                onClose={() => {
                  session.closeTask();
                  setReturned({});
                }}
              />
            )}
            {/* The board stays as it was left, behind a task. */}
            <div ref={content} hidden={state.task !== null}>
              {facts ? (
                <Health
                  view={healthView(facts, language)}
                  onBack={() => setFacts(null)}
                  recording={recorder ? { recorder, empty: isEmpty } : null}
                />
              ) : (
                <Content {...props} language={language} state={state} draft={draft} onDraft={setDraft} />
              )}
            </div>
          </main>
          <StatusLine
            busy={state.busy}
            progress={session.progress}
            readAt={readAt}
            canUndo={state.canUndo}
            onRefresh={() => void session.refresh()}
            onStop={session.stop}
            onUndo={() => void session.undo()}
            onTools={session.showTools}
            onHelp={session.showHelp}
          />
          <Announcer words={announcement(state, language, words)} />
        </div>
      </LanguageProvider>
    </FluentProvider>
  );
}
