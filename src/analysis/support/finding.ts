// What one check of a claim finds: failures that end support, and doubts that lower its score.
import type { SupportFailure, SupportFailureKind } from '../../news/support.ts';
import type { SupportReading } from './reading.ts';
import type { SupportWindow } from './window.ts';

/** A claim, its sources, and the passage of them that it is held against. */
export interface SupportCase extends SupportReading {
  window: SupportWindow;
}

export interface SupportFinding {
  failures: readonly SupportFailure[];
  /** What the score is multiplied by for what is no failure, 0 to 1. */
  doubt: number;
}

export function failure(kind: SupportFailureKind, found: string): SupportFinding {
  return { failures: [{ kind, found }], doubt: 1 };
}

export function doubt(factor: number): SupportFinding {
  return { failures: [], doubt: factor };
}

export function joinFindings(findings: readonly SupportFinding[]): SupportFinding {
  return {
    failures: findings.flatMap(({ failures }) => failures),
    doubt: findings.reduce((product, found) => product * found.doubt, 1),
  };
}
