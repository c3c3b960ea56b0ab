/** Events that a worksheet and the collection of all worksheets have in common; what differs is whose events are meant. */
import type { EventName } from "./event-names";
import { HostObject } from "./object";

export abstract class SheetEvents extends HostObject {
  protected abstract on(event: EventName, on: boolean): void;

  _RegisterDataChangedEvent(): void {
    this.on("changed", true);
  }

  _UnregisterDataChangedEvent(): void {
    this.on("changed", false);
  }

  _RegisterSelectionChangedEvent(): void {
    this.on("selectionChanged", true);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.on("selectionChanged", false);
  }

  _RegisterActivatedEvent(): void {
    this.on("activated", true);
  }

  _UnregisterActivatedEvent(): void {
    this.on("activated", false);
  }

  _RegisterDeactivatedEvent(): void {
    this.on("deactivated", true);
  }

  _UnregisterDeactivatedEvent(): void {
    this.on("deactivated", false);
  }

  _RegisterCalculatedEvent(): void {
    this.on("calculated", true);
  }

  _UnregisterCalculatedEvent(): void {
    this.on("calculated", false);
  }

  _RegisterFormatChangedEvent(): void {
    this.on("formatChanged", true);
  }

  _UnregisterFormatChangedEvent(): void {
    this.on("formatChanged", false);
  }
}
