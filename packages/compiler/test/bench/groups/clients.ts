import { existsSync } from "node:fs";
import { join } from "node:path";
import { generators } from "../clients/generators.ts";
import { installClients } from "../clients/install-clients.ts";
import type { Group, Setting } from "../group.ts";

const documents: Readonly<Record<string, string>> = {
  Stripe: "apisguru-stripe.com.json",
  Kubernetes: "kubernetes-swagger2.json",
};

/** The clients of large documents, against other generators. */
export function clients({ corpus, repeats }: Setting): Group[] {
  const present = Object.entries(documents).filter(([, file]) => existsSync(join(corpus, "big", file)));
  if (present.length === 0) return [];
  const all = generators(installClients());
  return present.map(([title, file]) => {
    const document = join(corpus, "big", file);
    // Types alone are made of OpenAPI 3 only.
    const able = all.filter(({ name }) => title === "Stripe" || !name.startsWith("openapi-typescript"));
    const commands = Object.fromEntries(able.map(({ name, generate }) => [name, generate(document)]));
    return { title: `Client of ${title}`, repeats: Math.min(repeats, 3), commands };
  });
}
