import { refreshing, type CredentialProvider, type Signer } from "./auth.ts";
import { createClient, type Client, type ClientOptions, type CommonOptions } from "./client.ts";
import { executeApiUrl, type ExecuteApi } from "./endpoint.ts";
import { gatewayResponseType } from "./gateway-response.ts";
import { retries, type RetryOptions } from "./retries.ts";

/** What is presented for a security scheme: the text itself, where to get it, or a way to sign the request. */
export type Credential = string | CredentialProvider | Signer;

/** Settings of a client with all features. `Auth` names the security schemes of the API. */
export type FullClientOptions<Auth = Readonly<Record<string, Credential>>> = CommonOptions &
  (ExecuteApi | Pick<ClientOptions, "baseUrl">) & {
    /** Credentials by security scheme; each operation presents what its document says. */
    readonly auth?: Auth;
    readonly retry?: RetryOptions;
  };

/** Makes a client that retries, refreshes tokens and names gateway responses; nothing is sent yet. */
export function createFullClient<Auth extends object = Readonly<Record<string, Credential>>>({
  auth,
  retry,
  ...options
}: FullClientOptions<Auth>): Client {
  return createClient({
    ...options,
    baseUrl: "baseUrl" in options ? options.baseUrl : executeApiUrl(options),
    auth: signersOf({ ...auth }),
    retry: retries(retry),
    explain: gatewayResponseType,
  });
}

function signersOf(auth: Readonly<Record<string, Credential | undefined>>): Record<string, string | Signer> {
  const presented = Object.entries(auth).flatMap(([scheme, credential]) => {
    if (credential === undefined) return [];
    return [[scheme, typeof credential === "function" ? refreshing(credential) : credential] as const];
  });
  return Object.fromEntries(presented);
}
