/** Buttons of the ribbon. They do nothing of their own: each shows the pane and calls the use case of the same name. */

/** Ids named by manifest.xml (`<FunctionName>`); never renamed. */
export type CommandId = "checkNow";

export type Commands = Readonly<Record<CommandId, () => Promise<void>>>;

/** Where Excel cannot show the pane, or refuses to, the command runs in the one that is open. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) {
    await Office.addin.showAsTaskpane().catch(() => undefined);
  }
}

/** Tells Excel which function a button runs. Excel waits for `completed`, so it is called whatever happens. */
export function registerCommands(commands: Commands): void {
  Office.actions.associate("checkNow", (event: Office.AddinCommands.Event) => {
    void showPane()
      .then(commands.checkNow)
      .finally(() => event.completed());
  });
}
