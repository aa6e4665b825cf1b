// Why an address cannot be read, and what is noticed of a feed, in French.
import type * as english from '../en/feed-sentences.ts';
import type { Translated } from '../messages.ts';

export const feedSentences: Translated<typeof english.feedSentences> = {
  noAddress: 'Ce n’est pas une adresse web : donne-en une qui commence par https:// ou http://.',
  credentials:
    'L’adresse contient un nom d’utilisateur ou un mot de passe, et les flux sont vus de tous : donnes-en une sans.',
  credentialsRead:
    'L’adresse contient un nom d’utilisateur ou un mot de passe, et tous le verraient : donnes-en une sans.',
  tooLong: 'L’adresse dépasse {max, number} caractères : cherches-en une plus courte.',
  secret:
    'L’adresse semble contenir une clé personnelle, et les flux sont vus de tous : donne l’adresse publique. La personne qui gère le bot peut l’ajouter malgré tout avec : broadsheet feeds add --allow-secret',
  privateAddress:
    'L’adresse est dans un réseau privé, et ceux-ci ne sont pas lus : donne une adresse publique. La personne qui gère le bot peut le permettre avec ALLOW_PRIVATE_NETWORKS=on.',
  port: '{host} est indiqué avec un port où il n’y a pas de serveur web : enlève le port.',
  privateNetwork:
    '{host} est dans un réseau privé, et ceux-ci ne sont pas lus. Donne une adresse publique ; la personne qui gère le bot peut le permettre avec ALLOW_PRIVATE_NETWORKS=on.',
  tooLarge:
    '{host} envoie plus de {mb, number} Mo, et rien de plus n’est lu : cherche un flux avec moins d’articles.',
  encoding:
    '{host} compresse sa réponse d’une façon qui n’était pas demandée : un nouvel essai suivra ; si cela dure, signale-le au média.',
  tooManyRedirects:
    '{host} redirige plus de {max, number} fois : ouvre-le dans un navigateur et donne l’adresse où cela finit.',
  redirectLoop:
    '{host} renvoie vers lui-même : ouvre-le dans un navigateur et donne l’adresse où cela finit.',
  redirectNowhere:
    '{host} redirige, mais pas vers une adresse web : ouvre-le dans un navigateur et donne l’adresse où cela finit.',
  redirectUnsafe:
    '{host} redirige de https vers une adresse sans chiffrement, qui n’est pas suivie : donne-la si tu lui fais confiance.',
  resting:
    '{host} a demandé une pause, et rien ne lui est demandé d’ici là : il sera relu ensuite, de lui-même.',
  stopped:
    '{host} n’a pas été interrogé, car la lecture était arrêtée : il sera relu plus tard, de lui-même.',
  robotsDisallow:
    '{host} demande aux programmes de ne pas lire cela (robots.txt) : donne une autre adresse, ou demande un flux au média.',
  robotsUnread:
    '{host} peine à dire ce que les programmes peuvent lire (robots.txt), donc rien n’y est lu pour l’instant : un nouvel essai suivra, de lui-même.',
  nothingIn: '{host} répond {status} : il n’y a rien dedans. Un nouvel essai suivra, de lui-même.',
  partOnly:
    '{host} répond {status} : il envoie une partie, alors que tout était demandé. Un nouvel essai suivra, de lui-même.',
  notModified:
    '{host} répond {status} : il dit que rien n’a changé, sans qu’on le lui ait demandé. Un nouvel essai suivra, de lui-même.',
  oddRedirect:
    '{host} répond {status} : il redirige d’une façon qui n’est pas suivie. Ouvre-le dans un navigateur et donne l’adresse où cela finit.',
  notAllowed:
    '{host} répond {status} : il ne laisse pas les programmes lire cela. Vérifie s’il s’ouvre dans un navigateur ; le média a peut-être un flux pour tous.',
  notThere: '{host} répond {status} : il n’y a rien à cet endroit. Cherche l’adresse sur la page du média.',
  goneForGood:
    '{host} répond {status} : il a disparu pour de bon. Retire-le, ou cherche la nouvelle adresse du média.',
  tooOften: '{host} répond {status} : il veut moins de requêtes. Il sera relu plus tard, de lui-même.',
  notReady: '{host} répond {status} : il n’était pas prêt. Un nouvel essai suivra, de lui-même.',
  ownTrouble: '{host} répond {status} : il a lui-même un problème. Un nouvel essai suivra, de lui-même.',
  oddStatus:
    '{host} répond {status}, ce qui n’est ni une page ni un flux : ouvre l’adresse dans un navigateur et regarde.',
  noServer: 'Il n’y a pas de serveur nommé {host} : vérifie l’orthographe de l’adresse.',
  noLookUp:
    'Le nom {host} n’a pas pu être résolu : vérifie le réseau de cette machine. Un nouvel essai suivra.',
  noConnection:
    '{host} n’accepte pas de connexion à cette adresse : vérifie-la, ou attends que le serveur fonctionne à nouveau.',
  unreachable:
    '{host} est injoignable d’ici ({code}) : vérifie le réseau de cette machine. Un nouvel essai suivra.',
  slow: '{host} a mis trop de temps à répondre : un nouvel essai suivra, de lui-même.',
  untrusted: 'La connexion à {host} n’est pas sûre ({code}) : le média doit corriger son certificat.',
  brokenOff: '{host} s’est interrompu au milieu de sa réponse : un nouvel essai suivra, de lui-même.',
  notHttp:
    '{host} ne répond pas comme un serveur web doit le faire ({code}) : vérifie l’adresse et son port.',
  notUnpacked:
    '{host} envoie une réponse qui ne peut pas être décompressée ({code}) : un nouvel essai suivra, de lui-même.',
  unread: '{host} n’a pas pu être lu ({code}) : un nouvel essai suivra, de lui-même.',
  tooSlowToFind:
    '{host} répond trop lentement pour chercher ses flux : réessaie plus tard, ou donne l’adresse du flux lui-même.',
  nothingAt:
    'Aucun flux, aucun sitemap d’actualités et aucune liste d’articles n’ont été trouvés sur {host} : cherche « RSS » sur ses pages, ou donne l’adresse d’une page de thème ou de rubrique.',
  nothingFound: 'Rien de lisible n’y a été trouvé : donne l’adresse d’un flux ou d’une page de thème.',
  nothingNew: 'Le serveur dit que rien n’a changé, sans qu’on le lui ait demandé : réessaie plus tard.',
  feedList:
    'C’est une liste de flux (OPML), pas un flux : la personne qui gère le bot peut les ajouter tous avec « broadsheet feeds import ».',
  articleLines:
    'Ce sont des lignes d’articles, lues une seule fois : la personne qui gère le bot peut les reprendre avec « broadsheet ingest ».',
  articleJson:
    'Ce JSON n’est pas un JSON Feed : s’il contient des articles, la personne qui gère le bot peut les reprendre avec « broadsheet ingest ».',
  sitemapIndex: 'C’est un index de sitemaps : donne l’adresse de celui des actualités, ou du flux du média.',
  oneArticleHow:
    'C’est la page d’un seul article, pas un flux : donne l’adresse du flux du média, ou d’une page de thème.',
  oneArticle: 'C’est la page d’un seul article, pas un flux.',
  namesFeed: 'La page indique un flux : {feed}',
  noFeed: 'Ce n’est pas un flux lisible : vérifie s’il s’ouvre dans un lecteur de flux.',
  noList:
    'Aucune liste d’articles n’a été trouvée sur cette page : enregistre la page de thème telle que le navigateur la montre.',
  noHeadlines:
    'C’est un sitemap sans titres, et ses pages ne sont pas ouvertes une à une : donne le sitemap d’actualités ou le flux du média.',
  otherXml: 'Ce XML n’est pas un flux : RSS, Atom, RDF et JSON Feed sont lus.',
  noText: 'Ce n’est pas un texte : cherche le flux du média.',
  empty:
    'Rien n’est arrivé, pas même un flux sans articles : vérifie si l’adresse s’ouvre dans un navigateur.',
  plainText: 'Ce n’est ni un flux ni une page : cherche le flux du média.',
  tooLargeUnpacked:
    'Ce fichier dépasse {mb, number} Mo une fois décompressé, et rien de plus n’est lu : cherches-en un plus petit.',
  damaged: 'Ce fichier compressé est abîmé : regarde si une autre adresse l’a en entier.',
  pageTooHeavy: 'La page n’a pas pu être lue : elle demande plus de mémoire qu’une page ne le peut.',
  pageTooLarge: 'La page dépasse {mb, number} Mo : enregistre-la sans ses images ni ses scripts.',
  pageNests: 'La page imbrique {depth, number} éléments, plus que toute page d’actualités ({max, number}).',
  pageTooSlow: 'Lire la page a pris plus de {seconds, number} secondes ; elle a été laissée de côté.',
  full: 'Il y a {max, number} flux, et il n’en est pas lu davantage : la personne qui gère le bot doit en retirer.',
  serverFull: 'Ce serveur a ajouté {max, number} flux et ne peut pas en ajouter davantage : retires-en.',
  notTakenIn: 'Il a été lu, mais n’a pas pu être repris : le journal dit pourquoi. Un nouvel essai suivra.',
  gone: 'Il a disparu pour de bon, dit son serveur, et n’est plus lu. Retire-le, ou ajoute l’adresse qu’il a maintenant.',
  failing:
    'Il échoue depuis {days, plural, one {# jour} many {# de jours} other {# jours}}, et n’est plus lu. {problem} Ajoute-le à nouveau quand il fonctionnera.',
  paywall: 'Ses pages sont derrière un péage : des extraits sont gardés.',
  login: 'Ses pages sont réservées aux membres connectés : des extraits sont gardés.',
  consent:
    'Ses pages demandent un consentement avant de montrer quoi que ce soit : des extraits sont gardés.',
  disallowed:
    'Son site demande aux programmes de ne pas lire ses pages (robots.txt) : des extraits sont gardés.',
  emptyDoubt:
    'À la dernière lecture, il était vide ; d’habitude il a {usual, plural, one {# entrée} many {# d’entrées} other {# entrées}}.',
  emptySure:
    'Le flux est vide, alors qu’il a d’habitude {usual, plural, one {# entrée} many {# d’entrées} other {# entrées}} : son adresse a peut-être changé. Cherches-en une autre sur le site du média.',
  oneDoubt: 'À la dernière lecture, la page avait 1 entrée, contre {usual, number} d’habitude.',
  fewDoubt:
    'À la dernière lecture, la page avait {held, plural, one {# entrée} many {# d’entrées} other {# entrées}}, contre {usual, number} d’habitude.',
  oneSure:
    'La page a 1 entrée, contre {usual, number} d’habitude : sa mise en page a peut-être changé. Regarde-la avec /feeds test ; si c’est voulu, retire-la et ajoute-la à nouveau.',
  fewSure:
    'La page a {held, plural, one {# entrée} many {# d’entrées} other {# entrées}}, contre {usual, number} d’habitude : sa mise en page a peut-être changé. Regarde-la avec /feeds test ; si c’est voulu, retire-la et ajoute-la à nouveau.',
  linklessDoubt: 'À la dernière lecture, aucune entrée de la page n’avait de lien.',
  linklessSure:
    'Aucune entrée de la page n’a de lien : sa mise en page a peut-être changé. Regarde-la avec /feeds test ; si c’est voulu, retire-la et ajoute-la à nouveau.',
  itemAddress: 'son adresse n’est ni http ni https',
  itemAddressLong: 'son adresse dépasse {max, number} caractères',
  itemEmpty: 'il n’a ni titre ni texte',
};
