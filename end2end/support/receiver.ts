import assert from "node:assert/strict";
import { createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

export interface Told {
  id: string;
  sequence: number;
  type: string;
  userId?: string;
  inviteId?: string;
}

interface Message {
  body: string;
  signature: string;
  told: Told;
}

/** A program that hears of invites. It checks what it hears with Node's own means. */
export class Receiver {
  /** Everything that came, in its order. */
  readonly messages: Message[] = [];
  /** What it answers: a status, or nothing at all. */
  answers: number | "silence" = 200;

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    assert(address && typeof address === "object");
    const receiver = new Receiver(`http://127.0.0.1:${address.port}/usher`, server);
    server.on("request", (request, response) => void receiver.take(request, response));
    return receiver;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  get types(): string[] {
    return this.messages.map(({ told }) => told.type);
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const signature = String(request.headers["zitadel-signature"]);
    this.messages.push({ body, signature, told: JSON.parse(body) as Told });
    if (this.answers === "silence") return;
    response.writeHead(this.answers).end(`answered ${this.answers}`);
  }
}

/** As docs/webhooks.md has it. */
export function isSigned({ body, signature }: Message, secret: string): boolean {
  const parts = signature.split(",").map((part) => part.split("=", 2) as [string, string]);
  const seconds = parts.find(([name]) => name === "t")?.[1] ?? "";
  const wanted = createHmac("sha256", secret).update(`${seconds}.${body}`).digest();
  const signatures = parts.filter(([name]) => name === "v1").map(([, hex]) => Buffer.from(hex, "hex"));
  return signatures.some((given) => given.length === wanted.length && timingSafeEqual(given, wanted));
}
