/** Published tables through EMU.WEIGHTED and EMU.PLACE: the published totals and the published ranks. */
import { describeWithOracles, oracleRows, oracleText } from "../core/oracles";
import { call, column, type Row } from "./tables";

const numbers = (rows: readonly Readonly<Record<string, string>>[], ...names: readonly string[]): readonly Row[] =>
  rows.map((row) => names.map((name) => Number(row[name])));

describeWithOracles("Provincial Competitiveness Index: total = 10·Σ wᵢ·sᵢ", () => {
  test.each(["2010", "2012", "2014"])("%s: 63 totals and 63 ranks", (year) => {
    const weights = (JSON.parse(oracleText("pci_weights.json")) as Record<string, Record<string, number>>)[year]!;
    const rows = oracleRows(`pci_${year}.csv`);
    const names = Object.keys(weights);
    const row = names.map((name) => weights[name]! * 10);
    const totals = call("EMU.WEIGHTED", numbers(rows, ...names), [row]) as readonly Row[];
    expect(rows).toHaveLength(63);
    rows.forEach((published, index) => {
      expect(Math.abs((totals[index]![0] as number) - Number(published["pci"]))).toBeLessThan(7.5e-6);
    });
    expect(call("EMU.PLACE", totals)).toEqual(numbers(rows, "rank"));
  });
});

describeWithOracles("Tokyo 2020: gold, then silver, then bronze", () => {
  const rows = oracleRows("tokyo2020_medals.csv");

  test("93 ranks by medals", () => {
    expect(rows).toHaveLength(93);
    const [gold, silver, bronze] = ["Gold", "Silver", "Bronze"].map((name) => numbers(rows, name));
    expect(call("EMU.PLACE", gold, silver, bronze)).toEqual(numbers(rows, "Rank"));
  });

  test("93 ranks by total, ties up to 17 units", () => {
    expect(call("EMU.PLACE", numbers(rows, "Total"))).toEqual(numbers(rows, "Rank by Total"));
  });
});

describeWithOracles("ICT index 2017", () => {
  test("competition ranks with three ties", () => {
    const rows = oracleRows("ict_index_2017_ranks.csv");
    expect(call("EMU.PLACE", numbers(rows, "value"))).toEqual(numbers(rows, "rank"));
  });
});

describeWithOracles("Human Development Index 2021: ranked on three decimals", () => {
  test("191 published ranks", () => {
    const rows = oracleRows("hdi_2021.csv").filter((row) => row["rank_published"] !== "");
    const rounded = call("EMU.WEIGHTED", numbers(rows, "hdi_published"), column(1), 3);
    expect(call("EMU.PLACE", rounded)).toEqual(numbers(rows, "rank_published"));
  });
});
