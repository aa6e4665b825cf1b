// Reads the part of YAML that our compose files are written in: mappings, lists and plain or quoted values, by indentation.

export type Yaml = string | null | readonly Yaml[] | { readonly [key: string]: Yaml };

interface Line {
  indent: number;
  text: string;
  number: number;
}

/** Throws at what is outside that part, a key twice and a tab among it. */
export function readYaml(text: string): Yaml {
  const lines = text.split('\n').flatMap((line, place): Line[] => {
    if (line.includes('\t')) throw new Error(`line ${place + 1} has a tab`);
    const bare = line.trimStart();
    if (bare === '' || bare.startsWith('#')) return [];
    return [{ indent: line.length - bare.length, text: bare.trimEnd(), number: place + 1 }];
  });
  const read = readBlock(lines, 0);
  if (read.next !== lines.length)
    throw new Error(`line ${lines[read.next]?.number ?? 0} stands too far left`);
  return read.value;
}

interface Read {
  value: Yaml;
  next: number;
}

function readBlock(lines: readonly Line[], from: number): Read {
  const first = lines[from];
  if (first === undefined) return { value: null, next: from };
  return first.text.startsWith('- ')
    ? readList(lines, from, first.indent)
    : readMapping(lines, from, first.indent);
}

function readList(lines: readonly Line[], from: number, indent: number): Read {
  const value: Yaml[] = [];
  let next = from;
  for (let line = lines[next]; line?.indent === indent && line.text.startsWith('- '); line = lines[next]) {
    value.push(readScalar(line.text.slice(2), line));
    next += 1;
  }
  return { value, next };
}

function readMapping(lines: readonly Line[], from: number, indent: number): Read {
  const value: Record<string, Yaml> = {};
  let next = from;
  for (let line = lines[next]; line?.indent === indent; line = lines[next]) {
    const [, key = '', rest = ''] = /^([\w-]+):(?: (.*))?$/.exec(line.text) ?? [];
    if (key === '' || key in value) throw new Error(`line ${line.number} has no key, or one that was there`);
    next += 1;
    const isNested = rest === '' && (lines[next]?.indent ?? 0) > indent;
    const inner: Read = isNested ? readBlock(lines, next) : { value: readScalar(rest, line), next };
    value[key] = inner.value;
    next = inner.next;
  }
  return { value, next };
}

function readScalar(text: string, { number }: Line): Yaml {
  if (text === '') return null;
  if (/^["'[]/.test(text)) return JSON.parse(text.replaceAll("'", '"')) as Yaml;
  if (/^[{&*!|>%@`]|: |\s#/.test(text)) throw new Error(`line ${number} is outside of what is read here`);
  return text;
}

/** What stands at a path of keys; null where nothing does. */
export function at(yaml: Yaml, ...path: readonly string[]): Yaml {
  return path.reduce<Yaml>((inner, key) => (isMapping(inner) ? (inner[key] ?? null) : null), yaml);
}

export function isMapping(yaml: Yaml): yaml is Readonly<Record<string, Yaml>> {
  return typeof yaml === 'object' && yaml !== null && !Array.isArray(yaml);
}

/** The keys of what stands at a path, or the items of a list there. */
export function namesAt(yaml: Yaml, ...path: readonly string[]): string[] {
  const found = at(yaml, ...path);
  if (Array.isArray(found)) return found.map(String);
  return isMapping(found) ? Object.keys(found) : [];
}
