import { expect } from "@playwright/test";

import { ask, expectRefusal } from "../support/ask";
import type { Flow } from "./flow";

let count = 0;

export const policies: Flow = {
  title: "an organization's policy is set, read with where it comes from, and inherited again",
  covers: ["GetPolicy", "SetPolicy", "GetInstancePolicy", "SetInstancePolicy"],
  async play({ client }) {
    const name = `Policies ${process.pid} number ${(count += 1)}`;
    const organizationId = String((await ask(client, "AddOrganization", { name })).organizationId);
    await ask(client, "SetPolicy", { organizationId, policy: { minPasswordChars: 12 } });
    const set = await ask(client, "GetPolicy", { organizationId });
    expect(set).toMatchObject({ policy: { minPasswordChars: 12 }, effective: { minPasswordChars: 12 } });
    expect(set.origins).toContainEqual({ field: "min_password_chars", source: "POLICY_SOURCE_ORGANIZATION" });
    const bad = { organizationId, policy: { minPasswordChars: 257 } };
    await expectRefusal(client, "SetPolicy", bad, { code: 3, id: "USHER-pol01" });

    await ask(client, "SetPolicy", { organizationId, policy: {} });
    expect(await ask(client, "GetPolicy", { organizationId })).toMatchObject({ effective: { minPasswordChars: 8 } });
    // Everybody else's tests stand on the instance's: it stays as it is.
    const { policy } = await ask(client, "GetInstancePolicy");
    await ask(client, "SetInstancePolicy", { policy: policy ?? {} });
  },
};
