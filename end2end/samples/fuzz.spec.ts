import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { test } from "../support/test";

const run = promisify(execFile);

/** Outside the repository's own files, kept between runs. */
const TOOLS = join(import.meta.dirname, "../../target/schemathesis");
const PACKAGE = "schemathesis==4.32.5";
const SECONDS = 90;

/** Calls that can take the fuzzer's own user away: they have a run, and a user, of their own. */
const SAWING = ["DeleteUser", "LockUser", "DeactivateUser"];
/** Goes on until the invite ends. */
const ENDLESS = ["WatchInvite"];

test("requests made from the description find no answer that it does not describe", async ({ startUsher }) => {
  const program = join(TOOLS, "bin/schemathesis");
  if (!existsSync(program)) {
    const reason = await install().then(
      () => undefined,
      (error: Error) => `${PACKAGE} cannot be installed here: ${error.message}`,
    );
    test.skip(reason !== undefined, reason);
  }
  const { usher } = await startUsher();
  const without = (calls: string[]) => calls.flatMap((call) => ["--exclude-operation-id", call]);
  const only = (calls: string[]) => calls.flatMap((call) => ["--include-operation-id", call]);
  for (const selection of [without([...SAWING, ...ENDLESS]), only(SAWING)]) {
    const token = await usher.token("IAM_OWNER");
    await run(
      program,
      [
        ...["--config-file", join(import.meta.dirname, "schemathesis.toml")],
        ...["run", `${usher.url}/openapi.json`, "--url", usher.url],
        ...["--header", `Authorization: Bearer ${token}`],
        // The same requests each time: what fails here fails again.
        ...["--phases", "examples,fuzzing", "--max-time", String(SECONDS), "--seed", "1"],
        ...selection,
      ],
      { cwd: TOOLS, maxBuffer: 64 * 1024 * 1024 },
    ).catch((error: { stdout?: string }) => {
      throw new Error(error.stdout ?? String(error));
    });
  }
});

async function install(): Promise<void> {
  await run("python3", ["-m", "venv", TOOLS]);
  await run(join(TOOLS, "bin/pip"), ["install", "--quiet", PACKAGE]);
}
