/** A service's answer. */
export interface ServiceAnswer {
  readonly status: number;
  readonly body: string;
}

/** Services of AWS at one address, as LocalStack has them. */
export interface Emulator {
  /** Sends what an integration would: its headers and its body; by POST if nothing else is said. */
  send(
    service: string,
    headers: Readonly<Record<string, string>>,
    body: string,
    target?: { readonly path?: string; readonly method?: string },
  ): Promise<ServiceAnswer>;
  /** Calls an action in the service's JSON protocol; throws for what is no success. */
  call(service: string, target: string, parameters: object): Promise<Record<string, unknown>>;
  /** Calls an action in the service's form protocol; throws for what is no success. */
  form(service: string, parameters: Readonly<Record<string, string>>): Promise<string>;
}

/** The services at an address, which checks no signature. */
export function createEmulator(address: string): Emulator {
  const send: Emulator["send"] = async (service, headers, body, { path = "/", method = "POST" } = {}) => {
    const scope = `Credential=test/20260101/us-east-1/${service}/aws4_request`;
    const response = await fetch(address + path, {
      method,
      headers: {
        accept: "application/json",
        // LocalStack at times ends a connection that it has just said it would keep.
        connection: "close",
        authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=x`,
        "x-amz-date": "20260101T000000Z",
        ...headers,
      },
      ...(method !== "GET" && { body }),
    });
    return { status: response.status, body: await response.text() };
  };
  const succeeded = ({ status, body }: ServiceAnswer): string => {
    if (status !== 200) throw new Error(`${String(status)} ${body}`);
    return body;
  };
  return {
    send,
    async call(service, target, parameters) {
      const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": target };
      const body = succeeded(await send(service, headers, JSON.stringify(parameters)));
      return body === "" ? {} : (JSON.parse(body) as Record<string, unknown>);
    },
    async form(service, parameters) {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      return succeeded(await send(service, headers, new URLSearchParams(parameters).toString()));
    },
  };
}
