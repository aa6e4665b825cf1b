// Makes counters, gauges and histograms in a registry of our own, never in the library's, which all of a process share.
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { LABEL_VALUES_MAX } from '../limits/metrics.ts';
import { SECOND_MS } from '../limits/units.ts';

type Labels = Readonly<Record<string, string>>;

export interface Instruments {
  registry: Registry;
  /** A number that only rises. Adding 0 tells a label from the start, so that its first event is seen as a rise. */
  counter: (
    name: string,
    help: string,
    labels?: readonly string[],
  ) => (labels: Labels, count: number) => void;
  /** Times in milliseconds, told in seconds. */
  seconds: (name: string, help: string, options: TimeOptions) => (labels: Labels, tookMs: number) => void;
  /** What `look` answers whenever somebody asks; NaN where it is not known. */
  gauge: (name: string, help: string, look: () => Promise<number>) => void;
  /** One value a label, all of them looked up whenever somebody asks. */
  gauges: (name: string, help: string, options: GaugesOptions) => void;
}

interface TimeOptions {
  labels: readonly string[];
  /** Upper bounds, in seconds. */
  buckets: readonly number[];
}

interface GaugesOptions {
  label: string;
  look: () => ReadonlyMap<string, number>;
}

export function createInstruments(): Instruments {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    counter: (name, help, labels = []) => {
      const counter = new Counter({ name, help, labelNames: [...labels], registers });
      // A counter refuses to fall; that would be our own fault, and no reason to fail an answer.
      return (values, count) => counter.inc(values, Math.max(0, count));
    },
    seconds: (name, help, { labels, buckets }) => {
      const histogram = new Histogram({
        name,
        help,
        labelNames: [...labels],
        buckets: [...buckets],
        registers,
      });
      // A clock that was set back makes no time negative.
      return (values, tookMs) => histogram.observe(values, Math.max(0, tookMs) / SECOND_MS);
    },
    gauge: (name, help, look) => {
      const gauge: Gauge = new Gauge({ name, help, registers, collect: async () => gauge.set(await look()) });
    },
    gauges: (name, help, { label, look }) => {
      const collect = () => {
        gauge.reset();
        for (const [value, number] of look()) gauge.set({ [label]: value }, number);
      };
      const gauge: Gauge = new Gauge({ name, help, labelNames: [label], registers, collect });
    },
  };
}

/** Answers a label's value as it is, or `other` where as many others came before it as one label may have. */
export function createLabelCap(): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= LABEL_VALUES_MAX) return 'other';
    known.add(value);
    return value;
  };
}
