import type { ServiceAccess } from "../../ir/integration.ts";
import type { Cfn } from "../../ir/cfn.ts";
import type { Pagination } from "../../ir/operation.ts";
import type { Node } from "../../source/node.ts";
import type { Context } from "../context.ts";
import type { Variables } from "./members.ts";
import type { Complain } from "./problem.ts";
import type { Request } from "./source.ts";
import type { Status } from "./status.ts";
import type { ValueType } from "./value-type.ts";

/** An action of a service that `x-apigw-mapping` can call. */
export interface Action {
  /** `dynamodb:PutItem`, as IAM calls it. */
  readonly name: string;
  /** Members that it has beside `action`, `role`, `status` and `timeoutInMillis`. */
  readonly members: readonly string[];
  make(input: ActionInput): Made | undefined;
}

/** What an action is made of. */
export interface ActionInput {
  /** The extension. */
  readonly node: Node;
  readonly context: Context;
  readonly complain: Complain;
  readonly request: Request;
  readonly variables: Variables;
  readonly pagination: Pagination | undefined;
  /** Of the JSON that the operation answers with when all is well; undefined if it declares none. */
  response(): ValueType | undefined;
  /** Headers that the operation declares for it. */
  readonly responseHeaders: readonly string[];
  /** The status for an outcome: as the extension says, or the one that is usual; those asked for are declared. */
  status(outcome: Status): string;
}

/** What a call needs, and what becomes of the service's answer. */
export interface Made {
  /** What follows the region in the integration's URI: `dynamodb:action/PutItem`. */
  readonly target: Cfn<string>;
  readonly httpMethod: string;
  readonly access: readonly ServiceAccess[];
  /** Of JSON; undefined where the body goes through as it came. */
  readonly template: Cfn<string> | undefined;
  /** `integration.request.…` and where the value comes from. */
  readonly parameters: readonly (readonly [target: string, source: string])[];
  readonly answers: readonly Answer[];
}

/** One of the answers that the service can give. */
export interface Answer {
  /** Of the service's status, or `default`. */
  readonly pattern: string;
  readonly status: string;
  /** Undefined where the body goes through as it came. */
  readonly template: string | undefined;
  readonly headers?: readonly string[];
}
