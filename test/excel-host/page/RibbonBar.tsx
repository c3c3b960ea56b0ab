/** The add-in's own tab of the ribbon, and its entries in the menu of a cell. */
import { useEffect, useRef } from "react";
import type { Language } from "../../../src/schema/language";
import type { Command, Ribbon } from "./ribbon";
import { say } from "./words";

type BarProps = {
  readonly ribbon: Ribbon;
  readonly language: Language;
  readonly onPress: (command: Command) => void;
};

export function RibbonBar({ ribbon, language, onPress }: BarProps): React.JSX.Element {
  return (
    <nav className="ribbon" aria-label={`${say("ribbon", language)}: ${ribbon.tab}`}>
      <span className="ribbon-tab">{ribbon.tab}</span>
      {ribbon.groups.map(({ label, buttons }) => (
        <div key={label} role="group" aria-label={label} className="ribbon-group">
          {buttons.map((command) => (
            <button key={command.id} type="button" title={command.tip} onClick={() => onPress(command)}>
              <img src={command.icon} alt="" width="20" height="20" />
              {command.label}
            </button>
          ))}
        </div>
      ))}
    </nav>
  );
}

export type MenuPlace = { readonly x: number; readonly y: number };

type MenuProps = {
  readonly commands: readonly Command[];
  readonly place: MenuPlace;
  readonly onPress: (command: Command) => void;
  readonly onClose: () => void;
};

/** Opened by the right button or the menu key, closed by Escape or a click elsewhere. */
export function CellMenu({ commands, place, onPress, onClose }: MenuProps): React.JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.querySelector("button")?.focus();
    const close = (event: Event): void => {
      const inside = event.target instanceof Node && menu.current?.contains(event.target) === true;
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !inside) {
        onClose();
      }
    };
    window.addEventListener("keydown", close);
    window.addEventListener("pointerdown", close);
    return () => {
      window.removeEventListener("keydown", close);
      window.removeEventListener("pointerdown", close);
    };
  }, [onClose]);
  return (
    <div ref={menu} role="menu" className="cell-menu" style={{ left: place.x, top: place.y }}>
      {commands.map((command) => (
        <button key={command.id} type="button" role="menuitem" title={command.tip} onClick={() => onPress(command)}>
          <img src={command.icon} alt="" width="16" height="16" />
          {command.label}
        </button>
      ))}
    </div>
  );
}
