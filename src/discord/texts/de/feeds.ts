// What people read of feeds, in German.
import type * as english from '../en/feeds.ts';
import type { Translated } from '../messages.ts';

export const feeds: Translated<typeof english.feeds> = {
  listTitle: 'In diesem Server hinzugefügte Feeds',
  none: 'In diesem Server wurde kein Feed hinzugefügt',
  noneHow: '{command} fügt einen hinzu. Der Index hat vielleicht andere, die anderswo hinzugefügt wurden.',
  added: 'Hinzugefügt: {url}',
  addedHow:
    'Er wird innerhalb einer Minute gelesen, für alle Server: Der Index ist ein gemeinsamer, und dieser Server darf ihm bis zu {max, plural, one {# Feed} other {# Feeds}} hinzufügen. Was er anfangs bringt, finden Fragen, aber kein Überblick meldet es als Neuigkeit. {command} zeigt, wie es ihm geht.',
  foundBy: {
    address: 'Es ist {kind}.',
    link: 'Es ist {kind}, auf den die Seite verweist.',
    path: 'Die Seite nennt keinen Feed; das ist {kind} derselben Website.',
    sitemap: 'Die Seite nennt keinen Feed; das ist {kind} derselben Website.',
  },
  formats: {
    rss: 'ein RSS-Feed',
    atom: 'ein Atom-Feed',
    rdf: 'ein RSS-1.0-Feed',
    'json-feed': 'ein JSON-Feed',
    'tag-page': 'eine Seite, die Artikel auflistet',
    sitemap: 'eine News-Sitemap',
  },
  others: 'Die Website hat mehr, was sich hinzufügen ließe:',
  known: 'Dieser Feed wird schon gelesen: {url}',
  knownHow: 'Der Index ist für alle Server derselbe, es ist also nichts zu tun.',
  changed: 'Geändert: {url}',
  changedHow:
    'Er wurde in diesem Server schon früher hinzugefügt und richtet sich ab dem nächsten Lesen nach den neuen Einstellungen.',
  notFound: 'Es wurde nichts gefunden, was sich hinzufügen ließe',
  refused: 'Diese Adresse lässt sich nicht hinzufügen',
  removed: 'Entfernt: {url}',
  removedHow: 'Er wird nicht mehr gelesen. Seine Artikel bleiben im Index, bis sie zu alt sind.',
  unknown: 'In diesem Server wurde kein solcher Feed hinzugefügt',
  unknownHow:
    'Wähle einen aus der Liste, die beim Tippen erscheint. Ein Feed, den der Betreiber oder ein anderer Server hinzugefügt hat, lässt sich hier nicht entfernen.',
  waiting: 'noch nicht gelesen',
  read: 'gelesen {time} · bisher {articles, plural, one {# Artikel} other {# Artikel}}',
  pace: '{perDay, number} pro Tag',
  slowPace: 'weniger als 1 pro Tag',
  next: 'nächstes Mal {time}',
  readsPages: 'mit dem Text der Seiten',
  failing: '**scheitert** {failures, plural, one {einmal: {problem}} other {# Mal in Folge: {problem}}}',
  noticed: '**sieh es dir an**: {notice}',
  paused: '**pausiert**: {problem} Füge ihn noch einmal hinzu, um es erneut zu versuchen.',
  more: '{count, plural, one {# weiterer.} other {# weitere.}}',
  choice: '{outlet} — {url}',

  testTitle: 'Was {url} bringen würde',
  testFailed: '{url} lässt sich nicht lesen',
  testCount: '{items, plural, one {# Eintrag} other {# Einträge}}: {fates} · {dated}',
  testCountBy: '{items, plural, one {# Eintrag} other {# Einträge}} von {outlet}: {fates} · {dated}',
  testFates: {
    new: '{count, plural, one {# käme herein} other {# kämen herein}}',
    known: '{count, number} schon bekannt',
    repeated: '{count, number} doppelt',
    rejected: '{count, plural, one {# bleibt hängen} other {# bleiben hängen}}',
  },
  testItem: {
    new: 'kommt herein',
    known: 'schon bekannt',
    repeated: 'doppelt',
    rejected: '**bleibt hängen**: {reason}',
  },
  testTextState: {
    full: 'vollständiger Text',
    excerpt: 'ein Auszug',
    truncated: 'ein Auszug, abgeschnitten',
    headline: 'nur die Überschrift',
  },
  testNewest: 'neuester {time}',
  testUndated: 'keiner davon datiert',
  testDoubtful: 'das Datum kann nicht stimmen und zählt nicht',
  testNameless: 'ein Eintrag ohne Überschrift',
  testEmpty: 'Er lässt sich lesen und ist im Moment leer.',
  testMoved: 'Er ist nach {url} umgezogen und würde dort gelesen.',
  testKept: 'Davon wurde nichts gespeichert.',

  notices: {
    title: {
      member:
        '{count, plural, one {Ein Feed, den du hinzugefügt hast, braucht einen Blick} other {Feeds, die du hinzugefügt hast, brauchen einen Blick}}',
      operator: '{count, plural, one {Ein Feed braucht einen Blick} other {# Feeds brauchen einen Blick}}',
    },
    addedIn: 'hinzugefügt in {server}',
    addedSomewhere: 'von einem Mitglied hinzugefügt',
    more: 'Und {count, plural, one {# weiterer.} other {# weitere.}}',
    how: {
      member:
        'Im Server zeigt /feeds list, wie es den Feeds geht, /feeds remove entfernt einen, und /feeds add versucht es mit einem pausierten noch einmal. Niemand muss auf diese Nachricht antworten.',
      operator:
        'Auf der Befehlszeile zeigt broadsheet feeds list, wie es allen geht, und broadsheet feeds remove entfernt einen.',
    },
  },
};
