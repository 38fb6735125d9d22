import fc from "fast-check";
import { expect, it } from "vitest";
import { createMarkdown } from "../../src/emit/docs/text/markdown.ts";
import { attribute, elementsOf, type Element } from "./elements.ts";
import { pageOf } from "./make-docs.ts";

/** Text that tries to become markup, as it stands or once Markdown has made something of it. */
const hostile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          "<script>evil()</script>",
          "<img src=x onerror=evil()>",
          "<svg/onload=evil()>",
          "</style>",
          "</script>",
          "</title>",
          "<!--",
          "-->",
          "<![CDATA[",
          '" onmouseover="evil()',
          "' onmouseover='evil()",
          "` onmouseover=evil()",
          "[evil](javascript:evil())",
          "[evil](<javascript:evil()>)",
          "[evil](JaVaScRiPt:evil())",
          "[evil](data:text/html,<script>evil()</script>)",
          "[evil](vbscript:evil)",
          "[evil](file:///etc/passwd)",
          "[evil](//evil.example/x)",
          '[evil](https://evil.example/"onclick="evil())',
          '![evil](https://evil.example/x.png "title\\" onload=\\"evil()")',
          "<javascript:evil()>",
          "<https://evil.example/?<b>>",
          "&lt;script&gt;evil()&lt;/script&gt;",
          "&#60;script>evil()&#60;/script>",
          "{{evil}}",
          "{{{evil}}}",
          "$&",
          "```html\n<script>evil()</script>\n```",
          "    <script>evil()</script>",
          "| <b>a</b> |\n| --- |\n| <i>b</i> |",
          "[a]: javascript:evil()\n\n[a]",
          "\0",
          "\u2028",
          "\u202e",
          "\ud800",
          "\n",
          "\n\n",
          "__proto__",
          "constructor",
        ),
      },
      fc.string({ unit: "grapheme", maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(""));

/** Elements and attributes in the order of the page, without what follows from how many there are of a thing. */
function shapeOf(elements: readonly Element[]): Set<string> {
  return new Set(
    elements.flatMap(({ tagName, attrs }) => attrs.map(({ name }) => `${tagName} ${name}`).concat(tagName)),
  );
}

/** What the templates and the renderer of Markdown make; nothing else may ever be on a page. */
const made = new Set(
  (
    "html head meta title link style body script header nav main section article div span p a h1 h2 h3 h4 h5 h6 ul ol li dl dt dd " +
    "table thead tbody tr th td pre code figure figcaption details summary label input button strong em s hr br blockquote " +
    "svg desc g path rect text polygon circle"
  ).split(" "),
);

const attributes = new Set(
  (
    "id class href lang charset content http-equiv name rel tabindex role aria-label aria-labelledby aria-describedby type for " +
    "placeholder autocomplete spellcheck disabled hidden open scope title data-theme data-schema data-things " +
    "viewBox x y rx cx cy r d width height points"
  ).split(" "),
);

it.each([
  ["REST", documentWith],
  ["WebSocket", socketDocumentWith],
] as const)("shows text of the document as text, wherever it stands: %s", async (_, make) => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 12, maxLength: 12 }), async (texts) => {
      const html = await pageOf(make((index) => texts[index % texts.length] ?? ""));
      const elements = elementsOf(html);
      expect([...shapeOf(elements)].filter((each) => !isMade(each))).toEqual([]);
      expect(elements.filter(({ tagName }) => tagName === "script" || tagName === "style").length).toBe(2);
      for (const link of elements.filter(({ tagName }) => tagName === "a")) {
        expect(attribute(link, "href")).toMatch(/^(#[A-Za-z0-9-]+$|https?:\/\/|mailto:)/i);
      }
    }),
    { numRuns: 150 },
  );
});

