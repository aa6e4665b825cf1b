// What people read of what the bot can do, in French.
import type * as english from '../en/help.ts';
import type { Translated } from '../messages.ts';

export const help: Translated<typeof english.help> = {
  title: 'Ce que je fais',
  intro:
    'Je lis les articles de nombreux médias dans un index local, je réunis en un sujet ceux qui parlent d’un même événement, et je montre ce qu’ils disent, avec la source derrière chaque phrase.',
  commands: {
    news: '{command} les sujets d’un mot-clé, d’un média ou de tes mots',
    story: '{command} le résumé d’un sujet, chaque phrase avec sa source',
    compare: '{command} ce sur quoi les médias s’accordent, ce qui diffère, ce qu’un seul a',
    tags: '{command} quels mots-clés existent, et leur évolution jour par jour',
    coverage: 'Sur n’importe quel message : Applications → **Find coverage** montre les sujets dont il parle',
    digest:
      '{command} les nouveaux sujets d’un mot-clé ou de tes mots dans un salon, à heures fixes (Gérer le serveur)',
    feeds: '{command} le flux ou la page de mot-clé d’un média à lire (Gérer le serveur)',
    settings: '{command} langue, période, médias et plus, pour ce serveur (Gérer le serveur)',
    status:
      '{command} comment je vais : connexion, dernier article, flux en échec, prochains récaps (Gérer le serveur)',
    privacy: '{command} ce qui est conservé, et comment le supprimer',
  },
  more: 'Plus d’aide sur…',
  topics: {
    words: 'Chercher avec des mots',
    stories: 'Sujets et sources',
    summaries: 'Comment naissent les résumés',
    digests: 'Mettre en place un récap',
    feeds: 'Flux',
    pages: 'Boutons et pages',
    privacy: 'Vie privée',
  },
  texts: {
    words:
      '### Chercher avec des mots\n- Tous les mots doivent y être. Si aucun sujet ne les a tous, je montre ceux qui en ont certains, et je le dis.\n- `"deux mots"` les trouve côte à côte.\n- `-mot` écarte les sujets qui le contiennent.\n- `pluie or orage` trouve l’un ou l’autre.\n- Les terminaisons ne comptent pas : *élections* trouve *élection*. Les parties de mots composés allemands comptent : *Gericht* trouve *Verfassungsgericht*.\n- Le chinois, le japonais et le thaï n’ont pas besoin d’espaces.',
    stories:
      '### Sujets et sources\n- Les articles sur un même événement forment un sujet. Sa phrase est citée mot pour mot de l’un d’eux, avec un lien vers lui.\n- **Voir les sources** donne les mots exacts derrière chaque phrase, et qui d’autre en parle.\n- *coupé* signale un texte dont je n’ai que le début ; sa fin inachevée n’est jamais citée.\n- *média inconnu* signale un article dont l’éditeur n’est pas nommé.\n- **Comparer** met les versions côte à côte : chiffres, dates, noms et formulations qui diffèrent, chacun avec sa citation.',
    summaries:
      '### Comment naissent les résumés\n- Tout de suite : des phrases choisies dans les articles et citées mot pour mot. Les petites lignes disent ce que j’ai de chaque texte.\n- Si la personne qui me gère a configuré un modèle, sa version prend la place quand elle est prête. Chacune de ses phrases nomme ses articles et est vérifiée avec eux : chiffres, noms, dates, citations. Une phrase qui échoue est remplacée par une citation.\n- Si le modèle est lent, en panne, au-delà de son budget ou s’il invente, les phrases citées restent et les petites lignes le disent.\n- **Signaler un problème** dit à la personne qui me gère ce qui ne va pas dans un résumé, sans ton nom.',
    digests:
      '### Mettre en place un récap\n- Choisis un mot-clé ou des mots, un salon, un horaire et une ville ou un fuseau horaire. Je vérifie que je peux y publier, je montre ce que le récap aurait annoncé, et je n’enregistre rien avant que tu appuies sur **Enregistrer**.\n- Chaque récap annonce ce qui est nouveau depuis le précédent. Un sujet est annoncé une fois par salon ; il ne revient qu’avec du nouveau, marqué **Mise à jour**, avec ce qui était dit avant. Un récap sans rien de nouveau n’est pas envoyé.\n- Ce qu’un nouveau flux apporte à sa première lecture n’est pas une nouveauté.\n- Après une panne, un seul récap couvre ce qui a été manqué, s’il a moins de trois heures de retard.\n- *list* montre quand chacun revient et pourquoi l’un est en pause, *edit* modifie ce que tu indiques, *preview* montre ce que le prochain annoncerait maintenant, et pourquoi un sujet y est ou non.\n- Quand un média corrige une phrase qui a été annoncée, le message le dit.',
    feeds:
      '### Flux\n- Donne l’adresse d’un flux (RSS, Atom, JSON Feed) ou d’une page de mot-clé. *test* la lit et montre ce qu’elle apporterait, sans rien conserver.\n- L’index est commun à tous les serveurs où je suis : ce que tu ajoutes, tout le monde peut le trouver. Une adresse avec un mot de passe ou une clé personnelle est donc refusée.\n- J’interroge chaque média poliment : seulement pour ce qui a changé, à intervalles, et moins souvent quand il est en panne. Un flux disparu pour de bon est mis en pause et dit pourquoi dans *list*.',
    pages:
      '### Boutons et pages\n- Les pages montrent la réponse à un instant donné : elles ne bougent pas quand des nouvelles arrivent. **Actualiser** repose la question.\n- Seule la personne qui a demandé tourne les pages d’une réponse publique ; les autres en reçoivent une copie.\n- Avec `private: True`, toi seul vois la réponse ; **Partager ici** la publie pour tous.',
    privacy:
      '### Vie privée\n- Je ne peux pas lire les messages. Je ne vois que les commandes qu’on me donne, et le seul message qu’on me désigne avec *Find coverage* ; il n’est pas conservé.\n- Ce que tu demandes n’est pas journalisé. La question derrière un bouton est conservée sans ton nom, pour que le bouton marche plus tard.\n- De toi je conserve ton identifiant là où tu as mis en place un récap ou un flux, et rien d’autre.\n- Si la personne qui me gère a configuré un modèle, les textes des articles vont à son serveur ; ce que tu écris n’y va pas.\n- Quand on me retire d’un serveur, ce que j’en conserve est supprimé après 30 jours.',
  },
};
