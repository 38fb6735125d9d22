import fc from "fast-check";

/** Texts that have ended somebody's string, form, path or template before. */
export const hostileTexts: readonly string[] = [
  "",
  " ",
  "it's",
  'a "quoted" \\ word',
  "\\",
  "\\'",
  '\\"',
  '", "admin": true, "x": "',
  "'] | $..*",
  "$input.body ${context.apiId} #set($x = 1) #if(true)no#end ## comment #[[ raw ]]#",
  "a&Action=DeleteQueue&b=c%00%0A+d;e=f",
  "line\nline\r\n\ttab\b\f\u0000\u001f",
  "</script><!-- ]]> -->",
  "\u2028\u2029\ufeff",
  "é ü ß 漢字 😀",
  "__proto__",
  "null",
  "{}",
  "true",
  "1e999",
];

/**
 * Any text, hostile ones often; no half of a pair of surrogates, which no UTF-8 has, and no DEL, which the service's JSON reader
 * leaves out of texts (JSONParserBase of json-smart).
 */
export const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary-ascii" }),
    fc.tuple(fc.constantFrom(...hostileTexts), fc.constantFrom(...hostileTexts)).map((both) => both.join("")),
  )
  .map((one) => one.replaceAll("\u007f", ""));

/** A number that JSON, Java and DynamoDB print alike. */
const number: fc.Arbitrary<number> = fc.oneof(
  fc.integer(),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
);

const line = fc.record({ sku: text, count: fc.integer(), remark: text }, { requiredKeys: ["sku", "count"] });

/** A name in a map. AWS's library loses one of them while it reads, which so is looked at by itself. */
const key = text.filter((one) => one !== "__proto__");

/** An order as the test's document has it, with any of what need not be there. */
export const order: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    customer: text,
    total: number,
    isPaid: fc.boolean(),
    note: text,
    photo: fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString("base64")),
    lines: fc.array(line, { maxLength: 3 }),
    grid: fc.array(fc.array(number, { maxLength: 3 }), { maxLength: 3 }),
    labels: fc.dictionary(key, text, { maxKeys: 3, noNullPrototype: true }),
    counts: fc.dictionary(key, fc.integer(), { maxKeys: 3, noNullPrototype: true }),
    address: fc.record({ street: text, "post code": text }, { requiredKeys: [] }),
  },
  { requiredKeys: ["customer", "total"] },
);

/** An event as the test's document has it. */
export const event: fc.Arbitrary<Record<string, unknown>> = fc.record(
  { customer: text, text, amount: number },
  { requiredKeys: ["customer", "text"] },
);
