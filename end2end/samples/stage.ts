import type { JsonObject } from "@bufbuild/protobuf";

import type { Api } from "../support/api";
import type { Browsing, KnownProvider } from "../support/browsing";
import { PASSWORD } from "../support/people";

/** What takes the place of the samples' stand-ins. */
type Props = Record<string, string>;

/** What is there for every sample. */
interface Given {
  token: string;
  organizationId: string;
  provider: KnownProvider;
  /** Name and port of one that takes every mail. */
  mailServer: string;
}

/** The documented password of a person who signs in. */
const DOCUMENTED_PASSWORD = "violet-anchor-marzipan-71";

/** Of all languages' samples together, so that no name is used twice. */
let count = 0;

/** Brings a person, an organization and an invite into the state that a call needs: new ones for each sample. */
export class Stage {
  constructor(
    private readonly api: Api,
    private readonly browsing: Browsing,
    private readonly given: Given,
  ) {}

  /** The sample with everything in it that it takes to succeed. */
  async fill(call: string, text: string): Promise<string> {
    count += 1;
    const userId = await this.api.createHuman({ email: address("person") });
    const props = { ...this.names(userId), ...(await this.staged(call, userId)) };
    return Object.entries(props).reduce((filled, [standIn, value]) => filled.replaceAll(standIn, value), text);
  }

  private names(userId: string): Props {
    const names = ["maria", "maria.silva", "joana", "ana"];
    return {
      "<TOKEN>": this.given.token,
      "<USER_ID>": userId,
      "69629023906488334": this.given.organizationId,
      "271924374617587713": this.given.provider.idpId,
      "mail.acme.com:587": this.given.mailServer,
      // Of an account at the provider.
      "6516849804890468048": address("account"),
      ...Object.fromEntries(names.map((name) => [`${name}@acme.com`, address(name)])),
      '"Acme"': `"Acme ${count}"`,
      "'Acme'": `'Acme ${count}'`,
    };
  }

  private async staged(call: string, userId: string): Promise<Props> {
    switch (call) {
      case "ResendInviteCode":
      case "VerifyInviteCode": {
        const { inviteCode = "" } = await this.api.createInvite(userId, { returnCode: {} });
        return { "7KQ2-9XWD-M4TB": inviteCode };
      }
      case "GetInvite":
      case "GetTimeline":
      case "ExtendInvite":
      case "RevokeInvite":
      case "WatchInvite":
        return this.invite(userId, call === "WatchInvite");
      case "UnlockUser":
        await this.api.call("POST", `/v2/users/${userId}/lock`);
        return {};
      case "ReactivateUser":
        await this.api.call("POST", `/v2/users/${userId}/deactivate`);
        return {};
      case "GetPolicy":
      case "SetPolicy":
        // One of its own: what it sets holds for nobody else.
        return { "<ORGANIZATION_ID>": await this.api.createOrganization(`Policy ${process.pid} ${count}`) };
      case "CreateSession":
        await this.withPassword(await this.api.createHuman({ email: address("maria") }), DOCUMENTED_PASSWORD);
        return {};
      case "GetSession":
      case "DeleteSession":
        return { "<SESSION_ID>": await this.session(userId) };
      case "SetSession":
        await this.passkey(userId);
        return { "<SESSION_ID>": await this.session(userId), "id.acme.com": "localhost" };
      case "VerifyPasskeyRegistration":
        return this.deviceAnswer(userId);
      case "RemovePasskey":
        // A last way to sign in may go; this shows the everyday case.
        await this.withPassword(userId, PASSWORD);
        return { "<PASSKEY_ID>": await this.passkey(userId) };
      case "RetrieveIdentityProviderIntent":
        return this.intent();
      case "RemoveIDPLink":
        return this.link(userId);
      case "GetIdentityProvider":
      case "UpdateIdentityProvider":
      case "RemoveIdentityProvider":
      case "ActivateIdentityProvider":
      case "DeactivateIdentityProvider":
        return { "<PROVIDER_ID>": await this.unusedProvider() };
      case "GetWebhook":
      case "UpdateWebhook":
      case "DeleteWebhook":
      case "PauseWebhook":
      case "ResumeWebhook":
      case "RotateWebhookSecret":
      case "TestWebhook":
      case "ReplayWebhook":
      case "ListWebhookDeliveries":
        return { "<WEBHOOK_ID>": await this.webhook() };
      case "GetEmailProvider":
      case "DeactivateEmailProvider":
        return { "<ID>": await this.emailProvider(true) };
      case "GetEmailProviderById":
      case "UpdateEmailProviderSMTP":
      case "TestEmailProviderSMTPById":
      case "ActivateEmailProvider":
      case "RemoveEmailProvider":
        return { "<ID>": await this.emailProvider(false) };
      case "UpdateEmailProviderSMTPPassword":
        return { "<ID>": await this.emailProvider(false, { user: "usher", password: "before", tls: true }) };
      case "UpdateEmailProviderHTTP": {
        const endpoint = { endpoint: "https://hooks.acme.com/mail" };
        return { "<ID>": (await this.api.call<{ id: string }>("POST", "/admin/v1/email/http", endpoint)).id };
      }
      case "GetDefaultInviteUserMessageText":
      case "GetCustomInviteUserMessageText":
      case "SetDefaultInviteUserMessageText":
      case "ManagementGetDefaultInviteUserMessageText":
      case "ManagementGetCustomInviteUserMessageText":
      case "ManagementSetCustomInviteUserMessageText":
        return { "<LANGUAGE>": "pl" };
      case "ResetCustomInviteUserMessageTextToDefault":
        return { "<LANGUAGE>": await this.worded("admin") };
      case "ManagementResetCustomInviteUserMessageTextToDefault":
        return { "<LANGUAGE>": await this.worded("management") };
      default:
        return {};
    }
  }

