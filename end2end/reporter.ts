import type { FullConfig, Reporter, Suite, TestCase } from "@playwright/test/reporter";

/** Ends the run with one line that a script can read: `12 passed, 0 failed, 1 skipped, 2 at the second try`. */
export default class LastLine implements Reporter {
  private tests: TestCase[] = [];
  /** Errors outside any test, such as a spec that cannot be loaded. */
  private errors = 0;

  printsToStdio(): boolean {
    return false;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.tests = suite.allTests();
  }

  onError(): void {
    this.errors += 1;
  }

  // Not in onEnd: there the list reporter still has to write its own summary.
  async onExit(): Promise<void> {
    const count = (outcome: ReturnType<TestCase["outcome"]>) =>
      this.tests.filter((test) => test.outcome() === outcome).length;
    const skipped = count("skipped");
    const flaky = count("flaky");
    const words = [
      `${count("expected") + flaky} passed`,
      `${count("unexpected") + this.errors} failed`,
      ...(skipped ? [`${skipped} skipped`] : []),
      ...(flaky ? [`${flaky} at the second try`] : []),
    ];
    console.log(words.join(", "));
  }
}
