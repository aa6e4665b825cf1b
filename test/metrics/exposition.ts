// Reads what Prometheus reads (text format 0.0.4) as strictly as its own checks do, for tests.

export interface Family {
  type: string;
  help: string;
  /** Values by name with labels, as written: `broadsheet_x{a="b"}`. */
  samples: ReadonlyMap<string, number>;
}

const NAME = '[a-z][a-z0-9_]*';
const LABELS = `\\{(?:${NAME}="(?:[^"\\\\\\n]|\\\\.)*",?)+\\}`;
const SAMPLE = new RegExp(`^(${NAME})(${LABELS})? (\\S+)$`);

/** Throws where a line is none of the format's, or a sample has no family above it. */
export function readExposition(text: string): Map<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const families = new Map<string, Family & { samples: Map<string, number> }>();
  let current: (Family & { samples: Map<string, number> }) | null = null;
  let name = '';
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const [, kind, of = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
    if (kind === 'HELP') {
      if (families.has(of)) throw new Error(`${of} is told twice`);
      name = of;
      current = { type: '', help: rest, samples: new Map() };
      families.set(of, current);
    } else if (kind === 'TYPE') {
      if (current === null || of !== name) throw new Error(`the type of ${of} stands alone`);
      current.type = rest;
    } else addSample(line, name, current?.samples);
  }
  return families;
}

function addSample(line: string, family: string, samples: Map<string, number> | undefined): void {
  const [, name = '', labels = '', written = ''] = SAMPLE.exec(line) ?? [];
  const value = /^nan$/i.test(written) ? Number.NaN : Number(written.replace('Inf', 'Infinity'));
  if (name.replace(/_(?:bucket|sum|count)$/, '') !== family && name !== family)
    throw new Error(`${line} stands under ${family}`);
  if (samples === undefined || samples.has(name + labels)) throw new Error(`${line} is told twice`);
  if (Number.isNaN(value) && !/^nan$/i.test(written)) throw new Error(`${line} has no number`);
  samples.set(name + labels, value);
}

/** The value of a sample; undefined where it is not told. */
export function sampleOf(text: string, sample: string): number | undefined {
  const family = sample.replace(/\{.*$/, '');
  const families = readExposition(text);
  const found = families.get(family) ?? families.get(family.replace(/_(?:bucket|sum|count)$/, ''));
  return found?.samples.get(sample);
}
