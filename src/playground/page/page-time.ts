// What time it is in the local Discord: its clock may stand ahead of the machine's.

let aheadMs = 0;

/** Takes over the clock as the server has just told it. */
export function setClock(serverNowMs: number): void {
  aheadMs = serverNowMs - Date.now();
}

/** Milliseconds since 1970, by the local Discord's clock. */
export function clockNow(): number {
  return Date.now() + aheadMs;
}
