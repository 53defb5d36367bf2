import { execFile } from "node:child_process";
import { mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** An authority that nobody knows but the tests, with the files usher reads its certificate from. */
export class Authority {
  private constructor(
    private readonly folder: string,
    /** Its own certificate in PEM. */
    readonly certificate: string,
  ) {}

  static async found(): Promise<Authority> {
    const folder = await mkdtemp(join(tmpdir(), "authority-"));
    await request(folder, "authority", ["-subj", "/CN=usher tests"]);
    const authority = new Authority(folder, await readFile(join(folder, "authority.pem"), "utf8"));
    await authority.issue();
    return authority;
  }

  /** What usher is told of them. */
  get settings(): Record<string, string> {
    return { USHER_TLS_CERT: join(this.folder, "usher.pem"), USHER_TLS_KEY: join(this.folder, "usher.key") };
  }

  /** A new certificate for localhost, with a new key; the parts named take the place of the earlier ones. */
  async issue(parts: ("pem" | "key")[] = ["pem", "key"]): Promise<void> {
    await request(this.folder, "next", [
      ...["-CA", "authority.pem", "-CAkey", "authority.key", "-subj", "/CN=localhost"],
      ...["-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE"],
    ]);
    for (const part of parts) await rename(join(this.folder, `next.${part}`), join(this.folder, `usher.${part}`));
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function request(folder: string, name: string, rest: string[]): Promise<void> {
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const files = ["-keyout", `${name}.key`, "-out", `${name}.pem`];
  await promisify(execFile)("openssl", ["req", "-x509", ...kind, ...files, ...rest], { cwd: folder });
}
