// Lines beside a text, told from sentences of it, in the languages that news pages are common in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsAppendix, isSmallPrint } from '../../../../src/adapters/sources/pages/small-print.ts';

describe('small print', () => {
  it.each([
    'Photo: Lena Vos',
    'Foto: Lena Vos',
    'Bildquelle: Hafenamt',
    'Crédit : Lena Vos',
    'Imagen: Lena Vos',
    'Foto di: Lena Vos',
    'Zdjęcie: Lena Vos',
    'Фото: Лена Волкова',
    '图片来源：港务局',
    '写真：港野みなと',
    '© 2026 Example Times',
    'Copyright Example Times',
    'Alle Rechte vorbehalten',
  ])('names who made a picture or a text: %s', (line) => {
    expect(isSmallPrint(line)).toBe(true);
  });

  it.each([
    'Source: Coast Agency',
    'Quelle: dpa',
    'Fuente: agencia',
    'Fonte: agenzia',
    'Źródło: agencja',
    'Källa: byrån',
    'Источник: агентство',
    '来源：通讯社',
  ])('names a source: %s', (line) => {
    expect(isSmallPrint(line)).toBe(true);
  });

  it.each([
    'Read more: the lock is moved',
    'See also: Harbour closes',
    '→ All about the harbour',
    '>> The harbour in pictures',
    'Related: Nine ships',
    'Mehr zum Thema Hafen',
    'Das könnte Sie auch interessieren',
    'À lire également : neuf navires',
    'Lire aussi',
    'Te puede interesar: nueve barcos',
    'Potrebbe interessarti',
    'Leia também: nove navios',
    'Lees ook: negen schepen',
    'Läs också: nio fartyg',
    'Czytaj również: dziewięć statków',
    'Čtěte také: devět lodí',
    'Читайте также: девять судов',
    '相关阅读：九艘船',
    '関連記事',
    '관련 기사',
    'اقرأ أيضا: تسع سفن',
  ])('leads elsewhere: %s', (line) => {
    expect(isSmallPrint(line)).toBe(true);
  });

  it.each([
    'Subscribe to our newsletter and never miss a ship.',
    'Abonnieren Sie unseren Newsletter',
    'Abonnez-vous à notre lettre',
    'Suscríbete a nuestro boletín',
    'Iscriviti alla newsletter',
    'Get the news of the harbour delivered to your inbox.',
    'Receive all our stories straight to your phone.',
    'Follow us on Facebook',
    'Folgen Sie uns auf Instagram',
    'Suivez-nous',
    'Síguenos en',
    'Download our free app',
    'Share this',
    'Teilen',
    'Partager cet article',
    'Leave a comment',
    'You must be logged in to post a comment.',
    'Already a subscriber? Sign in',
  ])('asks something of readers: %s', (line) => {
    expect(isSmallPrint(line)).toBe(true);
  });

  it.each([
    'This article was originally published in the Harbour Gazette.',
    'Dieser Artikel erschien zuerst im Hafenblatt.',
    'The views expressed in this article are the author’s own.',
    'Der Kommentar gibt ausschließlich die Meinung des Autors wieder.',
    'Les opinions exprimées ici sont celles de leurs auteurs.',
    'Las opiniones expresadas en este texto son del autor.',
    'Tags: Ports, Trade',
    'Filed under: Ports',
    'Schlagworte: Hafen',
    'Etiquetas: puerto',
    'Last updated: 15 April 2026',
    'Anzeige',
    'Advertisement',
    'Nach oben',
    'Inhaltsverzeichnis',
    'Drucken',
    'Loading...',
    '15. April 2026',
    'By Lena Vos',
    '***',
    '—',
    '•',
  ])('is about the text or the page: %s', (line) => {
    expect(isSmallPrint(line)).toBe(true);
  });

  it.each([
    'Photographs of the harbour hang in the town hall.',
    'The source of the river lies in the hills.',
    'Read the room, the captain told his mate before they went in.',
    'Related industries suffered as well, the council said.',
    'More from habit than need he looked at the clock.',
    'Mehrere Schiffe warteten vor der Mole.',
    'Teilen und herrschen war sein Grundsatz nicht.',
    'Leaders of nine towns met at the harbour.',
    'Source code was printed on the wall of the museum.',
    'Tags are sewn into the sails.',
    'Contact with the ship was lost at noon.',
    'He will follow the ship on foot along the coast.',
    'First-time subscribers to the harbour’s fund were few.',
    'New subscribers joined the choir of the harbour church.',
    'He had the latest phone of all the captains.',
    'Die Karte gibt den Stand von 1926 wieder.',
    '2025 812',
    '42',
    'Да.',
    '好。',
  ])('is told from a sentence: %s', (line) => {
    expect(isSmallPrint(line)).toBe(false);
  });

  it('is short', () => {
    expect(isSmallPrint(`Photo: ${'Lena Vos and '.repeat(30)}Aldo Fenner`)).toBe(false);
  });

  it('is looked for in a time that depends on no line', () => {
    const words = fc.constantFrom(
      'read',
      'more',
      'subscribe',
      'to',
      'view',
      'the',
      ' ',
      ':',
      'leave a',
      'lesen sie',
      'get',
      '(',
      '©',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 90 }), (parts) => {
        const startedAt = performance.now();
        isSmallPrint(parts.join(' '));
        beginsAppendix(parts.join(' '));
        expect(performance.now() - startedAt).toBeLessThan(250);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an appendix', () => {
  it.each([
    'About the author',
    'About us',
    'Über die Autorin',
    'À propos de l’auteur',
    'Sobre el autor',
    'Sobre a autora',
    'O autorze',
    'Об авторе',
    '关于作者',
    'Related stories',
    'You might also like',
    'Weitere Artikel',
    'Ähnliche Beiträge',
    'Artículos relacionados',
    'Articoli correlati',
    '相关阅读',
    '12 Comments',
    'Kommentare (3)',
    'Leave a reply',
    'Pressekontakt:',
    'Newsletter',
  ])('begins with “%s”', (line) => {
    expect(beginsAppendix(line)).toBe(true);
  });

  it.each([
    'About the author nothing was known for years.',
    'Related industries',
    'Comments on the plan',
    'Contacts',
    'The newsletter',
    'Über den Hafen',
    'Weitere Schiffe kommen',
    '',
  ])('does not begin with “%s”', (line) => {
    expect(beginsAppendix(line)).toBe(false);
  });
});
