import type { APIRequestContext, Browser, BrowserContext, Locator, Page } from "@playwright/test";

/** As scanners and previews of links call themselves. */
const NAMES = [
  "Mozilla/5.0 (compatible; Barracuda Sentinel (EE))",
  "MSOffice 16",
  "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
];

/** Only pages that a mail leads to are gone through; of others it is enough to have been there. */
const GONE_THROUGH = /^\/(invite|on-phone|passkey)\b/;
const STEPS = 5;

/** What is pressed, and how it is found again on a page that was loaded anew. */
interface Thing {
  at: number;
  name: string;
  leadsAway: boolean;
}

interface Options {
  types: boolean;
  /** Whose browser it sits in; nobody's if left out. */
  as?: Awaited<ReturnType<BrowserContext["storageState"]>>;
}

/** A machine that looks at links before people do. */
export class Scanner {
  private readonly pressed = new Set<string>();
  private readonly opened = new Set<string>();

  private constructor(
    private page: Page,
    private readonly origin: string,
    /** Ticks every box and writes into every field, too. */
    private readonly types: boolean,
  ) {}

  /** The mild ones: they ask for the link and what it leads to. */
  static async ask(request: APIRequestContext, links: string[]): Promise<void> {
    for (const link of links) {
      await request.head(link);
      for (const name of NAMES) await request.get(link, { headers: { "user-agent": name } });
    }
  }

  /** The thorough ones: a whole browser that passes for a person's and presses what there is to press. Answers what that was. */
  static async detonate(browser: Browser, links: string[], options: Options): Promise<string[]> {
    const context = await browser.newContext({ storageState: options.as });
    try {
      const origin = new URL(links[0] ?? "").origin;
      const scanner = new Scanner(await context.newPage(), origin, options.types);
      for (const link of links) await scanner.goThrough(link, STEPS);
      return [...scanner.pressed];
    } finally {
      await context.close();
    }
  }

  private async goThrough(url: string, steps: number): Promise<void> {
    this.opened.add(url);
    await this.load(url);
    // It waits, and lets scripts run.
    await this.page.waitForLoadState("networkidle");
    for (const thing of await this.things()) {
      if (this.pressed.has(thing.name)) continue;
      this.pressed.add(thing.name);
      // The press before may have led away.
      await this.load(url);
      const there = (await this.things()).find(({ name }) => name === thing.name);
      if (there) await this.press(there);
      const next = this.page.url();
      const goesOn = next.startsWith(this.origin) && GONE_THROUGH.test(new URL(next).pathname);
      if (goesOn && steps > 0 && !this.opened.has(next)) await this.goThrough(next, steps - 1);
    }
  }

  /** In a tab of its own: what the last press may still be doing elsewhere cannot come between. */
  private async load(url: string): Promise<void> {
    const before = this.page;
    this.page = await before.context().newPage();
    await before.close();
    await this.page.goto(url);
  }

  /** But for the choice of a language, which leads to the same page once more. */
  private get pressables(): Locator {
    return this.page.locator('a[href]:not([href^="/language"]), button, summary');
  }

  private things(): Promise<Thing[]> {
    return this.pressables.evaluateAll((elements) =>
      elements.map((element, at) => {
        const form = element.closest("form");
        const target = element.getAttribute("href") ?? form?.getAttribute("action") ?? "";
        const isSubmit = element.localName === "button" && (element as HTMLButtonElement).type === "submit";
        const leadsAway = element.hasAttribute("href") || (isSubmit && form !== null);
        const name = `${element.localName} ${target || location.pathname} ${(element.textContent ?? "").trim()}`;
        return { at, name, leadsAway };
      }),
    );
  }

  /** A form that cannot be sent as it is, is sent all the same. */
  private async press({ at, leadsAway }: Thing): Promise<void> {
    if (this.types) await this.fillIn();
    const led = leadsAway
      ? this.page.waitForEvent("framenavigated", { timeout: 5_000 }).catch(() => undefined)
      : Promise.resolve(undefined);
    await this.pressables.nth(at).evaluate((element) => {
      const form = element.closest("form");
      if (form && !form.checkValidity()) HTMLFormElement.prototype.submit.call(form);
      else (element as HTMLElement).click();
    });
    await led;
    await this.page.waitForLoadState();
  }

  private async fillIn(): Promise<void> {
    const fields = this.page.locator("input:not([type=hidden]):not([readonly]), textarea");
    await fields.evaluateAll((fields) => {
      const fillers: Record<string, string> = { email: "scanner@example.com", password: "Password123!" };
      for (const field of fields as HTMLInputElement[]) {
        if (["checkbox", "radio"].includes(field.type)) field.checked = true;
        else field.value = fillers[field.type] ?? "test";
        for (const event of ["input", "change"]) field.dispatchEvent(new Event(event, { bubbles: true }));
      }
    });
  }
}
