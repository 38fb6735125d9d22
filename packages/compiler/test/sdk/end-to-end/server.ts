import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A back end that does well or badly, as its path says. */
export interface PetServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts it on this machine; `page` is what it answers at `/` and at `/sdk.js`. */
export async function startPetServer(page: {
  readonly html: string;
  readonly script: () => string;
}): Promise<PetServer> {
  let throttled = 0;
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://local");
      const send = (status: number, content: unknown, headers: Record<string, string> = {}): void => {
        response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(content));
      };
      const type = String(request.headers["content-type"]);
      switch (`${request.method ?? ""} ${pathname}`) {
        case "GET /":
          return void response.writeHead(200, { "content-type": "text/html" }).end(page.html);
        case "GET /sdk.js":
          return void response.writeHead(200, { "content-type": "text/javascript" }).end(page.script());
        case "GET /pets/1":
          return send(200, { name: "Rex" }, { "x-amzn-requestid": "r-1" });
        case "GET /pets/protected":
          return request.headers.authorization === "Bearer new" ? send(200, { name: "Kit" }) : send(401, {});
        case "GET /pets/throttled":
          throttled += 1;
          return throttled % 3 === 0 ? send(200, { name: "Rex" }) : send(429, {}, { "retry-after": "0" });
        case "GET /pets/silent":
          return undefined;
        case "GET /pets/slow":
          return trickle(response);
        case "GET /pets/reset":
        case "POST /pets":
          return void response.destroy();
        case "GET /pets/truncated":
          response.writeHead(200, { "content-type": "application/json", "content-length": "100" }).write('{"name":');
          return void setTimeout(() => response.destroy(), 20);
        case "GET /pets/cut":
          return void response.writeHead(200, { "content-type": "application/json" }).end('{"name":');
        case "PUT /pictures":
          return send(200, { type, bytes: body.length });
        case "GET /pictures":
          return void response.writeHead(200, { "content-type": "image/png" }).end(Buffer.of(137, 80));
        case "POST /albums":
          return send(200, { isForm: type.startsWith("multipart/form-data; boundary="), text: body.toString() });
        case "GET /news":
          return news(response, searchParams.get("kind"));
        default: {
          const [, status = "404", error] = /^\/pets\/(\d{3})-?(\w*)$/.exec(pathname) ?? [];
          const headers: Record<string, string> = error ? { "x-amzn-errortype": error } : {};
          return send(Number(status), { code: "Told", message: "As told." }, headers);
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A body that never ends, a character at a time. */
function trickle(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" });
  const timer = setInterval(() => response.write(" "), 20);
  response.on("close", () => clearInterval(timer));
}

function news(response: ServerResponse, kind: string | null): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write("id: 1\ndata: first\n\nevent: weather\nda");
  setTimeout(() => {
    if (kind === "broken") response.destroy();
    else response.end("ta: rain\ndata: wind\n\n");
  }, 30);
}
