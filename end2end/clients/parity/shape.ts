import type { JsonValue } from "@bufbuild/protobuf";

/** What differs from call to call, by how it looks. */
const FRESH: [RegExp, string][] = [
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, "<time>"],
  [/^usher_whs_[\w-]{43}$/, "<secret>"],
  [/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/, "<code>"],
  [/^\d{15,}$/, "<id>"],
  [/^[\w-]{43}$/, "<token>"],
  [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "<id>"],
  [/^http\S+\?code=\S+$/, "<link>"],
  // What devices know a person by.
  [/^[\w-]{22}$/, "<bytes>"],
  // A mail, with a link in it.
  [/\n/, "<lines>"],
  [/^\S+-\d+-\d+@example\.test$/, "<address>"],
];
/** Grows with every write to the database. */
const GROWS = "processedSequence";

/** The answer without what has to differ: equal for requests that are alike. */
export function shape(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([one], [other]) => one.localeCompare(other));
    return Object.fromEntries(entries.map(([name, value]) => [name, name === GROWS ? "<grows>" : shape(value)]));
  }
  if (typeof value !== "string") return value;
  return FRESH.find(([looks]) => looks.test(value))?.[1] ?? value;
}
