/** Shapes, pivot tables, comments: the stand-in draws none of them and only knows how many there are. */
import { HostObject } from "./object";
import type { Session } from "./session";

export class ThingCollection extends HostObject {
  constructor(
    session: Session,
    readonly apiName: string,
    readonly count: number,
  ) {
    super(session);
  }

  getCount(): number {
    return this.count;
  }
}
