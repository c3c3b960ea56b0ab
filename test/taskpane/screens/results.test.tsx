/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { explain } from "../../../src/core/analysis/explain";
import { describeReason } from "../../../src/text/explanations/reasons";
import { explainLines } from "../../../src/text/explanations/explain";
import { formatPercent, formatPoints } from "../../../src/text/format";
import { LANGUAGES } from "../../../src/schema/language";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { periodWords } from "../../../src/text/period-words";
import { EMPTY_TEXT } from "../../../src/text/pane/empty-period";
import { BLANKS_PHRASES } from "../../../src/text/explanations/policy";
import { readingOf } from "../../../src/taskpane/use-cases/state";
import type { PlaceId } from "../../../src/taskpane/use-cases/state";
import type { Language } from "../../../src/schema/language";
import { goldenWorkbook } from "../../cases/golden";
import type { GoldenCase } from "../../cases/golden";
import { openPane, openPaneAt, switchLanguage } from "../render";
import { sampleWorkbook } from "../support";

async function openPlace(place: PlaceId, language: Language) {
  const pane = await openPaneAt(place, sampleWorkbook(language), language);
  return { ...pane, reading: readingOf(pane.session.state())! };
}

describe.each(LANGUAGES)("Kết quả (%s)", (language) => {
  const t = PANE_TEXT[language];

  test("the ranking shows rank, points, maximum and percent of every unit as the review says", async () => {
    const { reading } = await openPlace("results", language);
    const { standings, policy } = reading.review;
    const rows = screen.getAllByRole("row").slice(1);
    expect(rows).toHaveLength(8);
    const shown = rows.map((row) => {
      const [rank, unit, points, percent] = within(row).getAllByRole("cell");
      return [rank!.textContent, within(unit!).getByRole("button").textContent, points!.textContent, percent!.textContent];
    });
    const expected = [...standings]
      .sort((a, b) => a.rank! - b.rank! || a.unit - b.unit)
      .map((standing) => [
        `${standing.rank}`,
        reading.book.units[standing.unit]!.name,
        formatPoints(standing.points, policy.decimals, language) + t.results.of(formatPoints(standing.maximum, policy.decimals, language)),
        formatPercent(standing.percent, language),
      ]);
    expect(shown).toEqual(expected);
  });

  test("a tie is said in words on both units, an open entry makes its unit provisional", async () => {
    await openPlace("results", language);
    expect(screen.getByText(t.results.tied("Tuyên Quang"))).toBeTruthy();
    expect(screen.getByText(t.results.tied("Thái Nguyên"))).toBeTruthy();
    const row = screen.getByRole("button", { name: t.results.openUnit("Yên Bái") }).closest("tr")!;
    expect(within(row).getByText(t.results.provisional)).toBeTruthy();
    expect(screen.getByText(t.results.provisionalText(2))).toBeTruthy();
  });

  test("the rules in force stand at the foot", async () => {
    await openPlace("results", language);
    const note = screen.getByRole("region", { name: t.results.policy });
    expect(within(note).getAllByRole("term").length).toBeGreaterThanOrEqual(6);
  });

  test("a unit opens with its criteria, explains a score on request, and back leads to where it was left", async () => {
    const { reading } = await openPlace("results", language);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: t.results.openUnit("Bắc Giang") }));
    expect(await screen.findByRole("heading", { level: 2, name: "Bắc Giang" })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: t.results.backToRanking }));
    const leaves = reading.book.leaves.map((leaf) => reading.book.criteria[leaf]!.code);
    const buttons = screen.getAllByRole("button", { expanded: false });
    expect(buttons.map((button) => button.getAttribute("aria-label"))).toEqual(leaves.map(t.unit.explain));
    await user.click(buttons[0]!);
    const unit = reading.book.units.findIndex(({ name }) => name === "Bắc Giang");
    for (const line of explainLines(explain(reading.book, reading.review, unit, reading.book.leaves[0]!), language)) {
      expect(screen.getByText(line)).toBeTruthy();
    }
    await user.click(screen.getByRole("button", { name: t.results.backToRanking }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: t.results.openUnit("Bắc Giang") }));
  });

  test("the sums of the groups are those of the workbook: together they are the unit's points", async () => {
    const { reading } = await openPlace("results", language);
    await userEvent.setup().click(screen.getByRole("button", { name: t.results.openUnit("Quảng Ninh") }));
    const standing = reading.review.standings.find(({ rank }) => rank === 1)!;
    const groups = reading.book.criteria.filter(({ parent }) => parent === null);
    const shown = groups.map((group) => {
      const row = screen.getByText(`${group.code} ${group.text}`).closest("tr")!;
      const text = within(row).getAllByRole("cell")[1]!.firstElementChild!.textContent!;
      return BigInt(text.replace(/\D/g, ""));
    });
    expect(shown.reduce((sum, points) => sum + points, 0n)).toBe(BigInt(standing.points));
  });

  test("another period is reviewed and written, and can be undone", async () => {
    const { workbook } = await openPlace("results", language);
    const user = userEvent.setup();
    await user.selectOptions(screen.getByLabelText(t.period), "2017-Q1");
    // Nobody has entered anything there: nothing is ranked.
    expect(await screen.findByText(EMPTY_TEXT.results[language], { selector: "h2" })).toBeTruthy();
    expect(await workbook.read()).toMatchObject({ value: { period: "2017-Q1" } });
    await user.click(screen.getByRole("button", { name: t.undoLabel }));
    expect(await screen.findByText(t.results.caption(periodWords("2017", language)), { selector: "h2" })).toBeTruthy();
  });
});

