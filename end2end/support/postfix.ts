import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { freePort } from "./usher";

const run = promisify(execFile);

/** Its parts start one after the other, on a busy machine. */
const START_MS = 20_000;

/** postfix starts as root only; it gives that up for all that talks to others. */
const AS_ROOT = process.getuid?.() === 0 ? [] : ["sudo", "-n"];

/** Mails for this domain are kept here: for `maria@`, and for nobody else. */
export const INBOX = "inbox.example.test";

/** Where other domains' mails go on to. */
export interface Routes {
  /** The LMTP server of a domain. */
  lmtp: Record<string, number>;
  /** The SMTP server of a domain. */
  smtp: Record<string, number>;
}

/** Debian's mail server, with settings, a queue and a port of its own; nothing of it is left after `stop`. */
export class Postfix {
  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  static async start(routes: Routes): Promise<Postfix> {
    // Its parts run as several users, so they must get into the folder.
    const folder = await mkdtemp(join(tmpdir(), "postfix-"));
    await chmod(folder, 0o755);
    const postfix = new Postfix(await freePort(), folder);
    try {
      await postfix.configure(routes);
      await postfix.command("start");
      await postfix.ready();
    } catch (error) {
      const log = await postfix.log();
      await postfix.stop();
      throw new Error(`postfix did not start:\n${log}`, { cause: error });
    }
    return postfix;
  }

  /** Everything it has noted so far. */
  async log(): Promise<string> {
    return readFile(join(this.folder, "log"), "utf8").catch(() => "");
  }

  async stop(): Promise<void> {
    // It answers with an error where it has not started or has stopped already.
    await this.command("stop").catch(() => undefined);
    await root("rm", "-rf", this.folder);
    await rm(this.folder, { recursive: true, force: true });
  }

  private async configure({ lmtp, smtp }: Routes): Promise<void> {
    const [config, boxes] = [join(this.folder, "config"), join(this.folder, "boxes")];
    for (const folder of [config, boxes]) {
      await mkdir(folder, { mode: 0o755 });
    }
    await root("chown", "nobody", boxes);
    const ways = [
      ...Object.entries(lmtp).map(([domain, port]) => `{ ${domain} = lmtp:inet:127.0.0.1:${port} }`),
      ...Object.entries(smtp).map(([domain, port]) => `{ ${domain} = smtp:[127.0.0.1]:${port} }`),
    ];
    const domains = [...Object.keys(lmtp), ...Object.keys(smtp)];
    const settings = {
      compatibility_level: "3.6",
      queue_directory: join(this.folder, "queue"),
      data_directory: join(this.folder, "data"),
      maillog_file_prefixes: this.folder,
      maillog_file: join(this.folder, "log"),
      myhostname: "mta.example.test",
      mydestination: "",
      alias_maps: "",
      inet_interfaces: "127.0.0.1",
      inet_protocols: "ipv4",
      disable_dns_lookups: "yes",
      relay_domains: domains.join(" "),
      transport_maps: `inline:{ ${ways.join(" ")} }`,
      recipient_delimiter: "+",
      smtpd_relay_restrictions: "permit_mynetworks reject",
      virtual_mailbox_domains: INBOX,
      virtual_mailbox_maps: `inline:{ { maria@${INBOX} = maria/ } }`,
      virtual_mailbox_base: boxes,
      virtual_uid_maps: "static:65534",
      virtual_gid_maps: "static:65534",
    };
    const main = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
    await writeFile(join(config, "main.cf"), main.join(""));
    await writeFile(join(config, "master.cf"), this.services());
    await root("mkdir", join(this.folder, "queue"), join(this.folder, "data"));
    await root("chown", "postfix", join(this.folder, "data"));
  }

  /** Without a chroot, which would need copies of the system's files. */
  private services(): string {
    const parts = [
      `127.0.0.1:${this.port} inet n - n - - smtpd`,
      "cleanup unix n - n - 0 cleanup",
      "qmgr unix n - n 300 1 qmgr",
      "rewrite unix - - n - - trivial-rewrite",
      "bounce unix - - n - 0 bounce",
      "defer unix - - n - 0 bounce",
      "trace unix - - n - 0 bounce",
      "proxymap unix - - n - - proxymap",
      "smtp unix - - n - - smtp",
      "relay unix - - n - - smtp",
      "lmtp unix - - n - - lmtp",
      "virtual unix - n n - - virtual",
      "error unix - - n - - error",
      "retry unix - - n - - error",
      "anvil unix - - n - 1 anvil",
      "scache unix - - n - 1 scache",
      "postlog unix-dgram n - n - 1 postlogd",
    ];
    return parts.map((line) => `${line}\n`).join("");
  }

  private async command(what: "start" | "stop"): Promise<void> {
    await root("postfix", "-c", join(this.folder, "config"), what);
  }

  private async ready(): Promise<void> {
    const deadline = Date.now() + START_MS;
    while (!(await this.greets())) {
      if (Date.now() > deadline) throw new Error("it does not greet");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private greets(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.port, "127.0.0.1");
      socket.setTimeout(2000, () => socket.destroy());
      socket.once("data", (greeting) => {
        socket.end("QUIT\r\n");
        resolve(greeting.toString().startsWith("220"));
      });
      socket.once("error", () => resolve(false));
      socket.once("close", () => resolve(false));
    });
  }
}

async function root(...words: string[]): Promise<void> {
  const [program = "", ...rest] = [...AS_ROOT, ...words];
  // Debian keeps it where only root looks.
  await run(program, rest, { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` } });
}
