// The form of an invented source with the claims made of it.

/** What was done to a claim: taken over in other words, or turned wrong in one way. */
export interface SupportClaim {
  text: string;
  isTrue: boolean;
  kind: string;
}

export interface SupportSet {
  source: string;
  language: string;
  /** ISO 8601. */
  publishedAt: string;
  claims: readonly SupportClaim[];
}

type Line = readonly [kind: string, text: string];

/** A source of 16 April 2026 with claims that it bears out and claims that it does not. */
export function set(
  source: string,
  lines: { yes: readonly Line[]; no: readonly Line[]; language?: string },
): SupportSet {
  const claims = [
    ...lines.yes.map(([kind, text]) => ({ kind, text, isTrue: true })),
    ...lines.no.map(([kind, text]) => ({ kind, text, isTrue: false })),
  ];
  return { source, language: lines.language ?? 'en', publishedAt: '2026-04-16T09:00:00Z', claims };
}
