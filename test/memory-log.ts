// A log that remembers what was written, for tests that expect a line or none.
import type { Log } from '../src/log.ts';

export interface MemoryLog extends Log {
  lines: { level: string; fields: Readonly<Record<string, unknown>>; message: string }[];
}

export function createMemoryLog(): MemoryLog {
  const lines: MemoryLog['lines'] = [];
  const write = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
