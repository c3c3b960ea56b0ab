/**
 * Published tables with published results, through the public functions: what is published comes out, and where a
 * published table does not follow from its own figures, EMU says so and by how much.
 */
import { publishedRows, publishedText } from "../../core/oracles";
import { call, column, type Row } from "../tables";

type Published = Readonly<Record<string, string>>;

function numbers(rows: readonly Published[], ...names: readonly string[]): readonly number[][] {
  return rows.map((row) => names.map((name) => Number(row[name])));
}

function texts(rows: readonly Published[], name: string): readonly string[] {
  return rows.map((row) => row[name]!);
}

/** The only column of an answer. */
function listOf(answer: unknown): readonly unknown[] {
  return (answer as readonly Row[]).map(([cell]) => cell);
}

/** A rubric of criteria entered directly, with a maximum each. */
function directRubric(maxima: Readonly<Record<string, number>>): readonly Row[] {
  const rows = Object.entries(maxima).map(([code, most]) => [code, code, "judgement", "direct", most]);
  return [["code", "text", "measure", "rule", "maximum"], ...rows];
}

function entriesOf(rows: readonly Published[], unit: string, codes: readonly string[], year: string): readonly Row[] {
  const typed = rows.flatMap((row) => codes.map((code) => [year, row[unit]!, code, Number(row[code])]));
  return [["period", "unit", "criterion", "actual"], ...typed];
}

