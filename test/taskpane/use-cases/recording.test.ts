/** What Office.js prints while it logs, put together to exchanges. */
import { exchangeLog, traceOrigin } from "../../../src/taskpane/use-cases/recording";

function printed(body: unknown): string {
  return JSON.stringify({ status: "succeeded", value: { data: [200, ["Content-Type", "application/json"], JSON.stringify(body)] } });
}

test("requests and answers are paired in their order, also where two are under way; an open one is left out", () => {
  const log = exchangeLog();
  const lines = [
    "Request:",
    '{"a":1}',
    "Request:",
    '{"b":2}',
    "Response:",
    printed({ one: 1 }),
    "something else",
    "Response:",
    printed({ two: 2 }),
  ];
  [...lines, "Request:", '{"c":3}'].forEach(log.take);
  expect(log.exchanges()).toEqual([
    { request: { a: 1 }, response: { one: 1 } },
    { request: { b: 2 }, response: { two: 2 } },
  ]);
});

test("an error of Office is kept as it was printed; what is no JSON is null", () => {
  const log = exchangeLog();
  const error = { status: "failed", error: { code: 5004, message: "cell edit mode" } };
  ["Request:", "{", "Response:", JSON.stringify(error)].forEach(log.take);
  expect(log.exchanges()).toEqual([{ request: null, response: error }]);
});

test.each([
  ["1.14", 14],
  ["1.20", 20],
  ["", 0],
])("the highest set that is advertised is %j", (excelApi, highest) => {
  const facts = {
    host: "Excel",
    platform: "PC",
    version: "16",
    displayLanguage: "vi-VN",
    contentLanguage: "vi-VN",
    addinVersion: "1",
    officeJsVersion: "1",
  };
  const supports = ({ version }: { readonly version: string }) => Number(version.slice(2)) <= highest;
  expect(traceOrigin({ ...facts, supports })).toMatchObject({ excelApi, addin: "1", officeJs: "1" });
});
