/** Keyboard shortcuts as they are shown; Excel takes them from assets/shortcuts.json (a test compares both). */
export const SHORTCUT_KEYS = {
  openPane: "Ctrl+Shift+Alt+E",
  checkNow: "Ctrl+Shift+Alt+K",
  explainCell: "Ctrl+Shift+Alt+G",
  functionHelp: "Ctrl+Shift+Alt+H",
} as const;
