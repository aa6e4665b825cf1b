// Whether who bears an office in a Japanese claim bears it in the sources, and of the body that it says: 白浜の監督、長谷川恵.
import { failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import type { ReadText } from './reading.ts';

const OFFICE =
  '社長|会長|教授|市長|知事|町長|村長|首相|大統領|大臣|長官|議員|委員長|監督|主将|選手|コーチ|被告|弁護士|医師|校長|学長|署長|所長|代表|理事長|総裁|頭取|議長';
/** 白浜の監督、長谷川恵 and 社長の西尾隆: the office before the name. */
const BEFORE = new RegExp(
  `(?:(?<body>[\\p{sc=Hani}\\p{sc=Kana}ー]{2,12})の)?(?<office>${OFFICE})(?:[、，]|の|・)?(?<name>[\\p{sc=Hani}々]{3,5})(?=[はがもを、。氏]|と|に|の)`,
  'gu',
);
/** 村井早苗市長: behind it. */
const BEHIND = new RegExp(`(?<name>[\\p{sc=Hani}々]{2,5})(?<office>${OFFICE})`, 'gu');

interface Holder {
  name: string;
  office: string;
  /** What the office is of; empty where that is not said. */
  body: string;
}

function findHolders({ text }: ReadText): Holder[] {
  return [...text.matchAll(BEFORE), ...text.matchAll(BEHIND)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    office: groups?.['office'] ?? '',
    body: groups?.['body'] ?? '',
  }));
}

/** Sources are held against claim after claim; their holders are kept as long as they are. */
const found = new WeakMap<ReadText, readonly Holder[]>();

function holdersIn(read: ReadText): readonly Holder[] {
  const holders = found.get(read) ?? findHolders(read);
  found.set(read, holders);
  return holders;
}

/** A full name and the surname that begins it. */
function isSameName(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one) || one.endsWith(other) || other.endsWith(one);
}

function differs({ body, office }: Holder, other: Holder): boolean {
  return other.office !== office || (body !== '' && other.body !== '' && body !== other.body);
}

/** Fails where the sources give the person another office only, and the claim's office to another person. */
export function checkJapaneseOffices({ claim, sources, language }: SupportCase): SupportFinding {
  if (language !== 'ja') return joinFindings([]);
  const known = sources.flatMap(holdersIn);
  const strange = holdersIn(claim).filter((holder) => {
    const own = known.filter(({ name }) => isSameName(name, holder.name));
    const others = known.filter((other) => !isSameName(other.name, holder.name) && !differs(holder, other));
    return own.length > 0 && others.length > 0 && own.every((other) => differs(holder, other));
  });
  return joinFindings(strange.map(({ name }) => failure('name', name)));
}
