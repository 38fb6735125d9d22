import { child } from "../../source/node.ts";
import type { Action, ActionInput, Made } from "./action.ts";
import { answersOf } from "./answers.ts";
import { writeLines, type Line } from "./members.ts";
import { inJson, readMessage, readText } from "./message.ts";
import { replyOf } from "./reply.ts";
import { readResource } from "./resource.ts";
import { outcome, outcomeNames } from "./status.ts";
import { concat, indent } from "./text.ts";

/**
 * Executions of state machines.
 *
 * Source: https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html and
 * https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-api-gateway.html
 */
export const executionActions: readonly Action[] = [
  {
    name: "states:StartExecution",
    members: ["stateMachine", "input", "name", "response"],
    make: (input) => make("StartExecution", input, replyOf(input, ["executionArn", "startDate"])),
  },
  {
    name: "states:StartSyncExecution",
    members: ["stateMachine", "input", "name"],
    make: (input) => make("StartSyncExecution", input, output(input)),
  },
];

/** The output, which is JSON already, of an execution that came to its end; the service answers 200 for others too. */
function output(input: ActionInput): string {
  return [
    `#if($input.path('$.status') == "SUCCEEDED")`,
    "$input.path('$.output')",
    `#elseif($input.path('$.status') == "TIMED_OUT")`,
    outcome(input.status("timedOut"), outcomeNames.timedOut),
    "#else",
    outcome(input.status("failed"), outcomeNames.failed),
    "#end",
  ].join("\n");
}

function make(action: string, input: ActionInput, reply: string): Made | undefined {
  const machine = readResource("stateMachine", child(input.node, "stateMachine"), input.context, input.complain);
  const given = readMessage("input", "json", input);
  const name = readText("name", input);
  if (machine === undefined || given === undefined) return undefined;
  const lines: Line[] = [{ when: undefined, write: () => `"input": ${inJson(given)}` }];
  if (name) lines.push({ when: name.when, write: () => `"name": ${inJson(name.message)}` });
  return {
    target: `states:action/${action}`,
    httpMethod: "POST",
    access: [{ action: `states:${action}`, resource: machine.arn }],
    template: concat(
      '{\n  "stateMachineArn": "',
      machine.arn,
      `",\n  ${indent(writeLines(lines, input.variables))}\n}`,
    ),
    parameters: [],
    answers: answersOf(input, reply),
  };
}
