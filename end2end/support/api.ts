/** The answer's status and body of a call that usher refused. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: { code?: number; message?: string; details?: { id?: string; message?: string }[] },
  ) {
    super(`${status}: ${body.message ?? "no message"}`);
  }
}

export interface Details {
  sequence: string;
  changeDate: string;
  resourceOwner: string;
  creationDate?: string;
}

export interface NewHuman {
  email: string;
  givenName?: string;
  familyName?: string;
  userId?: string;
  username?: string;
  organizationId?: string;
  preferredLanguage?: string;
}

export interface User {
  userId: string;
  details: Details;
  state: string;
  username: string;
  loginNames?: string[];
  preferredLoginName?: string;
  human?: {
    profile: { givenName: string; familyName: string; displayName?: string; preferredLanguage?: string };
    email: { email: string; isVerified?: boolean };
  };
  machine?: { name: string; description?: string };
}

export interface NewInvite {
  sendCode?: { urlTemplate?: string; applicationName?: string };
  returnCode?: Record<string, never>;
}

/** The calls that tests prepare their people and invites with. */
export class Api {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** The new user's id. The address counts as not verified, and no verification mail is sent. */
  async createHuman(human: NewHuman): Promise<string> {
    const { userId } = await this.call<{ userId: string }>("POST", "/v2/users/human", {
      userId: human.userId,
      username: human.username,
      organization: human.organizationId ? { orgId: human.organizationId } : undefined,
      profile: {
        givenName: human.givenName ?? "Maria",
        familyName: human.familyName ?? "Lopez",
        preferredLanguage: human.preferredLanguage,
      },
      email: { email: human.email, isVerified: false },
    });
    return userId;
  }

  async getUser(userId: string): Promise<User> {
    const { user } = await this.call<{ user: User }>("GET", `/v2/users/${encodeURIComponent(userId)}`);
    return user;
  }

  async deleteUser(userId: string): Promise<void> {
    await this.call("DELETE", `/v2/users/${encodeURIComponent(userId)}`);
  }

  /** Such as `AUTHENTICATION_METHOD_TYPE_PASSWORD`; an empty list says that the user has none. */
  async authenticationMethods(userId: string): Promise<string[]> {
    const path = `/v2/users/${encodeURIComponent(userId)}/authentication_methods`;
    const { authMethodTypes } = await this.call<{ authMethodTypes?: string[] }>("GET", path);
    return authMethodTypes ?? [];
  }

  /** Sends the mail unless the request says otherwise. */
  async createInvite(
    userId: string,
    invite: NewInvite = { sendCode: {} },
  ): Promise<{ details: Details; inviteCode?: string }> {
    return this.call("POST", `/v2/users/${encodeURIComponent(userId)}/invite_code`, invite);
  }

  async resendInvite(userId: string): Promise<{ details: Details }> {
    return this.call("POST", `/v2/users/${encodeURIComponent(userId)}/invite_code/resend`);
  }

  async verifyInvite(userId: string, verificationCode: string): Promise<{ details: Details }> {
    return this.call("POST", `/v2/users/${encodeURIComponent(userId)}/invite_code/verify`, { verificationCode });
  }

  /** The new organization's id. */
  async createOrganization(name: string): Promise<string> {
    const { organizationId } = await this.call<{ organizationId: string }>("POST", "/v2/organizations", { name });
    return organizationId;
  }

  /** The instance has only so many; those that carry mails stay. */
  async removeIdleEmailProviders(): Promise<void> {
    const { result = [] } = await this.call<{ result?: { id: string; state: string }[] }>("POST", "/admin/v1/email/_search", {});
    for (const { id, state } of result) {
      if (state === "EMAIL_PROVIDER_INACTIVE") await this.call("DELETE", `/admin/v1/email/${id}`);
    }
  }

  /** Any other call. Throws `ApiError` unless the answer is 2xx. */
  async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    let answer: unknown;
    try {
      answer = JSON.parse(text);
    } catch {
      throw new Error(`${method} ${path} answered ${response.status} with what is not JSON:\n${text}`);
    }
    if (!response.ok) throw new ApiError(response.status, answer as ApiError["body"]);
    return answer as Answer;
  }
}
