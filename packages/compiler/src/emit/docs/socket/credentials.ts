import type { WebSocketApi } from "../../../ir/api.ts";
import { exampleOf } from "../samples/example-of.ts";
import { headerLine, shellWord, variableFor } from "../samples/shell.ts";
import { simpleText } from "../samples/wire.ts";
import type { SocketContext } from "./context.ts";

/** A header that connections are opened with. Browsers can send none. */
export interface ConnectHeader {
  readonly name: string;
  /** Stands before the value: `Bearer `. */
  readonly prefix: string;
  /** In samples; of a credential the shell variable that has it. */
  readonly value: { readonly text: string } | { readonly variable: string };
}

/** Whether clients sign the address that they connect to. */
export function isSigned({ routes }: WebSocketApi): boolean {
  return routes.some(({ key, authorization }) => key === "$connect" && authorization.kind === "iam");
}

/** Headers that connections are opened with: credentials, and parameters that $connect requires. */
export function connectHeaders({ api, calls, schemas }: SocketContext): readonly ConnectHeader[] {
  const connect = api.routes.find(({ key }) => key === "$connect");
  const [requirement = []] = connect?.security ?? [];
  const credentials = requirement.flatMap(({ scheme }): ConnectHeader[] => {
    const credential = calls.credentials.get(scheme);
    const isIam = api.securitySchemes.some(({ name, isIam: isOfIam }) => name === scheme && isOfIam);
    if (credential === undefined || isIam || (credential.in ?? "header") !== "header") return [];
    const { name = "authorization", prefix = "" } = credential;
    return [{ name, prefix, value: { variable: variableFor(scheme) } }];
  });
  const known = new Set(credentials.map(({ name }) => name.toLowerCase()));
  const parameters = (connect?.parameters ?? []).flatMap((parameter): ConnectHeader[] => {
    const { name, isRequired, schema } = parameter;
    if (parameter.in !== "header" || !isRequired || known.has(name.toLowerCase())) return [];
    return [{ name, prefix: "", value: { text: simpleText(exampleOf(schema, schemas) ?? "string") } }];
  });
  return [...credentials, ...parameters];
}

/**
 * A command that connects. The address, with its query, is in a variable.
 *
 * @see https://github.com/websockets/wscat
 */
export function wscat(context: SocketContext): string {
  const options = connectHeaders(context).map(({ name, prefix, value }) =>
    "variable" in value
      ? `--header "${headerLine(name, `${prefix}$${value.variable}`)}"`
      : `--header ${shellWord(headerLine(name, value.text))}`,
  );
  return ['npx wscat --connect "$SOCKET_URL"', ...options].join(" \\\n  ");
}
