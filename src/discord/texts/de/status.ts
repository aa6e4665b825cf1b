// What people read of how the bot is, in German.
import type * as english from '../en/status.ts';
import type { Translated } from '../messages.ts';

export const status: Translated<typeof english.status> = {
  title: 'Zustand',
  program: {
    title: 'Programm',
    version: 'Version {version}',
    running: 'läuft seit {time}',
    memory: '{megabytes, number} MB Speicher',
    shards:
      '{ready, number} von {here, plural, one {# Shard} other {# Shards}} dieses Prozesses mit Discord verbunden; der Bot hat {all, number}',
    down: 'nicht verbunden: {shards}',
  },
  index: {
    title: 'Index',
    articles: '{count, plural, one {# Artikel} other {# Artikel}}',
    size: '{megabytes, number} MB',
    newest: 'Neuester Artikel: {time}',
    empty: 'Es gibt noch keinen Artikel.',
    changed: 'geändert {time}',
  },
  feeds: {
    title: 'Feeds',
    none: 'keine',
    working: '{count, number} in Ordnung',
    failing: '{count, number} mit Fehlern',
    paused: '{count, number} pausiert',
    waiting: '{count, number} noch nicht gelesen',
    overdue: 'der längste ist fällig seit {time}',
    punctual: 'keiner ist überfällig',
  },
  writer: {
    title: 'Modell',
    none: 'keines eingerichtet; alle Sätze sind zitiert',
    today: '{used, number} Tokens heute',
    ofLimit: '{used, number} von {max, number} Tokens heute',
  },
  digests: {
    title: 'Überblicke',
    none: 'keine',
    active: '{count, number} aktiv',
    paused: '{count, number} pausiert',
    late: 'der längste ist fällig seit {time}',
    punctual: 'keiner ist verspätet',
    lately: 'in den letzten 24 Stunden: {outcomes}',
    noneLately: 'in den letzten 24 Stunden war keiner fällig',
    states: {
      sent: '{count, number} gesendet',
      skipped: '{count, number} ausgelassen',
      failed: '{count, number} noch einmal zu versuchen',
      rejected: '{count, number} abgelehnt',
      unknown: '{count, number} im Zweifel',
      underWay: '{count, number} unterwegs',
    },
  },
  cache: {
    title: 'Zwischenspeicher',
    works: 'arbeitet',
    broken: 'antwortet nicht; jede Antwort entsteht neu',
  },
  server: {
    title: 'Dieser Server',
    connected: 'Ich bin hier mit Discord verbunden.',
    disconnected: 'Ich bin hier gerade nicht mit Discord verbunden; ich versuche es von selbst wieder.',
    feeds: {
      none: 'Hier wurde kein Feed hinzugefügt.',
      fine: '{count, plural, one {Der # Feed, der hier hinzugefügt wurde, wird gelesen.} other {Alle # Feeds, die hier hinzugefügt wurden, werden gelesen.}}',
      needy:
        '{count, plural, one {# hier hinzugefügter Feed braucht} other {# hier hinzugefügte Feeds brauchen}} Aufmerksamkeit ({command} sagt, warum):',
      failing: '{feed}: {failures, plural, one {#-mal} other {#-mal}} in Folge fehlgeschlagen',
      paused: '{feed}: **pausiert**',
      more: 'und {count, plural, one {# weiterer} other {# weitere}}',
    },
    digests: {
      none: 'Hier ist kein Überblick eingerichtet.',
      next: '{topic} in {channel}: nächster {time}',
      paused: '{topic} in {channel}: {paused}',
      more: 'und {count, plural, one {# weiterer} other {# weitere}} ({command})',
    },
  },
  small: 'Nur wer den Server des Betreibers verwaltet, sieht mehr als den Teil dieses Servers.',
};
