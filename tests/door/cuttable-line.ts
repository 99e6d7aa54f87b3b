import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A line to the database that can be cut, mended, slowed down, and made silent. */
export interface CuttableLine {
  /** Address of the database by this line. */
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** What is sent arrives so many milliseconds later. */
  slow(delay: number): void;
  /** What is sent arrives nowhere, and nobody is told. */
  silence(): void;
}

export async function cuttableLine(databaseUrl: string): Promise<CuttableLine> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let delay = 0;
  const lead = (from: Socket, to: Socket) =>
    from.on("data", (chunk) => {
      if (delay === 0) to.write(chunk);
      else if (Number.isFinite(delay)) setTimeout(() => to.write(chunk), delay);
    });
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    lead(near, far);
    lead(far, near);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        near.destroy();
        far.destroy();
        sockets.delete(socket);
      });
    }
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return {
    url: url.href,
    async cut() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: () => listen(port),
    slow(milliseconds) {
      delay = milliseconds;
    },
    silence() {
      delay = Number.POSITIVE_INFINITY;
    },
  };
}
