// The wording of the house: first sentences, names that say nothing, words of TypeScript that it does without.
import ts from 'typescript';
import { nodesOf, placeOf, type Source } from './sources.ts';

/** Each file opens with a comment that is a sentence: what the file is for. */
export function findMissingSentences(sources: readonly Source[]): string[] {
  return sources
    .filter(({ text }) => !isSentence(openingComment(text)))
    .map(({ path }) => `${path} does not open with a comment that says what it is for`);
}

function openingComment(text: string): string {
  const code = text.replace(/^#!.*\n/, '');
  const lines = /^(?:\/\/.*(?:\n|$))+/.exec(code)?.[0] ?? /^\/\*[\s\S]*?\*\//.exec(code)?.[0] ?? '';
  return lines.replace(/^\s*(?:\/\*+|\*\/|\*|\/\/)|\*\/\s*$/gm, '').trim();
}

function isSentence(comment: string): boolean {
  return /^[\p{Lu}`"“'/\d].*\s.*[.?!:)`]$/su.test(comment) && !/^(?:eslint|prettier)-/.test(comment);
}

const EMPTY_FILE_WORDS = /^(?:utils?|helpers?|common|base|misc|handle\w*|process\w*|manage\w*)$/;
const EMPTY_FUNCTION_NAMES =
  /^(?:(?:handle|process|manage|do)(?:r|or)?(?=[A-Z]|$)|(?:utils?|helpers?|common|base)$)/;

/** Files, folders and functions whose names could be anybody's. */
export function findEmptyNames(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const words = source.path.replace(/\.ts$/, '').split(/[/.-]/);
    const fileFaults = words
      .filter((word) => EMPTY_FILE_WORDS.test(word))
      .map((word) => `${source.path} has the word "${word}" in its name`);
    const functionFaults: string[] = [];
    for (const node of nodesOf(source.tree)) {
      const name = functionNameOf(node);
      if (name !== null && EMPTY_FUNCTION_NAMES.test(name))
        functionFaults.push(`${placeOf(source, node)} ${name} is a name that says nothing`);
    }
    return [...fileFaults, ...functionFaults];
  });
}

function functionNameOf(node: ts.Node): string | null {
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? null;
  if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return null;
  const isFunction = ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer);
  return isFunction && ts.isIdentifier(node.name) ? node.name.text : null;
}

/** `any`, `enum` and `export default`: TypeScript that the house does without. */
export function findForbiddenSyntax(sources: readonly Source[]): string[] {
  return findNodes(sources, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) return 'says any; unknown is honest';
    if (ts.isEnumDeclaration(node)) return 'declares an enum; closed sets are string unions';
    if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword) {
      const isClause = ts.isDefaultClause(node.parent);
      return isClause ? null : 'exports a default; exports have names';
    }
    return null;
  });
}

/** The environment is read by src/config.ts alone, and only entrances print. */
export function findForbiddenGlobals(sources: readonly Source[]): string[] {
  const mayPrint = /^(?:src\/main\.ts$|src\/cli\/|bench\/|eval\/)/;
  return findNodes(sources, (node, { path, tree }) => {
    if (!ts.isPropertyAccessExpression(node)) return null;
    const [object, property] = [node.expression.getText(tree), node.name.text];
    if (object === 'process' && property === 'env' && path !== 'src/config.ts')
      return 'reads process.env; src/config.ts does that';
    if (object === 'console' && !mayPrint.test(path)) return 'prints; the log does that';
    return null;
  });
}

/** Marks of work that somebody meant to come back to. */
export function findUnfinishedMarks(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const mark = /\b(?:TODO|FIXME|XXX)\b/.exec(line);
      return mark === null ? [] : [`${path}:${index + 1} says ${mark[0]}`];
    }),
  );
}

/** Tests that replace modules, run alone, or never run. A condition (`skipIf`, `context.skip`) says why. */
export function findTestTricks(sources: readonly Source[]): string[] {
  return findNodes(sources, (node, { tree }) => {
    if (!ts.isPropertyAccessExpression(node)) return null;
    const [object, property] = [node.expression.getText(tree), node.name.text];
    if (object === 'vi' && /^(?:mock|doMock|hoisted)$/.test(property))
      return `calls vi.${property}; test the real part`;
    const isTest = /^(?:test|it|describe|suite)\b/.test(object);
    if (isTest && /^(?:only|skip|todo)$/.test(property)) return `has .${property}: every test runs`;
    return null;
  });
}

function findNodes(
  sources: readonly Source[],
  judge: (node: ts.Node, source: Source) => string | null,
): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    for (const node of nodesOf(source.tree)) {
      const fault = judge(node, source);
      if (fault !== null) found.push(`${placeOf(source, node)} ${fault}`);
    }
    return found;
  });
}
