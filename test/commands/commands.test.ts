/** The ribbon's buttons against a stand-in for the two members of Office they call. */
import { COMMANDS, registerCommands } from "../../src/commands/commands";
import type { CommandId, Commands } from "../../src/commands/commands";

type Handler = (event?: unknown) => void;

function office(hasSharedRuntime: boolean, showAsTaskpane: () => Promise<void> = () => Promise.resolve()) {
  const handlers = new Map<string, Handler>();
  const happened: string[] = [];
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) },
      addin: {
        showAsTaskpane: () => {
          happened.push("pane");
          return showAsTaskpane();
        },
      },
      context: { requirements: { isSetSupported: () => hasSharedRuntime } },
    },
  });
  const noting = (id: CommandId) => [id, () => Promise.resolve(void happened.push(id))] as const;
  registerCommands(Object.fromEntries(COMMANDS.map(noting)) as Commands);
  return { handlers, happened };
}

function press(handler: Handler): Promise<void> {
  return new Promise((completed) => handler({ completed }));
}

test("every command of the ribbon has its function, and no other one", () => {
  expect([...office(true).handlers.keys()]).toEqual([...COMMANDS]);
});

test.each(COMMANDS)("%s shows the pane, then does its work, then tells Excel it is done", async (id) => {
  const { handlers, happened } = office(true);
  await press(handlers.get(id)!);
  expect(happened).toEqual(["pane", id]);
});

test("without a shared runtime the work is done in the pane that is open", async () => {
  const { handlers, happened } = office(false);
  await press(handlers.get("checkNow")!);
  expect(happened).toEqual(["checkNow"]);
});

test("a pane that cannot be shown leaves Excel not waiting, and the check runs in the one that is open", async () => {
  const { handlers, happened } = office(true, () => Promise.reject(new Error("no pane")));
  await press(handlers.get("checkNow")!);
  expect(happened).toEqual(["pane", "checkNow"]);
});

test.each([
  ["null, as Office.js calls the action of a key", [null]],
  ["nothing", []],
  ["an event without completed", [{ source: { id: "x" } }]],
])("a keyboard shortcut sends %s: the work is done and nothing is thrown", async (_what, sent) => {
  const { handlers, happened } = office(true);
  handlers.get("explainCell")!(...sent);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(happened).toEqual(["pane", "explainCell"]);
});
