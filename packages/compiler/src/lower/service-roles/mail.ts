import { fromParts, partsOf, type Cfn } from "../../ir/cfn.ts";
import type { Access } from "./by-table.ts";
import type { Call } from "./call.ts";
import { markedText } from "./constants.ts";
import { arn } from "./resource-arn.ts";

/**
 * Mail is sent in the name of an identity: an address, or else its domain, whichever is verified; with a configuration set and a
 * template if the request names them.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonses.html,
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html
 */
export function mailAccess(call: Call): Access {
  const isSecond = call.path !== undefined && /^\/*v2\/email\/outbound-emails$/.test(markedText(call.path).text);
  const action = isSecond ? "SendEmail" : call.path === undefined ? call.action : undefined;
  if (action === undefined || !/^Send(?:Raw|Templated)?Email$/.test(action)) return undefined;
  const sender = call.said(isSecond ? "FromEmailAddress" : "Source");
  const [from, ...more] = sender.constants;
  if (from === undefined || sender.isOpen || more.length > 0) return undefined;
  const resources = identities(from).map((name) => arn(call, "ses", "identity/", name));
  for (const [member, prefix] of further) {
    const { constants, isOpen } = call.said(member);
    if (isOpen) return undefined;
    resources.push(...constants.map((name) => arn(call, "ses", prefix, name)));
  }
  return resources.map((resource) => ({ action: `ses:${action}`, resource }));
}

const further = [
  ["ConfigurationSetName", "configuration-set/"],
  ["Template", "template/"],
  ["TemplateName", "template/"],
] as const;

/** The address in `Pets <news@pets.example.com>`, and its domain. */
function identities(sender: Cfn<string>): Cfn<string>[] {
  const { text, restore } = markedText(sender);
  const address = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
  const [, domain] = /@(.+)$/s.exec(address) ?? [];
  const written = [address, ...(domain === undefined ? [] : [domain])];
  return written.map((name) => fromParts(partsOf(restore(name))));
}
