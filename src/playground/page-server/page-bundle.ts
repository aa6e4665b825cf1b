// Joins the page's files into one script and one style sheet: sixty requests take a browser half a second, three take none.
// It knows this page's own way of writing alone: named imports of files beside, named exports of declarations.
import type { PageFile } from './page-files.ts';

const IMPORT = /^import\s*\{([^}]*)\}\s*from\s*'\.\/([\w-]+\.ts)';/gm;
const EXPORT = /^export (?=(?:async )?(?:function\*?|const) (\w+))/gm;
const STYLE = /^.*<link rel="stylesheet" href="\/page\/([\w-]+\.css)" \/>\n/gm;

/** The files to serve: index.html, one `page.js`, one `page.css`, and what is neither. Throws where a file is missing or written otherwise. */
export function bundlePage(files: ReadonlyMap<string, PageFile>): Map<string, PageFile> {
  const html = textOf(files, 'index.html');
  const styles = [...html.matchAll(STYLE)].map(([, name = '']) => textOf(files, name));
  const joined = html
    .replaceAll(STYLE, '')
    .replace('</title>\n', '</title>\n    <link rel="stylesheet" href="/page/page.css" />\n')
    .replace('/page/main.ts', '/page/page.js');
  const others = [...files].filter(([name]) => !/\.(?:ts|css|html)$/.test(name));
  return new Map([
    ...others,
    ['index.html', fileOf('text/html; charset=utf-8', joined)],
    ['page.css', fileOf('text/css; charset=utf-8', styles.join('\n'))],
    ['page.js', fileOf('text/javascript; charset=utf-8', scriptOf(files, 'main.ts'))],
  ]);
}

/** Each module becomes a function that is called once, after those that it imports from, and answers what it exports. */
function scriptOf(files: ReadonlyMap<string, PageFile>, entry: string): string {
  const parts: string[] = ["'use strict';"];
  const names = new Map<string, string>();
  const add = (name: string): string => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const own = `module${names.size}`;
    names.set(name, own);
    const exported: string[] = [];
    const source = textOf(files, name)
      .replaceAll(IMPORT, (_, words: string, from: string) => importing(words, add(from)))
      .replaceAll(EXPORT, (_, declared: string) => (exported.push(declared), ''));
    if (/^(?:import|export)\b/m.test(source))
      throw new Error(`The page's file ${name} is written in a way that page-bundle.ts does not know.`);
    parts.push(
      `// ${name}`,
      `const ${own} = (() => {`,
      source,
      `return { ${exported.join(', ')} };`,
      '})();',
    );
    return own;
  };
  add(entry);
  return parts.join('\n');
}

/** `a, b as c` of a module becomes the same names taken from its answer; of types alone nothing is left. */
function importing(words: string, from: string): string {
  const names = words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return names.length === 0
    ? ''
    : `const { ${names.map((name) => name.replace(' as ', ': ')).join(', ')} } = ${from};`;
}

function textOf(files: ReadonlyMap<string, PageFile>, name: string): string {
  const file = files.get(name);
  if (file === undefined) throw new Error(`The page's file ${name} is missing.`);
  return file.body.toString('utf8');
}

function fileOf(type: string, text: string): PageFile {
  return { type, body: Buffer.from(text) };
}
