// What people read, in English; lists and dates are written as in Britain: `A, B and C`, `12 May 2026`.
import { createTexts } from './create-texts.ts';
import { english } from './en/english.ts';

export const en = createTexts(english, 'en-GB');
