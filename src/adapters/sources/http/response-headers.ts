// Headers of an answer, whether a line of a name came once or several times.

/** By name in lower case; several lines of one name are a list. */
export type ResponseHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first line of a name. */
export function firstOf(headers: ResponseHeaders, name: string): string | undefined {
  const header = headers[name];
  return typeof header === 'string' ? header : header?.[0];
}

/** All lines of a name as one, which is what they mean where a header is a list (RFC 9110, 5.3). */
export function allOf(headers: ResponseHeaders, name: string): string {
  return [headers[name] ?? []].flat().join(', ');
}
