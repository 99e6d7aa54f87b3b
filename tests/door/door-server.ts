import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { LEASE, meetingPoint } from "@/lib/door/meeting-point.mjs";
import { KEPT_ADDRESSES } from "@/lib/schemas/kept-addresses";
import { Changes } from "../../server/changes/changes.mjs";
import { openDoor } from "../../server/door/door.mjs";
import { Replicas } from "../../server/replicas/replicas.mjs";

const started: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of started.splice(0)) await stop();
});

interface ServerOptions {
  /** What Next would do. */
  readonly handler: RequestListener;
  readonly url?: string;
  /** Addresses of replicas that pages may be read from. */
  readonly replicas?: readonly string[];
  /** Milliseconds that readers wait for replicas. */
  readonly patience?: number;
  readonly room?: { most: number; line: number };
  readonly today?: () => string;
  readonly bytes?: number;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** `hit`, `miss` … */
  readonly did: string | undefined;
}

export interface DoorServer {
  readonly base: string;
  get(path: string, headers?: Record<string, string>, init?: RequestInit): Promise<Answer>;
}

/** A web server with the door before it, listening to the test's database. */
export async function doorServer({
  handler,
  url = process.env.DATABASE_URL ?? "",
  replicas: urls = [],
  patience,
  bytes = 1_000_000,
  ...options
}: ServerOptions): Promise<DoorServer> {
  const changes = new Changes({ url, lease: LEASE });
  const door = openDoor({ handler, changes, addresses: KEPT_ADDRESSES, bytes, ...options });
  await changes.start();
  meetingPoint.changes = changes;
  const replicas = new Replicas({ urls, changes, patience });
  await replicas.start();
  meetingPoint.replicas = urls.length > 0 ? replicas : null;
  const server = createServer(door).listen(0, "127.0.0.1");
  await once(server, "listening");
  started.push(async () => {
    server.closeAllConnections();
    server.close();
    meetingPoint.replicas = null;
    meetingPoint.changes = null;
    await replicas.stop();
    await changes.stop();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    async get(path, headers = {}, init = {}) {
      const answer = await fetch(base + path, { headers, redirect: "manual", ...init });
      const did = /desc=(\w+)/.exec(answer.headers.get("server-timing") ?? "")?.[1];
      return { status: answer.status, text: await answer.text(), headers: answer.headers, did };
    },
  };
}

/** Answers each request with a page of this text. */
export function page(
  text: (path: string, headers: IncomingHttpHeaders) => string | Promise<string>,
  said: Record<string, string> = {},
): RequestListener {
  return async (request, response) => {
    try {
      const body = await text(request.url ?? "", request.headers);
      const headers = { "Content-Type": "text/html; charset=utf-8", ...said };
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end(body);
    } catch {
      response.writeHead(500, { "Content-Type": "text/html; charset=utf-8" });
      response.end("failed");
    }
  };
}
