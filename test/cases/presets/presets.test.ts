/**
 * The sample of every preset as a golden case. What must come out stands in `<preset>.json`; totals, maxima,
 * percentages and ranks are worked out a second time by `by-hand.ts`, from the rows alone and without the engine, and
 * the verdicts follow from these ranks and from the targets named under `verified`.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { answerInCells } from "../../../src/functions/workbook-call";
import { reviewTables } from "../../../src/tables/review-tables";
import { tablesOf } from "../../../src/document/reading/tables";
import { withCachedResults } from "../../../src/document/formulas/fill-cache";
import { buildPreset, PRESETS } from "../../../src/template/presets";
import { testGolden } from "../agreement";
import type { Golden } from "../agreement";
import { byHand, meansByHand } from "./by-hand";

/** `verified`: the steps from the figures to what is expected, for a reader with a pocket calculator. */
type PresetCase = Golden & { readonly verified: readonly string[] };

const FILES = readdirSync(__dirname).filter((file) => file.endsWith(".json"));

test("every preset that has a sample has a golden case", () => {
  const samples = PRESETS.filter(({ sample }) => sample).map(({ id }) => `${id}.json`);
  expect(FILES.sort()).toEqual(samples.sort());
});

describe.each(FILES.map((file) => path.basename(file, ".json")))("%s", (id) => {
  const golden = JSON.parse(readFileSync(path.join(__dirname, `${id}.json`), "utf8")) as PresetCase;
  const document = buildPreset(id, { sample: true, language: "vi" });
  const preset = PRESETS.find((one) => one.id === id);
  if (document === null || preset === undefined) {
    throw new Error(id);
  }

  test("totals, maxima, percentages and ranks follow from the rows by rational arithmetic", () => {
    const standings = byHand(preset.content({ sample: true, language: "vi" }));
    const of = (value: (standing: (typeof standings)[number]) => number) =>
      Object.fromEntries(standings.map((standing) => [standing.unit, value(standing)]));
    const { total, maximum, rank, percent } = golden.expected;
    expect(of((one) => one.total / 100)).toEqual(total);
    expect(of((one) => one.maximum / 100)).toEqual(maximum);
    expect(of((one) => one.rank)).toEqual(rank);
    expect(of((one) => one.total / one.maximum)).toEqual(percent);
  });

  testGolden(golden, withCachedResults(document, answerInCells("vi")));
});

test("daknong-2021: clusters are compared by the mean of their units' percentages", () => {
  const preset = PRESETS.find(({ id }) => id === "daknong-2021");
  const document = buildPreset("daknong-2021", { sample: true, language: "vi" });
  if (document === null || preset === undefined) {
    throw new Error("daknong-2021");
  }
  const { review } = reviewTables(tablesOf(document), "2021");
  const means = meansByHand(byHand(preset.content({ sample: true, language: "vi" })));
  for (const { cluster, mean } of review.clusters) {
    const [n, d] = means.get(cluster) ?? [0n, 1n];
    expect([cluster, BigInt(mean?.n ?? 0) * d]).toEqual([cluster, n * BigInt(mean?.d ?? 0)]);
  }
  // 0.89625; (60.75 + 61.5 + 59 + 56.68) / 65 / 4 = 0.9151…; 0.930525; 0.8559…
  expect(review.clusters.map(({ cluster, rank, provisional }) => [cluster, rank, provisional])).toEqual([
    ["Cụm 1", 3, false],
    ["Cụm 2", 2, false],
    ["Cụm 3", 1, false],
    ["Cụm 4", 4, true],
  ]);
});
