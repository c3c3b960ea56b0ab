/**
 * Buttons of the ribbon, the menu of cells and keyboard shortcuts. They do nothing of their own: each shows the pane and calls the
 * use case of the same name.
 */

/** Ids named by manifest.xml (`<FunctionName>`) and assets/shortcuts.json; never renamed. */
export const COMMANDS = ["openPane", "checkNow", "explainCell", "functionHelp", "freezeToValues", "restoreFormulas"] as const;
export type CommandId = (typeof COMMANDS)[number];

export type Commands = Readonly<Record<CommandId, () => Promise<void>>>;

/** Where Excel cannot show the pane, or refuses to, the command runs in the one that is open. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) {
    await Office.addin.showAsTaskpane().catch(() => undefined);
  }
}

/** A button sends an event that wants an answer; a shortcut sends null. */
type Sent = Partial<Office.AddinCommands.Event> | null | undefined;

/** Tells Excel which function a button runs. Excel waits for `completed`, so it is called whatever happens. */
export function registerCommands(commands: Commands): void {
  for (const id of COMMANDS) {
    Office.actions.associate(id, (event?: Sent) => {
      void showPane()
        .then(commands[id])
        .finally(() => event?.completed?.());
    });
  }
}
