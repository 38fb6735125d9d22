import type { Method } from "../load-sdk.ts";

/** A generated package and its entry for streams, as whatever bundles it sees them. */
export interface Bundled {
  readonly sdk: Readonly<Record<string, unknown>> & {
    createPetsClient(options: object): Readonly<Record<string, Method>>;
  };
  readonly runtime: { createClient(options: object): unknown; isGatewayError(error: unknown): boolean };
  readonly stream: {
    events(client: unknown, operation: unknown, input: object): AsyncIterable<{ event: string; data: string }>;
  };
}

/** What came of each scenario, as plain data. */
export async function runScenarios(
  { sdk, runtime, stream }: Bundled,
  baseUrl: string,
): Promise<Record<string, unknown>> {
  const asked: boolean[] = [];
  const staff = async ({ isRefresh }: { isRefresh: boolean }): Promise<string> => {
    asked.push(isRefresh);
    await new Promise((resolve) => setTimeout(resolve, 10));
    return isRefresh ? "new" : "old";
  };
  const quick = { baseUrl, retry: { baseDelayMs: 1 } };
  const pets = sdk.createPetsClient(quick);
  const call = (name: string, input: object, options?: object): Promise<unknown> => {
    const method = pets[name];
    return method === undefined ? Promise.reject(new Error(name)) : method(input, options);
  };
  const get = (petId: string, options?: object): Promise<unknown> => call("getPet", { petId }, options);

  const results: Record<string, unknown> = {};
  results["success"] = await get("1");
  results["errors"] = await Promise.all(
    ["400", "404", "403-MissingAuthenticationTokenException", "413-RequestTooLongException", "500"].map((id) =>
      failure(get(id)),
    ),
  );
  results["throttled"] = await get("throttled");
  results["timeout"] = await failure(get("silent", { attemptTimeoutMs: 100, retry: { attempts: 2 } }));
  results["slow"] = await failure(get("slow", { attemptTimeoutMs: 150, retry: { attempts: 1 } }));
  results["total"] = await failure(get("silent", { totalTimeoutMs: 100 }));
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 50);
  results["abort"] = await failure(get("silent", { signal: abort.signal }));

  const { getPet: getProtected } = sdk.createPetsClient({ ...quick, auth: { staff } }) as { getPet: Method };
  const names = await Promise.all(Array.from({ length: 50 }, () => getProtected({ petId: "protected" })));
  results["refresh"] = { asked, names: [...new Set(names.map((name) => JSON.stringify(name)))] };

  results["upload"] = await call("putPicture", { body: new Blob([new Uint8Array(70_000)], { type: "image/png" }) });
  const album = { title: "é", cover: new File(["data"], "a.txt", { type: "text/plain" }) };
  const { isForm, text } = (await call("addAlbum", { body: album })) as { isForm: boolean; text: string };
  results["form"] = [isForm, text.includes('name="title"'), text.includes('filename="a.txt"'), text.includes("é")];
  const picture = (await call("getPicture", {})) as Blob;
  results["download"] = [picture.type, ...new Uint8Array(await picture.arrayBuffer())];

  results["reset"] = await failure(get("reset"));
  results["reset POST"] = await failure(call("addPet", { body: { name: "Rex" } }));
  results["truncated"] = await failure(get("truncated"));
  results["cut"] = await failure(get("cut"));

  const lean = runtime.createClient({ baseUrl });
  const news = async (kind: string): Promise<string[]> => {
    const found: string[] = [];
    try {
      for await (const { event, data } of stream.events(lean, sdk["watchNewsOperation"], { kind }))
        found.push(`${event}: ${data}`);
    } catch (error) {
      found.push(error instanceof Error ? error.name : "no error");
    }
    return found;
  };
  results["stream"] = await news("whole");
  results["broken stream"] = await news("broken");
  return results;

  /** How a call failed, in the words that all platforms share. */
  async function failure(promise: Promise<unknown>): Promise<unknown> {
    const begin = performance.now();
    const error: unknown = await promise.then(
      () => "it has not failed",
      (thrown: unknown) => thrown,
    );
    if (performance.now() - begin > 5000) return "it took too long";
    if (!(error instanceof Error || error instanceof DOMException)) return error;
    if (!("status" in error)) return error.name;
    const { status, gatewayResponseType } = error as { status?: unknown; gatewayResponseType?: unknown };
    return [status, gatewayResponseType ?? null, runtime.isGatewayError(error)];
  }
}
