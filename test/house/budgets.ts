// The budgets: how long a file and a function may be, and how many parameters a function may take.
import ts from 'typescript';
import { nodesOf, placeOf, type Source } from './sources.ts';

const FILE_LINES_MAX = 250;
const COMMAND_FILE_LINES_MAX = 120;
const FUNCTION_LINES_MAX = 50;
const PARAMETERS_MAX = 3;

export function findLongFiles(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    const max = path.startsWith('commands/') ? COMMAND_FILE_LINES_MAX : FILE_LINES_MAX;
    return lines > max ? [`${path} has ${lines} lines; ${max} are the most`] : [];
  });
}

export function findLongFunctions(sources: readonly Source[]): string[] {
  return findSignatures(sources, (source, signature) => {
    const lineAt = (position: number) => source.tree.getLineAndCharacterOfPosition(position).line;
    const lines = lineAt(signature.end) - lineAt(signature.getStart(source.tree)) + 1;
    return lines > FUNCTION_LINES_MAX ? `has ${lines} lines; ${FUNCTION_LINES_MAX} are the most` : null;
  });
}

/** Functions, and types of functions, with more parameters than an options object leaves. */
export function findManyParameters(sources: readonly Source[]): string[] {
  return findSignatures(sources, (_source, { parameters }) =>
    parameters.length > PARAMETERS_MAX
      ? `takes ${parameters.length} parameters; ${PARAMETERS_MAX} are the most, then an options object`
      : null,
  );
}

function findSignatures(
  sources: readonly Source[],
  judge: (source: Source, signature: ts.SignatureDeclaration) => string | null,
): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    for (const node of nodesOf(source.tree)) {
      if (!ts.isFunctionLike(node)) continue;
      const fault = judge(source, node);
      if (fault !== null) found.push(`${placeOf(source, node)} ${nameOf(source, node)} ${fault}`);
    }
    return found;
  });
}

function nameOf(source: Source, signature: ts.SignatureDeclaration): string {
  const named = signature.name ?? (ts.isVariableDeclaration(signature.parent) ? signature.parent.name : null);
  return named?.getText(source.tree) ?? 'a function';
}
