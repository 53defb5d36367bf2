import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** A frame in which nothing runs, axe neither: what it shows is tested as a mail. */
const SEALED = "iframe[sandbox]";

/**
 * The page as it is now keeps to WCAG 2.2 AA as far as a program can tell, in light and in dark; or the part of it that a
 * selector finds.
 */
export async function expectAccessible(page: Page, part = "html"): Promise<void> {
  const runsScripts = test.info().project.use.javaScriptEnabled !== false;
  if (runsScripts && !(await page.locator(SEALED).count())) return check(page, part);
  const copy = await copyForScripts(page);
  await check(copy, part);
  await copy.context().close();
}

async function check(page: Page, part: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    // Without motion: a colour on its way to another would be judged as it is.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(arrive);
    const { violations } = await new AxeBuilder({ page }).include(part).withTags(RULES).analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary}`),
    }));
    expect.soft(found, `${new URL(page.url()).pathname} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** What is on its way already is not stopped by the wish for less motion. */
function arrive(): void {
  for (const motion of document.getAnimations()) {
    if (Number.isFinite(motion.effect?.getComputedTiming().endTime)) motion.finish();
  }
}

/** axe is a script, which the page's own browser does not run: a copy without the page's scripts and sealed frames goes to one that does. */
async function copyForScripts(page: Page): Promise<Page> {
  const html = (await page.content())
    .replace(/<script\b[\s\S]*?<\/script>/gi, "")
    .replace(/<iframe\b[^>]*\bsandbox\b[\s\S]*?<\/iframe>/gi, "")
    // Where scripts run, the browser would hide what is inside.
    .replace(/<\/?noscript\b[^>]*>/gi, "");
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize(), javaScriptEnabled: true });
  if (!context) throw new Error("the page has no browser to make a copy in");
  const copy = await context.newPage();
  await copy.route(page.url(), (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }));
  await copy.goto(page.url());
  return copy;
}
