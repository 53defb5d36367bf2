import type { Api } from "../support/api";

/** What takes the place of the samples' stand-ins, so that the call can succeed. */
export type Props = Record<string, string>;

let count = 0;

/** A person, an organization and an invite in the state that a call needs: new ones for each sample. */
export async function stage(api: Api, token: string, organizationId: string, call: string): Promise<Props> {
  count += 1;
  const address = (name: string) => `${name}.${count}@samples.test`;
  const userId = await api.createHuman({ email: address("person") });
  const props: Props = {
    "<TOKEN>": token,
    "<USER_ID>": userId,
    "69629023906488334": organizationId,
    "maria@acme.com": address("maria"),
    "maria.silva@acme.com": address("maria.silva"),
    "joana@acme.com": address("joana"),
    "ana@acme.com": address("ana"),
    '"Acme"': `"Acme ${count}"`,
    "'Acme'": `'Acme ${count}'`,
  };
  if (["ResendInviteCode", "VerifyInviteCode"].includes(call)) {
    const { inviteCode } = await api.createInvite(userId, { returnCode: {} });
    props["7KQ2-9XWD-M4TB"] = inviteCode ?? "";
  }
  if (call === "CreateSession") {
    const maria = await api.createHuman({ email: address("maria") });
    await api.call("POST", `/v2/users/${maria}/password`, { newPassword: { password: "violet-anchor-marzipan-71" } });
  }
  if (/^(Get|Delete)Session$/.test(call)) {
    const session = { checks: { user: { userId } } };
    props["<SESSION_ID>"] = (await api.call<{ sessionId: string }>("POST", "/v2/sessions", session)).sessionId;
  }
  // One of its own: what it sets holds for nobody else.
  if (/^[GS]etPolicy$/.test(call)) props["<ORGANIZATION_ID>"] = await api.createOrganization(`Policy ${process.pid} ${count}`);
  if (/^(Get|Update|Remove|Activate|Deactivate)IdentityProvider$/.test(call)) {
    const settings = { name: `Samples ${count}`, issuer: "https://sso.acme.com", clientId: "usher" };
    const added = await api.call<{ providerId: string }>("POST", "/v1/identity_providers", { kind: "PROVIDER_KIND_OIDC", settings });
    props["<PROVIDER_ID>"] = added.providerId;
  }
  if (call === "UnlockUser") await api.call("POST", `/v2/users/${userId}/lock`);
  if (call === "ReactivateUser") await api.call("POST", `/v2/users/${userId}/deactivate`);
  if (/Invite$|^GetTimeline$/.test(call)) {
    await api.createInvite(userId, { returnCode: {} });
    const { invites } = await api.call<{ invites: { id: string }[] }>("POST", "/v1/invites/_search", {
      email: address("person"),
    });
    props["<INVITE_ID>"] = invites[0]?.id ?? "";
    // The end of an invite ends the answer too.
    if (call === "WatchInvite") await api.call("POST", `/v1/invites/${invites[0]?.id}/revoke`);
  }
  return props;
}

export function filled(text: string, props: Props): string {
  return Object.entries(props).reduce((filled, [standIn, value]) => filled.replaceAll(standIn, value), text);
}
