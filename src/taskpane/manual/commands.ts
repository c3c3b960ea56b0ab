/**
 * The guide without its command lines: who reads it in the pane has no command line. In docs/ they stand in code (`emu …`, `--write`), in
 * clauses and sentences of their own.
 */

/** Also what is said to those who work on EMU itself. */
const COMMAND =
  /`(?:emu |--|npm |src\/|test\/)|`[^`]*\.ts`|For developers|(?:[Mm]ã thoát|[Ee]xit code|exits with|stderr|dòng lệnh|command line)/;
/** `, hoặc `emu board …`` within brackets or at the end of a sentence. */
const OTHER_WAY = /(?:,| ·|;)? (?:hoặc|or|và|and) (?:bằng lệnh )?`emu [^`]*`/g;
const ASIDE = / \((?:and )?(?:`(?:emu |src\/)[^`]*`|[^()`]*`(?:emu |--)[^()]*)\)/g;
/** Sentences end with a point before a blank and a capital, a code or a bracket; a bold lead and a list item begin one. */
const SENTENCES = /(?<=[.!?][)”*]*) (?=[\p{Lu}`(*“])/u;

/** null: nothing is left of it. */
function withoutCommands(text: string): string | null {
  const marker = /^\s*(?:(?:\*|-|\d+\.)\s+)?/.exec(text)?.[0] ?? "";
  const plain = text.slice(marker.length).replace(OTHER_WAY, "").replace(ASIDE, "");
  const kept = plain.split(SENTENCES).filter((sentence) => !COMMAND.test(sentence));
  return kept.join("").trim() === "" ? null : marker + kept.join(" ");
}

const FENCE = /^\s*```/;
const BEGINS = /^\s*(?:(?:\*|-|\d+\.)\s|\||#|```|$)/;

/** Lines that go on from each other become one, so that a sentence stands in one line. */
function joined(lines: readonly string[]): readonly string[] {
  const all: string[] = [];
  let isCode = false;
  let isOpen = false;
  for (const line of lines) {
    const isFence = FENCE.test(line);
    if (isOpen && !isCode && !BEGINS.test(line)) {
      all[all.length - 1] = `${all.at(-1) ?? ""} ${line.trim()}`;
    } else {
      all.push(line);
    }
    isCode = isFence ? !isCode : isCode;
    isOpen = !isCode && !isFence && line.trim() !== "" && !/^\s*[|#]/.test(line);
  }
  return all;
}

/** The blocks of code that hold commands, by the lines of their fences. */
function withoutCode(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const close = FENCE.test(lines[at] ?? "") ? lines.findIndex((line, index) => index > at && FENCE.test(line)) : -1;
    const isCommand = close > at && /^\s*(?:emu |npm |echo )/.test(lines[at + 1] ?? "");
    if (isCommand) {
      at = close;
      kept.push("");
    } else {
      kept.push(lines[at] ?? "");
    }
  }
  return kept;
}

/** Sections of their own, up to the next heading. */
function withoutSections(lines: readonly string[]): readonly string[] {
  let isWithin = false;
  return lines.filter((line) => {
    isWithin = line.startsWith("#") ? /Dòng lệnh|Command line/.test(line) : isWithin;
    return !isWithin;
  });
}

/** @param lines of a page of docs/, as they stand there */
export function withoutCommandLines(lines: readonly string[]): readonly string[] {
  return joined(withoutCode(withoutSections(lines))).flatMap((line) => {
    const text = line.trim() === "" || /^\s*[|#]/.test(line) ? line : withoutCommands(line);
    return text === null ? [] : [text];
  });
}
