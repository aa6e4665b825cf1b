// What people read of what is kept about them and their server, in German.
import type * as english from '../en/privacy.ts';
import type { Translated } from '../messages.ts';

export const privacy: Translated<typeof english.privacy> = {
  me: {
    title: 'Was ich über dich speichere',
    nothing:
      'Nichts. Was du fragst, wird nicht mit deinem Namen gespeichert, und ich sehe keine Nachrichten außer denen, auf die du mich hinweist; auch die speichere ich nicht.',
    set: 'Deine Discord-ID, weil du {digests, plural, one {# Überblick} other {# Überblicke}} und {feeds, plural, one {# Feed} other {# Feeds}} eingerichtet hast. Sonst nichts: Was du fragst, wird nicht mit deinem Namen gespeichert.',
    how: '{command} entfernt deine ID daraus. Sie selbst bleiben, weil sie dem Server gehören.',
    deletedNothing: 'Es gab nichts zu löschen: Ich speichere nichts mit deiner ID.',
    deleted:
      'Erledigt: Deine ID ist aus {count, plural, one {# Eintrag} other {# Einträgen}} entfernt. Überblicke und Feeds bleiben, ohne zu sagen, wer sie eingerichtet hat.',
  },
  server: {
    title: 'Was ich über diesen Server speichere',
    list: {
      digests:
        '{count, plural, one {# Überblick} other {# Überblicke}}: Kanal, Schlagwort, Zeitplan, erwähnte Rolle, wer ihn eingerichtet hat',
      goneDigests:
        '{count, plural, one {# Überblick} other {# Überblicke}} mit gelöschtem Kanal, bis die Serververwaltung davon erfährt: Thema, Kanal, Zeitpunkt',
      deliveries:
        '{count, plural, one {# Zustellung} other {# Zustellungen}} davon: wann, welche Meldungen, welche Nachricht',
      told: '{count, plural, one {# Artikel, der} other {# Artikel, die}} in den Kanälen schon gemeldet wurden, damit sich nichts wiederholt',
      feeds:
        '{count, plural, one {# Feed} other {# Feeds}} hier hinzugefügt: Adresse, wer ihn hinzugefügt hat',
      settings:
        '{count, plural, one {# eigene Einstellung} other {# eigene Einstellungen}}: Sprache, Zeitraum, wer was sieht, Zeitzone, Medien',
      tokenDays:
        '{count, plural, one {# Tag} other {# Tage}} mit einer Zählung, was geschriebene Zusammenfassungen kosten',
      greeting: 'Der Zeitpunkt, zu dem ich ihn begrüßt habe, damit ich es nur einmal tue',
    },
    how: '{command} löscht das alles. Werde ich aus dem Server entfernt, wird es nach 30 Tagen gelöscht.',
    confirmTitle: 'Alles löschen, was ich über diesen Server speichere?',
    confirm:
      'Seine Überblicke enden und ihre Vorgeschichte wird vergessen; ein neu eingerichteter Überblick kann also Meldungen wiederholen. Hier hinzugefügte Feeds bleiben im Index und gehören dann niemandem. Das lässt sich nicht rückgängig machen.',
    confirmButton: 'Alles löschen',
    deleted: 'Erledigt: Über diesen Server ist nichts mehr gespeichert.',
    notManager: 'Nur wer den Server verwalten darf, sieht oder löscht, was über ihn gespeichert ist',
    notManagerHow: 'Frag jemanden mit dem Recht „Server verwalten“.',
    notHere: 'Hier ist kein Server',
    notHereHow: 'Gib das in dem Server ein, um den es geht.',
  },
  exported: 'Alles, was ich speichere, als Datei:',
};
