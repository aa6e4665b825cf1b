// The newest requests of the bot with their JSON, how near each came to Discord's limits, and what the validator found.
import { PAYLOAD_JSON_MAX_LENGTH, PAYLOADS_KEPT_MAX } from '../local-limits.ts';
import type { PagePayload } from '../page-protocol.ts';
import type { UploadedFile } from '../rest/attachments.ts';
import { gaugesOf } from '../validate/gauges.ts';
import type { Violation } from '../validate/violation.ts';

export interface SentPayload {
  method: string;
  /** After `/api/v10`, with tokens masked. */
  path: string;
  /** Undefined for none. */
  body: unknown;
  files: readonly UploadedFile[];
}

export interface PayloadEnd {
  status: number;
  tookMs: number;
  violations: readonly Violation[];
}

export interface Payloads {
  /** Measures a payload as it came, before anything fills it in; what is answered then keeps it with its end. */
  begin(sent: SentPayload): (end: PayloadEnd) => PagePayload;
  /** The newest 100, oldest first. */
  list(): PagePayload[];
}

export function createPayloads(now: () => number): Payloads {
  const kept: PagePayload[] = [];
  let lastNumber = 0;
  return {
    begin({ method, path, body, files }) {
      const json = jsonOf(body);
      const gauges = gaugesOf(body, files.length);
      return ({ status, tookMs, violations }) => {
        lastNumber += 1;
        const payload: PagePayload = {
          ...{ number: lastNumber, at: new Date(now()).toISOString(), method, path, status },
          ...{ tookMs: Math.round(tookMs), json, gauges, violations: [...violations] },
          files: files.map(({ name, bytes }) => ({ name, sizeBytes: bytes.length })),
        };
        kept.push(payload);
        if (kept.length > PAYLOADS_KEPT_MAX) kept.shift();
        return payload;
      };
    },
    list: () => [...kept],
  };
}

function jsonOf(body: unknown): string | null {
  if (body === undefined) return null;
  const json = JSON.stringify(body, null, 2);
  if (json.length <= PAYLOAD_JSON_MAX_LENGTH) return json;
  return `${json.slice(0, PAYLOAD_JSON_MAX_LENGTH)}\n… ${json.length - PAYLOAD_JSON_MAX_LENGTH} more characters`;
}
