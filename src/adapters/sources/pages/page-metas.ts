// Reads the meta elements of a page: what it says about itself to programs.
import { PAGE_META_VALUES_MAX } from '../../../limits/reading.ts';
import { findAll, type PageDocument } from './page-dom.ts';

/** Name or property in lower case, to the contents given. */
export type PageMetas = ReadonlyMap<string, readonly string[]>;

/** All meta elements that have a content; an element may have several names (OpenGraph and microdata, say). */
export function readMetas(document: PageDocument): PageMetas {
  const metas = new Map<string, string[]>();
  for (const element of findAll(document, 'meta[content]')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    if (content === '') continue;
    for (const name of namesOf(
      ['property', 'name', 'itemprop', 'http-equiv'].map((key) => element.getAttribute(key)),
    )) {
      const known = metas.get(name);
      if (known === undefined) metas.set(name, [content]);
      else if (known.length < PAGE_META_VALUES_MAX) known.push(content);
    }
  }
  return metas;
}

function namesOf(written: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(
    written.flatMap((names) => names?.toLowerCase().split(/\s+/) ?? []).filter((name) => name !== ''),
  );
}
