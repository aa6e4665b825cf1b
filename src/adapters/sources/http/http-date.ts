// Reads the dates of HTTP headers.

/** No form of HTTP's dates is longer. In UTF-16 units. */
const HTTP_DATE_MAX_LENGTH = 40;

/**
 * The moment of an HTTP date in any of its three forms (RFC 9110, 5.6.7); null where there is none. Dates begin with their
 * weekday; other texts that the runtime would take for dates are none here. The oldest form names no zone and means UTC.
 */
export function parseHttpDate(written: string | undefined): number | null {
  const text = written?.trim() ?? '';
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) || text.length > HTTP_DATE_MAX_LENGTH) return null;
  const at = Date.parse(/ \d{4}$/.test(text) ? `${text} GMT` : text);
  return Number.isNaN(at) ? null : at;
}
