// What people read of what is kept about them and their server, in French.
import type * as english from '../en/privacy.ts';
import type { Translated } from '../messages.ts';

export const privacy: Translated<typeof english.privacy> = {
  me: {
    title: 'Ce que je conserve sur toi',
    nothing:
      'Rien. Ce que tu demandes n’est pas conservé avec ton nom, et je ne vois aucun message sauf ceux que tu me désignes, que je ne conserve pas.',
    set: 'Ton identifiant Discord, parce que tu as mis en place {digests, plural, one {# récap} many {# de récaps} other {# récaps}} et {feeds, plural, one {# flux} many {# de flux} other {# flux}}. Rien d’autre : ce que tu demandes n’est pas conservé avec ton nom.',
    how: '{command} en retire ton identifiant. Ils restent, car ils appartiennent au serveur.',
    deletedNothing: 'Il n’y avait rien à supprimer : je ne conserve rien avec ton identifiant.',
    deleted:
      'C’est fait : ton identifiant est retiré de {count, plural, one {# entrée} many {# d’entrées} other {# entrées}}. Les récaps et les flux restent, sans dire qui les a mis en place.',
  },
  server: {
    title: 'Ce que je conserve sur ce serveur',
    list: {
      digests:
        '{count, plural, one {# récap} many {# de récaps} other {# récaps}} : salon, mot-clé, horaire, rôle mentionné, qui l’a mis en place',
      goneDigests:
        '{count, plural, one {# récap} many {# de récaps} other {# récaps}} au salon supprimé, jusqu’à ce que la gestion du serveur en soit informée : thème, salon, date',
      deliveries:
        '{count, plural, one {# envoi} many {# d’envois} other {# envois}} : quand, quels sujets, quel message',
      told: '{count, plural, one {# article déjà annoncé} many {# d’articles déjà annoncés} other {# articles déjà annoncés}} dans ses salons, pour ne rien répéter',
      feeds:
        '{count, plural, one {# flux ajouté} many {# de flux ajoutés} other {# flux ajoutés}} ici : adresse, qui l’a ajouté',
      settings:
        '{count, plural, one {# réglage propre} many {# de réglages propres} other {# réglages propres}} : langue, période, qui voit quoi, fuseau horaire, médias',
      tokenDays:
        '{count, plural, one {# jour} many {# de jours} other {# jours}} avec le décompte de ce que coûtent les résumés écrits',
      greeting: 'Le moment où je l’ai salué, pour ne le faire qu’une fois',
    },
    how: '{command} supprime tout cela. Si on me retire du serveur, c’est supprimé après 30 jours.',
    confirmTitle: 'Supprimer tout ce que je conserve sur ce serveur ?',
    confirm:
      'Ses récaps s’arrêtent et leur historique est oublié : un récap remis en place peut donc répéter des sujets. Les flux ajoutés ici restent dans l’index, sans propriétaire. C’est irréversible.',
    confirmButton: 'Tout supprimer',
    deleted: 'C’est fait : plus rien n’est conservé sur ce serveur.',
    notManager: 'Seul qui peut gérer le serveur voit ou supprime ce qui est conservé à son sujet',
    notManagerHow: 'Demande à quelqu’un qui a la permission « Gérer le serveur ».',
    notHere: 'Il n’y a pas de serveur ici',
    notHereHow: 'Lance cette commande sur le serveur concerné.',
  },
  exported: 'Tout ce que je conserve, dans un fichier :',
};
