/** What stands in the way of a period's next state, and what is to be considered before it. */
import { Button } from "@fluentui/react-components";
import type { Obstacle } from "../../../core/periods/obstacles";
import { locate } from "../../../tables/locate";
import type { TableSources } from "../../../tables/source";
import { STATES_TEXT } from "../../../review/steps/states/words";
import type { CellAddress } from "../../../document/addresses";
import { obstacleText } from "../../../review/steps/seal/said";
import { Note } from "../../parts/Note";
import { useLanguage } from "../../parts/language";
import { useShared } from "../../parts/styles";

export type ObstaclesProps = {
  readonly obstacles: readonly Obstacle[];
  readonly sources: TableSources;
  readonly busy: boolean;
  readonly onGo: (address: CellAddress) => void;
};

function List({ obstacles, sources, busy, onGo }: ObstaclesProps) {
  const language = useLanguage();
  const shared = useShared();
  return (
    <ul className={shared.list}>
      {obstacles.map((obstacle) => {
        const address = obstacle.place && locate(sources, obstacle.place);
        return (
          <li key={obstacle.code} className={shared.list}>
            <p className={shared.text}>{obstacleText(obstacle, language)}</p>
            {address === null ? null : (
              <div className={shared.actions}>
                <Button size="small" disabledFocusable={busy} onClick={() => onGo(address)}>
                  {`${STATES_TEXT.goto[language]}: ${address.sheet}!${address.cell}`}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function Obstacles(props: ObstaclesProps) {
  const language = useLanguage();
  const shared = useShared();
  const [blocking, considered] = [true, false].map((blocks) => props.obstacles.filter((one) => one.blocks === blocks));
  if (props.obstacles.length === 0) {
    return <p className={shared.text}>{STATES_TEXT.clear[language]}</p>;
  }
  return (
    <>
      {blocking === undefined || blocking.length === 0 ? null : (
        <Note severity="error">
          <p className={shared.text}>{STATES_TEXT.blocking[language]}</p>
          <List {...props} obstacles={blocking} />
        </Note>
      )}
      {considered === undefined || considered.length === 0 ? null : (
        <Note severity="warning">
          <p className={shared.text}>{STATES_TEXT.considered[language]}</p>
          <List {...props} obstacles={considered} />
        </Note>
      )}
    </>
  );
}
