/** The ribbon's button against a stand-in for the two members of Office it calls. */
import { registerCommands } from "../../src/commands/commands";

type Handler = (event: { completed: () => void }) => void;

function office(hasSharedRuntime: boolean, showAsTaskpane: () => Promise<void> = () => Promise.resolve()) {
  const handlers = new Map<string, Handler>();
  const shown: string[] = [];
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) },
      addin: {
        showAsTaskpane: () => {
          shown.push("pane");
          return showAsTaskpane();
        },
      },
      context: { requirements: { isSetSupported: () => hasSharedRuntime } },
    },
  });
  return { handlers, shown };
}

function press(handler: Handler): Promise<void> {
  return new Promise((completed) => handler({ completed }));
}

test("checkNow shows the pane, then checks, then tells Excel it is done", async () => {
  const { handlers, shown } = office(true);
  registerCommands({
    checkNow: () => {
      shown.push("check");
      return Promise.resolve();
    },
  });
  await press(handlers.get("checkNow")!);
  expect(shown).toEqual(["pane", "check"]);
});

test("without a shared runtime the check still runs", async () => {
  const { handlers, shown } = office(false);
  const checked: string[] = [];
  registerCommands({ checkNow: () => Promise.resolve(void checked.push("check")) });
  await press(handlers.get("checkNow")!);
  expect([shown, checked]).toEqual([[], ["check"]]);
});

test("a pane that cannot be shown leaves Excel not waiting, and the check runs in the one that is open", async () => {
  const { handlers } = office(true, () => Promise.reject(new Error("no pane")));
  const checked: string[] = [];
  registerCommands({ checkNow: () => Promise.resolve(void checked.push("check")) });
  await press(handlers.get("checkNow")!);
  expect(checked).toEqual(["check"]);
});
