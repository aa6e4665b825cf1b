// The program's own files, parsed, with what each imports: what the rules of the house are read from.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';

export interface Source {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
  tree: ts.SourceFile;
}

/** One import of a file: what it names, of which file or package. */
export interface Import {
  specifier: string;
  /** The path of a file of ours, null for a package or a built-in module. */
  file: string | null;
  /** `*` stands for all that the module exports. */
  names: readonly string[];
  /** Gone at run time. */
  isType: boolean;
  isLazy: boolean;
  line: number;
}

export function parseSource(path: string, text: string): Source {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true) };
}

/** All TypeScript files in folders of the repository; a folder that is not there has none. */
export function readSources(root: string, folders: readonly string[]): Source[] {
  const files = folders.flatMap((folder) => listFiles(join(root, folder)));
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => parseSource(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')));
}

function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

const flattened = new WeakMap<ts.Node, readonly ts.Node[]>();

/** A node and all below it, in the order of the text. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const known = flattened.get(node);
  if (known !== undefined) return known;
  const nodes: ts.Node[] = [];
  const visit = (visited: ts.Node): void => {
    nodes.push(visited);
    ts.forEachChild(visited, visit);
  };
  visit(node);
  flattened.set(node, nodes);
  return nodes;
}

/** `path:line`, for a list that an editor can jump from. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${lineOf(source, node)}`;
}

function lineOf(source: Source, node: ts.Node): number {
  return source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1;
}

const read = new WeakMap<Source, readonly Import[]>();

/** Every import of a file: statements, `export … from`, `import()` and `import('…').Type`. */
export function importsOf(source: Source): readonly Import[] {
  const known = read.get(source);
  if (known !== undefined) return known;
  const found: Import[] = [];
  for (const node of nodesOf(source.tree)) {
    const named = importOf(node);
    if (named === null) continue;
    const { specifier, ...rest } = named;
    const isOurs = specifier.startsWith('.');
    const file = isOurs
      ? normalize(join(dirname(source.path), specifier))
          .split(sep)
          .join('/')
      : null;
    found.push({ specifier, file, ...rest, line: lineOf(source, node) });
  }
  read.set(source, found);
  return found;
}

type NamedImport = Pick<Import, 'specifier' | 'names' | 'isType' | 'isLazy'>;

function importOf(node: ts.Node): NamedImport | null {
  if (ts.isImportDeclaration(node)) return importOfStatement(node);
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    const isNamed = node.exportClause !== undefined && ts.isNamedExports(node.exportClause);
    const names = isNamed ? namesOf(node.exportClause) : ['*'];
    return { specifier: textOf(node.moduleSpecifier), names, isType: node.isTypeOnly, isLazy: false };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return null;
    return { specifier: specifier.text, names: ['*'], isType: false, isLazy: true };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: textOf(node.argument.literal), names: ['*'], isType: true, isLazy: false };
  }
  return null;
}

function importOfStatement(node: ts.ImportDeclaration): NamedImport {
  const specifier = textOf(node.moduleSpecifier);
  const clause = node.importClause;
  if (clause === undefined) return { specifier, names: [], isType: false, isLazy: false };
  const { name, namedBindings, phaseModifier } = clause;
  const isNamed = namedBindings !== undefined && ts.isNamedImports(namedBindings);
  const isStar = namedBindings !== undefined && ts.isNamespaceImport(namedBindings);
  const names = [
    ...(name === undefined ? [] : ['default']),
    ...(isNamed ? namesOf(namedBindings) : []),
    ...(isStar ? ['*'] : []),
  ];
  // `import { type A, type B }` leaves nothing at run time but the module's own run; nothing of ours runs on import.
  const isInline = isNamed && name === undefined && namedBindings.elements.every((one) => one.isTypeOnly);
  const isType = phaseModifier === ts.SyntaxKind.TypeKeyword || isInline;
  return { specifier, names, isType, isLazy: false };
}

function namesOf(list: ts.NamedImports | ts.NamedExports): string[] {
  return list.elements.map((element) => (element.propertyName ?? element.name).text);
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '';
}
