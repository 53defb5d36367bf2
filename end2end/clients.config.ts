import { defineConfig } from "@playwright/test";

import { common } from "./common.config";

/** API clients that nobody of usher wrote, against a running usher; some of them live in a page. */
export default defineConfig({ ...common, testDir: "clients", fullyParallel: true });