describe("Provincial Competitiveness Index: total = 10·Σ wᵢ·sᵢ", () => {
  test.each(["2010", "2012", "2014"])("%s: 63 totals and 63 ranks", (year) => {
    const weights = (JSON.parse(publishedText("pci_weights.json")) as Record<string, Record<string, number>>)[year]!;
    const rows = publishedRows(`pci_${year}.csv`);
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

describe("PAPI: sub-dimensions add up to dimensions, dimensions to the total", () => {
  const dimensions = ["d1", "d2", "d3", "d4", "d5", "d6"];
  const subsOf = (row: Published, dimension: string) => Object.keys(row).filter((name) => name.startsWith(`${dimension}s`));

  /** TRUE or a difference, for each unit and dimension. */
  function agreements(rows: readonly Published[]): readonly unknown[] {
    return dimensions.flatMap((dimension) =>
      listOf(call("EMU.AGREES", numbers(rows, dimension), numbers(rows, ...subsOf(rows[0]!, dimension)))),
    );
  }

  test.each([
    ["2014", 61, 2e-6],
    ["2016", 63, 4e-7],
  ])("%s: dimensions of %i units, each TRUE or off by what printing rounded away", (year, units, most) => {
    const rows = publishedRows(`papi_${year}.csv`);
    expect(rows).toHaveLength(units);
    const answers = agreements(rows);
    expect(answers).toHaveLength(units * 6);
    for (const answer of answers) {
      expect(answer === true || (answer !== 0 && Math.abs(answer as number) <= most)).toBe(true);
    }
  });

  test("2014: TRUE just where the digits printed add up, and the difference in ten-millionths elsewhere", () => {
    const rows = publishedRows("papi_2014.csv");
    const units = (value: string) => Math.round(Number(value) * 1e7);
    const expected = dimensions.flatMap((dimension) =>
      rows.map((row) => {
        const sum = subsOf(row, dimension).reduce((total, sub) => total + units(row[sub]!), 0);
        const off = units(row[dimension]!) - sum;
        return off === 0 ? true : off / 1e7;
      }),
    );
    expect(agreements(rows)).toEqual(expected);
    expect(expected.filter((answer) => answer !== true)).toHaveLength(205);
  });

  test.each(["2014", "2016"])("%s: totals to 1e-9", (year) => {
    const rows = publishedRows(`papi_${year}.csv`);
    for (const answer of listOf(call("EMU.AGREES", numbers(rows, "total_unweighted"), numbers(rows, ...dimensions)))) {
      expect(answer === true || Math.abs(answer as number) < 1e-9).toBe(true);
    }
  });

  test("a unit without data is unranked, not zero: 63 provinces, 61 of them with figures of 2014", () => {
    const rows = publishedRows("papi_2014.csv");
    const provinces = texts(publishedRows("papi_2016.csv"), "unit_vi");
    const args = [directRubric(Object.fromEntries(dimensions.map((name) => [name, 10])))];
    const entries = entriesOf(rows, "unit_vi", dimensions, "2014");
    const policy = [
      ["name", "value"],
      ["decimals", 6],
      ["rank-by", "points"],
    ];
    const units = [["unit"], ...column(...provinces)];
    const ranks = listOf(call("EMU.RANK", ...args, entries, "2014", null, policy, units));
    const totals = listOf(call("EMU.TOTAL", ...args, entries, "2014", null, null, policy, units));
    const places = listOf(call("EMU.PLACE", numbers(rows, "total_unweighted")));
    const placeOf = new Map(rows.map((row, index) => [row["unit_vi"]!, places[index]]));
    expect(provinces).toHaveLength(63);
    expect(ranks).toEqual(provinces.map((province) => placeOf.get(province) ?? ""));
    expect(ranks.filter((rank) => rank === "")).toHaveLength(2);
    expect(totals.filter((total) => total === "")).toHaveLength(2);
    expect(totals).not.toContain(0);
  });
});

describe("PAR INDEX 2023: appraisal + survey = total", () => {
  const rows = publishedRows("parindex2023_ministries.csv");
  const hundredths = (row: Published, name: string) => Math.round(Number(row[name]) * 100);
  const off = rows.map((row) => hundredths(row, "total") - hundredths(row, "appraisal") - hundredths(row, "survey"));
  const agrees = (...places: readonly number[]) =>
    listOf(call("EMU.AGREES", numbers(rows, "total"), numbers(rows, "appraisal", "survey"), ...places));

  test("17 ranks by total", () => {
    expect(rows).toHaveLength(17);
    expect(call("EMU.PLACE", numbers(rows, "total"))).toEqual(numbers(rows, "rank"));
  });

  test("8 sums agree; 9 are reported as 0.01 off, exactly, each on its side", () => {
    expect(agrees()).toEqual(off.map((amount) => (amount === 0 ? true : amount / 100)));
    expect(agrees().filter((answer) => answer === true)).toHaveLength(8);
    expect(agrees().filter((answer) => answer === 0.01 || answer === -0.01)).toHaveLength(9);
  });

  test("that the parts were rounded to two decimals before printing explains them, and excuses none", () => {
    expect(agrees(2)).toEqual(agrees());
  });
});

describe("DTI 2022: five indices of 100 points, then 200 + 150 + 150", () => {
  const rows = publishedRows("dti2022_top5.csv");
  const points = {
    nhan_thuc: 100,
    the_che: 100,
    ha_tang: 100,
    nhan_luc: 100,
    attt: 100,
    chinh_quyen: 200,
    kinh_te: 150,
    xa_hoi: 150,
  };
  const names = Object.keys(points);
  // Nothing else follows: the other four are printed as their sums round; this one is 0.000055 below its own.
  const verdicts = column(true, -0.000055, true, true, true);

  test("weights of a thousand points: four totals follow, TP. Hồ Chí Minh's lies 0.000055 below its indices", () => {
    const weights = [Object.values(points).map((most) => most / 1000)];
    const exact = call("EMU.WEIGHTED", numbers(rows, ...names), weights);
    expect(call("EMU.AGREES", numbers(rows, "dti"), exact, 4)).toEqual(verdicts);
    expect(rows[1]!["unit"]).toBe("TP. Hồ Chí Minh");
  });

  test("as a rubric of 1000 points, each index a share of its maximum", () => {
    const criteria = names.map((code) => [code, code, "value", "ratio", points[code as keyof typeof points], ">=", 1]);
    const rubric = [["code", "text", "measure", "rule", "maximum", "comparator", "target"], ...criteria];
    const policy = [
      ["name", "value"],
      ["decimals", 6],
    ];
    const args = [rubric, entriesOf(rows, "unit", names, "2022"), "2022", null];
    expect(call("EMU.MAXIMUM", ...args, null, policy)).toEqual(rows.map(() => [1000]));
    expect(call("EMU.AGREES", numbers(rows, "dti"), call("EMU.PERCENT", ...args, null, policy), 4)).toEqual(verdicts);
    expect(call("EMU.RANK", ...args, policy)).toEqual(numbers(rows, "rank"));
  });

  test("the five published ranks, by the printed total", () => {
    expect(call("EMU.PLACE", numbers(rows, "dti"))).toEqual(numbers(rows, "rank"));
    expect(texts(publishedRows("dti2022_ranks.csv"), "unit").slice(0, 5)).toEqual(texts(rows, "unit"));
  });

  test("the twenty published ranks are competition ranks: two units share the 15th, the next is 17th", () => {
    const ranks = numbers(publishedRows("dti2022_ranks.csv"), "rank");
    expect(ranks).toHaveLength(20);
    expect(
      call(
        "EMU.PLACE",
        ranks.map(([rank]) => [-rank!]),
      ),
    ).toEqual(ranks);
    expect(ranks.filter(([rank]) => rank === 15)).toHaveLength(2);
  });
});

describe("Tokyo 2020: gold, then silver, then bronze", () => {
  const rows = publishedRows("tokyo2020_medals.csv");

  test("93 ranks by medals", () => {
    expect(rows).toHaveLength(93);
    const [gold, silver, bronze] = ["Gold", "Silver", "Bronze"].map((name) => numbers(rows, name));
    expect(call("EMU.PLACE", gold, silver, bronze)).toEqual(numbers(rows, "Rank"));
  });

  test("93 ranks by total, ties up to 17 units", () => {
    const ranks = listOf(call("EMU.PLACE", numbers(rows, "Total")));
    expect(column(...ranks)).toEqual(numbers(rows, "Rank by Total"));
    expect(Math.max(...ranks.map((rank) => ranks.filter((other) => other === rank).length))).toBe(17);
  });

  test("every total is its medals", () => {
    const answers = call("EMU.AGREES", numbers(rows, "Total"), numbers(rows, "Gold", "Silver", "Bronze"));
    expect(new Set(listOf(answers))).toEqual(new Set([true]));
  });
});

describe("ICT index 2017", () => {
  test("53 competition ranks with three ties", () => {
    const rows = publishedRows("ict_index_2017_ranks.csv");
    const ranks = listOf(call("EMU.PLACE", numbers(rows, "value")));
    expect(column(...ranks)).toEqual(numbers(rows, "rank"));
    expect(rows).toHaveLength(53);
    expect(ranks.length - new Set(ranks).size).toBe(3);
  });
});

describe("Human Development Index 2021: ranked on three decimals", () => {
  const rows = publishedRows("hdi_2021.csv");
  /** Geometric mean of health, education and income, each between its published goalposts. */
  const exact = rows.map((row) => {
    const [life, expected, mean, income] = ["le", "eys", "mys", "gnipc"].map((name) => Number(row[name])) as [
      number,
      number,
      number,
      number,
    ];
    const health = Math.min(1, (life - 20) / 65);
    const education = (Math.min(1, expected / 18) + Math.min(1, mean / 15)) / 2;
    const wealth = (Math.log(Math.min(income, 75000)) - Math.log(100)) / (Math.log(75000) - Math.log(100));
    return Math.cbrt(health * education * wealth);
  });
  const published = listOf(numbers(rows, "rank_published"));
  const same = (ranks: readonly unknown[]) => ranks.filter((rank, index) => rank === published[index]).length;

  test("the published value is the exact one rounded to three decimals, 191 of 191", () => {
    expect(rows).toHaveLength(191);
    expect(call("EMU.WEIGHTED", column(...exact), column(1), 3)).toEqual(numbers(rows, "hdi_published"));
    expect(new Set(listOf(call("EMU.AGREES", numbers(rows, "hdi_published"), column(...exact), 3)))).toEqual(new Set([true]));
  });

  test("191 published ranks on the rounded value, 162 of them on the exact one", () => {
    expect(call("EMU.PLACE", call("EMU.WEIGHTED", column(...exact), column(1), 3))).toEqual(column(...published));
    expect(same(listOf(call("EMU.PLACE", column(...exact))))).toBe(162);
  });

  describe("as a workbook of one criterion", () => {
    const rubric = directRubric({ HDI: 1 });
    const entries = [
      ["period", "unit", "criterion", "actual"],
      ...rows.map((row, index) => ["2021", row["country"]!, "HDI", exact[index]!]),
    ];
    // Three decimals of the index are one decimal of its percentage.
    const policy = (rankOn: string) => [
      ["name", "value"],
      ["decimals", 6],
      ["rank-on", rankOn],
      ["rank-decimals", 1],
    ];
    const ranks = (rankOn: string) => listOf(call("EMU.RANK", rubric, entries, "2021", null, policy(rankOn)));

    test("ranked on rounded figures: 191 published ranks; on exact ones: 162", () => {
      expect(ranks("rounded")).toEqual(published);
      expect(same(ranks("exact"))).toBe(162);
    });

    test.each(["rounded", "exact"])("ranked on %s figures, EMU says who has another rank on the others", (rankOn) => {
      const [inRounded, inExact] = [ranks("rounded"), ranks("exact")];
      const moved = texts(rows, "country").filter((_country, index) => inRounded[index] !== inExact[index]);
      const findings = call("EMU.CHECK", rubric, entries, "2021", null, null, policy(rankOn)) as readonly Row[];
      const said = findings.filter(([, , found]) => `${found}`.includes("số chính xác và theo số đã làm tròn"));
      expect(moved).toHaveLength(29);
      expect(said).toHaveLength(1);
      for (const country of moved) {
        expect(said[0]![2]).toContain(country);
      }
    });
  });
});
