/** The minutes as people read them in a terminal. */
import type { MinutesDocument, MinutesBlock, MinutesTable } from "../../../document/paper";
import { tableLines } from "../../lines";

const ROOM = "……………………";

function tableText({ columns, rows }: MinutesTable): readonly string[] {
  return tableLines(
    columns.map(({ header }) => header),
    rows,
    columns.map(({ kind }) => (kind === "name" || kind === "words" ? "left" : "right")),
  );
}

function blockLines(block: MinutesBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
      return ["", block.text];
    case "text":
    case "note":
      return [block.text];
    case "items":
      return block.items.map((item) => `- ${item}`);
    case "blanks":
      return block.labels.map((label) => `${label}: ${ROOM}`);
    case "table":
      return tableText(block.table);
  }
}

export function minutesText(minutes: MinutesDocument): string {
  const { body, nation, number, placeAndDate, titles, about, sections, signatures } = minutes;
  const parts = [
    [...body, number],
    [...nation, placeAndDate],
    titles,
    about.flatMap(blockLines),
    ...sections.map(({ heading, blocks }) => [heading, ...blocks.flatMap(blockLines)]),
    signatures.map(({ role, unit, hint }) => [role, unit, hint].filter((word) => word !== "").join(" · ")),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
