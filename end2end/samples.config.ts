import { defineConfig } from "@playwright/test";

import { common } from "./common.config";

/** The samples of the API's reference, run against a running usher. */
export default defineConfig({
  ...common,
  testDir: "samples",
  fullyParallel: true,
  // A compiler starts for every sample of its language.
  timeout: 600_000,
});
