// Why an address cannot be read, and what is noticed of a feed, in German.
import type * as english from '../en/feed-sentences.ts';
import type { Translated } from '../messages.ts';

export const feedSentences: Translated<typeof english.feedSentences> = {
  noAddress: 'Das ist keine Webadresse: Gib eine an, die mit https:// oder http:// beginnt.',
  credentials:
    'Die Adresse enthält einen Benutzernamen oder ein Passwort, und Feeds sehen alle: Gib eine ohne an.',
  credentialsRead:
    'Die Adresse enthält einen Benutzernamen oder ein Passwort, und alle würden es sehen: Gib eine ohne an.',
  tooLong: 'Die Adresse ist länger als {max, number} Zeichen: Suche eine kürzere.',
  secret:
    'Die Adresse scheint einen persönlichen Schlüssel zu enthalten, und Feeds sehen alle: Gib die öffentliche Adresse an. Wer die App betreibt und es so meint, fügt sie hinzu mit: broadsheet feeds add --allow-secret',
  privateAddress:
    'Die Adresse liegt in einem privaten Netz, und solche werden nicht gelesen: Gib eine öffentliche an. Wer die App betreibt und es so meint, setzt ALLOW_PRIVATE_NETWORKS=on.',
  port: '{host} ist mit einem Port angegeben, an dem kein Webserver ist: Lass den Port weg.',
  privateNetwork:
    '{host} liegt in einem privaten Netz, und solche werden nicht gelesen. Gib eine öffentliche Adresse an; wer die App betreibt und es so meint, setzt ALLOW_PRIVATE_NETWORKS=on.',
  tooLarge:
    '{host} schickt mehr als {mb, number} MB, und mehr wird nicht gelesen: Suche einen Feed mit weniger Artikeln.',
  encoding:
    '{host} packt seine Antwort auf eine Weise, um die nicht gebeten wurde: Es wird wieder versucht; bleibt es so, sag es dem Medium.',
  tooManyRedirects:
    '{host} leitet mehr als {max, number}-mal weiter: Öffne es im Browser und gib die Adresse an, bei der das endet.',
  redirectLoop:
    '{host} leitet zu sich selbst zurück: Öffne es im Browser und gib die Adresse an, bei der das endet.',
  redirectNowhere:
    '{host} leitet weiter, aber nicht zu einer Webadresse: Öffne es im Browser und gib die Adresse an, bei der das endet.',
  redirectUnsafe:
    '{host} leitet von https zu einer Adresse ohne Verschlüsselung, der nicht gefolgt wird: Gib diese an, wenn du ihr vertraust.',
  resting:
    '{host} hat um eine Pause gebeten und wird bis dahin nichts gefragt: Danach wird es von selbst wieder gelesen.',
  stopped:
    '{host} wurde nicht gefragt, weil das Lesen angehalten wurde: Es wird später von selbst wieder gelesen.',
  robotsDisallow:
    '{host} bittet Programme, das nicht zu lesen (robots.txt): Gib eine andere Adresse an, oder frag das Medium nach einem Feed.',
  robotsUnread:
    '{host} kann gerade nicht sagen, was Programme lesen dürfen (robots.txt), darum wird dort vorerst nichts gelesen: Es wird später von selbst wieder versucht.',
  nothingIn: '{host} antwortet {status}: Es steht nichts darin. Es wird später von selbst wieder versucht.',
  partOnly:
    '{host} antwortet {status}: Es schickt einen Teil, obwohl alles verlangt war. Es wird später von selbst wieder versucht.',
  notModified:
    '{host} antwortet {status}: Es sagt, dass sich nichts geändert hat, ohne gefragt zu sein. Es wird später von selbst wieder versucht.',
  oddRedirect:
    '{host} antwortet {status}: Es leitet auf eine Weise weiter, der nicht gefolgt wird. Öffne es im Browser und gib die Adresse an, bei der das endet.',
  notAllowed:
    '{host} antwortet {status}: Es lässt Programme das nicht lesen. Sieh nach, ob es sich im Browser öffnet; vielleicht hat das Medium einen Feed für alle.',
  notThere: '{host} antwortet {status}: Dort ist nichts. Suche die Adresse auf der Seite des Mediums.',
  goneForGood:
    '{host} antwortet {status}: Es gibt das nicht mehr. Entferne es, oder suche die neue Adresse des Mediums.',
  tooOften:
    '{host} antwortet {status}: Es möchte weniger Anfragen. Es wird später von selbst wieder gelesen.',
  notReady: '{host} antwortet {status}: Es war nicht bereit. Es wird später von selbst wieder versucht.',
  ownTrouble:
    '{host} antwortet {status}: Es hat selbst eine Störung. Es wird später von selbst wieder versucht.',
  oddStatus:
    '{host} antwortet {status}, und das ist weder eine Seite noch ein Feed: Öffne die Adresse im Browser und sieh nach.',
  noServer: 'Es gibt keinen Server namens {host}: Prüfe, wie die Adresse geschrieben ist.',
  noLookUp:
    'Der Name {host} ließ sich nicht auflösen: Prüfe das Netz dieses Rechners. Es wird wieder versucht.',
  noConnection:
    '{host} nimmt unter dieser Adresse keine Verbindungen an: Prüfe sie, oder warte, bis der Server wieder läuft.',
  unreachable:
    '{host} ist von hier nicht erreichbar ({code}): Prüfe das Netz dieses Rechners. Es wird wieder versucht.',
  slow: '{host} brauchte zu lange für eine Antwort: Es wird später von selbst wieder versucht.',
  untrusted:
    'Die Verbindung zu {host} ist nicht sicher ({code}): Das Medium muss sein Zertifikat in Ordnung bringen.',
  brokenOff: '{host} brach mitten in der Antwort ab: Es wird später von selbst wieder versucht.',
  notHttp: '{host} antwortet nicht, wie ein Webserver es muss ({code}): Prüfe die Adresse und ihren Port.',
  notUnpacked:
    '{host} schickt eine Antwort, die sich nicht auspacken lässt ({code}): Es wird später von selbst wieder versucht.',
  unread: '{host} konnte nicht gelesen werden ({code}): Es wird später von selbst wieder versucht.',
  tooSlowToFind:
    '{host} antwortet zu langsam, um nach seinen Feeds zu suchen: Versuch es später wieder, oder gib die Adresse des Feeds selbst an.',
  nothingAt:
    'Bei {host} wurden kein Feed, keine News-Sitemap und keine Liste von Artikeln gefunden: Suche auf seinen Seiten nach „RSS“, oder gib die Adresse einer Themen- oder Ressortseite an.',
  nothingFound:
    'Dort wurde nichts gefunden, was sich lesen ließe: Gib die Adresse eines Feeds oder einer Themenseite an.',
  nothingNew: 'Der Server sagt ungefragt, dass sich nichts geändert hat: Versuch es später wieder.',
  feedList:
    'Das ist eine Liste von Feeds (OPML), kein Feed: Wer die App betreibt, kann sie alle mit „broadsheet feeds import“ hinzufügen.',
  articleLines:
    'Das sind Artikelzeilen, die einmal gelesen werden: Wer die App betreibt, kann sie mit „broadsheet ingest“ aufnehmen.',
  articleJson:
    'Dieses JSON ist kein JSON-Feed: Enthält es Artikel, kann sie mit „broadsheet ingest“ aufnehmen, wer die App betreibt.',
  sitemapIndex:
    'Das ist ein Verzeichnis von Sitemaps: Gib die Adresse derjenigen für Nachrichten an, oder die des Feeds.',
  oneArticleHow:
    'Das ist die Seite eines einzelnen Artikels und kein Feed: Gib die Adresse des Feeds oder einer Themenseite an.',
  oneArticle: 'Das ist die Seite eines einzelnen Artikels und kein Feed.',
  namesFeed: 'Die Seite nennt einen Feed: {feed}',
  noFeed: 'Das ist kein Feed, der sich lesen lässt: Prüfe, ob er sich in einem Feedreader öffnet.',
  noList:
    'Auf dieser Seite wurde keine Liste von Artikeln gefunden: Speichere die Themenseite so, wie der Browser sie zeigt.',
  noHeadlines:
    'Das ist eine Sitemap ohne Schlagzeilen, und ihre Seiten werden nicht einzeln geöffnet: Gib die News-Sitemap oder den Feed des Mediums an.',
  otherXml: 'Dieses XML ist kein Feed: Gelesen werden RSS, Atom, RDF und JSON Feed.',
  noText: 'Das ist kein Text: Suche den Feed des Mediums.',
  empty:
    'Es kam nichts, nicht einmal ein Feed ohne Artikel: Sieh nach, ob sich die Adresse im Browser öffnet.',
  plainText: 'Das ist weder ein Feed noch eine Seite: Suche den Feed des Mediums.',
  tooLargeUnpacked:
    'Diese Datei ist ausgepackt größer als {mb, number} MB, und mehr wird nicht gelesen: Suche eine kleinere.',
  damaged: 'Diese gepackte Datei ist beschädigt: Sieh nach, ob es sie unter einer anderen Adresse heil gibt.',
  pageTooHeavy: 'Die Seite konnte nicht gelesen werden: Sie braucht mehr Speicher, als eine Seite darf.',
  pageTooLarge: 'Die Seite ist größer als {mb, number} MB: Speichere sie ohne ihre Bilder und Skripte.',
  pageNests:
    'Die Seite schachtelt {depth, number} Elemente ineinander, mehr als jede Nachrichtenseite ({max, number}).',
  pageTooSlow: 'Die Seite zu lesen dauerte länger als {seconds, number} Sekunden; sie wurde ausgelassen.',
  full: 'Es gibt schon {max, number} Feeds, und mehr werden nicht gelesen: Wer die App betreibt, muss welche entfernen.',
  serverFull:
    'Dieser Server hat {max, number} Feeds hinzugefügt und darf keine weiteren hinzufügen: Entferne welche.',
  notTakenIn:
    'Er wurde gelesen, konnte aber nicht aufgenommen werden: Das Log sagt, warum. Es wird wieder versucht.',
  gone: 'Es gibt ihn nicht mehr, sagt sein Server, und er wird nicht mehr gelesen. Entferne ihn, oder füge die Adresse hinzu, die er jetzt hat.',
  failing:
    'Er scheitert seit {days, plural, one {# Tag} other {# Tagen}} und wird nicht mehr gelesen. {problem} Füge ihn wieder hinzu, wenn es geht.',
  paywall: 'Seine Seiten liegen hinter einer Bezahlschranke: Auszüge werden behalten.',
  login: 'Seine Seiten sind für angemeldete Mitglieder: Auszüge werden behalten.',
  consent: 'Seine Seiten fragen nach einer Einwilligung, bevor sie etwas zeigen: Auszüge werden behalten.',
  disallowed:
    'Seine Website bittet Programme, ihre Seiten nicht zu lesen (robots.txt): Auszüge werden behalten.',
  emptyDoubt:
    'Beim letzten Lesen war er leer; sonst hat er {usual, plural, one {# Eintrag} other {# Einträge}}.',
  emptySure:
    'Der Feed ist leer, wo er sonst {usual, plural, one {# Eintrag} other {# Einträge}} hat: Vielleicht hat sich seine Adresse geändert. Suche auf der Website des Mediums eine andere.',
  oneDoubt: 'Beim letzten Lesen hatte die Seite 1 Eintrag, sonst sind es {usual, number}.',
  fewDoubt:
    'Beim letzten Lesen hatte die Seite {held, plural, one {# Eintrag} other {# Einträge}}, sonst sind es {usual, number}.',
  oneSure:
    'Die Seite hat 1 Eintrag, sonst sind es {usual, number}: Vielleicht hat sich ihr Aufbau geändert. Sieh sie dir mit /feeds test an; soll es so sein, entferne sie und füge sie wieder hinzu.',
  fewSure:
    'Die Seite hat {held, plural, one {# Eintrag} other {# Einträge}}, sonst sind es {usual, number}: Vielleicht hat sich ihr Aufbau geändert. Sieh sie dir mit /feeds test an; soll es so sein, entferne sie und füge sie wieder hinzu.',
  linklessDoubt: 'Beim letzten Lesen hatte kein Eintrag der Seite einen Link.',
  linklessSure:
    'Kein Eintrag der Seite hat einen Link: Vielleicht hat sich ihr Aufbau geändert. Sieh sie dir mit /feeds test an; soll es so sein, entferne sie und füge sie wieder hinzu.',
  itemAddress: 'seine Adresse ist keine http- oder https-Adresse',
  itemAddressLong: 'seine Adresse ist länger als {max, number} Zeichen',
  itemEmpty: 'er hat weder eine Schlagzeile noch einen Text',
};
