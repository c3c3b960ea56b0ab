/** Home: one line that says where the period stands, what to do now, its steps, who has reported, and reports as links at the end. */
import { useMemo } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { REVIEW_TEXT } from "../../../text/pane/review-place";
import { SeverityIcon } from "../../parts/Icons";
import { useLanguage, useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";
import { homeView, type HomeView, type ToDo, type Way } from "../../views/home";
import type { Reading } from "../../../review/opened";
import { Progress } from "./board/Progress";
import { Stepper } from "./Stepper";
import { REPORTS } from "./steps";

const useStyles = makeStyles({
  todo: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  body: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0 },
  part: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

function ToDos({ todos, onGo }: { readonly todos: readonly ToDo[]; readonly onGo: (way: Way, key: string) => void }) {
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  return (
    <section className={shared.list} aria-label={words(REVIEW_TEXT.todo)}>
      <h2 className={shared.heading}>{words(REVIEW_TEXT.todo)}</h2>
      <ul className={shared.list}>
        {todos.map(({ key, severity, title, text, button, way }) => (
          <li key={key} className={styles.todo} data-todo={key}>
            <SeverityIcon severity={severity} />
            <div className={styles.body}>
              <h3 className={shared.subheading}>{title}</h3>
              <p className={shared.text}>{text}</p>
            </div>
            <Button size="small" className={styles.button} aria-label={`${button}: ${title}`} onClick={() => onGo(way, key)}>
              {button}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export type HomeProps = {
  readonly reading: Reading;
  readonly onGo: (way: Way, from: string) => void;
};

function Steps({ view, onGo }: { readonly view: HomeView } & Pick<HomeProps, "onGo">) {
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  return (
    <section className={styles.part} aria-label={words(REVIEW_TEXT.steps)}>
      <h2 className={shared.heading}>{words(REVIEW_TEXT.steps)}</h2>
      <Stepper stages={view.stages} onOpen={(step, from) => onGo({ step }, from)} />
      <div className={shared.actions}>
        <Button size="small" data-step="states" onClick={() => onGo({ step: "states" }, "states")}>
          {view.status}
        </Button>
      </div>
    </section>
  );
}

export function Home({ reading, onGo }: HomeProps) {
  const language = useLanguage();
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  const view = useMemo(() => homeView(reading, language), [reading, language]);
  const { headline, summary, todos, open, complete } = view;
  if (reading.review.period === "") {
    return (
      <div className={shared.screen}>
        <p className={shared.text}>{words(REVIEW_TEXT.noPeriod)}</p>
      </div>
    );
  }
  return (
    <div className={shared.screen} data-home>
      <p className={shared.text}>
        <strong>{headline}</strong> {summary}
      </p>
      {todos.length === 0 ? null : <ToDos todos={todos} onGo={onGo} />}
      <Steps view={view} onGo={onGo} />
      {open.length + complete.length === 0 ? null : (
        <section className={styles.part} aria-label={words(REVIEW_TEXT.progress)}>
          <h2 className={shared.heading}>{words(REVIEW_TEXT.progress)}</h2>
          <Progress open={open} complete={complete} onUnit={(unit) => onGo({ step: "board", unit }, `board-${unit}`)} />
          <div className={shared.actions}>
            <Button size="small" data-step="board" onClick={() => onGo({ step: "board" }, "board")}>
              {words(REVIEW_TEXT.board)}
            </Button>
          </div>
        </section>
      )}
      <section className={styles.part} aria-label={words(REVIEW_TEXT.reports)}>
        <h2 className={shared.heading}>{words(REVIEW_TEXT.reports)}</h2>
        <div className={shared.actions}>
          {REPORTS.map(({ id, title }) => (
            <Button key={id} size="small" data-step={id} onClick={() => onGo({ step: id }, id)}>
              {words(title)}
            </Button>
          ))}
        </div>
      </section>
    </div>
  );
}
