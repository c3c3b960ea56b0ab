/** Hướng dẫn: how to fill in, what the cells look like, what the words mean, what is assumed. */
import { PARAMETER_WORDS } from "../../schema/typed-words";
import { MEASURE_NOTES } from "../../text/guide";
import { GUIDE, GUIDE_STEPS, LEGEND, PARAMETER_NOTES, SAMPLE_LEGEND, STATE_NOTES } from "../../text/guide-sheet";
import type { Bilingual, Language } from "../../schema/language";
import { RULE_NOTES, RULE_WORDS } from "../../schema/rules";
import { MEASURE_WORDS, STATE_WORDS } from "../../schema/words";
import type { WorkbookContent } from "../content";
import type { SheetDocument } from "../../document/document";
import type { SheetBuilder } from "../../document/sheet-builder";
import { frame } from "./frame";
import { BODY_ROW } from "../../document/set-up-layout";

type Line = { readonly label: string; readonly text: string };

export function guideSheet(content: WorkbookContent, language: Language, steps: readonly Bilingual[] = GUIDE_STEPS): SheetDocument {
  const { sheet } = frame("guide", content, language);
  let row = BODY_ROW;

  function section(caption: Bilingual, lines: readonly Line[]): void {
    sheet.write(row, 0, caption[language], "subtitle");
    lines.forEach(({ label, text }, index) => {
      if (label !== "") {
        sheet.write(row + 1 + index, 0, label, "label");
      }
      sheet.write(row + 1 + index, 1, text, "note");
    });
    row += lines.length + 2;
  }

  section(
    GUIDE.steps,
    steps.map((step) => ({ label: "", text: step[language] })),
  );
  if (content.remarks.length > 0) {
    section(
      GUIDE.remarks,
      content.remarks.map((text) => ({ label: "", text })),
    );
  }
  row = legend(sheet, content, language, row);
  section(GUIDE.measures, explained(MEASURE_WORDS, MEASURE_NOTES, language));
  section(GUIDE.rules, explained(RULE_WORDS, RULE_NOTES, language));
  const named = { weight: PARAMETER_WORDS.weight, bonus: PARAMETER_WORDS.bonus, parts: GUIDE.parts };
  section(GUIDE.parameters, explained(named, PARAMETER_NOTES, language));
  const blank = { label: GUIDE.blank[language], text: STATE_NOTES.blank?.[language] ?? "" };
  section(GUIDE.states, [blank, ...explained(STATE_WORDS, STATE_NOTES, language)]);
  return sheet.build({ widths: [28, 120] });
}

function legend(sheet: SheetBuilder, content: WorkbookContent, language: Language, start: number): number {
  const lines = content.sample ? [...LEGEND, { style: "sample" as const, text: SAMPLE_LEGEND }] : LEGEND;
  sheet.write(start, 0, GUIDE.legend[language], "subtitle");
  lines.forEach(({ style, text }, index) => {
    const [name = "", meaning = ""] = text[language].split(": ");
    sheet.write(start + 1 + index, 0, name, style);
    sheet.write(start + 1 + index, 1, meaning, "note");
  });
  return start + lines.length + 2;
}

/** The words that have an explanation: what this version of the rules can do. */
function explained(
  words: Readonly<Record<string, Bilingual>>,
  notes: Readonly<Record<string, Bilingual>>,
  language: Language,
): readonly Line[] {
  return Object.entries(words).flatMap(([id, word]) => {
    const note = notes[id];
    return note === undefined ? [] : [{ label: word[language], text: note[language] }];
  });
}
