import { guide } from "../../../service/sources.ts";
import { child, deref, descend, entries, type Node } from "../../../source/node.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";

/** Form fields of Swagger 2.0. */
export const paramFormdata: Rule<"rest", { name: string }> = {
  code: "param/formdata",
  severity: "warning",
  summary: "The service drops parameters in: formData; the body passes unchecked.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/traccar/traccar/issues/2079"],
  apis: ["rest"],
  message: ({ name }) =>
    `The service drops the form field "${name}" ("Parameter type formData for parameter ${name} not supported. Ignoring."): forms reach the back end unchecked.`,
  help: () => "Check the form in the back end; the SDK sends it.",

  bad: [{ at: "/paths/~1pets/post/parameters/0", yaml: document("formData", "type: string") }],
  good: [{ yaml: document("query", "type: string") }],

  check(api, report, document) {
    for (const { node } of documentIndex(document).operations) {
      for (const field of formFields(child(node, "requestBody"))) {
        report(field.node.origin, { name: field.name });
      }
    }
  },
};

/** The fields of a body that stands for the list of parameters it was made of. */
function formFields(written: Node): { readonly name: string; readonly node: Node }[] {
  const body = deref(written);
  if (body === undefined || !body.origin.pointer.endsWith("/parameters")) return [];
  const [content] = entries(child(body, "content"));
  if (content === undefined) return [];
  return entries(descend(content[1], "schema", "properties")).map(([name, node]) => ({ name, node }));
}

function document(place: string, type: string): string {
  return `
swagger: "2.0"
info: { title: Pets, version: "1" }
paths:
  /pets:
    post:
      parameters: [{ name: kind, in: ${place}, ${type} }]
      responses: { "200": { description: A pet } }
`;
}
