// What people read of what a server sets for itself, in German.
import type * as english from '../en/settings.ts';
import type { Translated } from '../messages.ts';

export const settings: Translated<typeof english.settings> = {
  title: 'Einstellungen dieses Servers',
  intro: 'Sie gelten hier für alle, ab jetzt.',
  language: {
    title: 'Sprache dessen, was alle lesen',
    how: 'Von Überblicken und öffentlichen Antworten. Was nur du siehst, ist in der Sprache deines Discord.',
    asDiscord: 'Wie Discord sagt: {language}',
  },
  period: {
    title: 'Wie weit {command} zurückblickt',
    how: 'Wo niemand einen Zeitraum wählt.',
  },
  answers: {
    title: 'Wer Antworten sieht',
    asker: 'Nur wer gefragt hat, außer mit *private: False*.',
    everybody: 'Alle im Kanal, außer mit *private: True*.',
    makePrivate: 'Nur wer gefragt hat',
    makePublic: 'Alle',
  },
  writer: {
    title: 'Wer Zusammenfassungen eines Modells bekommt',
    how: 'Die anderen lesen Sätze, die aus den Artikeln zitiert sind.',
    none: 'Wer mich betreibt, hat kein Modell eingerichtet: Alle lesen zitierte Sätze.',
    choices: {
      everybody: 'Alle',
      managers: 'Wer den Server verwalten darf',
      nobody: 'Niemand',
    },
  },
  zone: {
    title: 'Zeitzone von Überblicken',
    set: '{zone}, wo ein neuer Überblick keine nennt. {command} setzt eine andere.',
    unset:
      'Keine: Ein neuer Überblick, der keine nennt, nimmt die des neuesten, sonst UTC. {command} setzt eine.',
    forget: 'Keine Zeitzone',
    isSet: 'Ein neuer Überblick, der keine Zeitzone nennt, richtet sich ab jetzt nach {zone}.',
  },
  outlets: {
    title: 'Medien',
    preferred: 'Bevorzugt: {outlets}',
    muted: 'Stumm: {outlets}',
    none: 'keine',
    how: 'Ein bevorzugtes Medium wird zuerst zitiert, wo eine Meldung es hat; ein stummes fehlt in Listen von Meldungen und in Überblicken. {command} ändert das.',
    placed: {
      preferred: '{outlet} ist ab jetzt bevorzugt.',
      muted: '{outlet} ist ab jetzt stumm.',
      neither: '{outlet} ist weder bevorzugt noch stumm.',
    },
    near: 'Meintest du {outlets}?',
    tooMany:
      'Mehr als {max, plural, one {# Medium} other {# Medien}} können nicht bevorzugt sein, und ebenso viele stumm',
    tooManyHow: 'Nimm zuerst eines weg: {command} mit *as: neither*.',
  },
  aliases:
    '{count, plural, one {# anderer Name eines Schlagworts} other {# andere Namen von Schlagwörtern}}. Wer mich betreibt, pflegt sie, für alle Server.',
  notManager: 'Nur wer den Server verwalten darf, sieht oder ändert seine Einstellungen',
  notManagerHow: 'Frag jemanden mit dem Recht „Server verwalten“.',
  elsewhere: 'Das sind die Einstellungen eines anderen Servers',
  elsewhereHow: '{command} zeigt die von diesem.',
  used: {
    mutedOutlets: 'Weggelassen, weil dieser Server sie stumm geschaltet hat: {outlets}',
    moreOutlets: '{count, number} weitere',
    mutedStories:
      '{count, plural, one {# von stummen Medien weggelassen} other {# von stummen Medien weggelassen}}',
    writerFor: {
      managers:
        'Auf diesem Server bekommt nur Zusammenfassungen eines Modells, wer ihn verwalten darf; diese Sätze sind zitiert.',
      nobody: 'Dieser Server will keine Zusammenfassungen eines Modells; diese Sätze sind zitiert.',
    },
  },
};
