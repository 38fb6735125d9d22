import { again, deep, ones, names, type AttackRow } from "./parts.ts";

/** Attacks by JSONPath, and by JSON that is read. */
export const pathAttacks: readonly AttackRow[] = [
  [
    "JSON of one long text",
    "$input.json('$..a')",
    `[${Array(400)
      .fill(`{"a": "${"a".repeat(25_000)}"}`)
      .join(",")}]`,
  ],
  ["arrays in one another", "$input.json('$')", deep("[", "1", "]", 100_000)],
  [
    "a payload read a thousand times",
    "#foreach($i in [1..1000])#set($x = $util.parseJson($input.body))#end",
    `["${"a".repeat(500_000)}"]`,
  ],
  ["a search below a search", "$input.path('$..a..a..a..a..a..a..a')", deep('{"a":', "1", "}", 390)],
  ["filters below filters", "$input.path('$..[?(@..*)]..[?(@..*)]..[?(@..*)]')", deep('[{"a":', "1", "}]", 150)],
  ["a path of many indexes", `$input.path('$[${"0,".repeat(20_000)}0]..*')`, "[[1, 2, 3]]"],
  ["a path that is long", `$input.path('$${".a".repeat(50_000)}')`, "{}"],
  [
    "filters of numbers far apart",
    "$input.path('$[?(@ < 1E-9000)]')",
    `[${Array(20_000).fill("1.00000000000000000000E9000").join(",")}]`,
  ],
  [
    "patterns that are large, in a filter",
    "$input.path('$[?(@ =~ /(?:(?:a{100}){100})/)]')",
    `[${Array(20_000).fill('"a"').join(",")}]`,
  ],
  ["a list in a filter, read for each item", `$input.path('$[?(@ NIN ["${"$.a".repeat(300)}"])]')`, ones],
  ["a list of lists in a filter", `$input.path('$[?([${"2,".repeat(900)}2] SIZE @)]')`, ones],
  [
    "arguments read for each item",
    `$input.path('$[*].sum(${"2,".repeat(900)}2)')`,
    `[${Array(60_000).fill("[1]").join(",")}]`,
  ],
  ["names asked for again and again", again("#set($x = $input.path('$.keys().length()'))"), `{${names}}`],
  [
    "paths that are never the same",
    `#set($p = '$${".a".repeat(400)}')${again('#set($x = $input.path("$p$i$j"))')}`,
    "{}",
  ],
];
