// What people read of a story's summary, in German.
import type * as english from '../en/story.ts';
import type { Translated } from '../messages.ts';

export const story: Translated<typeof english.story> = {
  open: 'Zusammenfassung',
  first: 'zuerst berichtet {time}',
  latest: 'zuletzt {time}',
  nothingToQuote: 'Keiner der Texte hat einen ganzen Satz, der sich zitieren lässt. Die Artikel selbst:',
  resting: {
    full: '{count, plural, one {# vollständiger Text} other {# vollständige Texte}}',
    excerpts: '{count, plural, one {# Auszug} other {# Auszüge}}',
    excerptsCutOff: '{count, plural, one {# Auszug} other {# Auszüge}} ({truncated, number} abgeschnitten)',
    headlines: '{count, plural, one {# Überschrift} other {# Überschriften}}',
    nothing: 'nichts',
  },
  quoted: 'Wörtlich zitiert; Grundlage: {texts}.',
  written:
    'Von einem Modell geschrieben; Grundlage: {texts}. Jeder Satz wurde gegen die dahinter verlinkten Artikel geprüft. Das Modell kann sich irren: Öffne die Quelle, bevor du dich darauf verlässt.',
  translated:
    'Von einem Modell übersetzt; Grundlage: {texts} (Originalsprache: {languages}). Zahlen, Daten, Namen und Zitate jedes Satzes wurden gegen die dahinter verlinkten Artikel geprüft, der Wortlaut nicht. Das Modell kann sich irren: Öffne die Quelle, bevor du dich darauf verlässt.',
  beingWritten:
    'Ein Modell schreibt gerade eine eigene Fassung; sie tritt an die Stelle dieser, wenn jeder Satz die Prüfung besteht.',
  quotedSentence: 'zitiert',
  rejected: {
    why: 'Die Prüfung hat {count, plural, one {# Satz} other {# Sätze}} des Modells abgelehnt ({faults}): {became}.',
    plain: 'Die Prüfung hat {count, plural, one {# Satz} other {# Sätze}} des Modells abgelehnt: {became}.',
    replaced:
      '{count, plural, one {# ist durch einen zitierten ersetzt} other {# sind durch zitierte ersetzt}}',
    dropped: '{count, plural, one {# weggelassen} other {# weggelassen}}',
    faults: {
      number: 'Zahlen',
      date: 'Daten',
      name: 'Namen',
      quote: 'Zitate',
      negation: 'Ja oder Nein',
      modality: 'wie sicher es ist',
      attribution: 'wer es sagt',
      words: 'Wörter, die keine Quelle hat',
      source: 'keine Quelle, die das sagt',
      markup: 'Links oder Formatierung',
      bare: 'nichts, was sich über Sprachen hinweg prüfen lässt',
      language: 'nicht übersetzt',
    },
  },
  interrupted:
    'Die Fassung des Modells wurde unterbrochen, deshalb bleiben die zitierten Sätze. Wenn du noch einmal fragst, versucht es das Modell erneut.',
  kept: {
    off: '',
    slow: 'Das Modell war zu langsam, deshalb bleiben die zitierten Sätze.',
    down: 'Das Modell war nicht erreichbar, deshalb bleiben die zitierten Sätze.',
    refused: 'Das Modell wollte das nicht schreiben, deshalb bleiben die zitierten Sätze.',
    limited:
      'Der Server des Modells nimmt gerade keine Anfragen mehr an, deshalb bleiben die zitierten Sätze.',
    misconfigured:
      'Der Server des Modells weist den Bot ab, deshalb bleiben die zitierten Sätze. Wer diesen Bot betreibt, findet den Grund im Protokoll.',
    nonsense: 'Die Antwort des Modells war nicht lesbar, deshalb bleiben die zitierten Sätze.',
    unsupported:
      'Was das Modell schrieb, war durch die Artikel nicht gedeckt, deshalb bleiben die zitierten Sätze.',
    'over-total':
      'Das heutige Budget für geschriebene Zusammenfassungen ist aufgebraucht, deshalb bleiben die zitierten Sätze.',
    'over-server':
      'Das heutige Budget dieses Servers für geschriebene Zusammenfassungen ist aufgebraucht, deshalb bleiben die zitierten Sätze.',
    'too-often':
      'Das Modell hat für dieselbe Person gerade mehrmals geschrieben, deshalb bleiben die zitierten Sätze. Frag in einer Minute noch einmal.',
    stopped:
      'Das Modell wurde angehalten, deshalb bleiben die zitierten Sätze. Wenn du noch einmal fragst, schreibt es von Neuem.',
  },
  stop: {
    button: 'Anhalten',
    title: 'Die Fassung des Modells',
    stopped: 'Sie ist angehalten: Die zitierten Sätze bleiben.',
    over: 'Es gibt nichts mehr anzuhalten: Die Nachricht zeigt, was daraus geworden ist.',
    notYours:
      'Nur wer danach gefragt hat und wer diesen Server verwaltet, kann sie anhalten. /story zeigt dir eine eigene.',
  },
  updated: {
    title:
      '**Aktualisiert.** Was {time} zu dieser Meldung gesagt wurde, beruhte auf Sätzen, die inzwischen geändert sind:',
    changed: '{outlet}: „{before}“ heißt jetzt „{after}“',
    gone: 'Nicht mehr bei {outlet}: „{before}“',
    more: '{count, plural, one {und # weiterer Satz} other {und # weitere Sätze}}',
    elsewhere:
      'Aktualisiert: {outlets} – dort wurde der Text geändert; was vorher daraus gemeldet wurde, steht dort noch.',
  },
  longer: 'Länger',
  shorter: 'Kürzer',
  compare: 'Vergleichen',
  showSources: 'Quellen zeigen',
  share: 'Hier teilen',
  unknownLink: 'Kein Artikel mit dieser Adresse ist im Index',
  unknownLinkHow:
    'Ich rufe nie eine Adresse ab, die hier jemand einfügt. Wenn das Medium einen Feed hat, kann ihn hinzufügen, wer die Feeds verwaltet.',
  nothing: 'Keine Meldung zu „{words}“',
  nothingHow: 'Vielleicht helfen weniger oder andere Wörter; {command} listet Meldungen auf.',
  choice: '{headline} — {facts}',
  coverage: {
    title: 'Berichte zu dieser Nachricht',
    none: 'Keine Berichte gefunden',
    noneHow:
      'Keine Meldung im Index ähnelt dem, was diese Nachricht sagt oder verlinkt. Die Nachricht wurde nur für diese Antwort gelesen und wird nicht gespeichert.',
    smallPrint: 'Die Nachricht wurde nur für diese Antwort gelesen und wird nicht gespeichert.',
    wordless: 'Diese Nachricht enthält weder Wörter noch einen Link, wonach ich suchen könnte.',
  },
  receipts: {
    title: 'Quellen, Satz für Satz',
    titleOf: 'Quellen, Satz für Satz: {headline}',
    changed: 'seither geändert',
    unlisted: 'nicht mehr im Index',
    notKept:
      'Worauf diese Zusammenfassung beruhte, wurde nicht aufbewahrt. Dies steht jetzt in ihren Artikeln.',
    rests: 'Satz {number, number} beruht auf:',
    all: '{articles, plural, one {Der Artikel} other {Alle # Artikel}}',
  },
};
