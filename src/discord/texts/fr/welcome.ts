// What people read when the bot has come to their server, in French.
import type * as english from '../en/welcome.ts';
import type { Translated } from '../messages.ts';

export const welcome: Translated<typeof english.welcome> = {
  title: 'Bonjour ! Je réponds aux questions sur l’actualité',
  what: 'Je lis les articles de nombreux médias et je réunis en un sujet ceux qui parlent d’un même événement.\nJe montre ce qu’ils disent, où ils s’accordent et où ils diffèrent, avec la source derrière chaque phrase.\nUn salon peut recevoir à heures fixes les nouveaux sujets d’un thème, chacun une fois.',
  try: 'À essayer d’abord :',
  first: {
    news: '{command} les sujets du jour',
    tags: '{command} quels thèmes existent',
    digest: '{command} de nouveaux sujets pour un salon ; rien n’est enregistré avant que tu l’aies vu',
  },
  rights:
    'Tout le monde peut demander. Qui peut gérer le serveur met en place les récaps ({digest}), ce qui est lu ({feeds}) et ma façon de répondre ici ({settings}).',
  small:
    'Je ne peux pas lire vos messages. {privacy} dit ce qui est conservé, {help} tout le reste. Ce message ne vient qu’une fois.',
};
