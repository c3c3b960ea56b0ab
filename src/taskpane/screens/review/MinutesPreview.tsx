/** The minutes as they will be printed, in the width of the pane: short tables, wide ones in a frame that can be scrolled. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../../schema/language";
import { MINUTES_TEXT as T, sayMinutes } from "../../../review/steps/minutes/words";
import type { MinutesDocument, MinutesBlock, MinutesTable } from "../../../document/paper";
import { useShared } from "../../parts/styles";

/** Rows and items shown before the rest is only counted: a preview is no print. */
const SHOWN = 12;

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  center: { textAlign: "center" },
  items: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

function More({ all, language }: { readonly all: number; readonly language: Language }) {
  const shared = useShared();
  return all > SHOWN ? <p className={shared.small}>{sayMinutes(T.shortened, language, { rest: all - SHOWN })}</p> : null;
}

function TableBlock({ table, language }: { readonly table: MinutesTable; readonly language: Language }) {
  const shared = useShared();
  const styles = useStyles();
  const { caption, columns, rows } = table;
  return (
    <>
      <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
        <table className={shared.table}>
          <caption className={shared.hidden}>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ header, kind }, index) => (
                <th key={index} scope="col" style={kind === "name" || kind === "words" ? undefined : { textAlign: "end" }}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row, index) => (
              <tr key={index}>
                {row.map((text, column) =>
                  columns[column]?.kind === "name" ? (
                    <th key={column} scope="row">
                      {text}
                    </th>
                  ) : (
                    <td key={column} className={columns[column]?.kind === "words" ? undefined : shared.number}>
                      {text}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More all={rows.length} language={language} />
    </>
  );
}

function Block({ block, language }: { readonly block: MinutesBlock; readonly language: Language }) {
  const shared = useShared();
  const styles = useStyles();
  switch (block.kind) {
    case "heading":
      return <h3 className={shared.subheading}>{block.text}</h3>;
    case "text":
      return <p className={shared.text}>{block.text}</p>;
    case "note":
      return <p className={shared.small}>{block.text}</p>;
    case "items":
    case "blanks": {
      const items = block.kind === "items" ? block.items : block.labels.map((label) => `${label}: …`);
      return (
        <>
          <ul className={`${shared.text} ${styles.items}`}>
            {items.slice(0, SHOWN).map((item, index) => (
              <li key={index}>{item}</li>
            ))}
          </ul>
          <More all={items.length} language={language} />
        </>
      );
    }
    case "table":
      return <TableBlock table={block.table} language={language} />;
  }
}

export function MinutesPreview({ minutes }: { readonly minutes: MinutesDocument }) {
  const shared = useShared();
  const styles = useStyles();
  const { language, body, titles, about, sections, signatures } = minutes;
  const signed = signatures.map(({ role, unit }) => (unit === "" ? role : `${role} (${unit})`));
  return (
    <article className={styles.section} aria-label={T.preview[language]}>
      {[...body, ...titles].map((line, index) => (
        <p key={index} className={`${shared.text} ${shared.strong} ${styles.center}`}>
          {line}
        </p>
      ))}
      {about.map((block, index) => (
        <Block key={index} block={block} language={language} />
      ))}
      {sections.map(({ id, heading, blocks }) => (
        <section key={id} className={styles.section} data-minutes={id}>
          <h2 className={shared.heading}>{heading}</h2>
          {blocks.map((block, index) => (
            <Block key={index} block={block} language={language} />
          ))}
        </section>
      ))}
      <p className={shared.text}>{signed.join(" · ")}</p>
    </article>
  );
}
