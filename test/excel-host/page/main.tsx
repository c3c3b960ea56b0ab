/** Starts the trial. `?workbook=empty`, `?lang=en`, `?theme=dark`, `?addin=./taskpane.html`. */
import { createRoot } from "react-dom/client";
import { makeTestApi } from "../test-api";
import { App } from "./App";
import { firstWorkbook, loadResources, openHost } from "./session";
import { Trial, localeFor } from "./trial";
import { say } from "./words";

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const language = asked.get("lang") === "en" ? "en" : "vi";
  const [resources, first] = await Promise.all([loadResources(), firstWorkbook(asked.get("workbook"))]);
  const notes = [...resources.notes, ...first.notes].map((word) => say(word, language)).join(" ");
  const host = openHost(first, localeFor(language), resources);
  // The pane follows the browser, as in Excel on the web, where Office tells it no theme.
  const dark = (asked.get("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const trial = new Trial(host, language, dark, notes, resources, asked.get("addin") ?? "./taskpane.html");
  window.emuHost = makeTestApi(
    () => trial.state().host,
    (document, fileName) => trial.openDocument(document, fileName),
  );
  const root = document.getElementById("trial");
  if (!root) {
    throw new Error("index.html has no element #trial");
  }
  createRoot(root).render(<App trial={trial} />);
}

void start();
