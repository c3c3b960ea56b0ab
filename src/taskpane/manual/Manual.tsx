/** The user guide: its chapters, and one of them. Fetched when somebody opens it. */
import { Fragment } from "react";
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CHAPTER_IDS, CHAPTERS, type ChapterId } from "../../text/tasks/chapters";
import { useLanguage, useText, useWords } from "../parts/language";
import { useShared } from "../parts/styles";
import { useTaskText } from "../parts/task-text";
import { TaskScreen } from "../parts/TaskScreen";
import type { Block, Span } from "./markdown";
import { chapter, chapterOf } from "./pages";

const useStyles = makeStyles({
  blocks: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  command: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  wrap: { "& th": { whiteSpace: "normal" }, "& td": { overflowWrap: "anywhere" } },
  link: { textAlign: "start", minHeight: "24px" },
});

type Open = { readonly onOpen: (chapter: ChapterId) => void };

function Words({ spans, onOpen }: { readonly spans: readonly Span[] } & Open) {
  const styles = useStyles();
  const shared = useShared();
  return spans.map(({ text, style, link }, index) => {
    const to = link === null ? null : chapterOf(link);
    if (to !== null) {
      return (
        <Link key={index} as="button" inline className={styles.link} onClick={() => onOpen(to)}>
          {text}
        </Link>
      );
    }
    switch (style) {
      case "strong":
        return (
          <strong key={index} className={shared.strong}>
            {text}
          </strong>
        );
      case "emphasis":
        return <em key={index}>{text}</em>;
      case "code":
        return (
          <code key={index} className={styles.code}>
            {text}
          </code>
        );
      case "plain":
        return <Fragment key={index}>{text}</Fragment>;
    }
  });
}

type TableProps = Pick<Extract<Block, { kind: "table" }>, "head" | "rows"> & Open;

/** A table of more columns is told row by row: in the pane they would have no room beside each other. */
const MOST_COLUMNS = 3;

function Columns({ head, rows, onOpen }: TableProps) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <table className={mergeClasses(shared.table, styles.wrap)}>
      <thead>
        <tr>
          {head.map((spans, column) => (
            <th key={column} scope="col">
              <Words spans={spans} onOpen={onOpen} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((spans, column) => (
              <td key={column}>
                <Words spans={spans} onOpen={onOpen} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Stacked({ head, rows, onOpen }: TableProps) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <ul className={styles.list}>
      {rows.map(([first = [], ...others], index) => (
        <li key={index} className={shared.text}>
          <strong className={shared.strong}>
            <Words spans={first} onOpen={onOpen} />
          </strong>
          {others.map((spans, column) => (
            <p key={column} className={shared.text}>
              <Words spans={[...(head[column + 1] ?? []), { text: ": ", style: "plain", link: null }, ...spans]} onOpen={onOpen} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Shown({ block, onOpen }: { readonly block: Block } & Open) {
  const styles = useStyles();
  const shared = useShared();
  switch (block.kind) {
    case "heading":
      return (
        <h2 className={shared.heading}>
          <Words spans={block.spans} onOpen={onOpen} />
        </h2>
      );
    case "paragraph":
      return (
        <p className={shared.text}>
          <Words spans={block.spans} onOpen={onOpen} />
        </p>
      );
    case "code":
      return <pre className={mergeClasses(shared.text, styles.code, styles.command)}>{block.text}</pre>;
    case "list": {
      const items = block.items.map((blocks, index) => (
        <li key={index} className={shared.text}>
          <Blocks blocks={blocks} onOpen={onOpen} />
        </li>
      ));
      return block.ordered ? <ol className={styles.list}>{items}</ol> : <ul className={styles.list}>{items}</ul>;
    }
    case "table":
      return block.head.length > MOST_COLUMNS ? <Stacked {...block} onOpen={onOpen} /> : <Columns {...block} onOpen={onOpen} />;
  }
}

function Blocks({ blocks, onOpen }: { readonly blocks: readonly Block[] } & Open) {
  const styles = useStyles();
  return (
    <div className={styles.blocks}>
      {blocks.map((block, index) => (
        <Shown key={index} block={block} onOpen={onOpen} />
      ))}
    </div>
  );
}

export type ManualProps = Open & {
  /** null: the list of the chapters. */
  readonly opened: ChapterId | null;
  readonly onBack: () => void;
};

export function Manual({ opened, onOpen, onBack }: ManualProps) {
  const t = useText();
  const tasks = useTaskText();
  const words = useWords();
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  return (
    <TaskScreen
      title={opened === null ? tasks.manual.title : words(CHAPTERS[opened])}
      back={opened === null ? t.back : tasks.manual.back}
      onBack={onBack}
      about={opened}
    >
      {opened === null ? (
        <ul className={shared.list}>
          {CHAPTER_IDS.map((id) => (
            <li key={id}>
              <Link as="button" className={styles.link} data-chapter={id} onClick={() => onOpen(id)}>
                {words(CHAPTERS[id])}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <Blocks blocks={chapter(opened, language)} onOpen={onOpen} />
      )}
    </TaskScreen>
  );
}
