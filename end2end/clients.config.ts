import { defineConfig } from "@playwright/test";

import { common } from "./common.config";

/** The official API clients against a running usher; no browser takes part. */
export default defineConfig({ ...common, testDir: "clients" });
