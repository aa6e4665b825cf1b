// Looks at the XML of a list of feeds before it is parsed: parsers take minutes over thousands of elements that never end.
import { FEED_MAX_DEPTH } from '../../../limits/reading.ts';

const MARK = /<!--|<!\[CDATA\[|<(\/?)([a-zA-Z_][^\s<>/]*)(?=[\s/>])[^<>]*>/g;

/** True where more than `FEED_MAX_DEPTH` elements are open at once. One pass; broken XML is no matter. */
export function isTooDeep(xml: string): boolean {
  const open: string[] = [];
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(xml); mark !== null; mark = MARK.exec(xml)) {
    const [written, slash, name] = mark;
    if (name === undefined) {
      const end = xml.indexOf(written === '<!--' ? '-->' : ']]>', mark.index);
      if (end === -1) return false;
      MARK.lastIndex = end;
    } else if (slash === '/') {
      // An end tag ends what was left open inside, too; one that ends nothing is overlooked.
      const at = open.lastIndexOf(name);
      if (at !== -1) open.length = at;
    } else if (!written.endsWith('/>')) {
      open.push(name);
      if (open.length > FEED_MAX_DEPTH) return true;
    }
  }
  return false;
}
