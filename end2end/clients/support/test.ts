import { type FileDescriptorSet, MethodOptions_IdempotencyLevel } from "@bufbuild/protobuf/wkt";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-node";
import { NewAuthorizationBearerInterceptor } from "@zitadel/client";
import { createServerTransport } from "@zitadel/client/node";

import { test as base } from "../../support/browsing";
import { Site, TextInPage, ZitadelInPage, fetchInPage } from "./browser";
import type { Client } from "./client";
import { ConnectClient } from "./connect";
import { GrpcJsClient, channel, reflected } from "./grpc-js";
import { RestClient, curl } from "./rest";
import { Schema, published } from "./schema";

/** Clients as people use them. */
export const CLIENTS = [
  "@zitadel/client over Connect",
  "@zitadel/client over gRPC",
  "@zitadel/client over gRPC-web in a page",
  "@grpc/grpc-js with reflection",
  "curl",
  "fetch in a page",
] as const;

/** What they leave out of the forms. */
const FORMS = [
  "Connect in JSON",
  "Connect in bytes",
  "Connect by GET",
  "gRPC-web in bytes",
  "gRPC-web in text",
  "gRPC on the REST path",
] as const;

export const EVERY_FORM = [...CLIENTS, ...FORMS];
export type Name = (typeof EVERY_FORM)[number];

interface PerWorker {
  /** Of an owner of the installation. */
  owner: string;
  /** The services as the server describes them. */
  described: FileDescriptorSet;
  schema: Schema;
  clients: Record<Name, Client>;
}

export const test = base.extend<object, PerWorker>({
  owner: [async ({ usher }, use) => use(await usher.token("IAM_OWNER")), { scope: "worker" }],
  described: [async ({ usher }, use) => use(await reflected(usher.url)), { scope: "worker" }],
  schema: [async ({ described }, use) => use(Schema.described(described)), { scope: "worker" }],
  clients: [
    async ({ usher: { url: baseUrl }, owner, described, schema, browser }, use) => {
      const site = await Site.start();
      const page = await browser.newPage();
      await page.goto(site.url);
      const grpc = channel(baseUrl);
      const interceptors = [NewAuthorizationBearerInterceptor(owner)];
      const onHttp1 = { baseUrl, httpVersion: "1.1" } as const;
      await use({
        "@zitadel/client over Connect": new ConnectClient(
          published,
          createConnectTransport({ baseUrl, httpVersion: "2", interceptors }),
        ),
        "@zitadel/client over gRPC": new ConnectClient(published, createServerTransport(owner, { baseUrl })),
        "@zitadel/client over gRPC-web in a page": new ZitadelInPage(page, described, baseUrl, owner),
        "@grpc/grpc-js with reflection": new GrpcJsClient(schema, grpc, owner),
        curl: new RestClient(curl(baseUrl), owner),
        "fetch in a page": new RestClient(fetchInPage(page, baseUrl), owner),
        "Connect in JSON": new ConnectClient(
          schema,
          createConnectTransport({ ...onHttp1, useBinaryFormat: false }),
          owner,
        ),
        "Connect in bytes": new ConnectClient(
          schema,
          createConnectTransport({ ...onHttp1, useBinaryFormat: true }),
          owner,
        ),
        "Connect by GET": new ConnectClient(
          schema.where(({ idempotency }) => idempotency === MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS),
          createConnectTransport({ ...onHttp1, useHttpGet: true }),
          owner,
        ),
        "gRPC-web in bytes": new ConnectClient(schema, createGrpcWebTransport(onHttp1), owner),
        "gRPC-web in text": new TextInPage(page, schema, baseUrl, owner),
        "gRPC on the REST path": new GrpcJsClient(
          schema.where(({ name }) => name === "CreateInviteCode"),
          grpc,
          owner,
          (_, { input }) => `/v2/users/${encodeURIComponent(String(input.userId))}/invite_code`,
        ),
      });
      grpc.close();
      await page.close();
      site.stop();
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";
