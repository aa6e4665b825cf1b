// What people read where there is no answer: nothing found, unknown names, failures; in French.
import type * as english from '../en/failure.ts';
import type { Translated } from '../messages.ts';

export const nothing: Translated<typeof english.nothing> = {
  title: 'Aucun sujet pour {question}',
  atAll: 'L’index ne contient aucun article de ce genre.',
  newest: 'Le résultat le plus récent date de {time}.',
  hint: 'Moins de mots, ou d’autres, donneront peut-être plus.',
  unknownTag: 'Il n’y a pas de mot-clé « {tag} »',
  unknownOutlet: 'Il n’y a pas de média « {outlet} »',
  near: 'Tu voulais dire :',
  nearTags: 'Tu voulais dire : {tags}',
  nobody: '{command} montre ce qu’il y a.',
  emptyIndex: 'L’index est vide',
  emptyIndexHow:
    'Aucun article n’a encore été enregistré. La personne qui gère ce bot le remplit avec `npm run broadsheet -- ingest <files>`, ou l’essaie avec `npm run broadsheet -- sample load`.',
  anything: 'cette question',
};

export const failure: Translated<typeof english.failure> = {
  title: 'Ça n’a pas marché',
  unexpected:
    'Un problème est survenu de mon côté ; rien n’a été modifié. Réessaie dans une minute ; si cela persiste, donne la référence ci-dessous à la personne qui gère ce bot.',
  indexAway:
    'Mon index est injoignable pour le moment ; rien n’a été modifié. Réessaie dans une minute ; si cela persiste, donne la référence ci-dessous à la personne qui gère ce bot.',
  diskFull:
    'Je ne peux rien enregistrer pour le moment, car mon disque est plein ; rien n’a été modifié. Je réponds toujours aux questions. Donne la référence ci-dessous à la personne qui gère ce bot.',
  restarting: 'Je suis en train de redémarrer. Réessaie dans une minute.',
  unknownCommand:
    'Je ne connais pas cette commande : elle vient d’une autre version de moi. Recharge Discord (Ctrl+R) et réessaie.',
  otherVersion:
    'Ce message vient d’une ancienne version de moi. Relance la commande pour en avoir un nouveau.',
  unreadable:
    'Je n’arrive pas à lire ce que fait ce bouton. Relance la commande pour avoir un nouveau message.',
  expired: 'Ce message est trop ancien : je ne connais plus sa question. Relance la commande.',
  reference: 'Référence : {reference}',
};
