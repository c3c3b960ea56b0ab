/** The chapters of the user guide, from the files of docs/ themselves: what is read in the pane is what stands there. */
import type { Language } from "../../schema/language";
import readme from "../../../README.md";
import own from "../../../docs/bang-rieng.md";
import vietnamese from "../../../docs/huong-dan.md";
import collect from "../../../docs/review/collect.md";
import crosscheck from "../../../docs/review/cross-check.md";
import minutes from "../../../docs/review/minutes.md";
import periods from "../../../docs/review/periods.md";
import seal from "../../../docs/review/seal.md";
import phrases from "../../../docs/doc-quy-che.md";
import votes from "../../../docs/review/votes.md";
import rubric from "../../../docs/rubric.md";
import { CHAPTERS, type ChapterId } from "../../text/tasks/chapters";
import { withoutCommandLines } from "./commands";
import { blocksOf, partIn, sectionOf, type Block } from "./markdown";

/** By the names of their files, which links name. */
const FILES: Readonly<Record<Exclude<ChapterId, "use">, { readonly file: string; readonly text: string }>> = {
  periods: { file: "periods.md", text: periods },
  collect: { file: "collect.md", text: collect },
  "cross-check": { file: "cross-check.md", text: crosscheck },
  votes: { file: "votes.md", text: votes },
  minutes: { file: "minutes.md", text: minutes },
  seal: { file: "seal.md", text: seal },
  rubric: { file: "rubric.md", text: rubric },
  phrases: { file: "doc-quy-che.md", text: phrases },
  own: { file: "bang-rieng.md", text: own },
};

export function chapter(id: ChapterId, language: Language): readonly Block[] {
  if (id === "use") {
    return blocksOf(withoutCommandLines(language === "vi" ? sectionOf(CHAPTERS.use.vi, vietnamese) : sectionOf("A tour", readme)));
  }
  return blocksOf(withoutCommandLines(partIn(language, FILES[id].text)));
}

/** The chapter that a link leads to; null: it leads out of the guide. */
export function chapterOf(link: string): ChapterId | null {
  const file = link.replace(/#.*$/, "").replace(/^.*\//, "");
  const found = (Object.keys(FILES) as (keyof typeof FILES)[]).find((id) => FILES[id].file === file);
  return found ?? null;
}
