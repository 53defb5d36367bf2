import { defineConfig } from "@playwright/test";

import { common } from "./common.config";

/** Takes the pictures of docs/pictures anew: `npm run pictures`. */
export default defineConfig({
  ...common,
  testDir: "pictures",
  workers: 1,
  use: { ...common.use, viewport: { width: 640, height: 360 }, colorScheme: "light" },
});
