import type { CDPSession, Page } from "@playwright/test";

interface Abilities {
  /** A device without a check of its own is a security key without a PIN. */
  verifies?: boolean;
  /** What the person does when the device asks who they are. */
  consents?: boolean;
  /** The browser offers passkeys where a name is typed. Its virtual device takes the offer at once, as no person would. */
  suggests?: boolean;
}

/** Chromium's virtual authenticator: a device that holds passkeys and answers at once. */
export class Device {
  private constructor(
    private readonly session: CDPSession,
    private readonly id: string,
  ) {}

  static async of(page: Page, { verifies = true, consents = true, suggests = false }: Abilities = {}): Promise<Device> {
    if (!suggests) await page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
    const session = await page.context().newCDPSession(page);
    await session.send("WebAuthn.enable");
    const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: verifies ? "internal" : "usb",
        hasResidentKey: true,
        hasUserVerification: verifies,
        isUserVerified: verifies && consents,
        automaticPresenceSimulation: true,
      },
    });
    return new Device(session, authenticatorId);
  }

  async passkeys(): Promise<number> {
    const { credentials } = await this.session.send("WebAuthn.getCredentials", { authenticatorId: this.id });
    return credentials.length;
  }

  /** From now on the person passes the device's check, or not. */
  async consent(isUserVerified: boolean): Promise<void> {
    await this.session.send("WebAuthn.setUserVerified", { authenticatorId: this.id, isUserVerified });
  }
}

/** A browser that never heard of passkeys. */
export async function withoutPasskeys(page: Page): Promise<void> {
  await page.addInitScript("delete window.PublicKeyCredential");
}
