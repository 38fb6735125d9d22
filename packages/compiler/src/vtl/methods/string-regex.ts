import { produce, spend, type Meter } from "../meter.ts";
import { isBadPattern } from "../regex/node.ts";
import { countedRegex, createRegex, type Regex } from "../regex/regex.ts";
import { list, type Value } from "../values/value.ts";
import { int, javaException, text, type methods, type PreparedMethod } from "./method.ts";

/** Methods of java.lang.String that take a regular expression. */
export const regexMethods: Parameters<typeof methods<string>>[0] = [
  [
    "replaceAll string string",
    (self, args, meter) => replaced(self, args, true, meter),
    (args) => replacing(args, true),
  ],
  [
    "replaceFirst string string",
    (self, args, meter) => replaced(self, args, false, meter),
    (args) => replacing(args, false),
  ],
  ["matches string", (self, [pattern], meter) => withRegex(pattern, meter, (regex) => regex.matches(self, meter))],
  ["split string", (self, [pattern], meter) => split(self, pattern, 0, meter)],
  ["split string int", (self, [pattern, limit], meter) => split(self, pattern, int(limit), meter)],
];

function withRegex<T>(pattern: Value | undefined, meter: Meter, use: (regex: Regex) => T): T {
  try {
    return use(countedRegex(text(pattern), meter));
  } catch (error) {
    throw refused(error);
  }
}

/** To replace all by null is refused only if there is something to replace. */
function replaced(self: string, [pattern, other = null]: readonly Value[], isAll: boolean, meter: Meter): string {
  return withRegex(pattern, meter, (regex) => {
    if (isAll && other === null && !regex.find(self, 0, meter)) return self;
    return regex.replacer(text(other), isAll)(self, meter);
  });
}

/** The same with a pattern and a replacement that the template says; a run counts once what it takes to make them. */
function replacing([pattern, other]: readonly Value[], isAll: boolean): PreparedMethod<string> {
  let made: { readonly cost: number; readonly replace: ReturnType<Regex["replacer"]> } | undefined;
  let latest: Meter | undefined;
  return {
    run(self, meter) {
      try {
        made ??= madeOf(createRegex(text(pattern)), text(other), isAll);
        if (meter !== latest) spend(meter, made.cost);
        latest = meter;
        return made.replace(self, meter);
      } catch (error) {
        throw refused(error);
      }
    },
  };
}

function madeOf(regex: Regex, other: string, isAll: boolean): { cost: number; replace: ReturnType<Regex["replacer"]> } {
  return { cost: regex.cost, replace: regex.replacer(other, isAll) };
}

/** What Java throws where it refuses a pattern; all else is thrown on. */
function refused(error: unknown): unknown {
  return isBadPattern(error) ? javaException(`PatternSyntaxException: ${error.message}`) : error;
}

function split(self: string, pattern: Value | undefined, limit: number, meter: Meter): Value {
  produce(meter, self.length);
  return withRegex(pattern, meter, (regex) => list(regex.split(self, limit, meter), "string-array"));
}