  private async invite(userId: string, isOver: boolean): Promise<Props> {
    await this.api.createInvite(userId, { returnCode: {} });
    const search = { email: address("person") };
    const { invites } = await this.api.call<{ invites: { id: string }[] }>("POST", "/v1/invites/_search", search);
    const inviteId = invites[0]?.id ?? "";
    // The end of an invite ends the answer of whoever follows it.
    if (isOver) await this.api.call("POST", `/v1/invites/${inviteId}/revoke`);
    return { "<INVITE_ID>": inviteId };
  }

  private async withPassword(userId: string, password: string): Promise<void> {
    await this.api.call("POST", `/v2/users/${userId}/password`, { newPassword: { password } });
  }

  private async session(userId: string): Promise<string> {
    const session = { checks: { user: { userId } } };
    return (await this.api.call<{ sessionId: string }>("POST", "/v2/sessions", session)).sessionId;
  }

  private async registered(userId: string) {
    const path = `/v2/users/${userId}/passkeys`;
    const { passkeyId, publicKeyCredentialCreationOptions: options } = await this.api.call<{
      passkeyId: string;
      publicKeyCredentialCreationOptions: JsonObject;
    }>("POST", path, {});
    return { path: `${path}/${passkeyId}`, passkeyId, credential: await this.browsing.makesPasskey(options) };
  }

  /** The answer that the sample sends. */
  private async deviceAnswer(userId: string): Promise<Props> {
    const { passkeyId, credential } = await this.registered(userId);
    const { id, response } = credential as { id: string; response: Record<string, string> };
    return {
      "<PASSKEY_ID>": passkeyId,
      W1lXkQ: id,
      eyJ0eXAi: response.clientDataJSON ?? "",
      o2NmbXRk: response.attestationObject ?? "",
    };
  }

  private async passkey(userId: string): Promise<string> {
    const { path, passkeyId, credential } = await this.registered(userId);
    await this.api.call("POST", path, { publicKeyCredential: credential, passkeyName: "Phone" });
    return passkeyId;
  }

  private async intent(): Promise<Props> {
    const urls = { successUrl: "https://app.example.com/yes", failureUrl: "https://app.example.com/no" };
    const begun = { idpId: this.given.provider.idpId, urls };
    const { authUrl } = await this.api.call<{ authUrl: string }>("POST", "/v2/idp_intents", begun);
    const told = await this.browsing.comesBackFrom(authUrl, address("account"));
    return { "<IDP_INTENT_ID>": told.get("id") ?? "", "the token from the address": told.get("token") ?? "" };
  }

  /** One that nobody comes from. */
  /** Of an organization of its own: one holds twenty at most. */
  private async webhook(): Promise<string> {
    const organizationId = await this.api.createOrganization(`Webhooks ${process.pid} ${count}`);
    const body = { organizationId, settings: { url: "https://hooks.example.test/usher" } };
    return (await this.api.call<{ webhookId: string }>("POST", "/v1/webhooks", body)).webhookId;
  }

  private async unusedProvider(): Promise<string> {
    const settings = { name: `Samples ${count}`, issuer: "https://sso.acme.com", clientId: "usher" };
    const body = { kind: "PROVIDER_KIND_OIDC", settings };
    return (await this.api.call<{ providerId: string }>("POST", "/v1/identity_providers", body)).providerId;
  }

  /** A language in which somebody changed the invitation's words. */
  private async worded(service: "admin" | "management"): Promise<string> {
    const title = address("title");
    await this.api.call("PUT", `/${service}/v1/text/message/invite_user/it`, { title });
    return "it";
  }

  private async emailProvider(isActive: boolean, signIn: object = {}): Promise<string> {
    await this.api.removeIdleEmailProviders();
    const sender = { senderAddress: "invites@acme.com", senderName: "Acme" };
    const body = { ...sender, host: this.given.mailServer, ...signIn };
    const { id } = await this.api.call<{ id: string }>("POST", "/admin/v1/email/smtp", body);
    if (isActive) await this.api.call("POST", `/admin/v1/email/${id}/_activate`, {});
    return id;
  }

  private async link(userId: string): Promise<Props> {
    const { idpId } = this.given.provider;
    const idpLink = { idpId, userId: address("account"), userName: address("account") };
    await this.api.call("POST", `/v2/users/${userId}/links`, { idpLink });
    return { "<IDP_ID>": idpId, "<LINKED_USER_ID>": encodeURIComponent(idpLink.userId) };
  }
}

/** Of the sample that is being staged. */
function address(name: string): string {
  return `${name}.${count}@samples.test`;
}
