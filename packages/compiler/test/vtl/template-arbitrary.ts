import fc from "fast-check";

/** Pieces that mean something to a parser, in places where they do not. */
const shards = [
  ...Array.from("$#\\!{}()[].,:'\"@|&=<>+-*/%é\n\t "),
  "$a",
  "$!zz",
  "${m.k}",
  "$m.k.",
  "$l[0]",
  "$s.length()",
  "$s.x-y",
  "#if(",
  "#if($a)",
  "#elseif($b)",
  "#else",
  "#{else}",
  "#end",
  "#{end}",
  "#set(",
  "#set($x = ",
  "#foreach($i in $l)",
  "#define($d)",
  "#macro(m $p)",
  "#m($a)",
  "#literal()",
  "#evaluate('$a')",
  "#stop",
  "#break",
  "##",
  "#*",
  "*#",
  "#[[",
  "]]#",
  "..",
  "[1..3]",
  "\r\n",
  "true",
  "null",
  " in ",
  "==",
  "&&",
  "not ",
  "-1",
  "2.5",
  "1e3",
  "\\u0041",
  '{"k": "',
  '"}',
];

const soup = fc.array(fc.constantFrom(...shards), { maxLength: 14 }).map((parts) => parts.join(""));

const { template } = fc.letrec<{ template: string; statement: string; expression: string; reference: string }>(
  (tie) => ({
    reference: fc
      .tuple(
        fc.constantFrom("$", "$!", "$"),
        fc.constantFrom("a", "s", "m", "l", "e", "zz", "x", "i", "foreach"),
        fc.array(
          fc.oneof(
            fc.constantFrom(".k", ".size()", ".length()", "[0]", "[-1]", "['k']", ".hasNext", ".keySet()", ".nope"),
            fc
              .tuple(
                fc.constantFrom("get", "put", "replaceAll", "substring", "split", "add", "equals"),
                tie("expression"),
              )
              .map(([name, argument]) => `.${name}(${argument})`),
          ),
          { maxLength: 3 },
        ),
        fc.boolean(),
      )
      .map(([open, name, steps, isFormal]) =>
        isFormal ? `${open}{${name}${steps.join("")}}` : `${open}${name}${steps.join("")}`,
      ),
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("1", "-2", "1.5", "true", "'t'", '"$a-$!zz"', "[1..3]", "[]", "{}"),
      tie("reference"),
      fc
        .tuple(tie("expression"), fc.constantFrom("+", "-", "*", "/", "%", "==", "<", "&&", "||"), tie("expression"))
        .map(([left, operator, right]) => `${left} ${operator} ${right}`),
      tie("expression").map((inner) => `!${inner}`),
      fc.tuple(tie("expression"), tie("expression")).map(([one, other]) => `[${one}, ${other}]`),
    ),
    statement: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      soup,
      tie("reference"),
      fc
        .tuple(fc.constantFrom("$x", "$m.k", "$l[0]", "$y"), tie("expression"))
        .map(([target, value]) => `#set(${target} = ${value})\n`),
      fc
        .tuple(tie("expression"), tie("template"), tie("template"))
        .map(([condition, yes, no]) => `#if(${condition})${yes}#else ${no}#end\n`),
      fc
        .tuple(tie("reference"), tie("template"))
        .map(([list, body]) => `#foreach($i in ${list})${body}#if($foreach.hasNext),#end#end`),
      tie("template").map((body) => `#define($d)${body}#end$d`),
    ),
    template: fc.array(tie("statement"), { maxLength: 4 }).map((parts) => parts.join("")),
  }),
);

/** Templates: well-formed ones, soups of what matters to the parser, and any text. */
export const anyTemplate: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: template },
  { weight: 3, arbitrary: soup },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);

/** Variables that templates of `anyTemplate` name. */
export const json = '{"a": 1, "b": 2.5, "s": "it\'s", "e": "", "m": {"k": "v", "n": null}, "l": [1, "x", {"k": []}]}';
