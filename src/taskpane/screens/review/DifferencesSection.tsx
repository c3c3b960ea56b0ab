/** Self-score, cross-check and appraisal side by side: what differs, and the explanation that a large difference needs. */
import { useMemo, useState } from "react";
import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { CROSSCHECK_TEXT, sayStep } from "../../../review/steps/crosscheck/words";
import { useLanguage } from "../../parts/language";
import { MoreButton, useSteps } from "../../parts/More";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import { blocksClosing } from "../../../core/crosscheck/blocks";
import { goTo, writeReason } from "../../use-cases/review/crosscheck";
import { differenceLines, limitWords, type DifferenceLine } from "../../views/crosscheck";
import type { StepProps } from "./step";

type SectionProps = StepProps & { readonly closed: boolean };

function Reason({ line, reading, kit, busy }: SectionProps & { readonly line: DifferenceLine }) {
  const language = useLanguage();
  const shared = useShared();
  const [typed, setTyped] = useState("");
  return (
    <>
      <Field label={sayStep("reason", language, { unit: line.name, criterion: line.code })} size="small">
        <Textarea size="small" value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <div className={shared.actions}>
        <Button size="small" disabledFocusable={busy || typed.trim() === ""} onClick={() => void writeReason(kit, reading, line, typed)}>
          {CROSSCHECK_TEXT.save[language]}
        </Button>
      </div>
    </>
  );
}

function Line(props: SectionProps & { readonly line: DifferenceLine }) {
  const { line, reading, kit, busy, closed } = props;
  const language = useLanguage();
  const shared = useShared();
  const isOpen = line.above && !line.explained;
  const status = line.explained ? sayStep("explained", language, { reason: line.reason }) : CROSSCHECK_TEXT.unexplained[language];
  return (
    <li data-difference={line.id}>
      <p className={`${shared.text} ${shared.strong}`}>{`${line.name} · ${line.code}`}</p>
      <p className={shared.text}>
        {[
          ...line.scores.map(({ layer, score }) => `${layer}: ${score}`),
          sayStep("difference", language, { difference: line.difference }),
        ].join(" · ")}
      </p>
      {isOpen || line.explained ? <p className={shared.small}>{status}</p> : null}
      {isOpen && !closed ? <Reason {...props} /> : null}
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={busy}
        aria-label={`${CROSSCHECK_TEXT.jump[language]}: ${line.name} · ${line.code}`}
        onClick={() => void goTo(kit, reading, line)}
      >
        {CROSSCHECK_TEXT.jump[language]}
      </Button>
    </li>
  );
}

function Summary({ reading }: Pick<StepProps, "reading">) {
  const language = useLanguage();
  const shared = useShared();
  const limit = limitWords(reading, language);
  const count = blocksClosing(reading.book, reading.review.period).length;
  if (limit === null) {
    return <p className={shared.text}>{CROSSCHECK_TEXT.noLimit[language]}</p>;
  }
  return (
    <>
      <p className={shared.text}>{sayStep("limit", language, { limit })}</p>
      <Note severity={count > 0 ? "warning" : "notice"}>
        <p className={shared.text}>{count > 0 ? sayStep("blocks", language, { count: `${count}` }) : CROSSCHECK_TEXT.noBlocks[language]}</p>
      </Note>
    </>
  );
}

export function DifferencesSection(props: SectionProps) {
  const { reading } = props;
  const language = useLanguage();
  const shared = useShared();
  const lines = useMemo(() => differenceLines(reading, language), [reading, language]);
  const above = lines.filter((line) => line.above);
  const [isAll, setAll] = useState(false);
  const wanted = isAll || above.length === 0 ? lines : above;
  const { limit, showMore } = useSteps(isAll ? "all" : "above");
  return (
    <section className={shared.list} aria-label={CROSSCHECK_TEXT.compare[language]}>
      <h2 className={shared.heading}>{CROSSCHECK_TEXT.compare[language]}</h2>
      <Summary reading={reading} />
      {above.length > 0 ? (
        <Field label={CROSSCHECK_TEXT.show[language]} size="small">
          <Select size="small" value={isAll ? "all" : "above"} onChange={(_event, { value }) => setAll(value === "all")}>
            <option value="above">{sayStep("onlyAbove", language, { count: `${above.length}` })}</option>
            <option value="all">{sayStep("all", language, { count: `${lines.length}` })}</option>
          </Select>
        </Field>
      ) : null}
      {wanted.length === 0 ? (
        <p className={shared.text}>{CROSSCHECK_TEXT.noDifferences[language]}</p>
      ) : (
        <ul className={shared.list}>
          {wanted.slice(0, limit).map((line) => (
            <Line key={line.id} {...props} line={line} />
          ))}
        </ul>
      )}
      <MoreButton rest={wanted.length - limit} words={(count) => sayStep("more", language, { count: `${count}` })} onMore={showMore} />
    </section>
  );
}
