import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { WebSocket as PartySocket } from "partysocket";
import { WebSocket, WebSocketServer } from "ws";
import { createSocket } from "../../../../runtime-sdk/dist/socket.mjs";
import { bundleSize } from "../../sdk/bundle.ts";
import { aligned } from "../aligned.ts";
import { repository } from "../group.ts";

const messages = 20_000;
const rounds = 5;

/** A way to send, connected. */
interface Sender {
  send(text: string): unknown;
  close(): void;
}

interface Contestant {
  readonly name: string;
  /** What a browser loads; undefined where that is nothing. */
  readonly program: string | undefined;
  connect(url: string): Promise<Sender>;
}

const contestants: readonly Contestant[] = [
  {
    name: "ws",
    program: undefined,
    async connect(url) {
      const socket = new WebSocket(url);
      await new Promise((resolve) => socket.once("open", resolve));
      return { send: (text) => socket.send(JSON.stringify({ action: "say", text })), close: () => socket.close() };
    },
  },
  {
    name: "partysocket",
    program: 'import { WebSocket } from "partysocket"; export const socket = new WebSocket("wss://example.com");',
    async connect(url) {
      const socket = new PartySocket(url, [], { WebSocket });
      await new Promise((resolve) => socket.addEventListener("open", resolve));
      return { send: (text) => socket.send(JSON.stringify({ action: "say", text })), close: () => socket.close() };
    },
  },
  {
    name: "apigw-compile",
    program: `import { createSocket } from "${join(repository, "packages/runtime-sdk/dist/socket.mjs")}"; export const make = createSocket;`,
    async connect(url) {
      const socket = createSocket<{ routes: { say: { text: string } }; replies: object; pushes: object }>(
        {
          routeProperty: ["action"],
          pushProperty: "type",
          correlationProperty: "id",
          routes: { say: { key: "say" } },
          pushes: [],
        },
        { url, WebSocket },
      );
      await socket.connect();
      return { send: (text) => socket.send.say({ text }), close: () => socket.close() };
    },
  },
];

/** Messages that sockets send in a second until the last has arrived, what each takes, and bytes of them in a browser. */
export async function socketFigures(): Promise<string> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  let arrived: () => void = () => undefined;
  server.on("connection", (socket) => {
    let count = 0;
    socket.on("message", () => {
      count += 1;
      if (count % messages === 0) arrived();
    });
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  const costs = contestants.map(() => ({ rates: [] as number[], cpuMicros: [] as number[] }));
  // In turns, so that nobody is the first to run what all use; the first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, { connect }] of contestants.entries()) {
      const sender = await connect(url);
      const done = new Promise<void>((resolve) => (arrived = resolve));
      const [begun, used] = [performance.now(), process.cpuUsage()];
      for (let index = 0; index < messages; index += 1) sender.send(String(index));
      await done;
      const { user, system } = process.cpuUsage(used);
      sender.close();
      if (round === 0) continue;
      costs[place]?.rates.push((messages / (performance.now() - begun)) * 1000);
      costs[place]?.cpuMicros.push((user + system) / messages);
    }
  }
  const rows: string[][] = [];
  for (const [place, { name, program }] of contestants.entries()) {
    const [rate, first] = [median(costs[place]?.rates), median(costs[0]?.rates)];
    const bytes = program === undefined ? "–" : `${String((await bundleSize(program, import.meta.dirname)).gzipped)} B`;
    const cpu = `${median(costs[place]?.cpuMicros).toFixed(1)} µs`;
    rows.push([name, rate.toFixed(0), `${(rate / first).toFixed(2)}×`, cpu, bytes]);
  }
  server.close();
  return aligned([["Sockets", "messages/s", "", "CPU a message, both ends", "gzipped"], ...rows]);
}

function median(values: readonly number[] = []): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
