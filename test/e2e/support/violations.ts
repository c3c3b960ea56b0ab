/** What the policy of a page forbade, as the browser itself reports it, in every frame from its first line on. */
import type { Frame, Page } from "playwright-core";

export async function recordViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const found: string[] = [];
    Object.assign(window, { emuForbidden: found });
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
      found.push(`${effectiveDirective}: ${blockedURI} (${sourceFile})`);
    });
  });
}

export function forbidden(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate("window.emuForbidden");
}
