// Import cycles: files that cannot be understood one after the other.
import { importsOf, type Source } from './sources.ts';

/** A cycle for each knot of files, as `a → b → a`. Imports of types count: they bind readers as well. */
export function findCycles(sources: readonly Source[]): string[] {
  const edges = new Map(sources.map((source) => [source.path, filesOf(source)]));
  const done = new Set<string>();
  const trail: string[] = [];
  const cycles: string[] = [];
  const visit = (file: string): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    trail.push(file);
    for (const next of edges.get(file) ?? []) visit(next);
    trail.pop();
    done.add(file);
  };
  for (const file of edges.keys()) visit(file);
  return cycles;
}

function filesOf(source: Source): string[] {
  const files = importsOf(source).map((imported) => imported.file);
  return [...new Set(files.filter((file) => file !== null))];
}
