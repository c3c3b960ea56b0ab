/**
 * The floor to measure the pane against: a page of the shape that people begin a new Office add-in with (a header, a list of three
 * points with icons, a text field and a button that does something), the same libraries, no workbook.
 */
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { Button, Field, FluentProvider, Textarea, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";

const useStyles = makeStyles({
  page: { minHeight: "100vh" },
  header: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: tokens.spacingVerticalXXL,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  form: { display: "flex", flexDirection: "column", alignItems: "center", rowGap: tokens.spacingVerticalM },
  field: { maxWidth: "50%" },
});

const POINTS = [
  { icon: <CheckmarkCircleRegular />, words: "Do more inside the workbook" },
  { icon: <InfoRegular />, words: "Find what the workbook can do" },
  { icon: <QuestionCircleRegular />, words: "Make it look well" },
] as const;

function TextInsertion() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  const [inserted, setInserted] = useState(0);
  return (
    <div className={styles.form}>
      <Field className={styles.field} size="large" label="Enter text to be put into the workbook.">
        <Textarea size="large" value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Field>{`Press the button to insert it (${inserted}).`}</Field>
      <Button appearance="primary" size="large" onClick={() => setInserted(inserted + 1)}>
        Insert text
      </Button>
    </div>
  );
}

function App() {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <section className={styles.header}>
        <h1>Welcome</h1>
      </section>
      <ul>
        {POINTS.map(({ icon, words }) => (
          <li key={words} className={styles.item}>
            {icon}
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <TextInsertion />
    </div>
  );
}

void Office.onReady(() => {
  const container = document.getElementById("container");
  if (container) {
    createRoot(container).render(
      <FluentProvider theme={webLightTheme}>
        <App />
      </FluentProvider>,
    );
  }
});
