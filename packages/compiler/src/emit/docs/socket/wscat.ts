import { headerLine, variableFor } from "../samples/shell.ts";
import type { SocketContext } from "./context.ts";

/** Headers that connections are opened with, and the shell variable that each takes its value from. Browsers can send none. */
export function headersOf({ api, calls }: SocketContext): { readonly option: string; readonly variable: string }[] {
  const [requirement = []] = api.routes.find(({ key }) => key === "$connect")?.security ?? [];
  return requirement.flatMap(({ scheme: name }) => {
    const credential = calls.credentials.get(name);
    const isSigned = api.securitySchemes.some((scheme) => scheme.name === name && scheme.isIam);
    if (credential === undefined || isSigned || (credential.in ?? "header") !== "header") return [];
    const variable = variableFor(name);
    const { name: header = "authorization", prefix = "" } = credential;
    return [{ option: `--header "${headerLine(header, `${prefix}$${variable}`)}"`, variable }];
  });
}

/**
 * A command that connects. The address, with its query, is in a variable.
 *
 * @see https://github.com/websockets/wscat
 */
export function wscat(context: SocketContext): string {
  return ['npx wscat --connect "$SOCKET_URL"', ...headersOf(context).map(({ option }) => option)].join(" \\\n  ");
}
