/** The place “Trang chủ”: home, or the step of the review that is open. On other places: what stands there while nothing is entered. */
import { useEffect, useRef } from "react";
import type { PlaceId } from "../../use-cases/state";
import type { Session } from "../../use-cases/session";
import type { Reading } from "../../../review/opened";
import type { Way } from "../../views/home";
import { EmptyPeriod } from "./EmptyPeriod";
import { Home } from "./Home";
import type { StepProps } from "./step";
import { STEPS } from "./steps";

export type ReviewPlaceProps = {
  readonly reading: Reading;
  readonly session: Session;
  readonly busy: boolean;
  readonly presets: StepProps["presets"];
  readonly place: PlaceId;
  /** The id of the step that is open; null: none. */
  readonly opened: string | null;
  /** The unit that it was opened for. */
  readonly unit: number | null;
};

export function ReviewPlace({ place, ...review }: ReviewPlaceProps) {
  return place === "review" ? <Review {...review} /> : <EmptyPeriod reading={review.reading} session={review.session} place={place} />;
}

function Review({ reading, session, busy, presets, opened, unit }: Omit<ReviewPlaceProps, "place">) {
  const home = useRef<HTMLDivElement>(null);
  const left = useRef<string | null>(null);
  const isOpen = useRef(false);
  // Back from a step: the focus goes to what opened it, or to its button where that is gone.
  useEffect(() => {
    if (opened === null && isOpen.current && left.current !== null) {
      const find = (name: string) => home.current?.querySelector<HTMLElement>(`[${name}="${left.current ?? ""}"]`);
      (
        find("data-step") ??
        find("data-owing") ??
        find("data-next") ??
        home.current?.querySelector<HTMLElement>("[data-next], [data-step]")
      )?.focus();
    }
    isOpen.current = opened !== null;
  }, [opened]);
  const step = STEPS.find(({ id }) => id === opened);
  if (step !== undefined) {
    left.current ??= step.id;
    return (
      <step.Screen
        reading={reading}
        kit={session.kit}
        busy={busy}
        unit={unit}
        presets={presets}
        onJump={(place) => void session.jump(place)}
        onBack={() => session.openStep(null)}
      />
    );
  }
  function go(way: Way, from: string): void {
    if ("step" in way) {
      left.current = from;
      session.openStep(way.step, way.unit);
    } else if ("place" in way) {
      void session.jump(way.place);
    } else {
      session.show("check");
    }
  }
  return (
    <div ref={home}>
      <Home reading={reading} onGo={go} />
    </div>
  );
}
