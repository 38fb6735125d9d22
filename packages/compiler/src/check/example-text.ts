import type { Example } from "./rule.ts";

/** An example as people read it: the document, below what it is configured with. */
export function exampleText({ yaml, config }: Example): string {
  const document = yaml.trim();
  return config === undefined ? document : `# apigw.config.yaml: ${JSON.stringify(config)}\n${document}`;
}

/** A document of one plain operation, for what the configuration alone says wrong. */
export const plainDocument = `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;

/** A document whose bodies have the schema Pet, of type object, with these further members. */
export function petSchema(members: string): string {
  return schemaOfBodies("Pet", `{ type: object, ${members} }`);
}

/** A document whose bodies have this named schema; as a WebSocket document, it is that of messages. */
export function schemaOfBodies(name: string, schema: string): string {
  return `
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/${name}" } } } }
      responses: { "200": { description: Kept } }
components:
  schemas:
    ${name}: ${schema}
`;
}
