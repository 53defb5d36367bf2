import { expect } from "@playwright/test";

import { ask, expectRefusal } from "../support/ask";
import type { Flow } from "./flow";

export const emailProviders: Flow = {
  title: "a mail server and an endpoint are added, changed, tried out, used and removed",
  covers: [
    "AddEmailProviderSMTP",
    "AddEmailProviderHTTP",
    "ListEmailProviders",
    "GetEmailProvider",
    "GetEmailProviderById",
    "UpdateEmailProviderSMTP",
    "UpdateEmailProviderSMTPPassword",
    "UpdateEmailProviderHTTP",
    "ActivateEmailProvider",
    "DeactivateEmailProvider",
    "RemoveEmailProvider",
    "TestEmailProviderSMTPById",
    "TestEmailProviderSMTP",
  ],
  async play({ client, mailbox }) {
    // The one that every usher of these tests sends by: what waits meanwhile leaves all the same.
    const server = {
      senderAddress: "invites@example.test",
      senderName: "Acme",
      host: `127.0.0.1:${mailbox.port}`,
      description: "Flow",
    };
    const receiver = { receiverAddress: `trial-${process.pid}@example.test` };
    const { description, ...settings } = server;
    await ask(client, "TestEmailProviderSMTP", { ...settings, ...receiver });
    const id = String((await ask(client, "AddEmailProviderSMTP", server)).id);
    await ask(client, "TestEmailProviderSMTPById", { id, ...receiver });
    await mailbox.waitFor(receiver.receiverAddress);
    await ask(client, "UpdateEmailProviderSMTP", { ...server, id, user: "ana", password: "secret" });
    await ask(client, "UpdateEmailProviderSMTPPassword", { id, password: "another" });
    const { config } = await ask(client, "GetEmailProviderById", { id });
    expect(config).toMatchObject({ description, smtp: { user: "ana", host: server.host } });
    expect(JSON.stringify(config)).not.toContain("another");
    await ask(client, "UpdateEmailProviderSMTP", { ...server, id });

    await ask(client, "ActivateEmailProvider", { id });
    expect((await ask(client, "GetEmailProvider", {})).config).toMatchObject({ id, state: "EMAIL_PROVIDER_ACTIVE" });
    await expectRefusal(client, "ActivateEmailProvider", { id }, { code: 9, id: "COMMAND-vUHBSmBzaw" });
    await ask(client, "DeactivateEmailProvider", { id });

    const endpoint = "https://hooks.example.test/mail";
    const added = await ask(client, "AddEmailProviderHTTP", { endpoint });
    expect(String(added.signingKey)).toHaveLength(43);
    await ask(client, "UpdateEmailProviderHTTP", { id: String(added.id), endpoint: `${endpoint}s` });
    const { result } = await ask(client, "ListEmailProviders", {});
    expect(JSON.stringify(result)).toContain(id);
    await ask(client, "RemoveEmailProvider", { id: String(added.id) });
    await ask(client, "RemoveEmailProvider", { id });
    await expectRefusal(client, "GetEmailProviderById", { id }, { code: 5, id: "QUERY-fwofw" });
  },
};
