// A way to a server that breaks connections off or lets them fall silent when it is told to: for tests and evals.
import { connect, createServer, type Socket } from 'node:net';

/** Whether what is cut off reaches the server (and its answer is lost), or not even that. */
export type Cut = 'before' | 'after';

export interface CuttingProxy {
  port: number;
  /** The next message with these bytes breaks its connection off. */
  cutAt: (bytes: string, cut: Cut) => void;
  /** How many connections were broken off by `cutAt`. */
  cuts: () => number;
  /** Breaks every connection off. */
  cutAll: () => void;
  /** Lets nothing through any more on the connections that stand: nobody hears that they are gone. */
  silenceAll: () => void;
  close: () => void;
}

interface Way {
  sockets: readonly Socket[];
  isSilent: boolean;
}

export async function openCuttingProxy(serverPort: number): Promise<CuttingProxy> {
  let next: { bytes: string; cut: Cut } | null = null;
  let cuts = 0;
  const ways = new Set<Way>();
  const pass = (client: Socket) => {
    const server = connect(serverPort, '127.0.0.1');
    const way: Way = { sockets: [client, server], isSilent: false };
    ways.add(way);
    for (const socket of way.sockets) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        breakOff(way);
        ways.delete(way);
      });
    }
    server.on('data', (answer) => {
      if (!way.isSilent) client.write(answer);
    });
    client.on('data', (asked) => {
      if (way.isSilent) return;
      const isCut = next !== null && asked.includes(next.bytes);
      const cut = next?.cut;
      if (isCut) {
        next = null;
        cuts += 1;
        server.removeAllListeners('data');
        // The answer comes, so it was carried out; nobody hears of it.
        server.on('data', () => client.destroy());
      }
      if (isCut && cut === 'before') client.destroy();
      else server.write(asked);
    });
  };
  const proxy = createServer(pass);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const cutAll = () => {
    for (const way of ways) breakOff(way);
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cutAt: (bytes, cut) => (next = { bytes, cut }),
    cuts: () => cuts,
    cutAll,
    silenceAll: () => {
      for (const way of ways) way.isSilent = true;
    },
    close: () => {
      proxy.close();
      cutAll();
    },
  };
}

function breakOff({ sockets }: Way): void {
  for (const socket of sockets) socket.destroy();
}