it("renders Markdown without HTML, and links that neither run code nor read files", () => {
  const markdown = createMarkdown();
  fc.assert(
    fc.property(hostile, fc.integer({ min: 1, max: 5 }), (text, below) => {
      // The page as a whole is made well-formed when it is printed.
      const html = markdown.render(text, below).toWellFormed().replaceAll("\0", "");
      const elements = elementsOf(`<!doctype html><html><head></head><body>${html}</body></html>`);
      expect([...shapeOf(elements)].filter((each) => !isMade(each))).toEqual([]);
      expect(elements.filter(({ tagName }) => /^(script|style|img|input|button|h1)$/.test(tagName))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

function isMade(each: string): boolean {
  const [tag = "", name] = each.split(" ");
  return made.has(tag) && (name === undefined || attributes.has(name));
}

/** A document with hostile text in every place that a page shows. */
function documentWith(text: (index: number) => string): object {
  const schema = {
    type: "object",
    title: text(0),
    description: text(1),
    required: [text(2)],
    properties: {
      [text(2)]: { type: "string", enum: [text(3), text(4)], default: text(3), description: text(5), pattern: text(6) },
      [text(7)]: { $ref: "#/components/schemas/Named" },
    },
    example: { [text(2)]: text(4) },
  };
  return {
    openapi: "3.0.3",
    info: { title: text(0), version: text(1), description: text(2) },
    servers: [{ url: `https://example.com/${text(3)}`, description: text(4) }],
    tags: [{ name: text(5), description: text(6) }],
    paths: {
      [`/${text(7).replaceAll("/", "")}/{${text(8)}}`]: {
        post: {
          operationId: text(9),
          tags: [text(5), text(10)],
          summary: text(11),
          description: text(0),
          security: [{ [text(1)]: [text(2)] }],
          parameters: [
            {
              name: text(8),
              in: "path",
              required: true,
              description: text(3),
              schema: { type: "string", example: text(4) },
            },
            {
              name: text(9),
              in: "query",
              required: true,
              description: text(5),
              schema: { type: "string", format: text(6) },
            },
            { name: text(7), in: "header", required: true, schema: { type: "string", default: text(8) } },
          ],
          requestBody: { description: text(10), content: { [text(11)]: { schema }, "application/json": { schema } } },
          responses: {
            "200": {
              description: text(0),
              headers: { [text(1)]: { description: text(2), schema: { type: "string" } } },
              content: { "application/json": { schema } },
            },
          },
        },
      },
    },
    components: {
      schemas: { Named: schema, [text(6).replace(/[~/]/g, "")]: schema },
      securitySchemes: { [text(1)]: { type: "apiKey", in: "header", name: text(3), description: text(4) } },
    },
    "x-amazon-apigateway-gateway-responses": {
      DEFAULT_4XX: { responseTemplates: { "application/json": text(5) } },
    },
  };
}

/** The same for a WebSocket API. */
function socketDocumentWith(text: (index: number) => string): object {
  const schema = {
    type: "object",
    required: [text(2)],
    properties: { [text(2)]: { type: "string", example: text(3) } },
  };
  const message = { content: { "application/json": { schema } } };
  const reply = {
    description: text(4),
    content: { "application/json": { schema: { $ref: "#/components/schemas/Named" } } },
  };
  return {
    openapi: "3.1.0",
    info: { title: text(0), version: text(1), description: text(2) },
    "x-apigw-type": "websocket",
    "x-apigw-websocket": { messageDiscriminator: text(5), correlationProperty: text(6) },
    servers: [{ url: `wss://example.com/${text(3)}`, description: text(4) }],
    tags: [{ name: text(7), description: text(8) }],
    security: [{ [text(9)]: [] }],
    paths: {
      "/$connect": {
        post: {
          description: text(10),
          parameters: [{ name: text(1), in: "query", required: true, schema: { type: "string", example: text(2) } }],
          responses: {},
        },
      },
      [`/${text(11).replaceAll("/", "")}`]: {
        post: {
          tags: [text(7), text(8)],
          summary: text(0),
          description: text(1),
          requestBody: message,
          responses: { "200": reply },
          "x-apigw-websocket": { ack: true },
          "x-amazon-apigateway-integration": {
            type: "aws",
            httpMethod: "POST",
            uri: `arn:aws:apigateway:eu-west-1:${text(3)}:action/${text(4)}`,
          },
        },
      },
    },
    webhooks: { [text(5)]: { post: { summary: text(6), description: text(7), requestBody: message, responses: {} } } },
    components: {
      schemas: { Named: schema },
      securitySchemes: { [text(9)]: { type: "apiKey", in: "query", name: text(10), description: text(11) } },
    },
  };
}