describe.each(LANGUAGES)("grades, clusters, blanks the other way (%s)", (language) => {
  const t = PANE_TEXT[language];
  const judged = (code: string) => ({ code, text: code, measure: "judgement", rule: "direct", maximum: 10 });
  const golden: GoldenCase = {
    rule: "Thử",
    units: ["1", "1", "Cụm 2", "Cụm 2"].map((cluster, index) => ({ unit: `Đơn vị ${"ABCD"[index]!}`, cluster })),
    rubric: [judged("I"), judged("II")],
    policy: { clusters: "mean", grades: "90: Xuất sắc; 70: Khá" },
    entries: {
      "Đơn vị A": { I: 9, II: 9 },
      "Đơn vị B": { I: 9.5, II: {} },
      "Đơn vị C": { I: 9, II: 9.5 },
      "Đơn vị D": { I: 5, II: 5 },
    },
    expected: { findings: [] },
  };
  const blanks = BLANKS_PHRASES.zero[language];

  async function openResults() {
    await openPane(goldenWorkbook(golden, language), language);
    await userEvent.setup().click(screen.getByRole("tab", { name: t.places.results }));
  }

  test("clusters are ranked by their mean, with how many units are in it, and what is open makes them provisional", async () => {
    await openResults();
    const table = screen.getByRole("table", { name: t.results.clusters });
    const rows = within(table).getAllByRole("row").slice(1);
    const percent = (text: string) => (language === "vi" ? text.replace(".", ",") : text);
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole("cell")
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ["1", t.results.cluster("1") + t.results.provisional, percent("92.50%") + t.results.unitsRanked(2, 2)],
      ["2", "Cụm 2", percent("71.25%") + t.results.unitsRanked(2, 2)],
    ]);
  });

  test("every unit has the grade of its total; below the lowest there is none", async () => {
    await openResults();
    const grades = ["A", "B", "C", "D"].map((unit) => {
      const row = screen.getByRole("button", { name: t.results.openUnit(`Đơn vị ${unit}`) }).closest("tr")!;
      return ["Xuất sắc", "Khá"].find((name) => within(row).queryByText(t.results.grade(name)) !== null) ?? null;
    });
    expect(grades).toEqual(["Xuất sắc", "Xuất sắc", "Xuất sắc", null]);
  });

  test("ranks that would change if blanks counted as 0 are named above the ranking, and in the unit's own figures", async () => {
    await openResults();
    const changes = [t.results.rankChange("Đơn vị A", "2", "1"), t.results.rankChange("Đơn vị B", "1", "2")];
    const shown = t.results.otherRanks(blanks, changes.join(", "), 0);
    expect(screen.getByText((_text, element) => element?.tagName === "P" && element.textContent === shown)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole("button", { name: t.results.openUnit("Đơn vị B") }));
    const [maximum, percent] = language === "vi" ? ["20,00", "47,50%"] : ["20.00", "47.50%"];
    expect(screen.getByText(t.unit.otherBlanks(blanks, maximum!, percent!, "2"))).toBeTruthy();
    expect(screen.getByText(`${t.results.grade("Xuất sắc")}.`)).toBeTruthy();
  });

  test("where nothing of that applies, nothing of it is shown", async () => {
    const { clusters: _clusters, grades: _grades, ...policy } = golden.policy!;
    const reported = { ...golden.entries, "Đơn vị B": { I: 9.5, II: 9 } };
    await openPane(goldenWorkbook({ ...golden, policy, entries: reported }, language), language);
    await userEvent.setup().click(screen.getByRole("tab", { name: t.places.results }));
    expect(screen.queryByRole("table", { name: t.results.clusters })).toBeNull();
    expect(screen.queryByText(new RegExp(blanks))).toBeNull();
    expect(screen.queryByText(/Xuất sắc/)).toBeNull();
  });
});

