import { defineConfig } from "@playwright/test";

import { common } from "./common.config";

// Every spec runs in both projects. What cannot work without JavaScript, such as a passkey, has the tag @js.
export default defineConfig({
  ...common,
  testDir: "specs",
  projects: [
    { name: "with JavaScript" },
    { name: "without JavaScript", grepInvert: /@js\b/, use: { javaScriptEnabled: false } },
  ],
});
