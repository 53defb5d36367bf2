import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** How a language's samples are run here. */
export interface Runtime {
  /** The tab of the reference. */
  language: string;
  program: string;
  /** Debian's package that brings the program. */
  debian: string;
  file: string;
  arguments: (file: string) => string[];
}

const simple = (language: string, program: string, debian: string, file: string): Runtime => ({
  language,
  program,
  debian,
  file,
  arguments: (path) => [path],
});

export const RUNTIMES: Runtime[] = [
  simple("curl", "sh", "curl", "sample.sh"),
  simple("python", "python3", "python3", "sample.py"),
  simple("nodejs", "node", "nodejs", "sample.mjs"),
  simple("ruby", "ruby", "ruby", "sample.rb"),
  simple("php", "php", "php-cli", "sample.php"),
  { ...simple("go", "go", "golang-go", "sample.go"), arguments: (file) => ["run", file] },
  simple("java", "java", "default-jdk-headless", "Sample.java"),
];

/** Debian has no PowerShell, and of C# only what is too old for these: a snapshot beside their code holds what is shown. */
export const BY_SNAPSHOT = ["csharp", "powershell"];

/** Why samples of the language cannot run here; nothing when they can. */
export function missing(runtime: Runtime): string | undefined {
  const programs = runtime.language === "curl" ? ["curl"] : [runtime.program];
  if (programs.every(found)) return undefined;
  try {
    execFileSync("apt-get", ["install", "--yes", "--no-install-recommends", runtime.debian], {
      stdio: "pipe",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } catch {
    return `${runtime.program} is not installed, and apt-get cannot install ${runtime.debian} here`;
  }
  return programs.every(found) ? undefined : `${runtime.debian} brings no ${runtime.program}`;
}

function found(program: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v "$0"`, program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What the sample prints. */
export async function run(runtime: Runtime, sample: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "usher-sample-"));
  try {
    const file = join(folder, runtime.file);
    await writeFile(file, sample);
    const { stdout } = await promisify(execFile)(runtime.program, runtime.arguments(file), {
      cwd: folder,
      // A module of its own would be looked for in the folders above.
      env: { ...process.env, GO111MODULE: "off" },
    });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
