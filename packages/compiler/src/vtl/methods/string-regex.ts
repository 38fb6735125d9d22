import { produce, type Meter } from "../meter.ts";
import { isBadPattern } from "../regex/node.ts";
import { countedRegex, type Regex } from "../regex/regex.ts";
import { list, type Value } from "../values/value.ts";
import { int, javaException, text, type methods, type PreparedMethod } from "./method.ts";

/** Methods of java.lang.String that take a regular expression. */
export const regexMethods: Parameters<typeof methods<string>>[0] = [
  ["replaceAll string string", (self, args, meter) => replaceAll(args).run(self, meter), replaceAll],
  ["replaceFirst string string", (self, args, meter) => replaceFirst(args).run(self, meter), replaceFirst],
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

/** Null is refused only if there is something to replace. */
function replaceAll(args: readonly Value[]): PreparedMethod<string> {
  const [pattern, replacement] = args;
  if (replacement !== null) return replacing(args, true);
  return {
    run: (self, meter) => withRegex(pattern, meter, (regex) => (regex.find(self, 0, meter) ? text(null) : self)),
  };
}

function replaceFirst(args: readonly Value[]): PreparedMethod<string> {
  return replacing(args, false);
}

function replacing([pattern, replacement]: readonly Value[], isAll: boolean): PreparedMethod<string> {
  let replace: ReturnType<Regex["replacer"]> | undefined;
  // A run counts once what it takes to make it.
  let latest: Meter | undefined;
  return {
    run(self, meter) {
      try {
        if (!replace || meter !== latest) {
          const regex = countedRegex(text(pattern), meter);
          replace ??= regex.replacer(text(replacement), isAll);
          latest = meter;
        }
        return replace(self, meter);
      } catch (error) {
        throw refused(error);
      }
    },
  };
}

/** What Java throws where it refuses a pattern; all else is thrown on. */
function refused(error: unknown): unknown {
  return isBadPattern(error) ? javaException(`PatternSyntaxException: ${error.message}`) : error;
}

function split(self: string, pattern: Value | undefined, limit: number, meter: Meter): Value {
  produce(meter, self.length);
  return withRegex(pattern, meter, (regex) => list(regex.split(self, limit, meter), "string-array"));
}
