import type { Page } from "@playwright/test";

export interface Sample {
  /** The name of the RPC. */
  call: string;
  text: string;
}

/** The samples of one language, as the page shows them. */
export async function samples(page: Page, language: string): Promise<Sample[]> {
  await page.goto("/docs/api");
  const calls = await page.locator("article.call").all();
  return Promise.all(
    calls.map(async (call) => ({
      call: (await call.getAttribute("id")) ?? "",
      text: (await call.locator(`pre[data-language="${language}"]`).textContent()) ?? "",
    })),
  );
}
