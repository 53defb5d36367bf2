import type { Api } from "../../support/api";
import { PASSWORD, address } from "../../support/people";
import type { Usher } from "../../support/usher";

/** Who and what the requests of the table need. */
export class World {
  private theMember: Promise<string> | undefined;

  private constructor(
    readonly api: Api,
    /** An organization of the installation; not the one that owns what is created without one. */
    readonly organization: string,
    /** Tokens, as `authorization` wants them. */
    readonly callers: { manager: string; viewer: string; stranger: string },
  ) {}

  static async of(usher: Usher, api: Api): Promise<World> {
    const name = `Parity ${process.pid}`;
    const organization = await api.createOrganization(name);
    const elsewhere = await api.createOrganization(`${name} elsewhere`);
    const bearer = async (role: string, organization: string) => `Bearer ${await usher.token(role, organization)}`;
    return new World(api, organization, {
      manager: await bearer("ORG_OWNER", organization),
      viewer: await bearer("ORG_OWNER_VIEWER", organization),
      stranger: await bearer("ORG_OWNER", elsewhere),
    });
  }

  /** Somebody nobody has invited yet. */
  async person(): Promise<string> {
    return this.api.createHuman({ email: address("parity"), organizationId: this.organization });
  }

  /** Somebody with an open invite and its code. */
  async invited(): Promise<{ userId: string; code: string }> {
    const userId = await this.person();
    const { inviteCode = "" } = await this.api.createInvite(userId, { returnCode: {} });
    return { userId, code: inviteCode };
  }

  /** An open invite, whose code nobody was told. */
  async invite(): Promise<string> {
    const person = { givenName: "Inga", familyName: "Vited", email: address("parity"), organizationId: this.organization };
    const invite = { person, returnCode: {} };
    return (await this.api.call<{ inviteId: string }>("POST", "/v1/invites", invite)).inviteId;
  }

  /** Somebody who can sign in already; always the same, as passwords take their time. */
  member(): Promise<string> {
    this.theMember ??= this.withPassword();
    return this.theMember;
  }

  /** Somebody new who can sign in: wrong passwords slow a person's sign-in down. */
  async withPassword(): Promise<string> {
    const userId = await this.person();
    await this.api.call("POST", `/v2/users/${userId}/password`, { newPassword: { password: PASSWORD } });
    return userId;
  }
}
