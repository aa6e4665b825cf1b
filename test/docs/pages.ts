// The pages of the documentation as tests read them: links, headings, blocks of code, words in backticks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Page {
  /** From the root of the repository. */
  path: string;
  text: string;
  /** The text without its blocks of code. */
  prose: string;
  blocks: readonly Block[];
}

export interface Block {
  language: string;
  code: string;
}

const BLOCK = /^```(\w*)\n([\s\S]*?)^```$/gm;

export function readPages(): Page[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);
  return ['README.md', 'CHANGELOG.md', ...docs.toSorted()].map(readPage);
}

export function readPage(path: string): Page {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(([, language = '', code = '']) => ({ language, code }));
  return { path, text, prose: text.replace(BLOCK, ''), blocks };
}

export interface Link {
  isPicture: boolean;
  words: string;
  target: string;
}

export function linksIn({ prose }: Page): Link[] {
  return [...prose.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, mark, words = '', target = '']) => ({
    ...{ isPicture: mark === '!', words, target },
  }));
}

/** What stands between backticks, outside of blocks. */
export function codesIn({ prose }: Page): string[] {
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The anchors of headings, as GitHub makes them. */
export function anchorsIn({ prose }: Page): Set<string> {
  const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
