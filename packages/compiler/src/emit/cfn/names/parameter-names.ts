import { shortHash } from "../../../source/short-hash.ts";
import { toPascalCase } from "../logical-id.ts";
import { standsFor, type Unnamed } from "../../../ir/stand-in.ts";
import type { ValueUse } from "../../../ir/name-uses.ts";

/** Longest name of a parameter: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html (read 2026-11-23). */
const maxLength = 255;
const suffixDigits = 6;

/** A name that nothing defines, and the parameter it becomes. */
export interface InventedParameter {
  /** Tells it apart from all others. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly default: string | undefined;
  readonly isList: boolean;
  /** Its default is the name of a Systems Manager parameter that has the value. */
  readonly isStored: boolean;
}

/** One whose name is readable, and not yet known to be free. */
interface Wish extends InventedParameter {
  /** The name is the user's own word for it, so it stays whatever else is called so. */
  readonly isExact: boolean;
}

/** Identifies what a use refers to: equal for uses that one parameter serves. */
export function keyOf(use: ValueUse): string {
  return wishOf(use).key;
}

/**
 * A parameter for each name that nothing defines: `F` for `!Ref F`, `FArn` for `!GetAtt F.Arn`, `LambdaArn` for `${lambda_arn}`.
 *
 * Where two of them would be called the same, or something in the template already is, those that are not the user's own word get
 * a suffix.
 */
export function nameParameters(uses: Iterable<ValueUse>, taken: ReadonlySet<string>): InventedParameter[] {
  const wishes = new Map<string, Wish>();
  for (const use of uses) {
    const wish = wishOf(use);
    const known = wishes.get(wish.key);
    const said = known?.default === undefined ? wish : known;
    wishes.set(wish.key, { ...said, isList: wish.isList || known?.isList === true });
  }
  const claims = new Map<string, number>();
  for (const { name } of wishes.values()) claims.set(name, (claims.get(name) ?? 0) + 1);
  return [...wishes.values()].map(({ key, name, isExact, ...more }) => {
    const isFree = !taken.has(name) && (isExact || claims.get(name) === 1);
    return { key, name: isFree ? name : `${name}${shortHash(key, suffixDigits)}`, ...more };
  });
}

function wishOf(use: ValueUse): Wish {
  if (use.kind === "attribute") {
    const written = `${use.resource}.${use.attribute}`;
    return {
      ...lossy(written),
      key: `attribute ${written}`,
      description: `Value of !GetAtt ${written}`,
      ...plain,
    };
  }
  const unnamed = standsFor(use.name);
  if (unnamed?.kind === "placeholder") return wishOfPlaceholder(unnamed);
  const { name } = unnamed ?? use;
  const said = unnamed && {
    isList: unnamed.isList === true,
    isStored: unnamed.isStored === true,
    default: unnamed.default,
  };
  const described = { key: `ref ${name}`, description: `Value of ${name}`, ...(said ?? plain) };
  const isExact = /^[A-Za-z0-9]+$/.test(name) && name.length <= maxLength;
  return isExact ? { ...described, name, isExact } : { ...described, ...lossy(name) };
}

/** A text without a default, as of names that the document alone uses. */
const plain = { default: undefined, isList: false, isStored: false };

function wishOfPlaceholder({ name }: Unnamed): Wish {
  return {
    ...lossy(name),
    key: `placeholder ${name}`,
    description: `Value of the placeholder ${name}`,
    ...plain,
  };
}

function lossy(text: string): Pick<Wish, "name" | "isExact"> {
  const name = toPascalCase(text).slice(0, maxLength - suffixDigits);
  return { name: name === "" ? "Value" : name, isExact: false };
}
