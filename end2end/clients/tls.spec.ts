import { execFile } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:tls";
import { promisify } from "node:util";

import { createConnectTransport, createGrpcTransport, createGrpcWebTransport } from "@connectrpc/connect-node";
import { credentials } from "@grpc/grpc-js";

import { ADMIN } from "../support/admin";
import { Authority } from "../support/authority";
import { PASSWORD, signIn } from "../support/people";
import type { Usher } from "../support/usher";
import { ask } from "./support/ask";
import { ConnectClient } from "./support/connect";
import { GrpcJsClient, channel } from "./support/grpc-js";
import { published } from "./support/schema";
import { expect, test as base } from "./support/test";

const test = base.extend<{ authority: Authority; secured: Usher }>({
  authority: async ({}, use) => {
    const authority = await Authority.found();
    await use(authority);
    await authority.close();
  },
  secured: async ({ authority, startUsher }, use) => {
    const { usher } = await startUsher({ settings: authority.settings });
    await use(usher);
  },
});

/** What a handshake shows to somebody who trusts nobody but the authority. */
async function greeted({ url }: Usher, { certificate: ca }: Authority, ALPNProtocols = ["h2", "http/1.1"]) {
  const { hostname: host, port } = new URL(url);
  const socket = connect({ host, port: Number(port), servername: host, ca, ALPNProtocols });
  await once(socket, "secureConnect");
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  return { protocol: socket.alpnProtocol, fingerprint: fingerprint256 };
}

test("every form is served over TLS, on HTTP/2 and HTTP/1.1", async ({ authority, secured }) => {
  const owner = await secured.token("IAM_OWNER");
  const baseUrl = secured.url;
  const nodeOptions = { ca: authority.certificate };
  const grpc = channel(baseUrl, credentials.createSsl(Buffer.from(authority.certificate)));
  const over = (transport: ConstructorParameters<typeof ConnectClient>[1]) => new ConnectClient(published, transport, owner);
  const clients = {
    "@grpc/grpc-js": new GrpcJsClient(published, grpc, owner),
    gRPC: over(createGrpcTransport({ baseUrl, nodeOptions })),
    "gRPC-web on HTTP/1.1": over(createGrpcWebTransport({ baseUrl, nodeOptions, httpVersion: "1.1" })),
    "Connect on HTTP/1.1": over(createConnectTransport({ baseUrl, nodeOptions, httpVersion: "1.1" })),
    "Connect on HTTP/2": over(createConnectTransport({ baseUrl, nodeOptions, httpVersion: "2" })),
  };
  for (const [name, client] of Object.entries(clients)) {
    const answer = await ask(client, "GetGeneralSettings");
    expect(answer.defaultLanguage, name).toBe("en");
  }
  grpc.close();
});

test("the peer's wish decides between HTTP/2 and HTTP/1.1", async ({ authority, secured }) => {
  expect((await greeted(secured, authority)).protocol).toBe("h2");
  expect((await greeted(secured, authority, ["http/1.1"])).protocol).toBe("http/1.1");
  const url = `${secured.url}/debug/healthz`;
  for (const [wish, version] of [
    ["--http2", "2"],
    ["--http1.1", "1.1"],
  ] as const) {
    const args = ["--silent", "--insecure", wish, "--write-out", " over %{http_version}", url];
    const { stdout } = await promisify(execFile)("curl", args);
    expect(stdout).toBe(`ok over ${version}`);
  }
});

test("who does not know the authority turns away", async ({ secured }) => {
  const { hostname: host, port } = new URL(secured.url);
  const socket = connect({ host, port: Number(port), servername: host });
  const [error] = await once(socket, "error");
  expect(error.code).toBe("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
});

test("a renewed certificate is taken up without a restart, a broken one is not", async ({ authority, secured }) => {
  const fingerprint = async () => (await greeted(secured, authority)).fingerprint;
  const first = await fingerprint();
  await authority.issue();
  secured.hangUp();
  await expect.poll(fingerprint).not.toBe(first);

  const second = await fingerprint();
  await authority.issue(["pem"]);
  secured.hangUp();
  await expect.poll(() => secured.log()).toContain("the certificate of before stays in use");
  expect(await fingerprint()).toBe(second);
});

test("a browser signs in over TLS", async ({ secured, browser }) => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const userId = new URL(await secured.firstAdministratorLink()).pathname.split("/").at(-1);
  const answer = await context.request.post(`${secured.url}/v2/users/${userId}/password`, {
    headers: { authorization: `Bearer ${await secured.token("IAM_OWNER")}` },
    data: { newPassword: { password: PASSWORD } },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const page = await context.newPage();
  await signIn(page, ADMIN, PASSWORD, `${secured.url}/sign-in`);
  await expect(page).toHaveURL(`${secured.url}/admin/invites`);
  expect((await context.cookies()).every(({ secure }) => secure)).toBe(true);
  await context.close();
});

test("https is promised to browsers where people reach usher by it", async ({ usher, startUsher }) => {
  const behindProxy = await startUsher({ settings: { USHER_PUBLIC_URL: "https://id.example" } });
  const promise = async ({ url }: Usher) => (await fetch(`${url}/sign-in`)).headers.get("strict-transport-security");
  expect(await promise(behindProxy.usher)).toBe("max-age=31536000");
  expect(await promise(usher)).toBeNull();
});
