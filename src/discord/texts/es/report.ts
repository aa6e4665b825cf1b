// What people read of reporting a problem with a summary, in Spanish.
import type * as english from '../en/report.ts';
import type { Translated } from '../messages.ts';

export const report: Translated<typeof english.report> = {
  button: 'Informar de un problema',
  choose: 'Elige qué está mal',
  what: '¿Qué está mal?',
  words: '¿Qué debería decir? (opcional)',
  goesTo: 'Esto llega a quien gestiona este bot, sin tu nombre. Lo que escribas se transmite y no se guarda.',
  goesNowhere:
    'Quien gestiona este bot no ha configurado un canal para avisos. Qué está mal y en qué noticia se anota en su registro, sin tu nombre, con una referencia que puedes darle.',
  kinds: {
    fact: 'Un dato es incorrecto',
    source: 'Una fuente no dice esto',
    'not-together': 'Noticias que no van juntas',
    outdated: 'Está desactualizado',
    other: 'Otra cosa',
  },
  outcomes: {
    sent: {
      title: 'Gracias: el problema está comunicado',
      how: 'Quien gestiona este bot ya lo tiene, sin tu nombre. Dale la referencia si le hablas de ello.',
    },
    unknown: {
      title: 'Puede que tu aviso no haya llegado',
      how: 'Discord no dijo si lo aceptó. De qué noticia se trata y qué está mal queda anotado en el registro de quien gestiona este bot; lo que escribiste, no. Dale la referencia, y tus palabras si importan.',
    },
    refused: {
      title: 'Tu aviso no se pudo transmitir',
      how: 'Discord no lo aceptó, así que lo que escribiste se ha perdido. De qué noticia se trata y qué está mal queda anotado en el registro de quien gestiona este bot. Dale la referencia, y tus palabras si importan.',
    },
    'log-only': {
      title: 'Gracias: el problema está anotado',
      how: 'Está en el registro de quien gestiona este bot, y no se avisa a nadie: dale la referencia. Se anota de qué noticia se trata y qué está mal; tu nombre, no.',
    },
  },
  tooMany: {
    title: 'Basta por ahora',
    how: 'Has comunicado {count, plural, one {# problema} other {# problemas}} en una hora. Podrás comunicar otro {time}.',
  },
  operator: {
    title: 'Se comunica un problema con un resumen: {kind}',
    story: '**{headline}** · `{id}`',
    wordless: 'No se escribió nada más.',
    how: '`broadsheet stories explain {id}` dice qué mantiene unida la noticia',
  },
};
