/** Screens that are fetched when somebody asks for them: on their way, there, or not to be had while the server does not answer. */
import type { ComponentType } from "react";
import { Button } from "@fluentui/react-components";
import { useFetched } from "../parts/fetched";
import { useText } from "../parts/language";
import { Plain } from "./Plain";
import type { ReviewPlaceProps } from "./review/ReviewPlace";
import type { TaskViewProps } from "./TaskView";

/** The steps of a review, with all they need: fetched when the place is opened. */
export type Steps = { readonly ReviewPlace: ComponentType<ReviewPlaceProps> };

export function StepsPlace({ steps, ...place }: ReviewPlaceProps & { readonly steps: Steps | (() => Promise<Steps>) }) {
  const t = useText();
  const { value, failed, again } = useFetched(steps);
  if (value !== null) {
    return <value.ReviewPlace {...place} />;
  }
  return failed ? (
    <Plain title={t.tools.notLoaded} text={t.tools.notLoadedText}>
      <Button appearance="primary" onClick={again}>
        {t.retry}
      </Button>
    </Plain>
  ) : null;
}

export type Tasks = { readonly TaskView: ComponentType<TaskViewProps> };

/** The screens of the ribbon's tasks, fetched when the first one is asked for. */
export function TaskPlace({ tasks, ...task }: TaskViewProps & { readonly tasks: Tasks | (() => Promise<Tasks>) }) {
  const t = useText();
  const { value, failed, again } = useFetched(tasks);
  if (value !== null) {
    return <value.TaskView {...task} />;
  }
  return failed ? (
    <Plain title={t.tools.notLoaded} text={t.tools.notLoadedText}>
      <Button appearance="primary" onClick={again}>
        {t.retry}
      </Button>
      <Button onClick={task.onClose}>{t.back}</Button>
    </Plain>
  ) : null;
}
