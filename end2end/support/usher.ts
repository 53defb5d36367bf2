import assert from "node:assert/strict";
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import https from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const BINARY = resolve(process.env.USHER_BIN || join(import.meta.dirname, "../../target/debug/usher"));

/** A dev build on a busy machine opens its database and answers within a second or two. */
const START_MS = 20_000;

/** Debian's libfaketime: shows a program another time without touching it. `cargo xtask test browser` installs it. */
const FAKETIME = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketimeMT.so.1`)
  .find((library) => existsSync(library));

/** A real usher with its own port, database and mail server. */
export class Usher {
  private constructor(
    /** Without a slash at the end. */
    readonly url: string,
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
    private process: ChildProcess,
    private readonly output: { stdout: string; stderr: string },
  ) {}

  /** With `clock`, `travel` moves its time. A setting that is empty is left out. */
  static async start(smtpPort: number, settings: Record<string, string> = {}, clock = false): Promise<Usher> {
    const folder = await mkdtemp(join(tmpdir(), "usher-"));
    const port = await freePort();
    // localhost, not 127.0.0.1: browsers allow passkeys on http only there.
    const url = `${"USHER_TLS_CERT" in settings ? "https" : "http"}://localhost:${port}`;
    // usher refuses settings it does not know, so none of this process's own may leak in.
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("USHER_"));
    const wanted: NodeJS.ProcessEnv = {
      ...Object.fromEntries(inherited),
      USHER_LISTEN: `127.0.0.1:${port}`,
      USHER_PUBLIC_URL: url,
      USHER_DATABASE_URL: `sqlite:${folder}/usher.db`,
      USHER_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      USHER_MAIL_FROM: "usher <invites@example.test>",
      USHER_MAIL_UNDO_SECONDS: "0",
      USHER_LOG: "warn",
      ...settings,
      ...(clock ? await clockIn(folder) : {}),
    };
    const env = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ""));
    const output = { stdout: "", stderr: "" };
    const usher = new Usher(url, folder, env, launch(folder, env, output), output);
    try {
      await usher.ready();
    } catch (error) {
      await usher.end("SIGKILL");
      throw error;
    }
    return usher;
  }

  /** Everything usher has printed so far, for the report of a failed test. */
  log(): string {
    return this.output.stdout + this.output.stderr;
  }

  /** The link that the first start prints for the first administrator. */
  async firstAdministratorLink(): Promise<string> {
    const find = () => this.output.stdout.match(/https?:\/\/\S+\/invite\/\S+/)?.[0];
    await this.until(async () => find() !== undefined, "printed no link for the first administrator");
    return find() as string;
  }

  /** A new API token, such as `token("IAM_OWNER")`. `name`: of whom invited people read that invites them. */
  async token(role: string, organization?: string, name?: string): Promise<string> {
    const where = [...(organization ? ["--org", organization] : []), ...(name ? ["--name", name] : [])];
    const args = ["token", "create", "--role", role, ...where];
    const { stdout } = await promisify(execFile)(BINARY, args, { env: this.env, cwd: this.folder });
    return stdout.trim();
  }

  /** Moves its time on from the real one, such as `+73h` or `+8d`. */
  async travel(offset: string): Promise<void> {
    await setClock(this.folder, offset);
  }

  /** Asks usher to stop and checks that it does so in good order. */
  async stop(): Promise<void> {
    const code = await this.end("SIGTERM");
    assert.equal(code, 0, `usher ended with ${code} after SIGTERM:\n${this.log()}`);
  }

  /** Ends without warning, as in a power cut, and starts again. */
  async crash(): Promise<void> {
    await this.ended("SIGKILL");
    this.process = launch(this.folder, this.env, this.output);
    await this.ready();
  }

  /** Says that files have changed. */
  hangUp(): void {
    this.process.kill("SIGHUP");
  }

  private async ready(): Promise<void> {
    const { get } = this.url.startsWith("https:") ? https : http;
    // Whoever tests TLS says whom to trust; here it is only whether there is an answer.
    const asked = () => once(get(`${this.url}/debug/ready`, { rejectUnauthorized: false }), "response");
    const ready = async () => {
      const [answer] = await asked();
      answer.resume();
      return answer.statusCode === 200;
    };
    await this.until(ready, "did not get ready");
  }

  private async until(done: () => Promise<boolean>, failure: string): Promise<void> {
    const deadline = Date.now() + START_MS;
    while (!(await done().catch(() => false))) {
      const ended = this.process.exitCode !== null || this.process.pid === undefined;
      if (ended || Date.now() > deadline) {
        throw new Error(`usher ${ended ? "ended" : failure}:\n${this.log()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const code = await this.ended(signal);
    await rm(this.folder, { recursive: true, force: true });
    return code;
  }

  private async ended(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.process;
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      const exit = once(child, "exit");
      child.kill(signal);
      await exit;
    }
    return child.exitCode;
  }
}

function launch(cwd: string, env: NodeJS.ProcessEnv, output: { stdout: string; stderr: string }): ChildProcess {
  const child = spawn(BINARY, ["serve"], { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  child.on("error", (error) => (output.stderr += `${error.message}: build it with \`cargo xtask build --dev\`\n`));
  return child;
}

async function clockIn(folder: string): Promise<Record<string, string>> {
  assert(FAKETIME, "tests that move the time need Debian's package libfaketime");
  await setClock(folder, "+0");
  return {
    LD_PRELOAD: FAKETIME,
    FAKETIME_TIMESTAMP_FILE: join(folder, "clock"),
    FAKETIME_NO_CACHE: "1",
    // Timers go on as usual.
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
  };
}

/** In one step, since usher may read it at any moment. */
async function setClock(folder: string, offset: string): Promise<void> {
  await writeFile(join(folder, "clock.new"), `${offset}\n`);
  await rename(join(folder, "clock.new"), join(folder, "clock"));
}

/** Nobody listens there now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  assert(address && typeof address === "object");
  server.close();
  await once(server, "close");
  return address.port;
}
