import type { Browsing, KnownProvider } from "../../support/browsing";
import type { Mailbox } from "../../support/mailbox";
import type { Client } from "../support/client";

export interface Scene {
  client: Client;
  mailbox: Mailbox;
  browsing: Browsing;
  provider: KnownProvider;
}

/** What people do with one part of the API, as calls that build on each other. */
export interface Flow {
  title: string;
  /** Every RPC that the flow calls with success. */
  covers: string[];
  play: (scene: Scene) => Promise<void>;
}
