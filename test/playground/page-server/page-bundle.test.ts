// The page's files joined: modules in their order, styles in the page's, and a way of writing that is not known refused.
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { bundlePage } from '../../../src/playground/page-server/page-bundle.ts';

const HTML =
  '<title>T</title>\n    <link rel="stylesheet" href="/page/b.css" />\n    <link rel="stylesheet" href="/page/a.css" />\n<script type="module" src="/page/main.ts"></script>';

function bundled(scripts: Record<string, string>) {
  const given = { 'index.html': HTML, 'a.css': 'p {}', 'b.css': 'q {}', 'icon.svg': '<svg/>', ...scripts };
  const files = Object.entries(given).map(
    ([name, text]) => [name, { type: '', body: Buffer.from(text) }] as const,
  );
  const bundle = bundlePage(new Map(files));
  return {
    names: [...bundle.keys()].sort(),
    textOf: (name: string) => bundle.get(name)?.body.toString() ?? '',
  };
}

it('serves one script and one style sheet, in the order of the page', () => {
  const { names, textOf } = bundled({ 'main.ts': '' });
  expect(names).toEqual(['icon.svg', 'index.html', 'page.css', 'page.js']);
  expect(textOf('page.css')).toBe('q {}\np {}');
  expect(textOf('index.html').match(/\/page\/[\w.]+/g)).toEqual(['/page/page.css', '/page/page.js']);
});

it('runs each module once, before those that import it, whatever names they share', () => {
  const { textOf } = bundled({
    'main.ts':
      "import { add as plus } from './b.ts';\nimport { log, own } from './c.ts';\nlog.push(plus(own, 1));\nlistener(log);\n",
    'b.ts':
      "import { log } from './c.ts';\nconst own = 1;\nlog.push('b');\nexport function add(a, b) { return a + b + own; }\n",
    'c.ts': "export const log = ['c'];\nexport const own = 40;\n",
  });
  expect(textOf('page.js').match(/^\/\/ .*$/gm)).toEqual(['// c.ts', '// b.ts', '// main.ts']);
  const heard: unknown[] = [];
  runInNewContext(textOf('page.js'), { listener: (log: unknown[]) => heard.push(...log) });
  expect(heard).toEqual(['c', 'b', 42]);
});

it.each([
  ["import * as b from './b.ts';", /does not know/],
  ['export default 3;', /does not know/],
  ["import { a } from './gone.ts';", /gone\.ts is missing/],
])('refuses %s', (text, sentence) => {
  expect(() => bundled({ 'main.ts': text, 'b.ts': '' })).toThrow(sentence);
});
