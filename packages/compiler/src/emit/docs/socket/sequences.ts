import type { WebSocketApi } from "../../../ir/api.ts";
import type { PushMessage, Route } from "../../../ir/websocket.ts";
import type { Sequence, SequenceStep } from "../sequence/sequence.ts";
import { answer, behind, client, gateway, step } from "../sequence/steps.ts";
import { backEndName, passedOn } from "./back-end.ts";

/** How a connection is opened: the handshake, who is asked, and what opens it. */
export function connectSequence({ authorization, integration, isApiKeyRequired }: Route): Sequence {
  const name = backEndName(integration);
  const asksAuthorizer = authorization.kind === "authorizer";
  const steps: SequenceStep[] = [
    step(
      client,
      gateway,
      "GET, upgrade",
      "The client asks for a WebSocket connection; the answer waits for what follows.",
    ),
  ];
  if (authorization.kind === "iam") steps.push(checks("checks signature", "The gateway checks the signature."));
  if (isApiKeyRequired) steps.push(checks("checks key", "The gateway checks the API key and its usage plan."));
  if (asksAuthorizer) {
    const words = `The gateway asks the authorizer ${authorization.name}, once for the whole connection.`;
    steps.push(step(gateway, behind, "may connect?", words));
    steps.push(
      answer(behind, gateway, "allow", "The authorizer allows it; else the handshake is answered with 401 or 403."),
    );
  }
  if (name !== undefined) {
    steps.push(
      step(gateway, behind, "$connect", `${name} is told of the connection and its id; it cannot send by it yet.`),
    );
    const words = "A status of 200 to 299 opens the connection; any other is the answer of the handshake.";
    steps.push(answer(behind, gateway, "200", words));
  }
  steps.push(answer(gateway, client, "101, open", "The connection is open."));
  const isMixed = asksAuthorizer && name !== "Lambda";
  return { title: "How a connection is opened", parties: partiesOf(isMixed ? "Back end" : name), steps };
}

/** How the end of a connection is told. */
export function disconnectSequence({ integration }: Route): Sequence {
  const name = backEndName(integration);
  return {
    title: "How the end of a connection is told",
    parties: partiesOf(name),
    steps: [
      step(client, gateway, "close, or gone", "The client closes the connection, the gateway does, or it breaks."),
      name === undefined
        ? checks("$disconnect", "The gateway calls the route; nothing stands behind it.")
        : step(
            gateway,
            behind,
            "$disconnect",
            `${name} is told with code and reason, as far as the gateway learns of it.`,
          ),
    ],
  };
}

/** What becomes of a client's message. */
export function routeSequence(route: Route, { correlationProperty }: WebSocketApi): Sequence {
  const { integration, isAcknowledged, key, reply, requestModels } = route;
  const name = backEndName(integration);
  const steps: SequenceStep[] = [step(client, gateway, key, sentWords(route))];
  if (requestModels) {
    steps.push(
      checks("checks model", "The gateway checks the message, and answers it with an error if it does not fit."),
    );
  }
  if (name === undefined) steps.push(checks("mock", "The gateway takes the message itself: nothing stands behind it."));
  else steps.push(step(gateway, behind, "calls", `${name} is given ${passedOn(integration)}.`));
  if (reply) {
    if (name !== undefined) steps.push(answer(behind, gateway, "result", `${name} answers.`));
    steps.push(answer(gateway, client, "reply", "The client gets the reply."));
  }
  if (isAcknowledged) {
    const words = `The back end confirms the message by its ${correlationProperty}; until then the client sends it again.`;
    steps.push(
      name === undefined
        ? answer(gateway, client, correlationProperty, words)
        : answer(behind, client, correlationProperty, words),
    );
  }
  return { title: `What becomes of ${key}`, parties: partiesOf(name), steps };
}

/** How a push reaches a client. */
export function pushSequence({ isAcknowledged, name }: PushMessage, { correlationProperty }: WebSocketApi): Sequence {
  const steps: SequenceStep[] = [
    step(behind, gateway, "POST", "The back end posts the message to @connections, with the id of the connection."),
    step(gateway, client, name, "The gateway sends it by the connection."),
    answer(
      gateway,
      behind,
      "200, 410",
      "The back end learns that it was sent, or with 410 that the connection is gone.",
    ),
  ];
  if (isAcknowledged) {
    const words = `The client confirms the message by its ${correlationProperty}; until then the back end may send it again.`;
    steps.push(answer(client, behind, correlationProperty, words));
  }
  return { title: `How ${name} reaches a client`, parties: partiesOf("Back end"), steps };
}

function sentWords({ key }: Route): string {
  return key === "$default"
    ? "The client sends what means no other route, or is no JSON."
    : `The client sends a message that means the route ${key}.`;
}

function checks(label: string, words: string): SequenceStep {
  return step(gateway, gateway, label, words);
}

function partiesOf(name: string | undefined): string[] {
  return ["Client", "Gateway", ...(name === undefined ? [] : [name])];
}
