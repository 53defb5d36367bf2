import { join } from "node:path";

import type { Page } from "@playwright/test";

/** Narrowest supported, a phone, a tablet, a laptop; in CSS pixels. */
const WIDTHS = [320, 360, 768, 1280];
const HEIGHT = 800;

/** With SHOTS=1, keeps pictures of the whole page as end2end/shots/NAME-WIDTH-SCHEME.png, for people to look at. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== "1") return;
  const before = page.viewportSize();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      const file = `${name}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(import.meta.dirname, "../shots", file), fullPage: true, animations: "disabled" });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
