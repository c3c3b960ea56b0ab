/** Steps of a review as a person walks through them. */
import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../../../src/schema/language";
import { PANE_TEXT } from "../../../../src/text/pane/pane";
import type { WorkbookDocument } from "../../../../src/document/document";
import type { UnitWorkbook } from "../../../../src/review/steps/split/plan";
import { writeXlsx } from "../../../../src/xlsx";
import { openPane, type Pane } from "../../render";

export type Opened = Pane & { readonly user: ReturnType<typeof userEvent.setup> };

/** By its button; a step that waits for others has none, and its screen says so when it is reached another way. */
export async function enterStep({ session }: Pane, user: Opened["user"], step: string): Promise<void> {
  const button = globalThis.document.querySelector<HTMLElement>(`[data-step="${step}"]`);
  await (button === null ? act(() => Promise.resolve(session.openStep(step))) : user.click(button));
}

/** The pane on a workbook, with a step of the review open. */
export async function openStep(document: WorkbookDocument, step: string, language: Language = "vi"): Promise<Opened> {
  const pane = await openPane(document, language);
  const user = userEvent.setup();
  await user.click(screen.getByRole("tab", { name: PANE_TEXT[language].places.review }));
  await enterStep(pane, user, step);
  return { ...pane, user };
}

/** A file as a browser hands it over: the page's own File of the test page cannot give its bytes. */
export function handed(name: string, bytes: Uint8Array | Error): File {
  const file = new File([new Uint8Array(bytes instanceof Error ? [] : bytes)], name);
  const answer = bytes instanceof Error ? () => Promise.reject(bytes) : () => Promise.resolve(new Uint8Array(bytes).buffer);
  return Object.assign(file, { arrayBuffer: answer });
}

export function sentBack({ fileName, document }: UnitWorkbook): File {
  return handed(fileName, writeXlsx(document));
}

export function drop(files: readonly File[]): void {
  fireEvent.drop(document.querySelector("[data-drop]")!, { dataTransfer: { files } });
}
