// What every bench does with its times: percentiles, tables, the memory of a process.
import { readFileSync } from 'node:fs';

export interface Percentiles {
  count: number;
  p50: number;
  p99: number;
  max: number;
}

/** Percentiles by nearest rank. */
export function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** A row of a table: a name and milliseconds. */
export function printTable(title: string, rows: Readonly<Record<string, Percentiles>>): void {
  const line = (cells: readonly string[]) =>
    `${(cells[0] ?? '').padEnd(34)}${cells
      .slice(1)
      .map((cell) => cell.padStart(10))
      .join('')}\n`;
  process.stdout.write(`\n${title}\n${line(['', 'count', 'p50 ms', 'p99 ms', 'max ms'])}`);
  for (const [name, { count, p50, p99, max }] of Object.entries(rows)) {
    process.stdout.write(line([name, String(count), ...[p50, p99, max].map((value) => value.toFixed(2))]));
  }
}

/** Resident memory of a process in MB, from the kernel (Linux). */
export function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
