// Exports that nobody imports: doors to nowhere.
import ts from 'typescript';
import { importsOf, nodesOf, type Source } from './sources.ts';

/** Files that a person or the runtime starts; what they export is for nobody to import. */
const ENTRANCE = /^src\/(?:main|cli\/main|workers\/[\w-]+|playground\/page\/main)\.ts$/;

/**
 * The exported names of `owners` that no file of `readers` imports. A type that another export of its file speaks of is
 * part of that one's face: readers meet it without importing it.
 */
export function findUnusedExports(owners: readonly Source[], readers: readonly Source[]): string[] {
  const used = new Set<string>();
  for (const { file, names } of readers.flatMap(importsOf)) {
    for (const name of names) used.add(`${file ?? ''}#${name}`);
  }
  return owners
    .filter(({ path }) => !ENTRANCE.test(path) && !used.has(`${path}#*`))
    .flatMap((source) =>
      exportedNames(source)
        .filter((name) => !used.has(`${source.path}#${name}`) && !isSpokenOf(source, name))
        .map((name) => `${source.path} exports ${name}, which nobody imports`),
    );
}

function exportedNames({ tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined) {
      const { exportClause } = statement;
      return ts.isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : [];
    }
    return isExported(statement) ? declaredNames(statement) : [];
  });
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  const kinds = (ts.getModifiers(statement) ?? []).map(({ kind }) => kind);
  return kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword);
}

function isSpokenOf({ tree }: Source, name: string): boolean {
  return tree.statements.some((statement) => {
    if (!isExported(statement) || declaredNames(statement).includes(name)) return false;
    return nodesOf(statement).some((node) => {
      const type = ts.isTypeReferenceNode(node) ? node.typeName : null;
      const parent = ts.isExpressionWithTypeArguments(node) ? node.expression : null;
      return (type ?? parent)?.getText(tree) === name;
    });
  });
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    const names = statement.declarationList.declarations.map(({ name }) => name);
    return names.filter(ts.isIdentifier).map(({ text }) => text);
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}
