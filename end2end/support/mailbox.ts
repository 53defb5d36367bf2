import assert from "node:assert/strict";
import { once } from "node:events";

import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** What the mail server says to mails for an address. */
export type Answer = "accept" | "reject" | "defer";

const REFUSALS = {
  reject: { code: 550, text: "5.1.1 No such mailbox" },
  defer: { code: 451, text: "4.7.1 Try again later" },
} as const;

/** Longer than usher's first attempt takes on a busy machine. */
const WAIT_MS = 10_000;

/** A real mail server that keeps what it accepts. */
export class Mailbox {
  readonly mails: ParsedMail[] = [];
  private readonly answers = new Map<string, Answer>();
  /** How often a mail for the address was offered, also when it was refused. */
  private readonly offers = new Map<string, number>();
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const key = address.toLowerCase();
        this.offers.set(key, this.offered(address) + 1);
        const answer = this.answers.get(key) ?? "accept";
        if (answer === "accept") return done();
        const refusal = REFUSALS[answer];
        done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
      },
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          this.mails.push(mail);
          done();
        }, done);
      },
    });
    // A client that hangs up early is part of some tests.
    this.server.on("error", () => undefined);
  }

  static async start(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    const listening = mailbox.server.listen(0, "127.0.0.1");
    await once(listening, "listening");
    return mailbox;
  }

  get port(): number {
    const address = this.server.server.address();
    assert(address && typeof address === "object");
    return address.port;
  }

  /** From now on: `550` (reject), `451` (defer) or accepted again. */
  answer(address: string, answer: Answer): void {
    this.answers.set(address.toLowerCase(), answer);
  }

  offered(address: string): number {
    return this.offers.get(address.toLowerCase()) ?? 0;
  }

  /** All mails for the address, oldest first. */
  to(address: string): ParsedMail[] {
    const wanted = address.toLowerCase();
    return this.mails.filter((mail) => recipients(mail).includes(wanted));
  }

  /** The newest mail for the address, as soon as there is one that fits. */
  async waitFor(address: string, fits: (mail: ParsedMail) => boolean = () => true): Promise<ParsedMail> {
    const deadline = Date.now() + WAIT_MS;
    for (;;) {
      const mail = this.to(address).findLast(fits);
      if (mail) return mail;
      if (Date.now() > deadline) {
        const others = this.mails.map((mail) => `${recipients(mail)}: ${mail.subject}`).join("\n");
        throw new Error(`no such mail for ${address}; the server got:\n${others || "none"}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

function recipients(mail: ParsedMail): string[] {
  const to: AddressObject[] = [mail.to ?? []].flat();
  return to.flatMap(({ value }) => value.map(({ address }) => address?.toLowerCase() ?? ""));
}
