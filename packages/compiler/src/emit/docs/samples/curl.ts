import type { SdkCredential, SdkBody, SdkCall } from "../../sdk-calls.ts";
import type { CallInput } from "./call-input.ts";
import { isFile, isObject, type Example } from "./example.ts";
import { printJson } from "./print-json.ts";
import { headerLine, shellUrl, shellWord, variableFor } from "./shell.ts";
import { pathText, queryParts, simpleText } from "./wire.ts";

/** Where samples are sent, and whom they are signed for. */
export interface Target {
  readonly baseUrl: string;
  /** Names of the schemes that are IAM. */
  readonly iamSchemes: ReadonlySet<string>;
}

/** A call as a curl command. Credentials come from variables of the shell, named after their schemes. */
export function curlCall(call: SdkCall, input: CallInput, { baseUrl, iamSchemes }: Target): string {
  const { operation } = call;
  const method = operation.method === "any" ? "GET" : operation.method.toUpperCase();
  const [credential] = call.security;
  const credentials = credential ? [credential, ...(credential.with ?? [])] : [];
  const query = [...queryOf(input), ...credentials.flatMap(credentialQuery)];
  const url = `${baseUrl}${pathOf(call, input)}${query.length === 0 ? "" : `?${query.join("&")}`}`;
  const { body } = input;
  return [
    `curl ${methodOption(method, body !== undefined)}${shellUrl(url)}`,
    ...headersOf(input),
    ...credentials.flatMap((one) => (iamSchemes.has(one.scheme) ? signing : credentialOption(one))),
    ...(body ? bodyOptions(body.of, body.value) : []),
  ].join(" \\\n  ");
}

/** https://curl.se/docs/manpage.html#--aws-sigv4: signs for the service that runs APIs, which is not the one that manages them. */
const signing: readonly string[] = [
  '--aws-sigv4 "aws:amz:$AWS_REGION:execute-api"',
  '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
  '--header "x-amz-security-token: $AWS_SESSION_TOKEN"',
];

/** curl takes a request with a body for a POST, and one without for a GET. */
function methodOption(method: string, hasBody: boolean): string {
  if (method === "HEAD") return "--head ";
  return method === "GET" && !hasBody ? "" : `--request ${method} `;
}

function pathOf({ operation }: SdkCall, { parameters }: CallInput): string {
  if (operation.isDefaultRoute) return "/";
  return operation.path
    .replace(/\{([^{}]*)\}/g, (braces, inner: string) => {
      const name = inner.replace(/\+$/, "");
      const found = parameters.find(({ parameter }) => parameter.in === "path" && parameter.name === name);
      return found ? pathText(found.parameter, found.value) : encodeURIComponent(braces.toWellFormed());
    })
    .replace(/[^\w~.!*'();:@&=+,/%-]/gu, (character) => encodeURIComponent(character.toWellFormed()));
}

function queryOf({ parameters }: CallInput): string[] {
  return parameters.flatMap(({ parameter, value }) =>
    parameter.in === "query" ? queryParts(parameter.name, value, parameter) : [],
  );
}

function headersOf({ parameters }: CallInput): string[] {
  return parameters.flatMap(({ parameter: { name, in: location }, value }) => {
    if (location === "header") return [`--header ${shellWord(headerLine(name, simpleText(value)))}`];
    return location === "cookie" ? [`--cookie ${shellWord(queryParts(name, value, cookie).join("; "))}`] : [];
  });
}

const cookie = { style: "form", explode: false, contentType: undefined } as const;

function credentialQuery({ in: location, name = "", scheme }: SdkCredential): string[] {
  return location === "query" ? [`${encodeURIComponent(name.toWellFormed())}=$${variableFor(scheme)}`] : [];
}

function credentialOption({ in: location, name = "authorization", prefix = "", scheme }: SdkCredential): string[] {
  const variable = `$${variableFor(scheme)}`;
  if (location === "query") return [];
  if (location === "cookie")
    return [`--cookie ${beforeVariable(`${encodeURIComponent(name.toWellFormed())}=`, variable)}`];
  if (prefix === "Basic ") return [`--user "${variable}"`];
  return [`--header ${beforeVariable(`${name}: ${prefix}`, variable)}`];
}

/** A word that ends in a variable; in one pair of quotes where the text means nothing else there. */
function beforeVariable(text: string, variable: string): string {
  return /^[\w:= -]*$/.test(text) ? `"${text}${variable}"` : `${shellWord(text)}"${variable}"`;
}

/** `--data-raw` and `--form-string`, unlike their shorter kin, read no files that a value names. */
function bodyOptions({ kind, type }: SdkBody, value: Example): string[] {
  const header = `--header ${shellWord(headerLine("content-type", type))}`;
  switch (kind) {
    case "binary":
      return [header, "--data-binary @file"];
    case "multipart":
      return formParts(value);
    case "form":
      return [header, `--data-raw ${shellWord(formText(value))}`];
    case "text":
      return [header, `--data-raw ${shellWord(simpleText(value))}`];
    default:
      return [header, `--data-raw ${shellWord(printJson(value))}`];
  }
}

function formParts(value: Example): string[] {
  if (!isObject(value)) return [];
  return [...value].map(([key, member]) => {
    const name = key.replace(/[\s"=;]+/g, "-");
    return isFile(member)
      ? `--form ${shellWord(`${name}=@file`)}`
      : `--form-string ${shellWord(`${name}=${simpleText(member)}`)}`;
  });
}

function formText(value: Example): string {
  if (!isObject(value)) return simpleText(value);
  const options = { style: "form", explode: true, contentType: undefined } as const;
  return [...value].flatMap(([key, member]) => queryParts(key, member, options)).join("&");
}
