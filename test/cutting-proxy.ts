// A way to a server that loses what it is told to lose, for the length of a test.
import { onTestFinished } from 'vitest';
import { openCuttingProxy, type CuttingProxy } from './run-cutting-proxy.ts';

export async function startCuttingProxy(serverPort: number): Promise<CuttingProxy> {
  const proxy = await openCuttingProxy(serverPort);
  onTestFinished(proxy.close);
  return proxy;
}