test.each([
  ["vi", "1", "Cụm 1"],
  ["vi", "Cụm 1", "Cụm 1"],
  ["vi", "khối B", "khối B"],
  ["vi", "Cụmlà", "Cụm Cụmlà"],
  ["en", "1", "Cluster 1"],
  ["en", "Cụm 1", "Cụm 1"],
  ["en", "Block B", "Block B"],
] as const)("in %s the cluster “%s” is called %s", (language, name, shown) => {
  expect(PANE_TEXT[language].results.cluster(name)).toBe(shown);
});

describe.each(LANGUAGES)("Xét cờ (%s)", (language) => {
  const t = PANE_TEXT[language];

  test("every unit stands under its verdict, with every reason, for every award", async () => {
    const { reading } = await openPlace("flags", language);
    const awards = screen.getAllByRole("region");
    expect(awards).toHaveLength(reading.review.awards.length);
    reading.review.awards.forEach((outcome, index) => {
      for (const verdict of outcome.verdicts) {
        const name = reading.book.units[verdict.unit]!.name;
        const card = [...awards[index]!.querySelectorAll<HTMLElement>(`[data-verdict="${verdict.verdict}"]`)].find((candidate) =>
          within(candidate).queryByText(name),
        )!;
        const reasons = within(within(card).getByRole("list")).getAllByRole("listitem");
        expect(reasons).toHaveLength(verdict.reasons.length);
        verdict.reasons.forEach((reason, place) => {
          expect(reasons[place]!.textContent).toContain(describeReason(reason, language));
        });
      }
    });
  });

  test("the tie at the cut is left to the cluster, in so many words; places left are counted", async () => {
    const { reading } = await openPlace("flags", language);
    const [ministry, government] = screen.getAllByRole("region");
    const both = language === "vi" ? "Thái Nguyên và Tuyên Quang" : "Thái Nguyên and Tuyên Quang";
    expect(within(ministry!).getByText(t.flags.tie(both, 1))).toBeTruthy();
    expect(within(ministry!).getByText(t.flags.places(4, 1))).toBeTruthy();
    expect(within(government!).getByText(t.flags.placesFull(1))).toBeTruthy();
    expect(government!.querySelector("[data-note]")).toBeNull();
    expect(reading.review.awards.map(({ left }) => left)).toEqual([1, 0]);
  });
});

test("switching the language switches every word, and the page says which it is", async () => {
  await openPaneAt("check", sampleWorkbook());
  expect(document.documentElement.lang).toBe("vi");
  await switchLanguage("vi");
  expect(document.documentElement.lang).toBe("en");
  expect(screen.getByRole("tab", { selected: true }).textContent).toContain("Check");
  expect(screen.getByRole("status").textContent).toBe(PANE_TEXT.en.check.summary(1, 2, 1));
  await act(() => Promise.resolve());
});
