/** What EMU would read and compute on somebody's own sheets, before anything is remembered. */
import { useText } from "../parts/language";
import { useShared } from "../parts/styles";
import type { OwnPreview as Preview } from "../views/own";

export function OwnPreview({ preview }: { readonly preview: Preview }) {
  const t = useText().own;
  const shared = useShared();
  if (preview.kind === "unread") {
    return (
      <section aria-label={t.result}>
        <h2 className={shared.heading}>{t.result}</h2>
        <p className={shared.text}>{t.unread}</p>
        <ul className={shared.text}>
          {preview.missing.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <section aria-label={t.result}>
      <h2 className={shared.heading}>{t.result}</h2>
      <p className={shared.text}>{`${preview.summary} ${preview.findings ?? t.needsPeriod}`}</p>
      {preview.ranking.length === 0 ? null : (
        <table className={shared.table}>
          <thead>
            <tr>
              <th scope="col">{t.unitColumn}</th>
              <th scope="col" style={{ textAlign: "end" }}>
                {t.points}
              </th>
              <th scope="col" style={{ textAlign: "end" }}>
                {t.rank}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.ranking.map(({ unit, points, rank }) => (
              <tr key={unit}>
                <td>{unit}</td>
                <td className={shared.number}>{points}</td>
                <td className={shared.number}>{rank}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview.more > 0 ? <p className={shared.small}>{t.more(preview.more)}</p> : null}
    </section>
  );
}
