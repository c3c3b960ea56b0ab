import { chromium } from "playwright-core";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--ignore-certificate-errors"] });
const only = process.argv.slice(2);
for (const preset of only) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ignoreHTTPSErrors: true, locale: "vi-VN" });
  const errors: string[] = [];
  page.on("console", (m) => m.type() === "error" && errors.push(m.text()));
  await page.goto("https://localhost:3000/trial.html?workbook=empty");
  await page.waitForTimeout(6000);
  const pane = page.frames().find((f) => f.url().includes("taskpane.html"))!;
  await pane.waitForSelector("select", { timeout: 30000 });
  await pane.locator("select").first().selectOption(preset);
  const box = pane.locator("input[type=checkbox]").first();
  if (!(await box.isChecked())) await box.check();
  await pane.locator("button", { hasText: /Xem trước|Xem/ }).first().click();
  await page.waitForTimeout(800);
  await page.screenshot({ path: `/tmp/s-${preset}-0.png` });
  await pane.locator("button", { hasText: /^Tạo/ }).last().click();
  await page.waitForTimeout(7000);
  await page.screenshot({ path: `/tmp/s-${preset}-1.png` });
  const tabs = pane.locator("[role=tab]");
  await tabs.nth(1).click(); await page.waitForTimeout(1200);
  await page.screenshot({ path: `/tmp/s-${preset}-2.png` });
  await tabs.nth(2).click(); await page.waitForTimeout(1200);
  await page.screenshot({ path: `/tmp/s-${preset}-3.png` });
  console.log(preset, errors.slice(0, 5));
  await page.close();
}
await browser.close();
