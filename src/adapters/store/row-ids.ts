// Ids that the store counts up: base-36 numbers outside, whole numbers in the tables.

/** No row has this number. */
const NO_ROW = -1;

export function idOfRow(row: number): string {
  return row.toString(36);
}

/** The row that an id names, or a number that no row has: ids come from people and from buttons. */
export function rowOfId(id: string): number {
  const row = Number.parseInt(id, 36);
  return Number.isSafeInteger(row) && idOfRow(row) === id ? row : NO_ROW;
}
