// One call of the writer for all who ask for the same at once; it ends when the last of them has left.

interface SharedCall {
  running: Promise<unknown>;
  controller: AbortController;
  askers: number;
}

const callsByScope = new WeakMap<object, Map<string, SharedCall>>();

export interface AskedCall<Answer> {
  key: string;
  /** Aborted when the asker wants it no more; left out, they stay to its end. */
  asker: AbortSignal | undefined;
  begin: (signal: AbortSignal) => Promise<Answer>;
}

/**
 * Begins a call, or joins the one for the same key that is under way in the scope; null where the asker left before its
 * end. The signal that it was begun with is aborted when nobody is left.
 */
export async function joinCall<Answer>(
  scope: object,
  { key, asker, begin }: AskedCall<Answer>,
): Promise<Answer | null> {
  if (asker?.aborted === true) return null;
  const calls = callsByScope.get(scope) ?? new Map<string, SharedCall>();
  callsByScope.set(scope, calls);
  const call = calls.get(key) ?? beginCall(calls, key, begin);
  call.askers += 1;
  const running = call.running as Promise<Answer>;
  if (asker === undefined) return running;
  const left = Promise.withResolvers<null>();
  const leave = () => {
    call.askers -= 1;
    left.resolve(null);
    if (call.askers > 0) return;
    // Who asks from now on begins anew.
    if (calls.get(key) === call) calls.delete(key);
    call.controller.abort();
  };
  asker.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([running, left.promise]);
  } finally {
    asker.removeEventListener('abort', leave);
  }
}

function beginCall(
  calls: Map<string, SharedCall>,
  key: string,
  begin: (signal: AbortSignal) => Promise<unknown>,
): SharedCall {
  const controller = new AbortController();
  const running = begin(controller.signal).finally(() => {
    if (calls.get(key) === call) calls.delete(key);
  });
  const call: SharedCall = { running, controller, askers: 0 };
  calls.set(key, call);
  return call;
}
